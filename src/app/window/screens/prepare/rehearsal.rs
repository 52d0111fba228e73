//! What the plan comes to against many buyers, live while it changes.

use bevy::prelude::*;

use crate::{
    app::{
        practice::{OpenPractice, Practice},
        rehearsing::{Nothing, RehearsedFigures, Rehearsing},
        window::{
            Speech,
            charts::ChartBox,
            theme::{self, letters, size, strong},
            widgets::{Parent, column, divider, heading, meter, note, spread},
        },
    },
    charts::SpreadChart,
    rehearse::Rehearsal,
    scenario::Scenario,
    text::{grouped, money, per_cent},
    words::{ended_words, illegal, place_words, rule_name},
};

/// So many places at which talks break off are shown.
const PLACES: usize = 3;
/// The height of the chart.
const CHART: f32 = 116.0;

/// Where the rehearsal is shown.
#[derive(Component, Debug)]
pub(super) struct RehearsalRegion;

pub(super) fn spawn_region(list: &mut Parent<'_>) {
    list.spawn((
        RehearsalRegion,
        Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(8),
            flex_shrink: 0.0,
            min_width: px(0),
            ..default()
        },
    ));
}

/// Shows the figures when there are new ones.
pub(super) fn draw_rehearsal(
    regions: Query<(Entity, Ref<RehearsalRegion>)>,
    rehearsing: Res<Rehearsing>,
    practice: Res<OpenPractice>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    let Ok((entity, region)) = regions.single() else {
        return;
    };
    if !region.is_added() && !rehearsing.is_changed() {
        return;
    }
    commands
        .entity(entity)
        .despawn_related::<Children>()
        .with_children(|place| match rehearsing.figures() {
            Ok(figures) => {
                if let Some(warning) = rehearsing.sample().and_then(|it| it.warning(speech.0)) {
                    note(place, warning);
                }
                Shown {
                    figures,
                    is_settled: rehearsing.is_settled(),
                    practice: &practice,
                    speech: *speech,
                }
                .draw(place);
            }
            Err(nothing) => note(place, nothing_words(nothing, practice.scenario(), *speech)),
        });
}

fn nothing_words(nothing: &Nothing, scenario: &Scenario, speech: Speech) -> String {
    match nothing {
        Nothing::NoLadder => speech.say("rehearse-screen-no-ladder"),
        Nothing::Unwatched | Nothing::Coming => speech.say("rehearse-screen-coming"),
        Nothing::NobodyFits => speech.say("rehearse-nobody-fits"),
        Nothing::Impossible(reason) => {
            let reason = illegal(reason, scenario, speech.0);
            speech.with("rehearse-impossible", &[("reason", &reason)])
        }
    }
}

/// The figures of one plan.
struct Shown<'a> {
    figures: &'a RehearsedFigures,
    is_settled: bool,
    practice: &'a Practice,
    speech: Speech,
}

impl Shown<'_> {
    fn draw(&self, place: &mut Parent<'_>) {
        self.draw_head(place);
        self.draw_worth(place);
        divider(place);
        self.draw_fragile(place);
        divider(place);
        self.draw_breaks(place);
        divider(place);
        self.draw_rules(place);
    }

    const fn rehearsal(&self) -> &Rehearsal {
        &self.figures.rehearsal
    }

    fn amount(&self, worth: f64) -> String {
        money(worth, &self.practice.scenario().currency)
    }

    /// The chance of an agreement, how sure it is, and of how many buyers.
    fn draw_head(&self, place: &mut Parent<'_>) {
        let share = self.rehearsal().agreement;
        let speech = self.speech;
        let id = if self.is_settled {
            "rehearse-screen-head"
        } else {
            "rehearse-screen-head-coming"
        };
        let runs = grouped(self.rehearsal().runs as f64, 0);
        heading(place, speech.with(id, &[("runs", &runs)]));
        let rate = format!("{}%", per_cent(share.rate));
        column(place, 0.0).with_children(|column| {
            column.spawn(strong(rate, size::LARGE, theme::INK));
            let gaps = [
                ("low", &*per_cent(share.low)),
                ("high", &*per_cent(share.high)),
            ];
            let words = speech.with("rehearse-screen-agreement", &gaps);
            column.spawn(letters(words, size::SMALL, theme::MUTED));
        });
        let worth = self.rehearsal().worth;
        let gaps = [
            ("mean", &*self.amount(worth.mean)),
            ("error", &*self.amount(worth.mean_error)),
        ];
        let words = speech.with("rehearse-screen-worth", &gaps);
        place.spawn(letters(words, size::TABLE, theme::INK));
    }

    /// What agreements bring: the chart, and its quantiles in words.
    fn draw_worth(&self, place: &mut Parent<'_>) {
        let (scenario, speech) = (self.practice.scenario(), self.speech);
        let spread = SpreadChart::of(self.rehearsal(), self.figures.marks, scenario, speech.0);
        let Some(spread) = spread else {
            place.spawn(letters(
                speech.say("rehearse-screen-no-deals"),
                size::TABLE,
                theme::INK,
            ));
            return;
        };
        let words = spread.description.clone();
        place.spawn((
            ChartBox(spread),
            Node {
                height: px(CHART),
                width: percent(100),
                flex_shrink: 0.0,
                ..default()
            },
        ));
        place.spawn(letters(words, size::SMALL, theme::MUTED));
    }

    /// The places after which most talks break off, in the order of the
    /// ladder, each with the most frequent way.
    fn draw_breaks(&self, place: &mut Parent<'_>) {
        let speech = self.speech;
        heading(place, speech.say("rehearse-screen-breaks"));
        let rehearsal = self.rehearsal();
        let mut points = rehearsal.breaking_points();
        let share = |point: &usize| rehearsal.broke_off_after(*point);
        points.sort_by(|a, b| share(b).total_cmp(&share(a)));
        points.truncate(PLACES);
        points.sort_unstable();
        if points.is_empty() {
            place.spawn(letters(
                speech.say("rehearse-breaks-none"),
                size::TABLE,
                theme::MUTED,
            ));
        }
        for point in points {
            let ways = rehearsal.ways_after(point);
            let how = ways.first().map(|way| ended_words(way.ended, speech.0));
            let gaps = [
                ("place", &*place_words(point, speech.0)),
                ("how", how.as_deref().unwrap_or_default()),
            ];
            let words = speech.with("rehearse-screen-break", &gaps);
            figure_row(place, words, format!("{}%", per_cent(share(&point))));
        }
    }

    /// The rules that the plan offends, with their mean scores.
    fn draw_rules(&self, place: &mut Parent<'_>) {
        let speech = self.speech;
        heading(place, speech.say("rehearse-screen-rules"));
        let Some(judged) = &self.figures.judged else {
            place.spawn(letters(
                speech.say("rehearse-screen-rules-coming"),
                size::TABLE,
                theme::MUTED,
            ));
            return;
        };
        let offended = judged.offended();
        if offended.is_empty() {
            place.spawn(letters(
                speech.say("rehearse-screen-rules-none"),
                size::TABLE,
                theme::GOOD_TEXT,
            ));
        }
        for rule in offended {
            let mean = rule.mean.unwrap_or_default();
            spread(place).with_children(|line| {
                line.spawn(letters(
                    rule_name(rule.rule, speech.0),
                    size::TABLE,
                    theme::INK,
                ));
                meter(line, mean, theme::THEIRS);
                let points = grouped(libm::round(100.0 * mean), 0);
                line.spawn(strong(points, size::TABLE, theme::INK));
            });
            if let Some((advice, _)) = &rule.advice {
                let words = advice.text(self.practice.scenario(), speech.0);
                place.spawn(letters(words, size::SMALL, theme::MUTED));
            }
        }
    }

    /// Where the plan loses most.
    fn draw_fragile(&self, place: &mut Parent<'_>) {
        let speech = self.speech;
        let scenario = self.practice.scenario();
        heading(place, speech.say("rehearse-screen-fragile"));
        let fragile = &self.rehearsal().fragile;
        if fragile.is_empty() {
            place.spawn(letters(
                speech.say("rehearse-fragile-none"),
                size::TABLE,
                theme::MUTED,
            ));
        }
        for point in fragile {
            let cost = format!("−{}", self.amount(point.cost.get()));
            figure_row(place, point.name(scenario, speech.0), cost);
        }
    }
}

/// Words with a figure at the right.
fn figure_row(place: &mut Parent<'_>, words: String, figure: String) {
    spread(place).with_children(|line| {
        line.spawn(Node {
            flex_shrink: 1.0,
            min_width: px(0),
            ..default()
        })
        .with_child(letters(words, size::TABLE, theme::INK));
        line.spawn(Node {
            flex_shrink: 0.0,
            ..default()
        })
        .with_child(strong(figure, size::TABLE, theme::INK));
    });
}
