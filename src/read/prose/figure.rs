//! Puts the parts of a figure together: number, magnitude, unit, qualifier; and tells what is a date, a year, an age or a name.

use std::ops::Range;

use super::passage::Passage;
use crate::number::date::Date;
use crate::number::decimal;
use crate::number::grouping::{self, Decimal, Numeral};
use crate::number::scan::{self, Kind};
use crate::number::{Bounds, Currency, Qualifier, Unit};
use crate::read::language::{Sense, Span};

/// What a figure is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum What {
    /// So many things or people.
    Quantity,
    /// Of a hundred.
    Percent,
    /// Money.
    Money,
    /// A span of time.
    Time(Span),
    /// So many times as much.
    Multiple,
    /// Perhaps a year: four digits.
    Year,
    /// A day of the calendar.
    Day(Option<Date>),
    /// A time of day, an age, a rank, a part of a name: counts nothing.
    Other,
}

/// A figure in a passage.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Its tokens, qualifiers included.
    pub tokens: Range<usize>,
    /// The number and its unit alone.
    pub core: Range<usize>,
    /// Its value.
    pub bounds: Bounds,
    /// The value if a separator means the other thing: a question.
    pub other: Option<Bounds>,
    /// What it counts in.
    pub unit: Unit,
    /// What it is.
    pub what: What,
    /// Written in words.
    pub spelled: bool,
    /// The figure from which something grew: what was, not what is.
    pub before_growth: bool,
}

/// A number with its magnitude, without unit and qualifier.
struct Number {
    value: f64,
    /// If the separator groups, where that is not known.
    other: Option<f64>,
    end: usize,
    /// What its magnitudes multiply.
    scale: f64,
    qualifier: Option<Qualifier>,
    spelled: bool,
    plain: bool,
    strange: bool,
}

/// The figures of a sentence in their order.
pub fn figures(passage: &Passage<'_>, sentence: Range<usize>, decimal: Decimal, stated: bool) -> Vec<Figure> {
    let reader = Reader { passage, decimal, stated, end: sentence.end };
    let mut figures: Vec<Figure> = Vec::new();
    let mut at = sentence.start;
    let mut floor = sentence.start;
    while at < sentence.end {
        if reader.is_list_mark(at, sentence.start) {
            at += 2;
            floor = at;
            continue;
        }
        match reader.figure(at, floor) {
            Some(figure) => {
                at = figure.tokens.end.max(at + 1);
                floor = at;
                figures.push(figure);
            }
            None => at += 1,
        }
    }
    figures
}

struct Reader<'p, 't> {
    passage: &'p Passage<'t>,
    decimal: Decimal,
    /// Whether the person said what separates decimals.
    stated: bool,
    end: usize,
}

impl Reader<'_, '_> {
    /// `1.` or `2)` at the start of a line, and footnotes: `[3]`.
    fn is_list_mark(&self, at: usize, start: usize) -> bool {
        let passage = self.passage;
        let Some(token) = passage.token(at).filter(|token| token.kind == Kind::Numeral) else { return false };
        let short = token.place.len() <= 2;
        let line_start = at == start || token.lines > 0;
        let marked = (passage.symbol(at + 1, '.') || passage.symbol(at + 1, ')'))
            && passage.glued(at + 1)
            && !passage.glued(at + 2);
        // A mark stands before words; a sentence that is only "12." is a number.
        let words = passage.token(at + 2).is_some_and(|next| next.lines == 0);
        let footnote = at.checked_sub(1).is_some_and(|open| passage.symbol(open, '['))
            && passage.symbol(at + 1, ']')
            && passage.glued(at)
            && passage.glued(at + 1);
        short && (footnote || (line_start && marked && words))
    }

    fn figure(&self, at: usize, floor: usize) -> Option<Figure> {
        if let Some(day) = self.day(at) {
            return Some(day);
        }
        let passage = self.passage;
        match passage.token(at)?.kind {
            Kind::Clock => {
                let value = passage.slice(at).split(':').next().and_then(|hours| decimal::value(hours, ""))?;
                return other(at..at + 1, Bounds::exact(value)?, What::Other);
            }
            Kind::Ordinal => {
                let digits: String = passage.slice(at).chars().take_while(char::is_ascii_digit).collect();
                return other(at..at + 1, Bounds::exact(decimal::value(&digits, "")?)?, What::Other);
            }
            _ => {}
        }
        let number = self.number(at)?;
        let mut core = at..number.end;
        let mut what = if number.strange { What::Other } else { What::Quantity };
        let mut unit = Unit::Count;
        // Money before or behind.
        let mut start = at;
        if let Some((currency, first)) = self.currency_before(at, floor) {
            (what, unit, start) = (What::Money, Unit::Money(currency), first);
        }
        let mut qualifier = number.qualifier;
        let mut end = number.end;
        let mut bounds = Bounds::qualified(number.value, qualifier.unwrap_or(Qualifier::Exact))?;
        let mut other_bounds = number.other.and_then(Bounds::exact);
        let before_growth = self.is_before_growth(start, floor, end);
        if !before_growth
            && number.other.is_none()
            && qualifier.is_none()
            && let Some((second, low)) = self.range_end(&number, start, floor)
        {
            end = second.end;
            bounds = Bounds::between(low, second.value)?;
            qualifier = Some(Qualifier::Range);
        }
        core.end = end;
        if what == What::Quantity {
            (what, unit, end) = self.unit_behind(end).unwrap_or((what, unit, end));
            core.end = end;
        }
        if what == What::Quantity && number.plain && qualifier.is_none() && self.is_year(at, number.value) {
            what = What::Year;
        }
        // "three quarters", "1 in 5", "3 out of 10"
        let share = passage.find(end, |sense| (sense == Sense::Share).then_some(()));
        let label = self.is_label(at, &number);
        if let (What::Quantity, Some((_, length)), false) = (what, share, label) {
            let second = self.number(end + length);
            if let Some(second) = second.filter(|second| second.value > number.value && number.value < 100.0) {
                return other(start..second.end, Bounds::exact(number.value)?, What::Other);
            }
        }
        if what == What::Quantity && passage.is(end, Sense::Fraction).is_some() {
            return other(start..end + 1, Bounds::exact(number.value)?, What::Other);
        }
        if label || self.is_clock(end) || (matches!(what, What::Quantity | What::Year) && self.is_age_before(at)) {
            what = What::Other;
        }
        // Qualifiers behind and before.
        let mut tokens = start..end;
        let mut found = None;
        if let Some((behind, after)) = self.qualifier_behind(end) {
            (found, tokens.end) = (Some(behind), after);
            if what == What::Year {
                what = What::Quantity;
            }
        }
        if let Some((before, first)) = self.qualifier_before(start, floor) {
            (found, tokens.start) = (Some(before), first);
            if what == What::Year && before != Qualifier::About {
                what = What::Quantity;
            }
        }
        if let (Some(found), None) = (found, qualifier) {
            bounds = Bounds::qualified(number.value, found)?;
            other_bounds = number.other.and_then(|value| Bounds::qualified(value, found));
        }
        let spelled = number.spelled;
        Some(Figure { tokens, core, bounds, other: other_bounds, unit, what, spelled, before_growth })
    }

    /// The number that begins at a token.
    fn number(&self, at: usize) -> Option<Number> {
        if at >= self.end {
            return None;
        }
        if self.passage.token(at)?.kind == Kind::Numeral { self.digits(at) } else { self.words(at) }
    }

    fn digits(&self, at: usize) -> Option<Number> {
        let passage = self.passage;
        let slice = passage.slice(at);
        let plain = slice.chars().all(|character| grouping::digit(character).is_some());
        let mut scale = 1.0;
        let mut end = at + 1;
        let mut qualifier = None;
        let mut strange = false;
        if passage.glued(end) && !passage.word(end).is_empty() {
            let glued = passage.find(end, |sense| match sense {
                Sense::Suffix(scale) | Sense::Magnitude(scale) => Some(scale),
                _ => None,
            });
            if let Some((found, length)) = glued {
                scale = found;
                end += length;
            } else if passage.word(end) == "s" {
                // "100s of videos" is an order of magnitude, "the 1990s" a decade.
                let decade = slice.len() == 4 && matches!(slice.get(..2), Some("19" | "20"));
                qualifier = Some(Qualifier::Order);
                strange = decade || slice.len() < 2;
                end += 1;
            } else {
                let unit =
                    passage.find(end, |sense| matches!(sense, Sense::Unit(_) | Sense::Currency(_)).then_some(()));
                strange = unit.is_none() && !scan::currency_of_code(passage.word(end));
                end += usize::from(strange);
            }
        } else if let Some((found, length)) = self.spaced_suffix(end) {
            scale = found;
            end += length;
        }
        // "2.5 million", "3-million", "2 thousand million".
        for _ in 0..2 {
            let hyphen = usize::from(passage.symbol(end, '-') && passage.glued(end));
            let found = passage.find(end + hyphen, |sense| match sense {
                Sense::Magnitude(scale) => Some(scale),
                Sense::Plural(scale) if scale >= 1e3 => Some(scale),
                _ => None,
            });
            match found {
                Some((found, length)) if end + hyphen < self.end && !strange => {
                    scale *= found;
                    end += hyphen + length;
                }
                _ => break,
            }
        }
        // "3 million and a half".
        let mut value = match grouping::numeral(slice, self.decimal)? {
            Numeral::One(value) => value,
            Numeral::Either { grouped, .. } => grouped,
        };
        let mut other = None;
        if let Some(Numeral::Either { grouped, decimal }) = grouping::numeral(slice, Decimal::Unknown) {
            if scale > 1.0 && !self.stated {
                // Nobody writes `1,234 million` for a thousand; with the language's own group separator it may be.
                value = if self.decimal == Decimal::Unknown { decimal } else { value };
            } else if !self.stated && value == decimal {
                // A count with three decimals is hardly meant; nor is the other separator the language's.
                (value, other) = (grouped, Some(decimal));
            }
        }
        if self.is_negative(at) {
            value = -value;
        }
        Some(Number {
            value: product(value, scale),
            other: other.map(|value| product(value, scale)),
            end,
            scale,
            qualifier,
            spelled: false,
            plain: plain && scale == 1.0 && end == at + 1,
            strange,
        })
    }

    /// "1.2 M": a capital letter that stands alone.
    fn spaced_suffix(&self, at: usize) -> Option<(f64, usize)> {
        let token = self.passage.token(at)?;
        let alone = token.capital && token.lines == 0 && token.place.len() == 1 && !self.passage.glued(at + 1);
        let followed = self.passage.token(at + 1).is_none_or(|next| !next.capital);
        (alone && followed)
            .then(|| self.passage.find(at, |sense| if let Sense::Suffix(scale) = sense { Some(scale) } else { None }))
            .flatten()
    }

    /// A minus before the digits, where it is neither a dash, a range nor the mark of a list.
    fn is_negative(&self, at: usize) -> bool {
        let Some(sign) = at.checked_sub(1) else { return false };
        let minus = self.passage.symbol(sign, '-') || self.passage.symbol(sign, '\u{2212}');
        let token = self.passage.token(sign);
        minus && self.passage.glued(at) && token.is_some_and(|token| !token.glued && token.lines == 0) && sign > 0
    }

    fn words(&self, at: usize) -> Option<Number> {
        let passage = self.passage;
        let magnitude =
            |at: usize| passage.find(at, |sense| if let Sense::Magnitude(scale) = sense { Some(scale) } else { None });
        let plural =
            |at: usize| passage.find(at, |sense| if let Sense::Plural(scale) = sense { Some(scale) } else { None });
        let article = |at: usize| passage.is(at, Sense::Article).unwrap_or(0);
        let number = |value: f64, scale: f64, end: usize, qualifier: Option<Qualifier>| {
            Some(Number {
                value: product(value, scale),
                other: None,
                end,
                scale,
                qualifier,
                spelled: true,
                plain: false,
                strange: false,
            })
        };
        // The words after which a number can begin are few; everything else leaves at once.
        for (sense, length) in passage.senses(at).iter().copied() {
            let next = at + length;
            match sense {
                Sense::Part(part) => {
                    let of = passage.is(next, Sense::Of).unwrap_or(0);
                    let next = next + of + article(next + of);
                    if let Some((scale, length)) = magnitude(next) {
                        return number(part, scale, next + length, None);
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
                        && let Some((scale, more)) = magnitude(next + length)
                    {
                        return number(part, scale, next + length + more, None);
                    }
                    let indefinite = passage.is(at, Sense::Indefinite).is_some();
                    if indefinite && magnitude(next).is_some_and(|(scale, _)| scale > 12.0) {
                        return self.spelled(next);
                    }
                }
                Sense::Number(_) => return self.spelled(at),
                _ => {}
            }
        }
        None
    }

    /// The product of the magnitudes from a token on, and where they end.
    fn magnitudes(&self, mut at: usize) -> (f64, usize) {
        let mut scale = 1.0;
        while let Some((found, length)) =
            self.passage.find(at, |sense| if let Sense::Magnitude(scale) = sense { Some(scale) } else { None })
        {
            if at >= self.end || scale > 1e12 {
                break;
            }
            scale *= found;
            at += length;
        }
        (scale, at)
    }

    /// A number in words: "eight", "twenty-five", "two and a half million", "one hundred and fifty thousand".
    fn spelled(&self, start: usize) -> Option<Number> {
        let passage = self.passage;
        let (mut total, mut current, mut scale) = (0.0_f64, None::<f64>, 1.0);
        let mut at = start;
        let mut end = start;
        while at < self.end && total < 1e15 {
            let hyphen =
                usize::from(end > start && passage.symbol(at, '-') && passage.glued(at) && passage.glued(at + 1));
            let word = at + hyphen;
            let part = passage.find(word, |sense| match sense {
                Sense::Number(value) => Some((value, false)),
                Sense::Magnitude(value) => Some((value, true)),
                _ => None,
            });
            match part {
                Some(((value, false), length)) => {
                    let open = match current {
                        None => true,
                        Some(sum) => {
                            let ten = sum % 100.0;
                            ten == 0.0 || (ten >= 20.0 && ten % 10.0 == 0.0 && value < 10.0)
                        }
                    };
                    // A number behind another one is the next figure.
                    if !open || passage.token(word).is_some_and(|token| token.lines > 0 && end > start) {
                        break;
                    }
                    current = Some(current.unwrap_or(0.0) + value);
                    at = word + length;
                    end = at;
                }
                Some(((value, true), length)) => {
                    let sum = current.unwrap_or(1.0);
                    if value < 1000.0 {
                        current = Some(sum * value);
                    } else {
                        total += sum * value;
                        scale = value;
                        current = None;
                    }
                    at = word + length;
                    end = at;
                }
                None => {
                    let Some(length) = passage.is(at, Sense::And).filter(|_| end > start) else { break };
                    let next = at + length;
                    // "two and a half million"
                    let article = passage.is(next, Sense::Article).unwrap_or(0);
                    let half = passage
                        .find(next + article, |sense| if let Sense::Part(part) = sense { Some(part) } else { None });
                    if let Some((part, length)) = half.filter(|_| article > 0) {
                        match current {
                            Some(sum) => current = Some(sum + part),
                            None => total += part * scale,
                        }
                        at = next + article + length;
                        end = at;
                        continue;
                    }
                    let more =
                        passage.find(next, |sense| if let Sense::Number(value) = sense { Some(value) } else { None });
                    let open = current.is_some_and(|sum| sum >= 100.0 && sum % 100.0 == 0.0);
                    if more.is_none() || !open {
                        break;
                    }
                    at = next;
                }
            }
        }
        let value = product(total + current.unwrap_or(0.0), 1.0);
        // "one" counts something only before a span of time.
        let time = passage.find(end, |sense| matches!(sense, Sense::Unit(_)).then_some(())).is_some();
        (end > start && (value != 1.0 || time)).then_some(Number {
            value,
            other: None,
            end,
            scale,
            qualifier: None,
            spelled: true,
            plain: false,
            strange: false,
        })
    }

    /// The second end of a range that this number opens, and the first end's value with the scale of the second.
    fn range_end(&self, first: &Number, start: usize, floor: usize) -> Option<(Number, f64)> {
        let passage = self.passage;
        let mark = first.end;
        let dash = ['-', '\u{2010}', '\u{2011}', '–', '—'].iter().any(|dash| passage.symbol(mark, *dash));
        let even = passage.glued(mark) == passage.glued(mark + 1);
        let joined = if dash {
            (even && (passage.glued(mark) || !passage.symbol(mark, '—'))).then_some(1)
        } else if let Some(length) = passage.is(mark, Sense::To) {
            Some(length)
        } else {
            let (_, begin) = self.qualifier_start(start, floor);
            let between = passage.before(begin, |sense| (sense == Sense::Between).then_some(())).is_some();
            passage.is(mark, Sense::And).filter(|_| between)
        }?;
        let mut next = mark + joined;
        if matches!(passage.token(next)?.kind, Kind::Symbol(sign) if currency_of_sign(sign).is_some()) {
            next += 1;
        }
        let second = self.number(next)?;
        if second.other.is_some() || second.qualifier.is_some() || second.strange {
            return None;
        }
        let carried = first.scale == 1.0 && second.scale > 1.0 && first.value < 1000.0;
        let low = if carried { product(first.value, second.scale) } else { first.value };
        (low < second.value).then_some((second, low))
    }

    fn qualifier_start(&self, start: usize, floor: usize) -> (Option<Qualifier>, usize) {
        self.qualifier_before(start, floor).map_or((None, start), |(qualifier, first)| (Some(qualifier), first))
    }

    /// "from 2 to 1,378" behind "grew" is no range; nor are two figures joined by "from ... to" with nouns between.
    fn is_before_growth(&self, start: usize, floor: usize, end: usize) -> bool {
        let passage = self.passage;
        let (_, begin) = self.qualifier_start(start, floor);
        let word = |at: usize| !passage.word(at).is_empty();
        // "from just 2": one word may stand between.
        let from = [begin, begin.saturating_sub(1)].into_iter().find_map(|at| {
            passage
                .before(at, |sense| (sense == Sense::From).then_some(()))
                .map(|(_, first)| first)
                .filter(|_| at == begin || word(at))
        });
        let Some(from) = from else { return false };
        let grew = passage.any(from.saturating_sub(8)..from, Sense::Growth);
        let to = (end..end + 5).any(|at| at < self.end && passage.is(at, Sense::To).is_some());
        grew && to
    }

    /// What stands behind the number: percent, money, a span of time.
    fn unit_behind(&self, end: usize) -> Option<(What, Unit, usize)> {
        let passage = self.passage;
        let token = passage.token(end).filter(|token| end < self.end && token.lines <= 1)?;
        if let Kind::Symbol(sign) = token.kind {
            if matches!(sign, '%' | '٪' | '\u{ff05}') {
                return Some((What::Percent, Unit::Percent, end + 1));
            }
            if sign == '×' && token.glued {
                return Some((What::Multiple, Unit::Ratio, end + 1));
            }
            if let Some(currency) = currency_of_sign(sign) {
                return Some((What::Money, Unit::Money(currency), end + 1));
            }
        }
        let hyphen = usize::from(token.is_symbol('-') && token.glued && passage.glued(end + 1));
        let at = end + hyphen;
        if let Some(length) = passage.is(at, Sense::Percent) {
            return Some((What::Percent, Unit::Percent, at + length));
        }
        let currency = passage.find(at, |sense| if let Sense::Currency(code) = sense { Some(code) } else { None });
        if let Some((code, length)) = currency {
            return Some((What::Money, Unit::Money(Some(code)), at + length));
        }
        let word = passage.word(at);
        if scan::currency_of_code(word) && passage.token(at).is_some_and(|token| token.capital) && !is_also_a_word(word)
        {
            return Some((What::Money, Unit::Money(Currency::new(word)), at + 1));
        }
        let span = passage.find(at, |sense| if let Sense::Unit(span) = sense { Some(span) } else { None });
        if let Some((span, length)) = span {
            let behind = at + length;
            let hyphen = usize::from(passage.symbol(behind, '-'));
            if passage.is(behind + hyphen, Sense::Age).is_some() && matches!(span, Span::Year | Span::Month) {
                return Some((What::Other, Unit::Count, behind + hyphen + 1));
            }
            if passage.find(at, |sense| if let Sense::Age = sense { Some(()) } else { None }).is_some() {
                return Some((What::Other, Unit::Count, behind));
            }
            let unit = match span {
                Span::Hour => Unit::Hours,
                Span::Day => Unit::Days,
                Span::Week => Unit::Weeks,
                Span::Month => Unit::Months,
                Span::Second | Span::Minute | Span::Year => Unit::Count,
            };
            return Some((What::Time(span), unit, behind));
        }
        let times = passage.is(at, Sense::Times).is_some() && at == end;
        let compared =
            passage.find(at + 1, |sense| matches!(sense, Sense::Compared | Sense::Cue(_)).then_some(())).is_some();
        if times && compared {
            return Some((What::Multiple, Unit::Ratio, at + 1));
        }
        (word == "x" && token.glued).then_some((What::Multiple, Unit::Ratio, at + 1))
    }

    /// A currency sign or code before the number, and where it begins.
    fn currency_before(&self, at: usize, floor: usize) -> Option<(Option<Currency>, usize)> {
        let passage = self.passage;
        let mut sign = at.checked_sub(1).filter(|sign| *sign >= floor)?;
        if passage.symbol(sign, '.') && passage.glued(sign) && sign > floor {
            sign -= 1;
        }
        if let Kind::Symbol(character) = passage.token(sign)?.kind {
            let currency = currency_of_sign(character)?;
            let word = sign.checked_sub(1).filter(|word| *word >= floor && passage.glued(sign));
            let code = word.and_then(|word| match passage.word(word) {
                "us" => Some("USD"),
                "a" | "au" => Some("AUD"),
                "c" | "ca" | "cad" => Some("CAD"),
                "nz" => Some("NZD"),
                "hk" => Some("HKD"),
                "s" => Some("SGD"),
                "r" => Some("BRL"),
                "mx" | "mex" => Some("MXN"),
                _ => None,
            });
            return Some(match code {
                Some(code) => (Currency::new(code), sign - 1),
                None => (currency, sign),
            });
        }
        let word = passage.word(sign);
        if scan::currency_of_code(word) && passage.token(sign)?.capital && !is_also_a_word(word) {
            return Some((Currency::new(word), sign));
        }
        let rupees = matches!(word, "rs" | "₹");
        rupees.then(|| (Currency::new("INR"), sign))
    }

    /// The qualifier before the figure, and where it begins. An article may stand between.
    fn qualifier_before(&self, start: usize, floor: usize) -> Option<(Qualifier, usize)> {
        let passage = self.passage;
        let look = |end: usize| {
            let sign = end.checked_sub(1).and_then(|at| passage.token(at)).and_then(|token| match token.kind {
                Kind::Symbol('>') => Some(Qualifier::MoreThan),
                Kind::Symbol('≥' | '+') => Some(Qualifier::AtLeast),
                Kind::Symbol('<') => Some(Qualifier::Almost),
                Kind::Symbol('≤') => Some(Qualifier::UpTo),
                Kind::Symbol('~' | '≈' | '∼') => Some(Qualifier::About),
                _ => None,
            });
            sign.map(|sign| (sign, end - 1))
                .or_else(|| {
                    // "approx. 500"
                    let point =
                        usize::from(end.checked_sub(1).is_some_and(|at| passage.symbol(at, '.') && passage.glued(at)));
                    passage.before(end - point, |sense| {
                        if let Sense::Before(qualifier) = sense { Some(qualifier) } else { None }
                    })
                })
                .filter(|(_, first)| *first >= floor)
        };
        if start == 0 {
            return None;
        }
        look(start).or_else(|| {
            passage
                .before(start, |sense| (sense == Sense::Article).then_some(()))
                .and_then(|(_, article)| look(article).filter(|_| article > 0))
        })
    }

    /// The qualifier behind the figure, and where it ends.
    fn qualifier_behind(&self, end: usize) -> Option<(Qualifier, usize)> {
        let passage = self.passage;
        let number = |at: usize| passage.token(at).is_some_and(|token| token.kind == Kind::Numeral);
        if end >= self.end {
            return None;
        }
        if passage.symbol(end, '+') {
            return (!number(end + 1)).then_some((Qualifier::AtLeast, end + 1));
        }
        let hyphen = usize::from(passage.symbol(end, '-') && passage.glued(end));
        let (qualifier, length) = passage
            .find(end + hyphen, |sense| if let Sense::After(qualifier) = sense { Some(qualifier) } else { None })?;
        let after = end + hyphen + length;
        // "5 plus 3", and "3,000 at least 40 of them".
        (!number(after) && self.words(after).is_none()).then_some((qualifier, after))
    }

    /// Four digits that name a year, and nothing else that says otherwise.
    fn is_year(&self, at: usize, value: f64) -> bool {
        (1800.0..2100.0).contains(&value) && self.passage.slice(at).chars().count() == 4
    }

    /// "No. 1", "Top 10", "page 4": the number is part of a name.
    fn is_label(&self, at: usize, number: &Number) -> bool {
        let passage = self.passage;
        if number.scale > 1.0 || number.value >= 1000.0 || number.spelled {
            return false;
        }
        let mut word = at;
        while word.checked_sub(1).is_some_and(|before| passage.symbol(before, '.') || passage.symbol(before, '#')) {
            word -= 1;
        }
        passage.before(word, |sense| (sense == Sense::Label).then_some(())).is_some_and(|(_, first)| {
            // "Our goal 100 videos" is a target.
            !passage.senses(first).iter().any(|(sense, _)| matches!(sense, Sense::Cue(_) | Sense::Noun(_)))
        })
    }

    /// "11am".
    fn is_clock(&self, end: usize) -> bool {
        self.passage.is(end, Sense::Clock).is_some() && self.passage.token(end).is_some_and(|token| token.lines == 0)
    }

    /// "aged 15".
    fn is_age_before(&self, at: usize) -> bool {
        let (_, begin) = self.qualifier_start(at, 0);
        let begin = if self.passage.is(begin.saturating_sub(1), Sense::Between).is_some() { begin - 1 } else { begin };
        self.passage.before(begin, |sense| (sense == Sense::Age).then_some(())).is_some()
    }

    /// A day in digits or with the name of its month, with the days that are joined to it.
    fn day(&self, at: usize) -> Option<Figure> {
        let passage = self.passage;
        if let Kind::Day(day) = passage.token(at)?.kind {
            let value = day.map_or(0.0, |day| day.days() as f64);
            let mut figure = other(at..at + 1, Bounds::exact(value)?, What::Day(day))?;
            figure.unit = Unit::Day;
            return Some(figure);
        }
        let day_of = |at: usize| -> Option<u8> {
            let token = passage.token(at).filter(|_| at < self.end)?;
            if !matches!(token.kind, Kind::Numeral | Kind::Ordinal) || token.place.len() > 4 {
                return None;
            }
            let digits: String = passage.slice(at).chars().take_while(char::is_ascii_digit).collect();
            let whole = token.kind == Kind::Ordinal || digits.len() == token.place.len();
            digits.parse().ok().filter(|day| whole && (1..=31).contains(day))
        };
        let year_of = |at: usize| -> Option<i32> {
            let slice = passage.slice(at);
            (at < self.end && slice.len() == 4 && passage.token(at)?.kind == Kind::Numeral)
                .then(|| slice.parse().ok())?
                .filter(|year| (1900..2100).contains(year))
        };
        let month_of = |at: usize| {
            let token = passage.token(at).filter(|_| at < self.end)?;
            let found = passage.find(at, |sense| if let Sense::Month(month) = sense { Some(month) } else { None })?;
            // "may", "march" are other words as well; where months have capitals, they tell.
            (token.capital || token.place.len() > 5).then_some(found)
        };
        let join = |at: usize| -> Option<usize> {
            let dash = ['-', '–', '—', '/', '&'].iter().any(|dash| passage.symbol(at, *dash));
            let word = || [Sense::To, Sense::Until, Sense::And].into_iter().find_map(|sense| passage.is(at, sense));
            if dash { Some(1) } else { word() }
        };
        let skip = |at: usize| if passage.symbol(at, '.') || passage.symbol(at, ',') { at + 1 } else { at };
        let (day, month, mut end);
        if let Some(first) = day_of(at) {
            // "8 – 29 January", "16 of September", "16. September"
            let mut next = skip(at + 1);
            if let Some(length) = join(at + 1)
                && day_of(at + 1 + length).is_some()
            {
                next = skip(at + 2 + length);
            }
            let of = passage.is(next, Sense::Of).unwrap_or(0);
            let (found, length) = month_of(next + of)?;
            (day, month, end) = (Some(first), found, next + of + length);
        } else {
            let (found, length) = month_of(at)?;
            let next = if passage.symbol(at + length, '.') { at + length + 1 } else { at + length };
            if let Some(first) = day_of(next) {
                end = next + 1;
                if let Some(length) = join(end)
                    && day_of(end + length).is_some()
                {
                    end += length + 1;
                }
                (day, month) = (Some(first), found);
            } else {
                let next = skip(next);
                year_of(next)?;
                (day, month, end) = (None, found, next);
            }
        }
        let next = skip(end);
        let year = year_of(next);
        if year.is_some() {
            end = next + 1;
        }
        let date = year.zip(day).and_then(|(year, day)| Date::new(year, month, day));
        let value = date.map_or_else(|| day.map_or(f64::from(month), f64::from), |date| date.days() as f64);
        let mut figure = other(at..end, Bounds::exact(value)?, What::Day(date))?;
        figure.unit = if date.is_some() { Unit::Day } else { Unit::Count };
        Some(figure)
    }
}

/// Codes that are also words at the start of a sentence.
fn is_also_a_word(code: &str) -> bool {
    matches!(code, "try" | "mad" | "all" | "cup" | "top")
}

/// The number as it was meant: 4.1 million is 4,100,000, although the product of the two is a little less.
fn product(value: f64, scale: f64) -> f64 {
    let product = value * scale;
    let whole = product.round();
    if (product - whole).abs() <= whole.abs() * 1e-12 { whole } else { product }
}

fn other(tokens: Range<usize>, bounds: Bounds, what: What) -> Option<Figure> {
    let core = tokens.clone();
    Some(Figure { tokens, core, bounds, other: None, unit: Unit::Count, what, spelled: false, before_growth: false })
}

/// The currency that a token names, by its sign, code or word.
pub(crate) fn currency_at(passage: &Passage<'_>, at: usize) -> Option<Currency> {
    if let Kind::Symbol(sign) = passage.token(at)?.kind {
        return currency_of_sign(sign).flatten();
    }
    let word = passage.word(at);
    if scan::currency_of_code(word) {
        return Currency::new(word);
    }
    passage.find(at, |sense| if let Sense::Currency(code) = sense { Some(code) } else { None }).map(|(code, _)| code)
}

/// The currency of a sign; the sign of dollars is taken for US dollars, as nearly all texts do.
fn currency_of_sign(sign: char) -> Option<Option<Currency>> {
    Some(match sign {
        '$' => Currency::new("USD"),
        '€' => Currency::new("EUR"),
        '£' => Currency::new("GBP"),
        '₹' => Currency::new("INR"),
        '₩' => Currency::new("KRW"),
        '₦' => Currency::new("NGN"),
        '₱' => Currency::new("PHP"),
        '₽' => Currency::new("RUB"),
        '₺' => Currency::new("TRY"),
        '₴' => Currency::new("UAH"),
        '₪' => Currency::new("ILS"),
        '₫' => Currency::new("VND"),
        // Yen or yuan.
        '¥' => None,
        _ => return None,
    })
}
