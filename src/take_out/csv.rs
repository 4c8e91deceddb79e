//! CSV for spreadsheets: one row a check. A cell that a spreadsheet would take for a formula is guarded.

use crate::assess::Assessment;
use crate::words::Locale;

/// A line of cells as RFC 4180 has it, with its line break. A cell that begins as a formula does gets an apostrophe in front, so that a
/// spreadsheet shows it and computes nothing; numbers stay numbers.
#[must_use]
pub fn line(cells: &[String]) -> String {
    let mut line = String::new();
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            line.push(',');
        }
        let formula = cell
            .trim_start_matches([' ', '\u{a0}'])
            .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
        let guard = if formula && cell.parse::<f64>().is_err() { "'" } else { "" };
        if cell.contains(['"', ',', ';', '\n', '\r', '\t']) || !guard.is_empty() {
            line.push('"');
            line.push_str(guard);
            for letter in cell.chars() {
                if letter == '"' {
                    line.push('"');
                }
                line.push(letter);
            }
            line.push('"');
        } else {
            line.push_str(cell);
        }
    }
    line.push_str("\r\n");
    line
}

/// The names of the columns of [`checks`].
pub const COLUMNS: [&str; 17] = [
    "dimension",
    "check",
    "title",
    "question",
    "verdict",
    "reason",
    "weight",
    "points_low",
    "points_high",
    "step",
    "owner",
    "hours",
    "source",
    "organisation",
    "campaign",
    "as_of",
    "rubric",
];

/// One row a check, in the order of the rubric. Points are what the check adds, of its weight.
#[must_use]
pub fn checks(assessment: &Assessment, locale: &Locale) -> String {
    let mut file = line(&COLUMNS.map(str::to_owned));
    for finding in &assessment.findings {
        let check = finding.check;
        let words = |text: &crate::words::Text| locale.words(text).to_owned();
        let earned = finding.earned();
        let points = |thousandths: Option<u32>| thousandths.map(thousandths_text).unwrap_or_default();
        file.push_str(&line(&[
            words(&check.dimension.title()),
            check.id.to_owned(),
            words(&check.title),
            words(&check.question),
            words(&finding.verdict.title()),
            finding.reason.say(locale),
            check.weight.to_string(),
            points(earned.map(|earned| earned.0)),
            points(earned.map(|earned| earned.1)),
            words(&check.step),
            words(&check.owner.title()),
            check.hours.to_string(),
            words(&check.source),
            assessment.organisation.clone(),
            assessment.campaign.clone(),
            assessment.as_of.to_string(),
            assessment.rubric.to_owned(),
        ]));
    }
    file
}

/// Thousandths as a decimal number: 2500 is `2.5`.
#[must_use]
pub fn thousandths_text(thousandths: u32) -> String {
    let (whole, rest) = (thousandths / 1000, thousandths % 1000);
    if rest == 0 {
        return whole.to_string();
    }
    let digits = (1000 + rest).to_string();
    let digits = digits.get(1..).unwrap_or_default().trim_end_matches('0');
    [&whole.to_string(), ".", digits].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cell: &str, expected: &str) {
        assert_eq!(line(&[cell.to_owned()]), [expected, "\r\n"].concat());
    }

    #[test]
    fn cells_that_begin_as_formulas_are_guarded() {
        check("=1+1", "\"'=1+1\"");
        check("+49 30", "\"'+49 30\"");
        check("-5", "-5");
        check("-5.5", "-5.5");
        check("-cmd", "\"'-cmd\"");
        check("@SUM(A1)", "\"'@SUM(A1)\"");
        check("\tx", "\"'\tx\"");
        check("  =x", "\"'  =x\"");
        check("＝x", "\"'＝x\"");
        check("#TidesTogether", "#TidesTogether");
    }

    #[test]
    fn quotes_commas_and_line_breaks_stay_in_their_cell() {
        check("a \"b\", c\nd", "\"a \"\"b\"\", c\nd\"");
        check("", "");
        assert_eq!(line(&["a".to_owned(), "b;c".to_owned()]), "a,\"b;c\"\r\n");
    }

    #[test]
    fn thousandths_are_written_without_needless_zeros() {
        for (thousandths, words) in [(0, "0"), (2500, "2.5"), (999, "0.999"), (4000, "4"), (1050, "1.05")] {
            assert_eq!(thousandths_text(thousandths), words);
        }
    }
}
