//! What came of an experiment.

use super::super::MeanEstimate;

/// One row of the table of evidence.
#[derive(Debug, Clone, PartialEq)]
pub struct RowEffect {
    /// The row's id.
    pub id: &'static str,
    /// The figure that stands for the row, with its interval.
    pub simulated: MeanEstimate,
    /// What has to hold.
    pub claims: Vec<Claim>,
    /// All figures, as they are drawn.
    pub panels: Vec<Panel>,
}

impl RowEffect {
    /// A row with its figure.
    pub(super) const fn new(id: &'static str, simulated: MeanEstimate) -> Self {
        Self {
            id,
            simulated,
            claims: Vec::new(),
            panels: Vec::new(),
        }
    }

    /// Adds something that has to hold.
    pub(super) fn claim(mut self, claim: &'static str, holds: bool) -> Self {
        self.claims.push(Claim { claim, holds });
        self
    }

    /// Adds figures.
    pub(super) fn panel(mut self, panel: Panel) -> Self {
        self.panels.push(panel);
        self
    }

    /// Whether sign and, where one is given, size agree with what was
    /// published: every claim holds.
    #[must_use]
    pub fn agrees(&self) -> bool {
        !self.claims.is_empty() && self.claims.iter().all(|claim| claim.holds)
    }
}

/// Something that the finding says, and whether the simulation shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claim {
    /// Names the sentence: the phrase `evidence-claim-…`.
    pub claim: &'static str,
    /// Whether it holds at 99 per cent confidence.
    pub holds: bool,
}

/// One measure over the cells of an experiment.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// What is measured: the phrase `evidence-measure-…`.
    pub measure: &'static str,
    /// What the cells differ in: the phrase `evidence-across-…`.
    pub across: &'static str,
    /// One line for each kind of cell.
    pub lines: Vec<RowLine>,
    /// Published figures to compare with.
    pub published: Vec<PublishedMark>,
}

/// Cells that belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct RowLine {
    /// Names the line: the phrase `evidence-line-…`; `None` for the only one.
    pub name: Option<&'static str>,
    /// Its cells.
    pub points: Vec<RowPoint>,
}

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub struct RowPoint {
    /// What sets it apart.
    pub at: At,
    /// What was found.
    pub estimate: MeanEstimate,
}

/// What sets a cell apart.
#[derive(Debug, Clone, PartialEq)]
pub enum At {
    /// A number on the axis.
    Number(f64),
    /// A condition: the phrase `evidence-at-…`.
    Condition(&'static str),
    /// A persona, by name.
    Persona(String),
}

/// A published figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PublishedMark {
    /// Names it: the phrase `evidence-mark-…`.
    pub name: &'static str,
    /// The figure, in the panel's measure.
    pub figure: f64,
}

impl Panel {
    /// Conditions beside each other.
    pub(super) fn conditions(
        measure: &'static str,
        across: &'static str,
        cells: &[(&'static str, MeanEstimate)],
    ) -> Self {
        let points = cells
            .iter()
            .map(|(condition, estimate)| RowPoint {
                at: At::Condition(condition),
                estimate: *estimate,
            })
            .collect();
        Self::new(measure, across, points)
    }

    /// A line over numbers.
    pub(super) fn numbers(
        measure: &'static str,
        across: &'static str,
        cells: &[(f64, MeanEstimate)],
    ) -> Self {
        Self::new(measure, across, points(cells))
    }

    fn new(measure: &'static str, across: &'static str, points: Vec<RowPoint>) -> Self {
        Self {
            measure,
            across,
            lines: vec![RowLine { name: None, points }],
            published: Vec::new(),
        }
    }

    /// One cell for each persona.
    pub(super) fn personas(measure: &'static str, cells: Vec<(String, MeanEstimate)>) -> Self {
        let points = cells
            .into_iter()
            .map(|(name, estimate)| RowPoint {
                at: At::Persona(name),
                estimate,
            })
            .collect();
        Self::new(measure, "persona", points)
    }

    /// Several lines over the same numbers.
    pub(super) fn lines(
        measure: &'static str,
        across: &'static str,
        lines: &[(&'static str, Vec<(f64, MeanEstimate)>)],
    ) -> Self {
        let lines = lines
            .iter()
            .map(|(name, cells)| RowLine {
                name: Some(*name),
                points: points(cells),
            })
            .collect();
        Self {
            measure,
            across,
            lines,
            published: Vec::new(),
        }
    }

    /// Adds a published figure.
    pub(super) fn published(mut self, name: &'static str, figure: f64) -> Self {
        self.published.push(PublishedMark { name, figure });
        self
    }
}

fn points(cells: &[(f64, MeanEstimate)]) -> Vec<RowPoint> {
    cells
        .iter()
        .map(|(at, estimate)| RowPoint {
            at: At::Number(*at),
            estimate: *estimate,
        })
        .collect()
}
