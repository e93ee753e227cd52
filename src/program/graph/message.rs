//! Messages and events: who sends what a handler or subscriber receives.

use super::{Edge, EdgeKind, Ways};
use crate::program::link::Type;
use crate::program::{ExprRef, FnId, Program};
use crate::syntax::ir::Expr;

impl Program<'_> {
    /// Sends to the handler made at a place.
    pub(super) fn sends_to(&self, handler: ExprRef) -> Vec<Edge> {
        let message = &self.model.message;
        let runs = self.runs_of(handler);
        let mut edges = Vec::new();
        let mut obtained: Vec<ExprRef> = Vec::new();
        for &call in &runs.called {
            let Expr::Call { name, args, .. } = self.expr(call) else { continue };
            if message.send.contains(name.as_str()) {
                let sent = args.first().map(|arg| ExprRef { unit: call.unit, expr: arg.value });
                let carries = match sent {
                    Some(sent) if name.contains("Empty") => Some(sent),
                    Some(sent) => self.message_code(sent),
                    None => None,
                };
                edges.push(Edge { carries, ..Edge::new(EdgeKind::Event, call) });
            } else if message.obtain.contains(name.as_str()) {
                obtained.push(call);
            }
        }
        // `Message.obtain(handler, ..)`.
        obtained.extend(runs.external.iter().map(|handed| handed.to).filter(
            |&to| matches!(self.expr(to), Expr::Call { name, .. } if message.obtain.contains(name.as_str())),
        ));
        for made in obtained {
            let carries = self.message_code(made);
            let sent = self.calls_on(made, |name| message.dispatch.contains(name), EdgeKind::Event);
            edges.extend(sent.into_iter().map(|edge| Edge { carries, ..edge }));
        }
        edges.sort_unstable();
        edges.dedup();
        edges
    }

    /// What a message is about: the number it is obtained with or that its member is set to.
    fn message_code(&self, message: ExprRef) -> Option<ExprRef> {
        let model = &self.model.message;
        let mut codes = Vec::new();
        for made in self.makers(message) {
            if let Expr::Call { name, args, .. } = self.expr(made)
                && model.obtain.contains(name.as_str())
            {
                let args = args.iter().map(|arg| ExprRef { unit: made.unit, expr: arg.value });
                codes.extend(args.clone().find(|&arg| self.int_value(arg).is_some()));
            }
            for &member in &self.runs_of(made).called {
                if let Expr::Member { name, .. } = self.expr(member)
                    && *name == model.code
                    && let Some(Expr::Assign { value, .. }) =
                        self.assignment_to(member).map(|write| self.expr(write))
                {
                    codes.push(ExprRef { unit: member.unit, expr: *value });
                }
            }
        }
        codes.sort_unstable();
        codes.dedup();
        match codes[..] {
            [only] => Some(only),
            _ => None,
        }
    }

    /// Posts of the event that a subscriber takes.
    pub(super) fn event_edges(&self, id: FnId, ways: &mut Ways) {
        let Some(param) = self.func(id).params.first() else { return };
        let taken = self.resolve_in(self.fn_unit(id), self.owner(id), &param.ty);
        let simple = param.ty.simple().to_owned();
        self.want_uses(&simple, &[&simple], None);
        for name in &self.model.bus.post {
            for &at in self.uses_of(name) {
                let Expr::Call { args, .. } = self.expr(at) else { continue };
                let Some(arg) = args.first() else { continue };
                let posted = ExprRef { unit: at.unit, expr: arg.value };
                if self.is_of(&self.type_of(posted), &taken) {
                    let carries = Some(posted);
                    ways.edges.push(Edge { carries, ..Edge::new(EdgeKind::Event, at) });
                }
            }
        }
    }

    /// True when a posted value is one of the type that is taken.
    fn is_of(&self, posted: &Type, taken: &Type) -> bool {
        match (posted, taken) {
            (Type::Project(posted, _), Type::Project(taken, _)) => self.lineage(*posted).contains(taken),
            (Type::Unknown, _) => false,
            _ => posted == taken,
        }
    }
}
