//! The left side: the buyer and what can be found out, or the rehearsal.

use bevy::prelude::*;

use super::{Part, part, rehearsal};
use crate::app::{
    rehearsing::Rehearsing,
    window::{
        Speech,
        widgets::{ChoiceSpec, Chosen, Parent, Stroke, choice, heading, panel, row, scroll_area},
    },
};

/// What the left side shows.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum LeftPane {
    /// The buyer, and research.
    #[default]
    Buyer,
    /// The plan against many buyers.
    Rehearsal,
}

impl LeftPane {
    const ALL: [Self; 2] = [Self::Buyer, Self::Rehearsal];
}

/// Nobody looks at a rehearsal any more, and the next page begins with the
/// buyer.
pub(super) fn leave(mut side: ResMut<LeftPane>, mut rehearsing: ResMut<Rehearsing>) {
    *side = LeftPane::default();
    rehearsing.watch(false);
}

/// Where the left side is drawn.
#[derive(Component, Debug)]
pub(super) struct SideRegion;

pub(super) fn spawn_region(side: &mut Parent<'_>) {
    side.spawn((
        SideRegion,
        Node {
            flex_direction: FlexDirection::Column,
            flex_grow: 1.0,
            flex_basis: px(0),
            min_width: px(0),
            min_height: px(0),
            row_gap: px(12),
            ..default()
        },
    ));
}

/// Draws the side anew when it is to show something else.
pub(super) fn draw_side(
    regions: Query<(Entity, Ref<SideRegion>)>,
    side: Res<LeftPane>,
    mut rehearsing: ResMut<Rehearsing>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    let Ok((entity, region)) = regions.single() else {
        return;
    };
    if !region.is_added() && !side.is_changed() {
        return;
    }
    let (side, speech) = (*side, *speech);
    rehearsing.watch(side == LeftPane::Rehearsal);
    commands
        .entity(entity)
        .despawn_related::<Children>()
        .with_children(|place| {
            draw_choice(place, side, speech);
            match side {
                LeftPane::Buyer => draw_buyer(place, speech),
                LeftPane::Rehearsal => {
                    panel(place).with_children(|panel| {
                        scroll_area(panel, "prepare.rehearsal", 8.0, rehearsal::spawn_region);
                    });
                }
            }
        });
}

fn draw_choice(place: &mut Parent<'_>, side: LeftPane, speech: Speech) {
    row(place, 0.0)
        .entry::<Node>()
        .and_modify(|mut node| node.flex_shrink = 0.0)
        .entity()
        .with_children(|line| {
            choice(
                line,
                &ChoiceSpec {
                    id: "prepare.side".to_owned(),
                    label: speech.say("rehearse-screen-side"),
                    options: vec![
                        speech.say("rehearse-screen-side-buyer"),
                        speech.say("rehearse-screen-side-rehearsal"),
                    ],
                    chosen: LeftPane::ALL.iter().position(|it| *it == side),
                    marked: None,
                    blocked: Vec::new(),
                    keys: vec![Stroke::Letter('K'), Stroke::Letter('R')],
                },
            )
            .observe(|chosen: On<Chosen>, mut side: ResMut<LeftPane>| {
                if let Some(chosen) = LeftPane::ALL.get(chosen.option) {
                    side.set_if_neq(*chosen);
                }
            });
        });
}

fn draw_buyer(place: &mut Parent<'_>, speech: Speech) {
    panel(place)
        .with_children(|panel| {
            heading(panel, speech.say("window-prepare-buyer"));
            scroll_area(panel, "prepare.buyer", 8.0, |list| part(list, Part::Buyer));
        })
        .entry::<Node>()
        .and_modify(|mut node| node.flex_grow = 1.25);
    panel(place).with_children(|panel| {
        heading(panel, speech.say("window-prepare-research"));
        scroll_area(panel, "prepare.research", 8.0, |list| {
            part(list, Part::Research);
        });
    });
}
