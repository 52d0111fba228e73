//! One view under three front ends: what the debrief, the preparation, the library
//! and a real deal have to say stands in the window, in the terminal and in the
//! output of the commands, line by line, in both languages.

use std::{
    fs,
    io::{Cursor, Write},
    path::Path,
    process::{Command, Stdio},
    sync::Arc,
};

use bevy::{
    input::keyboard::{Key, KeyCode},
    ui_widgets::Activate,
};
use haggle::{
    advise::Thoroughness,
    app::{
        practice::{Keeping, Loop, PlanFolder, Request, Screen, Seeds},
        settings::Kept,
        terminal::{TerminalOptions, run},
    },
    bargain::{Event, Session, persona_names},
    plan::{Plan, WhichLimit},
    play::{Deals, Extent, Game},
    record::{Past, companion::COMPANION_SUFFIX, write_plan},
    rehearse::sellers::{Seller, play},
    scenario::{Library, RuleId, library::Entry},
    score::{Case, Debrief},
    script::{DealLine, terms_of},
    text::Language,
    views::{
        AheadView, BriefingView, BuyerView, CustomerView, DebriefView, LibraryView, Notes,
        PlanSheet, ResearchView, RuleView,
    },
    words::Phrases,
};

use super::hands::Hands;

const SEED: u64 = 3;

fn library() -> Library {
    Library::load(&[], &persona_names())
}

/// A meeting in every scenario, with faults in it.
fn meetings(library: &Library) -> Vec<(&Entry, Session, Plan)> {
    let played = library.entries().map(|entry| {
        let scenario = entry.scenario.as_ref().expect("a sound scenario");
        let played = play(Seller::OneBigGift, scenario, SEED).expect("a meeting");
        (entry, played.session, played.plan)
    });
    played.collect()
}

/// What leads to the preparation of a meeting, with its research and its plan.
fn preparing(session: &Session, plan: &Plan) -> Vec<Request> {
    let mut requests = vec![Request::Open {
        key: session.scenario().id.clone(),
        seed: Some(session.seed()),
    }];
    requests.extend(session.events().iter().filter_map(|event| match event {
        Event::Researched { research, .. } => Some(Request::Research(*research)),
        _ => None,
    }));
    requests.push(Request::SetPlan(plan.clone()));
    requests
}

/// What leads from there to the debrief.
fn meeting(session: &Session) -> Vec<Request> {
    let moves = session.moves().iter();
    let moves = moves.map(|made| Request::Move(made.chosen.clone()));
    let moves = [Request::SitDown].into_iter().chain(moves);
    moves.chain([Request::ToDebrief]).collect()
}

/// Text without spaces and line breaks, wherever it was wrapped.
fn squashed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Asserts that each line stands in a text.
fn assert_said<'a>(text: &str, lines: impl IntoIterator<Item = &'a String>, whose: &str) {
    let text = squashed(text);
    for line in lines {
        assert!(text.contains(&squashed(line)), "{whose}: {line}");
    }
}

/// What the terminal prints where these lines are typed after some requests.
fn terminal(game: Game, language: Language, first: Vec<Request>, typed: &[&str]) -> String {
    let options = TerminalOptions {
        language,
        game,
        plans: PlanFolder::default(),
        kept: Kept::default(),
        advice: Extent {
            searched: 30,
            fresh: 120,
            judged: 5,
            thoroughness: Thoroughness::Quick,
        },
        first,
        echo: false,
    };
    let mut out = Vec::new();
    let typed = typed.join("\n") + "\n";
    run(options, &mut Cursor::new(typed), &mut out).expect("a terminal");
    String::from_utf8(out).expect("text")
}

fn game(keeping: Keeping) -> Game {
    Game::new(library(), keeping, Seeds::default())
}

/// What a command prints.
fn command(arguments: &[&str], language: Language, typed: &str) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_haggle"))
        .args(arguments)
        .args(["--language", language.tag()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("a command");
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(typed.as_bytes()).expect("a line");
    drop(stdin);
    let output = child.wait_with_output().expect("an output");
    assert!(output.status.success(), "{arguments:?}");
    String::from_utf8(output.stdout).expect("text")
}

/// Sends requests to the window, which draws what they come to.
fn send(hands: &mut Hands, requests: Vec<Request>) {
    for request in requests {
        hands.app.world_mut().write_message(request);
    }
    hands.wait();
}

/// Asserts that the window shows each line; headings stand in capitals there.
fn assert_shown<'a>(hands: &mut Hands, lines: impl IntoIterator<Item = &'a String>) {
    let words = hands.words();
    let screen = hands.screen();
    for line in lines {
        let capitals = line.to_uppercase();
        let is_there = |text: &String| text.contains(line) || text.contains(&capitals);
        assert!(words.iter().any(is_there), "{screen:?}: {line}: {words:?}");
    }
}

/// Speaks each language in turn, and the first again at the end.
fn in_both_languages(hands: &mut Hands, look: impl Fn(&mut Hands, Phrases)) {
    for language in Language::ALL {
        look(hands, Phrases::new(language));
        hands.press(KeyCode::F2, Key::F2);
    }
}

fn view(session: &Session, plan: &Plan, phrases: Phrases) -> DebriefView {
    let case = Case::of(session, plan);
    let revealed = session.reveal().expect("it is over");
    DebriefView::of(&case, &Debrief::of(&case, revealed), revealed, phrases)
}

/// What the window shows of a debrief whatever rule is chosen; the headings of the
/// rules are what a screen reader says.
fn assert_debrief_shown(hands: &mut Hands, view: &DebriefView, phrases: Phrases) {
    let labels = hands.labels().join("\n");
    assert_said(&labels, view.rules.iter().map(|it| &it.heading), "labels");
    let moments = view.moments.iter().flat_map(|it| it.lines(phrases));
    let parts = view.parts.iter().chain(&view.ice).flat_map(Notes::lines);
    let lines: Vec<String> = moments
        .chain(parts)
        .map(|line| line.trim().to_owned())
        .collect();
    let figures = [
        view.cap.as_ref(),
        Some(&view.result),
        view.why_left.as_ref(),
    ];
    let cards = view.cards.iter().map(|card| &card.words);
    let shown = lines.iter().chain(figures.into_iter().flatten());
    let shown = shown.chain(cards).chain([&view.next]);
    assert_shown(hands, shown.chain(view.total.as_ref().map(|it| &it.0)));
    for rule in &view.rules {
        let row = format!("debrief.rule.{}", rule.rule.code());
        let control = hands.control(&row).expect("a row for each rule");
        hands.app.world_mut().trigger(Activate { entity: control });
        hands.app.update();
        let facts = rule.facts.iter().map(|fact| &fact.words);
        assert_shown(hands, facts.chain(&rule.advice).chain([&rule.name]));
    }
    hands.key('f');
    let last = view.rules.last().expect("nine rules");
    assert_shown(hands, &last.formula);
    hands.escape();
}

#[test]
fn the_debrief_is_the_same_in_the_window_the_terminal_and_the_command() {
    let library = library();
    let mut hands = Hands::new();
    for (_, session, plan) in meetings(&library) {
        let requests = [preparing(&session, &plan), meeting(&session)].concat();
        send(&mut hands, requests.clone());
        assert_eq!(hands.screen(), Screen::Debrief);
        in_both_languages(&mut hands, |hands, phrases| {
            assert_debrief_shown(hands, &view(&session, &plan, phrases), phrases);
        });
        send(&mut hands, vec![Request::Leave]);
        for language in Language::ALL {
            let phrases = Phrases::new(language);
            let view = view(&session, &plan, phrases);
            let folder = tempfile::tempdir().expect("a folder");
            let kept = game(Keeping::Folder(folder.path().to_owned()));
            let mut typed: Vec<&str> = RuleId::ALL.iter().map(|rule| rule.code()).collect();
            typed.extend(["rules", "moments", "cards"]);
            let said = terminal(kept, language, requests.clone(), &typed);
            let whole = view.lines(phrases);
            let rules = view.rules.iter().flat_map(RuleView::full);
            let rules: Vec<String> = rules.collect();
            // The heading of the list is the screen's.
            let headings = [phrases.say("report-rules"), phrases.say("report-moments")];
            let wanted = whole.iter().filter(|line| !headings.contains(line));
            assert_said(&said, wanted.chain(&rules), "terminal");
            let file = fs::read_dir(folder.path()).expect("a folder").next();
            let file = file.expect("a session").expect("a file").path();
            let said = command(&["score", &file.display().to_string()], language, "");
            assert!(said.contains(&whole.join("\n")), "score: {said}");
        }
    }
}

#[test]
fn the_preparation_is_the_same_in_the_window_the_terminal_and_the_command() {
    let library = library();
    let mut hands = Hands::new();
    for (entry, session, plan) in meetings(&library) {
        let requests = preparing(&session, &plan);
        send(&mut hands, requests.clone());
        assert_eq!(hands.screen(), Screen::Prepare);
        let practice = hands.practice().clone();
        let findings = practice.session().findings();
        let (scenario, book) = (practice.scenario(), practice.session().book());
        let sheet = |phrases| PlanSheet::new(&plan, scenario, book, phrases);
        let buyer = |phrases| BuyerView::of(scenario, &findings, None, phrases);
        let research = |phrases| ResearchView::of(practice.session(), phrases);
        in_both_languages(&mut hands, |hands, phrases| {
            let (buyer, research) = (buyer(phrases), research(phrases));
            let team = buyer.team.iter();
            let team = team.flat_map(|it| {
                [&it.name, &it.title, &it.about]
                    .into_iter()
                    .chain(&it.known)
            });
            assert_shown(
                hands,
                [&buyer.company, &buyer.about].into_iter().chain(team),
            );
            let items = research.items.iter();
            let items = items.flat_map(|it| [&it.name, &it.hours].into_iter().chain(&it.found));
            assert_shown(hands, items.chain([&research.hours]));
            let ahead = AheadView::of(&practice.case(), phrases);
            let judged = ahead.rules.iter().flat_map(|it| [&it.name, &it.words]);
            let remarks = ahead.remarks.iter().map(|it| &it.words);
            assert_shown(hands, judged.chain(remarks).chain([&ahead.open]));
            let sheet = sheet(phrases);
            let limits = [WhichLimit::Upper, WhichLimit::Aspiration, WhichLimit::Lower]
                .map(|which| sheet.limit_text(which));
            assert_shown(hands, &limits);
            assert_shown(hands, [&sheet.market_text(), &sheet.estimate_text()]);
        });
        send(&mut hands, vec![Request::Leave]);
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("this.plan.ron");
        write_plan(&file, scenario, &entry.digest, &plan, true).expect("a plan");
        for language in Language::ALL {
            let phrases = Phrases::new(language);
            let typed = ["buyer", "research", "plan", "rules"];
            let said = terminal(game(Keeping::Nowhere), language, requests.clone(), &typed);
            let sheet = sheet(phrases);
            assert_said(&said, &buyer(phrases).lines(phrases), "terminal");
            assert_said(&said, &research(phrases).lines(phrases), "terminal");
            let ahead = AheadView::of(&practice.case(), phrases);
            assert_said(&said, &ahead.lines(phrases), "terminal");
            assert_said(&said, &sheet.lines(), "terminal");
            assert_said(&said, [&sheet.market_text()], "terminal");
            let said = command(&["plan", &file.display().to_string()], language, "");
            assert_eq!(said.trim_end(), sheet.lines().join("\n"));
        }
    }
}

#[test]
fn the_library_is_the_same_in_the_window_and_the_terminal() {
    let library = library();
    let mut hands = Hands::new();
    for entry in library.entries() {
        let scenario = entry.scenario.as_ref().expect("a sound scenario");
        in_both_languages(&mut hands, |hands, phrases| {
            let view = LibraryView::of(&library, &Past::default(), phrases);
            let cards = view.cards.iter();
            let cards = cards.flat_map(|card| [&card.title, &card.line, &card.teaches]);
            assert_shown(hands, cards);
            let briefing = BriefingView::of(scenario, phrases);
            hands.click(&briefing.title);
            let facts = briefing
                .facts
                .iter()
                .flat_map(|(name, words)| [name, words]);
            assert_shown(hands, facts.chain([&briefing.title, &briefing.briefing]));
        });
        for language in Language::ALL {
            let phrases = Phrases::new(language);
            let opened = ["", entry.key.as_str()];
            let said = terminal(game(Keeping::Nowhere), language, Vec::new(), &opened);
            let view = LibraryView::of(&library, &Past::default(), phrases);
            assert_said(&said, &view.lines(), "terminal");
            let briefing = BriefingView::of(scenario, phrases);
            assert_said(&said, &briefing.lines(phrases), "terminal");
        }
    }
}

/// Enters the first offers of a meeting as a real customer's.
fn enter_deal(key: &str, session: &Session, deals: &Deals, library: &Library) -> CustomerViews {
    let scenario = Arc::clone(session.scenario());
    let mut companion = deals.open(key, library).expect("a deal");
    let offers = session.events().iter().filter_map(|event| match event {
        Event::Offered { package, .. } => Some(("me", package)),
        Event::Countered { package, .. } => Some(("them", package)),
        _ => None,
    });
    for (who, package) in offers.take(6) {
        let line = format!("{who} {}", terms_of(&scenario, package));
        let Ok(Some(DealLine::Said(party, saying))) = DealLine::parse(&line, &scenario) else {
            panic!("{line} is an entry");
        };
        companion.say(party, &saying).expect("an entry");
    }
    Language::ALL.map(|language| CustomerView::of(companion.deal(), Phrases::new(language)))
}

/// A deal in each language.
type CustomerViews = [CustomerView; Language::ALL.len()];

#[test]
fn a_real_deal_is_the_same_in_the_window_the_terminal_and_the_command() {
    let library = library();
    let folder = tempfile::tempdir().expect("a folder");
    let deals = Deals(Some(folder.path().to_owned()));
    let mut hands = Hands::new();
    hands.app.world_mut().resource_mut::<Loop>().deals = deals.clone();
    for (entry, session, _) in meetings(&library) {
        let views = enter_deal(&entry.key, &session, &deals, &library);
        let open = vec![Request::OpenDeal(entry.key.clone())];
        send(&mut hands, open.clone());
        assert_eq!(hands.screen(), Screen::Deal);
        let view = |phrases: Phrases| {
            let at = Language::ALL
                .iter()
                .position(|it| *it == phrases.language());
            views[at.expect("a language")].clone()
        };
        in_both_languages(&mut hands, |hands, phrases| {
            let view = view(phrases);
            assert!(view.said.len() > 2);
            assert_shown(hands, &view.history(phrases));
            assert_shown(hands, &view.standing());
        });
        send(&mut hands, vec![Request::Leave]);
        for language in Language::ALL {
            let phrases = Phrases::new(language);
            let lines = [view(phrases).history(phrases), view(phrases).standing()].concat();
            let mut game = game(Keeping::Nowhere);
            game.deals = deals.clone();
            let said = terminal(game, language, open.clone(), &["show"]);
            assert_said(&said, &lines, "terminal");
            let file = folder
                .path()
                .join(format!("{}{COMPANION_SUFFIX}", entry.key));
            let said = command(
                &["companion", name(&file), "--script", "-"],
                language,
                "show\n",
            );
            assert!(said.contains(&lines.join("\n")), "companion: {said}");
        }
    }
}

fn name(path: &Path) -> &str {
    path.to_str().expect("a name")
}
