//! Points that theory singles out.

use super::frontier::FrontierPoint;

/// Sums that differ by less than this share of their size are equal.
const EQUAL: f64 = 1e-12;

/// The points of the frontier that both sides could accept, and what they have
/// without an agreement.
pub(super) struct Rational {
    points: Vec<FrontierPoint>,
    least: (f64, f64),
}

impl Rational {
    pub fn new(frontier: &[FrontierPoint], least: (f64, f64)) -> Self {
        let slack = |least: f64| 1e-9 * (1.0 + least.abs());
        let points = frontier
            .iter()
            .filter(|point| {
                point.seller >= least.0 - slack(least.0) && point.buyer >= least.1 - slack(least.1)
            })
            .copied()
            .collect();
        Self { points, least }
    }

    /// Every point of a frontier, acceptable or not.
    pub fn all(frontier: &[FrontierPoint]) -> Self {
        Self {
            points: frontier.to_vec(),
            least: (0.0, 0.0),
        }
    }

    /// The largest product of what both gain (Nash 1950).
    pub fn nash(&self) -> Option<FrontierPoint> {
        self.best(|(seller, buyer)| seller.max(0.0) * buyer.max(0.0))
    }

    /// The largest smaller gain: the egalitarian solution (Kalai 1977).
    pub fn egalitarian(&self) -> Option<FrontierPoint> {
        self.best(|(seller, buyer)| seller.min(buyer))
    }

    /// The largest smaller share of the ideal gain, which is the most that
    /// either side gets in any package that the other could accept (Kalai &
    /// Smorodinsky 1975).
    pub fn kalai_smorodinsky(&self) -> Option<FrontierPoint> {
        let ideal = self.points.iter().fold((0.0_f64, 0.0_f64), |ideal, point| {
            let gain = self.gain(point);
            (ideal.0.max(gain.0), ideal.1.max(gain.1))
        });
        let share = |gain: f64, ideal: f64| if ideal > 0.0 { gain / ideal } else { 1.0 };
        self.best(|(seller, buyer)| share(seller, ideal.0).min(share(buyer, ideal.1)))
    }

    /// The largest sum.
    pub fn max_welfare(&self) -> Option<FrontierPoint> {
        self.best(|(seller, buyer)| seller + buyer)
    }

    fn gain(&self, point: &FrontierPoint) -> (f64, f64) {
        (point.seller - self.least.0, point.buyer - self.least.1)
    }

    /// The point with the highest score; of equals the one with the larger
    /// smaller gain, then the larger sum, then the lowest number.
    fn best(&self, score: impl Fn((f64, f64)) -> f64) -> Option<FrontierPoint> {
        let rank = |point: &FrontierPoint| {
            let gain = self.gain(point);
            [score(gain), gain.0.min(gain.1), gain.0 + gain.1]
        };
        let mut best: Option<([f64; 3], FrontierPoint)> = None;
        for point in &self.points {
            let own = rank(point);
            let is_better = best.as_ref().is_none_or(|(most, held)| {
                match own.iter().zip(most).find(|(a, b)| differ(**a, **b)) {
                    Some((a, b)) => a > b,
                    None => point.number < held.number,
                }
            });
            if is_better {
                best = Some((own, *point));
            }
        }
        best.map(|(_, point)| point)
    }
}

fn differ(a: f64, b: f64) -> bool {
    libm::fabs(a - b) > EQUAL * (1.0 + a.abs().max(b.abs()))
}
