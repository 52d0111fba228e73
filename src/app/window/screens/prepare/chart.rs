//! The chart of the plan: planned offers, limits, and the guess at the buyer's
//! limit.

use super::{View, prices::worth_at};
use crate::{
    app::window::charts::{ChartBox, LevelLine, Offers},
    bargain::Package,
    score::Course,
    text::money,
};

/// What the chart shows.
pub(super) fn chart(view: View<'_>) -> ChartBox {
    let (speech, practice) = (view.speech, view.practice);
    let scenario = practice.scenario();
    let course = Course::of(&practice.case());
    let shown = |worth: f64| money(worth, &scenario.currency);
    let mut offers = Offers {
        currency: scenario.currency.clone(),
        rounds: course.expected_rounds,
        plan: course.planned.iter().map(|step| step.worth.get()).collect(),
        planning: true,
        ..Offers::default()
    };
    offers.set_limits(&course, scenario, speech);
    let line = |id: &str, worth: f64| {
        let words = speech.with(id, &[("worth", &shown(worth))]);
        Some(LevelLine { worth, words })
    };
    if offers.lower.is_none() {
        offers.lower = line("prepare-screen-chart-batna", course.limits.batna.get());
    }
    if offers.plan.is_empty() && offers.upper.is_none() && offers.aim.is_none() {
        // Something to compare the alternative with.
        let usual = practice.session().book().worth(&Package::usual(scenario));
        offers.upper = line(
            &scenario.phrase("prepare-screen-chart-usual", speech.0),
            usual.get(),
        );
    }
    offers.their_limit = practice.plan().estimate.and_then(|estimate| {
        let worth = worth_at(practice, estimate.middle());
        line("prepare-screen-chart-guess", worth.get())
    });
    offers.description = if offers.plan.is_empty() {
        speech.say("prepare-screen-no-ladder")
    } else {
        let worths: Vec<String> = offers.plan.iter().map(|worth| shown(*worth)).collect();
        let list = speech.0.list(&worths);
        speech.with("prepare-screen-chart-words", &[("worths", &list)])
    };
    ChartBox { offers }
}
