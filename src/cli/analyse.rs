//! `haggle analyse`: what there is to be had in a scenario.

use std::{collections::BTreeMap, io};

use clap::Args;
use serde::Serialize;

use super::{Console, Format, Status, inputs, language::LanguageArgument};
use crate::{
    bargain::{Analysis, Spot, Terms, analyse},
    scenario::{IssueId, Scenario},
    text::{Currency, Language, grouped, money},
    words::{Arguments, Phrases, describe_package, describe_term},
};

/// Show what there is to be had: overlap, Pareto frontier, bargaining solutions
///
/// Shows the hidden side of the scenario: for trainers, and for what comes
/// after a meeting. The buyer is taken at the mean of its distributions.
#[derive(Debug, Args)]
pub(super) struct AnalyseArguments {
    /// A scenario's name, or the path of its file
    #[arg(value_name = "SCENARIO")]
    scenario: String,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    #[command(flatten)]
    language: LanguageArgument,
}

pub(super) fn run(arguments: &AnalyseArguments, console: &mut Console) -> io::Result<Status> {
    let phrases = Phrases::new(arguments.language.get());
    let chosen = match inputs::choose_scenario(&arguments.scenario, phrases) {
        Ok(chosen) => chosen,
        Err(problem) => return refuse(&problem, console),
    };
    let scenario = match chosen.scenario(phrases) {
        Ok(scenario) => scenario,
        Err(problem) => return refuse(&problem, console),
    };
    let Ok(analysis) = analyse(scenario) else {
        return refuse(&phrases.say("analyse-too-many"), console);
    };
    match arguments.format {
        Format::Json => {
            let report = Report::new(scenario, &analysis, phrases.language());
            let json = serde_json::to_string_pretty(&report).map_err(io::Error::other)?;
            console.result(&json)?;
        }
        Format::Human => {
            for line in lines(scenario, &analysis, phrases) {
                console.result(&line)?;
            }
        }
    }
    Ok(Status::Done)
}

fn refuse(problem: &str, console: &mut Console) -> io::Result<Status> {
    console.message(&format!("error: {problem}"))?;
    Ok(Status::WrongInput)
}

/// The JSON document, whose names others rely on.
#[derive(Serialize)]
struct Report<'a> {
    scenario: &'a str,
    /// Where the buyer is taken within its distributions.
    buyer: &'static str,
    currency: &'a Currency,
    packages: u128,
    exact: bool,
    /// How much more to the rep a package left out of `pareto` may be worth.
    pareto_error: f64,
    zopa: Option<Zopa>,
    pareto: Vec<Place>,
    nash: Option<Place>,
    kalai_smorodinsky: Option<Place>,
    egalitarian: Option<Place>,
    max_welfare: Option<Place>,
}

#[derive(Serialize)]
struct Zopa {
    seller_reservation: f64,
    buyer_reservation: f64,
    packages: u128,
    /// Half the width of the 99 % interval of `packages`; 0 when counted.
    packages_error: f64,
}

#[derive(Serialize)]
struct Place {
    /// Issue and option as scripts write them.
    package: Terms,
    /// The same as people read them.
    names: BTreeMap<String, String>,
    seller: f64,
    buyer: f64,
}

impl<'a> Report<'a> {
    fn new(scenario: &'a Scenario, analysis: &Analysis, language: Language) -> Self {
        let place = |spot: &Spot| Place::new(scenario, spot, language);
        Self {
            scenario: &scenario.id,
            buyer: "mean",
            currency: &scenario.currency,
            packages: analysis.packages,
            exact: analysis.exact,
            pareto_error: analysis.frontier_error,
            zopa: (analysis.overlap > 0).then_some(Zopa {
                seller_reservation: analysis.seller_reservation,
                buyer_reservation: analysis.buyer_reservation,
                packages: analysis.overlap,
                packages_error: analysis.overlap_error,
            }),
            pareto: analysis.pareto.iter().map(place).collect(),
            nash: analysis.nash.as_ref().map(place),
            kalai_smorodinsky: analysis.kalai_smorodinsky.as_ref().map(place),
            egalitarian: analysis.egalitarian.as_ref().map(place),
            max_welfare: analysis.max_welfare.as_ref().map(place),
        }
    }
}

impl Place {
    fn new(scenario: &Scenario, spot: &Spot, language: Language) -> Self {
        let names = scenario
            .issues
            .iter()
            .zip(IssueId::all(scenario))
            .map(|(issue, place)| {
                let option = spot.package.option(place);
                let name = issue.name().get(language).to_owned();
                (name, describe_term(scenario, place, option, language))
            })
            .collect();
        Self {
            package: spot.package.terms(scenario),
            names,
            seller: spot.seller,
            buyer: spot.buyer,
        }
    }
}

/// At most so many packages of the frontier are shown to people.
const SHOWN: usize = 12;

fn lines(scenario: &Scenario, analysis: &Analysis, phrases: Phrases) -> Vec<String> {
    let language = phrases.language();
    let worth = |amount: f64| money(amount, &scenario.currency);
    let with = |id: &str, gaps: &Arguments<'_>| phrases.say_with(id, gaps);
    let mut lines = vec![
        scenario.title.get(language).to_owned(),
        with(
            "analyse-packages",
            &Arguments::new().with("packages", count(analysis.packages)),
        ),
        phrases.say("analyse-at-the-mean"),
        with(
            "analyse-reservations",
            &Arguments::new()
                .with("seller", worth(analysis.seller_reservation))
                .with("buyer", worth(analysis.buyer_reservation)),
        ),
    ];
    lines.push(if analysis.overlap == 0 {
        phrases.say("analyse-no-overlap")
    } else {
        with(
            "analyse-overlap",
            &Arguments::new().with("packages", count(analysis.overlap)),
        )
    });
    if analysis.exact {
        lines.push(phrases.say("analyse-exact"));
    }
    if analysis.frontier_error > 0.0 {
        let gaps = Arguments::new().with("error", worth(analysis.frontier_error));
        lines.push(with("analyse-frontier-error", &gaps));
    }
    if analysis.overlap_error > 0.0 {
        let error = grouped(analysis.overlap_error, 0);
        lines.push(with(
            "analyse-overlap-error",
            &Arguments::new().with("error", error),
        ));
    }
    let spot = |spot: &Spot| {
        with(
            "analyse-spot",
            &Arguments::new()
                .with("seller", worth(spot.seller))
                .with("buyer", worth(spot.buyer))
                .with(
                    "package",
                    describe_package(scenario, &spot.package, language),
                ),
        )
    };
    lines.push(String::new());
    for (name, place) in [
        ("analyse-nash", &analysis.nash),
        ("analyse-kalai-smorodinsky", &analysis.kalai_smorodinsky),
        ("analyse-egalitarian", &analysis.egalitarian),
        ("analyse-max-welfare", &analysis.max_welfare),
    ] {
        lines.push(phrases.say(name));
        let shown = place
            .as_ref()
            .map_or_else(|| phrases.say("analyse-none"), spot);
        lines.push(shown);
    }
    lines.push(String::new());
    lines.push(with(
        "analyse-frontier",
        &Arguments::new()
            .with("points", count(analysis.pareto.len() as u128))
            .with("shown", SHOWN.min(analysis.pareto.len()).to_string()),
    ));
    lines.extend(spread(&analysis.pareto).map(spot));
    lines
}

/// So many of the frontier's packages as are shown, evenly spread, the first
/// and the last among them.
fn spread(pareto: &[Spot]) -> impl Iterator<Item = &Spot> {
    let shown = SHOWN.min(pareto.len());
    (0..shown).filter_map(move |place| {
        let at = place * (pareto.len() - 1) / shown.saturating_sub(1).max(1);
        pareto.get(at)
    })
}

fn count(packages: u128) -> String {
    grouped(packages as f64, 0)
}
