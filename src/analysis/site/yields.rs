//! What a capture yields: what its call gives back, what its callback or result screen is handed, the frames
//! of a stream.

use super::element::tells_of_result;
use crate::analysis::flow::{Load, names_pictures};
use crate::knowledge::catalog::{ApiId, Gives};
use crate::knowledge::pattern::Pattern;
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, FnId, Program, TypeId};
use crate::syntax::ir::{Arg, Expr, ExprId, FnKind};

/// Called with the result of a screen.
const RESULT: &str = "onActivityResult";

/// Labels of functions that hear of failure.
const FAILURES: [&str; 6] = ["fail", "error", "onError", "onFail", "onCancel", "cancel"];

/// Collections that Apple's SDKs hand pictures over in.
const COLLECTIONS: [&str; 4] = ["NSDictionary", "NSArray", "NSMutableDictionary", "NSMutableArray"];

impl Program<'_> {
    /// The variables that hold what another app's screen brings back, and how: the file it was told to
    /// write, the result handed to its callback.
    pub(super) fn pictures_of(&self, at: ExprRef) -> Vec<(ExprRef, Load)> {
        let mut found = Vec::new();
        let Expr::Call { name, args, recv, .. } = self.expr(at) else { return found };
        let sub = |expr| ExprRef { unit: at.unit, expr };
        if name == "launch" && recv.is_some() {
            // `launcher.launch(uri)`: the picture is written there.
            found.extend(args.iter().map(|arg| (sub(arg.value), Load::HANDLE)));
        }
        if name == "takePicture"
            && let Some(arg) = args.first()
        {
            // `takePicture(OutputFileOptions.Builder(file).build(), ..)`
            for part in self.ingredients_of(sub(arg.value)) {
                if let Expr::Name(_) = self.expr(part) {
                    found.push((part, Load::HANDLE));
                }
            }
        }
        found.extend(self.files_told(at));
        if !name.starts_with("start") {
            return found;
        }
        if let Some(code) = args.get(1) {
            let results = self.results_for(at, sub(code.value));
            found.extend(results.into_iter().map(|read| (read, Load::HANDLE)));
        }
        found
    }

    /// The files that a camera app is told to write: `putExtra(EXTRA_OUTPUT, uri)` with what the address
    /// is made of.
    pub(in crate::analysis) fn files_told(&self, at: ExprRef) -> Vec<(ExprRef, Load)> {
        let mut found = Vec::new();
        let Expr::Call { name, args, .. } = self.expr(at) else { return found };
        if !name.starts_with("start") && name != "launch" {
            return found;
        }
        for arg in args {
            for call in self.configurations_of(ExprRef { unit: at.unit, expr: arg.value }) {
                let Expr::Call { name, args, .. } = self.expr(call) else { continue };
                let [key, value] = &args[..] else { continue };
                let key = ExprRef { unit: call.unit, expr: key.value };
                let key = self.dotted(key).or_else(|| self.constant_text(key)).unwrap_or_default();
                if name == "putExtra" && (key.ends_with("EXTRA_OUTPUT") || key == "output") {
                    let value = ExprRef { unit: call.unit, expr: value.value };
                    found.push((value, Load::HANDLE));
                    let behind = self.picture_origins(value).into_iter();
                    found.extend(
                        behind.filter(|(part, _)| *part != value).map(|(part, _)| (part, Load::HANDLE)),
                    );
                }
            }
        }
        found
    }

    /// Reads of the result in `onActivityResult`, on the branch that tests for the request code.
    fn results_for(&self, at: ExprRef, code: ExprRef) -> Vec<ExprRef> {
        let mut found = Vec::new();
        for (func, branch) in self.result_branches(at, code) {
            let Some(data) = self.func(func).params.get(2) else { continue };
            let reads = self.reads_of(Local { func, def: Def::Param(2) }, &data.name);
            let inside = |read: &ExprRef| {
                branch.iter().any(|&part| self.loc(part).span.contains(self.loc(*read).span))
            };
            found.extend(reads.into_iter().filter(inside));
        }
        found
    }

    /// What runs when the screen of another app comes back: the branch of `onActivityResult` that tests
    /// for the request code, or all of it.
    pub(super) fn result_branches(&self, at: ExprRef, code: ExprRef) -> Vec<(FnId, Vec<ExprRef>)> {
        let mut found = Vec::new();
        let asked = self.dotted(code).or_else(|| self.constant_text(code));
        let mut owner = self.owner(self.home(at));
        while let Some(id) = owner {
            for func in self.methods(id, RESULT) {
                let unit = self.fn_unit(func);
                let sub = |expr: &ExprId| ExprRef { unit, expr: *expr };
                let tests = |part: &ExprRef| {
                    asked.is_some() && self.dotted(*part).or_else(|| self.constant_text(*part)) == asked
                };
                let branch = self.body_exprs(func).into_iter().find_map(|part| match self.expr(part) {
                    Expr::If { cond, then, .. } => {
                        self.subtree(sub(cond)).iter().any(tests).then(|| then.iter().map(sub).collect())
                    }
                    Expr::Switch { cases, .. } => cases
                        .iter()
                        .find(|case| case.tests.iter().map(sub).any(|test| tests(&test)))
                        .map(|case| case.body.iter().map(sub).collect()),
                    _ => None,
                });
                let whole = || self.func(func).body.iter().map(sub).collect();
                found.push((func, branch.unwrap_or_else(whole)));
            }
            owner = self.outer(id);
        }
        found
    }

    /// What the streams of a site's component yield: the canvas that its video is drawn on.
    pub fn frames_of(&self, site: ExprRef, component: TypeId) -> Vec<ExprRef> {
        let catalog = self.catalog;
        let streams = catalog.calls.patterns().filter(|pattern| {
            catalog.calls.get(&pattern.path()).any(|&id| catalog.api(id).stream && catalog.api(id).generic)
        });
        let mut names: Vec<&str> = streams.map(Pattern::last).collect();
        names.sort_unstable();
        names.dedup();
        let mut found = Vec::new();
        for &at in names.into_iter().flat_map(|name| self.uses_in(name, site.unit)) {
            if self.component_of(at) != Some(component) {
                continue;
            }
            let streams = |&id: &ApiId| {
                let api = catalog.api(id);
                api.stream && api.generic && self.api_fits(id, at)
            };
            let Some(id) = self.target(at).apis(self).into_iter().find(streams) else { continue };
            if catalog.api(id).gives.contains(&Gives::Return) {
                found.push(at);
            }
            if catalog.api(id).gives.contains(&Gives::Callback) {
                found.extend(self.yields_of(at));
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Expressions that hold what a capture yields: parameters of its callbacks.
    pub fn yields_of(&self, at: ExprRef) -> Vec<ExprRef> {
        let mut sources = self.told_to_delegate(at);
        let mut values: Vec<ExprRef> = Vec::new();
        if let Expr::Call { args, recv, .. } = self.expr(at) {
            // What an uploader tells of are answers of its server.
            let apis = self.target(at).apis(self);
            let uploads = apis.iter().any(|&id| self.catalog.api(id).posts.is_some());
            let tells = |arg: &&Arg| uploads && arg.label.as_deref().is_some_and(tells_of_result);
            for arg in args.iter().filter(|arg| !tells(arg)) {
                values.extend(self.given_functions(ExprRef { unit: at.unit, expr: arg.value }));
            }
            // A launcher's callback stands where it was registered.
            if let Some(recv) = recv {
                for def in self.definitions(ExprRef { unit: at.unit, expr: *recv }) {
                    if let Expr::Call { args, name, .. } = self.expr(self.peel(def))
                        && name.contains("ActivityResult")
                    {
                        let unit = def.unit;
                        values.extend(args.iter().map(|arg| ExprRef { unit, expr: arg.value }));
                    }
                }
            }
        }
        for value in values {
            sources.extend(self.callback_params(value));
        }
        sources
    }

    /// An argument, or the functions of an options object but those that hear of failure.
    fn given_functions(&self, at: ExprRef) -> Vec<ExprRef> {
        match self.expr(at) {
            Expr::New { ty, args, body: None } if ty.is_empty() => args
                .iter()
                .filter(|arg| arg.label.as_deref().is_some_and(|label| !FAILURES.contains(&label)))
                .map(|arg| ExprRef { unit: at.unit, expr: arg.value })
                .filter(|&value| {
                    matches!(self.expr(value), Expr::Lambda(_) | Expr::FnRef { .. })
                        || self.is_script(value.unit) && !self.fn_values(value).is_empty()
                })
                .collect(),
            _ => vec![at],
        }
    }

    /// Reads of the picture parameters of a callback: a lambda, a listener object, the own instance.
    fn callback_params(&self, value: ExprRef) -> Vec<ExprRef> {
        let mut sources = Vec::new();
        let mut fns: Vec<FnId> = Vec::new();
        match self.expr(value) {
            Expr::Lambda(local) => fns.push(self.global_fn(value.unit, *local)),
            Expr::FnRef { .. } => fns.extend(self.target(value).fns.iter().copied()),
            _ if self.is_script(value.unit) => fns.extend(self.fn_values(value)),
            _ => {
                let ty = self.type_of(value);
                if let Some(id) = ty.as_project() {
                    for ty in self.lineage(id) {
                        let unit = self.type_unit(ty);
                        fns.extend(self.ty(ty).fns.iter().map(|&local| self.global_fn(unit, local)).filter(
                            |&func| self.func(func).kind == FnKind::Named && self.is_system_called(func),
                        ));
                    }
                }
            }
        }
        for func in fns {
            for (index, param) in self.func(func).params.clone().iter().enumerate() {
                let local =
                    crate::program::scope::Local { func, def: crate::program::scope::Def::Param(index) };
                for read in self.reads_of(local, &param.name) {
                    // `NSDictionary *images`: the pictures of a vendor's own format.
                    let collected = self.is_apple(read.unit)
                        && COLLECTIONS.contains(&param.ty.simple())
                        && names_pictures(&param.name);
                    // The event of an element holds what was chosen in it.
                    let event = self.is_script(read.unit) && param.ty.simple().ends_with("Event");
                    if self.is_media(read) || collected || event || param.ty.is_empty() {
                        sources.push(read);
                    }
                }
            }
            if self.func(func).params.is_empty() && self.func(func).kind == FnKind::Lambda {
                let local = crate::program::scope::Local { func, def: crate::program::scope::Def::It };
                sources.extend(self.reads_of(local, "it"));
            }
        }
        sources
    }
}
