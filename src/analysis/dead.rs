//! Code that never runs because a constant keeps control away from it: `if (false)`, a switch that is off
//! for good, what stands behind `if (true) return`.

use super::guard::Guard;
use crate::program::link::NameTarget;
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, Program};
use crate::syntax::ir::{CmpOp, Expr, FnKind, Lit, TypeKind};
use crate::syntax::lang::Lang;

/// Constants made of constants are followed this far.
const MAX_DEPTH: u32 = 8;
/// `false` and `FALSE` as they are written; what is longer only stands for a condition that is not read,
/// such as `#available(..)`.
const LONGEST_LITERAL: usize = 5;

impl Program<'_> {
    /// True when control never gets to a place, for its function is written or its branch chosen by constants.
    pub(crate) fn never_runs(&self, at: ExprRef) -> bool {
        // From the place outwards to what is known, then back: code may be nested as deep as it likes.
        let mut chain = Vec::new();
        let mut current = Some(at);
        let mut dead = false;
        while let Some(place) = current {
            if let Some(&known) = self.memo.never_runs.borrow().get(&place) {
                dead = known;
                break;
            }
            let outer = self.written_in(place);
            chain.push((place, outer));
            current = outer;
        }
        for (place, outer) in chain.into_iter().rev() {
            dead = dead || self.is_kept_away(place, outer);
            self.memo.never_runs.borrow_mut().insert(place, dead);
        }
        dead
    }

    /// The expression around a place, beyond the lambda or anonymous class it is written in.
    fn written_in(&self, place: ExprRef) -> Option<ExprRef> {
        if let Some(around) = self.around(place) {
            return Some(around);
        }
        let home = self.home(place);
        if self.func(home).kind == FnKind::Lambda {
            return self.written_at(home);
        }
        let owner = self.owner(home).filter(|&owner| self.ty(owner).kind == TypeKind::Anonymous)?;
        self.constructed_at(owner)
    }

    /// True when a constant keeps control from coming to a place from what is directly around it.
    fn is_kept_away(&self, place: ExprRef, outer: Option<ExprRef>) -> bool {
        let mut guards = Vec::new();
        match outer.filter(|&outer| self.around(place) == Some(outer)) {
            Some(around) => self.enclosing(around, place, &mut guards),
            None => {
                let home = self.home(place);
                self.earlier(&self.func(home).body, place, &mut guards);
            }
        }
        guards.into_iter().any(|guard| self.never_holds(guard))
    }

    fn never_holds(&self, guard: Guard) -> bool {
        match guard {
            Guard::Cond(cond, holds) => {
                // `assert(false)` stops only where assertions are switched on.
                let asserted =
                    self.around(cond).is_some_and(|around| matches!(self.expr(around), Expr::Call { .. }));
                !asserted && self.folded(cond, 0) == Some(!holds)
            }
            Guard::Equal { subject, test, holds } => {
                self.folded_equal(subject, test, 0).is_some_and(|equal| equal != holds)
            }
            _ => false,
        }
    }

    /// The value of a condition that is made of constants only, or decided by one.
    fn folded(&self, at: ExprRef, depth: u32) -> Option<bool> {
        if depth > MAX_DEPTH {
            return None;
        }
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match self.expr(at) {
            Expr::Lit(Lit::Bool(value)) => {
                let span = self.loc(at).span;
                ((span.end - span.start) as usize <= LONGEST_LITERAL).then_some(*value)
            }
            Expr::Not(inner) => self.folded(sub(*inner), depth + 1).map(std::ops::Not::not),
            Expr::And(a, b) => match (self.folded(sub(*a), depth + 1), self.folded(sub(*b), depth + 1)) {
                (Some(false), _) | (_, Some(false)) => Some(false),
                (Some(true), Some(true)) => Some(true),
                _ => None,
            },
            Expr::Or(a, b) => match (self.folded(sub(*a), depth + 1), self.folded(sub(*b), depth + 1)) {
                (Some(true), _) | (_, Some(true)) => Some(true),
                (Some(false), Some(false)) => Some(false),
                _ => None,
            },
            Expr::Cmp(CmpOp::Eq, a, b) => self.folded_equal(sub(*a), sub(*b), depth + 1),
            Expr::Cmp(CmpOp::Ne, a, b) => {
                self.folded_equal(sub(*a), sub(*b), depth + 1).map(std::ops::Not::not)
            }
            Expr::Name(_) | Expr::Member { .. } => self.folded(self.fixed_value(at)?, depth + 1),
            _ => None,
        }
    }

    /// Whether two constants are equal.
    fn folded_equal(&self, a: ExprRef, b: ExprRef, depth: u32) -> Option<bool> {
        if let (Some(a), Some(b)) = (self.folded(a, depth), self.folded(b, depth)) {
            return Some(a == b);
        }
        let text = |at: ExprRef| {
            let at = match self.expr(at) {
                Expr::Name(_) | Expr::Member { .. } => self.fixed_value(at)?,
                _ => at,
            };
            let literal = matches!(self.expr(at), Expr::Str(_) | Expr::Lit(Lit::Int(_)));
            // `1` and `"1"` are not the same.
            literal
                .then(|| self.constant_text(at).map(|text| (matches!(self.expr(at), Expr::Str(_)), text)))
                .flatten()
        };
        let (a, b) = (text(a)?, text(b)?);
        (a.0 == b.0).then(|| a.1 == b.1)
    }

    /// The one value that a name has for good: a constant of a file, a type or a function. What may differ
    /// from build to build, or be set by whoever creates the object, is none.
    fn fixed_value(&self, at: ExprRef) -> Option<ExprRef> {
        let target = match self.expr(at) {
            Expr::Member { recv, name, .. } => {
                let recv = ExprRef { unit: at.unit, expr: *recv };
                let owner = self.member_owner(recv, name)?;
                let index = self.ty(owner).fields.iter().position(|field| field.name == *name)?;
                NameTarget::Field(owner, index)
            }
            _ => self.name_target(at)?,
        };
        let fixed = match target {
            NameTarget::Local(Local { def: Def::Let(bound), .. }) => {
                matches!(self.expr(bound), Expr::Let { constant: true, names, .. } if names.len() == 1)
            }
            NameTarget::Field(owner, index) => {
                let ty = self.ty(owner);
                let field = &ty.fields[index];
                let shared = matches!(ty.kind, TypeKind::Module | TypeKind::Object | TypeKind::Companion);
                // What a final field of Java is initialised with is its value for good.
                let java = self.lang(self.type_unit(owner)) == Lang::Java;
                let single = ty.fields.iter().filter(|other| other.name == field.name).count() == 1;
                field.mods.constant
                    && field.init.is_some()
                    && (field.mods.is_static || shared || java)
                    && single
                    // One of several flavours.
                    && (shared && ty.kind == TypeKind::Module || self.is_only_one(owner))
            }
            _ => false,
        };
        if !fixed {
            return None;
        }
        match self.definitions(at)[..] {
            [only] => Some(only),
            _ => None,
        }
    }
}
