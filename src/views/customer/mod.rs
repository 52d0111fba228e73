//! A real deal: what was said, what it signals, what comes next; the answers to
//! typed lines; and the whole as a document for programs.

mod document;
mod lines;
mod talk;

use crate::{
    bargain::Party,
    record::companion::RealDeal,
    words::{Phrases, own_look_line, their_signal_lines},
};

pub use document::document;
pub use talk::{DealReply, answer, answer_text, show, welcome};

/// A real deal as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerView {
    /// What was said, in order.
    pub said: Vec<SaidView>,
    /// What their offers signal.
    pub theirs: Vec<String>,
    /// How the rep's own offers look; `None` before there is one.
    pub own: Option<String>,
    /// What the plan says next, and how that would look; empty once the deal is
    /// over.
    pub next: Vec<String>,
}

/// An entry of a real deal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidView {
    /// Who said it.
    pub party: Party,
    /// The terms, what they leave the rep, the change since that side's last offer,
    /// how far it is from the other side's.
    pub lines: Vec<String>,
}

impl CustomerView {
    /// Of a deal.
    #[must_use]
    pub fn of(deal: &RealDeal, phrases: Phrases) -> Self {
        let (signals, scenario) = (deal.signals(), deal.scenario());
        let entries = deal.entries().iter().enumerate();
        Self {
            said: entries
                .map(|(index, entry)| SaidView {
                    party: entry.party(),
                    lines: lines::entry(deal, index, entry, phrases),
                })
                .collect(),
            theirs: their_signal_lines(&signals, scenario, phrases),
            own: own_look_line(&signals, scenario, phrases),
            next: lines::next_step(deal, phrases),
        }
    }

    /// Everything that was said; that nothing was where that is so.
    #[must_use]
    pub fn history(&self, phrases: Phrases) -> Vec<String> {
        if self.said.is_empty() {
            return vec![phrases.say("companion-history-empty")];
        }
        let lines = self.said.iter().flat_map(|said| &said.lines);
        lines.cloned().collect()
    }

    /// What their offers signal, how the rep's own look, what the plan says next.
    #[must_use]
    pub fn standing(self) -> Vec<String> {
        let theirs = self.theirs.into_iter();
        theirs.chain(self.own).chain(self.next).collect()
    }
}
