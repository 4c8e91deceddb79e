//! Reads figures in running text: sentences, the figures in them, what each measures and what it is for.

pub mod before;
mod behind;
mod done;
mod elliptic;
pub mod figure;
mod gathering;
mod grown;
pub mod meaning;
pub mod money;
mod number;
mod own;
pub mod passage;
mod shared;

use std::ops::Range;
use std::rc::Rc;

use super::language::{self, Language, Lexicon, Sense, Table};
use super::{Evidence, Hints, Note, NoteKind, Question, QuestionChoice, Reading, Role, Why};
use crate::number::Unit;
use crate::number::grouping::{self, Decimal, Numeral};
use crate::number::scan::Kind;
use crate::words::{Argument, Said, Text};
use figure::{Figure, Ways, What};
pub use gathering::Gathering;
use meaning::{Around, Meaning};
use passage::Passage;

const WHICH_SEPARATOR: Text = Text::new(
    "read.question.separator",
    "Is “{figure}” a whole number, or does it have decimals?",
    "Asks which of two values is meant; {figure} is a piece of the pasted text such as 1.234.",
);
const WHICH_VALUE: Text = Text::new(
    "read.question.value",
    "Which number is “{figure}”?",
    "Asks which of several values is meant where the language of the text is not known; {figure} is a piece of the pasted text such as 3 M.",
);
const WHICH_METRIC: Text = Text::new(
    "read.question.metric",
    "What does “{figure}” count?",
    "Asks what a figure measures; {figure} is a piece of the pasted text. The choices are names of metrics.",
);
const WHICH_YEAR: Text = Text::new(
    "read.question.year",
    "Is “{figure}” a count, or a year?",
    "Asks about a number that looks like a year; {figure} is a piece of the pasted text.",
);
pub(crate) const AMBIGUOUS: Text = Text::new(
    "read.note.ambiguous-number",
    "“{figure}” can be read in two ways. Please choose one.",
    "{figure} is a piece of the pasted text such as 1.234.",
);

/// What the whole text tells about each of its parts.
#[derive(Clone, Debug)]
pub struct Context {
    /// The language of the text.
    pub language: &'static Language,
    /// What separates decimals: what the person said, else what the text shows, else what the language does.
    pub decimal: Decimal,
    /// Whether the person said it.
    pub stated: bool,
    /// Whether nothing tells the language: no hint, and no word that is known.
    unknown: bool,
    region: Option<[u8; 2]>,
    table: &'static Table,
    first_person: bool,
    own: Rc<[String]>,
    comments: Option<usize>,
    /// The bytes at which lines begin.
    lines: Rc<[usize]>,
}

impl Context {
    /// What the whole text tells; once per text.
    #[must_use]
    pub fn of(text: &str, hints: &Hints) -> Self {
        let mut gathering = Gathering::begin(text, hints);
        while gathering.step(text).is_some() {}
        gathering.finish(text, hints)
    }

    /// The same for a part of the text that is in another language.
    #[must_use]
    pub(crate) fn with(&self, text: &str, part: Range<usize>, language: &'static Language) -> Self {
        let mut context = self.clone();
        if language.tag != self.language.tag {
            let table = language.table().unwrap_or_else(language::english);
            let passage = Passage::new(text, part, &table.lexicon);
            let mut counts = (0, 0);
            decimals(&passage, &mut counts);
            let shown = shown_decimal(counts);
            if !self.stated {
                context.decimal = if shown == Decimal::Unknown { table.decimal } else { shown };
            }
            context.first_person |= (0..passage.tokens.len()).any(|at| passage.is(at, Sense::FirstPerson).is_some());
            (context.language, context.table, context.unknown) = (language, table, false);
        }
        context
    }

    /// How the text writes numbers.
    #[must_use]
    pub fn ways(&self) -> Ways {
        let Self { decimal, stated, unknown, table, region, .. } = *self;
        Ways { region, table, decimal, stated, unknown }
    }

    /// The words of the text's language, ready to be looked up.
    #[must_use]
    pub(crate) fn lexicon(&self) -> &'static Lexicon {
        &self.table.lexicon
    }

    /// A note at a byte of the text, with its line and column; the column is 0 in lines that nobody reads by columns.
    pub(crate) fn note(&self, text: &str, at: usize, kind: NoteKind, message: Said) -> Note {
        const LONGEST_LINE: usize = 2000;
        let line = self.lines.partition_point(|start| *start <= at);
        let start = line.checked_sub(1).and_then(|line| self.lines.get(line)).copied().unwrap_or(0);
        let before = text.get(start..at).filter(|before| before.len() <= LONGEST_LINE);
        let column = before.map_or(0, |before| before.chars().count() + 1);
        Note { kind, message, line: u32::try_from(line).unwrap_or(0), column: u32::try_from(column).unwrap_or(0) }
    }

    /// What is known of the text around each sentence.
    pub(crate) fn around(&self) -> Around<'_> {
        Around { first_person: self.first_person, own: &self.own, order: self.table.order }
    }

    /// Whether this byte of the text stands in the readers' comments below it.
    #[must_use]
    pub(crate) fn is_comment(&self, at: usize) -> bool {
        self.comments.is_some_and(|from| at >= from)
    }
}

/// Whether a word does anything besides being a number or a magnitude, so that the text is in the language of the passage.
fn has_words(passage: &Passage<'_>) -> bool {
    let number =
        |sense: &Sense| matches!(sense, Sense::Number(_) | Sense::Magnitude(_) | Sense::Suffix(_) | Sense::Currency(_));
    (0..passage.tokens.len()).any(|at| {
        passage.word(at).chars().nth(1).is_some() && passage.senses(at).iter().any(|(sense, _)| !number(sense))
    })
}

/// Counts what the numerals of a passage that can be read in one way only say about the decimal separator: points, then commas.
fn decimals(passage: &Passage<'_>, counts: &mut (u32, u32)) {
    for at in 0..passage.tokens.len() {
        if passage.token(at).is_none_or(|token| token.kind != Kind::Numeral) {
            continue;
        }
        let slice = passage.slice(at);
        if !matches!(grouping::numeral(slice, Decimal::Unknown), Some(Numeral::One(_))) {
            continue;
        }
        let mut separators = slice.chars().filter_map(grouping::separator);
        let (first, last) = (separators.next(), separators.next_back());
        let repeated = last.is_some() && last == first;
        match (last.or(first), repeated) {
            (Some(grouping::Separator::Point), false) | (Some(grouping::Separator::Comma), true) => counts.0 += 1,
            (Some(grouping::Separator::Comma), false) | (Some(grouping::Separator::Point), true) => counts.1 += 1,
            _ => {}
        }
    }
}

/// What they say; nothing where they disagree.
fn shown_decimal(counts: (u32, u32)) -> Decimal {
    match counts {
        (0, 0) => Decimal::Unknown,
        (_, 0) => Decimal::Point,
        (0, _) => Decimal::Comma,
        _ => Decimal::Unknown,
    }
}

/// Reads the figures in a part of the text that is prose. Places are bytes of the whole text; notes are added to `notes`.
#[must_use]
pub fn read(text: &str, range: Range<usize>, hints: &Hints, context: &Context, notes: &mut Vec<Note>) -> Vec<Reading> {
    let _ = hints;
    let passage = Passage::new(text, range, context.lexicon());
    let around = context.around();
    let mut readings = Vec::new();
    let sentences = passage.sentences();
    // The label that the figure before has taken.
    let mut taken = None;
    for (index, sentence) in sentences.iter().enumerate() {
        let all = figure::all(&passage, sentence.clone(), context.ways());
        let (asides, figures): (Vec<Figure>, Vec<Figure>) = all.into_iter().partition(|figure| figure.aside);
        readings.extend(asides.iter().map(|figure| aside(&passage, figure)));
        if figures.is_empty() {
            continue;
        }
        let mut meanings = meaning::meanings(&passage, sentence, &figures, around);
        if let ([figure], [meaning]) = (figures.as_slice(), meanings.as_mut_slice())
            && figure.what == What::Quantity
            && figure.tokens == *sentence
        {
            // Counters as pages show them: the label on the line before, or on the line behind.
            let label = |index: Option<usize>| {
                let index = index.filter(|index| taken != Some(*index))?;
                let label = passage.place(sentences.get(index)?.clone());
                language::metric_of_label_in(text.get(label)?, context.language).map(|metric| (index, metric))
            };
            if let Some((index, metric)) = label(index.checked_sub(1)).or_else(|| label(Some(index + 1))) {
                taken = Some(index);
                meaning.metric = Some(metric);
            }
        }
        for (figure, meaning) in figures.iter().zip(meanings) {
            readings.push(reading(&passage, figure, meaning, context, notes));
        }
    }
    readings
}

/// The reading of a number that counts nothing.
fn aside(passage: &Passage<'_>, figure: &Figure) -> Reading {
    Reading {
        metric: None,
        bounds: figure.bounds,
        unit: figure.unit,
        role: Role::Context,
        place: passage.place(figure.tokens.clone()),
        question: None,
        why: Why::Aside,
        platform: None,
        campaign: None,
        evidence: Evidence::Said,
        cells: 1,
    }
}

/// The reading of a figure.
fn reading(
    passage: &Passage<'_>,
    figure: &Figure,
    meaning: Meaning,
    context: &Context,
    notes: &mut Vec<Note>,
) -> Reading {
    if figure.spelled
        && meaning.metric.is_none()
        && figure.bounds.nominal() < 100.0
        && !matches!(figure.what, What::Time(_))
    {
        // Nobody would ask about it: "two" without anything that is counted.
        return aside(passage, figure);
    }
    let place = passage.place(figure.tokens.clone());
    let words = Argument::Verbatim(passage.text.get(place.clone()).unwrap_or_default().to_owned());
    let (bounds, unit) = meaning.bounds.unwrap_or((figure.bounds, figure.unit));
    let mut role = meaning.role;
    if context.is_comment(place.start) {
        // What readers wrote below the text is not what its author reports.
        role = Role::Context;
    }
    let ask = |text: Text| Said::plain(text).with("figure", words.clone());
    let question = match (figure.others.as_slice(), meaning.other) {
        _ if meaning.doubtful => Some(Question {
            ask: ask(WHICH_YEAR),
            choices: vec![QuestionChoice { bounds, metric: meaning.metric }, QuestionChoice { bounds, metric: None }],
        }),
        ([_, ..], _) if meaning.metric.is_some() => Some(Question {
            ask: ask(if context.unknown { WHICH_VALUE } else { WHICH_SEPARATOR }),
            choices: std::iter::once(&bounds)
                .chain(&figure.others)
                .map(|bounds| QuestionChoice { bounds: *bounds, metric: meaning.metric })
                .collect(),
        }),
        (_, Some(other)) => Some(Question {
            ask: ask(WHICH_METRIC),
            choices: vec![
                QuestionChoice { bounds, metric: meaning.metric },
                QuestionChoice { bounds, metric: Some(other) },
            ],
        }),
        _ => None,
    };
    if !figure.others.is_empty() && question.is_some() {
        notes.push(context.note(
            passage.text,
            place.start,
            NoteKind::AmbiguousNumber,
            Said::plain(AMBIGUOUS).with("figure", words),
        ));
    }
    let counts = !matches!(figure.what, What::Year | What::Day(_) | What::Other) || meaning.metric.is_some();
    let why = if !counts {
        Why::NotAFigure
    } else if role != Role::Result {
        Why::Role
    } else if question.is_some() {
        Why::Asked
    } else if meaning.metric.is_none() {
        // A span of time that measures nothing is no missing metric.
        if matches!(figure.what, What::Time(_)) { Why::NotAFigure } else { Why::NoMetric }
    } else {
        Why::Used
    };
    let question = question.filter(|_| why == Why::Asked);
    let unit = match meaning.metric {
        Some(metric) if unit == Unit::Count && !matches!(metric.unit, Unit::Money(_)) => metric.unit,
        _ => unit,
    };
    Reading {
        metric: meaning.metric,
        bounds,
        unit,
        role,
        place,
        question,
        why,
        platform: meaning.platform.map(str::to_owned),
        campaign: None,
        evidence: Evidence::Said,
        cells: 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::Qualifier;

    /// Each figure that measures something as "metric value qualifier role", the last two where they are not the usual ones, with
    /// "?" where it is asked.
    fn shown(text: &str) -> Vec<String> {
        let hints = Hints::default();
        let context = Context::of(text, &hints);
        read(text, 0..text.len(), &hints, &context, &mut Vec::new())
            .iter()
            .filter_map(|reading| {
                let mut shown = format!("{} {}", reading.metric?.id, reading.bounds.nominal());
                if reading.bounds.qualifier() != Qualifier::Exact {
                    shown += &format!(" {:?}", reading.bounds.qualifier());
                }
                if reading.role != Role::Result {
                    shown += &format!(" {:?}", reading.role);
                }
                if reading.why == Why::Asked {
                    shown += "?";
                }
                Some(shown)
            })
            .collect()
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(shown(text), expected, "{text}");
    }

    #[test]
    fn a_qualifier_covers_its_own_figure_only() {
        check(
            "The challenge drew more than 40,000 videos and 12 million views.",
            &["videos 40000 MoreThan", "views 12000000"],
        );
        check("We now have nearly 9,000 followers and about 120 posts.", &["followers 9000 Almost", "posts 120 About"]);
        check("It ran in at least 20 countries, in 7 languages.", &["countries 20 AtLeast", "languages 7"]);
        check("People made 3,000+ clips, 400K likes or more followed.", &["videos 3000 AtLeast", "likes 400000"]);
    }

    #[test]
    fn parts_are_not_the_whole() {
        check(
            "One film alone got 90,000 views, and all films together had 2 million views.",
            &["views 90000 Part", "views 2000000"],
        );
        check("People made 7,500 videos, including 1,200 videos in Ghana.", &["videos 7500", "videos 1200 Part"]);
        check("It brought new results, including 4,000 likes and 300 comments.", &["likes 4000", "comments 300"]);
        check("We had 60,000 views on one video.", &["views 60000 Part"]);
    }

    #[test]
    fn what_an_organisation_has_is_no_result() {
        check("The society is present in 44 countries.", &["countries 44 Context"]);
        check("It has 2 million volunteers in 80 countries.", &["volunteers 2000000 Context", "countries 80 Context"]);
        check("They mobilised 5,000 volunteers across 30 countries.", &["volunteers 5000", "countries 30"]);
        check("Our 300 volunteers in 9 countries filmed.", &["volunteers 300", "countries 9"]);
        check("The challenge ran in 12 countries.", &["countries 12"]);
    }

    #[test]
    fn numbers_in_words_are_numbers() {
        check("Half a million views in a day.", &["views 500000"]);
        check("Our films got two and a half million views.", &["views 2500000"]);
        check("The team translated it into twenty-three languages.", &["languages 23"]);
        check("One hundred and fifty thousand people took part.", &["participants 150000"]);
        check("They were watched tens of millions of times.", &["views 10000000 Order"]);
        check("It brought hundreds of thousands of new followers.", &["new_followers 100000 Order"]);
        check("Dozens of countries joined.", &["countries 12 Order"]);
        check("Around 3 lakh views so far.", &["views 300000 About"]);
    }

    #[test]
    fn ranges_have_two_ends_and_growth_has_a_before() {
        check("Between 40 and 50 countries took part.", &["countries 40 Range"]);
        check("We expect 5 to 10 million views.", &["views 5000000 Range Target"]);
        check("Followers grew from 1,200 to 8,500.", &["followers 1200 Comparison", "followers 8500"]);
        check("About 2–3 million views.", &["views 2000000 Range"]);
    }

    #[test]
    fn the_noun_may_stand_before_and_the_verb_may_tell() {
        check("The number of videos has now passed 7,000.", &["videos 7000 MoreThan"]);
        check("Total views: 3.5M.", &["views 3500000"]);
        check("The film was viewed 80,000 times.", &["views 80000"]);
        check("The hashtag was used 45,000 times.", &["hashtag_uses 45000"]);
        check("Our posts reached over 90,000 people.", &["reach 90000 MoreThan"]);
        check("In all 6,200 people donated.", &["donors 6200"]);
        check("We raised €45,000 with it.", &["donations 45000"]);
    }

    #[test]
    fn targets_caps_rates_and_what_would_be_are_no_results() {
        check("Our goal is 100,000 videos.", &["videos 100000 Target"]);
        check("We hoped for 5,000 videos but got 7,000 videos.", &["videos 5000 Target", "videos 7000"]);
        check("A donor pays for the first 10,000 videos.", &["videos 10000 UpTo Cap"]);
        check("For every video the sponsor donates $3.", &["donations 3 Rate"]);
        check("It could have brought 9 million views.", &["views 9000000 Hypothetical"]);
        check(
            "We got 2 million views, compared with 300,000 views in spring.",
            &["views 2000000", "views 300000 Comparison"],
        );
    }

    #[test]
    fn figures_of_others_and_of_platforms_are_not_ours() {
        check(
            "@somebodyfamous has 80 million followers. Our @smallngo account has 12,000 followers.",
            &["followers 80000000 Comparison", "followers 12000"],
        );
        check("The app has 900 million active users in 140 countries.", &["countries 140 Context"]);
        check(
            "Our clip had 5,000 views.\n\n2 Comments\n\n1. Ann says:\n\nI do not believe 5,000 views\n\n2. Bo says:\n\nNor 90,000 views.",
            &["views 5000", "comments 2 Context", "views 5000 Context", "views 90000 Context"],
        );
    }

    #[test]
    fn dates_ages_names_and_times_of_day_are_no_figures() {
        for text in [
            "It started on 4 March 2024 at 11:30am.",
            "From Oct 3rd to 17th, or on 26/12/2023, or in 2022.",
            "A 17-year old, aged 15 to 24, from the G20 and COVID-19.",
            "See page 12 of version 2.0, the Top 10 and No. 3.",
            "Call 020 7946 0958 or see https://example.org/2021/5000/views.",
            "We joined 10 months ago. #challenge2024 @user77",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn spans_of_time_are_windows_or_lead_times_where_the_text_says_so() {
        check("After three weeks, it had 5,000 videos.", &["campaign_weeks 3", "videos 5000"]);
        check("We had to launch in less than six weeks.", &["lead_weeks 6 Almost"]);
        check("Ten weeks later, the challenge was launched in 12 countries.", &["lead_weeks 10", "countries 12"]);
        check("The campaign ran for 4 weeks.", &["campaign_weeks 4"]);
        check("We have been active on TikTok for eight months.", &["months_active 8"]);
    }

    #[test]
    fn plans_are_read_as_plans() {
        check("We plan to start in 30 countries and 6 languages.", &["countries 30", "languages 6"]);
        check("We post four times a week with a team of 5.", &["posts_per_week 4", "team_size 5"]);
        check("Our team can give 20 hours a week.", &["staff_hours_week 20"]);
        check("There is a budget of $9,000.", &["budget 9000"]);
    }

    #[test]
    fn a_numeral_that_can_be_two_is_asked_about_unless_the_text_tells() {
        check("The clip had 1.234 views.", &["views 1234?"]);
        check("The clip had 1.234 views, the other one 1.234.567 views.", &["views 1234", "views 1234567"]);
        check("The clip had 1.234 million views.", &["views 1234000"]);
        check("The clip had 12,345 views.", &["views 12345"]);
    }

    #[test]
    fn counters_take_the_label_before_or_behind_them() {
        check("Views\n\n1.5M\n\nLikes\n\n20K", &["views 1500000", "likes 20000"]);
        check("1.5M\n\nViews\n\n20K\n\nLikes", &["views 1500000", "likes 20000"]);
        check("Reached nearly\n\n3 million adults", &["reach 3000000 Almost"]);
    }

    #[test]
    fn another_language_is_read_by_its_own_table() {
        check(
            "Après trois semaines, notre défi a reçu plus de 40 000 vidéos et 1,5 million de vues dans 12 pays et en sept langues.",
            &["campaign_weeks 3", "videos 40000 MoreThan", "views 1500000", "countries 12", "languages 7"],
        );
        check(
            "Notre objectif est de 3 000 vidéos avec une équipe de 4 personnes.",
            &["videos 3000 Target", "team_size 4"],
        );
        check("La vidéo a été vue près de 800 000 fois le 3 mai 2024.", &["views 800000 Almost"]);
    }

    #[test]
    fn each_paragraph_is_read_in_its_own_language() {
        let text = "Our challenge had 12,000 videos and we were in all of the news for more than a week.\n\nEn France, la vidéo \
                    a été vue près de 800 000 fois par des jeunes et dans les écoles.\n\nWe also had 300 comments on the posts.";
        let read = crate::read::read(text, &Hints::default());
        let metrics: Vec<&str> = read.readings.iter().filter_map(|reading| Some(reading.metric?.id)).collect();
        assert_eq!(metrics, ["videos", "views", "comments"]);
    }

    #[test]
    fn places_are_the_words_of_the_figure() {
        let text = "Ünïcödé 👇 first: more than 2,000 videos, then €5.";
        let hints = Hints::default();
        let readings = read(text, 0..text.len(), &hints, &Context::of(text, &hints), &mut Vec::new());
        let words: Vec<&str> = readings.iter().map(|reading| &text[reading.place.clone()]).collect();
        assert_eq!(words, ["more than 2,000", "€5"]);
    }
}
