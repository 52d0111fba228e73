//! Moments to go back to: what was said, the figures, and what else was
//! possible with what the rep knew then.

use bevy::prelude::*;

use super::{
    Look, play_on,
    reading::readable,
    rules::{badge, choose, marked_line, words_beside},
};
use crate::{
    app::window::{
        theme::{self, letters, size, strong},
        widgets::{
            ButtonKind, ButtonSpec, Parent, Stroke, button, heading, icon, note, row, scroll_area,
        },
    },
    bargain::{Event, Party},
    score::Moment,
    words::{Arguments, line_for, own_words, rule_name},
};

/// Lines of talk that a moment quotes at most.
const QUOTES: usize = 4;

pub(super) fn draw(panel: &mut Parent<'_>, look: &Look<'_>) {
    heading(panel, look.speech.say("debrief-screen-moments"));
    if look.debrief.moments.is_empty() {
        note(panel, look.speech.say("debrief-screen-moments-none"));
        return;
    }
    let area = scroll_area(panel, "debrief.moments", 8.0, |list| {
        for (moment, key) in look.debrief.moments.iter().zip('1'..='9') {
            draw_moment(list, look, moment, key);
        }
    });
    readable(panel, area, look.speech.say("debrief-screen-moments"));
}

fn draw_moment(list: &mut Parent<'_>, look: &Look<'_>, moment: &Moment, key: char) {
    let scenario = look.practice.scenario();
    let phrases = look.speech.0;
    let title = phrases.say_with(
        if moment.is_end {
            "debrief-screen-moment-end"
        } else {
            "debrief-screen-moment"
        },
        &Arguments::new()
            .count("round", moment.round as usize)
            .with("rule", rule_name(moment.rule, phrases)),
    );
    let mut card = button(
        list,
        ButtonSpec::new(format!("debrief.moment.{key}"), "")
            .kind(ButtonKind::Row)
            .key(Stroke::Letter(key)),
    );
    card.despawn_related::<Children>();
    card.entry::<Node>().and_modify(|mut node| {
        node.flex_direction = FlexDirection::Column;
        node.align_items = AlignItems::Stretch;
        node.row_gap = px(4);
        node.flex_shrink = 0.0;
    });
    let evidence = moment.evidence.text(scenario, phrases);
    card.insert(AccessibleLabel::new(format!("{title}. {evidence}")))
        .with_children(|lines| {
            row(lines, 8.0).with_children(|top| {
                if let Some(number) = look.faults.number(moment.round) {
                    badge(top, number);
                }
                top.spawn(strong(title, size::TABLE, theme::INK));
                if let Some(worth) = moment.worth {
                    let words = look.speech.with(
                        "debrief-screen-moment-worth",
                        &[("worth", &look.money(worth))],
                    );
                    top.spawn(letters(words, size::SMALL, theme::MUTED));
                }
                top.spawn(Node {
                    flex_grow: 1.0,
                    ..default()
                });
                crate::app::window::widgets::key_cap(top, &key.to_string());
            });
            for (who, words, colour) in said(look, moment) {
                quote(lines, who, words, colour);
            }
            marked_line(
                lines,
                |place| icon(place, "triangle-alert", 15.0, theme::LIMIT),
                evidence,
                theme::INK,
            );
            if let Some(advice) = &moment.advice {
                let words = look.speech.with(
                    "debrief-screen-moment-instead",
                    &[("advice", &advice.text(scenario, phrases))],
                );
                marked_line(
                    lines,
                    |place| icon(place, "arrow-right", 15.0, theme::YOURS),
                    words,
                    theme::YOURS_DARK,
                );
            }
            row(lines, 0.0)
                .insert(Node {
                    justify_content: JustifyContent::End,
                    ..default()
                })
                .with_children(|end| play_on::draw_this_round(end, moment.round, look.speech));
        })
        .observe(choose(moment.rule));
}

/// Who said what in a moment, the rep's offer and the buyer's answer first of
/// all.
fn said(look: &Look<'_>, moment: &Moment) -> Vec<(String, String, Color)> {
    let scenario = look.practice.scenario();
    let language = look.speech.language();
    let events = look.practice.session().events();
    let mut last = look
        .course
        .of_party(Party::Seller)
        .filter(|point| point.event < moment.events.start)
        .last()
        .map(|point| point.package.clone());
    let mut quotes = Vec::new();
    for event in events.get(moment.events.clone()).unwrap_or_default() {
        if let Some(line) = line_for(scenario, event, language) {
            let name = scenario
                .buyer
                .team
                .get(line.member)
                .map_or("", |member| member.name.get(language));
            quotes.push((name.to_owned(), line.words, theme::THEIRS_TEXT));
        } else if let Some(words) = own_words(scenario, event, last.as_ref(), language) {
            let quote = (look.speech.say("window-you"), words, theme::YOURS);
            // The event of the end comes after the answer to the last words.
            let at = match event {
                Event::Ended(_) => quotes.len().saturating_sub(1),
                _ => quotes.len(),
            };
            quotes.insert(at, quote);
        }
        if let Event::Offered { package, .. } = event {
            last = Some(package.clone());
        }
    }
    quotes.truncate(QUOTES);
    quotes
}

fn quote(lines: &mut Parent<'_>, who: String, words: String, colour: Color) {
    lines
        .spawn(Node {
            column_gap: px(8),
            align_items: AlignItems::Start,
            padding: UiRect::left(px(26)),
            ..default()
        })
        .with_children(|line| {
            line.spawn((
                strong(who, size::SMALL, colour),
                TextLayout::new(Justify::Left, LineBreak::NoWrap),
                Node {
                    flex_shrink: 0.0,
                    margin: UiRect::top(px(1)),
                    ..default()
                },
            ));
            line.spawn(words_beside())
                .with_child(letters(words, size::TABLE, theme::MUTED));
        });
}
