//! Expressions and statements.

use tree_sitter::Node;

use super::strings::unquote;
use super::{Lowerer, MAX_DEPTH, View, children, parse_type, span};
use crate::input::span::Span;
use crate::syntax::ir::{
    Case, Catch, CmpOp, ExitKind, Expr, ExprId, FnKind, Function, Lit, Name, StrPart, TypeRef,
};
use crate::syntax::roles::{Part, Role};

/// A file holds fewer expressions than bytes; some are lowered twice, to look at them first.
const EXPRS_PER_BYTE: usize = 2;
/// Of a small file so many are lowered in any case.
const EXPRS_AT_LEAST: usize = 10_000;

impl Lowerer<'_> {
    /// A statement. Comments and the like have none.
    pub(super) fn statement(&mut self, node: Node<'_>) -> Option<ExprId> {
        match self.role(node) {
            Some(Role::Comment | Role::Skip | Role::Annotation | Role::Import | Role::Package) => None,
            _ if !node.is_named() => None,
            _ => Some(self.expr(node)),
        }
    }

    /// An expression.
    pub(super) fn expr(&mut self, node: Node<'_>) -> ExprId {
        if self.depth >= MAX_DEPTH || self.is_worn_out() {
            self.unit.coverage.too_deep = true;
            return self.push(Expr::Empty, span(node));
        }
        self.depth += 1;
        let id = match (self.grammar.hooks().expr)(self, node) {
            Some(id) => id,
            None => match self.view(node) {
                Some(view) => self.by_role(&view),
                None => self.parts(node),
            },
        };
        self.depth -= 1;
        id
    }

    /// More was lowered than the file can hold: some node is lowered again and again, at every level of a broken tree.
    fn is_worn_out(&self) -> bool {
        self.unit.exprs.len() > self.text.len() * EXPRS_PER_BYTE + EXPRS_AT_LEAST
    }

    /// A node without a role: its named children in order, or the only one.
    fn parts(&mut self, node: Node<'_>) -> ExprId {
        let list: Vec<ExprId> =
            children(node).into_iter().filter_map(|(kid, _)| self.statement(kid)).collect();
        match list[..] {
            [only] => only,
            [] => self.push(Expr::Empty, span(node)),
            _ => self.push(Expr::List(list), span(node)),
        }
    }

    fn by_role(&mut self, view: &View<'_>) -> ExprId {
        let node = view.node;
        let at = span(view.node);
        let pick = |part: Part| view.first(part);
        let expr = match view.role() {
            Role::Name => Expr::Name(self.name(node)),
            Role::This => Expr::This(pick(Part::Label).map(|label| self.name(label))),
            Role::Super => Expr::Super,
            Role::Str => return self.string(node),
            Role::Char => Expr::Str(vec![StrPart::Text(unquote(self.str(view.node)).into())]),
            Role::Bool => Expr::Lit(Lit::Bool(matches!(self.str(view.node), "true" | "YES" | "TRUE"))),
            Role::Int => Expr::Lit(integer(self.str(view.node))),
            Role::Number => Expr::Lit(Lit::Number(self.str(view.node).into())),
            Role::Null => Expr::Lit(Lit::Null),
            Role::ClassRef => Expr::ClassRef(self.type_of(view, Part::Ty)),
            Role::Member => return self.member_access(view),
            Role::Index => {
                let Some(recv) = pick(Part::Recv) else { return self.parts(view.node) };
                let recv = self.expr(recv);
                let index = self.exprs(view, Part::Index);
                Expr::Index { recv, index }
            }
            Role::Call => return self.call(view),
            Role::New => {
                let ty = self.type_of(view, Part::Ty);
                let args = self.args(view);
                let body = pick(Part::Body).map(|body| {
                    let mut list = children(body).into_iter().map(|(kid, _)| kid).filter(Node::is_named);
                    self.anonymous_type(node, vec![ty.clone()], &mut list)
                });
                Expr::New { ty, args, body }
            }
            Role::Lambda => return self.lambda(view),
            Role::FnRef => {
                let recv = pick(Part::Recv).map(|recv| self.expr(recv));
                let name = pick(Part::Name).map(|name| self.name(name)).unwrap_or_default();
                Expr::FnRef { recv, name }
            }
            Role::Unary => return self.unary(view),
            Role::Binary => return self.binary(view),
            Role::Coalesce => {
                let (Some(left), Some(right)) = (pick(Part::Left), pick(Part::Right)) else {
                    return self.parts(view.node);
                };
                let left = self.expr(left);
                Expr::Coalesce(left, self.expr(right))
            }
            Role::Cast => {
                let Some(value) = pick(Part::Value) else { return self.parts(view.node) };
                let value = self.expr(value);
                Expr::Cast(value, self.type_of(view, Part::Ty))
            }
            Role::Is => {
                let Some(value) = pick(Part::Value) else { return self.parts(view.node) };
                let negated = self.operator(view).starts_with('!');
                let value = self.expr(value);
                Expr::Is { value, ty: self.type_of(view, Part::Ty), negated }
            }
            Role::If => {
                let cond = self.one(view, Part::Cond);
                let then = self.block_of(view, Part::Then);
                let els = pick(Part::Else).map(|_| self.block_of(view, Part::Else));
                Expr::If { cond, then, els }
            }
            Role::Switch => self.switch(view),
            Role::Loop => self.lower_loop(view),
            Role::Try => {
                let resources = view.all(Part::Resources);
                let mut body: Vec<ExprId> =
                    resources.into_iter().filter_map(|resource| self.statement(resource)).collect();
                body.extend(self.block_of(view, Part::Body));
                let catches = view.all(Part::Catches);
                let catches = catches.into_iter().filter_map(|catch| self.catch(catch)).collect();
                Expr::Try { body, catches, finally: self.block_of(view, Part::Finally) }
            }
            Role::Exit => {
                let word = view.row.word("exit").unwrap_or_else(|| self.str(view.node));
                let kind = match word {
                    word if word.starts_with("throw") => ExitKind::Throw,
                    word if word.starts_with("break") => ExitKind::Break,
                    word if word.starts_with("continue") => ExitKind::Continue,
                    _ => ExitKind::Return,
                };
                let label = pick(Part::Label).map(|label| self.name(label));
                Expr::Exit { kind, value: pick(Part::Value).map(|value| self.expr(value)), label }
            }
            Role::Assign => {
                let (Some(target), Some(value)) = (pick(Part::Target), pick(Part::Value)) else {
                    return self.parts(view.node);
                };
                let op: Name = self.operator(view).trim_end_matches('=').into();
                let target = self.expr(target);
                let value = self.expr(value);
                Expr::Assign { target, op, value }
            }
            Role::Let | Role::Field => return self.local(view),
            Role::Block => {
                let block = self.block(node);
                Expr::Block(block)
            }
            Role::Group => {
                let found = match view.row.part(Part::Parts) {
                    Some(_) => view.all(Part::Parts).into_vec(),
                    None => view.kids.iter().map(|(kid, _)| *kid).collect(),
                };
                let list: Vec<ExprId> = found.into_iter().filter_map(|kid| self.statement(kid)).collect();
                match list[..] {
                    [only] => return only,
                    _ => Expr::List(list),
                }
            }
            Role::Arg => return self.arg(node).value,
            Role::Fn | Role::Ctor => {
                let id = self.declare_fn(view, FnKind::Named);
                Expr::LocalFn(id)
            }
            Role::Type => {
                let id = self.declare_type(view);
                Expr::LocalType(id)
            }
            Role::Init => Expr::Block(self.block_of(view, Part::Body)),
            Role::Case
            | Role::Catch
            | Role::EnumEntry
            | Role::Annotation
            | Role::Comment
            | Role::Skip
            | Role::Import
            | Role::Package => return self.parts(view.node),
        };
        self.push(expr, at)
    }

    fn exprs(&mut self, view: &View<'_>, part: Part) -> Vec<ExprId> {
        let found = view.all(part);
        found.into_iter().filter_map(|kid| self.statement(kid)).collect()
    }

    fn one(&mut self, view: &View<'_>, part: Part) -> ExprId {
        let list = self.exprs(view, part);
        match list[..] {
            [only] => only,
            [] => self.push(Expr::Empty, span(view.node)),
            _ => self.push(Expr::List(list), span(view.node)),
        }
    }

    fn operator<'s>(&'s self, view: &View<'_>) -> &'s str {
        match view.first(Part::Op) {
            Some(op) => self.str(op),
            None => view
                .kids
                .iter()
                .map(|(kid, _)| *kid)
                .find(|kid| !kid.is_named())
                .map_or("", |kid| self.str(kid)),
        }
    }

    fn member_access(&mut self, view: &View<'_>) -> ExprId {
        let recv = view.first(Part::Recv);
        let name = view.first(Part::Name);
        let (Some(recv), Some(name)) = (recv, name) else { return self.parts(view.node) };
        let safe = self.safe(recv, name);
        let recv = self.expr(recv);
        self.push(Expr::Member { recv, name: self.name(name), name_span: span(name), safe }, span(view.node))
    }

    /// True when a question mark stands between the receiver and the name.
    pub(super) fn safe(&self, recv: Node<'_>, name: Node<'_>) -> bool {
        self.text.get(recv.end_byte()..name.start_byte()).is_some_and(|between| between.contains('?'))
    }

    fn call(&mut self, view: &View<'_>) -> ExprId {
        let pick = |part: Part| view.first(part);
        let at = span(view.node);
        let mut recv = None;
        let mut callee = None;
        let mut name: Name = view.row.word("named").unwrap_or_default().into();
        let mut name_span = at;
        let mut safe = false;
        if let Some(target) = pick(Part::Callee) {
            match self.row(target) {
                Some(inner) if inner.role == Role::Member => {
                    let member = self.view(target);
                    let part = |part| member.as_ref().and_then(|member| member.first(part));
                    if let (Some(left), Some(right)) = (part(Part::Recv), part(Part::Name)) {
                        safe = self.safe(left, right);
                        recv = Some(self.expr(left));
                        name = self.name(right);
                        name_span = span(right);
                    } else {
                        callee = Some(self.expr(target));
                    }
                }
                Some(inner) if inner.role == Role::Name => {
                    name = self.name(target);
                    name_span = span(target);
                }
                _ => callee = Some(self.expr(target)),
            }
        } else {
            if let Some(found) = pick(Part::Name) {
                name = self.name(found);
                name_span = span(found);
            }
            if let Some(found) = pick(Part::Recv) {
                recv = Some(self.expr(found));
                name_span = if name_span == at { span(found) } else { name_span };
            }
        }
        let args = self.args(view);
        let types = view.all(Part::Types).into_iter().map(|ty| parse_type(self.str(ty))).collect();
        // `f(a) { .. }` may arrive as a call of a call: the lambda is an argument of the inner one.
        if let Some(inner) = callee
            && args.iter().all(|arg| matches!(self.unit.expr(arg.value), Expr::Lambda(_)))
            && self.str(view.node).ends_with('}')
            && let Expr::Call { args: inner_args, .. } = &mut self.unit.exprs[inner.0 as usize]
            && !inner_args.is_empty()
        {
            inner_args.extend(args);
            self.unit.spans[inner.0 as usize] = at;
            return inner;
        }
        self.push(Expr::Call { recv, callee, name, name_span, args, types, safe }, at)
    }

    pub(super) fn lambda(&mut self, view: &View<'_>) -> ExprId {
        let at = span(view.node);
        let function = Function {
            kind: FnKind::Lambda,
            has_body: true,
            span: at,
            name_span: Span::new(at.start, (at.start + 1).min(at.end)),
            ..Function::default()
        };
        let id = self.function(function, |this, id| {
            this.params(view, id);
            let body = this.block_of(view, Part::Body);
            this.unit.fns[id.0 as usize].body.extend(body);
        });
        self.push(Expr::Lambda(id), at)
    }

    fn unary(&mut self, view: &View<'_>) -> ExprId {
        let Some(operand) = view.first(Part::Operand) else {
            return self.parts(view.node);
        };
        let op: Name = self.operator(view).into();
        let value = self.expr(operand);
        match op.as_str() {
            "!" | "not" => self.push(Expr::Not(value), span(view.node)),
            // `x!!`, `+x`, `&x`, `*x`: the value itself.
            "!!" | "+" | "&" | "*" | "" => value,
            _ => {
                if let (Expr::Lit(Lit::Int(number)), "-") = (self.unit.expr(value), op.as_str()) {
                    let negative = number.wrapping_neg();
                    return self.push(Expr::Lit(Lit::Int(negative)), span(view.node));
                }
                self.push(Expr::Arith(op, vec![value]), span(view.node))
            }
        }
    }

    fn binary(&mut self, view: &View<'_>) -> ExprId {
        let pick = |part: Part| view.first(part);
        let (Some(left), Some(right)) = (pick(Part::Left), pick(Part::Right)) else {
            return self.parts(view.node);
        };
        let op: Name = self.operator(view).into();
        let at = span(view.node);
        let comparison = match op.as_str() {
            "==" | "===" => Some(CmpOp::Eq),
            "!=" | "!==" => Some(CmpOp::Ne),
            "<" => Some(CmpOp::Lt),
            "<=" => Some(CmpOp::Le),
            ">" => Some(CmpOp::Gt),
            ">=" => Some(CmpOp::Ge),
            "in" => Some(CmpOp::In),
            "!in" => Some(CmpOp::NotIn),
            _ => None,
        };
        if let Some(comparison) = comparison {
            let left = self.expr(left);
            let right = self.expr(right);
            return self.push(Expr::Cmp(comparison, left, right), at);
        }
        match op.as_str() {
            "&&" => {
                let left = self.expr(left);
                let right = self.expr(right);
                self.push(Expr::And(left, right), at)
            }
            "||" => {
                let left = self.expr(left);
                let right = self.expr(right);
                self.push(Expr::Or(left, right), at)
            }
            "??" | "?:" => {
                let left = self.expr(left);
                let right = self.expr(right);
                self.push(Expr::Coalesce(left, right), at)
            }
            _ => {
                // Long concatenations lean to the left; walk down without recursion.
                let mut operands = vec![right];
                let mut rest = left;
                while let Some(inner) = self.view_as(rest, Role::Binary) {
                    if self.operator(&inner) != op.as_str() {
                        break;
                    }
                    let (Some(a), Some(b)) = (inner.first(Part::Left), inner.first(Part::Right)) else {
                        break;
                    };
                    operands.push(b);
                    rest = a;
                }
                operands.push(rest);
                let list = operands.into_iter().rev().map(|operand| self.expr(operand)).collect();
                self.push(Expr::Arith(op, list), at)
            }
        }
    }

    fn switch(&mut self, view: &View<'_>) -> Expr {
        let subject_node = view.first(Part::Subject);
        let mut subject = None;
        if let Some(found) = subject_node {
            subject = self.statement(found);
        }
        let found = view.all(Part::Cases);
        let mut cases: Vec<Case> = Vec::new();
        for case in found {
            let Some(case) = self.view_as(case, Role::Case) else { continue };
            let tests = self.exprs(&case, Part::Tests);
            let guard = case.first(Part::Guard).map(|guard| self.expr(guard));
            let mut body = self.block_of(&case, Part::Body);
            let last = body.last().map(|last| self.unit.expr(*last));
            let leaves = matches!(last, Some(Expr::Exit { .. }));
            if matches!(last, Some(Expr::Exit { kind: ExitKind::Break, label: None, .. })) {
                body.pop();
            }
            // `case 1: case 2: ..`: labels without a body share the next one.
            let mut default = case.has(Part::Default);
            let mut tests = tests;
            if let Some(before) = cases.pop_if(|before| before.falls_through && before.body.is_empty()) {
                default |= before.tests.is_empty();
                tests.splice(0..0, before.tests);
            }
            cases.push(Case {
                tests: if default { Vec::new() } else { tests },
                guard,
                body,
                falls_through: case.row.word("kind") == Some("falls") && !leaves,
            });
        }
        Expr::Switch { subject, cases }
    }

    fn lower_loop(&mut self, view: &View<'_>) -> Expr {
        let before = self.exprs(view, Part::Left);
        let head = view.first(Part::Head);
        let head = head.map(|head| self.expr(head));
        let vars = view.all(Part::Var);
        let var = vars.into_iter().flat_map(|var| self.names(var)).collect();
        let mut body = self.block_of(view, Part::Body);
        body.extend(self.exprs(view, Part::Right));
        let lowered = Expr::Loop { var, head, body, at_least_once: view.row.word("once").is_some() };
        if before.is_empty() {
            return lowered;
        }
        let id = self.push(lowered, span(view.node));
        Expr::Block(before.into_iter().chain([id]).collect())
    }

    fn catch(&mut self, node: Node<'_>) -> Option<Catch> {
        let view = self.view_as(node, Role::Catch)?;
        Some(Catch {
            param: view.first(Part::Name).map(|name| self.name(name)).unwrap_or_default(),
            ty: self.type_of(&view, Part::Ty),
            body: self.block_of(&view, Part::Body),
        })
    }

    /// Local variables. Several declarators become several statements.
    fn local(&mut self, view: &View<'_>) -> ExprId {
        let shared = self.type_of(view, Part::Ty);
        let (mods, _) = self.mods(view);
        let decls = view.all(Part::Decls);
        let initial = self.initial_value_node(view);
        let mut list = Vec::new();
        if decls.is_empty() {
            // A declarator on its own, as in the head of a loop or in a resource.
            let name = view.first(Part::Name);
            let names = name.map(|name| self.names(name)).unwrap_or_default();
            let init = initial.map(|value| self.expr(value));
            return self
                .push(Expr::Let { names, ty: shared, init, constant: mods.constant }, span(view.node));
        }
        for decl in decls {
            let (name, ty, value) = self.declarator(decl, &shared, initial);
            let names = match name {
                Some(name) => self.names(name),
                None => self.names(decl),
            };
            let init = value.map(|value| self.initial_value(value));
            list.push(self.push(Expr::Let { names, ty, init, constant: mods.constant }, span(view.node)));
        }
        match list[..] {
            [only] => only,
            _ => self.push(Expr::Block(list), span(view.node)),
        }
    }

    /// The names a pattern binds.
    pub(super) fn names(&self, node: Node<'_>) -> Vec<Name> {
        match self.row(node) {
            Some(row) if row.role == Role::Name => vec![self.name(node)],
            Some(row) if row.role == Role::Let => {
                let name = self.view(node).and_then(|view| view.first(Part::Name));
                name.map(|name| self.name(name)).into_iter().collect()
            }
            _ if node.named_child_count() == 0 => vec![self.name(node)],
            _ => children(node)
                .into_iter()
                .filter(|(kid, _)| kid.is_named() && self.role(*kid).is_some())
                .flat_map(|(kid, _)| self.names(kid))
                .collect(),
        }
    }

    /// A reference to a type as a value.
    pub(super) fn class_ref(&mut self, text: &str, at: Span) -> ExprId {
        let ty: TypeRef = parse_type(text);
        self.push(Expr::ClassRef(ty), at)
    }
}

/// `0x1F`, `1_000`, `12L`. What does not fit is kept as written.
fn integer(text: &str) -> Lit {
    let plain: String = text.chars().filter(|c| *c != '_').collect();
    let plain = plain.trim_end_matches(['l', 'L', 'u', 'U']);
    let lower = plain.to_ascii_lowercase();
    let parsed = if let Some(hex) = lower.strip_prefix("0x") {
        i64::from_str_radix(hex, 16)
    } else if let Some(bits) = lower.strip_prefix("0b") {
        i64::from_str_radix(bits, 2)
    } else {
        lower.parse()
    };
    parsed.map_or_else(|_| Lit::Number(text.into()), Lit::Int)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_of_all_notations() {
        assert_eq!(integer("14"), Lit::Int(14));
        assert_eq!(integer("0x0E"), Lit::Int(14));
        assert_eq!(integer("1_000L"), Lit::Int(1000));
        assert_eq!(integer("99999999999999999999"), Lit::Number("99999999999999999999".into()));
    }
}
