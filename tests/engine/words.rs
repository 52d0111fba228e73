//! Words that judge: at equality, where nothing was set, where the hidden
//! numbers say otherwise, and two places that speak of one thing.

use std::sync::Arc;

use haggle::{
    bargain::{Event, LeaveReason, Move, Offer, Party, Revealed, Session},
    plan::{Estimate, Limit, Plan, Step, When},
    review::{Deviation, Review},
    scenario::{ArgumentId, MemberId, Price, Probability, ProbeId, RuleId, Worth},
    score::{
        AdviceCode, Band, Case, CautionCode, Course, Debrief, EstimateReading, EvidenceCode, Note,
        NoteCode, OpeningSound, Relation, Verdict, band, cautions, rules::limits,
    },
    text::Language,
    views::{DebriefView, Notes, accept_remark},
    words::{Phrases, remembers},
};

use crate::{
    meeting::{Meeting, advice, revealed, terms},
    shelf::{scenario, zips},
};

const ENGLISH: Phrases = Phrases::new(Language::English);
const CHINESE: Phrases = Phrases::new(Language::Chinese);

fn debrief(meeting: &Meeting, hidden: &Revealed) -> Debrief {
    Debrief::of(&meeting.case(), hidden)
}

fn view(meeting: &Meeting, debrief: &Debrief, hidden: &Revealed, phrases: Phrases) -> DebriefView {
    DebriefView::of(&meeting.case(), debrief, hidden, phrases)
}

/// What is said of intelligence, creativity and elegance.
fn ice(view: &DebriefView) -> String {
    view.ice
        .iter()
        .flat_map(Notes::lines)
        .collect::<Vec<_>>()
        .join(" ")
}

fn codes(notes: &[Note]) -> Vec<NoteCode> {
    notes.iter().map(|note| note.code).collect()
}

fn package_limit(price: f64) -> Limit {
    Limit::Package(terms(&[("price", price)]))
}

#[test]
fn what_lies_exactly_at_a_limit_is_said_to_lie_there() {
    let mut meeting = Meeting::new(8);
    meeting.plan.lower = Some(package_limit(0.85));
    let at = |meeting: &Meeting, price: f64| {
        let worth = meeting.book.worth(&meeting.package(&[("price", price)]));
        band(worth, &Course::of(&meeting.case()).limits)
    };
    assert_eq!(at(&meeting, 0.85), Band::AtLimit);
    assert_eq!(at(&meeting, 0.849), Band::Below);
    assert_eq!(at(&meeting, 0.851), Band::Between);
    assert_eq!(at(&meeting, 0.9), Band::AtAim);
    assert_eq!(at(&meeting, 0.901), Band::AboveAim);
    meeting.plan = Plan::default();
    assert_eq!(at(&meeting, 0.8), Band::AtBatna);
    assert_eq!(at(&meeting, 0.799), Band::BelowBatna);
    assert_eq!(at(&meeting, 0.801), Band::AboveBatna);
    assert_eq!(Band::AtLimit.text(ENGLISH), "at your limit");
    assert_eq!(
        Band::AtBatna.text(ENGLISH),
        "as much as you have without a deal"
    );
    assert_eq!(Band::AtBatna.text(CHINESE), "和不成交一样");
    assert!(!Band::AtLimit.is_below() && !Band::AtBatna.is_below());
}

#[test]
fn the_last_digits_of_a_sum_put_nothing_below_a_limit() {
    let meeting = Meeting::new(8);
    let limits = Course::of(&meeting.case()).limits;
    let lower = limits.lower.unwrap();
    let short = Worth::of(lower.get() - 1e-9);
    assert_eq!(band(short, &limits), Band::AtLimit);
}

#[test]
fn a_limit_that_was_never_set_is_not_spoken_of() {
    let mut meeting = Meeting::new(8).offer(1.0).counter(0.7);
    meeting.plan = Plan::default();
    let found = cautions(&meeting.case(), &Move::Accept);
    let told: Vec<String> = found
        .iter()
        .map(|caution| caution.text(&meeting.scenario, ENGLISH))
        .collect();
    assert!(
        told.iter().any(|line| line.contains("without a deal")),
        "{told:?}"
    );
    assert!(
        !told.iter().any(|line| line.contains("your limit")),
        "{told:?}"
    );
    assert_eq!(
        accept_remark(&found, ENGLISH).unwrap(),
        "less than without a deal"
    );
    let meeting = meeting.agreed(0.7, Party::Seller);
    let hidden = revealed(&meeting, 0.9, true);
    for phrases in [ENGLISH, CHINESE] {
        let debrief = debrief(&meeting, &hidden);
        let lines = view(&meeting, &debrief, &hidden, phrases).lines(phrases);
        for line in lines {
            assert!(
                !line.contains("your limit of") && !line.contains("比下限"),
                "{line}"
            );
        }
    }
}

#[test]
fn an_aim_that_was_never_set_is_not_spoken_of() {
    let mut meeting = Meeting::new(8);
    meeting.plan = Plan::default();
    let opening = Move::Offer(Offer::plain(meeting.package(&[("price", 0.88)])));
    let found = cautions(&meeting.case(), &opening);
    assert_eq!(found[0].code, CautionCode::OpensAtMiddle);
    let told = found[0].text(&meeting.scenario, ENGLISH);
    assert!(!told.contains("aim"), "{told}");
}

#[test]
fn only_an_opening_near_what_is_credible_sounds_high() {
    let mut meeting = Meeting::new(8);
    let sound = |meeting: &Meeting, price: f64| {
        OpeningSound::of(&meeting.case(), &meeting.package(&[("price", price)]))
    };
    assert_eq!(sound(&meeting, 1.0), OpeningSound::High);
    assert_eq!(sound(&meeting, 0.95), OpeningSound::Low);
    assert_eq!(sound(&meeting, 0.9), OpeningSound::AtAim);
    assert_eq!(sound(&meeting, 1.04), OpeningSound::Beyond);
    assert_eq!(sound(&meeting, 1.05), OpeningSound::Insulting);
    meeting.plan = Plan::default();
    assert_eq!(sound(&meeting, 0.7), OpeningSound::Low, "no aim was set");
    assert_eq!(sound(&meeting, 0.95), OpeningSound::Low);
    let argued = Meeting::new(8).argue();
    assert_eq!(
        sound(&argued, 1.02),
        OpeningSound::High,
        "a reason carries it"
    );
}

#[test]
fn taking_back_what_was_given_is_cautioned_against() {
    let meeting = Meeting::new(8)
        .offer(1.0)
        .counter(0.75)
        .offer(0.95)
        .counter(0.77);
    let at = |price: f64| Move::Offer(Offer::plain(meeting.package(&[("price", price)])));
    let told = |chosen: &Move| cautions(&meeting.case(), chosen);
    let found = told(&at(0.97));
    assert!(
        found
            .iter()
            .any(|caution| caution.code == CautionCode::TakesBack),
        "{found:?}"
    );
    for price in [0.95, 0.94] {
        let found = told(&at(price));
        assert!(
            found
                .iter()
                .all(|caution| caution.code != CautionCode::TakesBack),
            "{found:?}"
        );
    }
}

#[test]
fn the_relationship_is_judged_once_for_all_who_speak_of_it() {
    let meeting = Meeting::new(8).offer(1.0).agreed(0.9, Party::Buyer);
    for step in 0..=100_u32 {
        let mut hidden = revealed(&meeting, 0.92, true);
        hidden.relationship = f64::from(step) / 100.0;
        let debrief = debrief(&meeting, &hidden);
        let view = view(&meeting, &debrief, &hidden, ENGLISH);
        let elegance = ice(&view);
        let cards = view.card_lines(ENGLISH).join(" ");
        for part in ["has suffered", "about as"] {
            assert_eq!(
                elegance.contains(part),
                cards.contains(part),
                "{step}: {part}"
            );
        }
        let relation = Relation::of(hidden.relationship);
        assert_eq!(
            relation.has_suffered(),
            cards.contains("has suffered"),
            "{step}"
        );
        let next_time = remembers(hidden.relationship, ENGLISH);
        assert_eq!(
            relation == Relation::Better,
            next_time.contains("a good one"),
            "{step}"
        );
        assert_eq!(
            relation == Relation::Hurt,
            next_time.contains("hurts"),
            "{step}"
        );
    }
}

#[test]
fn who_took_less_than_the_alternative_is_told_to_keep_the_offer_not_to_leave() {
    let meeting = Meeting::new(8)
        .offer(1.0)
        .counter(0.7)
        .agreed(0.7, Party::Seller);
    assert_eq!(advice(&meeting.rule(RuleId::Limits)), [limits::Tip::Refuse]);
    let hidden = revealed(&meeting, 0.95, true);
    for (phrases, keeps) in [
        (ENGLISH, "Keep your offer on the table"),
        (CHINESE, "报价留在桌上"),
    ] {
        let debrief = debrief(&meeting, &hidden);
        let lines = view(&meeting, &debrief, &hidden, phrases).lines(phrases);
        assert!(lines.iter().any(|line| line.contains(keeps)), "{lines:?}");
    }
}

#[test]
fn who_opened_insultingly_high_is_not_told_to_start_high() {
    let meeting = Meeting::new(8).offer(1.1).buyer_walks(LeaveReason::Offence);
    let hidden = revealed(&meeting, 0.95, true);
    let mut debrief = debrief(&meeting, &hidden);
    debrief.next = Some(RuleId::HighStart);
    let english = view(&meeting, &debrief, &hidden, ENGLISH).next;
    assert!(!english.contains("Start high."), "{english}");
    assert!(
        english.contains("no higher than you can defend"),
        "{english}"
    );
}

#[test]
fn the_debrief_says_why_they_left() {
    let told = |price: f64, reason, offence: f64, grievance: f64| {
        let meeting = Meeting::new(8).offer(price).hold().buyer_walks(reason);
        let mut hidden = revealed(&meeting, 0.95, true);
        hidden.offence = offence;
        hidden.grievance = grievance;
        let debrief = debrief(&meeting, &hidden);
        let lines = view(&meeting, &debrief, &hidden, ENGLISH).lines(ENGLISH);
        let told = lines
            .into_iter()
            .find(|line| line.starts_with("Why they left"));
        told.unwrap()
    };
    assert!(told(1.1, LeaveReason::Offence, 0.9, 0.0).ends_with("insulted by your opening."));
    assert!(told(1.0, LeaveReason::Offence, 0.6, 0.0).contains("although this market"));
    assert!(told(1.0, LeaveReason::Offence, 0.1, 0.5).contains("still hurt"));
    assert!(told(1.0, LeaveReason::Offence, 0.1, 0.0).contains("resented"));
    assert!(told(1.0, LeaveReason::Gap, 0.1, 0.0).contains("out of their reach"));
    assert!(told(1.0, LeaveReason::Stinginess, 0.1, 0.0).contains("too little came from you"));
    assert!(told(1.0, LeaveReason::Time, 0.1, 0.0).contains("it took too long"));
}

#[test]
fn their_shrinking_steps_are_held_against_where_their_limit_lay() {
    let meeting = Meeting::new(8)
        .offer(1.0)
        .counter(0.7)
        .offer(0.97)
        .counter(0.75)
        .offer(0.95)
        .counter(0.77)
        .rep_walks();
    let told = |left: f64| {
        let mut hidden = revealed(&meeting, 0.9, true);
        hidden.way_left = Some(left);
        hidden.room_left = vec![(1, Price::of(0.2)), (3, Price::of(0.2 * left))];
        let debrief = debrief(&meeting, &hidden);
        codes(&debrief.ice.intelligence)
    };
    assert!(told(0.1).contains(&NoteCode::TheirStepsTold));
    assert!(told(0.65).contains(&NoteCode::TheirStepsMisled));
    assert!(!told(0.65).contains(&NoteCode::TheirStepsTold));
}

#[test]
fn a_guess_that_spans_the_scale_is_not_well_read() {
    let mut meeting = Meeting::new(8).offer(1.0).agreed(0.9, Party::Buyer);
    let mut read = |low: f64, high: f64, sure: f64| {
        meeting.plan.estimate = Some(Estimate {
            low: Price::of(low),
            high: Price::of(high),
            sure: Probability::try_from(sure).unwrap(),
        });
        let debrief = Debrief::of(&meeting.case(), &revealed(&meeting, 0.94, true));
        let check = debrief.estimate.unwrap();
        let english = check.text(&meeting.scenario, ENGLISH);
        let reading = check.reading(&meeting.scenario);
        assert_eq!(
            reading == EstimateReading::WellRead,
            english.contains("well read")
        );
        reading
    };
    assert_eq!(read(0.5, 1.5, 0.5), EstimateReading::Wide);
    assert_eq!(read(0.8, 1.0, 0.8), EstimateReading::Wide);
    assert_eq!(read(0.9, 0.98, 0.8), EstimateReading::Right);
    assert_eq!(read(0.92, 0.96, 0.8), EstimateReading::WellRead);
    // Who is less sure has to be narrower for it.
    assert_eq!(read(0.9, 0.97, 0.5), EstimateReading::Wide);
    assert_eq!(read(0.95, 0.96, 0.8), EstimateReading::High);
    assert_eq!(read(0.85, 0.93, 0.8), EstimateReading::Low);
}

#[test]
fn a_good_deal_that_left_much_is_told_where_it_went() {
    let meeting = Meeting::new(8)
        .offer(1.0)
        .counter(0.75)
        .offer(0.93)
        .counter(0.78)
        .offer(0.9)
        .agreed(0.9, Party::Buyer);
    let mut hidden = revealed(&meeting, 0.94, true);
    hidden.within_limit_from = Some(2);
    let debrief = debrief(&meeting, &hidden);
    let note = debrief
        .ice
        .intelligence
        .iter()
        .find(|it| it.code == NoteCode::GaveWithinReach);
    let english = note.unwrap().text(&meeting.scenario, ENGLISH);
    assert!(
        english.contains("round 2") && english.contains("¥4,500"),
        "{english}"
    );
    hidden.within_limit_from = Some(3);
    let last = Debrief::of(&meeting.case(), &hidden);
    assert!(!codes(&last.ice.intelligence).contains(&NoteCode::GaveWithinReach));
}

#[test]
fn walking_away_while_talks_are_open_is_a_moment() {
    const WITH_ROOM: EvidenceCode = EvidenceCode::Limits(limits::Fact::WalkedWithRoom);
    const TOO_SOON: EvidenceCode = EvidenceCode::Limits(limits::Fact::LeftTooSoon);
    const STAY: AdviceCode = AdviceCode::Limits(limits::Tip::Stay);
    let moment_of = |meeting: Meeting, overlap: bool| {
        let meeting = meeting.rep_walks();
        let debrief = debrief(&meeting, &revealed(&meeting, 0.9, overlap));
        let early = [WITH_ROOM, TOO_SOON];
        let found = debrief.moments.iter();
        found
            .filter(|moment| early.contains(&moment.evidence.code))
            .map(|moment| {
                let advice = moment.advice.as_ref().map(|advice| advice.code);
                (moment.evidence.code, moment.round, advice)
            })
            .next()
    };
    let held = |rounds: u32| {
        let mut meeting = Meeting::new(8).offer(1.0).counter(0.78);
        for _ in 1..rounds {
            meeting = meeting.hold().counter(0.78);
        }
        meeting
    };
    // The rule knows nothing of an overlap: there was room of one's own.
    for overlap in [true, false] {
        let seen = moment_of(held(1), overlap);
        assert_eq!(seen, Some((WITH_ROOM, 1, Some(STAY))));
    }
    assert_eq!(moment_of(held(8), true), None, "the usual rounds are over");
    // They refused and the reason was looked for: no fault, but the cards show
    // that there was something.
    let refused = || Meeting::new(8).offer(1.0).refused().ask();
    let seen = moment_of(refused(), true);
    assert_eq!(seen, Some((TOO_SOON, 1, Some(STAY))));
    assert_eq!(moment_of(refused(), false), None, "there was nothing");
}

#[test]
fn a_right_walk_that_did_no_harm_is_named() {
    let meeting = Meeting::new(8).offer(1.0).counter(0.7).rep_walks();
    let mut hidden = revealed(&meeting, 0.75, false);
    let named = |hidden: &Revealed| {
        let debrief = debrief(&meeting, hidden);
        assert_eq!(debrief.result.verdict, Verdict::RightToWalk);
        codes(&debrief.ice.elegance).contains(&NoteCode::LeftWell)
    };
    assert!(named(&hidden));
    hidden.relationship = 0.2;
    assert!(!named(&hidden), "the relationship has suffered");
}

/// A meeting with the factory that we left waiting: these arguments, an
/// opening, and the rep leaves.
fn after_the_delay(arguments: &[&str]) -> (Session, Debrief) {
    let scenario = scenario("factory-after-delay");
    let mut session = Session::new(Arc::clone(&scenario), 3);
    session.sit_down().unwrap();
    for id in arguments {
        let argument = ArgumentId::find(&scenario, id).unwrap();
        session.apply(&Move::Argue { argument, to: None }).unwrap();
    }
    session.apply(&Move::Walk).unwrap();
    let plan = Plan::default();
    let debrief = Debrief::of(&Case::of(&session, &plan), session.reveal().unwrap());
    (session, debrief)
}

#[test]
fn an_apology_an_excuse_and_silence_about_an_old_wrong_are_named() {
    let elegance = |arguments: &[&str]| codes(&after_the_delay(arguments).1.ice.elegance);
    assert!(elegance(&["apology"]).contains(&NoteCode::OwnedUp));
    assert!(elegance(&["excuse"]).contains(&NoteCode::Excused));
    assert!(elegance(&["metal"]).contains(&NoteCode::NeverOwnedUp));
    assert!(elegance(&["excuse", "apology"]).contains(&NoteCode::OwnedUp));
    let (session, debrief) = after_the_delay(&["excuse"]);
    for phrases in [ENGLISH, CHINESE] {
        let (plan, hidden) = (Plan::default(), session.reveal().unwrap());
        let case = Case::of(&session, &plan);
        let lines = ice(&DebriefView::of(&case, &debrief, hidden, phrases));
        let name = |id: &str| {
            let arguments = &session.scenario().arguments;
            let found = arguments.iter().find(|it| it.id == id).unwrap();
            found.name.get(phrases.language()).to_owned()
        };
        assert!(
            lines.contains(&name("excuse")) && lines.contains(&name("apology")),
            "{lines}"
        );
    }
}

#[test]
fn a_reason_that_landed_with_nobody_is_named() {
    let (_, debrief) = after_the_delay(&["excuse", "changes"]);
    let told = codes(&debrief.ice.intelligence);
    assert!(told.contains(&NoteCode::ReasonLost), "{told:?}");
    assert!(told.contains(&NoteCode::ReasonLanded), "{told:?}");
}

#[test]
fn a_reason_that_somebody_else_would_have_heard_is_named_with_that_person() {
    let scenario = scenario("factory-after-delay");
    let mut session = Session::new(Arc::clone(&scenario), 3);
    session.sit_down().unwrap();
    let argument = ArgumentId::find(&scenario, "metal").unwrap();
    let deaf = MemberId::find(&scenario, "xu");
    session.apply(&Move::Argue { argument, to: deaf }).unwrap();
    session.apply(&Move::Walk).unwrap();
    let plan = Plan::default();
    let debrief = Debrief::of(&Case::of(&session, &plan), session.reveal().unwrap());
    let note = debrief
        .ice
        .intelligence
        .iter()
        .find(|it| it.code == NoteCode::ReasonMisplaced);
    let english = note.unwrap().text(&scenario, ENGLISH);
    let team = &scenario.buyer.team;
    let sun = team.iter().find(|member| member.id == "sun").unwrap();
    assert!(
        english.contains(sun.name.get(Language::English)),
        "{english}"
    );
}

#[test]
fn a_question_that_opened_somebody_is_named_with_that_person() {
    let scenario = zips();
    let (probe, member) = ProbeId::all(&scenario)
        .find_map(|probe| {
            let answer = scenario.probes[probe].answers.first()?;
            Some((probe, MemberId::find(&scenario, &answer.member)?))
        })
        .unwrap();
    let mut session = Session::new(Arc::clone(&scenario), 1);
    session.sit_down().unwrap();
    let asked = Move::Probe {
        probe,
        to: Some(member),
    };
    session.apply(&asked).unwrap();
    session.apply(&Move::Walk).unwrap();
    let plan = Plan::default();
    let debrief = Debrief::of(&Case::of(&session, &plan), session.reveal().unwrap());
    let note = debrief
        .ice
        .intelligence
        .iter()
        .find(|it| it.code == NoteCode::Opened)
        .unwrap();
    let name = scenario.buyer.team[member].name.get(Language::English);
    assert!(note.text(&scenario, ENGLISH).contains(name));
}

#[test]
fn an_apology_is_worth_something_and_an_excuse_nothing_where_a_wrong_still_hurts() {
    let scenario = scenario("factory-after-delay");
    let worth = |id: &str| {
        let argument = ArgumentId::find(&scenario, id).unwrap();
        let mut session = Session::new(Arc::clone(&scenario), 3);
        let plan = Plan {
            arguments: vec![id.to_owned()],
            ..haggle::plan::textbook(&scenario, session.book(), &[])
        };
        session.sit_down().unwrap();
        session.apply(&Move::Argue { argument, to: None }).unwrap();
        haggle::review::what_if::play_on(&mut session, &plan, &[]).unwrap();
        let review = Review::of(&session, &plan, 160, &mut |_| true).unwrap();
        let found = review.reasons.iter().find(
            |reason| matches!(reason.made, Move::Argue { argument: it, .. } if it == argument),
        );
        found.unwrap().gain.unwrap()
    };
    assert!(worth("apology").is_clear_gain(), "{:?}", worth("apology"));
    assert!(!worth("excuse").is_clear_gain(), "{:?}", worth("excuse"));
}

#[test]
fn an_offer_that_gives_nothing_where_the_plan_waits_did_not_give() {
    let scenario = zips();
    let offer = |price: f64| Step {
        offer: terms(&[("price", price)]),
        is_final: false,
        when: When::AtOnce,
    };
    let plan = Plan {
        lower: Some(package_limit(0.85)),
        ladder: vec![
            offer(0.97),
            Step {
                when: When::Round(6),
                ..offer(0.95)
            },
        ],
        ..Plan::default()
    };
    let deviation = |change: &dyn Fn(&Session) -> haggle::bargain::Package| {
        let mut session = Session::new(Arc::clone(&scenario), 4);
        session.sit_down().unwrap();
        let opening = haggle::bargain::Package::usual(&scenario)
            .with_terms(&scenario, &terms(&[("price", 0.97)]))
            .unwrap();
        let make = |session: &mut Session, package| {
            session.apply(&Move::Offer(Offer::plain(package))).unwrap();
        };
        make(&mut session, opening);
        let second = change(&session);
        make(&mut session, second);
        if session.outcome().is_none() {
            session.apply(&Move::Walk).unwrap();
        }
        let review = Review::of(&session, &plan, 20, &mut |_| true).unwrap();
        review.compared[1].deviation
    };
    let at = |price: f64| {
        move |session: &Session| {
            let last = session.own_offer().unwrap();
            last.with_terms(session.scenario(), &terms(&[("price", price)]))
                .unwrap()
        }
    };
    let varied = |session: &Session| {
        let last = session.own_offer().unwrap();
        let other = last
            .with_terms(session.scenario(), &terms(&[("payment", 30.0)]))
            .unwrap();
        session
            .book()
            .at_worth(&other, session.book().worth(last))
            .unwrap()
    };
    assert_eq!(deviation(&at(0.96)), Deviation::GaveEarlier);
    assert_eq!(deviation(&at(0.98)), Deviation::TookBack);
    assert_eq!(deviation(&varied), Deviation::Varied);
}

#[test]
fn who_waits_out_loud_does_not_move_in_the_same_turn() {
    use haggle::scenario::Intent;
    for key in ["zip-spring-reorder", "button-tender", "small-lot-badges"] {
        let scenario = scenario(key);
        for seed in 1..=60 {
            let mut session = Session::new(Arc::clone(&scenario), seed);
            session.sit_down().unwrap();
            let package = session
                .book()
                .at_worth(
                    &haggle::bargain::Package::usual(&scenario),
                    session.book().worth_at_price(
                        &haggle::bargain::Package::usual(&scenario),
                        scenario.market.high,
                    ),
                )
                .unwrap();
            session.apply(&Move::Offer(Offer::plain(package))).unwrap();
            while session.outcome().is_none() {
                let before = session.counter().cloned();
                let events = session.apply(&Move::Hold).unwrap();
                let says = |wanted: Intent| {
                    events.iter().any(
                        |event| matches!(event, Event::Said { intent, .. } if *intent == wanted),
                    )
                };
                if says(Intent::Pressed) {
                    assert_eq!(session.counter(), before.as_ref(), "{key} seed {seed}");
                    assert!(!says(Intent::Impatient), "{key} seed {seed}");
                }
            }
        }
    }
}
