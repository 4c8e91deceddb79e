//! The results card: what happened, in figures as people write them; how far they can be trusted; beside whom they stand.

use super::flow::{Look, Piece, Sheet, beside, rectangle, stack};
use super::scene::Item;
use super::sentences::{self, verbatim};
use super::{Setting, flow};
use crate::assess::Assessment;
use crate::assess::reference::Reference;
use crate::measure::{Figure, Origin};
use crate::metric::Group;
use crate::read::Evidence;
use crate::words::{Argument, Locale, Text, figure, say};

const RESULTS: Text = Text::new("card.results", "Campaign results", "What a card is about, as a small heading.");
const NONE: Text = Text::new("card.results.none", "No results yet", "Very large on a card, where nothing was counted.");
const TRUST: &str = "How far the figures on a card can be trusted; a short sentence.";
const EVIDENCE: [(Evidence, Text); 5] = [
    (Evidence::Said, Text::new("card.evidence.said", "Evidence: the campaign says so", TRUST)),
    (Evidence::Screenshot, Text::new("card.evidence.screenshot", "Evidence: screenshots", TRUST)),
    (Evidence::OwnExport, Text::new("card.evidence.own-export", "Evidence: the campaign’s own exports", TRUST)),
    (Evidence::ThirdParty, Text::new("card.evidence.third-party", "Evidence: measured by somebody else", TRUST)),
    (Evidence::Public, Text::new("card.evidence.public", "Evidence: anyone can check it", TRUST)),
];
const UNCLEAR: Text = Text::new(
    "card.results.unclear",
    "Figures that are not clear yet and left out: {count}",
    "On a card of results; a remark in small type.",
);
const REFERENCE: Text = Text::new(
    "card.reference",
    "{campaign}\u{a0}({organisation},\u{a0}{year})",
    "A campaign that the figures on a card are compared with.",
);
const COMPARED: Text = Text::new("card.compared", "Compared with", "A label above names of campaigns.");
const SOURCES: Text = Text::new("card.sources", "Sources", "A label above where figures were published.");
const FIGURE: Text = Text::new("card.figure", "{figure}: {words}.", "The name of a figure and how much it is.");
const TITLE: Text =
    Text::new("card.results.title", "{heading}: {figures}", "Short alternative text of a card of results.");
const TITLE_OF: Text = Text::new(
    "card.results.title-of",
    "{heading} of {name}: {figures}",
    "Short alternative text of a card of results; the name is an organisation's or a campaign's.",
);

/// What people ask for first.
const FIRST: [&str; 12] = [
    "views",
    "videos",
    "participants",
    "reach",
    "donations",
    "volunteers",
    "donors",
    "new_followers",
    "interactions",
    "impressions",
    "engagement_rate",
    "followers",
];

/// The results that can stand on a card, those asked for first at the front. What waits for an answer is not among them.
#[must_use]
pub fn figures(assessment: &Assessment) -> Vec<&Figure> {
    let usable = || {
        let figures = assessment.metrics.figures.iter();
        figures.filter(|figure| figure.metric.group == Group::Result && figure.origin != Origin::Unclear)
    };
    let first = FIRST.iter().filter_map(|id| usable().find(|figure| figure.metric.id == *id));
    first.chain(usable().filter(|figure| !FIRST.contains(&figure.metric.id))).collect()
}

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
    let (locale, layout, space) = (sheet.setting.locale, sheet.setting.layout, sheet.text);
    let all = figures(assessment);
    let (first, others) = all.split_first().map_or((None, &[][..]), |(first, others)| (Some(*first), others));
    let others = others.get(..others.len().min(layout.figures)).unwrap_or_default();
    let split = (sheet.width * 0.56).round();
    let width = if layout.wide && !others.is_empty() { split - space * 1.5 } else { sheet.width };
    let large = Look { size: sheet.statement, ..sheet.bold(1.0, 2) };
    let (value, name) = match first {
        Some(figure) => (value(figure, locale), locale.words(&figure.metric.title)),
        None => (locale.words(&NONE).to_owned(), ""),
    };
    let mut shown = sheet.words(&value, width, large);
    if layout.wide && shown.items.len() > 1 {
        // Two lines are large enough at a smaller size, and leave room for the rest.
        shown = sheet.words(&value, width, Look { size: (sheet.statement * 0.82).round(), ..large });
    }
    let heading = sheet.words(locale.words(&RESULTS), width, sheet.muted(0.9, 1));
    let name = sheet.words(name, width, Look { fill: sheet.palette.accent, ..sheet.bold(1.4, 1) });
    let headline = stack(0.0, vec![heading, shown, name]);
    let trusted = evidence(assessment, sheet, width);
    if layout.wide {
        let left = stack((space * 0.6).round(), vec![headline, trusted]);
        let right = grid(others, sheet, sheet.width - split);
        let lower = ((left.height - right.height) / 2.0).max(0.0).round();
        let mut both = beside(vec![(0.0, left)]);
        both.put(split, lower, right);
        return vec![both];
    }
    vec![headline, grid(others, sheet, width), trusted]
}

/// The figure as people write it, with a capital letter at its start where that is a plain one.
fn value(figure: &Figure, locale: &Locale) -> String {
    let mut said = figure::figure(locale, &figure.bounds, figure.unit);
    if let Some(first) = said.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    said
}

/// Further figures in two columns.
fn grid(figures: &[&Figure], sheet: &Sheet<'_>, width: f64) -> Piece {
    let locale = sheet.setting.locale;
    let column = (width / 2.0).round();
    let inner = column - sheet.text;
    let rows = figures.chunks(2).map(|row| {
        let cells = row.iter().enumerate().map(|(place, figure)| {
            let title = locale.words(&figure.metric.title);
            let words = sheet.words(&value(figure, locale), inner, sheet.bold(1.3, 2));
            let cell = stack(0.0, vec![words, sheet.words(title, inner, sheet.muted(0.85, 1))]);
            (place as f64 * column, cell)
        });
        beside(cells.collect())
    });
    stack((sheet.text * 0.8).round(), rows.collect())
}

/// How far the figures can be trusted: the least of them decides. Five dots, as many filled as it is worth, and the words.
fn evidence(assessment: &Assessment, sheet: &Sheet<'_>, width: f64) -> Piece {
    let Some((grade, text)) = grade(assessment) else { return Piece::default() };
    let (size, palette) = ((sheet.text * 0.6).round(), sheet.palette);
    let start = size * 1.4 * EVIDENCE.len() as f64 + size * 0.4;
    let words = sheet.words(sheet.setting.locale.words(text), width - start, sheet.plain(0.85, 1));
    let y = ((words.height - size) / 2.0).round();
    let mut piece = Piece { height: words.height, items: Vec::new() };
    for place in 0..EVIDENCE.len() {
        let x = (place as f64 * size * 1.4).round();
        let filled = place <= grade;
        let line = (size / 8.0).round().max(2.0);
        let half = if filled { 0.0 } else { line / 2.0 };
        piece.items.push(Item::Rectangle {
            x: x + half,
            y: y + half,
            width: size - 2.0 * half,
            height: size - 2.0 * half,
            radius: size / 2.0 - half,
            fill: filled.then_some(palette.accent),
            stroke: (!filled).then_some((palette.muted, line)),
            dash: 0.0,
        });
    }
    piece.put(start, 0.0, words);
    piece
}

/// The place of the evidence among the grades, and its words; `None` without figures.
fn grade(assessment: &Assessment) -> Option<(usize, &'static Text)> {
    let least = figures(assessment).into_iter().map(|figure| figure.evidence).reduce(Evidence::min)?;
    EVIDENCE.iter().enumerate().find_map(|(place, (evidence, text))| (*evidence == least).then_some((place, text)))
}

/// The references that the figures stand beside, those of which nothing is known to differ.
fn references(assessment: &Assessment) -> Vec<&'static Reference> {
    let mut found: Vec<&'static Reference> = Vec::new();
    let cases = assessment.comparisons.iter().take(1).flat_map(|comparison| &comparison.cases);
    for reference in cases.filter(|case| case.is_alike()).filter_map(|case| case.reference) {
        if !found.iter().any(|other| other.id == reference.id) {
            found.push(reference);
        }
    }
    found
}

/// The names of the references, each once.
fn reference_names(assessment: &Assessment, locale: &Locale) -> String {
    let mut names: Vec<String> = Vec::new();
    for reference in references(assessment) {
        let places = [
            ("campaign", verbatim(reference.campaign)),
            ("organisation", verbatim(reference.organisation)),
            ("year", verbatim(reference.year.to_string())),
        ];
        let name = say(locale, &REFERENCE, &places);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join("\u{a0}· ")
}

/// Where the references were published, each once.
fn sources(assessment: &Assessment, locale: &Locale) -> String {
    let mut sources: Vec<&str> = Vec::new();
    for reference in references(assessment) {
        let source = locale.words(&reference.source);
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    sources.join(" ")
}

/// What waits for an answer and is left out, in words.
fn unclear(assessment: &Assessment, locale: &Locale) -> String {
    let figures = assessment.metrics.figures.iter();
    let count = figures.filter(|one| one.metric.group == Group::Result && one.origin == Origin::Unclear).count();
    if count == 0 {
        return String::new();
    }
    say(locale, &UNCLEAR, &[("count", Argument::Number(count as f64))])
}

/// The figures beside those of like campaigns, and where those were published.
fn lower(assessment: &Assessment, sheet: &Sheet<'_>, width: f64) -> Piece {
    let locale = sheet.setting.locale;
    let mut pieces: Vec<Piece> = assessment
        .comparisons
        .iter()
        .take(1)
        .map(|comparison| sheet.words(&comparison.said.say(locale), width, sheet.plain(0.9, 4)))
        .collect();
    for (label, words) in [(COMPARED, reference_names(assessment, locale)), (SOURCES, sources(assessment, locale))] {
        if !words.is_empty() {
            let words = sentences::sentence(label, words.trim_end_matches('.'), locale);
            pieces.push(sheet.words(&words, width, sheet.muted(0.68, 5)));
        }
    }
    pieces.push(sheet.words(&unclear(assessment, locale), width, sheet.muted(0.68, 1)));
    let rule = if pieces.iter().any(|piece| piece.height > 0.0) {
        Piece { height: 2.0, items: vec![rectangle((0.0, 0.0), (width, 2.0), 0.0, sheet.palette.line)] }
    } else {
        Piece::default()
    };
    pieces.insert(0, rule);
    stack((sheet.text * 0.4).round(), pieces)
}

/// Short alternative text: what the card is about, whose it is, and the first figures.
#[must_use]
pub fn title(assessment: &Assessment, named: bool, locale: &Locale) -> String {
    let shown: Vec<String> = figures(assessment).into_iter().take(2).map(|figure| said(figure, locale)).collect();
    let words = if shown.is_empty() { locale.words(&NONE).to_owned() } else { shown.join(" ") };
    let words = words.trim_end_matches('.').to_owned();
    let places = [("heading", Argument::Text(RESULTS)), ("figures", verbatim(words))];
    sentences::titled(assessment, named, (&TITLE, &TITLE_OF), places.to_vec(), locale)
}

fn said(figure: &Figure, locale: &Locale) -> String {
    let places =
        [("figure", Argument::Text(figure.metric.title)), ("words", Argument::Figure(figure.bounds, figure.unit))];
    say(locale, &FIGURE, &places)
}

/// Long alternative text: everything that stands on the card, in sentences.
#[must_use]
pub fn description(assessment: &Assessment, most: usize, locale: &Locale) -> String {
    let mut words: Vec<String> =
        figures(assessment).into_iter().take(most + 1).map(|figure| said(figure, locale)).collect();
    words.extend(grade(assessment).map(|(_, text)| [locale.words(text), "."].concat()));
    words.extend(assessment.comparisons.iter().take(1).map(|comparison| comparison.said.say(locale)));
    for (label, list) in [(COMPARED, reference_names(assessment, locale)), (SOURCES, sources(assessment, locale))] {
        if !list.is_empty() {
            words.push(sentences::sentence(label, list.trim_end_matches('.'), locale));
        }
    }
    let unclear = unclear(assessment, locale);
    if !unclear.is_empty() {
        words.push([&unclear, "."].concat());
    }
    words.push([&sentences::provenance(assessment, locale), "."].concat());
    words.join(" ")
}
