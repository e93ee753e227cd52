//! Data of scripts that is kept under a name: put into storage under a key and read from it elsewhere, in a
//! file or object whose address is handed about.

use crate::knowledge::model::StepKind;
use crate::knowledge::pattern::Pattern;
use crate::knowledge::words::tokens;
use crate::program::link::Target;
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, Program};
use crate::syntax::ir::{Arg, Expr, Name, StrPart};

use super::{Carries, Item, Stack, Walk};

/// Last words of names of elements and streams that show what a camera sees.
const SURFACES: &[&str] = &["video", "stream", "canvas", "webcam"];
/// Calls that give such a stream or element.
const OPENS: &[&str] = &["getUserMedia", "querySelector", "getElementById", "createElement"];
/// Options of a request that has a body.
const BODIES: &[&str] = &["body", "data", "params", "formData"];
/// Options that hold the key of what is stored.
const KEYS: &[&str] = &["key"];
/// Options that hold what is stored.
const VALUES: &[&str] = &["data", "value"];
/// Calls that hand on what they get.
const PASSES: &[&str] = &["await", "then", "catch", "finally", "resolve", "stringify", "parse"];
/// Uses of an object that was read from a storage are looked at up to this number.
const MAX_WHOLE: usize = 60;
/// Callbacks of a storage that hear of what was read.
const ANSWERS: &[&str] = &["success", "complete"];

impl Walk<'_, '_> {
    /// `fetch(dataUrl)`, `fetch(photo.uri)`: the request reads what its address leads to, it sends nothing.
    /// An address that the data is only a part of carries it away.
    pub(super) fn fetched(&mut self, item: &Item, call: ExprRef, target: &Target, args: &[Arg]) -> bool {
        let program = self.program;
        // Options hold the address and the body.
        if item.load.carries == Carries::Whole
            || program.step_of(target) != Some(StepKind::Fetches)
            || !target.fns.is_empty()
        {
            return false;
        }
        // An address that is followed to the request is no picture.
        if self.path_to(item).first().is_some_and(|&start| matches!(program.expr(start), Expr::Str(_))) {
            return false;
        }
        let sends = args.iter().skip(1).any(|arg| {
            let options = ExprRef { unit: call.unit, expr: arg.value };
            match program.expr(options) {
                Expr::New { ty, args, .. } if ty.is_empty() => {
                    args.iter().any(|arg| arg.label.as_deref().is_none_or(|label| BODIES.contains(&label)))
                }
                _ => true,
            }
        });
        let whole = match program.expr(item.at) {
            // `file://${path}`
            Expr::Str(parts) => match parts.first() {
                Some(StrPart::Text(text)) => {
                    ["file:", "data:", "blob:"].iter().any(|scheme| text.starts_with(scheme))
                }
                _ => parts.len() == 1,
            },
            Expr::Arith(..) => false,
            _ => true,
        };
        if sends || !whole {
            return false;
        }
        self.go(item, call, item.load.data());
        true
    }

    /// `setStorageSync('face', path)` on one page: what other pages read under the key.
    pub(super) fn kept_under_key(
        &mut self,
        item: &Item,
        call: ExprRef,
        target: &Target,
        args: &[Arg],
        position: usize,
    ) {
        let program = self.program;
        if !program.writes_state(target) {
            return;
        }
        let sub = |expr| ExprRef { unit: call.unit, expr };
        let key = match (program.expr(sub(args[0].value)), position) {
            (Expr::New { ty, args, .. }, 0) if ty.is_empty() => {
                let named = |labels: &[&str]| {
                    args.iter().find(|arg| arg.label.as_deref().is_some_and(|label| labels.contains(&label)))
                };
                named(VALUES).and_then(|_| named(KEYS)).map(|arg| sub(arg.value))
            }
            (_, 1) => Some(sub(args[0].value)),
            _ => None,
        };
        let Some(key) = key else { return };
        // A helper keeps what it is given under the key it is given.
        let key = match program.constant_text(key) {
            Some(key) => key,
            None => match &program.texts_behind(key, &item.stack)[..] {
                [(only, _)] => only.clone(),
                _ => return,
            },
        };
        if key.is_empty() {
            return;
        }
        let from = (item.at, item.load);
        let part = self.part_stored(item, sub(args[0].value));
        for read in program.state_reads_of(&key) {
            let Some(part) = &part else {
                self.push(Item { at: read, load: item.load.data(), stack: Stack::new() }, Some(from));
                continue;
            };
            // Of an object that is kept whole, only the part that is the data, and the object where it is
            // handed on whole.
            self.parts_kept.push((read, part.clone()));
            for at in program.parts_taken(read, part) {
                self.push(Item { at, load: item.load.data(), stack: Stack::new() }, Some(from));
            }
            for at in program.taken_whole(read, part) {
                self.push(Item { at, load: item.load.whole(), stack: Stack::new() }, Some(from));
            }
        }
    }

    /// The key under which the data stands in the object that is stored: `{ name, photo }` as text.
    fn part_stored(&self, item: &Item, options: ExprRef) -> Option<Name> {
        let program = self.program;
        let path = self.path_to(item);
        let mut inner = path.len();
        while inner > 0 {
            inner -= 1;
            let at = path[inner];
            match program.expr(at) {
                Expr::New { ty, args, .. } if ty.is_empty() && at != options => {
                    let before = *path.get(inner.checked_sub(1)?)?;
                    let holds = |arg: &&Arg| {
                        program.subtree(ExprRef { unit: at.unit, expr: arg.value }).contains(&before)
                    };
                    // What is spread into it has parts of its own.
                    let label = args.iter().find(holds)?.label.clone();
                    if label.is_some() {
                        return label;
                    }
                }
                Expr::New { .. } | Expr::Name(_) | Expr::Member { .. } => {}
                Expr::Call { name, .. } if name == "stringify" || name == "await" => {}
                _ => return None,
            }
        }
        None
    }

    /// True for an object that was read from where it is kept, and whose part of a name did not bring the data
    /// there.
    pub(super) fn is_kept_without(&self, made: ExprRef, name: &str) -> bool {
        if self.parts_kept.is_empty() {
            return false;
        }
        let parts = self.program.subtree(made);
        let mut kept = self.parts_kept.iter().filter(|(read, _)| parts.contains(read)).peekable();
        kept.peek().is_some() && kept.all(|(_, part)| part != name)
    }

    /// True when what arrives is the element or stream that shows the camera: a log of one shows no picture.
    /// What was read out of it went through a call.
    pub(super) fn is_surface(&self, item: &Item) -> bool {
        let program = self.program;
        if !program.is_script(item.at.unit) {
            return false;
        }
        let path = self.path_to(item);
        let is_box = |name: &str| program.model.hooks.value.contains(name) || SURFACES.contains(&name);
        let surface = |name: &str| tokens(name).last().is_some_and(|last| SURFACES.contains(&last.as_str()));
        let mut named = false;
        for &at in &path {
            match program.expr(at) {
                Expr::Name(name) => named |= surface(name),
                Expr::Member { name, .. } if surface(name) => named = true,
                Expr::Member { name, .. } if !is_box(name) => return false,
                Expr::Call { name, .. } if OPENS.contains(&name.as_str()) => named = true,
                Expr::Call { name, .. } if name == "await" || name == "then" => {}
                Expr::Call { .. } => return false,
                _ => {}
            }
        }
        named
    }

    /// True when what arrives is the name of the file or object that holds the data.
    pub(super) fn is_name(&self, item: &Item) -> bool {
        let program = self.program;
        if !program.is_script(item.at.unit) {
            return false;
        }
        let path = self.path_to(item);
        for &at in path.iter().rev() {
            match program.expr(at) {
                Expr::Member { name, .. } | Expr::Call { name, .. }
                    if program.model.names.contains(name.as_str()) =>
                {
                    return true;
                }
                Expr::Name(_) => {
                    // What a reader hands to its callback is what was read.
                    if program.given_by(at).is_some_and(|call| program.reads_content(call)) {
                        return false;
                    }
                }
                Expr::Member { .. }
                | Expr::Index { .. }
                | Expr::Str(_)
                | Expr::Or(..)
                | Expr::Arith(..)
                | Expr::New { .. } => {}
                Expr::Call { name, .. } if name == "await" || name == "stringify" => {}
                _ => break,
            }
        }
        // All that the call that took the picture tells is where it lies.
        let passes = |at: ExprRef| match program.expr(at) {
            Expr::Call { name, .. } => PASSES.contains(&name.as_str()) || !program.target(at).fns.is_empty(),
            Expr::Name(_) => !program.given_by(at).is_some_and(|call| program.reads_content(call)),
            _ => true,
        };
        path.first().is_some_and(|&start| {
            let told = program.given_by(start).unwrap_or(start);
            path[1..].iter().all(|&at| passes(at))
                && matches!(program.expr(told), Expr::Call { .. })
                && program.target(told).apis(program).into_iter().any(|api| program.catalog.api(api).names)
        })
    }
}

impl Program<'_> {
    /// True for a call that keeps a value under a key.
    pub(super) fn writes_state(&self, target: &Target) -> bool {
        target.names.iter().any(|name| self.model.state_writes.get(name).next().is_some())
    }

    /// The call that hands a name to the function whose parameter it is: as one of its arguments, or of the
    /// functions in its options.
    fn given_by(&self, at: ExprRef) -> Option<ExprRef> {
        let Expr::Name(name) = self.expr(at) else { return None };
        let local = self.local(at, name)?;
        let Def::Param(_) = local.def else { return None };
        let mut outer = self.around(self.written_at(local.func)?)?;
        if matches!(self.expr(outer), Expr::New { ty, .. } if ty.is_empty()) {
            outer = self.around(outer)?;
        }
        matches!(self.expr(outer), Expr::Call { .. }).then_some(outer)
    }

    /// True for a call that reads what a name leads to.
    fn reads_content(&self, call: ExprRef) -> bool {
        self.step_of(&self.target(call)) == Some(StepKind::Reads)
    }

    /// Reads of a part of the object that a storage gave: `JSON.parse(read).photo`, through a variable.
    fn parts_taken(&self, read: ExprRef, part: &Name) -> Vec<ExprRef> {
        let from_read = |at: ExprRef| self.subtree(at).contains(&read);
        let uses = self.uses_in(part, read.unit).iter().copied();
        uses.filter(|&at| match self.expr(at) {
            Expr::Member { recv, .. } => {
                let recv = ExprRef { unit: at.unit, expr: *recv };
                from_read(recv) || self.definitions(recv).into_iter().any(from_read)
            }
            _ => false,
        })
        .collect()
    }

    /// Places where an object that a storage gave is handed on with all that it holds: `{ ...JSON.parse(read) }`,
    /// through variables.
    fn taken_whole(&self, read: ExprRef, part: &Name) -> Vec<ExprRef> {
        let mut found = Vec::new();
        let mut seen: Vec<ExprRef> = Vec::new();
        let mut stack = vec![read];
        while let Some(at) = stack.pop() {
            if seen.len() >= MAX_WHOLE || seen.contains(&at) {
                continue;
            }
            seen.push(at);
            let Some(around) = self.around(at).filter(|_| !self.leaves_out(at, part)) else { continue };
            match self.expr(around) {
                Expr::Member { recv, name, .. } if *recv == at.expr => {
                    // `res.data` of a callback that is told what was read.
                    if at == read && VALUES.contains(&name.as_str()) {
                        stack.push(around);
                    }
                }
                Expr::Call { recv, name, .. } if *recv == Some(at.expr) => {
                    if PASSES.contains(&name.as_str()) {
                        stack.push(around);
                    }
                }
                Expr::Call { name, .. } if name == "parse" || name == "await" => stack.push(around),
                Expr::Cast(..) | Expr::Or(..) | Expr::Coalesce(..) => stack.push(around),
                Expr::If { cond, .. } if *cond != at.expr => stack.push(around),
                Expr::Let { names, .. } => {
                    if let [name] = &names[..] {
                        let local = Local { func: self.home(around), def: Def::Let(around) };
                        stack.extend(self.reads_of(local, name));
                    }
                }
                _ => found.push(at),
            }
        }
        found
    }

    /// Reads of what is stored under a key: calls, or what their callbacks get.
    fn state_reads_of(&self, key: &str) -> Vec<ExprRef> {
        let reads = &self.model.state_reads;
        self.want_mentions(key);
        let mut names: Vec<&str> = reads.patterns().map(Pattern::last).collect();
        names.sort_unstable();
        names.dedup();
        let mut found = Vec::new();
        for name in names {
            for &at in self.uses_of(name) {
                let Expr::Call { args, .. } = self.expr(at) else { continue };
                if !self.is_script(at.unit) {
                    continue;
                }
                let sub = |expr| ExprRef { unit: at.unit, expr };
                let Some(first) = args.first() else { continue };
                let (asked, answers) = match self.expr(sub(first.value)) {
                    Expr::New { ty, args, .. } if ty.is_empty() => {
                        let of = |labels: &'static [&str]| {
                            args.iter()
                                .filter(|arg| {
                                    arg.label.as_deref().is_some_and(|label| labels.contains(&label))
                                })
                                .map(|arg| sub(arg.value))
                        };
                        (of(KEYS).next(), of(ANSWERS).collect::<Vec<_>>())
                    }
                    _ => (Some(sub(first.value)), Vec::new()),
                };
                let same = asked.is_some_and(|asked| self.constant_text(asked).as_deref() == Some(key));
                if !same || !self.target(at).names.iter().any(|name| reads.get(name).next().is_some()) {
                    continue;
                }
                found.push(at);
                for func in answers.into_iter().flat_map(|answer| self.fn_values(answer)) {
                    let Some(param) = self.func(func).params.first() else { continue };
                    let local = Local { func, def: Def::Param(0) };
                    found.extend(self.reads_of(local, &param.name));
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}
