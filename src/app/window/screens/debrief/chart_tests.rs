//! What the debrief's chart draws, against a meeting that was played.

use super::*;
use crate::{
    bargain::{Party, persona_names},
    charts::{Chart, ChartPoint, Drawing, Mark},
    rehearse::sellers::{Rehearsed, Seller, play},
    scenario::{Library, Price, Worth},
    score::Debrief,
    text::Language,
};

/// A meeting in which equal steps are marked as faults.
fn meeting() -> Rehearsed {
    let library = Library::load(&[], &persona_names());
    let scenario = library.get("zip-spring-reorder").unwrap().scenario.clone();
    play(Seller::EqualSteps, &scenario.unwrap(), 14).unwrap()
}

fn drawn(meeting: &Rehearsed) -> Drawing {
    let case = meeting.case();
    let revealed = meeting.session.reveal().unwrap();
    let faults = Faults::of(&Debrief::of(&case, revealed).technique);
    let speech = Speech::new(Language::English);
    let (course, signals) = (Course::of(&case), Signals::of(&case));
    offers(&course, revealed, &faults, &signals, case.scenario, speech)
        .drawing(ChartPoint::new(640.0, 320.0))
}

/// The heights of the level lines of one ink, in the order of the rounds.
fn heights(drawing: &Drawing, wanted: Ink) -> Vec<f32> {
    let level = |mark: &Mark| match mark {
        Mark::Line { from, to, ink, .. } if *ink == wanted && (from.y - to.y).abs() < 0.01 => {
            Some(from.y)
        }
        _ => None,
    };
    drawing.marks.iter().filter_map(level).collect()
}

/// The worth that a height stands for, read off the two limits of the plan.
fn worth_at(drawing: &Drawing, course: &Course, height: f32) -> f64 {
    let (upper, lower) = (course.limits.upper.unwrap(), course.limits.lower.unwrap());
    let (top, bottom) = (
        heights(drawing, Ink::Upper)[0],
        heights(drawing, Ink::Limit)[0],
    );
    let share = f64::from((height - bottom) / (top - bottom));
    lower.get() + share * (upper - lower).get()
}

fn assert_worths(drawing: &Drawing, course: &Course, found: &[f32], expected: &[Worth]) {
    assert!(found.len() >= expected.len(), "{found:?} for {expected:?}");
    for (height, worth) in found.iter().zip(expected) {
        let read = worth_at(drawing, course, *height);
        assert!(
            (read - worth.get()).abs() < 60.0,
            "{read} drawn for {worth:?}"
        );
    }
}

#[test]
fn every_offer_of_the_meeting_is_drawn_at_its_worth() {
    let meeting = meeting();
    let (drawing, course) = (drawn(&meeting), Course::of(&meeting.case()));
    let worths = |party| -> Vec<Worth> { course.of_party(party).map(|it| it.worth).collect() };
    assert!(worths(Party::Seller).len() > 2);
    let own = heights(&drawing, Ink::Yours);
    assert_worths(&drawing, &course, &own, &worths(Party::Seller));
    // Their limit is drawn in their colour first, dashed.
    let theirs = &heights(&drawing, Ink::Theirs)[1..];
    assert_worths(&drawing, &course, theirs, &worths(Party::Buyer));
}

#[test]
fn what_they_believed_and_their_limit_are_drawn_as_revealed() {
    let meeting = meeting();
    let (drawing, course) = (drawn(&meeting), Course::of(&meeting.case()));
    let revealed = meeting.session.reveal().unwrap();
    let believed: Vec<Worth> = revealed.believed_limit.iter().map(|it| it.1).collect();
    assert!(!believed.is_empty());
    assert_worths(
        &drawing,
        &course,
        &heights(&drawing, Ink::Belief),
        &believed,
    );
    let limit = revealed.best.as_ref().unwrap().1;
    let first = heights(&drawing, Ink::Theirs)[0];
    assert_worths(&drawing, &course, &[first], &[limit]);
}

#[test]
fn what_could_be_read_of_their_limit_is_drawn_round_by_round_against_the_truth() {
    let meeting = meeting();
    let (drawing, course) = (drawn(&meeting), Course::of(&meeting.case()));
    let signals = Signals::of(&meeting.case());
    let read = signals.theirs_by_round();
    assert!(read.len() > 1);
    let worth = |price: f64| signals.worth_of(Price::of(price));
    let upright: Vec<(f32, f32)> = drawing
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Line {
                from,
                to,
                ink: Ink::Reading,
                ..
            } if (from.x - to.x).abs() < 0.01 => Some((from.y, to.y)),
            _ => None,
        })
        .collect();
    assert_eq!(upright.len(), read.len());
    for ((top, bottom), (_, read)) in upright.iter().zip(&read) {
        let ends = [worth(read.limit.high), worth(read.limit.low)];
        assert_worths(&drawing, &course, &[*top, *bottom], &ends);
    }
    let truth = meeting.session.reveal().unwrap().reservation_worth;
    assert_worths(
        &drawing,
        &course,
        &heights(&drawing, Ink::Reading),
        &[truth],
    );
}

#[test]
fn each_fault_is_marked_on_the_offer_that_it_was_found_in() {
    let meeting = meeting();
    let (drawing, course) = (drawn(&meeting), Course::of(&meeting.case()));
    let revealed = meeting.session.reveal().unwrap();
    let faults = Faults::of(&Debrief::of(&meeting.case(), revealed).technique);
    assert!(faults.iter().next().is_some(), "equal steps are faults");
    for (round, number) in faults.iter() {
        let marked = drawing.marks.iter().find_map(|mark| match mark {
            Mark::Dot { at, words, .. } if *words == number.to_string() => Some(at.y),
            _ => None,
        });
        let offered = course
            .of_party(Party::Seller)
            .filter(|point| point.round <= round)
            .last()
            .unwrap();
        assert_worths(&drawing, &course, &[marked.unwrap()], &[offered.worth]);
    }
}
