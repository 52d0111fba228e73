//! "Did you mean ...?"

/// The known name that is most like `found`, where one is like enough: a slip
/// of the finger, another case, another dash, the same letters in another
/// order, or only the beginning. One figure is no slip of another.
#[must_use]
pub fn nearest_name<'n>(found: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let plain = |name: &str| name.to_lowercase().replace(['_', '-', ' '], "");
    let wanted = plain(found);
    if wanted.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let allowed = wanted.chars().count().max(3) / 3;
    known
        .into_iter()
        .map(|name| (distance(&plain(name), &wanted), name))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, name)| name)
}

fn distance(name: &str, wanted: &str) -> usize {
    let letters = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    let is_beginning = wanted.len() >= 2 && name.starts_with(wanted);
    if is_beginning || letters(name) == letters(wanted) {
        return 1;
    }
    strsim::damerau_levenshtein(name, wanted)
}
