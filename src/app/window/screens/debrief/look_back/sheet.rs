//! The first page: plan against play at the left, the changes worth most at
//! the right.

use bevy::{prelude::*, ui_widgets::Activate};

use super::{TryProposal, Turn};
use crate::{
    app::{
        practice::Practice,
        window::{
            Speech,
            screens::debrief::reading::readable,
            theme::{self, size, strong},
            widgets::{
                ButtonKind, ButtonSpec, Parent, Stroke, button, dialog, divider, heading, row,
                scroll_area, share_column, wrapped,
            },
        },
    },
    review::{BetterMove, Compared, Deviation, LookBack},
    words::{
        Arguments,
        review::{
            cost_here_words, cost_words, deviation_words, gain_words, here_words, move_words,
            moves_words, reason_here_words, reason_title, reason_words, when_words,
        },
    },
};

const WIDTH: f32 = 1_120.0;
/// The height of the two columns where there is room.
const HEIGHT: f32 = 520.0;

/// What the parts of the page show.
#[derive(Clone, Copy)]
struct View<'a> {
    found: &'a LookBack,
    practice: &'a Practice,
    speech: Speech,
}

pub(super) fn open(commands: &mut Commands, found: &LookBack, practice: &Practice, speech: Speech) {
    let view = View {
        found,
        practice,
        speech,
    };
    dialog(
        commands,
        &speech.say("after-screen-title"),
        &speech.say("window-close"),
        WIDTH,
        |sheet| {
            sheet
                .spawn(Node {
                    height: px(HEIGHT),
                    min_height: px(200),
                    column_gap: px(20),
                    ..default()
                })
                .with_children(|columns| {
                    share_column(columns, 1.0, 8.0).with_children(|side| draw_plan(side, view));
                    share_column(columns, 1.0, 8.0)
                        .with_children(|side| draw_proposals(side, view));
                });
            row(sheet, 0.0).with_children(|foot| {
                let spec = ButtonSpec::new("back.sellers", speech.say("after-sellers-heading"));
                button(foot, spec.key(Stroke::Letter('S'))).observe(
                    |_: On<Activate>, mut commands: Commands| commands.trigger(Turn::Sellers),
                );
            });
        },
    );
}

fn draw_plan(side: &mut Parent<'_>, view: View<'_>) {
    let (speech, review) = (view.speech, &view.found.review);
    heading(side, speech.say("after-plan-heading"));
    let area = scroll_area(side, "back.plan", 8.0, |list| {
        let is_other = |it: &&Compared| it.deviation != Deviation::Followed;
        if !review.has_plan {
            wrapped(list, speech.say("after-no-plan"), theme::INK);
        } else if review.compared.iter().any(|it| is_other(&it)) {
            wrapped(list, speech.say("after-plan-how"), theme::MUTED);
            for compared in &review.compared {
                draw_compared(list, compared, view);
            }
        } else {
            wrapped(list, speech.say("after-all-followed"), theme::INK);
        }
        draw_reasons(list, view);
    });
    readable(side, area, speech.say("after-plan-heading"));
}

/// What each reason that was brought was worth.
fn draw_reasons(list: &mut Parent<'_>, view: View<'_>) {
    let (phrases, scenario) = (view.speech.0, view.practice.scenario());
    let book = view.practice.session().book();
    let reasons = &view.found.review.reasons;
    if reasons.is_empty() {
        return;
    }
    divider(list);
    heading(list, phrases.say("after-reasons-heading"));
    wrapped(list, phrases.say("after-reasons-how"), theme::MUTED);
    for reason in reasons {
        divider(list);
        let title = reason_title(reason, scenario, book, phrases);
        list.spawn(strong(title, size::TABLE, theme::INK));
        let colour = match &reason.gain {
            Some(gain) if gain.is_clear_gain() => theme::GOOD_TEXT,
            Some(gain) if gain.is_clear_loss() => theme::LIMIT,
            _ => theme::INK,
        };
        wrapped(list, reason_words(reason, scenario, phrases), colour);
        if let Some(here) = reason_here_words(reason, scenario, phrases) {
            wrapped(list, here, theme::MUTED);
        }
    }
}

/// A decision: what the plan says, what the rep did, and what that cost.
fn draw_compared(list: &mut Parent<'_>, compared: &Compared, view: View<'_>) {
    let (phrases, scenario) = (view.speech.0, view.practice.scenario());
    let when = when_words(&view.found.review, compared.round, phrases);
    let when = Arguments::new().with("when", when);
    divider(list);
    if compared.deviation == Deviation::Followed {
        wrapped(
            list,
            phrases.say_with("after-followed", &when),
            theme::GOOD_TEXT,
        );
        return;
    }
    let how = deviation_words(compared.deviation, phrases);
    list.spawn(Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(2),
        flex_shrink: 0.0,
        ..default()
    })
    .with_children(|lines| {
        let title = phrases.say_with("after-deviation", &when.with("how", how));
        lines.spawn(strong(title, size::TABLE, theme::INK));
        let book = view.practice.session().book();
        for (id, chosen) in [
            ("after-planned", &compared.planned),
            ("after-made", &compared.made),
        ] {
            let told = move_words(chosen, scenario, book, phrases);
            let line = phrases.say_with(id, &Arguments::new().with("move", told));
            wrapped(lines, line, theme::MUTED);
        }
        wrapped(
            lines,
            cost_words(compared, scenario, phrases),
            cost_colour(compared),
        );
        if let Some(here) = cost_here_words(compared, scenario, phrases) {
            wrapped(lines, here, theme::MUTED);
        }
    });
}

fn cost_colour(compared: &Compared) -> Color {
    match &compared.cost {
        Some(cost) if cost.is_clear_gain() => theme::LIMIT,
        Some(cost) if cost.is_clear_loss() => theme::GOOD_TEXT,
        _ => theme::INK,
    }
}

fn draw_proposals(side: &mut Parent<'_>, view: View<'_>) {
    let (speech, review) = (view.speech, &view.found.review);
    heading(side, speech.say("after-what-ifs-heading"));
    let area = scroll_area(side, "back.what-ifs", 10.0, |list| {
        if review.proposals.is_empty() {
            wrapped(list, speech.say("after-no-what-ifs"), theme::INK);
        } else {
            wrapped(list, speech.say("after-screen-what-ifs-how"), theme::MUTED);
        }
        for (index, proposal) in review.proposals.iter().enumerate() {
            draw_proposal(list, index, proposal, view);
        }
    });
    readable(side, area, speech.say("after-what-ifs-heading"));
}

fn draw_proposal(list: &mut Parent<'_>, index: usize, proposal: &BetterMove, view: View<'_>) {
    let (phrases, scenario) = (view.speech.0, view.practice.scenario());
    let review = &view.found.review;
    let moves = moves_words(
        &proposal.change.moves,
        scenario,
        view.practice.session().book(),
        phrases,
    );
    let title = phrases.say_with(
        "after-what-if",
        &Arguments::new()
            .count("number", index + 1)
            .with("when", when_words(review, proposal.round, phrases))
            .with("move", moves),
    );
    divider(list);
    list.spawn(Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(3),
        flex_shrink: 0.0,
        ..default()
    })
    .with_children(|lines| {
        lines.spawn(strong(title.clone(), size::TABLE, theme::INK));
        wrapped(
            lines,
            gain_words(proposal, scenario, phrases),
            theme::GOOD_TEXT,
        );
        wrapped(
            lines,
            here_words(proposal, review.got, scenario, phrases),
            theme::MUTED,
        );
        row(lines, 0.0).with_children(|end| {
            let mut spec = ButtonSpec::new(
                format!("back.try.{index}"),
                view.speech.say("after-screen-try"),
            )
            .kind(ButtonKind::Small);
            if let Some(digit) = u32::try_from(index + 1)
                .ok()
                .and_then(|number| char::from_digit(number, 10))
            {
                spec = spec.key(Stroke::Letter(digit));
            }
            let label = view
                .speech
                .with("after-screen-try-label", &[("move", &title)]);
            button(end, spec)
                .insert(AccessibleLabel::new(label))
                .observe(move |_: On<Activate>, mut commands: Commands| {
                    commands.trigger(TryProposal(index));
                });
        });
    });
}
