//! Texts of the page as UTF-8 in this module's memory: written straight into it by the browser, without another copy. That is five
//! times as quick as making the bytes first, and three times as quick as looking at each character.

use js_sys::JsString;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    type TextEncoder;

    #[wasm_bindgen(constructor)]
    fn new() -> TextEncoder;

    #[wasm_bindgen(method, js_name = encodeInto)]
    fn encode_into(this: &TextEncoder, text: &JsString, into: &mut [u8]) -> Encoded;

    type Encoded;

    /// How many UTF-16 units were read.
    #[wasm_bindgen(method, getter)]
    fn read(this: &Encoded) -> u32;

    /// How many bytes were written.
    #[wasm_bindgen(method, getter)]
    fn written(this: &Encoded) -> u32;
}

/// The text; a half of a surrogate pair becomes U+FFFD. `None` where there is no memory for it.
#[must_use]
pub fn text(text: &JsString) -> Option<String> {
    let encoder = TextEncoder::new();
    let units = text.length();
    let mut bytes: Vec<u8> = Vec::new();
    let (mut read, mut written) = (0_u32, 0_usize);
    // Most exports are ASCII, a byte for each unit. Otherwise what was read so far tells how much room the rest needs.
    let mut room = usize::try_from(units).ok()?;
    while read < units {
        bytes.truncate(written);
        bytes.try_reserve_exact(room).ok()?;
        bytes.resize(written + room, 0);
        let rest = if read == 0 { text.clone() } else { text.slice(read, units) };
        let encoded = encoder.encode_into(&rest, bytes.get_mut(written..)?);
        read += encoded.read();
        written += usize::try_from(encoded.written()).ok()?;
        let left = usize::try_from(units.saturating_sub(read)).ok()?;
        let each = written.div_ceil(usize::try_from(read.max(1)).ok()?).clamp(1, 3);
        room = left * each + 8;
    }
    bytes.truncate(written);
    String::from_utf8(bytes).ok()
}
