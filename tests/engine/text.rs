//! The program's own phrases.

use haggle::{
    text::Language,
    words::{Phrases, catalogue_problems},
};

use crate::source::files;

#[test]
fn both_languages_have_the_same_phrases_with_the_same_gaps() {
    assert_eq!(catalogue_problems(), Vec::<String>::new());
}

/// The ids of phrases that the code names in full.
fn named_phrases(code: &str) -> Vec<&str> {
    ["say(", "say_with("]
        .iter()
        .flat_map(|call| code.split(call).skip(1))
        .filter_map(|rest| rest.trim_start().strip_prefix('"')?.split_once('"'))
        .map(|(id, _)| id)
        .collect()
}

#[test]
fn every_phrase_that_the_code_names_is_there() {
    let english = Phrases::new(Language::English);
    let missing: Vec<String> = files()
        .iter()
        .flat_map(|file| {
            named_phrases(&file.text)
                .into_iter()
                .filter(|id| !english.has(id))
                .map(|id| format!("{}: {id}", file.path))
                .collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn a_phrase_on_the_next_line_is_found_as_well() {
    assert_eq!(
        named_phrases("say(\"a-b\") + say_with(\n    \"c-d\", &x) + say(id)"),
        ["a-b", "c-d"]
    );
}
