//! What is stored under a key, and read back elsewhere: also through functions of the project that put a
//! key together from what they are given.

use rustc_hash::FxHashMap;

use crate::program::link::NameTarget;
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, FnId, Program};
use crate::syntax::ir::{Arg, CmpOp, Expr, Lit, StrPart};

use super::judge::Judge;

/// Calls that write a value under the key before it.
const WRITERS: &[&str] = &[
    "putBoolean",
    "putString",
    "putInt",
    "putLong",
    "encode",
    "put",
    "putExtra",
    "set",
    "to",
    "setBoolean",
    "save",
    "write",
    "setItem",
    "setItemAsync",
    "setStorageSync",
];
/// Calls of scripts that write what an options object says.
const OPTION_WRITERS: &[&str] = &["setStorage", "set"];
/// Calls of scripts that are true when what they are given is.
const SAME: &[&str] = &["await", "Boolean", "parse", "JSON.parse", "Number", "String"];
/// Keys and truth values are followed through this many expressions.
const MAX_DEPTH: u32 = 8;

impl Judge<'_, '_> {
    /// Values written under a key anywhere in the project.
    pub(crate) fn written_under(&self, key: &str) -> Vec<ExprRef> {
        let program = self.program;
        let written = self.written.get_or_init(|| self.all_written());
        let mut values = written.get(key).cloned().unwrap_or_default();
        for (owner, name) in program.linked_fields(key) {
            values.extend(program.field_definitions(owner, &name));
        }
        values.sort_unstable();
        values.dedup();
        values
    }

    /// Values written under constant keys, and under keys that callers make constant, by key.
    fn all_written(&self) -> FxHashMap<String, Vec<ExprRef>> {
        let program = self.program;
        let mut written: FxHashMap<String, Vec<ExprRef>> = FxHashMap::default();
        let mut add = |name: ExprRef, value: ExprRef| match program.constant_text(name) {
            Some(key) => written.entry(key).or_default().push(value),
            None => {
                for (key, value) in program.written_for(name, value) {
                    written.entry(key).or_default().push(value);
                }
            }
        };
        let known = &program.model.state_writers;
        let more = WRITERS.iter().copied().filter(|name| !known.contains(*name));
        let mut writers: Vec<&str> = known.iter().map(String::as_str).chain(more).collect();
        writers.sort_unstable();
        for writer in writers {
            for &at in program.uses_of(writer) {
                let Expr::Call { recv, args, .. } = program.expr(at) else { continue };
                let sub = |expr| ExprRef { unit: at.unit, expr };
                // `"agreed" to true`.
                match (recv, &args[..]) {
                    (Some(recv), [value]) if writer == "to" => add(sub(*recv), sub(value.value)),
                    (_, [name, value, ..]) => add(sub(name.value), sub(value.value)),
                    _ => {}
                }
            }
        }
        for (name, value) in self.written_for_keys() {
            add(name, value);
        }
        // `wx.setStorage({ key, data })`.
        for &writer in OPTION_WRITERS {
            for &at in program.uses_of(writer) {
                let Expr::Call { args, .. } = program.expr(at) else { continue };
                let [options] = &args[..] else { continue };
                let options = ExprRef { unit: at.unit, expr: options.value };
                if let Some(name) = program.labelled(options, "key")
                    && let Some(value) = program.labelled(options, "data")
                {
                    add(name, value);
                }
            }
        }
        for values in written.values_mut() {
            values.sort_unstable();
            values.dedup();
        }
        written
    }

    /// The key that a function of a script reads for a call of it, where the key is put together from what
    /// the call gives: `get('step')` of `const get = (key) => wx.getStorageSync('app_' + key)`.
    pub(super) fn wrapped_read(&self, func: FnId, call: ExprRef) -> Option<String> {
        let program = self.program;
        if !program.is_script(call.unit) || program.func(func).params.is_empty() {
            return None;
        }
        let [only] = program.returned_values(func)[..] else { return None };
        let read = self.read_behind(only, 0)?;
        let Expr::Call { args, .. } = program.expr(read) else { return None };
        let key = ExprRef { unit: read.unit, expr: args.first()?.value };
        let Expr::Call { args: given, .. } = program.expr(call) else { return None };
        let text = program.text_for(key, func, call.unit, given, 0)?;
        // A key that is always the same is understood without the call.
        program.constant_text(key).is_none().then_some(text)
    }

    /// The read of a store whose truth an expression has.
    fn read_behind(&self, at: ExprRef, depth: u32) -> Option<ExprRef> {
        let program = self.program;
        if depth > MAX_DEPTH {
            return None;
        }
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match program.expr(at) {
            Expr::Call { recv, name, args, .. } => {
                let target = program.target(at);
                let reads =
                    target.names.iter().any(|name| program.model.state_reads.get(name).next().is_some());
                if reads {
                    return Some(at);
                }
                let inner = match (recv, &args[..]) {
                    (Some(recv), []) => sub(*recv),
                    (_, [first, ..]) => sub(first.value),
                    _ => return None,
                };
                if SAME.contains(&name.as_str()) { self.read_behind(inner, depth + 1) } else { None }
            }
            Expr::Cast(inner, _) => self.read_behind(sub(*inner), depth + 1),
            Expr::Not(inner) => match program.expr(sub(*inner)) {
                Expr::Not(inner) => self.read_behind(sub(*inner), depth + 1),
                _ => None,
            },
            Expr::Coalesce(a, b) | Expr::Or(a, b) => {
                let default = matches!(program.expr(sub(*b)), Expr::Lit(_) | Expr::Str(_));
                if default { self.read_behind(sub(*a), depth + 1) } else { None }
            }
            Expr::Cmp(CmpOp::Eq, a, b) => {
                let agrees = match program.expr(sub(*b)) {
                    Expr::Lit(Lit::Bool(value)) => *value,
                    Expr::Lit(Lit::Int(value)) => *value == 1,
                    Expr::Str(_) => program
                        .literal(sub(*b))
                        .is_some_and(|text| matches!(text.as_str(), "1" | "true" | "yes")),
                    _ => false,
                };
                if agrees { self.read_behind(sub(*a), depth + 1) } else { None }
            }
            Expr::Name(_) => match program.definitions(at)[..] {
                [only] => self.read_behind(only, depth + 1),
                _ => None,
            },
            _ => None,
        }
    }
}

impl Program<'_> {
    /// Values that callers of a function have it write under a key which it puts together from what it is
    /// given: `set('step', true)` of `const set = (key, value) => wx.setStorageSync('app_' + key, value)`.
    fn written_for(&self, name: ExprRef, value: ExprRef) -> Vec<(String, ExprRef)> {
        let mut list = Vec::new();
        if !self.is_script(name.unit) {
            return list;
        }
        let mut around = Some(self.home(name));
        while let Some(func) = around.filter(|&func| !self.mentions_param(name, func)) {
            around = self.parent(func);
        }
        let Some(func) = around else { return list };
        for call in self.script_calls_of(func) {
            let Expr::Call { args, .. } = self.expr(call) else { continue };
            let Some(key) = self.text_for(name, func, call.unit, args, 0) else { continue };
            // What it writes is what it is given, or text of that.
            let given = self.subtree(value).into_iter().find_map(|part| {
                let index = self.param_of(part, func)?;
                Some(ExprRef { unit: call.unit, expr: args.get(index)?.value })
            });
            list.push((key, given.unwrap_or(value)));
        }
        list
    }

    /// Calls of a function of a script, also of a lambda that a constant holds.
    fn script_calls_of(&self, func: FnId) -> Vec<ExprRef> {
        match self.written_at(func) {
            Some(_) if self.func(func).name.is_empty() => self.lambda_runs(func).invoked.clone(),
            _ => self.callers(func).to_vec(),
        }
    }

    fn mentions_param(&self, at: ExprRef, func: FnId) -> bool {
        self.subtree(at).into_iter().any(|part| self.param_of(part, func).is_some())
    }

    /// Which parameter of a function an expression is.
    fn param_of(&self, at: ExprRef, func: FnId) -> Option<usize> {
        if !matches!(self.expr(at), Expr::Name(_)) {
            return None;
        }
        match self.name_target(at)? {
            NameTarget::Local(Local { func: of, def: Def::Param(index) }) if of == func => Some(index),
            _ => None,
        }
    }

    /// The text of an expression in a function for one call of it.
    fn text_for(&self, at: ExprRef, func: FnId, unit: u32, given: &[Arg], depth: u32) -> Option<String> {
        if depth > MAX_DEPTH {
            return None;
        }
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match self.expr(at) {
            Expr::Str(parts) => parts
                .iter()
                .map(|part| match part {
                    StrPart::Text(text) => Some(text.to_string()),
                    StrPart::Expr(expr) => self.text_for(sub(*expr), func, unit, given, depth + 1),
                })
                .collect(),
            Expr::Arith(op, list) if op == "+" => {
                list.iter().map(|part| self.text_for(sub(*part), func, unit, given, depth + 1)).collect()
            }
            _ => match self.param_of(at, func) {
                Some(index) => self.constant_text(ExprRef { unit, expr: given.get(index)?.value }),
                None => self.constant_text(at),
            },
        }
    }
}
