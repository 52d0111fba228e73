//! Lines that fit a terminal, Latin and Chinese alike.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Marks that do not begin a line.
const CLOSING: &str = "，。、；：？！）》」』”’%％";
/// Marks that do not end a line.
const OPENING: &str = "（《「『“‘";

/// Breaks a text into lines of at most `columns` columns, a Chinese character
/// taking two. Lines after the first begin like the first, with its spaces and
/// two more where the text is longer than a line. A word that is wider than a
/// line stands alone.
#[must_use]
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let indent = text.chars().take_while(|c| *c == ' ').count();
    if text.width() <= columns {
        return vec![text.trim_end().to_owned()];
    }
    let mut lines = Vec::new();
    let mut line = " ".repeat(indent);
    let mut is_empty = true;
    for piece in pieces(text.trim()) {
        let space = usize::from(piece.spaced && !is_empty);
        if !is_empty && line.width() + space + piece.text.width() > columns {
            lines.push(line.trim_end().to_owned());
            line = " ".repeat(indent + 2);
        } else if space == 1 {
            line.push(' ');
        }
        line.push_str(&piece.text);
        is_empty = false;
    }
    lines.push(line);
    lines
}

/// What stays together on a line.
struct Piece {
    text: String,
    /// A space stood before it.
    spaced: bool,
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut spaced = false;
    let mut last: Option<char> = None;
    for character in text.chars() {
        if character == ' ' {
            spaced = true;
            last = None;
            continue;
        }
        let joins = last.is_some_and(|last| stays_with(last, character));
        match pieces.last_mut() {
            Some(piece) if joins => piece.text.push(character),
            _ => pieces.push(Piece {
                text: character.to_string(),
                spaced,
            }),
        }
        spaced = false;
        last = Some(character);
    }
    pieces
}

/// Whether no line may break between the two.
fn stays_with(left: char, right: char) -> bool {
    if CLOSING.contains(right) || OPENING.contains(left) {
        return true;
    }
    let wide = |c: char| c.width().unwrap_or(0) > 1;
    !wide(left) && !wide(right)
}

/// `text` with spaces after it up to `columns` columns.
#[must_use]
pub fn pad(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(text.width())))
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::wrap;

    #[test]
    fn no_line_is_wider_than_asked_and_nothing_is_lost() {
        let english = "  You sell for Yongxin Zipper. Haina Apparel reorders 200,000 jacket zips.";
        let chinese =
            "你是永信拉链的销售代表。海纳服饰把你们列为优先供应商，这次要返单20万条春季夹克拉链。";
        for text in [english, chinese] {
            for columns in 16..70 {
                let lines = wrap(text, columns);
                assert!(
                    lines.iter().all(|line| line.width() <= columns),
                    "{lines:?}"
                );
                let letters = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
                assert_eq!(letters(&lines.concat()), letters(text));
            }
        }
    }

    #[test]
    fn a_chinese_full_stop_does_not_begin_a_line() {
        for columns in 4..30 {
            let lines = wrap("锌价涨了。拉头、上下止用的都是锌合金。", columns);
            assert!(
                lines
                    .iter()
                    .all(|line| !line.trim().starts_with(['。', '、'])),
                "{lines:?}"
            );
        }
    }

    #[test]
    fn a_line_that_fits_stays_as_it_is() {
        assert_eq!(wrap("  Round 3", 79), ["  Round 3"]);
    }
}
