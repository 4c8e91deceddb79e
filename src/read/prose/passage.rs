//! A part of the text as tokens with their senses, and its sentences.

use std::ops::Range;

use crate::lower;
use crate::number::scan::{self, Kind, Token};
use crate::read::language::{Lexicon, Sense};

/// Tokens with what each of them does.
pub struct Passage<'a> {
    /// The whole text, into which places point.
    pub text: &'a str,
    /// The tokens of the part that is read.
    pub tokens: Vec<Token<'a>>,
    /// The senses of all tokens, one token's behind the other's.
    senses: Vec<(Sense, usize)>,
    /// For each token, where its senses begin, and one more.
    starts: Vec<usize>,
    /// For each token, the lengths of the phrases that end just before it, as bits: bit 1 for one token.
    ends: Vec<u16>,
}

/// Longer sentences are cut: nobody writes them, and it keeps reading linear.
const LONGEST_SENTENCE: usize = 250;

/// No phrase of the tables is longer; it bounds every look back.
const LONGEST_PHRASE: usize = 12;

impl<'a> Passage<'a> {
    /// The tokens of a range of the text.
    #[must_use]
    pub fn new(text: &'a str, range: Range<usize>, lexicon: &Lexicon) -> Self {
        let tokens = scan::tokens(text, range);
        let mut senses = Vec::new();
        let mut starts = Vec::with_capacity(tokens.len() + 1);
        let mut ends = vec![0; tokens.len() + 1];
        for at in 0..tokens.len() {
            let start = senses.len();
            starts.push(start);
            lexicon.senses(&tokens, at, &mut senses);
            for (_, length) in senses.iter().skip(start).filter(|(_, length)| *length <= LONGEST_PHRASE) {
                if let Some(end) = ends.get_mut(at + length) {
                    *end |= 1_u16 << length;
                }
            }
        }
        starts.push(senses.len());
        Self { text, tokens, senses, starts, ends }
    }

    /// The senses of the phrases that begin at a token, the longest first.
    pub fn senses(&self, at: usize) -> &[(Sense, usize)] {
        let Some([start, end]) = self.starts.get(at..at.saturating_add(2)) else { return &[] };
        self.senses.get(*start..*end).unwrap_or_default()
    }

    /// The longest phrase that begins here and that is picked, with its length in tokens.
    pub fn find<T>(&self, at: usize, pick: impl Fn(Sense) -> Option<T>) -> Option<(T, usize)> {
        self.senses(at).iter().find_map(|(sense, length)| pick(*sense).map(|found| (found, *length)))
    }

    /// The length of the longest phrase with this sense that begins here.
    pub fn is(&self, at: usize, wanted: Sense) -> Option<usize> {
        self.find(at, |sense| (sense == wanted).then_some(())).map(|((), length)| length)
    }

    /// Whether a phrase with this sense begins anywhere in these tokens.
    pub fn any(&self, mut range: Range<usize>, wanted: Sense) -> bool {
        range.any(|at| self.is(at, wanted).is_some())
    }

    /// The longest phrase that ends just before a token and that is picked, with the token at which it begins.
    pub fn before<T>(&self, end: usize, pick: impl Fn(Sense) -> Option<T>) -> Option<(T, usize)> {
        let lengths = self.ends.get(end).copied().filter(|lengths| *lengths != 0)?;
        (1..=LONGEST_PHRASE).rev().filter(|length| lengths >> length & 1 == 1).find_map(|length| {
            let start = end.checked_sub(length)?;
            let found =
                self.senses(start).iter().filter(|(_, long)| *long == length).find_map(|(sense, _)| pick(*sense));
            found.map(|found| (found, start))
        })
    }

    /// The token.
    pub fn token(&self, at: usize) -> Option<&Token<'_>> {
        self.tokens.get(at)
    }

    /// The folded word at a token, empty where there is none.
    pub fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map(Token::word).unwrap_or_default()
    }

    /// Whether the token is this symbol.
    pub fn symbol(&self, at: usize, symbol: char) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is_symbol(symbol))
    }

    /// Whether the token stands directly behind the one before it.
    pub fn glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.glued)
    }

    /// The text of a token.
    pub fn slice(&self, at: usize) -> &'a str {
        self.tokens.get(at).and_then(|token| self.text.get(token.place.clone())).unwrap_or_default()
    }

    /// The bytes from the first of these tokens to the last.
    pub fn place(&self, range: Range<usize>) -> Range<usize> {
        let start = self.tokens.get(range.start).map_or(0, |token| token.place.start);
        let end =
            range.end.checked_sub(1).and_then(|last| self.tokens.get(last)).map_or(start, |token| token.place.end);
        start..end.max(start)
    }

    /// The sentences, as ranges of tokens.
    #[must_use]
    pub fn sentences(&self) -> Vec<Range<usize>> {
        let mut sentences = Vec::new();
        let mut start = 0;
        for at in 1..self.tokens.len() {
            if at - start >= LONGEST_SENTENCE || self.breaks(start, at) {
                sentences.push(start..at);
                start = at;
            }
        }
        if start < self.tokens.len() {
            sentences.push(start..self.tokens.len());
        }
        sentences
    }

    /// Whether a new sentence begins with this token.
    fn breaks(&self, start: usize, at: usize) -> bool {
        let (Some(token), Some(last)) = (self.tokens.get(at), self.tokens.get(at - 1)) else { return true };
        // The mark that ends a sentence, or the one before a closing quote or bracket.
        let mut mark = last;
        if matches!(last.kind, Kind::Symbol('"' | '”' | '’' | '\'' | ')' | '»' | ']')) && last.glued {
            mark = at.checked_sub(2).and_then(|before| self.tokens.get(before)).unwrap_or(last);
        }
        let ended = matches!(mark.kind, Kind::Symbol('.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '।' | '۔'));
        if token.lines > 0 {
            if ended {
                return true;
            }
            let open = self.is_open(at);
            let lower = self.is_lower(at);
            if token.lines > 1 {
                return !open && !lower;
            }
            let bullet = matches!(token.kind, Kind::Symbol(_) | Kind::Hashtag | Kind::Handle | Kind::Link);
            let number = matches!(token.kind, Kind::Numeral | Kind::Name | Kind::Day(_));
            // A line that is broken because it was full goes on in the next. Letters without capitals take more bytes each.
            let line = self.tokens.get(start).map_or(0, |first| last.place.end.saturating_sub(first.place.start));
            let caseless = !lower && !token.capital && !token.word().is_empty() && line < 100;
            return !open && (bullet || token.capital || caseless || (number && line < 50));
        }
        if !ended || (token.glued && !matches!(mark.kind, Kind::Symbol('。' | '！' | '？' | '।' | '۔'))) {
            return false;
        }
        // "いいね！は": a name that ends in the mark.
        if token.glued && matches!(mark.kind, Kind::Symbol('！' | '？')) && self.is(at, Sense::Link).is_some() {
            return false;
        }
        if matches!(mark.kind, Kind::Symbol('.' | '…')) && std::ptr::eq(mark, last) {
            let abbreviated = at.checked_sub(2).is_some_and(|word| {
                let short = self.slice(word).chars().count() <= 6;
                let known = self.find(word, |sense| {
                    matches!(
                        sense,
                        Sense::Label | Sense::Month(_) | Sense::Before(_) | Sense::Currency(_) | Sense::Unit(_)
                    )
                    .then_some(())
                });
                short && known.is_some() && self.is(word, Sense::Full).is_none()
            });
            let figure = matches!(token.kind, Kind::Numeral | Kind::Ordinal);
            // "16. September": the day of a month.
            let day = at.checked_sub(2).and_then(|day| self.tokens.get(day)).is_some_and(|day| {
                day.kind == Kind::Numeral
                    && day.place.len() <= 2
                    && self.find(at, |sense| matches!(sense, Sense::Month(_)).then_some(())).is_some()
            });
            // "3,5 Mio. Aufrufe": a short form before what is counted.
            let short = at.checked_sub(2).is_some_and(|word| self.is(word, Sense::Short).is_some());
            let counted = |sense| {
                matches!(
                    sense,
                    Sense::Noun(_)
                        | Sense::Person
                        | Sense::World
                        | Sense::Currency(_)
                        | Sense::Modifier(_)
                        | Sense::Times
                        | Sense::Unit(_)
                )
                .then_some(())
            };
            let goes_on = day || (short && self.find(at, counted).is_some());
            return !(self.is_lower(at) || goes_on || (abbreviated && figure));
        }
        true
    }

    /// Whether a token begins with a small letter; many scripts have neither small letters nor capitals.
    fn is_lower(&self, at: usize) -> bool {
        self.slice(at).chars().find(|character| !scan::is_invisible(*character)).is_some_and(lower::is_small)
    }

    /// Whether what stands before a token cannot be the end of a sentence: a qualifier, a preposition, a comma.
    fn is_open(&self, at: usize) -> bool {
        let Some(last) = at.checked_sub(1) else { return false };
        if matches!(
            self.tokens.get(last).map(|token| &token.kind),
            Some(Kind::Symbol(',' | ':' | '&' | '(' | '，' | '、' | '،' | '：' | '（'))
        ) {
            // A label that ends in a colon is followed by its value, never by a list.
            return matches!(self.tokens.get(at).map(|token| &token.kind), Some(Kind::Numeral | Kind::Word(_)));
        }
        let open = |sense| {
            matches!(
                sense,
                Sense::Before(_)
                    | Sense::Of
                    | Sense::Article
                    | Sense::In
                    | Sense::For
                    | Sense::To
                    | Sense::Between
                    | Sense::And
            )
            .then_some(())
        };
        self.before(at, open).is_some()
    }
}
