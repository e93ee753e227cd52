//! What changed since a commit, read from the objects and the index of a git repository.
//!
//! Only what matters to the analysis is read: files that it would look at, and of those the ones whose
//! objects differ. Nothing is checked out and no other program runs.

use std::fmt::Display;
use std::fs;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use gix::bstr::{BStr, ByteSlice as _};
use gix::index::entry::Stat;
use gix::index::extension::Tree as CachedTree;
use gix::{ObjectId, Repository};
use imara_diff::{Algorithm, Diff, InternedInput};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::ignores::{self, Listed};
use super::say::Say;
use super::snapshot::Snapshot;
use super::source::{MAX_FILE_BYTES, SourceText, text_of};

/// What is compared with what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Against {
    /// The index with the last commit.
    Staged,
    /// The working tree with where the current branch left that of a revision.
    Base(String),
}

/// Lines that changed, from zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hunk {
    /// Of the old version.
    pub before: Range<usize>,
    /// Of the new version.
    pub after: Range<usize>,
}

/// A file that changed.
#[derive(Clone, Debug)]
pub struct Changed {
    /// The text it had; nothing for a new file.
    pub old: Option<Arc<SourceText>>,
    /// The lines that changed.
    pub hunks: Vec<Hunk>,
}

/// What changed.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    /// Files by their path below the repository, with forward slashes.
    pub files: FxHashMap<String, Changed>,
    /// The project as it is to be checked.
    pub new: Snapshot,
    /// The project as it was.
    pub old: Snapshot,
}

/// Longest directory tree that is gone down.
const DEEPEST: usize = 200;

/// Reads what changed in the repository that holds a path; `takes` says which files matter.
///
/// # Errors
/// Why that cannot be told.
pub fn read(
    from: &Path,
    against: &Against,
    takes: impl Fn(&Path, &str) -> bool + Sync,
) -> Result<Changes, Say> {
    let dir = if from.is_file() { from.parent().unwrap_or(from) } else { from };
    let dir = if dir.as_os_str().is_empty() { Path::new(".") } else { dir };
    let repo = gix::discover_with_environment_overrides(dir).map_err(|_| {
        let dir = dir.display();
        Say::new(format!("{dir} is in no git repository"), format!("{dir} 不在 git 仓库中"))
    })?;
    let top = repo
        .workdir()
        .ok_or_else(|| Say::new("the git repository has no working tree", "该 git 仓库没有工作区"))?;
    let top = fs::canonicalize(top).map_err(|error| {
        let top = top.display();
        unread(&top.to_string(), &format!(" {top}"), &error)
    })?;
    let index = repo.index_or_empty().map_err(|error| unread("the git index", " git 索引", &error))?;
    let base = base_tree(&repo, against)?;
    let takes = |path: &str| takes(&top, path);

    let mut tree = OldTree::default();
    if let Some(base) = base {
        tree.list(&repo, base, "", index.tree(), 0)?;
    }
    let backing = index.path_backing();
    let mut in_index: FxHashSet<String> = FxHashSet::default();
    let mut entries = Vec::new();
    let mut listed = Listed::default();
    for entry in index.entries() {
        let Ok(path) = entry.path_in(backing).to_str() else { continue };
        let is_file = entry.mode == gix::index::entry::Mode::FILE
            || entry.mode == gix::index::entry::Mode::FILE_EXECUTABLE;
        if entry.stage_raw() != 0 || !is_file {
            continue;
        }
        in_index.insert(path.to_owned());
        if ignores::NAMES.contains(&path.rsplit('/').next().unwrap_or_default()) {
            listed.rules.insert(path.to_owned());
        }
        if takes(path) {
            entries.push((path, entry));
        }
    }
    let stamp = index.timestamp();
    let hash = repo.object_hash();
    // What is on disk, where that is not what the index says.
    let on_disk: Vec<Disk> = entries
        .par_iter()
        .map(|(path, entry)| {
            // Left out of a sparse checkout.
            if entry.flags.contains(gix::index::entry::Flags::SKIP_WORKTREE) {
                return Disk::Same;
            }
            let file = top.join(path);
            let Ok(meta) = gix::index::fs::Metadata::from_path_no_follow(&file) else { return Disk::Gone };
            let same = Stat::from_fs(&meta).is_ok_and(|stat| {
                stat.matches(&entry.stat, Default::default())
                    && !entry.stat.is_racy(stamp, Default::default())
            });
            if same {
                return Disk::Same;
            }
            match bytes_of(&file) {
                Some(bytes) => {
                    let id = gix::objs::compute_hash(hash, gix::objs::Kind::Blob, &bytes).ok();
                    if id == Some(entry.id) { Disk::Same } else { Disk::Other(bytes) }
                }
                None => Disk::Gone,
            }
        })
        .collect();

    let staged = *against == Against::Staged;
    let mut changes = Changes::default();
    let in_index = Arc::new(in_index);
    changes.new.dir = top.clone();
    changes.old.dir = top.clone();
    if staged {
        changes.new.only = Some(Arc::clone(&in_index));
        let there = |(path, entry): (&str, &gix::index::Entry), disk: &Disk| match disk {
            Disk::Same if entry.flags.contains(gix::index::entry::Flags::SKIP_WORKTREE) => {
                top.join(path).is_file()
            }
            Disk::Same | Disk::Other(_) => true,
            Disk::Gone => false,
        };
        let on_disk = entries.iter().zip(&on_disk).filter(|(entry, disk)| there(**entry, disk));
        listed.files = on_disk.map(|((path, _), _)| (*path).to_owned()).collect();
        changes.new.listed = Some(Arc::new(listed));
    }
    let mut pairs: Vec<(String, Option<ObjectId>, Option<Vec<u8>>)> = Vec::new();
    for ((path, entry), disk) in entries.iter().zip(on_disk) {
        let old = tree.id_of(path, entry.id);
        let differs = match (&disk, staged) {
            (Disk::Same, _) | (_, true) => old != Some(entry.id),
            (_, false) => true,
        };
        if staged && !matches!(disk, Disk::Same) {
            let bytes = blob(&repo, entry.id)?;
            changes.new.files.insert((*path).to_owned(), bytes);
        }
        if !differs {
            continue;
        }
        let new = match (disk, staged) {
            (Disk::Same, _) | (_, true) => blob(&repo, entry.id)?,
            (Disk::Other(bytes), false) => Some(bytes),
            (Disk::Gone, false) => None,
        };
        pairs.push(((*path).to_owned(), old, new));
    }
    for (path, id) in &tree.files {
        if !in_index.contains(path) && takes(path) {
            pairs.push((path.clone(), Some(*id), None));
        }
    }
    for (path, old, new) in pairs {
        let old = old.map(|id| blob(&repo, id)).transpose()?.flatten();
        if old.is_none() && new.is_none() {
            continue;
        }
        let old_text = old.as_deref().and_then(text_of);
        let new_text = new.as_deref().and_then(text_of);
        let hunks = hunks(old_text.as_ref(), new_text.as_ref());
        // Other line ends, or an encoding that reads the same.
        if hunks.is_empty() && old.is_some() && new.is_some() {
            continue;
        }
        changes.old.files.insert(path.clone(), old);
        changes.files.insert(path, Changed { old: old_text.map(Arc::new), hunks });
    }
    if staged {
        // What the index holds is what was there before as well, but for the changes.
        changes.old.only.clone_from(&changes.new.only);
        changes.old.listed.clone_from(&changes.new.listed);
        for (path, bytes) in &changes.new.files {
            changes.old.files.entry(path.clone()).or_insert_with(|| bytes.clone());
        }
    }
    Ok(changes)
}

/// The content of a file on disk against that of its entry in the index.
enum Disk {
    Same,
    Other(Vec<u8>),
    Gone,
}

fn bytes_of(path: &Path) -> Option<Vec<u8>> {
    super::source::bytes_of(path).ok()
}

/// The tree to compare with; nothing where there is no commit yet.
fn base_tree(repo: &Repository, against: &Against) -> Result<Option<ObjectId>, Say> {
    let Against::Base(rev) = against else {
        return Ok(repo.head_tree_id().ok().map(gix::Id::detach));
    };
    let unknown = || Say::new(format!("git knows no revision {rev}"), format!("git 中没有版本 {rev}"));
    let id = repo.rev_parse_single(BStr::new(rev.as_bytes())).map_err(|_| unknown())?;
    let object = id.object().map_err(|_| unknown())?;
    let Ok(commit) = object.clone().peel_to_kind(gix::objs::Kind::Commit) else {
        let tree = object.peel_to_kind(gix::objs::Kind::Tree).map_err(|_| unknown())?;
        return Ok(Some(tree.id));
    };
    // Where the branches part; in a shallow clone that may be unknown.
    let head = repo.head_id().ok();
    let base = head.and_then(|head| repo.merge_base(commit.id, head.detach()).ok().flatten());
    let base = base.map_or(commit.id, gix::Id::detach);
    let unreadable =
        |error: &dyn Display| unread(&format!("the commit {base}"), &format!("提交 {base}"), error);
    let commit = repo.find_commit(base).map_err(|error| unreadable(&error))?;
    let tree = commit.tree_id().map_err(|error| unreadable(&error))?;
    Ok(Some(tree.detach()))
}

/// The files of a tree. Directories that the index says are the same are not gone down.
#[derive(Default)]
struct OldTree {
    files: FxHashMap<String, ObjectId>,
    same: FxHashSet<String>,
}

impl OldTree {
    fn list(
        &mut self,
        repo: &Repository,
        id: ObjectId,
        dir: &str,
        cached: Option<&CachedTree>,
        depth: usize,
    ) -> Result<(), Say> {
        if cached.is_some_and(|cached| cached.num_entries.is_some() && cached.id == id) {
            self.same.insert(dir.to_owned());
            return Ok(());
        }
        if depth > DEEPEST {
            return Ok(());
        }
        let unreadable =
            |error: &dyn Display| unread(&format!("the tree {id}"), &format!("目录树 {id}"), error);
        let tree = repo.find_tree(id).map_err(|error| unreadable(&error))?;
        for entry in tree.iter() {
            let entry = entry.map_err(|error| unreadable(&error))?;
            let Ok(name) = entry.filename().to_str() else { continue };
            let path = if dir.is_empty() { name.to_owned() } else { format!("{dir}/{name}") };
            let mode = entry.mode();
            if mode.is_tree() {
                let below = cached.and_then(|cached| {
                    cached.children.iter().find(|child| child.name.as_slice() == name.as_bytes())
                });
                self.list(repo, entry.object_id(), &path, below, depth + 1)?;
            } else if mode.is_blob() {
                self.files.insert(path, entry.object_id());
            }
        }
        Ok(())
    }

    /// The object of a path, which is that in the index below a directory that is the same.
    fn id_of(&self, path: &str, in_index: ObjectId) -> Option<ObjectId> {
        if let Some(id) = self.files.get(path) {
            return Some(*id);
        }
        if self.same.is_empty() {
            return None;
        }
        let same =
            self.same.contains("") || path.match_indices('/').any(|(at, _)| self.same.contains(&path[..at]));
        same.then_some(in_index)
    }
}

/// Something of the repository that cannot be read.
fn unread(en: &str, zh: &str, error: &dyn Display) -> Say {
    Say::new(format!("cannot read {en}: {error}"), format!("无法读取{zh}：{error}"))
}

/// The content of an object; nothing when it is larger than files that are checked.
fn blob(repo: &Repository, id: ObjectId) -> Result<Option<Vec<u8>>, Say> {
    let unreadable = |error: gix::Error| unread(&format!("the object {id}"), &format!("对象 {id}"), &error);
    if repo.find_header(id).map_err(unreadable)?.size() > MAX_FILE_BYTES {
        return Ok(None);
    }
    let mut object = repo.find_object(id).map_err(unreadable)?;
    Ok(Some(std::mem::take(&mut object.data)))
}

/// The lines that differ.
fn hunks(old: Option<&SourceText>, new: Option<&SourceText>) -> Vec<Hunk> {
    let lines = |text: Option<&SourceText>| -> Vec<String> {
        let text = text.map(|text| text.text.as_str()).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    };
    let (old, new) = (lines(old), lines(new));
    let mut input = InternedInput::default();
    input.update_before(old.iter().map(String::as_str));
    input.update_after(new.iter().map(String::as_str));
    let mut diff = Diff::compute(Algorithm::Histogram, &input);
    diff.postprocess_lines(&input);
    let range = |range: Range<u32>| range.start as usize..range.end as usize;
    diff.hunks().map(|hunk| Hunk { before: range(hunk.before), after: range(hunk.after) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_differ_are_found() {
        let text = |text: &str| SourceText::new(text.to_owned());
        let (old, new) = (text("a\nb\nc\nd\n"), text("a\nc\nD\n"));
        assert_eq!(
            hunks(Some(&old), Some(&new)),
            [Hunk { before: 1..2, after: 1..1 }, Hunk { before: 3..4, after: 2..3 }]
        );
        assert_eq!(hunks(None, Some(&new)), [Hunk { before: 0..0, after: 0..3 }]);
        assert!(hunks(Some(&text("a\r\nb\r\n")), Some(&text("a\nb\n"))).is_empty());
    }
}
