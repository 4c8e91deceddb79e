//! 1200x630, as link previews show it: one large statement, what it rests on beside it, the scale across, what to do below.

use super::Layout;
use crate::assess::{BANDS, Span};
use crate::card::palette::Palette;
use crate::card::scene::{Anchor, Colour, Item};
use crate::card::wrap::{Block, Room, fit};
use crate::card::{Content, Held, Ruler};

/// 1200x630, as link previews show it.
pub const LANDSCAPE: Layout = Layout { id: "landscape", width: 1200, height: 630, compose };

// A grid of 8 pixels. Left and right margins:
const LEFT: f64 = 56.0;
const RIGHT: f64 = 1144.0;
/// Where the names start and how wide they may be: the rest of the row is room for a logo.
const TOP: f64 = 40.0;
const NAMES_WIDTH: f64 = 944.0;
/// Below the statement: the verdict at the left, the dimensions at the right in two columns of four rows.
const MIDDLE_TOP: f64 = 272.0;
const VERDICT_WIDTH: f64 = 400.0;
const COLUMNS: [f64; 2] = [504.0, 840.0];
const ROWS: usize = 4;
const PITCH: f64 = 28.0;
const BAR_START: f64 = 152.0;
const BAR: (f64, f64) = (152.0, 12.0);
/// How much of the font size capitals take, in most fonts.
const CAPITALS: f64 = 0.73;
/// The scale across.
const SCALE_TOP: f64 = 432.0;
const SCALE_HEIGHT: f64 = 24.0;
/// Baselines of the lower part.
const HELD_BASELINE: f64 = 482.0;
const LABEL_BASELINE: f64 = 520.0;
const VALUE_BASELINE: f64 = 546.0;
const FOOT_BASELINE: f64 = 606.0;
/// The lower columns: strongest, weakest, next step.
const WEAKEST_START: f64 = 240.0;
const NEXT_START: f64 = 504.0;

/// A drawing being made.
struct Drawing<'a> {
    items: Vec<Item>,
    palette: &'a Palette,
    ruler: &'a dyn Ruler,
}

fn compose(content: &Content, palette: &Palette, ruler: &dyn Ruler) -> Vec<Item> {
    let mut drawing = Drawing { items: Vec::new(), palette, ruler };
    drawing.rectangle((0.0, 0.0), (1200.0, 630.0), 0.0, palette.paper);
    let top = drawing.names(content);
    drawing.statement(content, top);
    drawing.verdict(content);
    drawing.dimensions(content);
    drawing.scale(content);
    drawing.lower(content);
    drawing.foot(content);
    drawing.items
}

impl Drawing<'_> {
    fn rectangle(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), radius: f64, fill: Colour) {
        self.items.push(Item::Rectangle { x, y, width, height, radius, fill: Some(fill), stroke: None, dash: 0.0 });
    }

    fn words(&mut self, (x, y): (f64, f64), size: f64, bold: bool, fill: Colour, words: &str) {
        let words = words.to_owned();
        self.items.push(Item::Words { x, y, size, bold, fill, anchor: Anchor::Left, words });
    }

    /// Words that end at `x`.
    fn right(&mut self, (x, y): (f64, f64), size: f64, fill: Colour, words: String) {
        self.items.push(Item::Words { x, y, size, bold: false, fill, anchor: Anchor::Right, words });
    }

    /// Sets a block with its first baseline at `y`; gives the last baseline.
    fn block(&mut self, (x, y): (f64, f64), leading: f64, block: &Block, bold: bool, fill: Colour) -> f64 {
        let mut baseline = y;
        for (place, line) in block.lines.iter().enumerate() {
            baseline = y + place as f64 * leading;
            self.words((x, baseline), block.size, bold, fill, line);
        }
        baseline
    }

    /// One line, made smaller where it is too long.
    fn line(&mut self, (x, y): (f64, f64), width: f64, size: f64, bold: bool, fill: Colour, words: &str) {
        let block = fit(words, &Room { width, sizes: &[(size, 1)], bold }, self.ruler);
        self.block((x, y), size, &block, bold, fill);
    }

    /// The names; gives where the part below may start.
    fn names(&mut self, content: &Content) -> f64 {
        let mut y = TOP;
        let alone = content.organisation.is_empty();
        let first = [(30.0, 1), (26.0, 1), (24.0, 1), (24.0, 2), (20.0, 2)];
        let second = [(24.0, 1), (22.0, 1), (20.0, 1), (20.0, 2), (18.0, 2)];
        let looks = [
            (&content.organisation, true, self.palette.ink, &first),
            (
                &content.campaign,
                alone,
                if alone { self.palette.ink } else { self.palette.muted },
                if alone { &first } else { &second },
            ),
        ];
        for (name, bold, fill, sizes) in looks {
            let block = fit(name, &Room { width: NAMES_WIDTH, sizes, bold }, self.ruler);
            if block.lines.is_empty() {
                continue;
            }
            let leading = (block.size * 1.2).round();
            y = self.block((LEFT, y + (block.size * 0.8).round()), leading, &block, bold, fill) + 8.0;
        }
        // Without names the part below starts a little lower than the margin; otherwise with room after the names.
        if y > TOP { y + 16.0 } else { TOP + 16.0 }
    }

    /// The heading, and the band or bands as large as there is room; it stands on the middle part, the room left over is above.
    fn statement(&mut self, content: &Content, top: f64) {
        let (ink, muted) = (self.palette.ink, self.palette.muted);
        let width = RIGHT - LEFT;
        let baseline = MIDDLE_TOP - 32.0;
        let largest = ((baseline - top - 32.0) / CAPITALS / 8.0).floor().clamp(5.0, 16.0) * 8.0;
        let block = fit(&content.statement, &Room { width, sizes: &[(largest, 1)], bold: true }, self.ruler);
        self.line(
            (LEFT, baseline - (block.size * CAPITALS).round() - 20.0),
            width,
            20.0,
            false,
            muted,
            &content.heading,
        );
        // Large letters have white at their left: it is taken back, so that they stand under the heading.
        self.block((LEFT - (block.size * 0.05).round(), baseline), block.size, &block, true, ink);
    }

    /// The verdict sentence.
    fn verdict(&mut self, content: &Content) {
        let sizes = [(24.0, 3), (22.0, 3), (20.0, 4), (18.0, 5)];
        let block = fit(&content.verdict, &Room { width: VERDICT_WIDTH, sizes: &sizes, bold: false }, self.ruler);
        let leading = if block.lines.len() > 3 { (block.size * 1.3).floor() } else { (block.size * 1.35).round() };
        self.block((LEFT, MIDDLE_TOP + 20.0), leading, &block, false, self.palette.ink);
    }

    /// Eight rows in two columns: the name, the bar.
    fn dimensions(&mut self, content: &Content) {
        for (place, row) in content.rows.iter().enumerate() {
            let x = COLUMNS.get(place / ROWS).copied().unwrap_or(LEFT);
            let y = MIDDLE_TOP + (place % ROWS) as f64 * PITCH;
            let baseline = y + 20.0;
            self.line((x, baseline), BAR_START - 8.0, 18.0, false, self.palette.ink, &row.title);
            let start = (x + BAR_START, y + 8.0);
            match row.span {
                Some(span) => {
                    self.rectangle(start, BAR, 2.0, self.palette.line);
                    self.bar(start, BAR, 2.0, span);
                }
                None => self.line((x + BAR_START, baseline), BAR.0, 16.0, false, self.palette.muted, &row.points),
            }
        }
    }

    /// What is sure filled, what is open dashed, on a track that stands there already.
    fn bar(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), radius: f64, span: Span) {
        let (low, high) = (width * f64::from(span.low) / 100.0, width * f64::from(span.high) / 100.0);
        let green = self.palette.green;
        if span.high > span.low {
            // The line stands inside the bar, so that it starts and ends where its value is.
            self.items.push(Item::Rectangle {
                x: x + low + 1.0,
                y: y + 1.0,
                width: (high - low - 2.0).max(1.0),
                height: height - 2.0,
                radius,
                fill: Some(self.palette.paper),
                stroke: Some((green, 2.0)),
                dash: 5.0,
            });
        }
        if span.low > 0 {
            self.rectangle((x, y), (low.max(2.0), height), radius, green);
        }
    }

    /// The scale from 0 to 100 with its bands by name, the bar, and a mark where a cap holds.
    fn scale(&mut self, content: &Content) {
        let width = RIGHT - LEFT;
        let place = |points: u8| LEFT + width * f64::from(points) / 100.0;
        for (band, name, reached) in &content.bands {
            let (start, end) = (place(band.start()), place(band.next().map_or(100, |next| next.start())));
            let gap = if band.next().is_some() { 4.0 } else { 0.0 };
            let fill = if *reached { self.palette.ink } else { self.palette.muted };
            self.line((start, SCALE_TOP - 12.0), end - start - 8.0, 19.0, *reached, fill, name);
            self.rectangle((start, SCALE_TOP), (end - start - gap, SCALE_HEIGHT), 2.0, self.palette.line);
        }
        let Some(span) = content.span else { return };
        self.bar((LEFT, SCALE_TOP), (width, SCALE_HEIGHT), 2.0, span);
        // The limits of the bands stay visible through the bar.
        for band in BANDS.iter().skip(1) {
            self.rectangle((place(band.start()) - 4.0, SCALE_TOP), (4.0, SCALE_HEIGHT), 0.0, self.palette.paper);
        }
        let mut bars_start = LEFT;
        if let Some(Held { limit, certain, words }) = &content.held {
            let mark = place(*limit) - 4.0;
            let amber = self.palette.amber;
            // As with bars: what is certain is one piece, what is open is in pieces.
            let (pieces, height) = if *certain { (1, 58.0) } else { (4, 10.0) };
            for piece in 0..pieces {
                self.rectangle((mark, SCALE_TOP - 8.0 + f64::from(piece) * 16.0), (4.0, height), 0.0, amber);
            }
            // The words stand on the roomier side of the mark.
            let (before, after) = (mark - 10.0, mark + 14.0);
            let width = (before - LEFT).max(RIGHT - after);
            let block = fit(words, &Room { width, sizes: &[(17.0, 1), (16.0, 1), (15.0, 1)], bold: false }, self.ruler);
            for words in block.lines {
                if before - LEFT >= RIGHT - after {
                    self.right((before, HELD_BASELINE), block.size, amber, words);
                    bars_start = after + 24.0;
                } else {
                    bars_start = after + self.ruler.width(&words, block.size, false) + 24.0;
                    self.words((after, HELD_BASELINE), block.size, false, amber, &words);
                }
            }
        }
        // How to read the bars, where one of them is open and there is room.
        let open = |span: &Option<Span>| span.is_some_and(|span| span.low < span.high);
        let any = open(&content.span) || content.rows.iter().any(|row| open(&row.span));
        if any && self.ruler.width(&content.bars, 16.0, false) < RIGHT - bars_start {
            self.right((RIGHT, HELD_BASELINE), 16.0, self.palette.muted, content.bars.clone());
        }
    }

    /// Strongest, weakest, next step.
    fn lower(&mut self, content: &Content) {
        let (ink, muted) = (self.palette.ink, self.palette.muted);
        let mut next_start = LEFT;
        if let (Some((strong_label, strong)), Some((weak_label, weak))) = (&content.strongest, &content.weakest) {
            for (x, end, label, value) in
                [(LEFT, WEAKEST_START, strong_label, strong), (WEAKEST_START, NEXT_START, weak_label, weak)]
            {
                self.line((x, LABEL_BASELINE), end - x - 16.0, 16.0, false, muted, label);
                self.line((x, VALUE_BASELINE), end - x - 16.0, 20.0, true, ink, value);
            }
            next_start = NEXT_START;
        }
        if let Some((label, step)) = &content.next {
            self.line((next_start, LABEL_BASELINE), RIGHT - next_start, 16.0, false, muted, label);
            let room =
                Room { width: RIGHT - next_start, sizes: &[(20.0, 1), (20.0, 2), (18.0, 2), (17.0, 2)], bold: false };
            let block = fit(step, &room, self.ruler);
            self.block((next_start, VALUE_BASELINE), 24.0, &block, false, ink);
        }
    }

    /// Where it comes from, in small type, and whose tool it is.
    fn foot(&mut self, content: &Content) {
        let muted = self.palette.muted;
        let name = self.ruler.width(&content.tool, 16.0, true);
        let start = RIGHT - name;
        self.line((LEFT, FOOT_BASELINE), start - LEFT - 56.0, 16.0, false, muted, &content.provenance);
        self.words((start, FOOT_BASELINE), 16.0, true, self.palette.ink, &content.tool);
        let (x, y, fill) = (start - 14.0, FOOT_BASELINE - 6.0, Some(self.palette.green));
        self.items.push(Item::Circle { x, y, radius: 6.0, fill, stroke: None, dash: 0.0 });
    }
}
