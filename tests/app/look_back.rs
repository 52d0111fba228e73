//! Looking back in the debrief: plan against play, proposals tried, other
//! sellers, what if by plan and by hand.

use std::{thread, time::Duration};

use haggle::{
    app::{
        jobs::ReviewCrowd,
        practice::{Request, Screen},
        window::charts::ChartBox,
    },
    bargain::{Move, Offer, Package, Phase},
    charts::Offers,
    play::BuyersPerDecision,
};

use super::{debrief::looking_back, hands::Hands};

/// Buyers that are tried in a moment.
const FEW: BuyersPerDecision = BuyersPerDecision(150);

/// A meeting in which the rep gives most of the room away in the second step
/// and takes what is offered then, and its debrief.
fn after_a_gift() -> Hands {
    let mut hands = Hands::new();
    hands.app.insert_resource(ReviewCrowd(FEW));
    hands.app.world_mut().write_message(Request::Open {
        key: "zip-spring-reorder".to_owned(),
        seed: Some(8),
    });
    hands.wait();
    hands.key('s');
    let ladder = hands.practice().plan().ladder.clone();
    let scenario = hands.practice().scenario().clone();
    let offer = |step: usize| {
        let usual = Package::usual(&scenario);
        let package = usual.with_terms(&scenario, &ladder[step].offer);
        Request::Move(Move::Offer(Offer::plain(
            package.expect("terms of the scenario"),
        )))
    };
    let requests = [Request::SitDown, offer(0), offer(ladder.len() - 1)];
    for request in requests {
        hands.app.world_mut().write_message(request);
        hands.wait();
    }
    // What is offered is taken; where nothing is, the rep leaves.
    for chosen in [Move::Accept, Move::Walk] {
        if hands.practice().session().phase() == Phase::Table {
            hands.app.world_mut().write_message(Request::Move(chosen));
            hands.wait();
        }
    }
    hands.app.world_mut().write_message(Request::ToDebrief);
    hands.wait();
    assert_eq!(hands.screen(), Screen::Debrief);
    hands
}

/// Looks back with the keyboard and waits until it is done.
fn look_back(hands: &mut Hands) {
    hands.key('l');
    for _ in 0..6_000 {
        hands.wait();
        if hands.control("back.sellers").is_some() {
            return;
        }
        thread::sleep(Duration::from_millis(20));
    }
    panic!("no end of looking back");
}

/// Whether the chart shows an earlier line under another one.
fn shows_two_lines(hands: &mut Hands) -> bool {
    let world = hands.app.world_mut();
    let mut charts = world.query::<&ChartBox<Offers>>();
    charts.iter(world).any(|chart| {
        let offers = &chart.0;
        !offers.own_before.is_empty() && offers.own_before != offers.own
    })
}

#[test]
fn looking_back_shows_each_deviation_the_proposals_and_the_other_sellers() {
    let mut hands = after_a_gift();
    look_back(&mut hands);
    assert!(hands.reads("you gave more than the planned step"));
    assert!(hands.reads("By what you knew then"), "{:?}", hands.words());
    assert!(hands.control("back.try.0").is_some());
    hands.key('s');
    for seller in ["Textbook", "Soft", "Hard", "Tit for tat"] {
        assert!(hands.reads(seller), "{seller}");
    }
    hands.key('s');
    assert!(hands.control("back.try.0").is_some());
    // What was found is there at once the next time.
    hands.escape();
    hands.key('l');
    assert!(hands.control("back.try.0").is_some());
}

#[test]
fn a_proposal_that_is_tried_stands_beside_the_meeting() {
    let mut hands = after_a_gift();
    assert!(!shows_two_lines(&mut hands));
    let before = hands.practice().session().clone();
    look_back(&mut hands);
    hands.key('1');
    assert!(shows_two_lines(&mut hands));
    for words in ["As it was: ", "Instead: ", "you, as it was"] {
        assert!(hands.reads(words), "{words}: {:?}", hands.words());
    }
    assert_eq!(
        hands.practice().session().events(),
        before.events(),
        "the meeting stays as it was"
    );
    hands.key('o');
    assert!(!shows_two_lines(&mut hands));
}

#[test]
fn another_move_in_a_round_is_played_on_by_the_plan() {
    let mut hands = after_a_gift();
    hands.key('p');
    hands.key('2');
    assert!(hands.reads("As planned"), "{:?}", hands.words());
    hands.key('1');
    assert_eq!(hands.screen(), Screen::Debrief);
    assert!(shows_two_lines(&mut hands));
}

#[test]
fn the_rest_is_played_by_hand_and_both_meetings_are_seen_afterwards() {
    let mut hands = after_a_gift();
    hands.key('p');
    hands.key('2');
    hands.key('h');
    assert_eq!(hands.screen(), Screen::Table);
    assert_eq!(hands.practice().session().round(), 1);
    for request in [
        Request::Move(Move::Hold),
        Request::Move(Move::Walk),
        Request::ToDebrief,
    ] {
        hands.app.world_mut().write_message(request);
        hands.wait();
    }
    assert_eq!(hands.screen(), Screen::Debrief);
    assert!(shows_two_lines(&mut hands));
    look_back(&mut hands);
    assert!(hands.reads("YOUR PLAN AGAINST WHAT YOU DID"));
}

#[test]
fn closing_or_leaving_breaks_looking_back_off() {
    let mut hands = looking_back();
    hands.key('l');
    assert!(hands.reads("Playing your meeting again"));
    hands.escape();
    hands.wait();
    assert!(!hands.reads("Playing your meeting again"));
    hands.key('l');
    hands.app.world_mut().write_message(Request::Leave);
    for _ in 0..10 {
        hands.wait();
        thread::sleep(Duration::from_millis(20));
    }
    assert_eq!(hands.screen(), Screen::Library);
    assert!(hands.control("back.sellers").is_none());
}
