//! Packages: one option for every issue.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

use crate::scenario::{Issue, IssueId, Scenario};

/// A number for each issue, kept without a separate piece of memory for as many
/// issues as scenarios usually have.
pub(super) type PerIssue = SmallVec<[f64; 12]>;

/// One option for every issue, as numbers of options in the scenario's order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Package(SmallVec<[u32; 12]>);

impl Package {
    /// A package from option indices, one for each issue.
    #[must_use]
    pub fn new(options: impl IntoIterator<Item = u32>) -> Self {
        Self(options.into_iter().collect())
    }

    /// The package in which every issue is as usual.
    #[must_use]
    pub fn usual(scenario: &Scenario) -> Self {
        Self(scenario.issues.iter().map(Issue::usual).collect())
    }

    /// The option of issue `issue`; 0 for an issue that is not there.
    #[must_use]
    pub fn option(&self, issue: IssueId) -> u32 {
        self.0.get(issue.index()).copied().unwrap_or(0)
    }

    /// Sets the option of issue `issue`; nothing happens for an issue that is
    /// not there.
    pub fn set(&mut self, issue: IssueId, option: u32) {
        if let Some(slot) = self.0.get_mut(issue.index()) {
            *slot = option;
        }
    }

    /// The same package with another option for one issue.
    #[must_use]
    pub fn with(&self, issue: IssueId, option: u32) -> Self {
        let mut package = self.clone();
        package.set(issue, option);
        package
    }

    /// All options, in the order of the issues.
    #[must_use]
    pub fn options(&self) -> &[u32] {
        &self.0
    }

    /// Whether there is one existing option for every issue.
    #[must_use]
    pub fn fits(&self, scenario: &Scenario) -> bool {
        self.0.len() == scenario.issues.len()
            && self
                .0
                .iter()
                .zip(&scenario.issues)
                .all(|(option, issue)| *option < issue.options())
    }

    /// The package as files and scripts write it: issue ids and values.
    #[must_use]
    pub fn terms(&self, scenario: &Scenario) -> Terms {
        scenario
            .issues
            .iter()
            .zip(IssueId::all(scenario))
            .map(|(issue, place)| (issue.id().to_owned(), term_value(issue, self.option(place))))
            .collect()
    }

    /// Sets the named terms on `self`; issues that are not named stay.
    ///
    /// # Errors
    /// A term that names no issue of the scenario or no option of its issue;
    /// the package is unchanged then.
    pub fn with_terms(&self, scenario: &Scenario, terms: &Terms) -> Result<Self, TermError> {
        let mut package = self.clone();
        for (id, term) in terms {
            let issue =
                IssueId::find(scenario, id).ok_or_else(|| TermError::UnknownIssue(id.clone()))?;
            package.set(issue, option_of(&scenario.issues[issue], term)?);
        }
        Ok(package)
    }
}

/// A package, or a part of one, as files and scripts write it.
pub type Terms = BTreeMap<String, TermValue>;

/// The value of one term: a number, or the id of an option.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum TermValue {
    /// A price, pieces, days, ...
    Number(f64),
    /// The id of an option of a choice.
    Option(String),
}

/// A term that does not fit the scenario.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum TermError {
    /// No such issue.
    #[error("there is no issue \"{0}\"")]
    UnknownIssue(String),
    /// No such option.
    #[error("issue \"{issue}\" has no option \"{option}\"")]
    UnknownOption {
        /// The issue's id.
        issue: String,
        /// What was given.
        option: String,
    },
    /// Outside the issue's range, or between two ticks.
    #[error(
        "issue \"{issue}\" goes from {min} to {max} in steps of {tick}, {found} is not one of them"
    )]
    OffGrid {
        /// The issue's id.
        issue: String,
        /// What was given.
        found: f64,
        /// Lowest.
        min: f64,
        /// Highest.
        max: f64,
        /// Step.
        tick: f64,
    },
}

impl TermError {
    /// The id of the issue that the term names.
    #[must_use]
    pub fn issue(&self) -> &str {
        match self {
            Self::UnknownIssue(issue)
            | Self::UnknownOption { issue, .. }
            | Self::OffGrid { issue, .. } => issue,
        }
    }
}

fn term_value(issue: &Issue, option: u32) -> TermValue {
    match issue {
        Issue::Choice(choice) => TermValue::Option(
            choice
                .options
                .get(option as usize)
                .map_or_else(String::new, |option| option.id.clone()),
        ),
        _ => TermValue::Number(issue.number(option).unwrap_or_default()),
    }
}

fn option_of(issue: &Issue, term: &TermValue) -> Result<u32, TermError> {
    match (issue, term) {
        (Issue::Choice(choice), term) => {
            let id = match term {
                TermValue::Option(id) => id.clone(),
                TermValue::Number(number) => number.to_string(),
            };
            choice.index_of(&id).ok_or(TermError::UnknownOption {
                issue: choice.id.clone(),
                option: id,
            })
        }
        (_, TermValue::Option(word)) => {
            let number = word.parse().map_err(|_| TermError::UnknownOption {
                issue: issue.id().to_owned(),
                option: word.clone(),
            })?;
            option_of(issue, &TermValue::Number(number))
        }
        (_, TermValue::Number(number)) => {
            let off_grid = || {
                let (min, max) = (issue.number(0), issue.number(issue.options() - 1));
                TermError::OffGrid {
                    issue: issue.id().to_owned(),
                    found: *number,
                    min: min.unwrap_or_default(),
                    max: max.unwrap_or_default(),
                    tick: issue.number(1).unwrap_or_default() - min.unwrap_or_default(),
                }
            };
            let option = issue.nearest(*number).ok_or_else(off_grid)?;
            let found = issue.number(option).ok_or_else(off_grid)?;
            if libm::fabs(found - number) < 1e-9 * libm::fmax(1.0, libm::fabs(*number)) {
                Ok(option)
            } else {
                Err(off_grid())
            }
        }
    }
}
