//! Rust: what paths mean across modules and crates, and how a program is entered.

mod route;

pub use route::{Route, RouteLayer};

use super::graph::EntryKind;
use super::link::{NameTarget, Type};
use super::{ExprRef, FnId, Program, TypeId};
use crate::input::span::FileId;
use crate::resource::cargo::{Cargo, Module};
use crate::syntax::ir::{Expr, FnKind, Import, Name, TypeKind, TypeRef, Unit};
use crate::syntax::lang::Lang;

/// Re-exports of re-exports are followed this far.
const MAX_DEPTH: u32 = 8;

impl Program<'_> {
    /// True for a unit of Rust.
    pub fn is_rust(&self, unit: u32) -> bool {
        self.units[unit as usize].lang == Lang::Rust
    }

    /// The crates of the project.
    pub(crate) fn cargo(&self) -> &Cargo {
        self.cargo.get_or_init(|| Cargo::new(self.map))
    }

    /// The module path of a file of Rust.
    pub(crate) fn module_path(&self, file: FileId) -> Option<Name> {
        self.cargo().module(file).map(|module| module.path.clone())
    }

    /// Gives a unit its place in its crate: paths that begin with `crate`, `self` or `super` become
    /// whole.
    pub(super) fn place(&self, unit: &mut Unit) {
        if let Some(module) = self.cargo().module(unit.file) {
            settle(unit, module);
        }
    }

    /// A type by its path, through what modules export under other names.
    pub(crate) fn rust_type(&self, path: &str) -> Option<TypeId> {
        self.exported_type(path, 0)
    }

    fn exported_type(&self, path: &str, depth: u32) -> Option<TypeId> {
        if let Some(found) = self.type_qualified(path) {
            return Some(found);
        }
        if depth > MAX_DEPTH {
            return None;
        }
        let (module, name) = path.rsplit_once('.')?;
        self.exports(module, name).into_iter().find_map(|full| {
            let last = full.rsplit('.').next().unwrap_or(name);
            let found = || self.exported_type(&full, depth + 1);
            found().or_else(|| self.want_type_in(last, &[full.as_str()]).then(found).flatten())
        })
    }

    /// Full paths that a module exports under a name; asks for the module's file.
    fn exports(&self, module: &str, name: &str) -> Vec<String> {
        let mut list = Vec::new();
        for &file in self.cargo().files(module) {
            let Some(unit) = self.unit_wanted(file) else { continue };
            for import in self.unit(unit).imports.iter().filter(|import| import.is_static) {
                if import.wildcard {
                    list.push(format!("{}.{name}", import.path));
                } else if super::link::is_introduced(import, name) {
                    list.push(import.path.to_string());
                }
            }
        }
        list
    }

    /// Functions of a module by its path.
    pub(crate) fn module_fns(&self, path: &str, name: &str) -> Vec<FnId> {
        self.exported_fns(path, name, 0)
    }

    fn exported_fns(&self, path: &str, name: &str, depth: u32) -> Vec<FnId> {
        let found: Vec<FnId> = self
            .fns_named(name)
            .iter()
            .copied()
            .filter(|&func| {
                self.is_rust(self.fn_unit(func))
                    && self.unit(self.fn_unit(func)).package == path
                    && self.owner(func).is_some_and(|owner| self.ty(owner).kind == TypeKind::Module)
                    && self.func(func).kind == FnKind::Named
            })
            .collect();
        if !found.is_empty() || depth > MAX_DEPTH {
            return found;
        }
        for &file in self.cargo().files(path) {
            self.want_module(file);
        }
        self.exports(path, name)
            .into_iter()
            .map(|full| match full.rsplit_once('.') {
                Some((module, name)) => self.exported_fns(module, name, depth + 1),
                None => Vec::new(),
            })
            .find(|found| !found.is_empty())
            .unwrap_or_default()
    }

    /// Functions that a bare call can mean: of the module around, or imported.
    pub(crate) fn rust_fns(&self, at: ExprRef, name: &str) -> Vec<FnId> {
        // Inside functions and modules of the same file.
        let mut owner = self.owner(self.home(at));
        while let Some(id) = owner {
            if matches!(self.ty(id).kind, TypeKind::Module | TypeKind::Object) {
                let unit = self.type_unit(id);
                let found = self.ty(id).fns.iter().map(|&local| self.global_fn(unit, local));
                let found: Vec<FnId> = found
                    .filter(|&func| self.func(func).name == name && self.func(func).kind == FnKind::Named)
                    .collect();
                if !found.is_empty() {
                    return found;
                }
            }
            owner = self.outer(id);
        }
        let here = self.unit(at.unit);
        let found = self.module_fns(&here.package, name);
        if !found.is_empty() {
            return found;
        }
        for import in &here.imports {
            let found = if import.wildcard {
                self.module_fns(&import.path, name)
            } else if super::link::is_introduced(import, name) {
                match import.path.rsplit_once('.') {
                    Some((module, name)) => {
                        let found = self.module_fns(module, name);
                        if found.is_empty()
                            && let Some(id) = self.rust_type(module)
                        {
                            self.methods(id, name)
                        } else {
                            found
                        }
                    }
                    None => Vec::new(),
                }
            } else {
                continue;
            };
            if !found.is_empty() {
                return found;
            }
        }
        Vec::new()
    }

    /// What a name or a path means that is no local: a constant of a module, or a type.
    pub(crate) fn rust_name(&self, at: ExprRef, name: &str) -> Option<NameTarget> {
        if !name.contains('.') {
            let mut owner = self.owner(self.home(at));
            while let Some(id) = owner {
                if let Some(index) = self
                    .ty(id)
                    .fields
                    .iter()
                    .position(|field| field.name == name && field.mods.is_static && !field.enum_entry)
                {
                    return Some(NameTarget::Field(id, index));
                }
                owner = self.outer(id);
            }
            for import in &self.unit(at.unit).imports {
                let found = if import.wildcard {
                    self.module_field(&import.path, name)
                } else if super::link::is_introduced(import, name) {
                    let (owner, name) = import.path.rsplit_once('.')?;
                    self.module_field(owner, name).or_else(|| {
                        // `use Consent::*`, `use crate::Consent::Granted`.
                        let id = self.rust_type(owner)?;
                        let index = self.ty(id).fields.iter().position(|field| field.name == name)?;
                        Some((id, index))
                    })
                } else {
                    None
                };
                if let Some((owner, index)) = found {
                    return Some(NameTarget::Field(owner, index));
                }
            }
        }
        if Self::last_segment(name).starts_with(char::is_lowercase)
            && let Some(&file) = self.cargo().files(name).first()
        {
            let unit = self.unit_wanted(file)?;
            return Some(NameTarget::Type(Type::project(self.module_type(unit))));
        }
        match self.type_named(at.unit, self.owner(self.home(at)), name) {
            Type::Unknown => None,
            Type::External(..) if Self::last_segment(name).starts_with(char::is_lowercase) => None,
            ty => Some(NameTarget::Type(ty)),
        }
    }

    /// A constant of a module, by the module's path.
    pub(crate) fn module_field(&self, path: &str, name: &str) -> Option<(TypeId, usize)> {
        let found = self.top_fields(name).iter().copied();
        let found = found.into_iter().find(|&(module, _)| self.unit(self.type_unit(module)).package == path);
        if found.is_none() {
            for &file in self.cargo().files(path) {
                self.want_module(file);
            }
        }
        found
    }

    /// What is added to a type elsewhere.
    pub(crate) fn extensions_of(&self, id: TypeId) -> impl Iterator<Item = TypeId> {
        let name = &self.ty(id).name;
        let known = self.extensions_by_name.get(name);
        known.iter().copied().filter(move |&part| self.extended(part) == Some(id))
    }

    /// The type that an extension is of.
    pub(crate) fn extended(&self, id: TypeId) -> Option<TypeId> {
        if self.ty(id).kind != TypeKind::Extension {
            return None;
        }
        self.supers(id).first().and_then(Type::as_project)
    }

    /// How a function of Rust is entered from outside, where it says so itself.
    pub(super) fn rust_entry(&self, id: FnId) -> Option<EntryKind> {
        let function = self.func(id);
        if function.kind != FnKind::Named || !function.has_body {
            return None;
        }
        let unit = self.fn_unit(id);
        let module = self.cargo().module(self.unit(unit).file);
        let in_module = self.owner(id).is_some_and(|owner| self.ty(owner).kind == TypeKind::Module);
        if function.name == "main" && in_module && module.is_none_or(|module| module.main) {
            return Some(EntryKind::Component);
        }
        let decorators = &self.model.server.decorators;
        let annotated = function.annotations.iter().any(|annotation| {
            let simple = annotation.name.rsplit('.').next().unwrap_or_default();
            decorators.contains(annotation.name.as_str())
                || annotation.name.contains('.') && decorators.contains(simple)
                || simple == "extern"
        });
        annotated.then_some(EntryKind::Annotated)
    }

    /// True when code outside the crate can call a function that it can see.
    pub(super) fn leaves_crate(&self, id: FnId) -> bool {
        let file = self.unit(self.fn_unit(id)).file;
        !self.func(id).mods.internal && self.cargo().module(file).is_none_or(|module| module.library)
    }

    /// True for names of associated functions that make a value of their type.
    pub(crate) fn makes_own_type(name: &str) -> bool {
        let verb = name.strip_prefix("try_").unwrap_or(name).split('_').next().unwrap_or_default();
        matches!(
            verb,
            "new" | "default" | "from" | "with" | "open" | "create" | "connect" | "load" | "init" | "bind"
        )
    }

    /// The name of a macro, function or type written as a path: its last segment.
    pub(crate) fn last_segment(name: &str) -> &str {
        name.rsplit('.').next().unwrap_or_default()
    }
}

/// Makes the paths of a unit whole.
fn settle(unit: &mut Unit, module: &Module) {
    let path = &module.path;
    unit.package = path.clone();
    let whole = |name: &mut Name| {
        if let Some(full) = settled(name, path) {
            *name = full.into();
        }
    };
    for Import { path, .. } in &mut unit.imports {
        whole(path);
    }
    for decl in &mut unit.types {
        decl.supers.iter_mut().for_each(|ty| whole_type(ty, &whole));
        decl.annotations.iter_mut().for_each(|annotation| whole(&mut annotation.name));
        for field in &mut decl.fields {
            whole_type(&mut field.ty, &whole);
            field.annotations.iter_mut().for_each(|annotation| whole(&mut annotation.name));
        }
    }
    for function in &mut unit.fns {
        whole_type(&mut function.ret, &whole);
        function.annotations.iter_mut().for_each(|annotation| whole(&mut annotation.name));
        for param in &mut function.params {
            whole_type(&mut param.ty, &whole);
        }
    }
    for expr in &mut unit.exprs {
        match expr {
            Expr::Name(name) => whole(name),
            Expr::New { ty, .. }
            | Expr::Cast(_, ty)
            | Expr::Is { ty, .. }
            | Expr::ClassRef(ty)
            | Expr::Let { ty, .. } => whole_type(ty, &whole),
            Expr::Call { types, .. } => types.iter_mut().for_each(|ty| whole_type(ty, &whole)),
            Expr::Try { catches, .. } => {
                catches.iter_mut().for_each(|catch| whole_type(&mut catch.ty, &whole));
            }
            _ => {}
        }
    }
}

fn whole_type(ty: &mut TypeRef, whole: &impl Fn(&mut Name)) {
    whole(&mut ty.path);
    ty.args.iter_mut().for_each(|arg| whole_type(arg, whole));
}

/// The path behind `crate`, `self` and `super`.
fn settled(name: &str, module: &str) -> Option<String> {
    let (first, rest) = name.split_once('.').map_or((name, ""), |(first, rest)| (first, rest));
    let join = |head: &str, rest: &str| match (head.is_empty(), rest.is_empty()) {
        (true, _) => rest.to_owned(),
        (_, true) => head.to_owned(),
        _ => format!("{head}.{rest}"),
    };
    match first {
        "crate" | "$crate" => Some(join(module.split('.').next().unwrap_or_default(), rest)),
        "self" => Some(join(module, rest)),
        "super" => {
            let (mut head, mut rest) = (parent(module), rest);
            while let Some(more) = rest.strip_prefix("super") {
                if !(more.is_empty() || more.starts_with('.')) {
                    break;
                }
                head = parent(head);
                rest = more.trim_start_matches('.');
            }
            Some(join(head, rest))
        }
        _ => None,
    }
}

fn parent(module: &str) -> &str {
    module.rsplit_once('.').map_or(module, |(parent, _)| parent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_paths_become_whole() {
        let whole = |name: &str| settled(name, "app.store.rows");
        assert_eq!(whole("crate.camera.Frame").as_deref(), Some("app.camera.Frame"));
        assert_eq!(whole("self.Row").as_deref(), Some("app.store.rows.Row"));
        assert_eq!(whole("super.Store").as_deref(), Some("app.store.Store"));
        assert_eq!(whole("super.super.main").as_deref(), Some("app.main"));
        assert_eq!(whole("super").as_deref(), Some("app.store"));
        assert_eq!(whole("axum.Router"), None);
        assert_eq!(whole("selfie.Camera"), None);
    }
}
