//! Reads label and value lines: "Views: 1.2M", "Countries – 12", "Posts per week 3". What has no known label is read as prose.

use std::ops::Range;

use super::language::{self, Language, Sense, Span};
use super::prose::figure::{self, Figure, What};
use super::prose::meaning::{self, scaled};
use super::prose::money;
use super::prose::passage::Passage;
use super::prose::{self, Context};
use super::{Evidence, Hints, Note, NoteKind, Question, QuestionChoice, Reading, Role, Why};
use crate::metric::{self, Group, Metric};
use crate::number::date::Date;
use crate::number::scan::Kind;
use crate::number::{Bounds, Currency, Unit};
use crate::words::{Argument, Said, Text};

const WHICH_VALUE: Text = Text::new(
    "read.question.value",
    "Which is meant by “{figure}”?",
    "Asks which of the values shown as choices is meant; {figure} is a piece of the pasted text.",
);
const MISSING: Text = Text::new(
    "read.note.missing-not-zero",
    "“{label}” has no value here. It was left out, not counted as zero.",
    "{label} is a piece of the pasted text, for example the name of a figure.",
);
const NO_YEAR: Text = Text::new(
    "read.note.dates-without-year",
    "“{figure}” has no year, so it was not used.",
    "{figure} is a date in the pasted text.",
);
const PERCENT: Text = Text::new(
    "read.note.percent-not-count",
    "“{figure}” is a percentage, not a count, so it was not used.",
    "{figure} is a piece of the pasted text.",
);

/// Marks in front of the lines of a list.
const BULLETS: &[char] = &['•', '-', '*', '–', '—', '·', '▪', '◦', '‣', '➤', '►', '✓', '✔', '●', '○', '>', '→'];

/// Signs between a label and its value. A hyphen counts only between spaces.
const SEPARATORS: &[char] = &[':', '=', '–', '—', '→', '|', '\u{ff1a}'];

/// A line as tokens of its passage.
struct Line {
    /// All of it, without the mark in front.
    tokens: Range<usize>,
    /// The label.
    label: Range<usize>,
    /// What stands behind the separator.
    value: Range<usize>,
    metric: Option<&'static Metric>,
}

/// Reads the figures in a part of the text that is a list of labels and values, one a line. Places are bytes of the whole text;
/// notes are added to `notes`.
#[must_use]
pub fn read(text: &str, range: Range<usize>, hints: &Hints, context: &Context, notes: &mut Vec<Note>) -> Vec<Reading> {
    let passage = Passage::new(text, range, context.lexicon());
    let lines = lines(&passage, context.language);
    let mut readings = Vec::new();
    let mut hours_each = None;
    let mut skip = false;
    for (index, line) in lines.iter().enumerate() {
        if std::mem::take(&mut skip) {
            continue;
        }
        let mut value = line.value.clone();
        let mut metric = line.metric;
        let mut label = line.label.clone();
        // A label on one line and its value on the next, or the other way round, as pages show their counters.
        if let Some(next) = lines.get(index + 1) {
            let alone = |line: &Line| line.metric.is_some() && line.value.is_empty();
            let only_figure = |line: &Line| {
                line.metric.is_none()
                    && {
                        let figures = figures(&passage, &line.tokens, context);
                        matches!(figures.as_slice(), [figure] if figure.tokens == line.tokens && figure.what == What::Quantity)
                    }
            };
            if alone(line) && only_figure(next) {
                value = next.tokens.clone();
                skip = true;
            } else if alone(next) && only_figure(line) {
                (metric, label, value) = (next.metric, next.label.clone(), line.tokens.clone());
                skip = true;
            }
        }
        let Some(metric) = metric else {
            let place = passage.place(line.tokens.clone());
            readings.extend(prose::read(text, place, hints, context, notes));
            continue;
        };
        let figures = figures(&passage, &value, context);
        let Some(first) = figures.first() else {
            if is_missing(&passage, &value) {
                let place = passage.place(label);
                let words = Argument::Verbatim(text.get(place.clone()).unwrap_or_default().to_owned());
                let said = Said::plain(MISSING).with("label", words);
                notes.push(context.note(text, place.start, NoteKind::MissingNotZero, said));
            } else if !value.is_empty() {
                readings.extend(prose::read(text, passage.place(line.tokens.clone()), hints, context, notes));
            }
            continue;
        };
        // "Engagement: 5,000 likes", "Posts: 3 a week": what stands behind the figure says it more closely than the label.
        let closer = metric.group == Group::Result
            && meaning::meanings(&passage, &value, &figures, context.around())
                .first()
                .is_some_and(|meaning| meaning.metric.is_some_and(|closer| closer != metric));
        if closer {
            readings.extend(prose::read(text, passage.place(line.tokens.clone()), hints, context, notes));
            continue;
        }
        let labelled = Labelled { passage: &passage, label, metric, context };
        if let Some(reading) = labelled.reading(first, notes) {
            if metric.id == "staff_hours_week" && is_each(&passage, first.tokens.end) {
                hours_each = Some(readings.len());
            }
            readings.push(reading);
        }
        // "4 people, 10 hrs/week each": what follows speaks for itself.
        let rest = first.tokens.end..value.end;
        let hours = figures.iter().skip(1).find(|figure| is_weekly_hours(&passage, figure));
        if let (Some(figure), Some(metric)) = (hours, metric::find("staff_hours_week")) {
            let labelled = Labelled { metric, ..labelled };
            if let Some(reading) = labelled.reading(figure, notes) {
                if is_each(&passage, figure.tokens.end) {
                    hours_each = Some(readings.len());
                }
                readings.push(reading);
            }
        } else if figures.len() > 1 {
            let start = passage.place(rest).start;
            readings.extend(prose::read(text, start..passage.place(value).end, hints, context, notes));
        }
    }
    if let Some(index) = hours_each {
        for_each_of_the_team(&mut readings, index, text);
    }
    readings
}

/// The lines of the passage: mark, label, separator, value.
fn lines(passage: &Passage<'_>, language: &Language) -> Vec<Line> {
    let mut lines = Vec::new();
    let count = passage.tokens.len();
    let mut start = 0;
    while start < count {
        let end =
            (start + 1..count).find(|at| passage.token(*at).is_some_and(|token| token.lines > 0)).unwrap_or(count);
        lines.push(line(passage, language, start, end));
        start = end;
    }
    lines
}

fn line(passage: &Passage<'_>, language: &Language, start: usize, end: usize) -> Line {
    let mut first = start;
    while first + 1 < end && is_mark(passage, first) {
        first += 1;
    }
    // "1. Views", "2) Videos"
    let numbered = passage.token(first).is_some_and(|token| token.kind == Kind::Numeral && token.place.len() <= 2)
        && (passage.symbol(first + 1, '.') || passage.symbol(first + 1, ')'))
        && first + 2 < end
        && !passage.glued(first + 2);
    if numbered {
        first += 2;
    }
    let tokens = first..end;
    let separator = tokens.clone().find(|at| match passage.token(*at).map(|token| &token.kind) {
        Some(Kind::Symbol(sign)) if SEPARATORS.contains(sign) => true,
        Some(Kind::Symbol('-')) => !passage.glued(*at) && !passage.glued(at + 1),
        _ => false,
    });
    let digit = tokens.clone().find(|at| {
        let qualifier = matches!(
            passage.token(*at).map(|token| &token.kind),
            Some(Kind::Symbol('~' | '>' | '<' | '≈' | '≥' | '≤' | '$' | '€' | '£'))
        );
        qualifier || matches!(passage.token(*at).map(|token| &token.kind), Some(Kind::Numeral | Kind::Day(_)))
    });
    let of = |label: Range<usize>| {
        language::metric_of_label_in(passage.text.get(passage.place(label)).unwrap_or_default(), language)
    };
    let (label, value) = match (separator, digit) {
        (Some(at), _) if at > first => (first..at, at + 1..end),
        (_, Some(at)) => (first..at, at..end),
        _ => (first..end, end..end),
    };
    let metric = if label.is_empty() { None } else { of(label.clone()) };
    Line { tokens, label, value, metric }
}

/// A bullet, an emoji or another sign in front of a line.
fn is_mark(passage: &Passage<'_>, at: usize) -> bool {
    match passage.token(at).map(|token| &token.kind) {
        Some(Kind::Symbol(sign)) => {
            BULLETS.contains(sign) || (!sign.is_ascii() && !SEPARATORS.contains(sign) && !"€£₹¥≈≥≤“«".contains(*sign))
        }
        _ => false,
    }
}

fn figures(passage: &Passage<'_>, range: &Range<usize>, context: &Context) -> Vec<Figure> {
    figure::figures(passage, range.clone(), context.ways())
}

/// "-", "n/a", "unknown", or nothing behind the separator.
fn is_missing(passage: &Passage<'_>, value: &Range<usize>) -> bool {
    let text = passage.text.get(passage.place(value.clone())).unwrap_or_default();
    let signs =
        !value.is_empty() && text.chars().all(|character| matches!(character, '-' | '–' | '—' | '?' | '.' | '/' | ' '));
    let word = passage.is(value.start, Sense::Missing).is_some_and(|length| value.start + length >= value.end);
    signs || word || matches!(text.to_ascii_lowercase().as_str(), "n/a" | "n.a.")
}

fn is_each(passage: &Passage<'_>, at: usize) -> bool {
    (at..at + 4).any(|at| passage.is(at, Sense::Each).is_some())
}

/// Whether the figure is hours in a week.
fn is_weekly_hours(passage: &Passage<'_>, figure: &Figure) -> bool {
    let unit = figure.core.end.saturating_sub(1);
    matches!(figure.what, What::Time(_)) && passage.is(unit, Sense::Noun("staff_hours_week")).is_some()
}

/// Hours that each of the team gives are multiplied by the size of the team, where the list says it; otherwise the person is asked.
fn for_each_of_the_team(readings: &mut [Reading], index: usize, text: &str) {
    let team: Vec<f64> = readings
        .iter()
        .filter(|reading| reading.metric.is_some_and(|metric| metric.id == "team_size") && reading.why == Why::Used)
        .map(|reading| reading.bounds.nominal())
        .collect();
    let Some(reading) = readings.get_mut(index) else { return };
    if let [size] = team.as_slice()
        && let Some(bounds) = scaled(&reading.bounds, *size)
    {
        reading.bounds = bounds;
        return;
    }
    let words = Argument::Verbatim(text.get(reading.place.clone()).unwrap_or_default().to_owned());
    let choice = |metric| QuestionChoice { bounds: reading.bounds, metric };
    reading.question = Some(Question {
        ask: Said::plain(WHICH_VALUE).with("figure", words),
        choices: vec![choice(reading.metric), choice(None)],
    });
    reading.why = Why::Asked;
}

/// A figure that stands behind a known label.
struct Labelled<'a, 't> {
    passage: &'a Passage<'t>,
    label: Range<usize>,
    metric: &'static Metric,
    context: &'a Context,
}

impl Labelled<'_, '_> {
    fn reading(&self, figure: &Figure, notes: &mut Vec<Note>) -> Option<Reading> {
        let place = self.passage.place(figure.tokens.clone());
        let words = Argument::Verbatim(self.passage.text.get(place.clone()).unwrap_or_default().to_owned());
        let mut values = self.values(figure);
        for other in figure.others.iter().copied() {
            values.push((other, values.first().map_or(figure.unit, |(_, unit)| *unit)));
        }
        let said = |text: Text| Said::plain(text).with("figure", words.clone());
        let first = values.first().copied();
        let (bounds, unit) = first.unwrap_or((figure.bounds, figure.unit));
        let metric = first.map(|_| self.metric);
        if first.is_none() {
            match (figure.what, self.metric.id) {
                (What::Percent, _) => notes.push(self.context.note(
                    self.passage.text,
                    place.start,
                    NoteKind::PercentNotCount,
                    said(PERCENT),
                )),
                (What::Day(None), "launch_date") => {
                    notes.push(self.context.note(
                        self.passage.text,
                        place.start,
                        NoteKind::DatesWithoutYear,
                        said(NO_YEAR),
                    ));
                }
                _ => {}
            }
        }
        let choices: Vec<QuestionChoice> =
            values.iter().map(|(bounds, _)| QuestionChoice { bounds: *bounds, metric: Some(self.metric) }).collect();
        let question = (choices.len() > 1).then(|| Question { ask: said(WHICH_VALUE), choices });
        if !figure.others.is_empty() && question.is_some() {
            notes.push(self.context.note(
                self.passage.text,
                place.start,
                NoteKind::AmbiguousNumber,
                said(prose::AMBIGUOUS),
            ));
        }
        let why = if metric.is_none() {
            if matches!(figure.what, What::Quantity | What::Percent | What::Money) {
                Why::NoMetric
            } else {
                Why::NotAFigure
            }
        } else if question.is_some() {
            Why::Asked
        } else {
            Why::Used
        };
        let role = if self.context.is_comment(place.start) { Role::Context } else { Role::Result };
        let why = if role == Role::Result { why } else { Why::Role };
        Some(Reading {
            metric,
            bounds,
            unit,
            role,
            place,
            question: question.filter(|_| why == Why::Asked),
            why,
            platform: None,
            campaign: None,
            evidence: Evidence::Said,
            cells: 1,
        })
    }

    /// The values that the figure can have as this metric: none where it cannot be one, several where it is not said.
    fn values(&self, figure: &Figure) -> Vec<(Bounds, Unit)> {
        let bounds = figure.bounds;
        let label = |span: Span| self.label.clone().any(|at| self.passage.is(at, Sense::Unit(span)).is_some());
        let times = |factors: &[f64], unit: Unit| -> Vec<(Bounds, Unit)> {
            factors.iter().filter_map(|factor| scaled(&bounds, *factor)).map(|bounds| (bounds, unit)).collect()
        };
        match (self.metric.unit, figure.what) {
            (Unit::Weeks, What::Time(Span::Day)) => times(&[1.0 / 7.0], Unit::Weeks),
            (Unit::Weeks, What::Time(Span::Week)) => times(&[1.0], Unit::Weeks),
            (Unit::Weeks, What::Time(Span::Month)) => times(&[WEEKS_A_MONTH], Unit::Weeks),
            (Unit::Weeks, What::Quantity) if label(Span::Week) => times(&[1.0], Unit::Weeks),
            // "Lead time: 8" does not say of what.
            (Unit::Weeks, What::Quantity) => times(&[1.0, WEEKS_A_MONTH], Unit::Weeks),
            (Unit::Months, What::Time(Span::Month)) => times(&[1.0], Unit::Months),
            (Unit::Months, What::Time(Span::Year)) => times(&[12.0], Unit::Months),
            (Unit::Months, What::Time(Span::Week)) => times(&[1.0 / WEEKS_A_MONTH], Unit::Months),
            (Unit::Months, What::Quantity) if label(Span::Month) => times(&[1.0], Unit::Months),
            (Unit::Months, What::Quantity) => times(&[1.0, 12.0], Unit::Months),
            (Unit::Hours, What::Time(Span::Hour) | What::Quantity) => times(&[1.0], Unit::Hours),
            (Unit::Hours, What::Time(Span::Minute)) => times(&[1.0 / 60.0], Unit::Hours),
            (Unit::Percent, What::Percent) => times(&[1.0], Unit::Percent),
            // A rate of 0.05 can be five of a hundred, or one of two thousand.
            (Unit::Percent, What::Quantity) if bounds.nominal() < 1.0 => times(&[100.0, 1.0], Unit::Percent),
            (Unit::Percent, What::Quantity) => times(&[1.0], Unit::Percent),
            (Unit::Money(_), What::Money) => vec![(bounds, figure.unit)],
            (Unit::Money(_), What::Quantity | What::Year) => vec![(bounds, Unit::Money(self.currency()))],
            (Unit::Day, What::Day(Some(day))) => {
                Bounds::exact(day.days() as f64).map(|day| (day, Unit::Day)).into_iter().collect()
            }
            (Unit::Day, What::Day(None)) => either_day(self.passage.slice(figure.tokens.start)),
            (Unit::Count, What::Quantity | What::Year) => vec![(bounds, Unit::Count)],
            _ => Vec::new(),
        }
    }

    /// The currency in the label: "Budget (EUR)".
    fn currency(&self) -> Option<Currency> {
        self.label.clone().find_map(|at| money::currency_at(self.passage, at))
    }
}

/// Weeks in a month, over a year of 365.25 days.
const WEEKS_A_MONTH: f64 = 365.25 / 12.0 / 7.0;

/// The two days that `03/04/2026` can be.
fn either_day(slice: &str) -> Vec<(Bounds, Unit)> {
    let numbers: Vec<i32> = slice.split(['/', '.', '-']).filter_map(|part| part.parse().ok()).collect();
    let [first, second, year] = numbers.as_slice() else { return Vec::new() };
    let year = if *year < 100 { 2000 + year } else { *year };
    let small = |number: i32| u8::try_from(number).unwrap_or(0);
    [Date::new(year, small(*second), small(*first)), Date::new(year, small(*first), small(*second))]
        .into_iter()
        .flatten()
        .filter_map(|day| Bounds::exact(day.days() as f64))
        .map(|day| (day, Unit::Day))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each reading as "metric value", with "?" where it is asked, and "-" for a figure without a metric.
    fn shown(text: &str) -> (Vec<String>, Vec<&'static str>) {
        let context = Context::of(text, &Hints::default());
        let mut notes = Vec::new();
        let readings = read(text, 0..text.len(), &Hints::default(), &context, &mut notes)
            .iter()
            .filter(|reading| matches!(reading.why, Why::Used | Why::Asked))
            .map(|reading| {
                let asked = if reading.why == Why::Asked { "?" } else { "" };
                let unit = if let Unit::Money(Some(currency)) = reading.unit {
                    currency.code().to_owned()
                } else {
                    String::new()
                };
                format!("{} {}{unit}{asked}", reading.metric.map_or("-", |metric| metric.id), reading.bounds.nominal())
            })
            .collect();
        (readings, notes.iter().map(|note| note.kind.id()).collect())
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str], notes: &[&str]) {
        assert_eq!(shown(text), (expected.iter().map(|line| (*line).to_owned()).collect(), notes.to_vec()), "{text}");
    }

    #[test]
    fn labels_and_values_are_read_whatever_stands_between_them() {
        check(
            "Views: 4.1M\n- Videos made = 12,300+\n• Countries – 31\n3) Languages 9\nLikes → 800K",
            &["views 4100000", "videos 12300", "countries 31", "languages 9", "likes 800000"],
            &[],
        );
        check("👥 Followers: 52,000\n🎬 Videos: 310", &["followers 52000", "videos 310"], &[]);
    }

    #[test]
    fn hours_of_each_are_the_hours_of_all() {
        check("Team: 6 people, 5 hrs/week each", &["team_size 6", "staff_hours_week 30"], &[]);
        check("Hours per week: 12", &["staff_hours_week 12"], &[]);
        check("Hours per week: 12 each", &["staff_hours_week 12?"], &[]);
    }

    #[test]
    fn spans_are_told_in_the_unit_of_their_metric() {
        check(
            "Campaign duration: 21 days\nLead time: 6 weeks\nTime on TikTok: 2 years",
            &["campaign_weeks 3", "lead_weeks 6", "months_active 24"],
            &[],
        );
        check("Lead time: 6", &["lead_weeks 6?"], &[]);
    }

    #[test]
    fn launch_days_are_read_asked_about_or_noted() {
        check("Launch: 3 March 2027", &["launch_date 20880"], &[]);
        check("Launch date: 2027-03-03", &["launch_date 20880"], &[]);
        check("Launch: 03/04/2027", &["launch_date 20911?"], &[]);
        check("Launch: 3 March", &[], &["dates-without-year"]);
    }

    #[test]
    fn missing_values_and_percentages_are_noted_and_not_counted() {
        check("Views: n/a\nLikes: -\nShares: 40", &["shares 40"], &["missing-not-zero", "missing-not-zero"]);
        check("Views: +15%", &[], &["percent-not-count"]);
        check("Engagement rate: 5.4%", &["engagement_rate 5.4"], &[]);
    }

    #[test]
    fn money_takes_its_currency_from_the_value_or_the_label() {
        check("Budget: €12,500\nSpend (USD): 800", &["budget 12500EUR", "spend 800USD"], &[]);
    }

    #[test]
    fn counters_with_label_and_value_on_two_lines_are_read_either_way() {
        check("Views\n1.5M\nLikes\n20K", &["views 1500000", "likes 20000"], &[]);
        check("1.5M\nViews\n20K\nLikes", &["views 1500000", "likes 20000"], &[]);
    }

    #[test]
    fn what_stands_behind_the_figure_says_it_more_closely_than_the_label() {
        check("Engagement: 5,000 likes\nPosts: 3 posts a week", &["likes 5000", "posts_per_week 3"], &[]);
        check("Team: 3 volunteers", &["team_size 3"], &[]);
    }

    #[test]
    fn a_figure_that_can_be_two_is_asked_about() {
        check("Views: 1.234", &["views 1234?"], &["ambiguous-number"]);
        check("Views: 1.234\nReach: 2.345.678", &["views 1234", "reach 2345678"], &[]);
    }
}
