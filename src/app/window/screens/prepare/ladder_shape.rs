//! How the ladder is to be shaped, and how a change of the plan is made.

use bevy::prelude::*;

use super::prices::{price_worth, worth_at};
use crate::{
    app::practice::{OpenPractice, Practice, Request},
    plan::{self, Limit, Plan, edit::LadderDraft},
    scenario::Price,
    score::Course,
};

/// How the ladder is to be shaped, and what is going on.
#[derive(Resource, Debug, Clone, PartialEq)]
pub(super) struct LadderShape {
    /// Where the ladder opens: a price with every other term as usual; the
    /// upper limit where there is none.
    pub(super) opening: Option<Price>,
    /// Where the ladder goes; the aim where there is none.
    pub(super) target: Option<Price>,
    /// How many offers, the opening included.
    pub(super) steps: usize,
    /// Each concession is about this share of the one before, in hundredths.
    pub(super) ratio: u32,
    /// The rep has changed single steps: the ladder no longer follows the
    /// limits, and is shaped anew only when a control of its shape is used.
    pub(super) by_hand: bool,
    /// A slider is being moved.
    pub(super) sliding: bool,
    /// The session this belongs to: its seed and how many events were seen.
    seen: Option<(u64, usize)>,
}

impl Default for LadderShape {
    fn default() -> Self {
        Self {
            opening: None,
            target: None,
            steps: 6,
            ratio: 70,
            by_hand: false,
            sliding: false,
            seen: None,
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<LadderShape>();
}

/// A fresh shape for a fresh session; news after research.
pub(super) fn follow_session(practice: Res<OpenPractice>, mut shape: ResMut<LadderShape>) {
    let session = practice.session();
    let now = (session.seed(), session.events().len());
    if shape.seen == Some(now) {
        return;
    }
    let is_other = shape
        .seen
        .is_none_or(|(seed, events)| seed != now.0 || events > now.1);
    if is_other {
        *shape = LadderShape::default();
        shape.steps = (practice.scenario().rounds as usize).clamp(3, 8);
        follow_ladder(&practice, &mut shape);
    }
    shape.seen = Some(now);
}

/// The controls of the shape show the ladder that is there.
fn follow_ladder(practice: &Practice, shape: &mut LadderShape) {
    shape.target = target_of(practice);
    if !practice.plan().ladder.is_empty() {
        shape.steps = practice.plan().ladder.len().clamp(2, 12);
        shape.by_hand = true;
    }
}

/// Puts another plan in place of the one there is.
pub(super) fn take_plan(practice: &mut OpenPractice, shape: &mut LadderShape, plan: Plan) {
    change(practice, shape, |it| *it = plan);
    shape.opening = None;
    shape.by_hand = false;
    follow_ladder(practice, shape);
}

/// The end of the ladder that the plan already has, as a price.
fn target_of(practice: &Practice) -> Option<Price> {
    let course = Course::of(&practice.case());
    let last = course.planned.last()?;
    price_worth(practice, last.worth)
}

/// The ladder that follows from the upper limit, the target and the shape;
/// empty without an upper limit or a place to end.
fn shaped(practice: &Practice, plan: &Plan, shape: &LadderShape) -> Vec<plan::Step> {
    let scenario = practice.scenario();
    let book = practice.session().book();
    let worth = |limit: Option<&Limit>| limit?.worth(scenario, book).ok();
    let end = |price: Option<Price>, limit: Option<&Limit>| {
        price
            .map(|price| worth_at(practice, price))
            .or_else(|| worth(limit))
    };
    let opening = end(shape.opening, plan.upper.as_ref());
    let target = end(shape.target, plan.aspiration.as_ref());
    let (Some(opening), Some(target)) = (opening, target) else {
        return Vec::new();
    };
    let floor = plan.floor(scenario, book);
    plan::ladder::shape(
        scenario,
        book,
        &practice.session().findings(),
        opening,
        target.max(floor).min(opening),
        shape.steps,
        f64::from(shape.ratio) / 100.0,
    )
}

/// Sends a changed plan; the ladder follows its limits and its shape unless
/// the rep has changed single steps.
pub(super) fn send_shaped(
    practice: &Practice,
    mut plan: Plan,
    shape: &LadderShape,
    requests: &mut MessageWriter<Request>,
) {
    if !shape.by_hand {
        plan.ladder = shaped(practice, &plan, shape);
    }
    requests.write(Request::SetPlan(plan));
}

/// Changes the plan; nothing happens once the meeting has begun.
pub(super) fn change(
    practice: &mut OpenPractice,
    shape: &mut LadderShape,
    change: impl FnOnce(&mut Plan),
) {
    shape.sliding = false;
    let mut plan = practice.plan().clone();
    change(&mut plan);
    practice.set_plan(plan);
}

/// Writes the ladder that follows from limits and shape.
pub(super) fn shape_ladder(practice: &mut OpenPractice, shape: &mut LadderShape) {
    let ladder = shaped(practice, practice.plan(), shape);
    change(practice, shape, |plan| plan.ladder = ladder);
}

/// Changes single steps of the ladder.
pub(super) fn edit_ladder(
    practice: &mut OpenPractice,
    shape: &mut LadderShape,
    edit: impl FnOnce(&mut LadderDraft<'_>),
) {
    let (scenario, book) = (practice.scenario(), practice.session().book());
    let mut draft = LadderDraft::of(scenario, book, &practice.plan().ladder);
    edit(&mut draft);
    let ladder = draft.into_steps();
    shape.by_hand = !ladder.is_empty();
    change(practice, shape, |plan| plan.ladder = ladder);
}
