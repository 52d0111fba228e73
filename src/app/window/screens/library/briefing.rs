//! Who you are, what you sell, to whom, your aim, your limit, what to do next:
//! on the first screen, without scrolling.

use bevy::{prelude::*, ui_widgets::Activate};

use crate::{
    app::{
        practice::Request,
        window::{
            Speech,
            screens::deal,
            theme::{self, letters, size, strong},
            widgets::{
                ButtonKind, ButtonSpec, Parent, Stroke, button, column, divider, heading, portrait,
                row, scroll_area, spread,
            },
        },
    },
    bargain::Mood,
    scenario::{Member, Scenario, library::Entry},
    text::money,
    words,
};

pub(super) fn draw(main: &mut Parent<'_>, entry: &Entry, scenario: &Scenario, speech: Speech) {
    let language = speech.language();
    scroll_area(main, "library.briefing", 10.0, |text| {
        text.spawn(strong(
            scenario.title.get(language),
            size::LARGE,
            theme::INK,
        ));
        text.spawn(letters(
            scenario.briefing.get(language),
            size::BODY,
            theme::INK,
        ));
        divider(text);
        draw_facts(text, scenario, speech);
        divider(text);
        heading(text, speech.say("window-across-the-table"));
        text.spawn(letters(
            scenario.buyer.about.get(language),
            size::TABLE,
            theme::MUTED,
        ));
        text.spawn(Node {
            display: Display::Grid,
            grid_template_columns: vec![RepeatedGridTrack::flex(2, 1.0)],
            column_gap: px(20),
            row_gap: px(12),
            ..default()
        })
        .with_children(|team| {
            for member in &scenario.buyer.team {
                draw_member(team, member, speech);
            }
        });
    });
    draw_foot(main, entry.key.clone(), speech);
}

fn draw_facts(text: &mut Parent<'_>, scenario: &Scenario, speech: Speech) {
    let language = speech.language();
    let pair = |a: &str, b: &str| format!("{a} · {b}");
    let you = scenario.seller.team.first();
    let you = you.map_or_else(String::new, |person| {
        pair(person.name.get(language), person.title.get(language))
    });
    let sell = pair(
        scenario.seller.product.get(language),
        scenario.seller.company.get(language),
    );
    let buyer = pair(
        scenario.buyer.company.get(language),
        &words::relationship(scenario.relationship, speech.0),
    );
    let batna = &scenario.seller.batna;
    let otherwise = speech.with(
        "window-library-batna",
        &[
            ("text", batna.text.get(language)),
            ("worth", &money(batna.worth.get(), &scenario.currency)),
        ],
    );
    let time = speech.with(
        "window-library-rounds",
        &[
            ("rounds", &scenario.rounds.to_string()),
            ("hours", &scenario.preparation_hours.to_string()),
        ],
    );
    text.spawn(Node {
        display: Display::Grid,
        grid_template_columns: vec![GridTrack::px(120.0), GridTrack::flex(1.0)],
        row_gap: px(6),
        column_gap: px(12),
        ..default()
    })
    .with_children(|grid| {
        for (name, words) in [
            ("window-library-you", you),
            ("window-library-sell", sell),
            ("window-library-buyer", buyer),
            ("window-library-otherwise", otherwise),
            ("window-library-length", time),
            ("window-library-aim", speech.say("window-library-aim-text")),
        ] {
            grid.spawn(letters(speech.say(name), size::TABLE, theme::MUTED));
            grid.spawn(letters(words, size::BODY, theme::INK));
        }
    });
}

fn draw_member(team: &mut Parent<'_>, member: &Member, speech: Speech) {
    let language = speech.language();
    team.spawn(Node {
        column_gap: px(12),
        ..default()
    })
    .with_children(|person| {
        portrait(person, &member.portrait, Mood::Calm, 56.0);
        column(person, 0.0)
            .insert(Node {
                flex_direction: FlexDirection::Column,
                flex_grow: 1.0,
                flex_basis: px(0),
                min_width: px(0),
                ..default()
            })
            .with_children(|words| {
                words.spawn(strong(member.name.get(language), size::BODY, theme::INK));
                let title = format!(
                    "{} · {}",
                    member.title.get(language),
                    words::role(member.role, speech.0)
                );
                words.spawn(letters(title, size::SMALL, theme::MUTED));
                words.spawn(letters(member.about.get(language), size::SMALL, theme::INK));
            });
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
