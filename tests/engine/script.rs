//! The script language: what is read, what is refused, and how it is said.

use std::collections::BTreeSet;

use haggle::{
    bargain::{Move, Offer, Package, SellerBook, Tone},
    plan::{Limit, Plan, When, WhichLimit},
    scenario::{ArgumentId, ColleagueId, IssueId, MemberId, ProbeId, RuleId, Scenario, Worth},
    script::{
        Comparison, Expectation, Measure, Preparation, Script, ScriptAction, ScriptLine, line_of,
    },
    text::Language,
    words::{Phrases, examples},
};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};

use crate::shelf::zips;

fn parse(scenario: &Scenario, line: &str) -> ScriptLine {
    ScriptLine::parse(line, scenario).unwrap().unwrap()
}

fn problems(scenario: &Scenario, source: &str) -> Vec<String> {
    Script::parse(source, scenario)
        .unwrap_err()
        .iter()
        .map(|error| error.text(Phrases::new(Language::English)))
        .collect()
}

#[test]
fn every_shipped_script_fits_its_scenario() {
    let scripts = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios")).unwrap();
    let mut read = 0;
    for path in scripts.map(|entry| entry.unwrap().path()) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let Some(stem) = name.strip_suffix(".play") else {
            continue;
        };
        let key = stem.split('.').next().unwrap();
        let source = std::fs::read_to_string(&path).unwrap();
        let scenario = crate::shelf::scenario(key);
        if let Err(errors) = Script::parse(&source, &scenario) {
            panic!("{name}: {errors:?}");
        }
        read += 1;
    }
    assert!(read > 0);
}

#[test]
fn every_kind_of_line_is_read() {
    let zips = zips();
    let limit = |line: &str| match parse(&zips, line) {
        ScriptLine::Prepare(Preparation::Limit(which, limit)) => (which, limit),
        other => panic!("{other:?}"),
    };
    assert_eq!(limit("prepare lower worth=12000").0, WhichLimit::Lower);
    assert!(
        matches!(limit("prepare lower worth=12000").1, Limit::Worth(worth) if worth == Worth::of(12000.0))
    );
    assert_eq!(
        limit("prepare aspiration price=0.89").0,
        WhichLimit::Aspiration
    );
    assert!(
        matches!(limit("prepare upper price = 0.98 payment=30").1, Limit::Package(terms) if terms.len() == 2)
    );
    assert_eq!(
        parse(&zips, "tone red  # warm"),
        ScriptLine::Act(ScriptAction::Plain(Move::Tone(Tone::Red)))
    );
    assert_eq!(
        parse(&zips, "argue zinc @zhou"),
        ScriptLine::Act(ScriptAction::Plain(Move::Argue {
            argument: ArgumentId::new(0),
            to: Some(MemberId::new(1))
        }))
    );
    assert!(matches!(
        parse(&zips, "offer quantity=200,000 final"),
        ScriptLine::Act(ScriptAction::Offer { is_final: true, named, .. }) if named.len() == 1
    ));
    assert_eq!(
        parse(&zips, "expect high_start >= 0.95"),
        ScriptLine::Expect(Expectation::Figure {
            measure: Measure::Rule(RuleId::HighStart),
            relation: Comparison::AtLeast,
            number: 0.95,
        })
    );
    for line in [
        "prepare research quality-office",
        "prepare style analyst",
        "prepare red you",
        "prepare white 沈岚",
        "prepare estimate 0.86 0.92 sure=0.8",
        "prepare priorities price payment",
        "prepare step price=0.95 final",
        "sit down",
        "hold",
        "recess",
        "accept",
        "walk",
        "consult engineer",
        "probe season @wu",
        "expect no-agreement",
        "expect buyer-walked",
        "expect counter",
        "expect technique>=70",
        "报价 单价＝0.95　付款=30天",
        "说理 zinc ＠周明",
    ] {
        parse(&zips, line);
    }
    assert_eq!(ScriptLine::parse("  # only a remark", &zips), Ok(None));
}

#[test]
fn all_problems_of_a_script_are_said_at_once_with_place_and_nearest_name() {
    let zips = zips();
    let source = "\
prepare researhc quality-office
offer price=0.981 paymnt=30 quantity=abc
argue zink @zhuo
expect technique >= many
hold on
prepare style firm
expect
offer price=0.9 price=0.9
";
    let found = problems(&zips, source);
    let rules = RuleId::ALL.map(|rule| format!(", {} >= N", rule.code()));
    let no_expectation = format!(
        "line 7, column 7: a word for the expectation is missing here, one of: agreement, \
         no-agreement, buyer-walked, counter, technique >= N, worth >= N{}",
        rules.concat()
    );
    let begin: Vec<&str> = found
        .iter()
        .map(|line| line.split(';').next().unwrap())
        .collect();
    assert_eq!(
        begin,
        [
            "line 1, column 9: there is no preparation \"researhc\"",
            "line 2, column 13: price goes from 0.650 to 1.100 in steps of 0.005",
            "line 2, column 19: there is no issue \"paymnt\"",
            "line 2, column 38: \"abc\" is not a number",
            "line 3, column 7: there is no argument \"zink\"",
            "line 3, column 12: there is no member of their team \"@zhuo\"",
            "line 4, column 8: \"many\" is not a number",
            "line 5, column 6: \"on\" is one word too many",
            &no_expectation,
            "line 8, column 17: price is named twice",
        ]
    );
    assert!(found[1].contains("the nearest is 0.980"));
    assert!(found[2].contains("did you mean \"payment\"?"));
    assert!(found[5].contains("did you mean \"@zhou\"?"));
}

#[test]
fn a_slip_of_the_finger_is_answered_as_in_a_scenario() {
    for (typed, meant) in [
        ("cniz", "zinc"),
        ("ZINK", "zinc"),
        ("qualityrecord", "quality-record"),
    ] {
        let found = problems(&zips(), &format!("argue {typed}\n"));
        let wanted = format!("did you mean \"{meant}\"?");
        assert!(found[0].contains(&wanted), "{typed}: {found:?}");
    }
}

#[test]
fn preparation_after_the_first_move_is_refused() {
    let found = problems(&zips(), "hold\nprepare style firm\n");
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("line 2, column 1"));
}

#[test]
fn a_move_after_the_end_of_the_meeting_is_refused() {
    for end in ["accept", "walk"] {
        let found = problems(
            &zips(),
            &format!("hold\n{end}\nexpect no-agreement\nhold\n"),
        );
        assert_eq!(
            found,
            ["line 4, column 1: line 2 ends the meeting: no move can come after it"]
        );
    }
    assert!(Script::parse("hold\nwalk\nexpect no-agreement\n", &zips()).is_ok());
}

/// The lines that help shows as examples, up to what they mean.
fn example_lines(scenario: &Scenario, language: Language) -> Vec<String> {
    let book = SellerBook::new(scenario);
    let phrases = Phrases::new(language);
    let help = ["terminal-help-prepare", "terminal-help-table"]
        .map(|id| phrases.say_with(id, &examples(scenario, &book)))
        .join("\n");
    let commands = [
        "lower",
        "aspiration",
        "step",
        "estimate",
        "priorities",
        "offer",
        "alternative",
        "下限",
        "目标",
        "估计",
        "优先",
        "报价",
        "备选",
    ];
    help.lines()
        .map(str::trim)
        .flat_map(|line| line.split([':', '：', '。', '（', '(', '）', ')']))
        .filter(|line| line.contains(['=', '|']) || line.contains("0.6 "))
        .map(|line| {
            line.trim()
                .trim_start_matches("or ")
                .trim_start_matches("或 ")
                .to_owned()
        })
        .filter(|line| commands.iter().any(|command| line.starts_with(command)))
        .collect()
}

#[test]
fn what_help_shows_can_be_typed_as_it_stands_in_every_scenario() {
    let shipped = crate::shelf::library().entries();
    let mut scenarios: Vec<_> = shipped.map(|it| it.scenario.clone().unwrap()).collect();
    scenarios.push(crate::points::kitchen());
    for scenario in scenarios {
        for language in Language::ALL {
            let lines = example_lines(&scenario, language);
            assert!(lines.len() >= 8, "{lines:?}");
            for line in lines {
                if let Err(errors) = ScriptLine::parse(&line, &scenario) {
                    panic!("{}: {line}: {errors:?}", scenario.id);
                }
            }
        }
    }
}

#[test]
fn a_problem_is_said_in_chinese_too() {
    let errors = ScriptLine::parse("报价 pric=0.9", &zips()).unwrap_err();
    let said = errors[0].text(Phrases::new(Language::Chinese));
    assert!(
        said.starts_with("第1行第4列：没有“pric”这个条款；是不是“price”？"),
        "{said}"
    );
}

#[test]
fn a_heading_names_scenario_and_seed() {
    let (scenario, seed) = Script::heading("# demo\nscenario zip-spring-reorder\nseed 7\nhold\n");
    assert_eq!(scenario.as_deref(), Some("zip-spring-reorder"));
    assert_eq!(seed, Some(7));
}

#[test]
fn what_preparation_says_stands_in_the_plan() {
    let zips = zips();
    let mut plan = Plan::default();
    for line in [
        "prepare estimate 0.86 0.92 sure=0.8",
        "prepare white boss",
        "prepare priorities price lead_time",
        "prepare step price=0.98",
        "prepare step price=0.95 final",
        "prepare when 2 round 4",
        "prepare when 1 moved",
        "prepare arguments zinc capacity",
        "prepare alternative 0.6 44000 rent the line out",
        "准备 备选 0.3 50000 卖给蓝庭",
    ] {
        let ScriptLine::Prepare(preparation) = parse(&zips, line) else {
            panic!("{line}")
        };
        preparation.note(&mut plan);
    }
    assert_eq!(plan.white.as_deref(), Some("boss"));
    assert_eq!(plan.priorities, ["price", "lead_time"]);
    assert_eq!(plan.ladder.len(), 2);
    assert!(plan.ladder[1].is_final);
    assert_eq!(plan.ladder[0].when, When::Moved);
    assert_eq!(plan.ladder[1].when, When::Round(4));
    assert_eq!(plan.arguments, ["zinc", "capacity"]);
    let alternatives = plan.alternatives.iter();
    let texts: Vec<&str> = alternatives.map(|it| it.text.as_str()).collect();
    assert_eq!(texts, ["rent the line out", "卖给蓝庭"]);
    assert_eq!(plan.alternatives[0].worth, Worth::of(44_000.0));
    assert_eq!(plan.estimate.map(|e| e.sure.get()), Some(0.8));
}

/// How many kinds of moves there are.
const KINDS: usize = 9;

/// Which kind of move it is, below [`KINDS`]. A new move has to be counted here,
/// or the compiler asks; then `any_move` has to make it.
const fn kind(chosen: &Move) -> usize {
    match chosen {
        Move::Offer(_) => 0,
        Move::Hold => 1,
        Move::Accept => 2,
        Move::Walk => 3,
        Move::Probe { .. } => 4,
        Move::Argue { .. } => 5,
        Move::Consult { .. } => 6,
        Move::Recess => 7,
        Move::Tone(_) => 8,
    }
}

#[test]
fn moves_of_every_kind_are_written_and_read() {
    let mut runner = TestRunner::deterministic();
    let moves = any_move(&zips());
    let mut draw = || moves.new_tree(&mut runner).unwrap().current();
    let seen: BTreeSet<usize> = (0..500).map(|_| kind(&draw())).collect();
    assert_eq!(seen, (0..KINDS).collect());
}

fn any_move(zips: &Scenario) -> impl Strategy<Value = Move> + use<> {
    let options: Vec<_> = zips.issues.iter().map(|issue| 0..issue.options()).collect();
    let probe = (0..zips.probes.len()).prop_map(ProbeId::new);
    let argument = (0..zips.arguments.len()).prop_map(ArgumentId::new);
    let colleague = (0..zips.colleagues.len()).prop_map(ColleagueId::new);
    let members = zips.buyer.team.len();
    let to = move || proptest::option::of((0..members).prop_map(MemberId::new));
    let several = proptest::collection::vec(options.clone(), 2..4);
    let issues = zips.issues.len();
    prop_oneof![
        (options.clone(), 0..issues - 1, any::<bool>()).prop_map(|(options, issue, is_final)| {
            Move::Offer(Offer {
                on: [issue, issue + 1].map(IssueId::new).to_vec(),
                is_final,
                ..Offer::plain(Package::new(options))
            })
        }),
        several.prop_map(|packages| {
            Move::Offer(Offer::several(packages.into_iter().map(Package::new)).unwrap())
        }),
        (options, any::<bool>()).prop_map(|(options, is_final)| Move::Offer(Offer {
            is_final,
            ..Offer::plain(Package::new(options))
        })),
        (probe, to()).prop_map(|(probe, to)| Move::Probe { probe, to }),
        (argument, to()).prop_map(|(argument, to)| Move::Argue { argument, to }),
        colleague.prop_map(|colleague| Move::Consult { colleague }),
        (0..3_usize).prop_map(|tone| Move::Tone(Tone::ALL[tone])),
        Just(Move::Hold),
        Just(Move::Accept),
        Just(Move::Walk),
        Just(Move::Recess),
    ]
}

proptest! {
    #[test]
    fn a_move_written_as_a_line_is_read_as_the_same_move(chosen in any_move(&zips())) {
        let zips = zips();
        let line = line_of(&zips, &chosen);
        let Some(ScriptLine::Act(action)) = ScriptLine::parse(&line, &zips).unwrap() else {
            panic!("{line}")
        };
        // Whatever was offered before: every term is named.
        for last in [0, 1] {
            let before = Package::new(zips.issues.iter().map(|issue| last * (issue.options() - 1)));
            prop_assert_eq!(&action.to_move_from(&before), &chosen);
        }
    }

    #[test]
    fn no_text_makes_the_reader_panic(source in "\\PC{0,80}") {
        let _ = Script::parse(&source, &zips());
    }

    #[test]
    fn no_line_of_half_right_words_makes_the_reader_panic(
        words in proptest::collection::vec(
            prop_oneof![
                Just("offer"), Just("prepare"), Just("lower"), Just("price="), Just("=0.9"),
                Just("price=0.9"), Just("final"), Just("@"), Just("@wu"), Just("argue"),
                Just("expect"), Just(">="), Just("technique"), Just("estimate"), Just("sure="),
                Just("="), Just("if"), Just("|"), Just("worth="), Just("#"), Just("0,98"), Just("inf"), Just("sit"),
            ],
            0..6,
        )
    ) {
        let _ = ScriptLine::parse(&words.join(" "), &zips());
    }
}
