//! What stands before the handlers of a server in a script: middleware, hooks and guards, in the order in
//! which they are registered.

use rustc_hash::FxHashSet;

use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, FnId, TypeId};
use crate::syntax::ir::{Annotation, Expr};

use super::{Judge, Verdict};

/// Labels of options of a route that run before its handler.
const BEFORE: &[&str] =
    &["preHandler", "onRequest", "preValidation", "preParsing", "beforeHandler", "middleware", "use"];
/// Calls that add what runs before the handlers behind them.
const ADDS: &[&str] = &["use", "addHook", "onBeforeHandle"];
/// Calls that answer a request.
const ANSWERS: &[&str] = &[
    "send",
    "end",
    "json",
    "status",
    "code",
    "sendStatus",
    "redirect",
    "throw",
    "forbidden",
    "unauthorized",
    "render",
    "text",
];
/// Decorators that name guards, and what adds them to all handlers.
const GUARDS: &[&str] = &["UseGuards", "useGlobalGuards"];
/// More than this before one handler is not asked about.
const MAX_PARTS: usize = 256;
/// The method of a guard that decides.
const DECIDES: &str = "canActivate";

impl Judge<'_, '_> {
    /// What the middleware before a handler has made sure of: `post(path, check, handler)`, and `use(check)`
    /// above it.
    pub(super) fn after_middleware(&self, call: ExprRef, position: usize) -> Verdict {
        let program = self.program;
        let Expr::Call { recv: Some(recv), args, .. } = program.expr(call) else { return Verdict::none() };
        let sub = |expr| ExprRef { unit: call.unit, expr };
        let mut before: Vec<ExprRef> = args.iter().take(position).map(|arg| sub(arg.value)).collect();
        before.extend(self.added_above(call, sub(*recv)));
        self.let_on(&before)
    }

    /// What has been made sure of before the handler in the options of a route:
    /// `route({ preHandler, handler })`.
    pub(super) fn before_option(&self, call: ExprRef, options: ExprRef) -> Verdict {
        let program = self.program;
        let Expr::Call { recv: Some(recv), name, .. } = program.expr(call) else { return Verdict::none() };
        if !program.model.server.methods.contains(name.as_str()) {
            return Verdict::none();
        }
        let mut before = vec![options];
        before.extend(self.added_above(call, ExprRef { unit: call.unit, expr: *recv }));
        self.let_on(&before)
    }

    /// What a router was given above a place to run before whatever follows.
    fn added_above(&self, call: ExprRef, router: ExprRef) -> Vec<ExprRef> {
        let program = self.program;
        let sub = |expr| ExprRef { unit: call.unit, expr };
        let Some(own) = program.dotted(router) else { return Vec::new() };
        let own_path = match program.expr(call) {
            Expr::Call { args, .. } => args.first().and_then(|arg| program.constant_text(sub(arg.value))),
            _ => None,
        };
        let mut before = Vec::new();
        for &at in ADDS.iter().flat_map(|adds| program.uses_in(adds, call.unit)) {
            let Expr::Call { recv: Some(other), name, args, .. } = program.expr(at) else { continue };
            if program.dotted(sub(*other)).as_ref() != Some(&own)
                || program.loc(at).span.start >= program.loc(call).span.start
            {
                continue;
            }
            // `use('/faces', check)` is about what is below; a hook has a name there.
            let prefix = args.first().and_then(|arg| program.constant_text(sub(arg.value)));
            let applies = match (prefix, name.as_str()) {
                (Some(prefix), "use") => own_path.as_ref().is_some_and(|path| {
                    let prefix = prefix.trim_end_matches(['/', '*']);
                    path.strip_prefix(prefix).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
                }),
                _ => true,
            };
            if applies {
                before.extend(args.iter().map(|arg| sub(arg.value)));
            }
        }
        before
    }

    /// What has been passed once everything before a handler let the request on.
    fn let_on(&self, before: &[ExprRef]) -> Verdict {
        let program = self.program;
        let mut verdict = Verdict::none();
        for &value in before {
            for part in self.parts_before(value) {
                for func in program.fn_values(part) {
                    verdict = verdict.both(self.lets_on(func));
                }
            }
        }
        verdict
    }

    /// The functions in what stands before a handler: one, a list of them, options that name them.
    pub(super) fn parts_before(&self, value: ExprRef) -> Vec<ExprRef> {
        let mut parts = Vec::new();
        self.add_parts(value, &mut FxHashSet::default(), &mut parts);
        parts
    }

    /// A list may be made of itself: `before = [...before, check]`.
    fn add_parts(&self, value: ExprRef, seen: &mut FxHashSet<ExprRef>, parts: &mut Vec<ExprRef>) {
        let program = self.program;
        let sub = |expr| ExprRef { unit: value.unit, expr };
        if seen.len() >= MAX_PARTS || !seen.insert(value) {
            return;
        }
        match program.expr(value) {
            Expr::List(items) => items.iter().for_each(|item| self.add_parts(sub(*item), seen, parts)),
            Expr::New { ty, args, .. } if ty.is_empty() => args
                .iter()
                .filter(|arg| arg.label.as_deref().is_some_and(|label| BEFORE.contains(&label)))
                .for_each(|arg| self.add_parts(sub(arg.value), seen, parts)),
            Expr::Name(_) => {
                let known = parts.len();
                let made = program.made_by(value);
                let lists = made.iter().filter(|at| matches!(program.expr(**at), Expr::List(_)));
                lists.for_each(|&list| self.add_parts(list, seen, parts));
                if parts.len() == known {
                    parts.push(value);
                }
            }
            _ => parts.push(value),
        }
    }

    /// What has been passed wherever middleware goes on: where it calls `next`, or where it ends without an
    /// answer.
    fn lets_on(&self, func: FnId) -> Verdict {
        let program = self.program;
        let unit = program.fn_unit(func);
        let params = &program.func(func).params;
        // `(req, res, next)`, `(ctx, next)`; a hook of two gets no such function.
        for index in [2, 1] {
            let Some(next) = params.get(index).map(|param| param.name.clone()) else { continue };
            let calls: Vec<ExprRef> = program
                .uses_in(&next, unit)
                .iter()
                .copied()
                .filter(|&at| {
                    matches!(program.expr(at), Expr::Call { recv: None, args, .. } if args.is_empty())
                        && program.local(at, &next) == Some(Local { func, def: Def::Param(index) })
                })
                .collect();
            if !calls.is_empty() {
                let each = calls.into_iter().map(|at| self.chain(at));
                return each.reduce(Verdict::either).unwrap_or_default();
            }
        }
        if params.len() != 2 {
            return Verdict::none();
        }
        let ends = program
            .normal_ends(func)
            .into_iter()
            .filter(|end| !end.is_some_and(|end| self.answers(func, end)));
        let each = ends.map(|end| match end {
            Some(end) => self.at(end),
            None => program
                .guards_at_end(func)
                .into_iter()
                .fold(Verdict::none(), |all, guard| all.both(self.guard(guard))),
        });
        each.reduce(Verdict::either).unwrap_or_default()
    }

    /// True for a return that answers the request: `return reply.code(403).send()`, `return reply`.
    fn answers(&self, func: FnId, end: ExprRef) -> bool {
        let program = self.program;
        let reply = program.func(func).params.get(1).map(|param| param.name.clone());
        let Expr::Exit { value: Some(value), .. } = program.expr(end) else { return false };
        let value = ExprRef { unit: end.unit, expr: *value };
        match program.expr(value) {
            Expr::Name(name) => Some(name) == reply.as_ref(),
            _ => program.subtree(value).into_iter().any(
                |part| matches!(program.expr(part), Expr::Call { name, .. } if ANSWERS.contains(&name.as_str())),
            ),
        }
    }

    /// What guards of a class make sure of before its handlers run: `@UseGuards(FaceConsentGuard)`.
    pub(super) fn guarded_by_class(&self, func: FnId) -> Verdict {
        let program = self.program;
        let unit = program.fn_unit(func);
        let function = program.func(func);
        let is_handler = function
            .annotations
            .iter()
            .any(|row| program.model.server.decorators.contains(row.name.as_str()));
        if !program.is_script(unit) || !is_handler {
            return Verdict::none();
        }
        let owner = program.owner(func);
        let rows: Vec<&Annotation> = function
            .annotations
            .iter()
            .chain(owner.into_iter().flat_map(|owner| &program.ty(owner).annotations))
            .filter(|row| GUARDS.contains(&row.name.as_str()))
            .collect();
        let mut named: Vec<ExprRef> =
            rows.iter().flat_map(|row| &row.args).map(|arg| ExprRef { unit, expr: arg.value }).collect();
        // `app.useGlobalGuards(new FaceConsentGuard())`.
        for &call in program.uses_of(GUARDS[1]) {
            if let Expr::Call { args, .. } = program.expr(call) {
                named.extend(args.iter().map(|arg| ExprRef { unit: call.unit, expr: arg.value }));
            }
        }
        let mut verdict = Verdict::none();
        for value in named {
            for decides in self.guard_type(value).into_iter().flat_map(|ty| program.methods(ty, DECIDES)) {
                verdict = verdict.both(self.predicate(decides, true).unwrap_or_default());
            }
        }
        verdict
    }

    /// The class of a guard, by its name or an object of it.
    pub(super) fn guard_type(&self, value: ExprRef) -> Option<TypeId> {
        self.program.value_of(value).and_then(|value| value.ty().as_project())
    }
}
