//! Conditions that ask and do not hold back.

use rustc_hash::FxHashSet;

use super::order::Order;
use super::{Miss, MissKind, Misses, Stop};
use crate::analysis::gate::Bits;
use crate::analysis::gate::answer_of_button;
use crate::analysis::guard::Guard;
use crate::knowledge::model::Answer;
use crate::program::ExprRef;
use crate::syntax::ir::{CmpOp, Expr};

/// Conditions nested deeper than this are not taken apart.
const MAX_DEPTH: usize = 12;

impl Misses<'_, '_> {
    /// What the conditions of a function say about a place in it.
    pub(super) fn conditions(&self, stop: Stop, wanted: Bits, found: &mut Vec<Miss>) {
        let program = self.program;
        let guards = program.guards_at(stop.at);
        let mut covered: FxHashSet<ExprRef> = FxHashSet::default();
        for &guard in &guards {
            match guard {
                Guard::Cond(cond, holds) => {
                    covered.insert(cond);
                    self.known(cond, holds, wanted, 0, found);
                }
                Guard::Equal { subject, test, holds } => {
                    covered.insert(subject);
                    let other = Guard::Equal { subject, test, holds: !holds };
                    if self.establishes(other, wanted) {
                        self.push(found, MissKind::WrongSide, test);
                    }
                }
                Guard::OneOf(switch, index) => {
                    let Expr::Switch { subject: Some(subject), cases } = program.expr(switch) else {
                        continue;
                    };
                    let sub = |expr| ExprRef { unit: switch.unit, expr };
                    covered.insert(sub(*subject));
                    let equal = |test| Guard::Equal { subject: sub(*subject), test, holds: true };
                    let tests: Vec<ExprRef> = cases[index].tests.iter().map(|&test| sub(test)).collect();
                    if tests.iter().any(|&test| self.establishes(equal(test), wanted))
                        && let Some(&test) =
                            tests.iter().find(|&&test| !self.establishes(equal(test), wanted))
                    {
                        self.push(found, MissKind::Either, test);
                    }
                }
                Guard::Other(switch) => {
                    let Expr::Switch { subject: Some(subject), cases } = program.expr(switch) else {
                        continue;
                    };
                    let sub = |expr| ExprRef { unit: switch.unit, expr };
                    covered.insert(sub(*subject));
                    let asked =
                        cases.iter().flat_map(|case| &case.tests).map(|&test| sub(test)).find(|&test| {
                            self.establishes(
                                Guard::Equal { subject: sub(*subject), test, holds: true },
                                wanted,
                            )
                        });
                    if let Some(test) = asked {
                        self.push(found, MissKind::WrongSide, test);
                    }
                }
                _ => {}
            }
        }
        self.fallen_into(stop, wanted, found);
        for at in program.body_exprs(stop.func) {
            self.decision(stop, at, wanted, &covered, found);
        }
    }

    /// A case that the one before runs on into: both lead to the place.
    fn fallen_into(&self, stop: Stop, wanted: Bits, found: &mut Vec<Miss>) {
        let program = self.program;
        let mut inner = stop.at;
        while let Some(around) = program.around(inner) {
            let sub = |expr| ExprRef { unit: around.unit, expr };
            if let Expr::Switch { subject: Some(subject), cases } = program.expr(around)
                && let Some(last) = cases.iter().position(|case| case.body.contains(&inner.expr))
            {
                let above = cases[..last].iter().rev().take_while(|case| case.falls_through).count();
                let tests = cases[last - above..=last].iter().flat_map(|case| &case.tests);
                let equal = |test| Guard::Equal { subject: sub(*subject), test, holds: true };
                let (asked, others): (Vec<ExprRef>, Vec<ExprRef>) =
                    tests.map(|&test| sub(test)).partition(|&test| self.establishes(equal(test), wanted));
                if above > 0
                    && !asked.is_empty()
                    && let Some(&other) = others.first()
                {
                    self.push(found, MissKind::Either, other);
                }
            }
            inner = around;
        }
    }

    fn establishes(&self, guard: Guard, wanted: Bits) -> bool {
        self.judge.guard(guard).bits.has(wanted)
    }

    /// A condition whose outcome is known at the place.
    fn known(&self, at: ExprRef, holds: bool, wanted: Bits, depth: usize, found: &mut Vec<Miss>) {
        let sub = |expr| ExprRef { unit: at.unit, expr };
        if depth > MAX_DEPTH {
            return;
        }
        match self.program.expr(at) {
            Expr::Not(inner) => self.known(sub(*inner), !holds, wanted, depth + 1, found),
            Expr::And(a, b) if holds => {
                self.known(sub(*a), true, wanted, depth + 1, found);
                self.known(sub(*b), true, wanted, depth + 1, found);
            }
            Expr::Or(a, b) if !holds => {
                self.known(sub(*a), false, wanted, depth + 1, found);
                self.known(sub(*b), false, wanted, depth + 1, found);
            }
            Expr::And(a, b) | Expr::Or(a, b) => self.one_of_two(sub(*a), sub(*b), holds, wanted, found),
            _ => {
                if self.judge.cond(at, holds).bits.has(wanted) {
                    return;
                }
                if self.judge.cond(at, !holds).bits.has(wanted) {
                    let kind =
                        if self.judge.is_answer(at) { MissKind::OnRefusal } else { MissKind::WrongSide };
                    self.push(found, kind, at);
                } else if !self.shared_button(at, holds, wanted, found) {
                    self.state(at, holds, wanted, found);
                }
            }
        }
    }

    /// `which == BUTTON_NEGATIVE` in a handler that several buttons of a prompt share.
    fn shared_button(&self, at: ExprRef, holds: bool, wanted: Bits, found: &mut Vec<Miss>) -> bool {
        let Expr::Cmp(CmpOp::Eq, a, b) = self.program.expr(at) else { return false };
        let sub = |expr| ExprRef { unit: at.unit, expr };
        let button = answer_of_button(self.program.expr(sub(*a)))
            .or_else(|| answer_of_button(self.program.expr(sub(*b))));
        let refuses = holds && button == Some(Answer::Refuse);
        let asked = || self.judge.shared_buttons(self.program.home(at), Answer::Agree);
        if refuses && asked().is_some_and(|verdict| verdict.bits.has(wanted)) {
            self.push(found, MissKind::OnRefusal, at);
            return true;
        }
        false
    }

    /// One half of a condition decides, and which one is not known: one that asks does not count.
    fn one_of_two(&self, a: ExprRef, b: ExprRef, holds: bool, wanted: Bits, found: &mut Vec<Miss>) {
        for (asking, other) in [(a, b), (b, a)] {
            if !self.asks(asking, holds, wanted, 0) || self.asks(other, holds, wanted, 0) {
                continue;
            }
            match self.judge.constant(other) {
                Some(value) if value == holds => {
                    self.push(
                        found,
                        MissKind::Constant(self.constant_of(other).unwrap_or(value)),
                        self.bare(other),
                    );
                }
                Some(_) => {}
                None => self.push(found, MissKind::Either, other),
            }
            return;
        }
    }

    /// An expression without the negations around it.
    fn bare(&self, at: ExprRef) -> ExprRef {
        match self.program.expr(at) {
            Expr::Not(inner) => self.bare(ExprRef { unit: at.unit, expr: *inner }),
            _ => at,
        }
    }

    fn constant_of(&self, at: ExprRef) -> Option<bool> {
        self.judge.constant(self.bare(at))
    }

    /// True when a condition, or a part of it, is the answer that is wanted.
    fn asks(&self, at: ExprRef, holds: bool, wanted: Bits, depth: usize) -> bool {
        let sub = |expr| ExprRef { unit: at.unit, expr };
        if self.judge.cond(at, holds).bits.has(wanted) {
            return true;
        }
        match self.program.expr(at) {
            _ if depth > MAX_DEPTH => false,
            Expr::Not(inner) => self.asks(sub(*inner), !holds, wanted, depth + 1),
            Expr::And(a, b) | Expr::Or(a, b) => {
                self.asks(sub(*a), holds, wanted, depth + 1) || self.asks(sub(*b), holds, wanted, depth + 1)
            }
            _ => false,
        }
    }

    /// The condition of a decision that asks whatever comes of it.
    fn asking_part(&self, cond: ExprRef, wanted: Bits) -> bool {
        self.asks(cond, true, wanted, 0) || self.asks(cond, false, wanted, 0)
    }

    /// A decision somewhere in the function that does not stand around the place.
    fn decision(
        &self,
        stop: Stop,
        at: ExprRef,
        wanted: Bits,
        covered: &FxHashSet<ExprRef>,
        found: &mut Vec<Miss>,
    ) {
        let program = self.program;
        let sub = |expr| ExprRef { unit: at.unit, expr };
        let (asking, leaves) = match program.expr(at) {
            Expr::If { cond, then, els } => {
                let cond = sub(*cond);
                if covered.contains(&cond) || !self.asking_part(cond, wanted) {
                    return;
                }
                let els = els.as_ref().is_some_and(|els| program.block_leaves(at.unit, els));
                (cond, els || program.block_leaves(at.unit, then))
            }
            Expr::Switch { subject: Some(subject), cases } => {
                let subject = sub(*subject);
                let asks = |test| self.establishes(Guard::Equal { subject, test, holds: true }, wanted);
                if covered.contains(&subject)
                    || !cases.iter().flat_map(|case| &case.tests).any(|&test| asks(sub(test)))
                {
                    return;
                }
                (subject, cases.iter().any(|case| program.block_leaves(at.unit, &case.body)))
            }
            Expr::Call { name, .. } if !name.is_empty() => {
                if !self.establishes(Guard::Passed(at), wanted) {
                    return;
                }
                (at, true)
            }
            _ => return,
        };
        let Some(order) = self.order(stop, at) else { return };
        // A return of code written there leaves that code only.
        let leaves = leaves && program.home(at) == stop.func;
        let kind = match order.kind() {
            // One outcome turns back, another leads on without the answer.
            Some(MissKind::DecidesNothing) if leaves && order == Order::Before => match program.expr(at) {
                Expr::Switch { .. } => MissKind::Either,
                _ => return,
            },
            Some(kind) => kind,
            None => return,
        };
        self.push(found, kind, asking);
    }
}
