//! Technique and result beside each other: two numbers that are never mixed.

use bevy::prelude::*;

use super::Look;
use crate::{
    app::window::{
        theme::{self, letters, size, strong, wide},
        widgets::{Parent, column, heading, icon, row},
    },
    score::{ScoreBand, Verdict},
};

/// The colour of a score's bar.
pub(super) const fn bar_colour(band: ScoreBand) -> Color {
    match band {
        ScoreBand::Good => theme::GOOD,
        ScoreBand::Fair => theme::THEIRS,
        ScoreBand::Weak => theme::LIMIT,
    }
}

/// The colour of the words of a score.
pub(super) const fn text_colour(band: ScoreBand) -> Color {
    match band {
        ScoreBand::Good => theme::GOOD_TEXT,
        ScoreBand::Fair => theme::THEIRS_TEXT,
        ScoreBand::Weak => theme::LIMIT,
    }
}

/// Each figure has at least so many pixels.
const WIDTH: f32 = 140.0;

/// One of the two figures.
struct Figure {
    heading: String,
    words: String,
    /// A number, or words that stand in its place.
    is_number: bool,
    good: bool,
    colour: Color,
    below: Option<(String, Color)>,
}

pub(super) fn draw(inside: &mut Parent<'_>, look: &Look<'_>) {
    let figures = [technique(look), result(look)];
    let fits = |height: &f32| {
        figures
            .iter()
            .filter(|figure| figure.is_number)
            .all(|figure| wide(&figure.words, *height) < WIDTH)
    };
    let height = [size::HUGE, 36.0, 32.0]
        .into_iter()
        .find(fits)
        .unwrap_or(size::LARGE);
    inside
        .spawn((
            Name::new("debrief figures"),
            Node {
                column_gap: px(12),
                flex_shrink: 0.0,
                padding: UiRect::bottom(px(4)),
                ..default()
            },
        ))
        .with_children(|places| {
            for figure in figures {
                draw_figure(places, figure, height);
            }
        });
    let view = look.view;
    let below = [
        view.cap.as_ref(),
        Some(&view.result),
        view.why_left.as_ref(),
    ];
    for words in below.into_iter().flatten() {
        inside.spawn((
            letters(words.clone(), size::TABLE, theme::MUTED),
            Node {
                flex_shrink: 0.0,
                ..default()
            },
        ));
    }
}

fn draw_figure(places: &mut Parent<'_>, figure: Figure, height: f32) {
    let mut place = column(places, 2.0);
    place.entry::<Node>().and_modify(|mut node| {
        node.flex_grow = 1.0;
        node.flex_basis = px(0);
    });
    place.with_children(|lines| {
        heading(lines, figure.heading);
        let mut line = row(lines, 6.0);
        line.entry::<Node>().and_modify(move |mut node| {
            node.min_height = px(height * 1.2);
        });
        line.with_children(|line| {
            if figure.good {
                icon(line, "check", 20.0, theme::GOOD);
            }
            let height = if figure.is_number {
                height
            } else {
                size::FIGURE
            };
            line.spawn(strong(figure.words, height, figure.colour));
        });
        if let Some((words, colour)) = figure.below {
            lines.spawn(letters(words, size::SMALL, colour));
        }
    });
}

fn technique(look: &Look<'_>) -> Figure {
    let speech = look.speech;
    let heading = speech.say("debrief-screen-technique");
    let Some((total, band)) = &look.view.total else {
        return Figure {
            heading,
            words: speech.say("debrief-screen-not-judged"),
            is_number: false,
            good: false,
            colour: theme::MUTED,
            below: None,
        };
    };
    let band_words = band.text(speech.0);
    let below = speech.with("debrief-screen-technique-of", &[("word", &band_words)]);
    Figure {
        heading,
        words: total.clone(),
        is_number: true,
        good: false,
        colour: theme::INK,
        below: Some((below, text_colour(*band))),
    }
}

/// The money over the alternative; a walk that was right is told as the success
/// it is.
fn result(look: &Look<'_>) -> Figure {
    let speech = look.speech;
    let result = &look.debrief.result;
    let right = match result.verdict {
        Verdict::RightToWalk => Some("debrief-screen-result-right"),
        Verdict::NothingThere => Some("debrief-screen-result-nothing"),
        _ => None,
    };
    Figure {
        heading: speech.say("debrief-screen-result"),
        words: right.map_or_else(|| look.money(result.worth), |id| speech.say(id)),
        is_number: right.is_none(),
        good: right.is_some(),
        colour: match result.verdict {
            _ if right.is_some() => theme::GOOD_TEXT,
            Verdict::BelowBatna => theme::LIMIT,
            _ => theme::INK,
        },
        below: None,
    }
}
