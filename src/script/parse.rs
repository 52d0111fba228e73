//! Text to [`ScriptLine`]s, with everything that is wrong said at once.

use crate::{
    bargain::Move,
    scenario::{ArgumentId, ColleagueId, ProbeId, RuleId, Scenario},
};

use super::{
    Comparison, Expectation, Measure, Noun, Script, ScriptAction, ScriptEntry, ScriptError,
    ScriptLine, ScriptProblem,
    keywords::{COMMANDS, Command, EXPECTATIONS, SUBJECTS, TONES},
    lexer::{Word, meaning, words},
    reader::{LineReader, english},
};

/// See [`Script::heading`].
pub(super) fn heading(source: &str) -> (Option<String>, Option<u64>) {
    let (mut scenario, mut seed) = (None, None);
    for line in source.lines() {
        let words = words(line);
        let [command, argument] = words.as_slice() else {
            continue;
        };
        match meaning(&COMMANDS, &command.text) {
            Some(Command::Scenario) => scenario = Some(argument.text.clone()),
            Some(Command::Seed) => seed = argument.text.parse().ok(),
            _ => {}
        }
    }
    (scenario, seed)
}

/// See [`Script::parse`].
pub(super) fn script(source: &str, scenario: &Scenario) -> Result<Script, Vec<ScriptError>> {
    let mut script = Script::default();
    let mut errors = Vec::new();
    let mut seated = false;
    let mut ended = None;
    let source = source.strip_prefix('\u{FEFF}').unwrap_or(source);
    for (index, text) in source.lines().enumerate() {
        let mut reader = LineReader::new(index + 1, text, scenario);
        match reader.line(&mut script) {
            Some(ScriptLine::Prepare(_)) if seated => {
                reader.errors.clear();
                reader.fail_line(ScriptProblem::TooLate);
            }
            Some(ScriptLine::Act(_)) if let Some(line) = ended => {
                reader.errors.clear();
                reader.fail_line(ScriptProblem::AfterTheEnd { line });
            }
            Some(line) if reader.errors.is_empty() => {
                if line.ends_the_meeting() {
                    ended = Some(index + 1);
                }
                seated |= matches!(line, ScriptLine::SitDown | ScriptLine::Act(_));
                script.entries.push(ScriptEntry {
                    number: index + 1,
                    text: reader.text(text),
                    line,
                });
            }
            _ => {}
        }
        errors.append(&mut reader.errors);
    }
    if errors.is_empty() {
        Ok(script)
    } else {
        Err(errors)
    }
}

/// See [`ScriptLine::parse`].
pub(super) fn line(
    source: &str,
    scenario: &Scenario,
) -> Result<Option<ScriptLine>, Vec<ScriptError>> {
    let mut reader = LineReader::new(1, source, scenario);
    let line = reader.line(&mut Script::default());
    if reader.errors.is_empty() {
        Ok(line)
    } else {
        Err(reader.errors)
    }
}

impl LineReader<'_> {
    fn line(&mut self, script: &mut Script) -> Option<ScriptLine> {
        let first = self.take()?;
        let line = if let Some(command) = meaning(&COMMANDS, &first.text) {
            self.command(command, script)
        } else if let Some(subject) = meaning(&SUBJECTS, &first.text) {
            self.preparation(subject).map(ScriptLine::Prepare)
        } else {
            let mut known = english(&COMMANDS);
            known.extend(english(&SUBJECTS));
            self.unknown(&first, Noun::Command, known);
            self.next = self.words.len();
            None
        };
        if let Some(word) = self.take() {
            self.fail(
                &word,
                ScriptProblem::Superfluous {
                    found: word.text.clone(),
                },
            );
        }
        line
    }

    fn command(&mut self, command: Command, script: &mut Script) -> Option<ScriptLine> {
        let plain = |chosen| Some(ScriptLine::Act(ScriptAction::Plain(chosen)));
        match command {
            Command::Scenario => {
                script.scenario = self.take().map(|word| word.text);
                None
            }
            Command::Seed => {
                script.seed = self.seed();
                None
            }
            Command::Prepare => self.prepare().map(ScriptLine::Prepare),
            Command::Sit => {
                // `sit down` reads better than `sit`.
                if self.words.get(1).is_some_and(|word| word.text == "down") {
                    self.next += 1;
                }
                Some(ScriptLine::SitDown)
            }
            Command::Offer => self.offer().map(ScriptLine::Act),
            Command::Hold => plain(Move::Hold),
            Command::Accept => plain(Move::Accept),
            Command::Walk => plain(Move::Walk),
            Command::Recess => plain(Move::Recess),
            Command::Probe => {
                let probe = self.named(Noun::Probe, |s| {
                    s.probes.iter().map(|p| (p.id.as_str(), &p.name)).collect()
                });
                let to = self.member();
                plain(Move::Probe {
                    probe: ProbeId::new(probe?),
                    to,
                })
            }
            Command::Argue => {
                let argument = self.named(Noun::Argument, |s| {
                    s.arguments
                        .iter()
                        .map(|a| (a.id.as_str(), &a.name))
                        .collect()
                });
                let to = self.member();
                plain(Move::Argue {
                    argument: ArgumentId::new(argument?),
                    to,
                })
            }
            Command::Consult => {
                let colleague = self.named(Noun::Colleague, |s| {
                    s.colleagues
                        .iter()
                        .map(|c| (c.id.as_str(), &c.name))
                        .collect()
                })?;
                plain(Move::Consult {
                    colleague: ColleagueId::new(colleague),
                })
            }
            Command::Tone => plain(Move::Tone(self.keyword(&TONES, Noun::Tone)?)),
            Command::Expect => self.expectation().map(ScriptLine::Expect),
        }
    }

    fn seed(&mut self) -> Option<u64> {
        let Some(word) = self.take() else {
            self.missing(Noun::Number, Vec::new());
            return None;
        };
        let seed = word.text.parse().ok();
        if seed.is_none() {
            self.fail(
                &word,
                ScriptProblem::NotANumber {
                    found: word.text.clone(),
                },
            );
        }
        seed
    }

    fn expectation(&mut self) -> Option<Expectation> {
        let words = self.rest();
        let Some(first) = words.first() else {
            self.missing(Noun::Expectation, expectation_words());
            return None;
        };
        let whole = Word {
            text: words.iter().map(|word| word.text.as_str()).collect(),
            column: first.column,
            end: words.last().map_or(first.end, |word| word.end),
        };
        if let Some(expectation) = meaning(&EXPECTATIONS, &whole.text) {
            return Some(expectation);
        }
        let relation = Comparison::ALL
            .into_iter()
            .find_map(|relation| Some((relation, whole.text.split_once(relation.sign())?)));
        let Some((relation, (subject, value))) = relation else {
            self.unknown(&whole, Noun::Expectation, expectation_words());
            return None;
        };
        let Some(measure) = measure(subject) else {
            let at = Word {
                text: subject.to_owned(),
                ..first.clone()
            };
            self.unknown(&at, Noun::Expectation, expectation_words());
            return None;
        };
        let number = self.number(&Word {
            text: value.to_owned(),
            ..whole
        })?;
        Some(Expectation::Figure {
            measure,
            relation,
            number,
        })
    }
}

fn measure(word: &str) -> Option<Measure> {
    match word {
        "technique" | "技巧" => Some(Measure::Technique),
        "worth" | "价值" => Some(Measure::Worth),
        _ => RuleId::ALL
            .into_iter()
            .find(|rule| rule.code() == word)
            .map(Measure::Rule),
    }
}

fn expectation_words() -> Vec<String> {
    let mut known = english(&EXPECTATIONS);
    known.extend(["technique >= N".to_owned(), "worth >= N".to_owned()]);
    known.extend(RuleId::ALL.map(|rule| format!("{} >= N", rule.code())));
    known
}
