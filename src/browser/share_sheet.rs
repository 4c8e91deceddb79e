//! The system's own way to share: a sheet with the visitor's programs and people. Phones and some computers have one.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, FilePropertyBag};

/// What became of sharing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// The sheet was used, or closed again by the visitor.
    Done,
    /// The browser did not open it.
    Refused,
}

/// Whether the browser has a sheet.
#[must_use]
pub fn is_there() -> bool {
    function("share").is_some()
}

/// Opens the sheet with a text and, where the browser shares files, a picture. Must come within a few seconds of a tap.
pub async fn send(picture: Option<&Blob>, name: &str, text: &str) -> Sent {
    let set = |object: &Object, name: &str, value: &JsValue| {
        let _ = Reflect::set(object, &JsValue::from_str(name), value);
    };
    let data = Object::new();
    // No address of its own: programs then show the link twice, and the text has it.
    set(&data, "text", &JsValue::from_str(text));
    if let Some(file) = picture.and_then(|picture| file(picture, name)) {
        let with_file = Object::new();
        set(&with_file, "files", &Array::of1(&file));
        let takes = function("canShare").and_then(|(navigator, can)| can.call1(&navigator, &with_file).ok());
        if takes == Some(JsValue::TRUE) {
            set(&data, "files", &Array::of1(&file));
        }
    }
    let asked = function("share").and_then(|(navigator, share)| share.call1(&navigator, &data).ok());
    let Some(promise) = asked.and_then(|asked| asked.dyn_into::<Promise>().ok()) else { return Sent::Refused };
    match JsFuture::from(promise).await {
        Ok(_) => Sent::Done,
        Err(error) => {
            let name = Reflect::get(&error, &JsValue::from_str("name"));
            if name.is_ok_and(|name| name == "AbortError") { Sent::Done } else { Sent::Refused }
        }
    }
}

fn file(picture: &Blob, name: &str) -> Option<File> {
    let options = FilePropertyBag::new();
    options.set_type("image/png");
    File::new_with_blob_sequence_and_options(&Array::of1(picture), name, &options).ok()
}

fn function(name: &str) -> Option<(JsValue, Function)> {
    let navigator: JsValue = web_sys::window()?.navigator().into();
    let function = Reflect::get(&navigator, &JsValue::from_str(name)).ok()?.dyn_into().ok()?;
    Some((navigator, function))
}
