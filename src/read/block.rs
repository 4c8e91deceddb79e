//! Splits a paste into blocks: tables, label lists, prose, records.
