//! Where an object goes: a lambda, a function reference, a listener, an observable. It is followed from
//! where it is made through parameters, variables and fields to where it is invoked or called on, or to
//! where it leaves the project.

use std::rc::Rc;

use rustc_hash::FxHashSet;

use super::link::NameTarget;
use super::scope::{Def, Local};
use super::{ExprRef, FnId, Program, TypeId};
use crate::syntax::ir::{Expr, FnKind, Name, TypeKind};
use crate::syntax::lower::DELEGATE;

/// An object given to something outside the project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Handed {
    /// The call that takes it, or the member of an outside object that is set to it.
    pub to: ExprRef,
    /// The expression it is given as.
    pub value: ExprRef,
}

/// What becomes of an object.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Runs {
    /// Where it leaves the project: a function value runs because of these.
    pub external: Vec<Handed>,
    /// Places in the project that invoke it.
    pub invoked: Vec<ExprRef>,
    /// Calls on it and accesses to its members.
    pub called: Vec<ExprRef>,
    /// Assignments to a variable that stands for what it holds (`by`).
    pub written: Vec<ExprRef>,
}

/// A value passed on more often than this is given up.
const MAX_STEPS: usize = 400;

impl Program<'_> {
    /// What becomes of the object made at a place.
    pub fn runs_of(&self, made: ExprRef) -> Rc<Runs> {
        if let Some(known) = self.memo.runs.borrow().get(&made) {
            return Rc::clone(known);
        }
        self.memo.runs.borrow_mut().insert(made, Rc::default());
        let mut walk =
            Walk { program: self, runs: Runs::default(), seen: FxHashSet::default(), delegated: false };
        walk.follow(made);
        let mut runs = walk.runs;
        runs.external.sort_unstable();
        runs.external.dedup();
        for list in [&mut runs.invoked, &mut runs.called, &mut runs.written] {
            list.sort_unstable();
            list.dedup();
        }
        let runs = Rc::new(runs);
        self.memo.runs.borrow_mut().insert(made, Rc::clone(&runs));
        runs
    }

    /// Where a lambda runs.
    pub fn lambda_runs(&self, lambda: FnId) -> Rc<Runs> {
        self.written_at(lambda).map(|at| self.runs_of(at)).unwrap_or_default()
    }

    /// Reads of a field, by simple name or as a member, and bare calls of it.
    pub fn field_uses(&self, owner: TypeId, name: &Name) -> Vec<ExprRef> {
        let key = (owner, name.clone());
        if let Some(known) = self.memo.field_uses.borrow().get(&key) {
            return known.to_vec();
        }
        let uses = self.find_field_uses(owner, name);
        self.memo.field_uses.borrow_mut().insert(key, uses.as_slice().into());
        uses
    }

    fn find_field_uses(&self, owner: TypeId, name: &Name) -> Vec<ExprRef> {
        self.uses_of(name)
            .iter()
            .copied()
            .filter(|&at| match self.expr(at) {
                Expr::Name(_) => self.is_field(self.name_target(at).as_ref(), owner, name),
                Expr::Member { recv, .. } => {
                    let recv = ExprRef { unit: at.unit, expr: *recv };
                    self.may_be(recv, owner) && self.member_owner(recv, name) == Some(owner)
                }
                Expr::Call { recv: None, callee: None, .. } => {
                    self.local(at, name).is_none()
                        && self.fns_in_reach(at, name).is_empty()
                        && self.reaches(at, owner)
                }
                Expr::Call { recv: Some(recv), .. } => {
                    let recv = ExprRef { unit: at.unit, expr: *recv };
                    self.may_be(recv, owner)
                        && self.target(at).variable
                        && self.member_owner(recv, name) == Some(owner)
                }
                _ => false,
            })
            .collect()
    }

    fn is_field(&self, target: Option<&NameTarget>, owner: TypeId, name: &str) -> bool {
        matches!(target, Some(&NameTarget::Field(ty, index)) if ty == owner && self.ty(ty).fields[index].name == name)
    }

    /// The type that declares the field a member access on `recv` reads.
    pub fn member_owner(&self, recv: ExprRef, name: &str) -> Option<TypeId> {
        let id = self.value_of(recv)?.ty().as_project()?;
        for ty in self.lineage(id) {
            if self.field(ty, name).is_some() {
                return Some(ty);
            }
            if let Some(companion) = self.companion(ty)
                && self.field(companion, name).is_some()
            {
                return Some(companion);
            }
        }
        None
    }

    /// The assignment whose target a place is.
    pub fn assignment_to(&self, at: ExprRef) -> Option<ExprRef> {
        let around = self.around(at)?;
        matches!(self.expr(around), Expr::Assign { target, .. } if *target == at.expr).then_some(around)
    }

    /// Asks for the files that may use a field.
    pub(super) fn want_field(&self, owner: TypeId, name: &Name) {
        let decl = self.ty(owner);
        if self.field(owner, name).is_none_or(|field| field.mods.private) || decl.name.is_empty() {
            return;
        }
        let outer = match decl.kind {
            TypeKind::Companion => self.outer(owner).map(|outer| self.ty(outer).name.clone()),
            _ => None,
        };
        let companion = outer.unwrap_or_else(|| decl.name.clone());
        self.want_uses(name, &[&companion], Some(self.unit(self.type_unit(owner)).file));
    }

    /// True when a place can name the members of `owner` without a receiver.
    fn reaches(&self, at: ExprRef, owner: TypeId) -> bool {
        let mut ty = self.owner(self.home(at));
        while let Some(id) = ty {
            if self.lineage(id).contains(&owner) {
                return true;
            }
            ty = self.outer(id);
        }
        false
    }
}

struct Walk<'w, 'p> {
    program: &'w Program<'p>,
    runs: Runs,
    seen: FxHashSet<ExprRef>,
    /// It went through `by`: the variables now stand for what it holds.
    delegated: bool,
}

impl Walk<'_, '_> {
    /// The value stands at `at`; what does the expression around it do with it?
    fn follow(&mut self, at: ExprRef) {
        if self.seen.len() > MAX_STEPS || !self.seen.insert(at) {
            return;
        }
        let program = self.program;
        let Some(around) = program.around(at) else {
            // The value of a lambda is its last expression.
            let home = program.home(at);
            if program.func(home).kind == FnKind::Lambda && program.func(home).body.last() == Some(&at.expr) {
                self.returned(at);
            }
            return;
        };
        match program.expr(around) {
            Expr::Let { names, .. } => {
                for name in names {
                    if let Some(local) = program.local(around, name).or_else(|| self.let_local(around, name))
                    {
                        self.local(local, name);
                    }
                }
            }
            Expr::Assign { target, value, .. } if *value == at.expr => {
                self.assigned(ExprRef { unit: at.unit, expr: *target }, at);
            }
            Expr::Call { recv, callee, name, args, .. } => {
                if *callee == Some(at.expr) {
                    self.runs.invoked.push(around);
                } else if *recv == Some(at.expr) {
                    if matches!(name.as_str(), "invoke" | "run" | "call" | "accept" | "apply" | "execute") {
                        self.runs.invoked.push(around);
                    }
                    self.called(around);
                } else if name == DELEGATE {
                    self.delegated = true;
                    self.follow(around);
                } else if let Some(position) = args.iter().position(|arg| arg.value == at.expr) {
                    self.passed(around, position);
                }
            }
            Expr::New { args, .. } => {
                if let Some(position) = args.iter().position(|arg| arg.value == at.expr) {
                    self.passed(around, position);
                }
            }
            Expr::Exit { value, .. } if *value == Some(at.expr) => self.returned(at),
            Expr::Cast(..)
            | Expr::Coalesce(..)
            | Expr::List(_)
            | Expr::If { .. }
            | Expr::Block(_)
            | Expr::Switch { .. } => {
                self.follow(around);
            }
            Expr::Index { .. } | Expr::Arith(..) => self.follow(around),
            Expr::Member { recv, .. } if *recv == at.expr => self.runs.called.push(around),
            _ => {}
        }
    }

    /// A call on the object.
    fn called(&mut self, call: ExprRef) {
        let program = self.program;
        self.runs.called.push(call);
        let Expr::Call { name, args, .. } = program.expr(call) else { return };
        let inline = &program.model.inline;
        if program.model.observable.pass.contains(name.as_str())
            || inline.returns_receiver.contains(name.as_str())
        {
            self.follow(call);
        }
        // `x.let { it.. }`.
        if inline.receiver_as_it.contains(name.as_str())
            && let Some(Expr::Lambda(local)) =
                args.last().map(|arg| program.expr(ExprRef { unit: call.unit, expr: arg.value }))
        {
            let func = program.global_fn(call.unit, *local);
            match program.func(func).params.first() {
                Some(param) => self.local(Local { func, def: Def::Param(0) }, &param.name.clone()),
                None => self.local(Local { func, def: Def::It }, &"it".into()),
            }
        }
        // An extension function of the project: there it is the current instance.
        for &func in &program.target(call).fns {
            if program.func(func).receiver.is_some() {
                for part in program.body_exprs(func) {
                    if matches!(program.expr(part), Expr::This(None)) {
                        self.follow(part);
                    }
                }
            }
        }
    }

    fn let_local(&self, at: ExprRef, _name: &str) -> Option<Local> {
        Some(Local { func: self.program.home(at), def: Def::Let(at) })
    }

    /// Given to a call as an argument.
    fn passed(&mut self, call: ExprRef, position: usize) {
        let program = self.program;
        let target = program.target(call);
        let (Expr::Call { args, .. } | Expr::New { args, .. }) = program.expr(call) else { return };
        let with_body: Vec<FnId> = target
            .fns
            .iter()
            .copied()
            .filter(|&func| program.func(func).has_body && program.func(func).kind != FnKind::Init)
            .collect();
        if with_body.is_empty() {
            let value = ExprRef { unit: call.unit, expr: args[position].value };
            self.runs.external.push(Handed { to: call, value });
            return;
        }
        for func in with_body {
            if let Some(param) = program.param_for(args, position, func) {
                let name = program.func(func).params[param].name.clone();
                self.local(Local { func, def: Def::Param(param) }, &name);
            }
        }
    }

    /// Held in a local: reads and bare calls of it.
    fn local(&mut self, local: Local, name: &Name) {
        let program = self.program;
        let unit = program.fn_unit(local.func);
        let uses: Vec<ExprRef> = program
            .uses_of(name)
            .iter()
            .copied()
            .filter(|at| at.unit == unit && program.local(*at, name) == Some(local))
            .collect();
        for at in uses {
            match program.expr(at) {
                Expr::Name(_) => match program.assignment_to(at) {
                    Some(write) if self.delegated => self.runs.written.push(write),
                    Some(_) => {}
                    None => self.follow(at),
                },
                Expr::Call { recv: None, callee: None, .. } => self.runs.invoked.push(at),
                _ => {}
            }
        }
    }

    fn assigned(&mut self, target: ExprRef, value: ExprRef) {
        let program = self.program;
        match program.expr(target) {
            Expr::Name(name) => match program.name_target(target) {
                Some(NameTarget::Local(local)) => self.local(local, name),
                Some(NameTarget::Field(owner, index)) => {
                    let name = program.ty(owner).fields[index].name.clone();
                    self.field(owner, &name);
                }
                _ => {}
            },
            Expr::Member { recv, name, .. } => {
                let recv = ExprRef { unit: target.unit, expr: *recv };
                match program.member_owner(recv, name) {
                    Some(owner) => self.field(owner, name),
                    // A property of an SDK object: it keeps the listener.
                    None => self.runs.external.push(Handed { to: target, value }),
                }
            }
            Expr::Index { recv, .. } => self.assigned(ExprRef { unit: target.unit, expr: *recv }, value),
            _ => {}
        }
    }

    fn field(&mut self, owner: TypeId, name: &Name) {
        let program = self.program;
        program.want_field(owner, name);
        // What implements a property of the project is read through it as well.
        for ty in program.lineage(owner) {
            if ty != owner && program.field(ty, name).is_none() {
                continue;
            }
            for at in program.field_uses(ty, name) {
                match program.expr(at) {
                    Expr::Name(_) | Expr::Member { .. } => match program.assignment_to(at) {
                        Some(write) if self.delegated => self.runs.written.push(write),
                        // The assignment itself is no read.
                        Some(_) => {}
                        None => self.follow(at),
                    },
                    Expr::Call { .. } => self.runs.invoked.push(at),
                    _ => {}
                }
            }
        }
    }

    /// The result of a function or lambda.
    fn returned(&mut self, at: ExprRef) {
        let program = self.program;
        let home = program.home(at);
        match program.func(home).kind {
            FnKind::Lambda => {
                // The value of a lambda becomes the value of the scope function it is given to.
                if let Some(written) = program.written_at(home)
                    && let Some(around) = program.around(written)
                    && matches!(program.expr(around), Expr::Call { name, .. } if program.model.inline.calls.contains(name.as_str()))
                {
                    self.follow(around);
                }
            }
            FnKind::Getter => {
                let (Some(owner), name) = (program.owner(home), program.func(home).name.clone()) else {
                    return;
                };
                self.field(owner, &name);
            }
            _ => {
                for call in program.callers(home).iter() {
                    self.follow(*call);
                }
            }
        }
    }
}
