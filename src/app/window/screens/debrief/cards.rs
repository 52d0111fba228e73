//! The cards on the table: what was hidden, what was planned, and what it
//! comes to.

use bevy::prelude::*;

use super::{
    Look,
    packages::{self, ShowPackage},
    reading::readable,
};
use crate::{
    app::window::{
        theme::{self, letters, size, strong},
        widgets::{
            ButtonKind, ButtonSpec, Parent, Stroke, button, column, divider, heading, scroll_area,
            spread,
        },
    },
    record::Calibration,
    scenario::Price,
    score::{EstimateReading, Note, Relation},
    words::{Arguments, next_sentence, price_figure, rule_name},
};

pub(super) fn draw(panel: &mut Parent<'_>, look: &Look<'_>, guesses: &Calibration) {
    spread(panel).with_children(|top| {
        heading(top, look.speech.say("debrief-screen-cards"));
        let seed = look.practice.session().seed().to_string();
        let case = look.speech.with("window-case", &[("seed", &seed)]);
        top.spawn(letters(case, size::SMALL, theme::MUTED));
    });
    let area = scroll_area(panel, "debrief.cards", 0.0, |list| {
        for card in cards(look) {
            draw_card(list, card);
        }
        buttons(list, look);
        notes(
            list,
            look,
            "debrief-screen-claims",
            &look.debrief.claims,
            None,
        );
        draw_guesses(list, look, guesses);
        notes(
            list,
            look,
            "debrief-screen-preparation",
            &look.debrief.preparation,
            planned_nothing(look).then_some("debrief-screen-preparation-none"),
        );
        let ice = &look.debrief.ice;
        for (id, part) in [
            ("debrief-screen-intelligence", &ice.intelligence),
            ("debrief-screen-creativity", &ice.creativity),
            ("debrief-screen-elegance", &ice.elegance),
        ] {
            notes(list, look, id, part, None);
        }
    });
    readable(panel, area, look.speech.say("debrief-screen-cards"));
    draw_next(panel, look);
}

/// A name, its figure, and a word about it.
#[derive(Debug, PartialEq)]
struct Card {
    name: String,
    figure: String,
    remark: Option<String>,
    colour: Color,
}

fn cards(look: &Look<'_>) -> Vec<Card> {
    let mut cards = vec![their_limit(look), estimate(look), own_limit(look)];
    cards.push(the_most(look));
    cards.push(card(
        look,
        "debrief-screen-left",
        look.money(look.debrief.unclaimed.money),
    ));
    if look.course.agreement.is_some() {
        cards.push(better(look));
    }
    cards.extend(why_they_left(look));
    cards.push(card(
        look,
        "debrief-screen-patience",
        look.speech.0.say_with(
            "debrief-screen-patience-rounds",
            &Arguments::new().count("rounds", look.revealed.patience as usize),
        ),
    ));
    cards.push(relationship(look));
    cards
}

fn card(look: &Look<'_>, id: &str, figure: String) -> Card {
    Card {
        name: look.speech.say(id),
        figure,
        remark: None,
        colour: theme::INK,
    }
}

fn their_limit(look: &Look<'_>) -> Card {
    let price = price(look, look.revealed.reservation_price);
    let has_price = look.practice.scenario().has_price();
    Card {
        remark: has_price.then(|| look.speech.say("debrief-screen-usual-terms")),
        ..card(look, "debrief-screen-their-limit", price)
    }
}

fn price(look: &Look<'_>, price: Price) -> String {
    price_figure(look.practice.scenario(), price)
}

fn estimate(look: &Look<'_>) -> Card {
    let speech = look.speech;
    let Some(estimate) = &look.debrief.estimate else {
        return card(
            look,
            "debrief-screen-estimate",
            speech.say("debrief-screen-estimate-none"),
        );
    };
    let range = speech.with(
        "debrief-screen-estimate-range",
        &[
            ("low", &price(look, estimate.low)),
            ("high", &price(look, estimate.high)),
        ],
    );
    let (word, colour) = match estimate.reading(look.practice.scenario()) {
        EstimateReading::WellRead => ("debrief-screen-estimate-well-read", theme::GOOD_TEXT),
        EstimateReading::Right => ("debrief-screen-estimate-right", theme::GOOD_TEXT),
        EstimateReading::Wide => ("debrief-screen-estimate-wide", theme::INK),
        EstimateReading::Low => ("debrief-screen-estimate-low", theme::THEIRS_TEXT),
        EstimateReading::High => ("debrief-screen-estimate-high", theme::THEIRS_TEXT),
    };
    Card {
        remark: Some(speech.say(word)),
        colour,
        ..card(look, "debrief-screen-estimate", range)
    }
}

fn own_limit(look: &Look<'_>) -> Card {
    let words = match look.course.limits.lower {
        Some(lower) => look.money(lower),
        None => look.speech.say("debrief-screen-not-set"),
    };
    card(look, "debrief-screen-own-limit", words)
}

/// What the best package acceptable to the buyer is worth to the rep.
fn the_most(look: &Look<'_>) -> Card {
    let words = match &look.revealed.best {
        Some((_, worth)) if look.revealed.overlap => look.money(*worth),
        _ => look.speech.say("debrief-screen-most-none"),
    };
    card(look, "debrief-screen-most", words)
}

fn better(look: &Look<'_>) -> Card {
    let unclaimed = &look.debrief.unclaimed;
    let words = match &unclaimed.better_for_both {
        Some(_) => {
            crate::text::signed_money(unclaimed.gain.get(), &look.practice.scenario().currency)
        }
        None => look.speech.say("debrief-screen-better-none"),
    };
    card(look, "debrief-screen-better", words)
}

fn why_they_left(look: &Look<'_>) -> Option<Card> {
    let why = look.debrief.why_left?;
    let id = format!("debrief-screen-left-{}", why.code());
    Some(card(look, "debrief-screen-why-left", look.speech.say(&id)))
}

fn relationship(look: &Look<'_>) -> Card {
    let (id, colour) = match Relation::of(look.debrief.result.relationship) {
        Relation::Hurt | Relation::Worse => ("debrief-screen-relationship-worse", theme::LIMIT),
        Relation::Better => ("debrief-screen-relationship-better", theme::GOOD_TEXT),
        Relation::Same => ("debrief-screen-relationship-same", theme::INK),
    };
    Card {
        colour,
        ..card(look, "debrief-screen-relationship", look.speech.say(id))
    }
}

fn draw_card(list: &mut Parent<'_>, card: Card) {
    list.spawn((
        Node {
            column_gap: px(10),
            padding: UiRect::axes(px(0), px(5)),
            border: UiRect::bottom(px(1)),
            align_items: AlignItems::Baseline,
            justify_content: JustifyContent::SpaceBetween,
            flex_shrink: 0.0,
            ..default()
        },
        BorderColor::all(theme::LINE_COLOUR),
    ))
    .with_children(|line| {
        line.spawn((
            letters(card.name, size::TABLE, theme::MUTED),
            Node {
                flex_shrink: 0.0,
                ..default()
            },
        ));
        let mut right = column(line, 0.0);
        right.entry::<Node>().and_modify(|mut node| {
            node.align_items = AlignItems::End;
            node.flex_shrink = 1.0;
        });
        right.with_children(|right| {
            let layout = TextLayout::new(Justify::Right, LineBreak::WordBoundary);
            right.spawn((strong(card.figure, size::TABLE, card.colour), layout));
            if let Some(remark) = card.remark {
                right.spawn((letters(remark, size::SMALL, card.colour), layout));
            }
        });
    });
}

/// The hidden packages, on demand.
fn buttons(list: &mut Parent<'_>, look: &Look<'_>) {
    let speech = look.speech;
    list.spawn(Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(6),
        padding: UiRect::vertical(px(8)),
        flex_shrink: 0.0,
        ..default()
    })
    .with_children(|place| {
        if look.debrief.unclaimed.better_for_both.is_some() {
            button(
                place,
                ButtonSpec::new("debrief.better", speech.say("debrief-screen-show-better"))
                    .kind(ButtonKind::Small)
                    .key(Stroke::Letter('B')),
            )
            .observe(packages::ask(ShowPackage::BetterForBoth));
        }
        if look.revealed.best.is_some() && look.revealed.overlap {
            button(
                place,
                ButtonSpec::new("debrief.most", speech.say("debrief-screen-show-best"))
                    .kind(ButtonKind::Small)
                    .key(Stroke::Letter('M')),
            )
            .observe(packages::ask(ShowPackage::TheMost));
        }
    });
}

/// How well the guesses have held so far; nothing where none was made.
fn draw_guesses(list: &mut Parent<'_>, look: &Look<'_>, guesses: &Calibration) {
    if !guesses.guesses.is_empty() {
        let lines = guesses.lines(look.speech.0);
        sentences(list, look, "calibration-title", lines);
    }
}

/// Whether there is nothing in the plan that a meeting could be compared with.
fn planned_nothing(look: &Look<'_>) -> bool {
    let plan = look.practice.plan();
    plan.lower.is_none()
        && plan.aspiration.is_none()
        && plan.priorities.is_empty()
        && plan.ladder.is_empty()
}

/// A heading and sentences below it; without sentences, `otherwise` or
/// nothing.
fn notes(
    list: &mut Parent<'_>,
    look: &Look<'_>,
    id: &str,
    notes: &[Note],
    otherwise: Option<&str>,
) {
    let mut lines: Vec<String> = notes
        .iter()
        .map(|note| note.text(look.practice.scenario(), look.speech.0))
        .collect();
    if lines.is_empty() {
        lines.extend(otherwise.map(|id| look.speech.say(id)));
    }
    sentences(list, look, id, lines);
}

/// A heading and sentences below it; nothing without sentences.
fn sentences(list: &mut Parent<'_>, look: &Look<'_>, id: &str, lines: Vec<String>) {
    if lines.is_empty() {
        return;
    }
    list.spawn(Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(4),
        padding: UiRect::vertical(px(6)),
        flex_shrink: 0.0,
        ..default()
    })
    .with_children(|part| {
        heading(part, look.speech.say(id));
        for line in lines {
            part.spawn(letters(line, size::TABLE, theme::INK));
        }
    });
}

/// What to practise next, always in view.
fn draw_next(panel: &mut Parent<'_>, look: &Look<'_>) {
    let speech = look.speech;
    divider(panel);
    heading(panel, speech.say("debrief-screen-next"));
    let mut place = column(panel, 2.0);
    place.entry::<Node>().and_modify(|mut node| {
        node.flex_shrink = 0.0;
    });
    place.with_children(|lines| match look.debrief.next {
        Some(rule) => {
            lines.spawn(strong(rule_name(rule, speech.0), size::BODY, theme::INK));
            lines.spawn(letters(
                next_sentence(look.debrief, rule, speech.0),
                size::TABLE,
                theme::MUTED,
            ));
        }
        None => {
            lines.spawn(letters(
                speech.say("debrief-screen-next-none"),
                size::TABLE,
                theme::MUTED,
            ));
        }
    });
}
