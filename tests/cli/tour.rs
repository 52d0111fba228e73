//! A build without the window says what it lacks and how to get it.

use predicates::{prelude::PredicateBooleanExt, str::contains};

use super::program;

#[test]
fn without_the_window_there_is_no_tour_and_it_says_how_to_build_one() {
    program()
        .args(["tour", "--out", "nowhere"])
        .assert()
        .code(2)
        .stdout("")
        .stderr(contains("built without its window").and(contains("`cargo build --release`")));
}
