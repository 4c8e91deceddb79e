//! English.

use super::Language;
use crate::number::grouping::Decimal;

/// English.
pub const LANGUAGE: Language = Language { tag: "en", decimal: Decimal::Point };
