//! The sign of a verdict: a shape that is told apart without colour. The word always stands beside it.

use yew::prelude::*;

use crate::assess::Verdict;

/// The sign.
pub fn mark(verdict: Verdict) -> Html {
    let shape = match verdict {
        Verdict::Met => html! { <circle cx="8" cy="8" r="6" class="full" /> },
        Verdict::Partly(_) => html! {
            <g><circle cx="8" cy="8" r="6" class="ring" /><path d="M8 2a6 6 0 0 1 0 12z" class="full" /></g>
        },
        Verdict::NotMet => html! { <circle cx="8" cy="8" r="6" class="ring" /> },
        Verdict::CannotTell => html! { <circle cx="8" cy="8" r="6" class="ring dashed" stroke-dasharray="2.4 2.31" /> },
        Verdict::NotApplicable => html! { <path d="M3 8h10" class="ring" /> },
    };
    html! {
        <svg class={ classes!("mark", verdict.id()) } viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            { shape }
        </svg>
    }
}
