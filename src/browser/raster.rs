//! A card as a picture: the same scene as the SVG, drawn on a canvas with the visitor's own fonts.

use std::cell::Cell;

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::logo;
use crate::card::Ruler;
use crate::card::scene::{Anchor, Colour, FONT, Item, Scene};
use crate::number::decimal;

#[wasm_bindgen]
extern "C" {
    /// Where words end in scripts without spaces; older browsers have none.
    #[wasm_bindgen(js_namespace = Intl)]
    type Segmenter;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(languages: &str, options: &JsValue) -> Result<Segmenter, JsValue>;
    #[wasm_bindgen(method)]
    fn segment(this: &Segmenter, text: &str) -> JsValue;
}

/// Measures words with the visitor's own fonts.
pub struct CanvasRuler {
    context: Option<CanvasRenderingContext2d>,
    /// The font that is set: setting it again and again takes longer than measuring.
    set: Cell<(f64, bool)>,
}

impl Default for CanvasRuler {
    fn default() -> Self {
        Self { context: canvas(1, 1).map(|(_, context)| context), set: Cell::new((0.0, false)) }
    }
}

impl Ruler for CanvasRuler {
    fn width(&self, text: &str, size: f64, bold: bool) -> f64 {
        let measured = self.context.as_ref().and_then(|context| {
            if self.set.replace((size, bold)) != (size, bold) {
                context.set_font(&font(size, bold));
            }
            context.measure_text(text).ok()
        });
        // Without a canvas, wide on purpose: words are then cut early rather than clipped.
        measured.map_or_else(|| text.chars().count() as f64 * size * 0.7, |measured| measured.width())
    }

    fn words(&self, text: &str) -> Vec<usize> {
        let options = js_sys::Object::new();
        let _ = js_sys::Reflect::set(&options, &JsValue::from_str("granularity"), &JsValue::from_str("word"));
        let Ok(segmenter) = Segmenter::new("th", &options) else { return Vec::new() };
        let parts = js_sys::Array::from(&segmenter.segment(text));
        let mut ends = Vec::new();
        let mut end = 0;
        for part in parts.iter() {
            let word =
                js_sys::Reflect::get(&part, &JsValue::from_str("segment")).ok().and_then(|word| word.as_string());
            end += word.map_or(0, |word| word.len());
            ends.push(end);
        }
        ends
    }
}

/// Draws the scene and gives it as PNG; `None` where the browser cannot.
pub fn png(scene: &Scene, then: impl FnOnce(Option<Blob>) + 'static) {
    let Some((canvas, context)) = canvas(scene.width, scene.height) else {
        then(None);
        return;
    };
    let items = scene.items.clone();
    spawn_local(async move {
        for item in &items {
            match item {
                Item::Picture { x, y, width, height, address } => {
                    // A logo that the browser cannot show any more is better missing than the whole card.
                    if let Some(image) = logo::picture(address).await {
                        place(&context, &image, [*x, *y, *width, *height]);
                    }
                }
                _ => draw(&context, item),
            }
        }
        let done = Closure::once_into_js(move |blob: JsValue| then(blob.dyn_into().ok()));
        // Where this throws, the closure is dropped uncalled and the caller's message stays the last one.
        let _ = canvas.to_blob(done.unchecked_ref());
    });
}

fn place(context: &CanvasRenderingContext2d, image: &HtmlImageElement, [x, y, width, height]: [f64; 4]) {
    let _ = context.draw_image_with_html_image_element_and_dw_and_dh(image, x, y, width, height);
}

/// A canvas with what draws on it.
pub(super) fn canvas(width: u16, height: u16) -> Option<(HtmlCanvasElement, CanvasRenderingContext2d)> {
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(u32::from(width));
    canvas.set_height(u32::from(height));
    let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    Some((canvas, context))
}

fn font(size: f64, bold: bool) -> String {
    [if bold { "bold " } else { "" }, &decimal::short(size), "px ", FONT].concat()
}

fn draw(context: &CanvasRenderingContext2d, item: &Item) {
    match item {
        Item::Rectangle { x, y, width, height, radius, fill, stroke, dash } => {
            let radius = radius.min(width / 2.0).min(height / 2.0).max(0.0);
            let (right, bottom) = (x + width, y + height);
            context.begin_path();
            context.move_to(x + radius, *y);
            for (corner_x, corner_y, next_x, next_y) in
                [(right, *y, right, bottom), (right, bottom, *x, bottom), (*x, bottom, *x, *y), (*x, *y, right, *y)]
            {
                let _ = context.arc_to(corner_x, corner_y, next_x, next_y, radius);
            }
            context.close_path();
            paint(context, *fill, *stroke, *dash);
        }
        Item::Picture { .. } => {}
        Item::Modules { x, y, module, fill, matrix } => {
            context.set_fill_style_str(&fill.hex());
            for (column, row, run) in matrix.runs() {
                context.fill_rect(x + column as f64 * module, y + row as f64 * module, run as f64 * module, *module);
            }
        }
        Item::Words { x, y, size, bold, fill, anchor, right_to_left, words } => {
            context.set_font(&font(*size, *bold));
            context.set_fill_style_str(&fill.hex());
            context.set_text_align(match anchor {
                Anchor::Left => "left",
                Anchor::Middle => "center",
                Anchor::Right => "right",
            });
            context.set_text_baseline("alphabetic");
            // Set apart, so that the direction is the text's own whatever the page's is.
            let open = if *right_to_left { "\u{2067}" } else { "\u{2066}" };
            let _ = context.fill_text(&[open, words, "\u{2069}"].concat(), *x, *y);
        }
    }
}

fn paint(context: &CanvasRenderingContext2d, fill: Option<Colour>, stroke: Option<(Colour, f64)>, dash: f64) {
    if let Some(fill) = fill {
        context.set_fill_style_str(&fill.hex());
        context.fill();
    }
    if let Some((colour, width)) = stroke {
        let dashes = js_sys::Array::new();
        if dash > 0.0 {
            dashes.push(&JsValue::from_f64(dash));
        }
        let _ = context.set_line_dash(&dashes);
        context.set_stroke_style_str(&colour.hex());
        context.set_line_width(width);
        context.stroke();
    }
}
