//! Patterns: the names they bind, what they test, what the names are then.

use proc_macro2::Ident;
use rustc_hash::FxHashSet;
use syn::visit::{self, Visit};
use syn::{Member, Pat};

use super::Walker;
use super::control::Subject;
use super::item::plain;
use crate::syntax::ir::{CmpOp, Expr, ExprId, Lit, Name, TypeRef};

/// Variants that wrap a value which is there.
pub(super) fn is_some(path: &syn::Path) -> bool {
    path.segments.last().is_some_and(|last| last.ident == "Some" || last.ident == "Ok")
}

/// The names a pattern binds, in order.
pub(super) fn binders(pat: &Pat, names: &mut Vec<Ident>) {
    match pat {
        Pat::Ident(it) => {
            if !is_constant(&it.ident) || it.by_ref.is_some() || it.subpat.is_some() {
                names.push(it.ident.clone());
            }
            if let Some((_, inner)) = &it.subpat {
                binders(inner, names);
            }
        }
        Pat::Guard(it) => binders(&it.pat, names),
        Pat::Or(it) => it.cases.first().into_iter().for_each(|pat| binders(pat, names)),
        Pat::Paren(it) => binders(&it.pat, names),
        Pat::Reference(it) => binders(&it.pat, names),
        Pat::Slice(it) => it.elems.iter().for_each(|pat| binders(pat, names)),
        Pat::Struct(it) => it.fields.iter().for_each(|field| binders(&field.pat, names)),
        Pat::Tuple(it) => it.elems.iter().for_each(|pat| binders(pat, names)),
        Pat::TupleStruct(it) => it.elems.iter().for_each(|pat| binders(pat, names)),
        Pat::Type(it) => binders(&it.pat, names),
        _ => {}
    }
}

/// A pattern that is one word is a constant or a unit variant when the word begins with a capital.
pub(super) fn is_constant(ident: &Ident) -> bool {
    ident.to_string().starts_with(char::is_uppercase)
}

struct Bound<'b>(&'b mut FxHashSet<Name>);

impl<'ast> Visit<'ast> for Bound<'_> {
    fn visit_pat(&mut self, pat: &'ast Pat) {
        let mut names = Vec::new();
        binders(pat, &mut names);
        self.0.extend(names.iter().map(plain));
        visit::visit_pat(self, pat);
    }

    fn visit_item(&mut self, _: &'ast syn::Item) {}
}

/// All names that are bound somewhere in a body.
pub(super) fn bound_in(block: &syn::Block, bound: &mut FxHashSet<Name>) {
    Bound(bound).visit_block(block);
}

impl Walker {
    /// Variables for the names that a pattern binds, given what it looks at.
    pub(super) fn bind(&mut self, pat: &Pat, subject: &Subject<'_>, out: &mut Vec<ExprId>) {
        match pat {
            Pat::Ident(it) => {
                if is_constant(&it.ident) && it.by_ref.is_none() && it.subpat.is_none() {
                    return;
                }
                let at = self.at(it.ident.span());
                let init = self.subject(subject, at);
                let names = vec![plain(&it.ident)];
                let constant = it.mutability.is_none();
                out.push(self.push(Expr::Let { names, ty: TypeRef::default(), init, constant }, at));
                if let Some((_, inner)) = &it.subpat {
                    self.bind(inner, subject, out);
                }
            }
            Pat::Guard(it) => self.bind(&it.pat, subject, out),
            Pat::Paren(it) => self.bind(&it.pat, subject, out),
            Pat::Reference(it) => self.bind(&it.pat, subject, out),
            Pat::Type(it) => {
                let before = out.len();
                self.bind(&it.pat, subject, out);
                if let [only] = out[before..] {
                    let written = self.ty(&it.ty);
                    if let Expr::Let { ty, .. } = &mut self.unit.exprs[only.0 as usize] {
                        *ty = written;
                    }
                }
            }
            Pat::Or(it) => {
                if let Some(first) = it.cases.first() {
                    self.bind(first, subject, out);
                }
            }
            Pat::TupleStruct(it) if is_some(&it.path) || it.elems.len() == 1 && is_err(&it.path) => {
                if let Some(inner) = it.elems.first() {
                    self.bind(inner, subject, out);
                }
            }
            Pat::TupleStruct(it) => {
                let ty = TypeRef { path: self.path_name(&it.path), args: Vec::new() };
                for (index, inner) in it.elems.iter().enumerate() {
                    let part = Subject::Part(subject, Some(ty.clone()), index.to_string().into());
                    self.bind(inner, &part, out);
                }
            }
            Pat::Struct(it) => {
                let ty = TypeRef { path: self.path_name(&it.path), args: Vec::new() };
                for field in &it.fields {
                    let name = match &field.member {
                        Member::Named(name) => plain(name),
                        Member::Unnamed(index) => index.index.to_string().into(),
                    };
                    self.bind(&field.pat, &Subject::Part(subject, Some(ty.clone()), name), out);
                }
            }
            Pat::Tuple(it) => {
                for (index, inner) in it.elems.iter().enumerate() {
                    match subject {
                        Subject::Place(syn::Expr::Tuple(tuple)) if tuple.elems.len() == it.elems.len() => {
                            self.bind(inner, &Subject::Place(&tuple.elems[index]), out);
                        }
                        _ => {
                            self.bind(inner, &Subject::Part(subject, None, index.to_string().into()), out);
                        }
                    }
                }
            }
            Pat::Slice(it) => {
                for inner in &it.elems {
                    self.bind(inner, subject, out);
                }
            }
            _ => {}
        }
    }

    /// What a pattern asks of its subject as a condition. Nothing when it always fits.
    pub(super) fn test(&mut self, pat: &Pat, subject: &Subject<'_>) -> Option<ExprId> {
        let at = self.span_of_pat(pat);
        match pat {
            Pat::Ident(it) => match &it.subpat {
                Some((_, inner)) => self.test(inner, subject),
                None if is_constant(&it.ident) => {
                    let value = self.subject(subject, at)?;
                    let constant = match it.ident == "None" {
                        true => Expr::Lit(Lit::Null),
                        false => Expr::Name(plain(&it.ident)),
                    };
                    let constant = self.push(constant, at);
                    Some(self.push(Expr::Cmp(CmpOp::Eq, value, constant), at))
                }
                None => None,
            },
            Pat::Paren(it) => self.test(&it.pat, subject),
            Pat::Reference(it) => self.test(&it.pat, subject),
            Pat::Type(it) => self.test(&it.pat, subject),
            Pat::Guard(it) => {
                let own = self.test(&it.pat, subject);
                let guard = self.expr(&it.guard);
                Some(match own {
                    Some(own) => self.push(Expr::And(own, guard), at),
                    None => guard,
                })
            }
            Pat::Or(it) => {
                let mut all = None;
                for case in &it.cases {
                    let one = self.test(case, subject)?;
                    all = Some(match all {
                        Some(all) => self.push(Expr::Or(all, one), at),
                        None => one,
                    });
                }
                all
            }
            Pat::TupleStruct(it) if is_some(&it.path) => {
                let there = self.presence(subject, true, at)?;
                Some(match it.elems.first().and_then(|inner| self.test(inner, subject)) {
                    Some(inner) => self.push(Expr::And(there, inner), at),
                    None => there,
                })
            }
            Pat::TupleStruct(it) if is_err(&it.path) => self.presence(subject, false, at),
            Pat::TupleStruct(it) => {
                let ty = TypeRef { path: self.path_name(&it.path), args: Vec::new() };
                let value = self.subject(subject, at)?;
                let mut all = self.push(Expr::Is { value, ty: ty.clone(), negated: false }, at);
                for (index, inner) in it.elems.iter().enumerate() {
                    let part = Subject::Part(subject, Some(ty.clone()), index.to_string().into());
                    if let Some(one) = self.test(inner, &part) {
                        all = self.push(Expr::And(all, one), at);
                    }
                }
                Some(all)
            }
            Pat::Struct(it) => {
                let ty = TypeRef { path: self.path_name(&it.path), args: Vec::new() };
                let value = self.subject(subject, at)?;
                let mut all = self.push(Expr::Is { value, ty: ty.clone(), negated: false }, at);
                for field in &it.fields {
                    let name = match &field.member {
                        Member::Named(name) => plain(name),
                        Member::Unnamed(index) => index.index.to_string().into(),
                    };
                    if let Some(one) = self.test(&field.pat, &Subject::Part(subject, Some(ty.clone()), name))
                    {
                        all = self.push(Expr::And(all, one), at);
                    }
                }
                Some(all)
            }
            Pat::Tuple(it) => {
                let mut all = None;
                for (index, inner) in it.elems.iter().enumerate() {
                    let one = match subject {
                        Subject::Place(syn::Expr::Tuple(tuple)) if tuple.elems.len() == it.elems.len() => {
                            self.test(inner, &Subject::Place(&tuple.elems[index]))
                        }
                        _ => self.test(inner, &Subject::Part(subject, None, index.to_string().into())),
                    };
                    all = match (all, one) {
                        (Some(all), Some(one)) => Some(self.push(Expr::And(all, one), at)),
                        (all, one) => all.or(one),
                    };
                }
                all
            }
            Pat::Path(it) => {
                let value = self.subject(subject, at)?;
                let constant = self.path(&it.path, at);
                Some(self.push(Expr::Cmp(CmpOp::Eq, value, constant), at))
            }
            Pat::Lit(it) => {
                let value = self.subject(subject, at)?;
                let literal = self.literal(&it.lit, at);
                Some(self.push(Expr::Cmp(CmpOp::Eq, value, literal), at))
            }
            Pat::Range(it) => {
                let value = self.subject(subject, at)?;
                let range = self.range(it.start.as_deref(), it.end.as_deref(), &it.limits, at);
                Some(self.push(Expr::Cmp(CmpOp::In, value, range), at))
            }
            _ => None,
        }
    }

    /// That a subject is there, or is not.
    fn presence(
        &mut self,
        subject: &Subject<'_>,
        there: bool,
        at: crate::input::span::Span,
    ) -> Option<ExprId> {
        let value = self.subject(subject, at)?;
        let null = self.push(Expr::Lit(Lit::Null), at);
        let op = if there { CmpOp::Ne } else { CmpOp::Eq };
        Some(self.push(Expr::Cmp(op, value, null), at))
    }
}

/// The variant of an error.
pub(super) fn is_err(path: &syn::Path) -> bool {
    path.segments.last().is_some_and(|last| last.ident == "Err")
}
