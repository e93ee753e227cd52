//! Attributes of a person that a verification does not need: calls that read age, gender, emotion and the like, and
//! options and flags that ask for them.

use super::evidence::SiteFact;
use super::site::Site;
use crate::input::span::Loc;
use crate::knowledge::catalog::{Attributes, FaceRole};
use crate::knowledge::words::{tokens, vocabulary};
use crate::program::{ExprRef, Program};
use crate::syntax::ir::{Expr, FnKind, Lit};

/// A call that asks for attributes of a person where somebody is verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttributeFact {
    /// The call.
    pub loc: Loc,
    /// The API as reports show it.
    pub title: String,
    /// What it asks for, in words of the code.
    pub asked: Vec<String>,
    /// Where that stands, when it is another place.
    pub option: Option<Loc>,
}

impl Program<'_> {
    /// Calls that ask for attributes where somebody is verified, in the order of their places.
    pub fn excess_attributes(&self, sites: &[Site], facts: &[SiteFact]) -> Vec<AttributeFact> {
        let mut found = Vec::new();
        for (site, fact) in sites.iter().zip(facts) {
            if !fact.live || matches!(fact.role, FaceRole::Erase | FaceRole::PlatformAuth) {
                continue;
            }
            let verifying = |other: &SiteFact| {
                other.component == fact.component && other.verifies && other.live && compares(other)
            };
            if !facts.iter().any(verifying) {
                continue;
            }
            let title = fact.title.clone();
            let target = self.target(site.at);
            if target.names.iter().any(|name| self.catalog.attribute_calls.get(name).next().is_some()) {
                found.push(AttributeFact {
                    loc: fact.loc,
                    title,
                    asked: named_in(&self.callee_name(site.at)),
                    option: None,
                });
                continue;
            }
            let sdk = self.catalog.api(site.api).sdk;
            for row in self.catalog.attributes.iter().filter(|row| row.sdk == sdk) {
                if let Some((asked, at)) = self.asked_for(site.at, row) {
                    let option =
                        Some(self.loc(at)).filter(|&loc| self.line_of(loc) != self.line_of(fact.loc));
                    found.push(AttributeFact { loc: fact.loc, title: title.clone(), asked, option });
                    break;
                }
            }
        }
        found.sort_by(|a, b| (a.loc, &a.title).cmp(&(b.loc, &b.title)));
        found.dedup_by_key(|fact| fact.loc);
        found
    }

    /// What the arguments of a call, and what they are made of, ask for. The form that goes to an address may be made
    /// anywhere in the function.
    fn asked_for(&self, call: ExprRef, row: &Attributes) -> Option<(Vec<String>, ExprRef)> {
        let home = self.named_fn(self.home(call));
        let (Expr::Call { args, .. } | Expr::New { args, .. }) = self.expr(call) else { return None };
        let mut parts = vec![call];
        parts.extend(
            args.iter().flat_map(|arg| self.slice(ExprRef { unit: call.unit, expr: arg.value }, &[])),
        );
        if let Expr::Call { recv: Some(recv), .. } = self.expr(call)
            && !matches!(
                self.expr(ExprRef { unit: call.unit, expr: *recv }),
                Expr::Name(_) | Expr::Member { .. }
            )
        {
            parts.extend(self.subtree(ExprRef { unit: call.unit, expr: *recv }));
        }
        let mut chained = call;
        while let Some(around) = self.around(chained)
            && matches!(self.expr(around), Expr::Call { recv: Some(recv), .. } if *recv == chained.expr)
        {
            parts.push(around);
            chained = around;
        }
        if self.target(call).apis(self).is_empty() {
            parts.extend(self.body_exprs(home));
        }
        // What other callers of a helper on the way give it is asked for elsewhere.
        let own = |at: &ExprRef| {
            at.unit == call.unit
                && (self.named_fn(self.home(*at)) == home || self.func(self.home(*at)).kind == FnKind::Init)
        };
        for at in parts.into_iter().filter(own) {
            if let Some(asked) = self.option_asks(at, row) {
                return Some((asked, at));
            }
        }
        None
    }

    fn option_asks(&self, at: ExprRef, row: &Attributes) -> Option<Vec<String>> {
        let sub = |expr| ExprRef { unit: at.unit, expr };
        let known = |name: &str| {
            row.options.iter().any(|option| {
                option == name
                    || name.strip_prefix("set").is_some_and(|rest| rest.eq_ignore_ascii_case(option))
            })
        };
        match self.expr(at) {
            Expr::Member { name, .. } | Expr::Name(name) => {
                let last = Self::last_segment(name);
                let flagged = row.flags.iter().any(|flag| flag == last) && self.is_flag_operand(at);
                flagged.then(|| vec![last.to_owned()])
            }
            Expr::Call { name, args, .. } => {
                if let [key, value, ..] = &args[..]
                    && self.constant_text(sub(key.value)).is_some_and(|key| known(&key))
                {
                    return self.listed(sub(value.value), row);
                }
                if known(name) {
                    return args.iter().find_map(|arg| self.listed(sub(arg.value), row));
                }
                self.labelled_asks(at, args, row)
            }
            Expr::New { args, .. } => self.labelled_asks(at, args, row),
            Expr::Assign { target, value, .. } => {
                let name = match self.expr(sub(*target)) {
                    Expr::Member { name, .. } => name.to_string(),
                    Expr::Index { index, .. } => {
                        index.first().and_then(|key| self.constant_text(sub(*key)))?
                    }
                    _ => return None,
                };
                known(&name).then(|| self.listed(sub(*value), row)).flatten()
            }
            Expr::Str(_) => {
                // `..&return_attributes=gender,age`
                let text = self.partial_text(at);
                row.options.iter().find_map(|option| {
                    let rest = text.split(&format!("{option}=")).nth(1)?;
                    listed_in(rest.split('&').next().unwrap_or_default(), row)
                })
            }
            // `("return_attributes", "gender,age")`
            Expr::List(list) => match &list[..] {
                [key, value] if self.constant_text(sub(*key)).is_some_and(|key| known(&key)) => {
                    self.listed(sub(*value), row)
                }
                _ => None,
            },
            _ => None,
        }
    }

    fn labelled_asks(
        &self,
        at: ExprRef,
        args: &[crate::syntax::ir::Arg],
        row: &Attributes,
    ) -> Option<Vec<String>> {
        let option = |label: &str| row.options.iter().any(|option| option == label);
        let asking = args.iter().filter(|arg| arg.label.as_deref().is_some_and(option));
        asking.into_iter().find_map(|arg| self.listed(ExprRef { unit: at.unit, expr: arg.value }, row))
    }

    /// A flag among the arguments of a call that processes: not where it is defined or compared.
    fn is_flag_operand(&self, at: ExprRef) -> bool {
        let mut at = at;
        for _ in 0..4 {
            let Some(around) = self.around(at) else { return true };
            match self.expr(around) {
                Expr::Arith(..) | Expr::Cast(..) | Expr::Let { .. } | Expr::List(_) => at = around,
                Expr::Member { recv, .. } if *recv == at.expr => return false,
                Expr::Call { name, .. } => return !name.starts_with("init"),
                _ => return false,
            }
        }
        false
    }

    /// The attributes that a value lists.
    fn listed(&self, value: ExprRef, row: &Attributes) -> Option<Vec<String>> {
        let mut asked = Vec::new();
        for part in self.slice(value, &[]).into_iter().take(40) {
            let text = match self.expr(part) {
                Expr::Str(_) => self.partial_text(part),
                Expr::Lit(Lit::Int(number)) => number.to_string(),
                Expr::Member { name, .. } => name.to_string(),
                Expr::Name(name) => Self::last_segment(name).to_owned(),
                _ => continue,
            };
            asked.extend(listed_in(&text, row).unwrap_or_default());
        }
        asked.sort_unstable();
        asked.dedup();
        (!asked.is_empty()).then_some(asked)
    }
}

/// True for a site that compares faces: what is only looked at may be looked at for its own sake.
fn compares(fact: &SiteFact) -> bool {
    const COMPARING: &[&str] = &[
        "compare",
        "match",
        "search",
        "identify",
        "verify",
        "faceverify",
        "recognize",
        "recognise",
        "verification",
        "liveness",
        "descriptor",
        "recognition",
    ];
    matches!(fact.role, FaceRole::Verify | FaceRole::Identify | FaceRole::Liveness)
        || tokens(&fact.title).iter().any(|token| COMPARING.contains(&token.as_str()))
}

/// The attributes in a text such as `gender,age`.
fn listed_in(text: &str, row: &Attributes) -> Option<Vec<String>> {
    let words = vocabulary();
    let parts =
        text.split([',', ' ', '|', ';', '"', '[', ']']).map(str::trim).filter(|part| !part.is_empty());
    let asks = |part: &&str| {
        row.all.iter().any(|all| all == part || part.eq_ignore_ascii_case(all))
            || words.attribute_ident.hit(part)
    };
    let asked: Vec<String> = parts.filter(asks).map(str::to_owned).collect();
    (!asked.is_empty()).then_some(asked)
}

/// The attributes in the name of a call: `withAgeAndGender`.
fn named_in(callee: &str) -> Vec<String> {
    let words = vocabulary();
    let asked: Vec<String> =
        tokens(callee).into_iter().filter(|token| words.attribute_ident.hit(token)).collect();
    if asked.is_empty() { vec![callee.to_owned()] } else { asked }
}
