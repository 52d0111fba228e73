//! The tactics that a trace file names.

use serde::Deserialize;

use super::problem::{TraceFault, TraceProblem};
use crate::bargain::tactics::{Aim, Tactic, TimeDependent};

/// The figures of a tactic; those that are not given are the tactic's own.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename = "Figures")]
pub(super) struct TacticFigures {
    exponent: Option<f64>,
    max_aspiration: Option<f64>,
    eps: Option<f64>,
    window: Option<usize>,
    mixture: Option<Vec<Part>>,
}

/// One tactic of a mixture.
#[derive(Debug, Clone, Deserialize)]
struct Part {
    strategy: String,
    weight: f64,
    #[serde(default)]
    params: TacticFigures,
}

/// The tolerance of `NegMAS`' `AspirationNegotiator`; its others have a tenth.
const ASPIRATION_TOLERANCE: f64 = 1e-3;

/// The tactic called `name`. Capitals, spaces, `_`, `-`, and the word
/// "negotiator" at the end do not matter.
pub(super) fn tactic(
    name: &str,
    figures: &TacticFigures,
    place: &str,
) -> Result<Tactic, TraceProblem> {
    match plain(name).as_str() {
        "micro" => Ok(Tactic::Micro),
        "naivetitfortat" | "simpletitfortat" | "titfortat" | "naivetft" | "tft" => {
            Ok(Tactic::NaiveTitForTat)
        }
        _ => aim(name, figures, place).map(Tactic::Aim),
    }
}

fn aim(name: &str, figures: &TacticFigures, place: &str) -> Result<Aim, TraceProblem> {
    let plain = plain(name);
    let curve = match plain.as_str() {
        "boulware" | "boulwaretb" => TimeDependent::BOULWARE,
        "linear" | "lineartb" => TimeDependent::LINEAR,
        "conceder" | "concedertb" => TimeDependent::CONCEDER,
        "aspiration" => TimeDependent {
            tolerance: ASPIRATION_TOLERANCE,
            ..TimeDependent::BOULWARE
        },
        "timedependent" | "timebased" | "timebasedconceding" | "polynomial" => {
            if figures.exponent.is_none() {
                return Err(missing(place, "exponent"));
            }
            TimeDependent::LINEAR
        }
        "relativetitfortat" | "relativetft" => {
            let window = window(figures, place)?;
            return Ok(Aim::RelativeTitForTat { window });
        }
        "averagedtitfortat" | "averagetitfortat" | "averagedtft" => {
            let window = window(figures, place)?;
            return Ok(Aim::AveragedTitForTat { window });
        }
        "mixture" => return mixture(figures, place),
        // A name of its own for a time-dependent tactic with its figures.
        _ if figures.exponent.is_some() => TimeDependent::LINEAR,
        _ => {
            let place = format!("{place}.strategy");
            let fault = TraceFault::UnknownStrategy(name.to_owned());
            return Err(TraceProblem::unfit(place, fault));
        }
    };
    let figure = |given: Option<f64>, usual: f64, name: &str, fits: fn(f64) -> bool| {
        let value = given.unwrap_or(usual);
        if fits(value) {
            Ok(value)
        } else {
            let place = format!("{place}.params.{name}");
            Err(TraceProblem::unfit(place, TraceFault::OutOfRange(value)))
        }
    };
    Ok(Aim::Time(TimeDependent {
        exponent: figure(figures.exponent, curve.exponent, "exponent", |exponent| {
            exponent > 0.0
        })?,
        opening: figure(
            figures.max_aspiration,
            curve.opening,
            "max_aspiration",
            |opening| (0.0..=1.0).contains(&opening),
        )?,
        tolerance: figure(figures.eps, curve.tolerance, "eps", |eps| eps >= 0.0)?,
    }))
}

fn mixture(figures: &TacticFigures, place: &str) -> Result<Aim, TraceProblem> {
    let Some(parts) = figures.mixture.as_ref().filter(|parts| !parts.is_empty()) else {
        return Err(missing(place, "mixture"));
    };
    let parts: Result<Vec<(f64, Aim)>, TraceProblem> = parts
        .iter()
        .enumerate()
        .map(|(index, part)| {
            let place = format!("{place}.params.mixture[{index}]");
            if part.weight < 0.0 {
                let fault = TraceFault::OutOfRange(part.weight);
                return Err(TraceProblem::unfit(format!("{place}.weight"), fault));
            }
            Ok((part.weight, aim(&part.strategy, &part.params, &place)?))
        })
        .collect();
    parts.map(Aim::Mixture)
}

fn window(figures: &TacticFigures, place: &str) -> Result<usize, TraceProblem> {
    match figures.window {
        None => Ok(1),
        Some(0) => Err(TraceProblem::unfit(
            format!("{place}.params.window"),
            TraceFault::OutOfRange(0.0),
        )),
        Some(window) => Ok(window),
    }
}

fn missing(place: &str, name: &str) -> TraceProblem {
    TraceProblem::unfit(
        format!("{place}.params"),
        TraceFault::Missing(name.to_owned()),
    )
}

fn plain(name: &str) -> String {
    let letters: String = name
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    letters
        .strip_suffix("negotiator")
        .map_or(letters.clone(), str::to_owned)
}
