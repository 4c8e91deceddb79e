//! Workshops: exercises that a room works through on its own numbers' terms, and the board on which the answers meet. The annex has
//! them; the page's program does not.

pub mod board;
pub mod exercise;
pub mod pack;
pub mod result;
pub mod tool;

pub use exercise::{Answered, Exercise, Kind, Question};
pub use pack::{Trouble, read};
