//! The package finder: what else is worth about as much to the rep.

use bevy::{prelude::*, ui_widgets::Activate};

use super::DealForm;
use crate::{
    app::window::{
        Speech,
        theme::{self, letters, size},
        widgets::{ButtonKind, ButtonSpec, CloseDialog, Stroke, button, dialog, note, scroll_area},
    },
    bargain::Party,
    text::money,
    words::{change_line, changes, describe_package},
};

/// Asks for the finder.
#[derive(Event, Debug, Clone, Copy)]
pub(super) struct FindSameWorth;

/// How high a row of the list is, and how high the list gets.
const ROW: f32 = 62.0;
const MOST: f32 = 430.0;

pub(super) fn show(
    _: On<FindSameWorth>,
    open: Option<Res<DealForm>>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    let Some(open) = open else { return };
    let (deal, speech) = (open.companion.deal(), *speech);
    let found = deal.variations();
    dialog(
        &mut commands,
        &speech.say("window-finder-title"),
        &speech.say("window-cancel"),
        660.0,
        |sheet| {
            let Some((own, found)) = &found else {
                note(sheet, speech.say("companion-find-nothing"));
                return;
            };
            let terms = describe_package(deal.scenario(), own, speech.language());
            let words = speech.with("companion-find", &[("terms", &terms)]);
            sheet.spawn(letters(words, size::TABLE, theme::MUTED));
            if found.is_empty() {
                note(sheet, speech.say("companion-find-none"));
            }
            let high = (found.len() as f32 * ROW).min(MOST);
            sheet
                .spawn(Node {
                    flex_direction: FlexDirection::Column,
                    height: px(high),
                    flex_shrink: 1.0,
                    min_height: px(0),
                    ..default()
                })
                .with_children(|frame| {
                    scroll_area(frame, "deal.found", 6.0, |list| {
                        for (package, number) in found.iter().zip(1_u32..) {
                            let changed =
                                changes(deal.scenario(), deal.book(), own, package, speech.0);
                            let worth = deal.book().worth(package).get();
                            let words = speech.with(
                                "deal-screen-found",
                                &[
                                    ("changes", &change_line(&changed, speech.0)),
                                    ("worth", &money(worth, &deal.scenario().currency)),
                                ],
                            );
                            let mut spec =
                                ButtonSpec::new(format!("deal.found.{number}"), words.clone())
                                    .kind(ButtonKind::Row);
                            if let Some(digit) = char::from_digit(number, 10) {
                                spec = spec.key(Stroke::Letter(digit));
                            }
                            if number == 1 {
                                spec = spec.tab(0);
                            }
                            let package = package.clone();
                            button(list, spec).observe(
                                move |_: On<Activate>,
                                      mut open: ResMut<DealForm>,
                                      mut commands: Commands| {
                                    open.turn_to(Party::Seller);
                                    open.package = package.clone();
                                    commands.trigger(CloseDialog);
                                },
                            );
                        }
                    });
                });
        },
    );
}
