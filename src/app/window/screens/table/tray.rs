//! Several packages at once: put aside one by one, seen side by side in what
//! they are worth to the rep, and offered together.

use bevy::{prelude::*, ui_widgets::Activate};

use super::draft::OfferDraft;
use crate::{
    app::{
        practice::Practice,
        window::{
            Speech,
            theme::{self, letters, size},
            widgets::{ButtonKind, ButtonSpec, Parent, Stroke, button, row},
        },
    },
    bargain::Package,
    text::money,
    words::describe_package,
};

/// So many packages go out at once at most.
const MOST: usize = 4;

/// The button that puts the package in the form aside.
pub(super) fn draw_put_aside(line: &mut Parent<'_>, draft: &OfferDraft, speech: Speech) {
    let package = draft.package.clone();
    button(
        line,
        ButtonSpec::new("table.aside", speech.say("window-tray"))
            .kind(ButtonKind::Small)
            .key(Stroke::Letter('B'))
            .hint(speech.say("window-tray-hint"))
            .grow()
            .blocked(why_not(draft, &package, speech)),
    )
    .observe(move |_: On<Activate>, mut draft: ResMut<OfferDraft>| {
        draft.put_aside(package.clone());
    });
}

/// Why a package can't be put aside.
pub(super) fn why_not(draft: &OfferDraft, package: &Package, speech: Speech) -> Option<String> {
    if draft.tray.contains(package) {
        Some(speech.say("window-tray-there"))
    } else if draft.tray.len() >= MOST {
        Some(speech.say("window-tray-full"))
    } else {
        None
    }
}

/// The packages put aside, each with its worth; pressing one takes it out.
pub(super) fn draw(
    place: &mut Parent<'_>,
    practice: &Practice,
    draft: &OfferDraft,
    speech: Speech,
) {
    if draft.tray.is_empty() {
        return;
    }
    let words = if draft.is_several() {
        "window-tray-together"
    } else {
        "window-tray-one"
    };
    place.spawn(letters(speech.say(words), size::SMALL, theme::MUTED));
    row(place, 6.0).with_children(|line| {
        for (index, (package, letter)) in draft.aside(practice).iter().zip('A'..).enumerate() {
            draw_package(line, practice, index, letter, package, speech);
        }
    });
}

fn draw_package(
    line: &mut Parent<'_>,
    practice: &Practice,
    index: usize,
    letter: char,
    package: &Package,
    speech: Speech,
) {
    let scenario = practice.scenario();
    let worth = money(
        practice.session().book().worth(package).get(),
        &scenario.currency,
    );
    let letter = letter.to_string();
    let taken = package.clone();
    let terms = describe_package(scenario, package, speech.language());
    let label = speech.with(
        "window-tray-take-out",
        &[("letter", &letter), ("worth", &worth), ("terms", &terms)],
    );
    button(
        line,
        ButtonSpec::new(format!("table.tray.{index}"), format!("{letter} {worth}"))
            .kind(ButtonKind::Small)
            .grow()
            .hint(label.clone()),
    )
    .insert(AccessibleLabel::new(label))
    .observe(move |_: On<Activate>, mut draft: ResMut<OfferDraft>| {
        draft.take_out(&taken);
    });
}
