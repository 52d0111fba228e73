//! The buyer's own brief: what packages are worth to the company and to each
//! member of its team, and the scale on which it thinks.

use std::sync::Arc;

use super::{persona::Population, priorities::Suppositions};
use crate::{
    bargain::{
        Package, SellerBook,
        analysis::ExchangeCurve,
        book::{Layout, Side},
        package::PerIssue,
        package_search::PackageSearch,
        tactics::{Aim, TimeDependent},
    },
    scenario::{BuyerTactic, ColleagueId, Issue, IssueId, Market, Member, Price, Scenario},
};

/// The scale that makes every scenario look alike to the model: 0.30 is the
/// market's lowest price, and the mean overlap spans 0.4.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::bargain) struct Scale {
    low: f64,
    unit: f64,
}

/// Where the market's lowest price lies on the scale.
const MARKET_LOW: f64 = 0.30;
/// How much of the scale lies between it and the mean reservation.
const MEAN_OVERLAP: f64 = 0.4;
/// Without a price: so much of the buyer's best package is the smallest range
/// that the scale is made for.
const LEAST_RANGE: f64 = 0.1;
/// How much of the scale lies between the market's lowest price and the most
/// ambitious credible opening, as a rule.
const MARKET_WIDTH: f64 = 0.58;

impl Scale {
    /// The scale of a scenario without a price, whose prices are the buyer's
    /// worth given up: from nothing, in its best package, which is worth
    /// `best`, at 0, to all that it can be brought to give up, `most`, at 1.
    /// Where interests are hardly opposed the two lie close together, and a
    /// small difference means as much as a large one elsewhere.
    fn of_worths(best: f64, most: f64) -> Self {
        let whole = if best > 0.0 { best } else { 1.0 };
        let unit = (most + best).max(LEAST_RANGE * whole);
        Self {
            low: MARKET_LOW * unit - best,
            unit,
        }
    }

    pub fn new(scenario: &Scenario) -> Self {
        let low = scenario.market.low.get();
        let overlap = scenario.buyer.reservation.mean() - low;
        // A scenario without an overlap at the means still needs a scale: the
        // market's own width, which is about as wide as the overlap usually is
        // (0.58 of the unit, where the overlap is 0.4).
        let width = (scenario.market.high.get() - low) * (MEAN_OVERLAP / MARKET_WIDTH);
        let span = if overlap > 0.25 * width {
            overlap
        } else {
            width
        };
        let unit = if span > 0.0 { span / MEAN_OVERLAP } else { 1.0 };
        Self { low, unit }
    }

    /// The scale as somebody sees it who knows the market and no limit: the
    /// width of the market is what it usually is.
    pub fn of_market(market: &Market) -> Self {
        let low = market.low.get();
        let width = market.high.get() - low;
        let unit = if width > 0.0 {
            width / MARKET_WIDTH
        } else {
            1.0
        };
        Self { low, unit }
    }

    /// A price on the scale.
    pub fn of(&self, price: f64) -> f64 {
        MARKET_LOW + (price - self.low) / self.unit
    }

    /// A point of the scale as a price.
    pub fn price(&self, x: f64) -> f64 {
        self.low + (x - MARKET_LOW) * self.unit
    }

    /// A price difference in scale units.
    pub fn difference(&self, price: f64) -> f64 {
        price / self.unit
    }

    /// One scale unit in price.
    pub const fn unit(&self) -> f64 {
        self.unit
    }
}

/// The buyer's limit as the table counts it, from the figure that was drawn
/// from the scenario's distribution: the highest price, or, without a price,
/// the worth it gives up at most, counted from nothing (so, the least worth
/// that it accepts, with its sign turned).
pub(in crate::bargain) fn limit_of(scenario: &Scenario, drawn: f64) -> f64 {
    if scenario.has_price() { drawn } else { -drawn }
}

/// What the buyer can know of the seller's side before it meets it, on the
/// scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::bargain) struct Outlook {
    /// Where sellers' limits usually lie.
    pub market: f64,
    /// Where this seller's limit lies.
    pub truth: f64,
    /// How far above the market an opening insults half of the time.
    pub insult_room: f64,
}

/// One point of view across the table: the company's, or a member's.
#[derive(Debug, Clone)]
pub(in crate::bargain) struct View {
    pub layout: Layout,
    /// How much the price counts from here, 1 is as much as money.
    pub price_care: f64,
}

/// Everything the buyer knows about its own interests.
#[derive(Debug, Clone)]
pub(in crate::bargain) struct Brief {
    pub scale: Scale,
    /// The most that a seller who knows what it wants can ask for, on the
    /// scale: without a price what its best package takes from the buyer.
    pub most_asked: f64,
    pub company: View,
    pub members: Vec<View>,
    /// Each member's share of the say, adding up to 1.
    pub say: Vec<f64>,
    pub usual_quantity: f64,
    pub usual: Package,
    /// What either side can have for what the other has; only where there is no
    /// price.
    pub exchange: Option<ExchangeCurve>,
    pub search: PackageSearch,
    /// Whom the buyer of a session is drawn from.
    pub population: Population,
    /// The tactic that it bargains by instead of beliefs.
    pub tactic: Option<Arc<Aim>>,
    /// What it may believe the issues to be worth to the seller.
    pub suppositions: Suppositions,
    /// Options that the seller is not able to offer before it has consulted a
    /// colleague: issue, option, and the colleague; `None` for one who is not
    /// there and so can never be consulted.
    pub closed: Vec<(IssueId, u32, Option<ColleagueId>)>,
}

impl Brief {
    pub fn new(scenario: &Scenario) -> Self {
        let team = &scenario.buyer.team;
        let total: f64 = team.iter().map(|member| member.weight).sum();
        let say: Vec<f64> = team
            .iter()
            .map(|member| {
                if total > 0.0 {
                    member.weight / total
                } else {
                    1.0 / team.len() as f64
                }
            })
            .collect();
        let care_of =
            |member: &Member, issue: &str| member.cares.get(issue).copied().unwrap_or(1.0);
        let shared = |issue: &str| {
            if team.is_empty() {
                return 1.0;
            }
            let members = team.iter().zip(&say);
            members
                .map(|(member, say)| say * care_of(member, issue))
                .sum()
        };
        let has_price = scenario.has_price();
        let price_id = scenario
            .issues
            .iter()
            .find(|issue| matches!(issue, Issue::Price(_)))
            .map_or("", |issue| issue.id());
        let view = |cares: &dyn Fn(&str) -> f64| View {
            layout: Layout::new(scenario, Side::Buyer, cares),
            price_care: if has_price { cares(price_id) } else { 1.0 },
        };
        let company: View = view(&shared);
        let members = team
            .iter()
            .map(|member| view(&|issue: &str| care_of(member, issue)))
            .collect();
        let usual = Package::usual(scenario);
        let usual_quantity = company.layout.quantity(&usual);
        let exchange =
            (!has_price).then(|| ExchangeCurve::new(&SellerBook::new(scenario), &company));
        let (scale, most_asked) = match &exchange {
            None => (Scale::new(scenario), f64::INFINITY),
            Some(exchange) => {
                let limit = limit_of(scenario, scenario.buyer.reservation.mean());
                let asked = -exchange.left_by_sellers_best();
                let best = company.layout.extreme(f64::gt);
                let best = company.layout.other_terms(&best);
                let scale = Scale::of_worths(best, asked.min(limit));
                (scale, scale.of(asked))
            }
        };
        Self {
            scale,
            most_asked,
            company,
            exchange,
            search: PackageSearch::new(scenario.issues.iter().map(Issue::options)),
            members,
            say,
            usual_quantity,
            usual,
            population: Population::of(&scenario.buyer),
            tactic: scenario.buyer.tactic.as_ref().map(aim_of).map(Arc::new),
            suppositions: Suppositions::new(scenario.issues.len()),
            closed: closed_options(scenario),
        }
    }

    /// What the market and the seller's alternative come to on the scale.
    pub fn outlook(&self, scenario: &Scenario) -> Outlook {
        let market = scenario.market;
        let batna = scenario.seller.batna.worth.get();
        let [low, insult, limit] = match &self.exchange {
            // The seller's worths as what they leave the buyer.
            Some(exchange) => [market.low.get(), market.insult.get(), batna]
                .map(|seller| self.scale.of(-exchange.most_for_buyer(seller))),
            None => [
                market.low.get(),
                market.insult.get(),
                seller_limit_price(scenario, self.usual_quantity),
            ]
            .map(|price| self.scale.of(price)),
        };
        Outlook {
            market: low,
            truth: limit,
            insult_room: insult - low,
        }
    }

    /// A price of the buyer's as it is spoken of at the table; without a price
    /// what the worth that the buyer gives up leaves the seller.
    pub fn spoken_price(&self, price: f64) -> Price {
        match &self.exchange {
            Some(exchange) => Price::of(exchange.most_for_seller(-price)),
            None => Price::of(price),
        }
    }

    /// One price tick on the scale; without a price the fineness of the
    /// packages.
    pub fn tick(&self) -> f64 {
        let layout = &self.company.layout;
        if layout.price_issue().is_none() {
            return self.search.fineness();
        }
        self.scale.difference(layout.price(1) - layout.price(0))
    }

    /// What one scale unit is worth to the company, in money.
    pub fn unit_worth(&self) -> f64 {
        self.scale.unit() * self.usual_quantity * self.company.price_care
    }

    /// The price which, with every other issue as usual, would be worth as
    /// much to `view` as `package` is, on the scale. `reservation` is the
    /// highest price it would pay.
    pub fn position(&self, view: &View, package: &Package, reservation: f64) -> f64 {
        let worth = view.worth(package, reservation);
        let equivalent = reservation - worth / (self.usual_quantity * view.price_care);
        self.scale.of(equivalent)
    }

    /// What the company gains from every term of a package but the price,
    /// issue by issue, in scale units.
    pub fn gains(&self, from: &Package, to: &Package) -> PerIssue {
        let layout = &self.company.layout;
        layout
            .issues()
            .map(|issue| {
                let change =
                    layout.term(issue, to.option(issue)) - layout.term(issue, from.option(issue));
                change / self.unit_worth()
            })
            .collect()
    }
}

fn aim_of(tactic: &BuyerTactic) -> Aim {
    let window = |steps: u32| steps as usize;
    match tactic {
        BuyerTactic::Time(exponent) => Aim::Time(TimeDependent::with_exponent(*exponent)),
        BuyerTactic::RelativeTitForTat(steps) => Aim::RelativeTitForTat {
            window: window(*steps),
        },
        BuyerTactic::AveragedTitForTat(steps) => Aim::AveragedTitForTat {
            window: window(*steps),
        },
        BuyerTactic::Mixture(parts) => {
            let parts = parts.iter();
            Aim::Mixture(
                parts
                    .map(|(weight, part)| (*weight, aim_of(part)))
                    .collect(),
            )
        }
    }
}

fn closed_options(scenario: &Scenario) -> Vec<(IssueId, u32, Option<ColleagueId>)> {
    IssueId::all(scenario)
        .zip(&scenario.issues)
        .filter_map(|(place, issue)| match issue {
            Issue::Choice(choice) => Some((place, choice)),
            _ => None,
        })
        .flat_map(|(place, choice)| {
            let needs = choice.options.iter().zip(0_u32..);
            needs.filter_map(move |(option, number)| {
                let needed = option.needs.as_deref()?;
                Some((place, number, ColleagueId::find(scenario, needed)))
            })
        })
        .collect()
}

impl View {
    /// The worth of a package above indifference, in money.
    pub fn worth(&self, package: &Package, reservation: f64) -> f64 {
        let price = self.layout.price_of(package);
        (reservation - price) * self.layout.quantity(package) * self.price_care
            + self.layout.other_terms(package)
    }
}

/// The price at which, other issues as usual, the seller is indifferent: what a
/// perfectly informed buyer would know.
fn seller_limit_price(scenario: &Scenario, usual_quantity: f64) -> f64 {
    scenario.unit_cost().get()
        + scenario.seller.batna.worth.get() / usual_quantity.max(f64::MIN_POSITIVE)
}
