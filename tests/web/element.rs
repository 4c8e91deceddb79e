//! The interface in a place that it is given.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlTextAreaElement};

#[wasm_bindgen_test]
async fn what_was_typed_before_stands_in_the_box() {
    let document = web_sys::window().expect("a window").document().expect("a document");
    let container: HtmlElement = document.create_element("div").expect("a div").unchecked_into();
    document.body().expect("a body").append_child(&container).expect("it can be added");
    greenlight::browser::element::mount(container.clone(), "1,200 views".to_owned(), JsValue::UNDEFINED);
    let mut stands_there = String::new();
    for _ in 0..50 {
        pause(100).await;
        let area = container.query_selector("textarea:not([readonly])").expect("a selector");
        stands_there = area.map(|area| area.unchecked_into::<HtmlTextAreaElement>().value()).unwrap_or_default();
        if !stands_there.is_empty() {
            break;
        }
    }
    assert_eq!(stands_there, "1,200 views");
    container.remove();
}

/// Lets the page work for so many milliseconds.
async fn pause(milliseconds: i32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let window = web_sys::window().expect("a window");
        window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds).expect("a timer");
    });
    wasm_bindgen_futures::JsFuture::from(promise).await.expect("a timer rings");
}
