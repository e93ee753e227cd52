//! Where a value comes from, asked backwards: constants, texts, the definitions of variables.

use rustc_hash::FxHashSet;

use super::link::NameTarget;
use super::scope::{Def, Local};
use super::{ExprRef, FnId, Program, TypeId};
use crate::syntax::ir::{Expr, FnKind, Lit, Name, StrPart, TypeKind};
use crate::syntax::lower::DELEGATE;

/// Definitions further back than this are not asked for.
const MAX_DEPTH: u32 = 6;
/// Constants made of constants are followed this far.
const MAX_CONSTANTS: u32 = 24;

impl Program<'_> {
    /// The text of an expression that is a constant: a literal, a concatenation, a constant field.
    pub fn constant_text(&self, at: ExprRef) -> Option<String> {
        self.constant_deep(at, 0)
    }

    fn constant_deep(&self, at: ExprRef, depth: u32) -> Option<String> {
        if depth > MAX_CONSTANTS {
            return None;
        }
        if let Some(known) = self.memo.constants.borrow().get(&at) {
            return known.clone();
        }
        // What is made of itself is no constant.
        self.memo.constants.borrow_mut().insert(at, None);
        let text = self.find_constant(at, depth);
        self.memo.constants.borrow_mut().insert(at, text.clone());
        text
    }

    fn find_constant(&self, at: ExprRef, depth: u32) -> Option<String> {
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match self.expr(at) {
            Expr::Str(parts) => {
                let mut text = String::new();
                for part in parts {
                    match part {
                        StrPart::Text(piece) => text.push_str(piece),
                        StrPart::Expr(expr) => text.push_str(&self.constant_deep(sub(*expr), depth + 1)?),
                    }
                }
                Some(text)
            }
            Expr::Arith(op, list) if op == "+" => {
                list.iter().map(|part| self.constant_deep(sub(*part), depth + 1)).collect()
            }
            Expr::Lit(Lit::Int(value)) => Some(value.to_string()),
            Expr::Cast(inner, _) => self.constant_deep(sub(*inner), depth + 1),
            Expr::Name(_) | Expr::Member { .. } => {
                let defs = self.definitions(at);
                match defs[..] {
                    [only] => self.constant_deep(only, depth + 1),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// The literal pieces of a text that is partly constant, in order.
    pub fn partial_text(&self, at: ExprRef) -> String {
        self.partial_deep(at, 0)
    }

    fn partial_deep(&self, at: ExprRef, depth: u32) -> String {
        if depth > MAX_DEPTH {
            return String::new();
        }
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match self.expr(at) {
            Expr::Str(parts) => parts
                .iter()
                .map(|part| match part {
                    StrPart::Text(piece) => piece.to_string(),
                    StrPart::Expr(expr) => self.partial_deep(sub(*expr), depth + 1),
                })
                .collect(),
            Expr::Arith(op, list) if op == "+" => {
                list.iter().map(|part| self.partial_deep(sub(*part), depth + 1)).collect()
            }
            Expr::Cast(inner, _) => self.partial_deep(sub(*inner), depth + 1),
            Expr::Name(_) | Expr::Member { .. } => self
                .definitions(at)
                .into_iter()
                .take(1)
                .map(|def| self.partial_deep(def, depth + 1))
                .collect(),
            Expr::Call { recv, args, .. } => {
                let mut text = recv.map(|recv| self.partial_deep(sub(recv), depth + 1)).unwrap_or_default();
                for arg in args {
                    text.push_str(&self.partial_deep(sub(arg.value), depth + 1));
                }
                text
            }
            _ => String::new(),
        }
    }

    /// The expressions that a variable, field or property is set to.
    pub fn definitions(&self, at: ExprRef) -> Vec<ExprRef> {
        match self.expr(at) {
            Expr::Name(name) => match self.name_target(at) {
                Some(NameTarget::Local(local)) => self.local_definitions(local, name),
                Some(NameTarget::Field(owner, index)) => {
                    let name = self.ty(owner).fields[index].name.clone();
                    self.field_definitions(owner, &name)
                }
                Some(NameTarget::Getter(func)) => self.returned_values(func),
                None if self.is_script(at.unit) => match self.scoped_entity(at.unit, name) {
                    Some(super::module::Entity::Value(value)) => vec![value],
                    _ => Vec::new(),
                },
                _ => Vec::new(),
            },
            Expr::Member { recv, name, .. } => {
                let recv = ExprRef { unit: at.unit, expr: *recv };
                match self.member_owner(recv, name) {
                    // What only describes an object holds no value: the object does.
                    Some(owner) if self.is_script(at.unit) && self.ty(owner).kind == TypeKind::Interface => {
                        let mut list = self.field_definitions(owner, name);
                        list.extend(self.member_values(recv, name));
                        list.sort_unstable();
                        list.dedup();
                        list
                    }
                    Some(owner) => self.field_definitions(owner, name),
                    None if self.is_script(at.unit) => self.member_values(recv, name),
                    None => {
                        let owner = self.value_of(recv).and_then(|value| value.ty().as_project());
                        let getter = owner.and_then(|id| {
                            self.lineage(id).into_iter().find_map(|ty| self.property_getter(ty, name))
                        });
                        getter.map(|getter| self.returned_values(getter)).unwrap_or_default()
                    }
                }
            }
            _ => Vec::new(),
        }
    }

    /// What a local is set to: its initial value and later assignments; for a parameter, the arguments.
    pub fn local_definitions(&self, local: Local, name: &str) -> Vec<ExprRef> {
        let key = (local, Name::from(name));
        if let Some(known) = self.memo.local_definitions.borrow().get(&key) {
            return known.to_vec();
        }
        let list = self.find_local_definitions(local, name);
        self.memo.local_definitions.borrow_mut().insert(key, list.as_slice().into());
        list
    }

    fn find_local_definitions(&self, local: Local, name: &str) -> Vec<ExprRef> {
        let unit = self.fn_unit(local.func);
        let mut list = Vec::new();
        match local.def {
            Def::Let(at) => {
                if let Expr::Let { init: Some(init), names, .. } = self.expr(at) {
                    if names.len() == 1 {
                        list.push(ExprRef { unit, expr: *init });
                    } else if self.is_script(unit) {
                        list.extend(self.pattern_part(at, name));
                    }
                }
            }
            Def::Param(index) => {
                list.extend(self.arguments_of(local.func, index));
                list.extend(self.built_values(local.func, index));
                if self.is_script(unit) {
                    list.extend(self.lambda_arguments(local.func, index));
                    list.extend(self.told_values(local.func, index, false));
                    if index == 0
                        && self.is_watcher(local.func)
                        && let Some(owner) = self.owner(local.func)
                    {
                        let watched = self.func(local.func).name.clone();
                        list.extend(self.field_definitions(owner, &watched));
                    }
                }
            }
            Def::Loop(at) => {
                if let Expr::Loop { head: Some(head), .. } = self.expr(at) {
                    list.push(ExprRef { unit, expr: *head });
                }
            }
            Def::It => {
                if let Some(recv) = self.lambda_receiver(local.func) {
                    list.push(recv);
                }
            }
            Def::Catch(_) => {}
        }
        let uses = self.reads_of(local, name);
        for &at in &uses {
            if let Some(around) = self.around(at)
                && let Expr::Assign { target, value, .. } = self.expr(around)
                && *target == at.expr
            {
                list.push(ExprRef { unit, expr: *value });
            }
        }
        if self.is_script(unit) {
            list = self.unboxed(list, &uses);
        }
        list.sort_unstable();
        list.dedup();
        list
    }

    /// The receiver that a scope function hands to a lambda as `it`.
    pub fn lambda_receiver(&self, lambda: FnId) -> Option<ExprRef> {
        let written = self.written_at(lambda)?;
        let around = self.around(written)?;
        let Expr::Call { recv: Some(recv), name, .. } = self.expr(around) else { return None };
        let inline = &self.model.inline;
        let passes = inline.receiver_as_it.contains(name.as_str())
            || inline.element_as_it.contains(name.as_str())
            || self.observable(around.unit).observe.contains(name.as_str());
        passes.then_some(ExprRef { unit: around.unit, expr: *recv })
    }

    /// Arguments that callers give to a parameter.
    pub fn arguments_of(&self, func: FnId, index: usize) -> Vec<ExprRef> {
        let mut list = Vec::new();
        if self.func(func).kind == FnKind::Lambda {
            for &at in &self.lambda_runs(func).invoked {
                if let Expr::Call { args, .. } = self.expr(at)
                    && let Some(arg) = args.get(index)
                {
                    list.push(ExprRef { unit: at.unit, expr: arg.value });
                }
            }
            if index == 0
                && let Some(recv) = self.lambda_receiver(func)
            {
                list.push(recv);
            }
            return list;
        }
        // Callers that lead to a site are loaded for that; for the sake of a value none are.
        for &at in self.known_callers(func).iter() {
            // A setter is called by assigning.
            if let Some(around) = self.around(at)
                && let Expr::Assign { target, value, .. } = self.expr(around)
                && *target == at.expr
                && index == 0
                && self.func(func).kind == FnKind::Setter
            {
                list.push(ExprRef { unit: at.unit, expr: *value });
            }
            let (Expr::Call { args, .. } | Expr::New { args, .. }) = self.expr(at) else { continue };
            if let Some(value) = self.arg_for(args, func, index) {
                list.push(ExprRef { unit: at.unit, expr: value });
            }
        }
        list
    }

    /// What a field is set to, by its initial value and by assignments anywhere.
    pub fn field_definitions(&self, owner: TypeId, name: &Name) -> Vec<ExprRef> {
        let key = (owner, name.clone());
        if let Some(known) = self.memo.field_definitions.borrow().get(&key) {
            return known.to_vec();
        }
        let list = self.find_field_definitions(owner, name);
        self.memo.field_definitions.borrow_mut().insert(key, list.as_slice().into());
        list
    }

    fn find_field_definitions(&self, owner: TypeId, name: &Name) -> Vec<ExprRef> {
        let unit = self.type_unit(owner);
        let mut list = Vec::new();
        if let Some(field) = self.field(owner, name) {
            list.extend(field.init.map(|expr| ExprRef { unit, expr }));
            if let Some(getter) = field.getter {
                list.extend(self.returned_values(self.global_fn(unit, getter)));
            }
        }
        let uses = self.field_uses(owner, name);
        for &at in &uses {
            if let Some(around) = self.around(at)
                && let Expr::Assign { target, value, .. } = self.expr(around)
                && *target == at.expr
            {
                list.push(ExprRef { unit: at.unit, expr: *value });
            }
        }
        if self.is_apple(unit) {
            list.extend(self.memberwise(owner, name));
        }
        if self.is_script(unit) {
            list.extend(self.assigned_by_name(owner, name));
            list.extend(self.given_to_field(owner, name));
            list.extend(self.set_through(&uses));
            list = self.unboxed(list, &uses);
        }
        list.sort_unstable();
        list.dedup();
        list
    }

    /// Values that a function returns.
    pub fn returned_values(&self, func: FnId) -> Vec<ExprRef> {
        let unit = self.fn_unit(func);
        let function = self.func(func);
        let mut list = Vec::new();
        let mut stack: Vec<ExprRef> = function.body.iter().map(|&expr| ExprRef { unit, expr }).collect();
        while let Some(at) = stack.pop() {
            if let Expr::Exit { kind: crate::syntax::ir::ExitKind::Return, value: Some(value), .. } =
                self.expr(at)
            {
                list.push(ExprRef { unit, expr: *value });
                continue;
            }
            self.expr(at).for_each_child(|expr| stack.push(ExprRef { unit, expr }));
        }
        if function.kind == FnKind::Lambda
            && let Some(&last) = function.body.last()
            && !matches!(self.expr(ExprRef { unit, expr: last }), Expr::Exit { .. })
        {
            list.push(ExprRef { unit, expr: last });
        }
        list.sort_unstable();
        list
    }

    /// An expression without casts, delegates, `x.value`, `remember { .. }` and the like: what it is
    /// made from.
    pub fn peel(&self, at: ExprRef) -> ExprRef {
        let mut at = at;
        let mut seen = FxHashSet::default();
        while seen.insert(at) {
            let sub = |expr| ExprRef { unit: at.unit, expr };
            at = match self.expr(at) {
                Expr::Cast(inner, _) => sub(*inner),
                Expr::List(list) if list.len() == 1 => sub(list[0]),
                Expr::Coalesce(a, _) => sub(*a),
                Expr::Call { recv: None, name, args, .. }
                    if (name == DELEGATE || self.observable(at.unit).create.contains(name.as_str()))
                        && !args.is_empty() =>
                {
                    let last = sub(args[args.len() - 1].value);
                    match self.expr(last) {
                        Expr::Lambda(local) => {
                            let lambda = self.global_fn(at.unit, *local);
                            match self.returned_values(lambda)[..] {
                                [only] => only,
                                _ => return last,
                            }
                        }
                        _ => last,
                    }
                }
                Expr::Member { recv, name, .. }
                    if self.observable(at.unit).get.contains(name.as_str())
                        && self.is_observable(&self.type_of(sub(*recv))) =>
                {
                    sub(*recv)
                }
                Expr::Call { recv: Some(recv), name, .. }
                    if self.observable(at.unit).get.contains(name.as_str())
                        && self.is_observable(&self.type_of(sub(*recv))) =>
                {
                    sub(*recv)
                }
                _ => return at,
            };
        }
        at
    }
}
