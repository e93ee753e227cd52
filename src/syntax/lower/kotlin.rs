//! What the table cannot say about Kotlin.

use tree_sitter::Node;

use super::{Hooks, Lowerer, children, parse_type, span};
use crate::syntax::ir::{Arg, CmpOp, Expr, ExprId};
use crate::syntax::roles::{Part, Role};

/// Kotlin's additions to the generic walk.
pub(crate) const HOOKS: Hooks = Hooks { expr, default_after_param: true, ..Hooks::NONE };

fn expr(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    match node.kind() {
        "directly_assignable_expression" => Some(target(lowerer, node)),
        "navigation_expression" => navigation(lowerer, node),
        "callable_reference" => class_literal(lowerer, node),
        "infix_expression" => infix(lowerer, node),
        "object_literal" => object_literal(lowerer, node, None),
        "call_expression" => call_of_object(lowerer, node),
        "when_subject" => when_subject(lowerer, node),
        "type_test" | "range_test" => Some(test(lowerer, node)),
        "check_expression" => membership(lowerer, node),
        _ => None,
    }
}

/// `a.b[c] = ..`: the target arrives as a flat list of suffixes.
fn target(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let mut current: Option<ExprId> = None;
    for (kid, _) in children(node) {
        if !kid.is_named() {
            continue;
        }
        let at = crate::input::span::Span::new(span(node).start, span(kid).end);
        current = Some(match (kid.kind(), current) {
            ("navigation_suffix", Some(recv)) => {
                let name = children(kid).into_iter().map(|(kid, _)| kid).find(Node::is_named);
                let Some(name) = name else { return recv };
                let safe = lowerer.str(kid).starts_with('?');
                let expr = Expr::Member { recv, name: lowerer.name(name), name_span: span(name), safe };
                lowerer.push(expr, at)
            }
            ("indexing_suffix", Some(recv)) => {
                let index = children(kid).into_iter().filter_map(|(kid, _)| lowerer.statement(kid)).collect();
                lowerer.push(Expr::Index { recv, index }, at)
            }
            _ => lowerer.expr(kid),
        });
    }
    current.unwrap_or_else(|| lowerer.push(Expr::Empty, span(node)))
}

/// `this::start`, `viewModel::load`, `Foo::class.java`.
fn navigation(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let kids = children(node);
    let (recv, suffix) = (kids.first()?.0, kids.last()?.0);
    let text = lowerer.str(suffix);
    if let Some(name) = text.strip_prefix("::") {
        let name = name.trim();
        if name == "class" {
            return Some(lowerer.class_ref(lowerer.str(recv), span(node)));
        }
        let recv_id = lowerer.expr(recv);
        return Some(lowerer.push(Expr::FnRef { recv: Some(recv_id), name: name.into() }, span(node)));
    }
    if matches!(text, ".java" | ".javaObjectType" | ".kotlin") && recv.kind() == "callable_reference" {
        let id = lowerer.expr(recv);
        if matches!(lowerer.unit.expr(id), Expr::ClassRef(_)) {
            lowerer.unit.spans[id.0 as usize] = span(node);
            return Some(id);
        }
    }
    None
}

/// `Foo::class`, `::start`, `Foo::start`.
fn class_literal(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let text = lowerer.str(node);
    let (left, right) = text.split_once("::")?;
    if right.trim() == "class" {
        return Some(lowerer.class_ref(left, span(node)));
    }
    let recv = children(node).into_iter().map(|(kid, _)| kid).find(|kid| kid.kind() == "type_identifier");
    let recv = recv.filter(|_| !left.trim().is_empty()).map(|recv| {
        let name = lowerer.name(recv);
        lowerer.push(Expr::Name(name), span(recv))
    });
    Some(lowerer.push(Expr::FnRef { recv, name: right.trim().into() }, span(node)))
}

/// `a to b`, `a or b`: calls with the operands on both sides.
fn infix(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let kids: Vec<Node<'_>> = children(node).into_iter().map(|(kid, _)| kid).filter(Node::is_named).collect();
    let [left, name, right] = kids[..] else { return None };
    if lowerer.role(name) != Some(Role::Name) {
        return None;
    }
    let recv = lowerer.expr(left);
    let value = lowerer.expr(right);
    let expr = Expr::Call {
        recv: Some(recv),
        callee: None,
        name: lowerer.name(name),
        name_span: span(name),
        args: vec![Arg { label: None, value }],
        types: Vec::new(),
        safe: false,
    };
    Some(lowerer.push(expr, span(node)))
}

/// `object : A(), B { .. }`. The grammar takes the body for a trailing lambda when the last
/// supertype has no parentheses and others stand before it.
fn call_of_object(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let kids = children(node);
    let object = kids.first()?.0;
    if object.kind() != "object_literal" {
        return None;
    }
    let suffix = kids.last()?.0;
    let lambda = descend(suffix, &["annotated_lambda", "lambda_literal", "statements"])?;
    object_literal(lowerer, object, Some(lambda))
}

fn descend<'n>(node: Node<'n>, path: &[&str]) -> Option<Node<'n>> {
    let mut at = node;
    for kind in path {
        at = children(at).into_iter().map(|(kid, _)| kid).find(|kid| kid.kind() == *kind)?;
    }
    Some(at)
}

fn object_literal(lowerer: &mut Lowerer<'_>, node: Node<'_>, body: Option<Node<'_>>) -> Option<ExprId> {
    let view = lowerer.view(node)?;
    let supers = lowerer.supers(&view);
    let ty = supers.first().cloned().unwrap_or_default();
    let body = body.or_else(|| view.first(Part::Body));
    let members: Vec<Node<'_>> = body
        .map(|body| children(body).into_iter().map(|(kid, _)| kid).filter(Node::is_named).collect())
        .unwrap_or_default();
    let anonymous = lowerer.anonymous_type(node, supers, &mut members.into_iter());
    lowerer.super_calls(anonymous, &view);
    let expr = Expr::New { ty, args: Vec::new(), body: Some(anonymous) };
    Some(lowerer.push(expr, span(node)))
}

/// `is Foo`, `in 1..3` in a `when`: the left side is the subject, which stands for itself as empty.
fn test(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let value = lowerer.push(Expr::Empty, span(node));
    let negated = lowerer.str(node).starts_with('!');
    let operand = children(node).into_iter().map(|(kid, _)| kid).find(Node::is_named);
    let expr = match operand {
        Some(ty) if node.kind() == "type_test" => {
            Expr::Is { value, ty: parse_type(lowerer.str(ty)), negated }
        }
        Some(range) => {
            let op = if negated { CmpOp::NotIn } else { CmpOp::In };
            Expr::Cmp(op, value, lowerer.expr(range))
        }
        None => Expr::Empty,
    };
    lowerer.push(expr, span(node))
}

/// `x in list`, `x !in list`, for which the grammar has the same node as for `x is T`.
fn membership(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let kids: Vec<Node<'_>> = children(node).into_iter().map(|(kid, _)| kid).collect();
    let [left, .., right] = kids[..] else { return None };
    let operator: String =
        kids[1..kids.len() - 1].iter().filter(|kid| !kid.is_named()).map(|kid| lowerer.str(*kid)).collect();
    let op = match operator.as_str() {
        "in" => CmpOp::In,
        "!in" => CmpOp::NotIn,
        _ => return None,
    };
    let (left, right) = (lowerer.expr(left), lowerer.expr(right));
    Some(lowerer.push(Expr::Cmp(op, left, right), span(node)))
}

/// `when (val x = f())`.
fn when_subject(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let kids: Vec<Node<'_>> = children(node).into_iter().map(|(kid, _)| kid).filter(Node::is_named).collect();
    let declared = kids.iter().find(|kid| kid.kind() == "variable_declaration");
    let value = kids.last()?;
    let init = lowerer.expr(*value);
    let Some(declared) = declared else { return Some(init) };
    let names = lowerer.names(*declared);
    let expr = Expr::Let { names, ty: Default::default(), init: Some(init), constant: true };
    Some(lowerer.push(expr, span(node)))
}
