//! Pictures of the page in its states, for people to look at: `cargo xtask screenshots`.

use crate::harness::Page;
use crate::job::{REPORT, paste_and_wait};
use std::path::Path;

#[test]
#[ignore = "makes pictures, checks nothing"]
fn screenshots() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tmp/screenshots");
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    let page = Page::ready();
    for state in ["empty", "assessed"] {
        if state == "assessed" {
            paste_and_wait(&page, REPORT, "12,000");
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
