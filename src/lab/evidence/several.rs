//! Several packages of the same worth at once, against one.

use super::{
    super::{
        Laboratory, MeanEstimate,
        several::{PackagesEnding, Picks, meet, stakes, table_of, three_terms},
    },
    effect::{Panel, RowEffect},
};

const CONDITIONS: [Picks; 4] = [
    Picks {
        at_once: 1,
        blind: false,
    },
    Picks {
        at_once: 3,
        blind: false,
    },
    Picks {
        at_once: 1,
        blind: true,
    },
    Picks {
        at_once: 3,
        blind: true,
    },
];

/// How much larger something is with three packages than with one, over the
/// sessions in which both have it.
fn gain(
    meetings: &[Vec<PackagesEnding>],
    three: usize,
    one: usize,
    of: impl Fn(&PackagesEnding) -> Option<f64>,
) -> MeanEstimate {
    let differences: Vec<f64> = meetings
        .iter()
        .filter_map(|endings| Some(of(endings.get(three)?)? - of(endings.get(one)?)?))
        .collect();
    MeanEstimate::of_mean(&differences)
}

/// Several packages at once raise the joint and the own outcome.
pub(super) fn several_offers(laboratory: &Laboratory) -> RowEffect {
    let base = three_terms();
    let meetings: Vec<Vec<PackagesEnding>> = laboratory.each(|seed| {
        let Some(base) = &base else {
            return Vec::new();
        };
        let deal = table_of(base, &mut stakes(seed));
        CONDITIONS
            .iter()
            .filter_map(|picks| meet(&deal, seed, *picks))
            .collect()
    });
    let given_deal = |of: fn(&PackagesEnding) -> f64| {
        move |ending: &PackagesEnding| ending.is_deal.then(|| of(ending))
    };
    let joint = |ending: &PackagesEnding| ending.joint;
    let own = |ending: &PackagesEnding| ending.own;
    let satisfaction = |ending: &PackagesEnding| ending.satisfaction;
    let near = |of| gain(&meetings, 1, 0, given_deal(of));
    let blind = |of| gain(&meetings, 3, 2, given_deal(of));
    let in_both = |of: fn(&PackagesEnding) -> f64, holds: fn(&MeanEstimate) -> bool| {
        holds(&near(of)) && holds(&blind(of))
    };
    let deals = |condition: usize| {
        let endings = meetings.iter().filter_map(|it| it.get(condition));
        MeanEstimate::of_share(endings.map(|ending| ending.is_deal))
    };
    let session = |of: fn(&PackagesEnding) -> f64| gain(&meetings, 1, 0, move |it| Some(of(it)));
    // The blind pick is the cautious figure: who follows the buyer's
    // counter-offers with one package at a time hardly tries other terms.
    RowEffect::new("several_offers", blind(joint))
        .claim("joint-rises", in_both(joint, |gain| gain.is_above(0.0)))
        .claim(
            "own-does-not-fall",
            in_both(own, |gain| gain.is_above(-0.005)),
        )
        .claim(
            "satisfaction-rises",
            in_both(satisfaction, |gain| gain.is_above(0.0)),
        )
        .panel(Panel::conditions(
            "three-gain",
            "outcome",
            &[
                ("joint", near(joint)),
                ("own", near(own)),
                ("joint-session", session(joint)),
                ("own-session", session(own)),
                ("joint-blind", blind(joint)),
                ("own-blind", blind(own)),
            ],
        ))
        .panel(Panel::conditions(
            "satisfaction-gain",
            "outcome",
            &[
                ("satisfaction", near(satisfaction)),
                ("satisfaction-blind", blind(satisfaction)),
            ],
        ))
        .panel(Panel::conditions(
            "deals",
            "packages",
            &[
                ("one-package", deals(0)),
                ("three-packages", deals(1)),
                ("one-blind", deals(2)),
                ("three-blind", deals(3)),
            ],
        ))
}
