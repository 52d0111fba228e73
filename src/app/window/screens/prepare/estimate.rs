//! The guess at the most that the buyer would pay, and how sure the rep is.

use bevy::prelude::*;

use super::{
    ladder_shape::{self, LadderShape},
    limits::{FIELD, NAME, sheet},
    prices::{nearest, neutral_price, shown_price},
};
use crate::{
    app::{
        practice::{OpenPractice, Practice},
        window::{
            Speech,
            theme::{self, letters, size},
            widgets::{
                ChoiceSpec, Chosen, NumberSpec, Parent, Typed, choice, heading, number_field, row,
            },
        },
    },
    plan::{Estimate, WhichLimit},
    scenario::{Price, Probability},
};

/// How sure a guess can be, in tenths.
const SURE: [u32; 5] = [5, 6, 7, 8, 9];

pub(super) fn draw(list: &mut Parent<'_>, practice: &Practice, speech: Speech) {
    heading(list, speech.say("window-prepare-estimate"));
    let estimate = practice.plan().estimate;
    row(list, 6.0).with_children(|line| {
        name(line, &speech.say("prepare-screen-estimate-between"));
        for (is_low, id) in [(true, "low"), (false, "high")] {
            if !is_low {
                line.spawn(letters(
                    speech.say("window-prepare-estimate-to"),
                    size::TABLE,
                    theme::MUTED,
                ));
            }
            let price = estimate.map(|it| if is_low { it.low } else { it.high });
            number_field(
                line,
                &NumberSpec {
                    id: format!("prepare.estimate.{id}"),
                    label: speech.say(&format!("window-prepare-estimate-{id}")),
                    shown: shown_price(practice, price),
                    unit: String::new(),
                    width: FIELD,
                },
            )
            .observe(
                move |typed: On<Typed>,
                      mut practice: ResMut<OpenPractice>,
                      mut shape: ResMut<LadderShape>| {
                    if let Some(price) = nearest(&practice, typed.number) {
                        let changed = with_end(practice.plan().estimate, is_low, price);
                        ladder_shape::change(&mut practice, &mut shape, |plan| {
                            plan.estimate = Some(changed);
                        });
                    }
                },
            );
        }
    });
    draw_sure(list, estimate, speech);
    let words = match estimate {
        Some(_) => sheet(practice, speech).estimate_text(),
        None => speech.say(
            &practice
                .scenario()
                .phrase("prepare-screen-estimate-unset", speech.0),
        ),
    };
    list.spawn(letters(words, size::SMALL, theme::MUTED));
}

fn name(line: &mut Parent<'_>, words: &str) {
    line.spawn(Node {
        width: px(NAME),
        // Narrower where the controls beside it need the room.
        min_width: px(0),
        ..default()
    })
    .with_child(letters(words, size::TABLE, theme::INK));
}

fn draw_sure(list: &mut Parent<'_>, estimate: Option<Estimate>, speech: Speech) {
    let label = speech.say("window-prepare-estimate-sure");
    let chosen = estimate.and_then(|estimate| {
        SURE.iter()
            .position(|sure| (f64::from(*sure) / 10.0 - estimate.sure.get()).abs() < 0.05)
    });
    row(list, 10.0).with_children(|line| {
        name(line, &label);
        choice(
            line,
            &ChoiceSpec {
                id: "prepare.estimate.sure".to_owned(),
                label,
                options: SURE.iter().map(|sure| format!("{sure}0%")).collect(),
                chosen,
                marked: None,
                blocked: Vec::new(),
                keys: Vec::new(),
            },
        )
        .observe(
            |chosen: On<Chosen>,
             mut practice: ResMut<OpenPractice>,
             mut shape: ResMut<LadderShape>| {
                let sure = SURE.get(chosen.option).copied().unwrap_or(5);
                let usual = neutral_price(&practice, WhichLimit::Upper);
                let Some(mut estimate) = practice
                    .plan()
                    .estimate
                    .or_else(|| usual.map(|price| with_end(None, true, price)))
                else {
                    return;
                };
                estimate.sure = Probability::try_from(f64::from(sure) / 10.0).unwrap_or_default();
                ladder_shape::change(&mut practice, &mut shape, |plan| {
                    plan.estimate = Some(estimate);
                });
            },
        );
    });
}

/// The guess with another end; the other end gives way. A first guess is one
/// price and an even chance: nothing is proposed.
fn with_end(estimate: Option<Estimate>, is_low: bool, price: Price) -> Estimate {
    let mut estimate = estimate.unwrap_or(Estimate {
        low: price,
        high: price,
        sure: Probability::try_from(0.5).unwrap_or_default(),
    });
    if is_low {
        estimate.low = price;
        if estimate.high < price {
            estimate.high = price;
        }
    } else {
        estimate.high = price;
        if estimate.low > price {
            estimate.low = price;
        }
    }
    estimate
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_guess_proposes_nothing_and_its_ends_never_cross() {
        let first = with_end(None, true, Price::of(0.88));
        assert_eq!((first.low, first.high), (Price::of(0.88), Price::of(0.88)));
        let wider = with_end(Some(first), false, Price::of(0.95));
        assert_eq!((wider.low, wider.high), (Price::of(0.88), Price::of(0.95)));
        let crossed = with_end(Some(wider), true, Price::of(0.97));
        assert_eq!(
            (crossed.low, crossed.high),
            (Price::of(0.97), Price::of(0.97))
        );
    }
}
