//! Groups of letters that are read out and typed by hand: their alphabet, the letter that checks a group, and the long number whose
//! digits they are.

/// Digits and letters of which no two look alike (Crockford's base 32): no I, L, O, U.
pub(crate) const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters of a group, the last of which checks the others.
pub(crate) const GROUP: usize = 5;

/// The letter that checks digits behind a start, which tells places apart: the start and the letters are multiplied by different powers
/// of one element of the field of 32, so that any one wrong letter and any two neighbours that changed places give another sum.
pub(crate) fn checked(start: u8, digits: &[u8]) -> u8 {
    let sum = digits.iter().fold(start, |sum, digit| doubled(sum) ^ digit);
    doubled(sum)
}

/// Twice, in the field of 32 whose polynomial is x^5 + x^2 + 1.
fn doubled(value: u8) -> u8 {
    if value & 16 == 0 { value << 1 } else { (value << 1) ^ 0b10_0101 }
}

/// The digit of a letter, capital or not; O is 0, I and L are 1.
pub(crate) fn value(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        letter => letter,
    };
    LETTERS.iter().position(|known| char::from(*known) == letter).map(|place| place as u8)
}

/// A number of many digits to the base 32, the lowest first, into which other numbers are packed.
pub(crate) struct Number(pub(crate) Vec<u8>);

impl Number {
    /// Packs a digit to some base on top of what is there; more digits are added where it does not fit.
    pub(crate) fn push(&mut self, base: u32, digit: u32) {
        let mut carry = digit;
        for place in &mut self.0 {
            let sum = u32::from(*place) * base + carry;
            *place = (sum & 31) as u8;
            carry = sum >> 5;
        }
        while carry > 0 {
            self.0.push((carry & 31) as u8);
            carry >>= 5;
        }
    }

    /// Takes the digit that was packed last.
    pub(crate) fn pull(&mut self, base: u32) -> u32 {
        let mut rest = 0;
        for place in self.0.iter_mut().rev() {
            let sum = rest << 5 | u32::from(*place);
            *place = (sum / base) as u8;
            rest = sum % base;
        }
        rest
    }
}
