//! Which configuration files are above a path that is checked.

use std::fs;
use std::path::{Path, PathBuf};

use super::{DIR, NAME};
use crate::input::discover::names_in;
use crate::input::source::SourceMap;
use crate::input::span::FileId;

/// A file above a root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Above {
    /// The file.
    pub file: FileId,
    /// The root.
    pub root: usize,
    /// The way down from its directory to the root, with forward slashes.
    pub down: String,
}

/// At most so many files of a `.facelint` directory are read.
const MAX_OWN: usize = 64;

/// Adds the configuration files above a root to the map, the farthest first. Nothing above the repository is looked
/// at; outside of one, nothing above the working directory: who may write into a common directory such as `/tmp`
/// has no say here.
pub fn above(map: &mut SourceMap, root: usize, path: &Path) -> Vec<Above> {
    let Ok(full) = fs::canonicalize(path) else { return Vec::new() };
    let is_file = full.is_file();
    let here = if is_file { full.parent().unwrap_or(&full).to_path_buf() } else { full.clone() };
    let first = usize::from(!is_file);
    let mut found = Vec::new();
    if let Some(top) = top(&here) {
        for (ups, dir) in
            here.ancestors().enumerate().skip(first).take_while(|(_, dir)| dir.starts_with(&top))
        {
            // A file is one step below the directory that it lies in.
            let ups = ups + usize::from(is_file);
            let down = slashes(here.strip_prefix(dir).unwrap_or(Path::new("")));
            for name in own_files(dir).into_iter().chain([NAME.to_owned()]) {
                let file = dir.join(&name);
                if file.is_file() && fs::canonicalize(&file).is_ok_and(|real| real.starts_with(&top)) {
                    let shown = format!("{}{name}", "../".repeat(ups));
                    found.push(Above { file: map.add(file, shown, root), root, down: down.clone() });
                }
            }
        }
    }
    found.reverse();
    found
}

/// Adds one file that was asked for by name, as if it lay above a root.
///
/// # Errors
/// When it is not there.
pub fn given(map: &mut SourceMap, root: usize, path: &Path, file: &Path) -> std::io::Result<Above> {
    let real = fs::canonicalize(file)?;
    if !real.is_file() {
        return Err(std::io::Error::new(std::io::ErrorKind::InvalidInput, "not a regular file"));
    }
    let from = fs::canonicalize(path)?;
    let down = real.parent().and_then(|dir| from.strip_prefix(dir).ok()).map(slashes).unwrap_or_default();
    Ok(Above { file: map.add(file.to_path_buf(), between(&from, &real), root), root, down })
}

/// The highest directory to look into: that of the repository, else the working directory above, else the path's own.
pub(super) fn top(dir: &Path) -> Option<PathBuf> {
    if let Some(top) = dir.ancestors().find(|dir| dir.join(".git").exists()) {
        return Some(top.to_path_buf());
    }
    let work = std::env::current_dir().ok().and_then(|dir| fs::canonicalize(dir).ok());
    Some(work.filter(|work| dir.starts_with(work)).unwrap_or_else(|| dir.to_path_buf()))
}

/// False for a file that lies outside its project because it, or the directory of the project's own rows, is a link. What
/// is only at hand as a text is where its name says.
pub(super) fn is_inside(file: &Path) -> bool {
    let Ok(real) = fs::canonicalize(file) else { return fs::symlink_metadata(file).is_err() };
    let mut dir = file.parent().unwrap_or(Path::new(""));
    if dir.file_name().is_some_and(|name| name == DIR) {
        dir = dir.parent().unwrap_or(Path::new(""));
    }
    let dir = fs::canonicalize(if dir == Path::new("") { Path::new(".") } else { dir });
    dir.ok().and_then(|dir| top(&dir)).is_some_and(|top| real.starts_with(top))
}

/// The names of the files of the project's own rows in a directory.
pub(super) fn own_files(dir: &Path) -> Vec<String> {
    let names = names_in(&dir.join(DIR)).into_iter().filter(|name| name.ends_with(".toml"));
    names.take(MAX_OWN).map(|name| format!("{DIR}/{name}")).collect()
}

/// The way from one place to another.
fn between(from: &Path, to: &Path) -> String {
    let common = from.components().zip(to.components()).take_while(|(a, b)| a == b).count();
    let ups = from.components().count() - common;
    let rest: PathBuf = to.components().skip(common).collect();
    format!("{}{}", "../".repeat(ups), slashes(&rest))
}

fn slashes(path: &Path) -> String {
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_between_two_places() {
        assert_eq!(between(Path::new("/a/b/c"), Path::new("/a/x/f.toml")), "../../x/f.toml");
        assert_eq!(between(Path::new("/a"), Path::new("/a/x/f.toml")), "x/f.toml");
    }

    #[test]
    fn nothing_above_the_repository_is_found() {
        let dir = tempfile::tempdir().unwrap();
        let repo = dir.path().join("repo");
        fs::create_dir_all(repo.join("apps/kiosk")).unwrap();
        fs::create_dir(repo.join(".git")).unwrap();
        for place in [dir.path(), &repo, &repo.join("apps"), &repo.join("apps/kiosk")] {
            fs::write(place.join(NAME), "").unwrap();
        }
        let mut map = SourceMap::default();
        let found = above(&mut map, 0, &repo.join("apps/kiosk"));
        let seen: Vec<(&str, &str)> =
            found.iter().map(|above| (map.file(above.file).name.as_str(), above.down.as_str())).collect();
        assert_eq!(seen, [("../../facelint.toml", "apps/kiosk"), ("../facelint.toml", "kiosk")]);
        // The repository itself, and outside of one.
        assert_eq!(above(&mut map, 0, &repo), []);
        fs::remove_dir(repo.join(".git")).unwrap();
        assert_eq!(above(&mut map, 0, &repo.join("apps/kiosk")), []);
    }
}
