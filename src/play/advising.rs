//! A search for advice beside the loop, so that the rep can watch how far it is,
//! go on, and break it off.

use std::{
    cell::Cell,
    io,
    num::NonZeroUsize,
    ops::ControlFlow,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use super::{Job, JobNews, Practice, Teller};
use crate::{
    advise::{self, PlanAdvice, Progress, SearchKnowledge, Thoroughness},
    bargain::{Deal, Event, Finding, Imagined},
    plan::Plan,
    rehearse::{Judged, PreparedPlan, Sample, player::Strategy},
    scenario::Scenario,
};

/// Between two reports, as a share of the whole search.
const STEP: f64 = 0.01;

/// How long a search takes: how many buyers plans are tried on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extent {
    /// Buyers that the search compares plans with.
    pub searched: usize,
    /// Other buyers that the result is measured on.
    pub fresh: usize,
    /// Buyers with whom the rules judge a plan.
    pub judged: usize,
    /// How many plans are tried.
    pub thoroughness: Thoroughness,
}

impl Default for Extent {
    /// Some fifteen seconds on two cores.
    fn default() -> Self {
        Self {
            searched: 1_000,
            fresh: 5_000,
            judged: 300,
            thoroughness: Thoroughness::Full,
        }
    }
}

/// What advice is asked for: the rep's plan and what the rep knows. Nothing of
/// the buyer who waits is in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    scenario: Arc<Scenario>,
    before: Vec<Event>,
    remembers: Option<f64>,
    /// The plan that is to be improved on.
    pub plan: Plan,
}

impl Question {
    /// From what lies before the rep now.
    #[must_use]
    pub fn of(practice: &Practice) -> Self {
        let session = practice.session();
        let events = session.events().iter();
        let before = events.filter(|event| matches!(event, Event::Researched { .. }));
        Self {
            scenario: Arc::clone(practice.scenario()),
            before: before.cloned().collect(),
            remembers: practice.remembers(),
            plan: practice.plan().clone(),
        }
    }

    /// The rep knows as much now, in the same case, as when this was asked.
    #[must_use]
    pub fn knows_as_much(&self, practice: &Practice) -> bool {
        let now = Self::of(practice);
        let plan = self.plan.clone();
        Self { plan, ..now } == *self
    }

    fn findings(&self) -> Vec<&Finding> {
        let found = self.before.iter().filter_map(|event| match event {
            Event::Researched { findings, .. } => Some(findings),
            _ => None,
        });
        found.flatten().collect()
    }

    fn sample(&self, deal: &Deal, count: usize, pool: u64) -> Sample {
        let sample = Sample::draw(deal, &self.findings(), count, pool);
        match self.remembers {
            Some(relationship) => sample.remembering(relationship),
            None => sample,
        }
    }

    /// What the rules make of a plan on average, 0..=100; `None` where it
    /// can't be judged.
    fn technique(
        &self,
        deal: &Arc<Deal>,
        plan: &Plan,
        buyers: &[Imagined],
        stop: &AtomicBool,
    ) -> Option<f64> {
        let rehearsed = PreparedPlan {
            deal,
            plan,
            strategy: &Strategy::new(deal, plan),
            before: &self.before,
        };
        let judged: Judged = rehearsed.judge(buyers, threads(), stop).ok()?;
        judged.mean
    }

    /// Searches; `None` where nobody fits what the rep has found out, or when
    /// it was broken off.
    fn answer(
        &self,
        extent: Extent,
        stop: &AtomicBool,
        tell: &dyn Fn(Progress),
    ) -> Option<SearchAnswer> {
        let deal = Deal::new(Arc::clone(&self.scenario));
        let search = self.sample(&deal, extent.searched, 0);
        let fresh = self.sample(&deal, extent.fresh, 1);
        if search.buyers().is_empty() || fresh.buyers().is_empty() {
            return None;
        }
        let known = SearchKnowledge {
            findings: &self.findings(),
            search: search.buyers(),
            fresh: fresh.buyers(),
        };
        let watch = |progress: &Progress| {
            tell(*progress);
            if stop.load(Ordering::Relaxed) {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        };
        let advice = advise::advise(
            &deal,
            &known,
            &self.plan,
            extent.thoroughness,
            threads(),
            &watch,
        )
        .ok()?;
        let judged = fresh.part(0..extent.judged);
        let technique = |plan: &Plan| self.technique(&deal, plan, judged, stop);
        Some(SearchAnswer {
            own: technique(&advice.own),
            choices: advice
                .frontier
                .iter()
                .map(|choice| technique(&choice.plan))
                .collect(),
            advice,
        })
    }
}

fn threads() -> NonZeroUsize {
    thread::available_parallelism().unwrap_or(NonZeroUsize::MIN)
}

/// What came of a search.
#[derive(Debug, Clone, PartialEq)]
pub struct SearchAnswer {
    /// The advice.
    pub advice: PlanAdvice,
    /// The mean technique of the rep's plan, 0..=100.
    pub own: Option<f64>,
    /// ... and of each plan of the frontier.
    pub choices: Vec<Option<f64>>,
}

impl SearchAnswer {
    /// The place of the advised plan among those of the frontier.
    #[must_use]
    pub fn advised(&self) -> usize {
        let frontier = self.advice.frontier.iter();
        frontier
            .enumerate()
            .find_map(|(index, choice)| choice.is_advised.then_some(index))
            .unwrap_or_default()
    }
}

/// News of a search.
#[derive(Debug)]
pub enum SearchNews {
    /// How far it is.
    Progress(Progress),
    /// It has ended; nothing where nobody fits what the rep has found out.
    Ended(Option<Box<SearchAnswer>>),
}

/// A search that is going on; dropping it breaks it off.
#[derive(Debug)]
pub struct AdviceSearch {
    /// What was asked.
    pub question: Question,
    job: Job<SearchNews>,
}

impl AdviceSearch {
    /// Starts; `wake` is called, on another thread, after each piece of news.
    ///
    /// # Errors
    /// Where there is no thread to be had.
    pub fn start(
        question: Question,
        extent: Extent,
        wake: impl Fn() + Send + 'static,
    ) -> io::Result<Self> {
        let asked = question.clone();
        let job = Job::start("advice", wake, move |teller| search(&asked, extent, teller))?;
        Ok(Self { question, job })
    }

    /// The next piece of news, where there is one.
    pub fn news(&mut self) -> Option<SearchNews> {
        match self.job.hear() {
            JobNews::News(news) => Some(news),
            JobNews::Nothing => None,
            JobNews::Over => Some(SearchNews::Ended(None)),
        }
    }

    /// Waits for the next piece of news.
    pub fn wait(&mut self) -> SearchNews {
        self.job.wait().unwrap_or(SearchNews::Ended(None))
    }
}

fn search(question: &Question, extent: Extent, teller: &Teller<SearchNews>) {
    let said = Cell::new(f64::NEG_INFINITY);
    let tell = |progress: Progress| {
        if progress.total() >= said.get() + STEP {
            said.set(progress.total());
            teller.tell(SearchNews::Progress(progress));
        }
    };
    let answer = question.answer(extent, teller.stop(), &tell);
    teller.tell(SearchNews::Ended(answer.map(Box::new)));
}
