//! A scene as an SVG document: well-formed XML on its own, nothing loaded from elsewhere, no script, no foreign object.

use std::fmt::Write as _;

use super::scene::{Anchor, Colour, FONT, Item, Scene};
use crate::number::decimal;

/// The SVG document: well-formed XML, every text escaped, no external resource. Title and description are its alternative text.
#[must_use]
pub fn svg(scene: &Scene) -> String {
    let (width, height) = (scene.width, scene.height);
    let mut svg = String::with_capacity(16 * 1024);
    // The direction is given, so that a card inside a page that runs from right to left is drawn the same.
    let _ = writeln!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         role=\"img\" direction=\"ltr\" font-family=\"{}\">",
        escaped(FONT)
    );
    let _ = writeln!(svg, "<title>{}</title>", escaped(&scene.title));
    let _ = writeln!(svg, "<desc>{}</desc>", escaped(&scene.description));
    for item in &scene.items {
        match item {
            Item::Rectangle { x, y, width, height, radius, fill, stroke, dash } => {
                let _ = write!(
                    svg,
                    "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
                    length(*x),
                    length(*y),
                    length(*width),
                    length(*height)
                );
                if *radius > 0.0 {
                    let _ = write!(svg, " rx=\"{}\"", length(*radius));
                }
                painted(&mut svg, *fill, *stroke, *dash);
            }
            Item::Circle { x, y, radius, fill, stroke, dash } => {
                let _ = write!(svg, "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"", length(*x), length(*y), length(*radius));
                painted(&mut svg, *fill, *stroke, *dash);
            }
            Item::Words { x, y, size, bold, fill, anchor, words } => {
                let _ = write!(svg, "<text x=\"{}\" y=\"{}\" font-size=\"{}\"", length(*x), length(*y), length(*size));
                if *bold {
                    svg.push_str(" font-weight=\"700\"");
                }
                svg.push_str(match anchor {
                    Anchor::Left => "",
                    Anchor::Middle => " text-anchor=\"middle\"",
                    Anchor::Right => " text-anchor=\"end\"",
                });
                let _ = writeln!(svg, " fill=\"{}\">{}</text>", colour(*fill), escaped(words));
            }
        }
    }
    svg.push_str("</svg>\n");
    svg
}

fn painted(svg: &mut String, fill: Option<Colour>, stroke: Option<(Colour, f64)>, dash: f64) {
    let _ = write!(svg, " fill=\"{}\"", fill.map_or("none".to_owned(), colour));
    if let Some((line, width)) = stroke {
        let _ = write!(svg, " stroke=\"{}\" stroke-width=\"{}\"", colour(line), length(width));
        if dash > 0.0 {
            let _ = write!(svg, " stroke-dasharray=\"{}\"", length(dash));
        }
    }
    svg.push_str("/>\n");
}

fn colour(Colour(red, green, blue): Colour) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
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
