//! Controls, made once from Bevy's headless widgets and used everywhere.
//!
//! Every control carries a [`ControlId`] that never changes (shortcuts, tests
//! and the tour use it), an `AccessibleLabel` in the user's language, a place
//! in the Tab order and a visible ring when the keyboard is on it.

mod button;
mod checkbox;
mod choice;
mod control;
mod dialog;
mod field;
mod hint;
mod keys;
mod meter;
mod number;
mod panel;
mod picture;
mod scroll;
mod slider;
mod text;
mod waiting;

pub use button::{ButtonKind, ButtonSpec, button, key_cap};
pub use checkbox::{CheckboxSpec, checkbox};
pub use choice::{ChoiceSpec, Chosen, choice};
pub use control::{ControlId, WhyDisabled, activate, focus_control};
pub use dialog::{CloseDialog, Dialog, dialog};
pub use hint::{Hint, Notice};
pub use keys::{Shortcut, Stroke};
pub use meter::meter;
pub use number::{NumberSpec, Typed, number_field, show_number};
pub use panel::{
    column, divider, heading, note, panel, panel_sized, row, share_column, spread, wrapped,
};
pub use picture::{Icon, Portrait, icon, portrait};
pub use scroll::{ScrollToEnd, scroll_area};
pub use slider::{Slid, SliderSpec, set_slider, show_unset, slider};
pub use text::{TextSpec, Written, text_field};
pub use waiting::{show_progress, wait_for};

use bevy::{
    input_focus::tab_navigation::TabNavigationPlugin, prelude::*, ui_widgets::UiWidgetsPlugins,
};

/// What children are spawned into.
pub type Parent<'w> = ChildSpawnerCommands<'w>;

/// Everything that makes controls work.
pub fn plugin(app: &mut App) {
    if !app.is_plugin_added::<TabNavigationPlugin>() {
        app.add_plugins(TabNavigationPlugin);
    }
    if !app.is_plugin_added::<bevy::ui_widgets::ButtonPlugin>() {
        app.add_plugins(UiWidgetsPlugins);
    }
    app.add_plugins((
        button::plugin,
        checkbox::plugin,
        choice::plugin,
        control::plugin,
        dialog::plugin,
        field::plugin,
        hint::plugin,
        keys::plugin,
        number::plugin,
        picture::plugin,
        scroll::plugin,
        slider::plugin,
        text::plugin,
    ));
}
