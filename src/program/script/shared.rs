//! Which store a place belongs to, opens or reads.

use crate::program::module::Entity;
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, Program};
use crate::syntax::ir::{Expr, Name};

/// Functions in functions in definitions are left this far.
const MAX_OUT: u32 = 24;
/// Calls that return a store for a store are looked through this far.
const MAX_OPEN: u32 = 4;

impl Program<'_> {
    /// True for a call or construction that defines a store.
    pub(crate) fn is_store_definition(&self, at: ExprRef) -> bool {
        let define = &self.model.stores.define;
        match self.expr(at) {
            // `create<State>()((set) => ..)`.
            Expr::Call { callee: Some(callee), .. } => {
                let callee = ExprRef { unit: at.unit, expr: *callee };
                matches!(self.expr(callee), Expr::Call { .. }) && self.is_store_definition(callee)
            }
            Expr::Call { name, .. } => {
                let last = |known: &String| known.rsplit('.').next() == Some(name.as_str());
                define.iter().any(last) && {
                    let target = self.target(at);
                    let exact =
                        target.names.iter().any(|name| define.contains(name.as_str()) && name.contains('.'));
                    exact || name != "create" && define.contains(name.as_str())
                }
            }
            Expr::New { ty, .. } => {
                !ty.is_empty() && (define.contains(ty.path.as_str()) || ty.path == "Store")
            }
            _ => false,
        }
    }

    /// The definition of the store that a place is written in.
    pub(crate) fn store_around(&self, at: ExprRef) -> Option<ExprRef> {
        let mut at = at;
        for _ in 0..MAX_OUT * 4 {
            at = match self.around(at) {
                Some(around) => around,
                None => self.written_at(self.home(at))?,
            };
            if matches!(self.expr(at), Expr::Call { .. } | Expr::New { .. }) && self.is_store_definition(at) {
                return Some(at);
            }
        }
        None
    }

    /// The definition that a value, given as the result of a function or as a part of an object, is the
    /// state of.
    pub(crate) fn store_defined_by(&self, literal: ExprRef) -> Option<ExprRef> {
        let mut at = literal;
        for _ in 0..MAX_OUT {
            let around = match self.around(at) {
                Some(around) => around,
                None => self.written_at(self.home(at))?,
            };
            match self.expr(around) {
                Expr::Exit { .. } | Expr::Lambda(_) | Expr::Cast(..) => {}
                Expr::New { ty, args, .. } if ty.is_empty() => {
                    let label =
                        args.iter().find(|arg| arg.value == at.expr).and_then(|arg| arg.label.as_deref());
                    if !matches!(label, Some("state" | "initialState")) {
                        return None;
                    }
                }
                Expr::Call { .. } | Expr::New { .. } if self.is_store_definition(around) => {
                    return Some(around);
                }
                // Middleware around the function: `create(persist((set) => ..))`.
                Expr::Call { args, .. } if args.iter().any(|arg| arg.value == at.expr) => {}
                _ => return None,
            }
            at = around;
        }
        None
    }

    /// The store that an expression is, or returns: `useVisit()`, `visit`, `useVisit.getState()`.
    pub(crate) fn opened_store(&self, at: ExprRef) -> Option<ExprRef> {
        self.opened(at, 0)
    }

    fn opened(&self, at: ExprRef, depth: u32) -> Option<ExprRef> {
        if depth > MAX_OPEN {
            return None;
        }
        let mut list = vec![at];
        list.extend(self.made_by(at));
        for made in list {
            if self.is_store_definition(made) {
                return Some(made);
            }
            let sub = |expr| ExprRef { unit: made.unit, expr };
            match self.expr(made) {
                Expr::Call { recv: Some(recv), name, .. }
                    if self.model.stores.open.contains(name.as_str()) =>
                {
                    if let Some(found) = self.opened(sub(*recv), depth + 1) {
                        return Some(found);
                    }
                }
                Expr::Call { recv: None, callee: None, name, args, .. } => {
                    if let Some(found) = self.store_named(made.unit, name) {
                        return Some(found);
                    }
                    let first = args.first().map(|arg| sub(arg.value));
                    if self.model.stores.open.contains(name.as_str())
                        && let Some(found) = first.and_then(|first| self.opened(first, depth + 1))
                    {
                        return Some(found);
                    }
                }
                Expr::Name(name) => {
                    if let Some(found) = self.store_named(made.unit, name) {
                        return Some(found);
                    }
                }
                _ => {}
            }
        }
        None
    }

    fn store_named(&self, unit: u32, name: &str) -> Option<ExprRef> {
        let values = match self.scoped_entity(unit, name)? {
            Entity::Field(owner, index) => {
                let field = self.ty(owner).fields[index].name.clone();
                self.field_definitions(owner, &field)
            }
            Entity::Value(value) => vec![value],
            _ => return None,
        };
        values.into_iter().find(|&value| self.is_store_definition(value))
    }

    /// Where a part of a store is read.
    pub(crate) fn store_reads(&self, define: ExprRef, name: &Name) -> Vec<ExprRef> {
        self.want_importers(self.unit(define.unit).file);
        self.want_mentions(name);
        self.uses_of(name)
            .iter()
            .copied()
            .filter(|&at| match self.expr(at) {
                Expr::Member { recv, .. } => {
                    self.reads_store(ExprRef { unit: at.unit, expr: *recv }, define, name)
                }
                _ => false,
            })
            .collect()
    }

    /// True for a part of an object that stands for a store, or of a component whose members come from one.
    pub(super) fn takes_from_store(&self, recv: ExprRef, name: &str) -> bool {
        let mut root = recv;
        while let Expr::Member { recv, name, .. } = self.expr(root) {
            if name == "$store" {
                return true;
            }
            root.expr = *recv;
        }
        matches!(self.expr(root), Expr::This(_)) && self.is_mapped(root.unit, name)
    }

    /// True when a file makes a part of a store a member of its component: `...mapState(['agreed'])`.
    fn is_mapped(&self, unit: u32, name: &str) -> bool {
        self.model.stores.map.iter().flat_map(|map| self.uses_in(map, unit)).any(|&map| {
            self.subtree(map).into_iter().any(|part| match self.expr(part) {
                Expr::Str(_) => self.constant_text(part).as_deref() == Some(name),
                _ => false,
            })
        })
    }

    fn reads_store(&self, recv: ExprRef, define: ExprRef, name: &str) -> bool {
        let mut root = recv;
        let mut shared = false;
        while let Expr::Member { recv, name, .. } = self.expr(root) {
            shared |= name == "$store";
            root.expr = *recv;
        }
        if shared {
            return true;
        }
        match self.expr(root) {
            Expr::This(_) => {
                if self.store_around(root) == Some(define) {
                    return true;
                }
                self.is_mapped(root.unit, name)
            }
            Expr::Name(variable) => match self.local(root, variable) {
                Some(Local { func, def: Def::Param(0) }) => self.is_given_store(func, define),
                _ => self.opened_store(root) == Some(define),
            },
            Expr::Call { .. } => {
                self.store_around(root) == Some(define)
                    && matches!(self.expr(root), Expr::Call { name, .. } if name == "get")
                    || self.opened_store(root) == Some(define)
            }
            _ => false,
        }
    }

    /// True for a function that gets the state of a store as its first parameter: a selector, or one of
    /// the store's own.
    fn is_given_store(&self, func: crate::program::FnId, define: ExprRef) -> bool {
        let Some(written) = self.written_at(func) else { return false };
        if self.store_around(written) == Some(define) {
            return true;
        }
        let Some(call) = self.around(written) else { return false };
        let Expr::Call { name, args, .. } = self.expr(call) else { return false };
        args.first().is_some_and(|arg| arg.value == written.expr)
            && (self.model.stores.read.contains(name.as_str()) || self.opened_store(call) == Some(define))
    }
}
