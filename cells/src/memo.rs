//! Remembers what was found out about pieces of a text, for columns whose cells say the same again and again.

use std::ops::Range;

use crate::word::eight;

/// So many pieces are remembered; of two that share a place the later one is.
const PLACES: usize = 256;

/// What was found out about pieces of one text.
#[derive(Clone, Debug, Default)]
pub struct Memo(Vec<Option<(Range<usize>, i64)>>);

impl Memo {
    /// Nothing is remembered, and no memory used.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// What is known about a piece, found out where it is not known yet. The text must be the same each time.
    pub fn get(&mut self, text: &[u8], piece: Range<usize>, find_out: &mut dyn FnMut() -> i64) -> i64 {
        if self.0.is_empty() {
            self.0.resize_with(PLACES, || None);
        }
        let Some(bytes) = text.get(piece.clone()) else { return find_out() };
        // The front, the back and the length tell most pieces apart.
        let front = eight(bytes, 0).unwrap_or_else(|| bytes.iter().fold(0, |all, byte| all << 8 | u64::from(*byte)));
        let back = bytes.len().checked_sub(8).and_then(|at| eight(bytes, at)).unwrap_or(0);
        let mixed = (front ^ back.rotate_left(29) ^ bytes.len() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let Some(place) = self.0.get_mut((mixed >> 56) as usize % PLACES) else { return find_out() };
        match place {
            Some((known, found)) if text.get(known.clone()) == Some(bytes) => *found,
            _ => {
                let found = find_out();
                *place = Some((piece, found));
                found
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Memo;

    #[test]
    fn a_piece_is_found_out_about_once() {
        let text = b"Kenya Peru Kenya and a longer piece and a longer piece";
        let mut memo = Memo::new();
        assert_eq!(memo.get(text, 0..5, &mut || 1), 1);
        assert_eq!(memo.get(text, 6..10, &mut || 2), 2);
        assert_eq!(memo.get(text, 11..16, &mut || 3), 1, "the same letters");
        assert_eq!(memo.get(text, 17..35, &mut || 4), 4);
        assert_eq!(memo.get(text, 36..54, &mut || 5), 4);
        assert_eq!(memo.get(text, 60..70, &mut || 6), 6, "not in the text");
    }
}
