//! A utility profile: what one side's weights and evaluations are.

use std::collections::BTreeMap;

use roxmltree::Node;

use super::{
    document::{ImportedFile, elements, issues},
    domain::{Domain, DomainIssue, Values, kind},
    problem::{ImportFault, ImportProblem},
};

/// What packages are worth to one side.
#[derive(Debug)]
pub(super) struct Profile {
    /// For each issue of the domain, weight included.
    pub issues: Vec<Evaluation>,
    /// The utility of no agreement.
    pub reservation: f64,
    /// The discount factor, 0..=1; 1 where time costs nothing.
    pub discount: f64,
}

/// What the values of an issue add to the utility.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Evaluation {
    /// Of each item, in the domain's order.
    Items(Vec<f64>),
    /// Of a number: corners with straight lines between them.
    Curve(Vec<(f64, f64)>),
}

pub(super) fn read(
    document: &ImportedFile<'_>,
    tree: &roxmltree::Document<'_>,
    domain: &Domain,
) -> Result<Profile, ImportProblem> {
    let root = tree.root_element();
    if root.tag_name().name() != "utility_space" {
        let reason = ImportFault::WrongRoot {
            found: root.tag_name().name().to_owned(),
            expected: "utility_space",
        };
        return Err(document.problem(root, reason));
    }
    let objective = document.child(root, "objective")?;
    let mut found: BTreeMap<&str, Evaluation> = BTreeMap::new();
    for (parent, node) in issues(objective) {
        let name = document.attribute(node, "name")?.trim();
        let Some(issue) = domain.issues.iter().find(|issue| issue.name == name) else {
            return Err(document.problem(node, ImportFault::UnknownIssue(name.to_owned())));
        };
        let weight = weight(document, parent, node, &issue.name)?;
        let evaluation = evaluation(document, node, issue, weight)?;
        if found.insert(&issue.name, evaluation).is_some() {
            return Err(document.problem(node, ImportFault::Twice(name.to_owned())));
        }
    }
    let evaluations: Result<Vec<Evaluation>, ImportProblem> = domain
        .issues
        .iter()
        .map(|issue| {
            found.remove(issue.name.as_str()).ok_or_else(|| {
                document.problem(objective, ImportFault::MissingIssue(issue.name.clone()))
            })
        })
        .collect();
    Ok(Profile {
        issues: evaluations?,
        reservation: share(document, root, objective, "reservation", 0.0)?,
        discount: share(document, root, objective, "discount_factor", 1.0)?,
    })
}

/// The weight of an issue: the `weight` beside it with its index.
fn weight(
    document: &ImportedFile<'_>,
    parent: Node<'_, '_>,
    issue: Node<'_, '_>,
    name: &str,
) -> Result<f64, ImportProblem> {
    let index = document.attribute(issue, "index")?.trim();
    let mut own = elements(parent, "weight").filter(|weight| {
        weight
            .attribute("index")
            .is_some_and(|it| it.trim() == index)
    });
    let Some(node) = own.next() else {
        return Err(document.problem(issue, ImportFault::MissingWeight(name.to_owned())));
    };
    if let Some(second) = own.next() {
        return Err(document.problem(second, ImportFault::Twice(format!("weight {index}"))));
    }
    not_negative(document, node, document.number(node, "value")?)
}

fn not_negative(
    document: &ImportedFile<'_>,
    node: Node<'_, '_>,
    number: f64,
) -> Result<f64, ImportProblem> {
    if number < 0.0 {
        return Err(document.problem(node, ImportFault::Negative(number)));
    }
    Ok(number)
}

/// A `reservation` or `discount_factor`: beside the objective or in it.
fn share(
    document: &ImportedFile<'_>,
    root: Node<'_, '_>,
    objective: Node<'_, '_>,
    name: &'static str,
    usual: f64,
) -> Result<f64, ImportProblem> {
    let Some(node) = elements(root, name).chain(elements(objective, name)).next() else {
        return Ok(usual);
    };
    let number = document.number(node, "value")?;
    if (0.0..=1.0).contains(&number) {
        Ok(number)
    } else {
        Err(document.problem(node, ImportFault::NotAShare(number)))
    }
}

fn evaluation(
    document: &ImportedFile<'_>,
    node: Node<'_, '_>,
    issue: &DomainIssue,
    weight: f64,
) -> Result<Evaluation, ImportProblem> {
    let expected = issue.values.kind();
    if !kind(node).eq_ignore_ascii_case(expected) {
        let reason = ImportFault::OtherType {
            issue: issue.name.clone(),
            expected,
        };
        return Err(document.problem(node, reason));
    }
    match &issue.values {
        Values::Discrete(values) => items(document, node, issue, values, weight),
        Values::Integer(low, high) => {
            // GENIUS counts a whole number from the lower bound.
            let function = function(document, node)?;
            let corners = function.corners(0.0, high - low);
            Ok(Evaluation::Curve(
                corners
                    .into_iter()
                    .map(|(at, worth)| (low + at, weight * worth))
                    .collect(),
            ))
        }
        Values::Real(low, high) => Ok(Evaluation::Curve(
            function(document, node)?
                .corners(*low, *high)
                .into_iter()
                .map(|(at, worth)| (at, weight * worth))
                .collect(),
        )),
    }
}

/// The evaluations of named items, each as a share of the largest.
fn items(
    document: &ImportedFile<'_>,
    node: Node<'_, '_>,
    issue: &DomainIssue,
    values: &[String],
    weight: f64,
) -> Result<Evaluation, ImportProblem> {
    let mut found: BTreeMap<&str, f64> = BTreeMap::new();
    for item in elements(node, "item") {
        let value = document.attribute(item, "value")?.trim();
        if !values.iter().any(|known| known == value) {
            let reason = ImportFault::UnknownItem {
                issue: issue.name.clone(),
                item: value.to_owned(),
            };
            return Err(document.problem(item, reason));
        }
        let number = not_negative(document, item, document.number(item, "evaluation")?)?;
        if found.insert(value, number).is_some() {
            return Err(document.problem(item, ImportFault::Twice(value.to_owned())));
        }
    }
    let largest = found.values().copied().fold(0.0, f64::max);
    let evaluations: Result<Vec<f64>, ImportProblem> = values
        .iter()
        .map(|value| {
            let number = found.get(value.as_str()).ok_or_else(|| {
                let reason = ImportFault::MissingItem {
                    issue: issue.name.clone(),
                    item: value.clone(),
                };
                document.problem(node, reason)
            })?;
            Ok(if largest > 0.0 {
                weight * (number / largest)
            } else {
                0.0
            })
        })
        .collect();
    evaluations.map(Evaluation::Items)
}

/// A function of a number, as GENIUS evaluates it.
enum Function {
    /// offset + slope × number, held within 0..=1.
    Linear { offset: f64, slope: f64 },
    /// The same for every number.
    Constant(f64),
    /// 0 up to `start`, 1 at `top`, 0 from `end` on.
    Triangular { start: f64, end: f64, top: f64 },
}

fn function(document: &ImportedFile<'_>, node: Node<'_, '_>) -> Result<Function, ImportProblem> {
    let evaluator = document.child(node, "evaluator")?;
    let number = |names: [&'static str; 2]| {
        let name = names
            .into_iter()
            .find(|name| evaluator.has_attribute(*name))
            .unwrap_or(names[0]);
        document.number(evaluator, name)
    };
    let name = evaluator.attribute("ftype").unwrap_or("linear");
    match name.to_lowercase().as_str() {
        "linear" => Ok(Function::Linear {
            offset: number(["parameter0", "offset"])?,
            slope: number(["parameter1", "slope"])?,
        }),
        "constant" => Ok(Function::Constant(number(["parameter0", "offset"])?)),
        "triangular" => {
            let (start, end, top) = (
                number(["parameter0", "start"])?,
                number(["parameter1", "end"])?,
                number(["parameter2", "middle"])?,
            );
            if start > top || top > end {
                let reason = ImportFault::EmptyRange {
                    low: start,
                    high: end,
                };
                return Err(document.problem(evaluator, reason));
            }
            Ok(Function::Triangular { start, end, top })
        }
        other => Err(document.problem(evaluator, ImportFault::UnknownFunction(other.to_owned()))),
    }
}

impl Function {
    fn at(&self, number: f64) -> f64 {
        match *self {
            Self::Linear { offset, slope } => (offset + slope * number).clamp(0.0, 1.0),
            Self::Constant(worth) => worth,
            Self::Triangular { start, end, top } => {
                if number < start || number > end {
                    0.0
                } else if number < top {
                    (number - start) / (top - start)
                } else if number > top {
                    1.0 - (number - top) / (end - top)
                } else {
                    1.0
                }
            }
        }
    }

    /// The function from `low` to `high` as corners with straight lines
    /// between them.
    fn corners(&self, low: f64, high: f64) -> Vec<(f64, f64)> {
        let mut at = vec![low, high];
        match *self {
            Self::Linear { offset, slope } if slope != 0.0 => {
                at.extend([-offset / slope, (1.0 - offset) / slope]);
            }
            Self::Triangular { start, end, top } => at.extend([start, top, end]),
            _ => {}
        }
        at.retain(|number| (low..=high).contains(number));
        for number in &mut at {
            // Minus zero is written as zero.
            *number += 0.0;
        }
        at.sort_by(f64::total_cmp);
        at.dedup();
        at.into_iter()
            .map(|number| (number, self.at(number)))
            .collect()
    }
}
