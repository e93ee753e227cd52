//! What a person sees: widgets behind expressions, texts around controls, on dialogs and screens.

mod coded;
mod created;
mod markup;
mod prompt;
mod shown;

pub use coded::Action;

use smol_str::SmolStr;

use crate::program::component::snake_case;
use crate::program::link::{NameTarget, Type};
use crate::program::{ExprRef, FnId, Program, TypeId};
use crate::resource::android::INCLUDE;
use crate::resource::text::VisibleText;
use crate::syntax::ir::{Annotation, Expr, StrPart};

/// A widget of a layout, by id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WidgetRef {
    /// The layouts that may hold it.
    pub layouts: Vec<String>,
    /// Its id.
    pub id: SmolStr,
}

/// Texts around a control.
#[derive(Clone, Debug, Default)]
pub struct ControlTexts {
    /// On the control itself.
    pub own: Vec<VisibleText>,
    /// In its row.
    pub row: Vec<VisibleText>,
    /// On the dialog or screen it belongs to.
    pub container: Vec<VisibleText>,
}

/// Kinds of controls, as the names of their types end.
const WIDGETS: &[&str] = &["CheckBox", "Button", "Switch", "SwitchCompat", "CheckedTextView", "Chip"];

/// Mark of what stands for a layout; no file name has it.
const MADE: &str = "made in code: ";

/// Mark of what stands for a scene of a storyboard, before its id.
pub(crate) const SCENE: &str = "scene: ";

/// Definitions further back than this are not asked for.
const MAX_DEPTH: u32 = 5;

impl Program<'_> {
    /// The widget behind an expression.
    pub fn widget_of(&self, at: ExprRef) -> Option<WidgetRef> {
        self.widget_deep(at, 0)
    }

    fn widget_deep(&self, at: ExprRef, depth: u32) -> Option<WidgetRef> {
        if depth > MAX_DEPTH {
            return None;
        }
        if self.is_apple(at.unit) {
            return self.coded_widget(at, depth);
        }
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match self.expr(at) {
            Expr::Cast(inner, _) => self.widget_deep(sub(*inner), depth + 1),
            Expr::Call { args, .. } => {
                let id = args.iter().find_map(|arg| {
                    self.resource_ref(sub(arg.value)).filter(|(kind, _)| kind == "id").map(|(_, name)| name)
                });
                if let Some(id) = id {
                    return self.widget_by_id(at, id);
                }
                let args: Vec<ExprRef> = args.iter().map(|arg| sub(arg.value)).collect();
                // `by lazy { findViewById(..) }` and other wrappers.
                args.into_iter().find_map(|arg| match self.expr(arg) {
                    Expr::Lambda(local) => self
                        .returned_values(self.global_fn(at.unit, *local))
                        .into_iter()
                        .find_map(|value| self.widget_deep(value, depth + 1)),
                    Expr::Call { .. } => self.widget_deep(arg, depth + 1),
                    _ => None,
                })
            }
            Expr::Member { recv, name, .. } => {
                if let Some(layout) = self.binding_layout_of(sub(*recv)) {
                    let found = self.bound_widget(&layout, name);
                    return Some(found.unwrap_or(WidgetRef { layouts: vec![layout], id: name.clone() }));
                }
                self.field_widget(at).or_else(|| {
                    self.definitions(at).into_iter().find_map(|def| self.widget_deep(def, depth + 1))
                })
            }
            Expr::Name(name) => {
                if let Some(found) = self.field_widget(at) {
                    return Some(found);
                }
                match self.name_target(at) {
                    Some(_) => {
                        let definitions = self.definitions(at);
                        if definitions.iter().any(|&def| self.makes_widget(def)) {
                            let layouts = self.made_in(at).into_iter().collect();
                            return Some(WidgetRef { layouts, id: name.clone() });
                        }
                        definitions.into_iter().find_map(|def| self.widget_deep(def, depth + 1))
                    }
                    None => {
                        // `with(binding) { start.setOnClickListener { .. } }`
                        let implicit = self.implicit_receivers(at);
                        if let Some(found) = implicit
                            .iter()
                            .find_map(|receiver| self.bound_widget(&binding_layout(receiver)?, name))
                        {
                            return Some(found);
                        }
                        let synthetic = self
                            .unit(at.unit)
                            .imports
                            .iter()
                            .any(|import| import.path.starts_with("kotlinx.android.synthetic"));
                        synthetic.then(|| self.widget_by_id(at, name.clone())).flatten()
                    }
                }
            }
            _ => None,
        }
    }

    /// True for the construction of a control in code.
    fn makes_widget(&self, at: ExprRef) -> bool {
        let simple = match self.expr(at) {
            Expr::New { ty, .. } => ty.simple(),
            Expr::Call { recv: None, name, .. } => name.as_str(),
            _ => return false,
        };
        WIDGETS.iter().any(|kind| simple.ends_with(kind))
    }

    /// What stands for a layout where a variable holds a control that was made in code.
    fn made_in(&self, at: ExprRef) -> Option<String> {
        match self.name_target(at)? {
            NameTarget::Local(local) => Some(format!("{MADE}{:?}", local.func)),
            NameTarget::Field(owner, _) => Some(format!("{MADE}{owner:?}")),
            _ => None,
        }
    }

    /// The layout of a generated binding that an expression holds.
    fn binding_layout_of(&self, at: ExprRef) -> Option<String> {
        binding_layout(&self.type_of(at))
    }

    /// The widget of a layout that a member of its generated binding stands for.
    fn bound_widget(&self, layout: &str, member: &str) -> Option<WidgetRef> {
        let id =
            [snake_case(member), member.to_owned()].into_iter().find(|id| self.layout_has(layout, id))?;
        Some(WidgetRef { layouts: vec![layout.to_owned()], id: id.into() })
    }

    fn layout_has(&self, layout: &str, id: &str) -> bool {
        self.android.layout(layout).iter().any(|layout| layout.by_id(id).is_some())
    }

    /// A field injected by an annotation that names the id.
    fn field_widget(&self, at: ExprRef) -> Option<WidgetRef> {
        let (owner, name) = match self.expr(at) {
            Expr::Name(_) => match self.name_target(at)? {
                NameTarget::Field(owner, index) => (owner, self.ty(owner).fields[index].name.clone()),
                _ => return None,
            },
            Expr::Member { recv, name, .. } => {
                (self.member_owner(ExprRef { unit: at.unit, expr: *recv }, name)?, name.clone())
            }
            _ => return None,
        };
        let unit = self.type_unit(owner);
        let field = self.field(owner, &name)?;
        let id =
            field.annotations.iter().flat_map(|annotation| self.annotated_ids(unit, annotation)).next()?;
        self.widget_in(owner, id)
    }

    /// Resource ids among the arguments of an annotation.
    pub fn annotated_ids(&self, unit: u32, annotation: &Annotation) -> Vec<SmolStr> {
        annotation
            .args
            .iter()
            .flat_map(|arg| self.subtree(ExprRef { unit, expr: arg.value }))
            .filter_map(|at| self.resource_ref(at))
            .filter(|(kind, _)| kind == "id")
            .map(|(_, name)| name)
            .collect()
    }

    fn widget_by_id(&self, at: ExprRef, id: SmolStr) -> Option<WidgetRef> {
        let owner = self.owner(self.home(at)).map(|owner| self.top_type(owner))?;
        self.widget_in(owner, id)
    }

    /// The widget with an id on the screens of a type.
    pub fn widget_in(&self, owner: TypeId, id: SmolStr) -> Option<WidgetRef> {
        let mut layouts: Vec<String> = self
            .layouts_of(owner)
            .iter()
            .filter(|layout| self.layout_has_deep(layout, &id, 0))
            .cloned()
            .collect();
        if layouts.is_empty() {
            // A module type holds functions of screens that are declared elsewhere.
            layouts.extend(self.android.first_layout_with(&id));
        }
        Some(WidgetRef { layouts, id })
    }

    fn layout_has_deep(&self, layout: &str, id: &str, depth: u32) -> bool {
        depth < 4
            && self.android.layout_saying(layout, &[id, INCLUDE]).iter().any(|read| {
                read.by_id(id).is_some()
                    || read
                        .widgets
                        .iter()
                        .filter_map(|widget| widget.include.as_deref())
                        .any(|include| self.layout_has_deep(include, id, depth + 1))
            })
    }

    /// Texts around a widget.
    pub fn widget_texts(&self, widget: &WidgetRef) -> ControlTexts {
        if let Some(texts) = self.coded_texts(widget) {
            return texts;
        }
        let mut texts = ControlTexts::default();
        for layout in self.layouts_with(widget) {
            for read in self.android.layout(&layout) {
                let Some((index, _)) = read.by_id(&widget.id) else { continue };
                texts.own.extend(read.own_texts(index).into_iter().flat_map(|text| self.android.texts(text)));
                texts.row.extend(read.row_texts(index).into_iter().flat_map(|text| self.android.texts(text)));
            }
            texts.container.extend(self.layout_texts(&layout));
        }
        // Texts set by code.
        for at in self.text_settings(widget) {
            texts.own.extend(self.shown_texts(at));
            texts.row.extend(self.shown_texts(at));
        }
        texts
    }

    /// The layouts, includes followed, in which a widget stands.
    pub(crate) fn layouts_with(&self, widget: &WidgetRef) -> Vec<String> {
        let mut list: Vec<String> = Vec::new();
        let mut stack = widget.layouts.clone();
        while let Some(layout) = stack.pop() {
            if list.contains(&layout) || list.len() > 16 {
                continue;
            }
            for read in self.android.layout(&layout) {
                stack.extend(read.widgets.iter().filter_map(|widget| widget.include.clone()));
            }
            list.push(layout);
        }
        list.sort_unstable();
        list
    }

    /// All texts of a layout, includes followed.
    pub fn layout_texts(&self, layout: &str) -> Vec<VisibleText> {
        let whole = WidgetRef { layouts: vec![layout.to_owned()], id: "".into() };
        let mut texts = Vec::new();
        for layout in self.layouts_with(&whole) {
            for read in self.android.layout(&layout) {
                let refs: Vec<_> = read.widgets.iter().flat_map(|widget| widget.texts.clone()).collect();
                texts.extend(refs.iter().flat_map(|text| self.android.texts(text)));
            }
        }
        texts
    }

    /// Expressions that code sets as the text of a widget.
    pub fn text_settings(&self, widget: &WidgetRef) -> Vec<ExprRef> {
        let mut found = Vec::new();
        let names = [widget.id.to_string(), crate::program::component::camel_case(&widget.id)];
        // The name of a variable means something where it is in scope only.
        let same = |at: ExprRef| match &widget.layouts[..] {
            [only] if only.starts_with(MADE) => self.made_in(at).as_ref() == Some(only),
            _ => true,
        };
        for name in names {
            for &at in self.uses_of(&name).iter().filter(|at| same(**at)) {
                let Some(around) = self.around(at) else { continue };
                let mut candidates = vec![at, around];
                candidates.extend(self.around(around));
                for candidate in candidates {
                    match self.expr(candidate) {
                        Expr::Call { recv: Some(_), name, args, .. }
                            if matches!(name.as_str(), "setText" | "setHtml" | "setTitle") =>
                        {
                            found.extend(args.first().map(|arg| ExprRef { unit: at.unit, expr: arg.value }));
                        }
                        Expr::Assign { target, value, .. } => {
                            if let Expr::Member { name, .. } =
                                self.expr(ExprRef { unit: at.unit, expr: *target })
                                && name == "text"
                            {
                                found.push(ExprRef { unit: at.unit, expr: *value });
                            }
                        }
                        _ => {}
                    }
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// What an expression shows: literals, string resources, constants, concatenations.
    pub fn shown_texts(&self, at: ExprRef) -> Vec<VisibleText> {
        if self.is_script(at.unit) {
            return self.markup_texts(at);
        }
        let mut texts = Vec::new();
        self.shown_deep(at, 0, &mut texts);
        texts
    }

    fn shown_deep(&self, at: ExprRef, depth: u32, texts: &mut Vec<VisibleText>) {
        if depth > MAX_DEPTH + 3 {
            return;
        }
        let sub = |expr| ExprRef { unit: at.unit, expr };
        if let Some((kind, name)) = self.resource_ref(at) {
            match kind.as_str() {
                "string" => texts.extend(self.android.strings(&name).iter().cloned()),
                "layout" => texts.extend(self.layout_texts(&name)),
                "array" => texts.extend(self.android.strings(&name).iter().cloned()),
                _ => {}
            }
            return;
        }
        if let Some(found) = self.translated(at) {
            texts.extend(found);
            return;
        }
        match self.expr(at) {
            // The key of a text in a table.
            Expr::Str(parts)
                if self.is_apple(at.unit)
                    && let [StrPart::Text(key)] = &parts[..]
                    && let found = self.apple.texts(key)
                    && !found.is_empty() =>
            {
                texts.extend(found.iter().cloned());
            }
            Expr::Str(parts) => {
                let value: String = parts
                    .iter()
                    .map(|part| match part {
                        StrPart::Text(text) => text.to_string(),
                        StrPart::Expr(_) => String::new(),
                    })
                    .collect();
                if !value.trim().is_empty() {
                    texts.push(VisibleText { value, locale: String::new(), loc: self.loc(at) });
                }
                for part in parts {
                    if let StrPart::Expr(expr) = part {
                        self.shown_deep(sub(*expr), depth + 1, texts);
                    }
                }
            }
            Expr::Name(_) | Expr::Member { .. } => {
                for def in self.definitions(at).into_iter().take(4) {
                    self.shown_deep(def, depth + 2, texts);
                }
            }
            Expr::Lambda(local) => {
                let lambda = self.global_fn(at.unit, *local);
                for inner in self.func(lambda).body.clone() {
                    self.shown_deep(sub(inner), depth, texts);
                }
            }
            Expr::Call { name, .. } if self.is_log(name) => {}
            expr => {
                let kids = self.shown_parts(at);
                if let Expr::Call { .. } = expr {
                    // A composable of the project shows what it shows.
                    let target = self.target(at);
                    for &func in target.fns.iter().take(2) {
                        if self.is_composable(func) && depth < 4 {
                            for inner in self.func(func).body.clone() {
                                let inner = ExprRef { unit: self.fn_unit(func), expr: inner };
                                self.shown_deep(inner, depth + 2, texts);
                            }
                        }
                    }
                }
                for kid in kids {
                    self.shown_deep(kid, depth, texts);
                }
            }
        }
    }

    fn is_log(&self, name: &str) -> bool {
        matches!(
            name,
            "d" | "i"
                | "e"
                | "w"
                | "v"
                | "println"
                | "logD"
                | "logE"
                | "logI"
                | "logW"
                | "error"
                | "setTag"
                | "getSharedPreferences"
                | "putExtra"
        )
    }

    /// True for a function that draws.
    pub fn is_composable(&self, func: FnId) -> bool {
        if self.is_script(self.fn_unit(func)) {
            return self.draws_elements(func);
        }
        self.func(func).annotations.iter().any(|annotation| annotation.name == "Composable")
    }

    /// The simple name of the type of an expression.
    pub fn type_name(&self, at: ExprRef) -> SmolStr {
        match self.type_of(at) {
            Type::Project(id, _) => self.ty(id).name.clone(),
            Type::External(name, _) => name.rsplit('.').next().unwrap_or_default().into(),
            _ => SmolStr::default(),
        }
    }
}

/// The layout that a generated binding type is of.
fn binding_layout(ty: &Type) -> Option<String> {
    let stem = ty.external_simple()?.strip_suffix("Binding").filter(|stem| !stem.is_empty())?;
    Some(snake_case(stem))
}

fn dedup_texts(texts: &mut Vec<VisibleText>) {
    let mut seen = rustc_hash::FxHashSet::default();
    texts.retain(|text| seen.insert((text.loc, text.value.clone())));
}
