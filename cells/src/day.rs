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
    let two =
        |tens: u8, ones: u8| (tens.is_ascii_digit() && ones.is_ascii_digit()).then(|| (tens & 15) * 10 + (ones & 15));
    let (century, year, month, day) = (two(*a, *b)?, two(*c, *d)?, two(*e, *f)?, two(*g, *h)?);
    let year = i32::from(century) * 100 + i32::from(year);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let longest = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u8::from(leap),
        _ => return None,
    };
    ((1900..=2100).contains(&year) && (1..=longest).contains(&day)).then_some((year, month, day))
}

/// Days since 1970-01-01.
#[inline(never)]
pub fn order(cell: &[u8]) -> Option<i64> {
    let (year, month, day) = day(cell)?;
    // The year begins with March here, so that the day that is not always there is its last.
    let year = i64::from(year) - i64::from(month < 3);
    let month = (i64::from(month) + 9) % 12;
    let before = year * 365 + year / 4 - year / 100 + year / 400;
    Some(before + (month * 153 + 2) / 5 + i64::from(day) - 1 - 719_468)
}

#[cfg(test)]
mod tests {
    use super::order;

    #[test]
    fn days_are_counted_from_1970() {
        for (cell, day) in [
            ("1970-01-01", Some(0)),
            ("2000/03/01", Some(11_017)),
            ("1999-12-31T23:59:59", Some(10_956)),
            ("2024-02-29 8:15", Some(19_782)),
            ("1900-01-01 08:15", Some(-25_567)),
            ("2023-02-29", None),
            ("2023-13-01", None),
            ("2023-01-00", None),
            ("1899-01-01", None),
            ("2023-01-01 x", None),
            ("2023-01-01 1415", None),
            ("01/02/2023", None),
            ("2023-01/01", None),
            ("", None),
        ] {
            assert_eq!(order(cell.as_bytes()), day, "{cell}");
        }
    }
}
