//! Work beside the loop: one kind of job for rehearsing, advising and looking
//! back. It tells how far it is, and can be broken off.

use std::{
    io,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, Sender, TryRecvError, channel},
    },
    thread,
};

/// A job that is going on; dropping it breaks it off.
#[derive(Debug)]
pub struct Job<N> {
    news: Mutex<Receiver<N>>,
    stop: Arc<AtomicBool>,
}

/// What there is to hear of a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobNews<N> {
    /// A piece of news.
    News(N),
    /// Nothing since.
    Nothing,
    /// The job has ended, and everything it told was heard.
    Over,
}

/// The job's own end: where it tells its news, and sees whether it is to stop.
pub struct Teller<N> {
    news: Sender<N>,
    stop: Arc<AtomicBool>,
    wake: Box<dyn Fn() + Send>,
}

impl<N> Teller<N> {
    /// Tells a piece of news. Whoever asked may have gone: then nobody hears it.
    pub fn tell(&self, news: N) {
        let _ = self.news.send(news);
        (self.wake)();
    }

    /// Whether the job is to be broken off.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// The sign to break off, for work that looks at it itself.
    #[must_use]
    pub fn stop(&self) -> &AtomicBool {
        &self.stop
    }
}

impl<N: Send + 'static> Job<N> {
    /// Starts on a thread of this name; `wake` is called there after each piece
    /// of news and at the end.
    ///
    /// # Errors
    /// Where there is no thread to be had.
    pub fn start(
        name: &str,
        wake: impl Fn() + Send + 'static,
        work: impl FnOnce(&Teller<N>) + Send + 'static,
    ) -> io::Result<Self> {
        let (sender, news) = channel();
        let stop = Arc::new(AtomicBool::new(false));
        let teller = Teller {
            news: sender,
            stop: Arc::clone(&stop),
            wake: Box::new(wake),
        };
        thread::Builder::new()
            .name(name.to_owned())
            .spawn(move || {
                work(&teller);
                // The end is news too.
                let Teller { news, wake, .. } = teller;
                drop(news);
                wake();
            })?;
        Ok(Self {
            news: Mutex::new(news),
            stop,
        })
    }

    /// What there is to hear now.
    pub fn hear(&mut self) -> JobNews<N> {
        let Ok(receiver) = self.news.get_mut() else {
            return JobNews::Over;
        };
        match receiver.try_recv() {
            Ok(news) => JobNews::News(news),
            Err(TryRecvError::Empty) => JobNews::Nothing,
            Err(TryRecvError::Disconnected) => JobNews::Over,
        }
    }

    /// Waits for the next piece of news; `None` at the end.
    pub fn wait(&mut self) -> Option<N> {
        self.news.get_mut().ok()?.recv().ok()
    }
}

impl<N> Drop for Job<N> {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn news_is_heard_in_order_and_the_end_after_it() {
        let mut job = Job::start(
            "test",
            || {},
            |teller| {
                teller.tell(1);
                teller.tell(2);
            },
        )
        .unwrap();
        assert_eq!(
            (job.wait(), job.wait(), job.wait()),
            (Some(1), Some(2), None)
        );
        assert_eq!(job.hear(), JobNews::Over);
    }

    #[test]
    fn a_job_that_is_dropped_is_told_to_stop() {
        let (done, ended) = channel();
        let job: Job<()> = Job::start(
            "test",
            || {},
            move |teller| {
                while !teller.is_stopped() {
                    thread::yield_now();
                }
                let _ = done.send(());
            },
        )
        .unwrap();
        drop(job);
        assert!(ended.recv().is_ok());
    }
}
