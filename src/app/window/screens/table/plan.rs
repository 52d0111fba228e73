//! The plan beside the move: which planned step comes next, in words and money,
//! how far the ladder has come, and one key for it.
//!
//! The key puts the step into the form, where the whole package stands in words
//! and money, and the same key again makes it. Where the step is in the form
//! already, as before the opening, the first press makes it.

use bevy::{prelude::*, ui_widgets::Activate};

use super::{
    actions::{Outgoing, blocked},
    draft::OfferDraft,
    region::{refill, spawn_region},
};
use crate::{
    app::{
        practice::{OpenPractice, Practice, Request},
        window::{
            Speech,
            theme::{self, letters, size, strong},
            widgets::{
                ButtonKind, ButtonSpec, Parent, Stroke, button, heading, panel, row, spread,
            },
        },
    },
    bargain::{Move, Phase},
    score::{Due, NextStep, Standing, StepState},
    views::{StepWords, plan_over, step_state},
};

/// The part of the screen that holds the plan.
#[derive(Component, Debug)]
pub(super) struct PlanRegion;

/// The panel between the conversation and the chart; none after the end.
pub(super) fn spawn_panel(middle: &mut Parent<'_>, practice: &Practice) {
    if practice.session().phase() == Phase::Over {
        return;
    }
    panel(middle)
        .entry::<Node>()
        .and_modify(|mut node| {
            node.flex_grow = 0.0;
            node.flex_basis = auto();
            node.flex_shrink = 0.0;
            node.padding = UiRect::axes(px(14), px(8));
        })
        .entity()
        .with_children(|panel| spawn_region(panel, PlanRegion));
}

pub(super) fn draw_plan(
    regions: Query<Entity, With<PlanRegion>>,
    practice: Res<OpenPractice>,
    draft: Res<OfferDraft>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    if !draft.is_changed() {
        return;
    }
    let (practice, draft, speech) = (&*practice, &*draft, *speech);
    refill(&regions, &mut commands, |place| {
        let standing = practice.standing();
        spread(place).with_children(|top| {
            row(top, 10.0)
                .entry::<Node>()
                .and_modify(|mut node| {
                    // A long staircase goes below the heading.
                    node.flex_wrap = FlexWrap::Wrap;
                    node.row_gap = px(4);
                    node.flex_shrink = 1.0;
                })
                .entity()
                .with_children(|left| {
                    heading(left, speech.say("beside-title"));
                    draw_staircase(left, &standing, speech);
                });
            draw_key(top, practice, draft, &standing, speech);
        });
        draw_next(place, practice, &standing, speech);
    });
}

/// So many steps have room in a line with the largest text.
const MOST_IN_LINE: usize = 9;

/// A small square for each step: what is over is filled, what comes next is
/// framed.
fn draw_staircase(line: &mut Parent<'_>, standing: &Standing, speech: Speech) {
    let is_long = standing.steps.len() > MOST_IN_LINE;
    row(line, 3.0)
        .entry::<Node>()
        .and_modify(move |mut node| {
            // Whole below the heading where there is no room beside it; only a
            // long one breaks itself.
            node.flex_shrink = 0.0;
            if is_long {
                node.flex_wrap = FlexWrap::Wrap;
                node.max_width = percent(100);
            }
            node.row_gap = px(3);
        })
        .entity()
        .with_children(|stairs| {
            for (state, step) in standing.steps.iter().zip(1..) {
                draw_stair(stairs, *state, step, speech);
            }
        });
}

fn draw_stair(stairs: &mut Parent<'_>, state: StepState, step: usize, speech: Speech) {
    let (ground, line, ink) = match state {
        StepState::Played => (theme::YOURS, theme::YOURS, theme::ON_FILL),
        StepState::Passed => (theme::YOURS_SOFT, theme::YOURS_SOFT, theme::YOURS_DARK),
        StepState::Next => (theme::PANEL, theme::YOURS, theme::YOURS),
        StepState::Later => (theme::PAPER, theme::LINE_COLOUR, theme::MUTED),
    };
    stairs
        .spawn((
            Name::new(format!("table.step.{step}")),
            AccessibleLabel::new(step_state(state, step, speech.0)),
            Node {
                min_width: px(18),
                height: px(18),
                padding: UiRect::horizontal(px(3)),
                border: px(1).all(),
                border_radius: BorderRadius::all(px(4)),
                align_items: AlignItems::Center,
                justify_content: JustifyContent::Center,
                flex_shrink: 0.0,
                ..default()
            },
            BackgroundColor(ground),
            BorderColor::all(line),
        ))
        .with_child(letters(step.to_string(), 11.0, ink));
}

/// What the next step is, gives, asks and waits for.
fn draw_next(place: &mut Parent<'_>, practice: &Practice, standing: &Standing, speech: Speech) {
    let steps = standing.steps.len();
    let Some(next) = &standing.next else {
        let words = plan_over(steps, speech.0);
        place.spawn(letters(words, size::TABLE, theme::MUTED));
        return;
    };
    let last = practice.session().own_offer();
    let words = StepWords::of(next, steps, last, practice.scenario(), speech.0);
    place.spawn(strong(
        speech.with(
            "beside-next-terms",
            &[("title", &words.title), ("terms", &words.terms)],
        ),
        size::TABLE,
        theme::INK,
    ));
    place.spawn(letters(
        speech.with(
            "beside-next-money",
            &[
                ("exchange", &words.exchange),
                ("worth", &words.worth),
                ("final", &words.is_final),
                // What may be made now needs no word for it.
                ("due", if next.due == Due::Now { "" } else { &words.due }),
            ],
        ),
        size::SMALL,
        theme::MUTED,
    ));
}

/// The key that takes the next step, and makes it once it is in the form.
fn draw_key(
    line: &mut Parent<'_>,
    practice: &Practice,
    draft: &OfferDraft,
    standing: &Standing,
    speech: Speech,
) {
    let Some(next) = &standing.next else { return };
    let step = next.number.to_string();
    let is_there = is_in_form(draft, next);
    let id = if is_there {
        "beside-play"
    } else {
        "beside-take"
    };
    let offer = next.planned.offer();
    let why_not = blocked(practice, &Move::Offer(offer.clone()), speech).filter(|_| is_there);
    let outgoing = Outgoing::of(practice, &offer);
    button(
        line,
        ButtonSpec::new("table.plan", speech.with(id, &[("step", &step)]))
            .kind(ButtonKind::Small)
            .key(Stroke::Letter('P'))
            .hint(speech.say(&format!("{id}-hint")))
            .blocked(why_not),
    )
    .observe(
        move |_: On<Activate>,
              mut draft: ResMut<OfferDraft>,
              mut requests: MessageWriter<Request>,
              mut commands: Commands| {
            if is_there {
                outgoing.send(&mut requests, &mut commands);
            } else {
                draft.fill(offer.package.clone(), offer.is_final);
            }
        },
    );
}

/// Whether what would go out now is the step.
fn is_in_form(draft: &OfferDraft, next: &NextStep) -> bool {
    !draft.is_several()
        && draft.package == next.planned.package
        && draft.is_final == next.planned.is_final
        && draft.on.is_empty()
}
