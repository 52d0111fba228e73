//! The offer in words and money before it goes out.

use bevy::prelude::*;

use super::{draft::OfferDraft, exchange, region::refill};
use crate::{
    app::{
        practice::{OpenPractice, Practice},
        window::{
            Speech,
            theme::{self, letters, size, strong},
            widgets::{Parent, row},
        },
    },
    bargain::Phase,
    score::{Band, Course, Signals},
    text::money,
    words::{describe_package, next_look_line},
};

/// The part of the panel that holds the figures.
#[derive(Component, Debug)]
pub(super) struct FiguresRegion;

pub(super) fn draw_figures(
    regions: Query<Entity, With<FiguresRegion>>,
    practice: Res<OpenPractice>,
    draft: Res<OfferDraft>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    if !draft.is_changed() {
        return;
    }
    let (practice, draft, speech) = (&*practice, &*draft, *speech);
    if practice.session().phase() == Phase::Over {
        refill(&regions, &mut commands, |_| {});
        return;
    }
    refill(&regions, &mut commands, |place| {
        // What the form gives and takes is not what several packages do.
        let last = practice.session().own_offer();
        if let Some(last) = last.filter(|_| !draft.is_several()) {
            exchange::draw(place, practice, last, draft, speech);
        }
        draw_package(place, practice, draft, speech);
    });
}

/// The whole package in words and money.
fn draw_package(place: &mut Parent<'_>, practice: &Practice, draft: &OfferDraft, speech: Speech) {
    let scenario = practice.scenario();
    let course = Course::of(&practice.case());
    let worth = practice.session().book().worth(&draft.package);
    let band = crate::score::band(worth, &course.limits);
    place
        .spawn((
            Node {
                flex_direction: FlexDirection::Column,
                padding: UiRect::axes(px(10), px(6)),
                border: px(1).all(),
                border_radius: theme::control_radius(),
                row_gap: px(2),
                ..default()
            },
            BackgroundColor(theme::PAPER),
            BorderColor::all(theme::LINE_COLOUR),
        ))
        .with_children(|card| {
            let offer = draft.offer(practice);
            let words = if offer.on.is_empty() && offer.others.is_empty() {
                describe_package(scenario, &draft.package, speech.language())
            } else {
                let session = practice.session();
                offer.words(
                    scenario,
                    session.own_offer(),
                    session.tone(),
                    speech.language(),
                )
            };
            card.spawn(letters(words, size::SMALL, theme::INK));
            row(card, 6.0)
                .insert(Node {
                    column_gap: px(6),
                    align_items: AlignItems::Baseline,
                    flex_wrap: FlexWrap::Wrap,
                    ..default()
                })
                .with_children(|line| {
                    line.spawn(letters(
                        speech.say(if draft.is_several() {
                            "window-tray-form-worth"
                        } else {
                            "window-table-worth"
                        }),
                        size::SMALL,
                        theme::MUTED,
                    ));
                    let amount = money(worth.get(), &scenario.currency);
                    line.spawn(strong(amount, size::TITLE, band_colour(band)));
                    line.spawn(letters(band.text(speech.0), size::SMALL, band_colour(band)));
                });
            let signals = Signals::of(&practice.case());
            let look = next_look_line(&signals, &offer.package, offer.is_final, scenario, speech.0);
            if let Some(look) = look {
                card.spawn((
                    Name::new("table.look"),
                    letters(look, size::SMALL, theme::MUTED),
                ));
            }
        });
}

/// Three bands, each also told in words.
pub(super) const fn band_colour(band: Band) -> Color {
    match band {
        Band::BelowBatna | Band::Below => theme::LIMIT,
        Band::AtBatna | Band::AtLimit | Band::AboveBatna | Band::Above | Band::Between => {
            theme::YOURS
        }
        Band::AtAim | Band::AboveAim => theme::GOOD,
    }
}
