//! The walk: which files of the given paths are worth knowing about.
//!
//! Skipped are hidden directories, what `.gitignore` and `.ignore` name, installed dependencies, build
//! output and tests. Everything else with a wanted extension or name becomes a [`super::source::SourceFile`].

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use ignore::Match;
use ignore::gitignore::{Gitignore, GitignoreBuilder};
use rustc_hash::FxHashSet;
use walkdir::{DirEntry, WalkDir};

use super::notes::{Note, NoteKind, reason};
use super::source::SourceMap;

/// Directories that hold other people's code or build output wherever they stand.
const SKIPPED_DIRS: &[&str] = &[
    "node_modules",
    "bower_components",
    "jspm_packages",
    "miniprogram_npm",
    "oh_modules",
    "Pods",
    "Carthage",
    "DerivedData",
    "__pycache__",
    "__tests__",
    "__mocks__",
    "site-packages",
    "unpackage",
    "storybook-static",
];

/// Directories of tests and of what they need, by the tools that run them.
const TEST_DIRS: &[&str] = &["cypress", "e2e", "__fixtures__", "playwright"];

/// Directories of tests when one of [`BUILD_SCRIPTS`] for scripts stands beside them.
const PACKAGE_TEST_DIRS: &[&str] = &["test", "tests", "spec"];

/// Directories whose scripts are those of others.
const VENDOR_DIRS: &[&str] = &["vendor", "vendors", "third_party", "third-party", "thirdparty", "3rdparty"];

/// Extensions of scripts that are shipped as they stand.
const SCRIPTS: &[&str] = &["js", "mjs", "cjs", "jsx"];

/// Directories that are build output when a build script stands beside them.
const BUILD_DIRS: &[&str] = &["build", "out", "dist", "target", "bin", "gen"];

/// Scripts that make a neighbouring directory of [`BUILD_DIRS`] build output.
const BUILD_SCRIPTS: &[&str] = &[
    "build.gradle",
    "build.gradle.kts",
    "settings.gradle",
    "settings.gradle.kts",
    "pom.xml",
    "package.json",
    "pubspec.yaml",
    "Cargo.toml",
    "CMakeLists.txt",
    "hvigorfile.ts",
];

/// What to keep of a walk.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// Extensions without the dot, lower case.
    pub extensions: &'a [&'a str],
    /// Whole file names.
    pub names: &'a [&'a str],
    /// Look into test directories as well.
    pub tests: bool,
}

impl Wanted<'_> {
    /// True for a file of these.
    pub fn takes(&self, path: &Path) -> bool {
        let by_extension = path.extension().and_then(OsStr::to_str).is_some_and(|extension| {
            self.extensions.iter().any(|wanted| wanted.eq_ignore_ascii_case(extension))
        });
        by_extension
            || path.file_name().and_then(OsStr::to_str).is_some_and(|name| self.names.contains(&name))
    }
}

/// Walks `roots` and collects the wanted files, sorted by name within each root.
///
/// A file below two of them is taken once, below the first.
///
/// # Errors
/// Returns the first root that does not exist or cannot be read at all.
pub fn discover(roots: &[PathBuf], wanted: Wanted<'_>) -> Result<SourceMap, (PathBuf, std::io::Error)> {
    let mut map = SourceMap::default();
    let mut found: Vec<(usize, String, PathBuf)> = Vec::new();
    for (index, root) in roots.iter().enumerate() {
        let meta = fs::metadata(root).map_err(|error| (root.clone(), error))?;
        if meta.is_dir() {
            // A root that cannot be listed is an error; anything below it is a note.
            fs::read_dir(root).map_err(|error| (root.clone(), error))?;
            walk(root, index, wanted, &mut found, &map);
        } else if !meta.is_file() {
            // Reading a pipe or a device might never end.
            let error =
                std::io::Error::new(std::io::ErrorKind::InvalidInput, "neither a file nor a directory");
            return Err((root.clone(), error));
        } else {
            let name =
                root.file_name().map_or_else(|| display_name(root), |name| display_name(Path::new(name)));
            found.push((index, name, root.clone()));
        }
    }
    found.sort();
    leave_out_compiled(&mut found);
    let bases: Vec<PathBuf> = if roots.len() < 2 {
        Vec::new()
    } else {
        roots.iter().map(|root| fs::canonicalize(root).unwrap_or_else(|_| root.clone())).collect()
    };
    let mut seen: FxHashSet<PathBuf> = FxHashSet::default();
    for (root, name, path) in found {
        let is_new = bases.get(root).is_none_or(|base| {
            let is_root = path == roots[root];
            seen.insert(if is_root { base.clone() } else { base.join(&name) })
        });
        if is_new {
            map.add(path, name, root);
        }
    }
    Ok(map)
}

/// The names in a directory, sorted; none where it cannot be listed.
pub(crate) fn names_in(dir: &Path) -> Vec<String> {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort_unstable();
    names
}

/// True for a name below a root that a walk would take if the file were there; files that rules of
/// `.gitignore` leave out are not told apart.
pub(crate) fn is_wanted_below(root: &Path, name: &str, wanted: Wanted<'_>) -> bool {
    let path = root.join(name);
    let mut dir = root.to_path_buf();
    let parts: Vec<&str> = name.split('/').collect();
    let Some((_, dirs)) = parts.split_last() else { return false };
    for part in dirs {
        if is_skipped(part, &dir, wanted.tests) {
            return false;
        }
        dir.push(part);
    }
    wanted.takes(&path) && !others_script(&path, root) && (wanted.tests || !is_test_file(&path))
}

/// How a path is shown: forward slashes, no leading `./`.
pub fn display_name(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    let trimmed = text.strip_prefix("./").unwrap_or(&text);
    if trimmed.is_empty() { ".".to_owned() } else { trimmed.to_owned() }
}

fn walk(
    root: &Path,
    index: usize,
    wanted: Wanted<'_>,
    found: &mut Vec<(usize, String, PathBuf)>,
    map: &SourceMap,
) {
    let mut rules = IgnoreRules::new(root);
    let mut iter = WalkDir::new(root).follow_links(false).into_iter();
    while let Some(entry) = iter.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = error.path().map(|path| relative(root, path)).unwrap_or_default();
                let detail = error.io_error().map_or_else(|| error.to_string(), reason);
                map.note(Note::new(path, NoteKind::Unreadable, detail).below(index));
                continue;
            }
        };
        if entry.depth() == 0 {
            rules.enter(entry.path(), 0);
            continue;
        }
        let is_dir = entry.file_type().is_dir();
        if entry.path_is_symlink() {
            if wanted.takes(entry.path()) || !looks_like_file(&entry) {
                link(root, &entry, index, wanted, found, map);
            }
            continue;
        }
        if is_dir {
            if skipped_dir(&entry, wanted.tests) || rules.ignores(entry.path(), true, entry.depth()) {
                iter.skip_current_dir();
            } else {
                rules.enter(entry.path(), entry.depth());
            }
        } else if wanted.takes(entry.path())
            && !others_script(entry.path(), root)
            && (wanted.tests || !is_test_file(entry.path()))
            && !rules.ignores(entry.path(), false, entry.depth())
        {
            let name = relative(root, entry.path());
            if entry.file_type().is_file() {
                found.push((index, name, entry.into_path()));
            } else {
                map.note(Note::new(name, NoteKind::Unreadable, "not a regular file").below(index));
            }
        }
    }
}

/// Links to files are followed, links to directories are not: a directory below the root is checked
/// where it stands.
fn link(
    root: &Path,
    entry: &DirEntry,
    index: usize,
    wanted: Wanted<'_>,
    found: &mut Vec<(usize, String, PathBuf)>,
    map: &SourceMap,
) {
    let name = relative(root, entry.path());
    let note = |kind, detail: String| map.note(Note::new(&name, kind, detail).below(index));
    match fs::metadata(entry.path()) {
        Ok(meta) if meta.is_file() && wanted.takes(entry.path()) => {
            // What lies elsewhere on the machine is none of the project's, whatever it links to.
            if is_of_project(root, entry.path()) {
                found.push((index, name, entry.path().to_path_buf()));
            } else {
                note(NoteKind::NotFollowed, "a link to a file outside".to_owned());
            }
        }
        Ok(meta) if meta.is_dir() && !skipped_dir(entry, wanted.tests) => {
            let (Ok(target), Ok(top)) = (fs::canonicalize(entry.path()), fs::canonicalize(root)) else {
                return;
            };
            let parent = entry.path().parent().and_then(|parent| fs::canonicalize(parent).ok());
            if parent.is_some_and(|parent| parent.starts_with(&target)) {
                note(NoteKind::BrokenLink, "leads back to a directory above it".to_owned());
            } else if !target.starts_with(top) {
                note(NoteKind::NotFollowed, "a link to a directory outside".to_owned());
            }
        }
        Ok(_) => {}
        Err(error) => note(NoteKind::BrokenLink, reason(&error)),
    }
}

/// True for a link to what lies below a root, or in the repository around it.
fn is_of_project(root: &Path, link: &Path) -> bool {
    let (Ok(target), Ok(root)) = (fs::canonicalize(link), fs::canonicalize(root)) else { return false };
    let repository = root.ancestors().find(|dir| dir.join(".git").exists());
    target.starts_with(repository.unwrap_or(&root))
}

fn looks_like_file(entry: &DirEntry) -> bool {
    entry.path().extension().is_some()
}

fn relative(root: &Path, path: &Path) -> String {
    display_name(path.strip_prefix(root).unwrap_or(path))
}

fn skipped_dir(entry: &DirEntry, tests: bool) -> bool {
    let parent = entry.path().parent().unwrap_or(Path::new(""));
    is_skipped(&entry.file_name().to_string_lossy(), parent, tests)
}

fn is_skipped(name: &str, parent: &Path, tests: bool) -> bool {
    if name.starts_with('.') || SKIPPED_DIRS.contains(&name) {
        return true;
    }
    if BUILD_DIRS.contains(&name) {
        return BUILD_SCRIPTS.iter().any(|script| parent.join(script).is_file());
    }
    !tests && (is_test_dir(name, parent) || is_package_test_dir(name, parent))
}

/// True for scripts that may have been copied into the project or built into it.
pub fn is_script(path: &Path) -> bool {
    path.extension()
        .and_then(OsStr::to_str)
        .is_some_and(|extension| SCRIPTS.iter().any(|known| known.eq_ignore_ascii_case(extension)))
}

/// Libraries by their names and places: `jquery.min.js`, `vendor/x.js`, and declarations of them:
/// `x.d.ts`.
fn others_script(path: &Path, root: &Path) -> bool {
    let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
    if [".d.ts", ".d.mts", ".d.cts"].iter().any(|end| name.ends_with(end)) {
        return true;
    }
    if !is_script(path) {
        return false;
    }
    let stem = path.file_stem().and_then(OsStr::to_str).unwrap_or_default();
    let below = path.strip_prefix(root).unwrap_or(path).parent().unwrap_or(Path::new(""));
    stem.ends_with(".min")
        || stem.ends_with("-min")
        || below.components().any(|part| VENDOR_DIRS.iter().any(|dir| part.as_os_str() == *dir))
}

/// Leaves out `x.js` where `x.ts` stands beside it: it was compiled from that.
fn leave_out_compiled(found: &mut Vec<(usize, String, PathBuf)>) {
    let sources: FxHashSet<PathBuf> = found
        .iter()
        .filter(|(_, _, path)| {
            matches!(path.extension().and_then(OsStr::to_str), Some("ts" | "tsx" | "mts" | "cts"))
        })
        .map(|(_, _, path)| path.with_extension(""))
        .collect();
    found.retain(|(_, _, path)| !is_script(path) || !sources.contains(&path.with_extension("")));
}

/// Tests and stories that stand among the code: `a.test.ts`, `a.stories.tsx`.
fn is_test_file(path: &Path) -> bool {
    let stem = path.file_stem().and_then(OsStr::to_str).unwrap_or_default();
    let script = is_script(path)
        || matches!(path.extension().and_then(OsStr::to_str), Some("ts" | "tsx" | "mts" | "cts" | "vue"));
    let marked = |mark| stem.rsplit_once('.').is_some_and(|(_, last)| last == mark);
    script && ["test", "spec", "stories", "story", "cy", "mock", "e2e"].into_iter().any(marked)
}

/// Directories that the tools of scripts and of Rust take for tests.
fn is_package_test_dir(name: &str, parent: &Path) -> bool {
    TEST_DIRS.contains(&name)
        || PACKAGE_TEST_DIRS.contains(&name)
            && ["package.json", "Cargo.toml"].iter().any(|script| parent.join(script).is_file())
}

/// Source sets of the usual build systems that hold tests only.
fn is_test_dir(name: &str, parent: &Path) -> bool {
    let below_src = parent.file_name().is_some_and(|parent| parent == "src");
    let variant = name.starts_with("test") || name.starts_with("androidTest") || name.ends_with("Test");
    below_src && variant
}

/// The ignore files that hold at the current place of the walk, outermost first.
struct IgnoreRules {
    in_git: bool,
    outer: Vec<Gitignore>,
    stack: Vec<(usize, Gitignore)>,
}

impl IgnoreRules {
    fn new(root: &Path) -> Self {
        let absolute = fs::canonicalize(root).unwrap_or_else(|_| root.to_path_buf());
        let top = absolute.ancestors().find(|dir| dir.join(".git").exists());
        let mut outer = Vec::new();
        if let Some(top) = top {
            // Rules of the directories above the root, as git itself would apply them.
            let above: Vec<&Path> =
                absolute.ancestors().skip(1).take_while(|dir| dir.starts_with(top)).collect();
            for dir in above.into_iter().rev() {
                outer.extend(load(dir, true));
            }
        }
        Self { in_git: top.is_some(), outer, stack: Vec::new() }
    }

    fn enter(&mut self, dir: &Path, depth: usize) {
        self.stack.retain(|(at, _)| *at < depth);
        if let Some(rules) = load(dir, self.in_git) {
            self.stack.push((depth, rules));
        }
    }

    fn ignores(&mut self, path: &Path, is_dir: bool, depth: usize) -> bool {
        self.stack.retain(|(at, _)| *at < depth);
        for (_, rules) in self.stack.iter().rev() {
            match rules.matched(path, is_dir) {
                Match::Ignore(_) => return true,
                Match::Whitelist(_) => return false,
                Match::None => {}
            }
        }
        if self.outer.is_empty() {
            return false;
        }
        let absolute = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
        for rules in self.outer.iter().rev() {
            match rules.matched(&absolute, is_dir) {
                Match::Ignore(_) => return true,
                Match::Whitelist(_) => return false,
                Match::None => {}
            }
        }
        false
    }
}

fn load(dir: &Path, git: bool) -> Option<Gitignore> {
    let mut builder = GitignoreBuilder::new(dir);
    let mut any = false;
    for name in [".gitignore", ".ignore"] {
        if name == ".gitignore" && !git {
            continue;
        }
        let file = dir.join(name);
        if file.is_file() {
            // A rule that does not parse is left out, the others hold: what git does.
            let _ = builder.add(file);
            any = true;
        }
    }
    if any { builder.build().ok() } else { None }
}

/// True for a directory that can be listed and in which nothing, by its name and whether it is a directory,
/// is such as is asked for.
pub(super) fn holds_none(dir: &Path, such: impl Fn(&str, bool) -> bool) -> bool {
    let is_such = |entry: &fs::DirEntry| {
        such(&entry.file_name().to_string_lossy(), entry.file_type().is_ok_and(|kind| kind.is_dir()))
    };
    fs::read_dir(dir).is_ok_and(|mut entries| !entries.any(|entry| entry.is_ok_and(|entry| is_such(&entry))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_are_those_below_src() {
        assert!(is_test_dir("androidTest", Path::new("app/src")));
        assert!(is_test_dir("test", Path::new("app/src")));
        assert!(!is_test_dir("test", Path::new("app/src/main/java/com")));
        assert!(!is_test_dir("main", Path::new("app/src")));
    }

    #[test]
    fn tests_and_libraries_are_told_by_their_names() {
        for path in ["src/a.test.ts", "a.spec.js", "ui/Button.stories.tsx", "login.cy.ts"] {
            assert!(is_test_file(Path::new(path)), "{path}");
        }
        for path in ["src/test.ts", "pages/latest.js", "a.spec.json", "src/store.mocks/a.ts"] {
            assert!(!is_test_file(Path::new(path)), "{path}");
        }
        let root = Path::new("app");
        assert!(others_script(Path::new("app/js/jquery.min.js"), root));
        assert!(others_script(Path::new("app/static/vendor/face/face-api.js"), root));
        assert!(others_script(Path::new("app/typings/wx.d.ts"), root));
        assert!(!others_script(Path::new("app/vendor/Vendor.java"), root));
        assert!(!others_script(Path::new("app/src/vendors.js"), root));
    }

    #[test]
    fn scripts_beside_their_source_are_left_out() {
        let files = ["a.js", "a.ts", "b.js", "c/a.js", "d.jsx", "d.tsx"];
        let mut found = files.map(|name| (0, name.to_owned(), PathBuf::from(name))).to_vec();
        leave_out_compiled(&mut found);
        let names: Vec<&str> = found.iter().map(|(_, name, _)| name.as_str()).collect();
        assert_eq!(names, ["a.ts", "b.js", "c/a.js", "d.tsx"]);
    }

    #[test]
    fn names_have_forward_slashes() {
        assert_eq!(display_name(Path::new("./a/b.kt")), "a/b.kt");
        assert_eq!(display_name(Path::new(".")), ".");
    }
}
