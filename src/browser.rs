//! The doors to the browser, one capability per file.
pub mod element;
