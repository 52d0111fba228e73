//! The program's own phrases, and the codes that are spoken by them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    sync::Arc,
};

use haggle::{
    bargain::{Move, Package, Phase, Session},
    plan::Estimate,
    rehearse::{
        player::{Player, Strategy},
        sellers::Seller,
    },
    scenario::{Price, Probability, RuleId, Scenario},
    score::{
        AdviceCode, Case, CautionCode, Debrief, EvidenceCode, NoteCode, Parameters, Technique,
        Verdict, WhyLeft, cautions, technique,
    },
    text::Language,
    words::{Phrases, catalogue_problems},
};

use crate::{
    any_meeting::any_meetings, meeting::revealed, points::kitchen, shelf::library, source::files,
};

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

const EVIDENCE: &str = "rules-evidence-";
const ADVICE: &str = "rules-advice-";
const CAUTION: &str = "beside-caution-";
const NOTE: &str = "debrief-note-";

/// Every kind of code with the start of the phrases that speak it.
fn spoken() -> Vec<(&'static str, Vec<&'static str>)> {
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

fn phrase_id(prefix: &str, code: &str) -> String {
    format!("{prefix}{}", code.replace('_', "-"))
}

/// What is said instead of a phrase where there is one issue, or no price.
const INSTEAD: [&str; 2] = ["-single", "-points"];

/// Every phrase of a language as its file has it: its id with the names of its
/// gaps.
fn phrases_of(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/text");
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for entry in fs::read_dir(folder.join(language.tag())).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        let mut id = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
                id = line.split('=').next().unwrap().trim().to_owned();
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
        for (prefix, codes) in spoken() {
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
    let others = spoken().into_iter().skip(2).map(|(_, codes)| codes);
    for codes in rules.into_iter().chain(tips).chain(others) {
        let different: BTreeSet<&str> = codes.iter().copied().collect();
        assert!(!codes.is_empty());
        assert_eq!(different.len(), codes.len(), "{codes:?}");
    }
}

/// The figures with which phrases were spoken, each time: by the phrase's id
/// those that were always there.
#[derive(Default)]
struct Spoken(BTreeMap<String, BTreeSet<&'static str>>);

impl Spoken {
    fn note(&mut self, prefix: &str, code: &str, figures: &Parameters) {
        let names: BTreeSet<&'static str> = figures.keys().copied().collect();
        self.0
            .entry(phrase_id(prefix, code))
            .and_modify(|always| always.retain(|name| names.contains(name)))
            .or_insert(names);
    }

    fn technique(&mut self, judged: &Technique) {
        for rule in &judged.rules {
            for evidence in &rule.evidence {
                assert_eq!(evidence.code.rule(), rule.rule);
                self.note(EVIDENCE, evidence.code.code(), &evidence.parameters);
            }
            for advice in &rule.advice {
                assert_eq!(advice.code.rule(), rule.rule);
                self.note(ADVICE, advice.code.code(), &advice.parameters);
            }
        }
    }

    fn debrief(&mut self, debrief: &Debrief, scenario: &Scenario) {
        self.technique(&debrief.technique);
        for moment in &debrief.moments {
            let evidence = &moment.evidence;
            self.note(EVIDENCE, evidence.code.code(), &evidence.parameters);
            if let Some(advice) = &moment.advice {
                self.note(ADVICE, advice.code.code(), &advice.parameters);
            }
        }
        let ice = &debrief.ice;
        let guess = debrief.estimate.map(|guess| guess.note(scenario));
        let notes = [
            &ice.intelligence,
            &ice.creativity,
            &ice.elegance,
            &debrief.preparation,
            &debrief.claims,
        ];
        for note in notes.into_iter().flatten().chain(&guess) {
            self.note(NOTE, note.code.code(), &note.parameters);
        }
    }

    fn cautions(&mut self, case: &Case<'_>, chosen: &Move) {
        for caution in cautions(case, chosen) {
            self.note(CAUTION, caution.code.code(), &caution.parameters);
        }
    }

    /// What speaks against moves that could be made now.
    fn beside(&mut self, case: &Case<'_>) {
        let usual = Package::usual(case.scenario);
        let offer = |package: Package, is_final| Move::Offer { package, is_final };
        for chosen in [
            Move::Accept,
            Move::Walk,
            offer(case.book.dearest(&usual), true),
            offer(usual, false),
        ] {
            self.cautions(case, &chosen);
        }
    }

    /// A whole meeting of a seller who asks and argues first and guesses at
    /// their limit.
    fn meeting(&mut self, seller: Seller, scenario: &Arc<Scenario>, seed: u64) {
        let mut session = Session::new(Arc::clone(scenario), seed);
        for item in 0..scenario.research.len() {
            // What does not fit into the hours is left out.
            let _ = session.research(item);
        }
        let mut plan = seller.plan(&session);
        let market = &scenario.market;
        plan.estimate = Some(Estimate {
            low: Price::of(f64::midpoint(market.low.get(), market.high.get())),
            high: market.high,
            sure: Probability::try_from(0.7).unwrap(),
        });
        session.sit_down().unwrap();
        let strategy = Strategy::new(session.deal(), &plan);
        let mut player = Player::new(&strategy);
        while session.phase() == Phase::Table {
            let chosen = player.choose(session.meeting());
            let case = Case::of(&session, &plan);
            self.cautions(&case, &chosen);
            self.beside(&case);
            session.apply(&chosen).unwrap();
        }
        let hidden = session.reveal().unwrap();
        self.debrief(&Debrief::of(&Case::of(&session, &plan), &hidden), scenario);
    }
}

/// What is spoken in the shipped scenarios and one without a price by every
/// seller, and in meetings that make no sense.
fn played() -> Spoken {
    let mut spoken = Spoken::default();
    let shipped = library().entries().map(|entry| entry.scenario.clone());
    for scenario in shipped.filter_map(Result::ok).chain([kitchen()]) {
        for seller in Seller::ALL {
            for seed in 1..=2 {
                spoken.meeting(seller, &scenario, seed);
            }
        }
    }
    for meeting in any_meetings(400) {
        let hidden = revealed(&meeting, 0.92, true);
        let debrief = Debrief::of(&meeting.case(), &hidden);
        spoken.debrief(&debrief, &meeting.scenario);
        spoken.technique(&technique(&meeting.case()));
        spoken.beside(&meeting.case());
    }
    spoken
}

#[test]
fn no_gap_of_a_phrase_stays_unfilled() {
    let spoken = played();
    for language in Language::ALL {
        let phrases = phrases_of(language);
        for (id, figures) in &spoken.0 {
            let instead = INSTEAD.map(|ending| format!("{id}{ending}"));
            let said = [&[id.clone()][..], &instead[..]].concat();
            for gaps in said.iter().filter_map(|id| phrases.get(id)) {
                let unfilled: Vec<&String> = gaps
                    .iter()
                    .filter(|name| !figures.contains(name.as_str()))
                    .collect();
                assert!(unfilled.is_empty(), "{language}: {id}: {unfilled:?}");
            }
        }
    }
    for (prefix, codes) in crate::text::spoken().into_iter().take(4) {
        let ids: BTreeSet<String> = codes.iter().map(|code| phrase_id(prefix, code)).collect();
        let silent: Vec<&String> = ids
            .iter()
            .filter(|id| !spoken.0.contains_key(*id))
            .collect();
        println!(
            "{prefix}: {} of {} silent: {silent:?}",
            silent.len(),
            ids.len()
        );
    }
}
