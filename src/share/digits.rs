//! Bytes as decimal digits: QR codes hold three digits in ten bits, so that a link in digits needs a quarter less room there than in
//! letters of base64. Seven bytes are seventeen digits.

/// The digits of so many bytes, by their count up to seven. No two are the same, so the digits tell how many bytes there are.
const DIGITS: [usize; 8] = [0, 3, 5, 8, 10, 13, 15, 17];
/// Bytes that are written together.
const BYTES: usize = 7;

/// Bytes as digits.
#[must_use]
pub fn write(bytes: &[u8]) -> String {
    let mut digits = String::with_capacity(bytes.len().div_ceil(BYTES) * 17);
    for chunk in bytes.chunks(BYTES) {
        let mut number = chunk.iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        let mut reversed = Vec::new();
        for _ in 0..DIGITS.get(chunk.len()).copied().unwrap_or_default() {
            reversed.push(char::from(b'0' + (number % 10) as u8));
            number /= 10;
        }
        digits.extend(reversed.iter().rev());
    }
    digits
}

/// The bytes; `None` for anything but digits, for a length that no bytes have, and for a number that no bytes give.
#[must_use]
pub fn read(digits: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(digits.len() / 17 * BYTES + BYTES);
    for chunk in digits.as_bytes().chunks(17) {
        let count = DIGITS.iter().position(|length| *length == chunk.len())?;
        let mut number = 0_u64;
        for digit in chunk {
            number = number * 10 + u64::from(digit.checked_sub(b'0').filter(|digit| *digit < 10)?);
        }
        if number >> (8 * count) != 0 {
            return None;
        }
        bytes.extend_from_slice(number.to_be_bytes().get(8 - count..)?);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_of_every_length_come_back() {
        for length in 0..40_usize {
            for fill in [0, 1, 0x7f, 0xff] {
                let bytes = vec![fill; length];
                assert_eq!(read(&write(&bytes)), Some(bytes));
            }
        }
        assert_eq!(write(&[1, 2]), "00258");
        assert_eq!(write(&[0xff; 7]), "72057594037927935");
    }

    #[test]
    fn only_one_spelling_is_read() {
        for digits in ["1", "12", "256", "65536", "12a", "72057594037927936", "+12", "0000"] {
            assert_eq!(read(digits), None, "{digits}");
        }
    }
}
