//! What lies on the rep's desk: how the ladder is to be shaped, and how a
//! change of the plan is made.

use bevy::{prelude::*, ui_widgets::Activate};

use crate::{
    app::practice::{Practice, Request},
    bargain::{Package, TermValue, Terms},
    plan::{self, Limit, Plan, WhichLimit},
    scenario::{Issue, Price, Scenario, Worth},
    score::Course,
};

/// How the ladder is to be shaped, and what is going on.
#[derive(Resource, Debug, Clone, PartialEq)]
pub(super) struct Desk {
    /// Where the ladder ends: a price with every other term as usual.
    pub(super) target: Option<Price>,
    /// How many offers, the opening included.
    pub(super) steps: usize,
    /// Each concession is about this share of the one before, in hundredths.
    pub(super) ratio: u32,
    /// A slider is being moved.
    pub(super) sliding: bool,
    /// The session this belongs to: its seed and how many events were seen.
    seen: Option<(u64, usize)>,
    news: bool,
}

impl Default for Desk {
    fn default() -> Self {
        Self {
            target: None,
            steps: 6,
            ratio: 70,
            sliding: false,
            seen: None,
            news: true,
        }
    }
}

impl Desk {
    /// Whether something was found out that the screen does not show yet.
    pub(super) const fn has_news(&self) -> bool {
        self.news
    }

    /// Everything is shown now.
    pub(super) const fn read_news(&mut self) {
        self.news = false;
        self.sliding = false;
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
    desk.news = true;
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
    let Some(opening) = worth(plan.upper.as_ref()) else {
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

/// Fills in the plan that the course would write from what is known now.
pub(super) fn take_sensible_plan(
    _: On<Activate>,
    practice: Res<Practice>,
    mut desk: ResMut<Desk>,
    mut requests: MessageWriter<Request>,
) {
    let session = practice.session();
    let (scenario, findings) = (practice.scenario(), session.findings());
    let series = plan::textbook_series(scenario, session.book(), &findings);
    desk.target = price_worth(&practice, series.target);
    desk.steps = series.steps;
    desk.ratio = 70;
    let sensible = plan::textbook(scenario, session.book(), &findings);
    desk.sliding = false;
    requests.write(Request::SetPlan(sensible));
}
