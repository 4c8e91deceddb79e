//! Tells quickly that the label of a row names nothing but the row: nearly all labels do, and each is looked at.

use std::sync::OnceLock;

use cells::{Memo, Words};

use super::add::begins_with_letter;
use super::header::{self, RowKind};
use super::rows::Cell;
use super::vocabulary::{COMPARED, PARTIAL, SUBTOTALS, SUMMARIES, TARGETS, TOTALS, newest, words};

/// The words of labels of rows that are not listed.
#[derive(Default)]
pub(super) struct Named {
    /// Words with which such a label begins.
    pub(super) first: Words,
    /// Words with which it ends.
    pub(super) last: Words,
    /// Words that stand anywhere in one of up to three words.
    pub(super) any: Words,
}

impl Named {
    /// All of them, made at the first look.
    pub(super) fn all() -> &'static Self {
        static NAMED: [OnceLock<Named>; 2] = [OnceLock::new(), OnceLock::new()];
        newest(&NAMED).get_or_init(|| {
            let mut named = Self::default();
            let lists = [TOTALS, SUMMARIES, PARTIAL, SUBTOTALS, TARGETS, COMPARED];
            for (at, list) in lists.into_iter().enumerate() {
                let set = match at {
                    0..=2 => &mut named.first,
                    3 => &mut named.last, // each is one word
                    _ => &mut named.any,
                };
                words(list).for_each(|label| set.add(tokens(label).next().unwrap_or_default()));
            }
            named
        })
    }
}

/// The words of a plain label.
fn tokens(label: &str) -> impl Iterator<Item = &str> {
    label.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether a plain label can be that of a row that is not listed; false is sure.
pub(super) fn may_be(label: &str) -> bool {
    let named = Named::all();
    // Scripts without spaces have no words to look at.
    if label.chars().any(|character| u32::from(character) >= 0x2e80) {
        return true;
    }
    let mut any = false;
    let mut last = false;
    for (at, token) in tokens(label).enumerate() {
        if at == 0 && named.first.may_have(token) {
            return true;
        }
        any |= named.any.may_have(token);
        last = named.last.may_have(token);
    }
    last || any && label.split(' ').count() <= 3
}

/// Whether a plain label can be that of a total, by its first word; false is sure.
pub(super) fn may_be_total(label: &str) -> bool {
    tokens(label).next().is_some_and(|word| Named::all().first.may_have(word))
}

const TOTAL: i64 = RowKind::Total as i64;
const SUMMARY: i64 = RowKind::Summary as i64;
const TARGET: i64 = RowKind::Target as i64;
const SUBTOTAL: i64 = RowKind::Subtotal as i64;
const COMPARISON: i64 = RowKind::Compared as i64;

/// What the row is by a cell that can name it.
pub(super) fn kind_of(text: &str, cell: Cell, kinds: &mut Memo) -> RowKind {
    if cell.end - cell.start > 40 || !begins_with_letter(text, cell) {
        return RowKind::Listed;
    }
    match kinds.get(text.as_bytes(), cell.range(), &mut || header::row_kind(&header::plain(cell.raw(text))) as i64) {
        TOTAL => RowKind::Total,
        SUMMARY => RowKind::Summary,
        TARGET => RowKind::Target,
        SUBTOTAL => RowKind::Subtotal,
        COMPARISON => RowKind::Compared,
        _ => RowKind::Listed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_that_is_remembered_is_the_same_kind() {
        for label in ["Total", "Average", "Target", "Subtotal", "Last month", "Kenya"] {
            let cell = Cell { start: 0, end: label.len(), escaped: false };
            let kind = header::row_kind(&header::plain(label));
            assert_eq!(kind_of(label, cell, &mut Memo::default()), kind, "{label}");
        }
    }

    #[test]
    fn every_label_of_a_row_that_is_not_listed_is_looked_at() {
        for list in [TOTALS, SUMMARIES, PARTIAL, COMPARED, TARGETS] {
            for label in words(list) {
                for label in [label.to_owned(), format!("{label} (30)"), format!("{label}: 5")] {
                    let kind = header::row_kind(&label);
                    assert!(kind == RowKind::Listed || may_be(&label), "{label}");
                }
                assert!(may_be(label), "{label}");
            }
        }
        for end in words(SUBTOTALS) {
            assert_eq!(tokens(end).count(), 1, "{end}");
            assert!(may_be(&format!("africa{end}")), "{end}");
        }
        for target in words(TARGETS) {
            assert!(may_be(&format!("our ({target}) 2025")), "{target}");
        }
    }

    #[test]
    fn labels_of_listed_rows_are_passed_over() {
        for label in ["kenya", "how we planted 300 trees in a day", "côte d’ivoire", "друзья, привет", "2025-01-01", ""]
        {
            assert!(!may_be(label), "{label}");
        }
    }
}
