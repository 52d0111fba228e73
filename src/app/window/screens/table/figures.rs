//! What the offer gives and takes against the rep's last one, what it is worth
//! and how it will be said: all of it before it goes out.

use bevy::{prelude::*, ui_widgets::Activate};

use super::{
    draft::{Draft, next_step},
    menus::{Menu, OpenMenu},
};
use crate::{
    app::{
        practice::Practice,
        window::{
            Speech,
            theme::{self, letters, size, strong},
            widgets::{ButtonSpec, Kind, Parent, Stroke, button, row, spread},
        },
    },
    bargain::{Package, Phase, describe_package, describe_term},
    record::account::{self, Band},
    scenario::Worth,
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
            if let Some(last) = practice.session().own_offer() {
                draw_exchange(place, practice, last, draft, speech);
            }
            draw_package(place, practice, draft, speech);
            draw_next_step(place, practice, draft, speech);
        });
}

fn draw_exchange(
    place: &mut Parent<'_>,
    practice: &Practice,
    last: &Package,
    draft: &Draft,
    speech: Speech,
) {
    let exchange = practice.session().book().exchange(last, &draft.package);
    let terms = |wanted: fn(Worth) -> bool| {
        let words: Vec<String> = exchange
            .per_issue
            .iter()
            .enumerate()
            .filter(|(_, change)| wanted(**change))
            .map(|(issue, _)| change_words(practice, issue, last, draft, speech))
            .collect();
        words.join(&speech.say("word-comma"))
    };
    let gives = terms(|change| change < Worth::ZERO);
    let takes = terms(|change| change > Worth::ZERO);
    row(place, 8.0)
        .insert(Node {
            column_gap: px(8),
            align_items: AlignItems::Stretch,
            ..default()
        })
        .with_children(|pair| {
            exchange_card(
                pair,
                &speech.say("window-table-give"),
                &money(exchange.give().get(), &practice.scenario().currency),
                &gives,
                (theme::THEIRS_SOFT, theme::THEIRS_TEXT),
            );
            exchange_card(
                pair,
                &speech.say("window-table-get"),
                &money(exchange.take().get(), &practice.scenario().currency),
                &takes,
                (theme::GOOD_SOFT, theme::GOOD_TEXT),
            );
        });
}

/// "price ¥0.95 → ¥0.94".
fn change_words(
    practice: &Practice,
    issue: usize,
    last: &Package,
    draft: &Draft,
    speech: Speech,
) -> String {
    let scenario = practice.scenario();
    let language = speech.language();
    let term = |package: &Package| describe_term(scenario, issue, package.option(issue), language);
    let name = scenario
        .issues
        .get(issue)
        .map_or("", |issue| issue.name().get(language));
    format!("{name} {} → {}", term(last), term(&draft.package))
}

fn exchange_card(
    pair: &mut Parent<'_>,
    title: &str,
    amount: &str,
    terms: &str,
    (ground, ink): (Color, Color),
) {
    pair.spawn((
        Node {
            flex_direction: FlexDirection::Column,
            flex_grow: 1.0,
            flex_basis: px(0),
            min_width: px(0),
            padding: UiRect::axes(px(10), px(5)),
            border_radius: theme::control_radius(),
            ..default()
        },
        BackgroundColor(ground),
    ))
    .with_children(|card| {
        spread(card).with_children(|top| {
            top.spawn(letters(title, size::SMALL, theme::INK));
            top.spawn(strong(amount, size::TITLE, ink));
        });
        card.spawn(letters(terms, size::SMALL, theme::INK));
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
            card.spawn(letters(
                describe_package(scenario, &draft.package, speech.language()),
                size::SMALL,
                theme::INK,
            ));
            row(card, 6.0)
                .insert(Node {
                    column_gap: px(6),
                    align_items: AlignItems::Baseline,
                    flex_wrap: FlexWrap::Wrap,
                    ..default()
                })
                .with_children(|line| {
                    line.spawn(letters(
                        speech.say("window-table-worth"),
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

/// The planned step that comes next, with the button that puts it into the
/// form, and the one that looks for other packages of the same worth.
fn draw_next_step(place: &mut Parent<'_>, practice: &Practice, draft: &Draft, speech: Speech) {
    let step = next_step(practice);
    let words = step_words(practice, draft, step.as_ref(), speech);
    row(place, 6.0).with_children(|line| {
        line.spawn(Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_width: px(0),
            ..default()
        })
        .with_child(letters(words, size::SMALL, theme::MUTED));
        if let Some((_, package, is_final)) = step {
            draw_take(line, draft, package, is_final, speech);
        }
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
    });
}

fn step_words(
    practice: &Practice,
    draft: &Draft,
    step: Option<&(usize, Package, bool)>,
    speech: Speech,
) -> String {
    let Some((number, package, _)) = step else {
        return speech.say(if practice.plan().ladder.is_empty() {
            "window-table-no-plan"
        } else {
            "window-table-plan-done"
        });
    };
    let id = if draft.package == *package {
        "window-table-plan-in-form"
    } else {
        "window-table-plan-step"
    };
    let worth = practice.session().book().worth(package);
    speech.with(
        id,
        &[
            ("step", &number.to_string()),
            ("worth", &money(worth.get(), &practice.scenario().currency)),
        ],
    )
}

/// The button that puts the planned step into the form.
fn draw_take(
    line: &mut Parent<'_>,
    draft: &Draft,
    package: Package,
    is_final: bool,
    speech: Speech,
) {
    let in_form = draft.package == package;
    button(
        line,
        ButtonSpec::new("table.plan", speech.say("window-table-plan-use"))
            .kind(Kind::Small)
            .key(Stroke::Letter('P'))
            .blocked(in_form.then(|| speech.say("window-table-plan-is-in-form"))),
    )
    .insert(AccessibleLabel::new(speech.say("window-table-plan-label")))
    .observe(move |_: On<Activate>, mut draft: ResMut<Draft>| {
        draft.fill(package.clone(), is_final);
    });
}
