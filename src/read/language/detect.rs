//! Tells the language of a text by its script and its most frequent words, whether the language's file is there or not.

use std::sync::OnceLock;

use super::{LANGUAGES, Language, find, label_words};
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
    ("en", words!["the", "and", "of", "to", "in", "with", "our", "we", "was", "were", "have", "has", "this", "that", "for", "more", "than", "over", "on", "from", "by", "is", "are", "views", "a", "per", "week", "hours", "each", "posts", "likes", "followers", "shares", "times", "total", "some", "as", "got", "had", "it", "an", "at", "been", "not", "their", "its", "all", "about", "nearly", "people", "after", "but", "they", "videos", "weeks", "campaign", "reach", "be", "which", "who", "million", "team", "goal", "countries"], ""),
    ("fr", words!["le", "la", "les", "des", "du", "et", "est", "une", "un", "dans", "pour", "avec", "sur", "par", "nous", "notre", "nos", "ont", "été", "plus", "que", "qui", "aux", "ce", "cette", "vues", "abonnés", "vidéos", "défi", "d", "l", "de", "au", "en", "a", "à", "fois", "objectif", "semaines", "personnes", "lancement", "campagne", "équipe", "pays", "mille", "portée", "près", "entre", "partages", "dons", "se", "sont", "il", "elle", "ans", "voir", "loi"], "çœùûêîô"),
    ("de", words!["der", "die", "das", "und", "ist", "sind", "mit", "für", "auf", "von", "den", "dem", "ein", "eine", "einen", "wir", "unsere", "unser", "haben", "hat", "wurde", "wurden", "über", "mehr", "als", "im", "in", "zu", "bei", "nach", "auch", "aufrufe", "beiträge", "abonnenten", "zuschauer", "mal", "nutzer", "rund", "an", "am", "zur", "zum", "aus", "kampagne", "insgesamt", "menschen", "mio", "millionen", "euro", "follower", "länder", "videos", "likes", "waren", "jahre", "sich", "kanal", "team", "woche", "wochen", "reichweite", "pro"], "ßäöü"),
    ("es", words!["el", "la", "los", "las", "y", "es", "en", "con", "por", "para", "un", "una", "que", "se", "del", "más", "de", "nuestro", "nuestra", "ha", "han", "fue", "fueron", "sobre", "al", "vistas", "visualizaciones", "seguidores", "países", "reto", "vídeos", "videos", "publicaciones", "reproducciones", "campaña", "personas", "semanas", "veces", "millones", "mil", "alcance", "lanzamiento", "hemos", "equipo", "a", "pero", "nuevos", "entre", "nos", "ya", "hasta", "son", "unos", "cada"], "ñ¿¡"),
    ("pt", words!["o", "a", "os", "as", "e", "é", "em", "com", "por", "para", "um", "uma", "que", "se", "do", "da", "dos", "das", "no", "na", "mais", "de", "nosso", "nossa", "foi", "foram", "ao", "não", "visualizações", "seguidores", "países", "desafio", "vídeos", "publicações", "reproduções", "já", "campanha", "pessoas", "semanas", "vezes", "milhões", "mil", "alcance", "lançamento", "equipa", "equipe", "seu", "à", "pelo", "pelos", "pela", "novos", "mas", "curtidas", "partilhas", "têm", "entre", "nos", "ou", "são", "até", "cada"], "ãõç"),
    ("it", words!["il", "lo", "la", "i", "gli", "le", "e", "è", "in", "con", "per", "un", "una", "che", "si", "del", "della", "dei", "delle", "nel", "più", "di", "nostro", "nostra", "ha", "hanno", "sono", "stato", "stati", "al", "visualizzazioni", "paesi", "sfida", "oltre", "campagna", "persone", "settimane", "volte", "milioni", "mila", "abbiamo", "lancio", "nostri", "da", "dal", "alla", "copertura", "ogni", "anni", "video", "su", "anche", "appena", "nella", "grazie", "euro", "nostra", "questa"], "òì"),
    ("nl", words!["de", "het", "een", "en", "is", "zijn", "met", "voor", "van", "op", "in", "we", "onze", "ons", "heeft", "hebben", "werd", "werden", "over", "meer", "dan", "bij", "naar", "ook", "weergaven", "volgers", "keer", "landen", "bekeken", "berichten", "uit", "te", "aan", "miljoen", "mensen", "weken", "campagne", "bereik", "uitdaging", "deelnemers", "filmpjes", "ruim", "al", "per", "zo", "video's", "ton", "euro", "totaal", "samen", "tussen", "jaar", "hier", "waren", "kunnen", "nog", "team", "uur", "lancering", "ze", "nu", "plaats", "als"], ""),
    ("pl", words!["i", "w", "z", "na", "do", "się", "jest", "są", "nie", "to", "że", "o", "od", "po", "ponad", "dla", "przez", "nasz", "nasza", "nasze", "nasi", "mamy", "było", "był", "wyświetleń", "obserwujących", "filmów", "tys", "mln", "więcej", "niż", "oraz", "wyświetlenia", "obserwujący", "polubienia", "komentarze", "udostępnienia", "filmy", "posty", "zasięg", "osób", "razy", "kraje", "języki", "kampania", "kampanii", "start", "startu", "data", "r", "roku", "godz", "zł", "zebrano", "liczba", "budżet", "zespół", "lat", "tysięcy", "naszym", "akcji", "który", "ze", "zobacz", "jak", "za", "mld", "tygodniu", "dni", "jako", "pod", "opublikowano", "postów", "blisko", "nam", "udało", "prawie", "około", "wpisów", "miliony", "tysiące", "milionów", "widzów", "ludzi"], "łżźśćńąę"),
    ("ru", words!["и", "в", "на", "с", "по", "не", "что", "это", "из", "к", "у", "за", "от", "как", "мы", "наш", "наша", "наши", "более", "чем", "было", "для", "просмотров", "подписчиков", "видео", "роликов", "млн", "тыс", "раз", "просмотры", "подписчики", "лайки", "лайков", "комментарии", "репосты", "ролики", "посты", "публикации", "охват", "человек", "составляет", "составило", "превысил", "кампании", "кампания", "команда", "бюджет", "рублей", "года", "году", "недель", "недели", "языки", "страны", "странах", "также", "со", "во", "этот", "который", "трансляцию", "смотрели", "осталось", "его", "её", "до", "запуска", "старт", "мая", "марта", "июня", "июля", "августа", "июнь", "месяц", "неделю", "участников", "блогеров", "акции"], "ыэё"),
    ("uk", words!["і", "в", "на", "з", "по", "не", "що", "це", "із", "до", "у", "за", "від", "як", "ми", "наш", "наша", "наші", "понад", "ніж", "було", "для", "та", "переглядів", "підписників", "відео", "млн", "тис", "разів", "перегляди", "підписники", "вподобань", "вподобання", "лайків", "коментарі", "коментарів", "поширень", "репости", "охоплення", "людей", "кампанії", "кампанія", "команда", "бюджет", "гривень", "грн", "року", "тижнів", "тижні", "мов", "країн", "країнах", "також", "який", "запуску", "старт", "травня", "березня", "червня", "липня", "серпня", "учасників", "блогерів", "майже", "роликів", "челендж", "мільйонів", "тисяч", "становить", "перевищила", "досягла", "взяли", "участь", "зібрали", "минулого", "під", "над"], "іїєґ"),
    ("ar", words!["حتى", "لدينا", "وصل", "بلغ", "حملتنا", "عدد", "الفيديو", "التي", "تم", "مشاهدات", "متابعين", "إعجاب", "تعليق", "مشاركة", "شخص", "دولة", "حملة", "هدفنا", "في", "من", "على", "إلى", "عن", "مع", "أن", "هذا", "هذه", "التي", "الذي", "كما", "أكثر", "أو", "و", "ما", "بين", "بعد", "قد", "كان", "مشاهدة", "متابع", "مليون", "فيديو", "ألف", "خلال"], "ةأإىكؤئ"),
    ("fa", words!["ما", "تا", "نفر", "کشور", "دنبال", "کمپین", "بازدیدها", "پست", "لایک", "نظر", "هدف", "تعداد", "شد", "کرد", "کردند", "داریم", "رسید", "دیده", "طی", "هم", "یک", "در", "از", "به", "با", "که", "این", "را", "برای", "است", "و", "های", "شد", "شده", "ما", "بیش", "آن", "می", "بازدید", "دنبال‌کننده", "میلیون", "ویدیو", "هزار", "بار", "کننده"], "پچژگکی"),
    ("hi", words!["तक", "लिए", "लोगों", "हुए", "हुई", "हमारा", "हमारी", "गई", "देखा", "किया", "थे", "था", "रहा", "इस", "एक", "देशों", "फॉलोअर्स", "लाइक", "लाइक्स", "कमेंट", "अभियान", "व्यूज़", "दर्शक", "में", "के", "में", "की", "है", "और", "से", "को", "का", "पर", "ने", "यह", "हैं", "हो", "गया", "अधिक", "हम", "हमारे", "व्यूज", "लाख", "बार", "वीडियो", "करोड़", "ज्यादा"], ""),
    ("bn", words!["এর", "এবং", "ও", "থেকে", "এই", "করে", "হয়েছে", "জন্য", "আমাদের", "বেশি", "একটি", "ভিউ", "লাখ", "বার", "ভিডিও", "কোটি", "মিলিয়ন", "জন", "দেশে"], ""),
    ("ur", words!["تک", "لیے", "لوگوں", "ہوئے", "ہوئی", "ہزار", "ملین", "فالوورز", "ممالک", "مہم", "ہمارا", "کیا", "گئی", "دیکھا", "کے", "میں", "کی", "ہے", "اور", "سے", "کو", "کا", "پر", "نے", "یہ", "ہیں", "ہو", "گیا", "زیادہ", "ہم", "ہمارے", "ویوز", "لاکھ", "بار", "ویڈیوز", "مرتبہ"], "ٹڈڑںےہھپچگکی"),
    ("id", words!["yang", "dan", "di", "dengan", "untuk", "dari", "ini", "itu", "pada", "telah", "kami", "lebih", "oleh", "sudah", "ke", "dalam", "juga", "tayangan", "pengikut", "juta", "ribu", "kali", "ditonton", "sebanyak", "negara", "penonton", "penayangan", "kampanye", "tantangan", "relawan", "donasi", "unggahan", "komentar", "karena", "bisa", "tak", "video", "jumlah", "mencapai", "peserta", "diikuti", "rupiah", "rp", "miliar", "suka", "dibagikan", "jangkauan", "anggaran", "minggu", "pekan", "bulan", "tahun", "tim", "jam", "hari", "bahasa", "organisasi", "mitra", "donatur", "konten", "kreator", "akun", "tagar", "pengguna", "orang", "hampir", "sekitar", "ditayangkan", "berhasil", "mendapat", "mendapatkan", "target", "setiap", "usia", "berusia", "lihat", "halaman", "tanggal", "mulai", "jangan", "ada", "para", "adalah", "bagikan", "simpan", "kunjungan", "naik", "menjadi", "meningkat", "total", "mengunggah", "seminggu", "memiliki", "daring", "publik"], ""),
    ("ms", words!["yang", "dan", "di", "dengan", "untuk", "dari", "ini", "itu", "pada", "telah", "kami", "lebih", "oleh", "sudah", "ke", "dalam", "juga", "tontonan", "pengikut", "juta", "ribu", "kali", "ditonton", "sebanyak", "negara", "penonton", "daripada", "ialah", "adalah", "kempen", "cabaran", "sukarelawan", "sumbangan", "komen", "hantaran", "kerana", "boleh", "ringgit", "rm", "bilion", "setakat", "melebihi", "seramai", "orang", "tular", "mencapai", "capaian", "bajet", "minggu", "bulan", "tahun", "pasukan", "jam", "hari", "bahasa", "pertubuhan", "penyumbang", "kandungan", "tanda", "pagar", "pengguna", "hampir", "kira-kira", "kira", "disiarkan", "berjaya", "menerima", "sasaran", "setiap", "berumur", "umur", "lihat", "halaman", "muka", "surat", "tarikh", "bermula", "menyertai", "menarik", "daerah", "rakan", "dikongsi", "jumlah", "peserta", "video", "derma", "kutipan", "dikutip", "akaun", "perkongsian", "suka", "dimuat", "naik", "lawatan", "pengikutnya", "secara", "peratus", "baharu", "lepas", "kepada", "memuat", "seminggu", "mendapat", "berbanding", "perkara", "malaysia", "ogos", "mac", "tinggal", "bagi", "sahaja", "tempoh", "mempunyai", "membelanjakan", "ada", "mahu", "menjelang", "akhir", "memperuntukkan"], ""),
    ("vi", words!["và", "của", "là", "có", "trong", "được", "cho", "với", "các", "những", "này", "đã", "người", "hơn", "một", "không", "lượt", "xem", "triệu", "nghìn", "theo", "dõi", "thích", "video", "bình", "luận", "chia", "sẻ", "quốc", "gia", "ngôn", "ngữ", "chiến", "dịch", "tháng", "tuần", "ngày", "năm", "giờ", "đồng", "tỷ", "tỉ", "khoảng", "gần", "đến", "tham", "chúng", "tôi", "từ", "mỗi", "nhóm", "ngân", "sách"], "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"),
    ("tr", words!["ve", "bir", "bu", "da", "de", "ile", "için", "olarak", "daha", "çok", "en", "fazla", "gibi", "bizim", "kez", "milyon", "bin", "görüntülenme", "takipçi", "izlendi", "izlenme", "ülkede", "kişi", "oldu", "görüntüleme", "izlenmesi", "takipçiye", "beğeni", "beğenme", "yorum", "paylaşım", "video", "videosu", "videolar", "ülke", "ülkeden", "dilde", "sayısı", "toplam", "yaklaşık", "katıldı", "kampanya", "kampanyamız", "kampanyası", "hafta", "haftada", "ay", "gün", "yıl", "bütçe", "bütçesi", "ekip", "ekibimiz", "kişilik", "hedefimiz", "erişim", "bağış", "tl", "lira", "milyonu", "milyondan", "milyona", "milyonluk", "binden", "bine", "üzerinde", "ulaştı", "aştı", "geçti", "kadar", "sonra", "önce", "var", "olan", "bizi", "biz", "ne", "her", "şu", "ise", "hedef", "başladı", "yaş", "yaşında", "saat", "kişiye", "kişiden", "topladı", "gönderi", "gönüllü", "bağışçı", "ilk", "son", "üzere", "şubat", "mayıs", "haziran", "temmuz", "ağustos", "eylül", "ekim", "kasım", "aralık", "ocak", "nisan", "film", "iki", "yüzde", "kadın"], "ğşıİöüç"),
    ("zh", words![], ""),
    ("ja", words![], "録聴実対応検験経済発売読働援帰囲単戦権団円広弁変々込畑辻枠峠"),
    ("ko", words![], ""),
    ("sv", words!["och", "i", "att", "det", "som", "en", "ett", "är", "på", "för", "med", "av", "till", "den", "har", "vi", "vår", "våra", "inte", "över", "mer", "än", "visningar", "följare", "gånger", "länder", "miljoner", "tusen", "inlägg", "från", "kampanjen", "kampanj", "veckor", "människor", "personer", "räckvidd", "filmer", "per", "mål", "nya", "de", "vid", "fick", "om", "kronor", "tack", "varje", "vill", "före", "omkring", "stöder", "årets", "team", "vecka", "timmar", "lansering"], "åäö"),
    ("ro", words!["și", "în", "de", "la", "cu", "pe", "o", "un", "pentru", "care", "din", "este", "sunt", "a", "au", "am", "fost", "mai", "peste", "prin", "nostru", "noastră", "acum", "vizualizări", "urmăritori", "ori", "țări", "videoclipuri", "campania", "provocarea", "săptămâni", "persoane", "oameni", "euro", "s", "vezi", "cei", "aproape", "între", "articolul"], "ăâîșțţş"),
    ("ca", words!["el", "la", "els", "les", "i", "és", "en", "amb", "per", "un", "una", "que", "de", "del", "dels", "al", "més", "nostre", "nostra", "ha", "han", "va", "van", "hem", "ja", "fins", "a", "vegades", "seguidors", "països", "repte", "vídeos", "visualitzacions", "campanya", "setmanes", "persones", "milions", "euros", "ens", "gràcies", "hi", "però", "ser", "pàgina", "l", "d", "entre", "vam"], "ï"),
    ("da", words!["og", "i", "at", "det", "som", "en", "et", "er", "på", "for", "med", "af", "til", "den", "har", "vi", "vores", "ikke", "over", "mere", "end", "visninger", "følgere", "gange", "lande", "millioner", "videoer", "opslag", "fra", "kampagnen", "kampagne", "uger", "mennesker", "personer", "per", "mål", "nye", "de", "blev", "fik", "om", "var", "også", "seks", "unge", "mellem", "verden", "hashtagget", "udfordringen", "næsten", "kroner", "klippet", "år", "gamle", "se", "side", "brugte", "filmen", "kunne", "antallet", "nu", "inden", "kun", "fået", "give", "hjemmesiden", "havde", "uge", "ugen", "blevet", "omkring", "flere", "brugere"], "æøå"),
    ("nb", words!["og", "i", "at", "det", "som", "en", "et", "er", "på", "for", "med", "av", "til", "den", "har", "vi", "vår", "vårt", "våre", "ikke", "over", "mer", "enn", "visninger", "følgere", "ganger", "land", "millioner", "videoer", "innlegg", "fra", "kampanjen", "kampanje", "uker", "mennesker", "personer", "per", "mål", "nye", "de", "ble", "fikk", "om", "var", "også", "seks", "nå", "mellom", "verden", "emneknaggen", "utfordringen", "nesten", "kroner", "klippet", "år", "gamle", "språk", "se", "side", "brukte", "økte", "antallet", "opptil", "å", "bare", "fått", "gi", "filmene", "nettsiden", "ga", "møttes", "artikkel", "rundt", "uka", "blitt", "flere"], "æøå"),
    ("bg", words!["и", "в", "на", "с", "по", "не", "че", "това", "от", "към", "за", "как", "ние", "нашият", "нашата", "повече", "над", "беше", "бяха", "със", "които", "са", "гледания", "последователи", "видеа", "млн", "хил", "пъти", "е", "да", "се", "гледанията", "последователите", "харесвания", "коментари", "споделяния", "души", "държави", "страни", "езика", "езици", "кампанията", "кампания", "екип", "екипът", "лева", "лв", "евро", "година", "седмици", "седмица", "месеца", "клипа", "клипове", "предизвикателството", "предизвикателство", "участници", "около", "почти", "хиляди", "милиона", "сме", "има", "имаме", "ни", "ще", "бе", "достигна", "надхвърли", "събра", "събрахме", "чрез", "след", "при", "във", "през", "публикации", "обхват", "старт", "начало", "стартира", "възраст", "който", "която", "заедно", "гледан", "часа", "дарения", "доброволци", "публикуваме", "поста", "седмично", "инициативата", "започна", "г", "вижте", "годишната", "зае", "място", "каним", "точка", "ч", "март", "май", "хаштаг", "хаштагът", "обхватът", "видеото", "хиляда", "милион", "най", "преди"], "ъ"),
    ("th", words![], ""),
    ("he", words![], ""),
    ("ta", words![], ""),
    ("ne", words!["छ", "छन्", "र", "मा", "लाई", "भएको", "भएका", "गरिएको", "भन्दा", "बढी", "हाम्रो", "हामी", "हामीले", "पटक", "वटा", "जना", "जनाले", "हेरिएको", "भिडियो", "भ्युज", "फलोअर", "अभियानमा", "थियो", "थिए", "भाग", "करोड", "पनि", "अहिलेसम्म", "सहभागी", "लक्ष्य", "देशका", "गत", "यस", "पुगेको", "पुग्यो", "कमेन्ट", "सेयर", "मानिसले", "सुरु", "भए", "गरे", "लिए", "उमेरका", "रुपैयाँ", "बजेट"], ""),
    ("am", words![], ""),
    ("sw", words!["na", "ya", "kwa", "wa", "za", "katika", "ni", "hii", "yetu", "wetu", "kutoka", "zaidi", "watu", "video", "milioni", "elfu", "nchi", "wafuasi", "maoni", "mara", "kampeni", "ilitazamwa", "imetazamwa", "walishiriki", "la", "ili", "lakini", "hadi", "karibu", "takriban", "idadi", "jumla", "letu", "tulipata", "mwaka", "wiki", "lugha", "hashtag", "washiriki", "michango", "kila", "cha", "sasa", "ndani", "moja", "imefikia", "asilimia", "umri", "miaka", "tuna", "mitazamo", "ilipata"], ""),
    ("fil", words!["ang", "ng", "sa", "na", "mga", "at", "ay", "ni", "para", "nang", "namin", "aming", "ating", "natin", "kami", "mahigit", "higit", "halos", "umabot", "lumahok", "sumali", "katao", "tao", "bansa", "nakalikom", "pinanood", "napanood", "kampanya", "hamon", "milyong", "libong", "linggo", "taon", "boluntaryo", "piso", "komento", "tagasunod", "ito", "hindi", "noong", "loob", "bawat", "kada", "isang", "nakakuha", "layunin", "edad", "taong", "gulang", "tingnan", "pahina", "panonood", "account", "followers", "may"], ""),
];

/// Words that are Japanese and not Chinese, although they are written without kana.
const JAPANESE: &[&str] = &[
    "再生",
    "予算",
    "言語数",
    "期間",
    "週間",
    "件数",
    "動画",
    "視聴",
    "投稿数",
    "登録者",
    "回数",
    "閲覧",
    "支援者数",
    "参加国",
    "登録数",
    "保存数",
    "件数",
    "拡散数",
];

/// How many letters of a script tell as much as one frequent word.
const LETTERS_A_WORD: u32 = 4;

/// The language that is told by the script of a letter, where nothing in the text says otherwise.
fn of_script(letter: char) -> Option<&'static str> {
    Some(match letter {
        '\u{590}'..='\u{5ff}' => "he",
        '\u{620}'..='\u{6d3}' => "ar",
        '\u{900}'..='\u{97f}' => "hi",
        '\u{980}'..='\u{9ff}' => "bn",
        '\u{b80}'..='\u{bff}' => "ta",
        '\u{e00}'..='\u{e7f}' => "th",
        '\u{1200}'..='\u{139f}' => "am",
        '\u{3041}'..='\u{30ff}' => "ja",
        '\u{3400}'..='\u{9fff}' => "zh",
        '\u{ac00}'..='\u{d7a3}' => "ko",
        _ => return None,
    })
}

/// Whether two languages are written in one script of those that [`of_script`] knows.
fn shares_script(one: &str, other: &str) -> bool {
    let shared: [&[&str]; 2] = [&["ar", "fa", "ur"], &["hi", "ne"]];
    shared.iter().any(|languages| languages.contains(&one) && languages.contains(&other))
}

/// What the scripts of a text tell: languages with how many letters are theirs.
fn scripts(text: &str) -> Vec<(&'static str, u32)> {
    let mut found: Vec<(&'static str, u32)> = Vec::new();
    let mut add = |tag: &'static str, count: u32| match found.iter_mut().find(|(known, _)| *known == tag) {
        Some((_, letters)) => *letters += count,
        None => found.push((tag, count)),
    };
    let mut kana = 0_u32;
    let mut han = 0_u32;
    let (mut arabic, mut persian, mut urdu) = (0_u32, 0_u32, 0_u32);
    for letter in text.chars() {
        match of_script(letter) {
            Some("zh") => han += 1,
            // A mark between words is no letter.
            Some("ar") => {
                arabic += 1;
                persian += u32::from("پچژگکی".contains(letter));
                urdu += u32::from("ٹڈڑںےہھ".contains(letter));
            }
            // The digits of Persian and Urdu.
            None if matches!(letter, '\u{6f0}'..='\u{6f9}') => persian += 1,
            Some("ja") => kana += u32::from(letter != '・'),
            Some(tag) => add(tag, 1),
            None => {}
        }
    }
    // A Chinese text may name a brand in kana; a Japanese label may have none.
    if kana + han > 0 {
        let japanese = kana * 20 > han || JAPANESE.iter().any(|word| crate::find::has(text, word));
        add(if japanese { "ja" } else { "zh" }, kana + han);
    }
    if arabic > 0 {
        // A name may bring a letter of its own along.
        let tag = match (urdu * 30 > arabic, persian * 30 > arabic) {
            (true, _) => "ur",
            (false, true) => "fa",
            _ => "ar",
        };
        add(tag, arabic);
    }
    found
}

/// A text of so many words has frequent ones.
const SHORT: usize = 200;

/// How many words of a language end, for short texts without any frequent word. Only words of five letters and more are looked at.
#[rustfmt::skip] // as above
const ENDINGS: &[(&str, Words)] = &[
    ("en", words!["ing", "tion", "tions", "ed", "ly", "ers", "ness", "ties"]),
    ("fr", words!["eux", "euse", "tion", "tions", "eurs", "ées", "ée", "és", "ique", "iques", "aient", "aire", "ons"]),
    ("de", words!["ung", "ungen", "lich", "isch", "keit", "heit", "schen", "tten", "rten", "innen", "tet", "cht"]),
    ("es", words!["ción", "ciones", "ron", "amos", "emos", "imos", "dad", "ado", "ados", "idas", "iendo", "ió", "mente", "ores"]),
    ("pt", words!["ámos", "amos", "emos", "imos", "idas", "ção", "ções", "ram", "dade", "ado", "ados", "indo", "endo", "mente", "eiro", "ores", "ou"]),
    ("it", words!["zione", "zioni", "ato", "ati", "ata", "mente", "iamo", "anno", "tori", "gli", "ità"]),
    ("nl", words!["aven", "aald", "eerd", "igers", "oeken", "egen", "eningen", "lijk", "heid", "jken", "oord", "aar", "aties", "ten", "atie", "deren"]),
    ("ro", words!["ări", "țiuni", "elor", "ului", "urile", "uri", "ilor"]),
    ("ca", words!["acions", "ció", "cions", "dors", "aris", "itats", "esses"]),
    ("da", words!["inger", "else", "elser", "ede", "erne"]),
    ("nb", words!["inger", "else", "elser", "ene", "sjoner", "sjon"]),
    ("sv", words!["ingen", "ingar", "ligen", "ning", "ningar", "ades", "arna", "erna", "tioner", "ade", "igt"]),
];

/// The language of a text: what the hints say where that is listed, otherwise the one whose words and letters it has most of.
#[must_use]
pub fn detect(text: &str, hints: &Hints) -> &'static Language {
    let wanted = hints.language.as_deref().and_then(find);
    wanted.or_else(|| told(text).map(|(language, _)| language)).or_else(|| labelled(text)).unwrap_or_else(first)
}

/// The one language that knows a line of the text as a label: "Profilaufrufe" above its number.
fn labelled(text: &str) -> Option<&'static Language> {
    /// What has more lines has other words too.
    const LINES: usize = 8;
    let lines = || text.lines().filter(|line| line.len() < 80 && line.contains(char::is_alphabetic)).take(LINES);
    let mut knowing = LANGUAGES.iter().filter(|language| {
        language.labels().is_some_and(|labels| lines().any(|line| labels.metric_of_words(&label_words(line)).is_some()))
    });
    let only = knowing.next()?;
    knowing.next().is_none().then_some(only)
}

/// English, in the list.
fn first() -> &'static Language {
    let [english, ..] = &LANGUAGES;
    english
}

/// The language that a text's own words tell, with what they weigh; `None` where none does.
#[must_use]
pub fn told(text: &str) -> Option<(&'static Language, u32)> {
    most(counts(text)).or_else(|| {
        // Of a few words none may be in the list; letters that only some languages of it have tell that it is one of those.
        let cyrillic = text.chars().take(LOOKED_AT).any(|character| matches!(character, 'а'..='я' | 'А'..='Я'));
        cyrillic.then(|| find("ru").map(|language| (language, 1))).flatten()
    })
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
    const ENOUGH: u32 = 3 * WEIGHT;
    let counts = counts(part);
    let own = FREQUENT.iter().position(|(tag, ..)| *tag == language.tag).and_then(|index| counts.get(index));
    let (other, count) = most(counts)?;
    (other.tag != language.tag && count >= ENOUGH && own.is_none_or(|own| own * 2 < count)).then_some(other)
}

/// What a word or letter of one language alone weighs; the languages that share one get equal parts of it.
pub const WEIGHT: u32 = 12;

/// How much the words and letters of each language weigh in a text.
fn counts(text: &str) -> [u32; FREQUENT.len()] {
    let mut counts = [0_u32; FREQUENT.len()];
    let mut add = |language: usize, weight: u32| {
        counts.get_mut(language).into_iter().for_each(|count| *count += weight);
    };
    let index = index();
    let mut words = 0;
    let mut word = String::new();
    let mut start = String::new();
    text.chars().take(LOOKED_AT).chain([' ']).for_each(|character| lower::push(&mut start, character));
    for character in start.chars().filter(|character| *character != '\u{307}') {
        if is_part(character) {
            word.push(character);
        } else if !word.is_empty() {
            let hash = hash_of(&word);
            let from = index.words.partition_point(|(other, ..)| *other < hash);
            let alike =
                || index.words.iter().skip(from).take_while(|(other, known, _)| *other == hash && *known == word);
            let known = alike().count() as u32;
            alike().for_each(|(.., language)| add(*language, WEIGHT.div_ceil(known)));
            words += 1;
            if words <= SHORT && word.chars().nth(4).is_some() {
                let ends = |endings: &Words| endings.each().any(|ending| word.ends_with(ending));
                let known = ENDINGS.iter().filter(|(_, endings)| ends(endings)).count() as u32;
                for (tag, _) in ENDINGS.iter().filter(|(_, endings)| known > 0 && ends(endings)) {
                    let language = FREQUENT.iter().position(|(other, ..)| other == tag);
                    language.into_iter().for_each(|language| add(language, WEIGHT.div_ceil(known)));
                }
            }
            word.clear();
        }
        if !character.is_ascii() {
            let from = index.letters.partition_point(|(other, _)| *other < character);
            let alike = || index.letters.iter().skip(from).take_while(|(other, _)| *other == character);
            let known = alike().count() as u32;
            alike().for_each(|(_, language)| add(*language, WEIGHT.div_ceil(known)));
        }
    }
    for (tag, letters) in scripts(&start) {
        // Languages of one script are told by their words before their letters.
        let mut told: Option<(&str, u32)> = None;
        for ((known, ..), count) in FREQUENT.iter().zip(counts).filter(|((known, ..), _)| shares_script(known, tag)) {
            if count > told.map_or(0, |(_, most)| most) {
                told = Some((known, count));
            }
        }
        let tag = told.map_or(tag, |(told, _)| told);
        for ((known, ..), count) in FREQUENT.iter().zip(&mut counts) {
            *count += if *known == tag { letters.div_ceil(LETTERS_A_WORD) * WEIGHT } else { 0 };
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
        || matches!(character, '\u{300}'..='\u{36f}' | '\u{93a}'..='\u{94f}' | '\u{981}'..='\u{9cd}' | '\u{b82}' | '\u{bbe}'..='\u{bcd}')
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
