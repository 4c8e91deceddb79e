//! Days as exports write them: `2025-10-31`, `2025/10/31`, with a time behind or not.

/// The year, month and day; `None` where the cell writes anything else, or a day that the calendar does not have.
#[must_use]
pub fn day(cell: &[u8]) -> Option<(i32, u8, u8)> {
    let [a, b, c, d, one, e, f, other, g, h, rest @ ..] = cell else { return None };
    if !matches!(one, b'-' | b'/') || one != other || cell.len() > 40 {
        return None;
    }
    match rest {
        [] | [b'T', b'0'..=b'9', ..] | [b' ', b'0'..=b'9', b':', ..] | [b' ', b'0'..=b'9', b'0'..=b'9', b':', ..] => {}
        _ => return None,
    }
    let digits = [a, b, c, d, e, f, g, h];
    let all =
        digits.iter().try_fold(0, |all, byte| byte.is_ascii_digit().then(|| all * 10 + i32::from(**byte & 15)))?;
    let (year, month, day) = (all / 10_000, (all / 100 % 100) as u8, (all % 100) as u8);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let longest = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u8::from(leap),
        _ => return None,
    };
    ((1900..=2100).contains(&year) && (1..=longest).contains(&day)).then_some((year, month, day))
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days_of_the_calendar_are_read() {
        for (cell, expected) in [
            ("1970-01-01", Some((1970, 1, 1))),
            ("2000/03/01", Some((2000, 3, 1))),
            ("1999-12-31T23:59:59", Some((1999, 12, 31))),
            ("2024-02-29 8:15", Some((2024, 2, 29))),
            ("1900-01-01 08:15", Some((1900, 1, 1))),
            ("2023-02-29", None),
            ("2023-13-01", None),
            ("2023-01-00", None),
            ("1899-01-01", None),
            ("2023-01-01 x", None),
            ("2023-01-01 1415", None),
            ("01/02/2023", None),
            ("2023-01/01", None),
            ("2o23-01-01", None),
            ("", None),
        ] {
            assert_eq!(day(cell.as_bytes()), expected, "{cell}");
        }
    }
}
