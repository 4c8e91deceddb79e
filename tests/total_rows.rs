//! Total rows in the languages that spreadsheets come in, named and unnamed, first and last: never added twice.

#![allow(clippy::unwrap_used, reason = "a test may stop where something is missing")]

use greenlight::measure::{Answers, measure};
use greenlight::metric;
use greenlight::number::date::Date;
use greenlight::read::{Hints, NoteKind, read};

/// The header of the column of views and the label of a total row, in one language each.
const LANGUAGES: &[(&str, &str)] = &[
    ("Views", "Totalt"),
    ("Aufrufe", "Summe"),
    ("Aufrufe", "Gesamt"),
    ("Visualizzazioni", "Totale"),
    ("Просмотры", "Итого"),
    ("播放量", "合计"),
    ("المشاهدات", "المجموع"),
    ("Views", "कुल"),
    ("Wyświetlenia", "Razem"),
    ("Zhlédnutí", "Celkem"),
    ("Pregledi", "Ukupno"),
    ("Görüntülenme", "Toplam"),
    ("再生回数", "合計"),
    ("조회수", "합계"),
    ("Tayangan", "Jumlah"),
    ("Vues", "Total général"),
    ("Visualizações", "Total geral"),
    ("Lượt xem", "Tổng cộng"),
    ("Προβολές", "Σύνολο"),
    ("Megtekintések", "Összesen"),
    ("Vizualizări", "Total general"),
    ("Перегляди", "Усього"),
    ("بازدید", "جمع کل"),
    ("ยอดดู", "รวม"),
    ("Views", "Jumla"),
    ("Weergaven", "Totaal"),
    ("Katselukerrat", "Yhteensä"),
    ("צפיות", "סה\"כ"),
    ("ভিউ", "মোট"),
    ("ویوز", "کل"),
];

#[track_caller]
fn check(text: &str, notes: usize) {
    let found = read(text, &Hints::default());
    let metrics = measure(&found, &Answers::default(), &[], Date::new(2026, 1, 1).unwrap());
    let value = |id: &str| metrics.figure(metric::find(id).unwrap()).map(|figure| figure.bounds.nominal());
    assert_eq!((value("views"), value("likes")), (Some(2177.0), Some(53.0)), "{text}");
    let told = found.notes.iter().filter(|note| note.kind == NoteKind::TotalRow).count();
    assert_eq!(told, notes, "{text}");
}

#[test]
fn a_total_row_is_told_in_every_language_wherever_it_stands() {
    for (views, total) in LANGUAGES {
        let rows = "Kenya\t1200\t30\nPeru\t900\t20\nGhana\t77\t3\n";
        check(&format!("\t{views}\tLikes\n{rows}{total}\t2177\t53\n"), 1);
        check(&format!("\t{views}\tLikes\n{total}\t2177\t53\n{rows}"), 1);
        check(&format!("\t{views}\tLikes\n{total}\t2177\t53\n{rows}{total}\t2177\t53\n"), 2);
        check(&format!("\t{views}\tLikes\n{rows}\t2177\t53\n"), 1);
        check(&format!("Country\t{views}\tLikes\n{rows}"), 0);
    }
}
