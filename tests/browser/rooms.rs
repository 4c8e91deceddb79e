//! Rooms of the annex: fetched when they are opened, with words and a retry where they do not arrive.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::harness::{Page, serve_changed};
use crate::job::{REPORT, paste_and_wait};
use crate::server::Answer;

/// The name of the room, on its button and as its heading.
const BATCH: &str = "Many at once";

/// What has the focus, through shadow roots: the kind of element and its words.
fn focused(page: &Page) -> String {
    let script =
        "(() => { let e = document.activeElement; while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
        return e ? e.localName + ': ' + e.textContent.trim().slice(0, 60) : ''; })()";
    page.js(script).as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_room_is_fetched_when_it_is_opened_and_leads_back_to_an_untouched_campaign() {
    let page = Page::ready();
    page.until_whole();
    paste_and_wait(&page, REPORT, "12,000");
    let before = page.requests();
    assert!(!before.iter().any(|address| address.contains("annex")), "it is not fetched before: {before:?}");
    page.press(BATCH);
    page.find("heading", BATCH);
    page.find("textbox", "Table with one organisation in each row");
    assert!(page.requests().iter().any(|address| address.contains("annex_bg")), "it is fetched now");
    page.wait("the heading has the focus", || (focused(&page) == ["h1: ", BATCH].concat()).then_some(()));
    assert!(!page.has("region", "Assessment"), "the campaign is out of sight");
    page.press("Back to your campaign");
    page.find("region", "Assessment");
    assert_eq!(page.pasted(), REPORT);
    page.wait("the button that opened it has the focus", || {
        (focused(&page) == ["button: ", BATCH].concat()).then_some(())
    });
    // Opened again, without a request.
    page.requests();
    page.press(BATCH);
    page.find("textbox", "Table with one organisation in each row");
    assert_eq!(page.requests(), Vec::<String>::new());
    assert_eq!(page.console(), Vec::<String>::new());
}

#[test]
fn a_room_that_does_not_arrive_says_so_and_comes_after_a_retry() {
    for missing in ["/annex-", "/annex_bg-"] {
        let gone = Arc::new(AtomicBool::new(true));
        let gate = Arc::clone(&gone);
        let address = serve_changed(move |path, answer| {
            let refused = path.starts_with(missing) && gate.load(Ordering::Relaxed);
            if refused { Answer { status: "503 Service Unavailable", ..answer } } else { answer }
        });
        let page = Page::open(&address);
        page.until_ready();
        paste_and_wait(&page, REPORT, "12,000");
        page.press(BATCH);
        page.wait("it says that it did not arrive", || page.text().contains("This part did not arrive").then_some(()));
        page.press("Try again");
        page.wait("it says so again", || page.has("button", "Try again").then_some(()));
        gone.store(false, Ordering::Relaxed);
        page.press("Try again");
        page.find("textbox", "Table with one organisation in each row");
        assert!(!page.text().contains("did not arrive"));
        page.press("Back to your campaign");
        assert_eq!(page.pasted(), REPORT);
    }
}

#[test]
#[ignore = "makes pictures, checks nothing"]
fn pictures_of_rooms() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tmp/screenshots");
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    let take = |page: &Page, name: &str| {
        for (width, scheme) in [(360, "light"), (768, "dark"), (1280, "light"), (1280, "dark")] {
            page.look(width, scheme);
            std::thread::sleep(std::time::Duration::from_millis(200));
            std::fs::write(folder.join(format!("{name}-{width}-{scheme}.png")), page.picture())
                .expect("the picture is written");
        }
    };
    let right_to_left =
        "document.querySelector('campaign-greenlight').shadowRoot.querySelector('.greenlight').dir = 'rtl'; 0";
    let page = Page::ready();
    page.press(BATCH);
    page.press("An example: 12 societies");
    page.press("Lakeland Volunteers");
    page.find("button", "Open this one");
    take(&page, "many");
    page.js(right_to_left);
    take(&page, "many-rtl");
    let page = Page::ready();
    paste_and_wait(&page, REPORT, "12,000");
    {
        page.press("Save or print");
        page.press("Before and after");
        page.press("Keep this as the earlier one");
        page.press("No children. The adults shown have agreed.");
        page.wait("it is compared", || page.text().contains("from Cannot tell to Met").then_some(()));
        // The assessment scrolls by itself; for a picture it shows all of it.
        let all = "document.querySelector('campaign-greenlight').shadowRoot.querySelector('.meant').style = 'max-block-size: none; position: static; mask: none'; 0";
        page.js(all);
        take(&page, "change");
        page.js(right_to_left);
        take(&page, "change-rtl");
    }
}
