//! The shape of a RON text: what stands inside what, and where.
//!
//! The typed value that serde builds knows no places, so this outline is built
//! beside it and finds the place of every value by its path. Its nodes lie in
//! one list, so that no depth of nesting can exhaust the stack.

use std::collections::BTreeMap;

use super::{
    Bytes, Place,
    lines::Lines,
    scan::{Token, TokenKind, scan},
};

/// A long scenario has ten thousand tokens. Looking at far more would take
/// longer than anybody waits.
const MOST_TOKENS: usize = 200_000;

/// The outline of a text.
#[derive(Debug)]
pub(crate) struct Outline<'s> {
    source: &'s str,
    lines: Lines<'s>,
    nodes: Vec<Node>,
    /// The last child of each node by key: it is the one that counts.
    by_key: BTreeMap<(usize, &'s str), usize>,
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
        let tokens = scan(source, MOST_TOKENS);
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
        let mut outline = Self {
            source,
            by_key: BTreeMap::new(),
            lines: Lines::of(source),
            nodes: builder.nodes,
            root,
            misfits: builder.misfits,
            tokens,
        };
        outline.by_key = outline.keys().collect();
        outline
    }

    /// Every key with its node, and the child that it leads to.
    fn keys(&self) -> impl Iterator<Item = ((usize, &'s str), usize)> {
        self.nodes
            .iter()
            .enumerate()
            .flat_map(move |(index, node)| {
                node.children.iter().filter_map(move |child| {
                    let key = self.nodes[*child].key?;
                    Some(((index, self.key_text(key)), *child))
                })
            })
    }

    /// The child of a node that has the key `name`.
    pub(super) fn child(&self, node: usize, name: &str) -> Option<usize> {
        self.by_key.get(&(node, name)).copied()
    }

    /// Whether the text goes on where the outline stops.
    pub(super) fn is_cut(&self) -> bool {
        self.tokens.len() >= MOST_TOKENS
    }

    /// The line, from 1, that a byte stands on.
    pub(super) fn line(&self, at: usize) -> usize {
        self.lines.line(at)
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

    /// The outermost value that ends at a place.
    pub(super) fn ending(&self, at: usize) -> Option<&Node> {
        self.nodes.iter().find(|node| node.bytes.end == at)
    }

    /// What stands between the brackets that open at a place, where all of it
    /// stands on one line and nothing in it has a key.
    pub(super) fn inside(&self, at: usize) -> Option<&'s str> {
        let node = self
            .nodes
            .iter()
            .find(|node| node.open.is_some_and(|(_, open)| open.start == at))?;
        let (_, open) = node.open?;
        let is_plain = |child: &usize| self.nodes[*child].key.is_none();
        let text = self.source.get(open.end..node.bytes.end.checked_sub(1)?)?;
        (!text.contains('\n') && node.children.iter().all(is_plain)).then_some(text)
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
        Place::of_root(self, self.root)
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
            TokenKind::Word | TokenKind::Quoted { .. } => {
                self.finish_scalar();
                *self.pending() = Some(token.bytes);
            }
            TokenKind::Colon => {
                let key = self.pending().take();
                if let Some(frame) = self.frames.last_mut() {
                    frame.key = key;
                }
            }
            TokenKind::Comma => {
                self.finish_scalar();
                if let Some(frame) = self.frames.last_mut() {
                    frame.key = None;
                }
            }
            TokenKind::Open(bracket) => self.open(bracket, token.bytes),
            TokenKind::Close(bracket) => self.close(bracket, token.bytes),
            TokenKind::Stray(_) | TokenKind::OpenComment => {}
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
