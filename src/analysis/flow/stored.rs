//! Data of scripts that is kept under a name: put into storage under a key and read from it elsewhere, in a
//! file or object whose address is handed about.

use crate::knowledge::model::StepKind;
use crate::knowledge::pattern::Pattern;
use crate::program::link::Target;
use crate::program::{ExprRef, Program};
use crate::syntax::ir::{Arg, Expr, StrPart};

use super::{Item, Stack, Walk};

/// Options of a request that has a body.
const BODIES: &[&str] = &["body", "data", "params", "formData"];
/// Options that hold the key of what is stored.
const KEYS: &[&str] = &["key"];
/// Options that hold what is stored.
const VALUES: &[&str] = &["data", "value"];
/// Callbacks of a storage that hear of what was read.
const ANSWERS: &[&str] = &["success", "complete"];

impl Walk<'_, '_> {
    /// `fetch(dataUrl)`, `fetch(photo.uri)`: the request reads what its address leads to, it sends nothing.
    /// An address that the data is only a part of carries it away.
    pub(super) fn fetched(&mut self, item: &Item, call: ExprRef, target: &Target, args: &[Arg]) -> bool {
        let program = self.program;
        if program.step_of(target) != Some(StepKind::Fetches) || !target.fns.is_empty() {
            return false;
        }
        let sends = args.iter().skip(1).any(|arg| {
            let options = ExprRef { unit: call.unit, expr: arg.value };
            match program.expr(options) {
                Expr::New { ty, args, .. } if ty.is_empty() => args
                    .iter()
                    .any(|arg| arg.label.as_deref().is_none_or(|label| BODIES.contains(&label))),
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
        let model = &program.model;
        if !target.names.iter().any(|name| model.state_writes.get(name).next().is_some()) {
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
        for at in program.state_reads_of(&key) {
            self.push(Item { at, load: item.load.data(), stack: Stack::new() }, Some(from));
        }
    }

    /// True when what arrives is the name of the file or object that holds the data.
    pub(super) fn is_name(&self, item: &Item) -> bool {
        let program = self.program;
        if !program.is_script(item.at.unit) {
            return false;
        }
        for at in self.path_to(item.at, item.load).into_iter().rev() {
            match program.expr(at) {
                Expr::Member { name, .. } if program.model.names.contains(name.as_str()) => return true,
                Expr::Member { .. } | Expr::Name(_) | Expr::Index { .. } | Expr::Str(_) | Expr::Or(..) => {}
                Expr::Call { name, .. } if name == "await" => {}
                _ => return false,
            }
        }
        false
    }
}

impl Program<'_> {
    /// Reads of what is stored under a key: calls, or what their callbacks get.
    fn state_reads_of(&self, key: &str) -> Vec<ExprRef> {
        let reads = &self.model.state_reads;
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
                if !same
                    || !self.target(at).names.iter().any(|name| reads.get(name).next().is_some())
                {
                    continue;
                }
                found.push(at);
                for func in answers.into_iter().flat_map(|answer| self.fn_values(answer)) {
                    let Some(param) = self.func(func).params.first() else { continue };
                    let local = crate::program::scope::Local { func, def: crate::program::scope::Def::Param(0) };
                    found.extend(self.reads_of(local, &param.name));
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}
