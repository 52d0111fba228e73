//! The rules: one file a rule, one row a rule in the table at the end.
//!
//! A rule's file holds all that is its own: what it counts, whether it belongs
//! to the heart of the course, how it judges, what it can say ([`EvidenceCode`])
//! and advise ([`AdviceCode`]), which of its faults are told before a move, and
//! how far a plan can be judged by it before anybody has answered. Its name, its
//! sentence and its formula are phrases under the rule's own id.
//!
//! `steps`, `pace` and `stinginess` measure concessions for several of them.
//!
//! Another rule is a file here with `RULE`, `Fact` and `Tip`, a row in the
//! table, an id in [`RuleId`], and its phrases in both languages. A row without
//! its place among the ids does not compile, a code without its phrase fails a
//! test.

use super::{Advice, Case, CautionCode, Course, Evidence, Foresight};
use crate::{scenario::RuleId, score::Ahead};

pub mod gap;
pub mod high_start;
pub mod limits;
pub(super) mod pace;
pub mod prepared;
pub mod reciprocal;
pub mod roles;
pub mod shrinking;
pub mod slow;
pub(super) mod steps;
pub(super) mod stinginess;
pub mod style;

/// All that the score knows of a rule.
pub(super) struct Rule {
    /// Which.
    pub(super) id: RuleId,
    /// How much it counts in the total where the scenario does not say.
    pub(super) weight: f64,
    /// For a rule of the heart of the course: what a fault of it leaves of the
    /// total at most, 0..=100; the worse the fault costs at the table, the less.
    pub(super) heart: Option<f64>,
    /// Judges a case, with its course.
    pub(super) judge: fn(&Case<'_>, &Course) -> RuleFinding,
    /// Before which moves its faults are told.
    pub(super) before: &'static [Ahead],
    /// As which caution one of its faults is told before a move; `None` for one
    /// that this move can't help, or that is not yet one.
    pub(super) caution: fn(&Evidence, &Course) -> Option<CautionCode>,
    /// How far a plan can be judged by it before anybody has answered; `None`
    /// where it takes an answer.
    pub(super) foresight: Option<Foresight>,
}

impl Rule {
    /// The rule `id`.
    pub(super) fn of(id: RuleId) -> &'static Self {
        // The table is in the order of the ids, as is made sure below.
        &RULES[id as usize]
    }
}

/// For a rule none of whose faults is told before a move.
fn no_caution(_: &Evidence, _: &Course) -> Option<CautionCode> {
    None
}

/// What a rule's file finds.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct RuleFinding {
    pub(super) score: Option<f64>,
    pub(super) evidence: Vec<Evidence>,
    pub(super) advice: Vec<Advice>,
}

impl RuleFinding {
    /// There is too little to judge the rule; `code` says why.
    fn not_judged(code: impl Into<EvidenceCode>) -> Self {
        Self {
            score: None,
            evidence: vec![Evidence::fact(code)],
            advice: Vec::new(),
        }
    }
}

/// An enum of what every rule can say, or advise, from the rules' own enums.
macro_rules! codes_of_all {
    ($(#[$about:meta])* $name:ident of $own:ident: $($id:ident in $module:ident,)+) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $(
                #[doc = concat!("Of the rule `", stringify!($module), "`.")]
                $id($module::$own),
            )+
        }

        impl $name {
            /// Every one there is, rule by rule; two rules may have one of the
            /// same name.
            pub fn all() -> impl Iterator<Item = Self> {
                std::iter::empty()$(.chain($module::$own::ALL.map(Self::$id)))+
            }

            /// The name in JSON and, with hyphens for underscores, in phrases.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$id(own) => own.code(),)+
                }
            }

            /// The rule whose it is.
            #[must_use]
            pub const fn rule(self) -> RuleId {
                match self {
                    $(Self::$id(_) => RuleId::$id,)+
                }
            }
        }

        $(
            impl From<$module::$own> for $name {
                fn from(own: $module::$own) -> Self {
                    Self::$id(own)
                }
            }

            impl PartialEq<$module::$own> for $name {
                fn eq(&self, own: &$module::$own) -> bool {
                    *self == Self::$id(*own)
                }
            }
        )+
    };
}

/// The table: a row is a rule's id and its file, which has `RULE`, `Fact` and
/// `Tip`.
macro_rules! table {
    ($($id:ident in $module:ident,)+) => {
        /// The rules in the order of [`RuleId::ALL`].
        pub(super) static RULES: [Rule; RuleId::ALL.len()] = [$($module::RULE),+];

        // Every row is at the place of its id.
        const _: () = {
            $(assert!(matches!($module::RULE.id, RuleId::$id));)+
            let ids = [$(RuleId::$id),+];
            let mut row = 0;
            while row < ids.len() {
                assert!(ids[row] as usize == row && RuleId::ALL[row] as usize == row);
                row += 1;
            }
        };

        codes_of_all! {
            /// What a piece of evidence says.
            EvidenceCode of Fact: $($id in $module,)+
        }
        codes_of_all! {
            /// What a piece of advice is.
            AdviceCode of Tip: $($id in $module,)+
        }
    };
}

table! {
    Prepared in prepared,
    Limits in limits,
    HighStart in high_start,
    Slow in slow,
    Reciprocal in reciprocal,
    Shrinking in shrinking,
    Gap in gap,
    Roles in roles,
    Style in style,
}
