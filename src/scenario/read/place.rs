//! Where a value stands in its file.

use super::{Bytes, outline::Outline};

/// The place of a value in a file, found step by step from the root. Where a
/// file leaves a value out, the place is that of what it would stand in.
#[derive(Debug, Clone)]
pub(crate) struct Place<'s> {
    outline: &'s Outline<'s>,
    node: Option<usize>,
    bytes: Bytes,
    last_name: String,
}

impl<'s> Place<'s> {
    /// The place of the value that is the whole file.
    pub(super) fn of_root(outline: &'s Outline<'s>, root: Option<usize>) -> Self {
        Self {
            outline,
            node: root,
            bytes: root.map_or(Bytes { start: 0, end: 0 }, |root| {
                outline.head(&outline.nodes()[root])
            }),
            last_name: String::new(),
        }
    }

    /// What to underline.
    pub(crate) fn bytes(&self) -> Bytes {
        self.bytes
    }

    /// The line, from 1, that it begins on.
    pub(crate) fn line(&self) -> usize {
        self.outline.line(self.bytes.start)
    }

    /// The name of the field, or of the list that it is an item of.
    pub(crate) fn last_name(&self) -> &str {
        &self.last_name
    }

    /// The value of the field, or map entry, `name`.
    #[must_use]
    pub(crate) fn field(&self, name: &str) -> Self {
        self.step(self.child(name), name.to_owned())
    }

    /// The value number `index`, from 0, of a list or of what stands in
    /// parentheses.
    #[must_use]
    pub(crate) fn item(&self, index: usize) -> Self {
        let found = self.children().get(index).copied();
        self.step(found, self.last_name.clone())
    }

    /// The name of the field, or the key of the map entry, `name`.
    #[must_use]
    pub(crate) fn key(&self, name: &str) -> Self {
        let mut place = self.field(name);
        let key = self
            .child(name)
            .and_then(|index| self.outline.nodes()[index].key);
        if let Some(key) = key {
            place.bytes = key;
        }
        place
    }

    /// The name of a variant: `Price` of `Price(…)`.
    #[must_use]
    pub(crate) fn name(&self) -> Self {
        let mut place = self.clone();
        let name = self.node.and_then(|node| self.outline.nodes()[node].name);
        if let Some(name) = name {
            place.bytes = name;
        }
        place
    }

    /// What is written there.
    pub(crate) fn text(&self) -> &'s str {
        self.outline.slice(self.bytes)
    }

    /// The last item of a list that is the string `text`; the list itself
    /// where there is none.
    #[must_use]
    pub(crate) fn containing(&self, text: &str) -> Self {
        let found = self
            .children()
            .iter()
            .copied()
            .rfind(|index| self.outline.key_text(self.outline.nodes()[*index].bytes) == text);
        self.step(found, self.last_name.clone())
    }

    /// The first `part` of the value as it is written; all of the value where
    /// it is not found, because it is written with escapes.
    pub(crate) fn inside(&self, part: &str) -> Bytes {
        let found = self.outline.slice(self.bytes).find(part);
        found.map_or(self.bytes, |at| Bytes {
            start: self.bytes.start + at,
            end: self.bytes.start + at + part.len(),
        })
    }

    fn step(&self, found: Option<usize>, last_name: String) -> Self {
        Self {
            outline: self.outline,
            node: found,
            bytes: found.map_or(self.bytes, |index| {
                self.outline.head(&self.outline.nodes()[index])
            }),
            last_name,
        }
    }

    /// The node, without a `Some(…)` around it.
    fn compound(&self) -> Option<usize> {
        let index = self.node?;
        let node = &self.outline.nodes()[index];
        let is_some = node
            .name
            .is_some_and(|name| self.outline.slice(name) == "Some");
        match node.children.as_slice() {
            [only] if is_some && self.outline.nodes()[*only].key.is_none() => Some(*only),
            _ => Some(index),
        }
    }

    fn child(&self, name: &str) -> Option<usize> {
        self.outline.child(self.compound()?, name)
    }

    fn children(&self) -> &'s [usize] {
        self.compound()
            .map_or(&[], |index| self.outline.nodes()[index].children.as_slice())
    }
}
