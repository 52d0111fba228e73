//! Playing on from an earlier round: the same buyer, everything said before
//! it, and the rep's next move by hand.

use bevy::{prelude::*, ui_widgets::Activate};

use super::look;
use crate::{
    app::{
        practice::{Practice, Request},
        window::{
            Speech,
            theme::{self, letters, size},
            widgets::{ButtonSpec, CloseDialog, Kind, Parent, Stroke, button, dialog, scroll_area},
        },
    },
    record::account::{RoundLine, round_lines},
};

/// Asks which round to play on from.
#[derive(Event, Debug, Clone, Copy)]
struct ChooseRound;

/// The height of a row of the list and the gap below it, in pixels.
const ROW: f32 = 39.0;
/// The list is no higher than this and scrolls instead.
const HIGHEST: f32 = 440.0;

pub(super) fn plugin(app: &mut App) {
    app.add_observer(choose_round);
}

/// The button that asks which round.
pub(super) fn draw_any_round(place: &mut Parent<'_>, speech: Speech) {
    button(
        place,
        ButtonSpec::new("debrief.from", speech.say("debrief-screen-from"))
            .kind(Kind::Link)
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
        .kind(Kind::Small)
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
    practice: Option<Res<Practice>>,
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
        ButtonSpec::new(format!("debrief.round.{}", line.round), line.text).kind(Kind::Row);
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
    row.observe(play_on(line.round));
}
