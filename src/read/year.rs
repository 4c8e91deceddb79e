//! Dates without a year in a list of posts: the order of the rows lays them out over the years, and only the year of the newest is
//! asked. Where the rows are in no order of time, nothing is laid out.
//!
//! A day is counted in years of 366 days, so that it keeps its place in the calendar: day 0 is 1 January.

use super::posts::Posts;
use crate::number::date::Date;

/// The days of a year that has all days of the calendar.
const YEAR: i64 = 366;

/// 1 January of such a year.
const LEAP: i64 = 10_957;

/// So many days a row may stand before the one that it should follow: a list that is a little out of order.
const SLACK: i64 = 14;

/// A longer step forwards is a pause of more than half a year, or the rows are in another order.
const HALF: i64 = YEAR / 2;

/// No list of posts goes over more years.
const YEARS: i64 = 25;

/// The order of a row whose day is not known.
pub const NONE: i64 = i64::MIN;

/// The newest day of a list of posts whose dates have no year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Newest {
    /// Its place in the calendar, 0 to 365.
    pub day: i64,
    /// The place of the oldest day, counted from the first of January of the same year: below 0 in the years before.
    pub oldest: i64,
    /// The year, where the person said it.
    pub year: Option<i32>,
}

impl Newest {
    /// The newest day in a year; `None` where that year has no such day.
    #[must_use]
    pub fn in_year(self, year: i32) -> Option<Date> {
        let (_, month, day) = Date::from_days(LEAP.saturating_add(self.day))?.parts();
        Date::new(year, month, day)
    }

    /// The days that it can be, the latest first, when posts are not from the future.
    #[must_use]
    pub fn choices(self, today: Date) -> Vec<Date> {
        // Where the visitor lives it can still be yesterday.
        let Some((year, ..)) = Date::from_days(today.days() + 1).map(Date::parts) else { return Vec::new() };
        let known = (year - 12..=year).rev().filter_map(|year| self.in_year(year));
        known.filter(|date| date.days() <= today.days() + 1).take(4).collect()
    }

    /// The oldest day when the newest is in a year.
    #[must_use]
    pub fn oldest_in(self, year: i32) -> Option<i64> {
        day_of(self.oldest, year)
    }

    /// Whether the person said that it is this day.
    #[must_use]
    pub fn is(self, date: Date) -> bool {
        self.year.is_some_and(|year| self.in_year(year) == Some(date))
    }

    /// The same with the year that the person said, if they did.
    fn answered(self, said: &[Date]) -> Self {
        let same = |date: &&Date| self.in_year(date.parts().0) == Some(**date);
        Self { year: said.iter().find(same).map(|date| date.parts().0), ..self }
    }
}

/// The place in the calendar of a day, from its month and day in one number (`month * 32 + day`).
#[must_use]
pub fn place(month_and_day: i64) -> i64 {
    let part = |value: i64| u8::try_from(value).ok();
    let date =
        part(month_and_day / 32).zip(part(month_and_day % 32)).and_then(|(month, day)| Date::new(2000, month, day));
    date.map_or(NONE, |date| date.days() - LEAP)
}

/// Days since 1970-01-01 of a place in the calendar, counted from the first of January of a year.
fn day_of(place: i64, year: i32) -> Option<i64> {
    let (_, month, day) = Date::from_days(LEAP + place.rem_euclid(YEAR))?.parts();
    let year = year.checked_add(i32::try_from(place.div_euclid(YEAR)).ok()?)?;
    // Only 29 February is not in every year.
    Date::new(year, month, day).or_else(|| Date::new(year, month, 28)).map(Date::days)
}

/// Goes through the rows of a list and lays their days out, the first of them in year 0.
#[derive(Clone, Copy, Debug)]
pub struct Years {
    backwards: bool,
    /// The first row that was laid out, and the last.
    start: Option<i64>,
    last: i64,
    steps: u32,
    /// Steps over more than half a year.
    wide: u32,
    /// Whether a row had no day, or a year.
    broken: bool,
    /// Whether the row above all others came, last.
    first: bool,
}

impl Years {
    /// Before the first row; `backwards` says that rows run from new to old.
    #[must_use]
    pub fn new(backwards: bool) -> Self {
        Self { backwards, start: None, last: 0, steps: 0, wide: 0, broken: false, first: false }
    }

    /// Lays out the next row by its place in the calendar; gives its order.
    pub fn next(&mut self, place: i64) -> i64 {
        if place == NONE {
            self.broken = true;
            return NONE;
        }
        self.last = if self.start.is_some() { self.last + self.step(self.last, place) } else { place };
        self.start.get_or_insert(self.last);
        self.last
    }

    /// Lays out the row that stands above all others; gives its order.
    pub fn first(&mut self, place: i64) -> i64 {
        if place == NONE {
            self.broken = true;
            return NONE;
        }
        self.first = true;
        let Some(start) = self.start else { return self.next(place) };
        start - self.step(place, start)
    }

    /// Days from one row to the one below it.
    fn step(&mut self, from: i64, to: i64) -> i64 {
        let ahead = if self.backwards { from - to } else { to - from };
        let ahead = (ahead + SLACK).rem_euclid(YEAR) - SLACK;
        self.steps += 1;
        self.wide += u32::from(ahead > HALF);
        if self.backwards { -ahead } else { ahead }
    }

    /// Gives the posts that went through here their orders: days where the year was said, places in the calendar where it is asked,
    /// otherwise the places of their rows. `None` where the rows are in no order of time.
    #[must_use]
    pub fn settle(self, posts: &mut Posts, said: &[Date]) -> Option<Newest> {
        let (oldest, newest) = posts.span()?;
        let ordered = !self.broken && self.wide.saturating_mul(4) <= self.steps && newest - oldest <= YEARS * YEAR;
        if !ordered {
            let moved = posts.is_whole() && self.first;
            let count = i64::try_from(posts.kept().len()).unwrap_or(0);
            posts.put_in_order(&mut |place, _| {
                let place = i64::try_from(place).unwrap_or(0);
                // The row above all others was taken last.
                let place = if moved && place + 1 == count { 0 } else { place + 1 };
                if self.backwards { -place } else { place }
            });
            return None;
        }
        let shift = newest.div_euclid(YEAR) * YEAR;
        let newest = Newest { day: newest - shift, oldest: oldest - shift, year: None }.answered(said);
        posts.put_in_order(&mut |_, order| {
            let place = order - shift;
            newest.year.and_then(|year| day_of(place, year)).unwrap_or(place)
        });
        Some(newest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::posts::Post;

    /// Lays out days written as month and day; gives what comes of it when the newest is in 2026.
    fn laid(days: &[(i64, i64)], backwards: bool) -> Option<Vec<(i32, u8, u8)>> {
        let mut years = Years::new(backwards);
        let mut orders: Vec<i64> = Vec::new();
        for (month, day) in days.iter().skip(1) {
            orders.push(years.next(place(month * 32 + day)));
        }
        let (month, day) = days.first()?;
        orders.push(years.first(place(month * 32 + day)));
        let mut posts: Posts = orders.iter().map(|order| Post { views: 1.0, order: *order }).collect();
        let newest = years.settle(&mut posts, &[])?;
        let said = newest.in_year(2026)?;
        let mut posts: Posts = orders.iter().map(|order| Post { views: 1.0, order: *order }).collect();
        let newest = years.settle(&mut posts, &[Date::new(2020, 1, 1)?, said])?;
        assert_eq!(newest.year, Some(2026));
        assert_eq!(newest.oldest_in(2026), posts.span().map(|(oldest, _)| oldest));
        let mut days: Vec<_> =
            posts.kept().iter().filter_map(|post| Some(Date::from_days(post.order)?.parts())).collect();
        days.rotate_right(1);
        Some(days)
    }

    #[track_caller]
    fn check(days: &[(i64, i64)], backwards: bool, years: Option<&[i32]>) {
        let found = laid(days, backwards);
        let found = found.map(|found| found.iter().map(|(year, ..)| *year).collect::<Vec<_>>());
        assert_eq!(found.as_deref(), years, "{days:?}");
    }

    #[test]
    fn days_are_laid_out_from_the_newest_backwards() {
        check(&[(11, 3), (12, 24), (1, 2), (3, 5)], false, Some(&[2025, 2025, 2026, 2026]));
        check(&[(3, 5), (1, 2), (12, 24), (11, 3)], true, Some(&[2026, 2026, 2025, 2025]));
        check(&[(9, 16), (6, 1), (1, 1), (8, 1), (2, 28), (10, 1)], true, Some(&[2026, 2026, 2026, 2025, 2025, 2024]));
        check(&[(5, 1), (5, 2)], false, Some(&[2026, 2026]));
        // A little out of order, also around New Year.
        check(&[(12, 28), (1, 2), (12, 30), (1, 4)], false, Some(&[2025, 2026, 2025, 2026]));
        check(&[(5, 9), (5, 2), (5, 4), (4, 1)], true, Some(&[2026, 2026, 2026, 2026]));
        // The row above the others is the newest although the list runs forwards.
        check(&[(1, 2), (12, 30), (1, 4), (2, 1)], false, Some(&[2026, 2025, 2026, 2026]));
    }

    #[test]
    fn rows_in_another_order_are_not_laid_out() {
        check(&[(3, 3), (9, 1), (5, 4), (2, 2), (8, 8), (4, 1)], false, None);
        check(&[(5, 20), (5, 1), (6, 30), (4, 2), (6, 1)], true, None);
        // Nor where a date is none, such as 30 February.
        check(&[(2, 28), (2, 30), (3, 1)], false, None);
    }

    #[test]
    fn rows_that_are_not_laid_out_keep_their_places() {
        let mut years = Years::new(true);
        let mut posts: Posts = [(1.0, 200), (2.0, 10), (3.0, 300)]
            .map(|(views, place)| Post { views, order: years.next(place) })
            .into_iter()
            .collect();
        posts.push(Post { views: 4.0, order: years.first(100) });
        assert_eq!(years.settle(&mut posts, &[]), None);
        let found: Vec<(f64, i64)> = posts.kept().iter().map(|post| (post.views, post.order)).collect();
        assert_eq!(found, [(1.0, -1), (2.0, -2), (3.0, -3), (4.0, 0)]);
    }

    #[test]
    fn the_choices_are_days_that_were() {
        let today = Date::new(2026, 11, 25).unwrap();
        let years = |month: i64, day| -> Vec<i32> {
            let newest = Newest { day: place(month * 32 + day), oldest: 0, year: None };
            newest.choices(today).iter().map(|date| date.parts().0).collect()
        };
        assert_eq!(years(9, 16), [2026, 2025, 2024, 2023]);
        assert_eq!(years(11, 26), [2026, 2025, 2024, 2023]);
        assert_eq!(years(12, 1), [2025, 2024, 2023, 2022]);
        assert_eq!(years(2, 29), [2024, 2020, 2016]);
    }
}
