//! Small drawings without words in them: a figure on a line, and points over time. The words stand beside them, and everything
//! that they show stands in a table too.

use yew::prelude::*;

use crate::measure::scale::Scale;
use crate::number::Bounds;

fn percent(hundredths: f64) -> String {
    [&hundredths.to_string(), "%"].concat()
}

/// A figure on a scale: a sign at its value, a line over its bounds, dashed to the end where they are open.
pub fn lane(scale: &Scale, bounds: &Bounds, class: &'static str) -> Html {
    let at = percent(scale.place(bounds.nominal()));
    let (low, high) = (bounds.low().map(|low| scale.place(low)), bounds.high().map(|high| scale.place(high)));
    let open = low.is_none() || high.is_none();
    html! {
        <svg class={classes!("lane", class)} width="100%" height="16" aria-hidden="true" focusable="false">
            { for scale.lines().into_iter().map(|line| {
                let x = percent(scale.place(line));
                html! { <line class="grid" x1={x.clone()} x2={x} y1="0" y2="16" /> }
            }) }
            <line
                class={ if open { "reach open" } else { "reach" } }
                x1={percent(low.unwrap_or(0.0))}
                x2={percent(high.unwrap_or(100.0))}
                y1="8"
                y2="8"
            />
            <circle class="dot" cx={at} cy="8" r="5" />
        </svg>
    }
}

/// What is drawn over time; places are hundredths from the beginning and from the bottom.
pub struct Plot {
    /// Points in their order; those without a height are gaps.
    pub points: Vec<(f64, Option<f64>)>,
    /// Levels: from, to, height.
    pub levels: Vec<(f64, f64, f64)>,
    /// Where something changed.
    pub changes: Vec<f64>,
}

/// Points over time, joined where no gap is between them.
pub fn plot(plot: &Plot) -> Html {
    let y = |height: f64| percent(100.0 - height);
    let line = |class: &'static str, from: (f64, f64), to: (f64, f64)| {
        html! { <line {class} x1={percent(from.0)} y1={y(from.1)} x2={percent(to.0)} y2={y(to.1)} /> }
    };
    html! {
        <svg class="plot" width="100%" height="128" aria-hidden="true" focusable="false">
            { for [0.0, 50.0, 100.0].map(|height| line("grid", (0.0, height), (100.0, height))) }
            { for plot.changes.iter().map(|x| line("change", (*x, 0.0), (*x, 100.0))) }
            { for plot.points.windows(2).filter_map(|pair| match pair {
                [(x1, Some(y1)), (x2, Some(y2))] => Some(line("join", (*x1, *y1), (*x2, *y2))),
                _ => None,
            }) }
            { for plot.levels.iter().map(|(from, to, height)| line("level", (*from, *height), (*to, *height))) }
            { for plot.points.iter().filter_map(|(x, height)| {
                height.map(|height| html! { <circle class="dot" cx={percent(*x)} cy={y(height)} r="3" /> })
            }) }
        </svg>
    }
}
