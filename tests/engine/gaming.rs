//! Technique can't be had without dealing well: the search for the policy that
//! cheats, with a small budget.

use std::num::NonZeroUsize;

use haggle::lab::gaming::{GOOD, Gaming, gaming};

use crate::shelf::{library, scenario};

/// Sessions a scenario; the whole search takes ten million.
const BUDGET: u64 = 30_000;

fn searched(id: &str, threads: usize) -> Gaming {
    let threads = NonZeroUsize::new(threads).unwrap();
    gaming(&scenario(id), BUDGET, 7, threads).unwrap()
}

#[test]
fn nobody_looks_good_and_is_worth_less_than_a_quarter_of_the_textbook_meetings() {
    for entry in library().entries() {
        let id = &entry.scenario.as_ref().unwrap().id;
        let found = searched(id, 2);
        assert!(found.holds(), "{id}: {:?}", found.worst());
    }
}

#[test]
fn the_search_is_the_same_on_any_number_of_threads() {
    let (one, two) = (searched("button-tender", 1), searched("button-tender", 3));
    assert_eq!(one, two);
}

#[test]
fn who_plays_better_fares_better_where_technique_should_win() {
    for entry in library().entries() {
        let id = &entry.scenario.as_ref().unwrap().id;
        let found = searched(id, 2);
        let correlation = found.rank_correlation.unwrap();
        assert!(
            correlation >= 0.8,
            "{id}: {correlation} {:?}",
            found.archetypes
        );
    }
}

#[test]
fn farming_folding_and_ticks_do_not_look_good() {
    for entry in library().entries() {
        let found = searched(&entry.scenario.as_ref().unwrap().id, 2);
        for known in &found.archetypes {
            let cheats = ["farm", "ticks", "fold", "fold_at_once", "stubborn"];
            let looks_good = known.fared.technique.is_some_and(|it| it >= GOOD);
            let cheat = cheats.contains(&known.name.as_str());
            assert!(!(cheat && looks_good), "{}: {known:?}", found.scenario);
        }
    }
}
