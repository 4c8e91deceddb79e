//! Reads the file of a language.

use super::{Currency, Decimal, Labels, Qualifier, Sense, Span, Table};
use crate::metric;
use crate::number::decimal;
use crate::read::Role;

/// The words in a file. Lines that say nothing known are left out: [`problems`] names them for the tests.
pub(super) fn table(file: &'static str) -> Table {
    let mut table = Table::default();
    for (head, phrases) in entries(file) {
        take(&mut table, head, &phrases);
    }
    table.lexicon.finish();
    table
}

/// The labels in a file.
pub(super) fn labels(file: &'static str) -> Labels {
    let mut labels = Labels::default();
    for (head, phrases) in entries(file) {
        take_labels(&mut labels, head, &phrases);
    }
    labels.finish();
    labels
}

/// Takes an entry with labels; false where it has none.
fn take_labels(labels: &mut Labels, head: &str, phrases: &[&str]) -> bool {
    let metric = match head.split_once(' ') {
        Some(("column", id)) => metric::find(id),
        _ => None,
    };
    let known = metric.is_some() || head == "counted";
    phrases.iter().filter(|_| known).for_each(|phrase| labels.add(metric, phrase));
    known
}

/// The entries of a file: what stands before the colon, and the phrases behind it.
fn entries(file: &'static str) -> Vec<(&'static str, Vec<&'static str>)> {
    let mut entries: Vec<(&'static str, Vec<&'static str>)> = Vec::new();
    for line in file.lines() {
        let line = line.split('#').next().unwrap_or_default().trim_end();
        let (head, words) = match line.split_once(':') {
            _ if line.trim().is_empty() => continue,
            Some((head, words)) if !line.starts_with(' ') => (Some(head), words),
            _ => (None, line),
        };
        if let Some(head) = head {
            entries.push((head.trim(), Vec::new()));
        }
        if let Some((_, phrases)) = entries.last_mut() {
            phrases.extend(words.split('|').map(str::trim).filter(|phrase| !phrase.is_empty()));
        }
    }
    entries
}

/// Takes an entry; false where nothing is known by this name.
fn take(table: &mut Table, head: &'static str, phrases: &[&'static str]) -> bool {
    let (name, argument) = head.split_once(' ').unwrap_or((head, ""));
    let first = phrases.first().copied().unwrap_or_default();
    match name {
        "decimal" => {
            let decimal = if first == "comma" { Decimal::Comma } else { Decimal::Point };
            if argument.is_empty() { table.decimal = decimal } else { table.regions.push((argument, decimal)) }
        }
        "last" => table.tenths_last = first == "tenths",
        "compounds" => table.lexicon.compounds = first == "yes",
        "nouns" => table.order.nouns_before = first == "before",
        "heads" => table.order.heads_last = first == "last",
        "verbs" => {
            table.order.verbs_last = first == "last";
            table.order.verbs_first = first == "first";
        }
        "units" => {
            table.units_first = first == "first";
            table.lexicon.units_first = table.units_first;
        }
        "endings" => table.lexicon.endings = first == "apostrophe",
        "prefixes" => {
            first.split(' ').for_each(|prefix| table.lexicon.add_prefix(prefix));
        }
        _ if name.starts_with("suffix-") => {
            let (Some(region), Some(scale)) = (name.strip_prefix("suffix-"), number(argument)) else { return false };
            table.suffixes.extend(phrases.iter().map(|phrase| (region, *phrase, scale)));
        }
        _ => {
            let Some(sense) = sense_of(name, argument) else { return false };
            phrases.iter().for_each(|phrase| table.lexicon.add(phrase, sense));
        }
    }
    true
}

/// The heads of a file that mean nothing, each as it stands.
#[cfg(test)]
pub(super) fn problems(file: &'static str) -> Vec<String> {
    let (mut table, mut labels) = (Table::default(), Labels::default());
    let mut known = |head: &'static str, phrases: &[&'static str]| {
        !phrases.is_empty() && (take_labels(&mut labels, head, phrases) || take(&mut table, head, phrases))
    };
    entries(file).into_iter().filter(|(head, phrases)| !known(head, phrases)).map(|(head, _)| head.to_owned()).collect()
}

/// Packs the names of senses into one text: compared one by one by the code they would be three times as long.
macro_rules! plain {
    ($($name:literal $sense:ident),* $(,)?) => { (concat!($("|", $name),*), &[$(Sense::$sense),*]) };
}

/// The senses that need nothing more, by their names.
#[rustfmt::skip] // one a line would be a page
const PLAIN: (&str, &[Sense]) = plain![
    "few" Few, "couple" Couple, "and" And, "of" Of, "article" Article, "alone" Alone, "short" Short, "minus" Minus,
    "point" Point, "odd" Odd, "over" Over, "percent" Percent, "percent-before" PercentBefore, "tenths" Tenths,
    "between" Between, "from" From, "to" To, "growth" Growth, "grown-by" GrownBy, "fell" Fell, "song" Song, "person" Person, "mark" Mark, "counter" Counter, "times" Times,
    "link" Link, "stop" Stop, "age" Age, "label" Label, "reset" Reset, "per" Per, "first-person" FirstPerson,
    "third-person" ThirdPerson, "earlier" Earlier, "has" Has, "within" Within, "ago" Ago, "window" Window, "launch" Launch,
    "launch-ahead" LaunchAhead, "campaign" Campaign, "lead-behind" LeadBehind, "in" In, "for" For, "active" Active,
    "world" World, "web-page" WebPage, "meeting" Meeting, "each" Each, "missing" Missing, "share" Share, "fraction" Fraction,
    "full" Full, "until" Until, "compared" Compared, "clock" Clock, "indefinite" Indefinite, "adverb" Adverb, "hashtag" Tag,
    "by" By, "later" Later, "ran" Ran, "posting" Posting, "per-week" PerWeek, "team-of" TeamOf, "team" Team, "says" Says,
    "remarks" Comments, "same" Same, "gained" Gained, "superlative" Superlative, "further" Further, "account" Account,
    "example" Example, "peak" Peak, "future" Future, "infinitive" Infinitive, "gives" Gives,
];

fn sense_of(name: &str, argument: &str) -> Option<Sense> {
    let number = || number(argument);
    let id = || metric::find(argument).map(|metric| metric.id);
    let (names, senses) = PLAIN;
    if let Some(at) = names.split('|').skip(1).position(|other| other == name) {
        return senses.get(at).copied();
    }
    Some(match name {
        "number" => Sense::Number(number()?),
        "magnitude" => Sense::Magnitude(number()?),
        "suffix" => Sense::Suffix(number()?),
        "plural" => Sense::Plural(number()?),
        "part" => Sense::Part(number()?),
        "leads" => Sense::Leads(number()?),
        "plus" => Sense::Plus(number()?),
        "ahead" => Sense::Ahead(number()?),
        "nth" => Sense::Nth(number()?),
        "out-of" => Sense::OutOf(number()?),
        "minor" => Sense::Minor(number()?),
        "currency" => Sense::Currency(Currency::new(argument)?),
        "currency-before" => Sense::CurrencyBefore(Currency::new(argument)?),
        "before" => Sense::Before(qualifier(argument)?),
        "after" => Sense::After(qualifier(argument)?),
        "noun" => Sense::Noun(id()?),
        "deed" => Sense::Deed(id()?),
        "modifier" => Sense::Modifier(id()?),
        "done" => Sense::Done(id()?),
        "money" => Sense::Money(id()?),
        "month" => Sense::Month(argument.parse().ok()?),
        "unit" => Sense::Unit(span(argument)?),
        "cue" => Sense::Cue(role(argument)?),
        "cue-behind" => Sense::CueBehind(role(argument)?),
        _ => return None,
    })
}

/// `12`, `0.5`, `-0.25`, `1e6`.
fn number(written: &str) -> Option<f64> {
    if let Some(positive) = written.strip_prefix('-') {
        return number(positive).map(|value| -value);
    }
    let (digits, zeros) = written.split_once('e').unwrap_or((written, "0"));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let zeros: u8 = zeros.parse().ok()?;
    Some((0..zeros).fold(decimal::value(whole, fraction)?, |value, _| value * 10.0))
}

fn qualifier(name: &str) -> Option<Qualifier> {
    Some(match name {
        "more-than" => Qualifier::MoreThan,
        "at-least" => Qualifier::AtLeast,
        "almost" => Qualifier::Almost,
        "up-to" => Qualifier::UpTo,
        "about" => Qualifier::About,
        _ => return None,
    })
}

fn role(name: &str) -> Option<Role> {
    Some(match name {
        "target" => Role::Target,
        "cap" => Role::Cap,
        "rate" => Role::Rate,
        "comparison" => Role::Comparison,
        "hypothetical" => Role::Hypothetical,
        "part" => Role::Part,
        "context" => Role::Context,
        _ => return None,
    })
}

fn span(name: &str) -> Option<Span> {
    Some(match name {
        "second" => Span::Second,
        "minute" => Span::Minute,
        "hour" => Span::Hour,
        "day" => Span::Day,
        "week" => Span::Week,
        "month" => Span::Month,
        "year" => Span::Year,
        _ => return None,
    })
}
