//! An own rubric in the page: looked at before it is used, named everywhere, kept over a reload; a wrong one changes nothing.

use crate::files::{drop_files, given};
use crate::harness::{Page, serve_changed};
use crate::job::{REPORT, check_usable, paste_and_wait};
use crate::server::Answer;
use serde_json::json;

/// The name of the room, on its button and as its heading.
const ROOM: &str = "Your own rubric";

/// One question of one's own besides consent, and a cap on it.
fn strict() -> String {
    json!({
        "greenlight_rubric": 1, "name": "Harbour network", "version": "2.1", "author": "Digital team",
        "only_listed": true,
        "checks": [
            {"id": "consent", "weight": 1},
            {"id": "stand-in", "weight": 0},
            {"id": "local-office", "dimension": "mandate", "weight": 9, "title": "Local office",
             "question": "Does the local office know?", "why": "People there are asked first.", "source": "Harbour network, 2026",
             "step": "Call the local office.", "owner": "director", "hours": 1,
             "choices": [{"id": "yes", "label": "It knows.", "worth": 100}, {"id": "no", "label": "It does not know.", "worth": 0}]}
        ]
    })
    .to_string()
}

#[track_caller]
fn wait_says(page: &Page, words: &str) {
    page.wait(&format!("the page says {words:?}"), || page.text().contains(words).then_some(()));
}

fn open_room(page: &Page) {
    page.press_summary("Rubric 1.0");
    page.press(ROOM);
    page.find("heading", ROOM);
}

#[test]
fn a_dropped_rubric_is_looked_at_then_used_named_and_kept() {
    let page = Page::ready();
    page.until_whole();
    paste_and_wait(&page, REPORT, "12,000");
    drop_files(&page, &[given("ours.json", strict())]);
    page.find("heading", "Harbour network 2.1");
    for words in [
        "Made by Digital team.",
        "Asked as well: Local office (Mandate, weight 9)",
        "Not asked: Green light",
        "In use now: rubric 1.0",
    ] {
        wait_says(&page, words);
    }
    check_usable(&page, "an own rubric");
    page.console(); // the checker styles what it looks at
    page.press("Use this rubric");
    page.find("region", "Assessment");
    wait_says(&page, "Judged on 0 of 3 checks.");
    assert_eq!(page.pasted(), REPORT, "what was read stays");
    // The card's words and the assessment name it.
    page.wait("the card names the rubric", || {
        let card = page.js("document.querySelector('campaign-greenlight').shadowRoot.innerHTML");
        card.as_str().is_some_and(|html| html.matches("Harbour network 2.1").count() > 2).then_some(())
    });
    // What decides most is asked first: here nine of ten points.
    page.press("It knows.");
    page.press("No children. The adults shown have agreed.");
    wait_says(&page, "Judged on 2 of 3 checks.");
    page.reload();
    page.until_ready();
    page.until_whole();
    wait_says(&page, "Rubric Harbour network 2.1");
    page.press_summary("Rubric Harbour network 2.1");
    page.press(ROOM);
    wait_says(&page, "In use now: rubric Harbour network 2.1");
    page.press("Back to rubric 1.0");
    wait_says(&page, "Rubric 1.0");
    assert_eq!(page.console(), Vec::<String>::new());
}

#[test]
fn wrong_rubrics_are_told_in_words_and_change_nothing() {
    let page = Page::ready();
    page.until_whole();
    paste_and_wait(&page, REPORT, "12,000");
    let of = |fields: &str| format!("{{\n\"greenlight_rubric\": 1,\n\"name\": \"A\",\n\"version\": \"1\",\n{fields}}}");
    for (name, text, told) in [
        ("broken.json", of("\"checks\": [,]"), "Line 5, column 12: a value is needed"),
        (
            "minus.json",
            of("\"checks\": [{\"id\": \"purpose\", \"weight\": -4}]"),
            "checks[0].weight: a whole number from 0 to 100 is needed, here stands -4.",
        ),
        ("name.json", of("\"checks\": [{\"id\": \"porpose\", \"weight\": 4}]"), "If you meant purpose, write that."),
        (
            "child.json",
            of("\"checks\": [{\"id\": \"consent\", \"removed\": true}]"),
            "no rubric can lift or change the cap on children’s consent",
        ),
        ("large.json", of(&format!("\"author\": \"{}\"", "a".repeat(5_000_000))), "larger than 256 kB"),
    ] {
        drop_files(&page, &[given(name, text)]);
        wait_says(&page, &format!("{name} cannot be used. Nothing was changed."));
        wait_says(&page, told);
        assert!(!page.has("button", "Use this rubric"));
    }
    page.press("Dismiss");
    page.wait("it is put away", || (!page.text().contains("cannot be used")).then_some(()));
    wait_says(&page, "In use now: rubric 1.0");
    page.press("Back to your campaign");
    assert_eq!(page.pasted(), REPORT);
    wait_says(&page, "Rubric 1.0");
}

#[test]
fn rubric_one_is_a_file_to_start_from() {
    let page = Page::ready();
    page.until_whole();
    open_room(&page);
    page.press("Save rubric 1.0 as a file to start from");
    let file = String::from_utf8(page.download("rubric.json")).expect("UTF-8");
    assert!(file.contains("\"greenlight_rubric\": 1"));
    wait_says(&page, "Saved as rubric.json.");
    drop_files(&page, &[given("again.json", file)]);
    wait_says(&page, "Nothing but the name");
}

/// A site whose element asks for a rubric, and which has that file.
fn site_with(attribute: &'static str, file: String) -> String {
    serve_changed(move |path, answer| {
        if path.starts_with("/rubrics/ours.json") {
            let body = file.clone().into_bytes();
            return Answer { status: "200 OK", kind: "application/json", announced: body.len(), body, ..answer };
        }
        if answer.kind.starts_with("text/html") {
            let page = String::from_utf8_lossy(&answer.body)
                .replace("<campaign-greenlight ", &format!("<campaign-greenlight {attribute} "));
            let body = page.into_bytes();
            return Answer { announced: body.len(), body, ..answer };
        }
        answer
    })
}

#[test]
fn the_element_and_the_address_bring_a_rubric_of_the_same_site() {
    let page = Page::open(&site_with("rubric=\"rubrics/ours.json\"", strict()));
    page.until_ready();
    wait_says(&page, "Rubric Harbour network 2.1");
    // A property wins, and null goes back.
    let set = |value: &str| page.js(&format!("void (document.querySelector('campaign-greenlight').rubric = {value})"));
    set("{greenlight_rubric: 1, name: 'Object', version: '3'}");
    wait_says(&page, "Rubric Object 3");
    page.js("void document.querySelector('campaign-greenlight').removeAttribute('rubric')");
    set("null");
    wait_says(&page, "Rubric 1.0");
    let named = Page::open(&[&site_with("", strict()), "?rubric=rubrics/ours.json"].concat());
    named.until_ready();
    wait_says(&named, "Rubric Harbour network 2.1");
}

#[test]
fn a_rubric_of_the_element_that_cannot_be_used_says_so() {
    for (attribute, file) in [
        ("rubric=\"rubrics/ours.json\"", "{\"greenlight_rubric\": 1}".to_owned()),
        ("rubric=\"rubrics/none.json\"", strict()),
        ("rubric=\"https://example.org/ours.json\"", strict()),
    ] {
        let page = Page::open(&site_with(attribute, file));
        page.until_ready();
        wait_says(&page, "The rubric that this page asks for could not be used");
        wait_says(&page, "Rubric 1.0");
    }
}

#[test]
#[ignore = "makes pictures, checks nothing"]
fn pictures_of_an_own_rubric() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tmp/screenshots");
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    let page = Page::ready();
    page.until_whole();
    paste_and_wait(&page, REPORT, "12,000");
    for state in ["rubric-good", "rubric-wrong", "rubric-used"] {
        match state {
            "rubric-good" => drop_files(&page, &[given("ours.json", strict())]),
            "rubric-wrong" => {
                drop_files(
                    &page,
                    &[given(
                        "wrong.json",
                        strict().replace("\"weight\":9", "\"wieght\":-9").replace("\"hours\":1", "\"hours\":\"one\""),
                    )],
                );
            }
            _ => {
                drop_files(&page, &[given("ours.json", strict())]);
                page.find("heading", "Harbour network 2.1");
                page.press("Use this rubric");
                page.press_summary("Rubric Harbour network 2.1");
            }
        }
        std::thread::sleep(std::time::Duration::from_millis(900));
        for scheme in ["light", "dark"] {
            for width in [360, 768, 1280] {
                page.look(width, scheme);
                std::fs::write(folder.join(format!("{state}-{scheme}-{width}.png")), page.picture())
                    .expect("the picture is written");
            }
        }
    }
}
