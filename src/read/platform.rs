//! The list of platform exports that are recognised by their headers.
