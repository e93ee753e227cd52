//! Components of ArkTS: what is given to their fields, what is kept under a key, which methods run when a
//! field changes.

use crate::program::link::Type;
use crate::program::{ExprRef, FnId, Program, TypeId};
use crate::syntax::ir::{Annotation, Arg, Expr, Name};
use crate::syntax::lang::Lang;

/// Components in components that a state is passed on to.
const MAX_PASSED: u32 = 4;

impl Program<'_> {
    /// Values that those give to a field of a component who use it: `Child({ agreed: this.agreed })`.
    pub(crate) fn given_to_field(&self, owner: TypeId, name: &Name) -> Vec<ExprRef> {
        let mut list = Vec::new();
        if self.lang(self.type_unit(owner)) != Lang::ArkTs || !self.is_component(owner) {
            return list;
        }
        for used in self.script_type_names(owner) {
            for &at in self.uses_of(&used) {
                let Expr::Call { args, .. } = self.expr(at) else { continue };
                if self.target(at).constructs.as_ref().and_then(Type::as_project) != Some(owner) {
                    continue;
                }
                list.extend(self.part_named(at, args, name));
            }
        }
        list
    }

    /// What components set that a field is passed to so that they may: `RulesBox({ value: $agreed })` with
    /// `@Link value`.
    pub(crate) fn set_through(&self, uses: &[ExprRef]) -> Vec<ExprRef> {
        let mut list = Vec::new();
        let mut open: Vec<(ExprRef, u32)> = uses.iter().map(|&at| (at, 0)).collect();
        while let Some((at, depth)) = open.pop() {
            let Some((child, label)) = self.passed_on(at).filter(|_| depth < MAX_PASSED) else { continue };
            let bound = self.field(child, &label).is_some_and(|field| {
                field.annotations.iter().any(|row| self.model.hooks.bound.contains(row.name.as_str()))
            });
            if !bound {
                continue;
            }
            for used in self.field_uses(child, &label) {
                match self.around(used).map(|around| self.expr(around)) {
                    Some(Expr::Assign { target, value, .. }) if *target == used.expr => {
                        list.push(ExprRef { unit: used.unit, expr: *value });
                    }
                    _ => open.push((used, depth + 1)),
                }
            }
        }
        list
    }

    /// The component that a value is passed to, and the field.
    fn passed_on(&self, at: ExprRef) -> Option<(TypeId, Name)> {
        if self.lang(at.unit) != Lang::ArkTs {
            return None;
        }
        let mut call = self.around(at)?;
        let mut label = self.label_of(call, at);
        if let Expr::New { ty, .. } = self.expr(call)
            && ty.is_empty()
        {
            call = self.around(call)?;
        } else if label.is_none() {
            label = self.label_of(call, at);
        }
        let child = match self.expr(call) {
            Expr::Call { .. } => self.target(call).constructs.as_ref().and_then(Type::as_project)?,
            _ => return None,
        };
        Some((child, label?))
    }

    fn label_of(&self, at: ExprRef, value: ExprRef) -> Option<Name> {
        let (Expr::Call { args, .. } | Expr::New { args, .. }) = self.expr(at) else { return None };
        args.iter().find(|arg| arg.value == value.expr)?.label.clone()
    }

    /// The argument of a label, also inside an object that is the only argument.
    fn part_named(&self, at: ExprRef, args: &[Arg], name: &str) -> Option<ExprRef> {
        let sub = |expr| ExprRef { unit: at.unit, expr };
        if let Some(arg) = args.iter().find(|arg| arg.label.as_deref() == Some(name)) {
            return Some(sub(arg.value));
        }
        match args {
            [only] if only.label.is_none() => self.labelled(sub(only.value), name),
            _ => None,
        }
    }

    /// The key under which a field is kept together with others.
    pub(crate) fn linked_key(&self, owner: TypeId, name: &str) -> Option<String> {
        let field = self.field(owner, name)?;
        let linked = &self.model.hooks.linked;
        let row = field.annotations.iter().find(|row| linked.contains(row.name.as_str()))?;
        Some(self.first_text(self.type_unit(owner), row).unwrap_or_else(|| name.to_owned()))
    }

    fn first_text(&self, unit: u32, row: &Annotation) -> Option<String> {
        let first = row.args.first()?;
        self.constant_text(ExprRef { unit, expr: first.value })
    }

    /// Fields that are kept under a key.
    pub(crate) fn linked_fields(&self, key: &str) -> Vec<(TypeId, Name)> {
        let mut list = Vec::new();
        for id in self.all_types() {
            if self.lang(self.type_unit(id)) != Lang::ArkTs {
                continue;
            }
            for field in self.ty(id).fields.iter().filter(|field| !field.annotations.is_empty()) {
                if self.linked_key(id, &field.name).as_deref() == Some(key) {
                    list.push((id, field.name.clone()));
                }
            }
        }
        list
    }

    /// What is sent under a key to a page that takes it as a part of its parameters: `router.getParams()`,
    /// `router.back({ url, params: { agreed: true } })`.
    pub(crate) fn sent_to_pages(&self, taken: ExprRef, key: &str) -> Vec<ExprRef> {
        let mut list = Vec::new();
        let routes = &self.model.routes;
        if self.lang(taken.unit) != Lang::ArkTs || routes.taken.is_empty() {
            return list;
        }
        let takes = |at: ExprRef| matches!(self.expr(at), Expr::Call { name, .. } if routes.taken.contains(name.as_str()));
        if !takes(self.peel(taken)) && !self.made_by(taken).into_iter().any(takes) {
            return list;
        }
        self.want_mentions(key);
        let calls = routes.methods.iter().chain(&routes.back);
        for &at in calls.flat_map(|name| self.uses_of(name)) {
            let Expr::Call { args, .. } = self.expr(at) else { continue };
            if self.lang(at.unit) != Lang::ArkTs {
                continue;
            }
            for arg in args {
                let options = ExprRef { unit: at.unit, expr: arg.value };
                let sent = routes.sent.iter().filter_map(|label| self.labelled(options, label));
                list.extend(sent.filter_map(|sent| self.labelled(sent, key)));
            }
        }
        list.sort_unstable();
        list.dedup();
        list
    }

    /// The fields whose change runs a method: those it names, and those that name it.
    pub(crate) fn watched_fields(&self, func: FnId) -> Vec<Name> {
        let mut list = Vec::new();
        let unit = self.fn_unit(func);
        let Some(owner) = self.owner(func).filter(|_| self.lang(unit) == Lang::ArkTs) else { return list };
        let hooks = &self.model.hooks;
        let function = self.func(func);
        for row in function.annotations.iter().filter(|row| hooks.changed.contains(row.name.as_str())) {
            let named =
                row.args.iter().filter_map(|arg| self.constant_text(ExprRef { unit, expr: arg.value }));
            list.extend(named.map(|path| Name::from(path.split('.').next().unwrap_or_default())));
        }
        for field in &self.ty(owner).fields {
            let names = |row: &&Annotation| {
                hooks.watched.contains(row.name.as_str())
                    && self.first_text(unit, row).as_deref() == Some(function.name.as_str())
            };
            if field.annotations.iter().any(|row| names(&row)) {
                list.push(field.name.clone());
            }
        }
        list
    }
}
