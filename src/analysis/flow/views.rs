//! What stands behind a value that is filled: the buffer of a view, the path of an opened file.

use crate::program::{ExprRef, Program};
use crate::syntax::ir::Expr;

use super::verbs::opens;
use super::{Carries, Item, Walk};

/// The buffers of the language, which views are made of.
const BUFFERS: &[&str] = &["ArrayBuffer", "SharedArrayBuffer"];
/// Views that are followed for one place.
const MAX_VIEWS: usize = 4;

impl Walk<'_, '_> {
    /// `const view = new Uint8Array(buffer)`: a view that was filled fills its buffer.
    pub(super) fn behind_view(&mut self, item: &Item, view: ExprRef) {
        let program = self.program;
        if !matches!(program.expr(view), Expr::Name(_) | Expr::Member { .. } | Expr::New { .. }) {
            return;
        }
        for made in program.made_by(view).into_iter().take(MAX_VIEWS) {
            let Expr::New { ty, args, .. } = program.expr(made) else { continue };
            if !view_name(ty.simple()) {
                continue;
            }
            let Some(first) = args.first() else { continue };
            let buffer = program.buffer_of(ExprRef { unit: made.unit, expr: first.value });
            if let Some(buffer) = buffer {
                self.mutate(item, buffer, item.load);
            }
        }
    }

    /// `write(openSync(path).fd, data)`: the file is found again by its path.
    pub(super) fn behind_opened(&mut self, item: &Item, file: ExprRef) {
        let program = self.program;
        if item.load.carries != Carries::Handle
            || !matches!(program.expr(file), Expr::Name(_) | Expr::Member { .. })
        {
            return;
        }
        for made in program.made_by(file).into_iter().take(MAX_VIEWS) {
            let Expr::Call { name, args, .. } = program.expr(made) else { continue };
            let path = args.first().filter(|_| opens(name));
            let path = path.map(|path| ExprRef { unit: made.unit, expr: path.value });
            if let Some(path) =
                path.filter(|&path| matches!(program.expr(path), Expr::Name(_) | Expr::Member { .. }))
                && program.target(made).fns.is_empty()
            {
                self.mutate(item, path, item.load);
            }
        }
    }
}

impl Program<'_> {
    /// True for a view of a buffer.
    pub(super) fn is_view(&self, at: ExprRef) -> bool {
        self.is_script(at.unit)
            && self
                .made_by(at)
                .into_iter()
                .take(MAX_VIEWS)
                .any(|made| matches!(self.expr(made), Expr::New { ty, .. } if view_name(ty.simple())))
    }

    /// The buffer that an expression names; what a view copies is none.
    fn buffer_of(&self, at: ExprRef) -> Option<ExprRef> {
        match self.expr(at) {
            // `new DataView(bytes.buffer)`
            Expr::Member { recv, name, .. } if name == "buffer" => {
                Some(ExprRef { unit: at.unit, expr: *recv })
            }
            Expr::Name(_) | Expr::Member { .. } => {
                let typed = self.type_of(at).external_simple().is_some_and(|name| BUFFERS.contains(&name));
                let made = || {
                    self.made_by(at).into_iter().any(
                        |made| matches!(self.expr(made), Expr::New { ty, .. } if BUFFERS.contains(&ty.simple())),
                    )
                };
                (typed || made()).then_some(at)
            }
            _ => None,
        }
    }
}

/// True for the views of the language: `Uint8Array`, `Float32Array`, `DataView`.
fn view_name(name: &str) -> bool {
    name == "DataView"
        || name.strip_suffix("Array").is_some_and(|kind| {
            let kind = kind.trim_end_matches("Clamped").trim_end_matches(|c: char| c.is_ascii_digit());
            matches!(kind, "Int" | "Uint" | "Float" | "BigInt" | "BigUint")
        })
}
