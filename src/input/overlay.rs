//! Texts that stand for those on disk: buffers of an editor, standard input, repairs not yet written.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::discover::display_name;
use super::notes::{Note, NoteKind};
use super::source::{MAX_FILE_BYTES, SourceMap};

/// Texts by the real path of the file they stand for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overlay {
    texts: BTreeMap<PathBuf, String>,
}

impl Overlay {
    /// Lays a text over a file, which need not exist.
    pub fn set(&mut self, path: &Path, text: String) {
        self.texts.insert(real(path), text);
    }

    /// Takes the text off a file again.
    pub fn remove(&mut self, path: &Path) {
        self.texts.remove(&real(path));
    }

    /// Lays all texts of another overlay over this one.
    pub fn extend(&mut self, other: &Overlay) {
        self.texts.extend(other.texts.iter().map(|(path, text)| (path.clone(), text.clone())));
    }

    /// The text over a file.
    pub fn get(&self, path: &Path) -> Option<&str> {
        self.texts.get(&real(path)).map(String::as_str)
    }

    /// Replaces the texts of discovered files. A file that is not on disk yet is added where it lies below a
    /// root and is `wanted`; one that discovery left out stays out.
    pub fn lay(&self, map: &mut SourceMap, roots: &[PathBuf], wanted: impl Fn(&Path) -> bool) {
        if self.texts.is_empty() {
            return;
        }
        let named = |path: &Path| self.texts.keys().any(|key| key.file_name() == path.file_name());
        let ids: Vec<_> = map.ids().filter(|&id| named(&map.file(id).path)).collect();
        let mut left: BTreeMap<&PathBuf, &String> = self.texts.iter().collect();
        for id in ids {
            if let Some((path, text)) = self.texts.get_key_value(&real(&map.file(id).path)) {
                left.remove(path);
                put(map, id, text);
            }
        }
        let roots: Vec<PathBuf> = roots.iter().map(|root| real(root)).collect();
        for (path, text) in left {
            if path.exists() || !wanted(path) {
                continue;
            }
            let Some((root, below)) = roots
                .iter()
                .enumerate()
                .find_map(|(index, root)| Some((index, path.strip_prefix(root).ok()?)))
            else {
                continue;
            };
            let name = match display_name(below) {
                name if name == "." => display_name(Path::new(path.file_name().unwrap_or_default())),
                name => name,
            };
            let id = map.add(path.clone(), name, root);
            put(map, id, text);
        }
    }
}

fn put(map: &mut SourceMap, id: super::span::FileId, text: &str) {
    if text.len() as u64 > MAX_FILE_BYTES {
        let file = map.file(id);
        map.note(Note::new(&file.name, NoteKind::TooLarge, format!("{} bytes", text.len())).below(file.root));
        map.put(id, None);
    } else {
        map.put(id, Some(text));
    }
}

/// The real path of a file; of one that is not there, that of its directory with its name.
fn real(path: &Path) -> PathBuf {
    if let Ok(real) = fs::canonicalize(path) {
        return real;
    }
    let parent = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    match (fs::canonicalize(parent), path.file_name()) {
        (Ok(parent), Some(name)) => parent.join(name),
        _ => path.to_path_buf(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stand_for_files() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        fs::write(at("a.kt"), "old").unwrap();
        let mut map = SourceMap::default();
        let a = map.add(at("a.kt"), "a.kt".to_owned(), 0);
        let mut overlay = Overlay::default();
        overlay.set(&at("a.kt"), "new".to_owned());
        overlay.set(&at("b.kt"), "unsaved".to_owned());
        overlay.set(&at("b.md"), "not wanted".to_owned());
        overlay.lay(&mut map, &[dir.path().to_path_buf()], |path| {
            path.extension().is_some_and(|end| end == "kt")
        });
        assert_eq!(map.text(a).unwrap().text, "new");
        assert_eq!(map.len(), 2);
        let b = map.ids().last().unwrap();
        assert_eq!((map.file(b).name.as_str(), map.text(b).unwrap().text.as_str()), ("b.kt", "unsaved"));
        overlay.remove(&at("a.kt"));
        assert_eq!((overlay.get(&at("a.kt")), overlay.get(&at("b.kt"))), (None, Some("unsaved")));
    }

    #[test]
    fn huge_buffers_are_left_out_with_a_note() {
        let mut map = SourceMap::default();
        let id = map.add_text("a.kt", "fun f() {}");
        put(&mut map, id, &"x".repeat(MAX_FILE_BYTES as usize + 1));
        assert!(map.text(id).is_none());
        assert_eq!(map.take_notes().len(), 1);
    }
}
