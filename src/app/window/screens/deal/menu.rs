//! Which deal to open for a scenario: one that is kept, or a new one.

use bevy::{prelude::*, ui_widgets::Activate};

use super::finder;
use crate::{
    app::{
        practice::{Loop, Request},
        window::{
            Speech,
            theme::{self, letters, size},
            widgets::{
                ButtonKind, ButtonSpec, CloseDialog, Parent, Stroke, button, dialog, scroll_area,
            },
        },
    },
    play::KnownDeal,
    words::Arguments,
};

/// Asks which deal of a scenario is meant; opens it at once where there is no
/// choice.
#[derive(Event, Debug, Clone)]
struct ChooseDeal(String);

pub(super) fn plugin(app: &mut App) {
    app.add_observer(choose_deal).add_observer(finder::show);
}

/// The button of a scenario's real deals.
pub fn button_for(parent: &mut Parent<'_>, key: String, speech: Speech) {
    button(
        parent,
        ButtonSpec::new("library.deal", speech.say("deal-screen-open"))
            .key(Stroke::Letter('D'))
            .hint(speech.say("deal-screen-open-hint")),
    )
    .observe(move |_: On<Activate>, mut commands: Commands| {
        commands.trigger(ChooseDeal(key.clone()));
    });
}

fn choose_deal(
    asked: On<ChooseDeal>,
    game: Res<Loop>,
    mut requests: MessageWriter<Request>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    let known = game.deals.known(&asked.0);
    if known.is_empty() {
        requests.write(Request::OpenDeal(asked.0.clone()));
        return;
    }
    let (speech, key) = (*speech, asked.0.clone());
    dialog(
        &mut commands,
        &speech.say("deal-screen-open"),
        &speech.say("window-cancel"),
        560.0,
        |sheet| {
            sheet.spawn(letters(
                speech.say("deal-screen-open-hint"),
                size::TABLE,
                theme::MUTED,
            ));
            let own = known.iter().any(|known| known.is_of_scenario);
            let rows = known.len() + usize::from(!own);
            sheet
                .spawn(Node {
                    flex_direction: FlexDirection::Column,
                    height: px((rows as f32 * 46.0).min(400.0)),
                    min_height: px(0),
                    ..default()
                })
                .with_children(|frame| {
                    scroll_area(frame, "deal.known", 6.0, |list| {
                        for (index, known) in known.iter().enumerate() {
                            draw_row(list, index, words(known, speech), known.what.clone());
                        }
                        if !own {
                            let words = speech.say("deal-screen-without-plan");
                            draw_row(list, known.len(), words, key);
                        }
                    });
                });
        },
    );
}

fn words(known: &KnownDeal, speech: Speech) -> String {
    let arguments = Arguments::new().with("name", known.name.as_str());
    match known.said {
        Some(said) => speech
            .0
            .say_with("deal-screen-go-on", &arguments.count("count", said)),
        None => speech.0.say_with("deal-screen-by-plan", &arguments),
    }
}

fn draw_row(list: &mut Parent<'_>, index: usize, words: String, what: String) {
    let mut spec = ButtonSpec::new(format!("deal.known.{index}"), words).kind(ButtonKind::Row);
    let digit = u32::try_from(index + 1)
        .ok()
        .and_then(|number| char::from_digit(number, 10));
    if let Some(digit) = digit {
        spec = spec.key(Stroke::Letter(digit));
    }
    if index == 0 {
        spec = spec.tab(0);
    }
    button(list, spec).observe(
        move |_: On<Activate>, mut commands: Commands, mut requests: MessageWriter<Request>| {
            commands.trigger(CloseDialog);
            requests.write(Request::OpenDeal(what.clone()));
        },
    );
}
