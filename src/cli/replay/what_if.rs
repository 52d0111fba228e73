//! `haggle replay FILE --from ROUND`: the same meeting, played on in another
//! way from a round.

use std::{io, path::Path};

use serde_json::{Value, json};

use super::{Console, Format, Status, refused};
use crate::{
    bargain::{Outcome, Party, Phase, Session},
    cli::{inputs::ScriptSource, script::Performance},
    record::Replayed,
    rehearse::plan_to_play,
    review::what_if::{play_on, rewind},
    score::{self, Case, Course, Debrief},
    script::{Played, Script},
    views::Talk,
    words::{
        Arguments, Phrases, result_document,
        review::{Way, ways_lines},
        technique_document,
    },
};

/// How the rest is played.
pub(super) struct Rest<'a> {
    /// The first round that is played anew.
    pub(super) round: u32,
    /// What is done instead.
    pub(super) script: Option<&'a Path>,
    /// The plan plays what the script leaves.
    pub(super) by_plan: bool,
}

pub(super) fn show(
    replayed: &Replayed,
    rest: &Rest<'_>,
    format: Format,
    phrases: Phrases,
    console: &mut Console,
) -> io::Result<Status> {
    let line =
        check(&replayed.session, rest, phrases).and_then(|()| script(replayed, rest, phrases));
    let script = match line {
        Ok(script) => script,
        Err(problem) => {
            console.message(&problem)?;
            return Ok(Status::WrongInput);
        }
    };
    let mut session = match rewind(&replayed.session, rest.round) {
        Ok(session) => session,
        Err(illegal) => return refused(&illegal, replayed.session.scenario(), phrases, console),
    };
    let kept = session.events().len();
    let mut plan = replayed.plan.clone();
    let played = match script {
        Some(script) => script.play(&mut session, &mut plan),
        None => Played::default(),
    };
    if rest.by_plan && played.refused.is_none() {
        let plan = plan_to_play(&session, &plan);
        if let Err(illegal) = play_on(&mut session, &plan, &[]) {
            return refused(&illegal, replayed.session.scenario(), phrases, console);
        }
    }
    let was = Way {
        session: &replayed.session,
        plan: &replayed.plan,
    };
    let instead = Way {
        session: &session,
        plan: &plan,
    };
    match format {
        Format::Human => print(was, instead, kept, rest.round, phrases, console)?,
        Format::Json => {
            let document = json!({
                "from": rest.round,
                "as_it_was": way_json(was, phrases),
                "instead": way_json(instead, phrases),
            });
            let text = serde_json::to_string_pretty(&document).map_err(io::Error::other)?;
            console.result(&text)?;
        }
    }
    if session.phase() != Phase::Over && played.refused.is_none() {
        console.message(&phrases.say("after-line-unfinished"))?;
    }
    let performance = Performance::of(session, plan, played);
    performance.print_checks(phrases, console)?;
    Ok(performance.status())
}

/// Whether there is such a round to go back to.
fn check(session: &Session, rest: &Rest<'_>, phrases: Phrases) -> Result<(), String> {
    if session.phase() != Phase::Over {
        return Err(phrases.say("after-from-unfinished"));
    }
    let decisions = session.moves().iter().filter(|made| made.is_decision());
    let last = decisions.map(|made| made.round).max().unwrap_or(0);
    if (1..=last).contains(&rest.round) {
        return Ok(());
    }
    Err(phrases.say_with(
        "after-from-unknown",
        &Arguments::new()
            .count("round", rest.round as usize)
            .count("last", last as usize),
    ))
}

fn script(
    replayed: &Replayed,
    rest: &Rest<'_>,
    phrases: Phrases,
) -> Result<Option<Script>, String> {
    rest.script
        .map(|path| {
            let source = ScriptSource::load(path, phrases)?;
            source.parse(replayed.session.scenario(), phrases)
        })
        .transpose()
        .map_err(|problem| format!("error: {problem}"))
}

/// What was said and done anew, and the two ways side by side.
fn print(
    was: Way<'_>,
    instead: Way<'_>,
    kept: usize,
    round: u32,
    phrases: Phrases,
    console: &mut Console,
) -> io::Result<()> {
    let case = instead.case();
    let mut conversation = Talk::new(case.scenario, case.book, case.plan);
    // What came before is heard, so that changes are counted from it.
    let (before, after) = case.events.split_at(kept.min(case.events.len()));
    conversation.lines(case.scenario, case.book, before, phrases);
    for line in conversation.lines(case.scenario, case.book, after, phrases) {
        console.result(&line)?;
    }
    console.result("")?;
    for line in ways_lines(was, instead, round, phrases) {
        console.result(&line)?;
    }
    Ok(())
}

/// A way as programs read it: the offers of both sides, what was agreed, the
/// scores (null while the meeting is not over).
fn way_json(way: Way<'_>, phrases: Phrases) -> Value {
    let case = way.case();
    let course = Course::of(&case);
    let offers: Vec<Value> = course
        .points
        .iter()
        .map(|point| {
            json!({
                "round": point.round,
                "by": match point.party {
                    Party::Seller => "seller",
                    Party::Buyer => "buyer",
                },
                "terms": point.package.terms(case.scenario),
                "worth": point.worth.get(),
                "change": point.change.map(crate::scenario::Worth::get),
                "final": point.is_final,
            })
        })
        .collect();
    let agreement = way.session.outcome().and_then(Outcome::agreement);
    let (technique, result) = judged(&case, way.session, phrases);
    json!({
        "rounds": course.rounds,
        "offers": offers,
        "agreement": agreement.map(|package| package.terms(case.scenario)),
        "technique": technique,
        "result": result,
    })
}

fn judged(case: &Case<'_>, session: &Session, phrases: Phrases) -> (Value, Value) {
    match session.reveal() {
        Some(revealed) => {
            let debrief = Debrief::of(case, revealed);
            (
                technique_document(&debrief.technique, case.scenario, phrases),
                result_document(&debrief.result),
            )
        }
        None => (
            technique_document(&score::technique(case), case.scenario, phrases),
            Value::Null,
        ),
    }
}
