//! The custom element.

/// Defines it.
pub fn define() {}
