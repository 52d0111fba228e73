//! Reading one line, word by word.

use crate::{
    scenario::{MemberId, Scenario, nearest_name},
    text::{Language, Text},
};

use super::{
    Noun, ScriptError, ScriptProblem,
    lexer::{Keyword, Word, meaning, number, words},
};

/// Reads one line, word by word.
pub(super) struct LineReader<'a> {
    number: usize,
    pub words: Vec<Word>,
    pub next: usize,
    pub scenario: &'a Scenario,
    pub errors: Vec<ScriptError>,
}

impl<'a> LineReader<'a> {
    pub(super) fn new(number: usize, text: &str, scenario: &'a Scenario) -> Self {
        Self {
            number,
            words: words(text),
            next: 0,
            scenario,
            errors: Vec::new(),
        }
    }

    /// The line's own text, without comment and outer spaces.
    pub(super) fn text(&self, line: &str) -> String {
        let end = self.words.last().map_or(0, |word| word.end - 1);
        let text: String = line.chars().take(end).collect();
        text.trim().to_owned()
    }

    pub(super) fn take(&mut self) -> Option<Word> {
        let word = self.words.get(self.next).cloned();
        self.next += 1;
        word
    }

    pub(super) fn rest(&mut self) -> Vec<Word> {
        let rest = self.words.get(self.next..).unwrap_or_default().to_vec();
        self.next = self.words.len();
        rest
    }

    pub(super) fn fail(&mut self, at: &Word, problem: ScriptProblem) {
        self.errors.push(ScriptError {
            line: self.number,
            column: at.column,
            end_column: at.end,
            problem,
        });
    }

    pub(super) fn fail_line(&mut self, problem: ScriptProblem) {
        let column = self.words.first().map_or(1, |word| word.column);
        let end_column = self.words.last().map_or(2, |word| word.end);
        self.errors.push(ScriptError {
            line: self.number,
            column,
            end_column,
            problem,
        });
    }

    pub(super) fn missing(&mut self, noun: Noun, known: Vec<String>) {
        let end = self.words.last().map_or(1, |word| word.end);
        self.errors.push(ScriptError {
            line: self.number,
            column: end,
            end_column: end + 1,
            problem: ScriptProblem::Missing { noun, known },
        });
    }

    pub(super) fn unknown(&mut self, at: &Word, noun: Noun, known: Vec<String>) {
        let problem = ScriptProblem::Unknown {
            noun,
            found: at.text.clone(),
            nearest: nearest_name(&at.text, known.iter().map(String::as_str)).map(str::to_owned),
            known,
        };
        self.fail(at, problem);
    }

    /// One of some keywords.
    pub(super) fn keyword<T: Copy>(&mut self, keywords: &[Keyword<T>], noun: Noun) -> Option<T> {
        let Some(word) = self.take() else {
            self.missing(noun, english(keywords));
            return None;
        };
        let found = meaning(keywords, &word.text);
        if found.is_none() {
            self.unknown(&word, noun, english(keywords));
        }
        found
    }

    /// The index of something in one of the scenario's lists, by id or name.
    pub(super) fn named(
        &mut self,
        noun: Noun,
        list: impl Fn(&Scenario) -> Vec<(&str, &Text)>,
    ) -> Option<usize> {
        let names = list(self.scenario);
        let ids = || names.iter().map(|(id, _)| (*id).to_owned()).collect();
        let Some(word) = self.take() else {
            self.missing(noun, ids());
            return None;
        };
        let found = find(&names, &word.text);
        if found.is_none() {
            self.unknown(&word, noun, ids());
        }
        found
    }

    /// `@member`, or nothing for the whole table. A word that is no member is
    /// an error of the line.
    pub(super) fn member(&mut self) -> Option<MemberId> {
        let word = self.take()?;
        let team = &self.scenario.buyer.team;
        let names: Vec<(&str, &Text)> = team.iter().map(|m| (m.id.as_str(), &m.name)).collect();
        let bare = word.text.strip_prefix('@').unwrap_or(&word.text);
        let found = find(&names, bare);
        if found.is_none() {
            let known = team.iter().map(|m| format!("@{}", m.id)).collect();
            self.unknown(&word, Noun::Member, known);
        }
        found.map(MemberId::new)
    }

    pub(super) fn number(&mut self, word: &Word) -> Option<f64> {
        let found = number(&word.text);
        if found.is_none() {
            let problem = ScriptProblem::NotANumber {
                found: word.text.clone(),
            };
            self.fail(word, problem);
        }
        found
    }
}

pub(super) fn english<T>(keywords: &[Keyword<T>]) -> Vec<String> {
    keywords
        .iter()
        .map(|keyword| keyword.english.to_owned())
        .collect()
}

/// The place of an id, or of a name in any language, in a list.
pub(super) fn find(names: &[(&str, &Text)], word: &str) -> Option<usize> {
    names.iter().position(|(id, _)| *id == word).or_else(|| {
        names.iter().position(|(id, name)| {
            let is_name = |language| name.get(language).eq_ignore_ascii_case(word);
            id.eq_ignore_ascii_case(word) || Language::ALL.into_iter().any(is_name)
        })
    })
}
