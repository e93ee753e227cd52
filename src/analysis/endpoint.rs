//! Routes of servers that faces come in by.

use std::collections::VecDeque;

use rustc_hash::FxHashSet;

use super::data::Arrival;
use super::site::Site;
use crate::knowledge::catalog::FaceRole;
use crate::program::rust::Route;
use crate::program::{ExprRef, FnId, Program};
use crate::syntax::lang::Lang;

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
        let by_site = sites
            .iter()
            .filter(handles)
            .map(|site| (site.at, site.title.clone(), site.component, site.confidence));
        // What a page sends comes in by a route on the way.
        let by_data = arrivals.iter().flat_map(|arrival| {
            let source = &arrival.source;
            let place = |at: &ExprRef| (*at, source.title.clone(), source.component, source.confidence);
            arrival.hit.path.iter().map(place).collect::<Vec<_>>()
        });
        let places: Vec<_> = by_site.chain(by_data).collect();
        // Which routes lead to a place is a matter of its function.
        let mut asked: FxHashSet<FnId> = FxHashSet::default();
        for (at, title, component, confidence) in places {
            let serves = self.is_rust(at.unit)
                || self.is_script(at.unit)
                || matches!(self.lang(at.unit), Lang::Java | Lang::Kotlin);
            if !serves || !asked.insert(self.home(at)) {
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
