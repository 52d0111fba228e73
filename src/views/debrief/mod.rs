//! What is said after the meeting.

mod cards;
mod moments;
mod rules;

use crate::{
    bargain::Revealed,
    scenario::RuleId,
    score::{Case, Debrief, ScoreBand},
    text::{figure, grouped},
    words::{Arguments, Phrases},
};

pub use cards::{Card, Notes};
pub use moments::MomentView;
pub use rules::{Fact, RuleView};

/// Technique and result, the rules, moments, the buyer's cards, plan and
/// play, what to practise next.
#[derive(Debug, Clone, PartialEq)]
pub struct DebriefView {
    /// "Technique: 72 of 100".
    pub technique: String,
    /// The total alone, "72", and its band; `None` where there is too little to
    /// judge.
    pub total: Option<(String, ScoreBand)>,
    /// Why the total is no higher.
    pub cap: Option<String>,
    /// What to think of the result, in a sentence or two.
    pub result: String,
    /// Why they left, where they did.
    pub why_left: Option<String>,
    /// The rules in the order of [`RuleId::ALL`].
    pub rules: Vec<RuleView>,
    /// Up to three moments to go back to, in the order of the meeting.
    pub moments: Vec<MomentView>,
    /// What was hidden, and what it comes to.
    pub cards: Vec<Card>,
    /// What they claimed, what was planned and what was played: those of which
    /// there is something to say.
    pub parts: Vec<Notes>,
    /// Intelligence, creativity, elegance, likewise.
    pub ice: Vec<Notes>,
    /// What to practise next.
    pub next: String,
}

impl DebriefView {
    /// Of a case that is over, with its debrief.
    #[must_use]
    pub fn of(case: &Case<'_>, debrief: &Debrief, revealed: &Revealed, phrases: Phrases) -> Self {
        let scenario = case.scenario;
        let technique = &debrief.technique;
        let total = technique
            .total
            .map(|total| (grouped(figure(total), 0), ScoreBand::of(total / 100.0)));
        Self {
            technique: match &total {
                Some((total, _)) => phrases.say_with(
                    "report-technique",
                    &Arguments::new().with("total", total.as_str()),
                ),
                None => phrases.say("report-technique-not-judged"),
            },
            total,
            cap: technique.cap.map(|cap| cap.text(phrases)),
            result: debrief.result.text(scenario, phrases),
            why_left: debrief
                .why_left
                .map(|why| phrases.say(&format!("report-left-{}", why.code()))),
            rules: technique
                .rules
                .iter()
                .map(|rule| RuleView::of(rule, technique, scenario, phrases))
                .collect(),
            moments: debrief
                .moments
                .iter()
                .map(|moment| MomentView::of(moment, case, phrases))
                .collect(),
            cards: cards::cards(case, debrief, revealed, phrases),
            parts: cards::parts(
                &[
                    ("report-claims", &debrief.claims),
                    ("report-preparation", &debrief.preparation),
                ],
                scenario,
                phrases,
            ),
            ice: cards::parts(
                &[
                    ("report-intelligence", &debrief.ice.intelligence),
                    ("report-creativity", &debrief.ice.creativity),
                    ("report-elegance", &debrief.ice.elegance),
                ],
                scenario,
                phrases,
            ),
            next: cards::next_words(debrief, phrases),
        }
    }

    /// One rule.
    #[must_use]
    pub fn rule(&self, rule: RuleId) -> Option<&RuleView> {
        self.rules.iter().find(|view| view.rule == rule)
    }

    /// Everything in lines; an empty line stands between parts.
    #[must_use]
    pub fn lines(&self, phrases: Phrases) -> Vec<String> {
        let mut rules = vec![phrases.say("report-rules")];
        for rule in &self.rules {
            rules.extend(rule.short());
        }
        let mut moments = Vec::new();
        if !self.moments.is_empty() {
            moments.push(phrases.say("report-moments"));
            moments.extend(self.moments.iter().flat_map(|it| it.lines(phrases)));
        }
        let parts = [
            self.figures(phrases),
            rules,
            moments,
            self.card_lines(phrases),
            self.ice.iter().flat_map(Notes::lines).collect(),
            vec![self.next.clone()],
        ];
        let full = parts.into_iter().filter(|part| !part.is_empty());
        full.collect::<Vec<_>>().join(&String::new())
    }

    /// Technique, result, and one line for each rule, numbered.
    #[must_use]
    pub fn overview(&self, phrases: Phrases) -> Vec<String> {
        let mut lines = self.figures(phrases);
        for (index, rule) in self.rules.iter().enumerate() {
            lines.push(format!("{}. {}", index + 1, rule.heading));
        }
        lines
    }

    /// The cards and the parts below them, with their headings.
    #[must_use]
    pub fn card_lines(&self, phrases: Phrases) -> Vec<String> {
        let mut lines = vec![phrases.say("report-cards")];
        lines.extend(self.cards.iter().map(|card| card.words.clone()));
        lines.extend(self.parts.iter().flat_map(Notes::lines));
        lines
    }

    /// Technique and result, apart.
    fn figures(&self, phrases: Phrases) -> Vec<String> {
        let verdict = Arguments::new().with("verdict", self.result.as_str());
        let mut lines = vec![self.technique.clone()];
        lines.extend(self.cap.clone());
        lines.push(phrases.say_with("report-result", &verdict));
        lines.extend(self.why_left.clone());
        lines
    }
}
