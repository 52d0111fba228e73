//! The scores of meetings that make no sense: they stay scores.

use haggle::{
    bargain::{Event, LeaveReason, Outcome, Package, Party, Tone},
    plan::{Limit, Plan, Style},
    scenario::{ArgumentId, IssueId, MemberId, ProbeId, ResearchId},
    score::Debrief,
    text::Language,
    words::Phrases,
};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};

use crate::meeting::{Meeting, revealed, worth};

/// Any stream of events, sensible or not.
fn any_event() -> impl Strategy<Value = Event> {
    let package = || proptest::collection::vec(0_u32..60, 0..5).prop_map(Package::new);
    let tone = || prop_oneof![Just(Tone::White), Just(Tone::Neutral), Just(Tone::Red)];
    let small = || 0_usize..3;
    let member = || small().prop_map(MemberId::new);
    let issue = || small().prop_map(IssueId::new);
    let probe = || small().prop_map(ProbeId::new);
    let argument = || small().prop_map(ArgumentId::new);
    let research = || small().prop_map(ResearchId::new);
    let reason = || {
        proptest::sample::select(vec![
            LeaveReason::Offence,
            LeaveReason::Stinginess,
            LeaveReason::Gap,
            LeaveReason::Time,
        ])
    };
    prop_oneof![
        4 => (0_u32..12, package(), any::<bool>(), tone()).prop_map(|(round, package, is_final, tone)|
            Event::Offered { round, package, is_final, tone, on: Vec::new(), others: Vec::new() }),
        4 => (0_u32..12, package()).prop_map(|(round, package)| Event::Countered { round, package }),
        1 => (0_u32..12, tone()).prop_map(|(round, tone)| Event::Held { round, tone }),
        1 => (0_u32..12).prop_map(|round| Event::Refused { round }),
        1 => (0_u32..12, member(), issue()).prop_map(|(round, member, issue)| Event::Objected { round, member, issue }),
        1 => (probe(), any::<bool>()).prop_map(|(probe, again)| Event::Probed { probe, to: None, again }),
        1 => (probe(), member()).prop_map(|(probe, member)| Event::Answered { probe, member, answer: Some(0) }),
        1 => (argument(), any::<bool>(), tone()).prop_map(|(argument, again, tone)|
            Event::Argued { argument, to: None, again, tone }),
        1 => research().prop_map(|research| Event::Researched { research, findings: Vec::new() }),
        1 => Just(Event::Recessed),
        1 => (0_u32..12).prop_map(|round| Event::Ended(Outcome::RepWalked { round })),
        1 => (0_u32..12, reason()).prop_map(|(round, reason)| Event::Ended(Outcome::BuyerWalked { round, reason })),
        1 => (0_u32..12, package(), any::<bool>()).prop_map(|(round, package, buyer)| Event::Ended(Outcome::Agreement {
            package, round, accepted_by: if buyer { Party::Buyer } else { Party::Seller },
        })),
    ]
}

fn any_plan() -> impl Strategy<Value = Plan> {
    let limit =
        || proptest::option::of((-1e6..1e6_f64).prop_map(|amount| Limit::Worth(worth(amount))));
    (
        limit(),
        limit(),
        limit(),
        proptest::option::of(0_usize..3),
        any::<bool>(),
    )
        .prop_map(|(upper, aspiration, lower, style, roles)| Plan {
            upper,
            aspiration,
            lower,
            style: style.map(|index| Style::ALL[index]),
            white: roles.then(|| "you".to_owned()),
            ..Plan::default()
        })
}

/// So many such meetings, the same in every run.
pub fn any_meetings(count: usize) -> Vec<Meeting> {
    let mut runner = TestRunner::deterministic();
    let any = (
        proptest::collection::vec(any_event(), 0..25),
        any_plan(),
        1_u32..15,
    );
    let mut one = || {
        let (events, plan, rounds) = any.new_tree(&mut runner).unwrap().current();
        let mut meeting = Meeting::new(rounds);
        meeting.plan = plan;
        meeting.events = events;
        meeting
    };
    (0..count).map(|_| one()).collect()
}

proptest! {
    #[test]
    fn scores_are_shares_whatever_happened_and_every_sentence_is_there(
        events in proptest::collection::vec(any_event(), 0..25),
        plan in any_plan(),
        rounds in 1_u32..15,
    ) {
        let mut meeting = Meeting::new(rounds);
        meeting.plan = plan;
        meeting.events = events;
        let case = meeting.case();
        let hidden = revealed(&meeting, 0.92, true);
        let debrief = Debrief::of(&case, &hidden);
        for rule in &debrief.technique.rules {
            prop_assert!(rule.score.is_none_or(|score| (0.0..=1.0).contains(&score)));
            prop_assert!(rule.evidence.iter().all(|evidence| (0.0..=1.0).contains(&evidence.loss)));
            prop_assert!(!rule.evidence.is_empty());
        }
        prop_assert!(debrief.technique.total.is_none_or(|total| (0.0..=100.0).contains(&total)));
        prop_assert!(debrief.moments.len() <= 3);
        prop_assert!(debrief.moments.iter().all(|moment| moment.events.end <= meeting.events.len()));
        for language in Language::ALL {
            let phrases = Phrases::new(language);
            let scenario = &meeting.scenario;
            let rules = &debrief.technique.rules;
            let sentences = rules.iter().flat_map(|rule| {
                rule.evidence.iter().map(|it| it.text(scenario, phrases))
                    .chain(rule.advice.iter().map(|it| it.text(scenario, phrases)))
            });
            let ice = &debrief.ice;
            let notes = ice.intelligence.iter().chain(&ice.creativity).chain(&ice.elegance).chain(&debrief.preparation);
            let all = sentences
                .chain(notes.map(|note| note.text(scenario, phrases)))
                .chain([debrief.result.text(scenario, phrases)]);
            for sentence in all {
                prop_assert!(!sentence.contains(['[', '{']), "{sentence}");
            }
        }
    }
}
