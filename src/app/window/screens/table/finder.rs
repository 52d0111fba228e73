//! The package finder: what else is worth about as much, to vary an offer
//! without giving.

use bevy::{prelude::*, ui_widgets::Activate};

use super::{
    draft::{OfferDraft, next_step},
    list::{Height, row_button, row_words, spawn_list},
    tray,
};
use crate::{
    app::{
        practice::Practice,
        window::{
            Speech,
            theme::{self, letters, size, strong},
            widgets::{
                ButtonKind, ButtonSpec, CloseDialog, Parent, button, dialog, note, row, spread,
            },
        },
    },
    bargain::Package,
    text::money,
    words::{TermChange, change_line, changes, describe_package},
};

/// A row has two lines of terms and one of worth.
const HEIGHT: Height = Height {
    row: 75.0,
    most: 400.0,
};

/// What is varied: the rep's last offer, the planned one before there is any,
/// and without a plan what stands in the form.
fn varied(practice: &Practice, form: &Package) -> (&'static str, Package) {
    if let Some(own) = practice.session().own_offer() {
        return ("window-finder-last", own.clone());
    }
    match next_step(practice) {
        Some(package) => ("window-finder-planned", package),
        None => ("window-finder-form", form.clone()),
    }
}

/// Opens the dialog.
pub(super) fn open(
    commands: &mut Commands,
    practice: &Practice,
    draft: &OfferDraft,
    speech: Speech,
) {
    let (id, own) = varied(practice, &draft.package);
    let found = practice.variations(&own);
    let scenario = practice.scenario();
    let book = practice.session().book();
    dialog(
        commands,
        &speech.say("window-finder-title"),
        &speech.say("window-cancel"),
        660.0,
        |sheet| {
            let words = speech.with(
                id,
                &[
                    (
                        "terms",
                        &describe_package(scenario, &own, speech.language()),
                    ),
                    ("worth", &money(book.worth(&own).get(), &scenario.currency)),
                ],
            );
            sheet.spawn(letters(words, size::TABLE, theme::MUTED));
            if found.is_empty() {
                note(sheet, speech.say("window-finder-none"));
                return;
            }
            draw_list(sheet, practice, draft, &own, found, speech);
            note(sheet, speech.say("window-finder-ask"));
        },
    );
}

fn draw_list(
    sheet: &mut Parent<'_>,
    practice: &Practice,
    draft: &OfferDraft,
    own: &Package,
    found: Vec<Package>,
    speech: Speech,
) {
    spawn_list(sheet, "finder.list", 6.0, found.len(), HEIGHT, |list| {
        for (index, package) in found.into_iter().enumerate() {
            draw_found(list, practice, draft, own, index, package, speech);
        }
    });
}

/// One package: what changes, each change in money, and the worth. Choosing it
/// fills the form.
fn draw_found(
    list: &mut Parent<'_>,
    practice: &Practice,
    draft: &OfferDraft,
    own: &Package,
    index: usize,
    package: Package,
    speech: Speech,
) {
    let scenario = practice.scenario();
    let book = practice.session().book();
    let changes = changes(scenario, book, own, &package, speech.0);
    let label = change_line(&changes, speech.0);
    let worth = speech.with(
        "window-finder-worth",
        &[(
            "worth",
            &money(book.worth(&package).get(), &scenario.currency),
        )],
    );
    let spec = row_button(format!("finder.{index}"), index);
    let aside = package.clone();
    row(list, 6.0)
        .insert(Node {
            column_gap: px(6),
            align_items: AlignItems::Stretch,
            flex_shrink: 0.0,
            ..default()
        })
        .with_children(|line| {
            button(line, spec.grow())
                .insert(AccessibleLabel::new(format!("{label}. {worth}")))
                .with_children(|inside| draw_words(inside, changes, worth))
                .observe(
                    move |_: On<Activate>,
                          mut draft: ResMut<OfferDraft>,
                          mut commands: Commands| {
                        draft.fill(package.clone(), false);
                        commands.trigger(CloseDialog);
                    },
                );
            draw_aside(line, draft, index, aside, speech);
        });
}

fn draw_words(inside: &mut Parent<'_>, changes: Vec<TermChange>, worth: String) {
    row_words(inside, |words| {
        for change in changes {
            draw_change(words, change);
        }
        words.spawn(letters(worth, size::SMALL, theme::MUTED));
    });
}

/// The button that puts a package aside, to be offered as one of several.
fn draw_aside(
    line: &mut Parent<'_>,
    draft: &OfferDraft,
    index: usize,
    package: Package,
    speech: Speech,
) {
    let number = (index + 1).to_string();
    let label = speech.with("window-finder-aside-label", &[("number", &number)]);
    button(
        line,
        ButtonSpec::new(
            format!("finder.aside.{index}"),
            speech.say("window-finder-aside"),
        )
        .kind(ButtonKind::Small)
        .hint(speech.say("window-tray-hint"))
        .blocked(tray::why_not(draft, &package, speech)),
    )
    .insert(AccessibleLabel::new(label))
    .observe(
        move |_: On<Activate>, mut draft: ResMut<OfferDraft>, mut commands: Commands| {
            draft.put_aside(package.clone());
            commands.trigger(CloseDialog);
        },
    );
}

/// One term's change, with its money at the right.
fn draw_change(words: &mut Parent<'_>, change: TermChange) {
    let colour = if change.amount.starts_with('+') {
        theme::GOOD_TEXT
    } else {
        theme::THEIRS_TEXT
    };
    spread(words).with_children(|line| {
        line.spawn(strong(change.words, size::TABLE, theme::INK));
        line.spawn((
            strong(change.amount, size::TABLE, colour),
            TextLayout::new(Justify::Right, LineBreak::NoWrap),
            Node {
                flex_shrink: 0.0,
                ..default()
            },
        ));
    });
}
