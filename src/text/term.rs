//! A term by its name and value.

use super::Language;

/// "Payment 30 days"; in Chinese without the space, unless the name ends in a
/// Latin letter or a digit: "付款30天", "Weeks 6".
#[must_use]
pub fn term_words(name: &str, value: &str, language: Language) -> String {
    let is_latin = name.ends_with(|last: char| last.is_ascii_alphanumeric());
    if language == Language::Chinese && !is_latin {
        format!("{name}{value}")
    } else {
        format!("{name} {value}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_names_are_set_apart_in_chinese_too() {
        assert_eq!(term_words("付款", "30天", Language::Chinese), "付款30天");
        assert_eq!(term_words("Weeks", "6", Language::Chinese), "Weeks 6");
        assert_eq!(term_words("Weeks", "6", Language::English), "Weeks 6");
    }
}
