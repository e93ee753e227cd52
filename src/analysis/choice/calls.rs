//! Other ways that code offers: declarative controls, buttons and lists of prompts, tabs, screens that it
//! opens, and the credential of the device.

use super::late::When;
use super::screens::Screen;
use super::wording::{is_face, is_input_part, offers, submits};
use super::{Choices, Offer, Question};
use crate::knowledge::words::{Text, vocabulary};
use crate::program::ExprRef;
use crate::syntax::ir::{Arg, Expr, ExprId, FnKind, Lit, TypeKind};
use crate::syntax::lang::Lang;

/// Elements that only show something, unless something runs when they are pressed.
const PLAIN: &[&str] = &[
    "div",
    "span",
    "view",
    "text",
    "image",
    "img",
    "p",
    "li",
    "td",
    "label",
    "section",
    "h1",
    "h2",
    "h3",
    "h4",
    "i",
    "svg",
    "form",
    "View",
    "Text",
    "Image",
    "Card",
    "Space",
    "Avatar",
    "Tag",
    "van-icon",
    "u-icon",
    "uni-icons",
    "cover-view",
    "cover-image",
    "el-card",
];

/// A control found in code.
struct Control {
    text: String,
    /// What runs when it is used.
    handler: Vec<ExprRef>,
    /// Something else must finish it.
    input: bool,
}

impl Choices<'_, '_> {
    /// Other ways in the code of a screen.
    pub(super) fn call_offers(&self, screen: &Screen, question: &Question<'_>) -> Vec<Offer> {
        let program = self.program;
        let mut found = Vec::new();
        for at in self.exprs_of(screen) {
            if let Some(offer) = self.own_offer(at, question) {
                found.push(offer);
                continue;
            }
            if let Some(offer) = self.opening_offer(at, screen, question) {
                found.push(offer);
                continue;
            }
            let Some(control) = self.control_at(at, screen) else { continue };
            if self.leads_to_face(&control.handler, question) {
                // What is drawn together leads everywhere: it says nothing.
                if screen.drawn.is_none() {
                    found.push(Offer::leading_back(program.call_loc(at), control.text));
                }
                continue;
            }
            if control.input && !self.has_submit(screen, &self.sheets_of(screen.owner), question) {
                continue;
            }
            let when = self.when(at, question).max(self.usable_when(at, question));
            found.push(Offer::new(program.call_loc(at), control.text, when));
        }
        found
    }

    /// The control that an expression is, with what it offers.
    fn control_at(&self, at: ExprRef, screen: &Screen) -> Option<Control> {
        let program = self.program;
        let sub = |expr| ExprRef { unit: at.unit, expr };
        let first = |labels: Vec<String>| {
            labels.into_iter().find(|label| is_label(label) && offers(label, screen.near))
        };
        let choose = &program.model.choose;
        if program.is_script(at.unit)
            && let Some(control) = self.script_control(at, screen)
        {
            return Some(control);
        }
        if let Some((labels, handler, input)) = self.coded_control(at) {
            let text = first(labels)?;
            let input = input || is_input_part(&text);
            return Some(Control { text, handler, input });
        }
        match program.expr(at) {
            Expr::Call { name, args, .. } if choose.inputs.contains(name.as_str()) => {
                let text = first(self.labels_in_args(at, args))?;
                Some(Control { text, handler: Vec::new(), input: true })
            }
            Expr::Call { name, args, .. } if program.model.control(name, program.lang(at.unit)).is_some() => {
                let text = match first(self.declared_labels(at)) {
                    Some(text) => text,
                    // What stands beside a box says what it is.
                    None if program.is_widget(at) && program.is_tick(at) => {
                        let row = program.declarative_texts(at).row;
                        first(row.into_iter().map(|text| text.value).collect())?
                    }
                    None => return None,
                };
                let pressed = self.press_args(name, args, program.lang(at.unit));
                let mut handler: Vec<ExprRef> =
                    pressed.iter().flat_map(|arg| self.body_of_value(sub(arg.value))).collect();
                if program.is_script(at.unit) && pressed.is_empty() {
                    let listening = program.dom_listeners(at);
                    // In a page of its own a script that is not seen may listen to a button.
                    let may_listen = program.lang(at.unit) == Lang::Html && !PLAIN.contains(&name.as_str());
                    let chosen = program.is_tick(at) || choose.tabs.contains(name.as_str());
                    if listening.is_empty() && !may_listen && !chosen {
                        return None;
                    }
                    handler.extend(listening.into_iter().flat_map(|value| self.body_of_value(value)));
                }
                let input = is_input_part(&text);
                Some(Control { text, handler, input })
            }
            // Entries of a list; whoever reads it decides, so its handler says nothing.
            Expr::Call { name, args, .. } if choose.lists.contains(name.as_str()) => {
                let labels: Vec<String> = args
                    .iter()
                    .filter(|arg| !self.is_function(sub(arg.value)))
                    .flat_map(|arg| self.labels_in(sub(arg.value)))
                    .collect();
                // "身份证, 护照" alone asks for a document; a list of ways names the face or says what it is.
                let of_ways = labels.iter().any(|label| is_face(label)) || self.prompts_for_way(at);
                let text = first(labels).filter(|_| of_ways)?;
                Some(Control { text, handler: Vec::new(), input: false })
            }
            Expr::Call { name, args, .. } if choose.collections.contains(name.as_str()) => {
                self.way_list(self.labels_in_args(at, args), screen)
            }
            // The entries of an enumeration.
            Expr::Call { recv: Some(recv), name, .. } | Expr::Member { recv, name, .. }
                if matches!(name.as_str(), "values" | "entries") =>
            {
                self.way_list(self.entry_labels(sub(*recv)), screen)
            }
            Expr::List(list) if list.len() > 1 && !list.iter().any(|&part| self.is_element(sub(part))) => {
                self.way_list(list.iter().flat_map(|&part| self.labels_in(sub(part))).collect(), screen)
            }
            Expr::Call { name, .. } if name == "setText" && self.names_tab(at) => {
                let text = first(self.answer_labels(at))?;
                Some(Control { text, handler: Vec::new(), input: false })
            }
            Expr::Call { name, .. } if choose.tabs.contains(name.as_str()) => {
                let text = first(self.labels_in_args(at, self.args_of(at)))?;
                Some(Control { text, handler: Vec::new(), input: false })
            }
            Expr::New { ty, args, .. } if choose.tabs.contains(ty.simple()) => {
                let text = first(self.labels_in_args(at, args))?;
                Some(Control { text, handler: Vec::new(), input: false })
            }
            Expr::Str(_) | Expr::Member { .. } if self.names_tab(at) => {
                let text = first(self.labels_in(at))?;
                Some(Control { text, handler: Vec::new(), input: false })
            }
            Expr::Call { name, args, .. } => {
                if let Some(text) = self.device_credential(at, name, args) {
                    return Some(Control { text, handler: Vec::new(), input: false });
                }
                // A button of a prompt, of a custom element, of a sheet: a label and what it runs.
                let script = program.is_script(at.unit);
                let runs = |arg: &&Arg| {
                    self.is_function(sub(arg.value)) || script && arg.label.as_deref().is_some_and(is_event)
                };
                let (run, mut shown): (Vec<&Arg>, Vec<&Arg>) = args.iter().partition(runs);
                shown
                    .retain(|arg| !script || arg.label.as_deref().is_none_or(|label| program.is_seen(label)));
                if run.is_empty() || shown.is_empty() {
                    return None;
                }
                let text = first(shown.into_iter().flat_map(|arg| self.labels_in(sub(arg.value))).collect())?;
                let handler: Vec<ExprRef> =
                    run.into_iter().flat_map(|arg| self.body_of_value(sub(arg.value))).collect();
                let input = is_input_part(&text);
                Some(Control { text, handler, input })
            }
            // A button among the options of a prompt: `{ value: '密码登录', action: f }`.
            Expr::New { ty, args, .. }
                if ty.is_empty()
                    && program.lang(at.unit) == Lang::ArkTs
                    && args.iter().any(|arg| self.is_function(sub(arg.value))) =>
            {
                let (run, shown): (Vec<&Arg>, Vec<&Arg>) =
                    args.iter().partition(|arg| self.is_function(sub(arg.value)));
                let shown = shown.into_iter().filter(|arg| {
                    matches!(arg.label.as_deref(), Some("value" | "text" | "title" | "content" | "label"))
                });
                let text = first(shown.flat_map(|arg| self.labels_in(sub(arg.value))).collect())?;
                let handler = run.into_iter().flat_map(|arg| self.body_of_value(sub(arg.value))).collect();
                Some(Control { text, handler, input: false })
            }
            Expr::New { ty, args, .. } if ty.is_empty() && program.is_script(at.unit) => {
                let label = |arg: &&Arg| {
                    arg.label.as_deref().is_some_and(|label| choose.credentials.contains(label))
                        && self.is_credential(sub(arg.value))
                };
                let text = args.iter().find(label)?.label.as_ref()?.to_string();
                Some(Control { text, handler: Vec::new(), input: false })
            }
            Expr::Name(name) if choose.credentials.contains(name.as_str()) => {
                Some(Control { text: name.to_string(), handler: Vec::new(), input: false })
            }
            Expr::Member { name, .. } if choose.credentials.contains(name.as_str()) => {
                Some(Control { text: name.to_string(), handler: Vec::new(), input: false })
            }
            _ => None,
        }
    }

    /// True for an element of a script: what stands beside others on a screen is no list of ways.
    fn is_element(&self, at: ExprRef) -> bool {
        let program = self.program;
        program.has_routes(at.unit)
            && match program.expr(at) {
                Expr::Call { .. } if program.is_widget(at) => true,
                Expr::Call { args, .. } => args.is_empty() || args.iter().any(|arg| arg.label.is_some()),
                Expr::If { .. } | Expr::And(..) | Expr::Or(..) | Expr::Loop { .. } => true,
                _ => false,
            }
    }

    fn args_of(&self, at: ExprRef) -> &[Arg] {
        match self.program.expr(at) {
            Expr::Call { args, .. } | Expr::New { args, .. } => args,
            _ => &[],
        }
    }

    fn labels_in_args(&self, at: ExprRef, args: &[Arg]) -> Vec<String> {
        args.iter().flat_map(|arg| self.labels_in(ExprRef { unit: at.unit, expr: arg.value })).collect()
    }

    /// Labels of which one is about the face and another is not: ways to choose from.
    fn way_list(&self, labels: Vec<String>, screen: &Screen) -> Option<Control> {
        if !labels.iter().any(|label| is_face(label)) {
            return None;
        }
        let text = labels.into_iter().find(|label| is_label(label) && offers(label, screen.near))?;
        Some(Control { text, handler: Vec::new(), input: false })
    }

    /// Labels of the entries of the enumeration that an expression names.
    fn entry_labels(&self, at: ExprRef) -> Vec<String> {
        let program = self.program;
        let Some(path) = program.dotted(at) else { return Vec::new() };
        let ty = program.type_named(at.unit, program.owner(program.home(at)), &path);
        let Some(id) = ty.as_project().filter(|id| program.ty(*id).kind == TypeKind::Enum) else {
            return Vec::new();
        };
        let unit = program.type_unit(id);
        let entries = program.ty(id).fields.iter().filter(|field| field.enum_entry);
        entries
            .filter_map(|entry| entry.init)
            .flat_map(|expr| match program.expr(ExprRef { unit, expr }) {
                Expr::New { args, .. } => self.labels_in_args(ExprRef { unit, expr }, args),
                _ => Vec::new(),
            })
            .collect()
    }

    /// True for what code gives to be run.
    fn is_function(&self, at: ExprRef) -> bool {
        let program = self.program;
        match program.expr(at) {
            Expr::Lambda(_) | Expr::FnRef { .. } | Expr::This(_) => true,
            Expr::New { body, ty, .. } => body.is_some() || ty.simple().ends_with("Listener"),
            Expr::Call { name, args, .. } => {
                // `OnClickListener { .. }`
                name.ends_with("Listener")
                    && args.iter().any(|arg| self.is_function(ExprRef { unit: at.unit, expr: arg.value }))
            }
            _ => false,
        }
    }

    /// True when a prompt says that a way is to be chosen.
    fn prompts_for_way(&self, call: ExprRef) -> bool {
        let words = vocabulary();
        self.program.prompt_texts(call).iter().any(|text| {
            let normal = Text::new(&text.value);
            let shown = text.value.to_lowercase();
            words.alternative_generic.hit(&normal)
                || words.verification.hit(&normal)
                    && ["方式", "方法", "method", "how", "way", "option"]
                        .iter()
                        .any(|word| shown.contains(word))
        })
    }

    /// True for the name of a tab: what a pager is asked for, or what is set on a new tab.
    fn names_tab(&self, at: ExprRef) -> bool {
        let program = self.program;
        let tabs = &program.model.choose.tabs;
        let home = program.func(program.home(at));
        if home.kind == FnKind::Named && tabs.contains(home.name.as_str()) {
            return true;
        }
        let Expr::Call { recv: Some(recv), .. } = program.expr(at) else { return false };
        program.subtree(ExprRef { unit: at.unit, expr: *recv }).into_iter().any(|part| {
            matches!(program.expr(part), Expr::Call { name, .. } if tabs.contains(name.as_str()))
                || program.type_of(part).external_simple() == Some("Tab")
        })
    }

    /// The system asks for the device's own PIN or pattern, or for a finger.
    fn device_credential(&self, at: ExprRef, name: &str, args: &[Arg]) -> Option<String> {
        let program = self.program;
        let known = &program.model.choose.credentials;
        if known.contains(name) {
            let off = args.first().is_some_and(|arg| {
                matches!(
                    program.expr(ExprRef { unit: at.unit, expr: arg.value }),
                    Expr::Lit(Lit::Bool(false))
                )
            });
            return (!off).then(|| name.to_owned());
        }
        if name != "authenticate" {
            return None;
        }
        let Expr::Call { recv: Some(recv), .. } = program.expr(at) else { return None };
        let ty = program.type_name(ExprRef { unit: at.unit, expr: *recv });
        known.contains(ty.as_str()).then(|| ty.to_string())
    }

    /// True for the value of an option that lets the device ask for something else than the face.
    fn is_credential(&self, value: ExprRef) -> bool {
        let program = self.program;
        let words = vocabulary();
        match program.expr(value) {
            Expr::Lit(Lit::Bool(on)) => *on,
            Expr::List(modes) => !modes.iter().any(|&mode| {
                let mode = program.constant_text(ExprRef { unit: value.unit, expr: mode });
                mode.is_none_or(|mode| words.is_face_ident(&mode) || mode.contains("facial"))
            }),
            Expr::Str(_) => program.constant_text(value).is_some_and(|text| !text.is_empty()),
            Expr::Lit(Lit::Null) => false,
            _ => true,
        }
    }

    /// Links, and the buttons of prompts, of a script.
    fn script_control(&self, at: ExprRef, screen: &Screen) -> Option<Control> {
        let program = self.program;
        let Expr::Call { name, args, .. } = program.expr(at) else { return None };
        let sub = |expr| ExprRef { unit: at.unit, expr };
        let first = |labels: Vec<String>| {
            labels.into_iter().find(|label| is_label(label) && offers(label, screen.near))
        };
        let routes = &program.model.routes;
        let leads =
            args.iter().any(|arg| arg.label.as_deref().is_some_and(|label| routes.to.contains(label)));
        if leads && routes.elements.contains(name.as_str()) {
            let text = first(self.declared_labels(at))?;
            return Some(Control { text, handler: vec![at], input: false });
        }
        let ask = self.trace.judge.ask_of(at)?;
        let mut labels = Vec::new();
        for arg in args {
            let Expr::New { ty, args, .. } = program.expr(sub(arg.value)) else { continue };
            if !ty.is_empty() {
                continue;
            }
            for arg in args.iter().filter(|arg| {
                arg.label
                    .as_deref()
                    .is_some_and(|label| ask.agree_text.contains(label) || ask.refuse_text.contains(label))
            }) {
                labels.extend(self.labels_in(sub(arg.value)));
            }
        }
        Some(Control { text: first(labels)?, handler: Vec::new(), input: false })
    }

    /// When a declarative control can be used.
    pub(super) fn usable_when(&self, at: ExprRef, question: &Question<'_>) -> When {
        let program = self.program;
        let Expr::Call { name, args, .. } = program.expr(at) else { return When::Start };
        let Some(row) = program.model.control(name, program.lang(at.unit)) else { return When::Start };
        let pressed = args.iter().filter(|arg| {
            program.is_widget(at)
                && arg.label.as_ref().is_some_and(|label| row.click.iter().any(|known| known == label))
        });
        // `onPressed: ready ? start : null`
        let null = |expr: Option<&ExprId>| {
            expr.is_some_and(|&expr| {
                matches!(program.expr(ExprRef { unit: at.unit, expr }), Expr::Lit(Lit::Null))
            })
        };
        let given = pressed.map(|arg| match program.expr(ExprRef { unit: at.unit, expr: arg.value }) {
            Expr::Lit(Lit::Null) => When::Never,
            Expr::If { cond, then, els } => {
                let cond = ExprRef { unit: at.unit, expr: *cond };
                match (null(then.last()), els.as_ref().is_some_and(|els| null(els.last()))) {
                    (true, false) => self.state_when(cond, false, question),
                    (false, true) => self.state_when(cond, true, question),
                    _ => When::Start,
                }
            }
            _ => When::Start,
        });
        let given = given.max().unwrap_or(When::Start);
        let value_of = |labels: &[String]| -> Option<ExprRef> {
            let arg = args.iter().find(|arg| {
                arg.label.as_ref().is_some_and(|label| labels.iter().any(|known| known == label))
            })?;
            Some(ExprRef { unit: at.unit, expr: arg.value })
        };
        [(value_of(&row.enabled), true), (value_of(&row.disabled), false)]
            .into_iter()
            .filter_map(|(value, usable)| Some((value?, usable)))
            .map(|(value, usable)| match self.trace.judge.constant(value) {
                Some(constant) if constant != usable => self.changed_when(at, question),
                _ => self.state_when(value, usable, question),
            })
            .max()
            .unwrap_or(When::Start)
            .max(given)
    }

    /// True when a declarative control of a screen finishes an input without leading to the face.
    pub(super) fn has_declared_submit(&self, screen: &Screen, question: &Question<'_>) -> bool {
        let program = self.program;
        if self.has_coded_submit(screen, question) {
            return true;
        }
        self.exprs_of(screen).into_iter().any(|at| {
            let Expr::Call { name, args, .. } = program.expr(at) else { return false };
            if program.model.control(name, program.lang(at.unit)).is_none()
                || !self.declared_labels(at).iter().any(|label| submits(label))
            {
                return false;
            }
            let pressed = self.press_args(name, args, program.lang(at.unit));
            let handler: Vec<ExprRef> = pressed
                .into_iter()
                .flat_map(|arg| self.body_of_value(ExprRef { unit: at.unit, expr: arg.value }))
                .collect();
            !handler.is_empty() && !self.leads_to_face(&handler, question)
        })
    }
}

/// True for what is shown, and not a key, a path or a format.
fn is_label(text: &str) -> bool {
    if !text.is_ascii() {
        return true;
    }
    let code = text.contains(['_', '{', '=', '<']) || text.contains('/') && !text.contains(' ');
    let word = !text.contains(' ') && !text.starts_with(char::is_uppercase);
    !code && !word
}

/// True for a label that gives what runs at an event: `onClick`.
fn is_event(label: &str) -> bool {
    label.strip_prefix("on").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase()))
}
