//! What is wrong with a scenario, the figures included.

use std::collections::BTreeSet;

use crate::{
    bargain::{SellerBook, overlap_at_the_means, persona_names},
    scenario::{
        Choice, Code, Diagnostic, Issue, NumberIssue, RuleId, Scenario,
        read::{Findings, Place, read_and},
    },
    text::{Language, money},
};

/// Everything wrong with the text of a scenario file whose name without its
/// ending is `stem`.
pub(super) fn check(source: &str, stem: Option<&str>) -> Vec<Diagnostic> {
    let personas = persona_names();
    read_and(source, &personas, |scenario, root, findings| {
        if let Some(stem) = stem {
            file_name(scenario, root, stem, findings);
        }
        overlap(scenario, root, findings);
        for (index, issue) in scenario.issues.iter().enumerate() {
            let place = root.field("issues").item(index);
            match issue {
                Issue::Price(_) => {}
                Issue::Number(issue) => pointless_number(scenario, issue, &place, findings),
                Issue::Choice(issue) => choice(issue, &place, findings),
            }
        }
    })
    .diagnostics
}

fn file_name(scenario: &Scenario, root: &Place<'_>, stem: &str, findings: &mut Findings) {
    if stem != scenario.id {
        findings
            .warning(root.field("id").bytes(), Code::FileName)
            .help("check-file-name-help")
            .with("stem", stem)
            .with("id", &scenario.id);
    }
}

/// Whether there is a deal to be made with the buyer in the middle.
fn overlap(scenario: &Scenario, root: &Place<'_>, findings: &mut Findings) {
    if scenario.teaches.contains(&RuleId::Gap) || overlap_at_the_means(scenario).is_some() {
        return;
    }
    let batna = money(
        SellerBook::new(scenario).reservation().get(),
        &scenario.currency,
    );
    findings
        .warning(
            root.field("buyer").field("reservation").bytes(),
            Code::EmptyZopa,
        )
        .help("check-empty-zopa-help")
        .with("mean", scenario.buyer.reservation.mean())
        .with("batna", batna);
}

fn pointless_number(
    scenario: &Scenario,
    issue: &NumberIssue,
    place: &Place<'_>,
    findings: &mut Findings,
) {
    let is_quantity = scenario
        .issues
        .iter()
        .any(|other| matches!(other, Issue::Price(price) if price.per.as_ref() == Some(&issue.id)));
    let numbers = [issue.min, issue.max, f64::midpoint(issue.min, issue.max)];
    let curve_points = [&issue.seller, &issue.buyer]
        .into_iter()
        .flat_map(|worth| match worth {
            crate::scenario::NumberWorth::Curve(points) => points.as_slice(),
            crate::scenario::NumberWorth::PerUnit(_) => &[],
        })
        .map(|point| point.0)
        .filter(|number| (issue.min..=issue.max).contains(number));
    let is_flat = numbers.into_iter().chain(curve_points).all(|number| {
        [&issue.seller, &issue.buyer]
            .iter()
            .all(|worth| worth.at(number, issue.usual).get() == 0.0)
    });
    if is_flat && !is_quantity {
        pointless(&issue.id, place, findings);
    }
}

fn choice(issue: &Choice, place: &Place<'_>, findings: &mut Findings) {
    let is_flat = issue
        .options
        .windows(2)
        .all(|pair| pair[0].seller == pair[1].seller && pair[0].buyer == pair[1].buyer);
    if is_flat {
        pointless(&issue.id, place, findings);
    }
    for (index, option) in issue.options.iter().enumerate() {
        let english = figures(option.name.get(Language::English));
        let chinese = figures(option.name.get(Language::Chinese));
        if !english.is_empty() && !chinese.is_empty() && english != chinese {
            findings
                .warning(
                    place.field("options").item(index).field("name").bytes(),
                    Code::FiguresDiffer,
                )
                .help("check-figures-differ-help")
                .with("id", &option.id);
        }
    }
}

fn pointless(id: &str, place: &Place<'_>, findings: &mut Findings) {
    findings
        .warning(place.field("id").bytes(), Code::PointlessIssue)
        .help("check-pointless-issue-help")
        .with("id", id);
}

/// The numbers in some words.
fn figures(words: &str) -> BTreeSet<&str> {
    words
        .split(|c: char| !c.is_ascii_digit() && c != '.')
        .map(|figure| figure.trim_matches('.'))
        .filter(|figure| !figure.is_empty())
        .collect()
}
