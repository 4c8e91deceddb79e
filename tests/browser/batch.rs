//! Many at once: a table with one organisation a row is assessed, sorted, filtered, opened and saved, in the built page.

use std::fmt::Write as _;

use crate::harness::{Found, Page};
use crate::job::{REPORT, check_usable, paste_and_wait};
use serde_json::{Value, json};

const BOX: &str = "Table with one organisation in each row";

/// A page with the room open.
fn room() -> Page {
    let page = Page::ready();
    page.until_whole();
    page.press("Many at once");
    page.find("textbox", BOX);
    page
}

/// Pastes a table into the room.
#[track_caller]
fn give(page: &Page, text: &str) {
    let found = page.find("textbox", BOX);
    let body = format!(
        "this.focus(); this.value = {}; this.dispatchEvent(new InputEvent('input', \
         {{bubbles: true, composed: true, inputType: 'insertFromPaste'}}));",
        Value::from(text)
    );
    page.ask(&found, &body);
}

/// The result, once it is there.
#[track_caller]
fn result(page: &Page) -> Found {
    page.find("table", "Result, one row each")
}

/// The names of the rows, from the first.
#[track_caller]
fn names(page: &Page) -> Vec<String> {
    let names = page.ask(&result(page), "return [...this.querySelectorAll('tbody th')].map(e => e.innerText.trim());");
    names.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned)).collect()
}

#[test]
fn the_example_is_assessed_sorted_filtered_and_a_row_opens() {
    let page = room();
    page.press("An example: 12 societies");
    page.wait("twelve rows", || (names(&page).len() == 12).then_some(()));
    let text = page.text();
    for words in
        ["Rows read: 12. Rows left out: 1.", "Line 14: left out, it adds up other rows.", "“about 7K”", "“maybe”"]
    {
        assert!(text.contains(words), "{words} in:\n{text}");
    }
    page.press_summary("What we made of the columns and rows");
    page.wait("its columns", || page.text().contains("not used: it describes the row").then_some(()));
    // In any order, told to assistive technology.
    page.press("Points of 100");
    let sort = "return [...this.querySelectorAll('th[aria-sort]')].map(e => e.getAttribute('aria-sort')).join(' ');";
    page.wait("it is in order", || {
        (page.ask(&result(&page), sort) == "none none ascending none none none").then_some(())
    });
    let up = names(&page);
    page.press("Points of 100");
    page.wait("the other way round", || {
        (page.ask(&result(&page), sort) == "none none descending none none none").then_some(())
    });
    let down = names(&page);
    assert_eq!((up.first(), up.len()), (down.last(), down.len()));
    page.press("Name");
    page.wait("by name", || (names(&page)[0] == "Amber Coast Youth").then_some(()));
    // A row opens and closes by keyboard.
    let row = page.find("button", "Lakeland Volunteers");
    page.ask(&row, "this.focus();");
    for key in ["keyDown", "keyUp"] {
        page.devtools(
            "Input.dispatchKeyEvent",
            &json!({"type": key, "key": "Enter", "code": "Enter", "text": "\r", "windowsVirtualKeyCode": 13}),
        );
    }
    page.find("button", "Open this one");
    assert_eq!(page.ask(&page.find("button", "Lakeland Volunteers"), "return this.ariaExpanded;"), "true");
    check_usable(&page, "an open row");
    page.console(); // the checker tries inline styles
    let may = page.text().matches("Groundwork to Pilot").count();
    let launch = page.ask(
        &page.find("group", "Show rows that may be in"),
        "return [...this.querySelectorAll('button')].map(e => e.innerText).find(e => e.startsWith('Launch'));",
    );
    let launch = launch.as_str().unwrap_or_default();
    let count: usize = launch.split_whitespace().last().and_then(|count| count.parse().ok()).unwrap_or_default();
    assert!(may < 12 && count > 1 && count < 12, "the example shows several bands: {launch}");
    page.press(launch);
    page.wait("only those", || (names(&page).len() == count).then_some(()));
    assert_eq!(page.console(), Vec::<String>::new());
}

#[test]
fn a_row_opens_as_the_campaign_of_the_page_and_the_own_one_comes_back() {
    let page = Page::ready();
    page.until_whole();
    paste_and_wait(&page, REPORT, "12,000");
    page.press("Many at once");
    page.press("An example: 12 societies");
    page.press("Old Harbour Red Cross");
    page.press("Open this one");
    page.find("region", "Assessment");
    page.wait("its name is on the card", || {
        let field = page.find("textbox", "Organisation");
        (page.ask(&field, "return this.value;") == "Old Harbour Red Cross").then_some(())
    });
    assert!(page.text().contains("23,700"), "its figures are here");
    page.press("Back to my own");
    assert_eq!(page.pasted(), REPORT);
    // The table is still there.
    page.press("Many at once");
    assert_eq!(names(&page).len(), 12);
}

#[test]
fn what_is_pasted_and_dropped_in_the_room_stays_out_of_the_page() {
    let page = room();
    let mut table = String::from("Organisation,Followers,Green light\n");
    for row in 0..12_000 {
        writeln!(table, "Society number {row},{},yes", row * 7).unwrap();
    }
    let found = page.find("textbox", BOX);
    let body = format!(
        "const data = new DataTransfer(); data.setData('text/plain', {});
         this.dispatchEvent(new ClipboardEvent('paste', {{clipboardData: data, bubbles: true, composed: true, cancelable: true}}));",
        Value::from(table.as_str())
    );
    page.ask(&found, &body);
    page.wait("all rows", || page.text().contains("Rows 1 to 50 of 12,000").then_some(()));
    page.press("Next rows");
    page.wait("the next ones", || page.text().contains("Rows 51 to 100 of 12,000").then_some(()));
    let drop = "const data = new DataTransfer(); data.items.add(new File([new Uint8Array([0xff, 0xfe, 78, 0, 97, 0, 109, 0, 101, 0, 44, 0, 86, 0, 105, 0, 101, 0, 119, 0, 115, 0, 10, 0, 65, 0, 44, 0, 53, 0])], 'a.csv'));
        this.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, composed: true, cancelable: true}));";
    page.ask(&page.find("textbox", BOX), drop);
    page.wait("the dropped table", || (names(&page) == ["A"]).then_some(()));
    page.press("Back to your campaign");
    page.find("textbox", "Campaign numbers");
    assert_eq!(page.pasted(), "");
    assert!(!page.has("list", "Files"), "no file came to the page");
}

#[test]
fn the_rows_are_saved_as_csv_and_json() {
    let page = room();
    give(&page, "Organisation,Followers,Green light\n=HYPERLINK(\"x\"),5,yes\nB,7,no\n");
    page.press("Save rows as CSV");
    let csv = String::from_utf8(page.download(".csv")).unwrap();
    assert!(csv.starts_with("\u{feff}line,name,band_low"), "{csv}");
    assert!(csv.contains("\"'=HYPERLINK"), "{csv}");
    page.press("Save rows as JSON");
    let json: Value = serde_json::from_slice(&page.download(".json")).unwrap();
    assert_eq!((json[1]["name"].as_str(), json[1]["line"].as_u64()), (Some("B"), Some(3)));
    assert_eq!(json[1]["caps"], json!(["no-green-light", "coverage"]));
}

#[test]
fn what_is_no_table_says_what_to_do() {
    let page = room();
    give(&page, "We made twelve videos and had fun.");
    page.wait("it says so", || page.text().contains("We found no row that names a figure or a check").then_some(()));
    give(&page, "Organisation,Views\n");
    page.wait("it says so", || page.text().contains("no rows below them").then_some(()));
    give(&page, "Nom;Likes\nA;1.234\nB;2.345\n");
    page.wait("it asks", || page.text().contains("can mean two things: 2").then_some(()));
    page.press("A comma: 1,5");
    page.wait("it knows", || page.text().contains("1,234").then_some(()));
    check_usable(&page, "a question");
}

/// Rows, and how long they may take here: the machine of the tests is slow and busy, the bench tells the time.
#[test]
fn ten_thousand_rows_never_hold_the_page_up() {
    let page = room();
    let checks =
        ["green-light", "stand-in", "moderation-rota", "trend-review", "numbers-review", "stop-switch", "fallback"];
    let mut table = format!("Organisation,Followers,Team size,Lead weeks,Partners,{}\n", checks.join(","));
    for row in 0..10_000 {
        writeln!(table, "S{row},{},{},{},{},yes,no,partly,yes,no,partly,yes", row, row % 9, row % 20, row % 7).unwrap();
    }
    page.js("globalThis.tasks = []; new PerformanceObserver(list => tasks.push(...list.getEntries().map(e => Math.round(e.duration)))).observe({type: 'longtask'}); 0");
    let found = page.find("textbox", BOX);
    page.js(&format!(
        "globalThis.data = new DataTransfer(); data.setData('text/plain', {}); 0",
        Value::from(table.as_str())
    ));
    std::thread::sleep(std::time::Duration::from_millis(300));
    let body = "tasks.length = 0; globalThis.start = performance.now();
         this.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, composed: true, cancelable: true}));
         globalThis.dispatched = performance.now() - start;";
    page.ask(&found, body);
    page.wait("all rows", || page.text().contains("Rows 1 to 50 of 10,000").then_some(()));
    let took = page.js("[performance.now() - start, dispatched, tasks]");
    println!("10,000 rows: {took}");
}
