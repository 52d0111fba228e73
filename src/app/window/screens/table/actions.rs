//! The buttons: what can be done now, why something can't, and what speaks
//! against it.

use bevy::{
    prelude::*,
    ui_widgets::{Activate, ValueChange},
};

use super::{
    draft::OfferDraft,
    form::reason,
    menus::{Menu, OpenMenu},
    region::refill,
    tray,
};
use crate::{
    app::{
        practice::{OpenPractice, Practice, Request},
        window::{
            Speech,
            theme::{self, letters, size, strong},
            widgets::{
                ButtonKind, ButtonSpec, CheckboxSpec, Parent, Stroke, button, checkbox, heading,
                row,
            },
        },
    },
    bargain::{Move, Offer, Phase},
    scenario::Worth,
    score::{Caution, CautionCode, Course},
    text::money,
    views::accept_remark,
    words::describe_package,
};

/// The part of the panel that holds the buttons.
#[derive(Component, Debug)]
pub(super) struct ActionsRegion;

pub(super) fn draw_actions(
    regions: Query<Entity, With<ActionsRegion>>,
    practice: Res<OpenPractice>,
    draft: Res<OfferDraft>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    if !draft.is_changed() {
        return;
    }
    let (practice, draft, speech) = (&*practice, &*draft, *speech);
    refill(&regions, &mut commands, |place| {
        if practice.session().phase() == Phase::Over {
            draw_end(place, practice, speech);
        } else {
            draw_moves(place, practice, draft, speech);
        }
    });
}

fn draw_moves(place: &mut Parent<'_>, practice: &Practice, draft: &OfferDraft, speech: Speech) {
    tray::draw(place, practice, draft, speech);
    draw_offer(place, practice, draft, speech);
    draw_accept(place, practice, speech);
    // What is done about the offer, then the talk.
    row(place, 6.0).with_children(|line| {
        move_button(line, "vary", 'V', None, speech, Press::Menu(Menu::Vary));
        tray::draw_put_aside(line, draft, speech);
        let mut plain = |name, key, chosen: Move| {
            let why_not = blocked(practice, &chosen, speech);
            move_button(line, name, key, why_not, speech, Press::Now(chosen));
        };
        plain("hold", 'H', Move::Hold);
        plain("recess", 'R', Move::Recess);
    });
    row(place, 6.0).with_children(|line| {
        menu_button(line, "ask", 'Q', Menu::Ask, practice, speech);
        menu_button(line, "argue", 'A', Menu::Argue, practice, speech);
        menu_button(line, "consult", 'C', Menu::Consult, practice, speech);
        let walk = blocked(practice, &Move::Walk, speech);
        move_button(line, "walk", 'W', walk, speech, Press::Menu(Menu::Walk));
    });
}

/// What a button does.
enum Press {
    Now(Move),
    Menu(Menu),
}

/// An offer on its way out; one below the own limit is asked about first.
pub(super) struct Outgoing {
    offer: Move,
    is_below: bool,
}

impl Outgoing {
    pub(super) fn of(practice: &Practice, offer: &Offer) -> Self {
        let worth = practice.session().book().worth(&offer.package);
        Self {
            offer: Move::Offer(offer.clone()),
            is_below: is_below(practice, worth),
        }
    }

    pub(super) fn send(&self, requests: &mut MessageWriter<Request>, commands: &mut Commands) {
        if self.is_below {
            commands.trigger(OpenMenu(Menu::OfferBelowLimit));
        } else {
            requests.write(Request::Move(self.offer.clone()));
        }
    }
}

fn draw_offer(place: &mut Parent<'_>, practice: &Practice, draft: &OfferDraft, speech: Speech) {
    let offer = draft.offer(practice);
    let outgoing = Outgoing::of(practice, &offer);
    let blocked = blocked(practice, &outgoing.offer, speech);
    let cautions = practice.cautions(&outgoing.offer);
    if let Some(words) = &blocked {
        place.spawn(letters(words.clone(), size::SMALL, theme::LIMIT));
    } else {
        draw_cautions(place, practice, &cautions, speech);
    }
    row(place, 10.0).with_children(|line| {
        let mut spec = ButtonSpec::new("table.offer", offer_label(practice, draft, speech))
            .kind(ButtonKind::Primary)
            .key(Stroke::Enter)
            .grow();
        if cautions.len() > SHOWN {
            spec = spec.hint(caution_words(practice, &cautions, speech));
        }
        button(line, spec.blocked(blocked)).observe(
            move |_: On<Activate>, mut requests: MessageWriter<Request>, mut commands: Commands| {
                outgoing.send(&mut requests, &mut commands);
            },
        );
        // Several packages are never final: they leave the choice.
        if !draft.is_several() {
            draw_final(line, draft, speech);
        }
    });
}

/// So many cautions stand beside the button; all of them are in its hint.
const SHOWN: usize = 2;

/// What speaks against the offer, quietly: the gravest first.
fn draw_cautions(
    place: &mut Parent<'_>,
    practice: &Practice,
    cautions: &[Caution],
    speech: Speech,
) {
    let shown = &cautions[..cautions.len().min(SHOWN)];
    let Some(first) = shown.first() else { return };
    let colour = if first.code == CautionCode::BelowLimit {
        theme::LIMIT
    } else {
        theme::MUTED
    };
    let words = caution_words(practice, shown, speech);
    let words = speech.with("beside-mind", &[("words", &words)]);
    place.spawn((
        Name::new("table.cautions"),
        letters(words, size::SMALL, colour),
    ));
}

/// Cautions as sentences, one after the other.
pub(super) fn caution_words(practice: &Practice, cautions: &[Caution], speech: Speech) -> String {
    let sentences: Vec<String> = cautions
        .iter()
        .map(|caution| caution.text(practice.scenario(), speech.0))
        .collect();
    sentences.join(&speech.say("beside-then"))
}

fn offer_label(practice: &Practice, draft: &OfferDraft, speech: Speech) -> String {
    if draft.is_several() {
        let count = draft.tray.len().to_string();
        return speech.with("window-tray-offer", &[("count", &count)]);
    }
    let session = practice.session();
    speech.say(
        match (session.own_offer().is_some(), session.counter().is_some()) {
            (false, _) => "window-table-offer-first",
            (true, true) => "window-table-offer-counter",
            (true, false) => "window-table-offer-next",
        },
    )
}

fn draw_final(line: &mut Parent<'_>, draft: &OfferDraft, speech: Speech) {
    checkbox(
        line,
        &CheckboxSpec {
            id: "table.final".to_owned(),
            label: speech.say("window-table-final"),
            ticked: draft.is_final,
            key: Some(Stroke::Letter('F')),
        },
    )
    .observe(
        |ticked: On<ValueChange<bool>>, mut draft: ResMut<OfferDraft>| {
            draft.is_final = ticked.value;
            draft.sliding = false;
        },
    );
}

/// Accepting says what is accepted and what it is worth.
fn draw_accept(place: &mut Parent<'_>, practice: &Practice, speech: Speech) {
    let scenario = practice.scenario();
    let counter = practice.session().counter();
    let worth = counter.map(|package| practice.session().book().worth(package));
    let label = match worth {
        Some(worth) => speech.with(
            "window-table-accept",
            &[("worth", &money(worth.get(), &scenario.currency))],
        ),
        None => speech.say("window-table-accept-nothing"),
    };
    let below = worth.is_some_and(|worth| is_below(practice, worth));
    let cautions = practice.cautions(&Move::Accept);
    let label = match accept_remark(&cautions, speech.0) {
        Some(remark) => speech.with("beside-accept", &[("accept", &label), ("remark", &remark)]),
        None => label,
    };
    row(place, 0.0).with_children(|line| {
        // Green praises: not what is less than one's limit.
        let kind = if below {
            ButtonKind::Danger
        } else {
            ButtonKind::Good
        };
        let mut spec = ButtonSpec::new("table.accept", label)
            .kind(kind)
            .key(Stroke::Letter('Y'))
            .grow();
        if !cautions.is_empty() {
            spec = spec.hint(caution_words(practice, &cautions, speech));
        }
        let spec = spec.blocked(blocked(practice, &Move::Accept, speech));
        button(line, spec).observe(
            move |_: On<Activate>, mut requests: MessageWriter<Request>, mut commands: Commands| {
                if below {
                    commands.trigger(OpenMenu(Menu::AcceptBelowLimit));
                } else {
                    requests.write(Request::Move(Move::Accept));
                }
            },
        );
    });
}

fn move_button(
    line: &mut Parent<'_>,
    name: &'static str,
    key: char,
    blocked: Option<String>,
    speech: Speech,
    press: Press,
) {
    let kind = if name == "walk" {
        ButtonKind::Danger
    } else {
        ButtonKind::Small
    };
    button(
        line,
        ButtonSpec::new(
            format!("table.{name}"),
            speech.say(&format!("window-table-{name}")),
        )
        .kind(kind)
        .key(Stroke::Letter(key))
        .grow()
        .hint(speech.say(&format!("window-table-{name}-hint")))
        .blocked(blocked),
    )
    .observe(
        move |_: On<Activate>, mut requests: MessageWriter<Request>, mut commands: Commands| {
            match &press {
                Press::Now(chosen) => {
                    requests.write(Request::Move(chosen.clone()));
                }
                Press::Menu(menu) => commands.trigger(OpenMenu(*menu)),
            }
        },
    );
}

fn menu_button(
    line: &mut Parent<'_>,
    name: &'static str,
    key: char,
    menu: Menu,
    practice: &Practice,
    speech: Speech,
) {
    let scenario = practice.scenario();
    let is_empty = match menu {
        Menu::Ask => scenario.probes.is_empty(),
        Menu::Argue => scenario.arguments.is_empty(),
        _ => scenario.colleagues.is_empty(),
    };
    let blocked = is_empty.then(|| speech.say(&format!("window-table-{name}-none")));
    move_button(line, name, key, blocked, speech, Press::Menu(menu));
}

/// Why a move can't be made now.
pub(super) fn blocked(practice: &Practice, chosen: &Move, speech: Speech) -> Option<String> {
    let illegal = practice.session().check(chosen).err()?;
    Some(reason(&illegal, practice.scenario(), speech))
}

fn is_below(practice: &Practice, worth: Worth) -> bool {
    let limits = Course::of(&practice.case()).limits;
    crate::score::band(worth, &limits).is_below()
}

/// After the end: what it came to, and on to the debrief.
fn draw_end(place: &mut Parent<'_>, practice: &Practice, speech: Speech) {
    let scenario = practice.scenario();
    let book = practice.session().book();
    heading(place, speech.say("window-table-outcome"));
    if let Some(outcome) = practice.session().outcome() {
        let id = format!("window-ended-{}", outcome.code().replace('_', "-"));
        place.spawn(strong(speech.say(&id), size::FIGURE, theme::INK));
        if let Some(package) = outcome.agreement() {
            let terms = describe_package(scenario, package, speech.language());
            place.spawn(letters(terms, size::BODY, theme::INK));
        }
        let worth = outcome
            .agreement()
            .map_or(book.reservation(), |package| book.worth(package));
        let limits = Course::of(&practice.case()).limits;
        let band = crate::score::band(worth, &limits);
        let id = if outcome.agreement().is_some() {
            "window-worth"
        } else {
            "window-ended-batna"
        };
        let words = speech.with(
            id,
            &[
                ("worth", &money(worth.get(), &scenario.currency)),
                ("band", &band.text(speech.0)),
            ],
        );
        place.spawn(letters(words, size::BODY, theme::INK));
    }
    place.spawn(letters(
        speech.say("window-ended-next"),
        size::TABLE,
        theme::MUTED,
    ));
    row(place, 0.0).with_children(|line| {
        button(
            line,
            ButtonSpec::new("table.debrief", speech.say("window-table-debrief"))
                .kind(ButtonKind::Primary)
                .key(Stroke::Enter)
                .grow(),
        )
        .observe(|_: On<Activate>, mut requests: MessageWriter<Request>| {
            requests.write(Request::ToDebrief);
        });
    });
}
