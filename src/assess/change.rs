//! Before and after: what differs between two assessments, dimension by dimension and check by check.

use super::{Assessment, Band, Cap, Check, Dimension, Finding, Span, Verdict};
use crate::number::date::Date;

/// What differs between an earlier and a later assessment. Of each pair the first is the earlier one.
#[derive(Clone, Debug, PartialEq)]
pub struct Change<'a> {
    /// The two days.
    pub days: (Date, Date),
    /// The two versions of the rubric.
    pub rubrics: (&'a str, &'a str),
    /// Points of the whole.
    pub spans: (Option<Span>, Option<Span>),
    /// Bands of the whole.
    pub bands: (Bands, Bands),
    /// Every dimension, changed or not, in the order of the later rubric.
    pub dimensions: Vec<DimensionChange<'a>>,
    /// Caps that hold now and did not before.
    pub new_caps: Vec<&'a Cap>,
    /// Caps that held before and do not now.
    pub lifted_caps: Vec<&'a Cap>,
}

/// The lowest and highest band of an assessment, if it has any.
pub type Bands = Option<(Band, Band)>;

/// A dimension then and now.
#[derive(Clone, Debug, PartialEq)]
pub struct DimensionChange<'a> {
    /// Which.
    pub dimension: Dimension,
    /// Its points.
    pub spans: (Option<Span>, Option<Span>),
    /// The checks that moved it, those of the later rubric first.
    pub checks: Vec<CheckChange<'a>>,
}

/// A check whose outcome differs; one side is missing where only one rubric has it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CheckChange<'a> {
    /// The check.
    pub check: &'static Check,
    /// What was found earlier.
    pub before: Option<&'a Finding>,
    /// What is found now.
    pub now: Option<&'a Finding>,
}

impl Change<'_> {
    /// Whether nothing differs but the day.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.spans.0 == self.spans.1
            && self.bands.0 == self.bands.1
            && self.new_caps.is_empty()
            && self.lifted_caps.is_empty()
            && self.dimensions.iter().all(|one| one.checks.is_empty() && one.spans.0 == one.spans.1)
    }

    /// Whether the two were judged by different rubrics, so that a difference may be the rubric's.
    #[must_use]
    pub fn rubric_differs(&self) -> bool {
        self.rubrics.0 != self.rubrics.1
    }
}

/// What differs between an earlier and a later assessment. A pure function; of an assessment and itself it is [`Change::is_none`].
#[must_use]
pub fn change<'a>(before: &'a Assessment, now: &'a Assessment) -> Change<'a> {
    let held = |assessment: &'a Assessment, id: &str| assessment.caps.iter().any(|cap| cap.holds && cap.id == id);
    let caps = |one: &'a Assessment, other: &'a Assessment| -> Vec<&'a Cap> {
        one.caps.iter().filter(|cap| cap.holds && !held(other, cap.id)).collect()
    };
    let dimensions = now
        .dimensions
        .iter()
        .map(|result| {
            let dimension = result.dimension;
            let earlier = before.dimensions.iter().find(|other| other.dimension == dimension);
            let here = now.findings_of(dimension).map(|finding| CheckChange {
                check: finding.check,
                before: before.finding(finding.check.id),
                now: Some(finding),
            });
            let gone = before.findings_of(dimension).filter(|finding| now.finding(finding.check.id).is_none());
            let gone = gone.map(|finding| CheckChange { check: finding.check, before: Some(finding), now: None });
            DimensionChange {
                dimension,
                spans: (earlier.and_then(|earlier| earlier.span), result.span),
                checks: here.chain(gone).filter(CheckChange::differs).collect(),
            }
        })
        .collect();
    Change {
        days: (before.as_of, now.as_of),
        rubrics: (before.rubric, now.rubric),
        spans: (before.span, now.span),
        bands: (before.bands, now.bands),
        dimensions,
        new_caps: caps(now, before),
        lifted_caps: caps(before, now),
    }
}

impl CheckChange<'_> {
    /// The outcome then and now.
    #[must_use]
    pub fn verdicts(&self) -> (Option<Verdict>, Option<Verdict>) {
        (self.before.map(|finding| finding.verdict), self.now.map(|finding| finding.verdict))
    }

    fn differs(&self) -> bool {
        let (before, now) = self.verdicts();
        let weight = |finding: Option<&Finding>| finding.map(|finding| finding.check.weight);
        before != now || weight(self.before) != weight(self.now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::{RUBRIC, assess};
    use crate::measure::{Answer, Answers, EXAMPLE_DAY, measure};
    use crate::read::Read;

    fn assessed(answers: &[(&str, &str)]) -> Assessment {
        let mut given = Answers::default();
        for (check, choice) in answers {
            given.checks.insert((*check).to_owned(), Answer::Choice((*choice).to_owned()));
        }
        assess(&measure(&Read::default(), &given, &[], EXAMPLE_DAY()), &RUBRIC, EXAMPLE_DAY(), "", "")
    }

    #[test]
    fn an_assessment_does_not_differ_from_itself() {
        let one = assessed(&[("green-light", "yes")]);
        assert!(change(&one, &one).is_none());
    }

    #[test]
    fn each_dimension_says_which_checks_moved_it() {
        let before = assessed(&[("green-light", "no"), ("stand-in", "one")]);
        let now = assessed(&[("green-light", "yes"), ("stand-in", "one"), ("consent", "children-not-asked")]);
        let change = change(&before, &now);
        let moved: Vec<(&str, Vec<(&str, _)>)> = change
            .dimensions
            .iter()
            .filter(|one| !one.checks.is_empty())
            .map(|one| {
                (one.dimension.id(), one.checks.iter().map(|check| (check.check.id, check.verdicts())).collect())
            })
            .collect();
        assert_eq!(
            moved,
            [
                ("mandate", vec![("green-light", (Some(Verdict::NotMet), Some(Verdict::Met)))]),
                ("safeguarding", vec![("consent", (Some(Verdict::CannotTell), Some(Verdict::NotMet)))]),
            ]
        );
        let ids = |caps: &[&Cap]| caps.iter().map(|cap| cap.id).collect::<Vec<_>>();
        assert_eq!(
            (ids(&change.new_caps), ids(&change.lifted_caps)),
            (vec!["no-guardian-consent"], vec!["no-green-light"])
        );
        assert!(!change.is_none() && !change.rubric_differs());
    }

    #[test]
    fn the_other_way_round_is_the_mirror() {
        let (one, other) = (assessed(&[("green-light", "no")]), assessed(&[("stand-in", "both")]));
        let (there, back) = (change(&one, &other), change(&other, &one));
        assert_eq!((there.spans.0, there.spans.1), (back.spans.1, back.spans.0));
        assert_eq!(there.new_caps, back.lifted_caps);
        for (one, other) in there.dimensions.iter().zip(&back.dimensions) {
            assert_eq!(one.checks.len(), other.checks.len());
            for (check, mirrored) in one.checks.iter().zip(&other.checks) {
                assert_eq!((check.before, check.now), (mirrored.now, mirrored.before));
            }
        }
    }

    #[test]
    fn a_check_that_only_one_rubric_has_is_a_difference_and_so_is_the_version() {
        let (mut before, now) = (assessed(&[]), assessed(&[]));
        before.rubric = "0.9";
        before.findings.retain(|finding| finding.check.id != "purpose");
        let found = change(&before, &now);
        assert!(found.rubric_differs());
        let checks: Vec<_> = found.dimensions.iter().flat_map(|one| &one.checks).map(|one| one.verdicts()).collect();
        assert_eq!(checks, [(None, Some(Verdict::CannotTell))]);
    }
}
