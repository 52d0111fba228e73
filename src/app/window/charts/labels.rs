//! Putting labels where they do not cover each other.

use bevy::math::{Rect, Vec2};

use super::drawing::{Drawing, Ink, LabelAnchor, Mark};
use crate::app::window::theme::{size, wide};

/// How high a label is.
pub(super) const LABEL_HEIGHT: f32 = 16.0;

/// Collects labels in the order of their importance.
#[derive(Debug, Default)]
pub(super) struct Labels {
    taken: Vec<Rect>,
    marks: Vec<Mark>,
}

/// A label to be, with the places it could take, the best first.
pub(super) struct LabelSpec {
    pub(super) places: Vec<(Vec2, LabelAnchor)>,
    pub(super) words: String,
    pub(super) ink: Ink,
    pub(super) strong: bool,
    /// Left out rather than drawn over another.
    pub(super) optional: bool,
}

impl Labels {
    /// Keeps labels away from a place.
    pub(super) fn keep_clear(&mut self, place: Rect) {
        self.taken.push(place);
    }

    /// Puts a label at the first of its places that is free and inside `frame`.
    pub(super) fn put(&mut self, frame: Vec2, spec: LabelSpec) {
        // The strong weight runs a little wider.
        let weight = if spec.strong { 1.1 } else { 1.0 };
        let wide = wide(&spec.words, size::SMALL) * weight;
        let mut inside = spec.places.iter().copied().filter(|(at, anchor)| {
            let place = place_of(*at, *anchor, wide);
            place.min.x >= 0.0
                && place.max.x <= frame.x + 0.5
                && place.min.y >= 0.0
                && place.max.y <= frame.y
        });
        let first_inside = inside.clone().next();
        let free = inside.find(|(at, anchor)| {
            let place = place_of(*at, *anchor, wide);
            let mut taken = self.taken.iter();
            taken.all(|taken| taken.intersect(place).is_empty())
        });
        let chosen = match (free, spec.optional) {
            (Some(place), _) => place,
            (None, true) => return,
            (None, false) => match first_inside.or(spec.places.first().copied()) {
                Some(place) => place,
                None => return,
            },
        };
        self.taken.push(place_of(chosen.0, chosen.1, wide));
        self.marks.push(Mark::Label {
            at: chosen.0,
            anchor: chosen.1,
            words: spec.words,
            ink: spec.ink,
            strong: spec.strong,
        });
    }

    /// Adds the labels to a drawing, above everything else.
    pub(super) fn finish(self, drawing: &mut Drawing) {
        drawing.marks.extend(self.marks);
    }
}

fn place_of(at: Vec2, anchor: LabelAnchor, wide: f32) -> Rect {
    let left = match anchor {
        LabelAnchor::Left => at.x,
        LabelAnchor::Right => at.x - wide,
        LabelAnchor::Centre => at.x - wide / 2.0,
    };
    let half = LABEL_HEIGHT / 2.0 - 1.0;
    Rect::new(left, at.y - half, left + wide, at.y + half)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spec(words: &str, places: &[(f32, f32)], optional: bool) -> LabelSpec {
        LabelSpec {
            places: places
                .iter()
                .map(|(x, y)| (Vec2::new(*x, *y), LabelAnchor::Left))
                .collect(),
            words: words.to_owned(),
            ink: Ink::Muted,
            strong: false,
            optional,
        }
    }

    #[test]
    fn a_label_moves_aside_for_one_that_matters_more() {
        let mut labels = Labels::default();
        let frame = Vec2::new(300.0, 100.0);
        labels.put(frame, spec("first", &[(10.0, 50.0)], false));
        labels.put(frame, spec("second", &[(12.0, 52.0), (12.0, 70.0)], false));
        labels.put(frame, spec("third", &[(14.0, 50.0)], true));
        let mut drawing = Drawing::default();
        labels.finish(&mut drawing);
        let heights: Vec<f32> = drawing
            .marks
            .iter()
            .filter_map(|mark| match mark {
                Mark::Label { at, .. } => Some(at.y),
                _ => None,
            })
            .collect();
        assert_eq!(heights, [50.0, 70.0]);
    }
}
