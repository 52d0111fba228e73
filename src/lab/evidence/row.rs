//! The table's rows: which finding, by whom, and how it is simulated.

use super::{
    super::Laboratory, anchor, assumed, concessions, effect::RowEffect, extreme, faces, line,
    moderated, people, reader, several, shrinking, sizes, steps, table,
};

/// Where a row comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowSource {
    /// A publication: who, and where.
    Published(&'static str),
    /// Error figures of others on the same task.
    Estimators,
    /// An aim of this program.
    Aim,
    /// Assumed, not measured.
    Assumed,
    /// Assumed after practitioners' advice, not measured.
    Advised,
}

impl RowSource {
    /// The name that its phrase has, where it is no publication.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Published(_) => "published",
            Self::Estimators => "estimators",
            Self::Aim => "aim",
            Self::Assumed => "assumed",
            Self::Advised => "advised",
        }
    }
}

/// What becomes of a row's experiment at the table of a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AtTable {
    /// The situation is the same: the figure should be about as large.
    InSize,
    /// The situation differs, for a reason (the phrase
    /// `evidence-situation-…`): the sign should be the same.
    InSign(&'static str),
    /// The row is measured at a table in the first place, that of this
    /// scenario.
    Itself(&'static str),
    /// It has no meaning there, for a reason (the phrase
    /// `evidence-situation-…`).
    Never(&'static str),
}

/// A published finding and its simulation.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// Its id.
    pub id: &'static str,
    /// Where it comes from.
    pub source: RowSource,
    /// The published figure, where the finding has one that the simulated one
    /// can be held against.
    pub published: Option<f64>,
    /// What becomes of it at a table.
    pub at_table: AtTable,
    /// The claims that cannot be reached together with the other rows; the
    /// phrase `evidence-trade-off-…` of the row says what they would cost.
    pub not_reached: &'static [&'static str],
    simulate: fn(&Laboratory) -> RowEffect,
}

impl Row {
    /// Runs the experiment.
    #[must_use]
    pub fn simulate(&self, laboratory: &Laboratory) -> RowEffect {
        (self.simulate)(laboratory)
    }

    const fn new(
        id: &'static str,
        source: RowSource,
        simulate: fn(&Laboratory) -> RowEffect,
    ) -> Self {
        Self {
            id,
            source,
            published: None,
            at_table: AtTable::InSize,
            not_reached: &[],
            simulate,
        }
    }

    const fn at_table(mut self, at_table: AtTable) -> Self {
        self.at_table = at_table;
        self
    }

    const fn not_reaching(mut self, claims: &'static [&'static str]) -> Self {
        self.not_reached = claims;
        self
    }

    const fn with_figure(mut self, published: f64) -> Self {
        self.published = Some(published);
        self
    }
}

const PETROWSKY: &str =
    "Petrowsky et al., Organizational Behavior and Human Decision Processes (2025)";
const BACKUS: &str = "Backus, Blake, Larsen & Tadelis, Quarterly Journal of Economics 135 (2020); \
                      Keniston et al., International Economic Review 65 (2024)";
const LARSEN: &str = "Larsen, Review of Economic Studies (2021)";
const LOSCHELDER: &str = "Loschelder, Friese, Schaerer & Galinsky, Psychological Science (2016)";
const SINACEUR: &str = "Sinaceur & Tiedens, Journal of Experimental Social Psychology (2006); \
                        Adam & Brett (2018)";
const HE: &str = "He, Chen, Balakrishnan & Liang, CraigslistBargain (2018), 1,247 price talks";
const GALINSKY: &str =
    "Galinsky & Mussweiler, Journal of Personality and Social Psychology 81, 657 (2001)";
const SCHWEINSBERG: &str =
    "Schweinsberg, Ku, Wang & Pillutla, Journal of Experimental Social Psychology 48 (2012)";
const MAARAVI: &str = "Maaravi, Pazy & Ganzach, Judgment and Decision Making 9, 548 (2014)";
const HUEFFMEIER: &str = "Hüffmeier et al., Journal of Management 40, 866 (2014)";
const TEY: &str = "Tey, Schaerer, Madan & Swaab, Organizational Behavior and Human Decision \
                   Processes 165, 153 (2021)";
const KWON: &str = "Kwon & Weingart, Journal of Applied Psychology 89, 263 (2004)";
const STINGINESS: &str = "Collabra: Psychology 9(1), 88929 (2023)";
const MALHOTRA: &str = "Malhotra, Four Strategies for Making Concessions (2006)";
const HILTY: &str = "Hilty & Carnevale, Organizational Behavior and Human Decision Processes 55, \
                     444 (1993); Brodt & Tuchinsky, the same journal 81, 155 (2000)";
const MASON: &str =
    "Mason, Lee, Wiley & Ames, Journal of Experimental Social Psychology 49, 759 (2013)";

const LEONARDELLI: &str =
    "Leonardelli et al., Organizational Behavior and Human Decision Processes 152, 64 (2019)";

/// Every row, in the table's order.
pub const ROWS: &[Row] = &[
    Row::new(
        "anchor_correlation",
        RowSource::Published(PETROWSKY),
        anchor::correlation,
    )
    .with_figure(0.62),
    Row::new(
        "anchor_causal",
        RowSource::Published(GALINSKY),
        anchor::causal,
    ),
    Row::new(
        "anchor_target_focus",
        RowSource::Published(GALINSKY),
        anchor::target_focus,
    ),
    Row::new(
        "extreme_opening",
        RowSource::Published(SCHWEINSBERG),
        extreme::opening,
    )
    .at_table(AtTable::InSign("no-gains")),
    Row::new(
        "anchor_relationship",
        RowSource::Published(MAARAVI),
        extreme::relationship_after,
    )
    .at_table(AtTable::InSign("grievance")),
    Row::new(
        "hard_vs_soft",
        RowSource::Published(HUEFFMEIER),
        line::hard_vs_soft,
    ),
    Row::new(
        "shrinking_signal",
        RowSource::Published(TEY),
        shrinking::shrinking_signal,
    ),
    Row::new(
        "shrinking_moderate",
        RowSource::Published(TEY),
        shrinking::moderate,
    ),
    Row::new(
        "shrinking_rounds",
        RowSource::Published(TEY),
        shrinking::rounds,
    ),
    Row::new(
        "shrinking_target_focus",
        RowSource::Published(TEY),
        shrinking::target_focus,
    ),
    Row::new(
        "concession_timing",
        RowSource::Published(KWON),
        concessions::timing,
    )
    .at_table(AtTable::InSign("trust")),
    Row::new(
        "stinginess_impasse",
        RowSource::Published(STINGINESS),
        concessions::stinginess,
    ),
    Row::new(
        "contingent",
        RowSource::Published(MALHOTRA),
        concessions::contingent,
    )
    .at_table(AtTable::InSign("ask-in-package")),
    Row::new(
        "bad_then_good",
        RowSource::Published(HILTY),
        faces::bad_then_good,
    ),
    Row::new(
        "precise_opening",
        RowSource::Published(MASON),
        concessions::precise_opening,
    )
    .at_table(AtTable::InSign("grid")),
    Row::new(
        "several_offers",
        RowSource::Published(LEONARDELLI),
        several::several_offers,
    )
    .at_table(AtTable::Itself("three-terms")),
    Row::new(
        "first_offer_sizes",
        RowSource::Published(PETROWSKY),
        sizes::first_offers,
    )
    .with_figure(1.14)
    .not_reaching(&["first-mover-size", "value-size", "deals-size"]),
    Row::new(
        "split_difference",
        RowSource::Published(BACKUS),
        people::split_difference,
    )
    .with_figure(0.20),
    Row::new(
        "concession_size",
        RowSource::Published(HE),
        people::concession_size,
    )
    .with_figure(0.40),
    Row::new(
        "impasse_with_gains",
        RowSource::Published(LARSEN),
        people::impasse_with_gains,
    )
    .not_reaching(&["as-many-fail"]),
    Row::new(
        "precision_by_expertise",
        RowSource::Published(LOSCHELDER),
        moderated::precision_by_expertise,
    )
    .at_table(AtTable::Never("figures")),
    Row::new(
        "anger_by_power",
        RowSource::Published(SINACEUR),
        moderated::anger_by_power,
    ),
    Row::new("final_offer", RowSource::Assumed, assumed::final_offer),
    Row::new("broken_final", RowSource::Assumed, assumed::broken_final),
    Row::new("return_asked", RowSource::Advised, assumed::return_asked)
        .at_table(AtTable::Never("ask-in-package")),
    Row::new("label_overuse", RowSource::Assumed, assumed::label_overuse)
        .at_table(AtTable::InSign("ask-in-package")),
    Row::new("next_deal", RowSource::Assumed, assumed::next_deal)
        .at_table(AtTable::InSign("no-gains")),
    Row::new("team_decides", RowSource::Assumed, table::team_decides)
        .at_table(AtTable::Itself("zip-spring-reorder")),
    Row::new(
        "conditional_terms",
        RowSource::Advised,
        table::conditional_terms,
    )
    .at_table(AtTable::Itself("three-terms")),
    Row::new("their_steps_tell", RowSource::Aim, steps::their_steps_tell)
        .at_table(AtTable::Itself("shipped")),
    Row::new("reader_conceder", RowSource::Estimators, reader::conceder)
        .at_table(AtTable::Never("curves"))
        .with_figure(0.135),
    Row::new("reader_linear", RowSource::Estimators, reader::linear)
        .at_table(AtTable::Never("curves"))
        .with_figure(0.064),
    Row::new("reader_boulware", RowSource::Estimators, reader::boulware)
        .at_table(AtTable::Never("curves"))
        .with_figure(0.509),
    Row::new("reader_ladder_06", RowSource::Aim, reader::fast_ladder)
        .at_table(AtTable::Never("curves")),
    Row::new("reader_ladder_08", RowSource::Aim, reader::slow_ladder)
        .at_table(AtTable::Never("curves")),
    Row::new("reader_improves", RowSource::Aim, reader::improves)
        .at_table(AtTable::Never("curves")),
];
