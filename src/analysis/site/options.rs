//! What the arguments of a call ask for: options of an object or an element.

use crate::program::{ExprRef, Program};
use crate::syntax::ir::{Arg, Expr, Lit};

/// Asks for an argument that is called back.
pub(super) const CALLBACK: &str = "@callback";
/// Objects nested deeper than this are not looked into.
const MAX_DEPTH: u32 = 4;

impl Program<'_> {
    /// True when a call or an element has an option that is not `false`. Options stand in labelled
    /// arguments or in an object; one that is not seen may have it.
    pub(super) fn has_option(&self, call: ExprRef, path: &str) -> bool {
        let (Expr::Call { args, .. } | Expr::New { args, .. }) = self.expr(call) else { return false };
        if path == CALLBACK {
            return args.iter().any(|arg| {
                let value = ExprRef { unit: call.unit, expr: arg.value };
                let given = |value: ExprRef| {
                    matches!(self.expr(value), Expr::Lambda(_) | Expr::FnRef { .. })
                        || !self.fn_values(value).is_empty()
                };
                given(value)
                    || matches!(self.expr(value), Expr::New { ty, args, .. } if ty.is_empty()
                        && args.iter().any(|arg| given(ExprRef { unit: call.unit, expr: arg.value })))
            });
        }
        if args.iter().any(|arg| arg.label.is_some()) {
            return self.option_in(call, args, path, 0).unwrap_or(false);
        }
        args.iter().any(|arg| self.object_has(ExprRef { unit: call.unit, expr: arg.value }, path, 0))
    }

    /// The option among labelled arguments; nothing when it is not there.
    fn option_in(&self, at: ExprRef, args: &[Arg], path: &str, depth: u32) -> Option<bool> {
        let (label, rest) = path.split_once('.').map_or((path, None), |(label, rest)| (label, Some(rest)));
        let arg = args.iter().rev().find(|arg| arg.label.as_deref() == Some(label))?;
        let value = ExprRef { unit: at.unit, expr: arg.value };
        Some(match rest {
            Some(rest) => self.object_has(value, rest, depth + 1),
            None => !matches!(self.expr(value), Expr::Lit(Lit::Bool(false) | Lit::Null)),
        })
    }

    fn object_has(&self, at: ExprRef, path: &str, depth: u32) -> bool {
        match self.expr(at) {
            Expr::New { ty, args, body: None } if ty.is_empty() => {
                // What is spread into it is not seen.
                let spread = args.iter().any(|arg| arg.label.is_none());
                self.option_in(at, args, path, depth).unwrap_or(spread)
            }
            Expr::Str(_) | Expr::Lit(_) | Expr::Lambda(_) => false,
            _ if depth < MAX_DEPTH => {
                let made = self.definitions(at);
                made.is_empty()
                    || made.into_iter().any(|value| value == at || self.object_has(value, path, depth + 1))
            }
            _ => true,
        }
    }
}
