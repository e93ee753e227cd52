//! What ArkTS adds to TypeScript: the builder language of its components.
//!
//! A component is a call with everything that is said about it as an argument, the form that JSX has:
//! `Button('Go').onClick(f).enabled(x)` is `Button('Go', onClick: f, enabled: x)`, the properties of an
//! object that is the only argument are arguments, and the trailing block is `children`. `$x` and
//! `$$this.x`, which pass a state so that it may be set, are that state.

use tree_sitter::Node;

use super::script;
use super::{Hooks, Lowerer, children, span};
use crate::input::span::Span;
use crate::syntax::ir::{Arg, Expr, ExprId, TypeRef};

/// What ArkTS adds to the walk over scripts.
pub(crate) const HOOKS: Hooks = Hooks { expr, finish, ..script::HOOKS };

/// Structs are components: types that the platform makes and calls.
fn finish(l: &mut Lowerer<'_>) {
    (script::HOOKS.finish)(l);
    for decl in &mut l.unit.types {
        let head = decl.name_span.start as usize;
        let before = l.text.get(..head).unwrap_or_default().trim_end();
        if before.ends_with("struct") && decl.supers.is_empty() {
            decl.supers.push(TypeRef::named(COMPONENT));
        }
    }
}

/// The supertype of all components.
const COMPONENT: &str = "Component";

/// The label of a state that a component shows and sets.
const BOUND: &str = "model";

/// Longer chains of attributes than this are left to the table.
const MAX_CHAIN: usize = 256;

fn expr(l: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    match node.kind() {
        "arkui_component_expression" => component(l, node),
        "expression_statement" => {
            let inner = named(node).next().filter(|inner| inner.kind() == "call_expression")?;
            component(l, inner)
        }
        "identifier" if l.str(node).starts_with('$') => state(l, node),
        _ => (script::HOOKS.expr)(l, node),
    }
}

fn named(node: Node<'_>) -> impl Iterator<Item = Node<'_>> {
    children(node).into_iter().map(|(kid, _)| kid).filter(|kid| kid.is_named() && !kid.is_extra())
}

/// `$name` is the state `this.name`, `$$this` is `this`.
fn state(l: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let text = l.str(node);
    let at = span(node);
    if text == "$$this" {
        return Some(l.push(Expr::This(None), at));
    }
    let name = text.strip_prefix("$$").or_else(|| text.strip_prefix('$'))?;
    if name.is_empty() || matches!(name, "r" | "rawfile") {
        return None;
    }
    let recv = l.push(Expr::This(None), at);
    Some(l.push(Expr::Member { recv, name: name.into(), name_span: at, safe: false }, at))
}

/// One link of a chain: the name of an attribute with its arguments.
struct Attribute<'n> {
    name: Node<'n>,
    args: Option<Node<'n>>,
}

/// A component with its attributes; nothing when the call is an ordinary one.
fn component(l: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let mut attributes: Vec<Attribute<'_>> = Vec::new();
    let mut at = node;
    let (name, args, content) = loop {
        if attributes.len() > MAX_CHAIN {
            return None;
        }
        if at.kind() == "arkui_component_expression" {
            let (name, args, content) = parts(at, &mut attributes)?;
            break (name, args, content);
        }
        if at.kind() != "call_expression" {
            return None;
        }
        let function = at.child_by_field_name("function")?;
        let args = at.child_by_field_name("arguments");
        match function.kind() {
            "identifier" => break (function, args, None),
            "member_expression" => {
                attributes.push(Attribute { name: function.child_by_field_name("property")?, args });
                at = function.child_by_field_name("object")?;
            }
            _ => return None,
        }
    };
    if !l.str(name).starts_with(char::is_uppercase) {
        return None;
    }
    attributes.reverse();
    let mut list = own_args(l, args);
    for attribute in attributes {
        let label = l.name(attribute.name);
        let mut values: Vec<ExprId> =
            attribute.args.map(|args| named(args).map(|arg| l.expr(arg)).collect()).unwrap_or_default();
        // `select($$this.agreed)` sets the state as well.
        let bound = attribute.args.is_some_and(|args| l.str(args).starts_with("($$"));
        let label = if bound && values.len() == 1 { BOUND.into() } else { label };
        let value = match values.len() {
            1 => values.remove(0),
            _ => l.push(Expr::List(values), span(attribute.name)),
        };
        list.push(Arg { label: Some(label), value });
    }
    if let Some(content) = content {
        let body: Vec<ExprId> = named(content).filter_map(|kid| l.statement(kid)).collect();
        let value = match body[..] {
            [only] => only,
            _ => l.push(Expr::List(body), span(content)),
        };
        list.push(Arg { label: Some("children".into()), value });
    }
    let call = Expr::Call {
        recv: None,
        callee: None,
        name: l.name(name),
        name_span: span(name),
        args: list,
        types: Vec::new(),
        safe: false,
    };
    let whole = span(node);
    Some(l.push(call, Span::new(span(name).start, whole.end)))
}

type Head<'n> = (Node<'n>, Option<Node<'n>>, Option<Node<'n>>);

/// Name, arguments and block of a component with a block; attributes behind it are flat children.
fn parts<'n>(node: Node<'n>, attributes: &mut Vec<Attribute<'n>>) -> Option<Head<'n>> {
    let name = node.child_by_field_name("function")?;
    let mut args = None;
    let mut content = None;
    let mut behind: Vec<Attribute<'n>> = Vec::new();
    for (kid, _) in children(node) {
        match kid.kind() {
            "arguments" => match behind.last_mut() {
                Some(last) => last.args = Some(kid),
                None => args = Some(kid),
            },
            "arkui_children" => content = Some(kid),
            "property_identifier" => behind.push(Attribute { name: kid, args: None }),
            _ => {}
        }
    }
    attributes.extend(behind.into_iter().rev());
    Some((name, args, content))
}

/// The arguments of a component; an object that stands alone is taken apart.
fn own_args(l: &mut Lowerer<'_>, args: Option<Node<'_>>) -> Vec<Arg> {
    let Some(args) = args else { return Vec::new() };
    let list: Vec<Node<'_>> = named(args).collect();
    let mut made = Vec::new();
    for node in &list {
        let value = l.expr(*node);
        match l.unit.expr(value) {
            Expr::New { ty, args, body: None } if ty.is_empty() && node.kind() == "object" => {
                made.extend(args.iter().cloned());
            }
            _ => made.push(Arg { label: None, value }),
        }
    }
    made
}
