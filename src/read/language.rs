//! The list of languages: the words by which figures, qualifiers and metrics are recognised, one file per language.
//!
//! A language is a text of phrases and holds no code. The page brings English along and fetches the others as one pack once it is
//! ready ([`install_pack`]), whatever is pasted: so what it fetches tells nobody anything. Natively all of them are built in.
//!
//! # How such a file is written
//! Lines of `what it does: phrase | phrase`, a line that begins with a space going on from the one before, and remarks behind `#`.
//! Phrases are written in lower case with plain apostrophes; a phrase of several words is matched as words in a row, and the longest
//! phrase wins. `stem*` matches words that begin so, `*tail` words that end so; what stands behind an apostrophe is a word of its own
//! (`d' abonnés`). What a phrase can do is listed in [`Sense`]; the names are those in the private function `sense_of`. `column ID` are
//! whole labels of lines and columns, `counted` are words that only say that something is counted. Before all phrases may stand:
//! `decimal: comma` (or `point`), `nouns: before` where nouns stand before their figures, `heads: last` and `verbs: last` or `first`
//! (see [`Order`]), `endings: apostrophe` where `tiktok'ta` is a form of "tiktok", `prefixes:` with letters that are written together
//! with the next word, `units: first` where 23 is "three and twenty", `last: tenths` where a digit behind a magnitude counts tenths of
//! it (一百五 is 150), `compounds: yes` where numbers are written together (`zweihundertfünfzig`), and `decimal CH: point` or
//! `suffix-PT 1e12: bi` for a region that differs.

pub mod detect;
mod file;
mod lexicon;

use std::sync::OnceLock;

pub use detect::detect;
pub use lexicon::Lexicon;

use super::packed::hash_of;
use super::table::vocabulary;
use crate::metric::Metric;
use crate::number::grouping::Decimal;
use crate::number::scan::{self, Kind};
use crate::number::{Currency, Qualifier};
use crate::order;

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
    /// A word for a number: "eight", "twenty", "doscientos".
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
    /// A magnitude that means one of itself where no number stands before it: "mille", "bin".
    Alone,
    /// A magnitude that stands before its number: "elfu".
    Leads(f64),
    /// The abbreviation of a magnitude, behind which a point ends no sentence: "mio".
    Short,
    /// A part of one of what stands before it: "and a half".
    Plus(f64),
    /// A part that is added to the number behind it: "साढ़े" (and a half), "पौने" (less a quarter).
    Ahead(f64),
    /// Says that a word is joined to the number before it by its first letters.
    Joined,
    /// "minus".
    Minus,
    /// Stands between a whole number and its decimals: "point".
    Point,
    /// "odd", between a number and its magnitude: 余, 多.
    Odd,
    /// Stands between the parts of which there are so many in one, and how many they are: 分之.
    Over,
    /// So many of one whole, behind how many there are: "thirds", "Viertel".
    Nth(f64),
    /// The same before how many there are: "dörtte" (of four).
    OutOf(f64),
    /// Of a hundred: "percent".
    Percent,
    /// Of a hundred, before its number: "yüzde", 百分之.
    PercentBefore,
    /// Of ten: 割, 成.
    Tenths,
    /// A smaller coin, so many of which are one of the currency before it: "cents".
    Minor(f64),
    /// A currency by its name.
    Currency(Currency),
    /// A currency by its name, before its number: Swahili "shilingi 300,000".
    CurrencyBefore(Currency),
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
    /// Before so much as it went up or down: "by".
    GrownBy,
    /// What went down: "fell".
    Fell,
    /// What a song or its video is called, or who made it: two of these tell of somebody else's.
    Song,
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
    /// A word between a figure and the things that it counts, which says nothing of them: Chinese 个, Korean 개.
    Counter,
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
    /// "am", "o'clock", 日, 歳, 位: the number before it is a time of day, a date, an age or a rank.
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
    /// Says that the figure behind it counts the same as the one before it: "bringing the total to", "now there are".
    Same,
    /// Says that the followers behind it are new ones: "gained", "won".
    Gained,
    /// Before a noun, says that only some of them are counted: "the 10 most popular videos".
    Superlative,
    /// Before a noun, says that others are counted elsewhere: "5 other languages".
    Further,
    /// The organisation or its account as the one who publishes: "our channel".
    Account,
    /// "for example", which makes figures hypothetical where nothing is told of what happened.
    Example,
    /// "peaked at": so many a day behind it are what was counted at the most, not a pace.
    Peak,
    /// A verb that says with one at the end of the clause what is to come: German "wird".
    Future,
    /// The verb at the end of such a clause: "spenden".
    Infinitive,
    /// "gives", "donated": what is given by those who are named before it.
    Gives,
    /// "comments", behind a number at the start of a line: the head of the readers' comments.
    Comments,
}

/// A language in the list.
#[derive(Debug)]
pub struct Language {
    /// BCP 47 tag, primary subtag only: `en`.
    pub tag: &'static str,
    /// Its file, where it is built in.
    file: Option<&'static str>,
    /// Its file, where the page has fetched it.
    fetched: OnceLock<&'static str>,
    /// Each made when it is first needed: labels of all languages are looked up, words only of those that a text is in.
    labels: OnceLock<Labels>,
    table: OnceLock<Table>,
}

/// How the words of a language follow one another, as far as it tells which noun a figure counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// Nouns stand before their figures where they can: Japanese "再生回数は3億回".
    pub nouns_before: bool,
    /// Of two nouns the last is what is meant: Hindi "video's views", not "views of the video".
    pub heads_last: bool,
    /// Verbs, and what other languages have as prepositions, stand behind: Turkish, Persian, Korean.
    pub verbs_last: bool,
    /// Verbs stand before those who do something: Arabic "took part in the campaign 3,000 people".
    pub verbs_first: bool,
}

/// The words of one language.
#[derive(Debug, Default)]
pub struct Table {
    /// What its decimal separator is in running text.
    pub decimal: Decimal,
    /// How its words follow one another.
    pub order: Order,
    /// Whether ones are said before tens, as in German.
    pub units_first: bool,
    /// Whether a single digit behind a magnitude counts tenths of it: 一百五 is 150.
    pub tenths_last: bool,
    /// What the decimal separator is in regions that differ: `MX` and the like.
    pub regions: Vec<(&'static str, Decimal)>,
    /// Short forms of magnitudes in one region only: its code, the form, the magnitude.
    pub suffixes: Vec<(&'static str, &'static str, f64)>,
    /// The phrases, ready to be looked up.
    pub lexicon: Lexicon,
}

/// The labels of one language.
#[derive(Debug, Default)]
struct Labels {
    /// Labels of lines and columns, in full, by the hash of their words.
    labels: Vec<(u32, Box<str>, &'static Metric)>,
    /// Words that only say that something is counted, before a label or behind it.
    counted: Vec<Box<str>>,
}

impl Labels {
    fn add(&mut self, metric: Option<&'static Metric>, label: &str) {
        let words = label_words(label).into_boxed_str();
        match metric {
            Some(metric) => self.labels.push((hash_of(&words), words, metric)),
            None => self.counted.push(words),
        }
    }

    fn finish(&mut self) {
        order::by_key(&mut self.labels, |(hash, ..)| u64::from(*hash));
    }

    /// The metric that these words name in full, "number of" and the like aside.
    fn metric_of_words(&self, words: &str) -> Option<&'static Metric> {
        // "Total number of videos made": without the words that only say that it is counted.
        let mut core = words;
        loop {
            let hash = hash_of(core);
            let from = self.labels.partition_point(|(other, ..)| *other < hash);
            let mut alike = self.labels.iter().skip(from).take_while(|(other, ..)| *other == hash);
            if let Some((.., metric)) = alike.find(|(_, label, _)| **label == *core) {
                return Some(metric);
            }
            core = self.counted.iter().find_map(|phrase| {
                let front = core.strip_prefix(&**phrase).and_then(|rest| rest.strip_prefix(' '));
                front.or_else(|| core.strip_suffix(&**phrase).and_then(|rest| rest.strip_suffix(' ')))
            })?;
        }
    }
}

impl Language {
    const fn new(tag: &'static str, file: Option<&'static str>) -> Self {
        Self { tag, file, fetched: OnceLock::new(), labels: OnceLock::new(), table: OnceLock::new() }
    }

    fn file(&self) -> Option<&'static str> {
        self.file.or_else(|| self.fetched.get().copied())
    }

    fn labels(&self) -> Option<&Labels> {
        self.file().map(|file| self.labels.get_or_init(|| file::labels(file)))
    }

    /// Its words; `None` where its file is not there yet.
    #[must_use]
    pub fn table(&self) -> Option<&Table> {
        self.file().map(|file| self.table.get_or_init(|| file::table(file)))
    }
}

/// The language with this tag, of which only the primary subtag counts: `pt` for `pt-BR`.
#[must_use]
pub fn find(tag: &str) -> Option<&'static Language> {
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    LANGUAGES.iter().find(|language| language.tag.eq_ignore_ascii_case(primary))
}

/// Takes the file of a language, which the page has fetched; or what tells languages, or the words of tables. Gives false where there is no such language; one that is there already stays.
pub fn install(tag: &str, file: &str) -> bool {
    match tag {
        "telling" => detect::install(file),
        "vocabulary" => vocabulary::install(file),
        _ => return install_language(tag, file),
    }
    true
}

fn install_language(tag: &str, file: &str) -> bool {
    let Some(language) = find(tag) else { return false };
    if language.file().is_none() {
        // Once per language and visit: its words are looked up as long as the page is there.
        let _ = language.fetched.set(Box::leak(file.to_owned().into_boxed_str()));
    }
    true
}

/// Takes all languages of a pack, as `cargo xtask build` writes it: `== tag` before the file of each, and before what tells them and the words of
/// tables. Gives how many files there are.
pub fn install_pack(pack: &str) -> usize {
    let parts = crate::find::parts(pack, "== ");
    let files = parts.iter().filter_map(|part| part.strip_suffix("== ").unwrap_or(part).split_once('\n'));
    files.filter(|(tag, file)| install(tag.trim(), file)).count()
}

/// English, which is always there.
#[must_use]
pub fn english() -> &'static Table {
    static NONE: OnceLock<Table> = OnceLock::new();
    LANGUAGES.first().and_then(Language::table).unwrap_or_else(|| NONE.get_or_init(Table::default))
}

/// A language whose file is built in natively, and fetched by the page.
macro_rules! listed {
    ($tag:literal, $file:literal) => {{
        #[cfg(feature = "web")]
        const FILE: Option<&str> = None;
        #[cfg(not(feature = "web"))]
        const FILE: Option<&str> = Some(include_str!(concat!("language/", $file, ".txt")));
        Language::new($tag, FILE)
    }};
}

/// Every language that is read, the one that is taken where nothing else is seen first.
pub static LANGUAGES: [Language; 42] = [
    Language::new("en", Some(include_str!("language/english.txt"))),
    listed!("fr", "french"),
    listed!("de", "german"),
    listed!("es", "spanish"),
    listed!("pt", "portuguese"),
    listed!("it", "italian"),
    listed!("nl", "dutch"),
    listed!("pl", "polish"),
    listed!("ru", "russian"),
    listed!("uk", "ukrainian"),
    listed!("ar", "arabic"),
    listed!("fa", "persian"),
    listed!("hi", "hindi"),
    listed!("bn", "bengali"),
    listed!("ur", "urdu"),
    listed!("id", "indonesian"),
    listed!("ms", "malay"),
    listed!("vi", "vietnamese"),
    listed!("tr", "turkish"),
    listed!("zh", "chinese"),
    listed!("ja", "japanese"),
    listed!("ko", "korean"),
    listed!("sv", "swedish"),
    listed!("bg", "bulgarian"),
    listed!("da", "danish"),
    listed!("nb", "norwegian"),
    listed!("fi", "finnish"),
    listed!("cs", "czech"),
    listed!("sk", "slovak"),
    listed!("hu", "hungarian"),
    listed!("ro", "romanian"),
    listed!("el", "greek"),
    listed!("he", "hebrew"),
    listed!("ta", "tamil"),
    listed!("sw", "swahili"),
    listed!("am", "amharic"),
    listed!("ha", "hausa"),
    listed!("yo", "yoruba"),
    listed!("th", "thai"),
    listed!("fil", "filipino"),
    listed!("ne", "nepali"),
    listed!("ca", "catalan"),
];

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
    ("тикток", "tiktok"),
    ("инстаграм", "instagram"),
    ("інстаграм", "instagram"),
    ("фейсбук", "facebook"),
    ("ютуб", "youtube"),
    ("твиттер", "x"),
    ("твітер", "x"),
    ("телеграм", "telegram"),
];

/// The metric that a label (of a line or of a column) names, in any language; `None` where it names none.
///
/// Case, invisible characters, underscores, what stands in brackets, and words that only say "total" or "number of" do not matter;
/// the whole of the rest must be known.
#[must_use]
pub fn metric_of_label(label: &str) -> Option<&'static Metric> {
    let words = label_words(label);
    if words.is_empty() || words.split(' ').count() > 12 {
        return None;
    }
    LANGUAGES.iter().filter_map(Language::labels).find_map(|labels| labels.metric_of_words(&words))
}

/// The same, where the language of the text is known: its own labels come first. Arabic has partners where Urdu has participants.
#[must_use]
pub fn metric_of_label_in(label: &str, language: &Language) -> Option<&'static Metric> {
    let words = label_words(label);
    if words.is_empty() || words.split(' ').count() > 12 {
        return None;
    }
    language.labels().and_then(|labels| labels.metric_of_words(&words)).or_else(|| metric_of_label(label))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Hints;

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
    fn every_line_of_a_language_is_understood_and_phrases_are_folded() {
        for language in &LANGUAGES {
            let file = language.file.unwrap();
            assert_eq!(file::problems(file), Vec::<String>::new(), "{}", language.tag);
            for (sense, phrase) in language.table().unwrap().lexicon.each() {
                assert_eq!(phrase.to_lowercase(), phrase, "{} {sense:?}", language.tag);
                assert!(phrase.split(' ').count() <= 12, "{}: {phrase} is too long to be found", language.tag);
            }
        }
    }

    #[test]
    fn a_language_that_is_named_is_taken() {
        let hints = Hints { language: Some("en-GB".to_owned()), ..Hints::default() };
        assert_eq!(detect("Ein Text auf Deutsch, der nicht gemeint ist", &hints).tag, "en");
    }
}
