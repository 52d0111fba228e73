//! The offer that the rep is putting together.

use bevy::prelude::*;

use crate::{
    app::practice::{Occurred, Practice},
    bargain::{Event, Package},
    score::Course,
};

/// The offer being put together, and what it is compared with.
#[derive(Resource, Debug, Clone, PartialEq, Eq)]
pub(super) struct Draft {
    /// One option for every issue.
    pub(super) package: Package,
    /// To be marked final.
    pub(super) is_final: bool,
    /// The last change came from a slider that is still being moved.
    pub(super) sliding: bool,
    /// The session it belongs to, by its number of events; another number
    /// means that something happened.
    seen: usize,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            package: Package::new([]),
            is_final: false,
            sliding: false,
            seen: usize::MAX,
        }
    }
}

impl Draft {
    /// Puts a whole offer into the form.
    pub(super) fn fill(&mut self, package: Package, is_final: bool) {
        self.package = package;
        self.is_final = is_final;
        self.sliding = false;
    }

    /// Sets one term.
    pub(super) fn set(&mut self, issue: usize, option: u32, sliding: bool) {
        self.package.set(issue, option);
        self.sliding = sliding;
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Draft>();
}

/// Starts the form from the rep's last offer, or from the first step of the
/// plan, or from the usual terms: never from the rep's own maximum. A form
/// that was changed stays when only words were exchanged.
pub(super) fn follow_session(
    practice: Res<Practice>,
    mut occurred: MessageReader<Occurred>,
    mut draft: ResMut<Draft>,
) {
    let offered = occurred.read().any(|event| {
        matches!(
            event.0,
            Event::SatDown | Event::Offered { .. } | Event::Ended(_)
        )
    });
    let seen = practice.session().events().len();
    let is_other = seen < draft.seen || !draft.package.fits(practice.scenario());
    if offered || is_other {
        *draft = Draft {
            package: starting_package(&practice),
            is_final: false,
            sliding: false,
            seen,
        };
    } else if seen != draft.seen {
        draft.seen = seen;
    }
}

fn starting_package(practice: &Practice) -> Package {
    practice
        .session()
        .own_offer()
        .cloned()
        .or_else(|| next_step(practice).map(|(_, package, _)| package))
        .unwrap_or_else(|| Package::usual(practice.scenario()))
}

/// The planned step that comes next: its number from 1, its package, and
/// whether it is marked final.
pub(super) fn next_step(practice: &Practice) -> Option<(usize, Package, bool)> {
    let course = Course::of(&practice.case());
    let made = course.of_party(crate::bargain::Party::Seller).count();
    let step = course.planned.get(made)?;
    Some((made + 1, step.package.clone(), step.is_final))
}
