//! What the rep means to say before the opening, in order: arguments make a
//! high opening credible.

use bevy::{prelude::*, ui_widgets::ValueChange};

use super::{
    View,
    ladder_shape::{self, LadderShape},
};
use crate::{
    app::{
        practice::OpenPractice,
        window::{
            theme::{self, letters, size},
            widgets::{CheckboxSpec, Parent, checkbox, heading},
        },
    },
    scenario::ArgumentId,
};

pub(super) fn draw(place: &mut Parent<'_>, view: View<'_>) {
    let speech = view.speech;
    let scenario = view.practice.scenario();
    let all = ArgumentId::all(scenario).zip(&scenario.arguments);
    heading(place, speech.say("prepare-plan-arguments"));
    place.spawn(letters(
        speech.say("prepare-plan-arguments-help"),
        size::SMALL,
        theme::MUTED,
    ));
    let chosen = &view.practice.plan().arguments;
    for (which, argument) in all {
        let name = argument.name.get(speech.language());
        let at = chosen.iter().position(|id| *id == argument.id);
        // The order counts: what was ticked first is said first.
        let label = at.map_or_else(|| name.to_owned(), |at| format!("{}. {name}", at + 1));
        checkbox(
            place,
            &CheckboxSpec {
                id: format!("prepare.argument.{}", which.index()),
                label,
                ticked: at.is_some(),
                key: None,
            },
        )
        .insert(AccessibleLabel::new(
            speech.with("prepare-plan-argument-label", &[("argument", name)]),
        ))
        .observe(
            move |ticked: On<ValueChange<bool>>,
                  mut practice: ResMut<OpenPractice>,
                  mut shape: ResMut<LadderShape>| {
                let Some(argument) = which.get(practice.scenario()) else {
                    return;
                };
                let id = argument.id.clone();
                ladder_shape::change(&mut practice, &mut shape, |plan| {
                    plan.arguments.retain(|it| *it != id);
                    if ticked.value {
                        plan.arguments.push(id);
                    }
                });
            },
        );
    }
}
