//! A share of the work, for several machines: `2/8` is the second of eight.
//!
//! What is shared out are apps, never parts of one, so that no way from a screen to a face and no face on
//! its way to a server is cut. An app is the topmost folder with a file of its own in it: a folder that
//! holds nothing but folders is a collection of apps.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use rustc_hash::{FxHashMap, FxHashSet};

use super::discover::holds_none;
use super::source::{SourceFile, SourceMap};

/// One share of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shard {
    /// Which one, from 1.
    pub index: usize,
    /// How many there are.
    pub of: usize,
}

/// What is not a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a share such as 1/4: the first of four")]
pub struct NoShard;

impl FromStr for Shard {
    type Err = NoShard;

    fn from_str(text: &str) -> Result<Self, NoShard> {
        let (index, of) = text.split_once('/').ok_or(NoShard)?;
        let number = |text: &str| text.parse::<usize>().map_err(|_| NoShard);
        let shard = Self { index: number(index)?, of: number(of)? };
        if shard.index == 0 || shard.index > shard.of { Err(NoShard) } else { Ok(shard) }
    }
}

impl Shard {
    /// Leaves out the apps that belong to other shares. A file of the name `settings` makes no app; one that
    /// stands beside apps is for all of them.
    pub(crate) fn keep(self, map: &mut SourceMap, roots: &[PathBuf], settings: &str) {
        let mut apps = Apps { settings, alone: FxHashMap::default() };
        let homes: Vec<PathBuf> = map.ids().map(|id| apps.of(map.file(id), roots)).collect();
        let beside: Vec<bool> = homes.iter().map(|home| apps.is_collection(home)).collect();
        let mut sizes: BTreeMap<PathBuf, usize> = BTreeMap::new();
        for (home, _) in homes.iter().zip(&beside).filter(|(_, beside)| !**beside) {
            *sizes.entry(home.clone()).or_default() += 1;
        }
        let own: FxHashSet<PathBuf> = self.share(sizes).into_iter().collect();
        map.retain(|id, _| beside[id.0 as usize] || own.contains(&homes[id.0 as usize]));
    }

    /// The apps of this share: the largest first, each to the share that has the least so far.
    fn share(self, sizes: BTreeMap<PathBuf, usize>) -> Vec<PathBuf> {
        let mut apps: Vec<(PathBuf, usize)> = sizes.into_iter().collect();
        apps.sort_by(|a, b| (Reverse(a.1), &a.0).cmp(&(Reverse(b.1), &b.0)));
        let mut loads = vec![0; self.of.min(apps.len())];
        let mut own = Vec::new();
        for (app, files) in apps {
            let Some(least) = (0..loads.len()).min_by_key(|&share| loads[share]) else { break };
            loads[least] += files;
            if least + 1 == self.index {
                own.push(app);
            }
        }
        own
    }
}

/// Which app a folder belongs to, found out once for each.
struct Apps<'s> {
    settings: &'s str,
    alone: FxHashMap<PathBuf, bool>,
}

impl Apps<'_> {
    fn of(&mut self, file: &SourceFile, roots: &[PathBuf]) -> PathBuf {
        let Some(root) = roots.get(file.root) else { return PathBuf::new() };
        let Ok(below) = file.path.strip_prefix(root) else { return root.clone() };
        let mut at = root.clone();
        let parents = below.parent().into_iter().flat_map(Path::components);
        for part in parents {
            if !self.is_collection(&at) {
                break;
            }
            at.push(part);
        }
        at
    }

    /// True for a folder in which there are folders only. Settings for all of them, lists, reports and what
    /// is hidden do not count; a repository is one app whatever it holds.
    fn is_collection(&mut self, dir: &Path) -> bool {
        if let Some(&known) = self.alone.get(dir) {
            return known;
        }
        let own = |name: &str, is_dir: bool| match name {
            ".git" => true,
            name if name.starts_with('.') || name == self.settings || is_list(name) => false,
            _ => !is_dir,
        };
        let collection = holds_none(dir, own);
        self.alone.insert(dir.to_owned(), collection);
        collection
    }
}

/// True for files that stand beside apps rather than in them.
fn is_list(name: &str) -> bool {
    let ending = Path::new(name).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    matches!(ending, "txt" | "csv" | "tsv" | "log" | "sarif" | "parquet")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_one_of_several() {
        assert_eq!("2/8".parse(), Ok(Shard { index: 2, of: 8 }));
        for wrong in ["", "3", "0/4", "5/4", "a/b", "1/", "-1/2", "1/0"] {
            assert_eq!(wrong.parse::<Shard>(), Err(NoShard), "{wrong}");
        }
    }

    #[test]
    fn every_app_is_in_one_share_and_the_shares_are_even() {
        let sizes: BTreeMap<PathBuf, usize> = [("a", 100), ("b", 60), ("c", 50), ("d", 1), ("e", 1)]
            .map(|(name, files)| (name.into(), files))
            .into();
        let share = |index| Shard { index, of: 2 }.share(sizes.clone());
        assert_eq!(share(1), [PathBuf::from("a"), PathBuf::from("d"), PathBuf::from("e")].to_vec());
        assert_eq!(share(2), [PathBuf::from("b"), PathBuf::from("c")]);
        let all: usize = (1..=9).map(|index| Shard { index, of: 9 }.share(sizes.clone()).len()).sum();
        assert_eq!(all, 5, "more shares than apps leave some empty");
    }
}
