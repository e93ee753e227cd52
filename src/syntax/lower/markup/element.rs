//! Elements: calls with their attributes and children, inside their conditions and repetitions.

use std::borrow::Cow;

use super::Walk;
use super::attr::{Meaning, meaning};
use crate::input::span::Span;
use crate::syntax::ir::{Arg, Block, Expr, ExprId, Lit, Name};
use crate::syntax::markup::{Attr, Dialect, Element, Node};
use crate::syntax::xml::unescape;

/// Elements inside each other more deeply than this are not followed.
const MAX_DEPTH: u32 = 200;
/// Longer chains of `else` are taken for several.
const MAX_CHAIN: usize = 64;
/// The label of what stands between the tags of an element.
const CHILDREN: &str = "children";

/// Elements that show nothing and take no part.
fn is_silent(name: &str, dialect: Dialect) -> bool {
    match dialect {
        Dialect::Mini => matches!(name, "wxs" | "sjs" | "filter" | "import-sjs" | "qs" | "import"),
        Dialect::Vue | Dialect::Html => {
            matches!(name, "script" | "style" | "meta" | "link" | "base" | "defs" | "path" | "br" | "hr")
        }
    }
}

/// When an element is there.
enum Condition {
    Always,
    If(Option<Span>),
    ElseIf(Option<Span>),
    Else,
}

/// One branch of a chain.
struct Arm {
    cond: Option<ExprId>,
    body: Block,
    at: Span,
}

impl Walk<'_, '_> {
    /// What an element or a file holds, in order.
    pub(super) fn children(&mut self, kids: &[usize]) -> Block {
        let doc = self.doc;
        let mut list = Block::new();
        let mut chain: Vec<Arm> = Vec::new();
        for &kid in kids {
            match &doc.nodes[kid] {
                Node::Text(at) => {
                    self.close(&mut chain, &mut list);
                    list.extend(self.text_node(*at));
                }
                Node::Mustache(at) => {
                    self.close(&mut chain, &mut list);
                    list.extend(self.expression(*at));
                }
                Node::Element(element) => {
                    if is_silent(&element.name, self.dialect) {
                        continue;
                    }
                    let condition = self.condition(element);
                    if !matches!(condition, Condition::ElseIf(_) | Condition::Else)
                        || chain.len() >= MAX_CHAIN
                    {
                        self.close(&mut chain, &mut list);
                    }
                    let cond = match condition {
                        Condition::Always => {
                            list.extend(self.repeated(element, None));
                            continue;
                        }
                        // The condition may be about the variable of the repetition.
                        Condition::If(at) if self.repeat(element).is_some() => {
                            list.extend(self.repeated(element, at));
                            continue;
                        }
                        Condition::If(at) | Condition::ElseIf(at) => Some(self.condition_value(at, element)),
                        Condition::Else => None,
                    };
                    let body = self.repeated(element, None);
                    chain.push(Arm { cond, body, at: element.span });
                }
            }
        }
        self.close(&mut chain, &mut list);
        list
    }

    fn condition(&self, element: &Element) -> Condition {
        for attr in &element.attrs {
            match meaning(attr, self.dialect) {
                Meaning::If => return Condition::If(attr.value),
                Meaning::ElseIf => return Condition::ElseIf(attr.value),
                Meaning::Else => return Condition::Else,
                _ => {}
            }
        }
        Condition::Always
    }

    /// The value of a condition; one that is not understood stays unknown.
    fn condition_value(&mut self, at: Option<Span>, element: &Element) -> ExprId {
        let found = at.and_then(|at| self.value_of(at));
        found.unwrap_or_else(|| self.l.push(Expr::Empty, at.unwrap_or(element.name_span)))
    }

    /// A value that is an expression: in braces in a mini-program.
    fn value_of(&mut self, at: Span) -> Option<ExprId> {
        if self.dialect == Dialect::Mini && self.l.text.get(at.range())?.contains("{{") {
            return self.interpolated(at);
        }
        self.expression(at)
    }

    /// Ends a chain of branches: one `If` inside the `else` of the one before.
    fn close(&mut self, chain: &mut Vec<Arm>, list: &mut Block) {
        let mut rest: Option<Block> = None;
        for arm in chain.drain(..).rev() {
            match arm.cond {
                Some(cond) => {
                    let expr = Expr::If { cond, then: arm.body, els: rest.take() };
                    rest = Some(vec![self.l.push(expr, arm.at)]);
                }
                // A branch behind an unconditional one is never there.
                None => rest = Some(arm.body),
            }
        }
        list.extend(rest.unwrap_or_default());
    }

    /// What an element is repeated over.
    fn repeat(&self, element: &Element) -> Option<Span> {
        element.attrs.iter().find(|attr| meaning(attr, self.dialect) == Meaning::For)?.value
    }

    /// An element as often as it is there, under a condition that holds for each.
    fn repeated(&mut self, element: &Element, cond: Option<Span>) -> Block {
        let Some(at) = self.repeat(element) else { return self.shown(element) };
        let outer = self.locals.len();
        let (var, head) = self.repetition(element, at);
        self.locals.extend(var.iter().cloned());
        let cond = cond.map(|cond| self.condition_value(Some(cond), element));
        let mut body = self.shown(element);
        self.locals.truncate(outer);
        if let Some(cond) = cond {
            body = vec![self.l.push(Expr::If { cond, then: body, els: None }, element.span)];
        }
        vec![self.l.push(Expr::Loop { var, head, body, at_least_once: false }, element.span)]
    }

    /// The variables of a repetition and what it goes over.
    fn repetition(&mut self, element: &Element, at: Span) -> (Vec<Name>, Option<ExprId>) {
        if self.dialect == Dialect::Mini && self.str(at).contains("{{") {
            let named = |suffix: &str, usual: &str| {
                let attr = element.attrs.iter().find(|attr| attr.name.ends_with(suffix));
                let name = attr.and_then(|attr| attr.value).map(|value| self.str(value).trim());
                name.filter(|name| !name.is_empty()).unwrap_or(usual).into()
            };
            let var = vec![named("for-item", "item"), named("for-index", "index")];
            return (var, self.value_of(at));
        }
        let text = self.str(at);
        let Some((cut, word)) =
            [" in ", " of "].iter().filter_map(|word| Some((text.find(word)?, word.len()))).min()
        else {
            return (Vec::new(), self.expression(at));
        };
        let var = names(&text[..cut]);
        let end = text[cut..].find(';').map_or(text.len(), |end| cut + end);
        let head = Span::new(at.start + (cut + word) as u32, at.start + end as u32);
        (var, self.expression(head))
    }

    /// An element inside what shows or hides it.
    fn shown(&mut self, element: &Element) -> Block {
        let mut conds = Vec::new();
        for attr in &element.attrs {
            let hides = match meaning(attr, self.dialect) {
                Meaning::Show => false,
                Meaning::Hidden => true,
                _ => continue,
            };
            let at = attr.value.unwrap_or(attr.span);
            let bound = self.dialect != Dialect::Html && attr.name != "hidden"
                || attr
                    .value
                    .is_some_and(|value| self.dialect == Dialect::Mini && self.str(value).contains("{{"))
                || attr.name.contains(['[', '-']);
            let value = match bound {
                true => attr.value.and_then(|value| self.value_of(value)),
                false => {
                    let off = attr.value.is_some_and(|value| self.str(value) == "false");
                    Some(self.l.push(Expr::Lit(Lit::Bool(!off)), at))
                }
            };
            let Some(value) = value else { continue };
            conds.push(if hides { self.l.push(Expr::Not(value), at) } else { value });
        }
        let mut body = self.element(element);
        for cond in conds {
            body = vec![self.l.push(Expr::If { cond, then: body, els: None }, element.span)];
        }
        body
    }

    /// The element itself: a call, or what it holds where it only groups.
    fn element(&mut self, element: &Element) -> Block {
        if self.depth >= MAX_DEPTH {
            self.l.unit.coverage.too_deep = true;
            return Block::new();
        }
        let groups = match element.name.as_str() {
            "block" | "ng-container" => true,
            "template" if self.dialect == Dialect::Mini => {
                if element.attr("name").is_some() {
                    // It is shown where it is named.
                    return Block::new();
                }
                false
            }
            "template" => true,
            _ => false,
        };
        self.depth += 1;
        let body = match groups {
            true => {
                let outer = self.locals.len();
                let names = self.slot_names(element);
                self.locals.extend(names);
                let body = self.children(&element.kids);
                self.locals.truncate(outer);
                body
            }
            false => vec![self.call(element)],
        };
        self.depth -= 1;
        body
    }

    fn call(&mut self, element: &Element) -> ExprId {
        let mut args: Vec<Arg> = Vec::new();
        let mut content: Block = Block::new();
        for attr in &element.attrs {
            match meaning(attr, self.dialect) {
                Meaning::Content => content.extend(attr.value.and_then(|value| self.expression(value))),
                meaning => args.extend(self.arg(element, attr, meaning)),
            }
        }
        let mut plain: Vec<usize> = Vec::new();
        let mut slots: Vec<(Name, Block)> = Vec::new();
        if element.name != "svg" {
            for &kid in &element.kids {
                match self.slot_of(kid) {
                    Some(slot) => {
                        let body = self.children(&[kid]);
                        match slots.iter_mut().find(|(known, _)| *known == slot) {
                            Some((_, known)) => known.extend(body),
                            None => slots.push((slot, body)),
                        }
                    }
                    None => plain.push(kid),
                }
            }
        }
        let outer = self.locals.len();
        let names = self.slot_names(element);
        self.locals.extend(names);
        content.extend(self.children(&plain));
        self.locals.truncate(outer);
        slots.push((CHILDREN.into(), content));
        for (label, body) in slots {
            let value = match body[..] {
                [] => continue,
                [only] => only,
                _ => self.l.push(Expr::List(body), element.span),
            };
            args.push(Arg { label: Some(label), value });
        }
        let (name, name_span) = (element.name.clone(), element.name_span);
        let types = Vec::new();
        self.l.push(
            Expr::Call { recv: None, callee: None, name, name_span, args, types, safe: false },
            element.span,
        )
    }

    fn arg(&mut self, element: &Element, attr: &Attr, meaning: Meaning) -> Option<Arg> {
        let labelled =
            |label: Name, value: Option<ExprId>| value.map(|value| Arg { label: Some(label), value });
        match meaning {
            Meaning::Event(label) => {
                let value = attr.value?;
                let braces = self.dialect == Dialect::Mini && self.str(value).contains("{{");
                let value = if braces { self.interpolated(value) } else { self.handler(value) };
                labelled(label, value)
            }
            Meaning::Bound(label) => {
                let value = match attr.value {
                    Some(at) => self.value_of(at),
                    // `:disabled` is short for `:disabled="disabled"`; a directive may stand alone.
                    None if label.starts_with("v-") => {
                        Some(self.l.push(Expr::Lit(Lit::Bool(true)), attr.span))
                    }
                    None => {
                        let start = attr.span.start + 1 + attr.name.find(':').unwrap_or_default() as u32;
                        self.expression(Span::new(start, attr.span.end))
                    }
                };
                labelled(label, value)
            }
            Meaning::Model => {
                let value = attr.value?;
                labelled("model".into(), self.value_of(value))
            }
            Meaning::Spread => Some(Arg { label: None, value: self.expression(attr.value?)? }),
            Meaning::Plain(label) if label == "href" && self.code_in(attr).is_some() => {
                let code = self.code_in(attr)?;
                labelled("onClick".into(), self.statements(code, "event"))
            }
            Meaning::Plain(label) => {
                let value = self.plain(element, attr, &label);
                labelled(label, value)
            }
            _ => None,
        }
    }

    /// The code of a link that runs some: `href="javascript:start()"`.
    fn code_in(&self, attr: &Attr) -> Option<Span> {
        let at = attr.value?;
        let text = self.str(at);
        let code = text.trim_start().strip_prefix("javascript:")?;
        // `javascript:;` runs nothing and leads nowhere.
        let does = code.trim().trim_end_matches(';').trim_end();
        if matches!(does, "" | "0" | "false" | "void 0" | "void(0)" | "void (0)") {
            return None;
        }
        Some(Span::new(at.end - code.len() as u32, at.end))
    }

    /// A value as it stands; in a mini-program it may hold expressions.
    fn plain(&mut self, element: &Element, attr: &Attr, label: &str) -> Option<ExprId> {
        let Some(at) = attr.value else { return Some(self.l.push(Expr::Lit(Lit::Bool(true)), attr.span)) };
        let text = self.str(at);
        if self.dialect == Dialect::Mini && text.contains("{{") {
            if element.name == "template" && label == "data" {
                // `data="{{...item, a}}"` is the inside of an object.
                let open = text.find("{{").unwrap_or_default() as u32 + 2;
                let close = text.rfind("}}").unwrap_or_default() as u32;
                return self.object(Span::new(at.start + open, at.start + close));
            }
            return self.interpolated(at);
        }
        let flag =
            matches!(label, "checked" | "disabled" | "selected" | "readonly" | "required" | "multiple");
        if flag && (text.is_empty() || text == label || matches!(text, "true" | "false")) {
            let value = text != "false";
            return Some(self.l.push(Expr::Lit(Lit::Bool(value)), at));
        }
        let value = unescape(self.str(at));
        Some(self.push_str(value.trim(), at))
    }

    /// Text as it is shown: runs of white space are one space, instructions to a server are left out.
    fn text_node(&mut self, at: Span) -> Option<ExprId> {
        let raw = self.str(at);
        let mut text = Cow::Borrowed(raw);
        for (open, close) in [("{%", "%}"), ("<%", "%>"), ("<?", "?>")] {
            while let Some(start) = text.find(open) {
                let end = text[start..].find(close).map_or(text.len(), |end| start + end + close.len());
                text = format!("{} {}", &text[..start], &text[end..]).into();
            }
        }
        let tidy = unescape(&text.split_whitespace().collect::<Vec<_>>().join(" "));
        if tidy.trim().is_empty() {
            return None;
        }
        let lead = (raw.len() - raw.trim_start().len()) as u32;
        let at = Span::new(at.start + lead, at.start + lead + raw.trim().len() as u32);
        Some(self.push_str(tidy.trim(), at))
    }

    /// The slot that a child fills; the default one is not told from plain children.
    fn slot_of(&self, kid: usize) -> Option<Name> {
        let element = self.doc.element(kid)?;
        for attr in &element.attrs {
            if let Meaning::Slot(name) = meaning(attr, self.dialect) {
                let named = attr.name == "slot" && name.is_empty();
                let group = element.name == "template";
                let slot = match named {
                    true => attr.value.map(|value| self.str(value).trim())?,
                    false if group => name.as_str(),
                    // `v-slot` on the component itself.
                    false => return None,
                };
                let usual = slot.is_empty() || matches!(slot, "default" | CHILDREN) || slot.contains("{{");
                return (!usual).then(|| slot.trim_matches(['[', ']']).into());
            }
        }
        None
    }

    /// The variables that the slot of an element gives.
    fn slot_names(&self, element: &Element) -> Vec<Name> {
        let mut found = Vec::new();
        for attr in &element.attrs {
            let gives = match meaning(attr, self.dialect) {
                Meaning::SlotNames => true,
                Meaning::Slot(_) => attr.name != "slot",
                _ => false,
            };
            if let (true, Some(value)) = (gives, attr.value) {
                found.extend(names(self.str(value)));
            }
        }
        found
    }
}

/// The names in a pattern: `item`, `(item, index)`, `{ row, $index: i = 1 }`.
fn names(pattern: &str) -> Vec<Name> {
    let mut found: Vec<Name> = Vec::new();
    for part in pattern.split(',') {
        // The name that is bound is the last one before a default value.
        let part = part.split('=').next().unwrap_or_default();
        let part = part.rsplit(':').next().unwrap_or_default();
        let word = part.trim_matches(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '$')));
        let word = word.strip_prefix("let ").or_else(|| word.strip_prefix("const ")).unwrap_or(word).trim();
        if !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '$')) {
            found.push(word.into());
        }
    }
    found
}
