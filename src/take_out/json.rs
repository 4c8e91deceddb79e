//! JSON as people and programs like it: indented, and whole numbers without a decimal point.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, PrettyFormatter, Serializer};

/// The text of a value; ends with a line break.
#[must_use]
pub fn text(value: &impl Serialize) -> String {
    let mut bytes = Vec::new();
    // Writing into memory does not fail, and no type of the API has keys that are no text.
    let _ = value.serialize(&mut Serializer::with_formatter(&mut bytes, Plain(PrettyFormatter::new())));
    bytes.push(b'\n');
    String::from_utf8(bytes).unwrap_or_default()
}

/// Indents as the library does, and writes 1200000 rather than 1200000.0.
struct Plain<'a>(PrettyFormatter<'a>);

impl Formatter for Plain<'_> {
    #[expect(clippy::cast_possible_truncation, reason = "only whole numbers that an f64 holds exactly")]
    fn write_f64<W: ?Sized + Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        if value.fract() == 0.0 && value.abs() < 9_007_199_254_740_992.0 {
            write!(writer, "{}", value as i64)
        } else {
            write!(writer, "{value}")
        }
    }

    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_array(writer)
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_array(writer)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_array_value(writer, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_array_value(writer)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object(writer)
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object(writer)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_object_key(writer, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object_value(writer)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object_value(writer)
    }
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn whole_numbers_have_no_decimal_point_and_others_keep_theirs() {
        let values = vec![Some(1_200_000.0), Some(-3.0), Some(4.6), Some(1e300), Some(f64::NAN), None];
        let written = text(&values);
        assert!(written.contains("1200000,\n") && written.contains("-3,\n") && written.contains("4.6,\n"));
        let back: Vec<Option<f64>> = serde_json::from_str(&written).unwrap();
        assert_eq!((back[3], back[4], back[5]), (Some(1e300), None, None));
    }
}
