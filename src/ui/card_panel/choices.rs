//! Which card, and its shape.

use yew::prelude::*;

use super::super::piece::chip;
use super::brand::Kept;
use crate::card::Kind;
use crate::card::layout::{LAYOUTS, Layout};
use crate::session::look::Look;
use crate::words::{Argument, Locale, Text, say};

const KINDS: Text = Text::new("card.kinds", "What the card is about", "Accessible name of a group of buttons.");
const SHAPES: Text = Text::new("card.shapes", "Shape of the card", "Accessible name of a group of buttons.");
const SHAPE: Text = Text::new(
    "card.shape",
    "{name}, {width} by {height} pixels",
    "Accessible name of a button that chooses the shape of a picture.",
);

/// The buttons.
pub fn choices(locale: &Locale, kinds: &[Kind], kind: Kind, layout: &'static Layout, look: &Kept) -> Html {
    html! {
        <div class="card-choices">
            <div class="chips" role="group" aria-label={ locale.words(&KINDS) } hidden={ kinds.len() < 2 }>
                { for kinds.iter().map(|other| {
                    let (look, other) = (look.clone(), *other);
                    let choose = Callback::from(move |_| look.set(Look { kind: other, ..(*look).clone() }));
                    chip(locale.words(&other.title()), other == kind, choose)
                }) }
            </div>
            <div class="chips" role="group" aria-label={ locale.words(&SHAPES) }>
                { for LAYOUTS.iter().map(|other| shape(locale, other, *other == layout, look)) }
            </div>
        </div>
    }
}

/// A button with a small picture of the shape.
fn shape(locale: &Locale, layout: &'static Layout, pressed: bool, look: &Kept) -> Html {
    let look = look.clone();
    let onclick = Callback::from(move |_: MouseEvent| look.set(Look { layout, ..(*look).clone() }));
    let number = |pixels: u16| Argument::Verbatim(pixels.to_string());
    let places =
        [("name", Argument::Text(layout.title)), ("width", number(layout.width)), ("height", number(layout.height))];
    // Hundredths of the longest side of all.
    let [width, height] = [layout.width, layout.height].map(|side| u32::from(side) * 20 / 1920);
    let (x, y) = ((24 - width) / 2, (24 - height) / 2);
    html! {
        <button type="button" class="chip shape" aria-pressed={ if pressed { "true" } else { "false" } }
            aria-label={ say(locale, &SHAPE, &places) } {onclick}>
            <svg width="24" height="24" aria-hidden="true" focusable="false">
                <rect x={x.to_string()} y={y.to_string()} width={width.to_string()} height={height.to_string()} rx="2" />
            </svg>
            { locale.words(&layout.title) }
        </button>
    }
}
