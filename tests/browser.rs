//! The built page in a real browser, over WebDriver, as a person uses it: found by roles and accessible names, clicked where
//! it stands, read where it is shown. `cargo xtask test` builds the page and runs this.
#![allow(missing_docs, reason = "a test is named by what it says")]
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may panic, that is how it fails"
)]

#[path = "browser/asking.rs"]
mod asking;
#[path = "browser/files.rs"]
mod files;
#[path = "browser/harness.rs"]
mod harness;
#[path = "browser/job.rs"]
mod job;
#[path = "browser/languages.rs"]
mod languages;
#[path = "browser/loading.rs"]
mod loading;
#[path = "browser/screenshots.rs"]
mod screenshots;
#[path = "browser/sharing.rs"]
mod sharing;
#[path = "browser/webdriver.rs"]
mod webdriver;

#[path = "../xtask/src/server.rs"]
mod server;
