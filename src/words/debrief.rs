//! The debrief, line by line.

use crate::{
    bargain::Revealed,
    plan::Plan,
    scenario::{RuleId, Scenario},
    score::{self, Debrief, Note, Relation, RuleScore, rules::high_start},
    text::{figure, grouped, money},
    words::{self, Arguments, Phrases, describe_package, describe_price, share},
};

/// The whole debrief: technique and result, the nine rules, moments, the
/// buyer's cards, what to practise next. An empty line stands between parts.
#[must_use]
pub fn debrief_lines(
    debrief: &Debrief,
    revealed: &Revealed,
    plan: &Plan,
    scenario: &Scenario,
    phrases: Phrases,
) -> Vec<String> {
    let mut rules = vec![phrases.say("report-rules")];
    for rule in &debrief.technique.rules {
        rules.extend(rule_lines(rule, 3, scenario, phrases));
    }
    let mut moments = moment_part(debrief, scenario, phrases);
    if !moments.is_empty() {
        moments.insert(0, phrases.say("report-moments"));
    }
    let parts = [
        figures(debrief, scenario, phrases),
        rules,
        moments,
        card_lines(debrief, revealed, plan, scenario, phrases),
        ice_lines(debrief, scenario, phrases),
        next_line(debrief, phrases).into_iter().collect(),
    ];
    let mut lines = Vec::new();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(part);
    }
    lines
}

/// Technique, result, and one line for each rule, numbered.
#[must_use]
pub fn overview_lines(debrief: &Debrief, scenario: &Scenario, phrases: Phrases) -> Vec<String> {
    let mut lines = figures(debrief, scenario, phrases);
    for (index, rule) in debrief.technique.rules.iter().enumerate() {
        lines.push(format!("{}. {}", index + 1, rule_heading(rule, phrases)));
    }
    lines
}

/// What to practise next, where something is wanting.
#[must_use]
pub fn next_line(debrief: &Debrief, phrases: Phrases) -> Option<String> {
    let next = debrief.next?;
    Some(
        phrases.say_with(
            "report-next",
            &Arguments::new()
                .with("rule", words::rule_name(next, phrases))
                .with("sentence", next_sentence(debrief, next, phrases)),
        ),
    )
}

/// What the course says of the rule to practise next; where one started too
/// high, not that one should start high.
#[must_use]
pub fn next_sentence(debrief: &Debrief, next: RuleId, phrases: Phrases) -> String {
    let is_too_high =
        next == RuleId::HighStart && debrief.technique.shows(high_start::Fact::OpenedInsulting);
    if is_too_high {
        phrases.say("report-next-too-high")
    } else {
        words::rule_sentence(next, phrases)
    }
}

/// The moments to go back to.
#[must_use]
pub fn moment_part(debrief: &Debrief, scenario: &Scenario, phrases: Phrases) -> Vec<String> {
    debrief
        .moments
        .iter()
        .flat_map(|moment| moment_lines(moment, scenario, phrases))
        .collect()
}

/// Technique and result, apart.
fn figures(debrief: &Debrief, scenario: &Scenario, phrases: Phrases) -> Vec<String> {
    let technique = match debrief.technique.total {
        Some(total) => phrases.say_with(
            "report-technique",
            &Arguments::new().with("total", grouped(figure(total), 0)),
        ),
        None => phrases.say("report-technique-not-judged"),
    };
    let result = phrases.say_with(
        "report-result",
        &Arguments::new().with("verdict", debrief.result.text(scenario, phrases)),
    );
    let mut lines = vec![technique];
    lines.extend(debrief.technique.cap.map(|cap| cap.text(phrases)));
    lines.push(result);
    lines.extend(why_left(debrief, phrases));
    lines
}

/// Why they left, where they did.
#[must_use]
pub fn why_left(debrief: &Debrief, phrases: Phrases) -> Option<String> {
    let why = debrief.why_left?;
    Some(phrases.say(&format!("report-left-{}", why.code())))
}

fn rule_heading(rule: &RuleScore, phrases: Phrases) -> String {
    let arguments = Arguments::new().with("rule", words::rule_name(rule.rule, phrases));
    match rule.score {
        Some(found) => phrases.say_with("report-rule", &arguments.with("score", share(found))),
        None => phrases.say_with("report-rule-not-judged", &arguments),
    }
}

/// A rule's score with its first facts and what to do better.
#[must_use]
pub fn rule_lines(
    rule: &RuleScore,
    facts: usize,
    scenario: &Scenario,
    phrases: Phrases,
) -> Vec<String> {
    let mut lines = vec![rule_heading(rule, phrases)];
    for evidence in rule.evidence.iter().take(facts) {
        lines.push(format!("  {}", evidence.text(scenario, phrases)));
    }
    if let Some(advice) = rule.advice.first().filter(|_| is_wanting(rule)) {
        lines.push(format!(
            "  {}",
            phrases.say_with(
                "report-advice",
                &Arguments::new().with("advice", advice.text(scenario, phrases)),
            )
        ));
    }
    lines
}

/// Whether a rule was followed less than fully.
fn is_wanting(rule: &RuleScore) -> bool {
    rule.score.is_none_or(|score| score < 0.95)
}

fn moment_lines(moment: &score::Moment, scenario: &Scenario, phrases: Phrases) -> Vec<String> {
    let language = phrases.language();
    let mut lines = vec![
        phrases.say_with(
            if moment.is_end {
                "report-moment-end"
            } else {
                "report-moment"
            },
            &Arguments::new()
                .count("round", moment.round as usize)
                .with("rule", words::rule_name(moment.rule, phrases)),
        ),
    ];
    if let Some(package) = &moment.offered {
        let terms = describe_package(scenario, package, language);
        lines.push(format!(
            "  {}",
            phrases.say_with(
                "report-moment-offered",
                &Arguments::new().with("terms", terms)
            )
        ));
    }
    lines.push(format!("  {}", moment.evidence.text(scenario, phrases)));
    if let Some(advice) = &moment.advice {
        lines.push(format!(
            "  {}",
            phrases.say_with(
                "report-moment-instead",
                &Arguments::new().with("advice", advice.text(scenario, phrases)),
            )
        ));
    }
    lines
}

/// What was hidden.
#[must_use]
pub fn card_lines(
    debrief: &Debrief,
    revealed: &Revealed,
    plan: &Plan,
    scenario: &Scenario,
    phrases: Phrases,
) -> Vec<String> {
    let currency = &scenario.currency;
    let mut lines = vec![
        phrases.say("report-cards"),
        phrases.say_with(
            &scenario.phrase("report-their-limit", phrases),
            &Arguments::new().with(
                "price",
                describe_price(scenario, revealed.reservation_price, phrases.language()),
            ),
        ),
    ];
    match &debrief.estimate {
        Some(estimate) => lines.push(estimate.text(scenario, phrases)),
        None => lines.push(phrases.say("report-no-estimate")),
    }
    if plan.lower.is_none() {
        lines.push(phrases.say("report-no-lower-limit"));
    }
    match &revealed.best {
        Some((package, worth)) if revealed.overlap => lines.push(
            phrases.say_with(
                "report-best",
                &Arguments::new()
                    .with("worth", money(worth.get(), currency))
                    .with(
                        "terms",
                        describe_package(scenario, package, phrases.language()),
                    ),
            ),
        ),
        _ => lines.push(phrases.say("report-no-overlap")),
    }
    if debrief.unclaimed.money.get() >= 1.0 {
        lines.push(phrases.say_with(
            "report-left",
            &Arguments::new().with("money", money(debrief.unclaimed.money.get(), currency)),
        ));
    }
    if let Some((package, _)) = &debrief.unclaimed.better_for_both {
        lines.push(
            phrases.say_with(
                "report-better-for-both",
                &Arguments::new()
                    .with(
                        "terms",
                        describe_package(scenario, package, phrases.language()),
                    )
                    .with("gain", money(debrief.unclaimed.gain.get(), currency)),
            ),
        );
    }
    lines.push(phrases.say_with(
        "report-patience",
        &Arguments::new().count("rounds", revealed.patience as usize),
    ));
    let relationship = match Relation::of(debrief.result.relationship) {
        Relation::Hurt | Relation::Worse => "report-relationship-worse",
        Relation::Better => "report-relationship-better",
        Relation::Same => "report-relationship-same",
    };
    lines.push(phrases.say(relationship));
    if !debrief.claims.is_empty() {
        lines.push(phrases.say("report-claims"));
        lines.extend(
            debrief
                .claims
                .iter()
                .map(|note| format!("  {}", note.text(scenario, phrases))),
        );
    }
    lines
}

/// Intelligence, creativity, elegance.
#[must_use]
pub fn ice_lines(debrief: &Debrief, scenario: &Scenario, phrases: Phrases) -> Vec<String> {
    let mut lines = Vec::new();
    let mut part = |heading: &str, notes: &[Note]| {
        if !notes.is_empty() {
            lines.push(phrases.say(heading));
            lines.extend(
                notes
                    .iter()
                    .map(|note| format!("  {}", note.text(scenario, phrases))),
            );
        }
    };
    part("report-intelligence", &debrief.ice.intelligence);
    part("report-creativity", &debrief.ice.creativity);
    part("report-elegance", &debrief.ice.elegance);
    lines
}

/// The rule as the course says it, how it is scored, and how the scores add up
/// to the total.
#[must_use]
pub fn formula_lines(rule: RuleId, phrases: Phrases) -> Vec<String> {
    let sentence = Arguments::new().with("sentence", words::rule_sentence(rule, phrases));
    let formula = Arguments::new().with("formula", words::rule_formula(rule, phrases));
    vec![
        format!("  {}", phrases.say_with("report-rule-sentence", &sentence)),
        format!("  {}", phrases.say_with("report-rule-formula", &formula)),
        format!("  {}", words::total_formula(phrases)),
    ]
}
