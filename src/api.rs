//! The public JSON of reading: its own types, so that the inside can change.
