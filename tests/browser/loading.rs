//! What people see until the program has arrived, and when it does not.

use crate::harness::{Page, serve, serve_changed, serve_folder, site};
use crate::server::Answer;
use serde_json::json;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

const SENTENCE: &str = "Paste your campaign numbers. See if you are ready. Share one card.";
const PROMISE: &str = "Nothing you paste leaves this page. It works with the network off.";
const TYPED: &str = "Our first challenge: 1,200 videos";

/// Makes the page's clock run fifty times as fast, so that no test waits for a time limit.
pub const HURRY: &str =
    "const wait = window.setTimeout; window.setTimeout = (f, ms, ...rest) => wait(f, (ms ?? 0) / 50, ...rest);";

fn is_program(path: &str) -> bool {
    path.ends_with(".wasm")
}

fn is_glue(path: &str) -> bool {
    path.starts_with("/greenlight-") && path.ends_with(".js")
}

fn missing(answer: Answer) -> Answer {
    let body = b"not here".to_vec();
    Answer { status: "404 Not Found", kind: "text/plain", announced: body.len(), body, ..answer }
}

/// The connection breaks in the middle, after a silence.
fn cut(answer: Answer, silence: Duration) -> Answer {
    Answer { body: answer.body[..answer.body.len() / 2].to_vec(), silence, ..answer }
}

/// Types into the skeleton's box, as somebody does who does not wait.
#[track_caller]
fn type_early(page: &Page) {
    page.click(&page.find("textbox", "Campaign numbers"));
    page.type_text(TYPED);
}

/// Waits for the message, and finds what was typed still there.
#[track_caller]
fn check_told(page: &Page, words: &str, can_be_tried_again: bool) {
    let alert = page.find("alert", "");
    let told = page.text_of(&alert);
    assert!(told.contains(words), "{told:?} says {words:?}");
    assert_eq!(page.pasted(), TYPED, "what was typed is kept");
    assert_eq!(page.has("button", "Try again"), can_be_tried_again, "a button to try again");
}

#[test]
fn the_first_screen_is_there_before_the_program() {
    let silent =
        serve_changed(|path, answer| if is_program(path) { cut(answer, Duration::from_secs(60)) } else { answer });
    let page = Page::open(&silent);
    page.find("heading", SENTENCE);
    type_early(&page);
    assert_eq!(page.pasted(), TYPED);
    let text = page.text();
    assert!(text.contains(PROMISE), "{text}");
    assert!(!page.has("alert", ""), "nothing is wrong yet");
}

#[test]
fn nothing_jumps_when_the_program_takes_over() {
    let silent =
        serve_changed(|path, answer| if is_program(path) { cut(answer, Duration::from_secs(60)) } else { answer });
    let (before, after) = (Page::open(&silent), Page::ready());
    for width in [360, 768, 1280, 1920] {
        let places = [&before, &after].map(|page| {
            page.look(width, "light");
            [page.find("heading", SENTENCE), page.find("textbox", "Campaign numbers")].map(|found| {
                let place =
                    "const box = this.getBoundingClientRect(); return [box.x, box.y, box.width].map(Math.round);";
                page.ask(&found, place)
            })
        });
        let [before, after] = &places;
        for (one, other) in before.iter().zip(after) {
            for (one, other) in one.as_array().into_iter().flatten().zip(other.as_array().into_iter().flatten()) {
                let moved = one.as_i64().unwrap_or(-100) - other.as_i64().unwrap_or(100);
                assert!(moved.abs() <= 2, "{width} pixels: {places:?}");
            }
        }
    }
}

#[test]
fn what_was_typed_before_the_program_arrived_is_kept_with_focus_and_selection() {
    let go = Arc::new(AtomicBool::new(false));
    let gate = Arc::clone(&go);
    let late = serve_changed(move |path, answer| {
        while is_program(path) && !gate.load(Ordering::Relaxed) {
            std::thread::sleep(Duration::from_millis(10));
        }
        answer
    });
    let page = Page::open(&late);
    type_early(&page);
    page.ask(&page.find("textbox", "Campaign numbers"), "this.setSelectionRange(4, 9);");
    go.store(true, Ordering::Relaxed);
    page.until_ready();
    let found = page.find("textbox", "Campaign numbers");
    let state = page.ask(
        &found,
        "return [this.value, this.selectionStart, this.selectionEnd, this.getRootNode().activeElement === this,
                 this.getRootNode() !== document];",
    );
    assert_eq!(state, json!([TYPED, 4, 9, true, true]));
}

#[test]
fn a_page_that_loads_asks_only_its_own_server_and_leaves_the_console_empty() {
    let address = serve();
    let page = Page::open(&address);
    page.until_ready();
    let requests = page.requests();
    assert!(requests.len() >= 6, "they are seen: {requests:?}");
    let stranger = requests.iter().find(|url| !url.starts_with(&address));
    assert_eq!(stranger, None);
    assert_eq!(page.console(), Vec::<String>::new());
}

#[test]
fn it_works_under_any_path() {
    let folder = site();
    let name = folder.file_name().and_then(|name| name.to_str()).expect("the site's folder has a name").to_owned();
    let above = serve_folder(folder.parent().expect("the site's folder is in another"), |_, answer| answer);
    let page = Page::open(&format!("{above}{name}/"));
    page.until_ready();
}

#[test]
fn a_download_that_breaks_off_once_is_repeated_unseen() {
    let count = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&count);
    let page = Page::open(&serve_changed(move |path, answer| {
        let first = is_program(path) && counter.fetch_add(1, Ordering::Relaxed) == 0;
        if first { cut(answer, Duration::ZERO) } else { answer }
    }));
    page.until_ready();
    assert_eq!(count.load(Ordering::Relaxed), 2);
    assert!(!page.has("alert", ""));
}

#[test]
fn a_download_that_never_arrives_is_told_and_can_be_tried_again() {
    for fault in [missing, |answer| cut(answer, Duration::ZERO), |answer| cut(answer, Duration::from_secs(60))] {
        let (broken, gate) = (Arc::new(AtomicBool::new(true)), Arc::new(AtomicUsize::new(0)));
        let (is_broken, tries) = (Arc::clone(&broken), Arc::clone(&gate));
        let page = Page::blank();
        page.before_scripts(HURRY);
        page.go(&serve_changed(move |path, answer| {
            if is_program(path) && is_broken.load(Ordering::Relaxed) {
                tries.fetch_add(1, Ordering::Relaxed);
                return fault(answer);
            }
            answer
        }));
        type_early(&page);
        check_told(&page, "did not arrive", true);
        assert_eq!(gate.load(Ordering::Relaxed), 3, "three tries");
        broken.store(false, Ordering::Relaxed);
        page.press("Try again");
        page.until_ready();
        assert_eq!(page.pasted(), TYPED);
        assert!(!page.has("alert", ""), "the message is gone");
    }
}

#[test]
fn a_script_that_never_arrives_is_told_and_can_be_tried_again() {
    let broken = Arc::new(AtomicBool::new(true));
    let is_broken = Arc::clone(&broken);
    let page = Page::blank();
    page.before_scripts(HURRY);
    page.go(&serve_changed(
        move |path, answer| {
            if is_glue(path) && is_broken.load(Ordering::Relaxed) { missing(answer) } else { answer }
        },
    ));
    type_early(&page);
    check_told(&page, "did not arrive", true);
    broken.store(false, Ordering::Relaxed);
    page.press("Try again");
    page.until_ready();
    assert_eq!(page.pasted(), TYPED);
}

#[test]
fn a_server_that_gives_the_program_a_wrong_media_type_does_no_harm() {
    for kind in ["application/octet-stream", "text/plain; charset=utf-8", ""] {
        let page = Page::open(&serve_changed(
            move |path, answer| {
                if is_program(path) { Answer { kind, ..answer } } else { answer }
            },
        ));
        page.until_ready();
        assert_eq!(page.console(), Vec::<String>::new(), "{kind:?}");
    }
}

#[test]
fn a_site_that_forbids_programs_is_told_what_to_allow() {
    let page = Page::open(&serve_changed(|path, answer| {
        let header = (path == "/").then(|| "Content-Security-Policy: script-src 'self'".to_owned());
        Answer { header, ..answer }
    }));
    type_early(&page);
    check_told(&page, "'wasm-unsafe-eval'", false);
}

#[test]
fn a_browser_that_cannot_run_programs_is_told() {
    let page = Page::blank();
    page.before_scripts("delete globalThis.WebAssembly;");
    page.go(&serve());
    type_early(&page);
    check_told(&page, "WebAssembly", false);
}

#[test]
fn a_loader_that_does_not_arrive_is_told() {
    let page =
        Page::open(&serve_changed(|path, answer| if path.starts_with("/element-") { missing(answer) } else { answer }));
    type_early(&page);
    check_told(&page, "did not arrive", false);
}

#[test]
fn a_browser_without_scripts_is_told() {
    let page = Page::blank();
    page.devtools("Emulation.setScriptExecutionDisabled", &json!({"value": true}));
    page.go(&serve());
    let shown = page.devtools("Accessibility.getFullAXTree", &json!({})).to_string();
    assert!(shown.contains("needs JavaScript"), "{shown}");
    assert!(shown.contains(PROMISE), "{shown}");
}

/// The page with two elements in the place of its one, the second without a skeleton.
fn two_elements(path: &str, answer: Answer) -> Answer {
    if path != "/" {
        return answer;
    }
    let page = String::from_utf8(answer.body).expect("the page is UTF-8");
    let body =
        page.replace("</body>", "<campaign-greenlight translate=\"no\"></campaign-greenlight></body>").into_bytes();
    Answer { announced: body.len(), body, ..answer }
}

#[test]
fn two_elements_on_one_page_each_work() {
    let page = Page::open(&serve_changed(two_elements));
    page.until_ready();
    let boxes = page.all("textbox", "Campaign numbers");
    assert_eq!(boxes.len(), 2);
    for (found, text) in boxes.iter().zip(["first", "second"]) {
        page.click(found);
        page.type_text(text);
    }
    let values: Vec<_> = boxes.iter().map(|found| page.ask(found, "return this.value;")).collect();
    assert_eq!(values, [json!("first"), json!("second")]);
    assert_eq!(page.console(), Vec::<String>::new());
}

#[test]
fn an_element_that_is_moved_goes_on_working() {
    let page = Page::ready();
    page.click(&page.find("textbox", "Campaign numbers"));
    page.type_text("before");
    page.js("const it = document.querySelector('campaign-greenlight'); it.remove(); document.body.prepend(it);");
    assert_eq!(page.pasted(), "before");
    page.click(&page.find("textbox", "Campaign numbers"));
    page.type_text(" and after");
    assert!(page.pasted().contains("and after"));
    assert_eq!(page.console(), Vec::<String>::new());
}
