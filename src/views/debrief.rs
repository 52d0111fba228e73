//! What is said after the meeting.

use crate::{
    bargain::Revealed,
    scenario::{RuleId, Scenario},
    score::{
        Case, Debrief, EstimateReading, Moment, Note, Relation, RuleScore, ScoreBand, Technique,
        rules::high_start,
    },
    text::{figure, grouped, money},
    views::{Speaker, Talk, Told, Topic},
    words::{self, Arguments, Phrases, describe_package, describe_price, share},
};

/// Entries of the talk that a moment quotes at most.
const QUOTES: usize = 4;
/// Facts of a rule that stand in the whole debrief at most.
const FACTS: usize = 3;
/// Advice is for rules that were followed less than this, of 1.
const WANTING: f64 = 0.95;

/// Technique and result, the nine rules, moments, the buyer's cards, plan and
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
    /// The nine rules in the order of [`RuleId::ALL`].
    pub rules: Vec<RuleView>,
    /// Up to three moments to go back to, in the order of the meeting.
    pub moments: Vec<MomentView>,
    /// What was hidden, and what it comes to.
    pub cards: Vec<Card>,
    /// What they claimed, what was planned and what was played: those of which
    /// there is something to say.
    pub parts: Vec<Part>,
    /// Intelligence, creativity, elegance, likewise.
    pub ice: Vec<Part>,
    /// What to practise next.
    pub next: String,
}

/// A rule with its score.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleView {
    /// Which.
    pub rule: RuleId,
    /// "Start high".
    pub name: String,
    /// "Start high: 85 of 100".
    pub heading: String,
    /// The score, 0 to 1; `None` where there is too little to judge.
    pub score: Option<f64>,
    /// What the score rests on, faults first.
    pub facts: Vec<Fact>,
    /// What to do better, the most important first; empty where the rule was
    /// followed.
    pub advice: Vec<String>,
    /// The rule as the course says it, how it is scored, how much it counts, how the
    /// scores add up to the total, what the bands are.
    pub formula: Vec<String>,
}

/// Something that a score rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The sentence.
    pub words: String,
    /// The round that it is about, from 1.
    pub round: Option<u32>,
    /// It cost points.
    pub is_fault: bool,
}

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

/// Something that was hidden until now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The sentence.
    pub words: String,
    /// Whether it is well; `None` where it is neither well nor ill.
    pub is_good: Option<bool>,
}

/// A heading and sentences below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The heading.
    pub heading: String,
    /// The sentences; never empty.
    pub lines: Vec<String>,
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
                .map(|rule| rule_view(rule, technique, scenario, phrases))
                .collect(),
            moments: debrief
                .moments
                .iter()
                .map(|moment| moment_view(moment, case, phrases))
                .collect(),
            cards: cards(case, debrief, revealed, phrases),
            parts: parts(
                &[
                    ("report-claims", &debrief.claims),
                    ("report-preparation", &debrief.preparation),
                ],
                scenario,
                phrases,
            ),
            ice: parts(
                &[
                    ("report-intelligence", &debrief.ice.intelligence),
                    ("report-creativity", &debrief.ice.creativity),
                    ("report-elegance", &debrief.ice.elegance),
                ],
                scenario,
                phrases,
            ),
            next: next_words(debrief, phrases),
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
            self.ice.iter().flat_map(Part::lines).collect(),
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
        lines.extend(self.parts.iter().flat_map(Part::lines));
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

impl Part {
    /// The heading, and the sentences indented.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let below = self.lines.iter().map(|line| format!("  {line}"));
        [self.heading.clone()].into_iter().chain(below).collect()
    }
}

impl RuleView {
    /// The score with its first facts and what to do better first of all.
    #[must_use]
    pub fn short(&self) -> Vec<String> {
        let facts = self.facts.iter().map(|fact| &fact.words).take(FACTS);
        self.lines_with(facts.chain(self.advice.first()))
    }

    /// Everything that there is to say of the rule.
    #[must_use]
    pub fn full(&self) -> Vec<String> {
        let facts = self.facts.iter().map(|fact| &fact.words);
        self.lines_with(facts.chain(&self.advice).chain(&self.formula))
    }

    fn lines_with<'a>(&self, below: impl Iterator<Item = &'a String>) -> Vec<String> {
        let below = below.map(|words| format!("  {words}"));
        [self.heading.clone()].into_iter().chain(below).collect()
    }
}

impl MomentView {
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

fn rule_view(
    rule: &RuleScore,
    technique: &Technique,
    scenario: &Scenario,
    phrases: Phrases,
) -> RuleView {
    let name = words::rule_name(rule.rule, phrases);
    let named = Arguments::new().with("rule", name.as_str());
    let advice = rule.advice.iter().map(|advice| {
        let advice = Arguments::new().with("advice", advice.text(scenario, phrases));
        phrases.say_with("report-advice", &advice)
    });
    let is_wanting = rule.score.is_none_or(|score| score < WANTING);
    RuleView {
        rule: rule.rule,
        heading: match rule.score {
            Some(found) => phrases.say_with("report-rule", &named.with("score", share(found))),
            None => phrases.say_with("report-rule-not-judged", &named),
        },
        name,
        score: rule.score,
        facts: rule
            .evidence
            .iter()
            .map(|evidence| Fact {
                words: evidence.text(scenario, phrases),
                round: evidence.round,
                is_fault: evidence.fault,
            })
            .collect(),
        advice: advice.filter(|_| is_wanting).collect(),
        formula: formula(rule, technique, phrases),
    }
}

fn formula(rule: &RuleScore, technique: &Technique, phrases: Phrases) -> Vec<String> {
    let sentence = words::rule_sentence(rule.rule, phrases);
    let formula = words::rule_formula(rule.rule, phrases);
    let judged = technique.rules.iter().filter(|rule| rule.score.is_some());
    let sum: f64 = judged.map(|rule| rule.weight).sum();
    let number = |weight: f64| {
        let has_fraction = libm::fabs(weight - libm::round(weight)) > 1e-9;
        grouped(weight, usize::from(has_fraction))
    };
    let weight = Arguments::new()
        .with("weight", number(rule.weight))
        .with("sum", number(sum));
    vec![
        phrases.say_with(
            "report-rule-sentence",
            &Arguments::new().with("sentence", sentence),
        ),
        phrases.say_with(
            "report-rule-formula",
            &Arguments::new().with("formula", formula),
        ),
        match rule.score {
            Some(_) => phrases.say_with("report-rule-weight", &weight),
            None => phrases.say("report-rule-unweighted"),
        },
        words::total_formula(phrases),
        phrases.say("report-rule-bands"),
    ]
}

fn moment_view(moment: &Moment, case: &Case<'_>, phrases: Phrases) -> MomentView {
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
    MomentView {
        title: phrases.say_with(id, &title),
        round: moment.round,
        rule: moment.rule,
        said: said(moment, case, phrases),
        evidence: moment.evidence.text(case.scenario, phrases),
        instead,
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

/// What was hidden.
fn cards(case: &Case<'_>, debrief: &Debrief, revealed: &Revealed, phrases: Phrases) -> Vec<Card> {
    let (scenario, language) = (case.scenario, phrases.language());
    let amount = |worth: crate::scenario::Worth| money(worth.get(), &scenario.currency);
    let plain = |words| Card {
        words,
        is_good: None,
    };
    let limit = describe_price(scenario, revealed.reservation_price, language);
    let mut cards = vec![plain(phrases.say_with(
        &scenario.phrase("report-their-limit", phrases),
        &Arguments::new().with("price", limit),
    ))];
    cards.push(match &debrief.estimate {
        Some(estimate) => Card {
            words: estimate.text(scenario, phrases),
            is_good: match estimate.reading(scenario) {
                EstimateReading::WellRead | EstimateReading::Right => Some(true),
                EstimateReading::Wide => None,
                EstimateReading::Low | EstimateReading::High => Some(false),
            },
        },
        None => plain(phrases.say("report-no-estimate")),
    });
    if case.plan.lower.is_none() {
        cards.push(plain(phrases.say("report-no-lower-limit")));
    }
    cards.push(plain(match &revealed.best {
        Some((package, worth)) if revealed.overlap => phrases.say_with(
            "report-best",
            &Arguments::new()
                .with("worth", amount(*worth))
                .with("terms", describe_package(scenario, package, language)),
        ),
        _ => phrases.say("report-no-overlap"),
    }));
    let unclaimed = &debrief.unclaimed;
    if unclaimed.money.get() >= 1.0 {
        let left = Arguments::new().with("money", amount(unclaimed.money));
        cards.push(plain(phrases.say_with("report-left", &left)));
    }
    if let Some((package, _)) = &unclaimed.better_for_both {
        let better = Arguments::new()
            .with("terms", describe_package(scenario, package, language))
            .with("gain", amount(unclaimed.gain));
        cards.push(plain(phrases.say_with("report-better-for-both", &better)));
    }
    cards.push(plain(phrases.say_with(
        "report-patience",
        &Arguments::new().count("rounds", revealed.patience as usize),
    )));
    let (id, is_good) = match Relation::of(debrief.result.relationship) {
        Relation::Hurt | Relation::Worse => ("report-relationship-worse", Some(false)),
        Relation::Better => ("report-relationship-better", Some(true)),
        Relation::Same => ("report-relationship-same", None),
    };
    cards.push(Card {
        words: phrases.say(id),
        is_good,
    });
    cards
}

/// Those of which there is something to say.
fn parts(all: &[(&str, &Vec<Note>)], scenario: &Scenario, phrases: Phrases) -> Vec<Part> {
    let said = all.iter().filter(|(_, notes)| !notes.is_empty());
    said.map(|(id, notes)| Part {
        heading: phrases.say(id),
        lines: notes
            .iter()
            .map(|note| note.text(scenario, phrases))
            .collect(),
    })
    .collect()
}

/// What to practise next: where one started too high, not that one should start
/// high.
fn next_words(debrief: &Debrief, phrases: Phrases) -> String {
    let Some(next) = debrief.next else {
        return phrases.say("report-next-none");
    };
    let is_too_high =
        next == RuleId::HighStart && debrief.technique.shows(high_start::Fact::OpenedInsulting);
    let sentence = if is_too_high {
        phrases.say("report-next-too-high")
    } else {
        words::rule_sentence(next, phrases)
    };
    let next = Arguments::new()
        .with("rule", words::rule_name(next, phrases))
        .with("sentence", sentence);
    phrases.say_with("report-next", &next)
}
