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
#[allow(dead_code, reason = "what the page on the rubric shows beside")]
#[path = "../examples/rubric/cases.rs"]
mod cases;
#[path = "web/element.rs"]
mod element;
#[path = "explain/golden.rs"]
mod golden;

/// The same value natively: tests/explain.rs.
#[wasm_bindgen_test::wasm_bindgen_test]
fn assessments_are_the_same_bytes_as_natively() {
    golden::check();
}
