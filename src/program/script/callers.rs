//! Who runs the functions and makes the components of scripts: calls under other names, elements,
//! references, and what the platform enters.

use rustc_hash::{FxHashMap, FxHashSet};

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
    fn component_file(&self, root: usize, path: &str) -> Option<FileId> {
        let files = self.modules();
        let endings = ["js", "ts", "vue", "nvue"];
        endings
            .iter()
            .find_map(|ending| files.named(root, &format!("{path}.{ending}")))
            .or_else(|| files.at(root, path))
    }

    /// The component that an element stands for which the code does not import.
    pub(super) fn element_component(&self, unit: u32, tag: &str) -> Option<TypeId> {
        let is_tag = tag.contains('-') || tag.starts_with(char::is_uppercase);
        if !is_tag {
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
        let mut list = Vec::new();
        for used in &names {
            list.extend(self.uses_of(used).iter().copied().filter(|&at| match self.expr(at) {
                Expr::Name(_) => self.is_field(self.name_target(at).as_ref(), owner, name),
                Expr::Member { recv, name: member, .. } => {
                    member == name
                        && self.member_owner(ExprRef { unit: at.unit, expr: *recv }, name) == Some(owner)
                }
                Expr::Call { recv: None, callee: None, name: called, .. } => {
                    self.local(at, called).is_none()
                        && self.local_fn(at, called).is_none()
                        && matches!(self.scoped_entity(at.unit, called),
                            Some(Entity::Field(ty, at)) if ty == owner && Some(at) == index)
                }
                Expr::Call { recv: Some(recv), name: called, .. } => {
                    called == name
                        && self.member_owner(ExprRef { unit: at.unit, expr: *recv }, name) == Some(owner)
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
            if function.kind == FnKind::Init || ways.edges.is_empty() {
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
        if self.is_system_called(id) && (ways.edges.is_empty() || !self.is_watcher(id)) {
            self.creation_edges(owner, None, ways);
        }
        if !ways.edges.is_empty() || ways.entry.is_some() {
            return;
        }
        for &at in self.uses_of(&function.name) {
            if self.may_call(at, id) {
                ways.edges.push(Edge::new(EdgeKind::Call, at));
            }
        }
        if ways.edges.is_empty() && self.is_visible_outside(id) {
            let file = self.unit(self.fn_unit(id)).file;
            let alone = !self.has_template(owner);
            if self.is_component(owner) && alone {
                self.creation_edges(owner, None, ways);
            } else if !self.live().is_app(file) && !self.is_component(owner) {
                ways.entry = Some(EntryKind::Public);
            }
        }
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

    /// What tells the event that a function listens to by its name: `bus.on('agreed', f)`.
    pub(crate) fn told_by_name(&self, call: ExprRef) -> Vec<Edge> {
        if !self.is_script(call.unit) {
            return Vec::new();
        }
        let Expr::Call { name, args, .. } = self.expr(call) else { return Vec::new() };
        if !LISTENS.contains(&name.as_str()) {
            return Vec::new();
        }
        let event =
            args.first().and_then(|arg| self.constant_text(ExprRef { unit: call.unit, expr: arg.value }));
        let Some(event) = event.filter(|event| event.len() > 2) else { return Vec::new() };
        let word = event.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_owned();
        self.want_mentions(&word);
        let mut edges = Vec::new();
        for tells in TELLS {
            for &at in self.uses_of(tells) {
                let Expr::Call { args, .. } = self.expr(at) else { continue };
                let Some(first) = args.first() else { continue };
                let mut told = ExprRef { unit: at.unit, expr: first.value };
                // `dispatchEvent(new CustomEvent('face:start'))`.
                if let Expr::New { args, .. } = self.expr(told)
                    && let Some(name) = args.first()
                {
                    told.expr = name.value;
                }
                if self.constant_text(told).as_deref() == Some(&event) {
                    let carries = args.get(1).map(|arg| ExprRef { unit: at.unit, expr: arg.value });
                    edges.push(Edge { carries, via: Some(call), ..Edge::new(EdgeKind::Event, at) });
                }
            }
        }
        edges
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
        self.file_component(self.type_unit(id)) == Some(id)
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

    /// How a function of a script is entered from outside.
    pub(crate) fn script_entry(&self, id: FnId) -> Option<EntryKind> {
        let function = self.func(id);
        let unit = self.fn_unit(id);
        let file = self.unit(unit).file;
        let owner = self.owner(id)?;
        let top = self.ty(owner).kind == TypeKind::Module;
        if top && (function.kind == FnKind::Init || function.name == TEMPLATE) {
            return self.is_live_file(file).then_some(match self.live().roots.contains(&file) {
                true => EntryKind::Component,
                false => EntryKind::Public,
            });
        }
        if top {
            let visible = self.is_visible_outside(id) && function.kind == FnKind::Named;
            let called_by_platform = self.live().roots.contains(&file) || !self.live().is_app(file);
            return (visible && called_by_platform && self.is_live_file(file)).then_some(EntryKind::Public);
        }
        None
    }

    /// How a component of a script is entered from outside.
    pub(crate) fn script_component_entry(&self, id: TypeId) -> Option<EntryKind> {
        let file = self.unit(self.type_unit(id)).file;
        if let Some((_, page)) = self.web.page_of(file) {
            return match page.entry || page.tab {
                true => Some(EntryKind::Component),
                false => Some(EntryKind::Unopened).filter(|_| self.page_openings(id).is_empty()),
            };
        }
        if self.live().roots.contains(&file) {
            return Some(EntryKind::Component);
        }
        if let Some(route) = self.route_of(&Entity::Type(id)) {
            return match route.is_first() {
                true => Some(EntryKind::Component),
                false => Some(EntryKind::Unopened).filter(|_| self.routed_to(&Entity::Type(id)).is_empty()),
            };
        }
        let decl = self.ty(id);
        let unopened = (decl.kind == TypeKind::Class || self.is_component(id))
            && self.is_live_file(file)
            && !self.live().is_app(file)
            && self.creations(id).is_empty();
        unopened.then_some(EntryKind::Public)
    }

    /// Navigations to the page that a component is.
    pub(crate) fn page_openings(&self, id: TypeId) -> Vec<ExprRef> {
        self.file_openings(self.unit(self.type_unit(id)).file)
    }

    /// Navigations to the page that a file is.
    fn file_openings(&self, file: FileId) -> Vec<ExprRef> {
        let Some((app, page)) = self.web.page_of(file) else { return Vec::new() };
        let dir = &app.dir;
        let last = page.route.rsplit('/').next().unwrap_or_default();
        self.want_mentions(last);
        self.navigations()
            .iter()
            .filter(|(from, path, _)| {
                let root = self.map.file(*from).name.strip_prefix(dir.as_str()).is_some();
                root && route_fits(&self.map.file(*from).name, dir, path, &page.route)
            })
            .map(|(.., at)| *at)
            .collect()
    }

    /// Every place that goes to a path or a named screen: the file, the text, the place.
    pub(super) fn navigations(&self) -> &[(FileId, String, ExprRef)] {
        self.memo.navigations.get_or_init(|| self.read_navigations())
    }

    fn read_navigations(&self) -> Vec<(FileId, String, ExprRef)> {
        let routes = &self.model.routes;
        let mut list = Vec::new();
        let is_call = |name: &str| {
            routes.calls.iter().any(|call| call.rsplit('.').next() == Some(name))
                || routes.methods.contains(name)
        };
        let mut add = |at: ExprRef, value: ExprRef| {
            for text in self.path_texts(value) {
                list.push((self.unit(at.unit).file, text, at));
            }
        };
        for unit in 0..self.units.len() as u32 {
            if !self.is_script(unit) {
                continue;
            }
            for at in self.unit_exprs(unit) {
                let Expr::Call { name, args, .. } = self.expr(at) else { continue };
                let sub = |expr| ExprRef { unit, expr };
                if routes.elements.contains(name.as_str()) {
                    let to = args.iter().filter(|arg| {
                        arg.label.as_ref().is_some_and(|label| routes.to.contains(label.as_str()))
                    });
                    to.for_each(|arg| add(at, sub(arg.value)));
                } else if is_call(name)
                    && let Some(first) = args.first()
                {
                    add(at, sub(first.value));
                }
            }
        }
        list
    }

    /// The path that a place goes to, and the component it shows.
    pub(crate) fn opened_page(&self, at: ExprRef) -> Option<(String, Option<TypeId>)> {
        let (file, text, _) = self.navigations().iter().find(|(.., place)| *place == at)?;
        let app = self.web.app_of(*file);
        let target = app.and_then(|app| {
            let name = &self.map.file(*file).name;
            let page = app.pages.iter().find(|page| route_fits(name, &app.dir, text, &page.route))?;
            let root = self.map.file(app.file).root;
            let script = self.component_file(root, &page.stem)?;
            // A page that is a function: the file stands for it.
            let module = |unit| self.file_component(unit).unwrap_or_else(|| self.module_type(unit));
            self.unit_of(script).map(module)
        });
        Some((text.clone(), target.or_else(|| self.screen_of_path(text))))
    }

    /// The texts that a path can be: a literal, a template, the address in an options object.
    pub(crate) fn path_texts(&self, at: ExprRef) -> Vec<String> {
        let mut list = Vec::new();
        let address = &self.model.routes.address;
        for origin in std::iter::once(at).chain(self.made_by(at)) {
            match self.expr(origin) {
                Expr::Str(_) | Expr::Arith(..) => {
                    let text = self.partial_text(origin);
                    if !text.is_empty() {
                        list.push(text);
                    }
                }
                Expr::If { then, els, .. } => {
                    for block in std::iter::once(then).chain(els) {
                        if let Some(last) = block.last() {
                            list.push(self.partial_text(ExprRef { unit: origin.unit, expr: *last }));
                        }
                    }
                }
                Expr::New { ty, args, .. } if ty.is_empty() => {
                    for arg in args {
                        if arg.label.as_ref().is_some_and(|label| address.contains(label.as_str())) {
                            let value = ExprRef { unit: origin.unit, expr: arg.value };
                            match self.constant_text(value) {
                                Some(text) => list.push(text),
                                None => list.push(self.partial_text(value)),
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        list.retain(|text| !text.is_empty());
        list.sort();
        list.dedup();
        list
    }
}

/// Methods that listen to events by name.
const LISTENS: &[&str] = &["on", "$on", "once", "$once", "addListener", "subscribe", "addEventListener"];
/// Methods that tell them.
const TELLS: &[&str] = &["emit", "$emit", "trigger", "publish", "fire", "dispatchEvent", "postMessage"];

/// The function that a template becomes.
pub(crate) const TEMPLATE: &str = "<template>";

/// True when a path written in a file goes to a page.
fn route_fits(from: &str, dir: &str, path: &str, route: &str) -> bool {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    if path.is_empty() {
        return false;
    }
    let target = match path.strip_prefix('/') {
        Some(rest) => rest.to_owned(),
        None => {
            let here = crate::program::module::files::directory(from);
            let here = here.strip_prefix(dir).unwrap_or(here).trim_start_matches('/');
            crate::program::module::files::join(here, path)
        }
    };
    target == route || path == route
}

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

/// What runs at all: the files that the entries of applications lead to.
#[derive(Debug, Default)]
pub(crate) struct Live {
    /// Files that the platform starts with.
    pub(crate) roots: FxHashSet<FileId>,
    files: FxHashSet<FileId>,
    /// Files of applications: what is not reached there is dead.
    apps: FxHashSet<FileId>,
}

impl Live {
    /// True for a file of an application, where only what is reached runs.
    pub(crate) fn is_app(&self, file: FileId) -> bool {
        self.apps.contains(&file)
    }
}

impl Program<'_> {
    /// What runs at all.
    pub(crate) fn live(&self) -> &Live {
        self.live_files.get_or_init(|| self.find_live())
    }

    /// True for a file that some entry leads to.
    pub(crate) fn is_live_file(&self, file: FileId) -> bool {
        self.live().files.contains(&file)
    }

    fn find_live(&self) -> Live {
        let files = self.modules();
        let mut live = Live::default();
        // The unit of an application: the directory of the nearest page table or package.
        let mut homes: Vec<(usize, String)> = Vec::new();
        for app in self.web.apps() {
            homes.push((self.map.file(app.file).root, app.dir.clone()));
        }
        for package in self.web.packages() {
            homes.push((self.map.file(package.file).root, package.dir.clone()));
        }
        homes.sort();
        homes.dedup();
        let home_of = |file: FileId| {
            let file = self.map.file(file);
            homes
                .iter()
                .filter(|(root, dir)| {
                    *root == file.root && crate::resource::web::path::is_below(&file.name, dir)
                })
                .max_by_key(|(_, dir)| dir.len())
                .cloned()
                .unwrap_or((file.root, String::new()))
        };
        let code: Vec<FileId> = files.code().to_vec();
        for &file in &code {
            if self.is_root(file, &home_of(file).1) {
                live.roots.insert(file);
            }
        }
        let rooted: FxHashSet<(usize, String)> = live.roots.iter().map(|&file| home_of(file)).collect();
        let mut stack: Vec<FileId> = live.roots.iter().copied().collect();
        for &file in &code {
            if rooted.contains(&home_of(file)) {
                live.apps.insert(file);
            } else if files.importers(file).is_empty() {
                stack.push(file);
            } else {
                // Files that import each other in a ring are entered somewhere.
                stack.push(file);
            }
        }
        while let Some(file) = stack.pop() {
            if !live.files.insert(file) {
                continue;
            }
            stack.extend(files.imported(file));
            let root = self.map.file(file).root;
            for (_, path) in self.web.components_of(file) {
                stack.extend(self.component_file(root, &path));
            }
            // A script and the template of the same name belong together.
            for ending in TEMPLATES.iter().copied().chain(["js", "ts"]) {
                stack.extend(self.web.beside(file, &[ending]));
            }
            if self.map.file(file).name.ends_with("vue") {
                stack.extend(files.tags(self.map, file));
            }
        }
        live
    }

    /// True for a file that a platform starts with.
    fn is_root(&self, file: FileId, home: &str) -> bool {
        let source = self.map.file(file);
        let name = source.name.as_str();
        if crate::program::module::files::is_page(name) {
            return true;
        }
        if let Some(app) = self.web.app_of(file) {
            let stem = crate::resource::web::path::stem(name);
            if stem == app.stem() || app.pages.iter().any(|page| page.stem == stem) {
                return true;
            }
        }
        let package = self.web.package_of(file);
        if let Some(package) = package {
            let main = package.mains.iter().chain(package.bins.iter().map(|(_, target)| target));
            for path in main {
                if self.modules().at(source.root, &crate::resource::web::path::join(&package.dir, path))
                    == Some(file)
                {
                    return true;
                }
            }
        }
        let below = name.strip_prefix(home).unwrap_or(name).trim_start_matches('/');
        let (dir, base) = below.rsplit_once('/').unwrap_or(("", below));
        let stem = base.split('.').next().unwrap_or(base);
        if matches!(
            dir,
            "" | "src"
                | "app"
                | "client"
                | "client/src"
                | "server"
                | "server/src"
                | "src/renderer"
                | "src/main"
                | "electron"
        ) && matches!(
            stem,
            "main"
                | "index"
                | "app"
                | "App"
                | "server"
                | "client"
                | "middleware"
                | "preload"
                | "renderer"
                | "bootstrap"
                | "background"
        ) {
            return true;
        }
        let depends = |what: &str| package.is_some_and(|package| package.depends_on(what));
        let routed = below.strip_prefix("src/").unwrap_or(below);
        if depends("next") {
            let page = matches!(
                stem,
                "page" | "layout" | "route" | "template" | "loading" | "error" | "not-found" | "default"
            );
            if routed.starts_with("pages/") || routed.starts_with("app/") && page {
                return true;
            }
        }
        if depends("nuxt") || depends("nuxt3") {
            let inner = routed.strip_prefix("app/").unwrap_or(routed);
            if [
                "pages/",
                "layouts/",
                "server/api/",
                "server/routes/",
                "plugins/",
                "middleware/",
                "server/middleware/",
            ]
            .iter()
            .any(|start| inner.starts_with(start))
            {
                return true;
            }
        }
        if (depends("expo-router") || depends("@remix-run/react") || depends("@tanstack/react-router"))
            && (routed.starts_with("app/") || routed.starts_with("routes/"))
        {
            return true;
        }
        if depends("umi") || depends("@umijs/max") {
            return routed.starts_with("pages/");
        }
        // Functions in the cloud are entered one by one.
        let in_cloud = name.split('/').rev().skip(1).any(|part| {
            matches!(part, "functions" | "api" | "lambda")
                || part.starts_with("cloudfunctions")
                || part == "uniCloud"
        });
        in_cloud && self.modules().importers(file).is_empty() && (stem == "index" || dir.ends_with("api"))
    }
}
