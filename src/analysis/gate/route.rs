//! Requests that are turned away before their handler: middleware, and values that are made of the request
//! and may refuse to be made.

use crate::program::rust::{Route, RouteLayer};
use crate::program::{ExprRef, FnId};
use crate::syntax::ir::Expr;

use super::{Judge, Verdict};

/// Calls by which middleware goes on.
const GOES_ON: &[&str] = &["run", "call", "handle", "call_next", "proceed"];

impl Judge<'_, '_> {
    /// What has been passed when a handler answers a request, whichever of its routes was asked for.
    pub fn admission(&self, func: FnId) -> Verdict {
        let each = self.program.routes(func).into_iter().map(|route| self.admitted(&route));
        each.reduce(Verdict::either).unwrap_or_default()
    }

    fn admitted(&self, route: &Route) -> Verdict {
        route.layers.iter().fold(Verdict::none(), |all, layer| {
            all.both(match *layer {
                RouteLayer::Function(func) => self.goes_on(func),
                RouteLayer::Extractor(func) => self.after(func, false),
                RouteLayer::Other(_) => Verdict::none(),
            })
        })
    }

    /// What has been passed wherever middleware hands the request on; where it only checks, when it ends.
    fn goes_on(&self, func: FnId) -> Verdict {
        let program = self.program;
        let is_onward = |at: &ExprRef| match program.expr(*at) {
            Expr::Call { recv: Some(recv), name, .. } if GOES_ON.contains(&name.as_str()) => {
                let recv = ExprRef { unit: at.unit, expr: *recv };
                match program.expr(recv) {
                    Expr::Name(name) | Expr::Member { name, .. } => {
                        name == "next"
                            || name.ends_with("service")
                            || name.ends_with("inner")
                            || name == "srv"
                    }
                    _ => false,
                }
            }
            _ => false,
        };
        let onward = program.body_exprs(func).into_iter().filter(is_onward);
        let each = onward.map(|at| self.chain_inside(at, func));
        each.reduce(Verdict::either).unwrap_or_else(|| self.after(func, false))
    }

    /// What has been passed at a place of a function or of code in it that runs in turn.
    fn chain_inside(&self, at: ExprRef, func: FnId) -> Verdict {
        let program = self.program;
        let mut verdict = self.at(at);
        let mut inner = program.home(at);
        while inner != func
            && let Some(written) = program.written_at(inner)
        {
            verdict = verdict.both(self.at(written));
            inner = program.home(written);
        }
        verdict
    }
}
