//! Technique can't be had without dealing well: the search for the policy that
//! cheats, with a small budget.

use std::{num::NonZeroUsize, sync::OnceLock};

use haggle::rehearse::gaming::{GOOD, Gaming, gaming};

use crate::shelf::{library, scenario};

/// Sessions a scenario; the whole search takes ten million.
const BUDGET: u64 = 5_000;

fn searched(id: &str, threads: usize) -> Gaming {
    let threads = NonZeroUsize::new(threads).unwrap();
    gaming(&scenario(id), BUDGET, 7, threads).unwrap()
}

/// The search of every shipped scenario, made once for all tests.
fn all() -> &'static [Gaming] {
    static FOUND: OnceLock<Vec<Gaming>> = OnceLock::new();
    FOUND.get_or_init(|| {
        library()
            .entries()
            .map(|entry| searched(&entry.scenario.as_ref().unwrap().id, 2))
            .collect()
    })
}

#[test]
fn the_search_is_the_same_on_any_number_of_threads() {
    let known = all().iter().find(|it| it.scenario == "button-tender");
    assert_eq!(known, Some(&searched("button-tender", 1)));
}

#[test]
fn nobody_looks_good_who_leaves_without_a_deal() {
    for found in all() {
        for policy in &found.found {
            let looks_good = policy.fared.technique.is_some_and(|it| it >= GOOD);
            let worth = policy.fared.worth / found.textbook.worth;
            assert!(
                !looks_good || worth >= 0.5,
                "{}: {worth} {policy:?}",
                found.scenario
            );
        }
    }
}

#[test]
fn farming_folding_and_ticks_do_not_look_good() {
    for found in all() {
        for known in &found.archetypes {
            let cheats = ["farm", "ticks", "fold", "stubborn", "random", "split"];
            let looks_good = known.fared.technique.is_some_and(|it| it >= GOOD);
            let cheat = cheats.contains(&known.name.as_str());
            assert!(!(cheat && looks_good), "{}: {known:?}", found.scenario);
        }
    }
}

/// Where most meetings can end in a deal, technique decides what it is worth;
/// where hardly half of them can, whether there is one is luck in part.
#[test]
fn who_plays_better_fares_better() {
    for found in all() {
        let correlation = found.rank_correlation.unwrap();
        let least = if found.textbook.agreement > 0.75 {
            0.75
        } else {
            0.4
        };
        assert!(
            correlation >= least,
            "{}: {correlation} {:?}",
            found.scenario,
            found.archetypes
        );
    }
}
