//! Logos that come as SVG: only shapes, colours and their places are taken over, everything else is left out. What comes out is
//! drawn as a picture once and kept as pixels; it is never part of a page.

use super::svg::escaped;
use crate::find;
use crate::number::decimal;

/// The longest SVG that is looked at, in bytes.
pub const LONGEST: usize = 300_000;
/// The most elements, and how deep they may stand in each other.
const MOST: usize = 5000;
const DEEPEST: usize = 40;

/// Elements that draw or hold what draws. None of them loads, links, moves, runs or repeats anything.
const ELEMENTS: &str = " svg g path rect circle ellipse line polyline polygon text tspan defs linearGradient radialGradient stop clipPath mask style ";
/// Attributes that say where and how. None of them is a script or an address.
const ATTRIBUTES: &str = " d x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy width height points transform viewBox id class style offset opacity fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset stop-color stop-opacity color clip-path clip-rule mask gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits preserveAspectRatio font-family font-size font-weight font-style text-anchor letter-spacing display visibility ";

/// The drawing of an SVG document without anything else, as a document of its own with a size in pixels whose longer side is
/// `side`; `None` where it is none, is not well formed, is too large, or says no size.
#[must_use]
pub fn sanitised(document: &str, side: f64) -> Option<String> {
    if document.len() > LONGEST {
        return None;
    }
    let mut safe = String::new();
    // The names of the elements that are open, and at which depth one stands that is left out.
    let mut open: Vec<&str> = Vec::new();
    let mut left_out: Option<usize> = None;
    let mut count = 0;
    let mut rest = document.trim_start_matches('\u{feff}');
    while let Some(start) = rest.find('<') {
        let (text, from) = rest.split_at(start);
        if left_out.is_none() {
            safe.push_str(&words(text, open.last().copied().unwrap_or_default())?);
        }
        if let Some(skipped) = skip(from) {
            rest = skipped?;
            continue;
        }
        let (tag, after) = tag(from.get(1..)?)?;
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name.trim_end()) {
                return None;
            }
            match left_out {
                Some(depth) if depth == open.len() => left_out = None,
                Some(_) => {}
                None => safe.push_str(&["</", name.trim_end(), ">"].concat()),
            }
            continue;
        }
        let (inside, closed) = tag.strip_suffix('/').map_or((tag, false), |inside| (inside, true));
        let (name, attributes) = inside.split_at(inside.find(char::is_whitespace).unwrap_or(inside.len()));
        count += 1;
        let first = open.is_empty();
        if count > MOST || open.len() > DEEPEST || (first && (name != "svg" || count > 1)) {
            return None;
        }
        // A drawing inside a drawing has a size of its own; nothing that is a logo needs that.
        let allowed = is_listed(ELEMENTS, name) && (first || name != "svg");
        if left_out.is_none() && allowed {
            let attributes = parse(attributes)?;
            safe.push_str(&["<", name].concat());
            if first {
                safe.push_str(&frame(&attributes, side)?);
            }
            for (name, value) in attributes {
                if is_listed(ATTRIBUTES, name)
                    && !(first && is_listed(" width height viewBox ", name))
                    && is_plain(&value)
                {
                    safe.push_str(&[" ", name, "=\"", &escaped(&value), "\""].concat());
                }
            }
            safe.push_str(if closed { "/>" } else { ">" });
        } else if left_out.is_none() && !closed {
            left_out = Some(open.len());
        }
        if !closed {
            open.push(name);
        }
    }
    (open.is_empty() && count > 0 && rest.trim().is_empty()).then_some(safe)
}

fn is_listed(list: &str, name: &str) -> bool {
    !name.is_empty() && !name.contains(' ') && find::has(list, &[" ", name, " "].concat())
}

/// What stands between elements: words are taken over inside of text, rules inside of style where they are plain.
fn words(text: &str, inside: &str) -> Option<String> {
    match inside {
        "text" | "tspan" => Some(escaped(&unescaped(text))),
        // Brackets and quotes have no meaning in the few rules that are taken over.
        "style" if is_plain(text) => Some(escaped(text)),
        "" if !text.trim().is_empty() => None,
        _ => Some(String::new()),
    }
}

/// Behind a comment, an instruction or a declaration; the inner `None` where it has no end. The outer `None` where it is an element.
fn skip(from: &str) -> Option<Option<&str>> {
    let end = if from.starts_with("<!--") {
        "-->"
    } else if from.starts_with("<![CDATA[") {
        "]]>"
    } else if from.starts_with("<?") {
        "?>"
    } else if from.starts_with("<!") {
        let (bracket, angle) = (from.find('['), from.find('>'));
        if bracket.is_some() && bracket < angle { "]>" } else { ">" }
    } else {
        return None;
    };
    Some(find::around(from, end).map(|(_, after)| after))
}

/// What stands inside the angle brackets, and what follows. A bracket inside quotes does not end it.
fn tag(from: &str) -> Option<(&str, &str)> {
    let mut quote = None;
    for (place, byte) in from.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some((from.get(..place)?, from.get(place + 1..)?)),
            (None, b'<') => return None,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// Names with values; `None` where they are not well formed.
fn parse(mut text: &str) -> Option<Vec<(&str, String)>> {
    let mut attributes = Vec::new();
    loop {
        text = text.trim_start();
        if text.is_empty() {
            return Some(attributes);
        }
        let (name, value) = text.split_once('=')?;
        let value = value.trim_start();
        let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        let (value, after) = value.get(1..)?.split_once(quote)?;
        attributes.push((name.trim(), unescaped(value)));
        text = after;
    }
}

/// A value that names nothing outside of the drawing and holds no escapes that could hide such a name.
fn is_plain(value: &str) -> bool {
    let mut rest = value;
    while let Some(place) = rest.find('(') {
        let (before, from) = rest.split_at(place);
        let named = before.trim_end().rsplit(|letter: char| !letter.is_ascii_alphabetic()).next().unwrap_or_default();
        // A paint or a clip of the drawing itself, a transformation or a colour.
        let inside = from.get(1..).unwrap_or_default();
        if named.eq_ignore_ascii_case("url") && !inside.trim_start_matches([' ', '"', '\'']).starts_with('#') {
            return false;
        }
        if !is_listed(" url rgb rgba hsl hsla matrix translate scale rotate skewX skewY ", named) {
            return false;
        }
        rest = inside;
    }
    !value.contains(['\\', '@', '<']) && !find::has(value, "/*")
}

/// The five names that every XML document knows, and characters by number, are read; any other stays as it is written.
fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(place) = rest.find('&') {
        let (before, from) = rest.split_at(place);
        plain.push_str(before);
        let name = from.get(1..).and_then(|from| from.split_once(';')).map_or("", |(name, _)| name);
        let number = |digits: &str, radix| u32::from_str_radix(digits, radix).ok().and_then(char::from_u32);
        let character = match name {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            _ => match name.strip_prefix('#') {
                Some(digits) => match digits.strip_prefix('x') {
                    Some(digits) => number(digits, 16),
                    None => number(digits, 10),
                },
                None => None,
            },
        };
        plain.push(character.unwrap_or('&'));
        rest = from.get(if character.is_some() { name.len() + 2 } else { 1 }..).unwrap_or_default();
    }
    plain.push_str(rest);
    plain
}

/// The size of the drawing in pixels and its own measures.
fn frame(attributes: &[(&str, String)], side: f64) -> Option<String> {
    let find = |wanted: &str| attributes.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.as_str());
    let length = |text: &str| {
        let text = text.trim().trim_end_matches("px");
        let (sign, digits) = text.strip_prefix('-').map_or((1.0, text), |digits| (-1.0, digits));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        decimal::value(whole, fraction).filter(|_| !digits.is_empty()).map(|length| sign * length)
    };
    let measures: Vec<f64> = match find("viewBox") {
        Some(given) => given.split([' ', ',', '\t', '\n']).filter(|part| !part.is_empty()).map_while(length).collect(),
        None => vec![0.0, 0.0, length(find("width")?)?, length(find("height")?)?],
    };
    let [left, top, width, height] = <[f64; 4]>::try_from(measures).ok()?;
    if !(width > 0.0 && height > 0.0) {
        return None;
    }
    let scale = side / width.max(height);
    let written = decimal::short;
    let pixels = |length: f64| written((length * scale).round().max(1.0));
    let view = [written(left), written(top), written(width), written(height)].join(" ");
    Some(
        [
            " xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"",
            &view,
            "\" width=\"",
            &pixels(width),
            "\" height=\"",
            &pixels(height),
            "\"",
        ]
        .concat(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 5\" width=\"100\" height=\"50\">";

    #[track_caller]
    fn check(inside: &str, expected: &str) {
        let document = ["<?xml version='1.0'?><svg viewBox='0 0 10 5'>", inside, "</svg>"].concat();
        assert_eq!(sanitised(&document, 100.0), Some([FRAME, expected, "</svg>"].concat()), "{inside}");
    }

    #[test]
    fn shapes_and_colours_stay() {
        check("<g id='a'><path d='M0 0h5' fill=\"#c00\"/></g>", "<g id=\"a\"><path d=\"M0 0h5\" fill=\"#c00\"/></g>");
        check(
            "<defs><linearGradient id='g'><stop offset='1'/></linearGradient></defs><rect fill='url(#g)'/>",
            "<defs><linearGradient id=\"g\"><stop offset=\"1\"/></linearGradient></defs><rect fill=\"url(#g)\"/>",
        );
        check("<style>.a{fill:#c00;stroke:none}</style>", "<style>.a{fill:#c00;stroke:none}</style>");
        check("<text x='1'>A &amp; B</text>", "<text x=\"1\">A &amp; B</text>");
        check("<g transform='translate(1 2) scale(3)'/>", "<g transform=\"translate(1 2) scale(3)\"/>");
    }

    #[test]
    fn what_runs_loads_links_or_repeats_is_left_out() {
        for inside in [
            "<script>alert(1)</script>",
            "<script href='x.js'/>",
            "<foreignObject><body onload='x'><p>a</p></body></foreignObject>",
            "<a href='javascript:alert(1)'><rect/></a>",
            "<image href='https://example.org/x.png'/>",
            "<use href='#a'/>",
            "<animate attributeName='href' values='javascript:alert(1)'/>",
            "<set attributeName='onload' to='x'/>",
            "<svg><rect/></svg>",
            "<iframe src='x'></iframe>",
            "<!-- <script> --><!DOCTYPE x [<!ENTITY a 'b'>]><![CDATA[<script>]]>",
            "<x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>",
        ] {
            check(inside, "");
        }
        for (inside, expected) in [
            ("<rect onload='x' onclick=\"y\" x='1'/>", "<rect x=\"1\"/>"),
            ("<rect fill='url(https://example.org/#a)'/>", "<rect/>"),
            ("<rect fill='url( \"//example.org\")'/>", "<rect/>"),
            ("<rect style='background:u\\72l(x)'/>", "<rect/>"),
            ("<rect style='fill:image-set(x)'/>", "<rect/>"),
            ("<rect href='x' xlink:href='x' src='x'/>", "<rect/>"),
            ("<style>@import 'x';</style>", "<style></style>"),
            ("<style>a{b:url(//x)}</style>", "<style></style>"),
            ("<text>&#60;script&#62;&lt;b&gt;&x;</text>", "<text>&lt;script&gt;&lt;b&gt;&amp;x;</text>"),
            ("<rect id='&#34;&gt;&lt;script'/>", "<rect/>"),
            ("<rect id='&quot; onload=&quot;x'/>", "<rect id=\"&quot; onload=&quot;x\"/>"),
        ] {
            let found = sanitised(&["<svg viewBox='0 0 10 5'>", inside, "</svg>"].concat(), 100.0);
            let expected = [FRAME, expected, "</svg>"].concat();
            // A style that is not plain is dropped whole.
            if inside.starts_with("<style") {
                assert!(found.is_none_or(|found| found == expected), "{inside}");
            } else {
                assert_eq!(found, Some(expected), "{inside}");
            }
        }
    }

    #[test]
    fn what_is_no_drawing_is_refused() {
        for document in [
            "",
            "words",
            "<html><svg viewBox='0 0 1 1'/></html>",
            "<svg></svg>",
            "<svg viewBox='0 0 0 1'/>",
            "<svg viewBox='0 0 1'/>",
            "<svg width='100%' height='1'/>",
            "<svg viewBox='0 0 1 1'><g></svg>",
            "<svg viewBox='0 0 1 1'><g></p></svg>",
            "<svg viewBox='0 0 1 1'><rect x=1/></svg>",
            "<svg viewBox='0 0 1 1'><rect x='1/></svg>",
            "<svg viewBox='0 0 1 1'/><svg viewBox='0 0 1 1'/>",
            "<svg viewBox='0 0 1 1'/>words",
            "<svg viewBox='0 0 1 1'><!-- ",
            "<svg viewBox='0 0 1 1'",
        ] {
            assert_eq!(sanitised(document, 100.0), None, "{document}");
        }
        let deep = ["<svg viewBox='0 0 1 1'>", &"<g>".repeat(60), &"</g>".repeat(60), "</svg>"].concat();
        assert_eq!(sanitised(&deep, 100.0), None);
        let many = ["<svg viewBox='0 0 1 1'>", &"<g/>".repeat(MOST), "</svg>"].concat();
        assert_eq!(sanitised(&many, 100.0), None);
        assert_eq!(sanitised(&" ".repeat(LONGEST + 1), 100.0), None);
    }

    #[test]
    fn cut_anywhere_it_does_no_harm() {
        let document = "<?xml version='1.0'?><svg viewBox='0 0 10 5'><style>.a{fill:#c00}</style><text é='ü'>&#x1f30a; &amp;</text></svg>";
        for end in (0..document.len()).filter(|end| document.is_char_boundary(*end)) {
            assert_eq!(sanitised(&document[..end], 100.0), None);
            let _ = sanitised(&document[end..], 100.0);
        }
    }
}
