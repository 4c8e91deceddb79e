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
#[allow(dead_code, reason = "the contact sheet shows some of them")]
#[path = "cards/assessments.rs"]
mod assessments;
#[path = "browser/batch.rs"]
mod batch;
#[path = "browser/cards.rs"]
mod cards;
#[path = "browser/change.rs"]
mod change;
#[path = "browser/contact_sheet.rs"]
mod contact_sheet;
#[path = "browser/engines.rs"]
mod engines;
#[path = "browser/explain.rs"]
mod explain;
#[path = "browser/files.rs"]
mod files;
#[path = "browser/harness.rs"]
mod harness;
#[path = "browser/hosts.rs"]
mod hosts;
#[path = "browser/job.rs"]
mod job;
#[path = "browser/languages.rs"]
mod languages;
#[path = "browser/loading.rs"]
mod loading;
#[path = "browser/portable.rs"]
mod portable;
#[path = "browser/print.rs"]
mod print;
#[path = "browser/results.rs"]
mod results;
#[path = "browser/rooms.rs"]
mod rooms;
#[path = "browser/rubric.rs"]
mod rubric;
#[path = "browser/screenshots.rs"]
mod screenshots;
#[path = "browser/sharing.rs"]
mod sharing;
#[path = "browser/take_out.rs"]
mod take_out;
#[path = "browser/webdriver.rs"]
mod webdriver;

#[path = "../xtask/src/server.rs"]
mod server;
