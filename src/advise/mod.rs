//! Advice: a better plan than the rep's, with the same knowledge.
//!
//! A plan is better when it brings more on average against buyers drawn from
//! what the rep can know. [`advise`] looks for one in two ways: over the shapes
//! that a ladder can have (a Halton sweep, refined by Nelder and Mead's
//! simplex), and by single changes (an offer a tick higher, a term given or
//! asked for from some offer on, an offer made later), each kept only where it
//! brings more in the same meetings. The advised plan is one that the course
//! would teach: never below the rep's limit, and followed well by the rules
//! that can be judged beforehand. What those rules cost is measured and said.
//!
//! The best of many looks better than it is on the buyers it was chosen with.
//! So everything that is reported is measured on fresh buyers, whom the search
//! has not met: the gain with its interval, what each change adds, the frontier
//! between worth and the chance of an agreement. Where nothing is surely
//! better, the advice is to keep the plan.

mod alteration;
mod change;
mod frontier;
pub mod grid;
mod ground;
mod parts;
mod rules;
mod search;
mod simplex;
mod sweep;
mod trials;

use std::{
    cell::{Cell, RefCell},
    num::NonZeroUsize,
    ops::ControlFlow,
    sync::Arc,
};

pub use change::{AdvisedChange, ChangedPart};
pub use frontier::PlanChoice;
pub use trials::{MeetingEnding, TrialResults, Trials, gain_difference};

use self::{
    change::{Feature, changes},
    ground::SearchGround,
    parts::Parts,
    search::{Candidate, Effort, Search},
};
use crate::{
    bargain::{Deal, Finding, Imagined},
    plan::{Limit, Plan},
    rehearse::statistics::Estimated,
    scenario::RuleId,
};

/// What the rep knows, and the buyers that are drawn from it.
#[derive(Debug, Clone, Copy)]
pub struct SearchKnowledge<'a> {
    /// What research found.
    pub findings: &'a [&'a Finding],
    /// Buyers to search with.
    pub search: &'a [Imagined],
    /// Other buyers to measure with.
    pub fresh: &'a [Imagined],
}

/// What a search is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SearchPhase {
    /// Looking for a better plan that keeps the rules.
    Searching,
    /// Looking for plans that come to an agreement more often.
    Frontier,
    /// Looking for what breaking the rules would bring.
    Unruled,
    /// Measuring on fresh buyers.
    Measuring,
    /// Playing the grid of geometric ladders.
    Grid,
}

impl SearchPhase {
    /// The message that names it.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Searching => "advise-phase-searching",
            Self::Unruled => "advise-phase-unruled",
            Self::Frontier => "advise-phase-frontier",
            Self::Measuring => "advise-phase-measuring",
            Self::Grid => "advise-phase-grid",
        }
    }
}

/// How far a search is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Progress {
    /// What is being done.
    pub phase: SearchPhase,
    /// How much of it is done, 0..=1.
    pub share: f64,
    /// What the best plan so far brings on the buyers of the search, in
    /// currency a meeting.
    pub best: f64,
}

impl Progress {
    /// How much of the whole is done, 0..=1.
    #[must_use]
    pub fn total(&self) -> f64 {
        let (from, to) = match self.phase {
            SearchPhase::Grid => (0.0, 1.0),
            SearchPhase::Searching => (0.0, 0.3),
            SearchPhase::Frontier => (0.3, 0.8),
            SearchPhase::Unruled => (0.8, 0.9),
            SearchPhase::Measuring => (0.9, 1.0),
        };
        from + self.share * (to - from)
    }
}

/// The search was broken off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the search was broken off")]
pub struct Cancelled;

/// How thorough the search is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Thoroughness {
    /// A first idea: enough to improve a poor plan.
    Quick,
    /// As good as it gets.
    #[default]
    Full,
}

/// What came out of a search.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanAdvice {
    /// The plan that was compared with: the rep's, or the textbook's where it
    /// had no ladder.
    pub own: Plan,
    /// The rep's plan had no ladder.
    pub had_no_ladder: bool,
    /// How it fares on fresh buyers.
    pub own_fared: TrialResults,
    /// The advised plan; the rep's own where nothing is surely better.
    pub plan: Plan,
    /// How it fares on fresh buyers.
    pub fared: TrialResults,
    /// How much more it brings than the rep's, in the same meetings.
    pub gain: Estimated,
    /// What it does otherwise; empty where nothing is surely better.
    pub changes: Vec<AdvisedChange>,
    /// Plans between worth and the chance of an agreement.
    pub frontier: Vec<PlanChoice>,
    /// What a plan that breaks the rules would bring.
    pub unruled: Option<Unruled>,
    /// Meetings played in all.
    pub played: u64,
}

impl PlanAdvice {
    /// Something surely better (95 times in 100) was found.
    #[must_use]
    pub fn is_better(&self) -> bool {
        self.gain.interval95().0 > 0.0
    }
}

/// The best plan found that does not keep the rules.
#[derive(Debug, Clone, PartialEq)]
pub struct Unruled {
    /// The plan.
    pub plan: Plan,
    /// How it fares on fresh buyers.
    pub fared: TrialResults,
    /// How much more it brings than the advised plan.
    pub gain: Estimated,
    /// The rules that it offends, with their scores, 0..=1.
    pub offends: Vec<(RuleId, f64)>,
}

/// Looks for a better plan than `plan`.
///
/// The same on any number of threads. `watch` is told how far the search is and
/// may break it off.
///
/// # Errors
/// When `watch` breaks off.
pub fn advise(
    deal: &Arc<Deal>,
    known: &SearchKnowledge<'_>,
    plan: &Plan,
    thoroughness: Thoroughness,
    threads: NonZeroUsize,
    watch: &dyn Fn(&Progress) -> ControlFlow<()>,
) -> Result<PlanAdvice, Cancelled> {
    let ground = SearchGround::new(deal, known.findings, plan);
    let trials = Trials { deal, threads };
    let (played, archive) = (Cell::new(0), RefCell::default());
    let own = Parts::of(&ground.base, &ground);
    let search = Search {
        ground: &ground,
        trials,
        buyers: known.search,
        keeps_rules: true,
        agreement_counts: 0.0,
        effort: effort(thoroughness),
        phase: SearchPhase::Searching,
        watch,
        played: &played,
        archive: &archive,
    };
    let passes = search.effort.passes.div_ceil(3);
    let found = search.run(std::slice::from_ref(&own))?;
    let found = frontier::explore(&search, found, &own, passes)?;
    let found = simplest(&search, found, &own);

    let free = Search {
        keeps_rules: false,
        phase: SearchPhase::Unruled,
        effort: Effort {
            passes,
            ..search.effort
        },
        ..search
    };
    let as_it_is = search.as_it_is(&ground.base, own.clone());
    let start = free.candidate(found.parts.clone());
    let unruled = free.improve(if as_it_is.objective > start.objective {
        as_it_is.clone()
    } else {
        start
    })?;

    let measuring = |share: f64| {
        let progress = Progress {
            phase: SearchPhase::Measuring,
            share,
            best: found.objective,
        };
        if watch(&progress).is_break() {
            Err(Cancelled)
        } else {
            Ok(())
        }
    };
    let own_endings = trials.play(&ground.base, known.fresh);
    let endings = trials.play(&found.plan, known.fresh);
    let gain = gain_difference(&endings, &own_endings);
    let is_better = gain.interval95().0 > 0.0;
    // Where nothing is surely better the rep's plan is what the frontier and
    // the rules are compared with.
    let best = if is_better { &found } else { &as_it_is };
    measuring(0.2)?;
    let measured = frontier::choices(&search, best, &own_endings, known.fresh);
    let measured = frontier::advise_the_best(measured);
    let chosen = measured.iter().find(|it| it.choice.is_advised);
    let Some(frontier::Measured {
        candidate: best,
        endings,
        choice,
    }) = chosen.cloned()
    else {
        return Err(Cancelled);
    };
    let gain = choice.gain;
    let is_better = gain.interval95().0 > 0.0;
    let choices: Vec<PlanChoice> = measured.into_iter().map(|it| it.choice).collect();
    let mut frontier = frontier::undominated(&choices);
    measuring(0.6)?;
    let advised = finished(&best.plan, &ground, is_better);
    for choice in &mut frontier {
        choice.plan = finished(&choice.plan, &ground, is_better || !choice.is_advised);
    }
    let changes = if is_better {
        changes((&best.plan, &endings), true, &ground, &trials, known.fresh)
    } else {
        Vec::new()
    };
    measuring(0.8)?;
    Ok(PlanAdvice {
        own_fared: TrialResults::of(&own_endings),
        had_no_ladder: ground.had_no_ladder,
        plan: advised,
        fared: TrialResults::of(&endings),
        gain,
        changes,
        frontier,
        unruled: broken_rules(&unruled, &endings, &ground, &trials, known.fresh),
        played: played.get() + 3 * known.fresh.len() as u64,
        own: ground.base.clone(),
    })
}

const fn effort(thoroughness: Thoroughness) -> Effort {
    match thoroughness {
        Thoroughness::Quick => Effort {
            forms: 12,
            refined: 1,
            simplex: 12,
            passes: 1,
            every: 3,
            directions: 1,
        },
        Thoroughness::Full => Effort {
            forms: 160,
            refined: 4,
            simplex: 50,
            passes: 5,
            every: 1,
            directions: 4,
        },
    }
}

/// A difference from the rep's plan stays where it brings more by this many
/// standard errors.
const WORTH_CHANGING: f64 = 2.0;

/// The same plan without the differences that bring nothing: a rep should not
/// be told to change what need not change.
fn simplest(search: &Search<'_>, found: Candidate, own: &Parts) -> Candidate {
    let mut best = found;
    for feature in Feature::all(search.ground) {
        let Some(parts) = feature.turned_back(&best.parts, own) else {
            continue;
        };
        let without = search.candidate(parts);
        let loss = search.advantage(&best.endings, &without.endings);
        let is_taught = without.shortfall <= best.shortfall;
        if is_taught && without.plan != best.plan && loss.mean < WORTH_CHANGING * loss.error {
            best = without;
        }
    }
    best
}

/// The advised plan with limits that go with its ladder: the upper limit is
/// what it opens with.
fn finished(plan: &Plan, ground: &SearchGround<'_>, is_better: bool) -> Plan {
    let mut plan = plan.clone();
    if !is_better {
        return plan;
    }
    let (scenario, book) = (ground.scenario(), ground.book());
    if let Some(opening) = plan.ladder.first() {
        let upper = plan.upper.as_ref();
        let upper = upper.and_then(|limit| limit.worth(scenario, book).ok());
        let worth = opening.planned(1, scenario, book).ok().map(|it| it.worth);
        if worth != upper {
            plan.upper = Some(Limit::Package(opening.offer.clone()));
        }
    }
    plan
}

fn broken_rules(
    unruled: &Candidate,
    advised: &[MeetingEnding],
    ground: &SearchGround<'_>,
    trials: &Trials<'_>,
    fresh: &[Imagined],
) -> Option<Unruled> {
    let offends = rules::offended(&unruled.plan, ground);
    if offends.is_empty() {
        return None;
    }
    let endings = trials.play(&unruled.plan, fresh);
    Some(Unruled {
        plan: unruled.plan.clone(),
        fared: TrialResults::of(&endings),
        gain: gain_difference(&endings, advised),
        offends,
    })
}
