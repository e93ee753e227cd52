//! What elements of markup and JSX show, and which texts stand around a control.

use super::{ControlTexts, dedup_texts};
use crate::program::{ExprRef, FnId, Program, TypeId};
use crate::resource::text::VisibleText;
use crate::resource::web::TEMPLATES;
use crate::syntax::ir::{Expr, FnKind, StrPart, TypeKind};
use crate::syntax::lang::Lang;

/// Components inside components are looked into this far.
const MAX_COMPONENTS: u32 = 3;
/// Expressions of expressions are followed this far.
const MAX_DEPTH: u32 = 24;
/// A control's row is looked for this many elements further out.
const MAX_CLIMB: usize = 4;

impl Program<'_> {
    /// What an expression of a script shows.
    pub(super) fn markup_texts(&self, at: ExprRef) -> Vec<VisibleText> {
        let mut texts = Vec::new();
        self.shown_markup(at, 0, 0, &mut texts);
        texts
    }

    fn shown_markup(&self, at: ExprRef, depth: u32, components: u32, texts: &mut Vec<VisibleText>) {
        if depth > MAX_DEPTH || texts.len() > 400 {
            return;
        }
        let sub = |expr| ExprRef { unit: at.unit, expr };
        let mut next = |expr| self.shown_markup(sub(expr), depth + 1, components, texts);
        match self.expr(at) {
            Expr::Str(parts) => {
                let value: String = parts
                    .iter()
                    .map(|part| match part {
                        StrPart::Text(text) => text.as_str(),
                        StrPart::Expr(_) => "",
                    })
                    .collect();
                for part in parts {
                    if let StrPart::Expr(expr) = part {
                        next(*expr);
                    }
                }
                if !value.trim().is_empty() {
                    texts.push(VisibleText { value, locale: String::new(), loc: self.loc(at) });
                }
            }
            Expr::List(list) | Expr::Block(list) | Expr::Arith(_, list) => {
                list.iter().for_each(|expr| next(*expr));
            }
            Expr::If { then, els, .. } => {
                then.iter().chain(els.iter().flatten()).for_each(|expr| next(*expr));
            }
            Expr::And(_, b) => next(*b),
            Expr::Or(a, b) | Expr::Coalesce(a, b) => {
                next(*a);
                next(*b);
            }
            Expr::Cast(inner, _) => next(*inner),
            Expr::Loop { body, .. } => body.iter().for_each(|expr| next(*expr)),
            Expr::Switch { cases, .. } => {
                cases.iter().flat_map(|case| &case.body).for_each(|expr| next(*expr));
            }
            Expr::Exit { value: Some(value), .. } => next(*value),
            Expr::Lambda(local) => {
                let func = self.global_fn(at.unit, *local);
                for value in self.returned_values(func) {
                    self.shown_markup(value, depth + 1, components, texts);
                }
            }
            Expr::Name(_) | Expr::Member { .. } => {
                if depth > MAX_DEPTH / 2 {
                    return;
                }
                for def in self.definitions(at).into_iter().take(4) {
                    self.shown_markup(def, depth + 6, components, texts);
                }
            }
            Expr::New { ty, args, .. } if ty.is_empty() => {
                for arg in args {
                    if arg.label.as_ref().is_none_or(|label| self.is_seen(label)) {
                        next(arg.value);
                    }
                }
            }
            Expr::Call { recv, name, args, .. } => {
                if let Some(found) = self.translated(at) {
                    texts.extend(found);
                    return;
                }
                if args.iter().any(|arg| arg.label.is_some()) || args.is_empty() {
                    let button = name == "input"
                        && matches!(self.attribute(at, "type").as_deref(), Some("button" | "submit"));
                    for arg in args {
                        let seen = arg.label.as_ref().is_none_or(|label| self.is_seen(label));
                        if seen || button && arg.label.as_deref() == Some("value") {
                            next(arg.value);
                        }
                    }
                } else if self.model.hooks.place.contains(name.as_str()) {
                    args.iter().take(1).for_each(|arg| next(arg.value));
                } else if let Some(recv) = recv
                    && matches!(
                        name.as_str(),
                        "map" | "flatMap" | "concat" | "join" | "replace" | "trim" | "await"
                    )
                {
                    next(*recv);
                    args.iter().for_each(|arg| next(arg.value));
                }
                if components < MAX_COMPONENTS {
                    self.component_texts(at, depth, components + 1, texts);
                }
            }
            _ => {}
        }
    }

    /// What a component or a function of the project shows where it is used.
    fn component_texts(&self, at: ExprRef, depth: u32, components: u32, texts: &mut Vec<VisibleText>) {
        let target = self.target(at);
        if target.by_name {
            return;
        }
        let mut bodies = Vec::new();
        match target.constructs.as_ref().and_then(crate::program::link::Type::as_project) {
            Some(id) => {
                let unit = self.type_unit(id);
                let own = self.ty(id).fns.iter().map(|&local| self.global_fn(unit, local));
                bodies.extend(
                    own.filter(|&func| matches!(self.func(func).name.as_str(), "<template>" | "render")),
                );
            }
            None => bodies.extend(target.fns.iter().copied().take(2)),
        }
        for func in bodies {
            let unit = self.fn_unit(func);
            let shown: Vec<ExprRef> = match self.func(func).name.as_str() {
                "<template>" => self.func(func).body.iter().map(|&expr| ExprRef { unit, expr }).collect(),
                _ => self.returned_values(func),
            };
            for value in shown {
                self.shown_markup(value, depth + 2, components, texts);
            }
        }
    }

    /// The element around an expression.
    pub(crate) fn element_around(&self, at: ExprRef) -> Option<ExprRef> {
        let mut inner = at;
        for _ in 0..64 {
            let Some(around) = self.around(inner) else {
                let home = self.home(inner);
                if self.func(home).kind != FnKind::Lambda {
                    return None;
                }
                inner = self.written_at(home)?;
                continue;
            };
            match self.expr(around) {
                Expr::Call { args, .. } => {
                    let label =
                        args.iter().find(|arg| arg.value == inner.expr).map(|arg| arg.label.is_some());
                    if label == Some(true) {
                        return Some(around);
                    }
                    inner = around;
                }
                Expr::Let { .. } | Expr::Assign { .. } => return None,
                _ => inner = around,
            }
        }
        None
    }

    /// True for an element that a person ticks.
    pub(crate) fn is_tick(&self, at: ExprRef) -> bool {
        let Expr::Call { name, args, .. } = self.expr(at) else { return false };
        if name == "createElement" && self.is_created(at) {
            return self.is_created_tick(at);
        }
        let Some(row) = self.model.control(name, self.lang(at.unit)) else { return false };
        if row.change.is_empty() {
            return false;
        }
        if !matches!(name.as_str(), "input" | "Input") {
            return !name.starts_with("el-input") && !name.contains("field");
        }
        let kind = args.iter().find(|arg| arg.label.as_deref() == Some("type"));
        kind.and_then(|arg| self.constant_text(ExprRef { unit: at.unit, expr: arg.value }))
            .is_some_and(|kind| matches!(kind.as_str(), "checkbox" | "radio"))
    }

    /// The text of an attribute of an element.
    pub(crate) fn attribute(&self, at: ExprRef, label: &str) -> Option<String> {
        let Expr::Call { name, args, .. } = self.expr(at) else { return None };
        if name == "createElement" && self.is_created(at) {
            return self.created_attribute(at, label);
        }
        let arg = args.iter().find(|arg| arg.label.as_deref() == Some(label))?;
        self.constant_text(ExprRef { unit: at.unit, expr: arg.value })
    }

    /// Texts around an element: on it, in its row, on the dialog or component it belongs to.
    pub(super) fn element_texts(&self, control: ExprRef) -> ControlTexts {
        if self.is_created(control) {
            return self.created_texts(control);
        }
        let mut texts = ControlTexts { own: self.markup_texts(control), ..ControlTexts::default() };
        let tick = self.is_tick(control);
        let is_other = |part: ExprRef| {
            part != control
                && match self.expr(part) {
                    Expr::Call { name, .. } => {
                        name.to_lowercase().contains("button")
                            || self.is_tick(part) && !self.stands_inside(control, part)
                    }
                    _ => false,
                }
        };
        let mut top = control;
        for _ in 0..MAX_CLIMB {
            let Some(parent) = self.element_around(top) else { break };
            if self
                .subtree(parent)
                .into_iter()
                .any(|part| is_other(part) && !self.stands_inside(part, control))
            {
                break;
            }
            top = parent;
            if matches!(self.expr(parent), Expr::Call { name, .. } if name == "label" || name == "Label") {
                break;
            }
        }
        texts.row = self.markup_texts(top);
        if tick && let Some(id) = self.attribute(control, "id") {
            texts.row.extend(self.label_texts(control, &id));
        }
        // The dialog it stands in, or all that its component shows.
        let mut outer = control;
        let mut dialog = None;
        while let Some(parent) = self.element_around(outer) {
            if let Expr::Call { name, .. } = self.expr(parent)
                && self.model.dialog_slots(name, self.lang(parent.unit)).is_some()
            {
                dialog = Some(parent);
                break;
            }
            outer = parent;
        }
        texts.container = match dialog {
            Some(dialog) => self.markup_texts(dialog),
            None => {
                let func = self.named_fn(self.home(control));
                let unit = self.fn_unit(func);
                let shown: Vec<ExprRef> = match self.func(func).name.as_str() {
                    "<template>" => self.func(func).body.iter().map(|&expr| ExprRef { unit, expr }).collect(),
                    _ => self.returned_values(func),
                };
                shown.into_iter().flat_map(|value| self.markup_texts(value)).collect()
            }
        };
        dedup_texts(&mut texts.row);
        dedup_texts(&mut texts.container);
        texts
    }

    /// True when an expression stands inside another.
    fn stands_inside(&self, at: ExprRef, outer: ExprRef) -> bool {
        at.unit == outer.unit && self.loc(outer).span.contains(self.loc(at).span)
    }

    /// Texts of the labels that name a control by its id.
    fn label_texts(&self, control: ExprRef, id: &str) -> Vec<VisibleText> {
        let mut texts = Vec::new();
        for name in ["label", "Label"] {
            for &at in self.uses_in(name, control.unit) {
                let named =
                    ["for", "htmlFor"].iter().any(|label| self.attribute(at, label).as_deref() == Some(id));
                if named {
                    texts.extend(self.markup_texts(at));
                }
            }
        }
        texts
    }

    /// The element of a page that a script takes by its id: `document.getElementById('agree')`.
    pub(crate) fn dom_element(&self, at: ExprRef) -> Option<ExprRef> {
        if !self.is_script(at.unit) {
            return None;
        }
        if let Some(found) = self.ref_element(at).or_else(|| self.created_element(at)) {
            return Some(found);
        }
        let mut ids: Vec<String> = Vec::new();
        let mut made = self.made_by(at);
        // A global of that id.
        if let Expr::Name(name) = self.expr(at)
            && self.name_target(at).is_none()
        {
            ids.push(name.to_string());
        }
        if let Expr::Call { .. } = self.expr(at) {
            made.push(at);
        }
        for call in made {
            let Expr::Call { name, args, .. } = self.expr(call) else { continue };
            let Some(text) =
                args.first().and_then(|arg| self.constant_text(ExprRef { unit: call.unit, expr: arg.value }))
            else {
                continue;
            };
            match name.as_str() {
                "getElementById" => ids.push(text),
                "querySelector" | "$" | "jQuery" | "qs" | "$$" => {
                    ids.extend(text.strip_prefix('#').map(str::to_owned));
                }
                _ => {}
            }
        }
        ids.iter().find_map(|id| self.element_of_id(at.unit, id))
    }

    /// What a script runs when an element of its page is used: functions given to `addEventListener`, `on`,
    /// or assigned to `onclick`.
    pub(crate) fn dom_listeners(&self, element: ExprRef) -> Vec<ExprRef> {
        let Expr::Call { args, .. } = self.expr(element) else { return Vec::new() };
        if !args.iter().any(|arg| matches!(arg.label.as_deref(), Some("id" | "ref"))) {
            return Vec::new();
        }
        let mut found = Vec::new();
        for name in ["addEventListener", "on", "click"] {
            for &call in self.uses_of(name) {
                let Expr::Call { recv: Some(recv), args, .. } = self.expr(call) else { continue };
                if self.is_script(call.unit)
                    && self.dom_element(ExprRef { unit: call.unit, expr: *recv }) == Some(element)
                {
                    found.extend(args.last().map(|arg| ExprRef { unit: call.unit, expr: arg.value }));
                }
            }
        }
        for &member in self.uses_of("onclick") {
            let Expr::Member { recv, .. } = self.expr(member) else { continue };
            let Some(Expr::Assign { target, value, .. }) =
                self.around(member).map(|around| self.expr(around))
            else {
                continue;
            };
            if *target == member.expr
                && self.dom_element(ExprRef { unit: member.unit, expr: *recv }) == Some(element)
            {
                found.push(ExprRef { unit: member.unit, expr: *value });
            }
        }
        found
    }

    /// The element behind a reference: `rules.current`, `rules.value`, `this.$refs.rules`.
    fn ref_element(&self, at: ExprRef) -> Option<ExprRef> {
        let Expr::Member { recv, name, .. } = self.expr(at) else { return None };
        let recv = ExprRef { unit: at.unit, expr: *recv };
        let (variable, text) = match self.expr(recv) {
            Expr::Name(variable) if self.model.hooks.value.contains(name.as_str()) => {
                (self.name_target(recv), variable.to_string())
            }
            Expr::Member { name: refs, .. } if refs == "$refs" || refs == "refs" => (None, name.to_string()),
            _ => return None,
        };
        self.unit_exprs(at.unit).find(|&element| match self.expr(element) {
            Expr::Call { args, .. } => args.iter().any(|arg| {
                let value = ExprRef { unit: at.unit, expr: arg.value };
                arg.label.as_deref() == Some("ref")
                    && match self.expr(value) {
                        Expr::Name(_) => variable.is_some() && self.name_target(value) == variable,
                        _ => self.constant_text(value).as_deref() == Some(text.as_str()),
                    }
            }),
            _ => false,
        })
    }

    fn element_of_id(&self, unit: u32, id: &str) -> Option<ExprRef> {
        let here = self.unit(unit).file;
        let mut units = vec![unit];
        units.extend(self.pages_with(here).into_iter().filter_map(|file| self.unit_of(file)));
        for unit in units {
            let found = self.unit_exprs(unit).find(|&at| match self.expr(at) {
                Expr::Call { args, .. } if args.iter().any(|arg| arg.label.as_deref() == Some("id")) => {
                    self.attribute(at, "id").as_deref() == Some(id)
                }
                _ => false,
            });
            if found.is_some() {
                return found;
            }
        }
        None
    }

    /// What the screen shows that a place of a script belongs to: the template or the elements of its
    /// component, the title of its page, texts that the code around puts on the page.
    pub(crate) fn script_screen_texts(&self, at: ExprRef) -> Vec<VisibleText> {
        let mut texts = Vec::new();
        let mut outer = self.home(at);
        while let Some(parent) = self.parent(outer) {
            outer = parent;
        }
        let file = self.unit(at.unit).file;
        texts.extend(self.web.title_of(file));
        texts.extend(self.web.label_of(file));
        let owner =
            self.owner(outer).filter(|&owner| self.ty(owner).kind != crate::syntax::ir::TypeKind::Module);
        let mut templates = Vec::new();
        if let Some(owner) = owner {
            let unit = self.type_unit(owner);
            templates.extend(self.ty(owner).fns.iter().map(|&local| self.global_fn(unit, local)));
        }
        for &ending in TEMPLATES {
            let beside = self.web.beside(file, &[ending]);
            let Some(file) = beside else { continue };
            match self.unit_of(file) {
                Some(unit) => {
                    let module = self.module_type(unit);
                    templates.extend(self.ty(module).fns.iter().map(|&local| self.global_fn(unit, local)));
                }
                None => self.want_file(file),
            }
        }
        // The script of a file of markup with one component.
        if self.lang(at.unit) == Lang::Vue {
            templates.extend(
                self.fns_named("<template>").iter().copied().filter(|&func| self.fn_unit(func) == at.unit),
            );
        }
        templates.retain(|&func| matches!(self.func(func).name.as_str(), "<template>" | "render"));
        templates.sort_unstable();
        templates.dedup();
        for func in templates {
            let unit = self.fn_unit(func);
            if self.func(func).name == "render" {
                texts.extend(
                    self.returned_values(func).into_iter().flat_map(|value| self.markup_texts(value)),
                );
            } else {
                let body = &self.func(func).body;
                texts.extend(body.iter().flat_map(|&expr| self.markup_texts(ExprRef { unit, expr })));
            }
        }
        if owner.is_none() {
            texts.extend(self.returned_values(outer).into_iter().flat_map(|value| self.markup_texts(value)));
        }
        // What the function and those it calls write on the page.
        let mut written = vec![outer];
        for part in self.body_exprs(outer) {
            if let Expr::Call { .. } = self.expr(part) {
                written.extend(
                    self.target(part).fns.iter().copied().filter(|&func| self.fn_unit(func) == at.unit),
                );
            }
        }
        written.sort_unstable();
        written.dedup();
        for func in written.into_iter().take(12) {
            for part in self.body_exprs(func) {
                let Expr::Assign { target, value, .. } = self.expr(part) else { continue };
                let target = ExprRef { unit: part.unit, expr: *target };
                if matches!(self.expr(target), Expr::Member { name, .. }
                    if matches!(name.as_str(), "textContent" | "innerText" | "innerHTML"))
                {
                    texts.extend(self.markup_texts(ExprRef { unit: part.unit, expr: *value }));
                }
            }
        }
        dedup_texts(&mut texts);
        texts
    }

    /// True for a function component: its name begins large, and it returns elements.
    pub(crate) fn draws_elements(&self, func: FnId) -> bool {
        let function = self.func(func);
        if function.kind != FnKind::Named || !function.name.starts_with(char::is_uppercase) {
            return false;
        }
        self.returned_values(func).into_iter().any(|value| {
            self.subtree(value).into_iter().any(|part| match self.expr(part) {
                Expr::Call { args, .. } => args.iter().any(|arg| arg.label.is_some()),
                _ => false,
            })
        })
    }

    /// The pages that run a script of their own or from a file beside them.
    fn page_units(&self, unit: u32) -> Vec<u32> {
        let pages = self.pages_with(self.unit(unit).file).into_iter();
        pages.filter_map(|file| self.unit_of(file)).collect()
    }

    /// True for the script of a page of its own, which no framework makes a component of.
    pub(crate) fn is_page(&self, id: TypeId) -> bool {
        let unit = self.type_unit(id);
        self.ty(id).kind == TypeKind::Module
            && (self.lang(unit) == Lang::Html || !self.page_units(unit).is_empty())
    }

    /// True for code of a server: it imports what registers handlers of requests.
    pub(crate) fn answers_requests(&self, unit: u32) -> bool {
        let package = |name: &str| {
            let parts = name.split('.').next().unwrap_or_default();
            parts.to_owned()
        };
        self.unit(unit).imports.iter().any(|import| {
            let path = import.path.split('#').next().unwrap_or_default();
            self.model.server.types.iter().any(|known| package(known) == path)
        })
    }

    /// The templates that show a component.
    pub(crate) fn templates_shown(&self, owner: TypeId) -> Vec<FnId> {
        let unit = self.type_unit(owner);
        if !self.is_script(unit) {
            return Vec::new();
        }
        let mut units = vec![unit];
        if !self.is_component(owner) {
            if self.ty(owner).kind != TypeKind::Module {
                return Vec::new();
            }
            units.extend(self.page_units(unit));
        }
        for &ending in TEMPLATES {
            let Some(file) = self.web.beside(self.unit(unit).file, &[ending]) else { continue };
            match self.unit_of(file) {
                Some(unit) => units.push(unit),
                None => self.want_file(file),
            }
        }
        let templates = self.fns_named("<template>").iter().copied();
        templates.filter(|&func| units.contains(&self.fn_unit(func))).collect()
    }

    /// All that a component, or a file of function components, shows.
    pub(super) fn component_screen_texts(&self, id: TypeId) -> Vec<VisibleText> {
        let mut texts: Vec<VisibleText> = Vec::new();
        texts.extend(self.web.title_of(self.unit(self.type_unit(id)).file));
        for func in self.templates_shown(id) {
            let unit = self.fn_unit(func);
            let body = &self.func(func).body;
            texts.extend(body.iter().flat_map(|&expr| self.markup_texts(ExprRef { unit, expr })));
        }
        let unit = self.type_unit(id);
        for &local in &self.ty(id).fns {
            let func = self.global_fn(unit, local);
            if self.draws_elements(func) || self.func(func).name == "render" {
                texts.extend(
                    self.returned_values(func).into_iter().flat_map(|value| self.markup_texts(value)),
                );
            }
        }
        dedup_texts(&mut texts);
        texts
    }
}
