//! The line hash that GitHub computes for `primaryLocationLineHash`, so that alerts stay the same when
//! lines above them move, whoever computes it.
//!
//! From each line start the next 100 UTF-16 units, blanks left out and line ends made `\n`, rolled into
//! a 64-bit value; `:n` tells equal lines apart. `shared/sarif/line_hash_ref.py` is the reference.

use rustc_hash::FxHashMap;

const WINDOW: usize = 100;
const FACTOR: u64 = 37;
/// End of file.
const END: u16 = 0xffff;

/// The hash of every line that is not at the very end, by one-based line.
pub(super) fn line_hashes(text: &str) -> Vec<String> {
    let mut roller = Roller::new();
    let mut after_return = false;
    for unit in text.encode_utf16() {
        let skip = matches!(unit, 0x20 | 0x09) || after_return && unit == 0x0a;
        if skip {
            after_return = false;
            continue;
        }
        after_return = unit == 0x0d;
        roller.take(if after_return { 0x0a } else { unit });
    }
    roller.take(END);
    for _ in 0..WINDOW {
        roller.flush();
        roller.roll(0);
    }
    roller.out
}

struct Roller {
    window: [u16; WINDOW],
    lines: [usize; WINDOW],
    at: usize,
    hash: u64,
    line: usize,
    starts: bool,
    first_factor: u64,
    seen: FxHashMap<u64, u32>,
    out: Vec<String>,
}

impl Roller {
    fn new() -> Self {
        let first_factor = (0..WINDOW).fold(1u64, |product, _| product.wrapping_mul(FACTOR));
        Self {
            window: [0; WINDOW],
            lines: [0; WINDOW],
            at: 0,
            hash: 0,
            line: 0,
            starts: true,
            first_factor,
            seen: FxHashMap::default(),
            out: Vec::new(),
        }
    }

    fn take(&mut self, unit: u16) {
        self.flush();
        if self.starts {
            self.starts = false;
            self.line += 1;
            self.lines[self.at] = self.line;
        }
        self.starts = unit == 0x0a;
        self.roll(unit);
    }

    /// Writes down the hash of the line that began where the window ends.
    fn flush(&mut self) {
        let line = std::mem::take(&mut self.lines[self.at]);
        if line == 0 {
            return;
        }
        let count = self.seen.entry(self.hash).or_default();
        *count += 1;
        if self.out.len() < line {
            self.out.resize(line, String::new());
        }
        self.out[line - 1] = format!("{:x}:{count}", self.hash);
    }

    fn roll(&mut self, unit: u16) {
        let old = std::mem::replace(&mut self.window[self.at], unit);
        self.hash = self
            .hash
            .wrapping_mul(FACTOR)
            .wrapping_add(u64::from(unit))
            .wrapping_sub(self.first_factor.wrapping_mul(u64::from(old)));
        self.at = (self.at + 1) % WINDOW;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_vectors() {
        assert_eq!(line_hashes(""), ["c129715d7a2bc9a3:1"]);
        assert_eq!(
            line_hashes(" a\nb\n  \t\tc\n d"),
            ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"]
        );
    }

    #[test]
    fn line_ends_do_not_matter() {
        let unix = "a\nb\nlonger line of text\n";
        assert_eq!(line_hashes(unix), line_hashes(&unix.replace('\n', "\r\n")));
        assert_eq!(line_hashes(unix), line_hashes(&unix.replace('\n', "\r")));
    }

    #[test]
    fn equal_lines_are_counted() {
        let text = "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua\n".repeat(3);
        let hashes = line_hashes(&text);
        assert!(hashes[0].ends_with(":1") && hashes[1].ends_with(":2") || hashes[0] != hashes[1]);
        assert_eq!(hashes.len(), 4);
    }
}
