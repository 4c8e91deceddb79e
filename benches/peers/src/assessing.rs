//! What is assessed by the benchmarks, natively and in the browser: every check answered, none met, nothing known, and a table of
//! campaigns.

use greenlight::assess::{Ask, RUBRIC, assess};
use greenlight::measure::{Answer, Answers, Figure, Metrics, Origin, measure};
use greenlight::metric::{METRICS, Metric};
use greenlight::number::Bounds;
use greenlight::number::date::Date;
use greenlight::read::{Evidence, Read};

/// The day of all of them.
#[allow(clippy::unwrap_used, reason = "a day of the calendar")]
pub fn day() -> Date {
    Date::new(2026, 9, 16).unwrap()
}

/// A figure of a row, as a table gives it.
fn figure(metric: &'static Metric, value: f64) -> Option<Figure> {
    let (bounds, evidence) = (Bounds::exact(value)?, Evidence::Said);
    Some(Figure { metric, bounds, unit: metric.unit, origin: Origin::Link, evidence, readings: Vec::new() })
}

/// The figures of one campaign of a table: a dozen columns.
pub fn row(number: u32) -> Vec<Figure> {
    const COLUMNS: [&str; 12] = [
        "views",
        "videos",
        "followers",
        "countries",
        "languages",
        "lead_weeks",
        "staff_hours_week",
        "posts_per_week",
        "months_active",
        "experiments_month",
        "target_views",
        "target_videos",
    ];
    let columns = METRICS.iter().filter(|metric| COLUMNS.contains(&metric.id));
    (1_u32..)
        .zip(columns)
        .filter_map(|(place, metric)| figure(metric, f64::from(number * 7919 % (place * 97) + 1)))
        .collect()
}

/// Choices for all checks that take one: of each the one in this place, as far as there are so many.
fn choices(place: impl Fn(usize) -> usize) -> Answers {
    let mut answers = Answers::default();
    for (number, check) in RUBRIC.checks.iter().enumerate() {
        let Ask::Choices(choices) = check.ask else { continue };
        if let Some(choice) = choices.get(place(number) % choices.len()) {
            answers.checks.insert(check.id.to_owned(), Answer::Choice(choice.id.to_owned()));
        }
    }
    answers
}

/// Every check answered, some well and some badly.
pub fn answered(number: u32) -> Metrics {
    measure(&Read::default(), &choices(|place| place), &row(number), day())
}

/// Every check answered as badly as can be: the longest search.
pub fn nothing_met() -> Metrics {
    measure(&Read::default(), &choices(|_| usize::MAX / 12 * 12 - 1), &[], day())
}

/// Nothing answered.
pub fn nothing_known() -> Metrics {
    measure(&Read::default(), &Answers::default(), &[], day())
}

/// A table of so many campaigns, each measured and assessed; gives the sum of their points, so that nothing is left away.
pub fn batch(rows: u32) -> u32 {
    let answers = choices(|place| place);
    (0..rows)
        .map(|number| {
            let metrics = measure(&Read::default(), &answers, &row(number), day());
            assess(&metrics, &RUBRIC, day(), "", "").span.map_or(0, |span| u32::from(span.low))
        })
        .sum()
}
