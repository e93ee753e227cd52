//! States that are named like an answer and are none: constants, flags that code sets, marks that the
//! question was shown.

use super::{Miss, MissKind, Misses};
use crate::analysis::gate::Bits;
use crate::analysis::gate::name::{approving, named, named_state};
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
                (_, Expr::Name(constant) | Expr::Member { name: constant, .. }) => {
                    self.compared(sub(*a), constant, (*op == CmpOp::Eq) == holds, at, wanted, found);
                }
                _ => {}
            };
        }
        let state = program.peel(at);
        if self.helper(state, holds, wanted, found) {
            return;
        }
        let Some((name, settings)) = self.identified(state) else { return };
        let parts = tokens(&name);
        let any = |words: &[&str]| parts.iter().any(|part| words.contains(&part.as_str()));
        let is_named = named(&name).has(wanted);
        if is_named && any(SHOWN) {
            return found.push(self.about(MissKind::OnlyShown, at, &name));
        }
        if is_named && any(ENDED) {
            let kind = if holds { MissKind::WrongSide } else { MissKind::NotRefused };
            return found.push(self.about(kind, at, &name));
        }
        if is_named && let Some(value) = self.judge.constant(state) {
            return found.push(self.about(MissKind::Constant(value), at, &name));
        }
        if named_state(&name, !holds).has(wanted) {
            return found.push(self.about(MissKind::WrongSide, at, &name));
        }
        // Set by the person at one place, and by code at another.
        let literal =
            |def: ExprRef| matches!(program.expr(def), Expr::Lit(Lit::Bool(value)) if *value == holds);
        let answers = |def: ExprRef| {
            self.judge.chain(def).bits.has(wanted)
                || !literal(def) && self.judge.cond(def, holds).bits.has(wanted)
        };
        if !named_state(&name, holds).has(wanted) && !settings.iter().any(|&def| answers(def)) {
            return;
        }
        let set: Vec<ExprRef> = settings.into_iter().filter(|&def| literal(def) && !answers(def)).collect();
        let by_code = set.iter().find(|&&def| program.is_set_by_code(def)).or(set.first());
        if let Some(&def) = by_code {
            let place = program.around(def).unwrap_or(def);
            found.push(self.about(MissKind::SetByCode, place, &name));
        }
    }

    /// A state that equals a constant of refusal, or does not.
    fn compared(
        &self,
        state: ExprRef,
        constant: &str,
        equal: bool,
        at: ExprRef,
        wanted: Bits,
        found: &mut Vec<Miss>,
    ) {
        let Some((name, _)) = self.identified(self.program.peel(state)) else { return };
        if named(&name).has(wanted)
            && let Some(approves) = approving(constant)
        {
            let kind = match (equal, approves) {
                (true, true) => return,
                (false, false) => MissKind::NotRefused,
                _ => MissKind::WrongSide,
            };
            found.push(self.about(kind, at, &name));
        }
    }

    /// A predicate of the project that says yes without having asked.
    fn helper(&self, call: ExprRef, holds: bool, wanted: Bits, found: &mut Vec<Miss>) -> bool {
        let program = self.program;
        let Expr::Call { name, .. } = program.expr(call) else { return false };
        let target = program.target(call);
        let bodies = target.fns.iter().filter(|&&func| !target.by_name && program.func(func).has_body);
        let values: Vec<ExprRef> = bodies
            .flat_map(|&func| program.returned_values(func))
            .flat_map(|value| match program.tails(value) {
                tails if tails.is_empty() => vec![value],
                tails => tails,
            })
            .collect();
        let yes = |value: &&ExprRef| {
            matches!(program.expr(**value), Expr::Lit(Lit::Bool(literal)) if *literal == holds)
                && !self.judge.at(**value).bits.has(wanted)
        };
        let Some(&plain) = values.iter().find(yes) else { return false };
        let literal = |value: &ExprRef| matches!(program.expr(*value), Expr::Lit(_));
        let asks = |value: &ExprRef| {
            let cond = || !literal(value) && self.judge.cond(*value, holds).bits.has(wanted);
            self.judge.at(*value).bits.has(wanted) || cond()
        };
        if values.iter().any(asks) {
            self.push(found, MissKind::Either, plain);
        } else if named(name).has(wanted) && values.iter().all(literal) {
            self.push(found, MissKind::Constant(holds), plain);
        } else {
            return false;
        }
        true
    }

    /// The name of a state or the key it is stored under, with what it is set to.
    fn identified(&self, at: ExprRef) -> Option<(Name, Vec<ExprRef>)> {
        let program = self.program;
        match program.expr(at) {
            Expr::Name(name) | Expr::Member { name, .. } => Some((name.clone(), self.judge.settings(at))),
            Expr::Call { name, args, .. } => {
                let key = args
                    .first()
                    .and_then(|arg| program.constant_text(ExprRef { unit: at.unit, expr: arg.value }));
                let written = key.as_ref().map_or(&[][..], |key| self.judge.written_under(key));
                match key {
                    Some(key) if !written.is_empty() || !named(&key).is_empty() => {
                        Some((key.into(), written.to_vec()))
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
