//! Scenarios without a price drawn at random: two to six issues of two to seven
//! options, worths on a coarse or a fine grid, interests opposed or not,
//! alternatives or none.

use std::{fmt::Write as _, sync::Arc};

use haggle::{
    author::import::{SourceFile, import},
    bargain::{Random, persona_names},
    scenario::{Scenario, read},
};

/// No more packages than this, so that all can be looked at.
const MOST_PACKAGES: usize = 20_000;

/// The domain of a number, the same every time.
pub fn domain(number: u64) -> Arc<Scenario> {
    let mut chance = Random::new(number, 0);
    let mut sizes: Vec<usize> = (0..2 + chance.below(5))
        .map(|_| 2 + chance.below(6))
        .collect();
    while sizes.iter().product::<usize>() > MOST_PACKAGES {
        sizes.pop();
    }
    let grid = [25.0, 10.0, 5.0, 1.0][chance.below(4)];
    let opposed = chance.uniform();
    let round = |worth: f64| libm::round(worth / grid) * grid;
    let mut weights = || -> Vec<f64> {
        let parts: Vec<f64> = sizes
            .iter()
            .map(|_| 1.0 + chance.below(10) as f64)
            .collect();
        let sum: f64 = parts.iter().sum();
        parts.iter().map(|part| part / sum).collect()
    };
    let shares = [weights(), weights()];
    let worths: [Vec<Vec<f64>>; 2] = {
        let seller: Vec<Vec<f64>> = sizes
            .iter()
            .map(|size| {
                let last = (size - 1) as f64;
                let mut order: Vec<f64> = (0..*size).map(|at| 100.0 * at as f64 / last).collect();
                for at in (1..order.len()).rev() {
                    order.swap(at, chance.below(at + 1));
                }
                order
            })
            .collect();
        let buyer = seller
            .iter()
            .map(|issue| {
                let of = |worth: &f64| (100.0 - worth) * opposed;
                let any = 100.0 * (1.0 - opposed);
                issue
                    .iter()
                    .map(|worth| of(worth) + any * chance.uniform())
                    .collect()
            })
            .collect();
        [seller, buyer]
    };
    let reservations = [0.0, 0.0, 0.2, 0.4];
    let [seller, buyer] = [0, 1].map(|side| {
        let issues: Vec<Vec<f64>> = worths[side]
            .iter()
            .map(|issue| issue.iter().map(|worth| round(*worth)).collect())
            .collect();
        profile(&shares[side], &issues, reservations[chance.below(4)])
    });
    let file = |name, text| SourceFile { name, text };
    let text = import(
        file("domain.xml", &template(&sizes)),
        file("seller.xml", &seller),
        file("buyer.xml", &buyer),
        "deal",
    )
    .unwrap()
    .text;
    read(&text, &persona_names()).scenario.unwrap()
}

fn issue(index: usize, options: impl Iterator<Item = String>) -> String {
    let mut text = format!(
        r#"<issue index="{}" name="Term {index}" type="discrete" etype="discrete">"#,
        index + 1
    );
    for (at, option) in options.enumerate() {
        write!(text, r#"<item index="{}" value="v{at}" {option}/>"#, at + 1).unwrap();
    }
    text + "</issue>"
}

fn objective(inside: &str) -> String {
    format!(
        r#"<utility_space><objective index="0" name="deal" type="objective" etype="objective">{inside}</objective>"#
    )
}

fn template(sizes: &[usize]) -> String {
    let issues: String = sizes
        .iter()
        .enumerate()
        .map(|(index, size)| issue(index, (0..*size).map(|_| String::new())))
        .collect();
    format!(
        "<negotiation_template>{}</utility_space></negotiation_template>",
        objective(&issues)
    )
}

fn profile(weights: &[f64], worths: &[Vec<f64>], reservation: f64) -> String {
    let mut inside = String::new();
    for (index, weight) in weights.iter().enumerate() {
        write!(
            inside,
            r#"<weight index="{}" value="{weight}"/>"#,
            index + 1
        )
        .unwrap();
    }
    for (index, options) in worths.iter().enumerate() {
        let options = options
            .iter()
            .map(|worth| format!(r#"evaluation="{worth}""#));
        inside += &issue(index, options);
    }
    format!(
        r#"{}<reservation value="{reservation}"/></utility_space>"#,
        objective(&inside)
    )
}
