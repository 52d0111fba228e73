//! Moments to go back to.

use crate::{
    scenario::RuleId,
    score::{Case, Moment},
    views::{Speaker, Talk, Told, Topic},
    words::{self, Arguments, Phrases},
};

/// Entries of the talk that a moment quotes at most.
const QUOTES: usize = 4;

/// A moment to go back to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MomentView {
    /// "Round 3: Concede slowly".
    pub title: String,
    /// The round, from 1; one more than there were for what ended the meeting.
    pub round: u32,
    /// The rule that it is about.
    pub rule: RuleId,
    /// What was said, and what the offers were worth.
    pub said: Vec<Told>,
    /// What was wrong, with its figures.
    pub evidence: String,
    /// What else was possible with what was known then.
    pub instead: Option<String>,
}

impl MomentView {
    /// Of a moment of a case.
    pub(super) fn of(moment: &Moment, case: &Case<'_>, phrases: Phrases) -> Self {
        let id = if moment.is_end {
            "report-moment-end"
        } else {
            "report-moment"
        };
        let title = Arguments::new()
            .count("round", moment.round as usize)
            .with("rule", words::rule_name(moment.rule, phrases));
        let instead = moment.advice.as_ref().map(|advice| {
            let advice = Arguments::new().with("advice", advice.text(case.scenario, phrases));
            phrases.say_with("report-moment-instead", &advice)
        });
        Self {
            title: phrases.say_with(id, &title),
            round: moment.round,
            rule: moment.rule,
            said: said(moment, case, phrases),
            evidence: moment.evidence.text(case.scenario, phrases),
            instead,
        }
    }

    /// The moment in lines, all but the first indented.
    #[must_use]
    pub fn lines(&self, phrases: Phrases) -> Vec<String> {
        let said = self.said.iter().flat_map(|told| told.lines(phrases));
        let below = said.chain([self.evidence.clone()]);
        let mut lines = vec![self.title.clone()];
        lines.extend(
            below
                .chain(self.instead.clone())
                .map(|words| format!("  {words}")),
        );
        lines
    }
}

/// Who said what in a moment, the rep's offer and the buyer's answer first of all.
fn said(moment: &Moment, case: &Case<'_>, phrases: Phrases) -> Vec<Told> {
    let mut talk = Talk::new(case.scenario, case.book, case.plan);
    let mut tell = |events| talk.tell(case.scenario, case.book, events, phrases);
    tell(case.events.get(..moment.events.start).unwrap_or_default());
    let mut told = tell(case.events.get(moment.events.clone()).unwrap_or_default());
    told.retain(|it| it.topic == Topic::Talk && it.speaker != Speaker::Nobody);
    told.truncate(QUOTES);
    for it in &mut told {
        it.opens = None;
    }
    told
}
