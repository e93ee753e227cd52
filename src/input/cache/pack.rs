//! Many small values by their keys in one piece.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::Key;

/// A value that so many writings have not seen used is dropped.
const AGE: u8 = 8;
/// Values beyond this are not kept.
const MOST: usize = 48 * 1024 * 1024;

/// Where a value is.
#[derive(Debug)]
struct Entry {
    range: Range<usize>,
    age: u8,
    used: AtomicBool,
}

/// A row of the table that stands before the values.
#[derive(Serialize, Deserialize)]
struct Row {
    key: Key,
    size: u32,
    /// How often it was not used when the pack was written.
    age: u8,
}

/// Values that were read, and those that are new.
#[derive(Debug)]
pub(super) struct Pack {
    bytes: Vec<u8>,
    entries: FxHashMap<Key, Entry>,
    fresh: Mutex<BTreeMap<Key, Vec<u8>>>,
}

impl Pack {
    /// Takes what was written. Of something else, nothing.
    pub(super) fn new(bytes: Vec<u8>) -> Self {
        let entries = table(&bytes).unwrap_or_default();
        Self { bytes, entries, fresh: Mutex::default() }
    }

    /// A value.
    pub(super) fn get(&self, key: &Key) -> Option<&[u8]> {
        let entry = self.entries.get(key)?;
        entry.used.store(true, Ordering::Relaxed);
        self.bytes.get(entry.range.clone())
    }

    /// Adds a value.
    pub(super) fn put(&self, key: Key, value: Vec<u8>) {
        if let Ok(mut fresh) = self.fresh.lock() {
            fresh.insert(key, value);
        }
    }

    /// All that is to be kept, when something is new.
    pub(super) fn written(&self) -> Option<Vec<u8>> {
        let fresh = self.fresh.lock().ok().filter(|fresh| !fresh.is_empty())?;
        let mut all: Vec<(u8, &Key, &[u8])> =
            fresh.iter().map(|(key, value)| (0, key, value.as_slice())).collect();
        for (key, entry) in self.entries.iter().filter(|(key, _)| !fresh.contains_key(*key)) {
            let age = if entry.used.load(Ordering::Relaxed) { 0 } else { entry.age.saturating_add(1) };
            if let Some(value) = self.bytes.get(entry.range.clone()).filter(|_| age < AGE) {
                all.push((age, key, value));
            }
        }
        // What was used last comes first.
        all.sort_unstable_by_key(|(age, key, _)| (*age, *key));
        let mut size = 0;
        all.retain(|(.., value)| {
            let fits = size + value.len() <= MOST;
            size += if fits { value.len() } else { 0 };
            fits
        });
        let rows: Option<Vec<Row>> = all
            .iter()
            .map(|(age, key, value)| {
                Some(Row { key: **key, size: u32::try_from(value.len()).ok()?, age: *age })
            })
            .collect();
        let mut bytes = postcard::to_allocvec(&rows?).ok()?;
        bytes.reserve(size);
        for (.., value) in all {
            bytes.extend_from_slice(value);
        }
        Some(bytes)
    }
}

fn table(bytes: &[u8]) -> Option<FxHashMap<Key, Entry>> {
    if bytes.is_empty() {
        return None;
    }
    let (rows, values): (Vec<Row>, &[u8]) = postcard::take_from_bytes(bytes).ok()?;
    let mut at = bytes.len() - values.len();
    let mut entries = FxHashMap::default();
    for row in rows {
        let range = at..at.checked_add(row.size as usize)?;
        at = range.end;
        entries.insert(row.key, Entry { range, age: row.age, used: AtomicBool::new(false) });
    }
    (at == bytes.len()).then_some(entries)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_come_back_and_old_ones_go() {
        let pack = Pack::new(Vec::new());
        assert_eq!(pack.written(), None);
        pack.put([1; 32], b"one".to_vec());
        pack.put([2; 32], Vec::new());
        let mut bytes = pack.written().unwrap();
        for round in 0..AGE {
            let pack = Pack::new(bytes);
            assert_eq!(pack.get(&[1; 32]), Some(&b"one"[..]), "{round}");
            assert_eq!(pack.written(), None);
            pack.put([100 + round; 32], vec![round; 100]);
            bytes = pack.written().unwrap();
        }
        let pack = Pack::new(bytes);
        assert_eq!(pack.get(&[1; 32]), Some(&b"one"[..]));
        assert_eq!(pack.get(&[2; 32]), None);
        assert_eq!(pack.get(&[100 + AGE - 1; 32]), Some(&[AGE - 1; 100][..]));
    }

    #[test]
    fn what_is_no_pack_is_empty() {
        let pack = Pack::new(Vec::new());
        pack.put([1; 32], b"one".to_vec());
        let bytes = pack.written().unwrap();
        for cut in [0, 1, 10, bytes.len() - 1] {
            assert_eq!(Pack::new(bytes[..cut].to_vec()).get(&[1; 32]), None, "{cut}");
        }
        assert_eq!(Pack::new(vec![0xff; 64]).get(&[1; 32]), None);
    }
}
