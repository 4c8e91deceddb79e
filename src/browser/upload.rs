//! The text of a file that the visitor gave, its letters told from its bytes.

use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, TextDecoder};
use yew::Callback;

use crate::read::letters;

/// Reads a file; `then` learns its text and whether its letters are a guess, or nothing where it is no text.
pub fn text_of(file: &File, then: Callback<Option<(String, bool)>>) {
    let bytes = file.array_buffer();
    spawn_local(async move {
        let read = match JsFuture::from(bytes).await {
            Ok(buffer) => decoded(&buffer),
            Err(_) => None,
        };
        then.emit(read);
    });
}

fn decoded(buffer: &JsValue) -> Option<(String, bool)> {
    let bytes = Uint8Array::new(buffer).to_vec();
    let told = letters::tell(&bytes)?;
    let decoder = TextDecoder::new_with_label(told.label).ok()?;
    let text = decoder.decode_with_u8_array(&bytes).ok()?;
    Some((text, told.guessed))
}
