//! Moves as script lines: the reverse of reading them.

use crate::{
    bargain::{Move, Offer, Package, TermValue},
    scenario::{IssueId, MemberId, ResearchId, Scenario},
};

/// The line that makes this move, whole packages named in full. Reading it
/// again gives the same move.
#[must_use]
pub fn line_of(scenario: &Scenario, chosen: &Move) -> String {
    match chosen {
        Move::Offer(offer) => format!("offer {}", offered_terms(scenario, offer)),
        Move::Hold => "hold".to_owned(),
        Move::Accept => "accept".to_owned(),
        Move::Walk => "walk".to_owned(),
        Move::Recess => "recess".to_owned(),
        Move::Tone(tone) => format!("tone {}", tone.code()),
        Move::Probe { probe, to } => {
            let probe = probe.get(scenario).map_or("", |probe| &probe.id);
            format!("probe {probe}{}", address(scenario, *to))
        }
        Move::Argue { argument, to } => {
            let argument = argument.get(scenario);
            let argument = argument.map_or("", |argument| &argument.id);
            format!("argue {argument}{}", address(scenario, *to))
        }
        Move::Consult { colleague } => {
            let colleague = colleague.get(scenario);
            format!(
                "consult {}",
                colleague.map_or("", |colleague| &colleague.id)
            )
        }
    }
}

/// What an offer names, as it stands after the word `offer`.
#[must_use]
pub fn offered_terms(scenario: &Scenario, offer: &Offer) -> String {
    let Offer { package, on, .. } = offer;
    let end = if offer.is_final { " final" } else { "" };
    if offer.is_several() {
        let packages = offer.packages().map(|package| terms_of(scenario, package));
        return packages.collect::<Vec<_>>().join(" | ");
    }
    if on.is_empty() {
        return format!("{}{end}", terms_of(scenario, package));
    }
    let given = IssueId::all(scenario).filter(|issue| !on.contains(issue));
    let given = some_terms(scenario, package, given);
    let asked = some_terms(scenario, package, on.iter().copied());
    format!("{given} if {asked}{end}")
}

/// The line that does this research.
#[must_use]
pub fn line_of_research(scenario: &Scenario, research: ResearchId) -> String {
    let research = research.get(scenario);
    format!(
        "prepare research {}",
        research.map_or("", |research| &research.id)
    )
}

/// A package as the terms of a line: `price=0.98 payment=30`.
#[must_use]
pub fn terms_of(scenario: &Scenario, package: &Package) -> String {
    some_terms(scenario, package, IssueId::all(scenario))
}

fn some_terms(
    scenario: &Scenario,
    package: &Package,
    issues: impl Iterator<Item = IssueId>,
) -> String {
    let terms: Vec<String> = issues
        .filter_map(|issue| term_of(scenario, package, issue))
        .collect();
    terms.join(" ")
}

/// One term of a package as it is typed: `price=0.98`; `None` for an issue
/// that the scenario does not have.
pub(crate) fn term_of(scenario: &Scenario, package: &Package, issue: IssueId) -> Option<String> {
    let issue = issue.get(scenario)?;
    let value = match package.terms(scenario).remove(issue.id())? {
        TermValue::Option(id) => id,
        TermValue::Number(number) => format!("{number:.*}", issue.decimals()),
    };
    Some(format!("{}={value}", issue.id()))
}

/// A worth as it is typed: whole units of money, thousandths of a point.
pub(crate) fn number_of(scenario: &Scenario, worth: f64) -> String {
    let decimals = if scenario.has_price() { 0 } else { 3 };
    format!("{worth:.decimals$}")
}

fn address(scenario: &Scenario, member: Option<MemberId>) -> String {
    member
        .and_then(|member| member.get(scenario))
        .map_or_else(String::new, |member| format!(" @{}", member.id))
}
