//! The debrief: technique and result apart, the nine rules with their
//! evidence, the chart with each fault on its step, and the cards on the
//! table.

mod cards;
mod moments;
mod rules;

use bevy::{prelude::*, ui_widgets::Activate};

use crate::{
    app::{
        practice::{Practice, PracticeSystems, Request, Screen},
        window::{
            Speech,
            charts::{ChartBox, Fault, Line, Offers, Point},
            frame::{Page, common_buttons, page, titles},
            theme::{self, letters, size, strong},
            widgets::{
                ButtonSpec, Kind, Parent, Stroke, button, column, heading, panel, panel_sized, row,
                scroll_area,
            },
        },
    },
    bargain::{Outcome, Revealed, describe_package, describe_term},
    scenario::RuleId,
    score::{Course, Debrief},
    text::{grouped, money},
};

/// The rule whose evidence is shown; at first the one to practise next.
#[derive(Resource, Debug, Default, PartialEq, Eq)]
struct SelectedRule(Option<RuleId>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<SelectedRule>()
        .add_plugins(rules::plugin)
        .add_systems(OnEnter(Screen::Debrief), forget_rule)
        .add_systems(
            Update,
            draw_debrief
                .after(PracticeSystems)
                .run_if(in_state(Screen::Debrief))
                .run_if(resource_exists::<Practice>),
        );
}

fn forget_rule(mut selected: ResMut<SelectedRule>) {
    selected.0 = None;
}

fn draw_debrief(
    practice: Res<Practice>,
    selected: Res<SelectedRule>,
    speech: Res<Speech>,
    screen: Res<State<Screen>>,
    old: Query<Entity, With<Page>>,
    mut commands: Commands,
) {
    let changed = practice.is_changed()
        || selected.is_changed()
        || speech.is_changed()
        || screen.is_changed();
    if !changed && !old.is_empty() {
        return;
    }
    let (practice, speech) = (&*practice, *speech);
    let (Some(debrief), Some(revealed)) = (practice.debrief(), practice.session().reveal()) else {
        return;
    };
    let rule = selected.0.or(debrief.next).unwrap_or(RuleId::ALL[0]);
    page(
        &mut commands,
        &old,
        Screen::Debrief,
        |bar| draw_bar(bar, practice, speech),
        |body| {
            panel_sized(body, 336.0).with_children(|side| {
                draw_figures(side, &debrief, practice, speech);
                rules::draw(side, &debrief, rule, practice, speech);
            });
            column(body, 12.0)
                .insert(Node {
                    flex_direction: FlexDirection::Column,
                    flex_grow: 1.0,
                    flex_basis: px(0),
                    min_width: px(0),
                    row_gap: px(12),
                    ..default()
                })
                .with_children(|middle| {
                    panel(middle).with_children(|panel| {
                        heading(panel, speech.say("window-debrief-chart"));
                        draw_chart(panel, &debrief, revealed, practice, speech);
                    });
                    panel(middle)
                        .insert(moments_place())
                        .with_children(|panel| moments::draw(panel, &debrief, practice, speech));
                });
            panel_sized(body, 300.0).with_children(|side| {
                scroll_area(side, "debrief.cards", 8.0, |list| {
                    cards::draw(list, &debrief, revealed, practice, speech);
                });
                draw_again(side, speech);
            });
        },
    );
}

/// The moments take a little less room than the chart.
fn moments_place() -> Node {
    Node {
        flex_direction: FlexDirection::Column,
        padding: UiRect::axes(px(14), px(12)),
        border: px(1).all(),
        border_radius: theme::panel_radius(),
        row_gap: px(8),
        overflow: Overflow::clip(),
        flex_grow: 0.8,
        flex_basis: px(0),
        min_width: px(0),
        min_height: px(0),
        ..default()
    }
}

fn draw_bar(bar: &mut Parent<'_>, practice: &Practice, speech: Speech) {
    let scenario = practice.scenario();
    let language = speech.language();
    let price = practice.session().book().price_issue();
    let outcome = match practice.session().outcome() {
        Some(Outcome::Agreement { package, round, .. }) => speech.with(
            "window-debrief-agreement",
            &[
                ("round", &round.to_string()),
                (
                    "price",
                    &describe_term(scenario, price, package.option(price), language),
                ),
            ],
        ),
        Some(outcome) => {
            let code = outcome.code().replace('_', "-");
            speech.say(&format!("window-ended-{code}"))
        }
        None => String::new(),
    };
    titles(
        bar,
        &speech.with(
            "window-debrief-title",
            &[("title", scenario.title.get(language))],
        ),
        &outcome,
    );
    crate::app::window::frame::fact(
        bar,
        &speech.with(
            "window-case",
            &[("seed", &practice.session().seed().to_string())],
        ),
    );
    common_buttons(bar, speech);
}

/// Technique and result, beside each other and never mixed.
fn draw_figures(side: &mut Parent<'_>, debrief: &Debrief, practice: &Practice, speech: Speech) {
    let scenario = practice.scenario();
    let total = debrief.technique.total;
    let result = &debrief.result;
    row(side, 12.0)
        .insert(Node {
            column_gap: px(12),
            align_items: AlignItems::Start,
            flex_shrink: 0.0,
            ..default()
        })
        .with_children(|pair| {
            figure(
                pair,
                &speech.say("window-debrief-technique"),
                &total.map_or_else(|| "–".to_owned(), |total| grouped(total, 0)),
                &total.map_or_else(
                    || speech.say("window-not-enough"),
                    |_| speech.say("window-debrief-of-100"),
                ),
            );
            figure(
                pair,
                &speech.say("window-debrief-result"),
                &money(result.worth.get(), &scenario.currency),
                &speech.say("window-debrief-above-batna"),
            );
        });
    let colour = if result.verdict.is_good() {
        theme::GOOD
    } else {
        theme::LIMIT
    };
    side.spawn((
        letters(result.text(scenario, speech.0), size::TABLE, colour),
        Node {
            flex_shrink: 0.0,
            ..default()
        },
    ));
    let agreement = practice.session().outcome().and_then(Outcome::agreement);
    if let Some(package) = agreement {
        side.spawn((
            letters(
                describe_package(scenario, package, speech.language()),
                size::SMALL,
                theme::MUTED,
            ),
            Node {
                flex_shrink: 0.0,
                ..default()
            },
        ));
    }
}

fn figure(pair: &mut Parent<'_>, title: &str, amount: &str, below: &str) {
    pair.spawn(Node {
        flex_direction: FlexDirection::Column,
        flex_grow: 1.0,
        flex_basis: px(0),
        min_width: px(0),
        ..default()
    })
    .with_children(|figure| {
        heading(figure, title);
        figure.spawn((
            strong(amount, 32.0, theme::INK),
            TextLayout::new(Justify::Left, LineBreak::NoWrap),
        ));
        figure.spawn(letters(below, size::SMALL, theme::MUTED));
    });
}

fn draw_chart(
    panel: &mut Parent<'_>,
    debrief: &Debrief,
    revealed: &Revealed,
    practice: &Practice,
    speech: Speech,
) {
    let course = Course::of(&practice.case());
    let scenario = practice.scenario();
    let mut offers = Offers::of_course(&course, scenario, speech);
    offers.current = None;
    offers.plan.clear();
    offers.rounds = offers.rounds.min(course.rounds.max(4));
    offers.room_at_right = 136.0;
    if revealed.overlap {
        offers.their_limit = revealed.best.as_ref().map(|(_, worth)| Line {
            worth: worth.get(),
            words: speech.with(
                "window-chart-their-limit",
                &[("worth", &money(worth.get(), &scenario.currency))],
            ),
        });
    }
    offers.belief = revealed
        .believed_limit
        .iter()
        .map(|(round, worth)| Point {
            round: (*round).max(1),
            worth: worth.get(),
        })
        .collect();
    offers.belief_words = speech.say("window-chart-belief");
    offers.faults = debrief
        .moments
        .iter()
        .zip(1..)
        .map(|(moment, number): (_, u32)| Fault {
            round: moment.round,
            number: number.to_string(),
        })
        .collect();
    panel.spawn((
        Name::new("debrief.chart"),
        ChartBox { offers },
        Node {
            flex_grow: 1.0,
            flex_basis: px(0),
            min_height: px(140),
            ..default()
        },
    ));
}

fn draw_again(side: &mut Parent<'_>, speech: Speech) {
    row(side, 8.0).with_children(|line| {
        again_button(
            line,
            "debrief.new",
            "window-debrief-new",
            'N',
            false,
            speech,
        );
        button(
            line,
            ButtonSpec::new("debrief.leave", speech.say("window-back-to-library"))
                .kind(Kind::Small)
                .key(Stroke::Escape)
                .grow(),
        )
        .observe(|_: On<Activate>, mut requests: MessageWriter<Request>| {
            requests.write(Request::Leave);
        });
    });
    row(side, 0.0).with_children(|line| {
        button(
            line,
            ButtonSpec::new("debrief.again", speech.say("window-debrief-again"))
                .kind(Kind::Primary)
                .key(Stroke::Enter)
                .grow(),
        )
        .observe(|_: On<Activate>, mut requests: MessageWriter<Request>| {
            requests.write(Request::Again { same_buyer: true });
        });
    });
}

fn again_button(
    line: &mut Parent<'_>,
    id: &str,
    words: &str,
    key: char,
    same_buyer: bool,
    speech: Speech,
) {
    button(
        line,
        ButtonSpec::new(id, speech.say(words))
            .kind(Kind::Small)
            .key(Stroke::Letter(key))
            .grow(),
    )
    .observe(
        move |_: On<Activate>, mut requests: MessageWriter<Request>| {
            requests.write(Request::Again { same_buyer });
        },
    );
}
