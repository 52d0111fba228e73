//! The loop of the game without a screen: a request in, news out.
//!
//! A [`Game`] is on one [`Screen`] and answers [`Request`]s, one after another;
//! what follows comes back as [`News`], in order. It knows neither a clock nor a
//! thread nor Bevy: the window's game loop, the terminal, scripts and replays
//! all run this one, and the same requests bring the same news. The plan changes
//! through [`Request::SetPlan`] alone.

mod advising;
mod deals;
mod earlier;
mod game;
mod job;
mod keeping;
mod looking_back;
mod practice;
mod script;
mod trouble;

pub use advising::{AdviceSearch, Extent, Question, SearchAnswer, SearchNews};
pub use deals::{DealTrouble, Deals, KnownDeal};
pub use earlier::Earlier;
pub use game::{Game, News, Request, Screen};
pub use job::{Job, JobNews, Teller};
pub use keeping::{Keeping, Seeds};
pub use looking_back::{BuyersPerDecision, LookBackNews, LookingBack};
pub use practice::Practice;
pub use script::{Scripted, play_script};
pub use trouble::Trouble;
