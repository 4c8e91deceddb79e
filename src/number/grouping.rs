//! What the separators in a numeral mean: grouping, decimals, or not to be told from the numeral alone.

/// What a document is known to use as its decimal separator.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Decimal {
    /// Nothing in the document tells.
    #[default]
    Unknown,
    /// 1,234.5
    Point,
    /// 1.234,5
    Comma,
}

/// What a numeral can mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Numeral {
    /// One value.
    One(f64),
    /// A single separator followed by three digits, as in `1.234`: a group (first) or decimals (second).
    Either {
        /// The value if the separator groups.
        grouped: f64,
        /// The value if it is the decimal separator.
        decimal: f64,
    },
}
