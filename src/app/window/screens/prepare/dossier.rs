//! The buyer: the company, the team, research to do and what it found.

use bevy::{prelude::*, ui_widgets::Activate};

use crate::{
    app::{
        practice::{Practice, Request},
        window::{
            Speech,
            theme::{self, letters, size, strong},
            widgets::{
                ButtonSpec, Kind, Parent, button, divider, heading, icon, note, portrait, row,
            },
        },
    },
    bargain::{Event, Finding, Mood},
    record::account,
    scenario::Member,
};

pub(super) fn draw(text: &mut Parent<'_>, practice: &Practice, speech: Speech) {
    let scenario = practice.scenario();
    let language = speech.language();
    heading(text, speech.say("window-prepare-buyer"));
    text.spawn(strong(
        format!(
            "{} · {}",
            scenario.buyer.company.get(language),
            account::relationship(scenario.relationship, speech.0)
        ),
        size::BODY,
        theme::INK,
    ));
    text.spawn(letters(
        scenario.buyer.about.get(language),
        size::TABLE,
        theme::INK,
    ));
    for (index, member) in scenario.buyer.team.iter().enumerate() {
        draw_member(text, index, member, practice, speech);
    }
    divider(text);
    heading(text, speech.say("window-prepare-research"));
    for index in 0..scenario.research.len() {
        draw_research(text, index, practice, speech);
    }
    divider(text);
    heading(text, speech.say("window-what-you-know"));
    draw_findings(text, practice, speech);
}

/// A member, with what is known of the person.
fn draw_member(
    text: &mut Parent<'_>,
    index: usize,
    member: &Member,
    practice: &Practice,
    speech: Speech,
) {
    let language = speech.language();
    row(text, 10.0)
        .insert(Node {
            column_gap: px(10),
            align_items: AlignItems::Start,
            ..default()
        })
        .with_children(|line| {
            portrait(line, &member.portrait, Mood::Calm, 44.0);
            line.spawn(Node {
                flex_direction: FlexDirection::Column,
                flex_grow: 1.0,
                flex_basis: px(0),
                min_width: px(0),
                ..default()
            })
            .with_children(|words| {
                words.spawn(strong(member.name.get(language), size::TABLE, theme::INK));
                let title = format!(
                    "{} · {}",
                    member.title.get(language),
                    account::role(member.role, speech.0)
                );
                words.spawn(letters(title, size::SMALL, theme::MUTED));
                for known in known_of(index, practice, speech) {
                    words.spawn(letters(known, size::SMALL, theme::INK));
                }
            });
        });
}

/// What was found out about a member.
fn known_of(member: usize, practice: &Practice, speech: Speech) -> Vec<String> {
    practice
        .session()
        .findings()
        .into_iter()
        .filter(|finding| matches!(finding, Finding::Cares { member: of, .. } if *of == member))
        .map(|finding| account::finding(finding, practice.scenario(), speech.0))
        .collect()
}

fn draw_research(text: &mut Parent<'_>, index: usize, practice: &Practice, speech: Speech) {
    let scenario = practice.scenario();
    let research = &scenario.research[index];
    let hours = speech.with(
        "window-prepare-takes",
        &[("hours", &research.hours.to_string())],
    );
    row(text, 8.0).with_children(|line| {
        line.spawn(Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_width: px(0),
            ..default()
        })
        .with_child(letters(
            research.name.get(speech.language()),
            size::TABLE,
            theme::INK,
        ));
        line.spawn((
            letters(hours, size::TABLE, theme::MUTED),
            TextLayout::new(Justify::Right, LineBreak::NoWrap),
        ));
        if practice.session().is_researched(index) {
            row(line, 4.0)
                .insert(Node {
                    width: px(72),
                    column_gap: px(4),
                    align_items: AlignItems::Center,
                    justify_content: JustifyContent::End,
                    ..default()
                })
                .with_children(|done| {
                    icon(done, "check", 14.0, theme::GOOD);
                    done.spawn(letters(
                        speech.say("window-prepare-done"),
                        size::TABLE,
                        theme::GOOD,
                    ));
                });
            return;
        }
        let blocked = practice.session().check_research(index).err();
        let blocked = blocked.map(|illegal| account::illegal(&illegal, scenario, speech.0));
        line.spawn(Node {
            width: px(72),
            justify_content: JustifyContent::End,
            ..default()
        })
        .with_children(|place| {
            let name = research.name.get(speech.language());
            button(
                place,
                ButtonSpec::new(
                    format!("prepare.research.{index}"),
                    speech.say("window-prepare-do"),
                )
                .kind(Kind::Small)
                .blocked(blocked),
            )
            .insert(AccessibleLabel::new(format!("{name}, {}", research.hours)))
            .observe(
                move |_: On<Activate>, mut requests: MessageWriter<Request>| {
                    requests.write(Request::Research(index));
                },
            );
        });
    });
}

/// What was found, in the scenario's words and in figures.
fn draw_findings(text: &mut Parent<'_>, practice: &Practice, speech: Speech) {
    let scenario = practice.scenario();
    let mut found_any = false;
    for event in practice.session().events() {
        let Event::Researched { research, findings } = event else {
            continue;
        };
        let Some(item) = scenario.research.get(*research) else {
            continue;
        };
        found_any = true;
        let figures: Vec<String> = findings
            .iter()
            .map(|finding| account::finding(finding, scenario, speech.0))
            .collect();
        let words = item.finding.get(speech.language());
        note(
            text,
            format!("{words}\n{}", figures.join("\n"))
                .trim_end()
                .to_owned(),
        );
    }
    if !found_any {
        text.spawn(letters(
            speech.say("window-prepare-nothing-found"),
            size::TABLE,
            theme::MUTED,
        ));
    }
}
