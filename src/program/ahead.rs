//! Reading ahead: while questions are answered on one core, the others parse the files that declare what
//! the loaded ones name.
//!
//! Only time is won. What was parsed ahead is taken when it is asked for, with its notes, and dropped when
//! it never is; so the result does not depend on how far it came.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use rustc_hash::{FxHashMap, FxHashSet};

use super::demand::{Parsed, parse};
use crate::input::prefilter::IdentIndex;
use crate::input::source::SourceMap;
use crate::input::span::FileId;
use crate::syntax::ir::{Expr, TypeRef, Unit};

/// A name that more files declare is too common to be worth parsing them.
const MAX_DECLARING: usize = 3;

/// Files that are parsed before they are asked for.
pub(super) struct Ahead<'p> {
    map: &'p SourceMap,
    index: &'p IdentIndex,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    /// Files that are likely to be asked for.
    queue: VecDeque<FileId>,
    /// Files that are no longer to be queued: they were, or they were asked for.
    known: FxHashSet<FileId>,
    /// Files that are being parsed.
    busy: FxHashSet<FileId>,
    done: FxHashMap<FileId, Parsed>,
    stopped: bool,
}

impl<'p> Ahead<'p> {
    pub(super) fn new(map: &'p SourceMap, index: &'p IdentIndex) -> Self {
        Self { map, index, state: Mutex::default(), changed: Condvar::new() }
    }

    /// A thread that fell over left nothing half done: a file is in one list or in the other.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Parses what is queued until it is told to stop.
    pub(super) fn run(&self) {
        let mut state = self.state();
        while !state.stopped {
            let Some(file) = state.queue.pop_front() else {
                state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
                continue;
            };
            state.busy.insert(file);
            drop(state);
            // What falls over here falls over again where it is asked for, and is told of there.
            let parsed =
                catch_unwind(AssertUnwindSafe(|| self.map.read_ahead(file).then(|| parse(self.map, file))));
            state = self.state();
            state.busy.remove(&file);
            state.done.extend(parsed.ok().flatten().map(|parsed| (file, parsed)));
            self.changed.notify_all();
        }
    }

    /// Ends the threads that run; what they have in hand they finish.
    pub(super) fn stop(&self) {
        self.state().stopped = true;
        self.changed.notify_all();
    }

    /// What was parsed of some files, or is being parsed just now, and the files that are left to the caller.
    pub(super) fn take(&self, files: &[FileId]) -> (Vec<Parsed>, Vec<FileId>) {
        let mut state = self.state();
        state.known.extend(files);
        state.queue.retain(|file| !files.contains(file));
        while files.iter().any(|file| state.busy.contains(file)) {
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        let (mut ready, mut missing) = (Vec::new(), Vec::new());
        for &file in files {
            match state.done.remove(&file) {
                Some(parsed) => ready.push(parsed),
                None => missing.push(file),
            }
        }
        (ready, missing)
    }

    /// Queues the files that declare what a loaded one names.
    pub(super) fn follow(&self, unit: &Unit) {
        let mut names: FxHashSet<&str> = FxHashSet::default();
        let imported = unit.imports.iter().filter(|import| !import.wildcard);
        names.extend(imported.filter_map(|import| import.path.rsplit('.').next()));
        let declared = unit.types.iter().flat_map(|ty| {
            ty.supers.iter().chain(ty.fields.iter().map(|field| &field.ty)).map(TypeRef::simple)
        });
        names.extend(declared);
        for function in &unit.fns {
            names.insert(function.ret.simple());
            names.extend(function.params.iter().map(|param| param.ty.simple()));
        }
        for expr in &unit.exprs {
            match expr {
                Expr::Let { ty, .. } | Expr::New { ty, .. } | Expr::ClassRef(ty) => {
                    names.insert(ty.simple());
                }
                Expr::Name(name) if name.starts_with(char::is_uppercase) => {
                    names.insert(name);
                }
                _ => {}
            }
        }
        let mut wanted: Vec<FileId> = Vec::new();
        for name in names {
            let files: Vec<FileId> = self.index.declaring(name).take(MAX_DECLARING + 1).collect();
            if files.len() <= MAX_DECLARING {
                wanted.extend(files);
            }
        }
        wanted.sort_unstable();
        let mut state = self.state();
        let State { queue, known, .. } = &mut *state;
        queue.extend(wanted.into_iter().filter(|&file| known.insert(file)));
        self.changed.notify_all();
    }
}

/// Stops the threads when the questions end, however they end.
pub(super) struct Stop<'a, 'p>(pub(super) &'a Ahead<'p>);

impl Drop for Stop<'_, '_> {
    fn drop(&mut self) {
        self.0.stop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::lang::Lang;

    /// Files of which something is to be said are left to whoever asks for them: it may be nobody.
    #[test]
    fn nothing_is_said_of_files_that_nobody_asks_for() {
        let dir = tempfile::tempdir().unwrap();
        let mut map = SourceMap::default();
        let mut add = |name: &str, bytes: &[u8]| {
            std::fs::write(dir.path().join(name), bytes).unwrap();
            map.add(dir.path().join(name), name.to_owned(), 0)
        };
        let odd = add("Odd.java", b"class Odd { String a = \"\xff\xfe\x41\"; }");
        let plain = add("Plain.java", b"class Plain { }");
        let missing = map.add(dir.path().join("Missing.java"), "Missing.java".to_owned(), 0);
        assert_eq!([odd, plain, missing].map(|file| map.read_ahead(file)), [false, true, false]);
        assert!(map.take_notes().is_empty());
        assert!(map.text(odd).is_some() && map.text(missing).is_none());
        assert_eq!(map.take_notes().len(), 2);
    }

    #[test]
    fn what_a_file_names_is_parsed_before_it_is_asked_for() {
        let mut map = SourceMap::default();
        let own = map.add_text("a/Door.java", "package a; class Door { Camera camera; }");
        let named = map.add_text("a/Camera.java", "package a; class Camera { }");
        let other = map.add_text("a/Other.java", "package a; class Other { }");
        let index = IdentIndex::build(&map, &[own, named, other]);
        let ahead = Ahead::new(&map, &index);
        let unit = |parsed: Parsed| parsed.unit.map(|(unit, lang)| (unit.file, lang));
        std::thread::scope(|scope| {
            scope.spawn(|| ahead.run());
            let _stop = Stop(&ahead);
            let door = parse(&map, own).unit;
            ahead.follow(&door.expect("it parses").0);
            // It waits for what is in hand; what was only queued is left to whoever asks.
            while !ahead.state().done.contains_key(&named) {
                std::thread::yield_now();
            }
            let (ready, missing) = ahead.take(&[named, other]);
            assert_eq!(ready.into_iter().filter_map(unit).collect::<Vec<_>>(), [(named, Lang::Java)]);
            assert_eq!(missing, [other]);
            assert!(ahead.take(&[named]).0.is_empty(), "it is handed out once");
        });
    }
}
