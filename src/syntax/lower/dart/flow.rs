//! Variables, branches, loops, patterns.

use tree_sitter::Node;

use super::super::{Lowerer, children, span};
use super::{bare, field, has_token, named, operands, ty_of};
use crate::syntax::ir::{Block, Case, Catch, CmpOp, ExitKind, Expr, ExprId, Lit, Name, TypeRef};

/// `final a = 1, b = 2;`, `var (x, y) = f();`
pub(super) fn variables(l: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let mut list = Vec::new();
    for kid in named(node) {
        match kid.kind() {
            "initialized_variable_declaration" => {
                let ty = named(kid).find(|part| part.kind() == "type").map(|ty| ty_of(l, ty));
                let ty = ty.unwrap_or_default();
                let constant = has_token(kid, "final") || has_token(kid, "const");
                let more = named(kid).filter(|part| part.kind() == "initialized_identifier");
                for decl in std::iter::once(kid).chain(more) {
                    let Some(name) = field(decl, "name") else { continue };
                    let names = vec![l.name(name)];
                    let init = field(decl, "value").map(|value| l.expr(value));
                    let at = if decl == kid { span(node) } else { span(decl) };
                    list.push(l.push(Expr::Let { names, ty: ty.clone(), init, constant }, at));
                }
            }
            "pattern_variable_declaration" => {
                let names = named(kid).next().map(|pattern| bound(l, pattern)).unwrap_or_default();
                let init = operands(kid).last().map(|value| l.expr(value));
                let ty = TypeRef::default();
                let constant = has_token(kid, "final");
                list.push(l.push(Expr::Let { names, ty, init, constant }, span(node)));
            }
            _ => {}
        }
    }
    match list[..] {
        [only] => only,
        _ => l.push(Expr::Block(list), span(node)),
    }
}

/// `(a, b) = f();`
pub(super) fn pattern_assignment(l: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let names = named(node).next().map(|pattern| bound(l, pattern)).unwrap_or_default();
    let at = span(node);
    let Some(value) = operands(node).last() else { return l.push(Expr::Empty, at) };
    let value = l.expr(value);
    let mut list = Vec::new();
    for name in names {
        let target = l.push(Expr::Name(name), at);
        list.push(l.push(Expr::Assign { target, op: Name::default(), value }, at));
    }
    l.push(Expr::List(list), at)
}

/// Patterns nested more deeply bind nothing.
const MAX_PATTERN: usize = 64;

/// The names a pattern binds.
fn bound(l: &Lowerer<'_>, pattern: Node<'_>) -> Vec<Name> {
    let mut names = Vec::new();
    let mut stack = vec![(pattern, 0)];
    while let Some((node, depth)) = stack.pop() {
        if depth > MAX_PATTERN {
            continue;
        }
        if node.kind() == "variable_pattern" {
            if let Some(name) = field(node, "name").filter(|name| l.str(*name) != "_") {
                names.push(l.name(name));
            }
        } else if node.kind().ends_with("_pattern") {
            stack.extend(named(node).map(|kid| (kid, depth + 1)));
        }
    }
    names.reverse();
    names
}

fn block(l: &mut Lowerer<'_>, node: Node<'_>) -> Block {
    l.block(node)
}

/// `if (x)`, `if (x case P when y)`, in statements and in collections.
pub(super) fn branch(l: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let subject = field(node, "condition")?;
    let mut cond = l.expr(subject);
    let mut then = Vec::new();
    if has_token(node, "case") {
        let guard = field(node, "guard");
        let pattern = named(node).find(|kid| kid.start_byte() >= subject.end_byte());
        if let Some(pattern) = pattern {
            let names = bound(l, pattern);
            if !names.is_empty() {
                let ty = TypeRef::default();
                then.push(l.push(Expr::Let { names, ty, init: Some(cond), constant: true }, span(pattern)));
            }
            cond = test(l, pattern, cond);
        }
        if let Some(guard) = guard {
            let guard_id = l.expr(guard);
            cond = l.push(Expr::And(cond, guard_id), span(guard));
        }
    }
    if let Some(found) = field(node, "consequence") {
        then.extend(block(l, found));
    }
    let els = field(node, "alternative").map(|found| block(l, found));
    Some(l.push(Expr::If { cond, then, els }, span(node)))
}

/// What a pattern asks of its subject.
fn test(l: &mut Lowerer<'_>, pattern: Node<'_>, subject: ExprId) -> ExprId {
    let at = span(pattern);
    match pattern.kind() {
        "object_pattern" => {
            let ty = named(pattern).next().map(|ty| ty_of(l, ty)).unwrap_or_default();
            l.push(Expr::Is { value: subject, ty, negated: false }, at)
        }
        "variable_pattern" => {
            let ty = named(pattern).find(|kid| kid.kind() == "type").map(|ty| ty_of(l, ty));
            match ty {
                Some(ty) => l.push(Expr::Is { value: subject, ty, negated: false }, at),
                None => l.push(Expr::Lit(Lit::Bool(true)), at),
            }
        }
        "constant_pattern" => {
            let value = constant(l, pattern);
            l.push(Expr::Cmp(CmpOp::Eq, subject, value), at)
        }
        "null_check_pattern" | "null_assert_pattern" => {
            let null = l.push(Expr::Lit(Lit::Null), at);
            l.push(Expr::Cmp(CmpOp::Ne, subject, null), at)
        }
        kind if kind.ends_with("_pattern") => {
            let list = named(pattern).map(|kid| l.expr(kid)).collect();
            l.push(Expr::List(list), at)
        }
        _ => {
            let value = l.expr(pattern);
            l.push(Expr::Cmp(CmpOp::Eq, subject, value), at)
        }
    }
}

/// A constant in a pattern: a literal, or a name behind others: `Consent.granted`.
fn constant(l: &mut Lowerer<'_>, pattern: Node<'_>) -> ExprId {
    let at = span(pattern);
    let mut parts = operands(pattern);
    let Some(first) = parts.next() else { return l.push(Expr::Empty, at) };
    let mut value = l.expr(first);
    for part in parts.filter(|part| part.kind() == "identifier") {
        let name = l.name(part);
        let member = Expr::Member { recv: value, name, name_span: span(part), safe: false };
        value = l.push(member, at);
    }
    value
}

/// `for (final x in xs)`, `for (var i = 0; i < n; i++)`, in statements and in collections.
pub(super) fn round(l: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let at = span(node);
    if let Some(value) = field(node, "value") {
        let mut var = Vec::new();
        match field(node, "name") {
            Some(name) => var.push(l.name(name)),
            None => {
                let pattern = named(node).find(|kid| kid.kind().ends_with("_pattern"));
                var.extend(pattern.map(|pattern| bound(l, pattern)).unwrap_or_default());
            }
        }
        let head = Some(l.expr(value));
        let body = field(node, "body").map(|body| block(l, body)).unwrap_or_default();
        return Some(l.push(Expr::Loop { var, head, body, at_least_once: false }, at));
    }
    let init = field(node, "init").map(|init| l.expr(init));
    let head = field(node, "condition").map(|head| l.expr(head));
    let mut body = field(node, "body").map(|body| block(l, body)).unwrap_or_default();
    let mut cursor = node.walk();
    let updates: Vec<Node<'_>> = node.children_by_field_name("update", &mut cursor).collect();
    body.extend(updates.into_iter().filter(Node::is_named).map(|update| l.expr(update)));
    let turned = l.push(Expr::Loop { var: Vec::new(), head, body, at_least_once: false }, at);
    Some(match init {
        Some(init) => l.push(Expr::Block(vec![init, turned]), at),
        None => turned,
    })
}

/// Statements and expressions that choose by patterns.
pub(super) fn switch(l: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let at = span(node);
    let subject = field(node, "condition").map(|found| l.expr(bare(found)));
    let mut cases: Vec<Case> = Vec::new();
    let found: Vec<Node<'_>> = match node.kind() {
        "switch_statement" => named(field(node, "body")?).collect(),
        _ => named(node).filter(|kid| kid.kind() == "switch_expression_case").collect(),
    };
    for case in found {
        let made = match case.kind() {
            "switch_statement_case" | "switch_expression_case" => choice(l, case, subject),
            "switch_statement_default" => Case {
                tests: Vec::new(),
                guard: None,
                body: named(case).filter(|kid| kid.kind() != "label").flat_map(|kid| block(l, kid)).collect(),
                falls_through: false,
            },
            _ => continue,
        };
        add(l, &mut cases, made);
    }
    Some(l.push(Expr::Switch { subject, cases }, at))
}

/// A case without a body shares that of the next one.
fn add(l: &Lowerer<'_>, cases: &mut Vec<Case>, mut made: Case) {
    if let Some(before) = cases.pop_if(|before| before.body.is_empty() && before.guard.is_none()) {
        let open = made.tests.is_empty() || before.tests.is_empty();
        made.tests = if open { Vec::new() } else { before.tests.into_iter().chain(made.tests).collect() };
    }
    let last = made.body.last().map(|last| l.unit.expr(*last));
    if matches!(last, Some(Expr::Exit { kind: ExitKind::Break, label: None, .. })) && made.body.len() > 1 {
        made.body.pop();
    }
    cases.push(made);
}

fn choice(l: &mut Lowerer<'_>, case: Node<'_>, subject: Option<ExprId>) -> Case {
    let colon = children(case)
        .iter()
        .find(|(kid, _)| !kid.is_named() && matches!(kid.kind(), ":" | "=>"))
        .map_or(case.end_byte(), |(kid, _)| kid.start_byte());
    let guard = field(case, "guard");
    let (mut before, mut after) = (Vec::new(), Vec::new());
    for kid in operands(case).filter(|kid| Some(*kid) != guard && kid.kind() != "label") {
        if kid.start_byte() < colon { before.push(kid) } else { after.push(kid) }
    }
    let mut body = Vec::new();
    let mut tests = Vec::new();
    match before[..] {
        // `>= 14`
        [op, value] if op.kind().ends_with("_operator") => {
            let left = l.push(Expr::Empty, span(op));
            let right = l.expr(value);
            let op = match l.str(op) {
                "<" => CmpOp::Lt,
                "<=" => CmpOp::Le,
                ">" => CmpOp::Gt,
                ">=" => CmpOp::Ge,
                "!=" => CmpOp::Ne,
                _ => CmpOp::Eq,
            };
            tests.push(l.push(Expr::Cmp(op, left, right), span(value)));
        }
        _ => {
            for pattern in before {
                let names = bound(l, pattern);
                if !names.is_empty() {
                    let ty = TypeRef::default();
                    let bind = Expr::Let { names, ty, init: subject, constant: true };
                    body.push(l.push(bind, span(pattern)));
                }
                match pattern.kind() {
                    "constant_pattern" => {
                        if l.str(pattern) != "_" {
                            tests.push(constant(l, pattern));
                        }
                    }
                    "object_pattern" => {
                        let value = l.push(Expr::Empty, span(pattern));
                        tests.push(test(l, pattern, value));
                    }
                    "variable_pattern" if l.str(pattern) == "_" => {}
                    "variable_pattern" => {}
                    _ => tests.push(l.expr(pattern)),
                }
            }
        }
    }
    let guard = guard.map(|guard| l.expr(guard));
    body.extend(after.into_iter().flat_map(|kid| block(l, kid)));
    Case { tests, guard, body, falls_through: false }
}

/// `try { .. } on E catch (e) { .. } finally { .. }`.
pub(super) fn protected(l: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let body_node = field(node, "body");
    let body = body_node.map(|body| block(l, body)).unwrap_or_default();
    let mut catches: Vec<Catch> = Vec::new();
    let mut finally = Vec::new();
    let (mut param, mut ty) = (Name::default(), TypeRef::default());
    for kid in named(node).filter(|kid| Some(*kid) != body_node) {
        match kid.kind() {
            "type" => ty = ty_of(l, kid),
            "catch_clause" => {
                param = field(kid, "exception").map(|name| l.name(name)).unwrap_or_default();
            }
            "block" => {
                let body = block(l, kid);
                catches.push(Catch { param: std::mem::take(&mut param), ty: std::mem::take(&mut ty), body });
            }
            "finally_clause" => finally = named(kid).flat_map(|kid| block(l, kid)).collect(),
            _ => {}
        }
    }
    l.push(Expr::Try { body, catches, finally }, span(node))
}
