//! Prompts of web pages and mini-programs that tell their answer by a promise or a callback.

use super::text::is_refuse_label;
use super::{Form, Judge, Verdict};
use crate::knowledge::model::{Ask, Operand};
use crate::program::scope::Def;
use crate::program::{ExprRef, FnId};
use crate::resource::text::VisibleText;
use crate::syntax::ir::{Expr, FnKind};

impl Judge<'_, '_> {
    /// The prompt that a call of a script shows.
    pub fn ask_of(&self, call: ExprRef) -> Option<&Ask> {
        let program = self.program;
        if !program.is_script(call.unit)
            || !matches!(program.expr(call), Expr::Call { .. } | Expr::New { .. })
        {
            return None;
        }
        let target = program.target(call);
        if target.fns.iter().any(|&func| program.func(func).has_body) {
            return None;
        }
        target.names.iter().find_map(|name| program.model.ask(name))
    }

    /// What agreeing to a prompt establishes.
    pub(super) fn asked(&self, call: ExprRef, ask: &Ask) -> Verdict {
        let program = self.program;
        let Expr::Call { args, .. } = program.expr(call) else { return Verdict::none() };
        let sub = |expr| ExprRef { unit: call.unit, expr };
        let mut texts: Vec<VisibleText> = Vec::new();
        let mut agree: Vec<VisibleText> = Vec::new();
        for operand in &ask.text {
            let given: Vec<ExprRef> = match operand {
                Operand::Args => args.iter().map(|arg| sub(arg.value)).collect(),
                Operand::Arg(index) => args.get(*index).map(|arg| sub(arg.value)).into_iter().collect(),
                Operand::Recv => Vec::new(),
            };
            for value in given {
                if !matches!(program.expr(value), Expr::New { .. } | Expr::Lambda(_)) {
                    texts.extend(program.shown_texts(value));
                }
            }
        }
        for arg in args {
            for object in std::iter::once(sub(arg.value)).chain(program.made_by(sub(arg.value))) {
                let Expr::New { ty, args, .. } = program.expr(object) else { continue };
                if !ty.is_empty() {
                    continue;
                }
                for arg in args {
                    let Some(label) = &arg.label else { continue };
                    let value = ExprRef { unit: object.unit, expr: arg.value };
                    if ask.shown.contains(label.as_str()) {
                        texts.extend(program.shown_texts(value));
                    } else if ask.agree_text.contains(label.as_str()) {
                        agree.extend(program.shown_texts(value));
                    }
                }
            }
        }
        if agree.iter().any(|text| is_refuse_label(&text.value)) {
            return Verdict::none();
        }
        // A question without a question: what the agreeing button says counts as well.
        texts.extend(agree);
        let verdict = self.by_texts(&texts, Form::Callback, call).unwrap_or_default();
        self.note_ask(call, ask, &verdict);
        verdict
    }

    /// The prompt whose answer an expression holds: what it resolves to, what its callback is given.
    pub(super) fn ask_behind(&self, at: ExprRef, depth: u32) -> Option<ExprRef> {
        let program = self.program;
        if depth > 6 {
            return None;
        }
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match program.expr(at) {
            Expr::Call { recv: Some(recv), name, .. } if name == "await" => {
                self.ask_behind(sub(*recv), depth + 1)
            }
            Expr::Call { .. } if self.ask_of(at).is_some() => Some(at),
            Expr::Call { recv: Some(recv), name, .. }
                if matches!(name.as_str(), "then" | "catch" | "finally") =>
            {
                self.ask_behind(sub(*recv), depth + 1)
            }
            Expr::Name(name) => {
                let local = program.local(at, name)?;
                match local.def {
                    Def::Let(place) => {
                        let Expr::Let { init: Some(init), names, .. } = program.expr(place) else {
                            return None;
                        };
                        // `const [error, res] = await uni.showModal(..)`.
                        let _ = names;
                        self.ask_behind(ExprRef { unit: place.unit, expr: *init }, depth + 1)
                    }
                    Def::Param(index) => self.ask_given(local.func).or_else(|| {
                        let given = program.arguments_of(local.func, index).into_iter().take(4);
                        given.filter(|value| *value != at).find_map(|value| self.ask_behind(value, depth + 2))
                    }),
                    _ => None,
                }
            }
            // A function of the project that returns the promise of a prompt.
            _ => None,
        }
    }

    /// The prompt that hands its answer to a function.
    fn ask_given(&self, func: FnId) -> Option<ExprRef> {
        let program = self.program;
        let refs: Vec<ExprRef> = match program.func(func).kind {
            FnKind::Lambda => program.written_at(func).into_iter().collect(),
            _ => program.known_callers(func).iter().copied().collect(),
        };
        refs.into_iter().find_map(|value| {
            let around = program.around(value)?;
            match program.expr(around) {
                Expr::New { ty, .. } if ty.is_empty() => {
                    let call = program.around(around)?;
                    self.ask_of(call).map(|_| call)
                }
                Expr::Call { recv: Some(recv), name, .. } if name == "then" => {
                    self.ask_behind(ExprRef { unit: around.unit, expr: *recv }, 0)
                }
                Expr::Call { .. } => self.ask_of(around).map(|_| around),
                _ => None,
            }
        })
    }

    /// The key of the store whose answer an expression holds.
    pub(super) fn stored_behind(&self, at: ExprRef) -> Option<String> {
        let program = self.program;
        let reads = |call: ExprRef| -> Option<String> {
            let target = program.target(call);
            if !target.names.iter().any(|name| program.model.state_reads.get(name).next().is_some()) {
                return None;
            }
            let Expr::Call { args, .. } = program.expr(call) else { return None };
            let options = ExprRef { unit: call.unit, expr: args.first()?.value };
            program.constant_text(program.labelled(options, "key")?)
        };
        let Expr::Name(name) = program.expr(at) else { return None };
        let local = program.local(at, name)?;
        match local.def {
            Def::Param(0) => {
                let value = program.written_at(local.func)?;
                let around = program.around(value)?;
                match program.expr(around) {
                    Expr::New { .. } => reads(program.around(around)?),
                    Expr::Call { recv: Some(recv), name, .. } if name == "then" => {
                        reads(ExprRef { unit: around.unit, expr: *recv })
                    }
                    _ => None,
                }
            }
            Def::Let(place) => match program.expr(place) {
                Expr::Let { init: Some(init), .. } => {
                    let init = ExprRef { unit: place.unit, expr: *init };
                    match program.expr(init) {
                        Expr::Call { recv: Some(recv), name, .. } if name == "await" => {
                            reads(ExprRef { unit: init.unit, expr: *recv })
                        }
                        _ => None,
                    }
                }
                _ => None,
            },
            _ => None,
        }
    }
}
