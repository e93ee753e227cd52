//! Bridges between languages: methods that a channel, a native module or an object of a web view gives to
//! code in another language, and the calls there.

use rustc_hash::FxHashSet;

use super::{Edge, EdgeKind, Ways};
use crate::program::{ExprRef, FnId, Program, TypeId};
use crate::syntax::ir::{Expr, FnKind};
use crate::syntax::lang::Lang;

impl Program<'_> {
    /// Adds the calls in another language that run a function. False when there are none.
    pub(super) fn bridged(&self, id: FnId, owner: TypeId, ways: &mut Ways) -> bool {
        let bridge = &self.model.bridge;
        let function = self.func(id);
        if function.kind != FnKind::Named || bridge.invoke.is_empty() {
            return false;
        }
        let before = ways.edges.len();
        if bridge.handle.contains(function.name.as_str()) {
            for text in self.texts_in(id) {
                ways.edges
                    .extend(self.invocations(&text).into_iter().map(|at| Edge::new(EdgeKind::Event, at)));
            }
        }
        let exported = function.annotations.iter().any(|row| bridge.annotations.contains(row.name.as_str()))
            || self.lang(self.fn_unit(id)) == Lang::ObjC
                && self.external_supers(owner).iter().any(|base| bridge.modules.contains(base.as_str()));
        if exported {
            let name = function.name.split(':').next().unwrap_or_default();
            let calls = self.script_calls(name, owner).into_iter();
            ways.edges.extend(calls.map(|at| Edge::new(EdgeKind::Event, at)));
        }
        ways.edges.len() > before
    }

    /// The calls in another language that run a function which is registered as a handler.
    pub(super) fn invoked_over(&self, register: ExprRef) -> Vec<Edge> {
        let bridge = &self.model.bridge;
        let Expr::Call { name, args, .. } = self.expr(register) else { return Vec::new() };
        if !bridge.register.contains(name.as_str()) {
            return Vec::new();
        }
        let mut edges = Vec::new();
        for arg in args {
            let Expr::Lambda(local) = self.expr(ExprRef { unit: register.unit, expr: arg.value }) else {
                continue;
            };
            for text in self.texts_in(self.global_fn(register.unit, *local)) {
                let calls = self.invocations(&text).into_iter();
                edges.extend(calls.map(|at| Edge { via: Some(register), ..Edge::new(EdgeKind::Event, at) }));
            }
        }
        edges
    }

    /// Calls that run a method over a channel by its name.
    pub(crate) fn invocations(&self, method: &str) -> Vec<ExprRef> {
        if method.len() < 2
            || !method.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '#' | '/' | '-'))
        {
            return Vec::new();
        }
        let word = method.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
        self.want_uses(word, &[word], None);
        let mut names: Vec<&String> = self.model.bridge.invoke.iter().collect();
        names.sort_unstable();
        let mut list: Vec<ExprRef> = names
            .into_iter()
            .flat_map(|name| self.uses_of(name))
            .copied()
            .filter(|&at| match self.expr(at) {
                Expr::Call { args, .. } if self.lang(at.unit) == Lang::Dart => {
                    args.first().is_some_and(|arg| {
                        self.constant_text(ExprRef { unit: at.unit, expr: arg.value }).as_deref()
                            == Some(method)
                    })
                }
                _ => false,
            })
            .collect();
        list.sort_unstable();
        list.dedup();
        list
    }

    /// True for a place in a function that answers calls over a channel.
    pub(crate) fn in_handler(&self, at: ExprRef) -> bool {
        let bridge = &self.model.bridge;
        let mut func = self.home(at);
        loop {
            if bridge.handle.contains(self.func(func).name.as_str()) {
                return true;
            }
            let Some(written) = self.written_at(func) else { return false };
            let registered = self.around(written).is_some_and(|around| {
                matches!(self.expr(around), Expr::Call { name, .. } if bridge.register.contains(name.as_str()))
            });
            if registered {
                return true;
            }
            func = self.home(written);
        }
    }

    /// Texts in the body of a function, those of cases and comparisons among them.
    fn texts_in(&self, id: FnId) -> Vec<String> {
        let mut found: FxHashSet<String> = FxHashSet::default();
        for at in self.body_exprs(id) {
            if let Expr::Str(_) | Expr::Name(_) | Expr::Member { .. } = self.expr(at)
                && let Some(text) = self.constant_text(at)
            {
                found.insert(text);
            }
        }
        let mut list: Vec<String> = found.into_iter().collect();
        list.sort_unstable();
        list
    }

    /// Calls in scripts of a method that a native module or an object of a web view gives to them.
    fn script_calls(&self, name: &str, owner: TypeId) -> Vec<ExprRef> {
        if name.len() < 3 {
            return Vec::new();
        }
        self.want_uses(name, &[name], None);
        let module = self.module_names(owner);
        let mut list: Vec<ExprRef> = Vec::new();
        for &at in self.uses_of(name) {
            let Expr::Call { recv: Some(recv), .. } = self.expr(at) else { continue };
            if !self.is_script(at.unit) {
                continue;
            }
            let recv = ExprRef { unit: at.unit, expr: *recv };
            let last = match self.expr(recv) {
                Expr::Name(name) | Expr::Member { name, .. } => name.to_string(),
                _ => String::new(),
            };
            let path = self.target(at).names.iter().any(|path| {
                let mut parts = path.split('.');
                parts.any(|part| self.model.bridge.objects.contains(part))
                    && path.split('.').rev().nth(1).is_some_and(|of| module.iter().any(|known| known == of))
            });
            if path || module.contains(&last) {
                list.push(at);
            }
        }
        list
    }

    /// The names by which scripts know a type: what it says, what it is registered as, its own.
    fn module_names(&self, owner: TypeId) -> Vec<String> {
        let mut names = vec![self.ty(owner).name.to_string()];
        let own = names[0].clone();
        names.extend(own.strip_prefix("RCT").or(own.strip_prefix("RN")).map(str::to_owned));
        names.extend(own.strip_suffix("Module").map(str::to_owned));
        if let Some(said) = self.method_named(owner, "getName") {
            names
                .extend(self.returned_values(said).into_iter().filter_map(|value| self.constant_text(value)));
        }
        for &at in self.model.bridge.expose.iter().flat_map(|name| self.uses_of(name)) {
            let Expr::Call { args, .. } = self.expr(at) else { continue };
            let [object, name, ..] = &args[..] else { continue };
            let sub = |expr| ExprRef { unit: at.unit, expr };
            if self.type_of(sub(object.value)).as_project() == Some(owner) {
                names.extend(self.constant_text(sub(name.value)));
            }
        }
        names
    }
}
