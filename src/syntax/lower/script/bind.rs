//! Variables, parameters and patterns.
//!
//! `const { a, b: c = 1 } = x` becomes `let a = x.a`, `let c = x.b ?: 1`, so that a value keeps its
//! way through a pattern. When the value is more than a chain of names, it gets a name first:
//! `let $1 = f()`, `let a = $1.a`. A parameter that is a pattern is a parameter `$1` with such
//! statements at the start of the body. A flat array pattern keeps its positions in one `Let` with
//! several names, `_` where there is a hole.

use tree_sitter::Node;

use super::super::{Lowerer, parse_type, span};
use super::{bare, component, declare_named, field, has_token, is_function, marker, module, named};
use crate::input::span::Span;
use crate::syntax::ir::{Expr, ExprId, Field, FnKind, Lit, LocalFn, Mods, Name, Param, TypeKind, TypeRef};

/// Patterns nested deeper than this are given up on.
const MAX_NESTING: u32 = 64;

/// One step of taking a value apart.
enum Binding {
    Let { names: Vec<Name>, ty: TypeRef, init: Option<ExprId>, at: Span },
    Set { target: ExprId, value: ExprId, at: Span },
}

/// The bindings of one pattern.
struct Binder {
    list: Vec<Binding>,
    /// The names exist already.
    assigns: bool,
    depth: u32,
}

impl Binder {
    fn new(assigns: bool) -> Self {
        Self { list: Vec::new(), assigns, depth: 0 }
    }

    fn give(&mut self, l: &mut Lowerer<'_>, name: Name, ty: TypeRef, init: Option<ExprId>, at: Span) {
        match init {
            Some(value) if self.assigns => {
                let target = l.push(Expr::Name(name), at);
                self.list.push(Binding::Set { target, value, at });
            }
            _ => self.list.push(Binding::Let { names: vec![name], ty, init, at }),
        }
    }

    /// Takes a value apart as a pattern says.
    fn bind(&mut self, l: &mut Lowerer<'_>, pattern: Node<'_>, ty: TypeRef, init: Option<ExprId>, at: Span) {
        if self.depth >= MAX_NESTING {
            l.unit.coverage.too_deep = true;
            return;
        }
        self.depth += 1;
        match pattern.kind() {
            "object_pattern" => self.object(l, pattern, init, at),
            "array_pattern" => self.array(l, pattern, init, at),
            "assignment_pattern" | "object_assignment_pattern" => {
                if let (Some(left), Some(right)) = (field(pattern, "left"), field(pattern, "right")) {
                    let value = or_default(l, init, right, span(pattern));
                    self.bind(l, left, ty, value, span(left));
                }
            }
            "rest_pattern" => {
                if let Some(inner) = named(pattern).next() {
                    self.bind(l, inner, ty, init, span(inner));
                }
            }
            "member_expression" | "subscript_expression" | "non_null_expression" => {
                if let Some(value) = init {
                    let target = l.expr(bare(pattern));
                    self.list.push(Binding::Set { target, value, at });
                }
            }
            _ => self.give(l, l.name(pattern), ty, init, at),
        }
        self.depth -= 1;
    }

    fn object(&mut self, l: &mut Lowerer<'_>, pattern: Node<'_>, init: Option<ExprId>, at: Span) {
        let Some(base) = self.base(l, init, at) else { return };
        for kid in named(pattern) {
            let place = span(kid);
            match kid.kind() {
                "pair_pattern" => {
                    let (Some(key), Some(value)) = (field(kid, "key"), field(kid, "value")) else { continue };
                    let member = self.part(l, base, key);
                    let inner =
                        if value.kind() == "assignment_pattern" { field(value, "left") } else { Some(value) };
                    let at = inner.map_or(place, span);
                    self.bind(l, value, TypeRef::default(), Some(member), at);
                }
                "object_assignment_pattern" => {
                    let Some(left) = field(kid, "left") else { continue };
                    let member = self.part(l, base, left);
                    self.bind(l, kid, TypeRef::default(), Some(member), place);
                }
                "rest_pattern" => {
                    let whole = copy(l, base, place);
                    self.bind(l, kid, TypeRef::default(), Some(whole), place);
                }
                _ => {
                    let member = self.part(l, base, kid);
                    self.give(l, l.name(kid), TypeRef::default(), Some(member), place);
                }
            }
        }
    }

    fn array(&mut self, l: &mut Lowerer<'_>, pattern: Node<'_>, init: Option<ExprId>, at: Span) {
        let mut names: Vec<Name> = Vec::new();
        let mut inner = Vec::new();
        let mut filled = false;
        for (kid, _) in super::children(pattern) {
            if kid.is_extra() {
                continue;
            }
            if kid.kind() == "," {
                if !std::mem::take(&mut filled) {
                    names.push("_".into());
                }
                continue;
            }
            if !kid.is_named() {
                continue;
            }
            filled = true;
            let target = match kid.kind() {
                "rest_pattern" => named(kid).next().unwrap_or(kid),
                "assignment_pattern" => field(kid, "left").unwrap_or(kid),
                _ => kid,
            };
            if target.kind() == "identifier" && !self.assigns {
                names.push(l.name(target));
            } else {
                let name = l.temp();
                names.push(name.clone());
                inner.push((target, name));
            }
        }
        match names.len() {
            0 => return,
            // One name alone would be the whole value.
            1 => names.push("_".into()),
            _ => {}
        }
        self.list.push(Binding::Let { names, ty: TypeRef::default(), init, at });
        for (target, name) in inner {
            let value = l.push(Expr::Name(name), span(target));
            self.bind(l, target, TypeRef::default(), Some(value), span(target));
        }
    }

    /// Something that can be named again and again: the value itself, or a variable that holds it.
    fn base(&mut self, l: &mut Lowerer<'_>, init: Option<ExprId>, at: Span) -> Option<ExprId> {
        let init = init?;
        if is_path(l, init) {
            return Some(init);
        }
        let name = l.temp();
        self.list.push(Binding::Let {
            names: vec![name.clone()],
            ty: TypeRef::default(),
            init: Some(init),
            at,
        });
        Some(l.push(Expr::Name(name), at))
    }

    /// A property of the value.
    fn part(&mut self, l: &mut Lowerer<'_>, base: ExprId, key: Node<'_>) -> ExprId {
        let at = span(key);
        let base = component::state_holder(l, base).unwrap_or(base);
        let recv = copy(l, base, at);
        if key.kind() == "computed_property_name"
            && let Some(inner) = named(key).next()
        {
            let index = vec![l.expr(inner)];
            return l.push(Expr::Index { recv, index }, at);
        }
        let name = l.key(key);
        l.push(Expr::Member { recv, name, name_span: at, safe: false }, at)
    }
}

fn or_default(l: &mut Lowerer<'_>, init: Option<ExprId>, default: Node<'_>, at: Span) -> Option<ExprId> {
    let init = init?;
    let default = l.expr(default);
    Some(l.push(Expr::Coalesce(init, default), at))
}

/// True for `a`, `this`, `this.a.b`: evaluating it twice is no different from once.
fn is_path(l: &Lowerer<'_>, id: ExprId) -> bool {
    let mut at = id;
    for _ in 0..8 {
        match l.unit.expr(at) {
            Expr::Name(_) | Expr::This(_) => return true,
            Expr::Member { recv, .. } => at = *recv,
            _ => return false,
        }
    }
    false
}

/// A second expression like a path.
fn copy(l: &mut Lowerer<'_>, id: ExprId, at: Span) -> ExprId {
    let expr = match l.unit.expr(id).clone() {
        Expr::Member { recv, name, safe, .. } => {
            let recv = copy(l, recv, at);
            Expr::Member { recv, name, name_span: at, safe }
        }
        other => other,
    };
    l.push(expr, at)
}

/// Turns the bindings into statements.
fn statements(l: &mut Lowerer<'_>, list: Vec<Binding>, constant: bool) -> Vec<ExprId> {
    list.into_iter()
        .map(|binding| match binding {
            Binding::Let { names, ty, init, at } => l.push(Expr::Let { names, ty, init, constant }, at),
            Binding::Set { target, value, at } => {
                l.push(Expr::Assign { target, op: Name::default(), value }, at)
            }
        })
        .collect()
}

fn joined(l: &mut Lowerer<'_>, list: Vec<ExprId>, at: Span) -> ExprId {
    match list[..] {
        [only] => only,
        _ => l.push(Expr::Block(list), at),
    }
}

fn is_constant(l: &Lowerer<'_>, declaration: Node<'_>) -> bool {
    !matches!(l.str(declaration).split_whitespace().next(), Some("let" | "var"))
}

fn declared_type(l: &Lowerer<'_>, node: Node<'_>) -> TypeRef {
    field(node, "type").and_then(|ty| named(ty).next()).map(|ty| parse_type(l.str(ty))).unwrap_or_default()
}

/// `const a = .., { b } = ..` inside a function.
pub(super) fn declaration(l: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let constant = is_constant(l, node);
    let mut list = Vec::new();
    for declarator in named(node).filter(|kid| kid.kind() == "variable_declarator") {
        if let Some(id) = special(l, declarator) {
            list.extend(id);
            continue;
        }
        let Some(pattern) = field(declarator, "name") else { continue };
        let ty = declared_type(l, declarator);
        let value = field(declarator, "value");
        if value.is_some_and(|value| value.kind() == "this")
            && let Some(func) = l.func
        {
            let name = l.name(pattern);
            l.script.aliased.insert((func, name));
        }
        let init = value.map(|value| l.expr(value));
        let mut binder = Binder::new(false);
        binder.bind(l, pattern, ty, init, span(declarator));
        list.extend(statements(l, binder.list, constant));
    }
    joined(l, list, span(node))
}

/// Declarators that declare something other than a variable: functions, classes, imports. The inner
/// value is the statement they leave behind.
fn special(l: &mut Lowerer<'_>, declarator: Node<'_>) -> Option<Option<ExprId>> {
    let (pattern, value) = (field(declarator, "name")?, field(declarator, "value")?);
    if module::bound_import(l, pattern, value) {
        return Some(None);
    }
    if pattern.kind() != "identifier" {
        return None;
    }
    let value = bare(value);
    let name = l.name(pattern);
    let at = span(declarator);
    if is_function(value) {
        let id = declare_named(l, value, name, span(pattern))?;
        return Some(is_local(l).then(|| l.push(Expr::LocalFn(id), at)));
    }
    if value.kind() == "class" {
        let view = l.view(value)?;
        let id = l.declare_type(&view);
        let decl = &mut l.unit.types[id.0 as usize];
        decl.name = name;
        decl.name_span = span(pattern);
        return Some(is_local(l).then(|| l.push(Expr::LocalType(id), at)));
    }
    if let Some(found) = component::find(l, value) {
        let id = component::declare_found(l, &found, Some(name));
        return Some(is_local(l).then(|| l.push(Expr::LocalType(id), at)));
    }
    if component::looks_like_one(l, value) {
        let id = component::declare_plain(l, value, Some(name), pattern);
        return Some(is_local(l).then(|| l.push(Expr::LocalType(id), at)));
    }
    // `const Card = memo((props) => ..)`: a component in a wrapper is that component.
    let (function, wrapper) = wrapped_function(l, &name, value)?;
    let id = declare_named(l, function, name, span(pattern))?;
    l.unit.fns[id.0 as usize].annotations.push(marker(&wrapper));
    Some(is_local(l).then(|| l.push(Expr::LocalFn(id), at)))
}

fn wrapped_function<'n>(l: &Lowerer<'_>, name: &str, value: Node<'n>) -> Option<(Node<'n>, String)> {
    if !name.starts_with(char::is_uppercase) || !name.chars().any(char::is_lowercase) {
        return None;
    }
    let mut at = value;
    for _ in 0..4 {
        if at.kind() != "call_expression" {
            return None;
        }
        let wrapper = bare(field(at, "function")?);
        if !matches!(wrapper.kind(), "identifier" | "member_expression" | "call_expression") {
            return None;
        }
        let first = bare(named(field(at, "arguments")?).next()?);
        if is_function(first) {
            return Some((first, l.str(wrapper).to_owned()));
        }
        at = first;
    }
    None
}

/// True inside a function; at the top level of a file or type declarations attach themselves.
fn is_local(l: &Lowerer<'_>) -> bool {
    l.func.is_some() && l.unit.types[l.ty.0 as usize].within != l.func
}

/// Variables at the top level of a file or namespace: fields of it.
pub(super) fn fields(l: &mut Lowerer<'_>, node: Node<'_>) {
    let constant = is_constant(l, node);
    let annotations = std::mem::take(&mut l.pending);
    for declarator in named(node).filter(|kid| kid.kind() == "variable_declarator") {
        if special(l, declarator).is_some() {
            continue;
        }
        let Some(pattern) = field(declarator, "name") else { continue };
        let ty = declared_type(l, declarator);
        let value = field(declarator, "value");
        let mods = Mods { constant, ..Mods::default() };
        if pattern.kind() == "identifier" {
            let made = Field { name: l.name(pattern), ty, mods, span: span(pattern), ..Field::default() };
            add_field(l, Field { annotations: annotations.clone(), ..made }, value, span(declarator));
            continue;
        }
        let owner = l.ty;
        let init_fn = l.init_fn(owner);
        let outer = l.func.replace(init_fn);
        let init = value.map(|value| l.expr(value));
        let mut binder = Binder::new(false);
        binder.bind(l, pattern, ty, init, span(declarator));
        for binding in binder.list {
            let Binding::Let { mut names, ty, init, at } = binding else { continue };
            if let [only] = &names[..] {
                let made = Field { name: only.clone(), ty, mods, span: at, ..Field::default() };
                set_field(l, made, init, at);
                continue;
            }
            // `const [a, b] = f()`
            let whole = l.temp();
            let made = Field { name: whole.clone(), ty, mods, span: at, ..Field::default() };
            set_field(l, made, init, at);
            for (index, name) in names.drain(..).enumerate().filter(|(_, name)| name != "_") {
                let recv = l.push(Expr::Name(whole.clone()), at);
                let index = vec![l.push(Expr::Lit(Lit::Int(index as i64)), at)];
                let init = l.push(Expr::Index { recv, index }, at);
                let made = Field { name, mods, span: at, ..Field::default() };
                set_field(l, made, Some(init), at);
            }
        }
        l.func = outer;
    }
}

/// Adds a field to the current type; its value is evaluated by the initialiser.
pub(super) fn add_field(l: &mut Lowerer<'_>, made: Field, value: Option<Node<'_>>, at: Span) {
    let owner = l.ty;
    let Some(value) = value else {
        return set_field(l, made, None, at);
    };
    let init_fn = l.init_fn(owner);
    let outer = l.func.replace(init_fn);
    let init = l.expr(value);
    set_field(l, made, Some(init), at);
    l.func = outer;
}

fn set_field(l: &mut Lowerer<'_>, mut made: Field, init: Option<ExprId>, at: Span) {
    let owner = l.ty;
    if let Some(value) = init {
        let place = made.span;
        let recv = l.push(Expr::This(None), place);
        let target =
            l.push(Expr::Member { recv, name: made.name.clone(), name_span: place, safe: false }, place);
        let set = l.push(Expr::Assign { target, op: Name::default(), value }, at);
        let init_fn = l.init_fn(owner);
        l.unit.fns[init_fn.0 as usize].body.push(set);
    }
    made.init = init;
    l.unit.types[owner.0 as usize].fields.push(made);
}

/// `[a, b] = [b, a]`, `({ a: this.x } = y)`; anything else is left to the table.
pub(super) fn assignment(l: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    let pattern = field(node, "left").map(bare)?;
    let function = field(node, "right").map(bare).filter(|value| is_function(*value));
    // `video.onplay = function () {}` is called like the property.
    if let Some(function) = function
        && pattern.kind() == "member_expression"
    {
        let target = l.expr(pattern);
        let id = super::closure(l, function, field(pattern, "property"));
        let value = l.push(Expr::Lambda(id), span(function));
        return Some(l.push(Expr::Assign { target, op: Name::default(), value }, span(node)));
    }
    if !matches!(pattern.kind(), "object_pattern" | "array_pattern") {
        return None;
    }
    let value = l.expr(field(node, "right")?);
    let mut binder = Binder::new(true);
    binder.bind(l, pattern, TypeRef::default(), Some(value), span(node));
    let list = statements(l, binder.list, false);
    Some(joined(l, list, span(node)))
}

/// `for (const x of list)`, `for (const { a } of list)`, `for (const key in map)`.
pub(super) fn for_in(l: &mut Lowerer<'_>, node: Node<'_>) -> ExprId {
    let head = field(node, "right").map(|head| l.expr(head));
    let mut var = Vec::new();
    let mut body = Vec::new();
    if let Some(pattern) = field(node, "left").map(bare) {
        if pattern.kind() == "identifier" {
            var.push(l.name(pattern));
        } else {
            let name = l.temp();
            var.push(name.clone());
            let value = l.push(Expr::Name(name), span(pattern));
            let mut binder = Binder::new(!has_kind(node));
            binder.bind(l, pattern, TypeRef::default(), Some(value), span(pattern));
            body = statements(l, binder.list, true);
        }
    }
    if let Some(block) = field(node, "body") {
        body.extend(l.block(block));
    }
    l.push(Expr::Loop { var, head, body, at_least_once: false }, span(node))
}

fn has_kind(node: Node<'_>) -> bool {
    ["const", "let", "var"].iter().any(|token| has_token(node, token))
}

/// One parameter of a function.
pub(super) fn param(l: &mut Lowerer<'_>, node: Node<'_>, id: LocalFn) -> bool {
    if !node.is_named() {
        return true;
    }
    let typed = matches!(node.kind(), "required_parameter" | "optional_parameter");
    let mut annotations = Vec::new();
    let mut ty = TypeRef::default();
    let mut default = None;
    let mut pattern = node;
    if typed {
        for kid in named(node).filter(|kid| kid.kind() == "decorator") {
            annotations.extend(l.annotation(kid));
        }
        ty = declared_type(l, node);
        default = field(node, "value");
        let Some(found) = field(node, "pattern").or_else(|| field(node, "name")) else { return true };
        pattern = found;
    }
    if pattern.kind() == "this" {
        // The type of `this`, not a parameter.
        return true;
    }
    if pattern.kind() == "assignment_pattern" {
        default = field(pattern, "right");
        pattern = field(pattern, "left").unwrap_or(pattern);
    }
    if pattern.kind() == "rest_pattern" {
        pattern = named(pattern).next().unwrap_or(pattern);
        if ty.path != "[]" {
            ty = TypeRef { path: "[]".into(), args: if ty.is_empty() { Vec::new() } else { vec![ty] } };
        }
    }
    let default = default.map(|value| l.expr(value));
    let at = span(pattern);
    if !matches!(pattern.kind(), "object_pattern" | "array_pattern") {
        let name = l.name(pattern);
        if typed {
            ctor_field(l, node, id, &name, &ty, at);
        }
        l.unit.fns[id.0 as usize].params.push(Param { name, ty, default, annotations, span: at });
        return true;
    }
    let name = l.temp();
    l.unit.fns[id.0 as usize].params.push(Param { name: name.clone(), ty, default, annotations, span: at });
    let value = l.push(Expr::Name(name), at);
    let mut binder = Binder::new(false);
    binder.bind(l, pattern, TypeRef::default(), Some(value), at);
    let list = statements(l, binder.list, true);
    l.unit.fns[id.0 as usize].body.extend(list);
    true
}

/// `constructor(private readonly api: Api)` declares a field and sets it.
fn ctor_field(l: &mut Lowerer<'_>, node: Node<'_>, id: LocalFn, name: &Name, ty: &TypeRef, at: Span) {
    let marks = ["accessibility_modifier", "readonly", "override_modifier"];
    let is_field = super::children(node).iter().any(|(kid, _)| marks.contains(&kid.kind()));
    let is_class = matches!(l.unit.types[l.ty.0 as usize].kind, TypeKind::Class);
    if !is_field || !is_class || l.unit.fns[id.0 as usize].kind != FnKind::Ctor {
        return;
    }
    let mut mods = Mods::default();
    for (kid, _) in super::children(node) {
        match l.str(kid) {
            "private" => mods.private = true,
            "protected" => mods.internal = true,
            "readonly" => mods.constant = true,
            _ => {}
        }
    }
    let recv = l.push(Expr::This(None), at);
    let target = l.push(Expr::Member { recv, name: name.clone(), name_span: at, safe: false }, at);
    let value = l.push(Expr::Name(name.clone()), at);
    let set = l.push(Expr::Assign { target, op: Name::default(), value }, at);
    l.unit.fns[id.0 as usize].body.push(set);
    let made = Field { name: name.clone(), ty: ty.clone(), mods, span: at, ..Field::default() };
    l.unit.types[l.ty.0 as usize].fields.push(made);
}
