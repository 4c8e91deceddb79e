//! The figures of a text as marks: which stretch of the text is which figure.

use yew::prelude::*;

use crate::read::{Read, Reading, Why};

/// The longest text that is shown with highlights, in bytes: drawing more would slow down typing.
pub const LONGEST: usize = 50_000;

/// How a figure stands with the assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is used.
    Used,
    /// It waits for an answer.
    Unclear,
    /// It was seen and is not used.
    Unused,
}

/// How a reading stands.
#[must_use]
pub fn standing(reading: &Reading) -> Standing {
    match reading.why {
        Why::Used => Standing::Used,
        Why::Asked => Standing::Unclear,
        Why::NoMetric | Why::Role | Why::NotAFigure | Why::Aside | Why::Elsewhere | Why::Removed => Standing::Unused,
    }
}

/// The text with its figures marked, as the layer that lies under the text box.
pub fn layer(text: &str, read: &Read, selected: Option<usize>) -> Html {
    if text.len() > LONGEST {
        return html! { <div class="layer" aria-hidden="true"></div> };
    }
    let mut pieces: Vec<Html> = Vec::new();
    let mut end = 0;
    // They stand in the order of the text.
    for (index, reading) in read.readings.iter().enumerate() {
        let place = reading.place.clone();
        // Two readings may share a place (a total and its rate); the first one marks it.
        let (true, Some(words)) = (place.start >= end && !place.is_empty(), text.get(place.clone())) else { continue };
        pieces.push(html! { { text.get(end..place.start).unwrap_or_default() } });
        let class = match standing(reading) {
            Standing::Used => "used",
            Standing::Unclear => "unclear",
            Standing::Unused => "unused",
        };
        let class = if selected == Some(index) { classes!(class, "selected") } else { classes!(class) };
        pieces.push(html! { <mark {class}>{ words }</mark> });
        end = place.end;
    }
    // The line end keeps the layer as high as the box where the text ends in an empty line.
    pieces.push(html! { { [text.get(end..).unwrap_or_default(), "\n"].concat() } });
    html! { <div class="layer" aria-hidden="true">{ for pieces }</div> }
}

/// The reading that stands at a place of the text box, which counts in UTF-16 units.
#[must_use]
pub fn at(text: &str, read: &Read, unit: u32) -> Option<usize> {
    let wanted = usize::try_from(unit).ok()?;
    let mut units = 0;
    let byte = text
        .char_indices()
        .find(|(_, letter)| {
            let here = units >= wanted;
            units += letter.len_utf16();
            here
        })
        .map_or(text.len(), |(byte, _)| byte);
    read.readings.iter().position(|reading| reading.place.start <= byte && byte <= reading.place.end)
}
