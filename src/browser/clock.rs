//! Today, where the visitor is.

use crate::number::date::{Date, EPOCH};

/// The visitor's day; the first day of 1970 where the device gives a day outside years 1 to 9999.
#[must_use]
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or_default();
    let month = u8::try_from(now.get_month() + 1).unwrap_or_default();
    let day = u8::try_from(now.get_date()).unwrap_or_default();
    Date::new(year, month, day).unwrap_or(EPOCH)
}
