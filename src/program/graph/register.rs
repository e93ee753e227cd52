//! What a callback continues: the call that registered it, or what that registration waits for.

use std::rc::Rc;

use super::{Edge, EdgeKind, Ways};
use crate::knowledge::words::tokens;
use crate::program::callable::Handed;
use crate::program::component::Component;
use crate::program::link::{Type, Value};
use crate::program::{ExprRef, FnId, Program, TypeId};
use crate::syntax::ir::{Expr, TypeKind};

/// Parts of names this long are the same when one begins like the other: `analyze`, `Analyzer`.
const STEM: usize = 4;

impl Program<'_> {
    /// Ways in which a callback runs that was given to something outside the project. `value` is the
    /// expression it was given as, where that is not the place it was written at.
    pub(super) fn registered(&self, to: ExprRef, value: Option<ExprRef>) -> Vec<Edge> {
        // Who stops listening runs nothing.
        if let Expr::Call { name, .. } = self.expr(to)
            && self.is_script(to.unit)
            && matches!(
                name.as_str(),
                "off"
                    | "$off"
                    | "removeListener"
                    | "removeEventListener"
                    | "removeAllListeners"
                    | "unsubscribe"
            )
        {
            return Vec::new();
        }
        let mut edges = self.awaited(to);
        if edges.is_empty() {
            edges.push(Edge::new(EdgeKind::Callback, to));
        }
        for edge in &mut edges {
            edge.value = value;
        }
        edges
    }

    /// What a registration waits for. Nothing when it is not known to wait for anything in the project.
    fn awaited(&self, call: ExprRef) -> Vec<Edge> {
        let model = self.model;
        let told = [Self::told_by_name, Self::messages_to, Self::clicks_on, Self::notified];
        if let Some(told) = told.into_iter().map(|told| told(self, call)).find(|told| !told.is_empty()) {
            return told;
        }
        if let Expr::Call { name, .. } = self.expr(call)
            && let Some(row) = model.started.iter().find(|row| row.register.contains(name.as_str()))
        {
            return self.calls_on(call, |name| row.call.contains(name), EdgeKind::Callback);
        }
        let told = self.invoked_over(call);
        if !told.is_empty() {
            return told;
        }
        let told = self.told_by_type(call);
        if !told.is_empty() {
            return told;
        }
        let mut edges = match self.expr(call) {
            Expr::Call { name, .. } if model.launcher.register.contains(name.as_str()) => {
                self.launches_of(call)
            }
            Expr::Call { name, .. }
                if self.observable(call.unit).observe.contains(name.as_str())
                    || self.observable(call.unit).effects.contains(name.as_str()) =>
            {
                self.observed_by(call)
            }
            Expr::Call { name, .. } if model.destination.declare.contains(name.as_str()) => {
                self.destination_edges(call)
            }
            _ => Vec::new(),
        };
        if edges.is_empty()
            && let Some(Type::External(made, _)) = &self.target(call).constructs
        {
            let simple = made.rsplit('.').next().unwrap_or_default();
            // `Handler(looper) { .. }`, `Thread { .. }`.
            if model.message.types.contains(simple) {
                edges = self.sends_to(call);
            } else if let Some(row) = model.started.iter().find(|row| row.types.contains(simple)) {
                edges = self.calls_on(call, |name| row.call.contains(name), EdgeKind::Callback);
            }
        }
        for edge in &mut edges {
            // The conditions at the registration hold as well.
            edge.via = edge.via.or(Some(call).filter(|&call| call != edge.at));
        }
        edges
    }

    /// Calls of some names on what was made at a place.
    pub(super) fn calls_on(&self, made: ExprRef, wanted: impl Fn(&str) -> bool, kind: EdgeKind) -> Vec<Edge> {
        let runs = self.runs_of(made);
        let calls = runs.called.iter().copied();
        calls
            .filter(|&at| matches!(self.expr(at), Expr::Call { name, .. } if wanted(name)))
            .map(|at| Edge::new(kind, at))
            .collect()
    }

    /// Calls that launch what a registration returned.
    fn launches_of(&self, register: ExprRef) -> Vec<Edge> {
        self.calls_on(register, |name| self.model.launcher.launch.contains(name), EdgeKind::Result)
    }

    /// Adds the ways of a method that the system calls because of something in the project. False when
    /// nothing is known to cause it: then it comes with its object.
    pub(super) fn continued(&self, id: FnId, owner: TypeId, ways: &mut Ways) -> bool {
        let before = ways.edges.len();
        let name = self.func(id).name.as_str();
        let model = self.model;
        if let Some(row) = model.results.iter().find(|row| row.handle.contains(name)) {
            self.requests_for(owner, &row.ask, ways);
        }
        let is_one_of = |types: &rustc_hash::FxHashSet<String>| {
            self.external_supers(owner)
                .iter()
                .any(|parent| parent.rsplit('.').next().is_some_and(|simple| types.contains(simple)))
        };
        if ways.edges.len() == before
            && model.message.handle.contains(name)
            && is_one_of(&model.message.types)
        {
            for made in self.makings(owner) {
                ways.edges.extend(self.sends_to(made));
            }
        }
        if ways.edges.len() == before
            && let Some(row) =
                model.started.iter().find(|row| row.handle.contains(name) && is_one_of(&row.types))
        {
            for made in self.makings(owner) {
                ways.edges.extend(self.calls_on(made, |name| row.call.contains(name), EdgeKind::Callback));
            }
        }
        if ways.edges.len() == before {
            self.listener_edges(id, owner, ways);
        }
        ways.edges.len() > before
    }

    /// Places that make an object of a type or of what extends it.
    fn makings(&self, owner: TypeId) -> Vec<ExprRef> {
        let types = std::iter::once(owner).chain(self.subtypes(owner));
        types.flat_map(|ty| self.creations(ty).iter().copied().collect::<Vec<_>>()).collect()
    }

    /// The calls that register the object of a listener's method.
    fn listener_edges(&self, id: FnId, owner: TypeId, ways: &mut Ways) {
        let function = self.func(id);
        // What overrides a method of a class of the system is no protocol's.
        let inherited = self.is_apple(self.fn_unit(id))
            && (function.mods.overrides
                || self.lifecycle(self.fn_unit(id)).first.contains(function.name.as_str()));
        if inherited {
            return;
        }
        let interfaces = self.listened(id, owner);
        if interfaces.is_empty() {
            return;
        }
        let plain = self.component(owner) == Component::Plain;
        let mut handed = self.handed_selves(owner);
        if plain {
            for made in self.makings(owner) {
                handed.extend(self.runs_of(made).external.iter().copied());
            }
        }
        // What a method itself hands over does not run it.
        handed.retain(|handed| self.named_fn(self.home(handed.to)) != id);
        handed.sort_unstable();
        handed.dedup();
        // A screen is given to many calls as the context only.
        let fitting: Vec<Handed> =
            handed.iter().copied().filter(|handed| self.registers(handed, &interfaces)).collect();
        let chosen = if !fitting.is_empty() {
            fitting
        } else if plain {
            handed
        } else {
            handed.into_iter().filter(|handed| self.is_last_of_several(handed)).collect()
        };
        for handed in chosen {
            let own = self.owner(self.home(handed.to)).map(|ty| self.top_type(ty));
            let inherited = own.is_some_and(|own| own != owner && self.lineage(owner).contains(&own));
            for edge in self.registered(handed.to, None) {
                if inherited && self.is_own_call(edge.at, owner) {
                    // A base class registers: it does so for whoever made this very type.
                    let mut made = Ways::default();
                    self.base_edges(edge.at, owner, &mut made);
                    ways.entry = ways.entry.or(made.entry);
                    ways.edges.extend(made.edges);
                } else {
                    ways.edges.push(edge);
                }
            }
        }
    }

    /// The external interfaces that a method can belong to: those whose name says so, else all.
    fn listened(&self, id: FnId, owner: TypeId) -> Vec<Vec<String>> {
        let known = &self.model.components;
        let component = |simple: &str| {
            [&known.screens, &known.services, &known.applications, &known.views]
                .into_iter()
                .flatten()
                .any(|suffix| simple.ends_with(suffix.as_str()))
        };
        let mut interfaces = Vec::new();
        for parent in self.external_supers(owner).iter() {
            let segments: Vec<&str> =
                parent.rsplit('.').take_while(|part| part.starts_with(char::is_uppercase)).collect();
            let Some(&simple) = segments.first() else { continue };
            let listens = simple.ends_with("Listener") || simple.contains("Callback");
            if component(simple) && !listens {
                continue;
            }
            let own = self.telling(simple);
            let parts = match segments.get(1) {
                // `SurfaceHolder.Callback`.
                Some(outer) if own.is_empty() => self.telling(outer),
                _ => own,
            };
            interfaces.push(parts);
        }
        let method = self.telling(&self.func(id).name);
        let named: Vec<Vec<String>> =
            interfaces.iter().filter(|parts| share(parts, &method)).cloned().collect();
        // The methods of an activity or view itself are no listener's.
        let is_screen = self.component(owner) != Component::Plain;
        if named.is_empty() && !is_screen { interfaces } else { named }
    }

    /// The parts of a name that say something.
    fn telling(&self, name: &str) -> Vec<String> {
        let generic = &self.model.registration.generic;
        tokens(name).into_iter().filter(|part| !generic.contains(part.as_str())).collect()
    }

    /// True when a call takes one of the interfaces, by its name.
    fn registers(&self, handed: &Handed, interfaces: &[Vec<String>]) -> bool {
        let name = match self.expr(handed.to) {
            Expr::Call { name, .. } | Expr::Member { name, .. } | Expr::Name(name) => name.as_str(),
            Expr::New { ty, .. } => ty.simple(),
            _ => return false,
        };
        let parts = self.telling(name);
        let all = tokens(name);
        let registers = |word: &str| all.iter().any(|part| part == word);
        if parts.is_empty() {
            return registers("listener")
                || registers("callback")
                || registers("observer")
                || registers("handler")
                || registers("delegate") && self.delegates(handed.to, interfaces);
        }
        interfaces.iter().any(|interface| share(interface, &parts))
    }

    /// True when what a delegate is set on may ask for one of the interfaces: by the name of its type, where that
    /// is known (`picker.delegate = self` of a `UIImagePickerController`).
    fn delegates(&self, set: ExprRef, interfaces: &[Vec<String>]) -> bool {
        let (Expr::Member { recv, .. } | Expr::Call { recv: Some(recv), .. }) = self.expr(set) else {
            return false;
        };
        let owner = self.value_of(ExprRef { unit: set.unit, expr: *recv });
        match owner.as_ref().map(Value::ty) {
            Some(Type::External(owner, _)) => {
                let simple = owner.rsplit('.').next().unwrap_or_default();
                let parts = self.telling(simple);
                interfaces.iter().any(|interface| share(interface, &parts))
            }
            _ => true,
        }
    }

    /// `initialize(this, "licence", this)`: the last of several arguments is more than the context.
    fn is_last_of_several(&self, handed: &Handed) -> bool {
        match self.expr(handed.to) {
            Expr::Call { args, .. } | Expr::New { args, .. } => {
                args.len() > 1 && args.last().is_some_and(|arg| arg.value == handed.value.expr)
            }
            _ => false,
        }
    }

    /// Where an object of a type gives itself away.
    fn handed_selves(&self, owner: TypeId) -> Vec<Handed> {
        let mut family = self.lineage(owner);
        family.extend(self.subtypes(owner));
        let mut units: Vec<u32> = family.iter().map(|&ty| self.type_unit(ty)).collect();
        units.sort_unstable();
        units.dedup();
        let mut list = Vec::new();
        for unit in units {
            for &(at, ty) in self.selves(unit).iter() {
                if family.contains(&ty) && self.around(at).is_some() {
                    list.extend(self.runs_of(at).external.iter().copied());
                }
            }
        }
        list
    }

    /// `this`, with the type it means, wherever it is given on in a unit.
    fn selves(&self, unit: u32) -> Rc<Vec<(ExprRef, TypeId)>> {
        if let Some(known) = self.memo.selves.borrow().get(&unit) {
            return Rc::clone(known);
        }
        let is_given = |at: ExprRef| {
            self.around(at).is_some_and(|around| match self.expr(around) {
                Expr::Call { args, .. } | Expr::New { args, .. } => {
                    args.iter().any(|arg| arg.value == at.expr)
                }
                Expr::Assign { value, .. } => *value == at.expr,
                _ => false,
            })
        };
        let list = self
            .unit_exprs(unit)
            .filter(|&at| matches!(self.expr(at), Expr::This(_)) && is_given(at))
            .filter_map(|at| {
                let Expr::This(label) = self.expr(at) else { return None };
                Some((at, self.this_type(at, label.as_deref()).as_project()?))
            })
            .collect();
        let list = Rc::new(list);
        self.memo.selves.borrow_mut().insert(unit, Rc::clone(&list));
        list
    }

    /// True for a place in a function of a strict supertype.
    fn is_own_call(&self, at: ExprRef, owner: TypeId) -> bool {
        let mut ty = self.owner(self.home(at));
        while let Some(id) = ty
            && self.ty(id).kind == TypeKind::Anonymous
        {
            ty = self.outer(id);
        }
        ty.is_some_and(|ty| ty != owner && self.lineage(owner).contains(&ty))
    }

    /// Ways of what happens at a place of a base class, for one of the types that extend it: the calls
    /// that the type itself makes of that function, else whoever makes the type.
    pub(super) fn base_edges(&self, at: ExprRef, owner: TypeId, ways: &mut Ways) {
        let function = self.named_fn(self.home(at));
        let mut family = vec![owner];
        family.extend(self.subtypes(owner));
        let own: Vec<ExprRef> = self
            .callers(function)
            .iter()
            .copied()
            .filter(|&call| {
                let ty = self.owner(self.named_fn(self.home(call))).map(|ty| self.top_type(ty));
                ty.is_some_and(|ty| family.contains(&ty))
            })
            .collect();
        if own.is_empty() {
            self.creation_edges(owner, Some(at), ways);
        }
        for call in own {
            ways.edges.push(Edge { via: Some(at), ..Edge::new(EdgeKind::Call, call) });
        }
    }
}

/// True when two names share a part.
fn share(a: &[String], b: &[String]) -> bool {
    let same = |x: &str, y: &str| {
        x == y || {
            let common = x.chars().zip(y.chars()).take_while(|(x, y)| x == y).count();
            common >= STEM && common + 3 >= x.chars().count().min(y.chars().count())
        }
    };
    a.iter().any(|x| b.iter().any(|y| same(x, y)))
}
