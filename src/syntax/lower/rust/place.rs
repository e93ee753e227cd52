//! Where things begin and end. Asking syn prints the whole tree below each time; this walks one edge of it.

use proc_macro2::Span as Place;
use syn::{Expr, MacroDelimiter, Member, Pat, Path, PathArguments, Stmt, UnOp};

use super::Walker;
use crate::input::span::Span;

impl Walker {
    /// The span of an expression.
    pub(super) fn span_of(&self, expr: &Expr) -> Span {
        self.between(start(expr), end(expr))
    }

    /// The span of a pattern.
    pub(super) fn span_of_pat(&self, pat: &Pat) -> Span {
        let (start, end) = pat_ends(pat);
        self.between(start, end)
    }

    /// The span of a path.
    pub(super) fn span_of_path(&self, path: &Path) -> Span {
        let (start, end) = path_ends(path);
        self.between(start, end)
    }

    /// The span of a statement.
    pub(super) fn span_of_stmt(&self, stmt: &Stmt) -> Span {
        match stmt {
            Stmt::Local(local) => self.between(local.let_token.span, local.semi_token.span),
            Stmt::Expr(expr, semi) => {
                self.between(start(expr), semi.as_ref().map_or_else(|| end(expr), |semi| semi.span))
            }
            Stmt::Macro(stmt) => self.between(path_ends(&stmt.mac.path).0, delimiter(&stmt.mac.delimiter).1),
            Stmt::Item(_) => Span::default(),
        }
    }
}

/// Where a macro's brackets open and close.
pub(super) fn delimiter(delimiter: &MacroDelimiter) -> (Place, Place) {
    let span = match delimiter {
        MacroDelimiter::Paren(paren) => &paren.span,
        MacroDelimiter::Brace(brace) => &brace.span,
        MacroDelimiter::Bracket(bracket) => &bracket.span,
    };
    (span.open(), span.close())
}

/// Where a path begins and ends, its type arguments included.
pub(super) fn path_ends(path: &Path) -> (Place, Place) {
    let nowhere = Place::call_site();
    let first = path.segments.first().map_or(nowhere, |segment| segment.ident.span());
    let last = path.segments.last().map_or(nowhere, |segment| match &segment.arguments {
        PathArguments::None => segment.ident.span(),
        PathArguments::AngleBracketed(args) => args.gt_token.span,
        PathArguments::Parenthesized(args) => args.paren_token.span.close(),
    });
    (path.leading_colon.as_ref().map_or(first, |colon| colon.spans[0]), last)
}

/// The first token of an expression.
pub(super) fn start(expr: &Expr) -> Place {
    let mut at = expr;
    loop {
        at = match at {
            Expr::Array(it) => return it.bracket_token.span.open(),
            Expr::Assign(it) => &it.left,
            Expr::Async(it) => return it.async_token.span,
            Expr::Await(it) => &it.base,
            Expr::Binary(it) => &it.left,
            Expr::Block(it) => {
                return it
                    .label
                    .as_ref()
                    .map_or(it.block.brace_token.span.open(), |label| label.name.apostrophe);
            }
            Expr::Break(it) => return it.break_token.span,
            Expr::Call(it) => &it.func,
            Expr::Cast(it) => &it.expr,
            Expr::Closure(it) => {
                let moved = it.capture.as_ref().map_or(it.inputs_begin.span, |token| token.span);
                return it.asyncness.as_ref().map_or(moved, |token| token.span);
            }
            Expr::Const(it) => return it.const_token.span,
            Expr::Continue(it) => return it.continue_token.span,
            Expr::Field(it) => &it.base,
            Expr::ForLoop(it) => return it.for_token.span,
            Expr::Group(it) => &it.expr,
            Expr::If(it) => return it.if_token.span,
            Expr::Index(it) => &it.expr,
            Expr::Infer(it) => return it.underscore_token.span,
            Expr::Let(it) => return it.let_token.span,
            Expr::Lit(it) => return it.lit.span(),
            Expr::Loop(it) => return it.loop_token.span,
            Expr::Macro(it) => return path_ends(&it.mac.path).0,
            Expr::Match(it) => return it.match_token.span,
            Expr::MethodCall(it) => &it.receiver,
            Expr::Paren(it) => return it.paren_token.span.open(),
            Expr::Path(it) => {
                return it.qself.as_ref().map_or(path_ends(&it.path).0, |qself| qself.lt_token.span);
            }
            Expr::Range(it) => match &it.start {
                Some(start) => start,
                None => return range_place(&it.limits),
            },
            Expr::RawAddr(it) => return it.and_token.span,
            Expr::Reference(it) => return it.and_token.span,
            Expr::Repeat(it) => return it.bracket_token.span.open(),
            Expr::Return(it) => return it.return_token.span,
            Expr::Struct(it) => return path_ends(&it.path).0,
            Expr::Try(it) => &it.expr,
            Expr::TryBlock(it) => return it.try_token.span,
            Expr::Tuple(it) => return it.paren_token.span.open(),
            Expr::Unary(it) => {
                return match &it.op {
                    UnOp::Deref(token) => token.span,
                    UnOp::Not(token) => token.span,
                    UnOp::Neg(token) => token.span,
                    _ => start(&it.expr),
                };
            }
            Expr::Unsafe(it) => return it.unsafe_token.span,
            Expr::While(it) => return it.while_token.span,
            Expr::Yield(it) => return it.yield_token.span,
            _ => return Place::call_site(),
        };
    }
}

fn range_place(limits: &syn::RangeLimits) -> Place {
    match limits {
        syn::RangeLimits::HalfOpen(token) => token.spans[0],
        syn::RangeLimits::Closed(token) => token.spans[0],
    }
}

/// The last token of an expression.
pub(super) fn end(expr: &Expr) -> Place {
    let mut at = expr;
    loop {
        at = match at {
            Expr::Array(it) => return it.bracket_token.span.close(),
            Expr::Assign(it) => &it.right,
            Expr::Async(it) => return it.block.brace_token.span.close(),
            Expr::Await(it) => return it.await_token.span,
            Expr::Binary(it) => &it.right,
            Expr::Block(it) => return it.block.brace_token.span.close(),
            Expr::Break(it) => match (&it.expr, &it.label) {
                (Some(value), _) => value,
                (None, Some(label)) => return label.ident.span(),
                (None, None) => return it.break_token.span,
            },
            Expr::Call(it) => return it.paren_token.span.close(),
            Expr::Cast(it) => return it.as_token.span,
            Expr::Closure(it) => &it.body,
            Expr::Const(it) => return it.block.brace_token.span.close(),
            Expr::Continue(it) => {
                return it.label.as_ref().map_or(it.continue_token.span, |label| label.ident.span());
            }
            Expr::Field(it) => {
                return match &it.member {
                    Member::Named(name) => name.span(),
                    Member::Unnamed(index) => index.span,
                };
            }
            Expr::ForLoop(it) => return it.body.brace_token.span.close(),
            Expr::Group(it) => &it.expr,
            Expr::If(it) => match &it.else_branch {
                Some((_, other)) => other,
                None => return it.then_branch.brace_token.span.close(),
            },
            Expr::Index(it) => return it.bracket_token.span.close(),
            Expr::Infer(it) => return it.underscore_token.span,
            Expr::Let(it) => &it.expr,
            Expr::Lit(it) => return it.lit.span(),
            Expr::Loop(it) => return it.body.brace_token.span.close(),
            Expr::Macro(it) => return delimiter(&it.mac.delimiter).1,
            Expr::Match(it) => return it.brace_token.span.close(),
            Expr::MethodCall(it) => return it.paren_token.span.close(),
            Expr::Paren(it) => return it.paren_token.span.close(),
            Expr::Path(it) => return path_ends(&it.path).1,
            Expr::Range(it) => match &it.end {
                Some(end) => end,
                None => return range_place(&it.limits),
            },
            Expr::RawAddr(it) => &it.expr,
            Expr::Reference(it) => &it.expr,
            Expr::Repeat(it) => return it.bracket_token.span.close(),
            Expr::Return(it) => match &it.expr {
                Some(value) => value,
                None => return it.return_token.span,
            },
            Expr::Struct(it) => return it.brace_token.span.close(),
            Expr::Try(it) => return it.question_token.span,
            Expr::TryBlock(it) => return it.block.brace_token.span.close(),
            Expr::Tuple(it) => return it.paren_token.span.close(),
            Expr::Unary(it) => &it.expr,
            Expr::Unsafe(it) => return it.block.brace_token.span.close(),
            Expr::While(it) => return it.body.brace_token.span.close(),
            Expr::Yield(it) => match &it.expr {
                Some(value) => value,
                None => return it.yield_token.span,
            },
            _ => return Place::call_site(),
        };
    }
}

/// The first and the last token of a pattern.
pub(super) fn pat_ends(pat: &Pat) -> (Place, Place) {
    let one = |place| (place, place);
    match pat {
        Pat::Ident(it) => {
            let first =
                it.by_ref.as_ref().map(|token| token.span).or(it.mutability.as_ref().map(|token| token.span));
            let last = it.subpat.as_ref().map(|(_, inner)| pat_ends(inner).1);
            let name = it.ident.span();
            (first.unwrap_or(name), last.unwrap_or(name))
        }
        Pat::Lit(it) => one(it.lit.span()),
        Pat::Or(it) => match (it.cases.first(), it.cases.last()) {
            (Some(first), Some(last)) => (pat_ends(first).0, pat_ends(last).1),
            _ => one(Place::call_site()),
        },
        Pat::Guard(it) => (pat_ends(&it.pat).0, end(&it.guard)),
        Pat::Paren(it) => (it.paren_token.span.open(), it.paren_token.span.close()),
        Pat::Path(it) => path_ends(&it.path),
        Pat::Range(it) => {
            let limits = range_place(&it.limits);
            (
                it.start.as_ref().map_or(limits, |expr| start(expr)),
                it.end.as_ref().map_or(limits, |expr| end(expr)),
            )
        }
        Pat::Reference(it) => (it.and_token.span, pat_ends(&it.pat).1),
        Pat::Rest(it) => one(it.dot2_token.spans[0]),
        Pat::Slice(it) => (it.bracket_token.span.open(), it.bracket_token.span.close()),
        Pat::Struct(it) => (path_ends(&it.path).0, it.brace_token.span.close()),
        Pat::Tuple(it) => (it.paren_token.span.open(), it.paren_token.span.close()),
        Pat::TupleStruct(it) => (path_ends(&it.path).0, it.paren_token.span.close()),
        Pat::Type(it) => (pat_ends(&it.pat).0, it.colon_token.span),
        Pat::Wild(it) => one(it.underscore_token.span),
        Pat::Macro(it) => (path_ends(&it.mac.path).0, delimiter(&it.mac.delimiter).1),
        Pat::Const(it) => (it.const_token.span, it.block.brace_token.span.close()),
        _ => one(Place::call_site()),
    }
}
