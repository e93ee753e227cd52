//! Gates of web pages, components and mini-programs: prompts that tell their answer by a promise or a
//! callback, boxes bound to states, elements that cannot be used.

use crate::knowledge::model::{Ask, Event, Operand, Told};
use crate::analysis::guard::Guard;
use crate::program::Entity;
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
    fn stored_behind(&self, at: ExprRef) -> Option<String> {
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
        // `$('#agree').is(':checked')`, `$('#agree').prop('checked')`.
        if let Some(recv) = recv
            && matches!(name.as_str(), "is" | "prop" | "attr")
            && let Some(first) = args.first()
            && program.constant_text(sub(first.value)).is_some_and(|text| text.contains("checked"))
            && let Some(element) = program.dom_element(sub(*recv))
        {
            let verdict = self.row_or_container(&program.declarative_texts(element), at).unwrap_or_default();
            return Some(if holds { verdict } else { Verdict::none() });
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
        // `useMemo(() => a && b, [a, b])`, `computed(() => a)`.
        if program.model.hooks.derive.contains(name.as_str())
            && let Some(first) = args.first()
            && let Expr::Lambda(local) = program.expr(sub(first.value))
        {
            let values = program.returned_values(program.global_fn(at.unit, *local));
            let each = values.into_iter().map(|value| self.cond(value, holds));
            return Some(each.reduce(Verdict::either).unwrap_or_default());
        }
        // A promise is there whatever it will be.
        let waited = program.around(at).is_some_and(|around| match program.expr(around) {
            Expr::Call { recv: Some(recv), .. } => *recv == at.expr,
            Expr::Cmp(..) | Expr::Not(_) | Expr::And(..) | Expr::Or(..) | Expr::If { .. } => false,
            _ => true,
        });
        let promised = |&func: &FnId| program.func(func).ret.simple() == "Promise" && recv.is_some();
        if !waited && program.target(at).fns.iter().any(promised) {
            return Some(Verdict::none());
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
                .filter(|&part| {
                    program.is_tick(part) && program.attribute(part, "value").as_deref() == Some(&text)
                })
                .collect();
            if !boxes.is_empty() {
                if !holds {
                    return Verdict::none();
                }
                let each = boxes.into_iter().map(|tick| {
                    self.row_or_container(&program.declarative_texts(tick), at).unwrap_or_default()
                });
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

    /// What it means that the answer of a prompt is a text or a number: `action === 'confirm'`,
    /// `res.tapIndex === 0`.
    pub(super) fn answer_equals(&self, a: ExprRef, b: ExprRef, holds: bool) -> Option<Verdict> {
        let program = self.program;
        match (program.expr(a), program.expr(b)) {
            (Expr::Name(_), Expr::Str(_)) => {
                let call = self.ask_behind(a, 0)?;
                let ask = self.ask_of(call)?;
                let text = program.literal(b)?.to_lowercase();
                let agrees = matches!(text.as_str(), "confirm" | "ok" | "yes" | "agree" | "accept");
                Some(if agrees && holds { self.asked(call, ask) } else { Verdict::none() })
            }
            (Expr::Member { recv, name, .. }, Expr::Lit(Lit::Int(index))) => {
                let call = self.ask_behind(ExprRef { unit: a.unit, expr: *recv }, 0)?;
                let ask = self.ask_of(call)?;
                if !ask.agree.contains(name.as_str()) {
                    return None;
                }
                if !holds {
                    return Some(Verdict::none());
                }
                let Expr::Call { args, .. } = program.expr(call) else { return None };
                let options = ExprRef { unit: call.unit, expr: args.first()?.value };
                let list = ["itemList", "items", "options"].iter().find_map(|key| program.labelled(options, key))?;
                let made = program.made_by(list);
                let Expr::List(items) = program.expr(*made.first()?) else { return None };
                let item = ExprRef { unit: made[0].unit, expr: *items.get(usize::try_from(*index).ok()?)? };
                let own = program.shown_texts(item);
                if own.iter().any(|text| is_refuse_label(&text.value))
                    || !own.iter().any(|text| is_agree_label(&text.value))
                {
                    return Some(Verdict::none());
                }
                let verdict = self.by_texts(&own, Form::Callback, call).unwrap_or_default();
                Some(if verdict.is_none() { self.asked(call, ask) } else { verdict })
            }
            _ => None,
        }
    }

    /// What has been passed wherever a promise of the project is resolved.
    fn resolved(&self, at: ExprRef) -> Option<Verdict> {
        let program = self.program;
        let promises = program.promises(at);
        let settled: Vec<ExprRef> =
            promises.iter().flat_map(|&promise| program.settles(promise, 0)).collect();
        settled.into_iter().map(|call| self.chain(call)).reduce(Verdict::either)
    }

    /// What it means that a variable or member of a script is true or false, where it is an answer.
    pub(super) fn script_state_truth(&self, at: ExprRef, name: &str, holds: bool) -> Option<Verdict> {
        let program = self.program;
        // The header of a request says who asks, not what was agreed to.
        if name.eq_ignore_ascii_case("authorization") {
            return Some(Verdict::none());
        }
        if let Expr::Member { recv, .. } = program.expr(at) {
            let recv = ExprRef { unit: at.unit, expr: *recv };
            if let Some(call) = self.ask_behind(recv, 0)
                && let Some(ask) = self.ask_of(call)
            {
                let agrees = ask.agree.contains(name) && holds || ask.refuse.contains(name) && !holds;
                return Some(if agrees { self.asked(call, ask) } else { Verdict::none() });
            }
            // `res.data` of what was stored: `wx.getStorage({ key, success(res) {} })`.
            if name == "data"
                && let Some(key) = self.stored_behind(recv)
            {
                return Some(self.stored(at, &key, holds));
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
            && (name == "length" || name.ends_with("At") && super::name::approving(name.trim_end_matches("At")) == Some(true))
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
            None => self.resolved(inner).unwrap_or_else(|| self.passed(inner)),
        }
    }

    /// True for the call of a function whose errors nobody waits for.
    pub(super) fn is_left_alone(&self, call: ExprRef) -> bool {
        let program = self.program;
        let runs_later = |&func: &FnId| program.func(func).annotations.iter().any(|row| row.name == "async");
        let waited = program.around(call).is_some_and(|around| {
            matches!(program.expr(around), Expr::Call { recv: Some(recv), name, .. } if *recv == call.expr && name == "await")
        });
        !waited && program.target(call).fns.iter().any(runs_later)
    }

    /// True for the parameter of a function that makes the next value of a state from the one before.
    pub(super) fn is_before_update(&self, at: ExprRef) -> bool {
        let program = self.program;
        if !program.is_script(at.unit) || !matches!(program.expr(at), Expr::Name(_)) {
            return false;
        }
        let Some(NameTarget::Local(Local { func, def: Def::Param(0) })) = program.name_target(at) else {
            return false;
        };
        program.written_at(func).and_then(|written| program.around(written)).is_some_and(|around| {
            matches!(program.expr(around), Expr::Call { recv: None, args, .. } if args.len() == 1)
        })
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
        let mut refs = refs;
        let mut level = 0;
        while let Some(value) = refs.pop() {
            let Some(around) = program.around(value) else { continue };
            let Expr::Call { name, args, .. } = program.expr(around) else { continue };
            level += 1;
            // `setTicked((old) => !old)` stands in the handler itself.
            if level < 8
                && program.func(home).kind == FnKind::Lambda
                && args.iter().any(|arg| arg.value == value.expr && arg.label.is_none())
            {
                let outer = program.home(around);
                match program.func(outer).kind {
                    FnKind::Lambda => refs.extend(program.written_at(outer)),
                    _ => refs.extend(program.known_callers(outer).iter().copied()),
                }
                continue;
            }
            let labelled = args.iter().any(|arg| arg.value == value.expr && arg.label.is_some());
            if !labelled || program.model.control(name, program.lang(around.unit)).is_none() {
                continue;
            }
            let texts = program.declarative_texts(around);
            let verdict = self.by_texts(&texts.row, Form::Condition, def).unwrap_or_default();
            all = Some(match all {
                Some(known) => known.either(verdict),
                None => verdict,
            });
        }
        all.unwrap_or_default()
    }

    /// What a filter of a stream lets through: its own condition, or the value itself.
    pub(super) fn lets_through(&self, lambda: FnId, stream: ExprRef) -> Verdict {
        let program = self.program;
        let each = program.returned_values(lambda).into_iter().map(|value| {
            let is_param = matches!(program.expr(value), Expr::Name(_))
                && matches!(program.name_target(value), Some(NameTarget::Local(Local { func, def: Def::Param(0) })) if func == lambda);
            if is_param { self.truth(stream, true) } else { self.cond(value, true) }
        });
        each.reduce(Verdict::either).unwrap_or_default()
    }

    /// What has been passed when a function runs that a name refers to: by whom it is handed on.
    pub(super) fn referred(&self, at: ExprRef) -> Verdict {
        self.given(at, "").both(self.chain(at)).both(self.handed(at))
    }

    /// What the places establish at which a function value of a script runs after it was handed on.
    pub(super) fn handed(&self, value: ExprRef) -> Verdict {
        let program = self.program;
        let runs = program.runs_of(value);
        if runs.external.len() + runs.invoked.len() > 6 {
            return Verdict::none();
        }
        let mut all: Option<Verdict> = None;
        let mut add = |verdict: Verdict| {
            all = Some(match all.take() {
                Some(known) => known.either(verdict),
                None => verdict,
            });
        };
        for handed in &runs.external {
            // Where it is written is asked about already.
            if handed.value == value {
                return Verdict::none();
            }
            add(self.given(handed.value, "").both(self.chain(handed.to)));
        }
        for &call in &runs.invoked {
            if program.home(call) == program.home(value) {
                return Verdict::none();
            }
            add(self.chain(call));
        }
        all.unwrap_or_default()
    }

    /// True for a value that a callback of a prompt sets which is no approval: whoever answers what.
    pub(super) fn is_told_otherwise(&self, def: ExprRef) -> bool {
        let program = self.program;
        if !program.is_script(def.unit) {
            return false;
        }
        let home = program.home(def);
        let Some(written) = program.written_at(home) else { return false };
        let Some(around) = program.around(written) else { return false };
        match program.expr(around) {
            Expr::New { ty, .. } if ty.is_empty() => {
                program.around(around).is_some_and(|call| self.ask_of(call).is_some())
            }
            Expr::Call { recv: Some(recv), name, .. } if matches!(name.as_str(), "catch" | "finally") => {
                self.ask_behind(ExprRef { unit: around.unit, expr: *recv }, 0).is_some()
            }
            _ => false,
        }
    }

    /// What it takes for an element to be drawn that stands inside a component of the project: the
    /// conditions under which that component draws what is inside it.
    pub fn rendered(&self, element: ExprRef) -> Verdict {
        let program = self.program;
        let mut verdict = Verdict::none();
        let mut inner = element;
        for _ in 0..4 {
            let Some(outer) = program.element_around(inner) else { break };
            let target = program.target(outer);
            for &func in target.fns.iter().filter(|&&func| program.func(func).has_body).take(2) {
                let Some(param) = program.func(func).params.first().map(|param| param.name.clone()) else { continue };
                let uses: Vec<ExprRef> = program
                    .reads_of(Local { func, def: Def::Param(0) }, &param)
                    .into_iter()
                    .filter_map(|read| program.around(read))
                    .filter(|&member| matches!(program.expr(member), Expr::Member { name, .. } if name == "children"))
                    .flat_map(|member| self.drawn(member))
                    .collect();
                let each = uses.into_iter().map(|used| self.at(used));
                verdict = verdict.both(each.reduce(Verdict::either).unwrap_or_default());
            }
            inner = outer;
        }
        verdict
    }

    /// Where a part of the properties is drawn: the place itself, or reads of the variable it is in.
    fn drawn(&self, member: ExprRef) -> Vec<ExprRef> {
        let program = self.program;
        match program.around(member).map(|around| (around, program.expr(around))) {
            Some((place, Expr::Let { names, .. })) if names.len() == 1 => {
                program.reads_of(Local { func: program.home(place), def: Def::Let(place) }, &names[0])
            }
            _ => vec![member],
        }
    }

    /// What guards of its route ask before a component is shown.
    pub fn routed(&self, func: FnId) -> Verdict {
        let program = self.program;
        if !program.is_script(program.fn_unit(func)) {
            return Verdict::none();
        }
        let screen = match program.owner(func) {
            Some(owner) if program.is_component(owner) => Entity::Type(owner),
            _ => {
                let mut outer = func;
                while let Some(parent) = program.parent(outer) {
                    outer = parent;
                }
                Entity::Fn(outer)
            }
        };
        let Some(route) = program.route_of(&screen) else { return Verdict::none() };
        let mut verdict = Verdict::none();
        if let Some(own) = program.labelled(route.at, "beforeEnter") {
            for guard in program.fn_values(own) {
                verdict = verdict.both(self.lets_in(guard, route.at));
            }
        }
        for name in ["beforeEach", "beforeResolve"] {
            for &at in program.uses_of(name) {
                let Expr::Call { args, .. } = program.expr(at) else { continue };
                let Some(first) = args.first() else { continue };
                for guard in program.fn_values(ExprRef { unit: at.unit, expr: first.value }) {
                    verdict = verdict.both(self.lets_in(guard, route.at));
                }
            }
        }
        verdict
    }

    /// What a guard has asked when it lets a person in: at each `next()`, or where it returns without
    /// sending them elsewhere.
    fn lets_in(&self, guard: FnId, route: ExprRef) -> Verdict {
        let program = self.program;
        let unit = program.fn_unit(guard);
        let next = program.func(guard).params.get(2).map(|param| param.name.clone());
        let passes: Vec<ExprRef> = match next {
            Some(next) => program
                .uses_in(&next, unit)
                .iter()
                .copied()
                .filter(|&at| {
                    matches!(program.expr(at), Expr::Call { recv: None, args, .. } if args.is_empty())
                        && program.local(at, &next) == Some(Local { func: guard, def: Def::Param(2) })
                })
                .collect(),
            None => Vec::new(),
        };
        if passes.is_empty() {
            let guards = program.guards_at_end(guard);
            return guards.into_iter().fold(Verdict::none(), |all, fact| all.both(self.guard_for(fact, route)));
        }
        let each = passes.into_iter().map(|at| {
            program.guards_at(at).into_iter().fold(Verdict::none(), |all, fact| all.both(self.guard_for(fact, route)))
        });
        each.reduce(Verdict::either).unwrap_or_default()
    }

    fn guard_for(&self, fact: Guard, route: ExprRef) -> Verdict {
        match fact {
            Guard::Cond(cond, holds) => self.cond_for(cond, holds, route),
            fact => self.guard(fact),
        }
    }

    /// A condition of a guard, for one route: what is marked in it is known.
    fn cond_for(&self, at: ExprRef, holds: bool, route: ExprRef) -> Verdict {
        let program = self.program;
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match program.expr(at) {
            Expr::Not(inner) => self.cond_for(sub(*inner), !holds, route),
            Expr::And(a, b) | Expr::Or(a, b) => {
                let both = matches!(program.expr(at), Expr::And(..)) == holds;
                let (a, b) = (sub(*a), sub(*b));
                if both {
                    return self.cond_for(a, holds, route).both(self.cond_for(b, holds, route));
                }
                match (self.known_of(a, route), self.known_of(b, route)) {
                    (Some(value), _) if value != holds => self.cond_for(b, holds, route),
                    (_, Some(value)) if value != holds => self.cond_for(a, holds, route),
                    _ => self.cond_for(a, holds, route).either(self.cond_for(b, holds, route)),
                }
            }
            _ => self.cond(at, holds),
        }
    }

    /// What `to.meta.consent`, `to.path === '/face'`, `to.name === 'face'` are for a route.
    fn known_of(&self, at: ExprRef, route: ExprRef) -> Option<bool> {
        let program = self.program;
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match program.expr(at) {
            Expr::Member { recv, name, .. } => {
                let meta = matches!(program.expr(sub(*recv)), Expr::Member { name, .. } if name == "meta");
                if !meta {
                    return None;
                }
                let marks = program.labelled(route, "meta");
                let value = marks.and_then(|marks| program.labelled(marks, name));
                match value.map(|value| program.expr(value)) {
                    None => Some(false),
                    Some(Expr::Lit(Lit::Bool(value))) => Some(*value),
                    Some(_) => Some(true),
                }
            }
            Expr::Cmp(op @ (CmpOp::Eq | CmpOp::Ne), a, b) => {
                let Expr::Member { name, .. } = program.expr(sub(*a)) else { return None };
                if !matches!(name.as_str(), "path" | "name") {
                    return None;
                }
                let text = program.constant_text(sub(*b))?;
                let own = program.labelled(route, name).and_then(|own| program.constant_text(own))?;
                Some((text == own) == (*op == CmpOp::Eq))
            }
            _ => None,
        }
    }

    /// What middleware has asked that stands before a handler of a server's route.
    pub(super) fn after_middleware(&self, call: ExprRef, position: usize) -> Verdict {
        let program = self.program;
        let Expr::Call { recv: Some(recv), args, .. } = program.expr(call) else { return Verdict::none() };
        let sub = |expr| ExprRef { unit: call.unit, expr };
        let mut before: Vec<ExprRef> = args.iter().take(position).map(|arg| sub(arg.value)).collect();
        // `router.use(..)` above it.
        for &at in program.uses_in("use", call.unit) {
            let Expr::Call { recv: Some(other), args, .. } = program.expr(at) else { continue };
            let same = program.dotted(sub(*other)).is_some_and(|path| Some(path) == program.dotted(sub(*recv)));
            if same && program.loc(at).span.start < program.loc(call).span.start {
                let everywhere = args.first().is_none_or(|arg| program.constant_text(sub(arg.value)).is_none());
                if everywhere {
                    before.extend(args.iter().map(|arg| sub(arg.value)));
                }
            }
        }
        let mut verdict = Verdict::none();
        for value in before {
            for func in program.fn_values(value) {
                let unit = program.fn_unit(func);
                let Some(next) = program.func(func).params.get(2).map(|param| param.name.clone()) else { continue };
                let each = program
                    .uses_in(&next, unit)
                    .iter()
                    .copied()
                    .filter(|&at| {
                        matches!(program.expr(at), Expr::Call { recv: None, args, .. } if args.is_empty())
                            && program.local(at, &next) == Some(Local { func, def: Def::Param(2) })
                    })
                    .map(|at| self.chain(at));
                verdict = verdict.both(each.reduce(Verdict::either).unwrap_or_default());
            }
        }
        verdict
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
