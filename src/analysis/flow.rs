//! Where data goes: forward from its sources to networks, files, preferences, databases and logs.
//!
//! The walk follows values through variables, fields, parameters, results, containers, observables,
//! extras and streams. Calls are matched with returns along the way (a helper called from two places
//! does not mix them up); fields are told apart by type and name, objects are not.

mod apple;
mod comeback;
mod copies;
mod external;
mod http;
mod kept;
mod named;
mod opened;
mod operands;
mod origin;
mod overload;
mod parts;
mod pass;
mod script;
mod shared;
mod steps;
mod stored;
mod tables;
mod verbs;
mod views;

use std::collections::VecDeque;

use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;

use crate::knowledge::model::SinkKind;
use crate::program::link::NameTarget;
use crate::program::{ExprRef, Program};
use crate::syntax::ir::{Expr, Name};

pub(crate) use origin::names_pictures;

/// What is carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Carries {
    /// The data itself, or text made of it.
    Data,
    /// An object that contains it.
    Whole,
    /// A file or path that leads to it.
    Handle,
}

/// A piece of data on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Load {
    /// What is carried.
    pub carries: Carries,
    /// Strongly encrypted.
    pub encrypted: bool,
}

impl Load {
    /// Plain data.
    pub const DATA: Load = Load { carries: Carries::Data, encrypted: false };
    /// A plain file.
    pub const HANDLE: Load = Load { carries: Carries::Handle, encrypted: false };

    fn whole(self) -> Self {
        match self.carries {
            Carries::Data => Self { carries: Carries::Whole, ..self },
            _ => self,
        }
    }

    fn data_if_whole(self) -> Self {
        if self.carries == Carries::Whole { self.data() } else { self }
    }

    fn data(self) -> Self {
        Self { carries: Carries::Data, ..self }
    }

    fn handle(self) -> Self {
        Self { carries: Carries::Handle, ..self }
    }
}

/// Data that arrived at a sink.
#[derive(Clone, Debug)]
pub struct Hit {
    /// The call that sends, writes or logs.
    pub at: ExprRef,
    /// Which kind of sink.
    pub kind: SinkKind,
    /// What arrived.
    pub load: Load,
    /// The sink protects what it gets.
    pub secure: bool,
    /// Known host or service.
    pub host: Option<String>,
    /// Known scheme.
    pub scheme: Option<String>,
    /// Expressions on the way, source first, the sink last.
    pub path: Vec<ExprRef>,
    /// Calls that were entered on the way and not left again, outermost first.
    pub stack: Vec<ExprRef>,
    /// The operand that names the file.
    pub target: Option<ExprRef>,
    /// Calls that remove the file, reached by what names it.
    pub erased: Vec<ExprRef>,
}

/// Result of a walk.
#[derive(Clone, Debug, Default)]
pub struct Flows {
    /// Arrivals, one for each call and kind, in the order of their places.
    pub hits: Vec<Hit>,
    /// Face API calls that the data was given to.
    pub consumed: Vec<ExprRef>,
}

type Stack = SmallVec<[ExprRef; 4]>;
/// The calls by which a place was entered, as far as they are told apart: the last, the one before.
type Context = (Option<ExprRef>, Option<ExprRef>);
/// A place with what came there and by which calls.
type Reached = (ExprRef, Load, Context);

#[derive(Clone, Debug)]
struct Item {
    at: ExprRef,
    load: Load,
    stack: Stack,
}

/// The walk.
pub struct Walk<'w, 'p> {
    program: &'w Program<'p>,
    queue: VecDeque<Item>,
    seen: FxHashSet<(ExprRef, Load, Context)>,
    /// Objects that were filled.
    filled: FxHashSet<(ExprRef, Load, Option<ExprRef>)>,
    before: FxHashMap<(ExprRef, Load), (ExprRef, Load)>,
    /// The same for each call by which a place was entered: a way goes back out to its own call.
    within: FxHashMap<Reached, Reached>,
    /// What is being looked at.
    current: Option<Reached>,
    hits: FxHashMap<(ExprRef, SinkKind, Context), Hit>,
    /// Calls that remove a file, with the names of it that lead there.
    removed: Vec<(ExprRef, Vec<ExprRef>)>,
    consumed: Vec<ExprRef>,
    extras: FxHashSet<String>,
    /// Parts of objects that the data was put into: their names, the objects.
    parts_set: Vec<(Name, ExprRef)>,
    /// Reads of stored objects, with the parts of them that are the data.
    parts_kept: Vec<(ExprRef, Name)>,
    /// Paths of servers of the project with what answers them, once they are asked for.
    answers: Option<std::rc::Rc<Vec<http::Answer>>>,
    steps: usize,
    /// More steps than this and the rest is left out.
    most: usize,
}

/// More steps than this and the rest of a walk is left out.
const MAX_STEPS: usize = 60_000;
/// Calls nested deeper than this are not entered.
const MAX_STACK: usize = 10;

impl<'w, 'p> Walk<'w, 'p> {
    /// A walk without sources.
    pub fn new(program: &'w Program<'p>) -> Self {
        Self {
            program,
            queue: VecDeque::new(),
            seen: FxHashSet::default(),
            filled: FxHashSet::default(),
            before: FxHashMap::default(),
            within: FxHashMap::default(),
            current: None,
            hits: FxHashMap::default(),
            removed: Vec::new(),
            consumed: Vec::new(),
            extras: FxHashSet::default(),
            parts_set: Vec::new(),
            parts_kept: Vec::new(),
            answers: None,
            steps: 0,
            most: MAX_STEPS,
        }
    }

    /// The walk with a limit of its own.
    pub fn at_most(self, steps: usize) -> Self {
        Self { most: steps.min(MAX_STEPS), ..self }
    }

    /// Adds a source.
    pub fn source(&mut self, at: ExprRef, load: Load) {
        self.push(Item { at, load, stack: Stack::new() }, None);
    }

    /// Adds everything that reads the variable an expression names, or the expression itself; returns
    /// what was added.
    pub fn variable(&mut self, at: ExprRef, load: Load) -> Vec<ExprRef> {
        let program = self.program;
        let mut reads = match program.expr(at) {
            Expr::Name(name) => match program.name_target(at) {
                Some(NameTarget::Local(local)) => program.reads_of(local, name),
                Some(NameTarget::Field(owner, index)) => {
                    let name = program.ty(owner).fields[index].name.clone();
                    program.field_uses(owner, &name)
                }
                _ => Vec::new(),
            },
            Expr::Member { recv, name, .. } => {
                match program.member_owner(ExprRef { unit: at.unit, expr: *recv }, name) {
                    Some(owner) => program.field_uses(owner, name),
                    None => program.same_parts(at),
                }
            }
            _ => Vec::new(),
        };
        reads.retain(|&read| {
            matches!(program.expr(read), Expr::Name(_) | Expr::Member { .. }) && !self.is_written(read)
        });
        if !reads.contains(&at) && !self.is_written(at) {
            reads.push(at);
        }
        for &read in &reads {
            self.source(read, load);
        }
        reads
    }

    /// Adds a variable that is filled at a place: reads of it, and what it stands for in the callers.
    pub fn filled(&mut self, at: ExprRef, load: Load) -> Vec<ExprRef> {
        let mut reads = self.variable(at, load);
        self.mutate(&Item { at, load, stack: Stack::new() }, at, load);
        // `run(input, output.buffer.rewind())` fills the object whose buffer it is.
        let whole = self.program.viewed(at);
        if whole != at {
            reads.extend(self.variable(whole, load));
            self.mutate(&Item { at: whole, load, stack: Stack::new() }, whole, load);
        }
        reads
    }

    /// Runs to the end.
    pub fn run(mut self) -> Flows {
        while let Some(item) = self.queue.pop_front() {
            self.steps += 1;
            if self.steps > self.most {
                break;
            }
            self.current = Some((item.at, item.load, self.context(&item)));
            self.step(&item);
        }
        let mut hits: Vec<Hit> = self.hits.into_values().collect();
        hits.sort_by(|a, b| (a.at, a.kind, &a.stack).cmp(&(b.at, b.kind, &b.stack)));
        for hit in &mut hits {
            let Some(target) = hit.target else { continue };
            let leads = |way: &Vec<ExprRef>| way.contains(&target);
            hit.erased = self.removed.iter().filter(|(_, way)| leads(way)).map(|(at, _)| *at).collect();
            hit.erased.sort_unstable();
        }
        self.consumed.sort_unstable();
        self.consumed.dedup();
        Flows { hits, consumed: self.consumed }
    }

    /// Scripts send through layers of helpers that many use: there the caller's caller counts too.
    fn context(&self, item: &Item) -> Context {
        let mut calls = item.stack.iter().rev().copied();
        let last = calls.next();
        let script = last.is_some_and(|call| self.program.is_script(call.unit));
        (last, calls.next().filter(|_| script))
    }

    fn push(&mut self, item: Item, from: Option<(ExprRef, Load)>) {
        let key = (item.at, item.load, self.context(&item));
        if !self.seen.insert(key) {
            return;
        }
        if let Some(from) = from {
            self.before.entry((item.at, item.load)).or_insert(from);
            if let Some(current) = self.current.filter(|current| (current.0, current.1) == from) {
                self.within.insert(key, current);
            }
        }
        self.queue.push_back(item);
    }

    /// The way from the source to a place.
    fn path_to(&self, item: &Item) -> Vec<ExprRef> {
        let mut current = (item.at, item.load, self.context(item));
        let mut path = vec![item.at];
        let mut seen = FxHashSet::default();
        loop {
            let known = self.within.get(&current).copied().filter(|from| !seen.contains(from));
            let from = match known {
                Some(from) => from,
                None => match self.before.get(&(current.0, current.1)) {
                    Some(&(at, load)) => (at, load, current.2),
                    None => break,
                },
            };
            if !seen.insert(from) {
                break;
            }
            if path.last() != Some(&from.0) {
                path.push(from.0);
            }
            current = from;
        }
        path.reverse();
        path
    }

    fn hit(&mut self, item: &Item, at: ExprRef, sink: usize, secure: bool, target: Option<ExprRef>) {
        let sink = &self.program.model.all_sinks[sink];
        let kind = sink.kind;
        if kind == SinkKind::Network {
            self.crosses(item, at);
            self.comes_back(item, at, &sink.place);
        }
        if let Some(target) = target {
            self.cached(item, target);
            if kind == SinkKind::File {
                self.named_again(item, target);
            }
        }
        let mut path = self.path_to(item);
        if path.last() != Some(&at) {
            path.push(at);
        }
        let hit = Hit {
            at,
            kind,
            load: item.load,
            secure: secure || sink.secure,
            host: sink.host.clone(),
            scheme: sink.scheme.clone(),
            path,
            stack: item.stack.to_vec(),
            target,
            erased: Vec::new(),
        };
        match self.hits.entry((at, kind, self.context(item))) {
            std::collections::hash_map::Entry::Vacant(entry) => {
                entry.insert(hit);
            }
            std::collections::hash_map::Entry::Occupied(mut entry) => {
                // The unprotected arrival is the one to report; among equals the shorter way.
                let old = entry.get();
                let worse = (old.load.encrypted || old.secure) && !(hit.load.encrypted || hit.secure);
                let same = (old.load.encrypted || old.secure) == (hit.load.encrypted || hit.secure);
                if worse || same && hit.path.len() < old.path.len() {
                    entry.insert(hit);
                }
            }
        }
    }
}

impl Program<'_> {
    /// True for a member that says something about data without being it.
    pub(crate) fn carries_nothing(&self, at: ExprRef, member: &str) -> bool {
        self.model.stops(member, self.lang(at.unit))
    }
}
