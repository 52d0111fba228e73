//! What the offer chart draws, against the numbers it was given.

use super::*;
use crate::{
    charts::{LabelAnchor, Mark},
    text,
};

fn sample() -> Offers {
    let level = |at, words: &str, ink| Level {
        at,
        words: words.to_owned(),
        ink,
    };
    Offers {
        currency: "CNY".into(),
        rounds: 8,
        current: Some(4),
        own: [90_000.0, 76_000.0, 70_000.0, 67_000.0]
            .into_iter()
            .zip(1..)
            .map(|(worth, round)| OfferPoint { round, worth })
            .collect(),
        theirs: [30_000.0, 38_000.0, 42_000.0]
            .into_iter()
            .zip(1..)
            .map(|(worth, round)| OfferPoint { round, worth })
            .collect(),
        plan: vec![90_000.0, 78_000.0, 70_000.0, 65_000.0, 62_000.0],
        levels: vec![
            level(41_000.0, "lower limit", Ink::Limit),
            level(64_000.0, "aim", Ink::Aim),
            level(92_000.0, "upper limit", Ink::Upper),
        ],
        ..Offers::default()
    }
}

fn label<'a>(drawing: &'a Drawing, wanted: &str) -> Option<&'a Mark> {
    drawing
        .marks
        .iter()
        .find(|mark| matches!(mark, Mark::Label { words, .. } if words == wanted))
}

fn levels(drawing: &Drawing, wanted: Ink) -> Vec<(f32, f32, f32)> {
    drawing
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Line { from, to, ink, .. } if *ink == wanted && (from.y - to.y).abs() < 0.01 => {
                Some((from.x, to.x, from.y))
            }
            _ => None,
        })
        .collect()
}

#[test]
fn own_offers_step_down_in_the_order_they_were_made() {
    let steps = levels(&sample().drawing(ChartPoint::new(640.0, 320.0)), Ink::Yours);
    assert_eq!(steps.len(), 4);
    assert!(
        steps.windows(2).all(|pair| pair[0].2 < pair[1].2),
        "lower worth is lower"
    );
    assert!(
        steps
            .windows(2)
            .all(|pair| (pair[0].1 - pair[1].0).abs() < 0.01),
        "each begins where the last ends"
    );
}

#[test]
fn the_buyers_offers_come_up_to_meet_them() {
    let drawing = sample().drawing(ChartPoint::new(640.0, 320.0));
    let (theirs, own) = (levels(&drawing, Ink::Theirs), levels(&drawing, Ink::Yours));
    assert!(theirs.windows(2).all(|pair| pair[0].2 > pair[1].2));
    assert!(
        theirs[2].2 > own[3].2,
        "the buyer's offers stay below the rep's"
    );
}

#[test]
fn the_last_offers_and_the_steps_are_labelled_with_their_worth() {
    let drawing = sample().drawing(ChartPoint::new(640.0, 320.0));
    for words in [
        "¥67,000",
        "¥42,000",
        "−¥14,000",
        "upper limit",
        "aim",
        "lower limit",
    ] {
        assert!(label(&drawing, words).is_some(), "{words}");
    }
}

#[test]
fn heights_are_in_proportion_to_worth() {
    let drawing = sample().drawing(ChartPoint::new(640.0, 320.0));
    let y = |words: &str| match label(&drawing, words) {
        Some(Mark::Label { at, .. }) => at.y,
        _ => panic!("no label {words}"),
    };
    let (low, middle, high) = (y("¥40,000"), y("¥60,000"), y("¥80,000"));
    assert!((middle - f32::midpoint(low, high)).abs() < 0.01);
    assert!(high < low);
}

#[test]
fn no_two_labels_of_the_plot_cover_each_other_at_common_sizes() {
    for (wide, high) in [(560.0, 240.0), (640.0, 320.0), (1200.0, 480.0)] {
        let drawing = sample().drawing(ChartPoint::new(wide, high));
        let boxes: Vec<(String, Area)> = drawing
            .marks
            .iter()
            .filter_map(|mark| match mark {
                Mark::Label {
                    at, anchor, words, ..
                } => {
                    let wide = text::font::wide(words, 12.0);
                    let left = match anchor {
                        LabelAnchor::Left => at.x,
                        LabelAnchor::Right => at.x - wide,
                        LabelAnchor::Centre => at.x - wide / 2.0,
                    };
                    Some((
                        words.clone(),
                        Area::new(left, at.y - 6.0, left + wide, at.y + 6.0),
                    ))
                }
                _ => None,
            })
            .collect();
        for (index, (words, place)) in boxes.iter().enumerate() {
            for (other, rest) in &boxes[index + 1..] {
                assert!(
                    !place.overlaps(*rest),
                    "{words} covers {other} at {wide}x{high}"
                );
            }
        }
    }
}

#[test]
fn a_fault_is_marked_on_the_step_where_it_was_made() {
    let mut offers = sample();
    offers.faults = vec![(2, 1)];
    let drawing = offers.drawing(ChartPoint::new(640.0, 320.0));
    let step = levels(&drawing, Ink::Yours)[1];
    let mark = drawing.marks.iter().find_map(|mark| match mark {
        Mark::Dot { at, words, .. } if words == "1" => Some(*at),
        _ => None,
    });
    assert_eq!(mark, Some(ChartPoint::new(step.0, step.2)));
}

#[test]
fn an_empty_chart_has_its_rounds_and_nothing_else_to_read() {
    let offers = Offers {
        rounds: 3,
        ..Offers::default()
    };
    let drawing = offers.drawing(ChartPoint::new(300.0, 200.0));
    let words: Vec<&str> = drawing
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Label { words, .. } => Some(words.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(words, ["1", "2", "3"]);
}
