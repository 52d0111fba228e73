//! What was played before: the meeting that was interrupted last, and the best
//! result of each scenario.

use std::{collections::BTreeMap, fs, path::PathBuf};

use bevy::prelude::*;

use crate::{
    app::practice::{Keeping, Loop, Screen},
    record::{self, SessionFile},
};

/// Earlier sessions, as far as the library shows them.
#[derive(Resource, Debug, Default, PartialEq)]
pub(super) struct Past {
    /// The file of the interrupted session, and its scenario's id.
    pub(super) interrupted: Option<(PathBuf, String)>,
    /// The highest technique and the worth it brought, by scenario id.
    pub(super) best: BTreeMap<String, (f64, f64)>,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Past>()
        .add_systems(OnEnter(Screen::Library), read_past);
}

/// Reads the folder of session files. A file that can't be read is left out:
/// `haggle replay` says what is wrong with it.
fn read_past(game: Res<Loop>, mut past: ResMut<Past>) {
    let Keeping::Folder(folder) = &game.keeping else {
        return;
    };
    let mut found = Past::default();
    let mut newest = None;
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if !path.to_string_lossy().ends_with(record::SUFFIX) {
            continue;
        }
        let Ok(file) = SessionFile::load(&path) else {
            continue;
        };
        let written = entry.metadata().and_then(|it| it.modified()).ok();
        match &file.scores {
            None if written >= newest => {
                newest = written;
                found.interrupted = Some((path, file.scenario.id));
            }
            None => {}
            Some(scores) => {
                let Some(technique) = scores.technique else {
                    continue;
                };
                let best = found
                    .best
                    .entry(file.scenario.id)
                    .or_insert((technique, scores.worth));
                if technique > best.0 {
                    *best = (technique, scores.worth);
                }
            }
        }
    }
    past.set_if_neq(found);
}
