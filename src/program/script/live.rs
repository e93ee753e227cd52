//! What of a web project runs at all, and how it is entered: roots of applications, pages, routes.

use rustc_hash::FxHashSet;

use super::TEMPLATE;
use super::filed::FRAMEWORKS;
use crate::input::span::FileId;
use crate::program::graph::EntryKind;
use crate::program::link::import_name;
use crate::program::module::Entity;
use crate::program::{FnId, Program, TypeId};
use crate::resource::web::TEMPLATES;
use crate::syntax::ir::{FnKind, TypeKind};

/// More files that import each other than these are not asked what they hand on.
const MAX_IMPORTERS: usize = 60;

/// What runs at all: the files that the entries of applications lead to.
#[derive(Debug, Default)]
pub(crate) struct Live {
    /// Files that the platform starts with.
    pub(crate) roots: FxHashSet<FileId>,
    files: FxHashSet<FileId>,
    /// Files of applications: what is not reached there is dead.
    apps: FxHashSet<FileId>,
}

impl Live {
    /// True for a file of an application, where only what is reached runs.
    pub(crate) fn is_app(&self, file: FileId) -> bool {
        self.apps.contains(&file)
    }
}

impl Program<'_> {
    /// How a function of a script is entered from outside.
    pub(crate) fn script_entry(&self, id: FnId) -> Option<EntryKind> {
        let function = self.func(id);
        let unit = self.fn_unit(id);
        let file = self.unit(unit).file;
        let owner = self.owner(id)?;
        let top = self.ty(owner).kind == TypeKind::Module;
        if top && (function.kind == FnKind::Init || function.name == TEMPLATE) {
            return self.is_live_file(file).then_some(match self.live().roots.contains(&file) {
                true => EntryKind::Component,
                false => EntryKind::Public,
            });
        }
        if top {
            let visible = self.is_visible_outside(id) && function.kind == FnKind::Named;
            if !visible || !self.is_live_file(file) {
                return None;
            }
            let called_by_platform = self.live().roots.contains(&file)
                || !self.live().is_app(file)
                || self.is_published(&Entity::Fn(id), file);
            return called_by_platform.then_some(EntryKind::Public);
        }
        None
    }

    /// How a component of a script is entered from outside.
    pub(crate) fn script_component_entry(&self, id: TypeId) -> Option<EntryKind> {
        let file = self.unit(self.type_unit(id)).file;
        if let Some((_, page)) = self.web.page_of(file)
            && self.file_component(self.type_unit(id)).is_none_or(|found| found == id)
        {
            return match page.entry || page.tab {
                true => Some(EntryKind::Component),
                false => Some(EntryKind::Unopened).filter(|_| self.page_openings(id).is_empty()),
            };
        }
        let route = self.route_of(&Entity::Type(id));
        let opened = || !self.routed_to(&Entity::Type(id)).is_empty();
        if self.live().roots.contains(&file) && !route.is_some_and(|route| !route.is_first() && opened()) {
            return Some(EntryKind::Component);
        }
        if let Some(route) = route {
            return match self.is_initial(route) {
                true => Some(EntryKind::Component),
                false => Some(EntryKind::Unopened).filter(|_| !opened()),
            };
        }
        if self.live().is_app(file)
            && self.creations(id).is_empty()
            && self.is_published(&Entity::Type(id), file)
        {
            return Some(EntryKind::Public);
        }
        let decl = self.ty(id);
        let unopened = (decl.kind == TypeKind::Class || self.is_component(id))
            && self.is_live_file(file)
            && !self.live().is_app(file)
            && self.creations(id).is_empty();
        unopened.then_some(EntryKind::Public)
    }

    /// True for something that a file hands on which the platform starts with, or which others take from the
    /// package: `export { scan } from './face'` of its main file.
    fn is_published(&self, entity: &Entity, file: FileId) -> bool {
        let files = self.modules();
        let mut seen = vec![file];
        let mut next = 0;
        while next < seen.len() && seen.len() < MAX_IMPORTERS {
            for &importer in files.importers(seen[next]) {
                if seen.contains(&importer) {
                    continue;
                }
                seen.push(importer);
                if !self.live().roots.contains(&importer) {
                    continue;
                }
                let Some(unit) = self.unit_of(importer) else {
                    self.want_file(importer);
                    continue;
                };
                let handed_on =
                    self.unit(unit).imports.iter().filter(|import| import.is_static).any(|import| {
                        let own = match entity {
                            Entity::Fn(id) => self.func(*id).name.clone(),
                            Entity::Type(id) => self.ty(*id).name.clone(),
                            _ => return false,
                        };
                        let name = if import.wildcard { own } else { import_name(import).into() };
                        !name.is_empty() && self.exported(unit, &name).as_ref() == Some(entity)
                    });
                if handed_on {
                    return true;
                }
            }
            next += 1;
        }
        false
    }

    /// What runs at all.
    pub(crate) fn live(&self) -> &Live {
        self.live_files.get_or_init(|| self.find_live())
    }

    /// True for a file that some entry leads to.
    pub(crate) fn is_live_file(&self, file: FileId) -> bool {
        self.live().files.contains(&file)
    }

    fn find_live(&self) -> Live {
        let files = self.modules();
        let mut live = Live::default();
        // The unit of an application: the directory of the nearest page table or package.
        let mut homes: Vec<(usize, String)> = Vec::new();
        for app in self.web.apps() {
            homes.push((self.map.file(app.file).root, app.dir.clone()));
        }
        for package in self.web.packages() {
            homes.push((self.map.file(package.file).root, package.dir.clone()));
        }
        homes.sort();
        homes.dedup();
        let home_of = |file: FileId| {
            let file = self.map.file(file);
            homes
                .iter()
                .filter(|(root, dir)| {
                    *root == file.root && crate::resource::web::path::is_below(&file.name, dir)
                })
                .max_by_key(|(_, dir)| dir.len())
                .cloned()
                .unwrap_or((file.root, String::new()))
        };
        let code: Vec<FileId> = files.code().to_vec();
        for &file in &code {
            if self.is_root(file, &home_of(file).1) {
                live.roots.insert(file);
            }
        }
        // A page that loads nothing of the project says nothing about what else runs.
        let leads = |file: &FileId| {
            !crate::program::module::files::is_page(&self.map.file(*file).name)
                || !files.imported(*file).is_empty()
        };
        let rooted: FxHashSet<(usize, String)> =
            live.roots.iter().copied().filter(leads).map(home_of).collect();
        let mut stack: Vec<FileId> = live.roots.iter().copied().collect();
        for &file in &code {
            if rooted.contains(&home_of(file)) {
                live.apps.insert(file);
            } else if files.importers(file).is_empty() {
                stack.push(file);
            } else {
                // Files that import each other in a ring are entered somewhere.
                stack.push(file);
            }
        }
        while let Some(file) = stack.pop() {
            if !live.files.insert(file) {
                continue;
            }
            stack.extend(files.imported(file));
            let root = self.map.file(file).root;
            for (_, path) in self.web.components_of(file) {
                stack.extend(self.component_file(root, &path));
            }
            // A script and the template of the same name belong together.
            for ending in TEMPLATES.iter().copied().chain(["js", "ts"]) {
                stack.extend(self.web.beside(file, &[ending]));
            }
            if self.map.file(file).name.ends_with("vue") {
                stack.extend(files.tags(self.map, file));
            }
        }
        live
    }

    /// True for a file that a platform starts with.
    fn is_root(&self, file: FileId, home: &str) -> bool {
        let source = self.map.file(file);
        let name = source.name.as_str();
        if crate::program::module::files::is_page(name) {
            return true;
        }
        if let Some(app) = self.web.app_of(file) {
            let stem = crate::resource::web::path::stem(name);
            if stem == app.stem()
                || app.pages.iter().any(|page| page.stem == stem)
                || app.roots.iter().any(|root| root == stem)
            {
                return true;
            }
        }
        let package = self.web.package_of(file);
        if let Some(package) = package {
            let main = package.mains.iter().chain(package.bins.iter().map(|(_, target)| target));
            for path in main {
                if self.modules().at(source.root, &crate::resource::web::path::join(&package.dir, path))
                    == Some(file)
                {
                    return true;
                }
            }
        }
        let below = name.strip_prefix(home).unwrap_or(name).trim_start_matches('/');
        let (dir, base) = below.rsplit_once('/').unwrap_or(("", below));
        let stem = base.split('.').next().unwrap_or(base);
        if matches!(
            dir,
            "" | "src"
                | "app"
                | "client"
                | "client/src"
                | "server"
                | "server/src"
                | "src/renderer"
                | "src/main"
                | "electron"
        ) && matches!(
            stem,
            "main"
                | "index"
                | "app"
                | "App"
                | "server"
                | "client"
                | "middleware"
                | "preload"
                | "renderer"
                | "bootstrap"
                | "background"
        ) {
            return true;
        }
        // What a server hands out and no page names that is read here: a template in another language does.
        let handed_out =
            dir.split('/').any(|part| matches!(part, "public" | "static" | "assets" | "wwwroot"));
        if handed_out
            && base.ends_with(".js")
            && !below.starts_with("src/")
            && self.modules().importers(file).is_empty()
        {
            return true;
        }
        // What a server finds by the folder it lies in.
        let found_by_folder = dir.split('/').any(|part| {
            matches!(part, "routes" | "routers" | "router" | "controller" | "controllers" | "handlers")
        });
        if found_by_folder
            && self.modules().importers(file).is_empty()
            && self
                .map
                .text(file)
                .is_some_and(|text| text.text.contains("module.exports") || text.text.contains("exports."))
        {
            return true;
        }
        let depends = |what: &str| package.is_some_and(|package| package.depends_on(what));
        let routed = below.strip_prefix("src/").unwrap_or(below);
        if depends("next") {
            let page = matches!(
                stem,
                "page" | "layout" | "route" | "template" | "loading" | "error" | "not-found" | "default"
            );
            if routed.starts_with("pages/") || routed.starts_with("app/") && page {
                return true;
            }
        }
        if depends("nuxt") || depends("nuxt3") {
            let inner = routed.strip_prefix("app/").unwrap_or(routed);
            if [
                "pages/",
                "layouts/",
                "server/api/",
                "server/routes/",
                "plugins/",
                "middleware/",
                "server/middleware/",
            ]
            .iter()
            .any(|start| inner.starts_with(start))
            {
                return true;
            }
        }
        if (depends("expo-router") || depends("@remix-run/react") || depends("@tanstack/react-router"))
            && (routed.starts_with("app/") || routed.starts_with("routes/"))
        {
            return true;
        }
        let is_filed = |(name, folder, page): &(&str, &str, Option<&str>)| {
            page.is_none() && depends(name) && routed.starts_with(folder)
        };
        if FRAMEWORKS.iter().any(is_filed) {
            return true;
        }
        // Functions in the cloud are entered one by one.
        let in_cloud = name.split('/').rev().skip(1).any(|part| {
            matches!(part, "functions" | "api" | "lambda")
                || part.starts_with("cloudfunctions")
                || part == "uniCloud"
        });
        in_cloud && self.modules().importers(file).is_empty() && (stem == "index" || dir.ends_with("api"))
    }
}
