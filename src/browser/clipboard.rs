//! Puts text and pictures on the clipboard.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Asks the browser to copy a text, at once: browsers allow it only inside a tap or key press. `then` learns whether it worked.
pub fn copy(text: &str, then: impl FnOnce(bool) + 'static) {
    let navigator = web_sys::window().map(|window| window.navigator());
    // Outside a secure page there is no clipboard, and calling it anyway would throw.
    let clipboard = navigator.filter(|navigator| {
        Reflect::get(navigator, &JsValue::from_str("clipboard")).is_ok_and(|found| found.is_object())
    });
    let Some(navigator) = clipboard else {
        then(false);
        return;
    };
    let promise = navigator.clipboard().write_text(text);
    spawn_local(async move { then(JsFuture::from(promise).await.is_ok()) });
}

/// Asks the browser to copy a PNG picture that is still being made, at once: Safari and Firefox take the promise of a picture inside a
/// tap, and no picture later. `then` learns whether it worked.
pub fn copy_picture(picture: &Promise, then: impl FnOnce(bool) + 'static) {
    let asked = ask(picture).and_then(|promise| promise.dyn_into::<Promise>().ok());
    spawn_local(async move {
        let copied = match asked {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => false,
        };
        then(copied);
    });
}

fn ask(picture: &Promise) -> Option<JsValue> {
    let get = |object: &JsValue, name: &str| Reflect::get(object, &JsValue::from_str(name)).ok();
    let window: JsValue = web_sys::window()?.into();
    // Outside a secure page, and in older browsers, these are not there.
    let clipboard = get(&get(&window, "navigator")?, "clipboard")?;
    let item: Function = get(&window, "ClipboardItem")?.dyn_into().ok()?;
    let write: Function = get(&clipboard, "write").filter(JsValue::is_function)?.dyn_into().ok()?;
    let kinds = Object::new();
    Reflect::set(&kinds, &JsValue::from_str("image/png"), picture).ok()?;
    let item = Reflect::construct(&item, &Array::of1(&kinds)).ok()?;
    write.call1(&clipboard, &Array::of1(&item)).ok()
}
