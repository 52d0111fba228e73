//! Packages and parts of them: `price=0.98 payment=30 final`, with a
//! condition (`price=0.95 if payment=30`), or several to choose from
//! (`price=0.95 | price=0.97 payment=60`).

use crate::{
    bargain::{Package, Terms},
    scenario::{Issue, IssueId, Scenario},
    text::Text,
};

use super::{
    Noun, ScriptAction, ScriptProblem,
    keywords::{FINAL, IF},
    lexer::{Word, meaning},
    reader::{LineReader, find},
};

impl LineReader<'_> {
    pub(super) fn offer(&mut self) -> Option<ScriptAction> {
        let words = self.rest();
        if words.iter().any(|word| word.text == "|") {
            return self.several(&words);
        }
        let (words, is_final) = without_final(words);
        let condition = words
            .iter()
            .position(|word| meaning(&IF, &word.text).is_some());
        let Some(condition) = condition else {
            let named = self.named_terms(&words, is_final)?;
            return Some(ScriptAction::Offer {
                named,
                others: Vec::new(),
                on: Vec::new(),
                is_final,
            });
        };
        let given = self.named_terms(&words[..condition], false);
        let asked = self.named_terms(&words[condition + 1..], false);
        let (mut named, asked) = (given?, asked?);
        for (issue, option) in &asked {
            if named.iter().any(|(known, _)| known == issue) {
                let issue = self.scenario.issues[*issue].id().to_owned();
                self.fail(&words[condition], ScriptProblem::Twice { issue });
                return None;
            }
            named.push((*issue, *option));
        }
        Some(ScriptAction::Offer {
            named,
            others: Vec::new(),
            on: asked.into_iter().map(|(issue, _)| issue).collect(),
            is_final,
        })
    }

    /// `TERMS | TERMS ...`
    fn several(&mut self, words: &[Word]) -> Option<ScriptAction> {
        let packages: Vec<Option<Vec<(IssueId, u32)>>> = words
            .split(|word| word.text == "|")
            .map(|words| self.named_terms(words, false))
            .collect();
        let mut packages = packages.into_iter();
        let named = packages.next()??;
        Some(ScriptAction::Offer {
            named,
            others: packages.collect::<Option<_>>()?,
            on: Vec::new(),
            is_final: false,
        })
    }

    /// `issue=value ... [final]`; at least one issue, or only `final` for the
    /// last offer again.
    pub(super) fn terms(&mut self) -> Option<(Vec<(IssueId, u32)>, bool)> {
        let (words, is_final) = without_final(self.rest());
        Some((self.named_terms(&words, is_final)?, is_final))
    }

    /// `issue=value ...`, each issue once.
    fn named_terms(&mut self, words: &[Word], may_be_empty: bool) -> Option<Vec<(IssueId, u32)>> {
        let mut named: Vec<(IssueId, u32)> = Vec::new();
        let errors = self.errors.len();
        for word in words {
            let Some((issue, option)) = self.term(word) else {
                continue;
            };
            if named.iter().any(|(known, _)| *known == issue) {
                let issue = self.scenario.issues[issue].id().to_owned();
                self.fail(word, ScriptProblem::Twice { issue });
                continue;
            }
            named.push((issue, option));
        }
        if words.is_empty() && !may_be_empty {
            self.missing(Noun::Issue, self.issue_ids());
        }
        (self.errors.len() == errors).then_some(named)
    }

    fn term(&mut self, word: &Word) -> Option<(IssueId, u32)> {
        let equals = word.text.chars().position(|c| c == '=');
        let name = word.part(0, equals.unwrap_or(word.length()));
        let issue = self.issue(&name)?;
        let Some(equals) = equals.filter(|equals| equals + 1 < word.length()) else {
            let known = option_ids(self.scenario, issue);
            let noun = if known.is_empty() {
                Noun::Number
            } else {
                Noun::Option
            };
            self.fail(word, ScriptProblem::Missing { noun, known });
            return None;
        };
        let value = word.part(equals + 1, word.length());
        Some((issue, self.option(issue, &value)?))
    }

    pub(super) fn issue(&mut self, name: &Word) -> Option<IssueId> {
        let issues = &self.scenario.issues;
        let names: Vec<(&str, &Text)> = issues.iter().map(|i| (i.id(), i.name())).collect();
        let found = find(&names, &name.text);
        if found.is_none() {
            self.unknown(name, Noun::Issue, self.issue_ids());
        }
        found.map(IssueId::new)
    }

    pub(super) fn issue_ids(&self) -> Vec<String> {
        let issues = self.scenario.issues.iter();
        issues.map(|issue| issue.id().to_owned()).collect()
    }

    pub(super) fn option(&mut self, issue: IssueId, value: &Word) -> Option<u32> {
        let scenario = self.scenario;
        if let Issue::Choice(choice) = &scenario.issues[issue] {
            let names: Vec<(&str, &Text)> = choice
                .options
                .iter()
                .map(|option| (option.id.as_str(), &option.name))
                .collect();
            let found = find(&names, &value.text).and_then(|index| u32::try_from(index).ok());
            if found.is_none() {
                self.unknown(value, Noun::Option, option_ids(scenario, issue));
            }
            return found;
        }
        let wanted = self.number(value)?;
        let issue = &scenario.issues[issue];
        let option = issue.nearest(wanted)?;
        let stands_for = issue.number(option)?;
        if libm::fabs(stands_for - wanted) <= 1e-9 * libm::fmax(1.0, libm::fabs(wanted)) {
            return Some(option);
        }
        let write = |option: u32| {
            let number = issue.number(option).unwrap_or_default();
            format!("{number:.*}", issue.decimals())
        };
        let tick = issue.number(1).unwrap_or_default() - issue.number(0).unwrap_or_default();
        let problem = ScriptProblem::OffGrid {
            issue: issue.id().to_owned(),
            found: value.text.clone(),
            min: write(0),
            max: write(issue.options() - 1),
            tick: format!("{tick:.*}", issue.decimals()),
            nearest: write(option),
        };
        self.fail(value, problem);
        None
    }
}

fn without_final(mut words: Vec<Word>) -> (Vec<Word>, bool) {
    let is_final = words
        .last()
        .is_some_and(|word| meaning(&FINAL, &word.text).is_some());
    if is_final {
        words.pop();
    }
    (words, is_final)
}

pub(super) fn option_ids(scenario: &Scenario, issue: IssueId) -> Vec<String> {
    match &scenario.issues[issue] {
        Issue::Choice(choice) => choice
            .options
            .iter()
            .map(|option| option.id.clone())
            .collect(),
        _ => Vec::new(),
    }
}

/// Some terms as plans write them.
pub(super) fn plan_terms(scenario: &Scenario, named: &[(IssueId, u32)]) -> Terms {
    let mut package = Package::usual(scenario);
    for (issue, option) in named {
        package.set(*issue, *option);
    }
    let mut terms = package.terms(scenario);
    terms.retain(|id, _| {
        named
            .iter()
            .any(|(issue, _)| scenario.issues[*issue].id() == id)
    });
    terms
}
