//! Numbers that refuse NaN and infinity at the door.

use std::{
    iter::Sum,
    ops::{Add, AddAssign, Neg, Sub},
};

use serde::{Deserialize, Serialize};

/// A number that is not finite, or outside its range.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
#[error("{found} is not {expected}")]
pub struct InvalidNumber {
    /// What was given.
    pub found: f64,
    /// What was expected.
    pub expected: &'static str,
}

/// No amount in a scenario is larger than this, so that no sum of amounts can
/// leave the finite numbers.
const LARGEST: f64 = 1e15;

macro_rules! amount {
    ($(#[$doc:meta])* $name:ident, $expected:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default, Serialize, Deserialize)]
        #[serde(try_from = "f64", into = "f64")]
        pub struct $name(f64);

        impl $name {
            /// Nothing.
            pub const ZERO: Self = Self(0.0);

            /// The bare number.
            #[must_use]
            pub const fn get(self) -> f64 {
                self.0
            }
        }

        impl TryFrom<f64> for $name {
            type Error = InvalidNumber;

            fn try_from(found: f64) -> Result<Self, InvalidNumber> {
                if found.is_finite() && found.abs() <= LARGEST {
                    Ok(Self(found))
                } else {
                    Err(InvalidNumber { found, expected: $expected })
                }
            }
        }

        impl From<$name> for f64 {
            fn from(amount: $name) -> Self {
                amount.0
            }
        }
    };
}

amount!(
    /// What a package is worth to one side, in the scenario's currency for the
    /// whole order.
    Worth,
    "a finite worth"
);
amount!(
    /// A price, in the scenario's currency for one piece (or for the whole lot
    /// where the price has no quantity).
    Price,
    "a finite price"
);

impl Worth {
    /// A worth computed inside the program; a result that left the finite
    /// numbers is pulled back to the largest amount (NaN to zero), which the
    /// limits on scenario figures keep from happening.
    #[must_use]
    pub fn of(amount: f64) -> Self {
        if amount.is_nan() {
            return Self::ZERO;
        }
        Self(amount.clamp(-LARGEST, LARGEST))
    }

    /// The larger of the two.
    #[must_use]
    pub fn max(self, other: Self) -> Self {
        Self(self.0.max(other.0))
    }

    /// The smaller of the two.
    #[must_use]
    pub fn min(self, other: Self) -> Self {
        Self(self.0.min(other.0))
    }
}

impl Price {
    /// A price computed inside the program; see [`Worth::of`].
    #[must_use]
    pub fn of(amount: f64) -> Self {
        if amount.is_nan() {
            return Self::ZERO;
        }
        Self(amount.clamp(-LARGEST, LARGEST))
    }
}

impl Add for Worth {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self::of(self.0 + other.0)
    }
}

impl AddAssign for Worth {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Worth {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self::of(self.0 - other.0)
    }
}

impl Neg for Worth {
    type Output = Self;

    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Sum for Worth {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

/// A share or a chance, 0..=1.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Probability(f64);

impl Probability {
    /// The bare number, 0..=1.
    #[must_use]
    pub const fn get(self) -> f64 {
        self.0
    }
}

impl TryFrom<f64> for Probability {
    type Error = InvalidNumber;

    fn try_from(found: f64) -> Result<Self, InvalidNumber> {
        if (0.0..=1.0).contains(&found) {
            Ok(Self(found))
        } else {
            Err(InvalidNumber {
                found,
                expected: "a share between 0 and 1",
            })
        }
    }
}

impl From<Probability> for f64 {
    fn from(share: Probability) -> Self {
        share.0
    }
}
