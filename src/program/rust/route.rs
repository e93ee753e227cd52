//! Routes of servers: which function answers which path, and what runs before it.

use super::super::link::Type;
use super::super::scope::{Def, Local};
use super::super::{ExprRef, FnId, Program, TypeId};
use crate::syntax::ir::{Expr, FnKind, Name, TypeKind};

/// A function that answers requests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// Where it is registered; nothing for an attribute.
    pub at: Option<ExprRef>,
    /// The method, in lower case.
    pub method: Option<Name>,
    /// The path, as far as it is written out.
    pub path: Option<String>,
    /// What runs before it.
    pub layers: Vec<RouteLayer>,
}

/// Something that runs before a handler and decides whether it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RouteLayer {
    /// A function that is given the rest of the way.
    Function(FnId),
    /// A value that is made of the request, by the function that makes it.
    Extractor(FnId),
    /// Something from outside the project, where it is added.
    Other(ExprRef),
}

/// Methods of HTTP, as functions and attributes of the frameworks.
const METHODS: &[&str] = &["get", "post", "put", "delete", "patch", "head", "options", "any", "trace"];

/// Attributes of handlers besides those.
const ATTRIBUTES: &[&str] = &["route", "handler", "endpoint", "command"];

/// Calls that add what runs before the routes that are there already.
const LAYERS: &[&str] = &["layer", "route_layer"];

/// Calls that add what runs before all routes of the value.
const WRAPS: &[&str] = &["wrap", "wrap_fn", "guard", "hoop", "attach", "before", "with"];

/// Calls that take routes into others.
const JOINS: &[&str] = &[
    "nest",
    "nest_service",
    "merge",
    "service",
    "push",
    "at",
    "mount",
    "route",
    "configure",
    "scope",
    "fallback",
    "or",
    "register",
    "resource",
    "unshift",
    "append",
];

/// Functions that make a value of a request.
const EXTRACTS: &[&str] =
    &["from_request", "from_request_parts", "from_param", "from_form_field", "from_data"];

/// Registrations are followed through this many functions.
const MAX_DEPTH: u32 = 6;
/// A handler in more places than this is followed no further.
const MAX_ROUTES: usize = 16;

impl Program<'_> {
    /// The routes that a function answers.
    pub fn routes(&self, id: FnId) -> Vec<Route> {
        if !self.is_rust(self.fn_unit(id)) {
            return Vec::new();
        }
        let mut list = Vec::new();
        let unit = self.fn_unit(id);
        let function = self.func(id);
        for annotation in &function.annotations {
            let simple = Self::last_segment(&annotation.name);
            let is_method = METHODS.contains(&simple);
            if !(is_method || ATTRIBUTES.contains(&simple)) {
                continue;
            }
            let text = |expr| self.constant_text(ExprRef { unit, expr });
            let path = annotation.args.iter().find(|arg| arg.label.is_none()).and_then(|arg| text(arg.value));
            if is_method && path.is_none() {
                continue;
            }
            let mut layers = Vec::new();
            for arg in annotation.args.iter().filter(|arg| arg.label.as_deref() == Some("wrap")) {
                self.layers_in(ExprRef { unit, expr: arg.value }, &mut layers);
            }
            let route = Route { at: None, method: is_method.then(|| simple.into()), path, layers };
            // `App::new().wrap(auth).service(punch)`.
            let mut registered = Vec::new();
            for at in self.handed_on(id) {
                self.outwards(at, route.clone(), 0, &mut registered);
            }
            if registered.is_empty() {
                registered.push(route);
            }
            list.append(&mut registered);
        }
        if list.is_empty() && function.kind == FnKind::Lambda {
            // `post(|body| async { .. })`: many methods of that name take functions, those of routes a path.
            let registers = |at: &ExprRef| {
                self.around(*at).is_some_and(|call| match self.expr(call) {
                    Expr::Call { name, args, .. } => {
                        METHODS.contains(&name.as_str()) && args.iter().any(|arg| arg.value == at.expr)
                    }
                    _ => false,
                })
            };
            if let Some(at) = self.written_at(id).filter(registers) {
                let route = Route { at: Some(at), method: None, path: None, layers: Vec::new() };
                self.outwards(at, route, 0, &mut list);
                list.retain(|route| {
                    route.method.is_some() && route.path.as_ref().is_some_and(|path| path.starts_with('/'))
                });
            }
        } else if list.is_empty() {
            for at in self.handed_on(id) {
                let mut found = Vec::new();
                let route = Route { at: Some(at), method: None, path: None, layers: Vec::new() };
                self.outwards(at, route, 0, &mut found);
                // Without a method and a path it is handed to something else.
                found.retain(|route| route.method.is_some() || route.path.is_some());
                list.extend(found);
            }
        }
        for route in &mut list {
            route.layers.extend(self.extractors(id).into_iter().map(RouteLayer::Extractor));
        }
        list.truncate(MAX_ROUTES);
        list
    }

    /// References by which a function is handed to something.
    fn handed_on(&self, id: FnId) -> Vec<ExprRef> {
        let name = self.func(id).name.clone();
        let uses = self.uses_of(&name).iter().copied();
        uses.filter(|&at| matches!(self.expr(at), Expr::FnRef { .. }) && self.target(at).fns.contains(&id))
            .collect()
    }

    /// Follows a registration outwards: what is added to the routes, what they are added to.
    fn outwards(&self, from: ExprRef, mut route: Route, depth: u32, out: &mut Vec<Route>) {
        if depth > MAX_DEPTH || out.len() >= MAX_ROUTES {
            return;
        }
        let mut at = from;
        while let Some(around) = self.around(at) {
            let sub = |expr| ExprRef { unit: at.unit, expr };
            match self.expr(around) {
                Expr::Call { recv, name, args, .. } => {
                    let is_recv = recv.is_some_and(|recv| recv == at.expr);
                    let is_arg = args.iter().any(|arg| arg.value == at.expr);
                    if is_recv {
                        if LAYERS.contains(&name.as_str()) {
                            args.iter().for_each(|arg| self.layers_in(sub(arg.value), &mut route.layers));
                        } else if METHODS.contains(&name.as_str()) && route.method.is_none() {
                            // `get(list).post(punch)` is handled where the function is an argument.
                        }
                    } else if is_arg {
                        if METHODS.contains(&name.as_str()) && route.method.is_none() {
                            route.method = Some(name.clone());
                        } else if name == "to" || name == "handler" {
                            route.method =
                                route.method.or_else(|| recv.and_then(|recv| self.method_of(sub(recv))));
                        }
                        if JOINS.contains(&name.as_str()) || METHODS.contains(&name.as_str()) {
                            let prefix = args.first().filter(|arg| arg.value != at.expr);
                            if let Some(text) = prefix.and_then(|arg| self.constant_text(sub(arg.value))) {
                                let rest = route.path.take().unwrap_or_default();
                                route.path = Some(format!("{}{rest}", text.trim_end_matches('/')));
                            }
                        }
                    }
                    self.wraps_of(around, &mut route);
                }
                Expr::Let { names, .. } => {
                    if let [name] = &names[..] {
                        let local = Local { func: self.home(around), def: Def::Let(around) };
                        let reads: Vec<ExprRef> =
                            self.reads_of(local, name).into_iter().filter(|read| *read != at).collect();
                        if !reads.is_empty() {
                            for read in reads {
                                self.outwards(read, route.clone(), depth + 1, out);
                            }
                            return;
                        }
                    }
                    break;
                }
                // `router = router.layer(..)`.
                Expr::Assign { target, .. } => {
                    if let Some(super::super::link::NameTarget::Local(local)) = self.name_target(sub(*target))
                        && let Expr::Name(name) = self.expr(sub(*target))
                    {
                        let later = self.reads_of(local, name);
                        let place = self.loc(around).span.end;
                        let reads: Vec<ExprRef> =
                            later.into_iter().filter(|read| self.loc(*read).span.start >= place).collect();
                        for read in reads {
                            self.outwards(read, route.clone(), depth + 1, out);
                        }
                        return;
                    }
                    break;
                }
                _ => {}
            }
            at = around;
        }
        // The result of a function: whoever calls it goes on.
        let home = self.home(at);
        let is_result = matches!(self.expr(at), Expr::Exit { .. } | Expr::Call { .. })
            && self.func(home).kind == FnKind::Named
            && !self.func(home).ret.is_empty();
        let callers = if is_result { self.callers(home) } else { Default::default() };
        let calls: Vec<ExprRef> = callers.iter().copied().filter(|&call| self.home(call) != home).collect();
        if calls.is_empty() {
            out.push(route);
            return;
        }
        for call in calls {
            self.outwards(call, route.clone(), depth + 1, out);
        }
    }

    /// What wraps a value along the chain that makes it.
    fn wraps_of(&self, call: ExprRef, route: &mut Route) {
        let mut at = Some(call);
        while let Some(current) = at {
            let sub = |expr| ExprRef { unit: current.unit, expr };
            let Expr::Call { recv, name, args, .. } = self.expr(current) else { return };
            if WRAPS.contains(&name.as_str()) {
                args.iter().for_each(|arg| self.layers_in(sub(arg.value), &mut route.layers));
            }
            // `web::scope("/face")`, `web::resource("/face")`.
            if matches!(name.as_str(), "scope" | "resource")
                && let Some(text) = args.first().and_then(|arg| self.constant_text(sub(arg.value)))
                && !route.path.as_ref().is_some_and(|path| path.starts_with(&text))
            {
                let rest = route.path.take().unwrap_or_default();
                route.path = Some(format!("{}{rest}", text.trim_end_matches('/')));
            }
            at = recv.map(sub);
        }
    }

    fn method_of(&self, at: ExprRef) -> Option<Name> {
        match self.expr(at) {
            Expr::Call { name, .. } if METHODS.contains(&name.as_str()) => Some(name.clone()),
            Expr::Call { recv: Some(recv), .. } => self.method_of(ExprRef { unit: at.unit, expr: *recv }),
            _ => None,
        }
    }

    /// The functions and types named in what is added to routes.
    fn layers_in(&self, at: ExprRef, out: &mut Vec<RouteLayer>) {
        let before = out.len();
        for part in self.subtree(at) {
            match self.expr(part) {
                Expr::FnRef { .. } => {
                    let fns = self.target(part).fns.clone();
                    out.extend(fns.into_iter().map(RouteLayer::Function));
                }
                Expr::Lambda(local) => {
                    out.push(RouteLayer::Function(self.global_fn(part.unit, *local)));
                }
                // `from_extractor::<RequireAuth>()`.
                Expr::Call { types, .. } => {
                    for ty in types {
                        if let Some(id) = self.resolve(part, ty).as_project() {
                            out.extend(self.extractor_of(id).map(RouteLayer::Extractor));
                        }
                    }
                    if let Some(id) = self.type_of(part).as_project() {
                        out.extend(self.middleware_of(id).map(RouteLayer::Function));
                    }
                }
                Expr::Name(_) | Expr::New { .. } => {
                    let value = self.value_of(part);
                    if let Some(id) = value.and_then(|value| value.ty().as_project()) {
                        out.extend(self.middleware_of(id).map(RouteLayer::Function));
                    }
                }
                _ => {}
            }
        }
        if out.len() == before {
            out.push(RouteLayer::Other(at));
        }
    }

    /// The function of a middleware type that is given the request.
    fn middleware_of(&self, id: TypeId) -> Option<FnId> {
        for ty in std::iter::once(id).chain(self.services_of(id)) {
            if let Some(&call) = self.methods(ty, "call").first() {
                return Some(call);
            }
        }
        None
    }

    /// The service that a middleware makes: the type its `new_transform` or `layer` constructs.
    fn services_of(&self, id: TypeId) -> Vec<TypeId> {
        let mut list = Vec::new();
        for name in ["new_transform", "layer"] {
            for func in self.methods(id, name) {
                for part in self.body_exprs(func) {
                    if let Expr::New { ty, .. } = self.expr(part)
                        && let Some(made) = self.resolve(part, ty).as_project()
                    {
                        list.push(made);
                    }
                }
            }
        }
        list
    }

    /// The function that makes a value of this type from a request.
    fn extractor_of(&self, id: TypeId) -> Option<FnId> {
        EXTRACTS.iter().find_map(|name| self.methods(id, name).first().copied())
    }

    /// Parameters of a handler that must be made from the request before it runs.
    fn extractors(&self, id: FnId) -> Vec<FnId> {
        let function = self.func(id);
        let mut list = Vec::new();
        for param in &function.params {
            // One that may be missing stops nobody.
            if param.annotations.iter().any(|wrapper| matches!(wrapper.name.as_str(), "Option" | "Result")) {
                continue;
            }
            let ty = self.resolve_in(self.fn_unit(id), self.owner(id), &param.ty);
            if let Type::Project(id, _) = ty
                && self.ty(id).kind != TypeKind::Interface
            {
                list.extend(self.extractor_of(id));
            }
        }
        list
    }
}
