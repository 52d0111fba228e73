//! The second page: how other sellers fared with the same buyer.

use bevy::{prelude::*, ui_widgets::Activate};

use super::Turn;
use crate::{
    app::{
        practice::Practice,
        window::{
            Speech,
            theme::{self, letters, size, strong},
            widgets::{ButtonSpec, Parent, Stroke, button, dialog, row},
        },
    },
    bargain::Outcome,
    review::LookBack,
    scenario::Worth,
    score,
    words::review::{above_words, outcome_words, seller_name, technique_words},
};

const WIDTH: f32 = 820.0;

/// A line of the table.
struct Line {
    name: String,
    outcome: String,
    worth: String,
    technique: String,
    is_rep: bool,
}

pub(super) fn open(commands: &mut Commands, found: &LookBack, practice: &Practice, speech: Speech) {
    let lines = lines(found, practice, speech);
    dialog(
        commands,
        &speech.say("after-sellers-heading"),
        &speech.say("window-close"),
        WIDTH,
        |sheet| {
            sheet.spawn(letters(
                speech.say("after-sellers-how"),
                size::BODY,
                theme::MUTED,
            ));
            draw_table(sheet, lines, speech);
            row(sheet, 0.0).with_children(|foot| {
                let spec = ButtonSpec::new("back.moves", speech.say("after-screen-moves"));
                button(foot, spec.key(Stroke::Letter('S'))).observe(
                    |_: On<Activate>, mut commands: Commands| commands.trigger(Turn::Moves),
                );
            });
        },
    );
}

/// The rep first, then the others.
fn lines(found: &LookBack, practice: &Practice, speech: Speech) -> Vec<Line> {
    let (phrases, scenario) = (speech.0, practice.scenario());
    let line = |name: String, outcome: &Outcome, worth: Worth, technique: Option<f64>| Line {
        name,
        outcome: outcome_words(outcome, phrases),
        worth: above_words(worth, scenario, phrases),
        technique: technique_words(technique, phrases),
        is_rep: false,
    };
    let case = practice.case();
    let own = practice.session().outcome().map(|outcome| Line {
        is_rep: true,
        ..line(
            speech.say("after-seller-you"),
            outcome,
            found.review.got,
            score::technique(&case).total,
        )
    });
    let others = found.others.iter().map(|it| {
        line(
            seller_name(it.seller, phrases),
            &it.outcome,
            it.worth,
            it.technique,
        )
    });
    own.into_iter().chain(others).collect()
}

fn draw_table(sheet: &mut Parent<'_>, lines: Vec<Line>, speech: Speech) {
    sheet
        .spawn(Node {
            display: Display::Grid,
            grid_template_columns: vec![
                GridTrack::flex(1.2),
                GridTrack::flex(1.3),
                GridTrack::flex(1.5),
                GridTrack::flex(0.9),
            ],
            column_gap: px(16),
            row_gap: px(7),
            ..default()
        })
        .with_children(|grid| {
            for id in ["seller", "outcome", "worth", "technique"] {
                let words = speech.say(&format!("after-screen-column-{id}"));
                grid.spawn(strong(words, size::SMALL, theme::MUTED));
            }
            for line in lines {
                for words in [line.name, line.outcome, line.worth, line.technique] {
                    if line.is_rep {
                        grid.spawn(strong(words, size::BODY, theme::YOURS_DARK));
                    } else {
                        grid.spawn(letters(words, size::BODY, theme::INK));
                    }
                }
            }
        });
}
