//! What the visitor should know beside the assessment: what a link brought, what was kept, and what was not.

use yew::prelude::*;

use super::piece::{Act, button, sends};
use crate::session::{Action, Session};
use crate::words::{Argument, Locale, Text, say};

/// Something the visitor should know.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// The address has a fragment that is not ours.
    ForeignLink,
    /// The link was cut or changed.
    DamagedLink,
    /// The link is newer than this page.
    NewerLink,
    /// The link was made with another version of the rubric.
    OtherRubric(AttrValue),
    /// The browser keeps nothing, or not all.
    NotKept,
    /// Only a part of what was kept could be read. Holds what was kept.
    PartlyKept(AttrValue),
    /// What was kept could not be brought back. Holds what was kept.
    Unreadable(AttrValue),
}

impl Notice {
    /// Whether it is about a link.
    #[must_use]
    pub fn on_link(&self) -> bool {
        matches!(self, Self::ForeignLink | Self::DamagedLink | Self::NewerLink | Self::OtherRubric(_))
    }
}

const OPENED: Text = Text::new(
    "notice.opened",
    "Opened from a link or a card: figures {figures}, answers {answers}. This is the assessment as of {day}, until you change something.",
    "Above the page after a link or a card was opened. {figures} and {answers}: how many it held.",
);
const BEFORE: Text = Text::new(
    "notice.before",
    "What you had here before is kept.",
    "Above the page after a link or an example was opened.",
);
const BACK: Text = Text::new("notice.back", "Back to my own", "Button: brings back what was there before.");
const FOREIGN: Text = Text::new(
    "notice.foreign-link",
    "The end of this address is not a Greenlight link, so there was nothing to open. If you copied a link, copy all of it.",
    "An alert.",
);
const DAMAGED: Text = Text::new(
    "notice.damaged-link",
    "This link is damaged: a part of it is missing or was changed on the way. Ask for it again, and copy all of it. Nothing of yours was changed.",
    "An alert.",
);
const NEWER: Text = Text::new(
    "notice.newer-link",
    "This link was made by a newer Greenlight than this page. Reload the page and open the link again. Nothing of yours was changed.",
    "An alert.",
);
const OTHER_RUBRIC: Text = Text::new(
    "notice.other-rubric",
    "This link was made with rubric {theirs}. This page uses another one, so the result can differ.",
    "{theirs}: the version of a rubric.",
);
const NOT_KEPT: Text = Text::new(
    "notice.not-kept",
    "This browser does not keep your work here, or it is too long to keep. Everything works, but a reload starts again. Copy the link to keep figures and answers.",
    "Said once where storage is denied or full.",
);
const PARTLY_KEPT: Text = Text::new(
    "notice.partly-kept",
    "Not all of what this browser kept could be read. Your text is here; please check your answers.",
    "An alert.",
);
const UNREADABLE: Text = Text::new(
    "notice.unreadable",
    "What this browser kept could not be brought back, so the page starts empty. Here it is, to copy what you need.",
    "An alert, above a box with what was kept.",
);
const WORDS: Text = Text::new(
    "notice.words",
    "The words of this language are still on their way. Until they are here, we see the numbers but not what they count. If this stays, please check your connection.",
    "While the page fetches what it needs to read texts in other languages than English.",
);
const KEPT: Text = Text::new("notice.kept", "What was kept", "Opens a box with what was kept.");

/// Says that the words of the text's language are not there yet.
pub fn words(locale: &Locale, missing: bool) -> Html {
    html! { <p class="notice" role="status" hidden={!missing}>{ if missing { locale.words(&WORDS) } else { "" } }</p> }
}

/// The notices: `notices` themselves, what was opened from a link, and whether there is something to go back to.
pub fn notices(locale: &Locale, notices: &[Notice], session: &Session, act: &Act) -> Html {
    let (before, empty) = (session.before.is_some(), session.is_empty());
    let mut opened = Vec::new();
    if let Some(day) = session.as_of {
        let figures = session.linked.len() + session.answers.figures.len();
        let counts = [("figures", figures), ("answers", session.answers.checks.len())];
        let [figures, answers] = counts.map(|(name, count)| (name, Argument::Number(count as f64)));
        opened.push(say(locale, &OPENED, &[("day", Argument::Day(day)), figures, answers]));
    }
    if before {
        opened.push(locale.words(&BEFORE).to_owned());
    }
    let one = |notice: &Notice| -> Html {
        let (text, kept) = match notice {
            Notice::ForeignLink => (&FOREIGN, None),
            Notice::DamagedLink => (&DAMAGED, None),
            Notice::NewerLink => (&NEWER, None),
            Notice::OtherRubric(_) => (&OTHER_RUBRIC, None),
            Notice::NotKept => (&NOT_KEPT, None),
            Notice::PartlyKept(kept) => (&PARTLY_KEPT, Some(kept)),
            Notice::Unreadable(kept) => (&UNREADABLE, Some(kept)),
        };
        let arguments = match notice {
            Notice::OtherRubric(theirs) => vec![("theirs", Argument::Verbatim(theirs.to_string()))],
            _ => Vec::new(),
        };
        html! {
            <div class="notice" role="alert">
                <p>{ say(locale, text, &arguments) }</p>
                <details class="fold" hidden={ kept.is_none() }>
                    <summary>{ locale.words(&KEPT) }</summary>
                    <textarea class="to-copy" rows="6" readonly=true aria-label={ locale.words(&KEPT) } value={kept.cloned().unwrap_or_default()} />
                </details>
            </div>
        }
    };
    html! {
        <div class="notices">
            <div class="notice opened" role="status" hidden={ opened.is_empty() }>
                <p>{ opened.join(" ") }</p>
                if before {
                    { button(locale.words(&BACK), "", sends(act, Action::Back)) }
                } else {
                    <span hidden=true></span>
                }
            </div>
            // While nothing was given, there is nothing that a reload could lose.
            { for notices.iter().filter(|notice| !empty || **notice != Notice::NotKept).map(one) }
        </div>
    }
}
