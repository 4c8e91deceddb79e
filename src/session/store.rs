//! The session as a text that the browser keeps, and back. It never leaves the visitor's browser.
//!
//! Figures, answers and names are kept as the fragment of a link ([`crate::share`]), so that there is one form for them; what a
//! link never holds (the pasted text, the files beside it, the corrections of readings) follows in lines of its own. The pasted text comes last and
//! as it is, so that it can be given back even where a line before it cannot be read.

use std::rc::Rc;

use super::{Session, Source, Taken, Theme, short};
use crate::metric;
use crate::number::date::Date;
use crate::number::grouping::Decimal;
use crate::number::{Bounds, Currency, Qualifier};
use crate::read::Role;
use crate::read::correction::{Correction, Mark};
use crate::share::{self, Shared};

/// The first line. The number is the version of the form.
const HEAD: &str = "greenlight session 1";

/// What could be brought back.
#[derive(Clone, Debug, PartialEq)]
pub struct Restored {
    /// The session, as far as it could be read.
    pub session: Session,
    /// Whether all of it could be read.
    pub whole: bool,
}

/// The session as text. What stood there before a link was opened is not in it: it is kept apart, in the same form.
/// `today` dates the session where it has no date of its own.
#[must_use]
pub fn save(session: &Session, today: Date) -> String {
    let shared = Shared {
        as_of: session.as_of.unwrap_or(today),
        rubric: crate::assess::rubric::RUBRIC.version.to_owned(),
        figures: session.linked.clone(),
        answers: session.answers.clone(),
        organisation: session.organisation.clone(),
        campaign: session.campaign.clone(),
        colours: [None, None],
    };
    let mut lines = vec![HEAD.to_owned(), line("shared", &[&share::encode(&shared)])];
    for (mark, correction) in &session.corrections {
        lines.push(line(
            "correction",
            &[
                &mark.text,
                &mark.nth.to_string(),
                if correction.removed { "removed" } else { "" },
                &correction.bounds.map(bounds_text).unwrap_or_default(),
                correction.metric.map_or("", |metric| metric.id),
                correction.role.map_or("", role_text),
                &correction.choice.map(|choice| choice.to_string()).unwrap_or_default(),
                &mark.source.to_string(),
            ],
        ));
    }
    for source in &session.sources {
        let kept = source.taken.as_ref().map_or("", |taken| &taken.kept);
        let letters = source.letters.as_deref().unwrap_or_default();
        lines.push(line("source", &[&source.id.to_string(), &source.name, &source.size.to_string(), letters, kept]));
    }
    if let Some(campaign) = &session.hints.campaign {
        lines.push(line("mine", &[campaign]));
    }
    if let Some(currency) = session.hints.currency {
        lines.push(line("currency", &[currency.code()]));
    }
    let flags = [
        ("keep-date", session.as_of.is_some()),
        ("decimal-point", session.hints.decimal == Decimal::Point),
        ("decimal-comma", session.hints.decimal == Decimal::Comma),
        ("dark-card", session.dark_card),
        ("unbranded", session.unbranded),
        ("light-page", session.theme == Theme::Light),
        ("dark-page", session.theme == Theme::Dark),
        ("asked", session.asked),
    ];
    lines.extend(flags.iter().filter(|(_, set)| *set).map(|(name, _)| (*name).to_owned()));
    lines.push(line("text", &[&session.text.len().to_string()]));
    let mut saved = lines.join("\n");
    saved.push('\n');
    saved.push_str(&session.text);
    saved
}

/// The session of a text that [`save`] made; `None` where it is not one. Lines that cannot be read are passed over, and
/// [`Restored::whole`] says so.
#[must_use]
pub fn restore(saved: &str) -> Option<Restored> {
    let mut rest = saved.strip_prefix(HEAD)?.strip_prefix('\n')?;
    let mut session = Session::default();
    let mut whole = true;
    let mut keep_date = None;
    let mut dated = None;
    let mut sources = Vec::new();
    loop {
        let (current, after) = rest.split_once('\n').unwrap_or((rest, ""));
        let ended = after.is_empty() && !rest.contains('\n');
        rest = after;
        let mut fields = current.split('\t').map(plain);
        let name = fields.next().unwrap_or_default();
        let fields: Vec<String> = fields.collect();
        let first = fields.first().map_or("", String::as_str);
        match name.as_str() {
            "text" => {
                session.text = Rc::from(rest);
                whole &= first.parse() == Ok(rest.len());
                break;
            }
            "shared" => match share::decode(first) {
                Ok(shared) => {
                    session.answers = shared.answers;
                    session.linked = shared.figures;
                    session.organisation = short(&shared.organisation);
                    session.campaign = short(&shared.campaign);
                    dated = Some(shared.as_of);
                }
                Err(_) => whole = false,
            },
            "correction" => match correction(&fields) {
                Some(found) => session.corrections.push(found),
                None => whole = false,
            },
            "source" => match source(&fields) {
                Some((found, kept)) => {
                    sources.push(kept);
                    session.sources.push(found);
                }
                None => whole = false,
            },
            "mine" => session.hints.campaign = Some(first.to_owned()),
            "currency" => {
                session.hints.currency = Currency::new(first);
                whole &= session.hints.currency.is_some();
            }
            "keep-date" => keep_date = Some(()),
            "decimal-point" => session.hints.decimal = Decimal::Point,
            "decimal-comma" => session.hints.decimal = Decimal::Comma,
            "dark-card" => session.dark_card = true,
            "unbranded" => session.unbranded = true,
            "light-page" => session.theme = Theme::Light,
            "dark-page" => session.theme = Theme::Dark,
            "asked" => session.asked = true,
            _ => whole = false,
        }
        if ended {
            whole = false;
            break;
        }
    }
    session.as_of = keep_date.and(dated);
    // What was read is brought back last: it was read with what the lines behind it say.
    for (source, kept) in session.sources.iter_mut().zip(sources) {
        Rc::make_mut(source).taken = Taken::kept(&kept, session.hints.clone()).map(Rc::new);
    }
    Some(Restored { session, whole })
}

/// A source, and what the browser kept of what was read in it.
fn source(fields: &[String]) -> Option<(Rc<Source>, String)> {
    let [id, name, size, letters, kept] = fields else { return None };
    let source = Source {
        id: id.parse().ok()?,
        name: Rc::from(name.as_str()),
        size: size.parse().ok()?,
        letters: (!letters.is_empty()).then(|| Rc::from(letters.as_str())),
        taken: None,
    };
    Some((Rc::new(source), kept.clone()))
}

fn correction(fields: &[String]) -> Option<(Mark, Correction)> {
    let [text, nth, removed, bounds, metric, role, choice, source @ ..] = fields else { return None };
    // The box needs no number.
    let source = match source.first() {
        Some(source) => source.parse().ok()?,
        None => 0,
    };
    let mark = Mark { text: text.clone(), nth: nth.parse().ok()?, source };
    let correction = Correction {
        removed: removed == "removed",
        bounds: if bounds.is_empty() { None } else { Some(text_bounds(bounds)?) },
        metric: if metric.is_empty() { None } else { Some(metric::find(metric)?) },
        role: if role.is_empty() { None } else { Some(ROLES.iter().find(|(name, _)| name == role)?.1) },
        choice: if choice.is_empty() { None } else { Some(choice.parse().ok()?) },
    };
    Some((mark, correction))
}

const ROLES: [(&str, Role); 8] = [
    ("result", Role::Result),
    ("target", Role::Target),
    ("cap", Role::Cap),
    ("rate", Role::Rate),
    ("comparison", Role::Comparison),
    ("hypothetical", Role::Hypothetical),
    ("part", Role::Part),
    ("context", Role::Context),
];

fn role_text(role: Role) -> &'static str {
    ROLES.iter().find(|(_, known)| *known == role).map_or("", |(name, _)| name)
}

const QUALIFIERS: [(&str, Qualifier); 8] = [
    ("exact", Qualifier::Exact),
    ("more", Qualifier::MoreThan),
    ("least", Qualifier::AtLeast),
    ("almost", Qualifier::Almost),
    ("up", Qualifier::UpTo),
    ("about", Qualifier::About),
    ("range", Qualifier::Range),
    ("order", Qualifier::Order),
];

fn bounds_text(bounds: Bounds) -> String {
    let name = QUALIFIERS.iter().find(|(_, known)| *known == bounds.qualifier()).map_or("", |(name, _)| name);
    let high = bounds.high().unwrap_or(bounds.nominal());
    // By their bits, which read back as the same numbers.
    [name, &bounds.nominal().to_bits().to_string(), &high.to_bits().to_string()].join(" ")
}

/// The number of these bits. Digits that somebody wrote as they are would be a number too small to mean anything.
fn of_bits(text: &str) -> Option<f64> {
    let value = f64::from_bits(text.parse().ok()?);
    (value == 0.0 || value.is_normal()).then_some(value)
}

fn text_bounds(text: &str) -> Option<Bounds> {
    let mut parts = text.split(' ');
    let (name, nominal, high) = (parts.next()?, of_bits(parts.next()?)?, of_bits(parts.next()?)?);
    match QUALIFIERS.iter().find(|(known, _)| *known == name)?.1 {
        Qualifier::Range => Bounds::between(nominal, high),
        qualifier => Bounds::qualified(nominal, qualifier),
    }
}

/// A line of a name and fields, separated by tabs; tabs and line ends inside a field are escaped.
fn line(name: &str, fields: &[&str]) -> String {
    let mut line = name.to_owned();
    for field in fields {
        line.push('\t');
        for letter in field.chars() {
            match letter {
                '\\' => line.push_str("\\\\"),
                '\t' => line.push_str("\\t"),
                '\n' => line.push_str("\\n"),
                other => line.push(other),
            }
        }
    }
    line
}

fn plain(field: &str) -> String {
    let mut plain = String::new();
    let mut letters = field.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('t') => plain.push('\t'),
                Some('n') => plain.push('\n'),
                other => plain.extend(other),
            },
            other => plain.push(other),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::{Answer, Answers};
    use crate::number::Unit;

    fn today() -> Date {
        Date::new(2026, 5, 6).unwrap()
    }

    fn full() -> Session {
        let mut answers = Answers::default();
        answers.checks.insert("stand-in".to_owned(), Answer::Choice("yes".to_owned()));
        answers.checks.insert("live-tried".to_owned(), Answer::Skipped);
        answers.figures.insert("countries".to_owned(), (Bounds::exact(12.0).unwrap(), Unit::Count));
        let mark = |text: &str, nth: usize| Mark { text: text.to_owned(), nth, source: nth as u32 };
        let hints = crate::read::Hints {
            campaign: Some("Clean\tRivers".to_owned()),
            decimal: Decimal::Comma,
            currency: Currency::new("NOK"),
            ..Default::default()
        };
        let read = crate::read::read("Views\n5\n6\n", &hints);
        let found = crate::read::source::Found::of("Views\n5\n6\n", read, "koi8-r", true);
        let taken = Taken::of(&crate::read::carried::pack(&found), hints.clone(), true).map(Rc::new);
        assert!(taken.is_some());
        let source = |id, taken| {
            let letters = Some(Rc::from("koi8-r"));
            Rc::new(Source { id, name: Rc::from("a\tb.csv"), size: 1 << 40, letters, taken })
        };
        Session {
            sources: vec![source(3, taken), source(9, None)],
            removed: None,
            text: Rc::from("text\t9\n1.234 videos\r\nand a \\ in it\n"),
            corrections: vec![
                (mark("1.234\tvideos\\n", 2), Correction { removed: true, choice: Some(1), ..Correction::default() }),
                (
                    mark("0.1", 0),
                    Correction {
                        bounds: Bounds::between(0.1, 1e300),
                        metric: metric::find("videos"),
                        role: Some(Role::Target),
                        ..Correction::default()
                    },
                ),
            ],
            hints,
            answers,
            linked: Vec::new(),
            as_of: None,
            organisation: "River Watch".to_owned(),
            campaign: "Name with \\ and \t".replace('\t', " "),
            dark_card: true,
            unbranded: true,
            theme: Theme::Dark,
            asked: true,
            before: None,
        }
    }

    #[test]
    fn what_was_saved_comes_back_whole() {
        for session in [Session::default(), full(), Session { as_of: Some(today()), ..full() }] {
            let restored = restore(&save(&session, today())).unwrap();
            assert_eq!(restored, Restored { session, whole: true });
        }
    }

    #[test]
    fn every_kind_of_bounds_comes_back() {
        for (_, qualifier) in QUALIFIERS {
            let bounds = Bounds::qualified(1234.5, qualifier).unwrap();
            assert_eq!(text_bounds(&bounds_text(bounds)), Some(bounds));
        }
    }

    #[test]
    fn something_else_is_not_a_session() {
        for other in ["", "greenlight session 2\ntext\t0\n", "{\"text\":1}"] {
            assert_eq!(restore(other), None, "{other}");
        }
    }

    #[test]
    fn a_line_that_cannot_be_read_leaves_the_text_and_says_so() {
        let saved = format!("{HEAD}\nshared\tnonsense\ncorrection\tx\nlater\ntext\t9\n12 videos");
        let restored = restore(&saved).unwrap();
        assert!(!restored.whole);
        assert_eq!(&*restored.session.text, "12 videos");
    }

    #[test]
    fn a_session_cut_anywhere_neither_panics_nor_claims_to_be_whole() {
        let saved = save(&full(), today());
        for (end, _) in saved.char_indices() {
            if let Some(restored) = restore(&saved[..end]) {
                assert!(!restored.whole, "cut at {end}");
            }
        }
    }
}
