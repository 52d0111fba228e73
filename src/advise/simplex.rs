//! Nelder and Mead's simplex (*The Computer Journal* 7, 1965), as the crate
//! `argmin` has it: no derivatives are needed, which a simulation does not
//! have.

use std::cell::Cell;

use argmin::{
    core::{CostFunction, Error, Executor, State},
    solver::neldermead::NelderMead,
};

/// Where to look.
pub(super) struct Simplex {
    /// The first corner.
    pub start: Vec<f64>,
    /// How far the other corners lie from it, each along one axis.
    pub spread: f64,
    /// How many points are looked at, about.
    pub looks: usize,
}

struct Height<F> {
    function: F,
    looks: Cell<usize>,
    most: usize,
}

impl<F: Fn(&[f64]) -> f64> CostFunction for Height<F> {
    type Param = Vec<f64>;
    type Output = f64;

    fn cost(&self, at: &Vec<f64>) -> Result<f64, Error> {
        let looks = self.looks.get() + 1;
        self.looks.set(looks);
        if looks > self.most {
            // A point that nobody looks at is of no interest.
            return Ok(f64::MAX);
        }
        Ok(-(self.function)(at))
    }
}

/// The highest point found; the start where nothing is higher.
pub(super) fn highest(simplex: &Simplex, height: impl Fn(&[f64]) -> f64) -> Vec<f64> {
    let start = &simplex.start;
    if start.is_empty() || simplex.looks <= start.len() {
        return start.clone();
    }
    let corners = (0..=start.len()).map(|corner| {
        let mut at = start.clone();
        if let Some(axis) = corner.checked_sub(1) {
            // Towards the middle of 0..=1, so that no corner is outside.
            at[axis] += if at[axis] > 0.5 {
                -simplex.spread
            } else {
                simplex.spread
            };
        }
        at
    });
    let problem = Height {
        function: height,
        looks: Cell::new(0),
        most: simplex.looks,
    };
    let iterations = (simplex.looks - start.len()) as u64;
    let result = Executor::new(problem, NelderMead::new(corners.collect()))
        .configure(|state| state.max_iters(iterations))
        .timer(false)
        .run();
    result
        .ok()
        .and_then(|result| result.state().get_best_param().cloned())
        .unwrap_or_else(|| start.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_top_of_a_hill_is_found() {
        let simplex = Simplex {
            start: vec![0.1, 0.9],
            spread: 0.1,
            looks: 120,
        };
        let top = highest(&simplex, |at| {
            -(at[0] - 0.6).powi(2) - 2.0 * (at[1] - 0.3).powi(2)
        });
        assert!((top[0] - 0.6).abs() < 0.01 && (top[1] - 0.3).abs() < 0.01);
    }

    #[test]
    fn no_more_points_are_looked_at_than_allowed() {
        let looks = Cell::new(0);
        let simplex = Simplex {
            start: vec![0.5; 4],
            spread: 0.1,
            looks: 30,
        };
        let _ = highest(&simplex, |at| {
            looks.set(looks.get() + 1);
            at.iter().sum()
        });
        assert!(looks.get() <= 30);
    }
}
