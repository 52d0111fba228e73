//! Start high 高起点.
//!
//! With every worth the rep's own, in currency for the whole order:
//! - o: worth of the opening offer;
//! - d: what the opening demands of the buyer. The price counts as it is. Of
//!   the other terms, what is asked beyond the usual counts less three times
//!   what is given beyond it, but never less than the plain difference: a term
//!   that is given is worth more to the buyer than it costs, or there would be
//!   no trade in it, so an opening with value for both demands no more than its
//!   price;
//! - a: worth of the aspiration, but at least that of the usual terms half-way
//!   between the market's lowest and its most ambitious credible price, and at
//!   least the lower limit;
//! - h: worth of the usual terms at the market's most ambitious credible
//!   opening; without a price the highest worth up to it that a package has;
//! - h′: the same with the price raised by the arguments that were brought
//!   before the opening offer;
//! - i: worth of the usual terms at the price that this market calls an
//!   insult, raised by the same arguments.
//!
//! ```text
//! o ≤ a            score = 0
//! a < o < h        score = (o − a) / (h − a)
//! o ≥ h, d ≤ h′    score = 1 (and within a price tick of either end)
//! h′ < d < i       score = (i − d) / (i − h′)
//! d ≥ i            score = 0
//! ```
//!
//! An argument widens what is credible, it does not oblige: that is why the
//! score is flat between h and h′. The shape follows the published effect:
//! price rises with the opening, impasse rises faster beyond the credible
//! (Galinsky & Mussweiler 2001; Schweinsberg, Ku, Wang & Pillutla 2012).

use super::{EvidenceCode, Rule, RuleFinding, steps::TERM_GAIN};
use crate::{
    bargain::{Event, Package},
    scenario::{ArgumentId, Price, RuleId, Worth},
    score::{
        Advice, Ahead, Case, CautionCode, Course, Evidence, Foresight, Parameter, codes::codes,
    },
};

pub(super) const RULE: Rule = Rule {
    id: RuleId::HighStart,
    weight: 3.0,
    heart: Some(30.0),
    judge,
    before: &[Ahead::Offering],
    caution,
    foresight: Some(Foresight::Ladder),
};

codes! {
    /// What the rule can say.
    pub enum Fact {
        /// Not judged: there was no offer.
        NoOpening = "no_opening",
        /// High and credible, within the range that arguments had widened.
        OpenedHigh = "opened_high",
        /// High and credible, about as high as can be.
        OpenedAsHigh = "opened_as_high",
        /// Lower than what is credible.
        OpenedLow = "opened_low",
        /// No higher than the own aim.
        OpenedAtAim = "opened_at_aim",
        /// Beyond what is credible.
        OpenedInsulting = "opened_insulting",
        /// No aim was set; the middle of the market was taken for it.
        AimAssumed = "aim_assumed",
    }
}

codes! {
    /// What the rule can advise.
    pub enum Tip {
        /// Open higher, with this.
        OpenHigher = "open_higher",
        /// Open lower, with this.
        OpenLower = "open_lower",
        /// Bring this argument before so high an opening.
        ArgueFirst = "argue_first",
    }
}

/// An opening beyond the credible is told of when it costs at least this much
/// of the rule's score: on a coarse scale few packages lie at the very price.
const FELT: f64 = 0.1;

/// The figures of the rule.
struct Marks {
    aim: f64,
    high: f64,
    raised: f64,
    insult: f64,
    tick: f64,
    /// What the opening demands of the buyer.
    demand: f64,
}

fn judge(case: &Case<'_>, course: &Course) -> RuleFinding {
    let Some(opening) = course.opening() else {
        return RuleFinding::not_judged(Fact::NoOpening);
    };
    let marks = marks(case, course, opening.event, &opening.package);
    let worth = opening.worth.get();
    let score = marks.score(worth);
    let evidence = |evidence: Evidence| {
        evidence
            .in_round(opening.round)
            .with("opening", Parameter::Money(opening.worth))
            .with("price", Parameter::price_of(case.book, &opening.package))
            .with("aim", Parameter::Money(Worth::of(marks.aim)))
            .with("high", Parameter::Money(Worth::of(marks.high)))
            .with("raised", Parameter::Money(Worth::of(marks.raised)))
            .with("insult", Parameter::Money(Worth::of(marks.insult)))
            .with("demand", Parameter::Money(Worth::of(marks.demand)))
            .with("tick", Parameter::Money(Worth::of(marks.tick)))
    };
    let mut finding = RuleFinding {
        score: Some(score),
        ..RuleFinding::default()
    };
    if score >= 1.0 {
        let is_range = marks.raised > marks.high + marks.tick.max(case.book.rounding());
        let fact = if is_range {
            Fact::OpenedHigh
        } else {
            Fact::OpenedAsHigh
        };
        finding.evidence.push(evidence(Evidence::fact(fact)));
    } else if worth > marks.aim && marks.demand > marks.raised {
        finding.evidence.push(evidence(Evidence::fault(
            Fact::OpenedInsulting,
            1.0 - score,
        )));
        finding.advice.push(aim_for(Tip::OpenLower, case, &marks));
        finding.advice.extend(argue_first(case, opening.event));
    } else {
        let fact = if worth <= marks.aim {
            Fact::OpenedAtAim
        } else {
            Fact::OpenedLow
        };
        finding
            .evidence
            .push(evidence(Evidence::fault(fact, 1.0 - score)));
        finding.advice.push(aim_for(Tip::OpenHigher, case, &marks));
    }
    if course.limits.aspiration.is_none() {
        finding.evidence.push(
            Evidence::fact(Fact::AimAssumed).with("aim", Parameter::Money(Worth::of(marks.aim))),
        );
    }
    finding
}

/// As which caution an opening is told.
fn caution(fault: &Evidence, course: &Course) -> Option<CautionCode> {
    let EvidenceCode::HighStart(fact) = fault.code else {
        return None;
    };
    match fact {
        // Without an aim the middle of the market stands for it.
        Fact::OpenedAtAim if course.limits.aspiration.is_none() => Some(CautionCode::OpensAtMiddle),
        Fact::OpenedAtAim => Some(CautionCode::OpensAtAim),
        Fact::OpenedLow => Some(CautionCode::OpensLow),
        Fact::OpenedInsulting if is_insult(fault) => Some(CautionCode::OpensInsulting),
        Fact::OpenedInsulting if fault.loss >= FELT => Some(CautionCode::OpensBeyond),
        _ => None,
    }
}

/// Whether an opening beyond the credible is as high as an insult.
fn is_insult(fault: &Evidence) -> bool {
    match (
        fault.parameters.get("demand"),
        fault.parameters.get("insult"),
    ) {
        (Some(Parameter::Money(demand)), Some(Parameter::Money(insult))) => demand >= insult,
        _ => false,
    }
}

fn marks(case: &Case<'_>, course: &Course, opening: usize, package: &Package) -> Marks {
    let usual = Package::usual(case.scenario);
    let market = &case.scenario.market;
    let raise = raise(case, opening);
    let at = |price: f64| case.book.worth_at_price(&usual, Price::of(price)).get();
    let high = market.high.get();
    let middle = at(f64::midpoint(market.low.get(), high));
    let aim = course.limits.aspiration.map_or(middle, Worth::get);
    Marks {
        aim: aim
            .max(middle.min(at(high)))
            .max(course.limits.floor().get()),
        high: existing(case, at(high)),
        raised: at(high + raise),
        insult: at(market.insult.get() + raise),
        tick: case.book.price_step(package).get(),
        demand: demand(case, package),
    }
}

/// What an opening demands of the buyer, in own worth.
fn demand(case: &Case<'_>, package: &Package) -> f64 {
    let usual = Package::usual(case.scenario);
    let exchange = case.book.exchange(&usual, package);
    let price_issue = case.book.price_issue();
    let terms = || {
        let changes = exchange.changes();
        changes.filter_map(|(issue, change)| (Some(issue) != price_issue).then_some(change.get()))
    };
    let asked: f64 = terms().map(|change| change.max(0.0)).sum();
    let given: f64 = terms().map(|change| (-change).max(0.0)).sum();
    let counted = (asked - TERM_GAIN * given).max(-given);
    case.book.worth(package).get() - (asked - given) + counted
}

/// Without a price the highest worth up to `worth` that a package has: who opens
/// there could not have opened any higher credibly.
fn existing(case: &Case<'_>, worth: f64) -> f64 {
    let past = Worth::of(worth + 2.0 * case.book.rounding());
    let below = case.book.next_worth(past, false);
    below.map_or(worth, Worth::get)
}

impl Marks {
    fn score(&self, opening: f64) -> f64 {
        if opening <= self.aim || self.demand >= self.insult {
            0.0
        } else if self.demand > self.raised + self.tick {
            (self.insult - self.demand) / (self.insult - self.raised)
        } else if opening < self.high - self.tick {
            (opening - self.aim) / (self.high - self.aim)
        } else {
            1.0
        }
    }
}

/// By how much the arguments brought before the opening offer raise the
/// highest credible price, each counted once.
fn raise(case: &Case<'_>, opening: usize) -> f64 {
    arguments_before(case, opening)
        .map(|argument| {
            case.scenario.arguments[argument]
                .raises_credible_opening
                .get()
                .max(0.0)
        })
        .sum()
}

fn arguments_before<'a>(
    case: &'a Case<'_>,
    opening: usize,
) -> impl Iterator<Item = ArgumentId> + use<'a> {
    case.events.iter().take(opening).filter_map(|event| {
        if let Event::Argued {
            argument,
            again: false,
            ..
        } = event
        {
            argument.get(case.scenario).is_some().then_some(*argument)
        } else {
            None
        }
    })
}

/// Advice with a package that is worth about `worth`, other issues as usual
/// where there is a price: its worth and its price. To open lower, none that is
/// worth more; to open higher, none worth less that is credible still.
fn aim_for(tip: Tip, case: &Case<'_>, marks: &Marks) -> Advice {
    let package = if tip == Tip::OpenLower {
        at_most(case, marks.raised)
    } else {
        let usual = Package::usual(case.scenario);
        let rounding = case.book.rounding();
        case.book
            .at_worth(&usual, Worth::of(marks.high - rounding))
            .filter(|package| case.book.worth(package).get() <= marks.raised + marks.tick)
            .unwrap_or_else(|| at_most(case, marks.raised))
    };
    Advice::new(tip)
        .with("worth", Parameter::Money(case.book.worth(&package)))
        .with("to", Parameter::price_of(case.book, &package))
}

/// The package worth the most of those worth at most `worth`: by the price of
/// the usual terms; without a price of all packages.
fn at_most(case: &Case<'_>, worth: f64) -> Package {
    let (usual, book) = (Package::usual(case.scenario), case.book);
    let rounding = book.rounding();
    let Some(price) = book.price_issue() else {
        let below = book.next_worth(Worth::of(worth + 2.0 * rounding), false);
        let found = below.and_then(|below| book.at_worth(&usual, below));
        return found.unwrap_or(usual);
    };
    let above = book
        .at_worth(&usual, Worth::of(worth + rounding))
        .unwrap_or_else(|| book.dearest(&usual));
    if book.worth(&above).get() <= worth + rounding {
        return above;
    }
    above.with(price, above.option(price).saturating_sub(1))
}

/// An argument that would have made the opening more credible.
fn argue_first(case: &Case<'_>, opening: usize) -> Option<Advice> {
    let brought: Vec<ArgumentId> = arguments_before(case, opening).collect();
    ArgumentId::all(case.scenario)
        .filter(|argument| !brought.contains(argument))
        .filter(|argument| {
            case.scenario.arguments[*argument]
                .raises_credible_opening
                .get()
                > 0.0
        })
        .max_by(|a, b| {
            let raise = |argument: ArgumentId| {
                case.scenario.arguments[argument]
                    .raises_credible_opening
                    .get()
            };
            raise(*a).total_cmp(&raise(*b))
        })
        .map(|argument| Advice::new(Tip::ArgueFirst).with("id", Parameter::Argument(argument)))
}
