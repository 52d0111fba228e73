//! Plan files: `NAME.plan.ron`.
//!
//! ```ron
//! PlanFile(
//!     format: 2,
//!     scenario: "zip-spring-reorder",
//!     made_for: (digest: "...", currency: "CNY", rounds: 8, batna: 36000, ...),
//!     plan: (
//!         upper: Package({"price": 1.02}),
//!         aspiration: Worth(61000),
//!         lower: Worth(41000),
//!         alternatives: [(text: "Sell to the spot market", chance: 0.6, worth: 44000)],
//!         ladder: [
//!             (offer: {"price": 1.02, "payment": "30"}),
//!             (offer: {"price": 0.98, "payment": "30"}, when: Moved),
//!         ],
//!         arguments: ["zinc"],
//!         white: "zhao",
//!         style: Partner,
//!         estimate: (low: 0.86, high: 0.92, sure: 0.8),
//!     ),
//! )
//! ```
//!
//! Format 1 had no `made_for`; a file without it is read as it stands. What is
//! wrong with a file, and where, is said by `author::open_plan`.

use ron::{Options, extensions::Extensions, ser::PrettyConfig};
use serde::{Deserialize, Serialize};

use super::{MadeFor, Plan};
use crate::scenario::{
    Scenario,
    read::{Outline, parse},
};

/// The version of the plan format that this program writes.
pub const FORMAT: u32 = 2;

/// The oldest version that it reads.
pub const OLDEST_FORMAT: u32 = 1;

/// A plan file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanFile {
    /// The version of the format, [`OLDEST_FORMAT`] to [`FORMAT`].
    pub format: u32,
    /// The id of the scenario that the plan is for.
    pub scenario: String,
    /// The scenario as it was when the plan was written; `None` in a file of
    /// format 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made_for: Option<MadeFor>,
    /// The plan.
    pub plan: Plan,
}

/// Why a plan file can't be written.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("the plan can't be written: {0}")]
pub struct PlanFileError(String);

/// Writes a plan for a scenario, whose file has the SHA-256 `digest`, as a
/// file's text: a step a line.
///
/// # Errors
/// [`PlanFileError`] where the plan can't be expressed in RON.
pub fn write(scenario: &Scenario, digest: &str, plan: &Plan) -> Result<String, PlanFileError> {
    let file = PlanFile {
        format: FORMAT,
        scenario: scenario.id.clone(),
        made_for: Some(MadeFor::of(scenario, digest)),
        plan: plan.clone(),
    };
    let pretty = PrettyConfig::new().struct_names(false).depth_limit(3);
    options()
        .to_string_pretty(&file, pretty)
        .map(|text| format!("{HEADING}PlanFile{text}\n"))
        .map_err(|error| PlanFileError(error.to_string()))
}

/// What the file says about itself.
const HEADING: &str = "// A plan of Haggle: `haggle check FILE` says what is wrong with it,\n\
                       // `haggle plan FILE` prints it, `haggle play SCENARIO --plan FILE` uses it.\n";

fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// How the names of plan files end.
pub const PLAN_SUFFIX: &str = ".plan.ron";

/// The id of the scenario that the text of a plan file names, where it can be
/// read so far.
#[must_use]
pub fn scenario_of_plan(source: &str) -> Option<String> {
    let outline = Outline::of(source.strip_prefix('\u{FEFF}').unwrap_or(source));
    let (file, _) = parse::<PlanFile>(&outline, OLDEST_FORMAT..=FORMAT);
    file.map(|file| file.scenario)
}
