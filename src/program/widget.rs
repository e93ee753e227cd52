//! Flutter: a widget and the state that is kept for it are one screen; objects that keep one state and tell
//! it, providers that make them, builders that are given it.

use super::graph::{Edge, EdgeKind};
use super::link::{NameTarget, Type};
use super::{ExprRef, FnId, Program, TypeId};
use crate::input::span::Span;
use crate::knowledge::model::Model;
use crate::syntax::ir::{Expr, ExprId, Field, FnKind, LocalType, Name, TypeKind, Unit};
use crate::syntax::lang::Lang;
use crate::syntax::lower::CTOR;

/// The member that holds what is kept.
const STATE: &str = "state";

/// Functions in functions are left this far.
const MAX_LEVELS: u32 = 32;

fn push(unit: &mut Unit, expr: Expr, at: Span) -> ExprId {
    unit.exprs.push(expr);
    unit.spans.push(at);
    ExprId(unit.exprs.len() as u32 - 1)
}

/// Declares the state of objects that keep one, and makes telling it an assignment:
/// `emit(x)` is `state = x`, and so is `super(x)`.
pub(super) fn declare_kept(unit: &mut Unit, model: &Model) {
    for index in 0..unit.types.len() {
        let decl = &unit.types[index];
        let Some(base) = decl.supers.iter().find(|base| model.stores.kept.contains(base.simple())) else {
            continue;
        };
        if decl.kind == TypeKind::Module || decl.fields.iter().any(|field| field.name == STATE) {
            continue;
        }
        let ty = base.args.last().cloned().unwrap_or_default();
        let made = Field { name: STATE.into(), ty, span: decl.name_span, ..Field::default() };
        unit.types[index].fields.push(made);
        let owner = LocalType(index as u32);
        for func in 0..unit.fns.len() {
            let function = &unit.fns[func];
            let mut outer = function;
            let mut levels = 0;
            while let Some(parent) = outer.parent.filter(|_| outer.owner.is_none() && levels < MAX_LEVELS) {
                outer = unit.func(parent);
                levels += 1;
            }
            if outer.owner != Some(owner) {
                continue;
            }
            let is_ctor = function.kind == FnKind::Ctor;
            let mut stack = function.body.clone();
            let mut told = Vec::new();
            while let Some(id) = stack.pop() {
                let expr = unit.expr(id);
                expr.for_each_child(|kid| stack.push(kid));
                let Expr::Call { recv, name, args, .. } = expr else { continue };
                let tells = match recv {
                    None => model.stores.tell.contains(name.as_str()),
                    Some(recv) => is_ctor && name == CTOR && matches!(unit.expr(*recv), Expr::Super),
                };
                if let ([value], true) = (&args[..], tells) {
                    told.push((id, value.value));
                }
            }
            for (id, value) in told {
                let at = unit.spans[id.0 as usize];
                let recv = push(unit, Expr::This(None), at);
                let member = Expr::Member { recv, name: STATE.into(), name_span: at, safe: false };
                let target = push(unit, member, at);
                unit.exprs[id.0 as usize] = Expr::Assign { target, op: Name::default(), value };
            }
        }
    }
}

impl Program<'_> {
    /// The state that a widget makes for itself.
    pub(crate) fn state_of(&self, widget: TypeId) -> Option<TypeId> {
        if self.lang(self.type_unit(widget)) != Lang::Dart {
            return None;
        }
        let create = self.method_named(widget, "createState")?;
        let mut made = self.returned_values(create).into_iter();
        made.find_map(|value| self.target(value).constructs.as_ref().and_then(Type::as_project))
    }

    /// The widget that a state is kept for: the argument of its base.
    pub(crate) fn widget_with(&self, state: TypeId) -> Option<TypeId> {
        if self.lang(self.type_unit(state)) != Lang::Dart {
            return None;
        }
        let of = self.supers(state).iter().find_map(|base| base.args().first().and_then(Type::as_project))?;
        (self.state_of(of) == Some(state)).then_some(of)
    }

    /// The method of a name that a type declares itself.
    pub(crate) fn method_named(&self, id: TypeId, name: &str) -> Option<FnId> {
        let unit = self.type_unit(id);
        let mut own = self.ty(id).fns.iter().map(|&local| self.global_fn(unit, local));
        own.find(|&func| self.func(func).name == name)
    }

    /// The field that holds the state which an object keeps.
    fn kept_field(&self, id: TypeId) -> Option<(TypeId, usize)> {
        self.lineage(id).into_iter().find_map(|ty| {
            let keeps = self.ty(ty).supers.iter().any(|base| self.model.stores.kept.contains(base.simple()));
            let index = self.ty(ty).fields.iter().position(|field| field.name == STATE)?;
            keeps.then_some((ty, index))
        })
    }

    /// Everything that an object of a type keeps as its state.
    pub(crate) fn kept_values(&self, id: TypeId) -> Vec<ExprRef> {
        let Some((owner, index)) = self.kept_field(id) else { return Vec::new() };
        let name = self.ty(owner).fields[index].name.clone();
        let mut list = self.field_definitions(owner, &name);
        // What a notifier of Riverpod begins with.
        let begins = self.ty(owner).fns.iter().any(|&local| {
            let function = self.func(self.global_fn(self.type_unit(owner), local));
            function.name == "build" && function.params.is_empty()
        });
        if begins && let Some(build) = self.method_named(owner, "build") {
            list.extend(self.returned_values(build));
        }
        list
    }

    /// What a provider makes, and whether its maker is asked for: `ref.watch(rules)`, `ref.read(rules.notifier)`.
    fn provided(&self, at: ExprRef) -> Option<(Vec<ExprRef>, bool)> {
        if self.lang(at.unit) != Lang::Dart {
            return None;
        }
        let Expr::Call { recv: Some(_), name, args, .. } = self.expr(at) else { return None };
        if !matches!(name.as_str(), "watch" | "read" | "listen" | "refresh") {
            return None;
        }
        let first = args.iter().find(|arg| arg.label.is_none())?;
        let mut provider = ExprRef { unit: at.unit, expr: first.value };
        let mut maker = false;
        if let Expr::Member { recv, name, .. } = self.expr(provider)
            && matches!(name.as_str(), "notifier" | "future" | "state" | "stream")
        {
            maker = name == "notifier";
            provider = ExprRef { unit: at.unit, expr: *recv };
        }
        if let Expr::Name(name) | Expr::Member { name, .. } = self.expr(provider) {
            self.want_uses(name, &[name.as_str()], None);
        }
        let Some(NameTarget::Field(owner, index)) = self.name_target(provider) else { return None };
        let init = self.ty(owner).fields[index].init?;
        let init = ExprRef { unit: self.type_unit(owner), expr: init };
        let Expr::Call { args, .. } = self.expr(init) else { return None };
        let makes =
            args.iter().find_map(|arg| match self.expr(ExprRef { unit: init.unit, expr: arg.value }) {
                Expr::Lambda(local) => Some(self.global_fn(init.unit, *local)),
                _ => None,
            });
        let made = match makes {
            Some(lambda) => self.returned_values(lambda),
            // `NotifierProvider<Rules, bool>(Rules.new)`
            None => args.iter().map(|arg| ExprRef { unit: init.unit, expr: arg.value }).collect(),
        };
        Some((made, maker))
    }

    /// The type of what a provider gives.
    pub(super) fn provided_type(&self, at: ExprRef) -> Option<Type> {
        let (made, maker) = self.provided(at)?;
        made.into_iter().find_map(|value| {
            let ty = match self.expr(value) {
                Expr::FnRef { .. } => self.target(value).constructs.clone()?,
                _ => self.type_of(value),
            };
            let kept = ty.as_project().and_then(|id| self.kept_field(id)).filter(|_| !maker);
            match kept {
                Some((owner, index)) => Some(self.field_type(owner, index)),
                None => (ty != Type::Unknown).then_some(ty),
            }
        })
    }

    /// The values that a provider gives: what its maker keeps, or what it makes.
    pub(crate) fn provided_values(&self, at: ExprRef) -> Vec<ExprRef> {
        let Some((made, false)) = self.provided(at) else { return Vec::new() };
        let mut list = Vec::new();
        for value in made {
            let ty = match self.expr(value) {
                Expr::FnRef { .. } => self.target(value).constructs.clone().unwrap_or(Type::Unknown),
                _ => self.type_of(value),
            };
            match ty.as_project().filter(|&id| self.kept_field(id).is_some()) {
                Some(id) => list.extend(self.kept_values(id)),
                None => list.push(value),
            }
        }
        list
    }

    /// The builder whose function has a parameter: the type it is given, and whether it is what that keeps.
    fn built(&self, func: FnId, index: usize) -> Option<(Type, bool)> {
        let written = self.written_at(func).filter(|at| self.lang(at.unit) == Lang::Dart)?;
        let around = self.around(written)?;
        let Expr::Call { name, types, .. } = self.expr(around) else { return None };
        let row =
            self.model.built.iter().find(|row| row.call.contains(name.as_str()) && row.param == index)?;
        let ty = self.resolve(around, types.get(row.of)?);
        Some((ty, row.kept))
    }

    /// The type of a parameter that a builder gives.
    pub(super) fn built_type(&self, func: FnId, index: usize) -> Option<Type> {
        let (ty, kept) = self.built(func, index)?;
        match ty.as_project().and_then(|id| self.kept_field(id)).filter(|_| kept) {
            Some((owner, index)) => Some(self.field_type(owner, index)),
            None => Some(ty),
        }
    }

    /// The values of a parameter that a builder gives.
    pub(super) fn built_values(&self, func: FnId, index: usize) -> Vec<ExprRef> {
        match self.built(func, index) {
            Some((ty, true)) => ty.as_project().map(|id| self.kept_values(id)).unwrap_or_default(),
            _ => Vec::new(),
        }
    }

    /// What tells an event to those that listen to its type: `bus.fire(Agreed())`, `bloc.add(Agreed())`.
    pub(super) fn told_by_type(&self, call: ExprRef) -> Vec<Edge> {
        if self.lang(call.unit) != Lang::Dart {
            return Vec::new();
        }
        let sub = |expr| ExprRef { unit: call.unit, expr };
        // `bus.on<Agreed>().listen(f)`, `on<Agreed>(f)`.
        let types = match self.expr(call) {
            Expr::Call { name, types, .. } if name == "on" => types,
            Expr::Call { recv: Some(recv), name, .. } if name == "listen" => match self.expr(sub(*recv)) {
                Expr::Call { name, types, .. } if name == "on" => types,
                _ => return Vec::new(),
            },
            _ => return Vec::new(),
        };
        let Some(event) = types.first() else { return Vec::new() };
        let Some(wanted) = self.resolve(call, event).as_project() else { return Vec::new() };
        self.want_uses(event.simple(), &[event.simple()], None);
        let mut edges = Vec::new();
        for name in &self.model.bus.tell {
            for &at in self.uses_of(name) {
                let Expr::Call { args, .. } = self.expr(at) else { continue };
                let Some(first) = args.first() else { continue };
                let told = ExprRef { unit: at.unit, expr: first.value };
                let fits =
                    self.type_of(told).as_project().is_some_and(|id| self.lineage(id).contains(&wanted));
                if fits {
                    edges.push(Edge {
                        carries: Some(told),
                        via: Some(call),
                        ..Edge::new(EdgeKind::Event, at)
                    });
                }
            }
        }
        edges
    }
}
