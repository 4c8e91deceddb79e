//! The door from the page to the annex, the program for what few people use: fetched when it is first asked for.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::Callback;

use super::files::Doors;

/// Calls a function of the annex once it is there, and tells what it gave; `None` where the annex did not arrive or broke.
pub fn call(doors: &Doors, name: &'static str, arguments: Array, done: Callback<Option<JsValue>>) {
    let annex = Reflect::get(&doors.0, &JsValue::from_str("annex")).ok();
    let annex = annex.and_then(|door| door.dyn_into::<Function>().ok()?.call0(&doors.0).ok());
    spawn_local(async move {
        done.emit(called(annex, name, &arguments).await);
    });
}

/// Where a room tells the page what it has.
#[derive(Clone, Debug, PartialEq)]
pub struct Tell(pub Function);

impl Tell {
    /// Tells nobody. (An empty function would be made from a text, which the page's policy forbids.)
    #[must_use]
    pub fn nobody() -> Self {
        Self(JsValue::NULL.unchecked_into())
    }

    /// Tells the page a word and a value.
    pub fn tell(&self, what: &str, value: &JsValue) {
        // The page's side neither fails nor answers.
        let _ = self.0.call2(&JsValue::NULL, &JsValue::from_str(what), value);
    }
}

async fn called(annex: Option<JsValue>, name: &str, arguments: &Array) -> Option<JsValue> {
    let annex = JsFuture::from(Promise::resolve(&annex?)).await.ok()?;
    let function: Function = Reflect::get(&annex, &JsValue::from_str(name)).ok()?.dyn_into().ok()?;
    function.apply(&annex, arguments).ok()
}
