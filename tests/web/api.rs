//! The public API at the border to JavaScript.

use greenlight::api::ReadOutput;
use greenlight::browser::{api, clock};
use greenlight::measure::{Answers, measure};
use greenlight::read::{Hints, read};
use greenlight::words::locale::ENGLISH;
use js_sys::{JSON, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

fn field(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).expect("an object")
}

#[wasm_bindgen_test]
fn what_was_read_is_a_plain_object_with_the_same_figures() {
    let text = "Our challenge brought more than 1.5 million views and 420 videos.";
    let found = read(text, &Hints::default());
    let metrics = measure(&found, &Answers::default(), &[], clock::today());
    let object = api::object(&ReadOutput::of(text, &found, &metrics, &ENGLISH));
    let values = field(&object, "metrics");
    assert_eq!(field(&values, "views").as_f64(), Some(1_500_000.0));
    assert_eq!(field(&values, "videos").as_f64(), Some(420.0));
    let first = Reflect::get_u32(&field(&object, "readings"), 0).expect("a reading");
    assert_eq!(field(&first, "low").as_f64(), Some(1_500_000.0));
    assert!(field(&first, "high").is_null(), "open ends are null, not undefined");
    let written = String::from(JSON::stringify(&object).expect("plain values only"));
    assert!(written.contains("\"qualifier\":\"more_than\""), "{written}");
}
