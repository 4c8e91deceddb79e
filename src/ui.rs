//! The interface: one component per file. It shows what the core says and tells it what the visitor did; it computes nothing
//! about campaigns.

pub mod answer;
pub mod app;
mod asking;
pub mod bar;
pub mod card_panel;
pub mod example;
pub mod files;
pub mod footer;
pub mod header;
pub mod highlight;
pub mod intake;
pub mod mark;
pub mod notices;
pub mod paste;
pub mod piece;
pub mod questions;
pub mod reading_row;
pub mod readings;
pub mod results;
pub mod room;
#[cfg(feature = "annex")]
pub mod rooms;
pub mod share_row;
pub mod start;
pub mod start_over;
pub mod steps;
pub mod value_field;
pub mod verdict;

pub use app::{App, AppProps};
