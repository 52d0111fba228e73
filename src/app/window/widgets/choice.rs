//! A row of options of which one is chosen.

use bevy::{
    a11y::AccessibilityNode,
    input::{ButtonState, keyboard::KeyboardInput},
    input_focus::{FocusedInput, tab_navigation::TabIndex},
    picking::hover::Hovered,
    prelude::*,
    ui_widgets::{Activate, Button as HeadlessButton},
};

use super::{ControlId, Hint, Parent, Shortcut, Stroke};
use crate::app::window::theme::{self, letters, size};

/// A choice to be.
#[derive(Debug, Clone)]
pub struct ChoiceSpec {
    /// The control's id; option `n` is called `ID.n`.
    pub id: String,
    /// What is chosen, for screen readers.
    pub label: String,
    /// The options' words.
    pub options: Vec<String>,
    /// The option that is chosen, if one is.
    pub chosen: Option<usize>,
    /// The option that the other side named last, which gets a mark.
    pub marked: Option<usize>,
    /// Options that can't be chosen now, with the reason.
    pub blocked: Vec<Option<String>>,
    /// Keys of the options, if they have any.
    pub keys: Vec<Stroke>,
}

/// Somebody chose an option.
#[derive(EntityEvent, Debug, Clone, Copy)]
pub struct Chosen {
    /// The choice.
    pub entity: Entity,
    /// The option's index.
    pub option: usize,
}

/// A choice: how many options it has and which is chosen.
#[derive(Component, Debug)]
struct Choice {
    options: usize,
    chosen: Option<usize>,
}

/// One option of a choice.
#[derive(Component, Debug)]
struct ChoiceOption(usize);

/// Spawns a choice; observe `On<Chosen>` on what is returned.
pub fn choice<'a>(parent: &'a mut Parent<'_>, spec: &ChoiceSpec) -> EntityCommands<'a> {
    let mut node = accesskit::Node::new(accesskit::Role::RadioGroup);
    node.set_label(spec.label.clone());
    if let Some(words) = spec.chosen.and_then(|chosen| spec.options.get(chosen)) {
        node.set_value(words.clone());
    }
    let mut spawned = parent.spawn((
        Name::new(spec.id.clone()),
        ControlId::new(spec.id.clone()),
        Choice {
            options: spec.options.len(),
            chosen: spec.chosen,
        },
        AccessibilityNode::from(node),
        AccessibleLabel::new(spec.label.clone()),
        TabIndex(1),
        Node {
            border: px(1).all(),
            border_radius: theme::control_radius(),
            flex_grow: 1.0,
            flex_basis: px(0),
            min_width: px(0),
            overflow: Overflow::clip(),
            ..default()
        },
        BackgroundColor(theme::PANEL),
        BorderColor::all(theme::LINE_COLOUR),
    ));
    spawned.with_children(|inside| {
        for (index, words) in spec.options.iter().enumerate() {
            option(inside, spec, index, words);
        }
    });
    spawned
}

fn option(parent: &mut Parent<'_>, spec: &ChoiceSpec, index: usize, words: &str) {
    let chosen = spec.chosen == Some(index);
    let blocked = spec.blocked.get(index).cloned().flatten();
    let ink = match (chosen, blocked.is_some()) {
        (true, _) => theme::ON_FILL,
        (false, true) => theme::DISABLED,
        (false, false) => theme::INK,
    };
    let mut spawned = parent.spawn((
        ControlId(format!("{}.{index}", spec.id)),
        ChoiceOption(index),
        HeadlessButton,
        Hovered::default(),
        AccessibleLabel::new(format!("{}: {words}", spec.label)),
        Node {
            flex_grow: 1.0,
            min_width: px(0),
            padding: UiRect::axes(px(4), px(5)),
            justify_content: JustifyContent::Center,
            align_items: AlignItems::Center,
            column_gap: px(4),
            border: UiRect::left(px(i32::from(index > 0))),
            ..default()
        },
        BackgroundColor(if chosen { theme::YOURS } else { Color::NONE }),
        BorderColor::all(theme::LINE_COLOUR),
    ));
    if let Some(key) = spec.keys.get(index) {
        spawned.insert(Shortcut(*key));
    }
    if let Some(reason) = blocked {
        spawned.insert(Hint(reason));
    }
    spawned.with_child((
        letters(words, size::TABLE, ink),
        TextLayout::new(Justify::Center, LineBreak::WordBoundary),
    ));
    if spec.marked == Some(index) {
        spawned.with_child((
            Node {
                position_type: PositionType::Absolute,
                bottom: px(0),
                left: percent(20),
                right: percent(20),
                height: px(3),
                ..default()
            },
            BackgroundColor(theme::THEIRS),
            Pickable::IGNORE,
        ));
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_observer(choose_by_press)
        .add_observer(choose_by_arrow)
        .add_systems(Update, paint_options);
}

fn choose_by_press(
    pressed: On<Activate>,
    options: Query<(&ChoiceOption, &ChildOf)>,
    mut commands: Commands,
) {
    if let Ok((option, parent)) = options.get(pressed.entity) {
        commands.trigger(Chosen {
            entity: parent.parent(),
            option: option.0,
        });
    }
}

fn choose_by_arrow(
    mut pressed: On<FocusedInput<KeyboardInput>>,
    choices: Query<&Choice>,
    mut commands: Commands,
) {
    let Ok(choice) = choices.get(pressed.focused_entity) else {
        return;
    };
    if pressed.input.state != ButtonState::Pressed {
        return;
    }
    let last = choice.options.saturating_sub(1);
    let option = match pressed.input.key_code {
        KeyCode::ArrowLeft => choice.chosen.map_or(0, |chosen| chosen.saturating_sub(1)),
        KeyCode::ArrowRight => choice.chosen.map_or(0, |chosen| (chosen + 1).min(last)),
        KeyCode::Home => 0,
        KeyCode::End => last,
        _ => return,
    };
    pressed.propagate(false);
    if choice.chosen != Some(option) {
        commands.trigger(Chosen {
            entity: pressed.focused_entity,
            option,
        });
    }
}

fn paint_options(
    mut options: Query<(&ChoiceOption, &ChildOf, &Hovered, &mut BackgroundColor)>,
    choices: Query<&Choice>,
) {
    for (option, parent, hovered, mut ground) in &mut options {
        let chosen = choices
            .get(parent.parent())
            .is_ok_and(|choice| choice.chosen == Some(option.0));
        let fill = match (chosen, hovered.0) {
            (true, _) => theme::YOURS,
            (false, true) => theme::YOURS_PALE,
            (false, false) => Color::NONE,
        };
        ground.set_if_neq(BackgroundColor(fill));
    }
}
