//! Putting things in order. Every sort of the page goes through one sort of plain numbers, because the library's sort is copied
//! for each type it sorts, and sixteen copies were a ninth of the program.

/// Sorts by a whole number, lowest first; equal ones keep their order.
pub fn by_key<T>(items: &mut Vec<T>, key: impl Fn(&T) -> u64) {
    let order: Vec<(u64, usize)> = items.iter().enumerate().map(|(index, item)| (key(item), index)).collect();
    if order.is_sorted() {
        return;
    }
    let order = merged(order);
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.iter().filter_map(|(_, index)| taken.get_mut(*index).and_then(Option::take)));
}

/// Merges rows of one into rows of two, those into rows of four, and so on. The library's sort is quicker, and ten times as long.
fn merged(mut order: Vec<(u64, usize)>) -> Vec<(u64, usize)> {
    let mut width = 1;
    while width < order.len() {
        let mut merged = Vec::with_capacity(order.len());
        for pair in order.chunks(width * 2) {
            let (mut left, mut right) = pair.split_at_checked(width).unwrap_or((pair, &[]));
            while let (Some((low, others)), Some((high, rest))) = (left.split_first(), right.split_first()) {
                if low <= high {
                    merged.push(*low);
                    left = others;
                } else {
                    merged.push(*high);
                    right = rest;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        order = merged;
        width *= 2;
    }
    order
}

/// Sorts by a whole number, highest first; equal ones keep their order.
pub fn by_key_down<T>(items: &mut Vec<T>, key: impl Fn(&T) -> u64) {
    by_key(items, |item| u64::MAX - key(item));
}

/// A whole number that orders as the float does, negative ones included.
#[must_use]
pub fn of_float(value: f64) -> u64 {
    let bits = value.to_bits();
    if bits >> 63 == 0 { bits | 1 << 63 } else { !bits }
}

/// A whole number that orders as the signed one does.
#[must_use]
pub fn of_signed(value: i64) -> u64 {
    value.cast_unsigned() ^ (1 << 63)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_keep_their_order() {
        let mut words = vec!["three", "one", "two", "seven"];
        by_key(&mut words, |word| word.len() as u64);
        assert_eq!(words, ["one", "two", "three", "seven"]);
        by_key_down(&mut words, |word| word.len() as u64);
        assert_eq!(words, ["three", "seven", "one", "two"]);
    }

    #[test]
    fn rows_of_every_length_come_into_order() {
        for length in 0..70_u64 {
            let mut numbers: Vec<u64> = (0..length).map(|place| place * 37 % 61).collect();
            let mut expected = numbers.clone();
            expected.sort_unstable();
            by_key(&mut numbers, |number| *number);
            assert_eq!(numbers, expected);
        }
    }

    #[test]
    fn floats_and_signed_numbers_order_as_they_are() {
        let floats = [f64::NEG_INFINITY, -2.5, -1.0, 0.0, 1e-9, 3.0, 1e20, f64::INFINITY];
        assert!(floats.map(of_float).is_sorted());
        assert!([i64::MIN, -5, 0, 7, i64::MAX].map(of_signed).is_sorted());
    }
}
