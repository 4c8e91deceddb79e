//! What grew by so much to so much: "grew by 12,300 to 98,400 followers", "3,400人増の1万9千人". The first figure is what came, the second
//! what there is; together they are no range.

use super::figure::What;
use super::meaning::{Judge, Meaning};
use super::passage::Passage;
use crate::metric::{self, Group};
use crate::number::{Bounds, Qualifier};
use crate::read::Role;
use crate::read::language::Sense;

/// Whether two figures can be what something grew by and to, though they could be the ends of a range as well: "by 5 to 10 volunteers" is
/// one, "by 12,300 to 98,400 followers" is none.
pub fn is_far(first: f64, second: f64) -> bool {
    second >= first * if second < 1000.0 { 4.0 } else { 1.5 }
}

/// Whether what stands before a place says that something grew by the figure there: "grew by", "cresceu".
pub fn is_grown_by(passage: &Passage<'_>, begin: usize) -> bool {
    let before =
        |wanted: Sense| passage.before(begin, |sense| (sense == wanted).then_some(())).map(|((), first)| first);
    match before(Sense::GrownBy) {
        Some(first) => passage.any(first.saturating_sub(8)..begin, Sense::Growth),
        // "from" may be the last word of a longer phrase of growth.
        None => before(Sense::Growth).is_some() && before(Sense::From).is_none(),
    }
}

impl Judge<'_, '_> {
    /// "grew by 100 to 200 followers", "wuchs um 3.000 Follower": so many came.
    pub(super) fn grown_by(&self, index: usize, meanings: &mut [Meaning]) {
        let Some((figure, meaning)) = self.figures.get(index).zip(meanings.get_mut(index)) else { return };
        let followers = meaning.metric.is_some_and(|metric| metric.id == "followers");
        let by = |start| self.passage.before(start, |sense| (sense == Sense::GrownBy).then_some(())).is_some();
        let start = figure.tokens.start;
        if !followers || figure.before_growth || !by(start) || !is_grown_by(self.passage, start) {
            return;
        }
        meaning.metric = metric::find("new_followers");
        if self.passage.any(self.near(figure.tokens.start, 8), Sense::Fell) && meaning.role == Role::Result {
            meaning.role = Role::Comparison;
        }
    }

    /// Where a figure and the next one are a growth and what it led to, says so of both.
    pub(super) fn grown(&self, index: usize, meanings: &mut [Meaning]) {
        let passage = self.passage;
        let (Some(by), Some(to)) = (self.figures.get(index), self.figures.get(index + 1)) else { return };
        let quantity = by.what == What::Quantity && to.what == What::Quantity;
        let range = [by, to].iter().any(|figure| figure.bounds.qualifier() == Qualifier::Range);
        if !quantity || range || by.before_growth || by.bounds.nominal() >= to.bounds.nominal() {
            return;
        }
        let between = by.tokens.end..to.core.start;
        let near = to.tokens.start.saturating_sub(by.tokens.end) <= self.reach(5);
        if !near || between.clone().any(|at| self.is_break(at) && !self.is_comma(at)) {
            return;
        }
        let up_to = to.bounds.qualifier() == Qualifier::UpTo;
        let leads =
            up_to || [Sense::To, Sense::Link, Sense::Growth].iter().any(|sense| passage.any(between.clone(), *sense));
        let ahead = leads && is_grown_by(passage, by.tokens.start);
        let end = by.tokens.end + passage.is(by.tokens.end, Sense::Person).unwrap_or(0);
        let grew = [Sense::Growth, Sense::Gained, Sense::Deed("new_followers")];
        let behind = self.around.order.verbs_last
            && end < to.tokens.start
            && grew.iter().any(|sense| passage.is(end, *sense).is_some());
        if !ahead && !behind {
            return;
        }
        let fell =
            passage.any(by.tokens.start.saturating_sub(8).max(self.sentence.start)..to.tokens.start, Sense::Fell);
        let id = |index: usize| meanings.get(index).and_then(|meaning| meaning.metric).map(|metric| metric.id);
        let follow = |id: Option<&str>| matches!(id, Some("followers" | "new_followers"));
        let (first, second) = (id(index), id(index + 1));
        let known = [first, second].into_iter().flatten().next();
        // "creció en 14 países hasta 45.000": in so many countries, not by so many.
        let counts = known.and_then(metric::find).is_some_and(|metric| metric.group == Group::Result);
        let same = first.is_none() || second.is_none() || first == second;
        // "increased its audience by 800 to 9,400 followers"
        let audience = first.is_none() || first == Some("reach");
        let found = if follow(first) && (second.is_none() || follow(second)) || follow(second) && audience {
            ("new_followers", "followers")
        } else if let (Some(known), true, true) = (known, same, counts) {
            (known, known)
        } else {
            return;
        };
        let exact = Bounds::exact(to.bounds.nominal()).filter(|_| up_to);
        if let Some(meaning) = meanings.get_mut(index) {
            meaning.metric = metric::find(found.0);
            meaning.other = None;
            // What was lost was not gained; of anything but followers the second figure holds the first.
            meaning.role = match meaning.role {
                _ if fell => Role::Comparison,
                _ if found.0 == found.1 => Role::Part,
                Role::Comparison => Role::Result,
                role => role,
            };
        }
        if let Some(meaning) = meanings.get_mut(index + 1) {
            meaning.metric = metric::find(found.1);
            meaning.other = None;
            if let Some(exact) = exact {
                meaning.bounds = Some((exact, to.unit));
            }
            if matches!(meaning.role, Role::Comparison | Role::Cap) {
                meaning.role = Role::Result;
            }
        }
    }
}
