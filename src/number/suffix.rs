//! The short forms of thousands, millions and more in all languages, for a text that does not tell its language.

/// The short forms (Unicode CLDR, Unicode-3.0 licence) with their powers, the one that most languages mean first; written by
/// `cargo xtask cldr`.
const FORMS: &[(&str, &[f64])] = &[
    // begin
    ("b", &[1e9, 1e12, 1e3]),
    ("bi", &[1e9, 1e12]),
    ("bil", &[1e12]),
    ("bilj", &[1e12]),
    ("bill", &[1e12]),
    ("bio", &[1e12]),
    ("bln", &[1e12]),
    ("bn", &[1e12, 1e9]),
    ("cr", &[1e7]),
    ("d", &[1e3]),
    ("e", &[1e3]),
    ("g", &[1e9]),
    ("j", &[1e6]),
    ("jt", &[1e6]),
    ("k", &[1e3]),
    ("kcr", &[1e10]),
    ("l", &[1e5]),
    ("lcr", &[1e12]),
    ("m", &[1e6, 1e9]),
    ("md", &[1e9]),
    ("mi", &[1e6]),
    ("mia", &[1e9]),
    ("mil", &[1e6, 1e3]),
    ("milj", &[1e6]),
    ("mill", &[1e6]),
    ("mio", &[1e6]),
    ("mld", &[1e9]),
    ("mln", &[1e6]),
    ("mm", &[1e9]),
    ("mn", &[1e6]),
    ("mr", &[1e9]),
    ("mrd", &[1e9]),
    ("n", &[1e3]),
    ("nt", &[1e12]),
    ("rb", &[1e3]),
    ("t", &[1e12, 1e3, 1e9]),
    ("tis", &[1e3]),
    ("tn", &[1e12, 1e3]),
    ("tr", &[1e6]),
    ("tri", &[1e12]),
    ("tril", &[1e12]),
    ("tys", &[1e3]),
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
