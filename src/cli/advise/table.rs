//! Advice for people.

use std::io;

use super::Found;
use crate::{
    advise::AdvisedChange,
    cli::Console,
    text::{grouped, money, wrap},
    words::{Arguments, advice::AdviceWording},
};

/// The width that fits a terminal.
const COLUMNS: usize = 80;

pub(super) fn print(
    found: &Found,
    wording: &AdviceWording<'_>,
    console: &mut Console,
) -> io::Result<()> {
    let mut page = Page {
        found,
        wording,
        console,
    };
    page.outcome()?;
    page.changes()?;
    page.rules()?;
    page.frontier()?;
    page.ladders()
}

struct Page<'a> {
    found: &'a Found,
    wording: &'a AdviceWording<'a>,
    console: &'a mut Console,
}

impl Page<'_> {
    /// A thought, its further lines under its first word.
    fn thought(&mut self, before: &str, words: &str) -> io::Result<()> {
        let mut before = before.to_owned();
        for line in wrap(words, COLUMNS - before.chars().count()) {
            self.console
                .result(format!("{before}{}", line.trim_start()).trim_end())?;
            before = " ".repeat(before.chars().count());
        }
        Ok(())
    }

    fn heading(&mut self, id: &str) -> io::Result<()> {
        self.console.result("")?;
        self.thought("", &self.wording.phrases.say(id))
    }

    fn outcome(&mut self) -> io::Result<()> {
        for line in self.wording.outcome(&self.found.advice) {
            self.thought("", &line)?;
        }
        let phrases = self.wording.phrases;
        if let Some((own, advised)) = &self.found.judged
            && let (Some(own), Some(advised)) = (own.mean, advised.mean)
        {
            let gaps = Arguments::new()
                .with("own", grouped(own, 0))
                .with("advised", grouped(advised, 0));
            self.thought("", &phrases.say_with("advise-technique", &gaps))?;
        }
        let meetings = grouped(self.found.advice.fared.meetings as f64, 0);
        let gaps = Arguments::new().with("meetings", meetings);
        self.thought("", &phrases.say_with("advise-measured", &gaps))
    }

    fn changes(&mut self) -> io::Result<()> {
        let advice = &self.found.advice;
        if advice.changes.is_empty() {
            return Ok(());
        }
        self.heading("advise-changes")?;
        let say =
            |change: &AdvisedChange| (self.wording.change(change), self.wording.reason(change));
        let changes: Vec<(String, String)> = advice.changes.iter().map(say).collect();
        for (what, why) in changes {
            self.thought("  - ", &what)?;
            self.thought("    ", &why)?;
        }
        for line in self.wording.consents(&advice.plan) {
            self.thought("  ! ", &line)?;
        }
        if advice.changes.len() > 1 {
            self.thought("  ", &self.wording.phrases.say("advise-changes-together"))?;
        }
        Ok(())
    }

    fn rules(&mut self) -> io::Result<()> {
        self.console.result("")?;
        let words = self.wording.rules(self.found.advice.unruled.as_ref());
        self.thought("", &words)
    }

    fn frontier(&mut self) -> io::Result<()> {
        let frontier = &self.found.advice.frontier;
        if frontier.len() < 2 {
            return Ok(());
        }
        self.heading("advise-frontier")?;
        for (index, choice) in frontier.iter().enumerate() {
            let words = self.wording.choice(choice);
            self.thought(&format!("  {}. ", index + 1), &words)?;
        }
        Ok(())
    }

    fn ladders(&mut self) -> io::Result<()> {
        let Some(ladders) = &self.found.ladders else {
            return Ok(());
        };
        let phrases = self.wording.phrases;
        let advised = &self.found.advice.fared;
        let currency = &self.wording.scenario.currency;
        let (low, high) = ladders.gain.interval99();
        self.console.result("")?;
        let count = Arguments::new().count("count", ladders.count);
        self.thought("", &phrases.say_with("advise-grid", &count))?;
        let gaps = Arguments::new()
            .with("grid", money(ladders.fared.gain.mean, currency))
            .with("gridrate", grouped(100.0 * ladders.fared.agreement_rate, 1))
            .with("advised", money(advised.gain.mean, currency))
            .with("rate", grouped(100.0 * advised.agreement_rate, 1))
            .with("gain", self.wording.signed(ladders.gain.mean))
            .with("low", self.wording.signed(low))
            .with("high", self.wording.signed(high));
        self.thought("  ", &phrases.say_with("advise-grid-figures", &gaps))?;
        let sure = if low > 0.0 {
            "advise-grid-sure"
        } else {
            "advise-grid-unsure"
        };
        self.thought("  ", &phrases.say(sure))
    }
}
