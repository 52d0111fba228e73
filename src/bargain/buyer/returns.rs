//! What the buyer feels it owes: credit for concessions, more for those that
//! ask for something in return, less once gifts have taught it to wait.
//!
//! A labelled, conditional concession draws a larger return than a silent one
//! (Malhotra 2006); who gives for nothing is given nothing. Two things are
//! assumed, not measured: a label wears out with use, and asking for much more
//! than one gives draws less and is resented.

use super::parameters::ModelParameters;

/// The account of what was given.
#[derive(Debug, Clone, Default)]
pub(super) struct Returns {
    /// What the buyer is ready to answer, in scale units of its own movement.
    pub credit: f64,
    /// The part of it that the last offer brought.
    pub fresh: f64,
    /// How much gifts have taught it to wait, 0..=1.
    gift: f64,
    /// Labels heard lately, fading with each concession.
    label_use: f64,
}

impl Returns {
    /// Counts a concession of `given` (in scale units) that asks `asked` times
    /// as much in return; 0 is a silent concession. `said` is whether the asking
    /// is put as a condition, `relief` what a change to a warmer tone leaves
    /// behind.
    pub fn count(&mut self, p: &ModelParameters, given: f64, asked: f64, said: bool, relief: f64) {
        self.fresh = 0.0;
        if given <= 0.0 {
            return;
        }
        let worn = 1.0 + p.label_wear * self.label_use;
        let said = if said { p.label_said } else { 1.0 };
        let label = p.label * said * fairness(asked) / worn;
        self.fresh = p.tit_for_tat
            * (1.0 - p.gift * self.gift)
            * (1.0 + p.relief_credit * relief)
            * (1.0 + label)
            * p.credit_saturation
            * (1.0 - libm::exp(-given / p.credit_saturation));
        self.credit += self.fresh;
        self.label_use *= 0.8;
        if asked > 0.0 {
            self.label_use += 1.0;
        }
    }

    /// What was given is taken back: nothing is owed for it any more.
    pub fn forfeit(&mut self, taken: f64) {
        self.credit = (self.credit - taken).max(0.0);
        self.fresh = 0.0;
    }

    /// Notes how a concession of `given` ended that the buyer answered by
    /// moving `moved`.
    pub fn settle(&mut self, p: &ModelParameters, given: f64, asked: f64, moved: f64) {
        if given <= 0.0 {
            return;
        }
        let unreturned = ((given - moved) / given).clamp(0.0, 1.0);
        self.gift *= p.gift_decay;
        if asked <= 0.0 {
            self.gift += 0.6 * (0.5 + 0.5 * unreturned);
        }
    }
}

/// How far a label works by what it asks for, 0..=1: nothing asked is no
/// label, as much as is given is fair, two and a half times as much is greed.
fn fairness(asked: f64) -> f64 {
    if asked <= 0.0 {
        0.0
    } else if asked <= 1.0 {
        0.6 + 0.4 * asked
    } else {
        (1.0 - greed(asked)).max(0.0)
    }
}

/// How greedy it is to ask `asked` times what one gives, 0..=1.
pub(super) fn greed(asked: f64) -> f64 {
    (asked - 1.5).clamp(0.0, 1.0)
}
