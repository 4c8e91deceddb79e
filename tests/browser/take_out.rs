//! The assessment as a file: JSON, CSV and Markdown, saved and copied, in the built page.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::harness::{Page, serve_changed};
use crate::job::{REPORT, check_usable, paste_and_wait};
use crate::server::Answer;
use serde_json::Value;

#[test]
fn each_form_is_downloaded_and_copied() {
    let page = Page::ready();
    page.until_whole();
    page.allow_clipboard();
    paste_and_wait(&page, REPORT, "12,000");
    page.press("Save or print");
    page.press("Download JSON");
    let json: Value = serde_json::from_slice(&page.download(".json")).expect("it is JSON");
    assert_eq!(json["format"], "greenlight-assessment");
    assert_eq!(json["checks"].as_array().map(Vec::len), Some(36));
    assert!(json["figures"].as_array().unwrap().iter().any(|one| one["metric"] == "videos" && one["low"] == 12_000));
    assert!(json["link"].as_str().unwrap().starts_with("g1."));
    page.press("Download CSV");
    let csv = String::from_utf8(page.download(".csv")).unwrap();
    assert!(csv.starts_with("dimension,check,title") && csv.lines().count() == 37, "{csv}");
    page.press("Download Markdown");
    let markdown = String::from_utf8(page.download(".md")).unwrap();
    assert!(markdown.starts_with("# Campaign readiness") && markdown.contains("## All checks"), "{markdown}");
    page.find("region", "Save or print");
    page.press("Copy Markdown");
    page.wait("it is copied", || (page.clipboard() == markdown).then_some(()));
    page.press("Copy CSV");
    page.wait("it is copied", || page.clipboard().starts_with("dimension,check").then_some(()));
    page.js("scrollTo(0, 0)");
    check_usable(&page, "saved");
    page.console(); // the checker tries inline styles
    assert_eq!(page.console(), Vec::<String>::new());
}

#[test]
fn without_the_annex_or_the_clipboard_it_says_what_to_do() {
    let gone = Arc::new(AtomicBool::new(true));
    let gate = Arc::clone(&gone);
    let address = serve_changed(move |path, answer| {
        let refused = path.starts_with("/annex-") && gate.load(Ordering::Relaxed);
        if refused { Answer { status: "503 Service Unavailable", ..answer } } else { answer }
    });
    let page = Page::open(&address);
    page.until_ready();
    paste_and_wait(&page, REPORT, "12,000");
    page.press("Save or print");
    page.wait("it says so", || page.text().contains("did not arrive").then_some(()));
    gone.store(false, Ordering::Relaxed);
    page.press("Try again");
    page.js("navigator.clipboard.writeText = () => Promise.reject(new Error('no')); 0");
    page.find("button", "Copy JSON");
    page.press("Copy JSON");
    let area = page.find("textbox", "To copy");
    let kept = page.ask(&area, "return this.value;");
    assert!(kept.as_str().is_some_and(|text| text.contains("greenlight-assessment")));
}
