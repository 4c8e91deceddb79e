//! Finds numbers in running text.
