//! A small sound scenario, and ways to break it.

/// The text of the scenario: nothing in it is to be complained about.
pub const SMALL: &str = include_str!("small.scenario.ron");

/// The small scenario with `from` replaced by `to`, once.
pub fn with(from: &str, to: &str) -> String {
    assert!(SMALL.contains(from), "{from} is not in the small scenario");
    SMALL.replacen(from, to, 1)
}
