//! The ladder: its shape, its picture, its steps, and what the rules say.

use bevy::prelude::*;

use super::{
    desk::{Desk, send_shaped},
    limits::target_words,
};
use crate::{
    app::{
        practice::{Practice, Request},
        window::{
            Speech,
            charts::{ChartBox, Offers},
            theme::{self, letters, size, strong},
            widgets::{
                Parent, Slid, SliderSpec, divider, heading, icon, row, scroll_area, set_slider,
                slider, spread,
            },
        },
    },
    bargain::{Package, describe_term},
    plan,
    scenario::{Issue, Price, Worth},
    score::{Course, Planned},
    text::{money, signed_money},
};

/// The part that holds the shape's controls.
#[derive(Component, Debug)]
pub(super) struct ShapeRegion;

/// The part that shows the ladder.
#[derive(Component, Debug)]
pub(super) struct LadderRegion;

/// What a slider of the shape sets.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ShapeSlider {
    /// Where the ladder ends.
    Target,
    /// How many offers.
    Steps,
    /// How fast the steps shrink.
    Ratio,
}

/// The words beside a slider of the shape.
#[derive(Component, Debug)]
pub(super) struct ShapeWords(ShapeSlider);

const FEWEST: u32 = 2;
const MOST: u32 = 10;
/// Ratios in hundredths: from the lowest, by a step, to the highest.
const RATIO: (u32, u32, u32) = (40, 5, 90);

pub(super) fn spawn_regions(middle: &mut Parent<'_>, speech: Speech) {
    heading(middle, speech.say("window-prepare-ladder"));
    middle.spawn((
        ShapeRegion,
        Node {
            column_gap: px(18),
            flex_shrink: 0.0,
            ..default()
        },
    ));
    middle.spawn((
        LadderRegion,
        Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(8),
            flex_grow: 1.0,
            flex_basis: px(0),
            min_height: px(0),
            ..default()
        },
    ));
}

fn price_issue(practice: &Practice) -> Option<&Issue> {
    let index = practice.session().book().price_issue();
    practice.scenario().issues.get(index)
}

fn position(slider: ShapeSlider, practice: &Practice, desk: &Desk) -> (u32, u32) {
    match slider {
        ShapeSlider::Target => {
            let issue = price_issue(practice);
            let last = issue.map_or(1, |issue| issue.options().saturating_sub(1));
            let step = issue.and_then(|issue| {
                desk.target
                    .map_or_else(|| Some(issue.usual()), |price| issue.nearest(price.get()))
            });
            (step.unwrap_or(0), last)
        }
        ShapeSlider::Steps => {
            let steps = u32::try_from(desk.steps).unwrap_or(MOST);
            (steps.clamp(FEWEST, MOST) - FEWEST, MOST - FEWEST)
        }
        ShapeSlider::Ratio => {
            let (low, step, high) = RATIO;
            (
                (desk.ratio.clamp(low, high) - low) / step,
                (high - low) / step,
            )
        }
    }
}

fn words(slider: ShapeSlider, practice: &Practice, desk: &Desk, speech: Speech) -> String {
    match slider {
        ShapeSlider::Target => desk.target.map_or_else(
            || speech.say("window-prepare-target-aim"),
            |price| target_words(practice, price),
        ),
        ShapeSlider::Steps => desk.steps.to_string(),
        ShapeSlider::Ratio => speech.with(
            "window-prepare-ratio-value",
            &[("ratio", &desk.ratio.to_string())],
        ),
    }
}

pub(super) fn draw_shape(
    regions: Query<Entity, With<ShapeRegion>>,
    added: Query<(), Added<ShapeRegion>>,
    practice: Res<Practice>,
    desk: Res<Desk>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    let Ok(region) = regions.single() else { return };
    let changed = practice.is_changed() || desk.is_changed();
    if added.is_empty() && (!changed || desk.sliding) {
        return;
    }
    let (practice, desk, speech) = (&*practice, &*desk, *speech);
    commands
        .entity(region)
        .despawn_related::<Children>()
        .with_children(|line| {
            for (which, id) in [
                (ShapeSlider::Target, "target"),
                (ShapeSlider::Steps, "steps"),
                (ShapeSlider::Ratio, "ratio"),
            ] {
                draw_slider(line, which, id, practice, desk, speech);
            }
        });
}

fn draw_slider(
    line: &mut Parent<'_>,
    which: ShapeSlider,
    id: &str,
    practice: &Practice,
    desk: &Desk,
    speech: Speech,
) {
    let label = speech.say(&format!("window-prepare-{id}"));
    let (step, last) = position(which, practice, desk);
    line.spawn(Node {
        flex_direction: FlexDirection::Column,
        flex_grow: 1.0,
        flex_basis: px(0),
        min_width: px(0),
        ..default()
    })
    .with_children(|column| {
        spread(column).with_children(|top| {
            top.spawn(letters(label.clone(), size::TABLE, theme::MUTED));
            top.spawn((
                ShapeWords(which),
                strong(
                    words(which, practice, desk, speech),
                    size::TABLE,
                    theme::INK,
                ),
            ));
        });
        row(column, 0.0).with_children(|place| {
            slider(
                place,
                &SliderSpec {
                    id: format!("prepare.{id}"),
                    label,
                    last,
                    step,
                    marked: None,
                    unset: which == ShapeSlider::Target && desk.target.is_none(),
                },
            )
            .insert(which)
            .observe(
                move |slid: On<Slid>,
                      practice: Res<Practice>,
                      mut desk: ResMut<Desk>,
                      mut requests: MessageWriter<Request>| {
                    desk.sliding = true;
                    change_shape(which, slid.step, &practice, &mut desk);
                    send_shaped(&practice, practice.plan().clone(), &desk, &mut requests);
                },
            );
        });
    });
}

fn change_shape(which: ShapeSlider, step: u32, practice: &Practice, desk: &mut Desk) {
    match which {
        ShapeSlider::Target => {
            desk.target = price_issue(practice)
                .and_then(|issue| issue.number(step))
                .and_then(|number| Price::try_from(number).ok());
        }
        ShapeSlider::Steps => desk.steps = (step + FEWEST) as usize,
        ShapeSlider::Ratio => desk.ratio = RATIO.0 + step * RATIO.1,
    }
}

/// Moves the controls where the shape is while a slider is being moved.
pub(super) fn sync_shape(
    practice: Res<Practice>,
    desk: Res<Desk>,
    speech: Res<Speech>,
    sliders: Query<(Entity, &ShapeSlider)>,
    mut texts: Query<(&ShapeWords, &mut Text)>,
    mut commands: Commands,
) {
    if !desk.sliding || !(practice.is_changed() || desk.is_changed()) {
        return;
    }
    for (entity, which) in &sliders {
        let (step, _) = position(*which, &practice, &desk);
        set_slider(&mut commands, entity, step);
    }
    for (which, mut text) in &mut texts {
        text.0 = words(which.0, &practice, &desk, *speech);
    }
}

pub(super) fn draw_ladder(
    regions: Query<Entity, With<LadderRegion>>,
    added: Query<(), Added<LadderRegion>>,
    practice: Res<Practice>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    let Ok(region) = regions.single() else { return };
    if added.is_empty() && !practice.is_changed() {
        return;
    }
    let (practice, speech) = (&*practice, *speech);
    let course = Course::of(&practice.case());
    commands
        .entity(region)
        .despawn_related::<Children>()
        .with_children(|place| {
            draw_chart(place, &course, practice, speech);
            divider(place);
            draw_steps(place, &course, practice, speech);
            divider(place);
            draw_rules(place, practice, speech);
        });
}

fn draw_chart(place: &mut Parent<'_>, course: &Course, practice: &Practice, speech: Speech) {
    let mut offers = Offers::of_course(course, practice.scenario(), speech);
    offers.planning = true;
    offers.current = None;
    offers.rounds = u32::try_from(offers.plan.len()).unwrap_or(0).max(4);
    let is_empty = offers.plan.is_empty();
    place.spawn((
        Name::new("prepare.chart"),
        ChartBox { offers },
        Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_height: px(140),
            ..default()
        },
    ));
    if is_empty {
        place.spawn(letters(
            speech.say("window-prepare-no-ladder"),
            size::TABLE,
            theme::MUTED,
        ));
    }
}

/// Each step: its number, what it gives and asks, and what it is worth.
fn draw_steps(place: &mut Parent<'_>, course: &Course, practice: &Practice, speech: Speech) {
    if course.planned.is_empty() {
        return;
    }
    place
        .spawn(Node {
            flex_direction: FlexDirection::Column,
            height: px((course.planned.len() as f32 * 24.0).min(170.0)),
            flex_shrink: 0.0,
            ..default()
        })
        .with_children(|frame| {
            scroll_area(frame, "prepare.steps", 2.0, |list| {
                for (index, step) in course.planned.iter().enumerate() {
                    let before = index.checked_sub(1).and_then(|it| course.planned.get(it));
                    draw_step(list, index, step, before, practice, speech);
                }
            });
        });
}

fn draw_step(
    list: &mut Parent<'_>,
    index: usize,
    step: &Planned,
    before: Option<&Planned>,
    practice: &Practice,
    speech: Speech,
) {
    let scenario = practice.scenario();
    let currency = &scenario.currency;
    let (gives, asks) = before.map_or_else(
        || {
            (
                opening_words(practice, &step.package, speech),
                String::new(),
            )
        },
        |before| exchange_words(practice, &before.package, &step.package, speech),
    );
    row(list, 8.0).with_children(|line| {
        line.spawn(Node {
            width: px(16),
            flex_shrink: 0.0,
            ..default()
        })
        .with_child(strong((index + 1).to_string(), size::TABLE, theme::YOURS));
        line.spawn(Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_width: px(0),
            column_gap: px(8),
            overflow: Overflow::clip_x(),
            ..default()
        })
        .with_children(|terms| {
            let layout = TextLayout::new(Justify::Left, LineBreak::NoWrap);
            terms.spawn((letters(gives, size::TABLE, theme::INK), layout));
            if !asks.is_empty() {
                let words = speech.with("window-prepare-step-asks", &[("asks", &asks)]);
                terms.spawn((letters(words, size::TABLE, theme::GOOD), layout));
            }
        });
        let change = before.map(|before| step.worth - before.worth);
        let worth = money(step.worth.get(), currency);
        let words = change.map_or(worth.clone(), |change| {
            speech.with(
                "window-prepare-step-worth",
                &[
                    ("worth", &worth),
                    ("change", &signed_money(change.get(), currency)),
                ],
            )
        });
        line.spawn((
            letters(words, size::TABLE, theme::INK),
            TextLayout::new(Justify::Right, LineBreak::NoWrap),
        ));
    });
}

/// The opening's terms that are not as usual.
fn opening_words(practice: &Practice, package: &Package, speech: Speech) -> String {
    let scenario = practice.scenario();
    let usual = Package::usual(scenario);
    let price = practice.session().book().price_issue();
    let terms: Vec<String> = (0..scenario.issues.len())
        .filter(|issue| *issue == price || package.option(*issue) != usual.option(*issue))
        .map(|issue| term_words(practice, issue, package, speech))
        .collect();
    speech.with(
        "window-prepare-opening",
        &[("terms", &terms.join(&speech.say("word-comma")))],
    )
}

/// "Unit price ¥0.94".
fn term_words(practice: &Practice, issue: usize, package: &Package, speech: Speech) -> String {
    let scenario = practice.scenario();
    let language = speech.language();
    let name = scenario.issues[issue].name().get(language);
    let term = describe_term(scenario, issue, package.option(issue), language);
    speech.with("word-term", &[("issue", name), ("value", &term)])
}

/// The terms that a step gives, and those that it asks in return.
fn exchange_words(
    practice: &Practice,
    before: &Package,
    after: &Package,
    speech: Speech,
) -> (String, String) {
    let exchange = practice.session().book().exchange(before, after);
    let pick = |wanted: fn(Worth) -> bool| {
        let words: Vec<String> = exchange
            .per_issue
            .iter()
            .enumerate()
            .filter(|(_, change)| wanted(**change))
            .map(|(issue, _)| term_words(practice, issue, after, speech))
            .collect();
        words.join(&speech.say("word-comma"))
    };
    (
        pick(|change| change < Worth::ZERO),
        pick(|change| change > Worth::ZERO),
    )
}

/// What is wrong with the plan so far, in words.
fn draw_rules(place: &mut Parent<'_>, practice: &Practice, speech: Speech) {
    let scenario = practice.scenario();
    let problems = plan::check(practice.plan(), scenario, practice.session().book());
    heading(place, speech.say("window-prepare-rules"));
    place
        .spawn(Node {
            flex_direction: FlexDirection::Column,
            height: px(84),
            flex_shrink: 0.0,
            ..default()
        })
        .with_children(|frame| {
            scroll_area(frame, "prepare.rules", 3.0, |list| {
                if problems.is_empty() {
                    rule_line(
                        list,
                        "check",
                        theme::GOOD,
                        speech.say("window-prepare-sound"),
                    );
                }
                for problem in &problems {
                    let colour = if problem.is_error() {
                        theme::LIMIT
                    } else {
                        theme::THEIRS
                    };
                    rule_line(
                        list,
                        "triangle-alert",
                        colour,
                        problem.text(scenario, speech.0),
                    );
                }
            });
        });
}

fn rule_line(list: &mut Parent<'_>, picture: &'static str, colour: Color, words: String) {
    row(list, 8.0).with_children(|line| {
        icon(line, picture, 15.0, colour);
        line.spawn(Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_width: px(0),
            ..default()
        })
        .with_child(letters(words, size::TABLE, theme::INK));
    });
}
