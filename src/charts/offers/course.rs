//! From a negotiation or a plan to the numbers of its chart.

use super::{OfferPoint, Offers};
use crate::{
    bargain::Party,
    charts::{axis::Level, drawing::Ink},
    scenario::{Scenario, Worth},
    score::{Course, LimitWorths},
    text::money,
    words::{Arguments, Phrases},
};

impl Offers {
    /// The chart of a negotiation as the rep may see it while it runs.
    #[must_use]
    pub fn of_course(course: &Course, scenario: &Scenario, phrases: Phrases) -> Self {
        let points = |party: Party| {
            course
                .of_party(party)
                .map(|point| OfferPoint {
                    round: point.round.max(1),
                    worth: point.worth.get(),
                })
                .collect()
        };
        let currency = &scenario.currency;
        let agreed = course.agreement.map(|worth| {
            let id = "window-chart-agreement";
            Level::new(id, worth, Ink::Agreement, currency, phrases)
        });
        let (own, theirs) = (points(Party::Seller), points(Party::Buyer));
        let (own, theirs) = (
            held_out(own, course.rounds),
            held_out(theirs, course.rounds),
        );
        let list = |points: &[OfferPoint]| {
            amounts(points.iter().map(|point| point.worth), scenario, phrases)
        };
        let words = Arguments::new()
            .with("own", list(&own))
            .with("theirs", list(&theirs));
        Self {
            currency: currency.clone(),
            rounds: course.expected_rounds,
            current: Some(course.rounds.max(1)),
            plan: course.planned.iter().map(|step| step.worth.get()).collect(),
            levels: limits(&course.limits, scenario, phrases),
            agreement: agreed.as_ref().map(|level| OfferPoint {
                round: course.rounds.max(1),
                worth: level.at,
            }),
            agreement_words: agreed.map_or_else(String::new, |level| level.words),
            description: phrases.say_with("window-chart-description", &words),
            own,
            theirs,
            ..Self::default()
        }
    }

    /// The chart of a plan: its steps by their worth, and its limits.
    #[must_use]
    pub fn of_plan(
        steps: impl Iterator<Item = Worth>,
        worths: &LimitWorths,
        scenario: &Scenario,
        phrases: Phrases,
    ) -> Self {
        let plan: Vec<f64> = steps.map(Worth::get).collect();
        let list = amounts(plan.iter().copied(), scenario, phrases);
        let list = Arguments::new().with("worths", list);
        Self {
            currency: scenario.currency.clone(),
            levels: limits(worths, scenario, phrases),
            planning: true,
            description: if plan.is_empty() {
                phrases.say("prepare-screen-no-ladder")
            } else {
                phrases.say_with("prepare-screen-chart-words", &list)
            },
            plan,
            ..Self::default()
        }
    }
}

/// The limits of a plan, each with its name and worth. Where no limit was set,
/// what there is without a deal bounds the talk.
fn limits(worths: &LimitWorths, scenario: &Scenario, phrases: Phrases) -> Vec<Level> {
    let bound = match worths.lower {
        Some(lower) => ("window-chart-lower", Some(lower), Ink::Limit),
        None => ("window-chart-batna", Some(worths.batna), Ink::Limit),
    };
    let levels = [
        bound,
        ("window-chart-aim", worths.aspiration, Ink::Aim),
        ("window-chart-upper", worths.upper, Ink::Upper),
    ];
    levels
        .into_iter()
        .filter_map(|(id, worth, ink)| {
            Some(Level::new(id, worth?, ink, &scenario.currency, phrases))
        })
        .collect()
}

/// A party that held keeps its last offer: its line goes on to this round.
fn held_out(mut points: Vec<OfferPoint>, rounds: u32) -> Vec<OfferPoint> {
    if let Some(last) = points.last().copied()
        && last.round < rounds
    {
        points.push(OfferPoint {
            round: rounds,
            worth: last.worth,
        });
    }
    points
}

fn amounts(worths: impl Iterator<Item = f64>, scenario: &Scenario, phrases: Phrases) -> String {
    let amounts: Vec<String> = worths
        .map(|worth| money(worth, &scenario.currency))
        .collect();
    phrases.list(&amounts)
}
