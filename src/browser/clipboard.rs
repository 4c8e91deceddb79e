//! Puts text on the clipboard.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Asks the browser to copy a text, at once: browsers allow it only inside a tap or key press. `then` learns whether it worked.
pub fn copy(text: &str, then: impl FnOnce(bool) + 'static) {
    let navigator = web_sys::window().map(|window| window.navigator());
    // Outside a secure page there is no clipboard, and calling it anyway would throw.
    let clipboard = navigator.filter(|navigator| {
        js_sys::Reflect::get(navigator, &JsValue::from_str("clipboard")).is_ok_and(|found| found.is_object())
    });
    let Some(navigator) = clipboard else {
        then(false);
        return;
    };
    let promise = navigator.clipboard().write_text(text);
    spawn_local(async move { then(JsFuture::from(promise).await.is_ok()) });
}
