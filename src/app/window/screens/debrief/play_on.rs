//! What if, from an earlier round: the same buyer, everything said before it;
//! another move and the rest by the plan, or the rep's next moves by hand.

use bevy::{prelude::*, ui_widgets::Activate};

use super::{instead::TryMoves, look};
use crate::{
    app::{
        practice::{OpenPractice, Practice, Request},
        window::{
            Speech,
            theme::{self, letters, size, strong},
            widgets::{
                ButtonKind, ButtonSpec, CloseDialog, Parent, Stroke, button, dialog, heading,
                key_cap, row, scroll_area,
            },
        },
    },
    review::{Fork, MoveChange},
    words::{
        RoundLine,
        review::{kind_words, moves_words},
        round_lines,
    },
};

/// Asks which round to play on from.
#[derive(Event, Debug, Clone, Copy)]
struct ChooseRound;

/// Asks what to do instead in a round, and how the rest is played.
#[derive(Event, Debug, Clone, Copy)]
struct ChooseWay(u32);

/// The height of a row of the list and the gap below it, in pixels.
const ROW: f32 = 39.0;
/// The list is no higher than this and scrolls instead.
const HIGHEST: f32 = 440.0;

pub(super) fn plugin(app: &mut App) {
    app.add_observer(choose_round).add_observer(choose_way);
}

/// The button that asks which round.
pub(super) fn draw_any_round(place: &mut Parent<'_>, speech: Speech) {
    button(
        place,
        ButtonSpec::new("debrief.from", speech.say("debrief-screen-from"))
            .kind(ButtonKind::Link)
            .key(Stroke::Letter('P'))
            .hint(speech.say("debrief-screen-from-hint")),
    )
    .observe(|_: On<Activate>, mut commands: Commands| commands.trigger(ChooseRound));
}

/// The button that plays on from before `round` at once.
pub(super) fn draw_this_round(place: &mut Parent<'_>, round: u32, speech: Speech) {
    let label = speech.with(
        "debrief-screen-from-round-label",
        &[("round", &round.to_string())],
    );
    button(
        place,
        ButtonSpec::new(
            format!("debrief.from.{round}"),
            speech.say("debrief-screen-from-here"),
        )
        .kind(ButtonKind::Small)
        .hint(speech.say("debrief-screen-from-hint")),
    )
    .insert(AccessibleLabel::new(label))
    .observe(play_on(round));
}

/// Answers a press by going back to before `round`.
fn play_on(round: u32) -> impl FnMut(On<Activate>, MessageWriter<Request>, Commands) {
    move |_, mut requests, mut commands| {
        requests.write(Request::PlayOn { round });
        commands.trigger(CloseDialog);
    }
}

fn choose_round(
    _: On<ChooseRound>,
    practice: Option<Res<OpenPractice>>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    let Some(practice) = practice else { return };
    let speech = *speech;
    look(&practice, speech, |look| {
        let rounds = round_lines(look.course, practice.scenario(), speech.0);
        dialog(
            &mut commands,
            &speech.say("debrief-screen-from-title"),
            &speech.say("window-cancel"),
            600.0,
            |sheet| {
                sheet.spawn(letters(
                    speech.say("debrief-screen-from-words"),
                    size::BODY,
                    theme::MUTED,
                ));
                draw_rounds(sheet, rounds);
            },
        );
    });
}

fn draw_rounds(sheet: &mut Parent<'_>, rounds: Vec<RoundLine>) {
    sheet
        .spawn(Node {
            flex_direction: FlexDirection::Column,
            height: px((rounds.len() as f32 * ROW).min(HIGHEST)),
            ..default()
        })
        .with_children(|frame| {
            scroll_area(frame, "debrief.rounds", 6.0, |list| {
                for line in rounds {
                    draw_round(list, line);
                }
            });
        });
}

fn draw_round(list: &mut Parent<'_>, line: RoundLine) {
    let mut spec =
        ButtonSpec::new(format!("debrief.round.{}", line.round), line.text).kind(ButtonKind::Row);
    // The digits choose; rounds above nine are reached by Tab.
    if let Some(digit) = char::from_digit(line.round, 10) {
        spec = spec.key(Stroke::Letter(digit));
    }
    if line.round == 1 {
        spec = spec.tab(0);
    }
    let mut row = button(list, spec);
    row.entry::<Node>().and_modify(|mut node| {
        node.flex_shrink = 0.0;
        node.justify_content = JustifyContent::SpaceBetween;
    });
    let round = line.round;
    row.observe(move |_: On<Activate>, mut commands: Commands| {
        commands.trigger(ChooseWay(round));
    });
}

/// The height of a way to choose, in pixels.
const WAY: f32 = 56.0;

fn choose_way(
    asked: On<ChooseWay>,
    practice: Option<Res<OpenPractice>>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    let (Some(practice), round, speech) = (practice, asked.0, *speech) else {
        return;
    };
    let fork = Fork::at(practice.session(), practice.plan(), round);
    let changes = fork.ok().flatten().map(|fork| fork.changes());
    let changes = changes.unwrap_or_default();
    dialog(
        &mut commands,
        &speech.count("after-screen-ways-title", "round", round as usize),
        &speech.say("window-cancel"),
        720.0,
        |sheet| {
            sheet.spawn(letters(
                speech.say("after-screen-ways"),
                size::BODY,
                theme::MUTED,
            ));
            row(sheet, 0.0).with_children(|line| {
                let spec = ButtonSpec::new("debrief.by-hand", speech.say("after-screen-by-hand"))
                    .kind(ButtonKind::Primary)
                    .key(Stroke::Letter('H'))
                    .hint(speech.say("debrief-screen-from-words"));
                button(line, spec).observe(play_on(round));
            });
            heading(sheet, speech.say("after-screen-by-plan"));
            sheet
                .spawn(Node {
                    flex_direction: FlexDirection::Column,
                    height: px((changes.len() as f32 * WAY).min(HIGHEST)),
                    min_height: px(0),
                    ..default()
                })
                .with_children(|frame| {
                    scroll_area(frame, "debrief.ways", 6.0, |list| {
                        for (change, number) in changes.into_iter().zip(1..) {
                            draw_way(list, round, number, change, &practice, speech);
                        }
                    });
                });
        },
    );
}

/// A change of the round's move, after which the plan plays on.
fn draw_way(
    list: &mut Parent<'_>,
    round: u32,
    number: u32,
    change: MoveChange,
    practice: &Practice,
    speech: Speech,
) {
    let kind = kind_words(change.kind, speech.0);
    let book = practice.session().book();
    let told = moves_words(&change.moves, practice.scenario(), book, speech.0);
    let mut spec = ButtonSpec::new(format!("debrief.way.{number}"), "").kind(ButtonKind::Row);
    // The digits choose; those above nine are reached by Tab.
    let digit = char::from_digit(number, 10);
    if let Some(digit) = digit {
        spec = spec.key(Stroke::Letter(digit));
    }
    let mut card = button(list, spec);
    card.despawn_related::<Children>();
    card.entry::<Node>().and_modify(|mut node| {
        node.justify_content = JustifyContent::SpaceBetween;
        node.flex_shrink = 0.0;
    });
    card.insert(AccessibleLabel::new(format!("{kind}: {told}")))
        .with_children(|line| {
            line.spawn(Node {
                flex_direction: FlexDirection::Column,
                flex_grow: 1.0,
                flex_basis: px(0),
                min_width: px(0),
                ..default()
            })
            .with_children(|lines| {
                lines.spawn(strong(kind, size::TABLE, theme::INK));
                lines.spawn(letters(told, size::TABLE, theme::MUTED));
            });
            if let Some(digit) = digit {
                key_cap(line, &digit.to_string());
            }
        })
        .observe(move |_: On<Activate>, mut commands: Commands| {
            commands.trigger(TryMoves {
                round,
                moves: change.moves.clone(),
            });
        });
}
