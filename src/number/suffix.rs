//! The short forms of thousands, millions and more in all languages, for a text that does not tell its language.

/// The short forms (Unicode CLDR, Unicode-3.0 licence) with their powers, the one that most languages mean first; written by
/// `cargo xtask cldr`.
const FORMS: &[(&str, &[f64])] = &[
    // begin
    // end
];

/// What a short form can be short for, the likeliest first; nothing where no language has it.
#[must_use]
pub fn scales(word: &str) -> &'static [f64] {
    FORMS
        .binary_search_by(|(form, _)| (*form).cmp(word))
        .ok()
        .and_then(|at| FORMS.get(at))
        .map_or(&[], |(_, scales)| scales)
}
