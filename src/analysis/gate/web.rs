//! Gates of web pages, components and mini-programs: prompts that tell their answer by a promise or a
//! callback, boxes bound to states, elements that cannot be used.

use crate::knowledge::model::{Ask, Event, Operand, Told};
use crate::program::link::NameTarget;
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, FnId};
use crate::resource::text::VisibleText;
use crate::syntax::ir::{CmpOp, Expr, FnKind, Lit};

use super::name::approving_callback;
use super::text::{is_agree_label, is_refuse_label};
use super::{Form, Judge, Verdict};

/// Functions of scripts that are true when what they are given is.
const SAME_TRUTH: &[&str] =
    &["Boolean", "Number", "String", "parseInt", "parse", "unref", "toValue", "toRaw", "await"];
/// Members of an event, a list or a text that are true when there is something.
const PARTS: &[&str] =
    &["length", "value", "detail", "target", "currentTarget", "checked", "current", "size", "data"];

impl Judge<'_, '_> {
    /// The prompt that a call of a script shows.
    pub(super) fn ask_of(&self, call: ExprRef) -> Option<&Ask> {
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
        self.by_texts(&texts, Form::Callback, call).unwrap_or_default()
    }

    /// The prompt whose answer an expression holds: what it resolves to, what its callback is given.
    fn ask_behind(&self, at: ExprRef, depth: u32) -> Option<ExprRef> {
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
                    Def::Param(_) => self.ask_given(local.func),
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

    /// What it means that a call of a script is true or false.
    pub(super) fn script_call_truth(&self, at: ExprRef, holds: bool) -> Option<Verdict> {
        let program = self.program;
        let Expr::Call { recv, name, args, .. } = program.expr(at) else { return None };
        let sub = |expr| ExprRef { unit: at.unit, expr };
        if let Some(ask) = self.ask_of(at) {
            return Some(match ask.told {
                Told::Result if holds => self.asked(at, ask),
                _ => Verdict::none(),
            });
        }
        if SAME_TRUTH.contains(&name.as_str()) {
            let inner = match (recv, &args[..]) {
                (Some(recv), []) => sub(*recv),
                (_, [first, ..]) => sub(first.value),
                _ => return None,
            };
            return Some(self.truth(inner, holds));
        }
        // `values.includes('agree')`.
        if recv.is_some() && name == "includes" && args.len() == 1 {
            return Some(self.held_in(at, at, holds));
        }
        if let Some(recv) = recv
            && matches!(name.as_str(), "some" | "every" | "find" | "at")
        {
            let verdict = self.truth(sub(*recv), holds);
            return (!verdict.is_none()).then_some(verdict);
        }
        // A promise that the project makes: what it is resolved with.
        let promises = program.promises(at);
        if !promises.is_empty() {
            let settled = promises.iter().flat_map(|&promise| program.settles(promise, 0));
            let values: Vec<ExprRef> = settled
                .filter_map(|call| match program.expr(call) {
                    Expr::Call { args, .. } => {
                        args.first().map(|arg| ExprRef { unit: call.unit, expr: arg.value })
                    }
                    _ => None,
                })
                .collect();
            return self.by_definitions(&values, at, holds);
        }
        None
    }

    /// `values.indexOf(x) < 0` and the like: true when the comparison holds for what is there.
    pub(super) fn position_test(&self, op: CmpOp, a: ExprRef, b: ExprRef) -> Option<bool> {
        let program = self.program;
        let Expr::Call { recv: Some(_), name, .. } = program.expr(a) else { return None };
        if !matches!(name.as_str(), "indexOf" | "findIndex" | "lastIndexOf" | "search") {
            return None;
        }
        let number = match program.expr(b) {
            Expr::Lit(Lit::Int(value)) => *value,
            Expr::Arith(op, list) if op == "-" && list.len() == 1 => {
                match program.expr(ExprRef { unit: b.unit, expr: list[0] }) {
                    Expr::Lit(Lit::Int(value)) => -value,
                    _ => return None,
                }
            }
            _ => return None,
        };
        match (op, number) {
            (CmpOp::Lt, 0) | (CmpOp::Eq | CmpOp::Le, -1) => Some(false),
            (CmpOp::Ge, 0) | (CmpOp::Ne | CmpOp::Gt, -1) => Some(true),
            _ => None,
        }
    }

    /// What it means that a list holds something, or does not: the box of that value decides, else the
    /// names of both.
    pub(super) fn held_in(&self, call: ExprRef, at: ExprRef, holds: bool) -> Verdict {
        let program = self.program;
        let Expr::Call { recv: Some(recv), args, .. } = program.expr(call) else { return Verdict::none() };
        let recv = ExprRef { unit: call.unit, expr: *recv };
        let Some(key) = args.first().map(|arg| ExprRef { unit: call.unit, expr: arg.value }) else {
            return Verdict::none();
        };
        if let Some(text) = program.constant_text(key) {
            let sources = std::iter::once(recv).chain(program.definitions(recv));
            let boxes: Vec<ExprRef> = sources
                .filter_map(|source| self.event_of(source))
                .flat_map(|func| self.listening(func))
                .flat_map(|group| program.subtree(group))
                .filter(|&part| program.is_tick(part) && program.attribute(part, "value").as_deref() == Some(&text))
                .collect();
            if !boxes.is_empty() {
                if !holds {
                    return Verdict::none();
                }
                let each = boxes
                    .into_iter()
                    .map(|tick| self.row_or_container(&program.declarative_texts(tick), at).unwrap_or_default());
                return each.reduce(Verdict::either).unwrap_or_default();
            }
        }
        self.contained(recv, key, at, holds)
    }

    /// Elements that a function listens to.
    fn listening(&self, func: FnId) -> Vec<ExprRef> {
        let program = self.program;
        let refs: Vec<ExprRef> = match program.func(func).kind {
            FnKind::Lambda => program.written_at(func).into_iter().collect(),
            _ => program.callers(func).iter().copied().collect(),
        };
        refs.into_iter()
            .filter_map(|value| {
                let around = program.around(value)?;
                match program.expr(around) {
                    Expr::Call { args, .. } => args
                        .iter()
                        .any(|arg| arg.value == value.expr && arg.label.is_some())
                        .then_some(around),
                    _ => None,
                }
            })
            .collect()
    }

    /// `e.currentTarget.dataset.action === 'accept'`: the elements of that mark which were pressed.
    pub(super) fn dataset_pressed(&self, a: ExprRef, b: ExprRef, holds: bool) -> Option<Verdict> {
        let program = self.program;
        let text = program.literal(b).or_else(|| program.literal(a))?;
        let subject = if program.literal(b).is_some() { a } else { b };
        let subject = match program.definitions(subject)[..] {
            [only] => only,
            _ => subject,
        };
        let Expr::Member { recv, name, .. } = program.expr(subject) else { return None };
        let set = program.expr(ExprRef { unit: subject.unit, expr: *recv });
        if !matches!(set, Expr::Member { name, .. } if name == "dataset") {
            return None;
        }
        if !holds {
            return Some(Verdict::none());
        }
        let mark = format!("data-{}", crate::program::kebab_tag(name));
        let elements: Vec<ExprRef> = self
            .listening(program.named_fn(program.home(subject)))
            .into_iter()
            .filter(|&element| program.attribute(element, &mark).as_deref() == Some(text.as_str()))
            .collect();
        let each = elements.into_iter().map(|element| self.element_clicked(element, element));
        Some(each.reduce(Verdict::either).unwrap_or_default())
    }

    /// What has been passed wherever a promise of the project is resolved.
    fn resolved(&self, at: ExprRef) -> Option<Verdict> {
        let program = self.program;
        let promises = program.promises(at);
        let settled: Vec<ExprRef> = promises.iter().flat_map(|&promise| program.settles(promise, 0)).collect();
        settled.into_iter().map(|call| self.chain(call)).reduce(Verdict::either)
    }

    /// What it means that a variable or member of a script is true or false, where it is an answer.
    pub(super) fn script_state_truth(&self, at: ExprRef, name: &str, holds: bool) -> Option<Verdict> {
        let program = self.program;
        if let Expr::Member { recv, .. } = program.expr(at) {
            let recv = ExprRef { unit: at.unit, expr: *recv };
            if let Some(call) = self.ask_behind(recv, 0)
                && let Some(ask) = self.ask_of(call)
            {
                let agrees = ask.agree.contains(name) && holds || ask.refuse.contains(name) && !holds;
                return Some(if agrees { self.asked(call, ask) } else { Verdict::none() });
            }
            // `box.checked` of an element of the page.
            if program.model.checked.members.contains(name)
                && let Some(element) = program.dom_element(recv)
            {
                if !holds {
                    return Some(Verdict::none());
                }
                return self.row_or_container(&program.declarative_texts(element), at);
            }
        } else if let Some(call) = self.ask_behind(at, 0)
            && let Some(ask) = self.ask_of(call)
            && ask.told == Told::Result
        {
            return Some(if holds { self.asked(call, ask) } else { Verdict::none() });
        }
        // `e.target.checked`, `e.detail.value.length`: the control's own tick.
        if let Some(func) = self.event_of(at) {
            let verdict = self.check_handler(func, at)?;
            return Some(if holds { verdict } else { Verdict::none() });
        }
        if let Expr::Member { recv, .. } = program.expr(at)
            && name == "length"
        {
            let verdict = self.truth(ExprRef { unit: at.unit, expr: *recv }, holds);
            return (!verdict.is_none()).then_some(verdict);
        }
        None
    }

    /// The function whose parameter an expression is a part of.
    fn event_of(&self, at: ExprRef) -> Option<FnId> {
        let program = self.program;
        let mut base = at;
        loop {
            match program.expr(base) {
                Expr::Member { recv, name, .. } if PARTS.contains(&name.as_str()) => {
                    base = ExprRef { unit: at.unit, expr: *recv };
                }
                Expr::Index { recv, .. } => base = ExprRef { unit: at.unit, expr: *recv },
                Expr::Name(_) => break,
                _ => return None,
            }
        }
        match program.name_target(base)? {
            NameTarget::Local(Local { func, def: Def::Param(_) }) => Some(func),
            // `const { checked } = e.target`.
            NameTarget::Local(Local { def: Def::Let(place), .. }) => match program.expr(place) {
                Expr::Let { init: Some(init), .. } => {
                    let init = ExprRef { unit: place.unit, expr: *init };
                    match program.expr(init) {
                        Expr::Member { .. } | Expr::Index { .. } => self.event_of(init),
                        _ => None,
                    }
                }
                _ => None,
            },
            _ => None,
        }
    }

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
                            if control.change.iter().any(|change| change == label) =>
                        {
                            self.row_or_container(&program.declarative_texts(around), at)
                        }
                        (None, _) => {
                            // `box.addEventListener('change', ..)`.
                            let event = args.first().and_then(|arg| program.constant_text(sub(arg.value)));
                            let listens = event
                                .and_then(|event| program.model.named_event(name, &event))
                                .is_some_and(|event| event == Event::Check);
                            let element = recv.and_then(|recv| program.dom_element(sub(recv)));
                            match element {
                                Some(element) if listens => {
                                    self.row_or_container(&program.declarative_texts(element), at)
                                }
                                _ => None,
                            }
                        }
                        _ => None,
                    }
                }
                Expr::Assign { target, .. } => match program.expr(sub(*target)) {
                    Expr::Member { recv, name, .. } if matches!(name.as_str(), "onchange" | "oninput") => {
                        program.dom_element(sub(*recv)).and_then(|element| {
                            self.row_or_container(&program.declarative_texts(element), at)
                        })
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
        self.row_or_container(&program.declarative_texts(around), at)
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
        if let Expr::List(_) = program.expr(call) {
            in_list = true;
            let Some(outer) = program.around(call) else { return Verdict::none() };
            call = outer;
        }
        let Expr::Call { .. } = program.expr(call) else { return Verdict::none() };
        if let Some(ask) = self.ask_of(call) {
            if in_list {
                // `{ text: '同意', onPress: start }`.
                let own = ["text", "label", "title", "children"]
                    .iter()
                    .filter_map(|key| program.labelled(object, key))
                    .flat_map(|text| program.shown_texts(text))
                    .collect::<Vec<_>>();
                let refuses = own.iter().any(|text| is_refuse_label(&text.value));
                if refuses || !own.iter().any(|text| is_agree_label(&text.value)) {
                    return Verdict::none();
                }
                let verdict = self.asked(call, ask);
                if !verdict.is_none() {
                    return verdict;
                }
                return self.by_texts(&own, Form::Callback, call).unwrap_or_default();
            }
            return match ask.told {
                Told::Callback if ask.agree.contains(label) => self.asked(call, ask),
                _ => Verdict::none(),
            };
        }
        if approving_callback(label) == Some(true) && !self.takes_answer(value) {
            let texts = program.shown_texts(call);
            let texts = if texts.is_empty() { program.prompt_texts(call) } else { texts };
            return self.by_texts(&texts, Form::Callback, call).unwrap_or_default();
        }
        Verdict::none()
    }

    /// An element is pressed: what its label agrees to, and what it takes to be able to press it.
    fn element_clicked(&self, element: ExprRef, at: ExprRef) -> Verdict {
        let program = self.program;
        let Expr::Call { name, args, .. } = program.expr(element) else { return Verdict::none() };
        let texts = program.declarative_texts(element);
        let mut verdict = self.control(&texts, at);
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

    /// What has been passed when a prompt's promise was waited for and did not fail.
    pub(super) fn script_passed(&self, call: ExprRef) -> Verdict {
        let program = self.program;
        let Expr::Call { recv: Some(recv), name, .. } = program.expr(call) else { return Verdict::none() };
        if name != "await" {
            return Verdict::none();
        }
        let inner = ExprRef { unit: call.unit, expr: *recv };
        match self.ask_of(inner) {
            Some(ask) if ask.told == Told::Resolve => self.asked(inner, ask),
            Some(_) => Verdict::none(),
            None => self.resolved(inner).unwrap_or_default(),
        }
    }

    /// What a control asks whose press turns a state of a script over or sets it.
    pub(super) fn script_toggled(&self, def: ExprRef) -> Verdict {
        let program = self.program;
        let home = program.home(def);
        let refs: Vec<ExprRef> = match program.func(home).kind {
            FnKind::Lambda => program.written_at(home).into_iter().collect(),
            _ => program.known_callers(home).iter().copied().collect(),
        };
        let mut all: Option<Verdict> = None;
        for value in refs {
            let Some(around) = program.around(value) else { continue };
            let Expr::Call { name, args, .. } = program.expr(around) else { continue };
            let labelled = args.iter().any(|arg| arg.value == value.expr && arg.label.is_some());
            if !labelled || program.model.control(name, program.lang(around.unit)).is_none() {
                continue;
            }
            let texts = program.declarative_texts(around);
            let verdict = self.row_or_container(&texts, def).unwrap_or_default();
            all = Some(match all {
                Some(known) => known.either(verdict),
                None => verdict,
            });
        }
        all.unwrap_or_default()
    }
}

impl crate::program::Program<'_> {
    /// True for a value that a script sets when a component starts.
    pub(super) fn is_set_at_start(&self, value: ExprRef) -> bool {
        let home = self.home(value);
        let function = self.func(home);
        let hooks = &self.model.hooks;
        match function.kind {
            FnKind::Named => hooks.begin.contains(function.name.as_str()),
            FnKind::Lambda => self.written_at(home).and_then(|written| self.around(written)).is_some_and(|around| {
                matches!(self.expr(around), Expr::Call { name, .. } if hooks.effect.contains(name.as_str()))
            }),
            _ => false,
        }
    }
}
