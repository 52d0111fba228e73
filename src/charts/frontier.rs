//! The plans to choose from: what each brings on average, over how often it
//! comes to an agreement, the rep's own plan beside them.

use super::{
    axis::Axis,
    drawing::{
        Area, Chart, ChartPoint, Drawing, Ink,
        LabelAnchor::{Left, Right},
        SMALL,
    },
    labels::{LabelSpec, Labels, around},
};
use crate::{
    advise::{PlanAdvice, TrialResults},
    text::{Currency, grouped, money},
    words::{Arguments, advice::AdviceWording},
};

/// What a plan comes to.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Stand {
    /// The share of meetings that end in an agreement, 0..=1.
    pub agreement_rate: f64,
    /// Worth above having no deal on average, in currency.
    pub worth: f64,
}

impl From<&TrialResults> for Stand {
    fn from(fared: &TrialResults) -> Self {
        Self {
            agreement_rate: fared.agreement_rate,
            worth: fared.gain.mean,
        }
    }
}

/// What the chart shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FrontierChart {
    /// The currency of the scenario.
    pub currency: Currency,
    /// The plans to choose from, numbered from 1.
    pub plans: Vec<Stand>,
    /// The place of the one that is chosen.
    pub chosen: Option<usize>,
    /// The place of the advised one, and what it is called.
    pub advised: Option<(usize, String)>,
    /// The rep's own plan.
    pub own: Stand,
    /// Its name.
    pub own_words: String,
    /// What is measured upwards and across.
    pub axes: [String; 2],
    /// Stands above the chart; empty where its place says it.
    pub title: String,
    /// The chart in words.
    pub description: String,
}

/// The radius of a plan's mark, in pixels.
pub const RADIUS: f32 = 10.0;
/// ... and of the one that is chosen.
const CHOSEN: f32 = 13.0;
/// Room around the axes, in pixels.
const LEFT: f32 = 66.0;
const RIGHT: f32 = 24.0;
const TOP: f32 = 34.0;
const BOTTOM: f32 = 44.0;
/// The height of the title.
const TITLE: f32 = 36.0;

struct Scales {
    across: Axis,
    up: Axis,
}

impl Scales {
    fn place(&self, stand: Stand) -> ChartPoint {
        ChartPoint {
            x: self.across.place(100.0 * stand.agreement_rate),
            y: self.up.place(stand.worth),
        }
    }
}

impl FrontierChart {
    /// The frontier of an advice; the advised plan is the chosen one.
    #[must_use]
    pub fn of(advice: &PlanAdvice, wording: &AdviceWording<'_>) -> Self {
        let (say, currency) = (
            |id: &str| wording.phrases.say(id),
            &wording.scenario.currency,
        );
        let choices = || advice.frontier.iter();
        let plans: Vec<Stand> = choices().map(|it| Stand::from(&it.fared)).collect();
        let words = |plan: &Stand| {
            let rate = grouped(100.0 * plan.agreement_rate, 1);
            format!("{rate} {}", money(plan.worth, currency))
        };
        let list: Vec<String> = plans.iter().map(words).collect();
        let list = Arguments::new().with("plans", wording.phrases.list(&list));
        let advised = choices().position(|it| it.is_advised && advice.is_better());
        Self {
            currency: currency.clone(),
            plans,
            chosen: advised,
            advised: advised.map(|place| (place, say("advise-chart-advised"))),
            own: Stand::from(&advice.own_fared),
            own_words: say("advise-chart-own"),
            axes: [say("advise-chart-up"), say("advise-chart-across")],
            title: say("advise-chart-title"),
            description: wording.phrases.say_with("advise-chart-words", &list),
        }
    }

    fn top(&self) -> f32 {
        if self.title.is_empty() { 0.0 } else { TITLE }
    }

    fn scales(&self, size: ChartPoint) -> Scales {
        let all = || self.plans.iter().chain([&self.own]);
        let (left, right) = (LEFT + CHOSEN, size.x - RIGHT);
        let (bottom, top) = (size.y - BOTTOM - CHOSEN, self.top() + TOP + CHOSEN);
        let rates = all().map(|stand| 100.0 * stand.agreement_rate);
        Scales {
            across: Axis::over(rates, left, right, 50.0),
            up: Axis::over(all().map(|stand| stand.worth), bottom, top, 40.0),
        }
    }

    /// Where each plan lies in a chart of this size, in pixels from the top
    /// left.
    #[must_use]
    pub fn places(&self, size: ChartPoint) -> Vec<ChartPoint> {
        let scales = self.scales(size);
        self.plans.iter().map(|plan| scales.place(*plan)).collect()
    }

    /// The frontier itself: the plans to which no other is better on both
    /// counts, from the most agreements to the fewest. By luck of the fresh
    /// buyers the advised plan may lie a little below it.
    fn best(&self) -> Vec<Stand> {
        let mut all = self.plans.clone();
        all.sort_by(|a, b| {
            let rates = b.agreement_rate.total_cmp(&a.agreement_rate);
            rates.then(b.worth.total_cmp(&a.worth))
        });
        let mut most = f64::NEG_INFINITY;
        all.retain(|stand| {
            let is_on = stand.worth > most;
            most = most.max(stand.worth);
            is_on
        });
        all
    }
}

impl Chart for FrontierChart {
    fn drawing(&self, size: ChartPoint) -> Drawing {
        let scales = self.scales(size);
        let mut drawing = Drawing {
            size,
            title: self.title.clone(),
            description: self.description.clone(),
            ..Drawing::default()
        };
        let top = self.top();
        drawing.words((2.0, 20.0), Left, 20.0, Ink::Text, &self.title);
        let [up, across] = &self.axes;
        drawing.words((2.0, top + 10.0), Left, SMALL, Ink::Muted, up);
        let corner = (size.x - 4.0, size.y - 10.0);
        drawing.words(corner, Right, SMALL, Ink::Muted, across);
        let amount = |worth| money(worth, &self.currency);
        let foot = size.y - BOTTOM;
        let sides = (LEFT, size.x - RIGHT);
        scales.up.draw_up(&mut drawing, sides, amount);
        let plain = |rate| scales.across.plain(rate);
        let marks = (foot, foot + 5.0);
        scales.across.draw_across(&mut drawing, marks, plain);
        let line: Vec<ChartPoint> = self.best().into_iter().map(|it| scales.place(it)).collect();
        let mut labels = Labels::inside(Area::new(LEFT, top + 18.0, size.x, foot));
        for ends in line.windows(2) {
            drawing.line(ends[0], ends[1], 2.0, Ink::Yours, None);
            labels.keep_off(ends[0], ends[1]);
        }
        let places = self.places(size);
        for at in &places {
            labels.keep_clear(Area::around(*at, RADIUS));
        }
        if !self.plans.contains(&self.own) {
            let at = scales.place(self.own);
            drawing.ring(at, 6.0, Ink::Theirs);
            labels.keep_clear(Area::around(at, 6.0));
            let words = format!("{} {}", self.own_words, amount(self.own.worth));
            labels.put(LabelSpec::new(words, Ink::Theirs), &around(at, 12.0));
        }
        for (index, (at, plan)) in places.iter().zip(&self.plans).enumerate() {
            let is_chosen = self.chosen == Some(index);
            let (radius, ink) = if is_chosen {
                (CHOSEN, Ink::Agreement)
            } else {
                (RADIUS, Ink::Yours)
            };
            drawing.marked(*at, radius, ink, (index + 1).to_string());
            let words = match &self.advised {
                Some((place, name)) if *place == index => format!("{name} {}", amount(plan.worth)),
                _ if *plan == self.own => format!("{} {}", self.own_words, amount(plan.worth)),
                _ => amount(plan.worth),
            };
            labels.put(LabelSpec::new(words, ink), &around(*at, radius + 4.0));
        }
        labels.finish(&mut drawing);
        drawing
    }
}

#[cfg(test)]
mod tests {
    use super::{super::drawing::Mark, *};

    const SIZE: ChartPoint = ChartPoint::new(480.0, 260.0);

    fn frontier() -> FrontierChart {
        let stand = |agreement_rate, worth| Stand {
            agreement_rate,
            worth,
        };
        FrontierChart {
            currency: "CNY".into(),
            plans: vec![stand(0.91, 21_000.0), stand(0.95, 20_000.0)],
            chosen: Some(1),
            own: stand(0.93, 17_000.0),
            own_words: "your plan".to_owned(),
            ..FrontierChart::default()
        }
    }

    #[test]
    fn more_agreements_are_further_right_and_more_worth_is_further_up() {
        let places = frontier().places(SIZE);
        assert!(places[0].x < places[1].x);
        assert!(places[0].y < places[1].y);
        let is_inside = |at: &ChartPoint| Area::around(*at, 0.5).overlaps(Area::whole(SIZE));
        assert!(places.iter().all(is_inside));
    }

    #[test]
    fn each_plan_has_its_number_where_it_lies_and_the_chosen_one_stands_out() {
        let frontier = frontier();
        let drawing = frontier.drawing(SIZE);
        let dots: Vec<(ChartPoint, f32, &str)> = drawing
            .marks
            .iter()
            .filter_map(|mark| match mark {
                Mark::Dot {
                    at, radius, words, ..
                } if !words.is_empty() => Some((*at, *radius, words.as_str())),
                _ => None,
            })
            .collect();
        let places = frontier.places(SIZE);
        assert_eq!((dots[0].0, dots[0].2), (places[0], "1"));
        assert_eq!((dots[1].0, dots[1].2), (places[1], "2"));
        assert!(dots[1].1 > dots[0].1);
    }
}
