//! The interface: one component per file.
