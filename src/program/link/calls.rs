//! What a call calls.

use std::rc::Rc;

use smallvec::SmallVec;
use smol_str::SmolStr;

use crate::knowledge::catalog::ApiId;
use crate::program::{ExprRef, FnId, Program, TypeId};
use crate::syntax::ir::{Arg, Expr, FnKind, TypeKind};
use crate::syntax::lang::Lang;
use crate::syntax::lower::CTOR;

use super::names::is_introduced;
use super::{NameTarget, Type, Value};

/// A lookup by name alone is believed with at most this many candidates.
const MAX_BY_NAME: usize = 3;

/// The method behind `value(..)`.
pub(super) const INVOKE: &str = "invoke";

/// What a call calls.
#[derive(Clone, Debug, Default)]
pub struct Target {
    /// Functions of the project that may run.
    pub fns: Vec<FnId>,
    /// Qualified names under which the catalogue and the model may know it.
    pub names: SmallVec<[SmolStr; 2]>,
    /// The type it constructs.
    pub constructs: Option<Type>,
    /// Found by name and number of arguments only.
    pub by_name: bool,
    /// The called value is a variable of function type.
    pub variable: bool,
}

impl Target {
    /// The catalogued APIs it may be.
    pub fn apis(&self, program: &Program<'_>) -> SmallVec<[ApiId; 2]> {
        let mut list = SmallVec::new();
        for name in &self.names {
            for &api in program.catalog.calls.get(name) {
                if !list.contains(&api) {
                    list.push(api);
                }
            }
        }
        if let Some(Type::External(name, _)) = &self.constructs {
            for &api in program.catalog.news.get(name) {
                if !list.contains(&api) {
                    list.push(api);
                }
            }
        }
        list
    }
}

impl Program<'_> {
    /// What a call, construction or function reference calls.
    pub fn target(&self, at: ExprRef) -> Rc<Target> {
        if let Some(known) = self.memo.targets.borrow().get(&at) {
            return Rc::clone(known);
        }
        self.memo.targets.borrow_mut().insert(at, Rc::new(Target::default()));
        let target = Rc::new(self.find_target(at));
        self.memo.targets.borrow_mut().insert(at, Rc::clone(&target));
        target
    }

    fn find_target(&self, at: ExprRef) -> Target {
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match self.expr(at) {
            Expr::Call { recv, name, args, .. } if name == CTOR => {
                self.delegated_ctor(at, recv.map(sub), args)
            }
            _ if self.is_script(at.unit) => self.script_target(at),
            Expr::Call { recv: None, callee: None, name, args, .. } => self.bare_call(at, name, args),
            Expr::Call { recv: Some(recv), name, args, .. } => {
                let inert = self.inert_target(at, sub(*recv), name);
                inert.unwrap_or_else(|| self.method_call(at, sub(*recv), name, args.len()))
            }
            Expr::New { ty, args, body } => {
                let ty = self.resolve(at, ty);
                let mut target = self.construction(&ty, args.len());
                if let Some(body) = body {
                    target.constructs = Some(Type::project(self.global_type(at.unit, *body)));
                    // The external base is what an SDK row names.
                    if let Some(Type::External(name, _)) =
                        self.supers(self.global_type(at.unit, *body)).first()
                    {
                        target.names.push(name.clone());
                    }
                }
                target
            }
            Expr::FnRef { recv: None, name } => {
                Target { fns: self.fns_in_reach(at, name), ..Target::default() }
            }
            Expr::FnRef { recv: Some(recv), name } if name == "new" => match self.value_of(sub(*recv)) {
                Some(Value::Class(ty)) => self.construction(&ty, 0),
                _ => Target::default(),
            },
            Expr::FnRef { recv: Some(recv), name } => self.method_call(at, sub(*recv), name, usize::MAX),
            _ => Target::default(),
        }
    }

    fn delegated_ctor(&self, at: ExprRef, recv: Option<ExprRef>, args: &[Arg]) -> Target {
        let Some(owner) = self.owner(self.home(at)) else { return Target::default() };
        match recv.map(|recv| self.expr(recv)) {
            Some(Expr::Super) => {
                let parent = self.supers(owner).first().cloned().unwrap_or(Type::Unknown);
                self.construction(&parent, args.len())
            }
            _ => {
                let own = self.home(at);
                let fns = self.ctors(owner).into_iter().filter(|&ctor| ctor != own).collect();
                Target { fns, ..Target::default() }
            }
        }
    }

    /// Constructors of a type; its initialiser runs with each of them.
    pub fn ctors(&self, id: TypeId) -> Vec<FnId> {
        let unit = self.type_unit(id);
        self.ty(id)
            .fns
            .iter()
            .map(|&local| self.global_fn(unit, local))
            .filter(|&func| matches!(self.func(func).kind, FnKind::Ctor | FnKind::Init))
            .collect()
    }

    fn construction(&self, ty: &Type, arity: usize) -> Target {
        let mut target = Target { constructs: Some(ty.clone()), ..Target::default() };
        match ty {
            Type::Project(id, _) => {
                let ctors = self.ctors(*id);
                let fit = |func: &FnId| {
                    let function = self.func(*func);
                    function.kind == FnKind::Init || fits(function.params.len(), self.required(*func), arity)
                };
                let fitting: Vec<FnId> = ctors.iter().copied().filter(fit).collect();
                let has_ctor = fitting.iter().any(|func| self.func(*func).kind == FnKind::Ctor);
                target.fns = if has_ctor { fitting } else { ctors };
                target.names.push(self.qualified(*id));
            }
            Type::External(name, _) => target.names.push(name.clone()),
            _ => {}
        }
        target
    }

    fn required(&self, func: FnId) -> usize {
        self.func(func).params.iter().filter(|param| param.default.is_none()).count()
    }

    fn bare_call(&self, at: ExprRef, name: &str, args: &[Arg]) -> Target {
        // A variable of function type.
        if let Some(local) = self.local(at, name) {
            let known = self.local_type(local);
            if let Some(target) = self.invoke_of(&known, args.len()) {
                return target;
            }
            if matches!(known, Type::Fun(_) | Type::Unknown) {
                return Target { variable: true, ..Target::default() };
            }
        }
        if let Some(target) = self.reached(at, name, args.len()) {
            return target;
        }
        let mut owner = self.owner(self.home(at));
        while let Some(id) = owner {
            if let Some(known) = self.field_of(id, name) {
                return self
                    .invoke_of(&known, args.len())
                    .unwrap_or_else(|| Target { variable: true, ..Target::default() });
            }
            owner = self.outer(id);
        }
        if is_type_name(name) {
            let known = self.type_named(at.unit, self.owner(self.home(at)), name);
            match &known {
                Type::Project(id, _) if self.ty(*id).kind != TypeKind::Module => {
                    let mut target = self.construction(&known, args.len());
                    // `Foo { .. }` for an interface is a lambda made into one.
                    if self.ty(*id).kind == TypeKind::Interface {
                        target.fns.clear();
                    }
                    return target;
                }
                Type::External(qualified, _) => {
                    // A constructor or a composable: the catalogue knows which.
                    let mut target = self.construction(&known, args.len());
                    if target.names.is_empty() {
                        target.names.push(qualified.clone());
                    }
                    let loaded = self.want_fn(name).then(|| self.reached(at, name, args.len())).flatten();
                    return loaded.unwrap_or(target);
                }
                _ => {}
            }
        }
        let mut names = self.inherited_names(at, name);
        for import in &self.unit(at.unit).imports {
            if !import.wildcard && is_introduced(import, name) {
                names.push(import.path.clone());
            }
        }
        names.push(name.into());
        let loaded = self.want_fn(name).then(|| self.reached(at, name, args.len())).flatten();
        loaded.unwrap_or(Target { names, ..Target::default() })
    }

    /// A function that a bare call can mean.
    fn reached(&self, at: ExprRef, name: &str, arity: usize) -> Option<Target> {
        let found = self.fns_in_reach(at, name);
        (!found.is_empty()).then(|| Target {
            fns: self.best(found, arity),
            names: self.inherited_names(at, name),
            ..Target::default()
        })
    }

    /// The type of a field of a type or what it inherits.
    fn field_of(&self, id: TypeId, name: &str) -> Option<Type> {
        self.lineage(id).into_iter().find_map(|ty| {
            let index = self.ty(ty).fields.iter().position(|field| field.name == name)?;
            Some(self.field_type(ty, index))
        })
    }

    /// The method that a value is called by like a function.
    pub(crate) fn invoked_as(&self, unit: u32) -> &'static str {
        if self.lang(unit) == Lang::Dart { "call" } else { INVOKE }
    }

    /// `useCase(x)`: a value of a type with an `invoke` method is called like a function.
    fn invoke_of(&self, ty: &Type, arity: usize) -> Option<Target> {
        let id = ty.as_project()?;
        let name = self.invoked_as(self.type_unit(id));
        let found = self.methods(id, name);
        if found.is_empty() {
            return None;
        }
        let fns = self.with_overrides(id, self.best(found, arity), name, arity);
        Some(Target { fns, ..Target::default() })
    }

    /// `startActivity(..)` inside an activity: the methods its external supertypes may define.
    fn inherited_names(&self, at: ExprRef, name: &str) -> SmallVec<[SmolStr; 2]> {
        let mut names = SmallVec::new();
        if self.is_unknown_method(at.unit, name) {
            return names;
        }
        for receiver in self.implicit_receivers(at) {
            if let Type::External(owner, _) = receiver {
                names.push(SmolStr::from(format!("{owner}.{name}")));
            }
        }
        let mut owner = self.owner(self.home(at));
        while let Some(id) = owner {
            for parent in self.external_supers(id).iter() {
                names.push(SmolStr::from(format!("{parent}.{name}")));
            }
            owner = self.outer(id);
        }
        names
    }

    fn method_call(&self, at: ExprRef, recv: ExprRef, name: &str, arity: usize) -> Target {
        let value = self.value_of(recv);
        match &value {
            Some(Value::Class(Type::Project(id, _))) => {
                let mut found = self.methods(*id, name);
                if found.is_empty()
                    && let Some(companion) = self.lineage(*id).into_iter().find_map(|ty| self.companion(ty))
                {
                    found = self.methods(companion, name);
                }
                if found.is_empty() && self.is_rust(at.unit) && self.ty(*id).kind == TypeKind::Module {
                    let path = self.unit(self.type_unit(*id)).package.clone();
                    found = self.module_fns(&path, name);
                }
                let names = self.names_on(at.unit, *id, name);
                if found.is_empty() {
                    // `Outer.Inner(..)`
                    if let Some(inner) = self.lineage(*id).into_iter().find_map(|ty| self.nested(ty, name)) {
                        return self.construction(&Type::project(inner), arity);
                    }
                    return Target { names, ..Target::default() };
                }
                Target { fns: self.best(found, arity), names, ..Target::default() }
            }
            Some(Value::Of(Type::Project(id, _))) => {
                let declared = self.methods(*id, name);
                let names = self.names_on(at.unit, *id, name);
                if declared.is_empty() {
                    if let Some(known) = self.field_of(*id, name) {
                        let invoked = self.invoke_of(&known, arity);
                        return invoked.unwrap_or(Target { names, variable: true, ..Target::default() });
                    }
                    if self.is_rust(at.unit) {
                        // It may stand in another file.
                        self.want_subtypes(*id);
                        return Target { names, ..Target::default() };
                    }
                    let extensions = self.extensions(at, name, arity);
                    return Target { fns: extensions, names, ..Target::default() };
                }
                let mut fns = self.best(declared, arity);
                if !matches!(self.expr(recv), Expr::Super) {
                    fns = self.with_overrides(*id, fns, name, arity);
                }
                Target { fns, names, ..Target::default() }
            }
            Some(Value::Class(Type::External(owner, _)) | Value::Of(Type::External(owner, _))) => {
                let mut extensions = self.extensions(at, name, arity);
                let mut names: SmallVec<[SmolStr; 2]> = SmallVec::new();
                names.push(SmolStr::from(format!("{owner}.{name}")));
                if extensions.is_empty() && self.is_apple(at.unit) {
                    extensions = self.best(self.added_outside(owner, name), arity);
                }
                self.imported_names(at, name, &mut names);
                // `Outer.Inner(..)` of an SDK.
                if matches!(value, Some(Value::Class(_))) && is_type_name(name) {
                    return self.construction(&Type::external(format!("{owner}.{name}")), arity);
                }
                Target { fns: extensions, names, ..Target::default() }
            }
            Some(Value::Of(Type::Fun(_))) if name == "invoke" => {
                Target { variable: true, ..Target::default() }
            }
            _ => {
                let mut names: SmallVec<[SmolStr; 2]> = SmallVec::new();
                let path = self.dotted(recv);
                if let Some(path) = path.as_deref().filter(|_| self.is_rust(at.unit)) {
                    let found = self.module_fns(path, name);
                    if !found.is_empty() {
                        return Target { fns: self.best(found, arity), ..Target::default() };
                    }
                }
                // `java.io.FileOutputStream(file)`: a class by its whole name.
                if let Some(path) = &path
                    && is_type_name(name)
                    && path.contains('.')
                    && path.split('.').all(|part| part.starts_with(char::is_lowercase))
                {
                    let full = format!("{path}.{name}");
                    let known =
                        self.type_qualified(&full).map_or_else(|| Type::external(full), Type::project);
                    return self.construction(&known, arity);
                }
                if let Some(path) = path {
                    names.push(SmolStr::from(format!("{path}.{name}")));
                }
                if self.is_apple(at.unit) {
                    names.push(Self::apple_name(name));
                }
                self.imported_names(at, name, &mut names);
                let extensions = self.extensions(at, name, arity);
                if !extensions.is_empty() {
                    return Target { fns: extensions, names, ..Target::default() };
                }
                // `.savePhoto(image)` is a case or a member of a type, never a method of some object.
                let is_this = matches!(self.expr(recv), Expr::This(_) | Expr::Super)
                    || self.is_apple(at.unit) && matches!(self.expr(recv), Expr::Empty);
                let by_name = if is_this { Vec::new() } else { self.by_name(at, name, arity) };
                Target { by_name: !by_name.is_empty(), fns: by_name, names, ..Target::default() }
            }
        }
    }

    fn imported_names(&self, at: ExprRef, name: &str, names: &mut SmallVec<[SmolStr; 2]>) {
        for import in &self.unit(at.unit).imports {
            if !import.wildcard && is_introduced(import, name) {
                names.push(import.path.clone());
            }
        }
    }

    /// Qualified names of a method on a project type: under its own name (vendored SDK source) and
    /// under those of its external supertypes.
    fn names_on(&self, unit: u32, id: TypeId, name: &str) -> SmallVec<[SmolStr; 2]> {
        let mut names = SmallVec::new();
        if self.is_unknown_method(unit, name) {
            names.push(SmolStr::from(format!("{}.{name}", self.qualified(id))));
            return names;
        }
        for ty in self.lineage(id) {
            names.push(SmolStr::from(format!("{}.{name}", self.qualified(ty))));
        }
        for parent in self.external_supers(id).iter() {
            names.push(SmolStr::from(format!("{parent}.{name}")));
        }
        names
    }

    /// Extension functions of this name that are visible at a place.
    fn extensions(&self, at: ExprRef, name: &str, arity: usize) -> Vec<FnId> {
        let here = self.unit(at.unit);
        let visible = || -> Vec<FnId> {
            self.fns_named(name)
                .iter()
                .copied()
                .filter(|&func| {
                    let function = self.func(func);
                    if function.receiver.is_none() {
                        return false;
                    }
                    let there = &self.unit(self.fn_unit(func)).package;
                    let same_class =
                        self.owner(func).is_some() && self.owner(func) == self.owner(self.home(at));
                    same_class
                        || *there == here.package
                        || here.imports.iter().any(|import| {
                            import.wildcard && import.path == *there
                                || is_introduced(import, name) && !import.wildcard
                        })
                })
                .collect()
        };
        let mut found = visible();
        if found.is_empty() {
            let imported = here.imports.iter().any(|import| !import.wildcard && is_introduced(import, name));
            if imported && self.want_fn(name) {
                found = visible();
            }
        }
        self.best(found, arity)
    }

    /// Methods that extensions of Swift and categories of Objective-C add to a class from outside; not those
    /// that have the name of one that is known there.
    fn added_outside(&self, owner: &str, name: &str) -> Vec<FnId> {
        let simple = owner.rsplit('.').next().unwrap_or_default();
        let parts = self.extensions_by_name.get(simple);
        let full = format!("{simple}.{name}");
        let known = self.model.sinks.get(&full).next().is_some()
            || self.model.steps.get(&full).next().is_some()
            || self.catalog.calls.get(&full).next().is_some();
        if known {
            return Vec::new();
        }
        let outside = parts.iter().copied().filter(|&part| self.extended(part).is_none());
        outside
            .flat_map(|part| {
                let unit = self.type_unit(part);
                self.ty(part).fns.iter().map(move |&local| self.global_fn(unit, local))
            })
            .filter(|&func| self.func(func).name == name && self.func(func).kind == FnKind::Named)
            .collect()
    }

    /// True for a method that an extension adds to a class from outside.
    pub(crate) fn is_added_outside(&self, func: FnId) -> bool {
        self.owner(func).is_some_and(|owner| {
            self.ty(owner).kind == TypeKind::Extension
                && self.is_apple(self.type_unit(owner))
                && self.extended(owner).is_none()
        })
    }

    /// Overloads that fit the number of arguments, or all of them.
    fn best(&self, found: Vec<FnId>, arity: usize) -> Vec<FnId> {
        if arity == usize::MAX || found.len() < 2 {
            return found;
        }
        let fitting: Vec<FnId> = found
            .iter()
            .copied()
            .filter(|&func| fits(self.func(func).params.len(), self.required(func), arity))
            .collect();
        if fitting.is_empty() { found } else { fitting }
    }

    /// The method and what overrides it in subtypes.
    pub(crate) fn with_overrides(&self, id: TypeId, fns: Vec<FnId>, name: &str, arity: usize) -> Vec<FnId> {
        let mut list: Vec<FnId> = Vec::new();
        for sub in self.subtypes(id) {
            let unit = self.type_unit(sub);
            for &local in &self.ty(sub).fns {
                let func = self.global_fn(unit, local);
                if self.func(func).name == name && self.func(func).kind == FnKind::Named {
                    list.push(func);
                }
            }
        }
        let list = self.best(list, arity);
        let alone = list.is_empty();
        let mut all: Vec<FnId> =
            fns.into_iter().filter(|&func| self.func(func).has_body || alone).chain(list).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Methods of this name anywhere, when there are few enough to believe it.
    fn by_name(&self, at: ExprRef, name: &str, arity: usize) -> Vec<FnId> {
        let swift = self.lang(at.unit) == Lang::Swift;
        let found: Vec<FnId> = self
            .fns_named(name)
            .iter()
            .copied()
            .filter(|&func| {
                let function = self.func(func);
                function.kind == FnKind::Named
                    && function.has_body
                    && (arity == usize::MAX || fits(function.params.len(), self.required(func), arity))
                    && (!swift || self.has_labels_of(at, func))
            })
            .collect();
        if found.len() > MAX_BY_NAME || COMMON.contains(&name) { Vec::new() } else { found }
    }

    /// The functions a name target can be called as.
    pub fn fn_value(&self, at: ExprRef) -> Option<FnId> {
        match self.name_target(at) {
            Some(NameTarget::Fn(func)) => Some(func),
            _ => None,
        }
    }
}

/// True for what is written like a type; names private to a Dart file begin with an underscore.
pub(crate) fn is_type_name(name: &str) -> bool {
    name.trim_start_matches('_').starts_with(char::is_uppercase)
}

fn fits(params: usize, required: usize, arity: usize) -> bool {
    arity >= required && arity <= params
}

/// Names so common that a lookup by name alone says nothing.
const COMMON: &[&str] = &[
    "get",
    "set",
    "put",
    "add",
    "remove",
    "size",
    "toString",
    "equals",
    "hashCode",
    "run",
    "start",
    "stop",
    "close",
    "init",
    "show",
    "hide",
    "dismiss",
    "build",
    "create",
    "execute",
    "call",
    "invoke",
    "apply",
    "let",
    "also",
    "map",
    "filter",
    "forEach",
    "next",
    "isEmpty",
    "clear",
    "contains",
    "length",
    "onClick",
    "onSuccess",
    "onError",
    "onFailure",
    "onResponse",
    "accept",
    "getInstance",
    "load",
    "save",
    "delete",
    "update",
    "insert",
    "read",
    "write",
    "open",
    "send",
    "post",
    "reset",
    "release",
    "destroy",
    "resume",
    "pause",
    "cancel",
    "finish",
    "getData",
    "setData",
    "getId",
    "getName",
    "getCode",
    "getMessage",
    "name",
    "value",
    "format",
    "split",
    "trim",
    "replace",
    "append",
    "println",
    "print",
    "log",
    "d",
    "e",
    "i",
    "w",
    "v",
    "first",
    "last",
    "find",
    "any",
    "all",
    "count",
    "observe",
    "subscribe",
    "with",
    "into",
    "of",
    "from",
    "to",
    "copy",
    "compareTo",
    "await",
    "launch",
    "emit",
    "setText",
    "setVisibility",
    "findViewById",
    "getString",
    "getText",
    "newInstance",
    "valueOf",
    "parse",
    "handle",
    "process",
    "detect",
    "compare",
    "verify",
    "match",
    "register",
    "initView",
    "initData",
    "bind",
    "attach",
    "detach",
    "register",
];
