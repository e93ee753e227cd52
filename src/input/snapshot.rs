//! Files whose content is not that on disk: what the index of a repository holds, or an older version.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::discover::{Wanted, discover_listed, is_wanted_below};
use super::ignores::Listed;
use super::source::SourceMap;

/// What takes the place of files on disk.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// The directory that all paths are below, resolved.
    pub dir: PathBuf,
    /// Content by path below the directory, with forward slashes; nothing for a file that is not there.
    pub files: FxHashMap<String, Option<Vec<u8>>>,
    /// The files there are; nothing when all on disk are.
    pub only: Option<Arc<FxHashSet<String>>>,
    /// The files on disk that are among them, and may be wanted.
    pub(crate) listed: Option<Arc<Listed>>,
}

impl Snapshot {
    /// The path of a file below the directory.
    pub fn path_of(&self, bases: &Bases, root: usize, name: &str) -> Option<String> {
        bases.path(&self.dir, root, name)
    }

    /// The files on disk, without a walk; nothing when it takes one.
    pub(crate) fn discover(&self, roots: &[PathBuf], wanted: Wanted<'_>) -> Option<SourceMap> {
        let (listed, [root]) = (self.listed.as_deref()?, roots) else { return None };
        // What is skipped below the directory may have been asked for.
        let is_whole = fs::canonicalize(root).is_ok_and(|root| root == self.dir);
        is_whole.then(|| discover_listed(root, listed, wanted))
    }

    /// The same files with their content replaced, in the order of their names.
    pub(crate) fn apply(&self, map: SourceMap, roots: &[PathBuf], wanted: Wanted<'_>) -> SourceMap {
        let bases = Bases::new(roots);
        let mut seen: FxHashSet<String> = FxHashSet::default();
        let mut all: Vec<(usize, String, PathBuf, Option<&Vec<u8>>)> = Vec::new();
        for id in map.ids() {
            let file = map.file(id);
            let entry = (file.root, file.name.clone(), file.path.clone());
            let Some(path) = self.path_of(&bases, file.root, &file.name) else {
                all.push((entry.0, entry.1, entry.2, None));
                continue;
            };
            let content = self.files.get(&path);
            let there = self.only.as_ref().is_none_or(|only| only.contains(&path));
            seen.insert(path);
            match content {
                Some(None) => {}
                Some(Some(bytes)) => all.push((entry.0, entry.1, entry.2, Some(bytes))),
                None if there => all.push((entry.0, entry.1, entry.2, None)),
                None => {}
            }
        }
        for (path, content) in &self.files {
            let Some(bytes) = content else { continue };
            if seen.contains(path) {
                continue;
            }
            let Some((root, name)) = bases.below(&self.dir, path) else { continue };
            if is_wanted_below(&roots[root], &name, wanted) {
                all.push((root, name, self.dir.join(path), Some(bytes)));
            }
        }
        all.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
        let mut new = SourceMap::default();
        for note in map.take_notes() {
            new.note(note);
        }
        new.clock = map.clock;
        for (root, name, path, content) in all {
            let id = new.add(path, name, root);
            if let Some(bytes) = content {
                new.keep(id, bytes);
            }
        }
        new
    }
}

/// Where roots are on disk.
#[derive(Clone, Debug)]
pub struct Bases {
    dirs: Vec<(PathBuf, bool)>,
}

impl Bases {
    /// Of the roots of a run.
    pub fn new(roots: &[PathBuf]) -> Self {
        let resolve = |root: &PathBuf| {
            let base = fs::canonicalize(root).unwrap_or_else(|_| root.clone());
            let is_file = base.is_file();
            (base, is_file)
        };
        Self { dirs: roots.iter().map(resolve).collect() }
    }

    /// The path of a file of a root below a directory, with forward slashes.
    pub fn path(&self, dir: &Path, root: usize, name: &str) -> Option<String> {
        let (base, is_file) = self.dirs.get(root)?;
        let below = base.strip_prefix(dir).ok()?.to_str()?.replace('\\', "/");
        Some(match (below.is_empty(), is_file) {
            (_, true) => below,
            (true, false) => name.to_owned(),
            (false, false) => format!("{below}/{name}"),
        })
    }

    /// The root that a path below a directory is in, and its name there.
    fn below(&self, dir: &Path, path: &str) -> Option<(usize, String)> {
        let whole = dir.join(path);
        self.dirs.iter().enumerate().find_map(|(root, (base, is_file))| {
            if *is_file {
                return None;
            }
            let name = whole.strip_prefix(base).ok()?.to_str()?.replace('\\', "/");
            (!name.is_empty()).then_some((root, name))
        })
    }
}
