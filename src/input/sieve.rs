//! Tells quickly whether one of many literals occurs in a text: most texts hold none.
//!
//! Every literal has a window of `WINDOW` bytes that was chosen for being rare. Whatever place of a text such a
//! window stands at, one of its groups of three bytes begins at a multiple of `STEP`, so that it is enough to look at
//! every third group. Nearly all of them are of no window, and where one is, the literals of that are compared. An
//! automaton waits at every byte for the step before; here none does.

use std::ops::Range;

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

/// A set of literals with their windows.
pub struct Sieve {
    literals: Vec<Box<[u8]>>,
    /// By the hash of a group, the offsets that it has in a window, one bit each.
    groups: Box<[u8; 1 << BITS]>,
    /// Windows, sorted, with a literal and where in it the window is.
    windows: Vec<(u64, u32, u32)>,
}

impl Sieve {
    /// Of literals; nothing when one is too short.
    pub(super) fn new<S: AsRef<[u8]>>(literals: &[S]) -> Option<Self> {
        let mut literals: Vec<(usize, Box<[u8]>)> = literals
            .iter()
            .map(|literal| {
                let literal = literal.as_ref();
                literal.windows(WINDOW).map(frequency).min().map(|frequency| (frequency, literal.into()))
            })
            .collect::<Option<_>>()?;
        // The rarest first: others may hold the same.
        literals.sort_unstable();
        let literals: Vec<Box<[u8]>> = literals.into_iter().map(|(_, literal)| literal).collect();
        let mut known: FxHashSet<u64> = FxHashSet::default();
        let mut windows = Vec::new();
        for (index, literal) in literals.iter().enumerate() {
            let all = || literal.windows(WINDOW).enumerate();
            let shared = all().find(|(_, window)| known.contains(&value(window)));
            let (at, window) = shared.or_else(|| all().min_by_key(|(_, window)| frequency(window)))?;
            known.insert(value(window));
            windows.push((value(window), u32::try_from(index).ok()?, u32::try_from(at).ok()?));
        }
        let mut groups: Box<[u8; 1 << BITS]> = vec![0; 1 << BITS].try_into().ok()?;
        for window in known {
            for offset in 0..STEP {
                groups[place((window >> (8 * offset)) as u32)] |= 1 << offset;
            }
        }
        windows.sort_unstable();
        Some(Self { literals, groups, windows })
    }

    /// True when a literal stands in a text where `fits` takes it: the range of the literal.
    pub(super) fn hit(&self, text: &[u8], fits: impl Fn(Range<usize>) -> bool) -> bool {
        let mut at = 0;
        // A group is read with the byte behind it.
        while let Some(group) = text.get(at..at + STEP + 1) {
            let group = u32::from_le_bytes([group[0], group[1], group[2], group[3]]);
            let offsets = self.groups[place(group)];
            if offsets != 0 {
                for offset in (0..STEP).filter(|offset| offsets & 1 << offset != 0) {
                    if at.checked_sub(offset).is_some_and(|from| self.stands(text, from, &fits)) {
                        return true;
                    }
                }
            }
            at += STEP;
        }
        // The group at the end has no byte behind it; a window there may begin at any of the offsets.
        (at.saturating_sub(WINDOW)..text.len()).any(|from| self.stands(text, from, &fits))
    }

    /// True when a literal stands around a window that begins here.
    fn stands(&self, text: &[u8], from: usize, fits: &impl Fn(Range<usize>) -> bool) -> bool {
        let Some(window) = text.get(from..from + WINDOW).map(value) else { return false };
        let first = self.windows.partition_point(|(known, ..)| *known < window);
        let same = self.windows[first..].iter().take_while(|(known, ..)| *known == window);
        same.into_iter().any(|&(_, literal, at)| {
            let literal = &self.literals[literal as usize];
            let Some(start) = from.checked_sub(at as usize) else { return false };
            text[start..].starts_with(literal) && fits(start..start + literal.len())
        })
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
                    let there = before.min(11)..before.min(11) + literal.len();
                    assert!(sieve.hit(text.as_bytes(), |range| range == there), "{text}");
                    assert!(!sieve.hit(text.as_bytes(), |range| range != there), "{text}");
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
            assert!(!sieve.hit(text.as_bytes(), |_| true), "{text}");
        }
        assert!(Sieve::new(&["face"]).is_none());
        assert!(!Sieve::new::<&str>(&[]).unwrap().hit(b"anything at all", |_| true));
    }
}
