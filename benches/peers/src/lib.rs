//! What the benchmark page calls: the whole job of reading, from a string and from bytes.

use greenlight::assess::RUBRIC;
use greenlight::batch::Batch;
use greenlight::number::date::EPOCH;
use greenlight::number::grouping::Decimal;
use greenlight::read::{Hints, Read, read};
use js_sys::JsString;
use wasm_bindgen::prelude::wasm_bindgen;

#[path = "../../../src/browser/utf8.rs"]
mod utf8;

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
