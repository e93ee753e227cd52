//! The judge: what passing a condition, a callback or a control establishes.

use std::cell::{Cell, OnceCell, RefCell};

use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::smallvec;

use crate::analysis::guard::Guard;
use crate::analysis::ui::WidgetRef;
use crate::input::span::Loc;
use crate::program::once::Once;
use crate::program::{ExprRef, FnId, Program};
use crate::resource::text::VisibleText;
use crate::syntax::ir::{Expr, FnKind, Name};
use crate::syntax::lang::Lang;
use crate::syntax::lower::CTOR;

use super::age::AgeCheck;
use super::name::named_state;
use super::surface::Surface;
use super::text::asked;
use super::{Bits, Form, Gate, GateId, Verdict, own};

/// Conditions nested deeper than this decide nothing.
pub(super) const MAX_DEPTH: usize = 12;

/// A state that depends on a state that depends on further ones than this says nothing.
const MAX_STATES: u32 = 6;

/// Functions with more callers than this are not asked about one by one.
const MAX_CALLERS: usize = 4;
/// Callers of callers are asked about this often where there are several.
const MAX_LEVEL: u32 = 1;

/// The statement and the calls that end a function otherwise than by returning.
const LEAVING: &[&str] = &[
    "throw",
    "require",
    "check",
    "error",
    "exitProcess",
    "requireNotNull",
    "checkNotNull",
    "checkArgument",
    "checkState",
];

/// What is being asked about an expression; a question that leads back to itself is not asked again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Question {
    At,
    Cond,
    Truth,
    Chain,
    Join,
}

/// Understands guards and callbacks; remembers the gates it found.
pub struct Judge<'j, 'p> {
    /// The program.
    pub program: &'j Program<'p>,
    pub(super) gates: RefCell<Vec<Gate>>,
    pub(super) known: RefCell<FxHashMap<(ExprRef, bool), Verdict>>,
    at_points: RefCell<FxHashMap<ExprRef, Verdict>>,
    joins: RefCell<FxHashMap<ExprRef, Verdict>>,
    open: RefCell<FxHashSet<(Question, ExprRef, bool)>>,
    pub(super) open_fns: RefCell<FxHashSet<(FnId, u8)>>,
    handlers: RefCell<FxHashMap<FnId, Verdict>>,
    /// How many times several callers are being asked about.
    level: Cell<u32>,
    /// How many states are being asked about, each because of the one before.
    states: Cell<u32>,
    chains: RefCell<FxHashMap<ExprRef, Verdict>>,
    /// Faulty prompts and controls.
    pub(super) surfaces: RefCell<Vec<Surface>>,
    /// Texts that ask for consent to face processing and nothing else, each with where it is asked.
    pub(super) notices: RefCell<Vec<(ExprRef, Form, Vec<VisibleText>)>>,
    /// Every place that sets whether a widget can be used: the widget, the state, the place.
    pub(super) enabling: Once<Vec<(WidgetRef, ExprRef, ExprRef)>>,
    /// Whether some function of a name may leave otherwise than by returning.
    leaving: RefCell<FxHashMap<Name, bool>>,
    /// Values that are stored under constant keys.
    pub(super) written: OnceCell<FxHashMap<String, Vec<ExprRef>>>,
}

impl<'j, 'p> Judge<'j, 'p> {
    /// A judge over a program.
    pub fn new(program: &'j Program<'p>) -> Self {
        Self {
            program,
            gates: RefCell::default(),
            known: RefCell::default(),
            at_points: RefCell::default(),
            joins: RefCell::default(),
            open: RefCell::default(),
            open_fns: RefCell::default(),
            handlers: RefCell::default(),
            level: Cell::default(),
            states: Cell::default(),
            chains: RefCell::default(),
            surfaces: RefCell::default(),
            notices: RefCell::default(),
            enabling: Once::default(),
            leaving: RefCell::default(),
            written: OnceCell::new(),
        }
    }

    /// The gates found so far.
    pub fn gates(&self) -> Vec<Gate> {
        self.gates.borrow().clone()
    }

    /// The texts found so far that ask for consent to face processing and nothing else.
    pub fn notices(&self) -> Vec<(ExprRef, Form, Vec<VisibleText>)> {
        self.notices.borrow().clone()
    }

    /// A gate by index.
    pub fn gate(&self, id: GateId) -> Gate {
        self.gates.borrow()[id].clone()
    }

    pub(super) fn add(&self, gate: Gate) -> Verdict {
        let bits = gate.bits;
        let mut gates = self.gates.borrow_mut();
        let id = match gates.iter().position(|known| *known == gate) {
            Some(known) => known,
            None => {
                gates.push(gate);
                gates.len() - 1
            }
        };
        Verdict { bits, gates: smallvec![id] }
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
        if asked.bits.has(Bits::SEPARATE) {
            let mut notices = self.notices.borrow_mut();
            if !notices.iter().any(|(known, ..)| *known == at) {
                notices.push((at, form, texts.to_vec()));
            }
        }
        let quote = asked.quote.map(|text| (text.value, text.loc));
        Some(self.add(Gate { bits: asked.bits, form, at, quote, name: None, age: None, minor_side: false }))
    }

    pub(super) fn by_name(&self, name: &str, holds: bool, at: ExprRef) -> Verdict {
        let bits = match self.program.model.own.gate_named(name) {
            Some(kind) if holds => own::bits(kind),
            Some(_) => Bits::NONE,
            None => named_state(name, holds),
        };
        if bits.is_empty() {
            return Verdict::none();
        }
        self.add(Gate {
            bits,
            form: Form::Condition,
            at,
            quote: None,
            name: Some(name.to_owned()),
            age: None,
            minor_side: false,
        })
    }

    pub(super) fn age_gate(
        &self,
        at: ExprRef,
        age: Option<AgeCheck>,
        minor_side: bool,
        name: &str,
    ) -> Verdict {
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
            Guard::Other(switch) => self.other(switch),
            Guard::Joined(statement) => self.joined(statement),
            // An answer that is there may still be a refusal.
            Guard::Present(value) if self.is_truth_value(value) => self.filtered(value),
            Guard::Present(value) => self.truth(value, true).both(self.filtered(value)),
            Guard::Filtered(value) => self.filtered(value),
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
        Verdict::one_of(each).unwrap_or_default()
    }

    /// True for a value that is itself true or false.
    fn is_truth_value(&self, value: ExprRef) -> bool {
        self.program
            .type_of(value)
            .external_simple()
            .is_some_and(|simple| matches!(simple, "Boolean" | "boolean"))
    }

    /// What holds when no test of a switch fits.
    fn other(&self, switch: ExprRef) -> Verdict {
        let Expr::Switch { subject: Some(subject), cases } = self.program.expr(switch) else {
            return Verdict::none();
        };
        let sub = |expr| ExprRef { unit: switch.unit, expr };
        let tests: Vec<ExprRef> = cases.iter().flat_map(|case| &case.tests).map(|test| sub(*test)).collect();
        let subject = sub(*subject);
        let each = tests.iter().map(|&test| self.equal(subject, test, false));
        each.fold(self.left_over(subject, &tests), Verdict::both)
    }

    /// What every branch of a statement establishes that goes on behind it.
    fn joined(&self, statement: ExprRef) -> Verdict {
        if let Some(known) = self.joins.borrow().get(&statement) {
            return known.clone();
        }
        let verdict = self
            .once(Question::Join, statement, true, || {
                let possible = |guards: &Vec<Guard>| {
                    !guards.iter().any(|guard| match guard {
                        Guard::Cond(cond, holds) => self.constant(*cond) == Some(!holds),
                        _ => false,
                    })
                };
                let branches = self.program.branches_of(statement).into_iter().filter(possible);
                let each = branches.map(|guards| {
                    guards.into_iter().fold(Verdict::none(), |all, guard| all.both(self.guard(guard)))
                });
                Verdict::one_of(each).unwrap_or_default()
            })
            .unwrap_or_default();
        self.joins.borrow_mut().insert(statement, verdict.clone());
        verdict
    }

    /// Asks a question unless it is being asked already, or too many are.
    pub(super) fn once(
        &self,
        question: Question,
        at: ExprRef,
        holds: bool,
        ask: impl FnOnce() -> Verdict,
    ) -> Option<Verdict> {
        let key = (question, at, holds);
        let state = u32::from(question == Question::Truth);
        if self.open.borrow().len() > MAX_DEPTH * 8
            || self.states.get() + state > MAX_STATES
            || !self.open.borrow_mut().insert(key)
        {
            return None;
        }
        self.states.set(self.states.get() + state);
        let verdict = ask();
        self.states.set(self.states.get() - state);
        self.open.borrow_mut().remove(&key);
        Some(verdict)
    }

    /// What has been passed when a call returns normally: a helper that throws or leaves otherwise.
    pub(super) fn passed(&self, call: ExprRef) -> Verdict {
        let program = self.program;
        if program.is_script(call.unit) {
            let verdict = self.script_passed(call);
            if !verdict.is_none() {
                return verdict;
            }
            if self.is_left_alone(call) {
                return Verdict::none();
            }
        }
        if !self.may_leave(call) {
            return Verdict::none();
        }
        let target = program.target(call);
        if target.by_name || target.fns.is_empty() {
            return Verdict::none();
        }
        let verdicts = target.fns.iter().map(|&func| self.after(func, false));
        Verdict::one_of(verdicts).unwrap_or_default()
    }

    /// False when no function that a call can mean by its name leaves otherwise than by returning: then
    /// it need not be known which one it means. Asked of Java and Kotlin only: elsewhere functions have
    /// other names than their own.
    fn may_leave(&self, call: ExprRef) -> bool {
        if !matches!(self.program.lang(call.unit), Lang::Java | Lang::Kotlin) {
            return true;
        }
        match self.program.expr(call) {
            Expr::Call { name, .. } if name == CTOR || name.starts_with(char::is_uppercase) => true,
            // `check(x)`: of a value that is called like a function, the name says nothing.
            Expr::Call { recv: None, name, .. } => {
                self.leaves(call, name) || self.leaves(call, self.program.invoked_as(call.unit))
            }
            Expr::Call { name, .. } => self.leaves(call, name),
            _ => true,
        }
    }

    /// True when some function of a name may leave otherwise than by returning.
    fn leaves(&self, call: ExprRef, name: &str) -> bool {
        let program = self.program;
        if let Some(&known) = self.leaving.borrow().get(name) {
            return known;
        }
        let leaves = program.fns_named(name).iter().any(|&func| self.can_leave(func, false))
            || program.may_declare_with(call, name, LEAVING);
        self.leaving.borrow_mut().insert(name.into(), leaves);
        leaves
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
            let verdict = match all {
                Some(known) => known.either(verdict),
                None => verdict,
            };
            let nothing = verdict.is_none();
            all = Some(verdict);
            if nothing {
                break;
            }
        }
        self.open_fns.borrow_mut().remove(&key);
        all.unwrap_or_default()
    }

    fn can_leave(&self, func: FnId, leaving: bool) -> bool {
        let program = self.program;
        program.body_exprs(func).into_iter().any(|at| match program.expr(at) {
            Expr::Exit { kind: crate::syntax::ir::ExitKind::Throw, .. } => true,
            Expr::Call { name, .. } => {
                LEAVING.contains(&name.as_str())
                    || leaving && program.model.leave.calls.contains(name.as_str())
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
            if program.is_script(at.unit)
                && let Some(written) = program.written_at(func)
                && matches!(program.expr(written), Expr::Lambda(_))
            {
                verdict = verdict.both(self.handed(written));
            }
            // A function with a name runs when it is called, wherever it is written.
            if program.is_script(at.unit)
                && program.func(func).kind == FnKind::Named
                && program.written_at(func).is_some()
            {
                verdict = verdict.both(self.by_callers(func));
            }
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
                            // A setter or view-model function: its callers say more.
                            verdict = verdict.both(self.by_callers(func));
                            break;
                        }
                    }
                }
            }
        }
        verdict
    }

    /// What has been passed inside their screens by everyone who calls a function.
    fn by_callers(&self, func: FnId) -> Verdict {
        let program = self.program;
        // What a field begins with says nothing about who made the object: whoever did need not have asked.
        if matches!(program.func(func).kind, FnKind::Init | FnKind::Ctor) {
            return Verdict::none();
        }
        // Where one of those in sight passed nothing the others change nothing. Who reads and who sets a
        // property is told apart only once its type is there.
        let known = program.known_callers(func);
        let calls = known.iter().all(|&at| matches!(program.expr(at), Expr::Call { .. }));
        if calls && known.iter().any(|&at| program.home(at) != func) && self.passed_by(func, &known).is_none()
        {
            return Verdict::none();
        }
        // What many may call is passed on some way without being asked.
        if program.is_called_widely(func) {
            return Verdict::none();
        }
        self.passed_by(func, &program.callers(func))
    }

    fn passed_by(&self, func: FnId, callers: &[ExprRef]) -> Verdict {
        let program = self.program;
        let level = self.level.get();
        if callers.len() > MAX_CALLERS || callers.len() > 1 && level >= MAX_LEVEL {
            return Verdict::none();
        }
        self.level.set(level + u32::from(callers.len() > 1));
        let mut all: Option<Verdict> = None;
        for &at in callers.iter().filter(|&&at| program.home(at) != func) {
            let verdict = match program.expr(at) {
                Expr::Call { .. } => self.chain(at),
                _ if program.has_routes(at.unit) => self.referred(at),
                // A function that is tied to a control.
                Expr::FnRef { .. } if program.is_apple(at.unit) => self.given(at, "").both(self.at(at)),
                _ => Verdict::none(),
            };
            let verdict = match all.take() {
                Some(known) => known.either(verdict),
                None => verdict,
            };
            let nothing = verdict.is_none();
            all = Some(verdict);
            if nothing {
                break;
            }
        }
        self.level.set(level);
        all.unwrap_or_default()
    }

    /// The place of a gate.
    pub fn loc(&self, gate: &Gate) -> Loc {
        self.program.loc(gate.at)
    }
}
