//! Reads a number: digits or words, with magnitudes, halves, decimals and fractions, but without unit and qualifier.

use super::figure::Reader;
use crate::lower;
use crate::number::grouping::{self, Decimal, Numeral};
use crate::number::scan::{self, Kind};
use crate::number::words::{Part, Sum, product};
use crate::number::{Qualifier, suffix};
use crate::read::Role;
use crate::read::language::{Sense, Span};

/// A number with its magnitude, without unit and qualifier.
#[derive(Debug)]
pub(super) struct Number {
    pub(super) value: f64,
    /// What it is if a separator or a suffix means something else, where that is not known.
    pub(super) others: Vec<f64>,
    pub(super) end: usize,
    /// What its magnitudes multiply.
    pub(super) scale: f64,
    pub(super) qualifier: Option<Qualifier>,
    pub(super) spelled: bool,
    pub(super) plain: bool,
    /// Digits that count nothing: a code, a name, a decade.
    pub(super) strange: bool,
    /// What it is a part of: nothing, one (`3/4`) or a hundred (百分之三).
    pub(super) of: Of,
}

/// What a number is a part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    /// It counts.
    Nothing,
    /// A fraction or a ratio.
    One,
    /// Percent.
    Hundred,
}

/// A number has no more parts, signs and joining words between them included.
const MOST_PARTS: usize = 24;

impl Reader<'_, '_> {
    /// The number that begins at a token.
    pub(super) fn number(&self, at: usize) -> Option<Number> {
        if at >= self.end {
            return None;
        }
        let passage = self.passage;
        // "au moins 25" is at least 25.
        let qualifies = |length: usize| {
            let longer = passage.before(at + length, |sense| matches!(sense, Sense::Before(_)).then_some(()));
            longer.is_some_and(|(_, first)| first < at)
        };
        if let Some(length) = passage.is(at, Sense::Minus).filter(|length| !qualifies(*length)) {
            let mut number = self.unsigned(at + length)?;
            number.value = -number.value;
            return number.others.is_empty().then_some(number);
        }
        if let Some(length) = passage.is(at, Sense::PercentBefore) {
            let mut number = self.unsigned(at + length).or_else(|| self.single(at + length))?;
            number.of = Of::Hundred;
            return Some(number);
        }
        if let Some((parts, length)) =
            passage.find(at, |sense| if let Sense::OutOf(parts) = sense { Some(parts) } else { None })
        {
            let number = self.unsigned(at + length).filter(|number| number.of == Of::Nothing && number.value < parts);
            if let Some(number) = number {
                return Some(Number { value: number.value / parts, of: Of::One, plain: false, ..number });
            }
        }
        self.unsigned(at)
    }

    fn unsigned(&self, at: usize) -> Option<Number> {
        if at >= self.end {
            return None;
        }
        let mut number = match self.passage.token(at)?.kind {
            Kind::Numeral => self.digits(at),
            Kind::Name => self.name(at),
            _ => self.words(at),
        }?;
        self.add_fraction(at, &mut number);
        Some(number)
    }

    /// A word for a number where nothing else can be meant, whatever stands around it.
    fn single(&self, at: usize) -> Option<Number> {
        let (value, length) = self.word(at).filter(|_| at < self.end)?;
        Some(Number { value, end: at + length, spelled: true, ..Number::nothing() })
    }

    fn magnitude(&self, at: usize) -> Option<(f64, usize)> {
        self.passage.find(at, |sense| if let Sense::Magnitude(scale) = sense { Some(scale) } else { None })
    }

    fn word(&self, at: usize) -> Option<(f64, usize)> {
        self.passage.find(at, |sense| if let Sense::Number(value) = sense { Some(value) } else { None })
    }

    /// Whether a word for a number says something else here: Vietnamese "năm" is five, but "năm ngoái" last year and "năm 2024" a year.
    fn is_otherwise(&self, at: usize, length: usize) -> bool {
        let passage = self.passage;
        let says = |sense| {
            let told = matches!(sense, Sense::Earlier | Sense::Stop | Sense::Per);
            (told || matches!(sense, Sense::Cue(Role::Comparison) | Sense::CueBehind(Role::Comparison))).then_some(())
        };
        let next = passage.token(at + length).filter(|next| next.kind == Kind::Numeral && next.place.len() == 4);
        let year = passage.is(at, Sense::Unit(Span::Year)).is_some() && next.is_some();
        year || passage.find(at, says).is_some_and(|((), longer)| longer > length)
            || passage.before(at + length, says).is_some_and(|((), first)| first < at)
    }

    /// Fractions behind a number: `1 4/5`, 三分之二 (the whole before its part), "2と4分の1".
    fn add_fraction(&self, at: usize, number: &mut Number) {
        let passage = self.passage;
        let whole = |number: &Number| number.of == Of::Nothing && number.others.is_empty() && number.scale < 1e3;
        if let Some(length) = passage.is(number.end, Sense::Over).filter(|_| number.of == Of::Nothing) {
            let next = number.end + length;
            let part = self.number(next).or_else(|| self.single(next)).filter(|part| part.of == Of::Nothing);
            if let Some(part) = part.filter(|_| number.value != 0.0) {
                *number = Number { value: part.value / number.value, of: Of::One, others: Vec::new(), ..part };
            }
        } else if let Some((parts, length)) =
            passage.find(number.end, |sense| if let Sense::Nth(parts) = sense { Some(parts) } else { None })
            && whole(number)
            && number.end < self.end
            && number.value.abs() < 100.0
        {
            // "three quarters", and "three quarters of a million".
            let end = number.end + length;
            let of = passage.is(end, Sense::Of).unwrap_or(0);
            let article = passage.is(end + of, Sense::Article).unwrap_or(0);
            let value = number.value / parts;
            *number = match self.magnitude(end + of + article).filter(|(scale, _)| *scale >= 1e3) {
                Some((scale, length)) => {
                    let end = end + of + article + length;
                    Number { value: product(value, scale), scale, end, plain: false, ..number.copied() }
                }
                None => Number { value, end, of: Of::One, plain: false, ..number.copied() },
            };
        } else if whole(number)
            && (number.plain || number.spelled)
            && passage.token(number.end).is_some_and(|next| next.lines == 0)
        {
            if let Some((value, length)) = fraction(passage.slice(number.end)).filter(|(value, _)| *value < 1.0)
                && length
                && !passage.glued(number.end)
                && at + 1 == number.end
            {
                let value = if number.value < 0.0 { number.value - value } else { number.value + value };
                *number = Number { value, end: number.end + 1, of: Of::One, plain: false, ..number.copied() };
            } else if let Some(and) = passage.is(number.end, Sense::And)
                && scan::stands_alone(passage.slice(number.end).chars().next().unwrap_or(' '))
                && let Some(part) =
                    self.unsigned(number.end + and).filter(|part| part.of == Of::One && part.value < 1.0)
            {
                let value = if number.value < 0.0 { number.value - part.value } else { number.value + part.value };
                *number = Number { value, end: part.end, of: Of::One, plain: false, ..number.copied() };
            }
        }
    }

    /// Digits that are part of a name: fractions, and codes.
    fn name(&self, at: usize) -> Option<Number> {
        let slice = self.passage.slice(at);
        let (mut value, of) = match fraction(slice) {
            // "۳/۵ میلیون", "۳/۵ درصد": Persian writes its decimals so.
            Some(_) if slice.starts_with(|digit| ('\u{6f0}'..='\u{6f9}').contains(&digit)) && self.is_large(at + 1) => {
                return self.slashed(at);
            }
            Some((value, _)) => (value, Of::One),
            None => {
                let digits = slice.chars().all(|character| grouping::digit(character).is_some());
                let Some(Numeral::One(value)) = digits.then(|| grouping::numeral(slice, Decimal::Unknown)).flatten()
                else {
                    return None;
                };
                (value, Of::Nothing)
            }
        };
        if self.is_negative(at) {
            value = -value;
        }
        let strange = of == Of::Nothing;
        Some(Number { value, end: at + 1, of, strange, ..Number::nothing() })
    }

    /// Whether a magnitude or "percent" stands here.
    fn is_large(&self, at: usize) -> bool {
        self.magnitude(at).is_some_and(|(scale, _)| scale >= 1e3) || self.passage.is(at, Sense::Percent).is_some()
    }

    /// A number with a slash before its decimals, and the magnitudes behind it.
    fn slashed(&self, at: usize) -> Option<Number> {
        let value = grouping::ascii(self.passage.slice(at)).replace('/', ".").parse::<f64>().ok()?;
        let mut sum = Sum::new(self.units_first);
        sum.add(Part::Digits(value), false);
        let (end, qualifier) = self.follow(&mut sum, at + 1, false);
        let plain = false;
        Some(Number { value: sum.value(), scale: sum.scale(), end, qualifier, plain, ..Number::nothing() })
    }

    fn digits(&self, at: usize) -> Option<Number> {
        let passage = self.passage;
        let slice = passage.slice(at);
        let plain = slice.chars().all(|character| grouping::digit(character).is_some());
        let mut scale = 1.0;
        let mut end = at + 1;
        let mut qualifier = None;
        let mut strange = false;
        let mut scales: &[f64] = &[];
        let unknown = if self.unknown { suffix::scales(passage.word(end)) } else { &[] };
        let behind = passage.token(end).is_some_and(|token| token.lines == 0 && end < self.end);
        let regional = self.region.and_then(|region| {
            let word = passage.word(end);
            self.table.suffixes.iter().find(|(other, form, _)| *other.as_bytes() == region && *form == word)
        });
        if let (Some((.., found)), true) = (regional, behind) {
            scale = *found;
            end += 1;
        } else if let ([first, others @ ..], true) = (unknown, behind && self.may_be_suffix(end)) {
            // The language is not known, and with it what the suffix is short for.
            (scale, scales) = (*first, others);
            end += 1;
        } else if passage.glued(end) && !passage.word(end).is_empty() {
            let capital = passage.token(end).is_some_and(|token| token.capital);
            let glued = passage.find(end, |sense| match sense {
                // A small "t" at a number is a ton.
                Sense::Suffix(scale) if scale < 1e12 || capital => Some((scale, true)),
                Sense::Magnitude(scale) => Some((scale, false)),
                _ => None,
            });
            if let Some((found, length)) = glued {
                if found.1 {
                    scale = found.0;
                    end += length;
                }
            } else if passage.word(end) == "s" {
                // "100s of videos" is an order of magnitude, "the 1990s" a decade.
                let decade = slice.len() == 4 && matches!(slice.get(..2), Some("19" | "20"));
                qualifier = Some(Qualifier::Order);
                strange = decade || slice.len() < 2;
                end += 1;
            } else {
                // Letters that mean something else: a unit, a currency, or in scripts without spaces the next word.
                let letters = passage.word(end).chars().next().is_some_and(|letter| !letter.is_ascii());
                let known = !passage.senses(end).is_empty();
                strange = !known && !letters && !scan::currency_of_code(passage.word(end));
                end += usize::from(strange);
            }
        } else if let Some((found, length)) = self.spaced_suffix(end) {
            scale = found;
            end += length;
        }
        let followed = scale > 1.0 || self.next(end).is_some_and(|next| matches!(next.part, Part::Magnitude(_)));
        let mut value = match grouping::numeral(slice, self.decimal)? {
            Numeral::One(value) => value,
            Numeral::Either { grouped, .. } => grouped,
        };
        let mut other = None;
        if let Some(Numeral::Either { grouped, decimal }) = grouping::numeral(slice, Decimal::Unknown) {
            if followed && !self.stated {
                // Nobody writes `1,234 million` for a thousand; with the language's own group separator it may be.
                value = if self.decimal == Decimal::Unknown { decimal } else { value };
            } else if !self.stated && value == decimal {
                // A count with three decimals is hardly meant; nor is the other separator the language's.
                (value, other) = (grouped, Some(decimal));
            }
        }
        let mut sum = Sum::new(self.units_first);
        let mut others: Vec<f64> = scales.iter().map(|scale| product(value, *scale)).collect();
        if scale > 1.0 {
            value = product(value, scale);
            others.extend(other.map(|other| product(other, scale)));
        } else if !strange {
            sum.add(Part::Digits(value), false);
            let odd;
            (end, odd) = self.follow(&mut sum, end, false);
            (value, scale) = (sum.value(), sum.scale());
            qualifier = qualifier.or(odd);
            others.extend(other);
        }
        if self.is_negative(at) {
            value = -value;
        }
        let plain = plain && scale == 1.0 && end == at + 1;
        Some(Number { value, others, end, scale, qualifier, spelled: false, plain, strange, of: Of::Nothing })
    }

    /// Letters that stand at the number, or are more than one, or a capital.
    fn may_be_suffix(&self, at: usize) -> bool {
        let passage = self.passage;
        let capital = passage.token(at).is_some_and(|token| token.capital);
        capital || passage.slice(at).len() > 1 || (passage.glued(at) && matches!(passage.slice(at), "k" | "m" | "b"))
    }

    /// "1.2 M": a suffix with a capital letter that stands apart.
    fn spaced_suffix(&self, at: usize) -> Option<(f64, usize)> {
        let token = self.passage.token(at)?;
        let capital = token.place.len() <= 4 && self.passage.slice(at).chars().any(lower::is_capital);
        let small = self.passage.word(at) == "k";
        let alone = (capital || small) && token.lines == 0 && !self.passage.glued(at + 1);
        let next = self.passage.token(at + 1);
        let followed = next.is_none_or(|next| !next.capital || next.lines > 0);
        let closed = next.is_some_and(|next| matches!(next.kind, Kind::Symbol(_)));
        (alone || (capital && closed) || (small && closed))
            .then_some(())
            .filter(|()| followed && at < self.end)
            .and_then(|()| {
                self.passage.find(at, |sense| if let Sense::Suffix(scale) = sense { Some(scale) } else { None })
            })
    }

    /// A minus before the digits, where it is neither a dash, a range nor the mark of a list.
    pub(super) fn is_negative(&self, at: usize) -> bool {
        let passage = self.passage;
        let Some(sign) = at.checked_sub(1) else { return false };
        let Some(token) = passage.token(sign) else { return false };
        let minus = token.is_symbol('\u{2212}') || token.is_symbol('\u{ff0d}');
        if !minus && !token.is_symbol('-') {
            return false;
        }
        let before = sign.checked_sub(1).and_then(|before| passage.token(before)).filter(|_| token.lines == 0);
        // In scripts without spaces nothing separates the sign from the word before it.
        let letter = before.and_then(|before| before.word().chars().next()).is_some_and(scan::stands_alone);
        let apart = !token.glued || (letter && self.word(sign - 1).is_none() && self.magnitude(sign - 1).is_none());
        match before {
            Some(_) => passage.glued(at) && apart,
            // At the start of a line it is the mark of a list, unless it stands at the number and the line is nothing else, or the
            // number is none that is counted.
            None => {
                let end = self.number_end(at);
                let counts_nothing = passage.glued(at)
                    && (fraction(passage.slice(at)).is_some() || passage.is(at + 1, Sense::Percent).is_some());
                counts_nothing || passage.token(end).is_none_or(|next| next.lines > 0)
            }
        }
    }

    /// Where what can belong to a numeral ends, as far as a sign needs to know: the next word, sign or fraction.
    fn number_end(&self, at: usize) -> usize {
        let passage = self.passage;
        let mut end = at + 1;
        while end < at + 4 && passage.token(end).is_some_and(|token| token.lines == 0) {
            let part = passage.senses(end).iter().any(|(sense, _)| {
                matches!(sense, Sense::Suffix(_) | Sense::Magnitude(_) | Sense::Percent | Sense::Plus(_))
            });
            if !part && !passage.symbol(end, '%') && fraction(passage.slice(end)).is_none() {
                break;
            }
            end += 1;
        }
        end
    }

    /// A number that begins with a word.
    pub(super) fn words(&self, at: usize) -> Option<Number> {
        let passage = self.passage;
        let plural =
            |at: usize| passage.find(at, |sense| if let Sense::Plural(scale) = sense { Some(scale) } else { None });
        let article = |at: usize| passage.is(at, Sense::Article).unwrap_or(0);
        let number = |value: f64, scale: f64, end: usize, qualifier: Option<Qualifier>| {
            Some(Number { value: product(value, scale), end, scale, qualifier, spelled: true, ..Number::nothing() })
        };
        if passage.is(at, Sense::Percent).is_some() {
            return None;
        }
        // The words after which a number can begin are few; everything else leaves at once.
        for (sense, length) in passage.senses(at).iter().copied() {
            let next = at + length;
            match sense {
                Sense::Part(part) => {
                    let of = passage.is(next, Sense::Of).unwrap_or(0);
                    let next = next + of + article(next + of);
                    let hyphen = usize::from(passage.symbol(next, '-') && passage.glued(next));
                    if let Some((scale, length)) = self.magnitude(next + hyphen) {
                        return number(part, scale, next + hyphen + length, None);
                    }
                }
                Sense::Few => {
                    let (scale, end) = self.magnitudes(next);
                    if end > next {
                        return number(1.0, scale, end, Some(Qualifier::Order));
                    }
                    if let Some((scale, length)) = plural(next) {
                        return number(1.0, scale, next + length, Some(Qualifier::Order));
                    }
                }
                Sense::Couple => {
                    let (scale, end) = self.magnitudes(next);
                    let time = passage.find(next, |sense| matches!(sense, Sense::Unit(_)).then_some(())).is_some();
                    if end > next || time {
                        return number(2.0, scale, end, Some(Qualifier::About));
                    }
                }
                Sense::Plural(scale) => {
                    let of = passage.is(next, Sense::Of).unwrap_or(0);
                    if let Some((more, length)) = plural(next + of) {
                        return number(scale, more, next + of + length, Some(Qualifier::Order));
                    }
                    let (more, end) = self.magnitudes(next + of);
                    let end = if end > next + of { end } else { next };
                    return number(scale, more, end, Some(Qualifier::Order));
                }
                Sense::Article => {
                    let half =
                        passage.find(next, |sense| if let Sense::Part(part) = sense { Some(part) } else { None });
                    if let Some((part, length)) = half
                        && let Some((scale, more)) = self.magnitude(next + length)
                    {
                        return number(part, scale, next + length + more, None);
                    }
                    let indefinite = passage.is(at, Sense::Indefinite).is_some();
                    if indefinite && let Some((scale, length)) = self.magnitude(next) {
                        let mut sum = self.sum();
                        sum.add(Part::Magnitude(scale), false);
                        return self.finish(sum, at, next + length);
                    }
                }
                Sense::Number(value) if !self.is_otherwise(at, length) => {
                    let mut sum = self.sum();
                    sum.add(Part::Word(value), false);
                    return self.finish(sum, at, next);
                }
                Sense::Alone => {
                    if let Some((scale, length)) = self.magnitude(at) {
                        let mut sum = self.sum();
                        sum.add(Part::Magnitude(scale), false);
                        return self.finish(sum, at, at + length);
                    }
                }
                Sense::Ahead(part) => {
                    let mut sum = self.sum();
                    if let Some((value, length)) = self.word(next) {
                        sum.add(Part::Word(value + part), false);
                        return self.finish(sum, at, next + length);
                    }
                    if let Some((scale, length)) = self.magnitude(next) {
                        sum.add(Part::Word(1.0 + part), false);
                        sum.add(Part::Magnitude(scale), false);
                        return self.finish(sum, at, next + length);
                    }
                }
                Sense::Leads(scale) => {
                    // "elfu 5": the magnitude stands before its number.
                    let behind = self.unsigned(next).filter(|behind| behind.scale == 1.0 && !behind.strange);
                    if let Some(behind) = behind {
                        let value = product(behind.value, scale);
                        return Some(Number { value, scale, plain: false, others: Vec::new(), ..behind });
                    }
                }
                _ => {}
            }
        }
        None
    }

    fn sum(&self) -> Sum {
        Sum::new(self.units_first)
    }

    /// The number that begins with what is in the sum, with all that follows.
    fn finish(&self, mut sum: Sum, start: usize, end: usize) -> Option<Number> {
        let (end, qualifier) = self.follow(&mut sum, end, true);
        let (value, scale) = (sum.value(), sum.scale());
        let number = Number { value, end, scale, qualifier, spelled: true, ..Number::nothing() };
        (scale >= 1e6 || self.is_word_for_itself(start, end)).then_some(number)
    }

    /// Whether a number of one or two characters, in a script without spaces, is no part of another word: 十分, 统一, 이번.
    fn is_word_for_itself(&self, start: usize, end: usize) -> bool {
        let passage = self.passage;
        let first = passage.slice(start).chars().next().unwrap_or(' ');
        if !scan::stands_alone(first) {
            return true;
        }
        let hangul = |letter: char| ('\u{ac00}'..='\u{d7a3}').contains(&letter);
        let letter = |at: usize| passage.slice(at).chars().next().filter(|letter| scan::stands_alone(*letter));
        let before = start.checked_sub(1).and_then(letter).filter(|_| passage.glued(start));
        let behind = letter(end).filter(|_| passage.glued(end) && end < self.end);
        let kana = |letter: char| ('\u{3041}'..='\u{30ff}').contains(&letter);
        let known = |sense: Sense| (!matches!(sense, Sense::Number(_) | Sense::Suffix(_))).then_some(());
        // The parts of a day: 五月三日.
        let sign = |at: usize| matches!(passage.slice(at), "年" | "月" | "日" | "号" | "號" | "년" | "월" | "일");
        let told = passage.find(end, known).is_some() || sign(end);
        if hangul(first) {
            // One syllable, or a magnitude and one more, are the beginnings of many words: 팔로워, 만에, 만일.
            let single = end == start + 1
                || (end == start + 2 && self.magnitude(start).is_some() && self.word(start + 1).is_some());
            let counting = |sense: Sense| {
                matches!(
                    sense,
                    Sense::Counter
                        | Sense::Person
                        | Sense::Times
                        | Sense::Noun(_)
                        | Sense::Unit(_)
                        | Sense::Currency(_)
                        | Sense::Percent
                )
                .then_some(())
            };
            let longer = passage.senses(start).first().is_some_and(|(_, length)| *length > end - start);
            if single && (longer || !passage.glued(end) || passage.find(end, counting).is_none()) {
                return false;
            }
            // A Korean word begins with it, and goes on with what is counted.
            return before.is_none_or(|before| !hangul(before)) && (told || (behind.is_none() && end > start + 1));
        }
        let opened = before.is_none_or(|before| {
            // "上线两周": a word that is known ends before it.
            kana(before) || passage.before(start, |_| Some(())).is_some() || start.checked_sub(1).is_some_and(sign)
        });
        end > start + 2 || (opened && behind.is_none_or(|behind| kana(behind) || told))
    }

    /// Takes all parts that follow into the sum; gives where they end, and a qualifier that stood among them.
    fn follow(&self, sum: &mut Sum, mut end: usize, spelled: bool) -> (usize, Option<Qualifier>) {
        let passage = self.passage;
        let mut qualifier = None;
        // How it was before the last numeral or word, which may turn out to be the next number's.
        let mut before: Option<(Sum, usize)> = None;
        let mut digits_in_a_row = spelled && sum.is_single() && sum.value() < 10.0 && sum.value().fract() == 0.0;
        let (mut abbreviated, mut gap) = (false, false);
        for _ in 0..MOST_PARTS {
            if end >= self.end {
                break;
            }
            if abbreviated && passage.symbol(end, '.') && passage.glued(end) {
                end += 1;
            }
            let alone = passage.slice(end).chars().next().is_some_and(scan::stands_alone);
            if self.table.tenths_last
                && !gap
                && let Some((digit, next)) = self.tenth(sum, end)
                && sum.add(Part::Plus(digit / 10.0), false)
            {
                end = next;
                break;
            }
            if (sum.is_bare() || alone)
                && let Some((decimals, next)) = self.decimals(end)
            {
                sum.add_decimals(decimals);
                end = next;
                continue;
            }
            let Some(next) = self.next(end) else { break };
            match next.part {
                Part::Magnitude(scale) if !self.takes(sum, scale, next.at) => {
                    if !sum.is_bare() {
                        break;
                    }
                    // The last numeral or word belongs to the next number.
                    if let Some((kept, place)) = before.take() {
                        (*sum, end) = (kept, place);
                    }
                    break;
                }
                // 一半 is a half, 三亿半 is 350 million.
                Part::Plus(_) if alone && sum.is_bare() => break,
                Part::Word(digit) if digits_in_a_row && next.digit && !next.joined => {
                    // 三四百 is three or four hundred, 二〇二四 a year.
                    if self.magnitude(next.end).is_some() {
                        break;
                    }
                    sum.add_digit(digit);
                }
                Part::Word(value) if next.digit && value == 0.0 && !sum.is_bare() => {
                    // 三千零五: the nought only says that places are left out.
                    if self.next(next.end).is_none_or(|after| matches!(after.part, Part::Magnitude(_) | Part::Plus(_)))
                    {
                        break;
                    }
                    gap = true;
                }
                part => {
                    let kept = (sum.clone(), end);
                    if matches!(part, Part::Digits(_)) && !self.joins(sum, &next) {
                        break;
                    }
                    if !sum.add(part, next.joined) {
                        // "300 and 2.12 hundred"
                        if let (Part::Magnitude(_), Some((kept, place))) = (part, before.take()) {
                            (*sum, end) = (kept, place);
                        }
                        break;
                    }
                    (digits_in_a_row, gap) = (false, false);
                    before = matches!(part, Part::Digits(_) | Part::Word(_)).then_some(kept);
                    qualifier = qualifier.or(next.qualifier);
                }
            }
            end = next.end;
            abbreviated = passage.is(next.at, Sense::Short).is_some();
        }
        if abbreviated && end < self.end && passage.symbol(end, '.') && passage.glued(end) {
            let next = passage.token(end + 1);
            // The point of an abbreviation, unless the text ends with it.
            end += usize::from(next.is_some_and(|next| next.lines == 0));
        }
        (end, qualifier)
    }

    /// A single digit behind a magnitude that nothing follows: the tenths of 一百五 and 3万5.
    fn tenth(&self, sum: &Sum, at: usize) -> Option<(f64, usize)> {
        let passage = self.passage;
        if sum.is_bare() || sum.unit() < 100.0 || at >= self.end || !passage.glued(at) {
            return None;
        }
        let (digit, next) = match passage.token(at)?.kind {
            Kind::Numeral => (grouping::ascii(passage.slice(at)).parse::<u8>().ok().map(f64::from)?, at + 1),
            _ => self.word(at).map(|(value, length)| (value, at + length))?,
        };
        let goes_on =
            self.magnitude(next).is_some() || self.word(next).is_some() || passage.is(next, Sense::Over).is_some();
        ((1.0..10.0).contains(&digit) && !goes_on).then_some((digit, next))
    }

    /// Whether a sum takes this magnitude: "50 cents" are money in French.
    fn takes(&self, sum: &Sum, scale: f64, at: usize) -> bool {
        let minor = || self.passage.find(at, |sense| matches!(sense, Sense::Minor(_)).then_some(())).is_some();
        !(scale == 100.0 && sum.is_single() && sum.value() >= 10.0 && minor())
    }

    /// Whether digits behind a magnitude go on with the same number.
    fn joins(&self, sum: &Sum, next: &Next) -> bool {
        let Part::Digits(value) = next.part else { return true };
        let glued = self.passage.glued(next.at);
        let room = sum.room();
        if next.joined {
            // "۲ میلیارد و ۳۰۰ میلیون"
            let order = self.table.order;
            if (order.verbs_first || order.verbs_last)
                && value < 1000.0
                && self.magnitude(next.end).is_some_and(|(scale, _)| scale >= 1e3 && scale * 1e3 == room)
            {
                return true;
            }
            // "4 thousand 3 hundred and 21"
            return value < 100.0 && (2.0..=1000.0).contains(&room) && value.fract() == 0.0;
        }
        let year = (1900.0..2100.0).contains(&value) && self.passage.slice(next.at).len() == 4;
        let hyphen = self.passage.symbol(next.at - 1, '-');
        !hyphen && (glued || (value.fract() == 0.0 && value < room && !year))
    }

    /// The next part of a number at a token.
    fn next(&self, at: usize) -> Option<Next> {
        let passage = self.passage;
        let token = passage.token(at).filter(|token| at < self.end && token.lines == 0)?;
        if token.is_symbol('-') && token.glued && passage.glued(at + 1) {
            // "soixante-et-onze"
            if let Some(length) = passage.is(at + 1, Sense::And) {
                let hyphen = usize::from(passage.symbol(at + 1 + length, '-'));
                return self.part(at + 1 + length + hyphen, true).filter(|next| matches!(next.part, Part::Word(_)));
            }
            return self.part(at + 1, false).filter(|next| !matches!(next.part, Part::Digits(_)));
        }
        if let Some(part) = self.part(at, false) {
            return Some(part);
        }
        let odd = passage.is(at, Sense::Odd).or_else(|| passage.is(at, Sense::Few).filter(|_| passage.glued(at)));
        if let Some(length) = odd {
            let next = self.part(at + length, false).filter(|next| matches!(next.part, Part::Magnitude(_)))?;
            return Some(Next { qualifier: Some(Qualifier::MoreThan), ..next });
        }
        let length = passage.is(at, Sense::And)?;
        self.part(at + length, true).filter(|next| matches!(next.part, Part::Digits(_) | Part::Word(_)))
    }

    fn part(&self, at: usize, joined: bool) -> Option<Next> {
        let passage = self.passage;
        let token = passage.token(at).filter(|token| at < self.end && token.lines == 0)?;
        let next = |part, end, joined, digit| Some(Next { part, at, end, joined, digit, qualifier: None });
        if token.kind == Kind::Numeral {
            let Some(Numeral::One(value)) = grouping::numeral(passage.slice(at), self.decimal) else { return None };
            // "2 million 30%", "2 million 3D videos" and "2 million 5k runs" are two figures.
            let behind = passage.token(at + 1).filter(|behind| behind.glued);
            let own = behind.is_some_and(|behind| {
                let letter = behind.word().chars().next().is_some_and(|letter| !scan::stands_alone(letter));
                letter || matches!(behind.kind, Kind::Symbol('%' | '٪' | '\u{ff05}' | '-' | '–' | '/' | ':'))
            });
            return (!own).then(|| next(Part::Digits(value), at + 1, joined, false)).flatten();
        }
        // "بالمائة" holds a hundred.
        if passage.is(at, Sense::Percent).is_some() {
            return None;
        }
        let alone = token.word().chars().next().is_some_and(scan::stands_alone);
        let (part, length) = passage.find(at, |sense| match sense {
            Sense::Number(value) => Some(Part::Word(value)),
            Sense::Magnitude(scale) => Some(Part::Magnitude(scale)),
            Sense::Plural(scale) if scale >= 1e3 => Some(Part::Magnitude(scale)),
            Sense::Plus(part) => Some(Part::Plus(part)),
            _ => None,
        })?;
        if matches!(part, Part::Word(_)) && self.is_otherwise(at, length) {
            return None;
        }
        // Letters that join the word to the number before it: "وعشرون".
        let prefixed = passage.is(at, Sense::Joined).is_some();
        let digit = alone && matches!(part, Part::Word(value) if value < 10.0);
        next(part, at + length, joined || prefixed, digit)
    }

    /// Decimals in words, or in digits behind a word for the separator: "three point five", 一点五.
    fn decimals(&self, at: usize) -> Option<(f64, usize)> {
        let passage = self.passage;
        let length = passage.is(at, Sense::Point)?;
        let (mut end, mut decimals, mut place) = (at + length, 0.0, 1.0_f64);
        if passage.token(end).is_some_and(|token| token.kind == Kind::Numeral && token.lines == 0 && end < self.end) {
            let digits = grouping::ascii(passage.slice(end));
            let whole: u32 = digits.parse().ok().filter(|_| digits.len() <= 9)?;
            (decimals, place) = (f64::from(whole), 10_f64.powi(i32::try_from(digits.len()).ok()?));
            end += 1;
        } else {
            for _ in 0..9 {
                let Some((value, length)) = self.word(end).filter(|_| end < self.end) else { break };
                if value >= 10.0 {
                    // "tre virgola venticinque"
                    if place == 1.0 && value < 100.0 {
                        (decimals, place) = (value, 100.0);
                        end += length;
                    }
                    break;
                }
                decimals = decimals * 10.0 + value;
                place *= 10.0;
                end += length;
            }
        }
        // 3点20分 is a time of day.
        let clock = matches!(passage.slice(end), "分" | "半") && passage.is(end, Sense::Over).is_none();
        (place > 1.0 && !clock).then_some((decimals / place, end))
    }

    /// The product of the magnitudes from a token on, and where they end.
    fn magnitudes(&self, mut at: usize) -> (f64, usize) {
        let mut scale = 1.0;
        while let Some((found, length)) = self.magnitude(at) {
            if at >= self.end || scale > 1e12 {
                break;
            }
            scale *= found;
            at += length;
        }
        (scale, at)
    }
}

/// A part of a number in the text.
struct Next {
    part: Part,
    /// The token of the part itself, behind what joins it.
    at: usize,
    end: usize,
    joined: bool,
    /// One character for one digit.
    digit: bool,
    qualifier: Option<Qualifier>,
}

impl Number {
    fn nothing() -> Self {
        let others = Vec::new();
        let of = Of::Nothing;
        Self {
            value: 0.0,
            others,
            end: 0,
            scale: 1.0,
            qualifier: None,
            spelled: false,
            plain: false,
            strange: false,
            of,
        }
    }

    /// The same number, for another that differs a little.
    fn copied(&self) -> Self {
        Self { others: self.others.clone(), ..*self }
    }
}

/// The value of `3/4`, and whether it is less than one whole and written as fractions are; not of `24/7` and `2019/20`.
fn fraction(slice: &str) -> Option<(f64, bool)> {
    if slice.len() > 24 {
        return None;
    }
    let (above, below) = slice.split_once(['/', '\u{ff0f}'])?;
    let number = |digits: &str| {
        let digits = grouping::ascii(digits);
        digits.parse::<u32>().ok().filter(|_| digits.len() <= 6)
    };
    let (one, other) = (number(above)?, number(below)?);
    let season = (1900..2100).contains(&one) || (one == 24 && other == 7);
    (other > 0 && !season).then(|| (f64::from(one) / f64::from(other), one < other))
}
