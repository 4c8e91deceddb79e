//! Reads label and value lines.
