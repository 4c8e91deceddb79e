//! What the words of a table's header and of its first column mean: metrics, roles, keys, platforms, totals.

use super::named;
use super::vocabulary::{
    COMPARED, FILLING, KEYS, List, METRICS, OURS, PARTIAL, PARTS, PLATFORMS, RATES, RUNNING, SUBTOTALS, SUMMARIES,
    TARGETS, TOTALS, is_in, newest, split, texts, words,
};
use crate::find;
use crate::lower;
use crate::metric::{self, Metric};
use crate::number::grouping::Decimal;
use crate::read::language::{self, Sense};
use crate::read::packed::Index;
use crate::read::prose::passage::Passage;
use crate::read::{Hints, Role};

/// A header in its plain form: lower case, single spaces, without invisible marks, quotes and emphasis.
#[must_use]
pub fn plain(header: &str) -> String {
    let mut said = String::with_capacity(header.len());
    for character in header.chars() {
        match character {
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2060}'
            | '\u{feff}'
            | '\u{202a}'..='\u{202e}'
            | '*'
            | '`'
            | '"' => {}
            '_' => push_space(&mut said),
            _ if character.is_whitespace() => push_space(&mut said),
            _ => lower::push(&mut said, character),
        }
    }
    said.truncate(said.trim_end().len());
    said
}

fn push_space(said: &mut String) {
    if !said.is_empty() && !said.ends_with(' ') {
        said.push(' ');
    }
}

/// A key of a record in the form of a header: `videoViews` and `video_views` are `video views`.
#[must_use]
pub fn spaced(key: &str) -> String {
    let mut said = String::with_capacity(key.len() + 4);
    let mut small = false;
    for character in key.chars() {
        if lower::is_capital(character) && small {
            said.push(' ');
        }
        small = lower::is_small(character) || character.is_ascii_digit();
        said.push(character);
    }
    said
}

/// What the rows of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// Days, weeks, months.
    Day,
    /// Posts or videos.
    Post,
    /// Countries, regions, languages, groups of people: parts of a whole.
    Part,
    /// Platforms.
    Platform,
    /// Campaigns or organisations.
    Campaign,
    /// Metrics: the table is turned.
    Metric,
    /// Row numbers and identifiers.
    Id,
    /// Years.
    Year,
    /// Words that describe a row and tell nothing about adding.
    About,
}

/// What a column of a table without a known export says by its header.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Meaning {
    /// The metric it names.
    pub metric: Option<&'static Metric>,
    /// Results, targets, or figures told for comparison.
    pub role: Role,
    /// Whether it is one per another: an average, a share, a cost per click.
    pub rate: bool,
    /// Whether it is a change or a part of another column and so never a total.
    pub part: bool,
}

/// Whether a text holds a word or a row of words, by itself and not inside another word.
fn holds(text: &str, words: &str) -> bool {
    if words.len() > text.len() {
        return false;
    }
    let is_word = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
    // Scripts without spaces have no word borders.
    let borders = words.chars().all(|character| u32::from(character) < 0x2e80);
    find::places(text, words).any(|at| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + words.len()..).and_then(|after| after.chars().next());
        !borders
            || ((!is_word(before) || !words.starts_with(char::is_alphanumeric))
                && (!is_word(after) || !words.ends_with(char::is_alphanumeric)))
    })
}

fn holds_any(text: &str, list: List) -> Option<&'static str> {
    // What begins or ends with a letter that the text does not have is not looked for.
    let bit = |byte: u8| 1_u64 << (byte & 63);
    let letters = text.bytes().fold(0, |letters, byte| letters | bit(byte));
    let has = |byte: Option<&u8>| byte.is_none_or(|byte| letters & bit(*byte) != 0);
    words(list).find(|words| has(words.as_bytes().first()) && has(words.as_bytes().last()) && holds(text, words))
}

/// The metric whose list of headers has this plain header.
fn listed(header: &str) -> Option<&'static Metric> {
    static LISTED: [Index; 2] = [Index::new(), Index::new()];
    // Each list is two texts.
    let text = newest(&LISTED).find(METRICS.iter().flat_map(|list| texts(*list)), header)?;
    METRICS.get(text / 2).and_then(|(id, _)| metric::find(id))
}

/// The metric that a plain header names exactly, or as a language knows it.
fn named(header: &str) -> Option<&'static Metric> {
    listed(header).or_else(|| language::metric_of_label(header))
}

/// Takes a word or a row of words off a header, at its start or its end.
fn without<'a>(header: &'a str, words: &str) -> Option<&'a str> {
    let border = |rest: &str, first: bool| {
        let next = if first { rest.chars().next() } else { rest.chars().next_back() };
        !next.is_some_and(char::is_alphanumeric) || words.chars().any(|character| u32::from(character) >= 0x2e80)
    };
    let trim = |rest: &'a str| {
        rest.trim_matches(|character: char| !character.is_alphanumeric() && !matches!(character, ')' | '%'))
    };
    if let Some(rest) = header.strip_prefix(words).filter(|rest| border(rest, true)) {
        return Some(trim(rest));
    }
    header.strip_suffix(words).filter(|rest| border(rest, false)).map(trim)
}

/// The metric that a plain header names, with the words around it that change nothing taken off.
#[must_use]
pub fn metric_of(header: &str) -> Option<&'static Metric> {
    if header.is_empty() || header.len() > 80 {
        return None;
    }
    let mut rest = header.trim_matches(|character: char| matches!(character, ':' | ' ' | '-' | '–'));
    for _ in 0..4 {
        if let Some(found) = named(rest) {
            return Some(found);
        }
        // What stands in brackets is a unit or a remark.
        if let Some(open) = rest.find(['(', '（', '[']).filter(|open| *open > 0) {
            let shorter = rest.get(..open).unwrap_or_default().trim();
            rest = shorter;
            continue;
        }
        rest = words(FILLING).find_map(|words| without(rest, words)).filter(|shorter| !shorter.is_empty())?;
    }
    named(rest)
}

/// What a plain header of a column says.
#[must_use]
pub fn meaning(header: &str) -> Meaning {
    if header.is_empty() {
        return Meaning { metric: None, role: Role::Result, rate: false, part: false };
    }
    if let Some(metric) = listed(header) {
        return Meaning { metric: Some(metric), role: Role::Result, rate: false, part: false };
    }
    let target = holds_any(header, TARGETS);
    let compared = holds_any(header, COMPARED);
    let role = if target.is_some() {
        Role::Target
    } else if compared.is_some() {
        Role::Comparison
    } else {
        Role::Result
    };
    let mut rest = header.to_owned();
    for words in target.iter().chain(compared.iter()) {
        rest = plain(&find::replaced(&rest, words, " ", 1));
        rest = rest.trim_matches(|character: char| !character.is_alphanumeric() && character != ')').to_owned();
    }
    let part = holds_any(&rest, PARTS).is_some();
    let metric = metric_of(&rest);
    let is_rate = |metric: &Metric| metric.adding == metric::Adding::Rate || metric.id == "posts_per_week";
    let rate = holds_any(&rest, RATES).is_some() && !metric.is_some_and(is_rate);
    let metric = if rate || part { None } else { metric };
    Meaning { metric, role, rate, part }
}

/// Whether a plain header says that its column counts everything so far: "Cumulative views", "Views to date".
#[must_use]
pub fn is_running(header: &str) -> bool {
    holds_any(header, RUNNING).is_some()
}

/// The metric that a title line above a table names: as a header does, or with what the rows are behind it, "Views by country".
#[must_use]
pub fn metric_of_title(title: &str) -> Option<&'static Metric> {
    const BEHIND: [&str; 12] =
        [" by ", " per ", " nach ", " pro ", " je ", " par ", " por ", " per ", " по ", " za ", " a ", " – "];
    metric_of(title).or_else(|| {
        BEHIND.iter().find_map(|word| find::around(title, word).and_then(|(front, _)| metric_of(front.trim())))
    })
}

/// What separates decimals by the custom of the language in which some words are, whether its file is there or not; unknown where
/// they tell no language or where custom differs from country to country.
#[must_use]
pub fn decimal_of(words: &str, hints: &Hints) -> Decimal {
    // Names of columns that no other language has, beside the words of sentences.
    const ENGLISH: [&str; 16] = [
        "country",
        "countries",
        "week",
        "weeks",
        "month",
        "reach",
        "comments",
        "spend",
        "spent",
        "campaign",
        "amount",
        "value",
        "metric",
        "languages",
        "partners",
        "people",
    ];
    let known = hints.language.as_deref().and_then(language::find);
    match known.or_else(|| language::detect::told(words).map(|(language, _)| language)).map(|language| language.tag) {
        Some("en" | "zh" | "ja" | "ko" | "hi" | "bn" | "ur" | "ms") => Decimal::Point,
        Some("fr" | "de" | "es" | "pt" | "it" | "nl" | "pl" | "ru" | "uk" | "id" | "tr" | "vi" | "sv" | "bg") => {
            Decimal::Comma
        }
        None if plain(words).split(' ').any(|word| ENGLISH.contains(&word)) => Decimal::Point,
        _ => Decimal::Unknown,
    }
}

/// The factor that a short form stands for in the language in which some words are; `None` where they tell no language, or
/// English, which has taken over more than one meaning.
#[must_use]
pub fn scale_in(words: &str, hints: &Hints, short: &str) -> Option<f64> {
    let known = hints.language.as_deref().and_then(language::find);
    let language = known.or_else(|| language::detect::told(words).map(|(language, _)| language))?;
    let table = language.table().filter(|_| language.tag != "en")?;
    let passage = Passage::new(short, 0..short.len(), &table.lexicon);
    let scale = passage.find(0, |sense| match sense {
        Sense::Suffix(scale) | Sense::Magnitude(scale) => Some(scale),
        _ => None,
    });
    scale.map(|(scale, _)| scale)
}

/// The key that a plain header names.
#[must_use]
pub fn key_of(header: &str) -> Option<Key> {
    static LISTED: [Index; 2] = [Index::new(), Index::new()];
    let exact = |header: &str| {
        let text = newest(&LISTED).find(KEYS.iter().flat_map(|(_, list)| texts(*list)), header)?;
        KEYS.get(text / 2).map(|(key, _)| *key)
    };
    if let Some(found) = exact(header) {
        return Some(found);
    }
    if header.len() > 60 {
        return None;
    }
    let short = header.split(['(', '/', ',']).next().unwrap_or_default().trim();
    // "Watch time (hours)" is no time of day.
    if metric_of(header).is_some() {
        return None;
    }
    exact(short).or_else(|| {
        let last = short.rsplit(' ').next().unwrap_or_default();
        match last {
            "id" | "ids" => Some(Key::Id),
            "date" | "time" => Some(Key::Day),
            "url" | "link" | "title" => Some(Key::Post),
            _ => None,
        }
    })
}

/// The platform that a plain cell or header names, with a remark behind it or alone.
#[must_use]
pub fn platform_of(cell: &str) -> Option<&'static str> {
    let word = cell.split(['(', ',', '/', ':']).next().unwrap_or_default().trim();
    static LISTED: Index = Index::new();
    let list = LISTED.find(PLATFORMS.iter().map(|(_, names)| *names), word)?;
    PLATFORMS.get(list).map(|(id, _)| *id)
}

/// The name of a platform as it writes it itself, by its id; an id that is not listed stands for itself.
#[must_use]
pub fn platform_name(id: &str) -> String {
    const NAMES: &str = "TikTok|Douyin|Instagram|Facebook|YouTube|X|LinkedIn|Snapchat|Threads|WhatsApp|Telegram|Pinterest|Reddit\
                         |Mastodon|Bluesky|Kwai|VK|Weibo|WeChat|Kuaishou|Likee|Bilibili";
    split(NAMES).find(|name| name.eq_ignore_ascii_case(id)).unwrap_or(id).to_owned()
}

/// The platform whose name stands somewhere in a plain text of a few words.
#[must_use]
pub fn platform_in(text: &str) -> Option<&'static str> {
    PLATFORMS.iter().find(|(_, names)| split(names).any(|name| name.len() > 2 && holds(text, name))).map(|(id, _)| *id)
}

/// Whether a plain label of a row says that the row adds up others.
#[must_use]
pub fn is_total(label: &str) -> bool {
    if !named::may_be_total(label) {
        return false;
    }
    let label = label.trim_matches(|character: char| matches!(character, ':' | '.' | '=' | ' ' | '-' | '–'));
    if is_in(TOTALS, label) {
        return true;
    }
    // "Total (30)", "Total: 30 rows", "Total views"; not "Total Energies".
    let Some(rest) = words(TOTALS).find_map(|words| label.strip_prefix(words)) else { return false };
    rest.starts_with([' ', ':', '(', '–', '-'])
        && (rest.contains(['(', ':'])
            || rest.bytes().any(|byte| byte.is_ascii_digit())
            || metric_of(rest.trim()).is_some())
}

/// What a row is by its label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// One of the rows that the table lists.
    Listed,
    /// The sum of all the others.
    Total,
    /// The sum of some: left out.
    Subtotal,
    /// An average or a change: left out.
    Summary,
    /// An earlier time or somebody else, told for comparison.
    Compared,
    /// What is aimed at.
    Target,
}

/// What a row is by its plain label.
#[must_use]
pub fn row_kind(label: &str) -> RowKind {
    if !named::may_be(label) {
        RowKind::Listed
    } else if is_total(label) {
        RowKind::Total
    } else if is_in(PARTIAL, label) || words(SUBTOTALS).any(|end| label.len() > end.len() && label.ends_with(end)) {
        RowKind::Subtotal
    } else if is_in(SUMMARIES, label) {
        RowKind::Summary
    } else if label.split(' ').count() <= 3 && holds_any(label, COMPARED).is_some() {
        RowKind::Compared
    } else if label.split(' ').count() <= 3 && is_target(label) {
        RowKind::Target
    } else {
        RowKind::Listed
    }
}

/// Whether a plain label of a row or column says that it is the person's own campaign.
#[must_use]
pub fn is_ours(label: &str) -> bool {
    holds_any(label, OURS).is_some()
}

/// Whether a plain label of a row says that its figures are aimed at.
#[must_use]
pub fn is_target(label: &str) -> bool {
    holds_any(label, TARGETS).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(header: &str, expected: Option<&str>) {
        assert_eq!(meaning(&plain(header)).metric.map(|metric| metric.id), expected, "{header}");
    }

    #[test]
    fn headers_name_metrics_whatever_stands_around_them() {
        for (header, id) in [
            ("Views", "views"),
            ("Auf\u{ad}ru\u{ad}fe", "views"),
            ("**Total\u{a0}Views**", "views"),
            ("Number of likes", "likes"),
            ("video_views", "views"),
            ("Amount spent (UAH)", "spend"),
            ("Engagement Rate (per Impression)", "engagement_rate"),
            ("Views target", "views"),
            ("Gesamtzahl Kommentare", "comments"),
            ("Nombre de vues", "views"),
            ("Followers (end of month)", "followers"),
        ] {
            check(header, Some(id));
        }
    }

    #[test]
    fn rates_changes_and_unknown_words_name_no_total() {
        for header in [
            "Average views",
            "Views per video",
            "CPM",
            "Views change",
            "Likes (%)",
            "% of views",
            "Lost followers",
            "Owner",
            "",
            "Impressions click-through rate (%)",
            "Paid views",
        ] {
            check(header, None);
        }
    }

    #[test]
    fn targets_and_comparisons_are_told_by_the_header() {
        assert_eq!(meaning("target views").role, Role::Target);
        assert_eq!(meaning("ziel aufrufe").role, Role::Target);
        assert_eq!(meaning("views (previous period)").role, Role::Comparison);
        assert_eq!(meaning("views").role, Role::Result);
    }

    #[test]
    fn total_rows_are_told_in_many_languages() {
        for label in
            ["Total", "TOTAL:", "Grand total", "Gesamt", "Итого", "合计", "المجموع", "Total (30)", "Total views"]
        {
            assert!(is_total(&plain(label)), "{label}");
        }
        for label in ["Total Energies", "Totally", "Kenya", "", "2025-01-01", "All for one"] {
            assert!(!is_total(&plain(label)), "{label}");
        }
    }

    #[test]
    fn rows_that_summarise_are_not_listed() {
        for (label, kind) in [
            ("Average", RowKind::Summary),
            ("Durchschnitt", RowKind::Summary),
            ("Africa Total", RowKind::Subtotal),
            ("Zwischensumme", RowKind::Subtotal),
            ("Previous month", RowKind::Compared),
            ("Gesamtergebnis", RowKind::Total),
            ("Target 2025", RowKind::Target),
            ("Kenya", RowKind::Listed),
            ("Average Joe sings", RowKind::Listed),
            ("Total", RowKind::Total),
        ] {
            assert_eq!(row_kind(&plain(label)), kind, "{label}");
        }
    }

    #[test]
    fn every_metric_that_headers_name_exists_and_no_header_names_two() {
        let mut seen = std::collections::BTreeMap::new();
        for list @ (id, _) in METRICS {
            assert!(metric::find(id).is_some(), "{id}");
            for name in words(*list) {
                assert_eq!(plain(name), name, "written in its plain form");
                assert_eq!(seen.insert(name, id), None, "{name}");
            }
        }
    }

    #[test]
    fn record_keys_are_headers_written_together() {
        assert_eq!(spaced("videoViews"), "video Views");
        assert_eq!(spaced("playCount"), "play Count");
        assert_eq!(spaced("ID"), "ID");
    }
}
