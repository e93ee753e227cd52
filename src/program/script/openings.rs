//! Where scripts go to another page or screen, by its path or name.

use crate::input::span::FileId;
use crate::program::{ExprRef, Program, TypeId};
use crate::syntax::ir::Expr;

impl Program<'_> {
    /// Navigations to the page that a component is.
    pub(crate) fn page_openings(&self, id: TypeId) -> Vec<ExprRef> {
        self.file_openings(self.unit(self.type_unit(id)).file)
    }

    /// Navigations to the page that a file is.
    pub(super) fn file_openings(&self, file: FileId) -> Vec<ExprRef> {
        let Some((app, page)) = self.web.page_of(file) else { return Vec::new() };
        let dir = &app.dir;
        let last = page.route.rsplit('/').next().unwrap_or_default();
        self.want_mentions(last);
        self.navigations()
            .iter()
            .filter(|(from, path, _)| {
                let root = self.map.file(*from).name.strip_prefix(dir.as_str()).is_some();
                root && route_fits(&self.map.file(*from).name, dir, path, &page.route)
            })
            .map(|(.., at)| *at)
            .collect()
    }

    /// Every place that goes to a path or a named screen: the file, the text, the place.
    pub(super) fn navigations(&self) -> &[(FileId, String, ExprRef)] {
        self.memo.navigations.get_or_init(|| self.read_navigations())
    }

    fn read_navigations(&self) -> Vec<(FileId, String, ExprRef)> {
        let routes = &self.model.routes;
        let mut list = Vec::new();
        let is_call = |name: &str| {
            routes.calls.iter().any(|call| call.rsplit('.').next() == Some(name))
                || routes.methods.contains(name)
        };
        let mut add = |at: ExprRef, value: ExprRef| {
            for text in self.path_texts(value) {
                list.push((self.unit(at.unit).file, text, at));
            }
        };
        for unit in 0..self.units.len() as u32 {
            if !self.is_script(unit) {
                continue;
            }
            for at in self.unit_exprs(unit) {
                let Expr::Call { name, args, .. } = self.expr(at) else { continue };
                let sub = |expr| ExprRef { unit, expr };
                if routes.elements.contains(name.as_str()) {
                    let to = args.iter().filter(|arg| {
                        arg.label.as_ref().is_some_and(|label| routes.to.contains(label.as_str()))
                    });
                    to.for_each(|arg| add(at, sub(arg.value)));
                } else if is_call(name)
                    && let Some(first) = args.first()
                {
                    add(at, sub(first.value));
                    // `navigate('Main', { screen: 'Face' })`.
                    if let Some(inner) = args.get(1).and_then(|arg| self.labelled(sub(arg.value), "screen")) {
                        add(at, inner);
                    }
                }
            }
        }
        list
    }

    /// The path that a place goes to, and the component it shows.
    pub(crate) fn opened_page(&self, at: ExprRef) -> Option<(String, Option<TypeId>)> {
        let (file, text, _) = self.navigations().iter().find(|(.., place)| *place == at)?;
        let app = self.web.app_of(*file);
        let target = app.and_then(|app| {
            let name = &self.map.file(*file).name;
            let page = app.pages.iter().find(|page| route_fits(name, &app.dir, text, &page.route))?;
            let root = self.map.file(app.file).root;
            let script = self.component_file(root, &page.stem)?;
            // A page that is a function: the file stands for it.
            let module = |unit| self.file_component(unit).unwrap_or_else(|| self.module_type(unit));
            self.unit_of(script).map(module)
        });
        Some((text.clone(), target.or_else(|| self.screen_of_path(text))))
    }

    /// The texts that a path can be: a literal, a template, the address in an options object.
    pub(crate) fn path_texts(&self, at: ExprRef) -> Vec<String> {
        let mut list = Vec::new();
        let address = &self.model.routes.address;
        for origin in std::iter::once(at).chain(self.made_by(at)) {
            match self.expr(origin) {
                Expr::Str(_) | Expr::Arith(..) => {
                    let text = self.partial_text(origin);
                    if !text.is_empty() {
                        list.push(text);
                    }
                }
                Expr::If { then, els, .. } => {
                    for block in std::iter::once(then).chain(els) {
                        if let Some(last) = block.last() {
                            list.push(self.partial_text(ExprRef { unit: origin.unit, expr: *last }));
                        }
                    }
                }
                Expr::New { ty, args, .. } if ty.is_empty() => {
                    // `reset({ routes: [{ name: 'Face' }] })`.
                    if let Some(stack) = self.labelled(origin, "routes")
                        && let Expr::List(items) = self.expr(stack)
                    {
                        for &item in items.iter().take(8) {
                            let named = self.labelled(ExprRef { unit: stack.unit, expr: item }, "name");
                            list.extend(named.and_then(|name| self.constant_text(name)));
                        }
                    }
                    for arg in args {
                        if arg.label.as_ref().is_some_and(|label| address.contains(label.as_str())) {
                            let value = ExprRef { unit: origin.unit, expr: arg.value };
                            match self.constant_text(value) {
                                Some(text) => list.push(text),
                                None => list.push(self.partial_text(value)),
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        list.retain(|text| !text.is_empty());
        list.sort();
        list.dedup();
        list
    }
}

/// True when a path written in a file goes to a page.
fn route_fits(from: &str, dir: &str, path: &str, route: &str) -> bool {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    if path.is_empty() {
        return false;
    }
    let target = match path.strip_prefix('/') {
        Some(rest) => rest.to_owned(),
        None => {
            let here = crate::program::module::files::directory(from);
            let here = here.strip_prefix(dir).unwrap_or(here).trim_start_matches('/');
            crate::program::module::files::join(here, path)
        }
    };
    target == route || path == route
}
