//! What to ask, which argument to bring, whom to consult; and questions before
//! what can't be taken back.

use bevy::{prelude::*, ui_widgets::Activate};

use super::{
    actions::caution_words,
    draft::OfferDraft,
    finder,
    list::{Height, row_button, row_words, spawn_list},
};
use crate::{
    app::{
        practice::{OpenPractice, Practice, Request},
        window::{
            Speech,
            theme::{self, letters, size, strong},
            widgets::{
                ButtonKind, ButtonSpec, ChoiceSpec, Chosen, CloseDialog, Parent, Stroke, button,
                choice, dialog, row,
            },
        },
    },
    bargain::Move,
    scenario::{Argument, ArgumentId, ColleagueId, MemberId, Probe, ProbeId},
    score::Course,
    text::money,
    words::describe_package,
};

/// A dialog of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Menu {
    /// Which question, of whom.
    Ask,
    /// Which argument, to whom.
    Argue,
    /// Which colleague.
    Consult,
    /// Which package of the same worth.
    Vary,
    /// Whether to walk away.
    Walk,
    /// Whether to offer less than the own limit.
    OfferBelowLimit,
    /// Whether to accept less than the own limit.
    AcceptBelowLimit,
}

/// A row has a name and about two lines of words.
const HEIGHT: Height = Height {
    row: 64.0,
    most: 430.0,
};

/// Asks for a dialog.
#[derive(Event, Debug, Clone, Copy)]
pub(super) struct OpenMenu(pub(super) Menu);

/// Whom the next question or argument is meant for; nobody in particular at
/// first.
#[derive(Resource, Debug, Default)]
struct Addressee(Option<MemberId>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Addressee>().add_observer(open_menu);
}

fn open_menu(
    opened: On<OpenMenu>,
    practice: Res<OpenPractice>,
    draft: Res<OfferDraft>,
    addressee: Res<Addressee>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    let (menu, practice, speech) = (opened.0, &*practice, *speech);
    match menu {
        Menu::Ask | Menu::Argue => talk(&mut commands, menu, practice, addressee.0, speech),
        Menu::Consult => consult(&mut commands, practice, speech),
        Menu::Vary => finder::open(&mut commands, practice, &draft, speech),
        Menu::Walk => confirm(
            &mut commands,
            speech,
            "window-confirm-walk",
            &walk_words(practice, speech),
            Move::Walk,
        ),
        Menu::OfferBelowLimit => {
            let offer = draft.offer(practice);
            let words = below_words(practice, &offer.package, speech);
            let offer = Move::Offer(offer.clone());
            confirm(&mut commands, speech, "window-confirm-offer", &words, offer);
        }
        Menu::AcceptBelowLimit => {
            let counter = practice.session().counter();
            let words = counter.map_or_else(String::new, |counter| {
                below_words(practice, counter, speech)
            });
            confirm(
                &mut commands,
                speech,
                "window-confirm-accept",
                &words,
                Move::Accept,
            );
        }
    }
}

/// One line of a list: its name, what would be said, whether it was used.
struct Topic {
    name: String,
    words: String,
    chosen: Move,
    used: bool,
}

fn talk(
    commands: &mut Commands,
    menu: Menu,
    practice: &Practice,
    to: Option<MemberId>,
    speech: Speech,
) {
    let id = if menu == Menu::Ask { "ask" } else { "argue" };
    let topics = topics(menu, practice, to, speech);
    dialog(
        commands,
        &speech.say(&format!("window-menu-{id}")),
        &speech.say("window-cancel"),
        620.0,
        |sheet| {
            draw_addressee(sheet, menu, practice, to, speech);
            draw_topics(sheet, id, topics, speech);
        },
    );
}

fn draw_addressee(
    sheet: &mut Parent<'_>,
    menu: Menu,
    practice: &Practice,
    to: Option<MemberId>,
    speech: Speech,
) {
    let language = speech.language();
    let mut options = vec![speech.say("window-menu-everybody")];
    let team = &practice.scenario().buyer.team;
    options.extend(
        team.iter()
            .map(|member| member.name.get(language).to_owned()),
    );
    row(sheet, 10.0).with_children(|line| {
        line.spawn(letters(
            speech.say("window-menu-to"),
            size::TABLE,
            theme::MUTED,
        ));
        choice(
            line,
            &ChoiceSpec {
                id: "menu.to".to_owned(),
                label: speech.say("window-menu-to"),
                chosen: Some(to.map_or(0, |member| member.index() + 1)),
                options,
                marked: None,
                blocked: Vec::new(),
                keys: Vec::new(),
            },
        )
        .observe(
            move |chosen: On<Chosen>, mut addressee: ResMut<Addressee>, mut commands: Commands| {
                addressee.0 = chosen.option.checked_sub(1).map(MemberId::new);
                commands.trigger(OpenMenu(menu));
            },
        );
    });
}

fn topics(menu: Menu, practice: &Practice, to: Option<MemberId>, speech: Speech) -> Vec<Topic> {
    use crate::bargain::Event;
    let language = speech.language();
    let scenario = practice.scenario();
    let events = practice.session().events();
    if menu == Menu::Ask {
        let topic = |(probe, details): (ProbeId, &Probe)| Topic {
            name: details.name.get(language).to_owned(),
            words: details.asks.get(language).to_owned(),
            chosen: Move::Probe { probe, to },
            used: events.iter().any(|event| {
                matches!(event, Event::Probed { probe: asked, to: whom, .. }
                    if *asked == probe && *whom == to)
            }),
        };
        let probes = ProbeId::all(scenario).zip(&scenario.probes);
        probes.map(topic).collect()
    } else {
        let topic = |(argument, details): (ArgumentId, &Argument)| Topic {
            name: details.name.get(language).to_owned(),
            words: details.says.get(language).to_owned(),
            chosen: Move::Argue { argument, to },
            used: events.iter().any(
                |event| matches!(event, Event::Argued { argument: said, .. } if *said == argument),
            ),
        };
        let arguments = ArgumentId::all(scenario).zip(&scenario.arguments);
        arguments.map(topic).collect()
    }
}

fn consult(commands: &mut Commands, practice: &Practice, speech: Speech) {
    let language = speech.language();
    let scenario = practice.scenario();
    let topics = ColleagueId::all(scenario)
        .zip(&scenario.colleagues)
        .map(|(colleague, details)| Topic {
            name: details.name.get(language).to_owned(),
            words: speech.say("window-menu-consult-words"),
            chosen: Move::Consult { colleague },
            used: practice.session().is_consulted(colleague),
        })
        .collect();
    dialog(
        commands,
        &speech.say("window-menu-consult"),
        &speech.say("window-cancel"),
        520.0,
        |sheet| draw_topics(sheet, "consult", topics, speech),
    );
}

fn draw_topics(sheet: &mut Parent<'_>, id: &str, topics: Vec<Topic>, speech: Speech) {
    spawn_list(sheet, "menu.list", 8.0, topics.len(), HEIGHT, |list| {
        for (index, topic) in topics.into_iter().enumerate() {
            draw_topic(list, id, index, topic, speech);
        }
    });
}

fn draw_topic(list: &mut Parent<'_>, id: &str, index: usize, topic: Topic, speech: Speech) {
    let mut spec = row_button(format!("menu.{id}.{index}"), index);
    let is_consult = id == "consult";
    if topic.used && is_consult {
        spec = spec.blocked(Some(speech.say("word-illegal-consulted-before")));
    }
    let label = format!("{}: {}", topic.name, topic.words);
    let chosen = topic.chosen;
    button(list, spec)
        .insert(AccessibleLabel::new(label))
        .with_children(|inside| {
            row_words(inside, |words| {
                let name = if topic.used {
                    speech.with("window-menu-used", &[("name", &topic.name)])
                } else {
                    topic.name
                };
                words.spawn(strong(name, size::BODY, theme::INK));
                words.spawn(letters(topic.words, size::TABLE, theme::MUTED));
            });
        })
        .observe(
            move |_: On<Activate>,
                  mut requests: MessageWriter<Request>,
                  mut addressee: ResMut<Addressee>,
                  mut commands: Commands| {
                addressee.0 = None;
                requests.write(Request::Move(chosen.clone()));
                commands.trigger(CloseDialog);
            },
        );
}

/// A question before something that can't be taken back.
fn confirm(commands: &mut Commands, speech: Speech, id: &str, words: &str, chosen: Move) {
    dialog(
        commands,
        &speech.say(id),
        &speech.say("window-cancel"),
        520.0,
        |sheet| {
            sheet.spawn(letters(words, size::BODY, theme::INK));
            row(sheet, 10.0).with_children(|line| {
                button(
                    line,
                    ButtonSpec::new("confirm.yes", speech.say(&format!("{id}-yes")))
                        .kind(ButtonKind::Danger)
                        .key(Stroke::Letter('Y'))
                        .grow(),
                )
                .observe(
                    move |_: On<Activate>,
                          mut requests: MessageWriter<Request>,
                          mut commands: Commands| {
                        requests.write(Request::Move(chosen.clone()));
                        commands.trigger(CloseDialog);
                    },
                );
                button(
                    line,
                    ButtonSpec::new("confirm.no", speech.say("window-confirm-no"))
                        .kind(ButtonKind::Plain)
                        .key(Stroke::Letter('N'))
                        .tab(0)
                        .grow(),
                )
                .observe(|_: On<Activate>, mut commands: Commands| {
                    commands.trigger(CloseDialog);
                });
            });
        },
    );
}

/// What is left behind by walking away.
fn walk_words(practice: &Practice, speech: Speech) -> String {
    let scenario = practice.scenario();
    let currency = &scenario.currency;
    let batna = money(scenario.seller.batna.worth.get(), currency);
    let words = match practice.session().counter() {
        Some(counter) => speech.with(
            "window-confirm-walk-counter",
            &[
                (
                    "worth",
                    &money(practice.session().book().worth(counter).get(), currency),
                ),
                ("batna", &batna),
            ],
        ),
        None => speech.with("window-confirm-walk-none", &[("batna", &batna)]),
    };
    let cautions = practice.cautions(&Move::Walk);
    if cautions.is_empty() {
        return words;
    }
    let against = caution_words(practice, &cautions, speech);
    let against = speech.with("beside-mind", &[("words", &against)]);
    format!("{words}\n\n{against}")
}

fn below_words(practice: &Practice, package: &crate::bargain::Package, speech: Speech) -> String {
    let scenario = practice.scenario();
    let currency = &scenario.currency;
    let limits = Course::of(&practice.case()).limits;
    speech.with(
        "window-confirm-below",
        &[
            (
                "terms",
                &describe_package(scenario, package, speech.language()),
            ),
            (
                "worth",
                &money(practice.session().book().worth(package).get(), currency),
            ),
            ("limit", &money(limits.floor().get(), currency)),
            ("bound", limits.bound().code()),
        ],
    )
}
