//! One text inside another. The library's search is quicker for long texts that are looked for, and much longer itself; here
//! they are short.

/// Where a text stands in another, from the front, none over another. An empty one stands nowhere.
pub fn places(text: &str, wanted: &str) -> impl Iterator<Item = usize> {
    let (text, wanted) = (text.as_bytes(), wanted.as_bytes());
    let length = wanted.len().max(1);
    let mut from = 0;
    std::iter::from_fn(move || {
        let same = |part: &[u8]| part.first() == wanted.first() && part == wanted;
        let at = from + text.get(from..)?.windows(length).position(same)?;
        from = at + length;
        Some(at)
    })
}

/// Whether a text stands in another.
#[must_use]
pub fn has(text: &str, wanted: &str) -> bool {
    places(text, wanted).next().is_some()
}

/// What stands before and behind a text in another; `None` where it does not stand there.
#[must_use]
pub fn around<'a>(text: &'a str, wanted: &str) -> Option<(&'a str, &'a str)> {
    let at = places(text, wanted).next()?;
    Some((text.get(..at)?, text.get(at + wanted.len()..)?))
}

/// A text with another one in the place of what is looked for, so many times at most.
#[must_use]
pub fn replaced(text: &str, wanted: &str, by: &str, most: usize) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut from = 0;
    for at in places(text, wanted).take(most) {
        replaced.push_str(text.get(from..at).unwrap_or_default());
        replaced.push_str(by);
        from = at + wanted.len();
    }
    replaced.push_str(text.get(from..).unwrap_or_default());
    replaced
}

/// The parts of a text that end with a mark, the mark with them, and what is left.
#[must_use]
pub fn parts<'a>(text: &'a str, mark: &str) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let mut from = 0;
    for at in places(text, mark) {
        parts.extend(text.get(from..at + mark.len()));
        from = at + mark.len();
    }
    parts.extend(text.get(from..).filter(|rest| !rest.is_empty()));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_found_and_replaced_as_the_library_does() {
        for text in ["", "a", "aaaa", "one. two. ", "a\"\"b\"\"\"c", "é è é", "visits", "abcabcab"] {
            for wanted in ["a", "aa", ". ", "\"\"", "é", "è", "vis", "ts", "abcab", "longer than all of it"] {
                let found: Vec<usize> = places(text, wanted).collect();
                assert_eq!(found, text.match_indices(wanted).map(|(at, _)| at).collect::<Vec<_>>(), "{text} {wanted}");
                assert_eq!(parts(text, wanted), text.split_inclusive(wanted).collect::<Vec<_>>());
                assert_eq!(has(text, wanted), text.contains(wanted));
                assert_eq!(around(text, wanted), text.split_once(wanted));
                assert_eq!(replaced(text, wanted, "x", usize::MAX), text.replace(wanted, "x"));
                assert_eq!(replaced(text, wanted, "x", 1), text.replacen(wanted, "x", 1));
            }
        }
        assert!(!has("text", ""));
    }
}
