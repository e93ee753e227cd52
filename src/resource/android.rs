//! Android: manifest, layouts, strings, menus, navigation graphs, network security, Gradle.

mod gradle;
mod layout;
mod manifest;
mod navigation;
mod network;
mod strings;

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
pub(super) use strings::wanted_locale;

use memchr::memmem;
use rustc_hash::FxHashMap;

pub use gradle::ModuleKind;
pub use layout::{Binding, INCLUDE, Layout, TextRef, Widget};
pub use manifest::{Component, ComponentKind, Manifest};
pub use navigation::{Destination, NavGraph};
pub use network::NetworkSecurity;

use super::text::VisibleText;
use crate::input::notes::{Note, NoteKind};
use crate::input::source::SourceMap;
use crate::input::span::{FileId, Loc, Span};
use crate::syntax::xml::{Coverage, Element, TOO_MANY, read_covered};

/// Extensions of resource files.
pub const EXTENSIONS: &[&str] = &["xml"];
/// Whole names of build files that are read.
pub const NAMES: &[&str] = &["build.gradle", "build.gradle.kts"];

/// The resources of all Android modules among the files.
pub struct Android<'m> {
    map: &'m SourceMap,
    manifests: Vec<FileId>,
    layouts: FxHashMap<String, Vec<FileId>>,
    values: Vec<FileId>,
    graphs: Vec<FileId>,
    menus: FxHashMap<String, Vec<FileId>>,
    configs: Vec<FileId>,
    builds: Vec<FileId>,
    read_manifests: OnceCell<Vec<Manifest>>,
    read_graphs: OnceCell<Vec<NavGraph>>,
    read_layouts: RefCell<FxHashMap<FileId, Rc<Layout>>>,
    /// The first layout with a widget, by its id.
    holding: RefCell<FxHashMap<String, Option<String>>>,
    read_network: OnceCell<NetworkSecurity>,
    read_kinds: OnceCell<Vec<(String, ModuleKind)>>,
    read_texts: RefCell<FxHashMap<String, Rc<Vec<VisibleText>>>>,
}

impl<'m> Android<'m> {
    /// Sorts the files; reads none.
    pub fn new(map: &'m SourceMap) -> Self {
        let mut android = Self {
            map,
            manifests: Vec::new(),
            layouts: FxHashMap::default(),
            values: Vec::new(),
            graphs: Vec::new(),
            menus: FxHashMap::default(),
            configs: Vec::new(),
            builds: Vec::new(),
            read_manifests: OnceCell::new(),
            read_graphs: OnceCell::new(),
            read_layouts: RefCell::default(),
            holding: RefCell::default(),
            read_network: OnceCell::new(),
            read_kinds: OnceCell::new(),
            read_texts: RefCell::default(),
        };
        for id in map.ids() {
            android.sort(id);
        }
        android
    }

    fn sort(&mut self, id: FileId) {
        let name = &self.map.file(id).name;
        let mut segments = name.rsplit('/');
        let file = segments.next().unwrap_or_default();
        let dir = segments.next().unwrap_or_default();
        if NAMES.contains(&file) {
            self.builds.push(id);
            return;
        }
        let Some(stem) = file.strip_suffix(".xml") else { return };
        if file == "AndroidManifest.xml" {
            self.manifests.push(id);
            return;
        }
        match dir.split('-').next().unwrap_or_default() {
            "layout" => self.layouts.entry(stem.to_owned()).or_default().push(id),
            "menu" => self.menus.entry(stem.to_owned()).or_default().push(id),
            "values" if strings::wanted_locale(dir) => self.values.push(id),
            "navigation" => self.graphs.push(id),
            "xml" => self.configs.push(id),
            _ => {}
        }
    }

    fn elements(&self, id: FileId) -> Vec<Element> {
        let Some(text) = self.map.text(id) else { return Vec::new() };
        let (elements, coverage) = read_covered(&text.text);
        let note = |kind, detail| {
            let file = self.map.file(id);
            self.map.note(Note::new(&file.name, kind, detail).below(file.root));
        };
        match coverage {
            Coverage::Whole => {}
            Coverage::Partly => note(NoteKind::PartlyParsed, "broken markup"),
            Coverage::TimedOut => note(NoteKind::TimedOut, "parsing took too long"),
        }
        elements
    }

    /// True when the project has an Android part at all.
    pub fn is_present(&self) -> bool {
        !self.manifests.is_empty() || !self.layouts.is_empty()
    }

    /// All manifests.
    pub fn manifests(&self) -> &[Manifest] {
        self.read_manifests.get_or_init(|| {
            self.manifests
                .iter()
                .map(|&id| {
                    let package = self.namespace_near(id);
                    manifest::read(id, &self.elements(id), package)
                })
                .collect()
        })
    }

    /// All navigation graphs.
    pub fn graphs(&self) -> &[NavGraph] {
        self.read_graphs
            .get_or_init(|| self.graphs.iter().map(|&id| navigation::read(id, &self.elements(id))).collect())
    }

    /// The layouts of a name, one for each configuration and module.
    pub fn layout(&self, name: &str) -> Vec<Rc<Layout>> {
        self.layouts.get(name).into_iter().flatten().map(|&id| self.read_layout(id)).collect()
    }

    /// True when there is a layout of a name.
    pub fn has_layout(&self, name: &str) -> bool {
        self.layouts.contains_key(name)
    }

    /// The layouts of a name that hold one of some words; the others are not parsed.
    pub fn layout_saying(&self, name: &str, words: &[&str]) -> Vec<Rc<Layout>> {
        let files = self.layouts.get(name).into_iter().flatten();
        files.filter(|&&id| self.says(id, words)).map(|&id| self.read_layout(id)).collect()
    }

    fn says(&self, id: FileId, words: &[&str]) -> bool {
        let says =
            |text: &str| words.iter().any(|word| memmem::find(text.as_bytes(), word.as_bytes()).is_some());
        self.map.text(id).is_some_and(|text| says(&text.text))
    }

    /// The first layout by name that holds a widget with an id.
    pub fn first_layout_with(&self, id: &str) -> Option<String> {
        if let Some(known) = self.holding.borrow().get(id) {
            return known.clone();
        }
        let has = |file: &FileId| self.says(*file, &[id]) && self.read_layout(*file).by_id(id).is_some();
        let first =
            self.layouts.iter().filter(|(_, files)| files.iter().any(has)).map(|(name, _)| name).min();
        self.holding.borrow_mut().insert(id.to_owned(), first.cloned());
        first.cloned()
    }

    /// The menus of a name, read like layouts.
    pub fn menu(&self, name: &str) -> Vec<Rc<Layout>> {
        self.menus.get(name).into_iter().flatten().map(|&id| self.read_layout(id)).collect()
    }

    /// Names of all layouts.
    pub fn layout_names(&self) -> impl Iterator<Item = &str> {
        self.layouts.keys().map(String::as_str)
    }

    /// Files of all layouts, in order.
    pub fn layout_files(&self) -> Vec<FileId> {
        let mut files: Vec<FileId> = self.layouts.values().flatten().copied().collect();
        files.sort_unstable();
        files
    }

    fn read_layout(&self, id: FileId) -> Rc<Layout> {
        if let Some(layout) = self.read_layouts.borrow().get(&id) {
            return Rc::clone(layout);
        }
        let mut elements = self.elements(id);
        if elements.len() > layout::MAX_ELEMENTS {
            elements.truncate(layout::MAX_ELEMENTS);
            let file = self.map.file(id);
            let note = Note::new(&file.name, NoteKind::PartlyParsed, TOO_MANY);
            self.map.note(note.below(file.root));
        }
        let layout = Rc::new(layout::read(id, &elements));
        self.read_layouts.borrow_mut().insert(id, Rc::clone(&layout));
        layout
    }

    /// The texts of a string resource, default locale first, then Chinese and English.
    pub fn strings(&self, key: &str) -> Rc<Vec<VisibleText>> {
        if let Some(texts) = self.read_texts.borrow().get(key) {
            return Rc::clone(texts);
        }
        let mut texts: Vec<VisibleText> =
            self.values.iter().flat_map(|&id| strings::find(self.map, id, key)).collect();
        texts.sort_by(|a, b| (&a.locale, a.loc).cmp(&(&b.locale, b.loc)));
        let texts = Rc::new(texts);
        self.read_texts.borrow_mut().insert(key.to_owned(), Rc::clone(&texts));
        texts
    }

    /// What a reference or literal shows.
    pub fn texts(&self, text: &TextRef) -> Vec<VisibleText> {
        match text {
            TextRef::Literal(value, loc) => {
                vec![VisibleText { value: value.clone(), locale: String::new(), loc: *loc }]
            }
            TextRef::Key(key) => self.strings(key).to_vec(),
        }
    }

    /// Whether cleartext traffic is allowed, and where that stands.
    pub fn network(&self) -> &NetworkSecurity {
        self.read_network.get_or_init(|| {
            network::read(self.manifests(), self.configs.iter().map(|&id| (id, self.elements(id))))
        })
    }

    /// Values of a build configuration field, over all modules and build types.
    pub fn build_config(&self, field: &str) -> Vec<String> {
        self.builds
            .iter()
            .filter_map(|&id| self.map.text(id))
            .flat_map(|text| gradle::field(&text.text, field))
            .collect()
    }

    /// Values of a field of the generated `BuildConfig` class, with where the build file gives them.
    pub fn build_config_places(&self, field: &str) -> Vec<(String, Loc)> {
        let mut found = Vec::new();
        for &id in &self.builds {
            let Some(text) = self.map.text(id) else { continue };
            for (value, at) in gradle::field_places(&text.text, field) {
                let span = Span::new(at as u32, (at + value.len()) as u32);
                found.push((value, Loc::new(id, span)));
            }
        }
        found
    }

    /// What the module of a source file builds.
    pub fn module_kind(&self, file: FileId) -> ModuleKind {
        let name = &self.map.file(file).name;
        let own = self
            .kinds()
            .iter()
            .filter(|(dir, _)| {
                dir.is_empty() || name.strip_prefix(dir.as_str()).is_some_and(|rest| rest.starts_with('/'))
            })
            .max_by_key(|(dir, _)| dir.len());
        own.map_or(ModuleKind::Unknown, |(_, kind)| *kind)
    }

    /// What the build scripts build, by their directories.
    fn kinds(&self) -> &[(String, ModuleKind)] {
        self.read_kinds.get_or_init(|| {
            let kind = |&id: &FileId| {
                let dir = self.map.file(id).name.rsplit_once('/').map_or("", |(dir, _)| dir);
                let text = self.map.text(id);
                (dir.to_owned(), text.map_or(ModuleKind::Unknown, |text| gradle::kind(&text.text)))
            };
            self.builds.iter().map(kind).collect()
        })
    }

    /// True when some module builds an application: a plugin says so, or a manifest has a launcher.
    pub fn has_application(&self) -> bool {
        self.kinds().iter().any(|(_, kind)| *kind == ModuleKind::Application)
            || self.manifests().iter().any(|manifest| manifest.components.iter().any(|part| part.launcher))
    }

    /// True when the module a source file lies in builds an application: its script says so, or its manifest
    /// has a launcher.
    pub fn builds_application(&self, file: FileId) -> bool {
        match self.module_kind(file) {
            ModuleKind::Application => return true,
            ModuleKind::Library => return false,
            ModuleKind::Unknown => {}
        }
        let name = &self.map.file(file).name;
        let module = |manifest: FileId| {
            let dir = self.map.file(manifest).name.rsplit_once('/').map_or("", |(dir, _)| dir);
            dir.strip_suffix("/src/main").unwrap_or(if dir == "src/main" { "" } else { dir }).to_owned()
        };
        let near = self
            .manifests()
            .iter()
            .map(|manifest| (module(manifest.file), manifest))
            .filter(|(dir, _)| {
                dir.is_empty() || name.strip_prefix(dir.as_str()).is_some_and(|rest| rest.starts_with('/'))
            })
            .max_by_key(|(dir, _)| dir.len());
        near.is_some_and(|(_, manifest)| manifest.components.iter().any(|part| part.launcher))
    }

    fn namespace_near(&self, manifest: FileId) -> Option<String> {
        let name = &self.map.file(manifest).name;
        let module =
            name.split("/src/").next().filter(|module| module.len() < name.len()).unwrap_or_default();
        self.builds
            .iter()
            .filter(|&&id| {
                let build = &self.map.file(id).name;
                build.rsplit_once('/').map_or("", |(dir, _)| dir) == module
            })
            .filter_map(|&id| self.map.text(id))
            .find_map(|text| gradle::namespace(&text.text))
    }

    /// The place of a span of a resource file.
    pub fn loc(file: FileId, element: &Element) -> Loc {
        Loc::new(file, element.span)
    }
}
