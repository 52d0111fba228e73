//! The offer in words and money before it goes out, and where it may come from.

use bevy::{prelude::*, ui_widgets::Activate};

use super::{
    draft::{Draft, next_step},
    exchange,
    menus::{Menu, OpenMenu},
    tray,
};
use crate::{
    app::{
        practice::Practice,
        window::{
            Speech,
            theme::{self, letters, size, strong},
            widgets::{ButtonSpec, Kind, Parent, Stroke, button, row},
        },
    },
    bargain::{Phase, describe_package},
    record::account::{self, Band},
    score::Course,
    text::money,
};

/// The part of the panel that holds the figures.
#[derive(Component, Debug)]
pub(super) struct FiguresRegion;

pub(super) fn spawn_region(side: &mut Parent<'_>) {
    side.spawn((
        FiguresRegion,
        Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(6),
            flex_shrink: 0.0,
            ..default()
        },
    ));
}

pub(super) fn draw_figures(
    regions: Query<Entity, With<FiguresRegion>>,
    practice: Res<Practice>,
    draft: Res<Draft>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    let Ok(region) = regions.single() else { return };
    if !draft.is_changed() {
        return;
    }
    let (practice, draft, speech) = (&*practice, &*draft, *speech);
    commands
        .entity(region)
        .despawn_related::<Children>()
        .with_children(|place| {
            if practice.session().phase() == Phase::Over {
                return;
            }
            // What the form gives and takes is not what several packages do.
            let last = practice.session().own_offer();
            if let Some(last) = last.filter(|_| !draft.is_several()) {
                exchange::draw(place, practice, last, draft, speech);
            }
            draw_package(place, practice, draft, speech);
            draw_sources(place, practice, draft, speech);
        });
}

/// The whole package in words and money.
fn draw_package(place: &mut Parent<'_>, practice: &Practice, draft: &Draft, speech: Speech) {
    let scenario = practice.scenario();
    let course = Course::of(&practice.case());
    let worth = practice.session().book().worth(&draft.package);
    let band = account::band(worth, &course.limits);
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
            let proposal = draft.proposal(practice);
            let words = if proposal.on.is_empty() && proposal.others.is_empty() {
                describe_package(scenario, &draft.package, speech.language())
            } else {
                let session = practice.session();
                proposal.words(
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
        });
}

/// Three bands, each also told in words.
pub(super) const fn band_colour(band: Band) -> Color {
    match band {
        Band::BelowBatna | Band::Below => theme::LIMIT,
        Band::AboveBatna | Band::Above | Band::Between => theme::YOURS,
        Band::AtAim => theme::GOOD,
    }
}

/// Where an offer may come from: the planned step, a package of the same
/// worth; and putting the one in the form aside.
fn draw_sources(place: &mut Parent<'_>, practice: &Practice, draft: &Draft, speech: Speech) {
    row(place, 6.0).with_children(|line| {
        draw_step(line, practice, draft, speech);
        button(
            line,
            ButtonSpec::new("table.vary", speech.say("window-finder"))
                .kind(Kind::Small)
                .key(Stroke::Letter('V'))
                .hint(speech.say("window-finder-hint")),
        )
        .observe(|_: On<Activate>, mut commands: Commands| {
            commands.trigger(OpenMenu(Menu::Vary));
        });
        tray::draw_put_aside(line, draft, speech);
    });
}

/// The button that puts the planned step into the form.
fn draw_step(line: &mut Parent<'_>, practice: &Practice, draft: &Draft, speech: Speech) {
    let spec = |label: String| {
        ButtonSpec::new("table.plan", label)
            .kind(Kind::Small)
            .key(Stroke::Letter('P'))
            .grow()
    };
    let Some((number, package, is_final)) = next_step(practice) else {
        let reason = speech.say(if practice.plan().ladder.is_empty() {
            "window-table-plan-none"
        } else {
            "window-table-plan-done"
        });
        button(
            line,
            spec(speech.say("window-table-plan-over")).blocked(Some(reason)),
        );
        return;
    };
    let worth = practice.session().book().worth(&package);
    let figures = [
        ("step", number.to_string()),
        ("worth", money(worth.get(), &practice.scenario().currency)),
    ];
    let figures = figures
        .each_ref()
        .map(|(name, words)| (*name, words.as_str()));
    let in_form = draft.package == package;
    button(
        line,
        spec(speech.with("window-table-plan-use", &figures))
            .hint(speech.with("window-table-plan-step", &figures))
            .blocked(in_form.then(|| speech.with("window-table-plan-in-form", &figures))),
    )
    .insert(AccessibleLabel::new(speech.say("window-table-plan-label")))
    .observe(move |_: On<Activate>, mut draft: ResMut<Draft>| {
        draft.fill(package.clone(), is_final);
    });
}
