//! The buyer: the company, and who sits across the table with what is known
//! of each.

use bevy::prelude::*;

use super::View;
use crate::{
    app::window::{
        Speech,
        theme::{self, letters, size, strong},
        widgets::{Parent, portrait},
    },
    bargain::{Care, Finding, Mood},
    scenario::{Member, Role},
    words,
};

pub(super) fn draw(place: &mut Parent<'_>, view: View<'_>) {
    let speech = view.speech;
    let language = speech.language();
    let scenario = view.practice.scenario();
    let company = scenario.buyer.company.get(language);
    place.spawn(Node::default()).with_children(|line| {
        line.spawn(strong(company, size::BODY, theme::INK));
        let relationship = words::relationship(scenario.relationship, speech.0);
        line.spawn(letters(
            format!(" · {relationship}"),
            size::BODY,
            theme::MUTED,
        ));
    });
    place.spawn(letters(
        scenario.buyer.about.get(language),
        size::SMALL,
        theme::INK,
    ));
    if let Some(left) = view.practice.remembers() {
        let remembers = words::remembers(left, speech.0);
        place.spawn(letters(remembers, size::SMALL, theme::INK));
    }
    for (index, member) in scenario.buyer.team.iter().enumerate() {
        draw_member(place, index, member, view);
    }
}

fn draw_member(place: &mut Parent<'_>, index: usize, member: &Member, view: View<'_>) {
    let speech = view.speech;
    let language = speech.language();
    place
        .spawn(Node {
            column_gap: px(10),
            align_items: AlignItems::Start,
            margin: UiRect::top(px(4)),
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
                words.spawn(letters(title(member, speech), size::SMALL, theme::MUTED));
                words.spawn(letters(member.about.get(language), size::SMALL, theme::INK));
                for known in known_of(index, view) {
                    words.spawn(letters(known, size::SMALL, theme::GOOD_TEXT));
                }
            });
        });
}

/// "Head of production · user": the title, and the part in the course's words
/// where the title does not say it already.
fn title(member: &Member, speech: Speech) -> String {
    let title = member.title.get(speech.language());
    let role = role(member.role, speech);
    if title.to_lowercase().contains(&role) {
        title.to_owned()
    } else {
        format!("{title} · {role}")
    }
}

/// The part a member plays, in the course's words.
fn role(role: Role, speech: Speech) -> String {
    let code = match role {
        Role::Decider => "decider",
        Role::Purchaser => "purchaser",
        Role::User => "user",
        Role::Influencer => "influencer",
    };
    speech.say(&format!("prepare-screen-role-{code}"))
}

/// What research has shown of a member: who cares for what, one sentence for
/// each degree of caring.
fn known_of(wanted: usize, view: View<'_>) -> Vec<String> {
    let (speech, scenario) = (view.speech, view.practice.scenario());
    let findings = view.practice.session().findings();
    let issues_of = |care: Care| {
        let mut names: Vec<&str> = findings
            .iter()
            .filter_map(|finding| match finding {
                Finding::Cares {
                    member,
                    issue,
                    weight,
                } if *member == wanted && Care::of(*weight) == care => scenario.issues.get(*issue),
                _ => None,
            })
            .map(|issue| issue.name().get(speech.language()))
            .collect();
        names.dedup();
        names.join(&speech.say("window-list-separator"))
    };
    Care::ALL
        .into_iter()
        .map(|care| (care, issues_of(care)))
        .filter(|(_, issues)| !issues.is_empty())
        .map(|(care, issues)| {
            speech.with(
                &format!("prepare-screen-cares-{}", care.code()),
                &[("issues", &issues)],
            )
        })
        .collect()
}
