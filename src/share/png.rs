//! Words inside a PNG picture: the link, so that a card opens its assessment again, and the words for people who cannot see it.
//! They stand in chunks of the kind `iTXt`, right behind the head, so that reading looks at the first few bytes only.

use super::checksum::crc32;

/// What every PNG picture starts with.
pub const MARK: &[u8] = b"\x89PNG\r\n\x1a\n";
/// The first chunk, which is always as long.
const HEAD: usize = 25;
/// The keyword of the link.
pub const KEYWORD: &str = "Greenlight";
/// The longest text that is read, in bytes: a link and the address before it.
const TEXT_LIMIT: usize = 20 * 1024;
/// So many chunks are looked at.
const CHUNK_LIMIT: usize = 64;

/// The picture with these texts in it, each under a keyword (`Title`, `Description`, [`KEYWORD`]); `None` where it is no PNG picture.
#[must_use]
pub fn insert(picture: &[u8], texts: &[(&str, &str)]) -> Option<Vec<u8>> {
    let (head, rest) = picture.split_at_checked(MARK.len() + HEAD)?;
    if !head.starts_with(MARK) || head.get(12..16) != Some(b"IHDR") {
        return None;
    }
    let mut written = head.to_vec();
    for (keyword, text) in texts.iter().filter(|(_, text)| !text.is_empty()) {
        // Not compressed, no language, no other keyword.
        let body = [keyword.as_bytes(), &[0, 0, 0, 0, 0], text.as_bytes()].concat();
        written.extend_from_slice(&u32::try_from(body.len()).ok()?.to_be_bytes());
        written.extend_from_slice(b"iTXt");
        written.extend_from_slice(&body);
        written.extend_from_slice(&crc32(&[b"iTXt", &body]).to_be_bytes());
    }
    written.extend_from_slice(rest);
    Some(written)
}

/// Why there is no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// It is no picture of this kind, or has no such text.
    Absent,
    /// There is one, and it is not whole.
    Damaged,
}

/// The text under a keyword of a picture, of which the beginning is enough.
///
/// # Errors
/// [`Missing`] says whether there is none or it is damaged.
pub fn extract<'a>(picture: &'a [u8], keyword: &str) -> Result<&'a str, Missing> {
    let mut rest = picture.strip_prefix(MARK).ok_or(Missing::Absent)?;
    for _ in 0..CHUNK_LIMIT {
        let (head, after) = rest.split_first_chunk::<8>().ok_or(Missing::Absent)?;
        let [one, two, three, four, kind @ ..] = *head;
        let length = u32::from_be_bytes([one, two, three, four]) as usize;
        if &kind == b"IDAT" || &kind == b"IEND" {
            break;
        }
        let ours = &kind == b"iTXt" && after.starts_with(keyword.as_bytes()) && after.get(keyword.len()) == Some(&0);
        if ours {
            return text(after, length, keyword.len()).ok_or(Missing::Damaged);
        }
        rest = length.checked_add(4).and_then(|length| after.get(length..)).ok_or(Missing::Absent)?;
    }
    Err(Missing::Absent)
}

/// The text of a chunk behind its keyword, where its checksum holds and nothing about it is unusual.
fn text(chunk: &[u8], length: usize, keyword: usize) -> Option<&str> {
    if length > TEXT_LIMIT {
        return None;
    }
    let (body, rest) = chunk.split_at_checked(length)?;
    let sum = rest.first_chunk::<4>()?;
    if u32::from_be_bytes(*sum) != crc32(&[b"iTXt", body]) {
        return None;
    }
    let text = body.get(keyword..)?.strip_prefix(&[0, 0, 0, 0, 0])?;
    std::str::from_utf8(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture of one white pixel, as an encoder writes it.
    const PICTURE: &[u8] = &[
        137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 58, 126,
        155, 85, 0, 0, 0, 10, 73, 68, 65, 84, 120, 156, 99, 248, 15, 0, 1, 1, 1, 0, 27, 182, 238, 86, 0, 0, 0, 0, 73,
        69, 78, 68, 174, 66, 96, 130,
    ];

    #[test]
    fn what_was_put_in_comes_out_and_the_picture_stays() {
        let texts = [("Title", "Ready: 71 of 100"), (KEYWORD, "https://example.org/#g1.AAAA"), ("Description", "港 é")];
        let written = insert(PICTURE, &texts).unwrap();
        for (keyword, text) in texts {
            assert_eq!(extract(&written, keyword), Ok(text));
        }
        assert_eq!(extract(&written, "Green"), Err(Missing::Absent));
        assert_eq!(extract(PICTURE, KEYWORD), Err(Missing::Absent));
        assert!(written.starts_with(&PICTURE[..33]) && written.ends_with(&PICTURE[33..]));
        // The beginning is enough.
        assert_eq!(extract(&written[..130], KEYWORD), Ok(texts[1].1));
    }

    #[test]
    fn what_is_no_picture_is_left_alone() {
        for other in [&b""[..], b"GIF89a", MARK, &PICTURE[..20], &[0; 100]] {
            assert_eq!(insert(other, &[(KEYWORD, "x")]), None);
            assert_eq!(extract(other, KEYWORD), Err(Missing::Absent));
        }
    }

    #[test]
    fn a_changed_or_strange_chunk_is_damaged() {
        let written = insert(PICTURE, &[(KEYWORD, "g1.AAAA")]).unwrap();
        for place in [41 + 12, 41 + 17, 41 + 22] {
            let mut changed = written.clone();
            changed[place] ^= 1;
            assert_eq!(extract(&changed, KEYWORD), Err(Missing::Damaged), "{place}");
        }
        assert_eq!(extract(&written[..60], KEYWORD), Err(Missing::Damaged));
        let long = insert(PICTURE, &[(KEYWORD, &"A".repeat(TEXT_LIMIT))]).unwrap();
        assert_eq!(extract(&long, KEYWORD), Err(Missing::Damaged));
        // Lengths that lie.
        let mut endless = MARK.to_vec();
        endless.extend_from_slice(&[0xff, 0xff, 0xff, 0xff, b't', b'E', b'X', b't']);
        assert_eq!(extract(&endless, KEYWORD), Err(Missing::Absent));
        let empty = [MARK, &[0, 0, 0, 0, b't', b'E', b'X', b't', 0, 0, 0, 0].repeat(9_000)].concat();
        assert_eq!(extract(&empty, KEYWORD), Err(Missing::Absent));
    }
}
