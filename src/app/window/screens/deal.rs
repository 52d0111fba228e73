//! A real deal, entered as it goes: what it signals at the left, what was said
//! in the middle, what either side says now at the right.
//!
//! It lies over the library: [`OpenDeal`] is there while it is open.

mod entry;
mod finder;
mod menu;
mod said;
mod signals;

use bevy::{prelude::*, ui_widgets::Activate};

use crate::{
    app::{
        deals::Deals,
        practice::{PracticeSystems, Screen, Shelf},
        window::{
            Speech,
            frame::{Page, common_buttons, fact, page, titles},
            widgets::{
                ButtonSpec, Kind, Notice, Parent, Stroke, button, column, panel, panel_sized,
            },
        },
    },
    bargain::{Package, Party, Proposal},
    record::companion::Companion,
};

pub(super) use menu::button_for;

/// The open deal, and what is being entered.
#[derive(Resource, Debug, Clone)]
pub(super) struct OpenDeal {
    companion: Companion,
    /// Whose words are being entered.
    party: Party,
    /// The offer being put together.
    package: Package,
    /// Own: to be marked final.
    is_final: bool,
}

impl OpenDeal {
    fn new(companion: Companion) -> Self {
        let mut open = Self {
            party: Party::Seller,
            package: companion.deal().base(Party::Seller),
            companion,
            is_final: false,
        };
        open.turn_to_whose_turn_it_is();
        open
    }

    /// Whose words are entered next: theirs after the rep's own.
    fn turn_to_whose_turn_it_is(&mut self) {
        let last = self.companion.deal().entries().last();
        let party = match last.map(crate::record::companion::Entry::party) {
            Some(Party::Seller) => Party::Buyer,
            _ => Party::Seller,
        };
        self.turn_to(party);
    }

    /// Enters the words of a side: its form starts from its last offer.
    fn turn_to(&mut self, party: Party) {
        self.party = party;
        self.package = self.companion.deal().base(party);
        self.is_final = false;
    }

    /// The own offer in the form, before it is made.
    fn proposal(&self) -> Proposal {
        Proposal::plain(self.package.clone(), self.is_final)
    }
}

/// Asks for a deal to be opened: a companion file, a plan file or a scenario's
/// key.
#[derive(Event, Debug, Clone)]
pub(super) struct OpenDealOf(pub String);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Deals>()
        .add_observer(open_deal)
        .add_plugins(menu::plugin)
        .add_systems(
            Update,
            draw_deal
                .after(PracticeSystems)
                .run_if(in_state(Screen::Library))
                .run_if(resource_exists::<OpenDeal>),
        )
        .add_systems(OnExit(Screen::Library), close);
}

fn open_deal(
    asked: On<OpenDealOf>,
    deals: Res<Deals>,
    shelf: Res<Shelf>,
    speech: Res<Speech>,
    mut notice: ResMut<Notice>,
    mut commands: Commands,
) {
    match deals.open(&asked.0, &shelf.0, speech.0) {
        Ok(companion) => {
            if companion.has_changed() {
                notice.0 = Some(speech.say("companion-changed"));
            }
            commands.insert_resource(OpenDeal::new(companion));
        }
        Err(problem) => notice.0 = Some(problem),
    }
}

fn close(mut commands: Commands) {
    commands.remove_resource::<OpenDeal>();
}

fn draw_deal(
    open: Res<OpenDeal>,
    speech: Res<Speech>,
    old: Query<Entity, With<Page>>,
    mut commands: Commands,
) {
    if !open.is_changed() && !speech.is_changed() && !old.is_empty() {
        return;
    }
    let (open, speech) = (&*open, *speech);
    page(
        &mut commands,
        &old,
        Screen::Library,
        |bar| draw_bar(bar, open, speech),
        |body| {
            panel_sized(body, 300.0).with_children(|side| signals::draw(side, open, speech));
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
                    panel(middle).with_children(|panel| said::draw_history(panel, open, speech));
                    panel(middle).with_children(|panel| said::draw_chart(panel, open, speech));
                });
            panel_sized(body, 424.0).with_children(|side| entry::draw(side, open, speech));
        },
    );
}

fn draw_bar(bar: &mut Parent<'_>, open: &OpenDeal, speech: Speech) {
    let scenario = open.companion.deal().scenario();
    let language = speech.language();
    titles(
        bar,
        scenario.title.get(language),
        &speech.say("deal-screen-subtitle"),
    );
    let said = open.companion.deal().entries().len();
    fact(bar, &speech.count("deal-screen-said", "count", said));
    button(
        bar,
        ButtonSpec::new("deal.library", speech.say("window-back-to-library"))
            .kind(Kind::Chip)
            .key(Stroke::Escape)
            .tab(3),
    )
    .observe(
        |_: On<Activate>,
         mut commands: Commands,
         mut redraw: MessageWriter<super::library::Redraw>| {
            commands.remove_resource::<OpenDeal>();
            redraw.write(super::library::Redraw);
        },
    );
    common_buttons(bar, speech);
}
