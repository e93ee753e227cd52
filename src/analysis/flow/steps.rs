//! One step of the walk: what the expression around a value does with it.

use crate::knowledge::words::tokens;
use crate::program::link::{NameTarget, Type};
use crate::program::scope::{Def, Local};
use crate::program::{ExprRef, FnId, TypeId};
use crate::syntax::ir::{ExitKind, Expr, FnKind, Name, StrPart};
use crate::syntax::lang::Lang;

use super::operands::Scope;
use super::{Carries, Item, Load, MAX_STACK, Walk};

impl Walk<'_, '_> {
    pub(super) fn step(&mut self, item: &Item) {
        let program = self.program;
        let at = item.at;
        if is_scalar(&program.type_of(at)) && !program.is_number_of(at) || program.never_runs(at) {
            return;
        }
        let Some(around) = program.around(at) else {
            // The last expression of a lambda is its value.
            self.last_of_body(item);
            return;
        };
        self.looked_up(item, around);
        if program.is_script(at.unit) && self.script_step(item, around) {
            return;
        }
        self.copied_elements(item, around);
        let pass = |this: &mut Self, load: Load| this.go(item, around, load);
        match program.expr(around) {
            Expr::Let { names, .. } => {
                for name in names.iter().filter(|name| !program.is_failure(at, name)) {
                    let local = Local { func: program.home(around), def: Def::Let(around) };
                    self.reads(item, local, name, None);
                }
            }
            Expr::Assign { target, value, .. } if *value == at.expr => {
                self.assign(item, ExprRef { unit: at.unit, expr: *target });
            }
            Expr::Call { recv, callee, name, args, .. } => {
                if *recv == Some(at.expr) {
                    self.on_receiver(item, around, name, args);
                } else if callee.is_none() {
                    self.as_argument(item, around, args);
                }
            }
            // `json!({ .. })`, a map of Dart, a dictionary of Swift.
            Expr::New { ty, .. }
                if ty.is_empty()
                    && (program.is_rust(around.unit)
                        || program.is_apple(around.unit)
                        || program.lang(around.unit) == Lang::Dart) =>
            {
                pass(self, item.load);
            }
            Expr::New { ty, args, .. } => {
                let _ = ty;
                self.enter_new(item, around, args);
            }
            // The files of Flutter's cameras and pickers are objects with a path.
            Expr::Member { name, .. }
                if name == "path"
                    && program.lang(at.unit) == Lang::Dart
                    && item.load.carries == Carries::Data =>
            {
                pass(self, item.load.handle());
            }
            // `feature.featureSize` of a structure in C.
            Expr::Member { name, .. } if program.is_apple(at.unit) && is_measure(name) => {}
            Expr::Member { name, .. } if self.tells_address(item, name) => {}
            Expr::Member { name, .. } => {
                if !program.carries_nothing(item.at, name) && item.load.carries != Carries::Whole {
                    let known = program.type_of(at).as_project();
                    // A field of a project object is followed by its own name.
                    if known.is_none() || item.load.carries == Carries::Handle && name == "path" {
                        pass(self, item.load);
                    }
                } else if item.load.carries == Carries::Whole
                    && program.type_of(at).as_project().is_none()
                    && !program.carries_nothing(item.at, name)
                {
                    pass(self, item.load);
                }
                // `state.value` of an observable.
                if program.observable(item.at.unit).get.contains(name.as_str())
                    && program.is_observable(&program.type_of(at))
                {
                    pass(self, item.load);
                }
            }
            Expr::Index { recv, .. } if *recv == at.expr => pass(self, item.load),
            Expr::Arith(op, list) if op == "+" => {
                let textual = list.iter().any(|part| {
                    let part = ExprRef { unit: at.unit, expr: *part };
                    matches!(program.expr(part), Expr::Str(_)) || is_text(&program.type_of(part))
                });
                if textual && item.load.carries == Carries::Data {
                    pass(self, item.load);
                }
            }
            Expr::Str(parts) => {
                let inside = parts.iter().any(|part| matches!(part, StrPart::Expr(expr) if *expr == at.expr));
                if inside && item.load.carries == Carries::Data {
                    pass(self, item.load);
                }
            }
            Expr::Cast(..) | Expr::Coalesce(..) | Expr::List(_) => pass(self, item.load),
            Expr::If { cond, then, els } => {
                let last = then.last() == Some(&at.expr)
                    || els.as_ref().and_then(|els| els.last()) == Some(&at.expr);
                if *cond != at.expr && last {
                    pass(self, item.load);
                }
            }
            Expr::Switch { cases, .. } if cases.iter().any(|case| case.body.last() == Some(&at.expr)) => {
                pass(self, item.load);
            }
            Expr::Block(block) if block.last() == Some(&at.expr) => pass(self, item.load),
            Expr::Try { body, catches, .. } => {
                let last = body.last() == Some(&at.expr)
                    || catches.iter().any(|catch| catch.body.last() == Some(&at.expr));
                if last {
                    pass(self, item.load);
                }
            }
            Expr::Loop { var, head, .. } if *head == Some(at.expr) => {
                // The key of an entry is no data.
                let keys = usize::from(var.len() == 2);
                for name in var.iter().skip(keys) {
                    let local = Local { func: program.home(around), def: Def::Loop(around) };
                    self.reads(item, local, name, None);
                }
            }
            Expr::Exit { kind: ExitKind::Return, value, label } if *value == Some(at.expr) => {
                let _ = label;
                self.returned(item, program.home(at));
            }
            _ => {}
        }
    }

    /// The value moves on to another expression in the same context.
    pub(super) fn go(&mut self, item: &Item, to: ExprRef, load: Load) {
        let from = (item.at, item.load);
        self.push(Item { at: to, load, stack: item.stack.clone() }, Some(from));
    }

    /// All reads of a local; with `after`, those that come later in the text or in another function.
    pub(super) fn reads(&mut self, item: &Item, local: Local, name: &Name, after: Option<ExprRef>) {
        let program = self.program;
        let reads = program.reads_of(local, name);
        let settings = match program.is_script(item.at.unit) {
            true => program.settings(&reads),
            false => Vec::new(),
        };
        for read in reads {
            if !settings.is_empty() && program.is_replaced(item.at, read, &settings) {
                continue;
            }
            if let Some(after) = after
                && program.home(read) == program.home(after)
                && program.loc(read).span.start <= program.loc(after).span.start
                && !self.in_loop(after)
            {
                continue;
            }
            if !self.is_written(read) {
                self.go(item, read, item.load);
            }
        }
    }

    pub(super) fn in_loop(&self, at: ExprRef) -> bool {
        let mut current = at;
        while let Some(around) = self.program.around(current) {
            if matches!(self.program.expr(around), Expr::Loop { .. }) {
                return true;
            }
            current = around;
        }
        false
    }

    pub(super) fn is_written(&self, at: ExprRef) -> bool {
        self.program
            .around(at)
            .is_some_and(|around| matches!(self.program.expr(around), Expr::Assign { target, op, .. } if *target == at.expr && op.is_empty()))
    }

    pub(super) fn assign(&mut self, item: &Item, target: ExprRef) {
        let program = self.program;
        match program.expr(target) {
            Expr::Name(name) => match program.name_target(target) {
                Some(NameTarget::Local(local)) => self.reads(item, local, name, Some(item.at)),
                Some(NameTarget::Field(owner, index)) => {
                    let name = program.ty(owner).fields[index].name.clone();
                    self.field(item, owner, &name);
                    self.own_setter(item, target, owner, &name);
                }
                _ => {}
            },
            Expr::Member { recv, name, .. } => {
                let recv = ExprRef { unit: target.unit, expr: *recv };
                self.managed(item, target, recv);
                if program.observable(item.at.unit).set.contains(name.as_str())
                    && program.is_observable(&program.type_of(recv))
                {
                    self.mutate(item, recv, item.load);
                    return;
                }
                match program.member_owner(recv, name) {
                    Some(owner) => {
                        self.field(item, owner, name);
                        self.own_setter(item, target, owner, name);
                        if !matches!(program.expr(recv), Expr::This(_) | Expr::Super) {
                            self.mutate(item, recv, item.load.whole());
                        }
                    }
                    None => {
                        if name == "obj" {
                            self.messaged(item, target.unit);
                        }
                        self.setter(item, target, recv, name);
                        self.mutate(item, recv, item.load.whole());
                    }
                }
            }
            Expr::Index { recv, .. } => {
                let recv = ExprRef { unit: target.unit, expr: *recv };
                self.keyed_store(item, target, recv);
                self.mutate(item, recv, item.load);
            }
            _ => {}
        }
    }

    /// `preferences[key] = data` writes a preference when the receiver is an editor of them.
    fn keyed_store(&mut self, item: &Item, target: ExprRef, recv: ExprRef) {
        let program = self.program;
        if item.load.carries == Carries::Handle {
            return;
        }
        let edits = program.enclosing_call_named(recv, &["edit", "updateData"]);
        let typed =
            program.type_of(recv).external_simple().is_some_and(|simple| simple.contains("Preferences"));
        if (edits.is_some() || typed)
            && let Some(&sink) =
                program.model.sinks.get("androidx.datastore.preferences.core.MutablePreferences.set").next()
        {
            let at = program.around(target).unwrap_or(target);
            self.hit(item, at, sink, false, None);
            self.keyed_reads(item, target);
        }
    }

    /// Reads under the key that was written: `preferences[key]` elsewhere.
    fn keyed_reads(&mut self, item: &Item, target: ExprRef) {
        let program = self.program;
        let key_of = |at: ExprRef| match program.expr(at) {
            Expr::Index { index, .. } => {
                index.first().map(|expr| program.partial_text(ExprRef { unit: at.unit, expr: *expr }))
            }
            _ => None,
        };
        let Some(key) = key_of(target).filter(|key| key.len() > 2) else { return };
        let from = (item.at, item.load);
        for unit in 0..program.unit_count() {
            let reads: Vec<ExprRef> = program
                .unit_exprs(unit)
                .filter(|&at| {
                    at != target
                        && matches!(program.expr(at), Expr::Index { .. })
                        && key_of(at).as_ref() == Some(&key)
                })
                .collect();
            for at in reads {
                if self.is_written(at) {
                    continue;
                }
                self.push(Item { at, load: item.load, stack: super::Stack::new() }, Some(from));
            }
        }
    }

    /// Data put into a message: what its handlers in the file read from it.
    pub(super) fn messaged(&mut self, item: &Item, unit: u32) {
        let program = self.program;
        let from = (item.at, item.load);
        let reads: Vec<ExprRef> = program
            .uses_of("obj")
            .iter()
            .copied()
            .filter(|&at| {
                at.unit == unit
                    && matches!(program.expr(at), Expr::Member { .. })
                    && program
                        .model
                        .message
                        .handle
                        .contains(program.func(program.named_fn(program.home(at))).name.as_str())
            })
            .collect();
        for at in reads {
            self.push(Item { at, load: item.load, stack: super::Stack::new() }, Some(from));
        }
    }

    /// `x.image = data` where a Java setter stands behind the property.
    fn setter(&mut self, item: &Item, target: ExprRef, recv: ExprRef, name: &str) {
        let program = self.program;
        let Some(id) = program.value_of(recv).and_then(|value| value.ty().as_project()) else { return };
        let mut chars = name.chars();
        let setter: String =
            "set".chars().chain(chars.next().into_iter().flat_map(char::to_uppercase)).chain(chars).collect();
        for func in program.methods(id, &setter) {
            self.enter(item, target, func, 0, item.load);
        }
    }

    /// `set(value) { post(value) }` of a property that is set; inside of it there is the bare field.
    fn own_setter(&mut self, item: &Item, target: ExprRef, owner: TypeId, name: &Name) {
        let program = self.program;
        if program.lang(target.unit) != Lang::Kotlin {
            return;
        }
        let unit = program.type_unit(owner);
        for &local in &program.ty(owner).fns {
            let func = program.global_fn(unit, local);
            if program.func(func).kind == FnKind::Setter && program.func(func).name == *name {
                self.enter(item, target, func, 0, item.load);
            }
        }
    }

    pub(super) fn field(&mut self, item: &Item, owner: TypeId, name: &Name) {
        let program = self.program;
        program.want_uses(
            name,
            &[program.ty(owner).name.as_str()],
            Some(program.unit(program.type_unit(owner)).file),
        );
        let uses = program.field_uses(owner, name);
        let settings = match program.is_script(item.at.unit) {
            true => program.settings(&uses),
            false => Vec::new(),
        };
        for at in uses {
            if matches!(program.expr(at), Expr::Name(_) | Expr::Member { .. })
                && !self.is_written(at)
                && (settings.is_empty() || !program.is_replaced(item.at, at, &settings))
            {
                let from = (item.at, item.load);
                self.push(Item { at, load: item.load, stack: super::Stack::new() }, Some(from));
            }
        }
    }

    /// The object an expression names now holds the data: reads of its variable carry it on.
    pub(super) fn mutate(&mut self, item: &Item, recv: ExprRef, load: Load) {
        let program = self.program;
        if !self.filled.insert((recv, load, item.stack.last().copied())) {
            return;
        }
        let moved = Item { at: recv, load, stack: item.stack.clone() };
        if program.is_script(recv.unit) {
            self.same_element(&moved, recv);
            self.behind_view(&moved, recv);
            self.behind_opened(&moved, recv);
        }
        // The way leads through the receiver.
        self.before.entry((recv, load)).or_insert((item.at, item.load));
        match program.expr(recv) {
            Expr::Name(name) => match program.name_target(recv) {
                Some(NameTarget::Local(local)) => {
                    self.reads(&moved, local, name, Some(recv));
                    // What the local stands for in the caller, or the wrapped stream.
                    self.mutate_origin(&moved, local);
                }
                Some(NameTarget::Field(owner, index)) => {
                    let name = program.ty(owner).fields[index].name.clone();
                    self.field(&moved, owner, &name);
                }
                _ => {}
            },
            Expr::Member { recv: base, name, .. } => {
                let base = ExprRef { unit: recv.unit, expr: *base };
                match program.member_owner(base, name) {
                    Some(owner) => self.field(&moved, owner, name),
                    // `video.current.srcObject = stream`: the box holds it.
                    // `form.files.add(file)` of an object that is not visible.
                    None if program.has_routes(recv.unit) => self.mutate(&moved, base, load.whole()),
                    None => {}
                }
            }
            Expr::Cast(inner, _) => self.mutate(item, ExprRef { unit: recv.unit, expr: *inner }, load),
            Expr::This(None) => {
                if let Some(scope) = program.scope_of(recv) {
                    self.fill_scope(&moved, scope);
                }
            }
            // `builder.append(a).append(b)`: what the chain starts from.
            Expr::Call { recv: Some(base), .. } if program.target(recv).fns.is_empty() => {
                self.mutate(item, ExprRef { unit: recv.unit, expr: *base }, load);
            }
            _ => {}
        }
    }

    /// The receiver of a scope function holds the data: the call's result does, and what is read from it
    /// inside the lambda.
    pub(super) fn fill_scope(&mut self, item: &Item, scope: Scope) {
        let program = self.program;
        self.mutate(item, scope.recv, item.load);
        if scope.returns {
            self.go(item, scope.call, item.load);
        }
        for at in program.body_exprs(scope.lambda) {
            let later = program.loc(at).span.start > program.loc(item.at).span.start;
            let reads = match program.expr(at) {
                Expr::Call { recv: None, callee: None, name, args, .. } => {
                    args.is_empty()
                        && program.target(at).fns.is_empty()
                        && !program.carries_nothing(item.at, name)
                }
                Expr::This(None) => true,
                _ => false,
            };
            if later && reads {
                self.go(item, at, item.load);
            }
        }
    }

    /// A parameter that is filled fills the caller's variable; a wrapper fills what it wraps.
    fn mutate_origin(&mut self, item: &Item, local: Local) {
        let program = self.program;
        match local.def {
            Def::Param(index) => {
                if let Some((&call, rest)) = item.stack.split_last() {
                    if let Expr::Call { args, .. } | Expr::New { args, .. } = program.expr(call)
                        && program.target(call).fns.contains(&local.func)
                        && let Some(value) = program.arg_for(args, local.func, index)
                    {
                        let outer = Item { at: item.at, load: item.load, stack: rest.into() };
                        self.mutate(&outer, ExprRef { unit: call.unit, expr: value }, item.load);
                    }
                } else {
                    for arg in program.arguments_of(local.func, index).into_iter().take(8) {
                        if matches!(program.expr(arg), Expr::Name(_) | Expr::Member { .. }) {
                            self.mutate(item, arg, item.load);
                        }
                    }
                }
            }
            Def::It => {
                // `stream.also { bitmap.compress(.., it) }`.
                if let Some(recv) = program.lambda_receiver(local.func) {
                    self.mutate(item, recv, item.load);
                    if let Some(call) = program.around(recv)
                        && let Expr::Call { name, .. } = program.expr(call)
                        && program.model.inline.returns_receiver.contains(name.as_str())
                    {
                        self.go(item, call, item.load);
                    }
                }
            }
            _ => {}
        }
    }

    /// The value is the result of a function.
    fn returned(&mut self, item: &Item, func: FnId) {
        let program = self.program;
        let kind = program.func(func).kind;
        if kind == FnKind::Lambda {
            self.lambda_result(item, func);
            return;
        }
        if kind == FnKind::Getter {
            if let Some(owner) = program.owner(func) {
                let name = program.func(func).name.clone();
                self.field(item, owner, &name);
            }
            return;
        }
        let from = (item.at, item.load);
        if let Some((&call, rest)) = item.stack.split_last() {
            if program.target(call).fns.contains(&func) || self.refers_to(call, func) {
                self.push(Item { at: call, load: item.load, stack: rest.into() }, Some(from));
            }
            return;
        }
        for &call in program.callers(func).iter() {
            if matches!(program.expr(call), Expr::Call { .. } | Expr::Member { .. } | Expr::Name(_)) {
                self.push(Item { at: call, load: item.load, stack: super::Stack::new() }, Some(from));
            }
        }
        // What an anonymous object computes for the system belongs to the object: `getParams()`.
        if let Some(owner) = program.owner(func)
            && let Some(new) = program.constructed_at(owner)
        {
            self.push(Item { at: new, load: item.load.whole(), stack: super::Stack::new() }, Some(from));
        }
    }

    /// `s.let(::wrap)`: the call runs the function it is given.
    fn refers_to(&self, call: ExprRef, func: FnId) -> bool {
        let program = self.program;
        let Expr::Call { name, args, .. } = program.expr(call) else { return false };
        let inline = &program.model.inline;
        (inline.calls.contains(name.as_str()) || inline.yields.contains(name.as_str()))
            && !inline.returns_receiver.contains(name.as_str())
            && args.iter().any(|arg| {
                let arg = ExprRef { unit: call.unit, expr: arg.value };
                matches!(program.expr(arg), Expr::FnRef { .. }) && program.target(arg).fns.contains(&func)
            })
    }

    pub(super) fn lambda_result(&mut self, item: &Item, lambda: FnId) {
        let program = self.program;
        let Some(written) = program.written_at(lambda) else { return };
        let Some(around) = program.around(written) else { return };
        if let Expr::Call { name, .. } = program.expr(around) {
            let inline = &program.model.inline;
            let passes = inline.yields.contains(name.as_str())
                || inline.calls.contains(name.as_str()) && !inline.returns_receiver.contains(name.as_str());
            if passes
                || program.is_script(written.unit)
                    && (matches!(name.as_str(), "then" | "catch" | "flatMap" | "reduce" | "from")
                        || program.model.hooks.derive.contains(name.as_str())
                        || self.selects(around))
            {
                self.go(item, around, item.load);
            }
            // `setImages(all => [...all, image])`
            if program.is_script(written.unit)
                && let Expr::Call { recv: None, args, .. } = program.expr(around)
                && args.first().is_some_and(|arg| arg.value == written.expr)
            {
                self.updates(item, around, name);
            }
        }
        for &at in &program.lambda_runs(lambda).invoked {
            self.go(item, at, item.load);
        }
    }

    fn last_of_body(&mut self, item: &Item) {
        let program = self.program;
        let home = program.home(item.at);
        if program.func(home).kind == FnKind::Lambda && program.func(home).body.last() == Some(&item.at.expr)
        {
            self.lambda_result(item, home);
        }
    }

    /// Into a parameter of a project function.
    pub(super) fn enter(&mut self, item: &Item, call: ExprRef, func: FnId, param: usize, load: Load) {
        let program = self.program;
        if item.stack.len() >= MAX_STACK || item.stack.contains(&call) {
            return;
        }
        let Some(name) = program.func(func).params.get(param).map(|param| param.name.clone()) else { return };
        let mut stack = item.stack.clone();
        stack.push(call);
        let local = Local { func, def: Def::Param(param) };
        let from = (item.at, item.load);
        for read in program.reads_of(local, &name) {
            if !self.is_written(read) {
                self.push(Item { at: read, load, stack: stack.clone() }, Some(from));
            }
        }
    }
}

/// Names of sizes and numbers of things: `featureSize`, `faceNum`.
fn is_measure(name: &str) -> bool {
    let parts = tokens(name);
    parts.len() > 1
        && parts.last().is_some_and(|last| {
            matches!(last.as_str(), "size" | "length" | "count" | "num" | "width" | "height")
        })
}

fn is_text(ty: &Type) -> bool {
    matches!(ty, Type::External(name, _) if name.ends_with("String") || name.ends_with("CharSequence") || name.ends_with("StringBuilder"))
}

/// Numbers and truth values: what is said about data, not data.
pub(super) fn is_scalar(ty: &Type) -> bool {
    let Type::External(name, _) = ty else { return false };
    matches!(
        name.rsplit('.').next().unwrap_or_default(),
        "int"
            | "long"
            | "float"
            | "double"
            | "boolean"
            | "short"
            | "Int"
            | "Long"
            | "Float"
            | "Double"
            | "Boolean"
            | "Integer"
            | "Short"
            | "Unit"
            | "number"
            | "bool"
            | "void"
            | "Void"
    )
}
