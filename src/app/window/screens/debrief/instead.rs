//! Another way through the meeting, beside the one that was played: tried with
//! the plan playing the rest, or played on by hand.

use bevy::{prelude::*, ui_widgets::Activate};

use crate::{
    app::{
        practice::{OpenPractice, Practice, Screen},
        window::{
            Speech,
            theme::{self, letters, size},
            widgets::{
                ButtonKind, ButtonSpec, CloseDialog, Notice, Parent, Stroke, button, column, spread,
            },
        },
    },
    bargain::{Move, Session},
    review::Fork,
    words::{
        illegal,
        review::{Way, way_words},
    },
};

/// The way that was tried last, where the rep looks at one.
#[derive(Resource, Debug, Default)]
pub(super) struct TriedWay(Option<Session>);

/// Tries other moves in a round; the plan plays the rest.
#[derive(Event, Debug, Clone)]
pub(super) struct TryMoves {
    /// The round, from 1.
    pub(super) round: u32,
    /// What is done instead.
    pub(super) moves: Vec<Move>,
}

/// Two ways through the same meeting.
#[derive(Debug, Clone, Copy)]
pub(super) struct Beside<'a> {
    /// The one that came first.
    pub(super) was: Way<'a>,
    /// The other one.
    pub(super) instead: Way<'a>,
    /// The other one was only tried.
    pub(super) is_tried: bool,
}

impl<'a> Beside<'a> {
    /// What was tried beside the meeting; else the meeting beside the one that
    /// it was played on from.
    pub(super) fn of(practice: &'a Practice, tried: &'a TriedWay) -> Option<Self> {
        let own = Way {
            session: practice.session(),
            plan: practice.plan(),
        };
        if let Some(session) = &tried.0 {
            return Some(Self {
                was: own,
                instead: Way {
                    session,
                    plan: practice.plan(),
                },
                is_tried: true,
            });
        }
        practice.earlier().map(|earlier| Self {
            was: Way {
                session: &earlier.session,
                plan: &earlier.plan,
            },
            instead: own,
            is_tried: false,
        })
    }

    /// How each way ended.
    pub(super) fn words(&self, speech: Speech) -> [String; 2] {
        [
            ("after-line-was", self.was),
            ("after-line-instead", self.instead),
        ]
        .map(|(id, way)| way_words(&speech.say(id), way, speech.0))
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<TriedWay>()
        .add_observer(try_moves)
        .add_systems(OnEnter(Screen::Debrief), forget);
}

/// Another meeting, nothing tried.
fn forget(mut tried: ResMut<TriedWay>) {
    tried.0 = None;
}

fn try_moves(
    asked: On<TryMoves>,
    practice: Option<Res<OpenPractice>>,
    speech: Res<Speech>,
    mut tried: ResMut<TriedWay>,
    mut notice: ResMut<Notice>,
    mut commands: Commands,
) {
    let Some(practice) = practice else { return };
    let fork = Fork::at(practice.session(), practice.plan(), asked.round);
    let line = fork.and_then(|fork| fork.map(|fork| fork.play(&asked.moves)).transpose());
    match line {
        Ok(line) => tried.0 = line,
        Err(refused) => notice.0 = Some(illegal(&refused, practice.scenario(), speech.0)),
    }
    commands.trigger(CloseDialog);
}

/// How both ways ended, and the way back to one alone.
pub(super) fn draw(panel: &mut Parent<'_>, beside: Beside<'_>, speech: Speech) {
    spread(panel)
        .entry::<Node>()
        .and_modify(|mut node| node.flex_shrink = 0.0)
        .entity()
        .with_children(|line| {
            column(line, 2.0).with_children(|lines| {
                let [was, instead] = beside.words(speech);
                lines.spawn(letters(was, size::TABLE, theme::MUTED));
                lines.spawn(letters(instead, size::TABLE, theme::INK));
            });
            if beside.is_tried {
                let spec = ButtonSpec::new("debrief.alone", speech.say("after-screen-alone"));
                button(line, spec.kind(ButtonKind::Small).key(Stroke::Letter('O')))
                    .observe(|_: On<Activate>, mut tried: ResMut<TriedWay>| tried.0 = None);
            }
        });
}
