//! A scale on which figures are drawn: from nothing to the highest, or by tens where the figures are far apart.

/// Where the highest is so many times the lowest, steps of ten show more than equal steps.
const FAR: f64 = 20.0;

/// A scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The value at its beginning.
    pub low: f64,
    /// The value at its end.
    pub high: f64,
    /// Whether equal steps mean ten times as much.
    pub by_tens: bool,
}

impl Scale {
    /// The scale that holds all of these values; `None` where none is above nothing.
    #[must_use]
    pub fn over(values: &[f64]) -> Option<Self> {
        let above = || values.iter().copied().filter(|value| *value > 0.0 && value.is_finite());
        let (least, most) = (above().reduce(f64::min)?, above().reduce(f64::max)?);
        // Nothing has no place on a scale by tens, and nothing that can be counted lies so far out.
        let countable = least > 1e-15 && most < 1e30;
        if most / least < FAR || !countable || values.iter().any(|value| *value <= 0.0) {
            return Some(Self { low: 0.0, high: rounded_up(most), by_tens: false });
        }
        let (mut low, mut high) = (1.0, 1.0);
        while low > least {
            low /= 10.0;
        }
        while low * 10.0 <= least {
            low *= 10.0;
        }
        while high < most {
            high *= 10.0;
        }
        while high / 10.0 >= most {
            high /= 10.0;
        }
        Some(Self { low, high, by_tens: true })
    }

    /// Where a value stands, in hundredths of the scale.
    #[must_use]
    pub fn place(&self, value: f64) -> f64 {
        let share = if self.by_tens {
            let whole = tens(self.high / self.low);
            if value <= self.low { 0.0 } else { tens(value / self.low) / whole }
        } else {
            value / self.high
        };
        (share.clamp(0.0, 1.0) * 1000.0).round() / 10.0
    }

    /// The values at which a line stands: each power of ten, or the halves.
    #[must_use]
    pub fn lines(&self) -> Vec<f64> {
        if !self.by_tens {
            return vec![self.low, self.high / 2.0, self.high];
        }
        let mut lines = vec![self.low];
        let mut next = self.low * 10.0;
        while next <= self.high * 1.5 && lines.len() < 32 {
            lines.push(next);
            next *= 10.0;
        }
        lines
    }
}

/// The next of 1, 2, 3, 4, 5, 6, 8 and 10 times a power of ten.
fn rounded_up(value: f64) -> f64 {
    let mut power = 1.0;
    while power * 10.0 <= value && power < 1e30 {
        power *= 10.0;
    }
    while power > value && power > 1e-30 {
        power /= 10.0;
    }
    [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0]
        .into_iter()
        .map(|step| step * power)
        .find(|step| *step >= value)
        .unwrap_or(value)
}

/// How many times a value holds ten, with a fraction: the logarithm, made of steps that are the same on every machine.
fn tens(mut value: f64) -> f64 {
    let mut whole = 0.0;
    while value >= 10.0 && value.is_finite() {
        value /= 10.0;
        whole += 1.0;
    }
    let (mut fraction, mut step) = (0.0, 0.5);
    for _ in 0..12 {
        value *= value;
        if value >= 10.0 {
            value /= 10.0;
            fraction += step;
        }
        step /= 2.0;
    }
    whole + fraction
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(values: &[f64], lines: &[f64], places: &[(f64, f64)]) {
        let scale = Scale::over(values).unwrap();
        assert_eq!(scale.lines(), lines);
        for (value, place) in places {
            assert!((scale.place(*value) - place).abs() <= 0.1, "{value} stands at {}", scale.place(*value));
        }
    }

    #[test]
    fn figures_close_together_stand_on_a_scale_from_nothing() {
        check(&[909.0, 2455.0], &[0.0, 1500.0, 3000.0], &[(0.0, 0.0), (1500.0, 50.0), (9e9, 100.0), (-5.0, 0.0)]);
        check(&[26.0, 0.0], &[0.0, 15.0, 30.0], &[(15.0, 50.0)]);
        check(&[1.0], &[0.0, 0.5, 1.0], &[(1.0, 100.0)]);
    }

    #[test]
    fn figures_far_apart_stand_on_a_scale_by_tens() {
        check(
            &[5.0, 2455.0],
            &[1.0, 10.0, 100.0, 1000.0, 10_000.0],
            &[(1.0, 0.0), (100.0, 50.0), (31.6, 37.5), (0.0, 0.0)],
        );
        check(&[1600.0, 188_889.0], &[1000.0, 10_000.0, 100_000.0, 1e6], &[(1e6, 100.0)]);
        check(&[0.02, 0.9], &[0.01, 0.1, 1.0], &[(0.1, 50.0)]);
    }

    #[test]
    fn nothing_makes_no_scale_and_absurd_figures_do_no_harm() {
        for values in [&[][..], &[0.0, -1.0], &[f64::NAN, f64::INFINITY]] {
            assert_eq!(Scale::over(values), None);
        }
        for values in [[f64::MIN_POSITIVE, f64::MAX], [1e-300, 1e300], [1.0, f64::MAX]] {
            let scale = Scale::over(&values).unwrap();
            assert!(values.iter().all(|value| (0.0..=100.0).contains(&scale.place(*value))));
            assert!(scale.lines().len() <= 3);
        }
    }
}
