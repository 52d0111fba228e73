//! The hidden numbers, shown once it is over.

use super::{
    Event, Outcome, Package, SellerBook, analysis,
    buyer::{Bluff, Buyer, Ending},
};
use crate::scenario::{Price, Scenario, Worth};

/// The buyer's cards, face up.
#[derive(Debug, Clone, PartialEq)]
pub struct Revealed {
    /// The highest price the buyer would have paid, other issues as usual;
    /// without a price the most that an acceptable package is worth to the rep.
    pub reservation_price: Price,
    /// What that price, other issues as usual, is worth to the rep.
    pub reservation_worth: Worth,
    /// The most that any package acceptable to the buyer is worth to the rep,
    /// and that package; `None` when the buyer could accept nothing.
    pub best: Option<(Package, Worth)>,
    /// Whether some package is acceptable to both.
    pub overlap: bool,
    /// For each round, the rep's own worth at which the buyer believed the
    /// rep's limit to lie (other issues as usual).
    pub believed_limit: Vec<(u32, Worth)>,
    /// A package that is at least as good for the buyer as the agreement and
    /// the best of those for the rep; `None` without an agreement or where
    /// there is none better.
    pub better_for_both: Option<(Package, Worth)>,
    /// What the agreement is worth to the buyer above its reservation; `None`
    /// without an agreement.
    pub buyer_gain: Option<Worth>,
    /// How many members of its team the agreement leaves worse off than none
    /// would, each by the own view; 0 without an agreement.
    pub members_worse_off: usize,
    /// How satisfied the buyer is, 0..=1.
    pub satisfaction: f64,
    /// How the relationship stands afterwards, 0..=1; about 0.5 is as before.
    pub relationship: f64,
    /// How insulting the opening was felt to be, 0..=1.
    pub offence: f64,
    /// What it claimed and was not true, in the order of the meeting.
    pub bluffs: Vec<Bluff>,
    /// Rounds the buyer meant to sit through.
    pub patience: u32,
    /// How strong its alternatives were, 0..=1.
    pub power: f64,
    /// How much it answered movement with movement, 0..=1.
    pub reciprocity: f64,
    /// For each round in which it made a counter-offer, how much more than that
    /// it could have gone, as a price with other issues as usual; without a
    /// price in its own worth.
    pub room_left: Vec<(u32, Price)>,
    /// How much of its way from its first counter-offer to its limit its last
    /// counter-offer left to go, 0..=1; `None` where it made fewer than two, or
    /// had no way to go.
    pub way_left: Option<f64>,
    /// The first round in which an offer of the rep's was within the buyer's
    /// limit; `None` where none was.
    pub within_limit_from: Option<u32>,
    /// How much of an old wrong arguments took away, 0..=1.
    pub healed: f64,
    /// How much of an old wrong still hurt at the end, 0..=1.
    pub grievance: f64,
}

impl Revealed {
    pub(super) fn of(
        buyer: &Buyer,
        book: &SellerBook,
        scenario: &Scenario,
        outcome: &Outcome,
        events: &[Event],
    ) -> Self {
        let agreement = outcome.agreement();
        let reservation = buyer.reservation();
        let brief = buyer.brief();
        let company = &brief.company;
        let best = analysis::best_for_seller(book, brief, reservation, 0.0);
        let better_for_both = agreement.and_then(|package| {
            let keeps = company.worth(package, reservation);
            analysis::best_for_seller(book, brief, reservation, keeps)
                .filter(|(_, worth)| *worth > book.worth(package))
        });
        let usual = Package::usual(scenario);
        let believed_limit = buyer
            .believed_limits()
            .map(|(round, price)| {
                let price = brief.spoken_price(price);
                (round, book.worth_at_price(&usual, price))
            })
            .collect();
        let room_left = room_left(buyer, events);
        let limit = brief.spoken_price(reservation);
        let overlap = best
            .as_ref()
            .is_some_and(|(_, worth)| *worth >= book.reservation());
        let feelings = buyer.feelings(match (agreement, outcome) {
            (Some(package), _) => Ending::Agreement(package),
            (None, Outcome::RepWalked { .. }) if !overlap => Ending::RightWalk,
            (None, _) => Ending::NoDeal,
        });
        let character = buyer.character();
        Self {
            reservation_price: limit,
            reservation_worth: book.worth_at_price(&usual, limit),
            overlap,
            best,
            believed_limit,
            better_for_both,
            buyer_gain: agreement.map(|package| Worth::of(company.worth(package, reservation))),
            members_worse_off: agreement.map_or(0, |package| {
                let members = buyer.brief().members.iter();
                members
                    .filter(|view| view.worth(package, reservation) < 0.0)
                    .count()
            }),
            satisfaction: feelings.satisfaction,
            relationship: feelings.relationship,
            offence: buyer.offence(),
            bluffs: buyer.bluffs().to_vec(),
            patience: character.patience_rounds(),
            power: character.power,
            reciprocity: character.reciprocity,
            way_left: way_left(&room_left),
            room_left,
            within_limit_from: within_limit_from(buyer, events),
            healed: buyer.healed(),
            grievance: buyer.grievance(),
        }
    }
}

fn room_left(buyer: &Buyer, events: &[Event]) -> Vec<(u32, Price)> {
    let counters = events.iter().filter_map(|event| match event {
        Event::Countered { round, package } => Some((*round, package)),
        _ => None,
    });
    counters
        .map(|(round, package)| (round, Price::of(buyer.room(package))))
        .collect()
}

fn way_left(room_left: &[(u32, Price)]) -> Option<f64> {
    let [(_, whole), .., (_, left)] = room_left else {
        return None;
    };
    (whole.get() > 0.0).then(|| (left.get() / whole.get()).clamp(0.0, 1.0))
}

fn within_limit_from(buyer: &Buyer, events: &[Event]) -> Option<u32> {
    events.iter().find_map(|event| match event {
        Event::Offered {
            round,
            package,
            others,
            ..
        } => std::iter::once(package)
            .chain(others)
            .any(|package| buyer.room(package) >= 0.0)
            .then_some(*round),
        _ => None,
    })
}
