//! How version 1 writes numbers and words as bytes, and reads them back without trusting them.

/// The longest word (an id) that is read, in bytes.
pub const WORD_LIMIT: usize = 64;
/// Powers of ten that a double holds exactly and that figures are shortened by.
const POWERS: [f64; 10] = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];
/// The head of a number that follows as the eight bytes of its double.
const RAW: u64 = 40;
/// Whole numbers up to here are exact in a double.
const WHOLE_LIMIT: u64 = 1 << 53;

/// Bytes being written.
#[derive(Default)]
pub struct Writer(pub Vec<u8>);

impl Writer {
    /// A whole number, seven bits a byte, the lowest first.
    #[expect(clippy::cast_possible_truncation, reason = "the seven lowest bits are wanted")]
    pub fn whole(&mut self, mut value: u64) {
        while value >= 0x80 {
            self.0.push(value as u8 | 0x80);
            value >>= 7;
        }
        self.0.push(value as u8);
    }

    /// A whole number that may be negative: small ones of either sign are short.
    pub fn signed(&mut self, value: i64) {
        self.whole((value << 1 ^ value >> 63).cast_unsigned());
    }

    /// A double, exactly: as digits times or over a power of ten where that gives the same double back (`3.4 million` is
    /// 34 and five zeros), else as its eight bytes.
    pub fn number(&mut self, value: f64) {
        match shortened(value) {
            Some((head, digits)) => {
                self.whole(head);
                self.whole(digits);
            }
            None => {
                self.whole(RAW);
                self.0.extend_from_slice(&value.to_bits().to_le_bytes());
            }
        }
    }

    /// Text with its length before it.
    pub fn text(&mut self, text: &str) {
        self.whole(text.len() as u64);
        self.0.extend_from_slice(text.as_bytes());
    }

    /// A word by its place in a table of codes; one that has none is written out.
    pub fn word(&mut self, codes: &[&str], word: &str) {
        match codes.iter().position(|code| *code == word) {
            Some(code) => self.whole((code as u64) << 1),
            None => {
                self.whole((word.len() as u64) << 1 | 1);
                self.0.extend_from_slice(word.as_bytes());
            }
        }
    }
}

/// The head (sign and power of ten) and the digits of a number, where they give exactly it back.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be whole and in range before")]
fn shortened(value: f64) -> Option<(u64, u64)> {
    let size = value.abs();
    // Longest power first, so that a round number has few digits; then over tens, so that a decimal has none after the point.
    let times = POWERS.iter().enumerate().rev().map(|(power, ten)| (power as u64, size / ten));
    let over = POWERS.iter().enumerate().skip(1).map(|(power, ten)| (10 + power as u64, size * ten));
    times.chain(over).find_map(|(power, digits)| {
        let whole = digits.fract() == 0.0 && digits < WHOLE_LIMIT as f64;
        let head = power << 1 | u64::from(value.is_sign_negative());
        (whole && expanded(head, digits as u64).map(f64::to_bits) == Some(value.to_bits()))
            .then_some((head, digits as u64))
    })
}

/// The number of a head and digits. Multiplying or dividing two exact doubles rounds once, the same way everywhere.
fn expanded(head: u64, digits: u64) -> Option<f64> {
    if digits >= WHOLE_LIMIT {
        return None;
    }
    let power = usize::try_from(head >> 1).ok()?;
    let size = match power.checked_sub(10) {
        None => digits as f64 * POWERS.get(power)?,
        Some(power) => digits as f64 / POWERS.get(power)?,
    };
    Some(if head & 1 == 1 { -size } else { size })
}

/// Why bytes cannot be understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// No encoder writes this.
    Wrong,
    /// A code that this release does not have: a later one wrote it.
    Unknown,
}

/// Bytes being read. Every read takes at least one byte or fails, so reading ends however counts lie.
pub struct Reader<'a>(pub &'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], Trouble> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(Trouble::Wrong)?;
        self.0 = rest;
        Ok(taken)
    }

    /// See [`Writer::whole`].
    pub fn whole(&mut self) -> Result<u64, Trouble> {
        let mut value = 0_u64;
        for place in 0..10 {
            let byte = self.take(1)?.first().copied().ok_or(Trouble::Wrong)?;
            let bits = u64::from(byte & 0x7f);
            // The tenth byte has room for one bit.
            if place == 9 && bits > 1 {
                return Err(Trouble::Wrong);
            }
            value |= bits << (7 * place);
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(Trouble::Wrong)
    }

    /// See [`Writer::signed`].
    pub fn signed(&mut self) -> Result<i64, Trouble> {
        let value = self.whole()?;
        Ok((value >> 1).cast_signed() ^ -(value & 1).cast_signed())
    }

    /// See [`Writer::number`]; finite.
    pub fn number(&mut self) -> Result<f64, Trouble> {
        let head = self.whole()?;
        let value = if head == RAW {
            let bytes: [u8; 8] = self.take(8)?.try_into().map_err(|_| Trouble::Wrong)?;
            Some(f64::from_bits(u64::from_le_bytes(bytes)))
        } else {
            expanded(head, self.whole()?)
        };
        value.filter(|value| value.is_finite()).ok_or(Trouble::Wrong)
    }

    /// Text of at most `limit` bytes.
    pub fn text(&mut self, limit: usize) -> Result<&'a str, Trouble> {
        let length = self.whole()?;
        self.letters(length, limit)
    }

    /// See [`Writer::word`].
    pub fn word(&mut self, codes: &[&'static str]) -> Result<&'a str, Trouble> {
        let head = self.whole()?;
        if head & 1 == 1 {
            return self.letters(head >> 1, WORD_LIMIT);
        }
        usize::try_from(head >> 1).ok().and_then(|code| codes.get(code)).copied().ok_or(Trouble::Unknown)
    }

    fn letters(&mut self, length: u64, limit: usize) -> Result<&'a str, Trouble> {
        let length = usize::try_from(length).ok().filter(|length| *length <= limit).ok_or(Trouble::Wrong)?;
        std::str::from_utf8(self.take(length)?).map_err(|_| Trouble::Wrong)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_bit_for_bit_and_round_ones_are_short() {
        let mut longest_round = 0;
        for value in [0.0, -0.0, 1.0, 15.0, 100.0, 250_000.0, 3e8, 3.4e6, 4.25, -0.5, 0.1, 0.3, 1234.56, 8.0] {
            let mut writer = Writer::default();
            writer.number(value);
            longest_round = longest_round.max(writer.0.len());
            assert_eq!(Reader(&writer.0).number().map(f64::to_bits), Ok(value.to_bits()), "{value}");
        }
        assert!(longest_round <= 4, "{longest_round}");
        for value in [f64::MAX, f64::MIN_POSITIVE, 5e-324, 1.0 / 3.0, 0.1 + 0.2, 9_007_199_254_740_993.0, 1e22, -1e300]
        {
            let mut writer = Writer::default();
            writer.number(value);
            assert_eq!(Reader(&writer.0).number().map(f64::to_bits), Ok(value.to_bits()), "{value}");
        }
    }

    #[test]
    fn whole_numbers_come_back() {
        for value in [0, 1, 127, 128, 16_383, 16_384, u64::MAX] {
            let mut writer = Writer::default();
            writer.whole(value);
            assert_eq!(Reader(&writer.0).whole(), Ok(value));
        }
        for value in [0, -1, 1, i64::MIN, i64::MAX] {
            let mut writer = Writer::default();
            writer.signed(value);
            assert_eq!(Reader(&writer.0).signed(), Ok(value));
        }
    }

    #[test]
    fn bytes_that_no_encoder_writes_are_refused() {
        assert_eq!(Reader(&[0xff; 11]).whole(), Err(Trouble::Wrong));
        assert_eq!(Reader(&[]).whole(), Err(Trouble::Wrong));
        assert_eq!(Reader(&[40, 0, 0, 0, 0, 0, 0, 0xf0, 0x7f]).number(), Err(Trouble::Wrong));
        assert_eq!(Reader(&[39, 1]).number().map(f64::to_bits), Ok((-1e-9_f64).to_bits()));
        assert_eq!(Reader(&[41, 1]).number(), Err(Trouble::Wrong));
        assert_eq!(Reader(&[4, b'a']).text(80), Err(Trouble::Wrong));
        assert_eq!(Reader(&[2, 0xc3, 0x28]).text(80), Err(Trouble::Wrong));
        assert_eq!(Reader(&[2, b'a', b'b']).text(1), Err(Trouble::Wrong));
        assert_eq!(Reader(&[8]).word(&["one", "two"]), Err(Trouble::Unknown));
        assert_eq!(Reader(&[2]).word(&["one", "two"]), Ok("two"));
    }
}
