//! Drawing a chart with UI nodes: rectangles, round corners, words.

use bevy::{prelude::*, ui::ui_layout_system};

use super::drawing::{Drawing, Ink, LabelAnchor, Mark};
use super::{bars::BarChart, offers::Offers};
use crate::app::window::theme::{self, letters, size, strong};

/// A place that shows a chart, drawn anew when the numbers or the place's
/// size change.
#[derive(Component, Debug)]
#[require(Node)]
pub struct ChartBox {
    /// The numbers.
    pub offers: Offers,
}

/// A place that shows how often figures fall where.
#[derive(Component, Debug)]
#[require(Node)]
pub struct SpreadBox {
    /// The numbers.
    pub spread: BarChart,
}

/// The size a chart was drawn at.
#[derive(Component, Debug, PartialEq)]
struct DrawnAt(Vec2);

/// Draws charts in their places.
pub fn plugin(app: &mut App) {
    app.add_systems(
        PostUpdate,
        (draw_charts, draw_spreads).before(ui_layout_system),
    );
}

fn draw_charts(
    charts: Query<(Entity, Ref<ChartBox>, &ComputedNode, Option<&DrawnAt>)>,
    mut commands: Commands,
) {
    for (entity, chart, node, drawn) in &charts {
        if let Some(size) = new_size(chart.is_changed(), node, drawn) {
            let drawing = chart.offers.drawing(size);
            show(&mut commands.entity(entity), size, &drawing);
        }
    }
}

fn draw_spreads(
    charts: Query<(Entity, Ref<SpreadBox>, &ComputedNode, Option<&DrawnAt>)>,
    mut commands: Commands,
) {
    for (entity, chart, node, drawn) in &charts {
        if let Some(size) = new_size(chart.is_changed(), node, drawn) {
            let drawing = chart.spread.drawing(size);
            show(&mut commands.entity(entity), size, &drawing);
        }
    }
}

/// The size to draw a chart at, where it is to be drawn anew.
fn new_size(is_changed: bool, node: &ComputedNode, drawn: Option<&DrawnAt>) -> Option<Vec2> {
    let size = node.size() * node.inverse_scale_factor();
    if size.x < 80.0 || size.y < 60.0 {
        return None;
    }
    let is_drawn = drawn.is_some_and(|drawn| drawn.0.abs_diff_eq(size, 0.5));
    (is_changed || !is_drawn).then_some(size)
}

fn show(place: &mut EntityCommands<'_>, size: Vec2, drawing: &Drawing) {
    place
        .insert((
            DrawnAt(size),
            AccessibleLabel::new(drawing.description.clone()),
        ))
        .despawn_related::<Children>()
        .with_children(|parent| draw(parent, drawing));
}

/// Spawns the marks of a drawing.
pub fn draw(parent: &mut ChildSpawnerCommands<'_>, drawing: &Drawing) {
    for mark in &drawing.marks {
        match mark {
            Mark::Band { rect, ink } => fill(parent, *rect, colour(*ink)),
            Mark::Line {
                from,
                to,
                thick,
                ink,
                dash,
            } => line(parent, *from, *to, *thick, colour(*ink), *dash),
            Mark::Dot {
                at,
                radius,
                ink,
                filled,
                words,
            } => dot(parent, *at, *radius, colour(*ink), *filled, words),
            Mark::Label {
                at,
                anchor,
                words,
                ink,
                strong,
            } => label(parent, *at, *anchor, words, text_colour(*ink), *strong),
        }
    }
}

fn at(rect: Rect) -> Node {
    Node {
        position_type: PositionType::Absolute,
        left: px(rect.min.x),
        top: px(rect.min.y),
        width: px(rect.width()),
        height: px(rect.height()),
        ..default()
    }
}

fn fill(parent: &mut ChildSpawnerCommands<'_>, rect: Rect, colour: Color) {
    parent.spawn((at(rect), BackgroundColor(colour), Pickable::IGNORE));
}

fn line(
    parent: &mut ChildSpawnerCommands<'_>,
    from: Vec2,
    to: Vec2,
    thick: f32,
    colour: Color,
    dash: Option<(f32, f32)>,
) {
    let half = thick / 2.0;
    let level = (from.y - to.y).abs() < f32::EPSILON;
    let (start, end) = if level {
        (from.x.min(to.x), from.x.max(to.x))
    } else {
        (from.y.min(to.y), from.y.max(to.y))
    };
    let piece = |from_at: f32, to_at: f32| {
        if level {
            Rect::new(from_at, from.y - half, to_at, from.y + half)
        } else {
            Rect::new(from.x - half, from_at, from.x + half, to_at)
        }
    };
    let Some((on, off)) = dash else {
        // A full line reaches over its ends by half its width, so that
        // corners are closed.
        fill(parent, piece(start - half, end + half), colour);
        return;
    };
    let mut begin = start;
    while begin < end {
        fill(parent, piece(begin, (begin + on).min(end)), colour);
        begin += on + off;
    }
}

fn dot(
    parent: &mut ChildSpawnerCommands<'_>,
    centre: Vec2,
    radius: f32,
    colour: Color,
    filled: bool,
    words: &str,
) {
    let rect = Rect::from_center_size(centre, Vec2::splat(radius * 2.0));
    parent
        .spawn((
            Node {
                border: px(2).all(),
                border_radius: BorderRadius::MAX,
                align_items: AlignItems::Center,
                justify_content: JustifyContent::Center,
                ..at(rect)
            },
            BackgroundColor(if filled { colour } else { theme::PANEL }),
            BorderColor::all(if filled { theme::PANEL } else { colour }),
            Pickable::IGNORE,
        ))
        .with_children(|inside| {
            if !words.is_empty() {
                inside.spawn(strong(words, size::SMALL, theme::ON_FILL));
            }
        });
}

fn label(
    parent: &mut ChildSpawnerCommands<'_>,
    point: Vec2,
    anchor: LabelAnchor,
    words: &str,
    colour: Color,
    is_strong: bool,
) {
    const REACH: f32 = 200.0;
    let (left, justify) = match anchor {
        LabelAnchor::Left => (point.x, JustifyContent::Start),
        LabelAnchor::Right => (point.x - REACH, JustifyContent::End),
        LabelAnchor::Centre => (point.x - REACH / 2.0, JustifyContent::Center),
    };
    parent
        .spawn((
            Node {
                position_type: PositionType::Absolute,
                left: px(left),
                top: px(point.y - 10.0),
                width: px(REACH),
                height: px(20),
                justify_content: justify,
                align_items: AlignItems::Center,
                ..default()
            },
            Pickable::IGNORE,
        ))
        .with_children(|place| {
            let layout = TextLayout::new(Justify::Left, LineBreak::NoWrap);
            if is_strong {
                place.spawn((strong(words, size::SMALL, colour), layout));
            } else {
                place.spawn((letters(words, size::SMALL, colour), layout));
            }
        });
}

fn colour(ink: Ink) -> Color {
    match ink {
        Ink::Yours | Ink::Upper => theme::YOURS,
        Ink::Theirs | Ink::Belief | Ink::Reading => theme::THEIRS,
        Ink::YoursBefore => theme::YOURS_BEFORE,
        Ink::TheirsBefore => theme::THEIRS_BEFORE,
        Ink::Limit => theme::LIMIT,
        Ink::Aim | Ink::Agreement => theme::GOOD,
        Ink::Plan => theme::PLAN,
        Ink::Axis => theme::LINE_COLOUR,
        Ink::Muted => theme::MUTED,
        Ink::Room => theme::YOURS_PALE,
    }
}

fn text_colour(ink: Ink) -> Color {
    match ink {
        Ink::Theirs | Ink::Belief | Ink::Reading => theme::THEIRS_TEXT,
        Ink::Aim | Ink::Agreement => theme::GOOD_TEXT,
        Ink::Plan | Ink::Upper => theme::MUTED,
        ink => colour(ink),
    }
}
