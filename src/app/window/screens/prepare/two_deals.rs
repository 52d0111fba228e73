//! The order of the issues by questions, as a dialog: "which of these two deals
//! would you rather have?".

use bevy::{prelude::*, ui_widgets::Activate};

use super::ladder_shape::{self, LadderShape};
use crate::{
    app::{
        practice::{OpenPractice, Practice},
        window::{
            Speech,
            theme::{self, letters, size, strong},
            widgets::{
                ButtonKind, ButtonSpec, CloseDialog, Notice, Parent, Shortcut, Stroke, button,
                dialog, key_cap, row,
            },
        },
    },
    plan::pairs::{Pairs, Preference, deal},
    scenario::IssueId,
    words::named_term,
};

const WIDTH: f32 = 640.0;

/// Asks the first question.
#[derive(Event, Debug, Clone, Copy)]
pub(super) struct AskPairs;

/// Asks the next question of these.
#[derive(Event, Debug, Clone)]
struct Ask(Pairs);

pub(super) fn plugin(app: &mut App) {
    app.add_observer(begin).add_observer(ask);
}

fn begin(_: On<AskPairs>, practice: Res<OpenPractice>, mut commands: Commands) {
    let issues = practice.scenario().issues.len();
    commands.trigger(Ask(Pairs::new(issues)));
}

/// Shows the question, or, after the last, writes the order into the plan.
fn ask(
    asked: On<Ask>,
    mut practice: ResMut<OpenPractice>,
    mut shape: ResMut<LadderShape>,
    mut notice: ResMut<Notice>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    let (pairs, speech) = (&asked.0, *speech);
    let Some((first, second)) = pairs.question() else {
        let scenario = practice.scenario();
        let order = pairs.order().into_iter();
        let order = order.filter_map(|issue| issue.get(scenario));
        let order: Vec<String> = order.map(|issue| issue.id().to_owned()).collect();
        ladder_shape::change(&mut practice, &mut shape, |plan| plan.priorities = order);
        notice.0 = Some(speech.say("prepare-screen-deals-done"));
        commands.trigger(CloseDialog);
        return;
    };
    let practice = &*practice;
    dialog(
        &mut commands,
        &speech.say("prepare-screen-deals-title"),
        &speech.say("window-cancel"),
        WIDTH,
        |sheet| {
            let number = (pairs.answered() + 1).to_string();
            let most = pairs.at_most().to_string();
            sheet.spawn(letters(
                speech.with(
                    "prepare-screen-deals-help",
                    &[("number", &number), ("most", &most)],
                ),
                size::TABLE,
                theme::MUTED,
            ));
            let mut line = row(sheet, 12.0);
            line.entry::<Node>()
                .and_modify(|mut node| node.align_items = AlignItems::Stretch);
            line.with_children(|line| {
                draw_deal(
                    line,
                    pairs,
                    Preference::First,
                    (first, second),
                    practice,
                    speech,
                );
                draw_deal(
                    line,
                    pairs,
                    Preference::Second,
                    (second, first),
                    practice,
                    speech,
                );
            });
            draw_ways(sheet, pairs, speech);
        },
    );
}

/// One of the two deals: what is good in it and what is bad.
fn draw_deal(
    line: &mut Parent<'_>,
    pairs: &Pairs,
    preference: Preference,
    (best, worst): (IssueId, IssueId),
    practice: &Practice,
    speech: Speech,
) {
    let (scenario, book) = (practice.scenario(), practice.session().book());
    let package = deal(scenario, book, best, worst);
    // The terms stand in the same order in both deals.
    let mut shown = [best, worst];
    shown.sort_unstable();
    let language = speech.language();
    let terms = shown.map(|issue| named_term(scenario, issue, package.option(issue), language));
    let (id, key) = match preference {
        Preference::First => ("first", '1'),
        _ => ("second", '2'),
    };
    let label = format!("{}: {}", key, terms.join(&speech.say("word-comma")));
    let answered = answered(pairs, preference);
    button(
        line,
        ButtonSpec::new(format!("prepare.deals.{id}"), "")
            .kind(ButtonKind::Plain)
            .grow(),
    )
    .insert((AccessibleLabel::new(label), Shortcut(Stroke::Letter(key))))
    .observe(move |_: On<Activate>, mut commands: Commands| {
        commands.trigger(Ask(answered.clone()));
    })
    .with_children(|card| {
        card.spawn((
            Node {
                flex_direction: FlexDirection::Column,
                flex_grow: 1.0,
                row_gap: px(6),
                padding: UiRect::vertical(px(8)),
                ..default()
            },
            Pickable::IGNORE,
        ))
        .with_children(|words| {
            for term in &terms {
                words.spawn(strong(term, size::BODY, theme::INK));
            }
            words.spawn(letters(
                speech.say("prepare-screen-deals-rest"),
                size::TABLE,
                theme::MUTED,
            ));
        });
        key_cap(card, &key.to_string());
    });
}

fn answered(pairs: &Pairs, preference: Preference) -> Pairs {
    let mut pairs = pairs.clone();
    pairs.answer(preference);
    pairs
}

/// Neither of the two, and one question back.
fn draw_ways(sheet: &mut Parent<'_>, pairs: &Pairs, speech: Speech) {
    let neither = answered(pairs, Preference::Neither);
    let mut back = pairs.clone();
    back.take_back();
    row(sheet, 8.0).with_children(|line| {
        button(
            line,
            ButtonSpec::new(
                "prepare.deals.neither",
                speech.say("prepare-screen-deals-neither"),
            )
            .key(Stroke::Letter('3')),
        )
        .observe(move |_: On<Activate>, mut commands: Commands| {
            commands.trigger(Ask(neither.clone()));
        });
        if pairs.answered() > 0 {
            button(
                line,
                ButtonSpec::new(
                    "prepare.deals.back",
                    speech.say("prepare-screen-deals-back"),
                )
                .key(Stroke::Letter('B')),
            )
            .observe(move |_: On<Activate>, mut commands: Commands| {
                commands.trigger(Ask(back.clone()));
            });
        }
    });
}
