//! States that are named like an answer and are none: constants, flags that code sets, marks that the
//! question was shown.

use super::{Miss, MissKind, Misses};
use crate::analysis::gate::Bits;
use crate::analysis::gate::name::{named, named_state};
use crate::knowledge::words::tokens;
use crate::program::ExprRef;
use crate::syntax::ir::{CmpOp, Expr, Lit, Name};

/// Words of a state that only says that the question was put.
const SHOWN: &[&str] = &["shown", "displayed", "asked", "prompted", "popped", "seen"];
/// Words of a state that says that an agreement has ended.
const ENDED: &[&str] = &["withdrawn", "withdraw", "withdrawal", "revoked", "revoke"];

impl Misses<'_, '_> {
    /// A state that is true, or false, at the place and establishes nothing either way.
    pub(super) fn state(&self, at: ExprRef, holds: bool, wanted: Bits, found: &mut Vec<Miss>) {
        let program = self.program;
        let sub = |expr| ExprRef { unit: at.unit, expr };
        if let Expr::Cmp(op @ (CmpOp::Eq | CmpOp::Ne), a, b) = program.expr(at) {
            return match (program.expr(sub(*a)), program.expr(sub(*b))) {
                (_, Expr::Lit(Lit::Bool(value))) => {
                    self.state(sub(*a), (*value == holds) == (*op == CmpOp::Eq), wanted, found);
                }
                (Expr::Lit(Lit::Bool(value)), _) => {
                    self.state(sub(*b), (*value == holds) == (*op == CmpOp::Eq), wanted, found);
                }
                _ => {}
            };
        }
        let state = program.peel(at);
        let Some((name, settings)) = self.identified(state) else { return };
        if !named(&name).has(wanted) {
            return;
        }
        let parts = tokens(&name);
        let any = |words: &[&str]| parts.iter().any(|part| words.contains(&part.as_str()));
        if any(SHOWN) {
            return found.push(self.about(MissKind::OnlyShown, at, &name));
        }
        if any(ENDED) {
            let kind = if holds { MissKind::WrongSide } else { MissKind::NotWithdrawn };
            return found.push(self.about(kind, at, &name));
        }
        if let Some(value) = self.judge.constant(state) {
            return found.push(self.about(MissKind::Constant(value), at, &name));
        }
        if named_state(&name, !holds).has(wanted) {
            return found.push(self.about(MissKind::WrongSide, at, &name));
        }
        if !named_state(&name, holds).has(wanted) {
            return;
        }
        let literal = |&def: &ExprRef| matches!(program.expr(def), Expr::Lit(Lit::Bool(value)) if *value == holds);
        let unasked = |&def: &ExprRef| !self.judge.chain(def).bits.has(wanted);
        let set: Vec<ExprRef> = settings.into_iter().filter(literal).filter(unasked).collect();
        let by_code = set.iter().find(|&&def| program.is_set_by_code(def)).or(set.first());
        if let Some(&def) = by_code {
            let place = program.around(def).unwrap_or(def);
            found.push(self.about(MissKind::SetByCode, place, &name));
        }
    }

    /// The name of a state or the key it is stored under, with what it is set to.
    fn identified(&self, at: ExprRef) -> Option<(Name, Vec<ExprRef>)> {
        let program = self.program;
        match program.expr(at) {
            Expr::Name(name) | Expr::Member { name, .. } => Some((name.clone(), self.judge.settings(at))),
            Expr::Call { name, args, .. } => {
                let key = args.first().and_then(|arg| {
                    program.constant_text(ExprRef { unit: at.unit, expr: arg.value })
                });
                match key {
                    Some(key) if !named(&key).is_empty() => {
                        let written = self.judge.written_under(&key);
                        Some((key.into(), written))
                    }
                    _ => Some((name.clone(), Vec::new())),
                }
            }
            _ => None,
        }
    }

    pub(super) fn about(&self, kind: MissKind, at: ExprRef, name: &str) -> Miss {
        Miss { kind, loc: self.program.call_loc(at), name: Some(name.to_owned()) }
    }
}
