//! When a plan's steps are played, and what is said before the first.

use std::sync::Arc;

use haggle::{
    bargain::{Deal, Meeting, Move},
    plan::{Plan, When, textbook},
    rehearse::player::{Player, Strategy},
    scenario::{ArgumentId, Worth},
};

use crate::shelf::{library, zips};

const SEEDS: std::ops::RangeInclusive<u64> = 1..=12;

/// One move of a meeting that was played by a plan.
struct Made {
    chosen: Move,
    /// Rounds that were over before it.
    round: u32,
    /// What the buyer's standing offer was worth before it.
    counter: Option<Worth>,
}

fn deal() -> Arc<Deal> {
    Deal::new(zips())
}

fn plan(deal: &Deal) -> Plan {
    textbook(deal.scenario(), deal.book(), &[])
}

/// Everything that the automatic seller did with a plan against one buyer.
fn played(deal: &Arc<Deal>, plan: &Plan, seed: u64) -> Vec<Made> {
    let strategy = Strategy::new(deal, plan);
    let mut meeting = Meeting::new(deal, seed);
    let mut player = Player::new(&strategy);
    let mut made = Vec::new();
    while meeting.outcome().is_none() {
        let chosen = player.choose(&meeting);
        made.push(Made {
            chosen: chosen.clone(),
            round: meeting.round(),
            counter: meeting.counter().map(|package| deal.book().worth(package)),
        });
        meeting.apply(&chosen).unwrap();
    }
    made
}

fn offers(made: &[Made]) -> Vec<&Made> {
    made.iter()
        .filter(|made| matches!(made.chosen, Move::Offer { .. }))
        .collect()
}

#[test]
fn a_step_for_when_they_have_moved_waits_until_they_have() {
    let deal = deal();
    let mut waiting = plan(&deal);
    for step in &mut waiting.ladder[1..] {
        step.when = When::Moved;
    }
    let mut steps = 0;
    for seed in SEEDS {
        let made = played(&deal, &waiting, seed);
        for pair in offers(&made).windows(2) {
            assert!(pair[1].counter > pair[0].counter, "seed {seed}");
            steps += 1;
        }
        assert!(made.len() < 60, "seed {seed} goes on and on");
    }
    assert!(steps > 12, "only {steps} steps were made");
}

#[test]
fn a_step_for_a_round_is_not_made_before_it() {
    let deal = deal();
    let mut waiting = plan(&deal);
    waiting.ladder[1].when = When::Round(4);
    let mut met = 0;
    for seed in SEEDS {
        let made = played(&deal, &waiting, seed);
        if let [opening, second, ..] = offers(&made)[..] {
            assert_eq!(opening.round, 0, "seed {seed}");
            assert!(second.round >= 3, "seed {seed}: {}", second.round);
            met += 1;
        }
    }
    assert!(met > 0);
}

#[test]
fn a_step_at_once_does_not_wait_for_who_stands_still() {
    let (mut ready, mut at_once) = (0, 0);
    for entry in library().entries() {
        let deal = Deal::new(entry.scenario.clone().unwrap());
        let mut plan = plan(&deal);
        for seed in SEEDS {
            ready += holds_before_the_last_step(&deal, &plan, seed);
        }
        for step in &mut plan.ladder {
            step.when = When::AtOnce;
        }
        for seed in SEEDS {
            at_once += holds_before_the_last_step(&deal, &plan, seed);
        }
    }
    assert!(ready > 0);
    assert_eq!(at_once, 0);
}

fn holds_before_the_last_step(deal: &Arc<Deal>, plan: &Plan, seed: u64) -> usize {
    let mut offered = 0;
    played(deal, plan, seed)
        .iter()
        .filter(|made| {
            offered += usize::from(matches!(made.chosen, Move::Offer { .. }));
            offered < plan.ladder.len() && made.chosen == Move::Hold
        })
        .count()
}

#[test]
fn planned_arguments_are_brought_before_the_opening_in_their_order() {
    let deal = deal();
    let mut arguing = plan(&deal);
    let ids: Vec<&str> = deal
        .scenario()
        .arguments
        .iter()
        .map(|argument| argument.id.as_str())
        .collect();
    arguing.arguments = vec![ids[2].to_owned(), ids[0].to_owned()];
    let made = played(&deal, &arguing, 1);
    let opening = made
        .iter()
        .position(|made| matches!(made.chosen, Move::Offer { .. }))
        .unwrap();
    let argued: Vec<&Move> = made[..opening]
        .iter()
        .map(|made| &made.chosen)
        .filter(|chosen| matches!(chosen, Move::Argue { .. }))
        .collect();
    let argue = |argument| Move::Argue {
        argument: ArgumentId::new(argument),
        to: None,
    };
    assert_eq!(argued, [&argue(2), &argue(0)]);
}
