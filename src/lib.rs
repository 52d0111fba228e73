//! Haggle: a negotiation-planning simulator.
//!
//! A rep studies a buyer, sets limits, plans concessions, sits down at the
//! table against a buyer who reasons about what those concessions mean, and is
//! then shown, rule by rule and move by move, what the technique cost or
//! earned. A trainer writes the buyers as RON files.
//!
//! # The way of a negotiation through the code
//!
//! 1. A trainer's file is read by [`scenario::read()`] into a
//!    [`scenario::Scenario`]; [`scenario::Library`] finds the files. What is
//!    wrong with a file comes back as diagnostics.
//! 2. A [`bargain::Session`] draws one buyer from the scenario's distributions
//!    with a seed. Before the meeting it takes research; at the table it takes
//!    a [`bargain::Move`] and returns the [`bargain::Event`]s that follow, the
//!    buyer's answer included. Same scenario, same seed, same moves: the same
//!    session to the last bit.
//! 3. Beside it stands the rep's [`plan::Plan`], which the buyer never sees.
//! 4. [`score`] reads the events and the plan and judges nine rules
//!    (`technique`) and the deal (`result`), with evidence and advice.
//! 5. [`record`] keeps the session as a file that can be replayed, verified
//!    and resumed.
//! 6. [`rehearse`] plays scripts and reference sellers; `author` checks what
//!    trainers write; [`lab`] shows that the buyer behaves as people do.
//! 7. `app` (feature `terminal`) hangs Bevy on it: a game loop without a screen
//!    that the terminal and the window (feature `window`) share; [`cli`] is the
//!    command line.
//!
//! Dependencies run one way: cli → app → record → rehearse, author, lab → score →
//! plan → bargain → scenario → text. Everything but `app` builds without Bevy
//! (`--no-default-features`) and reads no clock, prints nothing and draws no
//! chance of its own.
//!
//! # Words
//!
//! *Issue*: one negotiable term. *Option*: one of its values. *Package*: one
//! option for every issue. *Offer*: a package, who made it, in which round.
//! *Worth*: what a package is worth to one side, in money. *Upper limit*: the
//! rep's most ambitious defensible package; *aspiration*: the outcome aimed
//! at; *lower limit*: the rep's own bottom line. *Reservation*: the true point
//! of indifference, which a *BATNA*, the best alternative, implies.
//! *Concession*: own worth given up between two consecutive own offers;
//! *return*: own worth gained in exchange. *Room*: worth of the opening less
//! worth of the lower limit. *Ladder*: the planned steps of concession. *ZOPA*:
//! the overlap of what both could accept. *Technique* is the score against the
//! rules, *result* what the deal is worth; they are never mixed.

#[cfg(feature = "terminal")]
pub mod app;
pub mod author;
pub mod bargain;
pub mod cli;
pub mod lab;
pub mod plan;
pub mod record;
pub mod rehearse;
pub mod scenario;
pub mod score;
pub mod text;
