//! Making an offer: by a form, from the plan, or as a variation; always shown
//! whole, in words and money, before it goes out.

use std::io;

use super::{
    Next,
    command::{is_yes, split},
    dossier::Sheet,
    shell::Shell,
    signals,
    table::make,
};
use crate::{
    app::practice::Practice,
    bargain::{Exchange, Move, Offer, Package},
    plan::Planned,
    scenario::{Issue, IssueId, Worth},
    score::{Caution, Course, LimitWorths, OpeningSound, band, next_offer_from},
    script::{ScriptAction, ScriptLine},
    text::{is_nothing, money, signed_money, term_words},
    words::{Arguments, change_line, changes, describe_term, examples, illegal},
};

/// The plan's next step.
pub(super) fn planned(practice: &Practice) -> Option<Planned> {
    practice.standing().next.map(|next| next.planned)
}

/// Plays the plan's next step.
pub(super) fn play_plan(shell: &mut Shell<'_>) -> io::Result<Next> {
    if let Some(step) = shell.practice().and_then(planned) {
        return propose(shell, step.offer());
    }
    shell.say("terminal-no-step")?;
    Ok(Next::Ask)
}

/// Asks for each issue in turn.
pub(super) fn form(shell: &mut Shell<'_>) -> io::Result<Next> {
    let Some(sheet) = Sheet::of(shell) else {
        return Ok(Next::Ask);
    };
    let mut package = next_offer_from(&sheet.practice.case());
    shell.say("terminal-form")?;
    for which in IssueId::all(&sheet.scenario) {
        let issue = &sheet.scenario.issues[which];
        let question = question(&sheet, which, &package);
        loop {
            let Some(answer) = shell.ask(&question)? else {
                return Ok(Next::End);
            };
            if answer.is_empty() {
                break;
            }
            let line = format!("offer {}={}", issue.id(), choice_by_number(issue, &answer));
            if let Some(ScriptLine::Act(ScriptAction::Offer { named, .. })) =
                shell.read(&line, &[])?
            {
                for (issue, option) in named {
                    package.set(issue, option);
                }
                break;
            }
        }
    }
    propose(shell, Offer::plain(package))
}

fn question(sheet: &Sheet, which: IssueId, package: &Package) -> String {
    let language = sheet.phrases.language();
    let issue = &sheet.scenario.issues[which];
    let now = describe_term(&sheet.scenario, which, package.option(which), language);
    let range = if let Issue::Choice(choice) = issue {
        let options: Vec<String> = choice
            .options
            .iter()
            .enumerate()
            .map(|(number, option)| format!("{} {}", number + 1, option.name.get(language)))
            .collect();
        options.join(&sheet.phrases.say("terminal-option-comma"))
    } else {
        let last = issue.options() - 1;
        sheet.phrases.say_with(
            "terminal-from-to",
            &Arguments::new()
                .with("min", describe_term(&sheet.scenario, which, 0, language))
                .with("max", describe_term(&sheet.scenario, which, last, language)),
        )
    };
    sheet.phrases.say_with(
        "terminal-form-issue",
        &Arguments::new()
            .with("name", issue.name().get(language))
            .with("range", range)
            .with("now", now),
    )
}

/// The options of a choice can be named by their place in the list, unless a
/// number is an option's own id.
fn choice_by_number(issue: &Issue, answer: &str) -> String {
    let Issue::Choice(choice) = issue else {
        return answer.to_owned();
    };
    let by_id = choice.options.iter().any(|option| option.id == answer);
    let by_place = answer
        .parse::<usize>()
        .ok()
        .and_then(|number| choice.options.get(number.checked_sub(1)?));
    match by_place {
        Some(option) if !by_id => option.id.clone(),
        _ => answer.to_owned(),
    }
}

/// Shows an offer whole and asks; terms typed here change it.
pub(super) fn propose(shell: &mut Shell<'_>, mut offer: Offer) -> io::Result<Next> {
    loop {
        let Some(sheet) = Sheet::of(shell) else {
            return Ok(Next::Ask);
        };
        let chosen = Move::Offer(offer.clone());
        shell.lines(&preview(&sheet, &offer))?;
        if let Err(reason) = sheet.practice.session().check(&chosen) {
            shell.line(&illegal(&reason, &sheet.scenario, sheet.phrases))?;
            return Ok(Next::Ask);
        }
        shell.lines(&cautions(&sheet, &chosen))?;
        let is_single = offer.others.is_empty();
        let question = if is_single {
            let examples = examples(&sheet.scenario, sheet.book());
            sheet.phrases.say_with("terminal-offer-sure", &examples)
        } else {
            sheet.phrases.say("terminal-several-sure")
        };
        let Some(answer) = shell.ask(&question)? else {
            return Ok(Next::End);
        };
        let (word, _) = split(&answer);
        if is_yes(&answer) {
            return make(shell, chosen);
        }
        if is_single && answer.contains(['=', '＝']) {
            change(shell, &mut offer, &answer)?;
        } else if is_single && matches!(word, "final" | "最终") {
            offer.is_final = !offer.is_final;
        } else {
            shell.say("terminal-offer-not-made")?;
            return Ok(Next::Ask);
        }
    }
}

/// What speaks against a move, a line each: said once, nothing more is asked.
pub(super) fn cautions(sheet: &Sheet, chosen: &Move) -> Vec<String> {
    let line = |caution: &Caution| {
        let words = caution.text(&sheet.scenario, sheet.phrases);
        let arguments = Arguments::new().with("words", words);
        sheet.phrases.say_with("beside-mind", &arguments)
    };
    let found = sheet.practice.cautions(chosen);
    found.iter().map(line).collect()
}

/// Puts terms that were typed into the offer: `price=0.93`, or with a
/// condition, `price=0.93 if payment=30`.
fn change(shell: &mut Shell<'_>, offer: &mut Offer, typed: &str) -> io::Result<()> {
    let read = shell.read(&format!("offer {typed}"), &[])?;
    if let Some(ScriptLine::Act(ScriptAction::Offer {
        named, others, on, ..
    })) = read
        && others.is_empty()
    {
        for (issue, option) in named {
            offer.package.set(issue, option);
        }
        if !on.is_empty() {
            offer.on = on;
        }
    }
    Ok(())
}

/// What is offered in whole, the words it goes out with, what it gives and
/// takes, and what it would signal.
fn preview(sheet: &Sheet, offer: &Offer) -> Vec<String> {
    let phrases = sheet.phrases;
    let session = sheet.practice.session();
    let last = session.own_offer();
    let limits = Course::of(&sheet.practice.case()).limits;
    let is_single = offer.others.is_empty();
    let mut lines = if is_single {
        terms_lines(sheet, offer, last)
    } else {
        package_lines(sheet, offer, &limits)
    };
    let words = offer.words(&sheet.scenario, last, session.tone(), phrases.language());
    lines.push(phrases.say_with(
        "terminal-offer-words",
        &Arguments::new().with("words", words),
    ));
    let worth = sheet.book().worth(&offer.package);
    if is_single {
        if let Some(last) = last {
            let exchange = sheet.book().exchange(last, &offer.package);
            lines.push(give_and_get(sheet, &exchange));
        }
        lines.push(
            phrases.say_with(
                "report-worth",
                &Arguments::new()
                    .with("worth", sheet.amount(worth.get()))
                    .with("band", band(worth, &limits).text(phrases)),
            ),
        );
    }
    lines.push(signal(sheet, &offer.package));
    lines.extend(signals::look(sheet, offer));
    lines
}

/// One package, term by term, with what changes and what the rest depends on.
fn terms_lines(sheet: &Sheet, offer: &Offer, last: Option<&Package>) -> Vec<String> {
    let phrases = sheet.phrases;
    let language = phrases.language();
    let mut lines = vec![phrases.say("terminal-offer")];
    for (which, issue) in IssueId::all(&sheet.scenario).zip(&sheet.scenario.issues) {
        let value = |package: &Package| {
            describe_term(&sheet.scenario, which, package.option(which), language)
        };
        let arguments = Arguments::new()
            .with("issue", issue.name().get(language))
            .with("value", value(&offer.package));
        let changed = last.filter(|last| last.option(which) != offer.package.option(which));
        let line = match changed {
            Some(last) => phrases.say_with(
                "terminal-offer-changed-term",
                &arguments.with("before", value(last)),
            ),
            None => phrases.say_with("terminal-offer-term", &arguments),
        };
        let condition = if offer.on.contains(&which) {
            phrases.say("terminal-offer-condition")
        } else {
            String::new()
        };
        lines.push(format!("{line}{condition}"));
    }
    lines
}

/// Several packages, each in a line with its letter and worth.
fn package_lines(sheet: &Sheet, offer: &Offer, limits: &LimitWorths) -> Vec<String> {
    let phrases = sheet.phrases;
    let mut lines = vec![phrases.say("terminal-several")];
    for (package, letter) in offer.packages().zip('A'..) {
        let worth = sheet.book().worth(package);
        lines.push(
            phrases.say_with(
                "terminal-several-package",
                &Arguments::new()
                    .with("letter", letter.to_string())
                    .with("terms", sheet.terms(package))
                    .with("worth", sheet.amount(worth.get()))
                    .with("band", band(worth, limits).text(phrases)),
            ),
        );
    }
    lines
}

/// What is given and what is got, in money, issue by issue.
fn give_and_get(sheet: &Sheet, exchange: &Exchange) -> String {
    let language = sheet.phrases.language();
    let list = |wanted: fn(f64) -> bool| {
        let parts: Vec<String> = exchange
            .per_issue
            .iter()
            .zip(&sheet.scenario.issues)
            .filter(|(change, _)| wanted(change.get()))
            .map(|(change, issue)| {
                let change = signed_money(change.get(), &sheet.scenario.currency);
                term_words(issue.name().get(language), &change, language)
            })
            .collect();
        if parts.is_empty() {
            sheet.phrases.say("terminal-nothing")
        } else {
            sheet.phrases.list(&parts)
        }
    };
    sheet.phrases.say_with(
        "terminal-give-and-get",
        &Arguments::new()
            .with(
                "give",
                money(exchange.give().get(), &sheet.scenario.currency),
            )
            .with("gives", list(|change| change < 0.0))
            .with(
                "get",
                money(exchange.take().get(), &sheet.scenario.currency),
            )
            .with("gets", list(|change| change > 0.0)),
    )
}

/// What the buyer is likely to read in the offer: from what the rep can know
/// alone, the market's prices and the rep's own steps.
fn signal(sheet: &Sheet, package: &Package) -> String {
    let case = sheet.practice.case();
    let course = Course::of(&case);
    let worth = sheet.book().worth(package);
    let own: Vec<Worth> = course
        .of_party(crate::bargain::Party::Seller)
        .map(|point| point.worth)
        .collect();
    let Some(last) = own.last() else {
        let sound = OpeningSound::of(&case, package).code();
        return sheet.phrases.say(&format!("terminal-signal-{sound}"));
    };
    let step = (*last - worth).get();
    let before = own
        .len()
        .checked_sub(2)
        .map(|index| (own[index] - *last).get());
    let is_step = |step: f64| step > 0.0 && !is_nothing(step, &sheet.scenario.currency);
    let id = match before.filter(|before| is_step(*before)) {
        _ if is_step(-step) => "terminal-signal-back",
        _ if !is_step(step) => "terminal-signal-none",
        Some(before) if step <= 0.9 * before => "terminal-signal-smaller",
        Some(before) if step <= 1.1 * before => "terminal-signal-equal",
        Some(_) => "terminal-signal-larger",
        None => "terminal-signal-first",
    };
    sheet.phrases.say_with(
        id,
        &Arguments::new()
            .with("step", money(libm::fabs(step), &sheet.scenario.currency))
            .with(
                "before",
                money(before.unwrap_or_default(), &sheet.scenario.currency),
            ),
    )
}

/// Packages worth about as much to the rep as the last or the planned offer:
/// `vary`, then `vary NUMBER`.
pub(super) fn vary(shell: &mut Shell<'_>, rest: &str) -> io::Result<Next> {
    let Some(sheet) = Sheet::of(shell) else {
        return Ok(Next::Ask);
    };
    let last = sheet.practice.session().own_offer().cloned();
    let planned = || planned(&sheet.practice).map(|step| step.package);
    let Some(own) = last.or_else(planned) else {
        shell.say("terminal-vary-nothing")?;
        return Ok(Next::Ask);
    };
    let variations = sheet.practice.variations(&own);
    if variations.is_empty() {
        shell.say("terminal-vary-none")?;
        return Ok(Next::Ask);
    }
    let mut chosen = rest.to_owned();
    if chosen.is_empty() {
        shell.say_with(
            "terminal-vary",
            &Arguments::new().with("terms", sheet.terms(&own)),
        )?;
        for (index, package) in variations.iter().enumerate() {
            let worth = sheet.book().worth(package);
            let found = changes(&sheet.scenario, sheet.book(), &own, package, sheet.phrases);
            let changed = change_line(&found, sheet.phrases);
            let line = sheet.phrases.say_with(
                "terminal-variation",
                &Arguments::new()
                    .with("number", (index + 1).to_string())
                    .with("terms", changed)
                    .with("worth", sheet.amount(worth.get())),
            );
            shell.line(&line)?;
        }
        let question = sheet.phrases.say("terminal-which");
        match shell.ask(&question)? {
            None => return Ok(Next::End),
            Some(answer) => chosen = answer,
        }
    }
    let package = chosen
        .parse::<usize>()
        .ok()
        .and_then(|number| variations.get(number.checked_sub(1)?));
    match package {
        Some(package) => propose(shell, Offer::plain(package.clone())),
        None => Ok(Next::Ask),
    }
}
