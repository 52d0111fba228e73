//! A picture of each effect: every cell with its interval, published figures
//! as dashed lines.

use super::{
    axis::Axis,
    drawing::{
        ChartPoint, Drawing, Ink,
        LabelAnchor::{Centre, Left, Right},
        SMALL,
    },
};
use crate::{
    lab::evidence::{At, Panel, Row, RowEffect, RowPoint, RowStanding, Tabled},
    text::wrap,
    words::{Arguments, Phrases, evidence as wording},
};

const RIGHT: f32 = 720.0;
/// Left edge of the words, of a chart over numbers, and of one over conditions,
/// whose labels need room.
const MARGIN: f32 = 20.0;
const LEFT: f32 = 80.0;
const LEFT_OF_LABELS: f32 = 300.0;
const HEIGHT: f32 = 200.0;
/// Between neighbouring conditions.
const STEP: f32 = 30.0;
const LINES: [Ink; 5] = [Ink::Yours, Ink::Theirs, Ink::Aim, Ink::Other, Ink::Muted];
const DASH: Option<(f32, f32)> = Some((5.0, 4.0));

/// The picture of an effect.
#[must_use]
pub fn evidence_page(
    row: &Row,
    effect: &RowEffect,
    tabled: Option<&Tabled>,
    phrases: Phrases,
) -> Drawing {
    let mut page = Drawing {
        title: wording::name_of(row.id, phrases),
        ..Drawing::default()
    };
    let verdict = phrases.say(RowStanding::of(row, effect).phrase());
    page.words((MARGIN, 31.0), Left, 20.0, Ink::Text, page.title.clone());
    page.words((RIGHT, 31.0), Right, 15.0, Ink::Text, verdict);
    let finding = Arguments::new()
        .with("finding", wording::finding_of(row.id, phrases))
        .with("source", wording::source_words(row.source, phrases));
    page.description = phrases.say_with("evidence-chart-finding", &finding);
    let at_table = match tabled {
        Some(tabled) => Some(format!(
            "{}: {} {}",
            phrases.say("evidence-at-table"),
            wording::figure(&tabled.figure),
            wording::interval(&tabled.figure)
        )),
        None => wording::situation_of(row.at_table, phrases),
    };
    let mut y = 58.0;
    for (words, ink) in [
        (Some(page.description.clone()), Ink::Muted),
        (at_table, Ink::Text),
    ] {
        for line in words.iter().flat_map(|words| wrap(words, 100)) {
            page.words((MARGIN, y), Left, 13.0, ink, line.trim_start());
            y += 18.0;
        }
    }
    for panel in &effect.panels {
        y += 34.0;
        let measure = wording::measure_words(panel.measure, phrases);
        page.words((MARGIN, y - 6.0), Left, 15.0, Ink::Text, measure);
        y = legend(&mut page, panel, y, phrases);
        y = match panel.lines[0].points.first().map(|point| &point.at) {
            Some(At::Number(_)) => over_numbers(&mut page, panel, y + 16.0, phrases),
            _ => over_conditions(&mut page, panel, y + 16.0, phrases),
        };
    }
    let foot = phrases.say("evidence-chart-foot");
    page.words((MARGIN, y + 25.0), Left, SMALL, Ink::Muted, foot);
    page.size = ChartPoint::new(740.0, y + 40.0);
    page
}

/// Names the lines, one below the other, and returns where they end.
fn legend(page: &mut Drawing, panel: &Panel, mut y: f32, phrases: Phrases) -> f32 {
    for (line, ink) in panel.lines.iter().zip(LINES.into_iter().cycle()) {
        if let Some(name) = line.name {
            y += 20.0;
            page.dot((LEFT + 12.0, y - 4.0), 6.0, ink);
            page.line((LEFT, y - 4.0), (LEFT + 24.0, y - 4.0), 1.5, ink, None);
            let words = wording::line_words(name, phrases);
            page.words((LEFT + 34.0, y - 4.0), Left, 13.0, Ink::Text, words);
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

/// A mean, with its interval; `at` places a figure, `end` reaches from an end of
/// the interval to one side.
fn cell(
    page: &mut Drawing,
    point: &RowPoint,
    ink: Ink,
    end: ChartPoint,
    at: impl Fn(f64) -> ChartPoint,
) -> ChartPoint {
    let [low, mean, high] = [point.estimate.low, point.estimate.mean, point.estimate.high].map(at);
    page.dot(mean, 6.0, ink);
    page.line(low, high, 1.5, ink, None);
    for ChartPoint { x, y } in [low, high] {
        let (from, to) = ((x - end.x, y - end.y), (x + end.x, y + end.y));
        page.line(from, to, 1.5, ink, None);
    }
    mean
}

/// Cells along an axis of numbers, figures upwards.
fn over_numbers(page: &mut Drawing, panel: &Panel, top: f32, phrases: Phrases) -> f32 {
    let bottom = top + HEIGHT;
    let up = Axis::over(figures(panel), bottom, top, 32.0);
    let number = |point: &RowPoint| match point.at {
        At::Number(number) => Some(number),
        _ => None,
    };
    let points = panel.lines.iter().flat_map(|line| &line.points);
    let across = Axis::over(points.filter_map(number), LEFT, RIGHT, 60.0);
    up.draw_up(page, (LEFT, RIGHT), |tick| up.plain(tick));
    let marks = (bottom, bottom + 5.0);
    across.draw_across(page, marks, |tick| across.plain(tick));
    page.line((LEFT, bottom), (RIGHT, bottom), 1.0, Ink::Muted, None);
    for mark in &panel.published {
        let y = up.place(mark.figure);
        page.line((LEFT, y), (RIGHT, y), 1.5, Ink::Limit, DASH);
        let words = marked(mark.name, mark.figure, phrases);
        page.words((RIGHT, y - 10.0), Right, SMALL, Ink::Limit, words);
    }
    for (line, ink) in panel.lines.iter().zip(LINES.into_iter().cycle()) {
        let mut before: Option<ChartPoint> = None;
        for point in &line.points {
            let Some(number) = number(point) else {
                continue;
            };
            let x = across.place(number);
            let at = cell(page, point, ink, ChartPoint::new(5.0, 0.0), |figure| {
                ChartPoint::new(x, up.place(figure))
            });
            if let Some(before) = before.replace(at) {
                page.line(before, at, 1.5, ink, None);
            }
        }
    }
    let words = wording::across_words(panel.across, phrases);
    let middle = f32::midpoint(LEFT, RIGHT);
    page.words((middle, bottom + 36.0), Centre, 13.0, Ink::Text, words);
    bottom + 46.0
}

/// Conditions below each other, figures to the right.
fn over_conditions(page: &mut Drawing, panel: &Panel, top: f32, phrases: Phrases) -> f32 {
    let points = &panel.lines[0].points;
    let rows = panel.published.len() + points.len();
    let bottom = top + STEP * rows as f32;
    let with_zero = figures(panel).chain([0.0]);
    let across = Axis::over(with_zero, LEFT_OF_LABELS, RIGHT - 60.0, 50.0);
    across.draw_across(page, (top, bottom), |tick| across.plain(tick));
    let zero = across.place(0.0);
    page.line((zero, top), (zero, bottom), 1.0, Ink::Muted, None);
    let name = |page: &mut Drawing, y: f32, ink: Ink, words: String| {
        page.words((LEFT_OF_LABELS - 14.0, y), Right, 13.0, ink, words);
    };
    let mut y = top + 0.5 * STEP;
    // Published figures have lines of their own for their names.
    for mark in &panel.published {
        let x = across.place(mark.figure);
        page.line((x, y - 8.0), (x, bottom), 1.5, Ink::Limit, DASH);
        name(page, y, Ink::Limit, marked(mark.name, mark.figure, phrases));
        page.dot((x, y), 6.0, Ink::Limit);
        y += STEP;
    }
    for point in points {
        name(page, y, Ink::Text, wording::at_words(&point.at, phrases));
        let at = |figure| ChartPoint::new(across.place(figure), y);
        cell(page, point, LINES[0], ChartPoint::new(0.0, 5.0), at);
        let figure = wording::figure(&point.estimate);
        page.words((RIGHT, y), Right, SMALL, Ink::Text, figure);
        y += STEP;
    }
    bottom + 22.0
}

fn marked(name: &str, figure: f64, phrases: Phrases) -> String {
    format!("{} {figure:.3}", wording::mark_words(name, phrases))
}
