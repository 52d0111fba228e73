//! What the rep did, and what the buyer read in it: the chart with every card
//! face up.

use bevy::prelude::*;

use super::{
    Faults, Look,
    instead::{self, Beside},
    look_back, play_on,
};
use crate::{
    app::window::{
        Speech,
        charts::{ChartBox, LegendMark, legend_entry},
        theme::{self, letters, size},
        widgets::{Parent, heading, row, spread},
    },
    bargain::Revealed,
    charts::{Ink, Level, OfferPoint, Offers},
    scenario::Scenario,
    score::{Course, Signals},
    views,
};

pub(super) fn draw(panel: &mut Parent<'_>, look: &Look<'_>, beside: Option<Beside<'_>>) {
    spread(panel)
        .entry::<Node>()
        .and_modify(|mut node| {
            node.flex_wrap = FlexWrap::Wrap;
            node.flex_shrink = 0.0;
        })
        .entity()
        .with_children(|top| {
            heading(top, look.speech.say("debrief-screen-chart"));
            if !look.course.round_starts.is_empty() {
                row(top, 12.0).with_children(|ways| {
                    look_back::draw_button(ways, look.speech);
                    play_on::draw_any_round(ways, look.speech);
                });
            }
        });
    match beside {
        Some(beside) => instead::draw(panel, beside, look.speech),
        None => {
            panel.spawn((
                letters(outcome_words(look), size::TABLE, theme::INK),
                Node {
                    flex_shrink: 0.0,
                    ..default()
                },
            ));
        }
    }
    if look.course.points.is_empty() {
        panel.spawn(letters(
            look.speech.say("debrief-screen-chart-empty"),
            size::TABLE,
            theme::MUTED,
        ));
        return;
    }
    legend(panel, look, beside);
    let offers = beside
        .and_then(|beside| two_ways(beside, look))
        .unwrap_or_else(|| {
            offers(
                look.course,
                look.revealed,
                look.faults,
                &Signals::of(&look.practice.case()),
                look.practice.scenario(),
                look.speech,
            )
        });
    panel.spawn((
        Name::new("debrief.chart"),
        ChartBox(offers),
        Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_height: px(120),
            ..default()
        },
    ));
}

/// The other way as the chart, with the first one under it.
fn two_ways(beside: Beside<'_>, look: &Look<'_>) -> Option<Offers> {
    let (scenario, speech) = (look.practice.scenario(), look.speech);
    let case = beside.instead.case();
    let shown = offers(
        &Course::of(&case),
        beside.instead.session.reveal()?,
        &marked_faults(look, Some(beside)),
        &Signals::of(&case),
        scenario,
        speech,
    );
    let was = Offers::of_course(&Course::of(&beside.was.case()), scenario, speech.0);
    Some(Offers {
        description: [shown.description, beside.words(speech).join(" ")].join(" "),
        own_before: was.own,
        theirs_before: was.theirs,
        ..shown
    })
}

/// The faults that stand in the chart: those that the rules beside it number,
/// thus none in a way that was only tried.
fn marked_faults(look: &Look<'_>, beside: Option<Beside<'_>>) -> Faults {
    if beside.is_some_and(|beside| beside.is_tried) {
        Faults::default()
    } else {
        look.faults.clone()
    }
}

/// How it ended; what to think of it stands with the figures.
fn outcome_words(look: &Look<'_>) -> String {
    let outcome = look.debrief.result.outcome.as_ref();
    outcome.map_or_else(String::new, |outcome| {
        views::outcome_line(look.practice.scenario(), outcome, look.speech.0)
    })
}

/// Pixels for the words of the last offers and the limits.
const ROOM_AT_RIGHT: f32 = 120.0;

/// The numbers of the chart.
pub(super) fn offers(
    course: &Course,
    revealed: &Revealed,
    faults: &Faults,
    signals: &Signals,
    scenario: &Scenario,
    speech: Speech,
) -> Offers {
    // At their limit there are packages that leave the rep more than the usual
    // terms do; the readings are of these.
    let (id, most) = match &revealed.best {
        Some((_, worth)) => ("debrief-screen-chart-most", *worth),
        None => (
            "debrief-screen-chart-their-limit",
            revealed.reservation_worth,
        ),
    };
    let mut offers = Offers {
        rounds: course.rounds.max(1),
        current: None,
        plan: Vec::new(),
        room_at_right: ROOM_AT_RIGHT,
        belief: revealed
            .believed_limit
            .iter()
            .map(|(round, worth)| OfferPoint {
                round: (*round).max(1),
                worth: worth.get(),
            })
            .collect(),
        belief_words: speech.say("debrief-screen-chart-belief"),
        faults: faults.iter().collect(),
        read_truth: Some(revealed.reservation_worth.get()),
        ..Offers::of_course(course, scenario, speech.0)
    };
    let level = Level::new(id, most, Ink::Theirs, &scenario.currency, speech.0);
    offers.levels.push(level);
    offers.read_signals(signals, false, speech.0);
    offers
}

/// What each kind of line is: the shape tells it, not the colour alone.
fn legend(panel: &mut Parent<'_>, look: &Look<'_>, beside: Option<Beside<'_>>) {
    panel
        .spawn(Node {
            column_gap: px(16),
            row_gap: px(2),
            flex_wrap: FlexWrap::Wrap,
            flex_shrink: 0.0,
            ..default()
        })
        .with_children(|legend| {
            let mut entry = |sample, ink, id: &str| {
                legend_entry(legend, sample, ink, look.speech.say(id));
            };
            entry(LegendMark::Line, Ink::Yours, "window-chart-you");
            entry(LegendMark::Line, Ink::Theirs, "window-chart-they");
            if beside.is_some() {
                let before = LegendMark::Dashed;
                entry(before, Ink::YoursBefore, "after-screen-legend-own");
                entry(before, Ink::TheirsBefore, "after-screen-legend-theirs");
            }
            entry(
                LegendMark::Dotted,
                Ink::Belief,
                "debrief-screen-chart-belief",
            );
            if Signals::of(&look.practice.case()).theirs().is_some() {
                entry(LegendMark::Upright, Ink::Reading, "signal-chart-reading");
                let truth = "debrief-screen-chart-truth";
                entry(LegendMark::Dotted, Ink::Reading, truth);
            }
            if look.course.agreement.is_some() {
                let id = "debrief-screen-chart-agreement";
                entry(LegendMark::Dot, Ink::Agreement, id);
            }
            if marked_faults(look, beside).iter().next().is_some() {
                entry(LegendMark::Dot, Ink::Limit, "debrief-screen-chart-fault");
            }
        });
}

#[cfg(test)]
#[path = "chart_tests.rs"]
mod tests;
