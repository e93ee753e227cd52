//! Components: types that the system creates and calls, how they are entered, where they are created.

use std::rc::Rc;

use rustc_hash::FxHashMap;
use smol_str::SmolStr;

use super::link::{NameTarget, Type};
use super::scope::{Def, Local};
use super::{ExprRef, FnId, Program, TypeId};
use crate::resource::android::ModuleKind;
use crate::syntax::ir::{Expr, FnKind, TypeKind};

/// What sort of component a type is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Component {
    /// A screen: activity, fragment, dialog.
    Screen,
    /// Works in the background.
    Service,
    /// The application object.
    Application,
    /// A view.
    View,
    /// Anything else.
    Plain,
}

impl Program<'_> {
    /// What sort of component a type is, by the names of its external base types.
    pub fn component(&self, id: TypeId) -> Component {
        if let Some(known) = self.memo.components.borrow().get(&id) {
            return *known;
        }
        let component = self.find_component(id);
        self.memo.components.borrow_mut().insert(id, component);
        component
    }

    fn find_component(&self, id: TypeId) -> Component {
        let bases = self.external_supers(id);
        if let Some(component) = bases.iter().find_map(|base| self.component_of_base(base)) {
            return component;
        }
        // Registered in a manifest although its base is not visible.
        if self.manifest_component(id).is_some() {
            return Component::Screen;
        }
        Component::Plain
    }

    /// What a supertype outside the project makes of a type.
    fn component_of_base(&self, base: &str) -> Option<Component> {
        let known = &self.model.components;
        let simple = base.rsplit('.').next().unwrap_or_default();
        if simple.ends_with("Listener") || simple.ends_with("Callback") || simple.ends_with("Callbacks") {
            return None;
        }
        // `=State` is the name itself, anything else its end.
        let ends = |list: &[String]| {
            list.iter().any(|suffix| match suffix.strip_prefix('=') {
                Some(exact) => simple == exact,
                None => simple.ends_with(suffix.as_str()),
            })
        };
        let kinds = [
            (&known.screens, Component::Screen),
            (&known.services, Component::Service),
            (&known.applications, Component::Application),
            (&known.views, Component::View),
        ];
        kinds.into_iter().find(|(list, _)| ends(list)).map(|(_, component)| component)
    }

    /// True for a type with a supertype outside the project that makes it no screen: a listener.
    pub fn listens(&self, id: TypeId) -> bool {
        self.external_supers(id).iter().any(|base| self.component_of_base(base).is_none())
    }

    /// The manifest entry of a type.
    pub fn manifest_component(&self, id: TypeId) -> Option<&crate::resource::android::Component> {
        let qualified = self.qualified(id);
        let mut candidates = self.android.manifests().iter().flat_map(|manifest| &manifest.components);
        candidates.find(|component| component.name == qualified)
    }

    /// True when the type is the application object of a manifest.
    pub fn is_application(&self, id: TypeId) -> bool {
        let qualified = self.qualified(id);
        self.android
            .manifests()
            .iter()
            .any(|manifest| manifest.application.as_deref() == Some(qualified.as_str()))
            || self.component(id) == Component::Application
    }

    /// Places where the project creates a value of the type, or names it to have it created; asks for
    /// the files they stand in.
    pub fn creations(&self, id: TypeId) -> Rc<Vec<ExprRef>> {
        if !self.types_only.get() && self.memo.asked_creations.borrow_mut().insert(id) {
            self.want_creations(id);
        }
        self.known_creations(id)
    }

    /// Creations in the files that are loaded.
    pub(crate) fn known_creations(&self, id: TypeId) -> Rc<Vec<ExprRef>> {
        if let Some(known) = self.memo.created.borrow().get(&id) {
            return Rc::clone(known);
        }
        self.memo.created.borrow_mut().insert(id, Rc::default());
        let created = Rc::new(self.find_creations(id));
        self.memo.created.borrow_mut().insert(id, Rc::clone(&created));
        created
    }

    fn find_creations(&self, id: TypeId) -> Vec<ExprRef> {
        if let Some(at) = self.constructed_at(id)
            && matches!(self.expr(at), Expr::New { .. })
        {
            return vec![at];
        }
        let name = self.ty(id).name.clone();
        let script = self.is_script(self.type_unit(id));
        if name.is_empty() && !script {
            return Vec::new();
        }
        let mut list: Vec<ExprRef> = Vec::new();
        if script {
            for name in self.script_type_names(id) {
                list.extend(self.uses_of(&name).iter().copied().filter(|&at| self.creates(at, id)));
            }
            list.extend(self.page_openings(id));
            list.extend(self.routed_to(&super::module::Entity::Type(id)));
            self.go_by_routes(&mut list);
            return list;
        }
        for &at in self.uses_of(&name).iter().filter(|&&at| self.creates(at, id)) {
            match self.expr(at) {
                // Whoever starts the intent opens the screen, not whoever makes it.
                Expr::ClassRef(_) => list.extend(self.openings(at)),
                _ => list.push(at),
            }
        }
        list.extend(self.factory_calls(id));
        if list.is_empty() {
            list.extend(self.injected_uses(id));
        }
        list.extend(self.scene_openings(id));
        // Routes by path.
        list.extend(self.route_openings(id));
        list.extend(self.graph_openings(id));
        self.go_by_routes(&mut list);
        list
    }

    /// What is made for a route that others go to is made by those who go there.
    fn go_by_routes(&self, list: &mut Vec<ExprRef>) {
        let mut gone = Vec::new();
        list.retain(|&at| match self.route_around(at).filter(|_| self.has_routes(at.unit)) {
            Some(route) => {
                let openings = self.openings_of(route);
                let entered = route.is_first() || openings.is_empty();
                gone.extend(openings);
                entered
            }
            None => true,
        });
        list.extend(gone);
        list.sort_unstable();
        list.dedup();
    }

    /// Calls of methods without a body that return the type: a generated factory creates it.
    fn factory_calls(&self, id: TypeId) -> Vec<ExprRef> {
        let decl = self.ty(id);
        if decl.kind != TypeKind::Class {
            return Vec::new();
        }
        let mut list = Vec::new();
        for &func in self.bodiless_fns(&decl.name) {
            let abstract_owner = self.owner(func).is_some_and(|owner| self.subtypes(owner).is_empty());
            if abstract_owner
                && self.resolve_in(self.fn_unit(func), self.owner(func), &self.func(func).ret).as_project()
                    == Some(id)
            {
                list.extend(self.callers(func).iter().copied());
            }
        }
        list
    }

    /// Uses of what a container injects: fields and parameters of the type, or of what it implements,
    /// where nothing in the project constructs it.
    fn injected_uses(&self, id: TypeId) -> Vec<ExprRef> {
        let unit = self.type_unit(id);
        let by_constructor = self.ty(id).fns.iter().any(|&local| {
            let function = self.func(self.global_fn(unit, local));
            function.kind == FnKind::Ctor
                && function.annotations.iter().any(|row| row.name.ends_with("Inject"))
        });
        let managed = by_constructor
            || self.ty(id).annotations.iter().any(|row| {
                matches!(
                    row.name.as_str(),
                    "Singleton"
                        | "Component"
                        | "Service"
                        | "Repository"
                        | "Injectable"
                        | "Single"
                        | "Factory"
                )
            });
        if !managed {
            return Vec::new();
        }
        let mut list = Vec::new();
        for ty in self.lineage(id) {
            let name = self.ty(ty).name.clone();
            self.want_uses(&name, &[&name], None);
            for variable in self.variables_of(&name) {
                list.extend(self.uses_of(variable).iter().copied().filter(|&at| {
                    matches!(self.expr(at), Expr::Name(_) | Expr::Member { .. })
                        && self.value_of(at).is_some_and(|value| value.ty().as_project() == Some(ty))
                }));
            }
        }
        list
    }

    fn creates(&self, at: ExprRef, id: TypeId) -> bool {
        let constructs =
            |at: ExprRef| self.target(at).constructs.as_ref().and_then(Type::as_project) == Some(id);
        match self.expr(at) {
            // A request for a worker or a service by its class.
            Expr::Call { types, name, .. }
                if self.model.navigate.by_type.contains(name.as_str())
                    && types.iter().any(|ty| self.resolve(at, ty).as_project() == Some(id)) =>
            {
                true
            }
            Expr::New { body: None, .. } | Expr::Call { .. } => constructs(at),
            Expr::FnRef { name, .. } if name == "new" => constructs(at),
            Expr::ClassRef(ty) => self.resolve(at, ty).as_project() == Some(id) && self.opens(at),
            // `object Foo` exists as soon as it is named.
            Expr::Name(name) if self.is_script(at.unit) => {
                self.is_mounted(at) && self.names_component(at, name) == Some(id)
            }
            Expr::Name(_) => {
                self.ty(id).kind == TypeKind::Object
                    && matches!(self.name_target(at), Some(NameTarget::Type(ty)) if ty.as_project() == Some(id))
            }
            _ => false,
        }
    }

    /// True for what is handed to a call that puts components on the page: `createApp(App)`.
    fn is_mounted(&self, at: ExprRef) -> bool {
        self.around(at).is_some_and(|around| match self.expr(around) {
            Expr::Call { name, args, .. } => {
                self.model.hooks.mount.contains(name.as_str())
                    && args.first().is_some_and(|arg| arg.value == at.expr)
            }
            _ => false,
        })
    }

    /// The component that a name of a script stands for.
    fn names_component(&self, at: ExprRef, name: &str) -> Option<TypeId> {
        match self.scoped_entity(at.unit, name)? {
            super::module::Entity::Type(id) => Some(id),
            super::module::Entity::Module(unit) => self.file_component(unit),
            _ => None,
        }
    }

    /// The calls that start the intent a class reference stands in, where a variable holds it; else
    /// the reference.
    pub(crate) fn openings(&self, class: ExprRef) -> Vec<ExprRef> {
        let mut at = class;
        while let Some(around) = self.around(at) {
            let reads = match self.expr(around) {
                Expr::New { .. } | Expr::Call { .. } | Expr::Cast(..) | Expr::Coalesce(..) => {
                    at = around;
                    continue;
                }
                Expr::Let { names, .. } => {
                    let [name] = &names[..] else { break };
                    self.reads_of(Local { func: self.home(around), def: Def::Let(around) }, name)
                }
                Expr::Assign { target, .. } => {
                    let target = ExprRef { unit: at.unit, expr: *target };
                    match (self.expr(target), self.name_target(target)) {
                        (Expr::Name(name), Some(NameTarget::Local(local))) => self.reads_of(local, name),
                        (Expr::Name(name), Some(NameTarget::Field(owner, _))) => self.field_uses(owner, name),
                        _ => break,
                    }
                }
                _ => break,
            };
            let starts = |read: &ExprRef| {
                let call = self.around(*read)?;
                let Expr::Call { name, args, .. } = self.expr(call) else { return None };
                let given = args.iter().any(|arg| arg.value == read.expr);
                (given && (name.starts_with("start") || self.model.navigate.calls.contains(name.as_str())))
                    .then_some(call)
            };
            let mut calls: Vec<ExprRef> = reads.iter().filter_map(starts).collect();
            calls.sort_unstable();
            calls.dedup();
            return if calls.is_empty() { vec![class] } else { calls };
        }
        vec![class]
    }

    /// True when a class reference opens the class, rather than naming it.
    fn opens(&self, at: ExprRef) -> bool {
        let Some(around) = self.around(at) else { return false };
        match self.expr(around) {
            Expr::Member { name, .. } => !self.model.navigate.names_only.contains(name.as_str()),
            Expr::Call { recv, name, .. } if recv.is_some_and(|recv| recv == at.expr) => {
                !self.model.navigate.names_only.contains(name.as_str())
            }
            Expr::Cmp(..) | Expr::Is { .. } => false,
            _ => true,
        }
    }

    /// Calls that open a path which an annotation gives to the type.
    fn route_openings(&self, id: TypeId) -> Vec<ExprRef> {
        let decl = self.ty(id);
        let unit = self.type_unit(id);
        let mut list = Vec::new();
        for annotation in &decl.annotations {
            if !self.model.navigate.route_annotations.contains(annotation.name.as_str()) {
                continue;
            }
            for arg in &annotation.args {
                if arg.label.as_ref().is_some_and(|label| label != "path" && label != "value") {
                    continue;
                }
                let Some(path) = self.constant_text(ExprRef { unit, expr: arg.value }) else { continue };
                for name in &self.model.navigate.route_calls {
                    list.extend(self.uses_of(name).iter().copied().filter(|&at| match self.expr(at) {
                        Expr::Call { args, .. } => args.iter().any(|arg| {
                            self.constant_text(ExprRef { unit: at.unit, expr: arg.value }).as_deref()
                                == Some(path.as_str())
                        }),
                        _ => false,
                    }));
                }
                // The path is often a constant that others import.
                if let Expr::Member { name, .. } | Expr::Name(name) =
                    self.expr(ExprRef { unit, expr: arg.value })
                {
                    self.want_uses(name, &[name], None);
                }
            }
        }
        list
    }

    /// Calls that follow an action or destination of a navigation graph to the type.
    fn graph_openings(&self, id: TypeId) -> Vec<ExprRef> {
        let mut list = Vec::new();
        for graph in self.android.graphs() {
            for destination in graph.destinations.iter().filter(|to| self.is_class(id, &to.class)) {
                let actions = graph
                    .actions
                    .iter()
                    .filter(|(_, to)| **to == destination.id)
                    .map(|(action, _)| action.as_str());
                let mut ids: Vec<&str> = actions.chain([destination.id.as_str()]).collect();
                ids.sort_unstable();
                for key in ids {
                    self.want_resource(key);
                    list.extend(self.uses_of(key).iter().copied().filter(|&at| {
                        self.resource_ref(at).is_some_and(|(kind, name)| kind == "id" && name == key)
                    }));
                    // `HomeDirections.toFace()` of the safe-args generator.
                    let camel = camel_case(key);
                    list.extend(self.uses_of(&camel).iter().copied().filter(|&at| {
                        match self.expr(at) {
                            Expr::Call { recv: Some(recv), .. } => self
                                .dotted(ExprRef { unit: at.unit, expr: *recv })
                                .is_some_and(|path| path.ends_with("Directions")),
                            _ => false,
                        }
                    }));
                }
            }
        }
        list
    }

    /// True when a class name of a resource file means the type.
    pub fn is_class(&self, id: TypeId, name: &str) -> bool {
        let qualified = self.qualified(id);
        match name.strip_prefix('.') {
            Some(rest) => qualified.ends_with(&format!(".{rest}")) || qualified == rest,
            None => qualified == name,
        }
    }

    /// True when the type is a first destination of a navigation graph, or opened by its links.
    pub fn starts_graph(&self, id: TypeId) -> bool {
        self.android.graphs().iter().any(|graph| {
            graph
                .destinations
                .iter()
                .any(|to| self.is_class(id, &to.class) && (to.deep_link || graph.starts.contains(&to.id)))
        })
    }

    /// `R.kind.name`.
    pub fn resource_ref(&self, at: ExprRef) -> Option<(SmolStr, SmolStr)> {
        let Expr::Member { recv, name, .. } = self.expr(at) else { return None };
        let Expr::Member { recv: base, name: kind, .. } = self.expr(ExprRef { unit: at.unit, expr: *recv })
        else {
            return None;
        };
        let is_r = match self.expr(ExprRef { unit: at.unit, expr: *base }) {
            Expr::Name(name) | Expr::Member { name, .. } => name == "R" || name == "R2",
            _ => false,
        };
        is_r.then(|| (kind.clone(), name.clone()))
    }

    /// True when the system may call the function without the project doing so.
    pub fn is_system_called(&self, id: FnId) -> bool {
        let function = self.func(id);
        if function.kind != FnKind::Named {
            return false;
        }
        let bound = &self.model.bound.annotations;
        if function.annotations.iter().any(|annotation| {
            bound.contains(annotation.name.as_str())
                || self.model.bus.subscribe.contains(annotation.name.as_str())
        }) {
            return true;
        }
        let Some(owner) = self.owner(id) else { return false };
        if self.is_script(self.type_unit(owner)) {
            return self.is_called_by_framework(id, owner);
        }
        let externals = self.external_supers(owner);
        if externals.is_empty() {
            return false;
        }
        // What a project type declares and another overrides is called by the project.
        let declared_here = self.lineage(owner).into_iter().skip(1).any(|parent| {
            let unit = self.type_unit(parent);
            self.ty(parent).fns.iter().any(|&local| {
                let func = self.func(self.global_fn(unit, local));
                func.name == function.name && func.kind == FnKind::Named && !func.mods.overrides
            })
        });
        if function.mods.overrides {
            return !declared_here;
        }
        let callbacks = self.callbacks(self.type_unit(owner));
        // Swift and Objective-C do not mark what a protocol asks for; whoever holds the delegate calls it.
        let is_delegate = self.is_apple(self.type_unit(owner))
            && !function.params.is_empty()
            && externals
                .iter()
                .any(|base| callbacks.protocols.iter().any(|end| base.ends_with(end.as_str())));
        // One that passes a message on to the next delegate calls its own name.
        let called = |at: &ExprRef| self.named_fn(self.home(*at)) != id;
        if is_delegate && !function.mods.private && !declared_here && !self.callers(id).iter().any(called) {
            return true;
        }
        !declared_here
            && !function.mods.private
            && (callbacks.names.contains(function.name.as_str())
                || callbacks.prefixes.iter().any(|prefix| {
                    function
                        .name
                        .strip_prefix(prefix.as_str())
                        .is_some_and(|rest| rest.starts_with(char::is_uppercase))
                }))
    }

    /// True when code outside the project can call the function: it is visible, and so is its type.
    pub fn is_visible_outside(&self, id: FnId) -> bool {
        let function = self.func(id);
        if function.mods.private || function.kind == FnKind::Lambda || self.written_at(id).is_some() {
            return false;
        }
        let mut owner = self.owner(id);
        while let Some(ty) = owner {
            let decl = self.ty(ty);
            if decl.mods.private || decl.kind == TypeKind::Anonymous || decl.within.is_some() {
                return false;
            }
            owner = self.outer(ty);
        }
        true
    }

    /// What the module of a function builds.
    pub fn module_of(&self, id: FnId) -> ModuleKind {
        self.android.module_kind(self.unit(self.fn_unit(id)).file)
    }

    /// Views and fragments that layouts create: the layouts naming the type.
    pub fn layouts_naming(&self, id: TypeId) -> Vec<String> {
        if self.ty(id).name.is_empty() {
            return Vec::new();
        }
        let named = self.layout_classes.get_or_init(|| self.read_layout_classes());
        named.get(self.qualified(id).as_str()).cloned().unwrap_or_default()
    }

    /// Layouts by the qualified names that stand in them.
    fn read_layout_classes(&self) -> FxHashMap<String, Vec<String>> {
        let mut named: FxHashMap<String, Vec<String>> = FxHashMap::default();
        for file in self.android.layout_files() {
            let Some(text) = self.map.text(file) else { continue };
            let stem = self.map.file(file).name.rsplit('/').next().unwrap_or_default();
            let stem = stem.trim_end_matches(".xml");
            let words = text.text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '_' | '$')));
            for word in words.filter(|word| word.contains('.') && word.contains(char::is_uppercase)) {
                let layouts = named.entry(word.to_owned()).or_default();
                if layouts.last().is_none_or(|last| last != stem) {
                    layouts.push(stem.to_owned());
                }
            }
        }
        for layouts in named.values_mut() {
            layouts.sort_unstable();
            layouts.dedup();
        }
        named
    }

    /// Types that show a layout: those whose code names it, directly or by its generated binding.
    pub fn users_of_layout(&self, layout: &str) -> Vec<ExprRef> {
        self.want_resource(layout);
        let mut list: Vec<ExprRef> = self
            .uses_of(layout)
            .iter()
            .copied()
            .filter(|&at| {
                self.resource_ref(at).is_some_and(|(kind, name)| kind == "layout" && name == layout)
            })
            .collect();
        let binding = format!("{}Binding", pascal_case(layout));
        self.want_uses(&binding, &[&binding], None);
        list.extend(self.uses_of(&binding).iter().copied());
        list.sort_unstable();
        list
    }
}

/// `activity_face` as the generated class names it: `ActivityFace`.
pub(crate) fn pascal_case(name: &str) -> String {
    name.split('_')
        .map(|word| {
            let mut chars = word.chars();
            chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
        })
        .collect()
}

/// `to_face` as the generated function names it: `toFace`.
pub(crate) fn camel_case(name: &str) -> String {
    let pascal = pascal_case(name);
    let mut chars = pascal.chars();
    chars.next().map_or(String::new(), |first| first.to_lowercase().chain(chars).collect())
}

/// `ActivityFace`, `btnStart` as resource names: `activity_face`, `btn_start`.
pub(crate) fn snake_case(name: &str) -> String {
    let mut out = String::new();
    for (at, c) in name.chars().enumerate() {
        if c.is_uppercase() && at > 0 {
            out.push('_');
        }
        out.extend(c.to_lowercase());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn generated_names() {
        assert_eq!(pascal_case("activity_face_2"), "ActivityFace2");
        assert_eq!(camel_case("action_to_face"), "actionToFace");
        assert_eq!(snake_case("btnStart"), "btn_start");
    }
}
