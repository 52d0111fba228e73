//! A rehearsal as a picture: what agreements bring, with quantiles and the
//! plan's limits, and where talks break off.

use super::{
    drawing::{
        Area, ChartPoint, Drawing, Ink,
        LabelAnchor::{Left, Right},
        SMALL,
    },
    spread::SpreadChart,
};
use crate::{
    rehearse::{Marks, Rehearsal},
    scenario::Scenario,
    text::{font::wide, per_cent},
    words::{Arguments, Phrases, place_words},
};

const LEFT: f32 = 40.0;
const RIGHT: f32 = 720.0;
/// The height of the spread with its words.
const HEIGHT: f32 = 290.0;
/// Where the bars of the break-offs begin, right of their names.
const LEFT_OF_BARS: f32 = 240.0;
/// The title's letters where there is room.
const TITLE: f32 = 18.0;
/// Between neighbouring break-offs.
const STEP: f32 = 28.0;

/// The picture; `title` says which plan and what it met.
#[must_use]
pub fn rehearsal_page(
    rehearsal: &Rehearsal,
    marks: Marks,
    title: &str,
    scenario: &Scenario,
    phrases: Phrases,
) -> Drawing {
    let mut page = Drawing {
        title: title.to_owned(),
        ..Drawing::default()
    };
    // A long title is set smaller rather than cut off.
    let size = TITLE.min((RIGHT - LEFT) / wide(title, 1.0));
    page.words((LEFT, 32.0), Left, size, Ink::Text, title);
    let agreement = format!(
        "{} {}",
        phrases.say("rehearse-agreement-label"),
        rehearsal.agreement_words(phrases)
    );
    page.words((LEFT, 58.0), Left, 14.0, Ink::Text, agreement);
    let heading = phrases.say("rehearse-chart-worth");
    page.words((LEFT, 95.0), Left, 15.0, Ink::Text, heading);
    let mut y = 112.0;
    if let Some(spread) = SpreadChart::of(rehearsal, marks, scenario, phrases) {
        spread.draw(&mut page, Area::new(LEFT, y, RIGHT, y + HEIGHT));
        y += HEIGHT + 14.0;
        let without = Arguments::new().with("share", per_cent(1.0 - rehearsal.agreement.rate));
        let foot = phrases.say_with("rehearse-chart-foot", &without);
        page.words((LEFT, y), Left, SMALL, Ink::Muted, foot);
        page.description = spread.description;
    } else {
        let none = phrases.say("rehearse-no-deals");
        page.words((LEFT, y + 10.0), Left, 13.0, Ink::Muted, none);
    }
    let end = draw_breaks(&mut page, rehearsal, y + 44.0, phrases);
    page.size = ChartPoint::new(760.0, end + 24.0);
    page
}

/// A bar for each place where talks broke off, and returns where they end.
#[expect(clippy::cast_possible_truncation, reason = "pixels")]
fn draw_breaks(page: &mut Drawing, rehearsal: &Rehearsal, top: f32, phrases: Phrases) -> f32 {
    let heading = phrases.say("rehearse-chart-breaks");
    page.words((LEFT, top), Left, 15.0, Ink::Text, heading);
    let points = rehearsal.breaking_points();
    if points.is_empty() {
        let none = phrases.say("rehearse-breaks-none");
        page.words((LEFT, top + 28.0), Left, 13.0, Ink::Muted, none);
        return top + 32.0;
    }
    let share = |point: &usize| rehearsal.broke_off_after(*point);
    let most = points.iter().map(share).fold(f64::MIN_POSITIVE, f64::max);
    let mut y = top + 34.0;
    for point in &points {
        let (above, below, end) = (y - 10.0, y + 10.0, RIGHT - 60.0);
        let name = place_words(*point, phrases);
        page.words((LEFT_OF_BARS - 12.0, y), Right, 13.0, Ink::Text, name);
        page.band(Area::new(LEFT_OF_BARS, above, end, below), Ink::Axis);
        let wide = (end - LEFT_OF_BARS) * (share(point) / most) as f32;
        let bar = Area::new(LEFT_OF_BARS, above, LEFT_OF_BARS + wide, below);
        page.band(bar, Ink::Yours);
        let figure = per_cent(share(point));
        page.words((RIGHT, y), Right, 13.0, Ink::Text, figure);
        y += STEP;
    }
    y - 10.0
}
