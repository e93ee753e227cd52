//! Imports, types and their members.

use tree_sitter::Node;

use super::super::decl::head_span;
use super::super::{CTOR, Lowerer, MAX_DEPTH, span};
use super::{args, body_of, field, has_token, named, operands, plain_call, suspending, ty_of};
use crate::syntax::ir::{
    Annotation, Expr, ExprId, Field, FnKind, Function, Import, LocalFn, LocalType, Mods, Name, Param,
    TypeDecl, TypeKind, TypeRef,
};

/// The hook: declares members of types and what stands at the top level.
pub(super) fn member(l: &mut Lowerer<'_>, node: Node<'_>) -> bool {
    match node.kind() {
        "import_or_export" => import(l, node),
        "annotation" => {
            let annotation = l.annotation(node);
            l.pending.extend(annotation);
        }
        "class_declaration"
        | "mixin_declaration"
        | "extension_declaration"
        | "enum_declaration"
        | "extension_type_declaration" => ty(l, node),
        "type_alias" => alias(l, node),
        "function_declaration" | "external_function_declaration" => {
            function(l, node, FnKind::Named);
        }
        "getter_declaration" | "external_getter_declaration" => {
            function(l, node, FnKind::Getter);
        }
        "setter_declaration" | "external_setter_declaration" => {
            function(l, node, FnKind::Setter);
        }
        "top_level_variable_declaration" | "external_variable_declaration" => {
            let annotations = annotations(l, node);
            fields(l, node, &annotations);
        }
        "member_declaration" => of_type(l, node),
        "enum_entry" => entry(l, node),
        _ => return false,
    }
    true
}

/// `import 'package:camera/camera.dart' as cam` opens the package `camera`; files of the project need
/// no import, its code is one package.
fn import(l: &mut Lowerer<'_>, node: Node<'_>) {
    let Some(directive) = named(node).next() else { return };
    let holder = named(directive).find(|kid| kid.kind() == "import_specification").unwrap_or(directive);
    let Some(uri) = field(holder, "uri") else { return };
    let text = l.str(uri);
    let text = text.split(['"', '\'']).nth(1).unwrap_or_default();
    let path: Name = match text.split_once(':') {
        Some(("package", rest)) => rest.split('/').next().unwrap_or_default().into(),
        Some(("dart", rest)) => format!("dart.{rest}").into(),
        _ => Name::default(),
    };
    let alias = field(holder, "alias").map(|name| l.name(name));
    if path.is_empty() && alias.is_none() {
        return;
    }
    let wildcard = alias.is_none();
    l.unit.imports.push(Import { path, alias, wildcard, is_static: false });
}

fn annotations(l: &mut Lowerer<'_>, node: Node<'_>) -> Vec<Annotation> {
    let mut list = std::mem::take(&mut l.pending);
    for kid in named(node).filter(|kid| kid.kind() == "annotation") {
        list.extend(l.annotation(kid));
    }
    list
}

fn mods_of(name: &str, annotations: &[Annotation]) -> Mods {
    Mods {
        private: name.starts_with('_'),
        overrides: annotations.iter().any(|annotation| annotation.name == "override"),
        ..Mods::default()
    }
}

/// Classes, mixins, extensions, enumerations.
fn ty(l: &mut Lowerer<'_>, node: Node<'_>) {
    let annotations = annotations(l, node);
    let mut supers: Vec<TypeRef> = Vec::new();
    for kid in named(node) {
        match kid.kind() {
            "superclass" | "interfaces" | "mixins" => {
                for part in named(kid) {
                    if part.kind() == "mixins" {
                        supers.extend(named(part).map(|ty| ty_of(l, ty)));
                    } else {
                        supers.push(ty_of(l, part));
                    }
                }
            }
            // `on Base` of a mixin or an extension.
            "type" => supers.push(ty_of(l, kid)),
            _ => {}
        }
    }
    let name = field(node, "name");
    let kind = match node.kind() {
        "extension_declaration" => TypeKind::Extension,
        "enum_declaration" => TypeKind::Enum,
        _ => TypeKind::Class,
    };
    let text = name.map(|name| l.name(name)).unwrap_or_default();
    let decl = TypeDecl {
        mods: Mods { is_abstract: has_token(node, "abstract"), ..mods_of(&text, &annotations) },
        name: text,
        kind,
        supers,
        outer: Some(l.ty),
        within: None,
        annotations,
        span: span(node),
        name_span: name.map_or_else(|| head_span(node), span),
        ..TypeDecl::default()
    };
    let id = l.add_type(decl);
    if l.depth >= MAX_DEPTH {
        l.unit.coverage.too_deep = true;
        return;
    }
    l.depth += 1;
    if let Some(body) = field(node, "body") {
        let list: Vec<Node<'_>> = named(body).collect();
        l.members(id, &mut list.into_iter());
    }
    l.depth -= 1;
    typed_by_fields(l, id);
    with_owner(l, id, span(node));
}

/// A state that is kept for another object has that object: `State<Page>` is used as `widget.x`.
fn with_owner(l: &mut Lowerer<'_>, id: LocalType, at: crate::input::span::Span) {
    const OWNER: &str = "widget";
    if !l.text.get(at.range()).is_some_and(|text| text.contains("widget.")) {
        return;
    }
    let decl = &mut l.unit.types[id.0 as usize];
    let Some([of]) = decl.supers.first().map(|ty| &ty.args[..]) else { return };
    let made = Field { name: OWNER.into(), ty: of.clone(), span: decl.name_span, ..Field::default() };
    decl.fields.push(made);
}

/// `this.x` in the parameters of a constructor has the type of the field.
fn typed_by_fields(l: &mut Lowerer<'_>, id: LocalType) {
    let decl = &l.unit.types[id.0 as usize];
    for func in &decl.fns {
        for param in &mut l.unit.fns[func.0 as usize].params {
            if param.ty.is_empty()
                && let Some(field) = decl.fields.iter().find(|field| field.name == param.name)
            {
                param.ty = field.ty.clone();
            }
        }
    }
}

/// `typedef A = B;`
fn alias(l: &mut Lowerer<'_>, node: Node<'_>) {
    let name = named(node).find(|kid| kid.kind() == "type_identifier");
    let aliased = named(node).filter(|kid| kid.kind() == "type").last().map(|ty| ty_of(l, ty));
    let (Some(name), Some(aliased)) = (name, aliased) else { return };
    let decl = TypeDecl {
        name: l.name(name),
        kind: TypeKind::Alias,
        supers: vec![aliased],
        outer: Some(l.ty),
        span: span(node),
        name_span: span(name),
        ..TypeDecl::default()
    };
    l.add_type(decl);
}

/// A member of a type: fields, or a function with or without a body.
fn of_type(l: &mut Lowerer<'_>, node: Node<'_>) {
    let marks = annotations(l, node);
    for kid in named(node) {
        match kid.kind() {
            "declaration" => {
                let mut all = annotations(l, kid);
                all.extend(marks.iter().cloned());
                let signature = named(kid).find(|part| part.kind().ends_with("_signature"));
                match signature {
                    Some(signature) => {
                        let initializers = named(kid).find(|part| part.kind() == "initializers");
                        by_signature(l, kid, signature, initializers, None, all);
                    }
                    None => fields(l, kid, &all),
                }
            }
            "method_declaration" => {
                let mut all = annotations(l, kid);
                all.extend(marks.iter().cloned());
                let Some(holder) = field(kid, "signature") else { continue };
                let signature = named(holder).find(|part| part.kind().ends_with("_signature"));
                let initializers = named(holder).find(|part| part.kind() == "initializers");
                if let Some(signature) = signature {
                    by_signature(l, holder, signature, initializers, field(kid, "body"), all);
                }
            }
            _ => {}
        }
    }
}

/// A function whose kind its signature says.
fn by_signature(
    l: &mut Lowerer<'_>,
    holder: Node<'_>,
    signature: Node<'_>,
    initializers: Option<Node<'_>>,
    body: Option<Node<'_>>,
    annotations: Vec<Annotation>,
) {
    let kind = match signature.kind() {
        "getter_signature" => FnKind::Getter,
        "setter_signature" => FnKind::Setter,
        "function_signature" | "operator_signature" => FnKind::Named,
        _ => return constructor(l, signature, initializers, body, annotations),
    };
    let id = declare(l, signature, body, kind, annotations);
    let is_static = has_token(holder, "static");
    let made = &mut l.unit.fns[id.0 as usize];
    made.mods.is_static = is_static;
    made.mods.is_abstract = body.is_none();
    if kind == FnKind::Getter {
        getter_field(l, id);
    }
}

/// A computed property is a field with an accessor.
fn getter_field(l: &mut Lowerer<'_>, id: LocalFn) {
    let function = &l.unit.fns[id.0 as usize];
    let made = Field {
        name: function.name.clone(),
        ty: function.ret.clone(),
        getter: Some(id),
        annotations: function.annotations.clone(),
        mods: function.mods,
        span: function.name_span,
        ..Field::default()
    };
    l.unit.types[l.ty.0 as usize].fields.push(made);
}

/// A function at the top level or in another one.
pub(super) fn function(l: &mut Lowerer<'_>, node: Node<'_>, kind: FnKind) -> Option<LocalFn> {
    let annotations = annotations(l, node);
    let signature = named(node).find(|kid| kid.kind().ends_with("_signature"))?;
    let body = named(node).find(|kid| kid.kind() == "function_body");
    let id = declare(l, signature, body, kind, annotations);
    if kind == FnKind::Getter {
        getter_field(l, id);
    }
    Some(id)
}

fn declare(
    l: &mut Lowerer<'_>,
    signature: Node<'_>,
    body: Option<Node<'_>>,
    kind: FnKind,
    mut annotations: Vec<Annotation>,
) -> LocalFn {
    if let Some(body) = body {
        annotations.extend(suspending(l, body));
    }
    let name = field(signature, "name").or_else(|| field(signature, "operator"));
    let text = name.map(|name| l.name(name)).unwrap_or_default();
    let whole = body
        .map_or(span(signature), |body| crate::input::span::Span::new(span(signature).start, span(body).end));
    let made = Function {
        mods: mods_of(&text, &annotations),
        name: text,
        kind,
        ret: field(signature, "return_type").map(|ty| ty_of(l, ty)).unwrap_or_default(),
        has_body: body.is_some(),
        annotations,
        span: whole,
        name_span: name.map_or_else(|| head_span(signature), span),
        ..Function::default()
    };
    let owner = l.ty;
    let local = l.func.is_some_and(|func| l.unit.fns[func.0 as usize].kind != FnKind::Init);
    let id = l.function(made, |this, id| {
        for list in named(signature).filter(|kid| kid.kind() == "formal_parameter_list") {
            params(this, list, id);
        }
        if let Some(body) = body {
            body_of(this, body, id);
        }
    });
    if !local {
        l.unit.types[owner.0 as usize].fns.push(id);
    }
    id
}

/// `A(this.x) : y = 1, super(z) { .. }`, `A.named(..)`, `factory A.from(..)`.
fn constructor(
    l: &mut Lowerer<'_>,
    signature: Node<'_>,
    initializers: Option<Node<'_>>,
    body: Option<Node<'_>>,
    mut annotations: Vec<Annotation>,
) {
    let mut cursor = signature.walk();
    let names: Vec<Node<'_>> =
        signature.children_by_field_name("name", &mut cursor).filter(Node::is_named).collect();
    let of_class = l.unit.types[l.ty.0 as usize].name.clone();
    let last = names.last().copied();
    let text = last.map(|name| l.name(name)).unwrap_or_default();
    let is_named = names.len() > 1 && text != "new";
    if let Some(body) = body {
        annotations.extend(suspending(l, body));
    }
    let target = field(signature, "target").map(|ty| ty_of(l, ty));
    let whole = body
        .map_or(span(signature), |body| crate::input::span::Span::new(span(signature).start, span(body).end));
    let made = Function {
        mods: Mods { is_static: is_named, ..mods_of(&text, &annotations) },
        name: if is_named { text } else { of_class.clone() },
        kind: if is_named { FnKind::Named } else { FnKind::Ctor },
        ret: if is_named { TypeRef::named(&of_class) } else { TypeRef::default() },
        has_body: true,
        annotations,
        span: whole,
        name_span: last.map_or_else(|| head_span(signature), span),
        ..Function::default()
    };
    let owner = l.ty;
    let id = l.function(made, |this, id| {
        let mut set = Vec::new();
        for list in named(signature).filter(|kid| kid.kind() == "formal_parameter_list") {
            set.extend(params(this, list, id));
        }
        for name in set {
            let value = this.push(Expr::Name(this.name(name)), span(name));
            let assigned = assign(this, name, value);
            this.unit.fns[id.0 as usize].body.push(assigned);
        }
        for entry in initializers.into_iter().flat_map(named) {
            let statement = initializer(this, entry);
            this.unit.fns[id.0 as usize].body.extend(statement);
        }
        if let Some(body) = body {
            body_of(this, body, id);
        }
        if let Some(target) = target {
            let at = span(signature);
            let passed: Vec<Name> =
                this.unit.fns[id.0 as usize].params.iter().map(|param| param.name.clone()).collect();
            let args = passed
                .into_iter()
                .map(|name| crate::syntax::ir::Arg { label: None, value: this.push(Expr::Name(name), at) })
                .collect();
            let value = this.push(plain_call(None, target.path, at, args), at);
            let returned = this.returned(value);
            this.unit.fns[id.0 as usize].body.push(returned);
        }
    });
    l.unit.types[owner.0 as usize].fns.push(id);
}

/// `this.name = value`.
fn assign(l: &mut Lowerer<'_>, name: Node<'_>, value: ExprId) -> ExprId {
    let at = span(name);
    let recv = l.push(Expr::This(None), at);
    let target = l.push(Expr::Member { recv, name: l.name(name), name_span: at, safe: false }, at);
    l.push(Expr::Assign { target, op: Name::default(), value }, at)
}

fn initializer(l: &mut Lowerer<'_>, entry: Node<'_>) -> Option<ExprId> {
    if let Some(inner) = named(entry).find(|kid| kid.kind() == "field_initializer") {
        let (name, value) = (field(inner, "name")?, field(inner, "value")?);
        let value = l.expr(value);
        return Some(assign(l, name, value));
    }
    let list = named(entry).find(|kid| kid.kind() == "arguments")?;
    let at = span(entry);
    let recv = if has_token(entry, "super") { Expr::Super } else { Expr::This(None) };
    let recv = l.push(recv, at);
    let args = args(l, Some(list));
    let name = named(entry).find(|kid| kid.kind() == "identifier").map_or(CTOR.into(), |name| l.name(name));
    Some(l.push(plain_call(Some(recv), name, at, args), at))
}

/// Parameters of all sorts; gives the names of those that set a field.
pub(super) fn params<'n>(l: &mut Lowerer<'_>, list: Node<'n>, id: LocalFn) -> Vec<Node<'n>> {
    let mut set = Vec::new();
    for kid in named(list) {
        match kid.kind() {
            "formal_parameter" => set.extend(param(l, kid, id)),
            "optional_formal_parameters" => {
                for part in operands(kid) {
                    if part.kind() == "formal_parameter" {
                        set.extend(param(l, part, id));
                        continue;
                    }
                    // The default value stands behind its parameter.
                    if part.kind() == "annotation" {
                        continue;
                    }
                    let value = l.expr(part);
                    if let Some(last) = l.unit.fns[id.0 as usize].params.last_mut() {
                        last.default = Some(value);
                    }
                }
            }
            _ => {}
        }
    }
    set
}

fn param<'n>(l: &mut Lowerer<'_>, node: Node<'n>, id: LocalFn) -> Option<Node<'n>> {
    let inner = named(node).find(|kid| {
        matches!(
            kid.kind(),
            "field_formal_parameter" | "super_formal_parameter" | "function_formal_parameter"
        )
    });
    let holder = inner.unwrap_or(node);
    let name =
        field(holder, "name").or_else(|| named(holder).filter(|kid| kid.kind() == "identifier").last())?;
    let mut ty = named(holder).find(|kid| kid.kind() == "type").map(|ty| ty_of(l, ty)).unwrap_or_default();
    if named(holder).any(|kid| kid.kind() == "formal_parameter_list") {
        ty = TypeRef::named(TypeRef::FUNCTION);
    }
    let annotations = annotations(l, node);
    let made = Param { name: l.name(name), ty, default: None, annotations, span: span(name) };
    l.unit.fns[id.0 as usize].params.push(made);
    inner.filter(|inner| inner.kind() == "field_formal_parameter").map(|_| name)
}

/// `static final A a = x, b;`
fn fields(l: &mut Lowerer<'_>, node: Node<'_>, annotations: &[Annotation]) {
    let ty = named(node).find(|kid| kid.kind() == "type").map(|ty| ty_of(l, ty)).unwrap_or_default();
    let constant = has_token(node, "final") || has_token(node, "const");
    let is_static = has_token(node, "static");
    for list in named(node) {
        match list.kind() {
            "initialized_identifier_list" | "static_final_declaration_list" => {
                for decl in named(list) {
                    if let Some(name) = field(decl, "name") {
                        one_field(l, decl, name, &ty, annotations, (constant, is_static));
                    }
                }
            }
            "identifier_list" => {
                for name in named(list) {
                    one_field(l, name, name, &ty, annotations, (constant, is_static));
                }
            }
            _ => {}
        }
    }
}

fn one_field(
    l: &mut Lowerer<'_>,
    decl: Node<'_>,
    name: Node<'_>,
    ty: &TypeRef,
    annotations: &[Annotation],
    (constant, is_static): (bool, bool),
) {
    let owner = l.ty;
    let mut init = None;
    if let Some(value) = field(decl, "value") {
        l.in_init(owner, |this| {
            let value = this.expr(value);
            init = Some(value);
            Some(assign(this, name, value))
        });
    }
    let text = l.name(name);
    let made = Field {
        mods: Mods { constant, is_static, ..mods_of(&text, annotations) },
        name: text,
        ty: ty.clone(),
        init,
        annotations: annotations.to_vec(),
        span: span(name),
        ..Field::default()
    };
    l.unit.types[owner.0 as usize].fields.push(made);
}

/// An entry of an enumeration.
fn entry(l: &mut Lowerer<'_>, node: Node<'_>) {
    let Some(name) = field(node, "name") else { return };
    let owner = l.ty;
    let ty = TypeRef { path: l.unit.types[owner.0 as usize].name.clone(), args: Vec::new() };
    let mut init = None;
    l.in_init(owner, |this| {
        let args = args(this, named(node).find(|kid| kid.kind() == "arguments"));
        init = Some(this.push(Expr::New { ty: ty.clone(), args, body: None }, span(node)));
        init
    });
    let made = Field {
        name: l.name(name),
        ty,
        init,
        mods: Mods { is_static: true, constant: true, ..Mods::default() },
        enum_entry: true,
        span: span(name),
        ..Field::default()
    };
    l.unit.types[owner.0 as usize].fields.push(made);
}
