//! Modules of scripts: what a specifier, an import and an exported name mean.

pub(crate) mod files;

use smol_str::SmolStr;

use self::files::ModuleFiles;
use super::link::NameTarget;
use super::{ExprRef, FnId, Program, TypeId};
use crate::input::span::FileId;
use crate::knowledge::package::module_name;
use crate::knowledge::pattern::Pattern;
use crate::syntax::ir::{
    Expr, ExprId, Field, FnKind, Import, LocalType, Name, StrPart, TypeDecl, TypeKind, Unit,
};
use crate::syntax::lang::Lang;

/// What a name of a module stands for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Entity {
    /// A function.
    Fn(FnId),
    /// A type.
    Type(TypeId),
    /// A variable at the top level: the type of its file, and its index there.
    Field(TypeId, usize),
    /// A module as a whole, by its unit.
    Module(u32),
    /// The value of an expression.
    Value(ExprRef),
    /// Something outside the project, by qualified name.
    External(SmolStr),
}

/// Re-exports of re-exports are followed this far.
const MAX_DEPTH: u32 = 12;

/// The name of what a module exports by default.
pub(crate) const DEFAULT: &str = "default";

/// True for the languages of scripts and markup.
pub(crate) fn is_script(lang: Lang) -> bool {
    matches!(
        lang,
        Lang::JavaScript | Lang::TypeScript | Lang::Tsx | Lang::Vue | Lang::Html | Lang::Wxml | Lang::ArkTs
    )
}

/// Declares the fields that the methods of classes set and nothing declares: `this.engine = x`.
pub(super) fn declare_assigned(unit: &mut Unit) {
    let mut found: Vec<(LocalType, Field)> = Vec::new();
    for function in &unit.fns {
        let Some(owner) = function.owner else { continue };
        let decl = unit.ty(owner);
        if matches!(decl.kind, TypeKind::Module | TypeKind::Interface | TypeKind::Enum | TypeKind::Alias) {
            continue;
        }
        let mut stack: Vec<ExprId> = function.body.clone();
        while let Some(id) = stack.pop() {
            unit.expr(id).for_each_child(|kid| stack.push(kid));
            let Expr::Assign { target, .. } = unit.expr(id) else { continue };
            let Expr::Member { recv, name, name_span, .. } = unit.expr(*target) else { continue };
            if !matches!(unit.expr(*recv), Expr::This(None)) {
                continue;
            }
            let known = decl.fields.iter().any(|field| field.name == *name)
                || found.iter().any(|(ty, field)| *ty == owner && field.name == *name)
                || decl.fns.iter().any(|&local| unit.func(local).name == *name);
            if !known {
                found.push((owner, Field { name: name.clone(), span: *name_span, ..Field::default() }));
            }
        }
    }
    for (owner, field) in found {
        unit.types[owner.0 as usize].fields.push(field);
    }
}

impl Program<'_> {
    /// True for a unit of scripts or markup.
    pub fn is_script(&self, unit: u32) -> bool {
        self.units[unit as usize].script
    }

    /// The files of the project as modules see them.
    pub(crate) fn modules(&self) -> &ModuleFiles {
        self.module_files.get_or_init(|| {
            let catalog = self.catalog;
            let packages = catalog.calls.patterns().chain(catalog.news.patterns()).map(Pattern::path);
            ModuleFiles::new(self.map, self.web, &packages.collect::<Vec<_>>())
        })
    }

    /// The type of what stands at the top level of a unit.
    pub fn module_type(&self, unit: u32) -> TypeId {
        self.global_type(unit, LocalType(0))
    }

    /// The file a specifier means, seen from a unit.
    pub(crate) fn specified(&self, unit: u32, specifier: &str) -> Option<FileId> {
        self.modules().resolve(self.map, self.web, self.unit(unit).file, specifier)
    }

    /// What an imported name of a unit stands for.
    pub fn imported(&self, unit: u32, name: &str) -> Option<Entity> {
        let import =
            self.unit(unit).imports.iter().find(|import| {
                !import.is_static && import.alias.as_deref().is_some_and(|alias| alias == name)
            })?;
        self.import_entity(unit, import, 0)
    }

    fn import_entity(&self, unit: u32, import: &Import, depth: u32) -> Option<Entity> {
        let (specifier, export) = match import.path.split_once('#') {
            Some((specifier, export)) => (specifier, Some(export)),
            None => (import.path.as_str(), None),
        };
        let export = export.or_else(|| (!import.wildcard).then_some(DEFAULT));
        self.entity_of(unit, specifier, export, depth)
    }

    /// What an export of a module means; the module itself without a name.
    pub(crate) fn entity_of(
        &self,
        unit: u32,
        specifier: &str,
        export: Option<&str>,
        depth: u32,
    ) -> Option<Entity> {
        if specifier.is_empty() {
            return self.exported_deep(unit, export?, depth + 1);
        }
        let file = self.specified(unit, specifier);
        // The SDK itself lies in the project: it is what the catalogue says of it.
        let copied = file.filter(|_| specifier.starts_with('.')).and_then(|file| {
            let from = self.unit(unit).file;
            self.modules().copied(self.map, file).filter(|_| self.modules().copied(self.map, from).is_none())
        });
        if let Some(package) = copied {
            let inside = specifier.split_once(&format!("/{package}/")).map(|(_, inside)| inside);
            let module =
                module_name(&inside.map_or(package.to_owned(), |inside| format!("{package}/{inside}")));
            return Some(Entity::External(match export {
                None | Some(DEFAULT) => module,
                Some(export) => SmolStr::from(format!("{module}.{export}")),
            }));
        }
        let Some(file) = file else {
            let module = module_name(specifier);
            return Some(Entity::External(match export {
                None | Some(DEFAULT) => module,
                Some(export) => SmolStr::from(format!("{module}.{export}")),
            }));
        };
        let other = self.unit_wanted(file)?;
        match export {
            None => Some(Entity::Module(other)),
            Some(DEFAULT) => {
                // A default import of a module without one is the module: how old bundlers join the two.
                self.exported_deep(other, DEFAULT, depth + 1).or(Some(Entity::Module(other)))
            }
            Some(export) => self.exported_deep(other, export, depth + 1).or_else(|| {
                // `const { start } = require('./x').camera`.
                let (whole, part) = export.rsplit_once('.')?;
                match self.exported_deep(other, whole, depth + 1)? {
                    Entity::Module(unit) => self.exported_deep(unit, part, depth + 1),
                    Entity::Value(value) => self.labelled(value, part).map(Entity::Value),
                    _ => None,
                }
            }),
        }
    }

    /// What a unit exports under a name.
    pub fn exported(&self, unit: u32, name: &str) -> Option<Entity> {
        self.exported_deep(unit, name, 0)
    }

    fn exported_deep(&self, unit: u32, name: &str, depth: u32) -> Option<Entity> {
        if depth > MAX_DEPTH {
            return None;
        }
        let here = self.unit(unit);
        // `export { a as b } from './x'`, `export { a as b }`.
        let named = here.imports.iter().filter(|import| import.is_static && !import.wildcard);
        for import in named {
            if super::link::is_introduced(import, name) {
                let (specifier, export) = import.path.split_once('#').unwrap_or((&import.path, ""));
                if specifier.is_empty() && export != name {
                    return self.declared(unit, export, depth + 1);
                }
                if !specifier.is_empty() {
                    let export = Some(export).filter(|export| !export.is_empty());
                    return self.entity_of(unit, specifier, export.or(Some(DEFAULT)), depth + 1);
                }
            }
        }
        if let Some(found) = self.declared(unit, name, depth + 1) {
            return Some(found);
        }
        if name == DEFAULT {
            return self.file_component(unit).map(Entity::Type);
        }
        here.imports.iter().filter(|import| import.is_static && import.wildcard).find_map(|import| {
            // `export * as faces from './faces'`.
            match &import.alias {
                Some(alias) if alias == name => self.entity_of(unit, &import.path, None, depth + 1),
                Some(_) => None,
                None => match self.entity_of(unit, &import.path, Some(name), depth + 1)? {
                    Entity::External(_) => None,
                    found => Some(found),
                },
            }
        })
    }

    /// The component that a file of markup is.
    pub(crate) fn file_component(&self, unit: u32) -> Option<TypeId> {
        let types = &self.unit(unit).types;
        // The page of a file with several components.
        let entry = || {
            let is_entry = |decl: &TypeDecl| decl.annotations.iter().any(|row| row.name == "Entry");
            types.iter().position(is_entry).filter(|_| self.lang(unit) == Lang::ArkTs)
        };
        let found = types.iter().position(|decl| {
            decl.kind == TypeKind::Class
                && decl.outer == Some(LocalType(0))
                && decl
                    .supers
                    .iter()
                    .any(|ty| matches!(ty.path.as_str(), "Vue" | "Page" | "Component" | "App"))
        });
        // `<script setup>`: the file itself is the component.
        let setup = || {
            let module = self.ty(self.global_type(unit, LocalType(0)));
            let named = |&local: &crate::syntax::ir::LocalFn| {
                self.unit(unit).func(local).name == super::script::TEMPLATE
            };
            (self.lang(unit) == Lang::Vue && module.fns.iter().any(named)).then_some(0)
        };
        let found = entry().or(found).or_else(setup)?;
        Some(self.global_type(unit, LocalType(found as u32)))
    }

    /// What a name means that a unit declares or imports at its top level.
    pub(crate) fn declared(&self, unit: u32, name: &str, depth: u32) -> Option<Entity> {
        let module = self.module_type(unit);
        let decl = self.ty(module);
        for &local in &decl.fns {
            let func = self.global_fn(unit, local);
            if self.func(func).name == name && self.func(func).kind == FnKind::Named {
                return Some(Entity::Fn(func));
            }
        }
        if let Some(inner) = self.nested(module, name) {
            return Some(Entity::Type(inner));
        }
        if let Some(index) = decl.fields.iter().position(|field| field.name == name) {
            return match decl.fields[index].init {
                Some(init) if decl.fields[index].mods.constant || name == DEFAULT => {
                    match self.value_entity(ExprRef { unit, expr: init }, depth + 1) {
                        Some(Entity::Value(_)) | None => Some(Entity::Field(module, index)),
                        found => found,
                    }
                }
                _ => Some(Entity::Field(module, index)),
            };
        }
        if depth > MAX_DEPTH {
            return None;
        }
        let import =
            self.unit(unit).imports.iter().find(|import| {
                !import.is_static && import.alias.as_deref().is_some_and(|alias| alias == name)
            })?;
        self.import_entity(unit, import, depth + 1)
    }

    /// What the value of an expression at the top level is: another name of something, a required
    /// module, a component in a wrapper.
    pub(crate) fn value_entity(&self, at: ExprRef, depth: u32) -> Option<Entity> {
        if depth > MAX_DEPTH {
            return None;
        }
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match self.expr(at) {
            Expr::Name(name) if self.local(at, name).is_none() => self.declared(at.unit, name, depth + 1),
            Expr::Cast(inner, _) => self.value_entity(sub(*inner), depth + 1),
            Expr::List(list) if list.len() == 1 => self.value_entity(sub(list[0]), depth + 1),
            Expr::Lambda(local) => Some(Entity::Fn(self.global_fn(at.unit, *local))),
            Expr::Call { recv: None, callee: None, name, args, .. }
                if name == "require" || name == "import" =>
            {
                let specifier = self.literal(sub(args.first()?.value))?;
                // `module.exports = function () {}` is what `require` returns.
                let export = (name == "require").then_some(DEFAULT);
                self.entity_of(at.unit, &specifier, export, depth + 1)
            }
            Expr::Call { recv, name, args, .. } if recv.is_some() && name == "await" && args.is_empty() => {
                self.value_entity(sub((*recv)?), depth + 1)
            }
            // `require('./x').default`, `faces.Camera`.
            Expr::Member { recv, name, .. } => match self.value_entity(sub(*recv), depth + 1)? {
                Entity::Module(unit) => self.exported_deep(unit, name, depth + 1),
                Entity::External(path) if name == DEFAULT => Some(Entity::External(path)),
                Entity::External(path) => Some(Entity::External(SmolStr::from(format!("{path}.{name}")))),
                Entity::Value(value) => {
                    let part = self.labelled(value, name)?;
                    self.value_entity(part, depth + 1).or(Some(Entity::Value(part)))
                }
                _ => None,
            },
            // `memo(Face)`, `lazy(() => import('./Face'))`, `connect(..)(Face)`.
            Expr::Call { args, callee, name, .. } if !args.is_empty() => {
                let wraps = self.model.hooks.later.contains(name.as_str())
                    || matches!(name.as_str(), "lazy" | "dynamic" | "defineAsyncComponent")
                    || callee.is_some();
                let first = sub(args.first()?.value);
                match self.expr(first) {
                    Expr::Lambda(local)
                        if matches!(name.as_str(), "lazy" | "dynamic" | "defineAsyncComponent") =>
                    {
                        let func = self.global_fn(at.unit, *local);
                        let values = self.returned_values(func);
                        values.into_iter().find_map(|value| {
                            let value = self.resolved_import(value);
                            match self.value_entity(value, depth + 1)? {
                                Entity::Module(unit) => self.exported_deep(unit, DEFAULT, depth + 1),
                                found => Some(found),
                            }
                        })
                    }
                    Expr::Lambda(_) | Expr::Name(_) | Expr::Call { .. } if wraps => {
                        match self.value_entity(first, depth + 1)? {
                            found @ (Entity::Fn(_) | Entity::Type(_)) => Some(found),
                            _ => None,
                        }
                    }
                    _ => None,
                }
            }
            Expr::New { .. } => Some(Entity::Value(at)),
            _ => None,
        }
    }

    /// `import('./x').then(..)` is about the import.
    fn resolved_import(&self, at: ExprRef) -> ExprRef {
        match self.expr(at) {
            Expr::Call { recv: Some(recv), name, .. } if name == "then" || name == "catch" => {
                self.resolved_import(ExprRef { unit: at.unit, expr: *recv })
            }
            _ => at,
        }
    }

    /// The text of a string without parts.
    pub(crate) fn literal(&self, at: ExprRef) -> Option<Name> {
        match self.expr(at) {
            Expr::Str(parts) => match &parts[..] {
                [StrPart::Text(text)] => Some(text.clone()),
                [] => Some(Name::default()),
                _ => None,
            },
            _ => None,
        }
    }

    /// The value that an object literal gives to a key; spread objects included.
    pub(crate) fn labelled(&self, object: ExprRef, key: &str) -> Option<ExprRef> {
        let Expr::New { ty, args, .. } = self.expr(object) else { return None };
        if !ty.is_empty() {
            return None;
        }
        let found = args.iter().rev().find(|arg| arg.label.as_deref() == Some(key))?;
        Some(ExprRef { unit: object.unit, expr: found.value })
    }

    /// The value that is assigned to a place; of `a = b = c` the last.
    pub(crate) fn value_assigned(&self, target: ExprRef) -> Option<ExprRef> {
        let write = self.assignment_to(target)?;
        let Expr::Assign { value, .. } = self.expr(write) else { return None };
        let mut value = ExprRef { unit: target.unit, expr: *value };
        while let Expr::Assign { value: inner, .. } = self.expr(value) {
            value.expr = *inner;
        }
        Some(value)
    }

    /// What a name target of an entity is.
    pub(crate) fn entity_target(&self, entity: &Entity) -> Option<NameTarget> {
        Some(match entity {
            Entity::Fn(func) => NameTarget::Fn(*func),
            Entity::Type(ty) => NameTarget::Type(super::link::Type::project(*ty)),
            Entity::Field(ty, index) => NameTarget::Field(*ty, *index),
            Entity::Module(unit) => NameTarget::Type(super::link::Type::project(self.module_type(*unit))),
            Entity::External(path) => NameTarget::Type(super::link::Type::external(path.clone())),
            Entity::Value(_) => return None,
        })
    }
}
