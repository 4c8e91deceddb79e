//! How long each step of the pipeline takes natively: `cargo bench --bench pipeline`. Figures are for comparing one version with the
//! next on the same machine, never for tests.
#![allow(missing_docs, reason = "a benchmark is named by what it does")]
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on stops and says where")]

#[path = "many.rs"]
mod many;

use divan::{Bencher, counter::BytesCount};
use greenlight::assess::{Assessment, RUBRIC, Supposed, WhatIf, assess, next_step, question};
use greenlight::batch::Batch;
use greenlight::card::ruler::FixedRuler;
use greenlight::card::{Brand, Setting, draw, layout::LANDSCAPE};
use greenlight::measure::{Answers, measure};
use greenlight::number::date::Date;
use greenlight::number::grouping::Decimal;
use greenlight::read::{Hints, read};
use greenlight::share::summary::summary;
use greenlight::words::locale::ENGLISH;

#[path = "peers/src/assessing.rs"]
mod assessing;

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
fn assess_all_checks(bencher: Bencher) {
    let metrics = assessing::answered(0);
    bencher.bench_local(|| assess(&metrics, &RUBRIC, assessing::day(), "", ""));
}

#[divan::bench]
fn search_next_steps(bencher: Bencher) {
    let open = assess(&assessing::nothing_met(), &RUBRIC, assessing::day(), "", "");
    bencher.bench_local(|| next_step::plan(&RUBRIC, &open.findings, &open.coverage));
}

#[divan::bench]
fn order_questions(bencher: Bencher) {
    let open = assess(&assessing::nothing_known(), &RUBRIC, assessing::day(), "", "");
    bencher.bench_local(|| question::questions(&RUBRIC, &open.findings));
}

#[divan::bench]
fn what_if(bencher: Bencher) {
    let real = assess(&assessing::answered(0), &RUBRIC, assessing::day(), "", "");
    let mut what_if = WhatIf::default();
    what_if.checks.insert("consent".to_owned(), Supposed::NotMet);
    bencher.bench_local(|| what_if.assess(&real, &RUBRIC));
}

#[divan::bench(sample_count = 10)]
fn batch_of_10_000_rows(bencher: Bencher) {
    bencher.bench_local(|| assessing::batch(10_000));
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

#[divan::bench(args = [1_000, 10_000], sample_count = 5)]
fn assess_many_rows(bencher: Bencher, rows: u32) {
    let text = many::many(rows);
    bencher.bench_local(|| {
        let mut batch = Batch::begin(text.clone(), Decimal::Unknown, &RUBRIC, day()).unwrap();
        while batch.step(500) {}
        assert_eq!((batch.outcomes.len(), batch.unreadable.len()), (rows as usize, 0));
    });
}
