//! One history in one order: who said what, the terms, what they are worth to
//! the rep, and the change since that side's last offer.

use bevy::prelude::*;

use crate::{
    app::{
        practice::Practice,
        window::{
            Speech,
            theme::{self, letters, size, strong},
            widgets::{Parent, ScrollToEnd, column, portrait, row, scroll_area},
        },
    },
    bargain::{Event, Mood, Package, Tone},
    scenario::Worth,
    text::{money, signed_money},
    words::{self, describe_package, line_for, own_words},
};

/// One entry of the history.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::app::window) struct Entry {
    /// Who.
    pub(in crate::app::window) speaker: Speaker,
    /// The line above the words: name, face shown, kind of move.
    pub(in crate::app::window) caption: String,
    /// What was said, or what happened.
    pub(in crate::app::window) words: String,
    /// A whole package with what it is worth to the rep.
    pub(in crate::app::window) offer: Option<String>,
}

/// Whose entry it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app::window) enum Speaker {
    /// The rep.
    You,
    /// A member of the purchasing team.
    Member(usize),
    /// Somebody of the rep's own side, or the program.
    Aside,
}

pub(super) fn draw(panel: &mut Parent<'_>, practice: &Practice, speech: Speech) {
    let entries = history(practice, speech);
    let content = scroll_area(panel, "table.conversation", 10.0, |list| {
        if entries.is_empty() {
            list.spawn(letters(
                speech.say("window-table-silence"),
                size::TABLE,
                theme::MUTED,
            ));
        }
        for entry in &entries {
            draw_entry(list, entry, practice);
        }
    });
    panel
        .commands_mut()
        .entity(content)
        .insert((ScrollToEnd, ScrollPosition(Vec2::new(0.0, 1.0e6))));
}

/// The history of a session.
pub(in crate::app::window) fn history(practice: &Practice, speech: Speech) -> Vec<Entry> {
    let mut teller = Teller {
        practice,
        speech,
        own: None,
        theirs: None,
        tone: Tone::default(),
        speaker: practice.session().speaker(),
    };
    let mut entries: Vec<Entry> = Vec::new();
    for event in practice.session().events() {
        match event {
            Event::Countered { package, .. } => teller.tell_counter(package, &mut entries),
            Event::Ended(outcome) => {
                if let Some(entry) = teller.tell(event) {
                    // What the rep said came before their answer to it.
                    let answered = entries
                        .last()
                        .is_some_and(|last| matches!(last.speaker, Speaker::Member(_)));
                    let place = entries.len() - usize::from(answered);
                    entries.insert(place, entry);
                }
                let id = format!("window-ended-{}", outcome.code().replace('_', "-"));
                entries.push(Teller::aside(speech.say(&id)));
            }
            event => entries.extend(teller.tell(event)),
        }
    }
    entries
}

/// Goes through the events and remembers what the next one is compared with.
struct Teller<'a> {
    practice: &'a Practice,
    speech: Speech,
    own: Option<Package>,
    theirs: Option<Package>,
    tone: Tone,
    speaker: usize,
}

impl Teller<'_> {
    fn tell(&mut self, event: &Event) -> Option<Entry> {
        let scenario = self.practice.scenario();
        let language = self.speech.language();
        if let Some(line) = line_for(scenario, event, language) {
            self.speaker = line.member;
            return Some(self.their_entry(line.member, "", line.words));
        }
        if let Some(words) = own_words(scenario, event, self.own.as_ref(), language) {
            return Some(self.own_entry(event, words));
        }
        match event {
            Event::ToneChosen(tone) => {
                self.tone = *tone;
                None
            }
            Event::Refused { .. } => Some(Self::aside(self.speech.say("window-table-refused"))),
            Event::Consulted { colleague } => {
                let colleague = scenario.colleagues.get(*colleague)?;
                Some(Entry {
                    speaker: Speaker::Aside,
                    caption: colleague.name.get(language).to_owned(),
                    words: colleague.says.get(language).to_owned(),
                    offer: None,
                })
            }
            Event::Learnt(finding) => {
                let words = words::finding(finding, scenario, self.speech.0);
                Some(Self::aside(
                    self.speech
                        .with("window-table-learnt", &[("finding", &words)]),
                ))
            }
            _ => None,
        }
    }

    /// A counter-offer: beside the words that named it, or by itself.
    fn tell_counter(&mut self, package: &Package, entries: &mut Vec<Entry>) {
        let terms = describe_package(self.practice.scenario(), package, self.speech.language());
        let offer = self.offer_line(package, self.theirs.as_ref());
        self.theirs = Some(package.clone());
        let spoken = entries.last_mut().filter(|last| {
            matches!(last.speaker, Speaker::Member(_))
                && last.offer.is_none()
                && last.words.contains(&terms)
        });
        let kind = "window-table-counter-offer";
        if let Some(last) = spoken {
            last.caption = format!("{} · {}", last.caption, self.speech.say(kind));
            last.offer = Some(offer);
        } else {
            let mut entry = self.their_entry(self.speaker, kind, terms);
            entry.offer = Some(offer);
            entries.push(entry);
        }
    }

    fn their_entry(&self, member: usize, kind: &str, words: String) -> Entry {
        let name = self
            .practice
            .scenario()
            .buyer
            .team
            .get(member)
            .map_or("", |member| member.name.get(self.speech.language()));
        let caption = if kind.is_empty() {
            name.to_owned()
        } else {
            format!("{name} · {}", self.speech.say(kind))
        };
        Entry {
            speaker: Speaker::Member(member),
            caption,
            words,
            offer: None,
        }
    }

    fn own_entry(&mut self, event: &Event, words: String) -> Entry {
        let language = self.speech.language();
        let to = match event {
            Event::Probed { to, .. } | Event::Argued { to, .. } => *to,
            _ => None,
        };
        if let Event::Offered { tone, .. } | Event::Held { tone, .. } = event {
            self.tone = *tone;
        }
        let mut caption = self.speech.say("window-you");
        let team = &self.practice.scenario().buyer.team;
        if let Some(member) = to.and_then(|to| team.get(to)) {
            caption = self.speech.with(
                "window-table-you-to",
                &[("member", member.name.get(language))],
            );
        }
        if self.tone != Tone::Neutral {
            caption = format!("{caption} · {}", words::tone(self.tone, self.speech.0));
        }
        let mut offer = None;
        if let Event::Offered {
            package, others, ..
        } = event
        {
            let terms = describe_package(self.practice.scenario(), package, language);
            let line = self.offer_line(package, self.own.as_ref());
            offer = Some(if words.contains(&terms) {
                line
            } else {
                format!("{terms}\n{line}")
            });
            let book = self.practice.session().book();
            let scenario = self.practice.scenario();
            for other in words::other_lines(scenario, book, others, self.speech.0) {
                offer = offer.map(|lines| format!("{lines}\n{other}"));
            }
            self.own = Some(package.clone());
        }
        Entry {
            speaker: Speaker::You,
            caption,
            words,
            offer,
        }
    }

    const fn aside(words: String) -> Entry {
        Entry {
            speaker: Speaker::Aside,
            caption: String::new(),
            words,
            offer: None,
        }
    }

    /// "Worth to you ¥61,400 (−¥3,000), above your limit".
    fn offer_line(&self, package: &Package, last: Option<&Package>) -> String {
        let book = self.practice.session().book();
        let currency = &self.practice.scenario().currency;
        let worth = book.worth(package);
        let limits = crate::score::Course::of(&self.practice.case()).limits;
        let band = crate::score::band(worth, &limits).text(self.speech.0);
        let worth_words = money(worth.get(), currency);
        match last.map(|last| worth - book.worth(last)) {
            Some(change) if change != Worth::ZERO => self.speech.with(
                "window-worth-change",
                &[
                    ("worth", &worth_words),
                    ("change", &signed_money(change.get(), currency)),
                    ("band", &band),
                ],
            ),
            _ => self
                .speech
                .with("window-worth", &[("worth", &worth_words), ("band", &band)]),
        }
    }
}

fn draw_entry(list: &mut Parent<'_>, entry: &Entry, practice: &Practice) {
    match entry.speaker {
        Speaker::You => bubble(
            list,
            entry,
            theme::YOURS_SOFT,
            AlignItems::End,
            whole_line(),
        ),
        Speaker::Member(member) => {
            let mood = practice.session().moods().get(member).copied();
            let portrait_name = practice
                .scenario()
                .buyer
                .team
                .get(member)
                .map_or("", |member| member.portrait.as_str());
            row(list, 10.0)
                .insert(Node {
                    column_gap: px(10),
                    align_items: AlignItems::Start,
                    flex_shrink: 0.0,
                    ..default()
                })
                .with_children(|line| {
                    portrait(line, portrait_name, mood.unwrap_or(Mood::Calm), 40.0);
                    bubble(
                        line,
                        entry,
                        theme::THEIRS_SOFT,
                        AlignItems::Start,
                        rest_of_line(),
                    );
                });
        }
        Speaker::Aside if entry.caption.is_empty() => {
            list.spawn(Node {
                justify_content: JustifyContent::Center,
                flex_shrink: 0.0,
                ..default()
            })
            .with_child((
                letters(entry.words.clone(), size::SMALL, theme::MUTED),
                TextLayout::new(Justify::Center, LineBreak::WordBoundary),
            ));
        }
        Speaker::Aside => bubble(list, entry, theme::PAPER, AlignItems::Center, whole_line()),
    }
}

/// The place of a bubble that has its line to itself.
fn whole_line() -> Node {
    Node {
        width: percent(100),
        flex_shrink: 0.0,
        ..default()
    }
}

/// The place of a bubble beside a portrait.
fn rest_of_line() -> Node {
    Node {
        flex_grow: 1.0,
        flex_basis: px(0),
        min_width: px(0),
        ..default()
    }
}

fn bubble(list: &mut Parent<'_>, entry: &Entry, ground: Color, align: AlignItems, place: Node) {
    column(list, 2.0)
        .insert(Node {
            flex_direction: FlexDirection::Column,
            row_gap: px(2),
            align_items: align,
            ..place
        })
        .with_children(|stack| {
            stack.spawn(letters(entry.caption.clone(), size::SMALL, theme::MUTED));
            stack
                .spawn((
                    Node {
                        flex_direction: FlexDirection::Column,
                        row_gap: px(3),
                        padding: UiRect::axes(px(12), px(7)),
                        border_radius: theme::panel_radius(),
                        max_width: percent(88),
                        ..default()
                    },
                    BackgroundColor(ground),
                ))
                .with_children(|inside| {
                    let layout = TextLayout::new(Justify::Left, LineBreak::WordBoundary);
                    inside.spawn((letters(entry.words.clone(), size::BODY, theme::INK), layout));
                    if let Some(offer) = &entry.offer {
                        inside.spawn((strong(offer.clone(), size::SMALL, theme::MUTED), layout));
                    }
                });
        });
}
