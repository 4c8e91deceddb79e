//! Lists of words packed into one text, with bars between them: a text of its own costs more than the letters of most words.

/// Words or phrases in one text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words(
    /// The words, with a bar before each.
    pub &'static str,
);

impl Words {
    /// Each word, in the order in which they are written.
    pub fn each(self) -> impl Iterator<Item = &'static str> + Clone {
        self.0.split('|').skip(1)
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0.is_empty()
    }
}

/// Packs words, which are written one by one.
macro_rules! words {
    ($($word:literal),* $(,)?) => { $crate::read::packed::Words(concat!($("|", $word),*)) };
}

/// Packs the words of a table whose rows are what they do and the words.
macro_rules! phrases {
    ($(($what:expr, &[$($word:literal),* $(,)?])),* $(,)?) => {
        &[$(($what, $crate::read::packed::words!($($word),*))),*]
    };
}

pub(super) use {phrases, words};

#[cfg(test)]
mod tests {
    #[test]
    fn words_come_out_as_they_were_written() {
        let words = words!["a", "two words", "c*"];
        assert_eq!(words.each().collect::<Vec<_>>(), ["a", "two words", "c*"]);
        assert!(words![].is_empty() && words![].each().next().is_none());
    }
}
