//! A real deal in words: what was said, what it signals, what comes next.

use crate::{
    bargain::{Move, Offer, Package, Party},
    record::companion::{DealEntry, RealDeal},
    scenario::Worth,
    score::{Course, band, cautions},
    text::{money, signed_money},
    views::{other_lines, standing_line},
    words::{Arguments, Phrases, change_line, changes, describe_package, next_look_lines},
};

/// One entry, by its index: who, the terms, what they leave the rep, how that
/// lies to the limits, the change since the same side's last offer and how far
/// it is from the other side's.
pub(super) fn entry(
    deal: &RealDeal,
    index: usize,
    entry: &DealEntry,
    phrases: Phrases,
) -> Vec<String> {
    let before = deal.entries().get(..index).unwrap_or_default();
    let teller = Teller {
        deal,
        before,
        number: index + 1,
        phrases,
    };
    match entry {
        DealEntry::Offered(offer) => {
            let mut lines = vec![teller.offered(Party::Seller, &offer.package)];
            lines.extend(other_lines(
                deal.scenario(),
                deal.book(),
                &offer.others,
                phrases,
            ));
            lines
        }
        DealEntry::Heard(package) => vec![teller.offered(Party::Buyer, package)],
        DealEntry::Held(party) => vec![teller.held(*party)],
        DealEntry::Accepted(party) => vec![teller.accepted(*party)],
        DealEntry::Left(Party::Seller) => vec![teller.plain("companion-left-own")],
        DealEntry::Left(Party::Buyer) => vec![teller.plain("companion-left-theirs")],
    }
}

/// Tells one entry.
struct Teller<'a> {
    deal: &'a RealDeal,
    /// The entries before it.
    before: &'a [DealEntry],
    number: usize,
    phrases: Phrases,
}

impl Teller<'_> {
    fn last(&self, party: Party) -> Option<&Package> {
        self.before.iter().rev().find_map(|entry| match entry {
            DealEntry::Offered(offer) if party == Party::Seller => Some(&offer.package),
            DealEntry::Heard(package) if party == Party::Buyer => Some(package),
            _ => None,
        })
    }

    fn arguments<'a>(&self) -> Arguments<'a> {
        Arguments::new().with("number", self.number.to_string())
    }

    fn plain(&self, id: &str) -> String {
        self.phrases.say_with(id, &self.arguments())
    }

    fn offered(&self, party: Party, package: &Package) -> String {
        let (id, other) = match party {
            Party::Seller => ("companion-own", Party::Buyer),
            Party::Buyer => ("companion-theirs", Party::Seller),
        };
        let worth = self.deal.book().worth(package);
        let mut arguments = offer_arguments(self.deal, package, self.arguments(), self.phrases);
        let change = self
            .last(party)
            .map(|last| worth - self.deal.book().worth(last));
        arguments = arguments.with("change", self.change(change));
        let apart = self
            .last(other)
            .map(|theirs| worth - self.deal.book().worth(theirs));
        let apart = apart.map_or_else(String::new, |apart| self.apart(party, apart));
        self.phrases.say_with(id, &arguments.with("apart", apart))
    }

    fn change(&self, change: Option<Worth>) -> String {
        let Some(change) = change else {
            return self.phrases.say("companion-first");
        };
        let change = signed_money(change.get(), &self.deal.scenario().currency);
        self.phrases
            .say_with("companion-change", &Arguments::new().with("change", change))
    }

    /// How far the offer is from the other side's last one.
    fn apart(&self, party: Party, apart: Worth) -> String {
        let (id, apart) = match (party, apart > Worth::ZERO) {
            (Party::Seller, true) => ("companion-above-theirs", apart),
            (Party::Seller, false) => ("companion-no-more-than-theirs", -apart),
            (Party::Buyer, false) => ("companion-below-yours", -apart),
            (Party::Buyer, true) => ("companion-no-less-than-yours", apart),
        };
        let apart = money(apart.get(), &self.deal.scenario().currency);
        self.phrases
            .say_with(id, &Arguments::new().with("apart", apart))
    }

    fn held(&self, party: Party) -> String {
        let id = match party {
            Party::Seller => "companion-held-own",
            Party::Buyer => "companion-held-theirs",
        };
        self.with_terms(id, self.last(party))
    }

    fn accepted(&self, party: Party) -> String {
        let (id, other) = match party {
            Party::Seller => ("companion-accepted-own", Party::Buyer),
            Party::Buyer => ("companion-accepted-theirs", Party::Seller),
        };
        self.with_terms(id, self.last(other))
    }

    fn with_terms(&self, id: &str, package: Option<&Package>) -> String {
        let Some(package) = package else {
            return String::new();
        };
        let arguments = offer_arguments(self.deal, package, self.arguments(), self.phrases);
        self.phrases.say_with(id, &arguments)
    }
}

/// The terms of a package, what they leave the rep, and how that lies to the
/// limits.
fn offer_arguments<'a>(
    deal: &RealDeal,
    package: &Package,
    arguments: Arguments<'a>,
    phrases: Phrases,
) -> Arguments<'a> {
    let scenario = deal.scenario();
    let worth = deal.book().worth(package);
    let limits = Course::of(&deal.case()).limits;
    arguments
        .with(
            "terms",
            describe_package(scenario, package, phrases.language()),
        )
        .with("worth", money(worth.get(), &scenario.currency))
        .with("band", band(worth, &limits).text(phrases))
}

/// What the plan says next, and how that would look; nothing once the deal is
/// over.
pub(super) fn next_step(deal: &RealDeal, phrases: Phrases) -> Vec<String> {
    if deal.is_over() {
        return Vec::new();
    }
    let standing = deal.standing();
    let last = deal.last(Party::Seller);
    let mut lines = vec![standing_line(&standing, last, deal.scenario(), phrases)];
    if let Some(step) = &standing.next {
        let planned = &step.planned;
        lines.extend(looks(deal, &planned.package, planned.is_final, phrases));
    }
    lines
}

fn looks(deal: &RealDeal, package: &Package, is_final: bool, phrases: Phrases) -> Vec<String> {
    next_look_lines(&deal.signals(), package, is_final, deal.scenario(), phrases)
}

/// An own offer before it is made: its terms, what it gives and takes, how it
/// would look, and what the rules and the plan have against it.
pub(super) fn offer(deal: &RealDeal, offer: &Offer, phrases: Phrases) -> Vec<String> {
    let package = &offer.package;
    let arguments = offer_arguments(deal, package, Arguments::new(), phrases);
    let mut lines = vec![phrases.say_with("companion-what-if", &arguments)];
    lines.extend(other_lines(
        deal.scenario(),
        deal.book(),
        &offer.others,
        phrases,
    ));
    if let Some(last) = deal.last(Party::Seller) {
        let changed = changes(deal.scenario(), deal.book(), last, package, phrases);
        let against = deal.book().worth(package) - deal.book().worth(last);
        if !changed.is_empty() {
            lines.push(
                phrases.say_with(
                    "companion-against-last",
                    &Arguments::new()
                        .with("changes", change_line(&changed, phrases))
                        .with(
                            "change",
                            signed_money(against.get(), &deal.scenario().currency),
                        ),
                ),
            );
        }
    }
    lines.extend(looks(deal, package, offer.is_final, phrases));
    let against = cautions(&deal.case(), &Move::Offer(offer.clone()));
    lines.extend(
        against
            .iter()
            .map(|caution| caution.text(deal.scenario(), phrases)),
    );
    lines
}

/// Packages worth about as much to the rep as its last offer or the plan's next
/// step, numbered.
pub(super) fn variations(deal: &RealDeal, phrases: Phrases) -> Vec<String> {
    let Some((own, found)) = deal.variations() else {
        return vec![phrases.say("companion-find-nothing")];
    };
    let terms = describe_package(deal.scenario(), &own, phrases.language());
    if found.is_empty() {
        return vec![phrases.say("companion-find-none")];
    }
    let mut lines =
        vec![phrases.say_with("companion-find", &Arguments::new().with("terms", terms))];
    lines.extend(found.iter().zip(1..).map(|(package, number)| {
        let changed = changes(deal.scenario(), deal.book(), &own, package, phrases);
        let worth = deal.book().worth(package).get();
        phrases.say_with(
            "companion-found",
            &Arguments::new()
                .count("number", number)
                .with("changes", change_line(&changed, phrases))
                .with("worth", money(worth, &deal.scenario().currency)),
        )
    }));
    lines
}
