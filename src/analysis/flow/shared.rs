//! Through state that components share: into a store by what sets its parts, out of it wherever they are
//! read.

use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, FnId, Program};
use crate::syntax::ir::{Arg, Expr, FnKind, Name, TypeKind};

use super::{Item, Stack, Walk};

/// Calls that set parts of a store by an object.
const SETS: &[&str] = &["set", "setState", "$patch"];

/// What the globals of a page are members of.
const GLOBALS: &[&str] = &["window", "globalThis", "self"];

impl Program<'_> {
    /// The name of a variable that nothing declares.
    fn global_name(&self, at: ExprRef) -> Option<Name> {
        let undeclared = |at: ExprRef, name: &Name| {
            self.name_target(at).is_none() && self.scoped_entity(at.unit, name).is_none()
        };
        match self.expr(at) {
            Expr::Name(name) => undeclared(at, name).then(|| name.clone()),
            Expr::Member { recv, name, .. } => {
                let recv = ExprRef { unit: at.unit, expr: *recv };
                let global = match self.expr(recv) {
                    Expr::Name(owner) => GLOBALS.contains(&owner.as_str()) && undeclared(recv, owner),
                    // In a plain function it is the window.
                    Expr::This(None) => {
                        let func = self.named_fn(self.home(at));
                        let kind = self.owner(func).map(|owner| self.ty(owner).kind);
                        kind.is_none_or(|kind| kind == TypeKind::Module)
                            && self.unit(at.unit).imports.is_empty()
                            && self.member_owner(recv, name).is_none()
                    }
                    _ => false,
                };
                global.then(|| name.clone())
            }
            _ => None,
        }
    }
}

impl Walk<'_, '_> {
    /// A part of an object literal that is put into a store, or is the state it begins with.
    pub(super) fn kept_in_store(&mut self, item: &Item, literal: ExprRef, label: &Name) -> bool {
        let program = self.program;
        let stored = program.store_defined_by(literal).or_else(|| {
            let mut at = literal;
            // `set((state) => ({ .. }))`.
            let call = loop {
                let around = match program.around(at) {
                    Some(around) => around,
                    None => program.written_at(program.home(at))?,
                };
                match program.expr(around) {
                    Expr::Exit { .. } | Expr::Lambda(_) | Expr::Cast(..) => at = around,
                    Expr::Call { .. } => break around,
                    _ => return None,
                }
            };
            let Expr::Call { recv, name, args, .. } = program.expr(call) else { return None };
            if !SETS.contains(&name.as_str()) || args.first().is_none_or(|arg| arg.value != at.expr) {
                return None;
            }
            match recv {
                Some(recv) => program.opened_store(ExprRef { unit: call.unit, expr: *recv }),
                None => program.store_around(call),
            }
        });
        let Some(define) = stored else { return false };
        self.store_part(item, define, label);
        true
    }

    /// `this.photo = photo` in an action, `state.photo = payload` in a mutation, `visit.photo = data`.
    pub(super) fn set_in_store(&mut self, item: &Item, target: ExprRef) {
        let program = self.program;
        let Expr::Member { recv, name, .. } = program.expr(target) else { return };
        let mut root = ExprRef { unit: target.unit, expr: *recv };
        // `photo.value = data` of a store that is a function: the box is the part.
        while let Expr::Member { recv, .. } = program.expr(root) {
            root.expr = *recv;
        }
        let inside = || program.store_around(target);
        let define = match program.expr(root) {
            Expr::This(_) => inside(),
            Expr::Name(variable) => match program.local(root, variable) {
                Some(Local { def: Def::Param(0), .. }) => inside(),
                _ => program.opened_store(root),
            },
            Expr::Call { .. } => program.opened_store(root),
            _ => None,
        };
        if let Some(define) = define {
            self.store_part(item, define, name);
        }
    }

    /// `photo = data` without a declaration, `window.photo = data`, `this.photo = data` in a plain function: a
    /// name that all scripts of the page have in common.
    pub(super) fn global_set(&mut self, item: &Item, target: ExprRef) {
        let program = self.program;
        let Some(name) = program.global_name(target) else { return };
        let from = (item.at, item.load);
        for unit in program.scripts_beside(target.unit, &name) {
            for &read in program.uses_in(&name, unit) {
                if read != target && !self.is_written(read) && program.global_name(read).is_some() {
                    self.push(Item { at: read, load: item.load, stack: Stack::new() }, Some(from));
                }
            }
        }
    }

    fn store_part(&mut self, item: &Item, define: ExprRef, name: &Name) {
        let program = self.program;
        let from = (item.at, item.load);
        for read in program.store_reads(define, name) {
            if !self.is_written(read) {
                self.push(Item { at: read, load: item.load, stack: Stack::new() }, Some(from));
            }
        }
    }

    /// An argument of a call that runs a function of a store: `visit.setPhoto(data)`,
    /// `commit('setPhoto', data)`, `dispatch(setPhoto(data))`.
    pub(super) fn runs_in_store(
        &mut self,
        item: &Item,
        call: ExprRef,
        recv: Option<ExprRef>,
        name: &str,
        args: &[Arg],
        position: usize,
    ) -> bool {
        let program = self.program;
        if program.model.stores.write.contains(name) && position == 1 {
            let told = program.constant_text(ExprRef { unit: call.unit, expr: args[0].value });
            let fns = told.map(|told| program.store_fns(told.rsplit('/').next().unwrap_or_default()));
            let fns = fns.unwrap_or_default();
            for &func in &fns {
                self.enter(item, call, func, 1, item.load);
            }
            return !fns.is_empty();
        }
        let names: Vec<Name> = match recv {
            Some(recv) => {
                if program.store_fns(name).is_empty() || program.opened_store(recv).is_none() {
                    return false;
                }
                vec![name.into()]
            }
            None => self.store_names(call, name),
        };
        let fns: Vec<FnId> = names.iter().flat_map(|name| program.store_fns(name)).collect();
        for &func in &fns {
            if self.takes_action(func) {
                self.enter(item, call, func, 1, item.load.whole());
            } else {
                self.enter(item, call, func, position, item.load);
            }
        }
        !fns.is_empty()
    }

    /// What a called variable is in a store: itself, or the part that a selector takes.
    fn store_names(&self, call: ExprRef, name: &str) -> Vec<Name> {
        let program = self.program;
        let Some(local) = program.local(call, name) else { return vec![name.into()] };
        if !matches!(local.def, Def::Let(_)) {
            return Vec::new();
        }
        let mut names = Vec::new();
        for value in program.local_definitions(local, name) {
            match program.expr(value) {
                Expr::Member { recv, name, .. }
                    if program.opened_store(ExprRef { unit: value.unit, expr: *recv }).is_some() =>
                {
                    names.push(name.clone());
                }
                Expr::Call { args, .. } if program.opened_store(value).is_some() => {
                    let Some(first) = args.first() else { continue };
                    for func in program.fn_values(ExprRef { unit: value.unit, expr: first.value }) {
                        for part in program.returned_values(func) {
                            if let Expr::Member { name, .. } = program.expr(part) {
                                names.push(name.clone());
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        names
    }

    /// A reducer: what it is told is in its second parameter.
    fn takes_action(&self, func: FnId) -> bool {
        let program = self.program;
        let function = program.func(func);
        let Some(action) = function.params.get(1) else { return false };
        function.kind == FnKind::Lambda
            && program.reads_of(Local { func, def: Def::Param(1) }, &action.name).into_iter().any(|read| {
                program.around(read).is_some_and(|part| {
                    matches!(program.expr(part), Expr::Member { recv, name, .. } if *recv == read.expr && name == "payload")
                })
            })
    }

    /// True when the result of a function given to a call is the call's: a selector of a store.
    pub(super) fn selects(&self, call: ExprRef) -> bool {
        let program = self.program;
        let Expr::Call { name, recv: None, .. } = program.expr(call) else { return false };
        program.model.stores.read.contains(name.as_str()) || program.opened_store(call).is_some()
    }
}
