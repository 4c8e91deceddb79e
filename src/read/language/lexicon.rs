//! The phrases of a language, ready to be looked up: words in full, beginnings of words, ends of words.

use super::Sense;
use crate::number::scan::{self, Kind, Token};
use crate::number::words::{Part, Sum};
use crate::order;
use crate::read::packed::{extended, hash_of};

/// How a word of a phrase is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// The whole word.
    Whole,
    /// `stem*`: the word begins so.
    Stem,
    /// `*tail`: the word ends so.
    Tail,
}

/// A word of a phrase.
#[derive(Clone, Debug)]
struct Pattern {
    word: Box<str>,
    form: Form,
    /// A Korean syllable that goes on with the word before it: "만약" is "if", "만 약" is not.
    glued: bool,
}

impl Pattern {
    fn fits(&self, word: &str) -> bool {
        match self.form {
            Form::Whole => *word == *self.word,
            Form::Stem => word.starts_with(&*self.word),
            Form::Tail => word.ends_with(&*self.word),
        }
    }
}

/// A phrase of a language: its words, and what it does.
#[derive(Clone, Debug)]
struct Phrase {
    /// The hash of the first word.
    hash: u32,
    words: Vec<Pattern>,
    sense: Sense,
}

/// The phrases of a language, ready to be looked up.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    /// By the hash of their first word, which is whole.
    whole: Vec<Phrase>,
    /// By the hash of the beginning of their first word.
    stems: Vec<Phrase>,
    /// By the hash of the end of their first word.
    tails: Vec<Phrase>,
    /// Letters that are written together with the word behind them, the longest first.
    prefixes: Vec<Box<str>>,
    /// Whether endings are written to words with an apostrophe, as in Turkish: `tiktok'ta`.
    pub(super) endings: bool,
    /// The most and the fewest bytes of a stem or tail that is a first word.
    lengths: (usize, usize),
    /// Whether numbers are written together: `zweihundertfünfzig`.
    pub(super) compounds: bool,
    /// Whether ones are said before tens in them.
    pub(super) units_first: bool,
    /// The words that such a number is made of, by their hashes.
    pieces: Vec<(u32, Piece)>,
}

/// A word that stands inside a number that is written together.
#[derive(Clone, Copy, Debug)]
enum Piece {
    /// It is a part of the number.
    Part(Part),
    /// It joins two parts: "und".
    And,
}

/// No word inside such a number is longer.
const LONGEST_PIECE: usize = 20;

/// Where a word stands that is looked up.
#[derive(Clone, Copy)]
struct Place<'a, 't> {
    tokens: &'a [Token<'t>],
    at: usize,
    /// From where on what is found belongs to this word.
    start: usize,
}

/// A number that is written together is not longer, in bytes.
const LONGEST_COMPOUND: usize = 120;

/// No word is longer; what is longer is looked up whole only, so that time stays linear.
const LONGEST_WORD: usize = 64;

impl Lexicon {
    /// Adds letters that are written together with the word behind them.
    pub(super) fn add_prefix(&mut self, prefix: &str) {
        self.prefixes.extend(scan::tokens(prefix, 0..prefix.len()).first().map(|token| token.word().into()));
        order::by_key_down(&mut self.prefixes, |prefix| prefix.len() as u64);
    }

    /// Adds a phrase, in the order of the file.
    pub(super) fn add(&mut self, phrase: &str, sense: Sense) {
        let tokens = scan::tokens(phrase, 0..phrase.len());
        let star = |at: Option<usize>| at.and_then(|at| tokens.get(at)).is_some_and(|token| token.is_symbol('*'));
        let patterns = tokens.iter().enumerate().filter_map(|(at, token)| {
            let Kind::Word(word) = &token.kind else { return None };
            let stem = star(Some(at + 1)) && tokens.get(at + 1).is_some_and(|star| star.glued);
            let tail = star(at.checked_sub(1)) && token.glued;
            let form = if stem {
                Form::Stem
            } else if tail {
                Form::Tail
            } else {
                Form::Whole
            };
            let hangul = word.starts_with(|letter: char| ('\u{ac00}'..='\u{d7a3}').contains(&letter));
            // "d'" is a word of its own before another one.
            let elided = tokens.get(at + 1).is_some_and(|next| next.is_symbol('\'') && next.glued);
            let word: Box<str> = if elided { [&**word, "'"].concat().into() } else { (**word).into() };
            Some(Pattern { word, form, glued: token.glued && hangul })
        });
        let words: Vec<Pattern> = patterns.collect();
        let Some(first) = words.first() else { return };
        let hash = hash_of(&first.word);
        let length = first.word.len();
        let list = match first.form {
            Form::Whole => &mut self.whole,
            Form::Stem => &mut self.stems,
            Form::Tail => &mut self.tails,
        };
        if first.form != Form::Whole {
            let (most, fewest) = self.lengths;
            self.lengths = (most.max(length), if most == 0 { length } else { fewest.min(length) });
        }
        list.push(Phrase { hash, words, sense });
    }

    /// Puts the phrases in order, once all are there.
    pub(super) fn finish(&mut self) {
        for list in [&mut self.whole, &mut self.stems, &mut self.tails] {
            order::by_key(list, |phrase| u64::from(phrase.hash));
        }
        if self.compounds {
            self.pieces = self
                .whole
                .iter()
                .filter(|phrase| phrase.words.len() == 1)
                .filter_map(|phrase| {
                    let piece = match phrase.sense {
                        Sense::Number(value) => Piece::Part(Part::Word(value)),
                        Sense::Magnitude(scale) => Piece::Part(Part::Magnitude(scale)),
                        Sense::Plus(part) => Piece::Part(Part::Plus(part)),
                        Sense::And => Piece::And,
                        _ => return None,
                    };
                    Some((phrase.hash, piece))
                })
                .collect();
        }
    }

    /// The number that a word writes together: `zweihundertfünfzigtausend`, `ikiyüz`.
    fn compound(&self, word: &str) -> Option<f64> {
        let mut sum = Sum::new(self.units_first);
        let (mut rest, mut joined) = (word, false);
        while !rest.is_empty() {
            // The longest piece that fits; numbers are made so that no shorter one is ever meant.
            let (mut hash, mut found) = (hash_of(""), None);
            for (at, byte) in rest.bytes().take(LONGEST_PIECE).enumerate() {
                hash = extended(hash, byte);
                let from = self.pieces.partition_point(|(other, _)| *other < hash);
                if let Some((_, piece)) = self.pieces.get(from).filter(|(other, _)| *other == hash) {
                    found = Some((*piece, at + 1));
                }
            }
            let (piece, length) = found?;
            match piece {
                Piece::And if sum.value() > 0.0 && !joined => joined = true,
                Piece::Part(part) if sum.add(part, joined) => joined = false,
                _ => return None,
            }
            rest = rest.get(length..)?;
        }
        (!joined).then(|| sum.value())
    }

    /// Every phrase with what it does, for tests over the tables.
    pub fn each(&self) -> impl Iterator<Item = (Sense, String)> + '_ {
        let lists = [&self.whole, &self.stems, &self.tails];
        lists.into_iter().flatten().map(|phrase| {
            let words: Vec<&str> = phrase.words.iter().map(|pattern| &*pattern.word).collect();
            (phrase.sense, words.join(" "))
        })
    }

    /// Adds what the words from `at` on do: each sense with the number of tokens of its phrase, the longest first.
    pub fn senses(&self, tokens: &[Token<'_>], at: usize, found: &mut Vec<(Sense, usize)>) {
        let Some(word) = tokens.get(at).map(Token::word).filter(|word| !word.is_empty()) else { return };
        let start = found.len();
        let place = Place { tokens, at, start };
        self.look(word, place, found);
        for prefix in &self.prefixes {
            if let Some(rest) = word.strip_prefix(&**prefix).filter(|rest| rest.chars().nth(1).is_some()) {
                let before = found.len();
                self.look(rest, place, found);
                if **prefix == *"و" && found.len() > before {
                    found.push((Sense::Joined, 1));
                }
            }
        }
        if self.compounds && (6..=LONGEST_COMPOUND).contains(&word.len()) {
            let known = |(sense, _): &(Sense, usize)| matches!(sense, Sense::Number(_) | Sense::Magnitude(_));
            if !found.iter().skip(start).any(known)
                && let Some(value) = self.compound(word)
            {
                found.push((Sense::Number(value), 1));
            }
        }
        if let Some((stem, ending)) = word.split_once('\'').filter(|_| self.endings && found.len() == start) {
            self.look(stem, place, found);
            self.look(ending, place, found);
        }
        // The longest first, those of one length in their order: there are two or three.
        for next in start + 1..found.len() {
            let mut place = next;
            while place > start
                && let Some([before, after]) = found.get_mut(place - 1..=place)
                && before.1 < after.1
            {
                std::mem::swap(before, after);
                place -= 1;
            }
        }
    }

    /// What a word does, alone or with the words behind it.
    fn look(&self, word: &str, place: Place<'_, '_>, found: &mut Vec<(Sense, usize)>) {
        self.take(&self.whole, hash_of(word), word, place, found);
        let (most, fewest) = self.lengths;
        if most == 0 || word.len() > LONGEST_WORD {
            return;
        }
        if !self.stems.is_empty() {
            // The longest beginning tells most.
            let mut hash = hash_of("");
            let mut hashes = [0_u32; LONGEST_WORD + 1];
            for (byte, slot) in word.bytes().zip(hashes.iter_mut().skip(1)) {
                hash = extended(hash, byte);
                *slot = hash;
            }
            for length in (fewest..=most.min(word.len())).rev().filter(|length| word.is_char_boundary(*length)) {
                if let Some(hash) = hashes.get(length) {
                    self.take(&self.stems, *hash, word, place, found);
                }
            }
        }
        if !self.tails.is_empty() {
            for length in (fewest..=most.min(word.len())).rev() {
                if let Some(tail) = word.get(word.len() - length..) {
                    self.take(&self.tails, hash_of(tail), word, place, found);
                }
            }
        }
    }

    fn take(&self, list: &[Phrase], hash: u32, word: &str, place: Place<'_, '_>, found: &mut Vec<(Sense, usize)>) {
        let Place { tokens, at, start } = place;
        let from = list.partition_point(|phrase| phrase.hash < hash);
        for phrase in list.iter().skip(from).take_while(|phrase| phrase.hash == hash) {
            if let Some((first, rest)) = phrase.words.split_first()
                && first.fits(word)
                && let Some(length) = self.matched(rest, tokens, at + 1)
                && !found.get(start..).unwrap_or_default().contains(&(phrase.sense, length + 1))
            {
                found.push((phrase.sense, length + 1));
            }
        }
    }

    /// How many tokens these words take from `at` on, hyphens between them included; `None` where they are not there.
    fn matched(&self, patterns: &[Pattern], tokens: &[Token<'_>], at: usize) -> Option<usize> {
        let mut next = at;
        for pattern in patterns {
            // "hrs/week" and "user-generated" are words in a row as well.
            let hyphen =
                tokens.get(next).is_some_and(|token| (token.is_symbol('-') || token.is_symbol('/')) && token.glued);
            let token = tokens.get(if hyphen { next + 1 } else { next })?;
            let word = token.word();
            let stem = word.split_once('\'').filter(|_| self.endings).map_or("", |(stem, _)| stem);
            let prefixed = || self.prefixes.iter().filter_map(|prefix| word.strip_prefix(&**prefix));
            let fits = !word.is_empty()
                && (pattern.fits(word)
                    || (!stem.is_empty() && pattern.fits(stem))
                    || prefixed().any(|rest| pattern.fits(rest)));
            // A phrase does not go on in another paragraph.
            if !fits || token.lines > 1 || (pattern.glued && !token.glued) {
                return None;
            }
            next += if hyphen { 2 } else { 1 };
        }
        Some(next - at)
    }
}
