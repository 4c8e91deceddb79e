//! What an organisation says of its own accounts: what they publish and how often, and whom they gain.

use super::before::Counted;
use super::figure::Figure;
use super::meaning::{Judge, Meaning, REACH};
use crate::read::Role;
use crate::read::language::{Order, Sense};

impl Judge<'_, '_> {
    /// "5,000 فالوور جذب کرد": where verbs stand last, what is gained is told behind it; "كسبت صفحتنا 5,000 متابع": where they stand
    /// first, before who gained it.
    pub(super) fn is_gained_apart(&self, start: usize, end: usize) -> bool {
        let gained = |at: usize| self.passage.is(at, Sense::Gained).is_some();
        let Order { verbs_last, verbs_first, .. } = self.around.order;
        let near = start.saturating_sub(3 * usize::from(verbs_first)).max(self.sentence.start)..start;
        let open = |at: &usize| !self.is_break(*at) && self.figure_at(*at).is_none();
        let behind = verbs_last && end < self.sentence.end && self.passage.is(end, Sense::Growth).is_none();
        // "ارتفع عدد متابعيها بنحو 45 ألفا": by so many.
        let by =
            verbs_first && self.passage.word(start).starts_with('ب') && self.passage.is(start, Sense::By).is_none();
        let clause = start.saturating_sub(REACH).max(self.sentence.start)..start;
        let grew = |at: usize| self.passage.is(at, Sense::Growth).is_some();
        near.rev().take_while(open).any(gained)
            || (behind && gained(end))
            || (by && clause.rev().take_while(open).any(grew))
    }

    /// "歌手の代表曲のミュージックビデオは2億回再生": what a song has was watched for its own sake, unless it is the campaign's or ours.
    pub(super) fn songs(&self, meanings: &mut [Meaning]) {
        let passage = self.passage;
        let mut song = None;
        let mut words = 0;
        for at in self.sentence.clone() {
            if song.is_none_or(|end| at >= end)
                && let Some(length) = passage.is(at, Sense::Song)
            {
                let campaign = passage.any(at.saturating_sub(4).max(self.sentence.start)..at, Sense::Campaign);
                words += i32::from(!campaign);
                song = Some(at + length);
            }
            // "人気アーティストの楽曲を使った投稿": what others make with a song is no song.
            let made = [Sense::Noun("posts"), Sense::Noun("videos"), Sense::Noun("hashtag_uses")];
            if song.is_none_or(|end| at >= end) && made.iter().any(|sense| passage.is(at, *sense).is_some()) {
                return;
            }
        }
        if words < 2 || passage.any(self.sentence.clone(), Sense::FirstPerson) {
            return;
        }
        for meaning in meanings {
            if meaning.role == Role::Result && meaning.metric.is_some_and(|metric| Counted::Times.fits(metric.id)) {
                meaning.role = Role::Context;
            }
        }
    }

    /// "Our channel published 240 videos": the organisation, or its account, and a verb of publishing stand in the clause before.
    pub(super) fn is_published(&self, start: usize, end: usize) -> bool {
        let from = start.saturating_sub(self.reach(8)).max(self.sentence.start);
        let clause = (from..start).rev().find(|at| self.is_break(*at)).map_or(from, |at| at + 1);
        let account = |at: usize| self.passage.is(at, Sense::Account).is_some();
        let Some(subject) = (clause..start).find(|at| account(*at)) else {
            return self.is_published_too(clause, start, end);
        };
        // "Kanalımız 240 video yayınladı": where verbs stand last, right behind what was published; "نشرت قناتنا": where they stand first.
        let Order { verbs_last, verbs_first, .. } = self.around.order;
        let behind = end..end + self.reach(2) * usize::from(verbs_last);
        let ahead = subject.saturating_sub(3 * usize::from(verbs_first)).max(self.sentence.start)..subject;
        ahead.chain(subject + 1..start).chain(behind).any(|at| self.passage.is(at, Sense::Posting).is_some())
    }

    /// "The account has 32,000 followers, and published 146 videos": who publishes stands in a clause before, and nobody else between.
    fn is_published_too(&self, clause: usize, start: usize, end: usize) -> bool {
        let Order { verbs_last, verbs_first, .. } = self.around.order;
        let passage = self.passage;
        let posting = |at: usize| passage.is(at, Sense::Posting).is_some();
        let near = start.saturating_sub(2).max(clause)..start;
        let adjacent =
            (verbs_last && (end..end + self.reach(1)).any(posting)) || (verbs_first && near.into_iter().any(posting));
        let other = |at: usize| {
            passage.is(at, Sense::Person).is_some() || passage.is(at, Sense::Noun("participants")).is_some()
        };
        adjacent
            && (self.sentence.start..clause).any(|at| passage.is(at, Sense::Account).is_some())
            && !(clause..start).any(other)
    }

    /// "a week" before a figure, or behind what it counts.
    pub(super) fn is_weekly(&self, figure: &Figure, end: usize) -> bool {
        let passage = self.passage;
        // "上线一周3万条视频": a week in which they came about is no pace.
        let window = |at: usize| passage.before(at, |sense| (sense == Sense::Launch).then_some(())).is_some();
        let week = |at: usize| {
            let found = passage.before(at, |sense| (sense == Sense::PerWeek).then_some(()));
            found.is_some_and(|(_, first)| !window(first))
        };
        let posting = passage.before(figure.tokens.start, |sense| (sense == Sense::Posting).then_some(()));
        let order = self.around.order;
        let before = week(figure.tokens.start) || posting.is_some_and(|(_, first)| week(first));
        let posted = || passage.any(self.sentence.clone(), Sense::Posting);
        (before && (order.nouns_before || order.verbs_last || posted())) || passage.is(end, Sense::PerWeek).is_some()
    }
}
