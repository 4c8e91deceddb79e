//! Tells the language of a text by its script and its most frequent words, whether the language's file is there or not.

use super::{LANGUAGES, Language, english, find};
use crate::lower;
use crate::read::Hints;
use crate::read::packed::{Words, words};

/// How many characters of a text are looked at to tell its language.
const LOOKED_AT: usize = 20_000;

/// Words that stand in nearly every text of a language and in few of others, and words of the field; then letters that only this
/// language of its script has.
#[rustfmt::skip] // the tables read better in rows than one word a line
const FREQUENT: &[(&str, Words, &str)] = &[
    ("en", words!["the", "and", "of", "to", "in", "with", "our", "we", "was", "were", "have", "has", "this", "that", "for", "more", "than", "over", "on", "from", "by", "is", "are", "views", "a", "per", "week", "hours", "each", "posts", "likes", "followers", "shares", "people", "times", "total"], ""),
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
    let _ = english();
    LANGUAGES.first().unwrap_or_else(|| unreachable!("the list begins with English"))
}

/// The language that a text's own words tell, with how many of them do; `None` where none does.
#[must_use]
pub fn told(text: &str) -> Option<(&'static Language, u32)> {
    let mut start = String::new();
    text.chars().take(LOOKED_AT).for_each(|character| lower::push(&mut start, character));
    let mut counts = [0_u32; FREQUENT.len()];
    for word in start.split(|character: char| !is_part(character)).filter(|word| !word.is_empty()) {
        for ((_, frequent, _), count) in FREQUENT.iter().zip(&mut counts) {
            *count += u32::from(frequent.each().any(|known| known == word));
        }
    }
    for character in start.chars().filter(|character| !character.is_ascii()) {
        for ((_, _, letters), count) in FREQUENT.iter().zip(&mut counts) {
            *count += u32::from(letters.contains(character));
        }
    }
    let mut best: Option<(usize, u32)> = None;
    for (index, count) in counts.into_iter().enumerate() {
        if count > best.map_or(0, |(_, most)| most) {
            best = Some((index, count));
        }
    }
    let (index, count) = best?;
    FREQUENT.get(index).and_then(|(tag, ..)| find(tag)).map(|language| (language, count))
}

/// A letter or a sign that stands inside words.
fn is_part(character: char) -> bool {
    character.is_alphabetic()
        || matches!(character, '\u{300}'..='\u{36f}' | '\u{93a}'..='\u{94f}' | '\u{981}'..='\u{9cd}')
}
