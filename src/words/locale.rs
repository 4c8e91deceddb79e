//! The list of locales: how each writes numbers and which way it runs. English only so far.

use super::Text;

/// A language of the interface with its number conventions.
#[derive(Debug, PartialEq, Eq)]
pub struct Locale {
    /// BCP 47 language tag.
    pub tag: &'static str,
    /// Whether the script runs from right to left.
    pub right_to_left: bool,
    /// What separates groups of three digits.
    pub group: &'static str,
    /// What separates decimals.
    pub decimal: &'static str,
}

/// English.
pub const ENGLISH: Locale = Locale { tag: "en", right_to_left: false, group: ",", decimal: "." };

/// Every locale, in the order of the menu.
pub const LOCALES: &[&Locale] = &[&ENGLISH];

impl Locale {
    /// The words of a text; its English where the locale has none.
    #[must_use]
    pub fn words(&self, text: &Text) -> &'static str {
        text.english
    }
}
