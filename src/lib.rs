//! Greenlight reads pasted campaign numbers, assesses how ready a participation campaign is, and draws one card to share.
//!
//! # Invariants
//! - Reading never fails: text in, readings and notes out.
//! - Missing is not zero. Ambiguity is a question, never a guess.
//! - Pasted text never leaves the page and never enters a link, a card or a log.
//! - Only [`share`]'s versions and [`api`]'s types are serialised.
//! - The same text, rubric version, date and locale give the same bytes, natively and in WebAssembly.
//! - Every claim on the page can be traced to a reading, an answer or a cited reference.
//! - The interface computes nothing about campaigns.
//!
//! # Modules in reading order
//! A layer imports only what stands above it in this list; `tests/tidy.rs` holds that.

pub mod find;

pub mod lower;
pub mod order;

pub mod number;

pub mod words;

pub mod metric;

pub mod read;

pub mod measure;

pub mod assess;

pub mod card;

pub mod share;

pub mod session;

pub mod api;

#[cfg(feature = "web")]
pub mod browser;

#[cfg(feature = "web")]
pub mod ui;
