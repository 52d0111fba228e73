//! The trainer's side: what is wrong with the files that people write.

mod check;
pub mod import;
mod plan;
mod scenario;

pub use check::{Checked, check_file, check_text};
pub use plan::{OpenedPlan, open_plan};
