//! Lists of words packed into one text, with bars between them: a text of its own costs more than the letters of most words.

use std::sync::OnceLock;

use super::table::vocabulary;
use crate::order;

/// Words or phrases in one text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words(
    /// The words, with a bar before each.
    pub &'static str,
    /// The name of the list of the same words in other languages, empty where there is none.
    pub &'static str,
);

impl Words {
    /// Each word, in the order in which they are written, and then those of other languages where these are there.
    pub fn each(self) -> impl Iterator<Item = &'static str> + Clone {
        let [own, others] = vocabulary::texts((self.1, self.0));
        own.split('|').skip(1).chain(others.split('|').filter(|word| !word.is_empty()))
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0.is_empty()
    }
}

/// The hash of a word (Fowler, Noll and Vo's 1a).
#[must_use]
pub fn hash_of(word: &str) -> u32 {
    word.bytes().fold(0x811c_9dc5, extended)
}

/// The hash of a word with one more byte.
#[must_use]
pub fn extended(hash: u32, byte: u8) -> u32 {
    (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
}

/// Lists of words by the hashes of their words: made at the first look, because headers are looked up for nearly every line.
pub struct Index(OnceLock<Vec<(u32, &'static str, usize)>>);

impl Default for Index {
    fn default() -> Self {
        Self::new()
    }
}

impl Index {
    /// An index that is not made yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(OnceLock::new())
    }

    /// Which of the lists, always the same ones, is the first that has this text among its words.
    pub fn find(&self, mut lists: impl Iterator<Item = &'static str>, text: &str) -> Option<usize> {
        self.find_in(&mut lists, text)
    }

    /// The same, compiled once for all kinds of lists.
    fn find_in(&self, lists: &mut dyn Iterator<Item = &'static str>, text: &str) -> Option<usize> {
        let entries = self.0.get_or_init(|| {
            let all = lists.enumerate().flat_map(|(list, all)| {
                all.split('|').filter(|word| !word.is_empty()).map(move |word| (hash_of(word), word, list))
            });
            let mut entries: Vec<_> = all.collect();
            order::by_key(&mut entries, |(hash, ..)| u64::from(*hash));
            entries
        });
        let hash = hash_of(text);
        let from = entries.partition_point(|(other, ..)| *other < hash);
        let alike = entries.iter().skip(from).take_while(|(other, ..)| *other == hash);
        alike.filter(|(_, word, _)| *word == text).map(|(.., list)| *list).next()
    }
}

/// Packs words, which are written one by one, and behind a semicolon the name of the list of other languages.
macro_rules! words {
    ($($word:literal),* $(,)?) => { words![$($word),*; ""] };
    ($($word:literal),*; $others:literal) => { $crate::read::packed::Words(concat!($("|", $word),*), $others) };
}

pub(super) use words;

#[cfg(test)]
mod tests {
    #[test]
    fn words_come_out_as_they_were_written() {
        let words = words!["a", "two words", "c*"];
        assert_eq!(words.each().collect::<Vec<_>>(), ["a", "two words", "c*"]);
        assert!(words![].is_empty() && words![].each().next().is_none());
    }
}
