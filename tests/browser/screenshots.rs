//! Pictures of the page in its states, for people to look at: `cargo xtask screenshots`.

use crate::harness::{Page, serve_changed};
use crate::job::{REPORT, paste_and_wait};
use crate::loading::HURRY;
use crate::server::Answer;
use std::path::Path;
use std::time::Duration;

#[test]
#[ignore = "makes pictures, checks nothing"]
fn screenshots() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tmp/screenshots");
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    // The program never arrives here, and the connection stays open as long as the pictures take.
    let slow = serve_changed(|path, answer| {
        let (announced, silence) = (answer.announced + 1, Duration::from_secs(20));
        if path.ends_with(".wasm") { Answer { announced, silence, ..answer } } else { answer }
    });
    let loading = Page::open(&slow);
    let ready = Page::ready();
    let failed = Page::blank();
    failed.before_scripts(HURRY);
    failed.go(&serve_changed(|path, answer| {
        if path.ends_with(".wasm") { Answer { announced: answer.announced + 1, ..answer } } else { answer }
    }));
    failed.find("button", "Try again");
    for (state, page) in [("loading", &loading), ("failed", &failed), ("empty", &ready), ("assessed", &ready)] {
        if state == "assessed" {
            paste_and_wait(page, REPORT, "12,000");
        }
        for scheme in ["light", "dark"] {
            for width in [360, 768, 1280, 1920] {
                page.look(width, scheme);
                let name = format!("{state}-{scheme}-{width}.png");
                std::fs::write(folder.join(name), page.picture()).expect("the picture is written");
            }
        }
    }
}
