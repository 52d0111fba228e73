//! Scenarios from the GENIUS negotiation format: a domain and two utility
//! profiles in XML (Lin et al. 2014, "Genius: An Integrated Environment for
//! Supporting the Design of Generic Automated Negotiators").
//!
//! The utility of a package is the sum over the issues of weight × evaluation;
//! the evaluation of a named option is taken as a share of the issue's largest,
//! that of a number comes from the issue's function. These utilities become the
//! worths, in points, of a scenario without a price.

mod document;
mod domain;
mod problem;
mod profile;
mod write;

pub use problem::ImportProblem;

use document::ImportedFile;

/// One of the three files: its name, for messages, and its text.
#[derive(Debug, Clone, Copy)]
pub struct SourceFile<'a> {
    /// What messages call it.
    pub name: &'a str,
    /// What it says.
    pub text: &'a str,
}

/// A scenario made from a domain.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// The scenario's file.
    pub text: String,
    /// Its title.
    pub title: String,
    /// How many issues it has.
    pub issues: usize,
    /// Issues left out because they have one value alone; its worth is in the
    /// first issue that is left.
    pub left_out: Vec<String>,
    /// Issues with real numbers and how many steps they were cut into.
    pub cut: Vec<(String, u32)>,
    /// The discount factors of the two sides, where there are any below 1; time
    /// costs nothing in the scenario.
    pub discounts: [Option<f64>; 2],
}

/// Makes a scenario called `id` of a domain and the profiles of the side that
/// the rep plays and of the other.
///
/// # Errors
/// The first problem found, with its file and place.
pub fn import(
    domain: SourceFile<'_>,
    seller: SourceFile<'_>,
    buyer: SourceFile<'_>,
    id: &str,
) -> Result<Imported, ImportProblem> {
    let document = ImportedFile::parse(domain)?;
    let tree = document.tree()?;
    let found = domain::read(&document, &tree)?;
    let profile = |file| {
        let document = ImportedFile::parse(file)?;
        let tree = document.tree()?;
        profile::read(&document, &tree, &found)
    };
    let (seller, buyer) = (profile(seller)?, profile(buyer)?);
    write::scenario(&found, &seller, &buyer, id)
        .map_err(|reason| ImportProblem::whole(domain.name, reason))
}
