//! Reports of Meta Ads Manager: paid figures, often with an unlabelled total row first.

use super::{Column, Export, Rows};
use crate::read::NoteKind;
use crate::read::packed::words;
use crate::words::Text;

/// One row an advertisement or campaign.
pub const ADS: Export = Export {
    id: "meta-ads",
    title: Text::new(
        "export.meta-ads.ads",
        "Meta Ads Manager",
        "The name of an export of a platform or tool; names of products stay.",
    ),
    platform: None,
    needs: &[
        words![
            "amount spent*",
            "ausgegebener betrag*",
            "montant dépensé*",
            "importe gastado*",
            "valor usado*",
            "valor gasto*",
            "importo speso*",
            "besteed bedrag*",
            "потраченная сумма*",
            "сумма затрат*",
        ],
        words!["impressions", "impressionen", "impresiones", "impressões", "показы", "vertoningen"],
        words![
            "reporting starts",
            "reporting ends",
            "ad name",
            "ad set name",
            "campaign name",
            "day",
            "berichtsstart",
            "berichtsende",
            "début des rapports",
            "inicio del informe",
            "início dos relatórios",
            "inizio report",
            "дата начала отчетности",
        ],
    ],
    titles: words![],
    width: 120,
    columns: &[
        (
            words![
                "amount spent*",
                "ausgegebener betrag*",
                "montant dépensé*",
                "importe gastado*",
                "valor usado*",
                "valor gasto*",
                "importo speso*",
                "besteed bedrag*",
                "потраченная сумма*",
                "сумма затрат*",
            ],
            Column::Metric("spend"),
        ),
        (words!["reach"], Column::Metric("reach")),
        (words!["impressions"], Column::Metric("impressions")),
        (words!["link clicks"], Column::Metric("clicks")),
        (
            words![
                "clicks (all)",
                "results",
                "cost per*",
                "cpc*",
                "cpm*",
                "ctr*",
                "frequency",
                "ad set budget",
                "campaign budget",
                "ad set budget type",
                "unique*",
                "post engagements",
                "page engagement",
                "thruplays",
                "video plays at*",
                "video average*",
                "attribution setting",
                "result indicator",
                "quality ranking",
                "budget",
            ],
            Column::Part,
        ),
    ],
    rows: Rows::Ads,
    notes: &[NoteKind::Paid],
};
