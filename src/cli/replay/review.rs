//! `haggle replay FILE --review`: looking back at a session that is over.

use std::io;

use serde_json::{Value, json};

use super::{Console, Format, Status, refused};
use crate::{
    bargain::Phase,
    record::Replayed,
    rehearse::{Unfinished, sellers::rivals::RivalResult},
    review::{BetterMove, Compared, LookBack, MeanDifference, Reason},
    scenario::{Scenario, Worth},
    score::Debrief,
    script::line_of,
    text::figure,
    words::{
        Phrases,
        review::{deviation_lines, proposal_lines, reason_lines, sellers_lines},
        score_document,
    },
};

pub(super) fn show(
    replayed: &Replayed,
    format: Format,
    phrases: Phrases,
    console: &mut Console,
) -> io::Result<Status> {
    let session = &replayed.session;
    let Some(revealed) = session.reveal().filter(|_| session.phase() == Phase::Over) else {
        console.message(&phrases.say("after-from-unfinished"))?;
        return Ok(Status::WrongInput);
    };
    let found = match LookBack::of(session, &replayed.plan, &mut |_| true) {
        Ok(found) => found,
        Err(Unfinished::Illegal(illegal)) => {
            return refused(&illegal, replayed.session.scenario(), phrases, console);
        }
        Err(Unfinished::Stopped) => return Ok(Status::WrongInput),
    };
    let case = replayed.case();
    let debrief = Debrief::of(&case, revealed);
    match format {
        Format::Human => {
            let (scenario, book) = (case.scenario, case.book);
            let parts = [
                deviation_lines(&found.review, scenario, book, phrases),
                reason_lines(&found.review, scenario, book, phrases),
                proposal_lines(&found.review, scenario, book, phrases),
                sellers_lines(&case, &debrief.result, &found.others, phrases),
            ];
            let parts = parts.into_iter().filter(|part| !part.is_empty());
            let parts: Vec<String> = parts.map(|part| part.join("\n")).collect();
            console.result(&parts.join("\n\n"))?;
        }
        Format::Json => {
            let mut document = score_document(&debrief, case.scenario, phrases);
            document["review"] = review_json(&found, case.scenario);
            let text = serde_json::to_string_pretty(&document).map_err(io::Error::other)?;
            console.result(&text)?;
        }
    }
    Ok(Status::Done)
}

fn review_json(found: &LookBack, scenario: &Scenario) -> Value {
    let review = &found.review;
    let compared = review.compared.iter();
    let proposals = review.proposals.iter();
    let sellers = found.others.iter();
    json!({
        "has_plan": review.has_plan,
        "worth": figure(review.got.get()),
        "deviations": compared
            .map(|compared| compared_json(compared, scenario))
            .collect::<Vec<_>>(),
        "reasons": review
            .reasons
            .iter()
            .map(|reason| reason_json(reason, scenario))
            .collect::<Vec<_>>(),
        "what_ifs": proposals
            .map(|proposal| proposal_json(proposal, scenario))
            .collect::<Vec<_>>(),
        "sellers": sellers.map(fared_json).collect::<Vec<_>>(),
    })
}

fn compared_json(compared: &Compared, scenario: &Scenario) -> Value {
    json!({
        "round": compared.round,
        "deviation": compared.deviation.code(),
        "planned": line_of(scenario, &compared.planned),
        "made": line_of(scenario, &compared.made),
        "expected_cost": compared.cost.map(difference_json),
        "cost_with_this_buyer": compared.cost_here.map(of_worth),
    })
}

fn reason_json(reason: &Reason, scenario: &Scenario) -> Value {
    json!({
        "round": reason.round,
        "made": line_of(scenario, &reason.made),
        "expected_gain": reason.gain.map(difference_json),
        "gain_with_this_buyer": reason.here.map(of_worth),
    })
}

fn proposal_json(proposal: &BetterMove, scenario: &Scenario) -> Value {
    let moves = proposal.change.moves.iter();
    json!({
        "round": proposal.round,
        "change": proposal.change.kind.code(),
        "moves": moves.map(|chosen| line_of(scenario, chosen)).collect::<Vec<_>>(),
        "expected_gain": difference_json(proposal.gain),
        "worth_with_this_buyer": of_worth(proposal.here),
    })
}

fn of_worth(worth: Worth) -> f64 {
    figure(worth.get())
}

fn difference_json(difference: MeanDifference) -> Value {
    json!({
        "mean": of_worth(difference.mean),
        "standard_error": of_worth(difference.error),
        "buyers": figure(difference.buyers),
    })
}

fn fared_json(fared: &RivalResult) -> Value {
    json!({
        "seller": fared.seller.code(),
        "outcome": fared.outcome.code(),
        "worth": of_worth(fared.worth),
        "technique": fared.technique.map(figure),
        "rounds": fared.rounds,
        "relationship": figure(fared.relationship),
    })
}
