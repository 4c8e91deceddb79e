//! What the benchmark page calls: the whole job of reading, from a string and from bytes, and assessing.

use greenlight::assess::{RUBRIC, Supposed, WhatIf, assess, next_step, question};
use greenlight::batch::Batch;
use greenlight::number::date::EPOCH;
use greenlight::number::grouping::Decimal;
use greenlight::read::{Hints, Read, read};
use js_sys::JsString;
use wasm_bindgen::prelude::wasm_bindgen;

#[path = "../../../src/browser/utf8.rs"]
mod utf8;

mod assessing;
#[path = "../../many.rs"]
mod many;

/// Reads a string of JavaScript, and gives how many rows were read; nothing where there is no memory for it.
#[wasm_bindgen]
#[must_use]
pub fn read_string(text: &JsString) -> Option<u32> {
    let text = utf8::text(text)?;
    Some(rows(&read(&text, &Hints::default())))
}

/// Reads UTF-8, and gives how many rows were read; nothing where it is none.
#[wasm_bindgen]
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "the bytes are copied into memory once, and are then ours")]
pub fn read_bytes(bytes: Vec<u8>) -> Option<u32> {
    let text = std::str::from_utf8(&bytes).ok()?;
    Some(rows(&read(text, &Hints::default())))
}

/// Counts only what was read whole: an export with its figures, and nothing that is asked or unreadable.
fn rows(read: &Read) -> u32 {
    let whole = read.recognised.is_some() && read.readings.len() >= 5 && read.ledger.unreadable == 0;
    if whole { read.ledger.rows } else { 0 }
}

/// A table with one organisation a row, figures and an answer to every question.
#[wasm_bindgen]
#[must_use]
pub fn many_rows(rows: u32) -> String {
    many::many(rows)
}

/// Assesses each row of a table, and gives how many were assessed; nothing where a cell could not be read.
#[wasm_bindgen]
#[must_use]
pub fn assess_rows(text: &JsString) -> Option<u32> {
    let mut batch = Batch::begin(utf8::text(text)?, Decimal::Unknown, &RUBRIC, EPOCH).ok()?;
    while batch.step(16) {}
    u32::try_from(batch.outcomes.len()).ok().filter(|_| batch.unreadable.is_empty())
}

/// Does a job of assessing so many times, and gives a number that depends on all of them.
#[wasm_bindgen]
#[must_use]
pub fn assessing_job(job: &str, times: u32) -> u32 {
    let (answered, day) = (assessing::answered(0), assessing::day());
    let low = |assessment: greenlight::assess::Assessment| assessment.span.map_or(0, |span| u32::from(span.low));
    match job {
        "assess" => (0..times).map(|_| low(assess(&answered, &RUBRIC, day, "", ""))).sum(),
        "steps" => {
            let open = assess(&assessing::nothing_met(), &RUBRIC, day, "", "");
            (0..times).map(|_| next_step::plan(&RUBRIC, &open.findings, &open.coverage).0.hours).sum()
        }
        "questions" => {
            let open = assess(&assessing::nothing_known(), &RUBRIC, day, "", "");
            (0..times).map(|_| question::questions(&RUBRIC, &open.findings).len() as u32).sum()
        }
        "what if" => {
            let real = assess(&answered, &RUBRIC, day, "", "");
            let mut what_if = WhatIf::default();
            what_if.checks.insert("consent".to_owned(), Supposed::NotMet);
            (0..times).map(|_| low(what_if.assess(&real, &RUBRIC))).sum()
        }
        _ => assessing::batch(times),
    }
}
