//! Makes texts for the fuzzing test: seeds of many kinds, mutated by pieces that readers of numbers stumble over. No chance is in it:
//! the same number gives the same text.

/// Whole numbers that look like chance and are always the same (Marsaglia's xorshift).
pub struct Random(u64);

impl Random {
    /// The row of numbers that belongs to a seed.
    pub fn new(seed: u64) -> Self {
        Self((seed + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 >> 11
    }

    /// A number below another.
    pub fn below(&mut self, top: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(top.max(1)).unwrap()).unwrap()
    }

    /// One of several.
    pub fn pick<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }
}

const SENTENCES: &[&str] = &[
    "We made 3,400 videos and reached more than 1.2 million people in 14 countries.",
    "Our goal is 50,000 sign-ups by 12 May; so far we have between 40 and 50 thousand.",
    "Unser Kanal hat 12.500 Follower, fast 3 Mio. Aufrufe und eine Quote von 4,25 %.",
    "Nous avons obtenu près de 2,5 millions de vues, soit 1 250 vidéos.",
    "El reto llegó a más de 300 mil personas en 3 semanas (€ 1.200,50).",
    "Кампания собрала более 2,5 млн просмотров и 84 тыс. лайков.",
    "حصلت الحملة على أكثر من ٣٬٤٥٠ مقطع فيديو و١٫٢ مليون مشاهدة.",
    "这个挑战有3.2万个视频和1亿2千万次播放。",
    "この動画は62万回再生され、1,204人が参加しました。",
    "캠페인은 62억3490만 회 조회되었습니다.",
    "हमारे अभियान को 1 करोड़ 35 लाख बार देखा गया, १२,३४५ वीडियो बने।",
    "আমাদের ২,৫০,০০০ দর্শক ছিল।",
    "Kampanya 1 milyondan fazla izlendi, 3,4 bin beğeni aldı.",
    "Dozens of schools, half a billion views, 3:1, 7x, 18-24, COVID-19, Top 10, G7, +44 20 7946 0018.",
    "Views: 1.2M\nLikes – 84.3k\nCountries = 12\nTeam: 4 people, 10 hrs/week each",
    "Posts per week 3\nLanguages 5\nBudget: US$ 1,250.50",
];

const CELLS: &[&str] = &[
    "1204",
    "0",
    "-5",
    "-0",
    "12.5",
    "1,204",
    "1.204",
    "1.234.567",
    "12,5",
    "",
    " ",
    "n/a",
    "--",
    "undefined",
    "3,400+",
    "~50",
    "4.25%",
    "€3",
    "US$ 3",
    "2025-01-03",
    "2025-01-04T10:00:00",
    "2025-13-04",
    "31/12/2025",
    "03/04/2025 18:10",
    "Aug 9, 2024",
    "Kenya",
    "Total",
    "TOTAL:",
    "Average",
    "Target 2025",
    "Sub-total",
    "Africa total",
    "Côte d’Ivoire",
    "a title, with a comma",
    "say \"no\"",
    "5\" pipe",
    "тест",
    "Итого",
    "合计",
    "👍",
    "*42*",
    "'7",
    "007",
    "20251001",
    "1e5",
    "12345678901234567",
    "0.1",
    "999999999999999",
    "100 000",
    "\u{a0}7",
    "7\u{202f}500",
    "\u{feff}9",
    "\u{ad}8",
    "٣٬٤٥٠",
    "１２３",
    "Views",
    "words_total",
    "+5",
    "1.2M",
    ".5",
    "5.",
    "1..2",
    "TikTok",
    "Ours",
    "two\nlines",
    "12:30",
    "1/0",
    "1.7e308",
    "9,9,9",
    "3.Apr",
];

const HEADERS: &[&str] = &[
    "Date",
    "Views",
    "Likes",
    "Comments",
    "Shares",
    "Reach",
    "Followers",
    "Country",
    "Campaign",
    "Platform",
    "Video title",
    "Post time",
    "Video link",
    "Total views",
    "Total likes",
    "Total comments",
    "Notes",
    "Engagement rate",
    "Spend (EUR)",
    "Id",
    "Year",
    "Views target",
    "",
    "Saves",
    "Aufrufe",
    "Просмотры",
    "观看次数",
    "المشاهدات",
    "Metric",
    "Value",
    "Views (in thousands)",
    "Primary",
];

/// A cell as a column of a kind has it.
fn typed(random: &mut Random, kind: usize, row: usize) -> String {
    let number = random.below(100_000);
    match kind {
        0 | 1 => number.to_string(),
        2 => format!("2025-{:02}-{:02}", 1 + row / 28 % 12, 1 + row % 28),
        3 => random.pick(&["Kenya", "Peru", "Nepal"]).to_owned(),
        4 => format!("Title no {number} of many words"),
        5 => format!("{},{:03}", number / 1000, number % 1000),
        6 => format!("{}.{:03}", number / 1000, number % 1000),
        7 => random.pick(&["TikTok", "Instagram", "YouTube"]).to_owned(),
        8 => format!("{}.{:02}", number / 100, number % 100),
        9 => format!("{:02}/{:02}/2025 10:{:02}", 1 + number % 12, 1 + number % 28, number % 60),
        10 => format!("{},{}", number / 10, number % 10),
        11 => format!("{}%", number % 100),
        12 => format!("{}, {}", ["January", "März", "июня"][number % 3], 1 + number % 28),
        _ => String::new(),
    }
}

fn quoted(cell: &str, separator: char, random: &mut Random) -> String {
    if cell.contains([separator, '\n', '"']) && random.below(8) > 0 || random.below(12) == 0 {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

/// A table with rows that are ordinary or not.
pub fn table(random: &mut Random) -> String {
    let separator = random.pick(&[',', ';', '\t', '|']);
    let width = 1 + random.below(8);
    let rows = random.pick(&[1, 2, 3, 8, 30, 80, 300]);
    let end = random.pick(&["\n", "\n", "\r\n", "\r"]);
    let kinds: Vec<usize> = (0..width).map(|_| random.below(14)).collect();
    let odd = random.pick(&[usize::MAX, usize::MAX, 100, 20, 5, 2]);
    let mut text = String::new();
    for column in 0..width {
        if column > 0 {
            text.push(separator);
        }
        text.push_str(random.pick(HEADERS));
    }
    text.push_str(end);
    let is_odd = |random: &mut Random, times: usize| odd < usize::MAX && random.below(odd * times) == 0;
    for row in 0..rows {
        if is_odd(random, 6) {
            text.push_str(end);
        }
        let own = if is_odd(random, 4) { 1 + random.below(width + 2) } else { width };
        for column in 0..own {
            if column > 0 {
                text.push(separator);
            }
            let kind = kinds.get(column).copied().unwrap_or(0);
            let cell = if is_odd(random, 1) { random.pick(CELLS).to_owned() } else { typed(random, kind, row) };
            text.push_str(&quoted(&cell, separator, random));
        }
        text.push_str(end);
    }
    text
}

/// Records as an interface of a platform gives them.
fn records(random: &mut Random) -> String {
    let rows: Vec<String> = (0..1 + random.below(20))
        .map(|row| {
            format!("{{\"id\": \"{row}\", \"playCount\": {}, \"stats\": {{\"diggCount\": {row}}}}}", random.below(9999))
        })
        .collect();
    if random.below(2) == 0 { format!("[{}]", rows.join(",\n")) } else { rows.join("\n") }
}

/// A numeral with separators and words in any order.
fn numerals(random: &mut Random) -> String {
    let pieces = [
        "1", "12", "345", "000", ",", ".", " ", "'", "’", "٬", "٫", "\u{202f}", "-", "−", "+", "%", "k", "M",
        " million", " Mio.", "万", " lakh", "€", "$", "٣", "९", "１", "~", ">", "≥", "(", ")", "/", ":", "e",
        "\u{200f}", " views", " videos", "\n", "\t",
    ];
    (0..1 + random.below(30)).map(|_| random.pick(&pieces)).collect()
}

/// The text that belongs to a number; `seeds` are texts that are mutated among others.
pub fn text(number: u64, seeds: &[String]) -> String {
    let random = &mut Random::new(number);
    let mut text = String::new();
    for _ in 0..1 + random.below(3) {
        let piece = match random.below(8) {
            0 => records(random),
            1 => numerals(random),
            2 | 3 => (0..1 + random.below(5)).flat_map(|_| [random.pick(SENTENCES), "\n"]).collect(),
            4 if !seeds.is_empty() => random.pick(seeds),
            _ => table(random),
        };
        text.push_str(&piece);
        text.push_str(random.pick(&["\n", "\n\n", "", " ", "# \n", "sep=;\n"]));
    }
    if random.below(3) > 0 {
        text = mutated(&text, random);
    }
    text
}

/// The text with some characters, cells and pieces taken out, put in, repeated or cut off.
fn mutated(text: &str, random: &mut Random) -> String {
    const MARKS: &[char] =
        &['"', ',', ';', '\t', '\n', '\r', '-', '.', ' ', 'é', '0', '|', '*', '\u{feff}', '\u{202e}', '{', '['];
    let mut letters: Vec<char> = text.chars().collect();
    for _ in 0..1 + random.below(8) {
        let at = random.below(letters.len() + 1);
        let end = (at + random.below(60)).min(letters.len());
        match random.below(6) {
            0 => drop(letters.splice(at..end.min(at + 1), [])),
            1 => letters.insert(at, random.pick(MARKS)),
            2 => drop(letters.splice(at..at, random.pick(CELLS).chars())),
            3 => {
                let piece: Vec<char> = letters[at..end].to_vec();
                letters.splice(at..at, piece);
            }
            4 => drop(letters.splice(at..end, [])),
            _ => letters.truncate(at.max(letters.len() / 2)),
        }
    }
    letters.into_iter().collect()
}
