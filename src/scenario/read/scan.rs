//! Cuts RON text into tokens and never fails: what it does not know becomes a
//! token of its own, so that broken files can be looked at as well.

use super::Bytes;

/// A piece of RON text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// `(`, `[` or `{`.
    Open(char),
    /// `)`, `]` or `}`.
    Close(char),
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// A string of any form, and whether its end was found.
    Quoted { closed: bool },
    /// A name, a number, a character literal.
    Word,
    /// Anything else outside comments and strings.
    Stray(char),
    /// A block comment whose end is missing.
    OpenComment,
}

/// A token and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    pub(super) bytes: Bytes,
}

/// The first `most` tokens of a text; white space and comments are left out.
pub(super) fn scan(source: &str, most: usize) -> Vec<Token> {
    let mut scanner = Scanner { source, at: 0 };
    let mut tokens = Vec::new();
    while tokens.len() < most
        && let Some(token) = scanner.next_token()
    {
        tokens.push(token);
    }
    tokens
}

struct Scanner<'s> {
    source: &'s str,
    at: usize,
}

impl Scanner<'_> {
    fn rest(&self) -> &str {
        &self.source[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn skip_while(&mut self, wanted: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.at += rest.find(|c| !wanted(c)).unwrap_or(rest.len());
    }

    fn next_token(&mut self) -> Option<Token> {
        loop {
            self.skip_while(char::is_whitespace);
            if self.rest().starts_with("//") {
                self.skip_while(|c| c != '\n');
            } else if self.rest().starts_with("/*") {
                let start = self.at;
                if !self.skip_block_comment() {
                    return Some(self.token(TokenKind::OpenComment, start));
                }
            } else {
                break;
            }
        }
        let start = self.at;
        let first = self.peek()?;
        let kind = match first {
            '(' | '[' | '{' => self.single(TokenKind::Open(first)),
            ')' | ']' | '}' => self.single(TokenKind::Close(first)),
            ',' => self.single(TokenKind::Comma),
            ':' => self.single(TokenKind::Colon),
            '"' => self.quoted(),
            '\'' => self.character(),
            _ if self.starts_prefixed_string() => self.prefixed_string(),
            _ if is_word(first) => {
                self.skip_while(is_word);
                TokenKind::Word
            }
            _ => self.single(TokenKind::Stray(first)),
        };
        Some(self.token(kind, start))
    }

    fn token(&self, kind: TokenKind, start: usize) -> Token {
        let bytes = Bytes {
            start,
            end: self.at,
        };
        Token { kind, bytes }
    }

    fn single(&mut self, kind: TokenKind) -> TokenKind {
        self.at += self.peek().map_or(0, char::len_utf8);
        kind
    }

    /// Whether the comment, which may hold others, has an end.
    fn skip_block_comment(&mut self) -> bool {
        let mut depth = 0_usize;
        while !self.rest().is_empty() {
            if self.rest().starts_with("/*") {
                depth += 1;
                self.at += 2;
            } else if self.rest().starts_with("*/") {
                depth -= 1;
                self.at += 2;
                if depth == 0 {
                    return true;
                }
            } else {
                self.single(TokenKind::Comma);
            }
        }
        false
    }

    /// A string in quotes with escapes, from its first quote.
    fn quoted(&mut self) -> TokenKind {
        self.at += 1;
        let mut escaped = false;
        while let Some(c) = self.peek() {
            self.at += c.len_utf8();
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => return TokenKind::Quoted { closed: true },
                _ => {}
            }
        }
        TokenKind::Quoted { closed: false }
    }

    /// `r"…"`, `r#"…"#`, `b"…"`, `br#"…"#`: the length of what stands before
    /// the first quote.
    fn prefix_length(&self) -> Option<usize> {
        let letters = self
            .rest()
            .find(|c| !matches!(c, 'r' | 'b'))
            .filter(|length| (1..=2).contains(length))?;
        let hashes = self.rest()[letters..].find(|c| c != '#')?;
        self.rest()[letters + hashes..]
            .starts_with('"')
            .then_some(letters + hashes)
    }

    fn starts_prefixed_string(&self) -> bool {
        self.prefix_length().is_some()
    }

    fn prefixed_string(&mut self) -> TokenKind {
        let length = self.prefix_length().unwrap_or_default();
        let prefix = &self.rest()[..length];
        let end: String = prefix
            .chars()
            .filter(|c| *c == '#')
            .fold("\"".to_owned(), |end, hash| end + &hash.to_string());
        let is_raw = prefix.contains('r');
        self.at += length;
        if !is_raw {
            return self.quoted();
        }
        self.at += 1;
        if let Some(found) = self.rest().find(&end) {
            self.at += found + end.len();
            TokenKind::Quoted { closed: true }
        } else {
            self.at = self.source.len();
            TokenKind::Quoted { closed: false }
        }
    }

    /// `'x'`; a lone apostrophe is a stray character.
    fn character(&mut self) -> TokenKind {
        let mut characters = self.rest().char_indices().skip(1);
        let end = match (characters.next(), characters.next(), characters.next()) {
            (Some((_, '\\')), Some(_), Some((at, '\''))) => Some(at),
            (Some((_, first)), Some((at, '\'')), _) if first != '\\' => Some(at),
            _ => None,
        };
        match end {
            Some(end) => {
                self.at += end + 1;
                TokenKind::Word
            }
            None => self.single(TokenKind::Stray('\'')),
        }
    }
}

/// What names and numbers are made of.
fn is_word(c: char) -> bool {
    matches!(c, '_' | '.' | '+' | '-') || c.is_alphanumeric()
}
