//! From a client to the server of the same project: what is sent to a path arrives at the functions that
//! answer it.

use std::rc::Rc;

use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, FnId, Program};
use crate::syntax::ir::{Expr, FnKind};

use super::{Item, Stack, Walk};

/// Labels of options that hold what is sent.
const BODIES: &[&str] = &["body", "data", "params", "form", "json", "formData"];
/// Labels of options that hold the address.
const ADDRESSES: &[&str] = &["url", "uri", "path"];
/// Parts of a request that hold what was sent.
const PARTS: &[&str] = &["body", "file", "files", "payload", "query", "rawBody"];
/// Types of parameters that a Rust handler gets what was sent by.
const EXTRACTORS: &[&str] =
    &["Json", "Form", "Bytes", "Multipart", "TypedMultipart", "MultipartForm", "Payload"];

/// A path of a server and a function that answers it.
#[derive(Debug)]
pub(super) struct Answer {
    path: String,
    func: FnId,
}

impl Program<'_> {
    /// The functions that answer paths.
    fn answers(&self) -> Vec<Answer> {
        let mut list = Vec::new();
        let server = &self.model.server;
        let mut methods: Vec<&String> = server.methods.iter().collect();
        methods.sort_unstable();
        for &at in methods.into_iter().flat_map(|method| self.uses_of(method)) {
            if !self.is_script(at.unit) {
                continue;
            }
            let Expr::Call { recv: Some(recv), args, .. } = self.expr(at) else { continue };
            let sub = |expr| ExprRef { unit: at.unit, expr };
            let named = match self.expr(sub(*recv)) {
                Expr::Name(name) | Expr::Member { name, .. } => server.on.contains(name.as_str()),
                _ => false,
            };
            let serves =
                named || self.paths(sub(*recv)).iter().any(|path| server.types.contains(path.as_str()));
            if !serves || args.len() < 2 {
                continue;
            }
            let Some(path) = self.constant_text(sub(args[0].value)) else { continue };
            for arg in &args[1..] {
                let fns = self.fn_values(sub(arg.value));
                list.extend(fns.into_iter().map(|func| Answer { path: path.clone(), func }));
            }
        }
        for func in self.all_fns() {
            if self.func(func).kind != FnKind::Named || !self.is_rust(self.fn_unit(func)) {
                continue;
            }
            if !self.func(func).params.is_empty() {
                let routes = self.routes(func);
                list.extend(routes.into_iter().filter_map(|route| Some(Answer { path: route.path?, func })));
            }
        }
        list
    }

    /// The path that a request goes to, as far as it is written down.
    fn requested_path(&self, call: ExprRef) -> Option<String> {
        let Expr::Call { args, .. } = self.expr(call) else { return None };
        let first = ExprRef { unit: call.unit, expr: args.first()?.value };
        let mut texts = vec![self.partial_text(first)];
        for made in std::iter::once(first).chain(self.made_by(first)) {
            let Expr::New { ty, args, .. } = self.expr(made) else { continue };
            if !ty.is_empty() {
                continue;
            }
            let address =
                args.iter().find(|arg| arg.label.as_deref().is_some_and(|label| ADDRESSES.contains(&label)));
            texts.extend(address.map(|arg| self.partial_text(ExprRef { unit: made.unit, expr: arg.value })));
        }
        texts.into_iter().find(|text| text.contains('/'))
    }
}

impl Walk<'_, '_> {
    /// Data that a request sends goes on in the functions of the project that answer its path.
    pub(super) fn crosses(&mut self, item: &Item, call: ExprRef) {
        let program = self.program;
        if !program.is_script(call.unit) {
            return;
        }
        let Some(path) = program.requested_path(call) else { return };
        let wanted = segments(&path);
        let Some(last) = wanted.last() else { return };
        program.want_mentions(
            last.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default(),
        );
        let answers = match &self.answers {
            Some(known) => Rc::clone(known),
            None => {
                let found = Rc::new(program.answers());
                self.answers = Some(Rc::clone(&found));
                found
            }
        };
        let key = self.key_sent(item, call);
        for answer in answers.iter().filter(|answer| same_path(&segments(&answer.path), &wanted)) {
            if program.is_rust(program.fn_unit(answer.func)) {
                self.extracted(item, answer.func, key.as_deref());
            } else {
                self.answered(item, answer.func, key.as_deref());
            }
        }
    }

    /// The key under which the data stands in what is sent.
    fn key_sent(&self, item: &Item, call: ExprRef) -> Option<String> {
        let program = self.program;
        let way = self.path_to(item);
        let mut labels: Vec<String> = Vec::new();
        for pair in way.windows(2) {
            let Expr::New { ty, args, .. } = program.expr(pair[1]) else { continue };
            if !ty.is_empty() {
                continue;
            }
            let label = args.iter().find(|arg| arg.value == pair[0].expr && pair[0].unit == pair[1].unit);
            labels.extend(label.and_then(|arg| arg.label.as_ref()).map(ToString::to_string));
        }
        let last = labels.pop()?;
        let options = matches!(program.expr(call), Expr::Call { args, .. }
            if args.iter().any(|arg| arg.value == item.at.expr))
            && BODIES.contains(&last.as_str());
        if options { labels.pop() } else { Some(last) }
    }

    /// In a handler of a script: `req.body.image`, `req.file`.
    fn answered(&mut self, item: &Item, func: FnId, key: Option<&str>) {
        let program = self.program;
        let Some(name) = program.func(func).params.first().map(|param| param.name.clone()) else { return };
        let from = (item.at, item.load);
        for read in program.reads_of(Local { func, def: Def::Param(0) }, &name) {
            let mut at = read;
            let mut inside = false;
            while let Some(around) = program.around(at) {
                let Expr::Member { recv, name, .. } = program.expr(around) else { break };
                if *recv != at.expr {
                    break;
                }
                at = around;
                if inside {
                    break;
                }
                inside = PARTS.contains(&name.as_str());
                if inside && matches!(name.as_str(), "file" | "files") {
                    break;
                }
            }
            if !inside {
                continue;
            }
            let Expr::Member { name, .. } = program.expr(at) else { continue };
            let part = PARTS.contains(&name.as_str());
            if !part && key.is_some_and(|key| key != name) {
                continue;
            }
            let load = if part && !matches!(name.as_str(), "file" | "files") {
                item.load.whole()
            } else {
                item.load.data()
            };
            self.push(Item { at, load, stack: Stack::new() }, Some(from));
        }
    }

    /// In a handler in Rust: the field of the extracted value, or the value.
    fn extracted(&mut self, item: &Item, func: FnId, key: Option<&str>) {
        let program = self.program;
        for (index, param) in program.func(func).params.iter().enumerate() {
            let unit = program.fn_unit(func);
            let first = program.func(func).body.first().map(|&expr| ExprRef { unit, expr });
            let inner = first.and_then(|at| program.resolve(at, &param.ty).as_project());
            let data = Item { load: item.load.data(), ..item.clone() };
            self.before.entry((item.at, data.load)).or_insert((item.at, item.load));
            if let Some(owner) = inner
                && let Some(key) = key
            {
                let field = program.ty(owner).fields.iter().find(|field| alike(&field.name, key));
                if let Some(field) = field {
                    self.field(&data, owner, &field.name.clone());
                }
                continue;
            }
            let extracts = EXTRACTORS.contains(&param.ty.simple())
                || param.annotations.iter().any(|wrapper| EXTRACTORS.contains(&wrapper.name.as_str()));
            if !extracts {
                continue;
            }
            self.give_param(&Item { stack: Stack::new(), ..data }, func, index);
        }
    }
}

/// `faceImage` and `face_image`.
fn alike(a: &str, b: &str) -> bool {
    let plain = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    plain(a) == plain(b)
}

fn segments(path: &str) -> Vec<&str> {
    let path =
        path.split_once("://").map_or(path, |(_, rest)| rest.split_once('/').map_or("", |(_, rest)| rest));
    let path = path.split(['?', '#']).next().unwrap_or_default();
    path.split('/').filter(|part| !part.is_empty()).collect()
}

/// True when one path is the end of the other: routers and clients have prefixes of their own.
fn same_path(declared: &[&str], given: &[&str]) -> bool {
    let hole = |part: &str| part.starts_with(':') || part.starts_with('{') || part.starts_with('$');
    let ends = declared.iter().rev().zip(given.iter().rev());
    !declared.is_empty()
        && !given.is_empty()
        && !declared.iter().all(|part| hole(part))
        && ends.into_iter().all(|(a, b)| hole(a) || a == b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_of_clients_and_servers() {
        let same = |declared: &str, given: &str| same_path(&segments(declared), &segments(given));
        assert!(same("/api/faces", "https://gym.example/api/faces?at=1"));
        assert!(same("/faces", "/api/faces"));
        assert!(same("/api/faces/:owner", "/api/faces/7"));
        assert!(!same("/api/faces", "/api/faces/7"));
        assert!(!same("/:owner", "/7"));
        assert!(!same("/", ""));
    }

    #[test]
    fn keys_in_other_spellings() {
        assert!(alike("faceImage", "face_image") && !alike("face", "image"));
    }
}
