//! Figures that leave words out which stand elsewhere in the sentence: lists that share one noun, totals behind a comma, caps of what was
//! promised, and what the whole sentence says of a figure: a pledge, a goal that was reached, a gift of somebody else.

use super::figure::{Figure, What};
use super::meaning::{Judge, Meaning};
use crate::metric::{self, Group};
use crate::number::scan::Kind;
use crate::number::{Bounds, Qualifier, Unit};
use crate::read::Role;
use crate::read::language::{PLATFORMS, Sense};

/// Tokens that may stand between two figures that share a noun: "on Instagram 18,500, and on Facebook now 42,000 followers".
const BETWEEN: usize = 8;

impl Judge<'_, '_> {
    /// "120,000, 95,000 and 60,000 views", "on Instagram 18,500, on Facebook 42,000 followers": the noun of the last is that of all.
    pub(super) fn one_noun(&self, meanings: &mut [Meaning]) {
        // Whether the list is closed by "and" further on.
        let mut open = false;
        for index in (1..meanings.len()).rev() {
            let (Some(figure), Some(before)) = (self.figures.get(index), self.figures.get(index - 1)) else { continue };
            let (Some(last), Some(first)) = (meanings.get(index), meanings.get(index - 1)) else { continue };
            let behind = open || last.noun.as_ref().is_some_and(|noun| noun.start >= figure.core.start);
            let counted =
                last.metric.filter(|metric| metric.unit == Unit::Count && metric.group == Group::Result && behind);
            // "according to the foundation 120,000, 95,000 and 60,000 views": what touches the first of them is not counted by it.
            let touched = first.noun.as_ref().is_some_and(|noun| noun.end == before.tokens.start)
                && !self.around.order.nouns_before;
            let free = ((first.metric.is_none() && first.noun.is_none()) || touched)
                && !first.world
                && before.bounds.nominal() >= 10.0;
            let quantities = before.what == What::Quantity && figure.what == What::Quantity;
            let joint = self.joint(before.tokens.end, figure.tokens.start);
            let (Some(metric), Some((and, platform)), true) = (counted, joint, free && quantities) else {
                open = false;
                continue;
            };
            if !(and || open || platform) || (touched && platform) {
                continue;
            }
            open = true;
            // Each of them is counted on the platform that stands before it.
            let near = |figure: &Figure| {
                let start = figure.tokens.start.saturating_sub(3).max(self.sentence.start);
                let clause = (start..figure.tokens.start).rev().take_while(|at| !self.is_break(*at));
                clause.into_iter().find_map(|at| self.platform(at..at + 1))
            };
            let (here, there) = (near(before), near(figure));
            if platform && let Some(meaning) = meanings.get_mut(index) {
                meaning.platform = there.or(meaning.platform);
            }
            if let Some(meaning) = meanings.get_mut(index - 1) {
                meaning.metric = Some(metric);
                meaning.platform = here;
            }
        }
    }

    /// "On Instagram 31,400 people follow us, on LinkedIn about 8,900": a bare figure with a platform of its own counts the same.
    fn elsewhere(&self, meanings: &mut [Meaning]) {
        let passage = self.passage;
        for index in 1..meanings.len() {
            let (Some(figure), Some(before)) = (self.figures.get(index), self.figures.get(index - 1)) else { continue };
            let (Some(meaning), Some(first)) = (meanings.get(index), meanings.get(index - 1)) else { continue };
            let bare = figure.what == What::Quantity
                && meaning.metric.is_none()
                && meaning.noun.is_none()
                && !meaning.world
                && figure.bounds.nominal() >= 10.0;
            let counted = first
                .metric
                .filter(|metric| metric.unit == Unit::Count && metric.group == Group::Result && first.other.is_none());
            let (Some(metric), true) = (counted, bare && figure.tokens.start - before.tokens.end <= 12) else {
                continue;
            };
            // What stands behind it must not be what it counts.
            let end = figure.tokens.end;
            let stop = passage.is(end, Sense::Stop).or_else(|| passage.is(end, Sense::In));
            let ended = end >= self.sentence.end || self.is_break(end) || passage.is(end, Sense::And).is_some();
            let behind = stop.and_then(|length| self.platform(end + length..end + length + 1));
            let start = figure.tokens.start.saturating_sub(4).max(before.tokens.end);
            // "в Telegram — 8,9 тысячи": a dash stands for the verb.
            let dash = |at: usize| passage.symbol(at, '—') || passage.symbol(at, '–');
            let clause = (start..figure.tokens.start).rev().take_while(|at| !self.is_break(*at) || dash(*at));
            let ahead = clause.into_iter().find_map(|at| self.platform(at..at + 1)).filter(|_| ended || stop.is_some());
            let from = before.tokens.start.saturating_sub(8).max(self.sentence.start);
            let other = (from..start).rev().find_map(|at| self.platform(at..at + 1));
            let Some(here) = behind.or(ahead).filter(|here| other.is_some_and(|other| other != *here)) else {
                continue;
            };
            if let Some(meaning) = meanings.get_mut(index) {
                (meaning.metric, meaning.platform) = (Some(metric), Some(here));
            }
        }
    }

    /// Whether nothing but a comma, "and", prepositions, adverbs and a platform stand between two figures: whether "and" does, and
    /// whether a platform does.
    fn joint(&self, start: usize, end: usize) -> Option<(bool, bool)> {
        let passage = self.passage;
        let (mut and, mut platform, mut comma, mut at) = (false, false, false, start);
        if end.saturating_sub(start) > BETWEEN {
            return None;
        }
        while at < end {
            if let Some(length) = passage.is(at, Sense::And) {
                (and, at) = (true, at + length);
            } else if self.is_comma(at) {
                (comma, at) = (true, at + 1);
            } else if self.platform(at..at + 1).is_some() {
                // "TikTok'ta" is one word or more.
                (platform, at) = (true, at + 1);
            } else {
                let aside = passage.find(at, |sense| {
                    matches!(sense, Sense::Stop | Sense::In | Sense::Adverb | Sense::Article | Sense::Link | Sense::To)
                        .then_some(())
                });
                let short = matches!(passage.token(at)?.kind, Kind::Word(_)) && passage.word(at).chars().count() <= 2;
                at += aside.map(|(_, length)| length).or(short.then_some(1))?;
            }
        }
        // Without a platform "12 in 30 videos" is no list.
        let plain = (start..end).all(|at| self.is_comma(at) || passage.is(at, Sense::And).is_some());
        ((and || comma) && (platform || plain)).then_some((and, platform))
    }

    /// "The number of followers doubled within a year, to 22,400": the figure behind the comma is what grew.
    pub(super) fn totals(&self, meanings: &mut [Meaning]) {
        self.elsewhere(meanings);
        let passage = self.passage;
        for (index, figure) in self.figures.iter().enumerate() {
            let Some(meaning) = meanings.get(index) else { continue };
            if figure.what != What::Quantity || meaning.metric.is_some() || meaning.noun.is_some() || meaning.world {
                continue;
            }
            let near = figure.tokens.start.saturating_sub(4).max(self.sentence.start)..=figure.core.start;
            let Some(comma) = near.clone().rev().find(|at| self.is_comma(*at)) else { continue };
            let to = (comma + 1..=figure.tokens.start).any(|at| {
                let to = [Sense::To, Sense::Link, Sense::Cue(Role::Target)];
                to.iter().any(|sense| passage.is(at, *sense).is_some())
            }) || (comma + 1..=figure.core.start).any(|at| {
                passage.find(at, |sense| matches!(sense, Sense::To | Sense::Before(_)).then_some(())).is_some()
            });
            let from = comma.saturating_sub(self.reach(16)).max(self.sentence.start);
            let from = (from..comma).rev().find(|at| self.is_break(*at)).map_or(from, |at| at + 1);
            let grew = passage.any(from..comma, Sense::Growth);
            // "12 cities" counts cities.
            let end = figure.tokens.end;
            let other = end < self.sentence.end && !passage.word(end).is_empty() && passage.senses(end).is_empty();
            if !to || !grew || other {
                continue;
            }
            let noun = (from..comma).find_map(|at| {
                passage.find(at, |sense| if let Sense::Noun(id) = sense { Some(id) } else { None }).map(|(id, _)| id)
            });
            let metric = noun
                .map(|id| if id == "new_followers" { "followers" } else { id })
                .and_then(metric::find)
                .filter(|metric| metric.group == Group::Result);
            let Some(meaning) = meanings.get_mut(index) else { continue };
            meaning.metric = metric;
            // "fino a 22.400" is what it grew to, and no bound.
            if figure.bounds.qualifier() == Qualifier::UpTo {
                let bounds = Bounds::qualified(figure.bounds.nominal(), Qualifier::Exact);
                meaning.bounds = bounds.map(|bounds| (bounds, figure.unit));
            }
        }
        // "received only 38,000 euros from 920 donors": who gave it says what it is.
        for index in 1..meanings.len() {
            let (Some(money), Some(people)) = (self.figures.get(index - 1), self.figures.get(index)) else { continue };
            let donors =
                meanings.get(index).and_then(|meaning| meaning.metric).is_some_and(|metric| metric.id == "donors");
            let near = money.tokens.end <= people.tokens.start
                && people.tokens.start - money.tokens.end <= 4
                && (money.tokens.end..people.tokens.start).all(|at| !self.is_break(at));
            let Some(meaning) = meanings.get_mut(index - 1) else { continue };
            if money.what == What::Money && meaning.metric.is_none() && donors && near {
                meaning.metric = metric::find("donations");
            }
        }
        // "rose from 150,000 to 480,000 people": both are what the first is.
        for index in 1..meanings.len() {
            let before = index - 1;
            let grown = self.figures.get(before).is_some_and(|figure| figure.before_growth);
            let known = meanings.get(before).and_then(|meaning| meaning.metric);
            let quantity = self.figures.get(index).is_some_and(|figure| figure.what == What::Quantity);
            let (Some(metric), Some(meaning), true) = (known, meanings.get_mut(index), grown && quantity) else {
                continue;
            };
            let people = meaning.noun.as_ref().is_none_or(|noun| passage.is(noun.start, Sense::Person).is_some());
            if meaning.metric.is_none() && people && metric.group == Group::Result && metric.unit == Unit::Count {
                meaning.metric = Some(metric);
            }
        }
    }

    /// "doubled, to reach 22,400": what would be a goal elsewhere is where something grew to.
    pub(super) fn follows_growth(&self, at: usize) -> bool {
        let Some(comma) = at.checked_sub(1).filter(|before| self.is_comma(*before)) else { return false };
        let from = comma.saturating_sub(self.reach(16)).max(self.sentence.start);
        (from..comma).rev().take_while(|at| !self.is_break(*at)).any(|at| self.passage.is(at, Sense::Growth).is_some())
    }

    /// Whether a word stands before a token, with an adverb between or none: "won thereby 12,500 followers".
    pub(super) fn stands_before(&self, end: usize, wanted: Sense) -> bool {
        let passage = self.passage;
        let before = |end: usize, wanted: Sense| passage.before(end, |sense| (sense == wanted).then_some(()));
        let behind_adverb = || before(end, Sense::Adverb).is_some_and(|(_, first)| before(first, wanted).is_some());
        before(end, wanted).is_some() || behind_adverb()
    }

    /// Whether a cue is none here: "contavam-se" is no "if", "visits a day" is not said of the next figure.
    pub(super) fn is_no_cue(&self, at: usize, role: Role) -> bool {
        let passage = self.passage;
        let before = at.saturating_sub(1);
        match role {
            Role::Hypothetical => passage.symbol(before, '-') && passage.glued(before) && passage.glued(at),
            Role::Target => self.follows_growth(at),
            // "회당 1만 원": where verbs stand last, it opens what is given for each.
            Role::Rate => {
                !self.around.order.verbs_last
                    && passage.is(at, Sense::Per).is_some()
                    && (at.saturating_sub(3).max(self.sentence.start)..at).any(|at| self.figure_at(at).is_some())
            }
            _ => false,
        }
    }

    /// "Our most successful clip reached", "nuestro vídeo más visto": one of many, told by a superlative and a noun in the singular.
    pub(super) fn is_single(&self, at: usize) -> bool {
        let passage = self.passage;
        let Some(length) = passage.is(at, Sense::Superlative) else { return false };
        let one = |at: usize| {
            passage.is(at, Sense::Modifier("videos")).is_some() || passage.is(at, Sense::Modifier("posts")).is_some()
        };
        // "the three most popular videos"
        let some = at.checked_sub(1).is_some_and(|before| self.figure_at(before).is_some());
        let videos = |at: usize| passage.is(at, Sense::Noun("videos")).is_some();
        let behind = at + length.max(1)..(at + length + self.reach(3)).min(self.sentence.end);
        let open = |at: &usize| self.figure_at(*at).is_none() && !self.is_break(*at);
        if behind.into_iter().take_while(open).any(|at| one(at) || (some && videos(at))) {
            return true;
        }
        let start = at.saturating_sub(4).max(self.sentence.start);
        (start..at).rev().take_while(open).any(one)
    }

    /// "the 10 most popular videos", "5 other languages": only some of them are counted.
    pub(super) fn is_part(&self, figure: &Figure, meaning: &Meaning) -> bool {
        let Some(noun) = &meaning.noun else { return false };
        let passage = self.passage;
        let listed = meaning
            .metric
            .is_some_and(|metric| matches!(metric.id, "countries" | "languages" | "partners" | "organisations"));
        let between = (figure.core.end..noun.start).any(|at| {
            passage.is(at, Sense::Superlative).is_some() || (listed && passage.is(at, Sense::Further).is_some())
        });
        // "otros cinco idiomas", "ещё на пяти языках", "lima bahasa lain"
        let further = |at: usize| passage.before(at, |sense| (sense == Sense::Further).then_some(())).is_some();
        let start = figure.tokens.start;
        let place = passage.before(start, |sense| matches!(sense, Sense::Stop | Sense::In).then_some(()));
        let around = || {
            further(start)
                || place.is_some_and(|(_, first)| first > self.sentence.start && further(first))
                || passage.is(noun.end, Sense::Further).is_some()
        };
        // "最受欢迎的10条视频", "入賞作品20点", "20 فيديو فائزا": before the figure or the noun, or behind it.
        let best = |at: usize| passage.before(at, |sense| (sense == Sense::Superlative).then_some(())).is_some();
        let order = self.around.order;
        let end = noun.end.max(figure.tokens.end);
        let adjectives_last = order.verbs_first || (order.verbs_last && !order.heads_last);
        let last = adjectives_last && end < self.sentence.end && passage.is(end, Sense::Superlative).is_some();
        let made = meaning.metric.is_some_and(|metric| matches!(metric.id, "videos" | "posts"));
        let before = order.heads_last && (best(start) || (noun.start < start && best(noun.start)));
        let behind = || end < self.sentence.end && passage.is(end, Sense::Further).is_some();
        between || (listed && (around() || behind())) || (made && (last || before))
    }

    /// Whether the sentence tells of what happened: "for example" before it makes nothing up.
    pub(super) fn is_told(&self) -> bool {
        self.sentence.clone().any(|at| {
            let told = |sense| matches!(sense, Sense::Reset | Sense::Deed(_) | Sense::Done(_) | Sense::Gained);
            self.passage.find(at, |sense| told(sense).then_some(())).is_some()
        })
    }

    /// "peaked at 580,000 visitors a day"
    pub(super) fn is_peak(&self, figure: &Figure) -> bool {
        let clause = self.near(figure.tokens.start, 9).rev().take_while(|at| !self.is_break(*at));
        clause.into_iter().any(|at| self.passage.is(at, Sense::Peak).is_some())
    }

    /// "TikTok gives 3 million dollars to the relief organisation" is nothing that a campaign raised.
    pub(super) fn is_given_by_platform(&self, figure: &Figure) -> bool {
        let passage = self.passage;
        let clause = self.near(figure.tokens.start, 6).rev().take_while(|at| !self.is_break(*at));
        clause.into_iter().any(|at| {
            // "has given", "will give": an auxiliary may stand between.
            let subject = |back: usize| at.checked_sub(back).filter(|at| *at >= self.sentence.start);
            passage.is(at, Sense::Gives).is_some()
                && (1..=2).filter_map(subject).any(|place| {
                    let preposition = place.checked_sub(1).is_some_and(|before| {
                        before >= self.sentence.start
                            && passage
                                .find(before, |sense| matches!(sense, Sense::Stop | Sense::In).then_some(()))
                                .is_some()
                            && passage.is(before, Sense::Article).is_none()
                    });
                    self.platform(place..place + 1).is_some() && !preposition
                })
        })
    }

    /// What the whole sentence says of a figure's role: a pledge, a cap on what is given for each, a goal that was reached.
    pub(super) fn settled(&self, meanings: &mut [Meaning]) {
        let passage = self.passage;
        for (index, figure) in self.figures.iter().enumerate() {
            let Some((role, known)) = meanings.get(index).map(|meaning| (meaning.role, meaning.metric)) else {
                continue;
            };
            let earlier = index.checked_sub(1).and_then(|before| self.figures.get(before).zip(meanings.get(before)));
            let earlier =
                earlier.map(|(figure, meaning)| (figure.what, figure.tokens.end, meaning.role, meaning.metric));
            if figure.what == What::Money
                && figure.bounds.qualifier() == Qualifier::UpTo
                && let Some((What::Money, _, Role::Rate, Some(metric))) = earlier
            {
                // "2 euros for each video, up to a maximum of 100,000 euros"
                if let Some(meaning) = meanings.get_mut(index) {
                    (meaning.metric, meaning.role) = (Some(metric), Role::Cap);
                }
                continue;
            }
            // "is to rise to 80,000, now there are 52,300": what there is now is no goal.
            let tied = passage.before(figure.tokens.start, |sense| (sense == Sense::Same).then_some(()));
            if role == Role::Target
                && let (Some((_, first)), Some((_, end, Role::Target, _))) = (tied, earlier)
                && (end..first).any(|at| self.is_break(at))
                && let Some(meaning) = meanings.get_mut(index)
            {
                let compared = passage.is(first, Sense::Cue(Role::Comparison)).is_some();
                meaning.role = if compared { Role::Comparison } else { Role::Result };
                continue;
            }
            // Polish "dotarła na Facebooku do 310 tys. osób": what was reached is no bound.
            let to =
                figure.bounds.qualifier() == Qualifier::UpTo && passage.is(figure.tokens.start, Sense::To).is_some();
            let start = figure.tokens.start.saturating_sub(self.reach(8)).max(self.sentence.start);
            let reached = || (start..figure.tokens.start).any(|at| passage.is(at, Sense::Deed("reach")).is_some());
            if to
                && known.is_some_and(|metric| metric.id == "reach")
                && reached()
                && let Some(meaning) = meanings.get_mut(index)
            {
                let bounds = Bounds::qualified(figure.bounds.nominal(), Qualifier::Exact);
                meaning.bounds = bounds.map(|bounds| (bounds, figure.unit));
            }
            // What people posted and did is no strength of an organisation, as its followers or countries are.
            let made = |id: &str| matches!(id, "posts" | "videos" | "hashtag_uses" | "comments" | "likes" | "shares");
            let world = meanings.get(index).is_some_and(|meaning| meaning.world);
            if role == Role::Context
                && !world
                && known.is_some_and(|metric| made(metric.id))
                && let Some(meaning) = meanings.get_mut(index)
            {
                meaning.role = Role::Result;
                continue;
            }
            let donation = known.is_some_and(|metric| metric.id == "donations");
            if donation
                && matches!(role, Role::Result | Role::Target)
                && self.is_given_by_platform(figure)
                && let Some(meaning) = meanings.get_mut(index)
            {
                meaning.role = Role::Context;
                continue;
            }
            if role == Role::Target
                && donation
                && self.is_for_each(figure)
                && let Some(meaning) = meanings.get_mut(index)
            {
                // "For each video the sponsor will give 2 euros."
                meaning.role = Role::Rate;
                continue;
            }
            if role == Role::Target
                && donation
                && let Some((_, end, Role::Target, Some(_))) = earlier
                && (end..figure.tokens.start).any(|at| passage.is(at, Sense::And).is_some())
                && (figure.tokens.end..self.sentence.end)
                    .take_while(|at| !self.is_break(*at))
                    .any(|at| passage.is(at, Sense::Reset).is_some())
            {
                // "The goal of 2 million views and with it the donation of 200,000 euros were reached."
                if let Some(meaning) = meanings.get_mut(index) {
                    meaning.role = Role::Result;
                }
                continue;
            }
            if role == Role::Result
                && known.is_some_and(|metric| metric.group == Group::Result)
                && self.is_to_come(figure)
                && let Some(meaning) = meanings.get_mut(index)
            {
                meaning.role = Role::Target;
            }
        }
    }

    /// Whether money is given for each of something, in the clause of the figure.
    fn is_for_each(&self, figure: &Figure) -> bool {
        let each = |at: usize| {
            self.passage.is(at, Sense::Cue(Role::Rate)).is_some() || self.passage.is(at, Sense::Per).is_some()
        };
        let start = figure.tokens.start.saturating_sub(self.reach(8)).max(self.sentence.start);
        let end = (figure.tokens.end + self.reach(3)).min(self.sentence.end);
        let clause = |at: &usize| !self.is_break(*at) && self.figure_at(*at).is_none();
        (start..figure.tokens.start).rev().take_while(clause).any(each)
            || (figure.tokens.end..end).take_while(clause).any(each)
    }

    /// "Der Sponsor wird 50.000 Euro spenden": a verb before the figure and one at the end of its clause say that it is to come.
    fn is_to_come(&self, figure: &Figure) -> bool {
        let passage = self.passage;
        let start = figure.tokens.start.saturating_sub(self.reach(10)).max(self.sentence.start);
        let clause = |at: &usize| !self.is_break(*at);
        let Some(verb) =
            (start..figure.tokens.start).rev().take_while(clause).find(|at| passage.is(*at, Sense::Future).is_some())
        else {
            return false;
        };
        // A verb of becoming stands alone where another figure has its own.
        if (verb..figure.tokens.start).any(|at| self.figure_at(at).is_some()) {
            return false;
        }
        let limit = (figure.tokens.end + self.reach(7)).min(self.sentence.end);
        (figure.tokens.end..limit).take_while(clause).any(|at| {
            let next = at + 1;
            passage.is(at, Sense::Infinitive).is_some()
                && passage.token(at).is_some_and(|token| !token.capital)
                && (next >= self.sentence.end || self.is_break(next) || passage.is(next, Sense::And).is_some())
        })
    }
}

/// The platform that a word names, with the endings that languages give it: Polish "na Facebooku", "na Instagramie".
pub(super) fn platform_of(word: &str) -> Option<&'static str> {
    let ended = |name: &str| {
        let rest = word.strip_prefix(name).filter(|_| name.len() >= 6);
        rest.is_some_and(|rest| {
            matches!(rest, "" | "u" | "ie" | "em" | "a" | "owi" | "ze" | "е" | "і" | "у" | "а" | "ом" | "ці")
        })
    };
    PLATFORMS.iter().find(|(name, _)| *name == word || ended(name)).map(|(_, id)| *id)
}
