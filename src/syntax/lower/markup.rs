//! Markup: Vue files, pages and mini-program templates in the form that JSX has.
//!
//! The scripts of a file are lowered in place, so that positions are the file's. What is shown becomes
//! a function `<template>` of the component, or of the file where there is none: an element is a call
//! of its tag with its attributes as labelled arguments and what stands inside it as `children`,
//! a condition is an `If` around it and a repetition a `Loop`. Expressions in attributes and between
//! braces are parsed with the grammar of the script; a bad one is nothing.

mod attr;
mod element;
mod snippet;

use std::borrow::Cow;

use super::{Lowerer, error_bytes, nodes};
use crate::input::span::{FileId, Span};
use crate::syntax::ir::{
    ExprId, FnKind, Function, Import, LocalFn, LocalType, Name, TypeDecl, TypeKind, Unit,
};
use crate::syntax::lang::Lang;
use crate::syntax::markup::{Dialect, Doc, Element, Node};
use crate::syntax::parse::part;

/// The name of the function that stands for what is shown.
const TEMPLATE: &str = "<template>";

/// Supertypes of the components that a template belongs to.
const COMPONENTS: &[&str] = &["Vue", "Component", "Page", "App"];

/// Types of scripts that run.
const SCRIPT_TYPES: &[&str] = &[
    "",
    "module",
    "text/javascript",
    "application/javascript",
    "text/ecmascript",
    "application/ecmascript",
    "text/babel",
    "text/jsx",
    "text/typescript",
    "javascript",
];

/// Lowers a file of markup.
pub(crate) fn lower(file: FileId, text: &str, doc: &Doc, dialect: Dialect, stem: &str) -> Unit {
    let source = decode_values(text, doc);
    let lang = language(text, doc);
    let whole = Span::new(0, text.len() as u32);
    let module = TypeDecl { kind: TypeKind::Module, span: whole, ..TypeDecl::default() };
    let unit = Unit { file, types: vec![module], ..Unit::default() };
    let mut lowerer = Lowerer::new(unit, &source, lang.grammar());
    lowerer.script.name_file(stem);
    lowerer.unit.coverage.error_bytes = doc.error_bytes;
    lowerer.unit.comments.clone_from(&doc.comments);
    let mut setup = false;
    for element in doc.elements().filter(|element| element.name == "script" && dialect != Dialect::Mini) {
        setup |= script(&mut lowerer, text, element, dialect);
    }
    lowerer.grammar = lang.grammar();
    if dialect == Dialect::Html {
        lowerer.script.of_page();
    }
    (lowerer.grammar.hooks().finish)(&mut lowerer);
    let component = component(&lowerer.unit);
    let (owner, members) = match dialect {
        Dialect::Vue if setup => (LocalType(0), false),
        Dialect::Vue => (component.unwrap_or(LocalType(0)), true),
        Dialect::Mini => (LocalType(0), true),
        // A page that is itself the template of a component.
        Dialect::Html => match component.filter(|_| has_directives(doc)) {
            Some(component) => (component, true),
            None => (LocalType(0), false),
        },
    };
    let mut walk =
        Walk { l: lowerer, doc, text, dialect, lang, members, setup, locals: Vec::new(), depth: 0 };
    walk.modules();
    let roots: Vec<usize> = match dialect {
        Dialect::Vue => walk.templates(),
        _ => doc.roots.clone(),
    };
    walk.template(owner, TEMPLATE, whole_of(doc, &roots).unwrap_or(whole), &roots);
    walk.named_templates(owner);
    walk.l.unit.comments.sort_unstable();
    walk.l.unit
}

/// The state of a walk over markup.
struct Walk<'d, 't> {
    l: Lowerer<'t>,
    doc: &'d Doc,
    /// The file as it is; the lowerer's text has entities resolved in values.
    text: &'d str,
    dialect: Dialect,
    /// The language of expressions.
    lang: Lang,
    /// Names that are not local are members of the component.
    members: bool,
    /// The template stands in the scope of its script.
    setup: bool,
    /// Names that loops and slots bind around here.
    locals: Vec<Name>,
    depth: u32,
}

impl Walk<'_, '_> {
    fn str(&self, at: Span) -> &str {
        self.text.get(at.range()).unwrap_or_default()
    }

    /// What the template of a Vue file holds.
    fn templates(&mut self) -> Vec<usize> {
        let mut kids = Vec::new();
        for &root in &self.doc.roots {
            let Some(element) = self.doc.element(root).filter(|element| element.name == "template") else {
                continue;
            };
            if let Some(src) = element.value(self.text, "src") {
                let import = Import { path: src.into(), wildcard: true, ..Import::default() };
                self.l.unit.imports.push(import);
            }
            // One in another language has been left out by the reader.
            kids.extend(&element.kids);
        }
        kids
    }

    /// What a mini-program template takes from other files, and the names of its script modules.
    fn modules(&mut self) {
        if self.dialect != Dialect::Mini {
            return;
        }
        for element in self.doc.elements() {
            let value = |name: &str| element.value(self.text, name).filter(|value| !value.is_empty());
            let src = value("src").or_else(|| value("from"));
            match element.name.as_str() {
                "import" | "include" => {
                    let Some(src) = src else { continue };
                    let wildcard = element.name == "include";
                    self.l.unit.imports.push(Import { path: src.into(), wildcard, ..Import::default() });
                }
                "wxs" | "sjs" | "filter" | "import-sjs" | "qs" => {
                    let Some(name) = value("module").or_else(|| value("name")) else { continue };
                    self.locals.push(name.into());
                    if let Some(src) = src {
                        let alias = Some(name.into());
                        self.l.unit.imports.push(Import { path: src.into(), alias, ..Import::default() });
                    }
                }
                _ => {}
            }
        }
    }

    /// A function that shows these nodes.
    fn template(&mut self, owner: LocalType, name: &str, at: Span, kids: &[usize]) {
        let head = Span::new(at.start, at.start + u32::from(self.str(at).starts_with('<')));
        let function = Function {
            name: name.into(),
            kind: FnKind::Named,
            owner: Some(owner),
            has_body: true,
            span: at,
            name_span: head,
            ..Function::default()
        };
        let id = LocalFn(self.l.unit.fns.len() as u32);
        self.l.unit.fns.push(function);
        self.l.unit.types[owner.0 as usize].fns.push(id);
        let outer = (self.l.func.replace(id), std::mem::replace(&mut self.l.ty, owner));
        let body = self.children(kids);
        self.l.unit.fns[id.0 as usize].body = body;
        (self.l.func, self.l.ty) = outer;
    }

    /// `<template name="x">` of a mini-program: what others show by that name.
    fn named_templates(&mut self, owner: LocalType) {
        if self.dialect != Dialect::Mini {
            return;
        }
        let doc = self.doc;
        for element in doc.elements().filter(|element| element.name == "template") {
            let Some(name) = element.value(self.text, "name") else { continue };
            let name = format!("<template {name}>");
            self.template(owner, &name, element.span, &element.kids);
        }
    }

    fn push_str(&mut self, text: &str, at: Span) -> ExprId {
        let parts = vec![crate::syntax::ir::StrPart::Text(text.into())];
        self.l.push(crate::syntax::ir::Expr::Str(parts), at)
    }
}

/// The language of the expressions of a file: that of its scripts.
fn language(text: &str, doc: &Doc) -> Lang {
    let mut found = Lang::JavaScript;
    for script in doc.elements().filter(|element| element.name == "script") {
        match script_language(text, script) {
            Some(lang) if lang != Lang::JavaScript => found = lang,
            _ => {}
        }
    }
    found
}

/// The language of a script; nothing for what is none.
fn script_language(text: &str, element: &Element) -> Option<Lang> {
    let ty = element.value(text, "type").unwrap_or_default().to_ascii_lowercase();
    if !SCRIPT_TYPES.contains(&ty.split(';').next().unwrap_or_default().trim()) {
        return None;
    }
    Some(match element.value(text, "lang").unwrap_or_default() {
        "ts" | "typescript" | "uts" => Lang::TypeScript,
        "tsx" => Lang::Tsx,
        _ if ty == "text/typescript" => Lang::TypeScript,
        _ => Lang::JavaScript,
    })
}

/// Lowers a script in its place; true when the template stands in its scope.
fn script(l: &mut Lowerer<'_>, text: &str, element: &Element, dialect: Dialect) -> bool {
    let Some(lang) = script_language(text, element) else { return false };
    if let Some(src) = element.value(text, "src").filter(|src| !src.is_empty()) {
        l.unit.imports.push(Import {
            path: source_path(src, dialect).into(),
            wildcard: true,
            ..Import::default()
        });
    }
    let setup = dialect == Dialect::Vue && element.attr("setup").is_some();
    let Some(raw) = element.raw.filter(|raw| !raw.is_empty()) else { return setup };
    let Some(tree) = part(l.text, lang, raw, "", "") else {
        l.unit.coverage.timed_out = true;
        return setup;
    };
    l.grammar = lang.grammar();
    let root = tree.root_node();
    l.unit.coverage.error_bytes += error_bytes(root);
    l.comments(root);
    match dialect {
        Dialect::Vue => l.script.of_component(),
        _ => l.script.of_page(),
    }
    (l.grammar.hooks().start)(l, root);
    l.members(LocalType(0), &mut nodes(root));
    setup
}

/// The path of a script that a page loads, in the form of a module specifier.
fn source_path(src: &str, dialect: Dialect) -> Cow<'_, str> {
    let src = src.split(['?', '#']).next().unwrap_or(src);
    let elsewhere = src.contains("://") || src.starts_with(['/', '.', '{', '<', '@', '~']);
    if dialect == Dialect::Html && !elsewhere { format!("./{src}").into() } else { src.into() }
}

/// The type that a template belongs to: the default export, or the last component of the file.
fn component(unit: &Unit) -> Option<LocalType> {
    let is_component = |decl: &TypeDecl| {
        let known = decl.supers.iter().any(|ty| COMPONENTS.contains(&ty.simple()));
        decl.kind == TypeKind::Class
            && (known || decl.annotations.iter().any(|mark| mark.name == "Component"))
    };
    let exported = unit
        .imports
        .iter()
        .find(|import| import.is_static && import.alias.as_deref() == Some("default"))
        .and_then(|import| import.path.strip_prefix('#'));
    let ids = || (1..unit.types.len() as u32).map(LocalType).filter(|id| is_component(unit.ty(*id)));
    let named = |name: &str| ids().find(|id| unit.ty(*id).name == name);
    exported.and_then(named).or_else(|| named("default")).or_else(|| ids().next_back())
}

/// True when a page uses the directives of a framework.
fn has_directives(doc: &Doc) -> bool {
    doc.elements()
        .flat_map(|element| &element.attrs)
        .any(|attr| attr.name.starts_with("v-") || attr.name.starts_with(['@', ':']))
}

fn whole_of(doc: &Doc, roots: &[usize]) -> Option<Span> {
    let span = |at: usize| match &doc.nodes[at] {
        Node::Element(element) => element.span,
        Node::Text(span) | Node::Mustache(span) => *span,
    };
    let (first, last) = (roots.first()?, roots.last()?);
    Some(Span::new(span(*first).start, span(*last).end))
}

/// The text with the entities in values resolved, byte for byte: a run of them is put together and
/// filled up with spaces, so that `a &amp;&amp; b` is an expression.
fn decode_values<'t>(text: &'t str, doc: &Doc) -> Cow<'t, str> {
    let values = doc.elements().flat_map(|element| &element.attrs).filter_map(|attr| attr.value);
    let values: Vec<Span> =
        values.filter(|value| text.get(value.range()).is_some_and(|value| value.contains('&'))).collect();
    if values.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for value in values {
        let (Some(before), Some(inner)) = (text.get(at..value.range().start), text.get(value.range())) else {
            continue;
        };
        out.push_str(before);
        out.push_str(&decode_in_place(inner));
        at = value.range().end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    if out.len() == text.len() { Cow::Owned(out) } else { Cow::Borrowed(text) }
}

const ENTITIES: &[(&str, &str)] = &[
    ("&amp;", "&"),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&apos;", "'"),
    ("&#39;", "'"),
    ("&nbsp;", " "),
];

fn decode_in_place(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut spare = 0;
    while !rest.is_empty() {
        if let Some((entity, c)) = ENTITIES.iter().find(|(entity, _)| rest.starts_with(entity)) {
            out.push_str(c);
            spare += entity.len() - c.len();
            rest = &rest[entity.len()..];
            continue;
        }
        out.extend(std::iter::repeat_n(' ', spare));
        spare = 0;
        let next = rest.char_indices().skip(1).find(|(_, c)| *c == '&').map_or(rest.len(), |(at, _)| at);
        out.push_str(&rest[..next]);
        rest = &rest[next..];
    }
    out.extend(std::iter::repeat_n(' ', spare));
    out
}

#[cfg(test)]
mod tests;
