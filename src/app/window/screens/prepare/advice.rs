//! Advice: a better plan is looked for beside the game, shown in a dialog, and
//! used or taken back.

mod chart;
mod sheet;
mod waiting;

use bevy::{prelude::*, ui_widgets::Activate};

use super::ladder_shape::{self, LadderShape};
use crate::{
    advise::Progress,
    app::{
        jobs::{SearchExtent, Wake},
        practice::{OpenPractice, Practice, Screen},
        window::{
            Speech,
            frame::DrawScreens,
            widgets::{ButtonKind, ButtonSpec, CloseDialog, Notice, Parent, Stroke, button},
        },
    },
    plan::Plan,
    play::{AdviceSearch, Question, SearchAnswer, SearchNews},
};

/// The search that is going on, what the last one found, and what the rep had
/// before taking a plan.
#[derive(Resource, Debug, Default)]
pub(super) struct Adviser {
    search: Option<AdviceSearch>,
    progress: Option<Progress>,
    found: Option<Found>,
    used: Option<Used>,
}

/// What was asked, what came of it, and the plan that is chosen.
#[derive(Debug)]
struct Found {
    question: Question,
    answer: SearchAnswer,
    chosen: usize,
}

/// A plan of the frontier that the rep took.
#[derive(Debug)]
struct Used {
    plan: Plan,
    own: Plan,
    shape: LadderShape,
}

impl Found {
    /// It answers for the plan and the knowledge that the rep has now.
    fn is_current(&self, practice: &Practice) -> bool {
        let plan = practice.plan();
        let mut choices = self.answer.advice.frontier.iter();
        let is_of_plan = self.question.plan == *plan || choices.any(|it| it.plan == *plan);
        is_of_plan && self.question.knows_as_much(practice)
    }
}

/// Where the ways to the advice and back stand.
#[derive(Component, Debug)]
struct Ways;

/// Asks for advice.
#[derive(Event, Debug, Clone, Copy)]
struct AskAdvice;

/// Chooses a plan of the frontier, counted from 0.
#[derive(Event, Debug, Clone, Copy)]
struct Choose(usize);

/// Takes the chosen plan.
#[derive(Event, Debug, Clone, Copy)]
struct UseChosen;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Adviser>()
        .init_resource::<SearchExtent>()
        .add_observer(ask)
        .add_observer(choose)
        .add_observer(use_chosen)
        .add_observer(waiting::break_off)
        .add_systems(
            Update,
            (follow_search, draw_ways, chart::draw_charts)
                .chain()
                .after(DrawScreens)
                .run_if(in_state(Screen::Prepare))
                .run_if(resource_exists::<OpenPractice>),
        );
}

/// Spawns the place for the ways to the advice and back.
pub(super) fn ways(parent: &mut Parent<'_>) {
    parent.spawn((
        Ways,
        Node {
            column_gap: px(10),
            flex_shrink: 0.0,
            ..default()
        },
    ));
}

fn draw_ways(
    places: Query<(Entity, Ref<Ways>)>,
    practice: Res<OpenPractice>,
    adviser: Res<Adviser>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    for (place, ways) in &places {
        if !ways.is_added() && !practice.is_changed() && !adviser.is_changed() {
            continue;
        }
        let used = adviser.used.as_ref();
        let is_used = used.is_some_and(|used| used.plan == *practice.plan());
        commands
            .entity(place)
            .despawn_related::<Children>()
            .with_children(|line| {
                if is_used {
                    let spec =
                        ButtonSpec::new("prepare.advice.undo", speech.say("advise-take-back"));
                    button(line, spec.kind(ButtonKind::Link).key(Stroke::Letter('U')))
                        .observe(take_back);
                }
                let spec = ButtonSpec::new("prepare.advice", speech.say("advise-button"))
                    .kind(ButtonKind::Link)
                    .key(Stroke::Letter('A'))
                    .hint(speech.say("advise-button-hint"));
                button(line, spec).observe(|_: On<Activate>, mut commands: Commands| {
                    commands.trigger(AskAdvice);
                });
            });
    }
}

/// Shows what was found, where it still holds; else looks.
fn ask(
    _: On<AskAdvice>,
    practice: Res<OpenPractice>,
    extent: Res<SearchExtent>,
    wake: Res<Wake>,
    speech: Res<Speech>,
    mut adviser: ResMut<Adviser>,
    mut notice: ResMut<Notice>,
    mut commands: Commands,
) {
    let found = adviser.found.as_ref();
    if let Some(found) = found.filter(|found| found.is_current(&practice)) {
        sheet::open(&mut commands, found, &practice, *speech);
        return;
    }
    match AdviceSearch::start(Question::of(&practice), extent.0, wake.waker()) {
        Ok(search) => {
            adviser.search = Some(search);
            adviser.progress = None;
            waiting::open(&mut commands, extent.0, *speech);
        }
        Err(error) => {
            let reason = error.to_string();
            notice.0 = Some(speech.with("advise-no-thread", &[("reason", &reason)]));
        }
    }
}

/// Reads the news of the search: shows how far it is, and what it found.
fn follow_search(
    practice: Res<OpenPractice>,
    speech: Res<Speech>,
    mut adviser: ResMut<Adviser>,
    places: Query<Entity, With<waiting::SearchProgress>>,
    mut commands: Commands,
) {
    if adviser.search.is_none() {
        return;
    }
    let mut is_news = false;
    while let Some(news) = adviser.search.as_mut().and_then(AdviceSearch::news) {
        match news {
            SearchNews::Progress(progress) => {
                adviser.progress = Some(progress);
                is_news = true;
            }
            SearchNews::Ended(answer) => {
                let search = adviser.search.take();
                let question = search.map(|search| search.question.clone());
                match question.zip(answer) {
                    Some((question, answer)) => {
                        let found = Found {
                            question,
                            chosen: answer.advised(),
                            answer: *answer,
                        };
                        sheet::open(&mut commands, &found, &practice, *speech);
                        adviser.found = Some(found);
                    }
                    None => waiting::nobody(&mut commands, *speech),
                }
                return;
            }
        }
    }
    if let (true, Some(progress)) = (is_news, adviser.progress) {
        let currency = &practice.scenario().currency;
        waiting::show(&mut commands, places, progress, currency, *speech);
    }
}

fn choose(
    chosen: On<Choose>,
    practice: Res<OpenPractice>,
    speech: Res<Speech>,
    mut adviser: ResMut<Adviser>,
    mut commands: Commands,
) {
    if let Some(found) = adviser.found.as_mut() {
        found.chosen = chosen.0;
        sheet::open(&mut commands, found, &practice, *speech);
    }
}

/// Puts the chosen plan on the desk, where it can be changed like any other.
fn use_chosen(
    _: On<UseChosen>,
    speech: Res<Speech>,
    mut practice: ResMut<OpenPractice>,
    mut shape: ResMut<LadderShape>,
    mut adviser: ResMut<Adviser>,
    mut notice: ResMut<Notice>,
    mut commands: Commands,
) {
    let Some(found) = adviser.found.as_ref() else {
        return;
    };
    let Some(choice) = found.answer.advice.frontier.get(found.chosen) else {
        return;
    };
    let plan = choice.plan.clone();
    let number = (found.chosen + 1).to_string();
    // A second choice still goes back to the rep's own plan.
    let used = adviser.used.take();
    let used = used.filter(|used| used.plan == *practice.plan());
    let (own, before) = used.map_or_else(
        || (practice.plan().clone(), shape.clone()),
        |used| (used.own, used.shape),
    );
    let after = plan.clone();
    ladder_shape::change(&mut practice, &mut shape, |rep| *rep = after);
    shape.by_hand = true;
    adviser.used = Some(Used {
        plan,
        own,
        shape: before,
    });
    notice.0 = Some(speech.with("advise-used", &[("number", &number)]));
    commands.trigger(CloseDialog);
}

fn take_back(
    _: On<Activate>,
    speech: Res<Speech>,
    mut practice: ResMut<OpenPractice>,
    mut shape: ResMut<LadderShape>,
    mut adviser: ResMut<Adviser>,
    mut notice: ResMut<Notice>,
) {
    let Some(used) = adviser.used.take() else {
        return;
    };
    *shape = used.shape;
    ladder_shape::change(&mut practice, &mut shape, |plan| *plan = used.own);
    notice.0 = Some(speech.say("advise-taken-back"));
}
