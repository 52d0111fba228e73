//! The domain: which issues there are and what values they can have.

use roxmltree::Node;

use super::{
    document::{ImportedFile, elements, issues},
    problem::{ImportFault, ImportProblem},
};

/// What is negotiated.
#[derive(Debug)]
pub(super) struct Domain {
    /// What the domain calls itself; empty where it does not.
    pub name: String,
    pub issues: Vec<DomainIssue>,
}

/// One issue.
#[derive(Debug)]
pub(super) struct DomainIssue {
    pub name: String,
    pub values: Values,
}

/// What an issue can be.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Values {
    /// Named items, with their descriptions where they say more.
    Discrete(Vec<String>),
    /// Whole numbers from one to another.
    Integer(f64, f64),
    /// Numbers from one to another.
    Real(f64, f64),
}

impl Values {
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Discrete(_) => "discrete",
            Self::Integer(..) => "integer",
            Self::Real(..) => "real",
        }
    }
}

/// A whole-number issue has at most so many values.
const MOST_VALUES: f64 = 10_000.0;

/// Reads a domain file: `negotiation_template`, or a `utility_space` by itself.
pub(super) fn read(
    document: &ImportedFile<'_>,
    tree: &roxmltree::Document<'_>,
) -> Result<Domain, ImportProblem> {
    let root = tree.root_element();
    let space = match root.tag_name().name() {
        "negotiation_template" => document.child(root, "utility_space")?,
        "utility_space" => root,
        found => {
            let reason = ImportFault::WrongRoot {
                found: found.to_owned(),
                expected: "negotiation_template",
            };
            return Err(document.problem(root, reason));
        }
    };
    let objective = document.child(space, "objective")?;
    let mut found: Vec<DomainIssue> = Vec::new();
    for (_, node) in issues(objective) {
        let name = document.attribute(node, "name")?.trim().to_owned();
        if found.iter().any(|issue| issue.name == name) {
            return Err(document.problem(node, ImportFault::Twice(name)));
        }
        let values = values(document, node)?;
        found.push(DomainIssue { name, values });
    }
    if found.is_empty() {
        return Err(document.problem(objective, ImportFault::NothingToNegotiate));
    }
    Ok(Domain {
        name: objective
            .attribute("name")
            .unwrap_or_default()
            .trim()
            .to_owned(),
        issues: found,
    })
}

/// The type of an issue: `type`, `etype` or `vtype`, discrete where none is
/// given.
pub(super) fn kind<'n>(node: Node<'n, '_>) -> &'n str {
    ["type", "etype", "vtype"]
        .iter()
        .find_map(|name| node.attribute(*name))
        .unwrap_or("discrete")
}

fn values(document: &ImportedFile<'_>, node: Node<'_, '_>) -> Result<Values, ImportProblem> {
    match kind(node).to_lowercase().as_str() {
        "discrete" => {
            let mut items: Vec<String> = Vec::new();
            for item in elements(node, "item") {
                let value = document.attribute(item, "value")?.trim().to_owned();
                if items.contains(&value) {
                    return Err(document.problem(item, ImportFault::Twice(value)));
                }
                items.push(value);
            }
            if items.is_empty() {
                let reason = ImportFault::MissingElement {
                    wanted: "item",
                    inside: "issue".to_owned(),
                };
                return Err(document.problem(node, reason));
            }
            Ok(Values::Discrete(items))
        }
        "integer" => {
            let (low, high) = range(document, node)?;
            let (low, high) = (libm::ceil(low), libm::floor(high));
            if high - low >= MOST_VALUES {
                return Err(document.problem(node, ImportFault::TooManyValues(high - low + 1.0)));
            }
            if high < low {
                return Err(document.problem(node, ImportFault::EmptyRange { low, high }));
            }
            Ok(Values::Integer(low, high))
        }
        "real" => {
            let (low, high) = range(document, node)?;
            if high < low {
                return Err(document.problem(node, ImportFault::EmptyRange { low, high }));
            }
            Ok(Values::Real(low, high))
        }
        other => Err(document.problem(node, ImportFault::UnknownType(other.to_owned()))),
    }
}

/// The bounds of a number, on the issue itself or in a `range` inside it.
fn range(document: &ImportedFile<'_>, node: Node<'_, '_>) -> Result<(f64, f64), ImportProblem> {
    let holder = elements(node, "range").next().unwrap_or(node);
    Ok((
        document.number(holder, "lowerbound")?,
        document.number(holder, "upperbound")?,
    ))
}
