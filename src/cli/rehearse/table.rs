//! A rehearsal for people.

use std::io;

use super::Found;
use crate::{
    cli::{Console, prepared::Prepared},
    rehearse::{ended_words, per_cent, place_words},
    score::name,
    text::{Arguments, Phrases, grouped, money, pad, wrap},
};

/// The width that fits a terminal.
const COLUMNS: usize = 80;
/// The width of the names of figures.
const NAMES: usize = 24;

pub(super) fn print(
    case: &Prepared,
    found: &Found,
    title: &str,
    phrases: Phrases,
    console: &mut Console,
) -> io::Result<()> {
    let mut page = Page {
        case,
        found,
        phrases,
        console,
    };
    page.line(title)?;
    page.line("")?;
    page.figures()?;
    page.break_offs()?;
    page.rules()?;
    page.problems()?;
    page.fragile()
}

struct Page<'a> {
    case: &'a Prepared,
    found: &'a Found,
    phrases: Phrases,
    console: &'a mut Console,
}

impl Page<'_> {
    fn line(&mut self, words: &str) -> io::Result<()> {
        for line in wrap(words, COLUMNS) {
            self.console.result(&line)?;
        }
        Ok(())
    }

    /// A name, and a figure whose further lines stand under it.
    fn row(&mut self, id: &str, words: &str) -> io::Result<()> {
        let mut name = pad(&self.phrases.say(id), NAMES);
        for line in wrap(words, COLUMNS - NAMES) {
            self.console
                .result(&format!("{name}{}", line.trim_start()))?;
            name = " ".repeat(NAMES);
        }
        Ok(())
    }

    fn heading(&mut self, id: &str) -> io::Result<()> {
        self.line("")?;
        self.line(&self.phrases.say(id))
    }

    fn amount(&self, worth: f64) -> String {
        money(worth, &self.case.deal.scenario().currency)
    }

    fn figures(&mut self) -> io::Result<()> {
        let phrases = self.phrases;
        let rehearsal = &self.found.rehearsal;
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
        let technique = self.found.judged.mean.map_or_else(
            || phrases.say("rehearse-no-technique"),
            |mean| {
                let mean = Arguments::new().with("mean", grouped(mean, 0));
                phrases.say_with("rehearse-technique", &mean)
            },
        );
        let rounds = Arguments::new().with("rounds", grouped(rehearsal.rounds, 1));
        let overlap = Arguments::new().with("share", per_cent(rehearsal.without_overlap));
        let agreement = rehearsal.agreement_words(phrases);
        self.row("rehearse-agreement-label", &agreement)?;
        self.row(
            "rehearse-worth-label",
            &phrases.say_with("rehearse-worth", &worth),
        )?;
        self.row("rehearse-deals-label", &deals)?;
        self.row("rehearse-technique-label", &technique)?;
        self.row(
            "rehearse-rounds-label",
            &phrases.say_with("rehearse-rounds", &rounds),
        )?;
        self.row(
            "rehearse-overlap-label",
            &phrases.say_with("rehearse-overlap", &overlap),
        )
    }

    fn break_offs(&mut self) -> io::Result<()> {
        self.heading("rehearse-breaks-title")?;
        let phrases = self.phrases;
        let rehearsal = &self.found.rehearsal;
        let points = rehearsal.breaking_points();
        if points.is_empty() {
            return self.line(&format!("  {}", phrases.say("rehearse-breaks-none")));
        }
        let all = rehearsal.runs.max(1) as f64;
        for point in points {
            let figure = per_cent(rehearsal.broke_off_after(point));
            let place = pad(&place_words(point, phrases), NAMES - 2);
            self.console.result(&format!("  {place}{figure}%"))?;
            for way in rehearsal.ways_after(point) {
                let share = per_cent(way.count as f64 / all);
                let words = ended_words(way.ended, phrases);
                self.line(&format!("    {} {words}", pad(&format!("{share}%"), 5)))?;
            }
        }
        Ok(())
    }

    fn rules(&mut self) -> io::Result<()> {
        self.heading("rehearse-rules-title")?;
        let (phrases, scenario) = (self.phrases, self.case.deal.scenario());
        for rule in &self.found.judged.rules {
            let figure = rule.mean.map_or_else(
                || phrases.say("rehearse-rule-not-judged"),
                |mean| grouped(100.0 * mean, 0),
            );
            self.line(&format!(
                "  {}{figure}",
                pad(&name(rule.rule, phrases), 46 - 2)
            ))?;
            if self.found.judged.offends(rule)
                && let Some((advice, _)) = &rule.advice
            {
                self.line(&format!("    {}", advice.text(scenario, phrases)))?;
            }
        }
        Ok(())
    }

    fn problems(&mut self) -> io::Result<()> {
        if self.found.problems.is_empty() {
            return Ok(());
        }
        self.heading("rehearse-problems-title")?;
        for problem in &self.found.problems {
            let words = problem.text(self.case.deal.scenario(), self.phrases);
            self.line(&format!("  {words}"))?;
        }
        Ok(())
    }

    fn fragile(&mut self) -> io::Result<()> {
        self.heading("rehearse-fragile-title")?;
        let phrases = self.phrases;
        let fragile = &self.found.rehearsal.fragile;
        if fragile.is_empty() {
            return self.line(&format!("  {}", phrases.say("rehearse-fragile-none")));
        }
        for (number, point) in (1..).zip(fragile) {
            let words = point.text(self.case.deal.scenario(), phrases);
            self.line(&format!("  {number}. {words}"))?;
        }
        self.line(&format!("  {}", phrases.say("rehearse-fragile-foot")))
    }
}
