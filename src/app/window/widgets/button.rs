//! Buttons with their key on them.

use bevy::{
    input_focus::tab_navigation::TabIndex,
    picking::hover::Hovered,
    prelude::*,
    ui::{InteractionDisabled, Pressed},
    ui_widgets::Button as HeadlessButton,
};

use super::{ControlId, Hint, Parent, Shortcut, Stroke, WhyDisabled, picture::icon};
use crate::app::window::theme::{self, letters, size, strong};

/// What a button is for, which decides its look.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub enum ButtonKind {
    /// The main action of a screen: one at most.
    Primary,
    /// Any other action.
    Plain,
    /// One of several beside each other.
    Small,
    /// Accepts something.
    Good,
    /// Can't be taken back.
    Danger,
    /// In the bar at the top.
    Chip,
    /// A row of a list, words at the left.
    Row,
    /// A line of a table, unframed until it is chosen.
    Line,
    /// The row of a list that is chosen.
    ChosenRow,
    /// Words that can be pressed.
    Link,
}

/// A button to be.
#[derive(Debug, Clone)]
pub struct ButtonSpec {
    id: String,
    label: String,
    key: Option<Stroke>,
    kind: ButtonKind,
    blocked: Option<String>,
    hint: Option<String>,
    tab: i32,
    grow: bool,
    icon: Option<&'static str>,
}

impl ButtonSpec {
    /// A plain button with words on it.
    #[must_use]
    pub fn new(id: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            label: label.into(),
            key: None,
            kind: ButtonKind::Plain,
            blocked: None,
            hint: None,
            tab: 1,
            grow: false,
            icon: None,
        }
    }

    /// Used by a key as well, which stands on it.
    #[must_use]
    pub fn key(mut self, key: Stroke) -> Self {
        self.key = Some(key);
        self
    }

    /// With another look.
    #[must_use]
    pub fn kind(mut self, kind: ButtonKind) -> Self {
        self.kind = kind;
        if kind == ButtonKind::Primary {
            self.tab = 0;
        }
        self
    }

    /// Not to be used now, and why.
    #[must_use]
    pub fn blocked(mut self, reason: Option<String>) -> Self {
        self.blocked = reason;
        self
    }

    /// Explains itself when the pointer or the keyboard is on it.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Reached by Tab after those with lower numbers; the main action is 0.
    #[must_use]
    pub fn tab(mut self, tab: i32) -> Self {
        self.tab = tab;
        self
    }

    /// As wide as its place allows.
    #[must_use]
    pub fn grow(mut self) -> Self {
        self.grow = true;
        self
    }

    /// With a picture before the words.
    #[must_use]
    pub fn icon(mut self, icon: &'static str) -> Self {
        self.icon = Some(icon);
        self
    }
}

/// Spawns a button; observe `On<Activate>` on what is returned.
pub fn button<'a>(parent: &'a mut Parent<'_>, spec: ButtonSpec) -> EntityCommands<'a> {
    let ink = text_colour(spec.kind, spec.blocked.is_some());
    let mut spawned = parent.spawn((
        Name::new(spec.id.clone()),
        ControlId(spec.id),
        HeadlessButton,
        spec.kind,
        Hovered::default(),
        TabIndex(spec.tab),
        AccessibleLabel::new(spec.label.clone()),
        button_node(spec.kind, spec.grow),
        BackgroundColor(Color::NONE),
        BorderColor::all(Color::NONE),
    ));
    if let Some(key) = spec.key {
        spawned.insert(Shortcut(key));
    }
    if let Some(hint) = spec.blocked.clone().or(spec.hint) {
        spawned.insert(Hint(hint));
    }
    if let Some(reason) = spec.blocked {
        spawned.insert((InteractionDisabled, WhyDisabled(reason)));
    }
    spawned.with_children(|inside| {
        if let Some(picture) = spec.icon {
            icon(inside, picture, 16.0, ink);
        }
        if !spec.label.is_empty() {
            match spec.kind {
                ButtonKind::Primary => inside.spawn(strong(spec.label, size::BODY, ink)),
                ButtonKind::Chip
                | ButtonKind::Row
                | ButtonKind::Line
                | ButtonKind::ChosenRow
                | ButtonKind::Link
                | ButtonKind::Small
                | ButtonKind::Danger => inside.spawn(letters(spec.label, size::TABLE, ink)),
                _ => inside.spawn(letters(spec.label, size::BODY, ink)),
            };
        }
        if let Some(key) = spec.key {
            key_cap(inside, &key.name());
        }
    });
    spawned
}

/// A small picture of a key.
pub fn key_cap(parent: &mut Parent<'_>, name: &str) {
    parent
        .spawn((
            Node {
                padding: UiRect::axes(px(5), px(0)),
                border: px(1).all(),
                border_radius: BorderRadius::all(px(4)),
                ..default()
            },
            BackgroundColor(theme::PANEL),
            BorderColor::all(theme::LINE_COLOUR),
            Pickable::IGNORE,
        ))
        .with_child(letters(name, 11.0, theme::MUTED));
}

fn button_node(kind: ButtonKind, grow: bool) -> Node {
    let (padding, radius, justify) = match kind {
        ButtonKind::Chip => (UiRect::axes(px(12), px(4)), 15.0, JustifyContent::Center),
        ButtonKind::Row | ButtonKind::ChosenRow => {
            (UiRect::axes(px(10), px(6)), 8.0, JustifyContent::Start)
        }
        ButtonKind::Line => (UiRect::axes(px(6), px(3)), 8.0, JustifyContent::Start),
        ButtonKind::Link => (UiRect::axes(px(2), px(0)), 4.0, JustifyContent::Start),
        ButtonKind::Small | ButtonKind::Danger | ButtonKind::Good => {
            (UiRect::axes(px(8), px(5)), 8.0, JustifyContent::Center)
        }
        _ => (UiRect::axes(px(14), px(7)), 8.0, JustifyContent::Center),
    };
    Node {
        padding,
        border: px(1).all(),
        border_radius: BorderRadius::all(px(radius)),
        align_items: AlignItems::Center,
        justify_content: justify,
        column_gap: px(8),
        flex_grow: if grow { 1.0 } else { 0.0 },
        flex_basis: if grow { px(0) } else { auto() },
        flex_shrink: if grow { 1.0 } else { 0.0 },
        ..default()
    }
}

fn text_colour(kind: ButtonKind, blocked: bool) -> Color {
    match (kind, blocked) {
        (_, true) => theme::DISABLED,
        (ButtonKind::Primary, _) => theme::ON_FILL,
        (ButtonKind::Good, _) => theme::GOOD,
        (ButtonKind::Danger, _) => theme::LIMIT,
        (ButtonKind::Link, _) => theme::YOURS,
        _ => theme::INK,
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, paint_buttons);
}

fn paint_buttons(
    mut buttons: Query<(
        &ButtonKind,
        &Hovered,
        Has<Pressed>,
        Has<InteractionDisabled>,
        &mut BackgroundColor,
        &mut BorderColor,
    )>,
) {
    for (kind, hovered, pressed, blocked, mut ground, mut border) in &mut buttons {
        let (fill, line) = paint(*kind, hovered.0, pressed, blocked);
        ground.set_if_neq(BackgroundColor(fill));
        border.set_if_neq(BorderColor::all(line));
    }
}

/// The fill and the border of a button.
fn paint(kind: ButtonKind, hovered: bool, pressed: bool, blocked: bool) -> (Color, Color) {
    if blocked {
        return match kind {
            ButtonKind::Row | ButtonKind::Link => (Color::NONE, Color::NONE),
            _ => (theme::BACKGROUND, theme::LINE_COLOUR),
        };
    }
    match kind {
        ButtonKind::Primary if hovered || pressed => (theme::YOURS_DARK, theme::YOURS_DARK),
        ButtonKind::Primary => (theme::YOURS, theme::YOURS),
        ButtonKind::ChosenRow => (theme::YOURS_SOFT, theme::YOURS),
        ButtonKind::Row if pressed => (theme::YOURS_SOFT, theme::CONTROL_LINE),
        ButtonKind::Row if hovered => (theme::YOURS_PALE, theme::LINE_COLOUR),
        ButtonKind::Row => (theme::PAPER, theme::LINE_COLOUR),
        ButtonKind::Line if hovered || pressed => (theme::YOURS_PALE, theme::LINE_COLOUR),
        ButtonKind::Link if hovered || pressed => (theme::YOURS_PALE, Color::NONE),
        ButtonKind::Line | ButtonKind::Link => (Color::NONE, Color::NONE),
        _ if pressed => (theme::YOURS_SOFT, theme::CONTROL_LINE),
        _ if hovered => (theme::YOURS_PALE, theme::CONTROL_LINE),
        ButtonKind::Chip => (theme::PANEL, theme::LINE_COLOUR),
        _ => (theme::PAPER, theme::LINE_COLOUR),
    }
}
