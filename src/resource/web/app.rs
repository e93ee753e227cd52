//! Page tables of mini-programs, mini-games and uni-app, and what the files beside a page say of it.

use super::data::{Datum, Kind};
use super::path;
use crate::input::span::{FileId, Loc};
use crate::resource::text::VisibleText;

/// What sort of page table it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppKind {
    /// `app.json` of a mini-program, or the script that a framework makes it from.
    Mini,
    /// `pages.json` of uni-app.
    Uni,
    /// `game.json` of a mini-game, which has no pages.
    Game,
    /// A profile of pages of a HarmonyOS module, and its table of routes.
    Module,
}

/// Where the profiles of a HarmonyOS module stand.
pub(super) const PROFILES: &str = "/resources/base/profile/";

/// What says which abilities a HarmonyOS module has.
pub(super) const MODULE: &str = "module.json5";

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its route without a leading slash: `pages/index/index`.
    pub route: String,
    /// Its files without their extensions, from the root of the project.
    pub stem: String,
    /// Where it is registered.
    pub loc: Loc,
    /// It opens first.
    pub entry: bool,
    /// It stands in the tab bar.
    pub tab: bool,
    /// What the tab bar calls it.
    pub label: Option<VisibleText>,
    /// Its title.
    pub title: Option<VisibleText>,
    /// Components it uses: tag and path as written.
    pub components: Vec<(String, String)>,
}

/// An application with pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct App {
    /// The table.
    pub file: FileId,
    /// What sort.
    pub kind: AppKind,
    /// The directory of the table, from the root of the project; empty for the root itself.
    pub dir: String,
    /// Pages in order; the first one opens first.
    pub pages: Vec<Page>,
    /// Components that all pages may use: tag and path as written.
    pub components: Vec<(String, String)>,
    /// What the app says of a permission: its scope and the text.
    pub permissions: Vec<(String, VisibleText)>,
    /// Other files that the platform starts with, without their extensions, from the root of the project.
    pub roots: Vec<String>,
    /// Pages by name: the file without its extension, and the function that shows it.
    pub named: Vec<Named>,
}

/// A page that is entered by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The name.
    pub name: String,
    /// The file without its extension, from the root of the project.
    pub stem: String,
    /// The function that shows the page.
    pub function: String,
}

impl App {
    /// The page of a route, with or without a leading slash and a query.
    pub fn page(&self, route: &str) -> Option<&Page> {
        let route = route.split(['?', '#']).next().unwrap_or_default();
        let route = route.trim_start_matches('/');
        self.pages.iter().find(|page| page.route == route)
    }

    /// The files of an app's own script, without their extension.
    pub fn stem(&self) -> String {
        let name = match self.kind {
            AppKind::Mini => "app",
            AppKind::Uni => "App",
            AppKind::Game => "game",
            AppKind::Module => "entryability/EntryAbility",
        };
        path::join(&self.dir, name)
    }
}

/// Reads a page table; nothing when it is none. `name` is the file's from the root of the project.
pub(super) fn read(file: FileId, name: &str, value: &Datum) -> Option<App> {
    let (dir, base) = path::split(name);
    if let Some((above, _)) = name.split_once(PROFILES) {
        return module(file, above, value);
    }
    if base == MODULE {
        return module(file, dir, value);
    }
    let kind = match base {
        "pages.json" => AppKind::Uni,
        "game.json" => AppKind::Game,
        _ => AppKind::Mini,
    };
    let known = match kind {
        AppKind::Game => ["deviceOrientation", "subpackages", "workers", "openDataContext", "networkTimeout"]
            .iter()
            .any(|key| value.get(key).is_some()),
        _ => value.get("pages").is_some_and(|pages| matches!(pages.kind, Kind::List(_))),
    };
    if !known {
        return None;
    }
    let mut app = App {
        file,
        kind,
        dir: dir.to_owned(),
        pages: Vec::new(),
        components: components(value.get("usingComponents")),
        permissions: permissions(file, value),
        roots: Vec::new(),
        named: Vec::new(),
    };
    if let Some(global) = value.get("globalStyle") {
        app.components.extend(components(global.get("usingComponents")));
    }
    pages(&mut app, file, "", value.get("pages"));
    for key in ["subPackages", "subpackages"] {
        for package in value.get(key).map(Datum::items).unwrap_or_default() {
            let root = package.text_at("root").unwrap_or_default().trim_matches('/').to_owned();
            pages(&mut app, file, &root, package.get("pages"));
        }
    }
    let bar = value.get("tabBar");
    for key in ["list", "items"] {
        for item in bar.and_then(|bar| bar.get(key)).map(Datum::items).unwrap_or_default() {
            let route = item.text_at("pagePath").unwrap_or_default().trim_start_matches('/');
            let label = ["text", "name"].iter().find_map(|key| visible(file, item.get(key)?));
            for page in app.pages.iter_mut().filter(|page| page.route == route) {
                page.tab = true;
                page.label = label.clone();
            }
        }
    }
    let first = value.text_at("entryPagePath").map(|route| route.trim_start_matches('/').to_owned());
    let first = first.and_then(|first| app.pages.iter().position(|page| page.route == first));
    if let Some(page) = app.pages.get_mut(first.unwrap_or(0)) {
        page.entry = true;
    }
    Some(app)
}

/// What a HarmonyOS module says: the pages that a profile lists, its table of routes, the abilities that the
/// system starts.
fn module(file: FileId, module: &str, value: &Datum) -> Option<App> {
    let mut app = App {
        file,
        kind: AppKind::Module,
        dir: path::join(module, "ets"),
        pages: Vec::new(),
        components: Vec::new(),
        permissions: Vec::new(),
        roots: Vec::new(),
        named: Vec::new(),
    };
    pages(&mut app, file, "", value.get("src"));
    if let Some(page) = app.pages.first_mut() {
        page.entry = true;
    }
    let stem = |below: &str| path::stem(below.trim_start_matches("./")).to_owned();
    for row in value.get("routerMap").map(Datum::items).unwrap_or_default() {
        let (Some(name), Some(source)) = (row.text_at("name"), row.text_at("pageSourceFile")) else {
            continue;
        };
        let function = row.text_at("buildFunction").unwrap_or_default();
        let base = module.strip_suffix("/src/main").or(module.strip_suffix("src/main")).unwrap_or(module);
        app.named.push(Named {
            name: name.to_owned(),
            stem: path::join(base, &stem(source)),
            function: function.to_owned(),
        });
    }
    let own = value.get("module").unwrap_or(value);
    let list = |key: &str| own.get(key).map(Datum::items).unwrap_or_default();
    for row in list("abilities").iter().chain(list("extensionAbilities")) {
        if let Some(source) = ["srcEntry", "srcEntrance"].iter().find_map(|key| row.text_at(key)) {
            app.roots.push(path::join(module, &stem(source)));
        }
    }
    let said = !app.pages.is_empty() || !app.named.is_empty() || !app.roots.is_empty();
    said.then_some(app)
}

/// The tables of one module are one.
pub(super) fn merged(list: Vec<App>) -> Vec<App> {
    let mut made: Vec<App> = Vec::new();
    for app in list {
        let same = made
            .iter_mut()
            .find(|known| app.kind == AppKind::Module && known.kind == app.kind && known.dir == app.dir);
        match same {
            Some(known) => {
                known.pages.extend(app.pages);
                known.roots.extend(app.roots);
                known.named.extend(app.named);
            }
            None => made.push(app),
        }
    }
    made
}

fn pages(app: &mut App, file: FileId, root: &str, list: Option<&Datum>) {
    for item in list.map(Datum::items).unwrap_or_default() {
        let at = item.get("path").unwrap_or(item);
        let Some(route) = at.text() else { continue };
        let route = path::join(root, route.trim_start_matches('/'));
        let style = item.get("style");
        let title = style.unwrap_or(item).get("navigationBarTitleText");
        app.pages.push(Page {
            stem: path::join(&app.dir, &route),
            route,
            loc: Loc::new(file, at.span),
            entry: false,
            tab: false,
            label: None,
            title: title.and_then(|title| visible(file, title)),
            components: components(style.and_then(|style| style.get("usingComponents"))),
        });
    }
}

pub(super) fn components(value: Option<&Datum>) -> Vec<(String, String)> {
    let entries = value.map(Datum::entries).unwrap_or_default();
    entries.iter().filter_map(|(tag, path)| Some((tag.clone(), path.text()?.trim().to_owned()))).collect()
}

fn permissions(file: FileId, value: &Datum) -> Vec<(String, VisibleText)> {
    let entries = value.get("permission").map(Datum::entries).unwrap_or_default();
    entries
        .iter()
        .filter_map(|(scope, told)| Some((scope.clone(), visible(file, told.get("desc")?)?)))
        .collect()
}

pub(super) fn visible(file: FileId, value: &Datum) -> Option<VisibleText> {
    let text = value.text()?.trim();
    (!text.is_empty()).then(|| VisibleText {
        value: text.to_owned(),
        locale: String::new(),
        loc: Loc::new(file, value.span),
    })
}

#[cfg(test)]
mod tests {
    use super::super::data::{json, literals};
    use super::*;

    #[test]
    fn pages_of_a_mini_program() {
        let text = r#"{"pages": ["pages/index/index", "pages/login/login"], "entryPagePath": "pages/login/login",
          "subPackages": [{"root": "face/", "pages": ["verify/verify"]}],
          "tabBar": {"list": [{"pagePath": "pages/index/index", "text": "Home"}]},
          "usingComponents": {"van-button": "@vant/weapp/button/index"},
          "permission": {"scope.camera": {"desc": "for the face"}}}"#;
        let app = read(FileId(0), "mini/app.json", &json(text).unwrap()).unwrap();
        assert_eq!(app.page("/face/verify/verify?a=1").unwrap().stem, "mini/face/verify/verify");
        assert!(app.page("pages/login/login").unwrap().entry && app.pages[0].tab && !app.pages[0].entry);
        assert_eq!(app.components, [("van-button".to_owned(), "@vant/weapp/button/index".to_owned())]);
        assert_eq!(app.pages[0].label.as_ref().map(|label| label.value.as_str()), Some("Home"));
        assert_eq!(app.permissions[0].0, "scope.camera");
        assert_eq!(app.stem(), "mini/app");
    }

    #[test]
    fn pages_of_uni_app_and_of_a_script() {
        let text = r#"{ // comment
          "pages": [{"path": "pages/a/a", "style": {"navigationBarTitleText": "人脸", "usingComponents": {"x": "/c/x"}}}] }"#;
        let app = read(FileId(0), "src/pages.json", &json(text).unwrap()).unwrap();
        let page = &app.pages[0];
        assert!(page.entry && app.kind == AppKind::Uni && page.components.len() == 1);
        assert_eq!(page.title.as_ref().map(|title| title.value.as_str()), Some("人脸"));
        let text =
            "export default defineAppConfig({ pages: ['pages/a/index', \"pages/b/index\"], window: {} })";
        let app =
            literals(text).iter().find_map(|value| read(FileId(0), "src/app.config.ts", value)).unwrap();
        assert_eq!(app.pages[1].stem, "src/pages/b/index");
    }

    #[test]
    fn other_files_of_the_name_are_none() {
        assert_eq!(read(FileId(0), "app.json", &json(r#"{"expo": {"name": "x"}}"#).unwrap()), None);
    }
}
