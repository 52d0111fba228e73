//! Looking back at a finished session beside the game loop: on a thread of its
//! own, so that the rep can watch how far it is, and break it off.

use std::{
    io,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, Sender, TryRecvError, channel},
    },
    thread,
};

use bevy::prelude::Resource;

use crate::{
    bargain::Session,
    plan::Plan,
    rehearse::{LookBack, review::CROWD},
};

/// Between two reports, as a share of the whole work.
const STEP: f64 = 0.02;

/// How many buyers each decision is tried on.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Eq)]
pub struct Crowd(pub usize);

impl Default for Crowd {
    fn default() -> Self {
        Self(CROWD)
    }
}

/// News of the work.
#[derive(Debug)]
pub enum News {
    /// How much is done (0..=1).
    Progress(f64),
    /// It has ended; nothing where it was broken off.
    Ended(Option<Box<LookBack>>),
}

/// The work while it goes on; dropping it breaks it off.
#[derive(Debug)]
pub struct LookingBack {
    news: Mutex<Receiver<News>>,
    stop: Arc<AtomicBool>,
}

impl LookingBack {
    /// Starts on a thread; `wake` is called there after each piece of news.
    ///
    /// # Errors
    /// Where there is no thread to be had.
    pub fn start(
        session: Session,
        plan: Plan,
        crowd: Crowd,
        wake: impl Fn() + Send + 'static,
    ) -> io::Result<Self> {
        let (sender, news) = channel();
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        thread::Builder::new()
            .name("look back".to_owned())
            .spawn(move || work(&session, &plan, crowd, &stopped, &sender, &wake))?;
        Ok(Self {
            news: Mutex::new(news),
            stop,
        })
    }

    /// The next piece of news, where there is one.
    pub fn news(&mut self) -> Option<News> {
        let receiver = self.news.get_mut().ok()?;
        match receiver.try_recv() {
            Ok(news) => Some(news),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(News::Ended(None)),
        }
    }
}

impl Drop for LookingBack {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

fn work(
    session: &Session,
    plan: &Plan,
    crowd: Crowd,
    stop: &AtomicBool,
    sender: &Sender<News>,
    wake: &dyn Fn(),
) {
    let mut said = 0.0;
    // Whoever asked may have gone: the work is broken off then.
    let found = LookBack::with_crowd(session, plan, crowd.0, &mut |share| {
        if share >= said + STEP {
            said = share;
            let _ = sender.send(News::Progress(share));
            wake();
        }
        !stop.load(Ordering::Relaxed)
    });
    let _ = sender.send(News::Ended(found.ok().map(Box::new)));
    wake();
}
