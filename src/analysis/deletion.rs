//! Account deletion that leaves faces behind: for each function that handles it, the face stores that no path from it
//! erases.

use std::collections::VecDeque;

use rustc_hash::FxHashSet;

use super::data::{Arrival, stored_kinds};
use super::erasure::Eraser;
use super::gate::Judge;
use super::site::Site;
use super::trace::Trace;
use crate::input::span::Loc;
use crate::knowledge::catalog::{FaceRole, Sends};
use crate::knowledge::model::SinkKind;
use crate::knowledge::words::{Text, tokens, vocabulary};
use crate::program::component::Component;
use crate::program::{ExprRef, FnId, Program};
use crate::syntax::ir::{Expr, FnKind, StrPart};
use crate::syntax::lang::Lang;

/// A function that handles account deletion and leaves faces behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeletionFact {
    /// Its declaration.
    pub loc: Loc,
    /// Its name.
    pub name: String,
    /// What it leaves: the storing calls with what they are called.
    pub left: Vec<LeftFact>,
}

/// A face store that is left behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftFact {
    /// The storing call.
    pub loc: Loc,
    /// Its name.
    pub callee: String,
    /// Which kind of store; nothing for the library of a vendor.
    pub kind: Option<SinkKind>,
    /// Something removes it, elsewhere.
    pub erased: Option<Loc>,
}

/// Functions beyond this number are not followed from a handler.
const MAX_FNS: usize = 600;

/// The functions that handle account deletion, outermost ones only.
fn handlers(program: &Program<'_>) -> Vec<FnId> {
    let words = vocabulary();
    let mut found: Vec<FnId> = Vec::new();
    for func in program.all_fns() {
        let function = program.func(func);
        if !function.has_body || function.body.is_empty() {
            continue;
        }
        // What answers a request needs no name.
        if function.kind == FnKind::Lambda && program.deletes_account_by_route(func, false) {
            found.push(func);
        }
        if function.kind != FnKind::Named {
            continue;
        }
        let name = function.name.split(':').next().unwrap_or_default();
        let asks = is_question(name);
        let by_name = words.account_deletion_ident.hit(name) && !asks;
        let removes_user = words.user_removal_ident.hit(name) && !asks;
        if by_name || program.deletes_account_by_route(func, removes_user) || program.is_labelled_so(func) {
            found.push(func);
        }
    }
    for unit in 0..program.unit_count() {
        for at in program.unit_exprs(unit) {
            if let Expr::Str(parts) = program.expr(at)
                && let [StrPart::Text(text)] = &parts[..]
                && is_label(text)
            {
                found.extend(program.run_by_label(at));
            }
            found.extend(program.run_by_labelled_widget(at));
        }
    }
    found.sort_unstable();
    found.dedup();
    let all: FxHashSet<FnId> = found.iter().copied().collect();
    found.retain(|&func| !leads_from(program, func, &all));
    found
}

/// True for the name of what only shows, checks or opens something about it.
fn is_question(name: &str) -> bool {
    const ASKING: &[&str] = &[
        "show", "open", "go", "goto", "to", "navigate", "jump", "render", "build", "is", "has", "can",
        "should", "get", "check", "hide", "load", "fetch", "use", "create", "init", "select", "toggle",
        "validate", "log", "send", "undo", "revert", "reject",
    ];
    tokens(name).first().is_some_and(|first| ASKING.contains(&first.as_str()))
}

/// True for the label of a control that gives an account up.
fn is_label(text: &str) -> bool {
    let words = vocabulary();
    let normal = Text::new(text);
    text.chars().count() <= 24
        && words.account_deletion.hit(&normal)
        && !words.not_account_deletion.hit(&normal)
}

/// True when some caller of a function handles the same.
fn leads_from(program: &Program<'_>, func: FnId, all: &FxHashSet<FnId>) -> bool {
    let mut seen = FxHashSet::default();
    let mut queue = VecDeque::from([func]);
    while let Some(current) = queue.pop_front() {
        if !seen.insert(current) || seen.len() > 60 {
            continue;
        }
        if current != func && all.contains(&current) {
            return true;
        }
        if let Some(parent) = program.parent(current) {
            queue.push_back(parent);
        }
        for &at in program.known_callers(current).iter() {
            if matches!(
                program.expr(at),
                Expr::Call { .. } | Expr::FnRef { .. } | Expr::Name(_) | Expr::Member { .. }
            ) {
                queue.push_back(program.home(at));
            }
        }
    }
    false
}

impl Program<'_> {
    /// The function that a function is a part of: the named one, or the one without a name that answers a request.
    fn task_of(&self, func: FnId) -> FnId {
        let mut current = func;
        while self.func(current).kind == FnKind::Lambda && self.server_routes(current).is_empty() {
            let Some(parent) = self.parent(current) else { break };
            current = parent;
        }
        current
    }

    /// True for a function that answers a request to delete an account or a user.
    fn deletes_account_by_route(&self, func: FnId, removes_user: bool) -> bool {
        if !(self.is_rust(self.fn_unit(func)) || self.is_script(self.fn_unit(func))) {
            // Annotated handlers of servers in Java and Kotlin.
            let deletes = self
                .func(func)
                .annotations
                .iter()
                .any(|row| matches!(row.name.as_str(), "DeleteMapping" | "DELETE"));
            return removes_user && deletes;
        }
        let words = vocabulary();
        self.server_routes(func).iter().any(|route| {
            let path = route.path.as_deref().unwrap_or_default().to_ascii_lowercase();
            let by_path = words.account_deletion_ident.hit(&path.replace(['/', '-'], "_"));
            let last = path
                .split('/')
                .rfind(|part| !part.is_empty() && !part.starts_with([':', '{', '<']))
                .unwrap_or_default();
            let of_user = matches!(last, "user" | "users" | "account" | "accounts" | "me" | "profile");
            by_path || route.method.as_deref() == Some("delete") && (of_user || removes_user)
        })
    }

    /// True for a function that a layout runs when a control is pressed which says that it gives an account up.
    fn is_labelled_so(&self, func: FnId) -> bool {
        let shows = |owner| matches!(self.component(owner), Component::Screen | Component::View);
        if self.func(func).params.len() > 1
            || self.is_question_alone(func)
            || !self.owner(func).is_some_and(shows)
        {
            return false;
        }
        self.layout_clicks(func).iter().any(|(layout, index)| {
            self.android.layout(layout).iter().any(|read| {
                let texts = read.own_texts(*index).into_iter().flat_map(|text| self.android.texts(text));
                texts.into_iter().any(|text| is_label(&text.value))
            })
        })
    }

    /// The functions that a call has run when a control of a layout is pressed which says that it gives an account
    /// up: `findViewById(R.id.bye).setOnClickListener { leave() }`.
    fn run_by_labelled_widget(&self, call: ExprRef) -> Vec<FnId> {
        let Expr::Call { recv: Some(recv), name, args, .. } = self.expr(call) else { return Vec::new() };
        if !matches!(self.lang(call.unit), Lang::Java | Lang::Kotlin) || self.model.event(name).is_none() {
            return Vec::new();
        }
        let Some(widget) = self.widget_of(ExprRef { unit: call.unit, expr: *recv }) else {
            return Vec::new();
        };
        if !self.widget_texts(&widget).own.iter().any(|text| is_label(&text.value)) {
            return Vec::new();
        }
        let given =
            args.iter().flat_map(|arg| self.functions_of(ExprRef { unit: call.unit, expr: arg.value }));
        given.filter(|&func| !self.is_question_alone(func)).collect()
    }

    /// True for a function that only asks or opens something.
    fn is_question_alone(&self, func: FnId) -> bool {
        const OPENS: &[&str] = &["startActivity", "startActivityForResult", "navigate", "launch", "show"];
        let opens =
            |at: ExprRef| matches!(self.expr(at), Expr::Call { name, .. } if OPENS.contains(&name.as_str()));
        is_question(&self.func(func).name)
            || self.func(func).body.len() <= 2 && self.body_exprs(func).into_iter().any(opens)
    }

    /// The functions that run when the control with a label is pressed.
    fn run_by_label(&self, label: ExprRef) -> Vec<FnId> {
        let mut at = label;
        for _ in 0..4 {
            let Some(around) = self.around(at) else { return Vec::new() };
            let sub = |expr| ExprRef { unit: around.unit, expr };
            if let Expr::Call { name, args, .. } = self.expr(around) {
                let control = self.model.control(name, self.lang(around.unit));
                let clicks = |label: &str| {
                    control.is_some_and(|control| control.click.iter().any(|click| click == label))
                };
                let button = self
                    .model
                    .answer(name)
                    .is_some_and(|answer| answer == crate::knowledge::model::Answer::Agree);
                let mut runs = Vec::new();
                for arg in args.iter().filter(|arg| arg.value != at.expr) {
                    if arg.label.as_deref().is_some_and(clicks) || button && arg.label.is_none() {
                        runs.extend(self.functions_of(sub(arg.value)));
                    }
                }
                if !runs.is_empty() || control.is_some_and(|control| !control.click.is_empty()) {
                    return runs;
                }
            }
            at = around;
        }
        Vec::new()
    }

    /// The functions that a value is or calls.
    fn functions_of(&self, value: ExprRef) -> Vec<FnId> {
        match self.expr(value) {
            Expr::Lambda(local) => {
                let lambda = self.global_fn(value.unit, *local);
                // `{ onDelete() }`: what it calls is what handles it.
                let body = &self.func(lambda).body;
                if let [only] = body[..]
                    && let Expr::Call { .. } = self.expr(ExprRef { unit: value.unit, expr: only })
                {
                    let only = ExprRef { unit: value.unit, expr: only };
                    let fns: Vec<FnId> = self
                        .target(only)
                        .fns
                        .iter()
                        .copied()
                        .filter(|&func| self.func(func).has_body)
                        .collect();
                    if !fns.is_empty() {
                        return fns;
                    }
                }
                vec![lambda]
            }
            _ if self.is_script(value.unit) => self.fn_values(value),
            _ => self.fn_value(value).into_iter().collect(),
        }
    }

    /// Everything that runs when a function runs, as far as calls and what is written in it tell.
    fn run_from(&self, func: FnId) -> FxHashSet<FnId> {
        let mut seen = FxHashSet::default();
        let mut queue = VecDeque::from([func]);
        while let Some(current) = queue.pop_front() {
            if !seen.insert(current) || seen.len() > MAX_FNS {
                continue;
            }
            for at in self.body_exprs(current) {
                match self.expr(at) {
                    Expr::Call { .. } | Expr::New { .. } => {
                        queue.extend(
                            self.target(at).fns.iter().copied().filter(|&func| self.func(func).has_body),
                        );
                    }
                    Expr::Lambda(local) | Expr::LocalFn(local) => {
                        queue.push_back(self.global_fn(at.unit, *local));
                    }
                    Expr::FnRef { .. } => queue.extend(self.fn_value(at)),
                    _ => {}
                }
            }
        }
        seen
    }

    /// True when a path leads from what runs to a call of a function with the name of erasing faces, whose inside is
    /// not seen.
    fn erases_by_name(&self, runs: &FxHashSet<FnId>) -> bool {
        let words = vocabulary();
        runs.iter().any(|&func| {
            self.body_exprs(func).into_iter().any(|at| match self.expr(at) {
                Expr::Call { name, .. } => {
                    let target = self.target(at);
                    words.erasure_ident.hit(name)
                        && words.is_face_ident(name)
                        && target.fns.iter().all(|&func| self.func(func).has_body)
                }
                _ => false,
            })
        })
    }

    /// True when deleting a row takes those with it that belong to it.
    fn cascades(&self) -> bool {
        let said = |text: &str| {
            let text = text.to_ascii_lowercase();
            text.contains("on delete cascade") || text.contains("ondelete: cascade")
        };
        let in_code = (0..self.unit_count()).any(|unit| {
            self.unit_exprs(unit).any(|at| match self.expr(at) {
                Expr::Str(_) => said(&self.partial_text(at)),
                Expr::Member { name, .. } => {
                    name == "CASCADE" || name == "orphanRemoval" || name == "Cascade"
                }
                _ => false,
            })
        });
        let removes = |row: &crate::syntax::ir::Annotation| {
            row.args
                .iter()
                .any(|arg| matches!(arg.label.as_deref(), Some("cascade" | "orphanRemoval" | "onDelete")))
        };
        in_code
            || self.all_types().any(|ty| {
                let decl = self.ty(ty);
                decl.annotations.iter().any(removes)
                    || decl.fields.iter().flat_map(|field| &field.annotations).any(removes)
            })
            || self.map.ids().any(|file| {
                let name = &self.map.file(file).name;
                (name.ends_with(".sql") || name.ends_with(".prisma"))
                    && self.map.text(file).is_some_and(|text| said(&text.text))
            })
    }
}

/// The functions that handle account deletion and leave faces behind, in the order of their places.
pub(super) fn gaps(
    judge: &Judge<'_, '_>,
    sites: &[Site],
    arrivals: &[Arrival],
    kept: &[usize],
) -> Vec<DeletionFact> {
    let program = judge.program;
    let enrols: Vec<&Site> = sites.iter().filter(|site| is_library(program, site)).collect();
    if kept.is_empty() && enrols.is_empty() {
        return Vec::new();
    }
    let handlers = handlers(program);
    if handlers.is_empty() {
        return Vec::new();
    }
    let erasers = program.erasers(&stored_kinds(arrivals));
    let removals: Vec<&Site> = sites.iter().filter(|site| site.role == FaceRole::Erase).collect();
    let mut places: Vec<ExprRef> = erasers.iter().map(|eraser| eraser.at).collect();
    places.extend(removals.iter().map(|site| site.at));
    places.extend(kept.iter().map(|&index| arrivals[index].hit.at));
    places.extend(enrols.iter().map(|site| site.at));
    places.extend(handlers.iter().filter_map(|&func| {
        program.func(func).body.first().map(|&expr| ExprRef { unit: program.fn_unit(func), expr })
    }));
    let trace = Trace::whole(judge, &places);
    let cascades = program.cascades();
    let server =
        |at: ExprRef| trace.ancestors(at).into_iter().any(|func| !program.server_routes(func).is_empty());
    let mut facts = Vec::new();
    for handler in handlers {
        let unit = program.fn_unit(handler);
        let Some(first) = program.func(handler).body.first().map(|&expr| ExprRef { unit, expr }) else {
            continue;
        };
        // `api.deleteAccount()` inside it may be taken for a call of itself.
        let own = || {
            !program.func(handler).mods.private
                && program
                    .known_callers(handler)
                    .iter()
                    .all(|&at| program.named_fn(program.home(at)) == handler)
        };
        if !trace.is_live(first) && !own() {
            continue;
        }
        let here = server(first);
        let runs = program.run_from(handler);
        if program.erases_by_name(&runs) {
            continue;
        }
        let reaches = |at: ExprRef| {
            let home = program.home(at);
            runs.contains(&home) || runs.contains(&program.task_of(home)) || {
                let above = trace.ancestors(at);
                above.contains(&handler) || above.iter().any(|&func| is_follow_up(program, func, &runs))
            }
        };
        let mut left = Vec::new();
        let mut met: FxHashSet<Loc> = FxHashSet::default();
        for &index in kept {
            let hit = &arrivals[index].hit;
            if server(hit.at) != here || !trace.is_live(hit.at) {
                continue;
            }
            let whole = |eraser: &Eraser| {
                let kind = if hit.kind == SinkKind::Gallery { SinkKind::File } else { hit.kind };
                (eraser.kind == hit.kind || eraser.kind == kind) && eraser.is_general()
            };
            let all = program.all_erased_by(hit, &erasers);
            // What the storing function itself removes is not kept.
            let home = program.task_of(program.home(hit.at));
            if all.iter().any(|eraser| program.task_of(program.home(eraser.at)) == home) {
                continue;
            }
            let path = all.iter().any(|eraser| reaches(eraser.at))
                || erasers.iter().any(|eraser| whole(eraser) && reaches(eraser.at))
                || hit.kind == SinkKind::Database
                    && cascades
                    && erasers.iter().any(|eraser| eraser.kind == SinkKind::Database && reaches(eraser.at));
            let loc = program.call_loc(arrivals[index].report);
            if !path && met.insert(loc) {
                left.push(LeftFact {
                    loc,
                    callee: program.callee_name(hit.at),
                    kind: Some(hit.kind),
                    erased: all.first().map(|eraser| program.call_loc(eraser.at)),
                });
            }
        }
        for site in enrols.iter().filter(|site| server(site.at) == here && trace.is_live(site.at)) {
            let sdk = program.catalog.api(site.api).sdk;
            let own: Vec<&&Site> =
                removals.iter().filter(|other| program.catalog.api(other.api).sdk == sdk).collect();
            let loc = program.call_loc(site.at);
            if !own.iter().any(|other| reaches(other.at)) && met.insert(loc) {
                left.push(LeftFact {
                    loc,
                    callee: program.callee_name(site.at),
                    kind: None,
                    erased: own.first().map(|other| program.call_loc(other.at)),
                });
            }
        }
        if !left.is_empty() {
            left.sort_by_key(|left| left.loc);
            facts.push(DeletionFact { loc: program.fn_loc(handler), name: program.fn_title(handler), left });
        }
    }
    facts.sort_by_key(|fact| fact.loc);
    facts
}

/// True for a call that adds to a library of faces at a vendor.
fn is_library(program: &Program<'_>, site: &Site) -> bool {
    const ADDS: &[&str] = &[
        "adduser",
        "updateuser",
        "addface",
        "user/add",
        "createperson",
        "createface",
        "indexfaces",
        "registerface",
        "addpersonface",
        "persistedface",
    ];
    let api = program.catalog.api(site.api);
    let title = api.title.to_ascii_lowercase();
    api.sends == Sends::Yes
        && (site.role == FaceRole::Enroll
            || site.role == FaceRole::Cloud && ADDS.iter().any(|word| title.contains(word)))
}

/// A job or a consumer of an event that follows what runs: both name the same thing, or its own name says that it
/// looks after accounts that were given up.
fn is_follow_up(program: &Program<'_>, func: FnId, runs: &FxHashSet<FnId>) -> bool {
    let words = vocabulary();
    let function = program.func(func);
    let parts = tokens(&function.name);
    let has = |all: &[&str]| parts.iter().any(|part| all.contains(&part.as_str()));
    if has(&["purge", "cleanup", "clean", "sweep", "erase", "expire", "expired", "remove", "delete"])
        && has(&["deleted", "cancelled", "canceled", "closed", "inactive", "deactivated"])
        || words.account_deletion_ident.hit(&function.name)
            && has(&["on", "handle", "consume", "job", "event", "listener"])
    {
        return true;
    }
    let Some(written) = program.written_at(func) else { return false };
    let Some(around) = program.around(written) else { return false };
    let Expr::Call { args, .. } = program.expr(around) else { return false };
    let topics: Vec<String> = args
        .iter()
        .filter_map(|arg| program.constant_text(ExprRef { unit: around.unit, expr: arg.value }))
        .filter(|text| text.len() >= 4)
        .collect();
    !topics.is_empty()
        && runs.iter().any(|&func| {
            program.body_exprs(func).into_iter().any(|at| {
                matches!(program.expr(at), Expr::Str(_) | Expr::Member { .. })
                    && program.constant_text(at).is_some_and(|text| topics.contains(&text))
            })
        })
}
