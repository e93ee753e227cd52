//! What is remembered of files from one run to the next: whether a file matters at all, which names it holds,
//! what it was lowered to. It saves reading, not thinking: whatever is not certain is found out anew.
//!
//! A file is taken for the same as long as its size, its times and its place on disk are; what is derived from its
//! content is found by the hash of that. Everything is kept outside of what is checked, in a few files that are
//! replaced at once.

mod pack;
mod stat;
mod store;

use std::fmt;
use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, OnceLock};
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use super::source::SourceFile;
use super::span::FileId;
use pack::Pack;
use stat::Stat;
use store::Store;

pub use store::place;

/// The hash of a content.
pub(crate) type Key = [u8; 32];

/// What is derived from the content of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The names it holds.
    Names,
    /// The modules it names.
    Modules,
    /// Its lowered form.
    Unit,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Names, Self::Modules, Self::Unit];

    fn name(self) -> &'static str {
        match self {
            Self::Names => "names",
            Self::Modules => "modules",
            Self::Unit => "units",
        }
    }
}

/// Something that is derived from the content of a file, and can be written down.
pub(crate) trait Derived: Sized {
    /// Which it is.
    const KIND: Kind;

    /// As bytes.
    fn written(&self) -> Vec<u8>;

    /// From these bytes; nothing from others.
    fn read(bytes: &[u8]) -> Option<Self>;
}

/// What is known of a file from looking at it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Look {
    stat: Stat,
    /// It holds what is looked for in files of its kind.
    holds: Option<bool>,
    /// It mentions what projects are told apart by.
    mentions: Option<bool>,
    /// The hash of its content.
    key: Option<Key>,
}

/// What was found out about a file that was just read.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Learned {
    /// It holds what is looked for in files of its kind.
    pub(super) holds: Option<bool>,
    /// It mentions what projects are told apart by.
    pub(super) mentions: Option<bool>,
    /// The hash of its content.
    pub(super) key: Option<Key>,
}

/// A look as it is written.
#[derive(Serialize, Deserialize)]
struct Row<'r> {
    root: u32,
    name: &'r str,
    look: Look,
}

#[derive(Debug, Default)]
struct Slot {
    look: Option<Look>,
    /// The file was found to be the one of the look.
    is_checked: bool,
}

/// How often something was known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// So often it was.
    pub known: usize,
    /// So often it was asked for.
    pub asked: usize,
}

#[derive(Default)]
struct Counter {
    known: AtomicUsize,
    asked: AtomicUsize,
}

impl Counter {
    fn count(&self, known: bool) {
        self.asked.fetch_add(1, Ordering::Relaxed);
        self.known.fetch_add(usize::from(known), Ordering::Relaxed);
    }

    fn get(&self) -> Count {
        Count { known: self.known.load(Ordering::Relaxed), asked: self.asked.load(Ordering::Relaxed) }
    }
}

/// What is remembered of the files of a run.
pub struct Cache {
    store: Store,
    /// The key of the looks: they depend on what is looked for.
    looks: Key,
    /// By file.
    slots: Vec<Mutex<Slot>>,
    /// Files that changed after this may change once more without a trace.
    start: SystemTime,
    packs: [OnceLock<Pack>; Kind::ALL.len()],
    changes: AtomicUsize,
    looked: Counter,
    derived: [Counter; Kind::ALL.len()],
}

impl fmt::Debug for Cache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cache").field("store", &self.store).finish_non_exhaustive()
    }
}

impl Cache {
    /// What is remembered in a directory of the files of some roots; `sought` stands for what is looked for in them.
    pub(super) fn open(dir: &Path, roots: &[PathBuf], sought: &[u8], files: &[SourceFile]) -> Self {
        let start = SystemTime::now();
        let store = Store::new(dir, roots);
        let looks = store.key("looks", sought);
        let mut slots: Vec<Slot> = files.iter().map(|_| Slot::default()).collect();
        if let Some(bytes) = store.read("looks", &looks)
            && let Ok(rows) = postcard::from_bytes::<Vec<Row<'_>>>(&bytes)
        {
            // Both are in order.
            let mut rows = rows.into_iter().peekable();
            for (slot, file) in slots.iter_mut().zip(files) {
                let here = (file.root, file.name.as_str());
                while rows.next_if(|row| (row.root as usize, row.name) < here).is_some() {}
                slot.look = rows.next_if(|row| (row.root as usize, row.name) == here).map(|row| row.look);
            }
        }
        Self {
            store,
            looks,
            slots: slots.into_iter().map(Mutex::new).collect(),
            start,
            packs: Default::default(),
            changes: AtomicUsize::new(0),
            looked: Counter::default(),
            derived: Default::default(),
        }
    }

    /// The slot of a file, with nothing in it that is not true of the file as it is.
    fn slot(&self, id: FileId, path: &Path) -> Option<MutexGuard<'_, Slot>> {
        let mut slot = self.slots.get(id.0 as usize)?.lock().ok()?;
        if !slot.is_checked {
            slot.is_checked = true;
            if let Some(look) = &slot.look
                && !std::fs::metadata(path).is_ok_and(|meta| Stat::of(&meta) == look.stat)
            {
                slot.look = None;
            }
        }
        Some(slot)
    }

    /// Whether a file holds what is looked for, when that is known.
    pub(super) fn holds(&self, id: FileId, path: &Path) -> Option<bool> {
        let known = self.slot(id, path).and_then(|slot| slot.look.as_ref()?.holds);
        self.looked.count(known.is_some());
        known
    }

    /// Whether a file mentions what projects are told apart by, when that is known.
    pub(super) fn mentions(&self, id: FileId, path: &Path) -> Option<bool> {
        self.slot(id, path)?.look.as_ref()?.mentions
    }

    /// The hash of the content of a file, when that is known.
    pub(super) fn key(&self, id: FileId, path: &Path) -> Option<Key> {
        self.slot(id, path)?.look.as_ref()?.key
    }

    /// Remembers what was found in a file that was just read.
    pub(super) fn learn(&self, id: FileId, meta: &Metadata, learned: Learned) {
        let stat = Stat::of(meta);
        if !stat.is_settled(self.start) {
            return;
        }
        let Some(Ok(mut slot)) = self.slots.get(id.0 as usize).map(Mutex::lock) else { return };
        let before = slot.look.take().filter(|look| look.stat == stat);
        let old = before.map_or_else(Learned::default, |look| Learned {
            holds: look.holds,
            mentions: look.mentions,
            key: look.key,
        });
        slot.look = Some(Look {
            stat,
            holds: learned.holds.or(old.holds),
            mentions: learned.mentions.or(old.mentions),
            key: learned.key.or(old.key),
        });
        slot.is_checked = true;
        self.changes.fetch_add(1, Ordering::Relaxed);
    }

    fn pack(&self, kind: Kind) -> &Pack {
        self.packs[kind as usize].get_or_init(|| {
            let key = self.store.key(kind.name(), &[]);
            Pack::new(self.store.read(kind.name(), &key).unwrap_or_default())
        })
    }

    /// What was derived from a content; `take` reads it.
    pub(crate) fn get<T>(&self, kind: Kind, key: &Key, take: impl FnOnce(&[u8]) -> Option<T>) -> Option<T> {
        let found = self.pack(kind).get(key).and_then(take);
        self.derived[kind as usize].count(found.is_some());
        found
    }

    /// Remembers what was derived from a content.
    pub(crate) fn put(&self, kind: Kind, key: Key, value: Vec<u8>) {
        self.pack(kind).put(key, value);
    }

    /// How often it was known whether a file matters, and what follows from its content: names, modules, units.
    pub fn counts(&self) -> [Count; 4] {
        let [names, modules, units] = &self.derived;
        [&self.looked, names, modules, units].map(Counter::get)
    }

    /// Writes down what is new. When that is not possible, the next run finds it out again.
    pub(super) fn save(&self, files: &[SourceFile]) {
        let mut wrote = false;
        if self.changes.load(Ordering::Relaxed) > 0 {
            let rows: Vec<Row<'_>> = files
                .iter()
                .zip(&self.slots)
                .filter_map(|(file, slot)| {
                    let look = slot.lock().ok()?.look.clone()?;
                    Some(Row { root: u32::try_from(file.root).ok()?, name: &file.name, look })
                })
                .collect();
            if let Ok(bytes) = postcard::to_allocvec(&rows) {
                wrote |= self.store.write("looks", &self.looks, &bytes);
            }
        }
        for (kind, pack) in Kind::ALL.into_iter().zip(&self.packs) {
            if let Some(bytes) = pack.get().and_then(Pack::written) {
                wrote |= self.store.write(kind.name(), &self.store.key(kind.name(), &[]), &bytes);
            }
        }
        if wrote {
            self.store.trim();
        }
    }
}

/// The hash of a content; `tag` says what else the derived depends on.
pub(crate) fn key_of(tag: &[u8], content: &[u8]) -> Key {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&(tag.len() as u64).to_le_bytes());
    hasher.update(tag);
    hasher.update(content);
    *hasher.finalize().as_bytes()
}
