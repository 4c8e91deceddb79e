//! What is printed: a report of two pages, rendered by the browser's own print command, with everything on it.

use std::path::Path;
use std::process::Command;

use crate::harness::Page;
use crate::job::{REPORT, paste_and_wait};
use serde_json::{Value, json};

/// A page whose print button prints nothing but is seen to ask for it.
pub fn printable() -> Page {
    let page = Page::blank();
    page.before_scripts("window.print = () => { window.printed = (window.printed ?? 0) + 1; };");
    page.go(&crate::harness::serve());
    page.until_ready();
    page
}

/// Presses the button and waits until the browser is asked to print.
#[track_caller]
fn press_print(page: &Page) {
    let before = page.js("window.printed ?? 0").as_u64();
    if !page.has("button", "Print or save as PDF") {
        page.press("Save or print");
    }
    page.press("Print or save as PDF");
    page.wait("the browser is asked to print", || (page.js("window.printed ?? 0").as_u64() > before).then_some(()));
}

/// How many pages a PDF has: each is an object that says it is one.
fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.matches("/Type /Page\n").count() + text.matches("/Type /Page/").count() + text.matches("/Type /Page ").count()
}

/// The words of a PDF, where the tool for it is there.
fn words(pdf: &[u8], name: &str) -> Option<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tmp/print");
    std::fs::create_dir_all(&folder).ok()?;
    let path = folder.join([name, ".pdf"].concat());
    std::fs::write(&path, pdf).ok()?;
    let output = Command::new("pdftotext").arg("-layout").arg(&path).arg("-").output().ok()?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Width and height of the paper in centimetres.
const PAPERS: [(&str, f64, f64); 2] = [("a4", 21.0, 29.7), ("letter", 21.59, 27.94)];

#[track_caller]
fn check(page: &Page, name: &str, expected: &[&str]) {
    for (paper, width, height) in PAPERS {
        let options = json!({"page": {"width": width, "height": height}, "background": true, "shrinkToFit": false,
            "margin": {"top": 1.3, "bottom": 1.5, "left": 1.4, "right": 1.4}});
        let pdf = page.print(&options);
        let file = [name, "-", paper].concat();
        let text = words(&pdf, &file);
        assert_eq!(pages(&pdf), 2, "{file}");
        let Some(text) = text else { continue };
        let plain: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for words in expected {
            assert!(plain.contains(words), "{file} says {words:?}:\n{text}");
        }
    }
}

#[test]
fn a_report_of_two_pages_is_printed_whatever_is_folded() {
    let page = printable();
    paste_and_wait(&page, REPORT, "12,000");
    press_print(&page);
    check(
        &page,
        "report",
        &[
            "Campaign readiness",
            "We cannot tell yet",
            "Mandate",
            "Moderation rota",
            "12,000",
            "more than 3 million",
            "Self-assessment",
            "Open this assessment again: http",
            "Not answered yet",
        ],
    );
    // Nothing of it is on the screen, and nothing is there twice.
    assert!(!page.text().contains("Open this assessment again"));
    let ids = page.js(
        "(() => { const ids = [...document.querySelector('campaign-greenlight').shadowRoot.querySelectorAll('[id]')].map(e => e.id);
            return ids.length - new Set(ids).size; })()",
    );
    assert_eq!(ids, 0);
    // What has changed since is not printed as if it stood.
    page.paste("Our team of 4 people made 77 videos.");
    page.wait("the report is taken back", || {
        let ready = "!!document.querySelector('campaign-greenlight').shadowRoot.querySelector('.report[data-ready]')";
        (page.js(ready) == false).then_some(())
    });
    press_print(&page);
    check(&page, "changed", &["77", "People in the team"]);
    assert_eq!(page.console(), Vec::<String>::new());
}

#[test]
fn a_full_report_still_has_two_pages() {
    let page = printable();
    page.press("Many at once");
    page.press("An example: 12 societies");
    page.press("Highland Aid");
    page.press("Open this one");
    page.find("region", "Assessment");
    press_print(&page);
    check(&page, "full", &["Highland Aid", "12,850", "Numbers review", "You answered", "1/2", "2/2"]);
}

#[test]
fn nothing_is_cut_on_paper() {
    let page = printable();
    paste_and_wait(&page, REPORT, "12,000");
    press_print(&page);
    page.devtools("Emulation.setEmulatedMedia", &json!({"media": "print"}));
    // The printable part of A4 at 96 pixels an inch.
    page.devtools(
        "Emulation.setDeviceMetricsOverride",
        &json!({"width": 688, "height": 1000, "deviceScaleFactor": 1, "mobile": false}),
    );
    let cut = page.js("(() => {
            const paper = document.querySelector('campaign-greenlight').shadowRoot.querySelector('.paper');
            return [...paper.querySelectorAll('*')].filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0
                || e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 120));
        })()");
    assert_eq!(cut, Value::Array(Vec::new()));
}
