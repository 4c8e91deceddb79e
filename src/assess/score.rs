//! The only sum: points of checks, dimensions and the whole. Integers only: weight times thousandths.
//!
//! Rounding: both ends of a span are rounded down to whole points. So a span is one number where everything is known, a better
//! answer never lowers an end, 100 means everything, and the band of the rounded points is the band of the exact ones.

use super::{Finding, Verdict};

/// All of a check's weight, in thousandths.
pub const WHOLE: u32 = 1000;

/// Whole points of a hundred, low <= high; the same where everything is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// With nothing good about what is unknown.
    pub low: u8,
    /// With everything good about what is unknown.
    pub high: u8,
}

/// How much of the rubric could be judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Checks judged (Met, Partly, Not met).
    pub judged: u16,
    /// Checks that apply.
    pub applicable: u16,
    /// Weight judged.
    pub judged_weight: u16,
    /// Weight that applies.
    pub weight: u16,
}

impl Coverage {
    /// Checks that apply and could not be judged.
    #[must_use]
    pub fn unknown(&self) -> u16 {
        self.applicable.saturating_sub(self.judged)
    }
}

/// What was added up: thousandths of points, and the weight they stand against.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// With nothing good about what is unknown, in thousandths of points.
    pub low: u32,
    /// With everything good about what is unknown, in thousandths of points.
    pub high: u32,
    /// Points that apply.
    pub weight: u32,
}

impl Verdict {
    /// What it is worth in thousandths, low and high; `None` leaves the sum.
    #[must_use]
    pub fn worth(self) -> Option<(u32, u32)> {
        match self {
            Self::Met => Some((WHOLE, WHOLE)),
            Self::Partly(thousandths) => {
                let worth = u32::from(thousandths).min(WHOLE);
                Some((worth, worth))
            }
            Self::NotMet => Some((0, 0)),
            Self::CannotTell => Some((0, WHOLE)),
            Self::NotApplicable => None,
        }
    }

    /// The verdict for a part of a whole: Met from the whole on, Not met at nothing (or below, or where it is no number).
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "kept within 1 to 999 first")]
    pub fn part(part: f64, whole: f64) -> Self {
        if part >= whole {
            return Self::Met;
        }
        // Times a thousand first: 2.4 of 3 are 800, as by hand, and not 799.
        let thousandths = (part * f64::from(WHOLE) / whole).floor();
        if thousandths >= 1.0 { Self::Partly(thousandths.min(999.0) as u16) } else { Self::NotMet }
    }

    /// Met, Partly or Not met.
    #[must_use]
    pub fn judged(self) -> bool {
        !matches!(self, Self::CannotTell | Self::NotApplicable)
    }
}

impl Sum {
    /// Adds one check: its weight and what it is worth in thousandths, low and high; `None` leaves the sum.
    #[must_use]
    pub fn and(mut self, weight: u16, worth: Option<(u32, u32)>) -> Self {
        if let Some((low, high)) = worth {
            let weight = u32::from(weight);
            self.low += weight * low;
            self.high += weight * high;
            self.weight += weight;
        }
        self
    }

    /// Whole points of a hundred; `None` over nothing.
    #[must_use]
    pub fn span(self) -> Option<Span> {
        let points = |thousandths: u32| {
            let hundred = u64::from(thousandths) * 100;
            hundred.checked_div(u64::from(self.weight) * u64::from(WHOLE)).and_then(|points| u8::try_from(points).ok())
        };
        Some(Span { low: points(self.low)?, high: points(self.high)? })
    }

    /// Thousandths of points that the low end needs to reach so many whole points.
    #[must_use]
    pub fn needed(self, points: u8) -> u32 {
        // Exact, because every weight counts ten thousandths for each of the hundred points.
        u32::from(points) * self.weight * (WHOLE / 100)
    }
}

/// Thousandths as they are written by hand, exactly: 3_690 is "3.69" where a point separates decimals.
#[must_use]
pub fn decimal(thousandths: u32, separator: &str) -> String {
    let (whole, rest) = (thousandths / WHOLE, thousandths % WHOLE);
    if rest == 0 {
        return whole.to_string();
    }
    // A thousand before it keeps its zeros in front.
    let digits = (WHOLE + rest).to_string();
    let digits = digits.get(1..).unwrap_or_default().trim_end_matches('0');
    [&*whole.to_string(), separator, digits].concat()
}

/// Adds up findings.
#[must_use]
pub fn sum<'a>(findings: impl Iterator<Item = &'a Finding>) -> Sum {
    findings.fold(Sum::default(), |sum, finding| sum.and(finding.check.weight, finding.worth))
}

/// Counts how much could be judged.
#[must_use]
pub fn coverage<'a>(findings: impl Iterator<Item = &'a Finding>) -> Coverage {
    findings.fold(Coverage::default(), |mut coverage, finding| {
        if finding.verdict != Verdict::NotApplicable {
            coverage.applicable += 1;
            coverage.weight += finding.check.weight;
        }
        if finding.verdict.judged() {
            coverage.judged += 1;
            coverage.judged_weight += finding.check.weight;
        }
        coverage
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_over_nothing_is_nothing() {
        assert_eq!(Sum::default().span(), None);
        assert_eq!(Sum::default().and(5, Verdict::NotApplicable.worth()).span(), None);
    }

    #[track_caller]
    fn check(verdicts: &[(u16, Verdict)], low: u8, high: u8) {
        let sum = verdicts.iter().fold(Sum::default(), |sum, (weight, verdict)| sum.and(*weight, verdict.worth()));
        assert_eq!(sum.span(), Some(Span { low, high }));
    }

    #[test]
    fn spans_are_whole_points_rounded_down() {
        check(&[(1, Verdict::Met)], 100, 100);
        check(&[(1, Verdict::Met), (2, Verdict::NotMet)], 33, 33);
        check(&[(1, Verdict::CannotTell), (2, Verdict::NotMet)], 0, 33);
        check(&[(999, Verdict::Met), (1, Verdict::NotMet)], 99, 99);
        check(&[(4, Verdict::Partly(500)), (4, Verdict::NotApplicable)], 50, 50);
        check(&[(5, Verdict::Partly(1)), (5, Verdict::CannotTell)], 0, 50);
    }

    #[test]
    fn thousandths_are_written_exactly() {
        for (thousandths, written) in
            [(0, "0"), (5, "0.005"), (50, "0.05"), (738, "0.738"), (1_000, "1"), (12_260, "12.26")]
        {
            assert_eq!(decimal(thousandths, "."), written);
        }
        assert_eq!(decimal(1_500, ","), "1,5");
    }

    #[test]
    fn a_part_of_a_whole_is_met_partly_or_not_met() {
        for (part, whole, verdict) in [
            (4.0, 4.0, Verdict::Met),
            (9.0, 4.0, Verdict::Met),
            (2.0, 4.0, Verdict::Partly(500)),
            (3.999_999, 4.0, Verdict::Partly(999)),
            (0.000_1, 4.0, Verdict::NotMet),
            (0.0, 4.0, Verdict::NotMet),
            (-3.0, 4.0, Verdict::NotMet),
            (f64::NAN, 4.0, Verdict::NotMet),
        ] {
            assert_eq!(Verdict::part(part, whole), verdict, "{part} of {whole}");
        }
    }
}
