//! The table of evidence: it can be trusted, and it can fail.

use std::{num::NonZeroUsize, sync::LazyLock};

use haggle::{
    bargain::ModelPart,
    charts,
    lab::{
        Laboratory,
        evidence::{At, AtTable, ROWS, RowEffect, RowStanding, tabled},
    },
    text::Language,
    words::{self, Phrases},
};

/// Few sessions, for the facts that do not need many.
fn small() -> Laboratory {
    Laboratory::new(12)
}

fn simulate(id: &str, laboratory: &Laboratory) -> RowEffect {
    let row = ROWS.iter().find(|row| row.id == id).unwrap();
    row.simulate(laboratory)
}

static EFFECTS: LazyLock<Vec<RowEffect>> =
    LazyLock::new(|| ROWS.iter().map(|row| row.simulate(&small())).collect());

#[test]
fn every_row_has_an_id_of_its_own_claims_and_figures() {
    for (row, effect) in ROWS.iter().zip(EFFECTS.iter()) {
        assert_eq!(row.id, effect.id);
        assert_eq!(ROWS.iter().filter(|other| other.id == row.id).count(), 1);
        assert!(!effect.claims.is_empty(), "{} claims nothing", row.id);
        assert!(!effect.panels.is_empty(), "{} shows nothing", row.id);
    }
}

#[test]
fn every_word_of_the_table_exists_in_every_language() {
    for language in [Language::English, Language::Chinese] {
        let phrases = Phrases::new(language);
        let mut words: Vec<String> = ROWS
            .iter()
            .map(|row| words::evidence::source_words(row.source, phrases))
            .collect();
        words.extend(
            ROWS.iter()
                .filter_map(|row| words::evidence::situation_of(row.at_table, phrases)),
        );
        let declared = ROWS.iter().filter(|row| !row.not_reached.is_empty());
        words.extend(declared.map(|row| words::evidence::trade_off_of(row.id, phrases)));
        for effect in EFFECTS.iter() {
            words.push(words::evidence::name_of(effect.id, phrases));
            words.push(words::evidence::finding_of(effect.id, phrases));
            for claim in &effect.claims {
                words.push(words::evidence::claim_words(claim.claim, phrases));
            }
            for panel in &effect.panels {
                words.push(words::evidence::measure_words(panel.measure, phrases));
                words.push(words::evidence::across_words(panel.across, phrases));
                words.extend(
                    panel
                        .published
                        .iter()
                        .map(|mark| words::evidence::mark_words(mark.name, phrases)),
                );
                for line in &panel.lines {
                    words.extend(
                        line.name
                            .map(|name| words::evidence::line_words(name, phrases)),
                    );
                    words.extend(
                        line.points
                            .iter()
                            .filter(|point| matches!(point.at, At::Condition(_)))
                            .map(|point| words::evidence::at_words(&point.at, phrases)),
                    );
                }
            }
        }
        let missing: Vec<&String> = words.iter().filter(|word| word.starts_with('[')).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
    }
}

#[test]
fn any_number_of_threads_finds_the_same_bits() {
    let alone = Laboratory::new(25);
    let together = Laboratory {
        threads: NonZeroUsize::new(4).unwrap(),
        ..alone
    };
    for id in ["anchor_correlation", "concession_timing", "bad_then_good"] {
        assert_eq!(simulate(id, &alone), simulate(id, &together), "{id}");
    }
}

#[test]
fn the_anchor_is_found_and_is_missed_when_it_is_switched_off() {
    let whole = Laboratory::new(200);
    let without = Laboratory {
        without: Some(ModelPart::Anchor),
        ..whole
    };
    assert!(simulate("anchor_causal", &whole).agrees());
    let effect = simulate("anchor_causal", &without);
    assert!(!effect.agrees());
    // Later offers still earn credit from a higher opening: that is not the
    // anchor, and the row is not taken in by it.
    let price = effect
        .claims
        .iter()
        .find(|claim| claim.claim == "price-rises");
    assert!(price.unwrap().holds);
}

#[test]
fn a_row_fails_without_the_part_of_the_model_that_carries_it() {
    let carried = [
        (ModelPart::Reading, "shrinking_signal"),
        (ModelPart::Label, "contingent"),
        (ModelPart::Precision, "precise_opening"),
        (ModelPart::Tone, "bad_then_good"),
        (ModelPart::Offence, "extreme_opening"),
        (ModelPart::Manner, "concession_timing"),
    ];
    for (part, id) in carried {
        let whole = Laboratory::new(600);
        let without = Laboratory {
            without: Some(part),
            ..whole
        };
        assert!(simulate(id, &whole).agrees(), "{id}");
        assert!(!simulate(id, &without).agrees(), "{id} without {part:?}");
    }
}

#[test]
fn too_few_sessions_prove_nothing() {
    let effect = simulate("bad_then_good", &Laboratory::new(1));
    assert!(!effect.agrees());
}

#[test]
fn a_chart_shows_every_condition_and_every_published_figure_in_both_languages() {
    for language in [Language::English, Language::Chinese] {
        let phrases = Phrases::new(language);
        for (row, effect) in ROWS.iter().zip(EFFECTS.iter()) {
            let svg = charts::svg(&charts::evidence_page(row, effect, None, phrases));
            let circles = svg.matches("<circle").count();
            let cells: usize = effect
                .panels
                .iter()
                .flat_map(|panel| &panel.lines)
                .map(|line| line.points.len())
                .sum();
            assert!(circles >= cells, "{}: {circles} of {cells}", row.id);
            for panel in &effect.panels {
                for mark in &panel.published {
                    assert!(svg.contains(&format!("{:.3}", mark.figure)), "{}", row.id);
                }
            }
            assert!(
                !svg.contains("\"NaN\"") && !svg.contains("\"inf\""),
                "{}",
                row.id
            );
        }
    }
}

fn row(id: &str) -> &'static haggle::lab::evidence::Row {
    ROWS.iter().find(|row| row.id == id).unwrap()
}

#[test]
fn what_the_laboratory_finds_is_found_at_every_table_with_a_reps_moves() {
    let laboratory = Laboratory::new(1_200);
    for id in [
        "anchor_causal",
        "shrinking_signal",
        "stinginess_impasse",
        "contingent",
        "bad_then_good",
        "final_offer",
    ] {
        let effect = simulate(id, &laboratory);
        let tabled = tabled(row(id), &laboratory, &effect).unwrap();
        assert!(tabled.scenarios.len() >= 4, "{id}");
        assert!(tabled.agrees, "{id}: {:?}", tabled.figure);
    }
}

#[test]
fn without_the_anchor_the_tables_do_not_agree_either() {
    let whole = Laboratory::new(600);
    let found = simulate("anchor_causal", &whole);
    let without = Laboratory {
        without: Some(ModelPart::Anchor),
        ..whole
    };
    let tabled = tabled(row("anchor_causal"), &without, &found).unwrap();
    assert!(!tabled.agrees);
}

#[test]
fn a_row_has_a_table_or_says_why_it_has_none() {
    let phrases = Phrases::new(Language::English);
    for row in ROWS {
        let never = matches!(row.at_table, AtTable::Never(_));
        assert!(
            !never || words::evidence::situation_of(row.at_table, phrases).is_some(),
            "{}",
            row.id
        );
    }
}

#[test]
fn what_is_declared_as_not_reached_is_no_regression_and_anything_else_is() {
    let sizes = row("first_offer_sizes");
    let mut effect = simulate("first_offer_sizes", &Laboratory::new(2_000));
    assert_eq!(RowStanding::of(sizes, &effect), RowStanding::NotReached);
    for claim in &mut effect.claims {
        claim.holds = false;
    }
    assert_eq!(RowStanding::of(sizes, &effect), RowStanding::Differs);
}

#[test]
fn people_differ_in_what_they_feel_about_the_same_treatment() {
    let effect = simulate("first_offer_sizes", &Laboratory::new(2_000));
    let size = effect
        .claims
        .iter()
        .find(|claim| claim.claim == "subjective-size");
    assert!(
        size.unwrap().holds,
        "{:?}",
        effect.panels[0].lines[0].points
    );
}

#[test]
fn an_offer_half_way_is_taken_more_often_than_those_beside_it() {
    let effect = simulate("split_difference", &Laboratory::new(1_000));
    let taken = effect
        .claims
        .iter()
        .find(|claim| claim.claim == "even-split-taken-more");
    assert!(taken.unwrap().holds);
}

#[test]
fn a_hard_face_moves_only_those_with_poor_alternatives() {
    assert!(simulate("anger_by_power", &Laboratory::new(1_500)).agrees());
}

#[test]
fn experts_doubt_a_price_that_is_too_precise_unless_there_is_a_reason() {
    assert!(simulate("precision_by_expertise", &Laboratory::new(300)).agrees());
}

#[test]
fn a_row_on_reading_shows_the_estimators_that_win_too() {
    let effect = simulate("reader_linear", &Laboratory::new(600));
    let points = &effect.panels[0].lines[0].points;
    let of = |name: &'static str| {
        let point = points.iter().find(|it| it.at == At::Condition(name));
        point.unwrap().estimate.mean
    };
    assert!(of("extrapolation") < of("reader"));
    assert!(of("market-mean") > of("reader"));
}
