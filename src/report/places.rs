//! Where files are, as reports for machines say it: relative to the repository, with forward slashes.

use std::path::{Path, PathBuf};

use super::{clean, join, text};
use crate::input::source::SourceMap;
use crate::input::span::FileId;

/// For each root the part of its path below the repository.
#[derive(Clone, Debug)]
pub struct Places {
    prefixes: Vec<String>,
}

impl Places {
    /// The places below some roots.
    pub fn new(roots: &[PathBuf]) -> Self {
        Self { prefixes: prefixes(roots) }
    }

    /// The path of a file, as it is.
    pub fn path(&self, map: &SourceMap, file: FileId) -> String {
        let file = map.file(file);
        self.below(file.root, &file.name)
    }

    /// The path of a file, safe to print.
    pub fn shown(&self, map: &SourceMap, file: FileId) -> String {
        clean(&self.path(map, file))
    }

    /// The URI of a file.
    pub fn uri(&self, map: &SourceMap, file: FileId) -> String {
        percent(&self.path(map, file))
    }

    /// The URI of a name below a root.
    pub fn root_uri(&self, root: usize, name: &str) -> String {
        percent(&self.below(root, name))
    }

    /// What all URIs below a root begin with; empty for the repository itself.
    pub fn root_start(&self, root: usize) -> String {
        percent(self.prefixes.get(root).map_or("", String::as_str))
    }

    fn below(&self, root: usize, name: &str) -> String {
        join(self.prefixes.get(root).map_or("", String::as_str), name)
    }
}

/// For each root what leads to it from its repository. Without one, URIs start at the root itself, or
/// at what several of them have in common.
fn prefixes(roots: &[PathBuf]) -> Vec<String> {
    let absolute: Vec<PathBuf> =
        roots.iter().map(|root| std::fs::canonicalize(root).unwrap_or_else(|_| root.clone())).collect();
    // The name of a file that is a root is part of its URI anyway.
    let dirs: Vec<&Path> = absolute
        .iter()
        .map(|root| if root.is_file() { root.parent().unwrap_or(root) } else { root.as_path() })
        .collect();
    let shared = dirs.iter().copied().reduce(common).unwrap_or(Path::new(""));
    dirs.iter()
        .map(|dir| {
            let repository = dir.ancestors().find(|above| above.join(".git").exists());
            let below = dir.strip_prefix(repository.unwrap_or(shared)).unwrap_or(Path::new(""));
            match crate::input::discover::display_name(below) {
                name if name == "." => String::new(),
                name => name,
            }
        })
        .collect()
}

/// The deepest directory that holds both.
fn common<'p>(a: &'p Path, b: &'p Path) -> &'p Path {
    a.ancestors().find(|above| b.starts_with(above)).unwrap_or(Path::new(""))
}

/// A relative path as a URI reference.
fn percent(path: &str) -> String {
    text::percent(path, "+@,=")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_uris() {
        assert_eq!(percent("a b/人.kt"), "a%20b/%E4%BA%BA.kt");
        assert_eq!(percent("app/src/main+x/A.java"), "app/src/main+x/A.java");
    }

    #[test]
    fn directories_have_one_in_common() {
        assert_eq!(common(Path::new("/a/b/c"), Path::new("/a/b/d")), Path::new("/a/b"));
        assert_eq!(common(Path::new("/a"), Path::new("/a/b")), Path::new("/a"));
    }
}
