//! Near misses: questions that stand by a way and still do not count, and why. Asked only about ways
//! that lack a gate, so that a finding can say which gate was meant.

mod answer;
mod comment;
mod condition;
mod order;
mod prompt;
mod state;

use rustc_hash::FxHashSet;

use super::gate::{Bits, Judge};
use super::trace::{Trace, Way};
use crate::input::span::Loc;
use crate::program::graph::EdgeKind;
use crate::program::{ExprRef, FnId, Program, TypeId};
use crate::syntax::ir::FnKind;

/// Why a gate does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MissKind {
    /// It is commented out.
    CommentedOut,
    /// The condition is always true, or false.
    Constant(bool),
    /// The state is set without the person's act.
    SetByCode,
    /// What follows stands on the side of refusal.
    WrongSide,
    /// It runs when the prompt is refused or closed.
    OnRefusal,
    /// Something else is enough to pass the condition.
    Either,
    /// Both outcomes lead on.
    DecidesNothing,
    /// The answer is not waited for.
    NotAwaited,
    /// The error that should stop it is caught.
    Caught,
    /// It is asked only where some other branch is taken.
    OtherBranch,
    /// It is asked only afterwards.
    After,
    /// The answer is read, and nothing depends on it.
    Ignored,
    /// The state says that the question was shown, not how it was answered.
    OnlyShown,
    /// The state says that nothing was refused or withdrawn, not that anything was given.
    NotRefused,
    /// The answer is kept, and nothing on the way reads it.
    NeverRead,
    /// A text takes going on for agreement.
    Presumed,
    /// Another way passes it.
    OtherWay,
    /// It asks for the camera only.
    CameraOnly,
}

/// A gate that does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Miss {
    /// Why.
    pub kind: MissKind,
    /// Where.
    pub loc: Loc,
    /// What it is about: a name or the way that goes round it.
    pub name: Option<String>,
}

/// More of them explain nothing.
const MAX_MISSES: usize = 3;
/// Functions larger than this are not searched.
const MAX_EXPRS: usize = 20_000;
/// A way is searched from its end; what stands further away is another subject.
const MAX_PLACES: usize = 24;

/// A function on the way, and the place in it that leads on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Stop {
    func: FnId,
    at: ExprRef,
    /// How the next function comes to run.
    how: Option<EdgeKind>,
    /// The function that is written there.
    inner: Option<FnId>,
}

/// Looks for near misses.
pub struct Misses<'m, 'p> {
    program: &'m Program<'p>,
    judge: &'m Judge<'m, 'p>,
    trace: &'m Trace<'m, 'p>,
}

impl<'m, 'p> Misses<'m, 'p> {
    /// Near misses of a traced program.
    pub fn new(trace: &'m Trace<'m, 'p>) -> Self {
        Self { program: trace.program, judge: trace.judge, trace }
    }

    /// Gates for `wanted` by a way to a site that lacks it, the most telling first.
    pub fn of(&self, site: ExprRef, wanted: Bits, way: &Way) -> Vec<Miss> {
        self.find(site, wanted, way)
    }

    fn find(&self, site: ExprRef, wanted: Bits, way: &Way) -> Vec<Miss> {
        let mut found = Vec::new();
        let owners = way.steps.iter().filter_map(|step| self.program.owner(step.func));
        let on_way: FxHashSet<TypeId> = owners.map(|owner| self.program.top_type(owner)).collect();
        let stops = self.stops(way);
        let mut nearest = None;
        for &stop in &stops {
            // The function nearest to the site that has something to say explains it.
            let method = self.program.named_fn(stop.func);
            if nearest.is_some_and(|nearest| nearest != method) {
                break;
            }
            if self.program.body_exprs(stop.func).len() > MAX_EXPRS {
                continue;
            }
            let before = found.len();
            self.conditions(stop, wanted, &mut found);
            self.prompts(stop, wanted, &on_way, &mut found);
            self.comments(stop, wanted, &mut found);
            if found.len() == before {
                self.answers(stop, wanted, &mut found);
            }
            if found.len() > before {
                nearest = Some(method);
            }
        }
        let entry = way.steps.first().map(|step| self.program.fn_title(step.func));
        let passed: FxHashSet<FnId> = stops.iter().map(|stop| self.program.named_fn(stop.func)).collect();
        if found.is_empty() {
            self.kept_answers(way, wanted, &passed, &mut found);
        }
        if found.is_empty() {
            self.presumed(&stops, wanted, &mut found);
        }
        for id in self.trace.gates_towards(site) {
            let gate = self.judge.gate(id);
            // What stands in a function of this way has been looked at.
            let elsewhere = !passed.contains(&self.program.named_fn(self.program.home(gate.at)));
            if gate.bits.has(wanted) && elsewhere {
                let loc = gate.age.map_or_else(|| self.program.loc(gate.at), |age| self.program.loc(age.at));
                found.push(Miss { kind: MissKind::OtherWay, loc, name: entry.clone() });
            }
        }
        if found.is_empty() && wanted.has(Bits::CONSENT) && !wanted.has(Bits::SEPARATE) {
            self.permissions(&stops, &mut found);
        }
        // One question is told once, by the first thing that is said of it.
        let mut told: Vec<Miss> = Vec::new();
        for miss in found {
            let again = |known: &Miss| {
                known.loc.file == miss.loc.file
                    && (known.loc.span.contains(miss.loc.span) || miss.loc.span.contains(known.loc.span))
            };
            if told.len() < MAX_MISSES && !told.iter().any(again) {
                told.push(miss);
            }
        }
        told
    }

    /// The functions of a way with the places in them, the last first, and those around lambdas and
    /// listeners on it.
    fn stops(&self, way: &Way) -> Vec<Stop> {
        let program = self.program;
        let mut stops: Vec<Stop> = Vec::new();
        let mut add = |stop: Stop| {
            // What is handed to a call there is nearer to the point than the call.
            let span = program.loc(stop.at).span;
            let known = stops
                .iter()
                .any(|known| known.func == stop.func && span.contains(program.loc(known.at).span));
            let new = !known && stops.len() < MAX_PLACES;
            if new {
                stops.push(stop);
            }
            new
        };
        for step in way.steps.iter().rev() {
            let mut stop = Stop { func: step.func, at: step.at, how: step.how, inner: None };
            while add(stop) {
                let written = match program.func(stop.func).kind {
                    FnKind::Lambda => program.written_at(stop.func),
                    _ => program.owner(stop.func).and_then(|owner| program.constructed_at(owner)),
                };
                let Some(at) = written else { break };
                stop = Stop { func: program.home(at), at, how: None, inner: Some(stop.func) };
            }
        }
        stops
    }

    fn push(&self, found: &mut Vec<Miss>, kind: MissKind, at: ExprRef) {
        found.push(Miss { kind, loc: self.program.call_loc(at), name: None });
    }
}
