//! Puts text and pictures on the clipboard.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::promise;

/// What is done when it is known whether something was copied.
pub type Copied = Box<dyn FnOnce(bool)>;

/// Asks the browser to copy a text, at once: browsers allow it only inside a tap or key press. `then` learns whether it worked.
pub fn copy(text: &str, then: Copied) {
    answer(call("writeText", &JsValue::from_str(text)), then);
}

/// Asks the browser to copy a PNG picture that is still being made, at once: Safari and Firefox take the promise of a picture inside a
/// tap, and no picture later. `then` learns whether it worked.
pub fn copy_picture(picture: &Promise, then: Copied) {
    let item = || {
        // Older browsers do not have it.
        let item: Function = get(&js_sys::global(), "ClipboardItem")?.dyn_into().ok()?;
        let kinds = Object::new();
        Reflect::set(&kinds, &JsValue::from_str("image/png"), picture).ok()?;
        Reflect::construct(&item, &Array::of1(&kinds)).ok()
    };
    answer(item().and_then(|item| call("write", &Array::of1(&item))), then);
}

fn answer(asked: Option<JsValue>, then: Copied) {
    match asked {
        Some(asked) => promise::then(&asked, Box::new(move |copied| then(copied.is_ok()))),
        None => then(false),
    }
}

/// Calls a function of the clipboard. Outside a secure page there is none.
fn call(name: &str, argument: &JsValue) -> Option<JsValue> {
    let clipboard = get(&get(&js_sys::global(), "navigator")?, "clipboard")?;
    let function: Function = get(&clipboard, name)?.dyn_into().ok()?;
    function.call1(&clipboard, argument).ok()
}

fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &JsValue::from_str(name)).ok()
}
