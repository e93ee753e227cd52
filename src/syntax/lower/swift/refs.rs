//! Functions named as values: `completionHandler: detected`, `onDone = self.finish`.

use rustc_hash::FxHashSet;

use super::Lowerer;
use crate::syntax::ir::{Expr, ExprId, FnKind, Name, TypeKind};

/// Turns names of functions of the file into references where they stand as values.
pub(super) fn finish(lowerer: &mut Lowerer<'_>) {
    let unit = &lowerer.unit;
    let functions: FxHashSet<Name> =
        unit.fns.iter().filter(|it| it.kind == FnKind::Named).map(|it| it.name.clone()).collect();
    let fields: FxHashSet<Name> =
        unit.types.iter().flat_map(|ty| &ty.fields).map(|field| field.name.clone()).collect();
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
    // A name that is a property somewhere in the file: what it is in the type that the place stands in.
    let is_function = |unit: &crate::syntax::ir::Unit, id: ExprId, name: &Name| {
        if !functions.contains(name) || !fields.contains(name) {
            return functions.contains(name);
        }
        let at = unit.span(id);
        let around = unit.types.iter().filter(|ty| ty.kind != TypeKind::Module && ty.span.contains(at));
        let Some(ty) = around.min_by_key(|ty| ty.span.end - ty.span.start) else { return false };
        ty.fns.iter().any(|&local| {
            let function = unit.func(local);
            function.kind == FnKind::Named && function.name == *name
        })
    };
    for id in values {
        let reference = match lowerer.unit.expr(id) {
            Expr::Name(name) if is_function(&lowerer.unit, id, name) && !locals.contains(name) => {
                Some(Expr::FnRef { recv: None, name: name.clone() })
            }
            Expr::Member { recv, name, .. }
                if is_function(&lowerer.unit, id, name)
                    && matches!(lowerer.unit.expr(*recv), Expr::This(_)) =>
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
