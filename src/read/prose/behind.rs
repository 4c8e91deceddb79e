//! What stands around a figure or its noun and says more of it: a mark ("the 3 million mark in views"), a qualifier ("views or more"),
//! whose followers they are, and whether it is a part of another figure.

use std::ops::Range;

use super::figure::Figure;
use super::meaning::{Judge, Meaning};
use crate::number::{Bounds, Qualifier};
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
        let near = figure.tokens.start.saturating_sub(self.reach(6)).max(self.sentence.start)..figure.tokens.start;
        let open = |at: &usize| !self.is_break(*at) && self.figure_at(*at).is_none();
        near.rev().take_while(open).any(|at| self.passage.is(at, Sense::Within).is_some())
    }

    /// "Our most successful clip reached": one of many, told by a superlative and a noun in the singular.
    pub(super) fn is_single(&self, at: usize) -> bool {
        let Some(length) = self.passage.is(at, Sense::Superlative) else { return false };
        let next = at + length;
        (next..next + self.reach(3)).take_while(|at| self.figure_at(*at).is_none() && !self.is_break(*at)).any(|at| {
            self.passage.is(at, Sense::Modifier("videos")).is_some()
                || self.passage.is(at, Sense::Modifier("posts")).is_some()
        })
    }

    /// "the 10 most popular videos", "5 other languages": only some of them are counted.
    pub(super) fn is_part(&self, figure: &Figure, meaning: &Meaning) -> bool {
        let Some(noun) = &meaning.noun else { return false };
        let listed = matches!(meaning.metric, Some(metric) if matches!(metric.id, "countries" | "languages" | "partners" | "organisations"));
        let between = (figure.core.end..noun.start).any(|at| {
            self.passage.is(at, Sense::Superlative).is_some()
                || (listed && self.passage.is(at, Sense::Further).is_some())
        });
        // "最受欢迎的10条视频", "入賞作品20点", "20 فيديو فائزا": before the figure or the noun, or behind it.
        let best = |at: usize| self.passage.before(at, |sense| (sense == Sense::Superlative).then_some(())).is_some();
        let order = self.around.order;
        let end = noun.end.max(figure.tokens.end);
        let adjectives_last = order.verbs_first || (order.verbs_last && !order.heads_last);
        let last = adjectives_last && end < self.sentence.end && self.passage.is(end, Sense::Superlative).is_some();
        let made = meaning.metric.is_some_and(|metric| matches!(metric.id, "videos" | "posts"));
        let before =
            order.heads_last && (best(figure.tokens.start) || (noun.start < figure.tokens.start && best(noun.start)));
        if made && (last || before) {
            return true;
        }
        // "5 لغات أخرى", "他の5言語": behind the noun, or before the figure.
        let further = |sense| (sense == Sense::Further).then_some(());
        let behind = noun.end.max(figure.tokens.end);
        between
            || (listed
                && (self.passage.before(figure.tokens.start, further).is_some()
                    || (behind < self.sentence.end && self.passage.is(behind, Sense::Further).is_some())))
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
}
