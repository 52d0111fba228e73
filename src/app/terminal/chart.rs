//! The offers as text: one line a round, and one history in one order.
//!
//! The scale of the chart only repeats with letters what the figures beside it
//! say, so that nothing is lost where it is read aloud.

use super::dossier::Sheet;
use crate::{
    bargain::Party,
    scenario::Worth,
    score::{Course, Point, band},
    text::{Currency, money, pad, signed_money},
    views::other_lines,
    words::{Arguments, Phrases},
};

/// Columns of the scale.
const COLUMNS: usize = 33;

/// One round of the chart.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Row {
    round: u32,
    own: Option<Worth>,
    theirs: Option<Worth>,
    planned: Option<Worth>,
}

/// The chart of a session.
pub(super) fn of(sheet: &Sheet) -> Vec<String> {
    let course = Course::of(&sheet.practice.case());
    draw(&course, &sheet.scenario.currency, sheet.phrases)
}

/// The chart of a course: rounds downwards, worth to the rep from left to
/// right.
pub(super) fn draw(course: &Course, currency: &Currency, phrases: Phrases) -> Vec<String> {
    let rows = rows(course);
    if rows.is_empty() {
        return vec![phrases.say("terminal-chart-empty")];
    }
    let (low, high) = range(course, &rows);
    let mut lines = vec![
        phrases.say_with(
            "terminal-chart",
            &Arguments::new()
                .with("low", money(low.get(), currency))
                .with("high", money(high.get(), currency)),
        ),
        phrases.say("terminal-chart-letters"),
    ];
    let amount = |worth: Option<Worth>| {
        worth.map_or_else(|| "-".to_owned(), |worth| money(worth.get(), currency))
    };
    for row in rows {
        let round = phrases.say_with(
            "report-round",
            &Arguments::new().count("round", row.round as usize),
        );
        let figures = phrases.say_with(
            "terminal-chart-row",
            &Arguments::new()
                .with("round", pad(&round, 8))
                .with("scale", scale(course, &row, low, high))
                .with("own", pad(&amount(row.own), 9))
                .with("theirs", pad(&amount(row.theirs), 9)),
        );
        lines.push(figures.trim_end().to_owned());
    }
    if let Some(agreement) = course.agreement {
        lines.push(phrases.say_with(
            "terminal-chart-agreement",
            &Arguments::new().with("worth", money(agreement.get(), currency)),
        ));
    }
    lines
}

fn rows(course: &Course) -> Vec<Row> {
    let worth = |party: Party, round: u32| {
        course
            .of_party(party)
            .filter(|point| point.round == round)
            .last()
            .map(|point| point.worth)
    };
    let own: Vec<&Point> = course.of_party(Party::Seller).collect();
    (1..=course.rounds)
        .map(|round| {
            // A round in which the rep held has the offer that was held.
            let standing = own.iter().rev().find(|point| point.round <= round);
            let step = own.iter().filter(|point| point.round <= round).count();
            Row {
                round,
                own: standing.map(|point| point.worth),
                theirs: worth(Party::Buyer, round),
                planned: step
                    .checked_sub(1)
                    .and_then(|step| course.planned.get(step))
                    .map(|planned| planned.worth),
            }
        })
        .collect()
}

/// The lowest and the highest worth that the chart shows.
fn range(course: &Course, rows: &[Row]) -> (Worth, Worth) {
    let limits = &course.limits;
    let shown = rows
        .iter()
        .flat_map(|row| [row.own, row.theirs, row.planned])
        .chain([
            limits.lower,
            limits.aspiration,
            limits.upper,
            course.agreement,
        ])
        .flatten();
    let mut range = (limits.batna, limits.batna);
    for worth in shown {
        range = (range.0.min(worth), range.1.max(worth));
    }
    range
}

/// Letters on a line: L lower limit, A aim, U upper limit, P plan, T they, Y
/// you. Where two meet the later of these is seen.
fn scale(course: &Course, row: &Row, low: Worth, high: Worth) -> String {
    let mut letters = vec!['.'; COLUMNS];
    let marks = [
        ('L', course.limits.lower),
        ('A', course.limits.aspiration),
        ('U', course.limits.upper),
        ('P', row.planned),
        ('T', row.theirs),
        ('Y', row.own),
    ];
    for (letter, worth) in marks {
        if let Some(worth) = worth {
            letters[place(worth, low, high)] = letter;
        }
    }
    letters.into_iter().collect()
}

/// The column of a worth.
fn place(worth: Worth, low: Worth, high: Worth) -> usize {
    let width = (high - low).get();
    if width <= 0.0 {
        return 0;
    }
    let share = ((worth - low).get() / width).clamp(0.0, 1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of a few columns"
    )]
    let column = libm::round(share * (COLUMNS - 1) as f64) as usize;
    column.min(COLUMNS - 1)
}

/// Every offer in the order it was made: who, terms, worth, change.
pub(super) fn history(sheet: &Sheet) -> Vec<String> {
    let phrases = sheet.phrases;
    let course = Course::of(&sheet.practice.case());
    if course.points.is_empty() {
        return vec![phrases.say("terminal-history-empty")];
    }
    course
        .points
        .iter()
        .flat_map(|point| {
            let change = point.change.map_or_else(
                || phrases.say("terminal-history-first"),
                |change| signed_money(change.get(), &sheet.scenario.currency),
            );
            let id = match point.party {
                Party::Seller => "terminal-history-own",
                Party::Buyer => "terminal-history-theirs",
            };
            let mut lines = vec![
                phrases.say_with(
                    id,
                    &Arguments::new()
                        .count("round", point.round as usize)
                        .with("terms", sheet.terms(&point.package))
                        .with("worth", sheet.amount(point.worth.get()))
                        .with("change", change)
                        .with("band", band(point.worth, &course.limits).text(phrases)),
                ),
            ];
            lines.extend(other_lines(
                &sheet.scenario,
                sheet.book(),
                &point.others,
                phrases,
            ));
            lines
        })
        .collect()
}

/// How far apart the two sides are, in the rep's money.
pub(super) fn distance(sheet: &Sheet) -> String {
    let course = Course::of(&sheet.practice.case());
    let own = course.last(Party::Seller).map(|point| point.worth);
    let theirs = course.last(Party::Buyer).map(|point| point.worth);
    match (own, theirs) {
        (Some(own), Some(theirs)) => sheet.phrases.say_with(
            "terminal-apart",
            &Arguments::new()
                .with("own", sheet.amount(own.get()))
                .with("theirs", sheet.amount(theirs.get()))
                .with("apart", sheet.amount((own - theirs).get())),
        ),
        _ => sheet.phrases.say("terminal-theirs-none"),
    }
}

#[cfg(test)]
mod tests {
    use super::{COLUMNS, Row, place, range, scale};
    use crate::{
        scenario::Worth,
        score::{Course, LimitWorths},
    };

    fn worth(amount: f64) -> Worth {
        Worth::of(amount)
    }

    fn course() -> Course {
        Course {
            limits: LimitWorths {
                upper: Some(worth(71_000.0)),
                aspiration: Some(worth(54_000.0)),
                lower: Some(worth(40_000.0)),
                batna: worth(36_000.0),
                rounding: 0.5,
            },
            planned: Vec::new(),
            points: Vec::new(),
            holds: Vec::new(),
            round_starts: Vec::new(),
            rounds: 1,
            expected_rounds: 8,
            outcome: None,
            agreement: None,
        }
    }

    const ROW: Row = Row {
        round: 1,
        own: None,
        theirs: None,
        planned: None,
    };

    fn column(line: &str, letter: char) -> usize {
        line.find(letter).unwrap()
    }

    #[test]
    fn letters_stand_in_the_order_of_the_worths_they_stand_for() {
        let row = Row {
            own: Some(worth(66_000.0)),
            theirs: Some(worth(30_000.0)),
            planned: Some(worth(62_000.0)),
            ..ROW
        };
        let (low, high) = range(&course(), &[row]);
        assert_eq!((low, high), (worth(30_000.0), worth(71_000.0)));
        let line = scale(&course(), &row, low, high);
        let columns: Vec<usize> = ['T', 'L', 'A', 'P', 'Y', 'U']
            .into_iter()
            .map(|letter| column(&line, letter))
            .collect();
        assert!(columns.is_sorted(), "{line}");
        assert_eq!(columns[0], 0);
        assert_eq!(columns[5], COLUMNS - 1);
    }

    #[test]
    fn a_worth_stands_at_its_share_of_the_width() {
        let (low, high) = (worth(0.0), worth(32_000.0));
        for step in 0..=32_u32 {
            let found = place(worth(f64::from(step) * 1000.0), low, high);
            assert_eq!(found, step as usize);
        }
    }

    #[test]
    fn where_two_meet_ones_own_offer_is_seen() {
        let row = Row {
            own: Some(worth(54_000.0)),
            theirs: Some(worth(54_000.0)),
            ..ROW
        };
        let (low, high) = range(&course(), &[row]);
        let line = scale(&course(), &row, low, high);
        assert!(line.contains('Y') && !line.contains('T'), "{line}");
    }

    #[test]
    fn one_single_worth_does_not_divide_by_nothing() {
        assert_eq!(place(worth(5.0), worth(5.0), worth(5.0)), 0);
    }
}
