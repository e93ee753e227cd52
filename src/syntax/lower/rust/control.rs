//! Statements and control flow. What leaves through a value (`Err`, `None`) leaves like in the other
//! languages.

use syn::{Block as Braces, Expr as Tree, ExprIf, Local, Pat, Stmt};

use super::item::{is_test, plain};
use super::pattern::{binders, bound_in, is_err, is_some};
use super::{Returns, Walker};
use crate::input::span::Span;
use crate::syntax::ir::{Block, Catch, CmpOp, ExitKind, Expr, ExprId, Lit, Name, Param, TypeRef};

/// What patterns look at.
#[derive(Clone)]
pub(super) enum Subject<'s> {
    /// An expression that can be read again without doing anything.
    Place(&'s Tree),
    /// A variable.
    Named(Name),
    /// A part of something, which then is of a type.
    Part(&'s Subject<'s>, Option<TypeRef>, Name),
    /// The subject of the switch around.
    Around,
}

impl Walker {
    /// A subject as an expression.
    pub(super) fn subject(&mut self, subject: &Subject<'_>, at: Span) -> Option<ExprId> {
        Some(match subject {
            Subject::Place(tree) => self.expr(tree),
            Subject::Named(name) => self.push(Expr::Name(name.clone()), at),
            Subject::Part(of, ty, name) => {
                let mut recv = self.subject(of, at)?;
                if let Some(ty) = ty {
                    recv = self.push(Expr::Cast(recv, ty.clone()), at);
                }
                self.push(Expr::Member { recv, name: name.clone(), name_span: at, safe: false }, at)
            }
            Subject::Around => self.empty(at),
        })
    }

    /// Something that patterns can look at several times.
    pub(super) fn subject_for<'s>(&mut self, tree: &'s Tree, out: &mut Block) -> Subject<'s> {
        if is_place(tree) {
            return Subject::Place(tree);
        }
        let at = self.span_of(tree);
        let init = self.expr(tree);
        let name = self.fresh();
        let names = vec![name.clone()];
        out.push(
            self.push(Expr::Let { names, ty: TypeRef::default(), init: Some(init), constant: true }, at),
        );
        Subject::Named(name)
    }

    /// Statements of a block; the last one may be its value.
    pub(super) fn block(&mut self, block: &Braces) -> Block {
        let mut out = Block::new();
        for stmt in &block.stmts {
            self.stmt(stmt, &mut out);
        }
        out
    }

    /// The body of a function: its last value is what it returns.
    pub(super) fn body(&mut self, block: &Braces) -> Block {
        let mut out = Block::new();
        self.tail_block(block, &mut out);
        out
    }

    fn tail_block(&mut self, block: &Braces, out: &mut Block) {
        let Some((last, rest)) = block.stmts.split_last() else { return };
        for stmt in rest {
            self.stmt(stmt, out);
        }
        match last {
            Stmt::Expr(value, None) => self.tail(value, out),
            Stmt::Macro(last) if last.semi_token.is_none() => {
                let at = self.span_of_path(&last.mac.path);
                if let Some(value) = self.macro_call(&last.mac, at) {
                    self.result(value, at, out);
                }
            }
            _ => self.stmt(last, out),
        }
    }

    fn branch(&mut self, block: &Braces, tail: bool) -> Block {
        if tail { self.body(block) } else { self.block(block) }
    }

    /// An expression that ends a function.
    pub(super) fn tail(&mut self, tree: &Tree, out: &mut Block) {
        let at = self.span_of(tree);
        match tree {
            Tree::Paren(it) => self.tail(&it.expr, out),
            Tree::Group(it) => self.tail(&it.expr, out),
            Tree::If(it) => {
                let lowered = self.branches(it, true);
                out.push(lowered);
            }
            Tree::Match(it) => {
                let lowered = self.choice(it, true);
                out.push(lowered);
            }
            Tree::Block(it) if it.label.is_none() => self.tail_block(&it.block, out),
            Tree::Unsafe(it) => self.tail_block(&it.block, out),
            Tree::Async(it) => self.tail_block(&it.block, out),
            // `Box::pin(async move { .. })`
            Tree::Call(it) if matches!(it.args.first(), Some(Tree::Async(_))) && it.args.len() == 1 => {
                match (super::expr::is_wrapping_call(it), it.args.first()) {
                    (true, Some(inner)) => self.tail(inner, out),
                    _ => {
                        let value = self.expr(tree);
                        self.result(value, at, out);
                    }
                }
            }
            Tree::Return(_)
            | Tree::Break(_)
            | Tree::Continue(_)
            | Tree::While(_)
            | Tree::ForLoop(_)
            | Tree::Loop(_)
            | Tree::Assign(_)
            | Tree::Let(_) => {
                let lowered = self.expr(tree);
                out.push(lowered);
            }
            _ => match leaving(tree) {
                Some(leaves) => {
                    let lowered = self.leave(&leaves, at);
                    out.push(lowered);
                }
                None => {
                    let fails = matches!(self.returns(), Returns::Fallible | Returns::Checked);
                    let value = if fails { self.tried(tree) } else { self.expr(tree) };
                    self.result(value, at, out);
                }
            },
        }
    }

    /// The value a function ends with.
    fn result(&mut self, value: ExprId, at: Span, out: &mut Block) {
        let closure = self.frames.last().is_none_or(|frame| frame.closure);
        let plain = closure || matches!(self.returns(), Returns::Nothing | Returns::Checked);
        let leaves = matches!(self.unit.expr(value), Expr::Exit { .. });
        out.push(if plain || leaves { value } else { self.exit(ExitKind::Return, Some(value), at) });
    }

    /// `return x`, and what stands for it at the end of a function.
    pub(super) fn leave(&mut self, leaves: &Leaves<'_>, at: Span) -> ExprId {
        let closure = self.frames.last().is_some_and(|frame| frame.closure);
        match leaves {
            Leaves::With(value) if closure => self.expr(value),
            Leaves::With(value) => {
                let value = self.expr(value);
                self.exit(ExitKind::Return, Some(value), at)
            }
            Leaves::Done => self.exit(ExitKind::Return, None, at),
            Leaves::Without => {
                let null = self.push(Expr::Lit(Lit::Null), at);
                if closure { null } else { self.exit(ExitKind::Return, Some(null), at) }
            }
            Leaves::Failing(error) => {
                let error = error.map(|error| self.expr(error));
                self.exit(ExitKind::Throw, error, at)
            }
        }
    }

    fn stmt(&mut self, stmt: &Stmt, out: &mut Block) {
        match stmt {
            Stmt::Local(local) => {
                if !is_test(&local.attrs) {
                    self.local(local, out);
                }
            }
            Stmt::Expr(value, _) => {
                let lowered = self.expr(value);
                let ignored = match value {
                    // `f().ok();`, `_ = f();`
                    Tree::MethodCall(it) => it.method == "ok" && it.args.is_empty(),
                    Tree::Assign(it) => matches!(&*it.left, Tree::Infer(_)),
                    _ => false,
                };
                let at = self.unit.span(lowered);
                let lowered = match self.unit.expr(lowered) {
                    Expr::Assign { value, .. } if ignored => {
                        let value = *value;
                        self.dropped(value, at)
                    }
                    _ if ignored => self.dropped(lowered, at),
                    _ => lowered,
                };
                out.push(lowered);
            }
            Stmt::Macro(it) => {
                let at = self.span_of_stmt(stmt);
                out.extend(self.macro_call(&it.mac, at));
            }
            Stmt::Item(item) => {
                if let Some(expr) = self.local_item(item) {
                    let at = match &expr {
                        Expr::LocalFn(id) => self.unit.func(*id).span,
                        _ => Span::default(),
                    };
                    out.push(self.push(expr, at));
                }
            }
        }
    }

    fn local(&mut self, local: &Local, out: &mut Block) {
        let at = self.between(local.let_token.span, local.semi_token.span);
        let (pat, ty) = match &local.pat {
            Pat::Type(typed) => (&*typed.pat, self.ty(&typed.ty)),
            pat => (pat, TypeRef::default()),
        };
        let Some(init) = &local.init else {
            let mut names = Vec::new();
            binders(pat, &mut names);
            let names = names.iter().map(plain).collect();
            out.push(self.push(Expr::Let { names, ty, init: None, constant: false }, at));
            return;
        };
        if let Some((_, other)) = &init.diverge {
            self.or_else(pat, &init.expr, other, at, out);
            return;
        }
        match pat {
            Pat::Ident(it) if it.subpat.is_none() => {
                let value = self.expr(&init.expr);
                let constant = it.mutability.is_none();
                let names = vec![plain(&it.ident)];
                out.push(self.push(Expr::Let { names, ty, init: Some(value), constant }, at));
            }
            Pat::Wild(_) => {
                let value = self.expr(&init.expr);
                let dropped = self.dropped(value, at);
                out.push(dropped);
            }
            Pat::Tuple(it)
                if it.elems.iter().all(|elem| matches!(elem, Pat::Ident(_) | Pat::Wild(_)))
                    && !matches!(&*init.expr, Tree::Tuple(_)) =>
            {
                let names = it
                    .elems
                    .iter()
                    .map(|elem| match elem {
                        Pat::Ident(it) => plain(&it.ident),
                        _ => "_".into(),
                    })
                    .collect();
                let value = self.expr(&init.expr);
                out.push(self.push(Expr::Let { names, ty, init: Some(value), constant: true }, at));
            }
            _ => {
                let subject = self.subject_for(&init.expr, out);
                self.bind(pat, &subject, out);
            }
        }
    }

    /// A value that nobody looks at: whether it was an error does not matter.
    fn dropped(&mut self, value: ExprId, at: Span) -> ExprId {
        if !matches!(self.unit.expr(value), Expr::Call { .. }) {
            return value;
        }
        let catches = vec![Catch { param: Name::default(), ty: TypeRef::default(), body: Block::new() }];
        self.push(Expr::Try { body: vec![value], catches, finally: Block::new() }, at)
    }

    /// `let Some(x) = f() else { .. };`
    fn or_else(&mut self, pat: &Pat, value: &Tree, other: &Tree, at: Span, out: &mut Block) {
        let single = match pat {
            Pat::TupleStruct(it) if is_some(&it.path) && it.elems.len() == 1 => match &it.elems[0] {
                Pat::Ident(inner) if inner.subpat.is_none() => Some((inner, succeeds(&it.path))),
                _ => None,
            },
            _ => None,
        };
        let lets = |name: &syn::PatIdent, init| Expr::Let {
            names: vec![plain(&name.ident)],
            ty: TypeRef::default(),
            init: Some(init),
            constant: name.mutability.is_none(),
        };
        match single {
            Some((name, true)) => {
                let init = self.expr(value);
                let bound = self.push(lets(name, init), at);
                let body = self.statements(other);
                let catches = vec![Catch { param: Name::default(), ty: TypeRef::default(), body }];
                out.push(self.push(Expr::Try { body: vec![bound], catches, finally: Block::new() }, at));
            }
            Some((name, false)) => {
                let init = self.expr(value);
                let other = self.expr(other);
                let init = self.push(Expr::Coalesce(init, other), at);
                out.push(self.push(lets(name, init), at));
            }
            None => {
                let subject = self.subject_for(value, out);
                if let Some(fits) = self.test(pat, &subject) {
                    let cond = self.push(Expr::Not(fits), at);
                    let then = self.statements(other);
                    out.push(self.push(Expr::If { cond, then, els: None }, at));
                }
                self.bind(pat, &subject, out);
            }
        }
    }

    /// A block as its statements, anything else as one.
    pub(super) fn statements(&mut self, tree: &Tree) -> Block {
        match tree {
            Tree::Block(it) => self.block(&it.block),
            _ => vec![self.expr(tree)],
        }
    }

    pub(super) fn arm(&mut self, body: &Tree, tail: bool, out: &mut Block) {
        if tail {
            self.tail(body, out);
        } else {
            let list = self.statements(body);
            out.extend(list);
        }
    }

    /// A condition; what it binds is bound inside it.
    pub(super) fn cond(&mut self, tree: &Tree) -> ExprId {
        match tree {
            Tree::Paren(it) => self.cond(&it.expr),
            Tree::Let(it) => {
                let at = self.span_of(tree);
                let mut list = Block::new();
                let test = match simple(&it.pat) {
                    Some(name) => {
                        let place = self.at(name.span());
                        let init = self.expr(&it.expr);
                        let names = vec![plain(name)];
                        let ty = TypeRef::default();
                        let bound = Expr::Let { names, ty, init: Some(init), constant: true };
                        list.push(self.push(bound, place));
                        let value = self.push(Expr::Name(plain(name)), place);
                        let null = self.push(Expr::Lit(Lit::Null), at);
                        self.push(Expr::Cmp(CmpOp::Ne, value, null), at)
                    }
                    None => {
                        let subject = self.subject_for(&it.expr, &mut list);
                        let test = self.test(&it.pat, &subject);
                        self.bind(&it.pat, &subject, &mut list);
                        test.unwrap_or_else(|| self.push(Expr::Lit(Lit::Bool(true)), at))
                    }
                };
                if list.is_empty() {
                    return test;
                }
                list.push(test);
                self.push(Expr::Block(list), at)
            }
            Tree::Binary(it) if matches!(it.op, syn::BinOp::And(_)) && has_let(tree) => {
                let left = self.cond(&it.left);
                let right = self.cond(&it.right);
                let at = self.span_of(tree);
                self.push(Expr::And(left, right), at)
            }
            _ => self.expr(tree),
        }
    }

    /// Whether a value fits a pattern and a guard; nothing when it always does.
    pub(super) fn fits(&mut self, value: &Tree, pat: &Pat, guard: Option<&Tree>, at: Span) -> Option<ExprId> {
        let mut list = Block::new();
        let subject = self.subject_for(value, &mut list);
        let test = self.test(pat, &subject);
        let guard = guard.map(|guard| {
            self.bind(pat, &subject, &mut list);
            self.cond(guard)
        });
        let all = match (test, guard) {
            (Some(test), Some(guard)) => self.push(Expr::And(test, guard), at),
            (test, guard) => test.or(guard)?,
        };
        if list.is_empty() {
            return Some(all);
        }
        list.push(all);
        Some(self.push(Expr::Block(list), at))
    }

    /// `if`, with what it does on success or failure of a call as a try.
    pub(super) fn branches(&mut self, it: &ExprIf, tail: bool) -> ExprId {
        let at = self.span_of_if(it);
        let tail = tail && (it.else_branch.is_some() || self.returns() != Returns::Value);
        if let Some(outcome) = outcome(&it.cond) {
            return self.outcome(&outcome, it, tail, at);
        }
        let cond = self.cond(&it.cond);
        let then = self.branch(&it.then_branch, tail);
        let els = self.otherwise(it, tail);
        self.push(Expr::If { cond, then, els }, at)
    }

    fn span_of_if(&self, it: &ExprIf) -> Span {
        let end = match &it.else_branch {
            Some((_, other)) => super::place::end(other),
            None => it.then_branch.brace_token.span.close(),
        };
        self.between(it.if_token.span, end)
    }

    fn otherwise(&mut self, it: &ExprIf, tail: bool) -> Option<Block> {
        let (_, other) = it.else_branch.as_ref()?;
        Some(match &**other {
            Tree::Block(block) => self.branch(&block.block, tail),
            Tree::If(inner) => vec![self.branches(inner, tail)],
            other => vec![self.expr(other)],
        })
    }

    fn outcome(&mut self, outcome: &Outcome<'_>, it: &ExprIf, tail: bool, at: Span) -> ExprId {
        let mut body = Block::new();
        let mut param = Name::default();
        match (outcome.pat, outcome.success) {
            (Some(pat), true) => {
                let subject = self.subject_for(outcome.call, &mut body);
                if let Subject::Place(place) = &subject {
                    let value = self.expr(place);
                    body.push(value);
                }
                self.bind(pat, &subject, &mut body);
            }
            (pat, _) => {
                let value = self.expr(outcome.call);
                body.push(value);
                let mut names = Vec::new();
                pat.into_iter().for_each(|pat| binders(pat, &mut names));
                param = names.first().map(plain).unwrap_or_default();
            }
        }
        let then = self.branch(&it.then_branch, tail);
        let other = self.otherwise(it, tail).unwrap_or_default();
        let (good, bad) = if outcome.success { (then, other) } else { (other, then) };
        body.extend(good);
        let catches = vec![Catch { param, ty: TypeRef::default(), body: bad }];
        self.push(Expr::Try { body, catches, finally: Block::new() }, at)
    }

    /// `for`, `while`, `loop`.
    pub(super) fn repeat(&mut self, tree: &Tree) -> Expr {
        match tree {
            Tree::ForLoop(it) => {
                let mut names = Vec::new();
                binders(&it.pat, &mut names);
                let var = names.iter().map(plain).collect();
                let head = Some(self.expr(&it.expr));
                Expr::Loop { var, head, body: self.block(&it.body), at_least_once: false }
            }
            Tree::While(it) => match &*it.cond {
                Tree::Let(cond) => {
                    let mut names = Vec::new();
                    binders(&cond.pat, &mut names);
                    let var = names.iter().map(plain).collect();
                    let head = Some(self.expr(&cond.expr));
                    Expr::Loop { var, head, body: self.block(&it.body), at_least_once: false }
                }
                cond => {
                    let head = Some(self.cond(cond));
                    Expr::Loop { var: Vec::new(), head, body: self.block(&it.body), at_least_once: false }
                }
            },
            Tree::Loop(it) => {
                Expr::Loop { var: Vec::new(), head: None, body: self.block(&it.body), at_least_once: true }
            }
            _ => Expr::Empty,
        }
    }

    /// A closure.
    pub(super) fn closure(&mut self, it: &syn::ExprClosure, at: Span) -> ExprId {
        let mut bound = rustc_hash::FxHashSet::default();
        let mut names = Vec::new();
        it.inputs.iter().for_each(|pat| binders(pat, &mut names));
        bound.extend(names.iter().map(plain));
        if let Tree::Block(block) = &*it.body {
            bound_in(&block.block, &mut bound);
        }
        self.lambda(at, bound, |this, id| {
            let mut body = Block::new();
            for pat in &it.inputs {
                let (inner, ty) = match pat {
                    Pat::Type(typed) => (&*typed.pat, this.ty(&typed.ty)),
                    pat => (pat, TypeRef::default()),
                };
                let span = this.span_of_pat(pat);
                let mut names = Vec::new();
                binders(inner, &mut names);
                let name = match (inner, &names[..]) {
                    (Pat::Wild(_), _) => "_".into(),
                    (_, [only]) => plain(only),
                    _ => {
                        let name = this.fresh();
                        this.bind(inner, &Subject::Named(name.clone()), &mut body);
                        name
                    }
                };
                let param = Param { name, ty, default: None, annotations: Vec::new(), span };
                this.unit.fns[id.0 as usize].params.push(param);
            }
            this.tail(&it.body, &mut body);
            this.unit.fns[id.0 as usize].body = body;
        })
    }
}

/// What leaves a function.
pub(super) enum Leaves<'t> {
    /// With a value.
    With(&'t Tree),
    /// Well, with nothing to say.
    Done,
    /// Without the value.
    Without,
    /// With an error.
    Failing(Option<&'t Tree>),
}

/// `Ok(x)`, `Err(e)`, `Some(x)`, `None` as the value of a function.
pub(super) fn leaving(tree: &Tree) -> Option<Leaves<'_>> {
    match tree {
        Tree::Paren(it) => leaving(&it.expr),
        Tree::Call(it) => {
            let Tree::Path(path) = &*it.func else { return None };
            let name = path.path.segments.last()?.ident.to_string();
            match (name.as_str(), it.args.first()) {
                ("Ok" | "Some", Some(Tree::Tuple(unit))) if unit.elems.is_empty() => Some(Leaves::Done),
                ("Ok" | "Some", Some(value)) => Some(Leaves::With(value)),
                ("Err", error) => Some(Leaves::Failing(error)),
                // `Outcome::Error((status, error))` of a request guard.
                ("Error" | "Failure" | "Forward", error) if owned_by(&path.path, "Outcome") => {
                    Some(Leaves::Failing(error))
                }
                ("Success", Some(value)) if owned_by(&path.path, "Outcome") => Some(Leaves::With(value)),
                _ => None,
            }
        }
        Tree::Path(it) if it.path.is_ident("None") => Some(Leaves::Without),
        Tree::Tuple(it) if it.elems.is_empty() => Some(Leaves::Done),
        _ => None,
    }
}

/// True for a variant of this enumeration.
fn owned_by(path: &syn::Path, owner: &str) -> bool {
    path.segments.iter().rev().nth(1).is_some_and(|segment| segment.ident == owner)
}

/// A condition on the success of a call.
struct Outcome<'t> {
    call: &'t Tree,
    success: bool,
    pat: Option<&'t Pat>,
}

/// `let Ok(x) = f()`, `let Err(e) = f()`, `f().is_ok()`, `f().is_err()`.
fn outcome(cond: &Tree) -> Option<Outcome<'_>> {
    match cond {
        Tree::Paren(it) => outcome(&it.expr),
        Tree::Let(it) => {
            let Pat::TupleStruct(pat) = &*it.pat else { return None };
            let name = pat.path.segments.last()?.ident.to_string();
            let inner = pat.elems.first();
            let simple = inner.is_none_or(|pat| matches!(pat, Pat::Ident(_) | Pat::Wild(_) | Pat::Tuple(_)));
            match name.as_str() {
                "Ok" if simple => Some(Outcome { call: &it.expr, success: true, pat: inner }),
                "Err" => Some(Outcome { call: &it.expr, success: false, pat: inner }),
                _ => None,
            }
        }
        Tree::MethodCall(it) if it.args.is_empty() => match it.method.to_string().as_str() {
            "is_ok" => Some(Outcome { call: &it.receiver, success: true, pat: None }),
            "is_err" => Some(Outcome { call: &it.receiver, success: false, pat: None }),
            _ => None,
        },
        _ => None,
    }
}

/// The name in `Some(name)`.
fn simple(pat: &Pat) -> Option<&proc_macro2::Ident> {
    match pat {
        Pat::TupleStruct(it) if is_some(&it.path) && it.elems.len() == 1 => match &it.elems[0] {
            Pat::Ident(inner) if inner.subpat.is_none() && !super::pattern::is_constant(&inner.ident) => {
                Some(&inner.ident)
            }
            _ => None,
        },
        _ => None,
    }
}

fn succeeds(path: &syn::Path) -> bool {
    path.segments.last().is_some_and(|last| last.ident == "Ok")
}

/// True for patterns that look into an optional value or a result.
pub(super) fn looks_inside(pat: &Pat) -> bool {
    match pat {
        Pat::TupleStruct(it) => is_some(&it.path) || is_err(&it.path),
        Pat::Ident(it) => it.ident == "None",
        Pat::Path(it) => it.path.is_ident("None"),
        Pat::Or(it) => it.cases.iter().any(looks_inside),
        Pat::Guard(it) => looks_inside(&it.pat),
        _ => false,
    }
}

/// True for patterns of truth values and of values with parts.
pub(super) fn is_structure(pat: &Pat) -> bool {
    match pat {
        Pat::Lit(it) => matches!(it.lit, syn::Lit::Bool(_)),
        _ => matches!(pat, Pat::TupleStruct(_) | Pat::Struct(_) | Pat::Tuple(_)),
    }
}

fn has_let(tree: &Tree) -> bool {
    match tree {
        Tree::Let(_) => true,
        Tree::Paren(it) => has_let(&it.expr),
        Tree::Binary(it) if matches!(it.op, syn::BinOp::And(_)) => has_let(&it.left) || has_let(&it.right),
        _ => false,
    }
}

/// True for what can be read again without doing anything.
fn is_place(tree: &Tree) -> bool {
    match tree {
        Tree::Path(_) => true,
        Tree::Field(it) => is_place(&it.base),
        Tree::Reference(it) => is_place(&it.expr),
        Tree::Paren(it) => is_place(&it.expr),
        Tree::Group(it) => is_place(&it.expr),
        Tree::Unary(it) => matches!(it.op, syn::UnOp::Deref(_)) && is_place(&it.expr),
        Tree::Tuple(it) => it.elems.iter().all(is_place),
        Tree::MethodCall(it) => {
            it.args.is_empty()
                && super::method::is_transparent(&it.method.to_string(), 0)
                && is_place(&it.receiver)
        }
        _ => false,
    }
}

pub(super) fn pat_start(pat: &Pat) -> proc_macro2::Span {
    super::place::pat_ends(pat).0
}
