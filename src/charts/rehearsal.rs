//! A rehearsal as a picture: what agreements bring, with quantiles and the
//! plan's limits, and where talks break off.

use crate::{
    charts::{
        axis::Axis,
        svg::{Svg, TextAnchor},
    },
    rehearse::{Marks, Rehearsal},
    scenario::{Scenario, Worth},
    text::{money, per_cent},
    words::{Arguments, Phrases, place_words},
};

const WIDTH: f64 = 760.0;
const LEFT: f64 = 40.0;
const RIGHT: f64 = WIDTH - 40.0;
const HEIGHT: f64 = 200.0;
/// Where the bars of the break-offs begin, right of their names.
const LEFT_OF_BARS: f64 = 240.0;
/// Between neighbouring break-offs.
const STEP: f64 = 28.0;
const INK: &str = "#22262b";
const QUIET: &str = "#5b626c";
const PALE: &str = "#e2dccf";
const OWN: &str = "#1f66a8";
const LIMIT: &str = "#b3261e";
const AIM: &str = "#2c7a4b";

/// The picture as an SVG file; `title` says which plan and what it met.
#[must_use]
pub fn rehearsal_svg(
    rehearsal: &Rehearsal,
    marks: Marks,
    title: &str,
    scenario: &Scenario,
    phrases: Phrases,
) -> String {
    let mut svg = Svg::new();
    svg.text((LEFT, 38.0), title, 18, TextAnchor::Start, INK);
    let agreement = format!(
        "{} {}",
        phrases.say("rehearse-agreement-label"),
        rehearsal.agreement_words(phrases)
    );
    svg.text((LEFT, 62.0), &agreement, 14, TextAnchor::Start, INK);
    let y = draw_worths(&mut svg, rehearsal, marks, 100.0, scenario, phrases);
    let y = draw_breaks(&mut svg, rehearsal, y + 44.0, phrases);
    svg.finish(WIDTH, y + 24.0, title)
}

/// The bars of the agreements, and returns where they end.
fn draw_worths(
    svg: &mut Svg,
    rehearsal: &Rehearsal,
    marks: Marks,
    top: f64,
    scenario: &Scenario,
    phrases: Phrases,
) -> f64 {
    let heading = phrases.say("rehearse-chart-worth");
    svg.text((LEFT, top), &heading, 15, TextAnchor::Start, INK);
    let Some(agreed) = rehearsal.agreed else {
        let none = phrases.say("rehearse-no-deals");
        svg.text((LEFT, top + 30.0), &none, 13, TextAnchor::Start, QUIET);
        return top + 34.0;
    };
    // Two lines for the names of limits, one for those of quantiles.
    let (named, top) = (top + 26.0, top + 70.0);
    let bottom = top + HEIGHT;
    let bars = &rehearsal.bars;
    let ends = [bars.from, bars.to()].into_iter();
    let marked = [marks.limit, marks.aim].into_iter().flatten();
    let across = Axis::over(ends.chain(marked.map(Worth::get)), LEFT, RIGHT, 7);
    let most = bars.counts.iter().max().copied().unwrap_or(1).max(1) as f64;
    for (index, count) in bars.counts.iter().enumerate() {
        let from = bars.from + bars.width * index as f64;
        let (left, right) = (across.place(from), across.place(from + bars.width));
        let height = HEIGHT * *count as f64 / most;
        let at = (left + 1.0, bottom - height);
        svg.bar(at, ((right - left - 2.0).max(1.0), height), OWN);
    }
    svg.line((LEFT, bottom), (RIGHT, bottom), INK, false);
    let amount = |worth: f64| money(worth, &scenario.currency);
    for tick in across.ticks() {
        let x = across.place(*tick);
        svg.line((x, bottom), (x, bottom + 5.0), INK, false);
        svg.text(
            (x, bottom + 20.0),
            &amount(*tick),
            12,
            TextAnchor::Middle,
            INK,
        );
    }
    for (id, at, y) in [
        ("rehearse-chart-one-in-ten", agreed.p10, top - 8.0),
        ("rehearse-chart-half", agreed.p50, top - 22.0),
        ("rehearse-chart-nine-in-ten", agreed.p90, top - 8.0),
    ] {
        let x = across.place(at);
        svg.line((x, y + 3.0), (x, bottom), QUIET, true);
        let words = format!("{} {}", phrases.say(id), amount(at));
        svg.text((x, y), &words, 12, TextAnchor::Middle, QUIET);
    }
    for (id, worth, colour, anchor) in [
        (
            "rehearse-chart-limit",
            marks.limit,
            LIMIT,
            TextAnchor::Start,
        ),
        ("rehearse-chart-aim", marks.aim, AIM, TextAnchor::End),
    ] {
        let Some(worth) = worth else { continue };
        let x = across.place(worth.get());
        let beside = if anchor == TextAnchor::Start {
            5.0
        } else {
            -5.0
        };
        svg.line((x, named - 10.0), (x, bottom), colour, false);
        let worth = Arguments::new().with("worth", amount(worth.get()));
        let words = phrases.say_with(id, &worth);
        svg.text((x + beside, named), &words, 12, anchor, colour);
    }
    let without = Arguments::new().with("share", per_cent(1.0 - rehearsal.agreement.rate));
    let foot = phrases.say_with("rehearse-chart-foot", &without);
    svg.text((LEFT, bottom + 44.0), &foot, 12, TextAnchor::Start, QUIET);
    bottom + 44.0
}

/// A bar for each place where talks broke off, and returns where they end.
fn draw_breaks(svg: &mut Svg, rehearsal: &Rehearsal, top: f64, phrases: Phrases) -> f64 {
    let heading = phrases.say("rehearse-chart-breaks");
    svg.text((LEFT, top), &heading, 15, TextAnchor::Start, INK);
    let points = rehearsal.breaking_points();
    if points.is_empty() {
        let none = phrases.say("rehearse-breaks-none");
        svg.text((LEFT, top + 28.0), &none, 13, TextAnchor::Start, QUIET);
        return top + 32.0;
    }
    let shares: Vec<f64> = points
        .iter()
        .map(|point| rehearsal.broke_off_after(*point))
        .collect();
    let most = shares.iter().fold(0.0, |most: f64, share| most.max(*share));
    let room = RIGHT - 60.0 - LEFT_OF_BARS;
    for (index, (point, share)) in points.iter().zip(&shares).enumerate() {
        let y = top + 18.0 + STEP * index as f64;
        let words = place_words(*point, phrases);
        let name = (LEFT_OF_BARS - 12.0, y + 15.0);
        svg.text(name, &words, 13, TextAnchor::End, INK);
        svg.bar((LEFT_OF_BARS, y), (room, 20.0), PALE);
        let width = room * share / most.max(f64::MIN_POSITIVE);
        svg.bar((LEFT_OF_BARS, y), (width, 20.0), OWN);
        let figure = (RIGHT, y + 15.0);
        svg.text(figure, &per_cent(*share), 13, TextAnchor::End, INK);
    }
    top + 18.0 + STEP * points.len() as f64
}
