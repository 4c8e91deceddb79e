//! The only sum: points of checks, dimensions and the whole.
