//! Moves as one would tell somebody to make them.

use crate::{
    bargain::{Move, Package, SellerBook},
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
        Move::Offer { package, is_final } => {
            let offer = phrases.say_with(
                "after-move-offer",
                &package_words(package, scenario, book, phrases),
            );
            final_words(offer, *is_final, phrases)
        }
        Move::OfferIf {
            package,
            on,
            is_final,
        } => {
            let on = describe_terms(scenario, package, on.iter().copied(), language);
            let arguments = package_words(package, scenario, book, phrases).with("on", on);
            let offer = phrases.say_with("after-move-offer-if", &arguments);
            final_words(offer, *is_final, phrases)
        }
        Move::OfferSeveral { packages } => phrases.say_with(
            "after-move-offer-several",
            &Arguments::new().count("count", packages.len()),
        ),
        Move::Hold => phrases.say("after-move-hold"),
        Move::Accept => phrases.say("after-move-accept"),
        Move::Walk => phrases.say("after-move-walk"),
        Move::Probe { probe, .. } => {
            let name = scenario.probes.get(*probe);
            named(
                "after-move-probe",
                name.map(|probe| probe.name.get(language)),
            )
        }
        Move::Argue { argument, .. } => {
            let name = scenario.arguments.get(*argument);
            named(
                "after-move-argue",
                name.map(|found| found.name.get(language)),
            )
        }
        Move::Consult { colleague } => {
            let name = scenario.colleagues.get(*colleague);
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

fn final_words(offer: String, is_final: bool, phrases: Phrases) -> String {
    if is_final {
        phrases.say_with("after-move-final", &Arguments::new().with("offer", offer))
    } else {
        offer
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
