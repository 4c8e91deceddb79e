//! What was read in a source as bytes, to carry it from a Worker to the page and to keep it in the browser, and back. No public form:
//! bytes of another release may be refused, and then the source is read again.

use std::cell::RefCell;

use super::posts::{Post, Posts};
use super::reading::{Ledger, Note, NoteKind, Question, QuestionChoice, Read, Reading, Recognised, Role, Why};
use super::year::Newest;
use super::{Evidence, source::Found};
use crate::metric;
use crate::number::date::Date;
use crate::number::{Bounds, Currency, Qualifier, Unit};
use crate::words::{Argument, Said, Text};

/// Changes with the form.
const FORM: u64 = 2;

const QUALIFIERS: [Qualifier; 8] = [
    Qualifier::Exact,
    Qualifier::MoreThan,
    Qualifier::AtLeast,
    Qualifier::Almost,
    Qualifier::UpTo,
    Qualifier::About,
    Qualifier::Range,
    Qualifier::Order,
];
const UNITS: [Unit; 8] =
    [Unit::Count, Unit::Percent, Unit::Ratio, Unit::Hours, Unit::Days, Unit::Weeks, Unit::Months, Unit::Day];
const ROLES: [Role; 8] = [
    Role::Result,
    Role::Target,
    Role::Cap,
    Role::Rate,
    Role::Comparison,
    Role::Hypothetical,
    Role::Part,
    Role::Context,
];
const EVIDENCE: [Evidence; 5] =
    [Evidence::Said, Evidence::Screenshot, Evidence::OwnExport, Evidence::ThirdParty, Evidence::Public];
const WHYS: [Why; 8] =
    [Why::Used, Why::NoMetric, Why::Role, Why::Asked, Why::NotAFigure, Why::Aside, Why::Elsewhere, Why::Removed];
/// Every kind of note, in any order: bytes never outlive a release.
const KINDS: [NoteKind; 33] = [
    NoteKind::RowNotAdded,
    NoteKind::SeveralCurrencies,
    NoteKind::OtherRecords,
    NoteKind::ViewsChanged,
    NoteKind::ViewsCountRepeats,
    NoteKind::DatesWithoutYear,
    NoteKind::MissingNotZero,
    NoteKind::DailyUniquesDoNotAdd,
    NoteKind::ReachDoesNotAdd,
    NoteKind::InteractionsAlreadyInclude,
    NoteKind::TotalRow,
    NoteKind::ListCutShort,
    NoteKind::TitleBeatsColumn,
    NoteKind::WholeLineQuoted,
    NoteKind::SpreadsheetTurnedNumbersIntoDates,
    NoteKind::NotUtf8,
    NoteKind::PercentNotCount,
    NoteKind::DuplicateHeaders,
    NoteKind::Preamble,
    NoteKind::StackedTables,
    NoteKind::WebViewsAreNotVideoViews,
    NoteKind::SeveralCampaigns,
    NoteKind::AmbiguousNumber,
    NoteKind::MixedBlocks,
    NoteKind::Transposed,
    NoteKind::YearColumn,
    NoteKind::Paid,
    NoteKind::UnreadableCell,
    NoteKind::RaggedRow,
    NoteKind::UnknownColumn,
    NoteKind::NothingFound,
    NoteKind::TwoFigures,
    NoteKind::Unread,
];

/// The bytes of what was read.
#[must_use]
pub fn pack(found: &Found) -> Vec<u8> {
    let Found { letters, guessed, lines, preview, words, read } = found;
    // Numbers that are only looked at beside the text are not wanted of a file.
    let Read { recognised, readings, notes, ledger, languages, posts, newest, asides: _ } = read;
    let mut out = Out(Vec::new());
    out.whole(FORM);
    out.text(letters);
    out.flag(*guessed);
    out.whole(u64::from(*lines));
    out.text(preview);
    out.text(words);
    out.flag(recognised.is_some());
    if let Some(Recognised { id, title }) = recognised {
        out.text(id);
        out.words(title);
    }
    out.whole(readings.len() as u64);
    for reading in readings {
        let Reading { metric, bounds, unit, role, place, question, why, platform, campaign, evidence, cells } = reading;
        out.metric(*metric);
        out.bounds(bounds);
        out.unit(*unit);
        out.one(&ROLES, role);
        out.whole(place.start as u64);
        out.whole(place.len() as u64);
        out.flag(question.is_some());
        if let Some(Question { ask, choices }) = question {
            out.said(ask);
            out.whole(choices.len() as u64);
            for QuestionChoice { bounds, metric } in choices {
                out.bounds(bounds);
                out.metric(*metric);
            }
        }
        out.one(&WHYS, why);
        out.maybe(platform.as_deref());
        out.maybe(campaign.as_deref());
        out.one(&EVIDENCE, evidence);
        out.whole(u64::from(*cells));
    }
    out.whole(notes.len() as u64);
    for Note { kind, message, line, column } in notes {
        out.one(&KINDS, kind);
        out.said(message);
        out.whole(u64::from(*line));
        out.whole(u64::from(*column));
    }
    let Ledger { rows, left_out, unreadable } = ledger;
    for count in [rows, left_out, unreadable] {
        out.whole(u64::from(*count));
    }
    out.whole(languages.len() as u64);
    for language in languages {
        out.text(language);
    }
    let (kept, count, span, halved) = posts.parts();
    out.whole(kept.len() as u64);
    for Post { views, order } in kept {
        out.number(*views);
        out.whole(order.cast_unsigned());
    }
    out.whole(count);
    out.flag(span.is_some());
    if let Some((oldest, newest)) = span {
        out.whole(oldest.cast_unsigned());
        out.whole(newest.cast_unsigned());
    }
    out.whole(u64::from(halved));
    out.whole(newest.len() as u64);
    for Newest { day, oldest, year } in newest {
        out.whole(day.cast_unsigned());
        out.whole(oldest.cast_unsigned());
        out.whole(u64::from(year.unwrap_or_default().unsigned_abs()));
    }
    out.0
}

/// What was read, from its bytes; `None` where they are not whole or of another form.
#[must_use]
pub fn unpack(bytes: &[u8]) -> Option<Found> {
    let mut from = From(bytes);
    if from.whole()? != FORM {
        return None;
    }
    let mut found = Found {
        letters: from.text()?,
        guessed: from.flag()?,
        lines: from.small()?,
        preview: from.text()?,
        words: from.text()?,
        read: Read::default(),
    };
    let read = &mut found.read;
    if from.flag()? {
        read.recognised = Some(Recognised { id: lasting(from.slice()?), title: from.words()? });
    }
    for _ in 0..from.whole()? {
        let metric = from.metric()?;
        let (bounds, unit, role) = (from.bounds()?, from.unit()?, from.one(&ROLES)?);
        let (start, length) = (from.length()?, from.length()?);
        let mut question = None;
        if from.flag()? {
            let ask = from.said()?;
            let mut choices = Vec::new();
            for _ in 0..from.whole()? {
                choices.push(QuestionChoice { bounds: from.bounds()?, metric: from.metric()? });
            }
            question = Some(Question { ask, choices });
        }
        read.readings.push(Reading {
            metric,
            bounds,
            unit,
            role,
            place: start..start.checked_add(length)?,
            question,
            why: from.one(&WHYS)?,
            platform: from.maybe()?,
            campaign: from.maybe()?,
            evidence: from.one(&EVIDENCE)?,
            cells: from.small()?,
        });
    }
    for _ in 0..from.whole()? {
        read.notes.push(Note {
            kind: from.one(&KINDS)?,
            message: from.said()?,
            line: from.small()?,
            column: from.small()?,
        });
    }
    read.ledger = Ledger { rows: from.small()?, left_out: from.small()?, unreadable: from.small()? };
    for _ in 0..from.whole()? {
        read.languages.push(lasting(from.slice()?));
    }
    let mut kept = Vec::new();
    for _ in 0..from.whole()? {
        kept.push(Post { views: from.number()?, order: from.whole()?.cast_signed() });
    }
    let count = from.whole()?;
    let span = if from.flag()? { Some((from.whole()?.cast_signed(), from.whole()?.cast_signed())) } else { None };
    read.posts = Posts::from_parts(kept, count, span, from.small()?);
    for _ in 0..from.whole()? {
        let (day, oldest) = (from.whole()?.cast_signed(), from.whole()?.cast_signed());
        let year = i32::try_from(from.whole()?).ok()?;
        read.newest.push(Newest { day, oldest, year: (year > 0).then_some(year) });
    }
    from.0.is_empty().then_some(found)
}

/// The same words for as long as the page is there. There are only so many: the words of the program itself.
fn lasting(words: &str) -> &'static str {
    thread_local! {
        static WORDS: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
    }
    WORDS.with_borrow_mut(|known| match known.iter().find(|known| **known == words) {
        Some(known) => known,
        None => {
            let words: &'static str = Box::leak(words.to_owned().into_boxed_str());
            known.push(words);
            words
        }
    })
}

struct Out(Vec<u8>);

impl Out {
    #[expect(clippy::cast_possible_truncation, reason = "the seven lowest bits are wanted")]
    fn whole(&mut self, mut value: u64) {
        while value >= 0x80 {
            self.0.push(value as u8 | 0x80);
            value >>= 7;
        }
        self.0.push(value as u8);
    }

    fn flag(&mut self, flag: bool) {
        self.0.push(u8::from(flag));
    }

    fn number(&mut self, value: f64) {
        self.0.extend_from_slice(&value.to_bits().to_le_bytes());
    }

    fn text(&mut self, text: &str) {
        self.whole(text.len() as u64);
        self.0.extend_from_slice(text.as_bytes());
    }

    fn maybe(&mut self, text: Option<&str>) {
        self.flag(text.is_some());
        if let Some(text) = text {
            self.text(text);
        }
    }

    /// The place in the list. One that is in no list would be refused when it is unpacked.
    fn one<T: PartialEq>(&mut self, list: &[T], one: &T) {
        self.whole(list.iter().position(|listed| listed == one).unwrap_or(list.len()) as u64);
    }

    fn metric(&mut self, metric: Option<&'static metric::Metric>) {
        self.text(metric.map_or("", |metric| metric.id));
    }

    fn bounds(&mut self, bounds: &Bounds) {
        self.one(&QUALIFIERS, &bounds.qualifier());
        self.number(bounds.nominal());
        if bounds.qualifier() == Qualifier::Range {
            self.number(bounds.high().unwrap_or(bounds.nominal()));
        }
    }

    fn unit(&mut self, unit: Unit) {
        self.one(&UNITS, &unit);
        if let Unit::Money(currency) = unit {
            self.text(currency.as_ref().map_or("", Currency::code));
        }
    }

    fn words(&mut self, text: &Text) {
        #[cfg(not(target_arch = "wasm32"))]
        for words in [text.key, text.note] {
            self.text(words);
        }
        self.text(text.english);
    }

    fn said(&mut self, said: &Said) {
        self.words(&said.text);
        self.whole(said.arguments.len() as u64);
        for (place, argument) in &said.arguments {
            self.text(place);
            match argument {
                Argument::Number(value) => {
                    self.0.push(0);
                    self.number(*value);
                }
                Argument::Figure(bounds, unit) => {
                    self.0.push(1);
                    self.bounds(bounds);
                    self.unit(*unit);
                }
                Argument::Day(date) => {
                    self.0.push(2);
                    self.whole(date.days().cast_unsigned());
                }
                Argument::Verbatim(words) => {
                    self.0.push(3);
                    self.text(words);
                }
                Argument::Text(text) => {
                    self.0.push(4);
                    self.words(text);
                }
            }
        }
    }
}

struct From<'a>(&'a [u8]);

impl<'a> From<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn whole(&mut self) -> Option<u64> {
        let mut value = 0;
        for place in 0..10 {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << (7 * place);
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }

    fn small(&mut self) -> Option<u32> {
        u32::try_from(self.whole()?).ok()
    }

    fn length(&mut self) -> Option<usize> {
        usize::try_from(self.whole()?).ok()
    }

    fn flag(&mut self) -> Option<bool> {
        Some(self.byte()? != 0)
    }

    fn number(&mut self) -> Option<f64> {
        let (bytes, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(f64::from_bits(u64::from_le_bytes(*bytes)))
    }

    fn slice(&mut self) -> Option<&'a str> {
        let length = self.length()?;
        let (bytes, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        std::str::from_utf8(bytes).ok()
    }

    fn text(&mut self) -> Option<String> {
        self.slice().map(str::to_owned)
    }

    /// `None` inside where there was none.
    #[expect(clippy::option_option, reason = "the outer one is about the bytes, the inner one about what they say")]
    fn maybe(&mut self) -> Option<Option<String>> {
        if self.flag()? { self.text().map(Some) } else { Some(None) }
    }

    fn one<T: Copy>(&mut self, list: &[T]) -> Option<T> {
        list.get(self.length()?).copied()
    }

    #[expect(clippy::option_option, reason = "the outer one is about the bytes, the inner one about what they say")]
    fn metric(&mut self) -> Option<Option<&'static metric::Metric>> {
        let id = self.slice()?;
        if id.is_empty() { Some(None) } else { metric::find(id).map(Some) }
    }

    fn bounds(&mut self) -> Option<Bounds> {
        let qualifier = self.one(&QUALIFIERS)?;
        let nominal = self.number()?;
        if qualifier == Qualifier::Range {
            Bounds::between(nominal, self.number()?)
        } else {
            Bounds::qualified(nominal, qualifier)
        }
    }

    fn unit(&mut self) -> Option<Unit> {
        let index = self.length()?;
        match UNITS.get(index) {
            Some(unit) => Some(*unit),
            None if index == UNITS.len() => Some(Unit::Money(Currency::new(self.slice()?))),
            None => None,
        }
    }

    fn words(&mut self) -> Option<Text> {
        Some(Text {
            #[cfg(not(target_arch = "wasm32"))]
            key: lasting(self.slice()?),
            #[cfg(not(target_arch = "wasm32"))]
            note: lasting(self.slice()?),
            english: lasting(self.slice()?),
        })
    }

    fn said(&mut self) -> Option<Said> {
        let mut said = Said::plain(self.words()?);
        for _ in 0..self.whole()? {
            let place = lasting(self.slice()?);
            let argument = match self.byte()? {
                0 => Argument::Number(self.number()?),
                1 => Argument::Figure(self.bounds()?, self.unit()?),
                2 => Argument::Day(Date::from_days(self.whole()?.cast_signed())?),
                3 => Argument::Verbatim(self.text()?),
                4 => Argument::Text(self.words()?),
                _ => return None,
            };
            said = said.with(place, argument);
        }
        Some(said)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Hints, read};

    fn found(text: &str) -> Found {
        Found::of(text, read(text, &Hints::default()), "windows-1251", true)
    }

    /// The pasted texts of all cases.
    fn texts() -> Vec<String> {
        let cases = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
        let folders = std::fs::read_dir(cases).unwrap().flatten();
        folders.map(|folder| std::fs::read_to_string(folder.path().join("pasted.txt")).unwrap()).collect()
    }

    #[test]
    fn whatever_was_read_comes_back_as_it_was() {
        let texts = texts();
        assert!(texts.len() > 20);
        for text in &texts {
            let found = found(text);
            let mut expected = found.clone();
            expected.read.asides.clear();
            assert_eq!(unpack(&pack(&found)), Some(expected), "{text}");
        }
    }

    #[test]
    fn every_kind_of_value_comes_back() {
        let said = Said::plain(Text::new("a", "{b}", "c"))
            .with("figure", Argument::Figure(Bounds::between(2.0, 1e300).unwrap(), Unit::Money(Currency::new("EUR"))))
            .with("money", Argument::Figure(Bounds::exact(0.1).unwrap(), Unit::Money(None)))
            .with("day", Argument::Day(Date::new(1969, 12, 31).unwrap()))
            .with("words", Argument::Verbatim("\u{0}\n".to_owned()));
        let mut found = found("");
        let notes = KINDS.iter().map(|kind| Note { kind: *kind, message: said.clone(), line: u32::MAX, column: 0 });
        found.read.notes = notes.collect();
        found.read.posts = [Post { views: -0.5, order: i64::MIN }].into_iter().collect();
        found.read.languages = vec!["fr"];
        found.read.newest = [None, Some(2026)].map(|year| Newest { day: 365, oldest: -4000, year }).to_vec();
        for qualifier in QUALIFIERS {
            let choice = QuestionChoice { bounds: Bounds::qualified(7.0, qualifier).unwrap(), metric: None };
            let question = Question { ask: said.clone(), choices: vec![choice.clone()] };
            let mut reading = read("9 videos", &Hints::default()).readings[0].clone();
            (reading.bounds, reading.question, reading.campaign) = (choice.bounds, Some(question), Some(String::new()));
            found.read.readings.push(reading);
        }
        assert_eq!(unpack(&pack(&found)), Some(found));
    }

    #[test]
    fn every_kind_of_note_is_in_the_list() {
        // A new kind stops this from compiling: add it to KINDS, and here.
        fn listed(kind: NoteKind) -> usize {
            #[rustfmt::skip]
            let known = match kind {
                NoteKind::DatesWithoutYear | NoteKind::MissingNotZero | NoteKind::DailyUniquesDoNotAdd
                | NoteKind::ReachDoesNotAdd | NoteKind::InteractionsAlreadyInclude | NoteKind::TotalRow
                | NoteKind::ListCutShort | NoteKind::TitleBeatsColumn | NoteKind::WholeLineQuoted
                | NoteKind::SpreadsheetTurnedNumbersIntoDates | NoteKind::NotUtf8 | NoteKind::PercentNotCount
                | NoteKind::DuplicateHeaders | NoteKind::Preamble | NoteKind::StackedTables
                | NoteKind::WebViewsAreNotVideoViews | NoteKind::SeveralCampaigns | NoteKind::AmbiguousNumber
                | NoteKind::MixedBlocks | NoteKind::Transposed | NoteKind::YearColumn | NoteKind::Paid
                | NoteKind::UnreadableCell | NoteKind::RaggedRow | NoteKind::UnknownColumn | NoteKind::NothingFound
                | NoteKind::TwoFigures | NoteKind::RowNotAdded | NoteKind::SeveralCurrencies | NoteKind::OtherRecords
                | NoteKind::ViewsChanged | NoteKind::ViewsCountRepeats | NoteKind::Unread => 33,
            };
            known
        }
        assert_eq!(KINDS.len(), listed(NoteKind::Unread));
        let mut kinds = KINDS.to_vec();
        kinds.sort();
        kinds.dedup();
        assert_eq!(kinds.len(), KINDS.len());
    }

    #[test]
    fn bytes_that_were_cut_or_changed_never_panic() {
        let bytes = pack(&found("Date,Views\n2026-05-01,1.234\n2026-05-02,250\n\nAlmost 40 partners in 1.234 days"));
        for end in 0..bytes.len() {
            assert_eq!(unpack(&bytes[..end]), None, "cut at {end}");
        }
        for index in 0..bytes.len() {
            for bit in [1, 0x40, 0x80] {
                let mut bytes = bytes.clone();
                bytes[index] ^= bit;
                let _ = unpack(&bytes);
            }
        }
    }
}
