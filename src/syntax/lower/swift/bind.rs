//! Conditions that bind, and the patterns of `case`.

use tree_sitter::Node;

use super::{Lowerer, children, field, nodes, parse_type, plain, span};
use crate::input::span::Span;
use crate::syntax::ir::{Block, Case, CmpOp, ExitKind, Expr, ExprId, Lit, Name, TypeRef};

/// One of the conditions between commas.
enum Condition {
    /// `let x = value`: the binding, its name and where.
    Binding { names: Vec<Name>, ty: TypeRef, value: ExprId, at: Span },
    /// Anything else, as a value.
    Value(ExprId),
}

/// The nodes of one condition, which the grammar gives as a flat list.
fn chunks<'n>(node: Node<'n>) -> Vec<Vec<Node<'n>>> {
    let mut list: Vec<Vec<Node<'n>>> = vec![Vec::new()];
    let mut depth = 0i32;
    for (kid, _) in children(node).into_iter().skip(1) {
        match kid.kind() {
            "{" | "else" => break,
            "statements" => break,
            "(" => depth += 1,
            ")" => depth -= 1,
            "," if depth == 0 => {
                list.push(Vec::new());
                continue;
            }
            _ => {}
        }
        if !kid.is_extra()
            && let Some(last) = list.last_mut()
        {
            last.push(kid);
        }
    }
    list.retain(|chunk| !chunk.is_empty());
    list
}

fn condition(lowerer: &mut Lowerer<'_>, chunk: &[Node<'_>]) -> Option<Condition> {
    let (first, last) = (chunk.first()?, chunk.last()?);
    let at = Span::new(span(*first).start, span(*last).end);
    let equals = chunk.iter().position(|kid| kid.kind() == "=");
    if first.kind() == "case" {
        let equals = equals?;
        let value = lowerer.expr(*chunk.get(equals + 1)?);
        let pattern = &chunk[1..equals];
        let test = test_of(lowerer, pattern, at);
        let names = bound(lowerer, pattern);
        let tested = match test {
            Some(test) => compare(lowerer, value, test, at),
            None => lowerer.push(Expr::Cmp(CmpOp::Ne, value, value), at),
        };
        if names.is_empty() {
            return Some(Condition::Value(tested));
        }
        let init = Some(value);
        let bind = lowerer.push(Expr::Let { names, ty: TypeRef::default(), init, constant: true }, at);
        return Some(Condition::Value(lowerer.push(Expr::List(vec![bind, tested]), at)));
    }
    if first.kind() == "value_binding_pattern" {
        let before = &chunk[1..equals.unwrap_or(chunk.len())];
        let mut names: Vec<Name> = Vec::new();
        let mut ty = TypeRef::default();
        for kid in before {
            match kid.kind() {
                "type_annotation" => {
                    ty = parse_type(lowerer.str(*kid).trim_start_matches(':'));
                }
                "simple_identifier" => names.push(plain(lowerer.str(*kid))),
                _ => names.extend(bound(lowerer, &[*kid])),
            }
        }
        let value = match equals.and_then(|equals| chunk.get(equals + 1)) {
            Some(value) => lowerer.expr(*value),
            None => {
                let name = names.first().cloned().unwrap_or_default();
                lowerer.push(if name == "self" { Expr::This(None) } else { Expr::Name(name) }, at)
            }
        };
        return Some(Condition::Binding { names, ty, value, at });
    }
    if let [only] = chunk {
        return Some(Condition::Value(lowerer.expr(*only)));
    }
    let list: Vec<ExprId> = chunk.iter().filter_map(|kid| lowerer.statement(*kid)).collect();
    Some(Condition::Value(match list[..] {
        [only] => only,
        _ => lowerer.push(Expr::List(list), at),
    }))
}

/// `value == .case`, or what stands for it when the pattern tests a type.
fn compare(lowerer: &mut Lowerer<'_>, value: ExprId, test: ExprId, at: Span) -> ExprId {
    match lowerer.unit.expr(test) {
        Expr::Is { ty, .. } => {
            let ty = ty.clone();
            lowerer.push(Expr::Is { value, ty, negated: false }, at)
        }
        _ => lowerer.push(Expr::Cmp(CmpOp::Eq, value, test), at),
    }
}

fn as_value(lowerer: &mut Lowerer<'_>, condition: Condition) -> ExprId {
    match condition {
        Condition::Value(value) => value,
        Condition::Binding { names, ty, value, at } => {
            let name = names.first().cloned().unwrap_or_default();
            let bind = lowerer.push(Expr::Let { names, ty, init: Some(value), constant: true }, at);
            let shown = lowerer.push(if name == "self" { Expr::This(None) } else { Expr::Name(name) }, at);
            let null = lowerer.push(Expr::Lit(Lit::Null), at);
            let test = lowerer.push(Expr::Cmp(CmpOp::Ne, shown, null), at);
            lowerer.push(Expr::List(vec![bind, test]), at)
        }
    }
}

/// All conditions as one value.
fn joined(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let mut whole: Option<ExprId> = None;
    for chunk in chunks(node) {
        let Some(found) = condition(lowerer, &chunk) else { continue };
        let value = as_value(lowerer, found);
        whole = Some(match whole {
            Some(before) => {
                let at = Span::new(lowerer.unit.span(before).start, lowerer.unit.span(value).end);
                lowerer.push(Expr::And(before, value), at)
            }
            None => value,
        });
    }
    whole.unwrap_or_else(|| lowerer.push(Expr::Empty, span(node)))
}

/// The block between the braces, and what stands behind `else`.
fn bodies<'n>(node: Node<'n>) -> (Option<Node<'n>>, Option<Option<Node<'n>>>) {
    let kids = children(node);
    let mut then = None;
    let mut otherwise = None;
    let mut in_else = false;
    for (kid, _) in kids {
        match kid.kind() {
            "else" => {
                in_else = true;
                otherwise = Some(None);
            }
            "statements" | "if_statement" if in_else => otherwise = Some(Some(kid)),
            "statements" => then = Some(kid),
            _ => {}
        }
    }
    (then, otherwise)
}

/// `if a, let x = y { .. } else { .. }`.
pub(super) fn branch(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let cond = joined(lowerer, node);
    let (then, otherwise) = bodies(node);
    let then = then.map(|then| lowerer.block(then)).unwrap_or_default();
    let els = otherwise.map(|body| body.map(|body| lowerer.block(body)).unwrap_or_default());
    lowerer.push(Expr::If { cond, then, els }, span(node))
}

/// `guard a, let x = y else { .. }`: an early exit. One that only unwraps is a value or the exit.
pub(super) fn guard(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let at = span(node);
    let list = chunks(node);
    let otherwise = bodies(node).1.flatten();
    if let [only] = &list[..]
        && let Some(found) = condition(lowerer, only)
    {
        let leave = otherwise.map(|body| lowerer.block(body)).unwrap_or_default();
        return match found {
            Condition::Binding { names, ty, value, .. } => {
                let leave = lowerer.push(Expr::Block(leave), otherwise.map_or(at, span));
                let init = Some(lowerer.push(Expr::Coalesce(value, leave), at));
                lowerer.push(Expr::Let { names, ty, init, constant: true }, at)
            }
            Condition::Value(value) => negated(lowerer, value, leave, at),
        };
    }
    let cond = joined(lowerer, node);
    let leave = otherwise.map(|body| lowerer.block(body)).unwrap_or_default();
    negated(lowerer, cond, leave, at)
}

fn negated(lowerer: &mut Lowerer<'_>, value: ExprId, leave: Block, at: Span) -> ExprId {
    let cond = lowerer.push(Expr::Not(value), lowerer.unit.span(value));
    lowerer.push(Expr::If { cond, then: leave, els: None }, at)
}

/// `while let x = y { .. }`.
pub(super) fn while_loop(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let head = Some(joined(lowerer, node));
    let body = bodies(node).0.map(|body| lowerer.block(body)).unwrap_or_default();
    lowerer.push(Expr::Loop { var: Vec::new(), head, body, at_least_once: false }, span(node))
}

/// `return x`, `throw e`, `break`, `continue label`.
pub(super) fn exit(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let text = lowerer.str(node);
    let kind = match text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default() {
        "throw" => ExitKind::Throw,
        "break" => ExitKind::Break,
        "continue" => ExitKind::Continue,
        _ => ExitKind::Return,
    };
    let operand = nodes(node).filter(|kid| kid.kind() != "throw_keyword" && !kid.is_extra()).last();
    let (mut value, mut label) = (None, None);
    match (kind, operand) {
        (ExitKind::Break | ExitKind::Continue, Some(operand)) => label = Some(lowerer.name(operand)),
        (_, Some(operand)) => value = Some(lowerer.expr(operand)),
        _ => {}
    }
    lowerer.push(Expr::Exit { kind, value, label }, span(node))
}

/// What a pattern tests; `None` when it takes everything.
fn test_of(lowerer: &mut Lowerer<'_>, pattern: &[Node<'_>], at: Span) -> Option<ExprId> {
    let mut flat: Vec<Node<'_>> = Vec::new();
    for kid in pattern {
        if matches!(kid.kind(), "pattern" | "switch_pattern") {
            flat.extend(children(*kid).into_iter().map(|(kid, _)| kid));
        } else {
            flat.push(*kid);
        }
    }
    if let [only] = flat[..]
        && matches!(only.kind(), "pattern" | "switch_pattern")
    {
        return test_of(lowerer, &[only], at);
    }
    let mut seen_dot = false;
    for (index, kid) in flat.iter().enumerate() {
        match kid.kind() {
            "." => seen_dot = true,
            "simple_identifier" if seen_dot => {
                let name = lowerer.name(*kid);
                return Some(lowerer.push(Expr::Name(name), span(*kid)));
            }
            "is" | "as" => {
                let ty = flat.get(index + 1).map(|ty| parse_type(lowerer.str(*ty))).unwrap_or_default();
                let value = lowerer.push(Expr::Empty, at);
                return Some(lowerer.push(Expr::Is { value, ty, negated: false }, at));
            }
            _ => {}
        }
    }
    if flat.iter().any(|kid| kid.kind() == "value_binding_pattern") {
        return None;
    }
    match flat[..] {
        [only] if lowerer.str(only) == "_" => None,
        [only] if only.kind() == "range_expression" => {
            let value = lowerer.push(Expr::Empty, at);
            let range = lowerer.expr(only);
            Some(lowerer.push(Expr::Cmp(CmpOp::In, value, range), at))
        }
        [only] if only.is_named() => Some(lowerer.expr(only)),
        _ => {
            let list: Vec<ExprId> = flat.iter().filter_map(|kid| lowerer.statement(*kid)).collect();
            (!list.is_empty()).then(|| lowerer.push(Expr::List(list), at))
        }
    }
}

/// The names a pattern binds.
fn bound(lowerer: &Lowerer<'_>, pattern: &[Node<'_>]) -> Vec<Name> {
    let mut names = Vec::new();
    let mut binding = pattern.iter().any(|kid| kid.kind() == "value_binding_pattern");
    let mut stack: Vec<(Node<'_>, u32)> = pattern.iter().rev().map(|kid| (*kid, 0)).collect();
    let mut after_dot = false;
    while let Some((node, depth)) = stack.pop() {
        match node.kind() {
            "." => {
                after_dot = true;
                continue;
            }
            "value_binding_pattern" => binding = true,
            "simple_identifier" if !after_dot && binding => names.push(plain(lowerer.str(node))),
            "pattern" | "switch_pattern" if depth < 32 => {
                let kids = children(node);
                stack.extend(kids.into_iter().rev().map(|(kid, _)| (kid, depth + 1)));
            }
            _ => {}
        }
        after_dot = false;
    }
    names.retain(|name| name != "_");
    names
}

/// `switch x { case .a, .b: .. case let .c(y) where z: .. default: .. }`.
pub(super) fn switch(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let at = span(node);
    let subject_node = field(node, "expr");
    let mut before = None;
    let mut subject = subject_node.map(|subject| lowerer.expr(subject));
    // What a pattern binds is the subject, which is then looked at twice.
    let mut name: Option<Name> = None;
    if let Some(value) = subject {
        match lowerer.unit.expr(value) {
            Expr::Name(simple) => name = Some(simple.clone()),
            _ if nodes(node).any(|entry| entry.kind() == "switch_entry" && binds(lowerer, entry)) => {
                let hidden: Name = "<subject>".into();
                let at = lowerer.unit.span(value);
                let names = vec![hidden.clone()];
                let ty = TypeRef::default();
                before = Some(lowerer.push(Expr::Let { names, ty, init: Some(value), constant: true }, at));
                subject = Some(lowerer.push(Expr::Name(hidden.clone()), at));
                name = Some(hidden);
            }
            _ => {}
        }
    }
    let mut cases = Vec::new();
    for entry in nodes(node).filter(|kid| kid.kind() == "switch_entry") {
        cases.push(case(lowerer, entry, name.as_ref()));
    }
    let switch = Expr::Switch { subject, cases };
    let switch = lowerer.push(switch, at);
    match before {
        Some(before) => lowerer.push(Expr::Block(vec![before, switch]), at),
        None => switch,
    }
}

fn binds(lowerer: &Lowerer<'_>, entry: Node<'_>) -> bool {
    nodes(entry).any(|kid| kid.kind() == "switch_pattern" && !bound(lowerer, &[kid]).is_empty())
}

fn case(lowerer: &mut Lowerer<'_>, entry: Node<'_>, subject: Option<&Name>) -> Case {
    let mut tests = Vec::new();
    let mut guard = None;
    let mut body: Block = Vec::new();
    let mut default = false;
    let mut after_where = false;
    for (kid, _) in children(entry) {
        match kid.kind() {
            "switch_pattern" => {
                let names = bound(lowerer, &[kid]);
                if let (false, Some(subject)) = (names.is_empty(), subject) {
                    let at = span(kid);
                    let init = Some(lowerer.push(Expr::Name(subject.clone()), at));
                    let ty = TypeRef::default();
                    body.push(lowerer.push(Expr::Let { names, ty, init, constant: true }, at));
                }
                match test_of(lowerer, &[kid], span(kid)) {
                    Some(test) => tests.push(test),
                    None => default = true,
                }
            }
            "default_keyword" => default = true,
            "where_keyword" => after_where = true,
            "statements" => {
                let found = lowerer.block(kid);
                body.extend(found);
            }
            _ if after_where && kid.is_named() && !kid.is_extra() && guard.is_none() => {
                guard = Some(lowerer.expr(kid));
            }
            _ => {}
        }
    }
    let last = body.last().map(|last| lowerer.unit.expr(*last));
    let falls_through = matches!(last, Some(Expr::Name(name)) if name == "fallthrough");
    if falls_through || matches!(last, Some(Expr::Exit { kind: ExitKind::Break, label: None, .. })) {
        body.pop();
    }
    Case { tests: if default { Vec::new() } else { tests }, guard, body, falls_through }
}

/// Statements: of code that is compiled on a condition the branches stay apart; what `defer` puts off
/// runs at the end.
pub(super) fn block(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> Option<Block> {
    if node.kind() != "statements" {
        return None;
    }
    let kids: Vec<Node<'_>> = nodes(node).collect();
    if kids.iter().any(|kid| kid.kind() == "directive") {
        let mut index = 0;
        return Some(conditional(lowerer, &kids, &mut index, 0).0);
    }
    kids.iter().any(|kid| put_off(lowerer, *kid).is_some()).then(|| deferred(lowerer, &kids, 0))
}

/// What `defer { .. }` puts off.
fn put_off<'n>(lowerer: &Lowerer<'_>, node: Node<'n>) -> Option<Node<'n>> {
    let kids: Vec<Node<'n>> = nodes(node).collect();
    let [name, suffix] = kids[..] else { return None };
    let deferring = node.kind() == "call_expression"
        && name.kind() == "simple_identifier"
        && lowerer.str(name) == "defer"
        && suffix.kind() == "call_suffix";
    let block = nodes(suffix).find(|kid| kid.kind() == "lambda_literal").filter(|_| deferring)?;
    nodes(block).find(|kid| kid.kind() == "statements")
}

/// Statements of which some are put off: what follows them is a protected body, they are its end.
fn deferred(lowerer: &mut Lowerer<'_>, kids: &[Node<'_>], depth: u32) -> Block {
    let mut list = Vec::new();
    for (index, kid) in kids.iter().enumerate() {
        let Some(late) = put_off(lowerer, *kid).filter(|_| depth < 32) else {
            list.extend(lowerer.statement(*kid));
            continue;
        };
        let body = deferred(lowerer, &kids[index + 1..], depth + 1);
        let finally = lowerer.block(late);
        let at = Span::new(span(*kid).start, kids.last().map_or(span(*kid).end, |last| span(*last).end));
        list.push(lowerer.push(Expr::Try { body, catches: Vec::new(), finally }, at));
        return list;
    }
    list
}

/// `for x in list where x.ok { .. }`.
pub(super) fn for_loop(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let at = span(node);
    let var = field(node, "item").map(|item| names_in(lowerer, item)).unwrap_or_default();
    let head = field(node, "collection").map(|head| lowerer.expr(head));
    let filter = nodes(node).find(|kid| kid.kind() == "where_clause");
    let cond = filter.and_then(|filter| nodes(filter).last()).map(|cond| lowerer.expr(cond));
    let body = nodes(node).find(|kid| kid.kind() == "statements");
    let mut body = body.map(|body| lowerer.block(body)).unwrap_or_default();
    if let Some(cond) = cond {
        body = vec![lowerer.push(Expr::If { cond, then: body, els: None }, at)];
    }
    lowerer.push(Expr::Loop { var, head, body, at_least_once: false }, at)
}

/// The names of `x`, `(a, b)`, `case let .b(c)`.
fn names_in(lowerer: &Lowerer<'_>, item: Node<'_>) -> Vec<Name> {
    let mut names = Vec::new();
    let mut stack = vec![item];
    while let Some(node) = stack.pop() {
        if node.kind() == "simple_identifier" {
            names.push(plain(lowerer.str(node)));
        } else {
            stack.extend(children(node).into_iter().rev().map(|(kid, _)| kid));
        }
    }
    names
}

/// Statements up to the directive that ends them.
fn conditional<'t>(
    lowerer: &mut Lowerer<'t>,
    kids: &[Node<'_>],
    index: &mut usize,
    depth: u32,
) -> (Block, &'t str) {
    let mut list = Vec::new();
    while let Some(kid) = kids.get(*index) {
        *index += 1;
        if kid.kind() != "directive" {
            list.extend(lowerer.statement(*kid));
            continue;
        }
        let text = lowerer.str(*kid);
        if text.starts_with("#if") && depth < 64 {
            list.push(alternatives(lowerer, kids, index, *kid, depth + 1));
        } else if depth > 0 && (text.starts_with("#el") || text.starts_with("#end")) {
            return (list, text);
        }
    }
    (list, "#endif")
}

fn alternatives(
    lowerer: &mut Lowerer<'_>,
    kids: &[Node<'_>],
    index: &mut usize,
    directive: Node<'_>,
    depth: u32,
) -> ExprId {
    let at = span(directive);
    let flags: Vec<ExprId> = nodes(directive).filter_map(|kid| lowerer.statement(kid)).collect();
    let cond = match flags[..] {
        [only] => only,
        _ => lowerer.push(Expr::List(flags), at),
    };
    let (then, end) = conditional(lowerer, kids, index, depth);
    let els = if end.starts_with("#elseif") && depth < 64 {
        let place = kids.get(index.saturating_sub(1)).copied().unwrap_or(directive);
        Some(vec![alternatives(lowerer, kids, index, place, depth + 1)])
    } else if end.starts_with("#else") {
        Some(conditional(lowerer, kids, index, depth).0)
    } else {
        None
    };
    lowerer.push(Expr::If { cond, then, els }, at)
}
