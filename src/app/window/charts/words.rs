//! What an offer chart names: limits and aim, the belief, the drops, the last
//! offers, the agreement. Each label has a few places beside what it names, and
//! gives way to lines and to other labels.

use bevy::math::{Rect, Vec2};

use super::{
    drawing::{Ink, LabelAnchor},
    labels::{LABEL_HEIGHT, LabelSpec},
    offers::{OfferPoint, Offers},
    page::{ChartPage, LEFT, planned_points},
};
use crate::text::{Currency, is_nothing, money, signed_money};

/// Whether an offer is what was agreed on, which has words of its own.
fn is_agreed(point: &OfferPoint, offers: &Offers) -> bool {
    offers
        .agreement
        .is_some_and(|agreement| is_nothing(agreement.worth - point.worth, &offers.currency))
}

impl ChartPage {
    /// Keeps labels off the lines and dots that are drawn later.
    pub(super) fn reserve(&mut self, offers: &Offers) {
        let levels = [
            &offers.upper,
            &offers.aim,
            &offers.lower,
            &offers.their_limit,
        ];
        for line in levels.into_iter().flatten() {
            let y = self.scale.y(line.worth);
            self.labels
                .keep_clear(Rect::new(LEFT, y - 1.0, self.right(), y + 1.0));
        }
        let plan = if offers.planning {
            planned_points(offers)
        } else {
            Vec::new()
        };
        for points in [&offers.own, &offers.theirs, &plan, &offers.belief] {
            for (index, point) in points.iter().enumerate() {
                let y = self.scale.y(point.worth);
                let next = points.get(index + 1);
                let from = self.edge(point.round);
                let to = self.edge(next.map_or(point.round + 1, |next| next.round));
                self.labels
                    .keep_clear(Rect::new(from, y - 4.0, to, y + 4.0));
                if let Some(next) = next {
                    let other = self.scale.y(next.worth);
                    let (top, bottom) = (y.min(other), y.max(other));
                    self.labels
                        .keep_clear(Rect::new(to - 2.0, top, to + 2.0, bottom));
                }
            }
        }
        let ends = [
            offers.own.last(),
            offers.theirs.last(),
            offers.agreement.as_ref(),
        ];
        for point in ends.into_iter().flatten() {
            let at = Vec2::new(self.edge(point.round + 1), self.scale.y(point.worth));
            self.labels
                .keep_clear(Rect::from_center_size(at, Vec2::splat(16.0)));
        }
    }

    /// The ghost of the plan gives way to the words of the last offers, not to
    /// those of the limits.
    pub(super) fn reserve_plan(&mut self, offers: &Offers) {
        if offers.planning {
            return;
        }
        for point in planned_points(offers) {
            let y = self.scale.y(point.worth);
            let (from, to) = (self.edge(point.round), self.edge(point.round + 1));
            self.labels
                .keep_clear(Rect::new(from, y - 1.0, to, y + 1.0));
        }
    }

    /// Limits and aim: each with its words, in its own kind of line.
    pub(super) fn draw_levels(&mut self, offers: &Offers) {
        let levels = [
            (&offers.lower, Ink::Limit, 2.0, None),
            (&offers.aim, Ink::Aim, 1.5, Some((7.0, 4.0))),
            (&offers.upper, Ink::Upper, 1.5, Some((2.0, 3.0))),
            (&offers.their_limit, Ink::Theirs, 1.5, Some((7.0, 4.0))),
        ];
        for (line, ink, thick, dash) in levels {
            let Some(line) = line else { continue };
            let y = self.scale.y(line.worth);
            self.level(y, LEFT, self.right(), thick, ink, dash);
            let (above, below) = (y - LABEL_HEIGHT * 0.6, y + LABEL_HEIGHT * 0.6);
            let right = self.right() - 4.0;
            let middle = f32::midpoint(LEFT, right);
            let mut places = vec![
                (Vec2::new(right, above), LabelAnchor::Right),
                (Vec2::new(right, below), LabelAnchor::Right),
                (Vec2::new(LEFT + 6.0, above), LabelAnchor::Left),
                (Vec2::new(LEFT + 6.0, below), LabelAnchor::Left),
                (Vec2::new(middle, above), LabelAnchor::Centre),
                (Vec2::new(middle, below), LabelAnchor::Centre),
            ];
            if ink == Ink::Limit {
                places.swap(0, 1);
                places.swap(2, 3);
            }
            self.labels.put(
                self.size,
                LabelSpec {
                    places,
                    words: line.words.clone(),
                    ink,
                    strong: false,
                    optional: false,
                },
            );
        }
    }

    pub(super) fn draw_belief(&mut self, offers: &Offers) {
        if offers.belief.is_empty() {
            return;
        }
        let dash = Some((3.0, 3.0));
        self.staircase(&offers.belief, Ink::Belief, 1.5, dash);
        if let Some(last) = offers.belief.last() {
            let (x, y) = (self.edge(last.round + 1), self.scale.y(last.worth));
            let first = &offers.belief[0];
            let (left, start) = (self.edge(first.round) + 4.0, self.scale.y(first.worth));
            self.labels.put(
                self.size,
                LabelSpec {
                    places: vec![
                        (Vec2::new(left, start - 13.0), LabelAnchor::Left),
                        (Vec2::new(left, start + 13.0), LabelAnchor::Left),
                        (Vec2::new(x, y + 13.0), LabelAnchor::Right),
                        (Vec2::new(x, y - 13.0), LabelAnchor::Right),
                    ],
                    words: offers.belief_words.clone(),
                    ink: Ink::Belief,
                    strong: false,
                    optional: true,
                },
            );
        }
    }

    /// The worth of a party's last offer, unless it is what was agreed on.
    pub(super) fn label_end(&mut self, points: &[OfferPoint], ink: Ink, offers: &Offers) {
        let Some(last) = points.last().filter(|last| !is_agreed(last, offers)) else {
            return;
        };
        let at = Vec2::new(self.edge(last.round + 1), self.scale.y(last.worth));
        let (above, below) = (at.y - 13.0, at.y + 13.0);
        let (first, second) = if ink == Ink::Yours {
            (above, below)
        } else {
            (below, above)
        };
        self.labels.put(
            self.size,
            LabelSpec {
                places: vec![
                    (Vec2::new(at.x + 11.0, at.y), LabelAnchor::Left),
                    (Vec2::new(at.x + 6.0, first), LabelAnchor::Left),
                    (Vec2::new(at.x - 8.0, first), LabelAnchor::Right),
                    (Vec2::new(at.x - 8.0, second), LabelAnchor::Right),
                    (Vec2::new(at.x + 11.0, first), LabelAnchor::Left),
                    (Vec2::new(at.x + 11.0, second), LabelAnchor::Left),
                    (
                        Vec2::new(at.x + 11.0, 2.0 * first - at.y),
                        LabelAnchor::Left,
                    ),
                ],
                words: money(last.worth, &offers.currency),
                ink,
                strong: true,
                optional: false,
            },
        );
    }

    /// What each step down gave up, beside it.
    pub(super) fn label_drops(&mut self, points: &[OfferPoint], currency: &Currency, ink: Ink) {
        for pair in points.windows(2) {
            let change = pair[1].worth - pair[0].worth;
            if is_nothing(change, currency) {
                continue;
            }
            let x = self.edge(pair[1].round);
            let (from, to) = (self.scale.y(pair[0].worth), self.scale.y(pair[1].worth));
            let middle = f32::midpoint(from, to);
            self.labels.put(
                self.size,
                LabelSpec {
                    places: vec![
                        (Vec2::new(x + 6.0, middle), LabelAnchor::Left),
                        (Vec2::new(x + 8.0, to - 12.0), LabelAnchor::Left),
                        (Vec2::new(x + 8.0, from + 12.0), LabelAnchor::Left),
                        (Vec2::new(x - 6.0, to + 12.0), LabelAnchor::Right),
                    ],
                    words: signed_money(change, currency),
                    ink,
                    strong: false,
                    optional: true,
                },
            );
        }
    }

    /// The agreement's words come before those of the offers: they matter
    /// more.
    pub(super) fn label_agreement(&mut self, offers: &Offers) {
        let Some(point) = offers.agreement else {
            return;
        };
        let at = Vec2::new(self.edge(point.round + 1), self.scale.y(point.worth));
        self.labels.put(
            self.size,
            LabelSpec {
                places: vec![
                    (Vec2::new(at.x + 13.0, at.y), LabelAnchor::Left),
                    (Vec2::new(at.x - 12.0, at.y + 13.0), LabelAnchor::Right),
                    (Vec2::new(at.x - 12.0, at.y - 13.0), LabelAnchor::Right),
                    (Vec2::new(at.x - 12.0, at.y + 26.0), LabelAnchor::Right),
                    (Vec2::new(at.x + 13.0, at.y - 13.0), LabelAnchor::Left),
                    (Vec2::new(at.x + 13.0, at.y + 13.0), LabelAnchor::Left),
                ],
                words: offers.agreement_words.clone(),
                ink: offers.agreement_ink(),
                strong: true,
                optional: false,
            },
        );
    }
}
