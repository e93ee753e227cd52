//! What a simple name means: local, field, type, function.

use rustc_hash::FxHashSet;
use smol_str::SmolStr;

use crate::knowledge::pattern::Pattern;
use crate::program::scope::Local;
use crate::program::{ExprRef, FnId, Program, TypeId};
use crate::syntax::ir::{Expr, FnKind, Import, TypeKind, TypeRef};
use crate::syntax::lang::Lang;

use super::Type;

/// What a name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameTarget {
    /// A local variable or parameter.
    Local(Local),
    /// A field: its type and its index there.
    Field(TypeId, usize),
    /// A property read through a getter.
    Getter(FnId),
    /// A type.
    Type(Type),
    /// A function, as a value.
    Fn(FnId),
}

/// Other names of other names are followed this far.
const MAX_ALIASES: usize = 8;

/// Types that need no import.
const DEFAULT_TYPES: &[(&str, &str)] = &[
    ("String", "java.lang.String"),
    ("Object", "java.lang.Object"),
    ("Integer", "java.lang.Integer"),
    ("Boolean", "java.lang.Boolean"),
    ("Thread", "java.lang.Thread"),
    ("Runnable", "java.lang.Runnable"),
    ("Exception", "java.lang.Exception"),
    ("System", "java.lang.System"),
];

impl Program<'_> {
    /// What the name at a place means.
    pub fn name_target(&self, at: ExprRef) -> Option<NameTarget> {
        if let Some(known) = self.memo.names.borrow().get(&at) {
            return known.clone();
        }
        let target = self.find_name_target(at);
        if self.memo.looking.get() == 0 && !self.quiet.get() {
            self.memo.names.borrow_mut().insert(at, target.clone());
        }
        target
    }

    fn find_name_target(&self, at: ExprRef) -> Option<NameTarget> {
        let Expr::Name(name) = self.expr(at) else { return None };
        if let Some(local) = self.local(at, name) {
            return Some(NameTarget::Local(local));
        }
        if self.is_script(at.unit) {
            return match self.local_fn(at, name) {
                Some(func) => Some(NameTarget::Fn(func)),
                None => self.script_name(at, name),
            };
        }
        if self.is_rust(at.unit) {
            return self.rust_name(at, name);
        }
        if !self.is_sure_type(at.unit, name) {
            for receiver in self.implicit_receivers(at) {
                if let Some(id) = receiver.as_project()
                    && let Some(found) = self.inherited_field(id, name)
                {
                    return Some(found);
                }
            }
            let mut owner = self.owner(self.home(at));
            while let Some(id) = owner {
                if let Some(found) = self.inherited_field(id, name) {
                    return Some(found);
                }
                owner = self.outer(id);
            }
        }
        if let Some(found) = self.imported_member(at.unit, name) {
            return Some(found);
        }
        match self.type_named(at.unit, self.owner(self.home(at)), name) {
            Type::Unknown => None,
            // A lower-case name is no type unless the project says so.
            Type::External(..)
                if name.chars().next().is_some_and(char::is_lowercase) && !self.is_prefix(at.unit, name) =>
            {
                None
            }
            ty => Some(NameTarget::Type(ty)),
        }
    }

    /// True for a name that is written like a type and imported as one: no supertype needs to be known to tell that it
    /// is none of their fields.
    fn is_sure_type(&self, unit: u32, name: &str) -> bool {
        matches!(self.lang(unit), Lang::Java | Lang::Kotlin)
            && name.starts_with(char::is_uppercase)
            && name.contains(char::is_lowercase)
            && self
                .unit(unit)
                .imports
                .iter()
                .any(|import| !import.wildcard && !import.is_static && is_introduced(import, name))
    }

    /// True for the name that a Dart file gives to a library: `import '..' as name`.
    fn is_prefix(&self, unit: u32, name: &str) -> bool {
        self.lang(unit) == Lang::Dart
            && self.unit(unit).imports.iter().any(|import| import.alias.as_deref() == Some(name))
    }

    /// A field of a type, its supertypes or its companion.
    fn inherited_field(&self, id: TypeId, name: &str) -> Option<NameTarget> {
        // What supertypes hold is asked only when it is not there itself: they have to be loaded for it.
        self.field_in(id, &[id], name).or_else(|| self.field_in(id, &self.lineage(id), name))
    }

    fn field_in(&self, id: TypeId, lineage: &[TypeId], name: &str) -> Option<NameTarget> {
        for &ty in lineage {
            if let Some(index) = self.ty(ty).fields.iter().position(|field| field.name == name) {
                return Some(NameTarget::Field(ty, index));
            }
            if let Some(companion) = self.companion(ty)
                && let Some(index) = self.ty(companion).fields.iter().position(|field| field.name == name)
            {
                return Some(NameTarget::Field(companion, index));
            }
            if self.ty(ty).kind != TypeKind::Module
                && ty != id
                && let Some(getter) = self.property_getter(ty, name)
            {
                return Some(NameTarget::Getter(getter));
            }
        }
        None
    }

    /// A top-level property of the same package or an imported one.
    fn imported_member(&self, unit: u32, name: &str) -> Option<NameTarget> {
        let package = &self.unit(unit).package;
        let visible = |other: u32| {
            let there = &self.unit(other).package;
            there == package
                || self.unit(unit).imports.iter().any(|import| {
                    import.wildcard && import.path == *there
                        || import
                            .path
                            .strip_suffix(name)
                            .is_some_and(|path| path.strip_suffix('.') == Some(there.as_str()))
                })
        };
        for &(module, index) in self.top_fields(name) {
            if visible(self.type_unit(module)) {
                return Some(NameTarget::Field(module, index));
            }
        }
        // `import static com.a.B.FIELD`, `import com.a.B.Companion.FIELD`.
        for import in &self.unit(unit).imports {
            let Some(owner) = import.path.strip_suffix(name).and_then(|path| path.strip_suffix('.')) else {
                continue;
            };
            let owner = owner.strip_suffix(".Companion").unwrap_or(owner);
            if let Some(id) = self.type_from(unit, owner) {
                return self.inherited_field(id, name);
            }
        }
        None
    }

    /// A type by the name a file uses for it, possibly dotted; other names of a type lead to it.
    pub fn type_named(&self, unit: u32, owner: Option<TypeId>, path: &str) -> Type {
        let key = (unit, owner, SmolStr::from(path));
        if let Some(known) = self.memo.types.borrow().get(&key) {
            return known.clone();
        }
        let found = self.find_type_named(unit, owner, path);
        if self.memo.looking.get() == 0 && !self.quiet.get() {
            self.memo.types.borrow_mut().insert(key, found.clone());
        }
        found
    }

    fn find_type_named(&self, unit: u32, owner: Option<TypeId>, path: &str) -> Type {
        let mut found = self.written_type(unit, owner, path);
        for _ in 0..MAX_ALIASES {
            let Type::Project(id, _) = &found else { break };
            let decl = self.ty(*id);
            let (TypeKind::Alias, Some(aliased)) = (decl.kind, decl.supers.first()) else { break };
            found = if aliased.path == TypeRef::FUNCTION {
                self.resolve_in(self.type_unit(*id), self.outer(*id), aliased)
            } else {
                self.written_type(self.type_unit(*id), self.outer(*id), &aliased.path)
            };
        }
        found
    }

    fn written_type(&self, unit: u32, owner: Option<TypeId>, path: &str) -> Type {
        if self.is_script(unit) {
            return match self.script_type(unit, path) {
                Some(found) => found,
                None if path.is_empty() => Type::Unknown,
                None => Type::external(path),
            };
        }
        let (first, rest) = path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
        if let Some(rest) = rest
            && first.starts_with(char::is_lowercase)
        {
            // A qualified name written out.
            if let Some(id) = self.type_from(unit, path) {
                return Type::project(id);
            }
            let last = rest.rsplit('.').next().unwrap_or_default();
            if self.want_type_in(last, &[path])
                && let Some(id) = self.type_from(unit, path)
            {
                return Type::project(id);
            }
        }
        let base = self.simple_type(unit, owner, first);
        let Some(rest) = rest else { return base };
        match base {
            Type::Project(id, _) => {
                let mut at = id;
                for segment in rest.split('.') {
                    match self.lineage(at).into_iter().find_map(|ty| self.nested(ty, segment)) {
                        Some(inner) => at = inner,
                        None => return Type::Unknown,
                    }
                }
                Type::project(at)
            }
            Type::External(name, _) => Type::external(format!("{name}.{rest}")),
            _ if first.starts_with(char::is_lowercase) => match self.type_from(unit, path) {
                Some(id) => Type::project(id),
                None => Type::external(path),
            },
            other => other,
        }
    }

    fn simple_type(&self, unit: u32, owner: Option<TypeId>, name: &str) -> Type {
        // Nested types, from the inside out; those of supertypes only where no import says what is meant.
        let mut at = owner;
        while let Some(id) = at {
            if let Some(inner) = self.nested(id, name) {
                return Type::project(inner);
            }
            if self.ty(id).name == name {
                return Type::project(id);
            }
            at = self.outer(id);
        }
        let here = self.unit(unit);
        for import in &here.imports {
            if import.wildcard || !is_introduced(import, name) {
                continue;
            }
            let last = import.path.rsplit('.').next().unwrap_or(name);
            let mut found = self.type_from(unit, &import.path);
            // There may be a nearer one, where modules hold the same in two languages.
            if found.is_none_or(|id| self.lang(self.type_unit(id)) != self.lang(unit))
                && self.want_type_in(last, &[import.path.as_str()])
            {
                found = self.type_from(unit, &import.path);
            }
            return found.map_or_else(|| Type::external(import.path.clone()), Type::project);
        }
        let mut at = owner;
        while let Some(id) = at {
            if let Some(inner) = self.lineage(id).into_iter().find_map(|ty| self.nested(ty, name)) {
                return Type::project(inner);
            }
            at = self.outer(id);
        }
        let in_package = |package: &str| {
            let qualified = if package.is_empty() { name.to_owned() } else { format!("{package}.{name}") };
            self.type_from(unit, &qualified)
        };
        let in_reach = || {
            let wildcards = here.imports.iter().filter(|import| import.wildcard);
            in_package(&here.package)
                .or_else(|| wildcards.into_iter().find_map(|import| in_package(&import.path)))
        };
        if let Some(id) = in_reach() {
            return Type::project(id);
        }
        // A type of the project that is not loaded yet.
        if super::calls::is_type_name(name) {
            let wildcards = here.imports.iter().filter(|import| import.wildcard);
            let packages: Vec<&str> =
                wildcards.map(|import| import.path.as_str()).chain([here.package.as_str()]).collect();
            if self.want_type_in(name, &packages)
                && let Some(id) = in_reach()
            {
                return Type::project(id);
            }
        }
        if let Some((_, qualified)) = DEFAULT_TYPES.iter().find(|(simple, _)| *simple == name) {
            return Type::external(*qualified);
        }
        // A wildcard import decides when the catalogue or the model knows a type of this name there.
        for import in here.imports.iter().filter(|import| import.wildcard && !import.is_static) {
            let candidate = format!("{}.{name}", import.path);
            if self.knows_type(&candidate) {
                return Type::external(candidate);
            }
        }
        if name.is_empty() { Type::Unknown } else { Type::external(name) }
    }

    /// True when some row of the catalogue or the model is about this type.
    fn knows_type(&self, qualified: &str) -> bool {
        let known = self.known_types.get_or_init(|| {
            let mut set = FxHashSet::default();
            set.extend(self.catalog.calls.patterns().map(Pattern::owner_path));
            set.extend(self.catalog.overrides.patterns().map(Pattern::owner_path));
            set.extend(self.catalog.data_members.patterns().map(Pattern::owner_path));
            for map in
                [&self.catalog.news, &self.catalog.extends, &self.catalog.launches, &self.catalog.contracts]
            {
                set.extend(map.patterns().map(Pattern::path));
            }
            set.extend(self.model.sinks.patterns().map(Pattern::owner_path));
            set.extend(self.model.channels.patterns().map(Pattern::owner_path));
            set.extend(self.model.channel_news.patterns().map(Pattern::path));
            set.extend(self.model.steps.patterns().map(Pattern::owner_path));
            set.extend(self.model.step_news.patterns().map(Pattern::path));
            set.extend(self.model.erasers.patterns().map(Pattern::owner_path));
            set.extend(self.model.secure_news.patterns().map(Pattern::path));
            // Types by whose methods one gets others, where packages are single words.
            let makers = self.model.returns.patterns().map(Pattern::owner_path);
            set.extend(makers.filter(|path| path.matches('.').count() == 1));
            set
        });
        known.contains(qualified)
    }

    /// Functions that a bare call by name can mean: methods of the types around it, top-level
    /// functions, static imports.
    pub(crate) fn fns_in_reach(&self, at: ExprRef, name: &str) -> Vec<FnId> {
        if self.is_script(at.unit) {
            return match self.local_fn(at, name) {
                Some(func) => vec![func],
                None => match self.scoped_entity(at.unit, name) {
                    Some(super::super::module::Entity::Fn(func)) => vec![func],
                    _ => Vec::new(),
                },
            };
        }
        if self.is_rust(at.unit) {
            return match self.local_fn(at, name) {
                Some(func) => vec![func],
                None => self.rust_fns(at, name),
            };
        }
        for receiver in self.implicit_receivers(at) {
            if let Some(id) = receiver.as_project() {
                let found = self.methods(id, name);
                if !found.is_empty() {
                    return found;
                }
            }
        }
        // Local functions.
        let mut func = Some(self.home(at));
        while let Some(id) = func {
            let unit = self.fn_unit(id);
            let local = self.fns_named(name).iter().copied().find(|&other| {
                self.fn_unit(other) == unit
                    && self.parent(other) == Some(id)
                    && self.written_at(other).is_some()
            });
            if let Some(local) = local {
                return vec![local];
            }
            func = self.parent(id);
        }
        let mut owner = self.owner(self.home(at));
        while let Some(id) = owner {
            let found = self.methods(id, name);
            if !found.is_empty() {
                return self.with_overrides(id, found, name, usize::MAX);
            }
            if let Some(companion) = self.companion(id) {
                let found = self.methods(companion, name);
                if !found.is_empty() {
                    return found;
                }
            }
            owner = self.outer(id);
        }
        let here = self.unit(at.unit);
        let top: Vec<FnId> = self
            .fns_named(name)
            .iter()
            .copied()
            .filter(|&func| {
                let Some(owner) = self.owner(func) else { return false };
                if self.ty(owner).kind != TypeKind::Module || self.func(func).kind != FnKind::Named {
                    return false;
                }
                let there = &self.unit(self.fn_unit(func)).package;
                *there == here.package
                    || here.imports.iter().any(|import| {
                        import.wildcard && import.path == *there
                            || import
                                .path
                                .strip_suffix(name)
                                .is_some_and(|path| path.strip_suffix('.') == Some(there.as_str()))
                            || import.alias.as_deref() == Some(name)
                    })
            })
            .collect();
        if !top.is_empty() {
            return top;
        }
        for import in here.imports.iter().filter(|import| import.is_static || !import.wildcard) {
            let owner = if import.wildcard {
                Some(import.path.as_str())
            } else {
                import.path.strip_suffix(name).and_then(|path| path.strip_suffix('.'))
            };
            let Some(owner) = owner else { continue };
            let owner = owner.strip_suffix(".Companion").unwrap_or(owner);
            if let Some(id) = self.type_from(at.unit, owner) {
                let found = self.methods(id, name);
                if !found.is_empty() {
                    return found;
                }
            }
        }
        Vec::new()
    }

    /// Methods of a name on a type: the nearest declaration in its lineage.
    pub fn methods(&self, id: TypeId, name: &str) -> Vec<FnId> {
        let own = self.methods_in(&[id], name);
        if own.is_empty() { self.methods_in(&self.lineage(id), name) } else { own }
    }

    fn methods_in(&self, lineage: &[TypeId], name: &str) -> Vec<FnId> {
        for &ty in lineage {
            let unit = self.type_unit(ty);
            let found: Vec<FnId> = self
                .ty(ty)
                .fns
                .iter()
                .map(|&local| self.global_fn(unit, local))
                .filter(|&func| self.func(func).name == name && self.func(func).kind != FnKind::Ctor)
                .collect();
            if !found.is_empty() {
                return found;
            }
        }
        Vec::new()
    }
}

/// The name an import introduces.
pub(crate) fn import_name(import: &Import) -> &str {
    match &import.alias {
        Some(alias) => alias,
        None => import.path.rsplit('.').next().unwrap_or_default(),
    }
}

/// True when an import introduces a name: cheaper than comparing [`import_name`], and asked of every import for
/// nearly every name.
pub(crate) fn is_introduced(import: &Import, name: &str) -> bool {
    match &import.alias {
        Some(alias) => alias == name,
        None => {
            import.path.strip_suffix(name).is_some_and(|before| before.is_empty() || before.ends_with('.'))
        }
    }
}
