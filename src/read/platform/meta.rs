//! Exports of Meta Business Suite: posts of Facebook and Instagram, one metric over time, audiences.

use super::{Column, Export, Rows};
use crate::read::NoteKind;
use crate::read::packed::words;
use crate::words::Text;

/// Facebook posts, one a row. Reach counts people, so it cannot be added up over posts.
pub const POSTS: Export = Export {
    id: "meta",
    title: Text::new(
        "export.meta.facebook-posts",
        "Meta: Facebook posts",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: Some("facebook"),
    needs: &[
        words!["post id", "beitrags-id", "identifiant de la publication", "identificador de la publicación"],
        words!["page id", "page name", "seiten-id", "seitenname", "identifiant de la page"],
        words!["reach", "views", "reichweite", "impressions"],
    ],
    titles: words![],
    width: 120,
    columns: &[
        (words!["views"], Column::Metric("views")),
        (words!["reactions"], Column::Metric("likes")),
        (words!["comments"], Column::Metric("comments")),
        (words!["shares"], Column::Metric("shares")),
        (words!["reactions, comments and shares"], Column::Metric("interactions")),
        (words!["total clicks"], Column::Metric("clicks")),
        (words!["reach"], Column::Metric("reach")),
        (
            words![
                "3-second video views",
                "1-minute video views",
                "other clicks",
                "link clicks",
                "matched audience targeting consumption*",
                "views from*",
                "reach from*",
                "estimated earnings*",
                "ad cpm*",
                "ad impressions",
                "negative feedback*",
                "seconds viewed",
                "average seconds viewed",
                "duration (sec)",
                "unique*",
            ],
            Column::Part,
        ),
    ],
    rows: Rows::Posts,
    notes: &[],
};

/// Instagram posts, one a row.
pub const INSTAGRAM_POSTS: Export = Export {
    id: "meta",
    title: Text::new(
        "export.meta.instagram-posts",
        "Meta: Instagram posts",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: Some("instagram"),
    needs: &[words!["post id"], words!["account id", "account username"], words!["reach", "views", "likes"]],
    titles: words![],
    width: 60,
    columns: &[
        (words!["views", "plays"], Column::Metric("views")),
        (words!["likes"], Column::Metric("likes")),
        (words!["comments"], Column::Metric("comments")),
        (words!["shares"], Column::Metric("shares")),
        (words!["saves"], Column::Metric("saves")),
        (words!["follows"], Column::Metric("new_followers")),
        (words!["reach"], Column::Metric("reach")),
        (words!["profile visits"], Column::Metric("profile_views")),
        (words!["duration (sec)", "replies", "navigation", "sticker taps"], Column::Part),
    ],
    rows: Rows::Posts,
    notes: &[],
};

/// One metric a day; the title line above says which, the column is only called Primary.
pub const METRIC: Export = Export {
    id: "meta",
    title: Text::new(
        "export.meta.metric",
        "Meta: one metric over time",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: None,
    needs: &[
        words!["primary", "primär", "principal", "principale", "основной"],
        words!["date", "datum", "fecha", "data", "дата"],
    ],
    titles: words![],
    width: 3,
    columns: &[
        (words!["primary", "primär", "principal", "principale", "основной"], Column::Titled),
        (
            words![
                "facebook page new likes",
                "new facebook page likes",
                "facebook new likes",
                "instagram new followers",
                "new instagram followers",
                "facebook follows",
                "instagram follows",
            ],
            Column::Metric("new_followers"),
        ),
        (
            words!["facebook visits", "instagram profile visits", "facebook page visits"],
            Column::Metric("profile_views"),
        ),
        (words!["facebook reach", "instagram reach", "page reach", "facebook page reach"], Column::Metric("reach")),
        (
            words!["content interactions", "facebook content interactions", "instagram content interactions"],
            Column::Metric("interactions"),
        ),
        (words!["facebook views", "instagram views"], Column::Metric("views")),
        (words!["link clicks", "facebook link clicks", "instagram link clicks"], Column::Metric("clicks")),
    ],
    rows: Rows::Days,
    notes: &[],
};

/// One metric a day under a title line of Meta.
pub const TITLED_METRIC: Export = Export {
    id: "meta",
    title: Text::new(
        "export.meta.titled-metric",
        "Meta: one metric over time",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: None,
    needs: &[words!["date"]],
    titles: words![
        "facebook page new likes",
        "facebook new likes",
        "instagram new followers",
        "facebook follows",
        "instagram follows",
        "facebook visits",
        "instagram profile visits",
        "instagram profile visits*",
        "facebook reach",
        "instagram reach",
        "page reach",
        "content interactions",
        "facebook content interactions",
        "instagram content interactions",
        "facebook page reach",
        "facebook views",
        "instagram views",
        "link clicks",
        "facebook link clicks",
        "instagram link clicks",
    ],
    width: 3,
    columns: &[
        (
            words![
                "facebook page new likes",
                "new facebook page likes",
                "facebook new likes",
                "instagram new followers",
                "new instagram followers",
                "facebook follows",
                "instagram follows",
            ],
            Column::Metric("new_followers"),
        ),
        (
            words!["facebook visits", "instagram profile visits", "facebook page visits"],
            Column::Metric("profile_views"),
        ),
        (words!["facebook reach", "instagram reach", "page reach", "facebook page reach"], Column::Metric("reach")),
        (
            words!["content interactions", "facebook content interactions", "instagram content interactions"],
            Column::Metric("interactions"),
        ),
        (words!["facebook views", "instagram views"], Column::Metric("views")),
        (words!["link clicks", "facebook link clicks", "instagram link clicks"], Column::Metric("clicks")),
    ],
    rows: Rows::Days,
    notes: &[],
};

/// Shares of the audience by age and gender: percentages, never counts of people.
pub const AUDIENCE: Export = Export {
    id: "meta",
    title: Text::new(
        "export.meta.audience",
        "Meta: audience",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: None,
    needs: &[words![
        "women",
        "men",
        "frauen",
        "männer",
        "femmes",
        "hommes",
        "mujeres",
        "hombres",
        "mulheres",
        "homens",
        "donne",
        "uomini",
        "женщины",
        "мужчины",
    ]],
    titles: words![
        "age & gender*",
        "age and gender*",
        "alter und geschlecht*",
        "alter & geschlecht*",
        "âge et genre*",
        "edad y sexo*",
        "edad y género*",
        "idade e gênero*",
        "età e genere*",
        "возраст и пол*",
    ],
    width: 6,
    columns: &[],
    rows: Rows::Other,
    notes: &[NoteKind::PercentNotCount],
};
