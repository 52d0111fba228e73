//! Who shows which face, and the style that the other side shall recognise.

use bevy::prelude::*;

use super::{
    View,
    ladder_shape::{self, LadderShape},
};
use crate::{
    app::{
        practice::OpenPractice,
        window::{
            theme::{self, letters, size},
            widgets::{ChoiceSpec, Chosen, Parent, choice, heading, row},
        },
    },
    plan::{Plan, Style},
};

pub(super) fn draw(place: &mut Parent<'_>, view: View<'_>) {
    draw_faces(place, view);
    draw_style(place, view);
}

fn draw_faces(place: &mut Parent<'_>, view: View<'_>) {
    let speech = view.speech;
    heading(place, speech.say("prepare-screen-faces"));
    let plan = view.practice.plan();
    for (face, id, person) in [
        (Face::White, "white", &plan.white),
        (Face::Red, "red", &plan.red),
    ] {
        let label = speech.say(&format!("prepare-screen-face-{id}"));
        place.spawn(letters(label.clone(), size::SMALL, theme::MUTED));
        row(place, 0.0).with_children(|line| {
            draw_people(line, face, id, label, person.as_ref(), view);
        });
    }
}

/// Everybody on the rep's side, and nobody.
fn draw_people(
    line: &mut Parent<'_>,
    face: Face,
    id: &str,
    label: String,
    person: Option<&String>,
    view: View<'_>,
) {
    let speech = view.speech;
    let team = &view.practice.scenario().seller.team;
    let nobody = speech.say("prepare-screen-face-nobody");
    let options: Vec<String> = team
        .iter()
        .map(|person| person.name.get(speech.language()).to_owned())
        .chain(std::iter::once(nobody))
        .collect();
    let chosen = person.map_or(team.len(), |id| {
        team.iter()
            .position(|person| person.id == *id)
            .unwrap_or(team.len())
    });
    choice(
        line,
        &ChoiceSpec {
            id: format!("prepare.face.{id}"),
            label,
            options,
            chosen: Some(chosen),
            marked: None,
            blocked: Vec::new(),
            keys: Vec::new(),
        },
    )
    .observe(
        move |chosen: On<Chosen>,
              mut practice: ResMut<OpenPractice>,
              mut shape: ResMut<LadderShape>| {
            let person = practice.scenario().seller.team.get(chosen.option);
            let person = person.map(|person| person.id.clone());
            ladder_shape::change(&mut practice, &mut shape, |plan| {
                give_face(plan, face, person);
            });
        },
    );
}

fn draw_style(place: &mut Parent<'_>, view: View<'_>) {
    let speech = view.speech;
    heading(place, speech.say("prepare-screen-style"));
    let style = view.practice.plan().style;
    row(place, 0.0).with_children(|line| {
        choice(
            line,
            &ChoiceSpec {
                id: "prepare.style".to_owned(),
                label: speech.say("prepare-screen-style-label"),
                options: Style::ALL
                    .iter()
                    .map(|style| speech.say(&format!("prepare-screen-style-{}", style.code())))
                    .collect(),
                chosen: style.and_then(|style| Style::ALL.iter().position(|it| *it == style)),
                marked: None,
                blocked: Vec::new(),
                keys: Vec::new(),
            },
        )
        .observe(
            |chosen: On<Chosen>,
             mut practice: ResMut<OpenPractice>,
             mut shape: ResMut<LadderShape>| {
                let style = Style::ALL.get(chosen.option).copied();
                ladder_shape::change(&mut practice, &mut shape, |plan| plan.style = style);
            },
        );
    });
    for known in Style::ALL {
        let colour = if style == Some(known) {
            theme::INK
        } else {
            theme::MUTED
        };
        place.spawn(letters(
            speech.say(&format!("prepare-screen-style-{}-words", known.code())),
            size::SMALL,
            colour,
        ));
    }
}

/// One of the two faces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Face {
    /// Hard.
    White,
    /// Warm.
    Red,
}

/// Gives a face to a person; who had that face gets the one that the person
/// had, so that nobody plays both.
fn give_face(plan: &mut Plan, face: Face, person: Option<String>) {
    let (this, other) = match face {
        Face::White => (&mut plan.white, &mut plan.red),
        Face::Red => (&mut plan.red, &mut plan.white),
    };
    if person.is_some() && *other == person {
        std::mem::swap(this, other);
    } else {
        *this = person;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_plays_both_faces() {
        let mut plan = Plan::default();
        give_face(&mut plan, Face::White, Some("boss".to_owned()));
        give_face(&mut plan, Face::Red, Some("you".to_owned()));
        give_face(&mut plan, Face::Red, Some("boss".to_owned()));
        assert_eq!(plan.red.as_deref(), Some("boss"));
        assert_eq!(plan.white.as_deref(), Some("you"), "they change places");
        give_face(&mut plan, Face::White, None);
        assert_eq!(plan.white, None);
    }
}
