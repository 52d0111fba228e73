//! The ids of the program's own phrases: each that the code names or puts together
//! is there in both languages, and none is there for nothing.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use haggle::{
    bargain::{Care, ConcessionTrend, Mood, Tone},
    plan::{Decision, Style, When, WhichLimit},
    record::{CalibrationVerdict, TextSize},
    rehearse::sellers::{Seller, rivals::Rival},
    review::{ChangeKind, Deviation},
    scenario::{Intent, Relationship, RuleId},
    score::{
        AdviceCode, CautionCode, Due, EvidenceCode, NoteCode, OpeningSound, Relation, Verdict,
        WhyLeft,
    },
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

/// The words of code that look like ids of phrases: `report-left`.
fn hyphenated(code: &str) -> impl Iterator<Item = &str> {
    let is_part = |part: &str| {
        let starts = part.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit());
        starts
            && part
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    };
    let is_id = move |word: &&str| word.contains('-') && word.split('-').all(is_part);
    code.split('"').skip(1).step_by(2).filter(is_id)
}

#[test]
fn whatever_begins_like_a_phrase_is_one() {
    let english = phrases_of(Language::English);
    let first_word = |id: &str| id.split('-').next().unwrap_or_default().to_owned();
    let families: BTreeSet<String> = english.keys().map(|id| first_word(id)).collect();
    let mut seen = 0;
    let mut missing = Vec::new();
    for file in files() {
        let speaks = [
            "src/words/",
            "src/views/",
            "src/charts/",
            "src/cli/",
            "src/app/",
        ];
        let is_of_pictures = file.path == "src/app/window/tour.rs";
        if is_of_pictures || !speaks.iter().any(|room| file.path.starts_with(room)) {
            continue;
        }
        let lines = file.text.lines();
        let code = lines.filter(|line| !line.trim_start().starts_with("//"));
        for id in code.flat_map(hyphenated) {
            seen += 1;
            if families.contains(&first_word(id)) && !english.contains_key(id) {
                missing.push(format!("{}: {id}", file.path));
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
    assert!(seen > 1_000, "{seen}");
}

#[test]
fn a_phrase_on_the_next_line_is_found_as_well() {
    assert_eq!(
        named_phrases("say(\"a-b\") + say_with(\n    \"c-d\", &x) + say(id)"),
        ["a-b", "c-d"]
    );
}

pub const EVIDENCE: &str = "rules-evidence-";
pub const ADVICE: &str = "rules-advice-";
pub const CAUTION: &str = "beside-caution-";
pub const NOTE: &str = "debrief-note-";

/// Every kind of code with the start of the phrases that speak it.
pub fn kinds() -> Vec<(&'static str, Vec<&'static str>)> {
    let rules = || RuleId::ALL.map(RuleId::code).to_vec();
    let with_total = [rules(), vec!["total"]].concat();
    vec![
        (
            EVIDENCE,
            EvidenceCode::all().map(EvidenceCode::code).collect(),
        ),
        (ADVICE, AdviceCode::all().map(AdviceCode::code).collect()),
        (CAUTION, CautionCode::ALL.map(CautionCode::code).to_vec()),
        (NOTE, NoteCode::ALL.map(NoteCode::code).to_vec()),
        ("debrief-verdict-", Verdict::ALL.map(Verdict::code).to_vec()),
        ("report-left-", WhyLeft::ALL.map(WhyLeft::code).to_vec()),
        ("rules-name-", rules()),
        ("rules-sentence-", rules()),
        ("rules-formula-", with_total),
    ]
}

/// Kinds that are named by phrases which begin so, among more of them.
fn named() -> Vec<(&'static str, Vec<&'static str>)> {
    let tones = Tone::ALL.map(Tone::code).to_vec();
    let styles = Style::ALL.map(Style::code).to_vec();
    let decisions = Decision::ALL.map(Decision::code).to_vec();
    let limits = WhichLimit::ALL.map(WhichLimit::code).to_vec();
    let cares = Care::ALL.map(Care::code).to_vec();
    let dues = [
        Due::Now,
        Due::Answer,
        Due::Hold,
        Due::Movement,
        Due::Round(1),
    ];
    let whens = [When::Ready, When::AtOnce, When::Moved, When::Round(1)];
    let deviations = Deviation::ALL.map(Deviation::code).to_vec();
    // What followed the plan is not told.
    let told = deviations.iter().filter(|code| **code != "followed");
    let told: Vec<&str> = told.copied().collect();
    let changes = ChangeKind::ALL.map(ChangeKind::code).to_vec();
    let trends = ConcessionTrend::ALL.map(ConcessionTrend::code).to_vec();
    let verdicts = CalibrationVerdict::ALL
        .map(CalibrationVerdict::code)
        .to_vec();
    let relationships = Relationship::ALL.map(Relationship::code).to_vec();
    let ends = ["agreement", "rep_walked", "buyer_walked"];
    vec![
        ("word-tone-", tones.clone()),
        ("window-tone-", tones.clone()),
        ("table-say-hold-", tones.clone()),
        ("table-say-opening-", tones.clone()),
        ("table-say-give-", tones.clone()),
        ("table-say-ask-", tones.clone()),
        ("table-say-trade-", tones.clone()),
        ("table-say-same-", tones),
        ("word-style-", styles.clone()),
        ("prepare-screen-style-", styles.clone()),
        ("rules-style-", styles),
        ("plan-limit-", limits.clone()),
        ("prepare-screen-unset-", limits.clone()),
        ("prepare-screen-limit-", limits),
        ("word-cares-", cares.clone()),
        ("prepare-screen-cares-", cares),
        ("word-mood-", Mood::ALL.map(Mood::code).to_vec()),
        (
            "word-remembers-",
            Relation::ALL.map(Relation::code).to_vec(),
        ),
        ("word-relationship-", relationships),
        (
            "terminal-signal-",
            OpeningSound::ALL.map(OpeningSound::code).to_vec(),
        ),
        ("signal-manner-", trends),
        ("beside-due-", dues.map(Due::code).to_vec()),
        ("plan-page-when-", whens.map(When::code).to_vec()),
        ("calibration-", verdicts),
        ("after-short-", deviations),
        ("after-how-", told),
        ("after-kind-", changes),
        ("window-ended-", ends.to_vec()),
        ("plan-ahead-open-", decisions),
        ("settings-size-", TextSize::ALL.map(TextSize::code).to_vec()),
        ("line-", Intent::ALL.map(Intent::code).to_vec()),
        ("evidence-seller-", Seller::ALL.map(Seller::code).to_vec()),
        ("after-seller-", Rival::ALL.map(Rival::code).to_vec()),
    ]
}

/// Phrases whose ids are put together from words that stand in the same file:
/// a screen's columns and labels.
const LOCAL: [&str; 15] = [
    "advise-column-",
    "after-screen-column-",
    "deal-screen-enter-",
    "evidence-gaming-does-",
    "plan-change-",
    "plan-problem-",
    "plan-term-",
    "prepare-plan-worksheet-",
    "prepare-screen-face-",
    "prepare-screen-shape-",
    "prepare-screen-step-",
    "trace-",
    "window-menu-",
    "window-prepare-estimate-",
    "window-table-",
];

/// The starts of the ids that code puts together: `word-tone-` of
/// `format!("word-tone-{}", ...)`.
fn starts(code: &str) -> BTreeSet<String> {
    let is_of_id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let literals = code.split('"').skip(1).step_by(2);
    let starts = literals.filter_map(|literal| literal.split_once('{').map(|(start, _)| start));
    starts
        .filter(|start| start.len() > 1 && start.ends_with('-') && start.chars().all(is_of_id))
        .map(str::to_owned)
        .collect()
}

#[test]
fn an_id_that_is_put_together_is_checked_for_every_code() {
    let known: BTreeSet<&str> = kinds()
        .into_iter()
        .chain(named())
        .map(|(start, _)| start)
        .chain(LOCAL)
        .collect();
    let english = phrases_of(Language::English);
    let begins = |start: &str| english.keys().any(|id| id.starts_with(start));
    let mut unknown = Vec::new();
    for file in files() {
        let starts = starts(&file.text).into_iter();
        let missing = starts.filter(|start| {
            begins(start) && !known.iter().any(|it| it.starts_with(start.as_str()))
        });
        unknown.extend(missing.map(|start| format!("{}: {start}", file.path)));
    }
    assert_eq!(unknown, Vec::<String>::new());
    for start in LOCAL {
        assert!(begins(start), "{start}");
    }
}

#[test]
fn every_kind_has_its_name() {
    for language in Language::ALL {
        let phrases = phrases_of(language);
        for (prefix, codes) in named() {
            for id in codes.iter().map(|code| phrase_id(prefix, code)) {
                assert!(phrases.contains_key(&id), "{language}: {id}");
            }
        }
    }
}

pub fn phrase_id(prefix: &str, code: &str) -> String {
    format!("{prefix}{}", code.replace('_', "-"))
}

/// What is said instead of a phrase where there is one issue, or no price.
pub const INSTEAD: [&str; 2] = ["-single", "-points"];

/// Every phrase of a language as its file has it: its id with the names of its
/// gaps.
pub fn phrases_of(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/text");
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for entry in fs::read_dir(folder.join(language.tag())).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        let mut id = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
                line.split('=').next().unwrap().trim().clone_into(&mut id);
            }
            let is_of_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
            let names = line.split('$').skip(1);
            let names = names.map(|rest| rest.chars().take_while(|c| is_of_name(*c)).collect());
            found.entry(id.clone()).or_default().extend(names);
        }
    }
    found
}

#[test]
fn every_code_has_its_phrase_and_every_such_phrase_its_code() {
    for language in Language::ALL {
        let phrases = phrases_of(language);
        for (prefix, codes) in kinds() {
            let of_codes: BTreeSet<String> =
                codes.iter().map(|code| phrase_id(prefix, code)).collect();
            let of_file: BTreeSet<String> = phrases
                .keys()
                .filter(|id| id.starts_with(prefix))
                .map(|id| {
                    let plain = INSTEAD.iter().find_map(|ending| id.strip_suffix(ending));
                    plain.unwrap_or(id).to_owned()
                })
                .collect();
            assert_eq!(of_codes, of_file, "{language}: {prefix}");
            let missing = of_codes.iter().find(|id| !phrases.contains_key(*id));
            assert_eq!(missing, None, "{language}");
        }
    }
}

#[test]
fn codes_of_one_kind_have_names_of_their_own() {
    let rules = RuleId::ALL.map(|rule| {
        let of_rule = |code: &EvidenceCode| code.rule() == rule;
        let names = EvidenceCode::all().filter(of_rule).map(EvidenceCode::code);
        names.collect::<Vec<_>>()
    });
    let tips = RuleId::ALL.map(|rule| {
        let of_rule = |code: &AdviceCode| code.rule() == rule;
        let names = AdviceCode::all().filter(of_rule).map(AdviceCode::code);
        names.collect::<Vec<_>>()
    });
    let others = kinds().into_iter().skip(2).map(|(_, codes)| codes);
    for codes in rules.into_iter().chain(tips).chain(others) {
        let different: BTreeSet<&str> = codes.iter().copied().collect();
        assert!(!codes.is_empty());
        assert_eq!(different.len(), codes.len(), "{codes:?}");
    }
}
