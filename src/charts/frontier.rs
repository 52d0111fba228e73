//! The frontier as a picture: worth on average over the chance of an
//! agreement, the rep's own plan beside it.

use crate::{
    advise::PlanAdvice,
    charts::{
        axis::Axis,
        svg::{Svg, TextAnchor},
    },
    text::money,
    words::advice::AdviceWording,
};

const WIDTH: f64 = 760.0;
const HEIGHT: f64 = 460.0;
const LEFT: f64 = 110.0;
const RIGHT: f64 = WIDTH - 50.0;
const TOP: f64 = 80.0;
const BOTTOM: f64 = HEIGHT - 70.0;
const INK: &str = "#222222";
const PALE: &str = "#d5d5d5";
const QUIET: &str = "#595959";
const OURS: &str = "#1b5e8c";
const OWN: &str = "#b8690b";

/// The frontier as an SVG file.
#[must_use]
pub fn frontier_svg(advice: &PlanAdvice, wording: &AdviceWording<'_>) -> String {
    let say = |id: &str| wording.phrases.say(id);
    let own = (advice.own_fared.agreement_rate, advice.own_fared.gain.mean);
    let choices: Vec<(f64, f64)> = advice
        .frontier
        .iter()
        .map(|choice| (choice.fared.agreement_rate, choice.fared.gain.mean))
        .collect();
    let all = || choices.iter().chain(std::iter::once(&own));
    let across = Axis::over(all().map(|(rate, _)| 100.0 * rate), LEFT, RIGHT, 8);
    let up = Axis::over(all().map(|(_, worth)| *worth), BOTTOM, TOP, 6);
    let place = |(rate, worth): (f64, f64)| (across.place(100.0 * rate), up.place(worth));

    let mut svg = Svg::new();
    let title = say("advise-chart-title");
    svg.text((30.0, 38.0), &title, 20, TextAnchor::Start, INK);
    svg.text(
        (30.0, 60.0),
        &say("advise-chart-up"),
        13,
        TextAnchor::Start,
        QUIET,
    );
    svg.text(
        (RIGHT, BOTTOM + 46.0),
        &say("advise-chart-across"),
        13,
        TextAnchor::End,
        QUIET,
    );
    for tick in up.ticks() {
        let y = up.place(*tick);
        svg.line((LEFT, y), (RIGHT, y), PALE, false);
        let label = money(*tick, &wording.scenario.currency);
        svg.text((LEFT - 8.0, y + 4.0), &label, 13, TextAnchor::End, QUIET);
    }
    for tick in across.ticks() {
        let x = across.place(*tick);
        svg.line((x, BOTTOM), (x, BOTTOM + 6.0), QUIET, false);
        let label = across.label(*tick);
        svg.text((x, BOTTOM + 24.0), &label, 13, TextAnchor::Middle, QUIET);
    }
    let places: Vec<(f64, f64)> = choices.iter().map(|choice| place(*choice)).collect();
    svg.path(
        &line(&choices).into_iter().map(place).collect::<Vec<_>>(),
        OURS,
    );
    for (choice, at) in advice.frontier.iter().zip(&places) {
        svg.dot(*at, OURS);
        let mut words = money(choice.fared.gain.mean, &wording.scenario.currency);
        if choice.is_advised && advice.is_better() {
            words = format!("{} {words}", say("advise-chart-advised"));
        }
        label(&mut svg, *at, &words, OURS);
    }
    if advice.is_better() {
        let at = place(own);
        svg.dot(at, OWN);
        let words = money(own.1, &wording.scenario.currency);
        let words = format!("{} {words}", say("advise-chart-own"));
        label(&mut svg, at, &words, OWN);
    }
    svg.finish(WIDTH, HEIGHT, &title)
}

/// The frontier itself: the choices to which no other is better on both counts,
/// from the most agreements to the fewest. By luck of the fresh buyers the
/// advised plan may lie a little below it.
fn line(choices: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut all = choices.to_vec();
    all.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.total_cmp(&a.1)));
    let mut most = f64::NEG_INFINITY;
    all.retain(|(_, worth)| {
        let is_on = *worth > most;
        most = most.max(*worth);
        is_on
    });
    all
}

/// Words beside a dot, on the side where there is room.
fn label(svg: &mut Svg, at: (f64, f64), words: &str, colour: &str) {
    let is_right = at.0 > f64::midpoint(LEFT, RIGHT);
    let (x, anchor) = if is_right {
        (at.0 - 9.0, TextAnchor::End)
    } else {
        (at.0 + 9.0, TextAnchor::Start)
    };
    svg.text((x, at.1 - 8.0), words, 13, anchor, colour);
}
