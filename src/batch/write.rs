//! The assessed rows as a file: CSV for a spreadsheet, JSON for programs.
