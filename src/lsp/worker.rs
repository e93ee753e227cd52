//! The thread that checks.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::mpsc::Receiver;

use crate::finding::Say;
use crate::input::day::Day;
use crate::input::overlay::Overlay;
use crate::report::fault;
use crate::{Options, Outcome, check_over};

/// What to check.
pub(super) struct Job {
    pub(super) generation: u64,
    pub(super) roots: Vec<PathBuf>,
    pub(super) overlay: Overlay,
    /// Versions of the buffers, by the real paths of their files.
    pub(super) versions: BTreeMap<PathBuf, Option<i64>>,
    pub(super) threads: Option<usize>,
}

/// What a check found.
pub(super) struct Checked {
    pub(super) generation: u64,
    pub(super) outcome: Result<Outcome, Say>,
    pub(super) versions: BTreeMap<PathBuf, Option<i64>>,
}

/// Checks until nobody asks or listens. Of several jobs that wait only the last is done: the others are out
/// of date.
pub(super) fn work(todo: &Receiver<Job>, mut done: impl FnMut(Checked) -> bool) {
    while let Ok(mut job) = todo.recv() {
        while let Ok(newer) = todo.try_recv() {
            job = newer;
        }
        let Job { generation, roots, overlay, versions, threads } = job;
        let outcome = if roots.is_empty() {
            Ok(crate::analyse(Default::default(), false, Day::today()))
        } else {
            let options = Options { roots, threads, ..Options::default() };
            check_over(&options, &overlay).map_err(|error| fault::cannot_run(&error))
        };
        if !done(Checked { generation, outcome, versions }) {
            return;
        }
    }
}
