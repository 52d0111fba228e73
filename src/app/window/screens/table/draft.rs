//! The offer that the rep is putting together.

use std::collections::BTreeSet;

use bevy::prelude::*;

use crate::{
    app::practice::{Occurred, OpenPractice, Practice},
    bargain::{Event, Offer, Package},
    scenario::{IssueId, Worth},
    score::next_offer_from,
};

/// The offer being put together, and what it is compared with.
#[derive(Resource, Debug, Clone, PartialEq, Eq)]
pub(super) struct OfferDraft {
    /// One option for every issue.
    pub(super) package: Package,
    /// To be marked final.
    pub(super) is_final: bool,
    /// Issues on whose terms the rest depends, as far as the package still asks
    /// for something on them.
    pub(super) on: BTreeSet<IssueId>,
    /// Packages put aside to be offered at once: two or more go out instead of
    /// the one in the form.
    pub(super) tray: Vec<Package>,
    /// The last change came from a slider that is still being moved.
    pub(super) sliding: bool,
    /// The session it belongs to, by its number of events; another number
    /// means that something happened.
    seen: usize,
}

impl Default for OfferDraft {
    fn default() -> Self {
        Self {
            package: Package::new([]),
            is_final: false,
            on: BTreeSet::new(),
            tray: Vec::new(),
            sliding: false,
            seen: usize::MAX,
        }
    }
}

impl OfferDraft {
    /// Puts a whole offer into the form.
    pub(super) fn fill(&mut self, package: Package, is_final: bool) {
        self.package = package;
        self.is_final = is_final;
        self.on.clear();
        self.sliding = false;
    }

    /// Makes a term the condition of the rest, or no longer.
    pub(super) fn depend_on(&mut self, issue: IssueId, depends: bool) {
        if depends {
            self.on.insert(issue);
        } else {
            self.on.remove(&issue);
        }
        self.sliding = false;
    }

    /// Puts a package aside, to be offered as one of several.
    pub(super) fn put_aside(&mut self, package: Package) {
        if !self.tray.contains(&package) {
            self.tray.push(package);
        }
        self.sliding = false;
    }

    /// Takes a package out of those put aside.
    pub(super) fn take_out(&mut self, package: &Package) {
        self.tray.retain(|aside| aside != package);
        self.sliding = false;
    }

    /// The packages put aside as they will be lettered: the one that leaves the
    /// rep least first.
    pub(super) fn aside(&self, practice: &Practice) -> Vec<Package> {
        self.several(practice)
            .map_or_else(Vec::new, |several| several.packages().cloned().collect())
    }

    /// Whether the packages put aside go out, not the one in the form.
    pub(super) fn is_several(&self) -> bool {
        self.tray.len() >= 2
    }

    /// What would go out now.
    pub(super) fn offer(&self, practice: &Practice) -> Offer {
        if self.is_several()
            && let Some(several) = self.several(practice)
        {
            return several;
        }
        Offer {
            on: self.conditions(practice),
            is_final: self.is_final,
            ..Offer::plain(self.package.clone())
        }
    }

    fn several(&self, practice: &Practice) -> Option<Offer> {
        let several = Offer::several(self.tray.iter().cloned())?;
        Some(several.least_first(practice.session().book()))
    }

    /// The issues that are ticked and on which the package asks for something.
    fn conditions(&self, practice: &Practice) -> Vec<IssueId> {
        let Some(last) = practice.session().own_offer() else {
            return Vec::new();
        };
        let exchange = practice.session().book().exchange(last, &self.package);
        let asked = exchange.changes().filter(|(_, it)| *it > Worth::ZERO);
        let asked = asked.map(|(issue, _)| issue);
        asked.filter(|issue| self.on.contains(issue)).collect()
    }

    /// Sets one term.
    pub(super) fn set(&mut self, issue: IssueId, option: u32, sliding: bool) {
        self.package.set(issue, option);
        self.sliding = sliding;
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<OfferDraft>();
}

/// Starts the form where the next offer starts. A form that was changed stays
/// when only words were exchanged.
pub(super) fn follow_session(
    practice: Res<OpenPractice>,
    mut occurred: MessageReader<Occurred>,
    mut draft: ResMut<OfferDraft>,
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
        *draft = OfferDraft {
            package: next_offer_from(&practice.case()),
            seen,
            ..OfferDraft::default()
        };
    } else if seen != draft.seen {
        draft.seen = seen;
    }
}

/// The package of the planned step that comes next.
pub(super) fn next_step(practice: &Practice) -> Option<Package> {
    practice.standing().next.map(|next| next.planned.package)
}
