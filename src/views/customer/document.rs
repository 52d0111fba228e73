//! A real deal as one JSON document, for programs.
//!
//! `scenario`, `currency`, `unit` (`price`: figures of signals are prices with
//! usual terms; `worth`: what is left to the rep). `history`: list with
//! `number`, `party` (`me` or `them`), `said` (`offer`, `hold`, `accept`,
//! `leave`), and for an offer `terms`, `final`, `worth`, `band`, `change`
//! (since the same side's last, null for the first), `usual_price`. `theirs`:
//! null where there is not enough to judge, or `manner`, `steps`, `limit` with
//! `expected`, `low`, `high`, `chance`. `own`: null, or `limit`,
//! `next_concession`. `next_step`: null, or `number`, `due` (`now`, or what it
//! waits for), `terms`, `final`, `worth`, `band`, `look`. `same_worth`: list with `terms`, `worth`. `over`.

use serde_json::{Map, Value, json};

use crate::{
    bargain::{Look, Move, Offer, Package, Party, TermValue},
    record::companion::{DealEntry, RealDeal},
    score::{Course, Signals, band, cautions},
    text::figure,
    words::Phrases,
};

/// The chance that an interval is meant to hold.
const CHANCE: f64 = 0.8;

/// The whole document.
#[must_use]
pub fn document(deal: &RealDeal, phrases: Phrases) -> Value {
    let signals = deal.signals();
    let scenario = deal.scenario();
    json!({
        "scenario": scenario.id,
        "currency": scenario.currency,
        "unit": if scenario.has_price() { "price" } else { "worth" },
        "history": history(deal, &signals, phrases),
        "theirs": theirs(&signals),
        "own": signals.own().map(look),
        "next_step": next_step(deal, &signals, phrases),
        "same_worth": same_worth(deal),
        "over": deal.is_over(),
    })
}

/// How an offer would look, as the answer to `what if`.
#[must_use]
pub fn what_if(deal: &RealDeal, offer: &Offer, phrases: Phrases) -> Value {
    let mut answer = package(deal, &offer.package, phrases);
    let next = deal.signals().own_with(&offer.package, offer.is_final);
    answer.insert("final".to_owned(), json!(offer.is_final));
    answer.insert(
        "now".to_owned(),
        json!(next.and_then(|next| next.now).map(look)),
    );
    answer.insert("look".to_owned(), json!(next.map(|next| look(next.then))));
    let against = cautions(&deal.case(), &Move::Offer(offer.clone()));
    let against: Vec<Value> = against
        .iter()
        .map(|caution| {
            json!({
                "code": caution.code.code(),
                "text": caution.text(deal.scenario(), phrases),
            })
        })
        .collect();
    answer.insert("cautions".to_owned(), json!(against));
    Value::Object(answer)
}

fn history(deal: &RealDeal, signals: &Signals, phrases: Phrases) -> Vec<Value> {
    let course = Course::of(&deal.case());
    let mut points = course.points.iter();
    deal.entries()
        .iter()
        .zip(1..)
        .map(|(entry, number)| {
            let party = match entry.party() {
                Party::Seller => "me",
                Party::Buyer => "them",
            };
            // Their offer that stands is told again by the course.
            let point = match entry {
                DealEntry::Offered(_) | DealEntry::Heard(_) | DealEntry::Held(Party::Buyer) => {
                    points.next()
                }
                _ => None,
            };
            let (said, offered) = match entry {
                DealEntry::Offered(offer) => ("offer", Some((&offer.package, offer.is_final))),
                DealEntry::Heard(package) => ("offer", Some((package, false))),
                DealEntry::Held(_) => ("hold", None),
                DealEntry::Accepted(_) => ("accept", None),
                DealEntry::Left(_) => ("leave", None),
            };
            let mut line = Map::new();
            line.insert("number".to_owned(), json!(number));
            line.insert("party".to_owned(), json!(party));
            line.insert("said".to_owned(), json!(said));
            if let Some((offered, is_final)) = offered {
                line.extend(package(deal, offered, phrases));
                line.insert("final".to_owned(), json!(is_final));
                let change = point.and_then(|point| point.change);
                line.insert(
                    "change".to_owned(),
                    json!(change.map(|change| figure(change.get()))),
                );
                let level = figure(signals.level(offered).get());
                line.insert("usual_price".to_owned(), json!(level));
            }
            Value::Object(line)
        })
        .collect()
}

/// `terms`, `worth` and `band` of a package.
fn package(deal: &RealDeal, offered: &Package, phrases: Phrases) -> Map<String, Value> {
    let worth = deal.book().worth(offered);
    let limits = Course::of(&deal.case()).limits;
    let mut value = Map::new();
    value.insert("terms".to_owned(), terms(deal, offered));
    value.insert("worth".to_owned(), json!(figure(worth.get())));
    let band = band(worth, &limits).text(phrases);
    value.insert("band".to_owned(), json!(band));
    value
}

fn terms(deal: &RealDeal, package: &Package) -> Value {
    let terms = package.terms(deal.scenario());
    terms
        .into_iter()
        .map(|(issue, value)| {
            let value = match value {
                TermValue::Number(number) => json!(number),
                TermValue::Option(id) => json!(id),
            };
            (issue, value)
        })
        .collect::<Map<String, Value>>()
        .into()
}

fn theirs(signals: &Signals) -> Value {
    let Some(read) = signals.theirs() else {
        return Value::Null;
    };
    let steps: Vec<f64> = read.steps.iter().map(|step| figure(step.get())).collect();
    json!({
        "manner": read.manner.code(),
        "steps": steps,
        "limit": {
            "expected": figure(read.limit.limit),
            "low": figure(read.limit.low),
            "high": figure(read.limit.high),
            "chance": CHANCE,
        },
    })
}

fn look(look: Look) -> Value {
    json!({
        "limit": figure(look.limit.get()),
        "next_concession": figure(look.next_concession.get()),
    })
}

fn next_step(deal: &RealDeal, signals: &Signals, phrases: Phrases) -> Value {
    let Some(step) = deal.standing().next.filter(|_| !deal.is_over()) else {
        return Value::Null;
    };
    let planned = &step.planned;
    let mut value = package(deal, &planned.package, phrases);
    let then = signals.own_with(&planned.package, planned.is_final);
    value.insert("due".to_owned(), json!(step.due.code()));
    value.insert("number".to_owned(), json!(step.number));
    value.insert("final".to_owned(), json!(planned.is_final));
    value.insert("look".to_owned(), json!(then.map(|next| look(next.then))));
    Value::Object(value)
}

fn same_worth(deal: &RealDeal) -> Vec<Value> {
    let found = deal.variations().map_or_else(Vec::new, |(_, found)| found);
    found
        .iter()
        .map(|package| {
            json!({
                "terms": terms(deal, package),
                "worth": figure(deal.book().worth(package).get()),
            })
        })
        .collect()
}
