//! The talk is told once, for the screen, the terminal and the commands; that the
//! screen shows it is tested where there is one.

use haggle::{
    bargain::{Care, Event, Session},
    plan::Plan,
    rehearse::sellers::{Seller, play},
    score::{Case, Debrief},
    text::Language,
    views::{Speaker, Talk},
    words::{Phrases, finding},
};

use crate::shelf::LIBRARY;

/// Every scenario, played by several sellers.
fn meetings() -> Vec<(Session, Plan)> {
    let mut meetings = Vec::new();
    for entry in LIBRARY.entries() {
        let scenario = entry.scenario.as_ref().unwrap();
        for seller in [Seller::Textbook, Seller::GrowingSteps, Seller::OneBigGift] {
            for seed in 1..=4 {
                let played = play(seller, scenario, seed).unwrap();
                meetings.push((played.session, played.plan));
            }
        }
    }
    meetings
}

#[test]
fn told_move_by_move_it_is_the_same_as_told_at_once() {
    for (session, plan) in meetings() {
        let case = Case::of(&session, &plan);
        let phrases = Phrases::new(Language::Chinese);
        let mut talk = Talk::new(case.scenario, case.book, case.plan);
        let mut printed = Vec::new();
        // A move begins with what the rep does.
        let is_own = |event: &Event| {
            matches!(
                event,
                Event::Offered { .. } | Event::Held { .. } | Event::Probed { .. }
            )
        };
        let mut from = 0;
        for to in 1..=case.events.len() {
            if to == case.events.len() || is_own(&case.events[to]) {
                let batch = &case.events[from..to];
                printed.extend(talk.lines(case.scenario, case.book, batch, phrases));
                from = to;
            }
        }
        let mut whole = Talk::new(case.scenario, case.book, case.plan);
        let at_once = whole.lines(case.scenario, case.book, case.events, phrases);
        assert_eq!(printed, at_once);
    }
}

#[test]
fn every_offer_is_told_with_its_terms_and_its_worth() {
    for (session, plan) in meetings() {
        let case = Case::of(&session, &plan);
        let talk = Talk::at_table(&case, Phrases::new(Language::English));
        let offers = |speaker: fn(&Speaker) -> bool| {
            let of_them = talk.iter().filter(|told| speaker(&told.speaker));
            of_them.filter(|told| told.offer.is_some()).count()
        };
        let events = |wanted: fn(&&Event) -> bool| case.events.iter().filter(wanted).count();
        assert_eq!(
            offers(|speaker| *speaker == Speaker::You),
            events(|event| matches!(event, Event::Offered { .. }))
        );
        assert_eq!(
            offers(|speaker| matches!(speaker, Speaker::Member(_))),
            events(|event| matches!(event, Event::Countered { .. }))
        );
        for offer in talk
            .iter()
            .filter_map(|told| Some((told, told.offer.as_ref()?)))
        {
            let (told, offer) = offer;
            assert!(!offer.worth.is_empty() && !offer.terms.is_empty());
            assert!(!offer.is_named || told.words.is_empty() || told.words.contains(&offer.terms));
        }
    }
}

#[test]
fn the_debrief_says_of_a_wish_what_was_said_when_it_was_found_out() {
    let phrases = Phrases::new(Language::English);
    let mut said = 0;
    for (session, plan) in meetings() {
        let case = Case::of(&session, &plan);
        let debrief = Debrief::of(&case, session.reveal().unwrap());
        let found: Vec<String> = session
            .findings()
            .iter()
            .map(|it| finding(it, case.scenario, phrases))
            .collect();
        let notes = debrief.ice.intelligence.iter();
        for note in notes.filter(|note| note.code.code().starts_with("found_cares")) {
            let text = note.text(case.scenario, phrases);
            let wish = text.trim_start_matches("You found out that ");
            let wish = wish.trim_end_matches('.');
            assert!(found.iter().any(|it| it == wish), "{wish}: {found:?}");
            said += 1;
        }
    }
    assert!(said > 10, "{said}");
}

#[test]
fn how_much_somebody_cares_is_judged_once() {
    let cares = [1.45, 1.2, 1.0, 0.8].map(Care::of);
    assert_eq!(cares, Care::ALL);
    assert_eq!(Care::of(1.0 + 1e-12), Care::Equally);
}
