//! Places in a scenario's lists: a type for each list, so that a question is
//! never taken for an argument, nor a member for a colleague.
//!
//! In files, and where an event is shown as it is recorded, a place is its bare
//! number, 0 for the first.

use std::{fmt, ops::Index};

use serde::{Deserialize, Serialize};

use super::{Argument, Colleague, Happening, Issue, Member, Probe, Research, Scenario};

macro_rules! places {
    ($($(#[$doc:meta])* $place:ident: $listed:ident [$($id:tt)+] in $($list:ident).+;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $place(usize);

        impl $place {
            /// The place with this number, 0 for the first; a list need not
            /// reach so far.
            #[must_use]
            pub const fn new(index: usize) -> Self {
                Self(index)
            }

            /// The place's number, 0 for the first: for lists that run beside
            /// the scenario's.
            #[must_use]
            pub const fn index(self) -> usize {
                self.0
            }

            /// Every place of the scenario's list, in order.
            pub fn all(
                scenario: &Scenario,
            ) -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator + Clone + use<> {
                (0..scenario.$($list).+.len()).map(Self)
            }

            /// Where that stands whose id this is; `None` where nothing has it.
            #[must_use]
            pub fn find(scenario: &Scenario, id: &str) -> Option<Self> {
                let mut listed = scenario.$($list).+.iter();
                listed.position(|it| it.$($id)+ == id).map(Self)
            }

            /// What stands there; `None` beyond the end of the list.
            #[must_use]
            pub fn get(self, scenario: &Scenario) -> Option<&$listed> {
                scenario.$($list).+.get(self.0)
            }
        }

        impl fmt::Debug for $place {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, f)
            }
        }

        /// As by number: a place beyond the end of the list is a panic.
        impl Index<$place> for Vec<$listed> {
            type Output = $listed;

            fn index(&self, place: $place) -> &$listed {
                &self[place.0]
            }
        }
    )+};
}

places! {
    /// The place of an issue in [`Scenario::issues`].
    IssueId: Issue [id()] in issues;
    /// The place of a piece of research in [`Scenario::research`].
    ResearchId: Research [id] in research;
    /// The place of a question in [`Scenario::probes`].
    ProbeId: Probe [id] in probes;
    /// The place of an argument in [`Scenario::arguments`].
    ArgumentId: Argument [id] in arguments;
    /// The place of a colleague in [`Scenario::colleagues`].
    ColleagueId: Colleague [id] in colleagues;
    /// The place of a member of the purchasing team in
    /// [`BuyerSide::team`](super::BuyerSide::team).
    MemberId: Member [id] in buyer.team;
    /// The place of something that may happen in [`Scenario::events`].
    HappeningId: Happening [id] in events;
}
