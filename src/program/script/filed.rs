//! Routes that nobody writes down: pages whose address is the place of their file, and navigators whose
//! screens are the keys of an object.

use super::routes::{Route, Routes};
use crate::program::module::{DEFAULT, Entity};
use crate::program::{ExprRef, Program};
use crate::syntax::ir::{Expr, ExprId};

/// Packages whose pages are files, with the folder of the pages and the name of a page where all have one.
pub(super) const FRAMEWORKS: &[(&str, &str, Option<&str>)] = &[
    ("next", "app/", Some("page")),
    ("next", "pages/", None),
    ("nuxt", "pages/", None),
    ("nuxt3", "pages/", None),
    ("expo-router", "app/", None),
    ("umi", "pages/", None),
    ("@umijs/max", "pages/", None),
    ("unplugin-vue-router", "pages/", None),
    ("vite-plugin-pages", "pages/", None),
];
/// Beginnings of paths below the folder of the pages that are none.
const NO_PAGES: &[&str] = &["api/", "components/"];

/// The address that the folders of a page make: groups and slots are no part of it.
pub(crate) fn address_of<'p>(parts: impl Iterator<Item = &'p str>) -> String {
    let shown = parts.filter(|part| !part.is_empty() && !part.starts_with(['(', '@']));
    shown.collect::<Vec<_>>().join("/")
}

impl Program<'_> {
    /// Adds the pages of the loaded files.
    pub(super) fn add_filed(&self, routes: &mut Routes) {
        for unit in 0..self.units.len() as u32 {
            if !self.is_script(unit) || self.unit(unit).exprs.is_empty() {
                continue;
            }
            let Some(path) = self.filed_path(unit) else { continue };
            let found = match self.exported(unit, DEFAULT) {
                Some(found @ (Entity::Fn(_) | Entity::Type(_))) => found,
                _ => match self.file_component(unit) {
                    Some(id) => Entity::Type(id),
                    None => continue,
                },
            };
            let at = ExprRef { unit, expr: ExprId(0) };
            routes.add(found, Route { at, path: Some(path), name: None });
        }
    }

    /// The address of a page by the place of its file.
    fn filed_path(&self, unit: u32) -> Option<String> {
        let file = self.unit(unit).file;
        let package = self.web.package_of(file)?;
        let name = self.map.file(file).name.as_str();
        let below = name.strip_prefix(package.dir.as_str())?.trim_start_matches('/');
        let below = below.strip_prefix("src/").unwrap_or(below);
        FRAMEWORKS.iter().filter(|(framework, ..)| package.depends_on(framework)).find_map(
            |(_, folder, page)| {
                let path = below.strip_prefix(folder)?;
                if NO_PAGES.iter().any(|start| path.starts_with(start)) {
                    return None;
                }
                let (dir, base) = path.rsplit_once('/').unwrap_or(("", path));
                let stem = base.split('.').next()?;
                if stem.starts_with(['_', '+']) || page.is_some_and(|page| page != stem) {
                    return None;
                }
                let own = Some(stem).filter(|stem| page.is_none() && *stem != "index");
                Some(address_of(dir.split('/').chain(own)))
            },
        )
    }

    /// Adds the screens of a navigator: `createStackNavigator({ Home: HomeScreen, Face: { screen: Face } })`.
    pub(super) fn add_navigator(&self, at: ExprRef, routes: &mut Routes) {
        let Expr::Call { name, args, .. } = self.expr(at) else { return };
        if !name.starts_with("create") || !name.ends_with("Navigator") {
            return;
        }
        let Some(first) = args.first().map(|arg| ExprRef { unit: at.unit, expr: arg.value }) else { return };
        let table = self.labelled(first, "screens").unwrap_or(first);
        let Expr::New { ty, args, .. } = self.expr(table) else { return };
        if !ty.is_empty() {
            return;
        }
        for arg in args {
            let Some(label) = &arg.label else { continue };
            let value = ExprRef { unit: table.unit, expr: arg.value };
            let screen = self.labelled(value, "screen").unwrap_or(value);
            let route = Route { at: value, path: None, name: Some(label.to_string()) };
            self.add_screen(screen, &route, routes);
        }
    }
}
