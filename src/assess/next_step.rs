//! Next steps: the cheapest work that reaches the next band.
//!
//! What is sought is the fewest hours of work after which the low end of the result, caps and all, stands in the next band: that is
//! what is certain then, whatever the open answers turn out to be. Among sets of equal hours the one that gains most. The search is
//! exact. Each step is taken to meet its own check only: that moving a launch helps two checks at once is not counted.
//!
//! A step is a check that is known not to be met, or that was passed over. A check that is not answered yet may be met already, and
//! answering is free: it becomes a step only once half of the rubric's weight is judged and the known gaps are not enough, at its
//! full hours, because nobody can promise that it is done; [`Step::ask_first`] marks it. Before that, questions come first.

use super::cap::State;
use super::{Band, Check, Coverage, Finding, Rubric, Verdict, score};
use crate::order;
use crate::words::Text;

/// A next step: one check to meet.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The check.
    pub check: &'static Check,
    /// Hours of work it takes.
    pub hours: u16,
    /// What the low end gains, in thousandths of points.
    pub gain: u32,
    /// The band (its low end) before this step, those before it done.
    pub from: Band,
    /// The band (its low end) with this and the steps before it done.
    pub reaches: Band,
    /// Whether the check is not answered yet, so that it may already be met ([`ASK_FIRST`]).
    pub ask_first: bool,
    /// The cap that this step lifts, by id.
    pub lifts: Option<&'static str>,
}

/// What stands beside a step whose check is not answered yet.
pub const ASK_FIRST: Text =
    Text::new("step.ask-first", "Not answered yet: you may have this already.", "A remark beside something to do.");

/// How many steps are shown.
const SHOWN: usize = 3;

/// No check takes longer in the search; longer ones count as this. It bounds the search for rubrics of other people.
const LONGEST: u16 = 200;

/// A check that could be met.
#[derive(Clone, Copy, Debug)]
struct Open<'a> {
    finding: &'a Finding,
    /// Thousandths of points that the low end gains.
    gain: u32,
    hours: u16,
    /// The hardest cap that meeting it lifts.
    cap: Option<(Band, &'static str)>,
    /// Whether it may be met already: not answered, and not passed over.
    ask_first: bool,
}

/// All the work that reaches the next band.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// The band that the low end is to reach; `None` where it stands in the highest, and the work is what is left.
    pub goal: Option<Band>,
    /// Whether the steps reach it. Not where what is known to be open is not enough, and too little is known to add the rest.
    pub reaches: bool,
    /// The cheapest set, in the order of doing. Everything that is open where nothing reaches the goal.
    pub steps: Vec<Step>,
    /// Hours of work of all of them.
    pub hours: u32,
}

/// Where the work stands.
struct Work<'a> {
    sum: score::Sum,
    low: u32,
    open: Vec<Open<'a>>,
    half_known: bool,
}

impl<'a> Work<'a> {
    fn new(rubric: &Rubric, findings: &'a [Finding], coverage: &Coverage) -> Self {
        let sum = score::sum(findings.iter());
        Self {
            sum,
            low: sum.low,
            open: findings.iter().filter_map(|finding| to_do(rubric, finding)).collect(),
            half_known: coverage.judged_weight * 2 >= coverage.weight,
        }
    }

    fn band(&self) -> Band {
        band(self.sum, self.low, &self.open)
    }

    /// The cheapest set to the next band, at most so many of it, as steps. They are done then.
    fn next(&mut self, most: usize) -> (Option<Band>, Vec<Step>) {
        let goal = self.band().next();
        let needed = self.sum.needed(goal.map_or(100, Band::start)).saturating_sub(self.low);
        let mut chosen = work(&self.open, goal, needed, self.half_known);
        chosen.truncate(most);
        let mut steps = Vec::with_capacity(chosen.len());
        for step in chosen {
            let from = self.band();
            self.low += step.gain;
            self.open.retain(|other| other.finding.check != step.finding.check);
            steps.push(Step {
                check: step.finding.check,
                hours: step.finding.check.hours,
                gain: step.gain,
                from,
                reaches: self.band(),
                ask_first: step.ask_first,
                lifts: step.cap.map(|(_, id)| id),
            });
        }
        (goal, steps)
    }
}

/// The cheapest work (by hours) that brings the low end to the next band, and up to three steps: the first of that work, then
/// those towards the band after it. Checks that lift a cap in the way belong to the work and come first, then what gains most for
/// an hour; what may be done already comes after what is not.
#[must_use]
pub fn plan(rubric: &Rubric, findings: &[Finding], coverage: &Coverage) -> (Plan, Vec<Step>) {
    let mut work = Work::new(rubric, findings, coverage);
    let (goal, all) = work.next(usize::MAX);
    let reaches = !all.is_empty() && goal.is_none_or(|goal| work.band() >= goal);
    let hours = all.iter().map(|step| u32::from(step.hours)).sum();
    let mut steps: Vec<Step> = all.iter().take(SHOWN).cloned().collect();
    while steps.len() < SHOWN {
        let (_, more) = work.next(SHOWN - steps.len());
        if more.is_empty() {
            break;
        }
        steps.extend(more);
    }
    (Plan { goal, reaches, steps: all, hours }, steps)
}

/// Up to three steps: see [`plan`].
#[must_use]
pub fn steps(rubric: &Rubric, findings: &[Finding], coverage: &Coverage) -> Vec<Step> {
    plan(rubric, findings, coverage).1
}

/// The band of the low end, with the caps that what is open may still hold.
fn band(sum: score::Sum, low: u32, open: &[Open]) -> Band {
    let points = score::Sum { low, high: sum.high.max(low), ..sum }.span().map_or(0, |span| span.low);
    open.iter().filter_map(|open| open.cap).map(|(band, _)| band).fold(Band::of(points), Band::min)
}

/// The work towards a goal, in the order of doing: from what is known to be open; where that is not enough, and enough is known,
/// from what is not answered too.
fn work<'a>(open: &[Open<'a>], goal: Option<Band>, needed: u32, half_known: bool) -> Vec<Open<'a>> {
    let known: Vec<Open> = open.iter().filter(|open| !open.ask_first).copied().collect();
    let gains: u32 = known.iter().map(|open| open.gain).sum();
    let caps_known = !open.iter().any(|open| open.ask_first && in_the_way(open, goal));
    if !half_known || (gains >= needed && caps_known) {
        cheapest_with_caps(&known, goal, needed)
    } else {
        cheapest_with_caps(open, goal, needed)
    }
}

/// Whether it holds, or may hold, a cap below the goal.
fn in_the_way(open: &Open, goal: Option<Band>) -> bool {
    goal.is_some_and(|goal| open.cap.is_some_and(|(band, _)| band < goal))
}

fn to_do<'a>(rubric: &Rubric, finding: &'a Finding) -> Option<Open<'a>> {
    let (worth, _) = finding.worth?;
    let gain = (score::WHOLE - worth) * u32::from(finding.check.weight);
    let cap = rubric
        .caps
        .iter()
        .filter(|rule| rule.check == finding.check.id && rule.state(finding) != State::Lifted)
        .map(|rule| (rule.band, rule.id))
        .min_by_key(|(band, _)| *band);
    let ask_first = finding.verdict == Verdict::CannotTell && !finding.skipped;
    // In other people's rubrics a check may weigh nothing and still hold a cap.
    (gain > 0 || worth < score::WHOLE && cap.is_some()).then(|| Open {
        finding,
        gain,
        hours: finding.check.hours.min(LONGEST),
        cap,
        ask_first,
    })
}

/// The cheapest set that lifts every cap below the goal and gains what is needed, in the order of doing.
fn cheapest_with_caps<'a>(open: &[Open<'a>], goal: Option<Band>, needed: u32) -> Vec<Open<'a>> {
    let (mut forced, mut rest): (Vec<Open>, Vec<Open>) = open.iter().copied().partition(|open| in_the_way(open, goal));
    rest.retain(|open| open.gain > 0);
    let gained: u32 = forced.iter().map(|open| open.gain).sum();
    let offers: Vec<(u32, u16)> = rest.iter().map(|open| (open.gain, open.hours)).collect();
    let mut chosen: Vec<Open> = cheapest(&offers, needed.saturating_sub(gained))
        .into_iter()
        .filter_map(|index| rest.get(index).copied())
        .collect();
    order::by_key(&mut forced, |open| open.cap.map_or(0, |(band, _)| band as u64 + 1));
    // What gains most for an hour first; equal ones keep the order of the rubric.
    order::by_key_down(&mut chosen, |open| u64::from(open.gain) * 1_000_000 / u64::from(open.hours.max(1)));
    forced.extend(chosen);
    order::by_key(&mut forced, |open| u64::from(open.ask_first));
    forced
}

/// The indexes of the offers (gain, hours) that together gain what is needed in the fewest hours, and among those the most;
/// everything where all together are not enough. Exact: for each number of hours the most that can be gained in them.
#[must_use]
pub fn cheapest(offers: &[(u32, u16)], needed: u32) -> Vec<usize> {
    if needed == 0 {
        return Vec::new();
    }
    let total: u32 = offers.iter().map(|(gain, _)| gain).sum();
    if total <= needed {
        return (0..offers.len()).collect();
    }
    let hours: usize = offers.iter().map(|(_, hours)| usize::from(*hours)).sum();
    let mut most = vec![0_u32; hours + 1];
    let mut taken: Vec<Vec<bool>> = Vec::with_capacity(offers.len());
    for (gain, takes) in offers {
        let takes = usize::from(*takes);
        let mut row = vec![false; hours + 1];
        for budget in (takes..=hours).rev() {
            let with = most.get(budget - takes).copied().unwrap_or(0) + gain;
            if let (Some(best), Some(mark)) = (most.get_mut(budget), row.get_mut(budget))
                && with > *best
            {
                *best = with;
                *mark = true;
            }
        }
        taken.push(row);
    }
    let Some(mut budget) = most.iter().position(|gain| *gain >= needed) else { return (0..offers.len()).collect() };
    let mut chosen: Vec<usize> = Vec::new();
    for (index, row) in taken.iter().enumerate().rev() {
        if row.get(budget).copied().unwrap_or(false) {
            chosen.push(index);
            budget = budget.saturating_sub(offers.get(index).map_or(0, |(_, hours)| usize::from(*hours)));
        }
    }
    chosen.reverse();
    chosen
}

/// How many answers, all good, would bring the low end to a band: the fewest. `None` where no answers can.
#[must_use]
pub fn answers_to(rubric: &Rubric, findings: &[Finding], goal: Band) -> Option<usize> {
    let sum = score::sum(findings.iter());
    let mut low = sum.low;
    let needed = sum.needed(goal.start());
    let mut count = 0;
    let mut gains: Vec<u32> = Vec::new();
    for finding in findings {
        let Some(open) = to_do(rubric, finding) else { continue };
        let in_the_way = in_the_way(&open, Some(goal));
        if finding.verdict != Verdict::CannotTell {
            if in_the_way {
                return None;
            }
        } else if in_the_way {
            count += 1;
            low += open.gain;
        } else {
            gains.push(open.gain);
        }
    }
    order::by_key_down(&mut gains, |gain| u64::from(*gain));
    let mut gains = gains.into_iter();
    while low < needed {
        low += gains.next()?;
        count += 1;
    }
    Some(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A small generator of numbers that are the same everywhere (xorshift).
    struct Numbers(u64);

    impl Numbers {
        fn below(&mut self, limit: u64) -> u64 {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            self.0 % limit
        }
    }

    #[test]
    fn the_search_is_as_cheap_as_trying_every_set() {
        let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
        for _ in 0..400 {
            let count = 1 + numbers.below(9);
            let offers: Vec<(u32, u16)> = (0..count)
                .map(|_| {
                    (u32::try_from(numbers.below(6000)).unwrap() + 1, u16::try_from(numbers.below(12)).unwrap() + 1)
                })
                .collect();
            let total: u32 = offers.iter().map(|(gain, _)| gain).sum();
            let needed = u32::try_from(numbers.below(u64::from(total) + 1)).unwrap();
            let gain = |set: &[usize]| set.iter().map(|index| offers[*index].0).sum::<u32>();
            let hours = |set: &[usize]| set.iter().map(|index| u32::from(offers[*index].1)).sum::<u32>();
            let fewest = (0..1_u32 << offers.len())
                .map(|mask| (0..offers.len()).filter(|index| mask >> index & 1 == 1).collect::<Vec<_>>())
                .filter(|set| gain(set) >= needed)
                .map(|set| hours(&set))
                .min()
                .unwrap();
            let found = cheapest(&offers, needed);
            assert!(gain(&found) >= needed, "{offers:?} {needed} {found:?}");
            assert_eq!(hours(&found), fewest, "{offers:?} {needed} {found:?}");
        }
    }

    #[test]
    fn the_cheapest_set_is_not_always_the_greedy_one() {
        // The best gain for an hour (6 for 1) does not belong to the cheapest way to 10.
        assert_eq!(cheapest(&[(6, 1), (10, 3), (5, 3)], 10), [1]);
    }

    #[test]
    fn everything_is_taken_where_it_is_not_enough() {
        assert_eq!(cheapest(&[(1, 1), (2, 2)], 9), [0, 1]);
        assert_eq!(cheapest(&[], 9), [] as [usize; 0]);
        assert_eq!(cheapest(&[(1, 1)], 0), [] as [usize; 0]);
    }
}
