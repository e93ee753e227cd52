//! What the table cannot say about Swift.

mod bind;
mod decl;
mod operator;
mod refs;

use tree_sitter::Node;

use super::{Hooks, Lowerer, children, nodes, parse_type, span};
use crate::input::span::Span;
use crate::syntax::ir::{Arg, Catch, Expr, ExprId, Lit, Name, StrPart, TypeKind, TypeRef};

/// Swift's additions to the generic walk.
pub(crate) const HOOKS: Hooks = Hooks {
    expr,
    member: decl::member,
    param: decl::param,
    block: bind::block,
    finish: refs::finish,
    ..Hooks::NONE
};

fn expr(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    if let Some(negated) = operator_first(lowerer, node) {
        return Some(negated);
    }
    match node.kind() {
        "if_statement" => Some(bind::branch(lowerer, node)),
        "guard_statement" => Some(bind::guard(lowerer, node)),
        "switch_statement" => Some(bind::switch(lowerer, node)),
        "while_statement" => Some(bind::while_loop(lowerer, node)),
        "control_transfer_statement" => Some(bind::exit(lowerer, node)),
        "call_expression" | "constructor_expression" => Some(call(lowerer, node)),
        "lambda_literal" => Some(lambda(lowerer, node)),
        "navigation_expression" => navigation(lowerer, node),
        "simple_identifier" => projected(lowerer, node),
        "prefix_expression" => prefix(lowerer, node),
        "postfix_expression" | "await_expression" => inner(lowerer, node),
        "try_expression" => attempt(lowerer, node),
        "for_statement" => Some(bind::for_loop(lowerer, node)),
        "selector_expression" => Some(selector(lowerer, node)),
        "dictionary_literal" => Some(dictionary(lowerer, node)),
        "array_literal" => Some(list(lowerer, node, "element")),
        "tuple_expression" => Some(list(lowerer, node, "value")),
        "property_declaration" => Some(decl::local(lowerer, node)),
        "assignment" => discard(lowerer, node),
        "do_statement" => plain_do(lowerer, node),
        "availability_condition" => Some(lowerer.push(Expr::Lit(Lit::Bool(true)), span(node))),
        "comparison_expression" => generic(lowerer, node).or_else(|| operator::lower(lowerer, node)),
        _ if operator::is_operator(node) => operator::lower(lowerer, node),
        _ => None,
    }
}

/// The first child of a field.
fn field<'n>(node: Node<'n>, name: &str) -> Option<Node<'n>> {
    node.child_by_field_name(name)
}

/// All named children of a field, in order.
fn fields<'n>(node: Node<'n>, name: &str) -> Vec<Node<'n>> {
    let Some(id) = node.language().field_id_for_name(name) else { return Vec::new() };
    children(node)
        .into_iter()
        .filter(|(kid, field)| *field == Some(id.get()) && kid.is_named())
        .map(|(kid, _)| kid)
        .collect()
}

/// A name without what Swift puts around it: back quotes, and the `$` of a projected value.
fn plain(text: &str) -> Name {
    let text = text.trim_matches('`');
    match text.strip_prefix('$') {
        Some(rest) if rest.starts_with(|c: char| c.is_alphabetic() || c == '_') => rest.into(),
        _ => text.into(),
    }
}

/// `$agreed` is the binding of `agreed`; `Self` is the type one is in.
fn projected(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let text = lowerer.str(node);
    if text == "Self" {
        let own = lowerer.unit.ty(lowerer.ty);
        let name = match own.kind {
            TypeKind::Extension => own.supers.first().map(|of| of.path.clone()).unwrap_or_default(),
            _ => own.name.clone(),
        };
        return (!name.is_empty()).then(|| lowerer.push(Expr::Name(name), span(node)));
    }
    if !text.starts_with('$') {
        return None;
    }
    let name = plain(text);
    Some(lowerer.push(Expr::Name(name), span(node)))
}

/// The only operand of a node without meaning of its own: `x!`, `await x`.
fn inner(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let operand = field(node, "target").or_else(|| field(node, "expr")).or_else(|| nodes(node).next())?;
    Some(lowerer.expr(operand))
}

/// `Foo<Bar>(x)`, which the grammar takes for two comparisons where a block follows.
fn generic(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    fn parts<'n>(node: Node<'n>) -> Option<[Node<'n>; 3]> {
        let kids: Vec<Node<'n>> = children(node).into_iter().map(|(kid, _)| kid).collect();
        kids.try_into().ok()
    }
    let [of, open, rest] = parts(node)?;
    let upper = |node: Node<'_>| lowerer.str(node).starts_with(char::is_uppercase);
    if open.kind() != "<" || rest.kind() != "comparison_expression" || !upper(of) {
        return None;
    }
    let [ty, close, given] = parts(rest)?;
    let joined = of.end_byte() == open.start_byte() && close.end_byte() == given.start_byte();
    if close.kind() != ">" || given.kind() != "tuple_expression" || !upper(ty) || !joined {
        return None;
    }
    let (name, name_span) = (lowerer.name(of), span(of));
    let types = vec![parse_type(lowerer.str(ty))];
    let args = fields(given, "value")
        .into_iter()
        .map(|value| Arg { label: None, value: lowerer.expr(value) })
        .collect();
    let call = Expr::Call { recv: None, callee: None, name, name_span, args, types, safe: false };
    Some(lowerer.push(call, span(node)))
}

/// `try x`; of `try? x` the value is null when it throws.
fn attempt(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let value = lowerer.expr(field(node, "expr")?);
    if !lowerer.str(node).starts_with("try?") {
        return Some(value);
    }
    let at = span(node);
    let null = lowerer.push(Expr::Lit(Lit::Null), Span::new(at.start, at.start));
    let caught = Catch { param: Name::default(), ty: TypeRef::default(), body: vec![null] };
    let attempt = Expr::Try { body: vec![value], catches: vec![caught], finally: Vec::new() };
    Some(lowerer.push(attempt, at))
}

fn list(lowerer: &mut Lowerer<'_>, node: Node<'_>, part: &str) -> ExprId {
    let found = fields(node, part);
    if let ([only], "value") = (&found[..], part) {
        return lowerer.expr(*only);
    }
    let values = found.into_iter().map(|kid| lowerer.expr(kid)).collect();
    lowerer.push(Expr::List(values), span(node))
}

/// `["a": x]`: an object whose labels are the keys that are texts.
fn dictionary(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let (keys, values) = (fields(node, "key"), fields(node, "value"));
    let mut args = Vec::new();
    for (key, value) in keys.into_iter().zip(values) {
        let at = lowerer.expr(key);
        let label = match lowerer.unit.expr(at) {
            Expr::Str(parts) => match &parts[..] {
                [StrPart::Text(text)] => Some(text.clone()),
                _ => None,
            },
            Expr::Name(name) | Expr::Member { name, .. } => Some(name.clone()),
            _ => None,
        };
        let value = lowerer.expr(value);
        args.push(Arg { label, value });
    }
    let expr = Expr::New { ty: TypeRef::default(), args, body: None };
    lowerer.push(expr, span(node))
}

/// `_ = f()`.
fn discard(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let target = field(node, "target")?;
    if lowerer.str(target) != "_" {
        return None;
    }
    let value = field(node, "result")?;
    Some(lowerer.expr(value))
}

/// `do { .. }` without `catch` is a scope.
fn plain_do(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let kids = children(node);
    if kids.iter().any(|(kid, _)| kid.kind() == "catch_block") {
        return None;
    }
    let body = kids.iter().map(|(kid, _)| *kid).find(|kid| kid.kind() == "statements");
    let body = body.map(|body| lowerer.block(body)).unwrap_or_default();
    Some(lowerer.push(Expr::Block(body), span(node)))
}

/// `!a.b(c)`: the grammar calls and reaches into `!a.b`, the language negates the whole.
fn operator_first(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let first = *lowerer.text.as_bytes().get(node.start_byte())?;
    if !matches!(first, b'!' | b'-') || !is_postfix(node) {
        return None;
    }
    let mut at = node;
    while is_postfix(at) {
        at = field(at, "target").or_else(|| at.child(0))?;
    }
    if at.kind() != "prefix_expression" || lowerer.taken == Some(at.id()) {
        return None;
    }
    let before = lowerer.taken.replace(at.id());
    let value = lowerer.expr(node);
    lowerer.taken = before;
    let expr = if first == b'!' { Expr::Not(value) } else { Expr::Arith("-".into(), vec![value]) };
    Some(lowerer.push(expr, span(node)))
}

fn is_postfix(node: Node<'_>) -> bool {
    matches!(node.kind(), "call_expression" | "navigation_expression" | "postfix_expression")
}

/// `.cancel`, `!x`, `&x`, `-1`.
fn prefix(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let target = field(node, "target")?;
    if lowerer.taken == Some(node.id()) {
        return Some(lowerer.expr(target));
    }
    let operation = field(node, "operation").map_or("", |operation| lowerer.str(operation));
    let at = span(node);
    match operation {
        "." => {
            let recv = lowerer.push(Expr::Empty, Span::new(at.start, at.start));
            let name = lowerer.name(target);
            Some(lowerer.push(Expr::Member { recv, name, name_span: span(target), safe: false }, at))
        }
        "!" => {
            let value = lowerer.expr(target);
            Some(lowerer.push(Expr::Not(value), at))
        }
        "-" => {
            let value = lowerer.expr(target);
            if let Expr::Lit(Lit::Int(number)) = lowerer.unit.expr(value) {
                let negative = number.wrapping_neg();
                return Some(lowerer.push(Expr::Lit(Lit::Int(negative)), at));
            }
            Some(lowerer.push(Expr::Arith("-".into(), vec![value]), at))
        }
        _ => Some(lowerer.expr(target)),
    }
}

/// `a.b`, `a?.b`, `Foo.self`, `\.name`.
fn navigation(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let target = field(node, "target")?;
    let suffix = field(node, "suffix")?;
    let name = field(suffix, "suffix")?;
    let text = lowerer.str(name);
    if target.kind() == "key_path_expression" {
        return Some(lowerer.push(Expr::FnRef { recv: None, name: plain(text) }, span(node)));
    }
    if text == "self" {
        let of = lowerer.str(target);
        let is_type = of.rsplit('.').next().is_some_and(|last| last.starts_with(char::is_uppercase));
        return Some(if is_type { lowerer.class_ref(of, span(node)) } else { lowerer.expr(target) });
    }
    let safe = lowerer.safe(target, name);
    let recv = lowerer.expr(target);
    let expr = Expr::Member { recv, name: plain(text), name_span: span(name), safe };
    Some(lowerer.push(expr, span(node)))
}

/// `#selector(tapped(_:))`, `#selector(Login.tapped)`.
fn selector(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let text = lowerer.str(node);
    let inside = text.split_once('(').map_or("", |(_, inside)| inside);
    let inside = inside.trim_start_matches("getter:").trim_start_matches("setter:").trim();
    let path = inside.split(['(', ')']).next().unwrap_or_default().trim();
    let (of, name) = path.rsplit_once('.').unwrap_or(("", path));
    let of = of.trim_end_matches(['?', '!']);
    let at = span(node);
    let recv = if of.is_empty() || of == "self" || of == "Self" {
        lowerer.push(Expr::This(None), at)
    } else {
        lowerer.push(Expr::Name(of.into()), at)
    };
    lowerer.push(Expr::FnRef { recv: Some(recv), name: name.into() }, at)
}

/// A closure; one that names its parameters by number has them all the same.
fn lambda(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let Some(view) = lowerer.view(node) else { return lowerer.push(Expr::Empty, span(node)) };
    let id = lowerer.lambda(&view);
    let Expr::Lambda(local) = *lowerer.unit.expr(id) else { return id };
    if lowerer.unit.func(local).params.is_empty() {
        let text = lowerer.str(node);
        let count =
            (0..3).rev().find(|index| text.contains(&format!("${index}"))).map_or(0, |index| index + 1);
        for index in 0..count {
            let name: Name = format!("${index}").into();
            let param = crate::syntax::ir::Param { name, span: span(node), ..Default::default() };
            lowerer.unit.fns[local.0 as usize].params.push(param);
        }
    }
    id
}

/// A call with its trailing closures, or an access by index, for which the grammar has the same node.
fn call(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let at = span(node);
    let kids = children(node);
    let Some(target) = kids.first().map(|(kid, _)| *kid) else { return lowerer.push(Expr::Empty, at) };
    let suffixes: Vec<Node<'_>> = kids
        .iter()
        .map(|(kid, _)| *kid)
        .filter(|kid| matches!(kid.kind(), "call_suffix" | "constructor_suffix"))
        .collect();
    let mut types = Vec::new();
    for (kid, _) in &kids {
        if kid.kind() == "type_arguments" {
            types.extend(nodes(*kid).map(|ty| parse_type(lowerer.str(ty))));
        }
    }
    let is_index = suffixes.first().is_some_and(|suffix| lowerer.str(*suffix).starts_with('['));
    if is_index {
        let recv = lowerer.expr(target);
        let index = arguments(lowerer, &suffixes).into_iter().map(|arg| arg.value).collect();
        return lowerer.push(Expr::Index { recv, index }, at);
    }
    // `!(a && b)`: the grammar calls the operator.
    if target.kind() == "bang" {
        let args = arguments(lowerer, &suffixes);
        let value = match args[..] {
            [Arg { value, .. }] => value,
            _ => lowerer.push(Expr::List(args.into_iter().map(|arg| arg.value).collect()), at),
        };
        return lowerer.push(Expr::Not(value), at);
    }
    // `f(x) { .. }`: the grammar may call what `f(x)` returns; the closure is an argument of `f`.
    let trailing = suffixes.iter().all(|suffix| nodes(*suffix).all(|kid| kid.kind() != "value_arguments"));
    if trailing && !suffixes.is_empty() && target.kind() == "call_expression" {
        let inner = lowerer.expr(target);
        if let Expr::Call { .. } = lowerer.unit.expr(inner) {
            let more = arguments(lowerer, &suffixes);
            if let Expr::Call { args, .. } = &mut lowerer.unit.exprs[inner.0 as usize] {
                args.extend(more);
            }
            lowerer.unit.spans[inner.0 as usize] = at;
            return inner;
        }
        let args = arguments(lowerer, &suffixes);
        let name_span = span(target);
        let expr = Expr::Call {
            recv: None,
            callee: Some(inner),
            name: "".into(),
            name_span,
            args,
            types,
            safe: false,
        };
        return lowerer.push(expr, at);
    }
    let called = callee(lowerer, target, &mut types);
    let args = arguments(lowerer, &suffixes);
    // `Selector("tapped:")` is what `#selector(tapped)` is.
    if called.recv.is_none()
        && called.name == "Selector"
        && let [Arg { value, .. }] = args[..]
        && let Expr::Str(parts) = lowerer.unit.expr(value)
        && let [StrPart::Text(text)] = &parts[..]
    {
        let name: Name = text.split(':').next().unwrap_or_default().into();
        let recv = lowerer.push(Expr::This(None), at);
        return lowerer.push(Expr::FnRef { recv: Some(recv), name }, at);
    }
    let Callee { recv, callee, name, name_span, safe } = called;
    lowerer.push(Expr::Call { recv, callee, name, name_span, args, types, safe }, at)
}

struct Callee {
    recv: Option<ExprId>,
    callee: Option<ExprId>,
    name: Name,
    name_span: Span,
    safe: bool,
}

fn callee(lowerer: &mut Lowerer<'_>, target: Node<'_>, types: &mut Vec<TypeRef>) -> Callee {
    let plain_callee =
        |name: Name, name_span| Callee { recv: None, callee: None, name, name_span, safe: false };
    match target.kind() {
        "simple_identifier" => plain_callee(plain(lowerer.str(target)), span(target)),
        // `Foo<Bar>()`, `[UInt8]()`.
        "user_type" | "array_type" | "dictionary_type" => {
            let ty = parse_type(lowerer.str(target));
            let name = if target.kind() == "user_type" { ty.path.clone() } else { "Array".into() };
            types.extend(ty.args);
            let mut found = plain_callee(name, span(target));
            if let Some((recv, last)) = found.name.clone().rsplit_once('.') {
                found.recv = Some(lowerer.push(Expr::Name(recv.into()), span(target)));
                found.name = last.into();
            }
            found
        }
        // `f?(x)`, `f!(x)`.
        "postfix_expression" => match field(target, "target") {
            Some(inner) => callee(lowerer, inner, types),
            None => plain_callee("".into(), span(target)),
        },
        "optional_chaining_expression" => match nodes(target).next() {
            Some(inner) => callee(lowerer, inner, types),
            None => plain_callee("".into(), span(target)),
        },
        "prefix_expression" if lowerer.taken == Some(target.id()) => match field(target, "target") {
            Some(inner) => callee(lowerer, inner, types),
            None => plain_callee("".into(), span(target)),
        },
        "prefix_expression" if lowerer.str(target).starts_with('.') => {
            let name = field(target, "target").unwrap_or(target);
            let start = span(target).start;
            let recv = lowerer.push(Expr::Empty, Span::new(start, start));
            Callee { recv: Some(recv), ..plain_callee(plain(lowerer.str(name)), span(name)) }
        }
        "navigation_expression" => {
            let parts =
                field(target, "target").zip(field(target, "suffix").and_then(|it| field(it, "suffix")));
            let Some((left, name)) = parts.filter(|(left, _)| left.kind() != "key_path_expression") else {
                let value = lowerer.expr(target);
                return Callee { callee: Some(value), ..plain_callee("".into(), span(target)) };
            };
            let safe = lowerer.safe(left, name);
            let recv = lowerer.expr(left);
            let is_base = matches!(lowerer.unit.expr(recv), Expr::Super | Expr::This(_));
            let text = plain(lowerer.str(name));
            let name_of = if text == "init" && is_base { super::CTOR.into() } else { text };
            // `Foo.init(x)` is `Foo(x)`.
            if name_of == "init"
                && let Expr::Name(ty) = lowerer.unit.expr(recv)
                && ty.starts_with(char::is_uppercase)
            {
                return plain_callee(ty.clone(), span(left));
            }
            Callee { recv: Some(recv), safe, ..plain_callee(name_of, span(name)) }
        }
        _ => {
            let value = lowerer.expr(target);
            Callee { callee: Some(value), ..plain_callee("".into(), span(target)) }
        }
    }
}

/// Arguments in parentheses, then the closures behind them with the labels that stand before them.
fn arguments(lowerer: &mut Lowerer<'_>, suffixes: &[Node<'_>]) -> Vec<Arg> {
    let mut args = Vec::new();
    for suffix in suffixes {
        let mut label: Option<Name> = None;
        for (kid, _) in children(*suffix) {
            match kid.kind() {
                "value_arguments" => {
                    for (arg, _) in children(kid) {
                        if arg.kind() == "value_argument" {
                            args.push(argument(lowerer, arg));
                        }
                    }
                }
                "simple_identifier" => label = Some(lowerer.name(kid)),
                "lambda_literal" => {
                    let value = lowerer.expr(kid);
                    args.push(Arg { label: label.take(), value });
                }
                _ => {}
            }
        }
    }
    args
}

fn argument(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> Arg {
    let label = field(node, "name").map(|label| lowerer.name(label));
    match field(node, "value") {
        Some(value) => Arg { label, value: lowerer.expr(value) },
        None => Arg { label, value: lowerer.push(Expr::Empty, span(node)) },
    }
}
