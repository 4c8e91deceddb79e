//! The system's own way to share: a sheet with the visitor's programs and people. Phones and some computers have one.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, File, FilePropertyBag};

use super::promise;

/// Whether the browser has a sheet.
#[must_use]
pub fn is_there() -> bool {
    function("share").is_some()
}

/// Opens the sheet with a text and, where the browser shares files, a picture. Must come within a few seconds of a tap. `then` learns
/// whether the sheet was opened; what the visitor does in it is theirs.
pub fn send(picture: &Blob, name: &str, text: &str, then: Box<dyn FnOnce(bool)>) {
    let set = |object: &Object, name: &str, value: &JsValue| {
        let _ = Reflect::set(object, &JsValue::from_str(name), value);
    };
    let data = Object::new();
    let options = FilePropertyBag::new();
    options.set_type("image/png");
    if let Ok(file) = File::new_with_blob_sequence_and_options(&Array::of1(picture), name, &options) {
        set(&data, "files", &Array::of1(&file));
        let takes = function("canShare").and_then(|(navigator, can)| can.call1(&navigator, &data).ok());
        if takes != Some(JsValue::TRUE) {
            set(&data, "files", &JsValue::UNDEFINED);
        }
    }
    // No address of its own: programs then show the link twice, and the text has it.
    set(&data, "text", &JsValue::from_str(text));
    match function("share").and_then(|(navigator, share)| share.call1(&navigator, &data).ok()) {
        None => then(false),
        Some(asked) => promise::then(
            &asked,
            Box::new(move |sent| {
                // Closed again by the visitor.
                let closed = |error: JsValue| {
                    Reflect::get(&error, &JsValue::from_str("name")).is_ok_and(|name| name == "AbortError")
                };
                then(sent.is_ok() || sent.is_err_and(closed));
            }),
        ),
    }
}

fn function(name: &str) -> Option<(JsValue, Function)> {
    let navigator = Reflect::get(&js_sys::global(), &JsValue::from_str("navigator")).ok()?;
    let function = Reflect::get(&navigator, &JsValue::from_str(name)).ok()?.dyn_into().ok()?;
    Some((navigator, function))
}
