//! The words for rows, claims, measures and cells, from the interface's text.

use crate::{
    bargain::tactics::MOST_OUTCOMES,
    lab::{
        MeanEstimate,
        evidence::{At, AtTable, RowSource},
        trace::{TraceFault, TraceProblem},
    },
    words::{Arguments, Phrases},
};

fn words_of(kind: &str, id: &str, phrases: Phrases) -> String {
    phrases.say(&format!("evidence-{kind}-{}", id.replace('_', "-")))
}

/// A row's name.
#[must_use]
pub fn name_of(row: &str, phrases: Phrases) -> String {
    words_of("name", row, phrases)
}

/// What was published.
#[must_use]
pub fn finding_of(row: &str, phrases: Phrases) -> String {
    words_of("finding", row, phrases)
}

/// How the situation at a table differs from the laboratory's, or why the row
/// has no meaning there; `None` where it is the same.
#[must_use]
pub fn situation_of(at_table: AtTable, phrases: Phrases) -> Option<String> {
    match at_table {
        AtTable::InSize => None,
        AtTable::Itself(_) => Some(words_of("situation", "itself", phrases)),
        AtTable::InSign(why) | AtTable::Never(why) => Some(words_of("situation", why, phrases)),
    }
}

/// What it would cost to reach a row's figure.
#[must_use]
pub fn trade_off_of(row: &str, phrases: Phrases) -> String {
    words_of("trade-off", row, phrases)
}

/// Where a row comes from.
#[must_use]
pub fn source_words(source: RowSource, phrases: Phrases) -> String {
    match source {
        RowSource::Published(where_it_stands) => where_it_stands.to_owned(),
        other => words_of("source", other.code(), phrases),
    }
}

/// What has to hold.
#[must_use]
pub fn claim_words(claim: &str, phrases: Phrases) -> String {
    words_of("claim", claim, phrases)
}

/// What is measured, with its unit.
#[must_use]
pub fn measure_words(measure: &str, phrases: Phrases) -> String {
    words_of("measure", measure, phrases)
}

/// What cells differ in, with its unit.
#[must_use]
pub fn across_words(across: &str, phrases: Phrases) -> String {
    words_of("across", across, phrases)
}

/// A line among others.
#[must_use]
pub fn line_words(line: &str, phrases: Phrases) -> String {
    words_of("line", line, phrases)
}

/// Whose figure a published one is.
#[must_use]
pub fn mark_words(mark: &str, phrases: Phrases) -> String {
    words_of("mark", mark, phrases)
}

/// What sets a cell apart.
#[must_use]
pub fn at_words(at: &At, phrases: Phrases) -> String {
    match at {
        At::Number(number) => short(*number),
        At::Condition(condition) => words_of("at", condition, phrases),
        At::Persona(name) => name.clone(),
    }
}

/// A number with as many decimals as it needs, at most two.
#[must_use]
pub fn short(number: f64) -> String {
    let fixed = format!("{number:.2}");
    let trimmed = fixed.trim_end_matches('0').trim_end_matches('.');
    if trimmed == "-0" {
        "0".to_owned()
    } else {
        trimmed.to_owned()
    }
}

/// A figure with the decimals that its interval allows: two figures of the
/// half-width, at most four decimals.
#[must_use]
pub fn figure(estimate: &MeanEstimate) -> String {
    format!("{:.*}", decimals(estimate), estimate.mean + 0.0)
}

/// The interval with the same decimals; of too few sessions it has no ends.
#[must_use]
pub fn interval(estimate: &MeanEstimate) -> String {
    let decimals = decimals(estimate);
    let end = |at: f64| {
        if at.is_finite() {
            format!("{:.decimals$}", at + 0.0)
        } else {
            format!("{}∞", if at < 0.0 { "−" } else { "" })
        }
    };
    format!("[{}, {}]", end(estimate.low), end(estimate.high))
}

fn decimals(estimate: &MeanEstimate) -> usize {
    let half = (estimate.high - estimate.low) / 2.0;
    if half < 0.002 { 4 } else { 3 }
}

impl TraceProblem {
    /// The problem in words, with its place.
    #[must_use]
    pub fn text(&self, phrases: Phrases) -> String {
        match self {
            Self::NotInForm {
                line,
                column,
                place,
                message,
            } => phrases.say_with(
                "trace-not-in-form",
                &Arguments::new()
                    .with("line", line.to_string())
                    .with("column", column.to_string())
                    .with("place", place.as_str())
                    .with("message", message.as_str()),
            ),
            Self::Unfit { place, fault } => {
                phrases.say_with(fault.phrase(), &fault.gaps().with("place", place.as_str()))
            }
        }
    }
}

impl TraceFault {
    const fn phrase(&self) -> &'static str {
        match self {
            Self::Empty => "trace-empty",
            Self::TooManyOutcomes => "trace-too-many-outcomes",
            Self::Twice(_) => "trace-twice",
            Self::Missing(_) => "trace-missing",
            Self::Unknown(_) => "trace-unknown",
            Self::UnknownStrategy(_) => "trace-unknown-strategy",
            Self::OutOfRange(_) => "trace-out-of-range",
            Self::WrongLength { .. } => "trace-wrong-length",
            Self::NoSuchAction(_) => "trace-no-such-action",
        }
    }

    fn gaps(&self) -> Arguments<'static> {
        let gaps = Arguments::new();
        match self {
            Self::Empty => gaps,
            Self::TooManyOutcomes => gaps.with("most", MOST_OUTCOMES.to_string()),
            Self::Twice(name)
            | Self::Missing(name)
            | Self::Unknown(name)
            | Self::UnknownStrategy(name)
            | Self::NoSuchAction(name) => gaps.with("name", name.as_str()),
            Self::OutOfRange(found) => gaps.with("found", found.to_string()),
            Self::WrongLength { found, expected } => gaps
                .with("found", found.to_string())
                .with("expected", expected.to_string()),
        }
    }
}
