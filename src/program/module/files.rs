//! Which files of scripts and markup name which others, read off their text before anything is parsed:
//! who imports a file is who may call what it exports.

use std::path::Path;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use serde_json::Value;

use crate::input::source::SourceMap;
use crate::input::span::FileId;

/// Endings that a specifier may leave out, in the order in which bundlers try them.
const ENDINGS: &[&str] = &[
    "", ".ts", ".tsx", ".js", ".jsx", ".vue", ".mjs", ".cjs", ".mts", ".cts", ".nvue", ".uvue", ".native.tsx",
    ".native.ts", ".native.js", ".android.tsx", ".android.js", ".ios.tsx", ".ios.js", ".web.tsx", ".web.js",
    ".wxml", ".wxs",
];

/// Endings of scripts and markup.
const WEB: &[&str] = &[
    "ts", "tsx", "js", "jsx", "vue", "mjs", "cjs", "mts", "cts", "nvue", "uvue", "wxs", "html", "htm", "wxml",
    "axml", "swan", "ttml", "qml",
];

/// A specifier is at most this long.
const MAX_SPECIFIER: usize = 256;

/// The files of the project as modules see them.
#[derive(Debug, Default)]
pub(crate) struct ModuleFiles {
    by_name: FxHashMap<(usize, String), FileId>,
    /// Directories that hold a page table or a package: what `/x`, `@/x` and `~/x` may be below.
    bases: FxHashSet<(usize, String)>,
    /// Prefixes of specifiers and what they stand for: path mappings and packages of a workspace.
    aliases: Vec<Alias>,
    importers: FxHashMap<FileId, Vec<FileId>>,
    imported: FxHashMap<FileId, Vec<FileId>>,
}

/// A prefix of specifiers that stands for a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Alias {
    /// The root it is valid in.
    pub(crate) root: usize,
    /// The directory below which it is valid.
    pub(crate) below: String,
    /// What specifiers begin with; a whole specifier where it does not end in a slash.
    pub(crate) prefix: String,
    /// What it stands for.
    pub(crate) path: String,
}

/// True for a file of scripts or markup.
pub(crate) fn is_web(path: &Path) -> bool {
    path.extension()
        .and_then(|extension| extension.to_str())
        .is_some_and(|extension| WEB.iter().any(|known| known.eq_ignore_ascii_case(extension)))
}

impl ModuleFiles {
    /// Reads the names and the imports of all files.
    pub(crate) fn new(map: &SourceMap) -> Self {
        let mut files = Self::default();
        let mut configs = Vec::new();
        for id in map.ids() {
            let file = map.file(id);
            files.by_name.insert((file.root, file.name.clone()), id);
            let base = file.name.rsplit('/').next().unwrap_or_default();
            let dir = directory(&file.name).to_owned();
            if matches!(base, "app.json" | "pages.json" | "package.json" | "tsconfig.json" | "jsconfig.json") {
                files.bases.insert((file.root, dir));
                configs.push(id);
            } else if base.starts_with("tsconfig.") && base.ends_with(".json") {
                configs.push(id);
            }
        }
        for id in configs {
            files.read_config(map, id);
        }
        files.aliases.sort();
        // The nearest and the longest first.
        files.aliases.sort_by_key(|alias| std::cmp::Reverse((alias.below.len(), alias.prefix.len())));
        let web: Vec<FileId> = map.ids().filter(|&id| is_web(Path::new(&map.file(id).name))).collect();
        let found: Vec<(FileId, Vec<FileId>)> = web
            .par_iter()
            .map(|&id| {
                let bytes = map.bytes(id).unwrap_or_default();
                let mut list: Vec<FileId> =
                    specifiers(&bytes).iter().filter_map(|text| files.resolve(map, id, text)).collect();
                list.sort_unstable();
                list.dedup();
                (id, list)
            })
            .collect();
        for (id, list) in found {
            for &target in list.iter().filter(|&&target| target != id) {
                files.importers.entry(target).or_default().push(id);
            }
            files.imported.insert(id, list);
        }
        files
    }

    fn read_config(&mut self, map: &SourceMap, id: FileId) {
        let file = map.file(id);
        let Some(text) = map.text(id) else { return };
        let Some(value) = relaxed_json(&text.text) else { return };
        let dir = directory(&file.name);
        if file.name.ends_with("package.json") {
            if let Some(name) = value.get("name").and_then(Value::as_str).filter(|name| !name.is_empty()) {
                let source = value.get("source").or(value.get("module")).or(value.get("main"));
                let source = source.and_then(Value::as_str).unwrap_or_default();
                let mut add = |prefix: String, path: String| {
                    self.aliases.push(Alias { root: file.root, below: String::new(), prefix, path });
                };
                add(name.to_owned(), join(dir, source));
                add(name.to_owned(), join(dir, "src"));
                add(format!("{name}/"), dir.to_owned());
                add(format!("{name}/"), join(dir, "src"));
            }
            return;
        }
        let Some(options) = value.get("compilerOptions") else { return };
        let base = options.get("baseUrl").and_then(Value::as_str).unwrap_or(".");
        let base = join(dir, base);
        let paths = options.get("paths").and_then(Value::as_object);
        for (pattern, targets) in paths.into_iter().flatten() {
            for target in targets.as_array().into_iter().flatten().filter_map(Value::as_str) {
                self.aliases.push(Alias {
                    root: file.root,
                    below: dir.to_owned(),
                    prefix: pattern.trim_end_matches('*').to_owned(),
                    path: join(&base, target.trim_end_matches('*')),
                });
            }
        }
    }

    /// The file that a specifier means in a file.
    pub(crate) fn resolve(&self, map: &SourceMap, from: FileId, specifier: &str) -> Option<FileId> {
        let specifier = specifier.split(['?', '#']).next().unwrap_or_default();
        let specifier = specifier.rsplit('!').next().unwrap_or_default();
        if specifier.is_empty() || specifier.len() > MAX_SPECIFIER || specifier.contains("://") {
            return None;
        }
        let file = map.file(from);
        let dir = directory(&file.name);
        if specifier.starts_with('.') {
            return self.at(file.root, &join(dir, specifier));
        }
        for alias in &self.aliases {
            if alias.root != file.root || !below(dir, &alias.below) {
                continue;
            }
            let rest = match alias.prefix.ends_with('/') {
                true => specifier.strip_prefix(alias.prefix.as_str()),
                false => (specifier == alias.prefix).then_some(""),
            };
            if let Some(found) = rest.and_then(|rest| self.at(file.root, &join(&alias.path, rest))) {
                return Some(found);
            }
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
        let mut at = dir;
        loop {
            let is_base = marked || self.bases.contains(&(file.root, at.to_owned())) || at == dir;
            if is_base {
                let inside = ["src", "", "app", "client", "frontend", "frontend/src", "miniprogram"];
                for inner in inside.iter().take(if marked { 7 } else { 2 }) {
                    if let Some(found) = self.at(file.root, &join(&join(at, inner), rest)) {
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

    /// Files that name a file in an import, a `require` or a `src`.
    pub(crate) fn importers(&self, id: FileId) -> &[FileId] {
        self.importers.get(&id).map(Vec::as_slice).unwrap_or_default()
    }

    /// Files that a file names.
    pub(crate) fn imported(&self, id: FileId) -> &[FileId] {
        self.imported.get(&id).map(Vec::as_slice).unwrap_or_default()
    }
}

/// True when a directory is another or lies below it.
fn below(dir: &str, base: &str) -> bool {
    base.is_empty() || dir == base || dir.strip_prefix(base).is_some_and(|rest| rest.starts_with('/'))
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

/// JSON that may hold comments and trailing commas.
pub(crate) fn relaxed_json(text: &str) -> Option<Value> {
    let text = text.trim_start_matches('\u{feff}');
    if let Ok(value) = serde_json::from_str(text) {
        return Some(value);
    }
    let mut clean = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut quoted = false;
    while let Some(c) = chars.next() {
        match c {
            '\\' if quoted => {
                clean.push(c);
                clean.extend(chars.next());
            }
            '"' => {
                quoted = !quoted;
                clean.push(c);
            }
            '/' if !quoted && chars.peek() == Some(&'/') => {
                while chars.peek().is_some_and(|next| *next != '\n') {
                    chars.next();
                }
            }
            '/' if !quoted && chars.peek() == Some(&'*') => {
                let mut last = ' ';
                chars.next();
                for next in chars.by_ref() {
                    if last == '*' && next == '/' {
                        break;
                    }
                    last = next;
                }
            }
            '}' | ']' if !quoted => {
                let end = clean.trim_end().len();
                if clean[..end].ends_with(',') {
                    clean.truncate(end - 1);
                }
                clean.push(c);
            }
            c => clean.push(c),
        }
    }
    serde_json::from_str(&clean).ok()
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
    let trimmed = |bytes: &[u8]| bytes.iter().rposition(|byte| !byte.is_ascii_whitespace()).map_or(0, |at| at + 1);
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
    if end > 0 && matches!(before[end - 1], b'(' | b'=') {
        end = trimmed(&before[..end - 1]);
    }
    let word = before[..end].iter().rposition(|byte| !byte.is_ascii_alphanumeric()).map_or(0, |at| at + 1);
    matches!(&before[word..end], b"from" | b"import" | b"require" | b"src" | b"resolve")
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
        add("app/tsconfig.json", r##"{ // mapped
            "compilerOptions": {"paths": {"#core/*": ["./core/*"],},}}"##);
        let files = ModuleFiles::new(&map);
        assert_eq!(files.resolve(&map, main, "@/lib/face"), Some(face));
        assert_eq!(files.resolve(&map, main, "./util.js"), Some(util));
        assert_eq!(files.resolve(&map, main, "@acme/shared"), Some(shared));
        assert_eq!(files.resolve(&map, main, "#core/camera"), Some(mapped));
        assert_eq!(files.resolve(&map, main, "react"), None);
        assert_eq!(files.importers(face), [main]);
    }
}
