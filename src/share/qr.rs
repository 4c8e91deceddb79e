//! QR codes (ISO/IEC 18004) of links: the address as it is, what follows it as digits. Only what a card needs: the lowest level of
//! correction, because a card is neither dirty nor torn, and at most version 10, whose modules are still three pixels wide where
//! the code has 195 pixels.

/// Bytes of correction for each block, by version from 1.
const CORRECTION: [usize; 10] = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18];
/// Blocks, by version.
const BLOCKS: [usize; 10] = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4];
/// All bytes, by version.
const BYTES: [usize; 10] = [26, 44, 70, 100, 134, 172, 196, 242, 292, 346];
/// The most modules of a side.
pub const LARGEST: usize = 57;

/// The modules of a QR code, without the quiet zone of four modules that must stay clear around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Modules {
    /// Modules of a side: at most [`LARGEST`].
    pub side: usize,
    /// Which are dark, row after row.
    pub dark: Vec<bool>,
}

/// The code of a text that ends in digits: `text` in bytes, then `digits`. `None` where it is too long for [`LARGEST`], or where
/// `digits` are none.
#[must_use]
pub fn modules(text: &str, digits: &str) -> Option<Modules> {
    if !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    (1..=CORRECTION.len()).find_map(|version| {
        let place = version - 1;
        let room = BYTES.get(place)? - CORRECTION.get(place)? * BLOCKS.get(place)?;
        let bytes = content(text, digits, version, room)?;
        Some(best(version, &interleaved(&bytes, *CORRECTION.get(place)?, *BLOCKS.get(place)?)))
    })
}

/// Bits being written.
#[derive(Default)]
struct Bits(Vec<bool>);

impl Bits {
    fn push(&mut self, value: usize, length: usize) {
        self.0.extend((0..length).rev().map(|place| value >> place & 1 == 1));
    }
}

/// The bytes of the content, filled up to the room of a version; `None` where it is too long.
fn content(text: &str, digits: &str, version: usize, room: usize) -> Option<Vec<u8>> {
    let mut bits = Bits::default();
    // What follows is bytes, and how many; then digits, and how many.
    if !text.is_empty() {
        bits.push(0b0100, 4);
        bits.push(text.len(), if version < 10 { 8 } else { 16 });
        for byte in text.bytes() {
            bits.push(usize::from(byte), 8);
        }
    }
    if !digits.is_empty() {
        bits.push(0b0001, 4);
        bits.push(digits.len(), if version < 10 { 10 } else { 12 });
        for chunk in digits.as_bytes().chunks(3) {
            let number = chunk.iter().fold(0, |number, digit| number * 10 + usize::from(digit - b'0'));
            bits.push(number, chunk.len() * 3 + 1);
        }
    }
    if bits.0.len() > room * 8 {
        return None;
    }
    // The end, as far as there is room for it, then up to a whole byte.
    bits.push(0, 4.min(room * 8 - bits.0.len()));
    bits.push(0, bits.0.len().wrapping_neg() % 8);
    let mut bytes: Vec<u8> =
        bits.0.chunks(8).map(|byte| byte.iter().fold(0, |byte, bit| byte << 1 | u8::from(*bit))).collect();
    let filling = [0xec, 0x11].into_iter().cycle();
    bytes.extend(filling.take(room - bytes.len()));
    Some(bytes)
}

/// The content in blocks with the correction of each, in the order in which they are drawn.
fn interleaved(bytes: &[u8], correction: usize, blocks: usize) -> Vec<u8> {
    // The last blocks are a byte longer where the bytes do not divide evenly.
    let (short, longer) = (bytes.len() / blocks, bytes.len() % blocks);
    let (mut parts, mut rest) = (Vec::new(), bytes);
    for block in 0..blocks {
        let (part, after) = rest.split_at(short + usize::from(block >= blocks - longer));
        parts.push(part);
        rest = after;
    }
    let divisor = divisor(correction);
    let corrections: Vec<Vec<u8>> = parts.iter().map(|part| remainder(part, &divisor)).collect();
    let mut drawn = Vec::new();
    for place in 0..=short {
        drawn.extend(parts.iter().filter_map(|part| part.get(place)));
    }
    for place in 0..correction {
        drawn.extend(corrections.iter().filter_map(|part| part.get(place)));
    }
    drawn
}

/// Multiplies in the field of 256 whose polynomial is x^8 + x^4 + x^3 + x^2 + 1.
fn times(one: u8, other: u8) -> u8 {
    (0..8).rev().fold(0_u8, |product, place| {
        let twice = (product << 1) ^ ((product >> 7) * 0x1d);
        twice ^ ((other >> place & 1) * one)
    })
}

/// The coefficients of the product of (x - 2^0), (x - 2^1) and so on, without the leading 1.
fn divisor(degree: usize) -> Vec<u8> {
    let mut coefficients = vec![0_u8; degree];
    if let Some(last) = coefficients.last_mut() {
        *last = 1;
    }
    let mut root = 1;
    for _ in 0..degree {
        let mut next = coefficients.iter().skip(1).copied().chain([0]).collect::<Vec<u8>>();
        for (next, coefficient) in next.iter_mut().zip(&coefficients) {
            *next ^= times(*coefficient, root);
        }
        coefficients = next;
        root = times(root, 2);
    }
    coefficients
}

fn remainder(bytes: &[u8], divisor: &[u8]) -> Vec<u8> {
    let mut rest = vec![0_u8; divisor.len()];
    for byte in bytes {
        let factor = byte ^ rest.remove(0);
        rest.push(0);
        for (place, coefficient) in rest.iter_mut().zip(divisor) {
            *place ^= times(*coefficient, factor);
        }
    }
    rest
}

/// The drawing board: what is dark, and what belongs to the patterns that are the same in every code.
#[derive(Clone)]
struct Board {
    side: usize,
    dark: Vec<bool>,
    fixed: Vec<bool>,
}

impl Board {
    fn set(&mut self, column: usize, row: usize, dark: bool) {
        let place = row * self.side + column;
        if let (Some(one), Some(fixed)) = (self.dark.get_mut(place), self.fixed.get_mut(place)) {
            (*one, *fixed) = (dark, true);
        }
    }

    fn is_dark(&self, column: usize, row: usize) -> bool {
        self.dark.get(row * self.side + column).copied().unwrap_or_default()
    }

    /// A square pattern around a middle: dark by the distance from it, as far as the board goes.
    fn rings(&mut self, column: usize, row: usize, reach: usize, light: &[usize]) {
        for y in row.saturating_sub(reach)..=(row + reach).min(self.side - 1) {
            for x in column.saturating_sub(reach)..=(column + reach).min(self.side - 1) {
                let distance = x.abs_diff(column).max(y.abs_diff(row));
                self.set(x, y, !light.contains(&distance));
            }
        }
    }

    /// The fifteen bits beside the corners: level and mask.
    fn format(&mut self, mask: usize) {
        let level = 0b01 << 3 | mask;
        let sum = (0..10).fold(level, |rest, _| (rest << 1) ^ ((rest >> 9) * 0x537));
        let bits = (level << 10 | sum) ^ 0x5412;
        let side = self.side;
        for place in 0..15 {
            let dark = bits >> place & 1 == 1;
            let (column, row) = match place {
                0..=5 => (8, place),
                6 => (8, 7),
                7 => (8, 8),
                8 => (7, 8),
                _ => (14 - place, 8),
            };
            self.set(column, row, dark);
            let (column, row) = if place < 8 { (side - 1 - place, 8) } else { (8, side - 15 + place) };
            self.set(column, row, dark);
        }
        self.set(8, side - 8, true);
    }

    /// The version, from version 7 on.
    fn version(&mut self, version: usize) {
        let sum = (0..12).fold(version, |rest, _| (rest << 1) ^ ((rest >> 11) * 0x1f25));
        let bits = version << 12 | sum;
        for place in 0..18 {
            let (dark, across, down) = (bits >> place & 1 == 1, self.side - 11 + place % 3, place / 3);
            self.set(across, down, dark);
            self.set(down, across, dark);
        }
    }

    /// How hard it is to read, by the rules of the standard; lower is better.
    fn penalty(&self) -> usize {
        let side = self.side;
        let mut penalty = 0;
        for line in 0..side {
            for upright in [false, true] {
                let module = |place| if upright { self.is_dark(line, place) } else { self.is_dark(place, line) };
                // Runs of one colour, and what looks like the corner of a code: 1 1 3 1 1 with four light ones at a side.
                let (mut run, mut window) = (0, 0_u32);
                for place in 0..side {
                    run = if place > 0 && module(place) == module(place - 1) { run + 1 } else { 1 };
                    penalty += match run {
                        5 => 3,
                        6.. => 1,
                        _ => 0,
                    };
                    window = (window << 1 | u32::from(module(place))) & 0x7ff;
                    if place >= 10 && matches!(window, 0b000_0101_1101 | 0b101_1101_0000) {
                        penalty += 40;
                    }
                }
            }
        }
        for row in 1..side {
            for column in 1..side {
                let dark = self.is_dark(column, row);
                let same = [(column - 1, row), (column, row - 1), (column - 1, row - 1)];
                if same.into_iter().all(|(column, row)| self.is_dark(column, row) == dark) {
                    penalty += 3;
                }
            }
        }
        let dark = self.dark.iter().filter(|dark| **dark).count();
        let all = side * side;
        penalty + (dark * 20).abs_diff(all * 10) / all * 10
    }
}

/// Draws the bytes and takes the mask that is easiest to read.
fn best(version: usize, bytes: &[u8]) -> Modules {
    let side = 17 + 4 * version;
    let mut board = Board { side, dark: vec![false; side * side], fixed: vec![false; side * side] };
    for place in 0..side {
        board.set(6, place, place % 2 == 0);
        board.set(place, 6, place % 2 == 0);
    }
    for (column, row) in [(3, 3), (side - 4, 3), (3, side - 4)] {
        board.rings(column, row, 4, &[2, 4]);
    }
    // Smaller rings where the rows and columns of middles cross, but for the corners.
    let middles = match version {
        1 => vec![],
        2..=6 => vec![6, side - 7],
        _ => vec![6, side / 2, side - 7],
    };
    for row in &middles {
        for column in &middles {
            let corner = [(6, 6), (6, side - 7), (side - 7, 6)].contains(&(*column, *row));
            if !corner {
                board.rings(*column, *row, 2, &[1]);
            }
        }
    }
    board.format(0);
    if version >= 7 {
        board.version(version);
    }
    let mut bits = bytes.iter().flat_map(|byte| (0..8).rev().map(move |place| byte >> place & 1 == 1));
    // In pairs of columns from the right, up and down in turn, past the upright line of the clock.
    for pair in 0..(side - 1) / 2 {
        let right = side - 1 - 2 * pair - usize::from(side - 1 - 2 * pair <= 6);
        for step in 0..side {
            let row = if pair % 2 == 0 { side - 1 - step } else { step };
            for column in [right, right - 1] {
                let place = row * side + column;
                if let (Some(false), Some(dark)) = (board.fixed.get(place), board.dark.get_mut(place)) {
                    *dark = bits.next().unwrap_or_default();
                }
            }
        }
    }
    let mut best: Option<(usize, Board)> = None;
    for mask in 0..8 {
        let mut masked = board.clone();
        for (place, (dark, fixed)) in masked.dark.iter_mut().zip(&board.fixed).enumerate() {
            *dark ^= !fixed && is_inverted(mask, place % side, place / side);
        }
        masked.format(mask);
        let penalty = masked.penalty();
        if best.as_ref().is_none_or(|(least, _)| penalty < *least) {
            best = Some((penalty, masked));
        }
    }
    Modules { side, dark: best.map(|(_, board)| board.dark).unwrap_or_default() }
}

/// Whether a mask inverts a module.
fn is_inverted(mask: usize, x: usize, y: usize) -> bool {
    0 == match mask {
        0 => (x + y) % 2,
        1 => y % 2,
        2 => x % 3,
        3 => (x + y) % 3,
        4 => (x / 3 + y / 2) % 2,
        5 => x * y % 2 + x * y % 3,
        6 => (x * y % 2 + x * y % 3) % 2,
        _ => ((x + y) % 2 + x * y % 3) % 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::share::checksum::crc32;

    /// The sides and sums were taken when another program (zbar) had read all of these; `tests/browser/sharing.rs` has it read them again.
    #[test]
    fn codes_stay_as_another_reader_read_them() {
        for (digits, side, sum) in
            [(0, 25, 1786426501), (70, 33, 1156843659), (300, 45, 348012104), (540, 57, 3597000157)]
        {
            let modules = modules("https://example.org/#g1d", &"1234567890".repeat(54)[..digits]).unwrap();
            let bytes: Vec<u8> = modules.dark.iter().map(|dark| u8::from(*dark)).collect();
            assert_eq!((modules.side, crc32(&[&bytes])), (side, sum), "{digits} digits");
        }
    }

    #[test]
    fn what_is_too_long_or_no_digits_has_no_code() {
        assert_eq!(modules("", &"7".repeat(653)), None);
        assert_eq!(modules("", &"7".repeat(652)).map(|modules| modules.side), Some(LARGEST));
        assert_eq!(modules(&"a".repeat(272), ""), None);
        assert_eq!(modules(&"a".repeat(271), "").map(|modules| modules.side), Some(LARGEST));
        assert_eq!(modules("a", "12b"), None);
        assert_eq!(modules("", "").map(|modules| modules.side), Some(21));
    }
}
