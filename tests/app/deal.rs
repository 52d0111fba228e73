//! A real deal on the screen and in the terminal.

use haggle::{
    app::practice::Loop,
    play::Deals,
    record::companion::{COMPANION_SUFFIX, CompanionFile},
};

use crate::hands::Hands;

/// Three offers of either side, as they stand in the form at first.
fn exchange(hands: &mut Hands) {
    for _ in 0..3 {
        hands.click("Enter your offer");
        hands.click("Enter their offer");
    }
}

#[test]
fn a_real_deal_is_entered_by_keys_alone_and_kept_after_every_entry() {
    let folder = tempfile::tempdir().unwrap();
    let mut hands = Hands::new();
    hands.app.world_mut().resource_mut::<Loop>().deals = Deals(Some(folder.path().to_owned()));
    hands.click("Spring zip reorder");
    hands.key('D');
    assert!(hands.reads("A real deal: you enter what both sides say."));
    assert!(hands.reads("Nothing said yet"));
    let path = folder
        .path()
        .join(format!("zip-spring-reorder{COMPANION_SUFFIX}"));
    for count in 1..=6 {
        hands.enter();
        assert_eq!(CompanionFile::load(&path).unwrap().entries.len(), count);
    }
    assert!(hands.reads("They do not move"));
    assert!(hands.reads("From your offers they would put your limit near"));
    hands.key('U');
    assert_eq!(CompanionFile::load(&path).unwrap().entries.len(), 5);
    hands.escape();
    assert!(hands.reads("Prepare this meeting"));
    // The library knows it, and it goes on where it stopped.
    hands.key('D');
    hands.key('1');
    assert!(hands.reads("5 entries"));
}

#[test]
fn who_speaks_next_has_the_form_with_their_own_last_offer() {
    let mut hands = Hands::new();
    hands.key('D');
    assert!(hands.find("Enter your offer").is_some());
    hands.click("Enter your offer");
    assert!(hands.find("Enter their offer").is_some());
    hands.key('2');
    assert!(hands.find("Enter your offer").is_some());
    hands.key('1');
    hands.key('Y');
    assert!(hands.reads("It is over"));
    hands.key('U');
    assert!(hands.find("Enter their offer").is_some());
}

#[test]
fn nothing_on_the_screen_of_a_real_deal_is_cut_at_the_right_or_the_bottom() {
    let mut hands = Hands::new();
    hands.key('D');
    exchange(&mut hands);
    for id in [
        "deal.enter",
        "deal.hold",
        "deal.accept",
        "deal.leave",
        "deal.undo",
    ] {
        let control = hands.control(id).unwrap();
        let (at, size) = hands.place(control);
        let end = at + size / 2.0;
        assert!(end.x < 1280.0 && end.y < 800.0, "{id} ends at {end}");
    }
}
