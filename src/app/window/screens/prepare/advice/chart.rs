//! The frontier as a chart in which a click chooses a plan.

use bevy::{picking::hover::Hovered, prelude::*, ui_widgets::Activate};

use super::{Choose, Found};
use crate::{
    app::{
        practice::Practice,
        window::{
            Speech,
            charts::{draw, is_same, node_at, size_of},
            widgets::ControlId,
        },
    },
    charts::{Area, Chart, ChartPoint, FrontierChart, RADIUS},
    words::advice::AdviceWording,
};

/// A place that shows the frontier, drawn anew when its size changes.
#[derive(Component, Debug)]
#[require(Node)]
pub(super) struct FrontierBox {
    frontier: FrontierChart,
    /// What a screen reader calls each plan.
    names: Vec<String>,
    drawn_at: ChartPoint,
}

/// What the chart shows.
pub(super) fn frontier_box(found: &Found, practice: &Practice, speech: Speech) -> FrontierBox {
    let advice = &found.answer.advice;
    let wording = AdviceWording {
        scenario: practice.scenario(),
        book: practice.session().book(),
        phrases: speech.0,
    };
    let choices = advice.frontier.iter().zip(1..);
    FrontierBox {
        frontier: FrontierChart {
            chosen: Some(found.chosen),
            title: String::new(),
            ..FrontierChart::of(advice, &wording)
        },
        names: choices
            .map(|(choice, number)| format!("{number}: {}", wording.choice(choice)))
            .collect(),
        drawn_at: ChartPoint::default(),
    }
}

pub(super) fn draw_charts(
    mut charts: Query<(Entity, &mut FrontierBox, &ComputedNode)>,
    mut commands: Commands,
) {
    for (entity, mut chart, node) in &mut charts {
        let size = size_of(node);
        if size.x < 120.0 || size.y < 100.0 || is_same(chart.drawn_at, size) {
            continue;
        }
        chart.drawn_at = size;
        let places = chart.frontier.places(size).into_iter().zip(&chart.names);
        let mut place = commands.entity(entity);
        place.despawn_related::<Children>();
        draw(&mut place, &chart.frontier.drawing(size));
        place.with_children(|parent| {
            for (index, (at, name)) in places.enumerate() {
                spot(parent, index, at, name.clone());
            }
        });
    }
}

/// A plan's mark can be clicked; keys go to the list beside it.
fn spot(parent: &mut ChildSpawnerCommands<'_>, index: usize, at: ChartPoint, name: String) {
    parent
        .spawn((
            ControlId(format!("advice.spot.{index}")),
            bevy::ui_widgets::Button,
            Hovered::default(),
            AccessibleLabel::new(name),
            node_at(Area::around(at, RADIUS)),
        ))
        .observe(move |_: On<Activate>, mut commands: Commands| {
            commands.trigger(Choose(index));
        });
}
