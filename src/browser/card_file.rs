//! A card as a PNG file with its words and its link inside.

use js_sys::{Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use super::{download, raster};
use crate::card::scene::Scene;
use crate::share::png;

/// Draws the card and puts its alternative text and the link into the picture; `None` where the browser cannot draw it.
pub async fn png(scene: &Scene, link: &str) -> Option<Vec<u8>> {
    let drawn = Promise::new(&mut |resolve: Function, _| {
        raster::png(scene, move |picture: Option<Blob>| {
            let _ = resolve.call1(&JsValue::NULL, &picture.into());
        });
    });
    let picture: Blob = JsFuture::from(drawn).await.ok()?.dyn_into().ok()?;
    let bytes = JsFuture::from(picture.array_buffer()).await.ok()?;
    let texts = [("Title", scene.title.as_str()), ("Description", &scene.description), (png::KEYWORD, link)];
    png::insert(&Uint8Array::new(&bytes).to_vec(), &texts)
}

/// The same as a file of the browser.
pub async fn blob(scene: &Scene, link: &str) -> Option<Blob> {
    download::file(&png(scene, link).await?, "image/png")
}
