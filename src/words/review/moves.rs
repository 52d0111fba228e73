//! Moves as one would tell somebody to make them.

use crate::{
    bargain::{Move, Offer, Package, SellerBook},
    scenario::Scenario,
    text::money,
    words::{Arguments, Phrases, describe_package, describe_terms, tone},
};

/// A move: "offer ... (worth ¥38,000 to you)".
#[must_use]
pub fn move_words(
    chosen: &Move,
    scenario: &Scenario,
    book: &SellerBook,
    phrases: Phrases,
) -> String {
    let language = phrases.language();
    let named = |id: &str, name: Option<&str>| {
        phrases.say_with(id, &Arguments::new().with("name", name.unwrap_or_default()))
    };
    match chosen {
        Move::Offer(offer) => offer_words(offer, scenario, book, phrases),
        Move::Hold => phrases.say("after-move-hold"),
        Move::Accept => phrases.say("after-move-accept"),
        Move::Walk => phrases.say("after-move-walk"),
        Move::Probe { probe, .. } => {
            let name = probe.get(scenario);
            named(
                "after-move-probe",
                name.map(|probe| probe.name.get(language)),
            )
        }
        Move::Argue { argument, .. } => {
            let name = argument.get(scenario);
            named(
                "after-move-argue",
                name.map(|found| found.name.get(language)),
            )
        }
        Move::Consult { colleague } => {
            let name = colleague.get(scenario);
            named(
                "after-move-consult",
                name.map(|found| found.name.get(language)),
            )
        }
        Move::Recess => phrases.say("after-move-recess"),
        Move::Tone(face) => phrases.say_with(
            "after-move-tone",
            &Arguments::new().with("tone", tone(*face, phrases)),
        ),
    }
}

fn package_words<'a>(
    package: &Package,
    scenario: &Scenario,
    book: &SellerBook,
    phrases: Phrases,
) -> Arguments<'a> {
    let worth = book.worth(package).get();
    Arguments::new()
        .with(
            "terms",
            describe_package(scenario, package, phrases.language()),
        )
        .with("worth", money(worth, &scenario.currency))
}

fn offer_words(offer: &Offer, scenario: &Scenario, book: &SellerBook, phrases: Phrases) -> String {
    if offer.is_several() {
        let count = Arguments::new().count("count", offer.packages().count());
        return phrases.say_with("after-move-offer-several", &count);
    }
    let arguments = package_words(&offer.package, scenario, book, phrases);
    let words = if offer.on.is_empty() {
        phrases.say_with("after-move-offer", &arguments)
    } else {
        let on = offer.on.iter().copied();
        let on = describe_terms(scenario, &offer.package, on, phrases.language());
        phrases.say_with("after-move-offer-if", &arguments.with("on", on))
    };
    if offer.is_final {
        phrases.say_with("after-move-final", &Arguments::new().with("offer", words))
    } else {
        words
    }
}

/// Several moves, one after the other; choosing a face goes without saying.
#[must_use]
pub fn moves_words(
    moves: &[Move],
    scenario: &Scenario,
    book: &SellerBook,
    phrases: Phrases,
) -> String {
    let told = moves
        .iter()
        .filter(|chosen| !matches!(chosen, Move::Tone(_)))
        .map(|chosen| move_words(chosen, scenario, book, phrases));
    told.reduce(|first, second| {
        phrases.say_with(
            "after-move-then",
            &Arguments::new().with("first", first).with("second", second),
        )
    })
    .unwrap_or_default()
}
