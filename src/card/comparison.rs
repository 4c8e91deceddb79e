//! The comparison card: one campaign before and after, or two campaigns side by side, and the change of each dimension.

use super::flow::{Look, Piece, Sheet, beside, stack};
use super::scene::Item;
use super::sentences::{self, verbatim};
use super::wrap::{apart, clean};
use super::{Setting, flow};
use crate::assess::{Assessment, DimensionResult, Span};
use crate::words::{Argument, Locale, Text, say};

const CHANGED: Text =
    Text::new("card.changed", "Campaign readiness, before and after", "What a card is about, as a small heading.");
const COMPARED: Text =
    Text::new("card.side-by-side", "Campaign readiness, side by side", "What a card is about, as a small heading.");
const BEFORE: Text = Text::new("card.before", "Before, {day}", "Above what was found on that day.");
const AFTER: Text = Text::new("card.after", "After, {day}", "Above what was found on that day.");
const FIRST: Text = Text::new("card.first", "First campaign", "In place of the name of a campaign that has none.");
const SECOND: Text = Text::new("card.second", "Second campaign", "In place of the name of a campaign that has none.");
const CHANGE: Text =
    Text::new("card.change", "Change in points: {change}", "How the points changed; with a sign: +12.");
const RANGE: Text = Text::new(
    "card.change-range",
    "{low} to {high}",
    "A change from the least to the most possible; with signs: -2 to +30.",
);
const SAME: Text = Text::new("card.no-change", "no change", "In place of a change, beside a bar; very short.");
const OPEN: Text = Text::new("card.change-open", "not known yet", "In place of a change, beside a bar; very short.");
const RISEN: Text = Text::new("card.change-risen", "+{points}", "A change of points upwards.");
const UPPER: Text = Text::new(
    "card.upper-bar",
    "Upper bar: {first}. Lower bar: {second}.",
    "How to read pairs of bars; names of campaigns, or days.",
);
const RUBRICS: Text = Text::new(
    "card.other-rubrics",
    "Judged by rubric {first} and by rubric {second}: the points do not compare exactly.",
    "A warning on a card.",
);
const PROVENANCE: Text = Text::new(
    "card.comparison.provenance",
    "Self-assessments, not for ranking\u{a0}· {first_day} and {second_day}\u{a0}· Rubric\u{a0}{version}\u{a0}· Checks unknown: {first_unknown} and {second_unknown}",
    "In small type at the foot of a card that compares two assessments.",
);
const PROVENANCE_OF: Text = Text::new(
    "card.comparison.provenance-rubrics",
    "Self-assessments, not for ranking\u{a0}· {first_day} and {second_day}\u{a0}· Rubrics {first_version} and {second_version}\u{a0}· Checks unknown: {first_unknown} and {second_unknown}",
    "The same where the two were judged by different versions of the rubric.",
);
const SIDE: Text = Text::new("card.side", "{name}: {statement}", "A day or a campaign, and how ready it was found.");
const BOTH: Text = Text::new("card.both", "{heading}. {first}. {second}.", "Short alternative text of a comparison.");

/// The longest name in the legend, in characters.
const SHORT: usize = 28;

/// Two assessments and what they are called.
struct Pair<'a> {
    sides: [&'a Assessment; 2],
    /// A day or a name for each.
    names: [String; 2],
    /// The same without "before" and "after", for the legend.
    short: [String; 2],
    /// Whether it is the same campaign twice.
    same: bool,
}

impl<'a> Pair<'a> {
    fn new(first: &'a Assessment, second: &'a Assessment, setting: &Setting<'_>) -> Self {
        let locale = setting.locale;
        let shown = [first, second].map(|side| sentences::shown_names(side, setting.brand));
        let [one, other] = &shown;
        let same = one == other;
        let day = |side: &Assessment| Argument::Day(side.as_of);
        if same {
            let days = [first, second].map(|side| day(side).say(locale));
            let names = [say(locale, &BEFORE, &[("day", day(first))]), say(locale, &AFTER, &[("day", day(second))])];
            // On the same day only the words tell them apart.
            let short = if first.as_of == second.as_of { names.clone() } else { days };
            return Self { sides: [first, second], names, short, same };
        }
        let mut standing = [FIRST, SECOND].into_iter();
        let names = shown.clone().map(|(organisation, campaign)| {
            let stand_in = standing.next().map_or("", |text| locale.words(&text));
            let alike = one.1 == other.1;
            [campaign, organisation]
                .into_iter()
                .skip(usize::from(alike))
                .find(|name| !name.is_empty())
                .unwrap_or_else(|| stand_in.to_owned())
        });
        // The whole names stand above the statements.
        let short = names.clone().map(|name| clean(&name, SHORT));
        Self { sides: [first, second], names, short, same }
    }

    fn heading(&self, locale: &Locale) -> &'static str {
        locale.words(if self.same { &CHANGED } else { &COMPARED })
    }

    /// The change of the points of all.
    fn change(&self, locale: &Locale) -> String {
        let [first, second] = self.sides;
        let known = first.coverage.judged > 0 && second.coverage.judged > 0;
        let change = change(first.span.filter(|_| known), second.span, locale);
        say(locale, &CHANGE, &[("change", verbatim(change))])
    }

    /// The change of each dimension that both have.
    fn rows(&self) -> impl Iterator<Item = (&'a DimensionResult, &'a DimensionResult)> {
        let [first, second] = self.sides;
        first.dimensions.iter().filter_map(|one| {
            let other = second.dimensions.iter().find(|other| other.dimension == one.dimension)?;
            Some((one, other))
        })
    }

    /// That the rubrics differ, where they do.
    fn warning(&self, locale: &Locale) -> String {
        let [first, second] = self.sides.map(|side| side.rubric);
        if first == second {
            return String::new();
        }
        say(locale, &RUBRICS, &[("first", verbatim(first)), ("second", verbatim(second))])
    }

    fn provenance(&self, locale: &Locale) -> String {
        let [first, second] = self.sides;
        let unknown = |side: &Assessment| {
            Argument::Number(f64::from(side.coverage.applicable.saturating_sub(side.coverage.judged)))
        };
        let places = [
            ("first_day", sentences::whole_day(first, locale)),
            ("second_day", sentences::whole_day(second, locale)),
            ("version", verbatim(first.rubric)),
            ("first_version", verbatim(first.rubric)),
            ("second_version", verbatim(second.rubric)),
            ("first_unknown", unknown(first)),
            ("second_unknown", unknown(second)),
        ];
        say(locale, if first.rubric == second.rubric { &PROVENANCE } else { &PROVENANCE_OF }, &places)
    }

    fn said(&self, side: usize, locale: &Locale) -> Option<String> {
        let (assessment, name) = (self.sides.get(side)?, self.names.get(side)?);
        let places = [
            ("name", verbatim(apart(name, locale))),
            ("statement", verbatim(sentences::statement(assessment, locale))),
        ];
        Some(say(locale, &SIDE, &places))
    }
}

/// A change of points in words: `+12`, `−5 to +30`, `no change`.
fn change(first: Option<Span>, second: Option<Span>, locale: &Locale) -> String {
    let (Some(first), Some(second)) = (first, second) else { return locale.words(&OPEN).to_owned() };
    let low = f64::from(second.low) - f64::from(first.high);
    let high = f64::from(second.high) - f64::from(first.low);
    let signed = |points: f64| {
        let number = Argument::Number(points);
        let written = if points > 0.0 { say(locale, &RISEN, &[("points", number)]) } else { number.say(locale) };
        // A sign stands before its number also where words run from right to left.
        apart(&written, locale)
    };
    if low.to_bits() == high.to_bits() {
        return if low == 0.0 { locale.words(&SAME).to_owned() } else { signed(low) };
    }
    say(locale, &RANGE, &[("low", verbatim(signed(low))), ("high", verbatim(signed(high)))])
}

/// The change of a dimension in words.
fn dimension_change(first: &DimensionResult, second: &DimensionResult, locale: &Locale) -> String {
    let known = first.coverage.judged > 0 && second.coverage.judged > 0;
    change(first.span.filter(|_| known), second.span, locale)
}

/// Sets the card.
#[must_use]
pub fn items(first: &Assessment, second: &Assessment, setting: &Setting<'_>) -> Vec<Item> {
    let pair = Pair::new(first, second, setting);
    let (organisation, campaign) = sentences::shown_names(first, setting.brand);
    let (other, _) = sentences::shown_names(second, setting.brand);
    // Above two campaigns stands only what they have in common.
    let organisation = if organisation == other { organisation } else { String::new() };
    let campaign = if pair.same { campaign } else { String::new() };
    flow::set(
        setting,
        (&organisation, &campaign),
        &pair.provenance(setting.locale),
        &|sheet| body(&pair, sheet),
        &|sheet, width| {
            let amber = Look { fill: sheet.palette.amber, ..sheet.plain(0.85, 3) };
            sheet.words(&pair.warning(sheet.setting.locale), width, amber)
        },
    )
}

fn body(pair: &Pair<'_>, sheet: &Sheet<'_>) -> Vec<Piece> {
    let (locale, layout, space) = (sheet.setting.locale, sheet.setting.layout, sheet.text);
    let split = (sheet.width * if layout.wide { 0.44 } else { 0.5 }).round();
    let column = split - space;
    let width = if layout.wide { column } else { sheet.width };
    let heading = sheet.words(pair.heading(locale), width, sheet.muted(0.9, 2));
    let change = sheet.words(&pair.change(locale), width, sheet.bold(1.1, 2));
    // Both statements are set in the size that fits the longer one.
    let wanted = (sheet.statement * 0.52).round();
    let set = |side: &Assessment, size| {
        sheet.words(&sentences::statement(side, locale), column, Look { size, ..sheet.bold(1.0, 3) })
    };
    let size = pair.sides.iter().map(|side| set(side, wanted).size()).fold(wanted, f64::min);
    let mut sides = pair.sides.iter().zip(&pair.names).zip([false, true]).map(|((side, name), last)| {
        let fill = if last { sheet.palette.accent } else { sheet.palette.ink };
        let points = side.span.map_or_else(String::new, |span| sentences::points(span, locale));
        let statement = sentences::statement(side, locale);
        stack(
            0.0,
            vec![
                sheet.words(name, column, sheet.muted(0.85, 4)),
                sheet.words(&statement, column, Look { size, fill, ..sheet.bold(1.0, 3) }),
                sheet.words(&points, column, sheet.plain(0.85, 1)),
            ],
        )
    });
    let (first, second) = (sides.next().unwrap_or_default(), sides.next().unwrap_or_default());
    if layout.wide {
        let left = stack((space * 0.7).round(), vec![heading, first, second, change]);
        let right = rows(pair, sheet, sheet.width - split);
        let lower = ((left.height - right.height) / 2.0).max(0.0).round();
        let upper = ((right.height - left.height) / 2.0).max(0.0).round();
        let mut both = Piece::default();
        both.put(0.0, upper, left);
        both.put(split, lower, right);
        return vec![both];
    }
    let sides = stack((space * 0.6).round(), vec![heading, beside(vec![(0.0, first), (split, second)])]);
    vec![sides, change, rows(pair, sheet, width)]
}

/// A row for each dimension: its name, the two bars, the change.
fn rows(pair: &Pair<'_>, sheet: &Sheet<'_>, width: f64) -> Piece {
    let locale = sheet.setting.locale;
    let (start, end) = ((width * 0.34).round(), (width * 0.76).round());
    let pitch = (sheet.text * if sheet.setting.layout.wide { 1.55 } else { 1.7 }).round();
    let height = (sheet.text * 0.42).round();
    let mut all = Piece::default();
    for (place, (first, second)) in pair.rows().enumerate() {
        let mut row = Piece { height: pitch, items: Vec::new() };
        let mut middle = |x: f64, piece: Piece| row.put(x, ((pitch - piece.height) / 2.0).round(), piece);
        let title = locale.words(&first.dimension.title());
        middle(0.0, sheet.words(title, start - sheet.text * 0.5, sheet.plain(0.88, 1)));
        let looks = [(first, sheet.palette.muted), (second, sheet.palette.accent)];
        let bars = looks.map(|(side, fill)| match side.span {
            Some(span) => sheet.bar(end - start, height, span, fill),
            // An empty place: the words beside it say why.
            None => Piece { height, items: Vec::new() },
        });
        middle(start, stack(3.0, bars.into()));
        let x = end + sheet.text * 0.6;
        middle(x, sheet.words(&dimension_change(first, second, locale), width - x, sheet.plain(0.8, 1)));
        all.put(0.0, place as f64 * pitch, row);
    }
    let [one, other] = &pair.short;
    let places = [("first", verbatim(apart(one, locale))), ("second", verbatim(apart(other, locale)))];
    let spans: Vec<_> = pair.rows().flat_map(|(first, second)| [first.span, second.span]).collect();
    let legend = sheet.words(&say(locale, &UPPER, &places), width, sheet.muted(0.68, 3));
    stack((sheet.text * 0.3).round(), vec![all, legend, sheet.legend(&spans, width)])
}

/// Short and long alternative text.
#[must_use]
pub fn words(first: &Assessment, second: &Assessment, setting: &Setting<'_>) -> (String, String) {
    let (pair, locale) = (Pair::new(first, second, setting), setting.locale);
    let side = |place| verbatim(pair.said(place, locale).unwrap_or_default());
    let title =
        say(locale, &BOTH, &[("heading", verbatim(pair.heading(locale))), ("first", side(0)), ("second", side(1))]);
    let mut said = vec![[&pair.change(locale), "."].concat()];
    for (first, second) in pair.rows() {
        let change = dimension_change(first, second, locale);
        said.push([&sentences::dimension_of(first, verbatim(change), locale), "."].concat());
    }
    let warning = pair.warning(locale);
    if !warning.is_empty() {
        said.push(warning);
    }
    said.push([&pair.provenance(locale), "."].concat());
    (title, said.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::locale::ENGLISH;

    #[track_caller]
    fn check(first: (u8, u8), second: (u8, u8), expected: &str) {
        let span = |(low, high)| Some(Span { low, high });
        assert_eq!(change(span(first), span(second), &ENGLISH), expected);
    }

    #[test]
    fn a_change_is_as_wide_as_what_is_not_known() {
        check((40, 40), (52, 52), "+12");
        check((52, 52), (40, 40), "\u{2212}12");
        check((52, 52), (52, 52), "no change");
        check((40, 60), (50, 70), "\u{2212}10 to +30");
        check((40, 60), (60, 70), "0 to +30");
        assert_eq!(change(None, Some(Span { low: 1, high: 2 }), &ENGLISH), "not known yet");
    }
}
