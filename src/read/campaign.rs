//! Tells which campaign each figure of a text is of, where lines or clauses begin with the names of several: "#OneTag: 300 videos".

use std::ops::Range;

use super::language::{self, Sense};
use super::prose::Context;
use super::prose::passage::Passage;
use super::table::header;
use super::{Hints, Note, NoteKind, Reading, Role, Why};
use crate::find;
use crate::number::scan::Kind;
use crate::words::{Said, Text};

const SEVERAL: Text = Text::new(
    "read.note.several-campaigns",
    "The text names several campaigns. Choose yours; until then we use none that is not marked as yours.",
    "Something odd about the figures of a text.",
);

/// Longer labels are sentences.
const LONGEST_LABEL: usize = 60;

/// The bytes of a name of a campaign, and those that speak of it.
struct Named {
    name: Range<usize>,
    scope: Range<usize>,
}

/// The names with which lines and clauses begin.
#[derive(Default)]
pub struct Names {
    named: Vec<Named>,
    /// Where the last line ends.
    end: usize,
}

/// Gives the readings of these lines their campaigns, if two or more of them give the same metric. Of those only the chosen one is
/// used, or one that is called ours.
pub fn tell(
    text: &str,
    names: &Names,
    hints: &Hints,
    context: &Context,
    readings: &mut [Reading],
    notes: &mut Vec<Note>,
) {
    let named = &names.named;
    let said = |named: &Named| text.get(named.name.clone()).unwrap_or_default();
    // Names and readings both stand in the order of the text; readings of one line may not.
    let of = |reading: &Reading| {
        let at = named.partition_point(|named| named.scope.start <= reading.place.start).checked_sub(1)?;
        named.get(at).filter(|named| named.scope.contains(&reading.place.start))
    };
    let mut seen: Vec<(&str, &str)> = Vec::new();
    let mut several = false;
    for reading in readings.iter().filter(|reading| reading.role == Role::Result) {
        if let (Some(metric), Some(named)) = (reading.metric, of(reading)) {
            match seen.iter().find(|(id, _)| *id == metric.id) {
                Some((_, name)) => several |= *name != said(named),
                None => seen.push((metric.id, said(named))),
            }
        }
    }
    let Some(first) = named.first().filter(|_| several) else { return };
    notes.push(context.note(text, first.scope.start, NoteKind::SeveralCampaigns, Said::plain(SEVERAL)));
    let chosen = hints.campaign.as_deref().map(header::plain);
    for reading in readings {
        let Some(named) = of(reading) else { continue };
        let plain = header::plain(said(named));
        let elsewhere = chosen.as_ref().map_or_else(|| !header::is_ours(&plain), |chosen| *chosen != plain);
        reading.campaign = Some(said(named).to_owned());
        if elsewhere {
            reading.why = Why::Elsewhere;
            reading.question = None;
        }
    }
}

impl Names {
    /// Adds those of further lines, each up to the next one, an empty line, or a line with a mark in front.
    pub fn add(&mut self, text: &str, lines: &[Range<usize>], context: &Context) {
        let Self { named, end: last_end } = self;
        let mut end = *last_end;
        for place in lines {
            let Some(line) = text.get(place.clone()) else { continue };
            let inner = line
                .trim_start_matches(|character: char| !character.is_alphanumeric() && !matches!(character, '#' | '@'));
            let start = place.end - inner.len();
            let gap = text.get(end..place.start).is_none_or(|gap| gap.matches('\n').count() > 1);
            if let Some(name) = tag(inner).or_else(|| label(inner, context)) {
                named.push(Named { name: start..start + name.len(), scope: start..place.end });
            } else if let Some(last) = named.last_mut()
                && last.scope.end == end
                && !gap
                && line.trim_start().len() == inner.len()
            {
                last.scope.end = place.end;
            }
            end = place.end;
            // "…; #AnotherTag has 300 videos"
            for at in find::places(inner, " #") {
                let mark = inner.get(..at).is_some_and(|before| before.ends_with([';', '.', '!', '•']));
                if let Some(name) = inner.get(at + 1..).and_then(tag).filter(|_| mark) {
                    let at = start + at + 1;
                    if let Some(last) = named.last_mut().filter(|last| last.scope.end > at) {
                        last.scope.end = at;
                    }
                    named.push(Named { name: at..at + name.len(), scope: at..place.end });
                }
            }
        }
        *last_end = end;
    }
}

/// The hashtag that stands here.
fn tag(words: &str) -> Option<&str> {
    let length = words.strip_prefix('#')?.find(|character: char| !character.is_alphanumeric() && character != '_');
    let tag = words.get(..length.map_or(words.len(), |length| length + 1))?;
    tag.chars().any(char::is_alphabetic).then_some(tag)
}

/// What stands before a colon, if it has a hashtag or speaks of a campaign, and is not the name of a metric.
fn label<'t>(words: &'t str, context: &Context) -> Option<&'t str> {
    let (label, _) = words.split_once(':').filter(|(label, _)| label.len() <= LONGEST_LABEL)?;
    let passage = Passage::new(label, 0..label.len(), context.lexicon());
    let tagged = passage.tokens.iter().any(|token| token.kind == Kind::Hashtag);
    let campaign = tagged || passage.any(0..passage.tokens.len(), Sense::Campaign);
    (campaign && language::metric_of_label(label).is_none()).then(|| label.trim())
}
