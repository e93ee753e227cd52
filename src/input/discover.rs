//! The walk: which files of the given paths are worth knowing about.
//!
//! Skipped are hidden directories, what `.gitignore` and `.ignore` name, installed dependencies, build
//! output and tests. Everything else with a wanted extension or name becomes a [`super::source::SourceFile`].

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::ignores::{Listed, take};
use super::source::SourceMap;
use super::walk::{Found, walk};

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

/// Directories of tests when one of [`PACKAGES`] stands beside them.
const PACKAGE_TEST_DIRS: &[&str] = &["test", "tests", "spec", "integration_test", "test_driver"];

/// Scripts that make a neighbouring directory of [`PACKAGE_TEST_DIRS`] one of tests.
const PACKAGES: &[&str] = &["package.json", "Cargo.toml", "pubspec.yaml"];

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
        path.file_name().is_some_and(|name| self.takes_name(name))
    }

    /// The same of its name: asked of every file of a repository, and taking a path apart is slow.
    pub(super) fn takes_name(&self, name: &OsStr) -> bool {
        let bytes = name.as_encoded_bytes();
        // A name that only begins with a dot has no extension.
        let dot = memchr::memrchr(b'.', bytes).filter(|dot| *dot > 0);
        let by_extension = dot.is_some_and(|dot| {
            let extension = &bytes[dot + 1..];
            self.extensions.iter().any(|wanted| wanted.as_bytes().eq_ignore_ascii_case(extension))
        });
        by_extension || self.names.iter().any(|wanted| name == *wanted)
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
    let mut found: Vec<Found> = Vec::new();
    for (index, root) in roots.iter().enumerate() {
        let meta = fs::metadata(root).map_err(|error| (root.clone(), error))?;
        if meta.is_dir() {
            // A root that cannot be listed is an error; anything below it is a note.
            fs::read_dir(root).map_err(|error| (root.clone(), error))?;
            found.append(&mut walk(root, index, wanted, &map));
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
    mapped(&mut map, found, roots);
    Ok(map)
}

/// Adds found files to a map, in order and each once.
fn mapped(map: &mut SourceMap, mut found: Vec<Found>, roots: &[PathBuf]) {
    found.par_sort_unstable();
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
}

/// The same files as [`discover`] finds below one root, from a list of all that may be among them: their names, and
/// the directories with rules about what is left out.
pub(super) fn discover_listed(root: &Path, listed: &Listed, wanted: Wanted<'_>) -> SourceMap {
    let mut map = SourceMap::default();
    let found = take(root, listed, |name| is_wanted_below(root, name, wanted));
    mapped(&mut map, found, &[root.to_path_buf()]);
    map
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
    let (dirs, file) = name.rsplit_once('/').unwrap_or(("", name));
    if !wanted.takes_name(OsStr::new(file)) {
        return false;
    }
    let mut vendored = false;
    let mut parent = root.file_name();
    let mut from = 0;
    for part in dirs.split('/').filter(|part| !part.is_empty()) {
        let here = &name[..from];
        let beside = |names: &[&str]| names.iter().any(|name| root.join(here).join(name).is_file());
        if is_skipped(part, parent, wanted.tests, beside) {
            return false;
        }
        from += part.len() + 1;
        parent = Some(OsStr::new(part));
        vendored |= is_vendor_dir(OsStr::new(part));
    }
    is_looked_at(Path::new(file), vendored, wanted)
}

/// How a path is shown: forward slashes, no leading `./`.
pub fn display_name(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    let trimmed = text.strip_prefix("./").unwrap_or(&text);
    if trimmed.is_empty() { ".".to_owned() } else { trimmed.to_owned() }
}

/// True for a directory that is passed by; `beside` says whether a file of one of some names stands next to it.
pub(super) fn is_skipped(
    name: &str,
    parent: Option<&OsStr>,
    tests: bool,
    beside: impl Fn(&[&str]) -> bool,
) -> bool {
    if name.starts_with('.') || SKIPPED_DIRS.contains(&name) {
        return true;
    }
    if BUILD_DIRS.contains(&name) {
        return beside(BUILD_SCRIPTS);
    }
    !tests
        && (is_test_dir(name, parent)
            || TEST_DIRS.contains(&name)
            || PACKAGE_TEST_DIRS.contains(&name) && beside(PACKAGES))
}

/// True for a file that is looked at where it stands; `vendored` when a directory of it is one of libraries.
pub(super) fn is_taken(name: &Path, vendored: bool, wanted: Wanted<'_>) -> bool {
    wanted.takes(name) && is_looked_at(name, vendored, wanted)
}

/// The same for a file that is wanted by its name.
fn is_looked_at(name: &Path, vendored: bool, wanted: Wanted<'_>) -> bool {
    !others_script(name, vendored) && (wanted.tests || !is_test_file(name))
}

/// True for a directory of other people's scripts.
pub(super) fn is_vendor_dir(name: &OsStr) -> bool {
    VENDOR_DIRS.iter().any(|dir| name == *dir)
}

/// True for scripts that may have been copied into the project or built into it.
pub fn is_script(path: &Path) -> bool {
    path.extension()
        .and_then(OsStr::to_str)
        .is_some_and(|extension| SCRIPTS.iter().any(|known| known.eq_ignore_ascii_case(extension)))
}

/// Libraries by their names and places: `jquery.min.js`, `vendor/x.js`, and declarations of them:
/// `x.d.ts`.
fn others_script(path: &Path, vendored: bool) -> bool {
    let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
    if [".d.ts", ".d.mts", ".d.cts"].iter().any(|end| name.ends_with(end)) {
        return true;
    }
    if !is_script(path) {
        return false;
    }
    let stem = path.file_stem().and_then(OsStr::to_str).unwrap_or_default();
    stem.ends_with(".min") || stem.ends_with("-min") || vendored
}

/// Leaves out `x.js` where `x.ts` stands beside it: it was compiled from that.
fn leave_out_compiled(found: &mut Vec<Found>) {
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

/// Source sets of the usual build systems that hold tests only.
fn is_test_dir(name: &str, parent: Option<&OsStr>) -> bool {
    let variant = name.starts_with("test") || name.starts_with("androidTest") || name.ends_with("Test");
    parent.is_some_and(|parent| parent == "src") && variant
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
        assert!(is_test_dir("androidTest", Path::new("app/src").file_name()));
        assert!(is_test_dir("test", Path::new("app/src").file_name()));
        assert!(!is_test_dir("test", Path::new("app/src/main/java/com").file_name()));
        assert!(!is_test_dir("main", Path::new("app/src").file_name()));
    }

    #[test]
    fn tests_of_packages_are_passed_by_where_a_package_is() {
        let dir = tempfile::tempdir().unwrap();
        let wanted = Wanted { extensions: &["dart"], names: &[], tests: false };
        let taken = |name| is_wanted_below(dir.path(), name, wanted);
        assert!(taken("test/face.dart") && taken("integration_test/face.dart"));
        fs::write(dir.path().join("pubspec.yaml"), "").unwrap();
        assert!(!taken("test/face.dart") && !taken("integration_test/face.dart") && taken("lib/face.dart"));
    }

    #[test]
    fn tests_and_libraries_are_told_by_their_names() {
        for path in ["src/a.test.ts", "a.spec.js", "ui/Button.stories.tsx", "login.cy.ts"] {
            assert!(is_test_file(Path::new(path)), "{path}");
        }
        for path in ["src/test.ts", "pages/latest.js", "a.spec.json", "src/store.mocks/a.ts"] {
            assert!(!is_test_file(Path::new(path)), "{path}");
        }
        let wanted = Wanted { extensions: &["js", "ts", "java"], names: &[], tests: false };
        let taken = |name| is_wanted_below(Path::new("app"), name, wanted);
        assert!(!taken("js/jquery.min.js"));
        assert!(!taken("static/vendor/face/face-api.js"));
        assert!(!taken("typings/wx.d.ts"));
        assert!(taken("vendor/Vendor.java"));
        assert!(taken("src/vendors.js"));
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

    /// A tree in which something is left out for every reason there is.
    fn tree() -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        for (name, text) in [
            (".git/config", ""),
            (".gitignore", "/left\n*.gen.kt\n!keep.gen.kt\nnested/deep/\n"),
            ("a.kt", ""),
            ("x.gen.kt", ""),
            ("keep.gen.kt", ""),
            ("left/a.kt", ""),
            ("below/left/a.kt", ""),
            ("nested/.gitignore", "!a.kt\nb.kt\n"),
            ("nested/a.kt", ""),
            ("nested/b.kt", ""),
            ("nested/deep/a.kt", ""),
            ("nested/.ignore", "c.kt"),
            ("nested/c.kt", ""),
            (".hidden/a.kt", ""),
            ("node_modules/a.js", ""),
            ("app/package.json", ""),
            ("app/build/a.js", ""),
            ("app/test/a.js", ""),
            ("app/src/test/a.kt", ""),
            ("app/src/main/a.kt", ""),
            ("lib/build/a.js", ""),
            ("lib/test/a.js", ""),
            ("vendor/a.js", ""),
            ("vendor/a.kt", ""),
            ("web/a.ts", ""),
            ("web/a.js", ""),
            ("web/b.js", ""),
            ("web/b.min.js", ""),
            ("web/b.test.ts", ""),
            ("web/b.d.ts", ""),
            ("web/b-c.js", ""),
            ("web.x/b.js", ""),
            ("web/notes.txt", ""),
        ] {
            let path = dir.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        dir
    }

    const WANTED: Wanted<'_> =
        Wanted { extensions: &["kt", "js", "ts"], names: &["package.json"], tests: false };

    fn names(map: &SourceMap) -> Vec<String> {
        map.ids().map(|id| map.file(id).name.clone()).collect()
    }

    #[test]
    fn a_walk_takes_what_is_the_projects_own() {
        let dir = tree();
        let found = names(&discover(&[dir.path().to_path_buf()], WANTED).unwrap());
        assert_eq!(
            found,
            [
                "a.kt",
                "app/package.json",
                "app/src/main/a.kt",
                "below/left/a.kt",
                "keep.gen.kt",
                "lib/build/a.js",
                "lib/test/a.js",
                "nested/a.kt",
                "vendor/a.kt",
                "web.x/b.js",
                "web/a.ts",
                "web/b-c.js",
                "web/b.js",
            ]
        );
        let with_tests = Wanted { tests: true, ..WANTED };
        let found = names(&discover(&[dir.path().to_path_buf()], with_tests).unwrap());
        assert!(
            ["app/src/test/a.kt", "app/test/a.js", "web/b.test.ts"]
                .iter()
                .all(|name| { found.iter().any(|found| found == name) })
        );
        // Below a root the rules above it hold.
        let found = names(&discover(&[dir.path().join("nested")], WANTED).unwrap());
        assert_eq!(found, ["a.kt"]);
    }

    #[test]
    fn a_list_gives_the_same_files_as_a_walk() {
        let dir = tree();
        let mut listed = Listed::default();
        let mut open = vec![dir.path().to_path_buf()];
        while let Some(next) = open.pop() {
            for path in fs::read_dir(next).unwrap().map(|entry| entry.unwrap().path()) {
                let name = display_name(path.strip_prefix(dir.path()).unwrap());
                if path.is_dir() {
                    open.push(path);
                } else if name.ends_with("ignore") {
                    listed.rules.insert(name);
                } else {
                    listed.files.push(name);
                }
            }
        }
        for tests in [false, true] {
            let wanted = Wanted { tests, ..WANTED };
            let walked = discover(&[dir.path().to_path_buf()], wanted).unwrap();
            let taken = discover_listed(dir.path(), &listed, wanted);
            assert_eq!(names(&walked), names(&taken));
            let paths = |map: &SourceMap| map.ids().map(|id| map.file(id).path.clone()).collect::<Vec<_>>();
            assert_eq!(paths(&walked), paths(&taken));
        }
    }
}
