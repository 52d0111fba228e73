//! Amounts as people read them.

use std::{borrow::Cow, fmt};

use serde::{Deserialize, Serialize};

/// What worths are counted in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "Cow<str>", into = "String")]
pub enum Currency {
    /// Points, between 0 and about 1: where no issue is a price.
    #[default]
    Points,
    /// Money, by its ISO 4217 code.
    Money(String),
}

/// How points are called in files.
const POINTS: &str = "points";

impl Currency {
    /// The name in files: a code, or `points`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Points => POINTS,
            Self::Money(code) => code,
        }
    }

    /// The sign, or the code where we know none; nothing for points.
    #[must_use]
    pub fn sign(&self) -> &str {
        match self.as_str() {
            "CNY" | "JPY" => "¥",
            "USD" => "$",
            "EUR" => "€",
            "GBP" => "£",
            POINTS => "",
            other => other,
        }
    }

    /// With how many decimals amounts are told.
    const fn decimals(&self) -> usize {
        match self {
            Self::Points => 3,
            Self::Money(_) => 0,
        }
    }

    /// An amount in units of the last digit that is told.
    fn told(&self, amount: f64) -> f64 {
        match self {
            Self::Points => amount * 1000.0,
            Self::Money(_) => amount,
        }
    }
}

impl From<&str> for Currency {
    fn from(name: &str) -> Self {
        match name {
            POINTS => Self::Points,
            code => Self::Money(code.to_owned()),
        }
    }
}

impl From<Cow<'_, str>> for Currency {
    fn from(name: Cow<'_, str>) -> Self {
        Self::from(&*name)
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.as_str().to_owned()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// An amount of money to the whole unit: `¥61,400`, `−¥2,000`; of points to the
/// thousandth: `0.721`.
#[must_use]
pub fn money(amount: f64, currency: &Currency) -> String {
    let is_loss = libm::round(currency.told(amount)) < 0.0;
    let sign = if is_loss { "−" } else { "" };
    let digits = grouped(libm::fabs(amount), currency.decimals());
    let unit = currency.sign();
    if unit.len() > 2 && unit.is_ascii() {
        format!("{sign}{unit} {digits}")
    } else {
        format!("{sign}{unit}{digits}")
    }
}

/// Whether [`money`] shows an amount as nothing.
#[must_use]
pub fn is_nothing(amount: f64, currency: &Currency) -> bool {
    libm::fabs(currency.told(amount)) < 0.5
}

/// A figure for programs: without the last digits that sums leave behind.
#[must_use]
pub fn figure(number: f64) -> f64 {
    libm::round(number * 1e6) / 1e6
}

/// The same with a plus sign in front of a gain: `+¥2,600`.
#[must_use]
pub fn signed_money(amount: f64, currency: &Currency) -> String {
    if libm::round(currency.told(amount)) > 0.0 {
        format!("+{}", money(amount, currency))
    } else {
        money(amount, currency)
    }
}

/// A number with thousands set apart by commas and so many decimals:
/// `200,000`, `0.945`.
#[must_use]
pub fn grouped(number: f64, decimals: usize) -> String {
    let plain = format!("{:.decimals$}", libm::fabs(number));
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain.as_str(), ""));
    let mut digits = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            digits.push(',');
        }
        digits.push(digit);
    }
    let is_zero = plain.chars().all(|c| matches!(c, '0' | '.'));
    let sign = if number < 0.0 && !is_zero { "−" } else { "" };
    if fraction.is_empty() {
        format!("{sign}{digits}")
    } else {
        format!("{sign}{digits}.{fraction}")
    }
}

/// A share as people read it: whole per cent, below 10 to a tenth, which is the
/// least that is told from nothing.
#[must_use]
pub fn per_cent(share: f64) -> String {
    let hundredths = 100.0 * share;
    if hundredths > 0.0 && hundredths < 0.05 {
        return format!("<{}", grouped(0.1, 1));
    }
    let is_small = hundredths > 0.0 && hundredths < 9.95;
    grouped(hundredths, usize::from(is_small))
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn what_is_shown_as_nothing_is_nothing() {
        assert!(is_nothing(0.4, &"CNY".into()) && is_nothing(-0.4, &"CNY".into()));
        assert!(!is_nothing(0.6, &"CNY".into()));
        assert!(is_nothing(-0.000_4, &"points".into()));
        assert!(!is_nothing(0.000_6, &"points".into()));
    }
}
