//! A file, a sheet or a long paste beside the text box: its name and size, and what was read in it. Its text is not here.

use std::rc::Rc;

use crate::read::source::Found;
use crate::read::{Hints, carried};
use crate::share::letters;

/// What the source is. The name of a long paste is empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    /// Its number, which no other source of the visitor has. Never 0, which is the text box.
    pub id: u32,
    /// Its name, as the visitor knows it. Shown on the page, and in no link and on no card.
    pub name: Rc<str>,
    /// Its size in bytes.
    pub size: u64,
    /// The encoding of its letters, where the visitor chose one.
    pub letters: Option<Rc<str>>,
    /// What was read in it; `None` while it is read.
    pub taken: Option<Rc<Taken>>,
}

/// What was read in a source. Two are the same where the browser would keep the same of them.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    /// What was found.
    pub found: Found,
    /// The same as letters, for the browser to keep.
    pub kept: Rc<str>,
    /// What was known when it was read. Where more is known now, it is to be read again.
    pub hints: Hints,
    /// Whether the words of all languages were there.
    pub languages: bool,
}

impl PartialEq for Taken {
    fn eq(&self, other: &Self) -> bool {
        self.kept == other.kept && self.hints == other.hints && self.languages == other.languages
    }
}

impl Taken {
    /// Takes the bytes that reading gave; `None` where they are of another release.
    #[must_use]
    pub fn of(bytes: &[u8], hints: Hints, languages: bool) -> Option<Self> {
        Some(Self { found: carried::unpack(bytes)?, kept: letters::write(bytes).into(), hints, languages })
    }

    /// Takes what the browser kept.
    #[must_use]
    pub fn kept(kept: &str, hints: Hints) -> Option<Self> {
        Self::of(&letters::read(kept)?, hints, true)
    }
}

impl Source {
    /// Whether it is to be read: for the first time, with other letters, or with what is known now. `languages` says whether the words
    /// of all languages are there.
    #[must_use]
    pub fn is_unread(&self, hints: &Hints, languages: bool) -> bool {
        self.taken.as_ref().is_none_or(|taken| {
            let other_letters = self.letters.as_deref().is_some_and(|letters| letters != taken.found.letters);
            let missed = languages && !taken.languages && !taken.found.read.languages.is_empty();
            other_letters || missed || taken.hints != *hints
        })
    }
}
