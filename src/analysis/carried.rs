//! What a callback is handed decides which of its branches run: a value that was set, the code of a
//! request. A cause whose value a branch excludes does not lead there.

use super::guard::Guard;
use crate::program::graph::{Edge, EdgeKind};
use crate::program::link::{NameTarget, Type};
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, FnId, Program, TypeId};
use crate::syntax::ir::{Arg, CmpOp, Expr, FnKind, Lit, Name, TypeKind, TypeRef};

/// A value that is known without running anything.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Known {
    Null,
    Bool(bool),
    Int(i64),
    Text(String),
    /// An entry of an enumeration.
    Entry(TypeId, Name),
    /// An object of exactly this type.
    Object(TypeId),
}

impl Program<'_> {
    /// True when a place in a function is not reached with what the edge carries.
    pub(super) fn excludes(&self, edge: &Edge, func: FnId, at: ExprRef) -> bool {
        let Some(value) = edge.carries else {
            return self.has_switches(edge)
                && self.guards_at(at).into_iter().any(|guard| match guard {
                    Guard::Cond(cond, holds) => self.switched(cond, edge.at, func) == Some(!holds),
                    _ => false,
                });
        };
        let carried = Carried { program: self, edge, func, value };
        self.guards_at(at).into_iter().any(|guard| carried.refuted(guard))
    }

    /// True for a call that may choose a branch of what it calls: `submit(true)`.
    pub(super) fn has_switches(&self, edge: &Edge) -> bool {
        let Expr::Call { args, .. } = self.expr(edge.at) else { return false };
        let literal = |arg: &Arg| {
            let value = self.expr(ExprRef { unit: edge.at.unit, expr: arg.value });
            matches!(value, Expr::Lit(Lit::Bool(_)))
        };
        edge.kind == EdgeKind::Call && args.iter().any(literal)
    }

    /// The truth of a condition of a function that only looks at what a call passes as `true` or `false`.
    fn switched(&self, cond: ExprRef, call: ExprRef, func: FnId) -> Option<bool> {
        let sub = |expr| ExprRef { unit: cond.unit, expr };
        match self.expr(cond) {
            Expr::Not(inner) => self.switched(sub(*inner), call, func).map(std::ops::Not::not),
            Expr::And(a, b) => {
                match (self.switched(sub(*a), call, func), self.switched(sub(*b), call, func)) {
                    (Some(false), _) | (_, Some(false)) => Some(false),
                    (Some(true), Some(true)) => Some(true),
                    _ => None,
                }
            }
            Expr::Or(a, b) => {
                match (self.switched(sub(*a), call, func), self.switched(sub(*b), call, func)) {
                    (Some(true), _) | (_, Some(true)) => Some(true),
                    (Some(false), Some(false)) => Some(false),
                    _ => None,
                }
            }
            Expr::Name(name) => {
                let Some(NameTarget::Local(local)) = self.name_target(cond) else { return None };
                let Def::Param(index) = local.def else { return None };
                // One that is set anew is no longer what was passed.
                let anew =
                    || self.local_definitions(local, name).iter().any(|&value| self.home(value) == func);
                if local.func != func || anew() {
                    return None;
                }
                let Expr::Call { args, .. } = self.expr(call) else { return None };
                let given = self.arg_for(args, func, index)?;
                match self.expr(ExprRef { unit: call.unit, expr: given }) {
                    Expr::Lit(Lit::Bool(value)) => Some(*value),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn known(&self, at: ExprRef) -> Option<Known> {
        match self.expr(at) {
            Expr::Lit(Lit::Bool(value)) => return Some(Known::Bool(*value)),
            Expr::Lit(Lit::Int(value)) => return Some(Known::Int(*value)),
            Expr::Lit(Lit::Null) => return Some(Known::Null),
            Expr::New { body: Some(_), .. } => return None,
            Expr::New { .. } | Expr::Call { .. } => {
                let constructed = self.target(at).constructs.as_ref().and_then(Type::as_project)?;
                return Some(Known::Object(constructed));
            }
            _ => {}
        }
        if let Some((owner, field)) = self.enum_entry(at) {
            return Some(Known::Entry(owner, field.name.clone()));
        }
        let object = match self.value_of(at) {
            Some(value) => value.ty().as_project().filter(|&id| self.ty(id).kind == TypeKind::Object),
            None => None,
        };
        if let Some(id) = object {
            return Some(Known::Object(id));
        }
        match self.expr(at) {
            Expr::Name(_) | Expr::Member { .. } => match self.definitions(at)[..] {
                [only]
                    if matches!(self.expr(only), Expr::Lit(_) | Expr::Str(_))
                        && self.is_named_constant(at) =>
                {
                    self.known(only)
                }
                _ => None,
            },
            Expr::Str(_) => self.constant_text(at).map(Known::Text),
            _ => None,
        }
    }

    /// True for a name that stands for its one value: a local or field that nothing else sets.
    fn is_named_constant(&self, at: ExprRef) -> bool {
        match self.name_target(at) {
            Some(NameTarget::Local(Local { def, .. })) => matches!(def, Def::Let(_)),
            _ => true,
        }
    }
}

/// What an expression holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Held {
    /// This value.
    Value(ExprRef),
    /// What it held before: some other cause decides.
    Before,
}

struct Carried<'c, 'p> {
    program: &'c Program<'p>,
    edge: &'c Edge,
    func: FnId,
    value: ExprRef,
}

impl Carried<'_, '_> {
    /// True when a fact contradicts the value.
    fn refuted(&self, guard: Guard) -> bool {
        match guard {
            Guard::Cond(cond, holds) => self.cond(cond, holds),
            Guard::Equal { subject, test, holds } => self.equal(subject, test, holds),
            Guard::OneOf(switch, index) => {
                let Expr::Switch { subject: Some(subject), cases } = self.program.expr(switch) else {
                    return false;
                };
                let sub = |expr| ExprRef { unit: switch.unit, expr };
                let tests = &cases[index].tests;
                !tests.is_empty() && tests.iter().all(|&test| self.equal(sub(*subject), sub(test), true))
            }
            Guard::Other(switch) => {
                let Expr::Switch { subject: Some(subject), cases } = self.program.expr(switch) else {
                    return false;
                };
                let sub = |expr| ExprRef { unit: switch.unit, expr };
                let mut tests = cases.iter().flat_map(|case| &case.tests);
                tests.any(|&test| self.equal(sub(*subject), sub(test), false))
            }
            Guard::Present(value) => self.subject(value).is_some_and(|held| self.is(held, &Known::Null)),
            _ => false,
        }
    }

    fn cond(&self, cond: ExprRef, holds: bool) -> bool {
        let program = self.program;
        let sub = |expr| ExprRef { unit: cond.unit, expr };
        match program.expr(cond) {
            Expr::Not(inner) => self.cond(sub(*inner), !holds),
            Expr::And(a, b) if holds => self.cond(sub(*a), true) || self.cond(sub(*b), true),
            Expr::And(a, b) => self.cond(sub(*a), false) && self.cond(sub(*b), false),
            Expr::Or(a, b) if holds => self.cond(sub(*a), true) && self.cond(sub(*b), true),
            Expr::Or(a, b) => self.cond(sub(*a), false) || self.cond(sub(*b), false),
            Expr::Cmp(CmpOp::Eq, a, b) => self.equal(sub(*a), sub(*b), holds),
            Expr::Cmp(CmpOp::Ne, a, b) => self.equal(sub(*a), sub(*b), !holds),
            Expr::Is { value, ty, negated } => self.of_type(sub(*value), cond, ty, *negated != holds),
            Expr::Call { recv, name, args, .. } if name == "equals" => match (recv, &args[..]) {
                (Some(recv), [arg]) => self.equal(sub(*recv), sub(arg.value), holds),
                (_, [a, b]) => self.equal(sub(a.value), sub(b.value), holds),
                _ => false,
            },
            _ => self.subject(cond).is_some_and(|held| self.is(held, &Known::Bool(!holds))),
        }
    }

    /// True when what is held is a value, or decided by another cause.
    fn is(&self, held: Held, value: &Known) -> bool {
        match held {
            Held::Value(held) => self.program.known(held).as_ref() == Some(value),
            Held::Before => true,
        }
    }

    /// True when the value contradicts that two expressions are equal, or are not.
    fn equal(&self, a: ExprRef, b: ExprRef, holds: bool) -> bool {
        let program = self.program;
        // A test of a case: its left side is the subject.
        if let Expr::Is { value, ty, negated } = program.expr(b)
            && matches!(program.expr(ExprRef { unit: b.unit, expr: *value }), Expr::Empty)
        {
            return self.of_type(a, b, ty, *negated != holds);
        }
        let (held, other) = match (self.subject(a), self.subject(b)) {
            (Some(held), None) => (held, b),
            (None, Some(held)) => (held, a),
            _ => return false,
        };
        let Held::Value(held) = held else { return true };
        match (program.known(held), program.known(other)) {
            (Some(held), Some(other)) => match (&held, &other) {
                (Known::Object(x), Known::Object(y)) => {
                    let single = program.ty(*x).kind == TypeKind::Object && x == y;
                    if holds { x != y } else { single }
                }
                (Known::Null, _) | (_, Known::Null) => (held == other) != holds,
                _ if std::mem::discriminant(&held) == std::mem::discriminant(&other) => {
                    (held == other) != holds
                }
                _ => false,
            },
            _ => false,
        }
    }

    /// True when the value contradicts that a subject is of a type, or is not.
    fn of_type(&self, subject: ExprRef, at: ExprRef, ty: &TypeRef, holds: bool) -> bool {
        let program = self.program;
        let Some(held) = self.subject(subject) else { return false };
        let Held::Value(held) = held else { return true };
        let Some(tested) = program.resolve(at, ty).as_project() else { return false };
        match program.known(held) {
            Some(Known::Object(id)) => program.lineage(id).contains(&tested) != holds,
            Some(Known::Null) => holds,
            Some(_) | None => false,
        }
    }

    /// What an expression holds when it is the carried value or a member of it.
    fn subject(&self, at: ExprRef) -> Option<Held> {
        let program = self.program;
        match program.expr(at) {
            Expr::Name(_) if self.is_param(at) => Some(Held::Value(self.value)),
            Expr::Name(_) => match program.name_target(at) {
                // `val state = it`.
                Some(NameTarget::Local(Local { def: Def::Let(bound), func })) => {
                    let Expr::Let { names, init: Some(init), .. } = program.expr(bound) else { return None };
                    let init = ExprRef { unit: program.fn_unit(func), expr: *init };
                    if names.len() == 1
                        && let Some(held) = self.subject(init)
                    {
                        return Some(held);
                    }
                    self.observed_value(at)
                }
                _ => self.observed_value(at),
            },
            Expr::Cast(inner, _) => self.subject(ExprRef { unit: at.unit, expr: *inner }),
            Expr::Member { recv, name, .. } => {
                let recv = ExprRef { unit: at.unit, expr: *recv };
                if let Some(held) = self.observed_value(at) {
                    return Some(held);
                }
                let Held::Value(held) = self.subject(recv)? else { return Some(Held::Before) };
                if *name == program.model.message.code && self.is_message(held) {
                    return Some(Held::Value(held));
                }
                self.member(held, name)
            }
            _ => None,
        }
    }

    /// True for the number of a message, which stands for the message.
    fn is_message(&self, held: ExprRef) -> bool {
        matches!(self.program.known(held), Some(Known::Int(_)))
    }

    fn is_param(&self, at: ExprRef) -> bool {
        match self.program.name_target(at) {
            Some(NameTarget::Local(Local { func, def: Def::Param(0) | Def::It })) => func == self.func,
            _ => false,
        }
    }

    /// A read of the observable itself, in a function that runs when it changes.
    fn observed_value(&self, at: ExprRef) -> Option<Held> {
        let program = self.program;
        if program.func(self.func).kind != FnKind::Lambda {
            return None;
        }
        let read = program.makers(at);
        if read.is_empty() {
            return None;
        }
        let observed = program.observed(self.edge.at);
        read.iter().any(|made| observed.contains(made)).then_some(Held::Value(self.value))
    }

    /// What a member of the value is: an argument of its constructor or of `copy`.
    fn member(&self, held: ExprRef, name: &Name) -> Option<Held> {
        let program = self.program;
        let sub = |expr| ExprRef { unit: held.unit, expr };
        match program.expr(held) {
            Expr::Call { recv: Some(_), name: called, args, .. } if called == "copy" => {
                let given = args.iter().find(|arg| arg.label.as_ref() == Some(name));
                Some(given.map_or(Held::Before, |arg| Held::Value(sub(arg.value))))
            }
            Expr::Call { args, .. } | Expr::New { args, .. } => {
                for &func in &program.target(held).fns {
                    let function = program.func(func);
                    if function.kind != FnKind::Ctor {
                        continue;
                    }
                    let index = function.params.iter().position(|param| param.name == *name)?;
                    if let Some(value) = program.arg_for(args, func, index) {
                        return Some(Held::Value(sub(value)));
                    }
                    let unit = program.fn_unit(func);
                    let default = function.params[index].default?;
                    return Some(Held::Value(ExprRef { unit, expr: default }));
                }
                None
            }
            _ => None,
        }
    }
}
