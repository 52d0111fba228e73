//! The program's own phrases, and the codes that are spoken by them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    sync::Arc,
};

use haggle::{
    bargain::{
        Bluff, Care, ConcessionTrend, Event, LeaveReason, Mood, Move, Offer, Package, Party, Phase,
        Revealed, Session, Tone,
    },
    plan::{Estimate, Step, Style, When, WhichLimit},
    record::{CalibrationVerdict, TextSize},
    rehearse::{
        player::{Player, Strategy},
        sellers::{Seller, rivals::Rival},
    },
    review::{ChangeKind, Deviation},
    scenario::{Intent, Price, Probability, Relationship, ResearchId, RuleId, Scenario},
    score::{
        AdviceCode, Case, CautionCode, Debrief, Due, EvidenceCode, NoteCode, OpeningSound,
        Parameters, Relation, Technique, Verdict, WhyLeft, cautions, technique,
    },
    text::Language,
    words::{Phrases, catalogue_problems},
};

use crate::{
    any_meeting::any_meetings,
    meeting::{Meeting, revealed, terms},
    points::kitchen,
    shelf::library,
    source::files,
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

const EVIDENCE: &str = "rules-evidence-";
const ADVICE: &str = "rules-advice-";
const CAUTION: &str = "beside-caution-";
const NOTE: &str = "debrief-note-";

/// Every kind of code with the start of the phrases that speak it.
fn kinds() -> Vec<(&'static str, Vec<&'static str>)> {
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
        ("settings-size-", TextSize::ALL.map(TextSize::code).to_vec()),
        ("line-", Intent::ALL.map(Intent::code).to_vec()),
        ("evidence-seller-", Seller::ALL.map(Seller::code).to_vec()),
        ("after-seller-", Rival::ALL.map(Rival::code).to_vec()),
    ]
}

/// Phrases whose ids are put together from words that stand in the same file:
/// a screen's columns and labels.
const LOCAL: [&str; 16] = [
    "advise-column-",
    "after-screen-column-",
    "deal-screen-enter-",
    "evidence-gaming-does-",
    "plan-change-",
    "plan-problem-",
    "plan-term-",
    "prepare-plan-worksheet-",
    "prepare-screen-face-",
    "prepare-screen-open-",
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

fn offer(package: Package, is_final: bool) -> Move {
    Move::Offer(Offer {
        is_final,
        ..Offer::plain(package)
    })
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
        for item in ResearchId::all(scenario) {
            // What does not fit into the hours is left out.
            let _ = session.research(item);
        }
        let mut plan = seller.plan(&session);
        let market = &scenario.market;
        let middle = Price::of(f64::midpoint(market.low.get(), market.high.get()));
        let (low, high) = if seed == 1 {
            (market.low, middle)
        } else {
            (middle, market.high)
        };
        plan.estimate = Some(Estimate {
            low,
            high,
            sure: Probability::try_from(0.7).unwrap(),
        });
        session.sit_down().unwrap();
        let strategy = Strategy::new(session.deal(), &plan);
        let mut player = Player::new(&strategy);
        while session.phase() == Phase::Table {
            let chosen = player.choose(session.meeting());
            let case = Case::of(&session, &plan);
            self.cautions(&case, &chosen);
            if seed == 1 {
                self.beside(&case);
            }
            session.apply(&chosen).unwrap();
        }
        let hidden = session.reveal().unwrap();
        self.debrief(&Debrief::of(&Case::of(&session, &plan), hidden), scenario);
    }
}

const BLUFFS: [Bluff; 3] = [
    Bluff {
        round: 1,
        claim: Intent::ClaimsRivals,
    },
    Bluff {
        round: 1,
        claim: Intent::ClaimsLimit,
    },
    Bluff {
        round: 1,
        claim: Intent::ThreatensToLeave,
    },
];

/// Meetings with the faults that sensible sellers and chance do not make.
fn by_hand() -> Vec<Meeting> {
    let opened = || Meeting::new(8).offer(1.0);
    let waiting = |when| {
        let mut meeting = opened();
        meeting.plan.ladder = [(1.0, When::AtOnce), (0.96, when)]
            .map(|(price, when)| Step {
                offer: terms(&[("price", price)]),
                is_final: false,
                when,
            })
            .to_vec();
        meeting.counter(0.8).offer(1.0).counter(0.8)
    };
    let mut hurried = opened().counter(0.85);
    hurried.plan.lower = None;
    vec![
        Meeting::new(8).offer(0.95),
        Meeting::new(8).offer(1.05),
        Meeting::new(8)
            .tone(Tone::White)
            .offer(1.05)
            .buyer_walks(LeaveReason::Offence),
        opened().counter(0.8).offer(0.98).offer(0.97),
        opened().counter(0.8).offer(0.98).counter(0.81).offer(1.0),
        opened().counter(0.9).rep_walks(),
        opened().counter(0.9).offer(0.99).agreed(0.9, Party::Seller),
        opened().counter(0.78).agreed(0.78, Party::Seller),
        opened().refused(),
        opened().refused().ask().rep_walks(),
        opened()
            .counter(0.85)
            .hold()
            .hold()
            .hold()
            .buyer_walks(LeaveReason::Stinginess),
        opened()
            .event(Event::Recessed)
            .event(Event::Recessed)
            .counter(0.8)
            .offer(0.98),
        waiting(When::Moved),
        waiting(When::Ready),
        waiting(When::Round(9)),
        hurried,
    ]
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
    for meeting in by_hand() {
        let prices = [0.9, 0.93, 0.95, 0.96, 0.97];
        for package in prices.map(|price| meeting.package(&[("price", price)])) {
            let chosen = offer(package, false);
            spoken.cautions(&meeting.case(), &chosen);
        }
    }
    for meeting in by_hand().into_iter().chain(any_meetings(150)) {
        let hidden = Revealed {
            offence: 0.6,
            relationship: 0.3,
            bluffs: BLUFFS.to_vec(),
            within_limit_from: Some(1),
            ..revealed(&meeting, 0.92, true)
        };
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
    // Four fifths of what there is to say was said.
    for (prefix, codes) in kinds().into_iter().take(4) {
        let ids: BTreeSet<String> = codes.iter().map(|code| phrase_id(prefix, code)).collect();
        let silent: Vec<&String> = ids
            .iter()
            .filter(|id| !spoken.0.contains_key(*id))
            .collect();
        assert!(
            5 * silent.len() <= ids.len(),
            "{prefix}: {} of {}: {silent:?}",
            silent.len(),
            ids.len()
        );
    }
}
