//! Texts among the arguments of a call.

use super::{ExprRef, Program};
use crate::knowledge::catalog::Api;
use crate::knowledge::words::tokens;
use crate::syntax::ir::Expr;

/// Asks for a text that is the name of something for faces: a plugin.
const NAMES_FACE: &str = "@face";
/// Words in such names.
const FACES: &[&str] = &["face", "faces", "facedetect", "faceverify", "facelib", "liveness", "renlian"];
/// Objects nested deeper than this are not looked into.
const MAX_DEPTH: u32 = 4;

impl Program<'_> {
    /// True when a call has the text that a row asks for.
    pub(crate) fn is_meant(&self, api: &Api, call: ExprRef) -> bool {
        api.when.as_ref().is_none_or(|when| self.mentions(call, when))
    }

    /// True when an argument is, holds or names a text; `""` asks for an empty string.
    pub(crate) fn mentions(&self, call: ExprRef, when: &str) -> bool {
        let (Expr::Call { args, .. } | Expr::New { args, .. }) = self.expr(call) else { return false };
        if when == NAMES_FACE {
            return args.iter().any(|arg| {
                let name = self.constant_text(ExprRef { unit: call.unit, expr: arg.value });
                name.is_some_and(|name| tokens(&name).iter().any(|part| FACES.contains(&part.as_str())))
            });
        }
        args.iter().any(|arg| self.holds_text(ExprRef { unit: call.unit, expr: arg.value }, when, 0))
    }

    fn holds_text(&self, at: ExprRef, when: &str, depth: u32) -> bool {
        if when == "\"\"" {
            return self.constant_text(at).is_some_and(|text| text.is_empty());
        }
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match self.expr(at) {
            Expr::New { ty, args, body: None } if ty.is_empty() && depth < MAX_DEPTH => {
                args.iter().any(|arg| self.holds_text(sub(arg.value), when, depth + 1))
            }
            Expr::List(list) if depth < MAX_DEPTH => {
                list.iter().any(|part| self.holds_text(sub(*part), when, depth + 1))
            }
            _ => {
                self.partial_text(at).contains(when)
                    || self.dotted(at).is_some_and(|path| path.contains(when))
            }
        }
    }
}
