//! The meeting that another one was played on from, to compare the two.

use std::{path::Path, sync::Arc};

use crate::{
    bargain::{Phase, Session},
    plan::Plan,
    record::{self, SessionFile},
    scenario::Scenario,
};

/// A meeting that is over and was played on from, with its plan.
#[derive(Debug, Clone)]
pub struct Earlier {
    /// The session.
    pub session: Session,
    /// The plan.
    pub plan: Plan,
    /// The first round that was played anew.
    pub round: u32,
}

impl Earlier {
    /// The meeting that a kept session was played on from: its file lies beside
    /// the session's. `None` where there is none, or it can't be read any more.
    pub(super) fn beside(
        path: &Path,
        file: &SessionFile,
        scenario: &Arc<Scenario>,
    ) -> Option<Arc<Self>> {
        let branch = file.branch.as_ref()?;
        let name = Path::new(branch.file.as_ref()?).file_name()?;
        let earlier = SessionFile::load(&path.with_file_name(name)).ok()?;
        let replayed = record::resume(&earlier, scenario).ok()?;
        (replayed.session.phase() == Phase::Over).then(|| {
            Arc::new(Self {
                session: replayed.session,
                plan: replayed.plan,
                round: branch.round,
            })
        })
    }
}
