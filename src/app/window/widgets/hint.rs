//! Hints that appear beside a control, and notices at the foot of the window.

use bevy::{
    input::{ButtonState, keyboard::KeyboardInput, mouse::MouseButtonInput},
    input_focus::{InputFocus, InputFocusVisible},
    picking::hover::Hovered,
    prelude::*,
    ui::{UiGlobalTransform, ui_layout_system},
};

use crate::app::window::theme::{self, letters, size};

/// Explains a control while the pointer or the keyboard is on it.
#[derive(Component, Debug, Clone)]
#[require(Hovered)]
pub struct Hint(pub String);

/// A remark at the foot of the window, such as why a key did nothing; goes
/// with the next key or click.
#[derive(Resource, Debug, Default, PartialEq)]
pub struct Notice(pub Option<String>);

#[derive(Component)]
struct HintBox(Entity);

#[derive(Component)]
struct NoticeBox;

const WIDTH: f32 = 280.0;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Notice>()
        .add_systems(
            PreUpdate,
            forget_notice.before(bevy::input_focus::InputFocusSystems::Dispatch),
        )
        .add_systems(
            PostUpdate,
            (show_hint, show_notice).before(ui_layout_system),
        );
}

fn forget_notice(
    mut keys: MessageReader<KeyboardInput>,
    mut clicks: MessageReader<MouseButtonInput>,
    mut notice: ResMut<Notice>,
) {
    let pressed = keys.read().any(|key| key.state == ButtonState::Pressed)
        | clicks
            .read()
            .any(|click| click.state == ButtonState::Pressed);
    if pressed {
        notice.set_if_neq(Notice(None));
    }
}

fn show_hint(
    hints: Query<(Entity, &Hint, &Hovered, &ComputedNode, &UiGlobalTransform)>,
    open: Query<(Entity, &HintBox)>,
    focus: Res<InputFocus>,
    visible: Res<InputFocusVisible>,
    windows: Query<&Window>,
    ui_scale: Res<UiScale>,
    mut commands: Commands,
) {
    let wanted = hints
        .iter()
        .find(|(_, _, hovered, ..)| hovered.0)
        .or_else(|| {
            let focused = focus.get().filter(|_| visible.0)?;
            hints.get(focused).ok()
        });
    let target = wanted.map(|(entity, ..)| entity);
    if let Ok((shown, of)) = open.single() {
        if Some(of.0) == target {
            return;
        }
        commands.entity(shown).despawn();
    }
    let Some((entity, hint, _, node, transform)) = wanted else {
        return;
    };
    let scale = node.inverse_scale_factor();
    let (centre, half) = (transform.translation * scale, node.size() * scale / 2.0);
    let window = windows
        .iter()
        .next()
        .map_or(Vec2::new(1280.0, 800.0), |window| {
            Vec2::new(window.width(), window.height()) / ui_scale.0
        });
    let left = (centre.x - WIDTH / 2.0).clamp(8.0, (window.x - WIDTH - 8.0).max(8.0));
    let above = centre.y > window.y / 2.0;
    commands
        .spawn((
            Name::new("hint"),
            HintBox(entity),
            GlobalZIndex(20),
            Pickable::IGNORE,
            Node {
                position_type: PositionType::Absolute,
                left: px(left),
                width: px(WIDTH),
                top: if above {
                    auto()
                } else {
                    px(centre.y + half.y + 6.0)
                },
                bottom: if above {
                    px(window.y - centre.y + half.y + 6.0)
                } else {
                    auto()
                },
                padding: UiRect::axes(px(10), px(6)),
                border_radius: BorderRadius::all(px(6)),
                ..default()
            },
            BackgroundColor(theme::INK),
        ))
        .with_child(letters(hint.0.clone(), size::SMALL, theme::PANEL));
}

fn show_notice(notice: Res<Notice>, open: Query<Entity, With<NoticeBox>>, mut commands: Commands) {
    if !notice.is_changed() {
        return;
    }
    for shown in &open {
        commands.entity(shown).despawn();
    }
    let Some(words) = &notice.0 else { return };
    commands
        .spawn((
            NoticeBox,
            Name::new("notice"),
            GlobalZIndex(15),
            Pickable::IGNORE,
            Node {
                position_type: PositionType::Absolute,
                bottom: px(20),
                width: percent(100),
                justify_content: JustifyContent::Center,
                ..default()
            },
        ))
        .with_children(|foot| {
            foot.spawn((
                Node {
                    max_width: px(640),
                    padding: UiRect::axes(px(14), px(8)),
                    border_radius: theme::control_radius(),
                    ..default()
                },
                BackgroundColor(theme::INK),
                Pickable::IGNORE,
            ))
            .with_child(letters(words.clone(), size::BODY, theme::PANEL));
        });
}
