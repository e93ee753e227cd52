//! Lists that grow while they are being read: what was handed out stays where it is.
//!
//! A question asked about the program may load files, which adds to it in the middle of the answer.

use std::cell::{Cell, OnceCell, RefCell};

use rustc_hash::FxHashMap;

use crate::syntax::ir::Name;

/// Items of the first block; every further one has twice the room.
const FIRST: usize = 64;
/// Blocks, for more items than there can be.
const BLOCKS: usize = 40;

/// A list to which items are added behind a shared reference.
pub(super) struct Growing<T> {
    blocks: [OnceCell<Box<[OnceCell<T>]>>; BLOCKS],
    len: Cell<usize>,
}

impl<T> Default for Growing<T> {
    fn default() -> Self {
        Self { blocks: [const { OnceCell::new() }; BLOCKS], len: Cell::new(0) }
    }
}

impl<T> Growing<T> {
    /// Number of items.
    pub(super) fn len(&self) -> usize {
        self.len.get()
    }

    /// Adds an item; returns its index.
    pub(super) fn push(&self, item: T) -> usize {
        let index = self.len.get();
        let (block, at) = place(index);
        let room = FIRST << block;
        let block = self.blocks[block].get_or_init(|| (0..room).map(|_| OnceCell::new()).collect());
        // The place behind the last item is free.
        let _ = block[at].set(item);
        self.len.set(index + 1);
        index
    }

    /// An item by index.
    pub(super) fn get(&self, index: usize) -> Option<&T> {
        let (block, at) = place(index);
        self.blocks.get(block)?.get()?.get(at)?.get()
    }

    /// The items added so far.
    pub(super) fn iter(&self) -> impl Iterator<Item = &T> {
        (0..self.len()).filter_map(|index| self.get(index))
    }
}

impl<T> std::ops::Index<usize> for Growing<T> {
    type Output = T;

    fn index(&self, index: usize) -> &T {
        let (block, at) = place(index);
        match self.blocks[block].get().and_then(|block| block[at].get()) {
            Some(item) => item,
            None => unreachable!("item {index} of {}", self.len()),
        }
    }
}

/// The block of an item and its place there.
fn place(index: usize) -> (usize, usize) {
    let block = (index / FIRST + 1).ilog2() as usize;
    (block, index + FIRST - (FIRST << block))
}

/// Values by name; those of a name are a slice that stays as it was handed out.
pub(super) struct ByName<V> {
    lists: RefCell<FxHashMap<Name, List<V>>>,
    given: Growing<Box<[V]>>,
}

struct List<V> {
    values: Vec<V>,
    /// The slice that was handed out last.
    given: Option<usize>,
}

impl<V> Default for ByName<V> {
    fn default() -> Self {
        Self { lists: RefCell::default(), given: Growing::default() }
    }
}

impl<V: Clone> ByName<V> {
    /// Adds a value.
    pub(super) fn push(&self, name: Name, value: V) {
        let mut lists = self.lists.borrow_mut();
        lists.entry(name).or_insert_with(|| List { values: Vec::new(), given: None }).values.push(value);
    }

    /// The values of a name.
    pub(super) fn get(&self, name: &str) -> &[V] {
        let mut lists = self.lists.borrow_mut();
        let Some(list) = lists.get_mut(name) else { return &[] };
        if let Some(given) = list.given.map(|given| &self.given[given])
            && given.len() == list.values.len()
        {
            return given;
        }
        let given = self.given.push(list.values.as_slice().into());
        list.given = Some(given);
        &self.given[given]
    }

    /// True when a name has values.
    pub(super) fn contains(&self, name: &str) -> bool {
        self.lists.borrow().contains_key(name)
    }

    /// Forgets slices that nobody can hold any more.
    pub(super) fn tidy(&mut self) {
        self.given = Growing::default();
        for list in self.lists.get_mut().values_mut() {
            list.given = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_stay_while_more_are_added() {
        let list = Growing::default();
        let first: &String = {
            list.push("first".to_owned());
            &list[0]
        };
        for number in 1..10_000_usize {
            assert_eq!(list.push(number.to_string()), number);
        }
        assert_eq!(first, "first");
        assert_eq!(list.len(), 10_000);
        assert!((1..10_000).all(|number| list[number] == number.to_string()));
        assert!(list.get(10_000).is_none());
        assert_eq!(list.iter().count(), 10_000);
    }

    #[test]
    fn slices_by_name_are_snapshots() {
        let map: ByName<u32> = ByName::default();
        map.push("a".into(), 1);
        let before = map.get("a");
        map.push("a".into(), 2);
        assert_eq!(before, [1]);
        assert_eq!(map.get("a"), [1, 2]);
        assert!(map.get("b").is_empty());
        assert!(map.contains("a") && !map.contains("b"));
    }
}
