//! Routes that no call registers: methods of controllers with an annotation, and files whose place is the
//! address of a function that they export.

use crate::program::module::{DEFAULT, Entity};
use crate::program::rust::Route;
use crate::program::script::filed::address_of;
use crate::program::{ExprRef, FnId, Program};
use crate::syntax::ir::FnKind;

/// The ending of annotations of the JVM that give a method its address.
const MAPPING: &str = "Mapping";
/// Exports of a route's file by the method that they answer.
const METHODS: &[&str] = &["GET", "POST", "PUT", "PATCH", "DELETE"];
/// What a file that runs before all routes mentions when it is about who somebody is.
const WHO: &[&str] = &["auth", "token", "session", "clerk", "jwt"];

impl Program<'_> {
    /// `@PostMapping("/faces")` on a method of a controller.
    pub(super) fn annotated_routes(&self, id: FnId) -> Vec<Route> {
        let function = self.func(id);
        let Some(owner) = self.owner(id).filter(|_| function.kind == FnKind::Named) else {
            return Vec::new();
        };
        let simple = |name: &str| name.rsplit('.').next().unwrap_or_default().to_owned();
        let rows = &self.ty(owner).annotations;
        if !rows.iter().any(|row| simple(&row.name).ends_with("Controller")) {
            return Vec::new();
        }
        let unit = self.fn_unit(id);
        let path_of = |row: &crate::syntax::ir::Annotation| {
            let named = row
                .args
                .iter()
                .find(|arg| arg.label.as_deref().is_none_or(|label| matches!(label, "value" | "path")));
            named.and_then(|arg| self.constant_text(ExprRef { unit, expr: arg.value })).unwrap_or_default()
        };
        let is_mapping = |name: &str| {
            let name = simple(name);
            name.ends_with(MAPPING) && self.model.server.decorators.contains(name.as_str())
        };
        let prefix = rows.iter().find(|row| is_mapping(&row.name)).map(&path_of).unwrap_or_default();
        let own = function.annotations.iter().filter(|row| is_mapping(&row.name));
        own.map(|row| {
            let method = simple(&row.name).trim_end_matches(MAPPING).to_lowercase();
            let path = format!("{}/{}", prefix.trim_end_matches('/'), path_of(row).trim_start_matches('/'));
            Route {
                at: None,
                method: Some(method.as_str()).filter(|method| *method != "request").map(Into::into),
                path: Some(path),
                layers: Vec::new(),
            }
        })
        .collect()
    }

    /// True when the class of a handler of the JVM, or something before all requests, asks who it is.
    pub(super) fn is_filtered(&self, id: FnId) -> bool {
        let unit = self.fn_unit(id);
        if self.is_script(unit) || self.is_rust(unit) {
            return false;
        }
        let owner = self.owner(id);
        owner.is_some_and(|owner| self.ty(owner).annotations.iter().any(|row| self.says_who(&row.name)))
            || self.model.server.filters.iter().any(|name| self.is_mentioned(name))
    }

    /// `pages/api/faces.ts` and `app/faces/route.ts` of a project of Next.
    pub(super) fn filed_routes(&self, id: FnId) -> Vec<Route> {
        let unit = self.fn_unit(id);
        let file = self.map.file(self.unit(unit).file);
        let Some(package) =
            self.web.package_of(self.unit(unit).file).filter(|package| package.depends_on("next"))
        else {
            return Vec::new();
        };
        let below = |dir: &str| file.name.strip_prefix(dir).map(|name| name.trim_start_matches('/'));
        let Some(below) = below(&package.dir).map(|name| name.strip_prefix("src/").unwrap_or(name)) else {
            return Vec::new();
        };
        let stem = below.rsplit_once('.').map_or(below, |(stem, _)| stem);
        let is = |name: &str| matches!(self.exported(unit, name), Some(Entity::Fn(func)) if func == id);
        let (method, path) = if let Some(place) = stem.strip_prefix("pages/").filter(|_| is(DEFAULT)) {
            if !place.starts_with("api/") {
                return Vec::new();
            }
            (None, place.trim_end_matches("/index"))
        } else if let Some(place) = stem.strip_prefix("app/").and_then(|place| place.strip_suffix("/route")) {
            let Some(method) = METHODS.iter().find(|name| is(name)) else { return Vec::new() };
            (Some(method.to_lowercase()), place)
        } else {
            return Vec::new();
        };
        // What runs before all of them may turn people away in many ways.
        let guarded = ["middleware", "proxy"].iter().any(|name| {
            ["", "src/"]
                .iter()
                .flat_map(|dir| ["ts", "js", "mjs"].map(|ending| format!("{dir}{name}.{ending}")))
                .any(|name| {
                    let whole = crate::program::module::files::join(&package.dir, &name);
                    let text = self.web.file(file.root, &whole).and_then(|id| self.map.text(id));
                    text.is_some_and(|text| {
                        let lower = text.text.to_lowercase();
                        WHO.iter().any(|word| lower.contains(word))
                    })
                })
        });
        if guarded {
            return Vec::new();
        }
        vec![Route {
            at: None,
            method: method.map(Into::into),
            path: Some(format!("/{}", address_of(path.split('/')))),
            layers: Vec::new(),
        }]
    }
}
