//! The table: the purchasing team at the left, the conversation and the offers
//! in the middle, the rep's move at the right.

mod actions;
mod conversation;
mod draft;
mod exchange;
mod figures;
mod finder;
mod form;
mod list;
mod menus;
mod plan;
mod region;
mod team;
mod tray;

use bevy::prelude::*;

use crate::{
    app::{
        practice::{OpenPractice, Practice, Screen},
        window::{
            Speech,
            charts::{ChartBox, LegendMark, legend_entry},
            frame::{DrawScreens, ScreenRoot, common_buttons, fact, page, titles},
            theme::{self, letters, size},
            widgets::{Parent, heading, note, panel, panel_sized, row, share_column, spread},
        },
    },
    bargain::Phase,
    charts::{Ink, Offers},
    score::{Course, Signals},
    words,
};
use draft::OfferDraft;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((draft::plugin, form::plugin, menus::plugin))
        .add_systems(
            Update,
            (
                draft::follow_session,
                draw_table,
                form::draw_form,
                form::sync_form,
                plan::draw_plan,
                figures::draw_figures,
                actions::draw_actions,
            )
                .chain()
                .in_set(DrawScreens)
                .run_if(in_state(Screen::Table))
                .run_if(resource_exists::<OpenPractice>),
        );
}

fn draw_table(
    practice: Res<OpenPractice>,
    speech: Res<Speech>,
    screen: Res<State<Screen>>,
    old: Query<Entity, With<ScreenRoot>>,
    mut draft: ResMut<OfferDraft>,
    mut commands: Commands,
) {
    if !practice.is_changed() && !speech.is_changed() && !screen.is_changed() && !old.is_empty() {
        return;
    }
    // The parts that show the draft are new and have to be filled.
    draft.set_changed();
    let (practice, speech) = (&*practice, *speech);
    page(
        &mut commands,
        &old,
        Screen::Table,
        |bar| draw_bar(bar, practice, speech),
        |body| {
            panel_sized(body, 250.0).with_children(|side| team::draw(side, practice, speech));
            share_column(body, 1.0, 12.0).with_children(|middle| {
                panel(middle).with_children(|panel| {
                    heading(panel, speech.say("window-table-conversation"));
                    conversation::draw(panel, practice, speech);
                });
                plan::spawn_panel(middle, practice);
                panel(middle)
                    .entry::<Node>()
                    .and_modify(|mut node| node.min_height = px(CHART))
                    .entity()
                    .with_children(|panel| draw_chart(panel, practice, speech));
            });
            panel_sized(body, 424.0).with_children(|side| {
                form::spawn_region(side, practice.session().phase() == Phase::Over);
                region::spawn_region(side, figures::FiguresRegion);
                region::spawn_region(side, actions::ActionsRegion);
            });
        },
    );
}

fn draw_bar(bar: &mut Parent<'_>, practice: &Practice, speech: Speech) {
    let scenario = practice.scenario();
    let language = speech.language();
    titles(
        bar,
        scenario.title.get(language),
        &format!(
            "{} · {}",
            scenario.buyer.company.get(language),
            words::relationship(scenario.relationship, speech.0)
        ),
    );
    let session = practice.session();
    let id = if session.round() == 0 {
        "window-table-rounds"
    } else {
        "window-table-round"
    };
    let round = speech.with(
        id,
        &[
            ("round", &session.round().to_string()),
            ("rounds", &scenario.rounds.to_string()),
        ],
    );
    fact(bar, &round);
    fact(
        bar,
        &speech.with("window-case", &[("seed", &session.seed().to_string())]),
    );
    common_buttons(bar, speech);
}

/// The chart needs so many pixels with its heading; the conversation, which
/// scrolls, leaves them to it.
const CHART: f32 = 216.0;

/// Pixels for the words of an agreement beside its dot.
const AGREEMENT_WORDS: f32 = 120.0;

fn draw_chart(panel: &mut Parent<'_>, practice: &Practice, speech: Speech) {
    spread(panel)
        .entry::<Node>()
        .and_modify(|mut node| {
            node.flex_wrap = FlexWrap::Wrap;
            node.flex_shrink = 0.0;
        })
        .entity()
        .with_children(|top| {
            heading(top, speech.say("window-table-offers"));
            row(top, 14.0).with_children(|legend| {
                for (id, sample, ink) in [
                    ("window-chart-you", LegendMark::Line, Ink::Yours),
                    ("window-chart-plan", LegendMark::Dashed, Ink::Plan),
                    ("window-chart-they", LegendMark::Line, Ink::Theirs),
                ] {
                    legend_entry(legend, sample, ink, speech.say(id));
                }
            });
        });
    let course = Course::of(&practice.case());
    if course.points.is_empty() && course.planned.is_empty() {
        note(panel, speech.say("window-chart-empty"));
    }
    let mut offers = Offers::of_course(&course, practice.scenario(), speech.0);
    if course.agreement.is_some() {
        offers.room_at_right = AGREEMENT_WORDS;
    }
    let signals = Signals::of(&practice.case());
    offers.read_signals(&signals, true, speech.0);
    if !offers.readings.is_empty() {
        let words = words::their_limit_line(&signals, practice.scenario(), speech.0);
        panel.spawn((
            Name::new("table.their-limit"),
            letters(words, size::SMALL, theme::THEIRS_TEXT),
            Node {
                flex_shrink: 0.0,
                ..default()
            },
        ));
    }
    panel.spawn((
        Name::new("table.chart"),
        ChartBox(offers),
        Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_height: px(120),
            ..default()
        },
    ));
}
