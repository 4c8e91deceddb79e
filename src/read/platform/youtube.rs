//! Exports of YouTube Studio: "Table data", "Chart data" and days, with a total row first, in the language of the account.
//!
//! Headers in German, French, Spanish, Portuguese, Japanese, Korean and Indonesian as public programs that read these exports name
//! them (English, Italian, Dutch and Russian as the page shows them).

use super::{Column, Export, Rows};
use crate::read::packed::{Words, words};
use crate::words::Text;

const NOTE: &str = "The name of an export of a platform or tool; names of products stay.";

const TITLE: Words = words![
    "video title",
    "videotitel",
    "titre de la vidéo",
    "título del vídeo",
    "título del video",
    "título do vídeo",
    "titolo video",
    "titolo del video",
    "titel van video",
    "videotitel",
    "название видео",
    "動画のタイトル",
    "동영상 제목",
    "judul video",
];

const PUBLISHED: Words = words![
    "video publish time",
    "veröffentlichungszeitpunkt des videos",
    "heure de publication de la vidéo",
    "hora de publicación del vídeo",
    "hora de publicación del video",
    "horário de publicação do vídeo",
    "動画公開時刻",
    "동영상 게시 시간",
    "waktu publikasi video",
    "время публикации видео",
];

const HOURS: Words = words![
    "watch time (hours)",
    "wiedergabezeit (stunden)",
    "durée de visionnage (heures)",
    "tiempo de visualización (horas)",
    "tempo de exibição (horas)",
    "tempo di visualizzazione (ore)",
    "kijktijd (uren)",
    "время просмотра (часы)",
    "総再生時間（単位: 時間）",
    "総再生時間(単位: 時間)",
    "시청 시간(단위: 시간)",
    "waktu tonton (jam)",
];

const DATE: Words = words!["date", "datum", "fecha", "data", "дата", "日付", "날짜", "tanggal"];

const COLUMNS: &[(Words, Column)] = &[
    (
        words![
            "views",
            "aufrufe",
            "vues",
            "visualizaciones",
            "vistas",
            "visualizações",
            "visualizzazioni",
            "weergaven",
            "просмотры",
            "視聴回数",
            "조회수",
            "penayangan",
        ],
        Column::Metric("views"),
    ),
    (HOURS, Column::Metric("watch_hours")),
    (
        words![
            "subscribers",
            "abonnenten",
            "abonnés",
            "suscriptores",
            "inscritos",
            "iscritti",
            "abonnees",
            "подписчики",
            "チャンネル登録者",
            "구독자",
            "subscriber",
        ],
        Column::Metric("new_followers"),
    ),
    (words!["subscribers gained", "subscribers lost"], Column::Part),
    (
        words![
            "impressions",
            "thumbnail impressions",
            "impressionen",
            "thumbnail-impressionen",
            "impresiones",
            "impressões",
            "impressioni",
            "vertoningen",
            "показы",
            "インプレッション数",
            "노출수",
            "tayangan",
        ],
        Column::Metric("impressions"),
    ),
    (
        words![
            "likes",
            "\u{201e}mag ich\u{201c}-bewertungen",
            "mag ich-bewertungen",
            "curtidas",
            "me gusta",
            "高評価数",
            "좋아요"
        ],
        Column::Metric("likes"),
    ),
    (
        words![
            "comments added",
            "kommentare hinzugefügt",
            "comentários adicionados",
            "コメント追加回数",
            "추가된 댓글 수"
        ],
        Column::Metric("comments"),
    ),
    (words!["shares", "geteilte inhalte", "공유"], Column::Metric("shares")),
    (
        words!["unique viewers", "espectadores únicos", "einzelne zuschauer", "ユニーク視聴者数", "순 시청자 수"],
        Column::Metric("reach"),
    ),
    (
        words![
            "duration",
            "dauer",
            "durée",
            "duración",
            "duração",
            "長さ",
            "길이",
            "durasi",
            "dislikes",
            "new viewers",
            "returning viewers",
            "average view duration",
            "average percentage viewed*",
            "stayed to watch*",
            "engaged views",
            "vues engagées",
            "visualizações engajadas",
            "visualizações intencionais",
            "유효 조회수",
            "your estimated revenue*",
            "estimated revenue*",
            "ingresos estimados*",
            "geschätzter umsatz*",
            "receita estimada*",
            "推定収益*",
            "예상 수익*",
            "rpm*",
            "cpm*",
            "impressions click-through rate*",
            "thumbnail click-through rate*",
        ],
        Column::Part,
    ),
];

/// "Chart data": one row a day and video.
pub const CHART: Export = Export {
    id: "youtube",
    title: Text::new("export.youtube.chart", "YouTube Studio: chart", NOTE),
    platform: Some("youtube"),
    needs: &[DATE, TITLE, PUBLISHED],
    titles: words![],
    width: 12,
    columns: COLUMNS,
    rows: Rows::Days,
    notes: &[],
};

/// "Table data": one row a video. The total row counts videos that the list leaves out.
pub const TABLE: Export = Export {
    id: "youtube",
    title: Text::new("export.youtube.table", "YouTube Studio: videos", NOTE),
    platform: Some("youtube"),
    needs: &[
        words![
            "watch time (hours)",
            "wiedergabezeit (stunden)",
            "durée de visionnage (heures)",
            "tiempo de visualización (horas)",
            "tempo de exibição (horas)",
            "tempo di visualizzazione (ore)",
            "kijktijd (uren)",
            "время просмотра (часы)",
            "総再生時間（単位: 時間）",
            "総再生時間(単位: 時間)",
            "시청 시간(단위: 시간)",
            "waktu tonton (jam)",
            "video publish time",
            "veröffentlichungszeitpunkt des videos",
            "heure de publication de la vidéo",
            "hora de publicación del vídeo",
            "hora de publicación del video",
            "horário de publicação do vídeo",
            "動画公開時刻",
            "동영상 게시 시간",
            "waktu publikasi video",
            "время публикации видео",
        ],
        TITLE,
    ],
    titles: words![],
    width: 60,
    columns: COLUMNS,
    rows: Rows::Posts,
    notes: &[],
};

/// One row a day.
pub const DAYS: Export = Export {
    id: "youtube",
    title: Text::new("export.youtube.days", "YouTube Studio: days", NOTE),
    platform: Some("youtube"),
    needs: &[DATE, HOURS],
    titles: words![],
    width: 20,
    columns: COLUMNS,
    rows: Rows::Days,
    notes: &[],
};
