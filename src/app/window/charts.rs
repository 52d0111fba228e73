//! Charts on the screen: the marks of a drawing as UI nodes.

use bevy::{prelude::*, ui::ui_layout_system};

use super::{
    theme::{self, letters, size, strong},
    widgets::{Parent, row},
};
use crate::charts::{
    Area, Chart, ChartPoint, Drawing, Ink, LabelAnchor, Mark, Offers, SpreadChart,
};

/// A place that shows a chart, drawn anew when the numbers or the place's
/// size change.
#[derive(Component, Debug)]
#[require(Node)]
pub struct ChartBox<C: Send + Sync + 'static>(pub C);

/// The size a chart was drawn at.
#[derive(Component, Debug, PartialEq)]
struct DrawnAt(ChartPoint);

/// Draws charts in their places.
pub fn plugin(app: &mut App) {
    app.add_systems(
        PostUpdate,
        (draw_charts::<Offers>, draw_charts::<SpreadChart>).before(ui_layout_system),
    );
}

fn draw_charts<C: Chart + Send + Sync + 'static>(
    charts: Query<(Entity, Ref<ChartBox<C>>, &ComputedNode, Option<&DrawnAt>)>,
    mut commands: Commands,
) {
    for (entity, chart, node, drawn) in &charts {
        let size = size_of(node);
        let is_drawn = drawn.is_some_and(|drawn| is_same(drawn.0, size)) && !chart.is_changed();
        if size.x < 80.0 || size.y < 60.0 || is_drawn {
            continue;
        }
        let drawing = chart.0.drawing(size);
        let mut place = commands.entity(entity);
        place.insert(DrawnAt(size)).despawn_related::<Children>();
        draw(&mut place, &drawing);
    }
}

/// The size of a place, as charts measure it.
pub(super) fn size_of(node: &ComputedNode) -> ChartPoint {
    let size = node.size() * node.inverse_scale_factor();
    ChartPoint::new(size.x, size.y)
}

/// Whether a chart of one size looks the same at another.
pub(super) fn is_same(size: ChartPoint, other: ChartPoint) -> bool {
    (size.x - other.x).abs() < 0.5 && (size.y - other.y).abs() < 0.5
}

/// Spawns the marks of a drawing in its place.
pub(super) fn draw(place: &mut EntityCommands<'_>, drawing: &Drawing) {
    let spoken = AccessibleLabel::new(drawing.description.clone());
    place.insert(spoken).with_children(|parent| {
        for mark in &drawing.marks {
            draw_mark(parent, mark);
        }
    });
}

fn draw_mark(parent: &mut ChildSpawnerCommands<'_>, mark: &Mark) {
    match mark {
        Mark::Band { area, ink } => {
            let ground = BackgroundColor(theme::hex(ink.colour()));
            parent.spawn((node_at(*area), ground, Pickable::IGNORE));
        }
        Mark::Line {
            from,
            to,
            thick,
            ink,
            dash,
        } => {
            let ends = [*from, *to].map(|end| Vec2::new(end.x, end.y));
            line(parent, ends, *thick, theme::hex(ink.colour()), *dash);
        }
        Mark::Dot {
            at,
            radius,
            ink,
            filled,
            words,
        } => {
            let colour = theme::hex(ink.colour());
            let (inside, border) = if *filled {
                (colour, theme::PANEL)
            } else {
                (theme::PANEL, colour)
            };
            parent
                .spawn((
                    Node {
                        border: px(2).all(),
                        border_radius: BorderRadius::MAX,
                        align_items: AlignItems::Center,
                        justify_content: JustifyContent::Center,
                        ..node_at(Area::around(*at, *radius))
                    },
                    BackgroundColor(inside),
                    BorderColor::all(border),
                    Pickable::IGNORE,
                ))
                .with_children(|inside| {
                    if !words.is_empty() {
                        inside.spawn(strong(words, size::SMALL, theme::ON_FILL));
                    }
                });
        }
        Mark::Label { .. } => label(parent, mark),
    }
}

/// A node that covers an area of its parent.
pub(super) fn node_at(area: Area) -> Node {
    Node {
        position_type: PositionType::Absolute,
        left: px(area.left),
        top: px(area.top),
        width: px(area.width()),
        height: px(area.height()),
        ..default()
    }
}

fn line(
    parent: &mut ChildSpawnerCommands<'_>,
    [from, to]: [Vec2; 2],
    thick: f32,
    colour: Color,
    dash: Option<(f32, f32)>,
) {
    let (along, length) = ((to - from).normalize_or_zero(), from.distance(to));
    let mut piece = |begin: f32, end: f32| {
        let middle = from + along * f32::midpoint(begin, end);
        // Level and upright lines need no turning, which would blur them.
        let (half, turn) = if along.x.abs() < 1e-3 {
            (Vec2::new(thick, end - begin) / 2.0, 0.0)
        } else {
            let turn = if along.y.abs() < 1e-3 {
                0.0
            } else {
                along.to_angle()
            };
            (Vec2::new(end - begin, thick) / 2.0, turn)
        };
        let (low, high) = (middle - half, middle + half);
        parent.spawn((
            node_at(Area::new(low.x, low.y, high.x, high.y)),
            UiTransform::from_rotation(Rot2::radians(turn)),
            BackgroundColor(colour),
            Pickable::IGNORE,
        ));
    };
    let Some((on, off)) = dash else {
        // A full line reaches over its ends by half its width, so that
        // corners are closed.
        piece(-thick / 2.0, length + thick / 2.0);
        return;
    };
    let mut begin = 0.0;
    while begin < length {
        piece(begin, (begin + on).min(length));
        begin += on + off;
    }
}

fn label(parent: &mut ChildSpawnerCommands<'_>, mark: &Mark) {
    const REACH: f32 = 200.0;
    let Mark::Label {
        at,
        anchor,
        words,
        size,
        ink,
        strong: is_strong,
    } = mark
    else {
        return;
    };
    let (left, justify) = match anchor {
        LabelAnchor::Left => (at.x, JustifyContent::Start),
        LabelAnchor::Right => (at.x - REACH, JustifyContent::End),
        LabelAnchor::Centre => (at.x - REACH / 2.0, JustifyContent::Center),
    };
    parent
        .spawn((
            Node {
                justify_content: justify,
                align_items: AlignItems::Center,
                ..node_at(Area::new(left, at.y - 10.0, left + REACH, at.y + 10.0))
            },
            Pickable::IGNORE,
        ))
        .with_children(|place| {
            let colour = theme::hex(ink.text_colour());
            let layout = TextLayout::new(Justify::Left, LineBreak::NoWrap);
            if *is_strong {
                place.spawn((strong(words, *size, colour), layout));
            } else {
                place.spawn((letters(words, *size, colour), layout));
            }
        });
}

/// How a chart draws what a legend names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LegendMark {
    Line,
    Dashed,
    Dotted,
    Upright,
    Dot,
}

/// A piece of a line as the chart draws it, or a dot, with its name.
pub(super) fn legend_entry(parent: &mut Parent<'_>, sample: LegendMark, ink: Ink, words: String) {
    let pieces: &[(f32, f32)] = match sample {
        LegendMark::Line => &[(18.0, 3.0)],
        LegendMark::Dashed => &[(6.0, 3.0); 2],
        LegendMark::Dotted => &[(3.0, 3.0); 3],
        LegendMark::Upright => &[(2.0, 14.0)],
        LegendMark::Dot => &[(10.0, 10.0)],
    };
    row(parent, 6.0).with_children(|entry| {
        row(entry, 3.0).with_children(|line| {
            for (wide, high) in pieces {
                let mut node = node_at(Area::new(0.0, 0.0, *wide, *high));
                node.position_type = PositionType::Relative;
                if sample == LegendMark::Dot {
                    node.border_radius = BorderRadius::MAX;
                }
                line.spawn((node, BackgroundColor(theme::hex(ink.colour()))));
            }
        });
        let text = letters(words, size::SMALL, theme::hex(ink.text_colour()));
        let layout = TextLayout::new(Justify::Left, LineBreak::NoWrap);
        entry.spawn((text, layout));
    });
}
