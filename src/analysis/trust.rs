//! Switches of client libraries that end the checking of certificates for all that a client sends.

use crate::input::span::Loc;
use crate::program::{ExprRef, Program};
use crate::syntax::ir::{Expr, Lit};
use crate::syntax::lang::Lang;

/// Properties of Apple's client libraries with the value that ends the checks.
const SWITCHES: &[(&str, bool)] = &[
    ("allowInvalidCertificates", true),
    ("validatesDomainName", false),
    ("allowsAnyHTTPSCertificate", true),
    ("disableSSLCertValidation", true),
];
/// What Alamofire checks nothing with.
const CHECKS_NOTHING: &[&str] = &["DisabledTrustEvaluator", "DisabledEvaluator"];
/// Hooks of Dart's clients that decide about certificates which the system turned down.
const HOOKS: &[&str] = &["badCertificateCallback", "onBadCertificate"];

impl Program<'_> {
    /// The place in the files of a client, or for the whole process, where certificates are no longer checked.
    pub(super) fn switched_off(&self, clients: &[u32], like: u32) -> Option<Loc> {
        let mut places: Vec<ExprRef> = match self.lang(like) {
            Lang::Swift | Lang::ObjC => self.switches(clients),
            Lang::Dart => self.dart_hooks(clients),
            _ => return None,
        };
        places.sort_unstable();
        places.first().map(|&at| self.loc(at))
    }

    fn switches(&self, clients: &[u32]) -> Vec<ExprRef> {
        let mut places = Vec::new();
        for (name, off) in SWITCHES {
            let set = self.uses_of(name).iter().copied().filter(|&at| {
                matches!(self.given_to(at).map(|value| self.expr(value)), Some(Expr::Lit(Lit::Bool(value))) if value == off)
            });
            places.extend(set.filter(|at| clients.contains(&at.unit)));
        }
        for name in CHECKS_NOTHING {
            places.extend(self.uses_of(name).iter().copied().filter(|at| clients.contains(&at.unit)));
        }
        places
    }

    /// `client.badCertificateCallback = (cert, host, port) => true`, also of the overrides of the process.
    fn dart_hooks(&self, clients: &[u32]) -> Vec<ExprRef> {
        for name in HOOKS {
            self.want_uses(name, &[name], None);
        }
        let accepts = |at: ExprRef| match self.given_to(at).map(|value| (value, self.expr(value))) {
            Some((value, Expr::Lambda(local))) => self.always_true(self.global_fn(value.unit, *local)),
            _ => false,
        };
        let everywhere = |at: ExprRef| {
            let owner = self.owner(self.named_fn(self.home(at)));
            owner.is_some_and(|owner| {
                self.external_supers(owner).iter().any(|base| base.ends_with("HttpOverrides"))
            })
        };
        let uses = HOOKS.iter().flat_map(|name| self.uses_of(name)).copied();
        uses.filter(|&at| accepts(at) && (everywhere(at) || clients.contains(&at.unit))).collect()
    }

    /// What a property is set to at a place.
    fn given_to(&self, at: ExprRef) -> Option<ExprRef> {
        let around = self.around(at)?;
        let Expr::Assign { target, value, .. } = self.expr(around) else { return None };
        (*target == at.expr).then_some(ExprRef { unit: at.unit, expr: *value })
    }
}
