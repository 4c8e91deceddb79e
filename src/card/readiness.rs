//! The readiness card: how ready, large; what that rests on; what to do next.

use super::flow::{Look, Piece, Sheet, beside, rectangle, stack};
use super::sentences;
use super::{Setting, flow, scene::Item};
use crate::assess::{Assessment, BANDS, Dimension};
use crate::words::Text;

/// Sets the card.
#[must_use]
pub fn items(assessment: &Assessment, setting: &Setting<'_>) -> Vec<Item> {
    let (organisation, campaign) = sentences::shown_names(assessment, setting.brand);
    let provenance = sentences::provenance(assessment, setting.locale);
    flow::set(setting, (&organisation, &campaign), &provenance, &|sheet| body(assessment, sheet), &|sheet, width| {
        lower(assessment, sheet, width)
    })
}

fn body(assessment: &Assessment, sheet: &Sheet<'_>) -> Vec<Piece> {
    let (locale, layout) = (sheet.setting.locale, sheet.setting.layout);
    let space = sheet.text;
    let split = (sheet.width * 0.54).round();
    let width = if layout.wide { split - space * 1.5 } else { sheet.width };
    let verdict = assessment.verdict.say(locale);
    let heading = sentences::heading(assessment, locale);
    let said = sentences::statement(assessment, locale);
    let large = Look { size: sheet.statement, ..sheet.bold(1.0, 2) };
    let mut statement = sheet.words(&said, width, large);
    if layout.wide && statement.items.len() > 1 {
        // Two lines are large enough at a smaller size, and leave room for the rest.
        statement = sheet.words(&said, width, Look { size: (sheet.statement * 0.82).round(), ..large });
    }
    let headline = stack(0.0, vec![sheet.words(&heading, width, sheet.muted(0.9, 1)), statement]);
    let held = sentences::held(assessment, locale).unwrap_or_default();
    let amber = Look { fill: sheet.palette.amber, ..sheet.plain(0.85, 2) };
    let scale = stack((space * 0.4).round(), vec![scale(assessment, sheet, width), sheet.words(&held, width, amber)]);
    let verdict = sheet.words(&verdict, width, sheet.plain(1.1, 4));
    if layout.wide {
        let left = stack((space * 0.7).round(), vec![headline, scale, verdict]);
        let right = bars(assessment, sheet, sheet.width - split);
        // Both about the same line.
        let lower = ((left.height - right.height) / 2.0).max(0.0).round();
        let mut both = beside(vec![(0.0, left)]);
        both.put(split, lower, right);
        return vec![both];
    }
    vec![headline, stack((space * 0.8).round(), vec![scale, verdict]), bars(assessment, sheet, width)]
}

/// The scale from 0 to 100 with its bands by name, the bar, and a mark where a cap holds.
fn scale(assessment: &Assessment, sheet: &Sheet<'_>, width: f64) -> Piece {
    let palette = sheet.palette;
    let height = (sheet.text * 0.75).round();
    let place = |points: u8| (width * f64::from(points) / 100.0).round();
    let mut names = Piece::default();
    let mut bar = match assessment.span {
        Some(span) => sheet.bar(width, height, span, palette.accent),
        None => Piece { height, items: vec![rectangle((0.0, 0.0), (width, height), 2.0, palette.line)] },
    };
    for band in BANDS {
        let (start, end) = (place(band.start()), place(band.next().map_or(100, |next| next.start())));
        let reached = assessment.bands.is_some_and(|(low, high)| (low..=high).contains(&band));
        let look = if reached { sheet.bold(0.75, 1) } else { sheet.muted(0.75, 1) };
        let name = sheet.setting.locale.words(&band.title());
        names.put(start, 0.0, sheet.words(name, end - start - 8.0, look));
        if start > 0.0 {
            // The limits of the bands stay visible through the bar.
            bar.items.push(rectangle((start - 4.0, 0.0), (4.0, height), 0.0, palette.paper));
        }
    }
    if let Some((limit, certain)) = sentences::limit(assessment) {
        let mark = place(limit) - 4.0;
        // As with bars: what is certain is one piece, what is open is in pieces.
        let (pieces, long) = if certain { (1.0, height + 16.0) } else { (3.0, (height / 3.0).round()) };
        for piece in 0..pieces as u8 {
            let top = f64::from(piece) * (long + height / 6.0).round() - 8.0;
            bar.items.push(rectangle((mark, top), (4.0, long), 0.0, palette.amber));
        }
        bar.height += 8.0;
    }
    stack((sheet.text * 0.35).round(), vec![names, bar])
}

/// Eight rows: the name, the bar, and its points where the card is broad.
fn bars(assessment: &Assessment, sheet: &Sheet<'_>, width: f64) -> Piece {
    let (locale, columns) = (sheet.setting.locale, sheet.setting.layout.columns);
    let gap = sheet.text * 1.6;
    let column = ((width - gap * (columns as f64 - 1.0)) / columns as f64).round();
    let rows = assessment.dimensions.len().div_ceil(columns).max(1);
    let words = columns == 1 && !sheet.setting.layout.wide;
    // Names need more of a narrow column.
    let share = match (words, columns) {
        (true, _) => 0.34,
        (false, 1) => 0.44,
        (false, _) => 0.5,
    };
    let start = (column * share).round();
    let end = if words { (column * 0.78).round() } else { column };
    let pitch = (sheet.text * if words { 1.45 } else { 1.5 }).round();
    let height = (sheet.text * 0.7).round();
    let mut all = Piece::default();
    for (place, result) in assessment.dimensions.iter().enumerate() {
        let mut row = Piece { height: pitch, items: Vec::new() };
        let mut middle = |x: f64, piece: Piece| row.put(x, ((pitch - piece.height) / 2.0).round(), piece);
        let title = locale.words(&result.dimension.title());
        middle(0.0, sheet.words(title, start - sheet.text * 0.5, sheet.plain(0.92, 1)));
        let points = sentences::dimension_range(result, locale);
        match result.span {
            Some(span) => {
                middle(start, sheet.bar(end - start, height, span, sheet.palette.accent));
                if words {
                    let x = end + sheet.text * 0.7;
                    middle(x, sheet.words(&points, column - x, sheet.muted(0.8, 1)));
                }
            }
            None => middle(start, sheet.words(&points, column - start, sheet.muted(0.8, 1))),
        }
        all.put((place / rows) as f64 * (column + gap), (place % rows) as f64 * pitch, row);
    }
    let mut spans: Vec<_> = assessment.dimensions.iter().map(|result| result.span).collect();
    spans.push(assessment.span);
    stack((sheet.text * 0.3).round(), vec![all, sheet.legend(&spans, width)])
}

/// Strongest, weakest, next step.
fn lower(assessment: &Assessment, sheet: &Sheet<'_>, width: f64) -> Piece {
    let locale = sheet.setting.locale;
    let mut found: Vec<(&Text, Dimension)> = Vec::new();
    if let (Some(strong), Some(weak)) = (assessment.strongest, assessment.weakest) {
        found = vec![(&sentences::STRONGEST, strong), (&sentences::WEAKEST, weak)];
    }
    let next = sentences::next(assessment, locale);
    let label = locale.words(&sentences::NEXT);
    let step = |width| next.as_ref().map(|next| sheet.labelled(label, next, width, 3, false)).unwrap_or_default();
    let wide = sheet.setting.layout.wide;
    let part = if wide { (width * 0.19).round() } else { (width * 0.5).round() };
    let mut pieces: Vec<(f64, Piece)> = Vec::new();
    let mut start = 0.0;
    for (label, dimension) in found {
        let name = locale.words(&dimension.title());
        pieces.push((start, sheet.labelled(locale.words(label), name, part - sheet.text * 0.8, 1, true)));
        start += part;
    }
    if wide {
        pieces.push((start, step(width - start)));
        return beside(pieces);
    }
    stack((sheet.text * 0.6).round(), vec![beside(pieces), step(width)])
}
