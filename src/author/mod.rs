//! The trainer's side: what is wrong with the files that people write.

mod check;
pub mod import;
mod plan;
mod scenario;

pub use check::{Checked, PLAN_SUFFIX, check_file, check_text, persona_names};
pub use plan::{OpenedPlan, open_plan, scenario_of_plan};
