//! The Pareto frontier of a sum, built up term by term.

/// A frontier keeps at most so many points. A larger one is thinned, and says
/// how much a point that was dropped is worth more than the one kept for it.
const MOST_POINTS: usize = 400_000;

/// A package, or a part of one: what it is worth to both, and its number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct FrontierPoint {
    pub seller: f64,
    pub buyer: f64,
    pub number: u128,
}

/// Points of which none is at least as good as another for both, the best for
/// the seller first. Of equal points the one with the lowest number is kept.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Frontier {
    points: Vec<FrontierPoint>,
    /// At most so much worth to the seller was lost by thinning.
    pub error: f64,
}

impl Frontier {
    /// Points that do not dominate one another.
    #[cfg(test)]
    pub fn of(mut points: Vec<FrontierPoint>) -> Self {
        points.sort_by(order);
        Self { points, error: 0.0 }
    }

    /// The sum of nothing.
    pub fn origin() -> Self {
        Self {
            points: vec![FrontierPoint {
                seller: 0.0,
                buyer: 0.0,
                number: 0,
            }],
            error: 0.0,
        }
    }

    pub fn points(&self) -> &[FrontierPoint] {
        &self.points
    }

    /// Every point moved by the same.
    pub fn moved(&self, (seller, buyer): (f64, f64), number: u128) -> Self {
        let points = self
            .points
            .iter()
            .map(|point| FrontierPoint {
                seller: point.seller + seller,
                buyer: point.buyer + buyer,
                number: point.number + number,
            })
            .collect();
        Self {
            points,
            error: self.error,
        }
    }

    /// The frontier of the sums of a point and one of `steps`.
    pub fn plus(&self, steps: &[FrontierPoint]) -> Self {
        let mut whole = Self::default();
        for step in steps {
            whole.take_in(self.moved((step.seller, step.buyer), step.number));
        }
        whole
    }

    /// Takes in the points of another frontier and drops what is dominated:
    /// never more is in memory than the two frontiers.
    pub fn take_in(&mut self, other: Self) {
        let mine = std::mem::take(&mut self.points);
        let mut merged = Vec::with_capacity(mine.len() + other.points.len());
        let (mut left, mut right) = (
            mine.into_iter().peekable(),
            other.points.into_iter().peekable(),
        );
        loop {
            let next = match (left.peek(), right.peek()) {
                (Some(a), Some(b)) if comes_first(a, b) => left.next(),
                (Some(_), None) => left.next(),
                _ => right.next(),
            };
            let Some(point) = next else { break };
            push(&mut merged, point);
        }
        self.points = merged;
        self.error = self.error.max(other.error);
        self.thin();
    }

    /// The same packages with their worth summed anew by `worth`, in the order
    /// that the rest of the program sums it, so that rounding is the same
    /// everywhere; what is better by no more than rounding is not better.
    pub fn settle(self, worth: impl Fn(u128) -> (f64, f64)) -> Self {
        let mut points: Vec<FrontierPoint> = self
            .points
            .into_iter()
            .map(|point| {
                let (seller, buyer) = worth(point.number);
                FrontierPoint {
                    seller,
                    buyer,
                    number: point.number,
                }
            })
            .collect();
        points.sort_by(order);
        let mut kept: Vec<FrontierPoint> = Vec::with_capacity(points.len());
        for point in points {
            let last = kept.last().copied();
            if last.is_some_and(|last| !exceeds(point.buyer, last.buyer)) {
                continue;
            }
            if last.is_some_and(|last| !exceeds(last.seller, point.seller)) {
                kept.pop();
            }
            kept.push(point);
        }
        Self {
            points: kept,
            error: self.error,
        }
    }

    /// Keeps about half of the points that are allowed: of those that lie
    /// close together, the last, which is worth the most to the buyer.
    fn thin(&mut self) {
        let (Some(first), Some(last)) = (self.points.first(), self.points.last()) else {
            return;
        };
        if self.points.len() <= MOST_POINTS {
            return;
        }
        let step = (first.seller - last.seller) / (MOST_POINTS as f64 / 2.0);
        let mut kept: Vec<FrontierPoint> = vec![*first];
        let mut group = first.seller;
        for (at, point) in self.points.iter().enumerate() {
            let is_last_of_group = self
                .points
                .get(at + 1)
                .is_none_or(|next| group - next.seller > step);
            if is_last_of_group {
                kept.push(*point);
                group = self.points.get(at + 1).map_or(group, |next| next.seller);
            }
        }
        kept.dedup();
        self.points = kept;
        self.error += step;
    }
}

/// Adds a point to those before it in the order, unless one of them is at
/// least as good for both.
fn push(kept: &mut Vec<FrontierPoint>, point: FrontierPoint) {
    if kept.last().is_none_or(|last| point.buyer > last.buyer) {
        kept.push(point);
    }
}

/// Worths that differ by less than this share of their size are equal.
const EQUAL: f64 = 1e-12;

fn exceeds(a: f64, b: f64) -> bool {
    a > b + EQUAL * (1.0 + a.abs().max(b.abs()))
}

/// The best for the seller first; of equals the best for the buyer; of equal
/// points the lowest number.
fn order(a: &FrontierPoint, b: &FrontierPoint) -> std::cmp::Ordering {
    b.seller
        .total_cmp(&a.seller)
        .then(b.buyer.total_cmp(&a.buyer))
        .then(a.number.cmp(&b.number))
}

fn comes_first(a: &FrontierPoint, b: &FrontierPoint) -> bool {
    order(a, b).is_le()
}
