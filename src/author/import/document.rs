//! Reading XML with care: no document types, so no entities to expand; not too
//! many elements, not too deep; every complaint with its place.

use roxmltree::{Node, ParsingOptions};

use super::{
    SourceFile,
    problem::{ImportFault, ImportProblem},
};

/// More elements, attributes and texts than any domain has.
const MOST_NODES: u32 = 2_000_000;

/// The parser takes a frame of its stack for each level, so what is nested
/// deeper than this is refused before it is parsed.
const DEEPEST: usize = 100;

/// One of the files.
pub(super) struct ImportedFile<'a> {
    name: &'a str,
    text: &'a str,
}

impl<'a> ImportedFile<'a> {
    /// Looks at the text before it is parsed.
    pub fn parse(file: SourceFile<'a>) -> Result<Self, ImportProblem> {
        let text = file.text.strip_prefix('\u{feff}').unwrap_or(file.text);
        let document = Self {
            name: file.name,
            text,
        };
        match deepest_at(text) {
            Some(at) => Err(document.at(at, ImportFault::TooDeep)),
            None => Ok(document),
        }
    }

    /// The text as a tree.
    pub fn tree(&self) -> Result<roxmltree::Document<'a>, ImportProblem> {
        let options = ParsingOptions {
            allow_dtd: false,
            nodes_limit: MOST_NODES,
            ..ParsingOptions::default()
        };
        roxmltree::Document::parse_with_options(self.text, options).map_err(|error| {
            let place = error.pos();
            let reason = match error {
                roxmltree::Error::DtdDetected => ImportFault::Doctype,
                roxmltree::Error::NodesLimitReached => ImportFault::TooManyElements,
                other => {
                    let said = other.to_string();
                    let position = format!(" at {}:{}", place.row, place.col);
                    ImportFault::NotXml(said.strip_suffix(&position).unwrap_or(&said).to_owned())
                }
            };
            ImportProblem {
                file: self.name.to_owned(),
                line: place.row,
                column: place.col,
                reason,
            }
        })
    }

    fn at(&self, byte: usize, reason: ImportFault) -> ImportProblem {
        let before = self.text.get(..byte).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let column = before
            .rsplit('\n')
            .next()
            .map_or(1, |line| line.chars().count() + 1);
        ImportProblem {
            file: self.name.to_owned(),
            line: u32::try_from(line).unwrap_or(u32::MAX),
            column: u32::try_from(column).unwrap_or(u32::MAX),
            reason,
        }
    }

    /// A problem at an element.
    pub fn problem(&self, node: Node<'_, '_>, reason: ImportFault) -> ImportProblem {
        self.at(node.range().start, reason)
    }

    /// An attribute that must be there.
    pub fn attribute<'n>(
        &self,
        node: Node<'n, '_>,
        wanted: &'static str,
    ) -> Result<&'n str, ImportProblem> {
        node.attribute(wanted).ok_or_else(|| {
            let element = node.tag_name().name().to_owned();
            self.problem(node, ImportFault::MissingAttribute { wanted, element })
        })
    }

    /// A finite number that must be there.
    pub fn number(&self, node: Node<'_, '_>, wanted: &'static str) -> Result<f64, ImportProblem> {
        let found = self.attribute(node, wanted)?;
        self.parse_number(node, wanted, found)
    }

    pub fn parse_number(
        &self,
        node: Node<'_, '_>,
        attribute: &str,
        found: &str,
    ) -> Result<f64, ImportProblem> {
        found
            .trim()
            .parse()
            .ok()
            .filter(|number: &f64| number.is_finite() && number.abs() <= 1e12)
            .ok_or_else(|| {
                let reason = ImportFault::NotANumber {
                    attribute: attribute.to_owned(),
                    found: found.chars().take(60).collect(),
                };
                self.problem(node, reason)
            })
    }

    /// The first element of a name inside another.
    pub fn child<'n, 'i>(
        &self,
        node: Node<'n, 'i>,
        wanted: &'static str,
    ) -> Result<Node<'n, 'i>, ImportProblem> {
        elements(node, wanted).next().ok_or_else(|| {
            let inside = node.tag_name().name().to_owned();
            self.problem(node, ImportFault::MissingElement { wanted, inside })
        })
    }
}

/// The elements of a name right inside another.
pub(super) fn elements<'n, 'i>(
    node: Node<'n, 'i>,
    name: &'static str,
) -> impl Iterator<Item = Node<'n, 'i>> {
    node.children()
        .filter(move |child| child.is_element() && child.tag_name().name() == name)
}

/// All issues inside an element, also those of objectives inside objectives,
/// each with the objective that it is right in.
pub(super) fn issues<'n, 'i>(objective: Node<'n, 'i>) -> Vec<(Node<'n, 'i>, Node<'n, 'i>)> {
    let mut found = Vec::new();
    for child in objective.children().filter(Node::is_element) {
        match child.tag_name().name() {
            "issue" => found.push((objective, child)),
            "objective" => found.extend(issues(child)),
            _ => {}
        }
    }
    found
}

/// Where the text is nested deeper than allowed. Counts tags by their first
/// characters, which never finds less than there is.
fn deepest_at(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(found) = bytes
        .get(at..)
        .and_then(|rest| rest.iter().position(|byte| *byte == b'<'))
    {
        at += found;
        let rest = &bytes[at..];
        if rest.starts_with(b"<!--") {
            let end = text.get(at..).and_then(|rest| rest.find("-->"));
            at += end.unwrap_or(rest.len());
            continue;
        }
        match rest.get(1) {
            Some(b'/') => depth = depth.saturating_sub(1),
            Some(b'?' | b'!') | None => {}
            Some(_) => {
                let end = rest.iter().position(|byte| *byte == b'>');
                let closes_itself = end
                    .and_then(|end| end.checked_sub(1))
                    .is_some_and(|before| rest[before] == b'/');
                if !closes_itself {
                    depth += 1;
                }
                if depth > DEEPEST {
                    return Some(at);
                }
            }
        }
        at += 1;
    }
    None
}
