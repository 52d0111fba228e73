//! What can be wrong with a GENIUS file.

use crate::words::{Arguments, Phrases};

/// Why there is no scenario.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{file}:{line}:{column}: {reason:?}")]
pub struct ImportProblem {
    /// The file.
    pub file: String,
    /// The line, counted from 1; 0 where it is the file as a whole.
    pub line: u32,
    /// The column in characters, counted from 1.
    pub column: u32,
    /// What is wrong.
    pub reason: ImportFault,
}

/// What is wrong at a place.
#[derive(Debug, Clone, PartialEq)]
pub enum ImportFault {
    /// Not XML, in the words of the XML reader (English).
    NotXml(String),
    /// A document type declaration, which could define entities.
    Doctype,
    /// More elements than any domain has.
    TooManyElements,
    /// Elements inside elements, too deep.
    TooDeep,
    /// The root is another element.
    WrongRoot {
        /// What it is.
        found: String,
        /// What it should be.
        expected: &'static str,
    },
    /// An element that must be inside another is not there.
    MissingElement {
        /// What is missing.
        wanted: &'static str,
        /// Where.
        inside: String,
    },
    /// An attribute that must be there is not.
    MissingAttribute {
        /// What is missing.
        wanted: &'static str,
        /// Where.
        element: String,
    },
    /// Not a number, or not a finite one.
    NotANumber {
        /// The attribute.
        attribute: String,
        /// What it says.
        found: String,
    },
    /// A number that must be 0 or more is not.
    Negative(f64),
    /// A number that must lie from 0 to 1 does not.
    NotAShare(f64),
    /// An issue of a type that is not known.
    UnknownType(String),
    /// A function that is not known.
    UnknownFunction(String),
    /// An issue or item is there twice.
    Twice(String),
    /// The profile has an issue that the domain does not have.
    UnknownIssue(String),
    /// The profile does not evaluate an issue of the domain.
    MissingIssue(String),
    /// The profile has no weight for an issue.
    MissingWeight(String),
    /// The profile evaluates an item that the issue does not have.
    UnknownItem {
        /// The issue.
        issue: String,
        /// The item.
        item: String,
    },
    /// The profile does not evaluate an item of the issue.
    MissingItem {
        /// The issue.
        issue: String,
        /// The item.
        item: String,
    },
    /// The profile's issue is of another type than the domain's.
    OtherType {
        /// The issue.
        issue: String,
        /// What the domain says.
        expected: &'static str,
    },
    /// The lower bound is not below the upper.
    EmptyRange {
        /// Lower.
        low: f64,
        /// Upper.
        high: f64,
    },
    /// A whole-number issue with too many values.
    TooManyValues(f64),
    /// No issue at all, or none with two values.
    NothingToNegotiate,
    /// More packages than can be numbered.
    TooManyPackages,
}

impl ImportProblem {
    pub(super) fn whole(file: &str, reason: ImportFault) -> Self {
        Self {
            file: file.to_owned(),
            line: 0,
            column: 0,
            reason,
        }
    }

    /// The problem in words, with its place.
    #[must_use]
    pub fn text(&self, phrases: Phrases) -> String {
        let said = phrases.say_with(self.reason.phrase(), &self.reason.gaps());
        if self.line == 0 {
            format!("{}: {said}", self.file)
        } else {
            format!("{}:{}:{}: {said}", self.file, self.line, self.column)
        }
    }
}

impl ImportFault {
    const fn phrase(&self) -> &'static str {
        match self {
            Self::NotXml(_) => "import-not-xml",
            Self::Doctype => "import-doctype",
            Self::TooManyElements => "import-too-many-elements",
            Self::TooDeep => "import-too-deep",
            Self::WrongRoot { .. } => "import-wrong-root",
            Self::MissingElement { .. } => "import-missing-element",
            Self::MissingAttribute { .. } => "import-missing-attribute",
            Self::NotANumber { .. } => "import-not-a-number",
            Self::Negative(_) => "import-negative",
            Self::NotAShare(_) => "import-not-a-share",
            Self::UnknownType(_) => "import-unknown-type",
            Self::UnknownFunction(_) => "import-unknown-function",
            Self::Twice(_) => "import-twice",
            Self::UnknownIssue(_) => "import-unknown-issue",
            Self::MissingIssue(_) => "import-missing-issue",
            Self::MissingWeight(_) => "import-missing-weight",
            Self::UnknownItem { .. } => "import-unknown-item",
            Self::MissingItem { .. } => "import-missing-item",
            Self::OtherType { .. } => "import-other-type",
            Self::EmptyRange { .. } => "import-empty-range",
            Self::TooManyValues(_) => "import-too-many-values",
            Self::NothingToNegotiate => "import-nothing",
            Self::TooManyPackages => "import-too-many-packages",
        }
    }

    fn gaps(&self) -> Arguments<'static> {
        let gaps = Arguments::new();
        match self {
            Self::Doctype
            | Self::TooManyElements
            | Self::TooDeep
            | Self::NothingToNegotiate
            | Self::TooManyPackages => gaps,
            Self::NotXml(found)
            | Self::UnknownType(found)
            | Self::UnknownFunction(found)
            | Self::Twice(found)
            | Self::UnknownIssue(found)
            | Self::MissingIssue(found)
            | Self::MissingWeight(found) => gaps.with("found", found.as_str()),
            Self::WrongRoot { found, expected } => gaps
                .with("found", found.as_str())
                .with("expected", *expected),
            Self::MissingElement { wanted, inside } => {
                gaps.with("wanted", *wanted).with("inside", inside.as_str())
            }
            Self::MissingAttribute { wanted, element } => gaps
                .with("wanted", *wanted)
                .with("element", element.as_str()),
            Self::NotANumber { attribute, found } => gaps
                .with("attribute", attribute.as_str())
                .with("found", found.as_str()),
            Self::Negative(found) | Self::NotAShare(found) | Self::TooManyValues(found) => {
                gaps.with("found", found.to_string())
            }
            Self::UnknownItem { issue, item } | Self::MissingItem { issue, item } => gaps
                .with("issue", issue.as_str())
                .with("item", item.as_str()),
            Self::OtherType { issue, expected } => gaps
                .with("issue", issue.as_str())
                .with("expected", *expected),
            Self::EmptyRange { low, high } => gaps
                .with("low", low.to_string())
                .with("high", high.to_string()),
        }
    }
}
