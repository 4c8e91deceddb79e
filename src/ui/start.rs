//! How the page starts: what the browser kept, what the address says, what was typed meanwhile; and how it keeps the session.
//!
//! A link in the address wins, and the visitor's own work is kept aside. Once the browser keeps the session, the fragment
//! leaves the address, so that a reload brings back what the visitor changed since and not the link again; where nothing is kept, it
//! stays, so that a reload opens the link again.

use std::rc::Rc;

use super::notices::Notice;
use crate::browser::location;
use crate::browser::storage::{Denied, Shelf};
use crate::number::date::Date;
use crate::session::{Action, Session, step, store};
use crate::share::{self, LinkError, Shared};

const SESSION: &str = "greenlight.session";
/// What stood here before a link or an example was opened.
const BEFORE: &str = "greenlight.before";
/// There while the page starts. Where it is still there at the next start, what was kept broke the page.
const STARTING: &str = "greenlight.starting";

/// What the page starts with.
pub struct Start {
    /// The session.
    pub session: Rc<Session>,
    /// What the visitor should know.
    pub notices: Vec<Notice>,
    /// Whether what the browser kept could not be brought back: then it is not overwritten at once.
    pub hold: bool,
}

/// Brings back what is there.
#[must_use]
pub fn start(shelf: &Shelf, draft: &str, today: Date) -> Start {
    let mut notices = Vec::new();
    let mut hold = false;
    let mut session = Session::default();
    let broke = shelf.read(STARTING).is_ok_and(|found| found.is_some());
    match shelf.read(SESSION) {
        Err(Denied) => notices.push(Notice::NotKept),
        Ok(None) => {}
        Ok(Some(kept)) => match store::restore(&kept).filter(|_| !broke) {
            Some(restored) => {
                session = restored.session;
                if !restored.whole {
                    notices.push(Notice::PartlyKept(kept.into()));
                    hold = true;
                }
                let before = shelf.read(BEFORE).ok().flatten().and_then(|kept| store::restore(&kept));
                session.before = before.map(|before| Rc::new(before.session));
            }
            None => {
                notices.push(Notice::Unreadable(kept.into()));
                hold = true;
            }
        },
    }
    // Refused where nothing is kept, and then there is nothing that could break the next start.
    let _ = shelf.write(STARTING, "");
    let link = linked(shelf);
    let opened = matches!(link, Some(Ok(_)));
    match link {
        None => {}
        Some(Ok(shared)) => {
            notices.push(made_with(&shared));
            session = step(session, Action::Open(Box::new(shared)));
            if keep(shelf, &session, today) {
                location::clear_fragment();
            }
        }
        Some(Err(notice)) => notices.push(notice),
    }
    if !draft.trim().is_empty() && *draft != *session.text {
        let text = Rc::from(draft);
        session = step(session, if opened { Action::Type(text) } else { Action::Replace(text) });
    }
    Start { session: Rc::new(session), notices, hold }
}

/// The page stands: what was kept did not break it.
pub fn started(shelf: &Shelf) {
    shelf.remove(STARTING);
}

/// The assessment in the address; `None` where the address has no fragment, or one that is not for this element: links are for one
/// element of the page, and on pages of others most fragments have nothing to do with us.
#[must_use]
pub fn linked(shelf: &Shelf) -> Option<Result<Shared, Notice>> {
    let fragment = location::fragment();
    if fragment.is_empty() || !shelf.leads {
        return None;
    }
    let decoded = share::decode(&fragment);
    if decoded == Err(LinkError::Foreign) && !shelf.own_page {
        return None;
    }
    Some(decoded.map_err(|error| match error {
        LinkError::Foreign => Notice::ForeignLink,
        LinkError::Damaged => Notice::DamagedLink,
        LinkError::Newer => Notice::NewerLink,
    }))
}

/// With which rubric a link was made: a notice that is shown while the page uses another one.
#[must_use]
pub fn made_with(shared: &Shared) -> Notice {
    Notice::OtherRubric(shared.rubric.clone().into())
}

/// Keeps the session in the browser. Says whether all of it is kept.
pub fn keep(shelf: &Shelf, session: &Session, today: Date) -> bool {
    if session.is_empty() && session.before.is_none() && *session == Session::default() {
        shelf.remove(SESSION);
        shelf.remove(BEFORE);
        return true;
    }
    let before = match &session.before {
        Some(before) => shelf.write(BEFORE, &store::save(before, today)).is_ok(),
        None => {
            shelf.remove(BEFORE);
            true
        }
    };
    if shelf.write(SESSION, &store::save(session, today)).is_ok() {
        return before;
    }
    // Too long for the browser: the answers at least.
    let rest = Session { text: Rc::from(""), ..session.clone() };
    let _ = shelf.write(SESSION, &store::save(&rest, today));
    false
}
