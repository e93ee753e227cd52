//! Repairs written to disk.

use std::fs;
use std::io;

use super::replace::replace_file;
use super::{Edit, applied};
use crate::input::source::SourceMap;
use crate::input::span::FileId;

/// Why a file was not changed.
#[derive(Debug, thiserror::Error)]
pub enum Unwritten {
    /// Somebody wrote it in between, or it is in an encoding that is only read.
    #[error("it is not UTF-8, or was changed meanwhile")]
    Changed,
    /// It lies elsewhere.
    #[error("it is a link")]
    Link,
    /// It must not be written.
    #[error("it is read-only")]
    ReadOnly,
    /// The operating system says no.
    #[error("{0}")]
    Io(#[from] io::Error),
}

/// Makes edits of a file that was checked. The file is replaced as a whole, or not at all.
///
/// # Errors
/// When the file is not the one that was checked, or cannot be replaced.
pub fn write(map: &SourceMap, id: FileId, edits: &[Edit]) -> Result<(), Unwritten> {
    let path = &map.file(id).path;
    let meta = fs::symlink_metadata(path)?;
    if !meta.is_file() {
        return Err(Unwritten::Link);
    }
    if meta.permissions().readonly() {
        return Err(Unwritten::ReadOnly);
    }
    let (mark, text) = map.on_disk(id).ok_or(Unwritten::Changed)?;
    let changed = applied(&text, edits).ok_or(Unwritten::Changed)?;
    replace_file(path, &[mark, &changed], Some(meta.permissions()))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::span::Span;

    #[test]
    fn a_file_keeps_its_mark_line_ends_and_mode() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.kt");
        fs::write(&path, "\u{feff}val a = 1\r\nval b = 2\r\n").unwrap();
        let mut map = SourceMap::default();
        let id = map.add(path.clone(), "a.kt".to_owned(), 0);
        assert_eq!(map.text(id).unwrap().slice(Span::new(8, 9)), "1");
        let edits = [Edit { span: Span::new(8, 9), text: "3".to_owned() }];
        write(&map, id, &edits).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "\u{feff}val a = 3\r\nval b = 2\r\n");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1, "nothing else is left behind");
        assert!(
            matches!(write(&map, id, &edits), Err(Unwritten::Changed)),
            "it is not what was read any more"
        );
    }

    #[cfg(unix)]
    #[test]
    fn links_and_read_only_files_stay() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        fs::write(at("a.kt"), "val a = 1\n").unwrap();
        symlink(at("a.kt"), at("b.kt")).unwrap();
        let mut map = SourceMap::default();
        let a = map.add(at("a.kt"), "a.kt".to_owned(), 0);
        let b = map.add(at("b.kt"), "b.kt".to_owned(), 0);
        let edits = [Edit { span: Span::new(8, 9), text: "3".to_owned() }];
        assert!(map.text(a).is_some() && matches!(write(&map, b, &edits), Err(Unwritten::Link)));
        fs::set_permissions(at("a.kt"), fs::Permissions::from_mode(0o444)).unwrap();
        assert!(matches!(write(&map, a, &edits), Err(Unwritten::ReadOnly)));
        fs::set_permissions(at("a.kt"), fs::Permissions::from_mode(0o754)).unwrap();
        write(&map, a, &edits).unwrap();
        assert_eq!(fs::metadata(at("a.kt")).unwrap().permissions().mode() & 0o777, 0o754);
    }
}
