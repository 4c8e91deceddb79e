//! Tells from the bytes of a file how its letters are encoded. Only the telling stands here: the letters themselves are made by the
//! browser's `TextDecoder` in the page, so the names are those it knows.

/// How the letters of a file are encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letters {
    /// The name of the encoding, as browsers know it.
    pub label: &'static str,
    /// Whether it is a guess, which can be wrong: nothing but the letters themselves tells it.
    pub guessed: bool,
}

/// The encodings that a person can choose among, the usual ones first.
pub const LABELS: [&str; 20] = [
    "utf-8",
    "windows-1252",
    "windows-1250",
    "windows-1251",
    "windows-1253",
    "windows-1254",
    "windows-1255",
    "windows-1256",
    "windows-1257",
    "windows-1258",
    "windows-874",
    "iso-8859-2",
    "koi8-r",
    "shift_jis",
    "euc-jp",
    "euc-kr",
    "gb18030",
    "big5",
    "utf-16le",
    "utf-16be",
];

/// So many bytes are looked at to guess among code pages.
const LOOK: usize = 200_000;

/// Tells the encoding; `None` where this is no text. A mark at the front decides, then zero bytes, then whether it is UTF-8 throughout;
/// else it is guessed from the letters. Time is linear in the length.
#[must_use]
pub fn tell(bytes: &[u8]) -> Option<Letters> {
    let sure = |label| Some(Letters { label, guessed: false });
    match bytes {
        [0xef, 0xbb, 0xbf, ..] => return sure("utf-8"),
        [0xff, 0xfe, ..] => return sure("utf-16le"),
        [0xfe, 0xff, ..] => return sure("utf-16be"),
        _ => {}
    }
    let start = bytes.get(..bytes.len().min(LOOK)).unwrap_or_default();
    // A line end, a comma or a digit has a zero byte beside it in UTF-16, and texts have none in any other encoding.
    let [even, odd] = [0, 1].map(|parity| start.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count());
    match (even, odd) {
        (0, 0) => {}
        (0, _) => return Some(Letters { label: "utf-16le", guessed: true }),
        (_, 0) => return Some(Letters { label: "utf-16be", guessed: true }),
        _ => return None,
    }
    let control = start.iter().filter(|byte| **byte < 0x20 && !b"\t\n\r\x0b\x0c\x1b\x1a".contains(byte)).count();
    if control * 50 > start.len() {
        return None;
    }
    if is_utf8(bytes) {
        return sure("utf-8");
    }
    // Where letters beyond ASCII come late, the first of them decide.
    let first = bytes.iter().position(|byte| *byte >= 0x80).unwrap_or_default().saturating_sub(1);
    let part = bytes.get(first..bytes.len().min(first + LOOK)).unwrap_or_default();
    Some(Letters { label: guess(part), guessed: true })
}

/// Whether it is UTF-8, but for a broken letter here and there: a file that was cut, or put together from two.
fn is_utf8(bytes: &[u8]) -> bool {
    let (mut broken, mut whole) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        broken += usize::from(!chunk.invalid().is_empty());
        if broken > 0 {
            // Only then it matters.
            whole += chunk.valid().bytes().filter(|byte| *byte >= 0xc0).count();
            if broken > 20 + whole / 20 {
                return false;
            }
        }
    }
    broken == 0 || broken * 20 < whole || (broken == 1 && bytes.len() - broken_at(bytes) < 4)
}

/// Where the first letter that is no UTF-8 stands.
fn broken_at(bytes: &[u8]) -> usize {
    std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len)
}

/// A code page and the bytes of its letters that are frequent in the languages that are written with it.
struct Page {
    label: &'static str,
    frequent: &'static [u8],
}

/// Scripts of their own: words are runs of bytes beyond ASCII.
const SCRIPTS: [Page; 6] = [
    Page { label: "windows-1251", frequent: b"\xee\xe5\xe0\xe8\xed\xf2\xf1\xf0\xe2\xeb\xea\xb3" },
    Page { label: "koi8-r", frequent: b"\xcf\xc5\xc1\xc9\xce\xd4\xd3\xd2\xd7\xcc\xcb\xc4" },
    Page { label: "windows-1253", frequent: b"\xe1\xef\xe9\xf4\xed\xe5\xf3\xf2\xf1\xe7\xfc\xdc" },
    Page { label: "windows-1256", frequent: b"\xc7\xe1\xed\xe3\xe4\xe6\xd1\xca\xc8\xe5\xcf\xda" },
    Page { label: "windows-1255", frequent: b"\xe9\xe5\xe4\xec\xe0\xf8\xfa\xe1\xf9\xee\xed\xf0" },
    Page { label: "windows-874", frequent: b"\xd2\xb9\xc3\xcd\xa1\xe0\xa7\xe8\xe9\xd5\xc1\xc2" },
];

/// Latin letters with marks, language by language. The order decides where two fit alike.
const LATIN: [Page; 17] = [
    Page { label: "windows-1252", frequent: b"\xe9\xe8\xe0\xe7\xea\xf4\xee\xfb\xe2\xeb\xef\xc9\xc0\x9c" }, // French
    Page { label: "windows-1252", frequent: b"\xe4\xf6\xfc\xdf\xc4\xd6\xdc" },                             // German
    Page { label: "windows-1252", frequent: b"\xf3\xed\xe1\xe9\xf1\xfa\xfc\xd1" },                         // Spanish
    Page { label: "windows-1252", frequent: b"\xe3\xe7\xf5\xe1\xe9\xed\xf3\xea\xe2\xfa\xe0" },             // Portuguese
    Page { label: "windows-1252", frequent: b"\xe0\xe8\xe9\xec\xf2\xf9" },                                 // Italian
    Page { label: "windows-1252", frequent: b"\xe5\xe4\xf6\xf8\xe6\xe9\xc5\xd8" },                         // Nordic
    Page { label: "windows-1250", frequent: b"\xb3\xb9\xea\xbf\x9c\xf3\xe6\xf1\x9f\xa3\xaf\x8c" },         // Polish
    Page { label: "windows-1250", frequent: b"\xed\xe1\xe9\xec\x9a\xe8\xf8\x9e\xfd\xf9\x9d\xf2\xbe\xc8\x8a" }, // Czech
    Page { label: "windows-1250", frequent: b"\xe1\xe9\xf6\xf3\xfc\xed\xf5\xfa\xfb" },                     // Hungarian
    Page { label: "windows-1250", frequent: b"\xe3\xba\xfe\xe2\xee\xaa\xde" },                             // Romanian
    Page { label: "windows-1250", frequent: b"\xe8\x9a\x9e\xe6\xf0\xc8\x8a\x8e" },                         // Croatian
    Page { label: "iso-8859-2", frequent: b"\xb3\xb1\xea\xbf\xb6\xf3\xe6\xf1\xbc\xa3\xaf\xa6" },           // Polish
    Page { label: "iso-8859-2", frequent: b"\xed\xe1\xe9\xec\xb9\xe8\xf8\xbe\xfd\xf9\xbb\xf2\xb5\xc8\xa9" }, // Czech
    Page { label: "iso-8859-2", frequent: b"\xe8\xb9\xbe\xe6\xf0\xc8\xa9\xae" },                           // Croatian
    Page { label: "windows-1254", frequent: b"\xfd\xfe\xf0\xfc\xf6\xe7\xdd\xde\xc7\xd6\xdc" },             // Turkish
    Page { label: "windows-1257", frequent: b"\xeb\xf0\xfe\xe0\xe8\xfb\xe1\xf8\xe6" },                     // Lithuanian
    Page { label: "windows-1257", frequent: b"\xe2\xee\xe7\xf0\xfb\xef\xf2\xfe\xe8\xec\xed" },             // Latvian
];

/// The code page whose frequent letters these bytes are.
fn guess(bytes: &[u8]) -> &'static str {
    let (mut letters, mut mixed) = ([0_u32; 256], 0_u32);
    for (place, byte) in bytes.iter().enumerate().filter(|(_, byte)| **byte >= 0x80) {
        let near = [place.checked_sub(1).and_then(|before| bytes.get(before)), bytes.get(place + 1)];
        let plain = near.iter().flatten().any(|near| near.is_ascii_alphabetic());
        let in_word = plain || near.iter().flatten().any(|near| **near >= 0x80);
        if in_word && let Some(count) = letters.get_mut(usize::from(*byte)) {
            *count += 1;
            mixed += u32::from(plain);
        }
    }
    let all: u32 = letters.iter().sum();
    let of = |page: &Page| -> u32 {
        let count = |byte: &u8| letters.get(usize::from(*byte)).copied().unwrap_or_default();
        page.frequent.iter().map(count).sum()
    };
    // Marked letters stand among plain ones. The second byte of a pair can look like a plain letter too.
    let script = mixed * 4 < all * 3;
    if let Some(label) = script.then(|| pairs(bytes)).flatten() {
        return label;
    }
    let pages: &[Page] = if script { &SCRIPTS } else { &LATIN };
    let mut best = ("windows-1252", all / 4);
    for page in pages {
        let score = of(page);
        if score > best.1 {
            best = (page.label, score);
        }
    }
    best.0
}

/// The encoding in which letters are pairs of bytes, if the bytes beyond ASCII are nothing but such pairs.
fn pairs(bytes: &[u8]) -> Option<&'static str> {
    // For each: pairs that fit and pairs that do not.
    let (mut euc, mut gbk, mut big5, mut jis) = ((0, 0), (0, 0), (0, 0), (0, 0));
    // What tells them apart: Korean syllables, Japanese kana, frequent Chinese letters of Big5.
    let (mut hangul, mut kana, mut common) = (0_u32, 0_u32, 0_u32);
    walk(
        bytes,
        |lead| lead >= 0x81,
        |lead, trail| {
            let fits = (0xa1..=0xfe).contains(&lead) && (0xa1..=0xfe).contains(&trail);
            count(&mut euc, fits);
            count(&mut gbk, (0x40..=0xfe).contains(&trail) && trail != 0x7f || trail.is_ascii_digit());
            count(
                &mut big5,
                (0xa1..=0xf9).contains(&lead) && ((0x40..=0x7e).contains(&trail) || (0xa1..=0xfe).contains(&trail)),
            );
            hangul += u32::from(fits && (0xb0..=0xc8).contains(&lead));
            kana += u32::from(fits && (0xa4..=0xa5).contains(&lead));
            common += u32::from((0xa4..=0xc6).contains(&lead));
        },
    );
    let mut narrow = 0_u32;
    walk(
        bytes,
        |lead| !(0xa1..=0xdf).contains(&lead),
        |lead, trail| {
            let fits = matches!(lead, 0x81..=0x9f | 0xe0..=0xfc) && (0x40..=0xfc).contains(&trail) && trail != 0x7f;
            count(&mut jis, fits);
            narrow += u32::from(matches!(lead, 0x82 | 0x83));
        },
    );
    let holds = |(fits, not): (u32, u32)| fits > 3 && not * 50 <= fits;
    let most = |part: u32, (fits, _): (u32, u32), tenths: u32| part * 10 >= fits * tenths;
    if holds(euc) {
        if most(kana, euc, 3) {
            return Some("euc-jp");
        }
        return Some(if most(hangul, euc, 9) { "euc-kr" } else { "gb18030" });
    }
    if holds(jis) && most(narrow, jis, 3) {
        return Some("shift_jis");
    }
    if holds(big5) && most(common, big5, 6) {
        return Some("big5");
    }
    holds(gbk).then_some("gb18030")
}

/// Calls with each byte that leads a pair and the one behind it.
fn walk(bytes: &[u8], leads: impl Fn(u8) -> bool, mut pair: impl FnMut(u8, u8)) {
    let mut bytes = bytes.iter().copied();
    while let Some(lead) = bytes.next() {
        if lead >= 0x80 && leads(lead) {
            // A pair that was cut at the end tells nothing.
            if let Some(trail) = bytes.next() {
                pair(lead, trail);
            }
        }
    }
}

fn count((fits, not): &mut (u32, u32), does: bool) {
    if does {
        *fits += 1;
    } else {
        *not += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(label: &str, text: &str) {
        let encoding = encoding_rs::Encoding::for_label(label.as_bytes()).unwrap();
        let (bytes, used, lost) = encoding.encode(text);
        assert!(!lost && used == encoding, "{label} can write this: {text}");
        assert_eq!(tell(&bytes).map(|letters| letters.label), Some(label), "{text}");
    }

    #[test]
    fn code_pages_are_told_by_their_frequent_letters() {
        check("windows-1252", "Date;Vues;Abonnés\n2026-05-01;1 204;Déjà publié à Genève\n");
        check("windows-1252", "Tag;Aufrufe für Beiträge;Größe\n1. März;1.204;7\n");
        check("windows-1252", "Visualizações;Publicações\n1.204;não há\n");
        check("windows-1252", "Año;Reproducciones del vídeo;Interacción\n2026;1.204;7\n");
        check("windows-1252", "Følgere på kontoen;Visninger i går\n1204;7 – “så”\n");
        check(
            "windows-1250",
            "Data;Wyświetlenia;Polubienia;Zasięg\n1 maja;1204;7;Dołączyło więcej ludzi niż przedtem\n",
        );
        check("windows-1250", "Datum;Zhlédnutí;Příspěvky;Lidé\n1. května;1204;7;Sledující účtu\n");
        check("windows-1250", "Dátum;Megtekintések;Követők;Bejegyzés\nmájus 1.;1204;7;nőtt\n");
        check("iso-8859-2", "Data;Wyświetlenia;Polubienia;Zasięg\n1 maja;1204;7;Dołączyło więcej ludzi niż przedtem\n");
        check("windows-1250", "Datum;Ogledi;Všečki;Sledilci\n1. maj;1204;7;več ljudi še želi začeti\n");
        check(
            "windows-1250",
            "Dată;Vizualizări;Urmăritori în țară\n1 mai;1204;7;mulți au aflat\n".replace('ț', "t").as_str(),
        );
        check("windows-1257", "Data;Peržiūros;Sekėjai šią savaitę\n1;1204;7;daugiau žmonių įsitraukė\n");
        check("windows-1254", "Tarih;Görüntülenme sayısı;Takipçi;Paylaşım\n1 Mayıs;1204;7;Beğeni arttı\n");
        check("windows-1251", "Дата;Просмотры;Подписчики\n1 мая;1204;7\n");
        check("windows-1251", "Дата;Перегляди;Підписники\n1 травня;1204;7\n");
        check("koi8-r", "Дата;Просмотры;Подписчики\n1 мая;1204;7\n");
        check("windows-1253", "Ημερομηνία;Προβολές;Ακόλουθοι\n1 Μαΐου;1204;7\n");
        check("windows-1255", "תאריך;צפיות;עוקבים\n1 במאי;1204;7\n");
        check("windows-1256", "التاريخ;المشاهدات;المتابعون\n1 مايو;1204;7\n");
        check("windows-874", "วันที่;ยอดดู;ผู้ติดตาม\n1 พฤษภาคม;1204;7\n");
    }

    #[test]
    fn letters_of_two_bytes_are_told_by_their_pairs() {
        check("shift_jis", "日付,再生回数,いいねの数\n5月1日,1204,7\nフォロワーが増えました\n");
        check("euc-jp", "日付,再生回数,いいねの数\n5月1日,1204,7\nフォロワーが増えました\n");
        check("euc-kr", "날짜,조회수,좋아요\n5월 1일,1204,7\n팔로워가 늘었습니다\n");
        check("gb18030", "日期,播放量,点赞数\n5月1日,1204,7\n粉丝增加了很多\n");
        check("big5", "日期,觀看次數,按讚數\n5月1日,1204,7\n粉絲增加了很多\n");
    }

    #[test]
    fn utf_8_and_utf_16_are_told_without_a_guess_where_they_can_be() {
        let told = |bytes: &[u8]| tell(bytes).map(|letters| (letters.label, letters.guessed));
        assert_eq!(told("Views\n5 é\n".as_bytes()), Some(("utf-8", false)));
        assert_eq!(told(b""), Some(("utf-8", false)));
        let units =
            |text: &str, order: fn(u16) -> [u8; 2]| -> Vec<u8> { text.encode_utf16().flat_map(order).collect() };
        assert_eq!(told(&units("\u{feff}Дата\n5", u16::to_le_bytes)), Some(("utf-16le", false)));
        assert_eq!(told(&units("\u{feff}Дата\n5", u16::to_be_bytes)), Some(("utf-16be", false)));
        assert_eq!(told(&units("Дата;Просмотры\n5;6\n", u16::to_le_bytes)), Some(("utf-16le", true)));
        assert_eq!(told(&units("Views\n5\n", u16::to_be_bytes)), Some(("utf-16be", true)));
    }

    #[test]
    fn a_broken_letter_does_not_make_utf_8_something_else() {
        let text = "Просмотры;Подписчики;Дата\n".repeat(20);
        let mut bytes = text.into_bytes();
        bytes[41] = 0xff;
        assert_eq!(tell(&bytes).unwrap().label, "utf-8");
        let cut = &"ab é".as_bytes()[..4];
        assert_eq!(tell(cut).unwrap().label, "utf-8", "cut in its last letter");
    }

    #[test]
    fn what_is_no_text_is_told() {
        assert_eq!(tell(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00"), None);
        assert_eq!(tell(&[0, 1, 2, 3, 0, 0, 7, 7]), None);
    }

    #[test]
    fn every_label_is_one_that_browsers_know() {
        for label in LABELS {
            assert!(encoding_rs::Encoding::for_label(label.as_bytes()).is_some(), "{label}");
        }
        for page in SCRIPTS.iter().chain(&LATIN) {
            assert!(LABELS.contains(&page.label), "{} can be chosen", page.label);
        }
    }
}
