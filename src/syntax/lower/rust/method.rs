//! Method calls: those that only change how a value is held are left out, those of `Option` and `Result` are
//! the operators that other languages have for them.

use syn::{Expr as Tree, ExprMethodCall};

use super::item::plain;
use super::{Returns, Walker};
use crate::input::span::Span;
use crate::syntax::ir::{Arg, Block, Catch, CmpOp, ExitKind, Expr, ExprId, Lit, Name, TypeRef};

/// True for methods that give what they are called on.
pub(super) fn is_transparent(name: &str, args: usize) -> bool {
    match args {
        0 => matches!(
            name,
            "unwrap"
                | "clone"
                | "cloned"
                | "copied"
                | "as_ref"
                | "as_mut"
                | "as_deref"
                | "as_deref_mut"
                | "as_str"
                | "as_slice"
                | "as_bytes"
                | "as_ptr"
                | "to_vec"
                | "to_owned"
                | "borrow"
                | "borrow_mut"
                | "lock"
                | "read"
                | "write"
                | "get_mut"
                | "iter"
                | "iter_mut"
                | "into_iter"
                | "into_inner"
                | "into"
                | "try_into"
                | "into_boxed_slice"
                | "by_ref"
                | "ok"
                | "unwrap_unchecked"
                | "load_full"
                | "upgrade"
                | "downgrade"
                | "into_future"
        ),
        1 => name == "expect",
        _ => false,
    }
}

/// Methods that add something to an error.
fn adds_to_error(name: &str) -> bool {
    matches!(name, "context" | "with_context" | "wrap_err" | "wrap_err_with" | "map_err" | "or_raise")
}

impl Walker {
    /// A method call.
    pub(super) fn method_call(&mut self, it: &ExprMethodCall, at: Span) -> ExprId {
        let name = it.method.to_string();
        let args: Vec<&Tree> = it.args.iter().collect();
        if is_transparent(&name, args.len()) {
            return self.expr(&it.receiver);
        }
        match (name.as_str(), &args[..]) {
            ("is_some" | "is_ok", []) => self.compared(&it.receiver, CmpOp::Ne, at),
            ("is_none" | "is_err", []) => self.compared(&it.receiver, CmpOp::Eq, at),
            ("unwrap_or" | "or", [other]) => {
                let value = self.expr(&it.receiver);
                let other = self.expr(other);
                self.push(Expr::Coalesce(value, other), at)
            }
            ("unwrap_or_else" | "or_else", [Tree::Closure(other)]) if other.inputs.is_empty() => {
                let value = self.expr(&it.receiver);
                let other = self.expr(&other.body);
                self.push(Expr::Coalesce(value, other), at)
            }
            ("unwrap_or_default", []) => {
                let value = self.expr(&it.receiver);
                let other = self.push(Expr::Lit(Lit::Bool(false)), at);
                self.push(Expr::Coalesce(value, other), at)
            }
            ("is_some_and" | "is_ok_and" | "is_none_or", [Tree::Closure(test)]) if test.inputs.len() == 1 => {
                self.where_there(&it.receiver, test, name == "is_none_or", at)
            }
            ("map_or", [Tree::Lit(other), Tree::Closure(test)])
                if test.inputs.len() == 1 && matches!(other.lit, syn::Lit::Bool(_)) =>
            {
                let otherwise = matches!(&other.lit, syn::Lit::Bool(value) if value.value);
                self.where_there(&it.receiver, test, otherwise, at)
            }
            ("then", [Tree::Closure(then)]) if then.inputs.is_empty() => {
                let cond = self.expr(&it.receiver);
                let then = self.statements(&then.body);
                self.push(Expr::If { cond, then, els: None }, at)
            }
            ("then_some", [then]) => {
                let cond = self.expr(&it.receiver);
                let then = vec![self.expr(then)];
                self.push(Expr::If { cond, then, els: None }, at)
            }
            // `consents.iter().any(|consent| consent == "face")`
            ("any", [Tree::Closure(test)]) => match sought(test) {
                Some(key) => {
                    let list = self.expr(&it.receiver);
                    let key = self.expr(key);
                    self.push(Expr::Cmp(CmpOp::In, key, list), at)
                }
                None => self.plain_call(it, at),
            },
            // Atomics: `flag.load(Ordering::SeqCst)`, `flag.store(true, Ordering::SeqCst)`.
            ("load", [order]) if is_ordering(order) => self.expr(&it.receiver),
            ("store" | "swap", [value, order]) if is_ordering(order) => {
                let target = self.expr(&it.receiver);
                let value = self.expr(value);
                self.push(Expr::Assign { target, op: Name::default(), value }, at)
            }
            _ => self.plain_call(it, at),
        }
    }

    fn plain_call(&mut self, it: &ExprMethodCall, at: Span) -> ExprId {
        let recv = self.expr(&it.receiver);
        let args = self.args(it.args.iter());
        let types: Vec<TypeRef> = it
            .turbofish
            .iter()
            .flat_map(|types| &types.args)
            .filter_map(|arg| match arg {
                syn::GenericArgument::Type(ty) => Some(self.ty(ty)),
                _ => None,
            })
            .collect();
        let expr = Expr::Call {
            recv: Some(recv),
            callee: None,
            name: plain(&it.method),
            name_span: self.at(it.method.span()),
            args,
            types,
            safe: false,
        };
        self.push(expr, at)
    }

    fn compared(&mut self, value: &Tree, op: CmpOp, at: Span) -> ExprId {
        let value = self.expr(value);
        let null = self.push(Expr::Lit(Lit::Null), at);
        self.push(Expr::Cmp(op, value, null), at)
    }

    /// `x.is_some_and(|x| x.granted)`: there, and the test holds.
    fn where_there(&mut self, value: &Tree, test: &syn::ExprClosure, otherwise: bool, at: Span) -> ExprId {
        let name = self.fresh();
        let place = self.span_of(value);
        let init = self.expr(value);
        let names = vec![name.clone()];
        let bound = Expr::Let { names, ty: TypeRef::default(), init: Some(init), constant: true };
        let mut list = vec![self.push(bound, place)];
        let read = self.push(Expr::Name(name.clone()), at);
        let null = self.push(Expr::Lit(Lit::Null), at);
        let mut inner = Block::new();
        let mut names = Vec::new();
        test.inputs.iter().for_each(|pat| super::pattern::binders(pat, &mut names));
        if let Some(frame) = self.frames.last_mut() {
            frame.bound.extend(names.iter().map(plain));
        }
        if let Some(pat) = test.inputs.first() {
            self.bind(pat, &super::control::Subject::Named(name), &mut inner);
        }
        let holds = self.statements(&test.body);
        inner.extend(holds);
        let inner = self.push(Expr::Block(inner), at);
        let both = if otherwise {
            let absent = self.push(Expr::Cmp(CmpOp::Eq, read, null), at);
            self.push(Expr::Or(absent, inner), at)
        } else {
            let there = self.push(Expr::Cmp(CmpOp::Ne, read, null), at);
            self.push(Expr::And(there, inner), at)
        };
        list.push(both);
        self.push(Expr::Block(list), at)
    }

    /// The value of `x?`: what follows runs only where there is one.
    pub(super) fn question(&mut self, inner: &Tree, at: Span) -> ExprId {
        let value = self.tried(inner);
        let optional = self.returns() == Returns::Optional
            && !matches!(self.unit.expr(value), Expr::Coalesce(..) | Expr::Try { .. });
        if !optional {
            return value;
        }
        let null = self.push(Expr::Lit(Lit::Null), at);
        let leave = self.exit(ExitKind::Return, Some(null), at);
        self.push(Expr::Coalesce(value, leave), at)
    }

    /// A value that may be an error, without what is only said about the error: `x.ok_or(e)` and
    /// `f().map_err(|e| ..)` leave by themselves.
    pub(super) fn tried(&mut self, tree: &Tree) -> ExprId {
        let at = self.span_of(tree);
        let call = match tree {
            Tree::Paren(it) => return self.tried(&it.expr),
            Tree::Await(it) => return self.tried(&it.base),
            Tree::MethodCall(it) => it,
            _ => return self.expr(tree),
        };
        let name = call.method.to_string();
        match (name.as_str(), call.args.first()) {
            ("ok_or" | "ok_or_else", Some(error)) => {
                let value = self.expr(&call.receiver);
                let error = match error {
                    Tree::Closure(it) if it.inputs.is_empty() => self.expr(&it.body),
                    error => self.expr(error),
                };
                let leave = self.exit(ExitKind::Throw, Some(error), at);
                self.push(Expr::Coalesce(value, leave), at)
            }
            (_, Some(added)) if adds_to_error(&name) => {
                let value = self.tried(&call.receiver);
                let Tree::Closure(handler) = added else { return value };
                if matches!(&*handler.body, Tree::Path(_) | Tree::Lit(_)) {
                    return value;
                }
                let mut names = Vec::new();
                handler.inputs.iter().for_each(|pat| super::pattern::binders(pat, &mut names));
                if let Some(frame) = self.frames.last_mut() {
                    frame.bound.extend(names.iter().map(plain));
                }
                let mut body = self.statements(&handler.body);
                let error = body.pop();
                body.push(self.exit(ExitKind::Throw, error, at));
                let param = names.first().map(plain).unwrap_or_default();
                let catches = vec![Catch { param, ty: TypeRef::default(), body }];
                self.push(Expr::Try { body: vec![value], catches, finally: Block::new() }, at)
            }
            _ => self.expr(tree),
        }
    }

    /// Arguments by position.
    pub(super) fn args<'a>(&mut self, args: impl Iterator<Item = &'a Tree>) -> Vec<Arg> {
        args.map(|value| Arg { label: None, value: self.given(value) }).collect()
    }
}

/// What `|x| x == key` looks for.
fn sought(test: &syn::ExprClosure) -> Option<&Tree> {
    let Tree::Binary(it) = &*test.body else { return None };
    if !matches!(it.op, syn::BinOp::Eq(_)) || test.inputs.len() != 1 {
        return None;
    }
    let mut names = Vec::new();
    super::pattern::binders(&test.inputs[0], &mut names);
    let [name] = &names[..] else { return None };
    let is_param = |tree: &Tree| {
        let mut at = tree;
        loop {
            at = match at {
                Tree::Unary(it) => &it.expr,
                Tree::Reference(it) => &it.expr,
                Tree::Paren(it) => &it.expr,
                Tree::MethodCall(it) if is_transparent(&it.method.to_string(), it.args.len()) => &it.receiver,
                Tree::Path(it) => return it.path.is_ident(name),
                _ => return false,
            };
        }
    };
    match (is_param(&it.left), is_param(&it.right)) {
        (true, false) => Some(&it.right),
        (false, true) => Some(&it.left),
        _ => None,
    }
}

/// How strictly an atomic is read or written.
fn is_ordering(tree: &Tree) -> bool {
    match tree {
        Tree::Path(path) => path.path.segments.last().is_some_and(|last| {
            let name = last.ident.to_string();
            matches!(name.as_str(), "SeqCst" | "Relaxed" | "Acquire" | "Release" | "AcqRel")
        }),
        _ => false,
    }
}
