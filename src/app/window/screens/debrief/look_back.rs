//! Looking back: plan against play, the changes worth most, other sellers. The
//! work goes on beside the game and is broken off by leaving.

mod sellers;
mod sheet;
mod waiting;

use bevy::{prelude::*, ui_widgets::Activate};

use super::instead::TryMoves;
use crate::{
    app::{
        jobs::{ReviewCrowd, Wake},
        practice::{OpenPractice, Screen},
        window::{
            Speech,
            frame::DrawScreens,
            widgets::{ButtonKind, ButtonSpec, Notice, Parent, Stroke, button},
        },
    },
    play::{LookBackNews, LookingBack},
    review::LookBack,
};

/// The work that goes on, and what came of it.
#[derive(Resource, Debug, Default)]
struct LookedBack {
    working: Option<LookingBack>,
    found: Option<LookBack>,
}

/// Asks to look back.
#[derive(Event, Debug, Clone, Copy)]
struct AskBack;

/// Turns to a page of what was found.
#[derive(Event, Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    Moves,
    Sellers,
}

/// Tries a proposal, counted from 0.
#[derive(Event, Debug, Clone, Copy)]
struct TryProposal(usize);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<LookedBack>()
        .init_resource::<ReviewCrowd>()
        .add_observer(ask)
        .add_observer(turn)
        .add_observer(try_proposal)
        .add_observer(waiting::break_off)
        .add_systems(OnEnter(Screen::Debrief), forget)
        .add_systems(OnExit(Screen::Debrief), forget)
        .add_systems(
            Update,
            follow
                .after(DrawScreens)
                .run_if(in_state(Screen::Debrief))
                .run_if(resource_exists::<OpenPractice>),
        );
}

/// The button that looks back.
pub(super) fn draw_button(place: &mut Parent<'_>, speech: Speech) {
    let spec = ButtonSpec::new("debrief.back", speech.say("after-screen-button"))
        .kind(ButtonKind::Link)
        .key(Stroke::Letter('L'))
        .hint(speech.say("after-screen-button-hint"));
    button(place, spec).observe(|_: On<Activate>, mut commands: Commands| {
        commands.trigger(AskBack);
    });
}

/// Another meeting has other lessons; leaving breaks the work off.
fn forget(mut back: ResMut<LookedBack>) {
    *back = LookedBack::default();
}

/// Shows what was found; else begins to look.
fn ask(
    _: On<AskBack>,
    practice: Option<Res<OpenPractice>>,
    crowd: Res<ReviewCrowd>,
    wake: Res<Wake>,
    speech: Res<Speech>,
    mut back: ResMut<LookedBack>,
    mut notice: ResMut<Notice>,
    mut commands: Commands,
) {
    let Some(practice) = practice else { return };
    if let Some(found) = &back.found {
        sheet::open(&mut commands, found, &practice, *speech);
        return;
    }
    let (session, plan) = (practice.session().clone(), practice.plan().clone());
    match LookingBack::start(session, plan, crowd.0, wake.waker()) {
        Ok(working) => {
            back.working = Some(working);
            waiting::open(&mut commands, *speech);
        }
        Err(error) => {
            let reason = error.to_string();
            notice.0 = Some(speech.with("advise-no-thread", &[("reason", &reason)]));
        }
    }
}

/// Reads the news of the work: shows how far it is, and what it found.
fn follow(
    practice: Res<OpenPractice>,
    speech: Res<Speech>,
    mut back: ResMut<LookedBack>,
    places: Query<Entity, With<waiting::LookBackProgress>>,
    mut commands: Commands,
) {
    if back.working.is_none() {
        return;
    }
    let mut share = None;
    while let Some(news) = back.working.as_mut().and_then(LookingBack::news) {
        match news {
            LookBackNews::Progress(done) => share = Some(done),
            LookBackNews::Ended(found) => {
                back.working = None;
                back.found = found.map(|found| *found);
                if let Some(found) = &back.found {
                    sheet::open(&mut commands, found, &practice, *speech);
                }
                return;
            }
        }
    }
    if let Some(share) = share {
        waiting::show(&mut commands, places, share, *speech);
    }
}

fn turn(
    page: On<Turn>,
    practice: Option<Res<OpenPractice>>,
    speech: Res<Speech>,
    back: Res<LookedBack>,
    mut commands: Commands,
) {
    if let (Some(practice), Some(found)) = (practice, &back.found) {
        match *page {
            Turn::Moves => sheet::open(&mut commands, found, &practice, *speech),
            Turn::Sellers => sellers::open(&mut commands, found, &practice, *speech),
        }
    }
}

fn try_proposal(chosen: On<TryProposal>, back: Res<LookedBack>, mut commands: Commands) {
    let found = back.found.as_ref();
    if let Some(proposal) = found.and_then(|found| found.review.proposals.get(chosen.0)) {
        commands.trigger(TryMoves {
            round: proposal.round,
            moves: proposal.change.moves.clone(),
        });
    }
}
