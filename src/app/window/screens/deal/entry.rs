//! What either side says now: whose words, the terms, what they leave the rep
//! and how an own offer would look, before it is entered.

use bevy::{
    prelude::*,
    ui_widgets::{Activate, ValueChange},
};

use super::{DealForm, finder::FindSameWorth};
use crate::{
    app::window::{
        Speech,
        theme::{self, letters, size, strong},
        widgets::{
            ButtonKind, ButtonSpec, CheckboxSpec, ChoiceSpec, Chosen, Notice, NumberSpec, Parent,
            Stroke, Typed, button, checkbox, choice, column, heading, number_field, row,
            scroll_area, spread,
        },
    },
    bargain::{Move, Party},
    scenario::{Issue, IssueId},
    score::{Course, band, cautions},
    script::{Saying, ScriptAction},
    text::{grouped, money},
    words::next_look_line,
};

/// The width of the names of issues.
const NAME: f32 = 110.0;

/// Whose words can be entered, in the order of the choice.
const PARTIES: [Party; 2] = [Party::Buyer, Party::Seller];

pub(super) fn draw(side: &mut Parent<'_>, open: &DealForm, speech: Speech) {
    if open.companion.deal().is_over() {
        draw_over(side, speech);
        return;
    }
    draw_party(side, open, speech);
    scroll_area(side, "deal.issues", 4.0, |list| {
        for which in IssueId::all(open.companion.deal().scenario()) {
            draw_issue(list, which, open, speech);
        }
    });
    draw_figures(side, open, speech);
    draw_actions(side, open, speech);
}

fn draw_party(side: &mut Parent<'_>, open: &DealForm, speech: Speech) {
    spread(side).with_children(|line| {
        heading(line, speech.say("deal-screen-who"));
        choice(
            line,
            &ChoiceSpec {
                id: "deal.party".to_owned(),
                label: speech.say("deal-screen-who"),
                options: vec![
                    speech.say("deal-screen-they"),
                    speech.say("deal-screen-you"),
                ],
                chosen: PARTIES.iter().position(|party| *party == open.party),
                marked: None,
                blocked: Vec::new(),
                keys: ['1', '2'].map(Stroke::Letter).to_vec(),
            },
        )
        .observe(|chosen: On<Chosen>, mut open: ResMut<DealForm>| {
            if let Some(party) = PARTIES.get(chosen.option) {
                open.turn_to(*party);
            }
        });
    });
}

fn draw_issue(list: &mut Parent<'_>, which: IssueId, open: &DealForm, speech: Speech) {
    let deal = open.companion.deal();
    let Some(issue) = which.get(deal.scenario()) else {
        return;
    };
    let currency = deal.scenario().currency.sign();
    let name = match issue {
        Issue::Price(_) => format!(
            "{}{}{currency}",
            issue.name().get(speech.language()),
            speech.say("word-comma")
        ),
        _ => issue.name().get(speech.language()).to_owned(),
    };
    let option = open.package.option(which);
    // The other side's last value is marked, as at the table.
    let other = match open.party {
        Party::Seller => Party::Buyer,
        Party::Buyer => Party::Seller,
    };
    let marked = deal.last(other).map(|package| package.option(which));
    row(list, 8.0).with_children(|line| {
        line.spawn(Node {
            width: px(NAME),
            flex_shrink: 0.0,
            ..default()
        })
        .with_child(letters(name.clone(), size::TABLE, theme::INK));
        if let Issue::Choice(details) = issue {
            let options = details.options.iter();
            choice(
                line,
                &ChoiceSpec {
                    id: format!("deal.issue.{}", which.index()),
                    label: name,
                    options: options
                        .map(|option| option.name.get(speech.language()).to_owned())
                        .collect(),
                    chosen: Some(option as usize),
                    marked: marked.map(|option| option as usize),
                    blocked: Vec::new(),
                    keys: Vec::new(),
                },
            )
            .observe(move |chosen: On<Chosen>, mut open: ResMut<DealForm>| {
                if let Ok(option) = u32::try_from(chosen.option) {
                    open.package.set(which, option);
                }
            });
            return;
        }
        draw_number(line, which, issue, option, marked, open.party, speech);
    });
}

fn draw_number(
    line: &mut Parent<'_>,
    which: IssueId,
    issue: &Issue,
    option: u32,
    marked: Option<u32>,
    party: Party,
    speech: Speech,
) {
    let unit = match issue {
        Issue::Number(number) => number.unit.get(speech.language()).to_owned(),
        _ => String::new(),
    };
    let shown = |option| grouped(issue.number(option).unwrap_or_default(), issue.decimals());
    let typed_issue = issue.clone();
    number_field(
        line,
        &NumberSpec {
            id: format!("deal.issue.{}", which.index()),
            label: issue.name().get(speech.language()).to_owned(),
            shown: shown(option),
            unit,
            width: 130.0,
        },
    )
    .observe(move |typed: On<Typed>, mut open: ResMut<DealForm>| {
        if let Some(option) = typed_issue.nearest(typed.number) {
            open.package.set(which, option);
        }
    });
    if let Some(marked) = marked {
        let id = match party {
            Party::Seller => "deal-screen-they-said",
            Party::Buyer => "deal-screen-you-said",
        };
        let words = speech.with(id, &[("value", &shown(marked))]);
        line.spawn(letters(words, size::SMALL, theme::MUTED));
    }
}

/// What the package leaves the rep, and how an own one would look.
fn draw_figures(side: &mut Parent<'_>, open: &DealForm, speech: Speech) {
    let deal = open.companion.deal();
    let scenario = deal.scenario();
    let worth = deal.book().worth(&open.package);
    let band = band(worth, &Course::of(&deal.case()).limits);
    let colour = if band.is_below() {
        theme::LIMIT
    } else {
        theme::INK
    };
    column(side, 3.0).with_children(|place| {
        row(place, 6.0)
            .insert(Node {
                column_gap: px(6),
                align_items: AlignItems::Baseline,
                flex_wrap: FlexWrap::Wrap,
                ..default()
            })
            .with_children(|line| {
                line.spawn(letters(
                    speech.say("window-table-worth"),
                    size::SMALL,
                    theme::MUTED,
                ));
                let amount = money(worth.get(), &scenario.currency);
                line.spawn(strong(amount, size::TITLE, colour));
                line.spawn(letters(band.text(speech.0), size::SMALL, colour));
            });
        if open.party == Party::Buyer {
            return;
        }
        let signals = deal.signals();
        let look = next_look_line(&signals, &open.package, open.is_final, scenario, speech.0);
        if let Some(line) = look {
            place.spawn((
                Name::new("deal.look"),
                letters(line, size::SMALL, theme::MUTED),
            ));
        }
        for caution in cautions(&deal.case(), &Move::Offer(open.offer()))
            .iter()
            .take(2)
        {
            place.spawn((
                Name::new("deal.caution"),
                letters(caution.text(scenario, speech.0), size::SMALL, theme::MUTED),
            ));
        }
    });
}

fn draw_actions(side: &mut Parent<'_>, open: &DealForm, speech: Speech) {
    let party = open.party;
    let code = match party {
        Party::Buyer => "theirs",
        Party::Seller => "own",
    };
    row(side, 10.0).with_children(|line| {
        button(
            line,
            ButtonSpec::new(
                "deal.enter",
                speech.say(&format!("deal-screen-enter-{code}")),
            )
            .kind(ButtonKind::Primary)
            .key(Stroke::Enter)
            .grow(),
        )
        .observe(
            |_: On<Activate>,
             mut open: ResMut<DealForm>,
             speech: Res<Speech>,
             mut notice: ResMut<Notice>| {
                let issues = IssueId::all(open.companion.deal().scenario());
                let named = issues.zip(open.package.options().iter().copied());
                let saying = Saying::Offer(ScriptAction::Offer {
                    named: named.collect(),
                    others: Vec::new(),
                    on: Vec::new(),
                    is_final: open.is_final,
                });
                say(&mut open, &saying, *speech, &mut notice);
            },
        );
        if party == Party::Seller {
            checkbox(
                line,
                &CheckboxSpec {
                    id: "deal.final".to_owned(),
                    label: speech.say("window-table-final"),
                    ticked: open.is_final,
                    key: Some(Stroke::Letter('F')),
                },
            )
            .observe(
                |ticked: On<ValueChange<bool>>, mut open: ResMut<DealForm>| {
                    open.is_final = ticked.value;
                },
            );
        }
    });
    row(side, 6.0).with_children(|line| {
        for (name, key, saying) in [
            ("hold", 'H', Saying::Hold),
            ("accept", 'Y', Saying::Accept),
            ("leave", 'W', Saying::Leave),
        ] {
            let kind = if name == "leave" {
                ButtonKind::Danger
            } else {
                ButtonKind::Small
            };
            let label = speech.say(&format!("deal-screen-{name}-{code}"));
            button(
                line,
                ButtonSpec::new(format!("deal.{name}"), label)
                    .kind(kind)
                    .key(Stroke::Letter(key))
                    .grow(),
            )
            .observe(
                move |_: On<Activate>,
                      mut open: ResMut<DealForm>,
                      speech: Res<Speech>,
                      mut notice: ResMut<Notice>| {
                    say(&mut open, &saying, *speech, &mut notice);
                },
            );
        }
    });
    row(side, 6.0).with_children(|line| {
        button(
            line,
            ButtonSpec::new("deal.find", speech.say("deal-screen-find"))
                .kind(ButtonKind::Small)
                .key(Stroke::Letter('V'))
                .grow(),
        )
        .observe(|_: On<Activate>, mut commands: Commands| commands.trigger(FindSameWorth));
        undo_button(line, speech);
    });
}

/// After an agreement or a leaving: only taking it back is left.
fn draw_over(side: &mut Parent<'_>, speech: Speech) {
    heading(side, speech.say("window-table-outcome"));
    side.spawn(letters(
        speech.say("deal-screen-over"),
        size::BODY,
        theme::INK,
    ));
    row(side, 6.0).with_children(|line| undo_button(line, speech));
}

fn undo_button(line: &mut Parent<'_>, speech: Speech) {
    button(
        line,
        ButtonSpec::new("deal.undo", speech.say("deal-screen-undo"))
            .kind(ButtonKind::Small)
            .key(Stroke::Letter('U'))
            .grow(),
    )
    .observe(
        |_: On<Activate>,
         mut open: ResMut<DealForm>,
         speech: Res<Speech>,
         mut notice: ResMut<Notice>| {
            if let Err(error) = open.companion.undo() {
                notice.0 = Some(error.text(speech.0));
            }
            open.turn_to_whose_turn_it_is();
        },
    );
}

/// Enters what the side in the form said; says what was wrong with it.
fn say(open: &mut DealForm, saying: &Saying, speech: Speech, notice: &mut Notice) {
    let (party, before) = (open.party, open.companion.deal().entries().len());
    if let Err(error) = open.companion.say(party, saying) {
        notice.0 = Some(error.text(speech.0));
    }
    // What is refused stays in the form.
    if open.companion.deal().entries().len() > before {
        open.turn_to_whose_turn_it_is();
    }
}
