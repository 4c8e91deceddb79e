//! Exports of TikTok Studio: one CSV file a tab, days without years, in the language of the account.

use super::{Column, Export, Rows};
use crate::read::NoteKind;
use crate::words::Text;

/// One row a day: video views, profile views, likes, comments, shares.
pub const OVERVIEW: Export = Export {
    id: "tiktok-studio",
    title: Text::new(
        "export.tiktok-studio.overview",
        "TikTok Studio: Overview",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: Some("tiktok"),
    needs: &[
        &["date", "datum", "fecha", "data", "дата"],
        &[
            "video views",
            "videoaufrufe",
            "vues de la vidéo",
            "vues de vidéos",
            "visualizaciones de vídeo",
            "visualizações de vídeo",
            "просмотры видео",
        ],
        &[
            "profile views",
            "profilaufrufe",
            "vues du profil",
            "visualizaciones del perfil",
            "visualizações do perfil",
            "просмотры профиля",
        ],
        &["likes", "comments", "shares", "gefällt mir", "j'aime", "me gusta", "curtidas", "лайки"],
    ],
    titles: &[],
    width: 9,
    columns: &[
        (
            &[
                "video views",
                "videoaufrufe",
                "vues de la vidéo",
                "vues de vidéos",
                "visualizaciones de vídeo",
                "visualizações de vídeo",
                "просмотры видео",
            ],
            Column::Metric("views"),
        ),
        (
            &[
                "profile views",
                "profilaufrufe",
                "vues du profil",
                "visualizaciones del perfil",
                "visualizações do perfil",
                "просмотры профиля",
            ],
            Column::Metric("profile_views"),
        ),
        (&["unique viewers", "reached audience"], Column::Metric("reach")),
    ],
    rows: Rows::Days,
    notes: &[],
};

/// One row a video, with its totals so far.
pub const CONTENT: Export = Export {
    id: "tiktok-studio",
    title: Text::new(
        "export.tiktok-studio.content",
        "TikTok Studio: Content",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: Some("tiktok"),
    needs: &[&["video title", "video link"], &["total likes", "total views", "total comments"], &["post time", "time"]],
    titles: &[],
    width: 14,
    columns: &[
        (&["total views"], Column::Metric("views")),
        (&["total likes"], Column::Metric("likes")),
        (&["total comments"], Column::Metric("comments")),
        (&["total shares"], Column::Metric("shares")),
        (&["total saves", "total favorites", "total favourites"], Column::Metric("saves")),
    ],
    rows: Rows::Posts,
    notes: &[],
};

/// One row a day: followers, and the difference from the day before.
pub const FOLLOWERS: Export = Export {
    id: "tiktok-studio",
    title: Text::new(
        "export.tiktok-studio.followers",
        "TikTok Studio: Follower history",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: Some("tiktok"),
    needs: &[&["followers"], &["difference in followers*"]],
    titles: &[],
    width: 4,
    columns: &[
        (&["followers"], Column::Metric("followers")),
        (&["difference in followers*"], Column::Metric("new_followers")),
    ],
    rows: Rows::Days,
    notes: &[],
};

/// One row a day: different people, who cannot be added up over days.
pub const VIEWERS: Export = Export {
    id: "tiktok-studio",
    title: Text::new(
        "export.tiktok-studio.viewers",
        "TikTok Studio: Viewers",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: Some("tiktok"),
    needs: &[&["total viewers"], &["new viewers", "returning viewers"]],
    titles: &[],
    width: 5,
    columns: &[(&["total viewers"], Column::Metric("reach")), (&["new viewers", "returning viewers"], Column::Part)],
    rows: Rows::Days,
    notes: &[NoteKind::DailyUniquesDoNotAdd],
};
