//! The buyer: the company, and who sits across the table with what is known
//! of each.

use super::View;
use crate::{
    app::window::{
        screens::person,
        theme::{self, letters, size, strong},
        widgets::Parent,
    },
    views::BuyerView,
};

pub(super) fn draw(place: &mut Parent<'_>, view: View<'_>) {
    let practice = view.practice;
    let findings = practice.session().findings();
    let (scenario, earlier) = (practice.scenario(), practice.remembers());
    let buyer = BuyerView::of(scenario, &findings, earlier, view.speech.0);
    place.spawn(strong(buyer.company, size::BODY, theme::INK));
    for words in [Some(buyer.about), buyer.remembers].into_iter().flatten() {
        place.spawn(letters(words, size::SMALL, theme::INK));
    }
    for member in &buyer.team {
        person::draw(place, member, 44.0);
    }
}
