//! Amounts as people read them.

/// The sign of a currency, or its code where we know none.
#[must_use]
pub fn currency_sign(code: &str) -> &str {
    match code {
        "CNY" | "JPY" => "¥",
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "points" => "",
        other => other,
    }
}

/// An amount of money to the whole unit: `¥61,400`, `−¥2,000`; of points to the
/// thousandth: `0.721`.
#[must_use]
pub fn money(amount: f64, currency: &str) -> String {
    if currency == "points" {
        let sign = if libm::round(amount * 1000.0) < 0.0 {
            "−"
        } else {
            ""
        };
        return format!("{sign}{}", grouped(libm::fabs(amount), 3));
    }
    let sign = if libm::round(amount) < 0.0 { "−" } else { "" };
    let digits = grouped(libm::fabs(amount), 0);
    let unit = currency_sign(currency);
    if unit.len() > 2 && unit.is_ascii() {
        format!("{sign}{unit} {digits}")
    } else {
        format!("{sign}{unit}{digits}")
    }
}

/// Whether [`money`] shows an amount as nothing.
#[must_use]
pub fn is_nothing(amount: f64, currency: &str) -> bool {
    let least = if currency == "points" { 0.001 } else { 1.0 };
    libm::fabs(amount) < least / 2.0
}

/// A figure for programs: without the last digits that sums leave behind.
#[must_use]
pub fn figure(number: f64) -> f64 {
    libm::round(number * 1e6) / 1e6
}

/// The same with a plus sign in front of a gain: `+¥2,600`.
#[must_use]
pub fn signed_money(amount: f64, currency: &str) -> String {
    let is_gain = match currency {
        "points" => libm::round(amount * 1000.0) > 0.0,
        _ => libm::round(amount) > 0.0,
    };
    if is_gain {
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
        assert!(is_nothing(0.4, "CNY") && is_nothing(-0.4, "CNY"));
        assert!(!is_nothing(0.6, "CNY"));
        assert!(is_nothing(-0.000_4, "points"));
        assert!(!is_nothing(0.000_6, "points"));
    }
}
