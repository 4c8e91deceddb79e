//! Puts the parts of a figure together: number, magnitude, unit, qualifier; and tells what is a date, a year, an age or a name.

use std::ops::Range;

use super::grown;
use super::money::{More, currency_of_sign, is_also_a_word};
use super::number::{Number, Of};
use super::passage::Passage;
use crate::lower;
use crate::number::date::Date;
use crate::number::decimal;
use crate::number::grouping::{self, Decimal};
use crate::number::scan::{self, Kind};
use crate::number::words::product;
use crate::number::{Bounds, Currency, Qualifier, Unit};
use crate::read::Role;
use crate::read::language::{Sense, Span, Table};

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
    /// The values if a separator or a suffix means something else: a question.
    pub others: Vec<Bounds>,
    /// What it counts in.
    pub unit: Unit,
    /// What it is.
    pub what: What,
    /// Written in words.
    pub spelled: bool,
    /// A number beside the figures, which the words around them never mean: "one", "3/4", a code.
    pub aside: bool,
    /// The figure from which something grew: what was, not what is.
    pub before_growth: bool,
}

/// How the text writes numbers.
#[derive(Clone, Copy, Debug)]
pub struct Ways {
    /// The region, where the person named one: two capital letters.
    pub region: Option<[u8; 2]>,
    /// The words of the language.
    pub table: &'static Table,
    /// What separates decimals.
    pub decimal: Decimal,
    /// Whether the person said so.
    pub stated: bool,
    /// Whether nothing in the text tells its language.
    pub unknown: bool,
}

/// The figures of a sentence in their order, without the numbers beside them.
pub fn figures(passage: &Passage<'_>, sentence: Range<usize>, ways: Ways) -> Vec<Figure> {
    let mut figures = all(passage, sentence, ways);
    figures.retain(|figure| !figure.aside);
    figures
}

/// Every number of a sentence in their order.
pub fn all(passage: &Passage<'_>, sentence: Range<usize>, ways: Ways) -> Vec<Figure> {
    let Ways { region, table, decimal, stated, unknown } = ways;
    let units_first = table.units_first;
    let reader = Reader { passage, region, table, decimal, stated, units_first, unknown, end: sentence.end };
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
                if !figure.aside {
                    floor = at;
                }
                figures.push(figure);
            }
            None => at += 1,
        }
    }
    figures
}

/// Reads the numbers of one sentence.
pub(super) struct Reader<'p, 't> {
    pub(super) passage: &'p Passage<'t>,
    pub(super) region: Option<[u8; 2]>,
    pub(super) table: &'static Table,
    pub(super) decimal: Decimal,
    /// Whether the person said what separates decimals.
    pub(super) stated: bool,
    pub(super) units_first: bool,
    /// Whether nothing in the text tells its language.
    pub(super) unknown: bool,
    pub(super) end: usize,
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
        let month = passage.find(at + 2, |sense| matches!(sense, Sense::Month(_)).then_some(())).is_some();
        let words = !month && passage.token(at + 2).is_some_and(|next| next.lines == 0);
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
                let digits: String =
                    grouping::ascii(passage.slice(at)).chars().take_while(char::is_ascii_digit).collect();
                return other(at..at + 1, Bounds::exact(decimal::value(&digits, "")?)?, What::Other);
            }
            _ => {}
        }
        let number = self.number(at)?;
        let mut core = at..number.end;
        let code = number.strange && passage.token(at)?.kind == Kind::Name;
        let mut what = if number.of == Of::Hundred {
            What::Percent
        } else if number.strange || number.of == Of::One {
            What::Other
        } else {
            What::Quantity
        };
        let mut unit = match number.of {
            Of::Nothing => Unit::Count,
            Of::One => Unit::Ratio,
            Of::Hundred => Unit::Percent,
        };
        if code {
            return aside(at..number.end, number.value, Unit::Count);
        }
        // Money before or behind.
        let mut start = at;
        if let Some((currency, first)) = self.currency_before(at, floor) {
            (what, unit, start) = (What::Money, Unit::Money(currency), first);
        } else if what == What::Quantity
            && let Some(first) = self.percent_before(at, floor)
        {
            (what, unit, start) = (What::Percent, Unit::Percent, first);
        }
        let mut qualifier = number.qualifier;
        let mut end = number.end;
        let mut bounds = Bounds::qualified(number.value, qualifier.unwrap_or(Qualifier::Exact))?;
        let mut others: Vec<Bounds> = number.others.iter().copied().filter_map(Bounds::exact).collect();
        let before_growth = self.is_before_growth(start, floor, end);
        if !before_growth
            && number.others.is_empty()
            && matches!(number.of, Of::Nothing)
            && qualifier.is_none()
            && let Some((second, low)) = self.range_end(&number, start, floor)
            && !(what == What::Quantity && self.is_growth_to(&number, &second, start, floor))
        {
            end = second.end;
            bounds = Bounds::between(low, second.value)?;
            qualifier = Some(Qualifier::Range);
        }
        core.end = end;
        let mut value = number.value;
        if what == What::Quantity {
            if let Some((percent, after)) = self.tenths(value, end) {
                (what, unit, end, value) = (What::Percent, Unit::Percent, after, percent);
                bounds = Bounds::qualified(value, qualifier.unwrap_or(Qualifier::Exact))?;
            }
            if what == What::Quantity {
                (what, unit, end) = self.unit_behind(end).unwrap_or((what, unit, end));
            }
            core.end = end;
        } else if number.of == Of::One
            && let Some((What::Percent, behind, after)) = self.unit_behind(end)
        {
            (what, unit, end) = (What::Percent, behind, after);
            core.end = end;
        }
        if what == What::Money && qualifier.is_none() {
            // "75 USD millones", "15 dollars 50", "10円5銭"
            if let Some((more, after)) = self.money_behind(end, number.scale == 1.0 && number.others.is_empty()) {
                value = match more {
                    More::Times(scale) => product(value, scale),
                    More::Plus(part) => product(value + part, 1.0),
                };
                bounds = Bounds::exact(value)?;
                end = after;
                core.end = end;
            }
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
                let mut share = other(start..second.end, Bounds::exact(number.value / second.value)?, What::Other)?;
                share.unit = Unit::Ratio;
                return Some(share);
            }
        }
        if what == What::Quantity && passage.is(end, Sense::Fraction).is_some() {
            return other(start..end + 1, Bounds::exact(number.value)?, What::Other);
        }
        if what == What::Quantity
            && number.plain
            && let Some(second) = self.ratio(end)
        {
            return aside(start..second.end, number.value / second.value, Unit::Ratio);
        }
        // "one" and "a" alone count nothing that anybody would ask about.
        if what == What::Quantity && number.spelled && number.value == 1.0 && number.qualifier.is_none() {
            let article = passage.is(at, Sense::Indefinite).is_some() || passage.is(at, Sense::Article).is_some();
            return (!article).then(|| aside(start..end, 1.0, Unit::Count)).flatten();
        }
        let behind = self.behind_ending(end);
        // "三周后": weeks and months are no time of day, whatever stands behind them.
        let long = matches!(what, What::Time(Span::Week | Span::Month));
        let clock = !long && (self.is_clock(end) || (behind > end && self.is_clock(end + 1)));
        // "llegó a los 90.000 seguidores": nobody is that old.
        let old = number.value <= 120.0 || what == What::Year;
        if label || clock || (old && matches!(what, What::Quantity | What::Year) && self.is_age_before(at)) {
            what = What::Other;
        }
        // Qualifiers behind and before.
        let mut tokens = start..behind;
        let mut found = None;
        if let Some((qualifier, after)) = self.qualifier_behind(behind) {
            (found, tokens.end) = (Some(qualifier), after);
            if what == What::Year {
                what = What::Quantity;
            }
        }
        if found.is_none() {
            found = self.qualifier_behind_counted(behind);
        }
        if let Some((before, first)) = self.qualifier_before(start, floor) {
            // "約270万人以上": what bounds it tells more than what says that it is rounded.
            found = found.filter(|_| before == Qualifier::About).or(Some(before));
            tokens.start = first;
            if what == What::Year && before != Qualifier::About {
                what = What::Quantity;
            }
        }
        if found.is_none() {
            found = self.qualifier_before_counted(start, floor);
        }
        if let (Some(found), None) = (found, qualifier) {
            bounds = Bounds::qualified(value, found)?;
            others = number.others.iter().filter_map(|value| Bounds::qualified(*value, found)).collect();
        }
        let (spelled, aside) = (number.spelled, what == What::Other && number.of == Of::One);
        Some(Figure { tokens, core, bounds, others, unit, what, spelled, aside, before_growth })
    }

    /// Behind the ending that some languages write with an apostrophe at a figure: Turkish "5.000'den".
    fn behind_ending(&self, end: usize) -> usize {
        let passage = self.passage;
        let mark = passage.glued(end) && (passage.symbol(end, '\'') || passage.symbol(end, '’'));
        let word = mark && passage.glued(end + 1) && end + 1 < self.end && !passage.word(end + 1).is_empty();
        end + 2 * usize::from(word)
    }

    /// The second end of a range that this number opens, and the first end's value with the scale of the second.
    fn range_end(&self, first: &Number, start: usize, floor: usize) -> Option<(Number, f64)> {
        let passage = self.passage;
        let mark = first.end;
        let dash = ['-', '\u{2010}', '\u{2011}', '–', '—', '~', '\u{301c}', '\u{ff5e}']
            .iter()
            .any(|dash| passage.symbol(mark, *dash));
        let even = passage.glued(mark) == passage.glued(mark + 1);
        let joined = if dash {
            (even && (passage.glued(mark) || !passage.symbol(mark, '—'))).then_some(1)
        } else if let Some(length) = passage.is(mark, Sense::To) {
            Some(length)
        } else {
            let (_, begin) = self.qualifier_start(start, floor);
            let between = passage.before(begin, |sense| (sense == Sense::Between).then_some(())).is_some();
            // 三四百
            let row = first.spelled && first.scale == 1.0 && first.value < 10.0 && passage.glued(mark);
            passage
                .is(mark, Sense::And)
                .filter(|_| between)
                .or_else(|| (row && self.number(mark)?.scale > 1.0 && self.number(mark)?.spelled).then_some(0))
        }?;
        let mut next = mark + joined;
        if matches!(passage.token(next)?.kind, Kind::Symbol(sign) if currency_of_sign(sign).is_some()) {
            next += 1;
        }
        let second = self.number(next)?;
        if !second.others.is_empty() || second.of != Of::Nothing || second.qualifier.is_some() || second.strange {
            return None;
        }
        // "from 1,200 in 2022 to 3,400": the year is no end of a range.
        let year = |number: &Number, at: usize| number.plain && self.is_year(at, number.value);
        let dated = passage.before(start, |sense| matches!(sense, Sense::In | Sense::Stop).then_some(())).is_some();
        if !dash && dated && year(first, start) && !year(&second, next) {
            return None;
        }
        let carried = first.scale == 1.0 && second.scale > 1.0 && first.value < 1000.0;
        let low = if carried { product(first.value, second.scale) } else { first.value };
        (low < second.value).then_some((second, low))
    }

    /// `3:1`.
    fn ratio(&self, end: usize) -> Option<Number> {
        let passage = self.passage;
        let close = passage.symbol(end, ':') && passage.glued(end) && passage.glued(end + 1);
        let second = close.then(|| self.number(end + 1)).flatten()?;
        (second.plain && second.value > 0.0 && !passage.symbol(second.end, ':')).then_some(second)
    }

    /// Parts of ten as percent, and where they end: 三割, 九成, 3割5分, 七成五, 八五折.
    fn tenths(&self, value: f64, end: usize) -> Option<(f64, usize)> {
        let passage = self.passage;
        let length = passage.is(end, Sense::Tenths).filter(|_| end < self.end && value < 100.0)?;
        if value > 10.0 {
            return Some((value, end + length));
        }
        let mut after = end + length;
        let mut percent = product(value, 10.0);
        let digit = passage.glued(after).then(|| self.number(after)).flatten();
        if let Some(digit) = digit.filter(|digit| digit.value < 10.0 && digit.scale == 1.0) {
            percent += digit.value;
            after = digit.end + usize::from(passage.slice(digit.end) == "分");
        }
        Some((percent, after))
    }

    /// The sign of percent before its number: `%50`.
    fn percent_before(&self, at: usize, floor: usize) -> Option<usize> {
        let passage = self.passage;
        let sign = at.checked_sub(1).filter(|sign| *sign >= floor)?;
        let percent = ['%', '٪', '\u{ff05}'].iter().any(|percent| passage.symbol(sign, *percent));
        let free = sign
            .checked_sub(1)
            .and_then(|before| passage.token(before))
            .is_none_or(|before| before.kind != Kind::Numeral || !passage.glued(sign));
        (percent && free && passage.token(at)?.lines == 0).then_some(sign)
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

    /// "grew by 12,300 to 98,400" is no range, unless both are so many each week or nearly the same.
    fn is_growth_to(&self, first: &Number, second: &Number, start: usize, floor: usize) -> bool {
        let passage = self.passage;
        let (_, begin) = self.qualifier_start(start, floor);
        let each = |at: usize| {
            [Sense::PerWeek, Sense::Per, Sense::Each]
                .iter()
                .any(|sense| at < self.end && passage.is(at, *sense).is_some())
        };
        passage.is(first.end, Sense::To).is_some()
            && grown::is_far(first.value, second.value)
            // German "um 100 bis 200" is always a range, "um 100 auf 200" never.
            && passage.word(first.end) != "bis"
            && (first.scale > 1.0 || second.scale == 1.0 || first.value >= 1000.0)
            // "by 5 to 10 percent"
            && self.unit_behind(second.end).is_none()
            && grown::is_grown_by(passage, begin)
            && !(second.end..second.end + 3).any(each)
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
        // "75 millones de dólares"
        let of = passage.is(end, Sense::Of).filter(|of| self.is_currency(end + of)).unwrap_or(0);
        let at = end + hyphen + of;
        if of > 0
            && let Kind::Symbol(sign) = passage.token(at)?.kind
        {
            return Some((What::Money, Unit::Money(currency_of_sign(sign)?), at + 1));
        }
        if let Some(length) = passage.is(at, Sense::Percent) {
            return Some((What::Percent, Unit::Percent, at + length));
        }
        // "50 cents" are no amount of a currency that anybody counts.
        let coins = passage.find(at, |sense| matches!(sense, Sense::Minor(_)).then_some(()));
        if let Some(((), length)) = coins {
            return Some((What::Other, Unit::Count, at + length));
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
        // "compared to 300 million a year earlier", in languages without articles.
        let told = passage.find(at, |sense| matches!(sense, Sense::CueBehind(_)).then_some(()));
        let span = span.filter(|(_, length)| told.is_none_or(|((), longer)| longer <= *length));
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
        let compared = passage
            .find(at + 1, |sense| {
                matches!(sense, Sense::Compared | Sense::Cue(Role::Comparison | Role::Target)).then_some(())
            })
            .is_some();
        if times && compared {
            return Some((What::Multiple, Unit::Ratio, at + 1));
        }
        (word == "x" && token.glued).then_some((What::Multiple, Unit::Ratio, at + 1))
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
                    let qualifier = |sense| if let Sense::Before(qualifier) = sense { Some(qualifier) } else { None };
                    // "freuen uns über 10.000 Abonnenten": the longer phrase says that this is no qualifier.
                    let stop = passage.before(end - point, |sense| (sense == Sense::Stop).then_some(()));
                    let longer = |first: usize| stop.is_some_and(|(_, stop)| stop < first);
                    passage.before(end - point, qualifier).filter(|(_, first)| !longer(*first))
                })
                .filter(|(_, first)| *first >= floor && !self.is_reached(*first, end))
        };
        if start == 0 {
            return None;
        }
        // "exceed the", "exceed already": an article, an adverb or both may stand between.
        let small = |end: usize, wanted: Sense| passage.before(end, |sense| (sense == wanted).then_some(()));
        let article = small(start, Sense::Article).map(|(_, first)| first);
        let adverb = small(article.unwrap_or(start), Sense::Adverb).map(|(_, first)| first);
        let ends = [Some(start), article, adverb];
        ends.into_iter().flatten().filter(|end| *end > 0).find_map(look)
    }

    /// The qualifier before what is counted: Swahili "zaidi ya watu 12,000", more than 12,000 people.
    fn qualifier_before_counted(&self, start: usize, floor: usize) -> Option<Qualifier> {
        let counted = |sense| matches!(sense, Sense::Person | Sense::Times).then_some(());
        let (_, first) = self.passage.before(start, counted).filter(|(_, first)| *first > floor)?;
        self.qualifier_before(first, floor).map(|(qualifier, _)| qualifier)
    }

    /// Whether "up to" says where something got to, because languages have one word for both: "wzrosła w ciągu roku do 12 tys.", grew
    /// to, "dotarła do", reached.
    fn is_reached(&self, first: usize, end: usize) -> bool {
        let longer = || {
            self.passage.before(end, |sense| {
                matches!(sense, Sense::Deed(_) | Sense::Link | Sense::Growth | Sense::Cue(_) | Sense::Money(_))
                    .then_some(())
            })
        };
        self.passage.is(first, Sense::To).is_some()
            && (self.passage.any(first.saturating_sub(6)..first, Sense::Growth)
                || longer().is_some_and(|(_, start)| start < first))
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

    /// The qualifier behind what the figure counts: "3億回以上", "20 countries or more".
    fn qualifier_behind_counted(&self, end: usize) -> Option<Qualifier> {
        let passage = self.passage;
        let mut at = end;
        for _ in 0..2 {
            let ((), length) = passage.find(at, |sense| {
                matches!(sense, Sense::Counter | Sense::Times | Sense::Person | Sense::Noun(_)).then_some(())
            })?;
            at += length;
            let behind = passage.find(at, |sense| if let Sense::After(found) = sense { Some(found) } else { None });
            let Some((qualifier, length)) = behind.filter(|_| at < self.end) else { continue };
            // "5,000 followers plus 300 likes"
            let joins = passage.find(at, |sense| matches!(sense, Sense::Stop | Sense::And).then_some(()));
            let joins = joins.is_some_and(|((), other)| other >= length);
            let number = passage.token(at + length).is_some_and(|token| token.kind == Kind::Numeral);
            // "400K likes or more followed": the clause must end, except in scripts without capitals, where qualifiers stand behind.
            let next = at + length;
            let ended = next >= self.end
                || !passage.word(next).starts_with(lower::is_small)
                || passage.is(next, Sense::Stop).is_some();
            return (!joins && !number && ended).then_some(qualifier);
        }
        None
    }

    /// Four digits that name a year, and nothing else that says otherwise.
    fn is_year(&self, at: usize, value: f64) -> bool {
        (1800.0..2100.0).contains(&value) && self.passage.slice(at).chars().count() == 4
    }

    /// "No. 1", "Top 10", "page 4": the number is part of a name.
    fn is_label(&self, at: usize, number: &Number) -> bool {
        let passage = self.passage;
        // "前三名" is a rank.
        let character = passage.word(at).chars().next().is_some_and(scan::stands_alone);
        if number.scale > 1.0 || number.value >= 1000.0 || (number.spelled && !character) {
            return false;
        }
        let mut word = at;
        while word.checked_sub(1).is_some_and(|before| passage.symbol(before, '.') || passage.symbol(before, '#')) {
            word -= 1;
        }
        if word.checked_sub(1).is_some_and(|before| passage.symbol(before, '№')) {
            return true;
        }
        passage.before(word, |sense| (sense == Sense::Label).then_some(())).is_some_and(|(_, first)| {
            // "Our goal 100 videos" is a target.
            !passage.senses(first).iter().any(|(sense, _)| matches!(sense, Sense::Cue(_) | Sense::Noun(_)))
        })
    }

    /// "11am".
    fn is_clock(&self, end: usize) -> bool {
        // "3月" is a month, "3月間" is not.
        let longest = self.passage.senses(end).first().map_or(0, |(_, length)| *length);
        self.passage.is(end, Sense::Clock).is_some_and(|length| length == longest)
            && self.passage.token(end).is_some_and(|token| token.lines == 0)
    }

    /// "aged 15".
    fn is_age_before(&self, at: usize) -> bool {
        // "البالغ 1.7 مليون" is no age.
        if self.number(at).is_some_and(|number| number.value >= 130.0) {
            return false;
        }
        let (_, begin) = self.qualifier_start(at, 0);
        let begin = if self.passage.is(begin.saturating_sub(1), Sense::Between).is_some() { begin - 1 } else { begin };
        self.passage.before(begin, |sense| (sense == Sense::Age).then_some(())).is_some()
    }

    /// A day whose parts are named by signs or words: 2024年5月3日, 5월 3일, "ngày 3 tháng 5 năm 2024".
    fn day_in_signs(&self, at: usize) -> Option<Figure> {
        let passage = self.passage;
        let named = passage.word(at) == "ngày";
        let part = |at: usize| -> Option<(u16, &str, usize)> {
            let token = passage.token(at).filter(|token| at + 1 < self.end && token.lines == 0 || at == 0)?;
            let (value, next) = match token.kind {
                Kind::Numeral => (grouping::ascii(passage.slice(at)).parse().ok()?, at + 1),
                _ => {
                    let number = self.words(at).filter(|number| number.spelled && number.value <= 9999.0)?;
                    (number.value as u16, number.end)
                }
            };
            Some((value, passage.word(next), next + 1))
        };
        let mut start = at;
        let (mut year, mut month, mut day) = (None, None, None);
        let mut next = at;
        let mut end = at;
        if named {
            let number = |at: usize| grouping::ascii(passage.slice(at)).parse::<u16>().ok().filter(|_| at < self.end);
            day = number(at + 1);
            month = Some(number(at + 3).filter(|_| passage.word(at + 2) == "tháng")?);
            end = at + 4;
            if let Some(found) = number(at + 5).filter(|_| passage.word(at + 4) == "năm") {
                (year, end) = (Some(found), at + 6);
            }
        } else {
            if !matches!(passage.token(at)?.kind, Kind::Numeral)
                && !passage.word(at).chars().next().is_some_and(scan::stands_alone)
            {
                return None;
            }
            start = at;
            for _ in 0..3 {
                let Some((value, sign, after)) = part(next) else { break };
                match sign {
                    "年" | "년" if year.is_none() && month.is_none() && value >= 1800 => year = Some(value),
                    "月" | "월" if month.is_none() => month = Some(value),
                    "日" | "일" | "号" | "號" if day.is_none() && month.is_some() => day = Some(value),
                    _ => break,
                }
                (next, end) = (after, after);
            }
        }
        let month = u8::try_from(month?).ok().filter(|month| (1..=12).contains(month))?;
        if day.is_none() && year.is_none() {
            return None;
        }
        let date = year.zip(day).and_then(|(year, day)| Date::new(i32::from(year), month, u8::try_from(day).ok()?));
        let value = date.map_or_else(|| f64::from(day.unwrap_or(u16::from(month))), |date| date.days() as f64);
        let mut figure = other(start..end, Bounds::exact(value)?, What::Day(date))?;
        figure.unit = if date.is_some() { Unit::Day } else { Unit::Count };
        Some(figure)
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
        if let Some(day) = self.day_in_signs(at) {
            return Some(day);
        }
        let day_of = |at: usize| -> Option<u8> {
            let token = passage.token(at).filter(|_| at < self.end)?;
            if !matches!(token.kind, Kind::Numeral | Kind::Ordinal) || token.place.len() > 6 {
                return None;
            }
            let ascii = grouping::ascii(passage.slice(at));
            let digits: String = ascii.chars().take_while(char::is_ascii_digit).collect();
            let whole = token.kind == Kind::Ordinal || digits.len() == ascii.len();
            digits.parse().ok().filter(|day| whole && (1..=31).contains(day))
        };
        let year_of = |at: usize| -> Option<i32> {
            let slice = passage.slice(at);
            (at < self.end && slice.chars().count() == 4 && passage.token(at)?.kind == Kind::Numeral)
                .then(|| grouping::ascii(slice).parse().ok())?
                .filter(|year| (1900..2100).contains(year))
        };
        let month_of = |at: usize| {
            let token = passage.token(at).filter(|_| at < self.end)?;
            let found = passage.find(at, |sense| if let Sense::Month(month) = sense { Some(month) } else { None })?;
            // "may", "march" are other words as well; where months have capitals, they tell.
            let doubtful = matches!(token.word(), "may" | "march" | "mar" | "set" | "ago");
            (token.capital || !doubtful).then_some(found)
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
        // "3 de mayo de 2026"
        let next = next + passage.is(next, Sense::Of).filter(|length| year_of(next + length).is_some()).unwrap_or(0);
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

fn other(tokens: Range<usize>, bounds: Bounds, what: What) -> Option<Figure> {
    let (core, others, unit) = (tokens.clone(), Vec::new(), Unit::Count);
    Some(Figure { tokens, core, bounds, others, unit, what, spelled: false, aside: false, before_growth: false })
}

fn aside(tokens: Range<usize>, value: f64, unit: Unit) -> Option<Figure> {
    let figure = other(tokens, Bounds::exact(value)?, What::Other)?;
    Some(Figure { unit, aside: true, ..figure })
}
