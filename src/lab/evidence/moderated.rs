//! Effects that depend on who the buyer is: precision by expertise, anger by
//! power.

use super::{
    super::{
        Laboratory, MeanEstimate, MeetingCourse, ScriptedSeller, SellerFaces, Setting,
        laboratory::fixed,
    },
    compare::{paired, price, worth},
    effect::{Panel, RowEffect},
};
use crate::scenario::Traits;

/// How precise an opening sounds: with two, three, four and five figures.
const PRECISION: [f64; 4] = [0.0, 1.0 / 3.0, 2.0 / 3.0, 1.0];
const AMATEUR: f64 = 0.15;
const EXPERT: f64 = 0.90;
/// As credible as arguments make an opening.
const WITH_REASON: f64 = 1.4;
const WITHOUT_REASON: f64 = 1.0;

/// First counter-offers to one price that sounds more and more precise.
fn by_precision(
    laboratory: &Laboratory,
    information: f64,
    credibility: f64,
) -> [Vec<MeetingCourse>; 4] {
    let setting = Setting::with(&Traits {
        information: fixed(information),
        ..Traits::default()
    });
    let room = laboratory.room(&setting);
    PRECISION.map(|precision| {
        let seller = ScriptedSeller::ladder(0.95, 0.7, 0.52).sounding(precision);
        laboratory.each(|seed| {
            let buyer = room.buyer(seller.limit, seed);
            seller.meet(buyer.with_credibility(credibility))
        })
    })
}

fn over_round(cells: &[Vec<MeetingCourse>; 4], cell: usize) -> MeanEstimate {
    paired(&cells[cell], &cells[0], |course| course.counter_to(1))
}

/// Precision helps with amateurs in a line, with experts up to a point; a
/// reason mends it.
pub(super) fn precision_by_expertise(laboratory: &Laboratory) -> RowEffect {
    let amateurs = by_precision(laboratory, AMATEUR, WITHOUT_REASON);
    let experts = by_precision(laboratory, EXPERT, WITHOUT_REASON);
    let mended = by_precision(laboratory, EXPERT, WITH_REASON);
    let step = |cells: &[Vec<MeetingCourse>; 4], from: usize, to: usize| {
        paired(&cells[to], &cells[from], |course| course.counter_to(1))
    };
    let line = |cells: &[Vec<MeetingCourse>; 4]| -> Vec<(f64, MeanEstimate)> {
        let cell = |(index, precision): (usize, &f64)| (*precision, over_round(cells, index));
        PRECISION.iter().enumerate().map(cell).collect()
    };
    RowEffect::new("precision_by_expertise", over_round(&amateurs, 3))
        .claim(
            "amateurs-rise",
            (1..4).all(|to| step(&amateurs, to - 1, to).is_above(0.0)),
        )
        .claim(
            "experts-rise-then-fall",
            step(&experts, 0, 1).is_above(0.0) && step(&experts, 1, 3).is_below(0.0),
        )
        .claim("reason-mends", step(&mended, 0, 3).is_above(0.0))
        .panel(Panel::lines(
            "counter-gain",
            "precision",
            &[
                ("amateurs", line(&amateurs)),
                ("experts", line(&experts)),
                ("experts-with-reason", line(&mended)),
            ],
        ))
}

const WEAK: f64 = 0.15;
const STRONG: f64 = 0.85;

/// A hard face gains from those who have poor alternatives, and less when it
/// lasts.
pub(super) fn anger_by_power(laboratory: &Laboratory) -> RowEffect {
    let meet = |power: f64, faces: SellerFaces| {
        let setting = Setting::with(&Traits {
            power: fixed(power),
            ..Traits::default()
        });
        let seller = ScriptedSeller::ladder(0.9, 0.75, 0.50).showing(faces);
        laboratory.meet(&setting, &seller)
    };
    let cells = [WEAK, STRONG].map(|power| {
        [
            SellerFaces::Neutral,
            SellerFaces::HardAtFirst,
            SellerFaces::Hard,
        ]
        .map(|faces| meet(power, faces))
    });
    let [weak, strong] = &cells;
    let gain =
        |cells: &[Vec<MeetingCourse>; 3], hard: usize| paired(&cells[hard], &cells[0], price);
    let seller = ScriptedSeller::ladder(0.9, 0.75, 0.50);
    let everybody = [SellerFaces::HardAtFirst, SellerFaces::Hard]
        .map(|faces| laboratory.meet(&Setting::everybody(), &seller.clone().showing(faces)));
    let moderate = paired(&everybody[0], &everybody[1], worth);
    let (of_weak, of_strong) = (gain(weak, 2), gain(strong, 2));
    RowEffect::new("anger_by_power", of_weak)
        .claim("weak-yield", of_weak.is_above(0.0))
        .claim("strong-do-not-yield", !of_strong.is_above(0.0))
        .claim("moderate-beats-high", moderate.is_above(0.0))
        .panel(Panel::conditions(
            "price-gain",
            "power",
            &[
                ("weak-moderate", gain(weak, 1)),
                ("strong-moderate", gain(strong, 1)),
                ("weak-high", of_weak),
                ("strong-high", of_strong),
            ],
        ))
        .panel(Panel::conditions(
            "worth-gain",
            "faces",
            &[
                ("moderate-over-high", moderate),
                ("moderate-over-high-weak", paired(&weak[1], &weak[2], worth)),
                (
                    "moderate-over-high-strong",
                    paired(&strong[1], &strong[2], worth),
                ),
            ],
        ))
}
