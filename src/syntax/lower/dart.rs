//! What the table cannot say about Dart.
//!
//! - Construction is a call, with or without `new` and `const`, as in Kotlin: widgets have the form
//!   that composables have.
//! - A named constructor or factory is a static function that gives its class; the unnamed one is the
//!   constructor.
//! - A cascade is a block: its calls on one receiver, and the receiver last.
//! - Map literals are `New` without a type, as the objects of scripts are.
//! - All code of a project is one package, and the packages it imports are packages whose names stand
//!   open, as they do in Dart: `package:camera/camera.dart` is `camera`.

mod declare;
mod flow;

use rustc_hash::FxHashSet;
use tree_sitter::Node;

use super::strings::unescape;
use super::{CTOR, Hooks, Lowerer, children, parse_type, span};
use crate::input::span::Span;
use crate::syntax::ir::{Annotation, Arg, Expr, ExprId, FnKind, Function, LocalFn, Name, StrPart, TypeRef};

/// Dart's additions to the generic walk.
pub(crate) const HOOKS: Hooks = Hooks { expr, member: declare::member, finish, ..Hooks::NONE };

/// A name that is that of a function of the file and of nothing else stands for the function.
fn finish(l: &mut Lowerer<'_>) {
    let unit = &mut l.unit;
    let mut names: FxHashSet<Name> = FxHashSet::default();
    for decl in &unit.types {
        for func in &decl.fns {
            let function = unit.func(*func);
            if function.kind == FnKind::Named {
                names.insert(function.name.clone());
            }
        }
    }
    for decl in &unit.types {
        decl.fields.iter().for_each(|field| {
            names.remove(&field.name);
        });
        names.remove(&decl.name);
    }
    for param in unit.fns.iter().flat_map(|function| &function.params) {
        names.remove(&param.name);
    }
    for expr in &unit.exprs {
        if let Expr::Let { names: bound, .. } | Expr::Loop { var: bound, .. } = expr {
            bound.iter().for_each(|name| {
                names.remove(name);
            });
        }
    }
    for expr in &mut unit.exprs {
        if let Expr::Name(name) = expr
            && names.contains(name)
        {
            *expr = Expr::FnRef { recv: None, name: name.clone() };
        }
    }
}

fn expr(l: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let at = span(node);
    match node.kind() {
        "this" => Some(l.push(Expr::This(None), at)),
        "super" => Some(l.push(Expr::Super, at)),
        "string_literal" => Some(string(l, node)),
        "call_expression" => call(l, node),
        "new_expression" | "const_object_expression" | "constructor_invocation" => construct(l, node),
        "constructor_tearoff" => {
            let name = named(node).next().map(|name| l.name(name)).unwrap_or_default();
            Some(l.push(Expr::FnRef { recv: None, name }, at))
        }
        "static_member_shorthand" => shorthand(l, node),
        "assignable_expression" => assignable(l, node),
        "cascade" => cascade(l, node),
        "await_expression" => {
            let value = operands(node).last()?;
            let recv = l.expr(value);
            Some(suffix(l, recv, "await", at))
        }
        "yield_statement" | "yield_each_statement" => {
            let value = operands(node).last()?;
            let recv = l.expr(value);
            Some(suffix(l, recv, "yield", at))
        }
        "assert_statement" => {
            let assertion = named(node).next()?;
            let args = operands(assertion).map(|value| Arg { label: None, value: l.expr(value) }).collect();
            Some(l.push(plain_call(None, "assert".into(), span(assertion), args), at))
        }
        "type_test_expression" => {
            let (value, test) = (operands(node).next()?, named(node).last()?);
            let negated = named(test).next().is_some_and(|op| l.str(op).contains('!'));
            let ty = named(test).last().map(|ty| ty_of(l, ty)).unwrap_or_default();
            let value = l.expr(value);
            Some(l.push(Expr::Is { value, ty, negated }, at))
        }
        "type_cast_expression" => {
            let (value, cast) = (operands(node).next()?, named(node).last()?);
            let ty = named(cast).last().map(|ty| ty_of(l, ty)).unwrap_or_default();
            let value = l.expr(value);
            Some(l.push(Expr::Cast(value, ty), at))
        }
        "return_statement" => {
            let value = operands(node).next();
            let value = value.map(|value| l.expr(value));
            Some(l.push(Expr::Exit { kind: crate::syntax::ir::ExitKind::Return, value, label: None }, at))
        }
        "list_literal" | "record_literal" => {
            let list = operands(node).filter_map(|kid| element(l, kid)).collect();
            Some(l.push(Expr::List(list), at))
        }
        "set_or_map_literal" => Some(map(l, node)),
        "function_expression" => Some(closure(l, node)),
        "local_function_declaration" => {
            let id = declare::function(l, node, FnKind::Named)?;
            Some(l.push(Expr::LocalFn(id), at))
        }
        "local_variable_declaration" => Some(flow::variables(l, node)),
        "pattern_assignment" => Some(flow::pattern_assignment(l, node)),
        "if_statement" | "if_element" => flow::branch(l, node),
        "for_statement" | "for_element" => flow::round(l, node),
        "switch_statement" | "switch_expression" => flow::switch(l, node),
        "try_statement" => Some(flow::protected(l, node)),
        _ => None,
    }
}

/// The named children.
fn named(node: Node<'_>) -> impl Iterator<Item = Node<'_>> {
    children(node).into_iter().map(|(kid, _)| kid).filter(|kid| kid.is_named() && !kid.is_extra())
}

/// The children that are values; `this` and `super` are no named nodes in this grammar.
fn operands(node: Node<'_>) -> impl Iterator<Item = Node<'_>> {
    children(node)
        .into_iter()
        .map(|(kid, _)| kid)
        .filter(|kid| !kid.is_extra() && (kid.is_named() || matches!(kid.kind(), "this" | "super")))
}

fn field<'n>(node: Node<'n>, name: &str) -> Option<Node<'n>> {
    node.child_by_field_name(name)
}

/// True when a token stands among the children.
fn has_token(node: Node<'_>, token: &str) -> bool {
    children(node).iter().any(|(kid, _)| !kid.is_named() && kid.kind() == token)
}

/// A type as written; `void Function(int a)` is a function type.
fn ty_of(l: &Lowerer<'_>, node: Node<'_>) -> TypeRef {
    let text = l.str(node);
    let Some((ret, rest)) = text.split_once("Function(") else { return awaited(parse_type(text)) };
    let mut args: Vec<TypeRef> = rest
        .trim_end_matches('?')
        .trim_end_matches(')')
        .split(',')
        .map(parse_type)
        .filter(|ty| !ty.is_empty())
        .collect();
    args.push(awaited(parse_type(ret)));
    TypeRef { path: TypeRef::FUNCTION.into(), args }
}

/// A future is what it gives: whether one has waited is seen at the value.
fn awaited(mut ty: TypeRef) -> TypeRef {
    while matches!(ty.path.as_str(), "Future" | "FutureOr") {
        ty = ty.args.into_iter().next().unwrap_or_default();
    }
    if ty.path == "void" { TypeRef::default() } else { ty }
}

/// A call without types.
fn plain_call(recv: Option<ExprId>, name: Name, name_span: Span, args: Vec<Arg>) -> Expr {
    Expr::Call { recv, callee: None, name, name_span, args, types: Vec::new(), safe: false }
}

/// `await x`, `yield x`: a call whose name stands before what it is called on.
fn suffix(l: &mut Lowerer<'_>, recv: ExprId, name: &str, at: Span) -> ExprId {
    let name_span = Span::new(at.start, at.start + name.len() as u32);
    l.push(plain_call(Some(recv), name.into(), name_span, Vec::new()), at)
}

/// The arguments between parentheses.
fn args(l: &mut Lowerer<'_>, node: Option<Node<'_>>) -> Vec<Arg> {
    let Some(node) = node else { return Vec::new() };
    let mut list = Vec::new();
    for kid in operands(node) {
        if kid.kind() == "named_argument" {
            let label = named(kid).next().and_then(|label| named(label).next()).map(|name| l.name(name));
            if let Some(value) = operands(kid).last() {
                list.push(Arg { label, value: l.expr(value) });
            }
        } else {
            list.push(Arg { label: None, value: l.expr(kid) });
        }
    }
    list
}

/// What is called, below type arguments, parentheses and null checks.
fn bare(node: Node<'_>) -> Node<'_> {
    let mut at = node;
    loop {
        let inner = match at.kind() {
            "instantiation_expression" => field(at, "function"),
            "null_assertion_expression" => field(at, "value"),
            "parenthesized_expression" => operands(at).next(),
            _ => None,
        };
        match inner {
            Some(inner) => at = inner,
            None => return at,
        }
    }
}

fn call(l: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let at = span(node);
    let function = field(node, "function")?;
    let types = Some(function)
        .filter(|function| function.kind() == "instantiation_expression")
        .and_then(|function| field(function, "type_arguments"))
        .map(|list| named(list).map(|ty| ty_of(l, ty)).collect())
        .unwrap_or_default();
    let target = bare(function);
    let (mut recv, mut callee, mut name, mut name_span, mut safe) =
        (None, None, Name::default(), span(target), false);
    match target.kind() {
        "member_expression" | "null_aware_member_expression" => {
            let (left, right) = (field(target, "object")?, field(target, "property")?);
            safe = target.kind() != "member_expression";
            recv = Some(l.expr(left));
            name = l.name(right);
            name_span = span(right);
        }
        "identifier" => name = l.name(target),
        "super" | "this" => {
            recv = Some(l.expr(target));
            name = CTOR.into();
        }
        _ => callee = Some(l.expr(target)),
    }
    let args = args(l, field(node, "arguments"));
    Some(l.push(Expr::Call { recv, callee, name, name_span, args, types, safe }, at))
}

/// `new A(x)`, `const a.B.named(x)`.
fn construct(l: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let at = span(node);
    let mut names: Vec<Node<'_>> = Vec::new();
    let mut types = Vec::new();
    for kid in named(node).filter(|kid| kid.kind() != "arguments") {
        match kid.kind() {
            "type" => {
                for part in named(kid) {
                    match part.kind() {
                        "type_arguments" => types = named(part).map(|ty| ty_of(l, ty)).collect(),
                        _ => names.push(part),
                    }
                }
            }
            "type_arguments" => types = named(kid).map(|ty| ty_of(l, ty)).collect(),
            _ => names.push(kid),
        }
    }
    if names.last().is_some_and(|last| l.str(*last) == "new") {
        names.pop();
    }
    let last = names.pop()?;
    let mut recv = None;
    for part in names {
        let name = l.name(part);
        recv = Some(match recv {
            None => l.push(Expr::Name(name), span(part)),
            Some(recv) => {
                let expr = Expr::Member { recv, name, name_span: span(part), safe: false };
                l.push(expr, span(part))
            }
        });
    }
    let args = args(l, field(node, "arguments"));
    let expr = Expr::Call {
        recv,
        callee: None,
        name: l.name(last),
        name_span: span(last),
        args,
        types,
        safe: false,
    };
    Some(l.push(expr, at))
}

/// `.center`: a member of the type that is expected here, which is not known.
fn shorthand(l: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let name = named(node).find(|kid| kid.kind() == "identifier")?;
    let arguments = named(node).find(|kid| kid.kind() == "arguments");
    let text = l.name(name);
    let expr = match arguments {
        Some(list) => {
            let args = args(l, Some(list));
            plain_call(None, text, span(name), args)
        }
        None => Expr::Name(text),
    };
    Some(l.push(expr, span(node)))
}

/// The left side of an assignment.
fn assignable(l: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let at = span(node);
    let Some(object) = field(node, "object") else {
        return operands(node).next().map(|only| l.expr(only));
    };
    if let Some(property) = field(node, "property") {
        let safe = l.safe(object, property);
        let recv = l.expr(object);
        let expr = Expr::Member { recv, name: l.name(property), name_span: span(property), safe };
        return Some(l.push(expr, at));
    }
    let index = field(node, "index")?;
    let recv = l.expr(object);
    let index = vec![l.expr(index)];
    Some(l.push(Expr::Index { recv, index }, at))
}

/// `a..b()..c = d`: a block of what is done with `a`, and `a`.
fn cascade(l: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let at = span(node);
    let mut kids = operands(node);
    let head = kids.next()?;
    let value = l.expr(head);
    let mut list = Vec::new();
    // A name is the receiver as often as one likes, anything else is evaluated once.
    let name = match l.unit.expr(value) {
        Expr::Name(name) => name.clone(),
        _ => {
            let name: Name = format!("${}", at.start).into();
            let names = vec![name.clone()];
            let ty = TypeRef::default();
            list.push(l.push(Expr::Let { names, ty, init: Some(value), constant: true }, span(head)));
            name
        }
    };
    for section in kids.filter(|kid| kid.kind() == "cascade_section") {
        let recv = l.push(Expr::Name(name.clone()), span(head));
        let mut parts = operands(section);
        let Some(selector) = parts.next() else { continue };
        let target = selected(l, selector, recv, 0);
        let assigned = parts.last().filter(|_| has_token_like(l, section, '='));
        list.push(match assigned {
            Some(value) => {
                let value = l.expr(value);
                l.push(Expr::Assign { target, op: Name::default(), value }, span(section))
            }
            None => target,
        });
    }
    list.push(l.push(Expr::Name(name), span(head)));
    Some(l.push(Expr::Block(list), at))
}

fn has_token_like(l: &Lowerer<'_>, node: Node<'_>, end: char) -> bool {
    children(node).iter().any(|(kid, _)| !kid.is_named() && l.str(*kid).ends_with(end))
}

/// Selectors of a cascade deeper than this are left out.
const MAX_SELECTORS: u32 = 200;

/// One selector of a cascade over its receiver.
fn selected(l: &mut Lowerer<'_>, node: Node<'_>, recv: ExprId, depth: u32) -> ExprId {
    if depth > MAX_SELECTORS {
        return recv;
    }
    let at = span(node);
    match node.kind() {
        "cascade_selector" => {
            let Some(inner) = operands(node).next() else { return recv };
            if has_token(node, "[") {
                let index = vec![l.expr(inner)];
                return l.push(Expr::Index { recv, index }, at);
            }
            let expr = Expr::Member { recv, name: l.name(inner), name_span: span(inner), safe: false };
            l.push(expr, at)
        }
        "cascade_call_expression" => {
            let arguments = field(node, "arguments");
            let mut inner = recv;
            let mut name = field(node, "property");
            if let Some(function) = field(node, "function") {
                match (field(function, "object"), field(function, "property")) {
                    (Some(object), Some(property)) => {
                        inner = selected(l, object, recv, depth + 1);
                        name = Some(property);
                    }
                    _ => inner = selected(l, function, recv, depth + 1),
                }
            }
            let args = args(l, arguments);
            let expr = match name {
                Some(name) => plain_call(Some(inner), l.name(name), span(name), args),
                None => Expr::Call {
                    recv: None,
                    callee: Some(inner),
                    name: Name::default(),
                    name_span: at,
                    args,
                    types: Vec::new(),
                    safe: false,
                },
            };
            l.push(expr, at)
        }
        _ => {
            let object = field(node, "object").or_else(|| field(node, "value"));
            let inner = object.map_or(recv, |object| selected(l, object, recv, depth + 1));
            if let Some(name) = field(node, "property") {
                let safe = node.kind().contains("null_aware");
                let expr = Expr::Member { recv: inner, name: l.name(name), name_span: span(name), safe };
                return l.push(expr, at);
            }
            match field(node, "index") {
                Some(index) => {
                    let index = vec![l.expr(index)];
                    l.push(Expr::Index { recv: inner, index }, at)
                }
                None => inner,
            }
        }
    }
}

/// An element of a collection.
fn element(l: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    match node.kind() {
        "type_arguments" | "label" => None,
        "map_element" | "null_aware_map_element" => {
            let arg = entry(l, node)?;
            let ty = TypeRef::default();
            Some(l.push(Expr::New { ty, args: vec![arg], body: None }, span(node)))
        }
        _ => Some(l.expr(node)),
    }
}

/// `'a': b`.
fn entry(l: &mut Lowerer<'_>, node: Node<'_>) -> Option<Arg> {
    let (key, value) = (field(node, "key")?, field(node, "value")?);
    let label = match key.kind() {
        "string_literal" => {
            let text = l.expr(key);
            match l.unit.expr(text) {
                Expr::Str(parts) => match &parts[..] {
                    [StrPart::Text(text)] => Some(text.as_str().into()),
                    _ => None,
                },
                _ => None,
            }
        }
        _ => {
            l.expr(key);
            Some(l.str(key).into())
        }
    };
    Some(Arg { label, value: l.expr(value) })
}

/// A map has labelled values, a set is a list.
fn map(l: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let is_map = has_token(node, "}") && {
        let mut kids = named(node).filter(|kid| kid.kind() != "type_arguments").peekable();
        kids.peek().is_none() || kids.any(|kid| kid.kind().ends_with("map_element"))
    };
    if !is_map {
        let list = operands(node).filter_map(|kid| element(l, kid)).collect();
        return l.push(Expr::List(list), span(node));
    }
    let mut list = Vec::new();
    for kid in operands(node) {
        if kid.kind().ends_with("map_element") {
            list.extend(entry(l, kid));
        } else if let Some(value) = element(l, kid) {
            list.push(Arg { label: None, value });
        }
    }
    l.push(Expr::New { ty: TypeRef::default(), args: list, body: None }, span(node))
}

/// Adjacent literals are one string.
fn string(l: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let mut parts: Vec<StrPart> = Vec::new();
    for literal in named(node) {
        let raw = literal.kind().starts_with("raw");
        let tokens = children(literal);
        let ends = (tokens.first(), tokens.last());
        let (Some(&(first, _)), Some(&(last, _))) = ends else { continue };
        let end = if last.is_named() { literal.end_byte() } else { last.start_byte() };
        let mut from = first.end_byte().min(end);
        for (kid, _) in &tokens {
            if kid.kind() != "template_substitution" || raw {
                continue;
            }
            text(l, &mut parts, from, kid.start_byte(), raw);
            let value = named(*kid).next().map(|value| l.expr(value));
            parts.extend(value.map(StrPart::Expr));
            from = kid.end_byte();
        }
        text(l, &mut parts, from, end, raw);
    }
    if parts.is_empty() {
        parts.push(StrPart::Text("".into()));
    }
    l.push(Expr::Str(parts), span(node))
}

fn text(l: &Lowerer<'_>, parts: &mut Vec<StrPart>, from: usize, to: usize, raw: bool) {
    let Some(text) = l.text.get(from..to).filter(|text| !text.is_empty()) else { return };
    let text = if raw { text.to_owned() } else { unescape(text) };
    if let Some(StrPart::Text(before)) = parts.last_mut() {
        *before = format!("{before}{text}").into();
    } else {
        parts.push(StrPart::Text(text.into()));
    }
}

/// `(x) => y`, `(x) async { .. }`.
fn closure(l: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let at = span(node);
    let body = field(node, "body");
    let annotations = body.map(|body| suspending(l, body)).unwrap_or_default();
    let function = Function {
        kind: FnKind::Lambda,
        has_body: true,
        annotations,
        span: at,
        name_span: Span::new(at.start, (at.start + 1).min(at.end)),
        ..Function::default()
    };
    let id = l.function(function, |this, id| {
        for list in children(node).into_iter().map(|(kid, _)| kid) {
            if list.kind() == "formal_parameter_list" {
                declare::params(this, list, id);
            }
        }
        let statements = body.and_then(|body| operands(body).last());
        if let Some(body) = statements {
            let block = this.block(body);
            this.unit.fns[id.0 as usize].body.extend(block);
        }
    });
    l.push(Expr::Lambda(id), at)
}

/// The mark of a body that waits.
fn suspending(l: &Lowerer<'_>, body: Node<'_>) -> Vec<Annotation> {
    let waits = children(body).iter().any(|(kid, _)| !kid.is_named() && l.str(*kid).starts_with("async"));
    if waits { vec![Annotation { name: "async".into(), args: Vec::new() }] } else { Vec::new() }
}

/// Statements of a function's body; an expression is what it returns.
fn body_of(l: &mut Lowerer<'_>, body: Node<'_>, id: LocalFn) {
    let Some(inner) = operands(body).last() else { return };
    let block = if inner.kind() == "block" {
        l.block(inner)
    } else {
        let value = l.expr(inner);
        vec![l.returned(value)]
    };
    l.unit.fns[id.0 as usize].body.extend(block);
}
