//! Texts in other languages than English: read once their words are there, and until then the page says what it misses.

use crate::harness::{Page, serve, serve_changed};
use crate::server::Answer;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

const GERMAN: &str = "Unsere Aktion hat mehr als 4.200 Videos und rund 1,3 Millionen Aufrufe gebracht.";
const WAITING: &str = "The words of this language are still on their way.";

fn is_pack(path: &str) -> bool {
    path.contains("languages-")
}

/// What stands under "What we read".
#[track_caller]
fn what_was_read(page: &Page) -> String {
    page.text_of(&page.find("region", "What we read"))
}

#[test]
fn a_german_text_is_read_without_being_told_the_language() {
    let page = Page::open(&serve());
    page.until_ready();
    page.until_whole();
    page.paste(GERMAN);
    page.wait("the figures are read", || {
        let read = what_was_read(&page);
        (read.contains("more than 4,200") && read.contains("about 1.3")).then_some(())
    });
    assert!(!page.text().contains(WAITING));
}

#[test]
fn until_the_words_are_there_the_page_says_so_and_then_reads_again() {
    let closed = Arc::new(AtomicBool::new(true));
    let gate = Arc::clone(&closed);
    let address = serve_changed(move |path, answer| {
        let refused = is_pack(path) && gate.load(Ordering::Relaxed);
        if refused {
            Answer { status: "503 Service Unavailable", announced: 0, body: Vec::new(), ..answer }
        } else {
            answer
        }
    });
    let page = Page::open(&address);
    page.until_ready();
    page.paste(GERMAN);
    page.wait("it is said", || page.text().contains(WAITING).then_some(()));
    closed.store(false, Ordering::Relaxed);
    page.js("window.dispatchEvent(new Event('online'))");
    page.wait("the figures are read", || {
        page.js("window.dispatchEvent(new Event('online'))");
        what_was_read(&page).contains("more than 4,200").then_some(())
    });
    assert!(!page.text().contains(WAITING));
    assert_eq!(page.pasted(), GERMAN);
}
