//! The public API at the border to JavaScript: plain objects, as JSON would give them. Embedding exports it; until then only tests
//! call it, and the page does not carry it.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use crate::api::ReadOutput;

/// What was read, as a plain object of numbers, strings, `null`, arrays and objects. `null` where it cannot be made.
#[must_use]
pub fn object(output: &ReadOutput) -> JsValue {
    output.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}
