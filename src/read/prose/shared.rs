//! Figures of a sentence that share what they count: lists, comparisons without a noun, hours of each of a team.

use super::before::Counted;
use super::figure::What;
use super::meaning::{Judge, Meaning, scaled};
use crate::metric::{self, Group, Metric};
use crate::number::Unit;
use crate::read::Role;
use crate::read::language::Sense;

impl Judge<'_, '_> {
    /// "33,000 followers, up from 12,000": a figure without a noun that the words before it tie to the figure before.
    pub(super) fn same(&self, index: usize, meanings: &mut [Meaning]) {
        let passage = self.passage;
        let (Some(figure), Some(meaning)) = (self.figures.get(index), meanings.get(index)) else { return };
        // "今年は5万人を超えた": where nouns stand before, people may be whatever was spoken of.
        let people = self.around.order.nouns_before
            && meaning.noun.as_ref().is_some_and(|noun| passage.any(noun.clone(), Sense::Person));
        let counted = meaning.noun.is_some() && !people;
        if figure.what != What::Quantity || meaning.metric.is_some() || counted || meaning.world {
            return;
        }
        // "12 cities" counts cities.
        let end = figure.tokens.end;
        let counted = end < self.sentence.end && !passage.word(end).is_empty() && passage.senses(end).is_empty();
        let tie = |at: usize| {
            passage.before(at, |sense| {
                matches!(sense, Sense::Same | Sense::Cue(Role::Comparison)).then_some(sense == Sense::Same)
            })
        };
        // "sind es sogar fast eine halbe Million"
        let adverb = passage.before(figure.tokens.start, |sense| (sense == Sense::Adverb).then_some(()));
        // "5,000本に対し、8,600本": a comma may stand between.
        let start = figure.tokens.start;
        let start = start - usize::from(start > 0 && self.around.order.verbs_last && self.is_comma(start - 1));
        let tied = tie(start).or_else(|| adverb.and_then(|(_, first)| tie(first)));
        // "far above the 5,000 we had hoped for"
        let behind = passage.find(end, |sense| matches!(sense, Sense::CueBehind(_)).then_some(()));
        // Two figures that each name the platform behind them.
        let named =
            |at: usize| passage.is(at, Sense::Stop).and_then(|length| self.platform(at + length..at + length + 1));
        let before = meanings.get(index - 1).and_then(|before| before.platform);
        let here = named(end).filter(|here| before.is_some_and(|before| before != *here));
        let total = match (tied, behind) {
            (Some((total, _)), _) if !counted => total,
            (None, Some(_)) => false,
            _ if here.is_some() => false,
            _ => return,
        };
        // Of several the one that is nearest in size: "18,400 videos from 77 countries, compared to 9,500 the year before".
        let size = figure.bounds.nominal();
        let mut nearest: Option<(f64, &'static Metric)> = None;
        for (other, before) in self.figures.iter().zip(meanings.iter()).take(index).rev() {
            let Some(metric) = before.metric.filter(|metric| metric.group == Group::Result || metric.id == "countries")
            else {
                continue;
            };
            let value = other.bounds.nominal();
            let apart = if value > size { value / size } else { size / value };
            if metric.unit == Unit::Count && apart.is_finite() && nearest.is_none_or(|(least, _)| apart < least) {
                nearest = Some((apart, metric));
            }
        }
        // "1.2 million followers on TikTok, 300,000 on Instagram"
        let other = meanings.get(index - 1).filter(|_| here.is_some()).and_then(|before| before.metric);
        let Some(metric) = other.or(nearest.map(|(_, metric)| metric)) else { return };
        // What is gained is not what there is then.
        let metric = metric::find("followers").filter(|_| total && metric.id == "new_followers").unwrap_or(metric);
        if let Some(meaning) = meanings.get_mut(index) {
            meaning.metric = Some(metric);
            meaning.platform = here.or(meaning.platform);
        }
    }

    /// "900,000 views, the strongest even 210,000": one of them, told by a superlative without a noun, counts what the figure before does.
    pub(super) fn strongest(&self, index: usize, meanings: &mut [Meaning]) {
        let passage = self.passage;
        let (Some(figure), Some(meaning)) = (self.figures.get(index), meanings.get(index)) else { return };
        let times = meaning.noun.as_ref().is_some_and(|noun| passage.is(noun.start, Sense::Times).is_some());
        let open = meaning.metric.is_none() && !meaning.world && (meaning.noun.is_none() || times);
        let end = figure.tokens.end;
        let alone = times || end >= self.sentence.end || self.is_break(end);
        if figure.what != What::Quantity || !open || !alone {
            return;
        }
        let near = self.near(figure.tokens.start, 5);
        let empty = |at: &usize| {
            !self.is_break(*at)
                && self.figure_at(*at).is_none()
                && passage.find(*at, |sense| matches!(sense, Sense::Noun(_) | Sense::Person).then_some(())).is_none()
        };
        let best = |at: usize| passage.is(at, Sense::Superlative).is_some();
        if !near.rev().take_while(empty).any(best) {
            return;
        }
        let counted = |meaning: &Meaning| {
            meaning
                .metric
                .filter(|metric| Counted::Times.fits(metric.id) && matches!(meaning.role, Role::Result | Role::Rate))
        };
        let metric = meanings.iter().take(index).rev().find_map(counted);
        if let (Some(metric), Some(meaning)) = (metric, meanings.get_mut(index)) {
            (meaning.metric, meaning.role) = (Some(metric), Role::Part);
        }
    }

    /// "120,000 pupils and 9,000 teachers took part": what is told of the last of a list of people holds for all of them.
    pub(super) fn listed(&self, meanings: &mut [Meaning]) {
        let passage = self.passage;
        for index in (1..meanings.len()).rev() {
            let (Some(figure), Some(before)) = (self.figures.get(index), self.figures.get(index - 1)) else { continue };
            let metric = meanings.get(index).and_then(|meaning| meaning.metric);
            let Some(noun) = meanings.get(index - 1).filter(|meaning| meaning.metric.is_none() && !meaning.world)
            else {
                continue;
            };
            let end = noun.noun.as_ref().map_or(before.tokens.end, |noun| noun.end);
            let people = before.what == What::Quantity && noun.noun.is_some();
            let joined = end < figure.tokens.start
                && (end..figure.tokens.start).all(|at| passage.symbol(at, ',') || passage.is(at, Sense::And).is_some());
            if people
                && joined
                && metric.is_some_and(|metric| matches!(metric.id, "participants" | "attendees"))
                && let Some(meaning) = meanings.get_mut(index - 1)
            {
                meaning.metric = metric;
            }
        }
    }

    /// "3 people for 10 hours a week each" are 30 hours a week of a team of 3; without the people it is a question.
    pub(super) fn hours_each(&self, meanings: &mut [Meaning]) {
        let passage = self.passage;
        let Some(index) =
            meanings.iter().position(|meaning| meaning.metric.is_some_and(|metric| metric.id == "staff_hours_week"))
        else {
            return;
        };
        let Some((hours, noun)) =
            self.figures.get(index).zip(meanings.get(index).and_then(|meaning| meaning.noun.clone()))
        else {
            return;
        };
        let people = self.figures.iter().zip(meanings.iter()).position(|(figure, meaning)| {
            let person = meaning.metric.is_none()
                && meaning.noun.as_ref().is_some_and(|noun| passage.any(noun.clone(), Sense::Person));
            figure.what == What::Quantity && (person || meaning.metric.is_some_and(|metric| metric.id == "team_size"))
        });
        if let Some(meaning) = people.and_then(|people| meanings.get_mut(people)) {
            meaning.metric = metric::find("team_size");
            meaning.world = false;
        }
        let end = noun.end.max(hours.tokens.end);
        if !(end..end + 3).any(|at| passage.is(at, Sense::Each).is_some()) {
            return;
        }
        let size = people.and_then(|people| self.figures.get(people)).map(|figure| figure.bounds.nominal());
        let Some(meaning) = meanings.get_mut(index) else { return };
        match size.and_then(|size| scaled(&hours.bounds, size)) {
            Some(bounds) => meaning.bounds = Some((bounds, Unit::Hours)),
            None => meaning.doubtful = true,
        }
        meaning.role = Role::Result;
    }
}
