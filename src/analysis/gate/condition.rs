//! Conditions: what it means that an expression is true, or false.

use crate::program::link::NameTarget;
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, FnId};
use crate::syntax::ir::{CmpOp, Expr, Lit, Name, TypeKind};

use super::Verdict;
use super::age::minor_name;
use super::judge::{Judge, MAX_DEPTH, Question};
use super::name::{approving, negates_agreement};

impl Judge<'_, '_> {
    /// What a condition establishes when it is true or false.
    pub fn cond(&self, at: ExprRef, holds: bool) -> Verdict {
        if let Some(known) = self.known.borrow().get(&(at, holds)) {
            return known.clone();
        }
        let Some(verdict) = self.once(Question::Cond, at, holds, || self.judge(at, holds)) else {
            return Verdict::none();
        };
        self.known.borrow_mut().insert((at, holds), verdict.clone());
        verdict
    }

    pub(super) fn judge(&self, at: ExprRef, holds: bool) -> Verdict {
        let program = self.program;
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match program.expr(at) {
            Expr::Not(inner) => self.cond(sub(*inner), !holds),
            Expr::And(a, b) if holds => self.cond(sub(*a), true).both(self.cond(sub(*b), true)),
            Expr::And(a, b) => self.one_side(sub(*a), sub(*b), false),
            Expr::Or(a, b) if holds => self.one_side(sub(*a), sub(*b), true),
            Expr::Or(a, b) => self.cond(sub(*a), false).both(self.cond(sub(*b), false)),
            Expr::Cmp(op @ (CmpOp::Eq | CmpOp::Ne), a, b)
                if program.is_script(at.unit) && self.position_test(*op, sub(*a), sub(*b)).is_some() =>
            {
                let present = self.position_test(*op, sub(*a), sub(*b)) == Some(true);
                self.held_in(sub(*a), at, present == holds)
            }
            Expr::Cmp(CmpOp::Eq, a, b) => self.equal(sub(*a), sub(*b), holds),
            Expr::Cmp(CmpOp::Ne, a, b) => self.equal(sub(*a), sub(*b), !holds),
            Expr::Cmp(op @ (CmpOp::In | CmpOp::NotIn), a, b) => {
                if let Some(check) = program.age_check(at) {
                    return self.age_gate(at, Some(check), check.is_minor_side(holds), "age");
                }
                self.contained(sub(*b), sub(*a), at, (*op == CmpOp::In) == holds)
            }
            Expr::Cmp(op, a, b)
                if program.is_script(at.unit) && self.position_test(*op, sub(*a), sub(*b)).is_some() =>
            {
                let present = self.position_test(*op, sub(*a), sub(*b)) == Some(true);
                self.held_in(sub(*a), at, present == holds)
            }
            Expr::Cmp(op, a, b) => {
                if let Some(check) = program.age_check(at) {
                    return self.age_gate(at, Some(check), check.is_minor_side(holds), "age");
                }
                // `consentVersion >= CURRENT`, `agreedAt > 0`.
                let approving = matches!(op, CmpOp::Ge | CmpOp::Gt) == holds;
                let left = self.truth(sub(*a), approving);
                if left.is_none() { self.truth(sub(*b), !approving) } else { left }
            }
            Expr::Coalesce(a, b) => {
                // `agreed ?: false`.
                match program.expr(sub(*b)) {
                    Expr::Lit(Lit::Bool(default)) if *default != holds => self.cond(sub(*a), holds),
                    Expr::Lit(Lit::Bool(_)) => Verdict::none(),
                    _ => self.either(sub(*a), sub(*b), holds),
                }
            }
            Expr::Cast(inner, _) => self.cond(sub(*inner), holds),
            Expr::List(list) if list.len() == 1 => self.cond(sub(list[0]), holds),
            // `if let x = y`: the binding, then its test.
            Expr::List(list) if program.is_apple(at.unit) && list.len() == 2 => {
                self.cond(sub(list[1]), holds)
            }
            Expr::If { cond, then, els } => {
                // A conditional as condition: its values under their own guards.
                let value = |block: &Vec<_>, side: bool| {
                    let last = sub(*block.last()?);
                    let known = self
                        .constant(last)
                        .filter(|_| matches!(program.expr(last), Expr::Lit(_) | Expr::Str(_)));
                    match program.expr(last) {
                        _ if known.is_some_and(|value| value != holds) => None,
                        _ if known.is_some() => Some(self.cond(sub(*cond), side)),
                        Expr::Str(_) if program.is_script(at.unit) => {
                            holds.then(|| self.cond(sub(*cond), side))
                        }
                        _ => Some(self.cond(sub(*cond), side).both(self.cond(last, holds))),
                    }
                };
                let sides = [value(then, true), els.as_ref().and_then(|els| value(els, false))];
                Verdict::one_of(sides.into_iter().flatten()).unwrap_or_default()
            }
            Expr::Switch { .. } | Expr::Try { .. } | Expr::Block(_) => {
                // The values it ends with, each with what holds where it stands.
                let each = program.tails(at).into_iter().filter_map(|value| match program.expr(value) {
                    Expr::Lit(Lit::Bool(literal)) if *literal != holds => None,
                    Expr::Lit(Lit::Bool(_)) => Some(self.at(value)),
                    _ => Some(self.at(value).both(self.cond(value, holds))),
                });
                Verdict::one_of(each).unwrap_or_default()
            }
            _ => self.truth(at, holds),
        }
    }

    /// One of two conditions is true, or false: which one is not known, unless a constant cannot be.
    fn one_side(&self, a: ExprRef, b: ExprRef, holds: bool) -> Verdict {
        match (self.constant(a), self.constant(b)) {
            (Some(value), _) if value != holds => self.cond(b, holds),
            (_, Some(value)) if value != holds => self.cond(a, holds),
            _ => self.either(a, b, holds),
        }
    }

    fn either(&self, a: ExprRef, b: ExprRef, holds: bool) -> Verdict {
        Verdict::one_of([a, b].into_iter().map(|side| self.cond(side, holds))).unwrap_or_default()
    }

    /// The value of a condition that is always the same, also through a flag elsewhere.
    pub fn constant(&self, at: ExprRef) -> Option<bool> {
        let program = self.program;
        match program.expr(at) {
            Expr::Lit(Lit::Bool(value)) => Some(*value),
            // What scripts write for nothing: `read() || 'false'`.
            Expr::Str(_) if program.is_script(at.unit) => match program.literal(at)?.as_str() {
                "" | "false" | "0" | "null" | "undefined" | "{}" | "[]" => Some(false),
                _ => None,
            },
            Expr::Lit(Lit::Null | Lit::Int(0)) if program.is_script(at.unit) => Some(false),
            Expr::Not(inner) => {
                self.constant(ExprRef { unit: at.unit, expr: *inner }).map(std::ops::Not::not)
            }
            Expr::Name(_) | Expr::Member { .. } => {
                if !self.is_fixed(at) {
                    return None;
                }
                match program.definitions(at)[..] {
                    [only] => match program.expr(only) {
                        Expr::Lit(Lit::Bool(value)) => Some(*value),
                        _ => None,
                    },
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// True for a constant of a type or file, or a local that is set once. A field without `static` or
    /// `const` may be set by whoever creates the object: a database, a deserialiser.
    fn is_fixed(&self, at: ExprRef) -> bool {
        let program = self.program;
        let target = match program.expr(at) {
            Expr::Member { recv, name, .. } => {
                let recv = ExprRef { unit: at.unit, expr: *recv };
                program.member_owner(recv, name).and_then(|owner| {
                    let index = program.ty(owner).fields.iter().position(|field| field.name == *name)?;
                    Some(NameTarget::Field(owner, index))
                })
            }
            _ => program.name_target(at),
        };
        match target {
            Some(NameTarget::Local(Local { def: Def::Let(at), .. })) => {
                matches!(program.expr(at), Expr::Let { constant: true, .. })
            }
            Some(NameTarget::Field(owner, index)) => {
                let ty = program.ty(owner);
                let field = &ty.fields[index];
                // The state of a component is its own, unless it is given to it.
                if program.is_script(program.type_unit(owner))
                    && ty.kind != TypeKind::Module
                    && program.is_component(owner)
                {
                    return !field.annotations.iter().any(|row| row.name == "prop")
                        && !program.model.hooks.value.contains(field.name.as_str())
                        && !self.is_bound_anywhere(at);
                }
                let shared = matches!(ty.kind, TypeKind::Module | TypeKind::Object | TypeKind::Companion);
                field.mods.constant && (field.mods.is_static || shared)
            }
            _ => false,
        }
    }

    /// What it means that a state is none of some constants of its enumeration: those left over decide.
    pub(super) fn left_over(&self, state: ExprRef, excluded: &[ExprRef]) -> Verdict {
        let program = self.program;
        let Some(entries) = excluded.iter().find_map(|&test| self.enumeration(state, test)) else {
            return Verdict::none();
        };
        let names: Vec<_> = excluded
            .iter()
            .filter_map(|&test| match program.expr(test) {
                Expr::Name(name) | Expr::Member { name, .. } => Some(name.clone()),
                _ => None,
            })
            .collect();
        let mut left = entries.iter().filter(|entry| !names.contains(entry)).peekable();
        if left.peek().is_none() || !left.all(|entry| approving(entry) == Some(true)) {
            return Verdict::none();
        }
        self.truth(state, true)
    }

    /// The entries of the enumeration that a state is of, by its type or by a constant it is compared with.
    fn enumeration(&self, state: ExprRef, constant: ExprRef) -> Option<Vec<Name>> {
        let program = self.program;
        let of_constant = match program.expr(constant) {
            Expr::Member { recv, .. } => {
                match program.name_target(ExprRef { unit: constant.unit, expr: *recv }) {
                    Some(NameTarget::Type(ty)) => ty.as_project(),
                    _ => None,
                }
            }
            Expr::Name(_) => match program.name_target(constant) {
                Some(NameTarget::Field(owner, _)) => Some(owner),
                _ => None,
            },
            _ => None,
        };
        let id = of_constant.or_else(|| program.type_of(state).as_project())?;
        let fields = program.ty(id).fields.iter().filter(|field| field.enum_entry);
        let entries: Vec<Name> = fields.map(|field| field.name.clone()).collect();
        (!entries.is_empty()).then_some(entries)
    }

    /// What it means that a state equals a constant whose name approves or refuses, or does not. Not to
    /// have refused is not yet to have agreed, unless there is nothing else.
    fn equals_named(&self, state: ExprRef, constant: ExprRef, name: &str, holds: bool) -> Option<Verdict> {
        let approves = approving(name)?;
        if holds || approves {
            return Some(self.truth(state, approves == holds));
        }
        if negates_agreement(name) {
            return Some(self.truth(state, true));
        }
        Some(self.left_over(state, &[constant]))
    }

    /// What it means that a state equals a constant, or does not.
    pub(super) fn equal(&self, a: ExprRef, b: ExprRef, holds: bool) -> Verdict {
        let program = self.program;
        if let Some(pressed) = self.pressed(a, b, holds) {
            return pressed;
        }
        if program.is_apple(b.unit)
            && let Some(pressed) = self.apple_equal(a, b, holds)
        {
            return pressed;
        }
        if self.program.is_script(b.unit)
            && let Some(pressed) =
                self.dataset_pressed(a, b, holds).or_else(|| self.answer_equals(a, b, holds))
        {
            return pressed;
        }
        if let Some(result) = self.screen_result(a, b, holds) {
            return result;
        }
        if let Some(button) = self.button_pressed(a, b, holds) {
            return button;
        }
        if let Some(request) = self.request_of(a, b, holds) {
            return request;
        }
        // A test of a case: its left side is the subject.
        let sub = |expr| ExprRef { unit: b.unit, expr };
        match program.expr(b) {
            Expr::Is { value, ty, negated } if matches!(program.expr(sub(*value)), Expr::Empty) => {
                return self.is_of(a, &ty.path, *negated != holds, b);
            }
            Expr::Cmp(op @ (CmpOp::In | CmpOp::NotIn), value, range)
                if matches!(program.expr(sub(*value)), Expr::Empty) =>
            {
                let inside = (*op == CmpOp::In) == holds;
                return match program.age_range(a, sub(*range)) {
                    Some(check) => self.age_gate(b, Some(check), check.is_minor_side(inside), "age"),
                    None => self.contained(sub(*range), a, b, inside),
                };
            }
            _ => {}
        }
        let (state, constant) = match (program.expr(a), program.expr(b)) {
            (Expr::Lit(_) | Expr::Str(_), _) => (b, a),
            (_, Expr::Lit(_) | Expr::Str(_)) => (a, b),
            _ if self.is_constant(a) && !self.is_constant(b) => (b, a),
            _ => (a, b),
        };
        match program.expr(constant) {
            Expr::Lit(Lit::Bool(value)) => self.cond(state, *value == holds),
            Expr::Lit(Lit::Null) if holds => self.truth(state, false),
            Expr::Lit(Lit::Null) => {
                // What filtered the value let it pass.
                let kept = match program.definitions(state)[..] {
                    [only] => self.filtered(only),
                    _ => self.filtered(state),
                };
                self.truth(state, true).both(kept)
            }
            Expr::Lit(Lit::Int(value)) => {
                // 1 is yes, 0 is no.
                match value {
                    1 => self.truth(state, holds),
                    0 => self.truth(state, !holds),
                    // The version that was agreed to.
                    _ if holds && program.is_script(state.unit) => self.truth(state, true),
                    _ => Verdict::none(),
                }
            }
            Expr::Str(_) => match program.constant_text(constant).as_deref() {
                Some("1" | "true" | "yes" | "Y") => self.truth(state, holds),
                Some("0" | "false" | "no" | "N" | "") => self.truth(state, !holds),
                Some(text) => match self
                    .told_constant(state, text, holds)
                    .or_else(|| self.equals_named(state, constant, text, holds))
                {
                    Some(verdict) => verdict,
                    None => self.minor_constant(state, text, holds),
                },
                None => Verdict::none(),
            },
            Expr::Name(name) | Expr::Member { name, .. } => {
                match self.equals_named(state, constant, name, holds) {
                    Some(verdict) => {
                        if verdict.is_none() {
                            self.minor_constant(state, name, holds)
                        } else {
                            verdict
                        }
                    }
                    None => {
                        // A constant with a value of its own.
                        let definitions = program.definitions(constant);
                        match definitions[..] {
                            [only] if matches!(program.expr(only), Expr::Lit(_) | Expr::Str(_)) => {
                                self.equal(state, only, holds)
                            }
                            _ => self.minor_constant(state, name, holds),
                        }
                    }
                }
            }
            _ => Verdict::none(),
        }
    }

    /// `state is Consent.Granted`: what the state is decides, or the name of the type.
    fn is_of(&self, value: ExprRef, path: &str, holds: bool, at: ExprRef) -> Verdict {
        let simple = path.rsplit('.').next().unwrap_or_default();
        if !holds || approving(simple) != Some(true) {
            return Verdict::none();
        }
        let own = self.truth(value, true);
        let named = self.by_name(path, true, at);
        if named.bits.has(own.bits) { named } else { own }
    }

    /// What it means that a collection holds a key: the two names together say what was agreed to.
    pub(super) fn contained(&self, collection: ExprRef, key: ExprRef, at: ExprRef, holds: bool) -> Verdict {
        let program = self.program;
        let name = |at: ExprRef| match program.expr(at) {
            Expr::Name(name) | Expr::Member { name, .. } | Expr::Call { name, .. } => name.to_string(),
            _ => String::new(),
        };
        if let Expr::Name(constant) | Expr::Member { name: constant, .. } = program.expr(key) {
            let written = program.written_at_key(constant);
            if let Some(verdict) = self.by_definitions(&written, at, holds) {
                return verdict;
            }
        }
        let text = program.partial_text(key);
        let key = if text.is_empty() { name(key) } else { text };
        let own = self.by_name(&key, holds, at);
        if own.is_none() { self.by_name(&format!("{}_{key}", name(collection)), holds, at) } else { own }
    }

    /// `ageGroup == AgeGroup.MINOR`.
    pub(super) fn minor_constant(&self, at: ExprRef, constant: &str, holds: bool) -> Verdict {
        match minor_name(constant) {
            Some(minor) => self.age_gate(at, None, minor == holds, constant),
            None => Verdict::none(),
        }
    }

    fn is_constant(&self, at: ExprRef) -> bool {
        match self.program.expr(at) {
            Expr::Name(name) | Expr::Member { name, .. } => {
                name.chars().all(|c| !c.is_lowercase()) && name.chars().any(char::is_alphabetic)
            }
            _ => false,
        }
    }

    /// `v.id == R.id.agree`: the control that was pressed.
    fn pressed(&self, a: ExprRef, b: ExprRef, holds: bool) -> Option<Verdict> {
        let program = self.program;
        let is_id = |at| program.resource_ref(at).is_some_and(|(kind, _)| kind == "id");
        if !is_id(a) && !is_id(b) {
            return None;
        }
        let Some(id) = program.pressed_id(a, b).filter(|_| holds) else { return Some(Verdict::none()) };
        let owner = program.owner(program.home(a)).map(|owner| program.top_type(owner))?;
        let widget = program.widget_in(owner, id)?;
        Some(self.control(&program.widget_texts(&widget), a).both(self.enabled_widget(&widget, a)))
    }

    /// What it means that a state is true (or present), or false (or absent).
    pub fn truth(&self, at: ExprRef, holds: bool) -> Verdict {
        self.once(Question::Truth, at, holds, || self.state(at, holds)).unwrap_or_default()
    }

    fn state(&self, at: ExprRef, holds: bool) -> Verdict {
        let program = self.program;
        let at = program.peel(at);
        let sub = |expr| ExprRef { unit: at.unit, expr };
        if program.is_apple(at.unit)
            && let Some(verdict) = self.apple_truth(at, holds)
        {
            return verdict;
        }
        match program.expr(at) {
            Expr::Lit(_) | Expr::Str(_) => Verdict::none(),
            Expr::Not(inner) => self.cond(sub(*inner), !holds),
            Expr::Cmp(..)
            | Expr::And(..)
            | Expr::Or(..)
            | Expr::If { .. }
            | Expr::Switch { .. }
            | Expr::Try { .. }
            | Expr::Block(_) => self.cond(at, holds),
            Expr::Call { name, .. } if is_emptiness(name) => {
                let empty = !name.contains("Not");
                let inner = match program.expr(at) {
                    Expr::Call { args, .. } if !args.is_empty() => sub(args[args.len() - 1].value),
                    Expr::Call { recv: Some(recv), .. } => sub(*recv),
                    _ => return Verdict::none(),
                };
                self.truth(inner, holds != empty)
            }
            Expr::Call { recv, name, args, .. }
                if matches!(name.as_str(), "equals" | "contentEquals" | "equalsIgnoreCase") =>
            {
                match (recv, &args[..]) {
                    (Some(recv), [arg]) => self.equal(sub(*recv), sub(arg.value), holds),
                    (_, [a, b]) => self.equal(sub(a.value), sub(b.value), holds),
                    _ => Verdict::none(),
                }
            }
            Expr::Call { recv: Some(recv), name, args, .. }
                if args.len() == 1 && matches!(name.as_str(), "contains" | "containsKey" | "has") =>
            {
                self.contained(sub(*recv), sub(args[0].value), at, holds)
            }
            Expr::Call { .. } => self.call_truth(at, holds),
            Expr::Name(name) | Expr::Member { name, .. } => self.state_truth(at, name, holds),
            Expr::Index { recv, index } => match index.first() {
                Some(key) => self.contained(sub(*recv), sub(*key), at, holds),
                None => Verdict::none(),
            },
            Expr::Is { value, ty, negated } => self.is_of(sub(*value), &ty.path, *negated != holds, at),
            _ => Verdict::none(),
        }
    }

    /// What a function of the project establishes when it returns true, or false. `None` when its body
    /// says nothing about it.
    pub(super) fn predicate(&self, func: FnId, holds: bool) -> Option<Verdict> {
        let key = (func, u8::from(holds));
        if self.open_fns.borrow().len() > MAX_DEPTH || !self.open_fns.borrow_mut().insert(key) {
            return None;
        }
        let verdict = self.predicate_inner(func, holds);
        self.open_fns.borrow_mut().remove(&key);
        verdict
    }

    pub(super) fn predicate_inner(&self, func: FnId, holds: bool) -> Option<Verdict> {
        let program = self.program;
        let mut all: Option<Verdict> = None;
        let mut opaque = false;
        for value in program.returned_values(func) {
            let verdict = match program.expr(value) {
                Expr::Lit(Lit::Bool(literal)) if *literal != holds => continue,
                Expr::Lit(Lit::Null) if holds => continue,
                Expr::Lit(Lit::Bool(_)) => self.at(value),
                _ => {
                    let own = self.cond(value, holds);
                    opaque |= own.is_none() && self.is_opaque(value);
                    self.at(value).both(own)
                }
            };
            let verdict = match all {
                Some(known) => known.either(verdict),
                None => verdict,
            };
            if opaque && verdict.is_none() {
                return None;
            }
            all = Some(verdict);
        }
        match all {
            Some(verdict) if verdict.is_none() && opaque => None,
            Some(verdict) => Some(verdict),
            // It never returns that: nothing follows from it.
            None => Some(Verdict::none()),
        }
    }

    /// True for values that come from where the analysis cannot see: calls without a body.
    pub(super) fn is_opaque(&self, at: ExprRef) -> bool {
        let program = self.program;
        program.subtree(at).into_iter().any(|part| match program.expr(part) {
            Expr::Call { .. } => program.target(part).fns.iter().all(|&func| !program.func(func).has_body),
            Expr::Index { .. } => true,
            _ => false,
        })
    }
}

fn is_emptiness(name: &str) -> bool {
    matches!(
        name,
        "isEmpty"
            | "isBlank"
            | "isNullOrEmpty"
            | "isNullOrBlank"
            | "isNotEmpty"
            | "isNotBlank"
            | "isNotNullOrEmpty"
    )
}
