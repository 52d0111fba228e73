//! The lines before the meeting.

use crate::{
    plan::{Alternative, Estimate, Limit, Step, When},
    scenario::{Price, Probability, ResearchId, Worth},
};

use super::{
    Noun, Preparation, ScriptProblem,
    keywords::{FINAL, STYLES, SUBJECTS, Subject, TIMES},
    reader::LineReader,
    terms::plan_terms,
};

impl LineReader<'_> {
    pub(super) fn prepare(&mut self) -> Option<Preparation> {
        let subject = self.keyword(&SUBJECTS, Noun::Preparation);
        if subject.is_none() {
            self.next = self.words.len();
        }
        self.preparation(subject?)
    }

    pub(super) fn preparation(&mut self, subject: Subject) -> Option<Preparation> {
        match subject {
            Subject::Research => {
                let research = self.named(Noun::Research, |s| {
                    s.research
                        .iter()
                        .map(|r| (r.id.as_str(), &r.name))
                        .collect()
                })?;
                Some(Preparation::Research(ResearchId::new(research)))
            }
            Subject::Limit(which) => self.limit().map(|limit| Preparation::Limit(which, limit)),
            Subject::Style => self.keyword(&STYLES, Noun::Style).map(Preparation::Style),
            Subject::Red => self.person().map(Preparation::Red),
            Subject::White => self.person().map(Preparation::White),
            Subject::Step => {
                let (named, is_final) = self.terms()?;
                let offer = plan_terms(self.scenario, &named);
                Some(Preparation::Step(Step {
                    offer,
                    is_final,
                    ..Step::default()
                }))
            }
            Subject::When => self.when(),
            Subject::Arguments => self.arguments().map(Preparation::Arguments),
            Subject::Alternative => self.alternative().map(Preparation::Alternative),
            Subject::Estimate => self.estimate().map(Preparation::Estimate),
            Subject::Priorities => self.priorities().map(Preparation::Priorities),
        }
    }

    /// `when 3 moved`, `when 4 round 6`.
    fn when(&mut self) -> Option<Preparation> {
        let step = self.whole_number()?;
        let when = match self.keyword(&TIMES, Noun::Time)? {
            When::Round(_) => When::Round(self.whole_number()?),
            when => when,
        };
        Some(Preparation::When(step as usize, when))
    }

    /// A whole number above 0.
    fn whole_number(&mut self) -> Option<u32> {
        let Some(word) = self.take() else {
            self.missing(Noun::Number, Vec::new());
            return None;
        };
        let found = word.text.parse().ok().filter(|number| *number > 0);
        if found.is_none() {
            let found = word.text.clone();
            self.fail(&word, ScriptProblem::NotANumber { found });
        }
        found
    }

    /// The arguments to bring before the opening, by id or name.
    fn arguments(&mut self) -> Option<Vec<String>> {
        let mut chosen: Vec<String> = Vec::new();
        loop {
            let index = self.named(Noun::Argument, |s| {
                s.arguments
                    .iter()
                    .map(|argument| (argument.id.as_str(), &argument.name))
                    .collect()
            })?;
            let id = self.scenario.arguments[index].id.clone();
            if !chosen.contains(&id) {
                chosen.push(id);
            }
            if self.next >= self.words.len() {
                return Some(chosen);
            }
        }
    }

    /// Its chance, its worth, and what it is: `alternative 0.6 44000 rent the
    /// line out`.
    fn alternative(&mut self) -> Option<Alternative> {
        let (Some(chance), Some(worth)) = (self.take(), self.take()) else {
            self.missing(Noun::Number, Vec::new());
            return None;
        };
        let share = self.number(&chance)?;
        let Ok(share) = Probability::try_from(share) else {
            let found = chance.text.clone();
            self.fail(&chance, ScriptProblem::NotAShare { found });
            return None;
        };
        let worth = self.number(&worth)?;
        let words: Vec<String> = self.rest().into_iter().map(|word| word.text).collect();
        Some(Alternative {
            text: words.join(" "),
            chance: share,
            worth: Worth::of(worth),
        })
    }

    fn person(&mut self) -> Option<String> {
        let index = self.named(Noun::Person, |s| {
            s.seller
                .team
                .iter()
                .map(|p| (p.id.as_str(), &p.name))
                .collect()
        })?;
        Some(self.scenario.seller.team[index].id.clone())
    }

    pub(super) fn limit(&mut self) -> Option<Limit> {
        let worth = self.words.get(self.next).and_then(|word| {
            let value = word.text.strip_prefix("worth=")?;
            let from = word.length() - value.chars().count();
            Some(word.part(from, word.length()))
        });
        if let Some(word) = worth {
            self.next += 1;
            let worth = self.number(&word)?;
            return Some(Limit::Worth(Worth::of(worth)));
        }
        let (named, is_final) = self.terms()?;
        if is_final {
            self.fail_line(ScriptProblem::Superfluous {
                found: FINAL[0].english.to_owned(),
            });
            return None;
        }
        Some(Limit::Package(plan_terms(self.scenario, &named)))
    }

    fn estimate(&mut self) -> Option<Estimate> {
        let mut prices = Vec::new();
        let mut sure = None;
        for word in self.rest() {
            let text = word.text.clone();
            match text.strip_prefix("sure=") {
                Some(value) => {
                    let share = self
                        .number(&word.part(word.length() - value.chars().count(), word.length()))?;
                    sure = Probability::try_from(share).ok();
                    if sure.is_none() {
                        self.fail(
                            &word,
                            ScriptProblem::NotAShare {
                                found: value.to_owned(),
                            },
                        );
                        return None;
                    }
                }
                None => prices.push(Price::of(self.number(&word)?)),
            }
        }
        let [low, high] = prices.as_slice() else {
            self.missing(Noun::Number, Vec::new());
            return None;
        };
        if low > high {
            self.fail_line(ScriptProblem::Reversed);
            return None;
        }
        Some(Estimate {
            low: *low,
            high: *high,
            sure: sure.unwrap_or_default(),
        })
    }

    fn priorities(&mut self) -> Option<Vec<String>> {
        let mut issues: Vec<String> = Vec::new();
        for word in self.rest() {
            let issue = self.issue(&word)?;
            let id = self.scenario.issues[issue].id().to_owned();
            if issues.contains(&id) {
                self.fail(&word, ScriptProblem::Twice { issue: id });
                return None;
            }
            issues.push(id);
        }
        if issues.is_empty() {
            self.missing(Noun::Issue, self.issue_ids());
            return None;
        }
        Some(issues)
    }
}
