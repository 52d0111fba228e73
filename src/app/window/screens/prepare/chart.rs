//! The chart of the plan: planned offers, limits, and the guess at the buyer's
//! limit.

use super::{View, prices::worth_at};
use crate::{
    app::window::charts::ChartBox,
    bargain::Package,
    charts::{Ink, Level, Offers},
    score::Course,
};

/// What the chart shows.
pub(super) fn chart(view: View<'_>) -> ChartBox<Offers> {
    let (phrases, practice) = (view.speech.0, view.practice);
    let scenario = practice.scenario();
    let course = Course::of(&practice.case());
    let steps = course.planned.iter().map(|step| step.worth);
    let mut offers = Offers::of_plan(steps, &course.limits, scenario, phrases);
    offers.rounds = course.expected_rounds;
    let level = |id: &str, worth, ink| Level::new(id, worth, ink, &scenario.currency, phrases);
    if offers.plan.is_empty() && course.limits.upper.or(course.limits.aspiration).is_none() {
        // Something to compare the alternative with.
        let usual = practice.session().book().worth(&Package::usual(scenario));
        let id = scenario.phrase("prepare-screen-chart-usual", phrases);
        offers.levels.push(level(&id, usual, Ink::Upper));
    }
    if let Some(estimate) = practice.plan().estimate {
        let (id, worth) = (
            "prepare-screen-chart-guess",
            worth_at(practice, estimate.middle()),
        );
        offers.levels.push(level(id, worth, Ink::Theirs));
    }
    ChartBox(offers)
}
