//! Reasons for which a check may not apply. A check names the ones it accepts; any other reason changes nothing.

use crate::words::Text;

/// A reason for which a check does not apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotApplicable {
    /// Stable name, public API: `one-country`.
    pub id: &'static str,
    /// The words on the button, and in the reason.
    pub label: Text,
}

const NOTE: &str = "A reason why a question does not apply, as the words on a button.";

/// One country only.
pub const ONE_COUNTRY: NotApplicable = NotApplicable {
    id: "one-country",
    label: Text::new("not-applicable.one-country", "The campaign runs in one country.", NOTE),
};

/// One language only.
pub const ONE_LANGUAGE: NotApplicable = NotApplicable {
    id: "one-language",
    label: Text::new("not-applicable.one-language", "The campaign runs in one language.", NOTE),
};

/// No partners, by design.
pub const NO_PARTNERS: NotApplicable = NotApplicable {
    id: "no-partners",
    label: Text::new("not-applicable.no-partners", "The campaign has no partners, on purpose.", NOTE),
};

/// Nobody under 16 is invited.
pub const ADULTS_ONLY: NotApplicable = NotApplicable {
    id: "adults-only",
    label: Text::new("not-applicable.adults-only", "Nobody under 16 is invited.", NOTE),
};

/// No music or sound.
pub const NO_SOUND: NotApplicable = NotApplicable {
    id: "no-sound",
    label: Text::new("not-applicable.no-sound", "The challenge uses no music or sound.", NOTE),
};

/// No hashtag.
pub const NO_HASHTAG: NotApplicable = NotApplicable {
    id: "no-hashtag",
    label: Text::new("not-applicable.no-hashtag", "The campaign uses no hashtag.", NOTE),
};

/// Live video is not open to the account.
pub const NO_LIVE: NotApplicable = NotApplicable {
    id: "no-live",
    label: Text::new("not-applicable.no-live", "Live video is not open to your account.", NOTE),
};

/// Too few posts to compare.
pub const TOO_FEW_POSTS: NotApplicable = NotApplicable {
    id: "too-few-posts",
    label: Text::new("not-applicable.too-few-posts", "You have fewer than six posts.", NOTE),
};

/// No target for views or videos.
pub const NO_TARGET: NotApplicable = NotApplicable {
    id: "no-target",
    label: Text::new("not-applicable.no-target", "The campaign has no target for views or videos, on purpose.", NOTE),
};

/// No headline figure is published.
pub const NO_HEADLINE: NotApplicable = NotApplicable {
    id: "no-headline",
    label: Text::new("not-applicable.no-headline", "You do not publish any results yet.", NOTE),
};

/// Every reason.
pub const NOT_APPLICABLE: &[&NotApplicable] = &[
    &ONE_COUNTRY,
    &ONE_LANGUAGE,
    &NO_PARTNERS,
    &ADULTS_ONLY,
    &NO_SOUND,
    &NO_HASHTAG,
    &NO_LIVE,
    &TOO_FEW_POSTS,
    &NO_TARGET,
    &NO_HEADLINE,
];
