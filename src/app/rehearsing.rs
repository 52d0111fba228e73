//! The plan on the desk, rehearsed while it changes: a first answer from a
//! thousand buyers, then one that holds from ten thousand.
//!
//! The work is done beside the screen, never in a frame. The latest plan wins:
//! a rehearsal of an older one goes on only until its first answer, so that
//! something is shown while a slider moves, and is then broken off. The buyers
//! are drawn once for what the rep knows, from the scenario's distributions and
//! the findings of research; the buyer who sits there is not asked.

use std::{
    num::NonZeroUsize,
    sync::Arc,
    thread,
    time::{Duration, Instant},
};

use bevy::{
    diagnostic::{Diagnostic, DiagnosticPath, Diagnostics, RegisterDiagnostic},
    prelude::*,
};

use super::{
    jobs::Wake,
    practice::{Practice, PracticeSystems},
};
use crate::{
    app::practice::OpenPractice,
    bargain::{Deal, Event, Finding, Illegal},
    plan::Plan,
    play::{Job, JobNews, Teller},
    rehearse::{
        Judged, Marks, PreparedPlan, Rehearsal, Sample, Unfinished, player::Strategy, run_all,
    },
};

/// From a change of the plan to its first answer, in milliseconds.
pub const FIRST_ANSWER: DiagnosticPath = DiagnosticPath::const_new("rehearsal/first_answer");
/// From a change of the plan to the figures that hold, in milliseconds.
pub const FULL_ANSWER: DiagnosticPath = DiagnosticPath::const_new("rehearsal/full_answer");

/// So many waits are remembered of each.
const REMEMBERED: usize = 240;

/// How much is known of the plan on the desk.
#[derive(Debug, Clone, PartialEq)]
pub struct RehearsedFigures {
    /// What the meetings came to.
    pub rehearsal: Rehearsal,
    /// What the rules say, over some of the meetings.
    pub judged: Option<Judged>,
    /// The plan's limits above having no deal.
    pub marks: Marks,
    /// These are the figures that hold, not a first answer.
    pub is_full: bool,
    /// From the change of the plan to these figures.
    pub waited: Duration,
}

/// Why there are no figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Nothing {
    /// Nobody looks.
    Unwatched,
    /// There is no ladder to play.
    NoLadder,
    /// The first answer is on its way.
    Coming,
    /// No buyer fits what was found out.
    NobodyFits,
    /// The plan can't be played: why.
    Impossible(Illegal),
}

/// The rehearsal of the plan on the desk.
#[derive(Resource, Debug)]
pub struct Rehearsing {
    is_watched: bool,
    /// What was asked for last.
    asked: Option<Asked>,
    shown: Result<RehearsedFigures, Nothing>,
    /// The buyers, and for what knowledge they were drawn.
    sample: Option<(Knowledge, Arc<Sample>)>,
    running: Option<Running>,
    /// A newer plan waits for the first answer to the one before.
    is_waiting: bool,
}

impl Default for Rehearsing {
    fn default() -> Self {
        Self {
            is_watched: false,
            asked: None,
            shown: Err(Nothing::Unwatched),
            sample: None,
            running: None,
            is_waiting: false,
        }
    }
}

impl Rehearsing {
    /// Begins to rehearse, or ends it: while nobody looks nothing is computed.
    pub fn watch(&mut self, is_watched: bool) {
        if self.is_watched != is_watched {
            self.is_watched = is_watched;
            self.forget();
        }
    }

    /// The latest figures, which may be those of the plan before the last
    /// change.
    ///
    /// # Errors
    /// Why there are none.
    pub const fn figures(&self) -> Result<&RehearsedFigures, &Nothing> {
        self.shown.as_ref()
    }

    /// The figures are those of the plan as it stands, and hold.
    #[must_use]
    pub const fn is_settled(&self) -> bool {
        self.running.is_none() && !self.is_waiting
    }

    /// The buyers drawn for what the rep knows, where they are drawn.
    #[must_use]
    pub fn sample(&self) -> Option<&Sample> {
        self.sample.as_ref().map(|(_, sample)| &**sample)
    }

    fn forget(&mut self) {
        self.stop();
        self.asked = None;
        self.is_waiting = false;
        self.shown = Err(if self.is_watched {
            Nothing::Coming
        } else {
            Nothing::Unwatched
        });
    }

    fn stop(&mut self) {
        // A running job ends at its next look at the sign.
        self.running = None;
    }
}

/// A session and how much was found out in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Knowledge {
    seed: u64,
    events: usize,
}

#[derive(Debug, Clone, PartialEq)]
struct Asked {
    knowledge: Knowledge,
    plan: Plan,
    at: Instant,
}

#[derive(Debug)]
struct Running {
    job: Job<News>,
    has_answered: bool,
    is_full: bool,
    knowledge: Knowledge,
}

#[derive(Debug)]
enum News {
    Drawn(Arc<Sample>),
    Figures(Box<RehearsedFigures>),
    Nothing(Nothing),
}

/// Rehearses the plan on the desk of the practice plugin while it is watched.
pub fn plugin(app: &mut App) {
    let wait = |path| {
        Diagnostic::new(path)
            .with_suffix("ms")
            .with_max_history_length(REMEMBERED)
    };
    app.init_resource::<Rehearsing>()
        .init_resource::<Wake>()
        .register_diagnostic(wait(FIRST_ANSWER))
        .register_diagnostic(wait(FULL_ANSWER))
        .add_systems(Update, follow.after(PracticeSystems));
}

/// Asks anew when the plan has changed, and takes in what came.
fn follow(
    practice: Option<Res<OpenPractice>>,
    mut rehearsing: ResMut<Rehearsing>,
    wake: Res<Wake>,
    mut diagnostics: Diagnostics,
) {
    let Some(practice) = practice else {
        if rehearsing.asked.is_some() || rehearsing.sample.is_some() {
            *rehearsing = Rehearsing::default();
        }
        return;
    };
    if !rehearsing.is_watched {
        return;
    }
    take_news(&mut rehearsing, &mut diagnostics);
    let knowledge = Knowledge {
        seed: practice.session().seed(),
        events: practice.session().events().len(),
    };
    let is_other = rehearsing
        .asked
        .as_ref()
        .is_none_or(|asked| asked.knowledge != knowledge || asked.plan != *practice.plan());
    if is_other {
        let is_new_case = rehearsing
            .asked
            .as_ref()
            .is_none_or(|asked| asked.knowledge != knowledge);
        rehearsing.asked = Some(Asked {
            knowledge,
            plan: practice.plan().clone(),
            at: Instant::now(),
        });
        if is_new_case {
            rehearsing.stop();
        }
        rehearsing.is_waiting = true;
    }
    let is_free = rehearsing
        .running
        .as_ref()
        .is_none_or(|running| running.has_answered);
    if rehearsing.is_waiting && is_free {
        start(&practice, &mut rehearsing, &wake);
    }
}

/// Takes in what the task has sent.
fn take_news(rehearsing: &mut ResMut<'_, Rehearsing>, diagnostics: &mut Diagnostics<'_, '_>) {
    let mut got = Vec::new();
    let mut is_over = false;
    // Hearing changes nothing that is shown.
    if let Some(running) = &mut rehearsing.bypass_change_detection().running {
        loop {
            match running.job.hear() {
                JobNews::News(news) => got.push(news),
                JobNews::Nothing => break,
                JobNews::Over => {
                    is_over = true;
                    break;
                }
            }
        }
    }
    for news in got {
        let Some(running) = &mut rehearsing.running else {
            break;
        };
        match news {
            News::Drawn(sample) => {
                let knowledge = running.knowledge;
                rehearsing.sample = Some((knowledge, sample));
            }
            News::Figures(figures) => {
                let milliseconds = figures.waited.as_secs_f64() * 1e3;
                if !running.has_answered {
                    diagnostics.add_measurement(&FIRST_ANSWER, || milliseconds);
                } else if figures.is_full && !running.is_full {
                    running.is_full = true;
                    diagnostics.add_measurement(&FULL_ANSWER, || milliseconds);
                }
                running.has_answered = true;
                rehearsing.shown = Ok(*figures);
            }
            News::Nothing(nothing) => {
                running.has_answered = true;
                rehearsing.shown = Err(nothing);
            }
        }
    }
    if is_over {
        rehearsing.running = None;
    }
}

fn start(practice: &Practice, rehearsing: &mut Rehearsing, wake: &Wake) {
    rehearsing.stop();
    rehearsing.is_waiting = false;
    let Some(asked) = &rehearsing.asked else {
        return;
    };
    if asked.plan.ladder.is_empty() {
        rehearsing.shown = Err(Nothing::NoLadder);
        return;
    }
    if rehearsing.shown.is_err() {
        rehearsing.shown = Err(Nothing::Coming);
    }
    let session = practice.session();
    let knowledge = asked.knowledge;
    let drawn = rehearsing.sample.as_ref();
    let drawn = drawn.filter(|(known, _)| *known == knowledge);
    let researched = session.events().iter();
    let work = Work {
        deal: Arc::clone(session.deal()),
        plan: asked.plan.clone(),
        before: researched
            .filter(|event| matches!(event, Event::Researched { .. }))
            .cloned()
            .collect(),
        remembers: practice.remembers(),
        sample: drawn.map(|(_, sample)| Arc::clone(sample)),
        asked_at: asked.at,
    };
    match Job::start("rehearsal", wake.waker(), move |teller| work.run(teller)) {
        Ok(job) => {
            rehearsing.running = Some(Running {
                job,
                has_answered: false,
                is_full: false,
                knowledge,
            });
        }
        // Without a thread there are no figures yet; the next change asks again.
        Err(_) => rehearsing.is_waiting = true,
    }
}

/// A rehearsal to be done beside the window.
struct Work {
    deal: Arc<Deal>,
    plan: Plan,
    before: Vec<Event>,
    remembers: Option<f64>,
    sample: Option<Arc<Sample>>,
    asked_at: Instant,
}

impl Work {
    fn run(&self, teller: &Teller<News>) {
        if let Err(Unfinished::Illegal(illegal)) = self.rehearse(teller) {
            teller.tell(News::Nothing(Nothing::Impossible(illegal)));
        }
    }

    fn rehearse(&self, teller: &Teller<News>) -> Result<(), Unfinished> {
        let strategy = Strategy::new(&self.deal, &self.plan);
        let threads = thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        // A few buyers to begin with: all of them take longer to draw.
        let first = match &self.sample {
            Some(sample) => Arc::clone(sample),
            None => Arc::new(self.draw(Sample::FIRST)),
        };
        if first.buyers().is_empty() {
            teller.tell(News::Nothing(Nothing::NobodyFits));
            return Ok(());
        }
        let play = |sample: &Sample, places| {
            let buyers = sample.part(places);
            run_all(&self.deal, &strategy, buyers, threads, teller.stop())
        };
        let rehearsed = PreparedPlan {
            deal: &self.deal,
            plan: &self.plan,
            strategy: &strategy,
            before: &self.before,
        };
        let mut runs = play(&first, 0..Sample::FIRST)?;
        let rehearsal = Rehearsal::of(&self.deal, &self.plan, &first, &runs);
        self.answer(teller, rehearsal.clone(), None, false);
        let buyers = first.part(0..Judged::FIRST);
        let judged = rehearsed.judge(buyers, threads, teller.stop())?;
        self.answer(teller, rehearsal, Some(judged.clone()), false);

        let all = if self.sample.is_some() {
            first
        } else {
            let all = Arc::new(self.draw(Sample::FULL));
            teller.tell(News::Drawn(Arc::clone(&all)));
            all
        };
        runs.extend(play(&all, runs.len()..Sample::FULL)?);
        let rehearsal = Rehearsal::of(&self.deal, &self.plan, &all, &runs);
        self.answer(teller, rehearsal.clone(), Some(judged), true);
        let buyers = all.part(0..Judged::ENOUGH);
        let judged = rehearsed.judge(buyers, threads, teller.stop())?;
        self.answer(teller, rehearsal, Some(judged), true);
        Ok(())
    }

    fn draw(&self, wanted: usize) -> Sample {
        let findings: Vec<&Finding> = self
            .before
            .iter()
            .flat_map(|event| match event {
                Event::Researched { findings, .. } => findings.as_slice(),
                _ => &[],
            })
            .collect();
        let sample = Sample::draw(&self.deal, &findings, wanted, 0);
        match self.remembers {
            Some(relationship) => sample.remembering(relationship),
            None => sample,
        }
    }

    fn answer(
        &self,
        teller: &Teller<News>,
        rehearsal: Rehearsal,
        judged: Option<Judged>,
        is_full: bool,
    ) {
        let (scenario, book) = (self.deal.scenario(), self.deal.book());
        teller.tell(News::Figures(Box::new(RehearsedFigures {
            rehearsal,
            judged,
            marks: Marks::of(&self.plan, scenario, book),
            is_full,
            waited: self.asked_at.elapsed(),
        })));
    }
}
