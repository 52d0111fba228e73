//! Single things in words.

use crate::{
    bargain::{Care, Finding, Illegal, Mood, Package, SellerBook, Strength, Tone},
    plan::{Limit, Style},
    scenario::{IssueId, Relationship, Role, Scenario},
    score::{Band, Relation, ScoreBand},
    text::{grouped, money},
    words::{Arguments, Phrases, describe_price, describe_terms, price_figure},
};

/// A mood: "calm".
#[must_use]
pub fn mood(mood: Mood, phrases: Phrases) -> String {
    phrases.say(&format!("word-mood-{}", mood.code()))
}

/// A role: "decides".
#[must_use]
pub fn role(role: Role, phrases: Phrases) -> String {
    phrases.say(match role {
        Role::Decider => "word-role-decider",
        Role::Purchaser => "word-role-purchaser",
        Role::User => "word-role-user",
        Role::Influencer => "word-role-influencer",
    })
}

/// A relationship: "preferred supplier".
#[must_use]
pub fn relationship(relationship: Relationship, phrases: Phrases) -> String {
    let code = relationship.code().replace('_', "-");
    phrases.say(&format!("word-relationship-{code}"))
}

/// What a buyer remembers of the deal before, in words; `left` is how that one
/// left the relationship, 0..=1 with 0.5 as before it.
#[must_use]
pub fn remembers(left: f64, phrases: Phrases) -> String {
    phrases.say(&format!("word-remembers-{}", Relation::of(left).code()))
}

/// A tone: "red face (warm)".
#[must_use]
pub fn tone(tone: Tone, phrases: Phrases) -> String {
    phrases.say(&format!("word-tone-{}", tone.code()))
}

/// A style: "firm".
#[must_use]
pub fn style(style: Style, phrases: Phrases) -> String {
    phrases.say(&format!("word-style-{}", style.code()))
}

/// How strong their alternatives are: "strong".
#[must_use]
pub fn strength(strength: Strength, phrases: Phrases) -> String {
    phrases.say(match strength {
        Strength::Weak => "word-strength-weak",
        Strength::Even => "word-strength-even",
        Strength::Strong => "word-strength-strong",
    })
}

/// A share as a percentage: "61".
#[must_use]
pub fn share(share: f64) -> String {
    grouped(share * 100.0, 0)
}

/// A finding as a sentence.
#[must_use]
pub fn finding(finding: &Finding, scenario: &Scenario, phrases: Phrases) -> String {
    let language = phrases.language();
    match finding {
        Finding::Cares {
            member,
            issue,
            weight,
        } => {
            let name = member
                .get(scenario)
                .map_or("", |member| member.name.get(language));
            let issue = issue
                .get(scenario)
                .map_or("", |issue| issue.name().get(language));
            phrases.say_with(
                &format!("word-cares-{}", Care::of(*weight).code()),
                &Arguments::new().with("member", name).with("issue", issue),
            )
        }
        Finding::Limit { low, high } => phrases.say_with(
            &scenario.phrase("word-limit-between", phrases),
            &Arguments::new()
                .with("low", price_figure(scenario, *low))
                .with("high", describe_price(scenario, *high, language)),
        ),
        Finding::Power(how) => phrases.say_with(
            "word-alternatives",
            &Arguments::new().with("strength", strength(*how, phrases)),
        ),
        Finding::Patience(rounds) => phrases.say_with(
            "word-patience",
            &Arguments::new().count("rounds", *rounds as usize),
        ),
    }
}

/// Why a move can't be made, as a sentence with the scenario's names.
#[must_use]
pub fn illegal(illegal: &Illegal, scenario: &Scenario, phrases: Phrases) -> String {
    let language = phrases.language();
    match illegal {
        Illegal::NeedsConsent { colleague, issue } => {
            let colleagues = &scenario.colleagues;
            let found = colleagues.iter().find(|known| known.id == *colleague);
            let name = found.map_or(colleague.as_str(), |known| known.name.get(language));
            let issue = issue
                .get(scenario)
                .map_or("", |issue| issue.name().get(language));
            phrases.say_with(
                "word-illegal-consent",
                &Arguments::new()
                    .with("colleague", name)
                    .with("id", colleague.as_str())
                    .with("issue", issue),
            )
        }
        Illegal::NoTimeLeft { hours, left } => phrases.say_with(
            "word-illegal-no-time",
            &Arguments::new()
                .count("hours", *hours as usize)
                .count("left", *left as usize),
        ),
        Illegal::NotSeated => phrases.say("word-illegal-not-seated"),
        Illegal::AlreadySeated => phrases.say("word-illegal-already-seated"),
        Illegal::Over => phrases.say("word-illegal-over"),
        Illegal::NothingToAccept => phrases.say("word-illegal-nothing-to-accept"),
        Illegal::NothingToHold => phrases.say("word-illegal-nothing-to-hold"),
        Illegal::UnknownPackage => phrases.say("word-illegal-unknown-package"),
        Illegal::Unknown { .. } => phrases.say("word-illegal-unknown"),
        Illegal::NotSeveral => phrases.say("word-illegal-not-several"),
        Illegal::DoneBefore => phrases.say("word-illegal-done-before"),
        Illegal::TooDistant => phrases.say("word-illegal-too-distant"),
        Illegal::ConsultedBefore => phrases.say("word-illegal-consulted-before"),
    }
}

impl ScoreBand {
    /// The band in a word: "fair".
    #[must_use]
    pub fn text(self, phrases: Phrases) -> String {
        phrases.say(match self {
            Self::Good => "report-band-good",
            Self::Fair => "report-band-fair",
            Self::Weak => "report-band-weak",
        })
    }
}

impl Band {
    /// The band in words: "below your limit".
    #[must_use]
    pub fn text(self, phrases: Phrases) -> String {
        phrases.say(match self {
            Self::BelowBatna => "word-band-below-batna",
            Self::Below => "word-band-below",
            Self::AtBatna => "word-band-at-batna",
            Self::AtLimit => "word-band-at-limit",
            Self::AboveBatna => "word-band-above-batna",
            Self::Above => "word-band-above",
            Self::Between => "word-band-between",
            Self::AtAim => "word-band-at-aim",
            Self::AboveAim => "word-band-above-aim",
        })
    }
}

/// A limit in words: its terms where it has some, and its worth.
#[must_use]
pub fn limit_words(
    limit: Option<&Limit>,
    scenario: &Scenario,
    book: &SellerBook,
    phrases: Phrases,
) -> String {
    let Some(limit) = limit else {
        return phrases.say("word-not-set");
    };
    let Ok(worth) = limit.worth(scenario, book) else {
        return phrases.say("word-does-not-fit");
    };
    let amount = money(worth.get(), &scenario.currency);
    let Limit::Package(terms) = limit else {
        return amount;
    };
    let language = phrases.language();
    let Ok(package) = Package::usual(scenario).with_terms(scenario, terms) else {
        return amount;
    };
    let named =
        IssueId::all(scenario).filter(|issue| terms.contains_key(scenario.issues[*issue].id()));
    let words = describe_terms(scenario, &package, named, language);
    phrases.say_with(
        "word-limit-terms",
        &Arguments::new().with("terms", words).with("worth", amount),
    )
}
