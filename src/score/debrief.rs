//! The debrief: technique and result side by side, and what there is to learn
//! from them.

use super::{
    Case, Course, Ice, Moment, Note, NoteCode, Parameter, ResultScore, Technique, claims,
    codes::codes, ice, moments::moments, preparation, result, technique,
};
use crate::{
    bargain::{LeaveReason, Outcome, Package, Revealed},
    plan::{Estimate, known_estimate},
    scenario::{Price, Probability, RuleId, Scenario, Worth, price_as_told},
};

/// Everything that is said after the meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct Debrief {
    /// How well it was done.
    pub technique: Technique,
    /// What it was worth.
    pub result: ResultScore,
    /// The three headings of the course.
    pub ice: Ice,
    /// Up to three moments worth going back to, in the order of the meeting.
    pub moments: Vec<Moment>,
    /// What was prepared against what happened.
    pub preparation: Vec<Note>,
    /// What the buyer claimed about itself against what was true; empty where
    /// it claimed nothing.
    pub claims: Vec<Note>,
    /// Why the buyer left; `None` where it did not.
    pub why_left: Option<WhyLeft>,
    /// What was left on the table.
    pub unclaimed: Unclaimed,
    /// The rep's guess at the buyer's limit against the truth; `None` where
    /// the rep made no guess.
    pub estimate: Option<EstimateCheck>,
    /// The rule to practise next: the one that cost the most points; `None`
    /// where nothing could be judged or nothing was lost.
    pub next: Option<RuleId>,
}

codes! {
    /// Why a buyer left, as its own numbers tell.
    pub enum WhyLeft {
        /// It felt insulted by the opening.
        Insulted = "insulted",
        /// It felt insulted by an opening that this market calls credible.
        InsultedAlone = "insulted-alone",
        /// An old wrong still hurt.
        OldWrong = "old-wrong",
        /// It resented how the rep dealt with it: what was asked for, the face that
        /// was shown, a broken word.
        Manner = "manner",
        /// The rep's limit seemed out of its reach.
        Gap = "gap",
        /// Too little came from the rep.
        Stinginess = "stinginess",
        /// It took too long.
        Time = "time",
    }
}

impl WhyLeft {
    fn of(technique: &Technique, result: &ResultScore, revealed: &Revealed) -> Option<Self> {
        let Some(Outcome::BuyerWalked { reason, .. }) = &result.outcome else {
            return None;
        };
        Some(match reason {
            LeaveReason::Offence if revealed.offence > ice::INSULTED => {
                let start = technique.rule(RuleId::HighStart);
                match start.and_then(|rule| rule.score) {
                    Some(score) if score >= 1.0 => Self::InsultedAlone,
                    _ => Self::Insulted,
                }
            }
            LeaveReason::Offence if revealed.grievance > revealed.offence => Self::OldWrong,
            LeaveReason::Offence => Self::Manner,
            LeaveReason::Gap => Self::Gap,
            LeaveReason::Stinginess => Self::Stinginess,
            LeaveReason::Time => Self::Time,
        })
    }
}

/// What was left on the table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Unclaimed {
    /// The most that any package acceptable to the buyer was worth to the rep
    /// above what the rep got, in currency; 0 without overlap.
    pub money: Worth,
    /// A package as good for the buyer as the agreement and better for the
    /// rep, with what it is worth to the rep.
    pub better_for_both: Option<(Package, Worth)>,
    /// How much better it is for the rep.
    pub gain: Worth,
}

/// A guess at the buyer's limit against the truth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EstimateCheck {
    /// The guess's lower end.
    pub low: Price,
    /// The guess's upper end.
    pub high: Price,
    /// How sure the rep was.
    pub sure: Probability,
    /// The highest price the buyer would have paid, other issues as usual.
    pub truth: Price,
}

/// What to think of a guess at the buyer's limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EstimateReading {
    /// The truth lay within, and it said more than the market does.
    WellRead,
    /// The truth lay within; it said about as much as the market does.
    Right,
    /// The truth lay within, but it was so wide that it said little.
    Wide,
    /// The truth lay above it.
    Low,
    /// The truth lay below it.
    High,
}

/// A guess narrower than this share of what the market alone tells says more.
const SAYS_MORE: f64 = 0.9;
/// A guess wider than this multiple of it says little.
const SAYS_LITTLE: f64 = 1.5;

/// How far apart the two ends of a guess are, at this sureness, that rests on
/// the market alone: what a guess is measured by. Of guesses that hold, the
/// interval rule (Gneiting & Raftery 2007, section 6.2) prefers the narrower,
/// and at equal skill the width goes with the normal quantile.
fn market_width(scenario: &Scenario, sure: Probability) -> f64 {
    let known = known_estimate(scenario, &[]);
    let width = known.high.get() - known.low.get();
    let sure = sure.get().clamp(0.05, 0.99);
    (width * half_width(sure) / half_width(known.sure.get())).max(1e-9)
}

/// How many standard deviations from the middle of a normal distribution hold
/// a share of it, above 0 and below 1 (Abramowitz & Stegun 1964, 26.2.23; the
/// error is below 4.5e-4).
fn half_width(share: f64) -> f64 {
    let t = libm::sqrt(-2.0 * libm::log(0.5 * (1.0 - share)));
    let over = 2.515_517 + t * (0.802_853 + t * 0.010_328);
    let under = 1.0 + t * (1.432_788 + t * (0.189_269 + t * 0.001_308));
    t - over / under
}

impl EstimateCheck {
    /// A guess held against the truth, with the decimals in which prices are
    /// told: at either end of the guess is within it.
    #[must_use]
    pub fn of(estimate: &Estimate, revealed: &Revealed, scenario: &Scenario) -> Self {
        let told = |price| price_as_told(scenario, price);
        Self {
            low: told(estimate.low),
            high: told(estimate.high),
            sure: estimate.sure,
            truth: told(revealed.reservation_price),
        }
    }

    /// Whether the truth lay within the guess.
    #[must_use]
    pub fn is_right(&self) -> bool {
        self.low <= self.truth && self.truth <= self.high
    }

    /// What to think of it: right is not yet well read, for whoever names the
    /// whole scale is always right.
    #[must_use]
    pub fn reading(&self, scenario: &Scenario) -> EstimateReading {
        if self.truth > self.high {
            return EstimateReading::Low;
        }
        if self.truth < self.low {
            return EstimateReading::High;
        }
        let width = (self.high.get() - self.low.get()) / market_width(scenario, self.sure);
        if width > SAYS_LITTLE {
            EstimateReading::Wide
        } else if width > SAYS_MORE {
            EstimateReading::Right
        } else {
            EstimateReading::WellRead
        }
    }

    /// What to say of it: the guess, and the truth.
    #[must_use]
    pub fn note(&self, scenario: &Scenario) -> Note {
        Note::new(match self.reading(scenario) {
            EstimateReading::WellRead => NoteCode::EstimateWellRead,
            EstimateReading::Right => NoteCode::EstimateRight,
            EstimateReading::Wide => NoteCode::EstimateWide,
            EstimateReading::Low => NoteCode::EstimateLow,
            EstimateReading::High => NoteCode::EstimateHigh,
        })
        .with("low", Parameter::Price(self.low))
        .with("high", Parameter::Price(self.high))
        .with("sure", Parameter::Share(self.sure.get()))
        .with("truth", Parameter::Price(self.truth))
    }
}

impl Debrief {
    /// The debrief of a case that is over.
    #[must_use]
    pub fn of(case: &Case<'_>, revealed: &Revealed) -> Self {
        let course = Course::of(case);
        let technique = technique(case);
        let result = result(case, revealed);
        Self {
            ice: Ice::of(case, &course, &technique, &result, revealed),
            preparation: preparation::compare(case, &course),
            moments: moments(&course, &technique, &result, case.events.len()),
            claims: claims::check(case, revealed),
            why_left: WhyLeft::of(&technique, &result, revealed),
            unclaimed: unclaimed(case, &result, revealed),
            estimate: case
                .plan
                .estimate
                .map(|estimate| EstimateCheck::of(&estimate, revealed, case.scenario)),
            next: next(&technique),
            technique,
            result,
        }
    }
}

/// The rule that cost the most points of the total, the first of equals.
fn next(technique: &Technique) -> Option<RuleId> {
    technique
        .rules
        .iter()
        .filter_map(|rule| Some((rule.rule, (1.0 - rule.score?) * rule.weight)))
        .filter(|(_, cost)| *cost > 0.05)
        .rev()
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(rule, _)| rule)
}

fn unclaimed(case: &Case<'_>, result: &ResultScore, revealed: &Revealed) -> Unclaimed {
    let better_for_both = revealed
        .better_for_both
        .as_ref()
        .map(|(package, _)| (package.clone(), case.book.worth(package)));
    Unclaimed {
        money: (result.overlap - result.worth).max(Worth::ZERO),
        gain: result.pareto_distance.unwrap_or(Worth::ZERO),
        better_for_both,
    }
}
