//! Functions named as values: `completionHandler: detected`, `onDone = self.finish`.

use rustc_hash::FxHashSet;

use super::Lowerer;
use crate::syntax::ir::{Expr, ExprId, FnKind, Name};

/// Turns names of functions of the file into references where they stand as values.
pub(super) fn finish(lowerer: &mut Lowerer<'_>) {
    let unit = &lowerer.unit;
    let mut functions: FxHashSet<Name> =
        unit.fns.iter().filter(|it| it.kind == FnKind::Named).map(|it| it.name.clone()).collect();
    let fields: FxHashSet<Name> =
        unit.types.iter().flat_map(|ty| &ty.fields).map(|field| field.name.clone()).collect();
    functions.retain(|name| !fields.contains(name));
    if functions.is_empty() {
        return;
    }
    let mut locals: FxHashSet<Name> =
        unit.fns.iter().flat_map(|it| &it.params).map(|param| param.name.clone()).collect();
    let mut values: Vec<ExprId> = Vec::new();
    for expr in &unit.exprs {
        match expr {
            Expr::Let { names, .. } => locals.extend(names.iter().cloned()),
            Expr::Loop { var, .. } => locals.extend(var.iter().cloned()),
            Expr::Call { args, .. } | Expr::New { args, .. } => {
                values.extend(args.iter().map(|arg| arg.value));
            }
            Expr::Assign { value, .. } => values.push(*value),
            _ => {}
        }
    }
    for id in values {
        let reference = match lowerer.unit.expr(id) {
            Expr::Name(name) if functions.contains(name) && !locals.contains(name) => {
                Some(Expr::FnRef { recv: None, name: name.clone() })
            }
            Expr::Member { recv, name, .. }
                if functions.contains(name) && matches!(lowerer.unit.expr(*recv), Expr::This(_)) =>
            {
                Some(Expr::FnRef { recv: Some(*recv), name: name.clone() })
            }
            _ => None,
        };
        if let Some(reference) = reference {
            lowerer.unit.exprs[id.0 as usize] = reference;
        }
    }
}
