//! `match`: on outcomes an attempt, on patterns that bind a chain of branches, on anything else a switch.

use syn::{Arm, Expr as Tree, ExprMatch, Pat};

use super::Walker;
use super::control::{Subject, is_structure, looks_inside, pat_start};
use super::item::{is_test, plain};
use super::pattern::{binders, is_err};
use crate::input::span::Span;
use crate::syntax::ir::{Block, Case, Catch, ExitKind, Expr, ExprId, TypeRef};

impl Walker {
    /// `match`: of a result as a try, of few or guarded patterns as branches, else as a switch.
    pub(super) fn choice(&mut self, it: &ExprMatch, tail: bool) -> ExprId {
        let at = self.between(it.match_token.span, it.brace_token.span.close());
        let arms: Vec<&Arm> = it.arms.iter().filter(|arm| !is_test(&arm.attrs)).collect();
        if let Some(lowered) = self.attempt(&it.expr, &arms, tail, at) {
            return lowered;
        }
        let mut out = Block::new();
        let guarded = arms.iter().any(|arm| matches!(arm.pat, Pat::Guard(_)));
        let optional = arms.iter().any(|arm| looks_inside(&arm.pat));
        let branch = arms.len() <= 2 && arms.iter().any(|arm| is_structure(&arm.pat));
        let lowered = if branch || guarded || optional || matches!(&*it.expr, Tree::Tuple(_)) {
            let subject = self.subject_for(&it.expr, &mut out);
            self.chain(&subject, &arms, tail, at)
        } else {
            self.switch(it, &arms, tail, at, &mut out)
        };
        match (out.is_empty(), lowered) {
            (true, Some(lowered)) => lowered,
            (false, lowered) => {
                out.extend(lowered);
                self.push(Expr::Block(out), at)
            }
            (true, None) => self.expr(&it.expr),
        }
    }

    /// `match f() { Ok(x) => .., Err(e) => .. }`
    fn attempt(&mut self, value: &Tree, arms: &[&Arm], tail: bool, at: Span) -> Option<ExprId> {
        let variant = |pat: &Pat| match pat {
            Pat::TupleStruct(it) if it.path.segments.last().is_some_and(|last| last.ident == "Ok") => {
                Some(true)
            }
            Pat::TupleStruct(it) if is_err(&it.path) => Some(false),
            _ => None,
        };
        let good: Vec<&&Arm> = arms.iter().filter(|arm| variant(&arm.pat) == Some(true)).collect();
        let [good] = good[..] else { return None };
        let Pat::TupleStruct(inner) = &good.pat else { return None };
        let plain_value = inner.elems.first().is_none_or(|inner| {
            matches!(inner, Pat::Ident(_) | Pat::Wild(_) | Pat::Tuple(_) | Pat::Struct(_))
        });
        if !plain_value || matches!(value, Tree::Tuple(_)) {
            return None;
        }
        let mut body = Block::new();
        match inner.elems.first() {
            Some(Pat::Ident(name)) => {
                let init = self.expr(value);
                let names = vec![plain(&name.ident)];
                let place = self.at(name.ident.span());
                let ty = TypeRef::default();
                body.push(self.push(Expr::Let { names, ty, init: Some(init), constant: true }, place));
            }
            Some(inner) => {
                let subject = self.subject_for(value, &mut body);
                self.bind(inner, &subject, &mut body);
            }
            None => {
                let value = self.expr(value);
                body.push(value);
            }
        }
        self.arm(&good.body, tail, &mut body);
        let mut catches = Vec::new();
        for arm in arms.iter().filter(|arm| variant(&arm.pat) != Some(true)) {
            let mut names = Vec::new();
            binders(&arm.pat, &mut names);
            let mut list = Block::new();
            self.arm(&arm.body, tail, &mut list);
            let param = names.first().map(plain).unwrap_or_default();
            catches.push(Catch { param, ty: TypeRef::default(), body: list });
        }
        Some(self.push(Expr::Try { body, catches, finally: Block::new() }, at))
    }

    /// Arms as branches, the last of which needs no condition.
    fn chain(&mut self, subject: &Subject<'_>, arms: &[&Arm], tail: bool, at: Span) -> Option<ExprId> {
        let (first, rest) = arms.split_first()?;
        let place = self.between(pat_start(&first.pat), super::place::end(&first.body));
        let mut then = Block::new();
        let (pat, guard) = match &first.pat {
            Pat::Guard(it) => (&*it.pat, Some(&*it.guard)),
            pat => (pat, None),
        };
        let fits = if rest.is_empty() { None } else { self.test(pat, subject) };
        let cond = match (fits, guard) {
            (fits, Some(guard)) => {
                // The guard sees what the pattern binds.
                let mut list = Block::new();
                self.bind(pat, subject, &mut list);
                let guard = self.cond(guard);
                let guard = if list.is_empty() {
                    guard
                } else {
                    list.push(guard);
                    self.push(Expr::Block(list), place)
                };
                Some(match fits {
                    Some(fits) => self.push(Expr::And(fits, guard), place),
                    None => guard,
                })
            }
            (fits, None) => {
                self.bind(pat, subject, &mut then);
                fits
            }
        };
        self.arm(&first.body, tail, &mut then);
        let Some(cond) = cond else {
            return Some(match then[..] {
                [only] => only,
                _ => self.push(Expr::Block(then), place),
            });
        };
        let els = self.chain(subject, rest, tail, at).map(|rest| match self.unit.expr(rest) {
            Expr::Block(list) => list.clone(),
            _ => vec![rest],
        });
        Some(self.push(Expr::If { cond, then, els }, if rest.len() + 1 == arms.len() { at } else { place }))
    }

    fn switch(
        &mut self,
        it: &ExprMatch,
        arms: &[&Arm],
        tail: bool,
        at: Span,
        out: &mut Block,
    ) -> Option<ExprId> {
        let binds = arms.iter().any(|arm| {
            let mut names = Vec::new();
            binders(&arm.pat, &mut names);
            !names.is_empty()
        });
        let of = if binds { Some(self.subject_for(&it.expr, out)) } else { None };
        let subject = match &of {
            Some(of) => {
                let place = self.span_of(&it.expr);
                self.subject(of, place)?
            }
            None => self.expr(&it.expr),
        };
        let mut cases = Vec::new();
        for arm in arms {
            let mut tests = Vec::new();
            let open = !self.tests(&arm.pat, &mut tests);
            let mut body = Block::new();
            if let Some(of) = &of {
                self.bind(&arm.pat, of, &mut body);
            }
            self.arm(&arm.body, tail, &mut body);
            if open {
                tests.clear();
            }
            cases.push(Case { tests, guard: None, body, falls_through: false });
        }
        if !cases.iter().any(|case| case.tests.is_empty()) {
            // There is nothing else.
            let end = Span::new(at.end.saturating_sub(1), at.end);
            let leave = self.push(Expr::Exit { kind: ExitKind::Throw, value: None, label: None }, end);
            cases.push(Case { tests: Vec::new(), guard: None, body: vec![leave], falls_through: false });
        }
        Some(self.push(Expr::Switch { subject: Some(subject), cases }, at))
    }

    /// What a case compares the subject with. False when it takes everything.
    fn tests(&mut self, pat: &Pat, tests: &mut Vec<ExprId>) -> bool {
        let at = self.span_of_pat(pat);
        match pat {
            Pat::Or(it) => it.cases.iter().all(|case| self.tests(case, tests)),
            Pat::Paren(it) => self.tests(&it.pat, tests),
            Pat::Reference(it) => self.tests(&it.pat, tests),
            Pat::Lit(it) => {
                let test = self.literal(&it.lit, at);
                tests.push(test);
                true
            }
            Pat::Path(it) => {
                let test = self.path(&it.path, at);
                tests.push(test);
                true
            }
            Pat::Ident(it) if it.subpat.is_none() && super::pattern::is_constant(&it.ident) => {
                tests.push(self.push(Expr::Name(plain(&it.ident)), at));
                true
            }
            _ => match self.test(pat, &Subject::Around) {
                Some(test) => {
                    tests.push(test);
                    true
                }
                None => false,
            },
        }
    }
}
