//! Cargo: which crate a file of Rust belongs to and what its module is called there.

use rustc_hash::FxHashMap;
use smol_str::SmolStr;

use crate::input::source::SourceMap;
use crate::input::span::FileId;

/// Whole names of build files that are read.
pub const NAMES: &[&str] = &["Cargo.toml"];

/// Directories of a crate whose files are crates of their own.
const SEPARATE: &[&str] = &["examples", "benches", "tests"];

/// The crates of the project, by file.
#[derive(Debug, Default)]
pub struct Cargo {
    modules: FxHashMap<FileId, Module>,
    files: FxHashMap<SmolStr, Vec<FileId>>,
}

/// A file as a module.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Module {
    /// Its dotted path, the crate's name first.
    pub path: SmolStr,
    /// It is the first file of a program.
    pub main: bool,
    /// The crate is a library, or it is not known what it is.
    pub library: bool,
}

impl Cargo {
    /// Sorts the files of Rust into crates.
    pub fn new(map: &SourceMap) -> Self {
        let mut manifests: FxHashMap<String, SmolStr> = FxHashMap::default();
        let mut sources = Vec::new();
        for id in map.ids() {
            let name = map.file(id).name.as_str();
            if name == NAMES[0] || name.ends_with("/Cargo.toml") {
                let dir = directory(name).to_owned();
                if let Some(crate_name) = map.text(id).and_then(|text| crate_name(&text.text)) {
                    manifests.insert(dir, crate_name);
                }
            } else if name.ends_with(".rs") {
                sources.push((id, name.to_owned()));
            }
        }
        let mut alone: FxHashMap<String, usize> = FxHashMap::default();
        for (_, name) in &sources {
            *alone.entry(directory(name).to_owned()).or_default() += 1;
        }
        let mut cargo = Self::default();
        let mut libraries: FxHashMap<SmolStr, bool> = FxHashMap::default();
        for (id, name) in sources {
            let (dir, base) = home(&name, &manifests);
            let rest = name[dir.len()..].trim_start_matches('/');
            let single = base.is_none() && alone.get(directory(&name)) == Some(&1);
            let module = module(rest, base.as_deref().unwrap_or("crate"), base.is_some(), single);
            let root = SmolStr::from(module.path.split('.').next().unwrap_or_default());
            let known = base.is_some();
            let library = libraries.entry(root).or_insert(!known);
            *library |= rest == "src/lib.rs" || rest == "lib.rs";
            cargo.files.entry(module.path.clone()).or_default().push(id);
            cargo.modules.insert(id, module);
        }
        for module in cargo.modules.values_mut() {
            let root = module.path.split('.').next().unwrap_or_default();
            module.library = libraries.get(root).copied().unwrap_or(true);
        }
        cargo
    }

    /// The module of a file.
    pub fn module(&self, file: FileId) -> Option<&Module> {
        self.modules.get(&file)
    }

    /// The files of a module.
    pub fn files(&self, path: &str) -> &[FileId] {
        self.files.get(path).map(Vec::as_slice).unwrap_or_default()
    }
}

fn directory(name: &str) -> &str {
    name.rsplit_once('/').map_or("", |(dir, _)| dir)
}

/// The directory of the crate around a file, and the crate's name when a manifest gives it.
fn home(name: &str, manifests: &FxHashMap<String, SmolStr>) -> (String, Option<SmolStr>) {
    let mut dir = directory(name);
    loop {
        if let Some(found) = manifests.get(dir) {
            return (dir.to_owned(), Some(found.clone()));
        }
        if dir.is_empty() {
            break;
        }
        dir = directory(dir);
    }
    // Without a manifest: what stands around `src`.
    match name.find("src/").filter(|&at| at == 0 || name[..at].ends_with('/')) {
        Some(at) => (name[..at].trim_end_matches('/').to_owned(), None),
        None => (directory(name).to_owned(), None),
    }
}

/// The name of the library or package of a manifest, as code spells it.
fn crate_name(text: &str) -> Option<SmolStr> {
    let table: toml::Table = text.parse().ok()?;
    let name = |section: &str| table.get(section)?.get("name")?.as_str().map(str::to_owned);
    let package = name("package")?;
    Some(name("lib").unwrap_or(package).replace('-', "_").into())
}

fn module(rest: &str, base: &str, known: bool, single: bool) -> Module {
    let stem = rest.strip_suffix(".rs").unwrap_or(rest);
    let mut parts: Vec<&str> = stem.split('/').collect();
    let mut base = base.to_owned();
    let mut main = false;
    match parts[..] {
        ["src", "bin", name, ..] => {
            base = name.replace('-', "_");
            parts.drain(..3);
            main = parts.is_empty() || parts == ["main"];
        }
        [dir, name, ..] if SEPARATE.contains(&dir) && known => {
            base = name.replace('-', "_");
            parts.drain(..2);
            main = parts.is_empty() || parts == ["main"];
        }
        ["src", ..] => {
            parts.remove(0);
            main = parts == ["main"];
        }
        [only] if single => {
            base = only.replace('-', "_");
            main = true;
            parts.clear();
        }
        _ => main |= parts == ["main"],
    }
    if matches!(parts.last(), Some(&"mod" | &"lib" | &"main")) {
        parts.pop();
    }
    let path: Vec<&str> = std::iter::once(base.as_str()).chain(parts).collect();
    Module { path: path.join(".").into(), main, library: true }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(files: &[(&str, &str)]) -> Vec<String> {
        let mut map = SourceMap::default();
        for (name, text) in files {
            map.add_text(name, text);
        }
        let cargo = Cargo::new(&map);
        let mut list: Vec<String> = map
            .ids()
            .filter_map(|id| {
                let module = cargo.module(id)?;
                let marks = [(module.main, "main"), (module.library, "lib")];
                let marks = marks.iter().filter(|(set, _)| *set).map(|(_, mark)| *mark);
                Some(format!("{} {}", module.path, marks.collect::<Vec<_>>().join(" ")))
            })
            .collect();
        list.sort();
        list
    }

    #[test]
    fn modules_of_a_workspace() {
        let core = "[package]\nname = \"face-core\"\nversion = \"0.1.0\"\n";
        let app = "[package]\nname = \"app\"\n[lib]\nname = \"app_lib\"\n";
        let files = [
            ("Cargo.toml", "[workspace]\nmembers = [\"crates/*\"]\n"),
            ("crates/core/Cargo.toml", core),
            ("crates/core/src/lib.rs", ""),
            ("crates/core/src/store/mod.rs", ""),
            ("crates/core/src/store/rows.rs", ""),
            ("app/src-tauri/Cargo.toml", app),
            ("app/src-tauri/src/main.rs", ""),
            ("app/src-tauri/src/camera.rs", ""),
            ("crates/core/src/bin/enrol.rs", ""),
        ];
        let want = [
            "app_lib main",
            "app_lib.camera ",
            "enrol main",
            "face_core lib",
            "face_core.store lib",
            "face_core.store.rows lib",
        ];
        assert_eq!(paths(&files), want);
    }

    #[test]
    fn without_a_manifest() {
        assert_eq!(paths(&[("a.rs", "")]), ["a main lib"]);
        assert_eq!(paths(&[("a.rs", ""), ("main.rs", "")]), ["crate main lib", "crate.a lib"]);
        assert_eq!(paths(&[("x/src/lib.rs", ""), ("x/src/a.rs", "")]), ["crate lib", "crate.a lib"]);
        assert_eq!(paths(&[("Cargo.toml", "not toml ["), ("src/a.rs", "")]), ["crate.a lib"]);
    }
}
