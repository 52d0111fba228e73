//! What there is to read: the buyer, the team, the terms, what is known, the
//! plan.

use std::{io, sync::Arc};

use super::shell::Shell;
use crate::{
    app::practice::Practice,
    bargain::{Package, SellerBook},
    plan::Plan,
    scenario::{ColleagueId, Issue, IssueId, MemberId, Scenario, Worth},
    score::Debrief,
    text::{grouped, money, signed_money},
    views::{AheadView, BuyerView, DebriefView, PlanSheet},
    words::{Arguments, Phrases, describe_package, examples, finding, mood, role},
};

/// A copy of what is needed to print, so that the shell is free to print it.
pub(super) struct Sheet {
    pub practice: Practice,
    pub scenario: Arc<Scenario>,
    pub phrases: Phrases,
}

impl Sheet {
    pub fn of(shell: &Shell<'_>) -> Option<Self> {
        let practice = shell.practice()?.clone();
        Some(Self {
            scenario: Arc::clone(practice.scenario()),
            practice,
            phrases: shell.phrases(),
        })
    }

    pub fn book(&self) -> &SellerBook {
        self.practice.session().book()
    }

    pub fn amount(&self, worth: f64) -> String {
        money(worth, &self.scenario.currency)
    }

    pub fn terms(&self, package: &Package) -> String {
        describe_package(&self.scenario, package, self.phrases.language())
    }

    pub fn plan(&self) -> &Plan {
        self.practice.plan()
    }

    /// What is said after the meeting; `None` before.
    pub fn debrief(&self) -> Option<DebriefView> {
        let revealed = self.practice.session().reveal()?;
        let case = self.practice.case();
        let debrief = Debrief::of(&case, revealed);
        Some(DebriefView::of(&case, &debrief, revealed, self.phrases))
    }

    /// The company, what is known of it, and the people.
    pub fn buyer(&self) -> Vec<String> {
        let findings = self.practice.session().findings();
        let earlier = self.practice.remembers();
        BuyerView::of(&self.scenario, &findings, earlier, self.phrases).lines(self.phrases)
    }

    /// The team at the table with their moods; who is speaking is said.
    pub fn team(&self) -> Vec<String> {
        let language = self.phrases.language();
        let session = self.practice.session();
        MemberId::all(&self.scenario)
            .zip(session.moods())
            .map(|(who, feels)| {
                let member = &self.scenario.buyer.team[who];
                let id = if who == session.speaker() {
                    "terminal-mood-speaking"
                } else {
                    "terminal-mood"
                };
                self.phrases.say_with(
                    id,
                    &Arguments::new()
                        .with("name", member.name.get(language))
                        .with("id", member.id.as_str())
                        .with("title", member.title.get(language))
                        .with("role", role(member.role, self.phrases))
                        .with("mood", mood(*feels, self.phrases)),
                )
            })
            .collect()
    }

    /// The terms: what each can be, what is usual, what it is worth.
    pub fn issues(&self) -> Vec<String> {
        let mut lines = vec![
            self.phrases.say_with(
                &self.scenario.phrase("terminal-issues", self.phrases),
                &Arguments::new()
                    .with("terms", self.terms(&Package::usual(&self.scenario)))
                    .with(
                        "worth",
                        self.amount(self.book().worth(&Package::usual(&self.scenario)).get()),
                    ),
            ),
        ];
        let language = self.phrases.language();
        for (which, issue) in IssueId::all(&self.scenario).zip(&self.scenario.issues) {
            let arguments = Arguments::new()
                .with("name", issue.name().get(language))
                .with("id", issue.id());
            let text = match issue {
                Issue::Choice(_) => self.phrases.say_with(
                    "terminal-issue-choice",
                    &arguments.with("options", self.choices(which)),
                ),
                _ => self.range(arguments, which),
            };
            lines.push(text);
        }
        lines
    }

    /// The values of an issue that is a number, and what a step up is worth to the
    /// rep, other terms as usual.
    fn range(&self, arguments: Arguments<'_>, which: IssueId) -> String {
        let issue = &self.scenario.issues[which];
        let number =
            |option: u32| grouped(issue.number(option).unwrap_or_default(), issue.decimals());
        let tick = issue.number(1).unwrap_or_default() - issue.number(0).unwrap_or_default();
        let (usual, currency) = (Package::usual(&self.scenario), &self.scenario.currency);
        let end = issue.options() - 1;
        let worths: Vec<Worth> = (0..=end)
            .map(|option| self.book().worth(&usual.with(which, option)))
            .collect();
        let change = |pair: &[Worth]| signed_money((pair[1] - pair[0]).get(), currency);
        let mut changes: Vec<&[Worth]> = worths.windows(2).collect();
        changes.sort_by(|a, b| (a[1] - a[0]).get().total_cmp(&(b[1] - b[0]).get()));
        let ends = changes.first().zip(changes.last());
        let (least, most) = ends.map_or_else(Default::default, |(a, b)| (change(a), change(b)));
        let range = arguments
            .with("min", number(0))
            .with("max", number(end))
            .with("tick", grouped(tick, issue.decimals()));
        if least == most {
            let range = range.with("change", least);
            self.phrases.say_with("terminal-issue-number", &range)
        } else {
            let range = range.with("least", least).with("most", most);
            self.phrases.say_with("terminal-issue-number-curve", &range)
        }
    }

    /// The options of a choice with what each is worth to the rep.
    pub fn choices(&self, issue: IssueId) -> String {
        let Issue::Choice(choice) = &self.scenario.issues[issue] else {
            return String::new();
        };
        let language = self.phrases.language();
        let options: Vec<String> = choice
            .options
            .iter()
            .map(|option| {
                let consent = option.needs.as_ref().map_or_else(String::new, |colleague| {
                    let found = ColleagueId::find(&self.scenario, colleague);
                    let found = found.map(|it| &self.scenario.colleagues[it]);
                    let name = found.map_or(colleague.as_str(), |it| it.name.get(language));
                    self.phrases.say_with(
                        "terminal-option-needs",
                        &Arguments::new()
                            .with("colleague", name)
                            .with("id", colleague.as_str()),
                    )
                });
                self.phrases.say_with(
                    "terminal-option",
                    &Arguments::new()
                        .with("id", option.id.as_str())
                        .with("name", option.name.get(language))
                        .with(
                            "worth",
                            signed_money(option.seller.get(), &self.scenario.currency),
                        )
                        .with("needs", consent),
                )
            })
            .collect();
        options.join(&self.phrases.say("terminal-option-comma"))
    }

    /// What has been found out.
    pub fn known(&self) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for found in self.practice.session().findings() {
            let line = finding(found, &self.scenario, self.phrases);
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        if lines.is_empty() {
            lines.push(self.phrases.say("terminal-nothing-known"));
        }
        lines
    }

    /// The plan in words.
    pub fn sheet(&self) -> PlanSheet<'_> {
        PlanSheet::new(self.plan(), &self.scenario, self.book(), self.phrases)
    }

    /// The limits and what there is without the deal, one a line.
    pub fn limits(&self) -> Vec<String> {
        self.sheet().limit_lines()
    }

    /// The whole plan, and what is wrong with it.
    pub fn whole_plan(&self) -> Vec<String> {
        self.sheet().lines()
    }

    /// What the rules say of the plan so far, and what it leaves open.
    pub fn rules(&self) -> Vec<String> {
        AheadView::of(&self.practice.case(), self.phrases).lines(self.phrases)
    }

    /// The ladder, a step a line.
    pub fn ladder(&self) -> Vec<String> {
        self.sheet().ladder_lines()
    }

    /// The BATNA worksheet, worked out.
    pub fn worksheet(&self) -> Vec<String> {
        let lines = self.sheet().worksheet_lines();
        if lines.is_empty() {
            let examples = examples(&self.scenario, self.book());
            return vec![self.phrases.say_with("terminal-worksheet-empty", &examples)];
        }
        lines
    }
}

/// Prints a part of the sheet.
pub(super) fn print(shell: &mut Shell<'_>, part: impl Fn(&Sheet) -> Vec<String>) -> io::Result<()> {
    let Some(sheet) = Sheet::of(shell) else {
        return Ok(());
    };
    shell.lines(&part(&sheet))
}
