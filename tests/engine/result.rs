//! What a deal is worth, and what the debrief makes of it.

use haggle::{
    bargain::{Bluff, Event, LeaveReason, Party, Revealed},
    plan::Estimate,
    scenario::{Intent, MemberId, Price, Probability, RuleId},
    score::{Debrief, NoteCode, Verdict, result},
    text::Language,
    words::Phrases,
};

use crate::meeting::{Meeting, revealed};

#[test]
fn an_agreement_is_worth_what_it_brings_above_the_alternative() {
    let meeting = Meeting::new(8).offer(1.0).agreed(0.9, Party::Buyer);
    let score = result(&meeting.case(), &revealed(&meeting, 0.92, true));
    assert_eq!(score.verdict, Verdict::Agreement);
    assert!((score.worth.get() - 15_000.0).abs() < 0.1);
    assert!((score.zopa_share.unwrap() - 15.0 / 18.0).abs() < 1e-6);
    assert!(score.pareto_distance.unwrap().get().abs() < 1e-9);
}

#[test]
fn money_left_at_equal_worth_to_the_buyer_is_the_distance_to_the_frontier() {
    let meeting = Meeting::new(8).offer(1.0).agreed(0.9, Party::Buyer);
    let mut hidden = revealed(&meeting, 0.95, true);
    let better = meeting.package(&[("price", 0.92)]);
    let amount = meeting.book.worth(&better);
    hidden.better_for_both = Some((better, amount));
    let debrief = Debrief::of(&meeting.case(), &hidden);
    assert!((debrief.result.pareto_distance.unwrap().get() - 3_000.0).abs() < 0.1);
    assert_eq!(
        debrief.unclaimed.gain,
        debrief.result.pareto_distance.unwrap()
    );
}

#[test]
fn walking_away_where_there_was_nothing_is_a_good_result() {
    let meeting = Meeting::new(8).offer(1.0).counter(0.7).rep_walks();
    let score = result(&meeting.case(), &revealed(&meeting, 0.75, false));
    assert_eq!(score.verdict, Verdict::RightToWalk);
    assert!(score.verdict.is_good());
    assert_eq!(score.zopa_share, None);
    let english = score.text(&meeting.scenario, Phrases::new(Language::English));
    assert!(english.contains("you were right"), "{english}");
}

#[test]
fn an_agreement_below_the_alternative_says_so() {
    let meeting = Meeting::new(8)
        .offer(1.0)
        .counter(0.78)
        .agreed(0.78, Party::Seller);
    let score = result(&meeting.case(), &revealed(&meeting, 0.92, true));
    assert_eq!(score.verdict, Verdict::BelowBatna);
    assert!(score.worth.get() < 0.0);
    assert_eq!(score.zopa_share, Some(0.0));
    let english = score.text(&meeting.scenario, Phrases::new(Language::English));
    assert!(
        english.contains("¥3,000 less than your alternative"),
        "{english}"
    );
}

#[test]
fn running_out_of_time_says_what_it_cost() {
    let meeting = Meeting::new(8)
        .offer(1.0)
        .counter(0.8)
        .buyer_walks(LeaveReason::Time);
    let score = result(&meeting.case(), &revealed(&meeting, 0.92, true));
    assert_eq!(score.verdict, Verdict::RanOut);
    assert_eq!(score.zopa_share, Some(0.0));
    let english = score.text(&meeting.scenario, Phrases::new(Language::English));
    assert!(english.contains("¥18,000"), "{english}");
}

#[test]
fn the_three_moments_are_the_costliest_faults_in_the_order_of_the_meeting() {
    let meeting = Meeting::new(8)
        .offer(1.0)
        .counter(0.75)
        .offer(0.9)
        .counter(0.76)
        .offer(0.88)
        .counter(0.77)
        .offer(0.78)
        .counter(0.78)
        .agreed(0.78, Party::Buyer);
    let debrief = Debrief::of(&meeting.case(), &revealed(&meeting, 0.92, true));
    let rounds: Vec<u32> = debrief.moments.iter().map(|moment| moment.round).collect();
    assert!(rounds.len() <= 3 && rounds.is_sorted(), "{rounds:?}");
    let crossed = debrief
        .moments
        .iter()
        .find(|moment| moment.rule == RuleId::Limits)
        .unwrap();
    assert_eq!(crossed.round, 4);
    assert_eq!(crossed.offered, Some(meeting.package(&[("price", 0.78)])));
    assert!(crossed.advice.is_some());
    assert_eq!(debrief.next, Some(RuleId::Limits));
}

#[test]
fn a_guess_is_compared_with_the_truth() {
    let mut meeting = Meeting::new(8).offer(1.0).agreed(0.9, Party::Buyer);
    meeting.plan.estimate = Some(Estimate {
        low: Price::of(0.86),
        high: Price::of(0.9),
        sure: Probability::try_from(0.7).unwrap(),
    });
    let debrief = Debrief::of(&meeting.case(), &revealed(&meeting, 0.92, true));
    let check = debrief.estimate.unwrap();
    assert!(!check.is_right());
    let english = check.text(&meeting.scenario, Phrases::new(Language::English));
    assert!(english.contains("could have paid more"), "{english}");
    // Told with the same decimals it is the end of the guess: within.
    let mut cards = revealed(&meeting, 0.86, true);
    cards.reservation_price = Price::of(0.8599);
    let at_the_end = Debrief::of(&meeting.case(), &cards);
    assert!(at_the_end.estimate.unwrap().is_right());
}

#[test]
fn the_document_has_the_agreed_names() {
    let meeting = Meeting::new(8)
        .ladder(&[1.0, 0.95, 0.85])
        .agreed(0.85, Party::Buyer);
    let debrief = Debrief::of(&meeting.case(), &revealed(&meeting, 0.92, true));
    let phrases = Phrases::new(Language::English);
    let document = haggle::words::score_document(&debrief, &meeting.scenario, phrases);
    let rules = document["technique"]["rules"].as_object().unwrap();
    assert_eq!(rules.len(), RuleId::ALL.len());
    for rule in RuleId::ALL {
        let rule = &rules[rule.code()];
        assert!(rule["score"].is_null() || rule["score"].is_number());
        assert!(rule["weight"].is_number());
        assert!(rule["evidence"].is_array());
        for advice in rule["advice"].as_array().unwrap() {
            assert!(advice["code"].is_string());
            assert!(advice["parameters"].is_object());
            assert!(advice["text"].is_string());
        }
    }
    assert!(document["technique"]["total"].is_number());
    let shrink = &rules["shrinking"]["advice"][0];
    assert_eq!(shrink["code"], "shrink_next");
    assert!(shrink["parameters"]["at_most"].is_number());
    let result = &document["result"];
    assert_eq!(result["outcome"], "agreement");
    for name in ["worth", "zopa_share", "pareto_distance", "relationship"] {
        assert!(result[name].is_number(), "{name}");
    }
}

#[test]
fn a_plan_is_compared_with_the_meeting_also_when_the_buyer_leaves() {
    let lower = |meeting: &Meeting| {
        let debrief = Debrief::of(&meeting.case(), &revealed(meeting, 0.9, true));
        let found = debrief
            .preparation
            .iter()
            .find(|note| note.code.code().starts_with("lower"));
        found.expect("the limit is spoken of").clone()
    };
    let far = Meeting::new(8).offer(0.9).buyer_walks(LeaveReason::Gap);
    assert_eq!(lower(&far).code, NoteCode::LowerUnreached);
    let text = lower(&far).text(&far.scenario, Phrases::new(Language::English));
    assert!(text.contains("15,000"), "{text}");
    let reached = Meeting::new(8).offer(0.8).buyer_walks(LeaveReason::Gap);
    assert_eq!(lower(&reached).code, NoteCode::LowerReached);
    let crossed = Meeting::new(8).offer(0.78).buyer_walks(LeaveReason::Time);
    assert_eq!(lower(&crossed).code, NoteCode::LowerCrossed);
    let untried = Meeting::new(8).buyer_walks(LeaveReason::Time);
    assert_eq!(lower(&untried).code, NoteCode::LowerUntried);
}

#[test]
fn what_they_claimed_is_checked_in_the_debrief() {
    let said = |intent| Event::Said {
        member: MemberId::new(0),
        intent,
        variant: 0,
        package: None,
        issue: None,
    };
    let meeting = Meeting::new(8).offer(1.0).counter(0.8);
    let mut hidden = revealed(&meeting, 0.9, true);
    let claims = |meeting: &Meeting, hidden: &Revealed| Debrief::of(&meeting.case(), hidden).claims;
    assert_eq!(claims(&meeting, &hidden), []);
    let meeting = meeting.event(said(Intent::ClaimsLimit));
    let found = claims(&meeting, &hidden);
    assert_eq!(found[0].code, NoteCode::ClaimsTrue);
    hidden.bluffs = vec![Bluff {
        round: 1,
        claim: Intent::ClaimsLimit,
    }];
    let found = claims(&meeting, &hidden);
    assert_eq!(found.len(), 1);
    let text = found[0].text(&meeting.scenario, Phrases::new(Language::English));
    assert!(text.contains("Round 1") && text.contains("0.900"), "{text}");
}
