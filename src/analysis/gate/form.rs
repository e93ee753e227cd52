//! Forms of scripts: what a person entered is handed over by the names of the fields, and a box among them
//! says what it agrees to.

use crate::program::link::NameTarget;
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, FnId, Program};
use crate::syntax::ir::{Expr, FnKind};

use super::{Judge, Verdict};

/// Events of a form whose handler gets what was entered.
const SUBMITS: &[&str] = &["onSubmit", "onFinish", "onSubmitCapture", "onValidSubmit"];
/// Calls whose first argument gets what was entered.
const HANDS_OVER: &[&str] = &["handleSubmit", "onSubmit"];
/// Calls that return all that was entered.
const VALUES: &[&str] = &["validateFields", "getFieldsValue", "getValues", "getFieldsValues", "validate"];
/// Calls that return what was entered in a field.
const VALUE: &[&str] = &["getFieldValue", "getValues", "watch", "useWatch"];
/// Attributes that name a field.
const NAMES: &[&str] = &["name", "prop", "formControlName", "field"];

impl Judge<'_, '_> {
    /// What it means that a field of a form is true: the box of its name decides.
    pub(super) fn form_truth(&self, at: ExprRef, holds: bool) -> Option<Verdict> {
        let program = self.program;
        let sub = |expr| ExprRef { unit: at.unit, expr };
        let name = match program.expr(at) {
            Expr::Member { recv, name, .. } if program.is_entered(sub(*recv)) => name.to_string(),
            Expr::Call { recv, name, args, .. } => {
                let of_form = VALUE.contains(&name.as_str())
                    || name == "get" && recv.is_some_and(|recv| program.is_form_data(sub(recv)));
                let first = args.first().filter(|_| of_form)?;
                program.constant_text(sub(first.value))?
            }
            _ => return None,
        };
        let tick = program.box_named(at.unit, &name)?;
        let verdict = self.box_row(tick, at).unwrap_or_default();
        Some(if holds { verdict } else { Verdict::none() })
    }
}

impl Program<'_> {
    /// True for the object that holds what was entered in a form.
    fn is_entered(&self, at: ExprRef) -> bool {
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match self.expr(at) {
            Expr::Name(_) => match self.name_target(at) {
                Some(NameTarget::Local(Local { func, def: Def::Param(0) })) => self.gets_form(func, SUBMITS),
                Some(NameTarget::Local(Local { def: Def::Let(_), .. })) => self
                    .definitions(at)
                    .into_iter()
                    .any(|def| !matches!(self.expr(def), Expr::Name(_)) && self.is_entered(def)),
                _ => false,
            },
            // `e.detail.value` of a mini-program.
            Expr::Member { recv, name, .. } if name == "value" => match self.expr(sub(*recv)) {
                Expr::Member { recv, name, .. } if name == "detail" => {
                    let event = sub(*recv);
                    matches!(self.name_target(event),
                        Some(NameTarget::Local(Local { func, def: Def::Param(0) })) if self.gets_form(func, &SUBMITS[..1]))
                }
                _ => false,
            },
            Expr::Call { recv: Some(recv), name, .. } if name == "await" => self.is_entered(sub(*recv)),
            Expr::Call { name, .. } => VALUES.contains(&name.as_str()),
            _ => false,
        }
    }

    /// True for a function that gets what was entered in a form.
    fn gets_form(&self, func: FnId, events: &[&str]) -> bool {
        let refs: Vec<ExprRef> = match self.func(func).kind {
            FnKind::Lambda => self.written_at(func).into_iter().collect(),
            _ => self.known_callers(func).to_vec(),
        };
        refs.into_iter().any(|value| {
            let Some(around) = self.around(value) else { return false };
            let Expr::Call { name, args, .. } = self.expr(around) else { return false };
            args.iter().any(|arg| {
                arg.value == value.expr
                    && match arg.label.as_deref() {
                        Some(label) => events.contains(&label),
                        None => HANDS_OVER.contains(&name.as_str()),
                    }
            })
        })
    }

    fn is_form_data(&self, at: ExprRef) -> bool {
        let made = |at: ExprRef| matches!(self.expr(at), Expr::New { ty, .. } if ty.simple() == "FormData");
        made(at) || self.made_by(at).into_iter().any(made)
    }

    /// The box of a file that has a name, or stands in a field of that name.
    fn box_named(&self, unit: u32, name: &str) -> Option<ExprRef> {
        let units = [Some(unit), self.template_beside(unit)];
        units.into_iter().flatten().find_map(|unit| {
            self.unit_exprs(unit).find_map(|element| {
                let Expr::Call { args, .. } = self.expr(element) else { return None };
                let named = NAMES.iter().any(|label| self.attribute(element, label).as_deref() == Some(name))
                    // `<input type="checkbox" {...register('rules')} />`.
                    || args.iter().filter(|arg| arg.label.is_none()).any(|arg| {
                        self.names_field(ExprRef { unit, expr: arg.value }, name)
                    });
                if !named {
                    return None;
                }
                if self.is_tick(element) {
                    return Some(element);
                }
                let mut ticks = self.subtree(element).into_iter().filter(|&part| self.is_tick(part));
                let first = ticks.next()?;
                ticks.next().is_none().then_some(first)
            })
        })
    }

    fn names_field(&self, call: ExprRef, field: &str) -> bool {
        let Expr::Call { name, args, .. } = self.expr(call) else { return false };
        matches!(name.as_str(), "register" | "getFieldProps" | "getInputProps")
            && args.first().is_some_and(|arg| {
                self.constant_text(ExprRef { unit: call.unit, expr: arg.value }).as_deref() == Some(field)
            })
    }

    /// The unit of the template beside a script.
    fn template_beside(&self, unit: u32) -> Option<u32> {
        let file = self.unit(unit).file;
        crate::resource::web::TEMPLATES
            .iter()
            .find_map(|&ending| self.unit_of(self.web.beside(file, &[ending])?))
            .filter(|&other| other != unit)
    }
}
