//! Puts a number together from its parts, in the order in which people say them: "two hundred fifty thousand", "62億3490万",
//! "1 crore 35 lakh", "vier-und-zwanzig", "3 million and a half".

/// A part of a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part {
    /// A numeral in digits.
    Digits(f64),
    /// A word for a number: "eight", "twenty", "doscientas".
    Word(f64),
    /// Multiplies what stands before it: "hundred", "million".
    Magnitude(f64),
    /// A part of one of what stands before it: "and a half".
    Plus(f64),
}

/// What was said up to now: a sum of terms that become smaller.
#[derive(Clone, Debug, Default)]
pub struct Sum {
    terms: Vec<Term>,
    /// Whether ones are said before tens, as in German and Arabic.
    units_first: bool,
}

#[derive(Clone, Copy, Debug)]
struct Term {
    value: f64,
    /// What follows must be smaller; 1 where nothing can follow but a magnitude.
    scale: f64,
    /// The last magnitude alone, of which "and a half" is a part; 1 where there is none.
    unit: f64,
    /// No magnitude yet.
    bare: bool,
    digits: bool,
}

/// No number has more terms: crore, lakh, thousand, hundred, tens and ones are six.
const MOST: usize = 12;

impl Sum {
    /// Nothing yet, where ones may be said before tens or not.
    #[must_use]
    pub fn new(units_first: bool) -> Self {
        Self { terms: Vec::new(), units_first }
    }

    /// Takes the next part; false where it cannot belong to this number, which then stays as it was. `joined` says that an "and" stands
    /// before it.
    pub fn add(&mut self, part: Part, joined: bool) -> bool {
        let last = self.terms.last().copied();
        match part {
            Part::Digits(value) => {
                let fits = last.is_none_or(|last| !last.bare && value < last.scale && value >= 0.0);
                fits && self.push(Term { value, scale: 1.0, unit: 1.0, bare: true, digits: true })
            }
            Part::Word(value) => {
                // "مليونان ونصف" are two million and half of one.
                let step = step(value);
                let unit = if step >= 1e3 { step } else { 1.0 };
                let new = Term { value, scale: step, unit, bare: true, digits: false };
                match self.terms.last_mut() {
                    None => self.push(new),
                    Some(last) if last.digits && last.bare => false,
                    // "twenty five"
                    Some(last) if last.bare && tens(last.value) && (1.0..10.0).contains(&value) => {
                        last.value += value;
                        last.scale = 1.0;
                        true
                    }
                    // "five and twenty"
                    Some(last)
                        if self.units_first
                            && joined
                            && last.bare
                            && (1.0..10.0).contains(&last.value)
                            && tens(value) =>
                    {
                        last.value += value;
                        last.scale = 1.0;
                        true
                    }
                    Some(last) => value < last.scale && value >= 1.0 && self.push(new),
                }
            }
            Part::Magnitude(scale) => self.multiply(scale),
            Part::Plus(part) => {
                let Some(last) = self.terms.last_mut().filter(|last| last.value.fract() == 0.0) else { return false };
                last.value += part * last.unit;
                last.scale = 1.0;
                true
            }
        }
    }

    fn push(&mut self, term: Term) -> bool {
        let fits = self.terms.len() < MOST;
        if fits {
            self.terms.push(term);
        }
        fits
    }

    fn multiply(&mut self, scale: f64) -> bool {
        let alone = Term { value: scale, scale, unit: scale, bare: false, digits: false };
        let Some((last, before)) = self.terms.split_last() else { return self.push(alone) };
        if !last.bare && last.scale >= scale {
            // "two thousand hundred-and-one", as in "iki bin yüz".
            return last.scale > scale && self.push(alone);
        }
        let multiplied = if last.bare { 1.0 } else { last.scale };
        // Everything that is smaller is multiplied: "two hundred fifty thousand".
        let kept = before.iter().rposition(|term| term.value >= scale).map_or(0, |place| place + 1);
        let sum: f64 = self.terms.iter().skip(kept).map(|term| term.value).sum();
        let value = product(sum, scale);
        let fits = kept.checked_sub(1).and_then(|place| self.terms.get(place)).is_none_or(|term| value < term.scale);
        // "300 and 212", not "300 and 2.12 hundred".
        if !fits || value > 1e21 {
            return false;
        }
        self.terms.truncate(kept);
        self.push(Term { value, scale: scale * multiplied, unit: scale, bare: false, digits: false })
    }

    /// Whether the last part was a numeral or a word, not a magnitude.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        self.terms.last().is_some_and(|last| last.bare)
    }

    /// What everything that follows must be smaller than; 1 where nothing can follow.
    #[must_use]
    pub fn room(&self) -> f64 {
        self.terms.last().map_or(f64::INFINITY, |last| last.scale)
    }

    /// The last magnitude alone; 1 where the last part was none.
    #[must_use]
    pub fn unit(&self) -> f64 {
        self.terms.last().map_or(1.0, |last| last.unit)
    }

    /// Whether it is one numeral or word only.
    #[must_use]
    pub fn is_single(&self) -> bool {
        matches!(self.terms.as_slice(), [only] if only.bare)
    }

    /// Adds decimals to the last numeral or word.
    pub fn add_decimals(&mut self, decimals: f64) {
        if let Some(last) = self.terms.last_mut() {
            last.value += decimals;
            last.scale = 1.0;
        }
    }

    /// A digit written behind a digit, as in 二〇二四.
    pub fn add_digit(&mut self, digit: f64) {
        if let Some(last) = self.terms.last_mut() {
            last.value = last.value * 10.0 + digit;
            last.scale = 1.0;
        }
    }

    /// The number; 0 where nothing was said.
    #[must_use]
    pub fn value(&self) -> f64 {
        product(self.terms.iter().map(|term| term.value).sum(), 1.0)
    }

    /// What its magnitudes multiply in all; 1 where there is none.
    #[must_use]
    pub fn scale(&self) -> f64 {
        self.terms.iter().filter(|term| !term.bare).map(|term| term.scale).fold(1.0, f64::max)
    }
}

/// Ten to ninety.
fn tens(value: f64) -> bool {
    (10.0..100.0).contains(&value) && value % 10.0 == 0.0
}

/// What can follow a word for a round number: less than a hundred behind "doscientos", less than a thousand behind "ribu".
fn step(value: f64) -> f64 {
    [1e12, 1e9, 1e6, 1e3, 1e2].into_iter().find(|step| value >= *step && value % step == 0.0).unwrap_or(1.0)
}

/// The number as it was meant: 4.1 million is 4,100,000, although the product of the two is a little less.
#[must_use]
pub fn product(value: f64, scale: f64) -> f64 {
    let product = value * scale;
    let whole = product.round();
    if (product - whole).abs() <= whole.abs() * 1e-12 { whole } else { product }
}

#[cfg(test)]
mod tests {
    use super::Part::{Digits, Magnitude, Plus, Word};
    use super::*;

    #[track_caller]
    fn check(parts: &[Part], expected: Option<f64>) {
        let mut sum = Sum::new(true);
        let taken = parts.iter().all(|part| sum.add(*part, true));
        assert_eq!(taken.then(|| sum.value()), expected, "{parts:?}");
    }

    #[test]
    fn parts_make_a_number() {
        check(&[Word(8.0)], Some(8.0));
        check(&[Word(20.0), Word(5.0)], Some(25.0));
        check(&[Word(4.0), Word(20.0)], Some(24.0));
        check(&[Word(2.0), Magnitude(100.0), Word(50.0), Magnitude(1e3)], Some(250_000.0));
        check(&[Magnitude(100.0), Word(1.0), Word(20.0), Magnitude(1e3)], Some(121_000.0));
        check(&[Digits(1.0), Magnitude(1e7), Digits(35.0), Magnitude(1e5)], Some(13_500_000.0));
        check(&[Digits(2.0), Magnitude(1e5), Magnitude(1e7)], Some(2e12));
        check(&[Digits(7.0), Magnitude(1e3), Digits(5.0), Magnitude(100.0), Magnitude(1e4)], Some(75_000_000.0));
        check(&[Digits(62.0), Magnitude(1e8), Digits(3490.0), Magnitude(1e4)], Some(6_234_900_000.0));
        check(&[Digits(105.0), Magnitude(1e3), Magnitude(1e4)], Some(1_050_000_000.0));
        check(&[Digits(4.0), Magnitude(1e3), Digits(3.0), Magnitude(100.0), Digits(21.0)], Some(4321.0));
        check(&[Word(2.0), Magnitude(1e3), Magnitude(100.0)], Some(2100.0));
        check(&[Word(500.0), Word(20.0), Magnitude(1e6)], Some(520e6));
        check(&[Word(2.0), Plus(0.5), Magnitude(1e6)], Some(2.5e6));
        check(&[Digits(3.0), Magnitude(1e6), Plus(0.5)], Some(3.5e6));
        check(&[Digits(2.12), Magnitude(100.0)], Some(212.0));
    }

    #[test]
    fn two_numbers_are_not_one() {
        check(&[Word(2.0), Word(3.0)], None);
        check(&[Digits(40.0), Digits(50.0)], None);
        check(&[Digits(3.0), Magnitude(100.0), Digits(2.12), Magnitude(100.0)], None);
        check(&[Digits(1.0), Magnitude(1e6), Digits(2.0), Magnitude(1e6)], None);
        check(&[Word(30.0), Word(12.0)], None);
    }
}
