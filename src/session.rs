//! All that the visitor did, and how each action changes it.
//!
//! The assessment that follows from it is not kept here: it is computed anew from the text, the corrections and the answers.

pub mod given;
pub mod source;
pub mod store;

pub use source::{Source, Taken};

use std::rc::Rc;

use crate::measure::{Answer, Answers, Figure};
use crate::metric::Metric;
use crate::number::date::Date;
use crate::number::grouping::Decimal;
use crate::number::{Bounds, Currency, Unit};
use crate::read::correction::{Correction, Mark};
use crate::read::{Hints, Role};
use crate::share::Shared;

/// The longest name of an organisation or campaign, in characters.
pub const NAME_LENGTH: usize = 80;

/// The longest text of the box, in bytes. A longer one is a source beside it.
pub const LONGEST_TEXT: usize = 200_000;

/// Which colours the page uses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the visitor's device is set.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// All that the visitor did.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Session {
    /// The pasted text.
    pub text: Rc<str>,
    /// The files, sheets and long pastes beside the text, in the order in which they came.
    pub sources: Vec<Rc<Source>>,
    /// The source that was removed last, to be put back.
    pub removed: Option<Rc<Source>>,
    /// What the visitor changed about single readings.
    pub corrections: Vec<(Mark, Correction)>,
    /// What the visitor said about the text as a whole.
    pub hints: Hints,
    /// The answers to the questions that numbers cannot answer.
    pub answers: Answers,
    /// The figures that came with a link.
    pub linked: Vec<Figure>,
    /// The day of the link that was opened, until something that counts is changed: so the assessment stays the one that was
    /// shared. `None` is today.
    pub as_of: Option<Date>,
    /// The organisation's name; at most [`NAME_LENGTH`] characters.
    pub organisation: String,
    /// The campaign's name; at most [`NAME_LENGTH`] characters.
    pub campaign: String,
    /// Whether the card is dark.
    pub dark_card: bool,
    /// Whether the card leaves out the organisation's name.
    pub unbranded: bool,
    /// Which colours the page uses.
    pub theme: Theme,
    /// Whether the visitor asked for the questions before any text was given.
    pub asked: bool,
    /// What stood here before a link or an example was opened, so that nothing is lost.
    pub before: Option<Rc<Session>>,
}

/// A change to one reading.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// It measures something else.
    Metric(&'static Metric),
    /// It has another value.
    Value(Bounds),
    /// It is for something else.
    Role(Role),
    /// It is left out, or put back.
    Removed(bool),
    /// One choice of its question was taken.
    Choice(usize),
    /// All changes to it are taken back.
    Undo,
}

/// Something that the visitor did.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Typed or pasted: the whole text as it now stands.
    Type(Rc<str>),
    /// Put a whole other text in the place of what was there: an example, or what was typed before the page was ready.
    Replace(Rc<str>),
    /// Added files, sheets or long pastes. One with a number that is there already takes its place.
    AddSources(Vec<Source>),
    /// A source was read.
    Take(u32, Rc<Taken>),
    /// Said how the letters of a source are encoded.
    Letters(u32, Rc<str>),
    /// Removed a source.
    Remove(u32),
    /// Put the source back that was removed last.
    PutBack,
    /// Changed one reading.
    Correct(Mark, Change),
    /// Said which campaign of the text is theirs, or took that back.
    PickCampaign(Option<String>),
    /// Said what separates decimals in the text.
    Decimals(Decimal),
    /// Said which currency a sign in the text means, or took that back.
    PickCurrency(Option<Currency>),
    /// Answered the check with this id, or took the answer back.
    Answer(String, Option<Answer>),
    /// Gave a figure for the metric with this id by hand, or took it back.
    Give(String, Option<(Bounds, Unit)>),
    /// Named the organisation.
    Organisation(String),
    /// Named the campaign.
    Campaign(String),
    /// Made the card dark or light.
    DarkCard(bool),
    /// Left the organisation's name off the card, or put it back.
    Unbranded(bool),
    /// Chose the colours of the page.
    Theme(Theme),
    /// Asked for the questions without giving a text.
    AskMe,
    /// Opened a link.
    Open(Box<Shared>),
    /// Went back to what stood here before a link or an example was opened.
    Back,
    /// Cleared everything but the colours of the page.
    StartOver,
}

impl Session {
    /// Whether there is nothing to read, to assess or to lose.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
            && self.sources.is_empty()
            && self.removed.is_none()
            && self.answers == Answers::default()
            && self.linked.is_empty()
            && self.organisation.is_empty()
            && self.campaign.is_empty()
    }

    /// What a link made of this session holds, given the figures that the assessment used.
    #[must_use]
    pub fn shared(&self, figures: Vec<Figure>, as_of: Date, rubric: &str) -> Shared {
        Shared {
            as_of,
            rubric: rubric.to_owned(),
            figures,
            answers: self.answers.clone(),
            organisation: if self.unbranded { String::new() } else { self.organisation.clone() },
            campaign: self.campaign.clone(),
            colours: [None, None],
        }
    }
}

/// The session after an action. Any action is fine in any session.
#[must_use]
pub fn step(mut session: Session, action: Action) -> Session {
    let counts = matches!(
        action,
        Action::Type(_)
            | Action::AddSources(_)
            | Action::Letters(..)
            | Action::Remove(_)
            | Action::PutBack
            | Action::Correct(..)
            | Action::PickCampaign(_)
            | Action::Decimals(_)
            | Action::PickCurrency(_)
            | Action::Answer(..)
            | Action::Give(..)
    );
    if counts {
        session.as_of = None;
    }
    match action {
        Action::Type(text) => session.text = text,
        Action::Replace(text) => {
            let before = kept(&mut session);
            session = Session { text, theme: session.theme, before, ..Session::default() };
        }
        Action::AddSources(sources) => {
            session.removed = None;
            for source in sources {
                put(&mut session.sources, source);
            }
        }
        Action::Take(id, taken) => change(&mut session, id, |source| source.taken = Some(taken)),
        Action::Letters(id, letters) => change(&mut session, id, |source| source.letters = Some(letters)),
        Action::Remove(id) => {
            if let Some(place) = session.sources.iter().position(|source| source.id == id) {
                session.removed = Some(session.sources.remove(place));
            }
        }
        Action::PutBack => {
            let removed = session.removed.take();
            session.sources.extend(removed);
        }
        Action::Correct(mark, change) => correct(&mut session.corrections, mark, change),
        Action::PickCampaign(campaign) => session.hints.campaign = campaign,
        Action::Decimals(decimal) => session.hints.decimal = decimal,
        Action::PickCurrency(currency) => session.hints.currency = currency,
        Action::Answer(check, Some(answer)) => {
            session.answers.checks.insert(check, answer);
        }
        Action::Answer(check, None) => {
            session.answers.checks.remove(&check);
        }
        Action::Give(metric, Some(figure)) => {
            session.answers.figures.insert(metric, figure);
        }
        Action::Give(metric, None) => {
            session.answers.figures.remove(&metric);
        }
        Action::Organisation(name) => session.organisation = short(&name),
        Action::Campaign(name) => session.campaign = short(&name),
        Action::DarkCard(dark) => session.dark_card = dark,
        Action::Unbranded(unbranded) => session.unbranded = unbranded,
        Action::Theme(theme) => session.theme = theme,
        Action::AskMe => session.asked = true,
        Action::Open(shared) => return open(session, *shared),
        Action::Back => {
            if let Some(before) = session.before.take() {
                let theme = session.theme;
                session = Session { theme, ..Rc::unwrap_or_clone(before) };
            }
        }
        Action::StartOver => session = Session { theme: session.theme, ..Session::default() },
    }
    session
}

fn put(sources: &mut Vec<Rc<Source>>, source: Source) {
    let source = Rc::new(source);
    match sources.iter_mut().find(|known| known.id == source.id) {
        Some(known) => *known = source,
        None => sources.push(source),
    }
}

/// Changes a source, also one that waits to be put back.
fn change(session: &mut Session, id: u32, change: impl FnOnce(&mut Source)) {
    let found = session.sources.iter_mut().chain(&mut session.removed).find(|source| source.id == id);
    if let Some(source) = found {
        change(Rc::make_mut(source));
    }
}

fn open(mut session: Session, shared: Shared) -> Session {
    let before = kept(&mut session);
    Session {
        answers: shared.answers,
        linked: shared.figures,
        as_of: Some(shared.as_of),
        organisation: short(&shared.organisation),
        campaign: short(&shared.campaign),
        theme: session.theme,
        asked: true,
        before,
        ..Session::default()
    }
}

/// What to go back to. One step is kept: the visitor's own work, not a link or example that was looked at in between.
fn kept(session: &mut Session) -> Option<Rc<Session>> {
    session.before.take().or_else(|| (!session.is_empty()).then(|| Rc::new(session.clone())))
}

fn correct(corrections: &mut Vec<(Mark, Correction)>, mark: Mark, change: Change) {
    let mut correction = match corrections.iter().position(|(known, _)| *known == mark) {
        Some(place) => corrections.remove(place).1,
        None => Correction::default(),
    };
    match change {
        Change::Metric(metric) => correction.metric = Some(metric),
        Change::Value(bounds) => correction.bounds = Some(bounds),
        Change::Role(role) => correction.role = Some(role),
        Change::Removed(removed) => correction.removed = removed,
        Change::Choice(choice) => correction.choice = Some(choice),
        Change::Undo => correction = Correction::default(),
    }
    if correction != Correction::default() {
        corrections.push((mark, correction));
    }
}

fn short(name: &str) -> String {
    let line: String = name.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    line.chars().take(NAME_LENGTH).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric;
    use crate::number::Qualifier;

    fn after(actions: Vec<Action>) -> Session {
        actions.into_iter().fold(Session::default(), step)
    }

    fn typed(text: &str) -> Action {
        Action::Type(Rc::from(text))
    }

    fn mark(text: &str) -> Mark {
        Mark { text: text.to_owned(), nth: 0, source: 0 }
    }

    fn shared() -> Shared {
        let mut answers = Answers::default();
        answers.checks.insert("stand-in".to_owned(), Answer::Choice("yes".to_owned()));
        Shared {
            as_of: Date::new(2026, 3, 4).unwrap(),
            rubric: "1.0".to_owned(),
            figures: Vec::new(),
            answers,
            organisation: "River Watch".to_owned(),
            campaign: String::new(),
            colours: [None, None],
        }
    }

    #[test]
    fn the_last_text_typed_is_the_text() {
        assert_eq!(&*after(vec![typed("12 videos"), typed("13 videos")]).text, "13 videos");
    }

    fn source(id: u32) -> Source {
        Source { id, name: Rc::from("May.csv"), size: 12, ..Source::default() }
    }

    #[test]
    fn a_source_that_was_removed_can_be_put_back_with_what_was_read_in_it() {
        let taken = Rc::new(Taken::default());
        let session = after(vec![
            Action::AddSources(vec![source(1), source(2)]),
            Action::Remove(1),
            Action::Take(1, Rc::clone(&taken)),
        ]);
        assert!(!session.is_empty());
        assert_eq!(session.sources.len(), 1);
        let session = step(session, Action::PutBack);
        assert_eq!(session.sources.last().and_then(|source| source.taken.clone()), Some(taken));
        assert_eq!(step(session.clone(), Action::PutBack), session);
    }

    #[test]
    fn a_source_with_a_known_number_takes_its_place() {
        let other = Source { size: 13, ..source(1) };
        let session = after(vec![Action::AddSources(vec![source(1)]), Action::AddSources(vec![other.clone()])]);
        assert_eq!(session.sources, [Rc::new(other)]);
    }

    #[test]
    fn a_link_and_an_example_put_sources_aside_and_back_brings_them_again() {
        let mine = after(vec![Action::AddSources(vec![source(1)])]);
        for action in [Action::Open(Box::new(shared())), Action::Replace(Rc::from("90 videos"))] {
            let other = step(mine.clone(), action);
            assert_eq!(other.sources, []);
            assert_eq!(step(other, Action::Back), mine);
        }
    }

    #[test]
    fn changes_to_one_reading_add_up_and_undo_takes_all_of_them_back() {
        let videos = metric::find("videos").unwrap();
        let value = Bounds::qualified(40.0, Qualifier::About).unwrap();
        let changed = after(vec![
            Action::Correct(mark("40"), Change::Metric(videos)),
            Action::Correct(mark("40"), Change::Value(value)),
            Action::Correct(mark("7"), Change::Removed(true)),
        ]);
        assert_eq!(changed.corrections.len(), 2);
        let (_, correction) = changed.corrections.iter().find(|(known, _)| *known == mark("40")).unwrap();
        assert_eq!((correction.metric, correction.bounds), (Some(videos), Some(value)));
        let undone = step(changed, Action::Correct(mark("40"), Change::Undo));
        assert_eq!(undone.corrections.len(), 1);
    }

    #[test]
    fn leaving_out_and_putting_back_leaves_no_correction() {
        let session = after(vec![
            Action::Correct(mark("7"), Change::Removed(true)),
            Action::Correct(mark("7"), Change::Removed(false)),
        ]);
        assert_eq!(session.corrections, []);
    }

    #[test]
    fn an_answer_can_be_changed_and_taken_back() {
        let choice = |id: &str| Some(Answer::Choice(id.to_owned()));
        let session = after(vec![
            Action::Answer("stand-in".to_owned(), choice("no")),
            Action::Answer("stand-in".to_owned(), choice("yes")),
        ]);
        assert_eq!(session.answers.checks.get("stand-in"), choice("yes").as_ref());
        assert!(step(session, Action::Answer("stand-in".to_owned(), None)).is_empty());
    }

    #[test]
    fn an_opened_link_keeps_its_day_until_something_that_counts_is_changed() {
        let opened = after(vec![Action::Open(Box::new(shared()))]);
        assert_eq!(opened.as_of, Date::new(2026, 3, 4));
        let named = step(opened, Action::Organisation("Hill Watch".to_owned()));
        assert_eq!(named.as_of, Date::new(2026, 3, 4));
        assert_eq!(step(named, Action::Answer("stand-in".to_owned(), None)).as_of, None);
    }

    #[test]
    fn opening_a_link_keeps_what_stood_here_and_back_brings_it_again() {
        let mine = after(vec![typed("12 videos"), Action::Theme(Theme::Dark)]);
        let opened = step(step(mine.clone(), Action::Open(Box::new(shared()))), Action::Open(Box::new(shared())));
        assert_eq!(&*opened.text, "");
        assert_eq!(opened.organisation, "River Watch");
        assert_eq!(step(opened, Action::Back), mine);
    }

    #[test]
    fn an_example_keeps_the_text_that_it_replaces() {
        let mine = after(vec![typed("12 videos")]);
        let example = step(mine.clone(), Action::Replace(Rc::from("90 videos")));
        assert_eq!(&*example.text, "90 videos");
        assert_eq!(step(example, Action::Back), mine);
    }

    #[test]
    fn opening_a_link_on_an_empty_page_keeps_nothing() {
        assert_eq!(after(vec![Action::Open(Box::new(shared()))]).before, None);
    }

    #[test]
    fn start_over_clears_everything_but_the_colours() {
        let session = after(vec![
            typed("12 videos"),
            Action::Organisation("River Watch".to_owned()),
            Action::DarkCard(true),
            Action::Theme(Theme::Dark),
            Action::Open(Box::new(shared())),
            Action::StartOver,
        ]);
        assert_eq!(session, Session { theme: Theme::Dark, ..Session::default() });
    }

    #[test]
    fn names_keep_at_most_eighty_characters_on_one_line() {
        let session = after(vec![Action::Organisation("ä\n".repeat(60))]);
        assert_eq!(session.organisation.chars().count(), NAME_LENGTH);
        assert!(!session.organisation.contains('\n'));
    }

    #[test]
    fn an_unbranded_session_shares_no_organisation() {
        let session = after(vec![Action::Organisation("River Watch".to_owned()), Action::Unbranded(true)]);
        let shared = session.shared(Vec::new(), Date::new(2026, 3, 4).unwrap(), "1.0");
        assert_eq!(shared.organisation, "");
    }
}
