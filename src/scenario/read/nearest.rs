//! "Did you mean ...?"

/// The known name that is most like `found`, where one is like enough: a slip
/// of the finger, another case, another dash, the same letters in another
/// order, or only the beginning.
#[must_use]
pub fn nearest_name<'n>(found: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let plain = |name: &str| name.to_lowercase().replace(['_', '-', ' '], "");
    let wanted = plain(found);
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

/// A sentence that names the nearest of the known names, or a few of them.
pub(crate) fn suggestion<'n>(
    found: &str,
    known: impl IntoIterator<Item = &'n str>,
) -> Option<String> {
    const LISTED: usize = 12;
    let mut known: Vec<&str> = known.into_iter().collect();
    known.dedup();
    if let Some(name) = nearest_name(found, known.iter().copied()) {
        return Some(format!("did you mean `{name}`?"));
    }
    let listed: Vec<String> = known
        .iter()
        .take(LISTED)
        .map(|name| format!("`{name}`"))
        .collect();
    match (listed.as_slice(), known.len()) {
        ([], _) => None,
        ([only], _) => Some(format!("expected {only}")),
        (_, total) if total > LISTED => Some(format!("expected one of {}, ...", listed.join(", "))),
        _ => Some(format!("expected one of {}", listed.join(", "))),
    }
}
