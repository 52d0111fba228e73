//! The buyer: the company, and who sits across the table with what is known of
//! each.

use super::library::{beside, buyer_line};
use crate::{
    bargain::{Care, Finding},
    scenario::{Member, MemberId, Scenario},
    words::{Arguments, Phrases, remembers, role},
};

/// The company and its people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuyerView {
    /// The company, and how it stands to the rep's.
    pub company: String,
    /// What is known of it.
    pub about: String,
    /// What it remembers of an earlier deal.
    pub remembers: Option<String>,
    /// Its people, in the scenario's order.
    pub team: Vec<PersonView>,
}

/// Somebody across the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonView {
    /// The name.
    pub name: String,
    /// The id, by which somebody is addressed.
    pub id: String,
    /// Which portrait.
    pub portrait: String,
    /// The title, and the part that they play.
    pub title: String,
    /// What is known of them.
    pub about: String,
    /// What was found out: a sentence for each degree of caring.
    pub known: Vec<String>,
}

impl BuyerView {
    /// Of a scenario, with what was found out and how an earlier deal left the
    /// relationship, 0 to 1.
    #[must_use]
    pub fn of(
        scenario: &Scenario,
        findings: &[&Finding],
        earlier: Option<f64>,
        phrases: Phrases,
    ) -> Self {
        let buyer = &scenario.buyer;
        let team = MemberId::all(scenario).zip(&buyer.team);
        Self {
            company: buyer_line(scenario, phrases),
            about: buyer.about.get(phrases.language()).to_owned(),
            remembers: earlier.map(|left| remembers(left, phrases)),
            team: team
                .map(|(id, member)| PersonView {
                    name: member.name.get(phrases.language()).to_owned(),
                    id: member.id.clone(),
                    portrait: member.portrait.clone(),
                    title: title(member, phrases),
                    about: member.about.get(phrases.language()).to_owned(),
                    known: known_of(id, findings, scenario, phrases),
                })
                .collect(),
        }
    }

    /// Everything in lines; each person with the id to type.
    #[must_use]
    pub fn lines(&self, phrases: Phrases) -> Vec<String> {
        let mut lines = vec![self.company.clone(), self.about.clone()];
        lines.extend(self.remembers.clone());
        for person in &self.team {
            let arguments = Arguments::new()
                .with("name", person.name.as_str())
                .with("id", person.id.as_str())
                .with("title", person.title.as_str())
                .with("about", person.about.as_str());
            lines.push(phrases.say_with("terminal-member", &arguments));
            lines.extend(person.known.iter().map(|known| format!("  {known}")));
        }
        lines
    }
}

/// "Head of production · works with it": the title, and the part where the title
/// does not say it already.
fn title(member: &Member, phrases: Phrases) -> String {
    let title = member.title.get(phrases.language());
    let role = role(member.role, phrases);
    if title.to_lowercase().contains(&role) {
        title.to_owned()
    } else {
        beside(title, &role)
    }
}

/// Who cares for what, one sentence for each degree of caring.
fn known_of(
    wanted: MemberId,
    findings: &[&Finding],
    scenario: &Scenario,
    phrases: Phrases,
) -> Vec<String> {
    let issues_of = |care: Care| {
        let mut names: Vec<&str> = findings
            .iter()
            .filter_map(|finding| match finding {
                Finding::Cares {
                    member,
                    issue,
                    weight,
                } if *member == wanted && Care::of(*weight) == care => issue.get(scenario),
                _ => None,
            })
            .map(|issue| issue.name().get(phrases.language()))
            .collect();
        names.dedup();
        phrases.list(&names)
    };
    let known = Care::ALL.into_iter().map(|care| (care, issues_of(care)));
    known
        .filter(|(_, issues)| !issues.is_empty())
        .map(|(care, issues)| {
            phrases.say_with(
                &format!("prepare-screen-cares-{}", care.code()),
                &Arguments::new().with("issues", issues),
            )
        })
        .collect()
}
