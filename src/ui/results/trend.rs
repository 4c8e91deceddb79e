//! How the views of the posts of an export went: a small chart, what it shows in words, and its table.

use yew::prelude::*;

use crate::measure::scale::Scale;
use crate::measure::{Metrics, Slice, Trend};
use crate::metric::rising_views;
use crate::number::date::Date;
use crate::ui::chart::{self, Plot};
use crate::ui::piece::{self, fold, line, nothing, tag, with};
use crate::words::{Argument, Locale, Text, figure, say};

const TITLE: Text = Text::new("trend.title", "How your views went", "Heading of a small chart.");
const THIRDS: Text = Text::new(
    "trend.thirds",
    "Median views of the oldest third of your posts: {before}. Of the newest third: {now}. That is {times} times as many.",
    "What a chart shows; its two bars are these medians.",
);
const THIRDS_ONLY: Text = Text::new(
    "trend.thirds-only",
    "Median views of the oldest third of your posts: {before}. Of the newest third: {now}.",
    "What a chart shows; its two bars are these medians.",
);
const FEW: Text = Text::new(
    "trend.few",
    "There are too few posts at different times to say where it goes: six are the least.",
    "Under the heading of a small chart.",
);
const POINTS: Text = Text::new(
    "trend.points",
    "Each point is the median views of the posts of its time. Posts: {posts}.",
    "How to read a chart.",
);
const GAPS: Text = Text::new("trend.gaps", "Where the line breaks off, there were no posts.", "How to read a chart.");
const ORDER: Text = Text::new(
    "trend.order",
    "Your dates have no year, or there are none, so the posts stand in their order and not in time.",
    "How to read a chart.",
);
const SAMPLE: Text =
    Text::new("trend.sample", "These are so many posts that we looked at an even sample.", "How to read a chart.");
const BY_TENS: Text =
    Text::new("trend.by-tens", "Each line is ten times the one below it or more.", "How to read a chart.");
const CHANGED: Text = Text::new(
    "trend.changed",
    "The dashed line: from {day} on the platform counts views in another way.",
    "How to read a chart.",
);
const OLDEST: Text = Text::new("trend.oldest", "oldest post", "Under the beginning of a chart.");
const NEWEST: Text = Text::new("trend.newest", "newest post", "Under the end of a chart.");
const TABLE: Text = Text::new("trend.table", "Show as a table", "Opens the table of a chart.");
const TIME: Text = Text::new("trend.time", "Time", "Head of a column.");
const SPAN: Text = Text::new("trend.span", "{first} to {last}", "Two days, in a table.");
const COUNT: Text = Text::new("trend.count", "Posts", "Head of a column.");
const MEDIAN: Text = Text::new("trend.median", "Median views", "Head of a column.");
const NONE: Text = Text::new("trend.none", "no posts", "In a table, for a time without a post.");

/// The trend; nothing where fewer than three points could be drawn.
pub fn trend(locale: &'static Locale, metrics: &Metrics) -> Html {
    let Some(trend) = metrics.trend.as_ref().filter(|trend| trend.slices.len() > 2) else { return nothing() };
    let values: Vec<f64> = trend.slices.iter().filter_map(|slice| slice.median).collect();
    let Some(scale) = Scale::over(&values) else { return nothing() };
    let (first, last) = (trend.slices.first(), trend.slices.last());
    let end = |slice: Option<&Slice>, order: fn(&Slice) -> i64, words: &Text| match slice {
        Some(slice) if trend.days => day(locale, order(slice)),
        _ => locale.words(words).to_owned(),
    };
    let number = |value: f64| with("span", "", &figure::amount(locale, value));
    let times = [end(first, |slice| slice.first, &OLDEST), end(last, |slice| slice.last, &NEWEST)];
    let block = vec![
        tag("div", "plot-scale", vec![number(scale.high), number(scale.low)]),
        chart::plot(&drawn(trend, &scale)),
        tag("div", "plot-time", times.iter().map(|time| with("span", "", time)).collect()),
    ];
    let parts = vec![
        with("h3", "", locale.words(&TITLE)),
        line("", &words(locale, metrics, trend)),
        tag("div", "plot-block", block),
        line("hint", &how_to_read(locale, trend, &scale)),
        fold(locale.words(&TABLE), vec![table(locale, trend)]),
    ];
    tag("div", "chart", parts)
}

fn words(locale: &Locale, metrics: &Metrics, trend: &Trend) -> String {
    let number = |value: Option<f64>| Argument::Number(value.unwrap_or_default());
    let Some((oldest, newest)) = trend.thirds else { return locale.words(&FEW).to_owned() };
    let mut places = vec![("before", number(oldest.median)), ("now", number(newest.median))];
    // A figure of the text may stand in the place of what the posts tell.
    let times = metrics.figure(&rising_views::METRIC).filter(|figure| figure.readings.is_empty());
    match times {
        Some(times) => {
            places.push(("times", Argument::Figure(times.bounds, times.unit)));
            say(locale, &THIRDS, &places)
        }
        None => say(locale, &THIRDS_ONLY, &places),
    }
}

/// Where everything stands: over time where the days are known, else at equal steps.
fn drawn(trend: &Trend, scale: &Scale) -> Plot {
    let (start, end) =
        (trend.slices.first().map_or(0, |slice| slice.first), trend.slices.last().map_or(1, |slice| slice.last));
    let share = |part: f64, whole: f64| if whole > 0.0 { (part / whole * 1000.0).round() / 10.0 } else { 50.0 };
    let at = |day: f64| share(day - start as f64, (end - start) as f64);
    let steps = trend.slices.len().saturating_sub(1) as f64;
    let points = trend.slices.iter().enumerate().map(|(step, slice)| {
        let x = if trend.days { at((slice.first + slice.last) as f64 / 2.0) } else { share(step as f64, steps) };
        (x, slice.median.map(|median| scale.place(median)))
    });
    let levels = trend.thirds.into_iter().flat_map(|(oldest, newest)| {
        [(oldest, 0.0, 33.3), (newest, 66.7, 100.0)].map(|(third, from, to)| {
            let (from, to) = if trend.days { (at(third.first as f64), at(third.last as f64)) } else { (from, to) };
            (from, to, scale.place(third.median.unwrap_or_default()))
        })
    });
    Plot {
        points: points.collect(),
        levels: levels.collect(),
        changes: trend.changes.iter().map(|day| at(*day as f64)).collect(),
    }
}

fn how_to_read(locale: &Locale, trend: &Trend, scale: &Scale) -> String {
    let mut said = vec![say(locale, &POINTS, &[("posts", Argument::Number(trend.posts as f64))])];
    let gaps = trend.slices.iter().any(|slice| slice.median.is_none());
    for (text, holds) in [(&GAPS, gaps), (&ORDER, !trend.days), (&SAMPLE, !trend.whole), (&BY_TENS, scale.by_tens)] {
        if holds {
            said.push(locale.words(text).to_owned());
        }
    }
    for change in &trend.changes {
        said.push(say(locale, &CHANGED, &[("day", Argument::Verbatim(day(locale, *change)))]));
    }
    said.join(" ")
}

fn day(locale: &Locale, order: i64) -> String {
    Date::from_days(order).map_or_else(String::new, |date| figure::day(locale, date))
}

fn table(locale: &Locale, trend: &Trend) -> Html {
    let row = |(step, slice): (usize, &Slice)| {
        let time = if !trend.days {
            figure::number(locale, (step + 1) as f64)
        } else if slice.first == slice.last {
            day(locale, slice.first)
        } else {
            let span = [slice.first, slice.last].map(|order| Argument::Verbatim(day(locale, order)));
            let [first, last] = span;
            say(locale, &SPAN, &[("first", first), ("last", last)])
        };
        let median = slice.median.map(|median| figure::number(locale, median));
        let posts = figure::number(locale, slice.posts as f64);
        let cells = [&time, &posts, median.as_deref().unwrap_or(locale.words(&NONE))];
        piece::table_row(false, cells.map(|words| html! { { words } }).into())
    };
    let heads = [&TIME, &COUNT, &MEDIAN].map(|head| locale.words(head));
    piece::table(&heads, trend.slices.iter().enumerate().map(row).collect())
}
