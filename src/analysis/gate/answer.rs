//! Answers that arrive later: what observables and deferred values are given, what a prompt hands to its
//! callback.

use smol_str::SmolStr;

use crate::analysis::guard::Guard;
use crate::knowledge::model::Event;
use crate::program::link::{NameTarget, Type};
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, FnId, Program, TypeId};
use crate::syntax::ir::{Block, CmpOp, Expr, FnKind, Name};

use super::{Form, Judge, Verdict};

/// Types of values that somebody completes later, besides the observables of the model.
const DEFERRED: &[&str] = &[
    "CompletableFuture",
    "CompletableDeferred",
    "TaskCompletionSource",
    "SettableFuture",
    "AtomicBoolean",
    "AtomicReference",
];

/// Calls that complete them.
const COMPLETE: &[&str] = &["complete", "setResult", "trySetResult", "set", "onSuccess"];

/// Calls that hand the value of their receiver to a callback.
const COMPLETIONS: &[&str] = &[
    "thenAccept",
    "thenApply",
    "thenCompose",
    "whenComplete",
    "then",
    "addOnSuccessListener",
    "addOnCompleteListener",
    "onSuccess",
    "subscribe",
    "doOnNext",
    "doOnSuccess",
];

/// Calls whose result is that of the code they are given.
const RESULT_OF: &[&str] = &[
    "async",
    "withContext",
    "runBlocking",
    "coroutineScope",
    "supervisorScope",
    "run",
    "supplyAsync",
    "map",
    "mapLatest",
    "fromCallable",
    "Task",
    "detached",
];

/// Calls that wait until their code resumes them with a value.
const SUSPEND: &[&str] = &[
    "suspendCoroutine",
    "suspendCancellableCoroutine",
    "withCheckedContinuation",
    "withCheckedThrowingContinuation",
    "withUnsafeContinuation",
    "withUnsafeThrowingContinuation",
];

/// Filters behind filters are followed this far.
const MAX_FILTERS: usize = 12;

/// Calls that pass an observable on as it is.
const VIEWS: &[&str] = &[
    "asStateFlow",
    "asSharedFlow",
    "asLiveData",
    "asFlow",
    "distinctUntilChanged",
    "stateIn",
    "shareIn",
    "hide",
    "toFlow",
    "toLiveData",
    "observeAsState",
    "collectAsState",
    "collectAsStateWithLifecycle",
    "receive",
    "removeDuplicates",
    "eraseToAnyPublisher",
];

/// True for a call that is another view of its receiver.
pub(super) fn is_view(name: &str) -> bool {
    VIEWS.contains(&name)
}

impl Judge<'_, '_> {
    /// Everything a state is set to: its definitions, and what an observable is given.
    pub(crate) fn settings(&self, at: ExprRef) -> Vec<ExprRef> {
        let program = self.program;
        let mut list = Vec::new();
        for def in program.definitions(at) {
            match program.expr(def) {
                // `new MutableLiveData<>(false)`: its value; without one there is none yet.
                Expr::New { ty, args, .. } if self.is_deferred_name(ty.simple()) => {
                    list.extend(args.first().map(|arg| ExprRef { unit: def.unit, expr: arg.value }));
                }
                Expr::Call { recv: None, name, args, .. } if self.is_deferred_name(name) => {
                    list.extend(args.first().map(|arg| ExprRef { unit: def.unit, expr: arg.value }));
                }
                // `false.obs`
                Expr::Member { recv, name, .. }
                    if program.observable(def.unit).create.contains(name.as_str()) =>
                {
                    list.push(ExprRef { unit: def.unit, expr: *recv });
                }
                _ => list.push(def),
            }
        }
        if self.is_deferred(&program.type_of(at)) {
            list.extend(self.uses_of_state(at).into_iter().flat_map(|used| self.given_to(used)));
        }
        if program.is_script(at.unit)
            && let Some((owner, name)) = self.field_of_state(at)
            && let Some(key) = program.linked_key(owner, &name)
        {
            list.extend(self.written_under(&key));
        }
        if program.is_apple(at.unit) {
            list.extend(self.coded_settings(at, self.uses_of_state(at)));
        }
        if program.is_script(at.unit) {
            // A box that is bound to the state sets it.
            let is_bound = |used: &ExprRef| {
                program.around(*used).is_some_and(|around| match program.expr(around) {
                    Expr::Call { args, .. } => args.iter().any(|arg| {
                        arg.value == used.expr && arg.label.as_deref().is_some_and(|label| label == "model")
                    }),
                    _ => false,
                })
            };
            list.extend(self.uses_of_state(at).into_iter().filter(is_bound));
            if let Expr::Member { recv, name, .. } = program.expr(at)
                && program.model.hooks.value.contains(name.as_str())
            {
                let boxed = ExprRef { unit: at.unit, expr: *recv };
                list.extend(self.uses_of_state(boxed).into_iter().filter(is_bound));
            }
            list.extend(program.same_path(at).into_iter().filter(is_bound));
        }
        let copies = program.uses_of("copy");
        if !copies.is_empty()
            && let Some((owner, name)) = self.field_of_state(at)
        {
            // `state.copy(agreed = true)`.
            for &copy in copies {
                let Expr::Call { recv: Some(recv), args, .. } = program.expr(copy) else { continue };
                let recv = ExprRef { unit: copy.unit, expr: *recv };
                let value = args.iter().find(|arg| arg.label.as_ref() == Some(&name));
                if let Some(value) = value
                    && program.type_of(recv).as_project().is_none_or(|id| id == owner)
                {
                    list.push(ExprRef { unit: copy.unit, expr: value.value });
                }
            }
        }
        list.sort_unstable();
        list.dedup();
        list
    }

    /// Every use of a variable or field.
    fn uses_of_state(&self, at: ExprRef) -> Vec<ExprRef> {
        let program = self.program;
        if let Expr::Name(name) = program.expr(at)
            && let Some(NameTarget::Local(local)) = program.name_target(at)
        {
            return program.reads_of(local, name);
        }
        match self.field_of_state(at) {
            Some((owner, name)) => program.field_uses(owner, &name),
            None => Vec::new(),
        }
    }

    /// The field that an expression reads.
    fn field_of_state(&self, at: ExprRef) -> Option<(TypeId, Name)> {
        let program = self.program;
        match program.expr(at) {
            Expr::Name(_) => match program.name_target(at)? {
                NameTarget::Field(owner, index) => {
                    Some((owner, program.ty(owner).fields[index].name.clone()))
                }
                _ => None,
            },
            Expr::Member { recv, name, .. } => {
                let recv = ExprRef { unit: at.unit, expr: *recv };
                program.member_owner(recv, name).map(|owner| (owner, name.clone()))
            }
            _ => None,
        }
    }

    fn is_deferred(&self, ty: &Type) -> bool {
        self.program.is_observable(ty)
            || ty.external_simple().is_some_and(|simple| DEFERRED.contains(&simple))
    }

    fn is_deferred_name(&self, simple: &str) -> bool {
        self.program.model.is_observable(simple) || DEFERRED.contains(&simple)
    }

    /// What one use of an observable gives to it.
    fn given_to(&self, used: ExprRef) -> Vec<ExprRef> {
        let program = self.program;
        let Some(around) = program.around(used) else { return Vec::new() };
        let sub = |expr| ExprRef { unit: used.unit, expr };
        let observable = program.observable(used.unit);
        match program.expr(around) {
            Expr::Call { recv: Some(recv), name, args, .. }
                if *recv == used.expr
                    && (observable.set.contains(name.as_str()) || COMPLETE.contains(&name.as_str())) =>
            {
                let Some(arg) = args.first() else { return Vec::new() };
                match program.expr(sub(arg.value)) {
                    // `state.update { true }`.
                    Expr::Lambda(local) => program.returned_values(program.global_fn(used.unit, *local)),
                    _ => vec![sub(arg.value)],
                }
            }
            Expr::Member { recv, name, .. }
                if *recv == used.expr && observable.set.contains(name.as_str()) =>
            {
                match program.around(around).map(|outer| program.expr(outer)) {
                    Some(Expr::Assign { target, value, .. }) if *target == around.expr => vec![sub(*value)],
                    _ => Vec::new(),
                }
            }
            _ => Vec::new(),
        }
    }

    /// What it means that the result of a call is true or false that runs the code it is given.
    pub(super) fn result_of_code(&self, at: ExprRef, holds: bool) -> Option<Verdict> {
        let program = self.program;
        let Expr::Call { name, args, .. } = program.expr(at) else { return None };
        let code = args.iter().rev().find_map(|arg| {
            match program.expr(ExprRef { unit: at.unit, expr: arg.value }) {
                Expr::Lambda(local) => Some(program.global_fn(at.unit, *local)),
                _ => None,
            }
        })?;
        if RESULT_OF.contains(&name.as_str()) {
            let each = program.returned_values(code).into_iter().map(|value| self.cond(value, holds));
            return Verdict::one_of(each);
        }
        if SUSPEND.contains(&name.as_str()) {
            let resumed: Vec<ExprRef> = program
                .uses_of("resume")
                .iter()
                .copied()
                .filter(|&resume| program.is_inside(resume, code))
                .filter_map(|resume| match program.expr(resume) {
                    Expr::Call { args, .. } => {
                        args.first().map(|arg| ExprRef { unit: resume.unit, expr: arg.value })
                    }
                    _ => None,
                })
                .collect();
            return self.by_definitions(&resumed, at, holds);
        }
        None
    }

    /// What filters on the way of a value let pass: `user.takeIf { it.faceConsent }`.
    pub(super) fn filtered(&self, value: ExprRef) -> Verdict {
        let program = self.program;
        let mut verdict = Verdict::none();
        let mut at = value;
        for _ in 0..MAX_FILTERS {
            at = self.filter_source(at);
            let Expr::Call { recv: Some(recv), name, args, .. } = program.expr(at) else { break };
            let lambda = args.last().and_then(|arg| {
                let given = ExprRef { unit: at.unit, expr: arg.value };
                match program.expr(given) {
                    Expr::Lambda(local) => Some(program.global_fn(at.unit, *local)),
                    // `visitors.filter(hasAgreed)`.
                    _ if program.is_script(at.unit) => match program.fn_values(given)[..] {
                        [only] => Some(only),
                        _ => None,
                    },
                    _ => None,
                }
            });
            if let Some(lambda) = lambda
                && let Some(holds) = match name.as_str() {
                    "filter" | "takeIf" | "takeWhile" => Some(true),
                    "filterNot" | "takeUnless" | "dropWhile" => Some(false),
                    _ => None,
                }
            {
                let each = program.returned_values(lambda).into_iter().map(|value| self.cond(value, holds));
                verdict = verdict.both(Verdict::one_of(each).unwrap_or_default());
            }
            // `.pipe(filter((agreed) => agreed))`.
            for arg in args.iter().filter(|_| name == "pipe") {
                let operator = ExprRef { unit: at.unit, expr: arg.value };
                if let Expr::Call { name, args, .. } = program.expr(operator)
                    && name == "filter"
                    && let Some(Expr::Lambda(local)) =
                        args.first().map(|arg| program.expr(ExprRef { unit: at.unit, expr: arg.value }))
                {
                    let lambda = program.global_fn(at.unit, *local);
                    verdict = verdict.both(self.lets_through(lambda, ExprRef { unit: at.unit, expr: *recv }));
                }
            }
            at = ExprRef { unit: at.unit, expr: *recv };
        }
        verdict
    }

    /// The call that makes what a variable of a script holds, so that filters before it are seen.
    fn filter_source(&self, at: ExprRef) -> ExprRef {
        let program = self.program;
        if !program.is_script(at.unit) {
            return at;
        }
        let mut at = at;
        for _ in 0..4 {
            let next = match program.expr(at) {
                Expr::Name(_) | Expr::Member { .. } => match program.definitions(at)[..] {
                    [only] => Some(only),
                    _ => match program.expr(at) {
                        Expr::Member { recv, name, .. }
                            if program.model.hooks.value.contains(name.as_str()) =>
                        {
                            Some(ExprRef { unit: at.unit, expr: *recv })
                        }
                        _ => None,
                    },
                },
                Expr::Call { name, args, .. } if program.model.hooks.derive.contains(name.as_str()) => {
                    let first = args.first().map(|arg| ExprRef { unit: at.unit, expr: arg.value });
                    match first.map(|first| (first, program.expr(first))) {
                        Some((first, Expr::Lambda(local))) => {
                            match program.returned_values(program.global_fn(first.unit, *local))[..] {
                                [only] => Some(only),
                                _ => None,
                            }
                        }
                        _ => None,
                    }
                }
                _ => None,
            };
            match next {
                Some(next) if next != at => at = next,
                _ => return at,
            }
        }
        at
    }

    /// What a control asks whose click turns a state over or sets it: the words beside it.
    pub(super) fn toggled(&self, def: ExprRef) -> Verdict {
        let program = self.program;
        let home = program.home(def);
        if program.is_script(def.unit) {
            return self.script_toggled(def);
        }
        let value = match program.func(home).kind {
            FnKind::Lambda => program.written_at(home),
            _ => program.owner(home).and_then(|owner| program.constructed_at(owner)),
        };
        if value.is_none()
            && program.is_apple(def.unit)
            && let Some(verdict) = self.action_rows(home, def)
        {
            return verdict;
        }
        let listened = value.and_then(|value| {
            let around = program.around(value)?;
            match program.expr(around) {
                Expr::Call { recv: Some(recv), name, .. }
                    if program.model.event(name) == Some(Event::Click) =>
                {
                    let widget = program.widget_of(ExprRef { unit: around.unit, expr: *recv })?;
                    Some(program.widget_texts(&widget))
                }
                Expr::Call { name, .. } => {
                    program.model.control(name, program.lang(around.unit))?;
                    let mut texts = program.declarative_texts(around);
                    // What a press turns over is what stands beside it.
                    if program.is_widget(around) {
                        texts.container = Vec::new();
                    }
                    Some(texts)
                }
                _ => None,
            }
        });
        // `onClick(View v)` with `v.getId() == R.id.tick`.
        let texts = listened.or_else(|| {
            let id = program.guards_at(def).into_iter().find_map(|guard| match guard {
                Guard::Equal { subject, test, holds: true } => program.pressed_id(subject, test),
                Guard::Cond(cond, true) => match program.expr(cond) {
                    Expr::Cmp(CmpOp::Eq, a, b) => program.pressed_id(
                        ExprRef { unit: cond.unit, expr: *a },
                        ExprRef { unit: cond.unit, expr: *b },
                    ),
                    _ => None,
                },
                _ => None,
            })?;
            let owner = program.top_type(program.owner(home)?);
            Some(program.widget_texts(&program.widget_in(owner, id)?))
        });
        texts.and_then(|texts| self.row_or_container(&texts, def)).unwrap_or_default()
    }

    /// What it means that the answer is true or false that a call hands to a callback: the value it waits
    /// for, or the question its texts or its name ask.
    pub(super) fn answered(&self, at: ExprRef, holds: bool) -> Option<Verdict> {
        let program = self.program;
        let Some(NameTarget::Local(Local { func, def: Def::Param(_) | Def::It })) = program.name_target(at)
        else {
            return None;
        };
        let value = match program.func(func).kind {
            FnKind::Lambda => program.written_at(func)?,
            _ => program.constructed_at(program.owner(func)?)?,
        };
        let around = program.around(value)?;
        let Expr::Call { recv, name, .. } = program.expr(around) else { return None };
        if let Some(recv) = recv
            && (COMPLETIONS.contains(&name.as_str())
                || program.observable(around.unit).observe.contains(name.as_str()))
        {
            let verdict = self.truth(ExprRef { unit: around.unit, expr: *recv }, holds);
            return (!verdict.is_none()).then_some(verdict);
        }
        if !holds || program.model.event(name).is_some() {
            return None;
        }
        let asked = self.by_texts(&program.prompt_texts(around), Form::Callback, around);
        let verdict =
            asked.filter(|verdict| !verdict.is_none()).unwrap_or_else(|| self.by_name(name, true, around));
        (!verdict.is_none()).then_some(verdict)
    }

    /// True for a callback that is handed the answer, so that running it says nothing yet.
    pub(super) fn takes_answer(&self, value: ExprRef) -> bool {
        let program = self.program;
        let Expr::Lambda(local) = program.expr(value) else { return false };
        let lambda = program.func(program.global_fn(value.unit, *local));
        lambda.params.iter().any(|param| {
            matches!(param.ty.simple(), "Boolean" | "boolean")
                || super::name::approving(&param.name) == Some(true)
                || !super::name::named(&param.name).is_empty()
        })
    }
}

impl Program<'_> {
    /// The id in a comparison of the pressed control with one: `v.id == R.id.agree`.
    pub(super) fn pressed_id(&self, a: ExprRef, b: ExprRef) -> Option<SmolStr> {
        let is_id = |at| self.resource_ref(at).filter(|(kind, _)| kind == "id").map(|(_, name)| name);
        let (subject, id) = match (is_id(a), is_id(b)) {
            (Some(id), None) => (b, id),
            (None, Some(id)) => (a, id),
            _ => return None,
        };
        let names_id = match self.expr(subject) {
            Expr::Member { name, .. } | Expr::Call { name, .. } => {
                matches!(name.as_str(), "id" | "getId" | "itemId" | "getItemId")
            }
            Expr::Name(name) => name.to_lowercase().contains("id"),
            _ => false,
        };
        names_id.then_some(id)
    }

    /// Values written under a constant key: `settings[FACE_RULE] = true`.
    pub(super) fn written_at_key(&self, constant: &str) -> Vec<ExprRef> {
        let mut values = Vec::new();
        for &used in self.uses_of(constant) {
            let Some(index) = self.around(used) else { continue };
            let Expr::Index { index: keys, .. } = self.expr(index) else { continue };
            if keys.contains(&used.expr)
                && let Some(around) = self.around(index)
                && let Expr::Assign { target, value, .. } = self.expr(around)
                && *target == index.expr
            {
                values.push(ExprRef { unit: used.unit, expr: *value });
            }
        }
        values
    }

    /// The expressions whose value a block, a choice or a try has.
    pub(crate) fn tails(&self, at: ExprRef) -> Vec<ExprRef> {
        let last = |block: &Block| block.last().map(|&expr| ExprRef { unit: at.unit, expr });
        match self.expr(at) {
            Expr::Switch { cases, .. } => cases.iter().filter_map(|case| last(&case.body)).collect(),
            Expr::Try { body, catches, .. } => {
                last(body).into_iter().chain(catches.iter().filter_map(|catch| last(&catch.body))).collect()
            }
            Expr::Block(block) => last(block).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// True for a value that the start of a screen or object sets, whoever is in front of it.
    pub(crate) fn is_set_by_code(&self, value: ExprRef) -> bool {
        let function = self.func(self.home(value));
        if self.is_script(value.unit) {
            return self.is_set_at_start(value) && self.is_unconditional(value);
        }
        let starts = matches!(
            function.name.as_str(),
            "onStart" | "onResume" | "onViewCreated" | "onActivityCreated" | "initView" | "initData" | "init"
        ) || self.lifecycle(value.unit).first.contains(function.name.as_str());
        let shown = &self.lifecycle(value.unit).shown;
        let comes_up = || {
            let around = self.written_at(self.home(value)).and_then(|written| self.around(written));
            around.is_some_and(|around| matches!(self.expr(around), Expr::Call { name, .. } if shown.contains(name.as_str())))
        };
        (function.kind == FnKind::Named && starts || function.kind == FnKind::Lambda && comes_up())
            && self.is_unconditional(value)
    }

    /// True when no branch decides whether an expression is evaluated.
    fn is_unconditional(&self, value: ExprRef) -> bool {
        let mut at = value;
        while let Some(around) = self.around(at) {
            if matches!(
                self.expr(around),
                Expr::If { .. } | Expr::Switch { .. } | Expr::Loop { .. } | Expr::Try { .. }
            ) {
                return false;
            }
            at = around;
        }
        let body = &self.func(self.home(value)).body;
        body.iter().take_while(|statement| **statement != at.expr).all(|&statement| {
            !matches!(
                self.expr(ExprRef { unit: at.unit, expr: statement }),
                Expr::If { .. } | Expr::Switch { .. }
            )
        })
    }

    /// True when an expression stands in a function, or in one written inside it.
    fn is_inside(&self, at: ExprRef, func: FnId) -> bool {
        let mut current = Some(self.home(at));
        while let Some(id) = current {
            if id == func {
                return true;
            }
            current = self.parent(id);
        }
        false
    }
}
