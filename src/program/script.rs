//! Scripts: what names and calls mean where nothing is declared with a type. Modules, closures, object
//! literals and what flows through them stand for the types that other languages write down.

mod callers;
mod emitted;
pub(super) mod filed;
mod live;
mod openings;
mod paths;
mod values;

mod routes;
mod shared;
mod stores;
mod structs;
mod told;

pub(crate) use callers::{TEMPLATE, kebab_tag, pascal_tag};
pub(crate) use live::Live;
pub(crate) use paths::Paths;
use paths::{MAX_DEPTH, MAX_PATHS, push, stripped};
pub(crate) use routes::Routes;
pub(crate) use stores::StoreValues;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;
use smol_str::SmolStr;

use super::link::{NameTarget, Target, Type, Value};
use super::module::Entity;
use super::scope::{Def, Local};
use super::{ExprRef, FnId, Program, TypeId};
use crate::syntax::ir::{Expr, FnKind, Name, TypeKind};
use crate::syntax::lang::Lang;

/// Names for names are looked through while fewer questions than this are open.
const MAX_ALIAS: u32 = 24;

impl Program<'_> {
    /// What a name means that is no local.
    pub(super) fn script_name(&self, at: ExprRef, name: &str) -> Option<NameTarget> {
        self.scoped_entity(at.unit, name).and_then(|entity| self.entity_target(&entity))
    }

    /// What a name of a unit stands for: declared, imported, or shared by the scripts of a page.
    pub(crate) fn scoped_entity(&self, unit: u32, name: &str) -> Option<Entity> {
        self.declared(unit, name, 0).or_else(|| self.page_global(unit, name))
    }

    /// A name that another script of the same page declares.
    fn page_global(&self, unit: u32, name: &str) -> Option<Entity> {
        let here = self.unit(unit);
        let is_page = |unit: u32| self.lang(unit) == Lang::Html;
        if !is_page(unit) && !here.imports.is_empty() {
            return None;
        }
        let files = self.modules();
        let pages: SmallVec<[_; 4]> = if is_page(unit) {
            SmallVec::from_slice(&[here.file])
        } else {
            let pages = files.importers(here.file).iter().copied();
            pages.filter(|&file| super::module::files::is_page(&self.map.file(file).name)).take(4).collect()
        };
        for page in pages {
            for &file in std::iter::once(&page).chain(files.imported(page)) {
                match self.unit_of(file) {
                    Some(other) if other != unit => {
                        if let Some(found) = self.declared(other, name, MAX_DEPTH) {
                            return Some(found);
                        }
                    }
                    Some(_) => {}
                    None if self.may_hold(file, name) => self.want_file(file),
                    None => {}
                }
            }
        }
        None
    }

    /// The loaded scripts of the pages that a script without imports stands in, itself too; those that may
    /// hold a name are asked for.
    pub(crate) fn scripts_beside(&self, unit: u32, name: &str) -> Vec<u32> {
        let here = self.unit(unit);
        let is_page = self.lang(unit) == Lang::Html;
        let mut units = vec![unit];
        if !is_page && !here.imports.is_empty() {
            return units;
        }
        let files = self.modules();
        let importers = files.importers(here.file).iter().copied();
        let pages: Vec<_> = std::iter::once(here.file)
            .filter(|_| is_page)
            .chain(importers)
            .filter(|&file| super::module::files::is_page(&self.map.file(file).name))
            .take(4)
            .collect();
        for page in pages {
            for &file in std::iter::once(&page).chain(files.imported(page)) {
                match self.unit_of(file) {
                    Some(other) => units.push(other),
                    None if self.may_hold(file, name) => self.want_file(file),
                    None => {}
                }
            }
        }
        units.sort_unstable();
        units.dedup();
        units
    }

    /// What a call, construction or function reference of a script calls.
    pub(super) fn script_target(&self, at: ExprRef) -> Target {
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match self.expr(at) {
            Expr::Call { recv: Some(recv), name, .. } => self.script_method(at, sub(*recv), name),
            Expr::FnRef { recv: Some(recv), name } => self.script_method(at, sub(*recv), name),
            Expr::Call { callee: Some(callee), .. } => {
                let callee = sub(*callee);
                Target { fns: self.fn_values(callee), names: self.paths(callee), ..Target::default() }
            }
            Expr::Call { name, .. } | Expr::FnRef { name, .. } => self.script_bare(at, name),
            Expr::New { ty, body, .. } if body.is_none() && !ty.is_empty() => self.script_new(at, &ty.path),
            _ => Target::default(),
        }
    }

    fn entity_call(&self, entity: Entity) -> Target {
        match entity {
            Entity::Fn(func) => Target { fns: vec![func], ..Target::default() },
            Entity::Type(id) => self.constructed(id),
            Entity::Field(owner, index) => {
                let field = self.ty(owner).fields[index].name.clone();
                let values = self.field_definitions(owner, &field);
                let fns = self.fns_of(&values, 0);
                let mut names = Paths::new();
                for value in values.iter().take(MAX_PATHS) {
                    self.add_paths(*value, 1, &mut names);
                }
                Target { variable: fns.is_empty(), fns, names, ..Target::default() }
            }
            Entity::Module(unit) => match self.exported(unit, super::module::DEFAULT) {
                Some(Entity::Module(_)) | None => Target::default(),
                Some(found) => self.entity_call(found),
            },
            Entity::Value(value) => {
                let mut names = Paths::new();
                self.add_paths(value, 1, &mut names);
                let fns = self.fn_values(value);
                Target { variable: fns.is_empty(), fns, names, ..Target::default() }
            }
            Entity::External(path) => {
                Target { names: SmallVec::from_iter([stripped(&path)]), ..Target::default() }
            }
        }
    }

    /// An object of a class of the project, or an element that stands for a component.
    fn constructed(&self, id: TypeId) -> Target {
        let unit = self.type_unit(id);
        let fns = self.ty(id).fns.iter().map(|&local| self.global_fn(unit, local));
        let fns = fns.filter(|&func| matches!(self.func(func).kind, FnKind::Ctor | FnKind::Init)).collect();
        let mut names = Paths::new();
        for parent in self.external_supers(id).iter().take(MAX_PATHS) {
            names.push(parent.clone());
        }
        Target { fns, names, constructs: Some(Type::project(id)), ..Target::default() }
    }

    fn script_bare(&self, at: ExprRef, name: &str) -> Target {
        if matches!(name, "require" | "import") {
            return Target { names: SmallVec::from_iter([SmolStr::from(name)]), ..Target::default() };
        }
        if let Some(local) = self.local(at, name) {
            return self.local_call(local, name);
        }
        if let Some(func) = self.local_fn(at, name) {
            return Target { fns: vec![func], ..Target::default() };
        }
        if let Some(entity) = self.scoped_entity(at.unit, name) {
            return self.entity_call(entity);
        }
        // `<face-camera>`, `<FaceCamera>`: a component that is not imported in the code.
        if let Some(id) = self.element_component(at.unit, name) {
            return self.constructed(id);
        }
        Target { names: SmallVec::from_iter([SmolStr::from(name)]), ..Target::default() }
    }

    fn local_call(&self, local: Local, name: &str) -> Target {
        let values = match local.def {
            Def::Let(_) => self.local_definitions(local, name),
            _ => Vec::new(),
        };
        let fns = self.fns_of(&values, 0);
        let mut names = Paths::new();
        for value in values.iter().take(MAX_PATHS) {
            self.add_paths(*value, 1, &mut names);
        }
        Target { variable: fns.is_empty(), fns, names, ..Target::default() }
    }

    /// A function declared in one of the functions around a place.
    pub(crate) fn local_fn(&self, at: ExprRef, name: &str) -> Option<FnId> {
        // By the function around them, the first of a name. Looked up once: code may be nested
        // thousands of functions deep.
        let mut around: FxHashMap<FnId, FnId> = FxHashMap::default();
        let mut named = false;
        for &other in self.fns_named(name).iter().filter(|&&other| self.fn_unit(other) == at.unit) {
            named = true;
            if let Some(parent) = self.parent(other)
                && self.written_at(other).is_some_and(|at| matches!(self.expr(at), Expr::LocalFn(_)))
            {
                around.entry(parent).or_insert(other);
            }
        }
        if !named {
            return None;
        }
        let mut func = Some(self.home(at));
        while let Some(id) = func {
            // A named function expression calls itself by its name.
            if self.func(id).name == name && self.written_at(id).is_some() {
                return Some(id);
            }
            if let Some(&found) = around.get(&id) {
                return Some(found);
            }
            func = self.parent(id);
        }
        None
    }

    fn script_method(&self, at: ExprRef, recv: ExprRef, name: &str) -> Target {
        if name == "await" {
            return Target::default();
        }
        // `start.call(this, x)`, `start.bind(this)`.
        if matches!(name, "call" | "apply" | "bind") {
            let fns = self.fn_values(recv);
            if !fns.is_empty() {
                return Target { fns, ..Target::default() };
            }
        }
        let value = self.value_of(recv);
        let mut names = Paths::new();
        let fns = match &value {
            Some(Value::Class(Type::Project(id, _))) if self.ty(*id).kind == TypeKind::Module => {
                if let Some(entity) = self.exported(self.type_unit(*id), name) {
                    return self.entity_call(entity);
                }
                Vec::new()
            }
            Some(Value::Class(Type::Project(id, _)) | Value::Of(Type::Project(id, _))) => {
                for parent in self.external_supers(*id).iter().take(MAX_PATHS) {
                    names.push(SmolStr::from(format!("{parent}.{name}")));
                }
                self.project_method(*id, name, 0)
            }
            _ => Vec::new(),
        };
        if !fns.is_empty() {
            return Target { fns, names, ..Target::default() };
        }
        let mut bases = Paths::new();
        self.add_paths(recv, 0, &mut bases);
        for base in bases {
            let path =
                if base.is_empty() { SmolStr::from(name) } else { SmolStr::from(format!("{base}.{name}")) };
            push(&mut names, stripped(&path));
        }
        let values = self.member_values(recv, name);
        let fns = self.fns_of(&values, 0);
        for value in values.iter().take(MAX_PATHS) {
            if !matches!(self.expr(*value), Expr::Lambda(_)) {
                self.add_paths(*value, 1, &mut names);
            }
        }
        if !fns.is_empty() {
            return Target { fns, names, ..Target::default() };
        }
        if !values.is_empty() || matches!(value, Some(Value::Of(Type::Project(..)))) {
            return Target { variable: true, names, ..Target::default() };
        }
        // `this.store = store` of what is imported.
        let nested = &self.memo.nested;
        if nested.get() < MAX_ALIAS && matches!(self.expr(recv), Expr::Member { .. } | Expr::Name(_)) {
            nested.set(nested.get() + 8);
            let found = self.definitions(recv).into_iter().take(2).find_map(|def| {
                let named = matches!(self.expr(def), Expr::Name(_) | Expr::Member { .. });
                let target = (named && def != recv).then(|| self.script_method(at, def, name))?;
                (!target.fns.is_empty()).then_some(target)
            });
            nested.set(nested.get() - 8);
            if let Some(mut target) = found {
                target.names.extend(names);
                return target;
            }
        }
        let _ = at;
        Target { names, ..Target::default() }
    }

    /// Methods of a type of the project, and functions that its fields hold: a field may hold itself.
    fn project_method(&self, id: TypeId, name: &str, depth: u32) -> Vec<FnId> {
        let found = self.methods(id, name);
        if !found.is_empty() {
            return self.with_overrides(id, found, name, usize::MAX);
        }
        let owner = self.lineage(id).into_iter().find(|&ty| self.field(ty, name).is_some());
        match owner {
            Some(owner) => {
                let values = self.field_definitions(owner, &Name::from(name));
                self.fns_of(&values, depth)
            }
            // What an abstract base leaves to those that extend it.
            None => self.with_overrides(id, Vec::new(), name, usize::MAX),
        }
    }

    fn script_new(&self, at: ExprRef, path: &str) -> Target {
        let (first, rest) = path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
        if let Some(local) = self.local(at, first) {
            let mut target = self.local_call(local, first);
            if let Some(rest) = rest {
                target.names.iter_mut().for_each(|name| *name = SmolStr::from(format!("{name}.{rest}")));
            }
            target.constructs = target.names.first().map(|name| Type::external(name.clone()));
            return target;
        }
        let entity = match (self.scoped_entity(at.unit, first), rest) {
            (Some(Entity::Module(unit)), Some(rest)) => self.exported(unit, rest),
            (Some(Entity::External(path)), Some(rest)) => {
                Some(Entity::External(SmolStr::from(format!("{path}.{rest}"))))
            }
            (found, None) => found,
            (_, Some(_)) => None,
        };
        match entity {
            Some(entity) => {
                let external = match &entity {
                    Entity::External(path) => Some(path.clone()),
                    _ => None,
                };
                let mut target = self.entity_call(entity);
                if let Some(path) = external {
                    target.constructs = Some(Type::external(path));
                }
                target
            }
            None => {
                let path = stripped(path);
                Target {
                    names: SmallVec::from_iter([path.clone()]),
                    constructs: Some(Type::external(path)),
                    ..Target::default()
                }
            }
        }
    }

    /// A type of a script by the name a unit uses for it.
    pub(super) fn script_type(&self, unit: u32, path: &str) -> Option<Type> {
        let (first, rest) = path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
        let mut entity = self.scoped_entity(unit, first)?;
        if let Some(rest) = rest {
            entity = match entity {
                Entity::Module(unit) => self.exported(unit, rest)?,
                Entity::External(path) => Entity::External(SmolStr::from(format!("{path}.{rest}"))),
                _ => return None,
            };
        }
        match entity {
            Entity::Type(id) => Some(Type::project(id)),
            Entity::External(path) => Some(Type::external(path)),
            Entity::Module(unit) => Some(Type::project(self.module_type(unit))),
            _ => None,
        }
    }

    /// The type of a call of a script, where it is more than what its target says.
    pub(super) fn script_call_value(&self, at: ExprRef) -> Option<Value> {
        let Expr::Call { recv, callee, name, args, .. } = self.expr(at) else { return None };
        let sub = |expr| ExprRef { unit: at.unit, expr };
        if let Some(recv) = recv
            && name == "await"
        {
            return self.value_of(sub(*recv));
        }
        if recv.is_none() && callee.is_none() && matches!(name.as_str(), "require" | "import") {
            return match self.value_entity(at, 0)? {
                Entity::Module(unit) => Some(Value::Class(Type::project(self.module_type(unit)))),
                Entity::Type(id) => Some(Value::Class(Type::project(id))),
                Entity::External(path) => Some(Value::Class(Type::external(path))),
                Entity::Value(value) if value != at => self.value_of(value),
                _ => None,
            };
        }
        let hooks = &self.model.hooks;
        if hooks.value.is_empty() {
            return None;
        }
        if hooks.select.contains(name.as_str()) && recv.is_some() {
            return self.selected(at, sub(args.first()?.value));
        }
        // `useMemo(() => new Engine(), [])`, `useRef(new Engine())`.
        if hooks.derive.contains(name.as_str()) || hooks.cell.contains(name.as_str()) {
            let first = sub(args.first()?.value);
            return match self.expr(first) {
                Expr::Lambda(local) => {
                    let values = self.returned_values(self.global_fn(at.unit, *local));
                    values.into_iter().find_map(|value| self.value_of(value))
                }
                _ => self.value_of(first),
            };
        }
        None
    }
}

impl Program<'_> {
    /// Pages that a script is part of.
    pub(crate) fn pages_with(&self, file: crate::input::span::FileId) -> Vec<crate::input::span::FileId> {
        let files = self.modules().importers(file).iter().copied();
        files.filter(|&file| super::module::files::is_page(&self.map.file(file).name)).collect()
    }
}

/// Members of a component that hold its own fields.
const OWN_PARTS: &[&str] = &["data", "state", "properties", "props", "$data", "$props", "proxy"];

impl Program<'_> {
    pub(super) fn script_member_value(&self, recv: ExprRef, name: &str) -> Option<Value> {
        match self.value_of(recv) {
            Some(Value::Class(Type::Project(id, _))) if self.ty(id).kind == TypeKind::Module => {
                match self.exported(self.type_unit(id), name)? {
                    Entity::Type(id) => Some(Value::Class(Type::project(id))),
                    Entity::Module(unit) => Some(Value::Class(Type::project(self.module_type(unit)))),
                    Entity::Field(owner, index) => Some(Value::Of(self.field_type(owner, index))),
                    Entity::External(path) => Some(Value::Class(Type::external(path))),
                    Entity::Value(value) => self.value_of(value),
                    Entity::Fn(_) => None,
                }
            }
            Some(Value::Of(Type::Project(id, _)) | Value::Class(Type::Project(id, _))) => {
                let field = self.lineage(id).into_iter().find_map(|ty| {
                    let index = self.ty(ty).fields.iter().position(|field| field.name == name)?;
                    Some((ty, index))
                });
                match field {
                    Some((owner, index)) => match self.field_type(owner, index) {
                        Type::Unknown => None,
                        known => Some(Value::Of(known)),
                    },
                    None if OWN_PARTS.contains(&name) => Some(Value::Of(Type::project(id))),
                    // `engine.current` of `useRef(new Engine())`.
                    None if self.model.hooks.value.contains(name) && self.holds_cell(recv) => {
                        Some(Value::Of(Type::project(id)))
                    }
                    None => self.undeclared_field(id, name),
                }
            }
            _ => self.member_values(recv, name).into_iter().find_map(|value| self.value_of(value)),
        }
    }

    /// A field that no class declares: what its methods set it to.
    fn undeclared_field(&self, owner: TypeId, name: &str) -> Option<Value> {
        let nested = &self.memo.nested;
        if nested.get() > 12 {
            return None;
        }
        nested.set(nested.get() + 1);
        let values = self.set_on_this(owner, name);
        let found = values.into_iter().take(8).map(|value| self.type_of(value)).find(is_telling);
        nested.set(nested.get() - 1);
        found.map(Value::Of)
    }

    /// Values that methods of a class give to a field of `this`.
    pub(super) fn set_on_this(&self, owner: TypeId, name: &str) -> Vec<ExprRef> {
        let set = self.uses_of(name).iter().filter_map(|&at| {
            let Expr::Member { recv, .. } = self.expr(at) else { return None };
            let own = matches!(self.expr(ExprRef { unit: at.unit, expr: *recv }), Expr::This(_))
                && self.owner(self.home(at)) == Some(owner);
            let around = self.around(at).filter(|_| own)?;
            match self.expr(around) {
                Expr::Assign { target, value, .. } if *target == at.expr => {
                    Some(ExprRef { unit: at.unit, expr: *value })
                }
                _ => None,
            }
        });
        set.collect()
    }

    /// The type of a parameter, from what it is given.
    pub(super) fn script_param_type(&self, func: FnId, index: usize) -> Type {
        let nested = &self.memo.nested;
        if nested.get() > 12 {
            return Type::Unknown;
        }
        nested.set(nested.get() + 1);
        let mut given = self.arguments_of(func, index);
        given.extend(self.lambda_arguments(func, index));
        let found = given.into_iter().take(6).map(|value| self.type_of(value)).find(is_telling);
        nested.set(nested.get() - 1);
        found.unwrap_or(Type::Unknown)
    }

    /// The type of a field, from what it is set to.
    pub(super) fn script_field_type(&self, owner: TypeId, index: usize) -> Type {
        let nested = &self.memo.nested;
        if nested.get() > 12 {
            return Type::Unknown;
        }
        nested.set(nested.get() + 1);
        let name = self.ty(owner).fields[index].name.clone();
        let values = self.field_definitions(owner, &name);
        let found = values.into_iter().take(8).map(|value| self.type_of(value)).find(is_telling);
        nested.set(nested.get() - 1);
        found.unwrap_or(Type::Unknown)
    }

    /// The type of what a function returns.
    pub(super) fn script_result_type(&self, func: FnId) -> Type {
        let values = self.returned_values(func);
        values.into_iter().take(8).map(|value| self.type_of(value)).find(is_telling).unwrap_or(Type::Unknown)
    }
}

/// True for a type that says what an object can do.
fn is_telling(ty: &Type) -> bool {
    matches!(ty, Type::Project(..))
        || matches!(ty, Type::External(name, _) if name.contains('.') || name.starts_with(char::is_uppercase))
}
