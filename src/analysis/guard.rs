//! What dominates a point: enclosing branches, and earlier siblings whose one branch always leaves.
//! Both are read off the structured tree, walking from the point outwards.

use crate::program::{ExprRef, FnId, Program};
use crate::syntax::ir::{Block, Case, ExitKind, Expr, ExprId, FnKind};

/// A fact that holds at a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Guard {
    /// The condition is true or false.
    Cond(ExprRef, bool),
    /// The subject equals the test, or does not.
    Equal {
        /// What is compared.
        subject: ExprRef,
        /// What with.
        test: ExprRef,
        /// Whether they are equal.
        holds: bool,
    },
    /// One of the tests of this case fits: the expression is the switch, the index that of the case.
    OneOf(ExprRef, usize),
    /// No test of the switch fits: its subject is something else.
    Other(ExprRef),
    /// Control came through one of the branches of a statement: see [`Program::branches_of`].
    Joined(ExprRef),
    /// The value is not null.
    Present(ExprRef),
    /// The value came through: what filters it on its way let it pass.
    Filtered(ExprRef),
    /// The call returned normally.
    Passed(ExprRef),
}

/// Calls that return only when their argument is true.
const ENSURES: &[&str] = &[
    "require",
    "check",
    "assert",
    "checkArgument",
    "checkState",
    "assertTrue",
    "precondition",
    "NSAssert",
    "NSParameterAssert",
];

/// Calls that run the code they are given once, before they return.
const RUNS_ONCE: &[&str] = &["run", "let", "also", "apply", "with", "synchronized", "withLock"];

impl Program<'_> {
    /// Facts at an expression, within its function, innermost first.
    pub fn guards_at(&self, at: ExprRef) -> Vec<Guard> {
        let mut guards = Vec::new();
        let mut inner = at;
        while let Some(around) = self.around(inner) {
            self.enclosing(around, inner, &mut guards);
            inner = around;
        }
        // Earlier statements of the body itself.
        let home = self.home(at);
        self.earlier(&self.func(home).body, inner, &mut guards);
        guards
    }

    /// Facts that hold when a function ends normally at its last statement.
    pub fn guards_at_end(&self, func: FnId) -> Vec<Guard> {
        let unit = self.fn_unit(func);
        let mut guards = Vec::new();
        for &statement in &self.func(func).body {
            self.facts_after(ExprRef { unit, expr: statement }, false, &mut guards);
        }
        guards
    }

    /// The branches of a statement that go on behind it, each with what holds at its end.
    pub fn branches_of(&self, at: ExprRef) -> Vec<Vec<Guard>> {
        let sub = |expr| ExprRef { unit: at.unit, expr };
        let block = |block: &Block, guards: &mut Vec<Guard>| {
            block.iter().for_each(|&statement| self.facts_after(sub(statement), false, guards));
        };
        let mut branches = Vec::new();
        match self.expr(at) {
            Expr::If { cond, then, els } => {
                let mut guards = vec![Guard::Cond(sub(*cond), true)];
                block(then, &mut guards);
                branches.push(guards);
                let mut guards = vec![Guard::Cond(sub(*cond), false)];
                block(els.as_ref().unwrap_or(&Block::new()), &mut guards);
                branches.push(guards);
            }
            Expr::Switch { subject, cases } => {
                for (index, case) in cases.iter().enumerate() {
                    if self.block_leaves(at.unit, &case.body) {
                        continue;
                    }
                    let mut guards = Vec::new();
                    self.case_facts(at, subject.map(sub), cases, index, &mut guards);
                    // Behind a break the rest of the case has not run.
                    if !case.body.iter().any(|&statement| self.breaks(sub(statement))) {
                        block(&case.body, &mut guards);
                    }
                    branches.push(guards);
                }
                if !cases.iter().any(|case| case.tests.is_empty()) {
                    let tests = cases.iter().flat_map(|case| &case.tests);
                    branches.push(match subject {
                        Some(_) => vec![Guard::Other(at)],
                        None => tests.map(|test| Guard::Cond(sub(*test), false)).collect(),
                    });
                }
            }
            _ => {}
        }
        branches
    }

    /// True when something in a branch may leave, so that its end says more than its condition.
    fn may_leave(&self, unit: u32, block: &Block) -> bool {
        block.iter().flat_map(|&expr| self.subtree(ExprRef { unit, expr })).any(|part| {
            match self.expr(part) {
                Expr::Exit { kind, .. } => matches!(kind, ExitKind::Return | ExitKind::Throw),
                Expr::Call { name, .. } => ENSURES.contains(&name.as_str()),
                _ => false,
            }
        })
    }

    /// True when a branch leaves by an error.
    fn throws(&self, unit: u32, block: &Block) -> bool {
        block.iter().flat_map(|&expr| self.subtree(ExprRef { unit, expr })).any(|part| {
            match self.expr(part) {
                Expr::Exit { kind, .. } => *kind == ExitKind::Throw,
                Expr::Call { recv, name, .. } => {
                    name == "error" && !(self.is_script(part.unit) && recv.is_some())
                }
                _ => false,
            }
        })
    }

    /// Facts that what is around a place adds to it.
    pub(super) fn enclosing(&self, around: ExprRef, inner: ExprRef, guards: &mut Vec<Guard>) {
        let unit = around.unit;
        let sub = |expr| ExprRef { unit, expr };
        match self.expr(around) {
            Expr::If { cond, then, els } => {
                if then.contains(&inner.expr) {
                    self.earlier(then, inner, guards);
                    guards.push(Guard::Cond(sub(*cond), true));
                } else if let Some(els) = els
                    && els.contains(&inner.expr)
                {
                    self.earlier(els, inner, guards);
                    guards.push(Guard::Cond(sub(*cond), false));
                }
            }
            Expr::And(a, b) if *b == inner.expr => guards.push(Guard::Cond(sub(*a), true)),
            Expr::Or(a, b) if *b == inner.expr => guards.push(Guard::Cond(sub(*a), false)),
            Expr::Call { recv: Some(recv), name, args, safe, .. }
                if args.iter().any(|arg| arg.value == inner.expr) =>
            {
                if matches!(name.as_str(), "onSuccess" | "mapCatching" | "map") {
                    guards.extend(self.caught_code(sub(*recv)).into_iter().flatten());
                }
                if *safe {
                    guards.push(Guard::Present(sub(*recv)));
                } else if self.takes_value(name, around.unit) {
                    guards.push(Guard::Filtered(sub(*recv)));
                }
            }
            Expr::Switch { subject, cases } => self.in_case(around, subject.map(sub), cases, inner, guards),
            Expr::Loop { var, head, body, at_least_once } if body.contains(&inner.expr) => {
                self.earlier(body, inner, guards);
                match head {
                    // What it goes through: each part has come past what filters the whole.
                    Some(head) if !var.is_empty() => guards.push(Guard::Filtered(sub(*head))),
                    Some(head) if !at_least_once => guards.push(Guard::Cond(sub(*head), true)),
                    _ => {}
                }
            }
            Expr::Try { body, catches, finally } => {
                let block = [body, finally].into_iter().find(|block| block.contains(&inner.expr));
                let block = block.or_else(|| {
                    catches.iter().map(|catch| &catch.body).find(|block| block.contains(&inner.expr))
                });
                if let Some(block) = block {
                    self.earlier(block, inner, guards);
                }
            }
            Expr::Block(block) | Expr::List(block) => self.earlier(block, inner, guards),
            _ => {}
        }
    }

    /// True for calls that run what they are given on the value of their receiver, if there is one.
    fn takes_value(&self, name: &str, unit: u32) -> bool {
        matches!(name, "ifPresent" | "ifPresentOrElse" | "forEach" | "map" | "flatMap" | "doOnNext")
            || self.observable(unit).observe.contains(name)
            || self.model.inline.receiver_as_it.contains(name)
    }

    fn in_case(
        &self,
        switch: ExprRef,
        subject: Option<ExprRef>,
        cases: &[Case],
        inner: ExprRef,
        guards: &mut Vec<Guard>,
    ) {
        let Some(index) = cases.iter().position(|case| case.body.contains(&inner.expr)) else { return };
        self.earlier(&cases[index].body, inner, guards);
        self.case_facts(switch, subject, cases, index, guards);
    }

    /// Facts that hold when a case is entered.
    fn case_facts(
        &self,
        switch: ExprRef,
        subject: Option<ExprRef>,
        cases: &[Case],
        index: usize,
        guards: &mut Vec<Guard>,
    ) {
        let sub = |expr| ExprRef { unit: switch.unit, expr };
        let case = &cases[index];
        // A case that the one before runs on into is entered in two ways: it says nothing.
        if index > 0 && cases[index - 1].falls_through {
            return;
        }
        guards.extend(case.guard.map(|guard| Guard::Cond(sub(guard), true)));
        match (subject, &case.tests[..]) {
            (Some(subject), [test]) => guards.push(Guard::Equal { subject, test: sub(*test), holds: true }),
            (Some(_), []) => guards.push(Guard::Other(switch)),
            (None, [test]) => guards.push(Guard::Cond(sub(*test), true)),
            (_, [_, _, ..]) => guards.push(Guard::OneOf(switch, index)),
            (None, []) => {}
        }
        if subject.is_none() {
            for test in cases[..index].iter().flat_map(|case| &case.tests) {
                guards.push(Guard::Cond(sub(*test), false));
            }
        }
    }

    /// Facts left behind by the statements before `inner` in its block.
    pub(super) fn earlier(&self, block: &Block, inner: ExprRef, guards: &mut Vec<Guard>) {
        for &statement in block.iter().take_while(|statement| **statement != inner.expr) {
            self.facts_after(ExprRef { unit: inner.unit, expr: statement }, false, guards);
        }
    }

    /// Facts that hold after a statement. With `caught`, errors in it do not leave.
    fn facts_after(&self, at: ExprRef, caught: bool, guards: &mut Vec<Guard>) {
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match self.expr(at) {
            Expr::If { cond, then, els } => {
                let then_leaves = self.block_leaves(at.unit, then);
                let else_leaves = els.as_ref().is_some_and(|els| self.block_leaves(at.unit, els));
                if caught
                    && (then_leaves && self.throws(at.unit, then)
                        || else_leaves && els.as_ref().is_some_and(|els| self.throws(at.unit, els)))
                {
                    return;
                }
                if then_leaves {
                    guards.push(Guard::Cond(sub(*cond), false));
                    // What the other branch established holds as well.
                    for statement in els.iter().flatten() {
                        self.facts_after(sub(*statement), caught, guards);
                    }
                } else if else_leaves {
                    guards.push(Guard::Cond(sub(*cond), true));
                    for statement in then {
                        self.facts_after(sub(*statement), caught, guards);
                    }
                } else if !caught
                    && (self.may_leave(at.unit, then)
                        || els.as_ref().is_some_and(|els| self.may_leave(at.unit, els)))
                {
                    guards.push(Guard::Joined(at));
                }
            }
            Expr::Switch { cases, .. } => {
                let says = |case: &Case| {
                    self.block_leaves(at.unit, &case.body) || self.may_leave(at.unit, &case.body)
                };
                if !caught && cases.iter().any(says) {
                    guards.push(Guard::Joined(at));
                }
            }
            Expr::Call { name, args, .. } => {
                // What a call throws is caught: it says nothing of what comes after.
                if caught {
                    return;
                }
                if ENSURES.contains(&name.as_str()) {
                    guards.extend(args.first().map(|arg| Guard::Cond(sub(arg.value), true)));
                } else if matches!(name.as_str(), "requireNotNull" | "checkNotNull") {
                    guards.extend(args.first().map(|arg| Guard::Present(sub(arg.value))));
                }
                guards.push(Guard::Passed(at));
                self.after_code(at, guards);
            }
            Expr::Coalesce(value, other) => {
                if self.leaves(sub(*other)) {
                    guards.push(Guard::Present(sub(*value)));
                }
                self.facts_after(sub(*value), caught, guards);
            }
            Expr::Let { init: Some(value), .. } | Expr::Assign { value, .. } | Expr::Cast(value, _) => {
                self.facts_after(sub(*value), caught, guards);
            }
            Expr::Member { recv, .. } => self.facts_after(sub(*recv), caught, guards),
            Expr::Loop { var, head: Some(head), body, .. } if var.is_empty() => {
                // A loop that ends on its own ends because its condition is false.
                let breaks = body.iter().any(|&statement| self.breaks(sub(statement)));
                if !breaks && !matches!(self.expr(around_head(at, *head)), Expr::Lit(_)) {
                    guards.push(Guard::Cond(sub(*head), false));
                }
            }
            Expr::Try { body, catches, finally } => {
                let swallowed = catches.iter().any(|catch| !self.block_leaves(at.unit, &catch.body));
                for &statement in body {
                    self.facts_after(sub(statement), caught || swallowed, guards);
                }
                for &statement in finally {
                    self.facts_after(sub(statement), caught, guards);
                }
            }
            Expr::Block(block) | Expr::List(block) => {
                for &statement in block {
                    self.facts_after(sub(statement), caught, guards);
                }
            }
            _ => {}
        }
    }

    /// Facts left behind by code that a call runs at once: `run { if (!agreed) return }`, and
    /// `runCatching { ensure() }.getOrElse { return }`.
    fn after_code(&self, at: ExprRef, guards: &mut Vec<Guard>) {
        let Expr::Call { recv, name, safe, .. } = self.expr(at) else { return };
        let lambda = |call: ExprRef| match self.expr(call) {
            Expr::Call { args, .. } => {
                args.iter().find_map(|arg| match self.expr(ExprRef { unit: at.unit, expr: arg.value }) {
                    Expr::Lambda(local) => Some(self.global_fn(at.unit, *local)),
                    _ => None,
                })
            }
            _ => None,
        };
        let Some(code) = lambda(at) else { return };
        if !safe && RUNS_ONCE.contains(&name.as_str()) {
            // A return of the code itself goes on behind the call.
            let returns_here = self.body_exprs(code).into_iter().any(|part| {
                self.home(part) == code && matches!(self.expr(part), Expr::Exit { label: Some(_), .. })
            });
            if !returns_here {
                for &statement in &self.func(code).body {
                    self.facts_after(ExprRef { unit: at.unit, expr: statement }, false, guards);
                }
            }
        }
        if matches!(name.as_str(), "getOrElse" | "onFailure") && self.returns_outwards(code) {
            guards.extend(
                recv.and_then(|recv| self.caught_code(ExprRef { unit: at.unit, expr: recv }))
                    .into_iter()
                    .flatten(),
            );
        }
    }

    /// Facts that hold when the code given to `runCatching` ended without an error.
    fn caught_code(&self, at: ExprRef) -> Option<Vec<Guard>> {
        let Expr::Call { recv, name, args, .. } = self.expr(at) else { return None };
        if name != "runCatching" {
            return self.caught_code(ExprRef { unit: at.unit, expr: (*recv)? });
        }
        let mut guards = Vec::new();
        for arg in args {
            if let Expr::Lambda(local) = self.expr(ExprRef { unit: at.unit, expr: arg.value }) {
                for &statement in &self.func(self.global_fn(at.unit, *local)).body {
                    self.facts_after(ExprRef { unit: at.unit, expr: statement }, false, &mut guards);
                }
            }
        }
        Some(guards)
    }

    /// True when control never reaches the end of a block.
    pub fn block_leaves(&self, unit: u32, block: &Block) -> bool {
        block.iter().any(|&statement| self.leaves(ExprRef { unit, expr: statement }))
    }

    /// True when control never continues behind an expression.
    pub fn leaves(&self, at: ExprRef) -> bool {
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match self.expr(at) {
            Expr::Exit { .. } => true,
            Expr::If { then, els, .. } => els
                .as_ref()
                .is_some_and(|els| self.block_leaves(at.unit, then) && self.block_leaves(at.unit, els)),
            Expr::Switch { cases, .. } => {
                cases.iter().any(|case| case.tests.is_empty())
                    && cases.iter().all(|case| {
                        case.falls_through
                            || case
                                .body
                                .iter()
                                .any(|&statement| self.leaves(sub(statement)) && !self.breaks(sub(statement)))
                    })
            }
            Expr::Block(block) | Expr::List(block) => self.block_leaves(at.unit, block),
            Expr::Try { body, catches, finally } => {
                self.block_leaves(at.unit, finally)
                    || self.block_leaves(at.unit, body)
                        && catches.iter().all(|catch| self.block_leaves(at.unit, &catch.body))
            }
            Expr::Let { init: Some(value), .. } | Expr::Assign { value, .. } => self.leaves(sub(*value)),
            Expr::Call { recv, name, args, .. } => {
                // `console.error(..)` goes on, `ctx.throw(403)` does not.
                let script = self.is_script(at.unit);
                if matches!(name.as_str(), "error" | "TODO" | "exitProcess") && !(script && recv.is_some())
                    || script && recv.is_some() && name == "throw"
                    || self.is_apple(at.unit)
                        && matches!(name.as_str(), "fatalError" | "preconditionFailure" | "exit" | "abort")
                {
                    return true;
                }
                // `run { ask(); return }`: the return is that of the function around.
                if !matches!(name.as_str(), "run" | "let" | "also" | "apply" | "with") {
                    return false;
                }
                args.iter().any(|arg| match self.expr(sub(arg.value)) {
                    Expr::Lambda(local) => self.returns_outwards(self.global_fn(at.unit, *local)),
                    _ => false,
                })
            }
            _ => false,
        }
    }

    /// True when an inline lambda always ends with a return of the function around it.
    fn returns_outwards(&self, lambda: FnId) -> bool {
        let unit = self.fn_unit(lambda);
        self.func(lambda).body.iter().any(|&statement| {
            matches!(
                self.expr(ExprRef { unit, expr: statement }),
                Expr::Exit { kind: ExitKind::Return | ExitKind::Throw, label: None, .. }
            )
        })
    }

    /// True when an expression breaks out of the loop or switch it stands in.
    fn breaks(&self, at: ExprRef) -> bool {
        let mut stack = vec![at];
        while let Some(current) = stack.pop() {
            match self.expr(current) {
                Expr::Exit { kind: ExitKind::Break, .. } => return true,
                Expr::Loop { .. } => continue,
                expr => expr.for_each_child(|expr| stack.push(ExprRef { unit: at.unit, expr })),
            }
        }
        false
    }

    /// Points at which a function ends normally: its returns, and its last statement when control
    /// gets there (`None`).
    pub fn normal_ends(&self, func: FnId) -> Vec<Option<ExprRef>> {
        let unit = self.fn_unit(func);
        let function = self.func(func);
        let mut ends = Vec::new();
        let mut stack: Vec<ExprId> = function.body.clone();
        while let Some(expr) = stack.pop() {
            let at = ExprRef { unit, expr };
            if let Expr::Exit { kind: ExitKind::Return, label, .. } = self.expr(at)
                && (label.is_none() || function.kind == FnKind::Lambda)
            {
                ends.push(Some(at));
            }
            self.expr(at).for_each_child(|kid| stack.push(kid));
        }
        if !self.block_leaves(unit, &function.body) {
            ends.push(None);
        }
        ends.sort_unstable();
        ends
    }
}

fn around_head(at: ExprRef, head: ExprId) -> ExprRef {
    ExprRef { unit: at.unit, expr: head }
}
