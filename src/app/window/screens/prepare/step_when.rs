//! When a planned step may be played.

use bevy::prelude::*;

use super::{
    ladder_shape::{LadderShape, edit_ladder},
    step_terms::{ChangeTerms, NAME},
};
use crate::{
    app::{
        practice::{OpenPractice, Practice},
        window::{
            Speech,
            theme::{self, letters, size},
            widgets::{ChoiceSpec, Chosen, NumberSpec, Parent, Typed, choice, number_field, row},
        },
    },
    plan::When,
    score::Course,
    views::when_words,
};

/// The width of the field for a round.
const ROUND: f32 = 56.0;

/// Shows the control; the opening is always made at once and has none.
pub(super) fn draw(sheet: &mut Parent<'_>, step: usize, practice: &Practice, speech: Speech) {
    let planned = Course::of(&practice.case()).planned;
    let Some(when) = planned.get(step).map(|it| it.when).filter(|_| step > 0) else {
        return;
    };
    // The opening takes the first round, so that this step comes later.
    let round = match when {
        When::Round(round) => round,
        _ => u32::try_from(step + 2).unwrap_or(2),
    };
    let ways = [When::Ready, When::Moved, When::AtOnce, When::Round(round)];
    let label = speech.say("prepare-plan-when");
    row(sheet, 10.0).with_children(|line| {
        line.spawn(Node {
            width: px(NAME),
            flex_shrink: 0.0,
            ..default()
        })
        .with_child(letters(label.clone(), size::BODY, theme::INK));
        choice(
            line,
            &ChoiceSpec {
                id: "prepare.terms.when".to_owned(),
                label,
                options: ways.map(|way| when_words(way, speech.0)).to_vec(),
                chosen: ways.iter().position(|way| *way == when),
                marked: None,
                blocked: Vec::new(),
                keys: Vec::new(),
            },
        )
        .observe(
            move |chosen: On<Chosen>,
                  mut practice: ResMut<OpenPractice>,
                  mut shape: ResMut<LadderShape>,
                  mut commands: Commands| {
                if let Some(way) = ways.get(chosen.option) {
                    set(step, *way, &mut practice, &mut shape, &mut commands);
                }
            },
        );
        if matches!(when, When::Round(_)) {
            draw_round(line, step, round, speech);
        }
    });
}

fn draw_round(line: &mut Parent<'_>, step: usize, round: u32, speech: Speech) {
    number_field(
        line,
        &NumberSpec {
            id: "prepare.terms.round".to_owned(),
            label: speech.say("prepare-plan-when-round"),
            shown: round.to_string(),
            unit: String::new(),
            width: ROUND,
        },
    )
    .observe(
        move |typed: On<Typed>,
              mut practice: ResMut<OpenPractice>,
              mut shape: ResMut<LadderShape>,
              mut commands: Commands| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "held within the rounds of a long meeting"
            )]
            let round = typed.number.round().clamp(1.0, 99.0) as u32;
            let way = When::Round(round);
            set(step, way, &mut practice, &mut shape, &mut commands);
        },
    );
}

/// Changes it and shows the step anew.
fn set(
    step: usize,
    way: When,
    practice: &mut OpenPractice,
    shape: &mut LadderShape,
    commands: &mut Commands,
) {
    edit_ladder(practice, shape, |draft| draft.set_when(step, way));
    commands.trigger(ChangeTerms(step));
}
