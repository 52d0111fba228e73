//! A real deal, entered as it goes: what it signals at the left, what was said
//! in the middle, what either side says now at the right.
//!
//! [`DealForm`] holds the deal and what is being entered while it is open.

mod entry;
mod finder;
mod menu;
mod said;
mod signals;

use bevy::{prelude::*, ui_widgets::Activate};

use crate::{
    app::{
        practice::{OpenDeal, Request, Screen},
        window::{
            Speech,
            frame::{DrawScreens, ScreenRoot, common_buttons, fact, page, titles},
            widgets::{
                ButtonKind, ButtonSpec, Notice, Parent, Stroke, button, panel, panel_sized,
                share_column,
            },
        },
    },
    bargain::{Offer, Package, Party},
    record::companion::Companion,
    views::CustomerView,
};

pub(super) use menu::button_for;

/// The open deal, and what is being entered.
#[derive(Resource, Debug, Clone)]
pub(super) struct DealForm {
    companion: Companion,
    /// Whose words are being entered.
    party: Party,
    /// The offer being put together.
    package: Package,
    /// Own: to be marked final.
    is_final: bool,
}

impl DealForm {
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
        let party = match last.map(crate::record::companion::DealEntry::party) {
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
    fn offer(&self) -> Offer {
        Offer {
            is_final: self.is_final,
            ..Offer::plain(self.package.clone())
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_plugins(menu::plugin)
        .add_systems(OnEnter(Screen::Deal), begin)
        .add_systems(
            Update,
            draw_deal
                .in_set(DrawScreens)
                .run_if(in_state(Screen::Deal))
                .run_if(resource_exists::<DealForm>),
        )
        .add_systems(OnExit(Screen::Deal), end);
}

/// Puts the deal that was opened on the screen.
fn begin(world: &mut World) {
    let Some(open) = world.remove_resource::<OpenDeal>() else {
        return;
    };
    if open.has_changed() {
        let said = world.resource::<Speech>().say("companion-changed");
        world.resource_mut::<Notice>().0 = Some(said);
    }
    world.insert_resource(DealForm::new(open.into_inner()));
}

fn end(mut commands: Commands) {
    commands.remove_resource::<DealForm>();
}

fn draw_deal(
    open: Res<DealForm>,
    speech: Res<Speech>,
    old: Query<Entity, With<ScreenRoot>>,
    mut commands: Commands,
) {
    if !open.is_changed() && !speech.is_changed() && !old.is_empty() {
        return;
    }
    let (open, speech) = (&*open, *speech);
    let view = CustomerView::of(open.companion.deal(), speech.0);
    page(
        &mut commands,
        &old,
        Screen::Deal,
        |bar| draw_bar(bar, open, speech),
        |body| {
            panel_sized(body, 300.0).with_children(|side| {
                signals::draw(side, &view, &open.companion, speech);
            });
            share_column(body, 1.0, 12.0).with_children(|middle| {
                panel(middle).with_children(|panel| said::draw_history(panel, &view, speech));
                panel(middle).with_children(|panel| said::draw_chart(panel, open, speech));
            });
            panel_sized(body, 424.0).with_children(|side| entry::draw(side, open, speech));
        },
    );
}

fn draw_bar(bar: &mut Parent<'_>, open: &DealForm, speech: Speech) {
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
            .kind(ButtonKind::Chip)
            .key(Stroke::Escape)
            .tab(3),
    )
    .observe(|_: On<Activate>, mut requests: MessageWriter<Request>| {
        requests.write(Request::Leave);
    });
    common_buttons(bar, speech);
}
