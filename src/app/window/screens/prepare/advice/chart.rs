//! The frontier as a chart in which a click chooses a plan.

use bevy::{picking::hover::Hovered, prelude::*, ui_widgets::Activate};

use super::{Choose, Found};
use crate::{
    advise::TrialResults,
    app::{
        practice::Practice,
        window::{
            Speech,
            charts::{FrontierChart, RADIUS, Stand, draw},
            widgets::ControlId,
        },
    },
    text::{grouped, money},
    words::advice::AdviceWording,
};

/// A place that shows the frontier, drawn anew when its size changes.
#[derive(Component, Debug)]
#[require(Node)]
pub(super) struct FrontierBox {
    frontier: FrontierChart,
    /// What a screen reader calls each plan.
    names: Vec<String>,
    drawn_at: Vec2,
}

/// What the chart shows.
pub(super) fn frontier_box(found: &Found, practice: &Practice, speech: Speech) -> FrontierBox {
    let advice = &found.answer.advice;
    let currency = practice.scenario().currency.clone();
    let wording = AdviceWording {
        scenario: practice.scenario(),
        book: practice.session().book(),
        phrases: speech.0,
    };
    let stand = |fared: &TrialResults| Stand {
        agreement_rate: fared.agreement_rate,
        worth: fared.gain.mean,
    };
    let plans: Vec<Stand> = advice.frontier.iter().map(|it| stand(&it.fared)).collect();
    let words: Vec<String> = plans
        .iter()
        .map(|plan| {
            let rate = grouped(100.0 * plan.agreement_rate, 1);
            format!("{rate} {}", money(plan.worth, &currency))
        })
        .collect();
    let list = speech.0.list(&words);
    FrontierBox {
        frontier: FrontierChart {
            currency,
            plans,
            chosen: found.chosen,
            own: stand(&advice.own_fared),
            own_words: speech.say("advise-chart-own"),
            axes: [
                speech.say("advise-chart-up"),
                speech.say("advise-chart-across"),
            ],
            description: speech.with("advise-chart-words", &[("plans", &list)]),
        },
        names: advice
            .frontier
            .iter()
            .enumerate()
            .map(|(index, choice)| format!("{}: {}", index + 1, wording.choice(choice)))
            .collect(),
        drawn_at: Vec2::ZERO,
    }
}

pub(super) fn draw_charts(
    mut charts: Query<(Entity, &mut FrontierBox, &ComputedNode)>,
    mut commands: Commands,
) {
    for (entity, mut chart, node) in &mut charts {
        let size = node.size() * node.inverse_scale_factor();
        if size.x < 120.0 || size.y < 100.0 || chart.drawn_at.abs_diff_eq(size, 0.5) {
            continue;
        }
        chart.drawn_at = size;
        let drawing = chart.frontier.drawing(size);
        let places = chart.frontier.places(size);
        let names = chart.names.clone();
        commands
            .entity(entity)
            .insert(AccessibleLabel::new(drawing.description.clone()))
            .despawn_related::<Children>()
            .with_children(|parent| {
                draw(parent, &drawing);
                for (index, (at, name)) in places.into_iter().zip(names).enumerate() {
                    spot(parent, index, at, name);
                }
            });
    }
}

/// A plan's mark can be clicked; keys go to the list beside it.
fn spot(parent: &mut ChildSpawnerCommands<'_>, index: usize, at: Vec2, name: String) {
    let corner = at - Vec2::splat(RADIUS);
    parent
        .spawn((
            ControlId(format!("advice.spot.{index}")),
            bevy::ui_widgets::Button,
            Hovered::default(),
            AccessibleLabel::new(name),
            Node {
                position_type: PositionType::Absolute,
                left: px(corner.x),
                top: px(corner.y),
                width: px(2.0 * RADIUS),
                height: px(2.0 * RADIUS),
                ..default()
            },
        ))
        .observe(move |_: On<Activate>, mut commands: Commands| {
            commands.trigger(Choose(index));
        });
}
