//! Proof that the buyer behaves as people do.
//!
//! [`evidence`] repeats published experiments on the shipped buyer model: a
//! scripted seller ([`ScriptedSeller`]) meets many buyers, one thing about it is
//! changed, and the same buyers meet it again. `charts` draws what came of
//! it.

mod counterpart;
pub mod evidence;
mod laboratory;
mod meeting;
mod several;
mod shipped;
mod statistics;
pub mod table;
pub mod trace;

pub use counterpart::Counterpart;
pub use laboratory::{Laboratory, Room, Setting, Venue};
pub use meeting::{Afterwards, MeetingCourse, ScriptedSeller, SellerFaces};
pub use statistics::MeanEstimate;
