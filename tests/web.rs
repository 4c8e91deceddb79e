//! What only a browser can tell of the compiled program, run in Chromium by `cargo xtask test`.
#![cfg(target_arch = "wasm32")]
#![allow(missing_docs, reason = "a test is named by what it says")]
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may panic, that is how it fails"
)]

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

#[path = "web/api.rs"]
mod api;
#[path = "web/element.rs"]
mod element;
