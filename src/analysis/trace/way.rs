//! Ways through what was traced: a witness for what is lacking, what leads to a place, the gates on a way.

use std::collections::VecDeque;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Before, Step, Trace, Way};
use crate::analysis::gate::{Bits, GateId, Verdict};
use crate::program::graph::EntryKind;
use crate::program::{ExprRef, FnId};

impl Trace<'_, '_> {
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
        // Where both sides of one check meet again nobody is told apart any more.
        let minor = |verdict: &Verdict| {
            let adult = |check: ExprRef| {
                verdict.gates.iter().any(|&gate| {
                    let gate = self.judge.gate(gate);
                    gate.at == check && gate.bits.has(Bits::AGE) && !gate.minor_side
                })
            };
            verdict.gates.iter().copied().find(|&gate| {
                let gate = self.judge.gate(gate);
                gate.minor_side && !adult(gate.at)
            })
        };
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

    /// The gates that each step of a way passes before it goes on.
    pub fn gates_along(&self, way: &Way) -> Vec<Vec<GateId>> {
        let passed = |verdict: &Verdict| -> Vec<GateId> {
            let counts = |gate: &GateId| self.judge.gate(*gate).bits.shares(verdict.bits);
            verdict.gates.iter().copied().filter(counts).collect()
        };
        let each = way.steps.iter().enumerate().map(|(index, step)| {
            let mut gates = Vec::new();
            if let Some(node) = self.nodes.get(&step.func) {
                gates.extend(passed(&node.own));
                gates.extend(node.made.iter().flat_map(|(_, verdict)| passed(verdict)));
            }
            match way.steps.get(index + 1) {
                Some(next) => {
                    let ins = self.nodes.get(&next.func).map(|node| node.ins.as_slice()).unwrap_or_default();
                    let taken = ins.iter().find(|way| way.from == step.func && way.edge.at == step.at);
                    gates.extend(taken.iter().flat_map(|way| passed(&way.local)));
                }
                None => gates.extend(passed(&self.judge.at(step.at))),
            }
            let mut seen = FxHashSet::default();
            gates.retain(|gate| seen.insert(*gate));
            gates
        });
        each.collect()
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
