//! A card as a picture: the same scene as the SVG, drawn on a canvas with the visitor's own fonts.

use std::f64::consts::TAU;

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement};

use crate::card::Ruler;
use crate::card::scene::{Anchor, Colour, FONT, Item, Scene};
use crate::number::decimal;

/// Measures words with the visitor's own fonts.
pub struct CanvasRuler(Option<CanvasRenderingContext2d>);

impl Default for CanvasRuler {
    fn default() -> Self {
        Self(canvas(1, 1).map(|(_, context)| context))
    }
}

impl Ruler for CanvasRuler {
    fn width(&self, text: &str, size: f64, bold: bool) -> f64 {
        let measured = self.0.as_ref().and_then(|context| {
            context.set_font(&font(size, bold));
            context.measure_text(text).ok()
        });
        // Without a canvas, wide on purpose: words are then cut early rather than clipped.
        measured.map_or_else(|| text.chars().count() as f64 * size * 0.7, |measured| measured.width())
    }
}

/// Draws the scene and gives it as PNG; `None` where the browser cannot.
pub fn png(scene: &Scene, then: impl FnOnce(Option<Blob>) + 'static) {
    let Some((canvas, context)) = canvas(scene.width, scene.height) else {
        then(None);
        return;
    };
    for item in &scene.items {
        draw(&context, item);
    }
    let done = Closure::once_into_js(move |blob: JsValue| then(blob.dyn_into().ok()));
    // Where this throws, the closure is dropped uncalled and the caller's message stays the last one.
    let _ = canvas.to_blob(done.unchecked_ref());
}

fn canvas(width: u16, height: u16) -> Option<(HtmlCanvasElement, CanvasRenderingContext2d)> {
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

fn css(colour: Colour) -> String {
    let Colour(red, green, blue) = colour;
    ["rgb(", &red.to_string(), ",", &green.to_string(), ",", &blue.to_string(), ")"].concat()
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
        Item::Circle { x, y, radius, fill, stroke, dash } => {
            context.begin_path();
            let _ = context.arc(*x, *y, radius.max(0.0), 0.0, TAU);
            paint(context, *fill, *stroke, *dash);
        }
        Item::Words { x, y, size, bold, fill, anchor, words } => {
            context.set_font(&font(*size, *bold));
            context.set_fill_style_str(&css(*fill));
            context.set_text_align(match anchor {
                Anchor::Left => "left",
                Anchor::Middle => "center",
                Anchor::Right => "right",
            });
            context.set_text_baseline("alphabetic");
            let _ = context.fill_text(words, *x, *y);
        }
    }
}

fn paint(context: &CanvasRenderingContext2d, fill: Option<Colour>, stroke: Option<(Colour, f64)>, dash: f64) {
    if let Some(fill) = fill {
        context.set_fill_style_str(&css(fill));
        context.fill();
    }
    if let Some((colour, width)) = stroke {
        let dashes = js_sys::Array::new();
        if dash > 0.0 {
            dashes.push(&JsValue::from_f64(dash));
        }
        let _ = context.set_line_dash(&dashes);
        context.set_stroke_style_str(&css(colour));
        context.set_line_width(width);
        context.stroke();
    }
}
