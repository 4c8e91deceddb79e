//! A card as a PNG file with its words and its link inside.

use std::rc::Rc;

use js_sys::{Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::Blob;

use super::{download, raster};
use crate::card::scene::Scene;
use crate::share::png;

/// Draws the card and puts its alternative text and the link into the picture. The promise is of a file (`Blob`), and is broken where
/// the browser cannot draw it.
pub fn picture(scene: Rc<Scene>, link: String) -> Promise {
    future_to_promise(async move { drawn(&scene, &link).await.map(JsValue::from).ok_or(JsValue::NULL) })
}

async fn drawn(scene: &Scene, link: &str) -> Option<Blob> {
    let drawn = Promise::new(&mut |resolve: Function, _| {
        raster::png(scene, move |picture: Option<Blob>| {
            let _ = resolve.call1(&JsValue::NULL, &picture.into());
        });
    });
    let picture: Blob = JsFuture::from(drawn).await.ok()?.dyn_into().ok()?;
    let bytes = JsFuture::from(picture.array_buffer()).await.ok()?;
    let texts = [("Title", scene.title.as_str()), ("Description", &scene.description), (png::KEYWORD, link)];
    download::file(&png::insert(&Uint8Array::new(&bytes).to_vec(), &texts)?, "image/png")
}
