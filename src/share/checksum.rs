//! CRC-32 (ISO-HDLC, as in zip and PNG): finds every change of up to 32 neighbouring bits, so every changed character of a link.

/// The generator polynomial, bits reversed.
const POLYNOMIAL: u32 = 0xedb8_8320;

/// The CRC-32 of the pieces, one after the other. Linear; a table would be faster and larger, and links are short.
#[must_use]
pub fn crc32(pieces: &[&[u8]]) -> u32 {
    let mut state = u32::MAX;
    for byte in pieces.iter().copied().flatten() {
        state ^= u32::from(*byte);
        for _ in 0..8 {
            let carry = state & 1;
            state >>= 1;
            if carry == 1 {
                state ^= POLYNOMIAL;
            }
        }
    }
    !state
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_check_value_comes_out() {
        // The check value that the catalogue of CRC algorithms gives for CRC-32/ISO-HDLC.
        assert_eq!(crc32(&[b"123456789"]), 0xcbf4_3926);
        assert_eq!(crc32(&[b"1234", b"", b"56789"]), 0xcbf4_3926);
        assert_eq!(crc32(&[]), 0);
    }
}
