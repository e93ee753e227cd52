//! Declarations: properties with their accessors and wrappers, extensions, cases, parameters.

use tree_sitter::Node;

use super::{Lowerer, children, nodes, parse_type, plain, span};
use crate::syntax::ir::{
    Annotation, Arg, ExitKind, Expr, ExprId, Field, FnKind, Function, LocalFn, LocalType, Mods, Name, Param,
    TypeDecl, TypeKind, TypeRef,
};
use crate::syntax::lower::View;

/// Members of a type that the table cannot describe.
pub(super) fn member(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> bool {
    match node.kind() {
        "property_declaration" | "protocol_property_declaration" => property(lowerer, node),
        "class_declaration" => return extension(lowerer, node),
        "enum_entry" => entries(lowerer, node),
        "function_declaration" => return function(lowerer, node),
        _ => return false,
    }
    true
}

/// A function; the value of a body that is one expression is returned.
fn function(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> bool {
    let Some(view) = lowerer.view(node) else { return false };
    let id = lowerer.declare_fn(&view, FnKind::Named);
    finish(lowerer, &view, id);
    true
}

fn finish(lowerer: &mut Lowerer<'_>, view: &View<'_>, id: LocalFn) {
    // `value(..)` calls it, as `invoke` in Kotlin.
    if lowerer.unit.func(id).name == "callAsFunction" {
        lowerer.unit.fns[id.0 as usize].name = "invoke".into();
    }
    if view.kids.iter().any(|(kid, _)| kid.kind() == "async") {
        let mark = Annotation { name: "async".into(), args: Vec::new() };
        lowerer.unit.fns[id.0 as usize].annotations.push(mark);
    }
    // The grammar has several arrows, named ones among them, of which a table names one.
    let arrow = view.kids.iter().position(|(kid, _)| kid.kind() == "->");
    if let Some((ret, _)) =
        arrow.and_then(|arrow| view.kids[arrow + 1..].iter().find(|(kid, _)| kid.is_named()))
    {
        lowerer.unit.fns[id.0 as usize].ret = parse_type(lowerer.str(*ret));
    }
    if !lowerer.unit.func(id).ret.is_empty() {
        give_back(lowerer, id);
    }
}

/// The only expression of a body is what it returns.
fn give_back(lowerer: &mut Lowerer<'_>, id: LocalFn) {
    // The statements between the braces are a block of their own.
    while let [only] = lowerer.unit.func(id).body[..]
        && let Expr::Block(inner) = lowerer.unit.expr(only)
    {
        lowerer.unit.fns[id.0 as usize].body = inner.clone();
    }
    let [only] = lowerer.unit.func(id).body[..] else { return };
    if is_value(lowerer, only, 0) {
        let returned = lowerer.returned(only);
        lowerer.unit.fns[id.0 as usize].body = vec![returned];
    }
}

/// True for what has a value: of branches each must be one.
fn is_value(lowerer: &Lowerer<'_>, at: ExprId, depth: u32) -> bool {
    let only = |body: &[ExprId]| match body {
        [last] | [.., last] => depth < 32 && is_value(lowerer, *last, depth + 1),
        [] => false,
    };
    match lowerer.unit.expr(at) {
        Expr::Let { .. }
        | Expr::Assign { .. }
        | Expr::Loop { .. }
        | Expr::Block(_)
        | Expr::LocalFn(_)
        | Expr::LocalType(_)
        | Expr::If { els: None, .. } => false,
        Expr::Exit { kind, .. } => depth > 0 && *kind == ExitKind::Throw,
        Expr::If { then, els: Some(els), .. } => only(then) && only(els),
        Expr::Switch { cases, .. } => cases.iter().all(|case| only(&case.body)),
        Expr::Try { body, catches, .. } => only(body) && catches.iter().all(|catch| only(&catch.body)),
        _ => true,
    }
}

/// `extension Foo: Bar { .. }`: more members of a type, of this file or of another.
fn extension(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> bool {
    let kids = children(node);
    if !kids.iter().any(|(kid, _)| !kid.is_named() && kid.kind() == "extension") {
        return false;
    }
    let Some(view) = lowerer.view(node) else { return false };
    let Some(name) = super::field(node, "name") else { return false };
    let of = parse_type(lowerer.str(name));
    let supers = lowerer.supers(&view);
    let body = kids.iter().map(|(kid, _)| *kid).find(|kid| kid.kind() == "class_body");
    let here = (0..lowerer.unit.types.len() as u32)
        .map(LocalType)
        .find(|id| lowerer.unit.ty(*id).name == of.simple() && lowerer.unit.ty(*id).kind != TypeKind::Alias);
    let id = match here {
        Some(id) => {
            lowerer.unit.types[id.0 as usize].supers.extend(supers);
            id
        }
        None => {
            let decl = TypeDecl {
                kind: TypeKind::Extension,
                supers: std::iter::once(of).chain(supers).collect(),
                outer: Some(lowerer.ty),
                span: span(node),
                name_span: span(name),
                ..TypeDecl::default()
            };
            lowerer.add_type(decl)
        }
    };
    if let Some(body) = body {
        lowerer.members(id, &mut nodes(body).collect::<Vec<_>>().into_iter());
    }
    true
}

/// `case login, pay = "p"`.
fn entries(lowerer: &mut Lowerer<'_>, node: Node<'_>) {
    let owner = lowerer.ty;
    let ty = TypeRef { path: lowerer.unit.ty(owner).name.clone(), args: Vec::new() };
    let mut list: Vec<(Node<'_>, Option<Node<'_>>)> = Vec::new();
    let mut after_equals = false;
    for (kid, _) in children(node) {
        match kid.kind() {
            "simple_identifier" if !after_equals => list.push((kid, None)),
            "=" => after_equals = true,
            "," => after_equals = false,
            _ if after_equals && kid.is_named() => {
                if let Some(last) = list.last_mut() {
                    last.1 = Some(kid);
                }
            }
            _ => {}
        }
    }
    for (name, raw) in list {
        let mut init = None;
        lowerer.in_init(owner, |this| {
            let args: Vec<Arg> =
                raw.map(|raw| Arg { label: None, value: this.expr(raw) }).into_iter().collect();
            init = Some(this.push(Expr::New { ty: ty.clone(), args, body: None }, span(name)));
            init
        });
        let field = Field {
            name: lowerer.name(name),
            ty: ty.clone(),
            init,
            mods: Mods { is_static: true, constant: true, ..Mods::default() },
            enum_entry: true,
            span: span(name),
            ..Field::default()
        };
        lowerer.unit.types[owner.0 as usize].fields.push(field);
    }
}

/// One `name: Type = value { .. }` of a declaration.
#[derive(Default)]
struct Declared<'n> {
    pattern: Option<Node<'n>>,
    ty: TypeRef,
    value: Option<Node<'n>>,
    computed: Option<Node<'n>>,
    observers: Option<Node<'n>>,
}

fn declared<'n>(lowerer: &Lowerer<'_>, node: Node<'n>) -> Vec<Declared<'n>> {
    let mut list: Vec<Declared<'n>> = Vec::new();
    let mut after_equals = false;
    for (kid, _) in children(node) {
        if kid.is_extra() {
            continue;
        }
        match kid.kind() {
            "pattern" if !after_equals => {
                list.push(Declared { pattern: Some(kid), ..Declared::default() });
            }
            "=" => after_equals = true,
            "," => after_equals = false,
            kind => {
                let Some(last) = list.last_mut() else { continue };
                match kind {
                    "type_annotation" => last.ty = parse_type(lowerer.str(kid).trim_start_matches(':')),
                    "computed_property" => last.computed = Some(kid),
                    "willset_didset_block" => last.observers = Some(kid),
                    _ if after_equals && kid.is_named() && last.value.is_none() => last.value = Some(kid),
                    _ => {}
                }
            }
        }
    }
    list
}

/// The names of `x`, `(a, b)`.
fn names(lowerer: &Lowerer<'_>, pattern: Node<'_>) -> Vec<(Name, crate::input::span::Span)> {
    let mut list = Vec::new();
    let mut stack = vec![pattern];
    while let Some(node) = stack.pop() {
        if node.kind() == "simple_identifier" {
            list.push((plain(lowerer.str(node)), span(node)));
        } else {
            stack.extend(children(node).into_iter().rev().map(|(kid, _)| kid));
        }
    }
    list
}

fn constant(node: Node<'_>) -> bool {
    nodes(node)
        .filter(|kid| kid.kind() == "value_binding_pattern")
        .any(|kid| children(kid).iter().any(|(word, _)| word.kind() == "let"))
}

/// A local variable.
pub(super) fn local(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let at = span(node);
    let constant = constant(node);
    let mut list = Vec::new();
    for found in declared(lowerer, node) {
        let Some(pattern) = found.pattern else { continue };
        let names: Vec<Name> = names(lowerer, pattern).into_iter().map(|(name, _)| name).collect();
        let computed = found.computed.map(|body| computed_value(lowerer, body));
        let init = found.value.map(|value| lowerer.expr(value)).or(computed);
        if names.iter().all(|name| name == "_")
            && let Some(init) = init
        {
            list.push(init);
            continue;
        }
        list.push(lowerer.push(Expr::Let { names, ty: found.ty, init, constant }, at));
    }
    match list[..] {
        [only] => only,
        _ => lowerer.push(Expr::Block(list), at),
    }
}

/// A computed local variable is the call of a function without a name.
fn computed_value(lowerer: &mut Lowerer<'_>, body: Node<'_>) -> ExprId {
    let id = accessor(lowerer, body, FnKind::Lambda, &"".into(), &[]);
    give_back(lowerer, id);
    let lambda = lowerer.push(Expr::Lambda(id), span(body));
    let call = Expr::Call {
        recv: None,
        callee: Some(lambda),
        name: "".into(),
        name_span: span(body),
        args: Vec::new(),
        types: Vec::new(),
        safe: false,
    };
    lowerer.push(call, span(body))
}

/// A property of a type, with what computes or observes it.
fn property(lowerer: &mut Lowerer<'_>, node: Node<'_>) {
    let Some(view) = lowerer.view(node) else {
        // A requirement of a protocol.
        for pattern in nodes(node).filter(|kid| kid.kind() == "pattern") {
            let ty = nodes(node).find(|kid| kid.kind() == "type_annotation");
            let ty = ty.map(|ty| parse_type(lowerer.str(ty).trim_start_matches(':'))).unwrap_or_default();
            for (name, at) in names(lowerer, pattern) {
                let field = Field { name, ty: ty.clone(), span: at, ..Field::default() };
                lowerer.unit.types[lowerer.ty.0 as usize].fields.push(field);
            }
        }
        return;
    };
    let (mut mods, annotations) = lowerer.mods(&view);
    mods.is_static |= nodes(node)
        .filter(|kid| kid.kind() == "modifiers")
        .any(|list| lowerer.str(list).split_whitespace().any(|word| matches!(word, "static" | "class")));
    mods.constant |= constant(node);
    let owner = lowerer.ty;
    for found in declared(lowerer, node) {
        let Some(pattern) = found.pattern else { continue };
        let Some((name, at)) = names(lowerer, pattern).into_iter().next() else { continue };
        let mut getter = None;
        if let Some(computed) = found.computed {
            getter = accessors(lowerer, computed, &name, &found.ty);
        }
        for observer in found.observers.into_iter().flat_map(nodes) {
            let old: &[&str] = if observer.kind() == "didset_clause" { &["oldValue"] } else { &["newValue"] };
            if let Some(body) = nodes(observer).find(|kid| kid.kind() == "statements") {
                let id = accessor(lowerer, body, FnKind::Setter, &name, old);
                lowerer.unit.types[owner.0 as usize].fns.push(id);
            }
        }
        let mut init = None;
        if let Some(value) = found.value {
            lowerer.in_init(owner, |this| {
                let lowered = this.expr(value);
                init = Some(lowered);
                let base = this.push(Expr::This(None), at);
                let member = Expr::Member { recv: base, name: name.clone(), name_span: at, safe: false };
                let target = this.push(member, at);
                Some(this.push(Expr::Assign { target, op: "".into(), value: lowered }, span(node)))
            });
        }
        let field = Field {
            name,
            ty: found.ty,
            init,
            getter,
            annotations: annotations.clone(),
            mods,
            enum_entry: false,
            span: at,
        };
        lowerer.unit.types[owner.0 as usize].fields.push(field);
    }
}

/// `{ get { .. } set { .. } }`, or the getter alone.
fn accessors(lowerer: &mut Lowerer<'_>, node: Node<'_>, name: &Name, ty: &TypeRef) -> Option<LocalFn> {
    let owner = lowerer.ty;
    let mut getter = None;
    for part in nodes(node) {
        let (kind, body) = match part.kind() {
            "statements" => (FnKind::Getter, Some(part)),
            "computed_getter" => (FnKind::Getter, nodes(part).find(|kid| kid.kind() == "statements")),
            "computed_setter" => (FnKind::Setter, nodes(part).find(|kid| kid.kind() == "statements")),
            _ => continue,
        };
        let Some(body) = body else { continue };
        let params: &[&str] = if kind == FnKind::Setter { &["newValue"] } else { &[] };
        let id = accessor(lowerer, body, kind, name, params);
        if kind == FnKind::Getter {
            give_back(lowerer, id);
            lowerer.unit.fns[id.0 as usize].ret = ty.clone();
            getter = Some(id);
        }
        lowerer.unit.types[owner.0 as usize].fns.push(id);
    }
    getter
}

fn accessor(
    lowerer: &mut Lowerer<'_>,
    body: Node<'_>,
    kind: FnKind,
    name: &Name,
    params: &[&str],
) -> LocalFn {
    let function = Function {
        name: name.clone(),
        kind,
        has_body: true,
        params: params
            .iter()
            .map(|name| Param { name: (*name).into(), span: span(body), ..Param::default() })
            .collect(),
        span: span(body),
        name_span: span(body),
        ..Function::default()
    };
    lowerer.function(function, |this, id| {
        let found = if body.kind() == "computed_property" {
            nodes(body).filter(|kid| kid.kind() == "statements").flat_map(|kid| this.block(kid)).collect()
        } else {
            this.block(body)
        };
        this.unit.fns[id.0 as usize].body.extend(found);
    })
}

/// `_ x: T = v`, `with x: T`: the inner name counts, the label stands at calls.
pub(super) fn param(lowerer: &mut Lowerer<'_>, node: Node<'_>, of: LocalFn) -> bool {
    if !matches!(node.kind(), "parameter" | "lambda_parameter") {
        return false;
    }
    let words: Vec<Node<'_>> = nodes(node).take_while(|kid| kid.kind() == "simple_identifier").collect();
    let Some(name) = words.last() else { return true };
    let ty = lowerer.str(node).split_once(':').map(|(_, ty)| parse_type(ty)).unwrap_or_default();
    let mut default = None;
    let rest = lowerer.text.get(node.end_byte()..).unwrap_or_default();
    if node.kind() == "parameter" && rest.trim_start().starts_with('=') {
        let value = node.next_sibling().and_then(|equals| equals.next_named_sibling());
        default = value.map(|value| lowerer.expr(value));
    }
    let mut annotations = Vec::new();
    if let [label, _, ..] = words[..] {
        let label = lowerer.name(label);
        let at = span(node);
        let text = crate::syntax::ir::StrPart::Text(label);
        let value = lowerer.push(Expr::Str(vec![text]), at);
        annotations.push(Annotation { name: "label".into(), args: vec![Arg { label: None, value }] });
    }
    let param = Param { name: plain(lowerer.str(*name)), ty, default, annotations, span: span(*name) };
    lowerer.unit.fns[of.0 as usize].params.push(param);
    true
}
