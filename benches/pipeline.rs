//! How long each step of the pipeline takes natively: `cargo bench --bench pipeline`. Figures are for comparing one version with the
//! next on the same machine, never for tests.
#![allow(missing_docs, reason = "a benchmark is named by what it does")]
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on stops and says where")]

use divan::{Bencher, counter::BytesCount};
use greenlight::assess::{Assessment, RUBRIC, assess};
use greenlight::card::ruler::FixedRuler;
use greenlight::card::{Brand, Setting, draw, layout::LANDSCAPE};
use greenlight::measure::{Answers, measure};
use greenlight::number::date::Date;
use greenlight::read::{Hints, read};
use greenlight::share::summary::summary;
use greenlight::words::locale::ENGLISH;

fn main() {
    divan::main();
}

fn day() -> Date {
    Date::new(2026, 9, 16).unwrap()
}

/// About 10 KB of prose with figures, as a report has them.
fn prose() -> String {
    let paragraph = "In the third week our volunteers in 14 countries made more than 2,300 videos, which were watched almost \
                     1.7 million times. The account has 48,200 followers, 900 more than on 2 September. We had hoped for 3,000 \
                     videos.\n\n";
    paragraph.repeat(10_000 / paragraph.len())
}

/// An export of daily figures with so many rows.
fn export(rows: i64) -> String {
    let rows = (0..rows).map(|row| {
        let date = Date::from_days(day().days() + row % 3000).unwrap();
        let views = 500 + row * 7919 % 4000;
        format!("{date},{views},{},{},{},{}\n", views / 20, views / 11, views / 160, views / 220)
    });
    std::iter::once("Date,Video Views,Profile Views,Likes,Comments,Shares\n".to_owned()).chain(rows).collect()
}

fn assessed() -> Assessment {
    let metrics = measure(&read(&prose(), &Hints::default()), &Answers::default(), &[], day());
    assess(&metrics, &RUBRIC, day(), "Harbour Relief", "#TidesTogether")
}

#[divan::bench]
fn read_prose_of_10_kilobytes(bencher: Bencher) {
    let text = prose();
    bencher.counter(BytesCount::of_str(&text)).bench_local(|| read(&text, &Hints::default()));
}

#[divan::bench(args = [1_000, 10_000, 100_000], sample_count = 10)]
fn read_export_of_rows(bencher: Bencher, rows: i64) {
    let text = export(rows);
    bencher.counter(BytesCount::of_str(&text)).bench_local(|| read(&text, &Hints::default()));
}

#[divan::bench]
fn measure_and_assess(bencher: Bencher) {
    let found = read(&prose(), &Hints::default());
    bencher.bench_local(|| assess(&measure(&found, &Answers::default(), &[], day()), &RUBRIC, day(), "", ""));
}

#[divan::bench]
fn draw_card(bencher: Bencher) {
    let assessment = assessed();
    let (layout, brand, locale, ruler) = (&LANDSCAPE, &Brand::PLAIN, &ENGLISH, &FixedRuler);
    bencher.bench_local(|| draw(&assessment, &Setting { layout, brand, locale, ruler, matrix: None }));
}

#[divan::bench]
fn write_summary(bencher: Bencher) {
    let assessment = assessed();
    bencher.bench_local(|| summary(&assessment, None, &ENGLISH));
}
