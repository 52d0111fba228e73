//! The shape of a RON text: what stands inside what, and where.
//!
//! The typed value that serde builds knows no places, so this outline is built
//! beside it and finds the place of every value by its path. Its nodes lie in
//! one list, so that no depth of nesting can exhaust the stack.

use super::{
    Bytes,
    scan::{Kind, Token, scan},
};

/// The outline of a text.
#[derive(Debug)]
pub(crate) struct Outline<'s> {
    source: &'s str,
    nodes: Vec<Node>,
    root: Option<usize>,
    /// Brackets that do not fit together, in the order of the file.
    pub(super) misfits: Vec<Misfit>,
    pub(super) tokens: Vec<Token>,
}

/// A value.
#[derive(Debug)]
pub(super) struct Node {
    /// With the name in front of its brackets.
    pub(super) bytes: Bytes,
    pub(super) name: Option<Bytes>,
    /// The opening bracket, if it has any.
    pub(super) open: Option<(char, Bytes)>,
    pub(super) key: Option<Bytes>,
    pub(super) children: Vec<usize>,
}

/// A bracket that does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Misfit {
    /// This closing bracket closes nothing.
    Unopened(Bytes),
    /// This opening bracket is never closed: the end of the text, or the
    /// closing bracket `found`, came first.
    Unclosed { open: Bytes, found: Option<Bytes> },
}

/// A value that is still being read.
struct Frame {
    node: usize,
    bracket: char,
    key: Option<Bytes>,
    pending: Option<Bytes>,
}

struct Builder {
    nodes: Vec<Node>,
    frames: Vec<Frame>,
    top: Vec<usize>,
    top_pending: Option<Bytes>,
    misfits: Vec<Misfit>,
}

impl<'s> Outline<'s> {
    /// The outline of any text, broken or not.
    pub(crate) fn of(source: &'s str) -> Self {
        let tokens = scan(source);
        let mut builder = Builder {
            nodes: Vec::new(),
            frames: Vec::new(),
            top: Vec::new(),
            top_pending: None,
            misfits: Vec::new(),
        };
        for token in &tokens {
            builder.take(*token);
        }
        builder.finish(source.len());
        let root = builder
            .top
            .iter()
            .copied()
            .find(|index| matches!(builder.nodes[*index].open, Some(('(', _))))
            .or_else(|| builder.top.last().copied());
        Self {
            source,
            nodes: builder.nodes,
            root,
            misfits: builder.misfits,
            tokens,
        }
    }

    pub(super) fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    pub(super) fn source(&self) -> &'s str {
        self.source
    }

    pub(super) fn slice(&self, bytes: Bytes) -> &'s str {
        self.source.get(bytes.start..bytes.end).unwrap_or_default()
    }

    /// The words of a key: without the quotes of a string.
    pub(super) fn key_text(&self, key: Bytes) -> &'s str {
        let text = self.slice(key);
        text.strip_prefix('"')
            .and_then(|text| text.strip_suffix('"'))
            .unwrap_or(text)
    }

    /// The innermost value in brackets around a place.
    pub(super) fn enclosing(&self, at: usize) -> Option<&Node> {
        self.nodes
            .iter()
            .filter(|node| {
                node.open.is_some_and(|(_, open)| open.start < at) && at <= node.bytes.end
            })
            .min_by_key(|node| node.bytes.end - node.bytes.start)
    }

    /// The first token that ends after a place.
    pub(super) fn token_at(&self, at: usize) -> Option<&Token> {
        let index = self.tokens.partition_point(|token| token.bytes.end <= at);
        self.tokens.get(index)
    }

    /// The last token that ends at or before a place.
    pub(super) fn token_before(&self, at: usize) -> Option<&Token> {
        let index = self.tokens.partition_point(|token| token.bytes.end <= at);
        index
            .checked_sub(1)
            .and_then(|index| self.tokens.get(index))
    }

    /// What to underline for a value: all of it where it stands on one line,
    /// else its name and opening bracket.
    pub(super) fn head(&self, node: &Node) -> Bytes {
        match node.open {
            Some((_, open)) if self.slice(node.bytes).contains('\n') => Bytes {
                start: node.bytes.start,
                end: open.end,
            },
            _ => node.bytes,
        }
    }

    /// The place of the whole file's value.
    pub(crate) fn place(&self) -> Place<'_> {
        Place {
            outline: self,
            node: self.root,
            bytes: self.root.map_or(Bytes { start: 0, end: 0 }, |root| {
                self.head(&self.nodes[root])
            }),
            path: String::new(),
        }
    }
}

impl Builder {
    fn pending(&mut self) -> &mut Option<Bytes> {
        match self.frames.last_mut() {
            Some(frame) => &mut frame.pending,
            None => &mut self.top_pending,
        }
    }

    fn take(&mut self, token: Token) {
        match token.kind {
            Kind::Word | Kind::Quoted { .. } => {
                self.finish_scalar();
                *self.pending() = Some(token.bytes);
            }
            Kind::Colon => {
                let key = self.pending().take();
                if let Some(frame) = self.frames.last_mut() {
                    frame.key = key;
                }
            }
            Kind::Comma => {
                self.finish_scalar();
                if let Some(frame) = self.frames.last_mut() {
                    frame.key = None;
                }
            }
            Kind::Open(bracket) => self.open(bracket, token.bytes),
            Kind::Close(bracket) => self.close(bracket, token.bytes),
            Kind::Stray(_) | Kind::OpenComment => {}
        }
    }

    fn open(&mut self, bracket: char, bytes: Bytes) {
        let name = if bracket == '(' {
            self.pending().take()
        } else {
            self.finish_scalar();
            None
        };
        let node = self.add(Node {
            bytes: Bytes {
                start: name.map_or(bytes.start, |name| name.start),
                end: bytes.end,
            },
            name,
            open: Some((bracket, bytes)),
            key: None,
            children: Vec::new(),
        });
        self.frames.push(Frame {
            node,
            bracket,
            key: None,
            pending: None,
        });
    }

    fn close(&mut self, bracket: char, bytes: Bytes) {
        let wanted = match bracket {
            ')' => '(',
            ']' => '[',
            _ => '{',
        };
        if !self.frames.iter().any(|frame| frame.bracket == wanted) {
            self.misfits.push(Misfit::Unopened(bytes));
            return;
        }
        while let Some(frame) = self.frames.last() {
            let (fits, node) = (frame.bracket == wanted, frame.node);
            self.finish_scalar();
            self.frames.pop();
            if fits {
                self.nodes[node].bytes.end = bytes.end;
                return;
            }
            self.nodes[node].bytes.end = bytes.start;
            self.unclosed(node, Some(bytes));
        }
    }

    fn unclosed(&mut self, node: usize, found: Option<Bytes>) {
        if let Some((_, open)) = self.nodes[node].open {
            self.misfits.push(Misfit::Unclosed { open, found });
        }
    }

    /// A word that turned out to be a value by itself.
    fn finish_scalar(&mut self) {
        if let Some(bytes) = self.pending().take() {
            self.add(Node {
                bytes,
                name: None,
                open: None,
                key: None,
                children: Vec::new(),
            });
        }
    }

    fn add(&mut self, mut node: Node) -> usize {
        let index = self.nodes.len();
        if let Some(frame) = self.frames.last_mut() {
            node.key = frame.key.take();
            let parent = frame.node;
            self.nodes[parent].children.push(index);
        } else {
            self.top.push(index);
        }
        self.nodes.push(node);
        index
    }

    fn finish(&mut self, end: usize) {
        while let Some(frame) = self.frames.last() {
            let node = frame.node;
            self.finish_scalar();
            self.frames.pop();
            self.nodes[node].bytes.end = end;
            self.unclosed(node, None);
        }
        self.finish_scalar();
    }
}

/// The place of a value in a file, found step by step from the root. Where a
/// file leaves a value out, the place is that of what it would stand in.
#[derive(Debug, Clone)]
pub(crate) struct Place<'s> {
    outline: &'s Outline<'s>,
    node: Option<usize>,
    bytes: Bytes,
    path: String,
}

impl<'s> Place<'s> {
    /// What to underline.
    pub(crate) fn bytes(&self) -> Bytes {
        self.bytes
    }

    /// The way from the root: `issues[2].name`.
    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    /// The value of the field, or map entry, `name`.
    #[must_use]
    pub(crate) fn field(&self, name: &str) -> Self {
        let path = if self.path.is_empty() {
            name.to_owned()
        } else {
            format!("{}.{name}", self.path)
        };
        self.step(self.child(name), path)
    }

    /// The value number `index`, from 0, of a list or of what stands in
    /// parentheses.
    #[must_use]
    pub(crate) fn item(&self, index: usize) -> Self {
        let found = self
            .compound()
            .and_then(|node| node.children.get(index).copied());
        self.step(found, format!("{}[{index}]", self.path))
    }

    /// The name of the field, or the key of the map entry, `name`.
    #[must_use]
    pub(crate) fn key(&self, name: &str) -> Self {
        let mut place = self.field(name);
        let key = self
            .child(name)
            .and_then(|index| self.outline.nodes[index].key);
        if let Some(key) = key {
            place.bytes = key;
        }
        place
    }

    /// The name of a variant: `Price` of `Price(…)`.
    #[must_use]
    pub(crate) fn name(&self) -> Self {
        let mut place = self.clone();
        let name = self.node.and_then(|node| self.outline.nodes[node].name);
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
        let found = self.compound().and_then(|node| {
            node.children
                .iter()
                .copied()
                .rfind(|index| self.outline.key_text(self.outline.nodes[*index].bytes) == text)
        });
        self.step(found, self.path.clone())
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

    fn step(&self, found: Option<usize>, path: String) -> Self {
        Self {
            outline: self.outline,
            node: found,
            bytes: found.map_or(self.bytes, |index| {
                self.outline.head(&self.outline.nodes[index])
            }),
            path,
        }
    }

    /// The node, without a `Some(…)` around it.
    fn compound(&self) -> Option<&'s Node> {
        let node = &self.outline.nodes[self.node?];
        let is_some = node
            .name
            .is_some_and(|name| self.outline.slice(name) == "Some");
        match node.children.as_slice() {
            [only] if is_some && self.outline.nodes[*only].key.is_none() => {
                Some(&self.outline.nodes[*only])
            }
            _ => Some(node),
        }
    }

    /// The last child of that name: it is the one that counts.
    fn child(&self, name: &str) -> Option<usize> {
        self.compound()?.children.iter().copied().rfind(|index| {
            self.outline.nodes[*index]
                .key
                .is_some_and(|key| self.outline.key_text(key) == name)
        })
    }
}
