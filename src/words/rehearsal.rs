//! A rehearsal in words: the figures, where talks break off, the rules, where
//! the plan is fragile.

use crate::{
    bargain::LeaveReason,
    plan::Problem,
    rehearse::{Ended, Fragile, Judged, Rehearsal, Sample, WeakPoint},
    scenario::Scenario,
    text::{grouped, money, pad, per_cent, wrap},
    words::{Arguments, Phrases, price_figure, rule_name},
};

/// The width that fits a terminal whose last column stays free.
const COLUMNS: usize = 79;
/// The width of the names of figures.
const NAMES: usize = 24;

/// What a rehearsal found.
#[derive(Debug, Clone, Copy)]
pub struct RehearsalSheet<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// What the meetings came to.
    pub rehearsal: &'a Rehearsal,
    /// What the rules say.
    pub judged: &'a Judged,
    /// What is wrong with the plan.
    pub problems: &'a [Problem],
    /// The language.
    pub phrases: Phrases,
}

impl RehearsalSheet<'_> {
    /// The page, in lines that fit a terminal of 80 columns, below a title:
    /// `plan` is what is rehearsed ("your plan").
    #[must_use]
    pub fn lines(&self, plan: &str) -> Vec<String> {
        let title = self.scenario.title.get(self.phrases.language());
        let words = Arguments::new()
            .with("title", title)
            .with("plan", plan)
            .with("runs", grouped(self.rehearsal.runs as f64, 0));
        let mut page = Page {
            sheet: self,
            lines: Vec::new(),
        };
        page.line(&self.phrases.say_with("rehearse-head", &words));
        page.line("");
        page.figures();
        page.break_offs();
        page.rules();
        page.problems();
        page.fragile();
        page.lines
    }
}

struct Page<'a> {
    sheet: &'a RehearsalSheet<'a>,
    lines: Vec<String>,
}

impl Page<'_> {
    fn line(&mut self, words: &str) {
        for line in wrap(words, COLUMNS) {
            self.lines.push(line);
        }
    }

    /// A name, and a figure whose further lines stand under it.
    fn row(&mut self, id: &str, words: &str) {
        let mut name = pad(&self.sheet.phrases.say(id), NAMES);
        for line in wrap(words, COLUMNS - NAMES) {
            self.lines.push(format!("{name}{}", line.trim_start()));
            name = " ".repeat(NAMES);
        }
    }

    fn heading(&mut self, id: &str) {
        self.line("");
        self.line(&self.sheet.phrases.say(id));
    }

    fn amount(&self, worth: f64) -> String {
        money(worth, &self.sheet.scenario.currency)
    }

    fn figures(&mut self) {
        let phrases = self.sheet.phrases;
        let rehearsal = self.sheet.rehearsal;
        let worth = Arguments::new()
            .with("mean", self.amount(rehearsal.worth.mean))
            .with("error", self.amount(rehearsal.worth.mean_error));
        let deals = rehearsal.agreed.map_or_else(
            || phrases.say("rehearse-no-deals"),
            |agreed| {
                let deals = Arguments::new()
                    .with("mean", self.amount(agreed.mean))
                    .with("low", self.amount(agreed.p10))
                    .with("middle", self.amount(agreed.p50))
                    .with("high", self.amount(agreed.p90));
                phrases.say_with("rehearse-deals", &deals)
            },
        );
        let technique = self.sheet.judged.mean.map_or_else(
            || phrases.say("rehearse-no-technique"),
            |mean| {
                let mean = Arguments::new().with("mean", grouped(mean, 0));
                phrases.say_with("rehearse-technique", &mean)
            },
        );
        let rounds = Arguments::new().with("rounds", grouped(rehearsal.rounds, 1));
        let overlap = Arguments::new().with("share", per_cent(rehearsal.without_overlap));
        let agreement = rehearsal.agreement_words(phrases);
        self.row("rehearse-agreement-label", &agreement);
        self.row(
            "rehearse-worth-label",
            &phrases.say_with("rehearse-worth", &worth),
        );
        self.row("rehearse-deals-label", &deals);
        self.row("rehearse-technique-label", &technique);
        self.row(
            "rehearse-rounds-label",
            &phrases.say_with("rehearse-rounds", &rounds),
        );
        self.row(
            "rehearse-overlap-label",
            &phrases.say_with("rehearse-overlap", &overlap),
        );
    }

    fn break_offs(&mut self) {
        self.heading("rehearse-breaks-title");
        let phrases = self.sheet.phrases;
        let rehearsal = self.sheet.rehearsal;
        let points = rehearsal.breaking_points();
        if points.is_empty() {
            return self.line(&format!("  {}", phrases.say("rehearse-breaks-none")));
        }
        let all = rehearsal.runs.max(1) as f64;
        for point in points {
            let figure = per_cent(rehearsal.broke_off_after(point));
            let place = pad(&place_words(point, phrases), NAMES - 2);
            self.lines.push(format!("  {place}{figure}%"));
            for way in rehearsal.ways_after(point) {
                let share = per_cent(way.count as f64 / all);
                let words = ended_words(way.ended, phrases);
                self.line(&format!("    {} {words}", pad(&format!("{share}%"), 5)));
            }
        }
    }

    fn rules(&mut self) {
        self.heading("rehearse-rules-title");
        let (phrases, scenario) = (self.sheet.phrases, self.sheet.scenario);
        for rule in &self.sheet.judged.rules {
            let figure = rule.mean.map_or_else(
                || phrases.say("rehearse-rule-not-judged"),
                |mean| grouped(100.0 * mean, 0),
            );
            self.line(&format!(
                "  {}{figure}",
                pad(&rule_name(rule.rule, phrases), 46 - 2)
            ));
            if self.sheet.judged.offends(rule)
                && let Some((advice, _)) = &rule.advice
            {
                self.line(&format!("    {}", advice.text(scenario, phrases)));
            }
        }
    }

    fn problems(&mut self) {
        if self.sheet.problems.is_empty() {
            return;
        }
        self.heading("rehearse-problems-title");
        for problem in self.sheet.problems {
            let words = problem.text(self.sheet.scenario, self.sheet.phrases);
            self.line(&format!("  {words}"));
        }
    }

    fn fragile(&mut self) {
        self.heading("rehearse-fragile-title");
        let phrases = self.sheet.phrases;
        let fragile = &self.sheet.rehearsal.fragile;
        if fragile.is_empty() {
            return self.line(&format!("  {}", phrases.say("rehearse-fragile-none")));
        }
        for (number, point) in (1..).zip(fragile) {
            let words = point.text(self.sheet.scenario, phrases);
            self.line(&format!("  {number}. {words}"));
        }
        self.line(&format!("  {}", phrases.say("rehearse-fragile-foot")));
    }
}

/// The place on the ladder after which talks broke off.
#[must_use]
pub fn place_words(after: usize, phrases: Phrases) -> String {
    match after {
        0 => phrases.say("rehearse-before-opening"),
        1 => phrases.say("rehearse-after-opening"),
        step => phrases.say_with("rehearse-after-step", &Arguments::new().count("step", step)),
    }
}

/// Who left and why, or that both agreed.
#[must_use]
pub fn ended_words(ended: Ended, phrases: Phrases) -> String {
    phrases.say(match ended {
        Ended::Agreed(_) => "rehearse-ended-agreed",
        Ended::RepLeft => "rehearse-ended-rep",
        Ended::BuyerLeft(LeaveReason::Offence) => "rehearse-ended-offence",
        Ended::BuyerLeft(LeaveReason::Gap) => "rehearse-ended-gap",
        Ended::BuyerLeft(LeaveReason::Stinginess) => "rehearse-ended-stinginess",
        Ended::BuyerLeft(LeaveReason::Time) => "rehearse-ended-time",
    })
}

impl Rehearsal {
    /// The chance of an agreement with its interval: "78% (77% to 79%)".
    #[must_use]
    pub fn agreement_words(&self, phrases: Phrases) -> String {
        let share = self.agreement;
        phrases.say_with(
            "rehearse-agreement",
            &Arguments::new()
                .with("rate", per_cent(share.rate))
                .with("low", per_cent(share.low))
                .with("high", per_cent(share.high)),
        )
    }
}

impl Fragile {
    /// The point in a sentence, with what it costs.
    #[must_use]
    pub fn text(&self, scenario: &Scenario, phrases: Phrases) -> String {
        self.phrase("rehearse-fragile-", scenario, phrases)
    }

    /// The point in a few words, without figures: for a narrow place.
    #[must_use]
    pub fn name(&self, scenario: &Scenario, phrases: Phrases) -> String {
        self.phrase("rehearse-fragile-name-", scenario, phrases)
    }

    fn phrase(&self, prefix: &str, scenario: &Scenario, phrases: Phrases) -> String {
        let arguments = Arguments::new()
            .with("cost", money(self.cost.get(), &scenario.currency))
            .with("share", per_cent(self.share))
            .with("breaks", per_cent(self.breaks))
            .with("elsewhere", per_cent(self.breaks_elsewhere));
        let arguments = match self.point {
            WeakPoint::Step { after, mostly } => arguments
                .with("place", place_words(after, phrases))
                .with("how", ended_words(mostly, phrases)),
            WeakPoint::BelowEstimate { limit } | WeakPoint::LowLimit { limit } => {
                arguments.with("limit", price_figure(scenario, limit))
            }
            WeakPoint::Impatient { rounds } => arguments.count("rounds", rounds as usize),
            WeakPoint::Strong { .. }
            | WeakPoint::HotTempered { .. }
            | WeakPoint::WellInformed { .. } => arguments,
        };
        let id = self.point.code().replace('_', "-");
        phrases.say_with(&format!("{prefix}{id}"), &arguments)
    }
}

impl Sample {
    /// That too few buyers fit what was found out; `None` where there are
    /// enough.
    #[must_use]
    pub fn warning(&self, phrases: Phrases) -> Option<String> {
        let found = self.buyers().len();
        let id = match found {
            _ if !self.is_thin() => return None,
            0 => "rehearse-nobody-fits",
            _ => "rehearse-thin",
        };
        let arguments = Arguments::new().with("found", grouped(found as f64, 0));
        Some(phrases.say_with(id, &arguments))
    }
}
