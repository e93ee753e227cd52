//! The call graph, asked backwards: who runs a function.

mod bridge;
mod compose;
mod layout;
mod message;
mod observable;
mod outside;
mod register;
mod result;

use std::rc::Rc;

use super::callable::Runs;
use super::component::Component;
use super::link::NameTarget;
use super::{ExprRef, FnId, Program, TypeId};
use crate::syntax::ir::{Expr, FnKind, TypeKind};
use crate::syntax::lang::Lang;
use crate::syntax::lower::CTOR;

/// How one function comes to run another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EdgeKind {
    /// It calls it.
    Call,
    /// It invokes a function value.
    Invoke,
    /// It hands it to something outside the project that runs it.
    Callback,
    /// It creates the object whose method the system calls.
    Create,
    /// It opens the screen.
    Navigate,
    /// It posts the event, sends the message, sets the value that is observed.
    Event,
    /// It asks for the result.
    Result,
    /// A layout names it.
    Layout,
}

/// Who can start a function from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    /// The launcher, other apps, links, the system.
    Component,
    /// A registered screen that nobody navigates to.
    Unopened,
    /// An annotation says that something outside calls it.
    Annotated,
    /// A server calls it to answer a request.
    Route,
    /// Visible, and nobody in the project calls it.
    Public,
}

/// One way in which a function comes to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edge {
    /// How.
    pub kind: EdgeKind,
    /// The place that causes it.
    pub at: ExprRef,
    /// A place on the way whose conditions hold as well: the call in a base class.
    pub via: Option<ExprRef>,
    /// The reference by which the function was handed over.
    pub value: Option<ExprRef>,
    /// What the first parameter of the function holds then: the value that is set, the code of the request.
    pub carries: Option<ExprRef>,
    /// The call that handed the function to the helper in which `at` stands.
    pub given: Option<ExprRef>,
}

impl Edge {
    pub(super) fn new(kind: EdgeKind, at: ExprRef) -> Self {
        Self { kind, at, via: None, value: None, carries: None, given: None }
    }
}

/// All ways in which a function comes to run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ways {
    /// From inside the project.
    pub edges: Vec<Edge>,
    /// From outside.
    pub entry: Option<EntryKind>,
}

/// What a use counts as work: what it calls is looked through.
const USE: u64 = 4;

impl Program<'_> {
    /// Calls, constructions and references that run a function; asks for the files they stand in.
    pub fn callers(&self, id: FnId) -> Rc<Vec<ExprRef>> {
        if !self.types_only.get() && self.memo.asked_callers.borrow_mut().insert(id) {
            match self.func(id).kind {
                FnKind::Lambda => {}
                FnKind::Ctor | FnKind::Init => {
                    for ty in self
                        .owner(id)
                        .into_iter()
                        .flat_map(|owner| std::iter::once(owner).chain(self.subtypes(owner)))
                    {
                        self.want_creations(ty);
                    }
                }
                FnKind::Getter | FnKind::Setter | FnKind::Named => {
                    if let Some(owner) = self.owner(id).filter(|_| self.is_apple(self.fn_unit(id))) {
                        self.want_parts(owner);
                    }
                    self.want_callers(id);
                }
            }
        }
        self.known_callers(id)
    }

    /// Callers in the files that are loaded.
    pub(crate) fn known_callers(&self, id: FnId) -> Rc<Vec<ExprRef>> {
        if let Some(known) = self.memo.callers.borrow().get(&id) {
            return Rc::clone(known);
        }
        self.memo.callers.borrow_mut().insert(id, Rc::default());
        let callers = Rc::new(self.find_callers(id));
        self.memo.callers.borrow_mut().insert(id, Rc::clone(&callers));
        callers
    }

    fn find_callers(&self, id: FnId) -> Vec<ExprRef> {
        let function = self.func(id);
        let mut list: Vec<ExprRef> = Vec::new();
        match function.kind {
            FnKind::Lambda => {}
            FnKind::Ctor | FnKind::Init => {
                let Some(owner) = self.owner(id) else { return list };
                for ty in std::iter::once(owner).chain(self.subtypes(owner)) {
                    // A constructor of a subtype runs those of its supertypes.
                    list.extend(self.known_creations(ty).iter().copied());
                }
                list.extend(
                    self.uses_of(CTOR).iter().copied().filter(|&at| self.target(at).fns.contains(&id)),
                );
                if function.kind == FnKind::Ctor {
                    list.retain(|&at| {
                        let target = self.target(at);
                        target.fns.is_empty()
                            || target.fns.contains(&id)
                            || !self.is_own_construction(at, owner)
                    });
                }
            }
            FnKind::Getter | FnKind::Setter => {
                let Some(owner) = self.owner(id) else { return list };
                list.extend(self.field_uses(owner, &function.name));
            }
            FnKind::Named if self.is_script(self.fn_unit(id)) => list = self.script_callers(id),
            FnKind::Named => {
                let owner = self.owner(id).filter(|&owner| {
                    function.receiver.is_none()
                        && !matches!(self.ty(owner).kind, TypeKind::Module | TypeKind::Companion)
                });
                let uses = self.uses_of(&function.name);
                self.works(self.fn_unit(id), USE * uses.len() as u64);
                list.extend(uses.iter().copied().filter(|&at| match self.expr(at) {
                    Expr::Call { recv: Some(recv), .. } | Expr::FnRef { recv: Some(recv), .. } => {
                        let recv = ExprRef { unit: at.unit, expr: *recv };
                        owner.is_none_or(|owner| self.may_be(recv, owner))
                            && self.target(at).fns.contains(&id)
                    }
                    Expr::Call { .. } | Expr::FnRef { .. } => self.target(at).fns.contains(&id),
                    _ => false,
                }));
                list.retain(|&at| !self.only_asks(at));
                if function.name == self.invoked_as(self.fn_unit(id)) {
                    list.extend(self.value_calls(id));
                }
                // `x.name` for `getName()`.
                for prefix in ["get", "is"] {
                    let Some(rest) = function.name.strip_prefix(prefix) else { continue };
                    if !function.params.is_empty() || !rest.starts_with(char::is_uppercase) {
                        continue;
                    }
                    let property =
                        if prefix == "is" { function.name.to_string() } else { decapitalised(rest) };
                    list.extend(
                        self.uses_of(&property)
                            .iter()
                            .copied()
                            .filter(|&at| self.reads_getter(at, &property, id)),
                    );
                }
                if let Some(rest) = function.name.strip_prefix("set")
                    && function.params.len() == 1
                {
                    let property = decapitalised(rest);
                    list.extend(
                        self.uses_of(&property).iter().copied().filter(|&at| self.writes_setter(at, id)),
                    );
                }
            }
        }
        list.sort_unstable();
        list.dedup();
        list
    }

    /// `value(..)` for a value of a type with the method `invoke`.
    fn value_calls(&self, id: FnId) -> Vec<ExprRef> {
        let Some(owner) = self.owner(id) else { return Vec::new() };
        let mut list = Vec::new();
        for ty in self.lineage(owner) {
            let name = self.ty(ty).name.clone();
            self.want_uses(&name, &[&name], None);
            for variable in self.variables_of(&name) {
                list.extend(self.uses_of(variable).iter().copied().filter(|&at| {
                    matches!(self.expr(at), Expr::Call { .. }) && self.target(at).fns.contains(&id)
                }));
            }
        }
        list
    }

    fn is_own_construction(&self, at: ExprRef, owner: TypeId) -> bool {
        self.target(at).constructs.as_ref().and_then(super::link::Type::as_project) == Some(owner)
    }

    fn reads_getter(&self, at: ExprRef, property: &str, getter: FnId) -> bool {
        match self.expr(at) {
            Expr::Member { recv, .. } => {
                let recv = ExprRef { unit: at.unit, expr: *recv };
                let Some(id) = self.value_of(recv).and_then(|value| value.ty().as_project()) else {
                    return false;
                };
                self.lineage(id).into_iter().find_map(|ty| self.property_getter(ty, property)) == Some(getter)
            }
            Expr::Name(_) => {
                matches!(self.name_target(at), Some(NameTarget::Getter(found)) if found == getter)
            }
            _ => false,
        }
    }

    fn writes_setter(&self, at: ExprRef, setter: FnId) -> bool {
        let Expr::Member { recv, .. } = self.expr(at) else { return false };
        let written = self.around(at).is_some_and(
            |around| matches!(self.expr(around), Expr::Assign { target, .. } if *target == at.expr),
        );
        let recv = ExprRef { unit: at.unit, expr: *recv };
        written
            && self
                .value_of(recv)
                .and_then(|value| value.ty().as_project())
                .is_some_and(|id| self.lineage(id).iter().any(|ty| Some(*ty) == self.owner(setter)))
    }

    /// All ways in which a function comes to run.
    pub fn ways(&self, id: FnId) -> Ways {
        let mut ways = Ways::default();
        let function = self.func(id);
        match function.kind {
            FnKind::Lambda => self.lambda_ways(id, &mut ways),
            _ => self.named_ways(id, &mut ways),
        }
        ways.edges.sort_unstable();
        ways.edges.dedup();
        ways
    }

    fn lambda_ways(&self, id: FnId, ways: &mut Ways) {
        let Some(written) = self.written_at(id) else { return };
        let runs = self.lambda_runs(id);
        for handed in &runs.external {
            let edges = self.registered(handed.to, Some(handed.value).filter(|&value| value != written));
            ways.edges.extend(edges.into_iter().map(|edge| self.relayed(&runs, edge)));
        }
        for &at in &runs.invoked {
            ways.edges.push(self.relayed(&runs, Edge::new(EdgeKind::Invoke, at)));
        }
        if ways.edges.is_empty() {
            // Nobody visible runs it: the place where it is written stands for whoever does.
            ways.edges.push(Edge::new(EdgeKind::Callback, written));
        }
    }

    /// An edge with the call that handed the function over, where it came through parameters only.
    fn relayed(&self, runs: &Runs, edge: Edge) -> Edge {
        let Some(relay) = runs.relay(edge.at).filter(|_| edge.given.is_none()) else { return edge };
        let mut passes = self.memo.passes.borrow_mut();
        passes.entry((relay.given, relay.to)).or_insert_with(|| relay.passes.clone());
        Edge { given: Some(relay.given), ..edge }
    }

    /// The calls of helpers that hand a function on from the call that handed it over to where it runs.
    pub fn passes(&self, edge: &Edge) -> smallvec::SmallVec<[ExprRef; 2]> {
        let Some(given) = edge.given else { return smallvec::SmallVec::new() };
        self.memo.passes.borrow().get(&(given, edge.at)).cloned().unwrap_or_default()
    }

    fn named_ways(&self, id: FnId, ways: &mut Ways) {
        let function = self.func(id);
        let owner = self.owner(id);
        // Whoever registers a handler does not run it.
        let routed: Vec<ExprRef> = self.routes(id).into_iter().filter_map(|route| route.at).collect();
        if !routed.is_empty() {
            ways.entry = Some(EntryKind::Route);
        }
        for &at in self.callers(id).iter().filter(|at| !routed.contains(at)) {
            match self.expr(at) {
                Expr::FnRef { .. } | Expr::Name(_) | Expr::Member { .. }
                    if matches!(self.expr(at), Expr::FnRef { .. }) || self.is_script(at.unit) =>
                {
                    if let Some(route) = self.route_of_reference(at)
                        && !self.is_initial(route)
                        && let openings = self.openings_of(route)
                        && !openings.is_empty()
                    {
                        // The screen of a route is drawn for who goes there.
                        let edges = openings.into_iter();
                        ways.edges.extend(
                            edges.map(|opening| Edge {
                                via: Some(at),
                                ..Edge::new(EdgeKind::Navigate, opening)
                            }),
                        );
                        continue;
                    }
                    let runs = self.runs_of(at);
                    for handed in runs.external.iter() {
                        // `ready ? start : null`: what is handed over is more than the reference.
                        let via = Some(at)
                            .filter(|at| *at != handed.value && self.home(*at) == self.home(handed.to));
                        let edges = self.registered(handed.to, Some(handed.value)).into_iter();
                        let edges = edges.map(|edge| Edge { via: edge.via.or(via), ..edge });
                        ways.edges.extend(edges.map(|edge| self.relayed(&runs, edge)));
                    }
                    let invoked = runs
                        .invoked
                        .iter()
                        .map(|&call| Edge { value: Some(at), ..Edge::new(EdgeKind::Invoke, call) })
                        .map(|edge| self.relayed(&runs, edge));
                    ways.edges.extend(invoked);
                }
                Expr::ClassRef(_) => ways.edges.push(Edge::new(EdgeKind::Navigate, at)),
                Expr::Call { .. }
                    if self.is_script(at.unit)
                        && let Some(route) = self.route_around(at)
                        && !self.is_initial(route)
                        && let openings = self.openings_of(route)
                        && !openings.is_empty() =>
                {
                    // Drawn for a route: who goes there draws it.
                    let edges = openings.into_iter();
                    ways.edges.extend(
                        edges.map(|opening| Edge { via: Some(at), ..Edge::new(EdgeKind::Navigate, opening) }),
                    );
                }
                _ => {
                    // A template method of a base class runs for this very type: its caller is whoever
                    // created the type, not whoever created a sibling.
                    if let Some(owner) = owner
                        && self.is_template_call(at, owner)
                    {
                        let mut created = Ways::default();
                        self.creation_edges(owner, Some(at), &mut created);
                        let entered = created.entry.is_some();
                        let known = !created.edges.is_empty();
                        ways.edges.append(&mut created.edges);
                        // What the system enters comes by the call like any other, past its gates.
                        if known && !entered {
                            continue;
                        }
                    }
                    ways.edges.push(Edge::new(EdgeKind::Call, at));
                }
            }
        }
        let Some(owner) = owner else { return };
        if self.is_script(self.fn_unit(id)) {
            self.script_ways(id, owner, ways);
            return;
        }
        let invoked = self.invokes_of(id);
        if !invoked.is_empty() {
            // Whoever registers a command does not run it.
            ways.edges.retain(|edge| edge.kind == EdgeKind::Call);
            ways.edges.extend(invoked);
            return;
        }
        if let Some(entry) = self.rust_entry(id).filter(|_| self.is_rust(self.fn_unit(id))) {
            ways.entry = Some(entry);
            return;
        }
        if matches!(function.kind, FnKind::Ctor | FnKind::Init) {
            // Dart evaluates what stands at the top level when it is first used.
            if self.ty(owner).kind == TypeKind::Module && self.lang(self.fn_unit(id)) == Lang::Dart {
                for field in &self.ty(owner).fields {
                    let uses = self.field_uses(owner, &field.name).into_iter();
                    let used = uses.filter(|&at| self.home(at) != id);
                    ways.edges.extend(used.map(|at| Edge::new(EdgeKind::Create, at)));
                }
            }
            self.system_entry(owner, ways);
            return;
        }
        if self.bridged(id, owner, ways) {
            return;
        }
        if function
            .annotations
            .iter()
            .any(|annotation| self.model.entry.annotations.contains(annotation.name.as_str()))
        {
            if self
                .model
                .bus
                .subscribe
                .iter()
                .any(|name| function.annotations.iter().any(|annotation| annotation.name == *name))
            {
                let before = ways.edges.len();
                self.event_edges(id, ways);
                // Who posts the event is who calls; the system is not.
                if ways.edges.len() > before {
                    return;
                }
            } else {
                ways.entry = Some(EntryKind::Annotated);
                return;
            }
        }
        // What registers a plugin needs no instance: it makes the first one.
        if self.is_apple(self.fn_unit(id)) && function.mods.is_static && self.is_system_called(id) {
            ways.entry = Some(EntryKind::Component);
            return;
        }
        if self.is_named_by_layout(id) || self.is_system_called(id) && !self.continued(id, owner, ways) {
            self.creation_edges(owner, None, ways);
        }
        if ways.entry.is_none() && self.is_uncalled(id, ways) && self.may_be_called_outside(id) {
            ways.entry = Some(EntryKind::Public);
        }
    }

    /// True when no other function runs this one: a call of its own starts nothing.
    pub(crate) fn is_uncalled(&self, id: FnId, ways: &Ways) -> bool {
        ways.edges.iter().all(|edge| {
            matches!(edge.kind, EdgeKind::Call | EdgeKind::Invoke | EdgeKind::Callback)
                && self.named_fn(self.home(edge.given.unwrap_or(edge.at))) == id
        })
    }

    /// How a function is entered from outside that is only run by functions which it runs itself.
    pub fn entry_of_cycle(&self, id: FnId) -> Option<EntryKind> {
        if self.func(id).kind != FnKind::Named {
            return None;
        }
        let entered = match self.is_script(self.fn_unit(id)) {
            true => self.script_entry_if_uncalled(id).is_some(),
            false => self.may_be_called_outside(id),
        };
        entered.then_some(EntryKind::Public)
    }

    /// True for a call on the own instance that stands in a strict supertype.
    fn is_template_call(&self, at: ExprRef, owner: TypeId) -> bool {
        let on_this = match self.expr(at) {
            Expr::Call { recv: None, .. } => true,
            Expr::Call { recv: Some(recv), .. } => {
                matches!(self.expr(ExprRef { unit: at.unit, expr: *recv }), Expr::This(_))
            }
            _ => false,
        };
        let mut base = self.owner(self.home(at));
        while let Some(ty) = base
            && self.ty(ty).kind == TypeKind::Anonymous
        {
            base = self.outer(ty);
        }
        on_this && base.is_some_and(|base| base != owner && self.lineage(owner).contains(&base))
    }

    /// Who has the system create and call a type.
    pub(crate) fn creation_edges(&self, owner: TypeId, via: Option<ExprRef>, ways: &mut Ways) {
        // Inner classes and listeners of an object live as long as it does.
        for ty in std::iter::once(owner).chain(self.subtypes(owner)) {
            for &at in self.creations(ty).iter() {
                let kind = match self.expr(at) {
                    Expr::ClassRef(_) | Expr::Member { .. } => EdgeKind::Navigate,
                    Expr::Call { .. } if self.component(ty) == Component::Screen => EdgeKind::Navigate,
                    _ => EdgeKind::Create,
                };
                ways.edges.push(Edge { via, ..Edge::new(kind, at) });
            }
            for layout in self.layouts_creating(ty) {
                for at in self.users_of_layout(&layout) {
                    ways.edges.push(Edge { via, ..Edge::new(EdgeKind::Layout, at) });
                }
            }
            self.system_entry(ty, ways);
        }
    }

    fn layouts_creating(&self, ty: TypeId) -> Vec<String> {
        match self.component(ty) {
            Component::View | Component::Screen => self.layouts_naming(ty),
            _ => Vec::new(),
        }
    }

    /// Entries of a component by manifest, navigation graph or as the application object.
    fn system_entry(&self, ty: TypeId, ways: &mut Ways) {
        if self.is_script(self.type_unit(ty)) {
            ways.entry = ways.entry.or(self.script_component_entry(ty));
            return;
        }
        let component = self.component(ty);
        if self.is_application(ty) || self.starts_graph(ty) || self.begins_app(ty) {
            ways.entry = Some(EntryKind::Component);
            return;
        }
        match self.manifest_component(ty) {
            Some(entry) if entry.is_entered() => ways.entry = Some(EntryKind::Component),
            Some(_) if self.is_unopened(ty) => ways.entry = ways.entry.or(Some(EntryKind::Unopened)),
            Some(_) => {}
            None => {
                // Without any manifest a screen nobody opens is entered by whoever includes the code.
                let no_manifest = self.is_apple(self.type_unit(ty))
                    || self.android.manifests().iter().all(|manifest| manifest.components.is_empty());
                let concrete = !self.ty(ty).mods.is_abstract && self.ty(ty).kind == TypeKind::Class;
                if matches!(component, Component::Screen | Component::Service | Component::View)
                    && no_manifest
                    && concrete
                    && self.is_unopened(ty)
                    && !self.ty(ty).mods.private
                {
                    ways.entry = ways.entry.or(Some(EntryKind::Public));
                }
            }
        }
    }

    /// True when nothing in the project opens or creates the type.
    pub fn is_unopened(&self, ty: TypeId) -> bool {
        self.creations(ty)
            .iter()
            .all(|&at| self.owner(self.home(at)).map(|owner| self.top_type(owner)) == Some(ty))
    }
}

pub(super) fn decapitalised(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or(String::new(), |first| first.to_lowercase().chain(chars).collect())
}
