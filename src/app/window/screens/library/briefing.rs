//! Who you are, what you sell, to whom, your aim, your limit, what to do next:
//! on the first screen, without scrolling.

use bevy::{prelude::*, ui_widgets::Activate};

use crate::{
    app::{
        practice::Request,
        window::{
            Speech,
            screens::{deal, person},
            theme::{self, letters, size, strong},
            widgets::{
                ButtonKind, ButtonSpec, Parent, Stroke, button, divider, heading, row, scroll_area,
                spread,
            },
        },
    },
    scenario::Scenario,
    views::{BriefingView, BuyerView},
};

pub(super) fn draw(main: &mut Parent<'_>, key: &str, scenario: &Scenario, speech: Speech) {
    let view = BriefingView::of(scenario, speech.0);
    let buyer = BuyerView::of(scenario, &[], None, speech.0);
    scroll_area(main, "library.briefing", 10.0, |text| {
        text.spawn(strong(view.title, size::LARGE, theme::INK));
        text.spawn(letters(view.briefing, size::BODY, theme::INK));
        divider(text);
        draw_facts(text, view.facts, speech);
        divider(text);
        heading(text, speech.say("window-across-the-table"));
        text.spawn(letters(buyer.about, size::TABLE, theme::MUTED));
        text.spawn(Node {
            display: Display::Grid,
            grid_template_columns: vec![RepeatedGridTrack::flex(2, 1.0)],
            column_gap: px(20),
            row_gap: px(12),
            ..default()
        })
        .with_children(|team| {
            for member in &buyer.team {
                person::draw(team, member, 56.0);
            }
        });
    });
    draw_foot(main, key.to_owned(), speech);
}

fn draw_facts(text: &mut Parent<'_>, facts: Vec<(String, String)>, speech: Speech) {
    let aim = ["window-library-aim", "window-library-aim-text"].map(|id| speech.say(id));
    text.spawn(Node {
        display: Display::Grid,
        grid_template_columns: vec![GridTrack::px(120.0), GridTrack::flex(1.0)],
        row_gap: px(6),
        column_gap: px(12),
        ..default()
    })
    .with_children(|grid| {
        for (name, words) in facts.into_iter().chain([aim.into()]) {
            grid.spawn(letters(name, size::TABLE, theme::MUTED));
            grid.spawn(letters(words, size::BODY, theme::INK));
        }
    });
}

fn draw_foot(main: &mut Parent<'_>, key: String, speech: Speech) {
    spread(main).with_children(|foot| {
        foot.spawn(letters(
            speech.say("window-library-next"),
            size::TABLE,
            theme::MUTED,
        ));
        row(foot, 8.0).with_children(|foot| draw_buttons(foot, key, speech));
    });
}

/// The real deals of the scenario, and on to the preparation.
fn draw_buttons(foot: &mut Parent<'_>, key: String, speech: Speech) {
    deal::button_for(foot, key.clone(), speech);
    button(
        foot,
        ButtonSpec::new("library.open", speech.say("window-library-open"))
            .kind(ButtonKind::Primary)
            .key(Stroke::Enter),
    )
    .observe(
        move |_: On<Activate>, mut requests: MessageWriter<Request>| {
            requests.write(Request::Open {
                key: key.clone(),
                seed: None,
            });
        },
    );
}
