//! The loop without a screen: where the rep is, whose turn it is, what is
//! told and what is kept.

use bevy::prelude::*;
use haggle::{
    app::practice::{Keeping, OpenPractice, PracticeSystems, Request, Screen, Seeds, Trouble},
    bargain::{Event, Illegal, Move, Offer, Package, Phase, Tone},
    plan::{Plan, Style},
    record::{self, SessionFile},
    scenario::{ArgumentId, ResearchId},
};

use crate::table::{loop_keeping, open, practice, screen, send};

fn offer(app: &App) -> Request {
    let package = Package::usual(practice(app).scenario());
    Request::Move(Move::Offer(Offer::plain(package)))
}

#[test]
fn a_session_goes_from_the_library_through_preparation_and_table_to_the_debrief() {
    let mut app = loop_keeping(Keeping::Nowhere);
    assert_eq!(screen(&app), Screen::Library);
    open(&mut app, 7);
    assert_eq!(screen(&app), Screen::Prepare);
    assert_eq!(practice(&app).session().seed(), 7);
    send(&mut app, Request::Research(ResearchId::new(0)));
    assert_eq!(screen(&app), Screen::Prepare);
    send(&mut app, Request::SitDown);
    assert_eq!(screen(&app), Screen::Table);
    send(&mut app, Request::Move(Move::Walk));
    assert_eq!(
        screen(&app),
        Screen::Table,
        "the end is read before the debrief"
    );
    assert_eq!(practice(&app).session().phase(), Phase::Over);
    assert!(practice(&app).debrief().is_some());
    send(&mut app, Request::ToDebrief);
    assert_eq!(screen(&app), Screen::Debrief);
    send(&mut app, Request::Leave);
    assert_eq!(screen(&app), Screen::Library);
    assert!(app.world().get_resource::<OpenPractice>().is_none());
}

#[test]
fn everything_that_happens_is_told_once_and_in_order() {
    let mut app = loop_keeping(Keeping::Nowhere);
    open(&mut app, 7);
    let mut told = Vec::new();
    for request in [
        Request::Research(ResearchId::new(0)),
        Request::SitDown,
        Request::Move(Move::Tone(Tone::White)),
    ] {
        told.extend(send(&mut app, request).events);
    }
    let request = offer(&app);
    told.extend(send(&mut app, request).events);
    assert_eq!(told, practice(&app).session().events());
    assert!(matches!(told[0], Event::Researched { .. }));
}

#[test]
fn an_offer_is_answered_by_the_buyer_in_the_same_turn() {
    let mut app = loop_keeping(Keeping::Nowhere);
    open(&mut app, 7);
    send(&mut app, Request::SitDown);
    let request = offer(&app);
    let events = send(&mut app, request).events;
    let offered = events
        .iter()
        .position(|event| matches!(event, Event::Offered { .. }));
    let answered = events
        .iter()
        .position(|event| matches!(event, Event::Said { .. }));
    assert!(offered < answered, "{events:?}");
}

#[test]
fn an_illegal_move_is_rejected_and_changes_nothing() {
    let mut app = loop_keeping(Keeping::Nowhere);
    open(&mut app, 7);
    send(&mut app, Request::SitDown);
    let before = practice(&app).session().events().to_vec();
    let answer = send(&mut app, Request::Move(Move::Accept));
    assert_eq!(answer.rejected[0].0, Illegal::NothingToAccept);
    assert_eq!(practice(&app).session().events(), before);
}

#[test]
fn the_plan_can_be_changed_until_the_meeting_begins() {
    let mut app = loop_keeping(Keeping::Nowhere);
    open(&mut app, 7);
    let plan = Plan {
        style: Some(Style::Firm),
        ..Plan::default()
    };
    send(&mut app, Request::SetPlan(plan.clone()));
    assert_eq!(practice(&app).plan(), &plan);
    send(&mut app, Request::SitDown);
    let answer = send(&mut app, Request::SetPlan(Plan::default()));
    assert!(matches!(answer.troubles.as_slice(), [Trouble::PlanFixed]));
    assert_eq!(practice(&app).plan(), &plan);
    let mut open = app.world_mut().resource_mut::<OpenPractice>();
    open.set_plan(Plan::default());
    assert_eq!(practice(&app).plan(), &plan, "by no other door either");
}

#[test]
fn what_is_asked_for_in_the_wrong_place_is_refused() {
    let mut app = loop_keeping(Keeping::Nowhere);
    let answer = send(&mut app, Request::SitDown);
    assert!(matches!(answer.troubles.as_slice(), [Trouble::OutOfPlace]));
    let unknown = Request::Open {
        key: "nothing".to_owned(),
        seed: None,
    };
    let answer = send(&mut app, unknown);
    assert!(matches!(
        answer.troubles.as_slice(),
        [Trouble::NoScenario(key)] if key == "nothing"
    ));
    open(&mut app, 7);
    let answer = send(&mut app, Request::ToDebrief);
    assert!(matches!(answer.troubles.as_slice(), [Trouble::OutOfPlace]));
    assert_eq!(screen(&app), Screen::Prepare);
}

/// Some moves that go well against any buyer, and what they bring.
fn a_few_moves(app: &mut App) -> Vec<Event> {
    let mut told = send(app, Request::SitDown).events;
    for chosen in [
        Move::Tone(Tone::Red),
        Move::Argue {
            argument: ArgumentId::new(0),
            to: None,
        },
    ] {
        told.extend(send(app, Request::Move(chosen)).events);
    }
    let request = offer(app);
    told.extend(send(app, request).events);
    told.extend(send(app, Request::Move(Move::Hold)).events);
    told
}

#[test]
fn the_same_buyer_again_does_the_same_again() {
    let mut app = loop_keeping(Keeping::Nowhere);
    open(&mut app, 42);
    let plan = Plan {
        style: Some(Style::Partner),
        ..Plan::default()
    };
    send(&mut app, Request::SetPlan(plan.clone()));
    let first = a_few_moves(&mut app);
    send(&mut app, Request::Again { same_buyer: true });
    assert_eq!(screen(&app), Screen::Prepare);
    assert_eq!(practice(&app).plan(), &plan, "the plan stays");
    assert!(practice(&app).session().events().is_empty());
    assert_eq!(a_few_moves(&mut app), first);
}

#[test]
fn a_new_buyer_has_another_seed() {
    let mut app = loop_keeping(Keeping::Nowhere);
    open(&mut app, 42);
    send(&mut app, Request::Again { same_buyer: false });
    let second = practice(&app).session().seed();
    send(&mut app, Request::Again { same_buyer: false });
    let third = practice(&app).session().seed();
    assert!(second != 42 && second != third);
}

#[test]
fn the_next_deal_is_with_a_buyer_that_remembers_this_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = loop_keeping(Keeping::Folder(folder.path().to_owned()));
    open(&mut app, 42);
    send(&mut app, Request::NextDeal);
    assert_eq!(practice(&app).session().seed(), 42, "there is no deal yet");
    send(&mut app, Request::SitDown);
    send(&mut app, Request::Move(Move::Walk));
    let left = practice(&app).session().reveal().unwrap().relationship;
    send(&mut app, Request::ToDebrief);
    send(&mut app, Request::NextDeal);
    assert_eq!(screen(&app), Screen::Prepare);
    assert_eq!(practice(&app).remembers(), Some(left));
    assert_ne!(practice(&app).session().seed(), 42);
    a_few_moves(&mut app);
    let file = SessionFile::load(practice(&app).file().unwrap()).unwrap();
    assert_eq!(file.remembers, Some(left));
    let replayed = record::play_again(&file, practice(&app).scenario()).unwrap();
    assert_eq!(replayed.session.events(), practice(&app).session().events());
}

#[test]
fn seeds_are_short_enough_to_be_said() {
    let mut seeds = Seeds::starting_at(0);
    for _ in 0..1000 {
        assert!((1..=999_999).contains(&seeds.take()));
    }
}

#[test]
fn systems_after_the_loop_see_the_new_screen_in_the_same_frame() {
    #[derive(Resource, Default)]
    struct Seen(Vec<Screen>);
    let mut app = loop_keeping(Keeping::Nowhere);
    app.init_resource::<Seen>().add_systems(
        Update,
        (|state: Res<State<Screen>>, mut seen: ResMut<Seen>| seen.0.push(*state.get()))
            .after(PracticeSystems),
    );
    open(&mut app, 7);
    send(&mut app, Request::SitDown);
    assert_eq!(
        app.world().resource::<Seen>().0,
        [Screen::Prepare, Screen::Table]
    );
}

#[test]
fn every_finished_move_is_on_the_disk_before_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = loop_keeping(Keeping::Folder(folder.path().to_owned()));
    open(&mut app, 42);
    assert_eq!(practice(&app).file(), None, "nothing was done yet");
    a_few_moves(&mut app);
    let path = practice(&app).file().unwrap();
    let file = SessionFile::load(path).unwrap();
    assert_eq!(file.moves.len(), 5);
    let replayed = record::replay(&file, practice(&app).scenario()).unwrap();
    assert_eq!(replayed.session.events(), practice(&app).session().events());
}

#[test]
fn an_interrupted_session_comes_back_where_it_was_and_goes_on_in_its_file() {
    let folder = tempfile::tempdir().unwrap();
    let keeping = Keeping::Folder(folder.path().to_owned());
    let mut app = loop_keeping(keeping.clone());
    open(&mut app, 42);
    a_few_moves(&mut app);
    let path = practice(&app).file().unwrap().to_owned();
    let events = practice(&app).session().events().to_vec();
    drop(app);

    let mut app = loop_keeping(keeping);
    send(&mut app, Request::Resume(path.clone()));
    assert_eq!(screen(&app), Screen::Table);
    assert_eq!(practice(&app).session().events(), events);
    send(&mut app, Request::Move(Move::Walk));
    let file = SessionFile::load(&path).unwrap();
    assert_eq!(file.moves.last().unwrap().line, "walk");
    assert!(file.scores.is_some());
    record::replay(&file, practice(&app).scenario()).unwrap();
}

#[test]
fn a_named_file_takes_one_session_and_the_next_goes_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.session.ron");
    let mut app = loop_keeping(Keeping::File(path.clone()));
    open(&mut app, 42);
    send(&mut app, Request::SitDown);
    assert_eq!(practice(&app).file(), Some(path.as_path()));
    send(&mut app, Request::Again { same_buyer: true });
    let answer = send(&mut app, Request::SitDown);
    assert!(answer.troubles.is_empty(), "{:?}", answer.troubles);
    let second = practice(&app).file().unwrap();
    assert_eq!(
        second,
        folder.path().join("zip-spring-reorder-42.session.ron")
    );
}

#[test]
fn a_file_that_cant_be_written_is_said_and_the_game_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let in_the_way = folder.path().join("file");
    std::fs::write(&in_the_way, "").unwrap();
    let mut app = loop_keeping(Keeping::Folder(in_the_way));
    open(&mut app, 42);
    let answer = send(&mut app, Request::SitDown);
    assert!(matches!(answer.troubles.as_slice(), [Trouble::NotKept(_)]));
    assert!(!answer.events.is_empty());
    assert_eq!(screen(&app), Screen::Table);
}

#[test]
fn a_file_that_is_no_session_is_not_resumed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("broken.session.ron");
    std::fs::write(&path, "Session(format: 1, ").unwrap();
    let mut app = loop_keeping(Keeping::Nowhere);
    let answer = send(&mut app, Request::Resume(path));
    assert!(matches!(answer.troubles.as_slice(), [Trouble::NotRead(..)]));
    assert_eq!(screen(&app), Screen::Library);
}

/// A meeting of three rounds that the rep walks out of; its events.
fn a_whole_meeting(app: &mut App) -> Vec<Event> {
    a_few_moves(app);
    send(app, Request::Move(Move::Tone(Tone::White)));
    let request = offer(app);
    send(app, request);
    send(app, Request::Move(Move::Walk));
    assert_eq!(practice(app).session().phase(), Phase::Over);
    practice(app).session().events().to_vec()
}

/// The index of the event that opened a round.
fn opened(events: &[Event], wanted: u32) -> usize {
    let opens = |event: &Event| matches!(event, Event::Offered { round, .. } | Event::Held { round, .. } if *round == wanted);
    events.iter().position(opens).expect("the round was played")
}

#[test]
fn playing_on_from_a_round_brings_back_the_table_as_it_was_before_it() {
    let mut app = loop_keeping(Keeping::Nowhere);
    open(&mut app, 42);
    let whole = a_whole_meeting(&mut app);
    send(&mut app, Request::ToDebrief);
    send(&mut app, Request::PlayOn { round: 2 });
    assert_eq!(screen(&app), Screen::Table);
    assert_eq!(practice(&app).session().phase(), Phase::Table);
    assert_eq!(practice(&app).session().seed(), 42);
    let start = opened(&whole, 2);
    assert_eq!(practice(&app).session().events(), &whole[..start]);
    send(&mut app, Request::Move(Move::Hold));
    let again = practice(&app).session().events();
    let third = opened(&whole, 3);
    assert_eq!(
        again[start..],
        whole[start..third - 1],
        "the same move is answered in the same way; only the face came after it"
    );
}

#[test]
fn the_last_word_alone_can_be_taken_back() {
    let mut app = loop_keeping(Keeping::Nowhere);
    open(&mut app, 42);
    let whole = a_whole_meeting(&mut app);
    let rounds = practice(&app).session().round();
    send(&mut app, Request::PlayOn { round: rounds + 1 });
    let kept = practice(&app).session().events();
    let [.., parting, ended] = whole.as_slice() else {
        panic!("a meeting has more than an end");
    };
    assert!(matches!(
        (parting, ended),
        (Event::Said { .. }, Event::Ended(_))
    ));
    assert_eq!(kept, &whole[..whole.len() - 2]);
    assert_eq!(practice(&app).session().round(), rounds);
}

#[test]
fn playing_on_is_for_meetings_that_are_over() {
    let mut app = loop_keeping(Keeping::Nowhere);
    open(&mut app, 42);
    a_few_moves(&mut app);
    let before = practice(&app).session().events().to_vec();
    let answer = send(&mut app, Request::PlayOn { round: 1 });
    assert!(matches!(answer.troubles.as_slice(), [Trouble::OutOfPlace]));
    assert_eq!(practice(&app).session().events(), before);
}

#[test]
fn what_is_played_on_has_a_file_of_its_own_that_names_the_first() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = loop_keeping(Keeping::Folder(folder.path().to_owned()));
    open(&mut app, 42);
    a_whole_meeting(&mut app);
    let first = practice(&app).file().unwrap().to_owned();
    let kept = std::fs::read(&first).unwrap();
    send(&mut app, Request::PlayOn { round: 2 });
    assert_eq!(practice(&app).file(), None, "nothing new was done yet");
    send(&mut app, Request::Move(Move::Recess));
    let second = practice(&app).file().unwrap().to_owned();
    assert_ne!(first, second);
    assert_eq!(
        std::fs::read(&first).unwrap(),
        kept,
        "the first is untouched"
    );
    let file = SessionFile::load(&second).unwrap();
    let branch = file.branch.clone().unwrap();
    assert_eq!(branch.round, 2);
    assert_eq!(branch.file.as_deref(), first.file_name().unwrap().to_str());
    let replayed = record::replay(&file, practice(&app).scenario()).unwrap();
    assert_eq!(replayed.session.events(), practice(&app).session().events());
}
