//! A plan as plain lines, for a terminal.

use super::{PlanSheet, Rung};
use crate::{
    plan::WhichLimit,
    words::{Arguments, share},
};

impl PlanSheet<'_> {
    /// The plan in plain lines, the parts in the order in which a rep needs
    /// them at the table.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let title = self.scenario.title.get(self.phrases.language());
        let mut lines =
            vec![self.say_with("plan-page-title", &Arguments::new().with("scenario", title))];
        lines.push(String::new());
        lines.extend(self.limit_lines());
        self.section("worksheet", self.worksheet_lines(), &mut lines);
        self.section("estimate", vec![self.estimate_text()], &mut lines);
        let arguments = self.argument_texts();
        self.section("arguments", listed(&arguments), &mut lines);
        self.section("ladder", self.ladder_lines(), &mut lines);
        self.section("people", self.people_lines(), &mut lines);
        self.section("priorities", vec![self.priorities_text()], &mut lines);
        self.section("problems", listed(&self.problem_texts()), &mut lines);
        lines
    }

    fn section(&self, id: &str, body: Vec<String>, lines: &mut Vec<String>) {
        if body.is_empty() {
            return;
        }
        lines.push(String::new());
        lines.push(self.named(id));
        lines.extend(body.into_iter().map(|line| format!("  {line}")));
    }

    /// The three limits and what the rep has anyway, one a line.
    #[must_use]
    pub fn limit_lines(&self) -> Vec<String> {
        vec![
            self.named_line("upper", self.limit_text(WhichLimit::Upper)),
            self.named_line("aspiration", self.limit_text(WhichLimit::Aspiration)),
            self.named_line("lower", self.limit_text(WhichLimit::Lower)),
            self.named_line("batna", self.money(self.book.reservation())),
        ]
    }

    /// The issues by importance, in one line.
    #[must_use]
    pub fn priorities_line(&self) -> String {
        self.named_line("priorities", self.priorities_text())
    }

    fn named_line(&self, part: &str, words: String) -> String {
        self.say_with(
            "plan-page-limit-line",
            &Arguments::new()
                .with("limit", self.named(part))
                .with("words", words),
        )
    }

    /// The BATNA worksheet, an alternative a line and what it comes to; nothing
    /// where the plan has no alternatives.
    #[must_use]
    pub fn worksheet_lines(&self) -> Vec<String> {
        if self.plan.alternatives.is_empty() {
            return Vec::new();
        }
        let mut lines: Vec<String> = self
            .worksheet
            .tried
            .iter()
            .filter_map(|tried| {
                let alternative = self.plan.alternatives.get(tried.index)?;
                Some(
                    self.say_with(
                        "plan-page-alternative-line",
                        &Arguments::new()
                            .with("text", alternative.text.as_str())
                            .with("chance", share(alternative.chance.get()))
                            .with("worth", self.money(alternative.worth))
                            .with("reached", share(tried.reached))
                            .with("adds", self.money(tried.adds)),
                    ),
                )
            })
            .collect();
        lines.push(
            self.say_with(
                "plan-page-anyway-line",
                &Arguments::new()
                    .with("text", self.batna_text())
                    .with("worth", self.money(self.book.reservation()))
                    .with("left", share(self.worksheet.left)),
            ),
        );
        lines.push(self.say_with(
            "plan-page-worksheet-sum",
            &Arguments::new().with("worth", self.money(self.worksheet.worth)),
        ));
        lines
    }

    /// The ladder, a step a line.
    #[must_use]
    pub fn ladder_lines(&self) -> Vec<String> {
        let rungs = self.ladder.iter();
        rungs.map(|rung| self.rung_line(rung)).collect()
    }

    fn rung_line(&self, rung: &Rung) -> String {
        let arguments = Arguments::new()
            .count("step", rung.number)
            .with("gives", self.gives_text(rung))
            .with("asks", self.asks_text(rung))
            .with("worth", self.money(rung.worth))
            .with("when", self.when_text(rung));
        if rung.number == 1 {
            return self.say_with("plan-page-opening-line", &arguments);
        }
        self.say_with("plan-page-step-line", &arguments)
    }

    fn people_lines(&self) -> Vec<String> {
        vec![
            self.named_line("white", self.person(self.plan.white.as_ref())),
            self.named_line("red", self.person(self.plan.red.as_ref())),
            self.named_line("style", self.style_text()),
        ]
    }
}

fn listed(lines: &[String]) -> Vec<String> {
    lines.iter().map(|line| format!("- {line}")).collect()
}
