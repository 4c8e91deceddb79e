//! The list of languages: the words by which figures, qualifiers and metrics are recognised, one file per language.
//!
//! A language is a table of phrases and holds no code. Phrases are written in lower case with plain apostrophes; a phrase of
//! several words is matched as words in a row, and the longest phrase wins.

pub mod english;
pub mod french;

use std::borrow::Cow;

use crate::lower;
use crate::order;

use super::Hints;
use super::packed::{Index, Words, hash_of};
use crate::metric::{self, Metric};
use crate::number::Qualifier;
use crate::number::grouping::Decimal;
use crate::number::scan::{self, Kind, Token};

/// A span of time by which people count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Seconds.
    Second,
    /// Minutes.
    Minute,
    /// Hours.
    Hour,
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

/// What a word or phrase does to a figure near it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sense {
    /// A number below a hundred: "eight", "twenty".
    Number(f64),
    /// Multiplies the number before it: "hundred", "million", "lakh".
    Magnitude(f64),
    /// Multiplies the number it is glued to: "k", "m".
    Suffix(f64),
    /// An order of magnitude: "tens", "dozens", "millions".
    Plural(f64),
    /// A part of what follows: "half", "quarter".
    Part(f64),
    /// Some, before a magnitude: "several", "a few".
    Few,
    /// Two, loosely: "couple".
    Couple,
    /// Joins the parts of a number, or two figures: "and".
    And,
    /// Stands between a figure and what it counts: "of".
    Of,
    /// "the", "a".
    Article,
    /// Of a hundred: "percent".
    Percent,
    /// A currency by its code.
    Currency(&'static str),
    /// A qualifier before its figure: "more than".
    Before(Qualifier),
    /// A qualifier behind its figure: "or more".
    After(Qualifier),
    /// Opens a range: "between".
    Between,
    /// Opens a growth, or a range: "from".
    From,
    /// Joins the ends of a range: "to".
    To,
    /// What went up or down from one figure to another: "grew".
    Growth,
    /// What is counted: the metric's id.
    Noun(&'static str),
    /// People, counted by what they did: "people", "women".
    Person,
    /// What people or money did before or behind the figure: the metric of the people who did it.
    Deed(&'static str),
    /// What is counted, as a part of another word: "country offices", "10 million view milestone".
    Modifier(&'static str),
    /// Behind a modifier: "milestone", "mark".
    Mark,
    /// "times".
    Times,
    /// What was done so many times: the metric's id.
    Done(&'static str),
    /// A verb or a noun that says what money is: the metric's id.
    Money(&'static str),
    /// Stands between a noun and the figure behind it: "reached", "stands at".
    Link,
    /// Ends the words that belong to a figure: prepositions, verbs, conjunctions.
    Stop,
    /// A month of the year, 1 to 12.
    Month(u8),
    /// A span of time.
    Unit(Span),
    /// Says that a number is an age: "aged", "-year-old".
    Age,
    /// Says that the number behind it is a name: "No.", "page", "top".
    Label,
    /// Says what the figures behind it are: a target, a cap, somebody else's.
    Cue(super::Role),
    /// Ends the reach of a cue: "but", "reached".
    Reset,
    /// Says what the figure before it is: "as a target".
    CueBehind(super::Role),
    /// Says that the figure before it is so many per something: "per", "each".
    Per,
    /// "we", "our".
    FirstPerson,
    /// "she", "his".
    ThirdPerson,
    /// "last year".
    Earlier,
    /// What an organisation does with its people: "has".
    Has,
    /// Before a part of the figure before it: "including", "of which".
    Within,
    /// "ago", behind a span of time.
    Ago,
    /// Before the span of time in which the figures came about: "after", "within".
    Window,
    /// "launch", "prepare".
    Launch,
    /// A launch that is still to come: "launches on", "will launch".
    LaunchAhead,
    /// "campaign", "challenge".
    Campaign,
    /// "later", "of preparation", behind the weeks before a launch.
    LeadBehind,
    /// "in", before the weeks to a launch.
    In,
    /// "for", before a time on a platform.
    For,
    /// "on the platform", "active": what months on a platform are said of.
    Active,
    /// Counted in the world or on a platform, not in a campaign: "active users", "downloads".
    World,
    /// "page", "website": whose views are page views.
    WebPage,
    /// "call", "workshop": whose participants are not the campaign's.
    Meeting,
    /// "each", "per person", behind hours that each of a team gives.
    Each,
    /// "not known", "n/a": a value that is missing.
    Missing,
    /// Makes two numbers a share: "in", "out of", where the second is the larger and both are small.
    Share,
    /// Makes a number a part of one: "quarters".
    Fraction,
    /// Words that a point never shortens, although others like them are: "week", "may".
    Full,
    /// "until", between the days of a span.
    Until,
    /// "as many", "more", behind "three times".
    Compared,
    /// "am", "o'clock", behind a time of day.
    Clock,
    /// "a", where it means one: "a million".
    Indefinite,
    /// Words between a figure and the verb before it that change nothing: "directly", "only".
    Adverb,
    /// "hashtag".
    Tag,
    /// "by", between a deed and who did it.
    By,
    /// "later", between the weeks before a launch and the launch.
    Later,
    /// "ran for", before the weeks of a campaign.
    Ran,
    /// "post", "publish": what an organisation does at a pace.
    Posting,
    /// "a week", behind what is posted at that pace.
    PerWeek,
    /// "team of", before the number of people.
    TeamOf,
    /// "team", "staff".
    Team,
    /// Head of the readers' comments below a text: "says", behind a name.
    Says,
    /// "comments", behind a number at the start of a line: the head of the readers' comments.
    Comments,
}

/// The words of one language.
#[derive(Debug)]
pub struct Language {
    /// BCP 47 tag, primary subtag only: `en`.
    pub tag: &'static str,
    /// What its decimal separator is in running text.
    pub decimal: Decimal,
    /// Words that stand in nearly every text of this language, and in few of others.
    pub frequent: Words,
    /// The phrases, by what they do.
    pub phrases: &'static [(Sense, Words)],
    /// Labels of lines and columns, in full: the metric's id. The phrases under an empty id only say that something is counted, and
    /// may stand before or behind. Nouns in the singular are missing on purpose: a column "Country" holds names.
    pub labels: &'static [(&'static str, Words)],
}

/// Every language that is read, the one that is taken where nothing else is seen first.
pub const LANGUAGES: &[&Language] = &[&english::LANGUAGE, &french::LANGUAGE];

/// Names of platforms, as people write them in any language, and the platform's id.
pub const PLATFORMS: &[(&str, &str)] = &[
    ("tiktok", "tiktok"),
    ("tik tok", "tiktok"),
    ("douyin", "tiktok"),
    ("instagram", "instagram"),
    ("insta", "instagram"),
    ("facebook", "facebook"),
    ("youtube", "youtube"),
    ("twitter", "x"),
    ("snapchat", "snapchat"),
    ("linkedin", "linkedin"),
    ("whatsapp", "whatsapp"),
    ("telegram", "telegram"),
    ("threads", "threads"),
    ("reddit", "reddit"),
    ("twitch", "twitch"),
    ("pinterest", "pinterest"),
];

/// How many characters of a text are looked at to tell its language.
const LOOKED_AT: usize = 20_000;

/// The language of a text: what the hints say, otherwise the one whose most frequent words it has most of.
#[must_use]
pub fn detect(text: &str, hints: &Hints) -> &'static Language {
    let fallback = LANGUAGES.first().copied().unwrap_or(&english::LANGUAGE);
    if let Some(wanted) = &hints.language {
        let primary = wanted.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        if let Some(language) = LANGUAGES.iter().find(|language| language.tag == primary) {
            return language;
        }
    }
    let mut start = String::new();
    text.chars().take(LOOKED_AT).for_each(|character| lower::push(&mut start, character));
    let mut best = (0, fallback);
    for language in LANGUAGES.iter().copied() {
        let frequent: Vec<&str> = language.frequent.each().collect();
        let count = start.split(|c: char| !c.is_alphabetic()).filter(|word| frequent.contains(word)).count();
        if count > best.0 {
            best = (count, language);
        }
    }
    best.1
}

/// A phrase of a language: its words, and what it does.
#[derive(Clone, Debug)]
struct Phrase {
    /// The hash of the first word.
    hash: u32,
    words: Vec<Cow<'static, str>>,
    sense: Sense,
}

/// The phrases of a language, ready to be looked up.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    /// By the hash of their first word, the longest first.
    phrases: Vec<Phrase>,
}

impl Lexicon {
    /// The phrases of a language.
    #[must_use]
    pub fn of(language: &Language) -> Self {
        let mut lexicon = Self::default();
        for (sense, phrases) in language.phrases {
            phrases.each().for_each(|phrase| lexicon.add(phrase, *sense));
        }
        order::by_key(&mut lexicon.phrases, |phrase| u64::from(phrase.hash));
        lexicon
    }

    fn add(&mut self, phrase: &'static str, sense: Sense) {
        let words: Vec<Cow<'static, str>> = scan::tokens(phrase, 0..phrase.len())
            .into_iter()
            .filter_map(|token| if let Kind::Word(word) = token.kind { Some(word) } else { None })
            .collect();
        let Some(first) = words.first() else { return };
        self.phrases.push(Phrase { hash: hash_of(first), words, sense });
    }

    /// Adds what the words from `at` on do: each sense with the number of tokens of its phrase, the longest first.
    pub fn senses(&self, tokens: &[Token<'_>], at: usize, found: &mut Vec<(Sense, usize)>) {
        let Some(word) = tokens.get(at).map(Token::word).filter(|word| !word.is_empty()) else { return };
        let start = found.len();
        let hash = hash_of(word);
        let from = self.phrases.partition_point(|phrase| phrase.hash < hash);
        for phrase in self.phrases.iter().skip(from).take_while(|phrase| phrase.hash == hash) {
            if let Some((first, rest)) = phrase.words.split_first()
                && first == word
                && let Some(length) = matched(rest, tokens, at + 1)
            {
                found.push((phrase.sense, length + 1));
            }
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
}

/// How many tokens these words take from `at` on, hyphens between them included; `None` where they are not there.
fn matched(words: &[Cow<'static, str>], tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let mut next = at;
    for word in words {
        // "hrs/week" and "user-generated" are words in a row as well.
        let hyphen =
            tokens.get(next).is_some_and(|token| (token.is_symbol('-') || token.is_symbol('/')) && token.glued);
        let token = tokens.get(if hyphen { next + 1 } else { next })?;
        // A phrase does not go on in another paragraph.
        if token.word() != word || token.lines > 1 {
            return None;
        }
        next += if hyphen { 2 } else { 1 };
    }
    Some(next - at)
}

/// The metric that a label (of a line or of a column) names, in any language; `None` where it names none.
///
/// Case, invisible characters, underscores, what stands in brackets, and words that only say "total" or "number of" do not matter;
/// the whole of the rest must be known.
#[must_use]
pub fn metric_of_label(label: &str) -> Option<&'static Metric> {
    let words = label_words(label);
    if words.is_empty() || words.split(' ').count() > 8 {
        return None;
    }
    static LABELS: [Index; LANGUAGES.len()] = [const { Index::new() }; LANGUAGES.len()];
    LANGUAGES.iter().zip(&LABELS).find_map(|(language, index)| metric_of_words(language, index, &words))
}

/// The words of a label, folded, with a space between, without what stands in brackets.
fn label_words(label: &str) -> String {
    let mut depth = 0_u32;
    let plain: String = label
        .chars()
        .take(200)
        .filter_map(|character| match character {
            '(' | '[' | '\u{ff08}' => {
                depth += 1;
                Some(' ')
            }
            ')' | ']' | '\u{ff09}' => {
                depth = depth.saturating_sub(1);
                Some(' ')
            }
            _ if depth > 0 => None,
            '_' | '-' | '/' | '\u{2010}' | '\u{2011}' => Some(' '),
            other => Some(other),
        })
        .collect();
    let mut words = String::with_capacity(plain.len());
    for token in scan::tokens(&plain, 0..plain.len()) {
        let word = match &token.kind {
            Kind::Word(word) => word,
            Kind::Hashtag => "#",
            // A label with any other sign is a sentence or a name.
            Kind::Symbol(':' | '.' | '*' | '"' | '\'' | '&' | '#' | '•' | '·' | '?') => continue,
            Kind::Symbol('%') => "%",
            _ => "\u{fffd}",
        };
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    words
}

fn metric_of_words(language: &Language, index: &Index, words: &str) -> Option<&'static Metric> {
    // "Total number of videos made": without the words that only say that it is counted.
    let mut core = words;
    loop {
        if let Some(list) = index.find(language.labels.iter().map(|(_, phrases)| phrases.0), core) {
            return language.labels.get(list).and_then(|(id, _)| metric::find(id));
        }
        let mut fillers =
            language.labels.iter().filter(|(id, _)| id.is_empty()).flat_map(|(_, phrases)| phrases.each());
        core = fillers.find_map(|phrase| {
            let front = core.strip_prefix(phrase).and_then(|rest| rest.strip_prefix(' '));
            front.or_else(|| core.strip_suffix(phrase).and_then(|rest| rest.strip_suffix(' ')))
        })?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(label: &str, expected: Option<&str>) {
        assert_eq!(metric_of_label(label).map(|metric| metric.id), expected, "{label}");
    }

    #[test]
    fn labels_name_metrics_however_they_are_written() {
        for (label, expected) in [
            ("Views", "views"),
            ("VIDEO_VIEWS", "views"),
            ("Video views (lifetime)", "views"),
            ("Total views", "views"),
            ("Fol\u{ad}lowers", "followers"),
            ("Number of videos made", "videos"),
            ("Videos made", "videos"),
            ("Countries", "countries"),
            ("Languages", "languages"),
            ("Posts per week", "posts_per_week"),
            ("Launch date", "launch_date"),
            ("Launch", "launch_date"),
            ("Team", "team_size"),
            ("Budget (EUR)", "budget"),
            ("Likes:", "likes"),
            ("Profile views", "profile_views"),
            ("Engagement rate (%)", "engagement_rate"),
            ("Net new followers", "new_followers"),
        ] {
            check(label, Some(expected));
        }
    }

    #[test]
    fn labels_that_name_something_else_name_no_metric() {
        for label in [
            "",
            "Date",
            "Country",
            "Views per hour",
            "Video title",
            "Comments by moderators on the budget of views",
            "Likes & dislikes",
        ] {
            check(label, None);
        }
    }

    #[test]
    fn every_metric_in_the_tables_exists_and_phrases_are_folded() {
        for language in LANGUAGES {
            for (sense, phrases) in language.phrases {
                if let Sense::Noun(id) | Sense::Modifier(id) | Sense::Deed(id) | Sense::Done(id) | Sense::Money(id) =
                    sense
                {
                    assert!(metric::find(id).is_some(), "{}: {id}", language.tag);
                }
                for phrase in phrases.each() {
                    assert_eq!(phrase.to_lowercase(), phrase, "{}", language.tag);
                    assert!(!scan::tokens(phrase, 0..phrase.len()).is_empty(), "{}: {phrase:?}", language.tag);
                }
            }
            for (id, phrases) in language.labels {
                assert!(id.is_empty() || metric::find(id).is_some(), "{}: {id}", language.tag);
                assert!(phrases.each().all(|phrase| phrase == phrase.to_lowercase()));
            }
        }
    }

    #[test]
    fn a_language_that_is_named_is_taken() {
        let hints = Hints { language: Some("en-GB".to_owned()), ..Hints::default() };
        assert_eq!(detect("Ein Text auf Deutsch, der nicht gemeint ist", &hints).tag, "en");
    }
}
