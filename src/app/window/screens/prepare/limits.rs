//! The rep's own limits and guess: filled in by the rep, nothing is proposed
//! by itself.

use bevy::{prelude::*, ui_widgets::Activate};

use super::{
    View, arguments, estimate,
    gauge::{self, Gauge},
    ladder_shape::LadderShape,
    manner,
    prices::{figure, limit_worth, price_worth},
    priorities, worksheet,
};
use crate::{
    app::{
        practice::{OpenPractice, Practice, Request},
        window::{
            Speech,
            theme::{self, letters, size, strong},
            widgets::{ButtonKind, ButtonSpec, Parent, button, divider, heading, note, row},
        },
    },
    plan::WhichLimit,
    scenario::Price,
    text::money,
    views::PlanSheet,
};

/// The part of the panel that holds the limits and what follows.
#[derive(Component, Debug)]
pub(super) struct LimitsRegion;

/// The words that say what a limit is worth.
#[derive(Component, Debug)]
pub(super) struct LimitWords(WhichLimit);

/// The way to set a limit to where its control stands.
#[derive(Component, Debug)]
pub(super) struct SetHere(WhichLimit);

/// The width of the names before the sliders.
pub(super) const NAME: f32 = 84.0;
/// The width of a field for a price.
pub(super) const FIELD: f32 = 80.0;

const LIMITS: [WhichLimit; 3] = [WhichLimit::Upper, WhichLimit::Aspiration, WhichLimit::Lower];

pub(super) fn spawn_region(list: &mut Parent<'_>) {
    list.spawn((
        LimitsRegion,
        Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(8),
            ..default()
        },
    ));
}

pub(super) fn draw_limits(
    regions: Query<Entity, With<LimitsRegion>>,
    added: Query<(), Added<LimitsRegion>>,
    practice: Res<OpenPractice>,
    shape: Res<LadderShape>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    let Ok(region) = regions.single() else { return };
    let changed = practice.is_changed() || shape.is_changed();
    if added.is_empty() && (!changed || shape.sliding) {
        return;
    }
    let (practice, shape, speech) = (&*practice, &*shape, *speech);
    commands
        .entity(region)
        .despawn_related::<Children>()
        .with_children(|list| {
            heading(list, speech.say("window-prepare-limits"));
            list.spawn(letters(
                sheet(practice, speech).market_text(),
                size::SMALL,
                theme::MUTED,
            ));
            for which in LIMITS {
                draw_limit(list, which, practice, shape, speech);
            }
            draw_batna(list, practice, speech);
            worksheet::draw_button(list, speech);
            divider(list);
            estimate::draw(list, practice, speech);
            let view = View {
                practice,
                shape,
                speech,
            };
            if !practice.scenario().arguments.is_empty() {
                divider(list);
                arguments::draw(list, view);
            }
            divider(list);
            priorities::draw(list, view);
            divider(list);
            manner::draw(list, view);
        });
}

/// A limit in words, or what it would be.
fn limit_words(practice: &Practice, which: WhichLimit, speech: Speech) -> String {
    let sheet = sheet(practice, speech);
    match sheet.limit_worth(which) {
        Some(_) => sheet.limit_text(which),
        None => speech.say(&format!("prepare-screen-unset-{}", which.code())),
    }
}

/// The plan in words.
pub(super) fn sheet(practice: &Practice, speech: Speech) -> PlanSheet<'_> {
    let book = practice.session().book();
    PlanSheet::new(practice.plan(), practice.scenario(), book, speech.0)
}

fn draw_limit(
    list: &mut Parent<'_>,
    which: WhichLimit,
    practice: &Practice,
    shape: &LadderShape,
    speech: Speech,
) {
    let name = speech.say(&format!("prepare-screen-limit-{}", which.code()));
    let gauge = Gauge::Limit(which);
    let colour = match which {
        WhichLimit::Upper => theme::YOURS,
        WhichLimit::Aspiration => theme::GOOD,
        WhichLimit::Lower => theme::LIMIT,
    };
    row(list, 10.0).with_children(|line| {
        line.spawn(Node {
            width: px(NAME),
            flex_shrink: 0.0,
            ..default()
        })
        .with_child(strong(name.clone(), size::TABLE, colour));
        gauge::draw_slider(line, gauge, &name, practice, shape);
        gauge::draw_field(line, gauge, &name, FIELD, practice, shape);
    });
    row(list, 8.0)
        .insert(Node {
            column_gap: px(8),
            margin: UiRect::top(px(-4)),
            ..default()
        })
        .with_children(|line| {
            line.spawn((
                LimitWords(which),
                letters(
                    limit_words(practice, which, speech),
                    size::SMALL,
                    theme::MUTED,
                ),
            ));
            if gauge.is_unset(practice, shape)
                && let Some(at) = gauge.neutral(practice)
            {
                draw_set_here(line, which, at, &name, practice, speech);
            }
        });
}

/// A way to set a limit to where its control stands.
fn draw_set_here(
    line: &mut Parent<'_>,
    which: WhichLimit,
    at: Price,
    name: &str,
    practice: &Practice,
    speech: Speech,
) {
    let words = speech.with(
        "prepare-screen-set-here",
        &[("price", &figure(practice, at))],
    );
    let label = format!("{name}{}{words}", speech.say("prepare-screen-colon"));
    let id = format!("prepare.{}.set", which.code());
    button(line, ButtonSpec::new(id, words).kind(ButtonKind::Link))
        .insert((SetHere(which), AccessibleLabel::new(label)))
        .observe(
            move |_: On<Activate>,
                  practice: Res<OpenPractice>,
                  mut shape: ResMut<LadderShape>,
                  mut requests: MessageWriter<Request>| {
                shape.sliding = false;
                Gauge::Limit(which).set(at.get(), &practice, &mut shape, &mut requests);
            },
        );
}

/// What there is without this deal, and at which price that is reached.
fn draw_batna(list: &mut Parent<'_>, practice: &Practice, speech: Speech) {
    let scenario = practice.scenario();
    let batna = &scenario.seller.batna;
    let at = price_worth(practice, batna.worth).map_or_else(
        || speech.say("word-not-set"),
        |price| figure(practice, price),
    );
    note(
        list,
        speech.with(
            &scenario.phrase("window-prepare-batna", speech.0),
            &[
                ("text", batna.text.get(speech.language())),
                ("worth", &money(batna.worth.get(), &scenario.currency)),
                ("price", &at),
            ],
        ),
    );
}

/// Says what the limits are worth while a slider is being moved.
pub(super) fn sync_words(
    practice: Res<OpenPractice>,
    shape: Res<LadderShape>,
    speech: Res<Speech>,
    set_here: Query<(Entity, &SetHere)>,
    mut words: Query<(&LimitWords, &mut Text)>,
    mut commands: Commands,
) {
    if !practice.is_changed() || !shape.sliding {
        return;
    }
    for (entity, set) in &set_here {
        if limit_worth(&practice, set.0).is_some() {
            commands.entity(entity).despawn();
        }
    }
    for (which, mut text) in &mut words {
        text.0 = limit_words(&practice, which.0, *speech);
    }
}
