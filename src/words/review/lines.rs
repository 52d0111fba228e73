//! Two ways through the same meeting, side by side, round by round.

use super::sellers::{above_words, outcome_words, technique_words};
use crate::{
    bargain::{Party, Session},
    plan::Plan,
    scenario::Worth,
    score::{self, Case, Course},
    text::money,
    words::{Arguments, Phrases},
};

/// One way through a meeting: what was played, and by which plan it is judged.
#[derive(Debug, Clone, Copy)]
pub struct Way<'a> {
    /// The session.
    pub session: &'a Session,
    /// The plan.
    pub plan: &'a Plan,
}

impl<'a> Way<'a> {
    /// The case, to be scored.
    #[must_use]
    pub fn case(&self) -> Case<'a> {
        Case::of(self.session, self.plan)
    }
}

/// Both ways from `round` on: the offers of each in worth to the rep, how each
/// ended, what it brought and how well it was done.
#[must_use]
pub fn ways_lines(was: Way<'_>, instead: Way<'_>, round: u32, phrases: Phrases) -> Vec<String> {
    let say_round = |id: &str, round: u32| {
        phrases.say_with(id, &Arguments::new().count("round", round as usize))
    };
    let names = [
        phrases.say("after-line-was"),
        phrases.say("after-line-instead"),
    ];
    let both = [was, instead];
    let courses = both.map(|way| Course::of(&way.case()));
    let mut lines = vec![say_round("after-lines-heading", round)];
    let last = courses.iter().map(|course| course.rounds).max();
    for round in round..=last.unwrap_or(0) {
        lines.push(say_round("after-line-round", round));
        for (name, course) in names.iter().zip(&courses) {
            if let Some(told) = round_words(course, round, was.session, phrases) {
                lines.push(format!("  {}", told_of(name, told, phrases)));
            }
        }
    }
    for (name, way) in names.iter().zip(both) {
        lines.push(way_words(name, way, phrases));
    }
    lines
}

/// What was offered in a round; `None` where the meeting was over by then.
fn round_words(course: &Course, round: u32, session: &Session, phrases: Phrases) -> Option<String> {
    if !course.round_starts.iter().any(|(began, _)| *began == round) {
        return None;
    }
    let currency = &session.scenario().currency;
    let say = |id: &str, worth: Worth| {
        phrases.say_with(
            id,
            &Arguments::new().with("worth", money(worth.get(), currency)),
        )
    };
    let offered = |party| {
        let points = course.of_party(party);
        points.filter(|point| point.round == round).last()
    };
    let own = offered(Party::Seller).map_or_else(
        || phrases.say("after-line-held"),
        |point| say("after-line-own", point.worth),
    );
    let theirs = offered(Party::Buyer).map(|point| say("after-line-theirs", point.worth));
    Some(match theirs {
        Some(theirs) => phrases.say_with(
            "after-line-both",
            &Arguments::new().with("own", own).with("theirs", theirs),
        ),
        None => own,
    })
}

fn told_of(name: &str, told: String, phrases: Phrases) -> String {
    phrases.say_with(
        "after-line-way",
        &Arguments::new().with("name", name).with("told", told),
    )
}

/// A way in a line: how it ended, what it brought, how well it was done.
#[must_use]
pub fn way_words(name: &str, way: Way<'_>, phrases: Phrases) -> String {
    let case = way.case();
    let Some(revealed) = way.session.reveal() else {
        return told_of(name, phrases.say("after-line-running"), phrases);
    };
    let result = score::result(&case, revealed);
    let outcome = way.session.outcome();
    phrases.say_with(
        "after-line-figures",
        &Arguments::new()
            .with("name", name)
            .with(
                "outcome",
                outcome.map_or_else(String::new, |outcome| outcome_words(outcome, phrases)),
            )
            .with("worth", above_words(result.worth, case.scenario, phrases))
            .with(
                "technique",
                technique_words(score::technique(&case).total, phrases),
            ),
    )
}
