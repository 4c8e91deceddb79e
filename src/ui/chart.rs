//! Small drawings without words in them: a figure on a line, and points over time. The words stand beside them, and everything
//! that they show stands in a table too.

use yew::prelude::*;

use crate::measure::scale::Scale;
use crate::number::Bounds;

/// In whole thousandths: how a machine writes a float is twelve kilobytes of the program.
#[expect(clippy::cast_possible_truncation, reason = "places lie between 0 and 100")]
fn percent(hundredths: f64) -> String {
    let thousandths = (hundredths * 10.0) as i32;
    [&(thousandths / 10).to_string(), ".", &(thousandths % 10).abs().to_string(), "%"].concat()
}

fn stroke(class: &'static str, from: (f64, f64), to: (f64, f64)) -> Html {
    let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(percent);
    html! { <line {class} {x1} {y1} {x2} {y2} /> }
}

fn dot(x: f64, y: f64, r: &'static str) -> Html {
    html! { <circle class="dot" cx={percent(x)} cy={percent(y)} {r} /> }
}

fn drawing(class: &'static str, height: &'static str, inside: Vec<Html>) -> Html {
    html! { <svg {class} width="100%" {height} aria-hidden="true" focusable="false">{ for inside }</svg> }
}

/// A figure on a scale: a sign at its value, a line over its bounds, dashed to the end where they are open.
pub fn lane(scale: &Scale, bounds: &Bounds, class: &'static str) -> Html {
    let grid = |line: f64| stroke("grid", (scale.place(line), 0.0), (scale.place(line), 100.0));
    let mut inside: Vec<Html> = scale.lines().into_iter().map(grid).collect();
    let (low, high) = (bounds.low().map(|low| scale.place(low)), bounds.high().map(|high| scale.place(high)));
    let open = low.is_none() || high.is_none();
    let (low, high) = (low.unwrap_or(0.0), high.unwrap_or(100.0));
    inside.push(stroke(if open { "reach open" } else { "reach" }, (low, 50.0), (high, 50.0)));
    inside.push(dot(scale.place(bounds.nominal()), 50.0, "5"));
    drawing(class, "16", inside)
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
    let line = |class: &'static str, from: (f64, f64), to: (f64, f64)| {
        stroke(class, (from.0, 100.0 - from.1), (to.0, 100.0 - to.1))
    };
    let mut inside: Vec<Html> = Vec::new();
    for height in [0.0, 50.0, 100.0] {
        inside.push(line("grid", (0.0, height), (100.0, height)));
    }
    for x in &plot.changes {
        inside.push(line("change", (*x, 0.0), (*x, 100.0)));
    }
    for pair in plot.points.windows(2) {
        if let [(x1, Some(y1)), (x2, Some(y2))] = pair {
            inside.push(line("join", (*x1, *y1), (*x2, *y2)));
        }
    }
    for (from, to, height) in &plot.levels {
        inside.push(line("level", (*from, *height), (*to, *height)));
    }
    for (x, height) in &plot.points {
        if let Some(height) = height {
            inside.push(dot(*x, 100.0 - height, "3"));
        }
    }
    drawing("plot", "128", inside)
}
