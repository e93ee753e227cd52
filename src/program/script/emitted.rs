//! Values that come by an event, a message or a shared store.

use crate::program::link::{NameTarget, Type};
use crate::program::{ExprRef, FnId, Program};
use crate::syntax::ir::{Arg, Expr};

impl Program<'_> {
    /// What is shared with the components inside and taken by a call: `useContext(Consent)`,
    /// `inject('rules')`.
    pub(super) fn shared_values(&self, taken: ExprRef, args: &[Arg]) -> Vec<ExprRef> {
        let Some(first) = args.first().map(|arg| ExprRef { unit: taken.unit, expr: arg.value }) else {
            return Vec::new();
        };
        let mut list = Vec::new();
        if let Some(key) = self.constant_text(first) {
            let word = key.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_owned();
            self.want_mentions(&word);
            for &at in self.uses_of("provide") {
                let Expr::Call { args, .. } = self.expr(at) else { continue };
                let [name, value] = &args[..] else { continue };
                if self.constant_text(ExprRef { unit: at.unit, expr: name.value }).as_deref() == Some(&key) {
                    list.push(ExprRef { unit: at.unit, expr: value.value });
                }
            }
            return list;
        }
        let wanted = self.name_target(first);
        if let Some(NameTarget::Field(owner, _)) = wanted {
            self.want_importers(self.unit(self.type_unit(owner)).file);
        }
        for &at in self.uses_of("Provider") {
            let Expr::Call { recv: Some(recv), args, .. } = self.expr(at) else { continue };
            if wanted.is_some() && self.name_target(ExprRef { unit: at.unit, expr: *recv }) == wanted {
                let given = args.iter().find(|arg| arg.label.as_deref() == Some("value"));
                list.extend(given.map(|arg| ExprRef { unit: at.unit, expr: arg.value }));
            }
        }
        list
    }

    /// What the events of a component hand to a function that listens to them where it is used; with
    /// `detail`, what `triggerEvent` puts into the event.
    pub(crate) fn told_values(&self, func: FnId, index: usize, detail: bool) -> Vec<ExprRef> {
        let refs: Vec<ExprRef> = match self.func(func).kind {
            crate::syntax::ir::FnKind::Lambda => self.written_at(func).into_iter().collect(),
            _ => self.known_callers(func).iter().copied().collect(),
        };
        let mut list = Vec::new();
        for value in refs {
            if matches!(self.expr(value), Expr::Call { .. }) {
                continue;
            }
            let Some(around) = self.around(value) else { continue };
            match self.expr(around) {
                Expr::Call { args, .. } => {
                    let label =
                        args.iter().find(|arg| arg.value == value.expr).and_then(|arg| arg.label.clone());
                    let Some(event) = label.as_deref().and_then(|label| label.strip_prefix("on")) else {
                        continue;
                    };
                    let target = self.target(around);
                    let Some(id) = target.constructs.as_ref().and_then(Type::as_project) else { continue };
                    list.extend(self.emitted_in(self.type_unit(id), event, index, detail));
                }
                // `events: { answered(ok) {} }` of a page that is opened.
                Expr::New { ty, args, .. } if ty.is_empty() && !detail => {
                    let label =
                        args.iter().find(|arg| arg.value == value.expr).and_then(|arg| arg.label.clone());
                    let in_events = self.around(around).is_some_and(|outer| match self.expr(outer) {
                        Expr::New { args, .. } => args
                            .iter()
                            .any(|arg| arg.value == around.expr && arg.label.as_deref() == Some("events")),
                        _ => false,
                    });
                    if let Some(label) = label.filter(|_| in_events) {
                        self.want_mentions(&label);
                        for unit in 0..self.units.len() as u32 {
                            list.extend(self.emitted_in(unit, &label, index, false));
                        }
                    }
                }
                _ => {}
            }
        }
        list
    }

    fn emitted_in(&self, unit: u32, event: &str, index: usize, detail: bool) -> Vec<ExprRef> {
        let plain = |text: &str| -> String {
            text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
        };
        let names: &[&str] = if detail { &["triggerEvent"] } else { &["$emit", "emit"] };
        let mut list = Vec::new();
        for name in names {
            for &at in self.uses_in(name, unit) {
                let Expr::Call { args, .. } = self.expr(at) else { continue };
                let told = args.first().and_then(|arg| self.constant_text(ExprRef { unit, expr: arg.value }));
                if told.is_some_and(|told| plain(&told) == plain(event))
                    && let Some(arg) = args.get(index + 1)
                {
                    list.push(ExprRef { unit, expr: arg.value });
                }
            }
        }
        list
    }
}
