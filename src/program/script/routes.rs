//! Routes of scripts: which screen a path or name leads to, and what goes there.

use rustc_hash::FxHashMap;

use crate::program::link::Type;
use crate::program::module::{DEFAULT, Entity};
use crate::program::{ExprRef, FnId, Program};
use crate::syntax::ir::{Arg, CmpOp, Expr};
use crate::syntax::lang::Lang;

/// Expressions of what is made for a route that are looked at.
const MAX_PARTS: usize = 2000;
/// Routes in routes are followed this far.
const MAX_LEVELS: u32 = 24;

/// A declared route.
#[derive(Clone, Debug)]
pub(crate) struct Route {
    /// The element or object that declares it.
    pub(crate) at: ExprRef,
    /// Its path from the root, without a leading slash.
    pub(crate) path: Option<String>,
    /// Its name.
    pub(crate) name: Option<String>,
}

impl Route {
    /// The route of a path.
    fn to(at: ExprRef, path: &str) -> Self {
        Self { at, path: Some(path.trim_matches('/').to_owned()), name: None }
    }

    /// True for the route of the root.
    pub(crate) fn is_first(&self) -> bool {
        self.path.as_deref().is_some_and(|path| matches!(path, "" | "*" | "/*" | "home" | "index"))
    }

    /// True when going to a text leads here.
    fn takes(&self, text: &str) -> bool {
        let plain = text.split(['?', '#']).next().unwrap_or_default();
        if self.name.as_deref() == Some(plain) {
            return true;
        }
        let Some(path) = &self.path else { return false };
        let given = plain.trim_start_matches('/');
        // What only begins with a literal part goes on with something that is filled in.
        let (declared, given): (Vec<&str>, Vec<&str>) =
            (path.split('/').collect(), given.split('/').filter(|part| !part.is_empty()).collect());
        let declared: Vec<&str> = declared.into_iter().filter(|part| !part.is_empty()).collect();
        let holes = declared.iter().filter(|part| part.starts_with(':') || part.starts_with('[')).count();
        let fits = |count: usize| {
            declared
                .iter()
                .zip(&given)
                .take(count)
                .all(|(a, b)| a.starts_with(':') || a.starts_with('[') || a.eq_ignore_ascii_case(b))
        };
        !given.is_empty()
            && fits(declared.len())
            && (declared.len() == given.len()
                || given.len() < declared.len() && declared.len() - given.len() <= holes)
    }
}

/// The routes of what they lead to, and elements that stand in a route.
#[derive(Debug, Default)]
pub(crate) struct Routes {
    by_screen: FxHashMap<Entity, Vec<Route>>,
    by_element: FxHashMap<ExprRef, Route>,
    by_reference: FxHashMap<ExprRef, Route>,
}

impl Routes {
    /// Adds a route of a screen.
    pub(super) fn add(&mut self, screen: Entity, route: Route) {
        self.by_screen.entry(screen).or_default().push(route);
    }
}

/// A word with its first letter in the other case.
fn other_case(word: &str) -> String {
    let mut chars = word.chars();
    let first =
        chars.next().map(|c| if c.is_uppercase() { c.to_ascii_lowercase() } else { c.to_ascii_uppercase() });
    first.into_iter().chain(chars).collect()
}

impl Program<'_> {
    fn screen_routes(&self) -> &Routes {
        self.memo.routes.get_or_init(|| self.read_routes())
    }

    /// True for a unit of a language whose screens are entered by addresses.
    pub(crate) fn has_routes(&self, unit: u32) -> bool {
        self.is_script(unit) || self.lang(unit) == Lang::Dart
    }

    /// The route that leads to a screen.
    pub(crate) fn route_of(&self, screen: &Entity) -> Option<&Route> {
        self.screen_routes().by_screen.get(screen).and_then(|routes| routes.first())
    }

    /// True for what runs when a screen is shown that a table of pages or routes gives an address.
    pub(crate) fn has_address(&self, func: FnId) -> bool {
        if !self.is_script(self.fn_unit(func)) {
            return false;
        }
        if self.route_of(&Entity::Fn(func)).is_some() {
            return true;
        }
        let Some(owner) = self.owner(func).filter(|&owner| self.is_called_by_framework(func, owner)) else {
            return false;
        };
        let file = self.unit(self.type_unit(owner)).file;
        self.route_of(&Entity::Type(owner)).is_some() || self.web.page_of(file).is_some()
    }

    /// The route that an element is drawn for.
    pub(crate) fn route_around(&self, element: ExprRef) -> Option<&Route> {
        self.screen_routes().by_element.get(&element)
    }

    /// The route that a reference to a component stands in: `component={Face}`.
    pub(crate) fn route_of_reference(&self, at: ExprRef) -> Option<&Route> {
        self.screen_routes().by_reference.get(&at)
    }

    /// True for the screen that a navigator shows first.
    pub(crate) fn is_initial(&self, route: &Route) -> bool {
        if route.is_first() {
            return true;
        }
        let Some(name) = &route.name else { return false };
        let mut inner = route.at;
        for _ in 0..4 {
            let Some(around) = self.around(inner) else { return false };
            if let Expr::Call { args, .. } = self.expr(around) {
                let initial = args.iter().find(|arg| arg.label.as_deref() == Some("initialRouteName"));
                if let Some(initial) = initial {
                    let text = self.constant_text(ExprRef { unit: around.unit, expr: initial.value });
                    return text.as_deref() == Some(name);
                }
                // Without one it is the first that is written.
                let draws = args.iter().find(|arg| arg.label.as_deref() == Some("children"));
                if let Some(children) = draws {
                    let children = ExprRef { unit: around.unit, expr: children.value };
                    return match self.expr(children) {
                        Expr::List(list) => list.first() == Some(&route.at.expr),
                        _ => children == route.at,
                    };
                }
            }
            inner = around;
        }
        false
    }

    /// Places that go to the routes of a screen.
    pub(crate) fn routed_to(&self, screen: &Entity) -> Vec<ExprRef> {
        let Some(routes) = self.screen_routes().by_screen.get(screen) else { return Vec::new() };
        let mut list: Vec<ExprRef> = routes.iter().flat_map(|route| self.openings_of(route)).collect();
        list.sort_unstable();
        list.dedup();
        list
    }

    /// Places that go to a route.
    pub(crate) fn openings_of(&self, route: &Route) -> Vec<ExprRef> {
        for text in route.path.iter().chain(&route.name) {
            let word = text.rsplit('/').find(|part| !part.is_empty() && !part.starts_with(':'));
            if let Some(word) = word {
                let last = word.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
                self.want_mentions(last);
                // Routers of scripts take an address in any case: `/faceLogin` leads to `/FaceLogin`.
                if last.chars().skip(1).any(char::is_uppercase) {
                    self.want_mentions(&other_case(last));
                    self.want_mentions(&last.to_lowercase());
                }
            }
        }
        self.navigations()
            .iter()
            .filter(|(_, text, _)| route.takes(text))
            .map(|(.., at)| *at)
            .filter(|at| *at != route.at)
            .collect()
    }

    /// The component that a path leads to.
    pub(crate) fn screen_of_path(&self, text: &str) -> Option<crate::program::TypeId> {
        let mut found: Vec<_> = self
            .screen_routes()
            .by_screen
            .iter()
            .filter(|(_, routes)| routes.iter().any(|route| route.takes(text)))
            .filter_map(|(entity, _)| match entity {
                Entity::Type(id) => Some(*id),
                // A component that is a function: its file stands for it.
                Entity::Fn(func) => Some(self.module_type(self.fn_unit(*func))),
                _ => None,
            })
            .collect();
        found.sort_unstable();
        found.first().copied()
    }

    fn read_routes(&self) -> Routes {
        let mut routes = Routes::default();
        let before = self.quiet.replace(true);
        let table = &self.model.routes;
        for unit in 0..self.units.len() as u32 {
            if self.lang(unit) == Lang::Dart {
                self.widget_routes(unit, &mut routes);
                continue;
            }
            if self.lang(unit) == Lang::ArkTs {
                self.built_routes(unit, &mut routes);
            }
            if !self.is_script(unit) {
                continue;
            }
            for at in self.unit_exprs(unit) {
                let args = match self.expr(at) {
                    Expr::New { ty, args, .. } if ty.is_empty() => args,
                    Expr::Call { name, args, .. }
                        if table.declare.iter().any(|declare| declare.rsplit('.').next() == Some(name)) =>
                    {
                        args
                    }
                    _ => continue,
                };
                self.add_navigator(at, &mut routes);
                let Some(route) = self.read_route(at, args) else { continue };
                for arg in args.iter().filter(|arg| self.holds_screen(unit, arg)) {
                    self.add_screen(ExprRef { unit, expr: arg.value }, &route, &mut routes);
                }
            }
        }
        self.add_filed(&mut routes);
        self.quiet.set(before);
        routes
    }

    /// True for the part of a route that is its screen; what stands inside is one only where a function
    /// draws it.
    fn holds_screen(&self, unit: u32, arg: &Arg) -> bool {
        let Some(label) = arg.label.as_deref() else { return false };
        let drawn = || matches!(self.expr(ExprRef { unit, expr: arg.value }), Expr::Lambda(_));
        self.model.routes.screen.contains(label) && (label != "children" || drawn())
    }

    fn read_route(&self, at: ExprRef, args: &[Arg]) -> Option<Route> {
        let text = |label: &str| {
            let arg = args.iter().find(|arg| arg.label.as_deref() == Some(label))?;
            self.constant_text(ExprRef { unit: at.unit, expr: arg.value })
        };
        if !args.iter().any(|arg| self.holds_screen(at.unit, arg)) {
            return None;
        }
        let index = args.iter().any(|arg| arg.label.as_deref() == Some("index"));
        let (path, name) = (text("path"), text("name"));
        if path.is_none() && name.is_none() && !index {
            return None;
        }
        let mut full = path.clone().unwrap_or_default();
        // A route inside another begins with the outer path.
        let mut inner = at;
        let mut levels = 0;
        while !full.starts_with('/')
            && levels < 12
            && let Some(around) = self.around(inner)
        {
            levels += 1;
            if let Expr::New { args, .. } | Expr::Call { args, .. } = self.expr(around)
                && args.iter().any(|arg| arg.label.as_deref() == Some("children"))
                && let Some(outer) = args.iter().find(|arg| arg.label.as_deref() == Some("path"))
                && let Some(outer) = self.constant_text(ExprRef { unit: at.unit, expr: outer.value })
            {
                full = format!("{}/{full}", outer.trim_end_matches('/'));
            }
            inner = around;
        }
        let path =
            (path.is_some() || index).then(|| full.trim_start_matches('/').trim_end_matches('/').to_owned());
        Some(Route { at, path, name })
    }

    /// Adds the route of every component that is made in an expression.
    fn add_made(&self, value: ExprRef, route: &Route, routes: &mut Routes) {
        let mut parts = vec![value];
        let mut steps = 0;
        while let Some(part) = parts.pop() {
            steps += 1;
            if steps > MAX_PARTS {
                return;
            }
            match self.expr(part) {
                Expr::Lambda(local) => {
                    let func = self.global_fn(part.unit, *local);
                    parts.extend(self.func(func).body.iter().map(|&expr| ExprRef { unit: part.unit, expr }));
                    continue;
                }
                Expr::Call { name, .. } if name.starts_with(char::is_uppercase) => {
                    let made = self.target(part).constructs.as_ref().and_then(Type::as_project);
                    if let Some(id) = made {
                        routes.by_element.insert(part, route.clone());
                        routes.by_screen.entry(Entity::Type(id)).or_default().push(route.clone());
                        continue;
                    }
                }
                _ => {}
            }
            self.expr(part).for_each_child(|expr| parts.push(ExprRef { unit: part.unit, expr }));
        }
    }

    /// Routes of Flutter: calls that declare one, tables from addresses to builders, and what is built for
    /// the name of a route.
    fn widget_routes(&self, unit: u32, routes: &mut Routes) {
        let table = &self.model.routes;
        for at in self.unit_exprs(unit) {
            let sub = |expr| ExprRef { unit, expr };
            match self.expr(at) {
                Expr::Call { name, args, .. } if table.declare.contains(name.as_str()) => {
                    let text = |labels: &[&str]| {
                        let arg = args
                            .iter()
                            .find(|arg| arg.label.as_deref().is_some_and(|label| labels.contains(&label)))?;
                        self.constant_text(sub(arg.value))
                    };
                    let path =
                        text(&["path"]).or_else(|| text(&["name"]).filter(|name| name.starts_with('/')));
                    let path = path.map(|path| self.below_routes(at, &path));
                    let route = Route { at, path, name: text(&["name"]) };
                    for arg in args.iter().filter(|arg| {
                        arg.label
                            .as_deref()
                            .is_some_and(|label| !table.guards.contains(label) && label != "routes")
                    }) {
                        self.add_made(sub(arg.value), &route, routes);
                    }
                }
                Expr::Call { args, .. } => {
                    for arg in args {
                        if arg.label.as_deref().is_some_and(|label| table.table.contains(label)) {
                            self.table_routes(sub(arg.value), routes);
                        }
                    }
                }
                // `switch (settings.name) { case '/face': return MaterialPageRoute(..); }`
                Expr::Switch { subject: Some(subject), cases } => {
                    let named =
                        matches!(self.expr(sub(*subject)), Expr::Member { name, .. } if name == "name");
                    if !named {
                        continue;
                    }
                    for case in cases {
                        for test in &case.tests {
                            let Some(path) = self.constant_text(sub(*test)) else { continue };
                            let route = Route::to(at, &path);
                            case.body.iter().for_each(|&expr| self.add_made(sub(expr), &route, routes));
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// `{ '/face': (context) => FacePage() }`
    fn table_routes(&self, value: ExprRef, routes: &mut Routes) {
        for origin in std::iter::once(value).chain(self.definitions(value)) {
            let Expr::New { ty, args, .. } = self.expr(origin) else { continue };
            if !ty.is_empty() {
                continue;
            }
            for arg in args {
                let sub = |expr| ExprRef { unit: origin.unit, expr };
                match (&arg.label, self.expr(sub(arg.value))) {
                    (Some(path), _) => {
                        self.add_made(sub(arg.value), &Route::to(origin, path), routes);
                    }
                    // A key that is no text stands in front of its value.
                    (None, Expr::List(pair)) if pair.len() == 2 => {
                        if let Some(path) = self.constant_text(sub(pair[0])) {
                            self.add_made(sub(pair[1]), &Route::to(origin, &path), routes);
                        }
                    }
                    _ => {}
                }
            }
        }
    }

    /// The path of a route inside others: `GoRoute(path: '/a', routes: [GoRoute(path: 'b')])`.
    fn below_routes(&self, at: ExprRef, path: &str) -> String {
        let mut full = path.to_owned();
        let mut inner = at;
        let mut levels = 0;
        while !full.starts_with('/')
            && levels < MAX_LEVELS
            && let Some(around) = self.around(inner)
        {
            levels += 1;
            if let Expr::Call { args, .. } = self.expr(around)
                && args.iter().any(|arg| arg.label.as_deref() == Some("routes") && arg.value == inner.expr)
                && let Some(outer) = args.iter().find(|arg| arg.label.as_deref() == Some("path"))
                && let Some(outer) = self.constant_text(ExprRef { unit: at.unit, expr: outer.value })
            {
                full = format!("{}/{full}", outer.trim_end_matches('/'));
            }
            inner = around;
        }
        full.trim_matches('/').to_owned()
    }

    /// Pages that a builder of ArkTS shows for a name: `if (name === 'Face') { FacePage() }`, and those of the
    /// module's table of routes.
    fn built_routes(&self, unit: u32, routes: &mut Routes) {
        for at in self.unit_exprs(unit) {
            let Expr::If { cond, then, .. } = self.expr(at) else { continue };
            let sub = |expr| ExprRef { unit, expr };
            let builds = |func: FnId| self.func(func).annotations.iter().any(|row| row.name == "Builder");
            let Expr::Cmp(CmpOp::Eq, a, b) = self.expr(sub(*cond)) else { continue };
            let home = self.home(at);
            let Expr::Name(name) = self.expr(sub(*a)) else { continue };
            if !builds(home) || self.func(home).params.first().is_none_or(|param| param.name != *name) {
                continue;
            }
            let Some(text) = self.constant_text(sub(*b)) else { continue };
            let route = Route { at, path: None, name: Some(text) };
            then.iter().for_each(|&expr| self.add_made(sub(expr), &route, routes));
        }
        let file = self.unit(unit).file;
        let Some(app) = self.web.app_of(file) else { return };
        let stem = crate::resource::web::path::stem(&self.map.file(file).name);
        for named in app.named.iter().filter(|named| named.stem == stem) {
            for &func in self.fns_named(&named.function).iter().filter(|&&func| self.fn_unit(func) == unit) {
                for &expr in &self.func(func).body {
                    let at = ExprRef { unit, expr };
                    let route = Route { at, path: None, name: Some(named.name.clone()) };
                    self.add_made(at, &route, routes);
                }
            }
        }
    }

    pub(super) fn add_screen(&self, value: ExprRef, route: &Route, routes: &mut Routes) {
        let mut add = |entity: Entity| {
            let entity = match entity {
                Entity::Module(unit) => match self.exported(unit, DEFAULT) {
                    Some(found @ (Entity::Type(_) | Entity::Fn(_))) => found,
                    _ => return,
                },
                found @ (Entity::Type(_) | Entity::Fn(_)) => found,
                _ => return,
            };
            routes.by_screen.entry(entity).or_default().push(route.clone());
        };
        match self.expr(value) {
            Expr::Name(name) => {
                if let Some(entity) = self.scoped_entity(value.unit, name) {
                    add(entity);
                }
                routes.by_reference.insert(value, route.clone());
            }
            // `() => require('./Face').Face`
            Expr::Member { .. } => {
                if let Some(entity) = self.value_entity(value, 0) {
                    add(entity);
                }
            }
            // `() => import('./Face.vue')`
            Expr::Lambda(local) => {
                for returned in self.returned_values(self.global_fn(value.unit, *local)) {
                    self.add_screen(returned, route, routes);
                }
            }
            Expr::Call { name, .. } if matches!(name.as_str(), "import" | "require" | "lazy" | "then") => {
                if let Some(entity) = self.value_entity(value, 0) {
                    add(entity);
                }
            }
            Expr::Call { .. } => {
                for part in self.subtree(value) {
                    let Expr::Call { name, .. } = self.expr(part) else { continue };
                    if !name.starts_with(char::is_uppercase) {
                        continue;
                    }
                    routes.by_element.insert(part, route.clone());
                    if let Some(entity @ (Entity::Fn(_) | Entity::Type(_))) =
                        self.scoped_entity(part.unit, name)
                    {
                        routes.by_screen.entry(entity).or_default().push(route.clone());
                    }
                }
            }
            _ => {}
        }
    }
}
