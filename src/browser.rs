//! The doors to the browser, one capability per file. Each door says whether it opened; none of them panics where the browser
//! refuses.

pub mod annex;
pub mod api;
pub mod card_file;
pub mod clipboard;
pub mod clock;
pub mod download;
pub mod element;
pub mod files;
pub mod languages;
pub mod location;
pub mod panic;
pub mod raster;
#[cfg(feature = "annex")]
pub mod rooms;
pub mod share_sheet;
pub mod storage;
pub mod utf8;
