//! What a trainer writes: one buyer and one deal, in one RON file.
//!
//! The types here mirror the file field by field ([`Scenario`] is its root);
//! [`read`](mod@read) turns text into them and [`library`] finds the files. A
//! place in one of a scenario's lists has the list's own type, as [`ProbeId`].
//! Nothing here plays: the table is in [`crate::bargain`].

mod check;
mod code;
mod diagnostic;
mod ids;
mod issues;
pub mod library;
mod model;
mod number;
mod people;
mod points;
pub mod read;
mod source;
mod wording;

pub use code::Code;
pub use diagnostic::{Diagnostic, Position, Severity, Span};
pub use ids::{ArgumentId, ColleagueId, HappeningId, IssueId, MemberId, ProbeId, ResearchId};
pub use issues::{Authority, Choice, ChoiceOption, Issue, NumberIssue, NumberWorth, PriceIssue};
pub use library::Library;
pub use model::{
    Alternative, Answer, Argument, Colleague, Effect, FORMAT, Happening, Intent, Market, Probe,
    Relationship, Research, Reveal, RuleId, Scenario, SellerSide,
};
pub use number::{InvalidNumber, Price, Probability, Worth};
pub use people::{
    BuyerSide, BuyerTactic, Distribution, Member, PORTRAITS, Person, Range, Role, Traits,
};
pub use points::{price_as_told, told_decimals};
pub use read::{ScenarioReading, nearest_name, options, read};
pub use source::{LARGEST_FILE, SourceText};
pub use wording::ProblemParameter;
pub(crate) use wording::Wording;
