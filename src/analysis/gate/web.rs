//! Gates of web pages, components and mini-programs: prompts that tell their answer by a promise or a
//! callback, boxes bound to states, elements that cannot be used.

use crate::knowledge::model::Told;
use crate::knowledge::words::{tokens, vocabulary};
use crate::program::link::NameTarget;
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, FnId};
use crate::resource::text::VisibleText;
use crate::syntax::ir::{CmpOp, Expr, FnKind, Lit};

use super::text::{is_agree_label, is_refuse_label};
use super::{Form, Judge, Verdict};

/// Functions of scripts that are true when what they are given is.
const SAME_TRUTH: &[&str] =
    &["Boolean", "Number", "String", "parseInt", "parse", "unref", "toValue", "toRaw", "await"];
/// Members of an event, a list or a text that are true when there is something.
const PARTS: &[&str] =
    &["length", "value", "detail", "target", "currentTarget", "checked", "current", "size", "data"];

impl Judge<'_, '_> {
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
            let verdict = self.box_row(element, at).unwrap_or_default();
            return Some(if holds { verdict } else { Verdict::none() });
        }
        if let Some(verdict) = self.form_truth(at, holds) {
            return Some(verdict);
        }
        // `values.includes('agree')`.
        if recv.is_some() && name == "includes" && args.len() == 1 {
            return Some(self.held_in(at, at, holds));
        }
        if let Some(recv) = recv
            && (name == "at"
                || matches!(name.as_str(), "some" | "every" | "find")
                    && args.first().is_some_and(|arg| !program.fn_values(sub(arg.value)).is_empty()))
        {
            let verdict = self.truth(sub(*recv), holds);
            return (!verdict.is_none()).then_some(verdict);
        }
        // `useMemo(() => a && b, [a, b])`, `computed(() => a)`.
        // `useTicket((state) => state.agreed)` of a store.
        if let Some(first) = args.first()
            && let Expr::Lambda(local) = program.expr(sub(first.value))
            && (program.model.hooks.derive.contains(name.as_str())
                || recv.is_none() && program.opened_store(at).is_some())
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
                let each = boxes.into_iter().map(|tick| self.box_row(tick, at).unwrap_or_default());
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
                let list = ["itemList", "items", "options", "buttons"]
                    .iter()
                    .find_map(|key| program.labelled(options, key))?;
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

    /// What it means that a state of a script equals a text, or does not, that is only ever set to
    /// constants: what has been passed wherever it is set to such a one. `None` where that says nothing.
    pub(super) fn told_constant(&self, state: ExprRef, text: &str, holds: bool) -> Option<Verdict> {
        let program = self.program;
        if !program.is_script(state.unit) {
            return None;
        }
        let mut all: Option<Verdict> = None;
        for def in self.settings(state) {
            let told = program.constant_text(def)?;
            if (told == text) != holds {
                continue;
            }
            let mut verdict = self.chain(def);
            if verdict.is_none() {
                verdict = self.toggled(def);
            }
            all = Some(match all {
                Some(known) => known.either(verdict),
                None => verdict,
            });
        }
        all.filter(|verdict| !verdict.is_none())
    }

    /// What the name of a part says together with that of what it is a part of: `user.consents.face`.
    pub(super) fn by_holder(&self, at: ExprRef, name: &str, holds: bool) -> Verdict {
        let program = self.program;
        let Expr::Member { recv, .. } = program.expr(at) else { return Verdict::none() };
        let is_face = vocabulary().is_face_ident(name)
            || tokens(name).iter().any(|part| {
                matches!(part.as_str(), "face" | "facial" | "biometric" | "biometrics" | "upload")
            });
        match program.expr(ExprRef { unit: at.unit, expr: *recv }) {
            Expr::Name(holder) | Expr::Member { name: holder, .. } if is_face => {
                self.by_name(&format!("{holder}_{name}"), holds, at)
            }
            _ => Verdict::none(),
        }
    }

    /// What has been passed wherever a promise of the project is resolved.
    pub(super) fn resolved(&self, at: ExprRef) -> Option<Verdict> {
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
            // `info.result` of a page that was opened.
            if name == "result"
                && let Some(values) = self.page_result(recv)
                && let Some(verdict) = self.by_definitions(&values, at, holds)
            {
                return Some(verdict);
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
                return self.box_row(element, at);
            }
        } else if let Some(call) = self.ask_behind(at, 0)
            && let Some(ask) = self.ask_of(call)
            && ask.told == Told::Result
        {
            return Some(if holds { self.asked(call, ask) } else { Verdict::none() });
        }
        if let Some(verdict) = self.form_truth(at, holds) {
            return Some(verdict);
        }
        // `e.target.checked`, `e.detail.value.length`: the control's own tick.
        if let Some(func) = self.event_of(at) {
            let verdict = self.check_handler(func, at)?;
            return Some(if holds { verdict } else { Verdict::none() });
        }
        // `minor.value` of what is computed.
        if let Expr::Member { recv, .. } = program.expr(at)
            && program.model.hooks.value.contains(name)
        {
            let recv = ExprRef { unit: at.unit, expr: *recv };
            if matches!(program.expr(recv), Expr::Name(_)) && self.settings(at).is_empty() {
                let verdict = self.truth(recv, holds);
                return (!verdict.is_none()).then_some(verdict);
            }
        }
        if let Expr::Member { recv, .. } = program.expr(at)
            && (name == "length"
                || name.ends_with("At") && super::name::approving(name.trim_end_matches("At")) == Some(true))
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

    /// True for a state that some input is bound to.
    pub(super) fn is_bound_anywhere(&self, at: ExprRef) -> bool {
        let program = self.program;
        self.settings(at).into_iter().any(|used| {
            program.around(used).is_some_and(|around| match program.expr(around) {
                Expr::Call { args, .. } => {
                    args.iter().any(|arg| arg.value == used.expr && arg.label.as_deref() == Some("model"))
                }
                _ => false,
            })
        })
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
        program.written_at(func).and_then(|written| program.around(written)).is_some_and(
            |around| matches!(program.expr(around), Expr::Call { recv: None, args, .. } if args.len() == 1),
        )
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
            // A button that says something else does what it says.
            let says = |text: &VisibleText| text.value.chars().any(char::is_alphanumeric);
            if name.to_lowercase().contains("button")
                && texts.own.iter().any(says)
                && !texts.own.iter().any(|text| is_agree_label(&text.value))
            {
                all = Some(Verdict::none());
                continue;
            }
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
