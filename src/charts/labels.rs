//! Putting labels where they do not cover each other.

use super::drawing::{Area, ChartPoint, Drawing, Ink, LabelAnchor, Mark, SMALL};
use crate::text::font::wide;

/// How high a label is.
pub(super) const LABEL_HEIGHT: f32 = 16.0;

/// Kept free at both ends of a label.
const APART: f32 = 2.0;

/// Collects labels in the order of their importance.
#[derive(Debug)]
pub(super) struct Labels {
    frame: Area,
    taken: Vec<Area>,
    marks: Vec<Mark>,
}

/// What a label says.
#[derive(Debug, Clone)]
pub(super) struct LabelSpec {
    pub(super) words: String,
    pub(super) ink: Ink,
    pub(super) strong: bool,
    /// Left out rather than drawn over another.
    pub(super) optional: bool,
}

impl LabelSpec {
    /// A label in the plain weight that must be there.
    pub(super) fn new(words: impl Into<String>, ink: Ink) -> Self {
        Self {
            words: words.into(),
            ink,
            strong: false,
            optional: false,
        }
    }

    pub(super) fn strong(self) -> Self {
        Self {
            strong: true,
            ..self
        }
    }

    pub(super) fn optional(self, optional: bool) -> Self {
        Self { optional, ..self }
    }
}

impl Labels {
    /// No labels yet; all will be inside `frame`.
    pub(super) const fn inside(frame: Area) -> Self {
        Self {
            frame,
            taken: Vec::new(),
            marks: Vec::new(),
        }
    }

    /// Keeps labels away from a place.
    pub(super) fn keep_clear(&mut self, place: Area) {
        self.taken.push(place);
    }

    /// Keeps labels off a line in any direction.
    pub(super) fn keep_off(&mut self, from: ChartPoint, to: ChartPoint) {
        const PIECES: u16 = 60;
        for piece in 0..=PIECES {
            let share = f32::from(piece) / f32::from(PIECES);
            let (x, y) = (to.x - from.x, to.y - from.y);
            let at = ChartPoint::new(from.x + share * x, from.y + share * y);
            self.keep_clear(Area::around(at, 2.0));
        }
    }

    /// Puts a label at the first of `places`, the best first, that is free and
    /// inside the frame. One that must be there goes where least is covered
    /// when none is free.
    pub(super) fn put(&mut self, spec: LabelSpec, places: &[(f32, f32, LabelAnchor)]) {
        // The strong weight runs a little wider.
        let weight = if spec.strong { 1.1 } else { 1.0 };
        let wide = wide(&spec.words, SMALL) * weight;
        let frame = self.frame;
        let is_inside = |place: &Area| {
            place.left >= frame.left - APART
                && place.right <= frame.right + APART + 0.5
                && place.top >= frame.top
                && place.bottom <= frame.bottom
        };
        let covered = |place: &Area| {
            let taken = self.taken.iter().filter(|taken| taken.overlaps(*place));
            let shared = taken.map(|taken| {
                let across = taken.right.min(place.right) - taken.left.max(place.left);
                across * (taken.bottom.min(place.bottom) - taken.top.max(place.top))
            });
            shared.sum::<f32>()
        };
        let best = places
            .iter()
            .map(|(x, y, anchor)| (place_of(*x, *y, *anchor, wide), (*x, *y), *anchor))
            .map(|(place, at, anchor)| ((!is_inside(&place), covered(&place)), place, at, anchor))
            .min_by(|a, b| a.0.0.cmp(&b.0.0).then(a.0.1.total_cmp(&b.0.1)));
        let Some(((is_outside, covered), place, at, anchor)) = best else {
            return;
        };
        if spec.optional && (is_outside || covered > 0.0) {
            return;
        }
        self.taken.push(place);
        self.marks.push(Mark::Label {
            at: at.into(),
            anchor,
            words: spec.words,
            size: SMALL,
            ink: spec.ink,
            strong: spec.strong,
        });
    }

    /// Adds the labels to a drawing, above everything else.
    pub(super) fn finish(self, drawing: &mut Drawing) {
        drawing.marks.extend(self.marks);
    }
}

/// The places beside, above and below a dot.
pub(super) fn around(at: ChartPoint, far: f32) -> [(f32, f32, LabelAnchor); 8] {
    use LabelAnchor::{Centre, Left, Right};
    let (near, up) = (0.7 * far, far + 2.0);
    [
        (at.x + far, at.y, Left),
        (at.x - far, at.y, Right),
        (at.x, at.y - up - 4.0, Centre),
        (at.x, at.y + up + 4.0, Centre),
        (at.x + near, at.y - up, Left),
        (at.x + near, at.y + up, Left),
        (at.x - near, at.y - up, Right),
        (at.x - near, at.y + up, Right),
    ]
}

fn place_of(x: f32, y: f32, anchor: LabelAnchor, wide: f32) -> Area {
    let left = match anchor {
        LabelAnchor::Left => x,
        LabelAnchor::Right => x - wide,
        LabelAnchor::Centre => x - wide / 2.0,
    };
    let half = LABEL_HEIGHT / 2.0 - 1.0;
    Area::new(left - APART, y - half, left + wide + APART, y + half)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_moves_aside_for_one_that_matters_more() {
        use LabelAnchor::Left;
        let mut labels = Labels::inside(Area::new(0.0, 0.0, 300.0, 100.0));
        let spec = |words: &str| LabelSpec::new(words, Ink::Muted);
        labels.put(spec("first"), &[(10.0, 50.0, Left)]);
        labels.put(spec("second"), &[(12.0, 52.0, Left), (12.0, 70.0, Left)]);
        labels.put(spec("third").optional(true), &[(14.0, 50.0, Left)]);
        // What must be there covers as little as it can.
        labels.put(spec("fourth"), &[(14.0, 52.0, Left), (14.0, 80.0, Left)]);
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
        assert_eq!(heights, [50.0, 70.0, 80.0]);
    }
}
