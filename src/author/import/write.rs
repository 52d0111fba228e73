//! The scenario file of a domain.

use std::fmt::Write;

use super::{
    Imported,
    domain::{Domain, Values},
    problem::ImportFault,
    profile::{Evaluation, Profile},
};
use crate::{
    bargain::{analyse, persona_names},
    scenario::{Scenario, read},
};

/// Real numbers are cut into at most so many steps.
const STEPS: u32 = 100;
/// Numbers of a scenario have at most so many decimals.
const DECIMALS: i32 = 6;

/// Where the market lies on the way from what the rep gets in the buyer's best
/// package to what it gets in its own: where its limit is expected, and its
/// most ambitious credible opening. They are the places of the market on the
/// buyer model's own scale.
const EXPECTED: f64 = 0.30;
const CREDIBLE: f64 = 0.88;
/// An opening that insults half of all buyers asks for more than there is.
const INSULTING: f64 = 1.12;

/// How much buyers' limits differ, as a share of what they can have at most.
const SPREAD: f64 = 0.02;

/// The figures of the market, in the rep's worth.
#[derive(Debug, Clone, Copy)]
struct Market {
    low: f64,
    high: f64,
    insult: f64,
}

/// The scenario of a domain and two profiles.
pub(super) fn scenario(
    domain: &Domain,
    seller: &Profile,
    buyer: &Profile,
    id: &str,
) -> Result<Imported, ImportFault> {
    let draft = Draft::new(domain, seller, buyer, id)?;
    let anything = Market {
        low: 0.25,
        high: 0.75,
        insult: 1.0,
    };
    // What the market is follows from what there is to be had.
    let first = read(&draft.text(anything), &persona_names()).scenario;
    let scenario = first.ok_or(ImportFault::NothingToNegotiate)?;
    let market = market(&scenario)?;
    Ok(Imported {
        text: draft.text(market),
        issues: draft.issues.len(),
        title: draft.title,
        left_out: draft.left_out,
        cut: draft.cut,
        discounts: [seller, buyer].map(|side| (side.discount < 1.0).then_some(side.discount)),
    })
}

fn market(scenario: &Scenario) -> Result<Market, ImportFault> {
    let found = analyse(scenario).map_err(|_| ImportFault::TooManyPackages)?;
    let (least, without) = (found.seller_reservation, found.buyer_reservation);
    let overlap: Vec<f64> = found
        .pareto
        .iter()
        .filter(|spot| spot.seller >= least && spot.buyer >= without)
        .map(|spot| spot.seller)
        .collect();
    let most = overlap.first().copied().unwrap_or(1.0).max(least);
    let bottom = overlap.last().copied().unwrap_or(least);
    let range = (most - bottom).max(0.05 * most.max(0.1));
    Ok(Market {
        low: bottom + EXPECTED * range,
        high: bottom + CREDIBLE * range,
        insult: bottom + INSULTING * range,
    })
}

/// Everything but the market.
struct Draft<'a> {
    id: &'a str,
    title: String,
    issues: Vec<String>,
    left_out: Vec<String>,
    cut: Vec<(String, u32)>,
    seller: &'a Profile,
    buyer: &'a Profile,
}

/// What an issue's values add: to the seller, to the buyer.
type Pair<'a> = (&'a Evaluation, &'a Evaluation);

impl<'a> Draft<'a> {
    fn new(
        domain: &Domain,
        seller: &'a Profile,
        buyer: &'a Profile,
        id: &'a str,
    ) -> Result<Self, ImportFault> {
        let mut draft = Self {
            id,
            title: title(&domain.name, id),
            issues: Vec::new(),
            left_out: Vec::new(),
            cut: Vec::new(),
            seller,
            buyer,
        };
        // What issues with one value alone add to every package.
        let mut extra = (0.0, 0.0);
        for (at, issue) in domain.issues.iter().enumerate() {
            if has_one_value(&issue.values) {
                let single = |side: &Profile| match &side.issues[at] {
                    Evaluation::Items(worths) => worths.first().copied().unwrap_or_default(),
                    Evaluation::Curve(corners) => corners.first().map_or(0.0, |corner| corner.1),
                };
                extra = (extra.0 + single(seller), extra.1 + single(buyer));
                draft.left_out.push(issue.name.clone());
            }
        }
        let mut ids = Ids::default();
        for (at, issue) in domain.issues.iter().enumerate() {
            if has_one_value(&issue.values) {
                continue;
            }
            let pair = (&seller.issues[at], &buyer.issues[at]);
            let id = ids.of(&issue.name, "issue");
            let text = draft.issue(&id, &issue.name, &issue.values, pair, extra);
            draft.issues.push(text);
            extra = (0.0, 0.0);
        }
        if draft.issues.is_empty() {
            return Err(ImportFault::NothingToNegotiate);
        }
        Ok(draft)
    }

    fn issue(
        &mut self,
        id: &str,
        name: &str,
        values: &Values,
        (seller, buyer): Pair<'_>,
        extra: (f64, f64),
    ) -> String {
        match (values, seller, buyer) {
            (Values::Discrete(items), Evaluation::Items(sold), Evaluation::Items(bought)) => {
                choice(id, name, items, (sold, bought), extra)
            }
            (
                Values::Integer(low, high) | Values::Real(low, high),
                Evaluation::Curve(sold),
                Evaluation::Curve(bought),
            ) => {
                let steps = if matches!(values, Values::Integer(..)) {
                    high - low
                } else {
                    let steps = steps_of(*low, *high);
                    self.cut.push((name.to_owned(), steps));
                    f64::from(steps)
                };
                number(id, name, (*low, *high, steps), (sold, bought), extra)
            }
            // The profiles were read against the domain.
            _ => String::new(),
        }
    }

    fn text(&self, market: Market) -> String {
        let title = both(&self.title);
        let mut text = String::new();
        let mut comment = |name: &str, side: &Profile| {
            if side.discount < 1.0 {
                // Writing to a string cannot fail.
                let _ = writeln!(
                    text,
                    "// The {name}'s discount factor in the source is {:?}; time costs nothing here.",
                    side.discount
                );
            }
        };
        comment("seller", self.seller);
        comment("buyer", self.buyer);
        let best = self.buyer.best().max(0.1);
        let _ = write!(
            text,
            r#"// Imported from the GENIUS negotiation format. All worths are points.
Scenario(
    format: 1,
    id: {id:?},
    title: {title},
    briefing: {{
        "en": "You and the other side have {count} issues to settle. All that counts is points: what each option is worth to you stands beside it, what it is worth to them you have to find out.",
        "zh-Hans": "你和对方有{count}个议题要谈。一切以分数计：每个选项对你值多少分都写在旁边，对对方值多少分要靠你去弄清。",
    }},
    teaches: [HighStart, Slow, Shrinking, Reciprocal],
    currency: "points",
    relationship: PlainTrade,
    rounds: 10,
    preparation_hours: 0,
    issues: [
{issues}    ],
    // What a package is usually worth to the seller: at its limit, in a bold
    // opening, in one that insults.
    market: (low: {low:?}, high: {high:?}, insult: {insult:?}),
    seller: (
        company: {{"en": "Your side", "zh-Hans": "我方"}},
        product: {title},
        team: [(id: "you", name: {{"en": "You", "zh-Hans": "你"}}, title: {{"en": "Negotiator", "zh-Hans": "谈判代表"}}, portrait: "you")],
        batna: (text: {{"en": "No agreement.", "zh-Hans": "不达成协议。"}}, worth: {batna:?}),
    ),
    buyer: (
        company: {{"en": "The other side", "zh-Hans": "对方"}},
        about: {{"en": "They want the best for themselves, as you do.", "zh-Hans": "和你一样，他们也想为自己争取最好的结果。"}},
        persona: "default",
        // The least worth that the buyer accepts, in its own points.
        reservation: Normal(mean: {reservation:?}, sd: {spread:?}),
        team: [
            (
                id: "counterpart", name: {{"en": "Chen Wei", "zh-Hans": "陈伟"}}, title: {{"en": "Negotiator", "zh-Hans": "谈判代表"}},
                about: {{"en": "Decides alone.", "zh-Hans": "一个人说了算。"}},
                role: Decider, weight: 1, portrait: "chen",
            ),
        ],
    ),
)
"#,
            id = self.id,
            count = self.issues.len(),
            issues = self.issues.concat(),
            low = market.low,
            high = market.high,
            insult = market.insult,
            batna = self.seller.reservation,
            reservation = self.buyer.reservation,
            spread = SPREAD * best,
        );
        text
    }
}

impl Profile {
    /// The most that a package is worth.
    fn best(&self) -> f64 {
        self.issues
            .iter()
            .map(|issue| match issue {
                Evaluation::Items(worths) => worths.iter().copied().fold(0.0, f64::max),
                Evaluation::Curve(corners) => {
                    corners.iter().map(|corner| corner.1).fold(0.0, f64::max)
                }
            })
            .sum()
    }
}

fn has_one_value(values: &Values) -> bool {
    match values {
        Values::Discrete(items) => items.len() < 2,
        Values::Integer(low, high) | Values::Real(low, high) => high <= low,
    }
}

fn choice(
    id: &str,
    name: &str,
    items: &[String],
    (sold, bought): (&[f64], &[f64]),
    extra: (f64, f64),
) -> String {
    let mut ids = Ids::default();
    let option_ids: Vec<String> = items.iter().map(|item| ids.of(item, "option")).collect();
    let usual = option_ids.get(items.len() / 2).map_or("", String::as_str);
    let mut text = format!(
        "        Choice(id: {id:?}, name: {}, usual: {usual:?}, options: [\n",
        both(name)
    );
    for (at, item) in items.iter().enumerate() {
        let worth =
            |worths: &[f64], extra: f64| worths.get(at).copied().unwrap_or_default() + extra;
        let _ = writeln!(
            text,
            "            (id: {:?}, name: {}, seller: {:?}, buyer: {:?}),",
            option_ids[at],
            both(item),
            worth(sold, extra.0),
            worth(bought, extra.1),
        );
    }
    text.push_str("        ]),\n");
    text
}

/// Amounts and what each is worth.
type Corners<'a> = &'a [(f64, f64)];

fn number(
    id: &str,
    name: &str,
    (low, high, steps): (f64, f64, f64),
    (sold, bought): (Corners<'_>, Corners<'_>),
    extra: (f64, f64),
) -> String {
    let tick = (high - low) / steps;
    let usual = low + libm::floor(steps / 2.0) * tick;
    let curve = |corners: Corners<'_>, extra: f64| {
        let corners: Vec<String> = corners
            .iter()
            .map(|(at, worth)| format!("({at:?}, {:?})", worth + extra))
            .collect();
        format!("Curve([{}])", corners.join(", "))
    };
    format!(
        "        Number(id: {id:?}, name: {}, min: {low:?}, max: {high:?}, tick: {tick:?}, usual: {usual:?},\n            seller: {},\n            buyer: {}),\n",
        both(name),
        curve(sold, extra.0),
        curve(bought, extra.1),
    )
}

/// Into how many steps a range of real numbers is cut: the most, up to
/// [`STEPS`], for which a step is a decimal fraction that can be written.
fn steps_of(low: f64, high: f64) -> u32 {
    let scale = libm::pow(10.0, f64::from(DECIMALS));
    (2..=STEPS)
        .rev()
        .find(|steps| {
            let tick = (high - low) / f64::from(*steps) * scale;
            libm::fabs(tick - libm::round(tick)) < 1e-9 * tick.max(1.0) && tick >= 1.0
        })
        .unwrap_or(STEPS)
}

/// A text that is the same in both languages.
fn both(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('"', "\\\"");
    format!("{{\"en\": \"{text}\", \"zh-Hans\": \"{text}\"}}")
}

/// The domain's own name, or the file's where it has none worth the name.
fn title(name: &str, id: &str) -> String {
    match name.to_lowercase().as_str() {
        "" | "root" | "any" | "default" => id.replace(['-', '_'], " "),
        _ => name.to_owned(),
    }
}

/// Ids made from names, each used once.
#[derive(Default)]
struct Ids {
    used: Vec<String>,
}

impl Ids {
    fn of(&mut self, name: &str, otherwise: &str) -> String {
        let mut id = String::new();
        for c in name.chars() {
            match c.to_ascii_lowercase() {
                plain @ ('a'..='z' | '0'..='9' | '%' | '.') => id.push(plain),
                _ if id.is_empty() || id.ends_with('-') => {}
                _ => id.push('-'),
            }
        }
        let plain = id.trim_matches(['-', '.']);
        let plain = if plain.is_empty() { otherwise } else { plain }.to_owned();
        let mut id = plain.clone();
        let mut number = 1;
        while self.used.contains(&id) {
            number += 1;
            id = format!("{plain}-{number}");
        }
        self.used.push(id.clone());
        id
    }
}
