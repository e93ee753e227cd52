//! Results: a component asks, the system calls it back.

use rustc_hash::FxHashSet;

use super::{Edge, EdgeKind, Ways};
use crate::program::component::Component;
use crate::program::{ExprRef, Program, TypeId};
use crate::syntax::ir::Expr;

/// A request made for the component by helpers of helpers is followed this far.
const MAX_HELPERS: usize = 4;

impl Program<'_> {
    /// Requests whose result a component receives: its own, those of its base types, those that helpers
    /// make when it calls them.
    pub(super) fn requests_for(&self, owner: TypeId, ask: &FxHashSet<String>, ways: &mut Ways) {
        let mut family = self.lineage(owner);
        family.extend(self.subtypes(owner));
        let top = self.top_type(owner);
        family.push(top);
        let mut asking: Vec<(ExprRef, Option<ExprRef>)> = Vec::new();
        let mut helped: Vec<(ExprRef, Option<ExprRef>)> = Vec::new();
        for name in ask {
            for &at in self.uses_of(name) {
                if !matches!(self.expr(at), Expr::Call { .. }) {
                    continue;
                }
                // A helper of the project that is called like the method it wraps: its own call counts.
                if self.target(at).fns.iter().any(|&func| self.func(func).has_body) {
                    continue;
                }
                let Some(asks) = self.asking_type(at) else { continue };
                if family.contains(&asks) {
                    asking.push((at, self.request_code_of(at)));
                } else if self.component(asks) != Component::Screen || self.is_static_call(at) {
                    helped.push((at, self.request_code_of(at)));
                }
            }
        }
        for (at, carries) in asking {
            if self
                .asking_type(at)
                .is_some_and(|asks| asks != owner && asks != top && !self.subtypes(owner).contains(&asks))
            {
                let mut made = Ways::default();
                self.base_edges(at, owner, &mut made);
                // The conditions in the base class come with `via`; so does the code.
                ways.edges.extend(made.edges.into_iter().map(|edge| Edge { carries, ..edge }));
                ways.entry = ways.entry.or(made.entry);
            } else {
                ways.edges.push(Edge { carries, ..Edge::new(EdgeKind::Result, at) });
            }
        }
        for (at, carries) in helped {
            for call in self.calls_from(at, &family) {
                ways.edges.push(Edge { via: Some(at), carries, ..Edge::new(EdgeKind::Result, call) });
            }
        }
    }

    /// The class that a reader would say asks.
    fn asking_type(&self, at: ExprRef) -> Option<TypeId> {
        self.owner(self.named_fn(self.home(at))).map(|owner| self.top_type(owner))
    }

    fn is_static_call(&self, at: ExprRef) -> bool {
        let function = self.named_fn(self.home(at));
        self.func(function).mods.is_static
            || self
                .owner(function)
                .is_some_and(|ty| self.ty(ty).kind == crate::syntax::ir::TypeKind::Companion)
    }

    /// Calls from some types that lead to a place through helpers.
    fn calls_from(&self, at: ExprRef, family: &[TypeId]) -> Vec<ExprRef> {
        let mut found = Vec::new();
        let mut seen = FxHashSet::default();
        let mut level = vec![self.named_fn(self.home(at))];
        for _ in 0..MAX_HELPERS {
            let mut next = Vec::new();
            for func in level {
                if !seen.insert(func) {
                    continue;
                }
                for &call in self.callers(func).iter() {
                    match self.asking_type(call) {
                        Some(ty) if family.contains(&ty) => found.push(call),
                        Some(ty) if self.component(ty) != Component::Screen => {
                            next.push(self.named_fn(self.home(call)));
                        }
                        _ => {}
                    }
                }
            }
            level = next;
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The number by which a request is known: the last argument that is one.
    fn request_code_of(&self, at: ExprRef) -> Option<ExprRef> {
        let Expr::Call { args, .. } = self.expr(at) else { return None };
        let mut args = args.iter().rev().map(|arg| ExprRef { unit: at.unit, expr: arg.value });
        args.find(|&arg| self.int_value(arg).is_some())
    }
}
