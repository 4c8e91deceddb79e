//! What stands around a figure or its noun and says more of it: a mark ("the 3 million mark in views"), a qualifier ("views or more"),
//! whose followers they are, and whether it is a part of another figure.

use std::ops::Range;

use super::figure::Figure;
use super::meaning::{Judge, Meaning, is_pace};
use crate::number::{Bounds, Qualifier};
use crate::read::Role;
use crate::read::language::Sense;

impl Judge<'_, '_> {
    /// "the 3 million mark in views": what is counted stands behind the mark, with its preposition and article.
    pub(super) fn behind_mark(&self, at: usize) -> Option<(&'static str, Range<usize>)> {
        let passage = self.passage;
        let mark = at + usize::from(passage.symbol(at, '-'));
        let mut next = mark + passage.is(mark, Sense::Mark)?;
        for _ in 0..2 {
            let small = |sense| matches!(sense, Sense::Stop | Sense::Of | Sense::Article | Sense::In).then_some(());
            next += passage.find(next, small).map_or(0, |((), length)| length);
        }
        let (id, length) = passage.find(next, |sense| if let Sense::Noun(id) = sense { Some(id) } else { None })?;
        (next < self.sentence.end).then_some((id, next..next + length))
    }

    /// "3 million views or more", "40,000 videos exceeded": a qualifier behind the noun.
    pub(super) fn qualified_behind(&self, figure: &Figure, end: usize, meaning: &mut Meaning) {
        let order = self.around.order;
        if figure.bounds.qualifier() != Qualifier::Exact
            || end >= self.sentence.end
            || order.verbs_last
            || order.nouns_before
        {
            return;
        }
        let after =
            self.passage.find(end, |sense| if let Sense::After(qualifier) = sense { Some(qualifier) } else { None });
        let Some((qualifier, length)) = after.filter(|(_, length)| self.figure_at(end + length).is_none()) else {
            return;
        };
        // "5,000 videos plus many pictures" adds something else.
        let next = end + length;
        let stop = self.passage.find(next, |sense| (sense == Sense::Stop).then_some(())).is_some();
        if next < self.sentence.end && !self.passage.word(next).is_empty() && !stop {
            return;
        }
        meaning.bounds = Bounds::qualified(figure.bounds.nominal(), qualifier).map(|bounds| (bounds, figure.unit));
    }

    /// The noun to which the noun at this token belongs: "views" of "views of our videos".
    pub(super) fn head_of(&self, noun: usize) -> Option<(&'static str, usize)> {
        let passage = self.passage;
        let mut at = noun;
        for _ in 0..3 {
            let small = |sense| matches!(sense, Sense::Of | Sense::Article | Sense::FirstPerson).then_some(());
            let Some(((), first)) = passage.before(at, small).filter(|(_, first)| *first >= self.sentence.start) else {
                break;
            };
            at = first;
        }
        let head = passage.before(at, |sense| if let Sense::Noun(id) = sense { Some(id) } else { None });
        // Arabic "مشاهدات المقاطع" needs no "of".
        head.filter(|(_, first)| (at < noun || self.around.order.verbs_first) && *first >= self.sentence.start)
    }

    /// "其中企业捐赠1,500万元": "of which" opens the clause of the figure.
    pub(super) fn is_within(&self, figure: &Figure) -> bool {
        let near = self.near(figure.tokens.start, 6);
        let open = |at: &usize| !self.is_break(*at) && self.figure_at(*at).is_none();
        near.rev().take_while(open).any(|at| self.passage.is(at, Sense::Within).is_some())
    }

    /// "The influencer, with 2 million followers": the followers of one person who is named before them.
    pub(super) fn is_of_creator(&self, figure: &Figure) -> bool {
        let passage = self.passage;
        let one = Sense::Modifier("creators");
        // "フォロワーが900万人いるインフルエンサー": where verbs stand last, the one whom it is told of stands behind.
        let near = figure.tokens.end..(figure.tokens.end + self.reach(5)).min(self.sentence.end);
        let open = |at: &usize| !self.is_break(*at) && self.figure_at(*at).is_none();
        if self.around.order.verbs_last && near.take_while(open).any(|at| passage.is(at, one).is_some()) {
            return true;
        }
        (self.sentence.start..figure.tokens.start).any(|at| {
            let next = passage.is(at, one).map(|length| at + length);
            // "the influencer campaign" is no person.
            next.is_some_and(|next| !passage.symbol(next, '-') && passage.is(next, Sense::Campaign).is_none())
        })
    }

    /// What stands behind a figure and its noun says what it is for as well.
    pub(super) fn role_behind(&self, figure: &Figure, meaning: &mut Meaning) {
        let passage = self.passage;
        let end = meaning.noun.as_ref().map_or(figure.tokens.end, |noun| noun.end.max(figure.tokens.end));
        let rate = meaning.metric.is_some_and(is_pace);
        // "조회수 1만 회당": behind the word of counting.
        let counter = passage.find(end, |sense| matches!(sense, Sense::Times | Sense::Counter).then_some(()));
        let counted = end + counter.map_or(0, |((), length)| length);
        if (passage.is(end, Sense::Per).is_some() || passage.is(counted, Sense::Per).is_some())
            && !rate
            && !self.is_peak(figure)
        {
            meaning.role = Role::Rate;
        }
        let cue = |at: usize| {
            passage
                .find(at, |sense| if let Sense::CueBehind(role) = sense { Some(role) } else { None })
                .map(|(role, _)| role)
        };
        // "les 10 000 premières vidéos": a cap between the figure and its noun.
        let noun = meaning.noun.as_ref().map_or(figure.tokens.end, |noun| noun.start);
        if (figure.tokens.end..noun).any(|at| cue(at) == Some(Role::Cap)) {
            meaning.role = Role::Cap;
        }
        for at in end..(end + self.reach(5)).min(self.sentence.end) {
            if self.is_break(at) || self.figure_at(at).is_some() {
                break;
            }
            if let Some(role) = cue(at) {
                // "32만 건으로 목표인 20만 건": what stands right before the next figure is said of that one.
                let length = passage.is(at, Sense::Cue(role)).unwrap_or(0);
                let mut next = (at + length..(at + length + 3).min(self.sentence.end))
                    .take_while(|at| passage.is(*at, Sense::Reset).is_none());
                let said = length == 0 || !next.any(|at| self.figure_at(at).is_some());
                // "promises to give 50 million if": the condition makes no pledge less.
                if said && !(role == Role::Hypothetical && meaning.role == Role::Target) {
                    meaning.role = role;
                }
                break;
            }
        }
    }
}
