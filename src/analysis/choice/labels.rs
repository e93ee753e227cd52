//! Labels: what a control itself says, as opposed to what its handler mentions.

use super::Choices;
use crate::program::link::NameTarget;
use crate::program::scope::Def;
use crate::program::{ExprRef, FnId};
use crate::resource::text::VisibleText;
use crate::syntax::ir::{Arg, Expr, FnKind, StrPart};
use crate::syntax::lang::Lang;

/// Definitions further back than this are not asked for.
const MAX_DEPTH: u32 = 6;
/// The number of things a variable may be set to.
const MAX_DEFINITIONS: usize = 6;

impl Choices<'_, '_> {
    /// Labels in an expression. What a parameter holds is said by whoever passes it, not here.
    pub(super) fn labels_in(&self, at: ExprRef) -> Vec<String> {
        let mut labels = Vec::new();
        self.collect_labels(at, 0, &mut labels);
        labels
    }

    fn collect_labels(&self, at: ExprRef, depth: u32, labels: &mut Vec<String>) {
        if depth > MAX_DEPTH {
            return;
        }
        let program = self.program;
        let sub = |expr| ExprRef { unit: at.unit, expr };
        if let Some((kind, name)) = program.resource_ref(at) {
            if kind == "string" || kind == "array" {
                labels.extend(program.android.strings(&name).iter().map(|text| text.value.clone()));
            }
            return;
        }
        if let Some(found) = program.translated(at) {
            labels.extend(found.into_iter().map(|text| text.value));
            return;
        }
        match program.expr(at) {
            Expr::Str(parts) => {
                let text: String = parts
                    .iter()
                    .filter_map(|part| match part {
                        StrPart::Text(text) => Some(text.as_str()),
                        StrPart::Expr(_) => None,
                    })
                    .collect();
                // `"PIN: ${user.pin}"` shows data and offers nothing.
                let shows = matches!(&parts[..], [StrPart::Text(name), StrPart::Expr(_), ..]
                    if name.trim_end().ends_with([':', '：']));
                if !text.trim().is_empty() && !shows {
                    labels.push(text);
                }
            }
            Expr::Name(_) | Expr::Member { .. } => {
                let param = matches!(
                    program.name_target(at),
                    Some(NameTarget::Local(local)) if !matches!(local.def, Def::Let(_))
                );
                if !param {
                    for def in program.definitions(at).into_iter().take(MAX_DEFINITIONS) {
                        self.collect_labels(def, depth + 2, labels);
                    }
                }
            }
            Expr::Lambda(local) => {
                let lambda = program.global_fn(at.unit, *local);
                for &expr in &program.func(lambda).body {
                    self.collect_labels(sub(expr), depth + 1, labels);
                }
            }
            _ => {
                for kid in program.shown_parts(at) {
                    self.collect_labels(kid, depth, labels);
                }
            }
        }
    }

    /// The arguments of a declarative control that run on a press.
    pub(super) fn press_args<'a>(&self, name: &str, args: &'a [Arg], lang: Lang) -> Vec<&'a Arg> {
        let row = self.program.model.control(name, lang);
        let pressed = |label: &str| {
            row.is_some_and(|row| row.click.iter().chain(&row.change).any(|known| known == label))
                || label.strip_prefix("on").is_some_and(|rest| {
                    rest.ends_with("Click")
                        || rest.ends_with("Clicked")
                        || matches!(rest, "Tap" | "Press" | "Select" | "Selected" | "Action")
                })
        };
        let named: Vec<&Arg> =
            args.iter().filter(|arg| arg.label.as_ref().is_some_and(|label| pressed(label))).collect();
        if !named.is_empty() {
            return named;
        }
        // `Button({ .. }) { Text(..) }`, `Modifier.clickable { .. }`.
        let apple = matches!(lang, Lang::Swift | Lang::ObjC);
        if apple && row.is_some() {
            // `Button("text") { .. }`: the closure is the last without a label.
            return args
                .iter()
                .rev()
                .filter(|arg| arg.label.is_none())
                .take(usize::from(args.len() > 1))
                .collect();
        }
        let lambda = |arg: &&Arg| arg.label.is_none();
        args.iter().filter(lambda).take(usize::from(row.is_some())).collect()
    }

    /// The labels of a declarative control: of its arguments but those that run on a press, and for a
    /// modifier of the element that it modifies.
    pub(super) fn declared_labels(&self, control: ExprRef) -> Vec<String> {
        let program = self.program;
        let Expr::Call { name, args, .. } = program.expr(control) else { return Vec::new() };
        let element = self.modified(control);
        let skip: Vec<ExprRef> = self
            .press_args(name, args, program.lang(control.unit))
            .into_iter()
            .map(|arg| ExprRef { unit: control.unit, expr: arg.value })
            .collect();
        let Expr::Call { args, .. } = program.expr(element) else { return Vec::new() };
        let mut labels = Vec::new();
        for arg in args {
            let value = ExprRef { unit: control.unit, expr: arg.value };
            let modifier = element != control && program.subtree(value).contains(&control);
            if !skip.contains(&value) && !modifier {
                labels.extend(self.labels_in(value));
            }
        }
        labels
    }

    /// The element that a modifier belongs to, or the call itself.
    fn modified(&self, control: ExprRef) -> ExprRef {
        let program = self.program;
        let starts_upper = |at: ExprRef| matches!(program.expr(at), Expr::Call { name, .. } if name.starts_with(char::is_uppercase));
        if starts_upper(control) {
            return control;
        }
        let mut at = control;
        while let Some(around) = program.around(at) {
            if starts_upper(around) {
                return around;
            }
            at = around;
        }
        control
    }

    /// The labels of the control whose press leads to a place.
    pub(super) fn control_labels(&self, at: ExprRef) -> Vec<String> {
        let program = self.program;
        let mut labels: Vec<String> = Vec::new();
        let texts = |list: Vec<VisibleText>| list.into_iter().map(|text| text.value);
        let mut inner = at;
        let mut func = program.home(at);
        loop {
            for widget in self.widgets_tested(inner) {
                labels.extend(texts(program.widget_texts(&widget).own));
            }
            let Some(place) = self.registered_at(func) else { break };
            if let Some(widget) = self.listened_widget(place) {
                labels.extend(texts(program.widget_texts(&widget).own));
            }
            if let Expr::Call { name, .. } = program.expr(place.call) {
                if program.model.control(name, program.lang(place.call.unit)).is_some() {
                    labels.extend(self.declared_labels(place.call));
                } else if program.model.answer(name).is_some() {
                    labels.extend(self.answer_labels(place.call));
                }
            }
            inner = place.call;
            func = program.home(place.call);
        }
        labels.extend(self.layout_labels(func));
        if program.is_script(at.unit) {
            self.element_labels(program.home(at), 0, &mut labels);
        }
        labels
    }

    /// The labels of the elements whose use runs a function of a script.
    fn element_labels(&self, func: FnId, depth: u32, labels: &mut Vec<String>) {
        let program = self.program;
        let Some(node) = self.trace.node_of(func).filter(|_| depth < MAX_DEPTH) else { return };
        for way in &node.ins {
            let place = way.edge.value.unwrap_or(way.edge.at);
            if !program.is_script(place.unit) {
                continue;
            }
            let is_control = |at: &ExprRef| {
                matches!(program.expr(*at), Expr::Call { name, args, .. }
                    if args.iter().any(|arg| arg.label.is_some())
                        && program.model.control(name, program.lang(at.unit)).is_some())
            };
            let element = match program.expr(place) {
                Expr::Call { .. } if is_control(&place) => Some(place),
                Expr::Call { .. } => None,
                _ => program.element_around(place).filter(is_control),
            };
            match element {
                Some(element) => labels.extend(self.declared_labels(element)),
                // `onClick={() => verify()}`: what the lambda is given to; a callback in a handler.
                None if [way.from, func].iter().any(|&at| program.func(at).kind == FnKind::Lambda) => {
                    self.element_labels(way.from, depth + 1, labels);
                }
                None => {}
            }
        }
        if let Some((from, _)) = &node.made {
            self.element_labels(*from, depth + 1, labels);
        }
    }

    /// The labels of the widgets whose click a layout gives to a function.
    fn layout_labels(&self, func: FnId) -> Vec<String> {
        let program = self.program;
        if program.func(func).kind != FnKind::Named {
            return Vec::new();
        }
        let mut labels = Vec::new();
        for (layout, index) in program.layout_clicks(func).iter() {
            for read in program.android.layout(layout) {
                if *index < read.widgets.len() {
                    let texts =
                        read.own_texts(*index).into_iter().flat_map(|text| program.android.texts(text));
                    labels.extend(texts.map(|text| text.value));
                }
            }
        }
        labels
    }

    /// The labels of a button of a prompt: its arguments that run nothing.
    pub(super) fn answer_labels(&self, answer: ExprRef) -> Vec<String> {
        let program = self.program;
        let Expr::Call { args, .. } = program.expr(answer) else { return Vec::new() };
        args.iter()
            .map(|arg| ExprRef { unit: answer.unit, expr: arg.value })
            .filter(|at| !matches!(program.expr(*at), Expr::Lambda(_) | Expr::New { .. }))
            .flat_map(|at| self.labels_in(at))
            .collect()
    }
}
