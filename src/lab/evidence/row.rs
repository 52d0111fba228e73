//! The table's rows: which finding, by whom, and how it is simulated.

use super::{
    super::Laboratory, anchor, assumed, concessions, effect::Effect, extreme, faces, line, reader,
    several, shrinking, steps, table,
};

/// Where a row comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
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

impl Source {
    /// The name that its phrase has, where it is no publication.
    pub(in crate::lab) const fn code(self) -> &'static str {
        match self {
            Self::Published(_) => "published",
            Self::Estimators => "estimators",
            Self::Aim => "aim",
            Self::Assumed => "assumed",
            Self::Advised => "advised",
        }
    }
}

/// A published finding and its simulation.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// Its id.
    pub id: &'static str,
    /// Where it comes from.
    pub source: Source,
    /// The published figure, where the finding has one that the simulated one
    /// can be held against.
    pub published: Option<f64>,
    simulate: fn(&Laboratory) -> Effect,
}

impl Row {
    /// Runs the experiment.
    #[must_use]
    pub fn simulate(&self, laboratory: &Laboratory) -> Effect {
        (self.simulate)(laboratory)
    }

    const fn new(id: &'static str, source: Source, simulate: fn(&Laboratory) -> Effect) -> Self {
        Self {
            id,
            source,
            published: None,
            simulate,
        }
    }

    const fn with_figure(mut self, published: f64) -> Self {
        self.published = Some(published);
        self
    }
}

const ORR: &str = "Orr & Guthrie, Ohio State Journal on Dispute Resolution 21, 597 (2006)";
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
        Source::Published(ORR),
        anchor::correlation,
    )
    .with_figure(0.497),
    Row::new("anchor_causal", Source::Published(GALINSKY), anchor::causal),
    Row::new(
        "anchor_target_focus",
        Source::Published(GALINSKY),
        anchor::target_focus,
    ),
    Row::new(
        "extreme_opening",
        Source::Published(SCHWEINSBERG),
        extreme::opening,
    ),
    Row::new(
        "anchor_relationship",
        Source::Published(MAARAVI),
        extreme::relationship_after,
    ),
    Row::new(
        "hard_vs_soft",
        Source::Published(HUEFFMEIER),
        line::hard_vs_soft,
    ),
    Row::new(
        "shrinking_signal",
        Source::Published(TEY),
        shrinking::shrinking_signal,
    ),
    Row::new(
        "shrinking_moderate",
        Source::Published(TEY),
        shrinking::moderate,
    ),
    Row::new(
        "shrinking_rounds",
        Source::Published(TEY),
        shrinking::rounds,
    ),
    Row::new(
        "shrinking_target_focus",
        Source::Published(TEY),
        shrinking::target_focus,
    ),
    Row::new(
        "concession_timing",
        Source::Published(KWON),
        concessions::timing,
    ),
    Row::new(
        "stinginess_impasse",
        Source::Published(STINGINESS),
        concessions::stinginess,
    ),
    Row::new(
        "contingent",
        Source::Published(MALHOTRA),
        concessions::contingent,
    ),
    Row::new(
        "bad_then_good",
        Source::Published(HILTY),
        faces::bad_then_good,
    ),
    Row::new(
        "precise_opening",
        Source::Published(MASON),
        concessions::precise_opening,
    ),
    Row::new(
        "several_offers",
        Source::Published(LEONARDELLI),
        several::several_offers,
    ),
    Row::new("final_offer", Source::Assumed, assumed::final_offer),
    Row::new("broken_final", Source::Assumed, assumed::broken_final),
    Row::new("return_asked", Source::Advised, assumed::return_asked),
    Row::new("label_overuse", Source::Assumed, assumed::label_overuse),
    Row::new("next_deal", Source::Assumed, assumed::next_deal),
    Row::new("team_decides", Source::Assumed, table::team_decides),
    Row::new(
        "conditional_terms",
        Source::Advised,
        table::conditional_terms,
    ),
    Row::new("their_steps_tell", Source::Aim, steps::their_steps_tell),
    Row::new("reader_conceder", Source::Estimators, reader::conceder).with_figure(0.135),
    Row::new("reader_linear", Source::Estimators, reader::linear).with_figure(0.064),
    Row::new("reader_boulware", Source::Estimators, reader::boulware).with_figure(0.509),
    Row::new("reader_ladder_06", Source::Aim, reader::fast_ladder),
    Row::new("reader_ladder_08", Source::Aim, reader::slow_ladder),
    Row::new("reader_improves", Source::Aim, reader::improves),
];
