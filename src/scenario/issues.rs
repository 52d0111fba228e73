//! The terms that are negotiated, and what each option of them is worth.

use serde::{Deserialize, Serialize};

use super::{Price, Worth};
use crate::text::Text;

/// One negotiable term.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Issue {
    /// The price. A scenario has one, or none if all is counted in points.
    Price(PriceIssue),
    /// A number such as pieces or days.
    Number(NumberIssue),
    /// One of a few named options.
    Choice(Choice),
}

impl Issue {
    /// The name that scripts and other parts of the file use.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Price(issue) => &issue.id,
            Self::Number(issue) => &issue.id,
            Self::Choice(issue) => &issue.id,
        }
    }

    /// The name that people read.
    #[must_use]
    pub const fn name(&self) -> &Text {
        match self {
            Self::Price(issue) => &issue.name,
            Self::Number(issue) => &issue.name,
            Self::Choice(issue) => &issue.name,
        }
    }

    /// How many options there are; at least one in a checked scenario.
    #[must_use]
    pub fn options(&self) -> u32 {
        match self {
            Self::Price(issue) => steps(issue.min.get(), issue.max.get(), issue.tick.get()) + 1,
            Self::Number(issue) => steps(issue.min, issue.max, issue.tick) + 1,
            Self::Choice(issue) => u32::try_from(issue.options.len()).unwrap_or(u32::MAX),
        }
    }

    /// The number that option `index` stands for; `None` for a choice.
    #[must_use]
    pub fn number(&self, index: u32) -> Option<f64> {
        let (min, tick) = match self {
            Self::Price(issue) => (issue.min.get(), issue.tick.get()),
            Self::Number(issue) => (issue.min, issue.tick),
            Self::Choice(_) => return None,
        };
        Some(round_to(min + f64::from(index) * tick, self.decimals()))
    }

    /// The option nearest to `number`, within the issue's range; `None` for a
    /// choice or a number that is not finite.
    #[must_use]
    pub fn nearest(&self, number: f64) -> Option<u32> {
        let (min, tick) = match self {
            Self::Price(issue) => (issue.min.get(), issue.tick.get()),
            Self::Number(issue) => (issue.min, issue.tick),
            Self::Choice(_) => return None,
        };
        if !number.is_finite() {
            return None;
        }
        let index = libm::round((number - min) / tick);
        Some(clamp_index(index, self.options() - 1))
    }

    /// How many decimals the issue's numbers are written with: those of its
    /// tick and its smallest number.
    #[must_use]
    pub fn decimals(&self) -> usize {
        match self {
            Self::Price(issue) => decimals_of(issue.tick.get()).max(decimals_of(issue.min.get())),
            Self::Number(issue) => decimals_of(issue.tick).max(decimals_of(issue.min)),
            Self::Choice(_) => 0,
        }
    }

    /// The option that both sides are used to, which worths are counted from.
    #[must_use]
    pub fn usual(&self) -> u32 {
        match self {
            Self::Price(issue) => self.nearest(issue.usual.get()).unwrap_or(0),
            Self::Number(issue) => self.nearest(issue.usual).unwrap_or(0),
            Self::Choice(issue) => issue.index_of(&issue.usual).unwrap_or(0),
        }
    }
}

/// The price.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PriceIssue {
    /// The issue's id.
    pub id: String,
    /// The issue's name.
    pub name: Text,
    /// The id of the number issue that the price is multiplied by; without it
    /// the price is for the whole lot.
    #[serde(default)]
    pub per: Option<String>,
    /// Lowest price that can be written into a package.
    pub min: Price,
    /// Highest price that can be written into a package.
    pub max: Price,
    /// Smallest step.
    pub tick: Price,
    /// What this buyer paid last, or what such orders usually cost.
    pub usual: Price,
    /// What one piece costs the seller to make.
    pub unit_cost: Price,
    /// Below which price the rep must first ask a colleague.
    #[serde(default)]
    pub authority: Option<Authority>,
}

/// How far down the rep may go alone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Authority {
    /// The lowest price that the rep may offer or accept alone.
    pub floor: Price,
    /// The colleague who can allow less.
    pub ask: String,
}

/// A negotiable number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NumberIssue {
    /// The issue's id.
    pub id: String,
    /// The issue's name.
    pub name: Text,
    /// What is counted: "pieces", "days"; nothing where it is left out.
    #[serde(default)]
    pub unit: Text,
    /// Lowest number.
    pub min: f64,
    /// Highest number.
    pub max: f64,
    /// Smallest step.
    pub tick: f64,
    /// What is usual; worths are counted from here.
    pub usual: f64,
    /// What it is worth to the seller.
    pub seller: NumberWorth,
    /// What it is worth to the buyer.
    pub buyer: NumberWorth,
}

/// What a number is worth to one side, in currency for the whole order,
/// counted from the usual number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum NumberWorth {
    /// So much for each unit above the usual number (and the opposite below).
    PerUnit(f64),
    /// Points (number, worth) with straight lines between them, flat outside.
    /// Its worth at the usual number is taken off, so that usual is zero.
    Curve(Vec<(f64, f64)>),
}

impl NumberWorth {
    /// The worth of `number` where `usual` is what is usual.
    #[must_use]
    pub fn at(&self, number: f64, usual: f64) -> Worth {
        match self {
            Self::PerUnit(amount) => Worth::of(amount * (number - usual)),
            Self::Curve(points) => Worth::of(on_curve(points, number) - on_curve(points, usual)),
        }
    }

    /// The worth of `number` as it stands in the file, counted from nothing:
    /// what counts in a scenario without a price.
    #[must_use]
    pub fn as_written(&self, number: f64) -> Worth {
        match self {
            Self::PerUnit(amount) => Worth::of(amount * number),
            Self::Curve(points) => Worth::of(on_curve(points, number)),
        }
    }
}

fn on_curve(points: &[(f64, f64)], number: f64) -> f64 {
    let Some(&(first, worth)) = points.first() else {
        return 0.0;
    };
    if number <= first {
        return worth;
    }
    for pair in points.windows(2) {
        let ((left, low), (right, high)) = (pair[0], pair[1]);
        if number <= right {
            return low + (high - low) * (number - left) / (right - left);
        }
    }
    points.last().map_or(0.0, |point| point.1)
}

/// A negotiable choice among named options.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The issue's id.
    pub id: String,
    /// The issue's name.
    pub name: Text,
    /// The id of the option that is usual.
    pub usual: String,
    /// The options, in a natural order.
    pub options: Vec<ChoiceOption>,
}

impl Choice {
    /// The index of the option `id`.
    #[must_use]
    pub fn index_of(&self, id: &str) -> Option<u32> {
        self.options
            .iter()
            .position(|option| option.id == id)
            .and_then(|index| u32::try_from(index).ok())
    }
}

/// One option of a choice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceOption {
    /// The option's id, unique within its issue.
    pub id: String,
    /// The option's name, at most about twelve characters: it stands on a
    /// button.
    pub name: Text,
    /// Worth to the seller, in currency for the whole order.
    pub seller: Worth,
    /// Worth to the buyer, in currency for the whole order.
    pub buyer: Worth,
    /// The colleague who must be consulted before the rep can offer this.
    #[serde(default)]
    pub needs: Option<String>,
}

fn steps(min: f64, max: f64, tick: f64) -> u32 {
    if !(tick > 0.0 && max >= min) {
        return 0;
    }
    clamp_index(libm::floor((max - min) / tick + 1e-6), u32::MAX - 1)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to the range first"
)]
fn clamp_index(index: f64, last: u32) -> u32 {
    index.clamp(0.0, f64::from(last)) as u32
}

/// How many decimals (at most six) it takes to write `number`.
fn decimals_of(number: f64) -> usize {
    (0..6)
        .find(|&decimals| libm::fabs(round_to(number, decimals) - number) < 1e-9)
        .unwrap_or(6)
}

fn round_to(number: f64, decimals: usize) -> f64 {
    let scale = (0..decimals).fold(1.0, |scale, _| scale * 10.0);
    libm::round(number * scale) / scale
}
