//! The link inside an SVG picture, in an element `metadata`, so that a card opens its assessment again.

use super::png::Missing;
use crate::card::svg::escaped;

/// What stands before the link.
const BEFORE: &str = "<metadata id=\"greenlight\">";
/// What stands behind it.
const AFTER: &str = "</metadata>";
/// Behind this the link is put. Texts of a card are escaped, so the first is the card's own.
const PLACE: &str = "</desc>";
/// The longest text that is read, in bytes.
const TEXT_LIMIT: usize = 20 * 1024;

/// The card with the link in it. A picture without a description, which no card is, stays as it is.
#[must_use]
pub fn insert(svg: &str, link: &str) -> String {
    match svg.split_once(PLACE) {
        Some((head, rest)) => [head, PLACE, "\n", BEFORE, &escaped(link), AFTER, rest].concat(),
        None => svg.to_owned(),
    }
}

/// The link of a card, of which the beginning is enough.
///
/// # Errors
/// [`Missing`] says whether there is none or it is damaged.
pub fn extract(svg: &[u8]) -> Result<String, Missing> {
    let start = svg.windows(BEFORE.len()).position(|bytes| bytes == BEFORE.as_bytes()).ok_or(Missing::Absent)?;
    let rest = svg.get(start + BEFORE.len()..).unwrap_or_default();
    let end = rest.iter().take(TEXT_LIMIT + 1).position(|byte| *byte == b'<').ok_or(Missing::Damaged)?;
    let text = std::str::from_utf8(rest.get(..end).unwrap_or_default()).map_err(|_| Missing::Damaged)?;
    // `&` comes last, so that nothing is put together that was not written.
    Ok(text.trim().replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CARD: &str = "<svg>\n<title>a &lt;/desc&gt;</title>\n<desc>b</desc>\n<rect/>\n</svg>\n";

    #[test]
    fn what_was_put_in_comes_out() {
        for link in ["https://example.org/?a=1&b='2'#g1.AAAA", "#g1.AAAA-_"] {
            let card = insert(CARD, link);
            assert_eq!(extract(card.as_bytes()).as_deref(), Ok(link));
            assert!(card.contains("</desc>\n<metadata id=\"greenlight\">"), "{card}");
        }
        assert_eq!(insert("<svg/>", "x"), "<svg/>");
    }

    #[test]
    fn without_a_whole_link_there_is_none() {
        assert_eq!(extract(CARD.as_bytes()), Err(Missing::Absent));
        assert_eq!(extract(b""), Err(Missing::Absent));
        assert_eq!(extract(b"<metadata id=\"greenlight\">#g1.AAAA"), Err(Missing::Damaged));
        let long = insert(CARD, &"A".repeat(TEXT_LIMIT + 1));
        assert_eq!(extract(long.as_bytes()), Err(Missing::Damaged));
    }
}
