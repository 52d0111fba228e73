//! What makes a scenario unsound although it reads: every problem, not the
//! first alone.
//!
//! Nothing here needs to know what a package is worth; what does is in
//! [`crate::author`].

mod around;
mod frame;
mod issues;
mod people;
mod words;

use std::collections::BTreeMap;

use super::{
    Code, Issue, Scenario, Wording,
    read::{Bytes, Findings, Place},
};

/// Notes everything that is wrong with `scenario`, which stands at `root`.
/// `personas` are the names that a buyer's `persona` can have.
pub(super) fn check(
    scenario: &Scenario,
    root: &Place<'_>,
    personas: &[&str],
    findings: &mut Findings,
) {
    let mut checker = Checker {
        scenario,
        personas,
        findings,
    };
    checker.frame(root);
    checker.issues(&root.field("issues"));
    checker.seller(&root.field("seller"));
    checker.buyer(&root.field("buyer"));
    checker.research(&root.field("research"));
    checker.arguments(&root.field("arguments"));
    checker.probes(&root.field("probes"));
    checker.colleagues(&root.field("colleagues"));
    checker.events(&root.field("events"));
    checker.words(root);
}

struct Checker<'a> {
    scenario: &'a Scenario,
    personas: &'a [&'a str],
    findings: &'a mut Findings,
}

/// What an id can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Issue,
    Member,
    Colleague,
}

impl<'a> Checker<'a> {
    fn error(&mut self, bytes: Bytes, code: Code) -> &mut Wording {
        self.findings.error(bytes, code)
    }

    fn warning(&mut self, bytes: Bytes, code: Code) -> &mut Wording {
        self.findings.warning(bytes, code)
    }

    /// Ids of one list: well formed, and each given once.
    fn ids<'x>(&mut self, list: &Place<'_>, ids: impl IntoIterator<Item = &'x str>) {
        let mut seen = BTreeMap::new();
        for (index, id) in ids.into_iter().enumerate() {
            let place = list.item(index).field("id");
            self.id_shape(place.bytes(), id);
            if let Some(line) = seen.get(id) {
                self.error(place.bytes(), Code::DuplicateId)
                    .help("check-duplicate-key-help")
                    .with("id", id)
                    .with("line", line);
            } else {
                seen.insert(id, place.line());
            }
        }
    }

    fn id_shape(&mut self, bytes: Bytes, id: &str) {
        // `%` and `.` stand in options such as `payment=30%`.
        let is_plain = |c: char| matches!(c, 'a'..='z' | '0'..='9' | '-' | '_' | '%' | '.');
        if id.is_empty() {
            self.error(bytes, Code::EmptyId);
        } else if !id.chars().all(is_plain) {
            self.warning(bytes, Code::OddId)
                .help("check-odd-id-help")
                .with("id", id);
        }
    }

    /// The lowest and the highest price, where there is a price and it has a
    /// range.
    fn price_range(&self) -> Option<(f64, f64)> {
        self.scenario.issues.iter().find_map(|issue| match issue {
            Issue::Price(price) if price.min < price.max => {
                Some((price.min.get(), price.max.get()))
            }
            _ => None,
        })
    }

    /// An id that must name something of the scenario.
    fn reference(&mut self, bytes: Bytes, kind: Kind, id: &str) {
        let scenario = self.scenario;
        let known: Vec<&'a str> = match kind {
            Kind::Issue => scenario.issues.iter().map(Issue::id).collect(),
            Kind::Member => ids(&scenario.buyer.team, |member| &member.id),
            Kind::Colleague => ids(&scenario.colleagues, |colleague| &colleague.id),
        };
        if known.contains(&id) {
            return;
        }
        let code = match kind {
            Kind::Issue => Code::UnknownIssue,
            Kind::Member => Code::UnknownMember,
            Kind::Colleague => Code::UnknownColleague,
        };
        self.error(bytes, code).with("id", id).suggest(id, known);
    }
}

fn ids<T>(list: &[T], id: impl Fn(&T) -> &String) -> Vec<&str> {
    list.iter().map(|item| id(item).as_str()).collect()
}
