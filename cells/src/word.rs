//! Looks for single bytes, eight at a time.

/// A byte in each of eight places.
const fn each(byte: u8) -> u64 {
    0x0101_0101_0101_0101 * byte as u64
}

const HIGHS: u64 = each(0x80);

/// The eight bytes from a place on; `None` near the end.
#[inline]
pub fn eight(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..)?.first_chunk().map(|eight| u64::from_le_bytes(*eight))
}

/// Marks the first byte that is `byte`; marks behind it may be wrong.
#[inline]
const fn is(eight: u64, byte: u8) -> u64 {
    let other = eight ^ each(byte);
    other.wrapping_sub(each(1)) & !other & HIGHS
}

/// Marks the first byte below `limit`, which is at most 128; marks behind it may be wrong.
#[inline]
const fn below(eight: u64, limit: u8) -> u64 {
    eight.wrapping_sub(each(limit)) & !eight & HIGHS
}

/// How many of eight bytes stand before the first mark.
#[inline]
pub const fn before(marks: u64) -> usize {
    (marks.trailing_zeros() / 8) as usize
}

/// Marks the first byte that is no ASCII digit; marks behind it may be wrong.
#[inline]
pub const fn no_digit(eight: u64) -> u64 {
    let value = eight ^ each(b'0');
    (value.wrapping_add(each(0x76)) | value) & HIGHS
}

/// Where the first separator, LF or CR stands at or behind a place; the end where none does.
#[must_use]
#[inline(never)]
pub fn until(bytes: &[u8], mut at: usize, separator: u8) -> usize {
    while let Some(next) = eight(bytes, at) {
        let marks = is(next, separator) | below(next, 14);
        if marks == 0 {
            at += 8;
            continue;
        }
        at += before(marks);
        match bytes.get(at) {
            Some(byte) if *byte == separator || matches!(byte, b'\n' | b'\r') => return at,
            _ => at += 1, // another control character
        }
    }
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest.iter().position(|byte| *byte == separator || matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len())
}

/// Where a byte stands at or behind a place.
#[must_use]
#[inline(never)]
pub fn find(bytes: &[u8], mut at: usize, wanted: u8) -> Option<usize> {
    while let Some(next) = eight(bytes, at) {
        let marks = is(next, wanted);
        if marks != 0 {
            return Some(at + before(marks));
        }
        at += 8;
    }
    bytes.get(at..)?.iter().position(|byte| *byte == wanted).map(|place| at + place)
}

/// Marks every byte that is `byte`, and no other.
#[inline]
const fn exactly(eight: u64, byte: u8) -> u64 {
    let other = eight ^ each(byte);
    !(((other & !HIGHS) + !HIGHS) | other | !HIGHS)
}

/// How many line feeds there are.
#[must_use]
pub fn breaks(bytes: &[u8]) -> usize {
    let mut count = 0;
    let (words, rest) = bytes.as_chunks();
    for word in words {
        count += exactly(u64::from_le_bytes(*word), b'\n').count_ones() as usize;
    }
    count + rest.iter().filter(|byte| **byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_found_is_what_a_look_at_each_byte_finds() {
        let mut state = 88_172_645_463_325_252_u64;
        for length in 0..90 {
            let bytes: Vec<u8> = (0..length)
                .map(|_| {
                    state ^= state << 13;
                    state ^= state >> 7;
                    state ^= state << 17;
                    [b'a', b'0', b',', b'\n', b'\r', b'\t', 0, 1, 0xff, 0x80, b'"', b'-', b'z']
                        [(state >> 40) as usize % 13]
                })
                .collect();
            for at in 0..=length {
                let rest = &bytes[at..];
                for separator in [b',', b'\t', b';'] {
                    let expected = rest.iter().position(|byte| *byte == separator || matches!(byte, b'\n' | b'\r'));
                    assert_eq!(until(&bytes, at, separator), at + expected.unwrap_or(rest.len()));
                }
                assert_eq!(find(&bytes, at, b'"'), rest.iter().position(|byte| *byte == b'"').map(|place| at + place));
                assert_eq!(breaks(rest), rest.iter().filter(|byte| **byte == b'\n').count());
                if let Some(next) = eight(&bytes, at) {
                    let digits = rest.iter().take(8).take_while(|byte| byte.is_ascii_digit()).count();
                    assert_eq!(if no_digit(next) == 0 { 8 } else { before(no_digit(next)) }, digits);
                }
            }
        }
    }
}
