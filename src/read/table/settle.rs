//! Turns what was added up into readings and notes, by each metric's rule for adding up.

use std::ops::Range;

use super::add::{Added, add_cells, number_of};
use super::day;
use super::header::{self, Key};
use super::note::add_note;
use super::plan::{Figure, Plan, is_rate, ordinal};
use super::rows::Cell;
use super::sum::{self, Sum, Value};
use crate::metric::{self, Adding, Metric};
use crate::number::cell::{self, Content, Number};
use crate::number::date::Date;
use crate::number::grouping::Decimal;
use crate::number::{Bounds, Currency, Qualifier, Unit};
use crate::order;
use crate::read::year::Newest;
use crate::read::{Evidence, NoteKind, Question, QuestionChoice, Read, Reading, Role, Why, platform};
use crate::words::{Argument, Said, Text};

/// Rows of a table whose first column is not understood are taken for campaigns up to this number; a longer list is one of
/// posts or the like.
const CAMPAIGNS: usize = 40;

/// What is asked where a separator can mean two things.
pub(super) const ASK_SEPARATOR: Text = Text::new(
    "question.separator",
    "Is “{figure}” {one} or {other}?",
    "A number such as 1.234 can be a thousand and more or one and a bit. {figure} is the number or the name of its column.",
);

/// What is asked where several values of a column can be read in two ways.
pub(super) const ASK_COLUMN: Text = Text::new(
    "question.column",
    "{unclear} of {cells} values of “{figure}” can be read in two ways and none decides: {examples}. Is the total {one} or {other}?",
    "Numbers such as 1.234 can be a thousand and more or one and a bit. {figure} is the name of a column, {examples} are some of its values.",
);

/// What is asked where two cells or columns give different figures.
const ASK_WHICH: Text = Text::new(
    "question.which",
    "Which figure of “{figure}” is right: {one} or {other}?",
    "Two columns of the same name, or a total row and the sum of its rows, disagree.",
);

/// What is asked where dates such as 03/04/2025 leave open which row is the newest.
const ASK_ORDER: Text = Text::new(
    "question.date-order",
    "Which day is the newest? If the month stands first in dates such as 03/04, “{figure}” is {one}; if the day stands first, {other}.",
    "The order of day and month in a table's dates is unclear. {figure} is the name of a column.",
);

/// What is asked where a column of days only ever rises, as totals so far do.
const ASK_SO_FAR: Text = Text::new(
    "question.so-far",
    "“{figure}” rises with every row. Does each row count for itself, {one} in all, or everything so far, now {other}?",
    "A column of a table with a row for each day or week may hold running totals. {figure} is its name.",
);

/// What is asked where a short form behind numbers means different things in different languages.
pub(super) const ASK_SHORT: Text = Text::new(
    "question.short-form",
    "In “{figure}”, {examples} can mean two things. Is the total {one} or {other}?",
    "A short form such as mil is a thousand in some languages and a million in others. {figure} is the name of a column, {examples} is one of its values in quotation marks.",
);

/// What a column of days or weeks that only ever rises comes to if each of its rows counts everything so far.
fn so_far(plan: &Plan<'_>, figure: &Figure, sum: &Sum) -> Option<f64> {
    let flow = figure.metric.is_some_and(|metric| metric.adding == Adding::Flow && metric.unit == Unit::Count);
    let days = plan.days.is_some() && matches!(plan.key, Some((_, Key::Day)));
    let open = days && flow && plan.export.is_none() && !figure.running && figure.more.is_empty();
    let clear = open && sum.ambiguous() == (0, 0) && sum.short.is_none();
    sum.climbs(plan.backwards).filter(|_| clear).map(|value| value * figure.scale)
}

/// Whether a figure is the value of the newest row.
fn newest_counts(figure: &Figure) -> bool {
    figure.running || figure.metric.is_some_and(|metric| metric.adding == Adding::Stock)
}

/// What is known about decimals in the whole table, and for each figure.
pub(super) fn decimals(plan: &Plan<'_>, added: &Added) -> Vec<Decimal> {
    let decide = |(point, comma): (u32, u32)| match (point > 0, comma > 0) {
        (true, false) => Decimal::Point,
        (false, true) => Decimal::Comma,
        _ => Decimal::Unknown,
    };
    let mut proofs = (0, 0);
    let mut ambiguous = (0, 0);
    let mut ungrouped = 0;
    let mut written = (0, 0); // with amounts of money
    for (figure, sum) in plan.figures.iter().zip(&added.sums) {
        proofs = (proofs.0 + sum.tally.points, proofs.1 + sum.tally.commas);
        ungrouped += sum.tally.ungrouped;
        if figure.metric.is_some_and(|metric| metric.unit == Unit::Count && !is_rate(metric)) {
            let (point, comma) = sum.ambiguous();
            ambiguous = (ambiguous.0 + point, ambiguous.1 + comma);
        }
        if figure.metric.is_some_and(|metric| !is_rate(metric)) {
            let (point, comma) = sum.ambiguous();
            written = (written.0 + point, written.1 + comma);
        }
    }
    for row in &added.totals {
        for figure in &plan.figures {
            match number_of(plan.text, row, figure.column).map(|number| number.proves) {
                Some(Decimal::Point) => proofs.0 += 1,
                Some(Decimal::Comma) => proofs.1 += 1,
                _ => {}
            }
        }
    }
    // An export writes whole counts; what separates three digits in them separates thousands.
    if plan.export.is_some() && proofs == (0, 0) {
        match ambiguous {
            (0, 1..) => return vec![known_or(plan, Decimal::Point); added.sums.len()],
            (1.., 0) => return vec![known_or(plan, Decimal::Comma); added.sums.len()],
            _ => {}
        }
    }
    let table = match decide(proofs) {
        // Counts have no decimals, and three of them that all happen to have exactly three are counted in thousands; not so
        // where other thousands stand without a separator.
        Decimal::Unknown if proofs == (0, 0) => match ambiguous {
            (0, 3..) if ungrouped == 0 => Decimal::Point,
            (3.., 0) if ungrouped == 0 => Decimal::Comma,
            // Fewer are as the language of the header groups thousands; against its custom they are asked.
            _ => match written {
                (0, 1..) if language_of(plan) == Decimal::Point => Decimal::Point,
                (1.., 0) if language_of(plan) == Decimal::Comma => Decimal::Comma,
                _ => Decimal::Unknown,
            },
        },
        known => known,
    };
    added
        .sums
        .iter()
        .map(|sum| match (plan.hints.decimal, decide(sum.proofs())) {
            (Decimal::Unknown, Decimal::Unknown) if sum.proofs() == (0, 0) => table,
            (Decimal::Unknown, own) => own,
            (said, _) => said,
        })
        .collect()
}

/// What separates decimals in the language of the header.
fn language_of(plan: &Plan<'_>) -> Decimal {
    let names: Vec<&str> = plan.names.iter().map(|cell| cell.raw(plan.text)).collect();
    header::decimal_of(&names.join(" "), plan.hints)
}

/// What the person said about decimals, otherwise what was found.
fn known_or(plan: &Plan<'_>, found: Decimal) -> Decimal {
    if plan.hints.decimal == Decimal::Unknown { found } else { plan.hints.decimal }
}

/// Turns what was added up into readings and notes.
pub(super) fn settle(plan: &Plan<'_>, mut added: Added, out: &mut Read) {
    let text = plan.text;
    let decimals = decimals(plan, &added);
    let single = added.rows == 1;
    let key = plan.key.map(|(_, key)| key);
    let has_totals = !added.totals.is_empty();
    // What is grouped, and how. A total row says that the rows are parts of one whole.
    let unclear = plan.grouped.is_some_and(|(_, key)| key == Key::About);
    let groups_hold = match plan.grouped {
        _ if added.crowded || added.groups.len() < 2 => false,
        Some((_, Key::Platform)) => true,
        Some((_, Key::About)) => !has_totals && added.groups.len() <= CAMPAIGNS && plan.days.is_none(),
        Some(_) => !(has_totals && plan.days.is_none() && added.groups.len() == added.rows as usize && unclear),
        None => false,
    };
    let campaigns = groups_hold && plan.grouped.is_some_and(|(_, key)| key != Key::Platform);
    if campaigns && added.rows > 0 && !plan.figures.is_empty() {
        let at = added.groups.first().map_or(0, |group| group.label.start);
        add_note(out, text, NoteKind::SeveralCampaigns, Some(at), 0, "", 0);
    }
    if added.crowded && plan.grouped.is_some_and(|(_, key)| key == Key::Campaign) {
        add_note(out, text, NoteKind::SeveralCampaigns, None, 0, "", 0);
    }
    let newest = year_of_posts(plan, &mut added, groups_hold);
    column_notes(plan, &added, newest.is_some_and(|newest| newest.year.is_some()), out);
    let skip = duplicates(plan, &added, &decimals, out);
    let mut pieces: Vec<Piece> = Vec::new();
    for (at, figure) in plan.figures.iter().enumerate().filter(|(at, _)| skip.get(*at) != Some(&Twin::Left)) {
        let decimal = decimals.get(at).copied().unwrap_or_default();
        if groups_hold {
            let mut any = false;
            for group in &added.groups {
                let Some(sum) = group.sums.get(at).filter(|sum| sum.tally.cells > 0) else { continue };
                let rows = if plan.days.is_some() { Key::Day } else { Key::Part };
                if let Some(piece) = of_two(plan, figure, sum, decimal, rows, None, out) {
                    pieces.push(Piece { figure: at, group: Some(group.label), ..piece });
                    any = true;
                }
            }
            // What cannot be added up over platforms may still stand in the total row.
            if let Some(metric) = figure.metric
                && !campaigns
                && (metric.adding == Adding::Unique || !any)
                && let Some(piece) = total_of(plan, &added, figure, decimal)
            {
                pieces.push(Piece { figure: at, ..piece });
            }
        } else if let Some(sum) = added.sums.get(at) {
            let total = total_of(plan, &added, figure, decimal);
            let rows = match key {
                _ if single => Key::Part,
                Some(key) => key,
                None => Key::About,
            };
            if let Some(piece) = of_two(plan, figure, sum, decimal, rows, total, out) {
                let swapped = added.newest_swapped.get(at).copied().flatten().filter(|_| newest_counts(figure));
                let swapped = swapped.map(|(number, _)| sum::value(&number, decimal).times(figure.scale));
                let twin = match (skip.get(at), swapped) {
                    (Some(Twin::Asked(bounds)), _) => Some((ASK_WHICH, *bounds)),
                    (_, Some(Value::One(value))) if Value::One(value) != piece.value => Some((ASK_ORDER, value)),
                    _ if piece.twin.is_none() && !has_totals => {
                        so_far(plan, figure, sum).map(|value| (ASK_SO_FAR, value))
                    }
                    _ => piece.twin,
                };
                let group = added.groups.first().filter(|_| added.groups.len() == 1).map(|group| group.label);
                pieces.push(Piece { figure: at, group, twin, ..piece });
            }
        }
    }
    let elsewhere_all = added.crowded && plan.grouped.is_some_and(|(_, key)| key == Key::Campaign);
    let chosen = plan.hints.campaign.as_deref().map(header::plain);
    targets(plan, &added, &decimals, out);
    for piece in pieces {
        let Some(figure) = plan.figures.get(piece.figure) else { continue };
        let label = piece.group.map(|cell| cell.text(text).trim().to_owned());
        let plain = label.as_deref().map(header::plain).unwrap_or_default();
        let mut platform = figure.platform.or(plan.platform).map(str::to_owned);
        let mut campaign = None;
        let mut elsewhere = elsewhere_all;
        let mut role = figure.role;
        match plan.grouped {
            Some((_, Key::Platform)) if label.is_some() => {
                platform = Some(header::platform_of(&plain).map_or_else(|| plain.clone(), str::to_owned));
            }
            Some((_, grouped)) if label.is_some() && (campaigns || single && grouped == Key::Campaign) => {
                if campaigns {
                    elsewhere = match &chosen {
                        Some(chosen) => *chosen != plain,
                        None => !header::is_ours(&plain),
                    };
                }
                // A planned row aims at what it says; how many countries or people it plans with is the plan itself.
                if header::is_target(&plain)
                    && figure.metric.is_some_and(|metric| metric.group == metric::Group::Result)
                {
                    role = Role::Target;
                }
                campaign = label;
            }
            _ => {}
        }
        push(plan, figure, piece, role, platform, campaign, elsewhere, out);
    }
    posts(plan, &mut added, &decimals, groups_hold, newest, out);
    included(plan, out);
    definitions(plan, added.span, out);
    unused(plan, out);
}

/// Says what a view is where platforms count it in their own way.
fn definitions(plan: &Plan<'_>, span: Option<(i64, i64)>, out: &mut Read) {
    let views = plan.figures.iter().find(|figure| figure.metric.is_some_and(|metric| metric.id == "views"));
    let (Some(figure), Some(export)) = (views, plan.export) else { return };
    let changed = Date::new(2025, 3, 31).map_or(i64::MAX, Date::days);
    let kind = match export.id {
        "youtube" if span.is_some_and(|(first, last)| first < changed && last >= changed) => NoteKind::ViewsChanged,
        "meta" => NoteKind::ViewsCountRepeats,
        _ => return,
    };
    if !out.notes.iter().any(|note| note.kind == kind) {
        add_note(out, plan.text, kind, Some(figure.cell.start), ordinal(figure.column), "", 0);
    }
}

/// Names the columns of figures that are not used, so that nothing is dropped silently.
fn unused(plan: &Plan<'_>, out: &mut Read) {
    let unknown = plan.figures.iter().filter(|figure| figure.metric.is_none() && figure.cell.end > figure.cell.start);
    let unused: Vec<Cell> = plan.skipped.iter().copied().chain(unknown.map(|figure| figure.cell)).collect();
    if let Some(first) = unused.first() {
        let names: Vec<&str> = unused.iter().map(|cell| cell.raw(plan.text).trim()).collect();
        add_note(out, plan.text, NoteKind::UnknownColumn, Some(first.start), 0, &names.join(", "), 0);
    }
}

/// Readings of the rows that say what is aimed at.
fn targets(plan: &Plan<'_>, added: &Added, decimals: &[Decimal], out: &mut Read) {
    for (role, row) in &added.targets {
        for (figure, decimal) in plan.figures.iter().zip(decimals) {
            let Some(number) = number_of(plan.text, row, figure.column).filter(|_| figure.metric.is_some()) else {
                continue;
            };
            let Some(cell) = row.get(figure.column) else { continue };
            let piece = Piece {
                figure: 0,
                group: None,
                value: sum::value(&number, *decimal).times(figure.scale),
                qualifier: number.qualifier,
                place: cell.range(),
                cells: 1,
                currency: None,
                unclear: None,
                twin: None,
            };
            let platform = figure.platform.or(plan.platform).map(str::to_owned);
            push(plan, figure, piece, *role, platform, None, false, out);
        }
    }
}

/// A figure on its way to a reading.
pub(super) struct Piece {
    figure: usize,
    group: Option<Cell>,
    value: Value,
    qualifier: Qualifier,
    place: Range<usize>,
    cells: u32,
    /// The currency beside the numbers.
    currency: Option<Currency>,
    /// How many of the cells can be read in two ways, of how many, and some of them.
    unclear: Option<(u32, u32, String)>,
    /// Another value that it can have, and what to ask: a column of the same name or the sum of the rows gives it.
    twin: Option<(Text, f64)>,
}

/// The number of a figure in the last total row that has one.
pub(super) fn total_of(plan: &Plan<'_>, added: &Added, figure: &Figure, decimal: Decimal) -> Option<Piece> {
    let row = added.totals.iter().rev().find(|row| number_of(plan.text, row, figure.column).is_some())?;
    let number = number_of(plan.text, row, figure.column)?;
    if !figure.more.is_empty() {
        // Periods side by side have a total each.
        let mut sum = Sum::default();
        add_cells(&mut sum, plan.text, figure, row, 0);
        return Some(Piece {
            figure: 0,
            group: None,
            value: sum.total(decimal).times(figure.scale),
            qualifier: sum.qualifier(),
            place: figure.cell.range(),
            cells: sum.tally.cells,
            currency: sum.currency,
            unclear: None,
            twin: None,
        });
    }
    Some(Piece {
        figure: 0,
        group: None,
        value: sum::value(&number, decimal).times(figure.scale),
        qualifier: number.qualifier,
        place: row.get(figure.column)?.range(),
        cells: 1,
        currency: money(&number),
        unclear: None,
        twin: None,
    })
}

/// What a column comes to, asked where a short form behind its numbers has two meanings.
fn of_two(
    plan: &Plan<'_>,
    figure: &Figure,
    sum: &Sum,
    decimal: Decimal,
    rows: Key,
    total: Option<Piece>,
    out: &mut Read,
) -> Option<Piece> {
    let Some(shorts) = &sum.short else { return outcome(plan, figure, sum, decimal, rows, total, out) };
    if let Some(total) = total {
        // A total row without the short form decides.
        let other = shorts.other.total(decimal).times(figure.scale) == total.value;
        return outcome(plan, figure, if other { &shorts.other } else { sum }, decimal, rows, Some(total), out);
    }
    let piece = outcome(plan, figure, sum, decimal, rows, None, out)?;
    let other = outcome(plan, figure, &shorts.other, decimal, rows, None, &mut Read::default())?;
    let example = shorts.at.raw(plan.text).trim();
    match (piece.value, other.value) {
        _ if piece.value == other.value => Some(piece),
        (Value::One(_), Value::One(value)) => {
            let unclear = Some((shorts.cells, sum.tally.cells, ["“", example, "”"].concat()));
            Some(Piece { unclear, twin: Some((ASK_SHORT, value)), ..piece })
        }
        // Its separators are unclear as well: four values would be no question.
        _ => {
            let what = figure.cell.raw(plan.text);
            add_note(
                out,
                plan.text,
                NoteKind::UnreadableCell,
                Some(shorts.at.start),
                ordinal(figure.column),
                what,
                shorts.cells,
            );
            None
        }
    }
}

/// What a column comes to by the metric's rule for adding up; nothing where the rule gives nothing, with a note that says so.
pub(super) fn outcome(
    plan: &Plan<'_>,
    figure: &Figure,
    sum: &Sum,
    decimal: Decimal,
    rows: Key,
    total: Option<Piece>,
    out: &mut Read,
) -> Option<Piece> {
    let text = plan.text;
    let (_, first_cell) = sum.first.map_or((None, figure.cell), |(number, cell)| (Some(number), cell));
    let column = ordinal(figure.column);
    let what = figure.cell.raw(text);
    let at = figure.cell.start;
    let header = if figure.cell.end > figure.cell.start { figure.cell } else { first_cell };
    let place = if sum.tally.cells == 1 { first_cell } else { header };
    let piece = |value: Value, qualifier, place: Cell, cells| Piece {
        figure: 0,
        group: None,
        value: value.times(figure.scale),
        qualifier,
        place: place.range(),
        cells,
        currency: sum.currency,
        unclear: None,
        twin: None,
    };
    let all = |qualifier| {
        let (point, comma) = sum.ambiguous();
        let mut examples: Vec<Cell> =
            sum.tally.unclear.iter().flatten().map(|&(start, end)| Cell { start, end, escaped: false }).collect();
        order::by_key(&mut examples, |cell| cell.start as u64);
        let examples: Vec<&str> = examples.iter().map(|cell| cell.raw(text).trim()).collect();
        let unclear = (sum.tally.cells > 1).then(|| (point + comma, sum.tally.cells, examples.join(", ")));
        Piece { unclear, ..piece(sum.total(decimal), qualifier, place, sum.tally.cells) }
    };
    let adding = match figure.metric.map_or(Adding::Flow, |metric| metric.adding) {
        // What counts everything so far is a state: its newest value holds.
        Adding::Flow if figure.running && rows == Key::Day => Adding::Stock,
        adding => adding,
    };
    if sum.tally.cells == 0 {
        return total;
    }
    if sum.currencies_differ && sum.tally.cells > 1 && adding == Adding::Flow {
        add_note(out, text, NoteKind::SeveralCurrencies, Some(at), column, what, 0);
        return None;
    }
    match adding {
        Adding::Flow => {
            if figure.metric.is_some_and(|metric| !is_rate(metric)) && sum.tally.percents * 2 > sum.tally.cells {
                add_note(out, text, NoteKind::PercentNotCount, Some(at), column, what, 0);
                return None;
            }
            let Some(mut total) = total else {
                // What could not be read is missing from the sum.
                let qualifier = match sum.qualifier() {
                    Qualifier::Exact if sum.unreadable > 0 => Qualifier::AtLeast,
                    other => other,
                };
                return Some(all(qualifier));
            };
            // A total row beside its rows: the same, or more because the list is cut short.
            if let (Value::One(said), Value::One(summed)) = (total.value, sum.total(decimal).times(figure.scale)) {
                let slack = 1e-6 * said.abs().max(summed.abs()).max(1.0);
                if said > summed + slack {
                    if sum.unreadable == 0 && !out.notes.iter().any(|note| note.kind == NoteKind::ListCutShort) {
                        add_note(out, text, NoteKind::ListCutShort, Some(total.place.start), column, what, 0);
                    }
                } else if said < summed - slack {
                    total.twin = Some((ASK_WHICH, summed));
                    add_note(out, text, NoteKind::TwoFigures, Some(total.place.start), column, what, 0);
                }
            }
            Some(total)
        }
        Adding::Stock => {
            if sum.tally.cells == 1 || !sum.tally.differ {
                return Some(piece(
                    first_value(sum, decimal),
                    sum.qualifier(),
                    if sum.tally.cells == 1 { first_cell } else { header },
                    1,
                ));
            }
            if (rows == Key::Day || plan.days.is_some() && rows != Key::Post)
                && let Some((number, cell)) = sum.newest.filter(|_| !sum.tally.newest_differ)
            {
                return Some(piece(sum::value(&number, decimal), number.qualifier, cell, 1));
            }
            if rows != Key::Day && total.is_some() {
                return total;
            }
            if rows == Key::Part && plan.days.is_none() && figure.metric.is_some_and(|metric| metric.id == "followers")
            {
                return Some(all(sum.qualifier()));
            }
            add_note(out, text, NoteKind::TwoFigures, Some(at), column, what, 0);
            None
        }
        Adding::Unique => {
            if sum.tally.cells == 1 {
                // Other rows reached people as well, who are not told.
                let alone = sum.tally.missing + sum.unreadable == 0;
                return Some(all(if alone { sum.qualifier() } else { Qualifier::AtLeast }));
            }
            if total.is_some() {
                return total;
            }
            let other = plan.export.is_some_and(|export| export.rows == platform::Rows::Ads) || rows == Key::Post;
            let daily = rows == Key::Day || plan.days.is_some() && !other;
            let kind = if daily { NoteKind::DailyUniquesDoNotAdd } else { NoteKind::ReachDoesNotAdd };
            if !out.notes.iter().any(|note| note.kind == kind) {
                add_note(out, text, kind, Some(at), column, what, 0);
            }
            None
        }
        Adding::Rate => {
            if sum.tally.cells == 1 {
                return Some(piece(first_value(sum, decimal), sum.qualifier(), first_cell, 1));
            }
            if total.is_none() {
                add_note(out, text, NoteKind::PercentNotCount, Some(at), column, what, 0);
            }
            total
        }
    }
}

pub(super) fn first_value(sum: &Sum, decimal: Decimal) -> Value {
    sum.first.map_or(Value::One(0.0), |(number, _)| sum::value(&number, decimal))
}

/// Notes about single columns: missing, empty and unreadable cells.
fn column_notes(plan: &Plan<'_>, added: &Added, dated: bool, out: &mut Read) {
    let text = plan.text;
    let mut missing_said = false;
    for (at, figure) in plan.figures.iter().enumerate().filter(|(_, figure)| figure.metric.is_some()) {
        let Some(sum) = added.sums.get(at) else { continue };
        let what = figure.cell.raw(text);
        let empty = sum.tally.empty_at.filter(|_| sum.tally.cells > 0);
        if let Some(at) = sum.tally.missing_at.or(empty)
            && !missing_said
        {
            missing_said = true;
            add_note(out, text, NoteKind::MissingNotZero, Some(at), ordinal(figure.column), what, 0);
        }
        if let Some(cell) = sum.unreadable_at {
            out.ledger.unreadable += sum.unreadable;
            let kind = if day::is_damaged_number(cell.raw(text)) {
                NoteKind::SpreadsheetTurnedNumbersIntoDates
            } else {
                NoteKind::UnreadableCell
            };
            add_note(out, text, kind, Some(cell.start), ordinal(figure.column), what, sum.unreadable);
        }
    }
    if plan.dated && !plan.years && !dated && !out.notes.iter().any(|note| note.kind == NoteKind::DatesWithoutYear) {
        add_note(out, text, NoteKind::DatesWithoutYear, None, plan.days.map_or(0, ordinal), "", 0);
    }
}

/// What a column of the same metric as another is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Twin {
    /// The only one, or the one that holds.
    Own,
    /// Left out: another says the same or more.
    Left,
    /// The other one gives this value, and nothing says which holds.
    Asked(f64),
}

/// Columns of the same metric: one is counted. The same name with different values is a question.
pub(super) fn duplicates(plan: &Plan<'_>, added: &Added, decimals: &[Decimal], out: &mut Read) -> Vec<Twin> {
    let mut twins = vec![Twin::Own; plan.figures.len()];
    let value = |at: usize| {
        let sum = added.sums.get(at)?;
        let figure = plan.figures.get(at)?;
        let decimal = decimals.get(at).copied().unwrap_or_default();
        let value =
            if sum.tally.cells > 0 { sum.total(decimal) } else { total_of(plan, added, figure, decimal)?.value };
        match value {
            Value::One(value) => Some(value),
            Value::Two { .. } => None,
        }
    };
    let mut said = false;
    for (at, figure) in plan.figures.iter().enumerate() {
        let Some(metric) = figure.metric else { continue };
        let alike = |other: &Figure| {
            other.metric == Some(metric) && other.role == figure.role && other.platform == figure.platform
        };
        let Some(before) = plan.figures.iter().take(at).position(alike) else { continue };
        let Some(earlier) = plan.figures.get(before) else { continue };
        let same_name = earlier.name == figure.name;
        if same_name && !said {
            said = true;
            let what = figure.cell.raw(plan.text);
            add_note(
                out,
                plan.text,
                NoteKind::DuplicateHeaders,
                Some(figure.cell.start),
                ordinal(figure.column),
                what,
                0,
            );
        }
        let filled = |at: usize| added.sums.get(at).is_some_and(|sum| sum.tally.cells > 0);
        let (keep, leave) = match (filled(before), filled(at)) {
            (false, true) => (at, before),
            (true, true) if !same_name && figure.name.len() < earlier.name.len() => (at, before),
            _ => (before, at),
        };
        if let Some(twin) = twins.get_mut(leave) {
            *twin = Twin::Left;
        }
        if same_name
            && metric.adding == Adding::Flow
            && let (Some(kept), Some(left)) = (value(keep), value(leave))
            && (kept - left).abs() > 1e-9 * kept.abs().max(1.0)
            && let Some(twin) = twins.get_mut(keep)
        {
            *twin = Twin::Asked(left);
        }
    }
    twins
}

/// Makes a reading of a figure.
#[expect(clippy::too_many_arguments, reason = "one place where all that is known about a figure comes together")]
pub(super) fn push(
    plan: &Plan<'_>,
    figure: &Figure,
    piece: Piece,
    role: Role,
    platform: Option<String>,
    campaign: Option<String>,
    elsewhere: bool,
    out: &mut Read,
) {
    let unit = match figure.metric.map(|metric| metric.unit) {
        Some(Unit::Money(_)) => {
            let sums_currency = figure.currency.or(plan.currency);
            Unit::Money(sums_currency.or(piece.currency).or_else(|| currency_at(plan.text, &piece.place)))
        }
        Some(unit) => unit,
        None => Unit::Count,
    };
    let figure_words = figure.cell.text(plan.text);
    let named = if figure_words.trim().is_empty() {
        plan.text.get(piece.place.clone()).unwrap_or_default().to_owned()
    } else {
        figure_words.trim().to_owned()
    };
    let Some(mut reading) =
        reading(figure.metric, piece.value, piece.qualifier, unit, piece.place.clone(), &named, piece.twin)
    else {
        return;
    };
    if let (Some((unclear, cells, examples)), Some(question)) = (piece.unclear, &mut reading.question)
        && (question.ask.text == ASK_SEPARATOR || question.ask.text == ASK_SHORT)
    {
        let text = if question.ask.text == ASK_SHORT { ASK_SHORT } else { ASK_COLUMN };
        let ask = Said { text, arguments: std::mem::take(&mut question.ask.arguments) };
        question.ask = ask
            .with("unclear", Argument::Number(f64::from(unclear)))
            .with("cells", Argument::Number(f64::from(cells)))
            .with("examples", Argument::Verbatim(examples));
    }
    if piece.twin.is_none_or(|(ask, _)| ask == ASK_SHORT) && reading.question.is_some() {
        let at = piece.place.start;
        add_note(out, plan.text, NoteKind::AmbiguousNumber, Some(at), ordinal(figure.column), &named, 0);
    }
    reading.role = role;
    reading.platform = platform;
    reading.campaign = campaign;
    reading.evidence = plan.evidence;
    reading.cells = piece.cells;
    reading.why = why(&reading, elsewhere);
    out.readings.push(reading);
}

/// Why a reading is used or not.
pub(super) fn why(reading: &Reading, elsewhere: bool) -> Why {
    if elsewhere {
        Why::Elsewhere
    } else if reading.question.is_some() {
        Why::Asked
    } else if reading.metric.is_none() {
        Why::NoMetric
    } else if reading.role != Role::Result {
        Why::Role
    } else {
        Why::Used
    }
}

/// A reading of a value; one with two meanings, or with a rival, carries a question.
pub(super) fn reading(
    metric: Option<&'static Metric>,
    value: Value,
    qualifier: Qualifier,
    unit: Unit,
    place: Range<usize>,
    named: &str,
    twin: Option<(Text, f64)>,
) -> Option<Reading> {
    let mut bounds = value.bounds(qualifier);
    let mut ask = ASK_SEPARATOR;
    if let (Some((text, twin)), [_]) = (twin, bounds.as_slice()) {
        bounds.extend(Bounds::exact(twin));
        ask = text;
    }
    let question = match bounds.as_slice() {
        [one, other] => Some(Question {
            ask: Said::plain(ask)
                .with("figure", Argument::Verbatim(named.to_owned()))
                .with("one", Argument::Figure(*one, unit))
                .with("other", Argument::Figure(*other, unit)),
            choices: bounds.iter().map(|bounds| QuestionChoice { bounds: *bounds, metric }).collect(),
        }),
        _ => None,
    };
    Some(Reading {
        metric,
        bounds: *bounds.first()?,
        unit,
        role: Role::Result,
        place,
        question,
        why: Why::Used,
        platform: None,
        campaign: None,
        evidence: Evidence::Said,
        cells: 1,
    })
}

/// The currency beside a number.
fn money(number: &Number) -> Option<Currency> {
    match number.sign {
        cell::Sign::Money(currency) => currency,
        _ => None,
    }
}

/// The currency beside the number in a place of the text.
pub(super) fn currency_at(text: &str, place: &Range<usize>) -> Option<Currency> {
    match cell::content(text.get(place.clone())?) {
        Content::Number(Number { sign: cell::Sign::Money(currency), .. }) => currency,
        _ => None,
    }
}

/// The posts of a list of posts: their number is a figure, their views make the trend.
fn posts(
    plan: &Plan<'_>,
    added: &mut Added,
    decimals: &[Decimal],
    grouped: bool,
    newest: Option<Newest>,
    out: &mut Read,
) {
    if !lists_posts(plan, added, grouped) {
        return;
    }
    let views = plan.figures.iter().position(|figure| figure.metric.is_some_and(|metric| metric.id == "views"));
    let clear = views.is_some_and(|at| {
        added.sums.get(at).is_some_and(|sum| {
            sum.short.is_none()
                && (sum.ambiguous() == (0, 0)
                    || decimals.get(at) != Some(&Decimal::Unknown) && grouping(sum, decimals.get(at)))
        })
    });
    if clear {
        out.posts.append(std::mem::take(&mut added.posts));
        out.newest.extend(newest.filter(|newest| !out.newest.contains(newest)));
    }
    let cut = out.notes.iter().any(|note| note.kind == NoteKind::ListCutShort);
    let counted = plan.figures.iter().any(|figure| figure.metric.is_some_and(|metric| metric.id == "posts"));
    let (Some((column, _)), Some(metric), false) = (plan.key, metric::find("posts"), counted) else { return };
    let place = plan.names.get(column).copied().unwrap_or_default();
    let qualifier = if cut { Qualifier::AtLeast } else { Qualifier::Exact };
    if let Some(mut reading) =
        reading(Some(metric), Value::One(f64::from(added.rows)), qualifier, Unit::Count, place.range(), "", None)
    {
        reading.platform = plan.platform.map(str::to_owned);
        reading.evidence = plan.evidence;
        reading.cells = added.rows;
        out.readings.push(reading);
    }
}

/// Whether the rows are posts, each one once.
fn lists_posts(plan: &Plan<'_>, added: &Added, grouped: bool) -> bool {
    matches!(plan.key, Some((_, Key::Post)))
        && plan.export.is_some_and(|export| export.rows == platform::Rows::Posts)
        && added.rows > 1
        && !plan.repeats
        && !grouped
}

/// Lays out the posts whose dates have no year; gives the newest, whose year is asked or was said.
fn year_of_posts(plan: &Plan<'_>, added: &mut Added, grouped: bool) -> Option<Newest> {
    let years = added.years.take()?;
    let newest = years.settle(&mut added.posts, &plan.hints.newest);
    newest.filter(|_| lists_posts(plan, added, grouped))
}

/// Whether the decided separator groups in every ambiguous cell, so that the values taken on the way are right.
pub(super) fn grouping(sum: &Sum, decimal: Option<&Decimal>) -> bool {
    matches!((sum.ambiguous(), decimal), ((0, _), Some(Decimal::Point)) | ((_, 0), Some(Decimal::Comma)))
}

/// Says where a column of interactions already holds its parts.
pub(super) fn included(plan: &Plan<'_>, out: &mut Read) {
    let has = |id: &str| plan.figures.iter().find(|figure| figure.metric.is_some_and(|metric| metric.id == id));
    let parts = ["likes", "comments", "shares"].iter().filter(|id| has(id).is_some()).count();
    if let Some(figure) = has("interactions").filter(|_| parts >= 2) {
        let what = figure.cell.raw(plan.text);
        let at = figure.cell.start;
        add_note(out, plan.text, NoteKind::InteractionsAlreadyInclude, Some(at), ordinal(figure.column), what, 0);
    }
}
