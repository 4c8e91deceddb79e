//! What the person answered.

use super::sorted::Sorted;
use crate::number::{Bounds, Unit};

/// An answer to one check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// One of the check's choices, by its id.
    Choice(String),
    /// Passed over; the same as no answer, but not asked again.
    Skipped,
    /// Does not apply, with one of the reasons of [`crate::assess`]'s list, by its id.
    NotApplicable(String),
}

/// All answers. An answer to a check that the rubric does not have is kept and changes nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// By check id. What the person says about the results themselves stands here too, under names with a colon, which no check
    /// has: the evidence of a figure (`evidence:views`), the help they had (`about:support`).
    pub checks: Sorted<Answer>,
    /// Figures given by hand, by metric id. They win over what was read.
    pub figures: Sorted<(Bounds, Unit)>,
}
