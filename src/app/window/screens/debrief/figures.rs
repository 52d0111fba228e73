//! Technique and result beside each other: two numbers that are never mixed.

use bevy::prelude::*;

use super::Look;
use crate::{
    app::window::{
        Speech,
        theme::{self, letters, size, strong, wide},
        widgets::{Parent, column, heading, icon, row},
    },
    score::Verdict,
    text::{grouped, money},
    words::share,
};

/// The band of a score, which has a word and a colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ScoreBand {
    Good,
    Fair,
    Weak,
}

impl ScoreBand {
    /// The band of a share of the full score, as it is shown: in whole points.
    pub(super) fn of(score: f64) -> Self {
        let points = libm::round(score * 100.0);
        if points >= 80.0 {
            Self::Good
        } else if points >= 50.0 {
            Self::Fair
        } else {
            Self::Weak
        }
    }

    pub(super) fn word(self, speech: Speech) -> String {
        speech.say(match self {
            Self::Good => "debrief-screen-band-good",
            Self::Fair => "debrief-screen-band-fair",
            Self::Weak => "debrief-screen-band-weak",
        })
    }

    /// For bars.
    pub(super) const fn colour(self) -> Color {
        match self {
            Self::Good => theme::GOOD,
            Self::Fair => theme::THEIRS,
            Self::Weak => theme::LIMIT,
        }
    }

    /// For words.
    pub(super) const fn text_colour(self) -> Color {
        match self {
            Self::Good => theme::GOOD_TEXT,
            Self::Fair => theme::THEIRS_TEXT,
            Self::Weak => theme::LIMIT,
        }
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
    below: Vec<(String, Color)>,
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
        for (words, colour) in figure.below {
            lines.spawn(letters(words, size::SMALL, colour));
        }
    });
}

fn technique(look: &Look<'_>) -> Figure {
    let speech = look.speech;
    let heading = speech.say("debrief-screen-technique");
    let Some(total) = look.debrief.technique.total else {
        return Figure {
            heading,
            words: speech.say("debrief-screen-not-judged"),
            is_number: false,
            good: false,
            colour: theme::MUTED,
            below: vec![(speech.say("debrief-screen-not-judged-why"), theme::MUTED)],
        };
    };
    let band = ScoreBand::of(total / 100.0);
    let cap = look.debrief.technique.cap;
    let mut below = vec![(
        speech.with(
            "debrief-screen-technique-of",
            &[("word", &band.word(speech))],
        ),
        band.text_colour(),
    )];
    below.extend(cap.map(|cap| (cap.text(speech.0), theme::MUTED)));
    Figure {
        heading,
        words: grouped(total, 0),
        is_number: true,
        good: false,
        colour: theme::INK,
        below,
    }
}

/// The money over the alternative and its share of what was there; a walk that
/// was right is told as the success it is.
fn result(look: &Look<'_>) -> Figure {
    let speech = look.speech;
    let result = &look.debrief.result;
    let heading = speech.say("debrief-screen-result");
    let right = match result.verdict {
        Verdict::RightToWalk => Some("debrief-screen-result-right"),
        Verdict::NothingThere => Some("debrief-screen-result-nothing"),
        _ => None,
    };
    if let Some(id) = right {
        return Figure {
            heading,
            words: speech.say(id),
            is_number: false,
            good: true,
            colour: theme::GOOD_TEXT,
            below: vec![(speech.say("debrief-screen-result-no-deal"), theme::MUTED)],
        };
    }
    let is_below = result.verdict == Verdict::BelowBatna;
    let compared = if is_below {
        "debrief-screen-result-below"
    } else {
        "debrief-screen-result-above"
    };
    let of_what = match result.zopa_share {
        Some(found) if result.verdict == Verdict::Agreement => {
            Some(speech.with("debrief-screen-result-share", &[("share", &share(found))]))
        }
        Some(_) => Some(speech.with(
            "debrief-screen-result-unused",
            &[("overlap", &look.money(result.overlap))],
        )),
        None => None,
    };
    let mut below = vec![(speech.say(compared), theme::MUTED)];
    below.extend(of_what.map(|words| (words, theme::MUTED)));
    Figure {
        heading,
        // The words below say on which side of the alternative it lies.
        words: if is_below {
            money(result.worth.get().abs(), &look.practice.scenario().currency)
        } else {
            look.money(result.worth)
        },
        is_number: true,
        good: false,
        colour: if is_below { theme::LIMIT } else { theme::INK },
        below,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_go_by_the_points_that_are_shown() {
        assert_eq!(ScoreBand::of(1.0), ScoreBand::Good);
        assert_eq!(ScoreBand::of(0.796), ScoreBand::Good, "shown as 80");
        assert_eq!(ScoreBand::of(0.79), ScoreBand::Fair);
        assert_eq!(ScoreBand::of(0.495), ScoreBand::Fair, "shown as 50");
        assert_eq!(ScoreBand::of(0.494), ScoreBand::Weak);
    }
}
