//! Gates on the way to a screen or handler of the web: guards of routes, middleware, components that
//! draw what is inside them only under a condition.

use crate::analysis::guard::Guard;
use crate::program::Entity;
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, FnId};
use crate::syntax::ir::{CmpOp, Expr, Lit};

use super::{Judge, Verdict};

/// Calls whose result sends a person somewhere else.
const ELSEWHERE: &[&str] =
    &["parseUrl", "createUrlTree", "navigate", "navigateByUrl", "navigateTo", "redirect", "abortNavigation"];

impl Judge<'_, '_> {
    /// What it takes for an element to be drawn that stands inside a component of the project: the
    /// conditions under which that component draws what is inside it.
    pub fn rendered(&self, element: ExprRef) -> Verdict {
        let program = self.program;
        let mut verdict = Verdict::none();
        let mut inner = element;
        for _ in 0..4 {
            let Some(outer) = program.element_around(inner) else { break };
            let target = program.target(outer);
            for &func in target.fns.iter().filter(|&&func| program.func(func).has_body).take(2) {
                let Some(param) = program.func(func).params.first().map(|param| param.name.clone()) else {
                    continue;
                };
                let uses: Vec<ExprRef> = program
                    .reads_of(Local { func, def: Def::Param(0) }, &param)
                    .into_iter()
                    .filter_map(|read| program.around(read))
                    .filter(|&member| matches!(program.expr(member), Expr::Member { name, .. } if name == "children"))
                    .flat_map(|member| self.drawn(member))
                    .collect();
                let each = uses.into_iter().map(|used| self.at(used));
                verdict = verdict.both(each.reduce(Verdict::either).unwrap_or_default());
            }
            inner = outer;
        }
        verdict
    }

    /// Where a part of the properties is drawn: the place itself, or reads of the variable it is in.
    fn drawn(&self, member: ExprRef) -> Vec<ExprRef> {
        let program = self.program;
        match program.around(member).map(|around| (around, program.expr(around))) {
            Some((place, Expr::Let { names, .. })) if names.len() == 1 => {
                program.reads_of(Local { func: program.home(place), def: Def::Let(place) }, &names[0])
            }
            _ => vec![member],
        }
    }

    /// What guards of its route ask before a component is shown.
    pub fn routed(&self, func: FnId) -> Verdict {
        let program = self.program;
        if !program.is_script(program.fn_unit(func)) {
            return Verdict::none();
        }
        let screen = match program.owner(func) {
            Some(owner)
                if program.is_component(owner) || program.route_of(&Entity::Type(owner)).is_some() =>
            {
                Entity::Type(owner)
            }
            _ => {
                let mut outer = func;
                while let Some(parent) = program.parent(outer) {
                    outer = parent;
                }
                Entity::Fn(outer)
            }
        };
        let Some(route) = program.route_of(&screen) else { return Verdict::none() };
        let mut verdict = Verdict::none();
        if let Some(own) = program.labelled(route.at, "beforeEnter") {
            for part in self.parts_before(own) {
                for guard in program.fn_values(part) {
                    verdict = verdict.both(self.lets_in(guard, route.at));
                }
            }
        }
        // `canActivate: [consentGuard, ConsentGuard]`.
        for label in ["canActivate", "canMatch", "canLoad"] {
            let Some(list) = program.labelled(route.at, label) else { continue };
            for part in self.parts_before(list) {
                let decides = self.guard_type(part).map(|ty| program.methods(ty, label)).unwrap_or_default();
                for guard in program.fn_values(part).into_iter().chain(decides) {
                    verdict = verdict.both(self.admits(guard));
                }
            }
        }
        for name in ["beforeEach", "beforeResolve"] {
            for &at in program.uses_of(name) {
                let Expr::Call { args, .. } = program.expr(at) else { continue };
                let Some(first) = args.first() else { continue };
                for guard in program.fn_values(ExprRef { unit: at.unit, expr: first.value }) {
                    verdict = verdict.both(self.lets_in(guard, route.at));
                }
            }
        }
        verdict
    }

    /// What a guard has asked when it returns true rather than another address.
    pub(super) fn admits(&self, guard: FnId) -> Verdict {
        let values = self.program.returned_values(guard).into_iter();
        let each = values.filter_map(|value| Some(self.at(value).both(self.admitting(value, 0)?)));
        each.reduce(Verdict::either).unwrap_or_default()
    }

    /// What it means that a guard returns a value and lets in; `None` for one that sends elsewhere.
    fn admitting(&self, value: ExprRef, depth: u32) -> Option<Verdict> {
        let program = self.program;
        let sub = |expr| ExprRef { unit: value.unit, expr };
        match program.expr(value) {
            Expr::Lit(Lit::Bool(true)) => Some(Verdict::none()),
            Expr::Lit(_) | Expr::Str(_) | Expr::New { .. } => None,
            Expr::Call { name, .. } if ELSEWHERE.contains(&name.as_str()) => None,
            Expr::Or(a, _) => Some(self.cond(sub(*a), true)),
            Expr::If { cond, then, els } if depth < 4 => {
                let side = |block: &Vec<crate::syntax::ir::ExprId>, holds: bool| {
                    let last = self.admitting(sub(*block.last()?), depth + 1)?;
                    Some(self.cond(sub(*cond), holds).both(last))
                };
                let sides = [side(then, true), els.as_ref().and_then(|els| side(els, false))];
                sides.into_iter().flatten().reduce(Verdict::either)
            }
            _ => Some(self.cond(value, true)),
        }
    }

    /// What a guard has asked when it lets a person in: at each `next()`, or where it returns without
    /// sending them elsewhere.
    fn lets_in(&self, guard: FnId, route: ExprRef) -> Verdict {
        let program = self.program;
        let unit = program.fn_unit(guard);
        let next = program.func(guard).params.get(2).map(|param| param.name.clone());
        let passes: Vec<ExprRef> = match next {
            Some(next) => program
                .uses_in(&next, unit)
                .iter()
                .copied()
                .filter(|&at| {
                    matches!(program.expr(at), Expr::Call { recv: None, args, .. } if args.is_empty())
                        && program.local(at, &next) == Some(Local { func: guard, def: Def::Param(2) })
                })
                .collect(),
            None => Vec::new(),
        };
        if passes.is_empty() {
            let guards = program.guards_at_end(guard);
            return guards
                .into_iter()
                .fold(Verdict::none(), |all, fact| all.both(self.guard_for(fact, route)));
        }
        let each = passes.into_iter().map(|at| {
            program
                .guards_at(at)
                .into_iter()
                .fold(Verdict::none(), |all, fact| all.both(self.guard_for(fact, route)))
        });
        each.reduce(Verdict::either).unwrap_or_default()
    }

    fn guard_for(&self, fact: Guard, route: ExprRef) -> Verdict {
        match fact {
            Guard::Cond(cond, holds) => self.cond_for(cond, holds, route),
            fact => self.guard(fact),
        }
    }

    /// A condition of a guard, for one route: what is marked in it is known.
    fn cond_for(&self, at: ExprRef, holds: bool, route: ExprRef) -> Verdict {
        let program = self.program;
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match program.expr(at) {
            Expr::Not(inner) => self.cond_for(sub(*inner), !holds, route),
            Expr::And(a, b) | Expr::Or(a, b) => {
                let both = matches!(program.expr(at), Expr::And(..)) == holds;
                let (a, b) = (sub(*a), sub(*b));
                if both {
                    return self.cond_for(a, holds, route).both(self.cond_for(b, holds, route));
                }
                match (self.known_of(a, route), self.known_of(b, route)) {
                    (Some(value), _) if value != holds => self.cond_for(b, holds, route),
                    (_, Some(value)) if value != holds => self.cond_for(a, holds, route),
                    _ => self.cond_for(a, holds, route).either(self.cond_for(b, holds, route)),
                }
            }
            _ => self.cond(at, holds),
        }
    }

    /// What `to.meta.consent`, `to.path === '/face'`, `to.name === 'face'` are for a route.
    fn known_of(&self, at: ExprRef, route: ExprRef) -> Option<bool> {
        let program = self.program;
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match program.expr(at) {
            Expr::Member { recv, name, .. } => {
                let meta = matches!(program.expr(sub(*recv)), Expr::Member { name, .. } if name == "meta");
                if !meta {
                    return None;
                }
                let marks = program.labelled(route, "meta");
                let value = marks.and_then(|marks| program.labelled(marks, name));
                match value.map(|value| program.expr(value)) {
                    None => Some(false),
                    Some(Expr::Lit(Lit::Bool(value))) => Some(*value),
                    Some(_) => Some(true),
                }
            }
            Expr::Cmp(op @ (CmpOp::Eq | CmpOp::Ne), a, b) => {
                let Expr::Member { name, .. } = program.expr(sub(*a)) else { return None };
                if !matches!(name.as_str(), "path" | "name") {
                    return None;
                }
                let text = program.constant_text(sub(*b))?;
                let own = program.labelled(route, name).and_then(|own| program.constant_text(own))?;
                Some((text == own) == (*op == CmpOp::Eq))
            }
            _ => None,
        }
    }
}
