//! What runs a function of a script that listens: events by their names, messages to a worker, clicks
//! that code makes on elements nobody sees.

use crate::program::graph::{Edge, EdgeKind};
use crate::program::{ExprRef, FnId, Program};
use crate::syntax::ir::{Arg, Expr};

/// Methods that listen to events by name.
const LISTENS: &[&str] =
    &["on", "$on", "once", "$once", "addListener", "subscribe", "addEventListener", "handle", "handleOnce"];
/// Methods that tell them.
const TELLS: &[&str] = &[
    "emit",
    "$emit",
    "trigger",
    "publish",
    "fire",
    "dispatchEvent",
    "postMessage",
    "invoke",
    "send",
    "sendSync",
];
/// The attribute of a function that a page may run, and what runs it there.
const COMMAND: &str = "command";
const INVOKES: &str = "invoke";
/// Types of scripts that run beside the page and get messages.
const WORKERS: &[&str] = &["Worker", "SharedWorker"];
/// Classes and styles of elements that nobody sees.
const UNSEEN: &[&str] = &["hidden", "d-none", "sr-only", "visually-hidden", "is-hidden"];

impl Program<'_> {
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

    /// Places in scripts that have the page's other half run a command of it by its name:
    /// `invoke('verify')` of `#[tauri::command] fn verify()`.
    pub(crate) fn invokes_of(&self, command: FnId) -> Vec<Edge> {
        let function = self.func(command);
        let is_command =
            function.annotations.iter().any(|row| row.name.rsplit(['.', ':']).next() == Some(COMMAND));
        if !is_command || !self.is_rust(self.fn_unit(command)) {
            return Vec::new();
        }
        self.want_mentions(&function.name);
        let asks = |at: &&ExprRef| match self.expr(**at) {
            Expr::Call { args, .. } if self.is_script(at.unit) => args
                .first()
                .and_then(|arg| self.constant_text(ExprRef { unit: at.unit, expr: arg.value }))
                .is_some_and(|text| text.rsplit('|').next() == Some(function.name.as_str())),
            _ => false,
        };
        self.uses_of(INVOKES).iter().filter(asks).map(|&at| Edge::new(EdgeKind::Call, at)).collect()
    }

    /// What sends the messages that a worker listens to: `self.onmessage = f` in the file of
    /// `new Worker('./worker.js')`.
    pub(crate) fn messages_to(&self, to: ExprRef) -> Vec<Edge> {
        let is_self = |recv: Option<ExprRef>| match recv.map(|recv| self.expr(recv)) {
            None => true,
            Some(Expr::Name(name)) => matches!(name.as_str(), "self" | "globalThis" | "addEventListener"),
            _ => false,
        };
        let sub = |expr| ExprRef { unit: to.unit, expr };
        let listens = match self.expr(to) {
            Expr::Member { recv, name, .. } => name == "onmessage" && is_self(Some(sub(*recv))),
            Expr::Name(name) => name == "onmessage",
            Expr::Call { recv, name, args, .. } => {
                name == "addEventListener"
                    && is_self(recv.map(sub))
                    && args
                        .first()
                        .and_then(|arg| self.literal(sub(arg.value)))
                        .is_some_and(|event| event == "message")
            }
            _ => false,
        };
        if !listens || !self.is_script(to.unit) {
            return Vec::new();
        }
        let edges = self.sends_to_worker(to.unit).into_iter();
        edges.map(|edge| Edge { via: Some(to), ..edge }).collect()
    }

    /// Places that send messages to the worker that a unit is.
    pub(crate) fn sends_to_worker(&self, unit: u32) -> Vec<Edge> {
        let file = self.unit(unit).file;
        self.want_importers(file);
        let name = &self.map.file(file).name;
        let stem = name.rsplit('/').next().unwrap_or(name).split('.').next().unwrap_or_default().to_owned();
        self.want_mentions(&stem);
        let mut edges = Vec::new();
        for &made in WORKERS.iter().flat_map(|worker| self.uses_of(worker)) {
            if !self.is_script(made.unit) || !matches!(self.expr(made), Expr::New { .. }) {
                continue;
            }
            if self.worker_path(made).and_then(|path| self.specified(made.unit, &path)) != Some(file) {
                continue;
            }
            let sends = self
                .runs_of(made)
                .called
                .clone()
                .into_iter()
                .filter(|&at| matches!(self.expr(at), Expr::Call { name, .. } if name == "postMessage"));
            edges.extend(sends.map(|at| Edge::new(EdgeKind::Event, at)));
        }
        edges
    }

    /// The file that a worker is made from: `new Worker(new URL('./worker.js', import.meta.url))`.
    fn worker_path(&self, made: ExprRef) -> Option<String> {
        let first = |at: ExprRef| match self.expr(at) {
            Expr::New { args, .. } => args.first().map(|arg| ExprRef { unit: at.unit, expr: arg.value }),
            _ => None,
        };
        let path = first(made)?;
        let path = first(path).unwrap_or(path);
        let text = self.constant_text(path)?;
        // A path of a worker is one from the file, also without a dot.
        Some(if text.starts_with(['.', '/', '@']) { text } else { format!("./{text}") })
    }

    /// Clicks that code makes on an element nobody sees: what its handlers run for.
    pub(crate) fn clicks_on(&self, element: ExprRef) -> Vec<Edge> {
        let Expr::Call { name, args, .. } = self.expr(element) else { return Vec::new() };
        if !self.is_script(element.unit) || name != "input" && name != "a" || !self.is_unseen(element, args) {
            return Vec::new();
        }
        let labelled = |label: &str| {
            args.iter()
                .find(|arg| arg.label.as_deref() == Some(label))
                .map(|arg| ExprRef { unit: element.unit, expr: arg.value })
        };
        let (holder, id) = (labelled("ref"), labelled("id").and_then(|id| self.constant_text(id)));
        let clicked = |at: &ExprRef| {
            let Expr::Call { recv: Some(recv), .. } = self.expr(*at) else { return false };
            let recv = ExprRef { unit: at.unit, expr: *recv };
            match self.expr(recv) {
                Expr::Member { recv: base, name, .. } => {
                    let base = ExprRef { unit: at.unit, expr: *base };
                    let Some(holder) = holder else { return false };
                    match self.expr(base) {
                        // `input.current.click()`.
                        Expr::Name(variable) if self.model.hooks.value.contains(name.as_str()) => {
                            match self.expr(holder) {
                                Expr::Name(_) => {
                                    self.name_target(base).is_some()
                                        && self.name_target(base) == self.name_target(holder)
                                }
                                _ => self.constant_text(holder).as_deref() == Some(variable.as_str()),
                            }
                        }
                        // `this.$refs.input.click()`, `this.input.current.click()`.
                        Expr::Member { name: refs, .. } if refs == "$refs" || refs == "refs" => {
                            self.constant_text(holder).as_deref() == Some(name.as_str())
                        }
                        Expr::Member { name: member, .. } => {
                            matches!(self.expr(holder), Expr::Member { name, .. } if name == member)
                        }
                        _ => false,
                    }
                }
                // `document.getElementById('photo').click()`.
                _ => {
                    id.is_some()
                        && self.made_by(recv).into_iter().chain([recv]).any(|made| match self.expr(made) {
                            Expr::Call { name, args, .. } => {
                                let text = args.first().and_then(|arg| {
                                    self.constant_text(ExprRef { unit: made.unit, expr: arg.value })
                                });
                                matches!(name.as_str(), "getElementById" | "querySelector" | "$" | "jQuery")
                                    && text.is_some_and(|text| {
                                        Some(text.trim_start_matches('#')) == id.as_deref()
                                    })
                            }
                            _ => false,
                        })
                }
            }
        };
        let clicks = self.uses_in("click", element.unit).iter().filter(|at| clicked(at));
        clicks.map(|&at| Edge { via: Some(element), ..Edge::new(EdgeKind::Event, at) }).collect()
    }

    /// True for an element that is on the page only for code.
    fn is_unseen(&self, element: ExprRef, args: &[Arg]) -> bool {
        args.iter().any(|arg| {
            let value = ExprRef { unit: element.unit, expr: arg.value };
            let Some(label) = &arg.label else { return false };
            match label.as_str() {
                "hidden" => true,
                "style" => match self.expr(value) {
                    Expr::New { .. } => self
                        .labelled(value, "display")
                        .and_then(|display| self.constant_text(display))
                        .is_some_and(|display| display == "none"),
                    _ => self
                        .constant_text(value)
                        .is_some_and(|style| style.replace(' ', "").contains("display:none")),
                },
                "class" | "className" => self
                    .constant_text(value)
                    .is_some_and(|list| list.split_whitespace().any(|class| UNSEEN.contains(&class))),
                _ => false,
            }
        })
    }
}
