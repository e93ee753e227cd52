//! Whether what is stored goes by itself: a time that the store was given, a row that goes with another.

use crate::input::span::Loc;
use crate::knowledge::model::SinkKind;
use crate::program::{ExprRef, Program};
use crate::syntax::ir::{Arg, Expr};

use super::erasure::Eraser;
use super::flow::Hit;

impl Program<'_> {
    /// Where it is said that what a call stores expires.
    pub(super) fn expires(&self, hit: &Hit) -> Option<Loc> {
        if !matches!(hit.kind, SinkKind::Database | SinkKind::Preferences) {
            return None;
        }
        let Expr::Call { name, args, .. } = self.expr(hit.at) else { return None };
        let expiry = &self.model.expiry;
        // The first argument is the key or the data, which may have any names in it.
        let given = || args.iter().skip(1).any(|arg| self.gives_time(hit.at.unit, arg));
        if expiry.calls.contains(name.as_str()) || given() {
            return Some(self.call_loc(hit.at));
        }
        if hit.kind != SinkKind::Database || !self.is_script(hit.at.unit) {
            return None;
        }
        self.expiring_schema(hit.at).or_else(|| self.expiring_index(hit.at))
    }

    /// True for an argument that gives a time to keep something: `"EX"`, `{ expires: 7 }`.
    fn gives_time(&self, unit: u32, arg: &Arg) -> bool {
        let expiry = &self.model.expiry;
        let value = ExprRef { unit, expr: arg.value };
        match self.expr(value) {
            Expr::Str(_) => {
                self.constant_text(value).is_some_and(|text| expiry.words.contains(text.as_str()))
            }
            _ => {
                arg.label.as_ref().is_some_and(|label| expiry.options.contains(label.as_str()))
                    || self.has_expiry(value)
            }
        }
    }

    /// True for an object literal with an option that gives a time.
    fn has_expiry(&self, at: ExprRef) -> bool {
        match self.expr(at) {
            Expr::New { args, .. } => args.iter().any(|arg| {
                arg.label.as_ref().is_some_and(|label| self.model.expiry.options.contains(label.as_str()))
            }),
            _ => false,
        }
    }

    /// The schema behind the model that a call is made on, where a field of it expires.
    fn expiring_schema(&self, call: ExprRef) -> Option<Loc> {
        let Expr::Call { recv: Some(recv), .. } = self.expr(call) else { return None };
        let behind = self.slice(ExprRef { unit: call.unit, expr: *recv }, &[]);
        let field = behind.iter().find(|&&part| self.has_expiry(part));
        if let Some(&field) = field {
            return Some(self.loc(field));
        }
        let indexed = |&at: &ExprRef| {
            let Expr::Call { recv: Some(recv), .. } = self.expr(at) else { return false };
            let recv = ExprRef { unit: at.unit, expr: *recv };
            self.definitions(recv).iter().any(|made| behind.contains(made))
        };
        self.expiring_indexes().into_iter().find(indexed).map(|at| self.call_loc(at))
    }

    /// The index over the collection that a call adds to, where it removes what is old.
    fn expiring_index(&self, call: ExprRef) -> Option<Loc> {
        let collection = self.row_collection(call)?;
        let fits = |&at: &ExprRef| self.row_collection(at).as_ref() == Some(&collection);
        self.expiring_indexes().into_iter().find(fits).map(|at| self.call_loc(at))
    }

    /// Calls that make an index which removes what is old.
    fn expiring_indexes(&self) -> Vec<ExprRef> {
        let mut names: Vec<&str> = self.model.expiry.index.iter().map(AsRef::as_ref).collect();
        names.sort_unstable();
        let calls = names.into_iter().flat_map(|name| self.uses_of(name).to_vec());
        calls
            .filter(|&at| match self.expr(at) {
                Expr::Call { args, .. } => args
                    .iter()
                    .flat_map(|arg| self.subtree(ExprRef { unit: at.unit, expr: arg.value }))
                    .any(|part| self.has_expiry(part)),
                _ => false,
            })
            .collect()
    }

    /// The call that removes the row to which a stored one belongs, where the database removes both.
    pub(super) fn erased_with_parent(&self, hit: &Hit, running: &[Eraser]) -> Option<Loc> {
        if hit.kind != SinkKind::Database {
            return None;
        }
        let tables = self.tables_written(hit.at);
        if tables.is_empty() {
            return None;
        }
        let removes = |parent: &String| {
            running.iter().find(|eraser| eraser.kind == SinkKind::Database && eraser.keys.contains(parent))
        };
        let cascades = self.memo.cascades.get_or_init(|| self.table_cascades());
        let mut parents =
            cascades.iter().filter(|(child, _)| tables.contains(child)).map(|(_, parent)| parent);
        parents.find_map(removes).map(|eraser| self.call_loc(eraser.at))
    }

    /// Tables whose rows go with those of another.
    fn table_cascades(&self) -> Vec<(String, String)> {
        let mut found = Vec::new();
        for file in self.map.ids().filter(|&file| self.map.file(file).name.ends_with(".sql")) {
            if let Some(text) = self.map.text(file) {
                cascades_in(&text.text, &mut found);
            }
        }
        for unit in 0..self.unit_count() {
            for at in self.unit_exprs(unit).filter(|&at| matches!(self.expr(at), Expr::Str(_))) {
                cascades_in(&self.partial_text(at), &mut found);
            }
        }
        found
    }
}

/// The tables in statements that make them whose rows go with those of another.
fn cascades_in(text: &str, found: &mut Vec<(String, String)>) {
    let text = text.to_ascii_lowercase();
    if !text.contains("on delete cascade") {
        return;
    }
    let name = |text: &str| -> String {
        let text = text.trim_start().trim_start_matches("if not exists").trim_start();
        let quoted = text.trim_start_matches(['`', '"', '[']);
        let name: String =
            quoted.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '.')).collect();
        format!("table {name}")
    };
    for statement in text.split("create table").skip(1) {
        let statement = statement.split(';').next().unwrap_or_default();
        let child = name(statement);
        let mut parts = statement.split("on delete cascade").peekable();
        while let Some(part) = parts.next() {
            // The last part stands after the last of them.
            if parts.peek().is_some()
                && let Some((_, parent)) = part.rsplit_once("references ")
            {
                found.push((child.clone(), name(parent)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_that_go_with_others() {
        let mut found = Vec::new();
        cascades_in(
            "CREATE TABLE users (id INT);\nCREATE TABLE IF NOT EXISTS `faces` (id INT REFERENCES users(id) ON DELETE CASCADE, \
             kind INT REFERENCES kinds(id));",
            &mut found,
        );
        assert_eq!(found, [("table faces".to_owned(), "table users".to_owned())]);
    }
}
