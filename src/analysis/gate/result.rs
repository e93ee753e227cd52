//! Screens that ask and hand back their answer as a result.

use crate::analysis::guard::Guard;
use crate::program::link::Type;
use crate::program::{ExprRef, FnId, TypeId};
use crate::syntax::ir::{CmpOp, Expr, FnKind};

use super::{Bits, Form, Gate, Judge, Verdict};

impl Judge<'_, '_> {
    /// What has been passed wherever a result was asked for that this function receives.
    pub(super) fn requested(&self, func: FnId) -> Verdict {
        let program = self.program;
        let calls: &[&str] = match program.func(func).name.as_str() {
            "onActivityResult" => &["startActivityForResult"],
            "onRequestPermissionsResult" => &["requestPermissions"],
            _ => return Verdict::none(),
        };
        let Some(owner) = program.owner(func) else { return Verdict::none() };
        let requests = calls.iter().flat_map(|name| program.uses_of(name)).copied().filter(|&at| {
            matches!(program.expr(at), Expr::Call { .. })
                && program.owner(program.home(at)).map(|owner| program.top_type(owner))
                    == Some(program.top_type(owner))
        });
        Verdict::one_of(requests.map(|at| self.chain(at))).unwrap_or_default()
    }

    /// What has been passed wherever a launcher is launched that hands its result to a callback.
    pub(super) fn launched(&self, register: ExprRef) -> Verdict {
        let each = self.launches(register).into_iter().map(|at| self.chain(at));
        Verdict::one_of(each).unwrap_or_default()
    }

    /// `requestCode == TAKE_PHOTO`: what has been passed wherever it was requested with this code.
    pub(super) fn request_of(&self, a: ExprRef, b: ExprRef, holds: bool) -> Option<Verdict> {
        let program = self.program;
        let is_code = |at: ExprRef| matches!(program.expr(at), Expr::Name(name) if name == "requestCode");
        let (place, code) = match (is_code(a), is_code(b)) {
            (true, false) => (a, b),
            (false, true) => (b, a),
            _ => return None,
        };
        if !holds {
            return Some(Verdict::none());
        }
        let owner = program.top_type(program.owner(program.named_fn(program.home(place)))?);
        let requests = ["startActivityForResult", "requestPermissions"];
        let requests = requests.into_iter().flat_map(|name| program.uses_of(name)).copied().filter(|&at| {
            let Expr::Call { args, .. } = program.expr(at) else { return false };
            let wanted = self.code_value(code);
            program.owner(program.home(at)).map(|owner| program.top_type(owner)) == Some(owner)
                && wanted.is_some()
                && args
                    .iter()
                    .any(|arg| self.code_value(ExprRef { unit: at.unit, expr: arg.value }) == wanted)
        });
        Some(Verdict::one_of(requests.map(|at| self.chain(at))).unwrap_or_default())
    }

    /// `resultCode == RESULT_OK` behind a screen that asks for consent.
    pub(super) fn screen_result(&self, a: ExprRef, b: ExprRef, holds: bool) -> Option<Verdict> {
        let program = self.program;
        let name_of = |at: ExprRef| match program.expr(at) {
            Expr::Name(name) | Expr::Member { name, .. } | Expr::Call { name, .. } => Some(name.clone()),
            _ => None,
        };
        let ok = |at| name_of(at).is_some_and(|name| name == "RESULT_OK");
        let code =
            |at| name_of(at).is_some_and(|name| matches!(name.as_str(), "resultCode" | "getResultCode"));
        let place = if code(a) && ok(b) {
            a
        } else if code(b) && ok(a) {
            b
        } else {
            return None;
        };
        if !holds {
            return Some(Verdict::none());
        }
        let opened = self.opened_for(place);
        if opened.is_empty() {
            return Some(Verdict::none());
        }
        let each = opened.into_iter().map(|class| self.result_of(class, place));
        Some(Verdict::one_of(each).unwrap_or_default())
    }

    /// Class references of the screens whose result a handler receives.
    fn opened_for(&self, place: ExprRef) -> Vec<ExprRef> {
        let program = self.program;
        let home = program.home(place);
        // A launcher made by `registerForActivityResult`.
        let mut func = Some(home);
        while let Some(id) = func {
            if let Some(written) = program.written_at(id)
                && let Some(around) = program.around(written)
                && let Expr::Call { name, .. } = program.expr(around)
                && (name == "registerForActivityResult" || name == "rememberLauncherForActivityResult")
            {
                return self.launched_by(around);
            }
            func = program.parent(id).filter(|_| program.func(id).kind == FnKind::Lambda);
        }
        // `onActivityResult` with a request code.
        let method = program.named_fn(home);
        let Some(owner) = program.owner(method) else { return Vec::new() };
        let code = self.request_code(place);
        let mut classes = Vec::new();
        for &at in program.uses_of("startActivityForResult") {
            let Expr::Call { args, .. } = program.expr(at) else { continue };
            let same_owner = program.owner(program.home(at)).map(|owner| program.top_type(owner))
                == Some(program.top_type(owner));
            if !same_owner || args.len() < 2 {
                continue;
            }
            let given = ExprRef { unit: at.unit, expr: args[1].value };
            if let Some(code) = code
                && self.code_value(given) != self.code_value(code)
            {
                continue;
            }
            classes.extend(self.classes_in(ExprRef { unit: at.unit, expr: args[0].value }));
        }
        classes
    }

    fn code_value(&self, at: ExprRef) -> Option<String> {
        self.program.constant_text(at).or_else(|| self.program.dotted(at))
    }

    /// The request code that a place is guarded by.
    fn request_code(&self, place: ExprRef) -> Option<ExprRef> {
        let program = self.program;
        let is_code = |at: ExprRef| matches!(program.expr(at), Expr::Name(name) if name == "requestCode");
        let mut candidates = program.guards_at(place);
        // `requestCode == X && resultCode == RESULT_OK`.
        let mut at = place;
        while let Some(around) = program.around(at) {
            if let Expr::And(a, _) = program.expr(around) {
                candidates.push(Guard::Cond(ExprRef { unit: at.unit, expr: *a }, true));
            }
            if let Expr::And(_, b) = program.expr(around) {
                candidates.push(Guard::Cond(ExprRef { unit: at.unit, expr: *b }, true));
            }
            at = around;
        }
        candidates.into_iter().find_map(|guard| match guard {
            Guard::Cond(cond, true) => match program.expr(cond) {
                Expr::Cmp(CmpOp::Eq, a, b) => {
                    let (a, b) =
                        (ExprRef { unit: cond.unit, expr: *a }, ExprRef { unit: cond.unit, expr: *b });
                    if is_code(a) {
                        Some(b)
                    } else if is_code(b) {
                        Some(a)
                    } else {
                        None
                    }
                }
                _ => None,
            },
            Guard::Equal { subject, test, holds: true } if is_code(subject) => Some(test),
            _ => None,
        })
    }

    /// Calls that launch what a registration returned.
    fn launches(&self, register: ExprRef) -> Vec<ExprRef> {
        let program = self.program;
        let is_launch = |at: &ExprRef| match program.expr(*at) {
            Expr::Call { recv: Some(recv), .. } => {
                let recv = ExprRef { unit: at.unit, expr: *recv };
                program.definitions(recv).contains(&register) || program.peel(recv) == register
            }
            _ => false,
        };
        program.uses_of("launch").iter().copied().filter(is_launch).collect()
    }

    /// Class references in what a launcher is given.
    fn launched_by(&self, register: ExprRef) -> Vec<ExprRef> {
        let mut classes = Vec::new();
        for at in self.launches(register) {
            if let Expr::Call { args, .. } = self.program.expr(at) {
                for arg in args {
                    classes.extend(self.classes_in(ExprRef { unit: at.unit, expr: arg.value }));
                }
            }
        }
        classes
    }

    /// Class references in an expression or in what its variables are made of.
    fn classes_in(&self, at: ExprRef) -> Vec<ExprRef> {
        let program = self.program;
        let mut found = Vec::new();
        let mut stack = vec![(at, 0)];
        while let Some((at, depth)) = stack.pop() {
            for part in program.subtree(at) {
                match program.expr(part) {
                    Expr::ClassRef(_) => found.push(part),
                    Expr::Name(_) | Expr::Member { .. } if depth < 3 => {
                        stack.extend(program.definitions(part).into_iter().map(|def| (def, depth + 1)));
                    }
                    Expr::Call { .. } if depth < 3 => {
                        for &func in &program.target(part).fns {
                            stack.extend(
                                program.returned_values(func).into_iter().map(|value| (value, depth + 1)),
                            );
                        }
                    }
                    _ => {}
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// What a screen's positive result establishes.
    fn result_of(&self, class: ExprRef, place: ExprRef) -> Verdict {
        let program = self.program;
        let Expr::ClassRef(ty) = program.expr(class) else { return Verdict::none() };
        match program.resolve(class, ty) {
            Type::Project(id, _) => self.result_inside(id),
            Type::External(name, _) => {
                let gate =
                    program.catalog.launches.get(&name).any(|&api| program.catalog.api(api).role.is_none());
                if !gate {
                    return Verdict::none();
                }
                self.add(Gate {
                    bits: Bits::CONSENT.or(Bits::SEPARATE),
                    form: Form::Sdk,
                    at: place,
                    quote: None,
                    name: Some(name.to_string()),
                    age: None,
                    minor_side: false,
                })
            }
            _ => Verdict::none(),
        }
    }

    /// What has been passed wherever a screen sets its positive result.
    fn result_inside(&self, id: TypeId) -> Verdict {
        let program = self.program;
        let span = program.ty(id).span;
        let unit = program.type_unit(id);
        let results = program.uses_of("setResult").iter().copied().filter(|at| {
            at.unit == unit
                && span.contains(program.loc(*at).span)
                && matches!(program.expr(*at), Expr::Call { args, .. } if args.first().is_some_and(|arg| {
                    matches!(program.expr(ExprRef { unit, expr: arg.value }), Expr::Name(name) | Expr::Member { name, .. } if name == "RESULT_OK")
                }))
        });
        let verdict = Verdict::one_of(results.map(|at| self.chain(at))).unwrap_or_default();
        let mut result = Verdict::none();
        for &gate in &verdict.gates {
            result = result.both(self.add(Gate { form: Form::Result, ..self.gate(gate) }));
        }
        result.bits = verdict.bits;
        result
    }
}
