//! Bytes as letters that are safe in a URL: base64url of RFC 4648, section 5, without padding.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Bytes as letters: four for every three bytes.
#[must_use]
pub fn write(bytes: &[u8]) -> String {
    let mut letters = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let group = chunk.iter().fold(0_u32, |group, byte| group << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for place in 0..=chunk.len() {
            let index = (group >> (18 - 6 * place)) & 0x3f;
            letters.extend(LETTERS.get(index as usize).map(|letter| char::from(*letter)));
        }
    }
    letters
}

/// The bytes; `None` for any other character, a length that no bytes have, or bits left over that are not zero. So there is
/// exactly one way to write the same bytes, and a changed last letter is seen.
#[must_use]
pub fn read(letters: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(letters.len() / 4 * 3 + 2);
    for chunk in letters.as_bytes().chunks(4) {
        let mut group = 0_u32;
        for letter in chunk {
            group = group << 6 | u32::from(value(*letter)?);
        }
        group <<= 6 * (4 - chunk.len());
        let [_, one, two, three] = group.to_be_bytes();
        let (used, unused): (&[u8], &[u8]) = match chunk.len() {
            4 => (&[one, two, three], &[]),
            3 => (&[one, two], &[three]),
            2 => (&[one], &[two, three]),
            _ => return None,
        };
        if unused.iter().any(|byte| *byte != 0) {
            return None;
        }
        bytes.extend_from_slice(used);
    }
    Some(bytes)
}

fn value(letter: u8) -> Option<u8> {
    match letter {
        b'A'..=b'Z' => Some(letter - b'A'),
        b'a'..=b'z' => Some(letter - b'a' + 26),
        b'0'..=b'9' => Some(letter - b'0' + 52),
        b'-' => Some(62),
        b'_' => Some(63),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vectors_of_the_standard_come_out() {
        // RFC 4648, section 10, without padding.
        for (bytes, letters) in [
            ("", ""),
            ("f", "Zg"),
            ("fo", "Zm8"),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg"),
            ("fooba", "Zm9vYmE"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(write(bytes.as_bytes()), letters);
            assert_eq!(read(letters).as_deref(), Some(bytes.as_bytes()));
        }
        assert_eq!(write(&[0xfb, 0xff]), "-_8");
    }

    #[test]
    fn only_one_spelling_is_read() {
        for letters in ["Zh", "Zm9", "A", "Zg==", "Zm9v Yg", "Zm+v", "Zé"] {
            assert_eq!(read(letters), None, "{letters}");
        }
    }
}
