//! `haggle advise`: a better plan with the same knowledge.

mod document;
mod table;

use std::{
    cell::RefCell,
    io::{self, IsTerminal},
    num::NonZeroUsize,
    ops::ControlFlow,
    path::PathBuf,
    sync::atomic::AtomicBool,
    thread,
};

use clap::Args;

use super::{
    Console, Format, Status,
    inputs::wrong_picture,
    language::LanguageArgument,
    prepared::{self, Prepared, PreparedArguments},
};
use crate::{
    advise::{
        self, PlanAdvice, Progress, SearchKnowledge, SearchPhase, Thoroughness, TrialResults,
        Trials, gain_difference,
    },
    charts::{Chart, ChartPoint, FrontierChart, svg},
    plan::{PLAN_SUFFIX, Plan},
    record::{whole, write_plan},
    rehearse::{Judged, PreparedPlan, Sample, player::Strategy, statistics::Estimated},
    text::{Currency, grouped, money},
    words::{Arguments, Phrases, advice::AdviceWording},
};

/// The search compares plans on this share of so many other buyers.
const SEARCHED: usize = 5;
/// The size of the chart, in pixels.
const CHART: ChartPoint = ChartPoint::new(740.0, 440.0);
/// The pools of buyers of a seed: one to search with, one to measure with.
const POOLS: u64 = 2;

/// Look for a better plan with what the rep can know
///
/// Tries thousands of plans against buyers drawn from what the scenario leaves
/// open, narrowed by what research found out in a session. Says what the best
/// of them does otherwise and why, how much more it brings (measured on buyers
/// whom the search has not met), and which plans lie between worth and the
/// chance of an agreement. The advised plan keeps the rep's limit and the rules
/// of the course. Worths are for the whole order, above having no deal.
#[derive(Debug, Args)]
pub(super) struct AdviseArguments {
    #[command(flatten)]
    prepared: PreparedArguments,
    /// Look less thoroughly: a first idea, in a tenth of the time
    #[arg(long)]
    quick: bool,
    /// Write the advised plan into this *.plan.ron file, which must not exist
    /// yet
    #[arg(long, short, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Write this plan of the frontier instead, counted from 1
    #[arg(long, value_name = "NUMBER", requires = "out")]
    pick: Option<NonZeroUsize>,
    /// Write a chart of the frontier, an SVG file
    #[arg(long, value_name = "FILE.svg")]
    chart: Option<PathBuf>,
    /// Compare with the best of 500 geometric ladders too
    #[arg(long)]
    ladders: bool,
    /// How many fresh buyers to measure on; a fifth as many others are searched
    /// with
    #[arg(long, value_name = "N", default_value_t = 10_000,
          value_parser = clap::value_parser!(u32).range(10..=1_000_000))]
    runs: u32,
    /// Another number, other buyers
    #[arg(long, value_name = "N", default_value_t = 0)]
    seed: u64,
    /// Threads to use; all processors otherwise, with the same results
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    #[command(flatten)]
    language: LanguageArgument,
}

/// What came of it.
struct Found {
    advice: PlanAdvice,
    /// What the rules say of the rep's plan and of the advised one, on average
    /// over some of the fresh buyers.
    judged: Option<(Judged, Judged)>,
    ladders: Option<Ladders>,
}

/// The best of the geometric ladders beside the advised plan, on the same fresh
/// buyers.
struct Ladders {
    count: usize,
    fared: TrialResults,
    gain: Estimated,
}

pub(super) fn run(arguments: &AdviseArguments, console: &mut Console) -> io::Result<Status> {
    let phrases = Phrases::new(arguments.language.get());
    match answer(arguments, phrases, console)? {
        Ok(()) => Ok(Status::Done),
        Err(problem) => {
            for line in problem.lines() {
                console.message(&format!("error: {line}"))?;
            }
            Ok(Status::WrongInput)
        }
    }
}

fn answer(
    arguments: &AdviseArguments,
    phrases: Phrases,
    console: &mut Console,
) -> io::Result<Result<(), String>> {
    let case = match prepared::open(&arguments.prepared, phrases) {
        Ok(case) => case,
        Err(problem) => return Ok(Err(problem)),
    };
    let picture = wrong_picture(arguments.chart.as_deref(), phrases);
    if let Some(problem) = wrong_name(arguments, phrases).or(picture) {
        return Ok(Err(problem));
    }
    if case.is_textbook {
        console.message(&phrases.say("advise-says-textbook"))?;
    }
    let found = match search(&case, arguments, phrases, console) {
        Ok(found) => found,
        Err(problem) => return Ok(Err(problem)),
    };
    let wording = AdviceWording {
        scenario: case.deal.scenario(),
        book: case.deal.book(),
        phrases,
    };
    for line in match keep(&case, &found, arguments, &wording) {
        Ok(lines) => lines,
        Err(problem) => return Ok(Err(problem)),
    } {
        console.message(&line)?;
    }
    match arguments.format {
        Format::Human => table::print(&found, &wording, console)?,
        Format::Json => document::print(&case, &found, &wording, console)?,
    }
    Ok(Ok(()))
}

/// A plan file must be called one and be new: said before the search, not after
/// it.
fn wrong_name(arguments: &AdviseArguments, phrases: Phrases) -> Option<String> {
    let path = arguments.out.as_ref()?;
    let name = path.file_name()?.to_string_lossy();
    let problem = if !name.ends_with(PLAN_SUFFIX) {
        "advise-file-ending"
    } else if path.exists() {
        "advise-file-taken"
    } else {
        return None;
    };
    let gaps = Arguments::new().with("path", path.display().to_string());
    Some(phrases.say_with(problem, &gaps))
}

/// Searches and measures, with progress on a terminal.
fn search(
    case: &Prepared,
    arguments: &AdviseArguments,
    phrases: Phrases,
    console: &mut Console,
) -> Result<Found, String> {
    let available = thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let threads = arguments.threads.unwrap_or(available);
    let findings = case.findings();
    let runs = arguments.runs as usize;
    let pool = arguments.seed.wrapping_mul(POOLS);
    let sample = |count: usize, pool: u64| {
        let sample = Sample::draw(&case.deal, &findings, count, pool);
        match case.remembers {
            Some(relationship) => sample.remembering(relationship),
            None => sample,
        }
    };
    let with = sample(runs.div_ceil(SEARCHED), pool);
    let fresh = sample(runs, pool.wrapping_add(1));
    if with.buyers().is_empty() || fresh.buyers().is_empty() {
        return Err(phrases.say("rehearse-nobody-fits"));
    }
    if let Some(warning) = with.warning(phrases) {
        console.message(&warning).map_err(|it| it.to_string())?;
    }
    let known = SearchKnowledge {
        findings: &findings,
        search: with.buyers(),
        fresh: fresh.buyers(),
    };
    let thoroughness = if arguments.quick {
        Thoroughness::Quick
    } else {
        Thoroughness::Full
    };
    let teller = Teller::new(console, case, phrases);
    let watch = |progress: &Progress| teller.tell(progress);
    let broken_off = |error: advise::Cancelled| error.to_string();
    let advice = advise::advise(
        &case.deal,
        &known,
        &case.plan,
        thoroughness,
        threads,
        &watch,
    )
    .map_err(broken_off)?;
    let ladders = arguments.ladders.then(|| {
        let best = advise::grid::best(&case.deal, &known, &case.plan, threads, &watch)?;
        let trials = Trials {
            deal: &case.deal,
            threads,
        };
        let ladder = trials.play(&best, known.fresh);
        let advised = trials.play(&advice.plan, known.fresh);
        Ok(Ladders {
            count: advise::grid::plans(&case.deal, &known, &case.plan).len(),
            fared: TrialResults::of(&ladder),
            gain: gain_difference(&advised, &ladder),
        })
    });
    Ok(Found {
        judged: judged(case, &advice, &fresh, threads),
        ladders: ladders.transpose().map_err(broken_off)?,
        advice,
    })
}

/// What the rules say of both plans; nothing where a plan can't be played.
fn judged(
    case: &Prepared,
    advice: &PlanAdvice,
    fresh: &Sample,
    threads: NonZeroUsize,
) -> Option<(Judged, Judged)> {
    let never = AtomicBool::new(false);
    let judge = |plan: &Plan| {
        let rehearsed = PreparedPlan {
            deal: &case.deal,
            plan,
            strategy: &Strategy::new(&case.deal, plan),
            before: &case.before,
        };
        rehearsed
            .judge(fresh.part(0..Judged::ENOUGH), threads, &never)
            .ok()
    };
    Some((judge(&advice.own)?, judge(&advice.plan)?))
}

/// Writes the files that were asked for; says what was written.
fn keep(
    case: &Prepared,
    found: &Found,
    arguments: &AdviseArguments,
    wording: &AdviceWording<'_>,
) -> Result<Vec<String>, String> {
    let phrases = wording.phrases;
    let written = |path: &PathBuf| {
        let path = Arguments::new().with("path", path.display().to_string());
        phrases.say_with("advise-written", &path)
    };
    let mut lines = Vec::new();
    if let Some(path) = &arguments.out {
        let plan = match arguments.pick {
            Some(number) => picked(&found.advice, number, phrases)?,
            None => &found.advice.plan,
        };
        write_plan(path, wording.scenario, &case.digest, plan, true)
            .map_err(|error| error.text(phrases))?;
        lines.push(written(path));
    }
    if let Some(path) = &arguments.chart {
        let chart = FrontierChart::of(&found.advice, wording).drawing(CHART);
        whole::write(path, &svg(&chart), false).map_err(|error| {
            let gaps = Arguments::new()
                .with("path", path.display().to_string())
                .with("reason", error.to_string());
            phrases.say_with("advise-cannot-write", &gaps)
        })?;
        lines.push(written(path));
    }
    Ok(lines)
}

fn picked(advice: &PlanAdvice, number: NonZeroUsize, phrases: Phrases) -> Result<&Plan, String> {
    let choice = advice.frontier.get(number.get() - 1);
    choice.map(|choice| &choice.plan).ok_or_else(|| {
        let gaps = Arguments::new()
            .count("number", number.get())
            .count("last", advice.frontier.len());
        phrases.say_with("advise-no-such-choice", &gaps)
    })
}

/// Tells how far a search is, on a terminal, every few hundredths.
struct Teller<'a> {
    console: RefCell<&'a mut Console>,
    said: RefCell<Option<(SearchPhase, f64)>>,
    currency: &'a Currency,
    phrases: Phrases,
    is_terminal: bool,
}

/// Between two lines of progress, of 1.
const STEP: f64 = 0.05;

impl<'a> Teller<'a> {
    fn new(console: &'a mut Console, case: &'a Prepared, phrases: Phrases) -> Self {
        Self {
            console: RefCell::new(console),
            said: RefCell::new(None),
            currency: &case.deal.scenario().currency,
            phrases,
            is_terminal: io::stderr().is_terminal(),
        }
    }

    fn tell(&self, progress: &Progress) -> ControlFlow<()> {
        let mut said = self.said.borrow_mut();
        let total = progress.total();
        let is_news =
            said.is_none_or(|(phase, share)| phase != progress.phase || total >= share + STEP);
        if self.is_terminal && is_news {
            *said = Some((progress.phase, total));
            let gaps = Arguments::new()
                .with("phase", self.phrases.say(progress.phase.message_id()))
                .with("percent", grouped(100.0 * total, 0))
                .with("best", money(progress.best, self.currency));
            let line = self.phrases.say_with("advise-progress", &gaps);
            // Whoever reads progress may have gone: the search goes on.
            let _ = self.console.borrow_mut().message(&line);
        }
        ControlFlow::Continue(())
    }
}
