//! Tells what the figures of a sentence measure and what they are for, by the words around them.

use std::ops::Range;

use super::before::{self, Closeness, Counted};
use super::elliptic;
use super::figure::{Figure, What};
use super::passage::Passage;
use crate::metric::{self, Group, Metric};
use crate::number::scan::{self, Kind};
use crate::number::{Bounds, Qualifier, Unit};
use crate::read::Role;
use crate::read::language::{Order, Sense, Span};

/// How many words may stand between a figure and what it counts: "250,000 short, funny, user generated videos".
pub(super) const REACH: usize = 7;

/// What a figure of a sentence was found to be.
#[derive(Clone, Debug)]
pub struct Meaning {
    /// What it measures.
    pub metric: Option<&'static Metric>,
    /// Another metric that it can be as well: a question.
    pub other: Option<&'static Metric>,
    /// Whether the figure may not be one at all: a year before what is counted.
    pub doubtful: bool,
    /// What it is for.
    pub role: Role,
    /// The platform that is named with it.
    pub platform: Option<&'static str>,
    /// The value where the metric counts in another unit than the text: days as weeks.
    pub bounds: Option<(Bounds, Unit)>,
    /// The tokens of what it counts, behind it or before it.
    pub(super) noun: Option<Range<usize>>,
    /// How closely what stands behind it belongs to it.
    pub(super) closeness: Closeness,
    /// Of the world or of a platform.
    pub(super) world: bool,
}

/// What is known of the text around the sentence.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// Whether the text speaks of "we" and "our" anywhere.
    pub first_person: bool,
    /// Accounts that the text calls its own.
    pub own: &'a [String],
    /// How the words of the language follow one another.
    pub order: Order,
}

/// The meanings of the figures of a sentence, one for each.
pub fn meanings(
    passage: &Passage<'_>,
    sentence: &Range<usize>,
    figures: &[Figure],
    around: Around<'_>,
) -> Vec<Meaning> {
    let marked = before::with_growth(passage, figures, around.order);
    let figures = marked.as_deref().unwrap_or(figures);
    let wide = sentence.clone().any(|at| passage.word(at).chars().next().is_some_and(scan::stands_alone));
    let judge = Judge { passage, sentence, figures, around, wide };
    let mut meanings: Vec<Meaning> = (0..figures.len()).map(|index| judge.first(index)).collect();
    for index in 0..figures.len() {
        judge.backward(index, &mut meanings);
    }
    judge.listed(&mut meanings);
    judge.one_noun(&mut meanings);
    judge.totals(&mut meanings);
    judge.roles(&mut meanings);
    judge.settled(&mut meanings);
    for index in 0..figures.len() {
        judge.span(index, &mut meanings);
    }
    for index in 1..figures.len() {
        judge.same(index, &mut meanings);
        judge.grown(index - 1, &mut meanings);
        judge.strongest(index, &mut meanings);
    }
    for index in 0..figures.len() {
        judge.grown_by(index, &mut meanings);
    }
    judge.songs(&mut meanings);
    judge.hours_each(&mut meanings);
    // "1.3 views" are a word that was not understood behind the number, or another kind of figure.
    for (figure, meaning) in figures.iter().zip(&mut meanings) {
        let broken = meaning.bounds.is_none() && figure.bounds.nominal().fract() != 0.0;
        if broken && meaning.metric.is_some_and(|metric| metric.unit == Unit::Count && metric.group == Group::Result) {
            (meaning.metric, meaning.other) = (None, None);
        }
    }
    meanings
}

pub(super) struct Judge<'a, 't> {
    pub(super) passage: &'a Passage<'t>,
    pub(super) sentence: &'a Range<usize>,
    pub(super) figures: &'a [Figure],
    pub(super) around: Around<'a>,
    /// Whether characters are tokens here, so that a word is about two of them.
    wide: bool,
}

impl Judge<'_, '_> {
    /// The tokens of the sentence before a place, so many words of them at most.
    pub(super) fn near(&self, end: usize, words: usize) -> Range<usize> {
        end.saturating_sub(self.reach(words)).max(self.sentence.start)..end
    }

    /// So many words, in tokens.
    pub(super) const fn reach(&self, words: usize) -> usize {
        if self.wide { 2 * words + 2 } else { words }
    }

    /// A token in halves of a word.
    pub(super) fn weight(&self, at: usize) -> usize {
        let word = self.passage.word(at);
        // Where each character is a token, two of them are about a word.
        let alone = word.chars().next().is_some_and(scan::stands_alone);
        if word.is_empty() { 0 } else { 2 - usize::from(alone) }
    }

    pub(super) fn figure_at(&self, token: usize) -> Option<usize> {
        let index = self.figures.partition_point(|figure| figure.tokens.end <= token);
        self.figures.get(index).filter(|figure| figure.tokens.contains(&token)).map(|_| index)
    }

    /// What the words behind the figure, or the verbs before it, say.
    fn first(&self, index: usize) -> Meaning {
        let mut meaning = Meaning {
            metric: None,
            other: None,
            doubtful: false,
            role: Role::Result,
            platform: None,
            bounds: None,
            noun: None,
            closeness: Closeness::None,
            world: false,
        };
        let Some(figure) = self.figures.get(index) else { return meaning };
        match figure.what {
            What::Quantity if self.is_divisor(figure) => {}
            What::Quantity => {
                self.quantity(figure, &mut meaning);
                self.money_unnamed(figure, &mut meaning);
            }
            What::Year => {
                // "2019 videos" can be a count; "in 2019 videos ..." cannot.
                let before = self.passage.before(figure.tokens.start, |sense| {
                    matches!(
                        sense,
                        Sense::In | Sense::Stop | Sense::Month(_) | Sense::Link | Sense::Of | Sense::Article
                    )
                    .then_some(())
                });
                let next = self
                    .passage
                    .find(figure.tokens.end, |sense| if let Sense::Noun(id) = sense { Some(id) } else { None });
                if let (None, Some((id, length))) = (before, next) {
                    meaning.metric = metric::find(id);
                    meaning.noun = Some(figure.tokens.end..figure.tokens.end + length);
                    meaning.doubtful = true;
                }
            }
            What::Percent => {
                let near = figure.tokens.start.saturating_sub(self.reach(6)).max(self.sentence.start)
                    ..(figure.tokens.end + self.reach(4)).min(self.sentence.end);
                // "참여율은 12% 늘었다": so much more, not so much.
                let more = self.around.order.verbs_last && self.passage.is(figure.tokens.end, Sense::Growth).is_some();
                if !more && self.passage.any(near, Sense::Noun("engagement_rate")) {
                    meaning.metric = metric::find("engagement_rate");
                }
            }
            What::Money => meaning.metric = self.money(figure),
            What::Time(_) => {
                let unit = figure.core.end.saturating_sub(1);
                let own = || {
                    self.passage.any(self.sentence.clone(), Sense::FirstPerson)
                        || self.passage.any(self.sentence.clone(), Sense::Team)
                };
                if figure.what == What::Time(Span::Hour) && self.is_weekly(figure, figure.tokens.end) && own() {
                    meaning.metric = metric::find("staff_hours_week");
                    // "2 people, 20 hours a week each"
                    meaning.noun = Some(figure.tokens.end..figure.tokens.end);
                    return meaning;
                }
                // "12,000 hours watched", "10 hours a week"
                let noun = self.passage.find(unit, |sense| match sense {
                    Sense::Noun(id @ ("watch_hours" | "staff_hours_week")) => Some(id),
                    _ => None,
                });
                if let Some((id, length)) = noun
                    && (id == "watch_hours" || own())
                {
                    meaning.metric = metric::find(id);
                    meaning.noun = Some(unit..unit + length);
                }
            }
            What::Day(day) => {
                let ahead =
                    self.passage.before(figure.tokens.start, |sense| (sense == Sense::LaunchAhead).then_some(()));
                if day.is_some() && ahead.is_some() {
                    meaning.metric = metric::find("launch_date");
                }
            }
            What::Multiple | What::Other => {}
        }
        meaning
    }

    fn quantity(&self, figure: &Figure, meaning: &mut Meaning) {
        let passage = self.passage;
        let mut at = figure.tokens.end;
        let mut person = None;
        let mut halves = 0;
        let mut found: Option<(&'static str, Range<usize>)> = None;
        let mut counted = Counted::Anything;
        // Arabic "دولتين" is "two countries": the word that ends the figure says as well what is counted.
        let last = figure.core.end.saturating_sub(1);
        if let Some((id, length)) =
            passage.find(last, |sense| if let Sense::Noun(id) = sense { Some(id) } else { None })
        {
            return self.named(figure, id, last..last + length, meaning);
        }
        if passage.is(last, Sense::Times).is_some() {
            return self.times(figure, last, meaning);
        }
        if let Some((id, noun)) = self.behind_mark(at) {
            return self.named(figure, id, noun, meaning);
        }
        // "die Millionenmarke bei den Aufrufen": the mark is the number itself.
        if passage.is(last, Sense::Mark).is_some()
            && let Some((id, noun)) = self.behind_mark(last)
        {
            let passed = self
                .near(figure.tokens.start, 6)
                .any(|at| passage.is(at, Sense::Before(Qualifier::MoreThan)).is_some());
            if passed && figure.bounds.qualifier() == Qualifier::Exact {
                let bounds = Bounds::qualified(figure.bounds.nominal(), Qualifier::MoreThan);
                meaning.bounds = bounds.map(|bounds| (bounds, figure.unit));
            }
            return self.named(figure, id, noun, meaning);
        }
        (at, ..) = self.behind_counter(at);
        while at < self.sentence.end && halves <= 2 * REACH {
            let Some(token) = passage.token(at) else { break };
            if self.figure_at(at).is_some() || (token.lines > 1 && at > figure.tokens.end) {
                break;
            }
            let aside = match token.kind {
                Kind::Symbol('-' | '\u{2010}' | '\u{2011}') => token.glued && passage.glued(at + 1),
                Kind::Symbol(
                    '"' | '“' | '”' | '\'' | '’' | '‘' | '«' | '»' | '「' | '」' | '『' | '』' | '*' | '_',
                )
                | Kind::Hashtag
                | Kind::Handle => found.is_none(),
                Kind::Word(_) | Kind::Name => true,
                _ => false,
            };
            if !aside {
                break;
            }
            let longest = passage.senses(at).first().map_or(1, |(_, length)| *length);
            let pick = |sense: Sense| match sense {
                Sense::Noun(_) | Sense::World | Sense::Person | Sense::Times | Sense::Modifier(_) => Some(sense),
                _ => None,
            };
            // One character of such a script counts only right behind the figure: it is a part of many words.
            let part = halves > 0 && self.is_character(at);
            match passage
                .find(at, pick)
                .filter(|(sense, length)| *length > 1 || !part || matches!(sense, Sense::Noun(_)))
            {
                // "like these", "used in": the longer phrase holds.
                Some((sense, length)) if length >= longest || (matches!(sense, Sense::Noun(_)) && found.is_none()) => {
                    match sense {
                        Sense::World if person.is_none() && found.is_none() => {
                            meaning.world = true;
                            person = Some(at + length);
                            break;
                        }
                        Sense::Noun(id) => {
                            found = Some((id, at..at + length));
                            at += length;
                            continue;
                        }
                        Sense::Modifier(id) if found.is_none() => {
                            let hyphen = at.checked_sub(1).is_some_and(|before| passage.symbol(before, '-'));
                            let next = at + length;
                            let mark = passage.find(next, |sense| {
                                matches!(sense, Sense::Mark | Sense::CueBehind(_) | Sense::Campaign).then_some(())
                            });
                            let word = !passage.word(next).is_empty() && next < self.sentence.end;
                            let stop = passage.find(next, |sense| matches!(sense, Sense::Stop).then_some(())).is_some();
                            if hyphen || mark.is_some() || !word || (stop && figure.bounds.nominal() <= 1.0) {
                                found = Some((id, at..next));
                                break;
                            }
                        }
                        Sense::Person
                            if found.is_none() && person.is_none() && self.is_character(at) && length == 1 =>
                        {
                            // "5万人の参加者", "3万名志愿者": who they are may follow.
                            person = Some(at + length);
                            counted = Counted::People;
                            at = self.behind_qualifier(at + length);
                            continue;
                        }
                        Sense::Person
                            if halves == 0
                                && found.is_none()
                                && person.is_none()
                                && self.who(at + length).is_some() =>
                        {
                            // "৩০ জন স্বেচ্ছাসেবক": who they are follows.
                            found = self.who(at + length);
                            break;
                        }
                        Sense::Person if found.is_none() && person.is_none() => {
                            // "users" took part, or are what a platform has.
                            meaning.world = passage.is(at, Sense::World).is_some();
                            person = Some(at + length);
                            break;
                        }
                        Sense::Times if found.is_none() && halves == 0 => {
                            self.times(figure, at, meaning);
                            return;
                        }
                        _ if found.is_some() => break,
                        _ => {}
                    }
                }
                _ if found.is_some() => break,
                _ => {}
            }
            let article = halves > 0 && passage.is(at, Sense::Article).is_some();
            // "user-made" is one word.
            let joined = passage.symbol(at.saturating_sub(1), '-') && token.glued;
            let stop = !joined && passage.is(at, Sense::Stop).is_some();
            let deed =
                person.is_some() && passage.find(at, |sense| matches!(sense, Sense::Deed(_)).then_some(())).is_some();
            if found.is_some() || article || stop || deed {
                break;
            }
            halves += self.weight(at);
            at += 1;
        }
        if let Some((id, noun)) = found.filter(|(id, _)| counted.fits(id)) {
            let touching = noun.start == figure.tokens.end;
            let end = noun.end;
            self.named(figure, id, noun, meaning);
            self.qualified_behind(figure, end, meaning);
            meaning.closeness = match halves {
                _ if touching => Closeness::Touching,
                0 => Closeness::Counted,
                _ => Closeness::Apart,
            };
        } else if self.stands_before(figure.tokens.start, Sense::TeamOf) {
            // "a team of 4", "a team of 4 people who ..."
            meaning.metric = metric::find("team_size");
            meaning.world = false;
        } else if let (Some(id), None) = (self.done_at_once(figure), person) {
            meaning.metric = metric::find(id);
            meaning.closeness = Closeness::Apart;
        } else if let Some((sense, first)) = self.counted_before(figure).filter(|_| person.is_none()) {
            if sense == Sense::Times {
                return self.times(figure, first, meaning);
            }
            meaning.noun = Some(first..first + 1);
            self.people(figure, figure.tokens.end, meaning);
        } else if let Some(behind) = person {
            meaning.noun = Some(figure.tokens.end..behind);
            self.people(figure, behind, meaning);
            meaning.closeness = Closeness::Apart;
        }
    }

    /// The noun for people that stands here.
    fn who(&self, at: usize) -> Option<(&'static str, Range<usize>)> {
        let noun = self.passage.find(at, |sense| if let Sense::Noun(id) = sense { Some(id) } else { None });
        noun.filter(|(id, _)| at < self.sentence.end && Counted::People.fits(id))
            .map(|(id, length)| (id, at..at + length))
    }

    /// "3 milyondan fazla izlendi", watched more than 3 million: where verbs stand last, the verb alone may say what was done so often.
    fn done_at_once(&self, figure: &Figure) -> Option<&'static str> {
        let end = figure.tokens.end;
        let often = self.around.order.verbs_last && figure.bounds.nominal() >= 1000.0;
        let done = |sense: Sense| if let Sense::Done(id) = sense { Some(id) } else { None };
        let (id, length) = self.passage.find(end, done).filter(|_| often)?;
        let next = end + length;
        let last = next >= self.sentence.end || self.is_break(next) || self.passage.is(next, Sense::Stop).is_some();
        (last || self.passage.symbol(next, '!')).then_some(id)
    }

    /// Swahili "watu 8,000", "mara milioni 3": people or times right before their figure, where nouns stand there.
    fn counted_before(&self, figure: &Figure) -> Option<(Sense, usize)> {
        let counted = |sense| matches!(sense, Sense::Person | Sense::Times).then_some(sense);
        let found = self.passage.before(figure.tokens.start, counted);
        // "두 배인 4만 건": one character is a part of another word.
        found.filter(|(_, first)| {
            let part = self.is_character(*first) && first + 1 == figure.tokens.start;
            self.around.order.nouns_before && *first >= self.sentence.start && !part
        })
    }

    /// Whether a token is one character of a script where each is.
    pub(super) fn is_character(&self, at: usize) -> bool {
        self.passage.word(at).chars().next().is_some_and(scan::stands_alone)
    }

    /// Behind a qualifier and "of" that follow a word of counting: "5万人以上の".
    pub(super) fn behind_qualifier(&self, mut at: usize) -> usize {
        for _ in 0..2 {
            let found = self.passage.find(at, |sense| matches!(sense, Sense::After(_) | Sense::Of).then_some(()));
            at += found.map_or(0, |(_, length)| length);
        }
        at
    }

    /// A figure with its noun, as far as the noun says what it is.
    pub(super) fn named(&self, figure: &Figure, id: &'static str, noun: Range<usize>, meaning: &mut Meaning) {
        let passage = self.passage;
        let before = self.near(figure.tokens.start, 6);
        let id = match id {
            // "a call with ten participants" is no campaign.
            "participants" | "organisations" | "partners" | "creators"
                if (1..=3)
                    .any(|back| passage.is(figure.tokens.start.saturating_sub(back), Sense::Meeting).is_some()) =>
            {
                meaning.noun = Some(noun);
                return;
            }
            "views" if passage.any(before, Sense::WebPage) => "page_views",
            // "The video had 2 million visits": nobody visits it. Where neither a video nor a page is named, it is asked.
            "website_visits" if !passage.any(self.sentence.clone(), Sense::WebPage) => {
                // "3,000 visitors came to the fair": people first of all.
                if passage.is(noun.start, Sense::Person).is_some() && !self.around.order.nouns_before {
                    self.people(figure, noun.end, meaning);
                    if meaning.metric.is_some() {
                        meaning.noun = Some(noun);
                        return;
                    }
                }
                let video = |at: usize| {
                    [Sense::Modifier("videos"), Sense::Noun("videos")]
                        .iter()
                        .any(|sense| passage.is(at, *sense).is_some())
                };
                if self.sentence.clone().any(video) {
                    "views"
                } else {
                    meaning.other = metric::find("views");
                    id
                }
            }
            // "Two films went on air" tells what somebody made and no result; results that small are written in digits.
            "videos" | "posts"
                if (figure.spelled && figure.bounds.nominal() < 10.0)
                    || (self.wide && noun.start >= figure.core.end && figure.bounds.nominal() <= 1.0) =>
            {
                meaning.noun = Some(noun);
                return;
            }
            // "two colleagues in another town" are not the team, "two colleagues of our team" are.
            "team_size" => {
                let own = |wanted| passage.any(self.sentence.clone(), wanted);
                if !own(Sense::FirstPerson) && !own(Sense::Team) {
                    meaning.noun = Some(noun);
                    return;
                }
                id
            }
            // "We post three times a week": only posting has this pace.
            "posts_per_week" if passage.is(noun.start, Sense::Times).is_some() => {
                if !passage.any(self.sentence.start..figure.tokens.start, Sense::Posting) {
                    return;
                }
                id
            }
            "videos" | "posts" if self.is_weekly(figure, noun.end) => "posts_per_week",
            // Arabic "مشاركة" is a share and an entry: only beside likes or comments it is clear.
            "shares" if self.around.order.verbs_first => {
                let beside = ["likes", "comments", "views", "saves", "interactions"];
                let told = |at: usize| beside.iter().any(|id| passage.is(at, Sense::Noun(id)).is_some());
                if passage.any(self.sentence.clone(), Sense::Campaign) && !self.sentence.clone().any(told) {
                    meaning.other = metric::find("participants");
                }
                id
            }
            "followers"
                if self.stands_before(figure.tokens.start, Sense::Gained)
                    || self.is_gained_apart(figure.tokens.start, noun.end) =>
            {
                "new_followers"
            }
            // What an organisation publishes are its posts; `videos` are made by those who take part.
            "videos" if self.is_published(figure.tokens.start, noun.end.max(figure.tokens.end)) => "posts",
            // « 2 000 mentions « j'aime » »
            "mentions" if passage.any(noun.end..noun.end + 2, Sense::Noun("likes")) => "likes",
            other => other,
        };
        meaning.metric = metric::find(id);
        meaning.platform = self.platform(figure.tokens.end..noun.end + 3);
        meaning.noun = Some(noun);
    }

    /// The platform that is named among these tokens.
    pub(super) fn platform(&self, range: Range<usize>) -> Option<&'static str> {
        let end = range.end.min(self.sentence.end);
        (range.start..end).find_map(|at| {
            // "tiktok'ta" is a form of the name.
            let word = self.passage.word(at).split('\'').next().unwrap_or_default();
            elliptic::platform_of(word)
        })
    }

    /// "1本あたり", "per 1 video": one of what something is divided by.
    pub(super) fn is_divisor(&self, figure: &Figure) -> bool {
        let (end, ..) = self.behind_counter(figure.tokens.end);
        let end = end + self.passage.is(end, Sense::Person).unwrap_or(0);
        figure.bounds.nominal() <= 1.0 && self.passage.is(end, Sense::Per).is_some()
    }

    /// Where a clause ends.
    pub(super) fn is_break(&self, at: usize) -> bool {
        self.is_comma(at)
            || self.is_semicolon(at)
            || matches!(
                self.passage.token(at).map(|token| &token.kind),
                Some(Kind::Symbol(':' | '(' | ')' | '–' | '—' | '.' | '：' | '（' | '）'))
            )
    }

    /// A comma of any script.
    pub(super) fn is_comma(&self, at: usize) -> bool {
        matches!(self.passage.token(at).map(|token| &token.kind), Some(Kind::Symbol(',' | '，' | '、' | '،')))
    }

    /// A semicolon of any script.
    fn is_semicolon(&self, at: usize) -> bool {
        matches!(self.passage.token(at).map(|token| &token.kind), Some(Kind::Symbol(';' | '；' | '؛')))
    }

    /// Money is what the nearest verb or noun says: raised, spent, a budget.
    fn money(&self, figure: &Figure) -> Option<&'static Metric> {
        let passage = self.passage;
        let money = |at: usize| {
            passage.find(at, |sense| if let Sense::Money(id) = sense { Some(id) } else { None }).map(|(id, _)| id)
        };
        let before = self.near(figure.tokens.start, 14);
        let behind = figure.tokens.end..(figure.tokens.end + self.reach(5)).min(self.sentence.end);
        // "raised in ten days 9,000 euros": spans of time are no bar, nor is "20% more".
        let time = |index: usize| {
            self.figures.get(index).is_some_and(|figure| matches!(figure.what, What::Time(_) | What::Percent))
        };
        let open = |at: &usize| self.figure_at(*at).is_none_or(time);
        let found_before =
            before.rev().take_while(open).enumerate().find_map(|(far, at)| money(at).map(|id| (far, id)));
        let found_behind = behind
            .take_while(open)
            .take_while(|at| !self.is_break(*at))
            .enumerate()
            .find_map(|(far, at)| money(at).map(|id| (far, id)));
        let nearest = match (found_before, found_behind) {
            (Some(one), Some(other)) => Some(if other.0 < one.0 { other } else { one }),
            (one, other) => one.or(other),
        };
        // "5 آلاف شخص تبرعوا بمبلغ 120 ألف دولار": who gave it says it.
        let given = || {
            let any = |wanted: Sense| passage.any(self.sentence.clone(), wanted);
            let order = self.around.order;
            // "مبلغ ۲ میلیارد تومان از سوی ۱۲ هزار نیکوکار جمع‌آوری شد": the verb stands behind all that belongs to it.
            let far = figure.tokens.end..(figure.tokens.end + self.reach(14)).min(self.sentence.end);
            let last = far.take_while(|at| !self.is_break(*at)).any(|at| money(at) == Some("donations"));
            (order.verbs_first || order.verbs_last)
                && (any(Sense::Deed("donors")) || (order.verbs_last && last))
                && !any(Sense::Money("spend"))
                && !any(Sense::Money("budget"))
        };
        nearest.map(|(_, id)| id).or_else(|| given().then_some("donations")).and_then(metric::find)
    }

    /// What a span of time is: the window of the figures, the weeks before the launch, the months on the platform.
    fn span(&self, index: usize, meanings: &mut [Meaning]) {
        let Some(figure) = self.figures.get(index) else { return };
        let What::Time(span) = figure.what else { return };
        if meanings.get(index).is_none_or(|meaning| meaning.metric.is_some()) {
            return;
        }
        let passage = self.passage;
        let end = figure.tokens.end;
        let before = |start: usize, wanted: Sense| {
            passage.before(start, |sense| (sense == wanted).then_some(())).map(|(_, first)| first)
        };
        if passage.is(end, Sense::Ago).is_some() {
            return;
        }
        let weeks = match span {
            Span::Day => Some(1.0 / 7.0),
            Span::Week => Some(1.0),
            _ => None,
        };
        let months = match span {
            Span::Month => Some(1.0),
            Span::Year => Some(12.0),
            _ => None,
        };
        // The qualifier may be part of "in less than"; so the span is looked at with and without it.
        let starts = [figure.tokens.start, figure.core.start];
        let clause = |range: Range<usize>| range.rev().take_while(|at| !self.is_break(*at));
        let launch_before = |at: usize| clause(self.near(at, 8)).any(|at| passage.is(at, Sense::Launch).is_some());
        let later = passage.is(end, Sense::Later).is_some()
            && passage.any(end..(end + self.reach(9)).min(self.sentence.end), Sense::Launch);
        let ahead = starts.iter().any(|start| before(*start, Sense::In).is_some_and(launch_before));
        let lead = later || ahead || passage.is(end, Sense::LeadBehind).is_some();
        let campaign = passage.find(end, |sense| matches!(sense, Sense::Campaign | Sense::Ran).then_some(())).is_some()
            || starts.iter().any(|start| before(*start, Sense::Ran).is_some());
        // "5 million views in six days" tells when they were counted, not how long the campaign is.
        let counted = span == Span::Day && starts.iter().any(|start| before(*start, Sense::In).is_some());
        // "iki haftada", in two weeks, "9 aydır", for nine months: some languages say so in the unit itself.
        let last = figure.core.end.saturating_sub(1);
        let window = (!counted && starts.iter().any(|start| before(*start, Sense::Window).is_some()))
            || (span != Span::Day && passage.is(last, Sense::Window).is_some());
        let results = meanings.iter().any(|meaning| {
            meaning.role == Role::Result && meaning.metric.is_some_and(|metric| metric.group == Group::Result)
        });
        // Results may stand in the next sentence or behind a colon; the window is told before them.
        let long =
            starts.iter().any(|start| before(*start, Sense::For).is_some()) || passage.is(last, Sense::For).is_some();
        let active = long
            && passage.any(self.sentence.clone(), Sense::FirstPerson)
            && (passage.any(self.sentence.clone(), Sense::Active) || self.platform(end..end + 3).is_some());
        let (id, factor, unit) = match (weeks, months) {
            (Some(factor), _) if lead => ("lead_weeks", factor, Unit::Weeks),
            (Some(factor), _) if campaign => ("campaign_weeks", factor, Unit::Weeks),
            (Some(factor), _) if window && results && figure.bounds.nominal() * factor >= 0.7 => {
                ("campaign_weeks", factor, Unit::Weeks)
            }
            (_, Some(factor)) if active => ("months_active", factor, Unit::Months),
            // "preparation time: 6 weeks"
            (weeks, months) => match self.noun_before(index, Counted::Anything, meanings).map(|found| found.id) {
                Some(id @ ("lead_weeks" | "campaign_weeks")) => {
                    (id, weeks.or(months.map(|months| months * 52.0 / 12.0)).unwrap_or(0.0), Unit::Weeks)
                }
                Some(id @ "months_active") => {
                    (id, months.or(weeks.map(|weeks| weeks * 12.0 / 52.0)).unwrap_or(0.0), Unit::Months)
                }
                Some(id @ ("watch_hours" | "staff_hours_week")) if span == Span::Hour => (id, 1.0, Unit::Hours),
                _ => return,
            },
        };
        if factor <= 0.0 {
            return;
        }
        let Some(bounds) = scaled(&figure.bounds, factor) else { return };
        if let Some(meaning) = meanings.get_mut(index) {
            meaning.metric = metric::find(id);
            meaning.bounds = Some((bounds, unit));
            if meaning.role == Role::Target {
                // A plan is what the assessment wants to know.
                meaning.role = Role::Result;
            }
        }
    }

    /// What each figure is for.
    fn roles(&self, meanings: &mut [Meaning]) {
        let passage = self.passage;
        // One walk over the sentence: a cue holds until something ends it.
        let mut state = Role::Result;
        let mut since = 0;
        // A target that was passed ends with its clause: "beating our target, with 5,000 videos".
        let mut passed = false;
        // What a part of the whole did holds for its figure: "one video alone got 9,000 views".
        let mut fresh = false;
        let mut grown = false;
        // "The previous campaign had reached": what is compared is who did it.
        let mut subject = false;
        let mut at = self.sentence.start;
        let told = self.is_told();
        let mut figures = self.figures.iter().zip(meanings.iter_mut()).peekable();
        while let Some((figure, _)) = figures.peek() {
            if at >= figure.tokens.start {
                if let Some((figure, meaning)) = figures.next() {
                    // "The first day brought 200 euros": what is capped stands right behind "the first".
                    if state == Role::Cap && since > self.reach(5) {
                        state = Role::Result;
                    }
                    // "من 30 ألفا العام الماضي إلى 50 ألفا": what it grew to is compared with nothing.
                    if state == Role::Comparison && grown {
                        state = Role::Result;
                    }
                    grown = figure.before_growth;
                    meaning.role = state;
                    fresh = false;
                    self.role_behind(figure, meaning);
                    at = at.max(figure.tokens.end);
                    // "前年比20%増の": what is compared is the percentage.
                    let compared = state == Role::Comparison && figure.what == What::Percent;
                    if state == Role::Rate || compared {
                        state = Role::Result;
                    }
                }
                continue;
            }
            // What stands behind figures begins nothing here.
            let phrases = passage.senses(at).iter().filter(|(sense, _)| !matches!(sense, Sense::CueBehind(_)));
            let longest = phrases.map(|(_, length)| *length).next().unwrap_or(1);
            let mut cue = passage.find(at, |sense| match sense {
                Sense::Cue(role) if self.is_no_cue(at, role) => None,
                Sense::Cue(role) => Some(Some(role)),
                Sense::Reset => Some(None),
                Sense::Example if !told => Some(Some(Role::Hypothetical)),
                _ => None,
            });
            if self.is_single(at) {
                cue = Some((Some(Role::Part), longest));
            }
            match cue {
                // "If every one of you shared it": still what would be.
                Some((Some(Role::Rate), length)) if length == longest && state == Role::Hypothetical => since += 1,
                Some((Some(role), length)) if length == longest => {
                    (state, since, fresh) = (role, 0, true);
                    subject = at <= self.sentence.start + 2;
                    let before = at.saturating_sub(3).max(self.sentence.start)..at;
                    passed = before.into_iter().any(|at| {
                        passage
                            .find(at, |sense| {
                                matches!(sense, Sense::Before(Qualifier::MoreThan) | Sense::Reset).then_some(())
                            })
                            .is_some()
                    });
                }
                // What happens does not end what happens on average.
                Some((None, length))
                    if length == longest
                        && state != Role::Rate
                        && !(matches!(state, Role::Context | Role::Part | Role::Hypothetical) && fresh)
                        && !(state == Role::Comparison && fresh && subject) =>
                {
                    (state, since) = (Role::Result, 0);
                }
                _ => since += 1,
            }
            let ends = matches!(state, Role::Comparison | Role::Context | Role::Part);
            let clause = self.is_comma(at) && (ends || (state == Role::Target && passed));
            // A cue does not reach over a whole paragraph.
            if since > self.reach(24) || clause || self.is_semicolon(at) {
                state = Role::Result;
            }
            at += longest.min(figure.tokens.start.saturating_sub(at)).max(1);
        }
        let world = meanings.iter().any(|meaning| meaning.world);
        let own = passage.any(self.sentence.clone(), Sense::FirstPerson);
        let campaign = passage.any(self.sentence.clone(), Sense::Campaign)
            || self.sentence.clone().any(|at| passage.token(at).is_some_and(|token| token.kind == Kind::Hashtag));
        let foreign = self.is_foreign(own);
        // "has 17 million volunteers in 191 countries" is said of an organisation, where nobody speaks of a campaign.
        let has = |figure: &Figure| {
            let near = figure.tokens.start.saturating_sub(8).max(self.sentence.start)..figure.tokens.start;
            // "5 bin gönüllüsü var": where verbs stand last, it stands behind.
            let behind = figure.tokens.end..figure.tokens.end + 4 * usize::from(self.around.order.verbs_last);
            near.rev().take_while(|at| !self.is_break(*at)).chain(behind).any(|at| passage.is(at, Sense::Has).is_some())
        };
        let organisation =
            !own && !campaign
                && self.figures.iter().zip(meanings.iter()).any(|(figure, meaning)| {
                    meaning.metric.is_some_and(|metric| metric.id == "volunteers") && has(figure)
                });
        let creators = meanings.iter().any(|meaning| meaning.metric.is_some_and(|metric| metric.id == "creators"));
        let mut wholes: Vec<(&str, f64)> = Vec::new();
        for (figure, meaning) in self.figures.iter().zip(meanings.iter_mut()) {
            let plan = meaning.metric.is_some_and(|metric| metric.group == Group::Plan);
            let value = figure.bounds.nominal();
            // "40,000 videos, including 8,000 videos in Kenya"
            let within = passage.before(figure.tokens.start, |sense| (sense == Sense::Within).then_some(())).is_some()
                || (figure.what == What::Money && self.is_within(figure));
            // "1.3 million dollars, of which 400,000 on the first day": money of the money before.
            if within && meaning.metric.is_none() && figure.what == What::Money {
                let whole = wholes.iter().rev().find(|(id, whole)| *id == "donations" && *whole > value);
                meaning.metric = whole.and_then(|(id, _)| metric::find(id));
            }
            if let Some(metric) = meaning.metric {
                if within && wholes.iter().any(|(id, whole)| *id == metric.id && *whole > value) {
                    meaning.role = Role::Part;
                }
                wholes.push((metric.id, value));
                if self.is_part(figure, meaning) {
                    meaning.role = Role::Part;
                }
                if organisation && matches!(metric.id, "volunteers" | "countries") {
                    meaning.role = Role::Context;
                }
            }
            // "The app has 900 million users in 140 countries": the countries are the app's.
            let scope = meaning.metric.is_none_or(|metric| matches!(metric.id, "countries" | "languages"));
            // "120 creators with 8 million followers": the followers are theirs.
            let theirs = !own
                && meaning.metric.is_some_and(|metric| metric.id == "followers")
                && (creators || self.is_of_creator(figure));
            if meaning.world || theirs || (world && scope && !own && !campaign) {
                meaning.role = Role::Context;
            } else if meaning.role == Role::Result && ((foreign && !plan) || figure.before_growth) {
                meaning.role = Role::Comparison;
            } else if meaning.role == Role::Rate
                && meaning.metric.is_some_and(|metric| is_pace(metric) || metric.id == "engagement_rate")
            {
                meaning.role = Role::Result;
            } else if meaning.role == Role::Target && plan {
                // A plan is what the assessment wants to know.
                meaning.role = Role::Result;
            }
            if meaning.role == Role::Cap && figure.bounds.qualifier() == Qualifier::Exact {
                meaning.bounds =
                    Bounds::qualified(figure.bounds.nominal(), Qualifier::UpTo).map(|bounds| (bounds, figure.unit));
            }
        }
    }

    /// Whether the sentence speaks of somebody else: another account, or "she", in a text that has a "we".
    fn is_foreign(&self, own: bool) -> bool {
        if own || !self.around.first_person {
            return false;
        }
        let passage = self.passage;
        let subject = self.sentence.start..(self.sentence.start + 3).min(self.sentence.end);
        subject.into_iter().any(|at| {
            let handle = passage.token(at).is_some_and(|token| token.kind == Kind::Handle)
                && !self.around.own.iter().any(|own| own.eq_ignore_ascii_case(passage.slice(at)));
            handle || passage.is(at, Sense::ThirdPerson).is_some()
        })
    }
}

/// Whether a metric is so much per week or month by itself.
pub(super) fn is_pace(metric: &'static Metric) -> bool {
    metric.id.ends_with("_week") || metric.id.ends_with("_month")
}

/// The bounds in another unit.
pub(crate) fn scaled(bounds: &Bounds, factor: f64) -> Option<Bounds> {
    if bounds.qualifier() == Qualifier::Range {
        return Bounds::between(bounds.low()? * factor, bounds.high()? * factor);
    }
    Bounds::qualified(bounds.nominal() * factor, bounds.qualifier())
}
