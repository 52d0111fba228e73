//! The words that the rep can type, beside those of scripts.

/// A command and the other words for it.
pub(super) type CommandNames = (&'static str, &'static [&'static str]);

/// What can be typed on every screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Common {
    Help,
    Language,
    Quit,
}

/// The command of every screen that a line is, if it is one.
pub(super) fn common(line: &str) -> Option<Common> {
    match line.trim().to_lowercase().as_str() {
        "help" | "?" | "？" | "帮助" => Some(Common::Help),
        "language" | "lang" | "语言" | "中文" | "english" => Some(Common::Language),
        "quit" | "exit" | "退出" => Some(Common::Quit),
        _ => None,
    }
}

/// The command that a word stands for.
pub(super) fn find(entries: &[CommandNames], word: &str) -> Option<&'static str> {
    let word = word.to_lowercase();
    entries
        .iter()
        .find(|(command, others)| *command == word || others.contains(&word.as_str()))
        .map(|(command, _)| *command)
}

/// The first word of a line and the rest.
pub(super) fn split(line: &str) -> (&str, &str) {
    let line = line.trim();
    line.split_once(char::is_whitespace)
        .map_or((line, ""), |(word, rest)| (word, rest.trim()))
}

/// Whether an answer means yes.
pub(super) fn is_yes(answer: &str) -> bool {
    matches!(
        answer.trim().to_lowercase().as_str(),
        "y" | "yes" | "是" | "好" | "对"
    )
}

/// `rest` with a leading number replaced by the id that stands at that place
/// of a numbered list.
pub(super) fn by_number(rest: &str, ids: &[String]) -> String {
    let (first, more) = split(rest);
    let id = first
        .parse::<usize>()
        .ok()
        .and_then(|number| ids.get(number.checked_sub(1)?));
    match id {
        Some(id) => format!("{id} {more}").trim().to_owned(),
        None => rest.to_owned(),
    }
}
