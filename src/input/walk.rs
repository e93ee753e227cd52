//! The walk over a directory on disk: each directory is listed once, several at a time.

use std::ffi::{OsStr, OsString};
use std::fs::{self, FileType};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use rayon::Scope;

use super::discover::{Wanted, display_name, is_skipped, is_taken, is_vendor_dir};
use super::ignores::{Inner, NAMES, Outer};
use super::notes::{Note, NoteKind, reason};
use super::source::SourceMap;

/// A file: index of its root, name, path.
pub(super) type Found = (usize, String, PathBuf);

/// The wanted files below a root, in no order.
pub(super) fn walk(root: &Path, index: usize, wanted: Wanted<'_>, map: &SourceMap) -> Vec<Found> {
    let outer = Outer::new(root);
    let walk = Walk { root, index, wanted, map, outer, found: Mutex::default() };
    let top =
        Dir { path: root.to_path_buf(), name: PathBuf::new(), vendored: false, around: Inner::default() };
    rayon::scope(|scope| walk.list(scope, &top));
    walk.found.into_inner().unwrap_or_default()
}

struct Walk<'w> {
    root: &'w Path,
    index: usize,
    wanted: Wanted<'w>,
    map: &'w SourceMap,
    outer: Outer,
    found: Mutex<Vec<Found>>,
}

/// A directory that is gone into.
struct Dir {
    path: PathBuf,
    /// The way to it from the root.
    name: PathBuf,
    /// It is one of libraries, or below one.
    vendored: bool,
    /// The rules around it.
    around: Inner,
}

impl Walk<'_> {
    fn list<'s>(&'s self, scope: &Scope<'s>, dir: &Dir) {
        let entries = match fs::read_dir(&dir.path) {
            Ok(entries) => entries,
            Err(error) => return self.note(&dir.name, NoteKind::Unreadable, reason(&error)),
        };
        let mut all: Vec<(OsString, FileType)> = Vec::new();
        for entry in entries {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    self.note(&dir.name, NoteKind::Unreadable, reason(&error));
                    break;
                }
            };
            let name = entry.file_name();
            match entry.file_type() {
                Ok(kind) => all.push((name, kind)),
                Err(error) => self.note(&dir.name.join(name), NoteKind::Unreadable, reason(&error)),
            }
        }
        let there = |wanted: &OsStr| {
            all.iter().any(|(name, kind)| {
                name == wanted && (kind.is_file() || kind.is_symlink() && dir.path.join(name).is_file())
            })
        };
        let beside = |names: &[&str]| names.iter().any(|name| there(OsStr::new(name)));
        let rules = match all.iter().any(|(name, _)| NAMES.iter().any(|known| name == known)) {
            true => self.outer.enter(&dir.path, &dir.around, |name| there(OsStr::new(name))),
            false => dir.around.clone(),
        };
        let mut found = Vec::new();
        for (file, kind) in &all {
            let skipped =
                || is_skipped(&file.to_string_lossy(), dir.path.file_name(), self.wanted.tests, beside);
            if kind.is_symlink() {
                let wanted = self.wanted.takes(Path::new(file));
                if wanted || Path::new(file).extension().is_none() {
                    found.extend(self.link(dir, file, wanted, skipped));
                }
            } else if kind.is_dir() {
                if skipped() {
                    continue;
                }
                let (path, name) = (dir.path.join(file), dir.name.join(file));
                if !self.outer.leaves_out(&rules, &path, &name, true) {
                    let vendored = dir.vendored || is_vendor_dir(file);
                    let below = Dir { path, name, vendored, around: rules.clone() };
                    scope.spawn(move |scope| self.list(scope, &below));
                }
            } else if is_taken(Path::new(file), dir.vendored, self.wanted) {
                let (path, name) = (dir.path.join(file), dir.name.join(file));
                if self.outer.leaves_out(&rules, &path, &name, false) {
                    continue;
                }
                if kind.is_file() {
                    found.push((self.index, display_name(&name), path));
                } else {
                    self.note(&name, NoteKind::Unreadable, "not a regular file".to_owned());
                }
            }
        }
        if !found.is_empty()
            && let Ok(mut all) = self.found.lock()
        {
            all.append(&mut found);
        }
    }

    /// Links to files are followed, links to directories are not: a directory below the root is checked
    /// where it stands.
    fn link(&self, dir: &Dir, file: &OsStr, wanted: bool, skipped: impl Fn() -> bool) -> Option<Found> {
        let (path, name) = (dir.path.join(file), dir.name.join(file));
        match fs::metadata(&path) {
            Ok(meta) if meta.is_file() && wanted => {
                // What lies elsewhere on the machine is none of the project's, whatever it links to.
                if is_of_project(self.root, &path) {
                    return Some((self.index, display_name(&name), path));
                }
                self.note(&name, NoteKind::NotFollowed, "a link to a file outside".to_owned());
            }
            Ok(meta) if meta.is_dir() && !skipped() => {
                let target = fs::canonicalize(&path).ok()?;
                let top = fs::canonicalize(self.root).ok()?;
                let parent = path.parent().and_then(|parent| fs::canonicalize(parent).ok());
                if parent.is_some_and(|parent| parent.starts_with(&target)) {
                    self.note(&name, NoteKind::BrokenLink, "leads back to a directory above it".to_owned());
                } else if !target.starts_with(top) {
                    self.note(&name, NoteKind::NotFollowed, "a link to a directory outside".to_owned());
                }
            }
            Ok(_) => {}
            Err(error) => self.note(&name, NoteKind::BrokenLink, reason(&error)),
        }
        None
    }

    fn note(&self, name: &Path, kind: NoteKind, detail: String) {
        self.map.note(Note::new(display_name(name), kind, detail).below(self.index));
    }
}

/// True for a link to what lies below a root, or in the repository around it.
fn is_of_project(root: &Path, link: &Path) -> bool {
    let (Ok(target), Ok(root)) = (fs::canonicalize(link), fs::canonicalize(root)) else { return false };
    let repository = root.ancestors().find(|dir| dir.join(".git").exists());
    target.starts_with(repository.unwrap_or(&root))
}
