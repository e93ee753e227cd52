//! Expressions that stand in markup: parsed in their place, and read in the scope of the component.

use tree_sitter::Node;

use super::Walk;
use crate::input::span::Span;
use crate::syntax::ir::{Expr, ExprId, FnKind, Function, Name, Param, StrPart};
use crate::syntax::markup::Dialect;
use crate::syntax::parse::part;
use crate::syntax::roles::children;

/// Longer expressions than this are data, not code.
const MAX_LENGTH: u32 = 16 * 1024;

/// Names that templates do not look up in their component.
const GLOBALS: &[&str] = &[
    "Array",
    "BigInt",
    "Boolean",
    "Date",
    "Infinity",
    "Intl",
    "JSON",
    "Map",
    "Math",
    "NaN",
    "Number",
    "Object",
    "Promise",
    "RegExp",
    "Set",
    "String",
    "Symbol",
    "arguments",
    "console",
    "decodeURI",
    "decodeURIComponent",
    "delete",
    "document",
    "encodeURI",
    "encodeURIComponent",
    "event",
    "globalThis",
    "import",
    "isFinite",
    "isNaN",
    "navigator",
    "parseFloat",
    "parseInt",
    "process",
    "require",
    "typeof",
    "undefined",
    "uni",
    "window",
    "wx",
];

/// What stands around an expression while it is parsed.
const PARENTHESES: (&str, &str) = ("(", ")");
/// The inside of an object literal.
const OBJECT: (&str, &str) = ("({", "})");

impl Walk<'_, '_> {
    /// The part of a span that is an expression, white space and a last semicolon left out.
    fn trimmed(&self, at: Span) -> Option<Span> {
        let text = self.l.text.get(at.range())?;
        let body = text.trim_end_matches(|c: char| c.is_whitespace() || c == ';');
        let lead = body.len() - body.trim_start().len();
        let start = at.start + lead as u32;
        let found = Span::new(start, at.start + body.len() as u32);
        (!found.is_empty() && found.len() <= MAX_LENGTH).then_some(found)
    }

    /// An expression; nothing for a bad one.
    pub(super) fn expression(&mut self, at: Span) -> Option<ExprId> {
        self.wrapped(at, PARENTHESES)
    }

    /// The inside of an object literal: `{{ ...item, a: 1 }}`.
    pub(super) fn object(&mut self, at: Span) -> Option<ExprId> {
        self.wrapped(at, OBJECT)
    }

    fn wrapped(&mut self, at: Span, around: (&str, &str)) -> Option<ExprId> {
        let at = self.trimmed(at)?;
        let tree = part(self.l.text, self.lang, at, around.0, around.1)?;
        let root = tree.root_node();
        if root.has_error() {
            return None;
        }
        let statement = only_named(root)?;
        let inner = only_named(only_named(statement)?)?;
        let from = self.mark();
        let id = self.l.expr(inner);
        self.rename(from);
        Some(id)
    }

    /// What runs when something happens: a reference to a handler, or the code as a lambda.
    pub(super) fn handler(&mut self, at: Span) -> Option<ExprId> {
        let at = self.trimmed(at)?;
        let text = self.l.text.get(at.range())?.to_owned();
        if self.dialect != Dialect::Html || self.members {
            if let Some(found) = self.reference(&text, at) {
                return Some(found);
            }
            if text.contains("=>") || text.starts_with("function") || text.starts_with("async") {
                let found = self.expression(at);
                if found.is_some_and(|id| matches!(self.l.unit.expr(id), Expr::Lambda(_))) {
                    return found;
                }
            }
        }
        self.statements(at, "$event")
    }

    /// `start`, `face.start`: a reference to a function.
    fn reference(&mut self, text: &str, at: Span) -> Option<ExprId> {
        let is_word = |word: &str| {
            word.starts_with(|c: char| c.is_alphabetic() || matches!(c, '_' | '$'))
                && word.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '$'))
        };
        if !text.split('.').all(is_word) || matches!(text, "true" | "false" | "null" | "undefined") {
            return None;
        }
        let recv = match text.rsplit_once('.') {
            Some((path, _)) => Some(self.expression(Span::new(at.start, at.start + path.len() as u32))?),
            None => self.is_member(text, &[]).then(|| self.l.push(Expr::This(None), at)),
        };
        let name: Name = text.rsplit('.').next().unwrap_or_default().into();
        Some(self.l.push(Expr::FnRef { recv, name }, at))
    }

    /// Code as a lambda.
    pub(super) fn statements(&mut self, at: Span, param: &str) -> Option<ExprId> {
        let at = self.trimmed(at)?;
        let tree = part(self.l.text, self.lang, at, "", "")?;
        let root = tree.root_node();
        if root.has_error() {
            return None;
        }
        let from = self.mark();
        let function = Function {
            kind: FnKind::Lambda,
            params: vec![Param {
                name: param.into(),
                span: Span::new(at.start, at.start),
                ..Param::default()
            }],
            has_body: true,
            span: at,
            name_span: at,
            ..Function::default()
        };
        let id = self.l.function(function, |l, id| {
            let kids: Vec<Node<'_>> =
                children(root).into_iter().map(|(kid, _)| kid).filter(Node::is_named).collect();
            let body = kids.into_iter().filter_map(|kid| l.statement(kid)).collect();
            l.unit.fns[id.0 as usize].body = body;
        });
        self.rename(from);
        Some(self.l.push(Expr::Lambda(id), at))
    }

    /// A value that may hold expressions in braces, as in mini-programs: one alone is the value, several
    /// and text are a string.
    pub(super) fn interpolated(&mut self, at: Span) -> Option<ExprId> {
        let text = self.l.text.get(at.range())?.to_owned();
        let mut parts: Vec<StrPart> = Vec::new();
        let mut rest = 0;
        let mut only = None;
        while let Some((open, close)) = braces(&text, rest) {
            let inner = Span::new(at.start + open as u32 + 2, at.start + close as u32);
            let value = self.expression(inner).or_else(|| self.object(inner));
            let before = &text[rest..open];
            if !before.is_empty() {
                parts.push(StrPart::Text(before.into()));
            }
            rest = (close + 2).min(text.len());
            if before.trim().is_empty() && parts.len() <= 1 && text[rest..].trim().is_empty() {
                only = value;
            }
            match value {
                Some(value) => parts.push(StrPart::Expr(value)),
                None => continue,
            }
        }
        if only.is_some() {
            return only;
        }
        let after = &text[rest..];
        if !after.is_empty() || parts.is_empty() {
            parts.push(StrPart::Text(after.into()));
        }
        Some(self.l.push(Expr::Str(parts), at))
    }

    /// Where the arenas end now.
    fn mark(&self) -> (usize, usize) {
        (self.l.unit.exprs.len(), self.l.unit.fns.len())
    }

    /// Makes names that are neither local nor global members of the component, in what was lowered
    /// since the mark.
    fn rename(&mut self, (exprs, fns): (usize, usize)) {
        let mut bound: Vec<Name> = Vec::new();
        for function in &self.l.unit.fns[fns..] {
            bound.extend(function.params.iter().map(|param| param.name.clone()));
        }
        for expr in &self.l.unit.exprs[exprs..] {
            match expr {
                Expr::Let { names, .. } | Expr::Loop { var: names, .. } => {
                    bound.extend(names.iter().cloned());
                }
                Expr::Try { catches, .. } => bound.extend(catches.iter().map(|catch| catch.param.clone())),
                _ => {}
            }
        }
        for at in exprs..self.l.unit.exprs.len() {
            let name = match &self.l.unit.exprs[at] {
                Expr::Name(name)
                | Expr::Call { recv: None, callee: None, name, .. }
                | Expr::FnRef { recv: None, name } => name.clone(),
                _ => continue,
            };
            if !self.is_member(&name, &bound) {
                continue;
            }
            let span = self.l.unit.spans[at];
            let this = self.l.push(Expr::This(None), Span::new(span.start, span.start));
            match &mut self.l.unit.exprs[at] {
                expr @ Expr::Name(_) => {
                    *expr = Expr::Member { recv: this, name, name_span: span, safe: false }
                }
                Expr::Call { recv, .. } | Expr::FnRef { recv, .. } => *recv = Some(this),
                _ => {}
            }
        }
    }

    fn is_member(&self, name: &str, bound: &[Name]) -> bool {
        let local = bound.iter().chain(&self.locals).any(|known| known == name);
        if local || name.is_empty() || name == "$event" || GLOBALS.contains(&name) {
            return false;
        }
        // `$emit`, `$t`, `$router` belong to the component wherever its other names stand.
        self.members || self.dialect == Dialect::Vue && self.setup && name.starts_with('$') && name.len() > 1
    }
}

/// The only named child of a node, comments left out.
fn only_named(node: Node<'_>) -> Option<Node<'_>> {
    let mut kids =
        children(node).into_iter().map(|(kid, _)| kid).filter(|kid| kid.is_named() && !kid.is_extra());
    let first = kids.next()?;
    kids.next().is_none().then_some(first)
}

/// The next pair of double braces from a place on.
pub(super) fn braces(text: &str, from: usize) -> Option<(usize, usize)> {
    let open = text.get(from..)?.find("{{").map(|open| from + open)?;
    let mut close = text.get(open + 2..)?.find("}}").map(|close| open + 2 + close)?;
    while text.as_bytes().get(close + 2) == Some(&b'}') {
        close += 1;
    }
    Some((open, close))
}
