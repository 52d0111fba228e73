//! The steps of the ladder, each to be changed: price, worth, what it gives,
//! what it asks in return, whether it is final.

use bevy::{
    prelude::*,
    ui_widgets::{Activate, ValueChange},
};

use super::{
    View,
    ladder_shape::{LadderShape, edit_ladder},
    prices::{figure, limit_worth},
    step_terms::ChangeTerms,
    step_words::{asks_words, opening_words, when_shown},
};
use crate::{
    app::{
        practice::OpenPractice,
        window::{
            Speech,
            theme::{self, letters, size, strong, wide},
            widgets::{
                ButtonKind, ButtonSpec, CheckboxSpec, NumberSpec, Parent, Typed, button, checkbox,
                number_field,
            },
        },
    },
    plan::{Planned, WhichLimit},
    scenario::Worth,
    score::Course,
    text::money,
};

/// What stands above the columns, and whether it stands at the right.
const HEADINGS: [(&str, bool); 6] = [
    ("number", false),
    ("price", true),
    ("worth", true),
    ("gives", true),
    ("asks", false),
    ("final", false),
];

/// The width of the field for a price, in logical pixels.
const PRICE: f32 = 74.0;

pub(super) fn draw(place: &mut Parent<'_>, view: View<'_>) {
    let speech = view.speech;
    let planned = Course::of(&view.practice.case()).planned;
    if planned.is_empty() {
        place.spawn(letters(
            speech.say("prepare-screen-no-ladder"),
            size::TABLE,
            theme::MUTED,
        ));
        return;
    }
    let has_price = view.practice.scenario().has_price();
    place
        .spawn(Node {
            display: Display::Grid,
            grid_template_columns: columns(has_price),
            column_gap: px(10),
            row_gap: px(3),
            align_items: AlignItems::Center,
            ..default()
        })
        .with_children(|grid| {
            for (id, is_right) in HEADINGS {
                if id == "price" && !has_price {
                    continue;
                }
                let words = speech.say(&format!("prepare-screen-step-{id}"));
                cell(grid, letters(words, size::SMALL, theme::MUTED), is_right);
            }
            grid.spawn(Node::default());
            let widest = planned
                .iter()
                .map(|step| wide(&worth_figure(step, view), size::TABLE))
                .fold(0.0, f32::max);
            for (index, step) in planned.iter().enumerate() {
                let before = index.checked_sub(1).and_then(|it| planned.get(it));
                draw_step(grid, index, step, before, widest + 24.0, view);
            }
        });
    if view.shape.by_hand {
        place.spawn(letters(
            speech.say("prepare-screen-by-hand"),
            size::SMALL,
            theme::MUTED,
        ));
    }
}

/// The grid's columns: without a price there is none for it.
fn columns(has_price: bool) -> Vec<RepeatedGridTrack> {
    let figures = if has_price { 3 } else { 2 };
    vec![
        GridTrack::px(16.0),
        RepeatedGridTrack::auto(figures),
        GridTrack::flex(1.0),
        RepeatedGridTrack::auto(2),
    ]
}

/// The way to one step more, at the end.
pub(super) fn draw_add(line: &mut Parent<'_>, speech: Speech) {
    button(
        line,
        ButtonSpec::new("prepare.step.add", speech.say("prepare-screen-step-add"))
            .kind(ButtonKind::Link)
            .hint(speech.say("prepare-screen-step-add-hint")),
    )
    .observe(
        |_: On<Activate>, mut practice: ResMut<OpenPractice>, mut shape: ResMut<LadderShape>| {
            let course = Course::of(&practice.case());
            let floor = course.limits.floor();
            let opening = limit_worth(&practice, WhichLimit::Upper);
            edit_ladder(&mut practice, &mut shape, |draft| {
                match course.planned.len().checked_sub(1) {
                    Some(last) => draft.add_after(last, floor),
                    None => draft.open(opening),
                }
            });
        },
    );
}

fn cell(grid: &mut Parent<'_>, words: impl Bundle, is_right: bool) {
    grid.spawn(Node {
        justify_content: if is_right {
            JustifyContent::End
        } else {
            JustifyContent::Start
        },
        min_width: px(0),
        ..default()
    })
    .with_child(words);
}

fn worth_figure(step: &Planned, view: View<'_>) -> String {
    money(step.worth.get(), &view.practice.scenario().currency)
}

fn draw_step(
    grid: &mut Parent<'_>,
    index: usize,
    step: &Planned,
    before: Option<&Planned>,
    worth_width: f32,
    view: View<'_>,
) {
    let scenario = view.practice.scenario();
    let book = view.practice.session().book();
    let number = (index + 1).to_string();
    cell(grid, strong(number, size::TABLE, theme::YOURS), false);
    if scenario.has_price() {
        let price = figure(view.practice, book.price(&step.package));
        draw_figure(grid, index, Figure::Price, price, PRICE, view.speech);
    }
    let worth = worth_figure(step, view);
    draw_figure(grid, index, Figure::Worth, worth, worth_width, view.speech);
    let given = before.map_or_else(String::new, |before| {
        money((before.worth - step.worth).get(), &scenario.currency)
    });
    cell(grid, letters(given, size::TABLE, theme::INK), true);
    let asks = before.map_or_else(
        || opening_words(&step.package, view),
        |before| asks_words(&before.package, &step.package, view),
    );
    let when = when_shown(index, step.when, view.speech);
    draw_terms(grid, index, format!("{asks}{when}"), view.speech);
    draw_final(grid, index, step.is_final, view.speech);
    draw_remove(grid, index, view.speech);
}

/// The label of a control of a step.
fn label(id: &str, index: usize, speech: Speech) -> String {
    let number = (index + 1).to_string();
    speech.with(
        &format!("prepare-screen-step-{id}-label"),
        &[("step", &number)],
    )
}

/// A figure of a step that can be typed.
#[derive(Debug, Clone, Copy)]
enum Figure {
    Price,
    Worth,
}

fn draw_figure(
    grid: &mut Parent<'_>,
    index: usize,
    figure: Figure,
    shown: String,
    width: f32,
    speech: Speech,
) {
    let id = match figure {
        Figure::Price => "price",
        Figure::Worth => "worth",
    };
    number_field(
        grid,
        &NumberSpec {
            id: format!("prepare.step.{index}.{id}"),
            label: label(id, index, speech),
            shown,
            unit: String::new(),
            width,
        },
    )
    .observe(
        move |typed: On<Typed>,
              mut practice: ResMut<OpenPractice>,
              mut shape: ResMut<LadderShape>| {
            edit_ladder(&mut practice, &mut shape, |draft| match figure {
                Figure::Price => draft.set_price(index, typed.number),
                Figure::Worth => draft.set_worth(index, Worth::of(typed.number)),
            });
        },
    );
}

/// What a step asks for, and the way to all of its terms.
fn draw_terms(grid: &mut Parent<'_>, index: usize, words: String, speech: Speech) {
    let spoken = format!("{} {words}", label("terms", index, speech));
    button(
        grid,
        ButtonSpec::new(format!("prepare.step.{index}.terms"), words)
            .kind(ButtonKind::Link)
            .hint(speech.say("prepare-screen-step-terms-hint")),
    )
    .insert(AccessibleLabel::new(spoken))
    .observe(move |_: On<Activate>, mut commands: Commands| {
        commands.trigger(ChangeTerms(index));
    })
    .entry::<Node>()
    .and_modify(|mut node| {
        node.flex_shrink = 1.0;
        node.min_width = px(0);
    });
}

fn draw_final(grid: &mut Parent<'_>, index: usize, is_final: bool, speech: Speech) {
    checkbox(
        grid,
        &CheckboxSpec {
            id: format!("prepare.step.{index}.final"),
            label: String::new(),
            ticked: is_final,
            key: None,
        },
    )
    .insert(AccessibleLabel::new(label("final", index, speech)))
    .observe(
        move |ticked: On<ValueChange<bool>>,
              mut practice: ResMut<OpenPractice>,
              mut shape: ResMut<LadderShape>| {
            edit_ladder(&mut practice, &mut shape, |draft| {
                draft.set_final(index, ticked.value);
            });
        },
    );
}

fn draw_remove(grid: &mut Parent<'_>, index: usize, speech: Speech) {
    button(
        grid,
        ButtonSpec::new(format!("prepare.step.{index}.remove"), "")
            .kind(ButtonKind::Link)
            .icon("x"),
    )
    .insert(AccessibleLabel::new(label("remove", index, speech)))
    .observe(
        move |_: On<Activate>,
              mut practice: ResMut<OpenPractice>,
              mut shape: ResMut<LadderShape>| {
            edit_ladder(&mut practice, &mut shape, |draft| draft.remove(index));
        },
    );
}
