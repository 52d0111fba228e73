//! How well a rep knows what they know: over all kept sessions, how sure they
//! were of their guess at the buyer's limit against how often it held.
//!
//! Only the first meeting with a buyer counts: after the debrief the truth is
//! known. Sessions branched off another are left out for the same reason.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use super::{SUFFIX, SessionFile};

/// Fewer guesses than this say nothing.
pub const ENOUGH_GUESSES: usize = 5;

/// The share of the normal distribution's standard deviation beyond which hits
/// and sureness differ by more than chance: one in ten by chance alone.
const BEYOND_CHANCE: f64 = 1.645;

/// One guess that was checked against the truth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Guess {
    /// How sure the rep was, 0..=1, above 0.
    pub sure: f64,
    /// Whether the truth lay within the guess.
    pub held: bool,
}

/// The guesses of which a rep was about as sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sureness {
    /// How sure, in tenths, 1..=10: what is between goes to the nearest.
    pub tenths: u32,
    /// How many guesses.
    pub guesses: usize,
    /// How many of them held.
    pub hits: usize,
}

/// How sureness and hits go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalibrationVerdict {
    /// Fewer than [`ENOUGH_GUESSES`] guesses.
    TooFew,
    /// They agree as well as chance lets them.
    Sound,
    /// Fewer guesses held than the rep was sure of.
    TooSure,
    /// More guesses held than the rep was sure of.
    TooUnsure,
}

impl CalibrationVerdict {
    /// Every verdict there is.
    pub const ALL: [Self; 4] = [Self::TooFew, Self::Sound, Self::TooSure, Self::TooUnsure];

    /// The name in phrases and in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooFew => "too-few",
            Self::Sound => "sound",
            Self::TooSure => "too-sure",
            Self::TooUnsure => "too-unsure",
        }
    }
}

/// Guesses over several sessions.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Calibration {
    /// Every guess, in the order of the files' names.
    pub guesses: Vec<Guess>,
}

impl Calibration {
    /// The guesses of the session files in a folder. Files that can't be read,
    /// or are of a meeting that is not over, are left out.
    #[must_use]
    pub fn of_folder(folder: &Path) -> Self {
        let mut paths: Vec<_> = fs::read_dir(folder)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.to_string_lossy().ends_with(SUFFIX))
            .collect();
        // A later session with the same buyer has a longer name.
        paths.sort_by_key(|path| (path.as_os_str().len(), path.clone()));
        let files = paths.iter().filter_map(|path| SessionFile::load(path).ok());
        Self::of_files(files)
    }

    /// The guesses of session files; of several with the same buyer the first
    /// counts.
    #[must_use]
    pub fn of_files(files: impl Iterator<Item = SessionFile>) -> Self {
        let mut met = BTreeSet::new();
        let mut guesses = Vec::new();
        for file in files {
            let Some(scores) = &file.scores else {
                continue;
            };
            let is_first =
                file.branch.is_none() && met.insert((file.scenario.id.clone(), file.seed));
            if !is_first {
                continue;
            }
            if let (Some(estimate), Some(held)) = (file.plan.estimate, scores.guess_held) {
                let sure = estimate.sure.get();
                if sure > 0.0 {
                    guesses.push(Guess { sure, held });
                }
            }
        }
        Self { guesses }
    }

    /// How many guesses held.
    #[must_use]
    pub fn hits(&self) -> usize {
        self.guesses.iter().filter(|guess| guess.held).count()
    }

    /// The share of guesses that held, 0..=1; `None` without any.
    #[must_use]
    pub fn hit_rate(&self) -> Option<f64> {
        self.mean(|guess| f64::from(u8::from(guess.held)))
    }

    /// How sure the rep was on average, 0..=1; `None` without any guess.
    #[must_use]
    pub fn sureness(&self) -> Option<f64> {
        self.mean(|guess| guess.sure)
    }

    /// The mean squared distance between sureness and what came (Brier 1950):
    /// 0 is perfect, 0.25 is what a coin would get; `None` without any guess.
    #[must_use]
    pub fn brier(&self) -> Option<f64> {
        self.mean(|guess| {
            let miss = guess.sure - f64::from(u8::from(guess.held));
            miss * miss
        })
    }

    fn mean(&self, of: impl Fn(&Guess) -> f64) -> Option<f64> {
        let sum: f64 = self.guesses.iter().map(of).sum();
        (!self.guesses.is_empty()).then(|| sum / self.guesses.len() as f64)
    }

    /// Whether hits and sureness differ by more than chance: the hits are
    /// compared with a sum of independent draws, each with the chance that the
    /// rep gave it.
    #[must_use]
    pub fn verdict(&self) -> CalibrationVerdict {
        if self.guesses.len() < ENOUGH_GUESSES {
            return CalibrationVerdict::TooFew;
        }
        let expected: f64 = self.guesses.iter().map(|guess| guess.sure).sum();
        let variance: f64 = self
            .guesses
            .iter()
            .map(|guess| guess.sure * (1.0 - guess.sure))
            .sum();
        let apart = self.hits() as f64 - expected;
        let limit = BEYOND_CHANCE * libm::sqrt(variance);
        if apart < -limit {
            CalibrationVerdict::TooSure
        } else if apart > limit {
            CalibrationVerdict::TooUnsure
        } else {
            CalibrationVerdict::Sound
        }
    }

    /// The guesses by how sure the rep was, the least sure first.
    #[must_use]
    pub fn by_sureness(&self) -> Vec<Sureness> {
        let mut found: BTreeMap<u32, Sureness> = BTreeMap::new();
        for guess in &self.guesses {
            let tenths = (1..=10).find(|tenths| guess.sure * 10.0 < f64::from(*tenths) + 0.5);
            let tenths = tenths.unwrap_or(10);
            let sureness = found.entry(tenths).or_insert(Sureness {
                tenths,
                guesses: 0,
                hits: 0,
            });
            sureness.guesses += 1;
            sureness.hits += usize::from(guess.held);
        }
        found.into_values().collect()
    }
}
