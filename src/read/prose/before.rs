//! What stands before a figure and says what it counts: "views: 3M", "the number of videos exceeded 3,000", "再生回数は3億回". Languages differ
//! in what they put before a figure and what behind it; so the candidates of both sides are weighed, and each noun is claimed by one figure.

use std::ops::Range;

use super::figure::{Figure, What};
use super::meaning::{Judge, Meaning};
use super::passage::Passage;
use crate::metric;
use crate::number::Qualifier;
use crate::number::scan::Kind;
use crate::read::language::{Order, Sense};

/// How closely what stands behind a figure belongs to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Closeness {
    /// Nothing is known of what stands behind it.
    #[default]
    None,
    /// There are words between, or it is told by what was done.
    Apart,
    /// Nothing but words of counting and "of" stand between: "5万件のコメント".
    Counted,
    /// It touches the figure: "3M views".
    Touching,
}

/// What the word of counting behind a figure says about what is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Nothing.
    Anything,
    /// "times": something that is done.
    Times,
    /// "people".
    People,
}

impl Counted {
    /// Whether a metric can be counted so: followers are people, views are times.
    pub fn fits(self, id: &str) -> bool {
        match self {
            Self::Anything => true,
            Self::Times => matches!(
                id,
                "views"
                    | "shares"
                    | "likes"
                    | "comments"
                    | "saves"
                    | "clicks"
                    | "mentions"
                    | "hashtag_uses"
                    | "interactions"
                    | "impressions"
                    | "page_views"
                    | "profile_views"
                    | "website_visits"
            ),
            Self::People => matches!(
                id,
                "followers"
                    | "new_followers"
                    | "reach"
                    | "live_viewers"
                    | "participants"
                    | "creators"
                    | "donors"
                    | "volunteers"
                    | "team_size"
                    | "website_visits"
                    | "partners"
                    | "country_leads"
                    | "views"
                    | "likes"
            ),
        }
    }
}

/// A noun before a figure.
pub(super) struct Candidate {
    pub(super) id: &'static str,
    tokens: Range<usize>,
    /// Nothing but marks, particles and verbs of reaching stand between.
    tight: bool,
    /// Nothing at all stands between.
    touching: bool,
    /// A verb of reaching or a mark stands at the figure.
    linked: bool,
}

/// The figures with those marked from which something grew where the language says so behind them: "1,200人から8,500人に増えた".
/// `None` where none is.
pub fn with_growth(passage: &Passage<'_>, figures: &[Figure], order: Order) -> Option<Vec<Figure>> {
    if !order.nouns_before && !order.verbs_last {
        return None;
    }
    let has = |range: Range<usize>, wanted: Sense| passage.any(range, wanted);
    let grown: Vec<usize> = (1..figures.len())
        .filter(|index| {
            let (Some(one), Some(other)) = (figures.get(index - 1), figures.get(*index)) else { return false };
            // The ending of the figure may say it: "5 binden 12 bine".
            let between = one.core.end.saturating_sub(1)..other.tokens.start;
            let alike = one.what == other.what && matches!(one.what, What::Quantity | What::Money);
            if !alike || between.len() > 17 {
                return false;
            }
            let from_before = passage.before(one.tokens.start, |sense| (sense == Sense::From).then_some(())).is_some();
            // "100 milyondan fazla" is a bound, not where something grew from.
            let free = matches!(one.bounds.qualifier(), Qualifier::Exact | Qualifier::About);
            let from_behind = free && has(between.clone(), Sense::From);
            let to = has(between.clone(), Sense::To) || has(between.clone(), Sense::Link);
            let grew = has(between, Sense::Growth);
            let grows = grew || has(other.tokens.end..other.tokens.end + 12, Sense::Growth);
            (from_behind && grows) || (from_before && (grew || (to && grows)))
        })
        .map(|index| index - 1)
        .collect();
    if grown.is_empty() {
        return None;
    }
    let mut marked = figures.to_vec();
    for index in grown {
        if let Some(figure) = marked.get_mut(index) {
            figure.before_growth = true;
        }
    }
    Some(marked)
}

impl Judge<'_, '_> {
    /// "views: 3M", "the number of videos exceeded 3,000": the noun stands before its figure.
    pub(super) fn backward(&self, index: usize, meanings: &mut [Meaning]) {
        let (Some(figure), Some(meaning)) = (self.figures.get(index), meanings.get(index)) else { return };
        let passage = self.passage;
        if figure.what != What::Quantity || self.is_divisor(figure) {
            return;
        }
        let counted = self.counted(figure, meaning);
        // "The reach exceeded 2 million users": users are the platform's only where nothing else is said of them.
        if meaning.world && counted != Counted::People {
            return;
        }
        if meaning.metric.is_none() && meaning.noun.is_some() && counted == Counted::Anything {
            return;
        }
        // Where verbs stand last, "reached" stands behind everything that was reached.
        if meaning.metric.is_none() && !self.around.order.verbs_last && self.reached_alone(figure) {
            if let Some(meaning) = meanings.get_mut(index) {
                meaning.metric = metric::find("reach");
                meaning.other = metric::find("views");
            }
            return;
        }
        // "the audience is under 18" tells an age.
        if figure.bounds.low().is_none() && figure.bounds.nominal() < 100.0 {
            return;
        }
        let labelled = figure
            .tokens
            .start
            .checked_sub(1)
            .is_some_and(|at| ['：', ':', '='].iter().any(|sign| passage.symbol(at, *sign)));
        if meaning.metric.is_none() && !labelled && self.counts_something_else(figure, counted) {
            return;
        }
        let Some(found) = self.noun_before(index, counted, meanings) else { return };
        // "Our video passed the million mark": one video did.
        let single = |sense: Sense| matches!(sense, Sense::Modifier(_)).then_some(());
        if passage.is(figure.core.end.saturating_sub(1), Sense::Mark).is_some()
            && passage.find(found.tokens.start, single).is_some()
        {
            return;
        }
        let named = || self.platform(found.tokens.start..figure.tokens.start).is_some();
        if meaning.world && (!found.tight || named()) {
            return;
        }
        if meaning.metric.is_some() {
            // "views 3M likes 20K": what stands behind belongs to the next figure.
            let next = meaning.noun.as_ref().is_some_and(|noun| self.opens_next(noun.end, index));
            let least = if found.touching { Closeness::Touching } else { Closeness::Counted };
            let weaker = self.around.order.nouns_before && meaning.closeness < least;
            // "팔로워 수는 지난해 1만 명에서 올해 3만 명으로 늘었다": what grew from one number to another is no growth of its own.
            let total = found.id == "followers"
                && meaning.metric.is_some_and(|metric| metric.id == "new_followers")
                && (figure.before_growth || self.is_grown(index));
            if !total && (!found.tight || !(next || weaker)) {
                return;
            }
        } else if counted != Counted::Anything && !found.tight && !found.linked && !self.around.order.nouns_before {
            return;
        }
        let mut id = found.id;
        // "フォロワーが3万人増えた"
        if id == "followers"
            && !figure.before_growth
            && meaning.metric.is_some_and(|metric| metric.id == "new_followers")
            && !self.is_grown(index)
        {
            id = "new_followers";
        }
        if id == "followers" && self.grew_by(figure) && !self.is_grown(index) {
            id = "new_followers";
        }
        if let Some(meaning) = meanings.get_mut(index) {
            (meaning.metric, meaning.other, meaning.world) = (None, None, false);
            self.named(figure, id, found.tokens.clone(), meaning);
            // The noun behind the figure is what `named` expects; here it stands before.
            meaning.noun = Some(found.tokens);
        }
    }

    /// "ফলোয়ার ৫ হাজার বেড়েছে", followers grew 5,000: by so many, where nothing says from where or to what.
    fn grew_by(&self, figure: &Figure) -> bool {
        let passage = self.passage;
        let end = figure.tokens.end + passage.is(figure.tokens.end, Sense::Person).unwrap_or(0);
        let to = passage.before(figure.tokens.start, |sense| matches!(sense, Sense::To | Sense::Link).then_some(()));
        let gained = [Sense::Gained, Sense::Deed("new_followers")];
        self.around.order.verbs_last
            && !figure.before_growth
            && figure.bounds.qualifier() != Qualifier::Range
            && to.is_none()
            && end < self.sentence.end
            && gained.iter().any(|sense| passage.is(end, *sense).is_some())
    }

    /// Whether something grew to this figure from the one before.
    fn is_grown(&self, index: usize) -> bool {
        index.checked_sub(1).and_then(|before| self.figures.get(before)).is_some_and(|before| before.before_growth)
    }

    /// What the word of counting behind the figure says.
    fn counted(&self, figure: &Figure, meaning: &Meaning) -> Counted {
        let passage = self.passage;
        let behind = meaning.noun.clone().filter(|noun| noun.start >= figure.core.start);
        let behind = behind.unwrap_or(figure.tokens.end..figure.tokens.end + 1);
        if passage.is(behind.start, Sense::Times).is_some() {
            Counted::Times
        } else if meaning.closeness < Closeness::Touching && passage.any(behind, Sense::Person) {
            Counted::People
        } else {
            Counted::Anything
        }
    }

    /// "5.1 million reached": reached by what, nobody says.
    fn reached_alone(&self, figure: &Figure) -> bool {
        let passage = self.passage;
        let alone = passage.find(figure.tokens.end, |sense| (sense == Sense::Deed("reach")).then_some(()));
        alone.is_some_and(|(_, length)| {
            figure.bounds.nominal() >= 100.0 && passage.word(figure.tokens.end + length).is_empty()
        })
    }

    /// "in 12 cities" counts cities, whatever stands before.
    fn counts_something_else(&self, figure: &Figure, counted: Counted) -> bool {
        let passage = self.passage;
        let unknown =
            |at: usize| at < self.sentence.end && !passage.word(at).is_empty() && passage.senses(at).is_empty();
        let (end, counter, of) = self.behind_counter(figure.tokens.end);
        // "3万件の候補": what stands behind such a word is counted, known or not.
        (unknown(end) && (of || !counter)) && counted == Counted::Anything
    }

    /// Behind the words of counting, qualifiers and "of" that follow a figure; whether there was such a word, and whether "of" was the
    /// last of them.
    pub(super) fn behind_counter(&self, start: usize) -> (usize, bool, bool) {
        let (mut at, mut counter, mut of) = (start, false, false);
        for _ in 0..4 {
            // "개 언어" is a noun by itself.
            let noun = self.passage.find(at, |sense| matches!(sense, Sense::Noun(_)).then_some(()));
            let found = self.passage.find(at, |sense| match sense {
                Sense::Counter => Some((true, false)),
                Sense::Of => Some((false, true)),
                Sense::After(_) if counter => Some((false, false)),
                _ => None,
            });
            let found =
                found.filter(|(_, length)| at < self.sentence.end && noun.is_none_or(|(_, longer)| longer < *length));
            let Some(((is_counter, is_of), length)) = found else { break };
            counter |= is_counter;
            of = is_of;
            at += length;
        }
        (at, counter, of)
    }

    /// Whether the figure behind this one begins here, with nothing but marks, verbs of reaching and qualifiers before it.
    fn opens_next(&self, end: usize, index: usize) -> bool {
        let Some(next) = self.figures.get(index + 1) else { return false };
        let passage = self.passage;
        let mut at = end;
        while at < next.tokens.start {
            let link = passage.find(at, |sense| matches!(sense, Sense::Link).then_some(()));
            let sign = matches!(passage.token(at).map(|token| &token.kind), Some(Kind::Symbol(':' | '=' | '：')));
            match link {
                Some((_, length)) => at += length,
                None if sign => at += 1,
                None => return false,
            }
        }
        at == next.tokens.start
    }

    /// The noun before a figure that belongs to it.
    pub(super) fn noun_before(&self, index: usize, counted: Counted, meanings: &[Meaning]) -> Option<Candidate> {
        let figure = self.figures.get(index)?;
        let passage = self.passage;
        let order = self.around.order;
        let mut at = figure.tokens.start;
        // "exceeded 3,000": a qualifier that is a verb of reaching.
        let mut linked = at < figure.core.start && passage.is(at, Sense::Link).is_some();
        // "während die Zahl der Kommentare bei 8.000 blieb": the verb stands at the end of the clause.
        let last = passage.is(figure.tokens.end, Sense::Link).is_some_and(|length| {
            let end = figure.tokens.end + length;
            end >= self.sentence.end || self.is_break(end)
        });
        let place = passage.before(at, |sense| (sense == Sense::Stop).then_some(()));
        if let Some((_, first)) = place.filter(|_| last && !order.verbs_last) {
            (at, linked) = (first, true);
        }
        let mut strange = 0;
        let mut tight = true;
        // Whether the word just passed marks what stands before it as what is spoken of: "は", "가".
        let mut topic = false;
        let mut found: Option<Candidate> = None;
        for _ in 0..self.reach(14) {
            if at <= self.sentence.start {
                break;
            }
            let last = at - 1;
            if let Some(place) = self.figure_at(last) {
                let Some(other) = self.figures.get(place) else { break };
                let grown = |place: usize| self.figures.get(place).is_some_and(|one| one.before_growth);
                if other.before_growth || (other.what == What::Year && place.checked_sub(1).is_some_and(grown)) {
                    // "from 2 to 1,378" share their noun, "from 2 in 2019 to 1,378 in 2020" too.
                    linked = true;
                } else if order.nouns_before && found.is_none() && self.stands_aside(place, meanings) {
                    // "再生回数は3週間で3億回": the topic reaches over a span of time.
                    tight = false;
                } else {
                    break;
                }
                at = other.tokens.start;
                topic = false;
                continue;
            }
            // "1,200人から8,500人に": the word of counting of the figure before.
            let counter = passage
                .before(at, |sense| matches!(sense, Sense::Counter | Sense::Person | Sense::Times).then_some(()))
                .map(|(_, first)| first)
                .filter(|first| found.is_none() && first.checked_sub(1).is_some_and(|at| self.figure_at(at).is_some()));
            if let Some(first) = counter {
                at = first;
                continue;
            }
            // One character, in a script where each is a token, is a part of other words: the 国 of 全国.
            if let Some((id, first)) =
                passage.before(at, |sense| if let Sense::Noun(id) = sense { Some(id) } else { None })
                && first >= self.sentence.start
                && (at - first > 1 || !self.is_character(first))
            {
                let claimed = meanings.iter().zip(self.figures).enumerate().any(|(place, (meaning, other))| {
                    place != index
                        && !other.before_growth
                        && meaning.noun.as_ref().is_some_and(|noun| noun.start < at && first < noun.end)
                });
                if claimed {
                    break;
                }
                let named = tight || topic || (linked && !(order.heads_last && order.verbs_last));
                // "videos with views of up to 3 million": videos have views, not the other way round.
                if matches!(&found, Some(one) if matches!(one.id, "views" | "likes" | "comments" | "shares" | "reach"))
                    && matches!(id, "videos" | "posts")
                {
                    break;
                }
                if found.is_none() && !(counted.fits(id) && named) {
                    if tight || topic {
                        break;
                    }
                    at = first;
                    strange += 2;
                    continue;
                }
                let touching = at == figure.tokens.start;
                // "the views of our videos exceed": the qualifier is the verb, and touches.
                let head = self.head_of(first).filter(|_| !linked && !order.heads_last);
                let (id, first) = head.unwrap_or((id, first));
                found = Some(Candidate { id, tokens: first..first + 1, tight, touching, linked });
                at = first;
                strange = 0;
                if !linked || order.heads_last {
                    // The noun touches the figure ("posts per week 3"), or it is the head.
                    break;
                }
                // The head of the subject stands first: "views of our videos".
                continue;
            }
            let link = passage.before(at, |sense| {
                let grown = figure.before_growth || at < figure.tokens.start.saturating_sub(1) || linked;
                // "llegaron a entre 1,2 y 1,5 millones"
                let link = matches!(sense, Sense::Link | Sense::Growth | Sense::Before(_) | Sense::To | Sense::Between);
                (link || ((grown || order.verbs_last) && sense == Sense::From)).then_some(sense)
            });
            let sign = matches!(
                passage.token(last).map(|token| &token.kind),
                Some(Kind::Symbol(':' | '=' | '–' | '→' | '：'))
            );
            if found.is_some() && order.nouns_before && matches!(link, Some((Sense::Link, _))) {
                // "วิดีโอมียอดวิว 3 ล้าน": who has it stands before the verb.
                break;
            }
            if found.is_none() && (link.is_some() || sign) {
                linked = true;
                topic = sign || matches!(link, Some((Sense::Link, _)));
                at = link.map_or(last, |(_, first)| first);
                continue;
            }
            // "「いいね」は", "いいね！は": a name in quotation marks, or with a mark of its own.
            let quoted = matches!(
                passage.token(last).map(|token| &token.kind),
                Some(Kind::Symbol('」' | '』' | '”' | '"' | '»' | '！' | '!'))
            );
            if quoted && linked && found.is_none() {
                at = last;
                continue;
            }
            if self.is_break(last) {
                // "再生回数は、…": the topic of the sentence, with a pause.
                let pause = order.nouns_before
                    && found.is_none()
                    && self.is_comma(last)
                    && passage.before(last, |sense| (sense == Sense::Link).then_some(())).is_some();
                if !pause {
                    break;
                }
                (tight, at) = (false, last);
                continue;
            }
            if !linked && (!order.nouns_before || found.is_some()) {
                break;
            }
            strange += self.weight(last);
            if strange > 10 {
                break;
            }
            topic = false;
            tight &= found.is_some();
            at = last;
        }
        found
    }

    /// Whether a figure counts something of its own, or nothing, and so stands between a topic and the figure that it belongs to.
    fn stands_aside(&self, index: usize, meanings: &[Meaning]) -> bool {
        let (Some(figure), Some(meaning)) = (self.figures.get(index), meanings.get(index)) else { return false };
        match figure.what {
            What::Quantity => meaning.noun.as_ref().is_some_and(|noun| noun.start >= figure.tokens.end),
            What::Money => false,
            _ => true,
        }
    }
}
