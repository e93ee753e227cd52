//! Where an object goes: a lambda, a function reference, a listener, an observable. It is followed from
//! where it is made through parameters, variables and fields to where it is invoked or called on, or to
//! where it leaves the project.

mod fields;
mod own;

use std::rc::Rc;

use rustc_hash::FxHashSet;
use smallvec::SmallVec;

use super::link::NameTarget;
use super::scope::{Def, Local};
use super::{ExprRef, FnId, Program, TypeId};
use crate::syntax::ir::{Expr, FnKind, Name};
use crate::syntax::lower::DELEGATE;

/// An object given to something outside the project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Handed {
    /// The call that takes it, or the member of an outside object that is set to it.
    pub to: ExprRef,
    /// The expression it is given as.
    pub value: ExprRef,
}

/// How a function value came to a place in a helper: handed over from parameter to parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relay {
    /// The place in the helper that runs it or hands it on to something outside.
    pub to: ExprRef,
    /// The call that handed it over first.
    pub given: ExprRef,
    /// The calls of helpers that handed it on.
    pub passes: SmallVec<[ExprRef; 2]>,
}

/// What becomes of an object.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Runs {
    /// Where it leaves the project: a function value runs because of these.
    pub external: Vec<Handed>,
    /// Places in the project that invoke it.
    pub invoked: Vec<ExprRef>,
    /// Calls on it and accesses to its members.
    pub called: Vec<ExprRef>,
    /// Assignments to a variable that stands for what it holds (`by`).
    pub written: Vec<ExprRef>,
    /// Which of these places it came to through parameters only.
    pub relays: Vec<Relay>,
}

impl Runs {
    /// How it came to a place, where that was through parameters only.
    pub fn relay(&self, to: ExprRef) -> Option<&Relay> {
        let index = self.relays.binary_search_by_key(&to, |relay| relay.to).ok()?;
        self.relays.get(index)
    }
}

/// A value passed on more often than this is given up.
const MAX_STEPS: usize = 400;

impl Program<'_> {
    /// What becomes of the object made at a place.
    pub fn runs_of(&self, made: ExprRef) -> Rc<Runs> {
        if let Some(known) = self.memo.runs.borrow().get(&made) {
            return Rc::clone(known);
        }
        self.memo.runs.borrow_mut().insert(made, Rc::default());
        let mut walk = Walk::new(self);
        walk.origin = Some(made);
        walk.follow(made, &Path::new());
        let runs = Rc::new(walk.sorted());
        self.memo.runs.borrow_mut().insert(made, Rc::clone(&runs));
        runs
    }

    /// What becomes of what a local of a script holds.
    pub(crate) fn local_runs(&self, local: Local, name: &Name) -> Runs {
        let mut walk = Walk::new(self);
        walk.local(local, name, &Path::new());
        walk.sorted()
    }

    /// Where a lambda runs.
    pub fn lambda_runs(&self, lambda: FnId) -> Rc<Runs> {
        self.written_at(lambda).map(|at| self.runs_of(at)).unwrap_or_default()
    }
}

/// The way from an object to the part of it that is followed, the outermost part last.
type Path = SmallVec<[Name; 2]>;

/// Calls that run what they are given, and return something else.
const RUNS_LATER: &[&str] = &[
    "setTimeout",
    "setInterval",
    "setImmediate",
    "requestAnimationFrame",
    "requestIdleCallback",
    "nextTick",
    "$nextTick",
    "queueMicrotask",
    "then",
    "catch",
    "finally",
];

/// Parts of parts deeper than this are given up.
const MAX_PARTS: usize = 4;

struct Walk<'w, 'p> {
    program: &'w Program<'p>,
    runs: Runs,
    /// Places with the part that was followed there and the call that first handed it over.
    seen: FxHashSet<(ExprRef, Path, Option<ExprRef>)>,
    /// It went through `by`: the variables now stand for what it holds.
    delegated: bool,
    /// The expression that is followed.
    origin: Option<ExprRef>,
    /// The calls that handed it from parameter to parameter, the first one first.
    handed: SmallVec<[ExprRef; 2]>,
}

impl<'w, 'p> Walk<'w, 'p> {
    fn new(program: &'w Program<'p>) -> Self {
        Self {
            program,
            runs: Runs::default(),
            seen: FxHashSet::default(),
            delegated: false,
            origin: None,
            handed: SmallVec::new(),
        }
    }

    fn sorted(self) -> Runs {
        let mut runs = self.runs;
        // A place to which several ways lead, or one that began there, is one of the helper like any other.
        runs.relays.sort_by_key(|relay| relay.to);
        let alone = runs.relays.chunk_by(|a, b| a.to == b.to).filter(|ways| ways.len() == 1);
        runs.relays = alone.flatten().filter(|relay| relay.given != relay.to).cloned().collect();
        runs.external.sort_unstable();
        runs.external.dedup();
        for list in [&mut runs.invoked, &mut runs.called, &mut runs.written] {
            list.sort_unstable();
            list.dedup();
        }
        runs
    }

    /// A place that runs the value.
    fn invoked(&mut self, at: ExprRef) {
        self.relayed(at);
        self.runs.invoked.push(at);
    }

    /// A place at which the value leaves the project.
    fn leaves(&mut self, to: ExprRef, value: ExprRef) {
        self.relayed(to);
        self.runs.external.push(Handed { to, value });
    }

    fn relayed(&mut self, to: ExprRef) {
        let (given, passes) = self.handed.split_first().map_or((to, &[][..]), |(first, rest)| (*first, rest));
        self.runs.relays.push(Relay { to, given, passes: passes.into() });
    }

    /// Goes on with what has been kept: whoever runs it now need not be who it was handed to.
    fn kept_by<T>(&mut self, walk: impl FnOnce(&mut Self) -> T) -> T {
        let handed = std::mem::take(&mut self.handed);
        let answer = walk(self);
        self.handed = handed;
        answer
    }

    /// The value stands at `at`, or is a part of what stands there; what does the expression around it
    /// do with it?
    fn follow(&mut self, at: ExprRef, path: &Path) {
        let key = (at, path.clone(), self.handed.first().copied());
        if self.seen.len() > MAX_STEPS || path.len() > MAX_PARTS || !self.seen.insert(key) {
            return;
        }
        let program = self.program;
        let script = program.is_script(at.unit);
        let Some(around) = program.around(at) else {
            // The value of a lambda is its last expression.
            let home = program.home(at);
            if program.func(home).kind == FnKind::Lambda && program.func(home).body.last() == Some(&at.expr) {
                self.returned(at, path);
            }
            return;
        };
        match program.expr(around) {
            Expr::Let { names, .. } => {
                if script && names.len() > 1 {
                    self.pattern(around, names, path);
                    return;
                }
                for name in names {
                    if let Some(local) = program.local(around, name).or_else(|| self.let_local(around, name))
                    {
                        self.local(local, name, path);
                    }
                }
            }
            Expr::Assign { target, value, .. } if *value == at.expr => {
                self.assigned(ExprRef { unit: at.unit, expr: *target }, at, path);
                if script {
                    // `a = b = function () {}`.
                    self.follow(around, path);
                }
            }
            Expr::Call { recv, callee, name, args, .. } => {
                if *callee == Some(at.expr) {
                    self.invoked(around);
                } else if *recv == Some(at.expr) {
                    if script {
                        self.part_called(around, name, path);
                        return;
                    }
                    if matches!(name.as_str(), "invoke" | "run" | "call" | "accept" | "apply" | "execute") {
                        self.invoked(around);
                    }
                    self.called(around);
                } else if name == DELEGATE {
                    self.delegated = true;
                    self.follow(around, path);
                } else if let Some(position) = args.iter().position(|arg| arg.value == at.expr) {
                    self.passed(around, position, at, path);
                }
            }
            Expr::New { args, ty, .. } => {
                if let Some(position) = args.iter().position(|arg| arg.value == at.expr) {
                    if script && ty.is_empty() {
                        let mut path = path.clone();
                        path.extend(args[position].label.clone());
                        self.follow(around, &path);
                    } else {
                        self.passed(around, position, at, path);
                    }
                }
            }
            Expr::Exit { value, .. } if *value == Some(at.expr) => self.returned(at, path),
            // An element of an array.
            Expr::List(items) if script && items.len() > 1 && !self.is_shown(around) => {
                let mut path = path.clone();
                let position = items.iter().position(|item| *item == at.expr).unwrap_or_default();
                path.push(format!("#{position}").into());
                self.follow(around, &path);
            }
            Expr::Cast(..)
            | Expr::Coalesce(..)
            | Expr::List(_)
            | Expr::If { .. }
            | Expr::Block(_)
            | Expr::Switch { .. } => {
                self.follow(around, path);
            }
            Expr::Or(..) | Expr::And(..) if script => self.follow(around, path),
            Expr::Index { .. } | Expr::Arith(..) => self.follow(around, path),
            Expr::Member { recv, name, .. } if *recv == at.expr => {
                if script {
                    self.part_read(around, name, path);
                } else {
                    self.runs.called.push(around);
                }
            }
            _ => {}
        }
    }

    /// True for the children of an element.
    fn is_shown(&self, list: ExprRef) -> bool {
        self.program.around(list).is_some_and(|around| match self.program.expr(around) {
            Expr::Call { args, .. } => {
                args.iter().any(|arg| arg.value == list.expr && arg.label.as_deref() == Some("children"))
            }
            _ => false,
        })
    }

    /// `const [a, setA] = useA()`.
    fn pattern(&mut self, at: ExprRef, names: &[Name], path: &Path) {
        let Some((last, rest)) = path.split_last() else { return };
        let Some(position) = last.strip_prefix('#').and_then(|digits| digits.parse::<usize>().ok()) else {
            return;
        };
        if let Some(name) = names.get(position).filter(|name| *name != "_") {
            let local = Local { func: self.program.home(at), def: Def::Let(at) };
            self.local(local, name, &Path::from(rest));
        }
    }

    /// A method is called on the object: the part of that name, or something on the part itself.
    fn part_called(&mut self, call: ExprRef, name: &Name, path: &Path) {
        let program = self.program;
        match path.split_last() {
            _ if name == "await" || name == "bind" => self.follow(call, path),
            _ if name == "then" => {
                let Expr::Call { args, .. } = program.expr(call) else { return };
                if let Some(Expr::Lambda(local)) =
                    args.first().map(|arg| program.expr(ExprRef { unit: call.unit, expr: arg.value }))
                {
                    let func = program.global_fn(call.unit, *local);
                    if let Some(param) = program.func(func).params.first() {
                        self.local(Local { func, def: Def::Param(0) }, &param.name.clone(), path);
                    }
                }
                self.runs.called.push(call);
            }
            Some((last, [])) if last == name => self.invoked(call),
            Some(_) => {}
            None => {
                if matches!(name.as_str(), "call" | "apply") {
                    self.invoked(call);
                }
                self.runs.called.push(call);
            }
        }
    }

    /// A member of the object is read: the part of that name, or something of the part itself.
    fn part_read(&mut self, member: ExprRef, name: &Name, path: &Path) {
        let cells = &self.program.model.hooks.value;
        match path.split_last() {
            Some((last, rest)) if last == name => {
                if self.program.assignment_to(member).is_none() {
                    self.follow(member, &Path::from(rest));
                }
            }
            // What is in a box is followed like the box.
            _ if cells.contains(name.as_str()) => self.follow(member, path),
            Some(_) => {}
            None => self.runs.called.push(member),
        }
    }

    /// A call on the object.
    fn called(&mut self, call: ExprRef) {
        let program = self.program;
        self.runs.called.push(call);
        let Expr::Call { name, args, .. } = program.expr(call) else { return };
        let inline = &program.model.inline;
        if program.observable(call.unit).pass.contains(name.as_str())
            || inline.returns_receiver.contains(name.as_str())
        {
            self.follow(call, &Path::new());
        }
        // `x.let { it.. }`.
        if inline.receiver_as_it.contains(name.as_str())
            && let Some(Expr::Lambda(local)) =
                args.last().map(|arg| program.expr(ExprRef { unit: call.unit, expr: arg.value }))
        {
            let func = program.global_fn(call.unit, *local);
            match program.func(func).params.first() {
                Some(param) => {
                    self.local(Local { func, def: Def::Param(0) }, &param.name.clone(), &Path::new());
                }
                None => self.local(Local { func, def: Def::It }, &"it".into(), &Path::new()),
            }
        }
        // An extension function of the project: there it is the current instance.
        for &func in &program.target(call).fns {
            if program.func(func).receiver.is_some() {
                for part in program.body_exprs(func) {
                    if matches!(program.expr(part), Expr::This(None)) {
                        self.follow(part, &Path::new());
                    }
                }
            }
        }
    }

    fn let_local(&self, at: ExprRef, _name: &str) -> Option<Local> {
        Some(Local { func: self.program.home(at), def: Def::Let(at) })
    }

    /// Given to a call as an argument.
    fn passed(&mut self, call: ExprRef, position: usize, given: ExprRef, path: &Path) {
        let program = self.program;
        let target = program.target(call);
        let (Expr::Call { args, .. } | Expr::New { args, .. }) = program.expr(call) else { return };
        let script = program.is_script(call.unit);
        let kept =
            |walk: &mut Self| walk.kept(call, position, path) || walk.set_as_state(call, position, path);
        if script && self.kept_by(kept) {
            return;
        }
        let with_body: Vec<FnId> = target
            .fns
            .iter()
            .copied()
            .filter(|&func| program.func(func).has_body && program.func(func).kind != FnKind::Init)
            .collect();
        if with_body.is_empty() {
            if script && self.emitted(call, position, path) {
                return;
            }
            // A part of an options object is handed on as itself.
            let value = if path.is_empty() { given } else { self.origin.unwrap_or(given) };
            self.leaves(call, value);
            return;
        }
        self.handed.push(call);
        for func in with_body {
            if script && let Some(label) = &args[position].label {
                // An attribute of an element: a part of the first parameter of the component.
                let mut path = path.clone();
                path.push(label.clone());
                if let Some(param) = program.func(func).params.first() {
                    let name = param.name.clone();
                    self.local(Local { func, def: Def::Param(0) }, &name, &path);
                }
                continue;
            }
            if let Some(param) = program.param_for(args, position, func) {
                let name = program.func(func).params[param].name.clone();
                self.local(Local { func, def: Def::Param(param) }, &name, path);
            }
        }
        self.handed.pop();
    }

    /// True when a call of a script keeps what it is given for whoever holds its result.
    fn kept(&mut self, call: ExprRef, position: usize, path: &Path) -> bool {
        let program = self.program;
        // `new Vuex.Store({ mutations: { agree(state) {} } })`.
        if let Expr::New { ty, .. } = program.expr(call)
            && !path.is_empty()
            && program.model.stores.define.iter().any(|known| known.rsplit('.').next() == Some(ty.simple()))
        {
            self.runs.invoked.extend(program.store_calls(&path[0]));
            return true;
        }
        let Expr::Call { name, recv, args, .. } = program.expr(call) else { return false };
        let hooks = &program.model.hooks;
        if hooks.state.contains(name.as_str()) {
            let mut path = path.clone();
            path.push("#0".into());
            self.follow(call, &path);
            return true;
        }
        let first = position == 0;
        if first && (hooks.cell.contains(name.as_str()) || hooks.object.contains(name.as_str())) {
            self.follow(call, path);
            return true;
        }
        // What is wrapped runs when the wrapper does, and some wrappers run it by themselves.
        let wraps = first || position == 1 && hooks.named_later.contains(name.as_str());
        if wraps && program.is_wrapper(name) && !RUNS_LATER.contains(&name.as_str()) {
            self.follow(call, path);
            return true;
        }
        // A function of a store runs by its name.
        if !path.is_empty()
            && program.model.stores.define.iter().any(|known| known.rsplit('.').next() == Some(name.as_str()))
        {
            self.runs.invoked.extend(program.store_calls(&path[0]));
            return true;
        }
        // `<Consent.Provider value={..}>` and `useContext(Consent)`.
        if name == "Provider"
            && args[position].label.as_deref() == Some("value")
            && let Some(recv) = recv
        {
            let context = ExprRef { unit: call.unit, expr: *recv };
            let wanted = program.name_target(context);
            for receive in &hooks.receive {
                for &at in program.uses_of(receive) {
                    let Expr::Call { args, .. } = program.expr(at) else { continue };
                    let Some(arg) = args.first() else { continue };
                    if wanted.is_some()
                        && program.name_target(ExprRef { unit: at.unit, expr: arg.value }) == wanted
                    {
                        self.follow(at, path);
                    }
                }
            }
            return true;
        }
        false
    }

    /// True when a component of the project emits the event that a handler is given for.
    fn emitted(&mut self, call: ExprRef, position: usize, path: &Path) -> bool {
        let program = self.program;
        if !path.is_empty() {
            return false;
        }
        let Expr::Call { args, .. } = program.expr(call) else { return false };
        let Some(event) = args[position].label.as_deref().and_then(|label| label.strip_prefix("on")) else {
            return false;
        };
        let Some(id) = program.target(call).constructs.as_ref().and_then(super::link::Type::as_project)
        else {
            return false;
        };
        let event = plain(event);
        let unit = program.type_unit(id);
        let mut found = false;
        for name in ["$emit", "emit", "triggerEvent", "emits"] {
            for &at in program.uses_in(name, unit) {
                let Expr::Call { args, .. } = program.expr(at) else { continue };
                let told = args.first().and_then(|arg| program.literal(ExprRef { unit, expr: arg.value }));
                if told.is_some_and(|told| plain(&told) == event) {
                    self.invoked(at);
                    found = true;
                }
            }
        }
        found
    }

    /// Held in a local: reads and bare calls of it.
    fn local(&mut self, local: Local, name: &Name, path: &Path) {
        let program = self.program;
        let unit = program.fn_unit(local.func);
        let uses: Vec<ExprRef> = program
            .uses_of(name)
            .iter()
            .copied()
            .filter(|at| at.unit == unit && program.local(*at, name) == Some(local))
            .collect();
        for at in uses {
            match program.expr(at) {
                Expr::Name(_) => match program.assignment_to(at) {
                    Some(write) if self.delegated => self.runs.written.push(write),
                    Some(_) => {}
                    None => self.follow(at, path),
                },
                Expr::Call { recv: None, callee: None, .. } if path.is_empty() => self.invoked(at),
                _ => {}
            }
        }
    }

    fn assigned(&mut self, target: ExprRef, value: ExprRef, path: &Path) {
        let program = self.program;
        match program.expr(target) {
            Expr::Name(name) => match program.name_target(target) {
                Some(NameTarget::Local(local)) => self.kept_by(|walk| walk.local(local, name, path)),
                Some(NameTarget::Field(owner, index)) => {
                    let name = program.ty(owner).fields[index].name.clone();
                    self.field(owner, &name, path);
                }
                // A global of the platform: `onmessage = f`.
                None if program.is_script(target.unit) && path.is_empty() => {
                    self.runs.external.push(Handed { to: target, value });
                }
                _ => {}
            },
            Expr::Member { recv, name, .. } => {
                let recv = ExprRef { unit: target.unit, expr: *recv };
                match program.member_owner(recv, name) {
                    Some(owner) => self.field(owner, name, path),
                    None if program.is_script(target.unit)
                        && self.kept_by(|walk| {
                            walk.member_of_own(recv, name, path) || walk.member_of_this(recv, name, path)
                        }) => {}
                    // A property of an SDK object: it keeps the listener.
                    None => self.leaves(target, value),
                }
            }
            Expr::Index { recv, .. } => {
                self.assigned(ExprRef { unit: target.unit, expr: *recv }, value, path);
            }
            _ => {}
        }
    }

    /// A member of an object that the project makes is set: whoever reads it there has the value.
    fn member_of_own(&mut self, recv: ExprRef, name: &Name, path: &Path) -> bool {
        let program = self.program;
        let made = program.made_by(recv);
        let cells = &program.model.hooks;
        let own = made.iter().any(|&at| match program.expr(at) {
            Expr::New { ty, .. } => ty.is_empty(),
            Expr::Call { name: maker, .. } => {
                cells.cell.contains(maker.as_str()) || cells.object.contains(maker.as_str())
            }
            _ => false,
        });
        if !own {
            return false;
        }
        let mut path = path.clone();
        if !cells.value.contains(name.as_str()) {
            path.push(name.clone());
        }
        for at in made {
            self.follow(at, &path);
        }
        true
    }

    fn field(&mut self, owner: TypeId, name: &Name, path: &Path) {
        self.kept_by(|walk| walk.field_kept(owner, name, path));
    }

    fn field_kept(&mut self, owner: TypeId, name: &Name, path: &Path) {
        let program = self.program;
        program.want_field(owner, name);
        // What implements a property of the project is read through it as well.
        for ty in program.lineage(owner) {
            if ty != owner && program.field(ty, name).is_none() {
                continue;
            }
            for at in program.field_uses(ty, name) {
                match program.expr(at) {
                    Expr::Name(_) | Expr::Member { .. } => match program.assignment_to(at) {
                        Some(write) if self.delegated => self.runs.written.push(write),
                        // The assignment itself is no read.
                        Some(_) => {}
                        None => self.follow(at, path),
                    },
                    Expr::Call { .. } if path.is_empty() => self.invoked(at),
                    _ => {}
                }
            }
        }
    }

    /// The result of a function or lambda.
    fn returned(&mut self, at: ExprRef, path: &Path) {
        self.kept_by(|walk| walk.result(at, path));
    }

    fn result(&mut self, at: ExprRef, path: &Path) {
        let program = self.program;
        let home = program.home(at);
        match program.func(home).kind {
            FnKind::Lambda if program.is_script(at.unit) => {
                self.exposed(home, path);
                self.updated(home, path);
                self.defined(home, path);
                if let Some(written) = program.written_at(home)
                    && let Some(around) = program.around(written)
                    && matches!(program.expr(around), Expr::Call { name, .. }
                        if program.model.hooks.derive.contains(name.as_str())
                            || program.model.stores.define.contains(name.as_str()))
                {
                    self.follow(around, path);
                }
                for &call in &program.lambda_runs(home).invoked {
                    self.follow(call, path);
                }
            }
            FnKind::Lambda => {
                // The value of a lambda becomes the value of the scope function it is given to.
                if let Some(written) = program.written_at(home)
                    && let Some(around) = program.around(written)
                    && matches!(program.expr(around), Expr::Call { name, .. } if program.model.inline.calls.contains(name.as_str()))
                {
                    self.follow(around, path);
                }
            }
            FnKind::Getter => {
                let (Some(owner), name) = (program.owner(home), program.func(home).name.clone()) else {
                    return;
                };
                self.field(owner, &name, path);
            }
            _ => {
                for call in program.callers(home).iter() {
                    self.follow(*call, path);
                }
            }
        }
    }
}

/// The name of an event without what spellings differ in: `face-done`, `faceDone`, `FaceDone`.
fn plain(event: &str) -> String {
    event.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
