//! Where scripts keep what is followed without declaring it: members of `this`, states that a hook makes,
//! what a component hands to whoever holds a reference to it.

use super::{Path, Walk};
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, FnId, Program};
use crate::syntax::ir::{Expr, Name};

/// Wrappers around the definition of a store are looked through this far.
const MAX_MIDDLEWARE: usize = 4;

impl Walk<'_, '_> {
    /// A member of `this` that no class declares is set: whoever reads it there has the value. False when
    /// nobody does.
    pub(super) fn member_of_this(&mut self, recv: ExprRef, name: &Name, path: &Path) -> bool {
        let program = self.program;
        if !matches!(program.expr(recv), Expr::This(_)) {
            return false;
        }
        let Some(owner) = program.type_of(recv).as_project() else { return false };
        let mut found = false;
        for &at in program.uses_of(name) {
            let (Expr::Member { recv, .. } | Expr::Call { recv: Some(recv), .. }) = program.expr(at) else {
                continue;
            };
            let recv = ExprRef { unit: at.unit, expr: *recv };
            if !matches!(program.expr(recv), Expr::This(_))
                || program.type_of(recv).as_project() != Some(owner)
            {
                continue;
            }
            match program.expr(at) {
                Expr::Call { .. } if path.is_empty() => self.invoked(at),
                Expr::Member { .. } if program.assignment_to(at).is_none() => self.follow(at, path),
                _ => continue,
            }
            found = true;
        }
        found
    }

    /// True when a call sets a state to what it is given: `setDone(() => done)`, `setDone(done)`.
    pub(super) fn set_as_state(&mut self, call: ExprRef, position: usize, path: &Path) -> bool {
        let program = self.program;
        // A function given to the setter makes the next value: it is none itself.
        if position != 0 || path.is_empty() && self.makes_next(call) {
            return false;
        }
        let Some((state, name)) = program.state_of_setter(call) else { return false };
        self.local(state, &name, path);
        true
    }

    /// What a function returns that makes the next value of a state.
    pub(super) fn updated(&mut self, func: FnId, path: &Path) {
        let program = self.program;
        let Some(call) = program.written_at(func).and_then(|written| program.around(written)) else { return };
        if let Some((state, name)) = program.state_of_setter(call) {
            self.local(state, &name, path);
        }
    }

    fn makes_next(&self, call: ExprRef) -> bool {
        let program = self.program;
        let Expr::Call { args, .. } = program.expr(call) else { return false };
        args.first().is_some_and(|arg| {
            matches!(program.expr(ExprRef { unit: call.unit, expr: arg.value }), Expr::Lambda(_))
        })
    }

    /// A function returns what a store is made of: its functions run by their names, also through
    /// middleware: `create(persist((set) => ({ load: () => .. })))`.
    pub(super) fn defined(&mut self, func: FnId, path: &Path) {
        let program = self.program;
        let [name] = &path[..] else { return };
        let mut at = program.written_at(func);
        for _ in 0..MAX_MIDDLEWARE {
            let Some(call) = at.and_then(|at| program.around(at)) else { return };
            if !matches!(program.expr(call), Expr::Call { .. }) {
                return;
            }
            if program.is_store_definition(call) {
                let calls = program.store_calls(name);
                self.runs.invoked.extend(calls);
                for part in program.store_refs(call, name) {
                    self.follow(part, &Path::new());
                }
                return;
            }
            at = Some(call);
        }
    }

    /// A function hands an object to whoever holds a reference to its component:
    /// `useImperativeHandle(ref, () => ({ scan() {} }))`.
    pub(super) fn exposed(&mut self, func: FnId, path: &Path) {
        let program = self.program;
        let Some(call) = program.written_at(func).and_then(|written| program.around(written)) else { return };
        let Expr::Call { name, .. } = program.expr(call) else { return };
        if path.is_empty() || !program.model.hooks.expose.contains(name.as_str()) {
            return;
        }
        let component = program.home(call);
        let elements: Vec<ExprRef> = match program.written_at(component) {
            Some(_) => program.lambda_runs(component).invoked.clone(),
            None => program.callers(component).to_vec(),
        };
        for element in elements {
            let Expr::Call { args, .. } = program.expr(element) else { continue };
            for arg in args.iter().filter(|arg| arg.label.as_deref() == Some("ref")) {
                let holder = ExprRef { unit: element.unit, expr: arg.value };
                self.assigned(holder, holder, path);
            }
        }
    }
}

impl Program<'_> {
    /// True for a call that returns the function it is given, or runs it later.
    pub(crate) fn is_wrapper(&self, name: &str) -> bool {
        let hooks = &self.model.hooks;
        hooks.later.contains(name) || hooks.named_later.contains(name)
    }

    /// The state that a call sets, and its name: `setDone(..)` of `const [done, setDone] = useState()`.
    pub(crate) fn state_of_setter(&self, call: ExprRef) -> Option<(Local, Name)> {
        let Expr::Call { recv: None, callee: None, name, .. } = self.expr(call) else { return None };
        let Local { func, def: Def::Let(place) } = self.local(call, name)? else { return None };
        let Expr::Let { names, init: Some(init), .. } = self.expr(place) else { return None };
        let made = self.expr(ExprRef { unit: place.unit, expr: *init });
        let is_state =
            matches!(made, Expr::Call { name, .. } if self.model.hooks.state.contains(name.as_str()));
        if !is_state || names.get(1) != Some(name) {
            return None;
        }
        Some((Local { func, def: Def::Let(place) }, names.first()?.clone()))
    }
}
