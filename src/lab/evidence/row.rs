//! The table's rows: which finding, by whom, and how it is simulated.

use super::{
    super::Laboratory, anchor, assumed, concessions, effect::Effect, extreme, faces, line, reader,
    several, shrinking, table,
};

/// A published finding and its simulation.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// Its id.
    pub id: &'static str,
    /// Who published it, and where.
    pub source: &'static str,
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

    const fn new(
        id: &'static str,
        source: &'static str,
        simulate: fn(&Laboratory) -> Effect,
    ) -> Self {
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
const ASSUMED: &str = "Assumed by this program, not measured";
const ADVISED: &str = "Assumed by this program after practitioners' advice, not measured";
const ESTIMATORS: &str = "Published error figures of two estimators on the same task";
const OWN_AIM: &str = "An aim of this program";

/// Every row, in the table's order.
pub const ROWS: &[Row] = &[
    Row::new("anchor_correlation", ORR, anchor::correlation).with_figure(0.497),
    Row::new("anchor_causal", GALINSKY, anchor::causal),
    Row::new("anchor_target_focus", GALINSKY, anchor::target_focus),
    Row::new("extreme_opening", SCHWEINSBERG, extreme::opening),
    Row::new("anchor_relationship", MAARAVI, extreme::relationship_after),
    Row::new("hard_vs_soft", HUEFFMEIER, line::hard_vs_soft),
    Row::new("shrinking_signal", TEY, shrinking::shrinking_signal),
    Row::new("shrinking_moderate", TEY, shrinking::moderate),
    Row::new("shrinking_rounds", TEY, shrinking::rounds),
    Row::new("shrinking_target_focus", TEY, shrinking::target_focus),
    Row::new("concession_timing", KWON, concessions::timing),
    Row::new("stinginess_impasse", STINGINESS, concessions::stinginess),
    Row::new("contingent", MALHOTRA, concessions::contingent),
    Row::new("bad_then_good", HILTY, faces::bad_then_good),
    Row::new("precise_opening", MASON, concessions::precise_opening),
    Row::new("several_offers", LEONARDELLI, several::several_offers),
    Row::new("final_offer", ASSUMED, assumed::final_offer),
    Row::new("broken_final", ASSUMED, assumed::broken_final),
    Row::new("return_asked", ADVISED, assumed::return_asked),
    Row::new("label_overuse", ASSUMED, assumed::label_overuse),
    Row::new("next_deal", ASSUMED, assumed::next_deal),
    Row::new("team_decides", ASSUMED, table::team_decides),
    Row::new("conditional_terms", ADVISED, table::conditional_terms),
    Row::new("reader_conceder", ESTIMATORS, reader::conceder).with_figure(0.135),
    Row::new("reader_linear", ESTIMATORS, reader::linear).with_figure(0.064),
    Row::new("reader_boulware", ESTIMATORS, reader::boulware).with_figure(0.509),
    Row::new("reader_ladder_06", OWN_AIM, reader::fast_ladder),
    Row::new("reader_ladder_08", OWN_AIM, reader::slow_ladder),
    Row::new("reader_improves", OWN_AIM, reader::improves),
];
