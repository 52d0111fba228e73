//! Haggle: a negotiation-planning simulator.
//!
//! A rep studies a buyer, sets limits, plans concessions, sits down at the
//! table against a buyer who reasons about what those concessions mean, and is
//! then shown, rule by rule and move by move, what the technique cost or
//! earned. A trainer writes the buyers as RON files.
//!
//! # The way of a negotiation through the code
//!
//! A trainer's file becomes a [`scenario::Scenario`]. A [`bargain::Session`]
//! draws one buyer from its distributions with a seed; it takes a
//! [`bargain::Move`] and returns the [`bargain::Event`]s that follow, the
//! buyer's answer included. Beside it stands the rep's [`plan::Plan`], which the
//! buyer never sees. [`score`] reads events and plan; [`words`] says what came
//! out, [`views`] lays it out for the screen; [`record`] keeps it.
//!
//! ```
//! use haggle::{
//!     bargain::{Move, Offer, Package, Session, persona_names},
//!     plan::Plan,
//!     scenario::Library,
//!     score::Case,
//!     text::Language,
//!     views::Talk,
//!     words::Phrases,
//! };
//!
//! let library = Library::load(&[], &persona_names());
//! let entry = library.get("zip-spring-reorder").expect("a shipped scenario");
//! let scenario = entry.scenario.clone().expect("it is sound");
//!
//! // Same scenario, same seed, same moves: the same to the last bit.
//! let mut session = Session::new(scenario.clone(), 37);
//! session.sit_down()?;
//! let opening = Offer::plain(Package::usual(&scenario));
//! let events = session.apply(&Move::Offer(opening))?;
//! assert!(!events.is_empty());
//!
//! let plan = Plan::default();
//! for told in Talk::of(&Case::of(&session, &plan), Phrases::new(Language::English)) {
//!     println!("{} {}", told.name, told.words);
//! }
//! # Ok::<(), haggle::bargain::Illegal>(())
//! ```
//!
//! # The rooms, from the ground up
//!
//! A room uses only rooms below it; a test checks the arrows.
//!
//! | room | its one idea | what always holds |
//! |---|---|---|
//! | [`text`] | languages, money | knows nothing of negotiations |
//! | [`scenario`] | what a trainer writes | every problem of a file at once, with its place |
//! | [`bargain`] | what happens at the table | the buyer gets offers and words, never limits or plan |
//! | [`plan`] | what a rep prepares | one floor: the lower limit, or the alternative where that is higher |
//! | [`score`] | how well, and what it was worth | technique looks at what the rep did and could know; one rule, one file, one row |
//! | [`script`] | a session written down, a move a line | a line that is written is read as the same move |
//! | [`rehearse`] | playing a plan before the meeting | the same on any number of threads |
//! | [`advise`] | a better plan with the same knowledge | reported figures are of buyers the search has not met |
//! | [`review`] | looking back | every figure answers what was right to know then |
//! | [`record`] | what is kept | a cut at any moment leaves the old file or the new one |
//! | [`lab`] | proof that the buyer behaves as people do | no row is dropped to pass |
//! | [`words`] | all prose, in both languages | names judgements, makes none |
//! | [`views`] | what a screen shows, as data | built once, for the window, the terminal and the commands |
//! | [`charts`] | charts, for the window and for files | one drawing a chart, of the numbers it is given |
//! | [`author`] | the trainer's side | the one door through which a plan comes in |
//! | [`play`] | the loop: a request in, news out | no clock, no Bevy; one door to the plan |
//! | `app` | the loop hung into Bevy: the terminal (feature `terminal`) and the window (feature `window`) | the only room that knows Bevy |
//! | [`cli`] | the commands | one file a command |
//!
//! Everything up to [`play`] reads no clock, prints nothing and draws no chance of
//! its own.
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

pub mod advise;
#[cfg(feature = "terminal")]
pub mod app;
pub mod author;
pub mod bargain;
pub mod charts;
pub mod cli;
pub mod lab;
pub mod plan;
pub mod play;
pub mod record;
pub mod rehearse;
pub mod review;
pub mod scenario;
pub mod score;
pub mod script;
pub mod text;
pub mod views;
pub mod words;
