//! Callbacks and controls: what it means that a handler runs.

use crate::analysis::ui::{ControlTexts, WidgetRef};
use crate::knowledge::model::{Answer, Event};
use crate::program::link::Type;
use crate::program::{ExprRef, FnId, TypeId};
use crate::resource::text::VisibleText;
use crate::syntax::ir::{Expr, FnKind, Lit, TypeKind};

use super::text::{approving_callback, is_agree_label, is_refuse_label};
use super::{Bits, Form, Gate, Judge, Verdict};

impl Judge<'_, '_> {
    /// What a pressed control establishes: its label agrees, and the dialog or screen asks.
    pub(super) fn control(&self, texts: &ControlTexts, at: ExprRef) -> Verdict {
        let own: Vec<VisibleText> = texts.own.clone();
        if own.iter().any(|text| is_refuse_label(&text.value))
            || !own.iter().any(|text| is_agree_label(&text.value))
        {
            return Verdict::none();
        }
        // A label that says it all by itself.
        if let Some(verdict) = self.by_texts(&own, Form::Handler, at)
            && !verdict.is_none()
        {
            return verdict;
        }
        let all: Vec<VisibleText> = own.into_iter().chain(texts.container.iter().cloned()).collect();
        self.by_texts(&all, Form::Handler, at).unwrap_or_default()
    }

    pub(super) fn find_handler(&self, func: FnId) -> Verdict {
        let program = self.program;
        let function = program.func(func);
        let mut verdict = Verdict::none();
        if function.kind == FnKind::Lambda {
            if let Some(written) = program.written_at(func) {
                verdict = verdict.both(self.given(written, ""));
            }
            return verdict;
        }
        let Some(owner) = program.owner(func) else { return verdict };
        if let Some(new) = program.constructed_at(owner)
            && program.ty(owner).kind == TypeKind::Anonymous
        {
            verdict = verdict.both(self.given(new, &function.name));
        }
        for (layout, index) in program.layout_clicks(func).iter() {
            let index = *index;
            for read in program.android.layout(layout) {
                let Some(widget) = read.widgets.get(index) else { continue };
                let own =
                    read.own_texts(index).into_iter().flat_map(|text| program.android.texts(text)).collect();
                let texts = ControlTexts { own, row: Vec::new(), container: program.layout_texts(layout) };
                let at = self.anchor(func);
                verdict = verdict.both(self.control(&texts, at));
                if let Some(id) = &widget.id {
                    let widget = WidgetRef { layouts: vec![layout.clone()], id: id.as_str().into() };
                    verdict = verdict.both(self.enabled_widget(&widget, at));
                }
                if let Some(binding) = &widget.enabled_binding
                    && let Some(member) = binding.member()
                {
                    verdict = verdict.both(self.bound_state(layout, member, binding.negated(), at));
                }
            }
        }
        let unit = program.fn_unit(func);
        for annotation in &function.annotations {
            if !program.model.bound.annotations.contains(annotation.name.as_str()) {
                continue;
            }
            let ids = program.annotated_ids(unit, annotation);
            let at = self.anchor(func);
            let each = ids.into_iter().filter_map(|id| program.widget_in(owner, id)).map(|widget| {
                self.control(&program.widget_texts(&widget), at).both(self.enabled_widget(&widget, at))
            });
            verdict = verdict.both(each.reduce(Verdict::either).unwrap_or_default());
        }
        verdict
    }

    /// Some expression of a function, to point at.
    fn anchor(&self, func: FnId) -> ExprRef {
        let unit = self.program.fn_unit(func);
        let first = self.program.func(func).body.first().copied();
        ExprRef { unit, expr: first.unwrap_or(crate::syntax::ir::ExprId(0)) }
    }

    /// What it means that a function value or listener runs that was given to a call. `method` is the
    /// listener's method, empty for a lambda.
    pub fn given(&self, value: ExprRef, method: &str) -> Verdict {
        let program = self.program;
        let Some(around) = program.around(value) else { return Verdict::none() };
        let sub = |expr| ExprRef { unit: value.unit, expr };
        match program.expr(around) {
            Expr::Call { recv, name, args, .. } => {
                let Some(position) = args.iter().position(|arg| arg.value == value.expr) else {
                    return Verdict::none();
                };
                let label = args[position].label.as_deref().unwrap_or_default();
                // A button of a prompt.
                if let Some(answer) = program.model.answer(name)
                    && (recv.is_some() || program.func(program.home(around)).kind == FnKind::Lambda)
                    && answer != Answer::Text
                {
                    return self.prompt_button(
                        around,
                        args.iter().map(|arg| sub(arg.value)).filter(|arg| *arg != value).collect(),
                        answer,
                    );
                }
                // A control with a listener.
                if let Some(event) = program.model.event(name)
                    && let Some(recv) = recv
                {
                    return match event {
                        Event::Click => self.clicked(sub(*recv), around),
                        Event::Check => Verdict::none(),
                    };
                }
                // A declarative control.
                if let Some(control) = program.model.control(name) {
                    let is_click = control.click.iter().any(|click| click == label)
                        || label.is_empty()
                            && !control.click.is_empty()
                            && (position == 0 || args.len() == 1);
                    if is_click {
                        let texts = program.declarative_texts(around);
                        let mut verdict = self.slot_control(&texts, around);
                        for arg in args {
                            if arg.label.as_ref().is_some_and(|label| {
                                control.enabled.iter().any(|enabled| enabled == label.as_str())
                            }) {
                                verdict = verdict.both(self.enabled_by(sub(arg.value)));
                            }
                        }
                        return verdict;
                    }
                    return Verdict::none();
                }
                self.custom_prompt(around, position, label, method)
            }
            Expr::New { args, .. } => {
                let Some(position) = args.iter().position(|arg| arg.value == value.expr) else {
                    return Verdict::none();
                };
                let label = args[position].label.clone().unwrap_or_default();
                self.custom_prompt(around, position, &label, method)
            }
            Expr::Assign { target, .. } => {
                // `dialog.onAgree = { .. }`.
                let target = sub(*target);
                let Expr::Member { recv, name, .. } = program.expr(target) else { return Verdict::none() };
                if approving_callback(name) != Some(true) && approving_callback(method) != Some(true) {
                    return Verdict::none();
                }
                let texts = program.prompt_texts(sub(*recv));
                self.by_texts(&texts, Form::Callback, around).unwrap_or_default()
            }
            _ => Verdict::none(),
        }
    }

    /// A declarative button: its label decides, and inside a dialog the slot it fills.
    fn slot_control(&self, texts: &ControlTexts, at: ExprRef) -> Verdict {
        let program = self.program;
        if let Some((dialog, agrees)) = self.slot_of(at) {
            let by_label = texts.own.iter().any(|text| is_refuse_label(&text.value));
            if !agrees || by_label {
                return Verdict::none();
            }
            let all = program.shown_texts(dialog);
            return self.by_texts(&all, Form::Callback, at).unwrap_or_default();
        }
        self.control(texts, at)
    }

    /// The declarative dialog around a place and whether the slot is an approving one.
    fn slot_of(&self, at: ExprRef) -> Option<(ExprRef, bool)> {
        let program = self.program;
        let mut func = program.home(at);
        loop {
            let written = program.written_at(func)?;
            let around = program.around(written)?;
            if let Expr::Call { name, args, .. } = program.expr(around)
                && let Some(slots) = program.model.dialog_slots(name)
            {
                let label =
                    args.iter().find(|arg| arg.value == written.expr).and_then(|arg| arg.label.as_deref());
                let label = label.unwrap_or_default();
                if slots.agree.iter().any(|slot| slot == label) {
                    return Some((around, true));
                }
                if slots.refuse.iter().any(|slot| slot == label) {
                    return Some((around, false));
                }
                // A body with its own buttons: their labels decide.
                return None;
            }
            func = program.home(written);
        }
    }

    /// `setPositiveButton(text, handler)`: the label decides over the method's name.
    fn prompt_button(&self, call: ExprRef, labels: Vec<ExprRef>, answer: Answer) -> Verdict {
        let program = self.program;
        let label: Vec<VisibleText> =
            labels.into_iter().flat_map(|label| program.shown_texts(label)).collect();
        let refuses = label.iter().any(|text| is_refuse_label(&text.value));
        let agrees = label.iter().any(|text| is_agree_label(&text.value));
        if refuses || answer == Answer::Refuse && !agrees {
            return Verdict::none();
        }
        let texts = program.prompt_texts(call);
        self.by_texts(&texts, Form::Callback, call).unwrap_or_default()
    }

    /// A click on a widget.
    fn clicked(&self, control: ExprRef, at: ExprRef) -> Verdict {
        let program = self.program;
        let Some(widget) = program.widget_of(control) else { return Verdict::none() };
        self.control(&program.widget_texts(&widget), at).both(self.enabled_widget(&widget, at))
    }

    /// A prompt that the project or a library built itself: the name of the parameter, slot or method
    /// says that it approves, the texts given say what to.
    fn custom_prompt(&self, call: ExprRef, position: usize, label: &str, method: &str) -> Verdict {
        let program = self.program;
        let target = program.target(call);
        let mut names: Vec<String> = vec![method.to_owned(), label.to_owned()];
        for &func in &target.fns {
            let (Expr::Call { args, .. } | Expr::New { args, .. }) = program.expr(call) else { break };
            if let Some(param) = program.param_for(args, position, func) {
                names.push(program.func(func).params[param].name.to_string());
            }
        }
        if let Expr::Call { name, .. } = program.expr(call)
            && names.iter().all(|name| approving_callback(name).is_none())
        {
            names.push(name.to_string());
        }
        let says: Vec<bool> = names.iter().filter_map(|name| approving_callback(name)).collect();
        if says.first() != Some(&true) {
            return Verdict::none();
        }
        let mut texts = program.prompt_texts(call);
        if let Some(Type::Project(id, _)) = &target.constructs {
            texts.extend(program.screen_texts(*id));
        }
        // The dialog that a project function shows.
        for &func in target.fns.iter().take(2) {
            texts.extend(self.texts_shown_by(func));
        }
        self.by_texts(&texts, Form::Callback, call).unwrap_or_default()
    }

    fn texts_shown_by(&self, func: FnId) -> Vec<VisibleText> {
        let program = self.program;
        let function = program.func(func);
        if !function.has_body {
            return Vec::new();
        }
        let mut texts = Vec::new();
        for at in program.body_exprs(func) {
            if let Expr::Call { name, args, .. } = program.expr(at)
                && (program.model.answer(name) == Some(Answer::Text)
                    || matches!(
                        name.as_str(),
                        "Text"
                            | "setContentView"
                            | "inflate"
                            | "setPositiveButton"
                            | "stringResource"
                            | "getString"
                    ))
            {
                for arg in args {
                    texts.extend(program.shown_texts(ExprRef { unit: at.unit, expr: arg.value }));
                }
            }
        }
        texts
    }

    /// A handler of a tick box: what ticking it agrees to.
    pub(super) fn check_handler(&self, func: FnId, at: ExprRef) -> Option<Verdict> {
        let program = self.program;
        let (value, _) = match program.func(func).kind {
            FnKind::Lambda => (program.written_at(func)?, String::new()),
            _ => {
                let owner = program.owner(func)?;
                (program.constructed_at(owner)?, program.func(func).name.to_string())
            }
        };
        let around = program.around(value)?;
        let Expr::Call { recv, name, args, .. } = program.expr(around) else { return None };
        if let Some(recv) = recv
            && program.model.event(name) == Some(Event::Check)
        {
            let widget = program.widget_of(ExprRef { unit: value.unit, expr: *recv })?;
            let texts = program.widget_texts(&widget);
            return self.row_or_container(&texts, at).or_else(|| {
                let bits = super::text::named(&widget.id);
                (!bits.is_empty()).then(|| self.named_gate(bits, &widget.id, at))
            });
        }
        let control = program.model.control(name)?;
        let position = args.iter().position(|arg| arg.value == value.expr)?;
        let label = args[position].label.as_deref().unwrap_or_default();
        let changes = control.change.iter().any(|change| change == label)
            || label.is_empty() && !control.change.is_empty();
        if !changes {
            return None;
        }
        let texts = program.declarative_texts(around);
        self.row_or_container(&texts, at)
    }

    fn row_or_container(&self, texts: &ControlTexts, at: ExprRef) -> Option<Verdict> {
        let row = self.by_texts(&texts.row, Form::Condition, at);
        match row {
            Some(verdict) if !verdict.is_none() => Some(verdict),
            Some(verdict) if !texts.row.iter().any(|text| super::text::asks(&text.value)) => Some(verdict),
            _ => self.by_texts(&texts.container, Form::Condition, at),
        }
    }

    fn named_gate(&self, bits: Bits, name: &str, at: ExprRef) -> Verdict {
        self.add(Gate {
            bits,
            form: Form::Condition,
            at,
            quote: None,
            name: Some(name.to_owned()),
            age: None,
            minor_side: false,
        })
    }

    /// A control that can be used only when an expression is true.
    fn enabled_by(&self, state: ExprRef) -> Verdict {
        let verdict = self.cond(state, true);
        self.as_enablement(verdict)
    }

    fn as_enablement(&self, verdict: Verdict) -> Verdict {
        let mut result = Verdict::none();
        for &id in &verdict.gates {
            let gate = Gate { form: Form::Enablement, ..self.gate(id) };
            result = result.both(self.add(gate));
        }
        result.bits = verdict.bits;
        result
    }

    /// A widget that is disabled until a consent state is true, by its layout or by code.
    pub(super) fn enabled_widget(&self, widget: &WidgetRef, at: ExprRef) -> Verdict {
        let program = self.program;
        let mut starts_disabled = false;
        for layout in &widget.layouts {
            for read in program.android.layout(layout) {
                let Some((_, found)) = read.by_id(&widget.id) else { continue };
                if found.enabled.is_some_and(|(enabled, _)| !enabled) {
                    starts_disabled = true;
                }
                if let Some(binding) = &found.enabled_binding
                    && let Some(member) = binding.member()
                {
                    return self.bound_state(layout, member, binding.negated(), at);
                }
            }
        }
        let mut all: Option<Verdict> = None;
        for (state, place) in self.enabled_settings(widget) {
            let verdict = match program.expr(state) {
                Expr::Lit(Lit::Bool(false)) => {
                    // Disabled when the screen starts.
                    if program.func(program.home(place)).kind != FnKind::Lambda {
                        starts_disabled = true;
                    }
                    continue;
                }
                Expr::Lit(Lit::Bool(true)) => self.chain(place),
                _ => self.cond(state, true),
            };
            all = Some(match all {
                Some(known) => known.either(verdict),
                None => verdict,
            });
        }
        match all {
            Some(verdict) if starts_disabled => self.as_enablement(verdict),
            _ => Verdict::none(),
        }
    }

    /// Places that set whether a widget can be used: the state and the place.
    fn enabled_settings(&self, widget: &WidgetRef) -> Vec<(ExprRef, ExprRef)> {
        let all = self.enabling.get_or_init(|| self.find_enabling());
        all.iter()
            .filter(|(other, ..)| same(other, widget))
            .map(|(_, state, place)| (*state, *place))
            .collect()
    }

    fn find_enabling(&self) -> Vec<(WidgetRef, ExprRef, ExprRef)> {
        let program = self.program;
        let mut found = Vec::new();
        let names = program.model.enabled.set.iter().chain(&program.model.enabled.members);
        let mut places: Vec<ExprRef> = names.flat_map(|name| program.uses_of(name)).copied().collect();
        places.sort_unstable();
        places.dedup();
        for at in places {
            let sub = |expr| ExprRef { unit: at.unit, expr };
            match program.expr(at) {
                Expr::Call { recv: Some(recv), args, .. } if args.len() == 1 => {
                    if let Some(widget) = program.widget_of(sub(*recv)) {
                        found.push((widget, sub(args[0].value), at));
                    }
                }
                Expr::Member { recv, .. } => {
                    let Some(around) = program.around(at) else { continue };
                    let Expr::Assign { target, value, .. } = program.expr(around) else { continue };
                    if *target == at.expr
                        && let Some(widget) = program.widget_of(sub(*recv))
                    {
                        found.push((widget, sub(*value), around));
                    }
                }
                _ => {}
            }
        }
        found
    }

    /// A member of a bound view model as a state.
    fn bound_state(&self, layout: &str, member: &str, negated: bool, at: ExprRef) -> Verdict {
        let program = self.program;
        for read in program.android.layout(layout) {
            // A two-way bound box: its own texts say what it is.
            for (index, widget) in read.widgets.iter().enumerate() {
                let same =
                    widget.checked_binding.as_ref().and_then(|binding| binding.member()) == Some(member);
                if same && !negated {
                    let texts = ControlTexts {
                        own: Vec::new(),
                        row: read
                            .row_texts(index)
                            .into_iter()
                            .flat_map(|text| program.android.texts(text))
                            .collect(),
                        container: program.layout_texts(layout),
                    };
                    if let Some(verdict) = self.row_or_container(&texts, at) {
                        return self.as_enablement(verdict);
                    }
                }
            }
            for (_, ty) in &read.variables {
                let simple = ty.rsplit('.').next().unwrap_or_default();
                program.want_type(simple);
                for &id in program.types_named(simple) {
                    if program.field(id, member).is_some() {
                        let name = member.into();
                        for used in program.field_definitions(id, &name) {
                            let verdict = self.truth(used, !negated);
                            if !verdict.is_none() {
                                return self.as_enablement(verdict);
                            }
                        }
                    }
                }
            }
        }
        if negated {
            return Verdict::none();
        }
        let bits = super::text::named(member);
        if bits.is_empty() { Verdict::none() } else { self.as_enablement(self.named_gate(bits, member, at)) }
    }

    /// `resultCode == RESULT_OK` behind a screen that asks for consent.
    pub(super) fn screen_result(&self, a: ExprRef, b: ExprRef, holds: bool) -> Option<Verdict> {
        let program = self.program;
        let name_of = |at: ExprRef| match program.expr(at) {
            Expr::Name(name) | Expr::Member { name, .. } | Expr::Call { name, .. } => Some(name.clone()),
            _ => None,
        };
        let ok = |at| name_of(at).is_some_and(|name| name == "RESULT_OK");
        let code =
            |at| name_of(at).is_some_and(|name| matches!(name.as_str(), "resultCode" | "getResultCode"));
        let place = if code(a) && ok(b) {
            a
        } else if code(b) && ok(a) {
            b
        } else {
            return None;
        };
        if !holds {
            return Some(Verdict::none());
        }
        let opened = self.opened_for(place);
        if opened.is_empty() {
            return Some(Verdict::none());
        }
        let each = opened.into_iter().map(|class| self.result_of(class, place));
        Some(each.reduce(Verdict::either).unwrap_or_default())
    }

    /// Class references of the screens whose result a handler receives.
    fn opened_for(&self, place: ExprRef) -> Vec<ExprRef> {
        let program = self.program;
        let home = program.home(place);
        // A launcher made by `registerForActivityResult`.
        let mut func = Some(home);
        while let Some(id) = func {
            if let Some(written) = program.written_at(id)
                && let Some(around) = program.around(written)
                && let Expr::Call { name, .. } = program.expr(around)
                && (name == "registerForActivityResult" || name == "rememberLauncherForActivityResult")
            {
                return self.launched_by(around);
            }
            func = program.parent(id).filter(|_| program.func(id).kind == FnKind::Lambda);
        }
        // `onActivityResult` with a request code.
        let method = program.named_fn(home);
        let Some(owner) = program.owner(method) else { return Vec::new() };
        let code = self.request_code(place);
        let mut classes = Vec::new();
        for &at in program.uses_of("startActivityForResult") {
            let Expr::Call { args, .. } = program.expr(at) else { continue };
            let same_owner = program.owner(program.home(at)).map(|owner| program.top_type(owner))
                == Some(program.top_type(owner));
            if !same_owner || args.len() < 2 {
                continue;
            }
            let given = ExprRef { unit: at.unit, expr: args[1].value };
            if let Some(code) = code
                && self.code_value(given) != self.code_value(code)
            {
                continue;
            }
            classes.extend(self.classes_in(ExprRef { unit: at.unit, expr: args[0].value }));
        }
        classes
    }

    fn code_value(&self, at: ExprRef) -> Option<String> {
        self.program.constant_text(at).or_else(|| self.program.dotted(at))
    }

    /// The request code that a place is guarded by.
    fn request_code(&self, place: ExprRef) -> Option<ExprRef> {
        let program = self.program;
        let is_code = |at: ExprRef| matches!(program.expr(at), Expr::Name(name) if name == "requestCode");
        let mut candidates = program.guards_at(place);
        // `requestCode == X && resultCode == RESULT_OK`.
        let mut at = place;
        while let Some(around) = program.around(at) {
            if let Expr::And(a, _) = program.expr(around) {
                candidates
                    .push(crate::analysis::guard::Guard::Cond(ExprRef { unit: at.unit, expr: *a }, true));
            }
            if let Expr::And(_, b) = program.expr(around) {
                candidates
                    .push(crate::analysis::guard::Guard::Cond(ExprRef { unit: at.unit, expr: *b }, true));
            }
            at = around;
        }
        candidates.into_iter().find_map(|guard| match guard {
            crate::analysis::guard::Guard::Cond(cond, true) => match program.expr(cond) {
                Expr::Cmp(crate::syntax::ir::CmpOp::Eq, a, b) => {
                    let (a, b) =
                        (ExprRef { unit: cond.unit, expr: *a }, ExprRef { unit: cond.unit, expr: *b });
                    if is_code(a) {
                        Some(b)
                    } else if is_code(b) {
                        Some(a)
                    } else {
                        None
                    }
                }
                _ => None,
            },
            crate::analysis::guard::Guard::Equal { subject, test, holds: true } if is_code(subject) => {
                Some(test)
            }
            _ => None,
        })
    }

    /// Class references in what a launcher is given.
    fn launched_by(&self, register: ExprRef) -> Vec<ExprRef> {
        let program = self.program;
        let mut classes = Vec::new();
        for &at in program.uses_of("launch") {
            let Expr::Call { recv: Some(recv), args, .. } = program.expr(at) else { continue };
            let recv = ExprRef { unit: at.unit, expr: *recv };
            if program.definitions(recv).contains(&register) || program.peel(recv) == register {
                for arg in args {
                    classes.extend(self.classes_in(ExprRef { unit: at.unit, expr: arg.value }));
                }
            }
        }
        classes
    }

    /// Class references in an expression or in what its variables are made of.
    fn classes_in(&self, at: ExprRef) -> Vec<ExprRef> {
        let program = self.program;
        let mut found = Vec::new();
        let mut stack = vec![(at, 0)];
        while let Some((at, depth)) = stack.pop() {
            for part in program.subtree(at) {
                match program.expr(part) {
                    Expr::ClassRef(_) => found.push(part),
                    Expr::Name(_) | Expr::Member { .. } if depth < 3 => {
                        stack.extend(program.definitions(part).into_iter().map(|def| (def, depth + 1)));
                    }
                    Expr::Call { .. } if depth < 3 => {
                        for &func in &program.target(part).fns {
                            stack.extend(
                                program.returned_values(func).into_iter().map(|value| (value, depth + 1)),
                            );
                        }
                    }
                    _ => {}
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// What a screen's positive result establishes.
    fn result_of(&self, class: ExprRef, place: ExprRef) -> Verdict {
        let program = self.program;
        let Expr::ClassRef(ty) = program.expr(class) else { return Verdict::none() };
        match program.resolve(class, ty) {
            Type::Project(id, _) => self.result_inside(id),
            Type::External(name, _) => {
                let gate =
                    program.catalog.launches.get(&name).any(|&api| program.catalog.api(api).role.is_none());
                if !gate {
                    return Verdict::none();
                }
                self.add(Gate {
                    bits: Bits::CONSENT.or(Bits::SEPARATE),
                    form: Form::Sdk,
                    at: place,
                    quote: None,
                    name: Some(name.to_string()),
                    age: None,
                    minor_side: false,
                })
            }
            _ => Verdict::none(),
        }
    }

    /// What has been passed wherever a screen sets its positive result.
    fn result_inside(&self, id: TypeId) -> Verdict {
        let program = self.program;
        let span = program.ty(id).span;
        let unit = program.type_unit(id);
        let results = program.uses_of("setResult").iter().copied().filter(|at| {
            at.unit == unit
                && span.contains(program.loc(*at).span)
                && matches!(program.expr(*at), Expr::Call { args, .. } if args.first().is_some_and(|arg| {
                    matches!(program.expr(ExprRef { unit, expr: arg.value }), Expr::Name(name) | Expr::Member { name, .. } if name == "RESULT_OK")
                }))
        });
        let verdict = results.map(|at| self.chain(at)).reduce(Verdict::either).unwrap_or_default();
        let mut result = Verdict::none();
        for &gate in &verdict.gates {
            result = result.both(self.add(Gate { form: Form::Result, ..self.gate(gate) }));
        }
        result.bits = verdict.bits;
        result
    }
}

fn same(a: &WidgetRef, b: &WidgetRef) -> bool {
    a.id == b.id
        && (a.layouts.is_empty()
            || b.layouts.is_empty()
            || a.layouts.iter().any(|layout| b.layouts.contains(layout)))
}
