//! How sure a rep was of guesses against how often they held.

use haggle::{
    record::{Calibration, CalibrationVerdict, Guess},
    text::Language,
    words::Phrases,
};

use crate::record::{in_folder, record};

fn guesses(sure: f64, hits: usize, misses: usize) -> Calibration {
    let held = std::iter::repeat_n(true, hits).chain(std::iter::repeat_n(false, misses));
    Calibration {
        guesses: held.map(|held| Guess { sure, held }).collect(),
    }
}

#[test]
fn below_five_guesses_nothing_is_judged() {
    assert_eq!(guesses(0.9, 0, 4).verdict(), CalibrationVerdict::TooFew);
    assert_eq!(guesses(0.9, 0, 5).verdict(), CalibrationVerdict::TooSure);
    assert_eq!(Calibration::default().brier(), None);
}

#[test]
fn who_is_eight_times_in_ten_right_when_eighty_percent_sure_is_sound() {
    let sound = guesses(0.8, 8, 2);
    assert_eq!(sound.verdict(), CalibrationVerdict::Sound);
    // 0.8 · 0.04 + 0.2 · 0.64
    assert!((sound.brier().unwrap() - 0.16).abs() < 1e-12);
    assert_eq!(guesses(0.8, 4, 6).verdict(), CalibrationVerdict::TooSure);
    assert_eq!(guesses(0.3, 8, 2).verdict(), CalibrationVerdict::TooUnsure);
    assert_eq!(guesses(1.0, 9, 1).verdict(), CalibrationVerdict::TooSure);
}

#[test]
fn every_verdict_is_said_with_its_figures() {
    for calibration in [
        guesses(0.8, 1, 0),
        guesses(0.8, 8, 2),
        guesses(0.8, 2, 8),
        guesses(0.3, 8, 2),
    ] {
        for language in Language::ALL {
            let words = calibration.text(Phrases::new(language));
            let hits = calibration.hits().to_string();
            assert!(
                words.contains(&hits) && !words.contains(['[', '{']),
                "{words}"
            );
        }
    }
}

#[test]
fn guesses_are_told_apart_by_how_sure_the_rep_was() {
    let mut both = guesses(0.6, 3, 1);
    assert_eq!(both.lines(Phrases::new(Language::English)).len(), 1);
    both.guesses.extend(guesses(0.92, 2, 4).guesses);
    let lines = both.lines(Phrases::new(Language::English));
    assert_eq!(
        lines[1..],
        [
            "When you were 60 % sure: 3 of 4 held.",
            "When you were 90 % sure: 2 of 6 held."
        ]
    );
    assert_eq!(both.lines(Phrases::new(Language::Chinese)).len(), 3);
    let counted: usize = both.by_sureness().iter().map(|group| group.guesses).sum();
    assert_eq!(counted, both.guesses.len());
    // Nothing to tell apart, and too little to judge.
    assert_eq!(
        guesses(0.8, 8, 2)
            .lines(Phrases::new(Language::English))
            .len(),
        1
    );
}

/// A meeting that is over at once, with a guess.
fn meeting(low: f64, high: f64) -> String {
    format!("estimate {low} {high} sure=0.8\nsit\nwalk\n")
}

#[test]
fn the_first_guess_at_a_buyer_counts_and_later_ones_do_not() {
    let folder = tempfile::tempdir().unwrap();
    let mut truth = 0.0;
    for seed in 1..=3 {
        record(
            &meeting(0.65, 1.1),
            seed,
            in_folder(folder.path()),
            |session, _| {
                if let Some(cards) = session.reveal() {
                    truth = cards.reservation_price.get();
                }
            },
        );
    }
    record(
        &meeting(truth + 0.02, 1.1),
        4,
        in_folder(folder.path()),
        |_, _| {},
    );
    // The same buyer again, now that the truth is known; and one without a
    // guess.
    record(&meeting(0.65, 1.1), 4, in_folder(folder.path()), |_, _| {});
    record("sit\nwalk\n", 5, in_folder(folder.path()), |_, _| {});
    std::fs::write(folder.path().join("broken.session.ron"), "(").unwrap();
    let found = Calibration::of_folder(folder.path());
    assert_eq!(found.guesses.len(), 4);
    assert!(found.hits() >= 3, "a guess of the whole range holds");
    assert!((found.sureness().unwrap() - 0.8).abs() < 1e-12);
}
