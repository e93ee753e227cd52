//! Members of classes, interfaces, enumerations and files.

use tree_sitter::Node;

use super::super::decl::head_span;
use super::super::{Lowerer, span};
use super::{bare, bind, declare_named, field, has_token, is_function, module, named};
use crate::syntax::ir::{Expr, Field, FnKind, LocalFn, Mods, TypeDecl, TypeKind, TypeRef};
use crate::syntax::roles::Part;

/// The hook: declares what the table does not describe.
pub(super) fn member(l: &mut Lowerer<'_>, node: Node<'_>) -> bool {
    let in_enum = l.unit.types[l.ty.0 as usize].kind == TypeKind::Enum;
    match node.kind() {
        "decorator" => {
            let annotation = l.annotation(node);
            l.pending.extend(annotation);
        }
        "import_statement" => module::import(l, node),
        "export_statement" => module::export(l, node),
        "expression_statement" => return module::statement(l, node),
        "lexical_declaration" | "variable_declaration" | "using_declaration" => bind::fields(l, node),
        "method_definition" => {
            method(l, node);
        }
        "method_signature" | "abstract_method_signature" => signature(l, node),
        "field_definition" | "public_field_definition" | "property_signature" => property(l, node),
        "type_alias_declaration" => alias(l, node),
        "property_identifier" | "string" | "number" if in_enum => entry(l, node),
        _ => return false,
    }
    true
}

/// A method, accessor or constructor.
fn method(l: &mut Lowerer<'_>, node: Node<'_>) -> Option<LocalFn> {
    let view = l.view(node)?;
    let name = field(node, "name")?;
    let is_static = has_token(node, "static");
    let kind = match l.str(name) {
        "constructor" if !is_static => FnKind::Ctor,
        _ if has_token(node, "get") => FnKind::Getter,
        _ if has_token(node, "set") => FnKind::Setter,
        _ => FnKind::Named,
    };
    let id = l.declare_fn(&view, kind);
    let key = l.key(name);
    let function = &mut l.unit.fns[id.0 as usize];
    function.mods.private |= key.starts_with('#');
    if kind == FnKind::Ctor {
        return Some(id);
    }
    function.name = key.clone();
    if kind == FnKind::Getter {
        let made = Field {
            name: key,
            ty: function.ret.clone(),
            getter: Some(id),
            annotations: function.annotations.clone(),
            mods: function.mods,
            span: span(name),
            ..Field::default()
        };
        l.unit.types[l.ty.0 as usize].fields.push(made);
    }
    Some(id)
}

/// A method without a body. Overloads of a class are left out, their implementation follows.
fn signature(l: &mut Lowerer<'_>, node: Node<'_>) {
    let in_class = l.unit.types[l.ty.0 as usize].kind == TypeKind::Class;
    if in_class && node.kind() == "method_signature" {
        return;
    }
    if let Some(view) = l.view(node) {
        let id = l.declare_fn(&view, FnKind::Named);
        l.unit.fns[id.0 as usize].mods.is_abstract = true;
    }
}

/// A field; one whose value is a function is a method.
fn property(l: &mut Lowerer<'_>, node: Node<'_>) {
    let Some(view) = l.view(node) else { return };
    let Some(name) = view.first(Part::Name) else { return };
    let (mut mods, annotations) = l.mods(&view);
    let key = l.key(name);
    mods.private |= key.starts_with('#');
    let value = view.first(Part::Value);
    if let Some(function) = value.map(bare).filter(|value| is_function(*value)) {
        if let Some(id) = declare_named(l, function, key, span(name)) {
            let declared = &mut l.unit.fns[id.0 as usize];
            declared.mods = Mods { is_static: mods.is_static, private: mods.private, ..declared.mods };
            declared.annotations.extend(annotations);
        }
        return;
    }
    let ty = l.type_of(&view, Part::Ty);
    let made = Field { name: key, ty, annotations, mods, span: span(name), ..Field::default() };
    bind::add_field(l, made, value, span(node));
}

/// An entry of an enumeration without a value.
fn entry(l: &mut Lowerer<'_>, node: Node<'_>) {
    let owner = l.ty;
    let ty = TypeRef { path: l.unit.types[owner.0 as usize].name.clone(), args: Vec::new() };
    let mut init = None;
    l.in_init(owner, |this| {
        init = Some(this.push(Expr::New { ty: ty.clone(), args: Vec::new(), body: None }, span(node)));
        init
    });
    let made = Field {
        name: l.key(node),
        ty,
        init,
        mods: Mods { is_static: true, constant: true, ..Mods::default() },
        enum_entry: true,
        span: span(node),
        ..Field::default()
    };
    l.unit.types[owner.0 as usize].fields.push(made);
}

/// `type Props = { .. }` is an interface, any other alias is another name.
pub(super) fn alias(l: &mut Lowerer<'_>, node: Node<'_>) {
    let Some(view) = l.view(node) else { return };
    let body = field(node, "value").filter(|value| value.kind() == "object_type");
    let Some(body) = body else {
        l.declare_type(&view);
        return;
    };
    let name = field(node, "name");
    let decl = TypeDecl {
        name: name.map(|name| l.name(name)).unwrap_or_default(),
        kind: TypeKind::Interface,
        outer: Some(l.ty),
        within: l.func,
        span: span(node),
        name_span: name.map_or_else(|| head_span(node), span),
        ..TypeDecl::default()
    };
    let id = l.add_type(decl);
    l.members(id, &mut named(body));
}
