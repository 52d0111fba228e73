//! What an offer chart names: limits and aim, the belief, the steps and drops,
//! the last offers, the agreement. Each label has a few places beside what it
//! names, and gives way to lines and to other labels.

use super::{
    OfferPoint,
    page::{ChartPage, LEFT},
};
use crate::{
    charts::{
        drawing::{
            Area, ChartPoint, Ink,
            LabelAnchor::{Centre, Left, Right},
        },
        labels::{LABEL_HEIGHT, LabelSpec},
    },
    text::{is_nothing, money, signed_money},
};

/// Columns narrower than this have a worth on every other step alone where
/// there is no room for all.
const NARROW: f32 = 46.0;

impl ChartPage<'_> {
    /// Keeps labels off the lines and dots that are drawn later.
    pub(super) fn reserve(&mut self) {
        let offers = self.offers;
        for level in &offers.levels {
            let y = self.y(level.at);
            self.labels
                .keep_clear(Area::new(LEFT, y - 1.0, self.right(), y + 1.0));
        }
        for points in [&offers.own, &offers.theirs, &offers.belief] {
            self.keep_off(points, 4.0);
        }
        for points in [&offers.own_before, &offers.theirs_before] {
            self.keep_off(points, 4.0);
        }
        if offers.planning {
            let points = offers.planned_points();
            self.keep_off(&points, 4.0);
            for point in points {
                let at = ChartPoint::new(self.edge(point.round), self.y(point.worth));
                self.labels.keep_clear(Area::around(at, 6.0));
            }
        }
        let ends = [offers.own.last(), offers.theirs.last()];
        for point in ends.into_iter().flatten().chain(&offers.agreement) {
            self.labels.keep_clear(Area::around(self.end(*point), 8.0));
        }
    }

    /// What each planned step is worth. The ghost of a plan gives way to the
    /// words of the last offers, not to those of the limits.
    pub(super) fn label_steps(&mut self) {
        let points = self.offers.planned_points();
        if !self.offers.planning {
            self.keep_off(&points, 1.0);
        }
        if !self.offers.names_steps {
            return;
        }
        let is_narrow = self.edge(2) - self.edge(1) < NARROW;
        let numbered = || points.iter().enumerate();
        for (index, point) in numbered().step_by(2).chain(numbered().skip(1).step_by(2)) {
            let (x, y) = (self.middle(point.round), self.y(point.worth));
            let words = money(point.worth, &self.offers.currency);
            let spec = LabelSpec::new(words, Ink::Text).optional(is_narrow && index % 2 == 1);
            let places = [
                (x, y - 12.0, Centre),
                (x, y + 12.0, Centre),
                (x + 8.0, y - 12.0, Centre),
                (x - 8.0, y + 12.0, Centre),
            ];
            self.labels.put(spec, &places);
        }
    }

    /// Limits and aim: each with its words, in its own kind of line.
    pub(super) fn draw_levels(&mut self) {
        for level in &self.offers.levels {
            let (thick, dash) = match level.ink {
                Ink::Limit => (2.0, None),
                Ink::Upper => (1.5, Some((2.0, 3.0))),
                _ => (1.5, Some((7.0, 4.0))),
            };
            let y = self.y(level.at);
            self.level(y, thick, level.ink, dash);
            let beside = LABEL_HEIGHT * 0.6;
            // The name of a limit stands on its far side.
            let near = if level.ink == Ink::Limit {
                y + beside
            } else {
                y - beside
            };
            let far = 2.0 * y - near;
            let right = self.right() - 4.0;
            let middle = f32::midpoint(LEFT, right);
            let places = [
                (right, near, Right),
                (right, far, Right),
                (LEFT + 6.0, near, Left),
                (LEFT + 6.0, far, Left),
                (middle, near, Centre),
                (middle, far, Centre),
                (right, y + beside + LABEL_HEIGHT, Right),
            ];
            let spec = LabelSpec::new(&level.words, level.ink);
            self.labels.put(spec, &places);
        }
    }

    pub(super) fn draw_belief(&mut self) {
        let offers = self.offers;
        let (Some(first), Some(last)) = (offers.belief.first(), offers.belief.last()) else {
            return;
        };
        self.staircase(&offers.belief, Ink::Belief, 1.5, Some((3.0, 3.0)));
        let (left, start) = (self.edge(first.round) + 4.0, self.y(first.worth));
        let end = self.end(*last);
        let places = [
            (left, start - 13.0, Left),
            (left, start + 13.0, Left),
            (end.x, end.y + 13.0, Right),
            (end.x, end.y - 13.0, Right),
        ];
        let spec = LabelSpec::new(&offers.belief_words, Ink::Belief);
        self.labels.put(spec.optional(true), &places);
    }

    /// The worth of a party's last offer, unless it is what was agreed on,
    /// which has words of its own.
    pub(super) fn label_end(&mut self, points: &[OfferPoint], ink: Ink) {
        let (agreed, currency) = (self.offers.agreement, &self.offers.currency);
        let is_agreed = |worth| agreed.is_some_and(|it| is_nothing(it.worth - worth, currency));
        let Some(last) = points.last().filter(|last| !is_agreed(last.worth)) else {
            return;
        };
        let at = self.end(*last);
        let up = if ink == Ink::Yours { -13.0 } else { 13.0 };
        let (first, second) = (at.y + up, at.y - up);
        let places = [
            (at.x + 11.0, at.y, Left),
            (at.x + 6.0, first, Left),
            (at.x - 8.0, first, Right),
            (at.x - 8.0, second, Right),
            (at.x + 11.0, first, Left),
            (at.x + 11.0, second, Left),
            (at.x + 11.0, first + up, Left),
        ];
        let spec = LabelSpec::new(money(last.worth, currency), ink);
        self.labels.put(spec.strong(), &places);
    }

    /// What each step down gave up, beside it.
    pub(super) fn label_drops(&mut self, points: &[OfferPoint]) {
        let currency = &self.offers.currency;
        for pair in points.windows(2) {
            let change = pair[1].worth - pair[0].worth;
            if is_nothing(change, currency) {
                continue;
            }
            let x = self.edge(pair[1].round);
            let (from, to) = (self.y(pair[0].worth), self.y(pair[1].worth));
            let places = [
                (x + 6.0, f32::midpoint(from, to), Left),
                (x + 8.0, to - 12.0, Left),
                (x + 8.0, from + 12.0, Left),
                (x - 6.0, to + 12.0, Right),
            ];
            let spec = LabelSpec::new(signed_money(change, currency), Ink::Muted);
            self.labels.put(spec.optional(true), &places);
        }
    }

    /// The agreement's words come before those of the offers: they matter
    /// more.
    pub(super) fn label_agreement(&mut self) {
        let Some(point) = self.offers.agreement else {
            return;
        };
        let at = self.end(point);
        let places = [
            (at.x + 13.0, at.y, Left),
            (at.x - 12.0, at.y + 13.0, Right),
            (at.x - 12.0, at.y - 13.0, Right),
            (at.x - 12.0, at.y + 26.0, Right),
            (at.x + 13.0, at.y - 13.0, Left),
            (at.x + 13.0, at.y + 13.0, Left),
        ];
        let spec = LabelSpec::new(&self.offers.agreement_words, self.offers.agreement_ink());
        self.labels.put(spec.strong(), &places);
    }
}
