//! Object literals: a `New` without a type, with the properties as labelled arguments and spread
//! values as unlabelled ones.

use tree_sitter::Node;

use super::super::{Lowerer, span};
use super::{bare, closure, field, is_function, named};
use crate::syntax::ir::{Arg, Expr, ExprId, TypeRef};

/// `{ a: 1, b, f() {}, ...c }`.
pub(super) fn literal(l: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let args = named(node).filter_map(|kid| property(l, kid)).collect();
    l.push(Expr::New { ty: TypeRef::default(), args, body: None }, span(node))
}

/// One property as an argument.
pub(super) fn property(l: &mut Lowerer<'_>, kid: Node<'_>) -> Option<Arg> {
    match kid.kind() {
        "pair" => {
            let (key, value) = (field(kid, "key")?, field(kid, "value")?);
            let label = Some(l.key(key));
            let inner = bare(value);
            if is_function(inner) {
                let id = closure(l, inner, Some(key));
                return Some(Arg { label, value: l.push(Expr::Lambda(id), span(inner)) });
            }
            Some(Arg { label, value: l.expr(value) })
        }
        "method_definition" => {
            let key = field(kid, "name")?;
            let id = closure(l, kid, Some(key));
            Some(Arg { label: Some(l.key(key)), value: l.push(Expr::Lambda(id), span(kid)) })
        }
        "shorthand_property_identifier" => Some(Arg { label: Some(l.name(kid)), value: l.expr(kid) }),
        "spread_element" => {
            let value = named(kid).next()?;
            Some(Arg { label: None, value: l.expr(value) })
        }
        _ => None,
    }
}
