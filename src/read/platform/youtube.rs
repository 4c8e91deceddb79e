//! Exports of YouTube Studio: tables with a total row first, in the language of the account.

use super::{Column, Export, Rows};
use crate::read::packed::words;
use crate::words::Text;

/// One row a video. The total row counts videos that the list leaves out.
pub const TABLE: Export = Export {
    id: "youtube",
    title: Text::new(
        "export.youtube.table",
        "YouTube Studio: videos",
        "The name of an export of a platform or tool; names of products stay.",
    ),
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
        ],
        words![
            "video title",
            "videotitel",
            "titre de la vidéo",
            "título del vídeo",
            "título del video",
            "título do vídeo",
            "titolo video",
            "titel van video",
            "название видео",
            "content",
            "contenu",
            "contenido",
            "conteúdo",
            "контент",
        ],
    ],
    titles: words![],
    width: 60,
    columns: &[
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
            ],
            Column::Metric("views"),
        ),
        (
            words![
                "watch time (hours)",
                "wiedergabezeit (stunden)",
                "durée de visionnage (heures)",
                "tiempo de visualización (horas)",
                "tempo de exibição (horas)",
                "tempo di visualizzazione (ore)",
                "kijktijd (uren)",
                "время просмотра (часы)",
            ],
            Column::Metric("watch_hours"),
        ),
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
            ],
            Column::Metric("new_followers"),
        ),
        (words!["subscribers gained", "subscribers lost"], Column::Part),
        (
            words!["impressions", "impressionen", "impresiones", "impressões", "impressioni", "vertoningen", "показы"],
            Column::Metric("impressions"),
        ),
        (words!["unique viewers"], Column::Metric("reach")),
        (
            words![
                "duration",
                "average view duration",
                "average percentage viewed*",
                "stayed to watch*",
                "engaged views",
                "your estimated revenue*",
                "estimated revenue*",
                "rpm*",
                "cpm*",
            ],
            Column::Part,
        ),
    ],
    rows: Rows::Posts,
    notes: &[],
};

/// One row a day.
pub const DAYS: Export = Export {
    id: "youtube",
    title: Text::new(
        "export.youtube.days",
        "YouTube Studio: days",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: Some("youtube"),
    needs: &[
        words!["date", "datum", "fecha", "data", "дата"],
        words![
            "watch time (hours)",
            "wiedergabezeit (stunden)",
            "durée de visionnage (heures)",
            "tiempo de visualización (horas)",
            "tempo de exibição (horas)",
            "tempo di visualizzazione (ore)",
            "kijktijd (uren)",
            "время просмотра (часы)",
        ],
    ],
    titles: words![],
    width: 20,
    columns: &[
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
            ],
            Column::Metric("views"),
        ),
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
            ],
            Column::Metric("new_followers"),
        ),
        (words!["unique viewers"], Column::Metric("reach")),
        (words!["engaged views", "duration"], Column::Part),
    ],
    rows: Rows::Days,
    notes: &[],
};
