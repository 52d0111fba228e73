//! The figures that phrases are spoken with, in whatever is played.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use haggle::{
    bargain::{
        Bluff, Event, LeaveReason, Move, Offer, Package, Party, Phase, Revealed, Session, Tone,
    },
    plan::{Estimate, Step, When},
    rehearse::{
        player::{Player, Strategy},
        sellers::Seller,
    },
    scenario::{Intent, Price, Probability, ResearchId, Scenario},
    score::{Case, Debrief, Parameters, Technique, cautions, technique},
    text::Language,
};

use crate::{
    any_meeting::any_meetings,
    meeting::{Meeting, revealed, terms},
    phrase_ids::{ADVICE, CAUTION, EVIDENCE, INSTEAD, NOTE, kinds, phrase_id, phrases_of},
    points::kitchen,
    shelf::library,
};

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
