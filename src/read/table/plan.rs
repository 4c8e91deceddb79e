//! Decides what each column of a table is and what its rows are, from the header and the first rows.

use super::day;
use super::head::{self, Head, Look, look};
use super::header::{self, Key};
use super::note::add_note;
use super::period::{self, Period};
use super::rows::Cell;
use super::when::{self, When};
use crate::metric::{self, Adding, Metric};
use crate::number::Currency;
use crate::number::cell;
use crate::read::platform::{Column, Export, Rows};
use crate::read::{Evidence, Hints, NoteKind, Read, Role};

/// A column that holds figures.
#[derive(Clone, Debug)]
pub(super) struct Figure {
    pub(super) column: usize,
    /// Columns of further periods, which add up with it.
    pub(super) more: Vec<usize>,
    /// The period that its header names, and whether it counts everything so far.
    pub(super) period: Option<Period>,
    pub(super) running: bool,
    pub(super) metric: Option<&'static Metric>,
    pub(super) role: Role,
    pub(super) platform: Option<&'static str>,
    /// The factor the header gives: "in thousands".
    pub(super) scale: f64,
    pub(super) currency: Option<Currency>,
    /// The name in plain form, and where it stands.
    pub(super) name: String,
    pub(super) cell: Cell,
}

/// All that is known about a table before its rows are added up.
pub(super) struct Plan<'a> {
    pub(super) text: &'a str,
    pub(super) hints: &'a Hints,
    pub(super) export: Option<&'static Export>,
    pub(super) figures: Vec<Figure>,
    /// The column that names the rows, and what they are.
    pub(super) key: Option<(usize, Key)>,
    /// The column by which rows are told apart.
    pub(super) grouped: Option<(usize, Key)>,
    pub(super) days: Option<usize>,
    /// Whether days have years, which way they run, and whether the day stands before the month.
    pub(super) years: bool,
    pub(super) backwards: bool,
    pub(super) swap: bool,
    /// Columns with words in (nearly) every row of the sample; a total row may have none.
    pub(super) words: Vec<usize>,
    pub(super) evidence: Evidence,
    pub(super) platform: Option<&'static str>,
    pub(super) currency: Option<Currency>,
    pub(super) width: usize,
    /// Where the columns' names stand.
    pub(super) names: Vec<Cell>,
    /// Where the names of columns of figures stand that are not used.
    pub(super) skipped: Vec<Cell>,
    /// Whether day and month could be the other way round in every date.
    pub(super) either_order: bool,
    /// Whether a list of posts has several rows for a post, such as one a day: its rows are no number of posts.
    pub(super) repeats: bool,
    /// Whether the days are dates, not only weeks or other periods.
    pub(super) dated: bool,
    /// Whether none of these dates has a year, and it is clear which of day and month stands first.
    pub(super) yearless: bool,
}

/// So many columns that are not used are named; more would hide the others.
const MOST_SKIPPED: usize = 12;

/// What the cells of a column look like in the sample.
#[derive(Clone, Debug, Default)]
pub(super) struct Looks {
    numbers: usize,
    percents: usize,
    days: usize,
    days_with_year: usize,
    words: usize,
    missing: usize,
    damaged: usize,
    years: usize,
    eight_digits: usize,
    long: usize,
    empty: usize,
}

pub(super) fn looks(text: &str, body: &[Vec<Cell>], column: usize) -> Looks {
    let mut looks = Looks::default();
    for row in body {
        let Some(cell) = row.get(column) else {
            looks.empty += 1;
            continue;
        };
        match look(text, *cell) {
            Look::Empty => looks.empty += 1,
            Look::Missing => looks.missing += 1,
            Look::Words if cell::short(cell.raw(text)).is_some() => looks.numbers += 1,
            Look::Words => {
                looks.words += 1;
                looks.long += usize::from(cell.raw(text).bytes().filter(u8::is_ascii_digit).count() > 12);
            }
            Look::Day(day) => {
                looks.days += 1;
                looks.days_with_year += usize::from(day.year.is_some());
                looks.damaged += usize::from(day::is_damaged_number(cell.raw(text)));
            }
            Look::Number(number) => {
                looks.numbers += 1;
                looks.percents += usize::from(number.sign == cell::Sign::Percent);
                let whole = number.value.fract() == 0.0 && number.either.is_none();
                looks.years += usize::from(whole && (1990.0..=2100.0).contains(&number.value));
                looks.eight_digits += usize::from(day::eight_digits(number.value).is_some());
                looks.long += usize::from(number.value.abs() >= 1e12);
            }
        }
    }
    looks
}

/// Decides what each column is and what the rows are.
pub(super) fn plan<'a>(
    text: &'a str,
    hints: &'a Hints,
    export: Option<&'static Export>,
    head: &Head,
    above: &[String],
    body: &[Vec<Cell>],
    out: &mut Read,
) -> Plan<'a> {
    let title_platform = above.iter().find_map(|title| header::platform_in(title));
    let mut plan = Plan {
        text,
        hints,
        export,
        figures: Vec::new(),
        key: None,
        grouped: None,
        days: None,
        years: true,
        backwards: false,
        swap: false,
        words: Vec::new(),
        evidence: if export.is_some() { Evidence::OwnExport } else { Evidence::Said },
        platform: title_platform.or(export.and_then(|export| export.platform)),
        currency: None,
        width: head::width(body).max(head.names.len()),
        names: head.names.iter().map(|name| name.cell).collect(),
        skipped: Vec::new(),
        either_order: false,
        dated: false,
        yearless: false,
        repeats: false,
    };
    let mut keys: Vec<(usize, Key)> = Vec::new();
    // The names of columns of figures that are not used.
    let mut skipped: Vec<Cell> = Vec::new();
    for (column, name) in head.names.iter().enumerate() {
        let looks = looks(text, body, column);
        let filled = looks.numbers + looks.days + looks.words + looks.missing;
        if looks.words > 0 && looks.words * 10 + 10 >= body.len() * 8 {
            plan.words.push(column);
        }
        let known = export.and_then(|export| export.column(&name.plain));
        let key = header::key_of(&name.plain);
        let meaning = header::meaning(&name.plain);
        let named_day = key == Some(Key::Day);
        // A day column: most cells are days, or eight digits under the name of a day.
        if looks.days > 0 && looks.days * 2 > filled
            || named_day && looks.numbers > 0 && looks.eight_digits == looks.numbers
        {
            let damaged = looks.damaged * 2 > looks.days && !named_day && looks.days_with_year * 2 <= looks.days;
            if damaged && column > 0 {
                spoiled(text, name, body, column, out);
            } else {
                plan.days.get_or_insert(column);
                keys.push((column, Key::Day));
            }
            continue;
        }
        // Weeks, quarters, spans of days, serial days under the name of a time.
        let times = || {
            let cells = body.iter().filter_map(|row| row.get(column));
            cells.filter(|cell| when::when(text, **cell, false).is_some()).count()
        };
        if named_day && filled > 0 && times() * 10 >= filled * 6 {
            plan.days.get_or_insert(column);
            keys.push((column, Key::Day));
            continue;
        }
        if looks.damaged > 0 && !named_day && column > 0 {
            spoiled(text, name, body, column, out);
            continue;
        }
        let figures = looks.numbers > 0 && looks.numbers >= looks.words || filled > 0 && looks.missing == filled;
        if !figures {
            if looks.words > 0 && looks.words >= looks.numbers {
                let codes = body.iter().filter_map(|row| row.get(column)).map(|cell| cell.raw(text).trim());
                let mut found = codes.map(cell::currency);
                if let Some(Some(first)) = found.next()
                    && found.all(|other| other == Some(first))
                {
                    plan.currency = Some(first);
                    continue;
                }
                keys.push((column, key_of_words(text, key, body, column)));
            }
            continue;
        }
        if key == Some(Key::Id) || looks.long * 2 > filled {
            keys.push((column, Key::Id));
            continue;
        }
        if column == 0 && name.plain.is_empty() && counts_rows(text, body) {
            keys.push((column, Key::Id));
            continue;
        }
        let only_years = looks.numbers > 1 && looks.years == looks.numbers && looks.missing == 0;
        if key == Some(Key::Year) || only_years && meaning.metric.is_none() && known.is_none() && head.named {
            add_note(out, text, NoteKind::YearColumn, Some(name.cell.start), ordinal(column), name.cell.raw(text), 0);
            plan.days.get_or_insert(column);
            keys.push((column, Key::Year));
            continue;
        }
        if named_day || key == Some(Key::Part) && looks.numbers > 0 && meaning.metric.is_none() && column == 0 {
            keys.push((column, if named_day { Key::Day } else { Key::Part }));
            continue;
        }
        let named = name.cell.end > name.cell.start && skipped.len() < MOST_SKIPPED;
        if known == Some(Column::Part) || known.is_none() && (meaning.rate || meaning.part) {
            skipped.extend(named.then_some(name.cell));
            continue;
        }
        let metric = match known {
            Some(Column::Metric(id)) => metric::find(id),
            Some(Column::Titled | Column::Part) => None,
            None => meaning.metric,
        };
        if metric.is_some_and(|metric| !is_rate(metric)) && looks.percents * 2 > looks.numbers {
            add_note(
                out,
                text,
                NoteKind::PercentNotCount,
                Some(name.cell.start),
                ordinal(column),
                name.cell.raw(text),
                0,
            );
            continue;
        }
        // An export's columns are all known; what is not on its list is a detail of the platform.
        let titled = known == Some(Column::Titled) || export.is_some_and(|export| !export.titles.is_empty());
        let detail = metric.is_none() && !titled && (export.is_some() || looks.percents > 0 || filled == looks.missing);
        if detail {
            skipped.extend((named && filled > looks.missing).then_some(name.cell));
            continue;
        }
        let beside = header::meaning(&name.beside);
        // "2024" below "Views", or the other way round.
        let own = period::period(&name.plain).filter(|_| known.is_none());
        let (period, metric) = match own {
            Some(period) => (Some(period), metric.or(beside.metric)),
            None => (period::period(&name.beside), metric),
        };
        plan.figures.push(Figure {
            column,
            more: Vec::new(),
            period,
            running: known.is_none() && (header::is_running(&name.plain) || header::is_running(&name.beside)),
            metric,
            role: match meaning.role {
                _ if known.is_some() => Role::Result,
                Role::Result => beside.role,
                role => role,
            },
            platform: header::platform_of(&name.beside).or_else(|| header::platform_in(&name.plain)),
            scale: scale_of(&name.plain),
            currency: currency_of(name.cell.raw(text)),
            name: name.plain.clone(),
            cell: name.cell,
        });
    }
    plan.skipped = skipped;
    plan.repeats = repeats(text, &keys, body);
    budgets_are_spent(&mut plan.figures);
    rows_of(&mut plan, &keys, body);
    // The day of the export, the same in every row, says nothing about the order of posts; another column of days may.
    let same = |column: usize| {
        let mut cells = body.iter().filter_map(|row| row.get(column)).map(|cell| cell.raw(text));
        let first = cells.next();
        cells.all(|cell| Some(cell) == first)
    };
    if body.len() > 1 && plan.days.is_some_and(same) {
        let other = keys.iter().find(|(column, key)| *key == Key::Day && !same(*column));
        plan.days = other.map(|(column, _)| *column).or(plan.days);
    }
    order_of(&mut plan, body);
    plan
}

/// Beside what a campaign came to, its budget is what was put into it.
pub(super) fn budgets_are_spent(figures: &mut [Figure]) {
    let measured = figures.iter().any(|figure| {
        figure.role == Role::Result
            && figure.metric.is_some_and(|metric| matches!(metric.id, "views" | "impressions" | "reach"))
    });
    let spent = figures.iter().any(|figure| figure.metric.is_some_and(|metric| metric.id == "spend"));
    if measured && !spent {
        for figure in figures.iter_mut().filter(|figure| figure.metric.is_some_and(|metric| metric.id == "budget")) {
            figure.metric = metric::find("spend");
        }
    }
}

/// Whether no column of ids or of posts tells all rows of the sample apart.
fn repeats(text: &str, keys: &[(usize, Key)], body: &[Vec<Cell>]) -> bool {
    let mut names = keys.iter().filter(|(_, key)| matches!(key, Key::Id | Key::Post)).peekable();
    let differ = |column: usize| {
        let cells = || body.iter().filter_map(|row| row.get(column)).map(|cell| cell.raw(text));
        cells().enumerate().all(|(at, cell)| cells().take(at).all(|other| other != cell))
    };
    body.len() > 1 && names.peek().is_some() && !names.any(|(column, _)| differ(*column))
}

/// Whether the first column only numbers the rows: 1, 2, 3.
fn counts_rows(text: &str, body: &[Vec<Cell>]) -> bool {
    let numbers = body.iter().filter_map(|row| match look(text, *row.first()?) {
        Look::Number(number) => Some(number.value),
        _ => None,
    });
    let numbers: Vec<f64> = numbers.collect();
    #[expect(clippy::float_cmp, reason = "whole numbers are exact")]
    let steps = numbers.windows(2).all(|pair| matches!(pair, [one, two] if *two == *one + 1.0));
    numbers.len() > 2 && steps && numbers.first().is_some_and(|first| (0.0..=1.0).contains(first))
}

/// Says that a spreadsheet turned the numbers of a column into dates.
pub(super) fn spoiled(text: &str, name: &head::Name, body: &[Vec<Cell>], column: usize, out: &mut Read) {
    let at = body
        .iter()
        .filter_map(|row| row.get(column))
        .find(|cell| day::is_damaged_number(cell.raw(text)))
        .map_or(name.cell.start, |cell| cell.start);
    let kind = NoteKind::SpreadsheetTurnedNumbersIntoDates;
    add_note(out, text, kind, Some(at), ordinal(column), name.cell.raw(text), 0);
}

/// The number of a column as people count.
pub(super) fn ordinal(column: usize) -> u32 {
    u32::try_from(column + 1).unwrap_or(u32::MAX)
}

pub(super) fn is_rate(metric: &Metric) -> bool {
    metric.adding == Adding::Rate
}

/// The factor that a header's remark gives: "(in thousands)", "(k)", "(000s)".
pub(crate) fn scale_of(name: &str) -> f64 {
    let remark =
        name.rsplit_once(['(', '[', ',']).map(|(_, remark)| remark.trim_end_matches([')', ']'])).unwrap_or(name);
    let remark = remark.trim();
    let remark = ["in ", "en "].iter().fold(remark, |remark, word| remark.strip_prefix(word).unwrap_or(remark)).trim();
    match remark {
        "k" | "000" | "000s" | "'000" | "’000" | "thousands" | "thousand" | "tsd." | "tsd" | "tausend" | "milliers"
        | "miles" | "тыс." | "тыс" | "千" => 1e3,
        "万" | "萬" => 1e4,
        "m" | "mn" | "mio" | "mio." | "million" | "millions" | "millionen" | "millones" | "milhões" | "млн"
        | "млн." => 1e6,
        _ => 1.0,
    }
}

/// The currency that a header names: "Amount spent (UAH)", "Cost in €".
pub(crate) fn currency_of(name: &str) -> Option<Currency> {
    let code = name.split(|character: char| !character.is_ascii_alphabetic()).find_map(cell::currency);
    code.or_else(|| {
        [('€', "EUR"), ('£', "GBP"), ('₹', "INR"), ('₽', "RUB"), ('₴', "UAH"), ('₦', "NGN")]
            .iter()
            .find(|(sign, _)| name.contains(*sign))
            .and_then(|(_, code)| Currency::new(code))
    })
}

/// What a column of words tells about the rows.
pub(super) fn key_of_words(text: &str, key: Option<Key>, body: &[Vec<Cell>], column: usize) -> Key {
    let cells = body.iter().filter_map(|row| row.get(column)).map(|cell| header::plain(cell.raw(text)));
    let (mut platforms, mut others) = (0, 0);
    for plain in cells.filter(|plain| !plain.is_empty() && !header::is_total(plain)) {
        if header::platform_of(&plain).is_some() {
            platforms += 1;
        } else {
            others += 1;
        }
        // So many others that platforms cannot be most of the cells any more.
        if others * 10 > body.len() * 4 {
            break;
        }
    }
    if platforms > 0 && platforms * 10 >= (platforms + others) * 6 {
        return Key::Platform;
    }
    match key {
        // "Channel" can be a page or a person as well; only names of platforms are platforms.
        Some(Key::Platform) => Key::Part,
        Some(Key::Day) => Key::Day,
        Some(key) => key,
        None => Key::About,
    }
}

/// Decides what the rows are: the first column that says it, in order of how sure it is.
pub(super) fn rows_of(plan: &mut Plan<'_>, keys: &[(usize, Key)], body: &[Vec<Cell>]) {
    let find = |wanted: Key| keys.iter().copied().find(|(_, key)| *key == wanted);
    let first_words = plan.words.first().copied();
    plan.grouped = find(Key::Platform);
    plan.key = find(Key::Post).or(find(Key::Day)).or(find(Key::Platform)).or(find(Key::Part)).or(find(Key::Campaign));
    let campaign = find(Key::Campaign);
    if let Some(export) = plan.export {
        // The rows of such an export are posts whatever their title is called in the account's language.
        if export.rows == Rows::Posts && !matches!(plan.key, Some((_, Key::Post))) {
            let title = first_words.or(keys.first().map(|(column, _)| *column));
            plan.key = title.map(|column| (column, Key::Post)).or(plan.key);
        }
        return;
    }
    if let Some((column, key)) = campaign {
        // A campaign beside posts is a remark unless it stands first.
        if find(Key::Post).is_none()
            || first_words == Some(column)
            || keys.first().is_some_and(|(first, _)| *first == column)
        {
            plan.key = Some((column, key));
            if plan.grouped.is_none() {
                plan.grouped = Some((column, key));
            }
        }
    } else if plan.key.is_none()
        && body.len() > 1
        && let Some((column, key)) = keys.iter().copied().find(|(_, key)| *key == Key::About)
    {
        // A first column that nobody knows: perhaps campaigns. A total row will say otherwise.
        plan.key = Some((column, key));
        plan.grouped = Some((column, key));
    }
}

/// Whether the days have years, which way they run, and which of day and month stands first.
pub(super) fn order_of(plan: &mut Plan<'_>, body: &[Vec<Cell>]) {
    let (Some(column), text) = (plan.days, plan.text) else { return };
    let cells = || body.iter().filter_map(|row| row.get(column)).copied();
    let orders = |swap: bool| -> Vec<When> { cells().filter_map(|cell| when::when(text, cell, swap)).collect() };
    let mut found = orders(false);
    let without_year = |cell: Cell| when::without_year(cell.raw(text), false);
    plan.dated = cells().any(|cell| matches!(look(text, cell), Look::Day(_)) || without_year(cell).is_some());
    plan.years = found.iter().all(|when| when.year);
    plan.swap = cells().any(|cell| starts_with_day(cell.raw(text)));
    let open = found.iter().any(|when| when.swappable);
    let settled = cells().any(|cell| match look(text, cell) {
        Look::Day(day) => !day.swappable,
        _ => without_year(cell).is_some_and(|when| !when.swappable && when.order % 33 != 0),
    });
    let mut clear = !open || settled || plan.swap;
    if open && !plan.swap && !settled {
        // No date decides: days in a row do, where only one way puts them in order.
        let runs = |swap: bool| {
            let order: Vec<i64> = orders(swap).iter().map(|when| when.order).collect();
            order.is_sorted() || order.iter().rev().is_sorted()
        };
        plan.swap = !runs(false) && runs(true);
        clear = runs(false) != runs(true);
        plan.either_order = plan.years && !clear;
    }
    if plan.swap {
        found = orders(true);
    }
    plan.backwards = when::runs_backwards(&found);
    let yearless = |cell: Cell| match look(text, cell) {
        Look::Day(day) => day.year.is_none(),
        Look::Empty | Look::Missing => true,
        _ => without_year(cell).is_some(),
    };
    // The same number beside every month is rather a year: Jan 24, Feb 24.
    let days = |when: &When| when.order % 32;
    let same = found.iter().all(|when| found.first().map(days) == Some(days(when)));
    let one = found.iter().all(|when| found.first() == Some(when));
    plan.yearless = plan.dated && !plan.years && clear && (!same || one) && cells().all(yearless);
}

/// Whether a date such as `31/12/2025` starts with what can only be a day of the month.
fn starts_with_day(cell: &str) -> bool {
    let Some((digits, rest)) = cell.split_once(['/', '-', '.']) else { return false };
    digits.len() == 2
        && rest.starts_with(|first: char| first.is_ascii_digit())
        && digits.parse::<u8>().is_ok_and(|value| value > 12)
}
