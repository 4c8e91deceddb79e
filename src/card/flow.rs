//! How a card is set: pieces with a measured height, put below and beside each other, and the one page that all cards share.
//! Places count from the start of the line; a card that runs from right to left is mirrored at the end.

use super::palette::Palette;
use super::scene::{Anchor, Colour, Item, Matrix};
use super::wrap::{Room, fit, is_tall, right_to_left};
use super::{Setting, TOOL, sentences};
use crate::assess::Span;

/// Shapes and words with the room they take. The items count from its own top and start.
#[derive(Clone, Debug, Default)]
pub struct Piece {
    /// Its height; 0 where there is nothing in it.
    pub height: f64,
    /// From back to front.
    pub items: Vec<Item>,
}

impl Piece {
    /// The font size of its first words; 0 without any.
    #[must_use]
    pub fn size(&self) -> f64 {
        let sizes = self.items.iter().find_map(|item| match item {
            Item::Words { size, .. } => Some(*size),
            _ => None,
        });
        sizes.unwrap_or_default()
    }

    /// Puts another piece on this one.
    pub fn put(&mut self, right: f64, down: f64, piece: Self) {
        if piece.height > 0.0 {
            self.height = self.height.max(down + piece.height);
            self.items.extend(piece.items.into_iter().map(|item| item.moved(right, down)));
        }
    }
}

/// Pieces below each other with a gap between them; those with nothing in them take no room.
#[must_use]
pub fn stack(gap: f64, pieces: Vec<Piece>) -> Piece {
    let mut all = Piece::default();
    for piece in pieces {
        let down = if all.height > 0.0 { all.height + gap } else { 0.0 };
        all.put(0.0, down, piece);
    }
    all
}

/// Pieces beside each other, each at its start, their tops in a line.
#[must_use]
pub fn beside(pieces: Vec<(f64, Piece)>) -> Piece {
    let mut all = Piece::default();
    for (start, piece) in pieces {
        all.put(start, 0.0, piece);
    }
    all
}

/// How words look.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// The font size that is wanted.
    pub size: f64,
    /// The most lines.
    pub lines: usize,
    /// Bold or not.
    pub bold: bool,
    /// Fill.
    pub fill: Colour,
}

/// What a card is set on: its measures, colours and ruler, and how much smaller than wanted everything is set, because there was
/// too much for the card at full size.
pub struct Sheet<'a> {
    /// What the card was asked for with.
    pub setting: &'a Setting<'a>,
    /// The colours.
    pub palette: Palette,
    /// The size of running words.
    pub text: f64,
    /// The size of the large statement.
    pub statement: f64,
    /// The width between the margins.
    pub width: f64,
}

/// Sets a card: `compose` gives the pieces between head and foot, and what stands above the foot in a width.
#[must_use]
pub fn set(
    setting: &Setting<'_>,
    names: (&str, &str),
    provenance: &str,
    compose: &dyn Fn(&Sheet<'_>) -> Vec<Piece>,
    lower: &dyn Fn(&Sheet<'_>, f64) -> Piece,
) -> Vec<Item> {
    let layout = setting.layout;
    let (across, down) = (f64::from(layout.width), f64::from(layout.height));
    let palette = Palette::of(setting.brand);
    let mut scale = 1.0_f64;
    loop {
        let sheet = Sheet {
            setting,
            palette,
            text: (layout.text * scale).round(),
            statement: (layout.statement * scale).round(),
            width: across - 2.0 * layout.side,
        };
        let foot = sheet.foot(provenance, lower);
        let mut parts = vec![sheet.head(names)];
        parts.extend(compose(&sheet));
        parts.retain(|part| part.height > 0.0);
        let taken: f64 = parts.iter().map(|part| part.height).sum();
        let gaps = parts.len() as f64;
        let gap = (sheet.text * 0.8).round();
        let free = down - 2.0 * layout.ends - taken - foot.height - gaps * gap;
        if free < 0.0 && scale > 0.3 {
            // Smaller words take less room in both directions.
            scale *= (1.0 + free / (taken + foot.height)).max(0.6).sqrt().min(0.98);
            continue;
        }
        // What is left over is shared among the gaps; where there is much of it, most stands around the middle.
        let more = (free / gaps).max(0.0).min(sheet.text * 1.4).floor();
        let around = ((free - more * gaps) / 2.0).max(0.0).floor();
        let mut items = vec![
            rectangle((0.0, 0.0), (across, down), 0.0, palette.paper),
            rectangle((0.0, 0.0), (across, if layout.wide { 12.0 } else { 16.0 }), 0.0, palette.edge),
        ];
        let mut top = layout.ends;
        for (place, part) in parts.into_iter().enumerate() {
            let height = part.height;
            items.extend(part.items.into_iter().map(|item| item.moved(layout.side, top)));
            top += height + gap + more + if place == 0 { around } else { 0.0 };
        }
        let foot_top = down - layout.ends - foot.height;
        items.extend(foot.items.into_iter().map(|item| item.moved(layout.side, foot_top)));
        if setting.locale.right_to_left {
            items = items.into_iter().map(|item| item.mirrored(across)).collect();
        }
        return items;
    }
}

/// A filled rectangle.
#[must_use]
pub fn rectangle((x, y): (f64, f64), (width, height): (f64, f64), radius: f64, fill: Colour) -> Item {
    Item::Rectangle { x, y, width, height, radius, fill: Some(fill), stroke: None, dash: 0.0 }
}

impl Sheet<'_> {
    /// A look in running words: how large beside them, how many lines at most.
    #[must_use]
    pub fn plain(&self, size: f64, lines: usize) -> Look {
        let size = (self.text * size).round().max(self.smallest());
        Look { size, lines, bold: false, fill: self.palette.ink }
    }

    /// The smallest size at which words are set, as long as there is any other way.
    fn smallest(&self) -> f64 {
        (self.setting.layout.text * 0.6).floor()
    }

    /// The same for words that matter less.
    #[must_use]
    pub fn muted(&self, size: f64, lines: usize) -> Look {
        Look { fill: self.palette.muted, ..self.plain(size, lines) }
    }

    /// The same for words that matter more.
    #[must_use]
    pub fn bold(&self, size: f64, lines: usize) -> Look {
        Look { bold: true, ..self.plain(size, lines) }
    }

    /// Words set in lines from the start, as large as the look says or as fits.
    #[must_use]
    pub fn words(&self, words: &str, width: f64, look: Look) -> Piece {
        let Look { size, lines, bold, fill } = look;
        let room = Room { width, size, least: (size * 0.7).max(self.smallest()), lines, bold };
        let block = fit(words, &room, self.setting.ruler);
        let right_to_left = right_to_left(words);
        // Large letters stand close; marks above and below letters need their room.
        let large = size > self.text * 2.0;
        let leading = match (is_tall(words), large) {
            (true, _) => 1.5,
            (false, true) => 1.08,
            (false, false) => 1.28,
        };
        let leading = (block.size * leading).round();
        // Large letters have white before them: it is taken back, so that they stand under what is small.
        let x = if large && !right_to_left { -(block.size * 0.05).round() } else { 0.0 };
        let first = ((leading - block.size) / 2.0 + block.size * 0.82).round();
        let mut piece = Piece { height: leading * block.lines.len() as f64, items: Vec::new() };
        for (place, words) in block.lines.into_iter().enumerate() {
            let y = first + place as f64 * leading;
            let (size, anchor) = (block.size, Anchor::Left);
            piece.items.push(Item::Words { x, y, size, bold, fill, anchor, right_to_left, words });
        }
        piece
    }

    /// A label with what belongs to it below.
    #[must_use]
    pub fn labelled(&self, label: &str, words: &str, width: f64, lines: usize, bold: bool) -> Piece {
        let look = Look { bold, ..self.plain(0.95, lines) };
        stack(0.0, vec![self.words(label, width, self.muted(0.72, 1)), self.words(words, width, look)])
    }

    /// A bar from 0 to 100: what is sure filled, what is open dashed.
    #[must_use]
    pub fn bar(&self, width: f64, height: f64, span: Span, fill: Colour) -> Piece {
        let (low, high) =
            ((width * f64::from(span.low) / 100.0).round(), (width * f64::from(span.high) / 100.0).round());
        let radius = (height / 6.0).round().max(2.0);
        let mut piece =
            Piece { height, items: vec![rectangle((0.0, 0.0), (width, height), radius, self.palette.line)] };
        if span.high > span.low {
            // The line stands inside the bar, so that it starts and ends where its value is.
            let line = (height / 9.0).round().max(2.0);
            piece.items.push(Item::Rectangle {
                x: low + line / 2.0,
                y: line / 2.0,
                width: (high - low - line).max(1.0),
                height: height - line,
                radius,
                fill: Some(self.palette.paper),
                stroke: Some((fill, line)),
                dash: line * 2.5,
            });
        }
        if span.low > 0 {
            piece.items.push(rectangle((0.0, 0.0), (low.max(2.0), height), radius, fill));
        }
        piece
    }

    /// The names, and the logo at the other end.
    fn head(&self, (organisation, campaign): (&str, &str)) -> Piece {
        let brand = self.setting.brand;
        let mut head = Piece::default();
        let mut room = self.width;
        if let Some(logo) = brand.logo.as_ref().filter(|_| brand.named) {
            // As large as fits a box that is wider than high, and never larger than it is by more than twice.
            let (width, height) = (f64::from(logo.width()), f64::from(logo.height()));
            let (widest, highest) = (self.width * 0.26, self.text * 3.2);
            let scale = (widest / width).min(highest / height).min(2.0);
            let (width, height) = ((width * scale).round().max(1.0), (height * scale).round().max(1.0));
            let address = logo.address().clone();
            let (x, y) = (self.width - width, 0.0);
            head.put(0.0, 0.0, Piece { height, items: vec![Item::Picture { x, y, width, height, address }] });
            room -= width + self.text * 1.5;
        }
        let lines = if self.setting.layout.wide { 2 } else { 3 };
        let look = self.bold(1.25, lines);
        let second = if organisation.is_empty() { look } else { self.muted(1.05, lines) };
        let gap = (self.text * 0.1).round();
        head.put(0.0, 0.0, stack(gap, vec![self.words(organisation, room, look), self.words(campaign, room, second)]));
        head
    }

    /// What stands above the foot, the line in small type where the card comes from, whose tool it is, and the QR code beside.
    fn foot(&self, provenance: &str, lower: &dyn Fn(&Sheet<'_>, f64) -> Piece) -> Piece {
        let palette = self.palette;
        let mut foot = Piece::default();
        let mut width = self.width;
        if let Some(matrix) = self.setting.matrix {
            let code = code(matrix, self.setting.layout.module);
            width -= code.height + self.text * 1.2;
            foot.put(self.width - code.height, 0.0, code);
        }
        let mark = self.mark();
        let (start, size) = (width - mark.1, self.muted(0.7, 3));
        let mut origin = self.words(provenance, start - self.text, size);
        let down = (origin.height - mark.0.height).max(0.0);
        origin.put(start, down, mark.0);
        let rule = Piece { height: 2.0, items: vec![rectangle((0.0, 0.0), (width, 2.0), 0.0, palette.line)] };
        let below = stack((self.text * 0.5).round(), vec![lower(self, width), rule, origin]);
        // Both stand on the same line.
        let (short, code) = (foot.height - below.height, foot);
        let mut foot = Piece::default();
        foot.put(0.0, (-short).max(0.0), code);
        foot.put(0.0, short.max(0.0), below);
        foot
    }

    /// The name of the tool with its dot, and how wide that is.
    fn mark(&self) -> (Piece, f64) {
        let words = self.setting.locale.words(&TOOL);
        let look = self.bold(0.72, 1);
        let (dot, gap) = ((look.size * 0.7).round(), (look.size * 0.4).round());
        let written = self.words(words, self.width, look);
        let width = dot + gap + self.setting.ruler.width(words, written.size(), true);
        let middle = ((written.height - dot) / 2.0).round();
        let mut mark = Piece { height: written.height, items: Vec::new() };
        mark.items.push(rectangle((0.0, middle), (dot, dot), dot / 2.0, self.palette.accent));
        mark.put(dot + gap, 0.0, written);
        (mark, width)
    }

    /// How to read the bars, where one of them is open.
    #[must_use]
    pub fn legend(&self, spans: &[Option<Span>], width: f64) -> Piece {
        let open = spans.iter().flatten().any(|span| span.low < span.high);
        let words = self.setting.locale.words(&sentences::BARS);
        self.words(if open { words } else { "" }, width, self.muted(0.68, 1))
    }
}

/// A QR code on white, with the quiet zone of four modules that readers need.
fn code(matrix: &Matrix, module: f64) -> Piece {
    let side = (matrix.side() + 8) as f64 * module;
    let (x, y, fill, matrix) = (4.0 * module, 4.0 * module, Colour(0, 0, 0), matrix.clone());
    let paper = rectangle((0.0, 0.0), (side, side), module * 2.0, Colour(255, 255, 255));
    Piece { height: side, items: vec![paper, Item::Modules { x, y, module, fill, matrix }] }
}
