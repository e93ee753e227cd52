//! Compose navigation: a destination is entered by its route, or by the type of its route.

use super::{Edge, EdgeKind};
use crate::program::link::{NameTarget, Type, Value};
use crate::program::{ExprRef, Program, TypeId};
use crate::syntax::ir::{Arg, Expr, Field, FnKind, StrPart, TypeKind};
use crate::syntax::lower::CTOR;

/// Routes made of more parts of parts than this are given up.
const MAX_DEPTH: usize = 8;

/// What stands for a part of a route that is filled in.
const HOLE: &str = "{}";

/// A route: the text, holes for what is filled in, or a type.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Route {
    Text(String),
    Of(TypeId),
}

impl Route {
    /// True when going to `given` enters the destination of this route.
    fn takes(&self, given: &Route) -> bool {
        let (Route::Text(declared), Route::Text(given)) = (self, given) else { return self == given };
        let (declared, given): (Vec<&str>, Vec<&str>) =
            (declared.split('/').collect(), given.split('/').collect());
        declared.len() == given.len()
            && declared.iter().zip(given).all(|(part, given)| *part == HOLE || *part == given)
    }
}

impl Program<'_> {
    /// Navigations to the destination that a call declares, and the graphs that start with it.
    pub(super) fn destination_edges(&self, declared: ExprRef) -> Vec<Edge> {
        let routes = self.declared_routes(declared);
        if routes.is_empty() {
            return Vec::new();
        }
        let mut edges = Vec::new();
        self.route_edges(declared, &routes, 0, &mut edges);
        let model = &self.model.destination;
        if let Expr::Call { args, .. } = self.expr(declared)
            && args.iter().any(|arg| arg.label.as_deref() == Some(model.links.as_str()))
        {
            edges.push(Edge::new(EdgeKind::Callback, declared));
        }
        edges.sort_unstable();
        edges.dedup();
        edges
    }

    fn route_edges(&self, declared: ExprRef, routes: &[Route], depth: usize, edges: &mut Vec<Edge>) {
        if depth > MAX_DEPTH {
            return;
        }
        let model = &self.model.destination;
        let file = self.unit(declared.unit).file;
        for name in &model.navigate {
            self.want_uses(name, &[], Some(file));
            for &at in self.uses_of(name) {
                let Expr::Call { args, .. } = self.expr(at) else { continue };
                let Some(arg) = args.first() else { continue };
                let given = self.routes_of(ExprRef { unit: at.unit, expr: arg.value });
                if given.iter().any(|route| routes.iter().any(|declared| declared.takes(route))) {
                    edges.push(Edge::new(EdgeKind::Navigate, at));
                }
            }
        }
        for name in &model.graph {
            self.want_uses(name, &[], Some(file));
            for &at in self.uses_of(name) {
                let Expr::Call { args, types, .. } = self.expr(at) else { continue };
                let labelled = args.iter().find(|arg| arg.label.as_deref() == Some(model.start.as_str()));
                // `NavHost(controller, "home")`, `navigation("home", "route")`.
                let Some(start) =
                    labelled.or_else(|| self.unlabelled(at, args, usize::from(name.contains("Host"))))
                else {
                    continue;
                };
                let starts = self.routes_of(ExprRef { unit: at.unit, expr: start.value });
                if !starts.iter().any(|route| routes.iter().any(|declared| declared.takes(route))) {
                    continue;
                }
                // A graph inside another is entered by a route of its own.
                let own = args.iter().find(|arg| arg.label.as_deref() == Some(model.route.as_str()));
                let own = own.or_else(|| self.unlabelled(at, args, 1).filter(|_| !name.contains("Host")));
                let mut graph: Vec<Route> = own
                    .map(|own| self.routes_of(ExprRef { unit: at.unit, expr: own.value }))
                    .unwrap_or_default();
                graph.extend(types.first().and_then(|ty| self.resolve(at, ty).as_project()).map(Route::Of));
                if graph.is_empty() {
                    edges.push(Edge::new(EdgeKind::Navigate, at));
                } else {
                    self.route_edges(at, &graph, depth + 1, edges);
                }
            }
        }
    }

    /// An argument by position that is neither labelled nor a lambda.
    fn unlabelled<'a>(&self, at: ExprRef, args: &'a [Arg], position: usize) -> Option<&'a Arg> {
        args.get(position).filter(|arg| {
            arg.label.is_none()
                && !matches!(self.expr(ExprRef { unit: at.unit, expr: arg.value }), Expr::Lambda(_))
        })
    }

    fn declared_routes(&self, declared: ExprRef) -> Vec<Route> {
        let Expr::Call { args, types, .. } = self.expr(declared) else { return Vec::new() };
        if let Some(ty) = types.first() {
            return self.resolve(declared, ty).as_project().map(Route::Of).into_iter().collect();
        }
        let model = &self.model.destination;
        let labelled = args.iter().find(|arg| arg.label.as_deref() == Some(model.route.as_str()));
        let route = labelled.or_else(|| self.unlabelled(declared, args, 0));
        route
            .map(|route| self.routes_of(ExprRef { unit: declared.unit, expr: route.value }))
            .unwrap_or_default()
    }

    /// The routes an expression can be.
    fn routes_of(&self, at: ExprRef) -> Vec<Route> {
        let mut routes: Vec<Route> =
            self.route_texts(at, 0).iter().filter_map(|text| normal_route(text)).map(Route::Text).collect();
        if routes.is_empty() {
            let ty = match self.value_of(at) {
                Some(Value::Of(Type::Project(id, _)) | Value::Class(Type::Project(id, _))) => Some(id),
                _ => None,
            };
            routes.extend(ty.map(Route::Of));
        }
        routes.sort();
        routes.dedup();
        routes
    }

    /// The texts a route can be, with holes for what is not known.
    fn route_texts(&self, at: ExprRef, depth: usize) -> Vec<String> {
        if depth > MAX_DEPTH {
            return Vec::new();
        }
        let sub = |expr| ExprRef { unit: at.unit, expr };
        let one = |at| match &self.route_texts(at, depth + 1)[..] {
            [only] => only.clone(),
            _ => HOLE.to_owned(),
        };
        match self.expr(at) {
            Expr::Str(parts) => {
                let piece = |part: &StrPart| match part {
                    StrPart::Text(text) => text.to_string(),
                    StrPart::Expr(expr) => one(sub(*expr)),
                };
                vec![parts.iter().map(piece).collect()]
            }
            Expr::Arith(op, list) if op == "+" => vec![list.iter().map(|part| one(sub(*part))).collect()],
            Expr::Cast(inner, _) => self.route_texts(sub(*inner), depth + 1),
            Expr::Coalesce(a, b) => {
                let mut texts = self.route_texts(sub(*a), depth + 1);
                texts.extend(self.route_texts(sub(*b), depth + 1));
                texts
            }
            Expr::If { then, els, .. } => {
                let last = [Some(then), els.as_ref()].into_iter().flatten().filter_map(|block| block.last());
                last.flat_map(|last| self.route_texts(sub(*last), depth + 1)).collect()
            }
            Expr::Switch { cases, .. } => cases
                .iter()
                .filter_map(|case| case.body.last())
                .flat_map(|last| self.route_texts(sub(*last), depth + 1))
                .collect(),
            Expr::Name(_) | Expr::Member { .. } => {
                if let Expr::Member { recv, name, .. } = self.expr(at) {
                    let known = self.property_of_one(sub(*recv), name);
                    if !known.is_empty() {
                        return known.into_iter().flat_map(|at| self.route_texts(at, depth + 1)).collect();
                    }
                    // The name of an enum entry.
                    if name == "name"
                        && let Some((_, field)) = self.enum_entry(sub(*recv))
                    {
                        return vec![field.name.to_string()];
                    }
                }
                self.definitions(at).into_iter().flat_map(|at| self.route_texts(at, depth + 1)).collect()
            }
            Expr::Call { recv, name, .. } => {
                let target = self.target(at);
                let bodies = target.fns.iter().filter(|&&func| self.func(func).has_body);
                let returned: Vec<ExprRef> = bodies.flat_map(|&func| self.returned_values(func)).collect();
                if !returned.is_empty() {
                    return returned.into_iter().flat_map(|at| self.route_texts(at, depth + 1)).collect();
                }
                match recv {
                    Some(recv) if matches!(name.as_str(), "replace" | "toString" | "format" | "trim") => {
                        self.route_texts(sub(*recv), depth + 1)
                    }
                    _ => Vec::new(),
                }
            }
            _ => Vec::new(),
        }
    }

    /// The enum entry that an expression names.
    pub(crate) fn enum_entry(&self, at: ExprRef) -> Option<(TypeId, &Field)> {
        let (owner, name) = match self.expr(at) {
            Expr::Member { recv, name, .. } => {
                (self.member_owner(ExprRef { unit: at.unit, expr: *recv }, name)?, name)
            }
            Expr::Name(name) => match self.name_target(at)? {
                NameTarget::Field(owner, _) => (owner, name),
                _ => return None,
            },
            _ => return None,
        };
        let field = self.field(owner, name)?;
        field.enum_entry.then_some((owner, field))
    }

    /// What a property of one particular object is: an object declaration or an enum entry, whose base
    /// takes the value as a parameter.
    fn property_of_one(&self, recv: ExprRef, name: &str) -> Vec<ExprRef> {
        if let Some((owner, field)) = self.enum_entry(recv) {
            let unit = self.type_unit(owner);
            let Some(init) = field.init.map(|expr| ExprRef { unit, expr }) else { return Vec::new() };
            return match self.expr(init) {
                Expr::New { args, .. } => self.given_param(init, args, name),
                _ => Vec::new(),
            };
        }
        let Some(Value::Class(Type::Project(id, _))) = self.value_of(recv) else { return Vec::new() };
        if !matches!(self.ty(id).kind, TypeKind::Object | TypeKind::Companion)
            || self.field(id, name).is_some()
        {
            return Vec::new();
        }
        let unit = self.type_unit(id);
        for &at in self.uses_of(CTOR) {
            if at.unit == unit
                && self.owner(self.home(at)) == Some(id)
                && let Expr::Call { recv: Some(recv), args, .. } = self.expr(at)
                && matches!(self.expr(ExprRef { unit, expr: *recv }), Expr::Super)
            {
                return self.given_param(at, args, name);
            }
        }
        Vec::new()
    }

    /// The argument or default that a construction gives to a parameter of some name.
    fn given_param(&self, construction: ExprRef, args: &[Arg], name: &str) -> Vec<ExprRef> {
        for &func in &self.target(construction).fns {
            let function = self.func(func);
            if function.kind != FnKind::Ctor {
                continue;
            }
            let Some(index) = function.params.iter().position(|param| param.name == name) else { continue };
            if let Some(value) = self.arg_for(args, func, index) {
                return vec![ExprRef { unit: construction.unit, expr: value }];
            }
            let unit = self.fn_unit(func);
            return function.params[index].default.map(|expr| ExprRef { unit, expr }).into_iter().collect();
        }
        Vec::new()
    }
}

/// A route without what is optional, with one sign for whatever is filled in. Nothing for what says
/// nothing.
fn normal_route(text: &str) -> Option<String> {
    let path = text.split('?').next().unwrap_or_default();
    let segments: Vec<&str> = path
        .split('/')
        .filter(|segment| !segment.is_empty())
        .map(|segment| if segment.contains('{') { HOLE } else { segment })
        .collect();
    segments.iter().any(|segment| *segment != HOLE).then(|| segments.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn routes() {
        assert_eq!(normal_route("face/{id}?from={from}").as_deref(), Some("face/{}"));
        assert_eq!(normal_route("face/{}").as_deref(), Some("face/{}"));
        assert_eq!(normal_route("{}"), None);
        let text = |text: &str| Route::Text(text.to_owned());
        assert!(text("face/{}").takes(&text("face/me")) && text("face/{}").takes(&text("face/{}")));
        assert!(!text("face/me").takes(&text("face/{}")) && !text("face/{}").takes(&text("face")));
    }
}
