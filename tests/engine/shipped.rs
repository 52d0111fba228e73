//! The scenarios that the program carries, and the library they stand in.

use std::{fs, path::Path};

use haggle::{
    author::{check_file, check_text},
    bargain::{SellerBook, persona_names},
    plan::{self, textbook},
    scenario::{
        Code, LARGEST_FILE, Library, PORTRAITS, SourceText,
        library::{self, Origin},
    },
    text::Language,
    words::render,
};

use crate::small::{SMALL, with};

#[test]
fn nothing_is_to_be_complained_about_in_what_is_shipped() {
    let shipped = library::shipped();
    assert!(!shipped.is_empty());
    for (name, bytes) in shipped {
        let text = SourceText::from_bytes(bytes).text;
        let said: Vec<String> = check_text(name, &text, |_| None)
            .iter()
            .map(|diagnostic| render(diagnostic, &text, name, Language::English, false))
            .collect();
        assert!(said.is_empty(), "{}", said.join("\n\n"));
    }
}

#[test]
fn the_textbook_plan_of_each_shipped_scenario_is_a_sound_plan_file() {
    let library = Library::load(&[], &persona_names());
    for entry in library.entries() {
        let scenario = entry.scenario.clone().unwrap();
        let plan = textbook(&scenario, &SellerBook::new(&scenario), &[]);
        let text = plan::file::write(&scenario, &entry.digest, &plan).unwrap();
        let said = check_text("mine.plan.ron", &text, |id| {
            (id == scenario.id).then(|| scenario.clone())
        });
        let errors: Vec<_> = said.iter().filter(|said| said.is_error()).collect();
        assert!(errors.is_empty(), "{errors:?}\n{text}");
    }
}

#[test]
fn every_portrait_that_can_be_named_is_there() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/portraits");
    for name in PORTRAITS {
        for mood in ["warm", "calm", "doubtful", "tense", "angry"] {
            let file = folder.join(format!("{name}-{mood}.png"));
            assert!(file.is_file(), "{} is missing", file.display());
        }
    }
}

#[test]
fn a_broken_file_stands_in_the_library_as_broken_and_the_rest_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("broken.scenario.ron"), "Scenario(").unwrap();
    fs::write(folder.path().join("small.scenario.ron"), SMALL).unwrap();
    fs::write(folder.path().join("notes.txt"), "not a scenario").unwrap();
    let library = Library::load(&[folder.path().to_owned()], &persona_names());
    let broken = library.get("broken").unwrap();
    assert_eq!(
        broken.scenario.as_ref().unwrap_err()[0].code,
        Code::UnclosedBracket
    );
    assert!(library.get("small").unwrap().scenario.is_ok());
    assert_eq!(library.entries().count(), library::shipped().len() + 2);
}

#[test]
fn a_later_folder_stands_in_front_of_an_earlier_one_and_says_so() {
    let (first, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = first.path().join("small.scenario.ron");
    fs::write(&file, SMALL).unwrap();
    let other = with("rounds: 6", "rounds: 9");
    fs::write(second.path().join("small.scenario.ron"), other).unwrap();
    let folders = [first.path().to_owned(), second.path().to_owned()];
    let library = Library::load(&folders, &persona_names());
    let entry = library.get("small").unwrap();
    assert_eq!(entry.scenario.as_ref().unwrap().rounds, 9);
    assert_eq!(entry.hides, Some(Origin::File(file)));
}

#[test]
fn a_digest_changes_with_the_text_and_with_nothing_else() {
    let digest = |source: &str| SourceText::from_bytes(source.as_bytes()).digest;
    assert_eq!(digest(SMALL), digest(SMALL));
    assert_ne!(digest(SMALL), digest(&with("rounds: 6", "rounds: 7")));
    assert_eq!(
        digest(""),
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    );
}

#[test]
fn a_file_that_is_far_too_large_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.scenario.ron");
    let file = fs::File::create(&path).unwrap();
    file.set_len(LARGEST_FILE + 1).unwrap();
    assert_eq!(check_file(&path).diagnostics[0].code, Code::FileTooLarge);
}

#[test]
fn what_is_no_file_is_said_to_be_none() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("missing.scenario.ron");
    for path in [folder.path(), &missing] {
        assert_eq!(check_file(path).diagnostics[0].code, Code::UnreadableFile);
    }
}
