//! The dialog that shows what was found: what a better plan does otherwise and
//! why at the left, the plans to choose from at the right.

use bevy::{prelude::*, ui_widgets::Activate};

use super::{Choose, Found, UseChosen, chart::frontier_box};
use crate::{
    advise::PlanChoice,
    app::{
        practice::Practice,
        window::{
            Speech,
            theme::{self, letters, size, strong},
            widgets::{
                ButtonKind, ButtonSpec, Parent, Shortcut, Stroke, button, dialog, heading, key_cap,
                row, scroll_area, share_column, wrapped,
            },
        },
    },
    plan::{Plan, Planned},
    text::{grouped, money},
    words::{advice::AdviceWording, describe_term},
};

const WIDTH: f32 = 1_120.0;
/// The height of the two columns where there is room.
const HEIGHT: f32 = 440.0;

/// What the parts of the dialog show.
#[derive(Clone, Copy)]
struct View<'a> {
    found: &'a Found,
    practice: &'a Practice,
    speech: Speech,
    wording: AdviceWording<'a>,
}

impl<'a> View<'a> {
    fn chosen(self) -> Option<&'a PlanChoice> {
        self.found.answer.advice.frontier.get(self.found.chosen)
    }

    fn number(self) -> String {
        (self.found.chosen + 1).to_string()
    }

    fn technique(self, technique: Option<f64>) -> String {
        technique.map_or_else(
            || self.speech.say("advise-not-judged"),
            |technique| grouped(technique, 0),
        )
    }

    fn amount(self, worth: f64) -> String {
        money(worth, &self.practice.scenario().currency)
    }
}

pub(super) fn open(commands: &mut Commands, found: &Found, practice: &Practice, speech: Speech) {
    let view = View {
        found,
        practice,
        speech,
        wording: AdviceWording {
            scenario: practice.scenario(),
            book: practice.session().book(),
            phrases: speech.0,
        },
    };
    dialog(
        commands,
        &speech.say("advise-title"),
        &speech.say("window-close"),
        WIDTH,
        |sheet| {
            draw_outcome(sheet, view);
            sheet
                .spawn(Node {
                    height: px(HEIGHT),
                    min_height: px(200),
                    column_gap: px(20),
                    ..default()
                })
                .with_children(|columns| {
                    share_column(columns, 1.0, 8.0).with_children(|side| draw_changes(side, view));
                    share_column(columns, 1.12, 8.0)
                        .with_children(|side| draw_frontier(side, view));
                });
            draw_use(sheet, view);
        },
    );
}

fn draw_outcome(sheet: &mut Parent<'_>, view: View<'_>) {
    let lines = view.wording.outcome(&view.found.answer.advice);
    let separator = view.speech.say("advise-sentence-separator");
    sheet.spawn((
        letters(lines.join(&separator), size::BODY, theme::INK),
        Node {
            flex_shrink: 0.0,
            ..default()
        },
    ));
}

/// What the chosen plan does otherwise; for the advised one also why.
fn draw_changes(side: &mut Parent<'_>, view: View<'_>) {
    let (speech, advice) = (view.speech, &view.found.answer.advice);
    let Some(choice) = view.chosen() else {
        return;
    };
    let id = match (choice.is_advised, choice.differences.is_empty()) {
        (_, true) => "advise-picked-own",
        (true, _) => "advise-picked-advised",
        (false, _) => "advise-picked-other",
    };
    heading(side, speech.with(id, &[("number", &view.number())]));
    scroll_area(side, "advice.changes", 8.0, |list| {
        if choice.differences.is_empty() {
            wrapped(list, speech.say("advise-same"), theme::INK);
        } else {
            draw_gain(list, choice, view);
        }
        if choice.is_advised && advice.is_better() {
            for change in &advice.changes {
                let (what, why) = (view.wording.change(change), view.wording.reason(change));
                draw_change(list, what, Some(why));
            }
        } else {
            for difference in &choice.differences {
                draw_change(list, view.wording.difference(difference), None);
            }
        }
        for line in view.wording.consents(&choice.plan) {
            wrapped(list, line, theme::LIMIT);
        }
        if choice.is_advised && advice.changes.len() > 1 {
            wrapped(list, speech.say("advise-changes-together"), theme::MUTED);
        }
        wrapped(
            list,
            view.wording.rules(advice.unruled.as_ref()),
            theme::MUTED,
        );
        let meetings = grouped(advice.fared.meetings as f64, 0);
        let measured = speech.with("advise-measured", &[("meetings", &meetings)]);
        wrapped(list, measured, theme::MUTED);
    });
}

/// What the plan brings beside the rep's.
fn draw_gain(list: &mut Parent<'_>, choice: &PlanChoice, view: View<'_>) {
    let (low, high) = choice.gain.interval95();
    let shown = |gain: f64| view.wording.signed(gain);
    let gain = view.speech.with(
        "advise-against-own",
        &[
            ("gain", &shown(choice.gain.mean)),
            ("low", &shown(low)),
            ("high", &shown(high)),
        ],
    );
    wrapped(list, gain, theme::INK);
}

fn draw_change(list: &mut Parent<'_>, what: String, why: Option<String>) {
    list.spawn(Node {
        flex_direction: FlexDirection::Column,
        flex_shrink: 0.0,
        ..default()
    })
    .with_children(|change| {
        change.spawn(strong(what, size::TABLE, theme::INK));
        if let Some(why) = why {
            change.spawn(letters(why, size::SMALL, theme::MUTED));
        }
    });
}

fn draw_frontier(side: &mut Parent<'_>, view: View<'_>) {
    let speech = view.speech;
    let advice = &view.found.answer.advice;
    heading(side, speech.say("advise-frontier"));
    side.spawn((
        Name::new("advice.chart"),
        frontier_box(view.found, view.practice, speech),
        Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_height: px(110),
            ..default()
        },
    ));
    line(side, 0.0).with_children(|head| {
        cells(
            head,
            &COLUMNS.map(|(id, _)| speech.say(&format!("advise-column-{id}"))),
            size::SMALL,
            theme::MUTED,
        );
    });
    for (index, choice) in advice.frontier.iter().enumerate() {
        draw_choice(side, index, choice, view);
    }
    let own = &advice.own_fared;
    wrapped(
        side,
        speech.with(
            "advise-own-line",
            &[
                ("mean", &view.amount(own.gain.mean)),
                ("rate", &grouped(100.0 * own.agreement_rate, 1)),
                ("technique", &view.technique(view.found.answer.own)),
            ],
        ),
        theme::THEIRS_TEXT,
    );
}

/// The columns of the list: names, and shares of the width.
const COLUMNS: [(&str, f32); 5] = [
    ("number", 0.9),
    ("mean", 0.8),
    ("rate", 0.8),
    ("technique", 0.7),
    ("way", 1.3),
];

/// A plan to choose, with its key.
fn draw_choice(side: &mut Parent<'_>, index: usize, choice: &PlanChoice, view: View<'_>) {
    let speech = view.speech;
    let number = index + 1;
    let mut name = number.to_string();
    if choice.is_advised {
        name = format!("{name} {}", speech.say("advise-mark-advised"));
    }
    let technique = view.found.answer.choices.get(index).copied().flatten();
    let shown = [
        name,
        view.amount(choice.fared.gain.mean),
        grouped(100.0 * choice.fared.agreement_rate, 1),
        view.technique(technique),
        way(&choice.plan, view),
    ];
    let is_chosen = index == view.found.chosen;
    let kind = if is_chosen {
        ButtonKind::ChosenRow
    } else {
        ButtonKind::Line
    };
    let label = format!("{number}: {}", view.wording.choice(choice));
    let spec = ButtonSpec::new(format!("advice.choice.{index}"), "").kind(kind);
    let mut spawned = button(side, spec);
    spawned
        .insert(AccessibleLabel::new(label))
        .entry::<Node>()
        .and_modify(|mut node| node.padding = UiRect::axes(px(6), px(2)));
    if let Some(digit) = char::from_digit(u32::try_from(number).unwrap_or(0), 10) {
        spawned.insert(Shortcut(Stroke::Letter(digit)));
    }
    spawned
        .observe(move |_: On<Activate>, mut commands: Commands| {
            commands.trigger(Choose(index));
        })
        .with_children(|row| {
            cells(row, &shown, size::TABLE, theme::INK);
            key_cap(row, &number.to_string());
        });
}

/// A line of the list that is no control.
fn line<'a>(side: &'a mut Parent<'_>, gap: f32) -> EntityCommands<'a> {
    let mut spawned = row(side, gap);
    spawned.entry::<Node>().and_modify(|mut node| {
        node.padding = UiRect::new(px(7), px(32), px(0), px(0));
        node.column_gap = px(8);
        node.flex_shrink = 0.0;
    });
    spawned
}

fn cells(row: &mut Parent<'_>, shown: &[String; 5], type_size: f32, colour: Color) {
    for ((_, share), words) in COLUMNS.iter().zip(shown) {
        row.spawn((
            Node {
                flex_grow: *share,
                flex_basis: px(0),
                min_width: px(0),
                ..default()
            },
            Pickable::IGNORE,
        ))
        .with_child((
            letters(words.clone(), type_size, colour),
            TextLayout::new(Justify::Left, LineBreak::NoWrap),
        ));
    }
}

/// What the plan opens with and what its last offer is: prices, or worths where
/// there is no price.
fn way(plan: &Plan, view: View<'_>) -> String {
    let (scenario, book) = (view.practice.scenario(), view.practice.session().book());
    let figure = |step: &Planned| match book.price_issue() {
        Some(price) => {
            let option = step.package.option(price);
            describe_term(scenario, price, option, view.speech.language())
        }
        None => view.amount(step.worth.get()),
    };
    let steps = plan.planned(scenario, book);
    let ends = [steps.first(), steps.last()];
    let ends: Vec<String> = ends.into_iter().flatten().map(figure).collect();
    view.speech.0.list(&ends)
}

fn draw_use(sheet: &mut Parent<'_>, view: View<'_>) {
    let speech = view.speech;
    let count = view.found.answer.advice.frontier.len();
    let is_own = view.chosen().is_some_and(|it| it.differences.is_empty());
    row(sheet, 14.0).with_children(|foot| {
        let spec = ButtonSpec::new(
            "advice.use",
            speech.with("advise-use", &[("number", &view.number())]),
        )
        .kind(ButtonKind::Primary)
        .key(Stroke::Enter)
        .blocked(is_own.then(|| speech.say("advise-same")));
        button(foot, spec).observe(|_: On<Activate>, mut commands: Commands| {
            commands.trigger(UseChosen);
        });
        if count > 1 {
            let help = speech.with("advise-choose-help", &[("last", &count.to_string())]);
            foot.spawn(letters(help, size::SMALL, theme::MUTED));
        }
    });
}
