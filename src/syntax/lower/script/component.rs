//! Component objects are types: `Page({ .. })`, `defineComponent({ .. })`, `export default { .. }` of a
//! single-file component.
//!
//! Which callees take one is a word of the role table (`components`), with the supertype the type gets.
//!
//! | in the object | in the type |
//! |---|---|
//! | `data` (object, or function that returns one), `globalData` and the like | fields with initial values; what a data function does before it returns is done by the initialiser |
//! | `props`, `properties` | fields annotated `prop` |
//! | what `setup` declares, when it returns an object | fields and functions; its first parameter is the instance |
//! | `methods`, `filters`, `lifetimes`, `pageLifetimes`, functions | functions |
//! | `computed` | getters with their fields |
//! | `watch`, `observers` | functions annotated `watch` |
//! | `mixins`, `behaviors`, `extends` | supertypes |
//! | `components` and what is spread into a section | annotations with the name of the section |
//!
//! In a component of a mini-program `this.data.x` is the field `x` as well.

use tree_sitter::Node;

use super::super::decl::head_span;
use super::super::{Lowerer, parse_type, span};
use super::{bare, bind, declare_named, field, is_function, marker, named};
use crate::syntax::ir::{
    Annotation, Arg, Expr, ExprId, Field, FnKind, LocalFn, LocalType, Name, TypeDecl, TypeKind, TypeRef,
};

/// The supertype of everything that keeps its state in the instance itself.
const PLAIN: &str = "Vue";

/// A component object and what is known about it from around it.
pub(super) struct Found<'n> {
    object: Node<'n>,
    base: String,
    /// A name given to it in the call.
    given: Option<Name>,
    /// What names it: the callee.
    head: Node<'n>,
}

/// The component object in a call like `Page({ .. })` or `new Vue({ .. }).$mount('#app')`.
pub(super) fn find<'n>(l: &Lowerer<'_>, node: Node<'n>) -> Option<Found<'n>> {
    let mut at = bare(node);
    for _ in 0..4 {
        let callee = bare(field(at, "function").or_else(|| field(at, "constructor"))?);
        let base = base_of(l, at, callee);
        if let Some(base) = base {
            let mut arguments = named(field(at, "arguments")?);
            let first = arguments.next()?;
            let given = (first.kind() == "string").then(|| l.key(first));
            let object = std::iter::once(first).chain(arguments).find_map(|value| object_in(value, 0))?;
            return Some(Found { object, base, given, head: callee });
        }
        // `createApp({ .. }).use(x).mount('#app')`
        at = bare(field(callee, "object").filter(|_| callee.kind() == "member_expression")?);
    }
    None
}

fn base_of(l: &Lowerer<'_>, call: Node<'_>, callee: Node<'_>) -> Option<String> {
    if !matches!(callee.kind(), "identifier" | "member_expression") {
        return None;
    }
    let table = l.row(call)?.word("components")?;
    let text = l.str(callee);
    let name = table.split_whitespace().filter_map(|entry| entry.split_once('='));
    name.into_iter().find(|(name, _)| *name == text).map(|(_, base)| base.to_owned())
}

/// The object itself, or the one inside `wrap({ .. })` or `Object.assign({}, { .. })`.
fn object_in(node: Node<'_>, depth: u32) -> Option<Node<'_>> {
    let node = bare(node);
    match node.kind() {
        "object" => (named(node).next().is_some()).then_some(node),
        "call_expression" if depth < 3 => {
            named(field(node, "arguments")?).filter_map(|value| object_in(value, depth + 1)).last()
        }
        _ => None,
    }
}

/// True for objects that have the sections of a component though nothing says that they are one, such
/// as mixins.
pub(super) fn looks_like_one(l: &Lowerer<'_>, object: Node<'_>) -> bool {
    if object.kind() != "object" {
        return false;
    }
    let mut sections = 0;
    for kid in named(object) {
        let key = field(kid, "key").or_else(|| field(kid, "name")).map(|key| l.key(key)).unwrap_or_default();
        let value = field(kid, "value").map(bare);
        let is_object = value.is_some_and(|value| value.kind() == "object");
        match &*key {
            "methods" if is_object => return true,
            "data" if kid.kind() == "method_definition" || value.is_some_and(is_function) => sections += 1,
            "computed" | "watch" | "props" | "components" | "mixins" => sections += 1,
            // A mixin that only does something when its component starts; a directive gets an element.
            "created" | "mounted" | "beforeDestroy" | "beforeUnmount" | "destroyed" | "unmounted"
                if kid.kind() == "method_definition" && !takes_something(kid) =>
            {
                sections += 2;
            }
            "created" | "mounted" | "setup" | "render" | "onLoad" | "onShow" => sections += 1,
            _ => {}
        }
    }
    sections >= 2
}

fn takes_something(method: Node<'_>) -> bool {
    field(method, "parameters").is_some_and(|list| named(list).next().is_some())
}

/// Declares the type of a component object found in a call.
pub(super) fn declare_found(l: &mut Lowerer<'_>, found: &Found<'_>, name: Option<Name>) -> LocalType {
    let name = name.or_else(|| found.given.clone());
    declare(l, found.object, &found.base, name, found.head)
}

/// Declares the type of an object that is known to be a component without a call.
pub(super) fn declare_plain(
    l: &mut Lowerer<'_>,
    object: Node<'_>,
    name: Option<Name>,
    head: Node<'_>,
) -> LocalType {
    declare(l, object, PLAIN, name, head)
}

fn declare(
    l: &mut Lowerer<'_>,
    object: Node<'_>,
    base: &str,
    name: Option<Name>,
    head: Node<'_>,
) -> LocalType {
    let own = || {
        property_value(l, object, "name").filter(|value| value.kind() == "string").map(|value| l.key(value))
    };
    let file = || Some(l.script.stem.clone()).filter(|stem| !stem.is_empty());
    let name = name.or_else(own).or_else(file).unwrap_or_else(|| base.into());
    let annotations = std::mem::take(&mut l.pending);
    let decl = TypeDecl {
        name,
        kind: TypeKind::Class,
        supers: vec![TypeRef::named(base)],
        outer: Some(l.ty),
        within: l.func.filter(|&id| l.unit.fns[id.0 as usize].kind != FnKind::Init),
        annotations,
        span: span(object),
        name_span: if head.kind() == "object" { head_span(head) } else { span(head) },
        ..TypeDecl::default()
    };
    let id = l.add_type(decl);
    if l.depth >= super::super::MAX_DEPTH {
        l.unit.coverage.too_deep = true;
        return id;
    }
    l.depth += 1;
    let (outer_ty, outer_fn) = (l.ty, l.func);
    let outer_data = std::mem::replace(&mut l.script.data_is_this, base != PLAIN);
    l.ty = id;
    l.func = l.unit.types[id.0 as usize].within;
    for kid in named(object) {
        section(l, kid);
    }
    l.script.data_is_this = outer_data;
    l.ty = outer_ty;
    l.func = outer_fn;
    l.depth -= 1;
    id
}

fn property_value<'n>(l: &Lowerer<'_>, object: Node<'n>, wanted: &str) -> Option<Node<'n>> {
    named(object).find_map(|kid| {
        let key = field(kid, "key")?;
        (l.key(key) == wanted).then(|| field(kid, "value").map(bare)).flatten()
    })
}

/// One property of the object.
fn section(l: &mut Lowerer<'_>, kid: Node<'_>) {
    if kid.kind() == "spread_element" {
        // `...mixin`: whatever it has, this has too.
        if let Some(value) = named(kid).next() {
            if value.kind() == "identifier" {
                let base = TypeRef::named(l.str(value));
                l.unit.types[l.ty.0 as usize].supers.push(base);
            } else {
                spread(l, "spread", value);
            }
        }
        return;
    }
    let Some(key_node) = field(kid, "key").or_else(|| field(kid, "name")) else {
        if kid.kind() == "shorthand_property_identifier" {
            shorthand(l, kid);
        }
        return;
    };
    let key = l.key(key_node);
    let value = field(kid, "value").map(bare);
    let object = value.filter(|value| value.kind() == "object");
    match (&*key, object) {
        ("data", _) => data(l, kid, value),
        ("setup", _) if setup(l, kid, value) => {}
        ("props" | "properties", _) => value.into_iter().for_each(|value| props(l, value)),
        ("methods" | "filters" | "lifetimes" | "pageLifetimes", Some(object)) => {
            named(object).for_each(|kid| method(l, &key, kid));
        }
        ("computed", Some(object)) => named(object).for_each(|kid| computed(l, kid)),
        ("watch" | "observers", Some(object)) => named(object).for_each(|kid| watcher(l, kid)),
        ("mixins" | "behaviors", _) => {
            for base in value.into_iter().flat_map(named).filter(|base| base.kind() == "identifier") {
                let base = TypeRef::named(l.str(base));
                l.unit.types[l.ty.0 as usize].supers.push(base);
            }
        }
        ("extends", _) => {
            if let Some(base) = value.filter(|value| value.kind() == "identifier") {
                let base = TypeRef::named(l.str(base));
                l.unit.types[l.ty.0 as usize].supers.push(base);
            }
        }
        ("components", Some(object)) => {
            let args = in_initialiser(l, |l| {
                named(object).filter_map(|kid| super::object::property(l, kid)).collect()
            });
            annotate(l, "components", args);
        }
        ("name", _) if value.is_some_and(|value| value.kind() == "string") => {}
        _ => method(l, "", kid),
    }
}

/// Evaluates something in the initialiser of the component.
fn in_initialiser<T>(l: &mut Lowerer<'_>, fill: impl FnOnce(&mut Lowerer<'_>) -> T) -> T {
    let init = l.init_fn(l.ty);
    let outer = l.func.replace(init);
    let result = fill(l);
    l.func = outer;
    result
}

fn annotate(l: &mut Lowerer<'_>, name: &str, args: Vec<Arg>) {
    let values = args.iter().map(|arg| arg.value).collect::<Vec<_>>();
    let init = l.init_fn(l.ty);
    l.unit.fns[init.0 as usize].body.extend(values);
    let annotation = Annotation { name: name.into(), args };
    l.unit.types[l.ty.0 as usize].annotations.push(annotation);
}

/// `...mapActions(['login'])` in a section.
fn spread(l: &mut Lowerer<'_>, section: &str, value: Node<'_>) {
    let value = in_initialiser(l, |l| l.expr(value));
    annotate(l, section, vec![Arg { label: None, value }]);
}

/// `{ login }` in a component or in its methods: a function that stands elsewhere.
fn shorthand(l: &mut Lowerer<'_>, kid: Node<'_>) {
    let made = Field { name: l.name(kid), span: span(kid), ..Field::default() };
    bind::add_field(l, made, Some(kid), span(kid));
}

/// The function of a property: `f() {}`, `f: function () {}`, `f: debounce(function () {}, 300)`.
fn function_of(l: &mut Lowerer<'_>, kid: Node<'_>) -> Option<LocalFn> {
    let (name, at) = {
        let key = field(kid, "key").or_else(|| field(kid, "name"))?;
        (l.key(key), span(key))
    };
    if kid.kind() == "method_definition" {
        return declare_named(l, kid, name, at);
    }
    let value = bare(field(kid, "value")?);
    if is_function(value) {
        return declare_named(l, value, name, at);
    }
    if value.kind() != "call_expression" {
        return None;
    }
    let wrapper = bare(field(value, "function")?);
    if !matches!(wrapper.kind(), "identifier" | "member_expression") {
        return None;
    }
    let function = named(field(value, "arguments")?).map(bare).find(|value| is_function(*value))?;
    let id = declare_named(l, function, name, at)?;
    let wrapper = marker(l.str(wrapper));
    l.unit.fns[id.0 as usize].annotations.push(wrapper);
    Some(id)
}

/// A method, or a field where the value is no function.
fn method(l: &mut Lowerer<'_>, section: &str, kid: Node<'_>) {
    match kid.kind() {
        "spread_element" => {
            if let Some(value) = named(kid).next() {
                spread(l, section, value);
            }
        }
        "shorthand_property_identifier" => shorthand(l, kid),
        "pair" | "method_definition" if function_of(l, kid).is_none() => state(l, kid, None),
        _ => {}
    }
}

/// A field with its initial value.
fn state(l: &mut Lowerer<'_>, kid: Node<'_>, mark: Option<&str>) {
    let (Some(key), Some(value)) = (field(kid, "key"), field(kid, "value")) else {
        if kid.kind() == "shorthand_property_identifier" {
            shorthand(l, kid);
        }
        return;
    };
    let annotations = mark.map(marker).into_iter().collect();
    let made = Field { name: l.key(key), span: span(key), annotations, ..Field::default() };
    bind::add_field(l, made, Some(value), span(kid));
}

/// `data: { .. }`, `data() { return { .. } }`, `data: () => ({ .. })`.
fn data(l: &mut Lowerer<'_>, kid: Node<'_>, value: Option<Node<'_>>) {
    if let Some(object) = value.filter(|value| value.kind() == "object") {
        named(object).for_each(|kid| data_entry(l, kid));
        return;
    }
    let function =
        if kid.kind() == "method_definition" { Some(kid) } else { value.filter(|v| is_function(*v)) };
    let Some(body) = function.and_then(|function| field(function, "body")) else {
        return method(l, "data", kid);
    };
    if body.kind() != "statement_block" {
        named(bare(body)).for_each(|kid| data_entry(l, kid));
        return;
    }
    for statement in named(body) {
        let returned =
            (statement.kind() == "return_statement").then(|| named(statement).next().map(bare)).flatten();
        if let Some(object) = returned.filter(|value| value.kind() == "object") {
            named(object).for_each(|kid| data_entry(l, kid));
            continue;
        }
        let id = in_initialiser(l, |l| l.statement(statement));
        let init = l.init_fn(l.ty);
        l.unit.fns[init.0 as usize].body.extend(id);
    }
}

/// `setup(props) { const agreed = ref(false); return { agreed } }`: what it declares and gives to the
/// template belongs to the component, the way it does where the whole script is the setup. False when
/// it gives something else.
fn setup(l: &mut Lowerer<'_>, kid: Node<'_>, value: Option<Node<'_>>) -> bool {
    let function =
        if kid.kind() == "method_definition" { Some(kid) } else { value.filter(|value| is_function(*value)) };
    let Some(body) = function.and_then(|function| field(function, "body")) else { return false };
    let returned = named(body).last().filter(|last| last.kind() == "return_statement");
    let given = returned.and_then(|last| named(last).next()).map(bare);
    let Some(given) = given.filter(|given| given.kind() == "object") else { return false };
    let params = function.and_then(|function| field(function, "parameters"));
    let first = params.and_then(|params| named(params).next());
    let first = first.map(|first| field(first, "pattern").unwrap_or(first));
    let props = first.filter(|first| first.kind() == "identifier").map(|first| l.name(first));
    let outer = std::mem::replace(&mut l.script.instance, props);
    for statement in named(body).filter(|statement| Some(*statement) != returned) {
        l.member(statement);
    }
    for kid in named(given) {
        match kid.kind() {
            "shorthand_property_identifier" => {}
            "pair" if is_itself(l, kid) => {}
            _ => method(l, "setup", kid),
        }
    }
    l.script.instance = outer;
    true
}

/// `{ a: a }`
fn is_itself(l: &Lowerer<'_>, pair: Node<'_>) -> bool {
    let (key, value) = (field(pair, "key"), field(pair, "value"));
    key.is_some_and(|key| value.is_some_and(|value| l.str(key) == l.str(value)))
}

fn data_entry(l: &mut Lowerer<'_>, kid: Node<'_>) {
    if kid.kind() == "spread_element" {
        if let Some(value) = named(kid).next() {
            spread(l, "data", value);
        }
    } else {
        state(l, kid, None);
    }
}

/// `props: ['a']`, `props: { a: String, b: { type: Boolean, default: false } }`.
fn props(l: &mut Lowerer<'_>, value: Node<'_>) {
    let mut made: Vec<(Field, Option<Node<'_>>)> = Vec::new();
    for kid in named(value) {
        if kid.kind() == "string" {
            made.push((Field { name: l.key(kid), span: span(kid), ..Field::default() }, None));
            continue;
        }
        let Some(key) = field(kid, "key") else { continue };
        let Some(value) = field(kid, "value").map(bare) else { continue };
        let detail = |wanted: &str| property_value(l, value, wanted);
        let (ty, init) = if value.kind() == "object" {
            (
                detail("type"),
                detail("default").or_else(|| detail("value")).filter(|value| !is_function(*value)),
            )
        } else {
            (Some(value), None)
        };
        let ty =
            ty.filter(|ty| ty.kind() == "identifier").map(|ty| parse_type(l.str(ty))).unwrap_or_default();
        made.push((Field { name: l.key(key), ty, span: span(key), ..Field::default() }, init));
    }
    for (mut field, init) in made {
        let at = field.span;
        field.annotations.push(marker("prop"));
        bind::add_field(l, field, init, at);
    }
}

/// `full() {}`, `full: { get() {}, set(v) {} }`.
fn computed(l: &mut Lowerer<'_>, kid: Node<'_>) {
    if kid.kind() == "spread_element" {
        return method(l, "computed", kid);
    }
    let Some(key) = field(kid, "key").or_else(|| field(kid, "name")) else { return };
    let name = l.key(key);
    let mut getter = None;
    if let Some(object) = field(kid, "value").map(bare).filter(|value| value.kind() == "object") {
        for accessor in named(object) {
            let kind = match field(accessor, "key").or_else(|| field(accessor, "name")).map(|key| l.key(key))
            {
                Some(key) if key == "get" => FnKind::Getter,
                Some(key) if key == "set" => FnKind::Setter,
                _ => continue,
            };
            let Some(id) = function_of(l, accessor) else { continue };
            let function = &mut l.unit.fns[id.0 as usize];
            function.kind = kind;
            function.name = name.clone();
            if kind == FnKind::Getter {
                getter = Some(id);
            }
        }
    } else if let Some(id) = function_of(l, kid) {
        l.unit.fns[id.0 as usize].kind = FnKind::Getter;
        getter = Some(id);
    }
    let made = Field { name, getter, span: span(key), ..Field::default() };
    l.unit.types[l.ty.0 as usize].fields.push(made);
}

/// `agreed(v) {}`, `agreed: { handler(v) {}, immediate: true }`.
fn watcher(l: &mut Lowerer<'_>, kid: Node<'_>) {
    let Some(key) = field(kid, "key").or_else(|| field(kid, "name")) else { return };
    let name = l.key(key);
    let object = field(kid, "value").map(bare).filter(|value| value.kind() == "object");
    let handler = match object {
        Some(object) => named(object).find(|kid| {
            let key = field(*kid, "key").or_else(|| field(*kid, "name"));
            key.is_some_and(|key| l.key(key) == "handler")
        }),
        None => Some(kid),
    };
    let Some(id) = handler.and_then(|handler| function_of(l, handler)) else { return };
    let function = &mut l.unit.fns[id.0 as usize];
    function.name = name;
    function.annotations.push(marker("watch"));
}

/// The instance, when an expression names the object that holds its state.
pub(super) fn state_holder(l: &Lowerer<'_>, id: ExprId) -> Option<ExprId> {
    if !l.script.data_is_this {
        return None;
    }
    match l.unit.expr(id) {
        Expr::Member { recv, name, .. } if matches!(&**name, "data" | "properties") => {
            matches!(l.unit.expr(*recv), Expr::This(_)).then_some(*recv)
        }
        _ => None,
    }
}
