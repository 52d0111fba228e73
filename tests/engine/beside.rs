//! The plan beside the move: which step comes next whatever was offered, and
//! what speaks against a move before it is made.

use std::{collections::BTreeSet, sync::Arc};

use haggle::{
    bargain::{Move, Offer, Phase, Session, Tone},
    plan::{Limit, Step, When},
    rehearse::{
        player::{Player, Strategy},
        sellers::Seller,
    },
    scenario::{ResearchId, Scenario, Worth},
    score::{Case, Caution, CautionCode, Course, Due, Standing, StepState, cautions},
    text::Language,
    words::Phrases,
};

use crate::{
    meeting::{Meeting, terms},
    shelf::library,
};

/// A meeting with a plan of these prices, which waits for nothing. A price tick
/// of 0.001 is worth 150.
fn planned(prices: &[f64]) -> Meeting {
    let mut meeting = Meeting::new(8);
    meeting.plan.ladder = prices
        .iter()
        .map(|price| step(*price, When::AtOnce))
        .collect();
    meeting
}

fn step(price: f64, when: When) -> Step {
    Step {
        offer: terms(&[("price", price)]),
        is_final: false,
        when,
    }
}

fn standing(meeting: &Meeting) -> Standing {
    let case = meeting.case();
    Standing::of(&case, &Course::of(&case))
}

/// The number of the next step, 0 after the last.
fn next(meeting: &Meeting) -> usize {
    standing(meeting).next.map_or(0, |next| next.number)
}

fn due(meeting: &Meeting) -> Due {
    standing(meeting).next.unwrap().due
}

fn offer(meeting: &Meeting, changes: &[(&str, f64)], is_final: bool) -> Move {
    Move::Offer(Offer {
        is_final,
        ..Offer::plain(meeting.package(changes))
    })
}

fn codes(meeting: &Meeting, chosen: &Move) -> Vec<CautionCode> {
    cautions(&meeting.case(), chosen)
        .iter()
        .map(|caution| caution.code)
        .collect()
}

/// What speaks against an offer at this price.
fn against(meeting: &Meeting, price: f64) -> Vec<CautionCode> {
    codes(meeting, &offer(meeting, &[("price", price)], false))
}

const LADDER: [f64; 4] = [1.0, 0.96, 0.935, 0.92];

#[test]
fn the_opening_of_the_plan_comes_first_and_each_offer_of_the_plan_leads_to_the_next() {
    let meeting = planned(&LADDER);
    assert_eq!(next(&meeting), 1);
    let meeting = meeting.offer(1.0).counter(0.8).offer(0.96).counter(0.82);
    assert_eq!(next(&meeting), 3);
    assert_eq!(
        standing(&meeting).steps,
        [
            StepState::Played,
            StepState::Played,
            StepState::Next,
            StepState::Later
        ]
    );
}

#[test]
fn an_offer_above_the_next_step_leaves_it_next() {
    let meeting = planned(&LADDER).offer(1.02).counter(0.8);
    assert_eq!(next(&meeting), 1);
    assert_eq!(next(&meeting.offer(0.98).counter(0.81)), 2);
}

#[test]
fn an_offer_that_undercuts_steps_passes_them() {
    let meeting = planned(&LADDER).offer(1.0).counter(0.8).offer(0.93);
    let standing = standing(&meeting);
    assert_eq!(standing.next.unwrap().number, 4);
    assert_eq!(standing.steps[1], StepState::Passed);
    let meeting = meeting.counter(0.82).offer(0.9);
    assert_eq!(next(&meeting), 0, "all steps are behind");
}

#[test]
fn a_step_that_was_skipped_does_not_come_back_when_an_offer_takes_something_back() {
    let meeting = planned(&LADDER).offer(1.0).counter(0.8).offer(0.935);
    assert_eq!(next(&meeting.counter(0.8).offer(0.99)), 4);
}

#[test]
fn the_same_worth_in_other_terms_is_the_same_step() {
    let meeting = planned(&LADDER).offer(1.0).counter(0.8);
    let wanted = meeting.book.worth(&meeting.package(&[("price", 0.96)]));
    let varied = meeting.package(&[("price", 1.0), ("payment", 60.0)]);
    let varied = meeting.book.at_worth(&varied, wanted).unwrap();
    let price = meeting.book.price(&varied).get();
    let meeting = meeting.offer_terms(&[("price", price), ("payment", 60.0)]);
    assert_eq!(next(&meeting), 3);
    assert_eq!(standing(&meeting).steps[1], StepState::Passed);
}

#[test]
fn the_next_step_tells_what_it_gives_and_asks_against_the_own_last_offer() {
    let mut meeting = planned(&LADDER);
    meeting.plan.ladder[1].offer = terms(&[("price", 0.95), ("quantity", 200_000.0)]);
    let meeting = meeting.offer(1.01).counter(0.8).offer(1.0).counter(0.82);
    let step = standing(&meeting).next.unwrap();
    let last = meeting.package(&[("price", 1.0)]);
    let exchange = meeting.book.exchange(&last, &step.planned.package);
    assert_eq!((step.gives, step.asks), (exchange.give(), exchange.take()));
    assert!(step.gives > Worth::ZERO && step.asks > Worth::ZERO);
}

#[test]
fn a_step_is_due_when_the_plan_says_so() {
    let meeting = |when| {
        let mut meeting = Meeting::new(8);
        meeting.plan.ladder = LADDER.iter().map(|price| step(*price, when)).collect();
        assert_eq!(due(&meeting), Due::Now, "an opening waits for nothing");
        meeting.offer(1.0)
    };
    let ready = meeting(When::Ready);
    assert_eq!(due(&ready), Due::Answer);
    let ready = ready.counter(0.8);
    assert_eq!(due(&ready), Due::Now);
    let ready = ready.offer(0.96).counter(0.8);
    assert_eq!(due(&ready), Due::Hold);
    assert_eq!(due(&ready.hold().counter(0.8)), Due::Now);

    let moved = meeting(When::Moved).counter(0.8).offer(0.96).counter(0.8);
    assert_eq!(due(&moved), Due::Movement);
    assert_eq!(due(&moved.hold().counter(0.81)), Due::Now);

    let round = meeting(When::Round(4))
        .counter(0.8)
        .offer(0.96)
        .counter(0.8);
    assert_eq!(due(&round), Due::Round(4));
    assert_eq!(due(&round.hold().counter(0.8)), Due::Now);

    assert_eq!(due(&meeting(When::AtOnce)), Due::Now);
}

#[test]
fn a_plan_that_is_followed_is_in_order() {
    let mut meeting = planned(&LADDER);
    let mut counter = 0.78;
    for (index, price) in LADDER.iter().enumerate() {
        let found = against(&meeting, *price);
        // A price alone asks for nothing, which is said from the first
        // counter-offer on.
        assert!(
            found.is_empty() || index > 0 && found == [CautionCode::NothingAsked],
            "{price}: {found:?}"
        );
        meeting = meeting.offer(*price).counter(counter);
        counter += 0.02;
    }
}

#[test]
fn an_offer_below_the_lower_limit_is_told() {
    let meeting = planned(&LADDER).offer(1.0).counter(0.7);
    assert_eq!(against(&meeting, 0.79)[0], CautionCode::BelowLimit);
    let found = cautions(&meeting.case(), &offer(&meeting, &[("price", 0.79)], false));
    let words = found[0].text(&meeting.scenario, Phrases::new(Language::English));
    assert!(words.contains("1,500"), "{words}");
    assert!(!against(&meeting, 0.8).contains(&CautionCode::BelowLimit));
}

#[test]
fn of_several_packages_the_one_that_leaves_the_rep_least_counts() {
    let meeting = planned(&LADDER).offer(1.0).counter(0.7);
    let packages = [0.95, 0.79].map(|price| meeting.package(&[("price", price)]));
    let several = Move::Offer(Offer::several(packages).unwrap());
    assert_eq!(codes(&meeting, &several)[0], CautionCode::BelowLimit);
}

#[test]
fn an_offer_that_gives_more_than_the_next_step_is_ahead_of_the_plan() {
    let meeting = planned(&LADDER).offer(1.0).counter(0.8);
    assert!(!against(&meeting, 0.97).contains(&CautionCode::AheadOfPlan));
    assert!(!against(&meeting, 0.96).contains(&CautionCode::AheadOfPlan));
    assert!(against(&meeting, 0.955).contains(&CautionCode::AheadOfPlan));
    assert!(
        against(&meeting, 0.935).contains(&CautionCode::AheadOfPlan),
        "skips one"
    );
}

#[test]
fn giving_on_after_the_last_step_is_past_the_plan() {
    let meeting = planned(&LADDER[..2])
        .offer(1.0)
        .counter(0.8)
        .offer(0.96)
        .counter(0.82);
    assert!(against(&meeting, 0.94).contains(&CautionCode::PastPlan));
    assert_eq!(against(&meeting, 0.96), Vec::<CautionCode>::new());
    let without_plan = planned(&[]).offer(1.0).counter(0.8);
    assert!(!against(&without_plan, 0.94).contains(&CautionCode::PastPlan));
}

#[test]
fn a_step_larger_than_the_last_is_told_and_one_as_large_too() {
    let meeting = planned(&[])
        .offer(1.0)
        .counter(0.8)
        .offer(0.98)
        .counter(0.82);
    assert!(against(&meeting, 0.95).contains(&CautionCode::LargerStep));
    assert!(against(&meeting, 0.96).contains(&CautionCode::EqualStep));
    let smaller = against(&meeting, 0.97);
    assert!(
        !smaller.contains(&CautionCode::EqualStep) && !smaller.contains(&CautionCode::LargerStep)
    );
}

#[test]
fn a_step_of_more_than_a_quarter_of_the_room_is_told_and_nothing_else_about_its_size() {
    let meeting = planned(&[])
        .offer(1.0)
        .counter(0.75)
        .offer(0.99)
        .counter(0.76);
    let found = against(&meeting, 0.9);
    assert!(found.contains(&CautionCode::LargeStep), "{found:?}");
    assert!(!found.contains(&CautionCode::LargerStep) && !found.contains(&CautionCode::Early));
}

#[test]
fn giving_faster_than_the_meeting_goes_is_told() {
    let mut meeting = planned(&[]);
    // Steps of a fifth each, faster than the pace of a sensible ladder.
    meeting = meeting.offer(1.0).counter(0.7).offer(0.96).counter(0.72);
    assert!(against(&meeting, 0.92).contains(&CautionCode::Early));
}

#[test]
fn giving_again_before_they_answered_is_told() {
    let meeting = planned(&[]).offer(1.0);
    assert!(against(&meeting, 0.98).contains(&CautionCode::ToSilence));
    assert!(
        !against(&meeting, 1.0).contains(&CautionCode::ToSilence),
        "gives nothing"
    );
    let answered = meeting.counter(0.8);
    assert!(!against(&answered, 0.98).contains(&CautionCode::ToSilence));
}

#[test]
fn giving_in_to_a_refusal_is_told_until_the_rep_has_asked() {
    let meeting = planned(&[]).offer(1.0).refused();
    assert!(against(&meeting, 0.98).contains(&CautionCode::GivesIn));
    assert!(!against(&meeting.ask(), 0.98).contains(&CautionCode::GivesIn));
}

#[test]
fn an_offer_that_asks_for_nothing_is_told_once_a_return_can_be_measured() {
    let meeting = planned(&[]).offer(1.0);
    assert!(!against(&meeting, 0.98).contains(&CautionCode::NothingAsked));
    let meeting = meeting.counter(0.8);
    assert!(against(&meeting, 0.98).contains(&CautionCode::NothingAsked));
    let asks = offer(&meeting, &[("price", 0.96), ("quantity", 200_000.0)], false);
    assert!(!codes(&meeting, &asks).contains(&CautionCode::NothingAsked));
}

#[test]
fn calling_an_offer_final_with_steps_left_is_told_and_offering_on_after_a_final_too() {
    let meeting = planned(&LADDER).offer(1.0).counter(0.8);
    let last_word = |meeting: &Meeting, price| offer(meeting, &[("price", price)], true);
    assert!(codes(&meeting, &last_word(&meeting, 0.96)).contains(&CautionCode::FinalEarly));
    let at_the_end = meeting.offer(0.96).counter(0.82).offer(0.935).counter(0.83);
    assert!(!codes(&at_the_end, &last_word(&at_the_end, 0.92)).contains(&CautionCode::FinalEarly));

    let mut said = planned(&LADDER).offer(1.0).counter(0.8).offer(0.96);
    if let Some(haggle::bargain::Event::Offered { is_final, .. }) = said.events.last_mut() {
        *is_final = true;
    }
    let said = said.counter(0.82);
    assert_eq!(against(&said, 0.935)[0], CautionCode::BreaksFinal);
    assert!(
        !against(&said, 0.96).contains(&CautionCode::BreaksFinal),
        "says it again"
    );
}

#[test]
fn what_the_plan_waits_for_is_told() {
    let waits = |when| {
        let mut meeting = Meeting::new(8);
        meeting.plan.ladder = LADDER.iter().map(|price| step(*price, when)).collect();
        let meeting = meeting.offer(1.0).counter(0.8).offer(0.96).counter(0.8);
        against(&meeting, 0.935)
    };
    assert!(waits(When::Ready).contains(&CautionCode::WaitARound));
    assert!(waits(When::Moved).contains(&CautionCode::WaitForMovement));
    assert!(waits(When::Round(5)).contains(&CautionCode::WaitForRound));
    assert!(
        waits(When::Round(3))
            .iter()
            .all(|code| !code.code().starts_with("wait"))
    );
    assert!(
        waits(When::AtOnce)
            .iter()
            .all(|code| !code.code().starts_with("wait"))
    );
}

#[test]
fn an_opening_is_held_against_the_upper_limit_the_plan_the_aim_and_the_insult() {
    let meeting = planned(&LADDER);
    assert_eq!(against(&meeting, 1.0), Vec::<CautionCode>::new());
    assert_eq!(against(&meeting, 0.95), [CautionCode::OpensBelowUpper]);
    assert_eq!(against(&meeting, 0.9), [CautionCode::OpensAtAim]);
    assert_eq!(against(&meeting, 1.05), [CautionCode::OpensInsulting]);
    assert_eq!(against(&meeting, 1.03), [CautionCode::OpensBeyond]);
    let mut without_limit = planned(&LADDER);
    without_limit.plan.upper = None;
    assert_eq!(against(&without_limit, 0.95), [CautionCode::OpensBelowPlan]);
    without_limit.plan.ladder.clear();
    assert_eq!(against(&without_limit, 0.95), [CautionCode::OpensLow]);
}

#[test]
fn accepting_is_held_against_the_limit_and_the_next_step() {
    let meeting = planned(&LADDER).offer(1.0).counter(0.79);
    assert_eq!(
        codes(&meeting, &Move::Accept),
        [
            CautionCode::AcceptBelowLimit,
            CautionCode::AcceptBelowNext,
            CautionCode::AcceptFarBelow
        ]
    );
    let meeting = planned(&LADDER).offer(1.0).counter(0.95);
    assert_eq!(
        codes(&meeting, &Move::Accept),
        [CautionCode::AcceptBelowNext, CautionCode::AcceptEarly]
    );
    let meeting = planned(&LADDER).offer(1.0).counter(0.96);
    assert_eq!(codes(&meeting, &Move::Accept), Vec::<CautionCode>::new());
}

/// The score takes points for the jump, so it is told, also where no plan says
/// what comes next.
#[test]
fn accepting_far_below_the_last_step_is_told_when_the_plan_is_through() {
    let offers = LADDER.iter();
    let meeting = offers.fold(planned(&LADDER), |meeting, price| {
        meeting.offer(*price).counter(0.8)
    });
    let jumps = [CautionCode::AcceptFarBelow, CautionCode::AcceptEarly];
    let is_jump = |code: &CautionCode| jumps.contains(code);
    assert!(codes(&meeting, &Move::Accept).iter().any(is_jump));
    let mut without_plan = planned(&LADDER).offer(1.0).counter(0.85);
    without_plan.plan.ladder.clear();
    assert!(codes(&without_plan, &Move::Accept).iter().any(is_jump));
}

#[test]
fn walking_away_from_an_offer_above_the_limit_is_told() {
    let meeting = planned(&LADDER).offer(1.0).counter(0.85);
    assert_eq!(codes(&meeting, &Move::Walk), [CautionCode::WalkFromGood]);
    let meeting = planned(&LADDER).offer(1.0).counter(0.79);
    assert_eq!(codes(&meeting, &Move::Walk), Vec::<CautionCode>::new());
    assert_eq!(
        codes(&planned(&LADDER), &Move::Walk),
        Vec::<CautionCode>::new()
    );
}

#[test]
fn moves_that_offer_and_end_nothing_have_nothing_against_them() {
    let meeting = planned(&LADDER).offer(1.0).counter(0.85);
    for chosen in [Move::Hold, Move::Recess, Move::Tone(Tone::Red)] {
        assert_eq!(codes(&meeting, &chosen), Vec::<CautionCode>::new());
    }
}

#[test]
fn without_limits_and_plan_the_alternative_is_the_limit() {
    let mut meeting = planned(&[]).offer(1.0).counter(0.7);
    meeting.plan.lower = None;
    assert_eq!(against(&meeting, 0.79)[0], CautionCode::BelowLimit);
    meeting.plan.lower = Some(Limit::Worth(Worth::of(33_000.0)));
    assert_eq!(against(&meeting, 0.81)[0], CautionCode::BelowLimit);
}

/// What is said against the moves of the textbook seller in one meeting.
fn against_the_textbook(session: &mut Session) -> Vec<Caution> {
    for item in ResearchId::all(session.scenario()) {
        // What does not fit into the hours is left out.
        let _ = session.research(item);
    }
    let plan = Seller::Textbook.plan(session);
    session.sit_down().unwrap();
    let strategy = Strategy::new(session.deal(), &plan);
    let mut player = Player::new(&strategy);
    let mut found = Vec::new();
    while session.phase() == Phase::Table {
        let chosen = player.choose(session.meeting());
        found.extend(cautions(&Case::of(session, &plan), &chosen));
        session.apply(&chosen).unwrap();
    }
    found
}

/// The codes of what is said against the moves of the textbook seller in one
/// meeting, apart from steps of its own plan that ask for nothing.
pub fn told_of_the_textbook(scenario: &Arc<Scenario>, seed: u64) -> BTreeSet<CautionCode> {
    let mut session = Session::new(Arc::clone(scenario), seed);
    let told = against_the_textbook(&mut session);
    let codes = told.iter().map(|caution| caution.code);
    codes
        .filter(|code| *code != CautionCode::NothingAsked)
        .collect()
}

#[test]
fn nothing_is_said_against_the_textbook_plan_but_where_a_step_asks_for_nothing() {
    for entry in library().entries() {
        let scenario = entry.scenario.clone().unwrap();
        for seed in 1..=40 {
            let told = told_of_the_textbook(&scenario, seed);
            assert_eq!(told, BTreeSet::new(), "{} seed {seed}", entry.key);
        }
    }
}
