//! Switches of client libraries that end the checking of certificates for all that a client sends.

use crate::input::span::Loc;
use crate::knowledge::model::{Set, Trust};
use crate::program::{ExprRef, Program};
use crate::syntax::ir::{Expr, Lit};

impl Program<'_> {
    /// The place in the files of a client, or for the whole process, where certificates are no longer checked.
    pub(super) fn switched_off(&self, clients: &[u32], like: u32) -> Option<Loc> {
        let trust = self.model.trust.of(self.lang(like));
        let mut places = self.switches(trust, clients);
        places.extend(self.hooks(trust, clients));
        places.sort_unstable();
        places.first().map(|&at| self.loc(at))
    }

    /// The place where a client, or the options of a request, are told not to check certificates: among what
    /// the call that sends is made of, or for the whole process.
    pub(super) fn asked_not_to_check(&self, call: ExprRef, stack: &[ExprRef]) -> Option<Loc> {
        let trust = self.model.trust.of(self.lang(call.unit));
        let is = |at: ExprRef, value: bool| matches!(self.expr(at), Expr::Lit(Lit::Bool(known)) if *known == value);
        let told = self.slice(call, stack).into_iter().find(|&part| {
            let sub = |expr| ExprRef { unit: part.unit, expr };
            match self.expr(part) {
                Expr::Call { name, args, .. } if trust.on.contains(name.as_str()) => {
                    args.first().is_some_and(|arg| is(sub(arg.value), true))
                }
                Expr::New { args, .. } => args.iter().any(|arg| {
                    arg.label.as_deref().is_some_and(|label| trust.off.contains(label))
                        && is(sub(arg.value), false)
                }),
                _ => false,
            }
        });
        told.map(|at| self.loc(at)).or_else(|| self.process_checks_nothing(trust, call.unit))
    }

    /// `process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'`, `https.globalAgent.options.rejectUnauthorized = false`.
    fn process_checks_nothing(&self, trust: &Trust, like: u32) -> Option<Loc> {
        let package = |unit: u32| {
            let file = self.unit(unit).file;
            (self.map.file(file).root, self.web.package_of(file).map(|package| package.file))
        };
        for name in &trust.everywhere {
            self.want_uses(name, &[name.as_str()], None);
        }
        let uses = |names: &Set| -> Vec<ExprRef> {
            names.iter().flat_map(|name| self.uses_of(name)).copied().collect()
        };
        let no = |value: ExprRef| match self.expr(value) {
            Expr::Lit(Lit::Bool(known)) => !known,
            _ => self.constant_text(value).as_deref() == Some("0"),
        };
        let everywhere = uses(&trust.everywhere).into_iter();
        let mut places: Vec<ExprRef> = everywhere.filter(|&at| self.given_to(at).is_some_and(no)).collect();
        places.extend(uses(&trust.off).into_iter().filter(|&at| {
            self.dotted(at).is_some_and(|path| trust.hooks.iter().any(|hook| path.contains(hook.as_str())))
                && self.given_to(at).is_some_and(no)
        }));
        // Another package of the project is another process.
        places.retain(|at| package(at.unit) == package(like));
        places.sort_unstable();
        places.first().map(|&at| self.loc(at))
    }

    fn switches(&self, trust: &Trust, clients: &[u32]) -> Vec<ExprRef> {
        let all = |names: &Set| -> Vec<ExprRef> {
            let uses = names.iter().flat_map(|name| self.uses_of(name)).copied();
            uses.filter(|at| clients.contains(&at.unit)).collect()
        };
        let mut places = all(&trust.nothing);
        for (names, off) in [(&trust.on, true), (&trust.off, false)] {
            let set = all(names).into_iter().filter(|&at| {
                matches!(self.given_to(at).map(|value| self.expr(value)), Some(Expr::Lit(Lit::Bool(value))) if *value == off)
            });
            places.extend(set);
        }
        places
    }

    /// `client.badCertificateCallback = (cert, host, port) => true`, also of the overrides of the process.
    fn hooks(&self, trust: &Trust, clients: &[u32]) -> Vec<ExprRef> {
        for name in &trust.hooks {
            self.want_uses(name, &[name.as_str()], None);
        }
        let accepts = |at: ExprRef| match self.given_to(at).map(|value| (value, self.expr(value))) {
            Some((value, Expr::Lambda(local))) => self.always_true(self.global_fn(value.unit, *local)),
            _ => false,
        };
        let everywhere = |at: ExprRef| {
            let owner = self.owner(self.named_fn(self.home(at)));
            owner.is_some_and(|owner| {
                self.external_supers(owner)
                    .iter()
                    .any(|base| trust.everywhere.contains(base.rsplit('.').next().unwrap_or(base)))
            })
        };
        let uses = trust.hooks.iter().flat_map(|name| self.uses_of(name)).copied();
        uses.filter(|&at| accepts(at) && (everywhere(at) || clients.contains(&at.unit))).collect()
    }

    /// What a property is set to at a place.
    fn given_to(&self, at: ExprRef) -> Option<ExprRef> {
        let around = self.around(at)?;
        let Expr::Assign { target, value, .. } = self.expr(around) else { return None };
        (*target == at.expr).then_some(ExprRef { unit: at.unit, expr: *value })
    }
}
