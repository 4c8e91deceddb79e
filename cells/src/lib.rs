//! Steps over the ordinary rows of a table and adds up their figures, many bytes at a time. A row is ordinary where it has exactly
//! the cells that are expected and each figure is a plain numeral, a percentage, empty or missing. At any other row it stops, and
//! whoever called reads that row with care. So nothing here decides what a cell means; it only knows the plain cases by heart.
//!
//! It is a package of its own, because it is compiled for speed and the rest of the page for size.

mod day;
mod memo;
mod numeral;
mod rows;
mod tally;
mod word;

pub use day::day;
pub use memo::Memo;
pub use numeral::{Figure, Kind};
pub use rows::{Column, Rest, Rows, Scanned};
pub use tally::{Either, Newest, Tally};
pub use word::{breaks, find, until};

/// Words by the hashes of their letters, which says for sure that a word is not among them.
#[derive(Clone, Debug)]
pub struct Words([u64; 64]);

impl Default for Words {
    fn default() -> Self {
        Self([0; 64])
    }
}

impl Words {
    /// Adds a word, in small letters.
    pub fn add(&mut self, word: &str) {
        let hash = word.bytes().fold(0, mix);
        if let Some(bits) = self.0.get_mut(usize::from((hash >> 6) as u8 & 63)) {
            *bits |= 1 << (hash & 63);
        }
    }

    /// Whether a word can be among them; false is sure.
    #[must_use]
    pub fn may_have(&self, word: &str) -> bool {
        self.has(word.bytes().fold(0, mix))
    }

    /// Whether a word with this hash can be among them.
    #[inline]
    fn has(&self, hash: u32) -> bool {
        self.0.get(usize::from((hash >> 6) as u8 & 63)).is_some_and(|bits| bits >> (hash & 63) & 1 == 1)
    }
}

/// The hash of a word with one more letter.
#[inline]
const fn mix(hash: u32, letter: u8) -> u32 {
    let hash = (hash ^ letter as u32).wrapping_mul(0x9e37_79b1);
    hash ^ hash >> 15
}
