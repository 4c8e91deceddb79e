//! The posts of an export: what its trend is computed from. All of them up to 65,536; of more an even sample, so that a million rows
//! take no more memory. How many there are and between which days stays exact.

/// A post of an export.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Post {
    /// Its views.
    pub views: f64,
    /// The order of its date: greater is newer. Days since 1970-01-01 where the year is known.
    pub order: i64,
}

/// So many posts are kept as they are. Of more, at least about half as many: the middle of such a sample is off by 0.3 % of the ranks
/// (one standard error), and nearly never by one percent.
const MOST: usize = 1 << 16;

/// Posts in the order of the export.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Posts {
    kept: Vec<Post>,
    count: u64,
    span: Option<(i64, i64)>,
    /// How often the sample was halved.
    halved: u32,
}

impl Posts {
    /// Adds a post.
    pub fn push(&mut self, post: Post) {
        self.span = Some(
            self.span
                .map_or((post.order, post.order), |(oldest, newest)| (oldest.min(post.order), newest.max(post.order))),
        );
        if stays(self.count, self.halved) {
            self.kept.push(post);
            self.hold();
        }
        self.count += 1;
    }

    /// Adds the posts of another table.
    pub fn append(&mut self, mut other: Self) {
        while self.halved < other.halved {
            self.halve();
        }
        while other.halved < self.halved {
            other.halve();
        }
        self.kept.append(&mut other.kept);
        self.count += other.count;
        self.span = match (self.span, other.span) {
            (Some(one), Some(two)) => Some((one.0.min(two.0), one.1.max(two.1))),
            (one, two) => one.or(two),
        };
        self.hold();
    }

    /// Those that were kept: all of them, or an even sample.
    #[must_use]
    pub fn kept(&self) -> &[Post] {
        &self.kept
    }

    /// Whether all were kept.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.halved == 0
    }

    /// How many there are in all.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.count
    }

    /// The lowest and the highest order of all.
    #[must_use]
    pub fn span(&self) -> Option<(i64, i64)> {
        self.span
    }

    /// What it holds: the posts that were kept, how many there are in all, the lowest and the highest order, how often it was halved.
    pub(crate) fn parts(&self) -> (&[Post], u64, Option<(i64, i64)>, u32) {
        (&self.kept, self.count, self.span, self.halved)
    }

    /// The same again from [`Self::parts`].
    pub(crate) fn from_parts(kept: Vec<Post>, count: u64, span: Option<(i64, i64)>, halved: u32) -> Self {
        Self { kept, count, span, halved }
    }

    /// Gives the posts other orders, from the place among those that were kept and the order so far.
    pub fn put_in_order(&mut self, order: &mut dyn FnMut(usize, i64) -> i64) {
        for (place, post) in self.kept.iter_mut().enumerate() {
            post.order = order(place, post.order);
        }
        // Those that were not kept lie between the others, or one of them is the first or the last.
        let ends = self.span.map(|(oldest, newest)| [order(0, oldest), order(0, newest)]);
        let all =
            || self.kept.iter().map(|post| post.order).chain(ends.into_iter().flatten().filter(|_| self.halved > 0));
        self.span = all().min().zip(all().max());
    }

    fn hold(&mut self) {
        while self.kept.len() > MOST {
            self.halve();
        }
    }

    /// Keeps about every second one.
    fn halve(&mut self) {
        let mut place = 0;
        self.kept.retain(|_| {
            place += 1;
            stays(place, 1)
        });
        self.halved += 1;
    }
}

impl FromIterator<Post> for Posts {
    fn from_iter<T: IntoIterator<Item = Post>>(all: T) -> Self {
        let mut posts = Self::default();
        all.into_iter().for_each(|post| posts.push(post));
        posts
    }
}

/// Whether what stands at a place stays in a sample of one in two, four, eight. The bits are mixed, so that nothing that repeats in
/// the rows repeats in the sample; there is no chance in it, so the same text gives the same sample.
fn stays(place: u64, halved: u32) -> bool {
    let mixed = (place + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mixed = (mixed ^ mixed >> 29).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    (mixed ^ mixed >> 32) & ((1 << halved.min(63)) - 1) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn posts(count: u32) -> Posts {
        (0..count).map(|row| Post { views: f64::from(row), order: i64::from(row) }).collect()
    }

    #[test]
    fn some_tens_of_thousands_are_all_kept() {
        let all = posts(65_536);
        assert!(all.is_whole());
        assert_eq!((all.kept().len(), all.count(), all.span()), (65_536, 65_536, Some((0, 65_535))));
        assert!(Posts::default().is_whole() && Posts::default().span().is_none());
    }

    #[test]
    fn of_a_million_an_even_sample_is_kept() {
        let all = posts(1_000_000);
        assert!(!all.is_whole());
        assert_eq!((all.count(), all.span()), (1_000_000, Some((0, 999_999))));
        let kept = all.kept().len();
        assert!((MOST / 2 - 1000..=MOST).contains(&kept), "{kept}");
        // Each tenth of the rows has its share, within five standard errors.
        for tenth in 0..10_i64 {
            let rows = tenth * 100_000..(tenth + 1) * 100_000;
            let share = all.kept().iter().filter(|post| rows.contains(&post.order)).count();
            assert!(share.abs_diff(kept / 10) < 5 * 70, "{tenth}: {share} of {kept}");
        }
        for step in [2, 3, 7, 10] {
            let share = all.kept().iter().filter(|post| post.order % step == 0).count();
            let expected = kept / usize::try_from(step).unwrap();
            assert!(share.abs_diff(expected) < 5 * 128, "every {step}: {share}, not {expected}");
        }
    }

    #[test]
    fn posts_of_several_tables_come_together() {
        let mut all = posts(10);
        all.append(posts(200_000));
        all.append(posts(0));
        assert_eq!((all.count(), all.span()), (200_010, Some((0, 199_999))));
        assert!(all.kept().len() <= MOST && !all.is_whole());
    }
}
