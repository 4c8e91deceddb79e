//! Logos that the visitor chooses: any picture that the browser can show, drawn anew as a small PNG, so that nothing of the file
//! itself is kept.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, HtmlImageElement, Url};

use super::raster::canvas;
use crate::card::brand::{Logo, SIDE};
use crate::card::logo::{LONGEST, sanitised};

/// The largest file that is opened, in bytes.
const LARGEST: f64 = 5_000_000.0;
/// The most pixels of a picture that is opened.
const PIXELS: f64 = 40_000_000.0;

/// Draws the picture of a file as a logo; `None` where it is too large or no picture.
pub fn read(file: File, then: impl FnOnce(Option<Logo>) + 'static) {
    spawn_local(async move { then(drawn(&file).await) });
}

async fn drawn(file: &File) -> Option<Logo> {
    let vector = file.type_() == "image/svg+xml" || file.name().ends_with(".svg");
    if file.size() > if vector { LONGEST as f64 } else { LARGEST } {
        return None;
    }
    let image = HtmlImageElement::new().ok()?;
    let address = if vector {
        let document = JsFuture::from(file.text()).await.ok()?.as_string()?;
        let safe = sanitised(&document, f64::from(SIDE))?;
        ["data:image/svg+xml;charset=utf-8,", &String::from(js_sys::encode_uri_component(&safe))].concat()
    } else {
        Url::create_object_url_with_blob(file).ok()?
    };
    image.set_src(&address);
    let shown = JsFuture::from(image.decode()).await;
    if !vector {
        let _ = Url::revoke_object_url(&address);
    }
    shown.ok()?;
    let (width, height) = (f64::from(image.natural_width()), f64::from(image.natural_height()));
    if !(width > 0.0 && height > 0.0 && width * height <= PIXELS) {
        return None;
    }
    // As large as can be and still be kept for the next visit.
    let mut logo = None;
    for side in [SIDE, SIDE / 2, SIDE / 4] {
        let scale = (f64::from(side) / width.max(height)).min(1.0);
        let [wide, high] = [width, height].map(|length| (length * scale).round().max(1.0));
        let (canvas, context) = canvas(wide as u16, high as u16)?;
        context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, wide, high).ok()?;
        logo = Logo::new(wide as u16, high as u16, &canvas.to_data_url().ok()?);
        if logo.as_ref().is_some_and(Logo::is_kept) {
            break;
        }
    }
    logo
}

/// The picture of a `data:` address, ready to be drawn.
pub async fn picture(address: &str) -> Option<HtmlImageElement> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(address);
    JsFuture::from(image.decode()).await.ok()?;
    Some(image)
}

/// The first file of a choice or a drop.
#[must_use]
pub fn first(files: Option<web_sys::FileList>) -> Option<File> {
    files.and_then(|files| files.get(0)).and_then(|file| file.dyn_into().ok())
}
