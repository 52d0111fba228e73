//! What the rules would say of a plan if its ladder were offered step by step
//! and each step were answered.

use super::{Case, Course, Technique, technique};
use crate::bargain::{Event, Tone};

/// The rules' judgement of a plan that has not been played yet: the case so far
/// (what was found out beforehand), the arguments that the plan names, then its
/// offers, one a round. What it takes a buyer for (returns, questions that open
/// somebody up) is not in it.
#[must_use]
pub fn foresee(case: &Case<'_>) -> Technique {
    let mut events: Vec<Event> = case.events.to_vec();
    events.push(Event::SatDown);
    for argument in planned_arguments(case) {
        events.push(Event::Argued {
            argument,
            to: None,
            again: false,
            tone: Tone::default(),
        });
    }
    for (step, round) in Course::of(case).planned.into_iter().zip(1..) {
        events.push(Event::Offered {
            round,
            package: step.package,
            is_final: step.is_final,
            tone: Tone::default(),
            on: Vec::new(),
            others: Vec::new(),
        });
        // Somebody answers, so that no step is a concession to silence.
        events.push(Event::Objected {
            round,
            member: 0,
            issue: 0,
        });
    }
    technique(&Case {
        events: &events,
        ..*case
    })
}

fn planned_arguments(case: &Case<'_>) -> Vec<usize> {
    let arguments = &case.scenario.arguments;
    let index = |id: &String| arguments.iter().position(|it| it.id == *id);
    case.plan.arguments.iter().filter_map(index).collect()
}
