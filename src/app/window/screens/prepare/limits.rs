//! The rep's own limits and guess: filled in by the rep, nothing is proposed
//! by itself.

use bevy::prelude::*;

use super::{
    desk::{Desk, limit_of, price_limit, send_shaped, set_limit, worth_at},
    people,
};
use crate::{
    app::{
        practice::{Practice, Request},
        window::{
            Speech,
            theme::{self, letters, size, strong},
            widgets::{
                ChoiceSpec, Chosen, NumberSpec, Parent, Slid, SliderSpec, Typed, choice, divider,
                heading, note, number_field, row, set_slider, show_number, slider, spread,
            },
        },
    },
    bargain::Package,
    plan::{Estimate, Limit, Plan, WhichLimit, known_estimate},
    scenario::{Issue, Price, Probability},
    text::{grouped, money},
};

/// The part of the panel that holds the limits and what follows.
#[derive(Component, Debug)]
pub(super) struct LimitsRegion;

/// A slider of a limit.
#[derive(Component, Debug)]
pub(super) struct LimitSlider(WhichLimit);

/// The number field of a limit.
#[derive(Component, Debug)]
pub(super) struct LimitNumber(WhichLimit);

/// The words that say what a limit is worth.
#[derive(Component, Debug)]
pub(super) struct LimitWords(WhichLimit);

const LIMITS: [WhichLimit; 3] = [WhichLimit::Upper, WhichLimit::Aspiration, WhichLimit::Lower];

/// How sure a guess can be, in percent.
const SURE: [u32; 4] = [50, 70, 80, 90];

pub(super) fn spawn_region(list: &mut Parent<'_>) {
    list.spawn((
        LimitsRegion,
        Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(8),
            ..default()
        },
    ));
}

pub(super) fn draw_limits(
    regions: Query<Entity, With<LimitsRegion>>,
    added: Query<(), Added<LimitsRegion>>,
    practice: Res<Practice>,
    desk: Res<Desk>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    let Ok(region) = regions.single() else { return };
    let changed = practice.is_changed() || desk.is_changed();
    if added.is_empty() && (!changed || desk.sliding) {
        return;
    }
    let (practice, speech) = (&*practice, *speech);
    commands
        .entity(region)
        .despawn_related::<Children>()
        .with_children(|list| {
            heading(list, speech.say("window-prepare-limits"));
            list.spawn(letters(
                speech.say("window-prepare-limits-help"),
                size::SMALL,
                theme::MUTED,
            ));
            for which in LIMITS {
                draw_limit(list, which, practice, speech);
            }
            draw_batna(list, practice, speech);
            divider(list);
            draw_estimate(list, practice, speech);
            divider(list);
            people::draw(list, practice, speech);
        });
}

fn price_issue(practice: &Practice) -> Option<&Issue> {
    practice
        .scenario()
        .issues
        .get(practice.session().book().price_issue())
}

/// The price of a limit: its own, or that at which the usual terms are worth
/// as much.
fn limit_price(practice: &Practice, plan: &Plan, which: WhichLimit) -> Option<Price> {
    let book = practice.session().book();
    let limit = limit_of(plan, which)?;
    let worth = limit.worth(practice.scenario(), book).ok()?;
    if let Limit::Package(terms) = limit {
        let package = Package::usual(practice.scenario())
            .with_terms(practice.scenario(), terms)
            .ok()?;
        if terms.len() == 1 {
            return Some(book.price(&package));
        }
    }
    super::desk::price_worth(practice, worth)
}

fn shown_price(issue: &Issue, price: Option<Price>) -> String {
    price.map_or_else(String::new, |price| grouped(price.get(), issue.decimals()))
}

fn limit_words(practice: &Practice, which: WhichLimit, speech: Speech) -> String {
    let book = practice.session().book();
    let worth = limit_of(practice.plan(), which)
        .and_then(|limit| limit.worth(practice.scenario(), book).ok());
    match worth {
        Some(worth) => speech.with(
            "window-prepare-limit-worth",
            &[("worth", &money(worth.get(), &practice.scenario().currency))],
        ),
        None => speech.say("word-not-set"),
    }
}

fn draw_limit(list: &mut Parent<'_>, which: WhichLimit, practice: &Practice, speech: Speech) {
    let Some(issue) = price_issue(practice) else {
        return;
    };
    let code = which.code();
    let name = speech.say(&format!("window-prepare-{code}"));
    let price = limit_price(practice, practice.plan(), which);
    let colour = match which {
        WhichLimit::Upper => theme::YOURS,
        WhichLimit::Aspiration => theme::GOOD,
        WhichLimit::Lower => theme::LIMIT,
    };
    spread(list).with_children(|top| {
        top.spawn(strong(name.clone(), size::TABLE, colour));
        top.spawn((
            LimitWords(which),
            letters(
                limit_words(practice, which, speech),
                size::TABLE,
                theme::INK,
            ),
        ));
    });
    row(list, 10.0).with_children(|line| {
        slider(
            line,
            &SliderSpec {
                id: format!("prepare.{code}"),
                label: name.clone(),
                last: issue.options().saturating_sub(1),
                step: price
                    .and_then(|price| issue.nearest(price.get()))
                    .unwrap_or_else(|| issue.usual()),
                marked: None,
                unset: price.is_none(),
            },
        )
        .insert(LimitSlider(which))
        .observe(
            move |slid: On<Slid>,
                  practice: Res<Practice>,
                  mut desk: ResMut<Desk>,
                  mut requests: MessageWriter<Request>| {
                desk.sliding = true;
                let number = price_issue(&practice).and_then(|issue| issue.number(slid.step));
                if let Some(number) = number {
                    change_limit(&practice, which, number, &desk, &mut requests);
                }
            },
        );
        number_field(
            line,
            &NumberSpec {
                id: format!("prepare.{code}.number"),
                label: name,
                shown: shown_price(issue, price),
                unit: String::new(),
                width: 80.0,
            },
        )
        .insert(LimitNumber(which))
        .observe(
            move |typed: On<Typed>,
                  practice: Res<Practice>,
                  mut desk: ResMut<Desk>,
                  mut requests: MessageWriter<Request>| {
                desk.sliding = false;
                change_limit(&practice, which, typed.number, &desk, &mut requests);
            },
        );
    });
}

/// Sets a limit to the price on the scale that is nearest.
fn change_limit(
    practice: &Practice,
    which: WhichLimit,
    number: f64,
    desk: &Desk,
    requests: &mut MessageWriter<Request>,
) {
    let price = price_issue(practice)
        .and_then(|issue| issue.number(issue.nearest(number)?))
        .and_then(|number| Price::try_from(number).ok());
    if let Some(price) = price {
        let mut plan = practice.plan().clone();
        set_limit(&mut plan, which, price_limit(practice.scenario(), price));
        send_shaped(practice, plan, desk, requests);
    }
}

/// What there is without this deal, and at which price that is reached.
fn draw_batna(list: &mut Parent<'_>, practice: &Practice, speech: Speech) {
    let scenario = practice.scenario();
    let batna = &scenario.seller.batna;
    let issue = price_issue(practice);
    let price = super::desk::price_worth(practice, batna.worth);
    let at = match (issue, price) {
        (Some(issue), Some(price)) => grouped(price.get(), issue.decimals()),
        _ => speech.say("word-not-set"),
    };
    note(
        list,
        speech.with(
            "window-prepare-batna",
            &[
                ("text", batna.text.get(speech.language())),
                ("worth", &money(batna.worth.get(), &scenario.currency)),
                ("price", &at),
            ],
        ),
    );
    if let (Some(Issue::Price(details)), Some(issue)) = (issue, issue) {
        let shown = |price: f64| grouped(price, issue.decimals());
        list.spawn(letters(
            speech.with(
                "window-prepare-market",
                &[
                    ("low", &shown(scenario.market.low.get())),
                    ("high", &shown(scenario.market.high.get())),
                    ("usual", &shown(details.usual.get())),
                ],
            ),
            size::SMALL,
            theme::MUTED,
        ));
    }
}

/// The guess at the highest price the buyer would pay, with how sure.
fn draw_estimate(list: &mut Parent<'_>, practice: &Practice, speech: Speech) {
    let Some(issue) = price_issue(practice) else {
        return;
    };
    heading(list, speech.say("window-prepare-estimate"));
    let estimate = practice.plan().estimate;
    let shown = |price: Option<Price>| shown_price(issue, price);
    row(list, 8.0).with_children(|line| {
        line.spawn(letters(
            speech.say("window-prepare-estimate-from"),
            size::TABLE,
            theme::MUTED,
        ));
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
                    shown: shown(price),
                    unit: String::new(),
                    width: 80.0,
                },
            )
            .observe(
                move |typed: On<Typed>,
                      practice: Res<Practice>,
                      mut desk: ResMut<Desk>,
                      mut requests: MessageWriter<Request>| {
                    desk.sliding = false;
                    change_estimate(&practice, &mut requests, |estimate| {
                        let price = Price::of(typed.number);
                        if is_low {
                            estimate.low = price;
                            estimate.high = estimate
                                .high
                                .get()
                                .max(price.get())
                                .try_into()
                                .unwrap_or(price);
                        } else {
                            estimate.high = price;
                            estimate.low = estimate
                                .low
                                .get()
                                .min(price.get())
                                .try_into()
                                .unwrap_or(price);
                        }
                    });
                },
            );
        }
    });
    row(list, 8.0).with_children(|line| {
        line.spawn(letters(
            speech.say("window-prepare-estimate-sure"),
            size::TABLE,
            theme::MUTED,
        ));
        let chosen = estimate.and_then(|estimate| {
            SURE.iter()
                .position(|sure| (f64::from(*sure) / 100.0 - estimate.sure.get()).abs() < 0.01)
        });
        choice(
            line,
            &ChoiceSpec {
                id: "prepare.estimate.sure".to_owned(),
                label: speech.say("window-prepare-estimate-sure"),
                options: SURE.iter().map(|sure| format!("{sure}%")).collect(),
                chosen,
                marked: None,
                blocked: Vec::new(),
                keys: Vec::new(),
            },
        )
        .observe(
            |chosen: On<Chosen>,
             practice: Res<Practice>,
             mut desk: ResMut<Desk>,
             mut requests: MessageWriter<Request>| {
                desk.sliding = false;
                let sure = SURE.get(chosen.option).copied().unwrap_or(50);
                change_estimate(&practice, &mut requests, |estimate| {
                    estimate.sure =
                        Probability::try_from(f64::from(sure) / 100.0).unwrap_or_default();
                });
            },
        );
    });
}

/// Changes the guess; the first change starts from what research suggests
/// about its width.
fn change_estimate(
    practice: &Practice,
    requests: &mut MessageWriter<Request>,
    change: impl FnOnce(&mut Estimate),
) {
    let mut plan = practice.plan().clone();
    let mut estimate = plan
        .estimate
        .unwrap_or_else(|| known_estimate(practice.scenario(), &practice.session().findings()));
    change(&mut estimate);
    plan.estimate = Some(estimate);
    requests.write(Request::SetPlan(plan));
}

/// Moves the controls where the plan is while a slider is being moved.
pub(super) fn sync_limits(
    practice: Res<Practice>,
    desk: Res<Desk>,
    speech: Res<Speech>,
    sliders: Query<(Entity, &LimitSlider)>,
    numbers: Query<(Entity, &LimitNumber)>,
    mut words: Query<(&LimitWords, &mut Text)>,
    mut commands: Commands,
) {
    if !practice.is_changed() || !desk.sliding {
        return;
    }
    let Some(issue) = price_issue(&practice) else {
        return;
    };
    for (entity, slider) in &sliders {
        let price = limit_price(&practice, practice.plan(), slider.0);
        if let Some(step) = price.and_then(|price| issue.nearest(price.get())) {
            set_slider(&mut commands, entity, step);
        }
    }
    for (entity, number) in &numbers {
        let price = limit_price(&practice, practice.plan(), number.0);
        show_number(&mut commands, entity, shown_price(issue, price));
    }
    for (which, mut text) in &mut words {
        text.0 = limit_words(&practice, which.0, *speech);
    }
}

/// The price of the target, for the shape's slider.
pub(super) fn target_words(practice: &Practice, price: Price) -> String {
    let worth = worth_at(practice, price);
    money(worth.get(), &practice.scenario().currency)
}
