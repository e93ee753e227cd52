//! Controls that code makes and names, without a layout: what is written on them is what code sets, what
//! stands beside them is what code puts into the same row.

use super::{ControlTexts, MADE, SCENE, WIDGETS, WidgetRef, dedup_texts};
use crate::knowledge::model::Event;
use crate::program::link::{NameTarget, Type};
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, FnId, Program};
use crate::resource::apple::{Board, Scene};
use crate::resource::text::VisibleText;
use crate::syntax::ir::{Expr, FnKind};

/// Beginnings of selectors that set the text of a control.
const SETS: &[&str] = &["setTitle", "setText", "setAttributedTitle", "setAttributedText", "setHtml"];

/// Members that hold the text of a control.
const HOLDS: &[&str] = &["text", "title", "attributedText", "attributedTitle", "titleLabel", "configuration"];

/// Calls that put what they are given beside one another.
const ROWS: &[&str] = &["arrangedSubviews", "initWithArrangedSubviews", "addSubviews", "addArrangedSubview"];

/// Variables that hold one another are followed this far.
const MAX_STEPS: u32 = 5;

/// A control whose use runs a function.
#[derive(Clone, Debug)]
pub struct Action {
    /// The call that ties the function to the control; none in a storyboard.
    pub call: Option<ExprRef>,
    /// What listens for it.
    pub event: Event,
    /// The control, where it is held by something with a name.
    pub widget: Option<WidgetRef>,
    /// Texts of a control without a name.
    pub texts: Vec<VisibleText>,
}

impl Program<'_> {
    /// The control that a variable, a property or the sender of an action holds.
    pub(super) fn coded_widget(&self, at: ExprRef, depth: u32) -> Option<WidgetRef> {
        self.coded_deep(at, depth, true)
    }

    /// Senders are followed once: what runs a function may itself be told of by the sender of another.
    fn coded_deep(&self, at: ExprRef, depth: u32, senders: bool) -> Option<WidgetRef> {
        if depth > MAX_STEPS {
            return None;
        }
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match self.expr(at) {
            Expr::Cast(inner, _) | Expr::Coalesce(inner, _) => {
                self.coded_deep(sub(*inner), depth + 1, senders)
            }
            Expr::List(list) if list.len() == 1 => self.coded_deep(sub(list[0]), depth + 1, senders),
            Expr::Name(name) | Expr::Member { name, .. } => {
                let actions = if senders { self.sender_of(at) } else { Vec::new() };
                match &actions[..] {
                    [] => {}
                    [only] => return only.widget.clone(),
                    _ => return None,
                }
                let layout = self.held_in(at)?;
                if let Some(found) = self.outlet_of(at) {
                    return Some(found);
                }
                if self.is_control(at) {
                    return Some(WidgetRef { layouts: vec![layout], id: name.clone() });
                }
                let definitions = self.definitions(at);
                if definitions.iter().any(|&def| self.makes_widget(def)) {
                    return Some(WidgetRef { layouts: vec![layout], id: name.clone() });
                }
                definitions
                    .into_iter()
                    .filter(|&def| matches!(self.expr(def), Expr::Name(_) | Expr::Member { .. }))
                    .find_map(|def| self.coded_deep(def, depth + 1, senders))
            }
            _ => None,
        }
    }

    /// What stands for the layout of a variable or property.
    pub(super) fn held_in(&self, at: ExprRef) -> Option<String> {
        match self.expr(at) {
            Expr::Member { recv, name, .. } => {
                let owner = self.member_owner(ExprRef { unit: at.unit, expr: *recv }, name)?;
                Some(format!("{MADE}{owner:?}"))
            }
            _ => match self.name_target(at)? {
                NameTarget::Local(local) => Some(format!("{MADE}{:?}", local.func)),
                NameTarget::Field(owner, _) => Some(format!("{MADE}{owner:?}")),
                _ => None,
            },
        }
    }

    /// True for what is, or inherits from, a control.
    fn is_control(&self, at: ExprRef) -> bool {
        let named =
            |simple: &str| WIDGETS.iter().any(|kind| simple.ends_with(kind)) || simple.ends_with("Control");
        match self.type_of(at) {
            Type::Project(id, _) => {
                named(&self.ty(id).name)
                    || self
                        .external_supers(id)
                        .iter()
                        .any(|base| named(base.rsplit('.').next().unwrap_or_default()))
            }
            ty => ty.external_simple().is_some_and(named),
        }
    }

    /// The controls that a name stands for as the sender of an action.
    fn sender_of(&self, at: ExprRef) -> Vec<Action> {
        let Expr::Name(_) = self.expr(at) else { return Vec::new() };
        match self.name_target(at) {
            Some(NameTarget::Local(Local { func, def: Def::Param(0) })) => self.actions_of(func),
            _ => Vec::new(),
        }
    }

    /// The controls whose use runs a function: `button.addTarget(self, action: #selector(start), for: ..)`.
    pub fn actions_of(&self, func: FnId) -> Vec<Action> {
        if !self.is_apple(self.fn_unit(func)) || self.func(func).kind != FnKind::Named {
            return Vec::new();
        }
        let callers = self.known_callers(func);
        let mut list: Vec<Action> = callers
            .iter()
            .filter(|&&at| matches!(self.expr(at), Expr::FnRef { .. }))
            .filter_map(|&at| self.action_at(at))
            .collect();
        list.extend(self.scene_actions(func).into_iter().map(|(scene, index, changes)| Action {
            call: None,
            event: if changes { Event::Check } else { Event::Click },
            widget: Some(scene_widget(scene, index)),
            texts: Vec::new(),
        }));
        list
    }

    /// The element of a storyboard that a property holds.
    fn outlet_of(&self, at: ExprRef) -> Option<WidgetRef> {
        let (owner, name) = match self.expr(at) {
            Expr::Name(name) => match self.name_target(at)? {
                NameTarget::Field(owner, _) => (owner, name),
                _ => return None,
            },
            Expr::Member { recv, name, .. } => {
                (self.member_owner(ExprRef { unit: at.unit, expr: *recv }, name)?, name)
            }
            _ => return None,
        };
        let mut types = vec![owner];
        types.extend(self.subtypes(owner));
        let scenes = types.into_iter().flat_map(|ty| self.scenes_of(ty));
        scenes.into_iter().find_map(|(_, scene)| Some(scene_widget(scene, scene.outlet(name)?)))
    }

    /// The scene and the element of it that a widget is.
    pub(crate) fn scene_part(&self, widget: &WidgetRef) -> Option<(&Board, &Scene, usize)> {
        let [layout] = &widget.layouts[..] else { return None };
        self.scene_element(layout.strip_prefix(SCENE)?, &widget.id)
    }

    /// Texts of an element of a scene: those written there, and those that code sets through its outlet.
    fn outlet_texts(&self, widget: &WidgetRef) -> Option<ControlTexts> {
        let (_, scene, index) = self.scene_part(widget)?;
        let mut texts = ControlTexts {
            own: self.scene_texts(scene, Some(index)),
            row: scene.row_texts(index),
            container: self.scene_texts(scene, None),
        };
        let property = scene.outlets.iter().find(|(_, id)| *id == widget.id.as_str());
        if let Some((property, _)) = property {
            let uses: Vec<ExprRef> = self
                .uses_of(property)
                .iter()
                .copied()
                .filter(|&at| self.outlet_of(at).as_ref() == Some(widget))
                .collect();
            texts.own.extend(self.set_texts(&uses));
        }
        texts.row.extend(texts.own.iter().cloned());
        dedup_texts(&mut texts.own);
        dedup_texts(&mut texts.row);
        Some(texts)
    }

    /// The control that a reference to a function is tied to.
    fn action_at(&self, reference: ExprRef) -> Option<Action> {
        let call = self.around(reference)?;
        let sub = |expr| ExprRef { unit: call.unit, expr };
        let (recv, name, args) = match self.expr(call) {
            Expr::Call { recv, name, args, .. } => (recv.map(sub), name.as_str(), args),
            Expr::New { ty, args, .. } => (None, ty.simple(), args),
            _ => return None,
        };
        let changes = args.iter().any(|arg| match self.expr(sub(arg.value)) {
            Expr::Member { name, .. } | Expr::Name(name) => name.to_lowercase().ends_with("valuechanged"),
            _ => false,
        });
        let event = if changes { Event::Check } else { Event::Click };
        if let Some(recv) = recv
            && self.model.event(name).is_some()
        {
            return Some(Action {
                call: Some(call),
                event,
                widget: self.coded_deep(recv, 0, false),
                texts: Vec::new(),
            });
        }
        let is_listener = self.model.event(name).is_some();
        let is_button = WIDGETS.iter().any(|kind| name.ends_with(kind)) || name.ends_with("ButtonItem");
        if !is_listener && !is_button {
            return None;
        }
        // A gesture or item that is made apart and given to a control, or that is one.
        let texts: Vec<VisibleText> = args.iter().flat_map(|arg| self.shown_texts(sub(arg.value))).collect();
        let widget = self.listened_by(call);
        Some(Action { call: Some(call), event, widget, texts })
    }

    /// The control to which a gesture recogniser or an action made at a place is added.
    pub(crate) fn listened_by(&self, made: ExprRef) -> Option<WidgetRef> {
        let adds = |at: ExprRef| {
            let around = self.around(at)?;
            match self.expr(around) {
                Expr::Call { recv: Some(recv), name, args, .. }
                    if args.iter().any(|arg| arg.value == at.expr) && self.model.event(name).is_some() =>
                {
                    self.coded_deep(ExprRef { unit: around.unit, expr: *recv }, 0, false)
                }
                _ => None,
            }
        };
        if let Some(found) = adds(made) {
            return Some(found);
        }
        let holder = self.around(made)?;
        let Expr::Let { names, .. } = self.expr(holder) else { return None };
        let local = Local { func: self.home(made), def: Def::Let(holder) };
        self.reads_of(local, names.first()?).into_iter().find_map(adds)
    }

    /// Uses of a variable or property that code names.
    fn coded_uses(&self, widget: &WidgetRef) -> Vec<ExprRef> {
        let [layout] = &widget.layouts[..] else { return Vec::new() };
        let uses = self.uses_of(&widget.id).iter().copied();
        uses.filter(|&at| self.held_in(at).as_ref() == Some(layout)).collect()
    }

    /// The texts of a control that code makes: on it, beside it, and on its screen.
    pub(super) fn coded_texts(&self, widget: &WidgetRef) -> Option<ControlTexts> {
        let [layout] = &widget.layouts[..] else { return None };
        if layout.starts_with(SCENE) {
            return self.outlet_texts(widget);
        }
        if !layout.starts_with(MADE) {
            return None;
        }
        let uses = self.coded_uses(widget);
        let first = *uses.first()?;
        if !self.is_apple(first.unit) {
            return None;
        }
        let mut texts = ControlTexts { own: self.set_texts(&uses), ..ControlTexts::default() };
        if texts.own.is_empty() {
            texts.own = self.laid_over(widget);
        }
        for &at in &uses {
            for other in self.beside(at) {
                if self.coded_widget(other, 0).is_none() {
                    let held = self.named_uses(other);
                    texts.row.extend(self.set_texts(&held));
                    texts.row.extend(self.shown_texts(other));
                }
            }
        }
        texts.row.extend(texts.own.iter().cloned());
        dedup_texts(&mut texts.own);
        dedup_texts(&mut texts.row);
        if let Some(owner) = self.owner(self.named_fn(self.home(first))) {
            texts.container = self.screen_texts(self.top_type(owner));
        }
        Some(texts)
    }

    /// The texts of the label that is laid over a button without a title: `agreeLabel` over `agreeButton`.
    fn laid_over(&self, widget: &WidgetRef) -> Vec<VisibleText> {
        let id = widget.id.as_str();
        let names = LABELS.iter().flat_map(|label| {
            let instead = BUTTONS.iter().filter(|button| id.contains(*button));
            instead.map(|button| id.replacen(button, label, 1)).chain([format!("{id}{label}")])
        });
        let held = names.map(|name| WidgetRef { layouts: widget.layouts.clone(), id: name.into() });
        held.flat_map(|label| self.set_texts(&self.coded_uses(&label))).collect()
    }

    /// Uses of the variable that stands at a place.
    fn named_uses(&self, at: ExprRef) -> Vec<ExprRef> {
        let (Expr::Name(name) | Expr::Member { name, .. }) = self.expr(at) else { return Vec::new() };
        let Some(layout) = self.held_in(at) else { return Vec::new() };
        self.coded_uses(&WidgetRef { layouts: vec![layout], id: name.clone() })
    }

    /// What stands in one row with what is used at a place.
    fn beside(&self, at: ExprRef) -> Vec<ExprRef> {
        let Some(around) = self.around(at) else { return Vec::new() };
        let sub = |expr: &crate::syntax::ir::ExprId| ExprRef { unit: at.unit, expr: *expr };
        let is_row = |call: ExprRef| match self.expr(call) {
            Expr::Call { name, args, .. } => {
                ROWS.contains(&name.split(':').next().unwrap_or_default())
                    || args.iter().any(|arg| arg.label.as_deref().is_some_and(|label| ROWS.contains(&label)))
            }
            Expr::New { args, ty, .. } => {
                args.iter().any(|arg| arg.label.as_deref().is_some_and(|label| ROWS.contains(&label)))
                    || ty.simple().ends_with("StackView")
            }
            _ => false,
        };
        match self.expr(around) {
            Expr::List(items) if self.around(around).is_some_and(is_row) => {
                items.iter().map(sub).filter(|item| *item != at).collect()
            }
            // `row.addArrangedSubview(box)`, then the same with its label.
            Expr::Call { recv: Some(recv), name, .. }
                if ROWS.contains(&name.split(':').next().unwrap_or_default()) =>
            {
                self.named_uses(sub(recv))
                    .into_iter()
                    .filter_map(|used| self.around(used).filter(|call| *call != around))
                    .filter_map(|call| match self.expr(call) {
                        Expr::Call { name: other, args, .. } if other == name => {
                            args.first().map(|arg| ExprRef { unit: call.unit, expr: arg.value })
                        }
                        _ => None,
                    })
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    /// Texts that code sets on what is used at some places.
    fn set_texts(&self, uses: &[ExprRef]) -> Vec<VisibleText> {
        let mut texts = Vec::new();
        for &read in uses {
            let Some(around) = self.around(read) else { continue };
            match self.expr(around) {
                // `let box = CheckBox(title: "..")`, `lazy var label = { .. }()`: as it is made.
                Expr::Assign { target, value, .. } if *target == read.expr => {
                    texts.extend(self.made_texts(ExprRef { unit: read.unit, expr: *value }));
                }
                Expr::Call { recv: Some(recv), name, .. }
                    if *recv == read.expr && SETS.contains(&name.split(':').next().unwrap_or_default()) =>
                {
                    texts.extend(self.shown_texts(around));
                }
                Expr::Member { name, .. } if HOLDS.contains(&name.as_str()) => {
                    // `button.titleLabel.text = ..`
                    let mut at = around;
                    while let Expr::Member { .. } = self.expr(at) {
                        let Some(next) = self.around(at) else { break };
                        at = next;
                    }
                    if let Expr::Assign { value, .. } = self.expr(at) {
                        texts.extend(self.shown_texts(ExprRef { unit: at.unit, expr: *value }));
                    }
                }
                _ => {}
            }
        }
        let definitions = uses.first().map(|&at| self.definitions(at)).unwrap_or_default();
        for def in definitions {
            texts.extend(self.made_texts(def));
        }
        texts
    }

    /// Texts that something has as it is made: arguments, and what the code that makes it sets.
    fn made_texts(&self, def: ExprRef) -> Vec<VisibleText> {
        let mut texts = Vec::new();
        match self.expr(def) {
            Expr::Call { callee: Some(callee), .. } => {
                let callee = ExprRef { unit: def.unit, expr: *callee };
                let Expr::Lambda(local) = self.expr(callee) else { return texts };
                for at in self.body_exprs(self.global_fn(def.unit, *local)) {
                    match self.expr(at) {
                        Expr::Call { name, .. }
                            if SETS.contains(&name.split(':').next().unwrap_or_default()) =>
                        {
                            texts.extend(self.shown_texts(at));
                        }
                        Expr::Assign { target, value, .. } => {
                            let target = ExprRef { unit: def.unit, expr: *target };
                            if matches!(self.expr(target), Expr::Member { name, .. } if HOLDS.contains(&name.as_str()))
                            {
                                texts.extend(self.shown_texts(ExprRef { unit: def.unit, expr: *value }));
                            }
                        }
                        _ => {}
                    }
                }
            }
            Expr::Call { args, .. } | Expr::New { args, .. } => {
                for arg in args {
                    texts.extend(self.shown_texts(ExprRef { unit: def.unit, expr: arg.value }));
                }
            }
            _ => {}
        }
        texts
    }

    /// The control of an action as a widget with its texts.
    pub fn action_texts(&self, action: &Action, func: FnId) -> ControlTexts {
        let mut texts = action.widget.as_ref().map(|widget| self.widget_texts(widget)).unwrap_or_default();
        texts.own.extend(action.texts.iter().cloned());
        texts.row.extend(action.texts.iter().cloned());
        if texts.container.is_empty()
            && let Some(owner) = self.owner(func)
        {
            texts.container = self.screen_texts(self.top_type(owner));
        }
        texts
    }
}

/// The widget that an element of a scene is.
fn scene_widget(scene: &Scene, index: usize) -> WidgetRef {
    WidgetRef { layouts: vec![format!("{SCENE}{}", scene.id)], id: scene.elements[index].id.as_str().into() }
}

/// What names of buttons end in, and those of the labels that are laid over them.
const BUTTONS: &[&str] = &["Button", "Btn"];
const LABELS: &[&str] = &["Label", "Lbl", "Title"];

/// Arguments of a view that are no words on it.
const SILENT: &[&str] = &[
    "isOn",
    "isPresented",
    "isActive",
    "systemImage",
    "systemName",
    "image",
    "role",
    "value",
    "forKey",
    "action",
    "tag",
    "id",
    "destination",
];

impl Program<'_> {
    /// Texts around a view: on it, in its row, on the dialog or screen around it.
    pub(super) fn drawn_texts(&self, view: ExprRef) -> ControlTexts {
        let mut texts = ControlTexts { own: self.drawn_own(view), ..ControlTexts::default() };
        texts.row = texts.own.clone();
        let block = |func: FnId| -> Vec<VisibleText> {
            let unit = self.fn_unit(func);
            self.func(func).body.iter().flat_map(|&expr| self.shown_texts(ExprRef { unit, expr })).collect()
        };
        let mut func = self.home(view);
        let mut inner = true;
        loop {
            let around = self.written_at(func).and_then(|written| self.around(written));
            if self.func(func).kind != FnKind::Lambda {
                texts.container = block(func);
                break;
            }
            if let Some(around) = around
                && let Expr::Call { name, .. } = self.expr(around)
            {
                if self.model.dialog_slots(name, self.lang(around.unit)).is_some() {
                    texts.container = self.dialog_texts(around);
                    break;
                }
                if inner && (name.starts_with("HStack") || name.starts_with("Label")) {
                    texts.row.extend(block(func));
                }
            }
            inner = false;
            match self.written_at(func) {
                Some(written) => func = self.home(written),
                None => break,
            }
        }
        dedup_texts(&mut texts.row);
        dedup_texts(&mut texts.container);
        texts
    }

    /// The words on a view itself: not those in what it runs.
    fn drawn_own(&self, view: ExprRef) -> Vec<VisibleText> {
        let Expr::Call { args, .. } = self.expr(view) else { return self.shown_texts(view) };
        let is_word = |(position, arg): &(usize, &crate::syntax::ir::Arg)| {
            !arg.label.as_deref().is_some_and(|label| SILENT.contains(&label))
                && !self.is_click(view, *position)
        };
        let words = args.iter().enumerate().filter(is_word);
        words.flat_map(|(_, arg)| self.shown_texts(ExprRef { unit: view.unit, expr: arg.value })).collect()
    }

    /// The texts of a dialog that is attached to a view: its own, not those of the view.
    pub(crate) fn dialog_texts(&self, dialog: ExprRef) -> Vec<VisibleText> {
        let Expr::Call { args, .. } = self.expr(dialog) else { return Vec::new() };
        args.iter().flat_map(|arg| self.shown_texts(ExprRef { unit: dialog.unit, expr: arg.value })).collect()
    }
}
