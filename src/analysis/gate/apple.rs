//! What Apple's frameworks ask in their own ways: modifiers around a view, bindings, shared handlers of
//! an alert, actions tied to controls.

use crate::analysis::ui::ControlTexts;
use crate::knowledge::model::Answer;
use crate::knowledge::words::tokens;
use crate::program::link::{NameTarget, Type};
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, FnId, TypeId};
use crate::resource::text::VisibleText;
use crate::syntax::ir::{Arg, CmpOp, Expr, Lit};

use super::text::{is_agree_label, is_refuse_label};
use super::{Form, Judge, Verdict};

/// Calls that keep a value under the key that their label `forKey` gives.
const WRITERS: &[&str] = &[
    "set",
    "setValue",
    "setBool:forKey:",
    "setObject:forKey:",
    "setValue:forKey:",
    "setInteger:forKey:",
    "setDouble:forKey:",
    "setFloat:forKey:",
];

/// Views and closures around a place are followed this far.
const MAX_STEPS: usize = 24;

impl Judge<'_, '_> {
    /// A listener of something that is drawn where it stands: `HStack { .. }.onTapGesture { .. }`.
    pub(super) fn drawn_clicked(&self, control: ExprRef, at: ExprRef) -> Verdict {
        let program = self.program;
        match program.expr(control) {
            Expr::Call { .. } if program.is_apple(control.unit) => {
                self.control(&program.declarative_texts(control), at).both(self.modified(at))
            }
            _ => Verdict::none(),
        }
    }

    /// What it means that a function value runs that was given to a view or a control of UIKit.
    pub(super) fn apple_given(&self, value: ExprRef, around: ExprRef) -> Option<Verdict> {
        let program = self.program;
        let sub = |expr| ExprRef { unit: value.unit, expr };
        let Expr::Call { recv, name, args, .. } = program.expr(around) else { return None };
        let position = args.iter().position(|arg| arg.value == value.expr)?;
        let label = args[position].label.as_deref().unwrap_or_default();
        // `.default(Text("..")) { .. }` in a slot of a dialog.
        if let Some(recv) = recv
            && matches!(program.expr(sub(*recv)), Expr::Empty)
            && let Some(dialog) = program.around(around)
            && let Expr::Call { name: outer, .. } = program.expr(dialog)
            && program.model.dialog_slots(outer, program.lang(value.unit)).is_some()
        {
            let labels =
                args.iter().filter(|arg| arg.value != value.expr).map(|arg| sub(arg.value)).collect();
            return Some(self.dialog_button(dialog, labels, name == "cancel"));
        }
        if let Some(control) = program.model.control(name, program.lang(value.unit)) {
            if !program.is_click(around, position) {
                return Some(self.modified(around));
            }
            let cancels = args.iter().any(|arg| {
                arg.label.as_deref() == Some("role")
                    && matches!(program.expr(sub(arg.value)), Expr::Member { name, .. } if name == "cancel")
            });
            if program.listened_by(around).is_some() {
                return Some(self.action_chosen(around, args, value));
            }
            let modified = self.modified(around);
            if cancels || control.click.is_empty() {
                return Some(modified);
            }
            let texts = program.declarative_texts(around);
            return Some(self.slot_control(&texts, around).both(modified));
        }
        if matches!(program.expr(value), Expr::Lambda(_)) && label != "onDismiss" {
            let verdict = self.presented(around).both(self.modified(around));
            if !verdict.is_none() {
                return Some(verdict);
            }
        }
        None
    }

    /// An action that is made with its title and given to a button or menu.
    fn action_chosen(&self, made: ExprRef, args: &[Arg], value: ExprRef) -> Verdict {
        let program = self.program;
        let own: Vec<VisibleText> = args
            .iter()
            .filter(|arg| arg.value != value.expr)
            .flat_map(|arg| program.shown_texts(ExprRef { unit: made.unit, expr: arg.value }))
            .collect();
        let widget = program.listened_by(made);
        let mut texts = widget.as_ref().map(|widget| program.widget_texts(widget)).unwrap_or_default();
        texts.own.extend(own);
        if texts.container.is_empty()
            && let Some(owner) = program.owner(program.named_fn(program.home(made)))
        {
            texts.container = program.screen_texts(program.top_type(owner));
        }
        let verdict = self.control(&texts, made);
        match widget {
            Some(widget) => verdict.both(self.enabled_widget(&widget, made)),
            None => verdict,
        }
    }

    fn dialog_button(&self, dialog: ExprRef, labels: Vec<ExprRef>, cancels: bool) -> Verdict {
        let program = self.program;
        let own: Vec<VisibleText> = labels.into_iter().flat_map(|label| program.shown_texts(label)).collect();
        if cancels
            || own.iter().any(|text| is_refuse_label(&text.value))
            || !own.iter().any(|text| is_agree_label(&text.value))
        {
            return Verdict::none();
        }
        self.by_texts(&program.dialog_texts(dialog), Form::Callback, dialog).unwrap_or_default()
    }

    /// What modifiers of a view, or of a view around it, take before it can be used: `.disabled(!agreed)`.
    pub(super) fn modified(&self, view: ExprRef) -> Verdict {
        let program = self.program;
        let mut verdict = Verdict::none();
        let mut at = view;
        while let Some(around) = program.around(at)
            && let Expr::Call { recv: Some(recv), name, args, .. } = program.expr(around)
            && *recv == at.expr
        {
            let modifiers = program.model.enabled.members.contains(name.as_str());
            if let ([only], true) = (&args[..], name == "disabled" || modifiers) {
                let state = ExprRef { unit: at.unit, expr: only.value };
                let found = self.cond(state, name != "disabled");
                verdict = verdict.both(self.as_enablement(&found));
            }
            at = around;
        }
        verdict
    }

    /// What it takes for something to be presented that waits for a state to be true.
    fn presented(&self, call: ExprRef) -> Verdict {
        let program = self.program;
        let Expr::Call { args, .. } = program.expr(call) else { return Verdict::none() };
        let mut verdict = Verdict::none();
        for arg in args {
            let waits = arg.label.as_deref().is_some_and(|label| {
                matches!(label, "isPresented" | "isActive" | "item" | "presenting" | "unwrapping")
            });
            let state = ExprRef { unit: call.unit, expr: arg.value };
            if waits && matches!(program.expr(state), Expr::Name(_) | Expr::Member { .. }) {
                // What it is called says when it shows, not what was agreed to.
                let definitions = self.settings(state);
                verdict = verdict.both(self.by_definitions(&definitions, state, true).unwrap_or_default());
            }
        }
        verdict
    }

    /// Uses of a state that set it without an assignment: a control that is bound to it, `toggle()`, what
    /// is kept under the key of a stored property.
    pub(super) fn coded_settings(&self, at: ExprRef, uses: Vec<ExprRef>) -> Vec<ExprRef> {
        let mut list: Vec<ExprRef> = uses.into_iter().filter(|&used| self.sets_bound(used)).collect();
        if let Some(key) = self.stored_key(at) {
            list.extend(self.written_under(&key).iter().copied());
        }
        list
    }

    /// Values that are written under keys given by a label, with these: `defaults.set(true, forKey: "key")`.
    pub(super) fn written_for_keys(&self) -> Vec<(ExprRef, ExprRef)> {
        let program = self.program;
        let mut values = Vec::new();
        for &at in WRITERS.iter().flat_map(|writer| program.uses_of(writer)) {
            let Expr::Call { args, .. } = program.expr(at) else { continue };
            let under = args.iter().find(|arg| arg.label.as_deref() == Some("forKey"));
            let (Some(under), Some(value)) = (under, args.first()) else { continue };
            if program.is_apple(at.unit) {
                let sub = |expr| ExprRef { unit: at.unit, expr };
                values.push((sub(under.value), sub(value.value)));
            }
        }
        values
    }

    /// The key of a property that is kept in the preferences: `@AppStorage("key") var agreed`.
    pub(super) fn stored_key(&self, at: ExprRef) -> Option<String> {
        let program = self.program;
        let (owner, name) = match program.expr(at) {
            Expr::Name(_) => match program.name_target(at)? {
                NameTarget::Field(owner, index) => (owner, program.ty(owner).fields[index].name.clone()),
                _ => return None,
            },
            Expr::Member { recv, name, .. } => {
                (program.member_owner(ExprRef { unit: at.unit, expr: *recv }, name)?, name.clone())
            }
            _ => return None,
        };
        let unit = program.type_unit(owner);
        let field = program.field(owner, &name)?;
        field
            .annotations
            .iter()
            .filter(|row| tokens(&row.name).iter().any(|part| part == "storage"))
            .find_map(|row| {
                let first = row.args.iter().find(|arg| arg.label.as_deref() != Some("wrappedValue"))?;
                program.constant_text(ExprRef { unit, expr: first.value })
            })
    }

    fn sets_bound(&self, used: ExprRef) -> bool {
        let program = self.program;
        let Some(around) = program.around(used) else { return false };
        match program.expr(around) {
            Expr::Call { recv, name, args, .. } => {
                if *recv == Some(used.expr) {
                    return name == "toggle" && args.is_empty();
                }
                let Some(arg) = args.iter().find(|arg| arg.value == used.expr) else { return false };
                let label = arg.label.as_deref().unwrap_or_default();
                match program.model.control(name, program.lang(used.unit)) {
                    Some(control) => control.state.iter().any(|state| state == label),
                    None => {
                        program.is_binding(used)
                            && matches!(program.target(around).constructs, Some(Type::Project(..)))
                    }
                }
            }
            Expr::New { args, .. } => {
                args.iter().any(|arg| arg.value == used.expr) && program.is_binding(used)
            }
            _ => false,
        }
    }

    /// What a control that is bound to a state asks: the words on it or beside it.
    pub(super) fn coded_bound(&self, used: ExprRef, at: ExprRef) -> Option<Verdict> {
        let program = self.program;
        if !self.sets_bound(used) {
            return None;
        }
        let around = program.around(used)?;
        let sub = |expr| ExprRef { unit: used.unit, expr };
        let (name, args, recv) = match program.expr(around) {
            Expr::Call { name, args, recv, .. } => (name.as_str(), args, *recv),
            Expr::New { args, ty, .. } => (ty.simple(), args, None),
            _ => return None,
        };
        if recv == Some(used.expr) {
            return Some(self.chain(used).both(self.toggled(used)));
        }
        if program.model.control(name, program.lang(used.unit)).is_some() {
            let texts = program.declarative_texts(around);
            return Some(self.row_or_container(&texts, at).unwrap_or_default());
        }
        let mut texts: Vec<VisibleText> =
            args.iter().flat_map(|arg| program.shown_texts(sub(arg.value))).collect();
        if texts.is_empty()
            && let Some(Type::Project(id, _)) = program.target(around).constructs
        {
            texts = program.screen_texts(id);
        }
        Some(self.by_texts(&texts, Form::Condition, at).unwrap_or_default())
    }

    /// The words beside the controls that run a function.
    pub(super) fn action_rows(&self, func: FnId, at: ExprRef) -> Option<Verdict> {
        let program = self.program;
        let actions = program.actions_of(func);
        let each = actions.iter().map(|action| {
            let texts = program.action_texts(action, func);
            self.row_or_container(&texts, at).unwrap_or_default()
        });
        each.reduce(Verdict::either)
    }

    /// What it means that two values are equal, or not, in a handler that several controls share.
    pub(super) fn apple_equal(&self, a: ExprRef, b: ExprRef, holds: bool) -> Option<Verdict> {
        self.sender_is(a, b, holds)
            .or_else(|| self.sender_is(b, a, holds))
            .or_else(|| self.style_is(a, b, holds))
            .or_else(|| self.index_is(a, b, holds))
            .or_else(|| self.index_is(b, a, holds))
    }

    /// What controls of a storyboard ask whose use runs a function, or opens the screen that it is of.
    pub(super) fn scene_handler(&self, func: FnId, owner: TypeId) -> Verdict {
        let program = self.program;
        let at = self.anchor(func);
        let mut verdict = Verdict::none();
        let actions: Vec<_> =
            program.actions_of(func).into_iter().filter(|action| action.call.is_none()).collect();
        if !actions.is_empty() {
            let each = actions.iter().map(|action| {
                let pressed = self.control(&program.action_texts(action, func), at);
                match &action.widget {
                    Some(widget) => pressed.both(self.enabled_widget(widget, at)),
                    None => pressed,
                }
            });
            verdict = each.reduce(Verdict::either).unwrap_or_default();
        }
        if program.is_system_called(func) {
            let opened = program.pressed_to_open(program.top_type(owner));
            let each = opened.into_iter().map(|(scene, index)| {
                let texts = ControlTexts {
                    own: program.scene_texts(scene, Some(index)),
                    row: Vec::new(),
                    container: program.scene_texts(scene, None),
                };
                self.control(&texts, at)
            });
            verdict = verdict.both(each.reduce(Verdict::either).unwrap_or_default());
        }
        verdict
    }

    /// True for a condition about the answer to an alert.
    pub(crate) fn is_answer(&self, at: ExprRef) -> bool {
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match self.program.expr(at) {
            Expr::Cmp(CmpOp::Eq | CmpOp::Ne, a, b) if self.program.is_apple(at.unit) => {
                let (a, b) = (sub(*a), sub(*b));
                self.style_is(a, b, true).or_else(|| self.index_is(a, b, true)).is_some()
            }
            _ => false,
        }
    }

    /// `sender == agreeButton`.
    fn sender_is(&self, sender: ExprRef, control: ExprRef, holds: bool) -> Option<Verdict> {
        let program = self.program;
        let Expr::Name(_) = program.expr(sender) else { return None };
        let Some(NameTarget::Local(Local { func, def: Def::Param(0) })) = program.name_target(sender) else {
            return None;
        };
        let actions = program.actions_of(func);
        if actions.is_empty() {
            return None;
        }
        let widget = program.widget_of(control)?;
        let each = actions.iter().filter(|action| (action.widget.as_ref() == Some(&widget)) == holds);
        let each = each.map(|action| {
            let verdict = self.control(&program.action_texts(action, func), sender);
            match &action.widget {
                Some(widget) => verdict.both(self.enabled_widget(widget, sender)),
                None => verdict,
            }
        });
        Some(each.reduce(Verdict::either).unwrap_or_default())
    }

    /// `action.style == .default` in a handler that the buttons of an alert share.
    fn style_is(&self, a: ExprRef, b: ExprRef, holds: bool) -> Option<Verdict> {
        let program = self.program;
        let Expr::Member { recv, name, .. } = program.expr(a) else { return None };
        if name != "style" && name != "title" {
            return None;
        }
        let Some(NameTarget::Local(Local { func, def: Def::Param(0) })) =
            program.name_target(ExprRef { unit: a.unit, expr: *recv })
        else {
            return None;
        };
        let wanted = match program.expr(b) {
            Expr::Name(name) | Expr::Member { name, .. } => name.to_lowercase(),
            _ => program.constant_text(b)?,
        };
        let screen = program.top_type(program.owner(program.named_fn(func))?);
        let mut all: Option<Verdict> = None;
        for maker in ["UIAlertAction", "actionWithTitle:style:handler:"] {
            for &call in program.uses_of(maker) {
                let Expr::Call { args, .. } = program.expr(call) else { continue };
                let args: Vec<ExprRef> =
                    args.iter().map(|arg| ExprRef { unit: call.unit, expr: arg.value }).collect();
                let Some(&handler) = args.iter().find(|&&arg| self.is_handler(arg, func, screen)) else {
                    continue;
                };
                let says = |arg: &ExprRef| match program.expr(*arg) {
                    Expr::Name(name) | Expr::Member { name, .. } => {
                        let name = name.to_lowercase();
                        name.ends_with(&wanted) || wanted.ends_with(&name)
                    }
                    _ => program.constant_text(*arg).is_some_and(|text| text == wanted),
                };
                if args.iter().filter(|arg| **arg != handler).any(says) != holds {
                    continue;
                }
                let labels = args.into_iter().filter(|arg| *arg != handler).collect();
                let answer = if wanted.ends_with("cancel") && holds { Answer::Refuse } else { Answer::Agree };
                let verdict = self.prompt_button(call, labels, answer);
                all = Some(match all {
                    Some(known) => known.either(verdict),
                    None => verdict,
                });
            }
        }
        all
    }

    /// `buttonIndex == 1` in the method that an alert tells which button was pressed.
    fn index_is(&self, index: ExprRef, value: ExprRef, holds: bool) -> Option<Verdict> {
        let program = self.program;
        let Expr::Name(_) = program.expr(index) else { return None };
        let Some(NameTarget::Local(Local { func, def: Def::Param(1) })) = program.name_target(index) else {
            return None;
        };
        if !program.func(func).name.to_lowercase().contains("buttonatindex")
            && !program.func(func).name.to_lowercase().contains("buttonindex")
        {
            return None;
        }
        let fits = |at: usize, cancels: bool| match program.expr(value) {
            Expr::Lit(Lit::Int(number)) => usize::try_from(*number) == Ok(at),
            Expr::Member { name, .. } | Expr::Name(name) if name.contains("cancel") => cancels,
            Expr::Member { name, .. } | Expr::Name(name) if name.contains("firstOther") => !cancels,
            _ => false,
        };
        let mut all: Option<Verdict> = None;
        for alert in program.alerts_told(func) {
            for (at, (label, cancels)) in program.alert_buttons(alert).into_iter().enumerate() {
                if fits(at, cancels) != holds {
                    continue;
                }
                let own = program.shown_texts(label);
                let agrees = !cancels
                    && own.iter().any(|text| is_agree_label(&text.value))
                    && !own.iter().any(|text| is_refuse_label(&text.value));
                let verdict = if agrees {
                    self.by_texts(&program.shown_texts(alert), Form::Callback, alert).unwrap_or_default()
                } else {
                    Verdict::none()
                };
                all = Some(match all {
                    Some(known) => known.either(verdict),
                    None => verdict,
                });
            }
        }
        all
    }

    /// A value that several ways of asking Objective-C and Swift have for the same thing wrap.
    pub(super) fn apple_truth(&self, at: ExprRef, holds: bool) -> Option<Verdict> {
        let program = self.program;
        let sub = |expr| ExprRef { unit: at.unit, expr };
        match program.expr(at) {
            Expr::Call { recv: Some(recv), name, args, .. } => match (name.as_str(), &args[..]) {
                ("boolValue" | "integerValue" | "intValue" | "length" | "count", []) => {
                    Some(self.truth(sub(*recv), holds))
                }
                ("isEqualToString:" | "isEqual:" | "isEqualToNumber:" | "caseInsensitiveCompare:", [arg]) => {
                    Some(self.equal(sub(*recv), sub(arg.value), holds))
                }
                (
                    "containsObject:" | "objectForKeyedSubscript:" | "objectForKey:" | "valueForKey:",
                    [arg],
                ) if !program
                    .target(at)
                    .names
                    .iter()
                    .any(|name| program.model.state_reads.get(name).next().is_some()) =>
                {
                    Some(self.contained(sub(*recv), sub(arg.value), at, holds))
                }
                _ => None,
            },
            // `try? x`: there only where nothing was thrown.
            Expr::Try { body, catches, .. } if catches.len() == 1 => {
                let caught = catches[0].body.last().map(|&last| program.expr(sub(last)));
                let last = sub(*body.last()?);
                if !matches!(caught, Some(Expr::Lit(Lit::Null))) {
                    return None;
                }
                let verdict = self.truth(last, holds);
                Some(if holds { verdict.both(self.passed(last)) } else { verdict })
            }
            Expr::Member { recv, name, .. } => match name.as_str() {
                "isEmpty" => Some(self.truth(sub(*recv), !holds)),
                "length" | "count" | "boolValue" => Some(self.truth(sub(*recv), holds)),
                // `await task.value`.
                "value" => match program.definitions(sub(*recv))[..] {
                    [task] => self.result_of_code(task, holds),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        }
    }
}

impl crate::program::Program<'_> {
    /// True for `$agreed`: what is handed on can be set.
    pub(crate) fn is_binding(&self, at: ExprRef) -> bool {
        let mut root = at;
        for _ in 0..MAX_STEPS {
            match self.expr(root) {
                Expr::Member { recv, .. } => root = ExprRef { unit: root.unit, expr: *recv },
                Expr::Name(name) => {
                    let span = self.loc(root).span;
                    return (span.end - span.start) as usize == name.len() + 1;
                }
                _ => return false,
            }
        }
        false
    }

    /// True for the argument of a declarative control that runs when it is pressed.
    pub(crate) fn is_click(&self, call: ExprRef, position: usize) -> bool {
        let Expr::Call { name, args, .. } = self.expr(call) else { return false };
        let Some(control) = self.model.control(name, self.lang(call.unit)) else { return false };
        let is_label = |label: &str| control.click.iter().any(|click| click == label);
        match &args[position].label {
            Some(label) => is_label(label),
            None => {
                let runs = |arg: &Arg| {
                    matches!(
                        self.expr(ExprRef { unit: call.unit, expr: arg.value }),
                        Expr::Lambda(_) | Expr::FnRef { .. }
                    )
                };
                let first = args.iter().position(|arg| arg.label.is_none() && runs(arg));
                !control.click.is_empty()
                    && first == Some(position)
                    && !args.iter().any(|arg| arg.label.as_deref().is_some_and(is_label))
            }
        }
    }

    /// Alerts of the old kind that tell a method which button was pressed: those whose delegate is the
    /// object of the method.
    pub(crate) fn alerts_told(&self, func: FnId) -> Vec<ExprRef> {
        let Some(owner) = self.owner(func) else { return Vec::new() };
        let unit = self.type_unit(owner);
        let mut list = Vec::new();
        for at in self.unit_exprs(unit) {
            let Expr::New { args, .. } = self.expr(at) else { continue };
            let told = args.iter().any(|arg| {
                arg.label.as_deref() == Some("delegate")
                    && matches!(self.expr(ExprRef { unit, expr: arg.value }), Expr::This(_))
            });
            let buttons = args.iter().any(|arg| arg.label.as_deref() == Some("cancelButtonTitle"));
            if told
                && buttons
                && self.owner(self.named_fn(self.home(at))).map(|ty| self.top_type(ty))
                    == Some(self.top_type(owner))
            {
                list.push(at);
            }
        }
        list
    }

    /// The labels of the buttons of such an alert in their order, and whether each cancels.
    pub(crate) fn alert_buttons(&self, alert: ExprRef) -> Vec<(ExprRef, bool)> {
        let Expr::New { args, .. } = self.expr(alert) else { return Vec::new() };
        let sub = |arg: &Arg| ExprRef { unit: alert.unit, expr: arg.value };
        let shown = |at: &ExprRef| !matches!(self.expr(*at), Expr::Lit(Lit::Null));
        let mut list: Vec<(ExprRef, bool)> = args
            .iter()
            .filter(|arg| arg.label.as_deref() == Some("cancelButtonTitle"))
            .map(sub)
            .filter(shown)
            .map(|at| (at, true))
            .collect();
        let others = args.iter().skip_while(|arg| arg.label.as_deref() != Some("otherButtonTitles"));
        list.extend(others.map(sub).filter(shown).map(|at| (at, false)));
        list
    }
}
