//! Requests to the URLs of vendors' face APIs.

use super::{Confidence, Site};
use crate::analysis::flow::{Load, Walk};
use crate::knowledge::catalog::ApiId;
use crate::knowledge::model::SinkKind;
use crate::program::{ExprRef, FnId, Program};
use crate::syntax::ir::{Expr, ExprId, Field, LocalType};

impl Program<'_> {
    /// Requests to a vendor's URL.
    pub(super) fn url_sites(&self, sites: &mut Vec<Site>) {
        let urls: Vec<&str> = self.catalog.urls.iter().map(|(url, _)| url.as_str()).collect();
        let Ok(automaton) = aho_corasick::AhoCorasick::builder().ascii_case_insensitive(true).build(&urls)
        else {
            return;
        };
        for unit in 0..self.unit_count() {
            let Some(text) = self.map.text(self.unit(unit).file) else { continue };
            if !automaton.is_match(&text.text) {
                continue;
            }
            for at in self.unit_exprs(unit) {
                let Expr::Str(_) = self.expr(at) else { continue };
                let literal = self.partial_text(at);
                let Some(found) = automaton.find(&literal) else { continue };
                let api = self.catalog.urls[found.pattern().as_usize()].1;
                if self.catalog.api(api).setup {
                    continue;
                }
                for call in self.requests_of(at) {
                    if self.api_near_fits(api, call) {
                        self.push_url(call, api, sites);
                    }
                }
            }
        }
    }

    fn api_near_fits(&self, api: ApiId, at: ExprRef) -> bool {
        self.catalog.api(api).near.as_ref().is_none_or(|near| {
            self.map.text(self.unit(at.unit).file).is_some_and(|text| text.text.contains(near.as_str()))
        })
    }

    fn push_url(&self, at: ExprRef, api: ApiId, sites: &mut Vec<Site>) {
        let (Some(role), Some(component)) = (self.catalog.api(api).role, self.component_of(at)) else {
            return;
        };
        if sites.iter().any(|site| site.at == at) {
            return;
        }
        sites.push(Site {
            at,
            api,
            title: self.catalog.api(api).title.clone(),
            role,
            component,
            confidence: Confidence::High,
            evidence: None,
            stream: false,
            launch: false,
        });
    }

    /// The calls that request a URL: where the literal is last specific before it reaches the network.
    fn requests_of(&self, literal: ExprRef) -> Vec<ExprRef> {
        // `@POST("rest/2.0/face/..")` on a method of an interface: its callers.
        if let Some(func) = self.annotated_fn(literal) {
            return self
                .callers(func)
                .iter()
                .copied()
                .filter(|&at| matches!(self.expr(at), Expr::Call { .. }))
                .collect();
        }
        let mut calls: Vec<ExprRef> = Vec::new();
        // Uses of a constant are walked one by one: what two of them share is walked once by each.
        for start in self.starts_of(literal) {
            let mut walk = Walk::new(self);
            walk.source(start, Load::DATA);
            let hits = walk.run().hits;
            calls.extend(
                hits.iter()
                    .filter(|hit| hit.kind == SinkKind::Network)
                    // In a helper that serves every URL, the call that gave it this one.
                    .map(|hit| hit.stack.first().copied().unwrap_or(hit.at)),
            );
        }
        calls.sort_unstable();
        calls.dedup();
        calls
    }

    /// The literal, or the reads of the constant that it is the value of.
    fn starts_of(&self, literal: ExprRef) -> Vec<ExprRef> {
        let unit = self.unit(literal.unit);
        let whole: Vec<ExprId> =
            std::iter::successors(Some(literal), |&at| self.around(at)).map(|at| at.expr).collect();
        let field = unit.types.iter().enumerate().find_map(|(at, decl)| {
            let holds = |field: &&Field| field.init.is_some_and(|init| whole.contains(&init));
            let field = decl.fields.iter().find(holds)?;
            Some((self.global_type(literal.unit, LocalType(at as u32)), field.name.clone()))
        });
        let Some((owner, name)) = field else { return vec![literal] };
        let reads: Vec<ExprRef> = self
            .field_uses(owner, &name)
            .into_iter()
            .filter(|&read| matches!(self.expr(read), Expr::Name(_) | Expr::Member { .. }))
            .collect();
        if reads.is_empty() { vec![literal] } else { reads }
    }

    /// The function that an annotation argument belongs to.
    fn annotated_fn(&self, at: ExprRef) -> Option<FnId> {
        let unit = self.unit(at.unit);
        (0..unit.fns.len() as u32).map(crate::syntax::ir::LocalFn).find_map(|local| {
            let found = unit.func(local).annotations.iter().any(|annotation| {
                annotation
                    .args
                    .iter()
                    .any(|arg| self.subtree(ExprRef { unit: at.unit, expr: arg.value }).contains(&at))
            });
            found.then(|| self.global_fn(at.unit, local))
        })
    }
}
