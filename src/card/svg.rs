//! A scene as an SVG document: well-formed XML on its own, nothing loaded from elsewhere, no script, no foreign object.

use super::scene::{Anchor, Colour, FONT, Item, Scene};
use crate::number::decimal;

/// The SVG document: well-formed XML, every text escaped, no external resource. Title and description are its alternative text.
#[must_use]
pub fn svg(scene: &Scene) -> String {
    let (width, height) = (scene.width.to_string(), scene.height.to_string());
    let mut svg = String::with_capacity(16 * 1024);
    // The direction is given, so that a card inside a page that runs from right to left is drawn the same.
    svg.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    attribute(&mut svg, "width", &width);
    attribute(&mut svg, "height", &height);
    attribute(&mut svg, "viewBox", &["0 0 ", &width, " ", &height].concat());
    attribute(&mut svg, "role", "img");
    attribute(&mut svg, "lang", scene.language);
    attribute(&mut svg, "direction", "ltr");
    attribute(&mut svg, "font-family", FONT);
    svg.push_str(">\n");
    for (name, words) in [("title", &scene.title), ("desc", &scene.description)] {
        svg.push_str(&["<", name, ">", &escaped(words), "</", name, ">\n"].concat());
    }
    for item in &scene.items {
        match item {
            Item::Rectangle { x, y, width, height, radius, fill, stroke, dash } => {
                svg.push_str("<rect");
                lengths(&mut svg, &[("x", *x), ("y", *y), ("width", *width), ("height", *height)]);
                if *radius > 0.0 {
                    lengths(&mut svg, &[("rx", *radius)]);
                }
                attribute(&mut svg, "fill", &fill.map_or("none".to_owned(), Colour::hex));
                if let Some((line, width)) = stroke {
                    attribute(&mut svg, "stroke", &line.hex());
                    lengths(&mut svg, &[("stroke-width", *width)]);
                    if *dash > 0.0 {
                        lengths(&mut svg, &[("stroke-dasharray", *dash)]);
                    }
                }
                svg.push_str("/>\n");
            }
            Item::Words { x, y, size, bold, fill, anchor, right_to_left, words } => {
                svg.push_str("<text");
                lengths(&mut svg, &[("x", *x), ("y", *y), ("font-size", *size)]);
                if *bold {
                    attribute(&mut svg, "font-weight", "700");
                }
                // In a text that runs from right to left the start is at the right.
                let anchor = match (anchor, right_to_left) {
                    (Anchor::Left, false) | (Anchor::Right, true) => "",
                    (Anchor::Left, true) | (Anchor::Right, false) => "end",
                    (Anchor::Middle, _) => "middle",
                };
                if !anchor.is_empty() {
                    attribute(&mut svg, "text-anchor", anchor);
                }
                if *right_to_left {
                    attribute(&mut svg, "direction", "rtl");
                    attribute(&mut svg, "unicode-bidi", "isolate");
                }
                attribute(&mut svg, "fill", &fill.hex());
                svg.push_str(&[">", &escaped(words), "</text>\n"].concat());
            }
            Item::Picture { x, y, width, height, address } => {
                svg.push_str("<image");
                lengths(&mut svg, &[("x", *x), ("y", *y), ("width", *width), ("height", *height)]);
                attribute(&mut svg, "href", address);
                svg.push_str("/>\n");
            }
            Item::Modules { x, y, module, fill, matrix } => {
                svg.push_str("<path");
                attribute(&mut svg, "fill", &fill.hex());
                let mut path = String::new();
                for (column, row, run) in matrix.runs() {
                    let wide = length(run as f64 * module);
                    let [left, top] = [x + column as f64 * module, y + row as f64 * module].map(length);
                    path.push_str(
                        &["M", &left, " ", &top, "h", &wide, "v", &length(*module), "h-", &wide, "z"].concat(),
                    );
                }
                attribute(&mut svg, "d", &path);
                svg.push_str("/>\n");
            }
        }
    }
    svg.push_str("</svg>\n");
    svg
}

fn attribute(svg: &mut String, name: &str, value: &str) {
    svg.push_str(&[" ", name, "=\"", &escaped(value), "\""].concat());
}

fn lengths(svg: &mut String, lengths: &[(&str, f64)]) {
    for (name, value) in lengths {
        attribute(svg, name, &length(*value));
    }
}

/// A length with at most two decimals, the same everywhere.
fn length(value: f64) -> String {
    decimal::short(value)
}

/// Text inside XML, in elements and attributes: what has a meaning there is escaped, what XML 1.0 does not allow is left out,
/// and so are control characters.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\t' | '\n' | '\r' => safe.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if character.is_control() => {}
            _ => safe.push(character),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_leave_its_place() {
        for (text, safe) in [
            ("</text><script>alert(1)</script>", "&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("\" onload='x' & ]]>", "&quot; onload=&#39;x&#39; &amp; ]]&gt;"),
            ("a\u{0}\u{8}b\u{1b}\u{7f}\u{85}c\u{fffe}\u{ffff}\nd", "abc d"),
            ("هيئة 港口 🌊", "هيئة 港口 🌊"),
        ] {
            assert_eq!(escaped(text), safe);
        }
    }

    #[test]
    fn lengths_are_short_and_never_strange() {
        for (value, written) in [
            (8.0, "8"),
            (0.5, "0.5"),
            (-0.001, "0"),
            (100.0, "100"),
            (1.0 / 3.0, "0.33"),
            (f64::NAN, "0"),
            (f64::INFINITY, "0"),
        ] {
            assert_eq!(length(value), written);
        }
    }
}
