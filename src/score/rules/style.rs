//! Have a style the other side can recognise
//! 形成自己的谈判风格,让对手有明确的认识.
//!
//! The declared style against what the other side saw after the opening:
//!
//! ```text
//! firm      rounds (offers and holds) that gave at most a tenth of the room
//!           / all rounds
//! analyst   offers that followed a question or an argument / all offers
//! partner   offers that asked for something while giving something, or were
//!           made with the warm face / all offers
//! score     = share of the declared style / 0.6                 (at most 1)
//! ```
//!
//! Six moves in ten in one manner make a style. Nothing to judge where no
//! style was declared, or with fewer than three moves after the opening.

use super::{Rule, RuleFinding, no_caution};
use crate::{
    bargain::{Event, Party, Tone},
    plan::Style,
    scenario::{RuleId, Worth},
    score::{Advice, Case, Course, Evidence, Parameter, codes::codes},
};

pub(super) const RULE: Rule = Rule {
    id: RuleId::Style,
    weight: 1.0,
    heart: None,
    judge,
    before: &[],
    caution: no_caution,
    foresight: None,
};

codes! {
    /// What the rule can say.
    pub enum Fact {
        /// Does not apply: no style was declared.
        NoStyle = "no_style",
        /// Not judged: too few moves.
        FewMoves = "few_moves",
        /// The declared style could be seen.
        StyleSeen = "style_seen",
        /// Another one could be seen more.
        StyleOther = "style_other",
        /// No style could be seen.
        StyleUnclear = "style_unclear",
    }
}

codes! {
    /// What the rule can advise.
    pub enum Tip {
        /// What makes a firm style.
        BeFirm = "be_firm",
        /// What makes an analyst.
        BeAnalyst = "be_analyst",
        /// What makes a partner.
        BePartner = "be_partner",
    }
}

/// This share of moves in one manner makes a style.
const RECOGNISABLE: f64 = 0.6;
/// Fewer moves than this show no style.
const FEWEST_MOVES: usize = 3;
/// A firm round gives at most this share of the room.
const FIRM: f64 = 0.1;

fn judge(case: &Case<'_>, course: &Course) -> RuleFinding {
    let Some(declared) = case.plan.style else {
        return RuleFinding::not_judged(Fact::NoStyle);
    };
    let offers = course.of_party(Party::Seller).skip(1).count();
    if offers + course.holds.len() < FEWEST_MOVES {
        return RuleFinding::not_judged(Fact::FewMoves);
    }
    let share = |style| share(style, case, course);
    let own = share(declared);
    let score = (own / RECOGNISABLE).min(1.0);
    let seen = Style::ALL
        .into_iter()
        .filter(|style| *style != declared)
        .max_by(|a, b| share(*a).total_cmp(&share(*b)))
        .filter(|style| share(*style) > own);
    let figures = |evidence: Evidence| {
        evidence
            .with("style", Parameter::Style(declared))
            .with("share", Parameter::Share(own))
    };
    let mut finding = RuleFinding {
        score: Some(score),
        ..RuleFinding::default()
    };
    if score >= 1.0 {
        finding
            .evidence
            .push(figures(Evidence::fact(Fact::StyleSeen)));
        return finding;
    }
    let fault = match seen {
        Some(seen) => {
            Evidence::fault(Fact::StyleOther, 1.0 - score).with("seen", Parameter::Style(seen))
        }
        None => Evidence::fault(Fact::StyleUnclear, 1.0 - score),
    };
    finding.evidence.push(figures(fault));
    let tip = match declared {
        Style::Firm => Tip::BeFirm,
        Style::Analyst => Tip::BeAnalyst,
        Style::Partner => Tip::BePartner,
    };
    finding.advice.push(Advice::new(tip));
    finding
}

/// The share of moves after the opening in the manner of a style, 0..=1.
fn share(style: Style, case: &Case<'_>, course: &Course) -> f64 {
    let own: Vec<_> = course.of_party(Party::Seller).collect();
    let offers = own.len().saturating_sub(1);
    let (seen, of) = match style {
        Style::Firm => {
            let small = FIRM * course.room().map_or(0.0, Worth::get);
            let firm = own
                .iter()
                .filter_map(|point| point.change)
                .filter(|change| -change.get() <= small)
                .count();
            (firm + course.holds.len(), offers + course.holds.len())
        }
        Style::Analyst => {
            let reasoned = own
                .windows(2)
                .filter(|pair| has_reason(&case.events[pair[0].event..pair[1].event]))
                .count();
            (reasoned, offers)
        }
        Style::Partner => {
            let warm = own
                .windows(2)
                .filter(|pair| {
                    pair[1].tone == Tone::Red
                        || case
                            .book
                            .exchange(&pair[0].package, &pair[1].package)
                            .is_trade()
                })
                .count();
            (warm, offers)
        }
    };
    if of == 0 {
        0.0
    } else {
        seen as f64 / of as f64
    }
}

fn has_reason(between: &[Event]) -> bool {
    between.iter().any(|event| {
        matches!(
            event,
            Event::Probed { again: false, .. } | Event::Argued { again: false, .. }
        )
    })
}
