//! Controls of layouts and menus: what they offer, what runs when they are used, and when they are there.

use std::rc::Rc;

use super::late::When;
use super::screens::Screen;
use super::wording::{Near, is_input_part, names_other_way, offers, submits};
use super::{Choices, Offer, Question};
use crate::analysis::ui::WidgetRef;
use crate::input::span::Loc;
use crate::program::component::camel_case;
use crate::program::{ExprRef, FnId, TypeId};
use crate::resource::android::{Layout, Widget};
use crate::syntax::ir::{Expr, FnKind, LocalFn};

/// Layouts and menus beyond this number are not read.
const MAX_SHEETS: usize = 24;
/// The widget that listens is at most this many elements before the one with the text.
const MAX_AROUND: usize = 6;

/// A layout or menu of a screen.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    /// Its resource name.
    pub name: String,
    /// What it holds.
    pub read: Rc<Layout>,
    /// A menu: its items are known by id alone.
    pub menu: bool,
    /// The include that brings it in: index of the sheet, and of the widget there.
    pub within: Option<(usize, usize)>,
}

/// A listener registered on a widget.
#[derive(Clone, Debug)]
pub(super) struct Listening {
    widget: WidgetRef,
    values: Vec<ExprRef>,
}

/// Where a function value is registered with a call.
#[derive(Clone, Copy, Debug)]
pub(super) struct Registered {
    /// The call.
    pub call: ExprRef,
    /// The value among its operands.
    pub value: ExprRef,
}

impl Choices<'_, '_> {
    /// Other ways among the controls of the layouts and menus of a screen.
    pub(super) fn widget_offers(&self, screen: &Screen, question: &Question<'_>) -> Vec<Offer> {
        let mut found = Vec::new();
        if screen.drawn.is_some() {
            return found;
        }
        let sheets = self.sheets_of(screen.owner);
        for (at, sheet) in sheets.iter().enumerate() {
            for (index, widget) in sheet.read.widgets.iter().enumerate() {
                let Some(text) = self.widget_offer(sheet, widget, screen.near) else { continue };
                let Some(control) = self.control_of(screen.owner, sheet, index) else { continue };
                let handlers = self.handlers_of(screen.owner, sheet, &sheet.read.widgets[control]);
                if handlers.iter().any(|handler| self.leads_to_face(handler, question)) {
                    found.push(Offer::leading_back(Loc::new(sheet.read.file, widget.span), text));
                    continue;
                }
                let alone = !is_input(&sheet.read.widgets[control]) && !is_input_part(&text);
                let finished = || {
                    // A code that is checked as it is typed, or a button that takes it.
                    is_input(widget) && !handlers.is_empty() || self.has_submit(screen, &sheets, question)
                };
                if !alone && !finished() {
                    continue;
                }
                let when = self.sheet_when(&sheets, at, control, screen.owner, question);
                found.push(Offer::new(Loc::new(sheet.read.file, widget.span), text, when));
            }
        }
        found
    }

    /// What a widget offers by its texts, or where it has none by its id.
    fn widget_offer(&self, sheet: &Sheet, widget: &Widget, near: Near) -> Option<String> {
        let program = self.program;
        let mut texts: Vec<String> =
            widget.texts.iter().flat_map(|text| program.android.texts(text)).map(|text| text.value).collect();
        if let Some(id) = widget.id.as_deref()
            && !sheet.menu
            && (texts.is_empty() || texts.iter().all(|text| !offers(text, near)))
        {
            // Texts set by code.
            let settings = program.text_settings(&reference(sheet, id));
            texts.extend(settings.into_iter().flat_map(|at| self.labels_in(at)));
        }
        if let Some(text) = texts.iter().find(|text| offers(text, near)) {
            return Some(text.clone());
        }
        let id = widget.id.as_deref()?;
        (texts.is_empty() && names_other_way(id, near)).then(|| id.to_owned())
    }

    /// The widget itself, or one around it, that a person can use.
    fn control_of(&self, owner: TypeId, sheet: &Sheet, index: usize) -> Option<usize> {
        let mut at = Some(index);
        while let Some(now) = at {
            let widget = &sheet.read.widgets[now];
            if is_input(widget)
                || widget.class.ends_with("TabItem")
                || self.is_chosen(owner, sheet, now)
                || widget.on_click.is_some()
                || widget.click_binding.is_some()
                || !self.handlers_of(owner, sheet, widget).is_empty()
            {
                return Some(now);
            }
            at = widget.parent.filter(|&parent| index - parent < MAX_AROUND);
        }
        None
    }

    /// True for a button of a group whose choice the code reads.
    fn is_chosen(&self, owner: TypeId, sheet: &Sheet, index: usize) -> bool {
        let widget = &sheet.read.widgets[index];
        if !(widget.class.ends_with("RadioButton")
            || widget.class.ends_with("Chip")
            || widget.class.ends_with("ToggleButton"))
        {
            return false;
        }
        let group = widget.parent.map(|parent| &sheet.read.widgets[parent]);
        [Some(widget), group].into_iter().flatten().filter_map(|widget| widget.id.as_deref()).any(|id| {
            [id.to_owned(), camel_case(id)].iter().any(|name| {
                let uses = self.program.uses_of(name);
                self.units_of(owner).iter().any(|unit| uses.iter().any(|at| at.unit == *unit))
            })
        })
    }

    /// True when a control of a screen finishes an input without leading to the face.
    pub(super) fn has_submit(&self, screen: &Screen, sheets: &[Sheet], question: &Question<'_>) -> bool {
        let program = self.program;
        let in_sheets = sheets.iter().any(|sheet| {
            sheet.read.widgets.iter().any(|widget| {
                let mut labels = widget.texts.iter().flat_map(|text| program.android.texts(text));
                if is_input(widget) || !labels.any(|text| submits(&text.value)) {
                    return false;
                }
                let handlers = self.handlers_of(screen.owner, sheet, widget);
                !handlers.is_empty() && !handlers.iter().any(|handler| self.leads_to_face(handler, question))
            })
        });
        in_sheets || self.has_declared_submit(screen, question)
    }

    /// The layouts and menus of a screen, includes followed.
    pub(super) fn sheets_of(&self, owner: TypeId) -> Vec<Sheet> {
        let program = self.program;
        let mut sheets: Vec<Sheet> = Vec::new();
        let add = |sheets: &mut Vec<Sheet>, name: &str, menu: bool, within| {
            if sheets.iter().any(|sheet| sheet.name == name && sheet.menu == menu)
                || sheets.len() > MAX_SHEETS
            {
                return;
            }
            let list = if menu { program.android.menu(name) } else { program.android.layout(name) };
            sheets.extend(list.into_iter().map(|read| Sheet { name: name.to_owned(), read, menu, within }));
        };
        for name in program.layouts_of(owner).iter() {
            add(&mut sheets, name, false, None);
        }
        let mut next = 0;
        while next < sheets.len() {
            let read = Rc::clone(&sheets[next].read);
            for (index, widget) in read.widgets.iter().enumerate() {
                if let Some(include) = &widget.include {
                    add(&mut sheets, include, false, Some((next, index)));
                }
                if let Some(menu) = &widget.menu {
                    add(&mut sheets, menu, true, Some((next, index)));
                }
            }
            next += 1;
        }
        for ty in program.lineage(owner) {
            let span = program.ty(ty).span;
            for at in program.unit_exprs(program.type_unit(ty)) {
                if let Some((kind, name)) = program.resource_ref(at)
                    && kind == "menu"
                    && span.contains(program.loc(at).span)
                {
                    add(&mut sheets, &name, true, None);
                }
            }
        }
        sheets
    }

    /// The units of a class and of what it inherits from.
    fn units_of(&self, owner: TypeId) -> Vec<u32> {
        let mut units: Vec<u32> =
            self.program.lineage(owner).into_iter().map(|ty| self.program.type_unit(ty)).collect();
        units.dedup();
        units
    }

    /// What runs when a widget is used: for each handler the places in it.
    fn handlers_of(&self, owner: TypeId, sheet: &Sheet, widget: &Widget) -> Vec<Vec<ExprRef>> {
        let program = self.program;
        let mut found: Vec<Vec<ExprRef>> = Vec::new();
        let named = widget
            .on_click
            .as_deref()
            .or_else(|| widget.click_binding.as_ref().and_then(|binding| binding.member()));
        if let Some(name) = named {
            let all = program.fns_named(name);
            let bound =
                |func: &FnId| program.layout_clicks(*func).iter().any(|(layout, _)| *layout == sheet.name);
            let own: Vec<FnId> = all.iter().copied().filter(bound).collect();
            let fns = if own.is_empty() { all.to_vec() } else { own };
            found.extend(fns.into_iter().map(|func| program.body_exprs(func)));
        }
        let Some(id) = widget.id.as_deref() else { return found };
        let wanted = reference(sheet, id);
        for unit in self.units_of(owner) {
            for name in [id.to_owned(), camel_case(id)] {
                for &at in program.uses_of(&name).iter().filter(|at| at.unit == unit) {
                    found.extend(self.handlers_at(at, id));
                }
            }
            found.extend(self.annotated_handlers(unit, id));
            for listening in self.listening_in(unit).iter() {
                let same = listening.widget.id == wanted.id
                    && (sheet.menu || listening.widget.layouts.contains(&sheet.name));
                if same {
                    found.extend(listening.values.iter().map(|value| self.body_of_value(*value)));
                }
            }
        }
        found
    }

    /// Handlers that a mention of a widget's id stands for: the case of a switch, the branch of a
    /// comparison.
    fn handlers_at(&self, at: ExprRef, id: &str) -> Vec<Vec<ExprRef>> {
        let program = self.program;
        if !program.resource_ref(at).is_some_and(|(kind, name)| kind == "id" && name == id) {
            return Vec::new();
        }
        let mut found = Vec::new();
        let mut inner = at;
        while let Some(around) = program.around(inner) {
            match program.expr(around) {
                Expr::Switch { cases, .. } => {
                    for case in cases {
                        let tests = case.tests.iter().any(|test| {
                            program.subtree(ExprRef { unit: at.unit, expr: *test }).contains(&at)
                        });
                        if tests {
                            found.push(self.block_exprs(at.unit, &case.body));
                        }
                    }
                }
                Expr::If { cond, then, .. } if *cond == inner.expr => {
                    found.push(self.block_exprs(at.unit, then));
                }
                _ => {}
            }
            inner = around;
        }
        found
    }

    /// Methods that an annotation ties to an id.
    fn annotated_handlers(&self, unit: u32, id: &str) -> Vec<Vec<ExprRef>> {
        let program = self.program;
        let fns =
            (0..program.unit(unit).fns.len() as u32).map(|local| program.global_fn(unit, LocalFn(local)));
        fns.filter(|func| {
            program.func(*func).annotations.iter().any(|annotation| {
                program.model.bound.annotations.contains(annotation.name.as_str())
                    && program.annotated_ids(unit, annotation).iter().any(|known| known == id)
            })
        })
        .map(|func| program.body_exprs(func))
        .collect()
    }

    /// Listeners registered on widgets in a unit.
    fn listening_in(&self, unit: u32) -> Rc<Vec<Listening>> {
        if let Some(known) = self.listening.borrow().get(&unit) {
            return Rc::clone(known);
        }
        let program = self.program;
        let mut list = Vec::new();
        for name in program.model.listeners.iter().flat_map(|(names, _)| names) {
            for &call in program.uses_of(name).iter().filter(|call| call.unit == unit) {
                let Expr::Call { recv: Some(recv), args, .. } = program.expr(call) else { continue };
                if let Some(widget) = program.widget_of(ExprRef { unit, expr: *recv }) {
                    let values = args.iter().map(|arg| ExprRef { unit, expr: arg.value }).collect();
                    list.push(Listening { widget, values });
                }
            }
        }
        let list = Rc::new(list);
        self.listening.borrow_mut().insert(unit, Rc::clone(&list));
        list
    }

    /// The call with which a lambda, or the object of an anonymous class, is registered.
    pub(super) fn registered_at(&self, func: FnId) -> Option<Registered> {
        let program = self.program;
        let value = match program.func(func).kind {
            FnKind::Lambda => program.written_at(func)?,
            _ => program.constructed_at(program.owner(func)?)?,
        };
        let mut at = value;
        loop {
            let around = program.around(at)?;
            match program.expr(around) {
                Expr::Call { .. } => return Some(Registered { call: around, value }),
                // `OnClickListener { .. }` and casts stand between.
                Expr::Cast(..) | Expr::New { .. } => at = around,
                _ => return None,
            }
        }
    }

    /// The widget that a registered value listens to.
    pub(super) fn listened_widget(&self, place: Registered) -> Option<WidgetRef> {
        let program = self.program;
        let Expr::Call { recv: Some(recv), name, .. } = program.expr(place.call) else { return None };
        program.model.event(name)?;
        program.widget_of(ExprRef { unit: place.call.unit, expr: *recv })
    }

    /// The widgets whose ids decide that a place runs: `case R.id.sms ->`, `if (id == R.id.sms)`.
    pub(super) fn widgets_tested(&self, at: ExprRef) -> Vec<WidgetRef> {
        let program = self.program;
        let sub = |expr| ExprRef { unit: at.unit, expr };
        let mut tests: Vec<ExprRef> = Vec::new();
        let mut inner = at;
        while let Some(around) = program.around(inner) {
            match program.expr(around) {
                Expr::Switch { cases, .. } => {
                    for case in cases.iter().filter(|case| case.body.contains(&inner.expr)) {
                        tests.extend(case.tests.iter().map(|test| sub(*test)));
                    }
                }
                Expr::If { cond, then, .. } if then.contains(&inner.expr) => tests.push(sub(*cond)),
                _ => {}
            }
            inner = around;
        }
        let Some(owner) = program.owner(program.home(at)).map(|owner| program.top_type(owner)) else {
            return Vec::new();
        };
        tests
            .into_iter()
            .flat_map(|test| program.subtree(test))
            .filter_map(|part| program.resource_ref(part))
            .filter(|(kind, _)| kind == "id")
            .filter_map(|(_, id)| program.widget_in(owner, id))
            .collect()
    }

    /// When a control of a sheet can be used, the includes around it considered.
    fn sheet_when(
        &self,
        sheets: &[Sheet],
        at: usize,
        index: usize,
        owner: TypeId,
        question: &Question<'_>,
    ) -> When {
        let owner = Some(owner);
        let mut when =
            self.layout_when(&sheets[at].name, &sheets[at].read, sheets[at].menu, index, owner, question);
        let mut within = sheets[at].within;
        while let Some((outer, index)) = within {
            let sheet = &sheets[outer];
            when = when.max(self.layout_when(&sheet.name, &sheet.read, sheet.menu, index, owner, question));
            within = sheet.within;
        }
        when
    }
}

/// The widget of a sheet with an id.
pub(super) fn reference(sheet: &Sheet, id: &str) -> WidgetRef {
    WidgetRef { layouts: vec![sheet.name.clone()], id: id.into() }
}

/// True for widgets that are typed into.
fn is_input(widget: &Widget) -> bool {
    const ENDS: &[&str] = &[
        "EditText",
        "PinView",
        "CodeView",
        "OtpView",
        "PasswordView",
        "AutoCompleteTextView",
        "CodeEditView",
    ];
    ENDS.iter().any(|end| widget.class.ends_with(end)) || widget.class.ends_with("TextInputLayout")
}
