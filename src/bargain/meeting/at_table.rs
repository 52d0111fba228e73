//! A buyer at the table of a scenario that hears a script in scale units: the
//! laboratory's experiments with packages, teams and the moves that a rep has.
//!
//! What [`crate::bargain::ScaleBuyer`] is for one price on a bare scale,
//! [`TableBuyer`] is for a whole meeting: an offer becomes a package, a
//! labelled concession a package whose price depends on a term, a face and a
//! final offer the moves of those names. It owns its meeting; no other
//! meeting's hidden numbers can be read through it.

use std::sync::Arc;

use super::Meeting;
use crate::bargain::{
    Deal, Illegal, LeaveReason, ModelPart, Move, Offer, Outcome, Package, Random, ScaleOffer,
    ScaleReaction,
    buyer::{Ending, Feelings, streams},
};
use crate::scenario::{ColleagueId, IssueId};

/// Offers no farther apart than this, in scale units, are the same.
const SAME: f64 = 1e-12;

/// How the buyers of an experiment differ from the scenario's own.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct TableSetting {
    /// Nobody accepts or leaves before this round.
    pub stays_until: u32,
    /// Every buyer's limit is at least this, in scale units.
    pub limit_at_least: Option<f64>,
    /// A part of the buyer model to do without.
    pub without: Option<ModelPart>,
}

/// One buyer at a table.
#[derive(Debug, Clone)]
pub struct TableBuyer {
    meeting: Meeting,
    /// The terms beside the price that the seller offers now.
    terms: Package,
    /// How far the script lies beside the grid of prices.
    shift: f64,
    /// The last offer as it was meant and as the grid has it.
    last: Option<(f64, f64)>,
}

impl TableBuyer {
    /// The buyer that the scenario draws with a seed.
    ///
    /// Prices come in steps. Under each seed the script is laid beside the grid
    /// at another place, the same in every condition, so that rounding cancels
    /// out over the seeds. In every other meeting the seller sells with other
    /// terms than the usual ones, so that the script is one of packages.
    #[must_use]
    pub fn draw(deal: &Arc<Deal>, setting: &TableSetting, seed: u64) -> Self {
        let mut meeting = Meeting::new(deal, seed);
        let mut random = Random::new(seed, streams::SCRIPTS);
        let shift = deal.brief().tick() * (random.uniform() - 0.5);
        let terms = terms_of(deal, &mut random);
        meeting
            .buyer
            .prepare(setting.stays_until, setting.limit_at_least, setting.without);
        Self {
            meeting,
            terms,
            shift,
            last: None,
        }
    }

    /// The same buyer, who remembers a deal before this one that left the
    /// relationship at `relationship`, 0..=1 with 0.5 as before.
    #[must_use]
    pub fn remembering(mut self, relationship: f64) -> Self {
        self.meeting.remember(relationship);
        self
    }

    /// Hears an offer as a package, the round's only one, and reacts. A buyer
    /// that will not name a package stays where it was. `None` where the table
    /// has no such move.
    pub fn hear(&mut self, offer: &ScaleOffer) -> Option<ScaleReaction> {
        if self.meeting.tone() != offer.tone {
            self.meeting.apply(&Move::Tone(offer.tone)).ok()?;
        }
        let chosen = self.move_of(offer)?;
        self.make(&chosen)?;
        let package = self.meeting.own_offer()?;
        self.last = Some((offer.price, self.meeting.buyer.taken_by(package)));
        Some(match self.meeting.outcome() {
            Some(Outcome::Agreement { .. }) => ScaleReaction::Accepts,
            Some(Outcome::BuyerWalked { reason, .. }) => ScaleReaction::Leaves(*reason),
            Some(Outcome::RepWalked { .. }) => ScaleReaction::Leaves(LeaveReason::Time),
            None => ScaleReaction::Counters(self.counter()),
        })
    }

    fn move_of(&mut self, offer: &ScaleOffer) -> Option<Move> {
        let position = offer.price + self.shift;
        let is_held = self
            .last
            .is_some_and(|(meant, _)| libm::fabs(meant - offer.price) < SAME);
        if is_held && !offer.is_final {
            return Some(Move::Hold);
        }
        let given = self.last.map_or(0.0, |(meant, _)| meant - offer.price);
        let deal = Arc::clone(self.meeting.deal());
        let asked = if offer.asked > 0.0 && given > 0.0 {
            self.term_worth(offer.asked * given)
        } else {
            None
        };
        let is_final = offer.is_final;
        if let Some((issue, option)) = asked {
            self.terms.set(issue, option);
            let package = deal.package_taking(&self.terms, position)?;
            let on = vec![issue];
            return Some(Move::Offer(Offer {
                on,
                is_final,
                ..Offer::plain(package)
            }));
        }
        let package = deal.package_taking(&self.terms, position)?;
        Some(Move::Offer(Offer {
            is_final,
            ..Offer::plain(package)
        }))
    }

    /// The change of a term that costs the buyer about so much, in scale units.
    fn term_worth(&self, wanted: f64) -> Option<(IssueId, u32)> {
        let deal = self.meeting.deal();
        let mut nearest: Option<(f64, (IssueId, u32))> = None;
        for issue in deal.terms() {
            let now = self.terms.option(issue);
            for option in 0..deal.book().options(issue) {
                let cost = deal.cost_to_buyer(issue, now, option);
                let error = libm::fabs(cost - wanted);
                if cost > 0.0
                    && !deal.is_closed(issue, option)
                    && nearest.is_none_or(|(least, _)| error < least)
                {
                    nearest = Some((error, (issue, option)));
                }
            }
        }
        nearest.map(|(_, change)| change)
    }

    /// Makes a move, after asking the colleagues whose consent it needs.
    fn make(&mut self, chosen: &Move) -> Option<()> {
        let colleagues = self.meeting.deal().scenario().colleagues.len();
        for _ in 0..colleagues {
            let Err(Illegal::NeedsConsent { colleague, .. }) = self.meeting.check(chosen) else {
                break;
            };
            let colleague = ColleagueId::find(self.meeting.deal().scenario(), &colleague)?;
            self.meeting.apply(&Move::Consult { colleague }).ok()?;
        }
        self.meeting.apply(chosen).ok()
    }

    /// The last offer as it stands on the table: the script's, rounded to a
    /// price that exists.
    #[must_use]
    pub fn standing_offer(&self) -> Option<f64> {
        self.last.map(|(_, stands)| stands - self.shift)
    }

    /// The most it would pay.
    #[must_use]
    pub fn limit(&self) -> f64 {
        self.meeting.buyer.limit() - self.shift
    }

    /// Where it believes the seller's limit to lie.
    #[must_use]
    pub fn believed_limit(&self) -> f64 {
        self.meeting.buyer.believed_limit() - self.shift
    }

    /// The counter-offer that stands; where none was named what it was ready
    /// for.
    #[must_use]
    pub fn counter(&self) -> f64 {
        let wanted = self.meeting.buyer.wanted();
        let counter = self.meeting.counter();
        let is_over = self.meeting.outcome().is_some();
        let position = match counter {
            Some(package) if !is_over => self.meeting.buyer.taken_by(package),
            _ => wanted,
        };
        position - self.shift
    }

    /// How much the opening offended, 0..=1.
    #[must_use]
    pub const fn offence(&self) -> f64 {
        self.meeting.buyer.offence()
    }

    /// How satisfied it is after an agreement at `price`, or after none, 0..=1.
    #[must_use]
    pub fn satisfaction(&self, price: Option<f64>) -> f64 {
        self.feelings(price).satisfaction
    }

    /// How the relationship stands then, 0..=1; about 0.5 is as before.
    #[must_use]
    pub fn relationship(&self, price: Option<f64>) -> f64 {
        self.feelings(price).relationship
    }

    fn feelings(&self, price: Option<f64>) -> Feelings {
        let price = price.map(|price| price + self.shift);
        self.meeting.buyer.feelings_at(Ending::of_price(price))
    }
}

/// The terms beside the price with which a seller sells: the usual ones in
/// every other meeting, else any that it may offer by itself.
fn terms_of(deal: &Deal, random: &mut Random) -> Package {
    let mut terms = Package::usual(deal.scenario());
    let is_usual = random.uniform() < 0.5;
    for issue in deal.terms() {
        let option = random.below(deal.book().options(issue) as usize);
        let option = u32::try_from(option).unwrap_or_default();
        if !is_usual && !deal.is_closed(issue, option) {
            terms.set(issue, option);
        }
    }
    terms
}

impl Deal {
    /// The package with these terms whose price takes so much worth from the
    /// buyer, to the nearest step of the price; `None` without a price.
    fn package_taking(&self, terms: &Package, position: f64) -> Option<Package> {
        let brief = self.brief();
        let layout = &brief.company.layout;
        let issue = layout.price_issue()?;
        let quantity = (brief.usual_quantity * brief.company.price_care).max(f64::MIN_POSITIVE);
        let price = brief.scale.price(position) + layout.other_terms(terms) / quantity;
        let (first, step) = (layout.price(0), layout.price(1) - layout.price(0));
        let last = layout.options(issue).saturating_sub(1);
        let option = libm::round((price - first) / step).clamp(0.0, last as f64);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped to the options first"
        )]
        let option = option as u32;
        Some(terms.with(issue, option))
    }

    /// The issues beside the price and what it is multiplied by.
    fn terms(&self) -> impl Iterator<Item = IssueId> + use<'_> {
        let layout = &self.brief().company.layout;
        layout.issues().filter(|issue| {
            Some(*issue) != layout.price_issue && Some(*issue) != layout.quantity_issue
        })
    }

    /// How much a term costs the buyer against another, on its scale; below 0
    /// where it serves it.
    fn cost_to_buyer(&self, issue: IssueId, from: u32, to: u32) -> f64 {
        let brief = self.brief();
        let layout = &brief.company.layout;
        (layout.term(issue, from) - layout.term(issue, to)) / brief.unit_worth()
    }

    /// Whether an option waits for a colleague's consent.
    fn is_closed(&self, issue: IssueId, option: u32) -> bool {
        let mut closed = self.brief().closed.iter();
        closed.any(|&(it, number, _)| (it, number) == (issue, option))
    }
}
