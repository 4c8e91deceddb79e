//! Reads figures in running text.
