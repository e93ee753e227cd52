//! Elements as gates: boxes that are ticked, buttons of prompts, what cannot be pressed yet.

use crate::knowledge::model::{Event, Told};
use crate::program::{ExprRef, FnId};
use crate::syntax::ir::{Expr, FnKind, Lit};

use super::name::approving_callback;
use super::text::{is_agree_label, is_refuse_label};
use super::{Form, Judge, Verdict};

impl Judge<'_, '_> {
    /// A handler of a script that a tick runs: what ticking agrees to.
    pub(super) fn script_check_handler(&self, func: FnId, at: ExprRef) -> Option<Verdict> {
        let program = self.program;
        let refs: Vec<ExprRef> = match program.func(func).kind {
            FnKind::Lambda => program.written_at(func).into_iter().collect(),
            _ => program.callers(func).iter().copied().collect(),
        };
        let mut all: Option<Verdict> = None;
        for value in refs {
            let Some(around) = program.around(value) else { continue };
            let sub = |expr| ExprRef { unit: around.unit, expr };
            let verdict = match program.expr(around) {
                Expr::Call { name, args, recv, .. } => {
                    let Some(arg) = args.iter().find(|arg| arg.value == value.expr) else { continue };
                    match (&arg.label, program.model.control(name, program.lang(around.unit))) {
                        (Some(label), Some(control))
                            if control.change.iter().any(|change| change == label)
                                && program.is_tick(around) =>
                        {
                            self.box_row(around, at)
                        }
                        (None, _) => {
                            // `box.addEventListener('change', ..)`.
                            let event = args.first().and_then(|arg| program.constant_text(sub(arg.value)));
                            let listens = event
                                .and_then(|event| program.model.named_event(name, &event))
                                .is_some_and(|event| event == Event::Check);
                            let element = recv.and_then(|recv| program.dom_element(sub(recv)));
                            match element {
                                Some(element) if listens => self.box_row(element, at),
                                _ => None,
                            }
                        }
                        _ => None,
                    }
                }
                Expr::Assign { target, .. } => match program.expr(sub(*target)) {
                    Expr::Member { recv, name, .. } if matches!(name.as_str(), "onchange" | "oninput") => {
                        program.dom_element(sub(*recv)).and_then(|element| self.box_row(element, at))
                    }
                    _ => None,
                },
                _ => None,
            };
            let Some(verdict) = verdict else { continue };
            all = Some(match all {
                Some(known) => known.either(verdict),
                None => verdict,
            });
        }
        all
    }

    /// A state that a box shows and sets: what ticking the box agrees to.
    pub(super) fn bound_control(&self, used: ExprRef, at: ExprRef) -> Option<Verdict> {
        let program = self.program;
        let around = program.around(used)?;
        let Expr::Call { name, args, .. } = program.expr(around) else { return None };
        let arg = args.iter().find(|arg| arg.value == used.expr)?;
        let control = program.model.control(name, program.lang(used.unit))?;
        let bound =
            arg.label.as_deref().is_some_and(|label| matches!(label, "model" | "modelValue" | "checked"));
        if !bound || control.change.is_empty() || !program.is_tick(around) {
            return None;
        }
        self.box_row(around, at)
    }

    /// What it means that a function value of a script runs that was given to a call.
    pub(super) fn script_given(&self, value: ExprRef) -> Option<Verdict> {
        let program = self.program;
        let around = program.around(value)?;
        let sub = |expr| ExprRef { unit: value.unit, expr };
        match program.expr(around) {
            Expr::New { ty, args, .. } if ty.is_empty() => {
                let label = args.iter().find(|arg| arg.value == value.expr)?.label.clone()?;
                Some(self.option_given(around, value, &label))
            }
            Expr::Call { recv, name, args, .. } => {
                let position = args.iter().position(|arg| arg.value == value.expr)?;
                let label = args[position].label.as_deref().unwrap_or_default();
                if name == "then"
                    && position == 0
                    && let Some(recv) = recv
                {
                    let call = self.ask_behind(sub(*recv), 0);
                    return Some(match call.and_then(|call| Some((call, self.ask_of(call)?))) {
                        Some((call, ask)) if ask.told == Told::Resolve => self.asked(call, ask),
                        Some(_) => Verdict::none(),
                        None => self.resolved(sub(*recv)).unwrap_or_default(),
                    });
                }
                if let Some(ask) = self.ask_of(around) {
                    // `layer.confirm(text, options, yes, no)`: the first function is the agreeing one.
                    let first = args.iter().find(|arg| {
                        matches!(program.expr(sub(arg.value)), Expr::Lambda(_) | Expr::FnRef { .. })
                            || !program.fn_values(sub(arg.value)).is_empty()
                    });
                    let agrees =
                        ask.told == Told::Callback && first.is_some_and(|arg| arg.value == value.expr);
                    return Some(if agrees { self.asked(around, ask) } else { Verdict::none() });
                }
                if label.is_empty() && position > 0 && program.model.server.methods.contains(name.as_str()) {
                    let verdict = self.after_middleware(around, position);
                    if !verdict.is_none() {
                        return Some(verdict);
                    }
                }
                if label.is_empty() {
                    let event = args.first().and_then(|arg| program.constant_text(sub(arg.value)))?;
                    let is_click = program.model.named_event(name, &event) == Some(Event::Click);
                    let element = program.dom_element(sub((*recv)?))?;
                    return is_click.then(|| self.element_clicked(element, around));
                }
                if let Some(slots) = program.model.dialog_slots(name, program.lang(value.unit)) {
                    if slots.agree.iter().any(|slot| slot == label) {
                        let texts = program.shown_texts(around);
                        let refuses =
                            ["okText", "ok-text", "confirmText", "confirm-text", "confirm-button-text"]
                                .iter()
                                .filter_map(|label| program.attribute(around, label))
                                .any(|text| is_refuse_label(&text));
                        let asked = self.by_texts(&texts, Form::Callback, around).unwrap_or_default();
                        if !refuses {
                            self.note_dialog(around, &asked);
                        }
                        return Some(if refuses { Verdict::none() } else { asked });
                    }
                    if slots.refuse.iter().any(|slot| slot == label) {
                        return Some(Verdict::none());
                    }
                }
                if let Some(control) = program.model.control(name, program.lang(value.unit))
                    && control.click.iter().any(|click| click == label)
                {
                    return Some(self.element_clicked(around, around));
                }
                // `<ConsentModal onAgree={..}>`.
                if approving_callback(label) == Some(true) && !self.takes_answer(value) {
                    let texts = program.shown_texts(around);
                    return Some(self.by_texts(&texts, Form::Callback, around).unwrap_or_default());
                }
                Some(Verdict::none())
            }
            Expr::Assign { target, .. } => {
                let Expr::Member { recv, name, .. } = program.expr(sub(*target)) else { return None };
                let element = program.dom_element(sub(*recv))?;
                matches!(name.as_str(), "onclick" | "onsubmit" | "ontouchend")
                    .then(|| self.element_clicked(element, around))
            }
            _ => None,
        }
    }

    /// A function under a key of an options object.
    fn option_given(&self, object: ExprRef, value: ExprRef, label: &str) -> Verdict {
        let program = self.program;
        let Some(mut call) = program.around(object) else { return Verdict::none() };
        let mut in_list = false;
        // A list of buttons, a button under a key of the options.
        for _ in 0..3 {
            match program.expr(call) {
                Expr::List(_) => {}
                Expr::New { ty, .. } if ty.is_empty() => {}
                _ => break,
            }
            in_list = true;
            let Some(outer) = program.around(call) else { return Verdict::none() };
            call = outer;
        }
        let Expr::Call { .. } = program.expr(call) else { return Verdict::none() };
        if let Some(ask) = self.ask_of(call) {
            if in_list {
                // `{ text: '同意', onPress: start }`.
                let own = ["text", "label", "title", "children", "value"]
                    .iter()
                    .filter_map(|key| program.labelled(object, key))
                    .flat_map(|text| program.shown_texts(text))
                    .collect::<Vec<_>>();
                let refuses = own.iter().any(|text| is_refuse_label(&text.value));
                if refuses || !own.iter().any(|text| is_agree_label(&text.value)) {
                    return Verdict::none();
                }
                let mut verdict = self.asked(call, ask);
                if verdict.is_none() {
                    verdict = self.by_texts(&own, Form::Callback, call).unwrap_or_default();
                }
                self.note_buttons(call, object, &verdict);
                return verdict;
            }
            return match ask.told {
                Told::Callback if ask.agree.contains(label) => self.asked(call, ask),
                _ => Verdict::none(),
            };
        }
        if label == "handler" && !in_list {
            return self.before_option(call, object);
        }
        if approving_callback(label) == Some(true) && !self.takes_answer(value) {
            let texts = program.shown_texts(call);
            let texts = if texts.is_empty() { program.prompt_texts(call) } else { texts };
            return self.by_texts(&texts, Form::Callback, call).unwrap_or_default();
        }
        Verdict::none()
    }

    /// An element is pressed: what its label agrees to, and what it takes to be able to press it.
    pub(super) fn element_clicked(&self, element: ExprRef, at: ExprRef) -> Verdict {
        let program = self.program;
        let Expr::Call { name, args, .. } = program.expr(element) else { return Verdict::none() };
        let texts = program.declarative_texts(element);
        let mut verdict = self.control(&texts, at);
        if program.is_created(element) {
            let off = program.created_with(element, "disabled");
            if off.iter().any(|&value| matches!(program.expr(value), Expr::Lit(Lit::Bool(true)))) {
                verdict = verdict.both(self.as_enablement(&self.enabled_by_code(element)));
            }
            return verdict;
        }
        let Some(control) = program.model.control(name, program.lang(element.unit)) else { return verdict };
        for arg in args {
            let Some(label) = &arg.label else { continue };
            let value = ExprRef { unit: element.unit, expr: arg.value };
            if control.enabled.iter().any(|enabled| enabled == label.as_str()) {
                verdict = verdict.both(self.as_enablement(&self.cond(value, true)));
            } else if control.disabled.iter().any(|disabled| disabled == label.as_str()) {
                let found = match program.expr(value) {
                    Expr::Lit(Lit::Bool(true)) => self.enabled_by_code(element),
                    _ => self.cond(value, false),
                };
                verdict = verdict.both(self.as_enablement(&found));
            }
        }
        verdict
    }

    /// An element of a page that starts disabled: what it takes for code to enable it.
    fn enabled_by_code(&self, element: ExprRef) -> Verdict {
        let program = self.program;
        let mut all: Option<Verdict> = None;
        for &at in program.uses_of("disabled") {
            let Expr::Member { recv, .. } = program.expr(at) else { continue };
            if program.dom_element(ExprRef { unit: at.unit, expr: *recv }) != Some(element) {
                continue;
            }
            let Some(value) = program.value_assigned(at) else { continue };
            let verdict = match program.expr(value) {
                Expr::Lit(Lit::Bool(true)) => continue,
                Expr::Lit(Lit::Bool(false)) => self.chain(value),
                _ => self.cond(value, false),
            };
            all = Some(match all {
                Some(known) => known.either(verdict),
                None => verdict,
            });
        }
        all.unwrap_or_default()
    }
}
