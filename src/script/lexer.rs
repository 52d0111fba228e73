//! Words of a line with their places, and the keywords in both languages.

/// A word and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// The word; full-width signs and digits are made plain.
    pub text: String,
    /// The first character, from 1.
    pub column: usize,
    /// The character after the last.
    pub end: usize,
}

impl Word {
    /// The part of the word from character `from` to character `to`.
    pub fn part(&self, from: usize, to: usize) -> Self {
        Self {
            text: self.text.chars().skip(from).take(to - from).collect(),
            column: self.column + from,
            end: self.column + to,
        }
    }

    /// The number of characters.
    pub fn length(&self) -> usize {
        self.text.chars().count()
    }
}

/// The words of a line up to a comment. Spaces around an equals sign do not
/// separate.
pub(super) fn words(line: &str) -> Vec<Word> {
    let characters: Vec<char> = line.chars().map(plain).collect();
    let mut words: Vec<Word> = Vec::new();
    let mut joins = false;
    let mut index = 0;
    while index < characters.len() {
        let character = characters[index];
        if character == '#' && (index == 0 || characters[index - 1].is_whitespace()) {
            break;
        }
        if character.is_whitespace() {
            index += 1;
            continue;
        }
        let start = index;
        // A bar separates packages and is a word of its own.
        while index < characters.len()
            && !characters[index].is_whitespace()
            && (characters[index] != '|' || index == start)
        {
            index += 1;
            if characters[start] == '|' {
                break;
            }
        }
        let text: String = characters[start..index].iter().collect();
        let joined = joins || text.starts_with('=');
        joins = text.ends_with('=') && !text.starts_with(['<', '>']);
        match words.last_mut() {
            Some(last) if joined => {
                last.text.push_str(&text);
                last.end = index + 1;
            }
            _ => words.push(Word {
                text,
                column: start + 1,
                end: index + 1,
            }),
        }
    }
    words
}

/// Full-width ASCII and the ideographic space as their plain forms.
fn plain(character: char) -> char {
    match character {
        '\u{3000}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => {
            char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character)
        }
        _ => character,
    }
}

/// A keyword in both languages.
pub(super) struct Keyword<T> {
    pub english: &'static str,
    pub chinese: &'static str,
    pub means: T,
}

pub(super) const fn keyword<T>(
    english: &'static str,
    chinese: &'static str,
    means: T,
) -> Keyword<T> {
    Keyword {
        english,
        chinese,
        means,
    }
}

/// What a word means among some keywords.
pub(super) fn meaning<T: Copy>(keywords: &[Keyword<T>], word: &str) -> Option<T> {
    keywords
        .iter()
        .find(|keyword| keyword.english.eq_ignore_ascii_case(word) || keyword.chinese == word)
        .map(|keyword| keyword.means)
}

/// A number as people write it: `0.98`, `200_000`, `200,000`, `200k`.
pub(super) fn number(text: &str) -> Option<f64> {
    let (digits, factor) = match text.strip_suffix(['k', 'K']) {
        Some(digits) => (digits, 1000.0),
        None => (text, 1.0),
    };
    let mut groups = digits.split(',');
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let last = rest.len().saturating_sub(1);
    let grouped = rest.iter().enumerate().all(|(index, group)| {
        let whole = if index == last {
            group.split('.').next().unwrap_or_default()
        } else {
            group
        };
        whole.len() == 3 && whole.bytes().all(|byte| byte.is_ascii_digit())
    });
    if !grouped || (!rest.is_empty() && first.contains('.')) {
        return None;
    }
    let plain: String = digits
        .chars()
        .filter(|c| !matches!(c, ',' | '_'))
        .map(|c| if c == '−' { '-' } else { c })
        .collect();
    // Rust also reads "inf" and "nan".
    let begins = plain.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.'));
    let number: f64 = plain.parse().ok()?;
    (begins && number.is_finite()).then_some(number * factor)
}
