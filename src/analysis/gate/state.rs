//! States: variables, stored values, tick boxes, and what their definitions say.

use crate::knowledge::words::tokens;
use crate::program::link::NameTarget;
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, FnId};
use crate::resource::text::VisibleText;
use crate::syntax::ir::{Expr, FnKind, Lit};
use crate::syntax::lang::Lang;

use super::age::{is_birth_name, minor_name};
use super::answer::is_view;
use super::judge::Judge;
use super::name::approving;
use super::{Bits, Form, Verdict};

/// Ends of the names of types whose objects hold others of their kind.
const PARTS: &[&str] = &[
    "View",
    "ViewGroup",
    "Node",
    "Element",
    "Widget",
    "Layout",
    "Fragment",
    "Component",
    "Window",
    "Process",
];

impl Judge<'_, '_> {
    /// A predicate: of the project, of a widget, of stored state, or known by its name only.
    pub(super) fn call_truth(&self, at: ExprRef, holds: bool) -> Verdict {
        let program = self.program;
        let Expr::Call { recv, name, args, .. } = program.expr(at) else { return Verdict::none() };
        let sub = |expr| ExprRef { unit: at.unit, expr };
        if let Some(verdict) = self.own_condition(at, holds) {
            return verdict;
        }
        if program.is_script(at.unit)
            && let Some(verdict) = self.script_call_truth(at, holds)
        {
            return verdict;
        }
        if program.lang(at.unit) == Lang::Dart {
            let given = program.provided_values(at);
            let told = self.by_definitions(&given, at, holds).or_else(|| self.popped_truth(at, holds));
            if let Some(verdict) = told {
                return verdict;
            }
        }
        if let Some(minor) = minor_name(name) {
            return self.compared(at, holds).unwrap_or_else(|| self.age_gate(at, None, minor == holds, name));
        }
        if let Some(check) = program.age_check(at) {
            return self.age_gate(at, Some(check), check.is_minor_side(holds), "birth date");
        }
        if matches!(name.as_str(), "isBefore" | "isAfter" | "before" | "after") && program.mentions_birth(at)
        {
            return self.age_gate(at, None, false, "birth date");
        }
        let target = program.target(at);
        let bodies: Vec<FnId> =
            target.fns.iter().copied().filter(|&func| program.func(func).has_body).collect();
        if let [only] = bodies[..]
            && !target.by_name
            && let Some(key) = self.wrapped_read(only, at)
        {
            return self.stored(at, &key, holds);
        }
        if !bodies.is_empty() && !target.by_name {
            let verdicts: Vec<Option<Verdict>> =
                bodies.iter().map(|&func| self.predicate(func, holds)).collect();
            // A predicate whose body says something decides over its name; one that cannot be
            // understood (a network call) is known by its name.
            if verdicts.iter().all(Option::is_some) {
                return Verdict::one_of(verdicts.into_iter().flatten()).unwrap_or_default();
            }
            let own = self.by_name(name, holds, at);
            return match recv {
                Some(recv) if own.is_none() && holds && is_lookup(name) => {
                    let kept = self.kept_in(sub(*recv), at);
                    if kept.bits.has(Bits::SEPARATE) { kept } else { own }
                }
                _ => own,
            };
        }
        if let Some(recv) = recv
            && program.model.checked.members.contains(name.as_str())
        {
            return self.ticked(sub(*recv), at, holds);
        }
        if let Some(verdict) = self.result_of_code(at, holds) {
            return verdict;
        }
        // Stored state: what was written under the key.
        let reads = target.names.iter().any(|name| program.model.state_reads.get(name).next().is_some())
            || program.model.extras.get.contains(name.as_str())
            || is_state_read(name);
        if let Some(key) = args.first().map(|arg| sub(arg.value)).filter(|_| reads) {
            if let Some(text) = program.constant_text(key) {
                return self.stored(at, &text, holds);
            }
            if let Expr::Member { name, .. } | Expr::Name(name) = program.expr(key) {
                let own = self.by_name(name, holds, at);
                // `face_consents.get(user)`: what is kept under whatever key.
                return match recv {
                    Some(recv) if own.is_none() && holds => self.kept_in(sub(*recv), at),
                    _ => own,
                };
            }
        }
        if let Some(recv) = recv
            && is_view(name)
        {
            return self.truth(sub(*recv), holds);
        }
        if !holds {
            return self.by_name(name, holds, at);
        }
        // An awaited prompt: `confirmConsent(context, R.string.face_consent)`.
        if let Some(verdict) = self.awaited_prompt(at) {
            return verdict;
        }
        let own = self.by_name(name, holds, at);
        if !own.is_none() {
            return own;
        }
        if let Some(recv) = recv
            && matches!(name.as_str(), "contains_key" | "containsKey" | "contains" | "has")
            && args.first().is_some_and(|arg| program.constant_text(sub(arg.value)).is_none())
        {
            return self.kept_in(sub(*recv), at);
        }
        match recv {
            // `consentStore.isGranted()`, `faceConsent.get()`.
            Some(recv)
                if approving(name) == Some(true)
                    || matches!(
                        name.as_str(),
                        "get"
                            | "first"
                            | "await"
                            | "isTrue"
                            | "booleanValue"
                            | "getValue"
                            | "exists"
                            | "isPresent"
                            | "toBoolean"
                    ) =>
            {
                self.truth(sub(*recv), true)
            }
            _ => Verdict::none(),
        }
    }

    /// A collection that is called after what it holds.
    fn kept_in(&self, collection: ExprRef, at: ExprRef) -> Verdict {
        match self.program.expr(collection) {
            Expr::Name(name) | Expr::Member { name, .. } => self.by_name(name, true, at),
            _ => Verdict::none(),
        }
    }

    /// A prompt that returns its answer: the texts it is given decide.
    fn awaited_prompt(&self, at: ExprRef) -> Option<Verdict> {
        let program = self.program;
        let Expr::Call { name, args, .. } = program.expr(at) else { return None };
        let prompts = tokens(name).iter().any(|part| {
            matches!(part.as_str(), "confirm" | "ask" | "prompt" | "dialog" | "show" | "request")
        });
        if !prompts {
            return None;
        }
        let texts: Vec<VisibleText> = args
            .iter()
            .flat_map(|arg| program.shown_texts(ExprRef { unit: at.unit, expr: arg.value }))
            .collect();
        let verdict = self.by_texts(&texts, Form::Callback, at)?;
        (!verdict.is_none()).then_some(verdict)
    }

    /// The comparison of an age behind a name for minors: `isMinor(user)`, `val isMinor get() = age < 13`.
    fn compared(&self, at: ExprRef, holds: bool) -> Option<Verdict> {
        let program = self.program;
        let verdict = if let Expr::Call { .. } = program.expr(at) {
            let target = program.target(at);
            match target.fns[..] {
                [only] if !target.by_name && program.func(only).has_body => self.predicate(only, holds)?,
                _ => return None,
            }
        } else {
            match program.definitions(at)[..] {
                [only] => self.cond(program.peel(only), holds),
                _ => return None,
            }
        };
        let compares = verdict.gates.iter().any(|&gate| self.gate(gate).age.is_some());
        compares.then_some(verdict)
    }

    /// A variable, field or property as a state.
    pub(super) fn state_truth(&self, at: ExprRef, name: &str, holds: bool) -> Verdict {
        let program = self.program;
        if let Some(minor) = minor_name(name) {
            // A view or node inside another is called a child as well.
            let ty = program.type_name(at);
            if PARTS.iter().any(|part| ty.ends_with(part)) {
                return Verdict::none();
            }
            return self.compared(at, holds).unwrap_or_else(|| self.age_gate(at, None, minor == holds, name));
        }
        if is_birth_name(name) && holds {
            return Verdict::none();
        }
        if program.is_script(at.unit)
            && let Some(verdict) = self.script_state_truth(at, name, holds)
        {
            return verdict;
        }
        if let Expr::Member { recv, .. } = program.expr(at)
            && program.model.checked.members.contains(name)
        {
            let verdict = self.ticked(ExprRef { unit: at.unit, expr: *recv }, at, holds);
            if !verdict.is_none() {
                return verdict;
            }
        }
        // The parameter of a check listener: the control's own tick.
        if let Some(verdict) = self.listened(at, name, holds) {
            return verdict;
        }
        let definitions = self.settings(at);
        if let Some(verdict) = self.by_definitions(&definitions, at, holds) {
            return verdict;
        }
        if let Some(verdict) = self.answered(at, holds) {
            return verdict;
        }
        let own = self.by_name(name, holds, at);
        if own.is_none() && program.is_script(at.unit) {
            return self.by_holder(at, name, holds);
        }
        if own.is_none()
            && program.is_apple(at.unit)
            && let Some(key) = self.stored_key(at)
        {
            return self.by_name(&key, holds, at);
        }
        own
    }

    /// What the definitions of a state say. `None` when they say nothing.
    pub(super) fn by_definitions(
        &self,
        definitions: &[ExprRef],
        at: ExprRef,
        holds: bool,
    ) -> Option<Verdict> {
        let program = self.program;
        if definitions.is_empty() {
            return None;
        }
        // Where neither a name nor a prompt would stand in for them, one definition that says nothing
        // decides for all.
        let alone = self.stands_alone(at, holds);
        let mut all: Option<Verdict> = None;
        let mut informative = false;
        let mut constant = true;
        let mut opaque = false;
        let mut unread = false;
        let mut ticked = None;
        // Set by code at the start, and whether the person ticks it as well.
        let (mut set, mut by_person) = (None, false);
        for &def in definitions {
            // A default decides as well: `consent ?: true`.
            let def = match program.expr(def) {
                Expr::Coalesce(..) => def,
                _ => program.peel(def),
            };
            let def = self.first_value(def).unwrap_or(def);
            let literal = self.truth_literal(def);
            let verdict = match program.expr(def) {
                Expr::Lit(Lit::Bool(_)) | Expr::Str(_) | Expr::Lit(Lit::Int(_)) if literal.is_some() => {
                    if literal != Some(holds) {
                        constant = false;
                        continue;
                    }
                    if self.is_initial(def) && definitions.len() > 1 {
                        // Ticked from the start; the person can still untick it.
                        ticked = Some(def);
                        continue;
                    }
                    let mut chain = self.chain(def);
                    if chain.is_none() {
                        chain = self.toggled(def);
                    }
                    if chain.is_none() && (program.is_set_by_code(def) || self.is_told_otherwise(def)) {
                        // A box that code ticks at the start is seen, and can be unticked.
                        if holds && definitions.len() > 1 && !self.is_told_otherwise(def) {
                            set = set.or(Some(def));
                            continue;
                        }
                        // Whatever else sets it, nobody needed to be asked.
                        return Some(Verdict::none());
                    }
                    constant &= chain.is_none();
                    informative |= !chain.is_none();
                    chain
                }
                Expr::Lit(Lit::Null) => {
                    constant = false;
                    if holds {
                        continue;
                    }
                    Verdict::none()
                }
                // `ticked = !ticked`.
                Expr::Not(inner)
                    if self.is_same_state(ExprRef { unit: def.unit, expr: *inner }, at)
                        || self.is_before_update(ExprRef { unit: def.unit, expr: *inner }) =>
                {
                    constant = false;
                    let verdict = self.chain(def).both(self.toggled(def));
                    by_person |= !verdict.is_none();
                    informative |= !verdict.is_none();
                    verdict
                }
                _ => {
                    constant = false;
                    let bound = if program.is_script(def.unit) {
                        self.bound_control(def, at)
                    } else if program.is_apple(def.unit) {
                        self.coded_bound(def, at)
                    } else {
                        None
                    };
                    let read = matches!(program.expr(def), Expr::Member { name, .. }
                        if program.model.checked.members.contains(name.as_str()));
                    by_person |= read || bound.is_some() || self.listened(def, "", true).is_some();
                    let own = match bound {
                        Some(verdict) if holds => verdict,
                        Some(_) => Verdict::none(),
                        None => self.cond(def, holds),
                    };
                    let chain = if own.is_none() { self.chain(def) } else { Verdict::none() };
                    opaque |= own.is_none() && chain.is_none();
                    // What came before a value that nobody understands says nothing of the value itself.
                    unread |= own.is_none() && !chain.bits.has(Bits::CONSENT);
                    let both = own.both(chain);
                    informative |= !both.is_none();
                    both
                }
            };
            let verdict = match all {
                Some(known) => known.either(verdict),
                None => verdict,
            };
            if alone && verdict.is_none() {
                return None;
            }
            if informative && verdict.is_none() {
                // Whatever the others say, nothing holds on all ways.
                return Some(verdict);
            }
            all = Some(verdict);
        }
        if set.is_some() && !(by_person && informative) {
            return Some(Verdict::none());
        }
        let ticked = set.or(ticked);
        // A flag that is only ever true guards nothing, whatever it is called.
        if constant && !informative && holds && all.is_some() {
            return Some(Verdict::none());
        }
        match all {
            Some(verdict) if informative => {
                if let Some(def) = ticked.filter(|_| holds) {
                    self.note_initial(def, at, &verdict);
                }
                match program.expr(at) {
                    Expr::Name(name) | Expr::Member { name, .. } if unread => {
                        Some(verdict.both(self.by_name(name, holds, at)))
                    }
                    _ => Some(verdict),
                }
            }
            Some(_) if opaque => None,
            Some(_) => None,
            None => None,
        }
    }

    /// True for a state whose definitions alone decide: its name says nothing, and it is no answer that a
    /// callback is given.
    fn stands_alone(&self, at: ExprRef, holds: bool) -> bool {
        let (Expr::Name(name) | Expr::Member { name, .. }) = self.program.expr(at) else { return false };
        let given = || {
            let target = self.program.name_target(at);
            matches!(target, Some(NameTarget::Local(Local { def: Def::Param(_) | Def::It, .. })))
        };
        super::name::named_state(name, holds).is_empty() && !given()
    }

    /// The literal that a state of a script begins with: `ref(true)`, `useState(true)`.
    fn first_value(&self, def: ExprRef) -> Option<ExprRef> {
        let program = self.program;
        let hooks = &program.model.hooks;
        let Expr::Call { name, args, .. } = program.expr(def) else { return None };
        let keeps = hooks.cell.contains(name.as_str()) || hooks.state.contains(name.as_str());
        let first = ExprRef { unit: def.unit, expr: args.first()?.value };
        (keeps && program.is_script(def.unit) && matches!(program.expr(first), Expr::Lit(_))).then_some(first)
    }

    /// The truth value that a literal stands for; scripts write texts and numbers as well.
    fn truth_literal(&self, at: ExprRef) -> Option<bool> {
        let program = self.program;
        match program.expr(at) {
            Expr::Lit(Lit::Bool(value)) => Some(*value),
            Expr::Str(_) if program.is_script(at.unit) => {
                let text = program.literal(at)?;
                match text.as_str() {
                    "true" | "1" | "yes" | "Y" => Some(true),
                    "false" | "0" | "" | "no" | "N" => Some(false),
                    _ => None,
                }
            }
            Expr::Lit(Lit::Int(value)) if program.is_script(at.unit) => match value {
                1 => Some(true),
                0 => Some(false),
                _ => None,
            },
            _ => None,
        }
    }

    /// True when two expressions read the same variable or field.
    fn is_same_state(&self, a: ExprRef, b: ExprRef) -> bool {
        let program = self.program;
        let name = |at: ExprRef| match program.expr(program.peel(at)) {
            Expr::Name(name) | Expr::Member { name, .. } => Some(name.clone()),
            _ => None,
        };
        name(a).is_some() && name(a) == name(b) && program.definitions(a) == program.definitions(b)
    }

    /// True for the initial value of a variable or field.
    fn is_initial(&self, def: ExprRef) -> bool {
        let program = self.program;
        match program.around(def) {
            Some(around) => match program.expr(around) {
                Expr::Let { .. } => true,
                Expr::Assign { .. } => program.func(program.home(def)).kind == FnKind::Init,
                Expr::Call { name, .. } => {
                    program.observable(def.unit).create.contains(name.as_str())
                        || program.model.hooks.state.contains(name.as_str())
                        || program.model.hooks.cell.contains(name.as_str())
                }
                Expr::New { ty, .. } => program.model.is_observable(ty.simple()),
                _ => false,
            },
            None => {
                let home = program.home(def);
                // `state.update { true }` sets it anew.
                let set = program.written_at(home).and_then(|written| program.around(written)).is_some_and(
                    |call| matches!(program.expr(call), Expr::Call { name, .. } if program.observable(def.unit).set.contains(name.as_str())),
                );
                program.func(home).kind == FnKind::Lambda && !set
            }
        }
    }

    /// The state of a tick box.
    fn ticked(&self, control: ExprRef, at: ExprRef, holds: bool) -> Verdict {
        if !holds {
            return Verdict::none();
        }
        let program = self.program;
        if let Some(widget) = program.widget_of(control) {
            let texts = program.widget_texts(&widget);
            if let Some(verdict) = self.by_texts(&texts.row, Form::Condition, at) {
                if !verdict.is_none() {
                    self.note_box(&widget, at, &verdict);
                    return verdict;
                }
                // A row whose words say nothing (「同意」 alone): the dialog or screen it is on.
                if texts.row.iter().any(|text| super::text::asks(&text.value))
                    && let Some(verdict) = self.by_texts(&texts.container, Form::Condition, at)
                {
                    self.note_box(&widget, at, &verdict);
                    return verdict;
                }
                return verdict;
            }
            let named = self.by_name(&widget.id, holds, at);
            if named.is_none() && program.is_apple(control.unit) {
                return self.by_texts(&texts.container, Form::Condition, at).unwrap_or_default();
            }
            return named;
        }
        match program.expr(control) {
            Expr::Name(name) | Expr::Member { name, .. } => self.by_name(name, holds, at),
            _ => Verdict::none(),
        }
    }

    /// `it` or `isChecked` inside a listener of a tick box.
    fn listened(&self, at: ExprRef, name: &str, holds: bool) -> Option<Verdict> {
        let program = self.program;
        let Expr::Name(_) = program.expr(at) else { return None };
        let Some(NameTarget::Local(Local { func, def })) = program.name_target(at) else { return None };
        if !matches!(def, Def::Param(_) | Def::It) {
            return None;
        }
        let verdict = self.check_handler(func, at)?;
        let _ = name;
        Some(if holds { verdict } else { Verdict::none() })
    }

    /// What was stored under a key.
    pub(super) fn stored(&self, at: ExprRef, key: &str, holds: bool) -> Verdict {
        let program = self.program;
        let last = key.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
        program.want_uses(last, &[last], None);
        if let Expr::Call { args, .. } = program.expr(at)
            && let Some(Expr::Name(constant) | Expr::Member { name: constant, .. }) =
                args.first().map(|arg| program.expr(ExprRef { unit: at.unit, expr: arg.value }))
        {
            program.want_uses(constant, &[constant.as_str()], None);
        }
        let definitions = self.written_under(key);
        if let Some(verdict) = self.by_definitions(&definitions, at, holds) {
            return verdict;
        }
        if let Some(minor) = minor_name(key) {
            return self.age_gate(at, None, minor == holds, key);
        }
        let own = self.by_name(key, holds, at);
        if !own.is_none() {
            return own;
        }
        // `consents.get("face")`.
        match program.expr(at) {
            Expr::Call { recv: Some(recv), .. } => match program.expr(ExprRef { unit: at.unit, expr: *recv })
            {
                Expr::Name(name) | Expr::Member { name, .. } => {
                    self.by_name(&format!("{name}_{key}"), holds, at)
                }
                _ => own,
            },
            _ => own,
        }
    }
}

/// True for what looks something up: what it is looked up in says what it is.
fn is_lookup(name: &str) -> bool {
    ["find", "get", "fetch", "load", "lookup", "exists", "has", "select", "query"]
        .iter()
        .any(|start| name.starts_with(start))
}

fn is_state_read(name: &str) -> bool {
    matches!(
        name,
        "getBoolean"
            | "getBool"
            | "decodeBool"
            | "getBooleanExtra"
            | "getString"
            | "getInt"
            | "getLong"
            | "getSharedPreference"
            | "readBoolean"
            | "get"
            | "getParam"
            | "optBoolean"
            | "getOrDefault"
            | "get_private"
            | "get_pending"
            | "getCookie"
    )
}
