//! Portraits and icons, decoded when they are first shown.

use std::collections::BTreeMap;

use bevy::{
    asset::RenderAssetUsages,
    image::{CompressedImageFormats, ImageSampler, ImageType},
    prelude::*,
};
use include_dir::{Dir, include_dir};

use super::Parent;
use crate::{app::window::theme, bargain::Mood};

static PORTRAITS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/portraits");
static ICONS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/icons");

/// The face of a person in a mood.
#[derive(Component, Debug, Clone, PartialEq, Eq)]
pub struct Portrait {
    /// The portrait's name, as scenarios give it.
    pub name: String,
    /// The mood.
    pub mood: Mood,
}

/// A line icon by its Lucide name.
#[derive(Component, Debug, Clone, PartialEq, Eq)]
pub struct Icon(pub &'static str);

/// Pictures that were shown before.
#[derive(Resource, Debug, Default)]
struct Pictures(BTreeMap<String, Handle<Image>>);

/// Spawns a square portrait with rounded corners.
pub fn portrait(parent: &mut Parent<'_>, name: &str, mood: Mood, side: f32) {
    parent.spawn((
        Portrait {
            name: name.to_owned(),
            mood,
        },
        Node {
            width: px(side),
            height: px(side),
            flex_shrink: 0.0,
            border_radius: theme::control_radius(),
            ..default()
        },
        BackgroundColor(theme::YOURS_PALE),
        ImageNode::default(),
        Pickable::IGNORE,
    ));
}

/// Spawns an icon in a colour.
pub fn icon(parent: &mut Parent<'_>, name: &'static str, side: f32, colour: Color) {
    parent.spawn((
        Icon(name),
        Node {
            width: px(side),
            height: px(side),
            flex_shrink: 0.0,
            ..default()
        },
        ImageNode::default().with_color(colour),
        Pickable::IGNORE,
    ));
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Pictures>().add_systems(
        PostUpdate,
        (show_portraits, show_icons).before(bevy::ui::UiSystems::Content),
    );
}

fn show_portraits(
    mut portraits: Query<(&Portrait, &mut ImageNode), Changed<Portrait>>,
    mut pictures: ResMut<Pictures>,
    mut images: ResMut<Assets<Image>>,
) {
    for (portrait, mut node) in &mut portraits {
        let file = format!("{}-{}.png", portrait.name, portrait.mood.code());
        if let Some(picture) = find(&PORTRAITS, &file, &mut pictures, &mut images) {
            node.image = picture;
        }
    }
}

fn show_icons(
    mut icons: Query<(&Icon, &mut ImageNode), Changed<Icon>>,
    mut pictures: ResMut<Pictures>,
    mut images: ResMut<Assets<Image>>,
) {
    for (icon, mut node) in &mut icons {
        let file = format!("{}.png", icon.0);
        if let Some(picture) = find(&ICONS, &file, &mut pictures, &mut images) {
            node.image = picture;
        }
    }
}

fn find(
    folder: &'static Dir<'static>,
    file: &str,
    pictures: &mut Pictures,
    images: &mut Assets<Image>,
) -> Option<Handle<Image>> {
    if let Some(known) = pictures.0.get(file) {
        return Some(known.clone());
    }
    let bytes = folder.get_file(file)?.contents();
    let image = Image::from_buffer(
        bytes,
        ImageType::Extension("png"),
        CompressedImageFormats::NONE,
        true,
        ImageSampler::linear(),
        RenderAssetUsages::RENDER_WORLD,
    )
    .ok()?;
    let handle = images.add(image);
    pictures.0.insert(file.to_owned(), handle.clone());
    Some(handle)
}
