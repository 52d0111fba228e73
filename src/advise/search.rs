//! The search itself: a sweep over the shapes that a ladder can have, refined
//! by Nelder and Mead's simplex; then one change after another, each kept only
//! where it brings more against the same buyers.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeSet,
    ops::ControlFlow,
};

use super::{
    Cancelled, Progress, SearchGround, SearchPhase,
    alteration::Alteration,
    frontier::Archive,
    parts::Parts,
    rules,
    simplex::{self, Simplex},
    sweep::{self, Form},
    trials::{MeetingEnding, Trials},
};
use crate::{
    bargain::Imagined,
    plan::{Plan, Step},
    rehearse::statistics::Estimated,
};

/// A change is kept from this many standard errors on: less is luck.
const SURE: f64 = 1.5;
/// A first look takes this share of the buyers; what is worse by this many
/// standard errors then is dropped.
const FIRST_LOOK: usize = 5;
const HOPELESS: f64 = -1.0;

/// How long a search looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Effort {
    /// Shapes that the sweep looks at.
    pub forms: usize,
    /// How many of them are refined.
    pub refined: usize,
    /// Ladders that each refinement looks at.
    pub simplex: usize,
    /// Times that the single changes are gone through.
    pub passes: usize,
    /// Of the single changes each so-manieth is tried.
    pub every: usize,
    /// Directions in which the frontier is looked for.
    pub directions: usize,
}

/// A search for the best plan on one objective.
pub(super) struct Search<'a> {
    pub ground: &'a SearchGround<'a>,
    pub trials: Trials<'a>,
    /// The buyers that plans are compared with.
    pub buyers: &'a [Imagined],
    /// The plans must be such as the course would teach.
    pub keeps_rules: bool,
    /// What an agreement counts for beside its worth, in currency.
    pub agreement_counts: f64,
    pub effort: Effort,
    pub phase: SearchPhase,
    pub watch: &'a dyn Fn(&Progress) -> ControlFlow<()>,
    /// Meetings played.
    pub played: &'a Cell<u64>,
    /// Plans met on the way between worth and the chance of an agreement.
    pub archive: &'a RefCell<Archive>,
}

/// A plan with how its meetings ended.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub parts: Parts,
    pub plan: Plan,
    pub endings: Vec<MeetingEnding>,
    /// What it is searched for, per meeting.
    pub objective: f64,
    /// By how much it falls short of the rules.
    pub shortfall: f64,
}

impl Search<'_> {
    /// The best plan found, from several starts.
    pub fn run(&self, starts: &[Parts]) -> Result<Candidate, Cancelled> {
        let mut best: Option<Candidate> = None;
        let forms = self.best_forms()?;
        for parts in starts.iter().chain(&forms) {
            let next = self.candidate(parts.clone());
            let is_better = best.as_ref().is_none_or(|best| self.prefers(&next, best));
            if is_better {
                best = Some(next);
            }
        }
        let start = best.ok_or(Cancelled)?;
        self.improve(start)
    }

    fn prefers(&self, one: &Candidate, other: &Candidate) -> bool {
        self.penalised(one) > self.penalised(other)
    }

    /// The objective, less what breaking the rules counts for.
    fn penalised(&self, candidate: &Candidate) -> f64 {
        if self.keeps_rules {
            candidate.objective - self.ground.room() * candidate.shortfall
        } else {
            candidate.objective
        }
    }

    /// A plan played against all buyers.
    pub fn candidate(&self, parts: Parts) -> Candidate {
        let plan = parts.plan(self.ground, self.keeps_rules);
        let candidate = self.judged(parts, plan, self.buyers);
        self.note(&candidate);
        candidate
    }

    /// A plan that the course would teach is kept in mind.
    fn note(&self, candidate: &Candidate) {
        if self.keeps_rules {
            self.archive.borrow_mut().note(candidate);
        }
    }

    /// A plan just as it is, whatever the rules say of it.
    pub fn as_it_is(&self, plan: &Plan, parts: Parts) -> Candidate {
        self.judged(parts, plan.clone(), self.buyers)
    }

    fn judged(&self, parts: Parts, plan: Plan, buyers: &[Imagined]) -> Candidate {
        let endings = self.play(&plan, buyers);
        Candidate {
            objective: self.objective(&endings).mean,
            shortfall: rules::shortfall(&plan, self.ground),
            parts,
            plan,
            endings,
        }
    }

    fn play(&self, plan: &Plan, buyers: &[Imagined]) -> Vec<MeetingEnding> {
        self.played.set(self.played.get() + buyers.len() as u64);
        self.trials.play(plan, buyers)
    }

    /// A plan of another search, counted as this one counts.
    pub fn counted(&self, candidate: Candidate) -> Candidate {
        Candidate {
            objective: self.objective(&candidate.endings).mean,
            ..candidate
        }
    }

    fn objective(&self, endings: &[MeetingEnding]) -> Estimated {
        Estimated::of(endings.iter().map(|ending| self.counts(ending)))
    }

    fn counts(&self, ending: &MeetingEnding) -> f64 {
        ending.gain
            + if ending.is_agreed {
                self.agreement_counts
            } else {
                0.0
            }
    }

    fn report(&self, share: f64, best: f64) -> Result<(), Cancelled> {
        let progress = Progress {
            phase: self.phase,
            share: share.clamp(0.0, 1.0),
            best,
        };
        if (self.watch)(&progress).is_break() {
            return Err(Cancelled);
        }
        Ok(())
    }

    /// The best shapes of a sweep, refined.
    fn best_forms(&self) -> Result<Vec<Parts>, Cancelled> {
        let few = &self.buyers[..self.buyers.len().div_ceil(FIRST_LOOK)];
        let mut looked_at: Vec<(f64, Form)> = Vec::new();
        for (index, form) in sweep::forms(self.effort.forms).enumerate() {
            let worth = self.form_counts(&form, few);
            looked_at.push((worth, form));
            let best = looked_at
                .iter()
                .map(|(worth, _)| *worth)
                .fold(0.0, f64::max);
            self.report(0.1 * index as f64 / self.effort.forms as f64, best)?;
        }
        looked_at.sort_by(|a, b| b.0.total_cmp(&a.0));
        let mut refined = Vec::new();
        for (index, (worth, form)) in looked_at.iter().take(self.effort.refined).enumerate() {
            self.report(
                0.1 + 0.1 * index as f64 / self.effort.refined as f64,
                *worth,
            )?;
            let simplex = Simplex {
                start: form.coordinates().to_vec(),
                spread: 0.12,
                looks: self.effort.simplex,
            };
            let found = simplex::highest(&simplex, |at| {
                self.form_counts(&Form::at(at), few) - self.ground.room() * Form::outside(at)
            });
            let ladder = sweep::ladder(&Form::at(&found), self.ground);
            refined.push(self.parts_of(ladder));
        }
        Ok(refined)
    }

    fn form_counts(&self, form: &Form, buyers: &[Imagined]) -> f64 {
        let parts = self.parts_of(sweep::ladder(form, self.ground));
        let plan = parts.plan(self.ground, self.keeps_rules);
        self.penalised(&self.judged(parts, plan, buyers))
    }

    fn parts_of(&self, ladder: Vec<Step>) -> Parts {
        let plan = Plan {
            ladder,
            ..self.ground.base.clone()
        };
        Parts::of(&plan, self.ground)
    }

    /// Goes through all single changes, again and again, and between two passes
    /// moves all offers together, until nothing is better or the effort is
    /// spent.
    pub fn improve(&self, start: Candidate) -> Result<Candidate, Cancelled> {
        let mut best = start;
        for pass in 0..self.effort.passes {
            let before = best.objective;
            best = self.move_offers(best);
            best = self.change_singly(best, pass)?;
            if best.objective <= before {
                break;
            }
        }
        Ok(best)
    }

    /// Nelder and Mead's simplex over the worths of all offers.
    fn move_offers(&self, best: Candidate) -> Candidate {
        let few = &self.buyers[..self.buyers.len().div_ceil(FIRST_LOOK)];
        let room = self.ground.room();
        let at = |worths: &[f64]| {
            let mut parts = best.parts.clone();
            for (part, worth) in parts.offers.iter_mut().zip(worths) {
                part.worth = self.ground.floor + worth * room;
            }
            parts
        };
        let start = best.parts.offers.iter();
        let simplex = Simplex {
            start: start
                .map(|part| (part.worth - self.ground.floor) / room)
                .collect(),
            spread: 0.06,
            looks: self.effort.simplex,
        };
        let found = simplex::highest(&simplex, |worths| {
            let parts = at(worths);
            let plan = parts.plan(self.ground, self.keeps_rules);
            self.penalised(&self.judged(parts, plan, few))
        });
        self.challenge(&best, at(&found)).unwrap_or(best)
    }

    fn change_singly(&self, start: Candidate, pass: usize) -> Result<Candidate, Cancelled> {
        let mut best = start;
        // Different changes often come to the same ladder.
        let mut seen = BTreeSet::new();
        let all = Alteration::all(&best.parts, self.ground);
        for (index, alteration) in all.iter().enumerate().step_by(self.effort.every) {
            let share = (pass as f64 + index as f64 / all.len() as f64) / self.effort.passes as f64;
            self.report(0.2 + 0.8 * share, best.objective)?;
            let Some(parts) = alteration.apply(&best.parts, self.ground) else {
                continue;
            };
            let Some(key) = key(&parts, self) else {
                continue;
            };
            if seen.insert(key)
                && let Some(better) = self.challenge(&best, parts)
            {
                best = better;
            }
        }
        Ok(best)
    }

    /// The changed plan, where it is surely better and no farther from the
    /// rules.
    fn challenge(&self, best: &Candidate, parts: Parts) -> Option<Candidate> {
        let plan = parts.plan(self.ground, self.keeps_rules);
        if plan.ladder.is_empty() || plan == best.plan {
            return None;
        }
        let shortfall = rules::shortfall(&plan, self.ground);
        if self.keeps_rules && shortfall > best.shortfall + 1e-9 {
            return None;
        }
        let few = self.buyers.len().div_ceil(FIRST_LOOK);
        let mut endings = self.play(&plan, &self.buyers[..few]);
        let first = self.advantage(&endings, &best.endings);
        if first.mean < HOPELESS * first.error {
            return None;
        }
        endings.extend(self.play(&plan, &self.buyers[few..]));
        let advantage = self.advantage(&endings, &best.endings);
        let is_better = advantage.mean > SURE * advantage.error && advantage.mean > 0.0;
        let candidate = Candidate {
            objective: self.objective(&endings).mean,
            shortfall,
            parts,
            plan,
            endings,
        };
        self.note(&candidate);
        is_better.then_some(candidate)
    }

    /// How much more one plan counts than another in the same meetings.
    pub fn advantage(&self, one: &[MeetingEnding], other: &[MeetingEnding]) -> Estimated {
        let pairs = one.iter().zip(other);
        Estimated::of(pairs.map(|(one, other)| self.counts(one) - self.counts(other)))
    }
}

/// What tells one ladder from another.
fn key(parts: &Parts, search: &Search<'_>) -> Option<String> {
    let plan = parts.plan(search.ground, search.keeps_rules);
    // Written out, since terms can't be ordered.
    (!plan.ladder.is_empty()).then(|| format!("{:?}{:?}", plan.ladder, plan.arguments))
}
