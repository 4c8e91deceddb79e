//! What the benchmark page calls: the whole job of reading, from a string and from bytes.

use greenlight::read::{Hints, Read, read};
use js_sys::JsString;
use wasm_bindgen::prelude::wasm_bindgen;

#[path = "../../../src/browser/utf8.rs"]
mod utf8;

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
