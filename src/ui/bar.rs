//! Bars from 0 to 100: the span of points, drawn without a legend. What they show always stands beside them in words.

use yew::prelude::*;

use crate::assess::{Assessment, BANDS, Band, Cap, Span};

fn percent(points: u8) -> String {
    [&points.to_string(), "%"].concat()
}

/// What is certain, full, up to the low end; from there to the high end what is possible, as a dashed frame.
fn span_bar(span: Option<Span>, y: &'static str, height: &'static str) -> Html {
    let Some(Span { low, high }) = span else { return html! { <g></g> } };
    html! {
        <g>
            <rect class="certain" x="0" {y} width={percent(low)} {height} rx="3" />
            <rect class="possible" x={percent(low)} {y} width={percent(high.saturating_sub(low))} {height} rx="3" />
        </g>
    }
}

/// The bar of one dimension.
pub fn small(span: Option<Span>) -> Html {
    html! {
        <svg class="bar" width="100%" height="10" aria-hidden="true" focusable="false">
            <rect class="track" x="0" y="2" width="100%" height="6" rx="3" />
            { span_bar(span, "1", "8") }
        </svg>
    }
}

/// The scale with the four bands, the span on it and a mark where a cap holds.
pub fn scale(assessment: &Assessment) -> Html {
    let cap = assessment.caps.iter().filter(|cap| cap.holds).filter_map(limit).min();
    html! {
        <svg class="scale" width="100%" height="32" aria-hidden="true" focusable="false">
            <rect class="track" x="0" y="10" width="100%" height="12" rx="3" />
            { span_bar(assessment.span, "8", "16") }
            { for BANDS.iter().skip(1).map(|band| {
                let x = percent(band.start());
                html! { <line class="edge" x1={x.clone()} x2={x} y1="4" y2="28" /> }
            }) }
            if let Some(points) = cap {
                <line class="cap" x1={percent(points)} x2={percent(points)} y1="0" y2="32" />
            } else {
                <g></g>
            }
        </svg>
    }
}

/// Where the band that a cap allows ends; `None` where it allows all.
fn limit(cap: &Cap) -> Option<u8> {
    cap.band.next().map(Band::start)
}
