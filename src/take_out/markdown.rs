//! The assessment as Markdown: headings, tables and sources, for a document, a wiki or a ticket.

use crate::assess::{Assessment, Finding};
use crate::card::sentences;
use crate::words::{Argument, Locale, Text, figure, say};

const READINESS: Text = Text::new("report.readiness", "Campaign readiness", "Title of a report.");
/// A heading above what limits the band.
pub const CAPS: Text = Text::new("report.caps", "What limits the result", "A heading of a report.");
/// A cap.
pub const CAP_HOLDS: Text =
    Text::new("report.cap-holds", "Not above {band}: {reason}", "{band}: the name of a band. {reason}: a sentence.");
/// A cap that may hold.
pub const CAP_MAY: Text = Text::new(
    "report.cap-may",
    "May not go above {band}: {reason}",
    "{band}: the name of a band. {reason}: a sentence.",
);
/// A heading above the dimensions.
pub const DIMENSIONS: Text = Text::new("report.dimensions", "Eight sides of it", "A heading of a report.");
/// A heading above the checks.
pub const CHECKS: Text = Text::new("report.checks", "All checks", "A heading of a report.");
/// A heading above the figures.
pub const FIGURES: Text = Text::new("report.figures", "Figures", "A heading of a report.");
/// A heading above comparisons.
pub const REFERENCES: Text = Text::new("report.references", "Beside other campaigns", "A heading of a report.");
/// A heading above sources.
pub const SOURCES: Text = Text::new("report.sources", "Where the checks come from", "A heading of a report.");
/// A heading above warnings.
pub const WARNINGS: Text = Text::new("report.warnings", "Please look at these", "A heading of a report.");
const COVERAGE: Text =
    Text::new("report.coverage", "Judged on {judged} of {applicable} checks.", "How much could be judged.");

const COLUMN: &str = "Heading of a column of a table.";
/// Heading of a column.
pub const DIMENSION: Text = Text::new("report.dimension", "Side", COLUMN);
/// Heading of a column.
pub const CHECK: Text = Text::new("report.check", "Check", COLUMN);
/// Heading of a column.
pub const VERDICT: Text = Text::new("report.verdict", "Verdict", COLUMN);
/// Heading of a column.
pub const WHY: Text = Text::new("report.why", "Why", COLUMN);
/// Heading of a column.
pub const POINTS: Text = Text::new("report.points", "Points", COLUMN);
/// Heading of a column.
pub const JUDGED: Text = Text::new("report.judged", "Judged", COLUMN);
/// Heading of a column.
pub const FIGURE: Text = Text::new("report.figure", "Figure", COLUMN);
/// Heading of a column.
pub const VALUE: Text = Text::new("report.value", "Value", COLUMN);
/// Heading of a column.
pub const EVIDENCE: Text = Text::new("report.evidence", "How far it can be trusted", COLUMN);
/// Points of a check: what it adds, of its weight.
pub const OF: Text = Text::new("report.of", "{points} of {weight}", "Points of a check, of its weight.");
/// A span.
pub const SPAN: Text = Text::new("report.span", "{low} to {high}", "From a lowest to a highest number.");

/// The title of the report: what it is about.
#[must_use]
pub fn title(assessment: &Assessment, locale: &Locale) -> String {
    let (organisation, campaign) = sentences::names(assessment);
    let names: Vec<String> = [organisation, campaign].into_iter().filter(|name| !name.is_empty()).collect();
    if names.is_empty() { locale.words(&READINESS).to_owned() } else { names.join(", ") }
}

/// How much could be judged, in a sentence.
#[must_use]
pub fn coverage(assessment: &Assessment, locale: &Locale) -> String {
    let number = |count: u16| Argument::Number(f64::from(count));
    let coverage = &assessment.coverage;
    say(locale, &COVERAGE, &[("judged", number(coverage.judged)), ("applicable", number(coverage.applicable))])
}

/// What a check adds, of its weight: "2.5 of 5", "0 to 3 of 3"; nothing where it does not apply.
#[must_use]
pub fn earned(finding: &Finding, locale: &Locale) -> String {
    let Some((low, high)) = finding.earned() else { return String::new() };
    let number = |thousandths: u32| Argument::Number(f64::from(thousandths) / 1000.0);
    let points = if low == high {
        number(low)
    } else {
        Argument::Verbatim(say(locale, &SPAN, &[("low", number(low)), ("high", number(high))]))
    };
    say(locale, &OF, &[("points", points), ("weight", Argument::Number(f64::from(finding.check.weight)))])
}

/// The caps in words, those that hold first.
#[must_use]
pub fn caps(assessment: &Assessment, locale: &Locale) -> Vec<String> {
    let mut caps: Vec<_> = assessment.caps.iter().collect();
    crate::order::by_key(&mut caps, |cap| u64::from(!cap.holds));
    let words = |cap: &&crate::assess::Cap| {
        let text = if cap.holds { &CAP_HOLDS } else { &CAP_MAY };
        let reason = Argument::Verbatim(cap.reason.say(locale));
        say(locale, text, &[("band", Argument::Text(cap.band.title())), ("reason", reason)])
    };
    caps.iter().map(words).collect()
}

/// The words of a cell or a line: one line, with what Markdown would take for its own marks escaped.
fn plain(words: &str) -> String {
    let mut said = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '\n' | '\r' | '\t' | '\u{a0}' | '\u{202f}' => said.push(' '),
            '\\' | '|' | '`' | '*' | '_' | '<' | '>' | '[' | ']' | '#' => {
                said.push('\\');
                said.push(letter);
            }
            letter => said.push(letter),
        }
    }
    said
}

/// A file on its way.
struct File<'a> {
    text: String,
    locale: &'a Locale,
}

impl File<'_> {
    fn heading(&mut self, text: &Text) {
        self.text.push_str("\n## ");
        self.text.push_str(self.locale.words(text));
        self.text.push_str("\n\n");
    }

    fn line(&mut self, mark: &str, words: &str) {
        self.text.push_str(mark);
        self.text.push_str(&plain(words));
        self.text.push('\n');
    }

    fn head(&mut self, names: &[&Text]) {
        let locale = self.locale;
        let names: Vec<String> = names.iter().map(|name| locale.words(name).to_owned()).collect();
        self.row(&names);
        for _ in &names {
            self.text.push_str("|---");
        }
        self.text.push_str("|\n");
    }

    fn row(&mut self, cells: &[String]) {
        for cell in cells {
            self.text.push_str("| ");
            self.text.push_str(&plain(cell));
            self.text.push(' ');
        }
        self.text.push_str("|\n");
    }
}

/// The file.
#[must_use]
pub fn markdown(assessment: &Assessment, locale: &Locale) -> String {
    let mut file = File { text: String::new(), locale };
    let words = |text: &Text| locale.words(text).to_owned();
    file.line("# ", &title(assessment, locale));
    file.text.push('\n');
    let statement = sentences::statement(assessment, locale);
    let points = assessment.span.map(|span| sentences::points(span, locale));
    let first: Vec<String> = std::iter::once(statement).chain(points).collect();
    file.text.push_str("**");
    file.text.push_str(&plain(&first.join(": ")));
    file.text.push_str("**\n\n");
    file.line("", &assessment.verdict.say(locale));
    file.text.push('\n');
    file.line("", &[&coverage(assessment, locale), " ", &sentences::provenance(assessment, locale)].concat());
    let caps = caps(assessment, locale);
    if !caps.is_empty() {
        file.heading(&CAPS);
        for cap in &caps {
            file.line("- ", cap);
        }
    }
    if !assessment.steps.is_empty() {
        file.heading(&sentences::NEXT_STEPS);
        for step in &assessment.steps {
            file.line("1. ", &sentences::step(step, locale));
        }
    }
    file.heading(&DIMENSIONS);
    file.head(&[&DIMENSION, &POINTS, &JUDGED]);
    for result in &assessment.dimensions {
        let judged = [
            ("points", Argument::Number(f64::from(result.coverage.judged))),
            ("weight", Argument::Number(f64::from(result.coverage.applicable))),
        ];
        file.row(&[
            words(&result.dimension.title()),
            sentences::dimension_points(result, locale),
            say(locale, &OF, &judged),
        ]);
    }
    file.heading(&CHECKS);
    file.head(&[&DIMENSION, &CHECK, &VERDICT, &WHY, &POINTS]);
    for finding in &assessment.findings {
        file.row(&[
            words(&finding.check.dimension.title()),
            words(&finding.check.title),
            words(&finding.verdict.title()),
            finding.reason.say(locale),
            earned(finding, locale),
        ]);
    }
    figures(&mut file, assessment, locale);
    let lists: [(&Text, Vec<String>); 3] = [
        (&REFERENCES, assessment.comparisons.iter().map(|one| one.said.say(locale)).collect()),
        (&WARNINGS, assessment.metrics.warnings.iter().map(|one| one.say(locale)).collect()),
        (
            &SOURCES,
            assessment
                .findings
                .iter()
                .map(|finding| [locale.words(&finding.check.title), ": ", locale.words(&finding.check.source)].concat())
                .collect(),
        ),
    ];
    for (heading, lines) in lists {
        if !lines.is_empty() {
            file.heading(heading);
            for line in lines {
                file.line("- ", &line);
            }
        }
    }
    file.text
}

fn figures(file: &mut File<'_>, assessment: &Assessment, locale: &Locale) {
    let metrics = &assessment.metrics;
    if metrics.figures.is_empty() {
        return;
    }
    file.heading(&FIGURES);
    file.head(&[&FIGURE, &VALUE, &EVIDENCE]);
    for one in &metrics.figures {
        file.row(&[
            locale.words(&one.metric.title).to_owned(),
            figure::figure(locale, &one.bounds, one.unit),
            locale.words(&evidence(one)).to_owned(),
        ]);
    }
    for one in &metrics.derived {
        let value = figure::figure(locale, &one.bounds, one.unit);
        file.row(&[locale.words(&one.title).to_owned(), value, one.how.say(locale)]);
    }
}

/// How far a figure can be trusted, or where it comes from, in words.
#[must_use]
pub fn evidence(figure: &crate::measure::Figure) -> Text {
    use crate::measure::Origin;
    use crate::read::Evidence;
    const NOTE: &str = "How far a figure can be trusted, or where it comes from.";
    match (figure.origin, figure.evidence) {
        (Origin::Answer, _) => Text::new("report.evidence.answer", "an answer", NOTE),
        (Origin::Unclear, _) => Text::new("report.evidence.unclear", "unclear, waits for an answer", NOTE),
        (_, Evidence::Said) => Text::new("report.evidence.said", "somebody says so", NOTE),
        (_, Evidence::Screenshot) => Text::new("report.evidence.screenshot", "a screenshot shows it", NOTE),
        (_, Evidence::OwnExport) => Text::new("report.evidence.own-export", "an own export shows it", NOTE),
        (_, Evidence::ThirdParty) => Text::new("report.evidence.third-party", "somebody else measured it", NOTE),
        (_, Evidence::Public) => Text::new("report.evidence.public", "anyone can check it", NOTE),
    }
}
