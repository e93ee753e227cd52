//! Callbacks and controls: what it means that a handler runs.

use crate::analysis::ui::{ControlTexts, WidgetRef};
use crate::knowledge::model::{Answer, Event};
use crate::program::link::Type;
use crate::program::{ExprRef, FnId, TypeId};
use crate::resource::text::VisibleText;
use crate::syntax::ir::{Arg, Expr, FnKind, TypeKind};

use super::name::approving_callback;
use super::text::{is_agree_label, is_refuse_label};
use super::{Bits, Form, Judge, Verdict};

impl Judge<'_, '_> {
    /// What a pressed control establishes: its label agrees, and the dialog or screen asks.
    pub(super) fn control(&self, texts: &ControlTexts, at: ExprRef) -> Verdict {
        let own: Vec<VisibleText> = texts.own.clone();
        if own.iter().any(|text| is_refuse_label(&text.value))
            || !own.iter().any(|text| is_agree_label(&text.value))
        {
            return Verdict::none();
        }
        // A label that says it all by itself.
        if let Some(verdict) = self.by_texts(&own, Form::Handler, at)
            && !verdict.is_none()
            && (!verdict.bits.has(Bits::GUARDIAN) || verdict.bits.has(Bits::SEPARATE))
        {
            return verdict;
        }
        let all: Vec<VisibleText> = own.into_iter().chain(texts.container.iter().cloned()).collect();
        self.by_texts(&all, Form::Handler, at).unwrap_or_default()
    }

    pub(super) fn find_handler(&self, func: FnId) -> Verdict {
        let program = self.program;
        let function = program.func(func);
        let mut verdict = Verdict::none();
        if function.kind == FnKind::Lambda {
            if let Some(written) = program.written_at(func) {
                verdict = verdict.both(self.given(written, ""));
            }
            return verdict;
        }
        let Some(owner) = program.owner(func) else { return verdict };
        verdict = verdict.both(self.requested(func)).both(self.guarded_by_class(func));
        if let Some(new) = program.constructed_at(owner)
            && program.ty(owner).kind == TypeKind::Anonymous
        {
            verdict = verdict.both(self.given(new, &function.name));
        }
        for (layout, index) in program.layout_clicks(func).iter() {
            let index = *index;
            for read in program.android.layout(layout) {
                let Some(widget) = read.widgets.get(index) else { continue };
                let own =
                    read.own_texts(index).into_iter().flat_map(|text| program.android.texts(text)).collect();
                let texts = ControlTexts { own, row: Vec::new(), container: program.layout_texts(layout) };
                let at = self.anchor(func);
                verdict = verdict.both(self.control(&texts, at));
                if let Some(id) = &widget.id {
                    let widget = WidgetRef { layouts: vec![layout.clone()], id: id.as_str().into() };
                    verdict = verdict.both(self.enabled_widget(&widget, at));
                }
                if let Some(binding) = &widget.enabled_binding
                    && let Some(member) = binding.member()
                {
                    verdict = verdict.both(self.bound_state(layout, member, binding.negated(), at));
                }
            }
        }
        verdict = verdict.both(self.scene_handler(func, owner));
        let unit = program.fn_unit(func);
        for annotation in &function.annotations {
            if !program.model.bound.annotations.contains(annotation.name.as_str()) {
                continue;
            }
            let ids = program.annotated_ids(unit, annotation);
            let at = self.anchor(func);
            let each = ids.into_iter().filter_map(|id| program.widget_in(owner, id)).map(|widget| {
                self.control(&program.widget_texts(&widget), at).both(self.enabled_widget(&widget, at))
            });
            verdict = verdict.both(Verdict::one_of(each).unwrap_or_default());
        }
        verdict
    }

    /// Some expression of a function, to point at.
    pub(super) fn anchor(&self, func: FnId) -> ExprRef {
        let unit = self.program.fn_unit(func);
        let first = self.program.func(func).body.first().copied();
        ExprRef { unit, expr: first.unwrap_or(crate::syntax::ir::ExprId(0)) }
    }

    /// What it means that a function value or listener runs that was given to a call. `method` is the
    /// listener's method, empty for a lambda.
    pub fn given(&self, value: ExprRef, method: &str) -> Verdict {
        let verdict = self.meaning_of(value, method);
        self.note_lone_button(value, &verdict);
        verdict
    }

    fn meaning_of(&self, value: ExprRef, method: &str) -> Verdict {
        let program = self.program;
        let Some(around) = program.around(value) else { return Verdict::none() };
        if let Some(verdict) = self.own_callback(value, around, method) {
            return verdict;
        }
        if program.is_script(value.unit)
            && let Some(verdict) = self.script_given(value)
        {
            return verdict;
        }
        if program.is_apple(value.unit)
            && let Some(verdict) = self.apple_given(value, around)
        {
            return verdict;
        }
        let sub = |expr| ExprRef { unit: value.unit, expr };
        match program.expr(around) {
            Expr::Call { recv, name, args, .. } => {
                let Some(position) = args.iter().position(|arg| arg.value == value.expr) else {
                    return Verdict::none();
                };
                let label = args[position].label.as_deref().unwrap_or_default();
                if matches!(name.as_str(), "registerForActivityResult" | "rememberLauncherForActivityResult")
                {
                    return self.launched(around);
                }
                // A button of a prompt.
                if let Some(answer) = program.model.answer(name)
                    && (recv.is_some()
                        || program.func(program.home(around)).kind == FnKind::Lambda
                        || program.is_apple(value.unit))
                    && answer != Answer::Text
                {
                    let cancels = |arg: &Arg| {
                        matches!(program.expr(sub(arg.value)), Expr::Member { name, .. } | Expr::Name(name)
                            if name.to_ascii_lowercase().ends_with("cancel"))
                    };
                    let answer = if args.iter().any(cancels) { Answer::Refuse } else { answer };
                    return self.prompt_button(
                        around,
                        args.iter().map(|arg| sub(arg.value)).filter(|arg| *arg != value).collect(),
                        answer,
                    );
                }
                // A control with a listener.
                if let Some(event) = program.model.event(name)
                    && let Some(recv) = recv
                {
                    return match event {
                        Event::Click => self.clicked(sub(*recv), around),
                        Event::Check => Verdict::none(),
                    };
                }
                // A declarative control.
                if let Some(control) = program.model.control(name, program.lang(value.unit)) {
                    let is_click = control.click.iter().any(|click| click == label)
                        || label.is_empty()
                            && !control.click.is_empty()
                            && (position == 0 || args.len() == 1);
                    if is_click {
                        let texts = program.declarative_texts(around);
                        let mut verdict = self.slot_control(&texts, around);
                        for arg in args {
                            if arg.label.as_ref().is_some_and(|label| {
                                control.enabled.iter().any(|enabled| enabled == label.as_str())
                            }) {
                                verdict = verdict.both(self.enabled_by(sub(arg.value)));
                            }
                        }
                        return verdict;
                    }
                    return Verdict::none();
                }
                self.custom_prompt(around, value, position, label, method)
            }
            Expr::New { args, .. } => {
                let Some(position) = args.iter().position(|arg| arg.value == value.expr) else {
                    return Verdict::none();
                };
                let label = args[position].label.clone().unwrap_or_default();
                self.custom_prompt(around, value, position, &label, method)
            }
            Expr::Assign { target, .. } => {
                // `dialog.onAgree = { .. }`.
                let target = sub(*target);
                let Expr::Member { recv, name, .. } = program.expr(target) else { return Verdict::none() };
                if approving_callback(name) != Some(true) && approving_callback(method) != Some(true) {
                    return Verdict::none();
                }
                let texts = program.prompt_texts(sub(*recv));
                self.by_texts(&texts, Form::Callback, around).unwrap_or_default()
            }
            _ => Verdict::none(),
        }
    }

    /// A declarative button: its label decides, and inside a dialog the slot it fills.
    pub(super) fn slot_control(&self, texts: &ControlTexts, at: ExprRef) -> Verdict {
        let program = self.program;
        if let Some((dialog, agrees)) = self.slot_of(at) {
            let by_label = texts.own.iter().any(|text| is_refuse_label(&text.value));
            if !agrees || by_label {
                return Verdict::none();
            }
            let all = program.shown_texts(dialog);
            let verdict = self.by_texts(&all, Form::Callback, at).unwrap_or_default();
            self.note_slots(dialog, at, &verdict);
            return verdict;
        }
        self.control(texts, at)
    }

    /// The declarative dialog around a place and whether the slot is an approving one.
    pub(crate) fn slot_of(&self, at: ExprRef) -> Option<(ExprRef, bool)> {
        let program = self.program;
        let mut func = program.home(at);
        loop {
            let written = program.written_at(func)?;
            let around = program.around(written)?;
            if let Expr::Call { name, args, .. } = program.expr(around)
                && let Some(slots) = program.model.dialog_slots(name, program.lang(around.unit))
            {
                let label =
                    args.iter().find(|arg| arg.value == written.expr).and_then(|arg| arg.label.as_deref());
                let label = label.unwrap_or_default();
                if slots.agree.iter().any(|slot| slot == label) {
                    return Some((around, true));
                }
                if slots.refuse.iter().any(|slot| slot == label) {
                    return Some((around, false));
                }
                // A body with its own buttons: their labels decide.
                return None;
            }
            func = program.home(written);
        }
    }

    /// `setPositiveButton(text, handler)`: the label decides over the method's name.
    pub(super) fn prompt_button(&self, call: ExprRef, labels: Vec<ExprRef>, answer: Answer) -> Verdict {
        let program = self.program;
        let label: Vec<VisibleText> =
            labels.into_iter().flat_map(|label| program.shown_texts(label)).collect();
        let refuses = label.iter().any(|text| is_refuse_label(&text.value));
        let agrees = label.iter().any(|text| is_agree_label(&text.value));
        if refuses || answer == Answer::Refuse && !agrees {
            return Verdict::none();
        }
        let texts = program.prompt_texts(call);
        let verdict = self.by_texts(&texts, Form::Callback, call).unwrap_or_default();
        self.note_prompt(call, &verdict);
        verdict
    }

    /// `which == BUTTON_POSITIVE` in a handler that several buttons of a prompt share.
    pub(super) fn button_pressed(&self, a: ExprRef, b: ExprRef, holds: bool) -> Option<Verdict> {
        let program = self.program;
        let answer = answer_of_button(program.expr(a)).or_else(|| answer_of_button(program.expr(b)))?;
        if !holds {
            return Some(Verdict::none());
        }
        Some(self.shared_buttons(program.home(a), answer).unwrap_or_default())
    }

    /// What the buttons with an answer establish that share a handler.
    pub(crate) fn shared_buttons(&self, home: FnId, answer: Answer) -> Option<Verdict> {
        let program = self.program;
        let screen = program.top_type(program.owner(program.named_fn(home))?);
        let buttons = ["setPositiveButton", "setNegativeButton", "setNeutralButton"];
        let calls = buttons.into_iter().filter(|name| program.model.answer(name) == Some(answer));
        let mut all: Option<Verdict> = None;
        for &call in calls.flat_map(|name| program.uses_of(name)) {
            let Expr::Call { args, .. } = program.expr(call) else { continue };
            let args: Vec<ExprRef> =
                args.iter().map(|arg| ExprRef { unit: call.unit, expr: arg.value }).collect();
            let Some(&handler) = args.iter().find(|&&arg| self.is_handler(arg, home, screen)) else {
                continue;
            };
            let labels = args.into_iter().filter(|arg| *arg != handler).collect();
            let verdict = self.prompt_button(call, labels, answer);
            all = Some(match all {
                Some(known) => known.either(verdict),
                None => verdict,
            });
        }
        all
    }

    /// True for an argument that hands over a function: the code itself, a variable that holds it, or the
    /// screen whose method it is.
    pub(super) fn is_handler(&self, arg: ExprRef, func: FnId, screen: TypeId) -> bool {
        let program = self.program;
        match program.expr(arg) {
            Expr::This(_) => {
                program.func(func).kind == FnKind::Named
                    && program.owner(program.home(arg)).map(|owner| program.top_type(owner)) == Some(screen)
            }
            Expr::Name(_) | Expr::Member { .. } => program.definitions(arg).into_iter().any(|def| {
                let subtree = program.subtree(def);
                subtree.into_iter().any(|part| match program.expr(part) {
                    Expr::Lambda(local) => program.global_fn(part.unit, *local) == func,
                    Expr::New { body: Some(local), .. } => {
                        program.owner(func) == Some(program.global_type(part.unit, *local))
                    }
                    _ => false,
                })
            }),
            Expr::Lambda(local) => program.global_fn(arg.unit, *local) == func,
            _ => false,
        }
    }

    /// A click on a widget.
    fn clicked(&self, control: ExprRef, at: ExprRef) -> Verdict {
        let program = self.program;
        let Some(widget) = program.widget_of(control) else {
            return self.drawn_clicked(control, at);
        };
        self.control(&program.widget_texts(&widget), at).both(self.enabled_widget(&widget, at))
    }

    /// A prompt that the project or a library built itself: the name of the parameter, slot or method
    /// says that it approves, the texts given say what to.
    fn custom_prompt(
        &self,
        call: ExprRef,
        value: ExprRef,
        position: usize,
        label: &str,
        method: &str,
    ) -> Verdict {
        let program = self.program;
        let target = program.target(call);
        let mut names: Vec<String> = vec![method.to_owned(), label.to_owned()];
        for &func in &target.fns {
            let (Expr::Call { args, .. } | Expr::New { args, .. }) = program.expr(call) else { break };
            if let Some(param) = program.param_for(args, position, func) {
                names.push(program.func(func).params[param].name.to_string());
            }
        }
        if let Expr::Call { name, .. } = program.expr(call)
            && names.iter().all(|name| approving_callback(name).is_none())
            && !name.starts_with("then")
        {
            names.push(name.to_string());
        }
        if self.takes_answer(value) {
            return Verdict::none();
        }
        let says: Vec<bool> = names.iter().filter_map(|name| approving_callback(name)).collect();
        if says.first() != Some(&true) {
            return Verdict::none();
        }
        let mut texts = program.prompt_texts(call);
        if let Some(Type::Project(id, _)) = &target.constructs {
            texts.extend(program.screen_texts(*id));
        }
        // The dialog that a project function shows.
        for &func in target.fns.iter().take(2) {
            texts.extend(self.texts_shown_by(func));
        }
        self.by_texts(&texts, Form::Callback, call).unwrap_or_default()
    }

    pub(crate) fn texts_shown_by(&self, func: FnId) -> Vec<VisibleText> {
        let program = self.program;
        let function = program.func(func);
        if !function.has_body {
            return Vec::new();
        }
        let mut texts = Vec::new();
        for at in program.body_exprs(func) {
            if let Expr::Call { name, args, .. } = program.expr(at)
                && (program.model.answer(name) == Some(Answer::Text)
                    || matches!(
                        name.as_str(),
                        "Text"
                            | "setContentView"
                            | "inflate"
                            | "setPositiveButton"
                            | "stringResource"
                            | "getString"
                    ))
            {
                for arg in args {
                    texts.extend(program.shown_texts(ExprRef { unit: at.unit, expr: arg.value }));
                }
            }
        }
        texts
    }

    /// A handler of a tick box: what ticking it agrees to.
    pub(super) fn check_handler(&self, func: FnId, at: ExprRef) -> Option<Verdict> {
        let program = self.program;
        if program.is_script(program.fn_unit(func)) {
            return self.script_check_handler(func, at);
        }
        let (value, _) = match program.func(func).kind {
            FnKind::Lambda => (program.written_at(func)?, String::new()),
            _ => {
                let owner = program.owner(func)?;
                (program.constructed_at(owner)?, program.func(func).name.to_string())
            }
        };
        let around = program.around(value)?;
        let Expr::Call { recv, name, args, .. } = program.expr(around) else { return None };
        if let Some(recv) = recv
            && program.model.event(name) == Some(Event::Check)
        {
            let widget = program.widget_of(ExprRef { unit: value.unit, expr: *recv })?;
            let texts = program.widget_texts(&widget);
            let verdict = self.row_or_container(&texts, at);
            if let Some(verdict) = &verdict {
                self.note_box(&widget, at, verdict);
            }
            return verdict.or_else(|| {
                let bits = super::name::named(&widget.id);
                (!bits.is_empty()).then(|| self.named_gate(bits, &widget.id, at))
            });
        }
        let control = program.model.control(name, program.lang(value.unit))?;
        let position = args.iter().position(|arg| arg.value == value.expr)?;
        let label = args[position].label.as_deref().unwrap_or_default();
        let changes = control.change.iter().any(|change| change == label)
            || label.is_empty() && !control.change.is_empty();
        if !changes {
            return None;
        }
        let texts = program.declarative_texts(around);
        self.row_or_container(&texts, at)
    }
}

/// The answer that a constant stands for by which a prompt names its button.
pub(crate) fn answer_of_button(constant: &Expr) -> Option<Answer> {
    match constant {
        Expr::Name(name) | Expr::Member { name, .. } => match name.as_str() {
            "BUTTON_POSITIVE" => Some(Answer::Agree),
            "BUTTON_NEGATIVE" | "BUTTON_NEUTRAL" => Some(Answer::Refuse),
            _ => None,
        },
        _ => None,
    }
}
