//! Servers: the routes that functions answer, and whether something before them asks who it is.

mod declared;

use super::link::{Type, Value};
use super::module::Entity;
use super::rust::{Route, RouteLayer};
use super::scope::Def;
use super::{ExprRef, FnId, Program};
use crate::knowledge::words::tokens;
use crate::syntax::ir::{Expr, FnKind, Lit};

/// A handler is followed out through this many calls and lists, and routers through this many others.
const MAX_DEPTH: u32 = 5;
/// Functions that functions call are read this deep.
const MAX_READ: u32 = 2;

impl Program<'_> {
    /// The routes that a function answers, whichever language it is written in.
    pub fn server_routes(&self, id: FnId) -> Vec<Route> {
        let unit = self.fn_unit(id);
        if self.is_rust(unit) {
            self.routes(id)
        } else if self.is_script(unit) {
            let mut list = self.script_server_routes(id);
            list.extend(self.filed_routes(id));
            list
        } else {
            self.annotated_routes(id)
        }
    }

    /// True when something before a handler, or the handler itself, asks who it is.
    pub fn asks_who(&self, id: FnId, route: &Route) -> bool {
        let function = self.func(id);
        let says = |name: &str| self.says_who(name);
        let params = function.params.iter().any(|param| {
            let optional = param.annotations.iter().any(|wrapper| wrapper.name == "Option");
            !optional && says(param.ty.simple())
        });
        let annotated = function.annotations.iter().any(|row| {
            let parts = row
                .args
                .iter()
                .flat_map(|arg| self.subtree(ExprRef { unit: self.fn_unit(id), expr: arg.value }));
            says(&row.name) || parts.into_iter().any(|part| self.part_says_who(part))
        });
        params
            || annotated
            || self.is_filtered(id)
            || self.turns_away(id, 0)
            || route.layers.iter().any(|layer| match *layer {
                RouteLayer::Function(func) | RouteLayer::Extractor(func) => {
                    let owner = self.owner(func).is_some_and(|owner| says(&self.ty(owner).name));
                    let named = matches!(layer, RouteLayer::Function(_)) && says(&self.func(func).name);
                    owner || named || self.turns_away(func, 0)
                }
                RouteLayer::Other(at) => {
                    self.subtree(at).into_iter().any(|part| self.part_says_who(part))
                        || self.is_script(at.unit)
                            && self.fn_values(at).into_iter().any(|func| self.turns_away(func, 0))
                }
            })
    }

    /// True for a name that speaks of who somebody is.
    fn says_who(&self, name: &str) -> bool {
        let words = &self.model.server.auth;
        words.contains(name) || tokens(name).iter().any(|part| words.contains(part.as_str()))
    }

    fn part_says_who(&self, part: ExprRef) -> bool {
        match self.expr(part) {
            Expr::Call { name, types, .. } => {
                self.says_who(name) || types.iter().any(|ty| self.says_who(ty.simple()))
            }
            Expr::Name(name) | Expr::FnRef { name, .. } | Expr::Member { name, .. } => {
                self.says_who(Self::last_segment(name))
            }
            Expr::New { ty, .. } => self.says_who(ty.simple()),
            _ => false,
        }
    }

    /// True for a function that turns away whoever it does not know.
    fn turns_away(&self, id: FnId, depth: u32) -> bool {
        let words = &self.model.server.denies;
        let body = self.body_exprs(id);
        let denies = |part: &ExprRef| match self.expr(*part) {
            Expr::Lit(Lit::Int(value)) => words.contains(value.to_string().as_str()),
            Expr::Name(name) | Expr::Member { name, .. } => {
                words.contains(Self::last_segment(name).to_lowercase().as_str())
            }
            Expr::Call { name, .. } => words.contains(name.to_lowercase().as_str()),
            Expr::New { ty, .. } => words.contains(ty.simple().to_lowercase().as_str()),
            _ => false,
        };
        if body.iter().any(denies) {
            return true;
        }
        depth < MAX_READ
            && body.iter().any(|&part| {
                matches!(self.expr(part), Expr::Call { .. })
                    && self
                        .target(part)
                        .fns
                        .iter()
                        .any(|&func| func != id && self.turns_away(func, depth + 1))
            })
    }

    /// The routes that a function of a script answers: `router.post('/faces', limit, enrol)`, or a method
    /// with a decorator.
    fn script_server_routes(&self, id: FnId) -> Vec<Route> {
        let function = self.func(id);
        let mut list = Vec::new();
        let methods = ["get", "post", "put", "patch", "delete", "all"];
        let decorated = function.annotations.iter().find(|row| {
            let name = row.name.as_str();
            self.model.server.decorators.contains(name) && methods.contains(&name.to_lowercase().as_str())
        });
        if let (Some(row), FnKind::Named) = (decorated, function.kind) {
            let unit = self.fn_unit(id);
            let path = row.args.first().and_then(|arg| self.constant_text(ExprRef { unit, expr: arg.value }));
            let mut route = Route {
                at: None,
                method: Some(row.name.to_lowercase().into()),
                path: Some(path.unwrap_or_default()),
                layers: Vec::new(),
            };
            // What guards the controller guards its methods.
            for row in self.owner(id).into_iter().flat_map(|owner| &self.ty(owner).annotations) {
                route
                    .layers
                    .extend(row.args.iter().map(|arg| RouteLayer::Other(ExprRef { unit, expr: arg.value })));
            }
            list.push(route);
            return list;
        }
        let handed: Vec<ExprRef> = match function.kind {
            FnKind::Lambda => self.written_at(id).into_iter().collect(),
            FnKind::Named => {
                let callers = self.callers(id);
                callers.iter().copied().filter(|&at| !matches!(self.expr(at), Expr::Call { .. })).collect()
            }
            _ => Vec::new(),
        };
        for at in handed {
            list.extend(self.registered_route(id, at));
        }
        list
    }

    /// The route for which a handler is registered by a reference.
    fn registered_route(&self, id: FnId, at: ExprRef) -> Option<Route> {
        let server = &self.model.server;
        let mut value = at;
        let mut layers = Vec::new();
        for _ in 0..MAX_DEPTH {
            let around = self.around(value)?;
            let sub = |expr| ExprRef { unit: around.unit, expr };
            match self.expr(around) {
                Expr::Call { recv: Some(recv), name, args, .. }
                    if server.methods.contains(name.as_str()) && name != "use" =>
                {
                    // The last of the functions answers, those before it decide whether.
                    let position = args.iter().position(|arg| arg.value == value.expr)?;
                    if position + 1 != args.len() || !self.is_router(sub(*recv), id) {
                        return None;
                    }
                    let chained = |call: ExprRef| match self.expr(call) {
                        Expr::Call { name, args, .. } if name == "route" => {
                            self.constant_text(ExprRef { unit: call.unit, expr: args.first()?.value })
                        }
                        _ => None,
                    };
                    let first = sub(args.first()?.value);
                    let path = match position {
                        0 => chained(sub(*recv))?,
                        _ => self.constant_text(first).or_else(|| chained(sub(*recv))).unwrap_or_default(),
                    };
                    layers.extend(args[..position].iter().map(|arg| RouteLayer::Other(sub(arg.value))));
                    self.added_before(sub(*recv), around, &path, 0, &mut layers);
                    let method = Some(name.clone()).filter(|name| name != "all" && name != "route");
                    return Some(Route { at: Some(around), method, path: Some(path), layers });
                }
                Expr::Call { .. } => layers.push(RouteLayer::Other(around)),
                Expr::List(_) => {}
                _ => return None,
            }
            value = around;
        }
        None
    }

    /// True for a value whose methods register handlers: by its type, or by its name where the handler
    /// takes a request.
    fn is_router(&self, at: ExprRef, handler: FnId) -> bool {
        let server = &self.model.server;
        let typed = match self.value_of(at) {
            Some(Value::Of(Type::External(name, _)) | Value::Class(Type::External(name, _))) => {
                server.types.contains(name.as_str())
            }
            _ => false,
        };
        let takes_request = self
            .func(handler)
            .params
            .first()
            .is_some_and(|param| server.requests.contains(param.name.trim_start_matches('_')));
        let mut base = at;
        while let Expr::Call { recv: Some(recv), .. } = self.expr(base) {
            base = ExprRef { unit: base.unit, expr: *recv };
        }
        let named = self.dotted(base).is_some_and(|path| {
            let last = Self::last_segment(&path).to_owned();
            server.on.contains(last.as_str())
                || tokens(&last).iter().any(|part| matches!(part.as_str(), "router" | "app" | "server"))
        });
        typed || named && takes_request
    }

    /// What was added to a router before a place, and to those that it is added to.
    fn added_before(
        &self,
        router: ExprRef,
        place: ExprRef,
        path: &str,
        depth: u32,
        out: &mut Vec<RouteLayer>,
    ) {
        if depth > MAX_DEPTH {
            return;
        }
        let unit = router.unit;
        let sub = |expr| ExprRef { unit, expr };
        // `router.use(auth).post(..)`.
        let mut base = router;
        while let Expr::Call { recv: Some(recv), name, args, .. } = self.expr(base) {
            if name != "route" {
                out.extend(args.iter().map(|arg| RouteLayer::Other(sub(arg.value))));
            }
            base = sub(*recv);
        }
        let Some(name) = self.dotted(base) else { return };
        for adds in ["use", "addHook", "register"] {
            for &call in self.uses_in(adds, unit) {
                let Expr::Call { recv: Some(recv), args, .. } = self.expr(call) else { continue };
                let before = self.loc(call).span.start < self.loc(place).span.start;
                if !before || self.dotted(sub(*recv)).as_ref() != Some(&name) {
                    continue;
                }
                // `app.use('/admin', auth)` is about what is below.
                let below = args.first().and_then(|arg| self.constant_text(sub(arg.value)));
                let elsewhere = |prefix: &String| {
                    prefix.starts_with('/') && !path.starts_with(prefix.trim_end_matches(['/', '*']))
                };
                if !below.as_ref().is_some_and(elsewhere) {
                    out.extend(args.iter().map(|arg| RouteLayer::Other(sub(arg.value))));
                }
            }
        }
        let mut outer = Vec::new();
        // `function routes(app) { app.post(..) }`.
        if let Expr::Name(simple) = self.expr(base)
            && let Some(local) = self.local(base, simple)
            && let Def::Param(index) = local.def
        {
            for &call in self.callers(local.func).iter() {
                let Expr::Call { args, .. } = self.expr(call) else { continue };
                if let Some(arg) = args.get(index) {
                    outer.push((ExprRef { unit: call.unit, expr: arg.value }, call, path.to_owned()));
                }
            }
        }
        outer.extend(self.mounts_of(unit, path));
        let mut each = outer.into_iter().map(|(router, place, path)| {
            let mut layers = Vec::new();
            if let Expr::Call { args, name, .. } = self.expr(place)
                && name == "use"
            {
                layers.extend(
                    args.iter().map(|arg| RouteLayer::Other(ExprRef { unit: place.unit, expr: arg.value })),
                );
            }
            self.added_before(router, place, &path, depth + 1, &mut layers);
            layers
        });
        // What stands before it in one place only does not stand before it in the others.
        if let Some(first) = each.next() {
            let rest: Vec<Vec<RouteLayer>> = each.collect();
            let says = |layers: &[RouteLayer]| {
                layers.iter().any(|layer| match layer {
                    RouteLayer::Other(at) => self.subtree(*at).into_iter().any(|part| {
                        self.part_says_who(part)
                            || self.fn_values(part).into_iter().any(|func| self.turns_away(func, 0))
                    }),
                    _ => false,
                })
            };
            if rest.iter().all(|layers| says(layers)) {
                out.extend(first);
            }
        }
    }

    /// Where the routes of a file are added to others: the router there, the call, the path below it.
    fn mounts_of(&self, unit: u32, path: &str) -> Vec<(ExprRef, ExprRef, String)> {
        let file = &self.map.file(self.unit(unit).file).name;
        let stem = file.rsplit('/').next().and_then(|base| base.split('.').next()).unwrap_or_default();
        if stem.len() > 2 {
            self.want_mentions(stem);
        }
        let mut list = Vec::new();
        for adds in ["use", "register", "route"] {
            for &call in self.uses_of(adds) {
                if call.unit == unit || !self.is_script(call.unit) {
                    continue;
                }
                let Expr::Call { recv: Some(recv), args, .. } = self.expr(call) else { continue };
                let sub = |expr| ExprRef { unit: call.unit, expr };
                let mounted = args.iter().any(|arg| {
                    let parts = self.subtree(sub(arg.value));
                    parts.into_iter().any(|part| self.entity_unit(part) == Some(unit))
                });
                if mounted {
                    let prefix = args.first().and_then(|arg| self.constant_text(sub(arg.value)));
                    let prefix = prefix.filter(|text| text.starts_with('/')).unwrap_or_default();
                    let path = format!("{}{path}", prefix.trim_end_matches('/'));
                    list.push((sub(*recv), call, path));
                }
            }
        }
        list
    }

    /// The unit that what an expression names comes from.
    fn entity_unit(&self, at: ExprRef) -> Option<u32> {
        let entity = match self.expr(at) {
            Expr::Name(name) if self.local(at, name).is_none() => self.scoped_entity(at.unit, name)?,
            Expr::Call { recv: None, name, .. } if name == "require" => self.value_entity(at, 0)?,
            _ => return None,
        };
        match entity {
            Entity::Fn(func) => Some(self.fn_unit(func)),
            Entity::Type(id) | Entity::Field(id, _) => {
                let unit = self.type_unit(id);
                if unit != at.unit {
                    return Some(unit);
                }
                // `const faces = require('./faces')`.
                let Entity::Field(id, index) = entity else { return None };
                let init = self.ty(id).fields[index].init?;
                let init = ExprRef { unit, expr: init };
                match self.expr(init) {
                    Expr::Call { recv: None, name, .. } if name == "require" => self.entity_unit(init),
                    _ => None,
                }
            }
            Entity::Module(unit) => Some(unit),
            Entity::Value(value) => Some(value.unit),
            Entity::External(_) => None,
        }
    }
}
