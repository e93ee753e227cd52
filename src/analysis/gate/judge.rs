//! The judge: what passing a condition, a callback or a control establishes.

use std::cell::{OnceCell, RefCell};

use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::smallvec;

use crate::analysis::guard::Guard;
use crate::analysis::ui::WidgetRef;
use crate::input::span::Loc;
use crate::knowledge::words::tokens;
use crate::program::link::NameTarget;
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, FnId, Program};
use crate::resource::text::VisibleText;
use crate::syntax::ir::{CmpOp, Expr, FnKind, Lit};

use super::age::{AgeCheck, is_birth_name, minor_name};
use super::text::{approving, asked, named};
use super::{Bits, Form, Gate, GateId, Verdict};

/// Conditions nested deeper than this decide nothing.
const MAX_DEPTH: usize = 12;

/// What is being asked about an expression; a question that leads back to itself is not asked again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Question {
    At,
    Cond,
    Truth,
    Chain,
}

/// Understands guards and callbacks; remembers the gates it found.
pub struct Judge<'j, 'p> {
    /// The program.
    pub program: &'j Program<'p>,
    gates: RefCell<Vec<Gate>>,
    known: RefCell<FxHashMap<(ExprRef, bool), Verdict>>,
    at_points: RefCell<FxHashMap<ExprRef, Verdict>>,
    open: RefCell<FxHashSet<(Question, ExprRef, bool)>>,
    open_fns: RefCell<FxHashSet<(FnId, u8)>>,
    handlers: RefCell<FxHashMap<FnId, Verdict>>,
    chains: RefCell<FxHashMap<ExprRef, Verdict>>,
    /// Every place that sets whether a widget can be used: the widget, the state, the place.
    pub(super) enabling: OnceCell<Vec<(WidgetRef, ExprRef, ExprRef)>>,
}

impl<'j, 'p> Judge<'j, 'p> {
    /// A judge over a program.
    pub fn new(program: &'j Program<'p>) -> Self {
        Self {
            program,
            gates: RefCell::default(),
            known: RefCell::default(),
            at_points: RefCell::default(),
            open: RefCell::default(),
            open_fns: RefCell::default(),
            handlers: RefCell::default(),
            chains: RefCell::default(),
            enabling: OnceCell::new(),
        }
    }

    /// The gates found so far.
    pub fn gates(&self) -> Vec<Gate> {
        self.gates.borrow().clone()
    }

    /// A gate by index.
    pub fn gate(&self, id: GateId) -> Gate {
        self.gates.borrow()[id].clone()
    }

    pub(super) fn add(&self, gate: Gate) -> Verdict {
        let mut gates = self.gates.borrow_mut();
        let id = gates.iter().position(|known| *known == gate).unwrap_or_else(|| {
            gates.push(gate.clone());
            gates.len() - 1
        });
        Verdict { bits: gate.bits, gates: smallvec![id] }
    }

    /// A gate from texts; `None` when there are no texts at all, an empty verdict when they ask for
    /// nothing.
    pub(super) fn by_texts(&self, texts: &[VisibleText], form: Form, at: ExprRef) -> Option<Verdict> {
        if texts.iter().all(|text| text.value.trim().is_empty()) {
            return None;
        }
        let asked = asked(texts);
        if asked.bits.is_empty() {
            return Some(Verdict::none());
        }
        let quote = asked.quote.map(|text| (text.value, text.loc));
        Some(self.add(Gate { bits: asked.bits, form, at, quote, name: None, age: None, minor_side: false }))
    }

    fn by_name(&self, name: &str, form: Form, at: ExprRef) -> Verdict {
        let bits = named(name);
        if bits.is_empty() {
            return Verdict::none();
        }
        self.add(Gate {
            bits,
            form,
            at,
            quote: None,
            name: Some(name.to_owned()),
            age: None,
            minor_side: false,
        })
    }

    fn age_gate(&self, at: ExprRef, age: Option<AgeCheck>, minor_side: bool, name: &str) -> Verdict {
        self.add(Gate {
            bits: Bits::AGE,
            form: Form::Condition,
            at,
            quote: None,
            name: (!name.is_empty()).then(|| name.to_owned()),
            age,
            minor_side,
        })
    }

    /// What has certainly been passed when control is at an expression, within its function.
    pub fn at(&self, at: ExprRef) -> Verdict {
        if let Some(known) = self.at_points.borrow().get(&at) {
            return known.clone();
        }
        let Some(verdict) = self.once(Question::At, at, true, || {
            let guards = self.program.guards_at(at).into_iter();
            guards.fold(Verdict::none(), |all, guard| all.both(self.guard(guard)))
        }) else {
            return Verdict::none();
        };
        self.at_points.borrow_mut().insert(at, verdict.clone());
        verdict
    }

    /// What a fact establishes.
    pub fn guard(&self, guard: Guard) -> Verdict {
        match guard {
            Guard::Cond(cond, holds) => self.cond(cond, holds),
            Guard::Equal { subject, test, holds } => self.equal(subject, test, holds),
            Guard::OneOf(switch, index) => self.one_of(switch, index),
            Guard::Present(value) => self.truth(value, true),
            Guard::Passed(call) => self.passed(call),
        }
    }

    fn one_of(&self, switch: ExprRef, index: usize) -> Verdict {
        let Expr::Switch { subject, cases } = self.program.expr(switch) else { return Verdict::none() };
        let sub = |expr| ExprRef { unit: switch.unit, expr };
        let each = cases[index].tests.iter().map(|test| match subject {
            Some(subject) => self.equal(sub(*subject), sub(*test), true),
            None => self.cond(sub(*test), true),
        });
        each.reduce(Verdict::either).unwrap_or_default()
    }

    /// What a condition establishes when it is true or false.
    pub fn cond(&self, at: ExprRef, holds: bool) -> Verdict {
        if let Some(known) = self.known.borrow().get(&(at, holds)) {
            return known.clone();
        }
        let Some(verdict) = self.once(Question::Cond, at, holds, || self.judge(at, holds)) else {
            return Verdict::none();
        };
        self.known.borrow_mut().insert((at, holds), verdict.clone());
        verdict
    }

    fn judge(&self, at: ExprRef, holds: bool) -> Verdict {
        let program = self.program;
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match program.expr(at) {
            Expr::Not(inner) => self.cond(sub(*inner), !holds),
            Expr::And(a, b) if holds => self.cond(sub(*a), true).both(self.cond(sub(*b), true)),
            Expr::And(a, b) => self.cond(sub(*a), false).either(self.cond(sub(*b), false)),
            Expr::Or(a, b) if holds => self.cond(sub(*a), true).either(self.cond(sub(*b), true)),
            Expr::Or(a, b) => self.cond(sub(*a), false).both(self.cond(sub(*b), false)),
            Expr::Cmp(CmpOp::Eq, a, b) => self.equal(sub(*a), sub(*b), holds),
            Expr::Cmp(CmpOp::Ne, a, b) => self.equal(sub(*a), sub(*b), !holds),
            Expr::Cmp(op, a, b) => {
                if let Some(check) = program.age_check(at) {
                    return self.age_gate(at, Some(check), check.is_minor_side(holds), "age");
                }
                // `consentVersion >= CURRENT`, `agreedAt > 0`.
                let approving = matches!(op, CmpOp::Ge | CmpOp::Gt) == holds;
                let left = self.truth(sub(*a), approving);
                if left.is_none() { self.truth(sub(*b), !approving) } else { left }
            }
            Expr::Coalesce(a, b) => {
                // `agreed ?: false`.
                match program.expr(sub(*b)) {
                    Expr::Lit(Lit::Bool(default)) if *default != holds => self.cond(sub(*a), holds),
                    Expr::Lit(Lit::Bool(_)) => Verdict::none(),
                    _ => self.cond(sub(*a), holds).either(self.cond(sub(*b), holds)),
                }
            }
            Expr::Cast(inner, _) => self.cond(sub(*inner), holds),
            Expr::List(list) if list.len() == 1 => self.cond(sub(list[0]), holds),
            Expr::If { cond, then, els } => {
                // A conditional as condition: its values under their own guards.
                let value = |block: &Vec<_>, side: bool| {
                    let last = sub(*block.last()?);
                    match program.expr(last) {
                        Expr::Lit(Lit::Bool(value)) if *value != holds => None,
                        Expr::Lit(Lit::Bool(_)) => Some(self.cond(sub(*cond), side)),
                        _ => Some(self.cond(sub(*cond), side).both(self.cond(last, holds))),
                    }
                };
                let sides = [value(then, true), els.as_ref().and_then(|els| value(els, false))];
                sides.into_iter().flatten().reduce(Verdict::either).unwrap_or_default()
            }
            _ => self.truth(at, holds),
        }
    }

    /// What it means that a state equals a constant, or does not.
    fn equal(&self, a: ExprRef, b: ExprRef, holds: bool) -> Verdict {
        let program = self.program;
        if let Some(pressed) = self.pressed(a, b, holds) {
            return pressed;
        }
        if let Some(result) = self.screen_result(a, b, holds) {
            return result;
        }
        let (state, constant) = match (program.expr(a), program.expr(b)) {
            (Expr::Lit(_) | Expr::Str(_), _) => (b, a),
            (_, Expr::Lit(_) | Expr::Str(_)) => (a, b),
            _ if self.is_constant(a) && !self.is_constant(b) => (b, a),
            _ => (a, b),
        };
        match program.expr(constant) {
            Expr::Lit(Lit::Bool(value)) => self.cond(state, *value == holds),
            Expr::Lit(Lit::Null) => self.truth(state, !holds),
            Expr::Lit(Lit::Int(value)) => {
                if let Some(check) = program.age_check_equal(state, *value) {
                    return self.age_gate(state, Some(check), false, "age");
                }
                // 1 is yes, 0 is no.
                match value {
                    1 => self.truth(state, holds),
                    0 => self.truth(state, !holds),
                    _ => Verdict::none(),
                }
            }
            Expr::Str(_) => match program.constant_text(constant).as_deref() {
                Some("1" | "true" | "yes" | "Y") => self.truth(state, holds),
                Some("0" | "false" | "no" | "N" | "") => self.truth(state, !holds),
                Some(text) => match approving(text) {
                    Some(approves) => self.truth(state, approves == holds),
                    None => Verdict::none(),
                },
                None => Verdict::none(),
            },
            Expr::Name(name) | Expr::Member { name, .. } => match approving(name) {
                Some(approves) => {
                    let verdict = self.truth(state, approves == holds);
                    if verdict.is_none() { self.minor_constant(state, name, holds) } else { verdict }
                }
                None => {
                    // A constant with a value of its own.
                    let definitions = program.definitions(constant);
                    match definitions[..] {
                        [only] if matches!(program.expr(only), Expr::Lit(_) | Expr::Str(_)) => {
                            self.equal(state, only, holds)
                        }
                        _ => self.minor_constant(state, name, holds),
                    }
                }
            },
            _ => Verdict::none(),
        }
    }

    /// `ageGroup == AgeGroup.MINOR`.
    fn minor_constant(&self, at: ExprRef, constant: &str, holds: bool) -> Verdict {
        match minor_name(constant) {
            Some(minor) => self.age_gate(at, None, minor == holds, constant),
            None => Verdict::none(),
        }
    }

    fn is_constant(&self, at: ExprRef) -> bool {
        match self.program.expr(at) {
            Expr::Name(name) | Expr::Member { name, .. } => {
                name.chars().all(|c| !c.is_lowercase()) && name.chars().any(char::is_alphabetic)
            }
            _ => false,
        }
    }

    /// `v.id == R.id.agree`: the control that was pressed.
    fn pressed(&self, a: ExprRef, b: ExprRef, holds: bool) -> Option<Verdict> {
        let program = self.program;
        let is_id = |at| program.resource_ref(at).filter(|(kind, _)| kind == "id").map(|(_, name)| name);
        let (subject, id) = match (is_id(a), is_id(b)) {
            (Some(id), None) => (b, id),
            (None, Some(id)) => (a, id),
            _ => return None,
        };
        let names_id = match program.expr(subject) {
            Expr::Member { name, .. } | Expr::Call { name, .. } => {
                matches!(name.as_str(), "id" | "getId" | "itemId" | "getItemId")
            }
            Expr::Name(name) => name.to_lowercase().contains("id"),
            _ => false,
        };
        if !names_id || !holds {
            return Some(Verdict::none());
        }
        let owner = program.owner(program.home(a)).map(|owner| program.top_type(owner))?;
        let widget = program.widget_in(owner, id)?;
        Some(self.control(&program.widget_texts(&widget), a).both(self.enabled_widget(&widget, a)))
    }

    /// Asks a question unless it is being asked already, or too many are.
    fn once(
        &self,
        question: Question,
        at: ExprRef,
        holds: bool,
        ask: impl FnOnce() -> Verdict,
    ) -> Option<Verdict> {
        let key = (question, at, holds);
        if self.open.borrow().len() > MAX_DEPTH * 8 || !self.open.borrow_mut().insert(key) {
            return None;
        }
        let verdict = ask();
        self.open.borrow_mut().remove(&key);
        Some(verdict)
    }

    /// What it means that a state is true (or present), or false (or absent).
    pub fn truth(&self, at: ExprRef, holds: bool) -> Verdict {
        self.once(Question::Truth, at, holds, || self.state(at, holds)).unwrap_or_default()
    }

    fn state(&self, at: ExprRef, holds: bool) -> Verdict {
        let program = self.program;
        let at = program.peel(at);
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match program.expr(at) {
            Expr::Lit(_) | Expr::Str(_) => Verdict::none(),
            Expr::Not(inner) => self.cond(sub(*inner), !holds),
            Expr::Cmp(..) | Expr::And(..) | Expr::Or(..) => self.cond(at, holds),
            Expr::Call { name, .. } if is_emptiness(name) => {
                let empty = !name.contains("Not");
                let inner = match program.expr(at) {
                    Expr::Call { args, .. } if !args.is_empty() => sub(args[args.len() - 1].value),
                    Expr::Call { recv: Some(recv), .. } => sub(*recv),
                    _ => return Verdict::none(),
                };
                self.truth(inner, holds != empty)
            }
            Expr::Call { recv, name, args, .. }
                if matches!(name.as_str(), "equals" | "contentEquals" | "equalsIgnoreCase") =>
            {
                match (recv, &args[..]) {
                    (Some(recv), [arg]) => self.equal(sub(*recv), sub(arg.value), holds),
                    (_, [a, b]) => self.equal(sub(a.value), sub(b.value), holds),
                    _ => Verdict::none(),
                }
            }
            Expr::Call { .. } => self.call_truth(at, holds),
            Expr::Name(name) | Expr::Member { name, .. } => self.state_truth(at, name, holds),
            Expr::Index { index, .. } => {
                let key = index.first().map(|key| program.partial_text(sub(*key))).unwrap_or_default();
                if holds { self.by_name(&key, Form::Condition, at) } else { Verdict::none() }
            }
            Expr::Is { ty, negated, .. } => match approving(ty.simple()) {
                // `state is Consent.Granted`.
                Some(true) if *negated != holds => self.by_name(&format!("{}", ty.path), Form::Condition, at),
                _ => Verdict::none(),
            },
            _ => Verdict::none(),
        }
    }

    /// A predicate: of the project, of a widget, of stored state, or known by its name only.
    fn call_truth(&self, at: ExprRef, holds: bool) -> Verdict {
        let program = self.program;
        let Expr::Call { recv, name, args, .. } = program.expr(at) else { return Verdict::none() };
        let sub = |expr| ExprRef { unit: at.unit, expr };
        if let Some(minor) = minor_name(name) {
            return self.age_gate(at, None, minor == holds, name);
        }
        if matches!(name.as_str(), "isBefore" | "isAfter" | "before" | "after") && program.mentions_birth(at)
        {
            return self.age_gate(at, None, false, "birth date");
        }
        let target = program.target(at);
        let bodies: Vec<FnId> =
            target.fns.iter().copied().filter(|&func| program.func(func).has_body).collect();
        if !bodies.is_empty() && !target.by_name {
            let verdicts: Vec<Option<Verdict>> =
                bodies.iter().map(|&func| self.predicate(func, holds)).collect();
            // A predicate whose body says something decides over its name; one that cannot be
            // understood (a network call) is known by its name.
            if verdicts.iter().all(Option::is_some) {
                return verdicts.into_iter().flatten().reduce(Verdict::either).unwrap_or_default();
            }
            return if holds { self.by_name(name, Form::Condition, at) } else { Verdict::none() };
        }
        if let Some(recv) = recv
            && program.model.checked.members.contains(name.as_str())
        {
            return self.ticked(sub(*recv), at, holds);
        }
        // Stored state: what was written under the key.
        if target.names.iter().any(|name| program.model.state_reads.get(name).next().is_some())
            || program.model.extras.get.contains(name.as_str())
            || is_state_read(name)
        {
            if let Some(key) = args.first().map(|arg| sub(arg.value)) {
                if let Some(text) = program.constant_text(key) {
                    return self.stored(at, &text, holds);
                }
                if let Expr::Member { name, .. } | Expr::Name(name) = program.expr(key)
                    && holds
                {
                    return self.by_name(name, Form::Condition, at);
                }
            }
        }
        if !holds {
            return Verdict::none();
        }
        // An awaited prompt: `confirmConsent(context, R.string.face_consent)`.
        if let Some(verdict) = self.awaited_prompt(at) {
            return verdict;
        }
        let own = self.by_name(name, Form::Condition, at);
        if !own.is_none() {
            return own;
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

    /// What a function of the project establishes when it returns true, or false. `None` when its body
    /// says nothing about it.
    fn predicate(&self, func: FnId, holds: bool) -> Option<Verdict> {
        let key = (func, u8::from(holds));
        if self.open_fns.borrow().len() > MAX_DEPTH || !self.open_fns.borrow_mut().insert(key) {
            return None;
        }
        let verdict = self.predicate_inner(func, holds);
        self.open_fns.borrow_mut().remove(&key);
        verdict
    }

    fn predicate_inner(&self, func: FnId, holds: bool) -> Option<Verdict> {
        let program = self.program;
        let mut all: Option<Verdict> = None;
        let mut opaque = false;
        for value in program.returned_values(func) {
            let verdict = match program.expr(value) {
                Expr::Lit(Lit::Bool(literal)) if *literal != holds => continue,
                Expr::Lit(Lit::Null) if holds => continue,
                Expr::Lit(Lit::Bool(_)) => self.at(value),
                _ => {
                    let own = self.cond(value, holds);
                    opaque |= own.is_none() && self.is_opaque(value);
                    self.at(value).both(own)
                }
            };
            all = Some(match all {
                Some(known) => known.either(verdict),
                None => verdict,
            });
        }
        match all {
            Some(verdict) if verdict.is_none() && opaque => None,
            Some(verdict) => Some(verdict),
            // It never returns that: nothing follows from it.
            None => Some(Verdict::none()),
        }
    }

    /// True for values that come from where the analysis cannot see: calls without a body.
    fn is_opaque(&self, at: ExprRef) -> bool {
        let program = self.program;
        program.subtree(at).into_iter().any(|part| match program.expr(part) {
            Expr::Call { .. } => program.target(part).fns.iter().all(|&func| !program.func(func).has_body),
            Expr::Index { .. } => true,
            _ => false,
        })
    }

    /// A variable, field or property as a state.
    fn state_truth(&self, at: ExprRef, name: &str, holds: bool) -> Verdict {
        let program = self.program;
        if let Some(minor) = minor_name(name) {
            return self.age_gate(at, None, minor == holds, name);
        }
        if is_birth_name(name) && holds {
            return Verdict::none();
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
        let definitions = program.definitions(at);
        if let Some(verdict) = self.from_definitions(&definitions, at, holds) {
            return verdict;
        }
        if !holds {
            return Verdict::none();
        }
        self.by_name(name, Form::Condition, at)
    }

    /// What the definitions of a state say. `None` when they say nothing.
    fn from_definitions(&self, definitions: &[ExprRef], at: ExprRef, holds: bool) -> Option<Verdict> {
        let program = self.program;
        if definitions.is_empty() {
            return None;
        }
        let mut all: Option<Verdict> = None;
        let mut informative = false;
        let mut constant = true;
        let mut opaque = false;
        for &def in definitions {
            let def = program.peel(def);
            let verdict = match program.expr(def) {
                Expr::Lit(Lit::Bool(value)) => {
                    if *value != holds {
                        constant = false;
                        continue;
                    }
                    if self.is_initial(def) && definitions.len() > 1 {
                        // Ticked from the start; the person can still untick it.
                        continue;
                    }
                    let chain = self.chain(def);
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
                _ => {
                    constant = false;
                    let own = self.cond(def, holds);
                    let chain = if own.is_none() { self.chain(def) } else { Verdict::none() };
                    opaque |= own.is_none() && chain.is_none();
                    let both = own.both(chain);
                    informative |= !both.is_none();
                    both
                }
            };
            all = Some(match all {
                Some(known) => known.either(verdict),
                None => verdict,
            });
        }
        // A flag that is only ever true guards nothing, whatever it is called.
        if constant && !informative && holds && all.is_some() {
            return Some(Verdict::none());
        }
        match all {
            Some(verdict) if informative => Some(verdict),
            Some(_) if opaque => None,
            Some(_) => None,
            None => {
                let _ = at;
                None
            }
        }
    }

    /// True for the initial value of a variable or field.
    fn is_initial(&self, def: ExprRef) -> bool {
        let program = self.program;
        match program.around(def) {
            Some(around) => match program.expr(around) {
                Expr::Let { .. } => true,
                Expr::Assign { .. } => program.func(program.home(def)).kind == FnKind::Init,
                Expr::Call { name, .. } => program.model.observable.create.contains(name.as_str()),
                _ => false,
            },
            None => program.func(program.home(def)).kind == FnKind::Lambda,
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
                    return verdict;
                }
                // A row whose words say nothing (「同意」 alone): the dialog or screen it is on.
                if texts.row.iter().any(|text| super::text::asks(&text.value))
                    && let Some(verdict) = self.by_texts(&texts.container, Form::Condition, at)
                {
                    return verdict;
                }
                return verdict;
            }
            return self.by_name(&widget.id, Form::Condition, at);
        }
        match program.expr(control) {
            Expr::Name(name) | Expr::Member { name, .. } => self.by_name(name, Form::Condition, at),
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
    fn stored(&self, at: ExprRef, key: &str, holds: bool) -> Verdict {
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
        if let Some(verdict) = self.from_definitions(&definitions, at, holds) {
            return verdict;
        }
        if holds && let Some(minor) = minor_name(key) {
            return self.age_gate(at, None, minor == holds, key);
        }
        if holds { self.by_name(key, Form::Condition, at) } else { Verdict::none() }
    }

    /// Values written under a key anywhere in the project.
    fn written_under(&self, key: &str) -> Vec<ExprRef> {
        let program = self.program;
        let mut values = Vec::new();
        let writers = [
            "putBoolean",
            "putString",
            "putInt",
            "putLong",
            "encode",
            "put",
            "putExtra",
            "set",
            "to",
            "setBoolean",
            "save",
            "write",
        ];
        for writer in writers {
            for &at in program.uses_of(writer) {
                let Expr::Call { recv, args, .. } = program.expr(at) else { continue };
                let sub = |expr| ExprRef { unit: at.unit, expr };
                // `"agreed" to true`.
                let (name, value) = match (recv, &args[..]) {
                    (Some(recv), [value]) if writer == "to" => (sub(*recv), sub(value.value)),
                    (_, [name, value, ..]) => (sub(name.value), sub(value.value)),
                    _ => continue,
                };
                if program.constant_text(name).as_deref() == Some(key) {
                    values.push(value);
                }
            }
        }
        values.sort_unstable();
        values.dedup();
        values
    }

    /// What has been passed when a call returns normally: a helper that throws or leaves otherwise.
    fn passed(&self, call: ExprRef) -> Verdict {
        let program = self.program;
        let target = program.target(call);
        if target.by_name || target.fns.is_empty() {
            return Verdict::none();
        }
        let verdicts = target.fns.iter().map(|&func| self.after(func, false));
        verdicts.reduce(Verdict::either).unwrap_or_default()
    }

    /// What has been passed when a function ends normally. With `leaving`, calls that end the screen
    /// count as leaving.
    pub fn after(&self, func: FnId, leaving: bool) -> Verdict {
        let program = self.program;
        if !program.func(func).has_body || !self.can_leave(func, leaving) {
            return Verdict::none();
        }
        let key = (func, 2 + u8::from(leaving));
        if self.open_fns.borrow().len() > MAX_DEPTH || !self.open_fns.borrow_mut().insert(key) {
            return Verdict::none();
        }
        let mut all: Option<Verdict> = None;
        for end in program.normal_ends(func) {
            if leaving && self.ends_screen(func, end) {
                continue;
            }
            let verdict = match end {
                Some(end) => self.at(end),
                None => program
                    .guards_at_end(func)
                    .into_iter()
                    .fold(Verdict::none(), |all, guard| all.both(self.guard(guard))),
            };
            all = Some(match all {
                Some(known) => known.either(verdict),
                None => verdict,
            });
        }
        self.open_fns.borrow_mut().remove(&key);
        all.unwrap_or_default()
    }

    fn can_leave(&self, func: FnId, leaving: bool) -> bool {
        let program = self.program;
        program.body_exprs(func).into_iter().any(|at| match program.expr(at) {
            Expr::Exit { kind: crate::syntax::ir::ExitKind::Throw, .. } => true,
            Expr::Call { name, .. } => {
                matches!(
                    name.as_str(),
                    "require"
                        | "check"
                        | "error"
                        | "exitProcess"
                        | "requireNotNull"
                        | "checkNotNull"
                        | "checkArgument"
                        | "checkState"
                ) || leaving && program.model.leave.calls.contains(name.as_str())
            }
            _ => false,
        })
    }

    /// True when the way to this end closes the screen first.
    fn ends_screen(&self, func: FnId, end: Option<ExprRef>) -> bool {
        let program = self.program;
        let Some(end) = end else { return false };
        let unit = end.unit;
        // A call to finish() among the statements before the return in its block.
        let block: Vec<ExprRef> = match program.around(end) {
            Some(around) => {
                let mut kids = Vec::new();
                program.expr(around).for_each_child(|expr| kids.push(ExprRef { unit, expr }));
                kids
            }
            None => program.func(func).body.iter().map(|&expr| ExprRef { unit, expr }).collect(),
        };
        block
            .into_iter()
            .take_while(|statement| *statement != end)
            .any(|statement| matches!(program.expr(statement), Expr::Call { name, .. } if program.model.leave.calls.contains(name.as_str())))
    }

    /// What has been passed on the way to a point inside one screen: its guards, and the controls and
    /// prompts whose handlers it stands in.
    pub fn chain(&self, at: ExprRef) -> Verdict {
        if let Some(known) = self.chains.borrow().get(&at) {
            return known.clone();
        }
        let verdict = self.once(Question::Chain, at, true, || self.find_chain(at)).unwrap_or_default();
        self.chains.borrow_mut().insert(at, verdict.clone());
        verdict
    }

    /// What it means that a function runs as a handler: of a prompt, a control, a layout, an annotation.
    pub fn handler(&self, func: FnId) -> Verdict {
        if let Some(known) = self.handlers.borrow().get(&func) {
            return known.clone();
        }
        // A handler that enables the control it listens to is asked about only once.
        self.handlers.borrow_mut().insert(func, Verdict::none());
        let verdict = self.find_handler(func);
        self.handlers.borrow_mut().insert(func, verdict.clone());
        verdict
    }

    fn find_chain(&self, at: ExprRef) -> Verdict {
        let program = self.program;
        let mut verdict = self.at(at);
        let mut func = program.home(at);
        let mut steps = 0;
        while steps < MAX_DEPTH {
            steps += 1;
            verdict = verdict.both(self.handler(func));
            match program.written_at(func) {
                Some(written) => {
                    verdict = verdict.both(self.at(written));
                    func = program.home(written);
                }
                None => {
                    // A method of an anonymous listener.
                    let owner = program.owner(func);
                    match owner.and_then(|owner| program.constructed_at(owner)) {
                        Some(new) => {
                            verdict = verdict.both(self.at(new));
                            func = program.home(new);
                        }
                        None => {
                            // A setter or view-model function: its only caller says more.
                            let callers = program.callers(func);
                            match callers[..] {
                                [only]
                                    if matches!(program.expr(only), Expr::Call { .. })
                                        && program.home(only) != func =>
                                {
                                    verdict = verdict.both(self.at(only));
                                    func = program.home(only);
                                }
                                _ => break,
                            }
                        }
                    }
                }
            }
        }
        verdict
    }

    /// The place of a gate.
    pub fn loc(&self, gate: &Gate) -> Loc {
        self.program.loc(gate.at)
    }
}

fn is_emptiness(name: &str) -> bool {
    matches!(
        name,
        "isEmpty"
            | "isBlank"
            | "isNullOrEmpty"
            | "isNullOrBlank"
            | "isNotEmpty"
            | "isNotBlank"
            | "isNotNullOrEmpty"
    )
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
    )
}

impl Program<'_> {
    /// `age == 14` as a comparison.
    fn age_check_equal(&self, _state: ExprRef, _value: i64) -> Option<AgeCheck> {
        None
    }
}
