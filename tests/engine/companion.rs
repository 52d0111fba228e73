//! Real deals: entries, what is read from them, and their files.

use std::{fs, path::Path, sync::Arc};

use haggle::{
    bargain::{Party, persona_names},
    plan::{Limit, Plan, Step},
    record::{
        ScenarioReference,
        companion::{Companion, CompanionError, CompanionFile, RealDeal, Refusal},
    },
    scenario::{Library, Scenario, library::Origin},
    score::Course,
    script::{DealLine, Saying, ScriptAction, ScriptProblem},
    text::Language,
    views::{
        CustomerView,
        customer::{answer_text, document},
    },
    words::Phrases,
};
use proptest::prelude::*;

use crate::{points, shelf, source};

const ENGLISH: Phrases = Phrases::new(Language::English);
const ZIPS: &str = "zip-spring-reorder";

fn terms(scenario: &Scenario, text: &str) -> haggle::bargain::Terms {
    let Ok(Some(DealLine::Said(_, Saying::Offer(action)))) =
        DealLine::parse(&format!("me {text}"), scenario)
    else {
        panic!("{text}");
    };
    let deal = RealDeal::new(Arc::new(scenario.clone()), Plan::default());
    deal.offer(&action).unwrap().package.terms(scenario)
}

fn plan() -> Plan {
    let scenario = shelf::zips();
    let step = |text: &str| Step {
        offer: terms(&scenario, text),
        ..Step::default()
    };
    Plan {
        upper: Some(Limit::Package(terms(&scenario, "price=1.02"))),
        aspiration: Some(Limit::Package(terms(&scenario, "price=0.93"))),
        lower: Some(Limit::Package(terms(&scenario, "price=0.86"))),
        ladder: ["price=1.02", "price=0.98 payment=30", "price=0.955"]
            .map(step)
            .to_vec(),
        ..Plan::default()
    }
}

fn begin() -> Companion {
    let entry = shelf::library().get(ZIPS).unwrap();
    let reference = ScenarioReference::new(&entry.key, &entry.digest, &entry.origin);
    Companion::begin(shelf::zips(), reference, plan(), None)
}

/// Types a line and expects no complaint.
fn say(companion: &mut Companion, line: &str) -> Vec<String> {
    let answer = answer_text(companion, line, ENGLISH);
    assert_eq!(answer.problem, None, "{line}");
    answer.lines
}

fn complaint(companion: &mut Companion, line: &str) -> String {
    answer_text(companion, line, ENGLISH).problem.unwrap()
}

const TALK: [&str; 6] = [
    "me price=1.02",
    "them price=0.84",
    "me price=0.98 payment=30",
    "them price=0.88",
    "me hold",
    "them price=0.90",
];

fn after_the_talk() -> Companion {
    let mut companion = begin();
    for line in TALK {
        say(&mut companion, line);
    }
    companion
}

#[test]
fn what_an_offer_leaves_out_stays_as_in_the_same_sides_last_one() {
    let companion = after_the_talk();
    let deal = companion.deal();
    let scenario = deal.scenario();
    let own = deal.last(Party::Seller).unwrap().terms(scenario);
    assert_eq!(own, terms(scenario, "price=0.98 payment=30"));
    let theirs = deal.last(Party::Buyer).unwrap().terms(scenario);
    assert_eq!(theirs, terms(scenario, "price=0.90"));
}

#[test]
fn a_first_offer_of_ones_own_starts_from_the_opening_of_the_plan() {
    let mut companion = begin();
    say(&mut companion, "me payment=30");
    let deal = companion.deal();
    let own = deal.last(Party::Seller).unwrap().terms(deal.scenario());
    assert_eq!(own, terms(deal.scenario(), "price=1.02 payment=30"));
}

#[test]
fn a_real_deal_is_read_like_a_meeting() {
    let companion = after_the_talk();
    let course = Course::of(&companion.deal().case());
    assert_eq!(course.rounds, 3);
    assert_eq!(course.holds, [3]);
    let rounds: Vec<u32> = course
        .of_party(Party::Buyer)
        .map(|point| point.round)
        .collect();
    assert_eq!(rounds, [1, 2, 3]);
    let standing = companion.deal().standing();
    assert_eq!(standing.next.unwrap().number, 3);
}

#[test]
fn offers_of_theirs_without_an_answer_belong_to_rounds_of_their_own() {
    let mut companion = begin();
    for price in ["0.84", "0.87", "0.89"] {
        say(&mut companion, &format!("them price={price}"));
    }
    let course = Course::of(&companion.deal().case());
    let rounds: Vec<u32> = course.points.iter().map(|point| point.round).collect();
    assert_eq!(rounds, [1, 2, 3]);
    assert!(companion.deal().signals().theirs().is_some());
}

#[test]
fn the_history_tells_who_the_terms_the_worth_and_both_changes() {
    let companion = after_the_talk();
    let lines = CustomerView::of(companion.deal(), ENGLISH).history(ENGLISH);
    assert_eq!(lines.len(), 6);
    let fourth = &lines[3];
    for part in [
        "4. They: ¥0.880 a piece",
        "Worth ¥52,000 to you",
        "above your limit, below your aim",
        "+¥8,000 since the last",
        "below yours",
    ] {
        assert!(fourth.contains(part), "{part} in {fourth}");
    }
    let standing = CustomerView::of(companion.deal(), ENGLISH)
        .standing()
        .join("\n");
    for part in [
        "Their steps shrink: ¥0.040, ¥0.020.",
        "Their limit seems to lie near ¥0.9",
        "they would put your limit near",
        "Next: step 3 of 3",
        "After this step they would put your limit near",
    ] {
        assert!(standing.contains(part), "{part} in {standing}");
    }
}

#[test]
fn nothing_said_is_said_so() {
    let companion = begin();
    let lines = CustomerView::of(companion.deal(), ENGLISH).history(ENGLISH);
    assert!(lines[0].starts_with("Nothing said yet"), "{lines:?}");
    let standing = CustomerView::of(companion.deal(), ENGLISH).standing();
    assert!(standing[0].contains("not enough to judge"), "{standing:?}");
}

#[test]
fn a_what_if_enters_nothing_and_warns_below_the_limit() {
    let mut companion = after_the_talk();
    let lines = say(&mut companion, "what if me price=0.80").join("\n");
    assert!(lines.contains("below your limit of ¥48,000"), "{lines}");
    assert!(lines.contains("After this step"), "{lines}");
    assert_eq!(companion.deal().entries().len(), TALK.len());
}

#[test]
fn the_finder_varies_the_last_own_offer_or_the_next_planned_one() {
    let mut companion = begin();
    let lines = say(&mut companion, "find");
    assert!(lines[0].contains("¥1.020"), "{lines:?}");
    say(&mut companion, "me price=0.98");
    let lines = say(&mut companion, "find");
    assert!(lines[0].contains("¥0.980") && lines.len() > 3, "{lines:?}");
}

#[test]
fn undo_takes_one_entry_back_at_a_time() {
    let mut companion = after_the_talk();
    let before = companion.deal().lines();
    say(&mut companion, "them accept");
    assert!(companion.deal().is_over());
    assert!(complaint(&mut companion, "me price=0.97").contains("over"));
    say(&mut companion, "undo");
    assert_eq!(companion.deal().lines(), before);
    for _ in 0..TALK.len() {
        say(&mut companion, "undo");
    }
    assert!(complaint(&mut companion, "undo").contains("nothing to take back"));
}

#[test]
fn what_can_not_have_been_said_is_refused_with_the_reason() {
    let refusal = |line: &str| {
        let mut deal = RealDeal::new(shelf::zips(), Plan::default());
        let Ok(Some(DealLine::Said(party, saying))) = DealLine::parse(line, deal.scenario()) else {
            panic!("{line}");
        };
        deal.say(party, &saying).unwrap_err()
    };
    assert_eq!(refusal("them hold"), Refusal::NothingToHold(Party::Buyer));
    assert_eq!(refusal("me hold"), Refusal::NothingToHold(Party::Seller));
    assert_eq!(
        refusal("me accept"),
        Refusal::NothingToAccept(Party::Seller)
    );
    assert_eq!(
        refusal("them accept"),
        Refusal::NothingToAccept(Party::Buyer)
    );
    assert_eq!(refusal("me price=0.9 | price=0.9"), Refusal::NotSeveral);
}

#[test]
fn an_agreement_is_what_the_other_side_offered_last() {
    let mut companion = after_the_talk();
    say(&mut companion, "me accept");
    let course = Course::of(&companion.deal().case());
    let theirs = companion.deal().last(Party::Buyer).unwrap();
    assert_eq!(
        course.agreement,
        Some(companion.deal().book().worth(theirs))
    );
}

fn parsed(line: &str) -> Result<Option<DealLine>, Box<(usize, ScriptProblem)>> {
    DealLine::parse(line, &shelf::zips()).map_err(|errors| {
        let first = errors.into_iter().next().unwrap();
        Box::new((first.column, first.problem))
    })
}

#[test]
fn the_words_are_those_of_scripts_in_both_languages() {
    let english = parsed("them price=0.88 payment=60").unwrap();
    assert!(matches!(&english, Some(DealLine::Said(Party::Buyer, _))));
    assert_eq!(parsed("对方 price＝0.88 payment=60").unwrap(), english);
    let what_if = parsed("what if me price=0.97").unwrap();
    assert!(matches!(
        &what_if,
        Some(DealLine::WhatIf(ScriptAction::Offer { .. }))
    ));
    assert_eq!(parsed("假如 我方 price=0.97").unwrap(), what_if);
    assert_eq!(parsed("what if price=0.97").unwrap(), what_if);
    assert_eq!(parsed("# a note"), Ok(None));
    assert_eq!(parsed("undo").unwrap(), Some(DealLine::Undo));
    let path = Some("my deal.companion.ron".to_owned());
    assert_eq!(
        parsed("save my deal.companion.ron").unwrap(),
        Some(DealLine::Save(path))
    );
}

#[test]
fn a_wrong_word_is_pointed_at_with_what_could_stand_there() {
    let (column, problem) = *parsed("thme price=0.88").unwrap_err();
    assert_eq!(column, 1);
    assert!(problem.text(ENGLISH).contains("did you mean \"them\""));
    let (column, problem) = *parsed("them prise=0.88").unwrap_err();
    assert_eq!(column, 6);
    assert!(problem.text(ENGLISH).contains("did you mean \"price\""));
    let (column, problem) = *parsed("what if me price=0.8812").unwrap_err();
    assert_eq!(column, 18);
    assert!(problem.text(ENGLISH).contains("the nearest is 0.880"));
    let (_, problem) = *parsed("them price=0.88 | price=0.90").unwrap_err();
    assert!(matches!(problem, ScriptProblem::Superfluous { .. }));
}

#[test]
fn the_file_is_whole_after_every_entry_and_goes_on_where_it_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("deals").join("haina.companion.ron");
    let mut companion = begin().kept_in(path.clone());
    assert!(!path.exists());
    for (line, count) in TALK.iter().zip(1..) {
        say(&mut companion, line);
        let file = CompanionFile::load(&path).unwrap();
        assert_eq!(file.entries.len(), count);
        assert_eq!(file, companion.file());
        let again = Companion::resume(&path, shelf::library(), &persona_names()).unwrap();
        assert_eq!(again.deal().entries(), companion.deal().entries());
        assert_eq!(again.deal().plan(), companion.deal().plan());
        assert!(!again.has_changed());
    }
    say(&mut companion, "undo");
    assert_eq!(CompanionFile::load(&path).unwrap().entries.len(), 5);
    let left: Vec<_> = fs::read_dir(path.parent().unwrap()).unwrap().collect();
    assert_eq!(left.len(), 1, "{left:?}");
}

#[test]
fn the_file_of_another_deal_is_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("haina.companion.ron");
    fs::write(&path, "something else").unwrap();
    let mut companion = begin().kept_in(path.clone());
    assert!(complaint(&mut companion, "me price=1.00").contains("there already"));
    assert_eq!(fs::read_to_string(&path).unwrap(), "something else");
    // The entry is not lost: it goes where it is told.
    let other = folder.path().join("other.companion.ron");
    say(&mut companion, &format!("save {}", other.display()));
    assert_eq!(CompanionFile::load(&other).unwrap().entries.len(), 1);
}

#[test]
fn a_broken_file_is_refused_with_its_place() {
    let whole = after_the_talk().file().text().unwrap();
    let cut = &whole[..whole.len() / 2];
    let Err(CompanionError::Syntax(problem)) = CompanionFile::parse(cut) else {
        panic!("it is cut");
    };
    assert!(problem.span.from.line >= 1);
    for (language, words) in [
        (Language::English, "never closed"),
        (Language::Chinese, "没有"),
    ] {
        let said = problem.message(language);
        assert!(said.contains(words), "{said}");
    }
    let newer = whole.replacen("format: 1", "format: 2", 1);
    assert!(matches!(
        CompanionFile::parse(&newer),
        Err(CompanionError::Format { found: 2 })
    ));
    let misspelt = whole.replacen("entries:", "entrees:", 1);
    let error = CompanionFile::parse(&misspelt)
        .unwrap_err()
        .text(Phrases::new(Language::English));
    assert!(error.contains("entrees"), "{error}");
}

fn resume_with(file: &CompanionFile, library: &Library) -> Result<Companion, CompanionError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("haina.companion.ron");
    fs::write(&path, file.text().unwrap()).unwrap();
    Companion::resume(&path, library, &persona_names())
}

#[test]
fn a_scenario_that_has_changed_is_taken_where_every_entry_still_fits() {
    let mut file = after_the_talk().file();
    file.scenario.digest = "another".to_owned();
    let resumed = resume_with(&file, shelf::library()).unwrap();
    assert!(resumed.has_changed());
    assert_eq!(resumed.deal().entries().len(), TALK.len());
    file.entries[3] = "them price=0.8812".to_owned();
    let error = resume_with(&file, shelf::library())
        .unwrap_err()
        .text(Phrases::new(Language::English));
    assert!(
        error.starts_with("entry 4 (\"them price=0.8812\"): price goes from"),
        "{error}"
    );
    file.entries[3] = "find".to_owned();
    let error = resume_with(&file, shelf::library()).unwrap_err();
    assert!(matches!(error, CompanionError::NoEntry { number: 4, .. }));
}

#[test]
fn a_scenario_that_is_not_there_is_named() {
    let mut file = after_the_talk().file();
    file.scenario = ScenarioReference::new("gone", "none", &Origin::Shipped("gone".to_owned()));
    let error = resume_with(&file, shelf::library())
        .unwrap_err()
        .text(Phrases::new(Language::English));
    assert!(error.contains("\"gone\""), "{error}");
}

#[test]
fn the_document_holds_history_signals_the_next_step_and_the_finder() {
    let companion = after_the_talk();
    let whole = document(companion.deal(), ENGLISH);
    assert_eq!(whole["history"].as_array().unwrap().len(), 6);
    assert_eq!(whole["history"][3]["change"], 8_000.0);
    assert_eq!(whole["history"][4]["said"], "hold");
    assert_eq!(whole["history"][5]["change"], 4_000.0);
    assert_eq!(whole["unit"], "price");
    assert_eq!(whole["theirs"]["manner"], "shrinking");
    let limit = &whole["theirs"]["limit"];
    let figure = |name: &str| limit[name].as_f64().unwrap();
    assert!(figure("low") < figure("expected") && figure("expected") < figure("high"));
    assert_eq!(whole["next_step"]["number"], 3);
    assert!(whole["next_step"]["look"]["limit"].is_f64());
    assert!(!whole["same_worth"].as_array().unwrap().is_empty());
    assert_eq!(
        document(begin().deal(), ENGLISH)["theirs"],
        serde_json::Value::Null
    );
}

#[test]
fn a_deal_without_a_price_is_read_in_points() {
    let scenario = points::kitchen();
    let reference = ScenarioReference::new("kitchen", "", &Origin::Shipped(String::new()));
    let plan = haggle::plan::textbook(&scenario, &haggle::bargain::SellerBook::new(&scenario), &[]);
    let mut companion = Companion::begin(scenario, reference, plan, None);
    say(&mut companion, "me wood=oak");
    for weeks in ["2", "3", "5"] {
        say(
            &mut companion,
            &format!("them wood=beech-ash weeks={weeks}"),
        );
    }
    let standing = CustomerView::of(companion.deal(), ENGLISH)
        .standing()
        .join("\n");
    assert!(
        standing.contains("They seem ready to leave you about 0."),
        "{standing}"
    );
    assert!(
        !standing.contains('¥') && !standing.contains('['),
        "{standing}"
    );
    assert_eq!(document(companion.deal(), ENGLISH)["unit"], "worth");
}

#[test]
fn no_buyer_is_simulated_beside_a_real_deal() {
    let simulates = ["Session", "Meeting", "bargain::Deal", "Revealed", "seed"];
    for file in source::files() {
        if Path::new(&file.path).starts_with("src/record/companion") {
            for word in simulates {
                assert!(!file.text.contains(word), "{word} in {}", file.path);
            }
        }
    }
}

proptest! {
    #[test]
    fn whatever_is_entered_is_read_back_from_the_file(
        said in prop::collection::vec((0..9_u8, 0..60_u32), 0..20)
    ) {
        let mut companion = begin();
        for (what, tick) in said {
            let price = 0.75 + 0.005 * f64::from(tick);
            let line = match what {
                0..=2 => format!("me price={price:.3}"),
                3..=5 => format!("them price={price:.3} payment=30"),
                6 => format!("me price={price:.3} | price=0.750 payment=90 final"),
                7 => "them hold".to_owned(),
                _ => "me hold".to_owned(),
            };
            let _ = answer_text(&mut companion, &line, ENGLISH);
        }
        let text = companion.file().text().unwrap();
        let file = CompanionFile::parse(&text).unwrap();
        let mut again = RealDeal::new(shelf::zips(), file.plan.clone());
        file.enter_into(&mut again).unwrap();
        prop_assert_eq!(again.entries(), companion.deal().entries());
        prop_assert_eq!(again.lines(), companion.deal().lines());
    }
}
