//! What the table cannot say about Objective-C.
//!
//! A selector is one name: `presentViewController:animated:completion:`. An interface and the
//! implementation of it are one type where they stand in one file; an interface alone, as in a header,
//! adds to the type that is implemented elsewhere.

mod decl;

use tree_sitter::Node;

use super::{Hooks, Lowerer, children, nodes, parse_type, span};
use crate::syntax::ir::{Arg, Block, Case, ExitKind, Expr, ExprId, Lit, Name, StrPart, TypeRef};

/// Objective-C's additions to the generic walk.
pub(crate) const HOOKS: Hooks = Hooks { expr, member: decl::member, param: decl::param, ..Hooks::NONE };

fn expr(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    match node.kind() {
        "identifier" => identifier(lowerer, node),
        "message_expression" => message(lowerer, node),
        "selector_expression" => Some(selector(lowerer, node)),
        "declaration" => Some(decl::local(lowerer, node)),
        "switch_statement" => Some(switch(lowerer, node)),
        "for_statement" => Some(for_loop(lowerer, node)),
        "dictionary_literal" => Some(dictionary(lowerer, node)),
        "array_literal" => {
            let list = nodes(node).filter_map(|kid| lowerer.statement(kid)).collect();
            Some(lowerer.push(Expr::List(list), span(node)))
        }
        "conditional_expression" => or_else(lowerer, node),
        "preproc_if" | "preproc_ifdef" | "preproc_elif" => Some(conditional(lowerer, node)),
        "compound_statement" => {
            let block = lowerer.block(node);
            Some(lowerer.push(Expr::Block(block), span(node)))
        }
        _ => None,
    }
}

fn field<'n>(node: Node<'n>, name: &str) -> Option<Node<'n>> {
    node.child_by_field_name(name)
}

/// `self`, `nil`, `YES`, and `_agreed`, which is the storage of the property `agreed`.
fn identifier(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let text = lowerer.str(node);
    let expr = match text {
        "self" => Expr::This(None),
        "super" => Expr::Super,
        "nil" | "NULL" | "Nil" => Expr::Lit(Lit::Null),
        "YES" | "TRUE" | "true" => Expr::Lit(Lit::Bool(true)),
        "NO" | "FALSE" | "false" => Expr::Lit(Lit::Bool(false)),
        _ => {
            let name = storage(text)?;
            let recv = lowerer.push(Expr::This(None), span(node));
            Expr::Member { recv, name, name_span: span(node), safe: false }
        }
    };
    Some(lowerer.push(expr, span(node)))
}

/// The property behind the name of an instance variable.
fn storage(text: &str) -> Option<Name> {
    let rest = text.strip_prefix('_')?;
    rest.starts_with(|c: char| c.is_ascii_lowercase()).then(|| rest.into())
}

/// `[recv name]`, `[recv first:a second:b]`.
fn message(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let at = span(node);
    let receiver = field(node, "receiver")?;
    let mut keywords: Vec<Node<'_>> = Vec::new();
    let mut given: Vec<(Option<Name>, Node<'_>)> = Vec::new();
    let mut takes = false;
    let mut name = String::new();
    let method = node.language().field_id_for_name("method")?.get();
    let mut label: Option<Name> = None;
    for (kid, field) in children(node).into_iter().skip(1) {
        if field == Some(method) {
            label = (!keywords.is_empty()).then(|| lowerer.name(kid));
            keywords.push(kid);
            name.push_str(lowerer.str(kid));
        } else if kid.kind() == ":" {
            takes = true;
            name.push(':');
        } else if takes && kid.is_named() && !kid.is_extra() {
            given.push((label.take(), kid));
        }
    }
    let first = *keywords.first()?;
    // Construction: `[[Foo alloc] initWithName:x]`, `[Foo new]`.
    if let Some(ty) = allocated(lowerer, receiver, &name, first) {
        let args = arguments(lowerer, given);
        return Some(lowerer.push(Expr::New { ty, args, body: None }, at));
    }
    if name == "class" && lowerer.str(receiver).starts_with(char::is_uppercase) {
        return Some(lowerer.class_ref(lowerer.str(receiver), at));
    }
    let recv = lowerer.expr(receiver);
    if matches!(name.as_str(), "isKindOfClass:" | "isMemberOfClass:")
        && let [(_, of)] = given[..]
    {
        let of = lowerer.str(of).trim_start_matches('[').split_whitespace().next().unwrap_or_default();
        return Some(lowerer.push(Expr::Is { value: recv, ty: parse_type(of), negated: false }, at));
    }
    // `[x setAgreed:y]` is `x.agreed = y`.
    if let (Some(property), [(_, value)]) = (property_set(&name), &given[..])
        && !matches!(lowerer.unit.expr(recv), Expr::Super)
    {
        let value = *value;
        let member = Expr::Member { recv, name: property, name_span: span(first), safe: false };
        let target = lowerer.push(member, at);
        let value = lowerer.expr(value);
        return Some(lowerer.push(Expr::Assign { target, op: "".into(), value }, at));
    }
    let args = arguments(lowerer, given);
    let is_base = matches!(lowerer.unit.expr(recv), Expr::Super | Expr::This(_)) && is_init(&name);
    // `[self initViews];` as a statement of its own makes nothing.
    let alone = node.parent().is_some_and(|parent| parent.kind() == "expression_statement");
    let name: Name = if is_base && !alone { super::CTOR.into() } else { name.into() };
    let expr = Expr::Call {
        recv: Some(recv),
        callee: None,
        name,
        name_span: span(first),
        args,
        types: Vec::new(),
        safe: false,
    };
    Some(lowerer.push(expr, at))
}

fn arguments(lowerer: &mut Lowerer<'_>, given: Vec<(Option<Name>, Node<'_>)>) -> Vec<Arg> {
    given.into_iter().map(|(label, value)| Arg { label, value: lowerer.expr(value) }).collect()
}

/// A selector of the `init` family.
pub(super) fn is_init(selector: &str) -> bool {
    selector
        .strip_prefix("init")
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(|c: char| c.is_uppercase() || c == ':'))
}

/// The type that a message constructs.
fn allocated(lowerer: &Lowerer<'_>, receiver: Node<'_>, name: &str, first: Node<'_>) -> Option<TypeRef> {
    let of = if name == "new" {
        receiver
    } else if is_init(lowerer.str(first)) && receiver.kind() == "message_expression" {
        let method = field(receiver, "method")?;
        if !lowerer.str(method).starts_with("alloc") {
            return None;
        }
        field(receiver, "receiver")?
    } else {
        return None;
    };
    let text = lowerer.str(of);
    (of.kind() == "identifier" && text.starts_with(char::is_uppercase)).then(|| parse_type(text))
}

/// The property that a selector sets.
fn property_set(selector: &str) -> Option<Name> {
    let rest = selector.strip_prefix("set")?.strip_suffix(':')?;
    let first = rest.chars().next().filter(char::is_ascii_uppercase)?;
    (!rest.contains(':')).then(|| format!("{}{}", first.to_ascii_lowercase(), &rest[1..]).into())
}

/// `@selector(tapped:)`.
fn selector(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let text = lowerer.str(node);
    let inside = text.split_once('(').map_or("", |(_, inside)| inside).trim_end_matches(')');
    let name: String = inside.split_whitespace().collect();
    let recv = lowerer.push(Expr::This(None), span(node));
    lowerer.push(Expr::FnRef { recv: Some(recv), name: name.into() }, span(node))
}

/// `@{@"a": x}`.
fn dictionary(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let mut args = Vec::new();
    for pair in nodes(node) {
        let kids: Vec<Node<'_>> = nodes(pair).filter(|kid| !kid.is_extra()).collect();
        let [key, value] = kids[..] else { continue };
        let key = lowerer.expr(key);
        let label = match lowerer.unit.expr(key) {
            Expr::Str(parts) => match &parts[..] {
                [StrPart::Text(text)] => Some(text.clone()),
                _ => None,
            },
            Expr::Name(name) => Some(name.clone()),
            _ => None,
        };
        let value = lowerer.expr(value);
        args.push(Arg { label, value });
    }
    let expr = Expr::New { ty: TypeRef::default(), args, body: None };
    lowerer.push(expr, span(node))
}

/// `a ?: b`.
fn or_else(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    if field(node, "consequence").is_some() {
        return None;
    }
    let (left, right) = (field(node, "condition")?, field(node, "alternative")?);
    let left = lowerer.expr(left);
    let right = lowerer.expr(right);
    Some(lowerer.push(Expr::Coalesce(left, right), span(node)))
}

/// Code that is compiled on a condition; `#if 0` is not.
fn conditional(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let at = span(node);
    let cond = field(node, "condition").or_else(|| field(node, "name"));
    let alternative = field(node, "alternative");
    let then: Vec<Node<'_>> =
        nodes(node).filter(|kid| Some(*kid) != cond && Some(*kid) != alternative).collect();
    let never = cond.is_some_and(|cond| lowerer.str(cond) == "0");
    let then: Block =
        if never { Vec::new() } else { then.into_iter().filter_map(|kid| lowerer.statement(kid)).collect() };
    let els: Option<Block> = alternative.map(|other| match other.kind() {
        "preproc_else" => nodes(other).filter_map(|kid| lowerer.statement(kid)).collect(),
        _ => lowerer.statement(other).into_iter().collect(),
    });
    if never {
        return lowerer.push(Expr::Block(els.unwrap_or_default()), at);
    }
    let cond = match cond {
        Some(cond) => lowerer.expr(cond),
        None => lowerer.push(Expr::Empty, at),
    };
    lowerer.push(Expr::If { cond, then, els }, at)
}

/// `switch (x) { case A: .. break; default: .. }`.
fn switch(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let subject = field(node, "condition").map(|subject| lowerer.expr(subject));
    let mut cases: Vec<Case> = Vec::new();
    let body = field(node, "body");
    for entry in body.into_iter().flat_map(nodes).filter(|kid| kid.kind() == "case_statement") {
        let value = field(entry, "value");
        let mut tests: Vec<ExprId> = value.map(|value| lowerer.expr(value)).into_iter().collect();
        let mut default = value.is_none();
        let statements: Vec<Node<'_>> = nodes(entry).filter(|kid| Some(*kid) != value).collect();
        let mut body: Block = Vec::new();
        for kid in &statements {
            if kid.kind() == "compound_statement" {
                let inner = lowerer.block(*kid);
                body.extend(inner);
            } else {
                body.extend(lowerer.statement(*kid));
            }
        }
        let last = body.last().map(|last| lowerer.unit.expr(*last));
        let leaves = matches!(last, Some(Expr::Exit { .. }));
        if matches!(last, Some(Expr::Exit { kind: ExitKind::Break, label: None, .. })) {
            body.pop();
        }
        if let Some(before) = cases.pop_if(|before| before.falls_through && before.body.is_empty()) {
            default |= before.tests.is_empty();
            tests.splice(0..0, before.tests);
        }
        cases.push(Case {
            tests: if default { Vec::new() } else { tests },
            guard: None,
            body,
            falls_through: !leaves,
        });
    }
    if let Some(last) = cases.last_mut() {
        last.falls_through = false;
    }
    lowerer.push(Expr::Switch { subject, cases }, span(node))
}

/// `for (Foo *x in list)`, `for (int i = 0; i < n; i++)`.
fn for_loop(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let at = span(node);
    let kids = children(node);
    if let Some(position) = kids.iter().position(|(kid, _)| kid.kind() == "in") {
        let var = kids[..position].iter().rev().find(|(kid, _)| kid.is_named()).map(|(kid, _)| *kid);
        let var = var.map(|var| decl::declared_name(lowerer, var)).into_iter().flatten().collect();
        let rest: Vec<Node<'_>> =
            kids[position + 1..].iter().map(|(kid, _)| *kid).filter(Node::is_named).collect();
        let head = rest.first().map(|head| lowerer.expr(*head));
        let body =
            rest.last().filter(|_| rest.len() > 1).map(|body| lowerer.block(*body)).unwrap_or_default();
        return lowerer.push(Expr::Loop { var, head, body, at_least_once: false }, at);
    }
    let before = field(node, "initializer").and_then(|first| lowerer.statement(first));
    let head = field(node, "condition").map(|head| lowerer.expr(head));
    let mut body = field(node, "body").map(|body| lowerer.block(body)).unwrap_or_default();
    body.extend(field(node, "update").map(|update| lowerer.expr(update)));
    let lowered = Expr::Loop { var: Vec::new(), head, body, at_least_once: false };
    let lowered = lowerer.push(lowered, at);
    match before {
        Some(before) => lowerer.push(Expr::Block(vec![before, lowered]), at),
        None => lowered,
    }
}
