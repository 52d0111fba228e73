//! A picture of each effect: every cell with its interval, published figures
//! as dashed lines.

use crate::{
    charts::{
        axis::Axis,
        svg::{Svg, TextAnchor},
    },
    lab::evidence::{At, Panel, Row, RowEffect, RowPoint, RowStanding, Tabled},
    text::wrap,
    words::{Arguments, Phrases, evidence as wording},
};

const WIDTH: f64 = 760.0;
const RIGHT: f64 = WIDTH - 40.0;
/// Left edge of a chart over numbers, and of one over conditions, whose labels
/// need room.
const LEFT: f64 = 80.0;
const LEFT_OF_LABELS: f64 = 300.0;
const HEIGHT: f64 = 200.0;
/// Between neighbouring conditions.
const STEP: f64 = 30.0;
const INK: &str = "#222222";
const PALE: &str = "#d5d5d5";
const QUIET: &str = "#595959";
const PUBLISHED: &str = "#b03a2e";
const LINES: [&str; 5] = ["#1b5e8c", "#b8690b", "#2e7d32", "#7d3c98", "#555555"];

/// The picture of an effect as an SVG file.
#[must_use]
pub fn svg(row: &Row, effect: &RowEffect, tabled: Option<&Tabled>, phrases: Phrases) -> String {
    let mut svg = Svg::new();
    let name = wording::name_of(row.id, phrases);
    let verdict = RowStanding::of(row, effect).phrase();
    svg.text((30.0, 38.0), &name, 20, TextAnchor::Start, INK);
    svg.text(
        (RIGHT, 38.0),
        &phrases.say(verdict),
        15,
        TextAnchor::End,
        INK,
    );
    let mut y = 62.0;
    let finding = Arguments::new()
        .with("finding", wording::finding_of(row.id, phrases))
        .with("source", wording::source_words(row.source, phrases));
    for line in wrap(&phrases.say_with("evidence-chart-finding", &finding), 100) {
        svg.text((30.0, y), line.trim_start(), 13, TextAnchor::Start, QUIET);
        y += 18.0;
    }
    let at_table = match tabled {
        Some(tabled) => Some(format!(
            "{}: {} {}",
            phrases.say("evidence-at-table"),
            wording::figure(&tabled.figure),
            wording::interval(&tabled.figure)
        )),
        None => wording::situation_of(row.at_table, phrases),
    };
    for line in at_table.iter().flat_map(|words| wrap(words, 100)) {
        svg.text((30.0, y), line.trim_start(), 13, TextAnchor::Start, INK);
        y += 18.0;
    }
    for panel in &effect.panels {
        y += 34.0;
        svg.text(
            (30.0, y),
            &wording::measure_words(panel.measure, phrases),
            15,
            TextAnchor::Start,
            INK,
        );
        y = legend(&mut svg, panel, y, phrases);
        y = match panel.lines[0].points.first().map(|point| &point.at) {
            Some(At::Number(_)) => over_numbers(&mut svg, panel, y + 16.0, phrases),
            _ => over_conditions(&mut svg, panel, y + 16.0, phrases),
        };
    }
    svg.text(
        (30.0, y + 30.0),
        &phrases.say("evidence-chart-foot"),
        12,
        TextAnchor::Start,
        QUIET,
    );
    svg.finish(WIDTH, y + 48.0, &name)
}

/// Names the lines, one below the other, and returns where they end.
fn legend(svg: &mut Svg, panel: &Panel, mut y: f64, phrases: Phrases) -> f64 {
    for (line, colour) in panel.lines.iter().zip(LINES.iter().cycle()) {
        if let Some(name) = line.name {
            y += 20.0;
            svg.line((LEFT, y - 4.0), (LEFT + 24.0, y - 4.0), colour, false);
            svg.dot((LEFT + 12.0, y - 4.0), colour);
            let words = wording::line_words(name, phrases);
            svg.text((LEFT + 34.0, y), &words, 13, TextAnchor::Start, INK);
        }
    }
    y
}

/// Everything that has to fit the axis of figures.
fn figures(panel: &Panel) -> impl Iterator<Item = f64> + '_ {
    let ends = |point: &RowPoint| [point.estimate.low, point.estimate.high, point.estimate.mean];
    let points = panel.lines.iter().flat_map(|line| &line.points);
    points
        .flat_map(ends)
        .chain(panel.published.iter().map(|mark| mark.figure))
}

/// Cells along an axis of numbers, figures upwards.
fn over_numbers(svg: &mut Svg, panel: &Panel, top: f64, phrases: Phrases) -> f64 {
    let bottom = top + HEIGHT;
    let up = Axis::over(figures(panel), bottom, top, 5);
    let numbers = panel.lines.iter().flat_map(|line| &line.points);
    let across = Axis::over(
        numbers.filter_map(|point| match point.at {
            At::Number(number) => Some(number),
            _ => None,
        }),
        LEFT,
        RIGHT,
        8,
    );
    for tick in up.ticks() {
        let y = up.place(*tick);
        svg.line((LEFT, y), (RIGHT, y), PALE, false);
        svg.text(
            (LEFT - 8.0, y + 4.0),
            &up.label(*tick),
            12,
            TextAnchor::End,
            INK,
        );
    }
    for tick in across.ticks() {
        let x = across.place(*tick);
        svg.line((x, bottom), (x, bottom + 5.0), INK, false);
        let label = across.label(*tick);
        svg.text((x, bottom + 20.0), &label, 12, TextAnchor::Middle, INK);
    }
    svg.line((LEFT, bottom), (RIGHT, bottom), INK, false);
    for mark in &panel.published {
        let y = up.place(mark.figure);
        svg.line((LEFT, y), (RIGHT, y), PUBLISHED, true);
        let words = marked(mark.name, mark.figure, phrases);
        svg.text((RIGHT, y - 6.0), &words, 12, TextAnchor::End, PUBLISHED);
    }
    for (line, colour) in panel.lines.iter().zip(LINES.iter().cycle()) {
        let mut points = Vec::new();
        for point in &line.points {
            let At::Number(number) = point.at else {
                continue;
            };
            let x = across.place(number);
            let at = (x, up.place(point.estimate.mean));
            let (low, high) = (up.place(point.estimate.low), up.place(point.estimate.high));
            svg.line((x, low), (x, high), colour, false);
            svg.line((x - 4.0, low), (x + 4.0, low), colour, false);
            svg.line((x - 4.0, high), (x + 4.0, high), colour, false);
            svg.dot(at, colour);
            points.push(at);
        }
        svg.path(&points, colour);
    }
    let words = wording::across_words(panel.across, phrases);
    let middle = f64::midpoint(LEFT, RIGHT);
    svg.text((middle, bottom + 42.0), &words, 13, TextAnchor::Middle, INK);
    bottom + 46.0
}

/// Conditions below each other, figures to the right.
fn over_conditions(svg: &mut Svg, panel: &Panel, top: f64, phrases: Phrases) -> f64 {
    let points = &panel.lines[0].points;
    // Published figures have lines of their own for their names.
    let first = top + STEP * panel.published.len() as f64;
    let bottom = first + STEP * points.len() as f64;
    let with_zero = figures(panel).chain([0.0]);
    let across = Axis::over(with_zero, LEFT_OF_LABELS, RIGHT - 60.0, 6);
    for tick in across.ticks() {
        let x = across.place(*tick);
        let is_zero = libm::fabs(*tick) < 1e-12;
        svg.line(
            (x, top),
            (x, bottom),
            if is_zero { INK } else { PALE },
            false,
        );
        let label = across.label(*tick);
        svg.text((x, bottom + 18.0), &label, 12, TextAnchor::Middle, INK);
    }
    for (index, mark) in panel.published.iter().enumerate() {
        let (x, y) = (across.place(mark.figure), top + STEP * (index as f64 + 0.5));
        svg.line((x, y - 8.0), (x, bottom), PUBLISHED, true);
        let words = marked(mark.name, mark.figure, phrases);
        svg.text(
            (LEFT_OF_LABELS - 14.0, y + 4.0),
            &words,
            13,
            TextAnchor::End,
            PUBLISHED,
        );
        svg.dot((x, y), PUBLISHED);
    }
    for (index, point) in points.iter().enumerate() {
        let y = first + STEP * (index as f64 + 0.5);
        let words = wording::at_words(&point.at, phrases);
        svg.text(
            (LEFT_OF_LABELS - 14.0, y + 4.0),
            &words,
            13,
            TextAnchor::End,
            INK,
        );
        let (low, high) = (
            across.place(point.estimate.low),
            across.place(point.estimate.high),
        );
        svg.line((low, y), (high, y), LINES[0], false);
        svg.line((low, y - 5.0), (low, y + 5.0), LINES[0], false);
        svg.line((high, y - 5.0), (high, y + 5.0), LINES[0], false);
        svg.dot((across.place(point.estimate.mean), y), LINES[0]);
        let figure = wording::figure(&point.estimate);
        svg.text((RIGHT + 20.0, y + 4.0), &figure, 12, TextAnchor::End, INK);
    }
    bottom + 22.0
}

fn marked(name: &str, figure: f64, phrases: Phrases) -> String {
    format!("{} {figure:.3}", wording::mark_words(name, phrases))
}
