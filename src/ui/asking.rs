//! Questions about the text as a whole: what separates decimals, which currency a sign means. One answer settles every figure.

use yew::prelude::*;

use super::piece::{Act, chip, nothing, sends};
use crate::number::Currency;
use crate::number::date::Date;
use crate::number::grouping::Decimal;
use crate::read::table::is_about_separators;
use crate::read::{Hints, Read, currency};
use crate::session::Action;
use crate::words::{Argument, Locale, Text, figure, say};

const DECIMALS: Text = Text::new(
    "asking.decimals",
    "Numbers in this text can be read in two ways. What stands before decimals?",
    "Before two chips; one answer for the whole text.",
);
const POINT: Text = Text::new("asking.point", "A point, as in 1.5", "Chip: a point separates decimals.");
const COMMA: Text = Text::new("asking.comma", "A comma, as in 1,5", "Chip: a comma separates decimals.");
const CURRENCY: Text = Text::new(
    "asking.currency",
    "Which currency is \u{201c}{sign}\u{201d} in this text?",
    "Before one chip for each currency. {sign} is a sign that several currencies share.",
);

const NEWEST: Text = Text::new(
    "asking.newest",
    "The dates of these posts have no year. Which day is the newest of them?",
    "Before some chips, each with a whole date such as 16 September 2026.",
);

/// The questions, each shown where it is open or was answered here, so that the answer can be taken back.
pub fn asking(locale: &Locale, text: &str, read: &Read, hints: &Hints, today: Date, act: &Act) -> Html {
    html! {
        <div>
            { decimals(locale, read, hints, act) }
            { currencies(locale, text, read, hints, act) }
            { newest(locale, read, today, act) }
        </div>
    }
}

fn decimals(locale: &Locale, read: &Read, hints: &Hints, act: &Act) -> Html {
    let open = read.readings.iter().filter_map(|reading| reading.question.as_ref());
    // A single one is asked beside its figure.
    if hints.decimal == Decimal::Unknown && open.filter(|question| is_about_separators(question)).take(2).count() < 2 {
        return nothing();
    }
    let choice = |decimal: Decimal, words: &Text| {
        let pressed = hints.decimal == decimal;
        let next = if pressed { Decimal::Unknown } else { decimal };
        chip(locale.words(words), pressed, sends(act, Action::Decimals(next)))
    };
    html! {
        <div class="ask">
            <p>{ locale.words(&DECIMALS) }</p>
            <div class="chips">{ choice(Decimal::Point, &POINT) }{ choice(Decimal::Comma, &COMMA) }</div>
        </div>
    }
}

fn currencies(locale: &Locale, text: &str, read: &Read, hints: &Hints, act: &Act) -> Html {
    let Some(sign) = currency::unclear(text, read, hints.currency) else { return nothing() };
    html! {
        <div class="ask">
            <p>{ say(locale, &CURRENCY, &[("sign", Argument::Verbatim(sign.sign.to_owned()))]) }</p>
            <div class="chips">
                { for sign.codes.iter().map(|code| {
                    let currency = Currency::new(code);
                    let pressed = hints.currency.is_some() && hints.currency == currency;
                    chip(code, pressed, sends(act, Action::PickCurrency(currency.filter(|_| !pressed))))
                }) }
            </div>
        </div>
    }
}

/// The year of dates without one: asked of each list, by the days that its newest can be.
fn newest(locale: &Locale, read: &Read, today: Date, act: &Act) -> Html {
    let asked = read.newest.iter().map(|newest| {
        html! {
            <div class="ask">
                <p>{ locale.words(&NEWEST) }</p>
                <div class="chips">
                    { for newest.choices(today).into_iter().map(|date| {
                        let pressed = newest.is(date);
                        chip(&figure::day(locale, date), pressed, sends(act, Action::Newest(date, !pressed)))
                    }) }
                </div>
            </div>
        }
    });
    html! { <div>{ for asked }</div> }
}
