//! What a rehearsal found, in words.

use super::{
    fragile::{Fragile, Point},
    rehearsal::{BreakOff, Rehearsal},
    run::Ended,
    sample::Sample,
};
use crate::{
    bargain::{LeaveReason, price_figure},
    scenario::Scenario,
    text::{Arguments, Phrases, grouped, money},
};

/// A share as people read it: whole per cent, below 10 to a tenth, which is the
/// least that is told from nothing.
#[must_use]
pub fn per_cent(share: f64) -> String {
    let hundredths = 100.0 * share;
    if hundredths > 0.0 && hundredths < 0.05 {
        return format!("<{}", grouped(0.1, 1));
    }
    let is_small = hundredths > 0.0 && hundredths < 9.95;
    grouped(hundredths, usize::from(is_small))
}

/// The place on the ladder after which talks broke off.
#[must_use]
pub fn place_words(after: usize, phrases: Phrases) -> String {
    match after {
        0 => phrases.say("rehearse-before-opening"),
        1 => phrases.say("rehearse-after-opening"),
        step => phrases.say_with("rehearse-after-step", &Arguments::new().count("step", step)),
    }
}

/// Who left and why, or that both agreed.
#[must_use]
pub fn ended_words(ended: Ended, phrases: Phrases) -> String {
    phrases.say(match ended {
        Ended::Agreed(_) => "rehearse-ended-agreed",
        Ended::RepLeft => "rehearse-ended-rep",
        Ended::BuyerLeft(LeaveReason::Offence) => "rehearse-ended-offence",
        Ended::BuyerLeft(LeaveReason::Gap) => "rehearse-ended-gap",
        Ended::BuyerLeft(LeaveReason::Stinginess) => "rehearse-ended-stinginess",
        Ended::BuyerLeft(LeaveReason::Time) => "rehearse-ended-time",
    })
}

impl Ended {
    /// Why the buyer left, as JSON names it; `None` where it did not.
    #[must_use]
    pub const fn reason(self) -> Option<&'static str> {
        match self {
            Self::BuyerLeft(LeaveReason::Offence) => Some("offence"),
            Self::BuyerLeft(LeaveReason::Gap) => Some("gap"),
            Self::BuyerLeft(LeaveReason::Stinginess) => Some("stinginess"),
            Self::BuyerLeft(LeaveReason::Time) => Some("time"),
            Self::Agreed(_) | Self::RepLeft => None,
        }
    }
}

impl Rehearsal {
    /// The ways in which talks broke off after so many planned offers, the
    /// most frequent first.
    #[must_use]
    pub fn ways_after(&self, offers: usize) -> Vec<&BreakOff> {
        let there = self.break_offs.iter().filter(|it| it.after == offers);
        let mut ways: Vec<&BreakOff> = there.collect();
        ways.sort_by_key(|way| std::cmp::Reverse(way.count));
        ways
    }

    /// The chance of an agreement with its interval: "78% (77% to 79%)".
    #[must_use]
    pub fn agreement_words(&self, phrases: Phrases) -> String {
        let share = self.agreement;
        phrases.say_with(
            "rehearse-agreement",
            &Arguments::new()
                .with("rate", per_cent(share.rate))
                .with("low", per_cent(share.low))
                .with("high", per_cent(share.high)),
        )
    }
}

impl Fragile {
    /// The point in a sentence, with what it costs.
    #[must_use]
    pub fn text(&self, scenario: &Scenario, phrases: Phrases) -> String {
        self.phrase("rehearse-fragile-", scenario, phrases)
    }

    /// The point in a few words, without figures: for a narrow place.
    #[must_use]
    pub fn name(&self, scenario: &Scenario, phrases: Phrases) -> String {
        self.phrase("rehearse-fragile-name-", scenario, phrases)
    }

    fn phrase(&self, prefix: &str, scenario: &Scenario, phrases: Phrases) -> String {
        let arguments = Arguments::new()
            .with("cost", money(self.cost.get(), &scenario.currency))
            .with("share", per_cent(self.share))
            .with("breaks", per_cent(self.breaks))
            .with("elsewhere", per_cent(self.breaks_elsewhere));
        let arguments = match self.point {
            Point::Step { after, mostly } => arguments
                .with("place", place_words(after, phrases))
                .with("how", ended_words(mostly, phrases)),
            Point::BelowEstimate { limit } | Point::LowLimit { limit } => {
                arguments.with("limit", price_figure(scenario, limit))
            }
            Point::Impatient { rounds } => arguments.count("rounds", rounds as usize),
            Point::Strong { .. } | Point::HotTempered { .. } | Point::WellInformed { .. } => {
                arguments
            }
        };
        let id = self.point.code().replace('_', "-");
        phrases.say_with(&format!("{prefix}{id}"), &arguments)
    }
}

impl Sample {
    /// That too few buyers fit what was found out; `None` where there are
    /// enough.
    #[must_use]
    pub fn warning(&self, phrases: Phrases) -> Option<String> {
        let found = self.buyers().len();
        let id = match found {
            _ if !self.is_thin() => return None,
            0 => "rehearse-nobody-fits",
            _ => "rehearse-thin",
        };
        let arguments = Arguments::new().with("found", grouped(found as f64, 0));
        Some(phrases.say_with(id, &arguments))
    }
}
