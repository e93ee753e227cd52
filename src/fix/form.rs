//! Where statements stand: which may be taken out, and what has no effects.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::input::span::{Loc, Span};
use crate::knowledge::repair::repair;
use crate::syntax::ir::{Block, Expr, ExprId, FnKind, LocalFn, Unit};
use crate::syntax::lang::Lang;

/// Expressions nested more deeply than this are not judged.
const MAX_DEPTH: usize = 64;
/// Operators that change nothing.
const OPERATORS: &[&str] =
    &["+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", ">>>", "~", "..", "...", "..<", "until", "?"];

/// What a statement belongs to.
#[derive(Clone, Copy, Debug)]
enum Owner {
    Fn(LocalFn),
    Expr(ExprId),
}

/// The place of a statement in its block.
#[derive(Clone, Copy, Debug)]
struct Place {
    owner: Owner,
    previous: Option<ExprId>,
    next: Option<ExprId>,
}

/// One file's form, with the places of its statements.
#[derive(Debug, Default)]
pub(super) struct Form {
    pub(super) unit: Unit,
    places: FxHashMap<ExprId, Place>,
}

impl Form {
    pub(super) fn new(unit: Unit) -> Self {
        let mut places = FxHashMap::default();
        let mut add = |owner: Owner, block: &Block| {
            for (index, &id) in block.iter().enumerate() {
                let previous = index.checked_sub(1).map(|index| block[index]);
                places.insert(id, Place { owner, previous, next: block.get(index + 1).copied() });
            }
        };
        for (index, func) in unit.fns.iter().enumerate() {
            add(Owner::Fn(LocalFn(index as u32)), &func.body);
        }
        for (index, expr) in unit.exprs.iter().enumerate() {
            let owner = Owner::Expr(ExprId(index as u32));
            match expr {
                Expr::If { then, els, .. } => {
                    add(owner, then);
                    els.iter().for_each(|els| add(owner, els));
                }
                Expr::Switch { cases, .. } => cases.iter().for_each(|case| add(owner, &case.body)),
                Expr::Loop { body, .. } => add(owner, body),
                Expr::Try { body, catches, finally } => {
                    add(owner, body);
                    catches.iter().for_each(|catch| add(owner, &catch.body));
                    add(owner, finally);
                }
                Expr::Block(list) => add(owner, list),
                _ => {}
            }
        }
        Self { unit, places }
    }

    /// Expressions that lie in a place, in the order of the arena.
    pub(super) fn inside(&self, span: Span) -> impl Iterator<Item = ExprId> {
        let spans = self.unit.spans.iter().enumerate();
        spans.filter(move |(_, at)| span.contains(**at)).map(|(index, _)| ExprId(index as u32))
    }

    /// The call that a finding points at: from its name to its end.
    pub(super) fn call_at(&self, loc: Loc) -> Option<ExprId> {
        let found = self.unit.exprs.iter().enumerate().find(|(index, expr)| {
            let whole = self.unit.spans[*index];
            match expr {
                Expr::Call { name_span, .. } if whole.contains(*name_span) => {
                    name_span.start == loc.span.start && whole.end == loc.span.end
                }
                Expr::Call { .. } | Expr::New { .. } => whole == loc.span,
                _ => false,
            }
        });
        found.map(|(index, _)| ExprId(index as u32))
    }

    /// The outermost function with a name around a place, or the file.
    pub(super) fn function_around(&self, span: Span) -> Span {
        let named =
            self.unit.fns.iter().filter(|func| func.kind != FnKind::Lambda && func.span.contains(span));
        named
            .map(|func| func.span)
            .filter(|around| around.len() > span.len())
            .min_by_key(|around| around.len())
            .unwrap_or(Span::new(0, u32::MAX))
    }

    /// True when nothing happens but that a value is made.
    pub(super) fn is_pure(&self, id: ExprId) -> bool {
        self.pure_below(id, 0)
    }

    fn pure_below(&self, id: ExprId, depth: usize) -> bool {
        if depth > MAX_DEPTH {
            return false;
        }
        let expr = self.unit.expr(id);
        let harmless = match expr {
            Expr::Name(_)
            | Expr::This(_)
            | Expr::Super
            | Expr::Str(_)
            | Expr::Lit(_)
            | Expr::ClassRef(_)
            | Expr::Member { .. }
            | Expr::Index { .. }
            | Expr::FnRef { .. }
            | Expr::Not(_)
            | Expr::And(..)
            | Expr::Or(..)
            | Expr::Cmp(..)
            | Expr::Coalesce(..)
            | Expr::Cast(..)
            | Expr::Is { .. }
            | Expr::List(_)
            | Expr::Empty => true,
            Expr::Arith(op, _) => OPERATORS.contains(&op.as_str()),
            Expr::Call { name, callee, .. } => {
                let known = [&repair().pure, &repair().pure_types];
                callee.is_none() && known.iter().any(|list| list.contains(name.as_str()))
            }
            // Without a type it is an object literal.
            Expr::New { ty, body, .. } => {
                body.is_none() && (ty.is_empty() || repair().pure_types.contains(ty.simple()))
            }
            _ => false,
        };
        let mut pure = harmless;
        expr.for_each_child(|child| pure = pure && self.pure_below(child, depth + 1));
        pure
    }

    /// True when a call has no effects but its own: what it is made on and what it is given are only values.
    pub(super) fn has_pure_operands(&self, call: ExprId) -> bool {
        let mut pure = true;
        self.unit.expr(call).for_each_child(|child| pure = pure && self.is_pure(child));
        pure
    }

    /// The text of a statement with what ends it, when it may be taken out.
    pub(super) fn droppable(&self, text: &str, lang: Lang, id: ExprId) -> Option<Range<usize>> {
        let place = self.places.get(&id)?;
        let span = self.unit.span(id).range();
        let end = statement_end(text, lang, span.end)?;
        let before = self.code_before(text, span.start);
        if place.next.is_none() {
            let braced =
                place.previous.is_some_and(|previous| self.unit.span(previous).end as usize <= before)
                    || text[..before].ends_with('{');
            let ended = text[..end].ends_with(';');
            if !braced || !self.is_value_unused(place, lang, ended, 0) {
                return None;
            }
        }
        if !ends_clearly(lang) && joins(text, before, end) {
            return None;
        }
        Some(span.start..end)
    }

    /// True when nobody asks for the value of the last statement of a block.
    fn is_value_unused(&self, place: &Place, lang: Lang, ended: bool, depth: usize) -> bool {
        if place.next.is_some() {
            return true;
        }
        if depth > MAX_DEPTH {
            return false;
        }
        let alone = place.previous.is_none();
        match place.owner {
            Owner::Fn(id) => {
                let func = self.unit.func(id);
                let silent =
                    func.ret.is_empty() || matches!(func.ret.simple(), "void" | "Void" | "Unit" | "()");
                match (func.kind, lang) {
                    // A block of these languages is worth its last statement.
                    (FnKind::Lambda, Lang::Kotlin | Lang::Swift) => false,
                    (_, Lang::Rust) => ended,
                    (_, Lang::Swift) => silent || !alone,
                    _ => true,
                }
            }
            Owner::Expr(owner) => {
                // A case must not be empty in Swift.
                let case = matches!(self.unit.expr(owner), Expr::Switch { .. });
                if case && alone && lang == Lang::Swift {
                    return false;
                }
                self.places
                    .get(&owner)
                    .is_some_and(|outer| self.is_value_unused(outer, lang, ended, depth + 1))
            }
        }
    }

    /// The end of the code before a place: behind it are blanks and comments only.
    fn code_before(&self, text: &str, at: usize) -> usize {
        let mut end = text[..at].trim_end().len();
        for comment in self.unit.comments.iter().rev() {
            if comment.end as usize == end {
                end = text[..comment.start as usize].trim_end().len();
            }
        }
        end
    }

    /// The statement that an expression is, or is a part of.
    pub(super) fn statement_of(&self, at: Span) -> Option<Span> {
        let around = self.places.keys().map(|id| self.unit.span(*id)).filter(|span| span.contains(at));
        around.min_by_key(|span| span.len())
    }
}

/// Every statement of these languages ends with a semicolon or brace.
fn ends_clearly(lang: Lang) -> bool {
    matches!(lang, Lang::Java | Lang::Dart | Lang::ObjC | Lang::Rust)
}

/// Where a statement ends that starts before `at`, its semicolon included.
pub(super) fn statement_end(text: &str, lang: Lang, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let blank = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    let next = rest[blank..].chars().next();
    match next {
        Some(';') => Some(at + blank + 1),
        _ if ends_clearly(lang) => None,
        None | Some('\n' | '\r' | '}') => Some(at),
        Some('/') if rest[blank..].starts_with("//") => Some(at),
        _ => None,
    }
}

/// True when what stands before and behind would be read as one statement.
fn joins(text: &str, before: usize, end: usize) -> bool {
    let previous = text[..before].chars().next_back();
    let next = text[end..].trim_start().chars().next();
    !matches!(previous, None | Some(';' | '{' | '}'))
        && next.is_some_and(|next| "([`+-*/.?:{,<=&|".contains(next))
        && !text[end..].trim_start().starts_with("//")
        && !text[end..].trim_start().starts_with("/*")
}

/// The whole lines of a range when nothing else stands on them, with a comment that follows on the last.
pub(super) fn whole_lines(text: &str, range: Range<usize>) -> Range<usize> {
    let line_start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = text[range.end..].find('\n').map_or(text.len(), |at| range.end + at + 1);
    let rest = text[range.end..line_end].trim();
    let alone =
        text[line_start..range.start].trim().is_empty() && (rest.is_empty() || rest.starts_with("//"));
    if alone {
        return line_start..line_end;
    }
    // One of the blanks around what is taken out of a line goes with it.
    let blanks = text[range.end..line_end].len() - text[range.end..line_end].trim_start_matches(' ').len();
    range.start..range.end + blanks
}

/// The blanks that a line starts with, up to a place.
pub(super) fn indent(text: &str, at: usize) -> &str {
    let start = text[..at].rfind('\n').map_or(0, |at| at + 1);
    let line = &text[start..at];
    &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::span::FileId;
    use crate::syntax::parse::parse;

    /// What is left of a body when its call of `log` may be taken out.
    fn without_log(lang: Lang, text: &str) -> Option<String> {
        let form = Form::new(parse(FileId(0), text, lang).unwrap());
        let log = |expr: &Expr| matches!(expr, Expr::Call { name, .. } if name == "log");
        let id = ExprId(form.unit.exprs.iter().position(log).unwrap() as u32);
        let range = whole_lines(text, form.droppable(text, lang, id)?);
        Some(format!("{}{}", &text[..range.start], &text[range.end..]))
    }

    #[test]
    fn a_statement_among_others_goes() {
        let java = "class A {\n    void f() {\n        a();\n        log(x); // why\n    }\n}\n";
        assert_eq!(
            without_log(Lang::Java, java).unwrap(),
            "class A {\n    void f() {\n        a();\n    }\n}\n"
        );
        let kotlin = "fun f() {\n    log(x)\n    b()\n}\n";
        assert_eq!(without_log(Lang::Kotlin, kotlin).unwrap(), "fun f() {\n    b()\n}\n");
        let script = "function f() { a(); log(x); b() }";
        assert_eq!(without_log(Lang::JavaScript, script).unwrap(), "function f() { a(); b() }");
        let swift = "func f() {\n    log(x)\n}\n";
        assert_eq!(without_log(Lang::Swift, swift).unwrap(), "func f() {\n}\n");
        let rust = "fn f() {\n    log(x);\n}\n";
        assert_eq!(without_log(Lang::Rust, rust).unwrap(), "fn f() {\n}\n");
        assert_eq!(
            without_log(Lang::Dart, "void f() {\n  log(x);\n  b();\n}\n").unwrap(),
            "void f() {\n  b();\n}\n"
        );
    }

    #[test]
    fn what_others_need_stays() {
        for (lang, text) in [
            (Lang::Java, "class A { void f() { if (x) log(x); } }"),
            (Lang::Java, "class A { void f() { if (x) a(); else log(x); } }"),
            (Lang::Java, "class A { int f() { return log(x); } }"),
            (Lang::Java, "class A { Runnable r = () -> log(x); }"),
            (Lang::JavaScript, "const f = x => log(x)"),
            (Lang::JavaScript, "if (x) log(x)\nb()"),
            (Lang::Kotlin, "fun f() = log(x)"),
            (Lang::Kotlin, "val f = { a(); log(x) }"),
            (Lang::Kotlin, "fun f() { when (x) { 1 -> log(x)\n else -> b() } }"),
            (Lang::Kotlin, "fun f() { g { if (x) { log(x) } else { b() } } }"),
            (Lang::Swift, "func f() -> Int { log(x) }"),
            (Lang::Swift, "func f() {\n  switch x {\n  case 1:\n    log(x)\n  default:\n    b()\n  }\n}"),
            (Lang::Rust, "fn f() -> u32 { log(x) }"),
        ] {
            assert_eq!(without_log(lang, text), None, "{lang}: {text}");
        }
    }

    #[test]
    fn lines_that_would_run_together_stay() {
        let text = "function f() {\n  const a = b\n  log(x)\n  [1].map(c)\n}";
        assert_eq!(without_log(Lang::JavaScript, text), None);
    }

    #[test]
    fn effects_are_seen() {
        let pure = |text: &str| {
            let text = format!("class A {{ void f() {{ log({text}); }} }}");
            let form = Form::new(parse(FileId(0), &text, Lang::Java).unwrap());
            let log = |expr: &Expr| matches!(expr, Expr::Call { name, .. } if name == "log");
            form.has_pure_operands(ExprId(form.unit.exprs.iter().position(log).unwrap() as u32))
        };
        for text in ["\"a\" + face.size()", "Base64.encodeToString(jpeg, 0)", "new String(b)"] {
            assert!(pure(text), "{text}");
        }
        for text in ["i++", "a = b", "face.delete()", "queue.poll()", "new Thread(r)", "() -> run()"] {
            assert!(!pure(text), "{text}");
        }
    }
}
