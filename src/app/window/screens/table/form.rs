//! One control for each issue, with the other side's last value marked on it.

use bevy::{
    input::{ButtonState, keyboard::KeyboardInput},
    input_focus::{FocusedInput, InputFocus, InputFocusVisible},
    prelude::*,
    window::PrimaryWindow,
};

use super::draft::OfferDraft;
use crate::{
    app::{
        practice::{OpenPractice, Practice, Request, Screen},
        window::{
            Speech,
            theme::{self, letters, size, wide},
            widgets::{
                ChoiceSpec, Chosen, ControlId, Dialog, NumberSpec, Parent, Slid, SliderSpec,
                Stroke, Typed, choice, focus_control, heading, number_field, row, scroll_area,
                set_slider, show_number, slider, spread,
            },
        },
    },
    bargain::{Illegal, Move, Phase, Tone},
    scenario::{Choice, Issue, IssueId, Scenario},
    text::grouped,
    words,
};

/// The part of the panel that holds the controls.
#[derive(Component, Debug)]
pub(super) struct FormRegion;

/// The slider of an issue.
#[derive(Component, Debug)]
pub(super) struct IssueSlider(IssueId);

/// The number field of an issue.
#[derive(Component, Debug)]
pub(super) struct IssueNumber(IssueId);

/// The width that is left for the options of a choice beside its name.
const CHOICE_WIDTH: f32 = 276.0;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Startup, listen_for_arrows);
}

pub(super) fn spawn_region(side: &mut Parent<'_>, is_over: bool) {
    side.spawn((
        FormRegion,
        Node {
            // After the end there are no controls, and what follows moves up.
            display: if is_over {
                Display::None
            } else {
                Display::Flex
            },
            flex_direction: FlexDirection::Column,
            row_gap: px(6),
            flex_grow: 1.0,
            flex_basis: px(0),
            min_height: px(96),
            ..default()
        },
    ));
}

/// Draws the controls anew, unless a slider is being moved.
pub(super) fn draw_form(
    regions: Query<Entity, With<FormRegion>>,
    practice: Res<OpenPractice>,
    draft: Res<OfferDraft>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    let Ok(region) = regions.single() else { return };
    if !draft.is_changed() || draft.sliding && !practice.is_changed() {
        return;
    }
    let (practice, draft, speech) = (&*practice, &*draft, *speech);
    let is_over = practice.session().phase() == Phase::Over;
    commands
        .entity(region)
        .despawn_related::<Children>()
        .with_children(|form| {
            if is_over {
                return;
            }
            draw_tone(form, practice, speech);
            scroll_area(form, "table.issues", 2.0, |list| {
                for which in IssueId::all(practice.scenario()) {
                    draw_issue(list, which, practice, draft, speech);
                }
            });
        });
}

fn draw_tone(form: &mut Parent<'_>, practice: &Practice, speech: Speech) {
    let tone = practice.session().tone();
    let words = |tone: Tone| speech.say(&format!("window-tone-{}", tone.code()));
    spread(form).with_children(|line| {
        heading(line, speech.say("window-table-move"));
        choice(
            line,
            &ChoiceSpec {
                id: "table.tone".to_owned(),
                label: speech.say("window-tone"),
                options: Tone::ALL.into_iter().map(words).collect(),
                chosen: Tone::ALL.iter().position(|it| *it == tone),
                marked: None,
                blocked: Vec::new(),
                keys: ['1', '2', '3'].map(Stroke::Letter).to_vec(),
            },
        )
        .observe(|chosen: On<Chosen>, mut requests: MessageWriter<Request>| {
            if let Some(tone) = Tone::ALL.get(chosen.option) {
                requests.write(Request::Move(Move::Tone(*tone)));
            }
        });
    });
}

fn draw_issue(
    list: &mut Parent<'_>,
    which: IssueId,
    practice: &Practice,
    draft: &OfferDraft,
    speech: Speech,
) {
    let issue = &practice.scenario().issues[which];
    let theirs = practice
        .session()
        .counter()
        .map(|package| package.option(which));
    let name = issue.name().get(speech.language()).to_owned();
    if let Issue::Choice(details) = issue {
        draw_choice(list, which, details, &name, theirs, practice, draft, speech);
    } else {
        let currency = practice.scenario().currency.sign();
        draw_number(list, which, issue, &name, theirs, currency, draft, speech);
    }
}

fn draw_number(
    list: &mut Parent<'_>,
    which: IssueId,
    issue: &Issue,
    name: &str,
    theirs: Option<u32>,
    currency: &str,
    draft: &OfferDraft,
    speech: Speech,
) {
    let option = draft.package.option(which);
    let label = issue_label(issue, name, currency, speech);
    row(list, 8.0).with_children(|line| {
        issue_name(line, &label);
        slider(
            line,
            &SliderSpec {
                id: format!("table.issue.{}", which.index()),
                label: label.clone(),
                last: issue.options().saturating_sub(1),
                step: option,
                marked: theirs,
                unset: false,
            },
        )
        .insert(IssueSlider(which))
        .observe(move |slid: On<Slid>, mut draft: ResMut<OfferDraft>| {
            draft.set(which, slid.step, true);
        });
        let typed_issue = issue.clone();
        number_field(
            line,
            &NumberSpec {
                id: format!("table.number.{}", which.index()),
                label,
                shown: shown_number(issue, option),
                unit: String::new(),
                width: 84.0,
            },
        )
        .insert(IssueNumber(which))
        .observe(move |typed: On<Typed>, mut draft: ResMut<OfferDraft>| {
            if let Some(option) = typed_issue.nearest(typed.number) {
                draft.set(which, option, false);
            }
        });
    });
}

/// "Quantity, pieces": a number's name with what is counted, or in which
/// currency.
fn issue_label(issue: &Issue, name: &str, currency: &str, speech: Speech) -> String {
    let unit = match issue {
        Issue::Number(number) => number.unit.get(speech.language()),
        Issue::Price(_) => currency,
        Issue::Choice(_) => "",
    };
    if unit.is_empty() {
        return name.to_owned();
    }
    format!("{name}{}{unit}", speech.say("word-comma"))
}

fn shown_number(issue: &Issue, option: u32) -> String {
    grouped(issue.number(option).unwrap_or_default(), issue.decimals())
}

fn issue_name(line: &mut Parent<'_>, words: &str) {
    line.spawn(Node {
        width: px(102),
        flex_shrink: 0.0,
        ..default()
    })
    .with_child(letters(words, size::TABLE, theme::INK));
}

fn draw_choice(
    list: &mut Parent<'_>,
    which: IssueId,
    details: &Choice,
    name: &str,
    theirs: Option<u32>,
    practice: &Practice,
    draft: &OfferDraft,
    speech: Speech,
) {
    let options: Vec<String> = details
        .options
        .iter()
        .map(|option| option.name.get(speech.language()).to_owned())
        .collect();
    let blocked = (0..details.options.len())
        .map(|option| {
            let option = u32::try_from(option).ok()?;
            blocked_reason(practice, which, option, speech)
        })
        .collect();
    let needed: f32 = options
        .iter()
        .map(|words| wide(words, size::TABLE) + 10.0)
        .sum();
    let spec = ChoiceSpec {
        id: format!("table.issue.{}", which.index()),
        label: name.to_owned(),
        options,
        chosen: Some(draft.package.option(which) as usize),
        marked: theirs.map(|option| option as usize),
        blocked,
        keys: Vec::new(),
    };
    let choose = move |chosen: On<Chosen>, mut draft: ResMut<OfferDraft>| {
        if let Ok(option) = u32::try_from(chosen.option) {
            draft.set(which, option, false);
        }
    };
    if needed > CHOICE_WIDTH {
        list.spawn(letters(name, size::TABLE, theme::INK));
        row(list, 0.0).with_children(|line| {
            choice(line, &spec).observe(choose);
        });
    } else {
        row(list, 8.0).with_children(|line| {
            issue_name(line, name);
            choice(line, &spec).observe(choose);
        });
    }
}

/// Why an option can't be offered yet. It can still be put into the form, so
/// that one sees what it would be worth.
fn blocked_reason(
    practice: &Practice,
    issue: IssueId,
    option: u32,
    speech: Speech,
) -> Option<String> {
    let illegal = practice.session().check_option(issue, option).err()?;
    Some(reason(&illegal, practice.scenario(), speech))
}

/// Why something can't be done, for people.
pub(super) fn reason(illegal: &Illegal, scenario: &Scenario, speech: Speech) -> String {
    if let Illegal::NeedsConsent { colleague, issue } = illegal {
        let language = speech.language();
        let person = scenario.colleagues.iter().find(|it| it.id == *colleague);
        let name = person.map_or(colleague.as_str(), |person| person.name.get(language));
        let issue = issue.get(scenario);
        let issue = issue.map_or("", |issue| issue.name().get(language));
        return speech.with(
            "window-needs-consent",
            &[("issue", issue), ("colleague", name)],
        );
    }
    words::illegal(illegal, scenario, speech.0)
}

/// Moves the controls where the draft is while a slider is being moved.
pub(super) fn sync_form(
    draft: Res<OfferDraft>,
    practice: Res<OpenPractice>,
    sliders: Query<(Entity, &IssueSlider)>,
    numbers: Query<(Entity, &IssueNumber)>,
    mut commands: Commands,
) {
    if !draft.is_changed() || !draft.sliding || practice.is_changed() {
        return;
    }
    for (entity, slider) in &sliders {
        set_slider(&mut commands, entity, draft.package.option(slider.0));
    }
    for (entity, number) in &numbers {
        if let Some(issue) = number.0.get(practice.scenario()) {
            let shown = shown_number(issue, draft.package.option(number.0));
            show_number(&mut commands, entity, shown);
        }
    }
}

fn listen_for_arrows(mut commands: Commands, window: Query<Entity, With<PrimaryWindow>>) {
    for window in &window {
        commands.entity(window).observe(choose_issue_by_arrow);
    }
}

/// Up and Down go from one issue to the next; Left and Right belong to the
/// control itself.
fn choose_issue_by_arrow(
    pressed: On<FocusedInput<KeyboardInput>>,
    screen: Res<State<Screen>>,
    dialogs: Query<(), With<Dialog>>,
    controls: Query<(Entity, &ControlId)>,
    practice: Option<Res<OpenPractice>>,
    mut focus: ResMut<InputFocus>,
    mut visible: ResMut<InputFocusVisible>,
) {
    let Some(practice) = practice else { return };
    if *screen.get() != Screen::Table
        || !dialogs.is_empty()
        || pressed.input.state != ButtonState::Pressed
    {
        return;
    }
    let step = match Stroke::of(&pressed.input) {
        Some(Stroke::Down) => 1,
        Some(Stroke::Up) => -1,
        _ => return,
    };
    let count = practice.scenario().issues.len();
    let now = focus
        .get()
        .and_then(|entity| controls.get(entity).ok())
        .and_then(|(_, id)| id.0.strip_prefix("table.issue.")?.parse::<usize>().ok());
    let next = match (now, step) {
        (None, 1) => 0,
        (None, _) => count.saturating_sub(1),
        (Some(now), 1) => (now + 1) % count.max(1),
        (Some(now), _) => (now + count.saturating_sub(1)) % count.max(1),
    };
    focus_control(
        &format!("table.issue.{next}"),
        &controls,
        &mut focus,
        &mut visible,
    );
}
