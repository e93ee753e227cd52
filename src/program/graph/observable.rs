//! Observables: what is set is what is observed. An observable is known by the place it is made at.

use rustc_hash::FxHashSet;

use super::{Edge, EdgeKind};
use crate::program::link::{NameTarget, Value};
use crate::program::{ExprRef, Program};
use crate::syntax::ir::{Expr, Lit};
use crate::syntax::lower::DELEGATE;

/// A value made of more than this is given up.
const MAX_STEPS: usize = 120;

impl Program<'_> {
    /// What sets the observables that an observing call is registered with.
    pub(super) fn observed_by(&self, call: ExprRef) -> Vec<Edge> {
        let mut edges = Vec::new();
        for made in self.observed(call) {
            let settings = self.values_set(made);
            if settings.is_empty() {
                continue;
            }
            for (at, value) in settings {
                edges.push(Edge { carries: value, ..Edge::new(EdgeKind::Event, at) });
            }
            // It is told the first value when it registers.
            if let Some(first) = self.first_value(made) {
                edges.push(Edge { carries: Some(first), ..Edge::new(EdgeKind::Callback, call) });
            }
        }
        edges.sort_unstable();
        edges.dedup();
        edges
    }

    /// Where the observables were made that a place observes or sets.
    pub fn observed(&self, at: ExprRef) -> Vec<ExprRef> {
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match self.expr(at) {
            Expr::Call { name, args, .. } if self.observable(at.unit).effects.contains(name.as_str()) => {
                args.iter().flat_map(|arg| self.makers(sub(arg.value))).collect()
            }
            Expr::Call { recv: Some(recv), .. } | Expr::Member { recv, .. } => self.makers(sub(*recv)),
            Expr::Assign { target, .. } => match self.expr(sub(*target)) {
                Expr::Member { recv, name, .. } if self.observable(at.unit).set.contains(name.as_str()) => {
                    self.makers(sub(*recv))
                }
                _ => self.makers(sub(*target)),
            },
            _ => Vec::new(),
        }
    }

    /// Places that set the observable made at a place, with the value where it is one expression.
    fn values_set(&self, made: ExprRef) -> Vec<(ExprRef, Option<ExprRef>)> {
        let names = &self.observable(made.unit).set;
        let mut list = Vec::new();
        let runs = self.runs_of(made);
        for &at in &runs.called {
            let sub = |expr| ExprRef { unit: at.unit, expr };
            match self.expr(at) {
                Expr::Call { name, args, .. } if names.contains(name.as_str()) => {
                    let value = args.first().and_then(|arg| match self.expr(sub(arg.value)) {
                        // `state.update { it.copy(..) }`.
                        Expr::Lambda(local) => {
                            match self.returned_values(self.global_fn(at.unit, *local))[..] {
                                [only] => Some(only),
                                _ => None,
                            }
                        }
                        _ => Some(sub(arg.value)),
                    });
                    list.push((at, value));
                }
                Expr::Member { name, .. } if names.contains(name.as_str()) => {
                    list.extend(self.assignment_to(at).map(|write| (write, self.plain_value(write))));
                }
                _ => {}
            }
        }
        list.extend(runs.written.iter().map(|&write| (write, self.plain_value(write))));
        list
    }

    fn plain_value(&self, write: ExprRef) -> Option<ExprRef> {
        match self.expr(write) {
            Expr::Assign { op, value, .. } if op.is_empty() => {
                Some(ExprRef { unit: write.unit, expr: *value })
            }
            _ => None,
        }
    }

    /// The value an observable starts with.
    fn first_value(&self, made: ExprRef) -> Option<ExprRef> {
        let first = match self.expr(made) {
            Expr::New { ty, args, .. } if self.model.is_observable(ty.simple()) => args.first(),
            Expr::Call { name, args, .. }
                if name != "MutableSharedFlow"
                    && name != "Channel"
                    && (self.observable(made.unit).create.contains(name.as_str())
                        || self.model.is_observable(name)
                        || name == "createDefault") =>
            {
                args.first()
            }
            _ => None,
        }?;
        let first = ExprRef { unit: made.unit, expr: first.value };
        (!matches!(self.expr(first), Expr::Lambda(_))).then_some(first)
    }

    /// The places where a value was made, as far as it can be followed back: through variables, fields,
    /// getters, arguments, and calls that pass an observable on.
    pub fn makers(&self, at: ExprRef) -> Vec<ExprRef> {
        let mut made = Vec::new();
        let mut seen: FxHashSet<ExprRef> = FxHashSet::default();
        let mut stack = vec![at];
        while let Some(at) = stack.pop() {
            if seen.len() > MAX_STEPS || !seen.insert(at) {
                continue;
            }
            let sub = |expr| ExprRef { unit: at.unit, expr };
            match self.expr(at) {
                Expr::Cast(inner, _) => stack.push(sub(*inner)),
                Expr::Coalesce(a, b) => stack.extend([sub(*a), sub(*b)]),
                Expr::List(list) if list.len() == 1 => stack.push(sub(list[0])),
                Expr::Name(_) | Expr::Member { .. } => {
                    if let Expr::Member { recv, name, .. } = self.expr(at)
                        && self.observable(at.unit).get.contains(name.as_str())
                        && self.is_observable(&self.type_of(sub(*recv)))
                    {
                        stack.push(sub(*recv));
                        continue;
                    }
                    stack.extend(self.all_definitions(at));
                }
                Expr::Call { recv: None, name, args, .. } if name == DELEGATE => {
                    stack.extend(args.first().map(|arg| sub(arg.value)));
                }
                Expr::Call { recv, name, args, .. } => {
                    let target = self.target(at);
                    let bodies = target.fns.iter().filter(|&&func| self.func(func).has_body);
                    let returned: Vec<ExprRef> =
                        bodies.flat_map(|&func| self.returned_values(func)).collect();
                    let inline = &self.model.inline;
                    let lambda = args.last().and_then(|arg| match self.expr(sub(arg.value)) {
                        Expr::Lambda(local) => Some(self.global_fn(at.unit, *local)),
                        _ => None,
                    });
                    match recv {
                        _ if target.constructs.is_some() => made.push(at),
                        _ if !returned.is_empty() && !target.by_name => stack.extend(returned),
                        None => match lambda {
                            Some(lambda) if inline.calls.contains(name.as_str()) => {
                                stack.extend(self.returned_values(lambda));
                            }
                            _ => made.push(at),
                        },
                        Some(recv) if matches!(self.value_of(sub(*recv)), Some(Value::Class(_))) => {
                            made.push(at);
                        }
                        Some(recv)
                            if self.observable(at.unit).pass.contains(name.as_str())
                                || self.observable(at.unit).get.contains(name.as_str())
                                || inline.returns_receiver.contains(name.as_str()) =>
                        {
                            stack.push(sub(*recv));
                        }
                        // `handler.obtainMessage(1)`.
                        Some(_) => made.push(at),
                    }
                }
                Expr::New { .. } => made.push(at),
                _ => {}
            }
        }
        made.sort_unstable();
        made.dedup();
        made
    }

    /// The definitions of a variable or property; what a type of the project leaves open is defined by
    /// those that implement it.
    fn all_definitions(&self, at: ExprRef) -> Vec<ExprRef> {
        let found = self.definitions(at);
        if !found.is_empty() {
            return found;
        }
        let (owner, name) = match self.expr(at) {
            Expr::Name(name) => match self.name_target(at) {
                Some(NameTarget::Field(owner, _)) => (owner, name),
                _ => return found,
            },
            Expr::Member { recv, name, .. } => {
                match self.member_owner(ExprRef { unit: at.unit, expr: *recv }, name) {
                    Some(owner) => (owner, name),
                    None => return found,
                }
            }
            _ => return found,
        };
        let subtypes = self.subtypes(owner).into_iter().filter(|&ty| self.field(ty, name).is_some());
        subtypes.flat_map(|ty| self.field_definitions(ty, name)).collect()
    }

    /// The number an expression is, where it is a constant.
    pub(super) fn int_value(&self, at: ExprRef) -> Option<i64> {
        match self.expr(at) {
            Expr::Lit(Lit::Int(value)) => Some(*value),
            Expr::Name(_) | Expr::Member { .. } => match self.definitions(at)[..] {
                [only] if matches!(self.expr(only), Expr::Lit(Lit::Int(_))) => self.int_value(only),
                _ => None,
            },
            _ => None,
        }
    }
}
