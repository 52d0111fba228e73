//! What lies on the rep's desk: how the ladder is to be shaped, and how a
//! change of the plan is made.

use bevy::prelude::*;

use crate::{
    app::practice::{Practice, Request},
    bargain::{Package, TermValue, Terms, price_figure},
    plan::{self, Limit, Plan, WhichLimit},
    scenario::{Issue, Price, Scenario, Worth},
    score::Course,
};

/// How the ladder is to be shaped, and what is going on.
#[derive(Resource, Debug, Clone, PartialEq)]
pub(super) struct Desk {
    /// Where the ladder opens: a price with every other term as usual; the
    /// upper limit where there is none.
    pub(super) opening: Option<Price>,
    /// Where the ladder goes; the aim where there is none.
    pub(super) target: Option<Price>,
    /// How many offers, the opening included.
    pub(super) steps: usize,
    /// Each concession is about this share of the one before, in hundredths.
    pub(super) ratio: u32,
    /// A slider is being moved.
    pub(super) sliding: bool,
    /// The session this belongs to: its seed and how many events were seen.
    seen: Option<(u64, usize)>,
}

impl Default for Desk {
    fn default() -> Self {
        Self {
            opening: None,
            target: None,
            steps: 6,
            ratio: 70,
            sliding: false,
            seen: None,
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Desk>();
}

/// A fresh desk for a fresh session; news after research.
pub(super) fn follow_session(practice: Res<Practice>, mut desk: ResMut<Desk>) {
    let session = practice.session();
    let now = (session.seed(), session.events().len());
    if desk.seen == Some(now) {
        return;
    }
    let is_other = desk
        .seen
        .is_none_or(|(seed, events)| seed != now.0 || events > now.1);
    if is_other {
        *desk = Desk::default();
        desk.steps = (practice.scenario().rounds as usize).clamp(3, 8);
        desk.target = target_of(&practice);
        if !practice.plan().ladder.is_empty() {
            desk.steps = practice.plan().ladder.len().clamp(2, 12);
        }
    }
    desk.seen = Some(now);
}

/// The end of the ladder that the plan already has, as a price.
fn target_of(practice: &Practice) -> Option<Price> {
    let course = Course::of(&practice.case());
    let last = course.planned.last()?;
    price_worth(practice, last.worth)
}

/// The price at which the usual terms are worth `worth`, or the nearest above
/// it on the scale.
pub(super) fn price_worth(practice: &Practice, worth: Worth) -> Option<Price> {
    let book = practice.session().book();
    let usual = Package::usual(practice.scenario());
    book.at_worth(&usual, worth)
        .map(|package| book.price(&package))
}

/// The worth of the usual terms at a price.
pub(super) fn worth_at(practice: &Practice, price: Price) -> Worth {
    let book = practice.session().book();
    let package = at_price(practice.scenario(), book.price_issue(), price);
    book.worth(&package)
}

fn at_price(scenario: &Scenario, issue: usize, price: Price) -> Package {
    let usual = Package::usual(scenario);
    let option = scenario
        .issues
        .get(issue)
        .and_then(|issue| issue.nearest(price.get()));
    option.map_or_else(|| usual.clone(), |option| usual.with(issue, option))
}

/// A limit as a price with every other term as usual.
pub(super) fn price_limit(scenario: &Scenario, price: Price) -> Limit {
    let terms: Terms = scenario
        .issues
        .iter()
        .filter(|issue| matches!(issue, Issue::Price(_)))
        .map(|issue| (issue.id().to_owned(), TermValue::Number(price.get())))
        .collect();
    Limit::Package(terms)
}

/// The plan's limit of a kind.
pub(super) const fn limit_of(plan: &Plan, which: WhichLimit) -> Option<&Limit> {
    match which {
        WhichLimit::Upper => plan.upper.as_ref(),
        WhichLimit::Aspiration => plan.aspiration.as_ref(),
        WhichLimit::Lower => plan.lower.as_ref(),
    }
}

/// Sets a limit of a plan.
pub(super) fn set_limit(plan: &mut Plan, which: WhichLimit, limit: Limit) {
    match which {
        WhichLimit::Upper => plan.upper = Some(limit),
        WhichLimit::Aspiration => plan.aspiration = Some(limit),
        WhichLimit::Lower => plan.lower = Some(limit),
    }
}

/// The ladder that follows from the upper limit, the target and the shape;
/// empty without an upper limit or a place to end.
pub(super) fn shaped(practice: &Practice, plan: &Plan, desk: &Desk) -> Vec<plan::Step> {
    let scenario = practice.scenario();
    let book = practice.session().book();
    let worth = |limit: Option<&Limit>| limit?.worth(scenario, book).ok();
    let opening = desk
        .opening
        .map(|price| worth_at(practice, price))
        .or_else(|| worth(plan.upper.as_ref()));
    let Some(opening) = opening else {
        return Vec::new();
    };
    let target = desk
        .target
        .map(|price| worth_at(practice, price))
        .or_else(|| worth(plan.aspiration.as_ref()));
    let Some(target) = target else {
        return Vec::new();
    };
    let floor = worth(plan.lower.as_ref()).unwrap_or_else(|| book.reservation());
    plan::ladder::shape(
        scenario,
        book,
        &practice.session().findings(),
        opening,
        target.max(floor).min(opening),
        desk.steps,
        f64::from(desk.ratio) / 100.0,
    )
}

/// Sends a changed plan; the ladder follows its limits.
pub(super) fn send_shaped(
    practice: &Practice,
    mut plan: Plan,
    desk: &Desk,
    requests: &mut MessageWriter<Request>,
) {
    plan.ladder = shaped(practice, &plan, desk);
    requests.write(Request::SetPlan(plan));
}

/// Changes the plan; nothing happens once the meeting has begun.
pub(super) fn change(practice: &mut Practice, desk: &mut Desk, change: impl FnOnce(&mut Plan)) {
    desk.sliding = false;
    if let Some(plan) = practice.plan_mut() {
        change(plan);
    }
}

/// Changes the plan, and the ladder where it follows from what was changed.
pub(super) fn change_and_shape(
    practice: &mut Practice,
    desk: &mut Desk,
    change_limits: impl FnOnce(&mut Plan),
) {
    change(practice, desk, change_limits);
    let ladder = shaped(practice, practice.plan(), desk);
    change(practice, desk, |plan| plan.ladder = ladder);
}

/// The price issue.
pub(super) fn price_issue(practice: &Practice) -> Option<&Issue> {
    let index = practice.session().book().price_issue();
    practice.scenario().issues.get(index)
}

/// A price as a figure: "¥0.945".
pub(super) fn figure(practice: &Practice, price: Price) -> String {
    price_figure(practice.scenario(), price)
}

/// What a limit is worth; `None` while it is not set.
pub(super) fn limit_worth(practice: &Practice, which: WhichLimit) -> Option<Worth> {
    limit_of(practice.plan(), which)?
        .worth(practice.scenario(), practice.session().book())
        .ok()
}

/// Where the control of a limit stands while it is not set, which proposes
/// nothing: the price that both sides are used to, and for the lower limit
/// what there is without this deal.
pub(super) fn neutral_price(practice: &Practice, which: WhichLimit) -> Option<Price> {
    if which == WhichLimit::Lower {
        return price_worth(practice, practice.session().book().reservation());
    }
    let issue = price_issue(practice)?;
    Price::try_from(issue.number(issue.usual())?).ok()
}

/// The issues' ids in the rep's order; those that have no place yet follow in
/// the scenario's.
pub(super) fn shown_order(practice: &Practice) -> Vec<String> {
    let issues = &practice.scenario().issues;
    let mut order: Vec<String> = practice
        .plan()
        .priorities
        .iter()
        .filter(|id| issues.iter().any(|issue| issue.id() == **id))
        .cloned()
        .collect();
    for issue in issues {
        if !order.iter().any(|id| id == issue.id()) {
            order.push(issue.id().to_owned());
        }
    }
    order
}

/// The order with the issue at `place` one up or down.
pub(super) fn moved(mut order: Vec<String>, place: usize, up: bool) -> Vec<String> {
    let other = if up {
        place.checked_sub(1)
    } else {
        Some(place + 1)
    };
    if let Some(other) = other.filter(|other| *other < order.len() && place < order.len()) {
        order.swap(place, other);
    }
    order
}

/// One of the two faces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    /// Hard.
    White,
    /// Warm.
    Red,
}

/// Gives a face to a person; who had that face gets the one that the person
/// had, so that nobody plays both.
pub(super) fn give_face(plan: &mut Plan, face: Face, person: Option<String>) {
    let (this, other) = match face {
        Face::White => (&mut plan.white, &mut plan.red),
        Face::Red => (&mut plan.red, &mut plan.white),
    };
    if person.is_some() && *other == person {
        std::mem::swap(this, other);
    } else {
        *this = person;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(ids: &[&str]) -> Vec<String> {
        ids.iter().map(|id| (*id).to_owned()).collect()
    }

    #[test]
    fn an_issue_moves_one_place_and_stops_at_the_ends() {
        let start = order(&["price", "payment", "lead_time"]);
        assert_eq!(
            moved(start.clone(), 2, true),
            order(&["price", "lead_time", "payment"])
        );
        assert_eq!(
            moved(start.clone(), 0, false),
            order(&["payment", "price", "lead_time"])
        );
        assert_eq!(moved(start.clone(), 0, true), start);
        assert_eq!(moved(start.clone(), 2, false), start);
    }

    #[test]
    fn nobody_plays_both_faces() {
        let mut plan = Plan::default();
        give_face(&mut plan, Face::White, Some("boss".to_owned()));
        give_face(&mut plan, Face::Red, Some("you".to_owned()));
        give_face(&mut plan, Face::Red, Some("boss".to_owned()));
        assert_eq!(plan.red.as_deref(), Some("boss"));
        assert_eq!(plan.white.as_deref(), Some("you"), "they change places");
        give_face(&mut plan, Face::White, None);
        assert_eq!(plan.white, None);
    }
}
