//! Whether something that runs removes what was stored: by the same file or key, the same table, the
//! same object that keeps it.

use rustc_hash::FxHashSet;

use crate::knowledge::model::SinkKind;
use crate::program::link::Type;
use crate::program::{ExprRef, Program};
use crate::syntax::ir::{Expr, Name};

use super::flow::Hit;

/// A call that removes something.
#[derive(Clone, Debug)]
pub struct Eraser {
    /// The call.
    pub at: ExprRef,
    /// From what kind of store.
    pub kind: SinkKind,
    /// Everything of that store rather than one item.
    everything: bool,
    /// Constant texts that name what is removed.
    pub(super) keys: FxHashSet<String>,
    /// Types of the object that removes.
    owners: Vec<Type>,
    /// The model of a script that removes.
    model: Option<Name>,
    /// The store of a page that it is called on.
    holder: Option<Name>,
}

impl Eraser {
    /// True for a call that removes everything of its store.
    pub fn is_everything(&self) -> bool {
        self.everything
    }

    /// True for a call that removes everything, or something that has no name.
    pub fn is_general(&self) -> bool {
        self.everything || self.keys.is_empty() && self.kind != SinkKind::Database
    }
}

impl Program<'_> {
    /// All calls that remove something from a kind of store.
    pub fn erasers(&self, kinds: &[SinkKind]) -> Vec<Eraser> {
        let mut found = Vec::new();
        let names: FxHashSet<String> = self
            .model
            .erasers
            .patterns()
            .filter(|pattern| {
                self.model.erasers.get(&pattern.path()).any(|kind| kinds.contains(kind))
                    || pattern.path().contains("**")
            })
            .map(|pattern| pattern.last().to_owned())
            .collect();
        let mut names: Vec<String> = names.into_iter().collect();
        names.sort_unstable();
        for name in &names {
            for &at in self.uses_of(name) {
                if !matches!(self.expr(at), Expr::Call { .. }) {
                    continue;
                }
                let target = self.target(at);
                let kind = target.names.iter().find_map(|name| self.model.erasers.get(name).next().copied());
                if let Some(kind) = kind.filter(|kind| kinds.contains(kind)) {
                    found.push(self.eraser(at, kind));
                }
            }
        }
        if kinds.contains(&SinkKind::Database) {
            self.annotated_erasers(&mut found);
            self.statement_erasers(&mut found);
        }
        found.sort_by_key(|eraser| eraser.at);
        found.dedup_by_key(|eraser| eraser.at);
        found
    }

    /// Calls that are given a statement which removes rows: those of a database, which keep some otherwise.
    fn statement_erasers(&self, found: &mut Vec<Eraser>) {
        let sinks = self.model.sinks.patterns().filter(|pattern| {
            let path = pattern.path();
            self.model.sinks.get(&path).any(|&row| self.model.all_sinks[row].kind == SinkKind::Database)
        });
        let names: std::collections::BTreeSet<&str> =
            sinks.map(crate::knowledge::pattern::Pattern::last).collect();
        for name in names {
            for &at in self.uses_of(name) {
                let keys: FxHashSet<String> = self.tables_named(at, &["delete from"]).into_iter().collect();
                if !keys.is_empty() {
                    let owners = Vec::new();
                    let kind = SinkKind::Database;
                    found.push(Eraser {
                        at,
                        kind,
                        everything: false,
                        keys,
                        owners,
                        model: None,
                        holder: None,
                    });
                }
            }
        }
    }

    /// The tables that the statement of a call adds to.
    pub(super) fn tables_written(&self, call: ExprRef) -> Vec<String> {
        self.tables_named(call, &["insert into", "insert or replace into", "replace into", "update"])
    }

    /// The tables behind some words of the statement of a call, which may stand at the head of a chain.
    fn tables_named(&self, call: ExprRef, verbs: &[&str]) -> Vec<String> {
        let mut found = Vec::new();
        let mut at = call;
        while let Expr::Call { recv, args, .. } = self.expr(at) {
            for arg in args {
                let text = self.partial_text(ExprRef { unit: call.unit, expr: arg.value });
                found.extend(verbs.iter().filter_map(|verb| table_of(&text, verb)));
            }
            let Some(recv) = recv else { break };
            at = ExprRef { unit: call.unit, expr: *recv };
        }
        found
    }

    /// Calls of methods that an annotation makes remove rows.
    fn annotated_erasers(&self, found: &mut Vec<Eraser>) {
        for func in self.all_fns() {
            let unit = self.fn_unit(func);
            let removes = self.func(func).annotations.iter().any(|row| {
                let marked = self.model.eraser_annotations.iter().any(|(name, _)| *name == row.name);
                marked
                    || row.name == "Query"
                        && row.args.iter().any(|arg| {
                            let text = self.partial_text(ExprRef { unit, expr: arg.value });
                            text.trim_start().to_ascii_lowercase().starts_with("delete")
                        })
            });
            if removes {
                let calls = self.callers(func);
                for &at in calls.iter().filter(|&&at| matches!(self.expr(at), Expr::Call { .. })) {
                    found.push(self.eraser(at, SinkKind::Database));
                }
            }
        }
    }

    fn eraser(&self, at: ExprRef, kind: SinkKind) -> Eraser {
        let Expr::Call { recv, name, args, .. } = self.expr(at) else {
            return Eraser {
                at,
                kind,
                everything: false,
                keys: FxHashSet::default(),
                owners: Vec::new(),
                model: None,
                holder: None,
            };
        };
        let everything = matches!(
            name.as_str(),
            "clear"
                | "clearAll"
                | "clearAllTables"
                | "clearStorage"
                | "clearStorageSync"
                | "removeAll"
                | "deleteAll"
        );
        let mut keys = FxHashSet::default();
        for operand in args.iter().map(|arg| arg.value).chain(*recv) {
            keys.extend(self.keys_of(ExprRef { unit: at.unit, expr: operand }, &[]));
        }
        let (owners, model, holder) = (self.owners_of(at), self.model_of(at), self.holder_of(at));
        Eraser { at, kind, everything, keys, owners, model, holder }
    }

    /// Constant texts and names that tell what an operand means.
    fn keys_of(&self, at: ExprRef, stack: &[ExprRef]) -> Vec<String> {
        let mut keys: Vec<String> = Vec::new();
        for part in self.slice(at, stack) {
            match self.expr(part) {
                Expr::Str(_) => {
                    let text = self.partial_text(part);
                    let text = text.trim().trim_matches(['/', '.']).to_ascii_lowercase();
                    if text.len() >= 3 {
                        keys.push(text);
                    }
                }
                // A field that both sides name.
                Expr::Name(_) | Expr::Member { .. } => {
                    if let Some(crate::program::link::NameTarget::Field(owner, index)) =
                        matches!(self.expr(part), Expr::Name(_)).then(|| self.name_target(part)).flatten()
                    {
                        keys.push(format!("{}#{}", self.qualified(owner), self.ty(owner).fields[index].name));
                    }
                }
                _ => {}
            }
        }
        keys
    }

    /// The model of a script that a call is made on: `User` of `User.deleteOne(..)`. All models have one type.
    fn model_of(&self, call: ExprRef) -> Option<Name> {
        let Expr::Call { recv: Some(recv), .. } = self.expr(call) else { return None };
        match self.expr(ExprRef { unit: call.unit, expr: *recv }) {
            Expr::Name(name) if self.is_script(call.unit) && name.starts_with(char::is_uppercase) => {
                Some(name.clone())
            }
            _ => None,
        }
    }

    /// The store that a call of a script is made on: `localStorage`, also as a part of `window`.
    fn holder_of(&self, call: ExprRef) -> Option<Name> {
        let Expr::Call { recv: Some(recv), .. } = self.expr(call) else { return None };
        match self.expr(ExprRef { unit: call.unit, expr: *recv }) {
            Expr::Name(name) | Expr::Member { name, .. } if self.is_script(call.unit) => Some(name.clone()),
            _ => None,
        }
    }

    /// The name of the collection that a call is made on: `db.collection("faces").insertOne(..)`.
    pub(super) fn row_collection(&self, call: ExprRef) -> Option<String> {
        let Expr::Call { recv: Some(recv), .. } = self.expr(call) else { return None };
        let recv = ExprRef { unit: call.unit, expr: *recv };
        std::iter::once(recv).chain(self.definitions(recv)).take(4).find_map(|made| match self.expr(made) {
            Expr::Call { recv: Some(_), args, .. } if args.len() == 1 => {
                let name = self.constant_text(ExprRef { unit: made.unit, expr: args[0].value })?;
                Some(name.to_ascii_lowercase()).filter(|name| name.len() >= 3)
            }
            _ => None,
        })
    }

    fn owners_of(&self, call: ExprRef) -> Vec<Type> {
        let Expr::Call { recv: Some(recv), .. } = self.expr(call) else { return Vec::new() };
        let ty = self.type_of(ExprRef { unit: call.unit, expr: *recv });
        if matches!(ty, Type::Unknown) { Vec::new() } else { vec![ty] }
    }

    /// False for calls on two stores that are opened by different names: `Hive.box('faces')` and
    /// `Hive.box('settings')`.
    fn may_be_one_store(&self, a: ExprRef, b: ExprRef) -> bool {
        let names = |call: ExprRef| -> FxHashSet<String> {
            let Expr::Call { recv: Some(recv), .. } = self.expr(call) else { return FxHashSet::default() };
            let keys = self.keys_of(ExprRef { unit: call.unit, expr: *recv }, &[]);
            keys.into_iter().filter(|key| !key.contains('#')).collect()
        };
        let (a, b) = (names(a), names(b));
        a.is_empty() || b.is_empty() || !a.is_disjoint(&b)
    }

    /// The eraser that removes what a call stored; `files` are the operands that name the file.
    pub fn erased_by<'e>(&self, hit: &Hit, erasers: &'e [Eraser]) -> Option<&'e Eraser> {
        self.all_erased_by(hit, erasers).first().copied()
    }

    /// All of them.
    pub fn all_erased_by<'e>(&self, hit: &Hit, erasers: &'e [Eraser]) -> Vec<&'e Eraser> {
        let kind = if hit.kind == SinkKind::Gallery { SinkKind::File } else { hit.kind };
        let mut keys: FxHashSet<String> = FxHashSet::default();
        if let Some(target) = hit.target {
            keys.extend(self.keys_of(target, &hit.stack));
        } else if let Expr::Call { args, .. } = self.expr(hit.at) {
            for arg in args {
                keys.extend(self.keys_of(ExprRef { unit: hit.at.unit, expr: arg.value }, &hit.stack));
            }
        }
        if kind == SinkKind::Database {
            keys.extend(self.tables_written(hit.at));
            keys.extend(self.row_collection(hit.at));
        }
        let owners = self.owners_of(hit.at);
        let model = self.model_of(hit.at);
        let fitting = erasers.iter().filter(|eraser| eraser.kind == kind || eraser.kind == hit.kind);
        let removes = |eraser: &&'e Eraser| {
            if hit.erased.contains(&eraser.at) || !keys.is_disjoint(&eraser.keys) {
                return true;
            }
            let same_owner = eraser.owners.iter().any(|owner| owners.contains(owner));
            match kind {
                SinkKind::Database => {
                    same_owner && (model.is_none() || eraser.model.is_none() || model == eraser.model)
                }
                SinkKind::Preferences => {
                    let same_holder = eraser.holder.is_some() && eraser.holder == self.holder_of(hit.at);
                    (same_owner || same_holder)
                        && eraser.everything
                        && self.may_be_one_store(hit.at, eraser.at)
                }
                _ => false,
            }
        };
        fitting.filter(removes).collect()
    }
}

/// The table that a statement is about which begins so.
fn table_of(statement: &str, verb: &str) -> Option<String> {
    let text = statement.trim_start().to_ascii_lowercase();
    let rest = text.strip_prefix(verb)?.strip_prefix(char::is_whitespace)?.trim_start();
    let name: String = rest
        .trim_start_matches(['`', '"', '['])
        .chars()
        .take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '.'))
        .collect();
    (!name.is_empty()).then(|| format!("table {name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_of_statements() {
        assert_eq!(table_of("DELETE FROM faces WHERE id = ?", "delete from").as_deref(), Some("table faces"));
        assert_eq!(table_of("  insert into `faces` (a)", "insert into").as_deref(), Some("table faces"));
        assert_eq!(table_of("deletion", "delete from"), None);
    }
}
