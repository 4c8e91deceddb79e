//! Reads tables that have a metric in each row: "Metric, Value" lists, one column a period, a platform or a campaign.

use super::head::{Head, Look, look};
use super::header::{self, Key};
use super::note::add_note;
use super::plan::{currency_of, ordinal, scale_of};
use super::records::Source;
use super::rows::Cell;
use super::settle::{ASK_SHORT, currency_at, reading, why};
use super::sum::{self, Sum, Value};
use crate::metric::{Adding, Metric};
use crate::number::Unit;
use crate::number::cell::{self, Content};
use crate::number::grouping::Decimal;
use crate::read::{Hints, NoteKind, Read, Role};
use crate::words::Argument;

/// Whether the rows are metrics: the header says so, or most first cells name one while the columns name none.
#[must_use]
pub fn is_turned(text: &str, head: &Head, body: &[Vec<Cell>]) -> bool {
    let said = head.names.first().is_some_and(|name| header::key_of(&name.plain) == Some(Key::Metric));
    let columns = head.names.iter().skip(1).filter(|name| header::meaning(&name.plain).metric.is_some()).count();
    if !said && columns > 0 {
        return false;
    }
    let labels: Vec<String> = body
        .iter()
        .filter_map(|row| row.first())
        .map(|cell| header::plain(&cell.text(text)))
        .filter(|label| !label.is_empty())
        .collect();
    let named = labels.iter().filter(|label| header::meaning(label).metric.is_some()).count();
    let figures = body.iter().any(|row| row.iter().skip(1).any(|cell| is_number(text, *cell)));
    figures && (said && named > 0 || columns == 0 && named * 2 > labels.len() && (named > 1 || labels.len() == 1))
}

/// Whether a cell holds a number, or one with a short form behind it that is asked.
fn is_number(text: &str, cell: Cell) -> bool {
    matches!(look(text, cell), Look::Number(_)) || cell::short(cell.raw(text)).is_some()
}

/// What a column of values is.
#[derive(Clone, Debug, PartialEq)]
enum Values {
    Plain,
    Role(Role),
    Period,
    Total,
    Platform(&'static str),
    Campaign(Cell),
    Nothing,
}

/// What the columns behind the labels are.
fn columns(text: &str, head: &Head, width: usize, body: &[Vec<Cell>]) -> Vec<Values> {
    let numeric = |column: usize| {
        let numbers = body.iter().filter(|row| row.get(column).is_some_and(|cell| is_number(text, *cell))).count();
        numbers > 0
    };
    let of = |column: usize| {
        if !numeric(column) {
            return Values::Nothing;
        }
        let Some(name) = head.names.get(column).filter(|name| !name.plain.is_empty()) else { return Values::Plain };
        let plain = name.plain.as_str();
        let meaning = header::meaning(plain);
        if let Some(platform) = header::platform_of(plain).or_else(|| header::platform_of(&name.beside)) {
            Values::Platform(platform)
        } else if header::is_total(plain) {
            Values::Total
        } else if meaning.part || meaning.rate {
            Values::Nothing
        } else if meaning.role != Role::Result {
            Values::Role(meaning.role)
        } else if is_period(text, name.cell, plain) {
            Values::Period
        } else if is_plain(plain) {
            Values::Plain
        } else {
            Values::Campaign(name.cell)
        }
    };
    let mut found: Vec<Values> =
        (0..width).map(|column| if column == 0 { Values::Nothing } else { of(column) }).collect();
    // One column of values is the values, whatever it is called.
    let values = found.iter().filter(|values| **values != Values::Nothing).count();
    if values == 1 {
        for values in &mut found {
            if matches!(values, Values::Campaign(_) | Values::Period | Values::Total) {
                *values = Values::Plain;
            }
        }
    }
    found
}

/// Names of columns of values that say nothing else.
fn is_plain(name: &str) -> bool {
    const PLAIN: &[&str] = &[
        "value",
        "values",
        "count",
        "number",
        "amount",
        "result",
        "results",
        "actual",
        "actuals",
        "figure",
        "wert",
        "anzahl",
        "zahl",
        "ergebnis",
        "ist",
        "valeur",
        "nombre",
        "résultat",
        "réel",
        "valor",
        "número",
        "resultado",
        "valore",
        "waarde",
        "aantal",
        "значение",
        "количество",
        "результат",
        "факт",
        "wartość",
        "değer",
        "nilai",
        "القيمة",
        "العدد",
        "数值",
        "数量",
        "值",
        "achieved",
        "so far",
        "to date",
        "now",
        "today",
        "current",
    ];
    PLAIN.contains(&name)
}

/// Whether a name is a day, a week, a month, a quarter or a year.
fn is_period(text: &str, cell: Cell, plain: &str) -> bool {
    const STARTS: &[&str] =
        &["week", "month", "day", "q1", "q2", "q3", "q4", "woche", "semaine", "semana", "w1", "w2", "w3", "w4"];
    matches!(look(text, cell), Look::Day(_) | Look::Number(_))
        || STARTS.iter().any(|start| plain.starts_with(start))
        || super::day::day(&format!("1 {plain}")).is_some()
}

/// Reads the table from its header to its end.
pub(super) fn read(
    text: &str,
    mut source: Source<'_>,
    head: &Head,
    titles: &[String],
    hints: &Hints,
    out: &mut Read,
) -> usize {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut cells = Vec::new();
    for _ in 0..head.rows {
        source.next(&mut cells);
    }
    let width = head.names.len();
    loop {
        let before = source.at();
        if source.next(&mut cells).is_none() {
            break;
        }
        if cells.iter().all(|cell| cell.start == cell.end) {
            break;
        }
        if cells.len() == 1 && width > 1 {
            source.go_back(before);
            break;
        }
        rows.push(cells.clone());
    }
    let columns = columns(text, head, width, &rows);
    if columns.iter().filter(|values| **values != Values::Nothing).count() > 1 {
        let at = head.names.first().map_or(0, |name| name.cell.start);
        add_note(out, text, NoteKind::Transposed, Some(at), 0, "", 0);
    }
    let campaigns = columns.iter().filter(|values| matches!(values, Values::Campaign(_))).count();
    if campaigns > 1 {
        let at = head.names.first().map_or(0, |name| name.cell.start);
        add_note(out, text, NoteKind::SeveralCampaigns, Some(at), 0, "", 0);
    }
    let decimal = decimal(text, &rows, hints);
    let years = head.names.iter().skip(1).filter(|name| is_year(&name.plain)).count();
    let newest_year =
        head.names.iter().skip(1).filter(|name| is_year(&name.plain)).map(|name| name.plain.clone()).max();
    let title_platform = titles.iter().find_map(|title| header::platform_in(title));
    for row in &rows {
        out.ledger.rows += 1;
        let Some(label) = row.first().copied() else { continue };
        let plain = header::plain(&label.text(text));
        let meaning = header::meaning(&plain);
        if plain.is_empty() || meaning.rate || meaning.part {
            continue;
        }
        let mut periods = Sum::default();
        let mut has_total = false;
        for (column, values) in columns.iter().enumerate() {
            let Some(cell) = row.get(column).copied() else { continue };
            let content = cell::content(cell.raw(text));
            if *values == Values::Nothing {
                continue;
            }
            let short = if *values == Values::Period { None } else { cell::short(cell.raw(text)) };
            let mut twin = None;
            let number = match content {
                Content::Number(number) => number,
                Content::Other if let Some(short) = short => {
                    let [one, other] = short.scales;
                    let known = header::scale_in(label.raw(text), hints, short.word);
                    twin = Some(short.number.value * other * scale_of(&plain)).filter(|_| known.is_none());
                    short.number.times(known.unwrap_or(one))
                }
                Content::Empty | Content::Missing => {
                    if meaning.metric.is_some() && !out.notes.iter().any(|note| note.kind == NoteKind::MissingNotZero) {
                        let what = label.raw(text);
                        add_note(out, text, NoteKind::MissingNotZero, Some(cell.start), ordinal(column), what, 0);
                    }
                    continue;
                }
                Content::Other => {
                    if meaning.metric.is_some() {
                        out.ledger.unreadable += 1;
                        let what = label.raw(text);
                        add_note(out, text, NoteKind::UnreadableCell, Some(cell.start), ordinal(column), what, 1);
                    }
                    continue;
                }
            };
            let percent = number.sign == cell::Sign::Percent;
            if percent && meaning.metric.is_some_and(|metric| metric.unit != Unit::Percent) {
                add_note(out, text, NoteKind::PercentNotCount, Some(cell.start), ordinal(column), label.raw(text), 0);
                continue;
            }
            let mut role = meaning.role;
            let mut platform = title_platform;
            let mut campaign = None;
            let mut elsewhere = false;
            match values {
                Values::Period => {
                    let name = head.names.get(column).map(|name| name.plain.clone());
                    if years > 1 && years == columns.iter().filter(|values| **values == Values::Period).count() {
                        if name != newest_year {
                            role = Role::Comparison;
                        }
                    } else {
                        periods.add(content, cell, i64::from(ordinal(column)));
                        continue;
                    }
                }
                Values::Total => has_total = true,
                Values::Role(said) => role = *said,
                Values::Platform(found) => platform = Some(found),
                Values::Campaign(name) => {
                    let words = name.text(text).trim().to_owned();
                    let plain = header::plain(&words);
                    elsewhere = campaigns > 1
                        && match hints.campaign.as_deref().map(header::plain) {
                            Some(chosen) => chosen != plain,
                            None => !header::is_ours(&plain),
                        };
                    campaign = Some(words);
                }
                Values::Plain | Values::Nothing => {}
            }
            // Platforms are told one by one; their total would count them twice.
            if *values == Values::Total
                && columns.iter().any(|values| matches!(values, Values::Platform(_)))
                && meaning.metric.is_some_and(|metric| metric.adding != Adding::Unique)
            {
                continue;
            }
            let value = sum::value(&number, decimal).times(scale_of(&plain));
            let placed = Placed { label, place: cell, column, percent };
            if let Some(mut reading) = made(text, meaning.metric, value, number.qualifier, &placed, (1, twin), out) {
                reading.role = role;
                reading.platform = platform.map(str::to_owned);
                reading.campaign = campaign;
                reading.why = why(&reading, elsewhere);
                out.readings.push(reading);
            }
        }
        if periods.tally.cells > 0 && !has_total {
            let found = match meaning.metric.map(|metric| metric.adding) {
                Some(Adding::Stock) => periods.newest.map(|(number, cell)| (sum::value(&number, decimal), cell, 1)),
                Some(Adding::Unique | Adding::Rate) if periods.tally.cells > 1 => {
                    let kind = if meaning.metric.is_some_and(|metric| metric.adding == Adding::Rate) {
                        NoteKind::PercentNotCount
                    } else {
                        NoteKind::ReachDoesNotAdd
                    };
                    add_note(out, text, kind, Some(label.start), 0, label.raw(text), 0);
                    None
                }
                _ => Some((periods.total(decimal), label, periods.tally.cells)),
            };
            if let Some((value, place, cells)) = found {
                let placed = Placed { label, place, column: 0, percent: false };
                let value = value.times(scale_of(&plain));
                if let Some(mut reading) =
                    made(text, meaning.metric, value, periods.qualifier(), &placed, (cells, None), out)
                {
                    reading.role = meaning.role;
                    reading.platform = title_platform.map(str::to_owned);
                    reading.why = why(&reading, false);
                    out.readings.push(reading);
                }
            }
        }
    }
    source.at()
}

/// Where a value stands, and under which label.
struct Placed {
    label: Cell,
    place: Cell,
    column: usize,
    percent: bool,
}

fn made(
    text: &str,
    metric: Option<&'static Metric>,
    value: Value,
    qualifier: crate::number::Qualifier,
    placed: &Placed,
    (cells, twin): (u32, Option<f64>),
    out: &mut Read,
) -> Option<crate::read::Reading> {
    let label = placed.label.text(text);
    let unit = match metric.map(|metric| metric.unit) {
        Some(Unit::Money(_)) => Unit::Money(currency_of(&label).or_else(|| currency_at(text, &placed.place.range()))),
        Some(unit) => unit,
        None if placed.percent => Unit::Percent,
        None => Unit::Count,
    };
    let mut reading = reading(
        metric,
        value,
        qualifier,
        unit,
        placed.place.range(),
        label.trim(),
        twin.map(|twin| (ASK_SHORT, twin)),
    )?;
    if let Some(question) = &mut reading.question {
        if question.ask.text == ASK_SHORT {
            let words = ["“", placed.place.raw(text).trim(), "”"].concat();
            question.ask.arguments.push(("examples", Argument::Verbatim(words)));
        }
        let at = placed.place.start;
        add_note(out, text, NoteKind::AmbiguousNumber, Some(at), ordinal(placed.column), label.trim(), 0);
    }
    reading.cells = cells;
    Some(reading)
}

fn is_year(name: &str) -> bool {
    name.len() == 4 && name.parse::<u16>().is_ok_and(|year| (1990..=2100).contains(&year))
}

/// What is known about decimals from all the cells.
fn decimal(text: &str, rows: &[Vec<Cell>], hints: &Hints) -> Decimal {
    if hints.decimal != Decimal::Unknown {
        return hints.decimal;
    }
    let mut all = Sum::default();
    for cell in rows.iter().flat_map(|row| row.iter().skip(1)) {
        all.add(cell::content(cell.raw(text)), *cell, 0);
    }
    let labels = || {
        let words: Vec<&str> = rows.iter().filter_map(|row| row.first()).map(|cell| cell.raw(text)).collect();
        words.join(" ")
    };
    match (all.proofs(), all.ambiguous()) {
        ((1.., 0), _) => Decimal::Point,
        ((0, 1..), _) => Decimal::Comma,
        ((0, 0), (0, 3..)) => Decimal::Point,
        ((0, 0), (3.., 0)) => Decimal::Comma,
        ((0, 0), (0, 1..)) if header::decimal_of(&labels(), hints) == Decimal::Point => Decimal::Point,
        ((0, 0), (1.., 0)) if header::decimal_of(&labels(), hints) == Decimal::Comma => Decimal::Comma,
        _ => Decimal::Unknown,
    }
}
