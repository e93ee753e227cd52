//! Who runs a lambda or function reference: it is followed from where it is written through
//! parameters, variables and fields to where it is invoked, or to where it leaves the project.

use std::rc::Rc;

use rustc_hash::FxHashSet;

use super::link::NameTarget;
use super::scope::{Def, Local};
use super::{ExprRef, FnId, Program, TypeId};
use crate::syntax::ir::{Expr, FnKind, Name};

/// Where a function value runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Runs {
    /// Calls outside the project that were given it: it runs because of them.
    pub external: Vec<ExprRef>,
    /// Places in the project that invoke it.
    pub invoked: Vec<ExprRef>,
}

/// A value passed on more often than this is given up.
const MAX_STEPS: usize = 400;

impl Program<'_> {
    /// Where the function value written at a place runs.
    pub fn runs_of(&self, written: ExprRef) -> Runs {
        let mut walk = Walk { program: self, runs: Runs::default(), seen: FxHashSet::default() };
        walk.follow(written);
        walk.runs.external.sort_unstable();
        walk.runs.external.dedup();
        walk.runs.invoked.sort_unstable();
        walk.runs.invoked.dedup();
        walk.runs
    }

    /// Where a lambda runs.
    pub fn lambda_runs(&self, lambda: FnId) -> Rc<Runs> {
        if let Some(known) = self.memo.lambda_uses.borrow().get(&lambda) {
            return Rc::clone(known);
        }
        self.memo.lambda_uses.borrow_mut().insert(lambda, Rc::default());
        let runs = Rc::new(self.written_at(lambda).map(|at| self.runs_of(at)).unwrap_or_default());
        self.memo.lambda_uses.borrow_mut().insert(lambda, Rc::clone(&runs));
        runs
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
                Expr::Name(_) => self.is_field(self.name_target(at), owner, name),
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

    fn is_field(&self, target: Option<NameTarget>, owner: TypeId, name: &str) -> bool {
        matches!(target, Some(NameTarget::Field(ty, index)) if ty == owner && self.ty(ty).fields[index].name == name)
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
}

impl Walk<'_, '_> {
    /// The value stands at `at`; what does the expression around it do with it?
    fn follow(&mut self, at: ExprRef) {
        if self.seen.len() > MAX_STEPS || !self.seen.insert(at) {
            return;
        }
        let program = self.program;
        let Some(around) = program.around(at) else {
            self.returned(at);
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
                self.assigned(ExprRef { unit: at.unit, expr: *target });
            }
            Expr::Call { recv, callee, name, args, .. } => {
                if *callee == Some(at.expr) {
                    self.runs.invoked.push(around);
                } else if *recv == Some(at.expr) {
                    if matches!(name.as_str(), "invoke" | "run" | "call" | "accept" | "apply" | "execute") {
                        self.runs.invoked.push(around);
                    }
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
            _ => {}
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
            self.runs.external.push(call);
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
                Expr::Name(_) => self.follow(at),
                Expr::Call { recv: None, callee: None, .. } => self.runs.invoked.push(at),
                _ => {}
            }
        }
    }

    fn assigned(&mut self, target: ExprRef) {
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
                    None => self.runs.external.push(target),
                }
            }
            Expr::Index { recv, .. } => self.assigned(ExprRef { unit: target.unit, expr: *recv }),
            _ => {}
        }
    }

    fn field(&mut self, owner: TypeId, name: &Name) {
        let program = self.program;
        for at in program.field_uses(owner, name) {
            match program.expr(at) {
                Expr::Name(_) | Expr::Member { .. } => {
                    // The assignment itself is no read.
                    let written = program.around(at).is_some_and(
                        |around| matches!(program.expr(around), Expr::Assign { target, .. } if *target == at.expr),
                    );
                    if !written {
                        self.follow(at);
                    }
                }
                Expr::Call { .. } => self.runs.invoked.push(at),
                _ => {}
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
