//! Declarations: interfaces, categories, implementations, methods, properties, functions, constants.

use tree_sitter::Node;

use super::{Lowerer, children, field, is_init, nodes, parse_type, span, storage};
use crate::syntax::ir::{
    Annotation, Expr, ExprId, Field, FnKind, Function, Import, Lit, LocalFn, LocalType, Mods, Name, Param,
    StrPart, TypeDecl, TypeKind, TypeRef,
};
use crate::syntax::lower::strings::unquote;

/// Nested deeper than this a declarator is not followed.
const MAX_DECLARATOR: u32 = 64;

/// Members of the file or of a type that the table cannot describe.
pub(super) fn member(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> bool {
    match node.kind() {
        "preproc_include" | "module_import" => import(lowerer, node),
        "preproc_def" => constant(lowerer, node),
        "class_interface" | "category_interface" => interface(lowerer, node),
        "class_implementation" | "category_implementation" => implementation(lowerer, node),
        "protocol_declaration" => protocol(lowerer, node),
        "method_definition" | "method_declaration" => method(lowerer, node),
        "property_declaration" => property(lowerer, node),
        "instance_variables" | "instance_variable" => {
            for kid in nodes(node) {
                if kid.kind() == "struct_declaration" {
                    variables(lowerer, kid, &[]);
                } else {
                    member(lowerer, kid);
                }
            }
        }
        "function_definition" => function(lowerer, node),
        "declaration" => globals(lowerer, node),
        "preproc_if"
        | "preproc_ifdef"
        | "preproc_else"
        | "preproc_elif"
        | "linkage_specification"
        | "declaration_list"
        | "implementation_definition"
        | "qualified_protocol_interface_declaration" => {
            let cond = field(node, "condition");
            let never = cond.is_some_and(|cond| lowerer.str(cond) == "0");
            let alternative = field(node, "alternative");
            for kid in nodes(node) {
                if Some(kid) != cond && (!never || Some(kid) == alternative) && kid.kind() != "identifier" {
                    lowerer.member(kid);
                }
            }
        }
        "property_implementation"
        | "type_definition"
        | "protocol_forward_declaration"
        | "preproc_call"
        | "preproc_function_def"
        | "compatibility_alias_declaration" => {}
        _ => return false,
    }
    true
}

/// `#import "Foo.h"`, `#import <Kit/Foo.h>`, `@import Kit`.
fn import(lowerer: &mut Lowerer<'_>, node: Node<'_>) {
    let Some(path) = field(node, "path") else { return };
    let text = lowerer.str(path);
    let inner = text.trim_matches(['<', '>', '"', ' ']);
    let path: Name = if text.starts_with('<') || node.kind() == "module_import" {
        inner.split('/').next().unwrap_or_default().trim_end_matches(".h").into()
    } else {
        inner.rsplit('/').next().unwrap_or_default().trim_end_matches(".h").into()
    };
    lowerer.unit.imports.push(Import { path, ..Import::default() });
}

/// `#define kAddress @"http://.."`: a constant of the file.
fn constant(lowerer: &mut Lowerer<'_>, node: Node<'_>) {
    let (Some(name), Some(value)) = (field(node, "name"), field(node, "value")) else { return };
    let text = lowerer.str(value).split("//").next().unwrap_or_default();
    let text = if lowerer.str(value).contains('"') { lowerer.str(value) } else { text };
    let text = text.trim();
    let quoted = text.strip_prefix('@').unwrap_or(text);
    let expr = if quoted.starts_with('"') && quoted[1..].find('"') == Some(quoted.len().saturating_sub(2)) {
        Expr::Str(vec![StrPart::Text(unquote(quoted).into())])
    } else if let Ok(number) = text.trim_matches(['(', ')']).parse() {
        Expr::Lit(Lit::Int(number))
    } else if matches!(text, "YES" | "NO") {
        Expr::Lit(Lit::Bool(text == "YES"))
    } else {
        return;
    };
    let init = lowerer.push(expr, span(value));
    let name_at = span(name);
    let field_name = lowerer.name(name);
    add_constant(lowerer, field_name, name_at, TypeRef::default(), Some(init));
}

fn add_constant(
    lowerer: &mut Lowerer<'_>,
    name: Name,
    at: crate::input::span::Span,
    ty: TypeRef,
    init: Option<ExprId>,
) {
    let owner = lowerer.ty;
    if let Some(init) = init {
        lowerer.in_init(owner, |_| Some(init));
    }
    let mods = Mods { is_static: true, constant: true, ..Mods::default() };
    let field = Field { name, ty, init, mods, span: at, ..Field::default() };
    lowerer.unit.types[owner.0 as usize].fields.push(field);
}

/// The type that a name stands for in this file, made at first sight.
fn type_named(lowerer: &mut Lowerer<'_>, node: Node<'_>, name: Node<'_>) -> LocalType {
    let text = lowerer.name(name);
    let known = (0..lowerer.unit.types.len() as u32).map(LocalType).find(|id| {
        let decl = lowerer.unit.ty(*id);
        let extended =
            decl.kind == TypeKind::Extension && decl.supers.first().is_some_and(|of| of.path == text);
        decl.kind != TypeKind::Interface && decl.name == text || extended
    });
    if let Some(known) = known {
        return known;
    }
    let here = lowerer.text.match_indices("@implementation").any(|(at, word)| {
        let rest = lowerer.text[at + word.len()..].trim_start();
        rest.strip_prefix(text.as_str()).is_some_and(|rest| {
            let after = rest.trim_start_matches([' ', '\t']);
            !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_') && !after.starts_with('(')
        })
    });
    let decl = TypeDecl {
        name: if here { text.clone() } else { "".into() },
        kind: if here { TypeKind::Class } else { TypeKind::Extension },
        supers: if here { Vec::new() } else { vec![TypeRef::named(&text)] },
        outer: Some(LocalType(0)),
        span: span(node),
        name_span: span(name),
        ..TypeDecl::default()
    };
    lowerer.add_type(decl)
}

fn class_name(node: Node<'_>) -> Option<Node<'_>> {
    nodes(node).find(|kid| kid.kind() == "identifier")
}

/// `@interface Foo : Bar <P>`, `@interface Foo ()`, `@interface Foo (Category)`.
fn interface(lowerer: &mut Lowerer<'_>, node: Node<'_>) {
    let Some(name) = class_name(node) else { return };
    let id = type_named(lowerer, node, name);
    let mut supers: Vec<TypeRef> = Vec::new();
    if let Some(base) = field(node, "superclass") {
        supers.push(TypeRef::named(lowerer.str(base)));
    }
    for list in nodes(node) {
        if matches!(list.kind(), "parameterized_arguments" | "protocol_reference_list") {
            supers.extend(nodes(list).map(|ty| parse_type(lowerer.str(ty))).filter(|ty| !ty.is_empty()));
        }
    }
    lowerer.unit.types[id.0 as usize].supers.extend(supers);
    inside(lowerer, id, node);
}

/// `@implementation Foo`.
fn implementation(lowerer: &mut Lowerer<'_>, node: Node<'_>) {
    let Some(name) = class_name(node) else { return };
    let id = type_named(lowerer, node, name);
    let decl = &mut lowerer.unit.types[id.0 as usize];
    if decl.kind == TypeKind::Class {
        (decl.span, decl.name_span) = (span(node), span(name));
    }
    inside(lowerer, id, node);
}

fn inside(lowerer: &mut Lowerer<'_>, id: LocalType, node: Node<'_>) {
    let list: Vec<Node<'_>> = nodes(node)
        .filter(|kid| {
            !matches!(
                kid.kind(),
                "identifier" | "parameterized_arguments" | "protocol_reference_list" | "type_name"
            )
        })
        .collect();
    lowerer.members(id, &mut list.into_iter());
}

/// `@protocol P <Q>`.
fn protocol(lowerer: &mut Lowerer<'_>, node: Node<'_>) {
    let Some(name) = class_name(node) else { return };
    let supers = nodes(node)
        .filter(|kid| kid.kind() == "protocol_reference_list")
        .flat_map(nodes)
        .map(|ty| parse_type(lowerer.str(ty)))
        .collect();
    let decl = TypeDecl {
        name: lowerer.name(name),
        kind: TypeKind::Interface,
        supers,
        outer: Some(LocalType(0)),
        span: span(node),
        name_span: span(name),
        ..TypeDecl::default()
    };
    let id = lowerer.add_type(decl);
    inside(lowerer, id, node);
}

/// A type as written, without stars, qualifiers and nullability.
fn type_of(text: &str) -> TypeRef {
    let text = text.trim_matches(['(', ')', ' ']);
    let plain: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c == '*')
        .filter(|word| {
            !word.is_empty()
                && !word.starts_with("__")
                && !word.starts_with("_N")
                && !matches!(
                    *word,
                    "const"
                        | "nullable"
                        | "nonnull"
                        | "inout"
                        | "out"
                        | "in"
                        | "static"
                        | "IBOutlet"
                        | "extern"
                        | "null_unspecified"
                )
        })
        .collect();
    let joined = plain.join(" ");
    // `id<Delegate>` is what the protocol says.
    let joined = joined.strip_prefix("id<").or_else(|| joined.strip_prefix("id <")).unwrap_or(&joined);
    let ty = parse_type(joined.trim_end_matches('>'));
    match ty.path.as_str() {
        "id" | "void" | "instancetype" => TypeRef::default(),
        _ => parse_type(if joined.contains('<') { joined } else { joined.trim_end_matches('>') }),
    }
}

/// `- (void)first:(Foo *)a second:(Bar *)b { .. }`.
fn method(lowerer: &mut Lowerer<'_>, node: Node<'_>) {
    let owner = lowerer.ty;
    let mut name = String::new();
    let mut first: Option<Node<'_>> = None;
    let mut ret = TypeRef::default();
    let mut returns_nothing = false;
    let mut annotations = Vec::new();
    let mut params: Vec<Param> = Vec::new();
    let mut body = None;
    for (kid, _) in children(node) {
        match kid.kind() {
            "method_type" if first.is_none() => {
                let text = lowerer.str(kid);
                if text.contains("IBAction") {
                    annotations.push(Annotation { name: "IBAction".into(), args: Vec::new() });
                } else {
                    ret = type_of(text);
                    returns_nothing = text.trim_matches(['(', ')', ' ']) == "void";
                }
            }
            "identifier" => {
                first = first.or(Some(kid));
                name.push_str(lowerer.str(kid));
            }
            "method_parameter" => {
                first = first.or(Some(kid));
                name.push(':');
                let inner = nodes(kid).filter(|it| it.kind() == "identifier").last();
                let ty = nodes(kid).find(|it| it.kind() == "method_type");
                let ty = ty.map(|ty| type_of(lowerer.str(ty))).unwrap_or_default();
                if let Some(inner) = inner {
                    params.push(Param {
                        name: lowerer.name(inner),
                        ty,
                        span: span(inner),
                        ..Param::default()
                    });
                }
            }
            "compound_statement" => body = Some(kid),
            _ => {}
        }
    }
    let Some(first) = first else { return };
    // A method of any name may begin with `init`; what returns nothing makes nothing.
    let makes = is_init(&name) && !returns_nothing;
    let kind = if makes && body.is_some() { FnKind::Ctor } else { FnKind::Named };
    let mods = Mods { is_static: lowerer.str(node).starts_with('+'), ..Mods::default() };
    let function = Function {
        name: if kind == FnKind::Ctor { lowerer.unit.ty(owner).name.clone() } else { name.into() },
        kind,
        params,
        ret,
        has_body: body.is_some(),
        annotations,
        mods,
        span: span(node),
        name_span: span(first),
        ..Function::default()
    };
    let id = lowerer.function(function, |this, id| {
        let found = body.map(|body| this.block(body)).unwrap_or_default();
        this.unit.fns[id.0 as usize].body.extend(found);
    });
    lowerer.unit.types[owner.0 as usize].fns.push(id);
}

/// `@property (nonatomic, weak) IBOutlet UIButton *button;`
fn property(lowerer: &mut Lowerer<'_>, node: Node<'_>) {
    let mut annotations = Vec::new();
    if lowerer.str(node).contains("IBOutlet") {
        annotations.push(Annotation { name: "IBOutlet".into(), args: Vec::new() });
    }
    for kid in nodes(node).filter(|kid| kid.kind() == "struct_declaration") {
        variables(lowerer, kid, &annotations);
    }
}

/// Fields: `Type *a, *b;`
fn variables(lowerer: &mut Lowerer<'_>, node: Node<'_>, annotations: &[Annotation]) {
    let owner = lowerer.ty;
    let kids: Vec<Node<'_>> = nodes(node).collect();
    let declarators: Vec<Node<'_>> =
        kids.iter().copied().filter(|kid| kid.kind().ends_with("declarator")).collect();
    let start = node.start_byte();
    let end = declarators.first().map_or(start, Node::start_byte);
    let ty = type_of(lowerer.text.get(start..end).unwrap_or_default());
    for declarator in declarators {
        let Some(name_at) = name_node(declarator) else { continue };
        let text = lowerer.str(name_at);
        let name = storage(text).unwrap_or_else(|| text.into());
        if lowerer.unit.ty(owner).fields.iter().any(|field| field.name == name) {
            continue;
        }
        let annotations = annotations.to_vec();
        let field = Field { name, ty: ty.clone(), annotations, span: span(name_at), ..Field::default() };
        lowerer.unit.types[owner.0 as usize].fields.push(field);
    }
}

/// The identifier inside a declarator.
fn name_node(declarator: Node<'_>) -> Option<Node<'_>> {
    let mut at = declarator;
    for _ in 0..MAX_DECLARATOR {
        if matches!(at.kind(), "identifier" | "field_identifier" | "type_identifier") {
            return Some(at);
        }
        at = field(at, "declarator").or_else(|| {
            nodes(at).find(|kid| {
                kid.kind().ends_with("declarator") || matches!(kid.kind(), "identifier" | "field_identifier")
            })
        })?;
    }
    None
}

/// The name a declarator declares.
pub(super) fn declared_name(lowerer: &Lowerer<'_>, declarator: Node<'_>) -> Option<Name> {
    name_node(declarator).map(|node| lowerer.name(node))
}

/// `static void helper(int a) { .. }`.
fn function(lowerer: &mut Lowerer<'_>, node: Node<'_>) {
    let Some(declarator) = field(node, "declarator") else { return };
    let Some(name) = name_node(declarator) else { return };
    let mut list = None;
    let mut at = declarator;
    for _ in 0..MAX_DECLARATOR {
        if let Some(found) = field(at, "parameters") {
            list = Some(found);
            break;
        }
        let Some(inner) = field(at, "declarator") else { break };
        at = inner;
    }
    let body = field(node, "body");
    let is_local = lowerer.unit.ty(lowerer.ty).kind != TypeKind::Module;
    let owner = lowerer.ty;
    if is_local {
        // A function between the methods of a class belongs to the file.
        lowerer.ty = LocalType(0);
    }
    let function = Function {
        name: lowerer.name(name),
        ret: field(node, "type").map(|ty| type_of(lowerer.str(ty))).unwrap_or_default(),
        has_body: true,
        span: span(node),
        name_span: span(name),
        ..Function::default()
    };
    let outer = lowerer.func.take();
    let id = lowerer.function(function, |this, id| {
        for kid in list.into_iter().flat_map(nodes) {
            param(this, kid, id);
        }
        let found = body.map(|body| this.block(body)).unwrap_or_default();
        this.unit.fns[id.0 as usize].body.extend(found);
    });
    lowerer.func = outer;
    lowerer.unit.types[0].fns.push(id);
    lowerer.ty = owner;
}

/// A parameter of a function or block.
pub(super) fn param(lowerer: &mut Lowerer<'_>, node: Node<'_>, of: LocalFn) -> bool {
    if node.kind() != "parameter_declaration" {
        return false;
    }
    let ty = field(node, "type").map(|ty| type_of(lowerer.str(ty))).unwrap_or_default();
    let name = field(node, "declarator").and_then(name_node);
    if let Some(name) = name {
        let param = Param { name: lowerer.name(name), ty, span: span(name), ..Param::default() };
        lowerer.unit.fns[of.0 as usize].params.push(param);
    } else if !matches!(lowerer.str(node).trim(), "void" | "") {
        let param = Param { ty, span: span(node), ..Param::default() };
        lowerer.unit.fns[of.0 as usize].params.push(param);
    }
    true
}

fn declarators(node: Node<'_>) -> Vec<Node<'_>> {
    let ty = field(node, "type");
    nodes(node)
        .filter(|kid| Some(*kid) != ty && (kid.kind().ends_with("declarator") || kid.kind() == "identifier"))
        .collect()
}

/// `static NSString *const kName = @"n";`
fn globals(lowerer: &mut Lowerer<'_>, node: Node<'_>) {
    let ty = field(node, "type").map(|ty| type_of(lowerer.str(ty))).unwrap_or_default();
    let owner = lowerer.ty;
    for declarator in declarators(node) {
        if declarator.kind() == "function_declarator" {
            continue;
        }
        let Some(name) = name_node(declarator) else { continue };
        let value = field(declarator, "value");
        let mut init = None;
        if let Some(value) = value {
            lowerer.in_init(owner, |this| {
                init = Some(this.expr(value));
                None
            });
        }
        let field_name = lowerer.name(name);
        add_constant(lowerer, field_name, span(name), ty.clone(), init);
    }
}

/// A local variable.
pub(super) fn local(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let written = field(node, "type");
    let ty = written
        .filter(|ty| ty.kind() != "typeof_specifier")
        .map(|ty| type_of(lowerer.str(ty)))
        .unwrap_or_default();
    let mut list = Vec::new();
    for declarator in declarators(node) {
        let names: Vec<Name> = declared_name(lowerer, declarator).into_iter().collect();
        let init = field(declarator, "value").map(|value| lowerer.expr(value));
        let constant = false;
        list.push(lowerer.push(Expr::Let { names, ty: ty.clone(), init, constant }, span(node)));
    }
    match list[..] {
        [only] => only,
        _ => lowerer.push(Expr::Block(list), span(node)),
    }
}
