//! The words about broken files exist in both languages and say what they are
//! meant to say.

use std::collections::{BTreeMap, BTreeSet};

use haggle::{
    author::{check_file, check_text},
    scenario::{Code, Diagnostic, RuleId},
    text::Language,
    words::Phrases,
};

use crate::{
    diagnostics::broken_files,
    shelf,
    small::{SMALL, with},
    source::files,
};

#[test]
fn every_code_has_its_words_in_both_languages() {
    for code in Code::ALL {
        for language in Language::ALL {
            let phrases = Phrases::new(language);
            assert!(phrases.has(code.phrase()), "{} in {language}", code.word());
        }
    }
}

#[test]
fn codes_have_different_names() {
    let words: BTreeSet<&str> = Code::ALL.iter().map(|code| code.word()).collect();
    assert_eq!(words.len(), Code::ALL.len());
}

/// What stands between quotes in some code and begins with `check-`.
fn quoted_ids(code: &str) -> impl Iterator<Item = &str> {
    code.split("\"check-").skip(1).filter_map(|rest| {
        let end = rest.find('"')?;
        let id = &rest[..end];
        id.chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
            .then_some(id)
    })
}

#[test]
fn the_phrases_of_diagnostics_are_those_that_the_program_names() {
    let sources = files();
    let mut named: BTreeSet<String> = sources
        .iter()
        .flat_map(|file| quoted_ids(&file.text))
        .filter(|id| !id.is_empty())
        .map(|id| format!("check-{id}"))
        .collect();
    named.extend(Code::ALL.iter().map(|code| code.phrase().to_owned()));
    let written: BTreeSet<String> = include_str!("../../assets/text/en/check.ftl")
        .lines()
        .filter(|line| line.starts_with("check-"))
        .filter_map(|line| line.split(' ').next())
        .map(ToOwned::to_owned)
        .collect();
    let unused: Vec<_> = written.difference(&named).collect();
    let missing: Vec<_> = named.difference(&written).collect();
    assert!(unused.is_empty(), "nothing says {unused:?}");
    assert!(missing.is_empty(), "there are no words for {missing:?}");
}

/// A problem's sentences in one language.
fn sentences(problem: &Diagnostic, language: Language) -> Vec<String> {
    let help = problem.help(language);
    std::iter::once(problem.message(language))
        .chain(help)
        .collect()
}

fn check_words(name: &str, problem: &Diagnostic) {
    for language in Language::ALL {
        for sentence in sentences(problem, language) {
            let what = format!("{name}, {}: {sentence}", problem.code.word());
            assert!(!sentence.contains("{$"), "a gap is left open: {what}");
            assert!(!sentence.contains("[check-"), "no words: {what}");
            assert!(
                !sentence.ends_with(['.', '。']) || sentence.ends_with("..."),
                "{what}"
            );
            assert!(!sentence.contains("  "), "{what}");
        }
    }
    let chinese = problem.message(Language::Chinese);
    assert!(
        chinese.chars().any(|c| ('一'..='龥').contains(&c)),
        "{name} is not said in Chinese: {chinese}"
    );
}

/// More broken files, so that each code is met once: the head of the file and
/// its issues.
fn more_broken_files() -> Vec<(&'static str, String)> {
    let weightless: Vec<String> = RuleId::ALL.map(|rule| format!("{rule:?}: 0")).to_vec();
    vec![
        ("too long", "Scenario(a: 1, ".repeat(60_000)),
        ("more than are listed", {
            let members: Vec<String> = (0..400).map(|index| format!("\"m{index}\": 1")).collect();
            with("\"price\": 1.2", &members.join(", "))
        }),
        ("empty id", with("id: \"boss\"", "id: \"\"")),
        ("no rounds", with("rounds: 6", "rounds: 0")),
        (
            "many hours",
            with("preparation_hours: 4", "preparation_hours: 4000"),
        ),
        ("no rule", with("teaches: [HighStart]", "teaches: []")),
        ("rule twice", with("[HighStart]", "[HighStart, HighStart]")),
        (
            "market outside",
            with("low: 0.80, high: 1.00", "low: 0.30, high: 1.00"),
        ),
        (
            "rule weights",
            with("market: (", "weights: {Slow: -1}, market: ("),
        ),
        (
            "no rule weight",
            with(
                "market: (",
                &format!("weights: {{{}}}, market: (", weightless.join(", ")),
            ),
        ),
        (
            "two prices",
            with(
                "Choice(\n            id: \"payment\"",
                "Price(id: \"second\", name: \"X\", min: 1, max: 2, tick: 1, usual: 1, unit_cost: 1), Choice(\n            id: \"payment\"",
            ),
        ),
        (
            "negative price",
            with("min: 0.70, max: 1.10", "min: -0.70, max: 1.10")
                .replace("unit_cost: 0.60", "unit_cost: -1")
                .replace(
                    "raises_credible_opening: 0.02",
                    "raises_credible_opening: -1",
                ),
        ),
        ("low floor", with("floor: 0.80", "floor: 0.50")),
        ("high floor", with("floor: 0.80", "floor: 1.50")),
        (
            "no quantity",
            with("min: 100_000", "min: 0").replace("(100_000, 0), ", "(0, 0), "),
        ),
        (
            "short curve",
            with(
                "[(100_000, 0), (150_000, 500), (200_000, -800)]",
                "[(100_000, 0)]",
            ),
        ),
        ("between steps", with("usual: 150_000", "usual: 160_000")),
        (
            "one option",
            with(
                "                (id: \"60\", name: {\"en\": \"60 days\", \"zh-Hans\": \"60天\"}, seller: -900, buyer: 1_200, needs: \"boss\"),\n",
                "",
            ),
        ),
    ]
}

/// The same for people and what stands around the table.
fn broken_people() -> Vec<(&'static str, String)> {
    vec![
        ("no buyer", {
            let start = SMALL
                .find("            (\n                id: \"lin\"")
                .unwrap();
            let end = SMALL.find("        ],\n    ),\n    research").unwrap();
            format!("{}{}", &SMALL[..start], &SMALL[end..])
        }),
        (
            "no seller",
            with(
                "team: [(id: \"you\", name: {\"en\": \"You\", \"zh-Hans\": \"你\"}, title: {\"en\": \"Sales\", \"zh-Hans\": \"销售\"}, portrait: \"you\")]",
                "team: []",
            ),
        ),
        (
            "spreads",
            with("Normal(mean: 0.92, sd: 0.02)", "Normal(mean: 0.92, sd: 0)")
                .replace("Limit(sd: 0.03)", "Limit(sd: -0.03)"),
        ),
        (
            "uniform spread",
            with(
                "Normal(mean: 0.92, sd: 0.02)",
                "Uniform(low: 0.9, high: 0.8)",
            ),
        ),
        (
            "limit outside",
            with(
                "Normal(mean: 0.92, sd: 0.02)",
                "Normal(mean: 1.92, sd: 0.02)",
            ),
        ),
        (
            "traits",
            with("patience: (6, 9)", "temper: (-1, 1), exponent: (0, 1)")
                .replace("Power(0.1)", "Power(3)")
                .replace("persona: \"default\"", "persona: \"default\", grievance: 2"),
        ),
        ("careless", with("\"price\": 1.2", "\"price\": -1.2")),
        ("long research", with("hours: 1,", "hours: 9,")),
        ("no argument", with("moves: {\"lin\": 0.4}", "moves: {}")),
        (
            "two answers",
            with(
                "answers: [",
                "answers: [(member: \"lin\", says: \"Busy.\", reveals: []), ",
            ),
        ),
        (
            "no effect",
            with("effects: [Power(0.1)]", "effects: []").replace("round: 2", "round: 0"),
        ),
    ]
}

/// A plan with most of the mistakes that a plan can have.
const PLAN: &str = r#"PlanFile(format: 1, scenario: "zip-spring-reorder", plan: (
    upper: Package({"prise": 1.02}),
    lower: Worth(1),
    ladder: [
        (offer: {"price": 0.80}, is_final: true, when: Round(3)),
        (offer: {"price": 0.79}, when: Round(0)),
        (offer: {"price": 0.72}, when: Round(40)),
        (offer: {"price": 0.95}),
        (offer: {"price": 0.625, "payment": "90"}),
    ],
    alternatives: [(text: " ", chance: 0.5, worth: 90000)],
    arguments: ["zinc", "zink", "zinc"],
    white: "nobody", red: "nobody",
    priorities: ["price", "price", "paymnt"],
    estimate: (low: 0.96, high: 0.92, sure: 0.8),
))"#;

const OTHER_PLAN: &str = r#"PlanFile(format: 1, scenario: "zip-spring-reorder", plan: (
    alternatives: [(text: "the other brand", chance: 0.5, worth: 90000)],
    upper: Worth(1000), aspiration: Worth(60000), lower: Worth(50000),
    ladder: [(offer: {"price": 0.80})],
))"#;

/// What is said of a plan that was made for another version of a scenario.
fn other_version(changed: Option<&str>) -> Vec<Diagnostic> {
    let zips = shelf::zips();
    let book = haggle::bargain::SellerBook::new(&zips);
    let plan = haggle::plan::textbook(&zips, &book, &[]);
    let text = haggle::plan::file::write(&zips, "0f", &plan).unwrap();
    let text = match changed {
        Some(scenario) if scenario.starts_with("scenario") => {
            text.replace("scenario: \"zip-spring-reorder\"", scenario)
        }
        Some(currency) => text.replace("currency: \"CNY\"", currency),
        None => text
            .replace("batna: 36000", "batna: 35000")
            .replace("tick: 0.005", "tick: 0.001")
            .replace("\"price\": 0.975", "\"price\": 0.974"),
    };
    haggle::author::open_plan(&text, &zips).diagnostics
}

#[test]
fn every_kind_of_problem_is_said_in_both_languages_without_open_gaps() {
    let mut met: BTreeMap<Code, &str> = BTreeMap::new();
    let mut check = |name: &'static str, problems: &[Diagnostic]| {
        assert!(!problems.is_empty(), "{name} has nothing wrong with it");
        for problem in problems {
            check_words(name, problem);
            met.insert(problem.code, name);
        }
    };
    for (name, source) in [broken_files(), more_broken_files(), broken_people()].concat() {
        check(name, &check_text("small.scenario.ron", &source, |_| None));
    }
    for plan in [
        PLAN,
        OTHER_PLAN,
        "PlanFile(format: 1, scenario: \"zip-spring-reorder\", plan: ())",
    ] {
        let found = check_text("mine.plan.ron", plan, |key| {
            shelf::library().get(key)?.scenario.clone().ok()
        });
        check("a plan", &found);
    }
    for changed in [
        Some("scenario: \"another\""),
        Some("currency: \"EUR\""),
        None,
    ] {
        check("another version", &other_version(changed));
    }
    check("no scenario", &check_text("mine.plan.ron", PLAN, |_| None));
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    check(
        "no file",
        &check_file(&folder.path().join("none")).diagnostics,
    );
    check("a folder", &check_file(folder.path()).diagnostics);
    let large = vec![b' '; 5 * 1024 * 1024];
    check(
        "large",
        &check_file(&file("large.scenario.ron", &large)).diagnostics,
    );
    check(
        "bytes",
        &check_file(&file("bytes.scenario.ron", b"\xD2\xD2")).diagnostics,
    );
    let never: Vec<&str> = Code::ALL
        .iter()
        .filter(|code| !met.contains_key(code))
        .map(|code| code.word())
        .collect();
    assert_eq!(never, Vec::<&str>::new(), "no file has these problems");
}
