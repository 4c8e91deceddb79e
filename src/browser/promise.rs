//! Waiting for what the browser promises: one way for all, so that the program holds it once.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// What is done once a promise is kept, with its value, or broken, with the reason.
pub type Then = Box<dyn FnOnce(Result<JsValue, JsValue>)>;

/// Waits for a promise, or takes a value that is none at once.
pub fn then(promise: &JsValue, done: Then) {
    let promise = Promise::resolve(promise);
    spawn_local(async move { done(JsFuture::from(promise).await) });
}
