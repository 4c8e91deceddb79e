//! What was done so many times, and what so many people did: "watched 3 million times", "3,000 people took part".

use std::ops::Range;

use super::before::{Closeness, Counted};
use super::figure::{Figure, What};
use super::meaning::{Judge, Meaning, REACH};
use crate::metric;
use crate::number::Unit;
use crate::number::scan::Kind;
use crate::read::language::Sense;

impl Judge<'_, '_> {
    /// "watched 3 million times".
    pub(super) fn times(&self, figure: &Figure, at: usize, meaning: &mut Meaning) {
        let passage = self.passage;
        let end = at + passage.is(at, Sense::Times).unwrap_or(1);
        meaning.noun = Some(at..end);
        meaning.closeness = Closeness::Apart;
        // "毎週3回投稿", "3 مرات في الأسبوع"
        if self.is_weekly(figure, end) && passage.any(self.sentence.clone(), Sense::Posting) {
            meaning.metric = metric::find("posts_per_week");
            return;
        }
        let done = |at: usize| passage.find(at, |sense| if let Sense::Done(id) = sense { Some(id) } else { None });
        let world = |range: Range<usize>| passage.any(range, Sense::World);
        let open = |at: &usize| !self.is_break(*at) && self.figure_at(*at).is_none();
        let start = figure.tokens.start.saturating_sub(self.reach(8)).max(self.sentence.start);
        let own = |at: &usize| !(self.is_break(*at) || self.around.order.verbs_last && self.figure_at(*at).is_some());
        let before = || (start..figure.tokens.start).rev().take_while(own).find_map(done);
        let limit = (end + self.reach(4)).min(self.sentence.end);
        let behind = || (end..limit).take_while(open).find_map(done);
        // Where verbs stand last, what was done stands right behind: "3億回再生された".
        let touching = done(self.behind_qualifier(end)).filter(|_| self.around.order.verbs_last);
        if touching.is_some() {
            meaning.closeness = Closeness::Touching;
        }
        // "3 million times watched", where the verb stands behind: another may stand before its own figure.
        let next = done(end).filter(|_| end < self.sentence.end);
        let before =
            if self.around.order.verbs_last { touching.or_else(behind).or_else(before) } else { next.or_else(before) };
        if before.is_none() && world(start..figure.tokens.start) {
            meaning.world = true;
            return;
        }
        let Some((id, _)) = before.or_else(behind) else {
            if self.around.order.nouns_before {
                // Times of what, a noun before the figure may say.
                meaning.noun = None;
            }
            return;
        };
        let tagged = (self.sentence.start..self.sentence.end).any(|at| {
            passage.is(at, Sense::Tag).is_some() || passage.token(at).is_some_and(|token| token.kind == Kind::Hashtag)
        });
        if id != "hashtag_uses" || tagged {
            meaning.metric = metric::find(id);
        }
    }

    /// "筹款超181万": money whose currency goes without saying, where nothing stands behind it.
    pub(super) fn money_unnamed(&self, figure: &Figure, meaning: &mut Meaning) {
        let order = self.around.order;
        let end = figure.tokens.end;
        let free = end >= self.sentence.end || self.is_break(end) || self.passage.word(end).is_empty();
        let named = meaning.metric.is_some() || meaning.noun.is_some() || meaning.world;
        if !order.heads_last || order.verbs_last || named || !free || figure.bounds.nominal() < 1000.0 {
            return;
        }
        let mut start = figure.tokens.start;
        for _ in 0..4 {
            let found = self.passage.before(start, |sense| match sense {
                Sense::Money("donations") => Some(true),
                Sense::Link | Sense::Before(_) => Some(false),
                _ => None,
            });
            match found.filter(|(_, first)| *first >= self.sentence.start) {
                Some((true, _)) => {
                    meaning.metric = metric::find("donations");
                    meaning.bounds = Some((figure.bounds, Unit::Money(None)));
                    meaning.noun = Some(start..start);
                    return;
                }
                Some((false, first)) => start = first,
                None => return,
            }
        }
    }

    /// People are counted by what they did, or what was done to them.
    pub(super) fn people(&self, figure: &Figure, behind: usize, meaning: &mut Meaning) {
        let passage = self.passage;
        let deed = |sense: Sense| if let Sense::Deed(id) = sense { Some(id) } else { None };
        // "reached 30,000 people", "mobilising 200 people", "watched by 3,000 people"
        let mut start = figure.tokens.start;
        for _ in 0..3 {
            // "3,400人増の1万9千人": where verbs stand last, what grew is the figure before.
            let last = self.around.order.verbs_last;
            let done = passage
                .before(start, deed)
                .filter(|(id, first)| *first >= self.sentence.start && !(last && *id == "new_followers"));
            // "an audience of 2 million people"
            let named = passage
                .before(start, |sense| (sense == Sense::Noun("reach")).then_some("reach"))
                .filter(|_| passage.is(start, Sense::Of).is_some());
            if let Some((id, _)) = done.or(named) {
                // "吸引2万名网友捐款": what they were drawn to do stands behind them.
                let order = self.around.order;
                let then = (behind..(behind + self.reach(3)).min(self.sentence.end))
                    .take_while(|at| !self.is_break(*at) && self.figure_at(*at).is_none())
                    .find_map(|at| passage.find(at, deed))
                    .map(|(then, _)| then)
                    .filter(|then| {
                        id == "participants"
                            && order.heads_last
                            && !order.verbs_last
                            && matches!(*then, "donors" | "live_viewers" | "volunteers" | "attendees")
                    });
                let id = then.unwrap_or(id);
                meaning.metric = metric::find(id);
                meaning.world = false;
                if id == "interactions" {
                    // People who reacted are fewer than their reactions.
                    meaning.other = metric::find("participants");
                } else if let Some((_, first)) = done.filter(|_| then.is_none()) {
                    // Indonesian "diikuti" is "joined by" and "followed by".
                    meaning.other = passage
                        .before(start, |sense| deed(sense).filter(|other| *other != id))
                        .filter(|(_, other)| *other == first)
                        .and_then(|(other, _)| metric::find(other));
                }
                return;
            }
            let aside = passage.before(start, |sense| {
                // "erreichten wir": the subject stands behind the verb where something else opens the sentence.
                let people = sense == Sense::Person && self.around.order.nouns_before;
                let aside = matches!(
                    sense,
                    Sense::By | Sense::Article | Sense::Before(_) | Sense::To | Sense::Of | Sense::FirstPerson
                );
                (people || aside).then_some(())
            });
            let adverb = passage.before(start, |sense| (sense == Sense::Adverb).then_some(()));
            let Some(next) = aside.or(adverb).map(|((), first)| first) else { break };
            start = next;
        }
        // "شارك في الحملة 3,000 شخص": the verb opens the clause.
        if self.around.order.verbs_first {
            let near = figure.tokens.start.saturating_sub(REACH).max(self.sentence.start)..figure.tokens.start;
            let open = |at: &usize| !self.is_break(*at) && self.figure_at(*at).is_none();
            let found = near.rev().take_while(open).find_map(|at| {
                let noun = passage.find(at, |sense| match sense {
                    Sense::Noun(id) if Counted::People.fits(id) => Some(None),
                    _ => None,
                });
                noun.or_else(|| passage.find(at, |sense| deed(sense).map(Some)))
            });
            if let Some((Some(id), _)) = found {
                meaning.world = false;
                meaning.metric = metric::find(id);
                if id == "interactions" {
                    meaning.other = metric::find("participants");
                }
                return;
            }
        }
        // "3,000 people from all over took part"
        let mut first: Option<(&'static str, usize)> = None;
        for at in behind..(behind + self.reach(9)).min(self.sentence.end) {
            let ended = self.is_break(at) && !self.is_comma(at);
            let another = first.is_none() && passage.is(at, Sense::And).is_some();
            // "4,500명이 찾았고 영상은 10만 회 시청됐다": what was done so many times is no deed of theirs.
            let times = self.figure_at(at).and_then(|other| self.figures.get(other));
            let another = another || times.is_some_and(|other| passage.is(other.tokens.end, Sense::Times).is_some());
            // "1万8千人增至2万5千人，帖文觸及3千人": where verbs stand before what they are done to, the next clause has its own.
            let chinese = self.around.order.heads_last && !self.around.order.verbs_last;
            let another = another || (chinese && self.is_comma(at));
            if ended || another || (first.is_some() && self.figure_at(at).is_some()) {
                break;
            }
            if first.is_some_and(|(_, end)| at < end) {
                continue;
            }
            let Some((id, length)) = passage.find(at, deed) else { continue };
            match first {
                None => first = Some((id, at + length)),
                // "uploaded, commented on or liked": no single deed counts them.
                Some((one, end)) => {
                    // Nor does what was reached by them count their deeds: "3,400 people took part, which reached …".
                    if one != id && (end..=end + 4).contains(&at) && one != "reach" && id != "reach" {
                        meaning.metric = metric::find("interactions");
                        meaning.other = metric::find("participants");
                        meaning.world = false;
                        return;
                    }
                }
            }
        }
        // "raised 9,000 euros from 300 people"
        let from = passage.before(figure.tokens.start, |sense| matches!(sense, Sense::From | Sense::By).then_some(()));
        // Where "from" stands behind, what stands before the figure belongs to something else.
        let order = self.around.order;
        let from = if order.heads_last && order.verbs_last {
            passage.is(behind, Sense::From).map(|_| ())
        } else {
            from.map(|_| ())
        };
        // In one clause: "raised 27,000 euros, although only 5,600 people follow".
        let same = |other: &Figure| {
            let (one, two) = (other.tokens.end.min(figure.tokens.end), other.tokens.start.max(figure.tokens.start));
            (one..two).all(|at| !self.is_break(at))
        };
        let money = self.figures.iter().any(|other| other.what == What::Money && same(other))
            && self.sentence.clone().any(|at| passage.is(at, Sense::Money("donations")).is_some());
        // "480人から512万円の支援が集まった": what came together is the money.
        let gathered = order.heads_last && order.verbs_last && first.is_none_or(|(id, _)| id == "participants");
        if (first.is_none() || gathered) && from.is_some() && money {
            meaning.world = false;
            meaning.metric = metric::find("donors");
            return;
        }
        // "Mittlerweile erreicht die Stiftung mit ihrem Account 60.000 Menschen": the verb stands further before.
        let far = || {
            let near = self.near(figure.tokens.start, 12);
            let open = |at: &usize| !self.is_break(*at) && self.figure_at(*at).is_none();
            near.rev().take_while(open).find_map(|at| passage.find(at, deed)).map(|(id, _)| (id, behind))
        };
        // Members who are more than before are no followers.
        let follow = || {
            [Sense::Noun("followers"), Sense::Noun("new_followers"), Sense::Deed("followers")]
                .iter()
                .any(|sense| passage.any(self.sentence.clone(), *sense))
        };
        // Where verbs stand last, what stands before belongs to the figure before.
        let far = || far().filter(|(id, _)| !self.around.order.verbs_last && *id != "interactions");
        if let Some((id, _)) = first.or_else(far).filter(|(id, _)| *id != "new_followers" || follow()) {
            meaning.world = false;
            meaning.metric = metric::find(id);
            if id == "interactions" {
                // People who reacted are fewer than their reactions.
                meaning.other = metric::find("participants");
            }
        }
    }
}
