//! Which files of scripts and markup name which others, read off their text before anything is parsed:
//! who imports a file is who may call what it exports.

use std::path::Path;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::input::cache::{Derived, Kind};
use crate::input::source::SourceMap;
use crate::input::span::FileId;
use crate::resource::web::{Web, path};

/// Endings that a specifier may leave out, in the order in which bundlers try them.
const ENDINGS: &[&str] = &[
    "",
    ".ts",
    ".ets",
    ".tsx",
    ".js",
    ".jsx",
    ".vue",
    ".mjs",
    ".cjs",
    ".mts",
    ".cts",
    ".nvue",
    ".uvue",
    ".native.tsx",
    ".native.ts",
    ".native.js",
    ".android.tsx",
    ".android.js",
    ".ios.tsx",
    ".ios.js",
    ".web.tsx",
    ".web.js",
    ".wxml",
    ".wxs",
];

/// Endings of scripts and markup.
const WEB: &[&str] = &[
    "ts", "ets", "tsx", "js", "jsx", "vue", "mjs", "cjs", "mts", "cts", "nvue", "uvue", "wxs", "html", "htm",
    "wxml", "axml", "swan", "ttml", "qml",
];

/// Endings of scripts that pages name.
const SERVED: &[&str] = &[".js", ".mjs", ".ts"];

/// A specifier is at most this long.
const MAX_SPECIFIER: usize = 256;

/// The files of the project as modules see them.
#[derive(Debug, Default)]
pub(crate) struct ModuleFiles {
    by_name: FxHashMap<(usize, String), FileId>,
    /// Directories that hold a page table or a package: what `/x`, `@/x` and `~/x` may be below.
    bases: FxHashSet<(usize, String)>,
    /// Directories of the packages of the project by name.
    packages: FxHashMap<(usize, String), String>,
    /// Scripts and markup.
    code: Vec<FileId>,
    /// Components by the name of their file in capitals: `FaceCamera`.
    by_stem: FxHashMap<String, Vec<FileId>>,
    /// Scripts by the name of their file.
    by_base: FxHashMap<String, Vec<FileId>>,
    /// Copies of packages of the catalogue: root, directory, name.
    copies: Vec<(usize, String, String)>,
    importers: FxHashMap<FileId, Vec<FileId>>,
    imported: FxHashMap<FileId, Vec<FileId>>,
}

/// True for a file of scripts or markup.
pub(crate) fn is_web(path: &Path) -> bool {
    path.extension()
        .and_then(|extension| extension.to_str())
        .is_some_and(|extension| WEB.iter().any(|known| known.eq_ignore_ascii_case(extension)))
}

/// What a file names in imports and the like.
struct Named(Vec<String>);

impl Derived for Named {
    const KIND: Kind = Kind::Modules;

    fn written(&self) -> Vec<u8> {
        postcard::to_allocvec(&self.0).unwrap_or_default()
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        postcard::from_bytes(bytes).ok().map(Self)
    }
}

fn named_in(map: &SourceMap, id: FileId) -> Vec<String> {
    map.derived(id, b"", |bytes| Named(specifiers(bytes))).map_or_else(|_| specifiers(b""), |named| named.0)
}

/// True for a page of HTML.
pub(crate) fn is_page(name: &str) -> bool {
    name.ends_with(".html") || name.ends_with(".htm")
}

impl ModuleFiles {
    /// Reads the names and the imports of all files.
    pub(crate) fn new(map: &SourceMap, web: &Web<'_>, catalogued: &[String]) -> Self {
        let mut files = Self::default();
        for id in map.ids() {
            let file = map.file(id);
            files.by_name.insert((file.root, file.name.clone()), id);
            let base = file.name.rsplit('/').next().unwrap_or_default();
            let dir = directory(&file.name).to_owned();
            if matches!(base, "app.json" | "pages.json" | "package.json" | "tsconfig.json" | "jsconfig.json")
            {
                files.bases.insert((file.root, dir));
            }
        }
        for package in web.packages() {
            let root = map.file(package.file).root;
            if let Some(name) = package.name.as_deref().filter(|name| !name.is_empty()) {
                files.packages.entry((root, name.to_owned())).or_insert_with(|| package.dir.clone());
            }
        }
        let code: Vec<FileId> = map.ids().filter(|&id| is_web(Path::new(&map.file(id).name))).collect();
        for &id in &code {
            let base = map.file(id).name.rsplit('/').next().unwrap_or_default();
            if SERVED.iter().any(|end| base.ends_with(end)) {
                files.by_base.entry(base.to_owned()).or_default().push(id);
            }
        }
        let found: Vec<(FileId, Vec<String>)> = code.par_iter().map(|&id| (id, named_in(map, id))).collect();
        let found: Vec<(FileId, Vec<FileId>)> = found
            .into_iter()
            .map(|(id, texts)| {
                let mut list: Vec<FileId> = Vec::new();
                for text in &texts {
                    match text.split_once('*').or_else(|| text.split_once("${")) {
                        Some((start, _)) => files.under(map, web, id, start, &code, &mut list),
                        None => list.extend(files.resolve(map, web, id, text)),
                    }
                }
                list.sort_unstable();
                list.dedup();
                (id, list)
            })
            .collect();
        for &id in &code {
            let (dir, base) = map.file(id).name.rsplit_once('/').unwrap_or(("", &map.file(id).name));
            let Some((stem, "vue" | "nvue" | "uvue")) = base.rsplit_once('.') else { continue };
            let stem = if stem == "index" { dir.rsplit('/').next().unwrap_or_default() } else { stem };
            files.by_stem.entry(super::super::script::pascal_tag(stem)).or_default().push(id);
        }
        files.code = code;
        files.find_copies(map, web, catalogued);
        for (id, list) in found {
            for &target in list.iter().filter(|&&target| target != id) {
                files.importers.entry(target).or_default().push(id);
            }
            files.imported.insert(id, list);
        }
        // A package that nothing outside it takes is the project.
        let taken = std::mem::take(&mut files.copies);
        files.copies = taken
            .into_iter()
            .filter(|(root, dir, _)| {
                let inside = |id: &FileId| {
                    let file = map.file(*id);
                    file.root == *root && path::is_below(&file.name, dir)
                };
                files
                    .code
                    .iter()
                    .filter(|id| inside(id))
                    .any(|&id| files.importers(id).iter().any(|importer| !inside(importer)))
            })
            .collect();
        files
    }

    /// Directories that hold a copy of a package of the catalogue, by their name or by that of the package
    /// they are.
    fn find_copies(&mut self, map: &SourceMap, web: &Web<'_>, catalogued: &[String]) {
        let mut asked: FxHashMap<String, bool> = FxHashMap::default();
        let mut is_known = |name: &str| {
            if !name.contains(['-', '.', '@']) || name.starts_with('.') {
                return false;
            }
            *asked.entry(name.to_owned()).or_insert_with(|| {
                catalogued
                    .iter()
                    .any(|path| path.strip_prefix(name).is_some_and(|rest| rest.starts_with('.')))
            })
        };
        let mut seen: FxHashSet<(usize, String)> = FxHashSet::default();
        for &id in &self.code {
            let file = map.file(id);
            let mut dir = directory(&file.name);
            while !dir.is_empty() && seen.insert((file.root, dir.to_owned())) {
                let base = dir.rsplit('/').next().unwrap_or(dir);
                if is_known(base) {
                    self.copies.push((file.root, dir.to_owned(), base.to_owned()));
                }
                dir = directory(dir);
            }
        }
        for package in web.packages() {
            let root = map.file(package.file).root;
            if let Some(name) = package.name.as_deref().filter(|name| is_known(name))
                && !package.dir.is_empty()
                && !self.copies.iter().any(|(known, dir, _)| *known == root && *dir == package.dir)
            {
                self.copies.push((root, package.dir.clone(), name.to_owned()));
            }
        }
    }

    /// The package of the catalogue of which a file is a copy.
    pub(crate) fn copied(&self, map: &SourceMap, id: FileId) -> Option<&str> {
        let file = map.file(id);
        let within =
            self.copies.iter().find(|(root, dir, _)| *root == file.root && path::is_below(&file.name, dir));
        within.map(|(_, _, name)| name.as_str())
    }

    /// The file that a specifier means in a file.
    pub(crate) fn resolve(
        &self,
        map: &SourceMap,
        web: &Web<'_>,
        from: FileId,
        specifier: &str,
    ) -> Option<FileId> {
        // `#core/camera` begins with one and `./Face.vue?raw` ends with one.
        let end = specifier.char_indices().skip(1).find(|(_, c)| matches!(c, '?' | '#'));
        let specifier = &specifier[..end.map_or(specifier.len(), |(at, _)| at)];
        let specifier = specifier.rsplit('!').next().unwrap_or_default();
        if specifier.is_empty() || specifier.len() > MAX_SPECIFIER || specifier.contains("://") {
            return None;
        }
        let file = map.file(from);
        let dir = directory(&file.name);
        let served = || is_page(&file.name).then(|| self.served(map, from, specifier)).flatten();
        if specifier.starts_with('.') {
            let path = join(dir, specifier);
            return self
                .at(file.root, &path)
                .or_else(|| self.main_of(map, web, file.root, &path))
                .or_else(served);
        }
        // What nothing in the project begins with is a package: most specifiers are.
        for path in web.aliased(from, specifier) {
            if let Some(found) = self.at(file.root, &path) {
                return Some(found);
            }
        }
        if let Some(found) = self.in_workspace(file.root, specifier) {
            return Some(found);
        }
        let (rest, marked) = match specifier {
            _ if specifier.starts_with('/') => (specifier.trim_start_matches('/'), true),
            _ => ["@/", "~/", "~@/", "#/", "@@/", "$/", "$lib/"]
                .iter()
                .find_map(|prefix| specifier.strip_prefix(prefix))
                .map_or((specifier, false), |rest| (rest, true)),
        };
        // `pages/face/index` is a path, `lodash` a package.
        if !marked && !rest.contains('/') && !rest.contains('.') {
            return None;
        }
        self.above(file.root, dir, rest, marked).or_else(served)
    }

    /// The file that a directory with a package of its own gives.
    fn main_of(&self, map: &SourceMap, web: &Web<'_>, root: usize, dir: &str) -> Option<FileId> {
        let package = web
            .packages()
            .iter()
            .find(|package| !dir.is_empty() && package.dir == dir && map.file(package.file).root == root)?;
        package.mains.iter().find_map(|main| self.at(root, &join(dir, main)))
    }

    /// The file at a path from a directory or one above it.
    fn above(&self, root: usize, dir: &str, rest: &str, marked: bool) -> Option<FileId> {
        let mut at = dir;
        loop {
            let is_base = marked || self.bases.contains(&(root, at.to_owned())) || at == dir;
            if is_base {
                let inside = ["src", "", "app", "client", "frontend", "frontend/src", "miniprogram"];
                for inner in inside.iter().take(if marked { 7 } else { 2 }) {
                    if let Some(found) = self.at(root, &join(&join(at, inner), rest)) {
                        return Some(found);
                    }
                }
            }
            if at.is_empty() {
                return None;
            }
            at = directory(at);
        }
    }

    /// The script that a page names by the address it is served under: a server maps addresses to folders
    /// as it likes, so the file whose path ends in most of the address. Templates write addresses as calls.
    fn served(&self, map: &SourceMap, page: FileId, address: &str) -> Option<FileId> {
        let page = map.file(page);
        let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '_' | '-');
        let path = address.rsplit(|c| !part(c)).find(|path| SERVED.iter().any(|end| path.ends_with(end)))?;
        let names: Vec<&str> = path.split('/').filter(|name| !matches!(*name, "" | "." | "..")).collect();
        let base = names.last()?;
        let files: Vec<FileId> =
            self.by_base.get(*base)?.iter().copied().filter(|&id| map.file(id).root == page.root).collect();
        let near = |id: &FileId| {
            let shared = map.file(*id).name.split('/').zip(page.name.split('/'));
            shared.take_while(|(a, b)| a == b).count()
        };
        for start in 0..names.len() {
            let tail = names[start..].join("/");
            let ends = |id: &&FileId| {
                let name = &map.file(**id).name;
                name.strip_suffix(tail.as_str()).is_some_and(|rest| rest.is_empty() || rest.ends_with('/'))
            };
            let fitting: Vec<FileId> = files.iter().filter(ends).copied().collect();
            let nearest = fitting.iter().map(near).max();
            let mut nearest = fitting.iter().filter(|id| Some(near(id)) == nearest);
            match (nearest.next(), nearest.next()) {
                (Some(&found), None) => return Some(found),
                // Several that are equally far: nobody can tell which.
                (Some(_), Some(_)) => return None,
                (None, _) => {}
            }
        }
        None
    }

    /// Files below the fixed part of a pattern: `import.meta.glob('./pages/*.vue')`.
    fn under(
        &self,
        map: &SourceMap,
        web: &Web<'_>,
        from: FileId,
        start: &str,
        code: &[FileId],
        list: &mut Vec<FileId>,
    ) {
        let file = map.file(from);
        let bases = match start.starts_with('.') {
            true => vec![join(directory(&file.name), start)],
            false => web.aliased(from, start),
        };
        for base in bases.iter().filter(|base| !base.is_empty()) {
            list.extend(code.iter().copied().filter(|&other| {
                let other = map.file(other);
                other.root == file.root && other.name.starts_with(base.as_str())
            }));
        }
    }

    /// A file of another package of the same project: `@acme/shared/face`.
    fn in_workspace(&self, root: usize, specifier: &str) -> Option<FileId> {
        let segments = if specifier.starts_with('@') { 2 } else { 1 };
        let end = specifier.match_indices('/').nth(segments - 1).map_or(specifier.len(), |(at, _)| at);
        let dir = self.packages.get(&(root, specifier[..end].to_owned()))?;
        let rest = specifier[end..].trim_start_matches('/');
        // A module of HarmonyOS is entered by `Index.ets`.
        let entry = || Some(format!("{dir}/Index")).filter(|_| rest.is_empty());
        ["src", "", "lib", "src/lib"]
            .iter()
            .find_map(|inner| self.at(root, &join(&join(dir, inner), rest)))
            .or_else(|| self.at(root, entry()?.trim_start_matches('/')))
    }

    /// The file at a path that may lack its ending or be a directory.
    pub(crate) fn at(&self, root: usize, path: &str) -> Option<FileId> {
        let get = |path: String| self.by_name.get(&(root, path)).copied();
        let is_code = |path: &str| is_web(Path::new(path));
        for ending in ENDINGS {
            let name = format!("{path}{ending}");
            if is_code(&name)
                && let Some(found) = get(name)
            {
                return Some(found);
            }
        }
        // `./x.js` of a file that is written in TypeScript.
        for (written, sources) in [(".js", &[".ts", ".tsx"][..]), (".jsx", &[".tsx"]), (".mjs", &[".mts"])] {
            if let Some(stem) = path.strip_suffix(written)
                && let Some(found) = sources.iter().find_map(|ending| get(format!("{stem}{ending}")))
            {
                return Some(found);
            }
        }
        ENDINGS[1..].iter().find_map(|ending| get(join(path, &format!("index{ending}"))))
    }

    /// The file of exactly this name.
    pub(crate) fn named(&self, root: usize, name: &str) -> Option<FileId> {
        self.by_name.get(&(root, name.to_owned())).copied()
    }

    /// True for a template.
    pub(crate) fn is_markup(&self, map: &SourceMap, id: FileId) -> bool {
        let name = &map.file(id).name;
        ["vue", "wxml", "axml", "swan", "ttml", "nvue", "uvue"].iter().any(|ending| name.ends_with(ending))
    }

    /// Scripts and markup, in order.
    pub(crate) fn code(&self) -> &[FileId] {
        &self.code
    }

    /// Components whose file is called so.
    pub(crate) fn by_stem(&self, name: &str) -> &[FileId] {
        self.by_stem.get(name).map(Vec::as_slice).unwrap_or_default()
    }

    /// Components that the tags of a Vue file may stand for without an import.
    pub(crate) fn tags(&self, map: &SourceMap, id: FileId) -> Vec<FileId> {
        let bytes = map.bytes(id).unwrap_or_default();
        let mut list = Vec::new();
        for at in memchr::memchr_iter(b'<', &bytes) {
            let rest = &bytes[at + 1..bytes.len().min(at + 64)];
            let end = rest.iter().position(|byte| !(byte.is_ascii_alphanumeric() || *byte == b'-'));
            if let Some(tag) = end.and_then(|end| std::str::from_utf8(&rest[..end]).ok())
                && (tag.contains('-') || tag.starts_with(|c: char| c.is_ascii_uppercase()))
            {
                list.extend_from_slice(self.by_stem(&super::super::script::pascal_tag(tag)));
            }
        }
        list.sort_unstable();
        list.dedup();
        list
    }

    /// Files that name a file in an import, a `require` or a `src`.
    pub(crate) fn importers(&self, id: FileId) -> &[FileId] {
        self.importers.get(&id).map(Vec::as_slice).unwrap_or_default()
    }

    /// Files that a file names.
    pub(crate) fn imported(&self, id: FileId) -> &[FileId] {
        self.imported.get(&id).map(Vec::as_slice).unwrap_or_default()
    }
}

/// The directory of a name.
pub(crate) fn directory(name: &str) -> &str {
    name.rsplit_once('/').map_or("", |(dir, _)| dir)
}

/// A path below a directory, without dots.
pub(crate) fn join(dir: &str, path: &str) -> String {
    let mut parts: Vec<&str> = dir.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The texts that follow `from`, `import`, `require(` and `src=`.
fn specifiers(bytes: &[u8]) -> Vec<String> {
    let mut list = Vec::new();
    let mut at = 0;
    while let Some(next) = memchr::memchr3(b'"', b'\'', b'`', &bytes[at..]) {
        let open = at + next;
        at = open + 1;
        if !introduces(&bytes[..open]) {
            continue;
        }
        let rest = &bytes[at..bytes.len().min(at + MAX_SPECIFIER)];
        let Some(end) = rest.iter().position(|byte| *byte == bytes[open] || *byte == b'\n') else { continue };
        if rest[end] == bytes[open]
            && let Ok(text) = std::str::from_utf8(&rest[..end])
            && !text.is_empty()
        {
            list.push(text.to_owned());
            at += end + 1;
        }
    }
    list
}

/// True when what stands before a literal makes it a specifier.
fn introduces(before: &[u8]) -> bool {
    let trimmed =
        |bytes: &[u8]| bytes.iter().rposition(|byte| !byte.is_ascii_whitespace()).map_or(0, |at| at + 1);
    let mut end = trimmed(before);
    if end > 0 && before[end - 1] == b'/' && before[..end].ends_with(b"*/") {
        // `import(/* webpackChunkName: "face" */ './Face')`.
        let window = &before[end.saturating_sub(MAX_SPECIFIER)..end];
        match window.windows(2).rposition(|pair| pair == b"/*") {
            Some(start) => {
                let from = end.saturating_sub(MAX_SPECIFIER) + start;
                end = trimmed(&before[..from]);
            }
            None => return false,
        }
    }
    // `require([`@/views/${name}`], resolve)`
    if end > 1 && before[end - 1] == b'[' {
        end = trimmed(&before[..end - 1]);
    }
    if end > 0 && matches!(before[end - 1], b'(' | b'=') {
        end = trimmed(&before[..end - 1]);
    }
    let word = before[..end].iter().rposition(|byte| !byte.is_ascii_alphanumeric()).map_or(0, |at| at + 1);
    matches!(
        &before[word..end],
        b"from" | b"import" | b"require" | b"src" | b"resolve" | b"URL" | b"glob" | b"context"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths() {
        assert_eq!(join("src/pages", "../lib/face"), "src/lib/face");
        assert_eq!(join("", "./a"), "a");
        assert_eq!(join("a", "../../b"), "b");
    }

    #[test]
    fn specifiers_of_imports() {
        let text = br#"import a, {b} from "./a"; const c = require('../c'); import './d';
            const E = lazy(() => import(/* webpackChunkName: "e" */ "./E")); export * from './f'
            <script src="js/g.js"></script> const no = "./no";"#;
        assert_eq!(specifiers(text), ["./a", "../c", "./d", "./E", "./f", "js/g.js"]);
    }

    #[test]
    fn resolution() {
        let mut map = SourceMap::default();
        let mut add = |name: &str, text: &str| map.add_text(name, text);
        let main = add("app/src/main.ts", "import x from '@/lib/face'");
        let face = add("app/src/lib/face/index.ts", "");
        let util = add("app/src/util.ts", "");
        let shared = add("packages/shared/src/index.ts", "");
        add("packages/shared/package.json", r#"{"name": "@acme/shared", "main": "dist/index.js"}"#);
        let mapped = add("app/core/camera.tsx", "");
        add(
            "app/tsconfig.json",
            r##"{ // mapped
            "compilerOptions": {"paths": {"#core/*": ["./core/*"],},}}"##,
        );
        let web = Web::new(&map);
        let files = ModuleFiles::new(&map, &web, &[]);
        assert_eq!(files.resolve(&map, &web, main, "@/lib/face"), Some(face));
        assert_eq!(files.resolve(&map, &web, main, "./util.js"), Some(util));
        assert_eq!(files.resolve(&map, &web, main, "@acme/shared"), Some(shared));
        assert_eq!(files.resolve(&map, &web, main, "#core/camera"), Some(mapped));
        assert_eq!(files.resolve(&map, &web, main, "react"), None);
        assert_eq!(files.importers(face), [main]);
    }

    #[test]
    fn addresses_of_scripts() {
        let mut map = SourceMap::default();
        let mut add = |name: &str, text: &str| map.add_text(name, text);
        let page = add("desk/views/index.html", "<script src='/static/js/face.js'></script>");
        let face = add("desk/public/js/face.js", "");
        add("other/public/js/face.js", "");
        let (one, _) = (add("desk/a/same.js", ""), add("desk/b/same.js", ""));
        let web = Web::new(&map);
        let files = ModuleFiles::new(&map, &web, &[]);
        let resolve = |text: &str| files.resolve(&map, &web, page, text);
        assert_eq!(resolve("/static/js/face.js?v=2"), Some(face));
        assert_eq!(resolve("./js/face.js"), Some(face));
        assert_eq!(resolve("{% static 'js/face.js' %}"), Some(face));
        assert_eq!(resolve("a/same.js"), Some(one));
        assert_eq!(resolve("same.js"), None);
        assert_eq!(resolve("https://cdn.example.com/js/face.js"), None);
        assert_eq!(files.importers(face), [page]);
    }

    #[test]
    fn copies_of_packages() {
        let mut map = SourceMap::default();
        let mut add = |name: &str, text: &str| map.add_text(name, text);
        let app = add("app.js", "const sdk = require('./lib/acme-face')");
        add("lib/acme-face/package.json", r#"{"name": "acme-face", "main": "src/index.js"}"#);
        let inside = add("lib/acme-face/src/index.js", "");
        let own = add("acme-face-own/index.js", "");
        let web = Web::new(&map);
        let files = ModuleFiles::new(&map, &web, &["acme-face.Client.detect".to_owned()]);
        assert_eq!(files.resolve(&map, &web, app, "./lib/acme-face"), Some(inside));
        assert_eq!(files.copied(&map, inside), Some("acme-face"));
        assert_eq!((files.copied(&map, app), files.copied(&map, own)), (None, None));
    }
}
