//! What the tables cannot say about JavaScript and TypeScript.
//!
//! - A variable whose value is a function is that function: `const f = () => x` and `function f() {
//!   return x }` have one form, at the top level, in functions and in classes.
//! - Patterns become one `Let` a name: [`bind`].
//! - `import`, `require`, `export` and `module.exports` become [`Import`](crate::syntax::ir::Import)s:
//!   [`module`].
//! - Object literals are `New` without a type: [`object`]. Component objects are types: [`component`].
//! - JSX elements are calls: [`jsx`].
//! - A variable that only ever holds `this` is `this`.

mod bind;
mod class;
mod component;
mod jsx;
mod module;
mod object;

use rustc_hash::FxHashSet;
use tree_sitter::Node;

use super::decl::CTOR;
use super::{Hooks, Lowerer, children, parse_type, span};
use crate::input::span::Span;
use crate::syntax::ir::{
    Annotation, Arg, Expr, ExprId, FnKind, Function, Lit, LocalFn, Name, StrPart, TypeRef,
};
use crate::syntax::roles::Part;

/// What scripts add to the generic walk.
pub(crate) const HOOKS: Hooks = Hooks {
    expr,
    member: class::member,
    param: bind::param,
    start,
    finish: module::finish,
    default_after_param: false,
    block: |_, _| None,
};

/// What the walk over a script remembers.
#[derive(Default)]
pub(super) struct State {
    /// Names made up so far.
    temps: u32,
    /// The file has a scope of its own: it imports or exports something.
    is_module: bool,
    /// Top-level names that others can see.
    exported: FxHashSet<Name>,
    /// Names that never hold anything but `this`, unless they are parameters.
    aliases: FxHashSet<Name>,
    /// The functions that make `this` known under such a name.
    aliased: FxHashSet<(LocalFn, Name)>,
    /// The name by which a component's setup calls the instance.
    instance: Option<Name>,
    /// In a component whose state is an object of the instance: `this.data.x` is `this.x`.
    data_is_this: bool,
    /// What the file is called, for components without a name.
    stem: Name,
    /// The default export is a component though nothing says so.
    default_is_component: bool,
}

impl State {
    /// Says what the file is called.
    pub(super) fn name_file(&mut self, stem: &str) {
        self.stem = stem.into();
    }

    /// A script of a single-file component: nothing of it can be seen from outside, and what it exports
    /// by default is a component.
    pub(super) fn of_component(&mut self) {
        self.is_module = true;
        self.default_is_component = true;
    }

    /// The next script has the scope of the page again.
    pub(super) fn of_page(&mut self) {
        self.is_module = false;
    }
}

/// Before the walk: finds the variables that only ever hold `this`.
fn start(l: &mut Lowerer<'_>, root: Node<'_>) {
    if !l.text.contains("= this") && !l.text.contains("=this") {
        return;
    }
    let mut other: FxHashSet<Name> = FxHashSet::default();
    let mut stack = vec![root];
    while let Some(node) = stack.pop() {
        let (target, value) = match node.kind() {
            "variable_declarator" => (field(node, "name"), field(node, "value")),
            "assignment_expression" => (field(node, "left"), field(node, "right")),
            _ => (None, None),
        };
        if let Some(target) = target.filter(|target| target.kind() == "identifier") {
            let name = l.name(target);
            if value.is_some_and(|value| value.kind() == "this") {
                l.script.aliases.insert(name);
            } else if node.kind() != "variable_declarator" || value.is_some() {
                other.insert(name);
            }
        }
        stack.extend(children(node).into_iter().map(|(kid, _)| kid).filter(Node::is_named));
    }
    l.script.aliases.retain(|name| !other.contains(name));
}

fn expr(l: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    match node.kind() {
        "identifier" | "shorthand_property_identifier" => name(l, node),
        "member_expression" => member(l, node),
        "lexical_declaration" | "variable_declaration" | "using_declaration" => {
            Some(bind::declaration(l, node))
        }
        "assignment_expression" => bind::assignment(l, node),
        "for_in_statement" => Some(bind::for_in(l, node)),
        "arrow_function" | "function_expression" | "generator_function" => {
            let id = closure(l, node, None);
            Some(l.push(Expr::Lambda(id), span(node)))
        }
        "object" => Some(object::literal(l, node)),
        "array" => {
            let list = named(node).map(|kid| l.expr(kid)).collect();
            Some(l.push(Expr::List(list), span(node)))
        }
        "call_expression" | "new_expression" => {
            if let Some(found) = component::find(l, node) {
                let body = Some(component::declare_found(l, &found, None));
                let ty = body.map(|id| l.unit.types[id.0 as usize].supers[0].clone()).unwrap_or_default();
                return Some(l.push(Expr::New { ty, args: Vec::new(), body }, span(node)));
            }
            if node.kind() == "call_expression" { call(l, node) } else { construct(l, node) }
        }
        "await_expression" | "yield_expression" => Some(suspended(l, node)),
        "unary_expression" => unary(l, node),
        "binary_expression" => instance_test(l, node),
        "subscript_expression" => property_by_text(l, node),
        "regex" => {
            let pattern = field(node, "pattern").map(|pattern| l.str(pattern)).unwrap_or_default();
            let text = l.push(Expr::Str(vec![StrPart::Text(pattern.into())]), span(node));
            let args = vec![Arg { label: None, value: text }];
            Some(l.push(Expr::New { ty: TypeRef::named("RegExp"), args, body: None }, span(node)))
        }
        "meta_property" => Some(l.push(Expr::Name(l.str(node).into()), span(node))),
        "as_expression" | "type_assertion" => cast(l, node),
        "jsx_element" | "jsx_self_closing_element" => Some(jsx::element(l, node)),
        "jsx_text" => Some(jsx::text(l, node)),
        "class" => {
            let view = l.view(node)?;
            let id = l.declare_type(&view);
            Some(l.push(Expr::LocalType(id), span(node)))
        }
        "type_alias_declaration" => {
            class::alias(l, node);
            Some(l.push(Expr::Empty, span(node)))
        }
        _ => None,
    }
}

/// The child of a field.
fn field<'n>(node: Node<'n>, name: &str) -> Option<Node<'n>> {
    node.child_by_field_name(name)
}

fn named(node: Node<'_>) -> impl Iterator<Item = Node<'_>> {
    children(node).into_iter().map(|(kid, _)| kid).filter(|kid| kid.is_named() && !kid.is_extra())
}

/// True when a token stands among the children.
fn has_token(node: Node<'_>, token: &str) -> bool {
    children(node).iter().any(|(kid, _)| !kid.is_named() && kid.kind() == token)
}

/// What stands inside parentheses and type assertions.
fn bare(node: Node<'_>) -> Node<'_> {
    let mut at = node;
    loop {
        let inner = match at.kind() {
            "parenthesized_expression"
            | "non_null_expression"
            | "as_expression"
            | "satisfies_expression"
            | "instantiation_expression" => named(at).next(),
            "type_assertion" => named(at).last(),
            // `(0, util.run)(x)`, what compilers write to lose the receiver.
            "sequence_expression" if named(at).next().is_some_and(|first| first.kind() == "number") => {
                named(at).last()
            }
            _ => None,
        };
        match inner {
            Some(inner) => at = inner,
            None => return at,
        }
    }
}

fn is_function(node: Node<'_>) -> bool {
    matches!(node.kind(), "arrow_function" | "function_expression" | "generator_function")
}

impl Lowerer<'_> {
    /// A name nobody can have written.
    fn temp(&mut self) -> Name {
        self.script.temps += 1;
        format!("${}", self.script.temps).into()
    }

    /// The name of a property: `a`, `'a'`, `1`, `#a`, `[a]`.
    fn key(&self, node: Node<'_>) -> Name {
        let text = self.str(node);
        if node.kind() != "string" {
            return text.into();
        }
        super::strings::unescape(super::strings::unquote(text)).into()
    }

    fn text_expr(&mut self, text: &str, at: Span) -> ExprId {
        self.push(Expr::Str(vec![StrPart::Text(text.into())]), at)
    }
}

/// A name that stands for `this`.
fn name(l: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    is_alias(l, node).then(|| l.push(Expr::This(None), span(node)))
}

/// True for `that` where `const that = this` holds.
fn is_alias(l: &Lowerer<'_>, node: Node<'_>) -> bool {
    let is_instance = l.script.instance.as_ref().is_some_and(|name| name == l.str(node));
    let may_be = !l.script.aliased.is_empty() && l.script.aliases.contains(l.str(node));
    if !is_instance && !may_be {
        return false;
    }
    let name = l.name(node);
    let mut func = l.func;
    while let Some(id) = func {
        let function = &l.unit.fns[id.0 as usize];
        if function.params.iter().any(|param| param.name == name) {
            return false;
        }
        if l.script.aliased.contains(&(id, name.clone())) {
            return true;
        }
        func = function.parent;
    }
    is_instance
}

fn member(l: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let (left, right) = (field(node, "object")?, field(node, "property")?);
    let safe = l.safe(left, right);
    let recv = receiver(l, left);
    Some(l.push(Expr::Member { recv, name: l.name(right), name_span: span(right), safe }, span(node)))
}

/// `a['b']` is `a.b`.
fn property_by_text(l: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let (left, index) = (field(node, "object")?, field(node, "index")?);
    let name = Some(index).filter(|index| index.kind() == "string").map(|index| l.key(index))?;
    let mut chars = name.chars();
    let is_name = chars.next().is_some_and(|c| c.is_alphabetic() || matches!(c, '_' | '$'))
        && chars.all(|c| c.is_alphanumeric() || matches!(c, '_' | '$'));
    if !is_name {
        return None;
    }
    let safe = field(node, "optional_chain").is_some();
    let recv = receiver(l, left);
    Some(l.push(Expr::Member { recv, name, name_span: span(index), safe }, span(node)))
}

fn receiver(l: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let recv = l.expr(node);
    component::state_holder(l, recv).unwrap_or(recv)
}

/// A function in place, or the value of a property under the name of that property.
fn closure(l: &mut Lowerer<'_>, node: Node<'_>, key: Option<Node<'_>>) -> LocalFn {
    let Some(view) = l.view(node) else {
        return l
            .function(Function { kind: FnKind::Lambda, span: span(node), ..Function::default() }, |_, _| {});
    };
    let (mods, annotations) = l.mods(&view);
    let name = key.or_else(|| view.first(Part::Name));
    let at = span(node);
    let function = Function {
        name: name.map(|name| l.key(name)).unwrap_or_default(),
        kind: FnKind::Lambda,
        ret: l.type_of(&view, Part::Ret),
        has_body: true,
        annotations,
        mods,
        span: at,
        name_span: name.map_or_else(|| Span::new(at.start, (at.start + 1).min(at.end)), span),
        ..Function::default()
    };
    l.function(function, |this, id| {
        this.params(&view, id);
        let body = this.block_of(&view, Part::Body);
        this.unit.fns[id.0 as usize].body.extend(body);
    })
}

/// A function with a name that stands elsewhere: `const f = () => x`.
fn declare_named(l: &mut Lowerer<'_>, node: Node<'_>, name: Name, at: Span) -> Option<LocalFn> {
    let view = l.view(node)?;
    let id = l.declare_fn(&view, FnKind::Named);
    let is_value = view.first(Part::Body).is_some_and(|body| body.kind() != "statement_block");
    if is_value {
        let last = l.unit.fns[id.0 as usize].body.pop();
        if let Some(value) = last {
            let returned = match l.unit.expr(value) {
                Expr::Exit { .. } => value,
                _ => l.returned(value),
            };
            l.unit.fns[id.0 as usize].body.push(returned);
        }
    }
    let function = &mut l.unit.fns[id.0 as usize];
    function.name = name;
    function.name_span = at;
    Some(id)
}

/// `this.start.bind(this)`, `start.bind(this)`: a reference to the function.
fn bound(l: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let target = field(node, "function").filter(|target| target.kind() == "member_expression")?;
    if l.str(field(target, "property")?) != "bind" || named(field(node, "arguments")?).count() != 1 {
        return None;
    }
    let function = bare(field(target, "object")?);
    let (recv, name) = match function.kind() {
        "member_expression" => {
            let recv = receiver(l, field(function, "object")?);
            (Some(recv), field(function, "property")?)
        }
        "identifier" => (None, function),
        _ => return None,
    };
    Some(l.push(Expr::FnRef { recv, name: l.name(name) }, span(node)))
}

fn call(l: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    if let Some(id) = bound(l, node) {
        return Some(id);
    }
    let view = l.view(node)?;
    let at = span(node);
    let function = field(node, "function")?;
    // The grammar takes `await f<T>(x)` for a call of what `await f` gives.
    let awaited = Some(function)
        .filter(|function| function.kind() == "await_expression" && view.has(Part::Types))
        .and_then(|function| named(function).next());
    let target = bare(awaited.unwrap_or(function));
    let (mut recv, mut callee, mut name, mut name_span) = (None, None, Name::default(), span(target));
    let mut safe = children(node).iter().any(|(kid, _)| l.str(*kid) == "?.");
    match target.kind() {
        "member_expression" => {
            let (left, right) = (field(target, "object")?, field(target, "property")?);
            safe |= l.safe(left, right);
            recv = Some(receiver(l, left));
            name = l.name(right);
            name_span = span(right);
        }
        "identifier" | "import" => {
            name = l.str(target).into();
            if matches!(&*name, "require" | "import") {
                module::side_import(l, node);
            }
        }
        "super" => {
            recv = Some(l.push(Expr::Super, span(target)));
            name = CTOR.into();
        }
        _ => callee = Some(l.expr(target)),
    }
    let arguments = field(node, "arguments");
    let args = match arguments {
        Some(text) if text.kind() == "template_string" => vec![Arg { label: None, value: l.expr(text) }],
        _ => l.args(&view),
    };
    let types = view.all(Part::Types).into_iter().map(|ty| parse_type(l.str(ty))).collect();
    let id = l.push(Expr::Call { recv, callee, name, name_span, args, types, safe }, at);
    if awaited.is_none() {
        return Some(id);
    }
    l.unit.spans[id.0 as usize].start = target.start_byte() as u32;
    Some(suffix(l, Some(id), "await", at))
}

fn construct(l: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let view = l.view(node)?;
    let target = bare(field(node, "constructor")?);
    if !matches!(target.kind(), "identifier" | "member_expression") {
        // `new (pick())()`, `new class { }()`
        let callee = Some(l.expr(target));
        let args = l.args(&view);
        let expr = Expr::Call {
            recv: None,
            callee,
            name: Name::default(),
            name_span: span(target),
            args,
            types: Vec::new(),
            safe: false,
        };
        return Some(l.push(expr, span(node)));
    }
    let path: String = l.str(target).split_whitespace().collect();
    let args = view.all(Part::Types).into_iter().map(|ty| parse_type(l.str(ty))).collect();
    let ty = TypeRef { path: path.replace("?.", ".").into(), args };
    let args = l.args(&view);
    Some(l.push(Expr::New { ty, args, body: None }, span(node)))
}

/// `await x`, `yield x`: calls on what is waited for.
fn suspended(l: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let name = if node.kind() == "await_expression" { "await" } else { "yield" };
    let value = named(node).next();
    // The grammar takes `await x as T` for `await (x as T)`.
    let cast = value.filter(|value| matches!(value.kind(), "as_expression" | "satisfies_expression"));
    let value = cast.and_then(|cast| named(cast).next()).or(value);
    let recv = value.map(|value| l.expr(value));
    let id = suffix(l, recv, name, span(node));
    let ty = cast.filter(|cast| cast.kind() == "as_expression").and_then(|cast| named(cast).nth(1));
    match ty.map(|ty| parse_type(l.str(ty))).filter(|ty| !ty.is_empty() && ty.path != "const") {
        Some(ty) => l.push(Expr::Cast(id, ty), span(node)),
        None => id,
    }
}

/// A call whose name stands before what it is called on.
fn suffix(l: &mut Lowerer<'_>, recv: Option<ExprId>, name: &str, at: Span) -> ExprId {
    let name_span = Span::new(at.start, at.start + name.len() as u32);
    let expr = Expr::Call {
        recv,
        callee: None,
        name: name.into(),
        name_span,
        args: Vec::new(),
        types: Vec::new(),
        safe: false,
    };
    l.push(expr, at)
}

/// `typeof x` and `delete x` are calls, `void x` is nothing.
fn unary(l: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let op = field(node, "operator")?;
    let operand = field(node, "argument")?;
    match op.kind() {
        "void" if operand.kind() == "number" => Some(l.push(Expr::Lit(Lit::Null), span(node))),
        "void" => Some(l.expr(operand)),
        "typeof" | "delete" => {
            let value = l.expr(operand);
            let expr = Expr::Call {
                recv: None,
                callee: None,
                name: op.kind().into(),
                name_span: span(op),
                args: vec![Arg { label: None, value }],
                types: Vec::new(),
                safe: false,
            };
            Some(l.push(expr, span(node)))
        }
        _ => None,
    }
}

fn instance_test(l: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    if field(node, "operator")?.kind() != "instanceof" {
        return None;
    }
    let ty = parse_type(l.str(field(node, "right")?));
    let value = l.expr(field(node, "left")?);
    Some(l.push(Expr::Is { value, ty, negated: false }, span(node)))
}

/// `x as T`; `x as const` is `x`.
fn cast(l: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let mut kids = named(node);
    let (first, second) = (kids.next()?, kids.next());
    let (value, ty) = match (node.kind(), second) {
        ("type_assertion", Some(value)) => (value, named(first).next()),
        (_, ty) => (first, ty),
    };
    let value = l.expr(value);
    let ty = ty.map(|ty| parse_type(l.str(ty))).filter(|ty| !ty.is_empty() && ty.path != "const");
    Some(match ty {
        Some(ty) => l.push(Expr::Cast(value, ty), span(node)),
        None => value,
    })
}

fn marker(name: &str) -> Annotation {
    Annotation { name: name.into(), args: Vec::new() }
}

/// The value an expression-bodied function or one with a single `return` has.
fn only_value(node: Node<'_>) -> Option<Node<'_>> {
    let body = field(node, "body")?;
    if body.kind() != "statement_block" {
        return Some(bare(body));
    }
    let mut statements = named(body);
    let last = statements.by_ref().last().filter(|last| last.kind() == "return_statement")?;
    named(last).next().map(bare)
}
