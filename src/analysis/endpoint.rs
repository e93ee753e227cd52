//! Routes of servers that faces come in by.

use std::collections::VecDeque;

use rustc_hash::FxHashSet;

use super::data::Arrival;
use super::site::Site;
use crate::knowledge::catalog::FaceRole;
use crate::knowledge::model::SinkKind;
use crate::program::rust::Route;
use crate::program::{ExprRef, FnId, Program};
use crate::syntax::ir::Expr;

/// More functions than these are not asked who runs them.
const MAX_FNS: usize = 400;

/// A route behind which faces are handled.
pub(super) struct FaceRoute {
    /// Its handler.
    pub(super) handler: FnId,
    /// The route.
    pub(super) route: Route,
    /// The place behind it that handles faces.
    pub(super) at: ExprRef,
    /// The API there.
    pub(super) title: String,
    /// The component of that place.
    pub(super) component: crate::program::TypeId,
    /// How sure that place is.
    pub(super) confidence: super::site::Confidence,
}

impl Program<'_> {
    /// The routes by which sites and sources of face data are reached.
    pub(super) fn face_routes(&self, sites: &[&Site], arrivals: &[Arrival]) -> Vec<FaceRoute> {
        let mut list: Vec<FaceRoute> = Vec::new();
        let handles = |site: &&&Site| !matches!(site.role, FaceRole::Erase | FaceRole::PlatformAuth);
        let by_site = sites.iter().filter(handles).map(|site| {
            let title = self.catalog.api(site.api).title.clone();
            (site.at, title, site.component, site.confidence)
        });
        let by_data = arrivals.iter().filter_map(|arrival| {
            let source = &arrival.source;
            let first = *arrival.hit.path.first()?;
            Some((first, source.title.clone(), source.component, source.confidence))
        });
        let places: Vec<_> = by_site.chain(by_data).collect();
        for (at, title, component, confidence) in places {
            if !(self.is_rust(at.unit) || self.is_script(at.unit)) {
                continue;
            }
            for handler in self.reaching(at) {
                for route in self.server_routes(handler) {
                    let known =
                        list.iter().any(|known| known.handler == handler && known.route.at == route.at);
                    // A command of the app's own windows has neither.
                    if known || route.method.is_none() && route.path.is_none() {
                        continue;
                    }
                    let title = title.clone();
                    list.push(FaceRoute { handler, route, at, title, component, confidence });
                }
            }
        }
        list
    }

    /// What handlers of the project read of the faces that its pages send them, with the API they come from.
    pub(super) fn received(&self, arrivals: &[Arrival]) -> Vec<(ExprRef, String)> {
        let mut found = Vec::new();
        let sent = arrivals
            .iter()
            .filter(|arrival| arrival.hit.kind == SinkKind::Network && self.is_script(arrival.hit.at.unit));
        for arrival in sent {
            let Some(endpoint) = self.endpoint_of(&arrival.hit) else { continue };
            let path = path_of(&endpoint.text);
            let labels = self.labels_sent(&arrival.hit.path);
            // The word of its end that says most.
            let words = path.rsplit('/').take(2).flat_map(|part| part.split(|c: char| !c.is_alphanumeric()));
            let Some(word) = words.max_by_key(|word| word.len()).filter(|word| word.len() > 2) else {
                continue;
            };
            if labels.is_empty() {
                continue;
            }
            self.want_mentions(word);
            self.want_handlers();
            for handler in self.all_fns() {
                let unit = self.fn_unit(handler);
                if !(self.is_rust(unit) || self.is_script(unit)) || self.func(handler).params.is_empty() {
                    continue;
                }
                let routes = self.server_routes(handler);
                if !routes.iter().any(|route| route.path.as_deref().is_some_and(|own| same_path(own, path))) {
                    continue;
                }
                let reads = self.body_exprs(handler).into_iter().filter(|&part| match self.expr(part) {
                    Expr::Member { name, .. } => labels.contains(name.as_str()),
                    _ => false,
                });
                found.extend(reads.map(|read| (read, arrival.source.title.clone())));
            }
        }
        found.sort();
        found.dedup_by_key(|(read, _)| *read);
        found
    }

    /// Labels under which data is put into what is sent.
    fn labels_sent(&self, path: &[ExprRef]) -> FxHashSet<String> {
        let mut labels = FxHashSet::default();
        for &at in path {
            let Some(around) = self.around(at) else { continue };
            if let Expr::New { ty, args, .. } = self.expr(around)
                && ty.is_empty()
            {
                let own = args.iter().filter(|arg| arg.value == at.expr);
                labels.extend(own.filter_map(|arg| arg.label.as_ref()).map(ToString::to_string));
            }
        }
        labels
    }

    /// Asks for the files of the handlers that loaded units of Rust register.
    fn want_handlers(&self) {
        for method in ["get", "post", "put", "patch", "to"] {
            for &call in self.uses_of(method).iter().filter(|call| self.is_rust(call.unit)) {
                let Expr::Call { args, .. } = self.expr(call) else { continue };
                for arg in args {
                    let value = ExprRef { unit: call.unit, expr: arg.value };
                    if matches!(self.expr(value), Expr::FnRef { .. } | Expr::Name(_)) {
                        let _ = self.target(value);
                    }
                }
            }
        }
    }

    /// The functions that lead to a place.
    fn reaching(&self, at: ExprRef) -> Vec<FnId> {
        let mut seen: FxHashSet<FnId> = FxHashSet::default();
        let mut list = Vec::new();
        let mut queue = VecDeque::from([self.home(at)]);
        while let Some(func) = queue.pop_front() {
            if list.len() >= MAX_FNS || !seen.insert(func) {
                continue;
            }
            list.push(func);
            queue.extend(self.ways(func).edges.into_iter().map(|edge| self.home(edge.at)));
        }
        list
    }
}

/// The path of an address, without host and query.
fn path_of(address: &str) -> &str {
    let rest =
        address.split_once("://").map_or(address, |(_, rest)| rest.find('/').map_or("", |at| &rest[at..]));
    rest.split(['?', '#']).next().unwrap_or_default()
}

/// True when a route takes a path; its parameters take any part.
fn same_path(route: &str, path: &str) -> bool {
    let parts =
        |path: &str| path.split('/').filter(|part| !part.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let (route, path) = (parts(route), parts(path));
    let hole = |part: &str| part.starts_with([':', '{', '<', '*']);
    !route.is_empty()
        && route.len() == path.len()
        && route.iter().zip(&path).all(|(own, given)| hole(own) || own == given)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_of_routes() {
        assert_eq!(path_of("https://gym.example/api/faces?at=1"), "/api/faces");
        assert_eq!(path_of("/api/faces"), "/api/faces");
        assert!(same_path("/api/faces/:owner", "/api/faces/7"));
        assert!(!same_path("/api/faces", "/api/faces/7"));
        assert!(!same_path("/", ""));
    }
}
