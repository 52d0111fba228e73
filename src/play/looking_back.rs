//! Looking back at a finished session beside the loop, so that the rep can watch
//! how far it is, and break it off.

use std::io;

use super::{Job, JobNews, Teller};
use crate::{
    bargain::Session,
    plan::Plan,
    review::{CROWD, LookBack},
};

/// Between two reports, as a share of the whole work.
const STEP: f64 = 0.02;

/// How many buyers each decision is tried on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BuyersPerDecision(pub usize);

impl Default for BuyersPerDecision {
    fn default() -> Self {
        Self(CROWD)
    }
}

/// News of the work.
#[derive(Debug)]
pub enum LookBackNews {
    /// How much is done (0..=1).
    Progress(f64),
    /// It has ended; nothing where it was broken off.
    Ended(Option<Box<LookBack>>),
}

/// The work while it goes on; dropping it breaks it off.
#[derive(Debug)]
pub struct LookingBack(Job<LookBackNews>);

impl LookingBack {
    /// Starts; `wake` is called, on another thread, after each piece of news.
    ///
    /// # Errors
    /// Where there is no thread to be had.
    pub fn start(
        session: Session,
        plan: Plan,
        crowd: BuyersPerDecision,
        wake: impl Fn() + Send + 'static,
    ) -> io::Result<Self> {
        let work = move |teller: &Teller<_>| look_back(&session, &plan, crowd, teller);
        Job::start("look back", wake, work).map(Self)
    }

    /// The next piece of news, where there is one.
    pub fn news(&mut self) -> Option<LookBackNews> {
        match self.0.hear() {
            JobNews::News(news) => Some(news),
            JobNews::Nothing => None,
            JobNews::Over => Some(LookBackNews::Ended(None)),
        }
    }
}

fn look_back(
    session: &Session,
    plan: &Plan,
    crowd: BuyersPerDecision,
    teller: &Teller<LookBackNews>,
) {
    let mut said = 0.0;
    let found = LookBack::with_crowd(session, plan, crowd.0, &mut |share| {
        if share >= said + STEP {
            said = share;
            teller.tell(LookBackNews::Progress(share));
        }
        !teller.is_stopped()
    });
    teller.tell(LookBackNews::Ended(found.ok().map(Box::new)));
}
