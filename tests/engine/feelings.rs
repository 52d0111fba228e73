//! How the buyer feels when it is over.

use haggle::bargain::{Move, Offer, Package, Session, Tone};

use crate::shelf;

/// The relationship after one offer at the highest price that the market takes
/// for serious, and a walk; whether there was anything for both.
fn walk(seed: u64, tone: Tone) -> (f64, bool) {
    let scenario = shelf::scenario("small-lot-badges");
    let mut session = Session::new(scenario.clone(), seed);
    session.sit_down().unwrap();
    session.apply(&Move::Tone(tone)).unwrap();
    let terms = Package::usual(&scenario);
    let worth = session.book().worth_at_price(&terms, scenario.market.high);
    let package = session.book().at_worth(&terms, worth).unwrap();
    session.apply(&Move::Offer(Offer::plain(package))).unwrap();
    if session.outcome().is_none() {
        session.apply(&Move::Walk).unwrap();
    }
    let revealed = session.reveal().unwrap();
    let walked = session
        .outcome()
        .is_some_and(|it| matches!(it, haggle::bargain::Outcome::RepWalked { .. }));
    (revealed.relationship, walked && !revealed.overlap)
}

#[test]
fn a_courteous_right_walk_leaves_the_relationship_as_it_was() {
    let walks: Vec<(f64, bool)> = (0..60).map(|seed| walk(seed, Tone::Neutral)).collect();
    let right: Vec<f64> = walks.iter().filter(|it| it.1).map(|it| it.0).collect();
    assert!(right.len() >= 5);
    assert!(right.iter().all(|it| (it - 0.5).abs() < 1e-12), "{right:?}");
}

#[test]
fn a_hard_face_or_a_wrong_walk_does_not() {
    let mean = |walks: &[f64]| walks.iter().sum::<f64>() / walks.len() as f64;
    let hard: Vec<f64> = (0..120)
        .map(|seed| walk(seed, Tone::White))
        .filter(|it| it.1)
        .map(|it| it.0)
        .collect();
    let wrong: Vec<f64> = (0..120)
        .map(|seed| walk(seed, Tone::Neutral))
        .filter(|it| !it.1)
        .map(|it| it.0)
        .collect();
    assert!(mean(&hard) < 0.4, "{}", mean(&hard));
    assert!(mean(&wrong) < 0.4, "{}", mean(&wrong));
}
