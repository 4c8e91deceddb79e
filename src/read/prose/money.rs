//! Money: currencies by their signs, codes and words, before a number and behind it.

use super::figure::Reader;
use super::number::Of;
use super::passage::Passage;
use crate::number::Currency;
use crate::number::scan::{self, Kind};
use crate::read::language::Sense;

/// What stands behind an amount of money and belongs to it.
pub(super) enum More {
    /// A magnitude: "75 USD millones".
    Times(f64),
    /// Smaller coins: "15 dollars 50".
    Plus(f64),
}

impl Reader<'_, '_> {
    /// Whether a currency is named at a token.
    pub(super) fn is_currency(&self, at: usize) -> bool {
        at < self.end && currency_at(self.passage, at).is_some()
    }

    /// A magnitude or smaller coins behind the currency, and where they end.
    pub(super) fn money_behind(&self, end: usize, small: bool) -> Option<(More, usize)> {
        let passage = self.passage;
        if !small || end >= self.end || passage.token(end)?.lines > 0 {
            return None;
        }
        let magnitude = passage.find(end, |sense| if let Sense::Magnitude(scale) = sense { Some(scale) } else { None });
        if let Some((scale, length)) = magnitude.filter(|(scale, _)| *scale >= 1e3) {
            return Some((More::Times(scale), end + length));
        }
        let joined = passage.is(end, Sense::And).unwrap_or(0);
        let start = end + joined;
        let coins = self.number(start).filter(|coins| {
            let small = coins.value > 0.0 && coins.value < 100.0 && coins.value.fract() == 0.0;
            small && coins.scale <= 12.0 && coins.qualifier.is_none() && coins.of == Of::Nothing
        })?;
        let (after, coins, spelled) = (coins.end, coins.value, coins.spelled);
        let minor = passage.find(after, |sense| if let Sense::Minor(parts) = sense { Some(parts) } else { None });
        if let Some((parts, length)) = minor {
            let after = after + length;
            // 50元6角3分
            let more = self.money_behind(after, true).filter(|_| parts < 100.0);
            return Some(match more {
                Some((More::Plus(more), after)) => (More::Plus(coins / parts + more), after),
                _ => (More::Plus(coins / parts), after),
            });
        }
        let point = |kind: &Kind| matches!(kind, Kind::Symbol('.' | ',' | ';' | '!' | '?' | ')' | '。' | '，' | '、'));
        let ended = passage.token(after).is_none_or(|next| point(&next.kind) || next.lines > 0);
        // 五块五
        if self.table.tenths_last && joined == 0 && coins < 10.0 && passage.glued(start) && ended {
            return Some((More::Plus(coins / 10.0), after));
        }
        // Two digits at the end of a clause.
        let two = joined == 0 && coins >= 10.0 && (spelled || passage.slice(start).len() == 2);
        (two && ended).then_some((More::Plus(coins / 100.0), after))
    }

    /// A currency sign or code before the number, and where it begins.
    pub(super) fn currency_before(&self, at: usize, floor: usize) -> Option<(Option<Currency>, usize)> {
        let passage = self.passage;
        let mut sign = at.checked_sub(1).filter(|sign| *sign >= floor)?;
        if passage.symbol(sign, '.') && passage.glued(sign) && sign > floor {
            sign -= 1;
        }
        if let Kind::Symbol(character) = passage.token(sign)?.kind {
            let currency = currency_of_sign(character)?;
            let word = sign.checked_sub(1).filter(|word| *word >= floor && passage.glued(sign));
            let code = word.and_then(|word| match passage.word(word) {
                "us" => Some("USD"),
                "a" | "au" => Some("AUD"),
                "c" | "ca" | "cad" => Some("CAD"),
                "nz" => Some("NZD"),
                "hk" => Some("HKD"),
                "s" => Some("SGD"),
                "r" => Some("BRL"),
                "mx" | "mex" => Some("MXN"),
                _ => None,
            });
            return Some(match code {
                Some(code) => (Currency::new(code), sign - 1),
                None => (currency, sign),
            });
        }
        let named = passage.before(at, |sense| if let Sense::CurrencyBefore(code) = sense { Some(code) } else { None });
        if let Some((code, first)) = named.filter(|(_, first)| *first >= floor) {
            return Some((Some(code), first));
        }
        let word = passage.word(sign);
        if scan::currency_of_code(word) && passage.token(sign)?.capital && !is_also_a_word(word) {
            return Some((Currency::new(word), sign));
        }
        let code = match word {
            "rs" | "₹" => "INR",
            "rp" if passage.token(sign)?.capital => "IDR",
            "rm" if passage.token(sign)?.capital => "MYR",
            "ksh" => "KES",
            "tsh" => "TZS",
            _ => return None,
        };
        Some((Currency::new(code), sign))
    }
}

/// Codes that are also words at the start of a sentence.
pub(super) fn is_also_a_word(code: &str) -> bool {
    matches!(code, "try" | "mad" | "all" | "cup" | "top")
}

/// The currency that a token names, by its sign, code or word.
pub(crate) fn currency_at(passage: &Passage<'_>, at: usize) -> Option<Currency> {
    if let Kind::Symbol(sign) = passage.token(at)?.kind {
        return currency_of_sign(sign).flatten();
    }
    let word = passage.word(at);
    if scan::currency_of_code(word) {
        return Currency::new(word);
    }
    passage.find(at, |sense| if let Sense::Currency(code) = sense { Some(code) } else { None }).map(|(code, _)| code)
}

/// The currency of a sign; the sign of dollars is taken for US dollars, as nearly all texts do.
pub(super) fn currency_of_sign(sign: char) -> Option<Option<Currency>> {
    Some(match sign {
        '$' => Currency::new("USD"),
        '€' => Currency::new("EUR"),
        '£' => Currency::new("GBP"),
        '₹' => Currency::new("INR"),
        '₩' => Currency::new("KRW"),
        '₦' => Currency::new("NGN"),
        '₱' => Currency::new("PHP"),
        '₽' => Currency::new("RUB"),
        '₺' => Currency::new("TRY"),
        '₴' => Currency::new("UAH"),
        '₪' => Currency::new("ILS"),
        '₫' => Currency::new("VND"),
        // Yen or yuan.
        '¥' => None,
        _ => return None,
    })
}
