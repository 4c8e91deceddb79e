//! Reads tables: which character separates cells, which row is the header, what each column holds.
