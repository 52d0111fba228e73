//! Session files: whole, verified, resumed, and silent about the buyer.

use std::{fs, path::Path, sync::Arc};

use haggle::{
    bargain::{Event, Mood, Phase, Session},
    plan::{Plan, Style},
    record::{
        Destination, FileError, Mismatch, Recorder, ScenarioReference, Scores, SessionFile,
        find_scenario, replay, resume, save_plan, saved_plans,
    },
    scenario::{Library, MemberId, Scenario},
    score::Case,
    script::{NextAction, Preparation, Runner, Script, line_of, line_of_research},
    text::Language,
    words::Phrases,
};
use proptest::prelude::*;

use crate::shelf::{self, library, zips};

const DEMONSTRATION: &str = include_str!("../../scenarios/zip-spring-reorder.play");

fn reference(scenario: &Scenario) -> ScenarioReference {
    let entry = library().get(&scenario.id).unwrap();
    ScenarioReference::new(&entry.key, &entry.digest, &entry.origin)
}

/// Plays a script with a recorder, looking at the session and the file after
/// every move.
pub fn record(
    source: &str,
    seed: u64,
    place: Destination,
    mut look: impl FnMut(&Session, &Recorder),
) -> Recorder {
    let scenario = zips();
    let mut session = Session::new(Arc::clone(&scenario), seed);
    let mut plan = Plan::default();
    let mut recorder = Recorder::new(place, reference(&scenario), seed, plan.clone());
    let mut runner = Runner::new(Script::parse(source, &scenario).unwrap());
    loop {
        let (line, events) = match runner.step(&session, &plan) {
            NextAction::Prepare(Preparation::Research(index)) => (
                line_of_research(&scenario, index),
                session.research(index).unwrap(),
            ),
            NextAction::Prepare(preparation) => {
                preparation.note(&mut plan);
                continue;
            }
            NextAction::SitDown => ("sit".to_owned(), session.sit_down().unwrap()),
            NextAction::Act(chosen) => {
                let Ok(events) = session.apply(&chosen) else {
                    continue;
                };
                (line_of(&scenario, &chosen), events)
            }
            NextAction::Done => return recorder,
        };
        let scores = session.reveal().map(|revealed| {
            let case = Case {
                scenario: &scenario,
                book: session.book(),
                plan: &plan,
                events: session.events(),
            };
            Scores::of(&case, revealed)
        });
        recorder.note(line, &events, &plan, scores).unwrap();
        look(&session, &recorder);
    }
}

pub fn in_folder(folder: &Path) -> Destination {
    Destination::Folder(folder.to_owned())
}

#[test]
fn after_every_move_the_file_on_the_disk_is_whole_and_plays_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut moves = 0;
    record(
        DEMONSTRATION,
        1,
        in_folder(folder.path()),
        |session, recorder| {
            moves += 1;
            let file = SessionFile::load(recorder.path().unwrap()).unwrap();
            assert_eq!(&file, recorder.file());
            assert_eq!(file.moves.len(), moves);
            let replayed = replay(&file, &zips()).unwrap();
            assert_eq!(replayed.session.events(), session.events());
        },
    );
    assert!(moves > 8);
}

#[test]
fn nothing_but_the_session_file_is_left_in_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    record(DEMONSTRATION, 1, in_folder(folder.path()), |_, _| {});
    let names: Vec<String> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(names, ["zip-spring-reorder-1.session.ron"]);
}

#[test]
fn a_second_session_of_the_same_case_gets_a_name_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let first = record("sit\nwalk\n", 7, in_folder(folder.path()), |_, _| {});
    let kept = fs::read_to_string(first.path().unwrap()).unwrap();
    let second = record("sit\nrecess\n", 7, in_folder(folder.path()), |_, _| {});
    assert!(
        second
            .path()
            .unwrap()
            .ends_with("zip-spring-reorder-7-2.session.ron")
    );
    assert_eq!(fs::read_to_string(first.path().unwrap()).unwrap(), kept);
}

#[test]
fn a_file_of_that_name_is_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.session.ron");
    fs::write(&path, "something else").unwrap();
    let scenario = zips();
    let mut recorder = Recorder::new(
        Destination::File(path.clone()),
        reference(&scenario),
        1,
        Plan::default(),
    );
    let refused = recorder.note("sit".to_owned(), &[], &Plan::default(), None);
    assert!(matches!(refused, Err(FileError::Exists(_))), "{refused:?}");
    assert_eq!(fs::read_to_string(&path).unwrap(), "something else");
}

#[test]
fn the_file_of_a_running_game_never_shows_the_buyers_hidden_numbers() {
    let folder = tempfile::tempdir().unwrap();
    for seed in 1..=5 {
        let mut running = Vec::new();
        let mut revealed = None;
        record(
            DEMONSTRATION,
            seed,
            in_folder(folder.path()),
            |session, recorder| match session.reveal() {
                None => running.push(fs::read_to_string(recorder.path().unwrap()).unwrap()),
                Some(cards) => revealed = Some(cards.clone()),
            },
        );
        let cards = revealed.expect("the script ends the meeting");
        let hidden = [
            ("reservation price", cards.reservation_price.get()),
            ("reservation worth", cards.reservation_worth.get()),
            ("power", cards.power),
            ("reciprocity", cards.reciprocity),
        ];
        for text in &running {
            for (name, number) in hidden {
                // Five digits say it as well as seventeen.
                let digits: String = number.to_string().chars().take(7).collect();
                assert!(!text.contains(&digits), "{name} {digits} of seed {seed}");
            }
            for word in ["reservation", "patience", "believ", "Revealed"] {
                assert!(!text.contains(word), "{word}");
            }
        }
    }
}

#[test]
fn an_interrupted_session_goes_on_as_if_nothing_had_happened() {
    let folder = tempfile::tempdir().unwrap();
    let (start, rest) = DEMONSTRATION.split_at(DEMONSTRATION.find("tone red").unwrap());
    let cut = record(start, 1, in_folder(folder.path()), |_, _| {});
    let file = SessionFile::load(cut.path().unwrap()).unwrap();
    let mut resumed = resume(&file, &zips()).unwrap();
    assert_eq!(resumed.session.phase(), Phase::Table);
    let rest = Script::parse(rest, &zips()).unwrap();
    rest.play(&mut resumed.session, &mut resumed.plan);

    let mut whole = Vec::new();
    record(DEMONSTRATION, 1, in_folder(folder.path()), |session, _| {
        whole = session.events().to_vec();
    });
    assert_eq!(resumed.session.events(), whole);
}

#[test]
fn a_session_that_is_over_cant_be_resumed() {
    let folder = tempfile::tempdir().unwrap();
    let over = record("sit\nwalk\n", 1, in_folder(folder.path()), |_, _| {});
    let refused = resume(over.file(), &zips()).unwrap_err();
    assert_eq!(refused, Mismatch::Over);
}

#[test]
fn a_changed_event_is_found_and_said() {
    let folder = tempfile::tempdir().unwrap();
    let mut file = record(DEMONSTRATION, 1, in_folder(folder.path()), |_, _| {})
        .file()
        .clone();
    let (number, event) = file
        .moves
        .iter()
        .enumerate()
        .find_map(|(number, recorded)| {
            let changed = |event: &Event| matches!(event, Event::MoodChanged { .. });
            Some((number, recorded.events.iter().position(changed)?))
        })
        .unwrap();
    file.moves[number].events[event] = Event::MoodChanged {
        member: MemberId::new(99),
        mood: Mood::Warm,
    };
    let found = replay(&file, &zips()).unwrap_err();
    let said = found.text(Phrases::new(Language::English));
    assert!(
        matches!(found, Mismatch::Event { number: n, event: e, .. } if n == number + 1 && e == event + 1),
        "{said}"
    );
    assert!(said.contains("member: 99"), "{said}");
}

#[test]
fn a_changed_score_is_found_and_said() {
    let folder = tempfile::tempdir().unwrap();
    let mut file = record(
        "offer price=0.98\nwalk\n",
        1,
        in_folder(folder.path()),
        |_, _| {},
    )
    .file()
    .clone();
    if let Some(scores) = &mut file.scores {
        scores.worth += 1.0;
    }
    let said = replay(&file, &zips())
        .unwrap_err()
        .text(Phrases::new(Language::English));
    assert!(said.starts_with("the score worth differs"), "{said}");
    file.scores = None;
    assert!(matches!(
        replay(&file, &zips()),
        Err(Mismatch::Score { .. })
    ));
}

#[test]
fn moves_that_cant_be_read_or_made_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let good = record("offer price=0.98\n", 1, in_folder(folder.path()), |_, _| {});
    let in_language = |line: &str, language| {
        let mut file = good.file().clone();
        line.clone_into(&mut file.moves[1].line);
        let difference = replay(&file, &zips()).unwrap_err();
        difference.text(Phrases::new(language))
    };
    let with_line = |line: &str| in_language(line, Language::English);
    assert!(with_line("ofer price=0.98").starts_with("move 2 (\"ofer price=0.98\") can't be read"));
    assert!(with_line("accept").starts_with("move 2 (\"accept\") is not legal"));
    assert!(with_line("expect agreement").starts_with("move 2 (\"expect agreement\") is no move"));
    assert!(with_line("offer price=0.97").starts_with("move 2 (\"offer price=0.97\") differs"));
    let chinese = in_language("accept", Language::Chinese);
    let letters = |word: &str| word.chars().filter(char::is_ascii_alphabetic).count();
    assert_eq!(letters(&chinese), letters("accept"), "{chinese}");
}

#[test]
fn a_scenario_that_has_changed_is_refused_with_both_digests() {
    let folder = tempfile::tempdir().unwrap();
    let mut file = record("sit\n", 1, in_folder(folder.path()), |_, _| {})
        .file()
        .clone();
    assert!(find_scenario(&file, library(), &[]).is_ok());
    file.scenario.digest = "0".repeat(64);
    let changed = find_scenario(&file, library(), &[]).unwrap_err();
    assert!(matches!(changed, Mismatch::Digest { .. }), "{changed}");
    let gone = find_scenario(&file, &Library::default(), &[]).unwrap_err();
    assert!(matches!(gone, Mismatch::NoScenario { .. }), "{gone}");
}

#[test]
fn another_version_of_the_format_is_refused_for_what_it_is() {
    let newer = "Session(format: 2, scenario: 5, shiny: [])";
    let refused = SessionFile::parse(newer);
    assert!(
        matches!(refused, Err(FileError::Format { found: 2 })),
        "{refused:?}"
    );
}

#[test]
fn a_file_cut_off_anywhere_is_an_error_and_never_a_panic() {
    let folder = tempfile::tempdir().unwrap();
    let recorder = record(
        "offer price=0.98\nhold\n",
        1,
        in_folder(folder.path()),
        |_, _| {},
    );
    let text = fs::read_to_string(recorder.path().unwrap()).unwrap();
    let whole = text.trim_end().len();
    for end in (0..whole).filter(|end| text.is_char_boundary(*end)) {
        assert!(SessionFile::parse(&text[..end]).is_err(), "cut at {end}");
    }
    assert!(SessionFile::load(folder.path()).is_err());
    assert!(SessionFile::load(&folder.path().join("nowhere")).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn a_byte_changed_anywhere_never_makes_replay_panic(at in 0.0..1.0_f64, byte in 32_u8..127) {
        let folder = tempfile::tempdir().unwrap();
        let recorder =
            record("offer price=0.98\nhold\n", 1, in_folder(folder.path()), |_, _| {});
        let mut bytes = recorder.file().text().unwrap().into_bytes();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an index")]
        let at = (at * bytes.len() as f64) as usize;
        bytes[at] = byte;
        if let Ok(file) = SessionFile::parse(&String::from_utf8_lossy(&bytes)) {
            let _ = replay(&file, &zips());
        }
    }
}

/// One name, two scenarios, a file that somebody else wrote: all are kept.
#[test]
fn a_saved_plan_takes_no_place_but_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let save = |key: &str, plan: &Plan| {
        save_plan(folder.path(), "mine", &shelf::scenario(key), "digest", plan).unwrap()
    };
    let warm = Plan {
        style: Some(Style::Partner),
        ..Plan::default()
    };
    let zips = save("zip-spring-reorder", &Plan::default());
    let buttons = save("button-tender", &Plan::default());
    assert_ne!(zips, buttons);
    assert_eq!(save("zip-spring-reorder", &warm), zips);
    assert_eq!(save("button-tender", &warm), buttons);
    let names = |key| saved_plans(folder.path(), key).len();
    assert_eq!(
        (names("zip-spring-reorder"), names("button-tender")),
        (1, 1)
    );
    fs::write(&zips, "an afternoon's work").unwrap();
    assert_ne!(save("zip-spring-reorder", &warm), zips);
    assert_eq!(fs::read_to_string(&zips).unwrap(), "an afternoon's work");
}
