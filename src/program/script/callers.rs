//! Who runs the functions and makes the components of scripts: calls under other names, elements,
//! references.

use rustc_hash::FxHashMap;

use crate::input::span::FileId;
use crate::program::graph::{Edge, EdgeKind, EntryKind, Ways};
use crate::program::link::{NameTarget, Type, Value};
use crate::program::module::Entity;
use crate::program::{ExprRef, FnId, Program, TypeId};
use crate::resource::web::TEMPLATES;
use crate::syntax::ir::{Expr, FnKind, LocalFn, Name, TypeKind};
use crate::syntax::lang::Lang;

impl Program<'_> {
    /// Names under which the loaded units import something or use a component, where they are not its own.
    pub(crate) fn other_names(&self, entity: &Entity) -> Vec<Name> {
        let table = self.memo.imported_as.get_or_init(|| self.read_other_names());
        table.get(entity).cloned().unwrap_or_default()
    }

    fn read_other_names(&self) -> FxHashMap<Entity, Vec<Name>> {
        let mut table: FxHashMap<Entity, Vec<Name>> = FxHashMap::default();
        let before = self.quiet.replace(true);
        for unit in 0..self.units.len() as u32 {
            if !self.is_script(unit) {
                continue;
            }
            for import in self.unit(unit).imports.iter().filter(|import| !import.is_static) {
                let Some(alias) = &import.alias else { continue };
                if let Some(entity) = self.imported(unit, alias)
                    && !matches!(entity, Entity::External(_) | Entity::Value(_))
                {
                    let names = table.entry(entity).or_default();
                    if !names.contains(alias) {
                        names.push(alias.clone());
                    }
                }
            }
            // `const Lazy = lazy(() => import('./Face'))`, `const x = require('./x')`.
            let module = self.module_type(unit);
            for field in &self.ty(module).fields {
                let Some(init) = field.init else { continue };
                if !matches!(self.unit(unit).expr(init), Expr::Call { .. } | Expr::Name(_)) {
                    continue;
                }
                if let Some(entity @ (Entity::Fn(_) | Entity::Type(_))) =
                    self.value_entity(ExprRef { unit, expr: init }, 0)
                {
                    let names = table.entry(entity).or_default();
                    if !names.contains(&field.name) {
                        names.push(field.name.clone());
                    }
                }
            }
            for (tag, file) in self.used_components(unit) {
                if let Some(id) = self.unit_of(file).and_then(|other| self.file_component(other)) {
                    let names = table.entry(Entity::Type(id)).or_default();
                    if !names.contains(&tag) {
                        names.push(tag);
                    }
                }
            }
        }
        self.quiet.set(before);
        table
    }

    /// Components that the page table or the file beside a template let it use: tag and file.
    fn used_components(&self, unit: u32) -> Vec<(Name, FileId)> {
        if !matches!(self.lang(unit), Lang::Wxml | Lang::Vue) {
            return Vec::new();
        }
        let file = self.unit(unit).file;
        let root = self.map.file(file).root;
        let list = self.web.components_of(file);
        list.into_iter()
            .filter_map(|(tag, path)| Some((Name::from(tag), self.component_file(root, &path)?)))
            .collect()
    }

    /// The file whose code makes the component at a path.
    pub(super) fn component_file(&self, root: usize, path: &str) -> Option<FileId> {
        let files = self.modules();
        let endings = ["js", "ts", "vue", "nvue", "ets"];
        endings
            .iter()
            .find_map(|ending| files.named(root, &format!("{path}.{ending}")))
            .or_else(|| files.at(root, path))
    }

    /// The component that an element stands for which the code does not import.
    pub(super) fn element_component(&self, unit: u32, tag: &str) -> Option<TypeId> {
        let is_tag = tag.contains('-') || tag.starts_with(char::is_uppercase);
        // A table of components may give one any name that the platform does not take.
        let is_given = self.lang(unit) == Lang::Wxml && self.model.control(tag, Lang::Wxml).is_none();
        if !is_tag && !is_given {
            return None;
        }
        if let Some((_, file)) = self.used_components(unit).into_iter().find(|(known, _)| known == tag) {
            return match self.unit_of(file) {
                Some(other) => self.file_component(other),
                None => {
                    self.want_file(file);
                    None
                }
            };
        }
        if !is_tag {
            return None;
        }
        let pascal = pascal_tag(tag);
        match self.scoped_entity(unit, &pascal) {
            Some(Entity::Type(id)) => return Some(id),
            Some(Entity::Module(other)) => return self.file_component(other),
            Some(_) => return None,
            None => {}
        }
        if self.lang(unit) != Lang::Vue {
            return None;
        }
        // Components that a framework finds by the name of their file.
        for &file in self.modules().by_stem(&pascal) {
            match self.unit_of(file) {
                Some(other) => {
                    if let Some(id) = self.file_component(other) {
                        return Some(id);
                    }
                }
                None => self.want_file(file),
            }
        }
        None
    }

    /// All names under which a type of a script may be used.
    pub(crate) fn script_type_names(&self, id: TypeId) -> Vec<Name> {
        let mut own = self.ty(id).name.clone();
        if own.is_empty() {
            let file = &self.map.file(self.unit(self.type_unit(id)).file).name;
            let (dir, base) = file.rsplit_once('/').unwrap_or(("", file));
            let stem = base.split('.').next().unwrap_or_default();
            let stem = if stem == "index" { dir.rsplit('/').next().unwrap_or_default() } else { stem };
            own = pascal_tag(stem).into();
        }
        let mut names = vec![own];
        names.extend(self.other_names(&Entity::Type(id)));
        let more: Vec<Name> =
            names.iter().flat_map(|name| [kebab_tag(name).into(), pascal_tag(name).into()]).collect();
        for name in more {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.retain(|name| !name.is_empty());
        names
    }

    /// Calls of and references to a function of a script.
    pub(crate) fn script_callers(&self, id: FnId) -> Vec<ExprRef> {
        let function = self.func(id);
        let mut names = self.other_names(&Entity::Fn(id));
        if !function.name.is_empty() && !names.contains(&function.name) {
            names.push(function.name.clone());
        }
        let mut list = Vec::new();
        for name in &names {
            list.extend(self.uses_of(name).iter().copied().filter(|&at| match self.expr(at) {
                Expr::Call { .. } | Expr::FnRef { .. } | Expr::New { .. } => {
                    self.target(at).fns.contains(&id)
                }
                Expr::Name(_) => self.refers_to(at, id),
                Expr::Member { recv, name, .. } => {
                    let recv = ExprRef { unit: at.unit, expr: *recv };
                    self.member_fn(recv, name).contains(&id)
                }
                _ => false,
            }));
        }
        list
    }

    /// True when a name stands for a function.
    fn refers_to(&self, at: ExprRef, id: FnId) -> bool {
        let Expr::Name(name) = self.expr(at) else { return false };
        if self.local(at, name).is_some() {
            return false;
        }
        if let Some(func) = self.local_fn(at, name) {
            return func == id;
        }
        matches!(self.name_target(at), Some(NameTarget::Fn(func)) if func == id)
    }

    /// Methods that a member access refers to, as values.
    fn member_fn(&self, recv: ExprRef, name: &str) -> Vec<FnId> {
        match self.value_of(recv) {
            Some(Value::Class(Type::Project(ty, _))) if self.ty(ty).kind == TypeKind::Module => {
                match self.exported(self.type_unit(ty), name) {
                    Some(Entity::Fn(func)) => vec![func],
                    _ => Vec::new(),
                }
            }
            Some(Value::Of(Type::Project(ty, _)) | Value::Class(Type::Project(ty, _))) => {
                self.methods(ty, name)
            }
            _ => Vec::new(),
        }
    }

    /// Uses of a field of a script: by its name and by the names it is imported under.
    pub(crate) fn script_field_uses(&self, owner: TypeId, name: &Name) -> Vec<ExprRef> {
        let index = self.ty(owner).fields.iter().position(|field| field.name == *name);
        let mut names = index.map(|index| self.other_names(&Entity::Field(owner, index))).unwrap_or_default();
        if !names.contains(name) {
            names.push(name.clone());
        }
        // A constant that holds a wrapped function stands for the function.
        let held = match self.ty(owner).kind {
            TypeKind::Module if index.is_some() => match self.declared(self.type_unit(owner), name, 0) {
                Some(held @ Entity::Fn(_)) => Some(held),
                _ => None,
            },
            _ => None,
        };
        for other in held.iter().flat_map(|held| self.other_names(held)) {
            if !names.contains(&other) {
                names.push(other);
            }
        }
        let is_held = |found: Option<Entity>| found.is_some() && found == held;
        let is_member = |at: ExprRef, member: &Name| {
            member == name
                && (self.member_owner(at, name) == Some(owner)
                    || held.is_some()
                        && self.member_fn(at, name).iter().any(|&func| is_held(Some(Entity::Fn(func)))))
        };
        let mut list = Vec::new();
        for used in &names {
            list.extend(self.uses_of(used).iter().copied().filter(|&at| match self.expr(at) {
                Expr::Name(_) => {
                    let target = self.name_target(at);
                    match target {
                        Some(NameTarget::Fn(func)) => is_held(Some(Entity::Fn(func))),
                        _ => self.is_field(target.as_ref(), owner, name),
                    }
                }
                Expr::Member { recv, name: member, .. } => {
                    is_member(ExprRef { unit: at.unit, expr: *recv }, member)
                }
                Expr::Call { recv: None, callee: None, name: called, .. } => {
                    self.local(at, called).is_none() && self.local_fn(at, called).is_none() && {
                        let found = self.scoped_entity(at.unit, called);
                        matches!(found, Some(Entity::Field(ty, at)) if ty == owner && Some(at) == index)
                            || is_held(found)
                    }
                }
                Expr::Call { recv: Some(recv), name: called, .. } => {
                    is_member(ExprRef { unit: at.unit, expr: *recv }, called)
                }
                _ => false,
            }));
        }
        list.sort_unstable();
        list.dedup();
        list
    }

    /// Adds the ways of a function of a script that no call in the project is.
    pub(crate) fn script_ways(&self, id: FnId, owner: TypeId, ways: &mut Ways) {
        let function = self.func(id);
        if self.ty(owner).kind == TypeKind::Module {
            let unit = self.fn_unit(id);
            if function.name == TEMPLATE
                && let Some(component) = self.template_component(unit)
            {
                self.creation_edges(component, None, ways);
                return;
            }
            // `self.onmessage = ..` of a worker.
            if function.name == MESSAGES && ways.edges.is_empty() {
                ways.edges.extend(self.sends_to_worker(unit));
                if !ways.edges.is_empty() {
                    return;
                }
            }
            // What a file with `<script setup>` shows and does at first comes with its component.
            if self.is_component(owner) && (function.kind == FnKind::Init || function.name == TEMPLATE) {
                self.creation_edges(owner, None, ways);
                return;
            }
            // A function that is the component of a page.
            if function.kind == FnKind::Named
                && ways.edges.is_empty()
                && let Some((_, page)) = self.web.page_of(self.unit(unit).file)
                && self.exported(unit, crate::program::module::DEFAULT) == Some(Entity::Fn(id))
            {
                let file = self.unit(unit).file;
                let openings = self.file_openings(file).into_iter();
                ways.edges.extend(openings.map(|at| Edge::new(EdgeKind::Navigate, at)));
                if page.entry || page.tab {
                    ways.entry = Some(EntryKind::Component);
                } else if ways.edges.is_empty() {
                    ways.entry = Some(EntryKind::Unopened);
                }
                return;
            }
            // The component of a page whose address is the place of its file.
            if function.kind == FnKind::Named
                && ways.edges.is_empty()
                && let Some(route) = self.route_of(&Entity::Fn(id)).filter(|route| !route.is_first())
                && let openings = self.openings_of(route)
                && !openings.is_empty()
            {
                ways.edges.extend(openings.into_iter().map(|at| Edge::new(EdgeKind::Navigate, at)));
                return;
            }
            if function.kind == FnKind::Init || self.is_uncalled(id, ways) {
                ways.entry = ways.entry.or(self.script_entry(id));
            }
            return;
        }
        if matches!(function.kind, FnKind::Ctor | FnKind::Init) {
            ways.entry = ways.entry.or(self.script_component_entry(owner));
            return;
        }
        if self.is_watcher(id) {
            for (at, value) in self.field_writes(owner, &function.name) {
                ways.edges.push(Edge { carries: Some(value), ..Edge::new(EdgeKind::Event, at) });
            }
        }
        let watched = self.watched_fields(id);
        if !watched.is_empty() {
            for name in &watched {
                let writes = self.field_writes(owner, name).into_iter();
                ways.edges.extend(writes.map(|(at, _)| Edge::new(EdgeKind::Event, at)));
            }
            if ways.edges.is_empty() {
                self.creation_edges(owner, None, ways);
            }
        }
        if self.is_system_called(id) && (ways.edges.is_empty() || !self.is_watcher(id)) {
            self.creation_edges(owner, None, ways);
        }
        if !self.is_uncalled(id, ways) || ways.entry.is_some() {
            return;
        }
        for &at in self.uses_of(&function.name) {
            if self.may_call(at, id) {
                ways.edges.push(Edge::new(EdgeKind::Call, at));
            }
        }
        if !self.is_uncalled(id, ways) {
            return;
        }
        if self.is_visible_outside(id) && self.is_component(owner) && !self.has_template(owner) {
            self.creation_edges(owner, None, ways);
        } else {
            ways.entry = self.script_entry_if_uncalled(id);
        }
    }

    /// How a function or method that no other runs is entered from outside.
    pub(crate) fn script_entry_if_uncalled(&self, id: FnId) -> Option<EntryKind> {
        let owner = self.owner(id)?;
        if self.ty(owner).kind == TypeKind::Module {
            return self.script_entry(id);
        }
        let outside = self.is_visible_outside(id)
            && !self.live().is_app(self.unit(self.fn_unit(id)).file)
            && !self.is_component(owner);
        outside.then_some(EntryKind::Public)
    }

    /// True for a function that runs when the field of its name changes.
    pub(crate) fn is_watcher(&self, id: FnId) -> bool {
        self.func(id).annotations.iter().any(|row| row.name == "watch")
    }

    /// Places that set a field after it has its first value, with what they set it to.
    fn field_writes(&self, owner: TypeId, name: &Name) -> Vec<(ExprRef, ExprRef)> {
        let Some(holder) = self.lineage(owner).into_iter().find(|&ty| self.field(ty, name).is_some()) else {
            return Vec::new();
        };
        let init = self.field(holder, name).and_then(|field| field.init);
        self.field_definitions(holder, name)
            .into_iter()
            .filter(|value| Some(value.expr) != init || value.unit != self.type_unit(holder))
            .map(|value| {
                let mut at = value;
                while let Some(around) = self.around(at) {
                    at = around;
                    if matches!(self.expr(at), Expr::Assign { .. } | Expr::Call { .. }) {
                        break;
                    }
                }
                (at, value)
            })
            .collect()
    }

    /// Uses of the same part of the same object as an expression: `this.form.agreed`.
    pub(crate) fn same_path(&self, at: ExprRef) -> Vec<ExprRef> {
        let Expr::Member { name, .. } = self.expr(at) else { return Vec::new() };
        let parts = |path: &String| path.matches('.').count() > usize::from(path.starts_with("this"));
        let Some(path) = self.state_path(at).filter(parts) else { return Vec::new() };
        let near = |other: u32| other == at.unit || self.template_component(other).is_some();
        self.uses_of(name)
            .iter()
            .copied()
            .filter(|&used| used != at && near(used.unit) && self.state_path(used).as_ref() == Some(&path))
            .collect()
    }

    /// The names that lead to a part of a component's state.
    fn state_path(&self, at: ExprRef) -> Option<String> {
        match self.expr(at) {
            Expr::This(None) => Some("this".to_owned()),
            Expr::Name(name) => Some(name.to_string()),
            Expr::Member { recv, name, .. } => {
                let base = self.state_path(ExprRef { unit: at.unit, expr: *recv })?;
                let own = base == "this" && matches!(name.as_str(), "data" | "state" | "$data");
                let boxed = self.model.hooks.value.contains(name.as_str());
                Some(if own || boxed { base } else { format!("{base}.{name}") })
            }
            _ => None,
        }
    }

    /// True for a call on something unknown that has the name of a method.
    fn may_call(&self, at: ExprRef, id: FnId) -> bool {
        let Expr::Call { recv: Some(recv), name, .. } = self.expr(at) else { return false };
        if self.fns_named(name).len() > 3 || name.len() < 4 {
            return false;
        }
        let target = self.target(at);
        let recv = ExprRef { unit: at.unit, expr: *recv };
        target.fns.is_empty()
            && !matches!(self.expr(recv), Expr::This(_))
            && !matches!(self.value_of(recv), Some(Value::Class(_) | Value::Of(Type::Project(..))))
            && self.is_script(self.fn_unit(id))
            && self.made_by(recv).is_empty()
    }

    /// True for what a framework makes: a page, a component.
    pub(crate) fn is_component(&self, id: TypeId) -> bool {
        self.file_component(self.type_unit(id)) == Some(id) || self.is_struct(id)
    }

    /// True for a component of ArkTS, of which a file may hold several.
    fn is_struct(&self, id: TypeId) -> bool {
        self.lang(self.type_unit(id)) == Lang::ArkTs
            && self.ty(id).supers.iter().any(|parent| parent.path == "Component")
    }

    /// The component whose template a unit is.
    pub(crate) fn template_component(&self, unit: u32) -> Option<TypeId> {
        if self.lang(unit) != Lang::Wxml {
            return None;
        }
        let script = self.web.beside(self.unit(unit).file, &["js", "ts"])?;
        match self.unit_of(script) {
            Some(other) => self.file_component(other),
            None => {
                self.want_file(script);
                None
            }
        }
    }

    /// The templates of a unit: its own, and the one in the file beside it.
    pub(crate) fn templates_of(&self, unit: u32) -> Vec<FnId> {
        let beside = self.web.beside(self.unit(unit).file, TEMPLATES);
        let other = beside.and_then(|file| {
            let loaded = self.unit_of(file);
            if loaded.is_none() {
                self.want_file(file);
            }
            loaded
        });
        let fns = [Some(unit), other].into_iter().flatten().flat_map(|unit| {
            (0..self.unit(unit).fns.len() as u32).map(move |at| self.global_fn(unit, LocalFn(at)))
        });
        fns.filter(|&func| self.func(func).name == TEMPLATE).collect()
    }

    /// True when a template says which methods of a component run.
    fn has_template(&self, id: TypeId) -> bool {
        let unit = self.type_unit(id);
        let own =
            self.ty(id).fns.iter().any(|&local| self.func(self.global_fn(unit, local)).name == TEMPLATE);
        own || self.web.beside(self.unit(unit).file, TEMPLATES).is_some()
    }

    /// True when a framework calls a method of a type of a script by its name.
    pub(crate) fn is_called_by_framework(&self, id: FnId, owner: TypeId) -> bool {
        let function = self.func(id);
        if function.name == TEMPLATE || function.annotations.iter().any(|row| row.name == "watch") {
            return true;
        }
        let hooks = &self.model.hooks;
        let known =
            hooks.begin.contains(function.name.as_str()) || hooks.called.contains(function.name.as_str());
        known && (self.is_component(owner) || !self.external_supers(owner).is_empty())
    }
}

/// The function of a worker that gets what is sent to it.
const MESSAGES: &str = "onmessage";

/// The function that a template becomes.
pub(crate) const TEMPLATE: &str = "<template>";

/// `FaceCamera` as a tag: `face-camera`.
pub(crate) fn kebab_tag(name: &str) -> String {
    let mut out = String::new();
    let mut last_upper = true;
    for c in name.chars() {
        if c.is_uppercase() && !last_upper {
            out.push('-');
        }
        last_upper = c.is_uppercase();
        out.extend(c.to_lowercase());
    }
    out
}

/// `face-camera` as a component is called: `FaceCamera`.
pub(crate) fn pascal_tag(tag: &str) -> String {
    tag.split(['-', '_', '.'])
        .map(|word| {
            let mut chars = word.chars();
            chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
        })
        .collect()
}
