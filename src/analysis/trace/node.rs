//! What is known of one function: the ways in which it comes to run, with what is passed on each.

use super::{In, MAX_INSIDE, Node, Trace, WAY};
use crate::analysis::gate::{Bits, Verdict};
use crate::program::FnId;
use crate::program::component::Component;
use crate::program::graph::{Edge, Ways};
use crate::syntax::ir::{FnKind, TypeKind};

impl Trace<'_, '_> {
    pub(super) fn node(&self, func: FnId) -> Node {
        let program = self.program;
        let Ways { edges, entry } = program.ways(func);
        let later = self.after_start(func);
        let runs = |edge: &Edge| {
            let mut places = [Some(edge.at), edge.via, edge.value, edge.given].into_iter().flatten();
            !places.any(|at| program.never_runs(at))
        };
        let ins: Vec<In> = edges
            .into_iter()
            .filter(runs)
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
                // What a helper is handed runs for whoever handed it over, not for all who call the helper.
                if let Some(given) = edge.given
                    && let Some(passed) = self.through(&edge, 0)
                {
                    let local = local.both(passed).both(self.judge.at(given));
                    let edge = Edge { at: given, via: edge.via.or(Some(edge.at)), ..edge };
                    return In { edge, from: program.home(given), local };
                }
                In { edge, from: program.home(edge.at), local }
            })
            .filter(|way| way.from != func)
            .collect();
        // Each way is kept and asked about often.
        program.works(program.fn_unit(func), WAY * ins.len() as u64);
        Node {
            carries: ins.iter().any(|way| way.edge.carries.is_some() || program.has_switches(&way.edge)),
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

    /// What is passed inside the helpers that hand a function on and run it. Nothing where something
    /// else than their own calls leads to the place.
    fn through(&self, edge: &Edge, depth: usize) -> Option<Verdict> {
        let program = self.program;
        let mut passed = self.inside(program.home(edge.at), depth)?;
        for at in program.passes(edge) {
            passed = passed.both(self.judge.at(at)).both(self.inside(program.home(at), depth)?);
        }
        Some(passed)
    }

    /// What is passed between the start of a named function and a lambda in it.
    fn inside(&self, func: FnId, depth: usize) -> Option<Verdict> {
        let program = self.program;
        if program.func(func).kind != FnKind::Lambda {
            return Some(Verdict::none());
        }
        if depth >= MAX_INSIDE {
            return None;
        }
        let named = program.named_fn(func);
        let Ways { edges, entry } = program.ways(func);
        if entry.is_some() {
            return None;
        }
        let each: Option<Vec<Verdict>> = edges
            .iter()
            .map(|edge| {
                let at = edge.given.unwrap_or(edge.at);
                if program.named_fn(program.home(at)) != named {
                    return None;
                }
                let mut local = self.judge.at(at);
                for at in [edge.via, edge.value, Some(edge.at)].into_iter().flatten() {
                    local = local.both(self.judge.at(at));
                }
                if let Some(value) = edge.value {
                    local = local.both(self.judge.given(value, ""));
                }
                if edge.given.is_some() {
                    local = local.both(self.through(edge, depth + 1)?);
                }
                Some(local.both(self.inside(program.home(at), depth + 1)?))
            })
            .collect();
        let ways = Verdict::one_of(each?)?;
        let made = self.made(func).map(|(_, verdict)| verdict).unwrap_or_default();
        Some(ways.both(made).both(self.judge.handler(func)).both(self.judge.routed(func)))
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
        let first = &program.lifecycle(program.fn_unit(func)).first;
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
}
