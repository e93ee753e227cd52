//! What a simple name means inside a function: locals, parameters, captured variables.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::{ExprRef, FnId, Program};
use crate::syntax::ir::{Expr, FnKind, Name};

/// Where a local name comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Def {
    /// A parameter.
    Param(usize),
    /// A local variable; the expression is its `Let`.
    Let(ExprRef),
    /// A loop variable; the expression is the loop.
    Loop(ExprRef),
    /// The value of a catch; the expression is the try.
    Catch(ExprRef),
    /// The implicit parameter of a lambda.
    It,
}

/// A local name with the function that defines it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Local {
    /// The defining function.
    pub func: FnId,
    /// What defines it.
    pub def: Def,
}

type Names = FxHashMap<Name, SmallVec<[(u32, Def); 2]>>;

impl Program<'_> {
    /// The names a function defines itself, in the order of their places.
    fn names_of(&self, id: FnId) -> Names {
        let unit = self.fn_unit(id);
        let function = self.func(id);
        let mut names = Names::default();
        for (index, param) in function.params.iter().enumerate() {
            names.entry(param.name.clone()).or_default().push((0, Def::Param(index)));
        }
        let mut stack: Vec<ExprRef> =
            function.body.iter().rev().map(|&expr| ExprRef { unit, expr }).collect();
        while let Some(at) = stack.pop() {
            let start = self.loc(at).span.start;
            match self.expr(at) {
                Expr::Let { names: bound, .. } => {
                    for name in bound {
                        names.entry(name.clone()).or_default().push((start, Def::Let(at)));
                    }
                }
                Expr::Loop { var, .. } => {
                    for name in var {
                        names.entry(name.clone()).or_default().push((start, Def::Loop(at)));
                    }
                }
                Expr::Try { catches, .. } => {
                    for catch in catches {
                        names.entry(catch.param.clone()).or_default().push((start, Def::Catch(at)));
                    }
                }
                _ => {}
            }
            let mut kids = Vec::new();
            self.expr(at).for_each_child(|expr| kids.push(ExprRef { unit, expr }));
            stack.extend(kids.into_iter().rev());
        }
        names
    }

    /// The local that a name means at a place: the nearest definition before it in its function, else
    /// in the functions around it.
    pub fn local(&self, at: ExprRef, name: &str) -> Option<Local> {
        let own = matches!(self.expr(at), Expr::Name(own) if own == name);
        if !own {
            return self.find_local(at, name);
        }
        if let Some(known) = self.lasting.locals.borrow().get(&at) {
            return *known;
        }
        let local = self.find_local(at, name);
        self.lasting.locals.borrow_mut().insert(at, local);
        local
    }

    fn find_local(&self, at: ExprRef, name: &str) -> Option<Local> {
        let place = self.loc(at).span.start;
        let mut func = self.home(at);
        loop {
            if let Some(def) = self.local_in(func, name, place) {
                return Some(Local { func, def });
            }
            if name == "it" && self.func(func).kind == FnKind::Lambda && self.func(func).params.is_empty() {
                return Some(Local { func, def: Def::It });
            }
            func = self.parent(func)?;
        }
    }

    fn local_in(&self, func: FnId, name: &str, place: u32) -> Option<Def> {
        if !self.lasting.scopes.borrow().contains_key(&func) {
            let names = self.names_of(func);
            self.lasting.scopes.borrow_mut().insert(func, names);
        }
        let scopes = self.lasting.scopes.borrow();
        let defs = scopes.get(&func)?.get(name)?;
        // `val shot = shot ?: return`: in its own value the name still means what it meant before.
        let in_own_value = |def: &Def| match *def {
            Def::Let(at) => match self.expr(at) {
                Expr::Let { init: Some(init), .. } => {
                    let value = self.loc(ExprRef { unit: at.unit, expr: *init }).span;
                    value.start <= place && place < value.end
                }
                _ => false,
            },
            _ => false,
        };
        let mut visible = defs.iter().filter(|(_, def)| !in_own_value(def));
        let before = visible.clone().rev().find(|(start, _)| *start <= place);
        before.or_else(|| visible.next()).map(|(_, def)| *def)
    }

    /// All reads of a local, in the function that defines it and the lambdas inside it.
    pub fn reads_of(&self, local: Local, name: &str) -> Vec<ExprRef> {
        let key = (self.fn_unit(local.func), Name::from(name));
        if !self.lasting.reads.borrow().contains_key(&key) {
            let reads = self.reads_in(key.0, name);
            self.lasting.reads.borrow_mut().insert(key.clone(), reads);
        }
        let reads = self.lasting.reads.borrow();
        reads.get(&key).and_then(|reads| reads.get(&local)).cloned().unwrap_or_default()
    }

    /// The reads of all locals of a name: in a minified file there are thousands of them.
    fn reads_in(&self, unit: u32, name: &str) -> Reads {
        let mut reads = Reads::default();
        for &at in self.uses_in(name, unit) {
            if matches!(self.expr(at), Expr::Name(_))
                && let Some(local) = self.local(at, name)
            {
                reads.entry(local).or_default().push(at);
            }
        }
        reads
    }
}

/// Reads by the local they mean.
pub(crate) type Reads = FxHashMap<Local, Vec<ExprRef>>;

/// Names by function, filled at first use.
pub(crate) type Scopes = FxHashMap<FnId, Names>;
