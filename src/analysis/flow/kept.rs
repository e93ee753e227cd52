//! What a variable or a part of an object no longer holds where it is read: it was overwritten, deleted or
//! left out on every way in between.

use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, Program};
use crate::syntax::ir::{Expr, ExprId, Name};

use super::{Item, Walk};

impl Program<'_> {
    /// True when every way from where a value was given to a read passes one of the places that set
    /// something else.
    pub(super) fn is_replaced(&self, given: ExprRef, read: ExprRef, writes: &[ExprRef]) -> bool {
        let start = |at: ExprRef| self.loc(at).span.start;
        let home = self.home(read);
        if given.unit != read.unit || self.home(given) != home || start(given) > start(read) {
            return false;
        }
        writes.iter().any(|&write| {
            let between =
                self.home(write) == home && start(given) < start(write) && start(write) < start(read);
            between
                && !self.loc(write).span.contains(self.loc(given).span)
                && !self.loc(write).span.contains(self.loc(read).span)
                && self.precedes(write, read)
        })
    }

    /// True when a statement runs before a later place whenever that place is reached.
    fn precedes(&self, statement: ExprRef, later: ExprRef) -> bool {
        let Some(around) = self.around(statement) else { return true };
        let mut child = later;
        while let Some(parent) = self.around(child) {
            if parent == around {
                return self.same_block(around, statement.expr, child.expr);
            }
            child = parent;
        }
        // `let a = 1, b = 2` and the like only group.
        matches!(self.expr(around), Expr::Block(_)) && self.precedes(around, later)
    }

    fn same_block(&self, around: ExprRef, a: ExprId, b: ExprId) -> bool {
        let both = |list: &[ExprId]| list.contains(&a) && list.contains(&b);
        match self.expr(around) {
            Expr::Block(list) | Expr::Loop { body: list, .. } => both(list),
            Expr::If { then, els, .. } => both(then) || els.as_deref().is_some_and(both),
            Expr::Try { body, catches, finally } => {
                both(body) || both(finally) || catches.iter().any(|catch| both(&catch.body))
            }
            Expr::Switch { cases, .. } => cases.iter().any(|case| both(&case.body)),
            _ => false,
        }
    }

    /// Statements that set a variable or field: the assignments around some of its uses.
    pub(super) fn settings(&self, uses: &[ExprRef]) -> Vec<ExprRef> {
        let set = uses.iter().filter_map(|&used| {
            let around = self.around(used)?;
            let plain = matches!(self.expr(around), Expr::Assign { target, op, .. }
                if *target == used.expr && op.is_empty());
            plain.then_some(around)
        });
        set.collect()
    }

    /// Statements that set or delete a part of what a local holds.
    fn part_settings(&self, reads: &[ExprRef], label: &str) -> Vec<ExprRef> {
        let mut list = Vec::new();
        for &read in reads {
            let Some(part) = self.around(read) else { continue };
            let named = match self.expr(part) {
                Expr::Member { recv, name, .. } => *recv == read.expr && name == label,
                Expr::Index { recv, index } => {
                    *recv == read.expr
                        && index.first().is_some_and(|&key| {
                            self.constant_text(ExprRef { unit: part.unit, expr: key }).as_deref()
                                == Some(label)
                        })
                }
                _ => false,
            };
            let Some(around) = self.around(part).filter(|_| named) else { continue };
            let sets = match self.expr(around) {
                Expr::Assign { target, op, .. } => *target == part.expr && op.is_empty(),
                Expr::Call { recv: None, name, .. } => name == "delete",
                _ => false,
            };
            if sets {
                list.push(around);
            }
        }
        list
    }

    /// True for a copy of an object that is made without one of its parts: `{ ...x, image: '' }`,
    /// `const { image, ...rest } = x`.
    pub(super) fn leaves_out(&self, read: ExprRef, label: &str) -> bool {
        let Some(around) = self.around(read) else { return false };
        match self.expr(around) {
            Expr::New { ty, args, .. } if ty.is_empty() => {
                let Some(spread) = args.iter().position(|arg| arg.value == read.expr) else { return false };
                args[spread].label.is_none()
                    && args[spread + 1..].iter().any(|arg| arg.label.as_deref() == Some(label))
            }
            Expr::Let { init: Some(init), .. } if *init == read.expr => {
                let Some(pattern) = self.around(around) else { return false };
                let Expr::Block(parts) = self.expr(pattern) else { return false };
                parts
                    .iter()
                    .any(|&part| self.takes_part(ExprRef { unit: read.unit, expr: part }, read, label))
            }
            _ => false,
        }
    }

    /// A part that a pattern takes out of an object: unlike `const a = x.a` it is written as its name only.
    fn takes_part(&self, part: ExprRef, object: ExprRef, label: &str) -> bool {
        let Expr::Let { init: Some(init), .. } = self.expr(part) else { return false };
        let mut init = ExprRef { unit: part.unit, expr: *init };
        if let Expr::Coalesce(taken, _) = self.expr(init) {
            init.expr = *taken;
        }
        let Expr::Member { recv, name, name_span, .. } = self.expr(init) else { return false };
        let recv = ExprRef { unit: part.unit, expr: *recv };
        name == label && *name_span == self.loc(init).span && self.same_name(recv, object)
    }

    fn same_name(&self, a: ExprRef, b: ExprRef) -> bool {
        matches!((self.expr(a), self.expr(b)), (Expr::Name(a), Expr::Name(b)) if a == b)
    }
}

impl Walk<'_, '_> {
    /// An object literal that a variable is made with got the data as one of its parts: the reads of the
    /// variable where it still has that part. False when it has it everywhere.
    pub(super) fn told_apart(&mut self, item: &Item, literal: ExprRef, label: &Name) -> bool {
        let program = self.program;
        let mut made = literal;
        let bound = loop {
            let Some(around) = program.around(made) else { return false };
            match program.expr(around) {
                Expr::Cast(..) => made = around,
                Expr::Let { names, .. } if names.len() == 1 => break (around, names[0].clone()),
                _ => return false,
            }
        };
        let local = Local { func: program.home(bound.0), def: Def::Let(bound.0) };
        let reads = program.reads_of(local, &bound.1);
        let settings = program.part_settings(&reads, label);
        let lost =
            |read: ExprRef| program.leaves_out(read, label) || program.is_replaced(item.at, read, &settings);
        if !reads.iter().any(|&read| lost(read)) {
            return false;
        }
        let load = item.load.whole();
        self.before.entry((literal, load)).or_insert((item.at, item.load));
        for read in reads {
            if !lost(read) && !self.is_written(read) {
                let moved = Item { at: read, load, stack: item.stack.clone() };
                self.push(moved, Some((literal, load)));
            }
        }
        true
    }
}
