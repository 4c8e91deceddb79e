//! Tells the language of a text by its script and its most frequent words, whether the language's file is there or not.

use std::sync::OnceLock;

use super::{LANGUAGES, Language, find};
use crate::lower;
use crate::order;
use crate::read::Hints;
use crate::read::packed::{Words, hash_of, words};

/// How many characters of a text are looked at to tell its language.
const LOOKED_AT: usize = 20_000;

/// Words that stand in nearly every text of a language and in few of others, and words of the field; then letters that only this
/// language of its script has.
#[rustfmt::skip] // the tables read better in rows than one word a line
const FREQUENT: &[(&str, Words, &str)] = &[
    ("en", words!["the", "and", "of", "to", "in", "with", "our", "we", "was", "were", "have", "has", "this", "that", "for", "more", "than", "over", "on", "from", "by", "is", "are", "views", "a", "per", "week", "hours", "each", "posts", "likes", "followers", "shares", "times", "total", "some", "as", "got", "had", "it", "an", "at", "been", "not", "their", "its", "all", "about", "nearly", "people"], ""),
    ("fr", words!["le", "la", "les", "des", "du", "et", "est", "une", "un", "dans", "pour", "avec", "sur", "par", "nous", "notre", "nos", "ont", "été", "plus", "que", "qui", "aux", "ce", "cette", "vues", "abonnés", "vidéos", "défi", "d", "l", "de", "au", "en"], "çœùû"),
    ("de", words!["der", "die", "das", "und", "ist", "sind", "mit", "für", "auf", "von", "den", "dem", "ein", "eine", "einen", "wir", "unsere", "unser", "haben", "hat", "wurde", "wurden", "über", "mehr", "als", "im", "zu", "bei", "nach", "auch", "aufrufe", "beiträge", "abonnenten", "zuschauer", "mal", "nutzer", "rund"], "ßäöü"),
    ("es", words!["el", "la", "los", "las", "y", "es", "en", "con", "por", "para", "un", "una", "que", "se", "del", "más", "de", "nuestro", "nuestra", "ha", "han", "fue", "fueron", "sobre", "al", "vistas", "visualizaciones", "seguidores", "países", "reto", "vídeos", "publicaciones", "reproducciones"], "ñ¿¡"),
    ("pt", words!["o", "a", "os", "as", "e", "é", "em", "com", "por", "para", "um", "uma", "que", "se", "do", "da", "dos", "das", "no", "na", "mais", "de", "nosso", "nossa", "foi", "foram", "ao", "não", "visualizações", "seguidores", "países", "desafio", "vídeos", "publicações", "reproduções", "já"], "ãõ"),
    ("it", words!["il", "lo", "la", "i", "gli", "le", "e", "è", "in", "con", "per", "un", "una", "che", "si", "del", "della", "dei", "delle", "nel", "più", "di", "nostro", "nostra", "ha", "hanno", "sono", "stato", "stati", "al", "visualizzazioni", "paesi", "sfida", "oltre"], "ò"),
    ("nl", words!["de", "het", "een", "en", "is", "zijn", "met", "voor", "van", "op", "in", "we", "onze", "ons", "heeft", "hebben", "werd", "werden", "over", "meer", "dan", "bij", "naar", "ook", "weergaven", "volgers", "keer", "landen", "bekeken", "berichten", "uit", "te", "aan"], ""),
    ("pl", words!["i", "w", "z", "na", "do", "się", "jest", "są", "nie", "to", "że", "o", "od", "po", "ponad", "dla", "przez", "nasz", "nasza", "nasze", "nasi", "mamy", "było", "był", "wyświetleń", "obserwujących", "filmów", "tys", "mln", "więcej", "niż", "oraz"], "łżźśćńąę"),
    ("ru", words!["и", "в", "на", "с", "по", "не", "что", "это", "из", "к", "у", "за", "от", "как", "мы", "наш", "наша", "наши", "более", "чем", "было", "для", "просмотров", "подписчиков", "видео", "роликов", "млн", "тыс", "раз"], "ыэё"),
    ("uk", words!["і", "в", "на", "з", "по", "не", "що", "це", "із", "до", "у", "за", "від", "як", "ми", "наш", "наша", "наші", "понад", "ніж", "було", "для", "та", "переглядів", "підписників", "відео", "млн", "тис", "разів"], "іїєґ"),
    ("ar", words!["في", "من", "على", "إلى", "عن", "مع", "أن", "هذا", "هذه", "التي", "الذي", "كما", "أكثر", "أو", "و", "ما", "بين", "بعد", "قد", "كان", "مشاهدة", "متابع", "مليون", "فيديو", "ألف", "خلال"], "ةأإ"),
    ("fa", words!["در", "از", "به", "با", "که", "این", "را", "برای", "است", "و", "های", "شد", "شده", "ما", "بیش", "آن", "می", "بازدید", "دنبال‌کننده", "میلیون", "ویدیو", "هزار", "بار", "کننده"], "پچژگ"),
    ("hi", words!["के", "में", "की", "है", "और", "से", "को", "का", "पर", "ने", "यह", "हैं", "हो", "गया", "अधिक", "हम", "हमारे", "व्यूज", "लाख", "बार", "वीडियो", "करोड़", "ज्यादा"], "ड़"),
    ("bn", words!["এর", "এবং", "ও", "থেকে", "এই", "করে", "হয়েছে", "জন্য", "আমাদের", "বেশি", "একটি", "ভিউ", "লাখ", "বার", "ভিডিও", "কোটি", "মিলিয়ন", "জন", "দেশে"], "য়"),
    ("ur", words!["کے", "میں", "کی", "ہے", "اور", "سے", "کو", "کا", "پر", "نے", "یہ", "ہیں", "ہو", "گیا", "زیادہ", "ہم", "ہمارے", "ویوز", "لاکھ", "بار", "ویڈیوز", "مرتبہ"], "ٹڈڑںےہ"),
    ("id", words!["yang", "dan", "di", "dengan", "untuk", "dari", "ini", "itu", "pada", "telah", "kami", "lebih", "oleh", "sudah", "ke", "dalam", "juga", "tayangan", "pengikut", "juta", "ribu", "kali", "ditonton", "sebanyak", "negara", "penonton"], ""),
    ("ms", words!["yang", "dan", "di", "dengan", "untuk", "dari", "ini", "itu", "pada", "telah", "kami", "lebih", "oleh", "sudah", "ke", "dalam", "juga", "tontonan", "pengikut", "juta", "ribu", "kali", "ditonton", "sebanyak", "negara", "penonton", "daripada", "ialah", "adalah"], ""),
    ("vi", words!["và", "của", "là", "có", "trong", "được", "cho", "với", "các", "những", "này", "đã", "người", "hơn", "một", "không", "lượt", "xem", "triệu", "nghìn", "theo", "dõi"], "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"),
    ("tr", words!["ve", "bir", "bu", "da", "de", "ile", "için", "olarak", "daha", "çok", "en", "fazla", "gibi", "bizim", "kez", "milyon", "bin", "görüntülenme", "takipçi", "izlendi", "izlenme", "ülkede", "kişi", "oldu"], "ğşı"),
    ("zh", words![], "的了是在我们超过次播放万亿个這們過萬億個國"),
    ("ja", words![], "のはをがにでとたしるれ"),
    ("ko", words![], "이가을를은는의에서만억회"),
    ("sv", words!["och", "i", "att", "det", "som", "en", "ett", "är", "på", "för", "med", "av", "till", "den", "har", "vi", "vår", "våra", "inte", "över", "mer", "än", "visningar", "följare", "gånger", "länder", "miljoner", "tusen", "inlägg", "från"], "å"),
    ("bg", words!["и", "в", "на", "с", "по", "не", "че", "това", "от", "към", "за", "как", "ние", "нашият", "нашата", "повече", "над", "беше", "бяха", "със", "които", "са", "гледания", "последователи", "видеа", "млн", "хил", "пъти", "е", "да", "се"], "ъщ"),
];

/// The language of a text: what the hints say where that is listed, otherwise the one whose words and letters it has most of.
#[must_use]
pub fn detect(text: &str, hints: &Hints) -> &'static Language {
    let wanted = hints.language.as_deref().and_then(find);
    wanted.or_else(|| told(text).map(|(language, _)| language)).unwrap_or_else(first)
}

/// English, in the list.
fn first() -> &'static Language {
    let [english, ..] = &LANGUAGES;
    english
}

/// The language that a text's own words tell, with how many of them do; `None` where none does.
#[must_use]
pub fn told(text: &str) -> Option<(&'static Language, u32)> {
    most(counts(text))
}

/// The language with the highest count, the first of several.
fn most(counts: [u32; FREQUENT.len()]) -> Option<(&'static Language, u32)> {
    let mut best: Option<(usize, u32)> = None;
    for (index, count) in counts.into_iter().enumerate() {
        if count > best.map_or(0, |(_, most)| most) {
            best = Some((index, count));
        }
    }
    let (index, count) = best?;
    FREQUENT.get(index).and_then(|(tag, ..)| find(tag)).map(|language| (language, count))
}

/// Whether a part of a text is clearly in another language than the text: `None` where it is not.
#[must_use]
pub fn another(part: &str, language: &'static Language) -> Option<&'static Language> {
    /// Fewer words of another language are names and quotations.
    const ENOUGH: u32 = 4;
    let counts = counts(part);
    let own = FREQUENT.iter().position(|(tag, ..)| *tag == language.tag).and_then(|index| counts.get(index));
    let (other, count) = most(counts)?;
    (other.tag != language.tag && count >= ENOUGH && own.is_none_or(|own| own * 2 < count)).then_some(other)
}

/// How many words and letters of each language stand in a text.
fn counts(text: &str) -> [u32; FREQUENT.len()] {
    let mut counts = [0_u32; FREQUENT.len()];
    let mut add = |language: usize| counts.get_mut(language).into_iter().for_each(|count| *count += 1);
    let index = index();
    let mut word = String::new();
    let mut start = String::new();
    text.chars().take(LOOKED_AT).chain([' ']).for_each(|character| lower::push(&mut start, character));
    for character in start.chars() {
        if is_part(character) {
            word.push(character);
        } else if !word.is_empty() {
            let hash = hash_of(&word);
            let from = index.words.partition_point(|(other, ..)| *other < hash);
            let alike = index.words.iter().skip(from).take_while(|(other, ..)| *other == hash);
            alike.filter(|(_, known, _)| *known == word).for_each(|(.., language)| add(*language));
            word.clear();
        }
        if !character.is_ascii() {
            let from = index.letters.partition_point(|(other, _)| *other < character);
            let alike = index.letters.iter().skip(from).take_while(|(other, _)| *other == character);
            alike.for_each(|(_, language)| add(*language));
        }
    }
    counts
}

/// The words and letters of the list, each with the place of its language.
struct Told {
    words: Vec<(u32, &'static str, usize)>,
    letters: Vec<(char, usize)>,
}

fn index() -> &'static Told {
    static INDEX: OnceLock<Told> = OnceLock::new();
    INDEX.get_or_init(|| {
        let listed = || FREQUENT.iter().enumerate();
        let words = listed().flat_map(|(at, (_, words, _))| words.each().map(move |word| (hash_of(word), word, at)));
        let letters = listed().flat_map(|(at, (.., letters))| letters.chars().map(move |letter| (letter, at)));
        let (mut words, mut letters): (Vec<_>, Vec<_>) = (words.collect(), letters.collect());
        order::by_key(&mut words, |(hash, ..)| u64::from(*hash));
        order::by_key(&mut letters, |(letter, _)| u64::from(*letter));
        Told { words, letters }
    })
}

/// A letter or a sign that stands inside words.
fn is_part(character: char) -> bool {
    character.is_alphabetic()
        || matches!(character, '\u{300}'..='\u{36f}' | '\u{93a}'..='\u{94f}' | '\u{981}'..='\u{9cd}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_in_another_language_is_told_from_names_in_it() {
        let english = find("en").unwrap();
        let tag = |text: &str| another(text, english).map(|language| language.tag);
        assert_eq!(tag("La vidéo est vue par les jeunes dans tous les pays et par nos équipes."), Some("fr"));
        assert_eq!(tag("We met with Médecins du Monde and the people of Côte d'Ivoire in our offices."), None);
        assert_eq!(tag("12,000"), None);
    }
}
