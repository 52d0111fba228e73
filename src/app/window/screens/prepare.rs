//! Preparation: the buyer at the left, the ladder in the middle, the rep's own
//! limits, guess, style and roles at the right.

mod desk;
mod dossier;
mod ladder;
mod limits;
mod people;

use bevy::{prelude::*, ui_widgets::Activate};

use crate::app::{
    practice::{Practice, PracticeSystems, Request, Screen},
    window::{
        Speech,
        frame::{Page, common_buttons, fact, page, titles},
        widgets::{ButtonSpec, Kind, Parent, Stroke, button, panel, panel_sized, row, scroll_area},
    },
};
use desk::Desk;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins(desk::plugin).add_systems(
        Update,
        (
            desk::follow_session,
            draw_prepare,
            limits::draw_limits,
            limits::sync_limits,
            ladder::draw_shape,
            ladder::sync_shape,
            ladder::draw_ladder,
        )
            .chain()
            .after(PracticeSystems)
            .run_if(in_state(Screen::Prepare))
            .run_if(resource_exists::<Practice>),
    );
}

/// Draws the whole screen: when it is entered, in another language, after
/// research. What the plan changes is drawn by its own parts.
fn draw_prepare(
    practice: Res<Practice>,
    speech: Res<Speech>,
    screen: Res<State<Screen>>,
    old: Query<Entity, With<Page>>,
    mut desk: ResMut<Desk>,
    mut commands: Commands,
) {
    let changed = speech.is_changed() || screen.is_changed() || desk.has_news();
    if !changed && !old.is_empty() {
        return;
    }
    desk.read_news();
    let (practice, speech) = (&*practice, *speech);
    page(
        &mut commands,
        &old,
        Screen::Prepare,
        |bar| draw_bar(bar, practice, speech),
        |body| {
            panel_sized(body, 320.0).with_children(|side| {
                scroll_area(side, "prepare.dossier", 8.0, |text| {
                    dossier::draw(text, practice, speech);
                });
            });
            panel(body).with_children(|middle| {
                ladder::spawn_regions(middle, speech);
            });
            panel_sized(body, 348.0).with_children(|side| {
                scroll_area(side, "prepare.own", 8.0, |list| {
                    limits::spawn_region(list);
                });
                draw_foot(side, speech);
            });
        },
    );
}

fn draw_bar(bar: &mut Parent<'_>, practice: &Practice, speech: Speech) {
    let scenario = practice.scenario();
    titles(
        bar,
        &speech.with(
            "window-prepare-title",
            &[("title", scenario.title.get(speech.language()))],
        ),
        &speech.say("window-prepare-subtitle"),
    );
    let total = scenario.preparation_hours;
    let used = total.saturating_sub(practice.session().hours_left());
    let hours = speech.with(
        "window-prepare-hours",
        &[("used", &used.to_string()), ("total", &total.to_string())],
    );
    fact(bar, &hours);
    button(
        bar,
        ButtonSpec::new("prepare.leave", speech.say("window-back-to-library"))
            .kind(Kind::Chip)
            .key(Stroke::Escape)
            .tab(3),
    )
    .observe(|_: On<Activate>, mut requests: MessageWriter<Request>| {
        requests.write(Request::Leave);
    });
    common_buttons(bar, speech);
}

fn draw_foot(side: &mut Parent<'_>, speech: Speech) {
    row(side, 8.0).with_children(|foot| {
        button(
            foot,
            ButtonSpec::new("prepare.sensible", speech.say("window-prepare-sensible"))
                .kind(Kind::Small)
                .key(Stroke::Letter('S'))
                .hint(speech.say("window-prepare-sensible-hint")),
        )
        .observe(desk::take_sensible_plan);
        button(
            foot,
            ButtonSpec::new("prepare.sit-down", speech.say("window-prepare-sit-down"))
                .kind(Kind::Primary)
                .key(Stroke::Enter)
                .grow(),
        )
        .observe(|_: On<Activate>, mut requests: MessageWriter<Request>| {
            requests.write(Request::SitDown);
        });
    });
}
