//! Reports and baselines that go to a file.

use std::fs;
use std::io;
use std::path::Path;

use super::fail::{Done, Fail, fail};
use crate::fix::replace_file;

/// Says early that a file cannot be written because the directory it belongs in is not there.
pub(super) fn ready(path: &Path) -> Done<()> {
    let dir = path.parent().filter(|dir| !dir.as_os_str().is_empty());
    if let Some(dir) = dir.filter(|dir| !dir.is_dir()) {
        let (path, dir) = (path.display(), dir.display());
        fail!("cannot write {path}: {dir} is no directory", "无法写入 {path}：目录 {dir} 不存在");
    }
    Ok(())
}

/// Writes a file as a whole or not at all.
pub(super) fn save(path: &Path, text: &str) -> Done<()> {
    put(path, text).map_err(Fail::unwritten(path))
}

fn put(path: &Path, text: &str) -> io::Result<()> {
    let there = fs::symlink_metadata(path).ok();
    let old = match &there {
        // Whether it leads to a device or pipe; else the link is replaced.
        Some(meta) if meta.is_symlink() => fs::metadata(path).ok().filter(|meta| !meta.is_file()),
        _ => there.clone(),
    };
    // Standard output by its name may be a file that the shell has opened.
    let given = path.starts_with("/dev") || path.starts_with("/proc");
    if given || old.as_ref().is_some_and(|meta| !meta.is_file()) {
        return fs::write(path, text);
    }
    if old.as_ref().is_some_and(|meta| meta.permissions().readonly()) {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    match replace_file(path, &[text], old.as_ref().map(fs::Metadata::permissions)) {
        // A file that is mounted by itself, or in a directory that is closed, cannot be replaced.
        Err(error) if old.is_some() && cannot_move(&error) => fs::write(path, text),
        done => done,
    }
}

fn cannot_move(error: &io::Error) -> bool {
    use io::ErrorKind::{CrossesDevices, PermissionDenied, ReadOnlyFilesystem, ResourceBusy};
    matches!(error.kind(), PermissionDenied | ResourceBusy | ReadOnlyFilesystem | CrossesDevices)
}
