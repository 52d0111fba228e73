//! What is still open, the way to the table, and the way back.

use bevy::{prelude::*, ui_widgets::Activate};

use super::{
    View,
    ladder_shape::{self, LadderShape},
    prices::price_worth,
};
use crate::{
    app::{
        practice::{OpenPractice, Request},
        window::{
            Speech,
            theme::{self, letters, size},
            widgets::{
                ButtonKind, ButtonSpec, CloseDialog, Notice, Parent, Stroke, button, dialog, row,
            },
        },
    },
    plan::{self, Plan},
    views::still_open,
};

/// What is not filled in yet, and the offer to fill it in.
pub(super) fn draw_open(place: &mut Parent<'_>, view: View<'_>) {
    let speech = view.speech;
    let plan = view.practice.plan();
    let is_open = !plan.open().is_empty();
    let colour = if is_open { theme::MUTED } else { theme::GOOD };
    place.spawn(letters(still_open(plan, speech.0), size::SMALL, colour));
    if !is_open {
        return;
    }
    place.spawn(Node::default()).with_children(|line| {
        button(
            line,
            ButtonSpec::new("prepare.sensible", speech.say("prepare-screen-sensible"))
                .kind(ButtonKind::Link)
                .key(Stroke::Letter('S'))
                .hint(speech.say("prepare-screen-sensible-hint")),
        )
        .observe(fill_in);
    });
}

/// Fills in what is open as the course would, from what is known now; what the
/// rep has set stays.
fn fill_in(
    _: On<Activate>,
    mut practice: ResMut<OpenPractice>,
    mut shape: ResMut<LadderShape>,
    mut notice: ResMut<Notice>,
    speech: Res<Speech>,
) {
    let session = practice.session();
    let (scenario, book) = (practice.scenario(), session.book());
    let findings = session.findings();
    let sensible = plan::textbook(scenario, book, &findings);
    let series = plan::textbook_series(scenario, book, &findings);
    let has_own_limits = practice.plan().upper.is_some() || practice.plan().aspiration.is_some();
    let is_shaped = !practice.plan().ladder.is_empty();
    if !is_shaped && !has_own_limits {
        shape.target = price_worth(&practice, series.target);
        shape.steps = series.steps;
        shape.ratio = 70;
        let ladder = sensible.ladder.clone();
        ladder_shape::change(&mut practice, &mut shape, |plan| plan.ladder = ladder);
    }
    let has_ladder = !practice.plan().ladder.is_empty();
    ladder_shape::change(&mut practice, &mut shape, |plan| fill_gaps(plan, sensible));
    if !has_ladder {
        ladder_shape::shape_ladder(&mut practice, &mut shape);
    }
    notice.0 = Some(speech.say("prepare-screen-sensible-done"));
}

fn fill_gaps(plan: &mut Plan, sensible: Plan) {
    plan.upper = plan.upper.take().or(sensible.upper);
    plan.aspiration = plan.aspiration.take().or(sensible.aspiration);
    plan.lower = plan.lower.take().or(sensible.lower);
    plan.estimate = plan.estimate.or(sensible.estimate);
    plan.style = plan.style.or(sensible.style);
    if plan.white.is_none() && plan.red.is_none() {
        plan.white = sensible.white;
        plan.red = sensible.red;
    }
    if plan.priorities.is_empty() {
        plan.priorities = sensible.priorities;
    }
}

/// The main action.
pub(super) fn draw_main(panel: &mut Parent<'_>, speech: Speech) {
    row(panel, 8.0).with_children(|line| {
        button(
            line,
            ButtonSpec::new("prepare.sit-down", speech.say("prepare-screen-sit-down"))
                .kind(ButtonKind::Primary)
                .key(Stroke::Enter)
                .grow(),
        )
        .observe(|_: On<Activate>, mut requests: MessageWriter<Request>| {
            requests.write(Request::SitDown);
        });
    });
}

/// Leaves at once where nothing would be lost, and asks otherwise.
pub(super) fn leave(
    _: On<Activate>,
    practice: Res<OpenPractice>,
    speech: Res<Speech>,
    mut requests: MessageWriter<Request>,
    mut commands: Commands,
) {
    let is_untouched =
        *practice.plan() == Plan::default() && practice.session().events().is_empty();
    if is_untouched {
        requests.write(Request::Leave);
        return;
    }
    let speech = *speech;
    dialog(
        &mut commands,
        &speech.say("prepare-screen-leave-title"),
        &speech.say("prepare-screen-leave-no"),
        460.0,
        |sheet| {
            sheet.spawn(letters(
                speech.say("prepare-screen-leave-words"),
                size::BODY,
                theme::INK,
            ));
            row(sheet, 8.0).with_children(|line| {
                button(
                    line,
                    ButtonSpec::new("prepare.leave.yes", speech.say("prepare-screen-leave-yes"))
                        .kind(ButtonKind::Danger),
                )
                .observe(
                    |_: On<Activate>,
                     mut requests: MessageWriter<Request>,
                     mut commands: Commands| {
                        commands.trigger(CloseDialog);
                        requests.write(Request::Leave);
                    },
                );
            });
        },
    );
}
