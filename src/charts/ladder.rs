//! The ladder as a picture: worth upwards, a step for each planned offer, the
//! limits as lines across.

use crate::{
    charts::svg::{Svg, TextAnchor},
    plan::WhichLimit,
    scenario::Worth,
    views::PlanSheet,
    words::Arguments,
};

const WIDTH: f64 = 760.0;
const HEIGHT: f64 = 180.0;
const LEFT: f64 = 14.0;
/// To the right stand the names of the limits.
const RIGHT: f64 = 590.0;
const TOP: f64 = 26.0;
const BOTTOM: f64 = HEIGHT - 24.0;
/// Names of limits closer than this would run into each other.
const LINE: f64 = 14.0;
const INK: &str = "#222222";
const QUIET: &str = "#595959";
const STAIRS: &str = "#1b5e8c";
const STAIRS_PALE: &str = "#e3edf4";
const LIMIT: &str = "#b03a2e";
const AIM: &str = "#2e7d32";

/// A line across: its worth, what it is called, its colour.
struct Mark {
    worth: Worth,
    name: String,
    colour: &'static str,
}

/// The staircase as SVG; `None` where there is no ladder.
pub(super) fn staircase(sheet: &PlanSheet<'_>) -> Option<String> {
    let marks = marks(sheet);
    let worths = || {
        let ladder = sheet.ladder.iter().map(|rung| rung.worth);
        ladder.chain(marks.iter().map(|mark| mark.worth))
    };
    let first = sheet.ladder.first()?.worth;
    let highest = worths().fold(first, Worth::max).get();
    let lowest = worths().fold(first, Worth::min).get();
    let span = (highest - lowest).max(1e-9);
    let y = |worth: Worth| BOTTOM - 6.0 - (BOTTOM - 6.0 - TOP) * (worth.get() - lowest) / span;
    let mut svg = Svg::new();
    draw_stairs(sheet, &mut svg, y);
    draw_marks(&marks, &mut svg, y);
    let title = sheet.say("plan-page-staircase");
    Some(svg.finish(WIDTH, HEIGHT, &title))
}

fn marks(sheet: &PlanSheet<'_>) -> Vec<Mark> {
    let mark = |id: &str, worth: Option<Worth>, colour| {
        let worth = worth?;
        let arguments = Arguments::new()
            .with("limit", sheet.named(id))
            .with("words", sheet.money(worth));
        Some(Mark {
            worth,
            name: sheet.say_with("plan-page-limit-line", &arguments),
            colour,
        })
    };
    let limit = |which| sheet.limit_worth(which);
    let mut marks: Vec<Mark> = [
        mark("aspiration", limit(WhichLimit::Aspiration), AIM),
        mark("lower", limit(WhichLimit::Lower), LIMIT),
        mark("batna", Some(sheet.book.reservation()), QUIET),
    ]
    .into_iter()
    .flatten()
    .collect();
    marks.sort_by(|a, b| b.worth.get().total_cmp(&a.worth.get()));
    marks
}

fn draw_stairs(sheet: &PlanSheet<'_>, svg: &mut Svg, y: impl Fn(Worth) -> f64) {
    let count = sheet.ladder.len().max(1) as f64;
    let tread = (RIGHT - LEFT) / count;
    let mut outline = Vec::new();
    for (index, rung) in sheet.ladder.iter().enumerate() {
        let from = LEFT + tread * index as f64;
        outline.push((from, y(rung.worth)));
        outline.push((from + tread, y(rung.worth)));
    }
    let mut ground = outline.clone();
    ground.push((RIGHT, BOTTOM));
    ground.push((LEFT, BOTTOM));
    svg.area(&ground, STAIRS_PALE);
    svg.path(&outline, STAIRS);
    // Every figure where there is room, every other one where there is not.
    let every = if tread < 46.0 { 2 } else { 1 };
    for (index, rung) in sheet.ladder.iter().enumerate() {
        let middle = LEFT + tread * (index as f64 + 0.5);
        let number = rung.number.to_string();
        svg.text(
            (middle, BOTTOM + 15.0),
            &number,
            11,
            TextAnchor::Middle,
            QUIET,
        );
        if index % every == 0 {
            let above = (middle, y(rung.worth) - 5.0);
            svg.text(above, &sheet.money(rung.worth), 11, TextAnchor::Middle, INK);
        }
    }
    svg.line((LEFT, BOTTOM), (RIGHT, BOTTOM), QUIET, false);
}

/// The lines, each with its name to the right, moved down where the name
/// before it is in the way.
fn draw_marks(marks: &[Mark], svg: &mut Svg, y: impl Fn(Worth) -> f64) {
    let mut free = TOP - LINE;
    for mark in marks {
        let at = y(mark.worth);
        svg.line((LEFT, at), (RIGHT, at), mark.colour, true);
        let name = (at + 4.0).max(free + LINE);
        svg.text(
            (RIGHT + 8.0, name),
            &mark.name,
            11,
            TextAnchor::Start,
            mark.colour,
        );
        free = name;
    }
}
