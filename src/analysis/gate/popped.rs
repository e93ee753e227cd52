//! Answers of Flutter's prompts and screens: what they hand back when they are closed.

use crate::program::link::{NameTarget, Type};
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, TypeId};
use crate::syntax::ir::Expr;
use crate::syntax::lang::Lang;

use super::{Judge, Verdict};

/// Expressions that are looked at to find what a call shows.
const MAX_PARTS: usize = 4000;

/// What a call shows.
#[derive(Default)]
struct Shown {
    /// Places where something is handed back.
    pops: Vec<ExprRef>,
    widgets: Vec<TypeId>,
}

impl Judge<'_, '_> {
    /// What it means that a prompt or screen handed back true, or false. `None` when it hands nothing back,
    /// or nothing is known about what it does.
    pub(super) fn popped_truth(&self, at: ExprRef, holds: bool) -> Option<Verdict> {
        let values = self.popped(at)?;
        if values.is_empty() {
            return None;
        }
        self.by_definitions(&values, at, holds)
    }

    /// True for a call that shows a prompt or a screen and gives what it hands back.
    pub(crate) fn opens_for_answer(&self, at: ExprRef) -> bool {
        let program = self.program;
        let Expr::Call { name, .. } = program.expr(at) else { return false };
        let model = &program.model;
        program.lang(at.unit) == Lang::Dart
            && (model.routes.methods.contains(name.as_str())
                || model.navigate.calls.contains(name.as_str())
                || model.shows.contains(name.as_str()))
    }

    /// The values that what a call shows may hand back.
    pub(crate) fn popped(&self, at: ExprRef) -> Option<Vec<ExprRef>> {
        if !self.opens_for_answer(at) {
            return None;
        }
        let program = self.program;
        let Expr::Call { args, .. } = program.expr(at) else { return None };
        let mut shown = Shown::default();
        for arg in args {
            let value = ExprRef { unit: at.unit, expr: arg.value };
            self.shown_in(value, &mut shown);
            for text in program.path_texts(value) {
                shown.widgets.extend(program.screen_of_path(&text));
            }
        }
        let states: Vec<TypeId> =
            shown.widgets.iter().filter_map(|&widget| program.state_of(widget)).collect();
        shown.widgets.extend(states);
        for &widget in &shown.widgets {
            let (unit, span) = (program.type_unit(widget), program.ty(widget).span);
            let inside = program.unit_exprs(unit).filter(|&part| span.contains(program.loc(part).span));
            shown.pops.extend(inside.filter(|&part| self.is_pop(part)));
        }
        let mut values: Vec<ExprRef> = shown.pops.iter().filter_map(|&pop| self.handed_back(pop)).collect();
        values.sort_unstable();
        values.dedup();
        Some(values)
    }

    /// What the pages hand back that a call opens which gives their results to a function: the parameter of
    /// that function is asked about.
    pub(super) fn page_result(&self, param: ExprRef) -> Option<Vec<ExprRef>> {
        let program = self.program;
        if program.lang(param.unit) != Lang::ArkTs {
            return None;
        }
        let Some(NameTarget::Local(Local { func, def: Def::Param(0) })) = program.name_target(param) else {
            return None;
        };
        let mut at = program.around(program.written_at(func)?)?;
        // `{ name: 'Rules', onPop: (info) => .. }`
        if matches!(program.expr(at), Expr::New { .. }) {
            at = program.around(at)?;
        }
        let Expr::Call { name, args, .. } = program.expr(at) else { return None };
        if !program.model.routes.methods.contains(name.as_str()) {
            return None;
        }
        let mut values = Vec::new();
        for arg in args {
            for text in program.path_texts(ExprRef { unit: at.unit, expr: arg.value }) {
                let Some(page) = program.screen_of_path(&text) else { continue };
                let (unit, span) = (program.type_unit(page), program.ty(page).span);
                let inside = program.unit_exprs(unit).filter(|&part| span.contains(program.loc(part).span));
                values.extend(inside.filter(|&part| self.is_pop(part)).filter_map(|pop| {
                    match program.expr(pop) {
                        Expr::Call { args, .. } => {
                            args.first().map(|arg| ExprRef { unit: pop.unit, expr: arg.value })
                        }
                        _ => None,
                    }
                }));
            }
        }
        (!values.is_empty()).then_some(values)
    }

    fn shown_in(&self, at: ExprRef, shown: &mut Shown) {
        let program = self.program;
        let mut parts = vec![at];
        let mut steps = 0;
        while let Some(part) = parts.pop() {
            steps += 1;
            if steps > MAX_PARTS {
                return;
            }
            match program.expr(part) {
                Expr::Lambda(local) => {
                    let func = program.global_fn(part.unit, *local);
                    let body = program.func(func).body.iter();
                    parts.extend(body.map(|&expr| ExprRef { unit: part.unit, expr }));
                }
                Expr::Call { name, .. } if name.starts_with(char::is_uppercase) => {
                    let made = program.target(part).constructs.as_ref().and_then(Type::as_project);
                    shown.widgets.extend(made);
                }
                _ if self.is_pop(part) => shown.pops.push(part),
                // A method that closes it.
                Expr::FnRef { .. } => {
                    for &func in program.target(part).fns.iter().take(2) {
                        shown.pops.extend(program.body_exprs(func).into_iter().filter(|&at| self.is_pop(at)));
                    }
                }
                _ => {}
            }
            program.expr(part).for_each_child(|expr| parts.push(ExprRef { unit: part.unit, expr }));
        }
    }

    fn is_pop(&self, at: ExprRef) -> bool {
        matches!(self.program.expr(at), Expr::Call { name, recv: Some(_), .. }
            if self.program.model.routes.back.contains(name.as_str()))
    }

    /// The value that a call hands back: `Navigator.pop(context, x)`, `Navigator.of(context).pop(x)`,
    /// `Get.back(result: x)`.
    fn handed_back(&self, pop: ExprRef) -> Option<ExprRef> {
        let program = self.program;
        let Expr::Call { recv: Some(recv), args, .. } = program.expr(pop) else { return None };
        let sub = |expr| ExprRef { unit: pop.unit, expr };
        if let Some(arg) = args.iter().find(|arg| arg.label.as_deref() == Some("result")) {
            return Some(sub(arg.value));
        }
        let of_class =
            matches!(program.expr(sub(*recv)), Expr::Name(name) if name.starts_with(char::is_uppercase));
        let at = usize::from(of_class);
        args.iter().filter(|arg| arg.label.is_none()).nth(at).map(|arg| sub(arg.value))
    }
}
