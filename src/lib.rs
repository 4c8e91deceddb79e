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
//! # The pipeline
//! ```
//! use greenlight::assess::{Band, RUBRIC, assess};
//! use greenlight::measure::{Answers, measure};
//! use greenlight::number::date::Date;
//! use greenlight::read::{Hints, read};
//!
//! let today = Date::new(2026, 9, 16).ok_or("a day of the calendar")?;
//! let found = read("Our challenge brought 3,400 videos and more than 1.2 million views.", &Hints::default());
//! let metrics = measure(&found, &Answers::default(), &[], today);
//! let views = metrics.figures.iter().find(|figure| figure.metric.id == "views").ok_or("views were read")?;
//! assert_eq!((views.bounds.low(), views.bounds.high()), (Some(1_200_000.0), None));
//!
//! // Large numbers do not make anybody ready: nothing is known yet of how the campaign is prepared.
//! let assessment = assess(&metrics, &RUBRIC, today, "Harbour Relief", "#TidesTogether");
//! assert_eq!(assessment.bands, Some((Band::Groundwork, Band::Pilot)));
//! # Ok::<(), &str>(())
//! ```
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

pub mod rubric_file;

pub mod card;

pub mod share;

pub mod session;

pub mod api;

pub mod take_out;

pub mod batch;

pub mod workshop;

#[cfg(feature = "web")]
pub mod browser;

#[cfg(feature = "web")]
pub mod ui;
