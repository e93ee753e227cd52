//! Where values of scripts come from: what object literals hold, what functions return, what is given to
//! a component.

use rustc_hash::FxHashSet;

use crate::program::link::{NameTarget, Type, Value};
use crate::program::module::Entity;
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, FnId, Program, TypeId};
use crate::syntax::ir::{Arg, Expr, Name, TypeKind};

use super::MAX_DEPTH;

/// More values than this are no answer.
const MAX_VALUES: usize = 24;
/// Questions about questions are answered this deep.
const MAX_NESTED: u32 = 40;

impl Program<'_> {
    /// The functions that an expression can be.
    pub(crate) fn fn_values(&self, at: ExprRef) -> Vec<FnId> {
        self.fns_of(&[at], 0)
    }

    pub(super) fn fns_of(&self, values: &[ExprRef], depth: u32) -> Vec<FnId> {
        let mut list = Vec::new();
        if depth > MAX_DEPTH {
            return list;
        }
        for &at in values.iter().take(MAX_VALUES) {
            let sub = |expr| ExprRef { unit: at.unit, expr };
            match self.expr(at) {
                Expr::Lambda(local) | Expr::LocalFn(local) => list.push(self.global_fn(at.unit, *local)),
                Expr::FnRef { .. } => list.extend(self.target(at).fns.iter().copied()),
                Expr::Name(name) => {
                    if let Some(local) = self.local(at, name) {
                        if matches!(local.def, Def::Let(_)) {
                            list.extend(self.fns_of(&self.local_definitions(local, name), depth + 1));
                        }
                    } else if let Some(func) = self.local_fn(at, name) {
                        list.push(func);
                    } else {
                        match self.scoped_entity(at.unit, name) {
                            Some(Entity::Fn(func)) => list.push(func),
                            Some(Entity::Value(value)) => list.extend(self.fns_of(&[value], depth + 1)),
                            Some(Entity::Field(owner, index)) => {
                                let name = self.ty(owner).fields[index].name.clone();
                                list.extend(self.fns_of(&self.field_definitions(owner, &name), depth + 1));
                            }
                            _ => {}
                        }
                    }
                }
                Expr::Member { recv, name, .. } => {
                    let recv = sub(*recv);
                    match self.value_of(recv) {
                        Some(Value::Class(Type::Project(id, _))) if self.ty(id).kind == TypeKind::Module => {
                            match self.exported(self.type_unit(id), name) {
                                Some(Entity::Fn(func)) => list.push(func),
                                Some(Entity::Value(value)) => list.extend(self.fns_of(&[value], depth + 1)),
                                _ => {}
                            }
                        }
                        Some(Value::Of(Type::Project(id, _)) | Value::Class(Type::Project(id, _))) => {
                            let found = self.project_method(id, name, depth + 1);
                            // A description of an object says nothing of what the object holds.
                            if found.iter().any(|&func| self.func(func).has_body) {
                                list.extend(found);
                            } else {
                                list.extend(self.fns_of(&self.member_values(recv, name), depth + 1));
                            }
                        }
                        _ => list.extend(self.fns_of(&self.member_values(recv, name), depth + 1)),
                    }
                }
                Expr::Call { recv, name, args, .. } => {
                    if let Some(recv) = recv
                        && name == "bind"
                    {
                        list.extend(self.fns_of(&[sub(*recv)], depth + 1));
                        continue;
                    }
                    let target = self.target(at);
                    let hooks = &self.model.hooks;
                    let wrapped = usize::from(hooks.named_later.contains(name.as_str()));
                    if self.is_wrapper(name)
                        && let Some(given) = args.get(wrapped)
                    {
                        list.extend(self.fns_of(&[sub(given.value)], depth + 1));
                    } else {
                        for &func in target.fns.iter().take(4) {
                            list.extend(self.fns_of(&self.returned_values(func), depth + 1));
                        }
                    }
                }
                Expr::Coalesce(a, b) | Expr::Or(a, b) => {
                    list.extend(self.fns_of(&[sub(*a), sub(*b)], depth + 1));
                }
                Expr::And(_, b) => list.extend(self.fns_of(&[sub(*b)], depth + 1)),
                Expr::Cast(inner, _) => list.extend(self.fns_of(&[sub(*inner)], depth + 1)),
                Expr::Assign { value, .. } => list.extend(self.fns_of(&[sub(*value)], depth + 1)),
                Expr::If { then, els, .. } => {
                    let ends = std::iter::once(then).chain(els).filter_map(|block| block.last());
                    let ends: Vec<ExprRef> = ends.map(|end| sub(*end)).collect();
                    list.extend(self.fns_of(&ends, depth + 1));
                }
                Expr::List(items) | Expr::Block(items) if items.len() == 1 => {
                    list.extend(self.fns_of(&[sub(items[0])], depth + 1));
                }
                _ => {}
            }
        }
        list.sort_unstable();
        list.dedup();
        list.truncate(MAX_VALUES);
        list
    }

    /// The values that a member of an object can have.
    pub(crate) fn member_values(&self, recv: ExprRef, name: &str) -> Vec<ExprRef> {
        let nested = &self.memo.nested;
        if nested.get() > MAX_NESTED {
            return Vec::new();
        }
        let key = (recv, Name::from(name));
        if let Some(known) = self.memo.members.borrow().get(&key) {
            return known.to_vec();
        }
        nested.set(nested.get() + 1);
        self.memo.members.borrow_mut().insert(key.clone(), [].into());
        let mut list = self.find_member_values(recv, name);
        list.sort_unstable();
        list.dedup();
        list.truncate(MAX_VALUES);
        nested.set(nested.get() - 1);
        self.memo.members.borrow_mut().insert(key, list.as_slice().into());
        list
    }

    fn find_member_values(&self, recv: ExprRef, name: &str) -> Vec<ExprRef> {
        let mut list = Vec::new();
        match self.value_of(recv) {
            Some(Value::Class(Type::Project(id, _))) if self.ty(id).kind == TypeKind::Module => {
                return match self.exported(self.type_unit(id), name) {
                    Some(Entity::Value(value)) => vec![value],
                    Some(Entity::Field(owner, index)) => {
                        let name = self.ty(owner).fields[index].name.clone();
                        self.field_definitions(owner, &name)
                    }
                    _ => list,
                };
            }
            Some(Value::Of(Type::Project(id, _)) | Value::Class(Type::Project(id, _))) => {
                let owner = self.lineage(id).into_iter().find(|&ty| self.field(ty, name).is_some());
                if let Some(owner) = owner {
                    let known = self.field_definitions(owner, &Name::from(name));
                    if self.ty(owner).kind != TypeKind::Interface {
                        return known;
                    }
                    list.extend(known);
                }
                if matches!(self.expr(recv), Expr::This(_)) {
                    list.extend(self.set_on_this(id, name));
                }
            }
            _ => {}
        }
        // `props.onDone`, `$1.onDone`: what those give that use the component.
        if let Expr::Name(variable) = self.expr(recv)
            && let Some(local) = self.local(recv, variable)
        {
            if let Def::Param(index) = local.def {
                list.extend(self.given_parts(local.func, index, name));
                if index == 0 && name == "detail" {
                    list.extend(self.told_values(local.func, 0, true));
                }
            }
            list.extend(self.assigned_members(local, variable, name));
        }
        let cells = &self.model.hooks.value;
        for origin in self.made_by(recv) {
            match self.expr(origin) {
                Expr::New { ty, args, .. } if ty.is_empty() => {
                    list.extend(self.part_of(origin, args, name, 0));
                }
                // `useRef(x).current`, `ref(x).value`.
                Expr::Call { name: made, args, .. }
                    if cells.contains(name) && self.model.hooks.cell.contains(made.as_str()) =>
                {
                    list.extend(args.first().map(|arg| ExprRef { unit: origin.unit, expr: arg.value }));
                }
                _ => {}
            }
        }
        if cells.contains(name) {
            list.extend(self.exposed_values(recv));
        }
        // `ref(x).value` by the name of the variable: its definitions are what is in the box.
        if cells.contains(name) && self.holds_cell(recv) {
            list.extend(self.definitions(recv));
        }
        if let Some(NameTarget::Field(owner, index)) = self.name_target(recv) {
            let variable = self.ty(owner).fields[index].name.clone();
            for used in self.field_uses(owner, &variable) {
                list.extend(self.assigned_member(used, name));
            }
        }
        // `action.payload` of a reducer.
        if name == "payload"
            && let Expr::Name(variable) = self.expr(recv)
            && let Some(Local { func, def: Def::Param(1) }) = self.local(recv, variable)
        {
            for &call in &self.lambda_runs(func).invoked {
                if let Expr::Call { args, .. } = self.expr(call) {
                    list.extend(args.first().map(|arg| ExprRef { unit: call.unit, expr: arg.value }));
                }
            }
        }
        if list.is_empty() {
            if self.takes_from_store(recv, name) {
                self.want_mentions(name);
            }
            list = self.store_values(name);
            list.retain(|value| *value != recv);
        }
        list
    }

    /// What components hand to whoever holds a reference to them, for a variable that is one:
    /// `<FaceBox ref={box} />` and `useImperativeHandle(ref, () => ({ scan() {} }))`.
    fn exposed_values(&self, holder: ExprRef) -> Vec<ExprRef> {
        let expose = &self.model.hooks.expose;
        let uses = match (self.expr(holder), self.name_target(holder)) {
            (Expr::Name(name), Some(NameTarget::Local(local))) if !expose.is_empty() => {
                self.reads_of(local, name)
            }
            _ => return Vec::new(),
        };
        let mut list = Vec::new();
        for used in uses {
            let Some(element) = self.around(used) else { continue };
            let Expr::Call { args, .. } = self.expr(element) else { continue };
            if !args.iter().any(|arg| arg.value == used.expr && arg.label.as_deref() == Some("ref")) {
                continue;
            }
            for &component in self.target(element).fns.iter().take(2) {
                for call in self.body_exprs(component) {
                    let Expr::Call { name, args, .. } = self.expr(call) else { continue };
                    if !expose.contains(name.as_str()) {
                        continue;
                    }
                    let given = args.iter().map(|arg| ExprRef { unit: call.unit, expr: arg.value });
                    for value in given {
                        if let Expr::Lambda(local) = self.expr(value) {
                            list.extend(self.returned_values(self.global_fn(call.unit, *local)));
                        }
                    }
                }
            }
        }
        list
    }

    /// True for a variable that is declared as a box: `const face = ref(false)`.
    pub(super) fn holds_cell(&self, at: ExprRef) -> bool {
        let init = match self.name_target(at) {
            Some(NameTarget::Field(owner, index)) => {
                let unit = self.type_unit(owner);
                self.ty(owner).fields[index].init.map(|expr| ExprRef { unit, expr })
            }
            Some(NameTarget::Local(Local { def: Def::Let(place), .. })) => match self.expr(place) {
                Expr::Let { init: Some(init), names, .. } if names.len() == 1 => {
                    Some(ExprRef { unit: place.unit, expr: *init })
                }
                _ => None,
            },
            _ => None,
        };
        init.is_some_and(|init| {
            matches!(self.expr(init), Expr::Call { name, .. } if self.model.hooks.cell.contains(name.as_str()))
        })
    }

    /// Values assigned to a member of what a local holds: `camera.current = x`.
    fn assigned_members(&self, local: Local, variable: &str, name: &str) -> Vec<ExprRef> {
        self.reads_of(local, variable)
            .into_iter()
            .filter_map(|used| self.assigned_member(used, name))
            .collect()
    }

    fn assigned_member(&self, used: ExprRef, name: &str) -> Option<ExprRef> {
        let member = self.around(used)?;
        match self.expr(member) {
            Expr::Member { recv, name: written, .. } if *recv == used.expr && written == name => {
                self.value_assigned(member)
            }
            _ => None,
        }
    }

    /// What an object literal gives to a key, through what is spread into it.
    fn part_of(&self, object: ExprRef, args: &[Arg], name: &str, depth: u32) -> Vec<ExprRef> {
        if let Some(found) = self.labelled(object, name) {
            return vec![found];
        }
        let mut list = Vec::new();
        if depth > 3 {
            return list;
        }
        for arg in args.iter().filter(|arg| arg.label.is_none()) {
            list.extend(self.member_values(ExprRef { unit: object.unit, expr: arg.value }, name));
        }
        list
    }

    /// What callers give as a part of a parameter: a labelled attribute of an element, a property of an
    /// object literal.
    fn given_parts(&self, func: FnId, index: usize, name: &str) -> Vec<ExprRef> {
        let mut list = Vec::new();
        for &at in self.known_callers(func).iter() {
            let (Expr::Call { args, .. } | Expr::New { args, .. }) = self.expr(at) else { continue };
            let sub = |expr| ExprRef { unit: at.unit, expr };
            if index == 0
                && let Some(arg) = args.iter().find(|arg| arg.label.as_deref() == Some(name))
            {
                list.push(sub(arg.value));
                continue;
            }
            let positional = args.iter().filter(|arg| arg.label.is_none()).nth(index);
            if let Some(arg) = positional {
                list.extend(self.member_values(sub(arg.value), name));
            }
        }
        for value in self.lambda_arguments(func, index) {
            list.extend(self.member_values(value, name));
        }
        list
    }

    /// What a lambda gets where it is run by the project, or by a promise.
    pub(crate) fn lambda_arguments(&self, func: FnId, index: usize) -> Vec<ExprRef> {
        let mut list = Vec::new();
        let Some(written) = self.written_at(func) else { return list };
        if !matches!(self.expr(written), Expr::Lambda(_)) {
            return list;
        }
        if index == 0
            && let Some(around) = self.around(written)
            && let Expr::Call { recv: Some(recv), name, args, .. } = self.expr(around)
            && matches!(name.as_str(), "then" | "finally")
            && args.first().is_some_and(|arg| arg.value == written.expr)
        {
            list.push(ExprRef { unit: around.unit, expr: *recv });
        }
        // `watch(() => state.agreed, (agreed) => ..)`.
        if index == 0
            && let Some(around) = self.around(written)
            && let Expr::Call { name, args, .. } = self.expr(around)
            && self.model.hooks.watch.contains(name.as_str())
            && args.get(1).is_some_and(|arg| arg.value == written.expr)
        {
            let watched = ExprRef { unit: around.unit, expr: args[0].value };
            match self.expr(watched) {
                Expr::Lambda(local) => list.extend(self.returned_values(self.global_fn(around.unit, *local))),
                _ => list.push(watched),
            }
        }
        list
    }

    /// The expressions that make what an expression stands for: object literals, constructions, calls of
    /// what is outside the project.
    pub(crate) fn made_by(&self, at: ExprRef) -> Vec<ExprRef> {
        let mut found = Vec::new();
        let mut seen: FxHashSet<ExprRef> = FxHashSet::default();
        let mut stack = vec![at];
        let nested = &self.memo.nested;
        if nested.get() > MAX_NESTED {
            return found;
        }
        nested.set(nested.get() + 1);
        while let Some(at) = stack.pop() {
            if seen.len() > 60 || !seen.insert(at) {
                continue;
            }
            let sub = |expr| ExprRef { unit: at.unit, expr };
            match self.expr(at) {
                Expr::Name(name) => match self.local(at, name) {
                    Some(local) => match local.def {
                        Def::Let(_) | Def::Loop(_) => stack.extend(self.local_definitions(local, name)),
                        Def::Param(index) => {
                            stack.extend(self.arguments_of(local.func, index));
                            stack.extend(self.lambda_arguments(local.func, index));
                        }
                        _ => {}
                    },
                    None => match self.scoped_entity(at.unit, name) {
                        Some(Entity::Value(value)) => stack.push(value),
                        Some(Entity::Field(owner, index)) => {
                            let field = self.ty(owner).fields[index].name.clone();
                            stack.extend(self.field_definitions(owner, &field));
                        }
                        _ => {}
                    },
                },
                Expr::Member { recv, name, .. } => stack.extend(self.member_values(sub(*recv), name)),
                Expr::Cast(inner, _) => stack.push(sub(*inner)),
                Expr::Coalesce(a, b) | Expr::Or(a, b) => stack.extend([sub(*a), sub(*b)]),
                Expr::And(_, b) => stack.push(sub(*b)),
                Expr::Assign { value, .. } => stack.push(sub(*value)),
                Expr::If { then, els, .. } => {
                    stack.extend(
                        std::iter::once(then)
                            .chain(els)
                            .filter_map(|block| block.last())
                            .map(|end| sub(*end)),
                    );
                }
                Expr::List(items) | Expr::Block(items) if items.len() == 1 => {
                    found.push(at);
                    stack.push(sub(items[0]));
                }
                Expr::Call { recv: Some(recv), name, .. } if name == "await" => stack.push(sub(*recv)),
                Expr::Call { name, args, .. } => {
                    let hooks = &self.model.hooks;
                    if hooks.receive.contains(name.as_str()) {
                        stack.extend(self.shared_values(at, args));
                        continue;
                    }
                    let derives = hooks.derive.contains(name.as_str());
                    let first = args.first().map(|arg| sub(arg.value));
                    if derives && let Some(Expr::Lambda(local)) = first.map(|first| self.expr(first)) {
                        stack.extend(self.returned_values(self.global_fn(at.unit, *local)));
                        continue;
                    }
                    if hooks.object.contains(name.as_str())
                        || matches!(
                            name.as_str(),
                            "freeze" | "assign" | "toRefs" | "markRaw" | "shallowReactive"
                        )
                    {
                        stack.extend(args.iter().map(|arg| sub(arg.value)));
                        continue;
                    }
                    let target = self.target(at);
                    let bodies = target.fns.iter().filter(|&&func| self.func(func).has_body);
                    let returned: Vec<ExprRef> =
                        bodies.flat_map(|&func| self.returned_values(func)).collect();
                    if returned.is_empty() {
                        found.push(at);
                    } else {
                        stack.extend(returned);
                    }
                }
                Expr::New { .. } | Expr::List(_) | Expr::Str(_) | Expr::Lit(_) => found.push(at),
                _ => {}
            }
        }
        nested.set(nested.get() - 1);
        found.sort_unstable();
        found
    }

    /// What one of several names of an array pattern is set to.
    pub(crate) fn pattern_part(&self, pattern: ExprRef, name: &str) -> Vec<ExprRef> {
        let Expr::Let { names, init: Some(init), .. } = self.expr(pattern) else { return Vec::new() };
        let Some(position) = names.iter().position(|known| known == name) else { return Vec::new() };
        let init = ExprRef { unit: pattern.unit, expr: *init };
        let mut list = Vec::new();
        if let Expr::Call { name: made, args, .. } = self.expr(init)
            && self.model.hooks.state.contains(made.as_str())
        {
            if position != 0 {
                return list;
            }
            if let Some(first) = args.first() {
                list.extend(self.updated(ExprRef { unit: init.unit, expr: first.value }));
            }
            if let Some(setter) = names.get(1) {
                list.extend(self.set_by(pattern, setter));
            }
            return list;
        }
        for origin in self.made_by(init) {
            if let Expr::List(items) = self.expr(origin)
                && let Some(item) = items.get(position)
            {
                list.push(ExprRef { unit: origin.unit, expr: *item });
            }
        }
        list
    }

    /// The value itself, or what a function makes of the one before.
    fn updated(&self, at: ExprRef) -> Vec<ExprRef> {
        match self.expr(at) {
            Expr::Lambda(local) => self.returned_values(self.global_fn(at.unit, *local)),
            _ => vec![at],
        }
    }

    /// What is given to the setter of a state, wherever it is called.
    pub(crate) fn set_by(&self, pattern: ExprRef, setter: &Name) -> Vec<ExprRef> {
        let local = Local { func: self.home(pattern), def: Def::Let(pattern) };
        let runs = self.local_runs(local, setter);
        let mut list = Vec::new();
        for &at in &runs.invoked {
            if let Expr::Call { args, .. } = self.expr(at)
                && let Some(first) = args.iter().find(|arg| arg.label.is_none())
            {
                list.extend(self.updated(ExprRef { unit: at.unit, expr: first.value }));
            }
        }
        list
    }

    /// Values that a method of a component assigns to a field by name: `this.setData({ a: 1 })`.
    pub(crate) fn assigned_by_name(&self, owner: TypeId, name: &str) -> Vec<ExprRef> {
        let mut list = Vec::new();
        for method in &self.model.hooks.assign {
            for &at in self.uses_of(method) {
                let Expr::Call { recv: Some(recv), args, .. } = self.expr(at) else { continue };
                let sub = |expr| ExprRef { unit: at.unit, expr };
                let Some(first) = args.first() else { continue };
                let is_own = || {
                    self.value_of(sub(*recv))
                        .and_then(|value| value.ty().as_project())
                        .is_some_and(|id| id == owner || self.lineage(id).contains(&owner))
                };
                let objects: Vec<ExprRef> = match self.expr(sub(first.value)) {
                    Expr::New { .. } => vec![sub(first.value)],
                    Expr::Lambda(local) => self.returned_values(self.global_fn(at.unit, *local)),
                    Expr::Name(_) => self.made_by(sub(first.value)),
                    _ => continue,
                };
                for object in objects {
                    let Expr::New { ty, args, .. } = self.expr(object) else { continue };
                    if !ty.is_empty() {
                        continue;
                    }
                    for arg in args {
                        let Some(label) = &arg.label else { continue };
                        let head = label.split(['.', '[']).next().unwrap_or_default();
                        if (label == name || head == name) && is_own() {
                            list.push(ExprRef { unit: object.unit, expr: arg.value });
                        }
                    }
                }
            }
        }
        list.sort_unstable();
        list.dedup();
        list
    }

    /// Values of variables that are boxes, with what is put into the box later.
    pub(crate) fn unboxed(&self, values: Vec<ExprRef>, uses: &[ExprRef]) -> Vec<ExprRef> {
        let hooks = &self.model.hooks;
        if hooks.cell.is_empty() {
            return values;
        }
        let is_cell = |at: ExprRef| match self.expr(at) {
            Expr::Call { name, .. } => hooks.cell.contains(name.as_str()),
            _ => false,
        };
        if !values.iter().any(|&at| is_cell(at)) {
            return values;
        }
        let mut list = Vec::new();
        for at in values {
            match self.expr(at) {
                Expr::Call { args, .. } if is_cell(at) => {
                    list.extend(args.first().map(|arg| ExprRef { unit: at.unit, expr: arg.value }));
                }
                _ => list.push(at),
            }
        }
        for &used in uses {
            for name in &hooks.value {
                list.extend(self.assigned_member(used, name));
            }
        }
        list
    }

    /// The promises made here that an expression can be: `new Promise((resolve) => ..)`.
    pub(crate) fn promises(&self, at: ExprRef) -> Vec<ExprRef> {
        let is_promise =
            |made: &ExprRef| matches!(self.expr(*made), Expr::New { ty, .. } if ty.simple() == "Promise");
        self.made_by(at).into_iter().filter(is_promise).collect()
    }

    /// Places that resolve a promise, or reject it with the second parameter.
    pub(crate) fn settles(&self, promise: ExprRef, index: usize) -> Vec<ExprRef> {
        let Expr::New { args, .. } = self.expr(promise) else { return Vec::new() };
        let Some(first) = args.first() else { return Vec::new() };
        let Expr::Lambda(local) = self.expr(ExprRef { unit: promise.unit, expr: first.value }) else {
            return Vec::new();
        };
        let func = self.global_fn(promise.unit, *local);
        let Some(name) = self.func(func).params.get(index).map(|param| param.name.clone()) else {
            return Vec::new();
        };
        self.local_runs(Local { func, def: Def::Param(index) }, &name).invoked
    }
}
