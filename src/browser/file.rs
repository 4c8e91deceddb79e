//! Files that the visitor gives: their bytes piece by piece, their text by the browser's decoder, and what was read in it. The same
//! code runs in the page and in its Worker.

use js_sys::{Array, Object, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, TextDecodeOptions, TextDecoder};

use crate::read::source::Found;
use crate::read::{Hints, Stream, carried, letters};

/// Why a file was not read. The Worker sends the words.
pub mod trouble {
    /// The browser does not give its bytes: it is a folder, or was moved or changed.
    pub const UNREADABLE: &str = "unreadable";
    /// Its bytes are no text.
    pub const NO_TEXT: &str = "no-text";
    /// The visitor stopped it.
    pub const STOPPED: &str = "stopped";
}

/// So many bytes are taken at a time.
const PIECE: usize = 1 << 20;
/// So many rows are read at a time where nobody waits in between.
const ROWS: usize = 20_000;
/// Milliseconds that a slice on the main thread should take; it is adjusted after each.
const SLICE: f64 = 12.0;

/// How reading tells of itself and lets others have their turn.
pub struct Pace<'a> {
    /// Told how much of it is done, of 1. Says whether to go on.
    pub tell: &'a dyn Fn(f64) -> bool,
    /// Whether the page waits: then it is done in short slices.
    pub slices: bool,
}

/// The bytes of a piece of a file.
///
/// # Errors
/// [`trouble::UNREADABLE`].
pub async fn bytes(blob: &Blob, from: usize, to: usize) -> Result<Uint8Array, &'static str> {
    // Sizes are far below 2^53.
    let part = blob.slice_with_f64_and_f64(from as f64, to as f64).map_err(|_| trouble::UNREADABLE)?;
    let buffer = JsFuture::from(part.array_buffer()).await.map_err(|_| trouble::UNREADABLE)?;
    Ok(Uint8Array::new(&buffer))
}

/// How many bytes a file has.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size is a whole number")]
pub fn size(blob: &Blob) -> usize {
    blob.size() as usize
}

/// A text as a file.
#[must_use]
pub fn of_text(text: &JsValue) -> Option<Blob> {
    Blob::new_with_str_sequence_and_options(&Array::of1(text), &BlobPropertyBag::new()).ok()
}

/// The text of a file, the encoding of its letters, and whether that was a guess. `chosen` is the encoding that the visitor chose.
///
/// # Errors
/// One of [`trouble`].
pub async fn text(blob: &Blob, chosen: Option<&str>, pace: &Pace<'_>) -> Result<(String, String, bool), &'static str> {
    let size = size(blob);
    let first = bytes(blob, 0, PIECE.min(size)).await?.to_vec();
    let (label, mut guessed) = match chosen {
        Some(label) => (label.to_owned(), false),
        None => {
            let told = letters::tell(&first).ok_or(trouble::NO_TEXT)?;
            (told.label.to_owned(), told.guessed)
        }
    };
    let mut label = label;
    if label == "utf-8" {
        match utf8(blob, size, chosen.is_some(), pace).await? {
            Utf8::Text(text) => return Ok((text, label, guessed)),
            Utf8::Other(found) => (label, guessed) = (found.to_owned(), true),
        }
    }
    let decoder = TextDecoder::new_with_label(&label).map_err(|_| trouble::NO_TEXT)?;
    let options = TextDecodeOptions::new();
    options.set_stream(true);
    let mut text = String::with_capacity(size);
    let mut from = 0;
    while from < size {
        let to = (from + PIECE).min(size);
        let piece: Object = bytes(blob, from, to).await?.into();
        text.push_str(
            &decoder.decode_with_buffer_source_and_options(&piece, &options).map_err(|_| trouble::UNREADABLE)?,
        );
        from = to;
        go_on(pace, from as f64 / size as f64 / 2.0)?;
    }
    // What the decoder still holds of a letter that was cut.
    text.push_str(&decoder.decode().unwrap_or_default());
    Ok((text, label, guessed))
}

enum Utf8 {
    /// The text.
    Text(String),
    /// It is not UTF-8 after all, but probably this.
    Other(&'static str),
}

/// The text of a file in UTF-8, checked piece by piece and copied once.
async fn utf8(blob: &Blob, size: usize, chosen: bool, pace: &Pace<'_>) -> Result<Utf8, &'static str> {
    let mut text = String::with_capacity(size);
    // The first bytes of a letter that was cut between two pieces.
    let mut cut: Vec<u8> = Vec::new();
    let mut from = 0;
    while from < size {
        let to = (from + PIECE).min(size);
        let piece = bytes(blob, from, to).await?;
        let mut all = std::mem::take(&mut cut);
        let start = all.len();
        all.resize(start + piece.length() as usize, 0);
        if let Some(rest) = all.get_mut(start..) {
            piece.copy_to(rest);
        }
        match std::str::from_utf8(&all) {
            Ok(whole) => text.push_str(whole),
            Err(error) if error.error_len().is_none() && to < size => {
                let (whole, rest) = all.split_at(error.valid_up_to());
                text.push_str(std::str::from_utf8(whole).unwrap_or_default());
                cut = rest.to_vec();
            }
            Err(_) => {
                let other = letters::tell(&all).map(|told| told.label).filter(|label| *label != "utf-8");
                if let (Some(other), false) = (other, chosen) {
                    return Ok(Utf8::Other(other));
                }
                for chunk in all.utf8_chunks() {
                    text.push_str(chunk.valid());
                    if !chunk.invalid().is_empty() {
                        text.push(char::REPLACEMENT_CHARACTER);
                    }
                }
            }
        }
        from = to;
        go_on(pace, from as f64 / size as f64 / 2.0)?;
    }
    Ok(Utf8::Text(text))
}

fn go_on(pace: &Pace<'_>, done: f64) -> Result<(), &'static str> {
    if (pace.tell)(done) { Ok(()) } else { Err(trouble::STOPPED) }
}

/// Reads a file; gives what was found as bytes ([`carried`]).
///
/// # Errors
/// One of [`trouble`].
pub async fn read(blob: &Blob, chosen: Option<&str>, hints: &Hints, pace: &Pace<'_>) -> Result<Vec<u8>, &'static str> {
    let (text, label, guessed) = text(blob, chosen, pace).await?;
    let mut stream = Stream::begin(&text, hints);
    let mut rows = if pace.slices { 500 } else { ROWS };
    loop {
        let start = js_sys::Date::now();
        let progress = stream.step(rows);
        if progress.done {
            break;
        }
        go_on(pace, 0.5 + progress.bytes as f64 / progress.of.max(1) as f64 / 2.0)?;
        if pace.slices {
            let took = js_sys::Date::now() - start;
            rows = if took > SLICE {
                (rows / 2).max(50)
            } else if took < SLICE / 2.0 {
                rows * 2
            } else {
                rows
            };
            turn().await;
        }
    }
    let found = Found::of(&text, stream.finish(), &label, guessed);
    Ok(carried::pack(&found))
}

/// Lets the browser do what waits: draw, and listen to the visitor.
async fn turn() {
    let promise = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback(&resolve);
        } else {
            let _ = resolve.call0(&JsValue::NULL);
        }
    });
    let _ = JsFuture::from(promise).await;
}

/// A value as a file, where it is one.
#[must_use]
pub fn as_blob(value: &JsValue) -> Option<Blob> {
    value.dyn_ref::<Blob>().cloned()
}
