//! Files that are written as a whole or not at all: reports, baselines and repaired sources.

use std::fs::{self, Permissions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use tempfile::NamedTempFile;

/// Files that are being written.
static UNFINISHED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// Puts a file in the place of one of the same name, or where there is none. It is written beside it and renamed: who
/// reads it meanwhile, and who ends the program meanwhile, finds the old one. A link is replaced and not followed. Without
/// permissions it has those of a new file.
///
/// # Errors
/// When it cannot be written; the old one is still there then.
pub(crate) fn replace_file(path: &Path, parts: &[&str], permissions: Option<Permissions>) -> io::Result<()> {
    let dir = path.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".facelint-");
    #[cfg(unix)]
    if permissions.is_none() {
        use std::os::unix::fs::PermissionsExt as _;
        // What any new file gets; the system takes off what is not to be granted.
        builder.permissions(Permissions::from_mode(0o666));
    }
    let file = builder.tempfile_in(dir)?;
    let unfinished = Unfinished::new(file.path());
    let done = fill(file, path, parts, permissions);
    drop(unfinished);
    done
}

fn fill(
    mut file: NamedTempFile,
    path: &Path,
    parts: &[&str],
    permissions: Option<Permissions>,
) -> io::Result<()> {
    for part in parts {
        file.write_all(part.as_bytes())?;
    }
    file.as_file().sync_all()?;
    if let Some(permissions) = permissions {
        fs::set_permissions(file.path(), permissions)?;
    }
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Removes what is half written, for a program that is about to be ended.
pub(crate) fn abandon() {
    for path in UNFINISHED.lock().map(|mut all| std::mem::take(&mut *all)).unwrap_or_default() {
        let _ = fs::remove_file(path);
    }
}

/// A file is in the list for as long as this lives.
struct Unfinished(PathBuf);

impl Unfinished {
    fn new(path: &Path) -> Self {
        if let Ok(mut all) = UNFINISHED.lock() {
            all.push(path.to_path_buf());
        }
        Self(path.to_path_buf())
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if let Ok(mut all) = UNFINISHED.lock() {
            all.retain(|path| *path != self.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_half_written_is_removed() {
        let dir = tempfile::tempdir().unwrap();
        let half = dir.path().join("half");
        fs::write(&half, "x").unwrap();
        let unfinished = Unfinished::new(&half);
        abandon();
        assert!(!half.exists());
        drop(unfinished);
        let whole = dir.path().join("whole");
        fs::write(&whole, "old").unwrap();
        replace_file(&whole, &["n", "ew"], None).unwrap();
        abandon();
        assert_eq!(fs::read_to_string(&whole).unwrap(), "new");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }
}
