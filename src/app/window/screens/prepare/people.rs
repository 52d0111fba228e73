//! Style, faces, and which issues matter most.

use bevy::{prelude::*, ui_widgets::Activate};

use super::desk::Desk;
use crate::{
    app::{
        practice::{Practice, Request},
        window::{
            Speech,
            theme::{self, letters, size},
            widgets::{
                ButtonSpec, ChoiceSpec, Chosen, Kind, Parent, button, choice, divider, heading, row,
            },
        },
    },
    plan::{Plan, Style},
    record::account,
};

pub(super) fn draw(list: &mut Parent<'_>, practice: &Practice, speech: Speech) {
    draw_style(list, practice, speech);
    divider(list);
    draw_faces(list, practice, speech);
    divider(list);
    draw_priorities(list, practice, speech);
}

fn change_plan(
    practice: &Practice,
    desk: &mut Desk,
    requests: &mut MessageWriter<Request>,
    change: impl FnOnce(&mut Plan),
) {
    desk.sliding = false;
    let mut plan = practice.plan().clone();
    change(&mut plan);
    requests.write(Request::SetPlan(plan));
}

fn draw_style(list: &mut Parent<'_>, practice: &Practice, speech: Speech) {
    heading(list, speech.say("window-prepare-style"));
    let style = practice.plan().style;
    row(list, 0.0).with_children(|line| {
        choice(
            line,
            &ChoiceSpec {
                id: "prepare.style".to_owned(),
                label: speech.say("window-prepare-style"),
                options: Style::ALL
                    .iter()
                    .map(|style| speech.say(&format!("window-style-{}", style.code())))
                    .collect(),
                chosen: style.and_then(|style| Style::ALL.iter().position(|it| *it == style)),
                marked: None,
                blocked: Vec::new(),
                keys: Vec::new(),
            },
        )
        .observe(
            |chosen: On<Chosen>,
             practice: Res<Practice>,
             mut desk: ResMut<Desk>,
             mut requests: MessageWriter<Request>| {
                let style = Style::ALL.get(chosen.option).copied();
                change_plan(&practice, &mut desk, &mut requests, |plan| {
                    plan.style = style;
                });
            },
        );
    });
    let words = style.map_or_else(
        || speech.say("window-prepare-style-help"),
        |style| account::style(style, speech.0),
    );
    list.spawn(letters(words, size::SMALL, theme::MUTED));
}

fn draw_faces(list: &mut Parent<'_>, practice: &Practice, speech: Speech) {
    heading(list, speech.say("window-prepare-faces"));
    let team = &practice.scenario().seller.team;
    let names: Vec<String> = team
        .iter()
        .map(|person| person.name.get(speech.language()).to_owned())
        .collect();
    for is_red in [true, false] {
        let id = if is_red { "red" } else { "white" };
        let played_by = if is_red {
            &practice.plan().red
        } else {
            &practice.plan().white
        };
        let chosen = played_by
            .as_ref()
            .and_then(|id| team.iter().position(|person| person.id == *id));
        let label = speech.say(&format!("window-prepare-{id}"));
        row(list, 8.0).with_children(|line| {
            line.spawn(Node {
                width: px(96),
                flex_shrink: 0.0,
                ..default()
            })
            .with_child(letters(label.clone(), size::TABLE, theme::INK));
            choice(
                line,
                &ChoiceSpec {
                    id: format!("prepare.{id}"),
                    label,
                    options: names.clone(),
                    chosen,
                    marked: None,
                    blocked: Vec::new(),
                    keys: Vec::new(),
                },
            )
            .observe(
                move |chosen: On<Chosen>,
                      practice: Res<Practice>,
                      mut desk: ResMut<Desk>,
                      mut requests: MessageWriter<Request>| {
                    let team = &practice.scenario().seller.team;
                    let person = team.get(chosen.option).map(|person| person.id.clone());
                    change_plan(&practice, &mut desk, &mut requests, |plan| {
                        if is_red {
                            plan.red = person;
                        } else {
                            plan.white = person;
                        }
                    });
                },
            );
        });
    }
}

/// The issues by importance; pressing one moves it up.
fn draw_priorities(list: &mut Parent<'_>, practice: &Practice, speech: Speech) {
    heading(list, speech.say("window-prepare-priorities"));
    list.spawn(letters(
        speech.say("window-prepare-priorities-help"),
        size::SMALL,
        theme::MUTED,
    ));
    let issues = &practice.scenario().issues;
    let ranked = &practice.plan().priorities;
    let rank = |id: &str| ranked.iter().position(|it| it == id);
    let mut order: Vec<usize> = (0..issues.len()).collect();
    order.sort_by_key(|index| rank(issues[*index].id()).unwrap_or(usize::MAX));
    list.spawn(Node {
        flex_wrap: FlexWrap::Wrap,
        column_gap: px(6),
        row_gap: px(6),
        ..default()
    })
    .with_children(|chips| {
        for index in order {
            let issue = &issues[index];
            let name = issue.name().get(speech.language());
            let (label, kind) = match rank(issue.id()) {
                Some(rank) => (format!("{}. {name}", rank + 1), Kind::ChosenRow),
                None => (name.to_owned(), Kind::Row),
            };
            let id = issue.id().to_owned();
            button(
                chips,
                ButtonSpec::new(format!("prepare.priority.{index}"), label).kind(kind),
            )
            .observe(
                move |_: On<Activate>,
                      practice: Res<Practice>,
                      mut desk: ResMut<Desk>,
                      mut requests: MessageWriter<Request>| {
                    change_plan(&practice, &mut desk, &mut requests, |plan| {
                        promote(&mut plan.priorities, &id);
                    });
                },
            );
        }
    });
}

/// Moves an issue one place up; one that has no place yet gets the last.
fn promote(priorities: &mut Vec<String>, id: &str) {
    match priorities.iter().position(|it| it == id) {
        Some(0) => {}
        Some(place) => priorities.swap(place, place - 1),
        None => priorities.push(id.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::promote;

    #[test]
    fn an_issue_that_is_pressed_moves_up() {
        let mut order = vec!["price".to_owned(), "payment".to_owned()];
        promote(&mut order, "lead_time");
        assert_eq!(order, ["price", "payment", "lead_time"]);
        promote(&mut order, "lead_time");
        assert_eq!(order, ["price", "lead_time", "payment"]);
        promote(&mut order, "price");
        assert_eq!(order[0], "price");
    }
}
