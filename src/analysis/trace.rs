//! From entries to sites: which gates every way passes, and a way that lacks one.
//!
//! For every function the set of gates a person has certainly passed when it runs is a greatest
//! fixpoint: entries start empty, a function's set is the intersection over the ways in which it comes
//! to run of the caller's set and the gates at that place.

mod node;
mod way;

use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::gate::{Bits, Judge, Verdict};
use crate::program::graph::{Edge, EdgeKind, EntryKind};
use crate::program::{ExprRef, FnId, Program, TypeId};

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
    /// On some way a value comes along that decides where it leads.
    carries: bool,
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
    /// Ways into all of them.
    ways: usize,
    /// Which ways into a function lead on to a place in it; nothing where all of them do.
    open: RefCell<FxHashMap<ExprRef, Option<Rc<Vec<bool>>>>>,
    /// What has been passed at places that only some ways lead on to.
    partly: FxHashMap<ExprRef, Bits>,
}

/// For each function on a way: the next one, the place that leads to it, and how.
type Before = FxHashMap<FnId, (FnId, ExprRef, EdgeKind)>;

/// What a way counts as work.
const WAY: u64 = 32;
/// More ways than this are too much work, and too much memory.
const MAX_WAYS: usize = 1_000_000;
/// Functions beyond this number are not traced.
const MAX_FNS: usize = 20_000;
/// Lambdas in lambdas of a helper deeper than this are ways like any other.
const MAX_INSIDE: usize = 4;
/// Functions up to this many steps before a face are always traced: what the screens there offer and are
/// for is asked as well.
pub const NEAR: usize = 8;
/// Functions that run each other in larger circles are not entered for that.
const MAX_CYCLE: usize = 16;
/// Screens further back than this are not near.
const OPENED: usize = 2;
/// In a large app everything is near everything: that many functions, and more for each place, are enough.
const MANY: usize = 48;
const MANY_EACH: usize = 16;

impl<'t, 'p> Trace<'t, 'p> {
    /// Traces what leads to the given places, ring by ring.
    ///
    /// What is passed on all ways only shrinks with every further way. So once a way from an entry was
    /// found on which none of `asked` is passed, what lies further back changes nothing and is left out:
    /// in a large app nearly every screen leads to nearly every other.
    pub fn new(judge: &'t Judge<'t, 'p>, places: &[ExprRef], asked: Bits, near: usize) -> Self {
        let mut trace = Self::empty(judge);
        let home = |at: &ExprRef| judge.program.home(*at);
        let many = MANY + MANY_EACH * places.len();
        let mut ring: Vec<(FnId, usize)> = places.iter().map(|at| (home(at), 0)).collect();
        // What leads to decided places only; it may turn out to lead to others as well.
        let mut waiting: Vec<(FnId, usize)> = Vec::new();
        let mut undecided: Vec<ExprRef> = places.to_vec();
        for distance in 0.. {
            ring = trace.expand(&ring);
            let mut further;
            let near = distance < near && trace.nodes.len() < many;
            (ring, further) = ring.into_iter().partition(|&(_, opened)| near && opened <= OPENED);
            waiting.append(&mut further);
            if ring.is_empty() {
                if waiting.is_empty() {
                    break;
                }
                trace.reach();
                trace.solve();
                // What is decided stays so.
                undecided.retain(|at| !trace.is_live(*at) || trace.bits_at(*at).shares(asked));
                let leading = trace.behind(undecided.iter().map(home).collect());
                (ring, waiting) = waiting.into_iter().partition(|(func, _)| leading.contains(func));
            }
            if ring.is_empty() {
                break;
            }
        }
        trace.finish()
    }

    /// Traces all that leads to the given places, where it is asked what does.
    pub fn whole(judge: &'t Judge<'t, 'p>, places: &[ExprRef]) -> Self {
        let mut trace = Self::empty(judge);
        let mut ring: Vec<(FnId, usize)> = places.iter().map(|at| (judge.program.home(*at), 0)).collect();
        while !ring.is_empty() {
            ring = trace.expand(&ring);
        }
        trace.finish()
    }

    fn empty(judge: &'t Judge<'t, 'p>) -> Self {
        Self {
            program: judge.program,
            judge,
            nodes: FxHashMap::default(),
            ways: 0,
            open: RefCell::default(),
            partly: FxHashMap::default(),
        }
    }

    fn finish(mut self) -> Self {
        self.reach();
        self.open_addresses();
        self.enter_cycles();
        self.solve();
        self
    }

    /// Adds functions, each with the number of screens between it and the places; returns what leads to
    /// them and is not there yet.
    fn expand(&mut self, ring: &[(FnId, usize)]) -> Vec<(FnId, usize)> {
        let mut before: Vec<(FnId, usize)> = Vec::new();
        for &(func, opened) in ring {
            if self.nodes.contains_key(&func) || self.nodes.len() >= MAX_FNS {
                continue;
            }
            let node = self.node(func);
            self.ways += node.ins.len();
            if self.ways > MAX_WAYS {
                self.program.works(self.program.fn_unit(func), u64::MAX / 4);
            }
            before.extend(
                node.ins
                    .iter()
                    .map(|way| (way.from, opened + usize::from(way.edge.kind == EdgeKind::Navigate))),
            );
            before.extend(node.made.as_ref().map(|(from, _)| (*from, opened)));
            self.nodes.insert(func, node);
        }
        before.retain(|(func, _)| !self.nodes.contains_key(func));
        before
    }

    /// Functions and all that leads to them, whether it was traced or not.
    fn behind(&self, funcs: Vec<FnId>) -> FxHashSet<FnId> {
        let mut seen = FxHashSet::default();
        let mut stack = funcs;
        while let Some(func) = stack.pop() {
            if seen.insert(func)
                && let Some(node) = self.nodes.get(&func)
            {
                stack.extend(node.ins.iter().map(|way| way.from));
                stack.extend(node.made.as_ref().map(|(from, _)| *from));
            }
        }
        seen
    }

    /// Marks what some entry leads to.
    fn reach(&mut self) {
        let mut outs: FxHashMap<FnId, Vec<FnId>> = FxHashMap::default();
        for (&func, node) in &self.nodes {
            for way in &node.ins {
                outs.entry(way.from).or_default().push(func);
            }
        }
        let mut queue: Vec<FnId> = Vec::new();
        for (&func, node) in &mut self.nodes {
            node.reached = false;
            // Fewer ways may have been known before.
            node.bits = Bits::ALL;
            if node.entry.is_some() {
                queue.push(func);
            }
        }
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
        // What was left out further back may open it.
        let whole = |func: &FnId| {
            let behind = self.behind(vec![*func]);
            self.nodes.len() >= MAX_FNS || behind.iter().all(|func| self.nodes.contains_key(func))
        };
        let mut opened: Vec<FnId> = self.nodes.iter().filter_map(addressed).filter(whole).collect();
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

    /// Functions that only run each other are entered from outside, where code outside can call one.
    fn enter_cycles(&mut self) {
        let mut entered: Vec<FnId> = self
            .nodes
            .iter()
            .filter(|(func, node)| !node.reached && self.is_closed_cycle(**func))
            .map(|(&func, _)| func)
            .collect();
        entered.sort_unstable();
        for func in entered {
            let entry = self.program.entry_of_cycle(func);
            if let Some(node) = self.nodes.get_mut(&func) {
                node.entry = node.entry.or(entry);
            }
        }
        self.reach();
    }

    /// True when all that leads to a function is a few functions that it leads to itself.
    fn is_closed_cycle(&self, func: FnId) -> bool {
        let runs = |kind| {
            matches!(
                kind,
                EdgeKind::Call | EdgeKind::Invoke | EdgeKind::Callback | EdgeKind::Event | EdgeKind::Result
            )
        };
        let mut behind: Vec<FnId> = vec![func];
        let mut edges: Vec<(FnId, FnId)> = Vec::new();
        let mut index = 0;
        while let Some(&next) = behind.get(index) {
            let Some(node) = self.nodes.get(&next).filter(|_| behind.len() <= MAX_CYCLE) else {
                return false;
            };
            if node.entry.is_some() || !node.ins.iter().all(|way| runs(way.edge.kind)) {
                return false;
            }
            for from in node.ins.iter().map(|way| way.from).chain(node.made.as_ref().map(|made| made.0)) {
                edges.push((from, next));
                if !behind.contains(&from) {
                    behind.push(from);
                }
            }
            index += 1;
        }
        let mut led = vec![func];
        let mut index = 0;
        while let Some(&from) = led.get(index) {
            for &(_, to) in edges.iter().filter(|edge| edge.0 == from) {
                if !led.contains(&to) {
                    led.push(to);
                }
            }
            index += 1;
        }
        !edges.is_empty() && led.len() == behind.len()
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
    pub(super) fn leading(&self, func: FnId, at: ExprRef) -> Option<Rc<Vec<bool>>> {
        let node = self.nodes.get(&func)?;
        if !node.carries {
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
        self.program.works(self.program.fn_unit(func), node.ins.len() as u64);
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
            Some((from, verdict)) => match self.nodes.get(from) {
                Some(from) if from.reached => from.bits.or(verdict.bits),
                Some(_) => verdict.bits,
                // Not looked at yet.
                None => Bits::ALL,
            },
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
            && !self.program.never_runs(at)
    }

    /// True when some entry leads to something in a component.
    pub fn is_live_screen(&self, component: TypeId) -> bool {
        let inside = |func: FnId| {
            self.program.owner(func).map(|owner| self.program.top_type(owner)) == Some(component)
        };
        self.nodes.iter().any(|(&func, node)| node.reached && inside(func))
    }

    /// What has certainly been passed at a place.
    pub fn bits_at(&self, at: ExprRef) -> Bits {
        self.bits_through(self.program.home(at), at).or(self.judge.at(at).bits)
    }
}
