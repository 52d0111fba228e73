//! What was said, in one order, and as a chart.

use bevy::prelude::*;

use super::DealForm;
use crate::{
    app::window::{
        Speech,
        charts::{ChartBox, LegendMark, legend_entry},
        theme::{self, letters, size},
        widgets::{Parent, ScrollToEnd, heading, note, row, scroll_area, spread},
    },
    bargain::Party,
    charts::{Ink, Offers},
    score::Course,
    views::{CustomerView, SaidView},
};

pub(super) fn draw_history(panel: &mut Parent<'_>, view: &CustomerView, speech: Speech) {
    heading(panel, speech.say("deal-screen-history"));
    let content = scroll_area(panel, "deal.history", 6.0, |list| {
        if view.said.is_empty() {
            note(list, speech.say("companion-history-empty"));
        }
        for SaidView { party, lines } in &view.said {
            let ground = match party {
                Party::Seller => theme::YOURS_SOFT,
                Party::Buyer => theme::THEIRS_SOFT,
            };
            list.spawn((
                Node {
                    flex_direction: FlexDirection::Column,
                    padding: UiRect::axes(px(10), px(6)),
                    border_radius: theme::control_radius(),
                    flex_shrink: 0.0,
                    ..default()
                },
                BackgroundColor(ground),
            ))
            .with_children(|said| {
                for line in lines {
                    said.spawn(letters(line.clone(), size::TABLE, theme::INK));
                }
            });
        }
    });
    panel
        .commands_mut()
        .entity(content)
        .insert((ScrollToEnd, ScrollPosition(Vec2::new(0.0, 1.0e6))));
}

pub(super) fn draw_chart(panel: &mut Parent<'_>, open: &DealForm, speech: Speech) {
    let deal = open.companion.deal();
    let course = Course::of(&deal.case());
    let signals = deal.signals();
    spread(panel).with_children(|top| {
        heading(top, speech.say("window-table-offers"));
        row(top, 14.0).with_children(|legend| {
            for (id, ink) in [
                ("window-chart-you", Ink::Yours),
                ("window-chart-they", Ink::Theirs),
            ] {
                legend_entry(legend, LegendMark::Line, ink, speech.say(id));
            }
            if signals.theirs().is_some() {
                let words = speech.say("signal-chart-reading");
                legend_entry(legend, LegendMark::Upright, Ink::Reading, words);
            }
        });
    });
    if course.points.is_empty() && course.planned.is_empty() {
        note(panel, speech.say("window-chart-empty"));
    }
    let mut offers = Offers::of_course(&course, deal.scenario(), speech.0);
    offers.read_signals(&signals, true, speech.0);
    panel.spawn((
        Name::new("deal.chart"),
        ChartBox(offers),
        Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_height: px(120),
            ..default()
        },
    ));
}
