//! Preparation: the buyer and what can be found out, or the rehearsal of the
//! plan, at the left, the ladder
//! and what the rules say of it in the middle, the rep's own limits, guess,
//! priorities, faces and style at the right.
//!
//! The page is drawn when it is entered and in another language. What shows
//! the plan or the findings is a [`Part`], filled anew when they change; what
//! holds sliders is drawn anew unless one of them is being moved.

mod advice;
mod arguments;
mod buyer;
mod chart;
mod estimate;
mod foot;
mod gauge;
mod handles;
mod ladder;
mod ladder_shape;
mod limits;
mod manner;
mod plans;
mod prices;
mod priorities;
mod rehearsal;
mod research;
mod rules;
mod side;
mod step_terms;
mod step_when;
mod step_words;
mod steps;
mod two_deals;
mod worksheet;

use bevy::prelude::*;

use self::ladder_shape::LadderShape;
use crate::app::{
    practice::{OpenPractice, Practice, Screen},
    window::{
        Speech,
        frame::{DrawScreens, ScreenRoot, common_buttons, fact, page, titles},
        widgets::{
            ButtonKind, ButtonSpec, Parent, Stroke, button, heading, panel, scroll_area, spread,
        },
    },
};

/// What the parts show.
#[derive(Debug, Clone, Copy)]
struct View<'a> {
    practice: &'a Practice,
    shape: &'a LadderShape,
    speech: Speech,
}

/// A part of the page that is filled anew when the plan or the findings
/// change.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// The hours, in the bar.
    Hours,
    /// The company and its people.
    Buyer,
    /// What can be found out, and what was.
    Research,
    /// The chart of the ladder.
    Chart,
    /// The steps of the ladder.
    Steps,
    /// What the rules say.
    Rules,
    /// What is still open.
    Open,
}

impl Part {
    /// Shows what was found out, not the plan.
    const fn is_about_findings(self) -> bool {
        matches!(self, Self::Hours | Self::Buyer | Self::Research)
    }

    fn fill(self, place: &mut Parent<'_>, view: View<'_>) {
        match self {
            Self::Hours => draw_hours(place, view),
            Self::Buyer => buyer::draw(place, view),
            Self::Research => research::draw(place, view),
            Self::Steps => steps::draw(place, view),
            Self::Rules => rules::draw(place, view),
            Self::Open => foot::draw_open(place, view),
            Self::Chart => {}
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<side::LeftPane>()
        .add_plugins((
            advice::plugin,
            ladder_shape::plugin,
            handles::plugin,
            plans::plugin,
            step_terms::plugin,
            two_deals::plugin,
            worksheet::plugin,
        ))
        .add_systems(OnExit(Screen::Prepare), side::leave)
        .add_systems(
            Update,
            (
                ladder_shape::follow_session,
                draw_page,
                side::draw_side,
                rehearsal::draw_rehearsal,
                fill_parts,
                limits::draw_limits,
                limits::sync_words,
                ladder::draw_shape,
                gauge::sync_gauges,
                handles::place_handles,
                handles::paint_handles,
            )
                .chain()
                .in_set(DrawScreens)
                .run_if(in_state(Screen::Prepare))
                .run_if(resource_exists::<OpenPractice>),
        );
}

/// Which session the page was drawn for.
#[derive(Component, Debug, PartialEq, Eq)]
struct DrawnFor(u64, Speech);

fn draw_page(
    practice: Res<OpenPractice>,
    shape: Res<LadderShape>,
    speech: Res<Speech>,
    drawn: Query<&DrawnFor>,
    old: Query<Entity, With<ScreenRoot>>,
    mut commands: Commands,
) {
    let wanted = DrawnFor(practice.session().seed(), *speech);
    if drawn.single().is_ok_and(|drawn| *drawn == wanted) {
        return;
    }
    let view = View {
        practice: &practice,
        shape: &shape,
        speech: *speech,
    };
    page(
        &mut commands,
        &old,
        Screen::Prepare,
        |bar| draw_bar(bar, view),
        |body| {
            third(body, 1.0, side::spawn_region).insert(wanted);
            third(body, 1.66, |middle| draw_middle(middle, view));
            third(body, 1.04, |side| draw_right(side, view));
        },
    );
}

/// A column of the page, `share` as wide as the others.
fn third<'a>(
    body: &'a mut Parent<'_>,
    share: f32,
    fill: impl FnOnce(&mut Parent<'_>),
) -> EntityCommands<'a> {
    let mut spawned = body.spawn(Node {
        flex_direction: FlexDirection::Column,
        flex_grow: share,
        flex_basis: px(0),
        min_width: px(0),
        row_gap: px(12),
        ..default()
    });
    spawned.with_children(fill);
    spawned
}

fn draw_bar(bar: &mut Parent<'_>, view: View<'_>) {
    let speech = view.speech;
    let scenario = view.practice.scenario();
    titles(
        bar,
        &speech.with(
            "window-prepare-title",
            &[("title", scenario.title.get(speech.language()))],
        ),
        &speech.say("window-prepare-subtitle"),
    );
    part(bar, Part::Hours);
    plans::draw_button(bar, speech);
    button(
        bar,
        ButtonSpec::new("prepare.leave", speech.say("window-back-to-library"))
            .kind(ButtonKind::Chip)
            .key(Stroke::Escape)
            .tab(3),
    )
    .observe(foot::leave);
    common_buttons(bar, speech);
}

/// The hours that research has taken.
fn draw_hours(place: &mut Parent<'_>, view: View<'_>) {
    let total = view.practice.scenario().preparation_hours;
    let used = total.saturating_sub(view.practice.session().hours_left());
    let words = view.speech.with(
        "window-prepare-hours",
        &[("used", &used.to_string()), ("total", &total.to_string())],
    );
    fact(place, &words);
}

fn draw_middle(middle: &mut Parent<'_>, view: View<'_>) {
    panel(middle)
        .with_children(|panel| ladder::draw(panel, view.speech))
        .entry::<Node>()
        .and_modify(|mut node| node.flex_grow = 3.1);
    panel(middle).with_children(|panel| {
        spread(panel).with_children(|top| {
            heading(top, view.speech.say("window-prepare-rules"));
            advice::ways(top);
        });
        scroll_area(panel, "prepare.rules", 6.0, |list| part(list, Part::Rules));
    });
}

fn draw_right(side: &mut Parent<'_>, view: View<'_>) {
    panel(side).with_children(|panel| {
        scroll_area(panel, "prepare.own", 10.0, |list| {
            limits::spawn_region(list);
        });
        part(panel, Part::Open);
        foot::draw_main(panel, view.speech);
    });
}

/// Spawns a part to be filled.
fn part(parent: &mut Parent<'_>, part: Part) {
    parent.spawn((
        part,
        Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(6),
            flex_shrink: 0.0,
            min_width: px(0),
            ..default()
        },
    ));
}

fn fill_parts(
    practice: Res<OpenPractice>,
    shape: Res<LadderShape>,
    speech: Res<Speech>,
    parts: Query<(Entity, Ref<Part>)>,
    mut seen: Local<Option<(u64, usize)>>,
    mut commands: Commands,
) {
    let session = practice.session();
    let found = Some((session.seed(), session.events().len()));
    let is_news = *seen != found;
    *seen = found;
    let is_changed = practice.is_changed();
    let view = View {
        practice: &practice,
        shape: &shape,
        speech: *speech,
    };
    for (entity, part) in &parts {
        let is_stale = if part.is_about_findings() {
            is_news
        } else {
            is_changed
        };
        if !part.is_added() && !is_stale {
            continue;
        }
        if *part == Part::Chart {
            commands.entity(entity).insert(chart::chart(view));
        } else {
            commands
                .entity(entity)
                .despawn_related::<Children>()
                .with_children(|place| part.fill(place, view));
        }
    }
}
