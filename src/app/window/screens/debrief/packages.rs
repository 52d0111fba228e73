//! Two packages side by side: what was agreed, and what would have been better
//! for both sides, or the most that was there.

use bevy::{prelude::*, ui_widgets::Activate};

use super::{Look, look};
use crate::{
    app::{
        practice::OpenPractice,
        window::{
            Speech,
            theme::{self, letters, size, strong},
            widgets::{Parent, dialog, note},
        },
    },
    bargain::{Package, Party},
    scenario::IssueId,
    words::describe_term,
};

/// Asks for a package that was hidden until now.
#[derive(Event, Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ShowPackage {
    /// As good for the buyer as the agreement and better for the rep.
    BetterForBoth,
    /// The most that the buyer would have accepted.
    TheMost,
}

pub(super) fn plugin(app: &mut App) {
    app.add_observer(show_package);
}

/// Answers a press by asking.
pub(super) fn ask(question: ShowPackage) -> impl FnMut(On<Activate>, Commands) {
    move |_, mut commands| commands.trigger(question)
}

fn show_package(
    asked: On<ShowPackage>,
    practice: Option<Res<OpenPractice>>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    let Some(practice) = practice else { return };
    let speech = *speech;
    look(&practice, speech, |look| {
        let unclaimed = &look.debrief.unclaimed;
        let (package, title, column, remark) = match *asked {
            ShowPackage::BetterForBoth => (
                unclaimed.better_for_both.as_ref(),
                speech.with(
                    "debrief-screen-better-title",
                    &[("gain", &look.money(unclaimed.gain))],
                ),
                "debrief-screen-column-better",
                "debrief-screen-better-try",
            ),
            ShowPackage::TheMost => (
                look.revealed.best.as_ref(),
                speech.say("debrief-screen-best-title"),
                "debrief-screen-column-possible",
                "debrief-screen-best-try",
            ),
        };
        let Some((package, _)) = package else { return };
        dialog(
            &mut commands,
            &title,
            &speech.say("window-close"),
            640.0,
            |sheet| {
                compare(sheet, look, package, column);
                note(sheet, speech.say(remark));
            },
        );
    });
}

/// Issue by issue; what differs is in the strong weight.
fn compare(sheet: &mut Parent<'_>, look: &Look<'_>, package: &Package, column: &str) {
    let scenario = look.practice.scenario();
    let speech = look.speech;
    let agreed = look
        .course
        .outcome
        .as_ref()
        .and_then(|outcome| outcome.agreement());
    let (own, heading) = match agreed {
        Some(agreed) => (Some(agreed), "debrief-screen-column-agreed"),
        None => (
            look.course.last(Party::Seller).map(|point| &point.package),
            "debrief-screen-column-offered",
        ),
    };
    let columns = if own.is_some() { 3 } else { 2 };
    sheet
        .spawn(Node {
            display: Display::Grid,
            grid_template_columns: vec![RepeatedGridTrack::flex(columns, 1.0)],
            column_gap: px(16),
            row_gap: px(7),
            ..default()
        })
        .with_children(|grid| {
            grid.spawn(strong(
                speech.say("debrief-screen-column-issue"),
                size::SMALL,
                theme::MUTED,
            ));
            if own.is_some() {
                grid.spawn(strong(speech.say(heading), size::SMALL, theme::MUTED));
            }
            grid.spawn(strong(speech.say(column), size::SMALL, theme::MUTED));
            let language = speech.language();
            for (which, issue) in IssueId::all(scenario).zip(&scenario.issues) {
                let term =
                    |of: &Package| describe_term(scenario, which, of.option(which), language);
                let before = own.map(term);
                row(
                    grid,
                    issue.name().get(language),
                    before.as_ref(),
                    &term(package),
                );
            }
            let book = look.practice.session().book();
            let worth = own.map(|own| look.money(book.worth(own)));
            row(
                grid,
                &speech.say("debrief-screen-worth-row"),
                worth.as_ref(),
                &look.money(book.worth(package)),
            );
        });
}

fn row(grid: &mut Parent<'_>, issue: &str, before: Option<&String>, value: &str) {
    grid.spawn(letters(issue, size::BODY, theme::MUTED));
    if let Some(before) = before {
        grid.spawn(letters(before.clone(), size::BODY, theme::INK));
    }
    if before.is_none_or(|before| before == value) {
        grid.spawn(letters(value, size::BODY, theme::INK));
    } else {
        grid.spawn(strong(value, size::BODY, theme::YOURS_DARK));
    }
}
