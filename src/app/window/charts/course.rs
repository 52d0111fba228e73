//! From a negotiation to the numbers of its chart.

use super::offers::{LevelLine, OfferPoint, Offers};
use crate::{
    app::window::Speech,
    bargain::Party,
    scenario::{Scenario, Worth},
    score::Course,
    text::money,
};

impl Offers {
    /// The chart of a negotiation as the rep may see it while it runs.
    #[must_use]
    pub fn of_course(course: &Course, scenario: &Scenario, speech: Speech) -> Self {
        let points = |party: Party| {
            course
                .of_party(party)
                .map(|point| OfferPoint {
                    round: point.round.max(1),
                    worth: point.worth.get(),
                })
                .collect()
        };
        let mut offers = Self {
            currency: scenario.currency.clone(),
            rounds: course.expected_rounds,
            current: Some(course.rounds.max(1)),
            own: held_out(points(Party::Seller), course.rounds),
            theirs: held_out(points(Party::Buyer), course.rounds),
            plan: course.planned.iter().map(|step| step.worth.get()).collect(),
            agreement: course.agreement.map(|worth| OfferPoint {
                round: course.rounds.max(1),
                worth: worth.get(),
            }),
            agreement_words: course.agreement.map_or_else(String::new, |worth| {
                speech.with(
                    "window-chart-agreement",
                    &[("worth", &money(worth.get(), &scenario.currency))],
                )
            }),
            ..Self::default()
        };
        offers.set_limits(course, scenario, speech);
        offers.description = describe(&offers, speech);
        offers
    }

    /// The limits of the plan, each with its name and worth.
    pub fn set_limits(&mut self, course: &Course, scenario: &Scenario, speech: Speech) {
        let line = |worth: Option<Worth>, id: &str| {
            worth.map(|worth| LevelLine {
                worth: worth.get(),
                words: speech.with(id, &[("worth", &money(worth.get(), &scenario.currency))]),
            })
        };
        self.upper = line(course.limits.upper, "window-chart-upper");
        self.aim = line(course.limits.aspiration, "window-chart-aim");
        // Where no limit was set, what there is without a deal bounds the talk.
        self.lower = line(course.limits.lower, "window-chart-lower")
            .or_else(|| line(Some(course.limits.batna), "window-chart-batna"));
    }
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

/// The chart for those who can't see it.
fn describe(offers: &Offers, speech: Speech) -> String {
    let list = |points: &[OfferPoint]| {
        let worths: Vec<String> = points
            .iter()
            .map(|point| money(point.worth, &offers.currency))
            .collect();
        speech.0.list(&worths)
    };
    speech.with(
        "window-chart-description",
        &[
            ("own", &list(&offers.own)),
            ("theirs", &list(&offers.theirs)),
        ],
    )
}
