//! The screens on the ways to a face, where the decision for it is made.

use std::collections::VecDeque;

use rustc_hash::{FxHashMap, FxHashSet};

use super::wording::{Near, is_face};
use super::{Choices, Question};
use crate::analysis::site::Site;
use crate::knowledge::words::vocabulary;
use crate::program::component::Component;
use crate::program::graph::EdgeKind;
use crate::program::{ExprRef, FnId, TypeId};
use crate::syntax::ir::{Expr, FnKind, TypeKind};

/// Screens further away than this are not asked.
const MAX_SCREENS: usize = 12;
/// Functions beyond this number are not followed.
const MAX_FNS: usize = 4_000;
/// What a component is made in is looked for this far out.
const MAX_AROUND: usize = 48;
/// Composables that draw a screen are followed this far.
const MAX_DRAWN: usize = 80;
/// Calls that give a composable a route of its own.
const DESTINATIONS: &[&str] = &["composable", "animatedComposable", "bottomSheet", "entry"];

/// A screen on the ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Screen {
    /// Its class, or the file of the function that draws it.
    pub owner: TypeId,
    /// The function that draws it.
    pub drawn: Option<FnId>,
    /// How many screens later the face is taken.
    pub distance: usize,
    /// How near what it shows is to the face.
    pub near: Near,
}

/// All ways to the faces of a component.
#[derive(Clone, Debug, Default)]
pub(super) struct Ways {
    /// Screens, the nearest first.
    pub screens: Vec<Screen>,
    /// Calls, openings and registrations on the ways, and the sites.
    pub places: FxHashSet<ExprRef>,
}

impl Ways {
    /// True when the ways lead through a screen.
    pub(super) fn is_passed(&self, screen: TypeId) -> bool {
        self.screens.iter().any(|known| known.owner == screen && known.drawn.is_none())
    }
}

impl Choices<'_, '_> {
    /// The screens and places on the ways to sites.
    pub(super) fn ways_towards(&self, component: TypeId, sites: &[&Site]) -> Ways {
        let mut ways = Ways::default();
        let mut found: FxHashMap<(TypeId, Option<FnId>), usize> = FxHashMap::default();
        for site in sites {
            ways.places.insert(site.at);
            self.walk_back(site.at, &mut found, &mut ways.places);
        }
        let mut list: Vec<_> = found.into_iter().collect();
        list.sort_by_key(|&((owner, drawn), distance)| (distance, owner, drawn));
        list.truncate(MAX_SCREENS);
        for ((owner, drawn), distance) in list {
            let near = match distance {
                0 => Near::Flow,
                _ if self.lets_choose(owner, drawn, &ways.places) => Near::Flow,
                1 => Near::Before,
                _ => Near::Earlier,
            };
            ways.screens.push(Screen { owner, drawn, distance, near });
        }
        if ways.screens.is_empty() {
            ways.screens.push(Screen { owner: component, drawn: None, distance: 0, near: Near::Flow });
        }
        ways
    }

    fn walk_back(
        &self,
        at: ExprRef,
        screens: &mut FxHashMap<(TypeId, Option<FnId>), usize>,
        places: &mut FxHashSet<ExprRef>,
    ) {
        let program = self.program;
        let mut queue = VecDeque::from([(program.home(at), 0usize, None::<(TypeId, Option<FnId>)>)]);
        let mut seen: FxHashSet<FnId> = FxHashSet::default();
        while let Some((func, distance, last)) = queue.pop_front() {
            if seen.len() > MAX_FNS || !seen.insert(func) {
                continue;
            }
            let Some(node) = self.trace.node_of(func).filter(|node| node.reached) else { continue };
            let (mut here, mut now) = (distance, last);
            if let Some(screen) = self.screen_and_drawer(func) {
                // What is drawn in an activity is that activity; one class after another is one screen
                // before another.
                let both_classes = screen.1.is_none()
                    && last.is_some_and(|last| last.1.is_none())
                    && !program.is_script(program.fn_unit(func));
                if both_classes && last != Some(screen) {
                    here += 1;
                }
                now = Some(screen);
                let known = screens.entry(screen).or_insert(here);
                *known = (*known).min(here);
            }
            for way in &node.ins {
                places.insert(way.edge.at);
                // From one drawn screen to the one before.
                let script = program.is_script(way.edge.at.unit);
                let drawn = now.is_some_and(|now| script || now.1.is_some());
                let step = usize::from(drawn && way.edge.kind == EdgeKind::Navigate);
                queue.push_back((way.from, here + step, now));
            }
            if let Some((from, _)) = &node.made {
                queue.push_back((*from, here, now));
            }
        }
    }

    /// The screen a function belongs to, with the composable that draws it.
    fn screen_and_drawer(&self, func: FnId) -> Option<(TypeId, Option<FnId>)> {
        let program = self.program;
        let mut at = func;
        loop {
            if program.is_composable(at) {
                let owner = program.top_type(program.owner(at)?);
                return Some((owner, Some(at)));
            }
            // Code of a route belongs to the screen that is drawn there, not to the table of routes.
            if self.is_destination(at) {
                return None;
            }
            match program.parent(at) {
                Some(parent) => at = parent,
                None => break,
            }
        }
        let top = program.top_type(program.owner(at)?);
        // A template in a file of its own shows the component of the script beside it.
        let top = program.template_component(program.fn_unit(at)).unwrap_or(top);
        if program.is_script(program.type_unit(top)) && (program.is_component(top) || program.is_page(top)) {
            return Some((top, None));
        }
        // A view of SwiftUI is drawn like a screen of its own.
        let drawn = program.is_apple(program.type_unit(top))
            && program.external_supers(top).iter().any(|parent| parent.rsplit('.').next() == Some("View"));
        (drawn || program.component(top) == Component::Screen).then_some((top, None))
    }

    /// True when sites run on a server: no screen leads to them, and what leads to them is what answers
    /// requests. What is offered besides is decided by whoever asks.
    pub(super) fn on_server(&self, sites: &[&Site]) -> bool {
        let program = self.program;
        sites.iter().all(|site| {
            let mut screens = FxHashMap::default();
            let mut places = FxHashSet::default();
            self.walk_back(site.at, &mut screens, &mut places);
            screens.is_empty()
                && std::iter::once(site.at)
                    .chain(places)
                    .any(|at| program.is_rust(at.unit) || program.answers_requests(at.unit))
        })
    }

    /// The class of the screen a function belongs to.
    pub(super) fn screen_of(&self, func: FnId) -> Option<TypeId> {
        self.screen_and_drawer(func).map(|(owner, _)| owner)
    }

    /// True for a lambda that draws a route of its own.
    fn is_destination(&self, func: FnId) -> bool {
        let program = self.program;
        program.func(func).kind == FnKind::Lambda
            && program.written_at(func).and_then(|written| program.around(written)).is_some_and(|around| {
                matches!(program.expr(around), Expr::Call { name, .. } if DESTINATIONS.contains(&name.as_str()))
            })
    }

    /// The expressions of a screen: all of its classes, or what is drawn, with the composables it uses.
    pub(super) fn exprs_of(&self, screen: &Screen) -> Vec<ExprRef> {
        let program = self.program;
        let mut list: Vec<ExprRef> = Vec::new();
        match screen.drawn {
            Some(drawn) => list.extend(self.own_exprs(drawn)),
            None => {
                for ty in program.lineage(screen.owner) {
                    let span = program.ty(ty).span;
                    let whole = program.ty(ty).kind == TypeKind::Module;
                    let inside = |at: &ExprRef| whole || span.contains(program.loc(*at).span);
                    list.extend(program.unit_exprs(program.type_unit(ty)).filter(inside));
                }
                list.retain(|at| !self.is_within_destination(*at));
                for template in program.templates_shown(screen.owner) {
                    list.extend(program.body_exprs(template));
                }
            }
        }
        let mut seen: FxHashSet<FnId> = screen.drawn.into_iter().collect();
        let mut next = 0;
        while next < list.len() && seen.len() < MAX_DRAWN {
            let at = list[next];
            next += 1;
            if !matches!(program.expr(at), Expr::Call { .. }) {
                continue;
            }
            // What is drawn for a route is another screen.
            if program.is_script(at.unit) && program.route_around(at).is_some() {
                continue;
            }
            let target = program.target(at);
            for &func in &target.fns {
                if program.is_composable(func) && seen.insert(func) {
                    list.extend(self.own_exprs(func));
                }
            }
            // Components of Flutter and ArkUI that are shown where they are made.
            if program.is_widget(at)
                && let Some(shown) =
                    target.constructs.as_ref().and_then(crate::program::link::Type::as_project)
                && !self.is_opened(at)
            {
                for part in std::iter::once(shown).chain(program.state_of(shown)) {
                    for name in ["build", "initState"] {
                        if let Some(func) = program.method_named(part, name).filter(|&func| seen.insert(func))
                        {
                            list.extend(self.own_exprs(func));
                        }
                    }
                }
            }
            // Components that a template shows.
            if program.is_script(at.unit)
                && let Some(shown) =
                    target.constructs.as_ref().and_then(crate::program::link::Type::as_project)
            {
                for template in program.templates_shown(shown) {
                    if seen.insert(template) {
                        list.extend(self.own_exprs(template));
                    }
                }
            }
        }
        super::unique(list)
    }

    /// What a function draws itself: routes inside it are other screens.
    fn own_exprs(&self, func: FnId) -> Vec<ExprRef> {
        let program = self.program;
        let mut list = program.body_exprs(func);
        list.retain(|at| !self.is_within_destination(*at));
        list
    }

    /// True for a component that is made to be opened as another screen, or is entered by a route.
    fn is_opened(&self, at: ExprRef) -> bool {
        let program = self.program;
        if program.route_around(at).is_some() {
            return true;
        }
        let mut inner = at;
        for _ in 0..MAX_AROUND {
            let Some(around) = program.around(inner) else {
                let Some(written) = program.written_at(program.home(inner)) else { return false };
                inner = written;
                continue;
            };
            if self.trace.judge.opens_for_answer(around) {
                return true;
            }
            inner = around;
        }
        false
    }

    fn is_within_destination(&self, at: ExprRef) -> bool {
        let program = self.program;
        let mut func = Some(program.home(at));
        while let Some(id) = func {
            if program.func(id).kind != FnKind::Lambda {
                return false;
            }
            if self.is_destination(id) {
                return true;
            }
            func = program.parent(id);
        }
        false
    }

    /// True for a screen on which the face is one of the ways to choose: what leads on from it is named
    /// after the face, or its control is.
    fn lets_choose(&self, owner: TypeId, drawn: Option<FnId>, places: &FxHashSet<ExprRef>) -> bool {
        let program = self.program;
        let words = vocabulary();
        places.iter().any(|&at| {
            let Some(screen) = self.screen_and_drawer(program.home(at)) else { return false };
            if screen.0 != owner || screen.1 != drawn {
                return false;
            }
            let opened = match program.expr(at) {
                Expr::Call { name, .. } | Expr::Member { name, .. } => words.is_face_ident(name),
                Expr::ClassRef(ty) => words.is_face_ident(ty.simple()),
                Expr::New { ty, .. } => words.is_face_ident(ty.simple()),
                _ => false,
            };
            let named = program.func(program.named_fn(program.home(at)));
            opened
                || named.kind == FnKind::Named && words.is_face_ident(&named.name)
                || self.control_labels(at).iter().any(|label| is_face(label))
        })
    }

    /// True when the way from a screen to the face starts at a control that says so: coming there does
    /// not mean that the face is taken.
    pub(super) fn asks_for_face(&self, screen: TypeId, question: &Question<'_>) -> bool {
        self.lets_choose(screen, None, &question.ways.places)
    }
}
