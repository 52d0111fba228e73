//! A rep's hands: the screens without graphics adapter or display, with real
//! layout, clicks and keys. Controls are found by what a screen reader says.

use bevy::{
    input::{
        ButtonState,
        keyboard::{Key, KeyCode, KeyboardInput},
        mouse::MouseButtonInput,
    },
    input_focus::InputFocus,
    log::LogPlugin,
    prelude::*,
    render::{
        RenderPlugin,
        settings::{RenderCreation, WgpuSettings},
    },
    ui::UiGlobalTransform,
    window::{CursorMoved, PrimaryWindow, WindowEvent, WindowResolution},
    winit::WinitPlugin,
};
use haggle::{
    app::{
        practice::{Keeping, Loop, OpenPractice, Practice, PracticePlugin, Screen, Seeds},
        window::{ScreensPlugin, widgets::ControlId},
    },
    bargain::personas,
    play::Game,
    scenario::Library,
};

/// The program, and what a rep can do with it.
pub struct Hands {
    pub app: App,
}

impl Hands {
    /// The library screen with the shipped scenarios.
    pub fn new() -> Self {
        let names: Vec<&str> = personas().iter().map(|it| it.name.as_str()).collect();
        Self::with(Library::load(&[], &names))
    }

    /// The library screen with these scenarios.
    pub fn with(library: Library) -> Self {
        let mut app = App::new();
        app.add_plugins(
            DefaultPlugins
                .set(RenderPlugin {
                    render_creation: RenderCreation::Automatic(Box::new(WgpuSettings {
                        backends: None,
                        ..default()
                    })),
                    ..default()
                })
                .set(WindowPlugin {
                    primary_window: Some(Window {
                        resolution: WindowResolution::new(1280, 800),
                        ..default()
                    }),
                    ..default()
                })
                .disable::<WinitPlugin>()
                .disable::<LogPlugin>(),
        )
        .insert_resource(Loop(Game::new(library, Keeping::Nowhere, Seeds::default())))
        .add_plugins((PracticePlugin, ScreensPlugin));
        app.finish();
        app.cleanup();
        let mut hands = Self { app };
        hands.wait();
        hands
    }

    /// Lets everything that follows happen.
    pub fn wait(&mut self) {
        for _ in 0..4 {
            self.app.update();
        }
    }

    pub fn screen(&self) -> Screen {
        *self.app.world().resource::<State<Screen>>().get()
    }

    pub fn practice(&self) -> &Practice {
        self.app.world().resource::<OpenPractice>()
    }

    fn window(&mut self) -> Entity {
        let world = self.app.world_mut();
        let mut windows = world.query_filtered::<Entity, With<PrimaryWindow>>();
        windows.single(world).expect("one window")
    }

    /// The control that a screen reader calls `label`, or that begins so.
    pub fn find(&mut self, label: &str) -> Option<Entity> {
        let world = self.app.world_mut();
        let mut controls = world.query_filtered::<(Entity, &AccessibleLabel), With<ControlId>>();
        let exact = controls.iter(world).find(|(_, it)| it.0 == label);
        exact
            .or_else(|| controls.iter(world).find(|(_, it)| it.0.starts_with(label)))
            .map(|(entity, _)| entity)
    }

    /// The control of this name in the program.
    pub fn control(&mut self, id: &str) -> Option<Entity> {
        let world = self.app.world_mut();
        let mut controls = world.query::<(Entity, &ControlId)>();
        controls
            .iter(world)
            .find(|(_, it)| it.0 == id)
            .map(|(entity, _)| entity)
    }

    /// Where a control is, in logical pixels of the window: its middle and its
    /// size.
    pub fn place(&mut self, control: Entity) -> (Vec2, Vec2) {
        let world = self.app.world();
        let node = world.get::<ComputedNode>(control).expect("a node");
        let at = world
            .get::<UiGlobalTransform>(control)
            .expect("a laid out node")
            .translation;
        let scale = node.inverse_scale_factor() * world.resource::<UiScale>().0;
        (at * scale, node.size() * scale)
    }

    fn pointer(&mut self, at: Vec2) {
        let window = self.window();
        let moved = CursorMoved {
            window,
            position: at,
            delta: None,
        };
        self.app.world_mut().write_message(WindowEvent::from(moved));
        self.app.update();
    }

    fn mouse(&mut self, state: ButtonState) {
        let window = self.window();
        let input = MouseButtonInput {
            button: MouseButton::Left,
            state,
            window,
        };
        self.app.world_mut().write_message(input);
        self.app.world_mut().write_message(WindowEvent::from(input));
        self.app.update();
    }

    /// Clicks a place.
    pub fn click_at(&mut self, at: Vec2) {
        self.pointer(at);
        self.mouse(ButtonState::Pressed);
        self.mouse(ButtonState::Released);
        self.wait();
    }

    /// Clicks the control that a screen reader calls `label`.
    pub fn click(&mut self, label: &str) {
        let control = self
            .find(label)
            .unwrap_or_else(|| panic!("no control \"{label}\" among {:?}", self.labels()));
        let (at, _) = self.place(control);
        self.click_at(at);
    }

    /// Presses the mouse at one place, moves, and lets go at another.
    pub fn drag(&mut self, from: Vec2, to: Vec2) {
        self.pointer(from);
        self.mouse(ButtonState::Pressed);
        for step in 1..=8 {
            self.pointer(from.lerp(to, step as f32 / 8.0));
        }
        self.mouse(ButtonState::Released);
        self.wait();
    }

    /// Presses a key and lets go.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "a key is named where it is pressed"
    )]
    pub fn press(&mut self, key_code: KeyCode, logical_key: Key) {
        let window = self.window();
        for state in [ButtonState::Pressed, ButtonState::Released] {
            let text = match &logical_key {
                Key::Character(words) if state == ButtonState::Pressed => Some(words.clone()),
                _ => None,
            };
            self.app.world_mut().write_message(KeyboardInput {
                key_code,
                logical_key: logical_key.clone(),
                state,
                text,
                repeat: false,
                window,
            });
            self.app.update();
        }
        self.wait();
    }

    /// Presses a letter or digit, by what stands on the key.
    pub fn key(&mut self, letter: char) {
        self.press(KeyCode::F35, Key::Character(letter.to_string().into()));
    }

    pub fn enter(&mut self) {
        self.press(KeyCode::Enter, Key::Enter);
    }

    pub fn escape(&mut self) {
        self.press(KeyCode::Escape, Key::Escape);
    }

    pub fn tab(&mut self) {
        self.press(KeyCode::Tab, Key::Tab);
    }

    /// The program's name of the control that has the keyboard.
    pub fn focused(&self) -> Option<String> {
        let world = self.app.world();
        let entity = world.resource::<InputFocus>().get()?;
        world.get::<ControlId>(entity).map(|id| id.0.clone())
    }

    /// Everything that can be read on the screen.
    pub fn words(&mut self) -> Vec<String> {
        let world = self.app.world_mut();
        let mut texts = world.query::<&Text>();
        texts.iter(world).map(|text| text.0.clone()).collect()
    }

    /// Whether something that contains `words` can be read.
    pub fn reads(&mut self, words: &str) -> bool {
        self.words().iter().any(|text| text.contains(words))
    }

    /// What a screen reader calls the controls.
    pub fn labels(&mut self) -> Vec<String> {
        let world = self.app.world_mut();
        let mut controls = world.query_filtered::<&AccessibleLabel, With<ControlId>>();
        controls.iter(world).map(|label| label.0.clone()).collect()
    }
}
