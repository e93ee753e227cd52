//! What a file takes from others and gives to them.
//!
//! | written | `Import` |
//! |---|---|
//! | `import d from 'x'`, `const d = require('x')`, `const d = await import('x')` | path `x`, alias `d` |
//! | `import * as n from 'x'` | path `x`, alias `n`, wildcard |
//! | `import { a as b } from 'x'`, `const { a: b } = require('x')`, `const b = require('x').a` | path `x#a`, alias `b` |
//! | `import 'x'`, a call `import('x')` or `require('x')` in the middle of something | path `x` |
//! | `const P = lazy(() => import('x'))` | path `x`, alias `P` |
//! | `export { a as b } from 'x'` | path `x#a`, alias `b`, static |
//! | `export * from 'x'` | path `x`, wildcard, static |
//! | `export * as n from 'x'` | path `x`, alias `n`, wildcard, static |
//! | `export { a as b }`, `exports.b = a`, `module.exports = { b: a }` | path `#a`, alias `b`, static |
//! | `export default a`, `export default function a() {}`, `module.exports = a`, `export default memo(a)` | path `#a`, alias `default`, static |
//!
//! So the exports of a file are its static imports and whatever of its top level is not private. A
//! default export without a name is the function, type or field `default`. `exports.f = function () {}`
//! and `module.exports = { f() {}, n: 1 }` declare `f` and `n` at the top level, and so does
//! `window.f = function () {}`.

use tree_sitter::Node;

use super::super::{Lowerer, span};
use super::{bare, bind, component, declare_named, field, has_token, is_function, named, only_value};
use crate::syntax::ir::{Field, FnKind, Import, LocalType, Mods, Name};

/// The name of the default export.
const DEFAULT: &str = "default";

impl Lowerer<'_> {
    fn add_import(&mut self, path: &str, alias: Option<&str>) {
        self.script.is_module = true;
        let import = Import { path: path.into(), alias: alias.map(Name::from), ..Import::default() };
        self.unit.imports.push(import);
    }

    /// Gives something of this file or another a name under which others can take it.
    fn add_export(&mut self, path: &str, alias: Option<&str>, wildcard: bool) {
        self.script.is_module = true;
        if let Some(own) = path.strip_prefix('#') {
            self.script.exported.insert(own.into());
        }
        let import = Import { path: path.into(), alias: alias.map(Name::from), wildcard, is_static: true };
        self.unit.imports.push(import);
    }
}

/// `import .. from 'x'`.
pub(super) fn import(l: &mut Lowerer<'_>, node: Node<'_>) {
    let clause = named(node).find(|kid| matches!(kid.kind(), "import_clause" | "import_require_clause"));
    let source = field(node, "source").or_else(|| clause.and_then(|clause| field(clause, "source")));
    let Some(path) = source.map(|source| l.key(source)) else { return };
    let Some(clause) = clause else { return l.add_import(&path, None) };
    for kid in named(clause) {
        match kid.kind() {
            "identifier" => l.add_import(&path, Some(&l.name(kid))),
            "namespace_import" => {
                let Some(name) = named(kid).next() else { continue };
                l.add_import(&path, Some(&l.name(name)));
                if let Some(import) = l.unit.imports.last_mut() {
                    import.wildcard = true;
                }
            }
            "named_imports" => {
                for specifier in named(kid) {
                    let Some(name) = field(specifier, "name") else { continue };
                    let local = field(specifier, "alias").unwrap_or(name);
                    let export = l.key(name);
                    l.add_import(&member_path(&path, &export), Some(&l.name(local)));
                }
            }
            _ => {}
        }
    }
}

/// The path of an export of a module; the default one is the module itself.
fn member_path(path: &str, export: &str) -> String {
    if export == DEFAULT { path.to_owned() } else { format!("{path}#{export}") }
}

/// `export ..`.
pub(super) fn export(l: &mut Lowerer<'_>, node: Node<'_>) {
    for decorator in named(node).filter(|kid| kid.kind() == "decorator") {
        let annotation = l.annotation(decorator);
        l.pending.extend(annotation);
    }
    if l.ty != LocalType(0) {
        // In a namespace everything can be seen.
        if let Some(declaration) = field(node, "declaration") {
            l.member(declaration);
        }
        return;
    }
    l.script.is_module = true;
    let clause = named(node).find(|kid| matches!(kid.kind(), "export_clause" | "namespace_export"));
    let source = field(node, "source").map(|source| l.key(source));
    let is_default = has_token(node, DEFAULT);
    match (clause, source) {
        (Some(clause), source) if clause.kind() == "export_clause" => {
            for specifier in named(clause) {
                let Some(name) = field(specifier, "name") else { continue };
                let alias = l.key(field(specifier, "alias").unwrap_or(name));
                let name = l.key(name);
                let path = match &source {
                    Some(path) => member_path(path, &name),
                    None => format!("#{name}"),
                };
                l.add_export(&path, Some(&alias), false);
            }
        }
        (Some(clause), Some(path)) => {
            let alias = named(clause).next().map(|name| l.key(name));
            l.add_export(&path, alias.as_deref(), true);
        }
        (_, Some(path)) => l.add_export(&path, None, true),
        _ => {
            if let Some(declaration) = field(node, "declaration") {
                declared(l, declaration, is_default);
            } else if let Some(value) = field(node, "value").or_else(|| named(node).last()) {
                default_value(l, value);
            }
        }
    }
}

/// `export function f() {}`, `export const a = 1`.
fn declared(l: &mut Lowerer<'_>, declaration: Node<'_>, is_default: bool) {
    let before = {
        let module = &l.unit.types[0];
        (module.fields.len(), module.fns.len(), l.unit.types.len())
    };
    let imports = l.unit.imports.len();
    l.member(declaration);
    // `export const Page = lazy(() => import('./Page'))`
    let passed: Vec<Name> =
        l.unit.imports[imports..].iter().filter_map(|import| import.alias.clone()).collect();
    passed.iter().for_each(|name| l.add_export(&format!("#{name}"), Some(name), false));
    let module = &l.unit.types[0];
    let fields = module.fields[before.0..].iter().map(|field| field.name.clone());
    let fns = module.fns[before.1..].iter().map(|id| l.unit.fns[id.0 as usize].name.clone());
    let types = l.unit.types[before.2..]
        .iter()
        .filter(|decl| decl.outer == Some(LocalType(0)) && decl.within.is_none())
        .map(|decl| decl.name.clone());
    let names: Vec<Name> = fields.chain(fns).chain(types).collect();
    if is_default && let Some(name) = names.first().filter(|name| !name.is_empty()) {
        l.add_export(&format!("#{name}"), Some(DEFAULT), false);
    }
    l.script.exported.extend(names);
}

/// `export default ..`, `module.exports = ..`.
fn default_value(l: &mut Lowerer<'_>, value: Node<'_>) {
    give(l, DEFAULT, value);
}

/// Declares what is exported under a name.
fn give(l: &mut Lowerer<'_>, alias: &str, value: Node<'_>) {
    let inner = bare(value);
    match inner.kind() {
        "identifier" => return l.add_export(&format!("#{}", l.name(inner)), Some(alias), false),
        "undefined" => return,
        "class" | "class_declaration" => {
            if let Some(view) = l.view(inner) {
                let id = l.declare_type(&view);
                let decl = &mut l.unit.types[id.0 as usize];
                if decl.name.is_empty() {
                    decl.name = alias.into();
                }
                let name = decl.name.clone();
                return own(l, &name, alias);
            }
        }
        _ if is_function(inner) => {
            let name = field(inner, "name");
            let (name, at) = match name {
                Some(name) => (l.name(name), span(name)),
                None => (alias.into(), start(inner)),
            };
            if declare_named(l, inner, name.clone(), at).is_some() {
                return own(l, &name, alias);
            }
        }
        _ => {}
    }
    if let Some((path, export)) = required(l, inner) {
        let path = export.map_or(path.to_string(), |export| member_path(&path, &export));
        return l.add_export(&path, Some(alias), false);
    }
    let found = component::find(l, inner);
    let is_plain = inner.kind() == "object"
        && (l.script.default_is_component && alias == DEFAULT || component::looks_like_one(l, inner));
    if found.is_some() || is_plain {
        let name = (alias != DEFAULT).then(|| Name::from(alias));
        let id = match found {
            Some(found) => component::declare_found(l, &found, name),
            None => component::declare_plain(l, inner, name, inner),
        };
        let name = l.unit.types[id.0 as usize].name.clone();
        return own(l, &name, alias);
    }
    // `export default connect(..)(Page)`: what is wrapped stands for it.
    if let Some(wrapped) = wrapped(l, inner) {
        return l.add_export(&format!("#{wrapped}"), Some(alias), false);
    }
    let made = Field {
        name: alias.into(),
        mods: Mods { constant: true, ..Mods::default() },
        span: start(inner),
        ..Field::default()
    };
    bind::add_field(l, made, Some(value), span(value));
    l.script.is_module = true;
    l.script.exported.insert(alias.into());
}

fn start(node: Node<'_>) -> crate::input::span::Span {
    super::super::decl::head_span(node)
}

/// Something of this file is exported under its own or another name.
fn own(l: &mut Lowerer<'_>, name: &str, alias: &str) {
    l.script.is_module = true;
    l.script.exported.insert(name.into());
    if name != alias {
        l.add_export(&format!("#{name}"), Some(alias), false);
    }
}

/// The component in `memo(Page)`, `connect(a, b)(Page)`, `withA(withB(Page))`.
fn wrapped(l: &Lowerer<'_>, value: Node<'_>) -> Option<Name> {
    let mut at = value;
    for _ in 0..8 {
        if at.kind() != "call_expression" {
            break;
        }
        at = bare(named(field(at, "arguments")?).next()?);
    }
    let name = if at.kind() == "identifier" && at != value { l.name(at) } else { return None };
    name.starts_with(char::is_uppercase).then_some(name)
}

/// Statements of the top level that declare something.
pub(super) fn statement(l: &mut Lowerer<'_>, node: Node<'_>) -> bool {
    let Some(inner) = named(node).next().map(bare) else { return false };
    match inner.kind() {
        // 'use strict'
        "string" => true,
        "assignment_expression" => assigned(l, inner),
        "unary_expression" => field(inner, "argument").is_some_and(|call| in_scope(l, bare(call))),
        "call_expression" | "new_expression" => {
            let Some(found) = component::find(l, inner) else { return in_scope(l, inner) };
            component::declare_found(l, &found, None);
            l.script.is_module = true;
            true
        }
        _ => false,
    }
}

/// `(function () { .. })()` at the top level only keeps its names to itself: what it declares is the
/// top level of the file.
fn in_scope(l: &mut Lowerer<'_>, call: Node<'_>) -> bool {
    if call.kind() != "call_expression" || l.depth >= super::super::MAX_DEPTH {
        return false;
    }
    let Some(mut function) = field(call, "function").map(bare) else { return false };
    // `(function () { .. }).call(this)`
    if function.kind() == "member_expression" {
        let name = field(function, "property").map(|name| l.str(name)).unwrap_or_default();
        let Some(object) = field(function, "object").filter(|_| matches!(name, "call" | "apply")) else {
            return false;
        };
        function = bare(object);
    }
    let no_params = field(function, "parameters").is_some_and(|params| named(params).next().is_none());
    let body = field(function, "body").filter(|body| body.kind() == "statement_block");
    let Some(body) = body.filter(|_| is_function(function) && no_params) else { return false };
    if named(body).any(|statement| statement.kind() == "return_statement") {
        return false;
    }
    l.script.is_module = true;
    l.depth += 1;
    named(body).for_each(|statement| l.member(statement));
    l.depth -= 1;
    true
}

/// `exports.a = ..`, `module.exports = ..`, `window.f = function () {}`.
fn assigned(l: &mut Lowerer<'_>, node: Node<'_>) -> bool {
    if l.ty != LocalType(0) {
        return false;
    }
    let (Some(target), Some(value)) = (field(node, "left"), field(node, "right")) else { return false };
    let target: String = l.str(target).split_whitespace().collect();
    let value = bare(value);
    // `module.exports = exports = ..`
    let value = if value.kind() == "assignment_expression" && l.str(value).starts_with("exports") {
        field(value, "right").map_or(value, bare)
    } else {
        value
    };
    if target == "module.exports" {
        l.script.is_module = true;
        if value.kind() == "object" {
            members_of(l, value);
        } else {
            default_value(l, value);
        }
        return true;
    }
    if let Some(name) = target.strip_prefix("module.exports.").or_else(|| target.strip_prefix("exports.")) {
        if !name.contains(['.', '[']) {
            // `exports.a = exports.b = void 0` only makes room.
            if !matches!(value.kind(), "assignment_expression" | "unary_expression") {
                give(l, name, value);
            }
            return true;
        }
        return false;
    }
    let global = ["window.", "globalThis.", "self.", "global."];
    let Some(name) = global.iter().find_map(|global| target.strip_prefix(global)).or_else(|| {
        // `f = function () {}` of a name that nothing declares.
        let bare = target.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '$'));
        (bare && is_function(value) && !is_declared(l, &target)).then_some(target.as_str())
    }) else {
        return false;
    };
    if name.contains(['.', '[']) || !is_function(value) {
        return false;
    }
    if declare_named(l, value, name.into(), start(node)).is_some() {
        l.script.exported.insert(name.into());
    }
    true
}

/// True when the text of the file declares a name, as far as that can be told from its words.
fn is_declared(l: &Lowerer<'_>, name: &str) -> bool {
    let word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$');
    l.text.match_indices(name).any(|(at, _)| {
        let (before, after) = (&l.text[..at], &l.text[at + name.len()..]);
        if before.ends_with(word) || after.starts_with(word) {
            return false;
        }
        // `let a, name;` is declared by what its line begins with.
        let line = before.rsplit(['\n', ';', '{', '(']).next().unwrap_or_default().trim_start();
        let line = line.strip_prefix("export ").unwrap_or(line);
        ["let ", "var ", "const ", "function ", "class "].iter().any(|keyword| line.starts_with(keyword))
            && !line.contains('=')
    })
}

/// `module.exports = { a, b: c, f() {}, ...require('x') }`.
fn members_of(l: &mut Lowerer<'_>, object: Node<'_>) {
    for kid in named(object) {
        match kid.kind() {
            "shorthand_property_identifier" => {
                let name = l.name(kid);
                l.add_export(&format!("#{name}"), Some(&name), false);
            }
            "pair" => {
                let (Some(key), Some(value)) = (field(kid, "key"), field(kid, "value")) else { continue };
                let key = l.key(key);
                give(l, &key, value);
            }
            "method_definition" => {
                let Some(view) = l.view(kid) else { continue };
                let id = l.declare_fn(&view, FnKind::Named);
                let name = l.unit.fns[id.0 as usize].name.clone();
                own(l, &name, &name);
            }
            "spread_element" => {
                if let Some((path, _)) = named(kid).next().and_then(|value| required(l, value)) {
                    l.add_export(&path, None, true);
                }
            }
            _ => {}
        }
    }
}

/// The module that `require('x')` or `await import('x')` gives, and what is taken from it.
fn required(l: &Lowerer<'_>, node: Node<'_>) -> Option<(Name, Option<Name>)> {
    let mut at = bare(node);
    let mut export = None;
    if at.kind() == "member_expression" {
        let property = l.name(field(at, "property")?);
        export = (property != DEFAULT).then_some(property);
        at = bare(field(at, "object")?);
    }
    let awaited = at.kind() == "await_expression";
    if awaited {
        at = bare(named(at).next()?);
    }
    if at.kind() != "call_expression" {
        return None;
    }
    let wanted = if awaited { "import" } else { "require" };
    let function = field(at, "function")?;
    if l.str(function) != wanted {
        return None;
    }
    Some((specifier(l, at)?, export))
}

/// The literal that a call of `require` or `import` names its module with.
fn specifier(l: &Lowerer<'_>, call: Node<'_>) -> Option<Name> {
    let first = named(field(call, "arguments")?).next()?;
    match first.kind() {
        "string" => Some(l.key(first)),
        "template_string" if named(first).all(|kid| kid.kind() == "string_fragment") => {
            Some(super::super::strings::unquote(l.str(first)).into())
        }
        _ => None,
    }
}

/// A module that is loaded in the middle of an expression.
pub(super) fn side_import(l: &mut Lowerer<'_>, call: Node<'_>) {
    if let Some(path) = specifier(l, call) {
        l.add_import(&path, None);
    }
}

/// True when a variable is just a name for a module or something in it.
pub(super) fn bound_import(l: &mut Lowerer<'_>, pattern: Node<'_>, value: Node<'_>) -> bool {
    let Some((path, export)) = required(l, value).or_else(|| lazy(l, pattern, value)) else { return false };
    let from = |name: &str| match &export {
        Some(export) => format!("{path}#{export}.{name}"),
        None => member_path(&path, name),
    };
    match pattern.kind() {
        "identifier" => {
            let whole = export.as_ref().map_or(path.to_string(), |export| member_path(&path, export));
            l.add_import(&whole, Some(&l.name(pattern)));
            true
        }
        "object_pattern" => {
            let mut list: Vec<(String, Name)> = Vec::new();
            for kid in named(pattern) {
                match kid.kind() {
                    "shorthand_property_identifier_pattern" => {
                        let name = l.name(kid);
                        list.push((from(&name), name));
                    }
                    "pair_pattern" => {
                        let (Some(key), Some(local)) = (field(kid, "key"), field(kid, "value")) else {
                            return false;
                        };
                        let local = if local.kind() == "assignment_pattern" {
                            field(local, "left").unwrap_or(local)
                        } else {
                            local
                        };
                        if local.kind() != "identifier" {
                            return false;
                        }
                        list.push((from(&l.key(key)), l.name(local)));
                    }
                    _ => return false,
                }
            }
            list.iter().for_each(|(path, local)| l.add_import(path, Some(local)));
            true
        }
        _ => false,
    }
}

/// `const Page = lazy(() => import('./Page'))`, with or without a choice of what the module gives.
fn lazy(l: &Lowerer<'_>, pattern: Node<'_>, value: Node<'_>) -> Option<(Name, Option<Name>)> {
    if pattern.kind() != "identifier" || !l.str(pattern).starts_with(char::is_uppercase) {
        return None;
    }
    let value = bare(value);
    let mut function = value;
    if value.kind() == "call_expression" {
        function = bare(named(field(value, "arguments")?).next()?);
    }
    if !is_function(function) {
        return None;
    }
    let mut at = only_value(function)?;
    let mut export = None;
    // `.then(m => ({ default: m.Page }))`, `.then(m => m.Page)`
    while at.kind() == "call_expression"
        && let Some(target) = field(at, "function").filter(|target| target.kind() == "member_expression")
    {
        let chosen = field(at, "arguments").and_then(|args| named(args).next()).map(bare);
        export = export.or_else(|| {
            let mut chosen = only_value(chosen?)?;
            if chosen.kind() == "object" {
                chosen = field(named(chosen).next()?, "value")?;
            }
            (chosen.kind() == "member_expression")
                .then(|| field(chosen, "property"))
                .flatten()
                .map(|name| l.name(name))
        });
        at = bare(field(target, "object")?);
    }
    if at.kind() == "await_expression" {
        at = named(at).next()?;
    }
    let is_import = at.kind() == "call_expression" && l.str(field(at, "function")?) == "import";
    if !is_import {
        return None;
    }
    Some((specifier(l, at)?, export.filter(|export| export != DEFAULT)))
}

/// In a module, what is not exported cannot be seen from outside.
pub(super) fn finish(l: &mut Lowerer<'_>) {
    if !l.script.is_module {
        return;
    }
    let exported = std::mem::take(&mut l.script.exported);
    let fns = l.unit.types[0].fns.clone();
    for id in fns {
        let function = &mut l.unit.fns[id.0 as usize];
        if function.kind != FnKind::Init {
            function.mods.private |= !exported.contains(&function.name);
        }
    }
    for field in &mut l.unit.types[0].fields {
        field.mods.private |= !exported.contains(&field.name);
    }
    for decl in &mut l.unit.types[1..] {
        if decl.outer == Some(LocalType(0)) && decl.within.is_none() {
            decl.mods.private |= !exported.contains(&decl.name);
        }
    }
}
