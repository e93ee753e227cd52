//! Which files git and `.ignore` files leave out.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ignore::Match;
use ignore::gitignore::{Gitignore, GitignoreBuilder};
use rustc_hash::{FxHashMap, FxHashSet};

use super::discover::display_name;
use super::walk::Found;

/// The names of the files that say so, those of git only inside a repository.
pub(super) const NAMES: [&str; 2] = [".gitignore", ".ignore"];

/// The rules above a root.
pub(super) struct Outer {
    in_git: bool,
    /// The root, resolved.
    base: PathBuf,
    /// Outermost first.
    rules: Vec<Gitignore>,
}

/// The rules that hold in a directory, innermost first.
#[derive(Clone, Default)]
pub(super) struct Inner(Option<Arc<(Gitignore, Inner)>>);

impl Outer {
    /// The rules of the directories above a root, as git itself would apply them.
    pub(super) fn new(root: &Path) -> Self {
        let base = fs::canonicalize(root).unwrap_or_else(|_| root.to_path_buf());
        let top = base.ancestors().find(|dir| dir.join(".git").exists());
        let mut rules = Vec::new();
        if let Some(top) = top {
            let above: Vec<&Path> = base.ancestors().skip(1).take_while(|dir| dir.starts_with(top)).collect();
            let there = |dir: &Path, name: &str| dir.join(name).is_file();
            rules.extend(above.into_iter().rev().filter_map(|dir| read(dir, true, |name| there(dir, name))));
        }
        Self { in_git: top.is_some(), base, rules }
    }

    /// The rules inside a directory: those around it and its own; `there` says which of [`NAMES`] it holds.
    pub(super) fn enter(&self, dir: &Path, around: &Inner, there: impl Fn(&str) -> bool) -> Inner {
        match read(dir, self.in_git, there) {
            Some(rules) => Inner(Some(Arc::new((rules, around.clone())))),
            None => around.clone(),
        }
    }

    /// True for an entry of a directory that is left out. `name` is its path from the root.
    pub(super) fn leaves_out(&self, inner: &Inner, path: &Path, name: &Path, is_dir: bool) -> bool {
        let mut next = &inner.0;
        while let Some(link) = next {
            match link.0.matched(path, is_dir) {
                Match::Ignore(_) => return true,
                Match::Whitelist(_) => return false,
                Match::None => next = &link.1.0,
            }
        }
        if self.rules.is_empty() {
            return false;
        }
        let absolute = self.base.join(name);
        for rules in self.rules.iter().rev() {
            match rules.matched(&absolute, is_dir) {
                Match::Ignore(_) => return true,
                Match::Whitelist(_) => return false,
                Match::None => {}
            }
        }
        false
    }
}

/// Files by their names below a directory, with forward slashes, and the rules that are among them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Listed {
    /// The files, sorted.
    pub(crate) files: Vec<String>,
    /// The files with rules.
    pub(crate) rules: FxHashSet<String>,
}

/// The listed files below a root that are wanted and that no rule leaves out.
pub(super) fn take(root: &Path, listed: &Listed, wanted: impl Fn(&str) -> bool) -> Vec<Found> {
    let outer = Outer::new(root);
    let mut dirs: FxHashMap<&str, Option<Inner>> = FxHashMap::default();
    let mut found = Vec::new();
    for name in listed.files.iter().filter(|name| wanted(name)) {
        let dir = name.rsplit_once('/').map_or("", |(dir, _)| dir);
        let Some(inner) = inside(root, dir, listed, &outer, &mut dirs) else { continue };
        let path = root.join(name);
        if !outer.leaves_out(&inner, &path, Path::new(name), false) {
            found.push((0, display_name(Path::new(name)), path));
        }
    }
    found
}

/// The rules in a directory; nothing when it is left out itself.
fn inside<'l>(
    root: &Path,
    dir: &'l str,
    listed: &Listed,
    outer: &Outer,
    dirs: &mut FxHashMap<&'l str, Option<Inner>>,
) -> Option<Inner> {
    // From the nearest directory that is known down to this one.
    let ups = std::iter::successors(Some(dir), |dir| {
        (!dir.is_empty()).then(|| dir.rsplit_once('/').map_or("", |(above, _)| above))
    });
    let missing: Vec<&str> = ups.take_while(|dir| !dirs.contains_key(dir)).collect();
    for dir in missing.into_iter().rev() {
        let (above, name) = dir.rsplit_once('/').unwrap_or(("", dir));
        let around = match (dirs.get(above), name) {
            (_, "") => Some(Inner::default()),
            (Some(around), _) => around.clone(),
            (None, _) => None,
        };
        let path = root.join(dir);
        let around =
            around.filter(|around| name.is_empty() || !outer.leaves_out(around, &path, Path::new(dir), true));
        let there = |name: &str| match dir {
            "" => listed.rules.contains(name),
            dir => listed.rules.contains(&format!("{dir}/{name}")),
        };
        let inner = around.map(|around| outer.enter(&path, &around, there));
        dirs.insert(dir, inner);
    }
    dirs.get(dir).cloned().flatten()
}

fn read(dir: &Path, in_git: bool, there: impl Fn(&str) -> bool) -> Option<Gitignore> {
    let mut builder = None;
    for name in NAMES {
        if (in_git || name != NAMES[0]) && there(name) {
            // A rule that does not parse is left out, the others hold: what git does.
            let _ = builder.get_or_insert_with(|| GitignoreBuilder::new(dir)).add(dir.join(name));
        }
    }
    builder?.build().ok()
}
