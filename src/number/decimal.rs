//! Numbers from digits and back, by whole numbers only. The library does the same for every number there can be, with tables
//! of powers that would be a twentieth of the page.

/// The number that these digits write, correctly rounded. `None` for more digits than people write: more than 38 in all, or more
/// than 27 behind the point.
#[must_use]
pub fn value(whole: &str, fraction: &str) -> Option<f64> {
    let mut digits: u128 = 0;
    for digit in whole.bytes().chain(fraction.bytes()) {
        let digit = digit.checked_sub(b'0').filter(|digit| *digit < 10)?;
        digits = digits.checked_mul(10)?.checked_add(u128::from(digit))?;
    }
    let places = u32::try_from(fraction.len()).ok().filter(|places| *places <= 27)?;
    if digits == 0 {
        return Some(0.0);
    }
    // The digits over 10^places are the digits over 5^places, and then halved. 5^27 has 63 bits, so that the quotient has
    // more than the 53 that are kept; what is left over only says on which side of the middle it is.
    let shift = digits.leading_zeros();
    let (quotient, rest) = divide(digits << shift, 5_u64.pow(places));
    let rounded = (quotient | u128::from(rest > 0)) as f64;
    Some(rounded * f64::from_bits(u64::from(1023 - shift - places) << 52))
}

/// Quotient and rest, bit by bit: the processor's own division of such wide numbers is a long program.
fn divide(number: u128, by: u64) -> (u128, u64) {
    let (mut quotient, mut rest) = (0, 0_u64);
    for bit in (0..128).rev() {
        rest = rest << 1 | u64::from(number >> bit & 1 == 1);
        quotient <<= 1;
        if rest >= by {
            rest -= by;
            quotient |= 1;
        }
    }
    (quotient, rest)
}

/// A number with two decimals, as `{:.2}` writes it: the nearest, and of two that are as near the even one.
#[must_use]
pub fn hundredths(value: f64) -> String {
    if !value.is_finite() {
        return if value.is_nan() {
            "NaN"
        } else if value > 0.0 {
            "inf"
        } else {
            "-inf"
        }
        .to_owned();
    }
    let bits = value.to_bits();
    let exponent = (bits >> 52) & 0x7ff;
    let fraction = bits & ((1 << 52) - 1);
    // The value is `part` times two to the power of `exponent - 1075`.
    let (part, exponent) = if exponent == 0 { (fraction, 1) } else { (fraction | 1 << 52, exponent) };
    // The digits of the hundredths, the lowest first.
    let mut digits = Vec::new();
    let mut rest = if exponent >= 1075 { part } else { rounded(part * 100, 1075 - exponent) };
    while rest > 0 {
        digits.push((rest % 10) as u8);
        rest /= 10;
    }
    if exponent >= 1075 {
        for _ in 1075..exponent {
            double(&mut digits);
        }
        digits = [0, 0].into_iter().chain(digits).collect();
    }
    while digits.len() < 3 {
        digits.push(0);
    }
    let mut written = String::new();
    if value.is_sign_negative() {
        written.push('-');
    }
    for (place, digit) in digits.iter().enumerate().rev() {
        written.push(char::from(b'0' + digit));
        if place == 2 {
            written.push('.');
        }
    }
    written
}

/// A number over two to the power of `bits`, to the nearest whole one; a half goes to the even one.
fn rounded(number: u64, bits: u64) -> u64 {
    if bits > 63 {
        return 0; // the numbers here are less than half of it
    }
    let whole = number >> bits;
    let (rest, half) = (number & ((1 << bits) - 1), 1 << (bits - 1));
    if rest > half || (rest == half && whole & 1 == 1) { whole + 1 } else { whole }
}

/// Twice the number that these digits write, the lowest first.
fn double(digits: &mut Vec<u8>) {
    let mut carried = 0;
    for digit in digits.iter_mut() {
        let twice = *digit * 2 + carried;
        (*digit, carried) = (twice % 10, twice / 10);
    }
    if carried > 0 {
        digits.push(carried);
    }
}

/// A number with at most two decimals and without the zeros that say nothing: `12`, `0.5`. What is no number is 0.
#[must_use]
pub fn short(value: f64) -> String {
    if !value.is_finite() {
        return "0".to_owned();
    }
    let written = hundredths(value);
    let short = written.trim_end_matches('0').trim_end_matches('.');
    if matches!(short, "-0" | "") { "0".to_owned() } else { short.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same row of numbers every time, of every size.
    fn numbers() -> impl Iterator<Item = u64> {
        let mut state: u64 = 0x9e37_79b9_7f4a_7c15;
        std::iter::repeat_with(move || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state
        })
    }

    #[track_caller]
    fn reads_as_the_library_does(whole: &str, fraction: &str) {
        let expected: f64 = format!("0{whole}.{fraction}0").parse().unwrap();
        assert_eq!(value(whole, fraction).map(f64::to_bits), Some(expected.to_bits()), "{whole}.{fraction}");
    }

    #[test]
    fn digits_are_read_to_the_last_bit_as_the_library_reads_them() {
        for (whole, fraction) in [
            ("", ""),
            ("0", "0"),
            ("1", ""),
            ("9007199254740993", ""),
            ("9007199254740993", "000000000001"),
            ("9007199254740992", "999"),
            ("4503599627370497", "5"),
            ("4503599627370496", "5"),
            ("0", "1"),
            ("0", "000000000000000000000001"),
            ("999999999999999999999999", ""),
            ("99999999999999999999999999999999999999", ""),
            ("0", "999999999999999999999999"),
            ("123456789012", "345678901234"),
        ] {
            reads_as_the_library_does(whole, fraction);
        }
        let mut numbers = numbers();
        for _ in 0..20_000 {
            let (Some(one), Some(other), Some(places)) = (numbers.next(), numbers.next(), numbers.next()) else {
                return;
            };
            let digits = format!("{one}{other}");
            let digits = &digits[..1 + (places % 24) as usize];
            let (whole, fraction) = digits.split_at((places >> 32) as usize % (digits.len() + 1));
            reads_as_the_library_does(whole, fraction);
            reads_as_the_library_does("", &format!("{:027}", one % 1_000_000));
        }
    }

    #[test]
    fn what_is_too_long_or_no_digit_is_none() {
        for (whole, fraction) in [("1x", ""), ("", "-"), (&"9".repeat(39) as &str, ""), ("1", &"0".repeat(28))] {
            assert_eq!(value(whole, fraction), None, "{whole}.{fraction}");
        }
    }

    #[track_caller]
    fn writes_as_the_library_does(value: f64) {
        assert_eq!(hundredths(value), format!("{value:.2}"), "{value:e}");
        assert_eq!(hundredths(-value), format!("{:.2}", -value), "{value:e}");
    }

    #[test]
    fn numbers_are_written_as_the_library_writes_them() {
        for value in [
            0.0,
            0.005,
            0.015,
            0.125,
            0.375,
            0.995,
            1.0,
            0.5,
            2.675,
            1e15,
            1e16,
            1e17,
            9_007_199_254_740_993.0,
            1e22,
            1e300,
            5e-324,
            f64::MAX,
            f64::MIN_POSITIVE,
            f64::INFINITY,
            4.9e-3,
            99.995,
            1e-19,
            1e-20,
            0.004_999_999,
        ] {
            writes_as_the_library_does(value);
        }
        assert_eq!(hundredths(f64::NAN), "NaN");
        for bits in numbers().take(20_000) {
            let value = f64::from_bits(bits);
            // Of every size, but fewer of the hundreds of digits that take long.
            if value.abs() < 1e40 || (value.is_finite() && bits % 64 == 0) {
                writes_as_the_library_does(value);
            }
            writes_as_the_library_does((bits >> 40) as f64 / 1000.0);
            writes_as_the_library_does((bits >> 44) as f64 / 64.0);
        }
    }

    #[test]
    fn a_short_number_has_no_zeros_that_say_nothing() {
        for (value, expected) in
            [(12.0, "12"), (0.5, "0.5"), (-0.001, "0"), (100.0, "100"), (1.0 / 3.0, "0.33"), (f64::NAN, "0")]
        {
            assert_eq!(short(value), expected);
        }
    }
}
