//! Gates that the project says are some: its own prompts, ledgers of consent and checks.

use crate::knowledge::model::GateKind;
use crate::program::{ExprRef, Program};
use crate::syntax::ir::Expr;

use super::name::approving_callback;
use super::{Bits, Form, Gate, Judge, Verdict};

/// What passing a gate of the project establishes.
pub(super) fn bits(kind: GateKind) -> Bits {
    let separate = Bits::CONSENT.or(Bits::SEPARATE);
    match kind {
        GateKind::GeneralConsent => Bits::CONSENT,
        GateKind::SeparateConsent => separate,
        GateKind::UploadConsent => separate.or(Bits::UPLOAD),
        GateKind::AgeCheck => Bits::AGE,
        GateKind::GuardianConsent => Bits::AGE.or(Bits::GUARDIAN),
    }
}

impl Judge<'_, '_> {
    /// What the result of a call says that the project calls a gate.
    pub(super) fn own_condition(&self, at: ExprRef, holds: bool) -> Option<Verdict> {
        let (kind, name) = self.own_gate(at)?;
        Some(if holds { self.own(kind, name, Form::Condition, at) } else { Verdict::none() })
    }

    /// What it means that something runs which was given to such a call.
    pub(super) fn own_callback(&self, value: ExprRef, around: ExprRef, method: &str) -> Option<Verdict> {
        let (kind, name) = self.own_gate(around)?;
        let (Expr::Call { args, .. } | Expr::New { args, .. }) = self.program.expr(around) else {
            return None;
        };
        let given = args.iter().find(|arg| arg.value == value.expr)?;
        let label = given.label.as_deref().unwrap_or_default();
        let refuses = |name: &str| approving_callback(name) == Some(false);
        Some(if refuses(label) || refuses(method) {
            Verdict::none()
        } else {
            self.own(kind, name, Form::Callback, around)
        })
    }

    fn own_gate(&self, at: ExprRef) -> Option<(GateKind, String)> {
        let own = &self.program.model.own;
        if own.is_empty() {
            return None;
        }
        let written = self.program.written_name(at)?;
        let target = self.program.target(at);
        let kind = own.gate(target.names.iter().map(smol_str::SmolStr::as_str), &written)?;
        Some((kind, written))
    }

    fn own(&self, kind: GateKind, name: String, form: Form, at: ExprRef) -> Verdict {
        self.add(Gate {
            bits: bits(kind),
            form,
            at,
            quote: None,
            name: Some(name),
            age: None,
            minor_side: false,
        })
    }
}

impl Program<'_> {
    /// A call or construction as it stands in the code: `FaceGate.ask`, `ask`, `FaceConsentDialog`.
    pub(crate) fn written_name(&self, at: ExprRef) -> Option<String> {
        match self.expr(at) {
            Expr::Call { recv, name, .. } => {
                let owner = recv.map(|recv| match self.expr(ExprRef { unit: at.unit, expr: recv }) {
                    Expr::Name(owner) | Expr::Member { name: owner, .. } | Expr::Call { name: owner, .. } => {
                        owner.as_str()
                    }
                    Expr::New { ty, .. } => ty.simple(),
                    _ => "",
                });
                match owner {
                    Some(owner) if !owner.is_empty() => Some(format!("{owner}.{name}")),
                    _ => Some(name.to_string()),
                }
            }
            Expr::New { ty, .. } => Some(ty.simple().to_owned()),
            _ => None,
        }
    }
}
