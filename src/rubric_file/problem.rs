//! What is wrong in a rubric's file, with its place, in words.

use crate::words::{Argument, Locale, Said, Text, say};

/// The most problems that are listed.
pub const MOST: usize = 20;

/// A place in a file; lines and columns count from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: u32,
    /// The column.
    pub column: u32,
}

/// Something that is wrong in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Where; `None` where it is about the file as a whole.
    pub at: Option<Place>,
    /// Where in the structure: `checks[3].weight`; empty for the whole.
    pub path: String,
    /// What.
    pub said: Said,
}

const NOTE: &str = "A problem of a file with its place; {what} is a sentence that begins with a small letter.";
const AT: Text = Text::new("problem.at", "Line {line}, column {column}: {what}", NOTE);
const AT_PATH: Text = Text::new("problem.at-path", "Line {line}, column {column}, {path}: {what}", NOTE);

impl Problem {
    /// A problem at a place.
    #[must_use]
    pub fn new(at: Place, path: &str, said: Said) -> Self {
        Self { at: Some(at), path: path.to_owned(), said }
    }

    /// The whole of it in words.
    #[must_use]
    pub fn say(&self, locale: &Locale) -> String {
        let Some(at) = self.at else { return self.said.say(locale) };
        // Lines are not figures: they have no separators.
        let places = [
            ("line", Argument::Verbatim(at.line.to_string())),
            ("column", Argument::Verbatim(at.column.to_string())),
            ("path", Argument::Verbatim(self.path.clone())),
            ("what", Argument::Verbatim(self.said.say(locale))),
        ];
        say(locale, if self.path.is_empty() { &AT } else { &AT_PATH }, &places)
    }
}
