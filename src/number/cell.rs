//! Reads one cell of a table, which is a number or is not.
