//! The scenario in which walking away is right in about a third of the
//! sessions, and what a rep who walks is told.

use haggle::{
    bargain::{Deal, Move, SellerBook, Session},
    plan::{Limit, Plan},
    rehearse::player::Strategy,
    scenario::{RuleId, Worth},
    score::{Band, Case, Course, Debrief, Verdict, band, result, rules::limits, technique},
    script::Script,
    text::Language,
    views::DebriefView,
    words::Phrases,
};

use crate::shelf::scenario;

const SCENARIO: &str = "small-lot-badges";
const SEEDS: u64 = 400;

/// A session whose rep walks at once.
fn walked(seed: u64) -> Session {
    let mut session = Session::new(scenario(SCENARIO), seed);
    session.sit_down().unwrap();
    session.apply(&Move::Walk).unwrap();
    session
}

#[test]
fn in_a_third_of_the_sessions_no_deal_is_good_for_both() {
    let none = (1..=SEEDS)
        .filter(|seed| !walked(*seed).reveal().unwrap().overlap)
        .count() as f64;
    let share = none / SEEDS as f64;
    assert!((0.3..=0.4).contains(&share), "{share}");
}

#[test]
fn who_walks_where_nothing_was_to_be_had_is_told_so_as_a_success_and_no_one_else() {
    for seed in 1..=60 {
        let session = walked(seed);
        let (plan, revealed) = (Plan::default(), session.reveal().unwrap());
        let debrief = Debrief::of(&Case::of(&session, &plan), revealed);
        let right = !revealed.overlap;
        assert_eq!(debrief.result.verdict.is_good(), right, "seed {seed}");
        assert_eq!(
            debrief.result.verdict == Verdict::RightToWalk,
            right,
            "seed {seed}"
        );
        for (language, praise) in [
            (Language::English, "you were right"),
            (Language::Chinese, "做得对"),
        ] {
            let phrases = Phrases::new(language);
            let case = Case::of(&session, &plan);
            let said = DebriefView::of(&case, &debrief, revealed, phrases).lines(phrases);
            let praised = said.iter().any(|line| line.contains(praise));
            assert_eq!(praised, right, "seed {seed}: {said:?}");
        }
    }
}

#[test]
fn the_play_beside_it_ends_in_a_right_walk_with_full_marks_for_the_gap() {
    let source = include_str!("../../scenarios/small-lot-badges.play");
    let badges = scenario(SCENARIO);
    let (_, seed) = Script::heading(source);
    let script = Script::parse(source, &badges).unwrap();
    let (mut session, mut plan) = (Session::new(badges, seed.unwrap()), Plan::default());
    let played = script.play(&mut session, &mut plan);
    assert!(played.is_well(), "{:?}", played.unmet);
    let case = Case::of(&session, &plan);
    let verdict = result(&case, session.reveal().unwrap()).verdict;
    assert_eq!(verdict, Verdict::RightToWalk);
    let technique = technique(&case);
    let limits = technique.rule(RuleId::Limits).unwrap();
    assert!(
        limits
            .evidence
            .iter()
            .any(|evidence| evidence.code == limits::Fact::RightToLeave),
        "{limits:?}"
    );
}

#[test]
fn what_there_is_without_a_deal_is_the_floor_of_a_lower_limit_below_it() {
    let zips = scenario("zip-spring-reorder");
    let book = SellerBook::new(&zips);
    let batna = book.reservation();
    let with_lower = |lower: f64| Plan {
        lower: Some(Limit::Worth(Worth::of(lower))),
        ..Plan::default()
    };
    let low = with_lower(batna.get() - 5_000.0);
    let high = with_lower(batna.get() + 5_000.0);
    assert_eq!(low.floor(&zips, &book), batna);
    assert_eq!(high.floor(&zips, &book), batna + Worth::of(5_000.0));
    let limits_of = |plan: &Plan| {
        let case = Case {
            scenario: &zips,
            book: &book,
            plan,
            events: &[],
        };
        Course::of(&case).limits
    };
    let just_below = batna - Worth::of(1_000.0);
    assert_eq!(band(just_below, &limits_of(&low)), Band::BelowBatna);
    assert_eq!(band(batna, &limits_of(&low)), Band::AtBatna);
    assert_eq!(band(just_below, &limits_of(&high)), Band::Below);
    assert_eq!(
        band(limits_of(&high).floor(), &limits_of(&high)),
        Band::AtLimit
    );
    let deal = Deal::new(zips.clone());
    assert_eq!(Strategy::new(&deal, &low).floor, batna);
}
