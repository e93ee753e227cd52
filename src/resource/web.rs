//! The web and mini-programs: page tables, packages, path aliases, messages.

mod app;
pub mod data;
mod messages;
mod package;
pub mod path;

pub(super) use messages::{is_mere_data, is_other_language};
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use rustc_hash::FxHashMap;

pub use app::{App, AppKind, Named, Page};
pub use package::{Alias, Package};

use super::text::VisibleText;
use crate::input::source::SourceMap;
use crate::input::span::FileId;
use data::{Datum, json, literals};

/// Endings of the templates of mini-programs that stand beside a script of the same name.
pub const TEMPLATES: &[&str] = &["wxml", "axml", "swan", "ttml"];

/// Extensions of resource files.
pub const EXTENSIONS: &[&str] = &["json", "jsonc", "json5", "yaml", "yml", "arb"];

/// Extensions of the scripts that may hold configuration.
const SCRIPTS: &[&str] = &["js", "ts", "mjs", "cjs", "mts", "cts"];

/// The resources of all web parts among the files.
pub struct Web<'m> {
    map: &'m SourceMap,
    tables: Vec<FileId>,
    packages: Vec<FileId>,
    compilers: Vec<FileId>,
    bundlers: Vec<FileId>,
    messages: Vec<FileId>,
    /// Files of the project by root and name.
    by_name: FxHashMap<(usize, String), FileId>,
    read_apps: OnceCell<Vec<App>>,
    read_packages: OnceCell<Vec<Package>>,
    read_aliases: OnceCell<Vec<(usize, Alias)>>,
    read_messages: RefCell<FxHashMap<FileId, Rc<Vec<Datum>>>>,
    read_texts: RefCell<FxHashMap<String, Rc<Vec<VisibleText>>>>,
}

impl<'m> Web<'m> {
    /// Sorts the files; reads none.
    pub fn new(map: &'m SourceMap) -> Self {
        let mut web = Self {
            map,
            tables: Vec::new(),
            packages: Vec::new(),
            compilers: Vec::new(),
            bundlers: Vec::new(),
            messages: Vec::new(),
            by_name: FxHashMap::default(),
            read_apps: OnceCell::new(),
            read_packages: OnceCell::new(),
            read_aliases: OnceCell::new(),
            read_messages: RefCell::default(),
            read_texts: RefCell::default(),
        };
        for id in map.ids() {
            web.sort(id);
        }
        web
    }

    fn sort(&mut self, id: FileId) {
        let file = self.map.file(id);
        self.by_name.insert((file.root, file.name.clone()), id);
        let (_, base) = path::split(&file.name);
        let (stem, extension) = base.rsplit_once('.').unwrap_or((base, ""));
        let script = SCRIPTS.contains(&extension);
        match base {
            "app.json" | "pages.json" | "game.json" | app::MODULE => self.tables.push(id),
            _ if extension == "json" && file.name.contains(app::PROFILES) => self.tables.push(id),
            "package.json" | "oh-package.json5" => self.packages.push(id),
            _ if script && stem == "app.config" => self.tables.push(id),
            _ if (stem.starts_with("tsconfig") || stem.starts_with("jsconfig")) && extension == "json" => {
                self.compilers.push(id);
            }
            _ if script && is_bundler(stem) => self.bundlers.push(id),
            _ if messages::is_messages(&file.name) => self.messages.push(id),
            _ => {}
        }
    }

    /// A file by its root and its name from there.
    pub fn file(&self, root: usize, name: &str) -> Option<FileId> {
        self.by_name.get(&(root, name.to_owned())).copied()
    }

    /// The file beside another that has the same stem and one of these extensions.
    pub fn beside(&self, file: FileId, extensions: &[&str]) -> Option<FileId> {
        let file = self.map.file(file);
        let stem = file.name.rsplit_once('.').map_or(file.name.as_str(), |(stem, _)| stem);
        extensions.iter().find_map(|extension| self.file(file.root, &format!("{stem}.{extension}")))
    }

    fn values(&self, id: FileId) -> Vec<Datum> {
        let Some(text) = self.map.text(id) else { return Vec::new() };
        match self.map.file(id).name.rsplit('.').next() {
            Some("json" | "jsonc" | "json5") => json(&text.text).into_iter().collect(),
            _ => literals(&text.text),
        }
    }

    /// Page tables of all applications, in the order of their files.
    pub fn apps(&self) -> &[App] {
        self.read_apps.get_or_init(|| {
            let tables = self.tables.iter();
            let read = tables
                .filter_map(|&id| {
                    let name = &self.map.file(id).name;
                    self.values(id).iter().find_map(|value| app::read(id, name, value))
                })
                .collect();
            app::merged(read)
        })
    }

    /// The application that a file belongs to: the one whose table stands nearest above it.
    pub fn app_of(&self, file: FileId) -> Option<&App> {
        let file = self.map.file(file);
        self.apps()
            .iter()
            .filter(|app| self.map.file(app.file).root == file.root && path::is_below(&file.name, &app.dir))
            .max_by_key(|app| app.dir.len())
    }

    /// The page that a file is part of, by its stem.
    pub fn page_of(&self, file: FileId) -> Option<(&App, &Page)> {
        let app = self.app_of(file)?;
        let stem = path::stem(&self.map.file(file).name);
        Some((app, app.pages.iter().find(|page| page.stem == stem)?))
    }

    /// Components that the markup of a file may use: tag, and the component's files from the root of
    /// the project without their extension. Those of a package have the path as written.
    pub fn components_of(&self, file: FileId) -> Vec<(String, String)> {
        let name = &self.map.file(file).name;
        let mut found: Vec<(String, String)> = Vec::new();
        if let Some(own) = self.beside(file, &["json", "config.ts", "config.js"]) {
            let own = self.values(own);
            found.extend(own.iter().flat_map(|value| app::components(value.get("usingComponents"))));
        }
        let app = self.app_of(file);
        let dir = app.map_or("", |app| app.dir.as_str());
        found.extend(self.page_of(file).into_iter().flat_map(|(_, page)| page.components.clone()));
        let place = |from: &str, path: &str| match path {
            path if path.starts_with('/') => path::join(dir, path),
            path if path.starts_with('.') => path::join(from, path),
            path if path.contains("://") || path.starts_with('@') => path.to_owned(),
            path => {
                let below = path::join(from, path);
                let root = self.map.file(file).root;
                match ["js", "ts", "wxml", "vue"]
                    .iter()
                    .any(|extension| self.file(root, &format!("{below}.{extension}")).is_some())
                {
                    true => below,
                    false => path.to_owned(),
                }
            }
        };
        let own_dir = path::split(name).0;
        let mut placed: Vec<(String, String)> =
            found.into_iter().map(|(tag, path)| (tag, place(own_dir, &path))).collect();
        for (tag, path) in app.map(|app| app.components.as_slice()).unwrap_or_default() {
            if placed.iter().all(|(known, _)| known != tag) {
                placed.push((tag.clone(), place(dir, path)));
            }
        }
        placed
    }

    /// The title in the configuration of a page.
    pub fn title_of(&self, file: FileId) -> Option<VisibleText> {
        let of_table = self.page_of(file).and_then(|(_, page)| page.title.clone());
        of_table.or_else(|| {
            let own = self.beside(file, &["json", "config.ts", "config.js"])?;
            let keys = ["navigationBarTitleText", "defaultTitle"];
            self.values(own)
                .iter()
                .find_map(|value| keys.iter().find_map(|key| app::visible(own, value.get(key)?)))
        })
    }

    /// What the tab bar calls the page a file belongs to.
    pub fn label_of(&self, file: FileId) -> Option<VisibleText> {
        self.page_of(file).and_then(|(_, page)| page.label.clone())
    }

    /// All packages, in the order of their files.
    pub fn packages(&self) -> &[Package] {
        self.read_packages.get_or_init(|| {
            self.packages
                .iter()
                .filter_map(|&id| {
                    let text = self.map.text(id)?;
                    Some(package::read(id, &self.map.file(id).name, &json(&text.text)?))
                })
                .collect()
        })
    }

    /// The package that a file belongs to: the one nearest above it.
    pub fn package_of(&self, file: FileId) -> Option<&Package> {
        let file = self.map.file(file);
        self.packages()
            .iter()
            .filter(|package| {
                self.map.file(package.file).root == file.root && path::is_below(&file.name, &package.dir)
            })
            .max_by_key(|package| package.dir.len())
    }

    fn aliases(&self) -> &[(usize, Alias)] {
        self.read_aliases.get_or_init(|| {
            let mut all = Vec::new();
            for &id in &self.compilers {
                let file = self.map.file(id);
                let below = path::split(&file.name).0.to_owned();
                // What a configuration extends holds where it is extended.
                let mut open = vec![(id, file.name.clone())];
                let mut seen = Vec::new();
                while let Some((id, name)) = open.pop() {
                    if seen.contains(&id) || seen.len() > 8 {
                        continue;
                    }
                    seen.push(id);
                    let Some(value) = self.map.text(id).and_then(|text| json(&text.text)) else { continue };
                    let (aliases, extends) = package::compiler(&name, &value);
                    all.extend(
                        aliases.into_iter().map(|alias| (file.root, Alias { below: below.clone(), ..alias })),
                    );
                    for name in extends {
                        let names =
                            [name.clone(), format!("{name}.json"), path::join(&name, "tsconfig.json")];
                        let found =
                            names.into_iter().find_map(|name| Some((self.file(file.root, &name)?, name)));
                        open.extend(found);
                    }
                }
            }
            for &id in &self.bundlers {
                let file = self.map.file(id);
                let Some(text) = self.map.text(id) else { continue };
                all.extend(
                    package::bundler(&file.name, &text.text).into_iter().map(|alias| (file.root, alias)),
                );
            }
            all.dedup();
            all
        })
    }

    /// The paths, from the root of the project, that a specifier in a file may stand for by an alias,
    /// the nearest first. The extension may be missing.
    pub fn aliased(&self, file: FileId, specifier: &str) -> Vec<String> {
        let from = self.map.file(file);
        let mut found: Vec<(usize, usize, String)> = self
            .aliases()
            .iter()
            .filter(|(root, alias)| *root == from.root && path::is_below(&from.name, &alias.below))
            .filter_map(|(_, alias)| Some((alias.below.len(), alias.prefix.len(), alias.apply(specifier)?)))
            .collect();
        found.sort_by_key(|alias| std::cmp::Reverse((alias.0, alias.1)));
        let mut paths: Vec<String> = found.into_iter().map(|(_, _, path)| path).collect();
        if let Some(rest) = ["@/", "~/", "~@/"].iter().find_map(|prefix| specifier.strip_prefix(prefix)) {
            let dir = self.package_of(file).map_or("", |package| package.dir.as_str());
            let app = self.app_of(file).map(|app| app.dir.as_str());
            paths.push(path::join(&path::join(dir, "src"), rest));
            // uni-app keeps its sources beside its page table.
            paths.extend(app.into_iter().chain([dir]).map(|dir| path::join(dir, rest)));
        }
        let mut seen = Vec::new();
        paths.retain(|path| {
            let new = !seen.contains(path);
            seen.push(path.clone());
            new
        });
        paths
    }

    /// The texts of a key of messages, in all languages that are read.
    pub fn texts(&self, key: &str) -> Rc<Vec<VisibleText>> {
        if let Some(texts) = self.read_texts.borrow().get(key) {
            return Rc::clone(texts);
        }
        let mut texts: Vec<VisibleText> = Vec::new();
        let word = messages::last_word(key);
        for &id in self.messages.iter().filter(|_| !word.is_empty()) {
            if let Some(values) = self.message_values(id, word) {
                texts.extend(messages::find(id, &self.map.file(id).name, &values, key));
            }
        }
        texts.sort_by(|a, b| (&a.locale, a.loc).cmp(&(&b.locale, b.loc)));
        let texts = Rc::new(texts);
        self.read_texts.borrow_mut().insert(key.to_owned(), Rc::clone(&texts));
        texts
    }

    /// The texts of a key in the messages that a component of a single file has of its own.
    pub fn own_texts(&self, file: FileId, key: &str) -> Vec<VisibleText> {
        let name = &self.map.file(file).name;
        if !name.ends_with("vue") {
            return Vec::new();
        }
        let known = self.read_messages.borrow().get(&file).map(Rc::clone);
        let values = known.unwrap_or_else(|| {
            let values = self.map.text(file).map(|text| messages::blocks(&text.text)).unwrap_or_default();
            let values = Rc::new(values);
            self.read_messages.borrow_mut().insert(file, Rc::clone(&values));
            values
        });
        messages::find(file, name, &values, key)
    }

    /// The values of a file of messages that holds a word.
    fn message_values(&self, id: FileId, word: &str) -> Option<Rc<Vec<Datum>>> {
        let text = self.map.text(id)?;
        memchr::memmem::find(text.text.as_bytes(), word.as_bytes())?;
        if let Some(values) = self.read_messages.borrow().get(&id) {
            return Some(Rc::clone(values));
        }
        let values = Rc::new(messages::read(&self.map.file(id).name, &text.text));
        self.read_messages.borrow_mut().insert(id, Rc::clone(&values));
        Some(values)
    }
}

/// True for the configuration of a bundler.
fn is_bundler(stem: &str) -> bool {
    ["vite.config", "vue.config", "webpack.config", "craco.config", "rsbuild.config", "babel.config"]
        .contains(&stem)
        || stem.starts_with("webpack.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(files: &[(&str, &str)]) -> (SourceMap, Vec<FileId>) {
        let mut map = SourceMap::default();
        let ids = files.iter().map(|(name, text)| map.add_text(name, text)).collect();
        (map, ids)
    }

    #[test]
    fn pages_components_titles() {
        let (map, ids) = map(&[
            ("mini/app.json", r#"{"pages": ["pages/a/a"], "usingComponents": {"x-y": "/components/x"}}"#),
            ("mini/components/x.js", ""),
            (
                "mini/pages/a/a.json",
                r#"{"usingComponents": {"z": "../../components/z", "w": "w"}, "navigationBarTitleText": "人脸"}"#,
            ),
            ("mini/pages/a/a.wxml", ""),
        ]);
        let web = Web::new(&map);
        let components = web.components_of(ids[3]);
        let of = |tag: &str| components.iter().find(|(known, _)| known == tag).map(|(_, path)| path.as_str());
        assert_eq!(
            (of("z"), of("x-y"), of("w")),
            (Some("mini/components/z"), Some("mini/components/x"), Some("w"))
        );
        assert_eq!(web.title_of(ids[3]).unwrap().value, "人脸");
        assert_eq!(web.page_of(ids[3]).unwrap().1.route, "pages/a/a");
        assert_eq!(web.beside(ids[2], &["wxml"]), Some(ids[3]));
    }

    #[test]
    fn aliases_nearest_first() {
        let (map, ids) = map(&[
            ("tsconfig.json", r#"{"files": [], "references": [{"path": "./tsconfig.app.json"}]}"#),
            ("tsconfig.app.json", r#"{"compilerOptions": {"paths": {"@/*": ["./app/*"]}}}"#),
            ("package.json", "{}"),
            ("src/a.ts", ""),
        ]);
        let web = Web::new(&map);
        assert_eq!(web.aliased(ids[3], "@/b"), ["app/b", "src/b", "b"]);
        assert!(web.aliased(ids[3], "vue").is_empty());
    }

    #[test]
    fn texts_of_keys() {
        let (map, _) = map(&[
            ("src/locales/en.json", r#"{"face": {"agree": "I agree"}}"#),
            ("src/locales/zh-CN.json", r#"{"face": {"agree": "同意"}}"#),
            ("src/other.json", r#"{"face": {"agree": "no"}}"#),
        ]);
        let web = Web::new(&map);
        let texts: Vec<String> = web.texts("face.agree").iter().map(|text| text.value.clone()).collect();
        assert_eq!(texts, ["I agree", "同意"]);
        assert!(web.texts("face").is_empty() && web.texts("").is_empty());
    }
}
