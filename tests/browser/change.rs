//! Before and after: an earlier assessment is kept, given as a link or a file, and stands beside the current one.

use crate::harness::Page;
use crate::job::{REPORT, check_usable, paste_and_wait};
use serde_json::Value;

#[track_caller]
fn says(page: &Page, words: &str) {
    page.wait(&format!("{words:?}"), || {
        let regions = page.all("region", "Before and after");
        regions.first().is_some_and(|found| page.text_of(found).contains(words)).then_some(())
    });
}

/// Answers the check that is asked now with this button.
#[track_caller]
fn answer(page: &Page, words: &str) {
    page.press(words);
}

#[test]
fn the_current_assessment_is_kept_and_what_moved_since_is_shown() {
    let page = Page::ready();
    page.until_whole();
    paste_and_wait(&page, REPORT, "12,000");
    page.press("Before and after");
    page.press("Keep this as the earlier one");
    says(&page, "Nothing has changed between the two.");
    answer(&page, "No children. The adults shown have agreed.");
    says(&page, "Consent: from Cannot tell to Met");
    page.js("scrollTo(0, 0)");
    check_usable(&page, "compared");
    page.console(); // the checker tries inline styles
    // It is kept over a reload.
    std::thread::sleep(std::time::Duration::from_millis(700));
    page.reload();
    page.until_ready();
    says(&page, "Consent: from Cannot tell to Met");
    page.press("Stop comparing");
    page.gone("table", "Then and now");
    assert_eq!(page.console(), Vec::<String>::new());
}

#[test]
fn an_earlier_one_comes_as_a_link_or_a_file() {
    let page = Page::ready();
    page.allow_clipboard();
    paste_and_wait(&page, REPORT, "12,000");
    page.press("Copy link");
    let link = page.wait("the link", || Some(page.clipboard()).filter(|text| text.starts_with("http")));
    page.press("Save or print");
    page.press("Download JSON");
    let json = String::from_utf8(page.download(".json")).unwrap();
    answer(&page, "Children, and guardians have not agreed yet.");
    page.press("Before and after");
    let field = page.find("textbox", "Link of the earlier assessment");
    page.ask(&field, "this.focus();");
    page.type_text("https://example.org/#nothing");
    page.press("Compare");
    says(&page, "There is no Greenlight assessment in this.");
    page.ask(&field, "this.value = ''; this.focus();");
    page.type_text(&link);
    page.press("Compare");
    says(&page, "Consent: from Cannot tell to Not met");
    says(&page, "Holds now: Children take part, and their guardians have not agreed yet.");
    page.press("Stop comparing");
    page.gone("table", "Then and now");
    let drop = format!(
        "const data = new DataTransfer(); data.items.add(new File([{}], 'greenlight.json', {{type: 'application/json'}}));
         this.dispatchEvent(new DragEvent('drop', {{dataTransfer: data, bubbles: true, composed: true, cancelable: true}}));",
        Value::from(json)
    );
    page.ask(&page.find("textbox", "Link of the earlier assessment"), &drop);
    says(&page, "Consent: from Cannot tell to Not met");
    assert!(!page.has("list", "Files"), "the file did not become a source");
}
