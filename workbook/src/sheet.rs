//! Workbooks: every visible sheet with something in it as tab-separated text, as if it were copied from the spreadsheet, but with days,
//! numbers and percentages in one plain form.

use std::io::Cursor;

use calamine::{
    Data, ExcelDateTime, Ods, Reader, SheetVisible, Xls, XlsError, Xlsb, Xlsx, XlsxError, open_workbook_from_rs,
};

use crate::{Kind, Part};

/// Columns behind this one are left out, and said.
const MOST_COLUMNS: u32 = 4096;
/// A longer run of empty rows is written as this many.
const MOST_EMPTY: u32 = 50;

/// The sheets of a workbook; `file` is its name inside an archive.
pub fn open(bytes: &[u8], file: &str, left: &mut u64, parts: &mut Vec<Part>) {
    let all = || Cursor::new(bytes);
    let kind = match open_workbook_from_rs::<Xlsx<_>, _>(all()) {
        Ok(mut workbook) => {
            for (sheet, visible) in sheets(&workbook) {
                let name = named(file, &sheet);
                if visible {
                    let merged = workbook.merge_cells_by_sheet_name(&sheet).is_ok_and(|merged| !merged.is_empty());
                    let text = of_xlsx(&mut workbook, &sheet, *left);
                    take(&name, merged, text, left, parts);
                } else {
                    parts.push(Part::note(Kind::Hidden, &name));
                }
            }
            return;
        }
        Err(XlsxError::Password) => Kind::Locked,
        Err(_) => match open_workbook_from_rs::<Xls<_>, _>(all()) {
            Ok(workbook) => return others(workbook, file, left, parts),
            Err(XlsError::Password) => Kind::Locked,
            Err(_) => match open_workbook_from_rs::<Xlsb<_>, _>(all()) {
                Ok(workbook) => return others(workbook, file, left, parts),
                Err(_) => match open_workbook_from_rs::<Ods<_>, _>(all()) {
                    Ok(workbook) => return others(workbook, file, left, parts),
                    Err(_) => Kind::Damaged,
                },
            },
        },
    };
    parts.push(Part::note(kind, file));
}

/// The sheets of the formats that are read as a whole and know no percentages.
fn others<'b, R: Reader<Cursor<&'b [u8]>>>(mut workbook: R, file: &str, left: &mut u64, parts: &mut Vec<Part>) {
    for (sheet, visible) in sheets(&workbook) {
        let name = named(file, &sheet);
        if !visible {
            parts.push(Part::note(Kind::Hidden, &name));
            continue;
        }
        let mut fractions = false;
        let text = workbook.worksheet_range(&sheet).map_err(|_| Kind::Damaged).and_then(|range| {
            let mut grid = Grid::new(*left);
            let (row, column) = range.start().unwrap_or_default();
            for (inner_row, inner_column, value) in range.used_cells() {
                let at = (to_u32(inner_row).saturating_add(row), to_u32(inner_column).saturating_add(column));
                fractions |= matches!(value, Data::Float(value) if value.abs() < 1.0 && *value != 0.0);
                grid.put(at, &plain(value, ""))?;
            }
            Ok(grid.text())
        });
        take(&name, false, text, left, parts);
        if fractions {
            parts.push(Part::note(Kind::Fractions, &name));
        }
    }
}

fn sheets<'b, R: Reader<Cursor<&'b [u8]>>>(workbook: &R) -> Vec<(String, bool)> {
    workbook
        .sheets_metadata()
        .iter()
        .map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible))
        .collect()
}

fn named(file: &str, sheet: &str) -> String {
    if file.is_empty() { sheet.to_owned() } else { [file, " \u{203a} ", sheet].concat() }
}

/// Takes the text of a sheet, and says what is to be known about it.
fn take(name: &str, merged: bool, text: Result<Written, Kind>, left: &mut u64, parts: &mut Vec<Part>) {
    match text {
        Ok(written) if written.text.is_empty() => parts.push(Part::note(Kind::Empty, name)),
        Ok(written) => {
            *left = left.saturating_sub(written.text.len() as u64);
            parts.push(Part::text(Kind::Sheet, name, written.text.into_bytes()));
            if merged {
                parts.push(Part::note(Kind::Merged, name));
            }
            if written.cut {
                parts.push(Part::note(Kind::TooLarge, name));
            }
        }
        Err(kind) => parts.push(Part::note(kind, name)),
    }
}

/// A sheet of the format that says how each cell is shown.
fn of_xlsx(workbook: &mut Xlsx<Cursor<&[u8]>>, sheet: &str, most: u64) -> Result<Written, Kind> {
    let mut cells = workbook.worksheet_cells_reader(sheet).map_err(|error| match error {
        // A sheet that holds a chart only.
        XlsxError::WorksheetNotFound(_) | XlsxError::NotAWorksheet(_) => Kind::Empty,
        _ => Kind::Damaged,
    })?;
    let formats: Vec<String> = cells
        .styles()
        .iter()
        .map(|style| style.number_format.as_ref().map_or_else(String::new, |format| format.format_code.clone()))
        .collect();
    let mut grid = Grid::new(most);
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(|_| Kind::Damaged)? {
        let format = formats.get(style).map_or("", String::as_str);
        grid.put(cell.get_position(), &plain(&Data::from(cell.get_value().clone()), format))?;
    }
    Ok(grid.text())
}

/// The text of a sheet on its way: its rows with the column in which each starts.
struct Grid {
    rows: Vec<(u32, u32, String)>,
    bytes: u64,
    most: u64,
    cut: bool,
    column: u32,
}

/// The text of a sheet, and whether columns were left out.
struct Written {
    text: String,
    cut: bool,
}

impl Grid {
    fn new(most: u64) -> Self {
        Self { rows: Vec::new(), bytes: 0, most, cut: false, column: 0 }
    }

    /// Puts a value in its place; cells come row by row.
    fn put(&mut self, (row, column): (u32, u32), value: &str) -> Result<(), Kind> {
        if value.is_empty() {
            return Ok(());
        }
        if self.rows.last().is_none_or(|(last, ..)| *last != row) {
            self.rows.push((row, column, String::new()));
            self.column = column;
        }
        let Some((_, start, line)) = self.rows.last_mut() else { return Ok(()) };
        if column.saturating_sub(*start) >= MOST_COLUMNS || column < self.column {
            self.cut = true;
            return Ok(());
        }
        for _ in self.column..column {
            line.push('\t');
        }
        self.bytes += u64::from(column - self.column) + value.len() as u64 + 1;
        self.column = column;
        let quoted = value.starts_with('"') || value.contains(['\t', '\n', '\r']);
        if quoted {
            line.push('"');
            line.push_str(&value.replace('"', "\"\""));
            line.push('"');
        } else {
            line.push_str(value);
        }
        if self.bytes > self.most { Err(Kind::TooLarge) } else { Ok(()) }
    }

    fn text(self) -> Written {
        let first = self.rows.iter().map(|(_, column, _)| *column).min().unwrap_or_default();
        let mut text = String::with_capacity(usize::try_from(self.bytes).unwrap_or_default());
        let mut next = self.rows.first().map_or(0, |(row, ..)| *row);
        for (row, column, line) in &self.rows {
            for _ in 0..row.saturating_sub(next).min(MOST_EMPTY) {
                text.push('\n');
            }
            for _ in 0..(column - first).min(MOST_COLUMNS) {
                text.push('\t');
            }
            text.push_str(line);
            text.push('\n');
            next = row + 1;
        }
        Written { text, cut: self.cut }
    }
}

fn to_u32(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

/// A value as text: days as 2026-09-16, numbers without grouping and exponent, percentages as such.
fn plain(value: &Data, format: &str) -> String {
    match value {
        Data::Int(value) => number(*value as f64, format),
        Data::Float(value) => number(*value, format),
        Data::String(text) => text.trim().to_owned(),
        Data::Bool(true) => "TRUE".to_owned(),
        Data::Bool(false) => "FALSE".to_owned(),
        Data::DateTime(time) => moment(time),
        Data::DateTimeIso(text) => text.strip_suffix("T00:00:00").unwrap_or(text).replace('T', " "),
        Data::DurationIso(text) => text.clone(),
        Data::Error(error) => error.to_string(),
        Data::Empty => String::new(),
    }
}

/// A number as the format of its cell shows it, as far as it changes what it means.
fn number(value: f64, format: &str) -> String {
    let shown = format.split(';').next().unwrap_or_default();
    if outside_quotes(shown).contains('%') {
        return [&digits(value * 100.0), "%"].concat();
    }
    [currency(shown), &digits(value)].concat()
}

/// The digits of a number: fifteen at most, as spreadsheets show them. Three digits behind the point get a fourth, so that the point
/// cannot be taken for a thousands separator.
fn digits(value: f64) -> String {
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    let mut digits = rounded.to_string();
    if digits.split_once('.').is_some_and(|(_, behind)| behind.len() == 3) {
        digits.push('0');
    }
    digits
}

/// A format without the words in quotes and the letters behind backslashes.
fn outside_quotes(format: &str) -> String {
    let mut quoted = false;
    let mut skip = false;
    format
        .chars()
        .filter(|letter| {
            if std::mem::take(&mut skip) {
                return false;
            }
            match letter {
                '"' => quoted = !quoted,
                '\\' | '_' | '*' if !quoted => skip = true,
                _ => return !quoted,
            }
            false
        })
        .collect()
}

/// The currency of a format: `[$€-407] #,##0.00`, `"$"#,##0`.
fn currency(format: &str) -> &str {
    if let Some((_, behind)) = format.split_once("[$") {
        return behind.split(['-', ']']).next().unwrap_or_default();
    }
    ["$", "\u{20ac}", "\u{a3}", "\u{a5}"].into_iter().find(|sign| format.contains(sign)).unwrap_or_default()
}

/// A day, a time of day or a length of time.
fn moment(time: &ExcelDateTime) -> String {
    let value = time.as_f64();
    if time.is_duration() || !(1.0..2_958_466.0).contains(&value) {
        if !(0.0..1e6).contains(&value) {
            return digits(value);
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and a million days")]
        let seconds = (value * 86_400.0).round() as u64;
        return format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
    let (year, month, day, hour, minute, ..) = time.to_ymd_hms_milli();
    if value.fract() == 0.0 {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::open;
    use rust_xlsxwriter::{Format, Workbook, Worksheet};

    /// The parts of a workbook with one sheet, as kinds, names and texts.
    fn parts(bytes: &[u8]) -> Vec<(Kind, String, String)> {
        open(bytes).into_iter().map(|part| (part.kind, part.name, String::from_utf8(part.bytes).unwrap())).collect()
    }

    fn workbook(fill: impl FnOnce(&mut Worksheet)) -> Vec<(Kind, String, String)> {
        let mut workbook = Workbook::new();
        fill(workbook.add_worksheet().set_name("May").unwrap());
        parts(&workbook.save_to_buffer().unwrap())
    }

    #[track_caller]
    fn check(fill: impl FnOnce(&mut Worksheet), expected: &str) {
        assert_eq!(workbook(fill), [(Kind::Sheet, "May".to_owned(), expected.to_owned())]);
    }

    fn shown(sheet: &mut Worksheet, value: f64, format: &str) {
        sheet.write_with_format(0, 0, value, &Format::new().set_num_format(format)).unwrap();
    }

    #[test]
    fn a_sheet_is_tab_separated_text_that_begins_at_its_first_cell() {
        check(
            |sheet| {
                sheet.write(2, 1, "Views").unwrap().write(2, 3, "Likes").unwrap();
                sheet.write(3, 1, 250_000).unwrap().write(3, 3, 12.5).unwrap();
                sheet.write(5, 3, true).unwrap();
            },
            "Views\t\tLikes\n250000\t\t12.5\n\n\t\tTRUE\n",
        );
    }

    #[test]
    fn numbers_have_neither_exponents_nor_grouping_nor_noise() {
        for (value, format, expected) in [
            (1_234_567.0, "#,##0", "1234567"),
            (1e15, "General", "1000000000000000"),
            (0.1 + 0.2, "General", "0.3"),
            (1.234, "0.000", "1.2340"),
            (0.045, "0.0%", "4.5%"),
            (0.07, "0 \"% of\"", "0.07"),
            (1200.0, "[$\u{20ac}-407] #,##0.00", "\u{20ac}1200"),
            (-3.0, "\"$\"#,##0", "$-3"),
        ] {
            check(|sheet| shown(sheet, value, format), &format!("{expected}\n"));
        }
    }

    #[test]
    fn days_are_written_as_iso_days() {
        check(|sheet| shown(sheet, 46_281.0, "dd/mm/yyyy"), "2026-09-16\n");
        check(|sheet| shown(sheet, 46_281.75, "d mmm yy hh:mm"), "2026-09-16 18:00\n");
        check(|sheet| shown(sheet, 1.5, "[h]:mm:ss"), "36:00:00\n");
    }

    #[test]
    fn cells_with_line_breaks_are_quoted() {
        check(
            |sheet| {
                sheet.write(0, 0, "one\ntwo \"three\"").unwrap().write(0, 1, 5).unwrap();
            },
            "\"one\ntwo \"\"three\"\"\"\t5\n",
        );
    }

    #[test]
    fn merged_hidden_and_empty_sheets_are_told() {
        let mut workbook = Workbook::new();
        let format = Format::new();
        workbook.add_worksheet().set_name("A").unwrap().merge_range(0, 0, 0, 1, "TikTok", &format).unwrap();
        workbook.add_worksheet().set_name("B").unwrap().set_hidden(true).write(0, 0, 5).unwrap();
        workbook.add_worksheet().set_name("C").unwrap();
        let found = parts(&workbook.save_to_buffer().unwrap());
        let found: Vec<(Kind, &str, &str)> =
            found.iter().map(|(kind, name, text)| (*kind, name.as_str(), text.as_str())).collect();
        let expected =
            [(Kind::Sheet, "A", "TikTok\n"), (Kind::Merged, "A", ""), (Kind::Hidden, "B", ""), (Kind::Empty, "C", "")];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_cell_at_the_far_end_neither_fills_memory_nor_is_lost() {
        let found = workbook(|sheet| {
            sheet.write(0, 0, "Views").unwrap().write(1_048_575, 16_383, 7).unwrap();
        });
        let (kind, _, text) = &found[0];
        assert_eq!(*kind, Kind::Sheet);
        assert!(text.len() < 5000 && text.ends_with("\t7\n"), "{}", text.len());
    }

    #[test]
    fn what_is_no_workbook_is_damaged_and_never_panics() {
        let mut whole = Workbook::new();
        whole.add_worksheet().write(0, 0, 5).unwrap();
        let bytes = whole.save_to_buffer().unwrap();
        for length in (0..bytes.len()).step_by(97) {
            for part in open(&bytes[..length]) {
                assert!(matches!(part.kind, Kind::Damaged | Kind::Sheet | Kind::Empty), "{length}: {:?}", part.kind);
            }
        }
        for (index, _) in bytes.iter().enumerate().step_by(31) {
            let mut bytes = bytes.clone();
            bytes[index] ^= 0x55;
            let _ = open(&bytes);
        }
    }
}
