//! Splits running text into words, numerals and what only looks like numbers: links, hashtags, names with digits, telephone numbers.
//! One pass over the text, each character looked at a bounded number of times.

use std::borrow::Cow;
use std::ops::Range;

use super::date::Date;
use super::grouping::{self, Decimal, Separator};
use crate::lower;

/// What a token is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind<'a> {
    /// A word, or one character of a script that writes no spaces. Folded: lower case, plain apostrophe, no invisible characters.
    Word(Cow<'a, str>),
    /// Digits with separators that can be a number. Its place is what [`grouping::numeral`] reads.
    Numeral,
    /// Any other visible character.
    Symbol(char),
    /// A hashtag, with its mark.
    Hashtag,
    /// A name of an account, with its mark.
    Handle,
    /// An address of a page or of a mailbox.
    Link,
    /// A name with digits in it (`COVID-19`, `G7`), a telephone number, a long identifier, a version: digits that count nothing.
    Name,
    /// A day written in digits, where it can be told which day it is.
    Day(Option<Date>),
    /// A time of day.
    Clock,
    /// A numeral with the ending of an ordinal: `64th`.
    Ordinal,
}

/// A piece of the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Token<'a> {
    /// What it is.
    pub kind: Kind<'a>,
    /// Its bytes in the whole text.
    pub place: Range<usize>,
    /// Whether nothing stands between it and the token before.
    pub glued: bool,
    /// Line ends between it and the token before.
    pub lines: u32,
    /// Whether its first letter is a capital.
    pub capital: bool,
}

impl Token<'_> {
    /// The folded word, empty for everything that is none.
    #[must_use]
    pub fn word(&self) -> &str {
        match &self.kind {
            Kind::Word(word) => word,
            _ => "",
        }
    }

    /// Whether it is this symbol.
    #[must_use]
    pub fn is_symbol(&self, symbol: char) -> bool {
        self.kind == Kind::Symbol(symbol)
    }
}

/// Characters that are seen as nothing and that pages leave in copied text.
#[must_use]
pub fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fe0f}')
}

/// Scripts that write words without spaces between them, and Korean, where endings are glued to words: each character is a token, and
/// phrases are rows of tokens.
#[must_use]
pub fn stands_alone(character: char) -> bool {
    matches!(character, '\u{e00}'..='\u{e7f}' | '\u{3005}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}')
}

/// A character of a word, folded the way words are compared: lower case, and the one apostrophe.
fn fold(character: char, into: &mut String) {
    match character {
        '’' | '‘' | '\u{2bc}' => into.push('\''),
        // One letter where Arabic, Persian and Urdu have several for the same one, and none for vowel signs and stretching.
        'أ' | 'إ' | 'آ' | 'ٱ' => into.push('ا'),
        'İ' => into.push('i'),
        'ى' | 'ی' => into.push('ي'),
        'ک' => into.push('ك'),
        'ہ' | 'ۂ' | 'ۀ' => into.push('ه'),
        // Letters with a dot below are written as one character or as two.
        '\u{958}'..='\u{95f}' | '\u{9dc}'..='\u{9df}' => {
            let (letter, dot) = match character {
                '\u{958}' => ('क', '\u{93c}'),
                '\u{959}' => ('ख', '\u{93c}'),
                '\u{95a}' => ('ग', '\u{93c}'),
                '\u{95b}' => ('ज', '\u{93c}'),
                '\u{95c}' => ('ड', '\u{93c}'),
                '\u{95d}' => ('ढ', '\u{93c}'),
                '\u{95e}' => ('फ', '\u{93c}'),
                '\u{95f}' => ('य', '\u{93c}'),
                '\u{9dc}' => ('ড', '\u{9bc}'),
                '\u{9dd}' => ('ঢ', '\u{9bc}'),
                _ => ('য', '\u{9bc}'),
            };
            into.extend([letter, dot]);
        }
        '\u{640}' | '\u{64b}'..='\u{652}' | '\u{654}' | '\u{307}' => {}
        other if is_invisible(other) => {}
        other => lower::push(into, other),
    }
}

/// The tokens of a part of the text, with places in the whole text. A range that is outside the text, or cuts a character, gives
/// nothing.
#[must_use]
pub fn tokens(text: &str, range: Range<usize>) -> Vec<Token<'_>> {
    let Some(part) = text.get(range.clone()) else { return Vec::new() };
    let mut scanner = Scanner { part, offset: range.start, at: 0, tokens: Vec::new(), lines: 0, end: 0 };
    while scanner.step() {}
    scanner.tokens
}

struct Scanner<'a> {
    part: &'a str,
    offset: usize,
    at: usize,
    tokens: Vec<Token<'a>>,
    /// Line ends since the last token.
    lines: u32,
    /// Where the last token ended.
    end: usize,
}

impl<'a> Scanner<'a> {
    fn rest(&self) -> &'a str {
        self.part.get(self.at..).unwrap_or_default()
    }

    fn push(&mut self, kind: Kind<'a>, length: usize) {
        let start = self.at;
        let end = start + length;
        let capital = self.rest().chars().find(|c| !is_invisible(*c)).is_some_and(lower::is_capital);
        let glued = start == self.end && start > 0;
        let place = self.offset + start..self.offset + end;
        self.tokens.push(Token { kind, place, glued, lines: self.lines, capital });
        self.lines = 0;
        self.end = end;
        self.at = end;
    }

    /// Takes one token, or what stands between tokens; false at the end.
    fn step(&mut self) -> bool {
        let rest = self.rest();
        let Some(first) = rest.chars().next() else { return false };
        if first.is_whitespace() || is_invisible(first) {
            if first == '\n' {
                self.lines += 1;
            }
            // What is invisible separates nothing.
            if is_invisible(first) && self.end == self.at {
                self.end += first.len_utf8();
            }
            self.at += first.len_utf8();
        } else if grouping::digit(first).is_some() || self.opens_decimals(rest, first) {
            self.digits(rest);
        } else if matches!(first, '#' | '@' | '\u{ff03}') && tag_length(rest) > first.len_utf8() {
            let kind = if first == '@' { Kind::Handle } else { Kind::Hashtag };
            if let Some(length) = closed_tag_length(rest).filter(|_| first != '@') {
                self.push(kind, length);
                return true;
            }
            // `#1` and `# 1` are ranks.
            let kind =
                if rest.chars().skip(1).take(tag_length(rest)).all(|c| !c.is_alphabetic()) { Kind::Name } else { kind };
            self.push(kind, tag_length(rest));
        } else if first.is_alphabetic() {
            self.word(rest, first);
        } else {
            self.push(Kind::Symbol(first), first.len_utf8());
        }
        true
    }

    /// `.5`: a point with digits at once behind it, and nothing that it could end before it.
    fn opens_decimals(&self, rest: &str, first: char) -> bool {
        let before = || self.part.get(..self.at).and_then(|before| before.chars().next_back());
        matches!(first, '.' | '\u{ff0e}')
            && rest.chars().nth(1).is_some_and(|next| grouping::digit(next).is_some())
            && before().is_none_or(|before| !before.is_alphanumeric() && !matches!(before, '.' | ')' | ']' | '…'))
    }

    fn word(&mut self, rest: &'a str, first: char) {
        // Nearly every word is a few plain letters with a space or a full stop behind; the rest is looked at more closely.
        let length = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        if let Some((word, b"" | [b' ' | b',' | b'\n', ..] | [b'.', b' ' | b'\n', ..])) =
            rest.as_bytes().split_at_checked(length)
            && !word.is_empty()
        {
            return self.plain(rest.get(..length).unwrap_or_default());
        }
        if let Some(length) = link_length(rest) {
            return self.push(Kind::Link, length);
        }
        if stands_alone(first) {
            // The vowels and tones of Thai that stand above or below belong to the letter.
            let marks = rest
                .chars()
                .skip(1)
                .take_while(|c| matches!(c, '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}'));
            let length = first.len_utf8() + marks.map(char::len_utf8).sum::<usize>();
            return self.push(Kind::Word(rest.get(..length).unwrap_or_default().into()), length);
        }
        let mut length = 0;
        let mut digits = false;
        let mut characters = rest.char_indices().peekable();
        while let Some((at, character)) = characters.next() {
            let next = characters.peek().map(|(_, next)| *next);
            let inner = matches!(character, '\'' | '’' | '.') && next.is_some_and(char::is_alphabetic);
            // `U.S.` and `T.C.` keep their points; a sentence that ends without a space after it is rarer.
            let inner = inner && (character != '.' || at == 1 || rest.get(..at).is_some_and(|seen| seen.contains('.')));
            // `COVID-19`: a hyphen between a letter and a digit makes a name.
            // Not so behind a numeral: `3k-5k`.
            let hyphen = matches!(character, '-' | '\u{2011}' | '\u{5be}')
                && next.is_some_and(|next| grouping::digit(next).is_some())
                && !(self.end == self.at && self.tokens.last().is_some_and(|last| last.kind == Kind::Numeral));
            let part = (character.is_alphanumeric() && !stands_alone(character))
                || is_mark(character)
                || is_invisible(character)
                || inner
                || hyphen;
            if !part {
                break;
            }
            if hyphen && is_hyphened_prefix(rest.get(..at).unwrap_or_default()) {
                // The hyphen belongs to the prefix.
                length = at + character.len_utf8();
                break;
            }
            digits |= grouping::digit(character).is_some();
            if digits && length > 0 && is_joined_letter(rest.get(..length).unwrap_or_default()) {
                // "و7": a word that is written together with the number behind it.
                digits = false;
                break;
            }
            length = at + character.len_utf8();
            if inner && character != '.' && rest.get(length..).is_some_and(is_elision) {
                // "d'abonnés", "all'anno": two words; "it's" and "o'clock" are one.
                break;
            }
        }
        if digits {
            return self.name_or_code(rest, length);
        }
        let written = rest.get(..length).unwrap_or_default().trim_end_matches(['-', '\u{2011}', '\u{5be}']);
        let mut word = String::with_capacity(length);
        written.chars().for_each(|character| fold(character, &mut word));
        let behind = rest.get(length..).unwrap_or_default();
        if let Some((ending, more)) = inclusive(behind) {
            word.push_str(ending);
            length += more;
        }
        self.push(Kind::Word(word.into()), length);
    }

    /// A word of plain letters.
    fn plain(&mut self, word: &'a str) {
        let lower = word.bytes().all(|byte| !byte.is_ascii_uppercase());
        let folded = if lower { word.into() } else { word.to_ascii_lowercase().into() };
        self.push(Kind::Word(folded), word.len());
    }

    /// Letters with digits behind them are a name, except a currency code: `USD5`.
    fn name_or_code(&mut self, rest: &'a str, length: usize) {
        let word = rest.get(..length).unwrap_or_default();
        let letters: String = word.chars().take_while(|c| c.is_alphabetic()).collect();
        let behind = word.get(letters.len()..).unwrap_or_default();
        if letters.len() == 3
            && letters.bytes().all(|b| b.is_ascii_uppercase())
            && behind.chars().next().is_some_and(|c| grouping::digit(c).is_some())
            && currency_of_code(&letters)
        {
            return self.push(Kind::Word(lower::text(&letters).into()), letters.len());
        }
        // Other marks of currencies: `Rp850`, `RM5,000`.
        if matches!(letters.as_str(), "Rp" | "RM" | "Rs" | "Ksh" | "KSh" | "Tsh" | "TSh")
            && behind.chars().next().is_some_and(|c| grouping::digit(c).is_some())
        {
            return self.push(Kind::Word(lower::text(&letters).into()), letters.len());
        }
        // Arabic writes short words together with what follows: "ال192", "و5".
        if letters.len() <= 6 && letters.chars().all(|letter| ('\u{620}'..='\u{6ff}').contains(&letter)) {
            let mut folded = String::new();
            letters.chars().for_each(|letter| fold(letter, &mut folded));
            return self.push(Kind::Word(folded.into()), letters.len());
        }
        self.push(Kind::Name, length);
    }

    fn digits(&mut self, rest: &str) {
        if let Some((kind, length)) = fixed_form(rest) {
            return self.push(kind, length);
        }
        if let Some(length) = telephone_length(rest, self.part.get(..self.at).unwrap_or_default()) {
            return self.push(Kind::Name, length);
        }
        let mut length = numeral_length(rest);
        length += exponent_length(rest.get(length..).unwrap_or_default());
        let numeral = rest.get(..length).unwrap_or_default();
        let behind = rest.get(length..).unwrap_or_default();
        let letters =
            behind.chars().take_while(|c| c.is_alphabetic() && !stands_alone(*c)).take(12).map(char::len_utf8).sum();
        let letters = behind.get(..letters).unwrap_or_default();
        if ["st", "nd", "rd", "th", "er", "º", "ª"].iter().any(|ending| letters.eq_ignore_ascii_case(ending)) {
            return self.push(Kind::Ordinal, length + letters.len());
        }
        let plain = numeral.chars().all(|c| grouping::digit(c).is_some());
        let coded = plain && numeral.len() > 1 && numeral.starts_with('0');
        // `5G1`, `3a7f`: letters with digits again behind them are a code. Letters without capitals are words: `62억3490만`.
        let code = !letters.is_empty()
            && letters.chars().all(|letter| lower::is_small(letter) || lower::is_capital(letter))
            && behind
                .get(letters.len()..)
                .and_then(|more| more.chars().next())
                .is_some_and(|c| grouping::digit(c).is_some());
        if code {
            let whole = behind.chars().take_while(|c| c.is_alphanumeric()).map(char::len_utf8).sum::<usize>();
            return self.push(Kind::Name, length + whole);
        }
        let figure = !coded && grouping::numeral(numeral, Decimal::Unknown).is_some() && !(plain && numeral.len() > 12);
        self.push(if figure { Kind::Numeral } else { Kind::Name }, length);
    }
}

/// Whether these are Hebrew letters that mean "and", "in", "from" and the like, and that a hyphen joins to a number: `מ-12`.
fn is_hyphened_prefix(word: &str) -> bool {
    word.chars().count() <= 3 && word.chars().all(|letter| matches!(letter, 'ו' | 'ב' | 'ל' | 'מ' | 'כ' | 'ש' | 'ה'))
}

/// Whether these are one Arabic letter that means "and", "in" or "for" and is written together with what follows.
fn is_joined_letter(word: &str) -> bool {
    matches!(word.trim_end_matches('\u{640}'), "و" | "ب" | "ل" | "ف" | "ك")
}

/// The ending of a word that names all genders, and the bytes of what is written for it: `Nutzer:innen` and `Nutzer*innen` are looked
/// up as "nutzerinnen", `abonné·e·s` and `utilisateur·rice·s` as "abonnés" and "utilisateurs".
fn inclusive(behind: &str) -> Option<(&'static str, usize)> {
    let mark = behind.chars().next().filter(|mark| matches!(mark, ':' | '*' | '_' | '/' | '·' | '•' | '.' | '-'))?;
    let rest = behind.get(mark.len_utf8()..)?;
    let letters =
        |text: &str| text.bytes().take_while(|byte| !byte.is_ascii_whitespace() && byte.is_ascii_alphabetic()).count();
    let ends = |text: &str| !text.chars().next().is_some_and(char::is_alphanumeric);
    let first = rest.get(..letters(rest))?;
    let more = rest.get(first.len()..)?;
    if matches!(mark, ':' | '*' | '_' | '/') {
        return (first.eq_ignore_ascii_case("innen") && ends(more)).then_some(("innen", mark.len_utf8() + first.len()));
    }
    let feminine = matches!(first, "e" | "ne" | "le" | "rice" | "trice" | "euse" | "ice" | "ère");
    let plural = more.strip_prefix(mark).and_then(|more| more.strip_prefix('s'));
    if let Some(after) = plural.filter(|after| feminine && ends(after)) {
        return Some(("s", behind.len() - after.len()));
    }
    let joined = matches!(first, "es" | "nes" | "les" | "rices" | "trices" | "euses") && !matches!(mark, '.' | '-');
    (joined && ends(more)).then_some(("s", mark.len_utf8() + first.len()))
}

/// Whether a word that was shortened by an apostrophe goes on with a word of its own: a vowel, or an h, and more letters.
fn is_elision(behind: &str) -> bool {
    let mut letters = behind.chars();
    let vowel = letters.next().is_some_and(|first| {
        let mut small = String::new();
        lower::push(&mut small, first);
        matches!(small.as_str(), "a" | "e" | "i" | "o" | "u" | "y" | "h")
            || matches!(small.chars().next(), Some('à'..='æ' | 'è'..='ï' | 'ò'..='ö' | 'ù'..='ü' | 'œ'))
    });
    vowel && letters.next().is_some_and(char::is_alphabetic)
}

/// Whether it combines with the letter before it.
fn is_mark(character: char) -> bool {
    matches!(character,
        '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}'
        | '\u{981}'..='\u{983}' | '\u{9bc}'..='\u{9cd}' | '\u{b82}' | '\u{bbe}'..='\u{bcd}')
        // The signs that end a consonant in the scripts of India and Sri Lanka, and the dots below.
        || matches!(character, '\u{a00}'..='\u{dff}' if matches!(u32::from(character) & 0x7f, 0x3c | 0x4d)) || character == '\u{dca}'
}

/// The currency codes that people write beside figures (ISO 4217).
const CODES: &[&str] = &[
    "AED", "ARS", "AUD", "BDT", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "EGP", "EUR", "GBP", "GHS",
    "HKD", "HUF", "IDR", "ILS", "INR", "JOD", "JPY", "KES", "KRW", "LKR", "MAD", "MXN", "MYR", "NGN", "NOK", "NPR",
    "NZD", "PEN", "PHP", "PKR", "PLN", "QAR", "RON", "RUB", "SAR", "SEK", "SGD", "THB", "TRY", "TWD", "UAH", "UGX",
    "USD", "VND", "XAF", "XOF", "ZAR",
];

/// Whether three letters, in either case, are the code of a currency.
#[must_use]
pub fn currency_of_code(code: &str) -> bool {
    code.len() == 3 && CODES.binary_search(&code.to_ascii_uppercase().as_str()).is_ok()
}

/// The bytes of a hashtag with a mark on both sides, as Chinese platforms write it: `#我爱你中国#`.
fn closed_tag_length(rest: &str) -> Option<usize> {
    let mut inner = rest.char_indices().skip(1).take(40).take_while(|(_, character)| !character.is_whitespace());
    if !inner.next().is_some_and(|(_, character)| ('\u{3400}'..='\u{9fff}').contains(&character)) {
        return None;
    }
    let (at, mark) = inner.find(|(_, character)| matches!(character, '#' | '\u{ff03}'))?;
    Some(at + mark.len_utf8())
}

/// The bytes of a hashtag or an account name, its mark included.
fn tag_length(rest: &str) -> usize {
    let mut length = 0;
    for (at, character) in rest.char_indices() {
        let part = at == 0
            || character.is_alphanumeric()
            || is_mark(character)
            || character == '_'
            // An account name may hold points, but does not end with one.
            || (character == '.'
                && rest.starts_with('@')
                && rest.get(at + 1..).and_then(|more| more.chars().next()).is_some_and(char::is_alphanumeric));
        if !part {
            break;
        }
        length = at + character.len_utf8();
    }
    length
}

/// The bytes of a page or mailbox address that starts here.
fn link_length(rest: &str) -> Option<usize> {
    let starts = |prefix: &str| rest.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
    let run = |part: &dyn Fn(char) -> bool| rest.chars().take_while(|c| part(*c)).map(char::len_utf8).sum::<usize>();
    if starts("http://") || starts("https://") || starts("www.") {
        let length = run(&|c| !c.is_whitespace() && !matches!(c, '"' | '<' | '>' | '”' | '»'));
        let address = rest.get(..length)?;
        return Some(address.trim_end_matches(['.', ',', ';', ':', ')', ']', '!', '?', '…', '\'', '’']).len());
    }
    // Only short runs can be addresses; so the look ahead is bounded.
    let run = rest
        .char_indices()
        .take(80)
        .take_while(|(_, c)| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+' | '@' | '/'))
        .map(|(at, c)| at + c.len_utf8())
        .last()?;
    let address = rest.get(..run)?.trim_end_matches(['.', '-', '/', '+']);
    if let Some((name, host)) = address.split_once('@') {
        return (!name.is_empty() && host.contains('.')).then_some(address.len());
    }
    let (host, _) = address.split_once('/').unwrap_or((address, ""));
    let (_, ending) = host.rsplit_once('.')?;
    let known = matches!(ending, "com" | "org" | "net" | "int" | "gov" | "edu" | "io" | "ly" | "info" | "me" | "tv");
    known.then_some(address.len())
}

/// Days and times of day in digits, and what looks like one.
fn fixed_form(rest: &str) -> Option<(Kind<'static>, usize)> {
    let sign = |character| {
        matches!(
            character,
            '-' | '/' | '.' | ':' | '\u{2010}' | '\u{2011}' | '\u{ff0f}' | '\u{ff0d}' | '\u{ff0e}' | '\u{ff1a}'
        )
    };
    // Most numerals are followed by something else.
    let behind = rest.trim_start_matches(|character: char| grouping::digit(character).is_some());
    if behind.len() == rest.len() || !behind.starts_with(sign) {
        return None;
    }
    // None of the forms is longer than this, so the look ahead is bounded.
    let run: String = rest
        .chars()
        .take(28)
        .take_while(|c| grouping::digit(*c).is_some() || sign(*c))
        .map(|c| match c {
            '\u{2010}' | '\u{2011}' | '\u{ff0d}' => '-',
            '\u{ff0f}' => '/',
            '\u{ff0e}' => '.',
            '\u{ff1a}' => ':',
            digit => grouping::digit(digit).map_or(digit, |(value, _)| char::from(b'0' + value)),
        })
        .collect();
    // The hyphens of the other kinds have three bytes; count the bytes in the text itself.
    let bytes = |form: &str| rest.chars().take(form.len()).map(char::len_utf8).sum::<usize>();
    let run = run.trim_end_matches(['-', '/', '.', ':']);
    for separator in ['-', '/', '.'] {
        let parts: Vec<&str> = run.split(separator).collect();
        let numbers: Option<Vec<i32>> =
            parts.iter().map(|part| (part.len() <= 4).then(|| part.parse().ok()).flatten()).collect();
        let ([one, two, three], Some([first, second, third])) = (parts.as_slice(), numbers.as_deref()) else {
            continue;
        };
        let small = |number: i32| u8::try_from(number).unwrap_or(0);
        if one.len() == 4 && (1..=2).contains(&two.len()) && (1..=2).contains(&three.len()) {
            return Some((Kind::Day(Date::new(*first, small(*second), small(*third))), bytes(run)));
        }
        if (1..=2).contains(&one.len()) && (1..=2).contains(&two.len()) && matches!(three.len(), 2 | 4) {
            let year = if three.len() == 2 { 2000 + third } else { *third };
            let day_first = Date::new(year, small(*second), small(*first));
            let month_first = Date::new(year, small(*first), small(*second));
            // `03/04/2026` can be two days: which one is not said.
            let day = match (day_first, month_first) {
                (Some(one), Some(other)) if one != other => None,
                (one, other) => one.or(other),
            };
            if day_first.is_some() || month_first.is_some() {
                return Some((Kind::Day(day), bytes(run)));
            }
        }
        if separator != '.' || parts.iter().all(|part| part.len() <= 2) {
            // A row of numbers with two slashes, hyphens or points is a version or a code.
            return Some((Kind::Name, bytes(run)));
        }
    }
    if let Some((hours, minutes)) = run.split_once(':') {
        let minutes = minutes.split(':').next().unwrap_or_default();
        let clock = minutes.len() == 2
            && hours.len() <= 2
            && hours.parse().is_ok_and(|hours: u32| hours < 25)
            && minutes.parse().is_ok_and(|minutes: u32| minutes < 60);
        return clock.then(|| (Kind::Clock, bytes(run)));
    }
    if let Some((one, other)) = run.split_once('/') {
        // `2019/20`, `24/7`, `1/4`.
        let numbers = !one.is_empty() && !other.is_empty() && !other.contains('/');
        return numbers.then(|| (Kind::Name, bytes(run)));
    }
    if let Some((one, other)) = run.split_once('-') {
        // `2019-20` is a season, `555-0134` a telephone number.
        let is_year = |year: &str| year.len() == 4 && (year.starts_with("19") || year.starts_with("20"));
        let season = is_year(one) && (is_year(other) || other.len() == 2);
        let telephone = one.len() == 3 && other.len() == 4;
        return (season || telephone).then(|| (Kind::Name, bytes(run)));
    }
    None
}

/// The bytes of a telephone number that starts here: it begins with a plus or a zero, or is grouped as no number is.
fn telephone_length(rest: &str, before: &str) -> Option<usize> {
    // So many characters have no more groups.
    let mut groups = [0_usize; 17];
    let mut count = 1;
    let mut length = 0;
    let mut spaced = true;
    let international = before.ends_with('+') || before.ends_with("+(") || rest.starts_with("00");
    let marked = international || rest.starts_with('0');
    for (at, character) in rest.char_indices().take(32) {
        if character.is_ascii_digit() {
            *groups.get_mut(count - 1)? += 1;
            length = at + 1;
            spaced = false;
        } else if matches!(character, ' ' | '-' | '(' | ')') {
            // Nearly every numeral leaves here.
            let telling = !spaced && !marked;
            if telling && !matches!(groups.get(..count)?, [1] | [1, 3] | [1, 3, 3] | [3] | [3, 3] | [.., 3, 3, 4]) {
                return None;
            }
            count += usize::from(!spaced);
            spaced = true;
        } else {
            break;
        }
    }
    let groups = groups.get(..count).unwrap_or_default();
    let groups = groups.strip_suffix(&[0]).unwrap_or(groups);
    let digits: usize = groups.iter().sum();
    let national = rest.starts_with('0') && groups.len() >= 2;
    let american = matches!(groups, [3, 3, 4] | [1, 3, 3, 4]) && !rest.get(..length)?.contains(',');
    let shaped = (international && groups.len() >= 2) || national || american;
    (shaped && (7..=15).contains(&digits)).then_some(length)
}

/// The bytes of the numeral that starts here: separators belong to it only where digits follow at once, spaces only where exactly
/// three follow.
fn numeral_length(rest: &str) -> usize {
    let mut length = 0;
    let mut since = 0; // digits since the last separator
    let mut spaces = 0;
    let mut others = 0;
    for (at, character) in rest.char_indices() {
        if grouping::digit(character).is_some() {
            since += 1;
            length = at + character.len_utf8();
            continue;
        }
        // What is invisible between digits separates nothing.
        if is_invisible(character) {
            if at > length + 12 {
                break;
            }
            continue;
        }
        let Some(separator) = grouping::separator(character) else { break };
        // The full-width comma separates digits of its own width; between others it is a comma of the sentence.
        let wide = rest.get(..at).and_then(|before| before.chars().next_back()).is_some_and(|c| c >= '\u{ff10}');
        if character == '\u{ff0c}' && !wide {
            break;
        }
        let behind = rest.get(at + character.len_utf8()..).unwrap_or_default();
        let seen = behind.chars().take(12).filter(|character| !is_invisible(*character));
        let mut digits_behind = seen.take(4).take_while(|c| grouping::digit(*c).is_some()).count();
        if separator == Separator::Space || separator == Separator::Apostrophe {
            let enough = if spaces == 0 { (1..=3).contains(&since) && others == 0 } else { since == 3 };
            if digits_behind != 3 || !enough || (spaces == 0 && rest.starts_with('0')) {
                digits_behind = 0;
            }
            spaces += 1;
        } else {
            others += 1;
        }
        if digits_behind == 0 {
            break;
        }
        since = 0;
    }
    length
}

/// The bytes of the exponent of ten behind a numeral: `e10`, `E+14`; 0 where there is none.
fn exponent_length(behind: &str) -> usize {
    let Some(rest) = behind.strip_prefix(['e', 'E']) else { return 0 };
    let sign = usize::from(rest.starts_with(['+', '-']));
    let digits = rest.chars().skip(sign).take(4).take_while(|c| grouping::digit(*c).is_some());
    let (count, length) = digits.fold((0, 0), |(count, length), c| (count + 1, length + c.len_utf8()));
    let ended = rest.get(sign + length..).and_then(|more| more.chars().next()).is_none_or(|c| !c.is_alphanumeric());
    if (1..=2).contains(&count) && ended { 1 + sign + length } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tokens as `kind:text`, words and symbols as they stand.
    fn shown(text: &str) -> Vec<String> {
        tokens(text, 0..text.len())
            .into_iter()
            .map(|token| {
                let words = &text[token.place.clone()];
                match token.kind {
                    Kind::Word(_) | Kind::Symbol(_) => words.to_owned(),
                    Kind::Numeral => format!("number:{words}"),
                    Kind::Hashtag => format!("tag:{words}"),
                    Kind::Handle => format!("account:{words}"),
                    Kind::Link => format!("link:{words}"),
                    Kind::Name => format!("name:{words}"),
                    Kind::Day(_) => format!("day:{words}"),
                    Kind::Clock => format!("clock:{words}"),
                    Kind::Ordinal => format!("ordinal:{words}"),
                }
            })
            .collect()
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(shown(text), expected, "{text}");
    }

    #[test]
    fn numerals_are_taken_whole_and_suffixes_stand_apart() {
        check("1,234,567 views", &["number:1,234,567", "views"]);
        check("we made 40, 50 and 60.", &["we", "made", "number:40", ",", "number:50", "and", "number:60", "."]);
        check("33K videos & 4.5M", &["number:33", "K", "videos", "&", "number:4.5", "M"]);
        check("12 500 000 vues", &["number:12 500 000", "vues"]);
        check("in 2019 250 people", &["in", "number:2019", "number:250", "people"]);
        check("1'234'567", &["number:1'234'567"]);
        check("USD5 and US$7", &["USD", "number:5", "and", "US", "$", "number:7"]);
        check("1.2亿次播放", &["number:1.2", "亿", "次", "播", "放"]);
        check("5-10 million", &["number:5", "-", "number:10", "million"]);
        check("٢٥٠٬٠٠٠ فيديو", &["number:٢٥٠٬٠٠٠", "فيديو"]);
        check("plus d'abonnés, it's o'clock", &["plus", "d'", "abonnés", ",", "it's", "o'clock"]);
        check("조회수 3억", &["조", "회", "수", "number:3", "억"]);
    }

    #[test]
    fn what_only_looks_like_a_number_is_no_numeral() {
        check("COVID-19 and G7", &["name:COVID-19", "and", "name:G7"]);
        check("see https://example.org/2020/01/55 now", &["see", "link:https://example.org/2020/01/55", "now"]);
        check("write to team24@example.org.", &["write", "to", "link:team24@example.org", "."]);
        check("#challenge2024 by @user_99", &["tag:#challenge2024", "by", "account:@user_99"]);
        check("#1 in the list", &["name:#1", "in", "the", "list"]);
        check("call 020 7946 0958", &["call", "name:020 7946 0958"]);
        check("call +44 20 7946 0958 today", &["call", "+", "name:44 20 7946 0958", "today"]);
        check("192.168.1.20", &["name:192.168.1.20"]);
        check("2020/21 or 24/7", &["name:2020/21", "or", "name:24/7"]);
        check("the 64th", &["the", "ordinal:64th"]);
        check("id 1249117303435923456", &["id", "name:1249117303435923456"]);
    }

    #[test]
    fn days_and_times_of_day_are_recognised() {
        check("2026-09-16, 11:30am", &["day:2026-09-16", ",", "clock:11:30", "am"]);
        check("26/12/2019 16.9.2026", &["day:26/12/2019", "day:16.9.2026"]);
        let day = |text: &str| {
            tokens(text, 0..text.len()).into_iter().find_map(|token| match token.kind {
                Kind::Day(day) => Some(day),
                _ => None,
            })
        };
        assert_eq!(day("26/12/2019"), Some(Date::new(2019, 12, 26)));
        assert_eq!(day("03/04/2019"), Some(None));
        assert_eq!(day("2019-09-16"), Some(Date::new(2019, 9, 16)));
    }

    #[test]
    fn words_are_folded_and_invisible_characters_vanish() {
        let text = "Fol\u{ad}lowers it’s";
        let words: Vec<String> = tokens(text, 0..text.len()).iter().map(|token| token.word().to_owned()).collect();
        assert_eq!(words, ["followers", "it's"]);
    }
}
