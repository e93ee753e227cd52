//! Tells quickly that none of many literals occurs in a text.
//!
//! Every literal has a window of [`WINDOW`] bytes that was chosen for being rare. Whatever place of a text such a
//! window stands at, one of its groups of three bytes begins at a multiple of [`STEP`], so that it is enough to look at
//! every third group. Nearly all of them are of no window, and where one is, the whole window is compared.

use rustc_hash::FxHashSet;

/// Bytes of a window.
const WINDOW: usize = 5;
/// Every so many bytes a group is looked at: a window holds one of each offset.
const STEP: usize = 3;
/// Bits of a group's place in the table.
const BITS: u32 = 15;

/// How often a byte is to be expected: letters by their rank in words and names.
const FREQUENCIES: [u8; 256] = {
    let ranks = b"zqjxkwvybfhgmpudclrsnioate";
    let mut all = [2; 256];
    let mut at = 0;
    while at < ranks.len() {
        all[ranks[at] as usize] = at as u8 + 1;
        at += 1;
    }
    let common = b". /:-";
    at = 0;
    while at < common.len() {
        all[common[at] as usize] = 12;
        at += 1;
    }
    all
};

/// The windows of a set of literals.
pub(super) struct Sieve {
    /// By the hash of a group, the offsets that it has in a window, one bit each.
    groups: Box<[u8; 1 << BITS]>,
    /// The windows, sorted.
    windows: Vec<u64>,
}

impl Sieve {
    /// Of literals; nothing when one is too short.
    pub(super) fn new<S: AsRef<[u8]>>(literals: &[S]) -> Option<Self> {
        let mut literals: Vec<(usize, &[u8])> = literals
            .iter()
            .map(|literal| {
                let literal = literal.as_ref();
                literal.windows(WINDOW).map(frequency).min().map(|frequency| (frequency, literal))
            })
            .collect::<Option<_>>()?;
        // The rarest first: others may hold the same.
        literals.sort_unstable();
        let mut windows: FxHashSet<u64> = FxHashSet::default();
        for (_, literal) in literals {
            let mut all = literal.windows(WINDOW);
            if !all.clone().any(|window| windows.contains(&value(window))) {
                windows.extend(all.by_ref().min_by_key(|window| frequency(window)).map(value));
            }
        }
        let mut windows: Vec<u64> = windows.into_iter().collect();
        let mut groups: Box<[u8; 1 << BITS]> = vec![0; 1 << BITS].try_into().ok()?;
        for window in &windows {
            for offset in 0..STEP {
                groups[place((window >> (8 * offset)) as u32)] |= 1 << offset;
            }
        }
        windows.sort_unstable();
        Some(Self { groups, windows })
    }

    /// False when no literal occurs in a text. True says nothing.
    pub(super) fn may_hold(&self, text: &[u8]) -> bool {
        let mut at = 0;
        // A group is read with the byte behind it.
        while let Some(group) = text.get(at..at + STEP + 1) {
            let group = u32::from_le_bytes([group[0], group[1], group[2], group[3]]);
            let offsets = self.groups[place(group)];
            if offsets != 0 && self.is_window(text, at, offsets) {
                return true;
            }
            at += STEP;
        }
        // The group at the end has no byte behind it; a window there may begin at any of the offsets.
        let tail = at.saturating_sub(WINDOW);
        text[tail.min(text.len())..].windows(WINDOW).any(|window| self.has(window))
    }

    fn is_window(&self, text: &[u8], at: usize, offsets: u8) -> bool {
        (0..STEP).filter(|offset| offsets & 1 << offset != 0).any(|offset| {
            let from = at.checked_sub(offset);
            let window = from.and_then(|from| text.get(from..from + WINDOW));
            window.is_some_and(|window| self.has(window))
        })
    }

    fn has(&self, window: &[u8]) -> bool {
        self.windows.binary_search(&value(window)).is_ok()
    }
}

/// The bytes of a window as a number.
fn value(window: &[u8]) -> u64 {
    window.iter().rev().fold(0, |value, &byte| value << 8 | u64::from(byte))
}

/// The place of the three lower bytes in the table.
fn place(group: u32) -> usize {
    ((group << 8).wrapping_mul(0x9e37_79b1) >> (u32::BITS - BITS)) as usize
}

/// The larger, the more often a window is to be expected.
fn frequency(window: &[u8]) -> usize {
    window.iter().map(|&byte| usize::from(FREQUENCIES[byte as usize])).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_literal_is_seen_wherever_it_stands() {
        let literals = ["FaceDetector", "native ", "/face/v1", "import", "识别人脸"];
        let sieve = Sieve::new(&literals).unwrap();
        for literal in literals {
            for before in 0..12 {
                for after in 0..8 {
                    let text =
                        format!("{}{literal}{}", &"x y.z('w') "[..before.min(11)], &"; } // a"[..after]);
                    assert!(sieve.may_hold(text.as_bytes()), "{text}");
                }
            }
        }
    }

    #[test]
    fn other_texts_pass_through() {
        let sieve = Sieve::new(&["FaceDetector", "com.arcsoft.face", "/face/v1"]).unwrap();
        for text in [
            "",
            "F",
            "Face",
            "interface Surface { fun typeface(): Int }",
            "com.arc",
            "/face/v",
            "\u{0}\u{0}\u{0}",
        ] {
            assert!(!sieve.may_hold(text.as_bytes()), "{text}");
        }
        assert!(Sieve::new(&["face"]).is_none());
        assert!(!Sieve::new::<&str>(&[]).unwrap().may_hold(b"anything at all"));
    }
}
