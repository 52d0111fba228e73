//! Each rule on meetings written by hand.

use haggle::{
    bargain::{Event, LeaveReason, Party, TermValue, Tone},
    plan::{Limit, Series, Style, ladder},
    scenario::{
        ResearchId,
        RuleId::{self, *},
    },
    score::rules::{gap, high_start, limits, prepared, reciprocal, roles, shrinking, slow, style},
};
use proptest::prelude::*;

use crate::meeting::{Meeting, advice, faults, geometric, shares, terms, worth};

fn score(prices: &[f64], rule: RuleId) -> f64 {
    Meeting::new(8).ladder(prices).score(rule).unwrap()
}

proptest! {
    #[test]
    fn a_geometric_ladder_earns_full_marks_on_four_rules_at_once(
        ratio in 0.7..0.8_f64,
        rounds in 6_u32..=10,
        height in 0.45..0.52_f64,
    ) {
        let steps = rounds as usize;
        let meeting = Meeting::new(rounds);
        let (opening, limit) = (60_000.0, 30_000.0);
        let series = Series {
            opening: worth(opening),
            target: worth(opening - height * (opening - limit)),
            steps,
            ratio,
        };
        let prices: Vec<f64> = ladder::shape_without_asks(&meeting.scenario, &meeting.book, &series)
            .iter()
            .map(|step| match step.offer["price"] {
                TermValue::Number(price) => price,
                TermValue::Option(_) => unreachable!("a price is a number"),
            })
            .collect();
        let meeting = meeting.ladder(&prices);
        for rule in [HighStart, Slow, Shrinking, Limits] {
            let score = meeting.score(rule).unwrap();
            prop_assert!(score > 0.999, "{rule:?} {score} {:?}", meeting.rule(rule).evidence);
        }
    }
}

#[test]
fn pace_and_shape_are_two_axes() {
    let slow_but_growing = shares(&[0.0, 0.06, 0.13, 0.22, 0.33]);
    assert!(score(&slow_but_growing, Slow) > 0.999);
    assert!(score(&slow_but_growing, Shrinking) < 0.001);
    let shrinking_but_fast = shares(&[0.0, 0.6, 0.85, 0.95, 0.99]);
    assert!(score(&shrinking_but_fast, Shrinking) > 0.999);
    assert!(score(&shrinking_but_fast, Slow) < 0.15);
}

#[test]
fn equal_steps_are_no_signal_and_growing_steps_are_none_either() {
    let equal = Meeting::new(8).ladder(&shares(&[0.0, 0.1, 0.2, 0.3, 0.4]));
    assert_eq!(equal.score(Shrinking), Some(0.0));
    assert!(
        faults(&equal.rule(Shrinking))
            .iter()
            .all(|code| *code == shrinking::Fact::StepEqual)
    );
    let growing = Meeting::new(8).ladder(&shares(&[0.0, 0.05, 0.15, 0.3]));
    assert!(
        faults(&growing.rule(Shrinking))
            .iter()
            .all(|code| *code == shrinking::Fact::StepGrew)
    );
}

#[test]
fn one_growing_step_among_shrinking_ones_costs_what_it_weighs() {
    // Concessions 20, 10, 15 percent of the room: pairs of 30 and 25.
    let meeting = Meeting::new(8).ladder(&shares(&[0.0, 0.2, 0.3, 0.45]));
    let expected = (30.0 - 25.0) / 55.0;
    assert!((meeting.score(Shrinking).unwrap() - expected).abs() < 0.01);
    let rule = meeting.rule(Shrinking);
    assert_eq!(advice(&rule), [shrinking::Tip::ShrinkNext]);
    assert_eq!(rule.advice[0].round, Some(4));
}

/// A step that is both early and large has two faults; what to do is said once,
/// and the smaller of the two limits is the one that mends both.
#[test]
fn a_step_has_one_limit() {
    let meeting = Meeting::new(8).ladder(&shares(&[0.0, 0.1, 0.18, 0.9]));
    let rule = meeting.rule(Slow);
    assert!(faults(&rule).contains(&slow::Fact::GaveEarly.into()));
    assert!(faults(&rule).contains(&slow::Fact::GaveMuchAtOnce.into()));
    let about = |round| rule.advice.iter().filter(move |it| it.round == Some(round));
    assert_eq!(about(4).count(), 1, "{:?}", rule.advice);
}

#[test]
fn the_start_rises_from_the_aim_to_the_market_and_falls_to_the_insult() {
    let start = |price: f64| Meeting::new(8).offer(price).score(HighStart).unwrap();
    for (price, expected) in [
        (0.85, 0.0),
        (0.90, 0.0),
        (0.95, 0.5),
        (1.00, 1.0),
        (1.001, 1.0),
        (1.025, 0.5),
        (1.05, 0.0),
        (1.10, 0.0),
    ] {
        assert!(
            (start(price) - expected).abs() < 0.021,
            "{price}: {}",
            start(price)
        );
    }
}

#[test]
fn an_argument_widens_what_is_credible_and_obliges_to_nothing() {
    let plain = Meeting::new(8).offer(1.02).score(HighStart).unwrap();
    assert!(plain < 0.7);
    assert_eq!(
        Meeting::new(8).argue().offer(1.02).score(HighStart),
        Some(1.0)
    );
    assert_eq!(
        Meeting::new(8).argue().offer(1.0).score(HighStart),
        Some(1.0)
    );
    assert_eq!(
        Meeting::new(8).offer(1.02).argue().score(HighStart),
        Some(plain),
        "an argument after the opening is too late"
    );
}

#[test]
fn advice_on_the_opening_names_the_price_that_would_have_been_right() {
    let low = Meeting::new(8).offer(0.92).rule(HighStart);
    assert_eq!(advice(&low), [high_start::Tip::OpenHigher]);
    let insulting = Meeting::new(8).offer(1.06).rule(HighStart);
    assert_eq!(
        advice(&insulting),
        [high_start::Tip::OpenLower, high_start::Tip::ArgueFirst]
    );
}

#[test]
fn a_gift_has_only_its_own_answer_and_a_trade_is_repaid_later_too() {
    let gift = Meeting::new(8)
        .offer(1.0)
        .counter(0.8)
        .offer(0.96)
        .counter(0.81)
        .offer(0.95)
        .counter(0.86);
    // 6,000 given, 1,500 back; then 1,500 given, all of it back: two fifths of
    // that count, since nothing was asked for.
    assert!((gift.score(Reciprocal).unwrap() - 2_100.0 / 7_500.0).abs() < 0.001);
    assert!(
        faults(&gift.rule(Reciprocal))
            .iter()
            .all(|code| *code == reciprocal::Fact::GaveForNothing)
    );
    let trade = Meeting::new(8)
        .offer(1.0)
        .counter(0.8)
        .offer_terms(&[("price", 0.93), ("quantity", 200_000.0)])
        .counter(0.81)
        .offer_terms(&[("price", 0.92), ("quantity", 200_000.0)])
        .counter(0.95);
    // What the trade of 12,250 was owed came later; the gift of 2,000 after it
    // has its two fifths.
    let expected = (12_250.0 + 800.0) / 14_250.0;
    assert!((trade.score(Reciprocal).unwrap() - expected).abs() < 0.001);
}

#[test]
fn what_was_asked_for_and_granted_is_a_return() {
    let meeting = Meeting::new(8)
        .offer(1.0)
        .counter(0.8)
        .offer_terms(&[("price", 0.93), ("quantity", 200_000.0)])
        .counter_terms(&[("price", 0.8), ("quantity", 200_000.0)]);
    let granted = meeting.score(Reciprocal).unwrap();
    assert!(granted > 0.5, "{granted}");
}

#[test]
fn waiting_for_the_answer_counts_as_getting_it() {
    let impatient = Meeting::new(8)
        .offer(1.0)
        .counter(0.8)
        .offer(0.96)
        .counter(0.81)
        .offer(0.94)
        .counter(0.83);
    let patient = Meeting::new(8)
        .offer(1.0)
        .counter(0.8)
        .offer(0.96)
        .counter(0.81)
        .hold()
        .counter(0.84)
        .offer(0.94)
        .counter(0.86);
    assert!(patient.score(Reciprocal) > impatient.score(Reciprocal));
    assert!(advice(&impatient.rule(Reciprocal)).contains(&reciprocal::Tip::AskReturn.into()));
}

#[test]
fn an_offer_that_they_left_over_was_not_given_away() {
    let meeting = Meeting::new(8)
        .offer(1.0)
        .counter(0.8)
        .offer(0.95)
        .buyer_walks(LeaveReason::Stinginess);
    assert_eq!(meeting.score(Reciprocal), None);
}

#[test]
fn crossing_ones_limit_leaves_nothing_of_that_rule() {
    let offered = Meeting::new(8).ladder(&shares(&[0.0, 0.3, 0.6, 0.9, 1.05]));
    assert_eq!(offered.score(Limits), Some(0.0));
    assert_eq!(
        faults(&offered.rule(Limits)),
        [limits::Fact::OfferedBelowLimit]
    );
    let agreed = Meeting::new(8)
        .ladder(&shares(&[0.0, 0.3]))
        .agreed(0.79, Party::Seller);
    assert_eq!(agreed.score(Limits), Some(0.0));
    assert_eq!(advice(&agreed.rule(Limits)), [limits::Tip::Refuse]);
}

#[test]
fn walking_at_the_limit_is_right_and_from_a_better_offer_it_is_not() {
    let right = Meeting::new(8)
        .ladder(&shares(&[0.0, 0.4, 0.7, 0.85]))
        .rep_walks();
    let right = right.rule(Limits);
    assert_eq!(right.score, Some(0.25), "they offered more than the limit");
    let mut low = Meeting::new(8);
    for price in shares(&[0.0, 0.4, 0.7, 0.85]) {
        low = low.offer(price).counter(0.78);
    }
    let right = low.rep_walks();
    assert_eq!(right.score(Limits), Some(1.0));
    assert!(
        right
            .rule(Limits)
            .evidence
            .iter()
            .any(|evidence| evidence.code == limits::Fact::RightToWalk)
    );
    let wrong = Meeting::new(8).offer(1.0).counter(0.88).rep_walks();
    assert_eq!(wrong.score(Limits), Some(0.25));
    assert_eq!(advice(&wrong.rule(Limits)), [limits::Tip::Accept]);
}

#[test]
fn walking_early_from_open_talks_is_a_fault_of_its_own() {
    for early in [
        Meeting::new(8).rep_walks(),
        Meeting::new(8).offer(1.0).counter(0.75).rep_walks(),
        Meeting::new(8).offer(1.0).refused().rep_walks(),
    ] {
        let rule = early.rule(Limits);
        assert_eq!(faults(&rule), [limits::Fact::WalkedWithRoom]);
        assert_eq!(advice(&rule), [limits::Tip::Stay]);
    }
    let waited = |ladder: &[f64]| {
        let mut meeting = Meeting::new(4).ladder(ladder);
        for _ in 0..3 {
            meeting = meeting.hold().counter(0.7);
        }
        meeting
    };
    // Waiting till the usual rounds are over does not use the room.
    let late = waited(&[1.0]).rep_walks().rule(Limits);
    assert_eq!(faults(&late), [limits::Fact::WalkedWithRoom]);
    let spent = waited(&shares(&[0.0, 0.4, 0.7, 0.85])).rep_walks();
    let looked = Meeting::new(8).offer(1.0).refused().ask().rep_walks();
    for right in [spent, looked] {
        assert!(faults(&right.rule(Limits)).is_empty());
    }
}

#[test]
fn a_good_offer_is_not_let_go_by_standing_still() {
    let held = |rounds: usize, worth: f64| {
        let mut meeting = Meeting::new(8).ladder(&shares(&[0.0, 0.2, 0.3]));
        for _ in 0..rounds {
            meeting = meeting.hold().counter(worth);
        }
        meeting.buyer_walks(LeaveReason::Time).rule(Limits)
    };
    assert!(faults(&held(1, 0.88)).is_empty(), "one hold is a pause");
    assert!(faults(&held(2, 0.78)).is_empty(), "it was below the limit");
    assert_eq!(faults(&held(2, 0.88)), [limits::Fact::LetGoodOfferGo]);
    assert_eq!(advice(&held(2, 0.88)), [limits::Tip::Accept]);
}

#[test]
fn a_break_is_a_pause_and_several_are_waiting() {
    let paused = |breaks: usize| {
        let mut meeting = Meeting::new(8).ladder(&shares(&[0.0, 0.15, 0.25]));
        for _ in 0..breaks {
            meeting = meeting.event(Event::Recessed);
        }
        meeting.rule(Slow)
    };
    assert_eq!(paused(1).score, Some(1.0));
    assert_eq!(faults(&paused(3)), [slow::Fact::PausedAgain]);
    assert!((paused(3).score.unwrap() - 0.8).abs() < 1e-9);
}

#[test]
fn a_limit_below_the_alternative_is_no_room() {
    let mut meeting = Meeting::new(8).ladder(&shares(&[0.0, 0.2, 0.3]));
    let before = meeting.score(Slow);
    meeting.plan.lower = Some(Limit::Worth(worth(1.0)));
    assert_eq!(meeting.score(Slow), before);
    assert_eq!(
        advice(&meeting.rule(Limits)),
        [limits::Tip::RaiseLowerLimit]
    );
}

#[test]
fn limits_too_close_together_cost_a_tenth() {
    let mut meeting = Meeting::new(8).ladder(&shares(&[0.0, 0.2]));
    meeting.plan.aspiration = Some(Limit::Package(terms(&[("price", 0.99)])));
    assert!((meeting.score(Limits).unwrap() - 0.9).abs() < 1e-9);
}

#[test]
fn giving_in_to_a_refusal_is_worse_than_waiting_and_asking_is_best() {
    let refused = || {
        Meeting::new(8)
            .offer(1.0)
            .counter(0.75)
            .offer(0.97)
            .refused()
    };
    assert_eq!(refused().offer(0.9).score(Gap), Some(0.0));
    assert_eq!(refused().hold().offer(0.9).score(Gap), Some(0.5));
    assert_eq!(refused().ask().offer(0.95).score(Gap), Some(1.0));
    assert_eq!(refused().rep_walks().score(Gap), Some(1.0));
    assert_eq!(
        refused().buyer_walks(LeaveReason::Gap).score(Gap),
        None,
        "nothing could follow"
    );
}

#[test]
fn a_refusal_is_an_answer_and_giving_in_to_it_is_judged_by_the_gap_alone() {
    let gave_in = Meeting::new(8)
        .offer(1.0)
        .refused()
        .offer(0.98)
        .counter(0.8);
    assert!(faults(&gave_in.rule(Slow)).is_empty());
    assert_eq!(faults(&gave_in.rule(Gap)), [gap::Fact::GaveInAtGap]);
    assert_eq!(advice(&gave_in.rule(Gap)), [gap::Tip::Ask]);
}

#[test]
fn taking_back_is_not_standing_where_one_opened() {
    let left = |reason| {
        let meeting = Meeting::new(8).ladder(&shares(&[0.0, 0.2, 0.3]));
        meeting.offer(1.0).counter(0.78).buyer_walks(reason)
    };
    let gap = left(LeaveReason::Stinginess).rule(Gap);
    assert!(
        !faults(&gap).contains(&gap::Fact::StoodStill.into()),
        "{gap:?}"
    );
    let still = || Meeting::new(8).offer(1.0).counter(0.7).hold();
    let stood = |reason| {
        faults(&still().buyer_walks(reason).rule(Gap)).contains(&gap::Fact::StoodStill.into())
    };
    assert!(stood(LeaveReason::Time) && !stood(LeaveReason::Offence));
}

#[test]
fn driving_them_off_with_the_hard_face_is_a_fault_of_the_faces() {
    let left = |reason| {
        let hard = Meeting::new(8).tone(Tone::White).offer(1.0).counter(0.7);
        hard.offer(0.97).buyer_walks(reason).rule(Roles)
    };
    let offended = left(LeaveReason::Offence);
    assert!(faults(&offended).contains(&roles::Fact::HardFaceDroveOff.into()));
    assert!(advice(&offended).contains(&roles::Tip::Soften.into()));
    assert!(!faults(&left(LeaveReason::Time)).contains(&roles::Fact::HardFaceDroveOff.into()));
}

#[test]
fn accepting_early_is_a_fast_concession_and_accepting_in_time_is_not() {
    let early = Meeting::new(8)
        .offer(1.0)
        .counter(0.85)
        .agreed(0.85, Party::Seller);
    assert!(early.score(Slow).unwrap() < 0.5);
    let mut late = Meeting::new(8).ladder(&geometric(0.55, 0.7, 7));
    late = late.hold().agreed(0.86, Party::Seller);
    assert_eq!(late.score(Slow), Some(1.0));
}

#[test]
fn hard_first_and_warm_last_is_the_order_of_the_faces() {
    use Tone::{Neutral, Red, White};
    let shown = |tones: [Tone; 4]| {
        let mut meeting = Meeting::new(8);
        meeting.plan.white = Some("boss".to_owned());
        meeting.plan.red = Some("you".to_owned());
        for (tone, price) in tones.into_iter().zip([1.0, 0.97, 0.95, 0.94]) {
            meeting = meeting.tone(tone).offer(price).counter(0.8);
        }
        meeting
    };
    assert_eq!(shown([White, White, Red, Red]).score(Roles), Some(1.0));
    let reversed = shown([Red, Red, White, White]).rule(Roles);
    assert_eq!(advice(&reversed), [roles::Tip::HardFirst]);
    let flickering = shown([White, Red, White, Red]).rule(Roles);
    assert_eq!(faults(&flickering), [roles::Fact::FacesFlicker]);
    assert_eq!(shown([Neutral; 4]).score(Roles), Some(0.5));
    assert_eq!(
        Meeting::new(8).ladder(&[1.0, 0.97, 0.95]).score(Roles),
        None
    );
}

#[test]
fn a_style_is_judged_by_what_was_seen() {
    let silent = || Meeting::new(8).ladder(&[1.0, 0.95, 0.92, 0.90]);
    let reasoned = || {
        let mut meeting = Meeting::new(8).offer(1.0).counter(0.75);
        for price in [0.95, 0.92, 0.90] {
            meeting = meeting.ask().offer(price).counter(0.8);
        }
        meeting
    };
    assert_eq!(silent().score(Style), None);
    assert_eq!(reasoned().style(Style::Analyst).score(Style), Some(1.0));
    let other = silent().style(Style::Analyst).rule(Style);
    assert_eq!(other.score, Some(0.0));
    assert_eq!(advice(&other), [style::Tip::BeAnalyst]);
}

#[test]
fn a_good_first_step_is_not_marked_down_for_being_short() {
    let meeting = Meeting::new(8)
        .ladder(&shares(&[0.0, 0.2]))
        .agreed(0.96, Party::Buyer);
    assert_eq!(meeting.score(Slow), Some(1.0));
    assert_eq!(meeting.score(Shrinking), None);
    assert!((meeting.score(Reciprocal).unwrap() - 0.4).abs() < 1e-9);
}

#[test]
fn research_questions_and_a_ladder_make_one_prepared() {
    let idle = Meeting::new(8).offer(1.0);
    let before = idle.score(Prepared).unwrap();
    let asked = Meeting::new(8).ask().offer(1.0);
    assert!(asked.score(Prepared).unwrap() > before);
    let researched = Meeting::new(8)
        .event(Event::Researched {
            research: ResearchId::new(0),
            findings: Vec::new(),
        })
        .offer(1.0);
    assert!((researched.score(Prepared).unwrap() - before - 0.3).abs() < 1e-9);
    assert!(advice(&idle.rule(Prepared)).contains(&prepared::Tip::Research.into()));
}

#[test]
fn every_rule_has_a_name_a_sentence_and_a_formula_in_both_languages() {
    use haggle::{text::Language, words::Phrases};
    for rule in RuleId::ALL {
        for language in Language::ALL {
            let phrases = Phrases::new(language);
            for words in [
                haggle::words::rule_name(rule, phrases),
                haggle::words::rule_sentence(rule, phrases),
                haggle::words::rule_formula(rule, phrases),
            ] {
                assert!(!words.starts_with('['), "{words}");
            }
        }
    }
}

#[test]
fn a_buyer_lost_by_standing_still_counts_as_much_as_every_other_refusal() {
    let stubborn = Meeting::new(8)
        .offer(1.0)
        .refused()
        .argue()
        .hold()
        .refused()
        .ask()
        .hold()
        .buyer_walks(LeaveReason::Gap);
    assert!((stubborn.score(Gap).unwrap() - 0.5).abs() < 1e-9);
}

#[test]
fn a_buyer_who_leaves_a_rep_that_moved_is_no_fault_of_standing_still() {
    for meeting in [
        Meeting::new(8)
            .offer(1.0)
            .counter(0.8)
            .offer(0.97)
            .buyer_walks(LeaveReason::Time),
        Meeting::new(8)
            .offer(1.04)
            .buyer_walks(LeaveReason::Offence),
        Meeting::new(8).offer(1.0).counter(0.8).hold().rep_walks(),
    ] {
        assert!(!faults(&meeting.rule(Gap)).contains(&gap::Fact::StoodStill.into()));
    }
}

/// Gives a tenth of the room in three shrinking steps and then holds.
fn farm(holds: usize) -> Meeting {
    let mut farm = Meeting::new(8).ladder(&shares(&[0.0, 0.05, 0.08, 0.1]));
    for _ in 0..holds {
        farm = farm.hold().counter(0.77);
    }
    farm
}

#[test]
fn giving_too_little_for_the_time_and_the_gap_is_no_slow_conceding() {
    let farm = farm(5).buyer_walks(LeaveReason::Stinginess);
    let rule = farm.rule(Slow);
    assert_eq!(faults(&rule), [slow::Fact::GaveTooLittle]);
    assert!(rule.score.unwrap() < 0.3, "{rule:?}");
    assert_eq!(rule.advice[0].code, slow::Tip::MoveWithinRoom);
    let ticks: Vec<f64> = (0..8).map(|tick| 1.0 - 0.001 * f64::from(tick)).collect();
    let ticks = Meeting::new(8).ladder(&ticks).rule(Slow);
    assert!(ticks.score.unwrap() < 0.2, "{ticks:?}");
}

#[test]
fn holding_once_or_twice_and_holding_at_the_limit_are_no_stinginess() {
    let paused = Meeting::new(8)
        .ladder(&shares(&[0.0, 0.2]))
        .hold()
        .counter(0.8)
        .hold()
        .counter(0.8)
        .offer(Meeting::price(0.65))
        .counter(0.82);
    assert!(
        faults(&paused.rule(Slow)).is_empty(),
        "{:?}",
        paused.rule(Slow)
    );
    let mut spent = Meeting::new(8).ladder(&shares(&[0.0, 0.4, 0.65, 0.8, 0.9]));
    for _ in 0..10 {
        spent = spent.hold().counter(0.8);
    }
    let stingy = faults(&spent.rule(Slow)).contains(&slow::Fact::GaveTooLittle.into());
    assert!(!stingy, "{:?}", spent.rule(Slow));
}

#[test]
fn a_stingy_rep_whom_they_leave_has_sixty_at_most() {
    for reason in [LeaveReason::Stinginess, LeaveReason::Time] {
        let total = farm(4).buyer_walks(reason).technique().total.unwrap();
        assert!(total <= 60.0, "{reason:?} {total}");
    }
    let moved = Meeting::new(8).ladder(&geometric(0.55, 0.7, 6));
    let total = moved.buyer_walks(LeaveReason::Time).technique().total;
    assert!(
        total.unwrap() > 70.0,
        "who moved lost them to time alone: {total:?}"
    );
}

#[test]
fn folding_is_the_last_concession_and_a_large_one() {
    let steps = || Meeting::new(8).ladder(&shares(&[0.0, 0.16, 0.26, 0.32]));
    let folded = steps().agreed(0.82, Party::Seller);
    assert_eq!(
        faults(&folded.rule(Shrinking)),
        [shrinking::Fact::AcceptingGrew]
    );
    assert!(folded.score(Shrinking).unwrap() < 0.1);
    assert!(faults(&folded.rule(Slow)).contains(&slow::Fact::AcceptedFarBelow.into()));
    assert!(folded.technique().total.unwrap() < 65.0);
    // As much as the next step would have given anyway.
    let met = steps().agreed(Meeting::price(0.64), Party::Seller);
    assert_eq!(met.score(Shrinking), Some(1.0));
    assert_eq!(met.score(Slow), Some(1.0));
}

#[test]
fn taking_back_is_a_fault_and_never_looking_for_the_reason() {
    let raised = Meeting::new(8)
        .offer(1.0)
        .refused()
        .offer(1.02)
        .counter(0.8);
    assert_eq!(faults(&raised.rule(Slow)), [slow::Fact::TookBack]);
    assert_eq!(faults(&raised.rule(Gap)), [gap::Fact::TookBackAtGap]);
    assert_eq!(raised.score(Gap), Some(0.0));
    // A trade gives something for what it takes.
    let traded = Meeting::new(8)
        .offer(1.0)
        .refused()
        .offer_terms(&[("price", 0.95), ("quantity", 200_000.0)])
        .counter(0.8);
    assert_eq!(traded.score(Gap), Some(1.0));
    assert!(!faults(&traded.rule(Slow)).contains(&slow::Fact::TookBack.into()));
    // What was given once is not given again.
    let again = Meeting::new(8)
        .ladder(&shares(&[0.0, 0.2, 0.1, 0.2, 0.3]))
        .rule(Shrinking);
    assert_eq!(again.score, Some(1.0), "{again:?}");
}

#[test]
fn breaks_without_end_look_for_no_reason() {
    let refused = Meeting::new(8).offer(1.0).refused();
    let once = refused.event(Event::Recessed).offer(0.98).refused();
    assert_eq!(once.score(Gap), Some(1.0));
    let twice = once.event(Event::Recessed).hold();
    assert_eq!(twice.score(Gap), Some(0.75));
}

#[test]
fn an_opening_with_value_for_both_is_no_insult_and_overpricing_is_one() {
    // More pieces are asked for; that they come with nothing makes a demand.
    let asks = Meeting::new(8)
        .offer_terms(&[("price", 1.0), ("quantity", 200_000.0)])
        .rule(HighStart);
    let plain = Meeting::new(8).offer(1.04).rule(HighStart);
    assert_eq!(faults(&plain), [high_start::Fact::OpenedInsulting]);
    assert!(asks.score.unwrap() < 1.0, "{asks:?}");
}

#[test]
fn an_aim_below_the_market_or_a_limit_above_the_opening_makes_no_high_start() {
    let limit = |price| Some(Limit::Package(terms(&[("price", price)])));
    let mut low = Meeting::new(8).offer(0.88);
    low.plan.aspiration = limit(0.81);
    assert_eq!(low.score(HighStart), Some(0.0));
    let mut above = Meeting::new(8).offer(0.97);
    above.plan.lower = limit(0.98);
    assert_eq!(above.score(HighStart), Some(0.0));
}

#[test]
fn the_acceptance_of_a_fallen_price_is_no_full_return_for_a_gift() {
    let taken = Meeting::new(8)
        .offer(1.0)
        .counter(0.8)
        .offer(0.95)
        .agreed(0.95, Party::Buyer);
    assert!((taken.score(Reciprocal).unwrap() - 0.4).abs() < 1e-9);
}
