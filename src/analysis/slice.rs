//! What an expression is made of, asked backwards through variables, fields, results and parameters:
//! addresses, names of files, keys of stores.

use std::collections::VecDeque;

use rustc_hash::FxHashSet;

use crate::program::link::NameTarget;
use crate::program::scope::Def;
use crate::program::{ExprRef, Program};
use crate::syntax::ir::{Expr, StrPart};

/// Slices larger than this are cut.
const MAX_PARTS: usize = 600;
/// Definitions further back than this are not asked for.
const MAX_DEPTH: u32 = 10;

impl Program<'_> {
    /// The parts of an expression and of what defines them, nearest first. `stack` holds the calls that
    /// led to the place, outermost first: a parameter leads back to the argument of its call.
    pub fn slice(&self, at: ExprRef, stack: &[ExprRef]) -> Vec<ExprRef> {
        let mut parts = Vec::new();
        let mut seen = FxHashSet::default();
        let mut queue = VecDeque::from([(at, stack.len(), 0u32)]);
        while let Some((at, level, depth)) = queue.pop_front() {
            if parts.len() >= MAX_PARTS || !seen.insert(at) {
                continue;
            }
            parts.push(at);
            let unit = at.unit;
            self.expr(at).for_each_child(|expr| queue.push_back((ExprRef { unit, expr }, level, depth)));
            if depth >= MAX_DEPTH {
                continue;
            }
            match self.expr(at) {
                Expr::Name(_) | Expr::Member { .. } => {
                    for (def, level) in self.origins(at, stack, level) {
                        queue.push_back((def, level, depth + 1));
                    }
                    // What else is called on the variable made it what it is: `builder.url(..)`.
                    for call in self.configuring_calls(at) {
                        queue.push_back((call, level, depth + 1));
                    }
                }
                Expr::Call { .. } => {
                    let target = self.target(at);
                    for &func in target.fns.iter().filter(|&&func| self.func(func).has_body).take(4) {
                        for value in self.returned_values(func) {
                            queue.push_back((value, level, depth + 1));
                        }
                    }
                }
                Expr::Lambda(local) => {
                    for value in self.returned_values(self.global_fn(unit, *local)) {
                        queue.push_back((value, level, depth + 1));
                    }
                }
                _ => {}
            }
        }
        parts
    }

    fn origins(&self, at: ExprRef, stack: &[ExprRef], level: usize) -> Vec<(ExprRef, usize)> {
        if let Expr::Name(_) = self.expr(at)
            && let Some(NameTarget::Local(local)) = self.name_target(at)
            && let Def::Param(index) = local.def
            && let Some(&call) = level.checked_sub(1).and_then(|level| stack.get(level))
            && self.target(call).fns.contains(&local.func)
            && let Expr::Call { args, .. } | Expr::New { args, .. } = self.expr(call)
        {
            let value = self.arg_for(args, local.func, index);
            return value.map(|expr| (ExprRef { unit: call.unit, expr }, level - 1)).into_iter().collect();
        }
        if let Expr::Member { recv, name, .. } = self.expr(at)
            && let Some(given) = self.given_part(ExprRef { unit: at.unit, expr: *recv }, name, stack, level)
        {
            return vec![given];
        }
        self.definitions(at).into_iter().take(8).map(|def| (def, level)).collect()
    }

    /// `options.url` where the caller at hand gave the options: what it wrote there.
    fn given_part(
        &self,
        object: ExprRef,
        name: &str,
        stack: &[ExprRef],
        level: usize,
    ) -> Option<(ExprRef, usize)> {
        let (mut object, mut level) = (object, level);
        for _ in 0..MAX_DEPTH {
            match self.expr(object) {
                Expr::New { ty, args, .. } if ty.is_empty() => {
                    let part = args.iter().find(|arg| arg.label.as_deref() == Some(name))?;
                    return Some((ExprRef { unit: object.unit, expr: part.value }, level));
                }
                Expr::Name(variable) => match self.name_target(object)? {
                    NameTarget::Local(local) => match local.def {
                        Def::Param(index) => {
                            let below = level.checked_sub(1)?;
                            let &call = stack.get(below)?;
                            let (Expr::Call { args, .. } | Expr::New { args, .. }) = self.expr(call) else {
                                return None;
                            };
                            if !self.target(call).fns.contains(&local.func) {
                                return None;
                            }
                            let value = self.arg_for(args, local.func, index)?;
                            (object, level) = (ExprRef { unit: call.unit, expr: value }, below);
                        }
                        _ => match self.local_definitions(local, variable)[..] {
                            [only] => object = only,
                            _ => return None,
                        },
                    },
                    _ => return None,
                },
                Expr::Cast(inner, _) => object = ExprRef { unit: object.unit, expr: *inner },
                _ => return None,
            }
        }
        None
    }

    /// Calls on the same local variable.
    fn configuring_calls(&self, at: ExprRef) -> Vec<ExprRef> {
        let Expr::Name(name) = self.expr(at) else { return Vec::new() };
        let Some(NameTarget::Local(local)) = self.name_target(at) else { return Vec::new() };
        if matches!(local.def, Def::Param(_)) {
            return Vec::new();
        }
        self.reads_of(local, name)
            .into_iter()
            .filter_map(|read| {
                let around = self.around(read)?;
                matches!(self.expr(around), Expr::Call { recv: Some(recv), .. } if *recv == read.expr)
                    .then_some(around)
            })
            .take(12)
            .collect()
    }

    /// The constant texts in a slice, each with its place, nearest first.
    pub fn texts_behind(&self, at: ExprRef, stack: &[ExprRef]) -> Vec<(String, ExprRef)> {
        self.slice(at, stack)
            .into_iter()
            .filter_map(|part| match self.expr(part) {
                Expr::Str(pieces) => {
                    let text: String = pieces
                        .iter()
                        .filter_map(|piece| match piece {
                            StrPart::Text(text) => Some(text.as_str()),
                            StrPart::Expr(_) => None,
                        })
                        .collect();
                    (!text.trim().is_empty()).then_some((text, part))
                }
                _ => None,
            })
            .collect()
    }
}
