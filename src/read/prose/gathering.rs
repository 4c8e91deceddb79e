//! Gathers what a whole text tells about its prose, piece by piece.

use std::ops::Range;

use super::passage::Passage;
use super::{Context, decimals, has_words, shown_decimal};
use crate::number::grouping::Decimal;
use crate::number::scan::Kind;
use crate::read::Hints;
use crate::read::language::{self, Language, Sense, Table};

/// So many bytes are looked at in one go, or a little more.
const PIECE: usize = 16_000;

/// The most accounts that a text calls its own; more are not looked for, so that time stays linear.
const MOST_OWN: usize = 32;

/// What was gathered so far.
pub struct Gathering {
    language: &'static Language,
    table: &'static Table,
    at: usize,
    /// Numerals that show a point before decimals, and those that show a comma.
    decimals: (u32, u32),
    words: bool,
    first_person: bool,
    own: Vec<String>,
    /// Whether each of the last lines counts comments, and where it begins: the comments begin with the first of two lines such as
    /// "2. Somebody says:", or with a line such as "7 Comments" close above it.
    heads: [Option<usize>; 3],
    first_says: Option<usize>,
    says: u32,
    /// The bytes at which lines begin.
    lines: Vec<usize>,
}

impl Gathering {
    /// Before the first byte.
    #[must_use]
    pub fn begin(text: &str, hints: &Hints) -> Self {
        let language = language::detect(text, hints);
        let table = language.table().unwrap_or_else(language::english);
        Self {
            language,
            table,
            at: 0,
            decimals: (0, 0),
            words: false,
            first_person: false,
            own: Vec::new(),
            heads: [None; 3],
            first_says: None,
            says: 0,
            lines: vec![0],
        }
    }

    /// Looks at the next piece and gives its length; `None` behind the last one.
    pub fn step(&mut self, text: &str) -> Option<usize> {
        let start = self.at;
        let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
        let end = start + piece(rest);
        self.at = end;
        let passage = Passage::new(text, start..end, &self.table.lexicon);
        decimals(&passage, &mut self.decimals);
        self.words = self.words || has_words(&passage);
        for at in 0..passage.tokens.len() {
            if passage.is(at, Sense::FirstPerson).is_none() {
                continue;
            }
            self.first_person = true;
            // "our @account"
            for next in at + 1..at + 4 {
                let handle = passage.slice(next);
                if passage.token(next).is_some_and(|token| token.kind == Kind::Handle)
                    && self.own.len() < MOST_OWN
                    && !self.own.iter().any(|known| known == handle)
                {
                    self.own.push(handle.to_owned());
                }
            }
        }
        self.comments(&passage);
        let piece = text.get(start..end).unwrap_or_default();
        self.lines.extend(piece.match_indices('\n').map(|(at, _)| start + at + 1));
        Some(end - start)
    }

    fn comments(&mut self, passage: &Passage<'_>) {
        let tokens = passage.tokens.len();
        let begins = |at: &usize| *at == 0 || passage.token(*at).is_some_and(|token| token.lines > 0);
        let starts: Vec<usize> = (0..tokens).filter(begins).collect();
        for (index, at) in starts.iter().copied().enumerate() {
            let line: Range<usize> = at..starts.get(index + 1).copied().unwrap_or(tokens);
            let place = passage.token(at).map(|token| token.place.start);
            let says = (3..=12).contains(&line.len())
                && passage.symbol(line.end - 1, ':')
                && passage.is(line.end - 2, Sense::Says).is_some();
            if says {
                self.says += 1;
                let head = self.heads.iter().rev().find_map(|head| *head);
                self.first_says = self.first_says.or(head).or(place);
            }
            let counts = passage.token(at).is_some_and(|token| token.kind == Kind::Numeral)
                && passage.is(at + 1, Sense::Comments).is_some();
            self.heads.rotate_left(1);
            if let Some(last) = self.heads.last_mut() {
                *last = place.filter(|_| counts);
            }
        }
    }

    /// All that the text tells.
    #[must_use]
    pub fn finish(self, text: &str, hints: &Hints) -> Context {
        let Self { language, table, .. } = self;
        let told = || language.tag != "en" || language::detect::told(text).is_some();
        let unknown = hints.language.is_none() && !told() && !self.words;
        let region = hints.language.as_deref().and_then(|tag| tag.split_once(['-', '_']));
        let region: Option<[u8; 2]> = region.and_then(|(_, region)| region.as_bytes().try_into().ok());
        let region = region.map(|region| region.map(|byte| byte.to_ascii_uppercase()));
        let stated = hints.decimal != Decimal::Unknown;
        let shown = shown_decimal(self.decimals);
        let decimal = if stated {
            hints.decimal
        } else if shown != Decimal::Unknown {
            shown
        } else {
            let differs = table.regions.iter().find(|(other, _)| region.is_some_and(|one| one == other.as_bytes()));
            differs.map_or(table.decimal, |(_, decimal)| *decimal)
        };
        Context {
            language,
            decimal,
            stated,
            unknown,
            region,
            table,
            first_person: self.first_person,
            own: self.own.into(),
            comments: self.first_says.filter(|_| self.says >= 2),
            lines: self.lines.into(),
        }
    }
}

/// The length of the next piece of a text that is not empty: to the end of a line, or at least of a word.
fn piece(rest: &str) -> usize {
    let long =
        |most: usize| (most.min(rest.len())..rest.len()).find(|at| rest.is_char_boundary(*at)).unwrap_or(rest.len());
    let (least, most) = (long(PIECE), long(4 * PIECE));
    let behind = rest.get(least..most).unwrap_or_default();
    let line = behind.find('\n').or_else(|| behind.find(' ')).map(|at| least + at + 1);
    line.unwrap_or(most)
}
