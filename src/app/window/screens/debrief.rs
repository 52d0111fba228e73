//! The debrief: how well it was done and what it was worth, side by side and
//! never mixed; what each move was read as; the buyer's cards face up.
//!
//! The page is drawn when the session or the language changes. Only the rules
//! on the left follow the chosen rule, so that choosing one leaves the rest of
//! the page where it was scrolled to.

mod cards;
mod chart;
mod faults;
mod figures;
mod instead;
mod look_back;
mod moments;
mod packages;
mod play_on;
mod reading;
mod rules;
mod scoring;

use bevy::{prelude::*, ui_widgets::Activate};

use crate::{
    app::{
        practice::{Loop, OpenPractice, Practice, Request, Screen},
        window::{
            Speech,
            frame::{DrawScreens, ScreenRoot, common_buttons, page, titles},
            widgets::{ButtonKind, ButtonSpec, Parent, Stroke, button, panel, share_column},
        },
    },
    bargain::{Outcome, Revealed},
    record::Calibration,
    scenario::RuleId,
    score::{Course, Debrief},
    text::money,
    views::DebriefView,
    words::Arguments,
};
use faults::Faults;
use instead::{Beside, TriedWay};

/// The rule whose evidence is shown.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Eq)]
struct ChosenRule(RuleId);

/// How well the rep's guesses have held over the kept sessions.
#[derive(Resource, Debug, Default)]
struct Guesses(Calibration);

/// The panel that follows the chosen rule.
#[derive(Component, Debug)]
struct RulesPanel;

/// What the parts of the page look at.
struct Look<'a> {
    practice: &'a Practice,
    revealed: &'a Revealed,
    debrief: &'a Debrief,
    view: &'a DebriefView,
    course: &'a Course,
    faults: &'a Faults,
    speech: Speech,
}

impl Look<'_> {
    fn money(&self, worth: crate::scenario::Worth) -> String {
        money(worth.get(), &self.practice.scenario().currency)
    }
}

pub(super) fn plugin(app: &mut App) {
    app.insert_resource(ChosenRule(RuleId::ALL[0]))
        .add_plugins((
            instead::plugin,
            look_back::plugin,
            packages::plugin,
            play_on::plugin,
            reading::plugin,
            scoring::plugin,
        ))
        .init_resource::<Guesses>()
        .add_systems(
            OnEnter(Screen::Debrief),
            (choose_what_cost_most, count_guesses),
        )
        .add_systems(
            Update,
            (draw_debrief, draw_rules)
                .chain()
                .in_set(DrawScreens)
                .run_if(in_state(Screen::Debrief)),
        );
}

/// Begins with the rule to practise next.
fn choose_what_cost_most(practice: Option<Res<OpenPractice>>, mut chosen: ResMut<ChosenRule>) {
    let next = practice
        .and_then(|practice| practice.debrief())
        .and_then(|debrief| debrief.next);
    chosen.0 = next.unwrap_or(RuleId::ALL[0]);
}

/// Counts over the kept sessions, this one among them.
fn count_guesses(game: Res<Loop>, mut guesses: ResMut<Guesses>) {
    guesses.0 = game.keeping.calibration();
}

/// Hands everything there is to look at to `show`, once the meeting is over.
fn look<T>(practice: &Practice, speech: Speech, show: impl FnOnce(&Look<'_>) -> T) -> Option<T> {
    let revealed = practice.session().reveal()?;
    let case = practice.case();
    let debrief = Debrief::of(&case, revealed);
    Some(show(&Look {
        practice,
        revealed,
        course: &Course::of(&case),
        faults: &Faults::of(&debrief.technique),
        view: &DebriefView::of(&case, &debrief, revealed, speech.0),
        debrief: &debrief,
        speech,
    }))
}

fn draw_debrief(
    practice: Option<Res<OpenPractice>>,
    speech: Res<Speech>,
    guesses: Res<Guesses>,
    tried: Res<TriedWay>,
    screen: Res<State<Screen>>,
    old: Query<Entity, With<ScreenRoot>>,
    mut commands: Commands,
) {
    let Some(practice) = practice else { return };
    let changed = practice.is_changed()
        || speech.is_changed()
        || screen.is_changed()
        || tried.is_changed()
        || old.is_empty();
    if !changed {
        return;
    }
    look(&practice, *speech, |look| {
        page(
            &mut commands,
            &old,
            Screen::Debrief,
            |bar| draw_bar(bar, look),
            |body| draw_body(body, look, Beside::of(&practice, &tried), &guesses.0),
        );
    });
}

fn draw_rules(
    practice: Option<Res<OpenPractice>>,
    speech: Res<Speech>,
    chosen: Res<ChosenRule>,
    panels: Query<(Entity, Ref<RulesPanel>)>,
    mut commands: Commands,
) {
    let Some(practice) = practice else { return };
    for (panel, marker) in &panels {
        if !marker.is_added() && !chosen.is_changed() {
            continue;
        }
        look(&practice, *speech, |look| {
            commands
                .entity(panel)
                .despawn_related::<Children>()
                .with_children(|inside| {
                    figures::draw(inside, look);
                    rules::draw(inside, look, chosen.0);
                });
        });
    }
}

fn draw_bar(bar: &mut Parent<'_>, look: &Look<'_>) {
    let speech = look.speech;
    let title = look.practice.scenario().title.get(speech.language());
    titles(
        bar,
        &speech.with("debrief-screen-title", &[("title", title)]),
        &short_outcome(look),
    );
    let again = |same_buyer| {
        move |_: On<Activate>, mut requests: MessageWriter<Request>| {
            requests.write(Request::Again { same_buyer });
        }
    };
    button(
        bar,
        ButtonSpec::new("debrief.same", speech.say("debrief-screen-same"))
            .kind(ButtonKind::Primary)
            .key(Stroke::Enter)
            .hint(speech.say("debrief-screen-same-hint")),
    )
    .observe(again(true));
    button(
        bar,
        ButtonSpec::new("debrief.new", speech.say("debrief-screen-new"))
            .key(Stroke::Letter('N'))
            .hint(speech.say("debrief-screen-new-hint")),
    )
    .observe(again(false));
    button(
        bar,
        ButtonSpec::new("debrief.next", speech.say("debrief-screen-next-deal"))
            .key(Stroke::Letter('D'))
            .hint(speech.say("debrief-screen-next-deal-hint")),
    )
    .observe(|_: On<Activate>, mut requests: MessageWriter<Request>| {
        requests.write(Request::NextDeal);
    });
    button(
        bar,
        ButtonSpec::new("debrief.library", speech.say("window-back-to-library"))
            .key(Stroke::Escape)
            .hint(speech.say("debrief-screen-library-hint")),
    )
    .observe(|_: On<Activate>, mut requests: MessageWriter<Request>| {
        requests.write(Request::Leave);
    });
    common_buttons(bar, speech);
}

/// How it ended, short enough for the bar.
fn short_outcome(look: &Look<'_>) -> String {
    let (id, round) = match &look.course.outcome {
        Some(Outcome::Agreement { round, .. }) => ("debrief-screen-short-agreement", *round),
        Some(Outcome::RepWalked { round }) => ("debrief-screen-short-walked", *round),
        Some(Outcome::BuyerWalked { round, .. }) => ("debrief-screen-short-left", *round),
        None => return String::new(),
    };
    look.speech
        .0
        .say_with(id, &Arguments::new().count("round", round as usize))
}

/// Three columns: the scores, the meeting, the cards.
fn draw_body(
    body: &mut Parent<'_>,
    look: &Look<'_>,
    beside: Option<Beside<'_>>,
    guesses: &Calibration,
) {
    side(body, 27.0, 340.0, 460.0).insert((Name::new("debrief rules"), RulesPanel));
    share_column(body, 1.0, 12.0).with_children(|middle| {
        let chart = if beside.is_some() {
            CHART_OF_TWO
        } else {
            CHART
        };
        panel(middle)
            .entry::<Node>()
            .and_modify(move |mut node| node.min_height = px(chart))
            .entity()
            .with_children(|place| chart::draw(place, look, beside));
        // Without moments the chart has the room.
        let share = if look.debrief.moments.is_empty() {
            0.0
        } else {
            0.85
        };
        let mut below = panel(middle);
        below.entry::<Node>().and_modify(move |mut node| {
            node.flex_grow = share;
            if share == 0.0 {
                node.flex_basis = auto();
            }
        });
        below.with_children(|place| moments::draw(place, look));
    });
    side(body, 24.0, 300.0, 420.0).with_children(|place| cards::draw(place, look, guesses));
}

/// The chart needs so many pixels with its heading and legend; the moments
/// below it scroll.
const CHART: f32 = 320.0;
/// ... and so many with two meetings in it.
const CHART_OF_TWO: f32 = 400.0;

/// A panel that takes so many percent of the width, within bounds in pixels.
fn side<'a>(body: &'a mut Parent<'_>, share: f32, least: f32, most: f32) -> EntityCommands<'a> {
    let mut spawned = panel(body);
    spawned.entry::<Node>().and_modify(move |mut node| {
        node.flex_grow = 0.0;
        node.flex_shrink = 0.0;
        node.flex_basis = percent(share);
        node.min_width = px(least);
        node.max_width = px(most);
    });
    spawned
}
