//! What holds for the diagnostics of any file whatever.

use haggle::{
    author::check_text,
    scenario::{Code, SourceText},
    text::Language,
    words::render,
};
use proptest::prelude::*;

use crate::small::SMALL;

/// Checks and renders a text; every place must lie in it, between characters.
fn check(bytes: &[u8], name: &str) -> Result<(), TestCaseError> {
    let text = SourceText::from_bytes(bytes);
    let mut diagnostics = check_text(name, &text.text, |_| None);
    diagnostics.extend(text.problem);
    for diagnostic in &diagnostics {
        let span = diagnostic.span;
        prop_assert!(span.start <= span.end && span.end <= text.text.len());
        prop_assert!(text.text.is_char_boundary(span.start));
        prop_assert!(text.text.is_char_boundary(span.end));
        let line = text.text.split('\n').nth(span.from.line - 1);
        prop_assert!(line.is_some_and(|line| span.from.column <= line.chars().count() + 1));
        prop_assert!((span.from.line, span.from.column) <= (span.to.line, span.to.column));
        for language in Language::ALL {
            prop_assert!(!diagnostic.message(language).is_empty());
            let shown = render(diagnostic, &text.text, name, language, false);
            prop_assert!(shown.contains(diagnostic.code.word()));
        }
    }
    Ok(())
}

const NAME: &str = "small.scenario.ron";

/// Pieces that break files in ways that people do.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[\"'(){}\\[\\],:#/*\\\\ \n]{1,4}",
        "[，：“”（）【】中文𪚥é]{1,3}",
        Just("NaN".to_owned()),
        Just("-inf".to_owned()),
        Just("1e400".to_owned()),
        Just("\r\n".to_owned()),
        Just("\u{FEFF}".to_owned()),
        Just("Some(".to_owned()),
        Just("r#\"".to_owned()),
        "-?[0-9]{1,20}(\\.[0-9]{1,5})?",
        "[a-z]{1,8}",
        any::<char>().prop_map(String::from),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn no_bytes_whatever_bring_the_check_down(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        check(&bytes, NAME)?;
        check(&bytes, "small.plan.ron")?;
    }

    #[test]
    fn no_text_whatever_brings_the_check_down(pieces in proptest::collection::vec(piece(), 0..60)) {
        check(pieces.concat().as_bytes(), NAME)?;
        check(format!("Scenario({}", pieces.concat()).as_bytes(), NAME)?;
    }

    /// Each edit replaces some characters of the small scenario.
    #[test]
    fn no_edit_of_a_scenario_brings_the_check_down(
        edits in proptest::collection::vec((0.0..1.0_f64, 0..12_usize, piece()), 1..4),
    ) {
        let mut characters: Vec<char> = SMALL.chars().collect();
        for (at, length, piece) in edits {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "below the length")]
            let at = (characters.len() as f64 * at) as usize;
            let end = (at + length).min(characters.len());
            characters.splice(at..end, piece.chars());
        }
        check(characters.into_iter().collect::<String>().as_bytes(), NAME)?;
    }

    #[test]
    fn no_value_of_a_field_brings_the_check_down(
        field in 0..FIELDS.len(),
        value in piece(),
    ) {
        let field = FIELDS[field];
        let at = SMALL.find(field).unwrap() + field.len();
        let rest = &SMALL[at..];
        let end = rest.find([',', ')', '\n']).unwrap_or(rest.len());
        let source = format!("{}{value}{}", &SMALL[..at], &rest[end..]);
        check(source.as_bytes(), NAME)?;
    }
}

const FIELDS: [&str; 18] = [
    "format: ",
    "id: ",
    "teaches: ",
    "rounds: ",
    "preparation_hours: ",
    "min: ",
    "max: ",
    "tick: ",
    "usual: ",
    "unit_cost: ",
    "floor: ",
    "low: ",
    "insult: ",
    "worth: ",
    "mean: ",
    "sd: ",
    "weight: ",
    "chance: ",
];

/// Each was slow, or deep enough for the stack, in some form of the reader.
#[test]
fn enormous_files_are_refused_and_do_not_bring_the_check_down() {
    let repeated = [
        "(",
        "[",
        "Scenario(a: [",
        "{\"a\": 1, \"a\": ",
        "\"a\": 1, ",
        "，",
        "\"",
        "/*",
        "\n",
        "NaN, ",
        "Scenario(format: 1, format: 1), ",
    ];
    for piece in repeated {
        let source = piece.repeat(1_000_000 / piece.len());
        let diagnostics = check_text(NAME, &source, |_| None);
        assert!(
            diagnostics
                .iter()
                .any(haggle::scenario::Diagnostic::is_error)
        );
    }
}

#[test]
fn a_map_of_many_unknown_members_is_listed_only_in_part() {
    let members: Vec<String> = (0..20_000)
        .map(|index| format!("\"m{index}\": 1"))
        .collect();
    let source = SMALL.replace("\"price\": 1.2", &members.join(", "));
    let diagnostics = check_text(NAME, &source, |_| None);
    assert!(diagnostics.len() < 300);
    assert!(
        diagnostics
            .iter()
            .any(|said| said.code == Code::MoreProblems)
    );
}
