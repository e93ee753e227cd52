//! From entries to sites: which gates every way passes, and a way that lacks one.
//!
//! For every function the set of gates a person has certainly passed when it runs is a greatest
//! fixpoint: entries start empty, a function's set is the intersection over the ways in which it comes
//! to run of the caller's set and the gates at that place.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::gate::{Bits, GateId, Judge, Verdict};
use crate::program::component::Component;
use crate::program::graph::{Edge, EdgeKind, EntryKind, Ways};
use crate::program::{ExprRef, FnId, Program};
use crate::syntax::ir::{FnKind, TypeKind};

/// One way in which a function comes to run, with what is passed on it.
#[derive(Clone, Debug)]
pub struct In {
    /// The edge.
    pub edge: Edge,
    /// The function it comes from.
    pub from: FnId,
    /// What is passed at that place.
    pub local: Verdict,
}

/// What is known of a function.
#[derive(Clone, Debug, Default)]
pub struct Node {
    /// Ways in which it comes to run.
    pub ins: Vec<In>,
    /// How it is entered from outside.
    pub entry: Option<EntryKind>,
    /// What running it as a handler establishes, whoever runs it.
    pub own: Verdict,
    /// Where it was written or its object made: that has run before.
    pub made: Option<(FnId, Verdict)>,
    /// What has certainly been passed when it runs.
    pub bits: Bits,
    /// Some entry leads to it.
    pub reached: bool,
}

/// A step of a way from an entry to a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The function.
    pub func: FnId,
    /// The place in it that leads on; the last one is the place itself.
    pub at: ExprRef,
    /// How the next function comes to run; nothing for the last step.
    pub how: Option<EdgeKind>,
}

/// A way from an entry to a place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Way {
    /// How it is entered.
    pub entry: Option<EntryKind>,
    /// Its steps, the first in the entry.
    pub steps: Vec<Step>,
}

/// The traced part of the program.
pub struct Trace<'t, 'p> {
    /// The program.
    pub program: &'t Program<'p>,
    /// Understands the gates.
    pub judge: &'t Judge<'t, 'p>,
    nodes: FxHashMap<FnId, Node>,
    /// Which ways into a function lead on to a place in it; nothing where all of them do.
    open: RefCell<FxHashMap<ExprRef, Option<Rc<Vec<bool>>>>>,
    /// What has been passed at places that only some ways lead on to.
    partly: FxHashMap<ExprRef, Bits>,
}

/// For each function on a way: the next one, the place that leads to it, and how.
type Before = FxHashMap<FnId, (FnId, ExprRef, EdgeKind)>;

/// Functions beyond this number are not traced.
const MAX_FNS: usize = 20_000;

impl<'t, 'p> Trace<'t, 'p> {
    /// Traces everything that leads to the given places.
    pub fn new(judge: &'t Judge<'t, 'p>, places: &[ExprRef]) -> Self {
        let program = judge.program;
        let mut trace = Self {
            program,
            judge,
            nodes: FxHashMap::default(),
            open: RefCell::default(),
            partly: FxHashMap::default(),
        };
        let mut queue: VecDeque<FnId> = places.iter().map(|&at| program.home(at)).collect();
        while let Some(func) = queue.pop_front() {
            if trace.nodes.contains_key(&func) || trace.nodes.len() >= MAX_FNS {
                continue;
            }
            let node = trace.node(func);
            queue.extend(node.ins.iter().map(|way| way.from));
            queue.extend(node.made.as_ref().map(|(from, _)| *from));
            trace.nodes.insert(func, node);
        }
        trace.reach();
        trace.open_addresses();
        trace.solve();
        trace
    }

    fn node(&self, func: FnId) -> Node {
        let program = self.program;
        let Ways { edges, entry } = program.ways(func);
        let later = self.after_start(func);
        let ins = edges
            .into_iter()
            .map(|edge| {
                let mut local = self.judge.at(edge.at);
                if let Some(via) = edge.via {
                    local = local.both(self.judge.at(via));
                }
                if program.is_script(edge.at.unit) {
                    local = local.both(self.judge.rendered(edge.at));
                    if let Some(via) = edge.via {
                        local = local.both(self.judge.rendered(via));
                    }
                }
                if let Some(value) = edge.value {
                    local = local.both(self.judge.given(value, "")).both(self.judge.at(value));
                }
                In { edge, from: program.home(edge.at), local }
            })
            .filter(|way| way.from != func)
            .collect();
        Node {
            ins,
            entry,
            own: self
                .judge
                .handler(func)
                .both(later)
                .both(self.judge.routed(func))
                .both(self.judge.admission(func)),
            made: self.made(func),
            bits: Bits::ALL,
            reached: false,
        }
    }

    /// Where a lambda was written, or the object of an anonymous type constructed.
    fn made(&self, func: FnId) -> Option<(FnId, Verdict)> {
        let program = self.program;
        let at = match program.func(func).kind {
            FnKind::Lambda => program.written_at(func)?,
            _ => {
                let owner = program.owner(func)?;
                if program.ty(owner).kind != TypeKind::Anonymous {
                    return None;
                }
                program.constructed_at(owner)?
            }
        };
        Some((program.home(at), self.judge.at(at)))
    }

    /// A screen whose start turns back without consent: later callbacks run only where it did not.
    fn after_start(&self, func: FnId) -> Verdict {
        let program = self.program;
        let function = program.func(func);
        let Some(owner) = program.owner(func) else { return Verdict::none() };
        let first = &program.model.lifecycle.first;
        if function.kind != FnKind::Named
            || first.contains(function.name.as_str())
            || program.component(owner) != Component::Screen
            || !(program.is_system_called(func) || program.is_named_by_layout(func))
        {
            return Verdict::none();
        }
        let mut verdict = Verdict::none();
        for ty in program.lineage(owner) {
            let unit = program.type_unit(ty);
            for &local in &program.ty(ty).fns {
                let start = program.global_fn(unit, local);
                if first.contains(program.func(start).name.as_str())
                    && program.func(start).kind == FnKind::Named
                {
                    verdict = verdict.both(self.judge.after(start, true));
                }
            }
        }
        verdict
    }

    /// Marks what some entry leads to.
    fn reach(&mut self) {
        let mut outs: FxHashMap<FnId, Vec<FnId>> = FxHashMap::default();
        for (&func, node) in &self.nodes {
            for way in &node.ins {
                outs.entry(way.from).or_default().push(func);
            }
        }
        let mut queue: Vec<FnId> =
            self.nodes.iter().filter(|(_, node)| node.entry.is_some()).map(|(&func, _)| func).collect();
        while let Some(func) = queue.pop() {
            let Some(node) = self.nodes.get_mut(&func) else { continue };
            if node.reached {
                continue;
            }
            node.reached = true;
            queue.extend(outs.get(&func).into_iter().flatten().copied());
        }
    }

    /// Screens with an address of their own can be entered by it where nothing that runs opens them.
    fn open_addresses(&mut self) {
        let addressed =
            |(&func, node): (&FnId, &Node)| (!node.reached && self.program.has_address(func)).then_some(func);
        let mut opened: Vec<FnId> = self.nodes.iter().filter_map(addressed).collect();
        opened.sort_unstable();
        if opened.is_empty() {
            return;
        }
        for func in opened {
            if let Some(node) = self.nodes.get_mut(&func) {
                node.entry = node.entry.or(Some(EntryKind::Unopened));
            }
        }
        self.reach();
    }

    /// The greatest fixpoint.
    fn solve(&mut self) {
        let mut order: Vec<FnId> = self.nodes.keys().copied().collect();
        order.sort_unstable();
        let places: Vec<(FnId, ExprRef)> = order
            .iter()
            .flat_map(|func| &self.nodes[func].ins)
            .map(|way| (way.from, way.edge.at))
            .filter(|&(from, at)| self.leading(from, at).is_some())
            .collect();
        self.partly = places.iter().map(|&(_, at)| (at, Bits::ALL)).collect();
        loop {
            let mut changed = false;
            for &(from, at) in &places {
                let bits = self.meet(from, self.leading(from, at).as_deref());
                changed |= self.partly.insert(at, bits) != Some(bits);
            }
            for &func in &order {
                let bits = self.meet(func, None);
                if let Some(node) = self.nodes.get_mut(&func)
                    && node.bits != bits
                {
                    node.bits = bits;
                    changed = true;
                }
            }
            if !changed {
                return;
            }
        }
    }

    /// What has certainly been passed when a function gets to a place in it, conditions in it left out.
    fn bits_through(&self, func: FnId, at: ExprRef) -> Bits {
        if let Some(&known) = self.partly.get(&at) {
            return known;
        }
        match self.leading(func, at) {
            Some(open) => self.meet(func, Some(&open)),
            None => self.nodes.get(&func).map_or(Bits::NONE, |node| node.bits),
        }
    }

    /// The ways into a function that lead on to a place in it, where some do not.
    fn leading(&self, func: FnId, at: ExprRef) -> Option<Rc<Vec<bool>>> {
        let node = self.nodes.get(&func)?;
        if node.ins.iter().all(|way| way.edge.carries.is_none()) {
            return None;
        }
        if let Some(known) = self.open.borrow().get(&at) {
            return known.clone();
        }
        let open: Vec<bool> =
            node.ins.iter().map(|way| !self.program.excludes(&way.edge, func, at)).collect();
        // When none does, the value comes from where the analysis does not see.
        let partly = open.contains(&true) && open.contains(&false);
        let open = partly.then(|| Rc::new(open));
        self.open.borrow_mut().insert(at, open.clone());
        open
    }

    fn meet(&self, func: FnId, open: Option<&Vec<bool>>) -> Bits {
        let Some(node) = self.nodes.get(&func) else { return Bits::NONE };
        if !node.reached {
            return Bits::ALL;
        }
        let mut meet = if node.entry.is_some() { Bits::NONE } else { Bits::ALL };
        for (index, way) in node.ins.iter().enumerate() {
            if open.is_some_and(|open| !open[index]) {
                continue;
            }
            // What nothing reaches does not run.
            if self.nodes.get(&way.from).is_some_and(|from| from.reached) {
                meet = meet.and(self.bits_through(way.from, way.edge.at).or(way.local.bits));
            }
        }
        let made = match &node.made {
            Some((from, verdict)) => self
                .nodes
                .get(from)
                .filter(|from| from.reached)
                .map_or(Bits::NONE, |from| from.bits)
                .or(verdict.bits),
            None => Bits::NONE,
        };
        meet.or(node.own.bits).or(made)
    }

    /// What is known of a function.
    pub fn node_of(&self, func: FnId) -> Option<&Node> {
        self.nodes.get(&func)
    }

    /// True when some entry leads to a place.
    pub fn is_live(&self, at: ExprRef) -> bool {
        self.nodes.get(&self.program.home(at)).is_some_and(|node| node.reached)
    }

    /// What has certainly been passed at a place.
    pub fn bits_at(&self, at: ExprRef) -> Bits {
        self.bits_through(self.program.home(at), at).or(self.judge.at(at).bits)
    }

    /// All functions that lead to a place, itself included, live ones only.
    pub fn ancestors(&self, at: ExprRef) -> FxHashSet<FnId> {
        let mut seen = FxHashSet::default();
        let mut stack = vec![self.program.home(at)];
        while let Some(func) = stack.pop() {
            let Some(node) = self.nodes.get(&func).filter(|node| node.reached) else { continue };
            if seen.insert(func) {
                stack.extend(node.ins.iter().map(|way| way.from));
                stack.extend(node.made.as_ref().map(|(from, _)| *from));
            }
        }
        seen
    }

    /// The shortest way from an entry to a place on which `wanted` is never passed; with nothing
    /// wanted, the shortest way of all.
    pub fn witness(&self, at: ExprRef, wanted: Bits) -> Option<Way> {
        let lacks = |bits: Bits| wanted.is_empty() || !bits.has(wanted);
        if !lacks(self.judge.at(at).bits) {
            return None;
        }
        let start = self.program.home(at);
        let mut before: Before = FxHashMap::default();
        let mut seen = FxHashSet::default();
        let mut queue = VecDeque::from([(start, at)]);
        seen.insert(start);
        // A function that only might be called from outside tells less than how the program starts.
        let mut obscure: Option<(FnId, EntryKind)> = None;
        while let Some((func, place)) = queue.pop_front() {
            let Some(node) = self.nodes.get(&func).filter(|node| node.reached) else { continue };
            if !lacks(node.own.bits) || !wanted.is_empty() && self.bits_through(func, place).has(wanted) {
                continue;
            }
            if let Some(entry) = node.entry {
                if !matches!(entry, EntryKind::Public | EntryKind::Unopened) {
                    return Some(self.unwind(func, entry, at, &before));
                }
                obscure = obscure.or(Some((func, entry)));
            }
            let open = self.leading(func, place);
            for (index, way) in node.ins.iter().enumerate() {
                if open.as_ref().is_some_and(|open| !open[index]) {
                    continue;
                }
                if lacks(way.local.bits) && seen.insert(way.from) {
                    before.insert(way.from, (func, way.edge.at, way.edge.kind));
                    queue.push_back((way.from, way.edge.at));
                }
            }
        }
        obscure.map(|(func, entry)| self.unwind(func, entry, at, &before))
    }

    fn unwind(&self, entry: FnId, kind: EntryKind, at: ExprRef, before: &Before) -> Way {
        let mut steps = Vec::new();
        let mut func = entry;
        while let Some(&(next, place, how)) = before.get(&func) {
            steps.push(Step { func, at: place, how: Some(how) });
            func = next;
        }
        steps.push(Step { func, at, how: None });
        Way { entry: Some(kind), steps }
    }

    /// True when a way to a place passes the minors' side of an age check and no guardian's consent.
    pub fn minor_without_guardian(&self, at: ExprRef) -> Option<GateId> {
        let minor =
            |verdict: &Verdict| verdict.gates.iter().copied().find(|&gate| self.judge.gate(gate).minor_side);
        let here = self.judge.at(at);
        if here.bits.has(Bits::GUARDIAN) {
            return None;
        }
        let start = self.program.home(at);
        let mut seen = FxHashSet::default();
        let mut stack = vec![(start, minor(&here))];
        while let Some((func, found)) = stack.pop() {
            if !seen.insert((func, found.is_some())) {
                continue;
            }
            let Some(node) = self.nodes.get(&func).filter(|node| node.reached) else { continue };
            if node.own.bits.has(Bits::GUARDIAN) {
                continue;
            }
            let mut found = found.or_else(|| minor(&node.own));
            if let Some((_, verdict)) = &node.made {
                if verdict.bits.has(Bits::GUARDIAN) {
                    continue;
                }
                found = found.or_else(|| minor(verdict));
            }
            if node.entry.is_some() && found.is_some() {
                return found;
            }
            for way in &node.ins {
                if !way.local.bits.has(Bits::GUARDIAN) {
                    stack.push((way.from, found.or_else(|| minor(&way.local))));
                }
            }
        }
        None
    }

    /// Gates that stand on some way to a place, in the order of their places.
    pub fn gates_towards(&self, at: ExprRef) -> Vec<GateId> {
        let mut gates: Vec<GateId> = self.judge.at(at).gates.to_vec();
        for func in self.ancestors(at) {
            if let Some(node) = self.nodes.get(&func) {
                gates.extend(&node.own.gates);
                gates.extend(node.made.iter().flat_map(|(_, verdict)| &verdict.gates));
                gates.extend(node.ins.iter().flat_map(|way| &way.local.gates));
            }
        }
        gates.sort_unstable();
        gates.dedup();
        gates.sort_by_key(|&gate| self.judge.loc(&self.judge.gate(gate)));
        gates
    }
}
